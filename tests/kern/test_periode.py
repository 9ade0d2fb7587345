"""A period includes its first and last day; without an end it stays open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.kern import Periode

DAGEN = st.dates(date(2020, 1, 1), date(2021, 12, 31))


@st.composite
def perioden(draw: st.DrawFn) -> Periode:
    van = draw(DAGEN)
    return Periode(van, draw(st.none() | st.dates(van, date(2022, 12, 31))))


def test_een_periode_eindigt_niet_voor_haar_begin() -> None:
    with pytest.raises(ValueError, match="eindigt niet voor haar begin"):
        Periode(date(2025, 3, 2), date(2025, 3, 1))


def test_begin_en_einde_tellen_mee() -> None:
    periode = Periode(date(2025, 3, 1), date(2025, 3, 3))

    assert periode.dagen == 3
    assert periode.bevat(date(2025, 3, 1))
    assert periode.bevat(date(2025, 3, 3))
    assert not periode.bevat(date(2025, 3, 4))
    assert str(periode) == "01-03-2025 tot en met 03-03-2025"


def test_een_open_periode_heeft_geen_aantal_dagen() -> None:
    periode = Periode(date(2025, 3, 1))

    assert periode.dagen is None
    assert periode.bevat(date(2099, 1, 1))
    assert str(periode) == "vanaf 01-03-2025"


def test_aansluitende_perioden_overlappen_niet() -> None:
    assert not Periode(date(2025, 1, 1), date(2025, 1, 31)).overlapt(Periode(date(2025, 2, 1)))


@given(perioden(), perioden(), DAGEN)
def test_de_doorsnede_bevat_precies_de_gezamenlijke_dagen(een: Periode, twee: Periode, dag: date) -> None:
    samen = een.doorsnede(twee)

    assert (samen is not None and samen.bevat(dag)) == (een.bevat(dag) and twee.bevat(dag))
    assert samen == twee.doorsnede(een)
