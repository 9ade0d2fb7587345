"""A reserve as a ledger: what may be put in, and what may be taken out. Amounts are whole cents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsbeleid import Reserve
from naober.kern import Bedrag, Bron, Weigering

RESERVE = Bron("Besluit begroting en verantwoording provincies en gemeenten", "art. 43")


@dataclass(frozen=True, slots=True)
class Boekgegevens:
    """One movement: above nought into the reserve, below nought out of it. `besluit`: by which decision. `post`: the
    line on which a withdrawal is spent."""

    jaar: int
    bedrag: Bedrag
    waarvoor: str
    besluit: str
    doel: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Regel:
    """A movement in the ledger, as the document prints it or as it was booked. `bron`: where that stands. `vervalt`: an
    addition that was planned and does not come."""

    naam: str
    centen: int
    doel: str
    besluit: str
    bron: str
    geboekt: bool = False
    vervalt: bool = False


@dataclass(slots=True)
class Reservejaar:
    """One year: what it begins with, each movement, what it ends with, and the ceiling where there is one."""

    jaar: int
    begin: int
    regels: list[Regel] = field(default_factory=list)
    plafond: int | None = None

    @property
    def eind(self) -> int:
        return self.begin + sum(r.centen for r in self.regels)

    @property
    def gepland(self) -> int:
        """What is still to be added in it: the additions that are planned and not booked, less those that lapsed."""
        return sum(r.centen for r in self.regels if r.vervalt or (r.centen > 0 and not r.geboekt))

    @property
    def boven_plafond(self) -> int:
        """What stands in it above its ceiling; nought without a ceiling or below it."""
        return 0 if self.plafond is None else max(0, self.eind - self.plafond)


def plafond_in(begroting: Begroting, reserve: Reserve, jaar: int) -> int | None:
    """The ceiling in cents: the part of these lines in the same year, not what the document rounds it to."""
    som = grondslag_in(begroting, reserve, jaar)
    if reserve.plafond is None or som is None:
        return None
    deel = Decimal(som) * reserve.plafond.procent / 100
    return int(deel.quantize(Decimal(1), ROUND_HALF_UP))


def grondslag_in(begroting: Begroting, reserve: Reserve, jaar: int) -> int | None:
    """Of what the ceiling is a part, in cents: these lines in this year; None without a ceiling or an amount."""
    som = 0
    for code in reserve.plafond.van if reserve.plafond else ():
        post = begroting.post(code)
        bedrag = post.bedrag("raming", jaar) if post else None
        if bedrag is None or bedrag.euro is None:
            return None
        som += bedrag.euro * 100
    return som or None


def verloop(begroting: Begroting, reserve: Reserve, geboekt: Mapping[int, Iterable[Regel]]) -> list[Reservejaar]:
    """The ledger year by year: what the document prints, and what was booked since; each year begins where the one
    before ended. Years without either are left out, except between two that are there."""
    standen = {s.jaar: s for s in reserve.standen}
    jaren = {*standen, *geboekt}
    if not jaren:
        return []
    uit: list[Reservejaar] = []
    stand = standen[min(standen)].begin * reserve.factor * 100 if standen else 0
    for jaar in range(min(jaren), max(jaren) + 1):
        rij = Reservejaar(jaar, stand, plafond=plafond_in(begroting, reserve, jaar))
        for m in reserve.mutaties:
            if (bedrag := m.bedragen.get(jaar)) is not None:
                centen = bedrag * reserve.factor * 100
                rij.regels.append(Regel(m.naam, centen, m.doel or "", m.besluit or "", str(m.bron), vervalt=m.vervalt))
        rij.regels += geboekt.get(jaar, ())
        uit.append(rij)
        stand = rij.eind
    return uit


def toets_mutatie(reserve: Reserve, boeking: Boekgegevens, jaar: Reservejaar) -> Weigering | None:
    """Whether this may be booked, on the year as it stands now.

    Refused: nothing, without what it is for or the decision, a withdrawal without its goal or above what there is, and
    an addition that brings the reserve above its ceiling."""
    doelen = {d.code: d.naam for d in reserve.doelen}
    centen = boeking.bedrag.centen
    if not centen:
        return _nee("bedrag", "Vul een bedrag in.", RESERVE, "Erbij boven nul, eruit onder nul.", "bedrag")
    if not boeking.waarvoor.strip():
        return _nee("waarvoor", "Schrijf waarvoor dit is.", reserve.bron, "Een paar woorden is genoeg.", "waarvoor")
    if not boeking.besluit.strip():
        return _nee("besluit", "Een reserve verandert door een besluit.", RESERVE, "Noem het besluit.", "besluit")
    if boeking.doel and boeking.doel not in doelen:
        return _nee("doel", "Dit is geen doel van de reserve.", reserve.bron, "Kies een doel uit de lijst.", "doel")
    if centen < 0:
        if not boeking.doel:
            wat_nu = f"Kies waarvoor de reserve is: {'; '.join(doelen.values())}."
            return _nee("doel", "Zeg welk doel deze onttrekking dient.", reserve.bron, wat_nu, "doel")
        if jaar.eind + centen < 0:
            reden = f"Eind {jaar.jaar} staat er {Bedrag(jaar.eind)} in de reserve; dit is {Bedrag(-centen)}."
            return _nee("te-weinig", reden, reserve.bron, "Onttrek minder, of vul de reserve eerst aan.", "bedrag")
        return None
    if reserve.plafond is not None and jaar.plafond is not None and jaar.eind + centen > jaar.plafond:
        reden = (
            f"In {jaar.jaar} mag er hoogstens {Bedrag(jaar.plafond)} in {reserve.naam} staan"
            f" ({reserve.plafond.procent.normalize():f}% van de rijksbijdrage). Het wordt {Bedrag(jaar.eind + centen)}."
        )
        wat_nu = "Laat het bedrag bij het begrotingsresultaat, of neem een besluit over afroming."
        return _nee("plafond", reden, reserve.plafond.bron, wat_nu, "bedrag")
    return None


def toets_vanaf(reserve: Reserve, boeking: Boekgegevens, jaren: Iterable[Reservejaar]) -> Weigering | None:
    """Whether this may be booked in the first of these years: what it moves is moved in each of the years after it."""
    return next((fout for jaar in jaren if (fout := toets_mutatie(reserve, boeking, jaar))), None)


def toets_schrappen(
    reserve: Reserve, bedragen: Mapping[int, int], jaren: Iterable[Reservejaar], dit_jaar: int
) -> Weigering | None:
    """Whether so much of the additions may lapse, by year. Refused: nothing; a year that is over and more than is
    planned in a year, as what was added already is taken out with its goal, and does not lapse; and what would leave
    the reserve below nought at the end of that year or of a later one."""
    if not bedragen or any(c <= 0 for c in bedragen.values()):
        return _nee("bedrag", "Vul in hoeveel er niet bij komt.", RESERVE, "Een bedrag boven nul.", "bedrag")
    jaren = list(jaren)
    gepland = {j.jaar: j.gepland for j in jaren}
    for jaar, centen in sorted(bedragen.items()):
        if jaar < dit_jaar:
            reden = f"{jaar} is voorbij: wat er toen bij kwam, vervalt niet meer."
            return _nee("voorbij", reden, reserve.bron, "Onttrek het, met het doel waarvoor het is.", "bedrag")
        if centen > gepland.get(jaar, 0):
            reden = f"In {jaar} komt er volgens de planning {Bedrag(max(gepland.get(jaar, 0), 0))} bij {reserve.naam}."
            return _nee("niet-gepland", reden, reserve.bron, "Laat hoogstens vervallen wat gepland is.", "bedrag")
    for j in jaren:
        minder = sum(centen for jaar, centen in bedragen.items() if jaar <= j.jaar)
        if minder and j.eind < minder:
            reden = f"Eind {j.jaar} komt {reserve.naam} dan {Bedrag(minder - j.eind)} tekort."
            return _nee("tekort", reden, reserve.bron, "Laat minder vervallen, of schrap een onttrekking.", "bedrag")
    return None


def _nee(code: str, reden: str, bron: Bron, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"reserve.{code}", reden, bron, wat_nu, veld)
