"""An invoice by message: read in parts by the room's own action, and answered with a 325.

It goes on in transactions of its own, so that it shows how far it is, can be broken off, and goes on after a restart.
What is wrong with the whole, or technically with a line, is known at the end; then nothing of it counts (OP286)."""

from collections.abc import Callable, Sequence
from datetime import date

import pghistory

from naober import istandaard
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.istandaard import Bevinding, Leesfout, Onleesbaar, Regelstroom
from naober.levering.actions.inlezen import Uitslag, antwoord, verwerk_declaratie
from naober.levering.models import Afkeuring, Declaratie, Ketenbericht
from naober.levering.rules.herstel import uitleg_van
from naober.levering.verkeer import retour
from naober.levering.verkeer.afwijzen import wijs_onleesbaar_af
from naober.levering.verkeer.staat import klaar
from naober.levering.verkeer.uitgaand import leg_klaar, nieuwe_identificatie

_S = Ketenbericht.Staat
# A line that is refused for a reason of the municipality alone has no code of its own in the standard.
_ZONDER_CODE = ("0001",)


def verwerk_declaratiebericht(nummer: int, machine: Actor, dag: date) -> bool:
    """Carry out the invoice in this message, or go on with it; False when another worker has one of this provider."""
    with in_scope(gemeente=machine.gemeente, breed=True):
        bericht = Ketenbericht.objects.select_related("aanbieder", "inhoud").get(pk=nummer)
    aanbieder, data = bericht.aanbieder, bytes(bericht.inhoud.bytes)
    if aanbieder is None:
        raise ValueError("Een declaratie zonder aanbieder wordt eerder afgewezen.")
    romp = lees_begin(data)
    if isinstance(romp, Leesfout):
        _sluit(machine, nummer, lambda b: _onleesbaar(b, romp, machine, dag))
        return True
    _werk_bij(machine, nummer, regels=_aantal(data))
    uitslag = verwerk_declaratie(
        machine,
        stroom=data,
        sleutel=f"bericht-{nummer}",
        aanbieder=aanbieder,
        peildatum=dag,
        voortgang=lambda regels, _: _werk_bij(machine, nummer, gedaan=regels),
        stoppen=lambda: _afgebroken(machine, nummer),
    )
    return _rond_af(machine, nummer, romp, uitslag, dag)


def lees_begin(data: bytes) -> istandaard.Bericht | Leesfout:
    """The header and the totals of an invoice, without its lines."""
    try:
        stroom = Regelstroom(data)
    except Onleesbaar as fout:
        return fout.fout
    return istandaard.Bericht(stroom.soort, stroom.kop, {"Declaratie": {**stroom.declaratie, "Clienten": []}})


def _aantal(data: bytes) -> int:
    """How many lines there are, to show how far it is; not more than that, so it need not be exact."""
    return data.count(b"Prestatie>") // 2


def _rond_af(machine: Actor, nummer: int, romp: istandaard.Bericht, uitslag: Uitslag, dag: date) -> bool:
    if uitslag.stand == "bezet":
        return False
    if uitslag.stand == "afgebroken":
        _werk_bij(machine, nummer, gedaan=0)
    elif uitslag.leesfout is not None:
        leesfout = uitslag.leesfout
        _sluit(machine, nummer, lambda b: _onleesbaar(b, leesfout, machine, dag))
    elif uitslag.bevindingen:
        # What is technically wrong counts as not sent.
        telt = not any(b.technisch for b in uitslag.bevindingen)
        _sluit(machine, nummer, lambda b: _wijs_af(b, romp, uitslag.bevindingen, dag, telt=telt))
    elif uitslag.declaratie is None:
        _sluit(machine, nummer, lambda b: _wijs_af(b, romp, [_dubbel(romp)], dag, telt=True))
    else:
        declaratie = uitslag.declaratie
        _sluit(machine, nummer, lambda b: _antwoord(b, romp, declaratie, dag))
    return True


