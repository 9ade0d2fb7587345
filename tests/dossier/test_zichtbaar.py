"""A file is open to who works in it, to the team of its area, and to who has a task in it; to nobody else."""

import importlib
import inspect
from collections.abc import Callable
from copy import copy
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from naober.agenda.actions import (
    laat_document_vervallen,
    leg_contact_vast,
    maak_notitie,
    maak_taak,
    maak_werkaantekening,
    plan_afspraak,
    rond_taak_af,
    voeg_document_toe,
    zeg_af,
)
from naober.agenda.berichten import beantwoord_bericht, lees_berichten
from naober.agenda.models import Bericht
from naober.agenda.rules import Contact, NieuweAfspraak
from naober.agenda.werklijst import dossiers_van_dag
from naober.besluit.actions import (
    dien_aanvraag_in,
    geef_advies,
    hervat_termijn,
    leg_belemmering_vast,
    leg_deelname_vast,
    leg_overleg_bezwaar_vast,
    leg_resultaat_vast,
    leg_termijnstap_vast,
    meld_levering,
    neem_besluit,
    registreer_bezwaar,
    registreer_klacht,
    schaal_levering_op,
    toets_rechtmatigheid,
    wijzig_besluit,
)
from naober.besluit.models import Bezwaar, Brief, Klacht
from naober.besluit.rules.vervolg import Wijziging
from naober.delen.actions import (
    leg_toestemming_vast,
    leg_uitzondering_vast,
    trek_toestemming_in,
    verstrek,
    vraag_toestemming,
)
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.dossier.actions import betrek, draag_over
from naober.dossier.models import Afwezigheid, Betrokkenheid, Inzagegrond
from naober.dossier.queries import afwezigheid as zoek_afwezigheid
from naober.dossier.queries import dossier as zoek_dossier
from naober.dossier.queries import teamlid as zoek_teamlid
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.ingang.actions import bevestig, leg_stap_vast, registreer_binnenkomst, verwijs_door, voeg_samen
from naober.levering.actions import (
    beeindig_bijdrageafspraak,
    controleer_pgb,
    leg_bijdrageoordeel_vast,
    leg_bijkopen_vast,
    leg_natura_vast,
    leg_overeenkomst_vast,
    leg_overgang_vast,
    leg_pgbplan_vast,
    leg_vervoer_vast,
    leg_wlzgesprek_vast,
    trek_pgb_in,
    zet_tijdelijk_in,
)
from naober.logboek.actions import kies_doel, stel_inzagevraag
from naober.onderzoek.actions import laat_vervallen, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.models import Verslag
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.rules import Expertiseverzoek, Vondst
from naober.onderzoek.uitzoeken import (
    beantwoord_expertise,
    leg_meting_vast,
    leg_onderdeel_vast,
    leg_reactie_vast,
    rond_onderzoek_af,
    vraag_expertise,
)
from naober.plan.actions import herzie_plan, maak_plan, rond_af, schrap_actie, spreek_af, voeg_actie_toe
from naober.plan.samen.actions import (
    dien_eigen_plan_in,
    draag_hulp_over,
    leg_overleg_vast,
    overweeg_eigen_plan,
    regel_partij,
    spreek_samenwerking_af,
    voeg_partij_toe,
    vul_onderdeel,
    wijs_regie_toe,
)
from naober.plan.voortgang.actions import (
    Uitwerking,
    begin_actie,
    beoordeel,
    evalueer,
    rond_actie_af,
    schaal_bij,
    werk_actie_uit,
)
from tests.avg import opzet as avg
from tests.delen import opzet as gedeeld
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.huishouden import HUISHOUDEN, buurvrouw, vertegenwoordigd
from tests.dossier.opzet import TERUGKIJKEN, Zaak, geweigerd, goed
from tests.dossier.test_handeling import HANDELINGEN
from tests.inkomen import opzet as schuldhulp
from tests.levering import geldopzet as gelden
from tests.levering import opzet as levering
from tests.monitor import opzet as monitor
from tests.naoberschap import opzet as naobers
from tests.plan import samenspel
from tests.samenspel import opzet as samen
from tests.veiligheid import opzet as veilig

KAMERS = ("dossier", "onderzoek", "plan", "plan.samen", "plan.voortgang", "besluit", "agenda", "avg", "delen")
DOELEN = [("Thuis blijven wonen", "stabilisatie")]


def volgende(zaak: Zaak) -> dict[str, Any]:
    return {"doelen": DOELEN, "evaluatie_op": zaak.dag + TERUGKIJKEN}


PDF = {"soort": "advies", "naam": "", "bestandsnaam": "a.pdf", "inhoud": b"%PDF-1.7"}


def _bezoek(zaak: Zaak) -> NieuweAfspraak:
    return NieuweAfspraak("huisbezoek", "Kennismaken", begin_van(zaak.dag))


def _gepland(zaak: Zaak) -> Any:
    return goed(plan_afspraak(zaak.anouk, dossier=zaak.dossier, afspraak=_bezoek(zaak), peildatum=zaak.dag))


def _taak(zaak: Zaak) -> Any:
    return goed(maak_taak(zaak.anouk, dossier=zaak.dossier, omschrijving="Bel terug", peildatum=zaak.dag))


def _schreef(zaak: Zaak) -> Any:
    wie = zaak.persoon
    Bericht.objects.create(dossier=zaak.dossier, persoon=wie, soort="bericht", tekst="Hoe laat?", door=wie.naam)
    return wie


