"""How the work of a team is divided, for whoever leads it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from naober.agenda.werklijst import WACHT_OP, Werkregel, regels, regels_zonder_namen
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Betrokkenheid, Dossier
from naober.dossier.queries import teamgenoten
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Werkdruk:
    """What one member of the team leads: open files, those with a term within a week or over, and those in which
    nothing is planned. A number to divide work by, and no judgement of anyone."""

    medewerker: Medewerker
    dossiers: int
    termijnen: int
    ongepland: int


def werkverdeling(actor: Actor, profiel: Profiel, dag: date) -> tuple[list[Werkdruk], list[Werkregel]]:
    """The load of each active member of one's team, by name, and the open files of the team or its areas that nobody
    at work leads: three queries."""
    lijst = regels(_van_team(actor), profiel, dag)
    return _druk(actor, lijst, dag), [r for r in lijst if not r.regisseur_actief]


@dataclass(frozen=True, slots=True)
class Teambeeld:
    """The work of a team in numbers. `wacht_op`: in how many files something is waited for, in the order of the list;
    `termijnen`: how many terms are over, end within a week, within four, or later."""

    druk: tuple[Werkdruk, ...]
    zonder_regisseur: int
    wacht_op: tuple[tuple[str, int], ...]
    termijnen: tuple[tuple[str, int], ...]


def teambeeld(actor: Actor, profiel: Profiel, dag: date) -> Teambeeld:
    """The same work, in numbers only and without a resident's name: two queries."""
    lijst = regels_zonder_namen(_van_team(actor), profiel, dag)
    tellers = dict.fromkeys(_TERMIJNEN, 0)
    for r in lijst:
        for _, uiterlijk, _bron in r.termijnen:
            tellers[_wanneer(uiterlijk, dag)] += 1
    wacht = tuple((naam, sum(naam in r.wacht_op for r in lijst)) for _, naam in WACHT_OP)
    zonder = sum(not r.regisseur_actief for r in lijst)
    return Teambeeld(tuple(_druk(actor, lijst, dag)), zonder, wacht, tuple(tellers.items()))


_TERMIJNEN = ("te laat", "binnen een week", "binnen vier weken", "later")


def _wanneer(uiterlijk: date, dag: date) -> str:
    te_laat, week, maand, later = _TERMIJNEN
    if uiterlijk < dag:
        return te_laat
    return week if uiterlijk <= dag + WEEK else maand if uiterlijk <= dag + 4 * WEEK else later


def _van_team(actor: Actor) -> QuerySet[Dossier]:
    """Open files that the team leads, or that nobody at work leads in its areas. Found apart: who leads is a matter of
    files only, and of households only those in the areas are looked at."""
    regie = Betrokkenheid.objects.filter(tot__isnull=True, regie=True)
    van_team = regie.filter(medewerker__team=actor.team, dossier__gesloten_op__isnull=True).values("dossier")
    werkt = Exists(regie.filter(dossier=OuterRef("pk"), medewerker__is_active=True))
    in_gebied = Dossier.objects.filter(huishouden__gebied__in=sorted(actor.gebieden), gesloten_op__isnull=True)
    return Dossier.objects.filter(pk__in=van_team.union(in_gebied.exclude(werkt).values("pk"))).order_by("-pk")


def _druk(actor: Actor, lijst: list[Werkregel], dag: date) -> list[Werkdruk]:
    planning = dict(WACHT_OP)["planning"]
    per, druk = defaultdict[int | None, list[Werkregel]](list), []
    for r in lijst:
        per[r.regisseur_id].append(r)
    for wie in teamgenoten(actor):
        eigen = per[wie.pk]
        kort = [r for r in eigen if any(uiterlijk <= dag + WEEK for _, uiterlijk, _ in r.termijnen)]
        druk.append(Werkdruk(wie, len(eigen), len(kort), sum(planning in r.wacht_op for r in eigen)))
    return druk


def caseload(actor: Actor, medewerker: Medewerker, profiel: Profiel, dag: date) -> list[Werkregel]:
    """The open files that this colleague leads and the actor may see, newest first: two queries."""
    regie = Betrokkenheid.objects.filter(dossier=OuterRef("pk"), tot__isnull=True, regie=True, medewerker=medewerker)
    dossiers = Dossier.objects.filter(zichtbaar(actor)).filter(Exists(regie), gesloten_op__isnull=True)
    return regels(dossiers.order_by("-pk"), profiel, dag)
