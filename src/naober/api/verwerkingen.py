"""What each operation shows of residents: for which processing activity, and how. A test holds each to it."""

from naober.logboek.routes import Gebruik, Route, uit_tabel

_DOSSIER = Route("ondersteuning", dossier=True)
_BESLUIT = Route("besluiten", dossier=True)
_RECHTSMIDDEL = Route("rechtsmiddelen", dossier=True)
_LIJST = Route("ondersteuning", Gebruik.LIJST, aanleiding="lijst")

# By the first word of the address.
PER_WOORD: dict[str, Route] = {
    **dict.fromkeys(("dossiers", "behoeften", "expertisevragen", "plannen", "acties", "eigen-plannen"), _DOSSIER),
    "deelnemers": _DOSSIER,
    "besluiten": _BESLUIT,
    "brieven": Route("besluiten", Gebruik.BESTAND, dossier=True),
    "bezwaren": _RECHTSMIDDEL,
    "klachten": _RECHTSMIDDEL,
    "verzoeken": Route("inwonerrechten", dossier=True, aanleiding="inzageverzoek"),
    "weglatingen": Route("inwonerrechten", dossier=True, aanleiding="inzageverzoek"),
    "rechtmatigheidstoetsen": Route("toetsing", dossier=True),
    "toestemmingen": _DOSSIER,
    "toestemmingsvragen": _DOSSIER,
    "toegangsverzoeken": _DOSSIER,
    "personen": Route("toegang", Gebruik.ZOEKEN, aanleiding="zoeken"),
    **dict.fromkeys(("binnenkomsten", "overkomst"), Route("toegang", aanleiding="ingang")),
    **dict.fromkeys(("verzoeken", "weglatingen"), Route("inwonerrechten", aanleiding="taak")),
    **dict.fromkeys(
        ("vernietigingslijsten", "vernietigingsregels"), Route("inwonerrechten", Gebruik.LIJST, aanleiding="lijst")
    ),
    **dict.fromkeys(("signalen", "inzagevragen"), Route("toezicht", aanleiding="toezicht")),
    **dict.fromkeys(("afspraken", "taken"), Route("ondersteuning", aanleiding="agenda")),
    **dict.fromkeys(("documenten", "werkaantekeningen"), _DOSSIER),
    **dict.fromkeys(("afwezigheden", "medewerkers"), Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst")),
    **dict.fromkeys(("registers", "registraties"), Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst")),
    **dict.fromkeys(
        ("vrijwilligers", "aanbod", "hulpvragen", "koppelvoorstellen", "mantelzorgers"),
        Route("naoberschap", Gebruik.LIJST, aanleiding="lijst"),
    ),
    "verwijzingen": _DOSSIER,
    # Before there is a file: of the household that a signal is about, if that is known.
    **dict.fromkeys(("signaalzaken", "opvolgingen"), Route("signalering", aanleiding="ingang")),
    "meldingen": Route("signalering", Gebruik.LIJST, aanleiding="lijst"),
    # Who lives with somebody who is unsafe reads in the log that a file was open, and not that it was about that.
    **dict.fromkeys(
        ("meldcodes", "overdrachten", "veiligheidsplannen", "verwijsindexmeldingen", "opschalingen", "markeringen"),
        _DOSSIER,
    ),
    **dict.fromkeys(("schuldhulptrajecten", "schulden", "schuldhulpstappen", "schuldregelingen"), _DOSSIER),
    "eigen-verwijzingen": Route("naoberschap", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(
        ("ketenberichten", "afkeuringen", "toewijzingen", "aanbieders", "aanbiederverzoeken", "resultaatmeldingen"),
        Route("levering", aanleiding="taak"),
    ),
    **dict.fromkeys(
        ("eigen-toewijzingen", "keuzes"),
        Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    ),
    "aanmeldingen": _DOSSIER,
    **dict.fromkeys(
        ("declaraties", "prestaties", "betaalbatches", "steekproeven", "steekproefregels", "koppelingen"),
        Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    ),
    "bijdrageopbrengsten": Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(("pgbplannen", "bijdrageafspraken"), _DOSSIER),
    # Who was asked to come or to decide sees that, and not the file: the reason is the list where they found it.
    **dict.fromkeys(("casuspunten", "bijeenkomsten", "werkafspraken", "casusoverleggen", "knelpunten"), _LIJST),
    "doorbraken": _DOSSIER,
    "teamdossiers": Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst"),
}

# Where the operation itself says otherwise.
PER_NAAM: dict[str, Route] = {
    "mijn_dossiers": _LIJST,
    "berichten": Route("levering", Gebruik.LIJST, aanleiding="lijst"),
    "lopende_verwijzingen": _LIJST,
    "netwerkcasussen": _LIJST,
    "vastgelopen": Route("werkverdeling", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(("noodopeningen", "beoordeel_noodtoegang"), Route("toezicht", aanleiding="toezicht")),
    "open_verzoeken": Route("inwonerrechten", Gebruik.LIJST, aanleiding="lijst"),
    **dict.fromkeys(
        ("verzoeken_van", "registreer_verzoek", "correcties_van", "grenzen_van"),
        Route("inwonerrechten", dossier=True, aanleiding="inzageverzoek"),
    ),
    "laatste_van": Route("toegang", Gebruik.LIJST, aanleiding="lijst"),
    "verstuur_groepsbrief": _LIJST,
    "wachtrij": Route("toegang", Gebruik.LIJST, aanleiding="lijst"),
    "wachtend_bij_team": Route("toegang", Gebruik.LIJST, aanleiding="lijst"),
    "wachtend_op_besluit": Route("besluiten", Gebruik.LIJST, aanleiding="lijst"),
    "wachtend_op_toets": Route("toetsing", Gebruik.LIJST, aanleiding="lijst"),
    "signaalrij": Route("signalering", Gebruik.LIJST, aanleiding="lijst"),
    "neem_besluit": _BESLUIT,
    "geef_advies": _BESLUIT,
    "dien_aanvraag_in": _BESLUIT,
    "leg_termijnstap_vast": _BESLUIT,
    "hervat_termijn": _BESLUIT,
    "leg_belemmering_vast": _BESLUIT,
    "registreer_bezwaar": _RECHTSMIDDEL,
    "bezwaren_van": _RECHTSMIDDEL,
    "registreer_klacht": _RECHTSMIDDEL,
    "klachten_van": _RECHTSMIDDEL,
}

# Operations that show nothing of residents, each with the reason.
ZONDER_INZAGE: dict[str, str] = {
    **dict.fromkeys(
        (
            *("bijeenkomsten", "bijeenkomst", "plan_bijeenkomst", "zet_op_agenda", "houd_bijeenkomst"),
            "laat_bijeenkomst_vervallen",
        ),
        "bijeenkomsten van een netwerk: het algemene niveau, zonder inwoners",
    ),
    **dict.fromkeys(("begrotingsstand", "poststand"), "bedragen van de begroting, zonder wie het zijn"),
    "leg_datalek_vast": "het register van datalekken: zonder namen van inwoners",
    "meld_datalek": "het register van datalekken: zonder namen van inwoners",
    "handel_datalek_af": "het register van datalekken: zonder namen van inwoners",
    "geef_eigen_adres": "het eigen adres van de medewerker",
    **dict.fromkeys(
        ("stel_groepsbrief_op", "groepsbrief"),
        "een brief zoals iedereen hem leest",
    ),
    **dict.fromkeys(
        (
            *(
                "neem_aanbieder_op",
                "wijzig_aanbieder",
                "koppel_account",
                "aanbieder",
                "aanbieders",
                "maak_contract",
                "contracten",
                "contract",
            ),
            *("neem_product_op", "leg_controle_vast", "stel_ruimte_vast", "leg_verantwoording_vast", "contractproduct"),
            *("laat_contract_ingaan", "indexeer_tarieven", "verleng_contract", "beeindig_contract", "stel_tarief_vast"),
            *("leg_beschikbaarheid_vast", "stel_minimumprijs_vast", "begin_inkoop", "leg_inkoopstap_vast"),
            *("inkooptrajecten", "inkooptraject", "toezichtmeldingen", "toezichtmelding"),
            *("meld_bij_toezicht", "vraag_maatregel", "sluit_toezichtmelding"),
        ),
        "contracten en aanbieders: zonder inwoners",
    ),
    "beleid": "het beleid van de gemeente",
    "weeg": "weegt antwoorden zonder persoon",
    "reken": "rekent op gegeven feiten, zonder persoon",
    **dict.fromkeys(
        (
            *("voorzieningen", "voorziening", "zet_op_kaart", "wijzig_voorziening", "zet_plekken", "keek_na"),
            *("sluit_voorziening", "heropen_voorziening", "geef_label", "neem_label_af", "organisaties", "organisatie"),
            *("aanbod_van", "voeg_organisatie_toe", "wijzig_organisatie", "locaties"),
            *("voorstellen", "voorstel", "stel_voor", "beoordeel_voorstel"),
            *("geef_bestand", "lees_verder", "invoeren", "invoer"),
        ),
        "de sociale kaart",
    ),
    **dict.fromkeys(
        ("leg_cijfer_vast", "lees_cijfers_in", "stel_streef_vast", "vertel_bij_doel", "stel_bij"),
        "doelen en cijfers over velen, zonder inwoners",
    ),
    "stel_groepsvraag": "wie naar uitkomsten per groep vraagt en waarom; over velen, zonder inwoners",
    "bewaar_scenario": "een berekening over de hele gemeente, op aannamen",
    **dict.fromkeys(
        (
            *("maatregelrijen", "maatregel", "neem_maatregel_op", "wijzig_maatregel", "start_maatregel"),
            *("beeindig_maatregel", "leg_preventiestap_vast", "doe_oproep", "behoeften"),
        ),
        "preventie voor velen, zonder inwoners",
    ),
    **dict.fromkeys(
        (
            *("bestem_geld", "lees_begroting_in", "schrap_dotatie", "verdeel_besteding"),
            *("neem_begrotingsbesluit", "begrotingsregels", "boek_reserve", "reserveboekingen", "leg_besteding_vast"),
            *("bestedingen", "leg_begrotingsmaatregel_vast", "begrotingsmaatregelen", "begrotingsmaatregel"),
            *("zet_begrotingsmaatregel", "leg_financieel_risico_vast", "financiele_risicos", "financieel_risico"),
            *("beoordeel_financieel_risico", "leg_drijfveer_vast", "drijfveerramingen"),
        ),
        "de begroting: zonder inwoners",
    ),
    **dict.fromkeys(
        (
            "lijsten",
            "stel_lijst_op",
            "lijst",
            "keur_lijst_goed",
            "neem_lijst_terug",
            "voer_vernietiging_uit",
            "zonder_uit",
        ),
        "nummers van dossiers, zonder wie of wat",
    ),
    "collegas_met_rol": "collega's, geen inwoners",
    **dict.fromkeys(("activiteit", "leg_activiteit_vast"), "de kalender: aantallen, zonder namen"),
    **dict.fromkeys(
        ("servicevragen", "stel_servicevraag", "beantwoord_servicevraag"), "vragen van organisaties, geen inwoners"
    ),
}

wegwijzer = uit_tabel(PER_NAAM, PER_WOORD)
