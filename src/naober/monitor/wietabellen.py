"""Who lives here, and the way from a question to help."""

from naober.monitor.kolommen import (
    DOSSIERBRONNEN,
    K_AANBIEDER,
    K_GEBIED,
    K_PERSOON,
    K_PRODUCT,
    K_WET,
    WAAR,
    Tabel,
    code,
    dag,
    getal,
    ja,
    sleutel,
)

PERSOON = Tabel(
    "persoon", "inwoner die hier woont",
    (
        sleutel("persoon", "de inwoner", "bewoners_persoon.id"),
        sleutel("huishouden", "waar de inwoner nu bij hoort", "bewoners_persoon.huishouden_id", leeg=True),
        getal("geboortejaar", "jaar van geboorte, of waarin het kind wordt verwacht",
            "bewoners_persoon.geboortedatum", "jaar"),
        code("geslacht", "man, vrouw of onbekend", "bewoners_persoon.geslacht"),
        K_GEBIED,
        dag("overleden", "dag van overlijden", "bewoners_persoon.overleden_op", leeg=True),
    ),
    ("bewoners_persoon", "bewoners_huishouden"),
)  # fmt: skip

HUISHOUDEN = Tabel(
    "huishouden", "huishouden met iemand die er nu bij hoort",
    (
        sleutel("huishouden", "het huishouden", "bewoners_huishouden.id"),
        K_GEBIED,
        getal("personen", "hoeveel mensen erbij horen", "bewoners_persoon", "personen"),
        getal("kinderen", "hoeveel van hen jonger zijn dan 18", "bewoners_persoon.geboortedatum", "personen"),
        code("huishoudtype", "alleen, alleen-met-kinderen, samen, samen-met-kinderen of kinderen",
            "aantallen en leeftijden"),
    ),
    ("bewoners_huishouden", "bewoners_persoon"),
)  # fmt: skip

DOSSIER = Tabel(
    "dossier", "dossier",
    (
        *WAAR,
        dag("geopend", "wanneer het voor het eerst openging", "dossier_dossier.geopend_op"),
        dag("gesloten", "wanneer het dichtging; leeg als het open is", "dossier_dossier.gesloten_op", leeg=True),
    ),
    DOSSIERBRONNEN,
)  # fmt: skip

VRAAG = Tabel(
    "vraag", "vraag of signaal aan de ingang",
    (
        sleutel("vraag", "de binnenkomst", "ingang_binnenkomst.id"),
        K_PERSOON,
        sleutel("dossier", "het dossier, als het er een heeft", "ingang_binnenkomst.dossier_id", leeg=True),
        sleutel("huishouden", "het huishouden", "bewoners_persoon.huishouden_id", leeg=True),
        K_GEBIED,
        code("team", "het team waar de vraag ligt", "ingang_binnenkomst.team"),
        code("wet", "de wet waaronder de vraag valt", "ingang_binnenkomst.wet"),
        code("ingang", "langs welke ingang", "ingang_binnenkomst.ingang"),
        code("kanaal", "langs welk kanaal", "ingang_binnenkomst.kanaal"),
        code("aard", "vraag, aanvraag, signaal, verwijzing, vervolg, informatie of mening", "ingang_binnenkomst.aard"),
        code("herkomst", "wie zich meldde", "ingang_binnenkomst.herkomst"),
        code("status", "hoe de vraag ervoor staat", "ingang_binnenkomst.status"),
        ja("enkelvoudig", "of het een enkele vraag is", "ingang_binnenkomst.enkelvoudig"),
        ja("spoed", "of het niet kan wachten", "ingang_binnenkomst.spoed"),
        getal("wachttijd", "hoe lang de inwoner aan de ingang wachtte", "ingang_binnenkomst.wachttijd", "minuten"),
        dag("ontvangen", "wanneer de vraag binnenkwam", "ingang_binnenkomst.ontvangen_op"),
        dag("toegeleid", "wanneer er een weg voor was gekozen", "ingang_binnenkomst.toegeleid_op", leeg=True),
        dag("opgepakt", "wanneer iemand haar oppakte", "ingang_binnenkomst.opgepakt_op", leeg=True),
    ),
    ("ingang_binnenkomst", "bewoners_persoon", "bewoners_huishouden"),
)  # fmt: skip

SIGNAAL = Tabel(
    "signaal", "zaak van signalen over een huishouden, adres of groep",
    (
        sleutel("zaak", "de zaak", "signalen_signaalzaak.id"),
        sleutel("huishouden", "het huishouden, als bekend is om wie het gaat", "signalen_signaalzaak.huishouden_id",
            leeg=True),
        code("gebied", "waar het over gaat", "signalen_signaalzaak.gebied"),
        code("team", "het team dat het opvolgt", "signalen_signaalzaak.team"),
        code("soort", "soort van het eerste signaal", "signalen_signaal.soort"),
        code("afzender", "soort afzender van het eerste signaal", "signalen_signaal.afzender"),
        getal("signalen", "hoeveel signalen erbij horen", "signalen_signaal", "signalen"),
        getal("ernst", "1 gewoon, 2 ernstig, 3 er dreigt iets", "signalen_signaalzaak.ernst", "ernst"),
        code("status", "wacht, opgepakt of afgesloten", "signalen_signaalzaak.status"),
        code("resultaat", "waarmee de zaak is afgesloten", "signalen_signaalzaak.resultaat"),
        ja("bereikt", "of een poging om contact te krijgen gelukt is", "signalen_contactpoging.bereikt"),
        ja("naar_dossier", "of er een dossier van kwam", "signalen_signaalzaak.dossier_id"),
        dag("eerste", "dag van het eerste signaal", "signalen_signaalzaak.eerste_op"),
        dag("opgepakt", "wanneer iemand haar oppakte", "signalen_signaalzaak.opgepakt_op", leeg=True),
        dag("afgesloten", "wanneer zij dichtging", "signalen_signaalzaak.afgesloten_op", leeg=True),
    ),
    ("signalen_signaalzaak", "signalen_signaal", "signalen_contactpoging"),
)  # fmt: skip

STAP = Tabel(
    "stap", "stap die tijd kost, van melding tot hulp",
    (
        *WAAR,
        K_PERSOON,
        K_WET,
        K_PRODUCT,
        K_AANBIEDER,
        code("stap", "oppakken, onderzoek, besluit, levering, start, bezwaar of klacht", "vaste lijst"),
        dag("van", "de dag waarop de stap begint", "de tabel van de stap"),
        dag("tot", "de dag waarop de stap klaar was; leeg als hij loopt", "de tabel van de stap", leeg=True),
        getal("stil", "hoe lang de termijn stilstond", "besluit_termijnstap (opschorting)", "dagen"),
        getal("verlengd", "waarmee de termijn is verlengd", "besluit_termijnstap.weken", "dagen"),
        code("oorzaak", "grond van de langste opschorting, of anders van de verlenging", "besluit_termijnstap.grond"),
        dag("uiterlijk", "de laatste dag van de termijn; leeg als er geen termijn is", "de termijn in het profiel",
            leeg=True),
    ),
    ("ingang_binnenkomst", "onderzoek_onderzoek", "besluit_besluit", "besluit_aanvraag", "besluit_termijnstap",
     "besluit_bezwaar", "besluit_klacht", "levering_toewijzing", "levering_levering", "plan_actie", *DOSSIERBRONNEN),
)  # fmt: skip
