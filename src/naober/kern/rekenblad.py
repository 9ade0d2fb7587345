"""CSV that a spreadsheet shows as it was written: the one way in which the house writes it.

A spreadsheet reads a cell that begins with =, +, -, @ or a control character as a formula, which can fetch or send
something. Such text gets an apostrophe in front, which the spreadsheet does not show."""

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol

Cel = str | int | float | Decimal | bool | date | None
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


class _Bestand(Protocol):
    def write(self, tekst: str, /) -> object: ...


def veilige_cel(waarde: Cel) -> Cel:
    """The same value; text that a spreadsheet would calculate becomes text again. A number stays a number."""
    if isinstance(waarde, str) and waarde.lstrip(" ").startswith(_FORMULE):
        return f"'{waarde}"
    return waarde


def schrijf_rijen(bestand: _Bestand, rijen: Iterable[Iterable[Cel]]) -> int:
    """Write these rows as CSV (RFC 4180) and return how many. Open the file with newline=""."""
    schrijver = csv.writer(bestand)  # noqa: TID251  this is the one place
    aantal = 0
    for rij in rijen:
        schrijver.writerow([veilige_cel(waarde) for waarde in rij])
        aantal += 1
    return aantal
