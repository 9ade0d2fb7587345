"""What a provider says that its help brought about: a report over a period, for each result that was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.kern import Bron, Weigering, datum_voluit, maanden_later
from naober.levering.rules.leveren import TIJDELIJK, Opdracht, redenen_einde
from naober.plan.voortgang.rules import UITKOMSTEN

VOLGEN = Bron("Wmo 2015", "art. 2.3.9")
_STANDEN = UITKOMSTEN["doel"]
# As a goal of the plan and the result of a decision are judged, the best first.
OORDELEN = {
    "bereikt": _STANDEN["bereikt"],
    "deels": "voor een deel bereikt",
    "op-weg": _STANDEN["op-weg"],
    "niet": _STANDEN["niet"],
}
# From whom the provider heard how satisfied the resident is.
TEVREDEN_VAN = {
    "inwoner": "van de inwoner zelf",
    "vragenlijst": "uit een vragenlijst",
    "naaste": "van een naaste",
    "indruk": "eigen indruk",
}
ZONDER_AFSPRAAK = "Het doel van deze hulp"


@dataclass(frozen=True, slots=True)
class Doeloordeel:
    """How one agreed result stands, by the provider. `oordeel`: a key of `OORDELEN`."""

    doel: str
    oordeel: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Resultaatinvoer:
    """A report. `van`, `tot`: the days it is about, both included. `tevreden`: how satisfied the resident is, from 1 to
    10, and `tevreden_van` from whom that was heard. `reden_einde`: why help ended, a code of the list of its law."""

    van: date
    tot: date
    doelen: tuple[Doeloordeel, ...]
    tevreden: int | None = None
    tevreden_van: str = ""
    reden_einde: str = ""


@dataclass(frozen=True, slots=True)
class Eerder:
    """A report that counts."""

    nummer: int
    van: date
    tot: date


def afgesproken(commentaar: str, resultaat: str) -> tuple[str, ...]:
    """The results that a provider reports on: what the order told it of its purpose, else the result of the contract.
    One each line, or between semicolons; when neither says one, the help as a whole."""
    tekst = commentaar if commentaar.strip() else resultaat
    delen = (deel.strip() for regel in tekst.splitlines() for deel in regel.split(";"))
    return tuple(dict.fromkeys(deel for deel in delen if deel)) or (ZONDER_AFSPRAAK,)


def stand_van(doelen: Sequence[Doeloordeel]) -> str:
    """How the whole stands: as the goals do when they agree; what was not reached weighs more than what was, so one
    that was not makes it partly at best."""
    standen = {d.oordeel for d in doelen}
    if len(standen) == 1:
        return standen.pop()
    return "op-weg" if standen == {"bereikt", "op-weg"} else "deels"


def controleer_melding(
    invoer: Resultaatinvoer,
    opdracht: Opdracht,
    doelen: Sequence[str],
    eerder: Sequence[Eerder],
    vervangt: int | None,
    peildatum: date,
) -> Weigering | None:
    """Whether a provider may report this. Refused: on help that is not there, over days outside the allocation or after
    today, over days on which was reported already (unless this takes the place of that one), without a verdict and an
    explanation for each agreed result, with a satisfaction that is no number from 1 to 10 or of which the source is
    not told, and with a reason of ending while help goes on."""
    return (
        _periode(invoer, opdracht, peildatum)
        or _dubbel(invoer, eerder, vervangt)
        or _doelen(invoer, doelen)
        or _tevreden(invoer)
        or _einde(invoer, opdracht)
    )


def _nee(code: str, reden: str, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"resultaat.{code}", reden, VOLGEN, wat_nu, veld)


def _periode(invoer: Resultaatinvoer, opdracht: Opdracht, peildatum: date) -> Weigering | None:
    if opdracht.verwijderd or not opdracht.tot_nu:
        reden = "Op deze toewijzing is geen hulp gegeven."
        return _nee("geen-hulp", reden, "Meld eerst dat de hulp begon.", "van")
    if invoer.tot < invoer.van:
        return _nee("periode", "De laatste dag ligt voor de eerste.", "Pas de dagen aan.", "tot")
    if invoer.van < opdracht.ingang or (opdracht.einde is not None and invoer.tot > opdracht.einde):
        tot = f" tot en met {datum_voluit(opdracht.einde)}" if opdracht.einde else ""
        reden = f"De toewijzing geldt vanaf {datum_voluit(opdracht.ingang)}{tot}."
        veld = "van" if invoer.van < opdracht.ingang else "tot"
        return _nee("buiten-toewijzing", reden, "Kies dagen daarbinnen.", veld)
    if invoer.tot > peildatum:
        return _nee("in-de-toekomst", "Deze dagen zijn nog niet voorbij.", "Kies uiterlijk vandaag.", "tot")
    return None


def _dubbel(invoer: Resultaatinvoer, eerder: Sequence[Eerder], vervangt: int | None) -> Weigering | None:
    if vervangt is not None and vervangt not in {e.nummer for e in eerder}:
        reden = "De melding die u wilt vervangen, is al vervangen of hoort bij andere hulp."
        return _nee("vervangt", reden, "Kies een melding uit de lijst.", "vervangt")
    for e in eerder:
        if e.nummer != vervangt and e.van <= invoer.tot and invoer.van <= e.tot:
            reden = f"Over {datum_voluit(e.van)} tot en met {datum_voluit(e.tot)} is al gemeld."
            return _nee("overlap", reden, "Kies andere dagen, of zeg dat dit die melding vervangt.", "van")
    return None


def _doelen(invoer: Resultaatinvoer, doelen: Sequence[str]) -> Weigering | None:
    gezegd = [d.doel for d in invoer.doelen]
    if sorted(gezegd) != sorted(doelen):
        open_ = next((d for d in doelen if d not in gezegd), "")
        wat_nu = f"Geef een oordeel over: {open_}" if open_ else f"Alleen over: {'; '.join(doelen)}"
        reden = "Over elk afgesproken resultaat staat er één oordeel in, en over niets anders."
        return _nee("doelen", reden, wat_nu, "doelen")
    for nr, d in enumerate(invoer.doelen, start=1):
        if d.oordeel not in OORDELEN:
            reden = "Hoe staat het ermee? Dat ontbreekt nog."
            return _nee("oordeel", reden, f"Kies uit: {', '.join(OORDELEN.values())}.", f"oordeel-{nr}")
        if not d.uitleg.strip():
            reden = "Waaraan ziet u dat? Dat ontbreekt nog."
            return _nee("uitleg", reden, "Schrijf wat u zag en hoorde.", f"uitleg-{nr}")
    return None


def _tevreden(invoer: Resultaatinvoer) -> Weigering | None:
    if invoer.tevreden is None:
        if invoer.tevreden_van:
            return _nee("tevreden", "Het cijfer ontbreekt.", "Vul het cijfer in, of laat beide leeg.", "tevreden")
        return None
    if not 1 <= invoer.tevreden <= 10:
        return _nee("tevreden", "Tevredenheid is een cijfer van 1 tot 10.", "Pas het cijfer aan.", "tevreden")
    if invoer.tevreden_van not in TEVREDEN_VAN:
        return _nee("tevreden-van", "Van wie hoorde u dit cijfer?", "Kies uit de lijst.", "tevreden_van")
    return None


def _einde(invoer: Resultaatinvoer, opdracht: Opdracht) -> Weigering | None:
    if not invoer.reden_einde:
        return None
    if opdracht.tot_nu[-1][1] is None:
        return _nee("loopt-nog", "De hulp loopt nog.", "Meld eerst de stop, of laat de reden leeg.", "reden_einde")
    if invoer.reden_einde not in redenen_einde(opdracht.wet) or invoer.reden_einde == TIJDELIJK:
        reden = "Met deze reden eindigt hulp niet volgens de standaard."
        return _nee("reden-onbekend", reden, "Kies een reden uit de lijst.", "reden_einde")
    return None


def uiterste_dag(begin: date, eind: date | None, laatst: date | None, maanden: int) -> date | None:
    """By which day the next report has to be there when it was agreed once in so many months: that long after the
    last day that was reported on, or after help began. None when all of help that ended was reported on."""
    if laatst is not None and eind is not None and laatst >= eind:
        return None
    return maanden_later(laatst or begin, maanden)
