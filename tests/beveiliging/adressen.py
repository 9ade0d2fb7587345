"""Every address of the site, read from the site itself, with the right it asks and the thing its number means.

The addresses of the API are not pages; they are read from its operations (see test_api.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from naober.agenda.actions import maak_taak, plan_afspraak, voeg_document_toe
from naober.agenda.filters import bewaar_filter
from naober.agenda.groepsbrieven import Groep, stel_groepsbrief_op
from naober.agenda.models import Groepsbrief
from naober.agenda.rules import NieuweAfspraak
from naober.agenda.werklijst import Keuzes
from naober.besluit.actions import registreer_bezwaar, registreer_klacht
from naober.besluit.models import Brief
from naober.dossier.actions import meld_afwezig
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.ingang.actions import bevestig
from naober.logboek.actions import stel_inzagevraag
from naober.logboek.models import Signaal
from naober.monitor.models import BewaardScenario
from naober.onderzoek.models import Verslag
from naober.portaal.openbaar.omzetters import Beleidscode, Gemeenteslug
from naober.werkplek.bewoners import WIJZIGINGEN
from tests.avg import opzet as avg
from tests.delen import opzet as gedeeld
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, goed
from tests.geld import opzet as geld
from tests.inkomen import opzet as opzet_schuldhulp
from tests.kaart.opzet import van_de_kaart
from tests.levering import opzet as levering
from tests.logboek.opzet import datalek
from tests.naoberschap.opzet import nummers as naobers
from tests.samenspel import opzet as samen
from tests.signalen import opzet as opzet_signalen
from tests.veiligheid import opzet as opzet_veiligheid

# Whoever is not signed in may come here, and nowhere else.
OPENBAAR = {
    *("inloggen", "uitloggen", "agenda-link", "sessie", "sessie-verlengen"),
    *("aanmelden", "aanmelden-terug", "afgemeld-door-aanbieder", "uitgelogd", "mijn-inloggen", "mijn-uitloggen"),
    "privacyverklaring",
    # The public pages of a municipality (tests/portaal/openbaar).
    *(
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
}
# Of residents, who are no members of staff: tried in tests/portaal, and closed for staff whatever their roles.
BEWONERS = {
    *("mijn-overzicht", "mijn-voor", "mijn-brief", "mijn-wie-keek", "mijn-inzagevraag"),
    *("mijn-naoberschap", "mijn-aanbieden", "mijn-hulpvraag", "mijn-mantelzorg"),
    *("mijn-voorstel", "mijn-aanbod-intrekken", "mijn-schuldhulp"),
    *("mijn-toestemming", "mijn-toestemmingsvraag", "mijn-intrekken", "mijn-berichten", "mijn-verslag"),
    *("mijn-voortgang", "mijn-aanvraag", "mijn-klacht", "mijn-besluit", "mijn-bezwaar"),
    *("mijn-documenten", "mijn-document-insturen", "mijn-afspraken", "mijn-afspraak-vragen", "mijn-afspraak-verzetten"),
    *("mijn-document", "mijn-afspraak-agenda"),
    *("mijn-plan", "mijn-doel", "mijn-actie", "mijn-eigen-plan", "mijn-opmerking", "mijn-reactie"),
    "mijn-nabevraging",
}
# The right that each address asks; None is for every member of staff. A new address is added here, or fails.
RECHT: dict[str, str | None] = {
    "mijn-dag": None,
    **dict.fromkeys(("bijeenkomst-nieuw", "bijeenkomst-stap", "casuspunt"), "netwerk.bijeenkomen"),
    "bijeenkomst": "netwerk.inzien",
    **dict.fromkeys(("werkafspraak", "casusoverleg", "casusoverleg-inbreng"), "werkafspraak.opvolgen"),
    "dossier-samenspel": "dossier.inzien",
    **dict.fromkeys(("casusoverleg-nieuw", "casusoverleg-stap"), "casusoverleg.beleggen"),
    **dict.fromkeys(("knelpunt-nieuw", "knelpunt-stap"), "knelpunt.voorleggen"),
    **dict.fromkeys(("knelpunten", "knelpunt"), "knelpunt.inzien"),
    "knelpunt-besluit": "knelpunt.beslissen",
    "doorbraak": "doorbraak.vastleggen",
    "regie-op-regie": "regie.overzien",
    "beleid": None,
    "zoeken": "dossier.inzien",
    "werklijst": "dossier.inzien",
    "werklijst-bewaard": "dossier.inzien",
    "werklijst-weg": "dossier.inzien",
    "sneltoetsen": None,
    "werkverdeling": "team.leiden",
    "werk-verdelen": "team.leiden",
    "teamlid-afwezig": "team.leiden",
    "uitzetten": "team.leiden",
    "afwezig": "afwezigheid.vastleggen",
    "afwezigheid-stopt": "afwezigheid.vastleggen",
    "overdragen": "dossier.overdragen",
    "agenda": "agenda.bijhouden",
    "agendasleutel": "agenda.bijhouden",
    "afspraak-nieuw": "agenda.bijhouden",
    "afspraak-afzeggen": "agenda.bijhouden",
    "taak-nieuw": "agenda.bijhouden",
    "taak-gedaan": "agenda.bijhouden",
    "dossier-contact": "dossier.inzien",
    "contactmoment": "contact.vastleggen",
    "dossier-berichten": "dossier.inzien",
    "bericht-schrijven": "contact.vastleggen",
    "berichten-gelezen": "contact.vastleggen",
    "notitie": "contact.vastleggen",
    "werkaantekening-weg": "agenda.bijhouden",
    "dossier-afspraak": "agenda.bijhouden",
    "dossier-taak": "agenda.bijhouden",
    "documenten": "dossier.inzien",
    "document-nieuw": "document.toevoegen",
    "document": "dossier.inzien",
    "document-vervallen": "document.toevoegen",
    **dict.fromkeys(
        ("aanleveringen", "signalen-aanleveren", "aanlevering", "aanlevering-afbreken"), "signaal.aanleveren"
    ),
    "signaalzaak-meldcode": "veiligheid.bijhouden",
    **dict.fromkeys(("meldingen", "signaal-melden", "melding", "melding-intrekken"), "signaal.melden"),
    **dict.fromkeys(
        (
            "melding-koppelen",
            "signaalrij",
            "signaalzaak",
            "signaalzaak-oppakken",
            "signaalzaak-poging",
            "signaalzaak-aanbod",
            "signaalzaak-afspraak",
            "signaalzaak-doorsturen",
            "signaalzaak-hulpvraag",
            "signaalzaak-sluiten",
            "signaalzaak-stuk",
            "signaalzaak-groep",
            "opvolging-afronden",
        ),
        "signaal.opvolgen",
    ),
    "kaart": None,
    **dict.fromkeys(("voorziening", "organisaties", "organisatie", "locatie")),
    **dict.fromkeys(
        (
            *("voorziening-nieuw", "voorziening-wijzigen", "voorziening-plek", "voorziening-sluiten"),
            *("voorziening-label", "organisatie-nieuw", "organisatie-wijzigen", "kaartvoorstel"),
            *("kaart-inlezen", "kaartinvoer", "kaartinvoer-fouten"),
        ),
        "kaart.bijhouden",
    ),
    **dict.fromkeys(
        ("kaartvoorstellen", "kaart-nakijken", "kaartvoorstel-nieuw", "voorziening-nakijken"), "kaart.voorstellen"
    ),
    **dict.fromkeys(("kaart-overzicht", "kaart-tekorten"), "kaart.tekorten"),
    "preventie": None,
    "maatregel": None,
    **dict.fromkeys(
        ("maatregel-nieuw", "maatregel-wijzigen", "maatregel-stand", "preventie-oproep"), "preventie.bijhouden"
    ),
    **dict.fromkeys(("maatregel-stap", "preventie-behoefte"), "preventie.vastleggen"),
    "teamomvang": "team.omvang",
    "monitor-scenarios": "scenario.rekenen",
    "monitor-scenario-naast": "scenario.rekenen",
    "monitor-scenario-bewaard": "scenario.rekenen",
    "monitor-scenario-bestand": "scenario.rekenen",
    "monitor-scenario": "scenario.rekenen",
    "beleid-organisatie": None,
    "beleid-programma": None,
    "beleid-vergelijken": None,
    "netwerken": "netwerk.inzien",
    "registers": None,
    "team": None,
    "medewerker-instellen": "medewerker.instellen",
    "dossier-registers": "dossier.inzien",
    "inwoner-zoeken": "bewoner.zoeken",
    "binnenkomst-nieuw": "binnenkomst.registreren",
    "binnenkomst-oppakken": "binnenkomst.oppakken",
    "ingang": "binnenkomst.registreren",
    **dict.fromkeys(("voorlichting", "groepsbrief"), "groepsbrief.sturen"),
    "telefoonloket": "binnenkomst.registreren",
    "binnenkomst-beantwoorden": "binnenkomst.aanvullen",
    "binnenkomst": "binnenkomst.registreren",
    "binnenkomst-stap": "binnenkomst.aanvullen",
    "binnenkomst-toewijzen": "binnenkomst.toewijzen",
    "binnenkomst-samenvoegen": "binnenkomst.oppakken",
    "binnenkomst-verwijzen": "binnenkomst.aanvullen",
    "binnenkomst-bevestigen": "binnenkomst.aanvullen",
    "bevestiging": "binnenkomst.registreren",
    "waarvoor": "doel.kiezen",
    "wie-keek": "dossier.inzien",
    "inzagevraag-nieuw": "inzage.vragen",
    "toezicht": "privacy.toezien",
    "signalen-bijwerken": "privacy.toezien",
    "signaal": "privacy.toezien",
    "inzagevraag": "privacy.toezien",
    "datalekken": "privacy.toezien",
    "datalek-nieuw": "datalek.vastleggen",
    "datalek": "privacy.toezien",
    "mijn-adres": "eigen.adres",
    "dossier": "dossier.inzien",
    "tijdlijn": "dossier.inzien",
    "betrekken": "betrokkene.toevoegen",
    "dossier-afronden": "dossier.afronden",
    "gesprek": "gesprek.vastleggen",
    "gesprekken": "dossier.inzien",
    "onderzoek": "dossier.inzien",
    "onderdeel": "gesprek.vastleggen",
    "onderzoek-afronden": "onderzoek.afronden",
    "reactie": "gesprek.vastleggen",
    "verslag": "dossier.inzien",
    "meting": "gesprek.vastleggen",
    "expertise": "expertise.vragen",
    "expertise-antwoord": "expertise.vragen",
    "behoefte-vervallen": "gesprek.vastleggen",
    "actie-schrappen": "plan.maken",
    "omgeving": "dossier.inzien",
    "adres-inzien": "adres.geheim",
    **{wat: "adres.geheim" if wat == "geheim-adres" else "huishouden.bijhouden" for wat in WIJZIGINGEN},
    "waarneming": "waarneming.vastleggen",
    "afweging": "bevinding.vastleggen",
    "plan-nieuw": "plan.maken",
    "naoberschap": None,
    **dict.fromkeys(
        (
            *("servicepunt", "vrijwilliger-nieuw", "vrijwilliger", "vrijwilliger-bijwerken", "vrijwilliger-aanbod"),
            *("vrijwilliger-steun", "aanbod-intrekken", "voorstel-stoppen", "voorstel-uren"),
            *("activiteit-nieuw", "activiteit"),
        ),
        "vrijwilligers.bemiddelen",
    ),
    **dict.fromkeys(
        (
            *("hulpvraag-nieuw", "hulpvraag-sluiten", "dossier-hulpvraag", "voorstel"),
            *("servicevraag-nieuw", "servicevraag"),
        ),
        "vrijwilliger.vragen",
    ),
    "voorstel-plan": "plan.maken",
    "dossier-naoberschap": "dossier.inzien",
    **dict.fromkeys(
        (
            *("mantelzorgers", "mantelzorg-nieuw", "mantelzorg", "mantelzorg-bijwerken", "mantelzorg-gesprek"),
            *("mantelzorg-steun", "mantelzorg-einde", "dossier-mantelzorg"),
        ),
        "mantelzorg.vastleggen",
    ),
    "dossier-verwijzen": "plan.maken",
    **dict.fromkeys(("verwijzing", "verwijzingen"), "dossier.inzien"),
    **dict.fromkeys(("verwezen", "verwezen-antwoord"), "verwijzing.beantwoorden"),
    "terugkijken": "dossier.inzien",
    **dict.fromkeys(
        (
            *("contracten", "contract", "contract-nieuw", "contract-stap", "aanbieder-nieuw", "contractproduct-tarief"),
            *("inkoop-nieuw", "inkooptraject", "minimumprijzen", "aanbieder", "aanbieder-wijzigen"),
            *("aanbieder-account", "toezicht-nieuw", "toezichtmeldingen", "toezichtmelding"),
            *("toezicht-maatregel", "toezicht-sluiten", "geleverd", "contract-afrekening"),
        ),
        "contract.beheren",
    ),
    "contractproduct-wachttijd": "wachttijd.melden",
    **dict.fromkeys(
        ("aanbieder-kiezen", "aanmelden-aanbieder", "aanmelding", "jeugdverwijzing", "inzet", "vervoer"),
        "aanbieder.kiezen",
    ),
    "keuze-toewijzen": "toewijzing.maken",
    **dict.fromkeys(("toewijzingen", "toewijzing-verwijderen"), "toewijzing.verwerken"),
    **dict.fromkeys(
        ("toewijzing", "toewijzing-wijzigen", "toewijzing-beeindigen", "toewijzing-overdragen"), "toewijzing.maken"
    ),
    "toewijzing-check": "besluit.volgen",
    "plan": "dossier.inzien",
    "eigen-plan": "plan.maken",
    "eigen-plan-bespreken": "plan.maken",
    "deelnemer-nieuw": "plan.maken",
    "deelnemer-regelen": "plan.maken",
    "regie": "plan.maken",
    "samenwerking": "plan.maken",
    "overleg": "plan.maken",
    "planonderdeel": "plan.maken",
    "oordeel": "plan.maken",
    "evaluatie": "plan.maken",
    "actie-uitwerken": "plan.maken",
    "actie-beginnen": "plan.maken",
    "actie-afronden": "plan.maken",
    "actie-bijschalen": "plan.maken",
    "actie-overdragen": "plan.maken",
    "actie-nieuw": "plan.maken",
    "plan-afspreken": "plan.maken",
    "plan-herzien": "plan.maken",
    "besluit-nieuw": "besluit.nemen",
    "advies": "besluit.adviseren",
    "aanvraag": "aanvraag.vastleggen",
    "termijn": "dossier.inzien",
    "termijnstap": "aanvraag.vastleggen",
    "termijn-hervatten": "aanvraag.vastleggen",
    "deelname": "besluit.volgen",
    "bezwaar-nieuw": "bezwaar.registreren",
    "besluit": "dossier.inzien",
    "besluit-wijzigen": "besluit.wijzigen",
    "levering": "besluit.volgen",
    "opschalen": "besluit.volgen",
    "resultaat": "besluit.volgen",
    "bezwaar": "dossier.inzien",
    "bezwaar-overleg": "bezwaar.registreren",
    "bezwaar-beslissen": "bezwaar.behandelen",
    "rechtsmiddelen": "dossier.inzien",
    "klacht-nieuw": "bezwaar.registreren",
    "grens": "besluit.volgen",
    "klacht": "bezwaar.behandelen",
    **dict.fromkeys(("berichtverkeer", "berichtregels", "ketenbericht", "bericht-origineel"), "bericht.bespreken"),
    **dict.fromkeys(("aanbiederverzoeken", "aanbiederverzoek"), "bericht.bespreken"),
    "bericht-insturen": "bericht.insturen",
    **dict.fromkeys(("berichtpatronen", "bericht-afbreken", "bericht-opnieuw", "bericht-alsnog"), "bericht.verwerken"),
    **dict.fromkeys(("afkeuring-herstellen", "afkeuring-laten"), "bericht.verwerken"),
    **dict.fromkeys(("opdrachten", "opdracht", "toewijzing-vragen"), "verzoek.indienen"),
    **dict.fromkeys(("opdracht-starten", "opdracht-stoppen", "opdracht-wijzigen"), "verzoek.indienen"),
    "opdracht-resultaat": "resultaat.melden",
    "verwijzing-overnemen": "toewijzing.verwerken",
    **dict.fromkeys(("opdracht-terughalen", "opdracht-definitief", "opdracht-dagdelen"), "levering.melden"),
    "te-laat": "besluit.volgen",
    "facturen": "factuur.indienen",
    "factuur-nieuw": "factuur.indienen",
    "factuur": "factuur.indienen",
    "prestatie": "factuur.behandelen",
    "prestatie-verbeteren": "factuur.indienen",
    "betalingen": "betaling.doen",
    "betaling": "betaling.doen",
    "betaalbestand": "betaling.doen",
    "steekproeven": "betaling.doen",
    "steekproef": "betaling.doen",
    "steekproefregel": "betaling.doen",
    **dict.fromkeys(("nog-te-ontvangen", "kosten-per-client", "kosten-per-client-bestand"), "betaling.doen"),
    "pgbplan": "pgb.vastleggen",
    "pgb": "dossier.inzien",
    "bijdrage": "dossier.inzien",
    "geldcijfers": "geld.inzien",
    **dict.fromkeys(
        (
            *("begroting", "begroting-deel", "begroting-reserves", "begroting-besluiten", "begroting-maatregelen"),
            *("begroting-afspraken", "begroting-volgen", "begroting-rijk"),
        ),
        "geld.inzien",
    ),
    **dict.fromkeys(
        (
            *("begroting-boeken", "begroting-besluit-nieuw", "begroting-besteden", "begroting-maatregel-nieuw"),
            *("begroting-maatregel-stand", "begroting-risico-nieuw", "begroting-risico", "begroting-bestemmen"),
            *("begroting-schrappen", "begroting-verdelen", "begroting-inlezen"),
        ),
        "begroting.bijhouden",
    ),
    "geld": "geld.inzien",
    "geld-post": "geld.inzien",
    "geld-gebieden": "geld.inzien",
    **dict.fromkeys(("geld-prognose", "geld-prognose-post", "geld-prognose-bestand"), "geld.inzien"),
    "drijfveer-nieuw": "begroting.bijhouden",
    "dossier-geld": "dossier.inzien",
    **dict.fromkeys(("monitor", "monitor-bord", "monitor-bordcijfers"), "monitor.inzien"),
    **dict.fromkeys(
        (
            "monitor-paden",
            "monitor-trap",
            "monitor-wijken",
            "monitor-teams",
            "monitor-beelden",
            "monitor-opbrengst",
            "monitor-uitkomstcijfers",
        ),
        "monitor.inzien",
    ),
    **dict.fromkeys(("monitor-gelijk", "monitor-gelijkcijfers"), "monitor.gelijk"),
    **dict.fromkeys(("raadsrapport", "raadsrapport-cijfers"), "monitor.rapporteren"),
    **dict.fromkeys(("doelen", "indicator"), "monitor.inzien"),
    **dict.fromkeys(("doel-cijfer", "doel-streven", "cijfers-inlezen"), "monitor.bijhouden"),
    "doel-vertellen": "monitor.vertellen",
    "nabevraging": "nabevraging.vastleggen",
    "koppelingen": "koppeling.versturen",
    "geschiedenis": "dossier.inzien",
    "dossier-gegevens": "dossier.inzien",
    "correcties": "dossier.inzien",
    "verzoeken": "verzoek.registreren",
    "verzoek-nieuw": "verzoek.registreren",
    "verzoek": "verzoek.registreren",
    "verzoek-antwoord": "verzoek.registreren",
    "verzoek-identiteit-vragen": "verzoek.behandelen",
    "verzoek-identiteit": "verzoek.behandelen",
    "verzoek-verlengen": "verzoek.behandelen",
    "verzoek-weglaten": "verzoek.behandelen",
    "weer-tonen": "verzoek.behandelen",
    "verzoek-fout": "verzoek.behandelen",
    "inzage-pdf": "verzoek.behandelen",
    "inzage-json": "verzoek.behandelen",
    "inzage-stukken": "verzoek.behandelen",
    "verzoek-beslissen": "verzoek.beslissen",
    "verzoek-opheffen": "verzoek.beslissen",
    "vernietiging": "vernietiging.goedkeuren",
    "vernietigingslijst": "vernietiging.goedkeuren",
    "vernietiging-goedkeuren": "vernietiging.goedkeuren",
    "vernietiging-bewijs": "vernietiging.goedkeuren",
    "vernietigingslijst-maken": "vernietiging.voorbereiden",
    "vernietiging-terugnemen": "vernietiging.voorbereiden",
    "vernietiging-uitvoeren": "vernietiging.voorbereiden",
    "vernietiging-uitzonderen": "vernietiging.voorbereiden",
    "veiligheid": "veiligheid.inzien",
    "veiligheid-tellingen": "veiligheid.tellen",
    **dict.fromkeys(
        (
            *("meldcode-nieuw", "meldcode-stap", "meldcode-gevaar", "meldcode-actie", "meldcode-sluiten"),
            *("melding-nieuw", "meedenken", "terugkoppeling", "veiligheidsplan-nieuw", "veiligheidsplan-sluiten"),
            *("geweld", "verwijsindex-nieuw", "match", "verwijsindex-intrekken", "opschaling-nieuw"),
            *("opschaling-afronden", "achtervang-nieuw", "markering-nieuw", "markering-weg"),
        ),
        "veiligheid.bijhouden",
    ),
    **dict.fromkeys(("schulden", "schuldhulp-levering"), "schuldhulp.inzien"),
    **dict.fromkeys(opzet_schuldhulp.ADRESSEN, "schuldhulp.bijhouden"),
    "tellingen": "tellingen.inzien",
    "klantbeeld": "dossier.inzien",
    "klantbeelden": "klantbeeld.tellen",
    "beleid-delen": None,
    "delen": "dossier.inzien",
    "toestemming-nieuw": "toestemming.vastleggen",
    "toestemming-vragen": "toestemming.vastleggen",
    "toestemming-intrekken": "toestemming.vastleggen",
    "verstrekking-nieuw": "gegevens.verstrekken",
    "uitzondering-nieuw": "gegevens.verstrekken",
    "wat-krijgt": "dossier.inzien",
    "inzage-vragen": "dossiertoegang.vragen",
    "noodtoegang": "noodtoegang.gebruiken",
    "mijn-inzage": "dossier.inzien",
    "gedeeld": "dossier.inzien",
    "inzageverzoek": "dossiertoegang.toekennen",
    "noodoverzicht": "privacy.toezien",
    "noodoordeel": "privacy.toezien",
    "brief": "dossier.inzien",
    "toets": "besluit.toetsen",
}


# What in an address is a place in the profile or in the household: the first section, for the whole household.
PLEK: dict[str, int] = {"nr": 1, "wie": 0}
# Names and not numbers, on public pages: of a municipality, and of something in its policy.
NAAM: dict[type, str] = {Gemeenteslug: HARDENBERG.slug, Beleidscode: "geld"}


@dataclass(frozen=True)
class Adres:
    """`soort` is the first word of the path: what a number in it is the number of."""

    naam: str
    soort: str
    patroon: str
    omzetters: dict[str, Any]

    def pad(self, nummer: int = 1) -> str:
        nr = {n: PLEK.get(n, nummer) for n in self.omzetters}
        waarden = {
            n: UUID(int=int(nr[n])) if isinstance(o, UUIDConverter) else nr[n] for n, o in self.omzetters.items()
        }
        waarden |= {n: NAAM[type(o)] for n, o in self.omzetters.items() if type(o) in NAAM}
        return reverse(self.naam, kwargs=waarden)


def adressen() -> list[Adres]:
    return [a for a in _loop(get_resolver(), "") if a.soort != "api"]


def _loop(resolver: URLResolver, voor: str) -> Iterator[Adres]:
    for deel in resolver.url_patterns:
        patroon = voor + str(deel.pattern)
        if isinstance(deel, URLResolver):
            yield from _loop(deel, patroon)
        elif isinstance(deel, URLPattern):
            assert deel.name, f"{patroon} heeft geen naam"
            yield Adres(deel.name, patroon.partition("/")[0], patroon, dict(deel.pattern.converters))


def _scenario(zaak: Zaak) -> int:
    wie = BewaardScenario(naam="Proef", thema="jeugdbudget", dag=zaak.dag, medewerker_id=zaak.anouk.id, gedeeld=True)
    wie.save()
    return int(wie.pk)


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing in this municipality that an address can point to."""
    zaak.tot("besluit")
    # The number of a provider, or of something on the map, of which there is none here.
    deur = {"aanmelden": 1, "uitgelogd": 1, "in": 1}
    wachtend = goed(zaak.wachtende_vraag())
    return {
        "dossier": zaak.dossier.pk,
        "binnenkomst": wachtend.pk,
        "bevestiging": goed(bevestig(zaak.anouk, binnenkomst=zaak.binnenkomst, peildatum=zaak.dag)).pk,
        "behoefte": zaak.behoefte.pk,
        "plan": zaak.plan.pk,
        "actie": zaak.actie.pk,
        "besluit": zaak.besluit.pk,
        "brief": Brief.objects.get(besluit=zaak.besluit).pk,
        "toets": zaak.toets.pk,
        "scenario": _scenario(zaak),
        "expertise": zaak.expertise_gevraagd().pk,
        "verslag": Verslag.objects.get(onderzoek=zaak.onderzocht()).pk,
        "mijn": Brief.objects.get(besluit=zaak.besluit).pk,
        **deur,
        **omheen(zaak),
        **van_de_kaart(zaak),
        "toestemming": gedeeld.toestemming(zaak).pk,
        "persoon": zaak.persoon.pk,
        "toegangsverzoek": gedeeld.verzoek(zaak).pk,
        "noodopening": gedeeld.noodopening(
            zaak, Actor.van(zaak._medewerker("nood", (Rol.GENERALIST,), zaak.geval.ander_team))
        ).pk,
        **naobers(zaak),
        **opzet_veiligheid.nummers(zaak),
        **opzet_schuldhulp.nummers(zaak),
        **opzet_signalen.nummers(zaak),
        "voorlichting": een_groepsbrief(zaak).pk,
        **levering.nummers(zaak),
        **geld.nummers(zaak),
        **samen.rijen(zaak),
        "gedeeld": gedeeld.toestemming(zaak, gedeeld.DEEL, medewerker=zaak.staf["bram"]).pk,
    }


