"""A municipality of a hundred households with files in it, as the bench makes them."""

from dataclasses import dataclass
from datetime import date

import pytest

from bench.dossiers import Omvang, laad_dossiers
from bench.gegevens import Stad, maak_medewerkers
from naober.demo.bevolking import laad_bevolking
from naober.gemeente.laden import lees_profiel
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profielmappen

PEILDATUM = date(2026, 3, 31)
OMVANG = Omvang(dossiers=6, gebeurtenissen=5)
INWONERS_PER_KERN = 60


@dataclass(frozen=True, slots=True)
class Bestand:
    """The filled municipality, and how much was asked for."""

    stad: Stad
    omvang: Omvang


@pytest.fixture
def profiel() -> Profiel:
    """The first profile of the product, with one small village in each area."""
    heel = lees_profiel(profielmappen()["hardenberg"])
    gebieden = tuple(
        gebied.model_copy(
            update={"kernen": tuple(k.model_copy(update={"inwoners": INWONERS_PER_KERN}) for k in gebied.kernen[:1])}
        )
        for gebied in heel.gebieden
    )
    return heel.model_copy(update={"gebieden": gebieden})


@pytest.fixture
def bestand(db: None, profiel: Profiel) -> Bestand:
    Gemeente.objects.create(code=profiel.gemeente.code, naam=profiel.gemeente.naam, slug=profiel.gemeente.slug)
    laad_bevolking(profiel, PEILDATUM)
    medewerkers = maak_medewerkers(profiel, OMVANG.dossiers)
    laad_dossiers(profiel, PEILDATUM, OMVANG, medewerkers)
    generalist = next(m for m in medewerkers if Rol.GENERALIST in m.rollen)
    ingang = next(m for m in medewerkers if Rol.INGANG in m.rollen)
    leider = next(m for m in medewerkers if Rol.TEAMLEIDER in m.rollen)
    return Bestand(Stad(profiel, PEILDATUM, generalist, ingang, leider, []), OMVANG)
