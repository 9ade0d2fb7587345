"""Income beside expenditure, and shortfalls that the policy wants to be followed: by year, from what is budgeted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from naober.geld.begroten import begroot_in
from naober.geld.posten import budgetten, lasten
from naober.geld.queries.standen import INZIEN
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost
from naober.gemeente.profiel.begrotingsoorzaken import Tekort
from naober.gemeente.rechten import heeft_recht
from naober.levering.models import Bijdrageopbrengst


@dataclass(frozen=True, slots=True)
class Inkomst:
    """A source of income in one year: cents that are expected of it by the budget. None where nobody named them."""

    naam: str
    centen: int | None
    herkomst: str = ""


@dataclass(frozen=True, slots=True)
class Saldo:
    """A year: what comes in, and what there is to spend. `bijdragen`: contributions of residents that came in so far.
    `zonder`: how many sources have no amount, so that the total is not all of it."""

    jaar: int
    inkomsten: tuple[Inkomst, ...]
    bijdragen: int
    lasten: int | None

    @property
    def baten(self) -> int | None:
        bekend = [i.centen for i in self.inkomsten if i.centen is not None]
        return sum(bekend) if bekend else None

    @property
    def zonder(self) -> int:
        return sum(1 for i in self.inkomsten if i.centen is None)

    def tegenover(self, uitgaven: int | None) -> int | None:
        """What is left of the income when this is spent; below nought when it is not enough."""
        return None if self.baten is None or uitgaven is None else self.baten - uitgaven


def inkomstenposten(profiel: Profiel) -> list[tuple[str, Begrotingspost]]:
    """The lines of income: those of the budget itself, and those of what the State gives that say by which way it
    comes to this municipality, each with the table that it is in. Figures of the whole country are none."""
    if profiel.begroting is None:
        return []
    uit = []
    for deel in profiel.begroting.delen:
        for post in deel.posten:
            eigen = deel.rol == "begroting" or (deel.rol == "rijk" and post.herkomst is not None)
            if eigen and post.kant == "baten":
                uit.append((deel.naam, post))
    return uit


def saldo(actor: Actor, profiel: Profiel, jaar: int) -> Saldo | None:
    """Income and budgeted expenditure of a year; None without the right. Two queries."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    bronnen, uitgaven = inkomstenposten(profiel), [p.code for p in lasten(profiel, jaar)]
    budget = budgetten(profiel, jaar, [*(p.code for _, p in bronnen), *uitgaven])
    # What an income costs is below nought; as income it is the other way round.
    keer = Counter(p.naam for _, p in bronnen)
    inkomsten = [
        Inkomst(p.naam if keer[p.naam] == 1 else f"{p.naam} ({deel})", _omgekeerd(budget[p.code]), p.herkomst or "")
        for deel, p in bronnen
    ]
    begroot = [c for code in uitgaven if (c := budget[code]) is not None]
    bijdragen = Bijdrageopbrengst.objects.filter(jaar=jaar).aggregate(som=Sum("centen"))["som"] or 0
    return Saldo(jaar, tuple(inkomsten), bijdragen, sum(begroot) if begroot else None)


def _omgekeerd(centen: int | None) -> int | None:
    return None if centen is None else -centen


@dataclass(frozen=True, slots=True)
class Tekortregel:
    """One year of a shortfall, in cents. `gedrukt`: the policy prints this shortfall; then its part of the budget is
    what the two leave, where nobody recorded it. None where it is not known."""

    jaar: int
    lasten: int | None
    aandeel: int | None
    tekort: int | None
    gedrukt: bool
    benadering: str = ""


def tekortregels(actor: Actor, profiel: Profiel, tekort: Tekort, peildatum: date) -> tuple[Tekortregel, ...]:
    """By year the costs, the part of the budget that is meant for them, and the gap between the two: from the document
    and from what was decided since. Nothing without the right. A query for each line."""
    if not heeft_recht(actor.rollen, INZIEN):
        return ()
    eerste = min(j.jaar for j in tekort.jaren)
    jaren = range(eerste, max(peildatum.year, *(j.jaar for j in tekort.jaren)) + 1)
    per_post = [begroot_in(profiel, code, jaren) for code in tekort.lasten]
    delen = begroot_in(profiel, tekort.aandeel, jaren)
    gedrukt = {j.jaar: j for j in tekort.jaren}
    uit = []
    for jaar in jaren:
        kosten = _samen([per[jaar] for per in per_post])
        deel, gat, print_ = _omgekeerd(delen[jaar]), None, gedrukt.get(jaar)
        if kosten is not None and deel is not None:
            gat = kosten - deel
        elif print_ is not None:
            gat = print_.tekort * 100
            deel = None if kosten is None else kosten - gat
        if kosten is None and deel is None and gat is None:
            continue
        van_nota = print_ is not None and gat == print_.tekort * 100
        uit.append(
            Tekortregel(jaar, kosten, deel, gat, van_nota, (print_.benadering or "") if print_ and van_nota else "")
        )
    return tuple(uit)


def _samen(bedragen: Sequence[int | None]) -> int | None:
    bekend = [b for b in bedragen if b is not None]
    return sum(bekend) if len(bekend) == len(bedragen) else None
