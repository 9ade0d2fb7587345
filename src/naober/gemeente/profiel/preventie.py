"""Prevention as policy: what it is for, how measures are ordered and weighed, and which ones the document names.

A measure is something for many people at once and names no resident: an intervention, a project, a campaign, an
agreement with partners, or a programme under which others hang. The room `kaart` loads them and keeps them up.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.sociale_kaart import Kaartterm
from naober.gemeente.profiel.velden import Gegevensveld

Maatregelvorm = Literal[
    "individueel", "groep", "voorlichting", "scholing", "samenwerking", "voorziening", "ruimtelijk", "programma"
]
Maatregelstand = Literal["voorgenomen", "gestart", "afgerond", "gestopt"]
Reikwijdte = Literal["algemeen", "probleem"]
# What every measure says of itself, so that a question, a condition or a preference of a municipality may depend on it.
KERN = ("vorm", "reikwijdte", "niveau", "bewijs", "themas", "doelen", "doelgroepen")


class Preventiemaatregel(Beleid):
    """One measure. `reikwijdte`: for everybody, or attached to a problem that was signalled (`probleem`).

    `doelgroep` says where the target group begins and ends, in words. `niveau`, `themas`, `doelen`, `doelgroepen` and
    `bewijs` are codes of `preventie` and `kaart`. `onderdeel_van`: the programme that it hangs under. `van` and `tot`:
    when it runs, `planning` when the document says it otherwise. `budget`: euros a year. `openbaar`: a resident may
    read it; `voorziening`: where on the map they go. `antwoorden`: to the municipality's own questions."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    vorm: Maatregelvorm
    trede: Code
    reikwijdte: Reikwijdte = "algemeen"
    probleem: Tekst | None = None
    niveau: Code | None = None
    themas: tuple[Code, ...] = ()
    doelen: tuple[Code, ...] = ()
    doelgroepen: tuple[Code, ...] = ()
    doelgroep: Tekst | None = None
    leefgebieden: tuple[Code, ...] = ()
    gebieden: tuple[Code, ...] = ()
    teams: tuple[Code, ...] = ()
    uitvoerder: Tekst | None = None
    partners: tuple[Tekst, ...] = ()
    stand: Maatregelstand = "voorgenomen"
    van: date | None = None
    tot: date | None = None
    planning: Tekst | None = None
    bewijs: Code | None = None
    bewijsbron: Tekst | None = None
    ervaring: Tekst | None = None
    in_aanbod: bool = True
    onderdeel_van: Code | None = None
    voorziening: Code | None = None
    budget: Annotated[int, Field(ge=0)] | None = None
    openbaar: bool = False
    antwoorden: dict[Code, Tekst | tuple[Tekst, ...]] = {}

    @model_validator(mode="after")
    def _hoort_bij_elkaar(self) -> Self:
        if (self.reikwijdte == "probleem") != (self.probleem is not None):
            raise ValueError("noem 'probleem' bij reikwijdte 'probleem', en alleen daar")
        if self.van and self.tot and self.tot < self.van:
            raise ValueError("'tot' ligt voor 'van'")
        if self.code == self.onderdeel_van:
            raise ValueError("hangt onder zichzelf")
        return self


class Preventievoorkeur(Beleid):
    """What the municipality would rather choose: measures that say one of `waarden` at `veld`, one of the things that
    every measure says (`vorm`, `niveau`, `bewijs`, `reikwijdte`) or a question of its own."""

    code: Code
    naam: Tekst
    veld: Code
    waarden: Annotated[tuple[Tekst, ...], Field(min_length=1)]


class Preventiebeding(Beleid):
    """What must be so before a measure is recorded, or may start: when `als` was answered, `dan` has to be."""

    als: dict[Code, tuple[Tekst, ...]]
    dan: dict[Code, tuple[Tekst, ...]]
    uitleg: Tekst
    bij: Literal["vastleggen", "starten"] = "vastleggen"


class Afbakening(Beleid):
    """A measure starts only when its target group is well-delimited. `uitleg`: why."""

    uitleg: Tekst


class Preventiebeleid(Deel):
    """What prevention is for here, how it is ordered, and the measures of the document.

    `doelen`: a measure serves one at least. `themas` and `doelgroepen` come beside those of the map. `bewijs`: how well
    it is known that something works, the surest first. `velden`: what every measure is asked besides."""

    doelen: tuple[Kaartterm, ...] = ()
    themas: tuple[Kaartterm, ...] = ()
    doelgroepen: tuple[Kaartterm, ...] = ()
    bewijs: tuple[Kaartterm, ...] = ()
    velden: tuple[Gegevensveld, ...] = ()
    eisen: tuple[Preventiebeding, ...] = ()
    voorkeuren: tuple[Preventievoorkeur, ...] = ()
    afbakening: Afbakening | None = None
    maatregelen: tuple[Preventiemaatregel, ...] = ()


def kern_en_eigen(bron: object, antwoorden: Mapping[str, str | Sequence[str]]) -> dict[str, str | Sequence[str]]:
    """What a measure says at what every measure says, and its answers to the municipality's own questions, as one."""
    vast = {naam: getattr(bron, naam) or "" for naam in KERN}
    return {**antwoorden, **vast}