def _document(zaak: Zaak) -> Any:
    return goed(voeg_document_toe(zaak.anouk, dossier=zaak.dossier, **PDF, peildatum=zaak.dag))


WETTEN = Inzending({"wetten": ["Wmo 2015"]})
VERZOEK = Expertiseverzoek("expertisepartner", "Baalderborg", "meedenken", "Wat helpt?")


def ingevuld(zaak: Zaak) -> Zaak:
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", "afronding")
    return zaak


def afgerond(zaak: Zaak) -> Zaak:
    zaak.onderzocht()
    return zaak


def stop(zaak: Zaak) -> Wijziging:
    return Wijziging("intrekking", "De hulp is niet meer nodig.", zaak.dag, grond="niet-nodig")


def stil(zaak: Zaak) -> Any:
    """The action, of which the term stands still."""
    goed(
        leg_termijnstap_vast(
            zaak.anouk, actie=zaak.actie, soort="opschorting", van=zaak.dag, grond="aanvulling", peildatum=zaak.dag
        )
    )
    return zaak.actie


def bezwaarschrift(zaak: Zaak) -> dict[str, Any]:
    return {"kenmerk": zaak.besluit.kenmerk, "ontvangen_op": zaak.dag, "gronden": "Het is te weinig."}


def bezwaar(zaak: Zaak) -> Bezwaar:
    return goed(registreer_bezwaar(zaak.anouk, actie=zaak.actie, **bezwaarschrift(zaak), peildatum=zaak.dag))


def klacht(zaak: Zaak) -> Klacht:
    return goed(
        registreer_klacht(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, waarover="wachten", omschrijving="Niemand belde.",
            ontvangen_op=zaak.dag, peildatum=zaak.dag,
        )
    )  # fmt: skip


class Werk(NamedTuple):
    """An action that could be done after this step, with what it is given."""

    doe: Callable[..., object]
    na: str
    invoer: Callable[[Zaak], dict[str, Any]]


