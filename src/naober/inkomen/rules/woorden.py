"""The words of debt help that the country shares, by the code under which they are kept. Pure.

Source: DDAS schuldhulpverlening 1.0 (uitwisselmodel en uitleg, VNG Realisatie), which follows the NVVK process."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from naober.kern import Bron

DDAS: Final = Bron("DDAS schuldhulpverlening 1.0")
WGS: Final = Bron("Wgs", "art. 3")
EERSTE_GESPREK: Final = Bron("Wgs", "art. 4")
BESLUIT: Final = Bron("Wgs", "art. 4a")

STAPPEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "crisisinterventie": "Crisis afwenden",
        "informatie-advies": "Informatie en advies",
        "voorlopige-voorziening": "Voorlopige voorziening",
        "moratorium": "Moratorium",
        "administratie": "Administratie op orde brengen",
        "stabilisatie": "Stabilisatie",
        "begeleiding": "Financiële begeleiding",
        "oplossing": "Oplossing",
        "nazorg": "Nazorg",
    }
)
BEGELEIDING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "budgetcoaching": "Budgetcoaching",
        "budgetbeheer": "Budgetbeheer",
        "beschermingsbewind": "Beschermingsbewind",
        "lange-termijn": "Begeleiding voor lange tijd",
        "budgetbegeleiding": "Budgetbegeleiding",
    }
)
OPLOSSINGEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "betalingsregeling": "Betalingsregeling",
        "herfinanciering": "Herfinanciering",
        "saneringskrediet": "Saneringskrediet",
        "schuldbemiddeling": "Schuldbemiddeling",
        "nul-aanbod": "Schuldregeling zonder aflossen",
    }
)
VORMEN: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"begeleiding": BEGELEIDING, "oplossing": OPLOSSINGEN}
)
SCHULDSOORTEN: Final[Mapping[str, str]] = MappingProxyType(
    {"zorg": "zorg", "publiek": "overheid", "nuts": "gas, water en licht", "overig": "overig"}
)
REDENEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "afgerond": "afgerond",
        "zelf": "de inwoner gaat zelf verder",
        "ingetrokken": "de inwoner trok de vraag in",
        "niet-verschenen": "de inwoner kwam niet",
        "verhuisd": "verhuisd",
        "overleden": "overleden",
        "niet-passend": "schuldhulp past niet bij wat er nodig is",
        "voldoet-niet": "de inwoner voldoet niet aan de voorwaarden",
        "overig": "een andere reden",
    }
)


def stapnaam(soort: str, vorm: str = "") -> str:
    """What a step is called: its form, when it has one."""
    return VORMEN.get(soort, {}).get(vorm) or STAPPEN.get(soort, soort)
