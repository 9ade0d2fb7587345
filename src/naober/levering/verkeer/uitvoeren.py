"""What a message asks is done by the same actions as a provider's pages, one for each line that was approved.

What the standard lets pass and an action refuses is not lost: it stands on the work list, for somebody to decide."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from naober import istandaard
from naober.gemeente.actor import Actor
from naober.istandaard import Bevinding
from naober.kern import Weigering
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.terughalen import haal_start_terug, haal_stop_terug, maak_stop_definitief
from naober.levering.models import Afkeuring, Ketenbericht, Toewijzing
from naober.levering.rules.leveren import TIJDELIJK

_VERWIJDER = "3"
Regel = dict[str, Any]


def voer_uit(
    bericht: Ketenbericht, gelezen: istandaard.Bericht, bevindingen: Sequence[Bevinding], machine: Actor, dag: date
) -> None:
    """Do what each approved line of this message asks."""
    doe = _DOE.get(gelezen.soort.nummer)
    if doe is None:
        return
    afgekeurd = {b.plek for b in bevindingen}
    doe(bericht, gelezen.inhoud, afgekeurd, machine, dag)


def leg_voor(bericht: Ketenbericht, weigering: Weigering, *, toewijzing: Toewijzing | None, pad: str) -> None:
    """What could not be done is for somebody of the municipality to look at."""
    Afkeuring.objects.create(
        bericht=bericht, aanbieder=bericht.aanbieder, toewijzing=toewijzing, van_ons=True, retourcode="",
        regel="", pad=pad[:200], tekst=f"{weigering.reden} {weigering.alternatief}".strip(),
        herstel=Afkeuring.Herstel.OPEN,
    )  # fmt: skip


def _toewijzingen(bericht: Ketenbericht, regels: Sequence[Regel]) -> dict[int, Toewijzing]:
    nummers = {regel["ToewijzingNummer"] for regel in regels if "ToewijzingNummer" in regel}
    rijen = Toewijzing.objects.filter(wet=bericht.wet, aanbieder=bericht.aanbieder, nummer__in=nummers)
    return {t.nummer: t for t in rijen.select_related("aanbieder", "contractproduct")}


def _per_regel(
    bericht: Ketenbericht, klasse: str, regels: Sequence[Regel], afgekeurd: set[str],
    doe: Callable[[Toewijzing, Regel], object | Weigering],
) -> None:  # fmt: skip
    bekend = _toewijzingen(bericht, regels)
    for n, regel in enumerate(regels, start=1):
        plek = f"{klasse} {n}"
        toewijzing = bekend.get(regel.get("ToewijzingNummer", 0))
        if toewijzing is None or plek in afgekeurd:
            continue
        bericht.dossier_id = bericht.dossier_id or toewijzing.dossier_id
        uitkomst = doe(toewijzing, regel)
        if isinstance(uitkomst, Weigering):
            leg_voor(bericht, uitkomst, toewijzing=toewijzing, pad=f"{plek}, toewijzing {toewijzing.nummer}")


def _start(bericht: Ketenbericht, inhoud: Regel, afgekeurd: set[str], machine: Actor, dag: date) -> None:
    def doe(toewijzing: Toewijzing, regel: Regel) -> object | Weigering:
        begin = regel["Begindatum"]
        if regel["StatusAanlevering"] == _VERWIJDER:
            return haal_start_terug(machine, toewijzing=toewijzing, begin=begin, peildatum=dag)
        return start_levering(machine, toewijzing=toewijzing, begin=begin, peildatum=dag)

    _per_regel(bericht, "StartProduct", inhoud["Client"]["StartProducten"], afgekeurd, doe)


def _stop(bericht: Ketenbericht, inhoud: Regel, afgekeurd: set[str], machine: Actor, dag: date) -> None:
    def doe(toewijzing: Toewijzing, regel: Regel) -> object | Weigering:
        begin, eind, reden = regel["Begindatum"], regel["Einddatum"], regel["RedenBeeindiging"]
        if regel["StatusAanlevering"] == _VERWIJDER:
            return haal_stop_terug(machine, toewijzing=toewijzing, begin=begin, peildatum=dag)
        laatste = toewijzing.leveringen.order_by("-begin", "-pk").first()
        if laatste is not None and laatste.tijdelijk and laatste.eind and reden != TIJDELIJK:
            return maak_stop_definitief(machine, toewijzing=toewijzing, eind=eind, reden=reden, peildatum=dag)
        return stop_levering(machine, toewijzing=toewijzing, eind=eind, reden=reden, peildatum=dag)

    _per_regel(bericht, "StopProduct", inhoud["Client"]["StopProducten"], afgekeurd, doe)


_DOE: dict[int, Callable[[Ketenbericht, Regel, set[str], Actor, date], None]] = {305: _start, 307: _stop}
