"""What a resident sees of their plan: on the ladder, in time, and what they said of it themselves."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from naober.agenda.queries import BERICHTSOORTEN
from naober.agenda.rules import SCORES
from naober.gemeente.profiel import Trap
from naober.gemeente.queries import profiel_van
from naober.plan.queries import Tredebeeld, trapbeeld_van
from naober.plan.samen.rules import eigen_plan_uiterlijk, melding_voor_plan
from naober.portaal.queries import MijnPlan, haal_rijen

# After longer a resident hardly knows any more how it was.
_VRAAG_TOT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class MijnBericht:
    """What a resident or the municipality wrote; `gelezen_op` empty: nobody read it yet."""

    nummer: int
    soort: str
    soortnaam: str
    tekst: str
    door: str
    van_gemeente: bool
    doel: int | None
    actie: int | None
    product: str
    score: int | None
    moment: datetime
    gelezen_op: datetime | None
    gelezen_door: str

    @property
    def hoe(self) -> str:
        """How it goes, in words."""
        return SCORES.get(self.score or 0, "")


@dataclass(frozen=True, slots=True)
class MijnDoel:
    """A goal of the plan, with what was said of it, the last first."""

    nummer: int
    omschrijving: str
    voortgang: tuple[MijnBericht, ...]


@dataclass(frozen=True, slots=True)
class MijnEigenPlan:
    """A plan that the resident handed in; `overweging` empty: it has not been talked over yet."""

    ingediend_op: date
    tekst: str
    op_tijd: bool
    overwogen_op: date | None
    overweging: str


@dataclass(frozen=True, slots=True)
class MijnVerslag:
    """The report of an investigation, with what the resident said of it. `loopt`: one may still react."""

    onderzoek: int
    verslag: int
    afgerond_op: date
    conclusie: str
    reactie: str
    reactie_op: date | None
    reactie_eens: bool | None
    loopt: bool


@dataclass(frozen=True, slots=True)
class MijnMelding:
    """A question of the resident, and how far it is."""

    nummer: int
    ontvangen_op: date
    omschrijving: str
    status: str
    opgepakt_op: date | None
    onderzocht_op: date | None


@dataclass(frozen=True, slots=True)
class GestopteHulp:
    """Help that has ended and of which the resident has not said yet what they thought."""

    nummer: int
    wat: str
    gestopt: date


@dataclass(frozen=True, slots=True)
class Tijdpunt:
    """A line of the time line, as the picture wants it."""

    moment: date
    tekst: str
    soort: str
    wet: str
    actor: str
    gepland: bool
    bron: str = ""


def mijn_berichten() -> list[MijnBericht]:
    """What was written, the last first: one query."""
    return [
        MijnBericht(
            nummer=r["id"],
            soort=r["soort"],
            soortnaam=BERICHTSOORTEN.get(r["soort"], r["soort"]),
            tekst=r["tekst"],
            door=r["door"],
            van_gemeente=r["van_gemeente"],
            doel=r["doel"],
            actie=r["actie"],
            product=r["product"],
            score=r["score"],
            moment=r["moment"],
            gelezen_op=r["gelezen_op"],
            gelezen_door=r["gelezen_door"] or "",
        )
        for r in haal_rijen("select * from naober_mijn_berichten()")
    ]


def mijn_doelen(berichten: Sequence[MijnBericht] = ()) -> list[MijnDoel]:
    """The goals of the running plan that are of this resident: one query."""
    return [
        MijnDoel(r["id"], r["omschrijving"], tuple(b for b in berichten if b.doel == r["id"]))
        for r in haal_rijen("select * from naober_mijn_doelen()")
    ]


def mijn_trap(trap: Trap, plan: MijnPlan | None) -> list[Tredebeeld]:
    """The ladder with the needs and actions of this resident on it, as a worker sees it; without the reasons that were
    found, which may be about others. One query."""
    behoeften = [
        (rij["id"], rij["omschrijving"], als_waarde(rij["vondsten"]))
        for rij in haal_rijen("select * from naober_mijn_behoeften()")
    ]
    return trapbeeld_van(trap, behoeften, plan.rijen if plan else ())


def als_waarde(waarde: Any) -> Any:
    """What a column of JSON holds, however the connection gave it."""
    return json.loads(waarde) if isinstance(waarde, str) else waarde


def mijn_tijdlijn(dag: date) -> list[Tijdpunt]:
    """What happened and what is planned, the last day first: one query."""
    return [
        Tijdpunt(r["dag"], r["tekst"], r["soort"], r["wet"], r["wie"], r["dag"] > dag)
        for r in haal_rijen("select * from naober_mijn_tijdlijn()")
    ]


def mijn_eigen_plannen() -> list[MijnEigenPlan]:
    """The plans that the resident handed in, the last first: one query."""
    return [MijnEigenPlan(**r) for r in haal_rijen("select * from naober_mijn_eigen_plannen()")]


def mijn_verslagen() -> list[MijnVerslag]:
    """The reports of investigations that went to this resident, the last first: one query."""
    return [MijnVerslag(**r) for r in haal_rijen("select * from naober_mijn_verslagen()")]


def mijn_verslag(nummer: int) -> bytes | None:
    """The PDF of a report to this resident; None for any other: one query."""
    rijen = haal_rijen("select * from naober_mijn_verslag(%s)", [nummer])
    return bytes(rijen[0]["pdf"]) if rijen else None


def mijn_meldingen() -> list[MijnMelding]:
    """What the resident asked, the last first: one query."""
    return [MijnMelding(r.pop("id"), **r) for r in haal_rijen("select * from naober_mijn_meldingen()")]


def mijn_nabevraging(gemeente: int, dag: date) -> list[GestopteHulp]:
    """Help that ended within a year before this day and of which nothing was said yet, the last first: one query, and
    none where the policy of the municipality does not ask after help."""
    if profiel_van(gemeente, dag).monitor.bevraging is None:
        return []
    return [
        GestopteHulp(r["id"], r["omschrijving"], r["gestopt"])
        for r in haal_rijen("select * from naober_mijn_nabevraging()")
        if dag - _VRAAG_TOT <= r["gestopt"] <= dag
    ]


def eigen_plan_tot(meldingen: Sequence[MijnMelding], plan: MijnPlan | None) -> date | None:
    """Until when a plan of one's own counts as in time; None when nothing was asked."""
    gemeld = melding_voor_plan([m.ontvangen_op for m in meldingen], plan.afgesproken_op if plan else None)
    return eigen_plan_uiterlijk(gemeld) if gemeld else None


def mijn_behoeften() -> list[str]:
    """What was found that this resident needs, in the words of the talk: one query."""
    return [rij["omschrijving"] for rij in haal_rijen("select * from naober_mijn_behoeften()")]
