"""One good message of each kind, and a receiver who knows enough to find it good. Tests spoil one thing."""

from copy import deepcopy
from datetime import date
from typing import Any

from naober.istandaard import (
    Bericht,
    EerdereDeclaratie,
    Geheugenstand,
    Inhoud,
    Melding,
    Omvang,
    Prestatieregel,
    Soort,
    Toewijzing,
    Wet,
    kop,
)

VANDAAG = date(2026, 11, 10)
DAGTEKENING = date(2026, 11, 5)
BSN, ANDER = "999990019", "999990020"
GEMEENTE, AANBIEDER = "0014", "12345678"
# Category and code of a product with volume, of one with a budget only, and of one that is asked for.
PRODUCT: dict[str, tuple[str, str]] = {"iwmo": ("02", "02A03"), "ijw": ("45", "45A01")}
CATEGORIE = {"iwmo": "07", "ijw": "41"}
NIEUW = {"iwmo": ("09", "09A01"), "ijw": ("50", "50A01")}
KLAAR = {"iwmo": "19", "ijw": "31"}
OMVANG = Omvang(4, "04", "2")
JAAR = (date(2026, 1, 1), date(2026, 12, 31))
PERIODE = (date(2026, 10, 1), date(2026, 10, 31))

_NAAM = {"Geslachtsnaam": {"Achternaam": "Bakker"}, "Voornamen": "Sanne", "Voorletters": "S"}
_PERSOON: Inhoud = {"Bsn": BSN, "Geboortedatum": {"Datum": date(1980, 5, 6)}, "Geslacht": "2", "Naam": _NAAM}


def stand(wet: Wet) -> Geheugenstand:
    categorie, code = PRODUCT[wet]
    begin, eind = JAAR
    s = Geheugenstand(VANDAAG, wet)
    s.toewijzingen = {
        1001: Toewijzing(1001, BSN, begin, eind, categorie, code, OMVANG, wet=wet),
        1002: Toewijzing(1002, BSN, begin, eind, CATEGORIE[wet], None, None, 200_000, wet=wet),
        2001: Toewijzing(2001, ANDER, begin, eind, categorie, code, OMVANG, wet=wet),
    }
    s.producten = {PRODUCT[wet][0]: {PRODUCT[wet][1]}, NIEUW[wet][0]: {NIEUW[wet][1]}, CATEGORIE[wet]: {"07A01"}}
    return s


def bericht(wet: Wet, nummer: int) -> Bericht:
    soort = Soort.van(wet, nummer)
    van, aan = (GEMEENTE, AANBIEDER) if soort.van_gemeente else (AANBIEDER, GEMEENTE)
    return Bericht(soort, kop(van, aan, f"B{nummer}", DAGTEKENING), deepcopy(_INHOUD[nummer](wet)))


def stand_bij(wet: Wet, nummer: int) -> Geheugenstand:
    """What the receiver of the good message knows."""
    s = stand(wet)
    categorie, code = PRODUCT[wet]
    if nummer == 301:
        s.toewijzingen = {}
    if nummer == 307:
        s.startmeldingen = [Melding(BSN, 1001, date(2026, 2, 2), categorie, code)]
    if nummer == 319:
        s.verzoeken = {"V1": BSN}
    if nummer == 325:
        s.declaraties = {"D323": EerdereDeclaratie("DECL1", "1.0.0", "1.0.0")}
        s.prestaties = {"R1": regel(wet), "R2": regel(wet, referentie="R2", bedrag=500, tarief=1, volume=500)}
    if nummer == 323:
        s.tarieven = {(categorie, code, "01"): 100}
    return s


def _product(paar: tuple[str, str]) -> Inhoud:
    return {"Categorie": paar[0], "Code": paar[1]}


def omvang(volume: int, eenheid: str = "04", frequentie: str = "2") -> Inhoud:
    return {"Volume": volume, "Eenheid": eenheid, "Frequentie": frequentie}


def _adres() -> Inhoud:
    return {"Huis": {"Huisnummer": 12}, "Postcode": "1234AB", "Straatnaam": "Dorpsstraat", "LandCode": "NL"}


def _301(wet: Wet) -> Inhoud:
    toegewezen = {"Toewijzingsdatum": DAGTEKENING, "Toewijzingstijd": "10:30:00"}
    begin, eind = JAAR
    return {
        "Client": {
            **_PERSOON,
            "Naam": {**_NAAM, "NaamGebruik": "1"},
            "Relaties": [{"Nummer": "1", "Soort": "10", "Geboortedatum": {"Datum": date(1950, 1, 2)},
                          "Naam": {"Geslachtsnaam": {"Achternaam": "Bakker"}, "NaamGebruik": "1"},
                          "Contact": {"Soort": "01", "Adres": _adres()}}],
            "Contactgegevens": [{"Soort": "01", "Adres": _adres()}],
            "ToegewezenProducten": [
                {"ToewijzingNummer": 1001, "Product": _product(PRODUCT[wet]), **toegewezen, "Ingangsdatum": begin,
                 "Einddatum": eind, "Omvang": omvang(4)},
                {"ToewijzingNummer": 1002, "Product": {"Categorie": CATEGORIE[wet]}, **toegewezen,
                 "Ingangsdatum": begin, "Einddatum": eind, "Budget": 200_000},
            ],
        }
    }  # fmt: skip


