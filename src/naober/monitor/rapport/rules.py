"""Half years, and what a figure may show to everybody: pure, on values and days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.gemeente.doelbeschrijving import STREEFNAMEN, getal
from naober.gemeente.profiel import Indicator
from naober.kern import Bron, Weigering, datum_voluit
from naober.kern.tellen import verhul
from naober.monitor.doelen.rules import Punt, Stand
from naober.monitor.doelen.wanneer import wanneer as tijdvaknaam

# The council gets what it needs to check the college, and every half year what is expected to be spent.
BRON = Bron("Gemeentewet", "art. 169 lid 2")
_VORM = re.compile(r"^(20\d\d)-([12])$")
# Units of which a small figure is about so few people that they could be known.
_MENSEN = frozenset({
    "aantal", "inwoners", "personen", "huishoudens", "cliënten", "jeugdigen", "kinderen", "mantelzorgers", "mensen",
    "vrijwilligers", "gezinnen", "jongeren", "voorzieningen", "meldingen", "indicaties", "doorverwijzingen",
    "besluiten", "aanvragen", "keer",
})  # fmt: skip
AFGESCHERMD = "afgeschermd"


@dataclass(frozen=True, slots=True, order=True)
class Halfjaar:
    """Half a calendar year: `helft` 1 or 2."""

    jaar: int
    helft: int

    @property
    def code(self) -> str:
        return f"{self.jaar}-{self.helft}"

    @property
    def naam(self) -> str:
        return f"de {'eerste' if self.helft == 1 else 'tweede'} helft van {self.jaar}"

    @property
    def van(self) -> date:
        return date(self.jaar, 1 if self.helft == 1 else 7, 1)

    @property
    def tot(self) -> date:
        return date(self.jaar, 6, 30) if self.helft == 1 else date(self.jaar, 12, 31)

    @property
    def vorige(self) -> "Halfjaar":
        return Halfjaar(self.jaar, 1) if self.helft == 2 else Halfjaar(self.jaar - 1, 2)


def halfjaar_van(dag: date) -> Halfjaar:
    """In which half year this day falls."""
    return Halfjaar(dag.year, 1 if dag.month <= 6 else 2)


def halfjaren(dag: date, aantal: int = 6) -> tuple[Halfjaar, ...]:
    """The half year of this day and those before it, the last first."""
    uit = [halfjaar_van(dag)]
    while len(uit) < aantal:
        uit.append(uit[-1].vorige)
    return tuple(uit)


def lees_halfjaar(tekst: str, dag: date) -> Halfjaar | Weigering:
    """`2026-1`, or the half year of this day when nothing is said. Refuses what is no half year, or did not begin."""
    if not tekst:
        return halfjaar_van(dag)
    gevonden = _VORM.match(tekst)
    if gevonden is None:
        wat = f"Schrijf het als {halfjaar_van(dag).code}, of kies uit de lijst."
        return Weigering("rapport.halfjaar", f"{tekst!r} is geen half jaar.", BRON, wat, "halfjaar")
    halfjaar = Halfjaar(int(gevonden[1]), int(gevonden[2]))
    if halfjaar.van > dag:
        wat = "Een verwachting over later hoort bij de prognose."
        return Weigering("rapport.toekomst", "Dit half jaar is nog niet begonnen.", BRON, wat, "halfjaar")
    return halfjaar


def klein(punt: Punt, indicator: Indicator, drempel: int) -> bool:
    """Whether this figure is about so few people that it is not shown: by what it is a part of, by what is in it, and
    by what is left of it. What the policy document itself printed is known already."""
    if punt.nummer is None and punt.herkomst.startswith("de nota"):
        return False
    # What Naober counted was decided once, when it was kept.
    if punt.geteld:
        return punt.verborgen
    delen = []
    if punt.noemer is not None:
        delen.append(punt.noemer)
        if is_procent(indicator.eenheid) and punt.waarde is not None:
            erin = punt.noemer * punt.waarde / 100
            delen += [erin, punt.noemer - erin]
    elif punt.waarde is not None and indicator.eenheid.lower() in _MENSEN:
        delen.append(punt.waarde)
    # Half a person less than nobody is rounding of the share, and no person.
    return any(Decimal("0.5") <= abs(n) < drempel for n in delen)


def cijfer_tekst(punt: Punt | None, indicator: Indicator, drempel: int) -> str:
    """A figure with its unit and of when it is; what is kept back says so."""
    if punt is None:
        return "niet bekend"
    if klein(punt, indicator, drempel):
        return f"{AFGESCHERMD} ({wanneer(punt)})"
    waarde = punt.letterlijk if punt.waarde is None else met_eenheid(punt.waarde, indicator.eenheid)
    return f"{waarde or 'niet bekend'} ({wanneer(punt)})"


def met_eenheid(waarde: Decimal, eenheid: str) -> str:
    """A number without empty places behind the comma, with its unit: 21,9%."""
    kort = waarde.quantize(Decimal(1)) if waarde == waarde.to_integral_value() else waarde.normalize()
    return f"{getal(kort)}%{eenheid.removeprefix('procent')}" if is_procent(eenheid) else f"{getal(kort)} {eenheid}"


def is_procent(eenheid: str) -> bool:
    """Whether figures in this unit are percentages: procent, or procent van de inwoners."""
    return eenheid.partition(" ")[0] == "procent"


def wanneer(punt: Punt) -> str:
    """Of when a figure is: a year, a day, or from day to day."""
    if punt.geteld:
        return tijdvaknaam(punt)
    # A document often says no more than the year.
    if punt.herkomst.startswith("de nota") and (punt.tot.month, punt.tot.day) == (12, 31):
        return str(punt.tot.year)
    if punt.over_jaar and (punt.van is None or (punt.van.year == punt.tot.year and punt.van.month == 1)):
        return str(punt.tot.year)
    if punt.van is not None and punt.over_jaar:
        return f"{datum_voluit(punt.van)} tot en met {datum_voluit(punt.tot)}"
    return datum_voluit(punt.tot)


def streef_tekst(stand: Stand) -> str:
    """What is aimed at, and whether that was reached."""
    streef = stand.streef
    if streef.soort == "geen":
        return "alleen volgen"
    doel = met_eenheid(streef.waarde, stand.indicator.eenheid) if streef.waarde is not None else streef.letterlijk
    vanaf = f" vanaf {datum_voluit(streef.vanaf)}" if streef.vanaf else ""
    gehaald = {True: "; gehaald", False: "; nog niet gehaald", None: ""}[stand.gehaald]
    return f"{STREEFNAMEN.get(streef.soort, streef.soort)} {doel}{vanaf}{gehaald}"


def herkomst_tekst(punt: Punt | None) -> str:
    """Who counted, how complete, and by which method it was corrected."""
    if punt is None:
        return ""
    telt = {"indicatie": "telt wat is toegekend", "gebruik": "telt wat is gebruikt"}.get(punt.telt, "")
    return "; ".join(w.rstrip(".") for w in (punt.herkomst, telt, punt.correctie, punt.volledig) if w)


def verborgen_gebieden(punten: Mapping[str, Punt], indicator: Indicator, drempel: int) -> set[str]:
    """Of the figures of one moment by area, those that are kept back: small ones, and as many of the next as it takes
    that none can be reckoned back from the figure of the whole municipality."""
    weg = {gebied for gebied, punt in punten.items() if klein(punt, indicator, drempel)}
    if not weg or any(p.geteld for p in punten.values()):
        return weg
    rest = sorted((_omvang(p), g) for g, p in punten.items() if g not in weg)
    while rest and (len(weg) < 2 or sum(_omvang(punten[g]) for g in weg) < drempel):
        weg.add(rest.pop(0)[1])
    return weg


def _omvang(punt: Punt) -> Decimal:
    if punt.noemer is not None:
        return punt.noemer
    return punt.waarde if punt.waarde is not None else Decimal(0)


def getoonde(tellingen: Sequence[tuple[str, int]]) -> set[str]:
    """Of lines with how many commitments each is about, those of which amounts are shown."""
    return {t.naam for t in verhul(tellingen) if t.aantal is not None}
