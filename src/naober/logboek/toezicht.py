"""What waits for the privacy officer: a list of items by kind, to which other rooms add theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from naober.fundament.gezien import zonder
from naober.gemeente.actor import Actor
from naober.gemeente.verwerkingen import register_van
from naober.logboek.models import Datalek, Inzagevraag, Signaal
from naober.logboek.rules import moet_gemeld, uiterlijk_melden

HOOGSTENS = 200


@dataclass(frozen=True, slots=True)
class Toezichtpunt:
    """Something to look at. `adres` and `nummer`: the page on which it is handled. `uiterlijk`: its last day."""

    titel: str
    uitleg: str
    dag: date
    adres: str
    nummer: int
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Toezichtsoort:
    """A kind of work of the privacy officer, with what is open; `leeg` says that there is nothing."""

    code: str
    naam: str
    leeg: str
    punten: tuple[Toezichtpunt, ...]


Leverancier = Callable[[Actor, date], list[Toezichtpunt]]
_SOORTEN: dict[str, tuple[str, str, Leverancier]] = {}


def toezichtwerk(code: str, naam: str, *, leeg: str) -> Callable[[Leverancier], Leverancier]:
    """Let a room say what of it waits for the privacy officer, under its own heading."""

    def bij(leverancier: Leverancier) -> Leverancier:
        _SOORTEN[code] = (naam, leeg, leverancier)
        return leverancier

    return bij


def open_toezicht(actor: Actor, dag: date) -> list[Toezichtsoort]:
    """Everything that is open, by kind in the order in which the kinds were named; a fixed number of queries."""
    with zonder():
        return [
            Toezichtsoort(code, naam, leeg, tuple(lever(actor, dag)[:HOOGSTENS]))
            for code, (naam, leeg, lever) in _SOORTEN.items()
        ]


@toezichtwerk("inzagevragen", "Vragen van inwoners", leeg="Er zijn geen open vragen.")
def _vragen(actor: Actor, dag: date) -> list[Toezichtpunt]:
    rijen = Inzagevraag.objects.filter(beantwoord_op__isnull=True).order_by("antwoord_voor", "id")[:HOOGSTENS]
    return [
        Toezichtpunt(
            f"Vraag over dossier {r.dossier_id}", r.vraag[:200], r.gesteld_op, "inzagevraag", r.pk, r.antwoord_voor
        )
        for r in rijen
    ]


@toezichtwerk("datalekken", "Datalekken", leeg="Er zijn geen open datalekken.")
def _datalekken(actor: Actor, dag: date) -> list[Toezichtpunt]:
    rijen = Datalek.objects.filter(afgehandeld_op__isnull=True).order_by("ontdekt_op", "id")[:HOOGSTENS]
    return [
        Toezichtpunt(
            f"Datalek {r.pk}: {r.get_soort_display()}",
            r.get_risico_display(),
            r.ontdekt_op.date(),
            "datalek",
            r.pk,
            uiterlijk_melden(r.ontdekt_op).date() if moet_gemeld(r.risico) and r.gemeld_op is None else None,
        )
        for r in rijen
    ]


@toezichtwerk("signalen", "Opvallend kijken", leeg="Er zijn geen signalen te beoordelen.")
def _signalen(actor: Actor, dag: date) -> list[Toezichtpunt]:
    register = register_van(actor.gemeente, dag)
    rijen = Signaal.objects.filter(oordeel="").select_related("medewerker").order_by("-dag", "soort", "id")[:HOOGSTENS]
    punten = []
    for rij in rijen:
        grens = register.signaal(rij.soort)
        waar = f"dossier {rij.dossier_id}" if rij.dossier_id else f"{rij.aantal} keer op een dag"
        titel = f"{grens.naam if grens else rij.soort}: {rij.medewerker.naam}, {waar}"
        punten.append(Toezichtpunt(titel, grens.uitleg if grens else "", rij.dag, "signaal", rij.pk))
    return punten


def signaal(actor: Actor, pk: int) -> Signaal | None:
    """One sign of odd reading, with who read."""
    return Signaal.objects.filter(pk=pk).select_related("medewerker", "beoordeeld_door").first()


def inzagevraag(actor: Actor, pk: int) -> Inzagevraag | None:
    """One question of a resident, with who looked."""
    return Inzagevraag.objects.filter(pk=pk).select_related("over", "beantwoord_door", "vastgelegd_door").first()


def datalek(actor: Actor, pk: int) -> Datalek | None:
    """One breach, with who wrote it down."""
    return Datalek.objects.filter(pk=pk).select_related("vastgelegd_door").first()


def datalekken(actor: Actor, limiet: int = HOOGSTENS) -> list[Datalek]:
    """The register of breaches, the latest first (AVG art. 33 lid 5)."""
    return list(Datalek.objects.order_by("-ontdekt_op", "-id")[:limiet])


def vragen_over(dossier: Any) -> list[Inzagevraag]:
    """What was asked about who looked in this file, with the answers, the latest first."""
    rijen = Inzagevraag.objects.filter(dossier=dossier).select_related("over", "beantwoord_door")
    return list(rijen.order_by("-gesteld_op", "-id")[:HOOGSTENS])


def oordelen(van: date) -> dict[str, dict[str, int]]:
    """How many signs of each kind since this day, and how they were judged; an empty verdict is one still to give."""
    tellingen: dict[str, dict[str, int]] = {}
    for rij in Signaal.objects.filter(dag__gte=van).values("soort", "oordeel").annotate(n=Count("id")):
        tellingen.setdefault(rij["soort"], {})[rij["oordeel"]] = rij["n"]
    return tellingen