# Every action that writes in a file that is already there. A new one is added here, or the first test fails.
WERK = (
    Werk(
        betrek,
        "vraag",
        lambda z: {"dossier": z.dossier, "medewerker": z.toegelaten("cas"), "rol": Rol.CLIENTONDERSTEUNER},
    ),
    Werk(
        leg_gesprek_vast,
        "vraag",
        lambda z: {"dossier": z.dossier, "gesprek": z.verslag(), "behoeften": [z.nieuwe_behoefte()]},
    ),
    Werk(leg_bevindingen_vast, "gesprek", lambda z: {"behoefte": z.behoefte, "bevindingen": z.vondsten()}),
    Werk(
        leg_waarneming_vast,
        "vraag",
        lambda z: {"dossier": z.dossier, "van_wie": "Een dochter", "beeld": "gelijk", "tekst": "Gaat goed."},
    ),
    Werk(leg_onderdeel_vast, "gesprek", lambda z: {"dossier": z.dossier, "onderdeel": "wet", "inzending": WETTEN}),
    Werk(rond_onderzoek_af, "afweging", lambda z: {"dossier": ingevuld(z).dossier, "conclusie": "Samen bekeken."}),
    Werk(leg_reactie_vast, "afweging", lambda z: {"dossier": afgerond(z).dossier, "reactie": "Dit klopt."}),
    Werk(leg_meting_vast, "vraag", lambda z: {"dossier": z.dossier, "meting": z.meting()}),
    Werk(vraag_expertise, "vraag", lambda z: {"dossier": z.dossier, "verzoek": VERZOEK}),
    Werk(
        beantwoord_expertise,
        "vraag",
        lambda z: {"vraag": z.expertise_gevraagd(), "antwoord": "Een vaste dag.", "antwoorden": {}},
    ),
    Werk(laat_vervallen, "gesprek", lambda z: {"behoefte": z.behoefte, "reden": "Zij is verhuisd."}),
    Werk(maak_plan, "gesprek", lambda z: {"dossier": z.dossier, **volgende(z)}),
    Werk(voeg_actie_toe, "plan", lambda z: {"plan": z.plan, "behoefte": z.behoefte, "bouwsteen": z.bouwsteen()}),
    Werk(schrap_actie, "actie", lambda z: {"actie": z.actie, "reden": "Het hoeft niet meer."}),
    Werk(spreek_af, "actie", lambda z: {"plan": z.plan, "akkoord_van": "Het huishouden"}),
    Werk(herzie_plan, "actie", lambda z: {"plan": z.plan, "reden": "Er is meer nodig.", **volgende(z)}),
    Werk(dien_eigen_plan_in, "vraag", lambda z: {"dossier": z.dossier, "door": "De inwoner", "tekst": "Mijn plan."}),
    Werk(overweeg_eigen_plan, "vraag", lambda z: {"eigen_plan": samenspel.eigen_plan(z), "overweging": "Gevolgd."}),
    Werk(voeg_partij_toe, "vraag", lambda z: {"dossier": z.dossier, "deelname": samenspel.DEELNAME}),
    Werk(regel_partij, "vraag", lambda z: {"partij": samenspel.partij(z), "geregeld": "Doet mee aan het overleg."}),
    Werk(
        wijs_regie_toe,
        "vraag",
        lambda z: {"dossier": z.dossier, "rol": "regie-over-het-plan", "bij": "team", "wie": "Bram"},
    ),
    Werk(spreek_samenwerking_af, "vraag", lambda z: {"dossier": z.dossier, **samenspel.afspraak(z)}),
    Werk(leg_overleg_vast, "vraag", lambda z: {"dossier": z.dossier, **samenspel.OVERLEG}),
    Werk(draag_hulp_over, "afspraak", lambda z: {"actie": z.actie, **samenspel.OVERDRACHT}),
    Werk(vul_onderdeel, "plan", lambda z: {"plan": z.plan, **samenspel.ONDERDEEL}),
    Werk(werk_actie_uit, "actie", lambda z: {"actie": z.actie, "uitwerking": Uitwerking(resultaten=("Structuur",))}),
    Werk(begin_actie, "besluit", lambda z: {"actie": z.actie}),
    Werk(rond_actie_af, "besluit", lambda z: {"actie": z.actie, "afloop": "bereikt", "toelichting": "Het lukt."}),
    Werk(schaal_bij, "actie", lambda z: {"actie": z.actie, **samenspel.lichter(z)}),
    Werk(beoordeel, "actie", lambda z: {"plan": z.plan, **samenspel.oordeel(z)}),
    Werk(evalueer, "actie", lambda z: {"plan": z.plan, "verslag": "Besproken.", "volgende_op": z.dag + TERUGKIJKEN}),
    Werk(rond_af, "besluit", lambda z: {"dossier": z.dossier, "slottekst": "Het loopt."}),
    *(Werk(doe, "vraag", invoer) for doe, invoer in HUISHOUDEN),
    Werk(plan_afspraak, "vraag", lambda z: {"dossier": z.dossier, "afspraak": _bezoek(z)}),
    Werk(zeg_af, "vraag", lambda z: {"afspraak": _gepland(z), "reden": "Hij is ziek."}),
    Werk(maak_taak, "vraag", lambda z: {"dossier": z.dossier, "omschrijving": "Bel terug"}),
    Werk(rond_taak_af, "vraag", lambda z: {"taak": _taak(z)}),
    Werk(
        leg_contact_vast,
        "vraag",
        lambda z: {"dossier": z.dossier, "contact": Contact("huisbezoek", z.dag, "mevrouw", False)},
    ),
    Werk(kies_doel, "vraag", lambda z: {"dossier": z.dossier, "aanleiding": "contact"}),
    Werk(stel_inzagevraag, "vraag", lambda z: {"dossier": z.dossier, "vraag": "Waarom keek deze medewerker?"}),
    Werk(maak_notitie, "vraag", lambda z: {"dossier": z.dossier, "tekst": "De bel is stuk."}),
    Werk(beantwoord_bericht, "vraag", lambda z: {"dossier": z.dossier, "persoon": z.persoon, "tekst": "Tot maandag."}),
    Werk(lees_berichten, "vraag", lambda z: {"dossier": z.dossier, "persoon": _schreef(z)}),
    Werk(maak_werkaantekening, "vraag", lambda z: {"dossier": z.dossier, "tekst": "Vraag naar haar zus."}),
    Werk(voeg_document_toe, "vraag", lambda z: {"dossier": z.dossier, **PDF}),
    Werk(laat_document_vervallen, "vraag", lambda z: {"document": _document(z), "reden": "Van een ander."}),
    Werk(draag_over, "vraag", lambda z: {"dossier": z.dossier, "naar": z.staf["dina"], "reden": "Verlof."}),
    Werk(voeg_samen, "vraag", lambda z: {"binnenkomst": z.wachtende_vraag(), "met": z.binnenkomst}),
    Werk(verwijs_door, "vraag", lambda z: {"binnenkomst": z.binnenkomst, "naar": "De bank", "reden": "Schulden."}),
    Werk(bevestig, "vraag", lambda z: {"binnenkomst": z.binnenkomst}),
    Werk(
        leg_stap_vast,
        "vraag",
        lambda z: {"binnenkomst": z.binnenkomst, "stap": "clientondersteuning", "antwoorden": z.ondersteuning()},
    ),
    Werk(neem_besluit, "afspraak", lambda z: {"actie": z.actie, "voornemen": z.voornemen()}),
    Werk(dien_aanvraag_in, "afspraak", lambda z: {"actie": z.actie, "ingediend_op": z.dag}),
    Werk(
        leg_termijnstap_vast,
        "afspraak",
        lambda z: {"actie": z.actie, "soort": "opschorting", "van": z.dag, "grond": "aanvulling"},
    ),
    Werk(hervat_termijn, "afspraak", lambda z: {"actie": stil(z), "tot": z.dag}),
    Werk(wijzig_besluit, "besluit", lambda z: {"besluit": z.besluit, "wijziging": stop(z)}),
    Werk(meld_levering, "besluit", lambda z: {"besluit": z.besluit, "geleverd_op": z.dag}),
    Werk(
        leg_resultaat_vast, "besluit", lambda z: {"besluit": z.besluit, "bereikt": "deels", "uitleg": "Het gaat beter."}
    ),
    Werk(registreer_bezwaar, "besluit", lambda z: {"actie": z.actie, **bezwaarschrift(z)}),
    Werk(leg_overleg_bezwaar_vast, "besluit", lambda z: {"bezwaar": bezwaar(z), "overleg": "Samen gebeld."}),
    Werk(
        registreer_klacht,
        "vraag",
        lambda z: {
            "dossier": z.dossier,
            "persoon": z.persoon,
            "waarover": "wachten",
            "omschrijving": "Niemand belde terug.",
            "ontvangen_op": z.dag,
        },
    ),
    Werk(leg_toestemming_vast, "vraag", gedeeld.toestemming_invoer),
    Werk(trek_toestemming_in, "vraag", lambda z: {"toestemming": gedeeld.toestemming(z), "door": "Hendrika"}),
    Werk(vraag_toestemming, "vraag", gedeeld.toestemmingsvraag_invoer),
    Werk(verstrek, "vraag", gedeeld.verstrekking_invoer),
    Werk(leg_uitzondering_vast, "vraag", lambda z: {"dossier": z.dossier, **gedeeld.UITZONDERING}),
)
WERK += tuple(Werk(doe, "gesprek", invoer) for doe, invoer in avg.IN_DOSSIER)
WERK += tuple(Werk(doe, stap, invoer) for doe, stap, invoer in naobers.IN_DOSSIER)
WERK += tuple(Werk(doe, stap, invoer) for doe, stap, invoer in levering.IN_DOSSIER)
WERK += tuple(Werk(doe, stap, invoer) for doe, stap, invoer in monitor.IN_DOSSIER)
WERK += tuple(Werk(doe, "vraag", invoer) for doe, invoer in samen.IN_DOSSIER)
# A line in a register about a household is one of them too; tests/register has it, with a register of its own.
# These are not held back by involvement: the door itself is open to every team, a question that waits has a team
# and no worker yet, and the back office tests what others decided.
# Absence and leaving are about a colleague and not about a file; a working note is thrown away by its writer alone.
ZONDER_BETROKKENHEID = {
    "stel_lijst_op", "zonder_uit", "keur_lijst_goed", "neem_lijst_terug", "voer_vernietiging_uit",
    "registreer_binnenkomst", "lees_client_in", "zet_in_wachtrij", "beantwoord", "pak_op", "wijs_toe",
    "toets_rechtmatigheid",
    # To a whole group, by who sees none of it: see tests/agenda/test_groepsbrieven.py.
    "stel_groepsbrief_op", "verstuur_groepsbrief",
    "meld_afwezig", "beeindig_afwezigheid", "zet_uit",
    "leg_vast", "stel_medewerker_in",
    "gooi_werkaantekening_weg",
    # The privacy officer's, who sees no file; what anybody may report; and one's own address.
    "beantwoord_inzagevraag", "beoordeel_signaal", "leg_datalek_vast", "meld_datalek", "handel_datalek_af",
    "geef_eigen_adres",
    # The map, which names no resident.
    "zet_op_kaart", "wijzig_voorziening", "zet_plekken", "sluit_voorziening", "heropen_voorziening", "keek_na",
    "geef_label", "neem_label_af", "voeg_organisatie_toe", "wijzig_organisatie", "stel_voor", "beoordeel_voorstel",
    # By who belongs to a network, was asked to come, or has the mandate, without the file: see tests/samenspel.
    "plan_bijeenkomst", "zet_op_agenda", "breng_casus_in", "houd_bijeenkomst", "laat_bijeenkomst_vervallen",
    "leg_casusverslag_vast", "spreek_in_netwerk_af", "volg_werkafspraak_op", "breng_in", "beslis_knelpunt",
    # Prevention, which is about many.
    "neem_maatregel_op", "wijzig_maatregel", "start_maatregel", "beeindig_maatregel", "leg_preventiestap_vast",
    "geef_bestand", "lees_verder",
    # Goals and figures, which are about many.
    "leg_cijfer_vast", "lees_cijfers_in", "stel_streef_vast", "vertel_bij_doel", "stel_bij", "lever_landelijk",
    "lever_schuldhulp",
    "bewaar_scenario", "stel_groepsvraag", "stel_rapport_vast",
    # Of the team at which a signal waits, and of who sent it: see tests/signalen.
    "meld_signaal", "trek_signaal_in", "koppel_signaal", "pak_signaal_op", "leg_poging_vast", "leg_gespreksaanbod_vast",
    "spreek_opvolging_af", "rond_opvolging_af", "stuur_signaal_door", "maak_hulpvraag", "sluit_signaalzaak",
    # Files of partners: see tests/signalen/test_inlezen.py.
    "lever_signalen_aan", "breek_aanlevering_af",
    "stuur_stuk", "kies_groepsactiviteit", "begin_meldcode_bij_signaal",
    # By the organisation to which somebody was brought, and no other: see tests/naoberschap/test_verwijzen.py.
    "beantwoord_verwijzing",
    "doe_oproep",
    # Asked by who is not in; judged by who watches over privacy; answered by the coordinator: see tests/delen.
    # The service point's, which sees requests and no file; what hangs on a request is held to it by its query.
    "schrijf_vrijwilliger_in", "werk_vrijwilliger_bij", "leg_aanbod_vast", "trek_aanbod_in", "steun_vrijwilliger",
    "stel_koppelingen_voor", "beantwoord_voorstel", "stop_koppeling", "leg_uren_vast", "sluit_hulpvraag",
    "stel_servicevraag", "beantwoord_servicevraag", "leg_activiteit_vast",
    # The contract manager's, who sees no file; the back office's and the provider's: see tests/levering.
    "dien_factuur_in", "beslis_prestatie", "keur_factuur_goed", "keur_factuur_af", "maak_betaling",
    "geef_betaling_vrij", "trek_betaling_in", "trek_steekproef", "toets_steekproefregel", "leg_opbrengst_vast",
    "verstuur_uitgaand",
    # The budget, which is about nobody: see tests/geld/test_begroting.py.
    "bestem_geld", "lees_begroting_in", "schrap_dotatie", "verdeel_besteding",
    "neem_begrotingsbesluit", "boek_reserve", "leg_besteding_vast", "leg_begrotingsmaatregel_vast",
    "zet_begrotingsmaatregel", "leg_financieel_risico_vast", "beoordeel_financieel_risico", "leg_drijfveer_vast",
    "neem_aanbieder_op", "wijzig_aanbieder", "koppel_account",
    "start_levering", "stop_levering", "verwijder_toewijzing",
    "haal_start_terug", "haal_stop_terug", "maak_stop_definitief", "ontvang_bericht", "bespreek_bericht",
    "herstel_bevinding", "laat_bevinding", "verwerk_opnieuw", "breek_bericht_af",
    "verstuur_alsnog", "verbeter_prestatie",
    "vraag_toewijzing", "vraag_wijziging", "beantwoord_verzoek", "neem_verzoek_op", "neem_verwijzing_over",
    "meld_bij_toezicht", "vraag_maatregel", "sluit_toezichtmelding",
    "maak_contract", "neem_product_op", "leg_controle_vast", "laat_contract_ingaan", "verleng_contract",
    "beeindig_contract", "stel_tarief_vast", "indexeer_tarieven", "stel_minimumprijs_vast", "stel_ruimte_vast",
    "leg_verantwoording_vast", "begin_inkoop", "leg_inkoopstap_vast", "leg_beschikbaarheid_vast",
    "claim_dagdelen", "meld_resultaat",
    "vraag_toegang", "open_in_nood", "beoordeel_noodtoegang", "beantwoord_toegangsverzoek",
}  # fmt: skip
# Nor these: they are for whoever decides or tests, and sees the file because of what waits in it.
VOOR_BESLISSERS = {"beslis_op_bezwaar", "handel_klacht_af", "beslis_op_verzoek", "hef_beperking_op"}
# What this municipality's policy does not ask for: held back all the same, and refused for that reason to who is in.
NIET_HIER = (
    (
        "mandaat.geen-advies",
        Werk(
            geef_advies,
            "afspraak",
            lambda z: {"actie": z.actie, "strekking": "afwijzen", "motivering": "Lichter is genoeg."},
        ),
    ),
    (
        "volgen.niet-te-laat",
        Werk(schaal_levering_op, "besluit", lambda z: {"besluit": z.besluit, "naar": "Contract", "reden": "Druk."}),
    ),
    (
        "belemmering.soort",
        Werk(
            leg_belemmering_vast,
            "vraag",
            lambda z: {"dossier": z.dossier, "soort": "regels", "beste_oplossing": "Anders.", "uitleg": "Mag niet."},
        ),
    ),
    (
        "vervoer.soort",
        Werk(leg_vervoer_vast, "vraag", lambda z: {"dossier": z.dossier, "persoon": z.persoon, **levering.VERVOER}),
    ),
    (
        "deelname.niet-gevraagd",
        Werk(leg_deelname_vast, "afspraak", lambda z: {"actie": z.actie, "antwoorden": {}, "gegevens": {}}),
    ),
)
_AFSPRAAK = {"soort": "nadelig_voor_aanpak", "reden": "Anders haakt zij af."}
WERK = (
    *WERK,
    Werk(leg_pgbplan_vast, "afspraak", lambda z: {"actie": z.actie, "plan": gelden.pgbplan(z)}),
    Werk(
        leg_overeenkomst_vast,
        "afspraak",
        lambda z: {
            "besluit": gelden.met_pgb(z),
            "soort": "arbeidsovereenkomst",
            "met": "Buurman",
            "natuurlijk_persoon": True,
            "ingang": z.dag,
        },
    ),
    Werk(controleer_pgb, "afspraak", lambda z: {"besluit": gelden.met_pgb(z), "controle": gelden.controle(z)}),
    Werk(
        trek_pgb_in,
        "afspraak",
        lambda z: {
            "besluit": gelden.met_pgb(z),
            "grond": "ander-doel",
            "motivering": "Er kwam geen hulp.",
            "per_op": z.dag,
        },
    ),
    Werk(leg_bijdrageoordeel_vast, "vraag", lambda z: {"dossier": z.dossier, "van": z.dag, **_AFSPRAAK}),
    Werk(leg_natura_vast, "vraag", lambda z: {"dossier": z.dossier, "van": z.dag, **gelden.natura(z)}),
    Werk(
        beeindig_bijdrageafspraak,
        "vraag",
        lambda z: {
            "tot": z.dag,
            "afspraak": goed(
                leg_bijdrageoordeel_vast(z.anouk, dossier=z.dossier, van=z.dag, peildatum=z.dag, **_AFSPRAAK)
            ),
        },
    ),
)
NIET_HIER = (
    *NIET_HIER,
    (
        "inzet.niet",
        Werk(
            zet_tijdelijk_in,
            "besluit",
            lambda z: {
                "dossier": z.dossier,
                "persoon": z.persoon,
                "aanbieder": levering.aanbieder(z),
                "product": z.besluit.product,
                "toelichting": "Even meekijken.",
            },
        ),
    ),
    (
        "bijdrage.geen-overgang",
        Werk(leg_overgang_vast, "vraag", lambda z: {"dossier": z.dossier, "product": z.geval.product, "sinds": z.dag}),
    ),
    (
        "bijdrage.geen-wlz",
        Werk(leg_wlzgesprek_vast, "vraag", lambda z: {"dossier": z.dossier, "weegt_mee": False, "toelichting": ""}),
    ),
    (
        "bijdrage.bijkopen",
        Werk(
            leg_bijkopen_vast,
            "besluit",
            lambda z: {"besluit": z.besluit, "uren": gelden.UREN, "bij": "Schoon BV", "van": z.dag},
        ),
    ),
)
WERK = (*WERK, *(Werk(*w) for w in (*veilig.WERK, *schuldhulp.WERK)))
NIET_HIER = (*NIET_HIER, *((daarna, Werk(*w)) for daarna, *w in veilig.NIET_HIER))


