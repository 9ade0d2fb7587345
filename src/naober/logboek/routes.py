"""What each page and operation shows of people, as the faces say it: for which processing activity, and how.

A face registers its addresses once, when it starts. What it does not name is logged all the same, as `onbekend`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from naober.logboek.models import Inzage

Gebruik = Inzage.Gebruik
ALGEMEEN = "taak"


@dataclass(frozen=True, slots=True)
class Route:
    """`verwerking`: the code of a processing activity in the national register. `dossier`: the page is of one file, so
    opening it has a purpose. `aanleiding`: why, where the page itself is the reason; of any other page of a file the
    reason is seen from the work, or asked."""

    verwerking: str
    gebruik: Inzage.Gebruik = Gebruik.LEZEN
    dossier: bool = False
    aanleiding: str = ALGEMEEN


ONBEKEND = Route("onbekend", aanleiding="onbekend")
Wegwijzer = Callable[[str, str], Route | None]
_WEGWIJZERS: dict[str, Wegwijzer] = {}
# How a face asks for the purpose of opening this file.
Vraag = Callable[[HttpRequest, int], HttpResponse]
_VRAAG: dict[str, Vraag] = {}


def wijs_weg(naamruimte: str, wegwijzer: Wegwijzer, *, vraag: Vraag | None = None) -> None:
    """Register a face: `wegwijzer` gets the name of an address and the first word of its path."""
    _WEGWIJZERS[naamruimte] = wegwijzer
    if vraag is not None:
        _VRAAG[naamruimte] = vraag


def route_van(naamruimte: str, naam: str, woord: str) -> Route:
    """What the page or operation with this name shows."""
    wegwijzer = _WEGWIJZERS.get(naamruimte)
    return (wegwijzer(naam, woord) if wegwijzer else None) or ONBEKEND


def vraag_van(naamruimte: str) -> Vraag | None:
    """How this face asks for a purpose; None for one that cannot ask."""
    return _VRAAG.get(naamruimte)


def uit_tabel(per_naam: Mapping[str, Route], per_woord: Mapping[str, Route]) -> Wegwijzer:
    """By its own name, or else by the first word of its path."""
    return lambda naam, woord: per_naam.get(naam) or per_woord.get(woord)
