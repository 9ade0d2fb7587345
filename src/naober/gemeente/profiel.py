"""The shape of a municipality profile: what a folder of YAML may say, and what it must.

Shaped by five policy documents whose ladders, mandates and routings differ on purpose: four to seven
treden, a decision by the team or by the municipality, a test before, after or never. Every item carries
`bron` (lines of the policy document, or a law and its article) and may carry dates between which it holds.
`aanname` says why a value stands here although the document is silent: it is shown wherever the item is.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    Field,
    model_validator,
)

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.kern import Fout, Termijn


class Rol(StrEnum):
    """What someone does in the product; a profile gives it the municipality's own name."""

    INGANG = "ingang"
    GENERALIST = "generalist"
    BESLISSER = "beslisser"
    TOETSER = "toetser"
    CLIENTONDERSTEUNER = "clientondersteuner"
    TEAMLEIDER = "teamleider"

    @property
    def woord(self) -> str:
        """The role in a sentence, where no profile is at hand to name it."""
        return {"ingang": "ingangsmedewerker", "clientondersteuner": "cliëntondersteuner"}.get(self.value, self.value)


class Tredesoort(StrEnum):
    """What a rung of a ladder is made of. Municipalities name and order their own; counts compare by this."""

    ZELF = "zelf"
    NETWERK = "netwerk"
    VRIJWILLIG = "vrijwillig"
    ALGEMEEN = "algemeen"
    TEAM = "team"
    TOEGANG = "toegang"
    COLLECTIEF_MAATWERK = "collectief-maatwerk"
    INDIVIDUEEL_MAATWERK = "individueel-maatwerk"


class Gegevens(Beleid):
    """Which municipality this is. `code` is the CBS municipality number and the key of all its data."""

    code: Annotated[int, "CBS-gemeentecode"]
    naam: Tekst
    slug: Code
    provincie: Tekst
    afzender: Tekst
    postadres: Tekst
    telefoon: Tekst
    teamnaam: Tekst


class Document(Deel):
    """The policy note that this profile carries out. `kort` is how a source is printed."""

    titel: Tekst
    kort: Tekst
    datum: date
    geldig_van: date
    geldig_tot: date | None = None


class Trede(Beleid):
    """One rung. `besluit`: help on it needs a formal decision. `bevinding`: a heavier rung asks a finding
    on this one (off for a rung that is a place and not a solution). `toets`: questions to answer for it."""

    code: Code
    naam: Tekst
    soort: Tredesoort
    uitleg: Tekst
    besluit: bool = False
    bevinding: bool = True
    laag: Tekst | None = None
    toets: Code | None = None


class Trap(Beleid):
    """The afwegingskader: treden in order, lightest first.

    `veiligheid_eerst`: danger opens every rung at once, with the reason recorded."""

    naam: Tekst
    treden: Annotated[tuple[Trede, ...], Field(min_length=1)]
    veiligheid_eerst: bool = True

    def trede(self, code: str) -> Trede:
        gevonden = next((t for t in self.treden if t.code == code), None)
        if gevonden is None:
            raise Fout(
                f"De trede {code!r} staat niet op de trap.",
                waarom="Zij gold op een andere dag, of de code is verkeerd.",
                wat_nu="Lees het plan met het profiel van de dag waarop het is opgesteld.",
            )
        return gevonden

    def lichter_dan(self, code: str) -> tuple[Trede, ...]:
        """The rungs below this one on which a finding is needed, lightest first."""
        codes = [t.code for t in self.treden]
        return tuple(t for t in self.treden[: codes.index(code)] if t.bevinding)

    def nummer(self, code: str) -> int:
        return [t.code for t in self.treden].index(code) + 1


class Leefgebied(Beleid):
    code: Code
    naam: Tekst


class Kern(Deel):
    """A village or town with its inhabitants (CBS) and its four-digit postcodes."""

    naam: Tekst
    inwoners: int
    postcodes: tuple[int, ...]


class Gebied(Beleid):
    code: Code
    naam: Tekst
    kernen: tuple[Kern, ...] = ()


class Team(Beleid):
    """A team, counter, office or partner. `gebieden`: where a toegangsteam works."""

    code: Code
    naam: Tekst
    soort: Literal["toegangsteam", "loket", "backoffice", "partner"]
    gebieden: tuple[Code, ...] = ()


