"""What a municipality lets its policy rest on: laws, principles, layers, scales, domains, roles and segments.

Everything here is named once and pointed to from elsewhere. What it is about (products, provisions) is found by
what those already say of themselves (rung, law, life domain), so that nothing is filed twice.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

Fase = Literal["vóór de toegang", "in de toegang", "na de toegang"]


class Wetsgrond(Beleid):
    """A legal base. `naam` is what a product names as its law; `leefgebieden`: provisions there rest on it too."""

    code: Code
    naam: Tekst
    voluit: Tekst
    vastgesteld: date | None = None
    leefgebieden: tuple[Code, ...] = ()


class Uitgangspunt(Beleid):
    """A guiding principle, in the order of the document."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None


class Laag(Beleid):
    """A layer of the service model, lowest first. A rung belongs to one layer, and with it all that stands on it.

    `exclusief`: who is responsible for this layer carries no responsibility for another one."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    treden: Annotated[tuple[Code, ...], Field(min_length=1)]
    kleur: Tekst | None = None
    fase: Fase | None = None
    exclusief: bool = False


class Regiogemeente(Deel):
    naam: Tekst
    code: Annotated[int, "CBS-gemeentecode"]


class Schaalkeuze(Beleid):
    """What is done on this scale, and why not on a smaller one: that has to be said."""

    reden: Tekst
    producten: tuple[Code, ...] = ()
    voorzieningen: tuple[Code, ...] = ()
    acties: tuple[Code, ...] = ()


class Schaal(Beleid):
    """A scale level, smallest first. What no larger scale claims stands on the smallest: near where it can."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    gemeenten: tuple[Regiogemeente, ...] = ()
    keuzes: tuple[Schaalkeuze, ...] = ()


class Domein(Beleid):
    """A policy domain. Products belong to it by their law or by name, provisions by their life domain.

    `nieuw`: had no place in the policy before this document."""

    code: Code
    naam: Tekst
    wetten: tuple[Tekst, ...] = ()
    leefgebieden: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    nieuw: bool = False


class Gemeenterol(Beleid):
    """A role of the municipality towards others. `functies`: what it does in that role.

    `terughoudend`: not the role it prefers, so taking it is explained."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    functies: tuple[Tekst, ...] = ()
    terughoudend: bool = False


class Segment(Beleid):
    """A share of the population, in whole per cents, with what the municipality wants for it."""

    code: Code
    naam: Tekst
    procent: Annotated[int, Field(ge=0, le=100)]
    doel: Tekst


class Diversiteit(Beleid):
    """A dimension of diversity that teams, provisions and contracts look at."""

    code: Code
    naam: Tekst


class Partijsoort(Beleid):
    """Who may be active around a resident at home, and under which law it works."""

    code: Code
    naam: Tekst
    wet: Tekst


class Tegenstrijdigheid(Beleid):
    """Where the document contradicts itself: what it says, and what we chose. Never settled silently."""

    code: Code
    naam: Tekst
    keuze: Tekst
