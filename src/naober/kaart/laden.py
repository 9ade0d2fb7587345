"""From profile to tables: the municipalities, and per municipality what its profile puts on the map."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from naober.fundament.scope import in_scope
from naober.gemeente.laden import profiel_in
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel import Voorziening as Profielvoorziening
from naober.gemeente.queries import profielmappen
from naober.kaart.models import Organisatie, Voorziening
from naober.kern import Fout

# What the profile decides of a provision; `code` is how it is recognised.
_VELDEN = (
    *("naam", "trede", "leefgebieden", "uitleg", "organisatie_id"),
    *("betaling", "toegang", "uitvoerder", "bron", "actief"),
)


@dataclass(frozen=True, slots=True)
class Laadstand:
    """What loading one profile changed on the map, in numbers of provisions."""

    gemeente: int
    naam: str
    nieuw: int
    gewijzigd: int
    vervallen: int
    totaal: int


def laad_voorzieningen(gemeente_code: int, profiel: Profiel) -> Laadstand:
    """Make the map of this municipality equal to its profile. Doing it twice changes nothing.

    `profiel` is as it holds on one day. What is no longer in it stays, switched off. All or nothing."""
    with in_scope(gemeente=gemeente_code):
        bestaand = {v.code: v for v in Voorziening.objects.all()}
        organisaties = _zorg_voor_organisaties({v.aanbieder for v in profiel.voorzieningen if v.aanbieder})
        gewenst = [_rij(v, organisaties) for v in profiel.voorzieningen]
        nieuw = [rij for rij in gewenst if rij.code not in bestaand]
        anders = [rij for rij in gewenst if rij.code in bestaand and _verschilt(rij, bestaand[rij.code])]
        # One statement for both, so that two administrators at once do not collide.
        Voorziening.objects.bulk_create(
            nieuw + anders,
            update_conflicts=True,
            unique_fields=["gemeente", "code"],
            update_fields=[veld.removesuffix("_id") for veld in _VELDEN],
        )
        weg = {code for code, v in bestaand.items() if v.actief} - {rij.code for rij in gewenst}
        if weg:
            Voorziening.objects.filter(code__in=weg).update(actief=False)
    return Laadstand(
        gemeente=gemeente_code,
        naam=profiel.gemeente.naam,
        nieuw=len(nieuw),
        gewijzigd=len(anders),
        vervallen=len(weg),
        totaal=len(gewenst),
    )


def _zorg_voor_organisaties(namen: set[str]) -> dict[str, int]:
    bekend = dict(Organisatie.objects.values_list("naam", "pk"))
    if onbekend := sorted(namen - bekend.keys()):
        Organisatie.objects.bulk_create([Organisatie(naam=naam) for naam in onbekend], ignore_conflicts=True)
        bekend = dict(Organisatie.objects.values_list("naam", "pk"))
    return bekend


def _rij(voorziening: Profielvoorziening, organisaties: dict[str, int]) -> Voorziening:
    return Voorziening(
        code=voorziening.code,
        naam=voorziening.naam,
        trede=voorziening.trede,
        leefgebieden=list(voorziening.leefgebieden),
        uitleg=voorziening.uitleg,
        organisatie_id=organisaties[voorziening.aanbieder] if voorziening.aanbieder else None,
        betaling=voorziening.betaling,
        toegang=voorziening.toegang,
        uitvoerder=voorziening.uitvoerder,
        bron=str(voorziening.bron),
        actief=True,
    )


def _verschilt(rij: Voorziening, bestaand: Voorziening) -> bool:
    return any(getattr(rij, veld) != getattr(bestaand, veld) for veld in _VELDEN)


def laad_profielen(peildatum: date) -> list[Laadstand]:
    """Every municipality that has a profile, and its map, as they hold on `peildatum`. All or nothing.

    Refused (`Fout`) when a profile is broken, or when two profiles claim one municipality: then nothing is
    written and the data in use stay in use."""
    profielen = _lees_alle(peildatum)
    with transaction.atomic():
        Gemeente.objects.bulk_create(
            [Gemeente(code=p.gemeente.code, naam=p.gemeente.naam, slug=p.gemeente.slug) for p in profielen],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["naam", "slug"],
        )
        return [laad_voorzieningen(p.gemeente.code, p) for p in profielen]


def _lees_alle(peildatum: date) -> list[Profiel]:
    mappen: dict[int | str, Path] = {}
    profielen = []
    for map_ in profielmappen().values():
        profiel = profiel_in(map_, peildatum)
        for sleutel in (profiel.gemeente.code, profiel.gemeente.slug):
            if sleutel in mappen:
                raise Fout(
                    f"Twee profielen zijn van dezelfde gemeente ({sleutel}).",
                    waar=f"{mappen[sleutel]} en {map_}",
                    waarom="Een gemeente heeft één profiel; anders is niet te zeggen welk beleid geldt.",
                    wat_nu="Verwijder een van de twee mappen, of verbeter code en slug in gemeente.yaml.",
                )
            mappen[sleutel] = map_
        profielen.append(profiel)
    return profielen
