"""The codes themselves, in words of our own. Facts of release 3.2 of iWmo and iJw."""

from datetime import date

from naober.istandaard.soorten import Wet

LIJSTEN: dict[str, dict[str, str]] = {
    "WMO020": {
        "01": "Hulp bij het huishouden",
        "02": "Begeleiding",
        "03": "Persoonlijke verzorging",
        "04": "Kortdurend verblijf",
        "05": "Woondiensten",
        "06": "Andere ondersteuning voor één persoon of gezin",
        "07": "Dagbesteding",
        "08": "Vervoer als dienst",
        "09": "Andere ondersteuning in een groep",
        "10": "Ander maatwerkarrangement",
        "11": "Rolstoel",
        "12": "Vervoermiddel",
        "13": "Woonvoorziening",
        "14": "Ander hulpmiddel",
        "15": "Beschermd wonen",
        "16": "Opvang",
        "17": "Spoedopvang",
        "18": "Ander beschermd wonen of andere opvang",
    },
    "JZ020": {
        "31": "Zonder verblijf, door het wijkteam (2015)",
        "32": "Zonder verblijf, ambulant bij de aanbieder (2015)",
        "33": "Zonder verblijf, dagbesteding bij de aanbieder (2015)",
        "34": "Zonder verblijf, in het eigen netwerk (2015)",
        "35": "Verblijf: pleegzorg (2015)",
        "36": "Verblijf in een gezin (2015)",
        "37": "Verblijf: gesloten plaatsing (2015)",
        "38": "Ander verblijf (2015)",
        "40": "Persoonlijke verzorging",
        "41": "Dagbehandeling",
        "42": "Vervoer als dienst",
        "43": "Verblijf met behandeling",
        "44": "Verblijf zonder behandeling",
        "45": "Ambulante jeugdhulp",
        "46": "Jeugdhulp bij crisis",
        "47": "Jeugdreclassering",
        "48": "Jeugdbescherming",
        "49": "Preventief justitieel kader",
        "50": "Maatwerkarrangement jeugd",
        "51": "Generalistische basis-ggz",
        "52": "Specialistische ggz",
        "53": "Kindergeneeskunde",
        "54": "Jeugd-ggz",
        "55": "Landelijk ingekochte zorg",
    },
    "WMO588": {
        "02": "De cliënt is overleden",
        "19": "Volgens plan klaar",
        "20": "Tijdelijk gestopt",
        "21": "De cliënt stopt, de aanbieder had willen doorgaan",
        "22": "De aanbieder stopt, de cliënt had willen doorgaan",
        "23": "Samen besloten eerder te stoppen",
        "31": "Verhuisd naar een andere gemeente",
        "36": "De gemeente heeft de toewijzing beëindigd",
        "37": "Vanwege een verzoek om wijziging",
        "38": "Naar een andere aanbieder",
        "39": "Naar een ander domein, zoals Wlz of Zvw",
    },
    "JZ588": {
        "02": "De jeugdige is overleden",
        "20": "Tijdelijk gestopt",
        "31": "Volgens plan klaar",
        "32": "De jeugdige of ouder stopt, de aanbieder had willen doorgaan",
        "33": "De aanbieder stopt, de jeugdige had willen doorgaan",
        "34": "Samen besloten eerder te stoppen",
        "35": "Door omstandigheden van buiten, zoals een verhuizing",
        "36": "De gemeente heeft de toewijzing beëindigd",
        "37": "Vanwege een verzoek om wijziging",
        "38": "Naar een andere aanbieder",
        "39": "Naar een ander domein, zoals Wmo, Wlz of Zvw",
    },
    "WJ756": {
        "01": "minuut",
        "04": "uur",
        "14": "etmaal",
        "16": "dagdeel (4 uur)",
        "82": "stuk (output)",
        "83": "eurocent",
        "84": "stuk (inspanning)",
    },
    "WMO757": {"1": "per dag", "2": "per week", "4": "per maand", "6": "in totaal over de toewijzing"},
    "WJ758": {"1": "De situatie van de cliënt is veranderd", "2": "Het zorgplan is gewijzigd"},
    "WJ759": {
        "1": "Dit is geen wijziging maar een nieuwe aanvraag",
        "2": "Past niet binnen het budget",
        "3": "Er is geen contract",
        "4": "Past niet binnen het contract",
        "5": "Een andere gemeente is verantwoordelijk",
        "6": "Overlapt met andere hulp (stapeling)",
        "7": "Om inhoudelijke redenen",
        "8": "Een andere gemeente volgens het woonplaatsbeginsel",
        "9": "De leeftijdsgrens is bereikt",
    },
    "WJ760": {"1": "Afgewezen", "2": "In onderzoek"},
    "COD467": {"1": "Eerste aanlevering", "2": "Gewijzigd", "3": "Verwijderen", "9": "Ongewijzigd"},
    "COD327": {
        "01": "Gemeente",
        "02": "Huisarts",
        "03": "Jeugdarts",
        "04": "Gecertificeerde instelling",
        "05": "Medisch specialist",
        "06": "Geen verwijzer, zelf gekomen",
        "08": "Rechter, officier van justitie of justitiële jeugdinrichting",
    },
    "COD043": {"C": "credit", "D": "debet"},
    "COD046": {"0": "onbekend", "1": "man", "2": "vrouw"},
    "COD170": {"1": "de dag is onbekend", "2": "dag en maand zijn onbekend", "3": "de hele datum is onbekend"},
    "COD260": {"1": "ja", "2": "nee"},
    "COD472": {
        "03": "curator",
        "04": "gemachtigde voor geld",
        "05": "toetser van geld",
        "06": "leefeenheid",
        "07": "hulpverlener",
        "08": "specialist",
        "09": "anders",
        "10": "ouder",
        "11": "voogd",
        "12": "partner",
        "13": "pleegouder",
        "14": "bewindvoerder",
        "15": "mentor",
        "16": "kind",
        "17": "familielid",
        "18": "gezinslid",
        "19": "buur",
        "20": "vriend of kennis",
        "21": "cliëntondersteuner",
        "22": "huisarts",
        "23": "erfgenamen",
        "24": "werkgever",
        "25": "wijkcoach",
    },
    "COD700": {
        "1": "eigen naam",
        "2": "naam van de partner",
        "3": "naam van de partner, dan de eigen naam",
        "4": "eigen naam, dan de naam van de partner",
        "5": "pseudoniem",
        "6": "geen mens maar een organisatie",
    },
    "COD747": {"1": "tolk", "2": "doventolk", "3": "doofblindentolk"},
    "COD757": {"01": "BRP-adres", "02": "correspondentieadres", "03": "verblijfadres", "04": "tijdelijk verblijfadres"},
    "NUM061": {"AB": "aan boord", "BY": "bij", "TO": "tegenover", "WW": "woonwagen"},
    "WJ003": {"06": "voogdij", "07": "bewind", "08": "mentorschap", "09": "curatele", "10": "zaakwaarneming"},
    "WJ232": {
        "01": "rechterlijke machtiging",
        "02": "rechterlijke machtiging op eigen verzoek",
        "03": "rechterlijke machtiging met voorwaardelijk ontslag",
        "04": "ondertoezichtstelling",
        "05": "inbewaringstelling",
        "11": "justitieel contact: tbs",
        "12": "ander justitieel contact",
    },
}
_WIJZIGING = {
    "01": "Administratieve correctie (vervallen)",
    "02": "De cliënt is overleden",
    "03": "Het contract is gewijzigd",
    "04": "Na herbeoordeling verlengd",
    "05": "Na herbeoordeling verkort",
    "06": "Naar een ander domein, zoals Wlz of Zvw",
    "07": "Verhuisd naar een andere gemeente",
    "08": "Verder met een persoonsgebonden budget",
    "09": "Naar een andere aanbieder",
    "10": "Andere bekostiging",
    "11": "Gemeentelijke herindeling",
    "12": "Op verzoek van de aanbieder",
    "13": "Verwijderd: had nooit verstuurd moeten zijn",
    "14": "Administratieve correctie",
}
LIJSTEN["WMO002"] = LIJSTEN["JZ002"] = _WIJZIGING

