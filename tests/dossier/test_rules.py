"""What every room of the file shares. No database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.dossier.rules import niet_later
from naober.kern import Bron

BRON = Bron("Wmo 2015", "art. 2.3.2")
DAG = date(2024, 2, 29)


@given(st.dates())
def test_wat_is_gebeurd_ligt_nooit_na_vandaag_en_niet_in_een_jaar_dat_een_tikfout_is(dag: date) -> None:
    uitkomst = niet_later(dag, DAG, "gevoerd_op", BRON)
    code = "datum.later" if dag > DAG else "datum.ver-terug" if dag < date(2014, 1, 1) else None
    assert (uitkomst.code if uitkomst else None) == code
    if uitkomst is not None:
        assert (uitkomst.veld, uitkomst.bron) == ("gevoerd_op", BRON)


@pytest.mark.parametrize(
    ("dagen", "code"), [(-1, None), (0, None), (1, "datum.later"), (-3650, None), (-4100, "datum.ver-terug")]
)
def test_vandaag_en_eerder_mag_en_morgen_niet(dagen: int, code: str | None) -> None:
    uitkomst = niet_later(DAG + timedelta(days=dagen), DAG, "gevoerd_op", BRON)
    assert (uitkomst.code if uitkomst else None) == code
