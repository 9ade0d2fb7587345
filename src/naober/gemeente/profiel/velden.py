"""Questions that a profile adds to a form: what must be recorded here, and how it is answered.

One shape for every place where municipalities ask different things: a section of the conversation, what a
grant of a product must say, an extra question at the entrance or in the plan.
"""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Bronveld, Code, Deel, Tekst

Veldsoort = Literal["keuze", "meerkeuze", "ja-nee", "tekst", "regel", "getal", "datum"]
# What may come up both at the entrance and in the investigation.
Onderwerp = Literal["eigen-woorden", "eigen-kracht", "netwerk", "mantelzorger", "algemeen", "wet"]


class Gegevensveld(Deel):
    """Something to record. `regel` is one line of text, `tekst` may be longer, `getal` has at most two decimals.

    `kies_uit`: the choice must be one of those ticked in that field. `keuze_uitleg` says what a choice means.
    `als`: only asked when each field named there has one of the values named. `minimum` and `maximum` bound a
    number, or how many choices are ticked. `vanaf_leeftijd` and `jonger_dan`: only asked about someone of that age
    (years). `onderwerp`: what the answer is about where it comes up more than once; a section of the investigation
    begins with what was said on it before. `brief_naam`: what a letter calls it, in the words of the resident; with
    `in_brief` false it stays out of letters, and with `in_overzicht` false out of every overview: only its own form
    shows it. `deelsoort`: the kind of data (`gegevens` of sharing) under which the answer may go to others; without it
    it goes to nobody. `bron` may be left out where the thing it belongs to has one."""

    code: Code
    naam: Tekst
    soort: Veldsoort = "keuze"
    keuzes: tuple[Tekst, ...] = ()
    verplicht: bool = True
    uitleg: Tekst | None = None
    als: dict[Code, tuple[Tekst, ...]] = {}
    minimum: int | None = None
    maximum: int | None = None
    eenheid: Tekst | None = None
    kies_uit: Code | None = None
    keuze_uitleg: dict[Tekst, Tekst] = {}
    vanaf_leeftijd: int | None = None
    jonger_dan: int | None = None
    onderwerp: Onderwerp | None = None
    brief_naam: Tekst | None = None
    in_brief: bool = True
    in_overzicht: bool = True
    deelsoort: Code | None = None
    bron: Bronveld | None = None

    @model_validator(mode="after")
    def _keuzes_bij_keuze(self) -> Self:
        if (self.soort in ("keuze", "meerkeuze")) != bool(self.keuzes):
            raise ValueError("noem 'keuzes' bij soort 'keuze' en 'meerkeuze', en alleen daar")
        if len(set(self.keuzes)) != len(self.keuzes):
            raise ValueError("noemt een keuze twee keer")
        if onbekend := set(self.keuze_uitleg) - set(self.keuzes):
            raise ValueError(f"legt een keuze uit die er niet is: {sorted(onbekend)[0]}")
        if self.kies_uit is not None and self.soort != "keuze":
            raise ValueError("'kies_uit' hoort bij soort 'keuze'")
        grenzen = self.minimum is not None or self.maximum is not None
        if grenzen and self.soort not in ("getal", "meerkeuze"):
            raise ValueError("'minimum' en 'maximum' horen bij soort 'getal' of 'meerkeuze'")
        if self.minimum is not None and self.maximum is not None and self.maximum < self.minimum:
            raise ValueError("'maximum' is kleiner dan 'minimum'")
        return self

    @property
    def mogelijk(self) -> tuple[str, ...]:
        """What may be chosen; empty when anything may be written."""
        return ("ja", "nee") if self.soort == "ja-nee" else self.keuzes
