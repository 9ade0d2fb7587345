"""Policy documents in their levels, and the programme: what the municipality set out to do, by whom and when."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst

Niveau = Literal["strategisch", "tactisch", "operationeel"]


class Beleidsdocument(Beleid):
    """A policy document. `onder`: the document that it elaborates. `status`: where its making has come to.

    `wettelijke_termijn`: bound to a term by law. Only a strategic document may do without an end: it holds as long
    as its vision is endorsed. `domein_breed`: one note for all domains together. `elke_jaren`: so many years later
    a new one has to be there, made from at least `op_basis_van`."""

    code: Code
    naam: Tekst
    niveau: Niveau
    soort: Tekst
    onderwerp: Tekst | None = None
    onder: Code | None = None
    status: Literal["geldend", "op te stellen", "opgevolgd"]
    van: date | None = None
    tot: date | None = None
    vastgesteld_door: Tekst | None = None
    wettelijke_termijn: bool = False
    domein_breed: bool = False
    elke_jaren: Annotated[int, Field(gt=0)] | None = None
    op_basis_van: tuple[Tekst, ...] = ()
    domeinen: tuple[Code, ...] = ()
    doelen: tuple[Code, ...] = ()

    @model_validator(mode="after")
    def _einde(self) -> Self:
        if self.niveau == "strategisch" and not self.wettelijke_termijn:
            return self
        gebonden = self.wettelijke_termijn or self.soort == "uitvoeringsplan"
        if gebonden and self.status == "geldend" and self.tot is None:
            raise ValueError("een uitvoeringsplan of nota met een wettelijke termijn noemt de laatste dag ('tot')")
        return self


class Opgave(Beleid):
    """What the programme is about: a task to change, a track of work, an assignment of the law, or the core idea.

    `onder`: the goal that it serves. The three texts are the triad of its report."""

    code: Code
    naam: Tekst
    soort: Literal["kern", "opgave", "spoor", "opdracht"]
    onder: Code | None = None
    uitleg: Tekst | None = None
    doel: Tekst | None = None
    gerealiseerd: Tekst | None = None
    vervolg: Tekst | None = None
    wet: Tekst | None = None
    domeinen: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    voorzieningen: tuple[Code, ...] = ()


class Programmaactie(Beleid):
    """A task of the programme. `opstellen` and `uitvoeren`: whether it asks the one, the other, or both.

    `jaar`: the year in which the product is due; `uiterlijk` when a day or month is named."""

    code: Code
    naam: Tekst
    opgaven: tuple[Code, ...] = ()
    domeinen: tuple[Code, ...] = ()
    opstellen: bool = True
    uitvoeren: bool = True
    jaar: int | None = None
    van: date | None = None
    uiterlijk: date | None = None
    planning: Tekst | None = None
    eigenaar: Tekst | None = None
    partners: tuple[Tekst, ...] = ()
    document: Code | None = None
    pilot: Tekst | None = None

    @model_validator(mode="after")
    def _iets_te_doen(self) -> Self:
        if not (self.opstellen or self.uitvoeren):
            raise ValueError("er is niets te doen: zet 'opstellen' of 'uitvoeren' op true")
        return self

    @property
    def einde(self) -> date | None:
        """The last planned day; None when the document names no year."""
        return self.uiterlijk or (date(self.jaar, 12, 31) if self.jaar else None)
