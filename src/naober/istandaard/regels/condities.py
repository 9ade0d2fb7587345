"""Conditions and constraints on one element (CD, CS): what must, may or may not be filled in, given the rest."""

from collections.abc import Callable
from datetime import date
from re import fullmatch

from naober.istandaard.bericht import Inhoud
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.register import BERICHT, Deeltoets, Omgeving, deelregel, schemaregel
from naober.istandaard.soorten import NUMMERS

# What was allocated before 2021 may still have the fields of then.
_EIND_OUD = date(2020, 12, 31)
_ZONDER_DAG = ("14", "16", "83", "84")
_NA_2020 = ("2", "4", "6")
_VERWIJZERS = ("02", "03", "04", "05")
_MET_OMVANG = (
    (301, "ToegewezenProduct", "Ingangsdatum", "Einddatum"),
    (315, "AangevraagdProduct", "ToewijzingIngangsdatum", "ToewijzingEinddatum"),
    (317, "NieuwProduct", "GewensteIngangsdatum", "Einddatum"),
    (317, "TeWijzigenProduct", "GewensteIngangsdatum", "Einddatum"),
)


def _conditie(
    code: str, nummer: int, klasse: str, element: str, zegt: str, nu: str = ""
) -> Callable[[Deeltoets], Deeltoets]:
    return deelregel(code, BERICHT, TECHNISCH, (nummer,), klasse, element, zegt, nu=nu or zegt)


# ----------------------------------------------------------------------------------- who lives where (301)


@_conditie("CD007", 301, "Client", "Taal", "Alleen bij een tolk, en dan altijd, staat de taal.")
def cd007(w: Inhoud, o: Omgeving) -> str | None:
    communicatie = w.get("Communicatie")
    if communicatie is None or (communicatie["Vorm"] == "1") == ("Taal" in communicatie):
        return None
    return "De taal ontbreekt." if communicatie["Vorm"] == "1" else "Hier hoort geen taal bij."


@_conditie("CS318", 301, "Client", "NaamGebruik", "Een cliënt is een mens; naamgebruik 6 is voor een organisatie.")
def cs318(w: Inhoud, o: Omgeving) -> str | None:
    return "Naamgebruik 6 kan niet bij een cliënt." if w["Naam"]["NaamGebruik"] == "6" else None


def _naamgebruik(w: Inhoud) -> str | None:
    naam = w["Naam"]
    mag = ("1", "2", "3", "4") if "Partnernaam" in naam else ("1", "6")
    gebruik = naam["NaamGebruik"]
    return (
        None if gebruik in mag else f"Naamgebruik {gebruik} past niet: {'' if len(mag) == 4 else 'g'}een partnernaam."
    )


_CS050 = "Met de naam van een partner is het naamgebruik 1 tot en met 4, zonder is het 1 of 6."


@_conditie("CS050", 301, "Client", "NaamGebruik", _CS050)
def cs050_client(w: Inhoud, o: Omgeving) -> str | None:
    return _naamgebruik(w)


@_conditie("CS050", 301, "Relatie", "NaamGebruik", _CS050)
def cs050_relatie(w: Inhoud, o: Omgeving) -> str | None:
    return _naamgebruik(w)


@_conditie("CD005", 301, "Contact", "LandCode", "Het land staat bij een postcode, en alleen dan.")
def cd005(w: Inhoud, o: Omgeving) -> str | None:
    adres = w.get("Adres", {})
    if ("Postcode" in adres) == ("LandCode" in adres):
        return None
    return "Het land ontbreekt bij de postcode." if "Postcode" in adres else "Er staat een land zonder postcode."


@_conditie("CD009", 301, "Contact", "Periode", "Alleen een tijdelijk adres heeft een periode.")
def cd009(w: Inhoud, o: Omgeving) -> str | None:
    return "Dit adres is niet tijdelijk, en heeft toch een periode." if "Periode" in w and w["Soort"] != "04" else None


@_conditie("CD025", 301, "Contact", "Huis", "Een adres in Nederland heeft een huisnummer.")
def cd025(w: Inhoud, o: Omgeving) -> str | None:
    adres = w.get("Adres", {})
    return "Het huisnummer ontbreekt." if adres.get("LandCode") == "NL" and "Huis" not in adres else None


