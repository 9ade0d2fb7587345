"""From the rows that a request read to the lines of the log, in one INSERT."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.databank.base import onze
from naober.fundament.gezien import Rij, zonder
from naober.gemeente.models import Beschermd, Medewerker
from naober.logboek.models import Inzage

Pad = tuple[str, ...]


@dataclass(slots=True)
class Beeld:
    """Whose data were in view: the residents of each file, those outside any file, and which rooms the data came from.

    The file that was read first comes first: that is the one a page is about. `genoemd`: a resident of whom only is
    known that a row names them beside this file, as a question does on a list."""

    dossiers: dict[int, list[int]] = field(default_factory=dict)
    genoemd: dict[int, int] = field(default_factory=dict)
    los: list[int] = field(default_factory=list)
    kamers: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.dossiers or self.los)


def beeld_van(rijen: Iterable[Rij]) -> Beeld:
    """Whose data these rows are. A row that names no file or resident is followed to the one it belongs to: through
    the other rows, and where they do not say, with one query for each kind of row."""
    dossiers: dict[int, None] = {}
    personen: dict[int, int | None] = {}
    huishoudens: dict[int, int] = {}
    samen: dict[int, int] = {}
    ander: dict[type[models.Model], dict[int, Mapping[str, Any]]] = {}
    kamers: set[str] = set()
    for tabel, velden in rijen:
        if tabel is Dossier:
            dossiers[velden["id"]] = None
            if (huishouden := velden.get("huishouden_id")) is not None:
                huishoudens[huishouden] = velden["id"]
        elif tabel is Persoon:
            personen[velden["id"]] = velden.get("huishouden_id")
        else:
            dossier, persoon = velden.get("dossier_id"), velden.get("persoon_id")
            if dossier is not None:
                dossiers[dossier] = None
            if persoon is not None:
                personen.setdefault(persoon, None)
                if dossier is not None:
                    samen.setdefault(persoon, dossier)
            ander.setdefault(tabel, {})[velden.get("id", 0)] = velden
            if not (dossier or persoon or _pad(tabel)):
                continue
        kamers.add(tabel._meta.app_label)
    dossiers.update(dict.fromkeys(_via(ander)))
    beeld = Beeld({nummer: [] for nummer in dossiers}, kamers=tuple(sorted(kamers)))
    for persoon, huishouden in personen.items():
        dossier = huishoudens.get(huishouden) if huishouden is not None else None
        if dossier is not None:
            beeld.dossiers[dossier].append(persoon)
        elif (naast := samen.get(persoon)) is not None and naast not in beeld.genoemd:
            beeld.genoemd[naast] = persoon
        else:
            beeld.los.append(persoon)
    return beeld


_PADEN: dict[type[models.Model], Pad] = {}


def _pad(tabel: type[models.Model]) -> Pad:
    """The shortest way from this table to a file or else a resident, as field names; empty when there is none."""
    if tabel not in _PADEN:
        _PADEN[tabel] = _zoek_pad(tabel)
    return _PADEN[tabel]


def _zoek_pad(tabel: type[models.Model]) -> Pad:
    for doel in ("dossier_id", "persoon_id"):
        langs: list[tuple[type[models.Model], Pad]] = [(tabel, ())]
        gezien = {tabel}
        while langs:
            hier, pad = langs.pop(0)
            for veld in hier._meta.concrete_fields:
                naar = veld.related_model
                if veld.attname == doel:
                    return (*pad, doel)
                if isinstance(naar, type) and issubclass(naar, Beschermd) and naar not in gezien:
                    gezien.add(naar)
                    langs.append((naar, (*pad, veld.name)))
    return ()


def _via(ander: Mapping[type[models.Model], Mapping[int, Mapping[str, Any]]]) -> list[int]:
    """The files to which rows belong that do not name one."""
    gevonden: list[int] = []
    for tabel, rijen in ander.items():
        pad = _pad(tabel)
        if len(pad) < 2:
            continue
        onbekend = [nummer for nummer, velden in rijen.items() if not _bekend(tabel, velden, pad, ander)]
        if onbekend:
            zoek = tabel._default_manager.filter(pk__in=onbekend).values_list("__".join(pad), flat=True)
            gevonden += [nummer for nummer in zoek if nummer is not None]
    return gevonden


def _bekend(
    tabel: type[models.Model],
    velden: Mapping[str, Any],
    pad: Pad,
    ander: Mapping[type[models.Model], Mapping[int, Mapping[str, Any]]],
) -> bool:
    """Does one of the rows that were read name the file or the resident to which this row belongs?"""
    for stap in pad[:-1]:
        naar = tabel._meta.get_field(stap)
        nummer = velden.get(f"{stap}_id")
        if nummer is None:
            return True
        tabel = naar.related_model  # type: ignore[assignment]
        gelezen = ander.get(tabel, {}).get(nummer)
        if gelezen is None:
            return False
        velden = gelezen
    return velden.get(pad[-1]) is not None


@dataclass(frozen=True, slots=True)
class Kijker:
    """Who looks. A face that serves somebody else than staff sets it on the request, as `naober_kijker`."""

    gemeente: int
    soort: Inzage.Kijker
    medewerker: int | None = None
    rollen: Collection[str] = ()
    organisatie: str = ""
    team: str = ""
    inwoner: int | None = None

    @classmethod
    def van(cls, wie: Medewerker) -> "Kijker":
        """This member of staff, as they are at this moment."""
        return cls(wie.gemeente_id, Inzage.Kijker.MEDEWERKER, wie.pk, wie.rollen, wie.organisatie, wie.team)


@dataclass(frozen=True, slots=True)
class Kijk:
    """One request that showed or refused data: what is the same on each of its lines."""

    wie: Kijker
    trace: UUID
    aanroeper: str
    via: Inzage.Via
    wat: str
    nummer: int | None
    gebruik: Inzage.Gebruik
    verwerking: str
    aanleiding: str
    grondslag: str
    status: Inzage.Status
    duur_ms: int


_KOLOMMEN = (
    "gemeente_id, kijker, medewerker_id, inwoner_id, rollen, organisatie, team, trace, aanroeper, via, wat, nummer, "
    "gebruik, verwerking, aanleiding, grondslag, status, duur_ms, gegevens, dossier_id, persoon_id, personen"
)
# What is the same on every line is sent once, and the lines as three arrays: a list shows fifty files.
_REGELS = (
    "%s::smallint, %s, %s::bigint, %s::bigint, %s::text[], %s, %s, %s::uuid, %s, %s, %s, %s::bigint, %s, %s, %s, %s,"
    " %s::smallint, %s::int, %s::text[], dossier, persoon, string_to_array(personen, ' ')::bigint[]"
    " from unnest(%s::bigint[], %s::bigint[], %s::text[]) r (dossier, persoon, personen)"
)


def schrijf(kijk: Kijk, beeld: Beeld) -> int:
    """The lines of this request in one statement; how many. The scope of the municipality is open."""
    regels: list[tuple[int | None, int | None, list[int]]] = [
        *((nr, naast := beeld.genoemd.get(nr), [*bij, naast] if naast else bij) for nr, bij in beeld.dossiers.items()),
        *((None, persoon, [persoon]) for persoon in beeld.los),
    ]
    if not regels:
        regels = [(None, None, [])]
    wie = kijk.wie
    vast = (
        wie.gemeente, wie.soort.value, wie.medewerker, wie.inwoner, list(wie.rollen), wie.organisatie, wie.team,
        kijk.trace, kijk.aanroeper, kijk.via.value, kijk.wat, kijk.nummer, kijk.gebruik.value, kijk.verwerking,
        kijk.aanleiding, kijk.grondslag, kijk.status.value, kijk.duur_ms, list(beeld.kamers),
    )  # fmt: skip
    dossiers, los, personen = zip(*regels, strict=True)
    # As PostgreSQL writes an array: numbers only, and the driver looks at each value of a list apart.
    lijsten = [_reeks(dossiers), _reeks(los), _reeks(f'"{" ".join(map(str, wie_))}"' for wie_ in personen)]
    # Every page ends with this statement, so it is planned once. An action, which sends who acts along, is over then.
    lijn = onze()
    with zonder(), lijn.voorbereid(), lijn.cursor() as cursor:
        cursor.execute(f"insert into logboek_inzage ({_KOLOMMEN}) select {_REGELS}", [*vast, *lijsten])
    return len(regels)


def _reeks(waarden: Iterable[object]) -> str:
    return "{" + ",".join("NULL" if waarde is None else str(waarde) for waarde in waarden) + "}"
