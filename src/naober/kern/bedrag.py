"""Money in whole cents, so that no rounding creeps in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_EURO = re.compile(r"(?:€\s*)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?", re.ASCII)
_VASTE_SPATIE = "\N{NO-BREAK SPACE}"


def _geheel(waarde: object) -> int:
    # bool is an int to Python; True as one cent would be a mistake nobody sees.
    if isinstance(waarde, bool) or not isinstance(waarde, int):
        raise TypeError(f"Een bedrag rekent in hele getallen, niet in {type(waarde).__name__}.")
    return waarde


def _centen_van(ander: object) -> int:
    if not isinstance(ander, Bedrag):
        raise TypeError(f"Een bedrag telt op met een bedrag, niet met {type(ander).__name__}.")
    return ander.centen


@dataclass(frozen=True, slots=True, order=True)
class Bedrag:
    """An amount of euros, held as whole cents; may be negative. Refuses (TypeError) floats and decimals."""

    centen: int

    def __post_init__(self) -> None:
        _geheel(self.centen)

    @classmethod
    def van_centen(cls, centen: int) -> "Bedrag":
        return cls(centen)

    @classmethod
    def van_euro(cls, tekst: str) -> "Bedrag":
        """Read Dutch notation: "12", "12,50", "1.234,50" or "€ -3,00".

        Refuses (ValueError) anything else, and above all a decimal point ("12.50"), which would be read
        a hundred times too large or too small.
        """
        if not isinstance(tekst, str):
            raise TypeError(f"Een bedrag in euro's wordt gelezen uit tekst, niet uit {type(tekst).__name__}.")
        gelezen = _EURO.fullmatch(tekst.replace(_VASTE_SPATIE, " ").strip())
        if gelezen is None:
            raise ValueError(
                "Dit is geen bedrag. Schrijf het met een komma voor de centen, bijvoorbeeld 1.234,50 of 12."
            )
        teken, euros, cent = gelezen.groups()
        centen = int(euros.replace(".", "")) * 100 + int(cent or 0)
        return cls(-centen if teken else centen)

    @classmethod
    def som(cls, bedragen: Iterable["Bedrag"]) -> "Bedrag":
        return cls(sum(bedrag.centen for bedrag in bedragen))

    def naar_euro(self) -> str:
        """Dutch notation with a space that does not break: "€ 1.234,50", "€ -3,00"."""
        euros, cent = divmod(abs(self.centen), 100)
        teken = "-" if self.centen < 0 else ""
        duizendtallen = f"{euros:,}".replace(",", ".")
        return f"€{_VASTE_SPATIE}{teken}{duizendtallen},{cent:02d}"

    def __str__(self) -> str:
        return self.naar_euro()

    def __add__(self, ander: "Bedrag") -> "Bedrag":
        return Bedrag(self.centen + _centen_van(ander))

    def __sub__(self, ander: "Bedrag") -> "Bedrag":
        return Bedrag(self.centen - _centen_van(ander))

    def __mul__(self, aantal: int) -> "Bedrag":
        return Bedrag(self.centen * _geheel(aantal))

    __rmul__ = __mul__

    def __neg__(self) -> "Bedrag":
        return Bedrag(-self.centen)