class Rolnaam(Beleid):
    rol: Rol
    naam: Tekst


class Ingang(Beleid):
    """A place where a resident reports or a signal is given."""

    code: Code
    naam: Tekst
    soort: Tekst
    team: Code | None = None
    vroeger: tuple[Tekst, ...] = ()


class Triagevoorwaarde(Deel):
    """All that is filled in must hold; an empty condition always holds."""

    enkelvoudig: bool | None = None
    leefgebieden: tuple[Code, ...] = ()
    jonger_dan: int | None = None


class Triageregel(Beleid):
    """First rule that fits decides. `naar`: a team, or `gebied` for the team of the resident's address."""

    code: Code
    als: Triagevoorwaarde = Triagevoorwaarde()
    uitkomst: Literal["beantwoorden", "overdragen"]
    naar: Code | None = None
    uitleg: Tekst

    @model_validator(mode="after")
    def _overdragen_noemt_team(self) -> Self:
        if self.uitkomst == "overdragen" and self.naar is None:
            raise ValueError("uitkomst 'overdragen' noemt geen team in 'naar'")
        return self


class Gespreksonderdeel(Beleid):
    """A section of the conversation. Mandatory ones must be filled before it can be recorded."""

    code: Literal["mantelzorg", "eigen-kracht", "clientondersteuning", "leefgebieden"]
    vraag: Tekst
    verplicht: bool


class Voorwaarde(Beleid):
    """One condition of a checklist, answered by a professional, a computed fact, or a rule."""

    code: Code
    vraag: Tekst
    antwoord: Literal["mens", "feit", "regel"]
    naam: Code | None = None
    verwacht: bool = True

    @model_validator(mode="after")
    def _feit_heeft_naam(self) -> Self:
        if self.antwoord != "mens" and self.naam is None:
            raise ValueError("een feit of regel noemt in 'naam' wat er wordt opgezocht")
        return self


class Toets(Beleid):
    """A checklist. `alle`: every condition holds; `een`: at least one; `eerste`: the first that holds."""

    code: Code
    naam: Tekst
    oordeel: Literal["alle", "een", "eerste"]
    voorwaarden: Annotated[tuple[Voorwaarde, ...], Field(min_length=1)]


class Gegevensveld(Deel):
    """Something that a grant of this product must record, chosen from a list."""

    code: Code
    naam: Tekst
    keuzes: Annotated[tuple[Tekst, ...], Field(min_length=1)]


class Product(Beleid):
    """What can be granted by decision. `tijdelijk`: an end date, or a reason why there is none."""

    code: Code
    naam: Tekst
    wet: Tekst
    trede: Code
    soort: Literal["maatwerk", "financieel"]
    uitleg: Tekst
    leveringsvormen: tuple[Literal["zin", "pgb", "geld"], ...]
    toets: Code | None = None
    tijdelijk: bool = True
    toets_pgb: Code | None = None
    bijdrage: Literal["wmo", "rolstoel", "woningaanpassing", "beschermd-wonen", "geen"] = "geen"
    brief_naam: Tekst | None = None
    brief_uitleg: Tekst | None = None
    ten_laste_van: Tekst
    velden: tuple[Gegevensveld, ...] = ()

    @property
    def in_zin(self) -> str:
        """The name inside a sentence: without capital, unless it is an abbreviation."""
        return self.naam if self.naam[1:2].isupper() else f"{self.naam[0].lower()}{self.naam[1:]}"


class Voorziening(Beleid):
    """A named provision on the social map. `betaling`: what the resident pays, and to whom."""

    code: Code
    naam: Tekst
    trede: Code
    leefgebieden: tuple[Code, ...]
    uitleg: Tekst
    aanbieder: Tekst | None = None
    betaling: Tekst = "gratis"
    toegang: Literal["vrij", "besluit"] = "vrij"
    uitvoerder: Literal["inwoner", "netwerk", "vrijwilliger", "team", "aanbieder"] = "aanbieder"


class Toetsgrond(Beleid):
    code: Code
    naam: Tekst


