"""What is expected of each budget line, from the kept forecasts: with the band, the budget beside it, and alerts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Max

from naober.geld.models import Boeking, Drijfveerraming, Prognose
from naober.geld.posten import budgetten
from naober.geld.prognose.bewaren import jaren_van, toets_van, voorspelde_posten
from naober.geld.prognose.rules import Achteraf, Jaarverwachting, Melding, meld
from naober.geld.queries.standen import INZIEN
from naober.geld.rules.stand import Waarschuwing
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern import Bron, Weigering, datum_voluit
from naober.kern.tellen import verhul

# The council decides on what is going to be spent, so it may not be surprised by it.
GROND = Bron("Gemeentewet", "art. 189")
# Counting may be missed for a night, and over a weekend, before it is said that it is.
_MAG_OUD = timedelta(days=3)
_NOOIT_OUDER = timedelta(days=62)
BIJHOUDEN = "begroting.bijhouden"
_MEESTE = 100
_OVER = ("zeker-over", "waarschijnlijk-over")


@dataclass(frozen=True, slots=True)
class Prognoserij:
    """One line: what is expected of the year, and whether that leaves the budget.

    `reden` says why there is no forecast, or nothing to lay beside it. Of a line that is about few residents nothing is
    shown (`dicht`). `toets`: how well it would have forecast before."""

    code: str
    naam: str
    einde: str
    begroot: int | None
    verwacht: Jaarverwachting | None
    melding: Melding | None = None
    reden: str = ""
    dicht: bool = False
    toets: Achteraf | None = None


@dataclass(frozen=True, slots=True)
class Prognosebeeld:
    """Every line with its forecast. `maand`: the first day of the last month that is in it; `dag`: when it was made.
    `weigering`: why no forecast may be shown; then there are no lines."""

    jaar: int
    dag: date | None
    maand: date | None
    rijen: tuple[Prognoserij, ...]
    weigering: Weigering | None = None


def prognosebeeld(actor: Actor, profiel: Profiel, peildatum: date) -> Prognosebeeld | None:
    """The last kept forecast of every line; None without the right. Four queries.

    Refused when nothing was forecast yet, when help was granted after the last count, and after two months anyhow: a
    forecast that is older than the files would be believed."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    laatste = Prognose.objects.order_by("-maand", "-dag").values_list("maand", "dag").first()
    if laatste is None:
        return Prognosebeeld(peildatum.year, None, None, (), _nee("geen", "Er is nog geen prognose gemaakt."))
    maand, dag = laatste
    if weigering := _verouderd(dag, peildatum):
        return Prognosebeeld(dag.year, dag, maand, (), weigering)
    return Prognosebeeld(dag.year, dag, maand, rijen_van(profiel, maand, dag))


def rijen_van(profiel: Profiel, maand: date, dag: date) -> tuple[Prognoserij, ...]:
    """The lines as they were forecast in this month. Two queries."""
    bewaard = {p.post: p for p in Prognose.objects.filter(maand=maand, gebied="")}
    posten = [p for p in voorspelde_posten(profiel, dag.year) if p.code in bewaard]
    budget = budgetten(profiel, dag.year, [p.code for p in posten])
    met = [(p.code, bewaard[p.code].aantal) for p in posten if not bewaard[p.code].weigering]
    open_ = {t.naam for t in verhul(met) if t.aantal is not None}
    uit = []
    for post in posten:
        rij, begroot = bewaard[post.code], budget[post.code]
        kop = (post.code, post.naam, post.einde or "", begroot)
        if rij.weigering:
            uit.append(Prognoserij(*kop, None, reden=rij.weigering))
        elif post.code not in open_:
            uit.append(Prognoserij(*kop, None, dicht=True, reden="Afgeschermd: deze hulp is van te weinig inwoners."))
        else:
            verwacht = jaren_van(rij)[0]
            melding = None if begroot is None else meld(verwacht, begroot)
            reden = "" if begroot is not None else _ZONDER_BUDGET.format(jaar=verwacht.jaar)
            uit.append(Prognoserij(*kop, verwacht, melding, reden, toets=toets_van(rij)))
    return tuple(uit)