def betrokken(zaak: Zaak, wie: str, rol: Rol) -> Betrokkenheid:
    collega = zaak.toegelaten(wie) if rol == Rol.CLIENTONDERSTEUNER else zaak.staf[wie]
    return goed(betrek(zaak.anouk, dossier=zaak.dossier, medewerker=collega, rol=rol, peildatum=zaak.dag))


def test_elke_handeling_in_een_dossier_staat_in_deze_toets() -> None:
    elders = {werk.doe.__name__ for _, werk in NIET_HIER}
    assert {w.doe.__name__ for w in WERK} | ZONDER_BETROKKENHEID | VOOR_BESLISSERS | elders == {
        param.id for param in HANDELINGEN
    }


@pytest.mark.parametrize(("daarna", "werk"), NIET_HIER, ids=lambda w: w.doe.__name__ if isinstance(w, Werk) else "")
def test_ook_wat_het_beleid_hier_niet_vraagt_is_dicht_voor_wie_niet_betrokken_is(
    zaak: Zaak, daarna: str, werk: Werk
) -> None:
    zaak.tot(werk.na)
    invoer = {**werk.invoer(zaak), "peildatum": zaak.dag}
    geweigerd("dossier.niet-betrokken", werk.doe, zaak.elders, **invoer)
    betrokken(zaak, "elders", Rol.GENERALIST)
    geweigerd(daarna, werk.doe, zaak.elders, **invoer)


