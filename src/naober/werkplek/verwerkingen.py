"""What each page shows of residents: for which processing activity, and how. A test holds every address to it."""

from naober.logboek.routes import Gebruik, Route, uit_tabel

_DOSSIER = Route("ondersteuning", dossier=True)
_BESLUIT = Route("besluiten", dossier=True)
_RECHTSMIDDEL = Route("rechtsmiddelen", dossier=True)
_RECHTEN = Route("inwonerrechten", dossier=True, aanleiding="inzageverzoek")
_GEGEVENS = Route("inwonerrechten", Gebruik.BESTAND, dossier=True, aanleiding="inzageverzoek")
_VRAAG = Route("toegang", aanleiding="ingang")
_LIJST = Route("ondersteuning", Gebruik.LIJST, aanleiding="lijst")
_WERK = Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst")
_TOEZICHT = Route("toezicht", aanleiding="toezicht")
_ZOEKEN = Route("toegang", Gebruik.ZOEKEN, aanleiding="zoeken")

# By the first word of the address: what its number is the number of.
PER_WOORD: dict[str, Route] = {
    "dossier": _DOSSIER,
    "behoefte": _DOSSIER,
    "plan": _DOSSIER,
    "actie": _DOSSIER,
    "verslag": Route("ondersteuning", Gebruik.BESTAND, dossier=True),
    "expertise": _DOSSIER,
    "document": Route("ondersteuning", Gebruik.BESTAND, dossier=True),
    "besluit": _BESLUIT,
    "brief": Route("besluiten", Gebruik.BESTAND, dossier=True),
    "bezwaar": _RECHTSMIDDEL,
    "klacht": _RECHTSMIDDEL,
    "verzoek": _RECHTEN,
    "weglating": _RECHTEN,
    "toets": Route("toetsing", dossier=True),
    "toestemming": _DOSSIER,
    "toegangsverzoek": _DOSSIER,
    "gedeeld": Route("ondersteuning", aanleiding="taak"),
    "persoon": Route("toegang", aanleiding="zoeken"),
    "binnenkomst": _VRAAG,
    "bevestiging": Route("toegang", Gebruik.BESTAND, aanleiding="ingang"),
    "afspraak": Route("ondersteuning", aanleiding="agenda"),
    "taak": Route("ondersteuning", aanleiding="agenda"),
    "agenda": Route("ondersteuning", Gebruik.LIJST, aanleiding="agenda"),
    "werklijst": _WERK,
    "signaal": _TOEZICHT,
    **dict.fromkeys(("melding", "signaalzaak", "opvolging"), Route("signalering", aanleiding="ingang")),
    "inzagevraag": _TOEZICHT,
    "team": _WERK,
    "afwezig": _WERK,
    **dict.fromkeys(
        ("vrijwilliger", "aanbod", "hulpvraag", "voorstel", "mantelzorg"), Route("naoberschap", aanleiding="taak")
    ),
    "verwijzing": _DOSSIER,
    # Who lives with somebody who is unsafe reads in the log that a file was open, and not that it was about that.
    **dict.fromkeys(
        ("meldcode", "overdracht", "veiligheidsplan", "verwijsindexmelding", "opschaling", "markering"), _DOSSIER
    ),
    "doorbraak": _DOSSIER,
    **dict.fromkeys(("schuldhulptraject", "schuld", "schuldhulpstap", "schuldregeling"), _DOSSIER),
    # Who was asked to come or to decide sees that, and not the file.
    **dict.fromkeys(("casusoverleg", "knelpunt", "werkafspraak"), Route("ondersteuning", aanleiding="taak")),
    **dict.fromkeys(("bijeenkomst", "casuspunt"), _LIJST),
    "verwezen": Route("naoberschap", aanleiding="taak"),
    "keuze": Route("levering", aanleiding="taak"),
    **dict.fromkeys(
        ("ketenbericht", "afkeuring", "opdracht", "aanbiederverzoek", "toewijzing", "aanmelding"),
        Route("levering", aanleiding="taak"),
    ),
    **dict.fromkeys(
        ("declaratie", "prestatie", "betaalbatch", "steekproef", "steekproefregel"),
        Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    ),
}

