"""What every room of the file shares. No database."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from naober.dossier.rules import niet_later
from naober.kern import Bron

BRON = Bron("Wmo 2015", "art. 2.3.2")
DAG = date(2024, 2, 29)


@given(st.integers(-40_000, 40_000))
def test_wat_is_gebeurd_ligt_nooit_na_vandaag(dagen: int) -> None:
    uitkomst = niet_later(DAG + timedelta(days=dagen), DAG, "gevoerd_op", BRON)
    assert (uitkomst is None) == (dagen <= 0)
    if uitkomst is not None:
        assert (uitkomst.code, uitkomst.veld, uitkomst.bron) == ("datum.later", "gevoerd_op", BRON)
