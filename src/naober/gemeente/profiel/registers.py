"""Registers: what the municipality keeps up while it works, and what has to be recorded each time.

A register is policy: what is asked, of whom, about what, and who may write in it. The lines themselves are in the
database, in the room `register`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.rollen import Rol
from naober.gemeente.profiel.velden import Gegevensveld

Onderwerp = Literal[
    "gemeente", "team", "organisatie", "gebied", "medewerker", "document", "actie", "opgave", "dossier", "netwerk"
]
Lijst = Literal[
    "uitgangspunten", "lagen", "schalen", "domeinen", "gemeenterollen", "diversiteit", "organisaties", "teams",
    "gebieden", "expertises", "functies", "partijen", "opgaven", "netwerken", "doelgroepen", "kanalen",
    "ingangen",
]  # fmt: skip


# These stand with what the municipality tells everybody.
_OPENBAAR = ("doelgroepen", "kanalen")


def lijst_van(profiel: Any, uit: Lijst) -> tuple[Any, ...]:
    """The list of the profile from which a field is chosen."""
    gevonden: tuple[Any, ...] = getattr(profiel.openbaar if uit in _OPENBAAR else profiel, uit)
    return gevonden


class Registerveld(Gegevensveld):
    """A field whose choices may come from a list of the profile (`uit`), by name."""

    uit: Lijst | None = None

    @model_validator(mode="before")
    @classmethod
    def _uit_vult_keuzes(cls, data: Any) -> Any:
        # The real choices are filled in when the register is used; until then the list names itself.
        if isinstance(data, dict) and data.get("uit") and not data.get("keuzes"):
            return {**data, "keuzes": (str(data["uit"]),)}
        return data


class Registereis(Beleid):
    """What must be so before something may be recorded: when `als` was answered, `dan` has to be. `vanaf` and `voor`:
    only when the day in that field is this day or later, or before this day."""

    als: dict[Code, tuple[Tekst, ...]] = {}
    vanaf: dict[Code, date] = {}
    voor: dict[Code, date] = {}
    dan: dict[Code, tuple[Tekst, ...]]
    uitleg: Tekst

    @model_validator(mode="after")
    def _wanneer(self) -> Self:
        if not (self.als or self.vanaf or self.voor):
            raise ValueError("zeg wanneer dit moet: met 'als', 'vanaf' of 'voor'")
        return self


class Registersom(Beleid):
    """Something that the register reckons from its fields, or from an earlier sum: nobody fills it in. `percentage`: so
    many per cent (`procent`) of the first, in whole units, half a unit up; `gemiddelde`: of all of them, to one
    decimal; `verschil`: the first less the second; `gehaald`: whether the first is at least the second, yes or no."""

    code: Code
    naam: Tekst
    som: Literal["percentage", "gemiddelde", "verschil", "gehaald"]
    van: tuple[Code, ...]
    procent: int | None = None

    @model_validator(mode="after")
    def _past(self) -> Self:
        if len(self.van) != {"percentage": 1, "verschil": 2, "gehaald": 2}.get(self.som, max(len(self.van), 1)):
            raise ValueError(f"'{self.som}' rekent met een ander aantal velden")
        if (self.som == "percentage") != (self.procent is not None):
            raise ValueError("'procent' hoort bij 'percentage', en alleen daar")
        return self


class Registergeldigheid(Deel):
    """How long a line holds: from the day in field `van` up to and including that in `tot`, without end when that is
    empty. With `per` each choice of that field has to hold for everybody."""

    van: Code
    tot: Code
    per: Code | None = None


class Register(Beleid):
    """A list that is kept up. `stand`: per subject the latest line counts; otherwise every line does.

    `over`: what a line is about. `rollen`: who writes in it. `levering`: with these answers the organisation delivers
    support, which the access itself never does. `leden`: says who belongs to which network on which days; only they
    read what is told there. `zonder_personen`: no line may name or number a resident. `geldigheid`: everybody on the
    staff needs a line that holds today; who has none is behind. `publiceert`: everybody reads its lines on the public
    pages, so they are in plain words. `telt`: choices of which each answer is counted, without names, for who sees no
    files. `rekent`: what the register reckons from what was filled in."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    over: Onderwerp
    stand: bool = False
    rollen: tuple[Rol, ...]
    velden: tuple[Registerveld, ...]
    eisen: tuple[Registereis, ...] = ()
    rekent: tuple[Registersom, ...] = ()
    levering: dict[Code, tuple[Tekst, ...]] = {}
    leden: bool = False
    zonder_personen: bool = False
    geldigheid: Registergeldigheid | None = None
    publiceert: bool = False
    telt: tuple[Code, ...] = ()

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        if not self.rollen or not self.velden:
            raise ValueError("noem wie het bijhoudt ('rollen') en wat er wordt vastgelegd ('velden')")
        codes = {veld.code for veld in self.velden}
        genoemd = {
            *self.levering,
            *(code for eis in self.eisen for code in (*eis.als, *eis.dan, *eis.vanaf, *eis.voor)),
        }
        if onbekend := sorted(genoemd - codes):
            raise ValueError(f"noemt veld {', '.join(onbekend)}, maar dat heeft dit register niet")
        soort = {veld.code: veld.uit or veld.soort for veld in self.velden}
        self._rekent_met_getallen(soort)
        lid = {"netwerk": "netwerken", "van": "datum", "tot": "datum"}
        if self.leden and (self.over != "medewerker" or not lid.items() <= soort.items()):
            raise ValueError("een register van leden gaat over medewerkers en heeft de velden netwerk, van en tot")
        self._geldigheid_past(soort)
        if geen_keuze := sorted(code for code in self.telt if soort.get(code) != "keuze"):
            raise ValueError(f"telt {', '.join(geen_keuze)}, maar dat is geen veld met keuzes")
        if self.zonder_personen and self.over in ("medewerker", "dossier"):
            raise ValueError("een register zonder personen gaat niet over een medewerker of een dossier")
        vast = {"titel": "regel", "tekst": "tekst", "soort": "keuze", "van": "datum"}
        if self.publiceert and not (self.zonder_personen and self.over == "gemeente" and vast.items() <= soort.items()):
            raise ValueError(
                "wat gepubliceerd wordt, gaat over de gemeente, zonder personen, met titel, tekst, soort en van"
            )
        if self.over == "actie" and not {"opstellen", "uitvoeren"} <= codes:
            raise ValueError("een register over acties heeft de velden 'opstellen' en 'uitvoeren'")
        return self

    def _rekent_met_getallen(self, soort: Mapping[str, str]) -> None:
        getallen = {code for code, wat in soort.items() if wat == "getal"}
        for som in self.rekent:
            if vreemd := sorted(set(som.van) - getallen):
                raise ValueError(f"rekent met {', '.join(vreemd)}, maar dat is geen getal van dit register")
            if som.code in soort:
                raise ValueError(f"rekent {som.code} uit en vraagt het ook")
            if som.som != "gehaald":
                getallen.add(som.code)
        dagen = {code for eis in self.eisen for code in (*eis.vanaf, *eis.voor)}
        if geen_dag := sorted(code for code in dagen if soort[code] != "datum"):
            raise ValueError(f"'vanaf' en 'voor' gaan over een datum; {', '.join(geen_dag)} is dat niet")

    def _geldigheid_past(self, soort: Mapping[str, str]) -> None:
        regel = self.geldigheid
        if regel is None:
            return
        dagen = {regel.van: "datum", regel.tot: "datum"}.items() <= soort.items()
        if self.over != "medewerker" or not dagen or (regel.per and not soort.get(regel.per, "").endswith("keuze")):
            raise ValueError(
                "'geldigheid' hoort bij een register over medewerkers: van en tot zijn datums, per is een keuze"
            )
