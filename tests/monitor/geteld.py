"""A store by hand for one municipality, counted and kept as the night does."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from naober.monitor.berekend.opslaan import Opgeslagen, tel_en_bewaar
from naober.monitor.winkel.lezen import Inhoud, Manifest, map_van, schrijf_manifest
from tests.monitor.winkels import winkel

Tabellen = Mapping[str, Sequence[Mapping[str, Any]]]


def zet_winkel(gemeente: int, moment: datetime, tabellen: Tabellen) -> None:
    """The store of this municipality, as of this moment. The settings name the folder (`MONITORMAP`)."""
    map_ = map_van(gemeente)
    map_.mkdir(parents=True, exist_ok=True)
    bestanden = winkel(map_, **tabellen)
    inhoud = {naam: Inhoud(tuple(Path(p).name for p in paden), 0, "") for naam, paden in bestanden.items()}
    schrijf_manifest(Manifest(gemeente, moment, inhoud))


def tel(gemeente: int, dag: date, *alleen: str, **tabellen: Sequence[Mapping[str, Any]]) -> Opgeslagen:
    """Count these indicators from these tables as on this day, and keep it."""
    zet_winkel(gemeente, timezone.make_aware(datetime.combine(dag, time(2))), tabellen)
    gedaan = tel_en_bewaar(gemeente, timezone.now(), alleen)
    assert isinstance(gedaan, Opgeslagen), gedaan
    return gedaan
