"""The simple values of the standard: what a telephone number, an amount or a date looks like in a message.

Written from the facts of release 3.2 in tables of our own; `schema.py` makes a schema of them and `schemafout.py`
says with them, in plain Dutch, what was expected. The values of a code list stand in `codelijsten`."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from naober.istandaard.codelijsten import geldig_in_schema
from naober.istandaard.soorten import Wet

Grond = Literal["tekst", "getal", "datum", "tijd"]

# As the standard writes them: at least one character that is no space, on one line or in a text of several.
_NIET_LEEG = r".*\S.*"
_TEKSTVAK = r"[\s\S]*\S[\s\S]*"
_VERSIE = r"(0|[1-9][0-9]*)[.](0|[1-9][0-9]*)[.](0|[1-9][0-9]*)"


@dataclass(frozen=True, slots=True)
class Enkel:
    """A simple type. `regels` are the restrictions (RS) that it carries out; `uitleg` says what goes in it."""

    naam: str
    grond: Grond
    uitleg: str
    regels: tuple[str, ...] = ()
    kortst: int | None = None
    langst: int | None = None
    hoogst: int | None = None
    patroon: str | None = None
    lijst: str | None = None
    """Name of the code list whose values are the only ones."""

    def waarden(self, wet: Wet) -> tuple[str, ...]:
        return geldig_in_schema(self.lijst, wet) if self.lijst else ()


def _tekst(naam: str, langst: int, regel: str, uitleg: str = "") -> Enkel:
    regels = (regel, "RS033")
    return Enkel(naam, "tekst", uitleg or f"tekst van 1 tot {langst} tekens", regels, 1, langst, patroon=_NIET_LEEG)


def _cijfers(naam: str, aantal: int, uitleg: str, *regels: str) -> Enkel:
    return Enkel(naam, "tekst", uitleg, regels, patroon=rf"[0-9]{{{aantal}}}")


def _getal(naam: str, hoogst: int, regel: str, uitleg: str = "") -> Enkel:
    return Enkel(naam, "getal", uitleg or f"een heel getal van 0 tot en met {hoogst}", ("RS001", regel), hoogst=hoogst)


def _lijst(naam: str, lijst: str, lengte: int, regel: str) -> Enkel:
    return Enkel(naam, "tekst", "een code uit de codelijst", (regel,), langst=lengte, lijst=lijst)


_BEDRAG = "een bedrag in hele eurocenten, zonder komma of punt"

_ALLE: tuple[Enkel, ...] = (
    _lijst("AanduidingWoonadres", "NUM061", 2, "RS009"),
    _lijst("AdresSoort", "COD757", 2, "RS009"),
    _cijfers("AgbCode", 8, "een AGB-code van acht cijfers", "RS014", "RS036"),
    _getal("Bedrag", 99_999_999, "RS005", _BEDRAG),
    Enkel("BerichtCode", "tekst", "de code van dit soort bericht", ("RS010", "RS047"), 1, 3),
    _getal("BerichtSubversie", 99, "RS002", "2: dit is release 3.2"),
    _getal("BerichtVersie", 99, "RS002", "3: dit is release 3.2"),
    _getal("Budget", 99_999_999, "RS005", _BEDRAG),
    _cijfers("BurgerServicenummer", 9, "een burgerservicenummer van negen cijfers", "RS015", "RS037"),
    Enkel("Commentaar", "tekst", "tekst; leeg mag niet, laat het element dan weg", ("RS031",), 1, patroon=_TEKSTVAK),
    _lijst("Communicatievorm", "COD747", 1, "RS008"),
    Enkel("Datum", "datum", "een datum die bestaat, als jjjj-mm-dd en zonder tijdzone", ("RS032",), patroon="[^:Z]*"),
    _lijst("DatumGebruik", "COD170", 1, "RS008"),
    _lijst("DebetCredit", "COD043", 1, "RS008"),
    _lijst("Eenheid", "WJ756", 2, "RS009"),
    _tekst("Emailadres", 80, "RS026"),
    _lijst("Frequentie", "WMO757", 1, "RS008"),
    _cijfers("Gemeente", 4, "een gemeentecode van het CBS, vier cijfers", "RS035"),
    _lijst("Geslacht", "COD046", 1, "RS008"),
    _tekst("Huisletter", 1, "RS008", "één letter"),
    _getal("Huisnummer", 99_999, "RS004"),
    _tekst("HuisnummerToevoeging", 4, "RS011"),
    _tekst("IdentificatieBericht", 12, "RS017"),
    Enkel("IdentificatieDeclaratie", "tekst", "tekst van 1 tot 12 tekens", ("RS017",), 1, 12),
    _lijst("JaNee", "COD260", 1, "RS008"),
    _lijst("JuridischeStatus", "WJ232", 2, "RS009"),
    _lijst("LandCode", "COD032", 2, "RS009"),
    _tekst("Landnummer", 4, "RS011", "een landnummer, zoals +31"),
    _tekst("Naam", 200, "RS028"),
    _lijst("NaamGebruik", "COD700", 1, "RS008"),
    _tekst("NaamVerwijzer", 64, "RS025"),
    _getal("Nummer", 999_999_999, "RS006", "een nummer van ten hoogste negen cijfers"),
    _tekst("Organisatienaam", 35, "RS023"),
    _tekst("Persoonsid", 20, "RS019"),
    _tekst("Plaatsnaam", 80, "RS026"),
    _tekst("Postcode", 8, "RS014"),
    _lijst("ProductCategorie", "020", 2, "RS009"),
    _tekst("ProductCode", 5, "RS012"),
    _lijst("RedenAfwijzingVerzoek", "WJ759", 2, "RS009"),
    _lijst("RedenBeeindiging", "588", 2, "RS009"),
    _lijst("RedenVerzoek", "WJ758", 1, "RS008"),
    _lijst("RedenWijziging", "002", 2, "RS009"),
    _tekst("Referentie", 36, "RS024"),
    Enkel("ReferentieNummer", "tekst", "tekst van 1 tot 20 tekens", ("RS019",), 1, 20),
    _getal("RelatieVolgorde", 99, "RS002"),
    _lijst("RetourCode", "WJ001", 4, "RS011"),
    _lijst("SoortRelatie", "COD472", 2, "RS009"),
    _lijst("StatusAanlevering", "COD467", 1, "RS008"),
    _tekst("Straatnaam", 24, "RS020"),
    _tekst("Taal", 25, "RS021"),
    Enkel("Telefoonnummer", "tekst", "alleen cijfers, ten hoogste 15", ("RS018", "RS046"), 1, 15, patroon="[0-9]*"),
    Enkel("Tijd", "tijd", "een tijd als uu:mm:ss, zonder tijdzone", ("RS034",), patroon="[^Z+-]+"),
    _getal("TotaalBedrag", 999_999_999_999, "RS040", _BEDRAG),
    _lijst("TypeVerwijzer", "COD327", 2, "RS009"),
    Enkel("Versie", "tekst", "drie getallen met een punt ertussen, zoals 1.0.0", ("RS048",), 1, patroon=_VERSIE),
    _lijst("VerzoekAntwoord", "WJ760", 1, "RS008"),
    _getal("Volume", 99_999_999, "RS005"),
    # From A with grave up to the last letter of Vietnamese: the letters of Latin script with their signs.
    Enkel("Voorletters", "tekst", "alleen letters, ten hoogste 6, zonder punt of spatie", ("RS013", "RS045"), 1, 6,
          patroon="[a-zA-ZÀ-ỳ]+"),
    _tekst("Voorvoegsel", 10, "RS016"),
    _lijst("WettelijkeVertegenwoordiging", "WJ003", 2, "RS009"),
    # The number of a declaration is narrower than its type in the answer (CS319).
    Enkel("Declaratienummer", "tekst", "letters en cijfers aan elkaar, ten hoogste 12", ("RS017", "CS319"), 1, 12,
          patroon="[a-zA-Z0-9]+"),
)  # fmt: skip


@cache
def enkel(naam: str) -> Enkel | None:
    """The simple type of this name; None when there is none."""
    return next((soort for soort in _ALLE if soort.naam == naam), None)
