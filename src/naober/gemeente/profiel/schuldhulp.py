"""Debt help: what the law asks of every municipality, and how one of them does it."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst

# What is done in a trajectory, by the names that the code knows; `inkomen/rules/stappen.py` says what each asks.
Stapsoort = Literal[
    "crisisinterventie",
    "informatie-advies",
    "voorlopige-voorziening",
    "moratorium",
    "administratie",
    "stabilisatie",
    "begeleiding",
    "oplossing",
    "nazorg",
]


class Bedreiging(Beleid):
    """Something that threatens somebody with debts, so that the first talk cannot wait."""

    code: Code
    naam: Tekst


class Schuldhulptermijnen(Beleid):
    """The terms of the law. `gesprek_weken`: until the first talk; `bedreigd_werkdagen`: when something threatens;
    `besluit_weken`: at most, from the first talk; `moratorium_maanden`: how long the court may hold off creditors."""

    gesprek_weken: int
    bedreigd_werkdagen: int
    besluit_weken: int
    moratorium_maanden: int


class Beslistermijn(Beleid):
    """Within how many weeks after the first talk this municipality decides, by its own by-law."""

    weken: int

    @model_validator(mode="after")
    def _meetelbaar(self) -> Self:
        if self.weken < 1:
            raise ValueError("weken is een aantal weken, ten minste 1")
        return self


class Verkenningsveld(Beleid):
    """What is looked at beside the debts when somebody asks for help with them."""

    code: Code
    naam: Tekst


class Collectiefregel(Beleid):
    """With a question about debts the provisions for everybody are looked at as well."""

    uitleg: Tekst


class Eerstgesprek(Beleid):
    """Nothing is handed to who carries out, before the resident was spoken."""

    uitleg: Tekst


class Schuldhulpuitvoerder(Beleid):
    """Who carries out these steps. `vormen`: only these kinds of them. `groepen`: only for residents of these groups.
    `financiering`: what pays, one of which is named with each step. `toegang`: by which way a resident comes there.
    `terug_na_dagen`: then its result is asked; it stands with the step once it is known."""

    code: Code
    naam: Tekst
    stappen: tuple[Stapsoort, ...]
    vormen: tuple[Code, ...] = ()
    groepen: tuple[Tekst, ...] = ()
    financiering: tuple[Tekst, ...] = ()
    toegang: Tekst | None = None
    team: Code | None = None
    buiten: bool = False
    terug_na_dagen: int | None = None


class Schuldhulpbesluit(Beleid):
    """The products on which the decision of the law is taken here, or who takes it for the municipality."""

    producten: tuple[Code, ...] = ()
    door: Tekst | None = None

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if bool(self.producten) == bool(self.door):
            raise ValueError("noem de producten waarop hier wordt besloten, of wie het besluit neemt ('door')")
        return self


class Schuldhulpwet(Deel):
    """What holds in every municipality."""

    termijnen: tuple[Schuldhulptermijnen, ...]
    bedreigingen: tuple[Bedreiging, ...]


class Schuldhulpbeleid(Deel):
    besluit: Schuldhulpbesluit | None = None
    beslistermijn: Beslistermijn | None = None
    bedreigingen: tuple[Bedreiging, ...] = ()
    verkenning: tuple[Verkenningsveld, ...] = ()
    collectief: Collectiefregel | None = None
    eerst_gesprek: Eerstgesprek | None = None
    uitvoerders: tuple[Schuldhulpuitvoerder, ...] = ()
