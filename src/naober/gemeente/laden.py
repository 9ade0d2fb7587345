"""Reading a profile from its folder: everything is checked, and an error says file, line, field and what
was expected. A profile with one error is refused whole; the one that was in use stays in use.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from naober.gemeente.delen import Beleid, Deel
from naober.gemeente.landelijk import landelijk
from naober.gemeente.profiel import Profiel
from naober.gemeente.verwijzingen import losse_einden
from naober.kern import Fout

Plek = tuple[int | str, ...]

_NEDERLANDS = {
    "missing": "ontbreekt",
    "extra_forbidden": "is hier geen bekend veld",
    "string_type": "verwacht tekst",
    "string_too_short": "mag niet leeg zijn",
    "bool_type": "verwacht ja of nee (true of false)",
    "bool_parsing": "verwacht ja of nee (true of false)",
    "int_type": "verwacht een heel getal",
    "int_parsing": "verwacht een heel getal",
    "tuple_type": "verwacht een lijst",
    "date_type": "verwacht een datum (2015-01-31)",
    "date_from_datetime_parsing": "verwacht een datum (2015-01-31)",
    "model_type": "verwacht een blok met velden",
    "too_short": "mag niet leeg zijn",
    "invalid_key": "heeft een naam die geen tekst is",
    "decimal_parsing": "verwacht een getal",
    "decimal_type": "verwacht een getal",
    "union_tag_invalid": "kent deze wijze van rekenen niet",
    "union_tag_not_found": "noemt geen wijze van rekenen",
    "string_pattern_mismatch": "verwacht een code van kleine letters, cijfers en streepjes",
}


@dataclass(frozen=True, slots=True)
class Profielfout:
    """One thing that is wrong in a profile: where it stands and what was expected there."""

    bestand: str
    regel: int
    veld: str
    uitleg: str

    def __str__(self) -> str:
        return f"{self.bestand}, regel {self.regel}: {self.veld} {self.uitleg}"


class OngeldigProfiel(Fout):
    """A profile folder that cannot be used. `fouten` lists everything that is wrong at once."""

    def __init__(self, map_: Path, fouten: tuple[Profielfout, ...]) -> None:
        self.map_ = map_
        self.fouten = fouten
        super().__init__(
            f"Het profiel {map_.name} is niet te gebruiken.",
            waar=str(map_),
            waarom="\n" + "\n".join(f"  {fout}" for fout in fouten) + "\n",
            wat_nu="Verbeter deze regels; docs/profiel.md beschrijft elk veld.",
        )

    def __reduce__(self) -> tuple[object, ...]:
        return OngeldigProfiel, (self.map_, self.fouten)


class _Lader(yaml.CSafeLoader):
    """YAML without two traps: a code as CBS prints it (0160) is not octal, and a date that does not exist
    is left as text, so that it is reported with its line like any other error."""


def _datum(lader: _Lader, knoop: yaml.ScalarNode) -> object:
    try:
        return lader.construct_yaml_timestamp(knoop)
    except ValueError:
        return knoop.value


def _geheel_getal(lader: _Lader, knoop: yaml.ScalarNode) -> object:
    waarde = str(knoop.value)
    return int(waarde) if waarde.isdecimal() else lader.construct_yaml_int(knoop)


_Lader.add_constructor("tag:yaml.org,2002:timestamp", _datum)
_Lader.add_constructor("tag:yaml.org,2002:int", _geheel_getal)


@dataclass(frozen=True)
class _Bestand:
    naam: str
    knoop: yaml.Node | None
    inhoud: dict[str, Any]


def lees_profiel(map_: Path) -> Profiel:
    """The profile in this folder. Refused (`OngeldigProfiel`) with every error at once."""
    bestanden = [_lees_bestand(map_, pad) for pad in sorted(map_.glob("*.yaml"))]
    inhoud: dict[str, Any] = {}
    herkomst: dict[str, _Bestand] = {}
    for bestand in bestanden:
        for sleutel, waarde in bestand.inhoud.items():
            if sleutel in inhoud:
                uitleg = f"staat al in {herkomst[sleutel].naam}"
                raise OngeldigProfiel(map_, (_fout_op(bestand, (sleutel,), uitleg),))
            inhoud[sleutel], herkomst[sleutel] = waarde, bestand
    if "landelijk" in inhoud:
        uitleg = "is hier geen bekend veld: wat de wet van elke gemeente vraagt, staat niet in een profiel"
        raise OngeldigProfiel(map_, (_fout_op(herkomst["landelijk"], ("landelijk",), uitleg),))
    document = inhoud.get("document")
    kort = document.get("kort") if isinstance(document, dict) else None
    try:
        profiel = Profiel.model_validate({**inhoud, "landelijk": landelijk()}, context={"document": kort})
    except ValidationError as fout:
        regels = tuple(_vertaal(herkomst, deel) for deel in fout.errors(include_url=False))
        raise OngeldigProfiel(map_, regels) from fout
    losse = tuple(_fout_op(herkomst.get(str(plek[0])), plek, uitleg) for plek, uitleg in losse_einden(profiel))
    if losse:
        raise OngeldigProfiel(map_, losse)
    return profiel


def _lees_bestand(map_: Path, pad: Path) -> _Bestand:
    def ongeldig(regel: int, uitleg: str) -> OngeldigProfiel:
        return OngeldigProfiel(map_, (Profielfout(pad.name, regel, "het bestand", uitleg),))

    ruw = pad.read_bytes()
    try:
        lader = _Lader(ruw.decode("utf-8"))
        knoop = lader.get_single_node()
        inhoud = None if knoop is None else lader.construct_document(knoop)
    except UnicodeDecodeError as fout:
        raise ongeldig(ruw[: fout.start].count(b"\n") + 1, "is geen UTF-8-tekst") from fout
    except yaml.MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 1
        raise ongeldig(regel, f"is geen geldige YAML ({fout.problem})") from fout
    except yaml.YAMLError as fout:
        raise ongeldig(1, "bevat een teken dat in YAML niet mag") from fout
    if not isinstance(inhoud, dict):
        raise ongeldig(1, "verwacht velden met namen")
    if dubbel := tuple(_dubbele_velden(pad.name, knoop)):
        raise OngeldigProfiel(map_, dubbel)
    return _Bestand(pad.name, knoop, inhoud)


def _dubbele_velden(bestand: str, knoop: yaml.Node | None) -> Iterator[Profielfout]:
    """A name that stands twice in one block: YAML itself would silently let the last one win."""
    if isinstance(knoop, yaml.SequenceNode):
        for deel in knoop.value:
            yield from _dubbele_velden(bestand, deel)
    elif isinstance(knoop, yaml.MappingNode):
        gezien: dict[str, int] = {}
        for sleutel, waarde in knoop.value:
            regel = sleutel.start_mark.line + 1
            naam = str(sleutel.value)
            if naam in gezien:
                uitleg = f"staat al op regel {gezien[naam]} in hetzelfde blok"
                yield Profielfout(bestand, regel, naam, uitleg)
            gezien[naam] = regel
            yield from _dubbele_velden(bestand, waarde)


def _vertaal(herkomst: dict[str, _Bestand], deel: ErrorDetails) -> Profielfout:
    plek = tuple(deel["loc"])
    soort = deel["type"]
    if soort in ("literal_error", "enum"):
        uitleg = f"is {deel['input']!r}; verwacht {deel['ctx']['expected'].replace(' or ', ' of ')}"
    elif soort == "value_error":
        uitleg = str(deel["ctx"]["error"])
    elif soort == "date_from_datetime_inexact":
        uitleg = _NEDERLANDS["date_type"]
    else:
        uitleg = _NEDERLANDS.get(soort, deel["msg"])
    bestand = herkomst.get(str(plek[0])) if plek else None
    return _fout_op(bestand, plek, uitleg)


def _fout_op(bestand: _Bestand | None, plek: Plek, uitleg: str) -> Profielfout:
    veld = ".".join(str(stap + 1) if isinstance(stap, int) else str(stap) for stap in plek)
    if bestand is None:
        return Profielfout("(geen bestand)", 1, veld, uitleg)
    return Profielfout(bestand.naam, _regelnummer(bestand.knoop, plek), veld, uitleg)


def _regelnummer(knoop: yaml.Node | None, plek: Plek) -> int:
    """The line on which the deepest part of this path that exists begins."""
    regel = 1
    for stap in plek:
        if isinstance(knoop, yaml.MappingNode):
            paar = next(((s, w) for s, w in knoop.value if s.value == stap), None)
            if paar is None:
                break
            regel, knoop = paar[0].start_mark.line + 1, paar[1]
        elif isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
            knoop = knoop.value[stap]
            regel = knoop.start_mark.line + 1
        else:
            break
    return regel


D = TypeVar("D", bound=Deel)


def geldend(deel: D, dag: date) -> D:
    """The same piece of profile with only what holds on this day, at every depth."""
    nieuw: dict[str, Any] = {}
    for naam, veld in type(deel).model_fields.items():
        waarde = getattr(deel, naam)
        if isinstance(waarde, tuple):
            nieuw[naam] = tuple(
                geldend(d, dag) if isinstance(d, Deel) else d
                for d in waarde
                if not (isinstance(d, Beleid) and not d.geldt_op(dag))
            )
        elif isinstance(waarde, Beleid) and not veld.is_required() and not waarde.geldt_op(dag):
            nieuw[naam] = None
        elif isinstance(waarde, Deel):
            nieuw[naam] = geldend(waarde, dag)
        else:
            nieuw[naam] = waarde
    return deel.model_copy(update=nieuw)


def profiel_in(map_: Path, dag: date) -> Profiel:
    """The profile in this folder as it holds on `dag`; read and checked once per process.

    Before the first day of the document its first day counts: a file keeps a profile for old dates."""
    begin = heel_profiel(map_).document.geldig_van
    dagen = _wisseldagen(map_)
    vanaf = dagen[: bisect_right(dagen, dag)]
    return _vanaf(map_, max(begin, vanaf[-1]) if vanaf else begin)


@lru_cache(maxsize=256)
def _vanaf(map_: Path, dag: date) -> Profiel:
    return geldend(heel_profiel(map_), dag)


@lru_cache(maxsize=512)
def _wisseldagen(map_: Path) -> tuple[date, ...]:
    """The days on which something in this profile begins to hold or no longer holds. From one to the next it is the
    same, so the files of a thousand different days share the few profiles between them."""
    return tuple(sorted(set(_wissels(heel_profiel(map_)))))


def _wissels(deel: Deel) -> Iterator[date]:
    if isinstance(deel, Beleid):
        if deel.geldig_van is not None:
            yield deel.geldig_van
        if deel.geldig_tot is not None:
            yield deel.geldig_tot + timedelta(days=1)
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for d in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(d, Deel):
                yield from _wissels(d)


@lru_cache(maxsize=512)
def heel_profiel(map_: Path) -> Profiel:
    """The profile in this folder with everything in it, whatever the day; read and checked once per process."""
    return lees_profiel(map_)
