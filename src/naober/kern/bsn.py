"""The citizen service number, which must never show itself by accident."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as elfproef

from naober.kern.bron import Bron
from naober.kern.weigering import Weigering

_BRON = Bron("Wet algemene bepalingen burgerservicenummer", "elfproef van de RvIG")
# The separators people type; python-stdnum would also strip other signs and fill up with zeros.
_SCHEIDING = re.compile(r"[\s.\-]")
_NEGEN_CIJFERS = re.compile(r"[0-9]{9}")
_TESTREEKS = range(999_900_006, 999_999_990 + 1)


@dataclass(frozen=True, slots=True)
class Bsn:
    """A citizen service number that passes the eleven test.

    Deliberately not a `str`: `str`, `repr`, formatting and logging show the last three digits only
    ("******123"). Whoever needs the whole number says so with `voluit`. That a number passes the test
    does not prove that it was ever issued.
    """

    _cijfers: str = field(repr=False)

    def __post_init__(self) -> None:
        if isinstance(geweigerd := _beoordeel(self._cijfers), Weigering):
            raise ValueError(geweigerd.reden)

    @classmethod
    def lees(cls, tekst: str) -> "Bsn | Weigering":
        """Read what someone typed; spaces, dots and dashes are allowed.

        Refused when it is not nine digits or fails the eleven test. The refusal never repeats the input.
        Source: Wet algemene bepalingen burgerservicenummer; eleven test of the RvIG.
        """
        cijfers = _SCHEIDING.sub("", tekst)
        geweigerd = _beoordeel(cijfers)
        return geweigerd if isinstance(geweigerd, Weigering) else cls(cijfers)

    @property
    def voluit(self) -> str:
        """All nine digits, for the database and for parties that may have them; never for a log."""
        return self._cijfers

    def __str__(self) -> str:
        return f"******{self._cijfers[-3:]}"

    def __repr__(self) -> str:
        return f"Bsn({self})"


def _beoordeel(cijfers: str) -> Weigering | None:
    if not _NEGEN_CIJFERS.fullmatch(cijfers):
        return Weigering(
            code="bsn.lengte",
            reden="Een burgerservicenummer heeft negen cijfers.",
            bron=_BRON,
            alternatief="Neem het nummer over van een identiteitsbewijs; een nul vooraan hoort erbij.",
            veld="bsn",
        )
    try:
        elfproef.validate(cijfers)
    except ValidationError:
        return Weigering(
            code="bsn.elfproef",
            reden="Dit burgerservicenummer bestaat niet: het voldoet niet aan de elfproef.",
            bron=_BRON,
            alternatief="Waarschijnlijk is een cijfer verkeerd getypt of verwisseld. Controleer het nummer.",
            veld="bsn",
        )
    return None


def testreeks() -> Iterator[str]:
    """All valid numbers of the range published for tests, 999900006 up to 999999990, in order.

    Import it in a test module under another name, or pytest takes it for a test.
    """
    return (str(nummer) for nummer in _TESTREEKS if elfproef.is_valid(str(nummer)))
