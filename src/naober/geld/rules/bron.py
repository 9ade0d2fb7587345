"""How an order or a grant in kind becomes money: units, frequencies and prices of the national standard. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from naober.geld.rules.verplichting import Per, Stuk, dagen_van_hulp, geprijsd, knip
from naober.istandaard.volume import IN_TOTAAL, MINUUT, PER_DAG, PER_MAAND, PER_WEEK, UUR
from naober.levering.rules.prijs import Prijs

EURO = "83"
_PER: dict[str, Per] = {PER_DAG: "dag", PER_WEEK: "week", PER_MAAND: "maand", IN_TOTAAL: "totaal"}
# How much a grant gives, in the words of the profile: each what, and how often that is.
PER_OMVANG: dict[str, tuple[Per, int]] = {
    "dag": ("dag", 1), "week": ("week", 1), "maand": ("maand", 1), "jaar": ("jaar", 1), "toekenning": ("totaal", 1),
}  # fmt: skip
# The unit of the standard for a word of the profile.
_EENHEID = {"minuut": MINUUT, "uur": UUR, "etmaal": "14", "dagdeel": "16", "stuk": "82", "euro": EURO}
# Reasons to end an order after which the same help goes on in another one; after any other one it does not.
_GAAT_VERDER = frozenset({"", "03", "04", "09", "10", "11", "14"})
_DAG = timedelta(days=1)


class Onbekend(StrEnum):
    """Why there is no amount."""

    GEEN_TARIEF = "geen-tarief"
    GEEN_OMVANG = "geen-omvang"
    TAAK = "taak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prijsvraag:
    """An order as it asks to be priced. `einde`: the last day that is reckoned with; `zonder_einde`: the order names
    none. `taak`: one amount for a whole task, which is in the contract and not in the order."""

    ingang: date
    einde: date
    zonder_einde: bool
    volume: int | None
    eenheid: str
    frequentie: str
    budget: int | None
    verwijderd: bool = False
    contracteenheid: str = ""
    taak: bool = False
    toegewezen_tot: date | None = None


def opdracht(
    vraag: Prijsvraag, prijzen: Sequence[Prijs], leveringen: Sequence[tuple[date, date | None, bool]]
) -> list[Stuk] | Onbekend:
    """What an order costs, or why that cannot be said. What was undone costs nothing, and neither does what was not
    delivered: of a total the days after the last stop, of anything else every day without help."""
    if vraag.verwijderd or vraag.einde < vraag.ingang:
        return []
    if vraag.taak:
        return Onbekend.TAAK
    per = _PER.get(vraag.frequentie, "totaal")
    laatste = max(vraag.toegewezen_tot or vraag.einde, vraag.ingang)
    if vraag.budget is not None:
        stukken: list[Stuk] | None = [_totaal(vraag, laatste, Fraction(vraag.budget))]
    elif vraag.volume is None:
        return Onbekend.GEEN_OMVANG
    else:
        stukken = _geprijsd(vraag, prijzen, per, laatste)
    if stukken is None:
        return Onbekend.GEEN_TARIEF
    vakken = dagen_van_hulp(vraag.ingang, vraag.einde, leveringen)
    if is_totaal(vraag):
        # A total may be used up in fewer days, so a late start frees nothing.
        vakken = [(vraag.ingang, vakken[-1][1])] if vakken else []
    return knip(stukken, vakken)


def is_totaal(vraag: Prijsvraag) -> bool:
    """Whether it is one amount for the whole of it, whenever that is used up."""
    return vraag.budget is not None or _PER.get(vraag.frequentie, "totaal") == "totaal"


def _totaal(vraag: Prijsvraag, laatste: date, centen: Fraction) -> Stuk:
    """A total, over all the days of the order; without a last day all of it counts when it begins."""
    if vraag.zonder_einde:
        return Stuk(vraag.ingang, vraag.ingang, "eenmalig", centen)
    return Stuk(vraag.ingang, laatste, "totaal", centen, (vraag.ingang, laatste))


def _geprijsd(vraag: Prijsvraag, prijzen: Sequence[Prijs], per: Per, laatste: date) -> list[Stuk] | None:
    volume = Fraction(vraag.volume or 0)
    if vraag.eenheid == EURO:
        prijzen = (Prijs(1, vraag.ingang),)
    omgerekend = omrekening(vraag.eenheid, vraag.contracteenheid)
    if omgerekend is None:
        return None
    if per == "totaal":
        prijs = next((p for p in prijzen if p.van <= vraag.ingang and (p.tot is None or vraag.ingang <= p.tot)), None)
        return None if prijs is None else [_totaal(vraag, laatste, volume * omgerekend * prijs.centen)]
    return geprijsd(vraag.ingang, vraag.einde, volume=volume, per=per, prijzen=prijzen, eenheden=omgerekend)


def omrekening(eenheid: str, van_prijs: str) -> Fraction | None:
    """How many units of the price go in one of the volume; None when they are of different things."""
    if not van_prijs or eenheid in (van_prijs, EURO):
        return Fraction(1)
    return {(MINUUT, UUR): Fraction(1, 60), (UUR, MINUUT): Fraction(60)}.get((eenheid, van_prijs))


def per_week(frequentie: str) -> Fraction | None:
    """How often a week, with a month as a twelfth of a year of 365 days; None for what is one amount in all."""
    return {"dag": Fraction(7), "week": Fraction(1), "maand": Fraction(84, 365)}.get(_PER.get(frequentie, "totaal"))


def geraamd(eenheid: str, prijzen: Sequence[tuple[str, int]]) -> Fraction | None:
    """The price of one unit as long as nobody chose a provider: the mean of the running contracts. None without one
    in this unit."""
    code = _EENHEID.get(eenheid)
    passend = [c * f for e, c in prijzen if code and (f := omrekening(code, e)) is not None]
    return sum(passend, Fraction(0)) / len(passend) if passend else None


def resterend(
    ingang: date, einde: date, opdrachten: Sequence[tuple[date, date | None, str]]
) -> list[tuple[date, date]]:
    """The days of a grant in kind that no order covers: all of them before there is one, then those after the last,
    when the help goes on after it. `opdrachten`: first day, last day, reason of the last change."""
    if not opdrachten:
        return [(ingang, einde)]
    if any(laatste is None for _, laatste, _ in opdrachten):
        return []
    _, slot, reden = max(opdrachten, key=lambda o: o[1] or o[0])
    if slot is None or reden not in _GAAT_VERDER or slot >= einde:
        return []
    return [(max(ingang, slot + _DAG), einde)]


def gevraagd(wet: str) -> str:
    """The law of an order of which the policy does not know the product."""
    return {"iwmo": "Wmo 2015", "ijw": "Jeugdwet"}.get(wet, "")