@_conditie("CD034", 301, "Contact", "Postcode", "Een BRP-adres of verblijfadres heeft een postcode.")
def cd034(w: Inhoud, o: Omgeving) -> str | None:
    mist = w["Soort"] in ("01", "03") and "Postcode" not in w.get("Adres", {})
    return "De postcode ontbreekt." if mist else None


@_conditie("CS089", 301, "Contact", "Postcode", "Een postcode in Nederland is vier cijfers en twee letters.")
def cs089(w: Inhoud, o: Omgeving) -> str | None:
    adres = w.get("Adres", {})
    if adres.get("LandCode") != "NL" or fullmatch(r"[1-9][0-9]{3} ?[A-Z]{2}", adres.get("Postcode", "1000AA")):
        return None
    return f"{adres['Postcode']} is geen Nederlandse postcode."


@_conditie("CS003", 301, "Contact", "Einddatum", "Een periode eindigt niet voor zij begint.")
def cs003_contact(w: Inhoud, o: Omgeving) -> str | None:
    return _volgorde(w.get("Periode", {}), "Begindatum", "Einddatum")


# --------------------------------------------------- volume, budget and period (301, 315 and 317)


def _volgorde(w: Inhoud, begin: str, eind: str) -> str | None:
    van, tot = w.get(begin), w.get(eind)
    return f"{tot:%d-%m-%Y} ligt voor {van:%d-%m-%Y}." if van and tot and tot < van else None


def _na_2020(eind: date | None) -> bool:
    return eind is None or eind > _EIND_OUD


def _omvangregels(nummer: int, klasse: str, begin: str, eind: str) -> None:
    """The same rules for what is allocated, asked for, changed and new."""

    @_conditie("CS003", nummer, klasse, eind, "De einddatum ligt niet voor de ingangsdatum.")
    def cs003(w: Inhoud, o: Omgeving) -> str | None:
        return _volgorde(w, begin, eind)

    @_conditie("CD075", nummer, klasse, eind, "Bij een budget staat een einddatum.")
    def cd075(w: Inhoud, o: Omgeving) -> str | None:
        return "Bij het budget ontbreekt de einddatum." if "Budget" in w and eind not in w else None

    @_conditie("CD076", nummer, klasse, eind, "Bij een omvang per week staat een einddatum.")
    def cd076(w: Inhoud, o: Omgeving) -> str | None:
        per_week = w.get("Omvang", {}).get("Frequentie") == "2"
        return "Bij een omvang per week ontbreekt de einddatum." if per_week and eind not in w else None

    @_conditie("CD077", nummer, klasse, "Omvang", "Er staat een omvang of een budget, niet allebei.")
    def cd077(w: Inhoud, o: Omgeving) -> str | None:
        return "Er staat ook een budget." if "Budget" in w and "Omvang" in w else None

    @_conditie("CD078", nummer, klasse, "Budget", "Er staat een omvang of een budget, niet allebei.")
    def cd078(w: Inhoud, o: Omgeving) -> str | None:
        return "Er staat ook een omvang." if "Budget" in w and "Omvang" in w else None

    frequentie = "Per etmaal, dagdeel, euro of stuk is de omvang per week, per maand of in totaal."

    @_conditie("CS343" if nummer == 315 else "CS338", nummer, klasse, "Omvang", frequentie)
    def cs338(w: Inhoud, o: Omgeving) -> str | None:
        omvang = w.get("Omvang")
        if omvang is None or omvang["Eenheid"] not in _ZONDER_DAG or not _na_2020(w.get(eind)):
            return None
        return None if omvang["Frequentie"] in _NA_2020 else "Deze eenheid kan niet per dag worden toegewezen."

    if klasse != "TeWijzigenProduct":
        _productregels(nummer, klasse, eind)


