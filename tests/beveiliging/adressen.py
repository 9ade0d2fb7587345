"""Every address of the site, read from the site itself, with the right it asks and the thing its number means.

The addresses of the API are not pages; they are read from its operations (see test_api.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from naober.besluit.models import Brief
from tests.dossier.opzet import Zaak, goed

# Whoever is not signed in may come here, and nowhere else.
OPENBAAR = {"inloggen", "uitloggen"}
# The right that each address asks; None is for every member of staff. A new address is added here, or fails.
RECHT: dict[str, str | None] = {
    "mijn-dag": None,
    "beleid": None,
    "kaart": None,
    "inwoner-zoeken": "bewoner.zoeken",
    "binnenkomst-nieuw": "binnenkomst.registreren",
    "binnenkomst-oppakken": "binnenkomst.oppakken",
    "dossier": "dossier.inzien",
    "tijdlijn": "dossier.inzien",
    "betrekken": "betrokkene.toevoegen",
    "dossier-afronden": "dossier.afronden",
    "gesprek": "gesprek.vastleggen",
    "gesprekken": "dossier.inzien",
    "behoefte-vervallen": "gesprek.vastleggen",
    "actie-schrappen": "plan.maken",
    "waarneming": "waarneming.vastleggen",
    "afweging": "bevinding.vastleggen",
    "plan-nieuw": "plan.maken",
    "actie-nieuw": "plan.maken",
    "plan-afspreken": "plan.maken",
    "plan-herzien": "plan.maken",
    "besluit-nieuw": "besluit.nemen",
    "besluit": "dossier.inzien",
    "brief": "dossier.inzien",
    "toets": "besluit.toetsen",
}


@dataclass(frozen=True)
class Adres:
    """`soort` is the first word of the path: what a number in it is the number of."""

    naam: str
    soort: str
    patroon: str
    omzetters: dict[str, Any]

    def pad(self, nummer: int = 1) -> str:
        return reverse(self.naam, kwargs=dict.fromkeys(self.omzetters, nummer))


def adressen() -> list[Adres]:
    return [a for a in _loop(get_resolver(), "") if a.soort != "api"]


def _loop(resolver: URLResolver, voor: str) -> Iterator[Adres]:
    for deel in resolver.url_patterns:
        patroon = voor + str(deel.pattern)
        if isinstance(deel, URLResolver):
            yield from _loop(deel, patroon)
        elif isinstance(deel, URLPattern):
            assert deel.name, f"{patroon} heeft geen naam"
            yield Adres(deel.name, patroon.partition("/")[0], patroon, dict(deel.pattern.converters))


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing in this municipality that an address can point to."""
    zaak.tot("besluit")
    wachtend = goed(zaak.wachtende_vraag())
    return {
        "dossier": zaak.dossier.pk,
        "binnenkomst": wachtend.pk,
        "behoefte": zaak.behoefte.pk,
        "plan": zaak.plan.pk,
        "actie": zaak.actie.pk,
        "besluit": zaak.besluit.pk,
        "brief": Brief.objects.get(besluit=zaak.besluit).pk,
        "toets": zaak.toets.pk,
    }
