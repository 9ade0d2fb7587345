"""Counts of the reporting code, reports, the index and whether violence stopped: without names, small ones hidden."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.veiligheid import Ijkpunt
from naober.kern.tellen import KLEINSTE, Aantal, verhul
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import (
    Geweldsoordeel,
    Meldactie,
    Meldcode,
    Opschaling,
    Overdracht,
    Verwijsindexmatch,
    Verwijsindexmelding,
)
from naober.veiligheid.rules.kader import Veiligheidskader


@dataclass(frozen=True, slots=True)
class Groei:
    """A number beside that of as many days before. None where it is too small to show; `procent` the change."""

    naam: str
    nu: int | None
    eerder: int | None
    procent: int | None


@dataclass(frozen=True, slots=True)
class Veiligheidstelling:
    """The counts over the days from `van` up to and including `tot`."""

    van: date
    tot: date
    meldcode: list[Aantal]
    verwijsindex: list[Aantal]
    matches: list[Aantal]
    vormen: list[Aantal]
    acties: list[Aantal]
    meldingen: list[Groei]
    geweld: list[Aantal]
    opschalingen: list[Aantal]
    ijkpunten: Sequence[Ijkpunt]


def tel(actor: Actor, profiel: Profiel, van: date, tot: date) -> Veiligheidstelling:
    """How often the reporting code and the index were used per organisation, what was reported where and how that
    changed, and whether violence durably stopped: the last judgement of each household in these days."""
    kader = kader_van(actor.gemeente, tot)
    dagen = (van, tot)
    ervoor = (van - (tot - van) - timedelta(days=1), van - timedelta(days=1))
    with zonder_namen():
        codes = Meldcode.objects.filter(begonnen_op__range=dagen)
        laatste = Geweldsoordeel.objects.filter(dossier=OuterRef("dossier"), dag__range=dagen).order_by("-pk")
        oordelen = Geweldsoordeel.objects.filter(dag__range=dagen, pk=Subquery(laatste.values("pk")[:1]))
        index = Verwijsindexmelding.objects.filter(dag__range=dagen)
        matches = Verwijsindexmatch.objects.filter(dag__range=dagen)
        nu, eerder = (
            _per(Overdracht.objects.filter(soort="melding", dag__range=d), "ontvanger") for d in (dagen, ervoor)
        )
        return Veiligheidstelling(
            van,
            tot,
            meldcode=_verhuld(_per(codes, "organisatie"), _wie(profiel)),
            verwijsindex=_verhuld(_per(index, "organisatie"), _wie(profiel)),
            matches=_verhuld(_per(matches, "melding__organisatie"), _wie(profiel)),
            vormen=_verhuld(_per(codes, "vorm"), lambda c: v.naam if (v := kader.vorm(c)) else c),
            acties=_verhuld(
                _per(Meldactie.objects.filter(dag__range=dagen), "soort"),
                lambda c: a.naam if (a := kader.actie(c)) else c,
            ),
            meldingen=_groei(kader, nu, eerder),
            geweld=_verhuld(_per(oordelen, "oordeel"), lambda c: Geweldsoordeel.Oordeel(c).label),
            opschalingen=_verhuld(_per(Opschaling.objects.filter(dag__range=dagen), "grond"), _grond(kader)),
            ijkpunten=kader.beleid.ijkpunten,
        )


def _per(rijen: QuerySet[Any], veld: str) -> Counter[str]:
    return Counter(dict(rijen.order_by().values_list(veld).annotate(n=Count("pk"))))


def _verhuld(tel: Counter[str], naam: Callable[[str], str]) -> list[Aantal]:
    return verhul([(naam(code), n) for code, n in sorted(tel.items())])


def _wie(profiel: Profiel) -> Callable[[str], str]:
    def naam(code: str) -> str:
        gevonden = profiel.organisatie(code) or profiel.team(code)
        return gevonden.naam if gevonden else code or "niet bekend"

    return naam


def _grond(kader: Veiligheidskader) -> Callable[[str], str]:
    beleid = kader.beleid.opschaling
    namen = {g.code: g.naam for g in beleid.gronden} if beleid else {}
    return lambda code: namen.get(code, f"melding verplichte ggz, {code.replace('-', ' ')}")


def _groei(kader: Veiligheidskader, nu: Counter[str], eerder: Counter[str]) -> list[Groei]:
    uit = []
    for ontvanger in kader.ontvangers:
        n, toen = nu[ontvanger.code], eerder[ontvanger.code]
        klein = any(0 < x < KLEINSTE for x in (n, toen))
        procent = round(100 * (n - toen) / toen) if toen and not klein else None
        uit.append(Groei(ontvanger.naam, _toon(n), _toon(toen), procent))
    return uit


def _toon(n: int) -> int | None:
    return None if 0 < n < KLEINSTE else n
