"""What the social map offers, for anyone at work in the municipality, and what there is to keep up."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, Sum, When

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Trap
from naober.kaart.models import (
    Kaartinvoer,
    Kaartinvoerdeel,
    Kaartvoorstel,
    Locatie,
    Openingstijd,
    Organisatie,
    Plek,
    Voorziening,
)
from naober.kaart.rules import (
    Afgekeurd,
    Kaartgegevens,
    Organisatiegegevens,
    Plekgegevens,
    Tijdgegevens,
    alleen_uitvoerder,
    versheid_van,
)

# As many entries as a page shows; who looks for more narrows the search.
MEESTE = 200


def voorzieningen(
    actor: Actor, *, trede: str | None = None, leefgebied: str | None = None, trap: Trap | None = None
) -> list[Voorziening]:
    """What can be offered now, each with its organisation, by name: one query.

    `trede` and `leefgebied` are codes of the profile. With `trap` the lightest rung comes first; a provision
    on a rung that this ladder does not have comes last."""
    keuze = Voorziening.objects.filter(actief=True).select_related("organisatie").order_by("naam", "id")
    if trede is not None:
        keuze = keuze.filter(trede=trede)
    if leefgebied is not None:
        keuze = keuze.filter(leefgebieden__contains=[leefgebied])
    gevonden = list(keuze)
    if trap is not None:
        nummers = {t.code: nummer for nummer, t in enumerate(trap.treden)}
        gevonden.sort(key=lambda v: nummers.get(v.trede, len(nummers)))
    return gevonden


def voorziening(actor: Actor, pk: int) -> Voorziening | None:
    """One provision, with its organisation; also when it is no longer offered, for plans that refer to it."""
    return Voorziening.objects.filter(pk=pk).select_related("organisatie").first()


def voorzieningen_met_code(codes: Sequence[str]) -> dict[str, Voorziening]:
    """The entries of the map that come from the profile under these codes, by code. No query without any."""
    return {v.code: v for v in Voorziening.objects.filter(code__in=codes)} if codes else {}


def volledige_voorziening(actor: Actor, pk: int) -> Voorziening | None:
    """One provision with all that stands around it: places, hours, labels. A fixed number of queries."""
    return met_plekken(Voorziening.objects.filter(pk=pk)).prefetch_related("labels").first()


def met_plekken(keuze: "QuerySet[Voorziening]") -> "QuerySet[Voorziening]":
    """With organisation, places and hours, whatever the number of entries."""
    tijden = Openingstijd.objects.order_by("dag", "van", "id")
    plekken = Plek.objects.select_related("locatie").order_by("id")
    return keuze.select_related("organisatie").prefetch_related(
        Prefetch("plekken", plekken), Prefetch("openingstijden", tijden)
    )


# Which column each choice on the page is about: one code, or one of a list of codes.
_GELIJK = ("trede", "preventieniveau", "categorie", "aard", "toegang", "levering", "bekostiging")
_BEVAT = {
    "leefgebied": "leefgebieden",
    "thema": "themas",
    "doelgroep": "doelgroepen",
    "activiteit": "activiteiten",
    "kenmerk": "kenmerken",
    "toegankelijk": "toegankelijkheid",
}


def blader(actor: Actor, profiel: Profiel, keuzes: Mapping[str, str]) -> tuple[list[Voorziening], bool]:
    """The entries that fit these choices, lightest rung first, at most `MEESTE`, and whether there are more: how many
    is not counted, as of a large map that reads all of it.

    By name and code: those of `_GELIJK` and `_BEVAT`, `laag`, `gebied` (also what is for the whole municipality),
    and `op_kaart` (its stand; published, when it is not said)."""
    keuze = Voorziening.objects.filter(stand=keuzes.get("op_kaart") or Voorziening.Stand.GEPUBLICEERD)
    keuze = keuze.filter(**{naam: keuzes[naam] for naam in _GELIJK if keuzes.get(naam)})
    keuze = keuze.filter(**{f"{veld}__contains": [keuzes[naam]] for naam, veld in _BEVAT.items() if keuzes.get(naam)})
    if gebied := keuzes.get("gebied"):
        keuze = keuze.filter(in_gebied(gebied)).distinct()
    if code := keuzes.get("laag"):
        keuze = keuze.filter(trede__in=next((laag.treden for laag in profiel.lagen if laag.code == code), ()))
    volgorde = {t.code: nummer for nummer, t in enumerate(profiel.trap.treden)}
    rang = Case(*(When(trede=code, then=nummer) for code, nummer in volgorde.items()), default=len(volgorde))
    gevonden = list(met_plekken(keuze).order_by(rang, "naam", "id")[: MEESTE + 1])
    return gevonden[:MEESTE], len(gevonden) > MEESTE


def in_gebied(gebied: str) -> Q:
    """What is offered in this area: there, for this area, or for the whole municipality without a place."""
    overal = Q(gebieden=[]) & Q(plekken__isnull=True)
    return overal | Q(gebieden__contains=[gebied]) | Q(plekken__locatie__gebied=gebied)


def organisaties(actor: Actor, *, soort: str = "") -> list[Organisatie]:
    """Organisations by name, each with how much it has on the map (`aantal`); at most `MEESTE`."""
    keuze = Organisatie.objects.annotate(aantal=Count("voorzieningen", filter=Q(voorzieningen__actief=True)))
    if soort:
        keuze = keuze.filter(soort=soort)
    return list(keuze.order_by("naam", "id")[:MEESTE])


def organisatie(actor: Actor, pk: int) -> Organisatie | None:
    """One organisation."""
    return Organisatie.objects.filter(pk=pk).first()


def aanbod_van(actor: Actor, organisatie: Organisatie) -> list[Voorziening]:
    """What this organisation has on the map, and what it had."""
    return list(organisatie.voorzieningen.order_by("stand", "naam", "id")[:MEESTE])


def eigen_organisatie(actor: Actor) -> Organisatie | None:
    """The organisation on the map for which this member of staff works."""
    return Organisatie.objects.filter(code=actor.organisatie).first() if actor.organisatie else None


def locaties(actor: Actor) -> list[Locatie]:
    """Places by name, each with how many entries are offered there now (`aantal`); at most `MEESTE`."""
    nu = Count("plekken", filter=Q(plekken__voorziening__actief=True))
    return list(Locatie.objects.filter(actief=True).annotate(aantal=nu).order_by("-aantal", "naam", "id")[:MEESTE])


def locatie(actor: Actor, pk: int) -> Locatie | None:
    """One place, with what is offered there."""
    plekken = Plek.objects.select_related("voorziening__organisatie").order_by("voorziening__naam")
    return Locatie.objects.filter(pk=pk).prefetch_related(Prefetch("plekken", plekken)).first()


def voorstellen(actor: Actor, *, alles: bool = False) -> list[Kaartvoorstel]:
    """Proposals that wait, oldest first; with `alles` also those that were handled. Of an organisation: those about
    what it offers, and its own."""
    keuze = _voorstellen_voor(actor)
    if not alles:
        keuze = keuze.filter(stand=Kaartvoorstel.Stand.OPEN)
    return list(keuze.order_by("ingediend_op", "id")[:MEESTE])


def voorstel(actor: Actor, pk: int) -> Kaartvoorstel | None:
    """One proposal, with what it is about. Of an organisation: about what it offers, or its own."""
    return _voorstellen_voor(actor).filter(pk=pk).first()


def _voorstellen_voor(actor: Actor) -> "QuerySet[Kaartvoorstel]":
    keuze = Kaartvoorstel.objects.select_related("voorziening__organisatie", "organisatie", "ingediend_door")
    if not alleen_uitvoerder(actor.rollen):
        return keuze
    if not actor.organisatie:
        return keuze.none()
    return keuze.filter(Q(organisatie__code=actor.organisatie) | Q(ingediend_door=actor.id))


def na_te_kijken(actor: Actor, profiel: Profiel, dag: date) -> list[Voorziening]:
    """Entries on the map of which nobody said lately that they hold, longest ago first. Of an organisation: its own."""
    grens = dag - timedelta(days=versheid_van(profiel).herinneren)
    keuze = Voorziening.objects.filter(stand__in=(Voorziening.Stand.GEPUBLICEERD, Voorziening.Stand.DICHT))
    keuze = keuze.filter(Q(nagekeken_op__isnull=True) | Q(nagekeken_op__lte=grens))
    if alleen_uitvoerder(actor.rollen):
        keuze = keuze.filter(organisatie__code=actor.organisatie) if actor.organisatie else keuze.none()
    volgorde = (F("nagekeken_op").asc(nulls_first=True), "naam", "id")
    return list(keuze.select_related("organisatie").order_by(*volgorde)[:MEESTE])


def invoeren(actor: Actor) -> list[Kaartinvoer]:
    """Files that were handed in, newest first, each with how far it is (`gelezen`, `ingelezen`); at most `MEESTE`."""
    keuze = Kaartinvoer.objects.defer("inhoud").select_related("medewerker")
    keuze = keuze.annotate(gelezen=Sum("delen__gelezen", default=0), ingelezen=Sum("delen__ingelezen", default=0))
    return list(keuze.order_by("-id")[:MEESTE])


def invoer(actor: Actor, pk: int) -> Kaartinvoer | None:
    """One file that was handed in, with how far it is (`gelezen`, `ingelezen`)."""
    keuze = Kaartinvoer.objects.defer("inhoud").select_related("medewerker")
    keuze = keuze.annotate(gelezen=Sum("delen__gelezen", default=0), ingelezen=Sum("delen__ingelezen", default=0))
    return keuze.filter(pk=pk).first()


def afgekeurd_in(actor: Actor, invoer: Kaartinvoer) -> list[Afgekeurd]:
    """What was left out of a file so far, by its place in it, each with its reason."""
    delen = Kaartinvoerdeel.objects.filter(invoer=invoer).order_by("van").values_list("afgekeurd", flat=True)
    return [Afgekeurd(*rij) for deel in delen for rij in deel]


def naamsleutel(naam: str) -> str:
    """The name as an organisation is recognised by it; the database makes it, so that all agree."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_organisatiesleutel(%s)", [naam])
        return str(cursor.fetchone()[0])


