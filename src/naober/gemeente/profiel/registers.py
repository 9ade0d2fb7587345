"""Registers: what the municipality keeps up while it works, and what has to be recorded each time.

A register is policy: what is asked, of whom, about what, and who may write in it. The lines themselves are in the
database, in the room `register`.
"""

from collections.abc import Mapping
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
    """What must be so before something may be recorded: when `als` was answered, `dan` has to be."""

    als: dict[Code, tuple[Tekst, ...]]
    dan: dict[Code, tuple[Tekst, ...]]
    uitleg: Tekst


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
    files."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    over: Onderwerp
    stand: bool = False
    rollen: tuple[Rol, ...]
    velden: tuple[Registerveld, ...]
    eisen: tuple[Registereis, ...] = ()
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
        genoemd = {*self.levering, *(code for eis in self.eisen for code in (*eis.als, *eis.dan))}
        if onbekend := sorted(genoemd - codes):
            raise ValueError(f"noemt veld {', '.join(onbekend)}, maar dat heeft dit register niet")
        soort = {veld.code: veld.uit or veld.soort for veld in self.velden}
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

    def _geldigheid_past(self, soort: Mapping[str, str]) -> None:
        regel = self.geldigheid
        if regel is None:
            return
        dagen = {regel.van: "datum", regel.tot: "datum"}.items() <= soort.items()
        if self.over != "medewerker" or not dagen or (regel.per and not soort.get(regel.per, "").endswith("keuze")):
            raise ValueError(
                "'geldigheid' hoort bij een register over medewerkers: van en tot zijn datums, per is een keuze"
            )
