"""What others read of preventive measures: the list in the order in which they are preferred, and one of them."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kaart.models import Herkomst, Preventiemaatregel, Preventiestap, Voorziening
from naober.kaart.rules.portefeuille import Maatregelbeeld, volgorde
from naober.kaart.rules.preventie import Maatregelgegevens, Stapgegevens, voorkeuren

# As many steps as one page shows; older ones stay in the table.
MEESTE = 200
_KIESBAAR = 1000
EINDE = (Preventiemaatregel.Stand.AFGEROND, Preventiemaatregel.Stand.GESTOPT)


def maatregelen(actor: Actor, profiel: Profiel) -> list[Maatregelbeeld]:
    """Every measure, in the order in which this municipality would choose: one query."""
    return _beelden(profiel, Preventiemaatregel.objects.all())


def maatregelrijen(actor: Actor) -> list[Preventiemaatregel]:
    """Every measure by name, as it stands in the table: one query."""
    return list(Preventiemaatregel.objects.order_by("naam", "id"))


def te_kiezen(actor: Actor) -> list[tuple[str, str]]:
    """The measures that have not ended, as number and name: one query."""
    lopend = Preventiemaatregel.objects.exclude(stand__in=EINDE).order_by("naam", "id")
    return [(str(pk), naam) for pk, naam in lopend.values_list("pk", "naam")[:_KIESBAAR]]


def openbare_maatregelen(profiel: Profiel) -> list[Maatregelbeeld]:
    """What runs and is for residents to read, in the scope of the municipality: one query."""
    return _beelden(profiel, Preventiemaatregel.objects.filter(openbaar=True, stand="gestart"))


def maatregel(actor: Actor, pk: int) -> Preventiemaatregel | None:
    """One measure with its programme, its parts, the entry on the map and its steps, the latest first."""
    stappen = Preventiestap.objects.select_related("medewerker").order_by("-dag", "-id")
    keuze = Preventiemaatregel.objects.filter(pk=pk).select_related("onderdeel_van", "voorziening")
    return keuze.prefetch_related(Prefetch("stappen", stappen), "delen").first()


def behoeften(actor: Actor) -> list[Preventiestap]:
    """Needs that teams saw and that belong to no measure yet, the latest first."""
    open_ = Preventiestap.objects.filter(soort="behoefte", maatregel__isnull=True)
    return list(open_.select_related("medewerker").order_by("-dag", "-id")[:MEESTE])


def oproepen(dag: date) -> list[Preventiestap]:
    """What is missing and asked of whoever could offer it, on this day; in the scope of the municipality."""
    return list(Preventiestap.objects.filter(soort="oproep", dag__gte=dag).order_by("dag", "id")[:MEESTE])


def resultaten(actor: Actor) -> list[tuple[int, Stapgegevens]]:
    """Every result, with the number of its measure: one query."""
    rijen = Preventiestap.objects.filter(soort="resultaat", maatregel__isnull=False)
    return [(rij.maatregel_id or 0, stap_van(rij)) for rij in rijen.order_by("id")]


def bereikstappen(actor: Actor) -> list[tuple[int, Stapgegevens]]:
    """Who was reached and how large target groups are, with the number of the measure, the oldest first: one query."""
    rijen = Preventiestap.objects.filter(soort__in=("bereik", "omvang"), maatregel__isnull=False)
    return [(rij.maatregel_id or 0, stap_van(rij)) for rij in rijen.order_by("dag", "id")]


def beelden(profiel: Profiel, rijen: Iterable[Preventiemaatregel]) -> list[Maatregelbeeld]:
    """Rows as pages and counts read them, in the order in which this municipality would choose."""
    return volgorde(profiel, [_beeld(profiel, rij) for rij in rijen])


def _beelden(profiel: Profiel, keuze: "QuerySet[Preventiemaatregel]") -> list[Maatregelbeeld]:
    return beelden(profiel, keuze.select_related("onderdeel_van"))


def _beeld(profiel: Profiel, rij: Preventiemaatregel) -> Maatregelbeeld:
    gegevens = gegevens_van_maatregel(rij)
    return Maatregelbeeld(
        pk=rij.pk,
        code=rij.code,
        gegevens=gegevens,
        stand=rij.stand,
        stand_naam=rij.get_stand_display(),
        vorm_naam=rij.get_vorm_display(),
        hoofd=rij.onderdeel_van.naam if rij.onderdeel_van else "",
        hoofd_pk=rij.onderdeel_van_id,
        voorziening=rij.voorziening_id,
        voldoet=voorkeuren(profiel, gegevens),
    )


def gegevens_van_maatregel(rij: Preventiemaatregel) -> Maatregelgegevens:
    """A measure as it could be given again."""
    velden: dict[str, Any] = {v.name: getattr(rij, v.name) for v in fields(Maatregelgegevens)}
    velden |= {naam: tuple(w) for naam, w in velden.items() if isinstance(w, list)}
    return Maatregelgegevens(**velden)


def stap_van(rij: Preventiestap) -> Stapgegevens:
    """A step as it was given."""
    return Stapgegevens(**{v.name: getattr(rij, v.name) for v in fields(Stapgegevens)})


def kiesbaar(actor: Actor, nu: int | None) -> list[tuple[str, str]]:
    """Where on the map a measure can be found: what profile and staff put there, by name, and where it stands now
    (`nu`), also when that was closed. What was read in from a file is not chosen from: that can be very much."""
    gewoon = Q(actief=True) & ~Q(herkomst=Herkomst.IMPORT)
    rijen = Voorziening.objects.filter(gewoon | Q(pk=nu or 0)).order_by("naam", "id")
    return [(str(pk), naam) for pk, naam in rijen.values_list("pk", "naam")[:_KIESBAAR]]


def programmas(beelden: Sequence[Maatregelbeeld]) -> list[tuple[str, str]]:
    """The measures under which another can hang, as number and name."""
    return [(str(m.pk), m.naam) for m in beelden if m.hoofd_pk is None]
