"""The box in which messages come and go, as a port with one real adapter: folders that the municipality's own gateway
to the national exchange (GGk) fills and empties.

What is taken in is moved, and never removed; what is sent appears at once and whole, under a name that stays the same
when a crash makes it be sent again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from naober.koppelingen.bestemming import Mapbestemming


@dataclass(frozen=True, slots=True)
class Stuk:
    """A file in the box, by name, and how many bytes it has."""

    naam: str
    grootte: int


class Postbus(Protocol):
    """What every way of exchanging messages has to do."""

    def ongelezen(self) -> Iterator[Stuk]: ...

    def lees(self, naam: str) -> bytes: ...

    def leg_weg(self, naam: str) -> None: ...

    def verstuur(self, naam: str, inhoud: bytes) -> None: ...


class Mappostbus:
    """A folder with `in`, `gelezen` and `uit` in it. A name that begins with a dot is still being written."""

    def __init__(self, map_: Path) -> None:
        self._in, self._gelezen, self._uit = map_ / "in", map_ / "gelezen", Mapbestemming(map_ / "uit")
        for deel in (self._in, self._gelezen):
            deel.mkdir(parents=True, exist_ok=True)

    def ongelezen(self) -> Iterator[Stuk]:
        """The files that came in, oldest first; what was written at the same moment by name."""
        rijen = [p for p in self._in.iterdir() if p.is_file() and not p.name.startswith(".")]
        for pad in sorted(rijen, key=lambda p: (p.stat().st_mtime_ns, p.name)):
            yield Stuk(pad.name, pad.stat().st_size)

    def lees(self, naam: str) -> bytes:
        """The bytes of this file."""
        return (self._in / Path(naam).name).read_bytes()

    def leg_weg(self, naam: str) -> None:
        """This file was taken in; a second of the same name gets a number."""
        kaal = Path(naam).name
        doel, n = self._gelezen / kaal, 1
        while doel.exists():
            n += 1
            doel = self._gelezen / f"{n}-{kaal}"
        (self._in / kaal).replace(doel)

    def verstuur(self, naam: str, inhoud: bytes) -> None:
        """Put this file in the box, whole or not at all."""
        self._uit.lever(naam, inhoud)
