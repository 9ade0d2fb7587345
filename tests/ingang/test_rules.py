"""What can be taken in, and how old someone is. No database."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.ingang.rules import Melding, controleer_melding
from naober.kern import leeftijd_op
from tests.dossier.opzet import profiel_uit

GOED = Melding(
    ingang="dorpshuis",
    kanaal="inloop",
    eigen_vraag=True,
    omschrijving="Mijn huur is te hoog.",
    leefgebieden=frozenset({"geld", "wonen"}),
    enkelvoudig=False,
)


@pytest.mark.parametrize(
    ("anders", "code", "veld"),
    [
        ({"ingang": "gebiedsteam"}, "ingang.onbekend", "ingang"),
        ({"ingang": ""}, "ingang.onbekend", "ingang"),
        ({"kanaal": "postduif"}, "ingang.kanaal", "kanaal"),
        ({"leefgebieden": frozenset()}, "ingang.leefgebied", "leefgebieden"),
        ({"leefgebieden": frozenset({"geld", "ruimtevaart"})}, "ingang.leefgebied", "leefgebieden"),
        ({"omschrijving": " \n"}, "ingang.omschrijving", "omschrijving"),
        ({"eigen_vraag": False}, "ingang.melder", "melder"),
        ({"eigen_vraag": False, "melder": "  "}, "ingang.melder", "melder"),
    ],
)
def test_een_melding_die_nergens_heen_kan_wordt_geweigerd(anders: dict[str, Any], code: str, veld: str) -> None:
    uitkomst = controleer_melding(profiel_uit("testerveen"), replace(GOED, **anders))
    assert uitkomst is not None
    assert (uitkomst.code, uitkomst.veld) == (code, veld)
    assert uitkomst.bron.document == profiel_uit("testerveen").document.kort
    assert uitkomst.alternatief


@pytest.mark.parametrize("anders", [{}, {"kanaal": "telefoon"}, {"eigen_vraag": False, "melder": "Een buurvrouw"}])
def test_een_melding_die_klopt_mag(anders: dict[str, Any]) -> None:
    assert controleer_melding(profiel_uit("testerveen"), replace(GOED, **anders)) is None


@pytest.mark.parametrize(
    ("geboren", "dag", "leeftijd"),
    [
        (date(2000, 2, 29), date(2018, 2, 28), 17),
        (date(2000, 2, 29), date(2018, 3, 1), 18),
        (date(2000, 2, 29), date(2020, 2, 28), 19),
        (date(2000, 2, 29), date(2020, 2, 29), 20),
        (date(1999, 3, 1), date(2020, 2, 29), 20),
        (date(2005, 6, 15), date(2023, 6, 14), 17),
        (date(2005, 6, 15), date(2023, 6, 15), 18),
        (date(2023, 6, 15), date(2023, 6, 15), 0),
    ],
)
def test_de_leeftijd_gaat_om_op_de_verjaardag_en_na_29_februari_op_1_maart(
    geboren: date, dag: date, leeftijd: int
) -> None:
    assert leeftijd_op(geboren, dag) == leeftijd


@given(st.dates(date(1900, 1, 1), date(2050, 1, 1)), st.integers(0, 40_000))
def test_de_leeftijd_loopt_op_met_een_per_keer_en_nooit_terug(geboren: date, dagen: int) -> None:
    dag = geboren + timedelta(days=dagen)
    vandaag, morgen = leeftijd_op(geboren, dag), leeftijd_op(geboren, dag + timedelta(days=1))
    assert morgen - vandaag in (0, 1)
    # An age of n years lasts from n to less than n + 1 years of at most 366 days.
    assert 365 * vandaag <= dagen < 366 * (vandaag + 1)