def een_groepsbrief(zaak: Zaak) -> Groepsbrief:
    """A letter to who has the help of this case, drawn up and not sent."""
    wie = Actor.van(zaak._medewerker("voorlichter", (Rol.BELEID,)))
    tekst = "U houdt uw hulp. Wij bellen u in mei."
    return goed(stel_groepsbrief_op(wie, onderwerp="Uw hulp", tekst=tekst, groep=Groep(), peildatum=zaak.dag))


def omheen(zaak: Zaak) -> dict[str, int]:
    """A number of each thing around the file."""
    dossier, dag = zaak.dossier, zaak.dag
    begint = begin_van(dag)
    afspraak = NieuweAfspraak("huisbezoek", "Kennismaken", begint, 60, "Thuis")
    wie, in_dossier = zaak.anouk, {"dossier": dossier, "peildatum": dag}
    document = goed(
        voeg_document_toe(wie, soort="advies", naam="", bestandsnaam="a.pdf", inhoud=b"%PDF-1.7", **in_dossier)
    )
    return {
        "afspraak": goed(plan_afspraak(wie, afspraak=afspraak, **in_dossier)).pk,
        "taak": goed(maak_taak(wie, omschrijving="Bel terug", **in_dossier)).pk,
        "document": document.pk,
        "agenda": 1,
        "werklijst": bewaar_filter(wie, "Mijn lijst", Keuzes(), delen=True).pk,
        "team": zaak.bram.id,
        "afwezig": goed(
            meld_afwezig(
                wie,
                medewerker=zaak.staf["anouk"],
                vervanger=zaak.staf["bram"],
                van=dag,
                tot=date(2199, 1, 1),
                peildatum=dag,
            )
        ).pk,
        **toezicht(zaak),
        **rond_besluit(zaak),
    }