def _onleesbaar(bericht: Ketenbericht, fout: Leesfout, machine: Actor, dag: date) -> None:
    bericht.telt = False
    wijs_onleesbaar_af(bericht, fout, machine, dag)


def _dubbel(romp: istandaard.Bericht) -> Bevinding:
    nummer = str(romp.inhoud["Declaratie"]["DeclaratieNummer"])
    uitleg = uitleg_van("9333")
    plaats = ("Declaratie",)
    return Bevinding(
        "TR333", "9333", 3, "Declaratie", plaats, nummer, "DeclaratieNummer", uitleg.betekenis, uitleg.wat_nu
    )


def _wijs_af(
    bericht: Ketenbericht, romp: istandaard.Bericht, fouten: Sequence[Bevinding], dag: date, *, telt: bool
) -> None:
    bericht.telt = telt
    retour.noteer(bericht, romp, fouten)
    klaar(bericht, _S.AFGEWEZEN, "De hele declaratie is afgewezen. Zie hieronder wat er mis is.")
    _stuur_325(bericht, romp, fouten, [], dag)


def _antwoord(bericht: Ketenbericht, romp: istandaard.Bericht, declaratie: Declaratie, dag: date) -> None:
    afgewezen = [(regel, codes or _ZONDER_CODE) for regel, codes in antwoord(declaratie)]
    rijen = declaratie.prestaties.filter(uitkomst="afgewezen").values_list("referentie", "toewijzing_id", "redenen")
    Afkeuring.objects.bulk_create(
        [
            Afkeuring(
                bericht=bericht, aanbieder=bericht.aanbieder, toewijzing_id=toewijzing, van_ons=True,
                regel=uitleg_van(code).regel, retourcode=code, pad=f"Prestatie {referentie}",
                tekst=uitleg_van(code).betekenis, herstel=Afkeuring.Herstel.BIJ_ANDER,
            )
            for referentie, toewijzing, redenen in rijen
            for code in [c for c in redenen if c.isdigit()] or _ZONDER_CODE
        ],
        batch_size=1000,
    )  # fmt: skip
    bericht.gedaan = bericht.regels = declaratie.regels
    klaar(bericht, _S.VERWERKT)
    _stuur_325(bericht, romp, [], afgewezen, dag)


def _stuur_325(
    bericht: Ketenbericht,
    romp: istandaard.Bericht,
    geheel: Sequence[Bevinding],
    afgewezen: Sequence[tuple[istandaard.Prestatieregel, Sequence[str]]],
    dag: date,
) -> None:
    identificatie = nieuwe_identificatie()
    terug = istandaard.maak_declaratieantwoord(
        romp.soort, romp.kop, romp.inhoud["Declaratie"], geheel, afgewezen, identificatie, dag
    )
    leg_klaar(terug, bericht.aanbieder, identificatie=identificatie, antwoord_op=bericht, dagtekening=dag)


# ------------------------------------------------------------------------------------------- in the database


def _sluit(machine: Actor, nummer: int, doe: Callable[[Ketenbericht], None]) -> None:
    """The last step, all at once; nothing when it was done before."""
    with _op_naam(machine), in_scope(gemeente=machine.gemeente, breed=True):
        bericht = Ketenbericht.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=nummer)
        if bericht.staat == _S.BEZIG:
            doe(bericht)


def _werk_bij(machine: Actor, nummer: int, **velden: int) -> None:
    with _op_naam(machine), in_scope(gemeente=machine.gemeente, breed=True):
        Ketenbericht.objects.filter(pk=nummer).update(**velden)


def _afgebroken(machine: Actor, nummer: int) -> bool:
    with in_scope(gemeente=machine.gemeente, breed=True):
        return Ketenbericht.objects.filter(pk=nummer, staat=_S.AFGEBROKEN).exists()


def _op_naam(machine: Actor) -> pghistory.context:
    return pghistory.context(actor=machine.id, handeling="verwerk_berichten")
