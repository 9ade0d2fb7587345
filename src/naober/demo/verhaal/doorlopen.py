"""The sections of the investigation that a story does not tell about: filled in as they come up.

A story that tells about a section records it itself; only what is still open is filled in here, through the actions.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.gemeente.profiel import Fase, Gegevensveld, Profiel, Rol, Toets
from naober.gemeente.profiel.gesprek import IETS_NODIG
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Waarde
from naober.kern import Fout, Weigering
from naober.onderzoek.models import Onderdeel
from naober.onderzoek.onderdelen.rules import Feiten, Inzending, Stuk, open_voor
from naober.onderzoek.onderdelen.stand import feiten_van, laatste_onderzoek
from naober.onderzoek.rules import Vondst, bevindingstoets
from naober.onderzoek.uitzoeken import leg_onderdeel_vast, rond_onderzoek_af

BESPROKEN = "Samen besproken."


def vul_open_in(
    wereld: Wereld, wie: str, dossier: Dossier, *fasen: Fase, alleen: Collection[str] = (), wetten: Collection[str] = ()
) -> None:
    """Record every mandatory section that one of these waits for and that is open. `alleen`: only sections for one
    of these rungs or products. `wetten`: the laws under which the needs fall."""
    for _ in range(len(wereld.profiel.onderdelen) + 1):
        feiten = feiten_van(dossier, laatste_onderzoek(dossier), wereld.dag, wetten)
        open_ = [s for s in open_voor(wereld.profiel, feiten, *fasen) if not alleen or _gaat_over(s, alleen)]
        if not open_:
            return
        for stuk in open_:
            _vul_in(wereld, wie, dossier, feiten, stuk, wetten)
    raise Fout("Een onderdeel van het onderzoek blijft open.", waar=open_[0].onderdeel.code)


def rond_onderzoek_zonodig_af(wereld: Wereld, wie: str, dossier: Dossier, wet: str) -> None:
    """Where nothing is granted without it: complete the investigation that the story does not tell about."""
    onderzoek = laatste_onderzoek(dossier)
    if wereld.profiel.onderzoeksregel("voor-toekenning") is None or onderzoek is None or onderzoek.afgerond_op:
        return
    # Who decides need not be who investigates.
    wie = next((naam for naam, actor in wereld.mensen.items() if Rol.GENERALIST in actor.rollen), wie)
    vul_open_in(wereld, wie, dossier, "afweging", "afronding", wetten=[wet])
    _gelukt(rond_onderzoek_af(wereld.mensen[wie], dossier=dossier, conclusie=BESPROKEN, peildatum=wereld.dag))


def _gaat_over(stuk: Stuk, codes: Collection[str]) -> bool:
    genoemd = {*stuk.onderdeel.treden, *stuk.onderdeel.producten}
    return "*" in genoemd or bool(genoemd & set(codes))


def _vul_in(wereld: Wereld, wie: str, dossier: Dossier, feiten: Feiten, stuk: Stuk, wetten: Collection[str]) -> None:
    onderdeel, huisgenoot = stuk.onderdeel, stuk.huisgenoot
    persoon = huisgenoot.pk if huisgenoot else None
    nodig = {n.leefgebied for n in feiten.nodig if persoon in (None, n.persoon)}
    antwoorden = dict.fromkeys(nodig, IETS_NODIG) if onderdeel.leefgebieden else {}
    velden = onderdeel.vraagt(wereld.profiel.leefgebieden)
    toets = wereld.profiel.toets(onderdeel.toets) if onderdeel.toets else None
    for moment in onderdeel.momenten or ("",):
        inzending = Inzending(
            antwoorden=gewoon(wereld, velden, {**antwoorden, **{c: w[0] for c, w in onderdeel.eist.items()}}, wetten),
            oordelen=gunstig(toets),
            persoon=persoon,
            moment=moment,
        )
        _gelukt(
            leg_onderdeel_vast(
                wereld.mensen[wie], dossier=dossier, onderdeel=onderdeel.code, inzending=inzending, peildatum=wereld.dag
            )
        )


def gewoon(
    wereld: Wereld, velden: Collection[Gegevensveld], vast: Mapping[str, Waarde], wetten: Collection[str] = ()
) -> dict[str, Waarde]:
    """An ordinary answer to each field that is not answered yet."""
    antwoorden: dict[str, Waarde] = dict(vast)
    for veld in velden:
        if veld.code in antwoorden:
            continue
        if veld.code == "wetten" and wetten:
            antwoorden[veld.code] = list(wetten)
        elif veld.kies_uit is not None:
            antwoorden[veld.code] = next(iter(antwoorden[veld.kies_uit]))
        elif veld.soort == "meerkeuze":
            antwoorden[veld.code] = list(veld.keuzes[: veld.minimum or 1])
        elif veld.mogelijk:
            antwoorden[veld.code] = veld.mogelijk[0]
        else:
            antwoorden[veld.code] = {"getal": str(veld.minimum or 0), "datum": wereld.dag.isoformat()}.get(
                veld.soort, BESPROKEN
            )
    return antwoorden


def gunstig(toets: Toets | None) -> dict[str, Antwoord]:
    """To each condition the answer that holds."""
    return {v.code: Antwoord(v.verwacht, BESPROKEN) for v in toets.vragen} if toets else {}


def met_toets(profiel: Profiel, trede: str, vondst: Vondst) -> Vondst:
    """The finding with answers on the checklist of its rung that fit it, where the story gives none."""
    toets = bevindingstoets(profiel, profiel.trap.trede(trede))
    if toets is None or vondst.antwoorden:
        return vondst
    goed = vondst.volstaat != "nee"
    return replace(vondst, antwoorden={v.code: Antwoord(v.verwacht is goed, vondst.reden) for v in toets.vragen})


def _gelukt(uitkomst: Onderdeel | object | Weigering) -> None:
    if isinstance(uitkomst, Weigering):
        raise Fout("Een onderdeel van het onderzoek is geweigerd.", waarom=str(uitkomst))