# Where the page itself says otherwise.
PER_NAAM: dict[str, Route] = {
    "mijn-dag": _LIJST,
    "toewijzingen": Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(
        ("berichtverkeer", "opdrachten", "aanbiederverzoeken"), Route("levering", Gebruik.LIJST, aanleiding="lijst")
    ),
    **dict.fromkeys(("nog-te-ontvangen", "kosten-per-client"), Route("levering", Gebruik.LIJST, aanleiding="lijst")),
    "kosten-per-client-bestand": Route("levering", Gebruik.BESTAND, aanleiding="lijst"),
    "bericht-origineel": Route("levering", Gebruik.BESTAND, aanleiding="taak"),
    **dict.fromkeys(("noodoverzicht", "noodoordeel"), _TOEZICHT),
    "zoeken": Route("ondersteuning", Gebruik.ZOEKEN, aanleiding="zoeken"),
    "werkverdeling": _WERK,
    "terugkijken": _LIJST,
    "verzoeken": Route("inwonerrechten", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(("dossier-gegevens", "correcties", "verzoek-nieuw"), _RECHTEN),
    **dict.fromkeys(("inzage-pdf", "inzage-json", "inzage-stukken", "verzoek-antwoord"), _GEGEVENS),
    "te-laat": Route("besluiten", Gebruik.LIJST, aanleiding="lijst"),
    "inwoner-zoeken": _ZOEKEN,
    "binnenkomst-nieuw": _VRAAG,
    "ingang": Route("toegang", Gebruik.LIJST, aanleiding="lijst"),
    "telefoonloket": Route("toegang", Gebruik.LIJST, aanleiding="lijst"),
    "wie-keek": Route("inwonerrechten", dossier=True),
    "inzagevraag-nieuw": Route("inwonerrechten", dossier=True),
    **dict.fromkeys(("netwerken", "knelpunten", "schuldhulp-levering"), _LIJST),
    "regie-op-regie": _WERK,
    **dict.fromkeys(("signaalrij", "meldingen"), Route("signalering", Gebruik.LIJST, aanleiding="lijst")),
    "netwerken": _LIJST,
    "registers": Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(("mantelzorgers", "verwijzingen"), Route("naoberschap", Gebruik.LIJST, aanleiding="lijst")),
    "verwezen": Route("naoberschap", Gebruik.LIJST, aanleiding="lijst"),
    "servicepunt": Route("naoberschap", Gebruik.LIJST, aanleiding="lijst"),
    "rechtsmiddelen": _RECHTSMIDDEL,
    "klacht-nieuw": _RECHTSMIDDEL,
    "bezwaar-nieuw": _RECHTSMIDDEL,
    **dict.fromkeys(
        ("besluit-nieuw", "advies", "aanvraag", "termijn", "termijnstap", "termijn-hervatten", "grens"), _BESLUIT
    ),
}

# Lists of what is to be destroyed: numbers of files, for who prepares and approves it.
PER_NAAM |= dict.fromkeys(
    (
        *("vernietiging", "vernietigingslijst-maken", "vernietigingslijst", "vernietiging-goedkeuren"),
        *("vernietiging-terugnemen", "vernietiging-uitvoeren", "vernietiging-bewijs", "vernietiging-uitzonderen"),
    ),
    Route("inwonerrechten", Gebruik.LIJST, aanleiding="lijst"),
)

# Pages that show nothing of residents, each with the reason.
ZONDER_INZAGE: dict[str, str] = {
    **dict.fromkeys(
        (
            *("contracten", "contract", "contract-nieuw", "contract-stap", "aanbieder-nieuw"),
            *("contractproduct-tarief", "contractproduct-wachttijd", "inkoop-nieuw", "inkooptraject"),
            *("geleverd", "contract-afrekening"),
            *("minimumprijzen", "aanbieder", "aanbieder-wijzigen", "aanbieder-account", "toezicht-nieuw"),
            *("toezichtmeldingen", "toezichtmelding", "toezicht-maatregel", "toezicht-sluiten"),
        ),
        "contracten en aanbieders: tellingen, zonder inwoners",
    ),
    "bijeenkomst-nieuw": "een leeg formulier, over niemand",
    "inloggen": "er is nog niemand",
    "uitloggen": "toont niets",
    "sessie": "hoe lang iemand nog is ingelogd",
    "sessie-verlengen": "toont niets",
    "aanmelden": "er is nog niemand",
    "aanmelden-terug": "er is nog niemand",
    "afgemeld-door-aanbieder": "toont niets",
    "uitgelogd": "er is niemand meer",
    "mijn-inloggen": "er is nog niemand",
    "mijn-uitloggen": "toont niets",
    "mijn-voor": "de namen van voor wie iemand spreekt; wat van hen is, staat op de andere bladzijden",
    "sneltoetsen": "uitleg over het toetsenbord",
    **dict.fromkeys(
        ("facturen", "factuur-nieuw", "betalingen", "betaling", "betaalbestand", "steekproeven"),
        "facturen en betalingen als geheel: van aanbieders, niet van inwoners",
    ),
    **dict.fromkeys(
        (
            "monitor",
            "monitor-bord",
            "monitor-bordcijfers",
            "raadsrapport",
            "raadsrapport-cijfers",
            "monitor-paden",
            "monitor-trap",
            "monitor-wijken",
            "monitor-teams",
            "monitor-beelden",
            "monitor-opbrengst",
            "monitor-gelijk",
            "monitor-uitkomstcijfers",
            "monitor-gelijkcijfers",
        ),
        "cijfers over velen, zonder wie het zijn",
    ),
    **dict.fromkeys(
        ("doelen", "indicator", "doel-cijfer", "doel-streven", "cijfers-inlezen", "doel-vertellen"),
        "doelen en cijfers over velen, zonder inwoners",
    ),
    "geldcijfers": "aantallen en bedragen, zonder wie het zijn",
    **dict.fromkeys(
        (
            *("begroting", "begroting-deel", "begroting-reserves", "begroting-boeken", "begroting-besluiten"),
            *("begroting-besluit-nieuw", "begroting-besteden", "begroting-maatregelen", "begroting-maatregel-nieuw"),
            *("begroting-maatregel-stand", "begroting-risico-nieuw", "begroting-risico", "begroting-afspraken"),
            *(
                "begroting-bestemmen",
                "begroting-schrappen",
                "begroting-verdelen",
                "begroting-inlezen",
                "begroting-rijk",
            ),
        ),
        "de begroting en wat erover is besloten: zonder inwoners",
    ),
    **dict.fromkeys(
        (
            *("geld", "geld-post", "geld-gebieden", "geld-prognose", "geld-prognose-post", "geld-prognose-bestand"),
            *("drijfveer-nieuw", "begroting-volgen"),
        ),
        "bedragen van de begroting, zonder wie het zijn",
    ),
    "koppelingen": "hoeveel er wacht; wie het zijn, staat in het bestand",
    **dict.fromkeys(
        ("naoberschap", "activiteit-nieuw", "activiteit"), "beleid, de kalender en aantallen: zonder namen"
    ),
    **dict.fromkeys(("servicevraag-nieuw", "servicevraag"), "vragen van organisaties, geen inwoners"),
    **dict.fromkeys(
        ("vrijwilliger-nieuw", "hulpvraag-nieuw", "mantelzorg-nieuw", "signaal-melden"), "een leeg formulier"
    ),
    **dict.fromkeys(
        ("aanleveringen", "signalen-aanleveren", "aanlevering", "aanlevering-afbreken"),
        "bestanden van partners: hoe ver zij zijn en wat er met regels is, zonder wie erin staan",
    ),
    "waarvoor": "alleen het nummer van het dossier",
    "toezicht": "medewerkers en nummers van dossiers",
    "signalen-bijwerken": "toont niets",
    "datalekken": "het register van datalekken: zonder namen van inwoners",
    "datalek-nieuw": "het register van datalekken: zonder namen van inwoners",
    "datalek": "het register van datalekken: zonder namen van inwoners",
    "mijn-adres": "het eigen adres van de medewerker",
    "privacyverklaring": "waarvoor de gemeente gegevens gebruikt",
    **dict.fromkeys(
        (
            *("kaart", "voorziening", "organisaties", "organisatie", "locatie", "voorziening-nieuw"),
            *("voorziening-wijzigen", "voorziening-plek", "voorziening-sluiten", "voorziening-label"),
            *("voorziening-nakijken", "organisatie-nieuw", "organisatie-wijzigen", "kaartvoorstellen"),
            *("kaartvoorstel", "kaartvoorstel-nieuw", "kaart-nakijken", "kaart-overzicht"),
            *("kaart-inlezen", "kaartinvoer", "kaartinvoer-fouten"),
        ),
        "de sociale kaart: organisaties",
    ),
    "kaart-tekorten": "alleen aantallen",
    **dict.fromkeys(
        (
            *(
                "preventie",
                "preventie-behoefte",
                "preventie-oproep",
                "maatregel",
                "maatregel-nieuw",
                "maatregel-wijzigen",
            ),
            *("maatregel-stand", "maatregel-stap"),
        ),
        "preventie voor velen, zonder inwoners",
    ),
    **dict.fromkeys(("voorlichting", "groepsbrief"), "brieven zoals iedereen ze leest, en aantallen"),
    "beleid": "het beleid van de gemeente",
    "beleid-organisatie": "het beleid van de gemeente",
    "beleid-programma": "het beleid van de gemeente",
    "beleid-delen": "het beleid van de gemeente",
    "mijn-inzage": "de eigen verzoeken en gronden",
    "beleid-vergelijken": "het beleid van gemeenten",
    "teamomvang": "een berekening over teams",
    **dict.fromkeys(
        (
            "monitor-scenarios",
            "monitor-scenario-naast",
            "monitor-scenario-bewaard",
            "monitor-scenario-bestand",
            "monitor-scenario",
        ),
        "een berekening over de hele gemeente, op aannamen",
    ),
    "tellingen": "alleen aantallen",
    "veiligheid-tellingen": "alleen aantallen",
    "berichtregels": "de regels van de landelijke standaard",
    "berichtpatronen": "alleen aantallen, per regel en aanbieder",
    **dict.fromkeys(("bericht-insturen", "toewijzing-vragen"), "een leeg formulier"),
    "klantbeelden": "alleen aantallen",
    "team": "collega's, geen inwoners",
    "medewerker-instellen": "collega's, geen inwoners",
    # What everybody may read (`portaal.openbaar`) shows nobody; what is sent in there is read at the entrance.
    **dict.fromkeys(
        (
            "openbaar-gemeenten",
            "openbaar",
            "openbaar-zoeken",
            "openbaar-aanbod",
            "openbaar-zelf",
            "openbaar-preventie",
            "openbaar-zelf-onderwerp",
            "openbaar-route",
            "openbaar-teams",
            "openbaar-clientondersteuning",
            "openbaar-verwachten",
            "openbaar-cijfers",
            "openbaar-cijferbestand",
            "openbaar-rapport",
            "openbaar-nieuws",
            "openbaar-nieuws-rss",
            "openbaar-vroeger",
            "openbaar-peiling",
            "openbaar-films",
            "openbaar-film",
            "openbaar-toolbox",
            "openbaar-data",
            "openbaar-app",
            "openbaar-wie-doet-wat",
            "openbaar-loketvraag",
            "openbaar-regelingen",
            "openbaar-vraag",
            "openbaar-zorgen",
            "openbaar-herkennen",
            "openbaar-afspraak",
            "openbaar-mening",
            "openbaar-initiatief",
            "openbaar-verstuurd",
            "openbaar-hulp",
        ),
        "voor iedereen: wat er is en hoe het werkt",
    ),
}

# Of the pages of residents the reason is who looks: the resident, or who speaks for them (`logboek.middleware`).
PER_NAAM |= dict.fromkeys(
    (
        *("mijn-overzicht", "mijn-wie-keek", "mijn-inzagevraag"),
        *("mijn-naoberschap", "mijn-aanbieden", "mijn-hulpvraag", "mijn-mantelzorg"),
        *("mijn-voorstel", "mijn-aanbod-intrekken", "mijn-schuldhulp"),
        *("mijn-toestemming", "mijn-toestemmingsvraag", "mijn-intrekken", "mijn-berichten"),
        *("mijn-voortgang", "mijn-aanvraag", "mijn-klacht", "mijn-besluit", "mijn-bezwaar"),
        *(
            "mijn-documenten",
            "mijn-document-insturen",
            "mijn-afspraken",
            "mijn-afspraak-vragen",
            "mijn-afspraak-verzetten",
        ),
        *("mijn-plan", "mijn-doel", "mijn-actie", "mijn-eigen-plan", "mijn-opmerking", "mijn-reactie"),
        "mijn-nabevraging",
    ),
    Route("inwonerrechten", aanleiding="zelf"),
)
PER_NAAM |= dict.fromkeys(
    ("mijn-brief", "mijn-verslag", "mijn-document", "mijn-afspraak-agenda"),
    Route("inwonerrechten", Gebruik.BESTAND, aanleiding="zelf"),
)

wegwijzer = uit_tabel(PER_NAAM, PER_WOORD)