# Release 3.1 started on the first of April 2022, the work with requests of providers on the first day of 2021.
_V30, _V31 = date(2021, 1, 1), date(2022, 4, 1)
_TOT_V31 = date(2022, 3, 31)
GELDIG: dict[tuple[str, str], tuple[date | None, date | None]] = {
    **{(lijst, "01"): (None, _TOT_V31) for lijst in ("WMO002", "JZ002")},
    **{(lijst, code): (_V31, None) for lijst in ("WMO002", "JZ002") for code in ("13", "14")},
    **{(lijst, code): (_V30, None) for lijst in ("WMO588", "JZ588") for code in ("36", "37")},
    **{(lijst, code): (_V31, None) for lijst in ("WMO588", "JZ588") for code in ("38", "39")},
    **{("JZ020", str(code)): (None, date(2015, 12, 31)) for code in range(31, 39)},
}

# With which reason a provider stops when the municipality changed its allocation for this reason.
STOP_NA_WIJZIGING: dict[str, str] = {
    "02": "02", "03": "36", "05": "36", "06": "39", "07": "verhuizing", "08": "36", "09": "38", "10": "36", "11": "36",
    "12": "37",
}  # fmt: skip
VERHUIZING: dict[Wet, str] = {"iwmo": "31", "ijw": "35"}

# Two letters of ISO 3166 in the release; their names are no business of a message.
_LANDEN = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ"
    " CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO"
    " FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE"
    " JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO"
    " MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW"
    " PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM"
    " TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
)
LANDEN: tuple[str, ...] = tuple(_LANDEN.split())
