"""Answers: the return message to what came in, and what a return says of what we sent."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from naober import istandaard
from naober.istandaard import Leesfout
from naober.levering.models import Afkeuring, Ketenbericht, Toewijzing
from naober.levering.rules.herstel import GOED, uitleg_van
from naober.levering.verkeer.staat import klaar
from naober.levering.verkeer.uitgaand import leg_klaar, nieuwe_identificatie

_S = Ketenbericht.Staat


# ------------------------------------------------------------------------------------------- what we answer


def noteer(bericht: Ketenbericht, gelezen: istandaard.Bericht, bevindingen: Sequence[istandaard.Bevinding]) -> None:
    """Keep what is wrong with a message that came in; the provider repairs it."""
    if not bevindingen:
        return
    delen = {b.plaats: _deel(gelezen, b.plaats) for b in bevindingen}
    nummers = {n for deel in delen.values() if (n := deel.get("ToewijzingNummer")) is not None}
    bekend = {
        t.nummer: t for t in Toewijzing.objects.filter(wet=bericht.wet, nummer__in=nummers, aanbieder=bericht.aanbieder)
    }
    Afkeuring.objects.bulk_create(
        Afkeuring(
            bericht=bericht, aanbieder=bericht.aanbieder, van_ons=True,
            toewijzing=bekend.get(delen[b.plaats].get("ToewijzingNummer", 0)),
            regel=b.regel, retourcode=b.retourcode or "", pad=_waar(b), tekst=f"{b.wat} {b.nu}".strip(),
            herstel=Afkeuring.Herstel.BIJ_ANDER,
        )
        for b in bevindingen
    )  # fmt: skip


def _deel(gelezen: istandaard.Bericht, plaats: tuple[str | int, ...]) -> dict[str, Any]:
    """The class to which a finding points; empty for the header, and for a line of an invoice, which is not kept."""
    hier: Any = gelezen.inhoud
    try:
        for stap in plaats:
            hier = hier[stap]
    except KeyError:
        return {}
    return hier if plaats and isinstance(hier, dict) else {}


def _waar(b: istandaard.Bevinding) -> str:
    deel = f"{b.klasse} {b.sleutel}".strip() if b.sleutel else b.klasse
    return (f"{deel}, {b.element}" if b.element else deel)[:200]


def antwoord(
    bericht: Ketenbericht, gelezen: istandaard.Bericht, bevindingen: Sequence[istandaard.Bevinding], dag: date
) -> Ketenbericht:
    """The return message with these findings, ready to be sent. On an invoice they are about the whole of it."""
    identificatie = nieuwe_identificatie()
    if gelezen.soort.nummer == 323:
        terug = istandaard.maak_declaratieantwoord(
            gelezen.soort, gelezen.kop, gelezen.inhoud["Declaratie"], bevindingen, (), identificatie, dag
        )
    else:
        terug = istandaard.maak_retour(gelezen, bevindingen, identificatie, dag)
    return leg_klaar(
        terug, bericht.aanbieder, identificatie=identificatie, dossier=bericht.dossier_id, antwoord_op=bericht,
        dagtekening=dag,
    )  # fmt: skip


def antwoord_op_kop(bericht: Ketenbericht, fout: Leesfout, dag: date) -> None:
    """The return to a message of which no more than the header could be read: rejected as a whole. Nothing when nobody
    knows what it was, or from whom."""
    identificatie = nieuwe_identificatie()
    terug = istandaard.retour_op_leesfout(fout, identificatie, dag)
    if terug is not None:
        leg_klaar(terug, bericht.aanbieder, identificatie=identificatie, antwoord_op=bericht, dagtekening=dag)


# ------------------------------------------------------------------------------------------- what is answered to us


def verwerk(bericht: Ketenbericht, gelezen: istandaard.Bericht) -> None:
    """A return: what we sent was approved, or which parts of it were not. One for a message that is not ours stays on
    the work list; a second one for the same message changes nothing."""
    ons = (
        Ketenbericht.objects.select_for_update(of=("self",))
        .filter(
            richting=Ketenbericht.Richting.UIT, wet=gelezen.soort.wet, nummer=gelezen.soort.retour_op,
            identificatie=gelezen.kop["Identificatie"], aanbieder=bericht.aanbieder,
        )
        .first()
    )  # fmt: skip
    if ons is None:
        nummer = gelezen.kop["Identificatie"]
        klaar(
            bericht,
            _S.ONBEKEND,
            f"Dit is een antwoord op bericht {nummer}. Dat hebben wij niet aan deze aanbieder gestuurd.",
        )
        return
    bericht.antwoord_op, bericht.dossier_id = ons, ons.dossier_id
    if ons.staat not in (_S.KLAAR, _S.VERSTUURD):
        klaar(bericht, _S.DUBBEL, f"Op dit bericht was al geantwoord. Het blijft {ons.get_staat_display()}.")
        return
    fouten = [(pad, code, deel) for pad, code, deel in codes_in(gelezen) if code not in GOED]
    ons.retourcodes = sorted({code for _, code, _ in fouten})
    ons.staat = _S.AFGEKEURD if fouten else _S.BEANTWOORD
    ons.save()
    _leg_vast(ons, fouten)
    klaar(bericht, _S.VERWERKT)


def codes_in(bericht: istandaard.Bericht) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every return code of a message: where it stands, the code, and the class that it is about."""
    for code in bericht.kop.get("RetourCodes", ()):
        yield "Header", code, {}
    for naam, deel in bericht.inhoud.items():
        yield from _codes(naam, deel)


def _codes(pad: str, deel: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    if isinstance(deel, list):
        for n, een in enumerate(deel, start=1):
            if isinstance(een, dict):
                yield from _codes(f"{pad} {n}", een)
    elif isinstance(deel, dict):
        for code in deel.get("RetourCodes", ()):
            yield pad, code, deel
        for naam, onder in deel.items():
            if naam != "RetourCodes" and isinstance(onder, dict | list):
                yield from _codes(f"{pad}, {naam}", onder)


def _leg_vast(ons: Ketenbericht, fouten: Sequence[tuple[str, str, dict[str, Any]]]) -> None:
    """What the receiver found in what we sent, for who has to repair it; of a part that names no allocation the first
    of the message."""
    nummers = {deel["ToewijzingNummer"] for _, _, deel in fouten if "ToewijzingNummer" in deel}
    bekend = {t.nummer: t for t in Toewijzing.objects.filter(wet=ons.wet, nummer__in=nummers)}
    eerste = None
    if ons.nummer == 301 and ons.dossier_id:
        van = Toewijzing.objects.filter(wet=ons.wet, dossier_id=ons.dossier_id, aanbieder=ons.aanbieder)
        eerste = van.order_by("-pk").first()
    Afkeuring.objects.bulk_create(
        Afkeuring(
            bericht=ons, aanbieder=ons.aanbieder, toewijzing=bekend.get(deel.get("ToewijzingNummer", 0), eerste),
            van_ons=False, regel=uitleg_van(code).regel, retourcode=code, pad=pad[:200],
            tekst=uitleg_van(code).betekenis, herstel=Afkeuring.Herstel.OPEN,
        )
        for pad, code, deel in fouten
    )  # fmt: skip
