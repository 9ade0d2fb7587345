"""What a column and a table of the monitor are, and the columns that many tables share."""

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """What a column holds. SLEUTEL: a pseudonym. CODE: a code of profile or table, "" where there is none."""

    SLEUTEL = "sleutel"
    NUMMER = "nummer"
    GETAL = "getal"
    KOMMA = "komma"
    CENTEN = "centen"
    CODE = "code"
    DAG = "dag"
    JA = "ja"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `bron`: table and column in the database, or how it is worked out. `eenheid`: empty for a code, a
    day and a key. `leeg`: whether it may be without a value (None); a code never is."""

    naam: str
    soort: Soort
    betekenis: str
    bron: str
    eenheid: str = ""
    leeg: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table: a row for each `korrel`. `bronnen`: the tables of the database it is made of, first the one that gives
    the rows. `groeit`: rows are only added, so that a refresh reads what came since."""

    naam: str
    korrel: str
    kolommen: tuple[Kolom, ...]
    bronnen: tuple[str, ...]
    groeit: bool = False

    def __getitem__(self, naam: str) -> Kolom:
        return next(k for k in self.kolommen if k.naam == naam)

    @property
    def namen(self) -> tuple[str, ...]:
        return tuple(k.naam for k in self.kolommen)


def sleutel(naam: str, betekenis: str, bron: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.SLEUTEL, betekenis, bron, leeg=leeg)


def code(naam: str, betekenis: str, bron: str) -> Kolom:
    return Kolom(naam, Soort.CODE, betekenis, bron)


def dag(naam: str, betekenis: str, bron: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.DAG, betekenis, bron, leeg=leeg)


def getal(naam: str, betekenis: str, bron: str, eenheid: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.GETAL, betekenis, bron, eenheid, leeg)


def ja(naam: str, betekenis: str, bron: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.JA, betekenis, bron, leeg=leeg)


def komma(naam: str, betekenis: str, bron: str, eenheid: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.KOMMA, betekenis, bron, eenheid, leeg)


def centen(naam: str, betekenis: str, bron: str, *, leeg: bool = False) -> Kolom:
    return Kolom(naam, Soort.CENTEN, betekenis, bron, "eurocent", leeg)


K_PERSOON = sleutel("persoon", "de inwoner om wie het gaat", "bewoners_persoon.id", leeg=True)
K_HUISHOUDEN = sleutel("huishouden", "het huishouden", "dossier_dossier.huishouden_id")
K_DOSSIER = sleutel("dossier", "het dossier van het huishouden", "dossier_dossier.id")
K_GEBIED = code("gebied", "waar het huishouden woont", "bewoners_huishouden.gebied")
K_TEAM = code("team", "team van wie de regie heeft of het laatst had", "gemeente_medewerker.team")
K_WET = code("wet", "de wet waaronder het valt", "besluit_besluit.wet")
K_PRODUCT = code("product", "wat er is toegekend", "besluit_besluit.product")
K_TREDE = code("trede", "de trede waarop de hulp staat", "plan_actie.trede")
K_TREDENR = getal(
    "tredenr", "plaats van de trede op de trap, 1 is het lichtst", "volgorde in het profiel", "plaats", leeg=True
)
K_AANBIEDER = Kolom("aanbieder", Soort.NUMMER, "de aanbieder", "levering_aanbieder.id", leeg=True)
WAAR = (K_DOSSIER, K_HUISHOUDEN, K_GEBIED, K_TEAM)
WIE = (K_PERSOON, *WAAR)
WAT = (K_WET, K_PRODUCT, K_TREDE, K_TREDENR)
DOSSIERBRONNEN = ("dossier_dossier", "bewoners_huishouden", "dossier_betrokkenheid")
HULPBRONNEN = ("besluit_besluit", "plan_actie", *DOSSIERBRONNEN)
