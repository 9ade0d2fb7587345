"""The business rules of the standard that have a clock, as terms.

Days count from the day after what starts them; working days leave out weekends and holidays. The dates are the last
day on which it is still in time."""

from dataclasses import dataclass
from datetime import date, timedelta

from naober.istandaard.soorten import Soort
from naober.kern import Bron, Termijn, werkdagen_na

_STANDAARD = "iStandaarden 3.2"
WERKDAGEN_RETOUR, WERKDAGEN_325, WERKDAGEN_MELDING, WERKDAGEN_VERZOEK = 3, 10, 5, 5
_ONDERZOEK = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Berichttermijn:
    """Until when something must be sent, and by which rule. `wat` in plain Dutch."""

    uiterlijk: date
    wat: str
    bron: Bron

    def verstreken(self, dag: date) -> bool:
        return dag > self.uiterlijk


def _bron(regel: str) -> Bron:
    return Bron(_STANDAARD, regel)


def termijn_retour(soort: Soort, ontvangen: date) -> Berichttermijn:
    """Three working days for a return message, ten for the answer to a declaration. Refuses (ValueError) an answer."""
    if soort.antwoord.nummer == 325:
        dag = werkdagen_na(ontvangen, WERKDAGEN_325)
        return Berichttermijn(dag, "Beantwoord de declaratie (325).", _bron("OP090x4"))
    wat = f"Stuur het retourbericht ({soort.antwoord.code})."
    return Berichttermijn(werkdagen_na(ontvangen, WERKDAGEN_RETOUR), wat, _bron("OP090"))


def termijn_start(begin: date, toewijzing_ontvangen: date | None = None) -> Berichttermijn:
    """Five working days after the help began; after the allocation came, when that was later."""
    vanaf = max(begin, toewijzing_ontvangen or begin)
    return Berichttermijn(werkdagen_na(vanaf, WERKDAGEN_MELDING), "Meld de start (305).", _bron("OP271"))


def termijn_stop(eind: date, bekend: date | None = None) -> Berichttermijn:
    """Five working days after the help ended; after it was known to be for good, when that follows a pause."""
    vanaf = max(eind, bekend or eind)
    return Berichttermijn(werkdagen_na(vanaf, WERKDAGEN_MELDING), "Meld de stop (307).", _bron("OP272"))


def termijn_verzoek(soort: Soort, ontvangen: date) -> Berichttermijn:
    """Five working days to answer a request, with a 301 or a 319. Refuses (ValueError) other kinds."""
    regel = {315: "OP274", 317: "OP346"}.get(soort.nummer)
    if regel is None:
        raise ValueError(f"{soort.code} is geen verzoek.")
    wat = "Wijs toe (301) of antwoord (319)."
    return Berichttermijn(werkdagen_na(ontvangen, WERKDAGEN_VERZOEK), wat, _bron(regel))


def termijn_onderzoek(soort: Soort, dagtekening: date) -> Berichttermijn:
    """Eight weeks after the date of the request, when it was answered that it is looked into."""
    regel = {315: "OP274", 317: "OP346"}.get(soort.nummer)
    if regel is None:
        raise ValueError(f"{soort.code} is geen verzoek.")
    return Berichttermijn(dagtekening + _ONDERZOEK, "Wijs toe (301) of wijs af (319).", _bron(regel))


def termijn_woonplaatsbeginsel(ontvangen: date) -> Berichttermijn:
    """Two weeks to refuse because another municipality is responsible, and to name it (OP359).

    A term of law, so it does not end on a weekend or holiday."""
    wat = "Wijs af op het woonplaatsbeginsel, en noem de gemeente die verantwoordelijk is."
    termijn = Termijn(ontvangen, weken=2, bron=_bron("OP359"))
    return Berichttermijn(termijn.uiterste_datum, wat, termijn.bron)
