"""What a decision or order costs is booked in the transaction in which it is taken, and moves with all that follows."""

from datetime import date, timedelta
from typing import Any

import pytest

from naober.besluit.actions import wijzig_besluit
from naober.besluit.models import Besluit
from naober.besluit.rules.vervolg import Wijziging
from naober.bewoners.rules import Adres
from naober.dossier.bewoners import leg_overlijden_vast, verhuis
from naober.dossier.handeling import Gedaan
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.geld.afrekenen import geldende
from naober.geld.bewaken import verplicht
from naober.geld.boeken import herreken, verdicht
from naober.geld.gevolgen import leg_besluit_vast
from naober.geld.models import Begrotingsbesluit, Begrotingsregel, Boeking, Verplichting
from naober.geld.posten import begrensd
from naober.geld.queries.gebieden import _gewichten
from naober.kern import Bedrag, Weigering
from naober.levering import actions as doen
from naober.levering.models import Pgbcontrole
from naober.levering.rules.toewijzen import Wijziging as Toewijzingswijziging
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, afdruk, geweigerd, goed, veranderd
from tests.geld import opzet
from tests.levering import geldopzet
from tests.levering import opzet as levering

pytestmark = pytest.mark.django_db
WMO = {"code": "begeleiding", "einde": "open", "voor": {"producten": ["begeleiding-groep"]},
       "raming": {"2015": 5000, "2016": 5000}}  # fmt: skip
PGB = {"code": "pgb", "einde": "open", "voor": {"producten": ["begeleiding-groep"], "vormen": ["pgb"]}}


