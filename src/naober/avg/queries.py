"""Requests, limits on use and lists for destruction, as others may read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from naober.avg.inzage import Inzage, Vraag, verzamel
from naober.avg.models import Antwoordbrief, Correctie, Vernietigingslijst, Vernietigingsregel, Verzoek, Weglating
from naober.avg.rules.verzoek import Verloop, antwoordtermijn
from naober.besluit.models import Brief
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import in_zijn_geheel
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.ingang.models import Bevestiging
from naober.kern import Termijn
from naober.onderzoek.models import Verslag

MEESTE = 100


def verloop_van(verzoek: Verzoek) -> Verloop:
    """What moves the term of this request."""
    return Verloop(
        verzoek.ontvangen_op,
        verzoek.identiteit_gevraagd_op,
        verzoek.identiteit_op,
        verzoek.verlengd_op,
        verzoek.verlengd_maanden,
    )


@dataclass(frozen=True, slots=True)
class Verzoekstand:
    """A request with its term as it is on a day; `te_laat` only while it is not answered."""

    verzoek: Verzoek
    termijn: Termijn
    uiterlijk: date
    te_laat: bool


def stand_van(verzoek: Verzoek, peildatum: date) -> Verzoekstand:
    """The last day to answer, reckoned on `peildatum`: while the term stands still that day moves along."""
    termijn = antwoordtermijn(verloop_van(verzoek))
    uiterlijk = termijn.op(verzoek.besloten_op or peildatum).uiterste_datum
    return Verzoekstand(verzoek, termijn, uiterlijk, not verzoek.uitkomst and peildatum > uiterlijk)


def verzoek(actor: Actor, pk: int) -> Verzoek | None:
    """One request, when the actor may see the file that it is about."""
    return (
        Verzoek.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("persoon__huishouden", "dossier__huishouden", "ontvangen_door", "besloten_door")
        .first()
    )


def verzoeken_van(dossier: Dossier) -> list[Verzoek]:
    """Every request in this file, newest first."""
    return list(Verzoek.objects.filter(dossier=dossier).select_related("persoon").order_by("-ontvangen_op", "-pk"))


def open_verzoeken(actor: Actor) -> list[Verzoek]:
    """What waits for an answer in the files that the actor may see, the oldest first."""
    rijen = Verzoek.objects.filter(zichtbaar(actor, "dossier__"), uitkomst="").select_related("persoon", "dossier")
    return list(rijen.order_by("ontvangen_op", "pk")[:MEESTE])


_GRENZEN = Verzoek.objects.filter(
    soort__in=(Verzoek.Soort.BEPERKING, Verzoek.Soort.VERZET),
    uitkomst__in=(Verzoek.Uitkomst.TOEGEWEZEN, Verzoek.Uitkomst.DEELS),
    opgeheven_op__isnull=True,
)


def grenzen_van(dossier: Dossier) -> list[Verzoek]:
    """Limits on the use of what stands in this file, at the request of a resident, that hold now. They are shown to
    whoever opens it."""
    return list(_GRENZEN.filter(dossier=dossier).select_related("persoon").order_by("pk"))


def heeft_grenzen() -> Exists:
    """Whether a file has such limits, for the query of that file: hardly any has."""
    return Exists(_GRENZEN.filter(dossier=OuterRef("pk")))


def correcties_van(dossier: Dossier) -> list[Correctie]:
    """What residents said is wrong in this file, newest first."""
    rijen = Correctie.objects.filter(verzoek__dossier=dossier).select_related("verzoek__persoon")
    return list(rijen.order_by("-verzoek__ontvangen_op", "-pk"))


def correcties_bij(verzoek: Verzoek) -> list[Correctie]:
    return list(verzoek.correcties.order_by("pk"))


def weglatingen_bij(verzoek: Verzoek) -> list[Weglating]:
    return list(verzoek.weglatingen.select_related("door").order_by("pk"))


def weglating(actor: Actor, pk: int) -> Weglating | None:
    """One record that was left out, when the actor may see the file."""
    return (
        Weglating.objects.filter(zichtbaar(actor, "verzoek__dossier__"), pk=pk)
        .select_related("verzoek__dossier", "verzoek__persoon")
        .first()
    )


def brief_bij(verzoek: Verzoek) -> Antwoordbrief | None:
    """The letter that answered it, when it was answered."""
    return Antwoordbrief.objects.filter(verzoek=verzoek).first()


def antwoordbrief(actor: Actor, pk: int) -> Antwoordbrief | None:
    """One letter that answered a request, when the actor may see the file."""
    return Antwoordbrief.objects.filter(zichtbaar(actor, "verzoek__dossier__"), pk=pk).select_related("verzoek").first()


@in_zijn_geheel()
def inzage_bij(verzoek: Verzoek, profiel: Profiel, peildatum: date, *, alleen: str = "") -> Inzage:
    """Everything that is held about the resident of this request, less what was left out; `alleen`: in this table."""
    weg = {(w.tabel, w.rij): w.grond for w in weglatingen_bij(verzoek)}
    namens_ander = verzoek.door != Verzoek.Door.ZELF
    return verzamel(Vraag(verzoek.persoon, verzoek.dossier, peildatum, namens_ander, weg, alleen), profiel)


def anderen_in(dossier: Dossier, verzoek: Verzoek, peildatum: date) -> int:
    """How many others belong to the household of this file."""
    return sum(1 for p in bewoners_van(dossier.huishouden, peildatum) if p.pk != verzoek.persoon_id)


@dataclass(frozen=True, slots=True)
class Stukregel:
    """A letter or report that the system made, where it is kept: its kind, the day, and the page that opens it."""

    onderwerp: str
    dag: date
    adres: str
    nummer: int


def brieven_in(dossier: Dossier) -> list[Stukregel]:
    """Every letter and report in a file, newest first, so that all its documents are in one place; four queries."""
    uit = [
        *(
            Stukregel(f"brief over besluit {kenmerk}", dag, "brief", pk)
            for pk, dag, kenmerk in Brief.objects.filter(besluit__dossier=dossier).values_list(
                "pk", "gemaakt_op", "besluit__kenmerk"
            )
        ),
        *(
            Stukregel("verslag van het onderzoek", dag, "verslag", pk)
            for pk, dag in Verslag.objects.filter(onderzoek__dossier=dossier).values_list("pk", "gemaakt_op")
        ),
        *(
            Stukregel("bevestiging van de melding", dag, "bevestiging", pk)
            for pk, dag in Bevestiging.objects.filter(binnenkomst__dossier=dossier).values_list("pk", "gemaakt_op")
        ),
        *(
            Stukregel("antwoord op een verzoek over gegevens", dag, "verzoek-antwoord", pk)
            for pk, dag in Antwoordbrief.objects.filter(verzoek__dossier=dossier).values_list("pk", "gemaakt_op")
        ),
    ]
    return sorted(uit, key=lambda s: (s.dag, s.adres, s.nummer), reverse=True)


# ------------------------------------------------------------------------------------------------ destruction


def lijsten(actor: Actor) -> list[Vernietigingslijst]:
    """The lists for destruction of the municipality, newest first, with how much stands on them and is gone."""
    weg, blijft = Q(regels__vernietigd_op__isnull=False), ~Q(regels__uitzondering="")
    rijen = Vernietigingslijst.objects.filter(gemeente_id=actor.gemeente).annotate(
        aantal=Count("regels"), weg=Count("regels", filter=weg), blijft=Count("regels", filter=blijft)
    )
    return list(rijen.select_related("opgesteld_door", "goedgekeurd_door").order_by("-pk")[:MEESTE])


def lijst(actor: Actor, pk: int) -> Vernietigingslijst | None:
    """One list for destruction of the municipality."""
    return (
        Vernietigingslijst.objects.filter(gemeente_id=actor.gemeente, pk=pk)
        .select_related("opgesteld_door", "goedgekeurd_door")
        .first()
    )


def regels_van(lijst: Vernietigingslijst) -> list[Vernietigingsregel]:
    """What stands on a list, the longest overdue first."""
    return list(lijst.regels.select_related("uitgezonderd_door").order_by("vrij_op", "soort", "nummer"))


def regel(actor: Actor, pk: int) -> Vernietigingsregel | None:
    """One line of a list of the municipality."""
    return Vernietigingsregel.objects.filter(gemeente_id=actor.gemeente, pk=pk).select_related("lijst").first()


def te_doen(regels: Sequence[Vernietigingsregel]) -> list[Vernietigingsregel]:
    """The lines that are still to be carried out."""
    return [r for r in regels if r.vernietigd_op is None and not r.uitzondering]
