"""The operations on contracts, allocation and delivery; part of the table in `operaties.py`."""

from collections.abc import Callable
from typing import Any

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.levering import actions as doen
from naober.levering import queries as lezen

BEHEER = "contract.beheren"
BESPREKEN = "bericht.bespreken"
KIEZEN = "aanbieder.kiezen"
MELDEN = "levering.melden"
VERWERKEN = "toewijzing.verwerken"


def _nummer(rij: Any) -> str:
    return str(rij.pk)


LEVERINGSOPERATIES: tuple[Operatie, ...] = (
    # Aanbieders en contracten
    handeling("aanbieders", doen.neem_aanbieder_op, "Neem een aanbieder op"),
    lezing("aanbieders", lezen.aanbieders, "Lees de aanbieders", recht=BEHEER),
    lezing("aanbieders/{int:pk}", lezen.aanbieder, "Lees één aanbieder", recht=BEHEER),
    handeling("aanbieders/{int:aanbieder}/_wijzigen", doen.wijzig_aanbieder, "Werk de gegevens van een aanbieder bij"),
    handeling("aanbieders/{int:aanbieder}/accounts", doen.koppel_account, "Laat een account voor een aanbieder werken"),
    handeling("aanbieders/{int:aanbieder}/contracten", doen.maak_contract, "Leg een contract vast"),
    lezing("contracten", lezen.contracten, "Lees de contracten", recht=BEHEER),
    lezing("contracten/{int:pk}", lezen.contract, "Lees één contract", recht=BEHEER),
    handeling("contracten/{int:contract}/producten", doen.neem_product_op, "Zet een product in een contract"),
    handeling("contracten/{int:contract}/controles", doen.leg_controle_vast, "Leg vast of aan een eis is voldaan"),
    handeling("contracten/{int:contract}/ruimten", doen.stel_ruimte_vast, "Stel de ruimte van een jaar vast"),
    handeling("contracten/{int:contract}/verantwoordingen", doen.leg_verantwoording_vast, "Leg vast wat is geleverd"),
    handeling("contracten/{int:contract}/_ingaan", doen.laat_contract_ingaan, "Laat een contract ingaan"),
    handeling("contracten/{int:contract}/_indexeren", doen.indexeer_tarieven, "Verhoog de tarieven met een index"),
    handeling("contracten/{int:contract}/_verlengen", doen.verleng_contract, "Verleng een contract"),
    handeling("contracten/{int:contract}/_beeindigen", doen.beeindig_contract, "Beëindig een contract"),
    lezing("contractproducten/{int:pk}", lezen.contractproduct, "Lees wat is ingekocht", recht="wachttijd.melden"),
    handeling("contractproducten/{int:contractproduct}/tarieven", doen.stel_tarief_vast, "Stel een tarief vast"),
    handeling(
        "contractproducten/{int:contractproduct}/beschikbaarheid",
        doen.leg_beschikbaarheid_vast,
        "Meld de wachttijd, of dat er geen plek is",
    ),
    # Toezicht op aanbieders
    handeling("aanbieders/{int:aanbieder}/toezichtmeldingen", doen.meld_bij_toezicht, "Meld een calamiteit"),
    lezing("toezichtmeldingen", lezen.toezichtmeldingen, "Lees de meldingen over aanbieders", recht=BEHEER),
    lezing("toezichtmeldingen/{int:pk}", lezen.toezichtmelding, "Lees één melding", recht=BEHEER),
    handeling("toezichtmeldingen/{int:melding}/_maatregel", doen.vraag_maatregel, "Vraag een maatregel"),
    handeling("toezichtmeldingen/{int:melding}/_sluiten", doen.sluit_toezichtmelding, "Sluit een melding af"),
    handeling("minimumprijzen", doen.stel_minimumprijs_vast, "Leg een minimumprijs vast"),
    handeling("inkooptrajecten", doen.begin_inkoop, "Begin een inkoop"),
    lezing("inkooptrajecten", lezen.inkooptrajecten, "Lees wat wordt ingekocht", recht=BEHEER),
    lezing("inkooptrajecten/{int:pk}", lezen.inkooptraject, "Lees één inkoop", recht=BEHEER),
    handeling("inkooptrajecten/{int:traject}/stappen", doen.leg_inkoopstap_vast, "Leg een stap van een inkoop vast"),
    # Kiezen
    handeling("besluiten/{int:besluit}/keuzes", doen.kies_aanbieder, "Leg de keuze van een aanbieder vast"),
    handeling("besluiten/{int:besluit}/aanmeldingen", doen.meld_aan, "Meld iemand bij een aanbieder aan"),
    handeling("dossiers/{int:dossier}/jeugdverwijzingen", doen.leg_verwijzing_vast, "Leg een verwijzing vast"),
    handeling(
        "dossiers/{int:dossier}/inzet", doen.zet_tijdelijk_in, "Zet hulp tijdelijk in voor een casus van het team"
    ),
    handeling("dossiers/{int:dossier}/vervoer", doen.leg_vervoer_vast, "Leg vast hoe iemand ergens komt"),
    lezing("keuzes/{int:pk}", lezen.keuze, "Lees één keuze", recht="toewijzing.maken"),
    lezing("aanmeldingen/{int:pk}", lezen.aanmelding, "Lees één aanmelding", recht=KIEZEN),
    handeling("aanmeldingen/{int:aanmelding}/_beantwoorden", doen.leg_aanmelding_vast, "Leg het antwoord vast"),
    # Toewijzen en leveren
    handeling("keuzes/{int:keuze}/toewijzingen", doen.wijs_hulp_toe, "Wijs hulp toe"),
    lezing("keuzes", lezen.te_verwerken, "Lees welke keuzes op een toewijzing wachten", recht=VERWERKEN),
    lezing("toewijzingen", lezen.alle_toewijzingen, "Lees de toewijzingen", recht=VERWERKEN),
    lezing("eigen-toewijzingen", lezen.eigen_toewijzingen, "Lees wat aan u is toegewezen", recht=MELDEN),
    lezing("toewijzingen/{int:pk}", lezen.toewijzing, "Lees één toewijzing", recht=MELDEN),
    handeling("toewijzingen/{int:toewijzing}/_wijzigen", doen.wijzig_toewijzing, "Wijzig een toewijzing"),
    handeling("toewijzingen/{int:toewijzing}/_verwijderen", doen.verwijder_toewijzing, "Verwijder een toewijzing"),
    handeling("toewijzingen/{int:toewijzing}/overdrachten", doen.draag_warm_over, "Leg een warme overdracht vast"),
    handeling("toewijzingen/{int:toewijzing}/leveringen", doen.start_levering, "Meld dat de hulp begint"),
    handeling("toewijzingen/{int:toewijzing}/_stoppen", doen.stop_levering, "Meld dat de hulp stopt"),
    handeling("toewijzingen/{int:toewijzing}/dagdelen", doen.claim_dagdelen, "Schrijf dagdelen van een voucher af"),
    handeling("toewijzingen/{int:toewijzing}/checks", doen.leg_leveringscheck_vast, "Leg vast of de hulp er is"),
    handeling("toewijzingen/{int:toewijzing}/resultaten", doen.meld_resultaat, "Meld wat de hulp opleverde"),
    lezing(
        "resultaatmeldingen/{int:pk}",
        lezen.resultaatmelding,
        "Lees één melding van resultaat",
        recht="resultaat.melden",
    ),
    handeling("toewijzingen/{int:toewijzing}/startmelding/_terughalen", doen.haal_start_terug, "Haal een start terug"),
    handeling("toewijzingen/{int:toewijzing}/stopmelding/_terughalen", doen.haal_stop_terug, "Haal een stop terug"),
    handeling(
        "toewijzingen/{int:toewijzing}/_definitief", doen.maak_stop_definitief, "Maak een tijdelijke stop blijvend"
    ),
    # Verzoeken van aanbieders
    handeling("aanbiederverzoeken", doen.vraag_toewijzing, "Vraag om een toewijzing"),
    lezing("aanbiederverzoeken", lezen.aanbiederverzoeken, "Lees de open verzoeken van aanbieders", recht=MELDEN),
    lezing("aanbiederverzoeken/{int:pk}", lezen.aanbiederverzoek, "Lees één verzoek van een aanbieder", recht=MELDEN),
    handeling("aanbiederverzoeken/{int:verzoek}/_beantwoorden", doen.beantwoord_verzoek, "Beantwoord een verzoek"),
    handeling("aanbiederverzoeken/{int:verzoek}/_overnemen", doen.neem_verwijzing_over, "Neem een verwijzing over"),
    handeling("toewijzingen/{int:toewijzing}/wijzigingsverzoeken", doen.vraag_wijziging, "Vraag om een wijziging"),
    # Berichten van iWmo en iJw
    handeling("ketenberichten", doen.ontvang_bericht, "Stuur een bericht van iWmo of iJw in"),
    lezing("ketenberichten", lezen.berichten, "Lees de berichten, nieuwste eerst", recht=BESPREKEN, vorige=_nummer),
    lezing("ketenberichten/{int:pk}", lezen.bericht, "Lees één bericht", recht=BESPREKEN),
    handeling("ketenberichten/{int:bericht}/overleg", doen.bespreek_bericht, "Zeg iets over een bericht"),
    handeling("ketenberichten/{int:bericht}/_afbreken", doen.breek_bericht_af, "Breek de verwerking af"),
    handeling("ketenberichten/{int:bericht}/_opnieuw", doen.verwerk_opnieuw, "Verwerk een bericht opnieuw"),
    handeling("ketenberichten/{int:bericht}/_alsnog", doen.verstuur_alsnog, "Verstuur alsnog wat niet uit kon"),
    handeling("afkeuringen/{int:bevinding}/_herstellen", doen.herstel_bevinding, "Herstel een afkeuring"),
    handeling("afkeuringen/{int:bevinding}/_laten", doen.laat_bevinding, "Laat een afkeuring zoals zij is"),
)

LEVERINGSZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.aanbieder,
    lezen.aanmelding,
    lezen.contract,
    lezen.contractproduct,
    lezen.inkooptraject,
    lezen.keuze,
    lezen.resultaatmelding,
    lezen.toewijzing,
    lezen.toezichtmelding,
    lezen.aanbiederverzoek,
    lezen.bericht,
    lezen.bevinding,
)
