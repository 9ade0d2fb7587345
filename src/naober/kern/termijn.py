"""Terms of law: when one ends, and how much of it is left.

Sources: Awb art. 6:7 and 6:8 (a term runs from the day after the event), art. 4:15 (suspension), art. 4:14 lid 3
and 7:10 lid 3 (extension), and the Algemene termijnenwet
(text valid since 2010-10-10): art. 1 (no end on a Saturday, Sunday or holiday), art. 2 (at least two working
days), art. 3 (the holidays) and art. 4 (which terms are left alone).

Days that the Crown equates with a holiday for some years (art. 3 lid 3) are not counted: they are not in the
act itself. Without them a term ends too early, never too late; look them up before calling an objection late.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import count

from holidays import OPTIONAL, PUBLIC, country_holidays

from naober.kern.bron import Bron
from naober.kern.kalender import maanden_later
from naober.kern.periode import Periode
from naober.kern.taal import datum_voluit

_DAG = timedelta(days=1)
# The act entered into force on 1 April 1965; the library's calendar ends with the century.
_JAREN = range(1966, 2100)
_ZATERDAG = 5
# Always a Sunday, and so not named in the act.
_NIET_GENOEMD = {"Eerste paasdag", "Eerste pinksterdag"}


@lru_cache(maxsize=256)
def feestdagen(jaar: int) -> frozenset[date]:
    """The holidays of Algemene termijnenwet art. 3 lid 1 and 2; 5 May every year since 1982.

    Refuses (ValueError) years before 1966 and after 2099, for which it would otherwise name none.
    """
    if jaar not in _JAREN:
        raise ValueError(f"De feestdagen zijn bekend van {_JAREN[0]} tot en met {_JAREN[-1]}; {jaar} valt daarbuiten.")
    # The library counts 5 May as a day off once in five years; the act knows it every year.
    kalender = country_holidays("NL", years=jaar, expand=False, language="nl", categories=(PUBLIC, OPTIONAL))
    return frozenset(dag for dag, naam in kalender.items() if naam not in _NIET_GENOEMD)


def is_werkdag(dag: date) -> bool:
    """True when the day is no Saturday, Sunday or holiday (Algemene termijnenwet art. 1 and 3)."""
    return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year)


def verschuif_naar_werkdag(dag: date) -> date:
    """The day itself, or the first working day after it (Algemene termijnenwet art. 1 lid 1)."""
    return next(kandidaat for kandidaat in _vanaf(dag) if is_werkdag(kandidaat))


def werkdagen_na(dag: date, aantal: int) -> date:
    """The first, second, ... working day after a day, for terms stated in working days.

    Refuses (ValueError) fewer than one.
    """
    if aantal < 1:
        raise ValueError(f"Tel ten minste één werkdag; gevraagd is {aantal}.")
    for _ in range(aantal):
        dag = verschuif_naar_werkdag(dag + _DAG)
    return dag


def _vanaf(dag: date) -> Iterator[date]:
    return (dag + n * _DAG for n in count())


def _een_maat(wat: str, weken: int, dagen: int, maanden: int, bron: Bron) -> None:
    maten = (weken, dagen, maanden)
    if min(maten) < 0 or sum(maat > 0 for maat in maten) != 1:
        raise ValueError(
            f"Een {wat} telt een aantal weken, dagen of maanden: precies een daarvan is groter dan nul."
            f" Gegeven: {weken} weken, {dagen} dagen, {maanden} maanden ({bron})."
        )


@dataclass(frozen=True, slots=True)
class Verlenging:
    """So many weeks, days or months added to a term, as announced on a day; made by `Termijn.verlengd`.

    Exactly one unit is given; anything else is refused (ValueError).
    """

    aangekondigd_op: date
    weken: int = 0
    dagen: int = 0
    maanden: int = 0
    bron: Bron = field(kw_only=True)

    def __post_init__(self) -> None:
        _een_maat("verlenging", self.weken, self.dagen, self.maanden, self.bron)


@dataclass(frozen=True, slots=True)
class TermijnStand:
    """How a term stands on a day, in days: `gebruikt + opgeschort + over` is the whole length.

    `opgeschort` are the days on which the clock stands still, `over` the days that still run after the day of
    looking; zero on the last day itself. `verstreken` counts the days past the end.
    """

    gebruikt: int
    opgeschort: int
    over: int
    verstreken: int
    uiterste_datum: date


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term of so many weeks, days or months that runs from the day after `start`.

    `start` is the day of the event (report, application, announcement). Exactly one unit is given; anything
    else is refused (ValueError). Terms of more than 90 days, twelve weeks or three months are not lengthened
    for weekends and holidays (Algemene termijnenwet art. 4). Of an extended term the last extension decides
    that, because it states the term that now ends.

    Suspensions and extensions commute: each order gives the same last day. A suspension stops the clock on days
    of the calendar (Awb art. 4:15 lid 1: from one day until another), an extension puts running days at the end
    (art. 7:10 lid 3: for so many weeks); neither measures the other. Two limits follow from the law. Extensions
    among themselves keep the order in which they were announced: a month counts from the day that the one before
    it ended. And whether an extension is in time is judged by the last day as known when it is recorded, so record
    first a suspension that moves that day.
    """

    start: date
    weken: int = 0
    dagen: int = 0
    maanden: int = 0
    bron: Bron = field(kw_only=True)
    opschortingen: tuple[Periode, ...] = ()
    verlengingen: tuple[Verlenging, ...] = ()

    def __post_init__(self) -> None:
        _een_maat("termijn", self.weken, self.dagen, self.maanden, self.bron)

    def opgeschort(self, *perioden: Periode) -> "Termijn":
        """The same term with its clock stopped on these days too (Awb art. 4:15).

        Order does not matter, days named twice count once, days outside the running term do not count.
        """
        return replace(self, opschortingen=self.opschortingen + perioden)

    def verlengd(
        self, aangekondigd_op: date, *, weken: int = 0, dagen: int = 0, maanden: int = 0, bron: Bron
    ) -> "Termijn":
        """The same term, longer by so many weeks, days or months: exactly one of them.

        `aangekondigd_op` is the day on which the applicant was told, on the last day at the latest. Refused
        (ValueError) after it: what has ended cannot be lengthened (Awb art. 4:14 lid 3: "binnen deze termijn"; for
        art. 7:10 lid 3 the same, as one cannot adjourn a decision that is already late). While a suspension is
        open, the last day has not come.

        The Algemene termijnenwet acts once, at the new end, since the term no longer ends on the old one. The last
        day never becomes an earlier one, but may stay where it was: a term that ends on Saturday runs until Monday,
        and with one day more it does so too.

        Two things only the caller knows. How long an extension may be is for its source (art. 7:10 lid 3: six
        weeks). And the notice of art. 4:14 lid 1, that a term set by a statute will not be met, is no extension:
        the term ends all the same, so do not record it here.
        """
        einde = self.op(aangekondigd_op).uiterste_datum
        if aangekondigd_op > einde:
            raise ValueError(
                f"Deze termijn ({self.bron}) liep af op {datum_voluit(einde)} en kan niet meer worden verlengd"
                f" ({bron}). De verlenging is aangekondigd op {datum_voluit(aangekondigd_op)}; dat moet uiterlijk op de"
                " laatste dag. Beslis zo snel mogelijk. Stond de klok stil, leg dan eerst de opschorting vast."
            )
        erbij = Verlenging(aangekondigd_op, weken, dagen, maanden, bron=bron)
        return replace(self, verlengingen=(*self.verlengingen, erbij))

    def op(self, peildatum: date) -> "Termijn":
        """The term as if what is still suspended resumes the day after `peildatum`."""
        dicht = tuple(
            Periode(periode.van, peildatum) if periode.tot is None else periode
            for periode in self.opschortingen
            if periode.tot is not None or periode.van <= peildatum
        )
        return replace(self, opschortingen=dicht)

    @property
    def uiterste_datum(self) -> date:
        """The last day of the term.

        Refused (ValueError) while a suspension is open, because the last day is then not fixed: ask for
        `op(peildatum).uiterste_datum`, or for `stand(peildatum)`.
        """
        if any(periode.tot is None for periode in self.opschortingen):
            raise ValueError(
                f"De termijn ({self.bron}) is nog opgeschort, dus de laatste dag staat niet vast."
                " Vraag de termijn op een peildatum."
            )
        return _laatste_dag(self)

    def stand(self, peildatum: date) -> TermijnStand:
        """How much is used, suspended, left and overdue at the end of `peildatum`."""
        vast = self.op(peildatum)
        einde = vast.uiterste_datum
        lengte = (einde - self.start).days
        verlopen = min(max((peildatum - self.start).days, 0), lengte)
        stil = [n for n in range(1, lengte + 1) if vast._staat_stil(self.start + n * _DAG)]
        gebruikt = verlopen - sum(n <= verlopen for n in stil)
        return TermijnStand(
            gebruikt=gebruikt,
            opgeschort=len(stil),
            over=lengte - len(stil) - gebruikt,
            verstreken=max((peildatum - einde).days, 0),
            uiterste_datum=einde,
        )

    @property
    def _kaal_einde(self) -> date:
        einde = self.start
        delen: tuple[Termijn | Verlenging, ...] = (self, *self.verlengingen)
        for deel in delen:
            einde = maanden_later(einde, deel.maanden) + timedelta(weeks=deel.weken, days=deel.dagen)
        return einde

    @property
    def _schuift_op(self) -> bool:
        laatste = self.verlengingen[-1] if self.verlengingen else self
        return laatste.dagen <= 90 and laatste.weken <= 12 and laatste.maanden <= 3

    def _staat_stil(self, dag: date) -> bool:
        return any(periode.bevat(dag) for periode in self.opschortingen)

    def _mag_eindigen(self, dag: date, werkdagen: int) -> bool:
        if not self._schuift_op:
            return True
        # Art. 2 asks two working days within any term of three days or more.
        genoeg = werkdagen >= 2 or (self._kaal_einde - self.start).days < 3
        return genoeg and is_werkdag(dag)


# A list of files asks the same few terms of the same few days.
@lru_cache(maxsize=4096)
def _laatste_dag(termijn: Termijn) -> date:
    te_gaan = (termijn._kaal_einde - termijn.start).days
    werkdagen = 0
    for dag in _vanaf(termijn.start + _DAG):
        if termijn._staat_stil(dag):
            continue
        te_gaan -= 1
        werkdagen += is_werkdag(dag)
        if te_gaan <= 0 and termijn._mag_eindigen(dag, werkdagen):
            return dag
    raise AssertionError  # _vanaf never ends