def toezicht(zaak: Zaak) -> dict[str, int]:
    """A number of each thing that the privacy officer handles."""
    dag = zaak.dag
    vraag = goed(stel_inzagevraag(zaak.anouk, dossier=zaak.dossier, vraag="Waarom?", peildatum=dag))
    signaal = Signaal.objects.create(soort="buren", medewerker_id=zaak.bram.id, dossier=zaak.dossier, dag=dag, aantal=1)
    lek = goed(datalek(zaak))
    return {"inzagevraag": vraag.pk, "signaal": signaal.pk, "datalek": lek.pk, "privacy": zaak.gemeente}


def rond_besluit(zaak: Zaak) -> dict[str, int]:
    """A number of each thing around a decision."""
    gewoon = {"ontvangen_op": zaak.dag, "peildatum": zaak.dag}
    bezwaar = registreer_bezwaar(
        zaak.anouk, actie=zaak.actie, kenmerk=zaak.besluit.kenmerk, gronden="Het is te weinig.", **gewoon
    )
    klacht = registreer_klacht(
        zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, waarover="wachten", omschrijving="Te lang.", **gewoon
    )
    return {"bezwaar": goed(bezwaar).pk, "klacht": goed(klacht).pk, **gegevens_van(zaak)}


def gegevens_van(zaak: Zaak) -> dict[str, int]:
    """A number of each thing about the data of residents, with everything that a page of it may show."""
    return avg.vul(zaak)
