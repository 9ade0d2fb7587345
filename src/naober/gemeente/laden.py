"""Reading a profile from its folder: everything is checked, and an error says file, line, field and what
was expected. A profile with one error is refused whole; the one that was in use stays in use.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from naober.gemeente.delen import Beleid, Deel
from naober.gemeente.ingangsvelden import losse_ingangsvelden
from naober.gemeente.landelijk import landelijk
from naober.gemeente.losse_onderdelen import ONDERZOEK, losse_onderdelen
from naober.gemeente.profiel import Profiel
from naober.gemeente.samenhang import onsamenhangend
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


class _Lader(yaml.SafeLoader):
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
    losse = tuple(_fout_op(herkomst.get(str(plek[0])), plek, uitleg) for plek, uitleg in _losse_einden(profiel))
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


# Where a code points to: list, field in it, and the kind of thing that must have this code.
_VERWIJZINGEN: tuple[tuple[str, str, str], ...] = (
    ("trap.treden", "toets", "toets"),
    ("producten", "trede", "trede"),
    ("producten", "toets", "toets"),
    ("producten", "toets_pgb", "toets"),
    ("producten", "toetsen", "toets"),
    ("producten", "zwaarder_dan", "product"),
    ("producten", "vervoer_product", "product"),
    ("voorzieningen", "toets", "toets"),
    ("voorzieningen", "trede", "trede"),
    ("voorzieningen", "leefgebieden", "leefgebied"),
    ("teams", "gebieden", "gebied"),
    ("ingangen", "team", "team"),
    ("triage", "naar", "team (of 'gebied')"),
    ("triage", "als.leefgebieden", "leefgebied"),
    ("triage", "als.alleen", "leefgebied"),
    ("triage", "als.alle", "leefgebied"),
    ("triage", "als.ingangen", "ingang"),
    ("triage", "als.gebieden", "gebied"),
    ("triage", "als.producten", "product of voorziening"),
    ("toegangsroutes", "producten", "product of voorziening"),
    ("toegangsroutes", "alleen_met", "product of voorziening"),
    ("toegangsroutes", "verwijzers", "ingang"),
    ("toegangsroutes", "via", "team (of 'gebied')"),
    ("toegangsroutes", "samenloop", "team (of 'gebied')"),
    ("toegangsroutes", "rechtstreeks", "team (of 'gebied')"),
    ("ingangsstappen", "als.leefgebieden", "leefgebied"),
    ("ingangsstappen", "als.alleen", "leefgebied"),
    ("ingangsstappen", "als.alle", "leefgebied"),
    ("ingangsstappen", "als.ingangen", "ingang"),
    ("ingangsstappen", "als.gebieden", "gebied"),
    ("ingangsstappen", "als.producten", "product of voorziening"),
    ("mandaten", "producten", "product (of '*')"),
    ("mandaten", "adviesteams", "team"),
    ("mandaten", "besluitteams", "team"),
    *ONDERZOEK,
    ("plan.regie", "na", "regierol"),
    ("plan.sjablonen", "verplicht_bij", "partijsoort"),
    ("plan.actieonderdelen", "treden", "trede"),
    ("plan.actieonderdelen", "producten", "product"),
    ("plan.herijkingen", "treden", "trede"),
    ("plan.afstemmingen", "producten", "product"),
    ("plan.afstemmingen", "partijen", "partijsoort"),
    ("plan.overdrachten", "rol", "regierol"),
)
_LIJSTEN = (
    "trap.treden", "leefgebieden", "gebieden", "teams", "ingangen", "triage", "toegangsroutes", "ingangsstappen",
    "leeftijdsgroepen", "adviseurs", "triageuitkomsten", "gesprek", "toetsen",
    "producten", "voorzieningen", "mandaten", "tegenstrijdigheden", "regels", "instrumenten", "expertisebronnen",
    "onderzoeksregels",
    "plan.opstellen", "plan.doelsoorten", "plan.regie", "plan.partijen", "plan.sjablonen", "plan.actieonderdelen",
    "plan.herijkingen", "plan.werkafspraken", "plan.afstemmingen", "plan.overdrachten", "plan.leidraden", "plan.regels",
)  # fmt: skip


def _losse_einden(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """References to a code that does not exist, and codes that stand twice."""
    codes = {
        "trede": {t.code for t in p.trap.treden},
        "leefgebied": {v.code for v in p.leefgebieden},
        "gebied": {g.code for g in p.gebieden},
        "team": {t.code for t in p.teams},
        "toets": {t.code for t in p.toetsen},
        "onderdeel van het onderzoek": {o.code for o in p.onderdelen},
        "regierol": {r.code for r in p.plan.regie},
        "partijsoort": {s.code for s in p.plan.partijen},
    }
    codes["team (of 'gebied')"] = codes["team"] | {"gebied"}
    codes["product"] = {q.code for q in p.producten}
    codes["ingang"] = {i.code for i in p.ingangen}
    codes["product of voorziening"] = codes["product"] | {v.code for v in p.voorzieningen}
    codes["product (of '*')"] = {q.code for q in p.producten} | {"*"}
    for lijst, veld, soort in _VERWIJZINGEN:
        yield from _verkeerde_codes(p, lijst, veld, soort, codes[soort])
    for naam in _LIJSTEN:
        yield from _dubbel(tuple(naam.split(".")), _haal(p, naam))
    yield from _dubbel(("rollen",), p.rollen, "rol")
    yield from _dubbel(("termijnen",), p.termijnen, "sleutel", veld="code")
    for i, toets in enumerate(p.toetsen):
        yield from _dubbel(("toetsen", i, "voorwaarden"), toets.vragen)
    for i, product in enumerate(p.producten):
        yield from _dubbel(("producten", i, "velden"), product.velden)
    yield from losse_ingangsvelden(p)
    yield from _dubbel(("leveringsvormen",), p.leveringsvormen, "vorm")
    if p.besluitregels is not None:
        yield from _dubbel(("besluitregels", "weigergronden"), p.besluitregels.weigergronden)
        yield from _dubbel(("besluitregels", "belemmeringen"), p.besluitregels.belemmeringen)
        yield from _dubbel(("besluitregels", "velden"), p.besluitregels.velden)
    yield from _vreemde_soorten(p)
    yield from _dubbele_planvelden(p)
    for i, mandaat in enumerate(p.mandaten):
        if mandaat.nacontrole is not None:
            yield from _dubbel(("mandaten", i, "nacontrole", "gronden"), mandaat.nacontrole.gronden)
    yield from onsamenhangend(p)
    for i, regel in enumerate(p.regels):
        yield from _dubbel(("regels", i, "waarden"), regel.waarden)
    if p.teamomvang is not None:
        yield from _dubbel(("teamomvang", "klassen"), p.teamomvang.klassen)
        yield from _dubbel(("teamomvang", "indicatoren"), p.teamomvang.indicatoren)
    yield from losse_onderdelen(p)
    yield from _dubbele_postcodes(p)
    for termijn in ("onderzoek", "besluit", "bezwaar", "evaluatie"):
        if not any(t.code == termijn and not t.wetten for t in p.termijnen):
            yield ("termijnen",), f"noemt geen termijn met code {termijn!r} die voor elke wet geldt"


def _dubbele_planvelden(p: Profiel) -> Iterator[tuple[Plek, str]]:
    for naam in ("sjablonen", "actieonderdelen"):
        for i, deel in enumerate(_haal(p.plan, naam)):
            yield from _dubbel(("plan", naam, i, "velden"), deel.velden)


def _vreemde_soorten(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """A product names kinds of help in kind that the form of delivery lists."""
    zin = [set(v.soorten) for v in p.leveringsvormen if v.vorm == "zin"]
    bekend = set[str]().union(*zin)
    for i, product in enumerate(p.producten):
        if vreemd := set(product.soorten) - bekend:
            uitleg = f"noemt {sorted(vreemd)[0]!r}, maar dat staat niet bij leveringsvorm 'zin'"
            yield ("producten", i, "soorten"), uitleg


def _verkeerde_codes(p: Profiel, lijst: str, veld: str, soort: str, bekend: set[str]) -> Iterator[tuple[Plek, str]]:
    for i, deel in enumerate(_haal(p, lijst)):
        waarde = _haal(deel, veld)
        for code in waarde if isinstance(waarde, tuple) else (waarde,):
            if code is not None and code not in bekend:
                uitleg = f"verwijst naar {code!r}, maar zo'n {soort} bestaat niet; bekend: "
                yield (*lijst.split("."), i, *veld.split(".")), uitleg + ", ".join(sorted(bekend))


def _haal(deel: Any, pad: str) -> Any:
    for stap in pad.split("."):
        deel = getattr(deel, stap)
    return deel


def _dubbel(plek: Plek, delen: tuple[Any, ...], sleutel: str = "code", veld: str = "") -> Iterator[tuple[Plek, str]]:
    gezien: list[Any] = []
    for i, deel in enumerate(delen):
        code = getattr(deel, sleutel)
        if any(getattr(e, sleutel) == code and _samen_geldig(e, deel) for e in gezien):
            yield (*plek, i, veld or sleutel), f"is {str(code)!r}, maar dat staat er al voor dezelfde tijd"
        gezien.append(deel)


def _dubbele_postcodes(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """An address belongs to one area, so a postcode stands in one area (for the same time)."""
    gezien: dict[int, list[Beleid]] = {}
    for i, gebied in enumerate(p.gebieden):
        for j, kern in enumerate(gebied.kernen):
            for postcode in kern.postcodes:
                elders = [g for g in gezien.get(postcode, []) if g is not gebied and _samen_geldig(g, gebied)]
                if elders:
                    uitleg = f"noemt {postcode}, maar die postcode hoort al bij een ander gebied"
                    yield ("gebieden", i, "kernen", j, "postcodes"), uitleg
                gezien.setdefault(postcode, []).append(gebied)


def _samen_geldig(a: Deel, b: Deel) -> bool:
    if not (isinstance(a, Beleid) and isinstance(b, Beleid)):
        return True
    a_van, b_van = a.geldig_van or date.min, b.geldig_van or date.min
    return a_van <= (b.geldig_tot or date.max) and b_van <= (a.geldig_tot or date.max)


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


@lru_cache(maxsize=64)
def profiel_in(map_: Path, dag: date) -> Profiel:
    """The profile in this folder as it holds on `dag`; read and checked once per process.

    Before the first day of the document its first day counts: a file keeps a profile for old dates."""
    profiel = _geheel(map_)
    return geldend(profiel, max(dag, profiel.document.geldig_van))


@lru_cache(maxsize=512)
def _geheel(map_: Path) -> Profiel:
    return lees_profiel(map_)
