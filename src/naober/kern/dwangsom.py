"""What a municipality owes for deciding late: the notice of default and the penalty of Awb art. 4:17.

The dates and amounts only. What asks for judgement stays with people: whether the notice came unreasonably late,
whether the applicant is an interested party, whether the application was plainly inadmissible or unfounded (no
penalty then, art. 4:17 lid 5; lid 6 before 2026), and the equal shares of several applicants. An appeal does not
stop the penalty. For decisions on objections the same rules hold (art. 7:14).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from naober.kern.bedrag import Bedrag
from naober.kern.bron import Bron
from naober.kern.periode import Periode
from naober.kern.taal import datum_voluit
from naober.kern.termijn import Termijn

_DAG = timedelta(days=1)
_TRANCHE = 14
_TEN_HOOGSTE = 3 * _TRANCHE
_NIETS = Bedrag.van_centen(0)
_ARTIKEL = Bron("Awb", "art. 4:17")
_EERSTE_DAG = Bron("Awb", "art. 4:17 lid 3")
_DUUR = Bron("Awb", "art. 4:17 lid 1")


@dataclass(frozen=True, slots=True)
class Dwangsomtarief:
    """Euros per day of penalty in the days that `periode` covers: one for each fortnight of the 42 days."""

    periode: Periode
    per_dag: tuple[Bedrag, Bedrag, Bedrag]
    bron: Bron


def _tarief(van: date, tot: date, euros: tuple[str, str, str], tekst: str) -> Dwangsomtarief:
    een, twee, drie = euros
    bedragen = (Bedrag.van_euro(een), Bedrag.van_euro(twee), Bedrag.van_euro(drie))
    return Dwangsomtarief(Periode(van, tot), bedragen, Bron("Awb", f"art. 4:17 lid 2, {tekst}"))


# The texts read are those in force on 1 October 2009, 19 September 2018, 1 January 2019 and 1 July 2026. The last
# row ends on the day of the last of these: move that day after reading a later text, or add a row.
DWANGSOMTARIEVEN: tuple[Dwangsomtarief, ...] = (
    _tarief(date(2009, 10, 1), date(2018, 12, 31), ("20", "30", "40"), "tekst van 1 oktober 2009"),
    _tarief(date(2019, 1, 1), date(2026, 7, 1), ("23", "35", "45"), "tekst van 1 januari 2019"),
)
_VAN_KRACHT = min(tarief.periode.van for tarief in DWANGSOMTARIEVEN)


def dwangsomtarief_op(dag: date) -> Dwangsomtarief | None:
    """The amounts per day on this day; None when no text of the law was read for it. Source: Awb art. 4:17 lid 2."""
    return next((tarief for tarief in DWANGSOMTARIEVEN if tarief.periode.bevat(dag)), None)


@dataclass(frozen=True, slots=True)
class Dwangsom:
    """The penalty after one notice of default. Source: Awb art. 4:17.

    `uiterste_datum` is the last day of the term for the decision, suspensions and extensions included (see
    `Termijn.uiterste_datum`); `ingebreke_op` the day on which the municipality received the written notice;
    `besluit_op` the day on which the decision was made known to the applicant (art. 3:41), not the date on the
    letter. On that day nothing is owed any more.

    A notice received on the last day of the term or before is void: the penalty never runs, not even later.
    Refuses (ValueError) a notice from before 1 October 2009, when this penalty did not exist.
    """

    uiterste_datum: date
    ingebreke_op: date
    besluit_op: date | None = None

    def __post_init__(self) -> None:
        if self.ingebreke_op < _VAN_KRACHT:
            raise ValueError(
                f"Een dwangsom bij niet tijdig beslissen bestaat sinds {datum_voluit(_VAN_KRACHT)} ({_ARTIKEL}). De"
                f" ingebrekestelling is van {datum_voluit(self.ingebreke_op)}. Controleer de datum van ontvangst."
            )

    def besloten(self, dag: date) -> "Dwangsom":
        """The same penalty, stopped by a decision made known on this day."""
        return replace(self, besluit_op=dag)

    @property
    def geldig(self) -> bool:
        """True when the term had passed on the day of the notice; a premature notice is void (art. 4:17 lid 3)."""
        return self.ingebreke_op > self.uiterste_datum

    @property
    def hersteltermijn(self) -> Termijn:
        """The two weeks after the notice in which a decision still costs nothing.

        They end on a working day: art. 4:17 lid 1 sets the Algemene termijnenwet aside for the 42 days alone.
        """
        return Termijn(self.ingebreke_op, weken=2, bron=_EERSTE_DAG)

    @property
    def eerste_dag(self) -> date | None:
        """The day after those two weeks, the first for which a penalty can be owed; None when the notice is void."""
        return self.hersteltermijn.uiterste_datum + _DAG if self.geldig else None

    @property
    def looptijd(self) -> Periode | None:
        """The days for which a penalty is owed or, without a decision, will be: at most 42, every day of the week.

        None when there are none: the notice is void, or the decision came in time.
        """
        eerste = self.eerste_dag
        if eerste is None:
            return None
        laatste = eerste + (_TEN_HOOGSTE - 1) * _DAG
        if self.besluit_op is not None:
            laatste = min(laatste, self.besluit_op - _DAG)
        return Periode(eerste, laatste) if eerste <= laatste else None

    def bedrag_op(self, dag: date) -> Bedrag | None:
        """What is owed for this one day, in euros: nothing outside `looptijd`, None when the amount is not known.

        `reden_op` says why. Each day counts at the amount of the law of that day.
        """
        looptijd = self.looptijd
        if looptijd is None or not looptijd.bevat(dag):
            return _NIETS
        tarief = dwangsomtarief_op(dag)
        return None if tarief is None else tarief.per_dag[(dag - looptijd.van).days // _TRANCHE]

    def totaal(self, tot_en_met: date) -> Bedrag | None:
        """What is owed for all days up to and including this one, in euros; None when one of them is not known."""
        looptijd = self.looptijd
        geteld = looptijd.doorsnede(Periode(date.min, tot_en_met)) if looptijd else None
        if geteld is None or geteld.dagen is None:
            return _NIETS
        bedragen = [self.bedrag_op(geteld.van + n * _DAG) for n in range(geteld.dagen)]
        bekend = [bedrag for bedrag in bedragen if bedrag is not None]
        return Bedrag.som(bekend) if len(bekend) == len(bedragen) else None

    def reden_op(self, dag: date) -> str:
        """Why `bedrag_op` answers as it does on this day: plain Dutch for screen and letter, with the source."""
        eerste = self.eerste_dag
        if eerste is None:
            return (
                f"De ingebrekestelling van {datum_voluit(self.ingebreke_op)} kwam te vroeg: er kon nog worden beslist"
                f" tot en met {datum_voluit(self.uiterste_datum)}. Daarom loopt er geen dwangsom. Na die dag kan de"
                f" aanvrager opnieuw in gebreke stellen ({_EERSTE_DAG})."
            )
        if self.besluit_op is not None and dag >= self.besluit_op:
            return f"Er is beslist op {datum_voluit(self.besluit_op)}; vanaf die dag loopt er geen dwangsom ({_DUUR})."
        if dag < eerste:
            return (
                f"De dwangsom loopt nog niet. Zonder besluit gaat zij lopen op {datum_voluit(eerste)}, twee weken na"
                f" ontvangst van de ingebrekestelling ({_EERSTE_DAG})."
            )
        nummer = (dag - eerste).days + 1
        if nummer > _TEN_HOOGSTE:
            laatste = eerste + (_TEN_HOOGSTE - 1) * _DAG
            return f"De dwangsom liep ten hoogste {_TEN_HOOGSTE} dagen, tot en met {datum_voluit(laatste)} ({_DUUR})."
        tarief = dwangsomtarief_op(dag)
        if tarief is None:
            return _onbekend()
        bedrag = tarief.per_dag[(nummer - 1) // _TRANCHE]
        return f"Dag {nummer} van ten hoogste {_TEN_HOOGSTE}: {bedrag} ({tarief.bron})."


def _onbekend() -> str:
    bekend_tot = max(tarief.periode.tot for tarief in DWANGSOMTARIEVEN if tarief.periode.tot is not None)
    return (
        f"Er loopt een dwangsom, maar het bedrag per dag is niet bekend vanaf {datum_voluit(bekend_tot + _DAG)}. Zoek"
        f" het op in de wet ({_ARTIKEL} lid 2) en laat het aan de bedragen in Naober toevoegen."
    )
