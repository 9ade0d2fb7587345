"""Schemes of a municipality that calculate: which exist, what they ask, and the answer for one case.

The law of such a calculation is here, the values are policy: they stand in the municipality's own profile
(`regels`), with a source and dates each, and `profiel_van` has already chosen those of the day. A municipality
without the item has no such scheme, and the answer says so; it is never zero.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from naober.gemeente.profiel import Profiel, Regel
from naober.kern import Bron
from naober.regels import korting, leeftijdsgrens, overgangsrecht, zorgkosten
from naober.regels.uitkomst import Uitkomst, Waarden


@dataclass(frozen=True)
class Berekening:
    """`feiten` is what must be known of the case; `waarden` what the policy must give, with the kind of each.

    `oordeelt`: it says yes or no, so that a checklist can ask it."""

    code: str
    naam: str
    feiten: type
    waarden: Mapping[str, type]
    reken: Callable[[Any, Waarden, date], Uitkomst]
    oordeelt: bool = False


_ALLE = (
    Berekening(
        "tegemoetkoming-zorgkosten",
        "Tegemoetkoming voor hoge zorgkosten",
        zorgkosten.Zorgkostenfeiten,
        {"inkomensgrens": int, "bedrag": int, "extra": int},
        zorgkosten.reken,
        oordeelt=True,
    ),
    Berekening(
        "overgangsrecht",
        "Tot wanneer een bestaande cliënt zijn ondersteuning houdt",
        overgangsrecht.Overgangsfeiten,
        {
            "peildag": date,
            "ambulant-tot": date,
            "ggz-tot": date,
            "huishouding-maanden": int,
            "contract-tot": date,
            "pgb-tot": date,
            "nieuw-voor": date,
        },
        overgangsrecht.reken,
        oordeelt=True,
    ),
    Berekening(
        "korting-op-uren",
        "Wat een korting op het budget betekent in uren",
        korting.Budgetfeiten,
        {"korting": int},
        korting.reken,
    ),
    Berekening(
        "leeftijdsgrens",
        "Of iemand jonger is dan de grens",
        leeftijdsgrens.Leeftijdsfeiten,
        {"jonger-dan": int},
        leeftijdsgrens.reken,
        oordeelt=True,
    ),
)
BEREKENINGEN: Mapping[str, Berekening] = {b.code: b for b in _ALLE}


def zoek(profiel: Profiel, code: str) -> tuple[Berekening, Regel | None] | None:
    """The calculation behind this code of the profile, or of this name, with the municipality's scheme if any."""
    regel = profiel.regel(code) or next((r for r in profiel.regels if r.berekening == code), None)
    berekening = BEREKENINGEN.get(regel.berekening if regel else code)
    return (berekening, regel) if berekening else None


def bereken(profiel: Profiel, code: str, feiten: object, peildatum: date) -> Uitkomst:
    """The answer of this scheme for one case. Refused (KeyError) for a calculation that does not exist."""
    gevonden = zoek(profiel, code)
    if gevonden is None:
        raise KeyError(code)
    berekening, regel = gevonden
    if regel is None:
        reden = f"{profiel.gemeente.naam} heeft op deze dag geen regeling: {berekening.naam}."
        return Uitkomst("geen-regeling", (reden,), (Bron(profiel.document.kort, "regels"),))
    return berekening.reken(feiten, Waarden({w.code: w for w in regel.waarden}), peildatum)


def lees_feiten(berekening: Berekening, gegeven: Mapping[str, Any]) -> object | list[str]:
    """The facts of the case from plain values, or everything that is wrong with them, by name of the fact."""
    try:
        gelezen: object = _lezer(berekening.feiten).validate_python(dict(gegeven))
    except ValidationError as fout:
        return [_vertaal(deel) for deel in fout.errors(include_url=False, include_input=False)]
    return gelezen


_NEDERLANDS = {
    "missing": "ontbreekt",
    "unexpected_keyword_argument": "is geen bekend feit",
    "extra_forbidden": "is geen bekend feit",
    "int_type": "verwacht een heel getal",
    "bool_type": "verwacht true of false",
    "greater_than_equal": "is te klein",
    "less_than_equal": "is te groot",
}


def _vertaal(deel: Any) -> str:
    naam = ".".join(str(stap) for stap in deel["loc"]) or "de feiten"
    if deel["type"] == "literal_error":
        return f"{naam} verwacht {str(deel['ctx']['expected']).replace(' or ', ' of ')}"
    if deel["type"].startswith("date"):
        return f"{naam} verwacht een datum (2015-01-31)"
    return f"{naam} {_NEDERLANDS.get(deel['type'], 'past hier niet')}"


@cache
def _lezer(soort: type) -> TypeAdapter[Any]:
    return TypeAdapter(soort)


def vraagt(berekening: Berekening) -> tuple[str, ...]:
    """The names of the facts."""
    return tuple(get_type_hints(berekening.feiten))


def fouten_in(profiel: Profiel) -> Iterator[str]:
    """What is wrong with the schemes of this profile: an unknown calculation, a value too many, too few or of the
    wrong kind, and a condition that asks a scheme which gives no verdict."""
    toetsen = {toets.code for toets in profiel.toetsen}
    for regel in profiel.regels:
        if regel.code in toetsen:
            yield f"regel {regel.code!r}: zo heet al een toets; geef de regel een eigen code"
        berekening = BEREKENINGEN.get(regel.berekening)
        if berekening is None:
            yield f"regel {regel.code!r}: berekening {regel.berekening!r} is niet bekend; bekend: {_som(BEREKENINGEN)}"
            continue
        gegeven = {w.code: w.waarde for w in regel.waarden}
        for code in berekening.waarden.keys() - gegeven.keys():
            yield f"regel {regel.code!r}: de waarde {code!r} ontbreekt"
        for code, waarde in gegeven.items():
            soort = berekening.waarden.get(code)
            if soort is None:
                bekend = _som(berekening.waarden)
                yield f"regel {regel.code!r}: {code!r} is geen waarde van deze berekening; bekend: {bekend}"
            elif type(waarde) is not soort:
                verwacht = {int: "een heel getal", date: "een datum", bool: "ja of nee"}[soort]
                yield f"regel {regel.code!r}: {code!r} verwacht {verwacht}"
    for toets in profiel.toetsen:
        for voorwaarde in toets.vragen:
            if voorwaarde.antwoord == "regel":
                yield from _fout_in_vraag(profiel, toets.code, voorwaarde.code, voorwaarde.naam or "")


def _fout_in_vraag(profiel: Profiel, toets: str, voorwaarde: str, naam: str) -> Iterator[str]:
    regel = profiel.regel(naam)
    berekening = BEREKENINGEN.get(regel.berekening) if regel else None
    if regel is None:
        yield f"toets {toets!r} vraagt bij {voorwaarde!r} de regel {naam!r}, maar die staat niet in regels.yaml"
    elif berekening is not None and not berekening.oordeelt:
        yield f"toets {toets!r} vraagt bij {voorwaarde!r} een oordeel, maar {naam!r} geeft geen ja of nee"


def _som(namen: Mapping[str, object]) -> str:
    return ", ".join(sorted(namen))
