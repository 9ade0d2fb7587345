"""Where files for others go, as a port with one real adapter: a folder that the municipality's own gateway empties. A
file appears at once and whole, under a name that stays the same when it is made again."""

import os
from pathlib import Path
from typing import Protocol

from django.conf import settings


class Bestemming(Protocol):
    """What every way of delivering a file has to do."""

    def lever(self, naam: str, inhoud: bytes) -> None: ...


class Mapbestemming:
    """A folder. A name that begins with a dot is still being written."""

    def __init__(self, map_: Path) -> None:
        self._map = map_
        map_.mkdir(parents=True, exist_ok=True)

    def lever(self, naam: str, inhoud: bytes) -> None:
        """Put this file in the folder, whole or not at all."""
        tijdelijk = self._map / f".{Path(naam).name}"
        with tijdelijk.open("wb") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        tijdelijk.replace(self._map / Path(naam).name)


def bestemming(koppeling: str) -> Bestemming:
    """Where the files of this connection go, as the installation has it."""
    return Mapbestemming(Path(settings.KOPPELMAP) / koppeling)
