"""How a line stands: what is left of it, what is expected of it, and when that is said. Amounts are whole cents."""

from dataclasses import dataclass
from datetime import date

from naober.kern import Bedrag, Bron, Weigering

# So many days of a year have to be over before its pace says anything.
VANAF_DAG = 28


@dataclass(frozen=True, slots=True)
class Grens:
    """A line with a ceiling in one year. `centen`: the ceiling."""

    code: str
    naam: str
    centen: int
    bron: Bron


def past_onder_plafond(grens: Grens, jaar: int, verplicht: int, erbij: int) -> Weigering | None:
    """Refused when a commitment would bring a line over its ceiling; exactly up to it is within it."""
    over = grens.centen - verplicht
    if erbij <= over:
        return None
    rest = Bedrag(max(over, 0))
    reden = (
        f"Voor {grens.naam} is in {jaar} {Bedrag(grens.centen)}; daarvan is nog {rest} vrij. Dit kost {Bedrag(erbij)}."
    )
    wat_nu = "Zoek met de inwoner een andere oplossing, of vraag of het budget hoger kan."
    return Weigering("budget.vol", reden, grens.bron, wat_nu, "ingang_op")


@dataclass(frozen=True, slots=True)
class Geldstand:
    """Cents of one line, area, team or anything else, in one book year.

    `verplicht` holds what was realised as well; `nieuw`: what of it was committed in the year itself, on balance;
    `onbekend`: awards without an amount. `begroot` is None where there is no budget."""

    begroot: int | None
    verplicht: int
    gerealiseerd: int
    nieuw: int = 0
    onbekend: int = 0

    @property
    def open(self) -> int:
        """Committed, and not realised yet."""
        return self.verplicht - self.gerealiseerd

    @property
    def vrij(self) -> int | None:
        """What of the budget nothing was committed on; below nought when there was more."""
        return None if self.begroot is None else self.begroot - self.verplicht


def verwacht(stand: Geldstand, jaar: int, dag: date) -> int | None:
    """What a line comes to at the end of the year, when as much is committed each day from now on as until now, and
    lasts until the end of the year.

    Who comes later in the year costs less of that year: what came in over `t` of `T` days is the part (2Tt - t2) / T2
    of what comes in over all of it. A year that is over comes to what is committed. None before the 28th day, as a few
    days say nothing, and for a year that did not begin. Never less than what was realised."""
    if dag.year > jaar:
        return stand.verplicht
    if dag.year < jaar:
        return None
    lengte = (date(jaar, 12, 31) - date(jaar, 1, 1)).days + 1
    t = (dag - date(jaar, 1, 1)).days + 1
    if t < VANAF_DAG:
        return None
    erbij = stand.nieuw * (lengte - t) ** 2 // (2 * lengte * t - t * t)
    return max(stand.verplicht + erbij, stand.gerealiseerd)


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    """What somebody who keeps the budget should know of a line, and what can be done."""

    ernst: str
    tekst: str
    wat_nu: str


def waarschuwing(
    naam: str, einde: str, stand: Geldstand, straks: int | None, *, zonder_plafond: bool = False
) -> Waarschuwing | None:
    """Whether a line goes over its budget, or will. An open-ended line is never a reason to refuse anybody: then there
    is a warning, with what is expected. `zonder_plafond`: it has a ceiling of which nobody named the amount, so that it
    holds nothing back."""
    if zonder_plafond:
        tekst = f"{naam} heeft een plafond zonder bedrag: voor dit jaar staat er geen bedrag in de begroting."
        return Waarschuwing("plafond-zonder-bedrag", tekst, _ZONDER_PLAFOND)
    if stand.begroot is None:
        if stand.verplicht or stand.onbekend:
            return Waarschuwing("geen-budget", f"Voor {naam} is dit jaar geen bedrag begroot.", _GEEN_BUDGET)
        return None
    over = max(stand.verplicht, straks or 0) - stand.begroot
    if over <= 0:
        return None
    al = stand.verplicht > stand.begroot
    wanneer = "is overschreden" if al else "wordt naar verwachting overschreden"
    raming = "" if straks is None else f" De verwachting voor het hele jaar is {Bedrag(straks)}."
    wat_nu = _OPEN if einde != "begrensd" else _VOL
    tekst = f"{naam} {wanneer}: {Bedrag(over)} meer dan de begrote {Bedrag(stand.begroot)}.{raming}"
    return Waarschuwing("over" if al else "straks", tekst, wat_nu)


_OPEN = "Deze post heeft geen plafond: toekenningen gaan door. Meld het bij de volgende bijstelling van de begroting."
_VOL = "Dit budget is begrensd: nieuwe toekenningen boven het plafond worden geweigerd."
_ZONDER_PLAFOND = "Zolang er geen bedrag is, wordt er niets geweigerd. Vraag wie de begroting beheert om het bedrag."
_GEEN_BUDGET = "Vraag wie de begroting beheert om een bedrag, of om een andere post."
