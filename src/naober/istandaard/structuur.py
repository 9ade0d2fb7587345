"""Which elements a message has, in which order, and which of them may be absent or come more than once.

One line for each class: the name of an element, `?` when it may be absent, `+` when it may come again, and behind the
colon its type when that has another name. `*` stands for the return codes that only a return message carries."""

from dataclasses import dataclass
from functools import cache

from naober.istandaard.soorten import Soort
from naober.istandaard.typen import Enkel, enkel

# Composite values, the same in every message. Their elements live in the namespace of the base schema.
_SAMENGESTELD = {
    "Achternaam": "Achternaam:Naam Voorvoegsel?",
    "Adres": "Huis? Postcode? Straatnaam? Plaatsnaam? LandCode?",
    "BedragMetDC": "Bedrag DebetCredit",
    "BerichtIdentificatie": "Identificatie:IdentificatieBericht Dagtekening:Datum",
    "Communicatie": "Vorm:Communicatievorm Taal?",
    "Geboortedatum": "Datum DatumGebruik?",
    "GeslotenPeriode": "Begindatum:Datum Einddatum:Datum",
    "Huis": "Huisnummer Huisletter? HuisnummerToevoeging? AanduidingWoonadres?",
    "Omvang": "Volume Eenheid Frequentie",
    "OpenPeriode": "Begindatum?:Datum Einddatum?:Datum",
    "Product": "Categorie:ProductCategorie Code?:ProductCode",
    "Referentie2": "ReferentieNummer VorigReferentieNummer?:ReferentieNummer",
    "Telefoon": "Telefoonnummer Landnummer",
    "Telefoonnummers": "Telefoon01:Telefoon Telefoon02?:Telefoon",
    "TotaalBedragMetDC": "TotaalBedrag DebetCredit",
    "VerkorteNaam": "Geslachtsnaam:Achternaam Voornamen?:Naam Voorletters?",
    "Verwijzer": "Type:TypeVerwijzer Naam?:NaamVerwijzer ZorgverlenerCode?:AgbCode",
    "VolledigeNaam": "Geslachtsnaam:Achternaam Partnernaam?:Achternaam Voornamen?:Naam Voorletters? NaamGebruik",
    "XsdVersie": "BasisschemaXsdVersie:Versie BerichtXsdVersie:Versie",
}

_KOP = "BerichtCode BerichtVersie BerichtSubversie Afzender:{van} Ontvanger:{aan} BerichtIdentificatie XsdVersie"
_KOP_RETOUR = (
    " IdentificatieRetour:IdentificatieBericht DagtekeningRetour:Datum XsltVersie?:Versie XsdVersieRetour:XsdVersie"
    " RetourCodes?"
)
_KOP_325 = " DeclaratieIdentificatie:BerichtIdentificatie XsltVersie?:Versie XsdVersieDeclaratie:XsdVersie RetourCodes"

_PERSOON = "Bsn:BurgerServicenummer Geboortedatum Geslacht Naam:"
_LEVERING = "ToewijzingNummer?:Nummer Product? ToewijzingIngangsdatum?:Datum Begindatum:Datum"
_GEVRAAGD = "GewensteIngangsdatum:Datum Einddatum?:Datum Omvang? Budget?"
_PRESTATIE = (
    "ProductReferentie:Referentie2 ToewijzingNummer:Nummer ProductCategorie ProductCode ProductPeriode:GeslotenPeriode"
    " GeleverdVolume:Volume Eenheid ProductTarief?:Bedrag IngediendBedrag:BedragMetDC *"
)

