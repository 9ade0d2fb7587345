"""How long a file or a question is kept, and from which day it may be destroyed.

Sources: Wmo 2015 art. 5.3.4 lid 1 and Jeugdwet art. 7.3.8 lid 3, with their terms as dated parameters in
`gemeente/landelijk/bewaartermijnen.yaml`. Both count from the last change that was recorded; of a whole file that is
the last change of anything in it, so nothing goes before its own term has passed. A municipality may name terms of its
own beside them: the longest one counts, so that a profile can lengthen a term of the law and never shorten it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.gemeente.profiel import Bewaartermijn
from naober.kern import Bron, datum_voluit


@dataclass(frozen=True, slots=True)
class Bewaarfeiten:
    """What must be known of one file or question.

    `soort`: "dossier" or "vraag". `wetten`: the laws under which anything in it was done; empty when none is known.
    `loopt_tot`: the last day of help that was granted, when that lies after the last change. `open`: what has not ended
    yet, each in words that fit after 'er is nog': an open file, an objection, a request about the data."""

    soort: str
    laatste_wijziging: date
    wetten: frozenset[str] = frozenset()
    loopt_tot: date | None = None
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bewaaroordeel:
    """From which day it may go (None: it may not, whatever the day), by which terms, and what stands in the way."""

    vrij_op: date | None
    termijnen: tuple[Bewaartermijn, ...]
    bezwaren: tuple[str, ...]

    @property
    def langste(self) -> Bewaartermijn | None:
        """The term that decides: the longest of those that apply."""
        return max(self.termijnen, key=lambda t: t.in_maanden, default=None)

    @property
    def grond(self) -> str:
        """Why it may go then, for the list and for the proof: the terms with their sources."""
        return "; ".join(f"{t.naam}: {t.duur} ({t.bron})" for t in self.termijnen)

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        return tuple(t.bron for t in self.termijnen)


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day so many months later; where the month is shorter the first of the next, so never too early."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    try:
        return date(jaar, maand + 1, dag.day)
    except ValueError:
        jaar, maand = divmod(jaar * 12 + maand + 1, 12)
        return date(jaar, maand + 1, 1)


def termijnen_voor(feiten: Bewaarfeiten, termijnen: Sequence[Bewaartermijn]) -> tuple[Bewaartermijn, ...]:
    """The terms that apply: of this kind, of the laws in it and those of every law. When no law is known, or one for
    which nothing is laid down, every term of this kind: then the longest decides, and nothing goes too early."""
    soort = [t for t in termijnen if t.soort == feiten.soort]
    bekend = {wet for t in soort for wet in t.wetten}
    if not feiten.wetten or feiten.wetten - bekend:
        return tuple(soort)
    return tuple(t for t in soort if not t.wetten or feiten.wetten & set(t.wetten))


def bewaaroordeel(feiten: Bewaarfeiten, termijnen: Sequence[Bewaartermijn]) -> Bewaaroordeel:
    """The first day on which this may be destroyed: the day after the longest term from the last change.

    Without any term nothing may go: that is an error of the profile, and never a licence."""
    gelden = termijnen_voor(feiten, termijnen)
    bezwaren = [f"Er is nog {wat}." for wat in feiten.open]
    if not gelden:
        return Bewaaroordeel(None, (), (*bezwaren, "Er is geen bewaartermijn vastgelegd."))
    begin = max(feiten.laatste_wijziging, feiten.loopt_tot or feiten.laatste_wijziging)
    vrij = max(plus_maanden(begin, t.in_maanden) for t in gelden) + timedelta(days=1)
    return Bewaaroordeel(None if bezwaren else vrij, gelden, tuple(bezwaren))


def uitleg(oordeel: Bewaaroordeel) -> str:
    """The verdict in one sentence, for a page."""
    if oordeel.vrij_op is None:
        return " ".join(oordeel.bezwaren)
    return f"Bewaren tot {datum_voluit(oordeel.vrij_op)}."
