"""Whether a file that was handed in can be read in at all; what is wrong in one row is told with that row."""

from collections.abc import Sequence
from dataclasses import dataclass

from naober.kern import Bron, Weigering

_WIJZER = Bron("Wmo 2015", "art. 2.3.2 lid 4 onder e")
_HSDS = "Geef een bestand in HSDS: een lijst in JSON, of een voorziening per regel."


@dataclass(frozen=True, slots=True)
class Afgekeurd:
    """An entry that was left out: its place in the file (from 1), what it is, and why."""

    regel: int
    nummer: str
    naam: str
    veld: str
    reden: str


def lees_tekst(inhoud: bytes) -> str | Weigering:
    """The text in a file. Refused when it is none (UTF-8), as a picture or a spreadsheet is."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = "\0"
    if "\0" in tekst:
        return _nee("Dit bestand is geen tekst in UTF-8.")
    return tekst


def controleer_rijen(rijen: Sequence[object]) -> Weigering | None:
    """Whether there is anything in a file: refused when it is empty, and when no row of it is JSON."""
    if not rijen:
        return _nee("In dit bestand staat niets.")
    if not any(isinstance(rij, dict) for rij in rijen):
        return _nee("In dit bestand staat geen enkele voorziening.")
    return None


def _nee(reden: str) -> Weigering:
    return Weigering("kaart.bestand", reden, _WIJZER, _HSDS, "bestand")