_ZONDER_BUDGET = "Voor {jaar} is geen bedrag begroot, dus er is niets om de prognose mee te vergelijken."


def _verouderd(gemaakt: date, peildatum: date) -> Weigering | None:
    if peildatum - gemaakt <= _MAG_OUD:
        return None
    if peildatum - gemaakt > _NOOIT_OUDER:
        return _nee("verouderd", f"De laatste prognose is van {datum_voluit(gemaakt)}.")
    geboekt = Boeking.objects.aggregate(laatste=Max("dag"))["laatste"]
    if geboekt is None or geboekt <= gemaakt:
        return None
    reden = f"De prognose is van {datum_voluit(gemaakt)}, en daarna is er nog hulp toegekend of veranderd."
    return _nee("verouderd", reden)


def _nee(code: str, reden: str) -> Weigering:
    wat = "Vraag wie Naober beheert om de nachtelijke opdracht prognose te draaien."
    return Weigering(f"prognose.{code}", reden, GROND, wat)


def overschrijdingen(beeld: Prognosebeeld | None) -> list[Prognoserij]:
    """The lines of which the end of the year probably or certainly comes above the budget, the largest first."""
    over = [r for r in beeld.rijen if r.melding and r.melding.soort in _OVER] if beeld else []
    return sorted(over, key=lambda r: -r.melding.verschil.centen if r.melding else 0)


def prognosewaarschuwingen(beeld: Prognosebeeld | None) -> list[Waarschuwing]:
    """The same as warnings beside those of the budget, with what can be done."""
    return [
        Waarschuwing("prognose", f"{r.naam}: {r.melding.tekst}", _WAT_NU.get(r.einde, _WAT_NU[""]))
        for r in overschrijdingen(beeld)
        if r.melding
    ]


def mijn_prognosemeldingen(actor: Actor, profiel: Profiel, peildatum: date) -> list[Melding]:
    """For who keeps the budget: the lines whose year probably or certainly comes above it, as they were forecast last.
    Nothing without that right, or when the last forecast is old. One query."""
    if not heeft_recht(actor.rollen, BIJHOUDEN):
        return []
    laatste = Prognose.objects.order_by("-maand").values("maand")[:1]
    rijen = list(Prognose.objects.filter(maand=laatste, gebied="", dag__gte=peildatum - _MAG_OUD, weigering=""))
    open_ = {t.naam for t in verhul([(r.post, r.aantal) for r in rijen]) if t.aantal is not None}
    uit = []
    for rij in rijen:
        post = profiel.begroting.post(rij.post) if profiel.begroting else None
        melding = meld(jaren_van(rij)[0], rij.begroot) if rij.begroot is not None else None
        if post and melding and melding.soort in _OVER and rij.post in open_:
            uit.append(replace(melding, tekst=f"{post.naam}: {melding.tekst}"))
    return sorted(uit, key=lambda m: -m.verschil.centen)


_WAT_NU = {
    "begrensd": "Bekijk de oorzaken bij de prognose, en vraag op tijd of het budget hoger kan.",
    "": "Bekijk de oorzaken bij de prognose, en meld het bij de volgende bijstelling van de begroting.",
}


def codes_met_prognose(beeld: Prognosebeeld | None) -> set[str]:
    """The lines whose expected year is forecast, so that no simpler estimate stands beside it."""
    return {r.code for r in beeld.rijen if r.verwacht} if beeld else set()


def wint(rijen: Sequence[Prognoserij]) -> tuple[int, int]:
    """Of how many lines the forecast was nearer than "as last year", and of how many that is known."""
    getoetst = [r.toets for r in rijen if r.toets]
    return sum(1 for t in getoetst if t.wint), len(getoetst)


def drijfveerramingen(actor: Actor) -> list[Drijfveerraming]:
    """What was recorded of causes, the last first; nothing without the right."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    return list(Drijfveerraming.objects.order_by("-pk")[:_MEESTE])
