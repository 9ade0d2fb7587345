"""What a resident sees of their own file. Each asks the database one function that knows of the one person in scope
(`identiteit.bewoners.als_bewoner`), and raises where none is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db import connection

from naober.gemeente.profiel import Profiel
from naober.kern import Bedrag


@dataclass(frozen=True, slots=True)
class MijnDossier:
    """A file of a household of this resident, and who leads it; `regisseur` empty: nobody does now."""

    nummer: int
    geopend_op: date
    gesloten_op: date | None
    regisseur: str
    team: str
    sinds: date | None


@dataclass(frozen=True, slots=True)
class Afspraak:
    """What was agreed for a need of this resident: who does what, and how it stands in words."""

    waarvoor: str
    wat: str
    wie: str
    doel: str
    resultaten: tuple[str, ...]
    stand: str


@dataclass(frozen=True, slots=True)
class MijnPlan:
    """The part of the agreed plan that is about this resident."""

    afgesproken_op: date
    evaluatie_op: date
    afspraken: tuple[Afspraak, ...]


@dataclass(frozen=True, slots=True)
class MijnBrief:
    """A letter about a decision; `naam` says which."""

    nummer: int
    naam: str
    gemaakt_op: date


@dataclass(frozen=True, slots=True)
class MijnBesluit:
    """A decision about this resident, with its letters, the oldest first."""

    kenmerk: str
    wat: str
    wet: str
    uitkomst: str
    genomen_op: date
    van: date | None
    tot: date | None
    ingetrokken_op: date | None
    bedrag: Bedrag | None
    per: str
    brieven: tuple[MijnBrief, ...]


_PER = {"eenmalig": "één keer", "maand": "per maand", "jaar": "per jaar"}
_BRIEF = {
    "besluit": "Brief met het besluit",
    "intrekking": "Brief: de hulp stopt",
    "herziening": "Brief: er verandert iets",
    "verlenging": "Brief: de hulp gaat langer door",
    "bezwaar": "Brief over uw bezwaar",
}


def mijn_dossiers() -> list[MijnDossier]:
    """The files of the households to which this resident belongs now, the open one first: one query."""
    return [
        MijnDossier(nr, van, tot, wie or "", team or "", sinds)
        for nr, van, tot, wie, team, sinds in _haal("select * from naober_mijn_dossiers()")
    ]


def mijn_plan() -> MijnPlan | None:
    """The agreed plan that runs, as far as it is about this resident; None without one: one query."""
    rijen = _haal("select * from naober_mijn_plan()")
    for _, groep in groupby(rijen, key=lambda rij: rij[0]):
        regels = list(groep)
        return MijnPlan(regels[0][1], regels[0][2], tuple(_afspraken(regels)))
    return None


def mijn_besluiten(profiel: Profiel) -> list[MijnBesluit]:
    """The decisions about this resident with their letters, the newest first: two queries."""
    brieven: dict[int, list[MijnBrief]] = {}
    for nr, besluit, soort, _, gemaakt_op in _haal("select * from naober_mijn_brieven()"):
        brieven.setdefault(besluit, []).append(MijnBrief(nr, _BRIEF.get(soort, "Brief"), gemaakt_op))
    return [_besluit(profiel, rij, brieven) for rij in _haal("select * from naober_mijn_besluiten()")]


def mijn_brief(nummer: int) -> tuple[str, bytes] | None:
    """The kenmerk and the PDF of a letter to this resident; None for any other: one query."""
    for kenmerk, pdf in _haal("select * from naober_mijn_brief(%s)", [nummer]):
        return str(kenmerk), bytes(pdf)
    return None


def _besluit(profiel: Profiel, rij: Sequence[Any], brieven: dict[int, list[MijnBrief]]) -> MijnBesluit:
    nr, kenmerk, product, wet, uitkomst, genomen, van, tot, ingetrokken, _, centen, per, wat = rij
    gevonden = profiel.product(product)
    return MijnBesluit(
        kenmerk=kenmerk,
        wat=gevonden.naam if gevonden else wat,
        wet=wet,
        uitkomst="U krijgt dit" if uitkomst == "toegekend" else "U krijgt dit niet",
        genomen_op=genomen,
        van=van,
        tot=tot,
        ingetrokken_op=ingetrokken,
        bedrag=None if centen is None else Bedrag(centen),
        per=_PER.get(per, ""),
        brieven=tuple(brieven.get(nr, ())),
    )


def _afspraken(regels: Sequence[Sequence[Any]]) -> Iterator[Afspraak]:
    for _, _, _, doel, behoefte, actie, wie, _, stand, resultaten, begonnen, afgerond in regels:
        yield Afspraak(behoefte, actie, wie, doel, tuple(resultaten), _stand(stand, begonnen, afgerond))


def _stand(stand: str, begonnen: date | None, afgerond: date | None) -> str:
    if stand in ("afgewezen", "ingetrokken"):
        return "Gaat niet door" if stand == "afgewezen" else "Gestopt"
    if afgerond:
        return "Klaar"
    return "Begonnen" if begonnen else "Afgesproken"


def _haal(opdracht: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, list(parameters))
        return list(cursor.fetchall())