@pytest.fixture
def begroot(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> Zaak:
    opzet.gebruik(opzet.met_begroting(zaak.profiel, WMO), monkeypatch)
    return zaak


def in_geld(zaak: Zaak, **anders: Any) -> Besluit:
    """A grant of 80 euro a month, as if the product could be given in money."""
    zaak.tot("besluit")
    Besluit.objects.filter(pk=zaak.besluit.pk).update(
        leveringsvorm="pgb", bedrag_centen=80_00, per="maand", eind_op=date(2016, 2, 29), **anders
    )
    zaak.besluit.refresh_from_db()
    return zaak.besluit


def test_een_toekenning_zonder_omvang_telt_als_onbekend_en_nooit_als_nul(begroot: Zaak) -> None:
    begroot.tot("besluit")
    rij = Verplichting.objects.get(besluit=begroot.besluit)
    assert (rij.onbekend, rij.post, rij.gebied, rij.team) == (
        "geen-omvang", "begeleiding", "noord", "gebiedsteam-noord",
    )  # fmt: skip
    # In each year of its term, of which a year begins in March.
    telt = Boeking.objects.filter(soort="onbekend").values_list("boekjaar", "post", "aantal")
    assert opzet.stand(begroot) == {}
    assert sorted(telt) == [(2015, "begeleiding", 1), (2016, "begeleiding", 1)]
    # On another line it is counted there, and no longer here.
    controle = opzet.met_begroting(begroot.profiel, {**WMO, "code": "elders"})
    assert not isinstance(geboekt := herreken(controle, begroot.dag, besluiten=[begroot.besluit.pk]), Weigering)
    assert sorted((b.boekjaar, b.post, b.aantal) for b in geboekt) == [
        (2015, "begeleiding", -1), (2015, "elders", 1), (2016, "begeleiding", -1), (2016, "elders", 1),
    ]  # fmt: skip
    # Withdrawn it is unknown no longer.
    begroot.trek_in()
    assert (opzet.stand(begroot), opzet.onbekend(begroot)) == ({}, 0)


def test_geld_per_maand_staat_over_de_hele_termijn_en_volgt_elke_wijziging(begroot: Zaak) -> None:
    besluit = in_geld(begroot)
    wijzig: dict[str, Any] = {"besluit": besluit, "peildatum": begroot.dag}
    # 80 euro becomes 100 from 1 September on; before that day it stays what it was.
    goed(wijzig_besluit(begroot.beslisser, **wijzig, wijziging=Wijziging(
        "herziening", "Er is meer nodig.", date(2015, 9, 1), bedrag=Bedrag.van_euro("100"), per="maand")))  # fmt: skip
    # March misses its first day: 30 of 31 days, then five whole months; four at the new amount.
    eerste = 80_00 * 30 / 31 + 5 * 80_00
    assert opzet.stand(begroot) == {
        (2015, "begeleiding"): (round(eerste) + 4 * 100_00, 0), (2016, "begeleiding"): (2 * 100_00, 0),
    }  # fmt: skip
    assert opzet.onbekend(begroot) == 0
    goed(wijzig_besluit(begroot.beslisser, **wijzig, wijziging=Wijziging(
        "intrekking", "Het is klaar.", date(2015, 12, 1), grond="niet-nodig")))  # fmt: skip
    assert opzet.stand(begroot) == {(2015, "begeleiding"): (round(eerste) + 3 * 100_00, 0)}
    vrij = Boeking.objects.filter(soort="vrijval").values_list("boekjaar", "centen")
    assert set(vrij) == {(2015, -100_00), (2016, -200_00)}


def test_een_opdracht_neemt_de_plaats_in_van_de_raming_en_volgt_start_stop_en_tarief(begroot: Zaak) -> None:
    zaak = begroot.tot("besluit")
    noord = levering.aanbieder(zaak)
    product = levering.contractproduct(zaak, noord)
    keuze = goed(doen.kies_aanbieder(zaak.anouk, **levering.keuze(zaak, noord), peildatum=zaak.dag))
    henk = levering.backoffice(zaak)
    t = goed(doen.wijs_hulp_toe(henk, keuze=keuze, invoer=levering.uren(zaak), peildatum=zaak.dag))
    # Three hours a week at 61.50 from 2 March 2015 until 1 March 2016: 305 and 61 days.
    week = 3 * 61_50
    geheel, eerste = round(week * 366 / 7), round(week * 305 / 7)
    samen = {(2015, "begeleiding"): (eerste, 0), (2016, "begeleiding"): (geheel - eerste, 0)}
    assert (opzet.stand(zaak), opzet.onbekend(zaak)) == (samen, 0)
    rij = Verplichting.objects.get(toewijzing=t)
    assert (rij.aanbieder_id, rij.trede, rij.wet) == (noord.pk, zaak.actie.trede, "Wmo 2015")
    # The price goes up from 2016 on.
    goed(doen.stel_tarief_vast(
        levering.beheerder(zaak), contractproduct=product, bedrag=Bedrag.van_euro("70"), geldig_van=date(2016, 1, 1),
        onderbouwing="Cao.", peildatum=zaak.dag))  # fmt: skip
    assert opzet.stand(zaak)[2016, "begeleiding"] == (3 * 70_00 * 61 // 7, 0)
    ayla = levering.bij_aanbieder(zaak, noord)
    dag = zaak.dag + timedelta(days=14)
    goed(doen.start_levering(ayla, toewijzing=t, begin=dag, peildatum=dag))
    assert opzet.stand(zaak)[2015, "begeleiding"] == (round(week * 291 / 7), 0)
    stop = date(2015, 6, 30)
    goed(doen.stop_levering(ayla, toewijzing=t, eind=stop, reden="19", peildatum=stop))
    assert opzet.stand(zaak) == {(2015, "begeleiding"): (round(week * ((stop - dag).days + 1) / 7), 0)}
    goed(doen.haal_stop_terug(ayla, toewijzing=t, begin=dag, peildatum=stop))
    goed(doen.wijzig_toewijzing(
        henk, toewijzing=t, wijziging=Toewijzingswijziging("05", einde=stop, overleg=True), toelichting="Korter.",
        peildatum=stop))  # fmt: skip
    assert opzet.stand(zaak) == {(2015, "begeleiding"): (round(week * ((stop - dag).days + 1) / 7), 0)}


def test_een_goedgekeurde_factuur_is_gerealiseerd_en_een_credit_haalt_terug(begroot: Zaak) -> None:
    zaak = begroot.tot("besluit")
    t = geldopzet.toewijzing(zaak)
    rij = geldopzet.indienen(zaak, geldopzet.regel(t))
    assert opzet.stand(zaak) == {}
    geldopzet.goedgekeurd(zaak, rij)
    verplicht, gerealiseerd = opzet.stand(zaak)[2015, "begeleiding"]
    assert (verplicht > gerealiseerd, gerealiseerd) == (True, 615_00)
    terug = geldopzet.indienen(zaak, geldopzet.regel(t, "R2", crediteert="R1"), nummer="F2")
    geldopzet.goedgekeurd(zaak, terug)
    assert opzet.stand(zaak)[2015, "begeleiding"] == (verplicht, 0)


def test_wat_een_jaar_later_is_afgerekend_maakt_de_rest_vrij(begroot: Zaak) -> None:
    zaak = begroot.tot("besluit")
    t = geldopzet.toewijzing(zaak)
    geldopzet.goedgekeurd(zaak, geldopzet.indienen(zaak, geldopzet.regel(t)))
    assert t.contractproduct is not None
    rekenaf: dict[str, Any] = {"contract": t.contractproduct.contract, "jaar": 2015, "peildatum": geldopzet.later(zaak)}
    goed(doen.leg_verantwoording_vast(
        levering.beheerder(zaak), **rekenaf, van_gemeente=zaak.geval.slug, bedrag=Bedrag.van_euro("600")))  # fmt: skip
    assert opzet.stand(zaak)[2015, "begeleiding"] == (600_00, 600_00)
    # Only the last one counts, also when the check goes over them.
    goed(doen.leg_verantwoording_vast(
        levering.beheerder(zaak), **rekenaf, van_gemeente=zaak.geval.slug, bedrag=Bedrag.van_euro("620")))  # fmt: skip
    assert [rij.centen for rij in geldende(jaar=2015)] == [620_00]
    assert opzet.stand(zaak)[2015, "begeleiding"] == (620_00, 620_00)


def test_wie_overlijdt_kost_niets_meer_en_geen_post_wordt_gezegd(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    opzet.gebruik(opzet.met_begroting(zaak.profiel, PGB), monkeypatch)
    besluit = in_geld(zaak)
    Besluit.objects.filter(pk=besluit.pk).update(leveringsvorm="geld")
    op = date(2015, 3, 31)
    goed(leg_overlijden_vast(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, op=op, peildatum=op))
    # No line has this form: it is booked on none, and the page says so.
    assert opzet.stand(zaak) == {(2015, ""): (round(80_00 * 30 / 31), 0)}


def test_het_gewone_besluit_krijgt_de_ruimte_van_de_spoed_die_het_vervangt(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The urgent grant fills the ceiling; what comes in its place costs as much and fits, as it frees that first."""
    spoed = in_geld(zaak, spoed=True)
    kost = round(80_00 * 30 / 31) + 9 * 80_00
    vol = {**WMO, "einde": "begrensd", "raming": {"2015": kost // 100 + 1, "2016": 160}}
    profiel = opzet.met_begroting(zaak.profiel, vol)
    opzet.gebruik(profiel, monkeypatch)
    herreken(profiel, zaak.dag, besluiten=[spoed.pk])
    assert verplicht("begeleiding", 2015) == kost
    assert verdicht() > 0
    assert verplicht("begeleiding", 2015) == kost
    actie: dict[str, Any] = {**Actie.objects.filter(pk=spoed.actie_id).values().get(), "id": None}
    rij: dict[str, Any] = {**Besluit.objects.filter(pk=spoed.pk).values().get(), "id": None}
    rij |= {"actie_id": Actie.objects.create(**actie).pk, "kenmerk": "tweede", "spoed": False}
    nieuw = Besluit.objects.create(**rij)
    leg_besluit_vast(zaak.beslisser, Gedaan(nieuw, None, Gebeurtenis.Soort.OVERIG, "Besluit."), zaak.dag)
    assert opzet.stand(zaak)[2015, "begeleiding"] == (kost, 0)


def test_gecontroleerd_pgb_blijft_besteed_als_het_besluit_vanaf_de_eerste_dag_vervalt(begroot: Zaak) -> None:
    besluit = in_geld(begroot)
    assert besluit.ingang_op is not None
    Pgbcontrole.objects.create(
        besluit=besluit, contact="huisbezoek", van=besluit.ingang_op, tot=besluit.ingang_op, besteed_centen=50_00,
        uitkomst="goed", bevindingen="Akkoord.", gedaan_op=begroot.dag, gedaan_door_id=begroot.anouk.id,
    )  # fmt: skip
    Besluit.objects.filter(pk=besluit.pk).update(ingetrokken_op=besluit.ingang_op)
    herreken(opzet.met_begroting(begroot.profiel, WMO), begroot.dag, besluiten=[besluit.pk])
    assert opzet.stand(begroot) == {(2015, "begeleiding"): (50_00, 50_00)}


@pytest.mark.eis("UTR-252")
def test_een_begrensde_post_weigert_het_besluit_en_schrijft_niets(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    """An open-ended line lets the same award through (GOO-208)."""
    vol = {**WMO, "einde": "begrensd", "raming": {"2015": 100, "2016": 5000}}
    opzet.gebruik(opzet.met_begroting(zaak.profiel, vol), monkeypatch)
    besluit = in_geld(zaak)
    meer = Wijziging("herziening", "Meer.", date(2015, 9, 1), bedrag=Bedrag.van_euro("100"), per="maand")
    wijzig: dict[str, Any] = {"besluit": besluit, "wijziging": meer, "peildatum": zaak.dag}
    voor = afdruk()
    geweigerd("budget.vol", wijzig_besluit, zaak.beslisser, **wijzig)
    assert veranderd(voor, afdruk()) == []
    # A change of a budget that names no amount makes no ceiling.
    begrotingsbesluit = Begrotingsbesluit.objects.create(naam="Najaarsnota", orgaan="raad", dag=zaak.dag)
    Begrotingsregel.objects.create(
        besluit=begrotingsbesluit, soort="wijziging", naam="Minder", aard="incidenteel", post="begeleiding", jaar=2017,
        centen=100)  # fmt: skip
    beperkt = opzet.met_begroting(zaak.profiel, vol)
    assert begrensd(beperkt, "begeleiding", 2017) is None
    assert begrensd(beperkt, "begeleiding", 2016) is not None
    opzet.gebruik(opzet.met_begroting(zaak.profiel, {**vol, "einde": "open"}), monkeypatch)
    goed(wijzig_besluit(zaak.beslisser, **wijzig))
    # What costs less is never held back.
    opzet.gebruik(opzet.met_begroting(zaak.profiel, vol), monkeypatch)
    minder = Wijziging("herziening", "Minder.", date(2015, 9, 1), bedrag=Bedrag.van_euro("1"), per="maand")
    goed(wijzig_besluit(zaak.beslisser, **{**wijzig, "wijziging": minder}))


def per_gebied(zaak: Zaak) -> dict[tuple[int, str], tuple[int, int]]:
    """By year and area what is committed, and how many commitments weigh on it."""
    uit: dict[tuple[int, str], tuple[int, int]] = {}
    with in_scope(gemeente=zaak.gemeente, breed=True):
        for b in Boeking.objects.filter(soort__in=("verplicht", "vrijval")):
            centen, aantal = uit.get((b.boekjaar, b.gebied), (0, 0))
            uit[b.boekjaar, b.gebied] = centen + b.centen, aantal + b.aantal
    return {waar: som for waar, som in uit.items() if any(som)}


def test_wie_verhuist_neemt_mee_wat_nog_komt_en_laat_achter_wat_al_was(begroot: Zaak) -> None:
    besluit = in_geld(begroot)
    goed(wijzig_besluit(begroot.beslisser, besluit=besluit, peildatum=begroot.dag, wijziging=Wijziging(
        "herziening", "Er is meer nodig.", date(2015, 9, 1), bedrag=Bedrag.van_euro("80"), per="maand")))  # fmt: skip
    voor = opzet.stand(begroot)
    heel, later = voor[2015, "begeleiding"][0], voor[2016, "begeleiding"][0]
    assert per_gebied(begroot) == {(2015, "noord"): (heel, 1), (2016, "noord"): (later, 1)}
    adres = Adres("Nieuweweg", 2, "7777BB", "Proefdorp", "gebied-2")
    op = begroot.dag + timedelta(days=100)
    goed(verhuis(begroot.anouk, dossier=begroot.dossier, adres=adres, op=op, peildatum=op))
    rij = Verplichting.objects.get(besluit=besluit)
    assert rij.ingang is not None
    dagen = (date(2015, 12, 31) - rij.ingang).days + 1
    bleef = heel * (op - rij.ingang).days // dagen
    # The year of the move by its days and together the whole; it counts once, where the household is now.
    assert per_gebied(begroot) == {
        (2015, "noord"): (bleef, 0), (2015, "gebied-2"): (heel - bleef, 1), (2016, "gebied-2"): (later, 1),
    }  # fmt: skip
    assert (rij.gebied, rij.verhuisd[0][:2]) == ("noord", [op.isoformat(), "gebied-2"])
    assert opzet.stand(begroot) == voor
    with in_scope(gemeente=begroot.gemeente, breed=True):
        # Need is where the household lives on that day.
        for dag, gebied in ((op - timedelta(days=1), "noord"), (op, "gebied-2")):
            per = {g.code: 0 for g in begroot.profiel.gebieden}
            assert _gewichten(begroot.profiel, "behoefte", {}, dag) == {**per, gebied: 1}
    # Reckoned anew it is the same, and when it stops the new area is given back what does not come.
    with in_scope(gemeente=begroot.gemeente, breed=True):
        assert herreken(opzet.met_begroting(begroot.profiel, WMO), op, besluiten=[besluit.pk]) == []
        Besluit.objects.filter(pk=besluit.pk).update(ingetrokken_op=date(2016, 1, 1))
        assert herreken(opzet.met_begroting(begroot.profiel, WMO), op, besluiten=[besluit.pk]) != []
    assert per_gebied(begroot) == {(2015, "noord"): (bleef, 0), (2015, "gebied-2"): (heel - bleef, 1)}


def test_wat_voor_de_verhuizing_is_gefactureerd_blijft_in_het_oude_gebied(begroot: Zaak) -> None:
    zaak = begroot.tot("besluit")
    geldopzet.goedgekeurd(zaak, geldopzet.indienen(zaak, geldopzet.regel(geldopzet.toewijzing(zaak))))
    op = date(2015, 11, 2)
    adres = Adres("Nieuweweg", 2, "7777BB", "Proefdorp", "gebied-2")
    goed(verhuis(zaak.anouk, dossier=zaak.dossier, adres=adres, op=op, peildatum=op))
    with in_scope(gemeente=zaak.gemeente, breed=True):
        per = Boeking.objects.filter(soort="gerealiseerd", boekjaar=2015).values_list("gebied", "centen")
        binnen: dict[str, int] = {}
        for gebied, centen in per:
            binnen[gebied] = binnen.get(gebied, 0) + centen
    assert {g: c for g, c in binnen.items() if c} == {"noord": 615_00}
