"""How much may be declared of what was allocated: in one period, and over the whole allocation.

Effort counts every week that is touched, from Monday to Sunday; output counts a week when it is done, on its Sunday,
and what is left at the end counts once more. Both follow the filling instructions of the standard on declarable
volume (IV076, IV077) and the rules TR321 and TR322."""

from dataclasses import dataclass
from datetime import date, timedelta

from naober.istandaard.regels.stand import Omvang, Toewijzing

PER_DAG, PER_WEEK, PER_MAAND, IN_TOTAAL = "1", "2", "4", "6"
OUTPUT = ("82", "83")
MINUUT, UUR = "01", "04"
# Help in the house is not the same every week: six weeks may fall in one month.
HULP_BIJ_HUISHOUDEN, WEKEN_HULP = "01", 6
_ZONDAG = 6


@dataclass(frozen=True, slots=True)
class Volume:
    """At most `hoogst`, in `eenheid`; None when there is no limit. `uitleg`: how it was counted, in plain Dutch."""

    hoogst: int | None
    eenheid: str
    uitleg: str


def weken(begin: date, eind: date) -> int:
    """Weeks from Monday to Sunday of which at least one day lies in the period."""
    maandag = begin - timedelta(days=begin.weekday())
    return (eind - maandag).days // 7 + 1


def zondagen(begin: date, eind: date) -> int:
    eerste = begin + timedelta(days=(_ZONDAG - begin.weekday()) % 7)
    return (eind - eerste).days // 7 + 1 if eerste <= eind else 0


def maanden(begin: date, eind: date) -> int:
    """Calendar months that are touched."""
    return (eind.year - begin.year) * 12 + eind.month - begin.month + 1


def declarabel_volume(t: Toewijzing, begin: date, eind: date, eenheid: str | None = None) -> Volume:
    """What may be declared in one product period of this allocation, in `eenheid` (minutes for hours is allowed).

    Refuses (ValueError) an allocation without volume: there is nothing to count."""
    omvang = _omvang(t)
    aantal = keer_in_periode(t, begin, eind)
    return _in_eenheid(omvang, aantal * omvang.volume, eenheid, _uitleg(t, omvang, aantal))


def declarabel_totaal(t: Toewijzing, eenheid: str | None = None) -> Volume:
    """What may be declared over the whole allocation; no limit when it has no last day and is not a total."""
    omvang = _omvang(t)
    aantal = keer_in_totaal(t)
    if aantal is None:
        return Volume(None, eenheid or omvang.eenheid, "zonder einddatum is er geen grens aan het geheel")
    return _in_eenheid(omvang, aantal * omvang.volume, eenheid, f"{aantal} keer {omvang.volume}")


def _omvang(t: Toewijzing) -> Omvang:
    if t.omvang is None:
        raise ValueError("Deze toewijzing heeft geen omvang.")
    return t.omvang


def keer_in_periode(t: Toewijzing, begin: date, eind: date) -> int:
    """How many times the allocated volume may be declared in this period. Refuses (ValueError) one without volume."""
    omvang = _omvang(t)
    # Outside the allocation nothing counts; that the period may not lie there is another rule.
    if begin < t.ingang:
        begin = t.ingang
    if t.eind is not None and eind > t.eind:
        eind = t.eind
    if begin > eind:
        return 0
    match omvang.frequentie:
        case "6":
            return 1
        case "4":
            return maanden(begin, eind)
        case "1":
            return (eind - begin).days + 1
    if omvang.eenheid in OUTPUT:
        return _output(t, begin, eind)
    if t.wet == "iwmo" and t.categorie == HULP_BIJ_HUISHOUDEN:
        return WEKEN_HULP
    return weken(begin, eind)


def keer_in_totaal(t: Toewijzing, tot: date | None = None) -> int | None:
    """How many times over the whole allocation, or until `tot` when it has no last day; None when there is no limit."""
    omvang = _omvang(t)
    eind = t.eind or tot
    if omvang.frequentie == IN_TOTAAL:
        return 1
    if eind is None:
        return None
    if omvang.frequentie == PER_MAAND:
        return maanden(t.ingang, eind)
    if omvang.frequentie == PER_DAG:
        return (eind - t.ingang).days + 1
    if omvang.eenheid in OUTPUT:
        return zondagen(t.ingang, eind) + (eind.weekday() != _ZONDAG)
    return weken(t.ingang, eind)


def _output(t: Toewijzing, begin: date, eind: date) -> int:
    aantal = zondagen(begin, eind)
    if t.eind is None or t.eind.weekday() == _ZONDAG:
        return aantal
    # The week that is not done counts with the last Sunday; or with the first day when no Sunday came.
    laatste = t.eind - timedelta(days=t.eind.weekday() + 1)
    return aantal + (begin <= max(laatste, t.ingang) <= eind)


def _uitleg(t: Toewijzing, omvang: Omvang, aantal: int) -> str:
    if omvang.frequentie == IN_TOTAAL:
        return "in totaal"
    if omvang.frequentie == PER_MAAND:
        return _telwoord(aantal, "maand", "maanden")
    if omvang.frequentie == PER_DAG:
        return _telwoord(aantal, "dag", "dagen")
    if omvang.eenheid in OUTPUT:
        return _telwoord(aantal, "week", "weken") + ", geteld op hun zondag, en wat er aan het eind overblijft"
    if t.wet == "iwmo" and t.categorie == HULP_BIJ_HUISHOUDEN:
        return "zes weken, want hulp bij het huishouden wisselt"
    return _telwoord(aantal, "week", "weken") + ", ook die voor een deel in de periode vallen"


def _telwoord(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _in_eenheid(omvang: Omvang, hoogst: int, eenheid: str | None, uitleg: str) -> Volume:
    if eenheid == MINUUT and omvang.eenheid == UUR:
        return Volume(hoogst * 60, MINUUT, uitleg)
    return Volume(hoogst, omvang.eenheid, uitleg)


def past_eenheid(toegewezen: str, gedeclareerd: str) -> bool:
    """In the allocated unit, or in minutes what was allocated in hours (TR341)."""
    return gedeclareerd == toegewezen or (toegewezen, gedeclareerd) == (UUR, MINUUT)


def bedrag_per_uur(minuten: int, uurtarief: int) -> int:
    """Cents for so many minutes at a price for an hour, rounded half up at the end only (IV081)."""
    return (2 * minuten * uurtarief + 60) // 120


def past_minuutprijs(tarief: int, uurtarief: int) -> bool:
    """A price for a minute rarely comes out in whole cents; up or down is both the price for the hour (TR418)."""
    return tarief in (uurtarief // 60, -(-uurtarief // 60))
