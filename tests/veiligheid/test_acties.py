"""What is recorded of safety: the reporting code from worry to closing, what is handed over, and what follows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import DjangoDbBlocker

from naober.agenda.models import Taak
from naober.delen.models import Uitzondering, Verstrekking
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.plan.rules import mag_op_trede
from naober.veiligheid import actions as doen
from naober.veiligheid.models import Meldcode, Meldcodestap, Overdracht, Veiligheidsplan
from naober.veiligheid.queries import achtervang_bij, beeld_van, gevaar_in, loopt_onveilig, tekens_van
from naober.veiligheid.rules.crisis import Opschalingsinvoer
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, blijft_staan, geweigerd, goed
from tests.veiligheid import opzet as v

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def gespeeld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Zaak]:
    """One household in Hardenberg, from the worry to a report, a plan and a report to the index; played once."""
    with blijft_staan(django_db_blocker), in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("plan")
        v.meldcode(zaak, acuut="Vader dreigt vanavond te komen.")
        v.vul(zaak)
        yield zaak


@pytest.fixture
def zaak(gespeeld: Zaak) -> Iterator[Zaak]:
    with in_scope(gemeente=gespeeld.gemeente, breed=True):
        yield gespeeld


def taken(zaak: Zaak) -> list[tuple[str, object]]:
    rijen = Taak.objects.filter(dossier=zaak.dossier, herkomst="veiligheid").order_by("pk")
    return list(rijen.values_list("omschrijving", "herinner_op"))


def test_de_stappen_staan_er_met_dag_wie_en_uitkomst_en_er_loopt_er_een(zaak: Zaak) -> None:
    beeld = beeld_van(zaak.dossier, v.kader(zaak), zaak.dag)
    assert beeld.lopend is not None
    assert [(s.stap.nummer, s.stand, len(regels)) for s, regels in beeld.lopend.stappen] == [
        (nr, "gedaan", 1) for nr in range(1, 6)
    ]
    regel = beeld.lopend.stappen[1][1][0]
    assert (regel.dag, regel.door.naam, regel.wie) == (zaak.dag, "Anouk", "Een collega")
    code = Meldcode.objects.get(dossier=zaak.dossier)
    # In 2015 it was one decision: to report, or to help.
    assert (code.melden, code.hulp, code.besloten_op) == (True, False, zaak.dag)
    opnieuw = {"dossier": zaak.dossier, "begin": v.begin(zaak), "peildatum": zaak.dag}
    geweigerd("meldcode.loopt-al", doen.begin_meldcode, zaak.anouk, **opnieuw)


def test_een_melding_gaat_door_de_regels_van_delen_en_het_gezin_hoort_het_of_de_reden_waarom_niet(zaak: Zaak) -> None:
    rij = Overdracht.objects.select_related("verstrekking").get(dossier=zaak.dossier, soort="melding")
    assert rij.verstrekking is not None
    assert (rij.verstrekking.ontvanger, rij.verstrekking.grond, rij.verstrekking.doel) == (
        "veilig-thuis", "wet", "veiligheid",
    )  # fmt: skip
    assert rij.meldcode == Meldcode.objects.get(dossier=zaak.dossier)
    verteld = Uitzondering.objects.get(dossier=zaak.dossier)
    assert verteld.verteld == "Nog niet: dat geeft nu gevaar."
    zonder = v.overdrachtinvoer(zaak, verteld=" ")
    melding = {"dossier": zaak.dossier, "persoon": v.kind(zaak), "melding": zonder, "peildatum": zaak.dag}
    geweigerd("verstrekking.verteld", doen.doe_melding, zaak.anouk, **melding)
    geweigerd("persoon.ander-huishouden", doen.doe_melding, zaak.anouk, **{**melding, "persoon": zaak.andere})


@pytest.mark.eis("HAR-121")
def test_de_raad_krijgt_pas_iets_als_de_lijst_klopt_en_de_antwoorden_blijven_staan(zaak: Zaak) -> None:
    naar = v.overdrachtinvoer(zaak, ontvanger="raad")
    wie = {"dossier": zaak.dossier, "persoon": v.kind(zaak), "peildatum": zaak.dag}
    geweigerd("overdracht.toets", doen.doe_melding, zaak.anouk, melding=naar, **wie)
    klaar = replace(naar, antwoorden=v.toets_ja(zaak, "raad"))
    rij = goed(doen.doe_melding(zaak.anouk, melding=klaar, **wie))
    assert rij.toets["feitelijk-onderbouwd"] == {"waarde": True, "motivering": "Staat in het dossier."}
    assert rij.verstrekking is not None
    assert rij.verstrekking.van_wet == "Jeugdwet"


@pytest.mark.eis("HAR-111")
def test_wat_terugkomt_is_te_volgen_tot_de_overdracht_klaar_is(zaak: Zaak) -> None:
    rij = Overdracht.objects.get(dossier=zaak.dossier, soort="melding")
    for stap in ("onderzoek", "ouders", "woongemeente", "geinformeerd", "hulp", "raad"):
        bericht = {"overdracht": rij, "stap": stap, "tekst": "Gebeld met het AMHK.", "peildatum": zaak.dag}
        goed(doen.leg_terugkoppeling_vast(zaak.anouk, **bericht))
    rij.refresh_from_db()
    assert (rij.laatste, rij.klaar_op) == ("raad", zaak.dag)
    geweigerd("overdracht.stap", doen.leg_terugkoppeling_vast, zaak.anouk, **bericht)
    beeld = next(o for o in beeld_van(zaak.dossier, v.kader(zaak), zaak.dag).overdrachten if o.overdracht == rij)
    assert [(s.stap.code, s.gedaan) for s in beeld.weg][-2:] == [("raad", True), ("teruggekoppeld", False)]


@pytest.mark.eis("HAR-113")
def test_meedenken_gaat_zonder_gegevens_van_iemand(zaak: Zaak) -> None:
    eerder = Verstrekking.objects.count()
    vraag = {"dossier": zaak.dossier, "ontvanger": "raad", "vraag": "Wat kan in een gezin als dit?"}
    rij = goed(doen.vraag_meedenken(zaak.anouk, **vraag, peildatum=zaak.dag))
    assert (rij.soort, rij.persoon, rij.verstrekking) == ("meedenken", None, None)
    assert Verstrekking.objects.count() == eerder


def test_acuut_gevaar_geeft_de_trap_haar_grond_en_is_het_eerste_teken(zaak: Zaak) -> None:
    grond = gevaar_in(zaak.dossier)
    assert grond == "Vader dreigt vanavond te komen."
    zwaarste = zaak.profiel.trap.treden[-1].code
    assert mag_op_trede(zaak.profiel.trap, zwaarste, {}) is not None
    assert mag_op_trede(zaak.profiel.trap, zwaarste, {}, onveilig=grond) is None
    tekens = tekens_van(zaak.dossier)
    assert [t.soort for t in tekens] == ["gevaar", "opschaling", "markering", "overdracht", "plan"]
    geweken = {"meldcode": Meldcode.objects.get(dossier=zaak.dossier), "acuut": "", "reden": "Hij zit vast."}
    goed(doen.pas_gevaar_aan(zaak.anouk, **geweken, peildatum=zaak.dag))
    assert gevaar_in(zaak.dossier) == ""
    assert next(t.soort for t in tekens_van(zaak.dossier)) == "meldcode"


def test_wie_de_regie_heeft_krijgt_taken_met_een_dag(zaak: Zaak) -> None:
    weken = {tekst: (dag - zaak.dag).days // 7 for tekst, dag in taken(zaak)}  # type: ignore[operator]
    assert weken == {
        "Er is nu gevaar: dit gaat voor alles. Zet de volgende stap van de meldcode.": 0,
        "U besloot te melden. Doe de melding vandaag.": 0,
        "Vraag Advies- en Meldpunt Huiselijk geweld en Kindermishandeling wat er met de melding is gebeurd.": 10,
        "Kijk samen of iedereen veilig is, en leg vast of het geweld is gestopt.": 4,
    }


def test_de_tijdlijn_zegt_dat_er_iets_is_gedaan_en_niets_over_wat_er_is_gezien(zaak: Zaak) -> None:
    regels = " ".join(Gebeurtenis.objects.filter(dossier=zaak.dossier).values_list("tekst", flat=True))
    assert "Meldcode: stap 2 gezet." in regels
    assert "Blauwe plekken" not in regels
    assert "Vader dreigt" not in regels


def test_een_plan_sluit_pas_als_het_geweld_duurzaam_is_gestopt(zaak: Zaak) -> None:
    plan = Veiligheidsplan.objects.get(dossier=zaak.dossier, gesloten_op=None)
    geweigerd("veiligheidsplan.niet-gestopt", doen.sluit_veiligheidsplan, zaak.anouk, plan=plan, peildatum=zaak.dag)
    gestopt = v.geweld(zaak, oordeel="gestopt", kijk_op=None)
    wie = {"dossier": zaak.dossier, "geweld": gestopt}
    geweigerd("geweld.niet-duurzaam", doen.beoordeel_geweld, zaak.anouk, **wie, peildatum=zaak.dag)
    later = zaak.dag + timedelta(weeks=8)
    goed(doen.beoordeel_geweld(zaak.anouk, **wie, peildatum=later))
    # That one form stopped says nothing of another.
    ander = v.geweld(zaak, vorm="kindermishandeling", oordeel="minder", kijk_op=later + timedelta(weeks=4))
    goed(doen.beoordeel_geweld(zaak.anouk, **{**wie, "geweld": ander}, peildatum=later))
    geweigerd("veiligheidsplan.niet-gestopt", doen.sluit_veiligheidsplan, zaak.anouk, plan=plan, peildatum=later)
    assert loopt_onveilig([zaak.dossier.pk])
    gestopt = {**wie, "geweld": replace(gestopt, vorm="kindermishandeling")}
    nog_later = later + timedelta(weeks=8)
    goed(doen.beoordeel_geweld(zaak.anouk, **gestopt, peildatum=nog_later))
    goed(doen.sluit_veiligheidsplan(zaak.anouk, plan=plan, peildatum=nog_later))
    geweigerd("veiligheidsplan.gesloten", doen.sluit_veiligheidsplan, zaak.anouk, plan=plan, peildatum=later)


def test_afsluiten_haalt_het_gevaar_weg_en_daarna_gaat_er_niets_meer_in(zaak: Zaak) -> None:
    code = Meldcode.objects.select_related("dossier").get(dossier=zaak.dossier)
    assert loopt_onveilig([zaak.dossier.pk])
    sluit = {"meldcode": code, "verder": "Oma en Anouk houden contact.", "peildatum": zaak.dag}
    assert goed(doen.sluit_meldcode(zaak.anouk, **sluit)).acuut == ""
    geweigerd("meldcode.afgesloten", doen.sluit_meldcode, zaak.anouk, **sluit)
    for doe, invoer in ((d, i) for d, _, i in v.WERK if d in (doen.zet_meldcodestap, doen.leg_meldactie_vast)):
        geweigerd("meldcode.afgesloten", doe, zaak.anouk, **{**invoer(zaak), "meldcode": code}, peildatum=zaak.dag)


def test_een_jeugdige_staat_een_keer_in_de_verwijsindex_tot_de_melding_is_ingetrokken(zaak: Zaak) -> None:
    melding = v.verwijsindexmelding(zaak)
    invoer = {"dossier": zaak.dossier, "persoon": v.kind(zaak), "melding": v.indexinvoer(zaak), "peildatum": zaak.dag}
    geweigerd("verwijsindex.staat-er-al", doen.meld_in_verwijsindex, zaak.anouk, **invoer)
    weg = {"melding": melding, "peildatum": zaak.dag}
    geweigerd("verwijsindex.reden", doen.trek_verwijsindex_in, zaak.anouk, reden=" ", **weg)
    goed(doen.trek_verwijsindex_in(zaak.anouk, reden="Hij woont nu bij oma.", **weg))
    match = {"met": "School", "afspraak": "Bellen."}
    geweigerd("verwijsindex.ingetrokken", doen.leg_match_vast, zaak.anouk, **match, **weg)
    goed(doen.meld_in_verwijsindex(zaak.anouk, **invoer))


@pytest.mark.eis("UTR-057")
def test_achtervang_bij_een_crisis_die_te_voorzien_is_staat_vooraf_in_het_plan(zaak: Zaak) -> None:
    (rij,) = achtervang_bij(zaak.plan, zaak.dag)
    assert (rij.wie, rij.telefoon, rij.bereikbaar) == ("zijn broer", "0612345678", "0687654321")
    voorbij = replace(v.ACHTERVANG, tot=zaak.dag - timedelta(days=1))
    regel = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    geweigerd("veiligheid.tot", doen.regel_achtervang, zaak.anouk, achtervang=voorbij, **regel)


@pytest.mark.eis("LEU-047")
def test_gevaar_aan_de_ingang_begint_de_meldcode_en_vraagt_om_de_verwijsindex(leusden: Zaak) -> None:
    noor = v.kind(leusden)
    melding = leusden.melding(gevaar="Noor wordt thuis geslagen.")
    vraag = goed(registreer_binnenkomst(leusden.kees, melding=melding, persoon=leusden.persoon, peildatum=leusden.dag))
    goed(pak_op(leusden.anouk, binnenkomst=vraag, peildatum=leusden.dag))
    code = Meldcode.objects.select_related("dossier").get(dossier=vraag.dossier)
    assert (code.aanleiding, code.begonnen_door_id) == ("Noor wordt thuis geslagen.", leusden.anouk.id)
    leusden.dossier = code.dossier
    assert [t for t, _ in taken(leusden)] == [
        "Zet de volgende stap van de meldcode.",
        "Er woont een jeugdige in dit huishouden. Is een melding in de Verwijsindex nodig?",
    ]
    assert noor.huishouden_id == leusden.persoon.huishouden_id


@pytest.mark.eis("UTR-060", "UTR-065", "UTR-053")
def test_utrecht_legt_consult_toeleiden_en_ingrijpen_apart_vast_en_draagt_risicos_en_een_vlag(utrecht: Zaak) -> None:
    zaak = utrecht.tot("vraag")
    code = v.meldcode(zaak)
    wat = {"meldcode": code, "wat": "Gebeld.", "wie": "Het AMHK", "peildatum": zaak.dag}
    assert {a.code for a in v.kader(zaak).acties} == {"consult", "toeleiden", "ingrijpen"}
    for soort in ("consult", "toeleiden", "ingrijpen"):
        goed(doen.leg_meldactie_vast(zaak.anouk, soort=soort, vervolg="Anouk belt elke dag.", **wat))
        geweigerd("meldcode.vervolg", doen.leg_meldactie_vast, zaak.anouk, soort=soort, vervolg=" ", **wat)
    assert [a.soort for a in beeld_van(zaak.dossier, v.kader(zaak), zaak.dag).codes[0].acties] == [
        "ingrijpen", "toeleiden", "consult",
    ]  # fmt: skip
    namen = {
        "Instabiel", "Snel in paniek", "Verward", "Kan de vraag niet goed zeggen", "Mijdt zorg",
        "De veiligheid is in het geding", "Er is dwang", "Een andere aanpak had geen effect",
    }  # fmt: skip
    assert {m.naam for m in v.kader(zaak).beleid.markeringen} == namen
    for soort in v.kader(zaak).beleid.markeringen:
        goed(doen.markeer(zaak.anouk, dossier=zaak.dossier, soort=soort.code, reden="Gezien.", peildatum=zaak.dag))
    opnieuw = {"dossier": zaak.dossier, "soort": "verward", "reden": "Ja.", "peildatum": zaak.dag}
    geweigerd("veiligheid.al-gemarkeerd", doen.markeer, zaak.anouk, **opnieuw)
    vlag = goed(doen.schaal_op(zaak.anouk, dossier=zaak.dossier, opschaling=v.opschalingsinvoer(), peildatum=zaak.dag))
    assert vlag.partij_naam == "Politie"
    assert [t.soort for t in tekens_van(zaak.dossier)] == ["meldcode", "opschaling", *["markering"] * 8]
    zonder = {"dossier": zaak.dossier, "achtervang": v.ACHTERVANG, "peildatum": zaak.dag}
    geweigerd("achtervang.zonder-plan", doen.regel_achtervang, zaak.anouk, **zonder)


@pytest.mark.eis("HEU-067")
def test_een_acute_melding_verplichte_ggz_wordt_geweigerd_met_wie_haar_wel_aanneemt(heuvelrug: Zaak) -> None:
    zaak = heuvelrug.tot("vraag")
    vraag = Opschalingsinvoer("acuut", "wvggz", "", "Hij dreigt met een mes.", "Wij gaan mee.")
    wie = {"dossier": zaak.dossier, "persoon": zaak.persoon, "peildatum": zaak.dag}
    weigering = doen.schaal_op(zaak.anouk, opschaling=vraag, **wie)
    assert "burgemeester" in str(weigering)
    rij = goed(doen.schaal_op(zaak.anouk, opschaling=replace(vraag, grond="subacuut"), **wie))
    assert (rij.vorm, rij.partij_naam) == ("wvggz", "Meldfunctie verplichte ggz")
    samen = v.overdrachtinvoer(zaak, ontvanger="samen-veilig")
    weigering = doen.doe_melding(
        zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, melding=samen, peildatum=zaak.dag
    )
    assert getattr(weigering, "code", "") == "delen.geen-toestemming"
    assert not Meldcodestap.objects.filter(meldcode__dossier=zaak.dossier).exists()