def _start(wet: Wet) -> Inhoud:
    product = {"ToewijzingNummer": 1001, "Product": _product(PRODUCT[wet]), "ToewijzingIngangsdatum": JAAR[0],
               "Begindatum": date(2026, 11, 2), "StatusAanlevering": "1"}  # fmt: skip
    return {"Client": {**_PERSOON, "StartProducten": [product]}}


def _stop(wet: Wet) -> Inhoud:
    product = {"ToewijzingNummer": 1001, "Product": _product(PRODUCT[wet]), "ToewijzingIngangsdatum": JAAR[0],
               "Begindatum": date(2026, 2, 2), "RedenBeeindiging": KLAAR[wet], "Einddatum": date(2026, 11, 1),
               "StatusAanlevering": "1"}  # fmt: skip
    return {"Client": {**_PERSOON, "StopProducten": [product]}}


def _315(wet: Wet) -> Inhoud:
    product = {"ReferentieAanbieder": "A1", "Product": _product(NIEUW[wet]),
               "ToewijzingIngangsdatum": date(2026, 12, 1), "ToewijzingEinddatum": date(2027, 5, 31),
               "Omvang": omvang(2), "Verwijzer": {"Type": "02", "ZorgverlenerCode": "01234567"}}  # fmt: skip
    return {"Client": {**_PERSOON, "AangevraagdeProducten": [product]}}


def _317(wet: Wet) -> Inhoud:
    vanaf = {"GewensteIngangsdatum": date(2026, 12, 1), "Einddatum": JAAR[1]}
    return {
        "Client": {
            "Bsn": BSN,
            "Verzoek": {
                "ReferentieAanbieder": "W1",
                "RedenVerzoek": "1",
                "OngewijzigdeProducten": [{"ToewijzingNummer": 1002}],
                "TeWijzigenProducten": [{"ToewijzingNummer": 1001, **vanaf, "Omvang": omvang(6)}],
                "NieuweProducten": [{"Product": _product(NIEUW[wet]), **vanaf, "Omvang": omvang(1)}],
            },
        }
    }


def _319(wet: Wet) -> Inhoud:
    return {"Antwoord": {"ReferentieAanbieder": "V1", "VerzoekAntwoord": "1", "RedenAfwijzingVerzoek": "3"}}


def regel(wet: Wet, **anders: Any) -> Prestatieregel:
    categorie, code = PRODUCT[wet]
    goed = Prestatieregel(BSN, "R1", None, 1001, categorie, code, *PERIODE, 600, "01", 100, 60_000, "D")
    return goed._replace(**anders)


def _323(wet: Wet) -> Inhoud:
    return {
        "Declaratie": {
            "DeclaratieNummer": "DECL1",
            "DeclaratiePeriode": {"Begindatum": PERIODE[0], "Einddatum": PERIODE[1]},
            "DeclaratieDagtekening": DAGTEKENING,
            "TotaalIngediendBedrag": {"TotaalBedrag": 60_000, "DebetCredit": "D"},
            "Clienten": [{"Bsn": BSN, "Prestaties": [regel(wet).als_prestatie()]}],
        }
    }


def _325(wet: Wet) -> Inhoud:
    afgewezen = {**regel(wet).als_prestatie(), "RetourCodes": ["9321"]}
    return {
        "DeclaratieAntwoord": {
            "DeclaratieNummer": "DECL1",
            "TotaalIngediendBedrag": {"TotaalBedrag": 60_500, "DebetCredit": "D"},
            "TotaalToegekendBedrag": {"TotaalBedrag": 500, "DebetCredit": "D"},
            "Clienten": [{"Bsn": BSN, "Prestaties": [afgewezen], "RetourCodes": ["0200"]}],
            "RetourCodes": ["0200"],
        }
    }


_INHOUD = {301: _301, 305: _start, 307: _stop, 315: _315, 317: _317, 319: _319, 323: _323, 325: _325}


def met_kop_325(b: Bericht) -> Bericht:
    b.kop["DeclaratieIdentificatie"] = {"Identificatie": "D323", "Dagtekening": date(2026, 11, 2)}
    b.kop["XsdVersieDeclaratie"] = {"BasisschemaXsdVersie": "1.0.0", "BerichtXsdVersie": "1.0.0"}
    b.kop["RetourCodes"] = ["0200"]
    return b


def goed(wet: Wet, nummer: int) -> Bericht:
    b = bericht(wet, nummer)
    return met_kop_325(b) if nummer == 325 else b