def gegevens_van(rij: Voorziening) -> Kaartgegevens:
    """An entry as it could be given again."""
    velden: dict[str, Any] = {veld.name: getattr(rij, veld.name) for veld in fields(Kaartgegevens)}
    velden |= {naam: tuple(w) for naam, w in velden.items() if isinstance(w, list)}
    return Kaartgegevens(**velden)


def plekken_van(rij: Voorziening) -> list[Plekgegevens]:
    """The places of an entry as they could be given again, with their hours."""
    uit = []
    for plek in rij.plekken.all():
        velden = {v.name: getattr(plek.locatie, v.name) for v in fields(Plekgegevens) if v.name != "tijden"}
        velden["toegankelijkheid"] = tuple(velden["toegankelijkheid"])
        uit.append(Plekgegevens(**velden, tijden=tuple(tijden_op(rij, plek.pk))))
    return uit


def tijden_op(rij: Voorziening, plek: int | None) -> list[Tijdgegevens]:
    """The hours of an entry at this place; without a number those of no place in particular."""
    return [_tijd(t) for t in rij.openingstijden.all() if t.plek_id == plek]


def organisatiegegevens(rij: Organisatie) -> dict[str, Any]:
    """An organisation as it could be given again, by field."""
    return {veld.name: getattr(rij, veld.name) for veld in fields(Organisatiegegevens)}


def tijden_van(rij: Voorziening) -> list[Tijdgegevens]:
    """The hours of an entry that are not of one place."""
    return tijden_op(rij, None)


def _tijd(tijd: Openingstijd) -> Tijdgegevens:
    velden = {v.name: getattr(tijd, v.name) for v in fields(Tijdgegevens)}
    return Tijdgegevens(**{**velden, "van": f"{tijd.van:%H:%M}", "tot": f"{tijd.tot:%H:%M}"})
