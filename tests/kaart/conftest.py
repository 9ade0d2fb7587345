"""The policy of a municipality with a map, and that municipality itself."""

from datetime import date

import pytest

from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel, Voorziening
from naober.gemeente.queries import profiel_van
from naober.kern import Bron
from tests.dossier.opzet import beide_profielen, elke_zaak, testerveen, zaak

__all__ = ["beide_profielen", "elke_zaak", "testerveen", "zaak"]

DAG = date(2026, 1, 5)


def voorziening(code: str, **velden: object) -> Voorziening:
    """A provision as a profile could name it."""
    basis: dict[str, object] = {
        "code": code,
        "naam": code.capitalize(),
        "trede": "vrijwilligers",
        "leefgebieden": ("wonen-huishouden",),
        "uitleg": "Iemand die helpt.",
        "bron": Bron("Samen Doen", "L1"),
    }
    return Voorziening.model_validate(basis | velden)


@pytest.fixture
def profiel() -> Profiel:
    """Three provisions on three rungs, two of one organisation; not in order."""
    return profiel_van(160, DAG).model_copy(
        update={
            "voorzieningen": (
                voorziening("maaltijd", trede="algemene-voorzieningen", aanbieder="Stichting Proef"),
                voorziening("maatje", aanbieder="Stichting Proef", leefgebieden=("jeugd-gezin",)),
                voorziening("buurt", trede="sociaal-netwerk", uitvoerder="netwerk", betaling="niets"),
            )
        }
    )


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    return Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")