def test_wie_bij_een_dossier_wordt_betrokken_adviseert_waar_het_mandaat_dat_vraagt(testerveen: Zaak) -> None:
    testerveen.tot("afspraak")
    invoer = {
        "actie": testerveen.actie, "strekking": "afwijzen", "motivering": "Lichter kan.",
        "peildatum": testerveen.dag,
    }  # fmt: skip
    geweigerd("dossier.niet-betrokken", geef_advies, testerveen.elders, **invoer)
    betrokken(testerveen, "elders", Rol.GENERALIST)
    assert goed(geef_advies(testerveen.elders, **invoer)).adviseur_id == testerveen.elders.id


@pytest.mark.parametrize("na", dict.fromkeys(w.na for w in WERK))
def test_wie_niet_betrokken_is_schrijft_niet_in_een_dossier_en_wie_erbij_komt_of_in_het_team_werkt_wel(
    zaak: Zaak, na: str
) -> None:
    zaak.tot(na)
    for werk in (w for w in WERK if w.na == na):
        # Undone, so that the next one finds the case as it was; the input of some plays it further.
        eigen = copy(zaak)
        eigen.gedaan = [*zaak.gedaan]
        with transaction.atomic():
            _alleen_wie_erbij_hoort(eigen, werk)
            transaction.set_rollback(True)


