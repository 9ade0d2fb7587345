"""The store of one municipality as it stands: which files, of when, and whether that is recent enough to show."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import zonder_namen
from naober.kern import Bron, Weigering, datum_voluit
from naober.monitor.motor import Motor, motor_voor
from naober.monitor.schema import SCHEMA, Soort

MANIFEST = "manifest.json"
# Goes up when the tables change shape: an older store is then no store.
VORM = 2
_BRON = Bron("Inrichting van de monitor", "docs/beheer.md")


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The files of one table, how many rows, and the mark by which a refresh sees whether anything changed. `delen`:
    the rows of each file, for a table that grows."""

    bestanden: tuple[str, ...]
    rijen: int
    merk: str
    delen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """Of which municipality, of which moment, and what is in it."""

    gemeente: int
    moment: datetime
    tabellen: Mapping[str, Inhoud]


@dataclass(frozen=True, slots=True)
class Winkel:
    """A store that may be read. `waarschuwing`: why the figures may be behind; empty when they are not."""

    manifest: Manifest
    motor: Motor
    waarschuwing: str

    @property
    def herkomst(self) -> str:
        """Of when the figures are, as it stands with them."""
        moment = timezone.localtime(self.manifest.moment)
        return f"De cijfers zijn van {datum_voluit(moment.date())}, {moment:%H.%M} uur."


def map_van(gemeente: int) -> Path:
    return Path(settings.MONITORMAP) / f"{gemeente:04d}"


def lees_manifest(gemeente: int) -> Manifest | None:
    """The last store of this municipality; None when there is none, or it is of another shape."""
    try:
        ruw = json.loads((map_van(gemeente) / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    if ruw.get("vorm") != VORM or set(ruw["tabellen"]) != set(SCHEMA):
        return None
    tabellen = {
        naam: Inhoud(tuple(i["bestanden"]), i["rijen"], i["merk"], tuple(i["delen"]))
        for naam, i in ruw["tabellen"].items()
    }
    return Manifest(ruw["gemeente"], datetime.fromisoformat(ruw["moment"]), tabellen)


def schrijf_manifest(manifest: Manifest) -> None:
    """The swap: as long as this is not renamed the store before holds, whole."""
    pad = map_van(manifest.gemeente) / MANIFEST
    naast = pad.with_name(f".{MANIFEST}.nieuw")
    ruw = {
        "vorm": VORM, "gemeente": manifest.gemeente, "moment": manifest.moment.isoformat(),
        "tabellen": {naam: asdict(i) for naam, i in manifest.tabellen.items()},
    }  # fmt: skip
    naast.write_text(json.dumps(ruw, indent=1), encoding="utf-8")
    naast.replace(pad)


def open_winkel(gemeente: int, nu: datetime) -> Winkel | Weigering:
    """The store to count in. Refuses when there is none, and when it is older than the files by more than
    `NAOBER_MONITOR_TE_OUD` hours; warns from `NAOBER_MONITOR_OUD` hours on. In the scope of the municipality; one
    query."""
    manifest = lees_manifest(gemeente)
    if manifest is None:
        return Weigering(
            code="monitor.geen-cijfers",
            reden="Er zijn nog geen cijfers van deze gemeente.",
            bron=_BRON,
            alternatief="Vraag de beheerder om ze te maken: manage.py monitor ververs.",
        )
    achter = _achter(manifest)
    if achter > timedelta(hours=settings.MONITOR_TE_OUD):
        dag = datum_voluit(timezone.localtime(manifest.moment).date())
        return Weigering(
            code="monitor.te-oud",
            reden=f"De cijfers zijn van {dag} en lopen te ver achter op de dossiers om te tonen.",
            bron=_BRON,
            alternatief="Vraag de beheerder om ze te verversen: manage.py monitor ververs.",
        )
    motor = motor_voor(
        {naam: [map_van(gemeente) / b for b in i.bestanden] for naam, i in manifest.tabellen.items()},
        settings.MONITOR_MOTOR,
        settings.MONITOR_DRADEN,
    )
    waarschuwing = ""
    if achter > timedelta(hours=settings.MONITOR_OUD):
        waarschuwing = _loopt_achter(achter)
    return Winkel(manifest, motor, waarschuwing)


def achterstand(gemeente: int, nu: datetime) -> str:
    """What is to be said of how old the counted figures are: nothing while they keep up with the files. One query."""
    manifest = lees_manifest(gemeente)
    if manifest is None:
        return "Er zijn nog geen cijfers om te tellen. Vraag de beheerder om ze te maken: manage.py monitor ververs."
    achter = _achter(manifest)
    return _loopt_achter(achter) if achter > timedelta(hours=settings.MONITOR_OUD) else ""


def _loopt_achter(duur: timedelta) -> str:
    return f"De cijfers lopen {_hoe_lang(duur)} achter op de dossiers."


def _achter(manifest: Manifest) -> timedelta:
    """By how much the last thing that happened in a file is later than the store."""
    with zonder_namen():
        laatst = Gebeurtenis.objects.aggregate(laatst=Max("moment"))["laatst"]
    return timedelta() if laatst is None else max(laatst - manifest.moment, timedelta())


def _hoe_lang(duur: timedelta) -> str:
    uren = int(duur.total_seconds() // 3600)
    return f"{uren // 24} dagen" if uren >= 48 else f"{uren} uur"  # two days


def volledigheid(winkel: Winkel) -> dict[str, int]:
    """Of each column by which figures are told apart, how many rows of decisions have no value for it: what a split
    cannot tell."""
    besluiten = winkel.motor.tabel("besluit")
    codes = [
        k.naam for k in SCHEMA["besluit"].kolommen if k.soort is Soort.CODE and k.naam in {"gebied", "team", "trede"}
    ]
    tellen = {naam: (besluiten[naam] == "").cast("int64").sum().fill_null(0) for naam in codes}
    return {naam: int(n) for naam, n in winkel.motor.haal(besluiten.aggregate(**tellen))[0].items()}
