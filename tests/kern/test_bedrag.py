"""Money is exact, and Dutch notation is read strictly."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.kern import Bedrag

BEDRAGEN = st.integers(-(10**13), 10**13).map(Bedrag.van_centen)


@pytest.mark.parametrize(
    ("tekst", "centen"),
    [
        ("1.234,50", 123450),
        ("1234,50", 123450),
        ("12", 1200),
        ("0,05", 5),
        ("€ 19,00", 1900),
        ("€\u00a01.000.000,01", 100000001),
        ("-3,00", -300),
    ],
)
def test_nederlandse_notatie_wordt_gelezen(tekst: str, centen: int) -> None:
    assert Bedrag.van_euro(tekst) == Bedrag.van_centen(centen)


@pytest.mark.parametrize(
    "tekst", ["12.50", "1,234.50", "12,5", "12,505", "1.23,00", "12,-", "", "€", "twaalf", "1 234,50", "٣,00"]
)
def test_wat_dubbelzinnig_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(ValueError, match="geen bedrag"):
        Bedrag.van_euro(tekst)


@pytest.mark.parametrize("waarde", [12.5, Decimal("12.50"), True, "1250"])
def test_centen_zijn_gehele_getallen(waarde: Any) -> None:
    with pytest.raises(TypeError, match="hele getallen"):
        Bedrag.van_centen(waarde)


@pytest.mark.parametrize("getal", [1.5, Decimal("1.5"), True])
def test_een_bedrag_vermenigvuldigt_alleen_met_een_geheel_getal(getal: Any) -> None:
    with pytest.raises(TypeError, match="hele getallen"):
        Bedrag.van_centen(100) * getal


@pytest.mark.parametrize("getal", [1, 0.5])
def test_een_bedrag_en_een_getal_tellen_niet_op(getal: Any) -> None:
    with pytest.raises(TypeError, match="telt op met een bedrag"):
        Bedrag.van_centen(100) + getal
    with pytest.raises(TypeError, match="telt op met een bedrag"):
        Bedrag.van_centen(100) - getal


def test_een_bedrag_staat_op_het_scherm_zoals_een_lezer_het_kent() -> None:
    assert str(Bedrag.van_centen(123450)) == "€\u00a01.234,50"
    assert Bedrag.van_centen(-5).naar_euro() == "€\u00a0-0,05"


@given(BEDRAGEN)
def test_wat_geschreven_is_wordt_weer_gelezen(bedrag: Bedrag) -> None:
    assert Bedrag.van_euro(bedrag.naar_euro()) == bedrag


@given(BEDRAGEN, BEDRAGEN, st.integers(-1000, 1000))
def test_rekenen_is_exact(een: Bedrag, twee: Bedrag, keer: int) -> None:
    assert (een + twee) - twee == een
    assert een * keer == keer * een == Bedrag.van_centen(een.centen * keer)
    assert -(een - twee) == twee - een
    assert (een < twee) == (een.centen < twee.centen)
    assert Bedrag.som([een, twee, een]) == een + een + twee
    assert Bedrag.som([]) == Bedrag.van_centen(0)
