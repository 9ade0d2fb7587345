"""The people of the stories: fixed residents with fixed numbers, for the demo and for the acceptance tests.

Who they are comes from the policy documents; what those do not tell (names, families, addresses) is invented.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.bewoners.models import Huishouden, Persoon, Relatie
from naober.demo.bevolking import BSN_VERHALEN, jaren_terug
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Gebied, Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Fout, testreeks

# The team of this area is the one that the stories follow; another municipality takes its first area.
_GEBIED = "noord"


@dataclass(frozen=True, slots=True)
class Verhaaladres:
    """`kern`: the how manieth village of the area, from 0."""

    straat: str
    huisnummer: int
    kern: int
    letters: str


@dataclass(frozen=True, slots=True)
class Verhaalpersoon:
    """`sleutel` is how demo and tests find this person; people with one address share a household."""

    sleutel: str
    bsn: str
    voornaam: str
    geslachtsnaam: str
    geslacht: str
    geboortedatum: date
    adres: Verhaaladres


@dataclass(frozen=True, slots=True)
class Verhaalrelatie:
    """`persoon` has `ander` as `soort`; back, `ander` has `persoon` as `omgekeerd`."""

    persoon: str
    ander: str
    soort: str
    omgekeerd: str
    mantelzorger: bool = False


RELATIES: tuple[Verhaalrelatie, ...] = (
    Verhaalrelatie("jordi", "moeder-jordi", "moeder", "zoon", mantelzorger=True),
    Verhaalrelatie("spijkers", "dochter-spijkers", "dochter", "vader"),
    Verhaalrelatie("schut", "dochter-schut", "dochter", "vader"),
    Verhaalrelatie("schut", "zoon-schut", "zoon", "vader"),
    Verhaalrelatie("oma", "dochter-oma", "dochter", "moeder"),
    Verhaalrelatie("oma", "kleinkind", "kleinkind", "oma"),
    Verhaalrelatie("dochter-oma", "kleinkind", "dochter", "moeder"),
)

_HUIS_DOCHTER_OMA = Verhaaladres("Klaverhof", 12, 1, "ZV")
# Key, first name, surname, sex, age on the reference day, days since the last birthday, address.
# Only add at the end: the place in this list fixes the citizen service number.
_MENSEN: tuple[tuple[str, str, str, str, int, int, Verhaaladres], ...] = (
    ("jordi", "Jordi", "Wolbink", "man", 31, 140, Verhaaladres("Brinkstraat", 8, 0, "ZX")),
    ("moeder-jordi", "Hennie", "Lamberink", "vrouw", 58, 75, Verhaaladres("Esweg", 21, 1, "ZX")),
    ("spijkers", "Albert", "Spijkers", "man", 69, 210, Verhaaladres("Molenstraat", 47, 0, "ZW")),
    ("dochter-spijkers", "Marjan", "Spijkers", "vrouw", 41, 33, Verhaaladres("Kanaalweg", 3, 2, "ZX")),
    ("schut", "Willem", "Schut", "man", 75, 300, Verhaaladres("Veldweg", 15, 0, "ZT")),
    ("dochter-schut", "Ineke", "Schut", "vrouw", 47, 118, Verhaaladres("Lindenlaan", 30, 3, "ZX")),
    ("zoon-schut", "Bert", "Schut", "man", 44, 251, Verhaaladres("Hoofdweg", 9, 2, "ZW")),
    ("oma", "Riet", "Nijboer", "vrouw", 64, 182, Verhaaladres("Kerkstraat", 5, 0, "ZV")),
    ("dochter-oma", "Sanne", "Meulenbelt", "vrouw", 36, 60, _HUIS_DOCHTER_OMA),
    ("kleinkind", "Noa", "Kuipers", "vrouw", 7, 97, _HUIS_DOCHTER_OMA),
)


def verhaalpersonen(peildatum: date) -> list[Verhaalpersoon]:
    """The people of the stories, with dates of birth such that their ages hold on `peildatum`."""
    if len(_MENSEN) > BSN_VERHALEN:
        raise ValueError(f"Er zijn {BSN_VERHALEN} nummers voor de verhalen; verhoog BSN_VERHALEN.")
    return [
        Verhaalpersoon(
            sleutel=sleutel,
            bsn=bsn,
            voornaam=voornaam,
            geslachtsnaam=achternaam,
            geslacht=geslacht,
            geboortedatum=jaren_terug(peildatum, leeftijd) - timedelta(days=dagen),
            adres=adres,
        )
        for bsn, (sleutel, voornaam, achternaam, geslacht, leeftijd, dagen, adres) in zip(
            testreeks(), _MENSEN, strict=False
        )
    ]


def verhaalgebied(profiel: Profiel) -> Gebied:
    """Where the people of the stories live: an area with villages. Refused (`Fout`) when there is none."""
    bewoond = [gebied for gebied in profiel.gebieden if any(kern.postcodes for kern in gebied.kernen)]
    if not bewoond:
        raise Fout(
            f"Het profiel van {profiel.gemeente.naam} heeft geen gebied met kernen.",
            waar="gebieden in het gemeenteprofiel",
            waarom="Zonder kern met postcodes kan er niemand wonen.",
            wat_nu="Vul bij ten minste een gebied de kernen in, met inwoners en postcodes.",
        )
    return next((gebied for gebied in bewoond if gebied.code == _GEBIED), bewoond[0])


def laad_verhaalpersonen(gemeente_code: int, peildatum: date) -> dict[str, Persoon]:
    """The people of the stories by key, with household; made when they are not there yet. All or nothing."""
    mensen = verhaalpersonen(peildatum)
    with in_scope(gemeente=gemeente_code, breed=True):
        gevonden = _gevonden(mensen)
        if not gevonden:
            _maak(mensen, verhaalgebied(profiel_van(gemeente_code, peildatum)))
            gevonden = _gevonden(mensen)
    return gevonden


def _gevonden(mensen: Sequence[Verhaalpersoon]) -> dict[str, Persoon]:
    sleutels = {mens.bsn: mens.sleutel for mens in mensen}
    gevonden = Persoon.objects.filter(bsn__in=list(sleutels)).select_related("huishouden")
    return {sleutels[persoon.bsn]: persoon for persoon in gevonden if persoon.bsn is not None}


def _maak(mensen: Sequence[Verhaalpersoon], gebied: Gebied) -> None:
    kernen = [kern for kern in gebied.kernen if kern.postcodes]
    huizen: dict[Verhaaladres, Huishouden] = {}
    for adres in dict.fromkeys(mens.adres for mens in mensen):
        kern = kernen[adres.kern % len(kernen)]
        huizen[adres] = Huishouden(
            straat=adres.straat,
            huisnummer=adres.huisnummer,
            postcode=f"{kern.postcodes[0]}{adres.letters}",
            plaats=kern.naam,
            gebied=gebied.code,
        )
    Huishouden.objects.bulk_create(huizen.values())
    personen = {
        mens.sleutel: Persoon(
            huishouden=huizen[mens.adres],
            bsn=mens.bsn,
            voornamen=mens.voornaam,
            geslachtsnaam=mens.geslachtsnaam,
            geboortedatum=mens.geboortedatum,
            geslacht=mens.geslacht,
        )
        for mens in mensen
    }
    Persoon.objects.bulk_create(personen.values())
    relaties = []
    for r in RELATIES:
        een, ander = personen[r.persoon], personen[r.ander]
        relaties += [
            Relatie(persoon=een, ander=ander, soort=r.soort, mantelzorger=r.mantelzorger),
            Relatie(persoon=ander, ander=een, soort=r.omgekeerd),
        ]
    Relatie.objects.bulk_create(relaties)