# The classes of each forward message; its return has the same, with what stands at `*`.
_KLASSEN: dict[int, dict[str, str]] = {
    301: {
        "Bericht": "Header Client",
        "Client": _PERSOON + "VolledigeNaam Communicatie? JuridischeStatus? WettelijkeVertegenwoordiging? Commentaar?"
        " Relaties? Contactgegevens ToegewezenProducten *",
        "Relaties": "Relatie+",
        "Relatie": "Nummer:Persoonsid Volgorde?:RelatieVolgorde Soort:SoortRelatie Geboortedatum? Geslacht?"
        " Naam:VolledigeNaam Contact *",
        "Contact": "Soort:AdresSoort Adres? Organisatie?:Organisatienaam Telefoon?:Telefoonnummers Emailadres?"
        " Periode?:OpenPeriode *",
        "Contactgegevens": "Contact+",
        "ToegewezenProducten": "ToegewezenProduct+",
        "ToegewezenProduct": "ToewijzingNummer:Nummer ReferentieAanbieder?:Referentie Product? Toewijzingsdatum:Datum"
        " Toewijzingstijd:Tijd Ingangsdatum:Datum Einddatum?:Datum RedenWijziging? Omvang? Budget? Commentaar? *",
    },
    305: {
        "Bericht": "Header Client",
        "Client": _PERSOON + "VerkorteNaam StartProducten *",
        "StartProducten": "StartProduct+",
        "StartProduct": _LEVERING + " StatusAanlevering *",
    },
    307: {
        "Bericht": "Header Client",
        "Client": _PERSOON + "VerkorteNaam StopProducten *",
        "StopProducten": "StopProduct+",
        "StopProduct": _LEVERING + " RedenBeeindiging Einddatum:Datum StatusAanlevering *",
    },
    315: {
        "Bericht": "Header Client",
        "Client": _PERSOON + "VerkorteNaam GezagsdragerBekend?:JaNee Commentaar? AangevraagdeProducten *",
        "AangevraagdeProducten": "AangevraagdProduct+",
        "AangevraagdProduct": "ReferentieAanbieder:Referentie BeschikkingNummer?:Nummer Product?"
        " BeschikkingIngangsdatum?:Datum ToewijzingIngangsdatum:Datum ToewijzingEinddatum?:Datum Omvang? Budget?"
        " Verwijzer Raamcontract?:JaNee Commentaar? *",
    },
    317: {
        "Bericht": "Header Client",
        "Client": "Bsn:BurgerServicenummer Verzoek *",
        "Verzoek": "ReferentieAanbieder:Referentie RedenVerzoek OngewijzigdeProducten? TeWijzigenProducten?"
        " NieuweProducten? *",
        "OngewijzigdeProducten": "OngewijzigdProduct+",
        "OngewijzigdProduct": "ToewijzingNummer:Nummer *",
        "TeWijzigenProducten": "TeWijzigenProduct+",
        "TeWijzigenProduct": f"ToewijzingNummer:Nummer {_GEVRAAGD} *",
        "NieuweProducten": "NieuwProduct+",
        "NieuwProduct": f"Product? {_GEVRAAGD} *",
    },
    319: {
        "Bericht": "Header Antwoord",
        "Antwoord": "ReferentieAanbieder:Referentie VerzoekAntwoord RedenAfwijzingVerzoek? Woonplaatsbeginsel? *",
        "Woonplaatsbeginsel": "Gemeente *",
    },
    323: {
        "Bericht": "Header Declaratie",
        "Declaratie": "DeclaratieNummer:Declaratienummer DeclaratiePeriode:GeslotenPeriode DeclaratieDagtekening:Datum"
        " TotaalIngediendBedrag:TotaalBedragMetDC Clienten",
        "Clienten": "Client+",
        "Client": "Bsn:BurgerServicenummer Prestaties *",
        "Prestaties": "Prestatie+",
        "Prestatie": _PRESTATIE,
    },
    325: {
        "Bericht": "Header DeclaratieAntwoord?",
        "DeclaratieAntwoord": "DeclaratieNummer:IdentificatieDeclaratie TotaalIngediendBedrag:TotaalBedragMetDC"
        " TotaalToegekendBedrag:TotaalBedragMetDC Clienten? *",
        "Clienten": "Client+",
        "Client": "Bsn:BurgerServicenummer Prestaties *",
        "Prestaties": "Prestatie+",
        "Prestatie": _PRESTATIE,
    },
}
# What only the messages for youth have.
_ALLEEN_JEUGD = ("GezagsdragerBekend?:JaNee", "Woonplaatsbeginsel?")


@dataclass(frozen=True, slots=True)
class Veld:
    """One element of a class. A `Klasse` with a single repeating element is a list: in a `Bericht` it is one too."""

    naam: str
    soort: "Enkel | Klasse"
    verplicht: bool
    herhaalt: bool


@dataclass(frozen=True, slots=True)
class Klasse:
    """A class of a message, or a composite value. `ruimte`: namespace of its elements. `basis`: it is a value."""

    naam: str
    ruimte: str
    basis: bool
    velden: tuple[Veld, ...]

    @property
    def is_lijst(self) -> bool:
        return len(self.velden) == 1 and self.velden[0].herhaalt

    def veld(self, naam: str) -> Veld | None:
        return next((v for v in self.velden if v.naam == naam), None)


@cache
def structuur(soort: Soort) -> Klasse:
    """The root of this kind of message, with everything in it."""
    return _Bouw(soort).klasse("Bericht")


class _Bouw:
    def __init__(self, soort: Soort) -> None:
        self._soort = soort
        self._retour = soort.is_retour
        heen = soort.retour_op if soort.retour_op and soort.nummer != 325 else soort.nummer
        self._regels = dict(_KLASSEN[heen])
        if self._retour:
            self._regels["RetourCodes"] = "RetourCode+"
            # A return keeps only what was rejected, so all under the header may be absent.
            eerste = self._regels["Bericht"].split()[1].rstrip("?")
            self._regels["Bericht"] = f"Header {eerste}?"
        # The sender in the header of a return is that of the message it answers; of a 325 the municipality.
        van_gemeente = Soort.van(soort.wet, heen).van_gemeente
        van, aan = ("Gemeente", "AgbCode") if van_gemeente else ("AgbCode", "Gemeente")
        staart = (_KOP_325 if soort.nummer == 325 else _KOP_RETOUR) if self._retour else ""
        self._regels["Header"] = _KOP.format(van=van, aan=aan) + staart

    def klasse(self, naam: str) -> Klasse:
        if naam in self._regels:
            return Klasse(naam, self._soort.naamruimte, False, self._velden(self._regels[naam]))
        return Klasse(naam, self._soort.basisruimte, True, self._velden(_SAMENGESTELD[naam]))

    def _velden(self, regel: str) -> tuple[Veld, ...]:
        delen = [d for d in regel.split() if self._soort.wet == "ijw" or d not in _ALLEEN_JEUGD]
        delen = ["RetourCodes" if d == "*" else d for d in delen if d != "*" or self._retour]
        return tuple(self._veld(deel) for deel in delen)

    def _veld(self, deel: str) -> Veld:
        links, _, soortnaam = deel.partition(":")
        naam = links.rstrip("?+")
        soortnaam = soortnaam or naam
        if soortnaam in self._regels or soortnaam in _SAMENGESTELD:
            soort: Enkel | Klasse = self.klasse(soortnaam)
        else:
            gevonden = enkel(soortnaam)
            if gevonden is None:
                raise LookupError(f"Er is geen soort waarde {soortnaam} bij {self._soort.code}.")
            soort = gevonden
        return Veld(naam, soort, not links.endswith("?"), links.endswith("+"))
