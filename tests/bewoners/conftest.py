"""Two municipalities with a few residents each, and someone at the desk."""

from collections.abc import Iterator
from datetime import date

import pytest

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Rol
from naober.kern import testreeks

BSNS = list(testreeks())[-10:]
HUISHOUDENS = [
    Huishoudenrij("Proefstraat", 12, "7771AB", "Proefdorp", "noord"),
    Huishoudenrij("Proefstraat", 12, "7771AB", "Proefdorp", "noord", toevoeging="a"),
    Huishoudenrij("Toetsweg", 3, "7771AC", "Proefdorp", "noord"),
]
PERSONEN = [
    Persoonrij(0, "Anna", "van den", "Berg", date(1950, 3, 12), "vrouw", BSNS[0]),
    Persoonrij(0, "Bert", "", "Bergsma", date(1949, 1, 1), "man"),
    Persoonrij(1, "Ayşe", "", "Öztürk", date(1980, 5, 5), "vrouw", BSNS[1]),
    Persoonrij(2, "Cor", "", "Van den Bergh", date(1990, 7, 7), "man"),
    Persoonrij(2, "Dirk", "", "Berg", date(2015, 2, 28), "man"),
]


@pytest.fixture
def gemeenten(db: None) -> None:
    Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")
    Gemeente.objects.create(code=9998, naam="Buurgemeente", slug="buurgemeente")


@pytest.fixture
def bewoners(gemeenten: None) -> Iterator[None]:
    """The residents of 160, with a scope for them; the neighbouring municipality has the same people."""
    with in_scope(gemeente=9998, breed=True):
        laad_bewoners(HUISHOUDENS, PERSONEN)
    with in_scope(gemeente=160, breed=True):
        laad_bewoners(HUISHOUDENS, PERSONEN)
        yield


@pytest.fixture
def baliemedewerker() -> Actor:
    return Actor(id=1, gemeente=160, naam="Proef Balie", rollen=frozenset({Rol.INGANG}), team="balie")
