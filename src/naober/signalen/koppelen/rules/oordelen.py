"""From levels to a verdict: certain, for a human, or nobody."""

from collections.abc import Iterable, Mapping, Sequence

from naober.signalen.koppelen.rules.gewichten import Maat, maat
from naober.signalen.koppelen.rules.sleutels import Sleutels
from naober.signalen.koppelen.rules.vergelijken import Trap, vergelijk
from naober.signalen.koppelen.rules.waarden import Gewogen, Kandidaat, Oordeel, Uitkomst, Vergelijking

# More than these help nobody who has to choose.
MEESTE = 5


def weeg(rij: Sleutels, wie: Kandidaat, met: Maat | None = None) -> Gewogen:
    """One resident beside a row. Of a secret address the sentence tells nothing."""
    return _verwoord(wie, vergelijk(rij, wie), met or maat())


def _verwoord(wie: Kandidaat, vergeleken: Mapping[str, Trap], met: Maat) -> Gewogen:
    velden = []
    for naam, (trap, woorden) in vergeleken.items():
        veld = met.velden[naam]
        gevonden = veld.trappen[trap]
        zin = gevonden.zin.format_map(woorden) if woorden else gevonden.zin
        if wie.geheim and veld.zin_geheim:
            zin = veld.zin_geheim
        velden.append(Vergelijking(naam, trap, gevonden.bits, zin))
    return Gewogen(wie, tuple(velden))


def beoordeel(rij: Sleutels, kandidaten: Iterable[Kandidaat], met: Maat | None = None) -> Oordeel:
    """Who is meant, of these residents. Certain is who is likely enough, stands out from the next, and has nothing
    about them that no machine decides on; what remains is for a human, or nobody."""
    met = met or maat()
    telt, kans = met.bits, []
    for wie in kandidaten:
        vergeleken = vergelijk(rij, wie)
        bits = sum(telt[veld][trap] for veld, (trap, _) in vergeleken.items())
        if bits >= met.grenzen.mens:
            kans.append((-bits, wie.persoon, wie, vergeleken))
    kans.sort(key=lambda k: k[:2])
    # Most who live at an address are not meant: only of who may be it is put into words.
    beste = tuple(_verwoord(wie, vergeleken, met) for _, _, wie, vergeleken in kans[:MEESTE])
    if not beste:
        return Oordeel(Uitkomst.GEEN, "Geen inwoner lijkt genoeg op wie er is opgegeven.")
    huishouden = _huishouden(beste, met)
    let_op = _let_op(beste[0].kandidaat)
    if reden := _waarom_niet_zeker(beste, met):
        return Oordeel(Uitkomst.MENS, reden, beste, huishouden)
    return Oordeel(Uitkomst.ZEKER, beste[0].uitleg, beste, beste[0].kandidaat.huishouden, let_op)


def _waarom_niet_zeker(beste: Sequence[Gewogen], met: Maat) -> str:
    """Why a human has to look at it; empty when it is certain."""
    eerste = beste[0]
    trappen: Mapping[str, str] = eerste.trappen
    for regel in met.nooit_zeker:
        if regel.treft(trappen):
            return regel.reden
    if eerste.bits < met.grenzen.zeker:
        return "Er klopt te weinig om het zeker te weten."
    if len(beste) > 1 and eerste.bits - beste[1].bits < met.grenzen.marge:
        return "Er zijn meer inwoners die hierop lijken."
    return ""


def _huishouden(beste: Sequence[Gewogen], met: Maat) -> int | None:
    """The one household that all likely ones belong to, when the address says so: then only who in it is meant is
    unknown."""
    sterk = [g for g in beste if g.bits >= beste[0].bits - met.grenzen.marge]
    huizen = {g.kandidaat.huishouden for g in sterk}
    op_adres = all(g.trappen["adres"] in ("gelijk", "zonder-toevoeging", "eerder") for g in sterk)
    return next(iter(huizen)) if len(huizen) == 1 and op_adres and beste[0].bits >= met.grenzen.zeker else None


def _let_op(wie: Kandidaat) -> tuple[str, ...]:
    """What matters before anything is done with the signal."""
    uit = []
    if wie.overleden_op is not None:
        uit.append("Deze inwoner is overleden.")
    if wie.huishouden is None:
        uit.append("Deze inwoner woont niet meer in de gemeente.")
    return tuple(uit)