def _productregels(nummer: int, klasse: str, eind: str) -> None:
    @_conditie("CD041", nummer, klasse, "Omvang", "Bij een productcode staat een omvang.")
    def cd041(w: Inhoud, o: Omgeving) -> str | None:
        return "De omvang ontbreekt." if "Code" in w.get("Product", {}) and "Omvang" not in w else None

    @_conditie("CD079", nummer, klasse, "Product", "Zonder budget staat er een product of categorie.")
    def cd079(w: Inhoud, o: Omgeving) -> str | None:
        return "Er staat geen budget en ook geen product." if "Budget" not in w and "Product" not in w else None

    zonder = {301: "CD080", 315: "CD095", 317: "CD096"}[nummer]

    @_conditie(zonder, nummer, klasse, "Omvang", "Zonder productcode staat er geen omvang.")
    def cd080(w: Inhoud, o: Omgeving) -> str | None:
        leeg = "Code" not in w.get("Product", {})
        return "Er staat een omvang zonder productcode." if leeg and "Omvang" in w and _na_2020(w.get(eind)) else None


for _rij in _MET_OMVANG:
    _omvangregels(*_rij)


@_conditie("CS335", 301, "ToegewezenProduct", "RedenWijziging", "Verwijderd is: einddatum gelijk aan ingangsdatum.")
def cs335(w: Inhoud, o: Omgeving) -> str | None:
    fout = w.get("RedenWijziging") == "13" and w.get("Einddatum") != w["Ingangsdatum"]
    return "Bij reden 13 hoort een einddatum die gelijk is aan de ingangsdatum." if fout else None


@_conditie("CS336", 301, "ToegewezenProduct", "RedenWijziging", "Reden 01 bestaat niet meer; gebruik 13 of 14.")
def cs336(w: Inhoud, o: Omgeving) -> str | None:
    return "Reden 01 is vervallen." if w.get("RedenWijziging") == "01" else None


# --------------------------------------------------------------------- requests and answers (315, 319)


@_conditie("CD043", 315, "AangevraagdProduct", "BeschikkingIngangsdatum", "Een beschikking heeft nummer en datum.")
def cd043(w: Inhoud, o: Omgeving) -> str | None:
    if ("BeschikkingNummer" in w) == ("BeschikkingIngangsdatum" in w):
        return None
    return "Van de beschikking ontbreekt het nummer of de ingangsdatum."


@_conditie("CD066", 315, "AangevraagdProduct", "Naam", "Een verwijzer staat er met zijn code of met zijn naam.")
def cd066(w: Inhoud, o: Omgeving) -> str | None:
    v = w["Verwijzer"]
    return "Er staat een code; de naam hoort dan weg." if _arts(v) and "ZorgverlenerCode" in v and "Naam" in v else None


@_conditie("CD067", 315, "AangevraagdProduct", "Naam", "Een arts of instelling staat er met een code of een naam.")
def cd067(w: Inhoud, o: Omgeving) -> str | None:
    v = w["Verwijzer"]
    mist = _arts(v) and "ZorgverlenerCode" not in v and "Naam" not in v
    return "Er staat geen code en ook geen naam van de verwijzer." if mist else None


@_conditie("CD068", 315, "AangevraagdProduct", "ZorgverlenerCode", "Alleen een arts of instelling heeft een code.")
def cd068(w: Inhoud, o: Omgeving) -> str | None:
    v = w["Verwijzer"]
    return "Bij deze verwijzer hoort geen code." if not _arts(v) and "ZorgverlenerCode" in v else None


def _arts(verwijzer: Inhoud) -> bool:
    return verwijzer["Type"] in _VERWIJZERS


@_conditie("CD085", 319, "Antwoord", "RedenAfwijzingVerzoek", "Bij een afwijzing staat de reden.")
def cd085(w: Inhoud, o: Omgeving) -> str | None:
    return "De reden ontbreekt." if w["VerzoekAntwoord"] == "1" and "RedenAfwijzingVerzoek" not in w else None


@_conditie("CD086", 319, "Antwoord", "RedenAfwijzingVerzoek", "Zolang het wordt onderzocht, staat er geen reden.")
def cd086(w: Inhoud, o: Omgeving) -> str | None:
    fout = w["VerzoekAntwoord"] == "2" and "RedenAfwijzingVerzoek" in w
    return "Er staat een reden, terwijl het verzoek niet is afgewezen." if fout else None


