"""Every operation, in the order of the work. A new one is one line: its address, its function, and what it does.

In an address stand nouns, numbers and codes of the profile. What is no noun is a word with an underscore before it.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

from naober.agenda import actions as agendas
from naober.agenda import berichten
from naober.agenda import queries as agenda
from naober.api.geldoperaties import GELDOPERATIES, GELDZOEKERS
from naober.api.kaartoperaties import KAARTOPERATIES, KAARTZOEKERS
from naober.api.leveringsoperaties import LEVERINGSOPERATIES, LEVERINGSZOEKERS
from naober.api.monitoroperaties import MONITOROPERATIES, MONITORZOEKERS
from naober.api.naoberoperaties import NAOBEROPERATIES, ZOEKERS
from naober.api.operatie import Operatie, handeling, lezing, vraag
from naober.api.samenspeloperaties import SAMENSPELOPERATIES, SAMENSPELZOEKERS
from naober.api.schuldhulpoperaties import SCHULDHULPOPERATIES, SCHULDHULPZOEKERS
from naober.api.signaaloperaties import SIGNAALOPERATIES
from naober.api.signaaloperaties import ZOEKERS as SIGNAALZOEKERS
from naober.api.veiligheidsoperaties import VEILIGHEIDSOPERATIES
from naober.api.veiligheidsoperaties import ZOEKERS as VEILIGHEIDSZOEKERS
from naober.api.vormen import Haal, uitkomst_van
from naober.api.vragen import beleid, brief_pdf, document_bestand, reken, weeg
from naober.avg import actions as rechten
from naober.avg import queries as gegevens
from naober.besluit import actions as besluiten
from naober.besluit import queries as besluit
from naober.bewoners import queries as bewoners
from naober.delen import actions as delingen
from naober.delen import queries as delen
from naober.dossier import actions as dossiers
from naober.dossier import bewoners as bewoning
from naober.dossier import omgeving
from naober.dossier import queries as dossier
from naober.gemeente.actor import Actor
from naober.ingang import actions as ingangen
from naober.ingang import queries as ingang
from naober.ingang.overkomst import actions as overkomst
from naober.logboek import actions as inzages
from naober.logboek import toezicht
from naober.onderzoek import actions as onderzoeken
from naober.onderzoek import queries as onderzoek
from naober.onderzoek import uitzoeken
from naober.plan import actions as plannen
from naober.plan import queries as plan
from naober.plan.samen import actions as samenwerken
from naober.plan.samen import queries as samen
from naober.plan.voortgang import actions as uitvoeren
from naober.plan.voortgang import queries as voortgang
from naober.register import actions as registreren
from naober.register import queries as register

INZIEN = "dossier.inzien"
AGENDA = "agenda.bijhouden"
AFWEZIG = "afwezigheid.vastleggen"


def _dag_en_nummer(regel: Any) -> str:
    return f"{regel.dag}_{regel.pk}"


def _dossiernummer(betrokkenheid: Any) -> str:
    return str(betrokkenheid.dossier_id)


OPERATIES: tuple[Operatie, ...] = (
    # Beleid
    lezing("profiel", beleid, "Lees het gemeenteprofiel", recht=None),
    vraag("toetsen/{slug:code}", weeg, "Weeg een toets op gegeven antwoorden", recht=None),
    vraag("regels/{slug:code}", reken, "Bereken een regeling op gegeven feiten", recht=None),
    *KAARTOPERATIES,
    # Ingang
    vraag("personen/_zoeken", bewoners.zoek_personen, "Zoek een inwoner", recht="bewoner.zoeken"),
    lezing("personen/{int:pk}", bewoners.persoon, "Lees één inwoner", recht="bewoner.zoeken"),
    handeling("binnenkomsten", ingangen.registreer_binnenkomst, "Leg een vraag of signaal vast"),
    lezing("binnenkomsten", ingang.laatste_van, "Lees wat u zelf hebt vastgelegd", recht="binnenkomst.registreren"),
    lezing(
        "binnenkomsten/wachtend", ingang.wachtend_bij_team, "Lees wat op uw team wacht", recht="binnenkomst.oppakken"
    ),
    lezing("binnenkomsten/{int:pk}", ingang.binnenkomst, "Lees één vraag", recht="binnenkomst.registreren"),
    handeling("overkomst", overkomst.lees_client_in, "Lees een cliënt in die naar de gemeente overkomt"),
    handeling("binnenkomsten/{int:binnenkomst}/_oppakken", ingangen.pak_op, "Pak een vraag op"),
    handeling("binnenkomsten/{int:binnenkomst}/_toewijzen", ingangen.wijs_toe, "Wijs een vraag toe"),
    handeling("binnenkomsten/{int:binnenkomst}/_samenvoegen", ingangen.voeg_samen, "Voeg twee vragen samen"),
    handeling("binnenkomsten/{int:binnenkomst}/_doorverwijzen", ingangen.verwijs_door, "Verwijs een vraag door"),
    handeling("binnenkomsten/{int:binnenkomst}/stappen", ingangen.leg_stap_vast, "Leg iets bij een vraag vast"),
    handeling("binnenkomsten/{int:binnenkomst}/bevestiging", ingangen.bevestig, "Bevestig een melding"),
    # Dossier
    lezing("dossiers", dossier.mijn_dossiers, "Lees uw dossiers", recht=INZIEN, vorige=_dossiernummer),
    lezing("teamdossiers", dossier.dossiers_van_team, "Lees die van uw team", recht=INZIEN, vorige=_dossiernummer),
    lezing("dossiers/{int:pk}", dossier.dossier, "Lees één dossier", recht=INZIEN),
    lezing(
        "dossiers/{int:dossier}/tijdlijn", dossier.tijdlijn_van, "Lees de tijdlijn", recht=INZIEN, vorige=_dag_en_nummer
    ),
    lezing("dossiers/{int:dossier}/binnenkomsten", ingang.binnenkomsten_van, "Lees de vragen", recht=INZIEN),
    lezing("dossiers/{int:dossier}/betrokkenen", dossier.betrokkenen_van, "Lees wie betrokken is", recht=INZIEN),
    handeling("dossiers/{int:dossier}/betrokkenen", dossiers.betrek, "Betrek een collega"),
    # Wie keek
    handeling("dossiers/{int:dossier}/doelen", inzages.kies_doel, "Zeg waarvoor u een dossier opent"),
    handeling("dossiers/{int:dossier}/inzagevragen", inzages.stel_inzagevraag, "Leg een vraag over inzages vast"),
    handeling("inzagevragen/{int:vraag}/_beantwoorden", inzages.beantwoord_inzagevraag, "Beantwoord zo'n vraag"),
    handeling("signalen/{int:signaal}/_beoordelen", inzages.beoordeel_signaal, "Beoordeel opvallend kijken"),
    handeling("datalekken", inzages.leg_datalek_vast, "Leg een datalek vast"),
    handeling("datalekken/{int:datalek}/_melden", inzages.meld_datalek, "Leg vast dat een datalek is gemeld"),
    handeling("datalekken/{int:datalek}/_afhandelen", inzages.handel_datalek_af, "Handel een datalek af"),
    handeling("eigen-adres", inzages.geef_eigen_adres, "Geef uw eigen adres op, of haal het weg"),
    # Wie hoort erbij
    lezing("dossiers/{int:dossier}/bewoners", dossier.bewoners_in, "Lees wie bij het huishouden hoort", recht=INZIEN),
    handeling("dossiers/{int:dossier}/bewoners", bewoning.voeg_toe_aan_huishouden, "Voeg iemand toe"),
    handeling("dossiers/{int:dossier}/_verhuizen", bewoning.verhuis, "Laat het huishouden verhuizen"),
    handeling("dossiers/{int:dossier}/_vertrekken", bewoning.ga_uit_huis, "Laat iemand uit huis gaan"),
    handeling("dossiers/{int:dossier}/_adresgeheim", bewoning.zet_adres_geheim, "Maak een adres geheim of niet meer"),
    handeling("dossiers/{int:dossier}/_adresinzage", bewoning.bekijk_geheim_adres, "Bekijk een geheim adres"),
    handeling("dossiers/{int:dossier}/ongeboren", bewoning.meld_ongeboren_kind, "Meld een ongeboren kind"),
    handeling("dossiers/{int:dossier}/geboorten", bewoning.leg_geboorte_vast, "Leg een geboorte vast"),
    handeling("dossiers/{int:dossier}/_overlijden", bewoning.leg_overlijden_vast, "Leg een overlijden vast"),
    handeling("dossiers/{int:dossier}/relaties", omgeving.leg_relatie_vast, "Leg een relatie vast"),
    lezing("dossiers/{int:dossier}/netwerk", dossier.netwerk_rond, "Lees het netwerk", recht=INZIEN),
    handeling("dossiers/{int:dossier}/netwerk", omgeving.leg_netwerkcontact_vast, "Leg een contact vast"),
    handeling(
        "dossiers/{int:dossier}/netwerk/{int:contact}/_beeindigen",
        omgeving.beeindig_netwerkcontact,
        "Beëindig een contact",
    ),
    lezing(
        "dossiers/{int:dossier}/vertegenwoordigers",
        dossier.vertegenwoordigers_in,
        "Lees wie iemand vertegenwoordigt",
        recht=INZIEN,
    ),
    handeling(
        "dossiers/{int:dossier}/vertegenwoordigers",
        omgeving.leg_vertegenwoordiging_vast,
        "Leg een vertegenwoordiging vast",
    ),
    handeling(
        "dossiers/{int:dossier}/vertegenwoordigers/{int:vertegenwoordiging}/_beeindigen",
        omgeving.beeindig_vertegenwoordiging,
        "Beëindig een vertegenwoordiging",
    ),
    lezing("collegas", dossier.collegas_met_rol, "Lees wie deze rol heeft", recht="betrokkene.toevoegen"),
    handeling("dossiers/{int:dossier}/_overdragen", dossiers.draag_over, "Draag een dossier over aan een collega"),
    handeling("dossiers/{int:dossier}/_afronden", plannen.rond_af, "Rond een dossier af"),
    # Agenda
    handeling("afspraken", agendas.plan_afspraak, "Maak een afspraak"),
    lezing("afspraken", agenda.afspraken_vooruit, "Lees uw afspraken vanaf vandaag", recht=AGENDA),
    lezing("dossiers/{int:dossier}/afspraken", agenda.afspraken_in, "Lees wat er gepland is", recht=INZIEN),
    handeling("afspraken/{int:afspraak}/_afzeggen", agendas.zeg_af, "Zeg een afspraak af"),
    handeling("taken", agendas.maak_taak, "Maak een taak"),
    lezing("taken", agenda.open_taken, "Lees wat u nog moet doen", recht=AGENDA),
    lezing("dossiers/{int:dossier}/taken", agenda.taken_in, "Lees wat er nog moet gebeuren", recht=INZIEN),
    handeling("taken/{int:taak}/_afronden", agendas.rond_taak_af, "Rond een taak af"),
    lezing("dossiers/{int:dossier}/contactmomenten", agenda.contactmomenten_van, "Lees het contact", recht=INZIEN),
    handeling("dossiers/{int:dossier}/contactmomenten", agendas.leg_contact_vast, "Leg contact vast"),
    lezing("dossiers/{int:dossier}/berichten", agenda.berichten_van, "Lees de berichten", recht=INZIEN),
    handeling("dossiers/{int:dossier}/berichten", berichten.beantwoord_bericht, "Stuur een inwoner een bericht"),
    handeling("dossiers/{int:dossier}/berichten/_gelezen", berichten.lees_berichten, "Meld dat u las"),
    lezing("dossiers/{int:dossier}/notities", agenda.notities_van, "Lees de notities", recht=INZIEN),
    handeling("dossiers/{int:dossier}/notities", agendas.maak_notitie, "Maak een notitie"),
    lezing("dossiers/{int:dossier}/werkaantekeningen", agenda.werkaantekeningen_van, "Lees de uwe", recht=AGENDA),
    handeling(
        "dossiers/{int:dossier}/werkaantekeningen", agendas.maak_werkaantekening, "Maak een eigen werkaantekening"
    ),
    handeling(
        "werkaantekeningen/{int:werkaantekening}/_weggooien",
        agendas.gooi_werkaantekening_weg,
        "Gooi een eigen werkaantekening weg",
    ),
    lezing("dossiers/{int:dossier}/documenten", agenda.documenten_van, "Lees welke documenten er zijn", recht=INZIEN),
    handeling("dossiers/{int:dossier}/documenten", agendas.voeg_document_toe, "Voeg een document toe"),
    lezing("documenten/{int:pk}", document_bestand, "Lees een document zelf", recht=INZIEN),
    handeling("documenten/{int:document}/_vervallen", agendas.laat_document_vervallen, "Laat een document vervallen"),
    # Registers
    lezing("registers/{slug:code}", register.registerregels, "Lees een register", recht="register.bijhouden"),
    lezing(
        "dossiers/{int:dossier}/registraties",
        register.registraties_rond,
        "Lees wat registers over een huishouden zeggen",
        recht=INZIEN,
    ),
    handeling("registraties", registreren.leg_vast, "Leg een regel in een register vast"),
    # Wie waar werkt
    lezing("afwezigheden", dossier.afwezigheden, "Lees wie er afwezig is", recht=AFWEZIG),
    handeling("afwezigheden", dossiers.meld_afwezig, "Leg een afwezigheid met vervanger vast"),
    handeling("afwezigheden/{int:afwezigheid}/_beeindigen", dossiers.beeindig_afwezigheid, "Beëindig een afwezigheid"),
    handeling(
        "medewerkers/{int:medewerker}/_instellen",
        registreren.stel_medewerker_in,
        "Leg vast wat een medewerker doet en kan",
    ),
    handeling("medewerkers/{int:medewerker}/_uitzetten", dossiers.zet_uit, "Zet het account van een medewerker uit"),
    # Onderzoek
    lezing("dossiers/{int:dossier}/gesprekken", onderzoek.gesprekken_van, "Lees de gesprekken", recht=INZIEN),
    handeling("dossiers/{int:dossier}/gesprekken", onderzoeken.leg_gesprek_vast, "Leg een gesprek vast"),
    lezing("dossiers/{int:dossier}/waarnemingen", onderzoek.waarnemingen_van, "Lees de waarnemingen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/waarnemingen", onderzoeken.leg_waarneming_vast, "Leg een waarneming vast"),
    lezing("dossiers/{int:dossier}/behoeften", onderzoek.behoeften_van, "Lees de behoeften", recht=INZIEN),
    lezing("behoeften/{int:pk}", onderzoek.behoefte, "Lees één behoefte met de bevindingen", recht=INZIEN),
    handeling("behoeften/{int:behoefte}/bevindingen", onderzoeken.leg_bevindingen_vast, "Leg bevindingen vast"),
    handeling("dossiers/{int:dossier}/onderdelen", uitzoeken.leg_onderdeel_vast, "Leg een onderdeel vast"),
    handeling("dossiers/{int:dossier}/_onderzoekafronden", uitzoeken.rond_onderzoek_af, "Rond een onderzoek af"),
    handeling("dossiers/{int:dossier}/reacties", uitzoeken.leg_reactie_vast, "Leg een reactie op het verslag vast"),
    handeling("dossiers/{int:dossier}/metingen", uitzoeken.leg_meting_vast, "Leg een meting vast"),
    lezing(
        "dossiers/{int:dossier}/expertisevragen",
        onderzoek.expertisevragen_van,
        "Lees de vragen aan experts",
        recht=INZIEN,
    ),
    handeling("dossiers/{int:dossier}/expertisevragen", uitzoeken.vraag_expertise, "Vraag expertise"),
    lezing("expertisevragen/{int:pk}", onderzoek.expertisevraag, "Lees één vraag aan een expert", recht=INZIEN),
    handeling("expertisevragen/{int:vraag}/_antwoorden", uitzoeken.beantwoord_expertise, "Leg het antwoord vast"),
    handeling("behoeften/{int:behoefte}/_vervallen", onderzoeken.laat_vervallen, "Laat een behoefte vervallen"),
    # Plan
    lezing("dossiers/{int:dossier}/trap", plan.trap_van, "Lees de trap zoals die nu is", recht=INZIEN),
    lezing("dossiers/{int:dossier}/plannen", plan.plannen_van, "Lees de plannen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/plannen", plannen.maak_plan, "Begin een plan"),
    lezing("dossiers/{int:dossier}/acties", besluit.acties_van, "Lees de acties van alle plannen", recht=INZIEN),
    lezing("plannen/{int:pk}", plan.plan, "Lees één plan", recht=INZIEN),
    lezing("plannen/{int:plan}/acties", plan.acties_van_plan, "Lees de acties van een plan", recht=INZIEN),
    handeling("plannen/{int:plan}/acties", plannen.voeg_actie_toe, "Voeg een actie toe"),
    handeling("plannen/{int:plan}/_afspreken", plannen.spreek_af, "Spreek een plan af"),
    handeling("plannen/{int:plan}/_herzien", plannen.herzie_plan, "Herzie een plan"),
    lezing("acties/{int:pk}", plan.actie, "Lees één actie", recht=INZIEN),
    handeling("acties/{int:actie}/_schrappen", plannen.schrap_actie, "Schrap een actie"),
    # Samen
    lezing("dossiers/{int:dossier}/eigen-plannen", samen.eigen_plannen_van, "Lees de eigen plannen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/eigen-plannen", samenwerken.dien_eigen_plan_in, "Dien een eigen plan in"),
    handeling("eigen-plannen/{int:eigen_plan}/_overwegen", samenwerken.overweeg_eigen_plan, "Bespreek een eigen plan"),
    lezing("dossiers/{int:dossier}/deelnemers", samen.partijen_van, "Lees wie meedoet", recht=INZIEN),
    handeling("dossiers/{int:dossier}/deelnemers", samenwerken.voeg_partij_toe, "Voeg een deelnemer toe"),
    handeling("deelnemers/{int:partij}/_regelen", samenwerken.regel_partij, "Regel hoe een deelnemer meewerkt"),
    lezing("dossiers/{int:dossier}/regie", samen.regie_van, "Lees wie de regie heeft", recht=INZIEN),
    handeling("dossiers/{int:dossier}/regie", samenwerken.wijs_regie_toe, "Wijs een rol in de regie toe"),
    lezing("dossiers/{int:dossier}/samenwerkafspraken", samen.afspraken_van, "Lees de afspraken", recht=INZIEN),
    handeling("dossiers/{int:dossier}/samenwerkafspraken", samenwerken.spreek_samenwerking_af, "Leg een afspraak vast"),
    lezing("dossiers/{int:dossier}/overleggen", samen.overleggen_van, "Lees de overleggen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/overleggen", samenwerken.leg_overleg_vast, "Leg een overleg vast"),
    lezing("dossiers/{int:dossier}/overdrachten", samen.overdrachten_van, "Lees de overdrachten", recht=INZIEN),
    handeling("acties/{int:actie}/overdrachten", samenwerken.draag_hulp_over, "Vraag advies of draag over"),
    lezing("dossiers/{int:dossier}/onderdelen", samen.onderdelen_van, "Lees de onderdelen", recht=INZIEN),
    handeling("plannen/{int:plan}/onderdelen", samenwerken.vul_onderdeel, "Vul een onderdeel van het plan in"),
    # Voortgang
    handeling("acties/{int:actie}/_uitwerken", uitvoeren.werk_actie_uit, "Werk een actie uit"),
    handeling("acties/{int:actie}/_beginnen", uitvoeren.begin_actie, "Begin een actie"),
    handeling("acties/{int:actie}/_afronden", uitvoeren.rond_actie_af, "Rond een actie af"),
    lezing("dossiers/{int:dossier}/schalingen", voortgang.schalingen_van, "Lees lichter en zwaarder", recht=INZIEN),
    handeling("acties/{int:actie}/_bijschalen", uitvoeren.schaal_bij, "Maak hulp lichter of zwaarder"),
    lezing("dossiers/{int:dossier}/oordelen", voortgang.oordelen_van, "Lees hoe het ervoor staat", recht=INZIEN),
    handeling("plannen/{int:plan}/oordelen", uitvoeren.beoordeel, "Leg vast hoe het ervoor staat"),
    lezing("dossiers/{int:dossier}/evaluaties", voortgang.evaluaties_van, "Lees de evaluaties", recht=INZIEN),
    handeling("plannen/{int:plan}/evaluaties", uitvoeren.evalueer, "Kijk samen terug"),
    # Delen
    lezing("dossiers/{int:dossier}/toestemmingen", delen.toestemmingen_van, "Lees de toestemmingen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/toestemmingen", delingen.leg_toestemming_vast, "Leg een toestemming vast"),
    lezing(
        "dossiers/{int:dossier}/toestemmingsvragen", delen.toestemmingsvragen_van, "Lees wat is gevraagd", recht=INZIEN
    ),
    handeling("dossiers/{int:dossier}/toestemmingsvragen", delingen.vraag_toestemming, "Vraag de inwoner"),
    handeling("toestemmingen/{int:toestemming}/_intrekken", delingen.trek_toestemming_in, "Trek een toestemming in"),
    lezing("dossiers/{int:dossier}/verstrekkingen", delen.verstrekkingen_van, "Lees wat is gedeeld", recht=INZIEN),
    handeling("dossiers/{int:dossier}/verstrekkingen", delingen.verstrek, "Deel gegevens met een ander"),
    lezing("netwerkcasussen", delen.netwerkcasussen, "Lees wat in uw netwerken is verteld", recht="netwerk.inzien"),
    lezing("dossiers/{int:dossier}/uitzonderingen", delen.uitzonderingen_van, "Lees de uitzonderingen", recht=INZIEN),
    handeling("dossiers/{int:dossier}/uitzonderingen", delingen.leg_uitzondering_vast, "Leg een uitzondering vast"),
    lezing("dossiers/{int:dossier}/toegangsverzoeken", delen.toegangsverzoeken_van, "Lees wie vroeg", recht=INZIEN),
    handeling("personen/{int:persoon}/toegangsverzoeken", delingen.vraag_toegang, "Vraag om mee te kijken"),
    handeling(
        "toegangsverzoeken/{int:verzoek}/_beantwoorden", delingen.beantwoord_toegangsverzoek, "Beantwoord een verzoek"
    ),
    lezing("noodopeningen", delen.noodopeningen, "Lees wie in nood een dossier opende", recht="privacy.toezien"),
    handeling("noodopeningen/{int:noodopening}/_beoordelen", delingen.beoordeel_noodtoegang, "Beoordeel noodtoegang"),
    # Besluit
    lezing("acties/wachtend", besluit.wachtend_op_besluit, "Lees waarover u kunt beslissen", recht="besluit.nemen"),
    handeling("acties/{int:actie}/besluiten", besluiten.neem_besluit, "Neem een besluit"),
    lezing("besluiten/{int:pk}", besluit.besluit, "Lees één besluit", recht=INZIEN),
    lezing("besluiten/{int:besluit}/brieven", besluit.brieven_van, "Lees welke brieven er zijn", recht=INZIEN),
    handeling("acties/{int:actie}/aanvragen", besluiten.dien_aanvraag_in, "Leg een aanvraag vast"),
    handeling("acties/{int:actie}/termijnstappen", besluiten.leg_termijnstap_vast, "Leg vast wat de termijn verandert"),
    handeling("acties/{int:actie}/_hervatten", besluiten.hervat_termijn, "Laat de termijn weer lopen"),
    handeling("acties/{int:actie}/adviezen", besluiten.geef_advies, "Geef advies"),
    handeling("acties/{int:actie}/deelnames", besluiten.leg_deelname_vast, "Leg vast wie meedoet"),
    handeling("besluiten/{int:besluit}/_wijzigen", besluiten.wijzig_besluit, "Stop, verander of verleng hulp"),
    lezing("besluiten/{int:besluit}/vervolg", besluit.vervolg_van, "Lees wat erop volgde", recht=INZIEN),
    handeling("besluiten/{int:besluit}/_leveren", besluiten.meld_levering, "Meld dat de hulp er is"),
    handeling("besluiten/{int:besluit}/_opschalen", besluiten.schaal_levering_op, "Leg voor dat de hulp te laat is"),
    handeling("besluiten/{int:besluit}/_resultaat", besluiten.leg_resultaat_vast, "Leg vast of het resultaat er is"),
    handeling("dossiers/{int:dossier}/belemmeringen", besluiten.leg_belemmering_vast, "Leg een grens vast"),
    handeling("acties/{int:actie}/bezwaren", besluiten.registreer_bezwaar, "Leg een bezwaar of beroep vast"),
    lezing("dossiers/{int:dossier}/bezwaren", besluit.bezwaren_van, "Lees de bezwaren", recht=INZIEN),
    lezing("bezwaren/{int:pk}", besluit.bezwaar, "Lees één bezwaar", recht=INZIEN),
    handeling("bezwaren/{int:bezwaar}/_overleggen", besluiten.leg_overleg_bezwaar_vast, "Leg het overleg vast"),
    handeling("bezwaren/{int:bezwaar}/_beslissen", besluiten.beslis_op_bezwaar, "Beslis op een bezwaar"),
    handeling("dossiers/{int:dossier}/klachten", besluiten.registreer_klacht, "Leg een klacht vast"),
    lezing("dossiers/{int:dossier}/klachten", besluit.klachten_van, "Lees de klachten", recht=INZIEN),
    lezing("klachten/{int:pk}", besluit.klacht, "Lees één klacht", recht=INZIEN),
    handeling("klachten/{int:klacht}/_afhandelen", besluiten.handel_klacht_af, "Handel een klacht af"),
    lezing("brieven/{int:pk}", brief_pdf, "Lees een brief, als PDF", recht=INZIEN),
    lezing("rechtmatigheidstoetsen", besluit.wachtend_op_toets, "Lees wat op toetsing wacht", recht="besluit.toetsen"),
    lezing("rechtmatigheidstoetsen/{int:pk}", besluit.rechtmatigheidstoets, "Lees één toets", recht="besluit.toetsen"),
    handeling("rechtmatigheidstoetsen/{int:toets}/_toetsen", besluiten.toets_rechtmatigheid, "Toets de rechtmatigheid"),
    # Eigen gegevens
    lezing("verzoeken", gegevens.open_verzoeken, "Lees welke verzoeken wachten", recht="verzoek.registreren"),
    lezing("dossiers/{int:dossier}/verzoeken", gegevens.verzoeken_van, "Lees de verzoeken", recht=INZIEN),
    handeling("dossiers/{int:dossier}/verzoeken", rechten.registreer_verzoek, "Leg een verzoek over gegevens vast"),
    lezing("dossiers/{int:dossier}/correcties", gegevens.correcties_van, "Lees wat er niet klopt", recht=INZIEN),
    lezing("dossiers/{int:dossier}/beperkingen", gegevens.grenzen_van, "Lees welke beperking geldt", recht=INZIEN),
    lezing("verzoeken/{int:pk}", gegevens.verzoek, "Lees één verzoek", recht="verzoek.registreren"),
    handeling(
        "verzoeken/{int:verzoek}/_identificeren", rechten.vraag_identiteit, "Leg vast dat gevraagd is wie het is"
    ),
    handeling("verzoeken/{int:verzoek}/_herkennen", rechten.stel_identiteit_vast, "Leg vast wie het vraagt"),
    handeling("verzoeken/{int:verzoek}/_verlengen", rechten.verleng_verzoek, "Verleng de termijn"),
    handeling("verzoeken/{int:verzoek}/weglatingen", rechten.laat_weg, "Laat een gegeven weg"),
    handeling("weglatingen/{int:weglating}/_tonen", rechten.toon_weer, "Geef een gegeven toch"),
    handeling("verzoeken/{int:verzoek}/correcties", rechten.wijs_fout_aan, "Wijs aan wat er niet klopt"),
    handeling("verzoeken/{int:verzoek}/_beslissen", rechten.beslis_op_verzoek, "Beslis op een verzoek"),
    handeling("verzoeken/{int:verzoek}/_opheffen", rechten.hef_beperking_op, "Hef een beperking op"),
    # Bewaren en vernietigen
    lezing("vernietigingslijsten", gegevens.lijsten, "Lees de vernietigingslijsten", recht="vernietiging.goedkeuren"),
    handeling("vernietigingslijsten", rechten.stel_lijst_op, "Stel een vernietigingslijst op"),
    lezing("vernietigingslijsten/{int:pk}", gegevens.lijst, "Lees één lijst", recht="vernietiging.goedkeuren"),
    handeling("vernietigingslijsten/{int:lijst}/_goedkeuren", rechten.keur_lijst_goed, "Keur een lijst goed"),
    handeling("vernietigingslijsten/{int:lijst}/_terugnemen", rechten.neem_lijst_terug, "Neem een lijst terug"),
    handeling("vernietigingslijsten/{int:lijst}/_uitvoeren", rechten.voer_vernietiging_uit, "Vernietig wat erop staat"),
    handeling("vernietigingsregels/{int:regel}/_uitzonderen", rechten.zonder_uit, "Houd iets van de lijst"),
    *NAOBEROPERATIES,
    *VEILIGHEIDSOPERATIES,
    *SAMENSPELOPERATIES,
    *SIGNAALOPERATIES,
    *SCHULDHULPOPERATIES,
    *LEVERINGSOPERATIES,
    *GELDOPERATIES,
    *MONITOROPERATIES,
)

# How a number of each kind of row is looked up: what this finds is what this actor may use.
_ZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    agenda.afspraak,
    agenda.document,
    agenda.taak,
    agenda.werkaantekening,
    gegevens.lijst,
    gegevens.regel,
    gegevens.verzoek,
    gegevens.weglating,
    besluit.besluit,
    besluit.bezwaar,
    besluit.brief,
    besluit.klacht,
    besluit.rechtmatigheidstoets,
    bewoners.persoon,
    delen.noodopening,
    delen.toegangsverzoek,
    delen.toestemming,
    dossier.afwezigheid,
    dossier.collega,
    dossier.dossier,
    dossier.netwerkcontact,
    dossier.vertegenwoordiging,
    ingang.binnenkomst,
    *KAARTZOEKERS,
    *MONITORZOEKERS,
    onderzoek.behoefte,
    onderzoek.expertisevraag,
    plan.actie,
    plan.doel,
    plan.plan,
    register.registratie,
    toezicht.datalek,
    toezicht.inzagevraag,
    toezicht.signaal,
    samen.samenwerkafspraak,
    samen.eigen_plan,
    samen.partij,
    *ZOEKERS,
    *VEILIGHEIDSZOEKERS,
    *SAMENSPELZOEKERS,
    *SIGNAALZOEKERS,
    *SCHULDHULPZOEKERS,
    *LEVERINGSZOEKERS,
    *GELDZOEKERS,
)


@cache
def zoekers() -> dict[type, Callable[[Actor, int], object | None]]:
    """The look-up for each table, by what the look-up itself says it returns."""
    return {uitkomst_van(get_type_hints(zoek)["return"]): zoek for zoek in _ZOEKERS}


def haal_voor(actor: Actor) -> Haal:
    """Find a row by its number, as far as this actor may see it."""
    return lambda soort, nummer: zoekers()[soort](actor, nummer)
