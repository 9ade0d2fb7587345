"""Where a question comes in, what is recorded there, and the rules that route it."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld


class Aard(StrEnum):
    """What kind of entry it is: it decides what is asked, and what may follow."""

    VRAAG = "vraag"
    AANVRAAG = "aanvraag"
    SIGNAAL = "signaal"
    VERWIJZING = "verwijzing"
    VERVOLG = "vervolg"
    INFORMATIE = "informatie"
    # Of a visitor of the public pages: about help or policy, and about no resident.
    MENING = "mening"


class Herkomst(StrEnum):
    """How the contact came about."""

    ZELF = "zelf"
    NAMENS = "namens"
    OMGEVING = "omgeving"
    NETWERK = "netwerk"
    OUTREACH = "outreach"


class Ingang(Beleid):
    """A place where a resident reports or a signal is given.

    `verwijst`: designated by law to refer to care. `toestemming`: what they tell of a resident needs that
    resident's recorded consent. `toeleider`: an organisation that hands a request over to the team itself.
    `alleen_feit`: of a referral by them only the fact is kept, for the team to direct; never the reason of it."""

    code: Code
    naam: Tekst
    soort: Tekst
    team: Code | None = None
    vroeger: tuple[Tekst, ...] = ()
    verwijst: bool = False
    toestemming: bool = False
    toeleider: bool = False
    alleen_feit: bool = False

    @model_validator(mode="after")
    def _een_feit_komt_van_wie_verwijst(self) -> Self:
        if self.alleen_feit and (self.toestemming or not self.verwijst):
            raise ValueError("'alleen_feit' hoort bij wie de wet laat verwijzen ('verwijst'), zonder 'toestemming'")
        return self

    def bewaart_alleen_feit(self, aard: Aard | str) -> bool:
        """Whether an entry of this kind, from here, is kept as no more than a fact."""
        return self.alleen_feit and aard == Aard.VERWIJZING


class Triagevoorwaarde(Deel):
    """All that is filled in must hold; an empty condition always holds.

    `leefgebieden`: at least one of them; `alleen`: nothing besides them; `alle`: each of them. `jonger_dan` and
    `vanaf` are ages in years. `antwoorden`: what was answered to the profile's own fields at the entrance."""

    enkelvoudig: bool | None = None
    leefgebieden: tuple[Code, ...] = ()
    alleen: tuple[Code, ...] = ()
    alle: tuple[Code, ...] = ()
    jonger_dan: int | None = None
    vanaf: int | None = None
    ingangen: tuple[Code, ...] = ()
    gebieden: tuple[Code, ...] = ()
    aard: tuple[Aard, ...] = ()
    herkomst: tuple[Herkomst, ...] = ()
    wetten: tuple[Tekst, ...] = ()
    producten: tuple[Code, ...] = ()
    veiligheid: bool | None = None
    spoed: bool | None = None
    antwoorden: dict[Code, tuple[Tekst, ...]] = {}


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


class Ketenrol(Deel):
    """Who does what in a chain around a product, and how many of them there are."""

    rol: Tekst
    wie: Tekst
    aantal: int | None = None


class Toegangsroute(Beleid):
    """The way to one product or provision: it goes before the rules of the triage.

    `via` is a team, or `gebied`. `samenloop`: where it goes when more is asked than this. `verwijzers`: entrances
    that may refer to it without the team, which then goes to `rechtstreeks`. `alleen_met`: via the team only
    together with one of these. `afspraak_met`: with whom this route is agreed. `keten`: who does what in it."""

    code: Code
    naam: Tekst
    producten: tuple[Code, ...]
    via: Code
    samenloop: Code | None = None
    verwijzers: tuple[Code, ...] = ()
    rechtstreeks: Code | None = None
    alleen_met: tuple[Code, ...] = ()
    afspraak_met: Tekst | None = None
    keten: tuple[Ketenrol, ...] = ()
    uitleg: Tekst

    @model_validator(mode="after")
    def _verwijzers_gaan_ergens_heen(self) -> Self:
        if bool(self.verwijzers) != (self.rechtstreeks is not None):
            raise ValueError("noem 'verwijzers' en 'rechtstreeks' allebei, of geen van beide")
        return self


Moment = Literal["bevinding", "plan", "afronden"]


class Ingangsstap(Beleid):
    """Something that is recorded with an entry, when `als` holds for it.

    `bij`: asked at the `melding`; also required to hand over at the `overdracht`; or `daarna`, on the page of
    the entry. `vooraf_aan`: what cannot be done in the file before a step that comes `daarna` was recorded."""

    code: Code
    naam: Tekst
    uitleg: Tekst | None = None
    bij: Literal["melding", "overdracht", "daarna"] = "daarna"
    als: Triagevoorwaarde = Triagevoorwaarde()
    velden: tuple[Gegevensveld, ...]
    vooraf_aan: tuple[Moment, ...] = ()

    @model_validator(mode="after")
    def _vooraf_alleen_daarna(self) -> Self:
        if self.vooraf_aan and self.bij != "daarna":
            raise ValueError("alleen een stap met bij 'daarna' kan 'vooraf_aan' noemen")
        return self


class Leeftijdsgroep(Beleid):
    """Who is this age or older, up to the next group, belongs here."""

    code: Code
    naam: Tekst
    vanaf: int


class Adviseur(Beleid):
    """Who gives information and advice: those contacts are counted by it."""

    code: Code
    naam: Tekst


class Triageuitkomst(Beleid):
    """What a first contact led to. `soort`: on which kind of rung it ended."""

    code: Code
    naam: Tekst
    soort: Literal["beantwoord", "eigen-netwerk", "algemeen", "maatwerk"]


class Wachttijdnorm(Beleid):
    """How long a resident may wait at the entrance: more is a deviation, and shown."""

    naam: Tekst
    minuten: int
    dagen: int
