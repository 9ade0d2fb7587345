"""A BSN is tested on the way in and hides itself on the way out. Only test numbers here."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.kern import Bsn, Weigering
from naober.kern import testreeks as bsn_testreeks

GELDIG = st.sampled_from(sorted(bsn_testreeks()))


def lees(tekst: str) -> Bsn:
    antwoord = Bsn.lees(tekst)
    assert isinstance(antwoord, Bsn)
    return antwoord


def test_de_testreeks_loopt_van_de_eerste_tot_de_laatste_geldige() -> None:
    reeks = list(bsn_testreeks())

    assert reeks[0] == "999900006"
    assert reeks[-1] == "999999990"
    assert len(reeks) == len(set(reeks)) > 8000
    assert all(isinstance(Bsn.lees(nummer), Bsn) for nummer in reeks[:200])


@pytest.mark.parametrize("tekst", ["999900006", " 9999.00.006 ", "9999-00-006", "999 900 006"])
def test_scheidingstekens_mogen(tekst: str) -> None:
    assert lees(tekst).voluit == "999900006"


@pytest.mark.parametrize(
    "tekst", ["", "12", "99990000", "9999000060", "00000000000", "99990000a", "９９９９０００06", "٩٩٩٩٠٠٠٠٦"]
)
def test_een_bsn_heeft_negen_cijfers(tekst: str) -> None:
    antwoord = Bsn.lees(tekst)

    assert isinstance(antwoord, Weigering)
    assert antwoord.code == "bsn.lengte"


@pytest.mark.parametrize("tekst", ["000000000", "999900007"])
def test_een_bsn_voldoet_aan_de_elfproef(tekst: str) -> None:
    antwoord = Bsn.lees(tekst)

    assert isinstance(antwoord, Weigering)
    assert antwoord.code == "bsn.elfproef"
    assert antwoord.veld == "bsn"
    assert tekst not in str(antwoord)


def test_buiten_lees_om_ontstaat_geen_ongeldig_nummer() -> None:
    with pytest.raises(ValueError, match="elfproef") as fout:
        Bsn("999900007")
    assert "999900007" not in str(fout.value)


def test_een_bsn_verbergt_zich_in_tekst_en_log(caplog: pytest.LogCaptureFixture) -> None:
    bsn = lees("999900006")

    with caplog.at_level(logging.INFO):
        logging.getLogger("proef").info("gezien: %s %r", bsn, [bsn])

    for tekst in (str(bsn), repr(bsn), f"{bsn}", f"{[bsn]}", caplog.text):
        assert "999900006" not in tekst
        assert "006" in tekst


def test_gelijke_nummers_zijn_gelijk() -> None:
    assert lees("999900006") == lees("9999.00.006")
    assert len({lees("999900006"), lees("999900006")}) == 1


# The weights 9 to 2 and -1 are none of them a multiple of eleven, and two digits differ by less than eleven:
# so one wrong digit always shows.
@given(GELDIG, st.integers(0, 8), st.sampled_from("0123456789"))
def test_een_verkeerd_cijfer_valt_altijd_op(nummer: str, plaats: int, cijfer: str) -> None:
    verminkt = nummer[:plaats] + cijfer + nummer[plaats + 1 :]

    assert isinstance(Bsn.lees(verminkt), Bsn) == (verminkt == nummer)