def _alleen_wie_erbij_hoort(zaak: Zaak, werk: Werk) -> None:
    invoer = {**werk.invoer(zaak), "peildatum": zaak.dag}
    weigering = geweigerd("dossier.niet-betrokken", werk.doe, zaak.elders, **invoer)
    assert weigering.bron.document == "AVG"
    assert "regisseur" in weigering.alternatief
    # Who supports a client never writes, involved or not.
    geweigerd("recht.ontbreekt", werk.doe, zaak.cas, **invoer)
    with transaction.atomic():
        betrokken(zaak, "cas", Rol.CLIENTONDERSTEUNER)
        geweigerd("recht.ontbreekt", werk.doe, zaak.cas, **invoer)
        transaction.set_rollback(True)
    # A colleague of the team does, and need not be involved first. It is undone, and then done once more:
    with transaction.atomic():
        goed(werk.doe(zaak.bram, **invoer))
        transaction.set_rollback(True)
    # the same input by who was refused before, once involved: so it was that, and only that.
    betrokken(zaak, "elders", Rol.GENERALIST)
    goed(werk.doe(zaak.elders, **invoer))


def test_betrokkenheid_die_voorbij_is_geeft_geen_toegang_meer(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    betrokken(zaak, "elders", Rol.GENERALIST)
    invoer = {"behoefte": zaak.behoefte, "bevindingen": zaak.vondsten(), "peildatum": zaak.dag}
    goed(leg_bevindingen_vast(zaak.elders, **invoer))
    Betrokkenheid.objects.filter(medewerker_id=zaak.elders.id).update(tot=zaak.dag)
    geweigerd("dossier.niet-betrokken", leg_bevindingen_vast, zaak.elders, **invoer)


def test_betrokken_zijn_bij_een_ander_huishouden_opent_dit_dossier_niet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    ander = Zaak(HARDENBERG, nummer=1).tot("gesprek")
    betrokken(zaak, "elders", Rol.GENERALIST)
    geweigerd(
        "dossier.niet-betrokken",
        leg_bevindingen_vast,
        zaak.elders,
        behoefte=ander.behoefte,
        bevindingen={"eigen-kracht": Vondst("ja", "Het lukt.")},
        peildatum=zaak.dag,
    )


def test_een_vraag_vastleggen_kan_de_ingang_en_elk_team_ook_in_een_dossier_dat_al_loopt(elke_zaak: Zaak) -> None:
    """The door is open; what is behind it is not."""
    elke_zaak.tot("vraag")
    for wie in (elke_zaak.kees, elke_zaak.elders):
        rij = goed(
            registreer_binnenkomst(wie, melding=elke_zaak.melding(), persoon=elke_zaak.persoon, peildatum=elke_zaak.dag)
        )
        assert rij.dossier_id == elke_zaak.dossier.pk
        assert rij.status == "overgedragen"
        assert not Betrokkenheid.objects.filter(medewerker_id=wie.id).exists()


def test_de_toetser_toetst_zonder_betrokken_te_zijn(zaak: Zaak) -> None:
    zaak.tot("besluit")
    assert not Betrokkenheid.objects.filter(medewerker_id=zaak.tom.id).exists()
    goed(toets_rechtmatigheid(zaak.tom, toets=zaak.toets, rechtmatig=True, peildatum=zaak.dag))


# --------------------------------------------------------------------------------------------- opvragen


# About staff of one's own team, and not about a file: see `test_wat_van_een_team_is_vindt_een_ander_team_niet`.
OVER_HET_TEAM = {"teamlid", "afwezigheid"}
# For who watches over privacy, who sees no file: see tests/delen.
VOOR_TOEZICHT = {"noodopening"}
# Of one member of staff alone, whoever else sees the file: see tests/agenda.
VAN_EEN_ALLEEN = {"werkaantekening"}
# Of the municipality as a whole: a list for destruction holds numbers, and names nobody.
VAN_DE_GEMEENTE = {"lijst", "regel"}


def opvragingen() -> list[Any]:
    """Every query of a room that takes an actor and the number of one thing."""
    gevonden = []
    for kamer in KAMERS:
        module = importlib.import_module(f"naober.{kamer}.queries")
        for naam, functie in inspect.getmembers(module, inspect.isfunction):
            over_een_ding = list(inspect.signature(functie).parameters)[1:2] == ["pk"]
            elders = OVER_HET_TEAM | VAN_EEN_ALLEEN | VAN_DE_GEMEENTE | VOOR_TOEZICHT
            if functie.__module__ == module.__name__ and over_een_ding and naam not in elders:
                gevonden.append(functie)
    return gevonden


OPVRAGINGEN = opvragingen()


def test_elke_opvraging_op_nummer_is_gevonden() -> None:
    assert {zoek.__name__ for zoek in OPVRAGINGEN} == {
        "dossier", "netwerkcontact", "vertegenwoordiging", "behoefte", "plan", "actie", "doel", "eigen_plan", "partij",
        "samenwerkafspraak", "besluit", "brief",
        "rechtmatigheidstoets", "bezwaar", "klacht",
        "afspraak", "taak",
        "document",
        "expertisevraag", "verslag",
        "verzoek", "weglating", "antwoordbrief",
        "toestemming", "toegangsverzoek",
    }  # fmt: skip


def test_wat_van_een_team_is_vindt_een_ander_team_niet(zaak: Zaak) -> None:
    bram = zaak.bram.id
    wie = {"medewerker_id": bram, "vervanger_id": zaak.anouk.id}
    weg = Afwezigheid.objects.create(**wie, van=zaak.dag, tot=zaak.dag)
    gezien = [(zoek_teamlid(a, bram) is None, zoek_afwezigheid(a, weg.pk) is None) for a in (zaak.anouk, zaak.elders)]
    assert gezien == [(False, False), (True, True)]


Vind = Callable[[Actor], dict[str, bool]]


def vind(zaak: Zaak) -> Vind:
    """Look up the thing of this case that each query is about: which of them somebody finds."""
    zaak.tot("besluit")
    nummers = {
        "dossier": zaak.dossier.pk,
        "netwerkcontact": buurvrouw(zaak).pk,
        "vertegenwoordiging": vertegenwoordigd(zaak).pk,
        "behoefte": zaak.behoefte.pk,
        "plan": zaak.plan.pk,
        "actie": zaak.actie.pk,
        "doel": zaak.plan.doelen.get().pk,
        "eigen_plan": samenspel.eigen_plan(zaak).pk,
        "partij": samenspel.partij(zaak).pk,
        "samenwerkafspraak": samenspel.een_afspraak(zaak).pk,
        "besluit": zaak.besluit.pk,
        "brief": Brief.objects.get(besluit=zaak.besluit).pk,
        "rechtmatigheidstoets": zaak.toets.pk,
        "afspraak": _gepland(zaak).pk,
        "taak": _taak(zaak).pk,
        "document": _document(zaak).pk,
        "expertisevraag": zaak.expertise_gevraagd().pk,
        "verslag": verslag_van(zaak).pk,
        "bezwaar": bezwaar(zaak).pk,
        "klacht": klacht(zaak).pk,
        **avg.vul(zaak),
        "toestemming": gedeeld.toestemming(zaak).pk,
        "toegangsverzoek": gedeeld.verzoek(zaak).pk,
    }

    def gevonden(actor: Actor) -> dict[str, bool]:
        return {zoek.__name__: zoek(actor, nummers[zoek.__name__]) is not None for zoek in OPVRAGINGEN}

    return gevonden


def alles(uitkomst: dict[str, bool], ziet: bool) -> list[str]:
    """Which queries answer otherwise than that they all see it, or none."""
    return [naam for naam, gezien in uitkomst.items() if gezien != ziet]


def verslag_van(zaak: Zaak) -> Verslag:
    return Verslag.objects.get(onderzoek=zaak.onderzocht())


def leider(zaak: Zaak, team: str) -> Actor:
    return Actor.van(zaak._medewerker(f"leider-{team}", (Rol.TEAMLEIDER,), team))


def test_wie_er_werkt_ziet_het_en_een_ander_team_niet(zaak: Zaak) -> None:
    gevonden = vind(zaak)
    for wie in ("anouk", "bram", "dina"):
        assert alles(gevonden(getattr(zaak, wie)), ziet=True) == [], wie
    assert alles(gevonden(leider(zaak, zaak.geval.team)), ziet=True) == []
    for wie in ("elders", "cas", "kees"):
        assert alles(gevonden(getattr(zaak, wie)), ziet=False) == [], wie
    assert alles(gevonden(leider(zaak, zaak.geval.ander_team)), ziet=False) == []


def test_wie_een_bezwaar_of_toets_behandelt_ziet_het_zonder_betrokken_te_zijn(zaak: Zaak) -> None:
    gevonden = vind(zaak)
    for wie in ("berta", "tom"):
        assert alles(gevonden(getattr(zaak, wie)), ziet=True) == [], wie


@pytest.mark.eis("HAR-302")
def test_een_clientondersteuner_ziet_het_via_de_inwoner_en_niet_door_erbij_te_horen(zaak: Zaak) -> None:
    gevonden = vind(zaak)
    betrokken(zaak, "cas", Rol.CLIENTONDERSTEUNER)
    assert alles(gevonden(zaak.cas), ziet=True) == []
    Inzagegrond.objects.update(ingetrokken_op=timezone.now())
    assert Betrokkenheid.objects.filter(medewerker_id=zaak.cas.id, tot__isnull=True).exists()
    assert alles(gevonden(zaak.cas), ziet=False) == []


def inzagegrond(zaak: Zaak, wie: str, **anders: Any) -> Inzagegrond:
    velden = {"grond": "toestemming", "reden": "De inwoner vraagt het.", "gegeven_door": "De inwoner"}
    return Inzagegrond.objects.create(
        dossier=zaak.dossier, medewerker=zaak.staf[wie], vastgelegd_door=zaak.staf["anouk"], **{**velden, **anders}
    )


def test_een_grond_voor_inzage_opent_het_dossier_zolang_zij_loopt_en_niet_is_ingetrokken(zaak: Zaak) -> None:
    zaak.tot("vraag")
    nu, uur = timezone.now(), timedelta(hours=1)

    def ziet() -> bool:
        return zoek_dossier(zaak.elders, zaak.dossier.pk) is not None

    assert not ziet()
    rij = inzagegrond(zaak, "elders")
    assert ziet()
    Inzagegrond.objects.filter(pk=rij.pk).update(ingetrokken_op=nu)
    assert not ziet()
    inzagegrond(zaak, "elders", grond="noodtoegang", van=nu - 2 * uur, tot=nu - uur)
    assert not ziet()
    inzagegrond(zaak, "elders", grond="verzoek", van=nu + uur, tot=nu + 2 * uur)
    assert not ziet()
    inzagegrond(zaak, "elders", grond="noodtoegang", van=nu - uur, tot=nu + uur)
    assert ziet()


@pytest.mark.parametrize(
    ("regel", "anders"),
    [
        ("inzagegrond_eindigt", {"grond": "noodtoegang"}),
        ("inzagegrond_volgorde", {"van": datetime(2026, 1, 2, tzinfo=UTC), "tot": datetime(2026, 1, 1, tzinfo=UTC)}),
        ("inzagegrond_reden", {"reden": ""}),
        ("inzagegrond_een_lopend", {}),
    ],
)
def test_de_databank_weigert_een_grond_zonder_einde_zonder_reden_of_dubbel(
    zaak: Zaak, regel: str, anders: dict[str, Any]
) -> None:
    zaak.tot("vraag")
    if not anders:
        inzagegrond(zaak, "elders")
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        inzagegrond(zaak, "elders", **anders)


def test_waar_het_team_geen_gebied_heeft_opent_alleen_betrokkenheid_een_dossier(testerveen: Zaak) -> None:
    testerveen.tot("gesprek")
    assert testerveen.elders.gebieden == frozenset()
    invoer = {"behoefte": testerveen.behoefte, "bevindingen": testerveen.vondsten(), "peildatum": testerveen.dag}
    geweigerd("dossier.niet-betrokken", leg_bevindingen_vast, testerveen.elders, **invoer)


def test_op_de_eigen_lijsten_staat_niets_van_een_ander_team(zaak: Zaak) -> None:
    zaak.tot("besluit")

    def lijst(wie: Actor) -> list[int]:
        return [r.regel.dossier.pk for r in dossiers_van_dag(wie, zaak.profiel, zaak.dag)]

    assert lijst(zaak.anouk) == lijst(leider(zaak, zaak.geval.team)) == [zaak.dossier.pk]
    assert lijst(zaak.elders) == lijst(leider(zaak, zaak.geval.ander_team)) == []