# ------------------------------------------------------------------------------- start and stop (305, 307)


def _status(w: Inhoud) -> str | None:
    status = w["StatusAanlevering"]
    return None if status in ("1", "3") else f"Status {status} wordt niet gebruikt: meld aan (1) of verwijder (3)."


_CS058 = "Een melding is nieuw (1) of wordt verwijderd (3)."


@_conditie("CS058", 305, "StartProduct", "StatusAanlevering", _CS058)
def cs058_start(w: Inhoud, o: Omgeving) -> str | None:
    return _status(w)


@_conditie("CS058", 307, "StopProduct", "StatusAanlevering", _CS058)
def cs058_stop(w: Inhoud, o: Omgeving) -> str | None:
    return _status(w)


# ------------------------------------------------------------------------------ money (325; 323: declaratie.py)


def _nul_is_debet(naam: str, bedrag: str) -> None:
    @_conditie("CS325", 325, "DeclaratieAntwoord", naam, "Een bedrag van nul is debet.")
    def cs325(w: Inhoud, o: Omgeving) -> str | None:
        nul_credit = w[naam][bedrag] == 0 and w[naam]["DebetCredit"] == "C"
        return "Het bedrag is nul en staat als credit." if nul_credit else None


for _naam in ("TotaalIngediendBedrag", "TotaalToegekendBedrag"):
    _nul_is_debet(_naam, "TotaalBedrag")


# ------------------------------------------------------------------------------------- what the schema does

_SCHEMA: tuple[tuple[str, str], ...] = (
    ("RS001", "Een getal is nul of meer."),
    ("RS002", "Een getal is ten hoogste 99."),
    ("RS004", "Een getal is ten hoogste 99999."),
    ("RS005", "Een getal heeft ten hoogste acht cijfers."),
    ("RS006", "Een getal heeft ten hoogste negen cijfers."),
    ("RS008", "Ten hoogste 1 teken."),
    ("RS009", "Ten hoogste 2 tekens."),
    ("RS010", "Ten hoogste 3 tekens."),
    ("RS011", "Ten hoogste 4 tekens."),
    ("RS012", "Ten hoogste 5 tekens."),
    ("RS013", "Ten hoogste 6 tekens."),
    ("RS014", "Ten hoogste 8 tekens."),
    ("RS015", "Ten hoogste 9 tekens."),
    ("RS016", "Ten hoogste 10 tekens."),
    ("RS017", "Ten hoogste 12 tekens."),
    ("RS018", "Ten hoogste 15 tekens."),
    ("RS019", "Ten hoogste 20 tekens."),
    ("RS020", "Ten hoogste 24 tekens."),
    ("RS021", "Ten hoogste 25 tekens."),
    ("RS023", "Ten hoogste 35 tekens."),
    ("RS024", "Ten hoogste 36 tekens."),
    ("RS025", "Ten hoogste 64 tekens."),
    ("RS026", "Ten hoogste 80 tekens."),
    ("RS028", "Ten hoogste 200 tekens."),
    ("RS031", "Een tekstvak is niet leeg."),
    ("RS032", "Een datum heeft geen tijdzone."),
    ("RS033", "Een element is niet leeg."),
    ("RS034", "Een tijd heeft geen tijdzone."),
    ("RS035", "Een gemeentecode is vier cijfers."),
    ("RS036", "Een AGB-code is acht cijfers."),
    ("RS037", "Een burgerservicenummer is negen cijfers."),
    ("RS040", "Een getal heeft ten hoogste twaalf cijfers."),
    ("RS045", "Voorletters staan aan elkaar, zonder punten."),
    ("RS046", "Een telefoonnummer is alleen cijfers."),
    ("RS047", "De berichtcode is die van dit soort bericht."),
    ("RS048", "Een versie is drie getallen met punten ertussen."),
    ("CS015", "De subversie is 2."),
    ("CS025", "De versie is 3."),
)
for _code, _zegt in _SCHEMA:
    schemaregel(_code, "Bericht", "", _zegt, NUMMERS)
schemaregel("CS319", "Declaratie", "DeclaratieNummer", "Een declaratienummer is letters en cijfers aan elkaar.", (323,))