class Nacontrole(Beleid):
    """The lawfulness test: when, and the only grounds on which it may end a decision."""

    moment: Literal["achteraf"]
    gronden: Annotated[tuple[Toetsgrond, ...], Field(min_length=1)]


class Mandaat(Beleid):
    """Who advises and who decides on what. The first that fits the product counts; `*` fits all.

    `niet_betrokken_als`: someone with this involvement in the file does not decide in it."""

    code: Code
    producten: tuple[str, ...]
    advies: tuple[Rol, ...] = ()
    besluit: Annotated[tuple[Rol, ...], Field(min_length=1)]
    niet_betrokken_als: tuple[Rol, ...] = ()
    nacontrole: Nacontrole | None = None


class Termijnregel(Beleid):
    """A term in weeks, days or months; exactly one of them. `wetten`: only for decisions under these laws."""

    code: Literal["onderzoek", "besluit", "bezwaar", "evaluatie"]
    naam: Tekst
    wetten: tuple[Tekst, ...] = ()
    weken: int = 0
    dagen: int = 0
    maanden: int = 0

    @model_validator(mode="after")
    def _een_maat(self) -> Self:
        if sum(1 for n in (self.weken, self.dagen, self.maanden) if n > 0) != 1:
            raise ValueError("noem precies een van weken, dagen of maanden, groter dan 0")
        return self

    @property
    def sleutel(self) -> str:
        return " voor ".join(filter(None, (self.code, ", ".join(self.wetten))))

    def vanaf(self, start: date) -> Termijn:
        """This term, running from the day after `start`."""
        return Termijn(start, weken=self.weken, dagen=self.dagen, maanden=self.maanden, bron=self.bron)


class Tegenstrijdigheid(Beleid):
    """Where the document contradicts itself: what it says, and what we chose. Never settled silently."""

    code: Code
    naam: Tekst
    keuze: Tekst


class Profiel(Deel):
    """One municipality's policy. Read it with `naober.gemeente.laden.profiel_van`."""

    gemeente: Gegevens
    document: Document
    trap: Trap
    leefgebieden: tuple[Leefgebied, ...]
    gebieden: tuple[Gebied, ...]
    teams: tuple[Team, ...]
    rollen: tuple[Rolnaam, ...]
    ingangen: tuple[Ingang, ...]
    kanalen: tuple[Tekst, ...]
    triage: tuple[Triageregel, ...]
    gesprek: tuple[Gespreksonderdeel, ...]
    toetsen: tuple[Toets, ...]
    producten: tuple[Product, ...]
    voorzieningen: tuple[Voorziening, ...]
    mandaten: tuple[Mandaat, ...]
    termijnen: tuple[Termijnregel, ...]
    tegenstrijdigheden: tuple[Tegenstrijdigheid, ...] = ()

    def product(self, code: str) -> Product | None:
        return next((p for p in self.producten if p.code == code), None)

    def toets(self, code: str) -> Toets:
        gevonden = next((t for t in self.toetsen if t.code == code), None)
        if gevonden is None:
            raise Fout(f"De toets {code!r} geldt niet op deze dag.", wat_nu="Verbeter de datums in toetsen.yaml.")
        return gevonden

    def team(self, code: str) -> Team | None:
        return next((t for t in self.teams if t.code == code), None)

    def team_van_gebied(self, gebied: str) -> Team | None:
        return next((t for t in self.teams if t.soort == "toegangsteam" and gebied in t.gebieden), None)

    def leefgebied(self, code: str) -> Leefgebied | None:
        return next((v for v in self.leefgebieden if v.code == code), None)

    def ingang(self, code: str) -> Ingang | None:
        return next((i for i in self.ingangen if i.code == code), None)

    def mandaat_voor(self, product: str) -> Mandaat | None:
        return next((m for m in self.mandaten if product in m.producten or "*" in m.producten), None)

    def termijn(self, code: str, wet: str | None = None) -> Termijnregel:
        """The term with this code; the one for this law when there is one, else the one for all laws."""
        passend = [t for t in self.termijnen if t.code == code and (not t.wetten or wet in t.wetten)]
        return max(passend, key=lambda t: len(t.wetten) > 0)

    def rolnaam(self, rol: Rol) -> str:
        return next((r.naam for r in self.rollen if r.rol == rol), rol.woord)
