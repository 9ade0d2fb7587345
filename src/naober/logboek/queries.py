"""What others read of the log: for the resident, and in the terms of the national standard."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import Any

from django.db.models import Q
from django.utils import timezone

from naober.fundament.gezien import zonder
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.verwerkingen import register_van
from naober.logboek.models import Inzage
from naober.logboek.woorden import GEGEVENS, aanleiding_in_woorden

# At most so many lines of the log are read for one page; a longer period is asked in parts.
LANGSTE = 5000
_ROLLEN = frozenset(r.value for r in Rol)
Sprekers = Mapping[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Kijkregel:
    """That somebody looked on one day for one reason, in words for the resident. `nummer` is the first line of the
    log, about which the resident can ask; `keer` how often that day."""

    nummer: int
    van: datetime
    tot: datetime
    wie: str
    rol: str
    organisatie: str
    hoe: str
    gegevens: tuple[str, ...]
    doel: str
    waarom: str
    grondslag: str
    keer: int


@dataclass(frozen=True, slots=True)
class Kijkdag:
    """Everybody who looked on one day, the first one first."""

    dag: date
    regels: tuple[Kijkregel, ...]


def inzages_voor(
    gemeente: int,
    *,
    van: date,
    tot: date,
    dossiers: Collection[int] = (),
    personen: Collection[int] = (),
    lijsten: bool = True,
    vertegenwoordigers: Sprekers = MappingProxyType({}),
) -> list[Kijkdag]:
    """Who looked at these files and residents from `van` up to and including `tot`, the newest day first.

    Give a resident's own number in `personen` and the numbers of the files of their households in `dossiers`; the
    scope of the municipality is open. What was looked at through the file counts for everybody in it. `lijsten`: also
    that a name stood in a list or was found. A refusal showed nothing and is left out. At most 5,000 lines.

    `vertegenwoordigers`: who looked on the pages of residents beside the resident, by number, with their name and as
    what they speak; only what these looked at is told. What a resident read of their own is in the log and not here:
    it tells them nothing, and a representative has no business with it."""
    if not dossiers and not personen:
        return []
    wie = Q(dossier_id__in=dossiers) | Q(persoon_id__in=personen)
    rijen = Inzage.objects.filter(
        wie, status=Inzage.Status.GELUKT, moment__gte=_begin(van), moment__lt=_begin(tot + timedelta(days=1)),
    )  # fmt: skip
    staf = Q(kijker=Inzage.Kijker.MEDEWERKER)
    rijen = rijen.filter(staf | Q(inwoner_id__in=vertegenwoordigers) if vertegenwoordigers else staf)
    if not lijsten:
        rijen = rijen.exclude(gebruik__in=(Inzage.Gebruik.LIJST, Inzage.Gebruik.ZOEKEN))
    with zonder():
        gevonden = list(rijen.order_by("-moment", "-id")[:LANGSTE])
        namen = _namen(r.medewerker_id for r in gevonden)
    dagen = groupby(gevonden, key=lambda r: timezone.localdate(r.moment))
    return [Kijkdag(dag, _regels(gemeente, dag, list(groep), namen, vertegenwoordigers)) for dag, groep in dagen]


def _begin(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time.min))


def _namen(nummers: Any) -> dict[int, str]:
    return dict(Medewerker.objects.filter(pk__in={n for n in nummers if n}).values_list("pk", "naam"))


def _regels(
    gemeente: int, dag: date, rijen: list[Inzage], namen: dict[int, str], sprekers: Sprekers
) -> tuple[Kijkregel, ...]:
    """One line for each worker, way of looking and reason; the first look first."""
    profiel = profiel_van(gemeente, dag)
    samen: dict[tuple[Any, ...], list[Inzage]] = {}
    for rij in reversed(rijen):
        sleutel = (rij.medewerker_id, rij.inwoner_id, rij.gebruik, rij.verwerking, rij.aanleiding)
        samen.setdefault(sleutel, []).append(rij)
    return tuple(_regel(gemeente, profiel, dag, groep, namen, sprekers) for groep in samen.values())


def _regel(
    gemeente: int, profiel: Profiel, dag: date, groep: list[Inzage], namen: dict[int, str], sprekers: Sprekers
) -> Kijkregel:
    eerste = groep[0]
    if eerste.inwoner_id is not None:
        wie, rol = sprekers[eerste.inwoner_id]
        organisatie = "op de bladzijden voor inwoners"
    else:
        wie = namen.get(eerste.medewerker_id or 0, "een medewerker die hier niet meer werkt")
        rol = " en ".join(profiel.rolnaam(Rol(r)) for r in eerste.rollen if r in _ROLLEN)
        organisatie = _organisatie(profiel, eerste)
    verwerking = register_van(gemeente, dag).verwerking(eerste.verwerking)
    return Kijkregel(
        nummer=eerste.pk,
        van=timezone.localtime(eerste.moment),
        tot=timezone.localtime(groep[-1].moment),
        wie=wie,
        rol=rol,
        organisatie=organisatie,
        hoe=eerste.get_gebruik_display(),
        gegevens=tuple(dict.fromkeys(GEGEVENS[g] for r in groep for g in r.gegevens if g in GEGEVENS)),
        doel=verwerking.doel if verwerking else "",
        waarom=aanleiding_in_woorden(gemeente, dag, eerste.aanleiding),
        grondslag=eerste.grondslag,
        keer=len({r.trace for r in groep}),
    )


def _organisatie(profiel: Profiel, rij: Inzage) -> str:
    organisatie = profiel.organisatie(rij.organisatie)
    team = profiel.team(rij.team)
    return organisatie.naam if organisatie else team.naam if team else profiel.gemeente.naam


def logregels(gemeente: Gemeente, *, van: date, tot: date) -> Iterator[dict[str, Any]]:
    """The log of these days in the fields of *Logboek dataverwerkingen*: a line for each resident concerned, as the
    standard asks. A resident is named by our own number, so nobody outside can tell who it is."""
    register = f"urn:naober:{gemeente.slug}:verwerkingen"
    rijen = Inzage.objects.filter(moment__gte=_begin(van), moment__lt=_begin(tot + timedelta(days=1)))
    with zonder():
        for rij in rijen.order_by("moment", "id").iterator(chunk_size=2000):
            dag = timezone.localdate(rij.moment)
            betrokkenen: list[int | None] = [*rij.personen] or [None]
            for betrokkene in betrokkenen:
                attributen = {"dpl.core.processing_activity_id": f"{register}:{rij.verwerking}:{dag}"}
                if betrokkene is not None:
                    attributen["dpl.core.data_subject_id"] = str(betrokkene)
                    attributen["dpl.core.data_subject_id_type"] = "urn:naober:persoon"
                yield {
                    "trace_id": rij.trace.hex,
                    "operation_id": f"{rij.pk:016x}",
                    "parent_operation_id": rij.aanroeper,
                    "status_code": rij.status,
                    "name": rij.wat,
                    "start_time": round(rij.moment.timestamp() * 1000),
                    "end_time": round(rij.moment.timestamp() * 1000) + rij.duur_ms,
                    "resource": {"name": "naober"},
                    "attributes": attributen,
                }
