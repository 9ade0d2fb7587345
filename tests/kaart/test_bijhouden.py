"""Keeping up the map: by whom it may, with what is refused, and what follows for who uses it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from naober.agenda.models import Taak
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.kaart import queries
from naober.kaart.actions import (
    beoordeel_voorstel,
    heropen_voorziening,
    keek_na,
    sluit_voorziening,
    stel_initiatief_voor,
    stel_voor,
    voeg_organisatie_toe,
    wijzig_organisatie,
    wijzig_voorziening,
    zet_op_kaart,
    zet_plekken,
)
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Kaartvoorstel, Openingstijd, Organisatie, Voorziening
from naober.kaart.rules import Organisatiegegevens, Plekgegevens, Tijdgegevens
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed, kies_vandaag
from tests.kaart.test_rules import DAG, GOED
from tests.register.opzet import Maak, gemeente

pytestmark = pytest.mark.django_db


@pytest.fixture
def maak() -> Iterator[Maak]:
    with gemeente("hardenberg") as maak:
        yield maak


@pytest.fixture
def beheer(maak: Maak) -> Actor:
    return maak(Rol.BELEID)


def test_wie_de_kaart_bijhoudt_zet_er_iets_op_met_plek_en_tijden(maak: Maak, beheer: Actor) -> None:
    plek = Plekgegevens(
        "Buurthuis", adres="Plein 1", plaats="Hardenberg", gebied="noord", tijden=(Tijdgegevens(2, "12:00", "14:00"),)
    )
    rij = goed(zet_op_kaart(beheer, gegevens=GOED, plekken=[plek], peildatum=DAG))
    ander = goed(zet_op_kaart(beheer, gegevens=replace(GOED, naam="Kaarten"), plekken=[plek], peildatum=DAG))
    volledig = queries.volledige_voorziening(beheer, rij.pk)
    assert volledig is not None
    assert queries.gegevens_van(volledig) == GOED
    assert queries.plekken_van(volledig) == [plek]
    assert ander.plekken.get().locatie_id == volledig.plekken.all()[0].locatie_id, "dezelfde plek, één keer"
    assert Gebeurtenis.objects.filter(handeling="zet_op_kaart", medewerker_id=beheer.id).count() == 2
    geweigerd("recht.ontbreekt", zet_op_kaart, maak(Rol.GENERALIST), gegevens=GOED, peildatum=DAG)
    geweigerd(
        "kaart.vrij-zonder-besluit", zet_op_kaart, beheer, gegevens=replace(GOED, toegang="besluit"), peildatum=DAG
    )


def test_ook_de_databank_laat_geen_besluit_bij_een_algemene_voorziening_toe(beheer: Actor) -> None:
    rij = goed(zet_op_kaart(beheer, gegevens=GOED, peildatum=DAG))
    for velden in ({"toegang": "besluit"}, {"aard": "ontmoeting", "toegang": "toets"}, {"initiatief": "gemeente"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Voorziening.objects.filter(pk=rij.pk).update(**velden)


def test_een_wijziging_bewaart_wat_er_stond(beheer: Actor) -> None:
    rij = goed(zet_op_kaart(beheer, gegevens=GOED, peildatum=DAG))
    goed(wijzig_voorziening(beheer, voorziening=rij, gegevens=replace(GOED, betaling="€ 3"), peildatum=DAG))
    goed(zet_plekken(beheer, voorziening=rij, tijden=[Tijdgegevens(1, "00:00", "23:59")], peildatum=DAG))
    oud = Voorziening.pgh_event_models["update"].objects.filter(pgh_obj_id=rij.pk).values_list("betaling", flat=True)  # type: ignore[attr-defined]
    assert "gratis" in oud
    tijd = Openingstijd.objects.get(voorziening=rij)
    assert (tijd.plek_id, f"{tijd.van:%H:%M}-{tijd.tot:%H:%M}") == (None, "00:00-23:59")


def test_een_organisatie_staat_er_een_keer_op_hoe_haar_naam_ook_is_geschreven(beheer: Actor) -> None:
    eerste = goed(voeg_organisatie_toe(beheer, gegevens=Organisatiegegevens("Stichting Baalderborg"), peildatum=DAG))
    for naam in ("baalderborg", "Baalderborg, stichting", "BAALDERBORG"):
        nee = geweigerd(
            "kaart.organisatie-dubbel",
            voeg_organisatie_toe,
            beheer,
            gegevens=Organisatiegegevens(naam),
            peildatum=DAG,
        )
        assert "Stichting Baalderborg" in nee.reden
    typefout = Organisatiegegevens("Baalderborgh")
    geweigerd("kaart.organisatie-lijkt-op", voeg_organisatie_toe, beheer, gegevens=typefout, peildatum=DAG)
    goed(voeg_organisatie_toe(beheer, gegevens=typefout, toch=True, peildatum=DAG))
    kerk = Organisatiegegevens("Stichting Baalderborg", soort="zorgaanbieder")
    assert goed(wijzig_organisatie(beheer, organisatie=eerste, gegevens=kerk, peildatum=DAG, toch=True)).soort == (
        "zorgaanbieder"
    )


def test_sluiten_geeft_wie_regie_heeft_op_een_plan_ermee_een_taak(zaak: Zaak, client: Client) -> None:
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    zaak.tot("actie")
    voorziening = Voorziening.objects.filter(trede="algemene-voorzieningen")[0]
    type(zaak.actie).objects.filter(pk=zaak.actie.pk).update(voorziening=voorziening)
    beheer = Actor.van(zaak._medewerker("beheer", (Rol.BELEID,)))
    geweigerd("kaart.reden", sluit_voorziening, beheer, voorziening=voorziening, reden=" ", peildatum=zaak.dag)
    goed(sluit_voorziening(beheer, voorziening=voorziening, reden="Het gebouw is dicht.", peildatum=zaak.dag))
    taak = Taak.objects.get(herkomst="sluit_voorziening")
    assert (taak.van_id, taak.dossier_id, taak.gemaakt_door_id) == (zaak.anouk.id, zaak.dossier.pk, beheer.id)
    assert voorziening.naam in taak.omschrijving
    client.force_login(zaak.staf["anouk"])
    kies_vandaag(zaak.staf["anouk"], zaak.dossier)
    plan = client.get(f"/plan/{zaak.plan.pk}/").content.decode()
    assert "tijdelijk dicht" in plan
    assert "Het gebouw is dicht." in plan
    geweigerd("kaart.al-gesloten", sluit_voorziening, beheer, voorziening=voorziening, reden="Weer", peildatum=zaak.dag)
    assert voorziening.pk not in {v.pk for v in queries.voorzieningen(beheer)}
    # Loading the profile again does not open what staff closed.
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    voorziening.refresh_from_db()
    assert voorziening.dicht
    assert not goed(heropen_voorziening(beheer, voorziening=voorziening, peildatum=zaak.dag)).dicht


def test_een_organisatie_stelt_voor_en_een_medewerker_beoordeelt(maak: Maak, beheer: Actor) -> None:
    laad_voorzieningen(beheer.gemeente, profiel_uit("hardenberg"))
    eigen = Organisatie.objects.exclude(code="").order_by("pk")[0]
    rij = goed(zet_op_kaart(beheer, gegevens=GOED, organisatie=eigen, peildatum=DAG))
    vreemd = goed(zet_op_kaart(beheer, gegevens=replace(GOED, naam="Van een ander"), peildatum=DAG))
    zij = maak(Rol.UITVOERDER, organisatie=eigen.code)
    nieuw = replace(GOED, betaling="€ 2 per keer")
    geweigerd("kaart.andere-organisatie", stel_voor, zij, gegevens=nieuw, voorziening=vreemd, peildatum=DAG)
    geweigerd("kaart.andere-organisatie", keek_na, zij, voorziening=vreemd, peildatum=DAG)
    geweigerd("kaart.niets-anders", stel_voor, zij, gegevens=GOED, voorziening=rij, peildatum=DAG)
    voorstel = goed(stel_voor(zij, gegevens=nieuw, voorziening=rij, peildatum=DAG))
    assert voorstel.waarden == {"betaling": "€ 2 per keer"}
    assert [v.pk for v in queries.voorstellen(zij)] == [voorstel.pk]
    # Meanwhile staff changes something else; both stay.
    goed(wijzig_voorziening(beheer, voorziening=rij, gegevens=replace(GOED, telefoon="0523"), peildatum=DAG))
    geweigerd("recht.ontbreekt", beoordeel_voorstel, zij, voorstel=voorstel, overnemen=True, peildatum=DAG)
    geweigerd("kaart.reden", beoordeel_voorstel, beheer, voorstel=voorstel, overnemen=False, peildatum=DAG)
    goed(beoordeel_voorstel(beheer, voorstel=voorstel, overnemen=True, peildatum=DAG))
    rij.refresh_from_db()
    assert (rij.betaling, rij.telefoon) == ("€ 2 per keer", "0523")
    geweigerd("kaart.al-beoordeeld", beoordeel_voorstel, beheer, voorstel=voorstel, overnemen=True, peildatum=DAG)


def test_een_initiatief_van_inwoners_staat_pas_op_de_kaart_als_iemand_keek(beheer: Actor) -> None:
    gegevens = replace(GOED, aard="initiatief", naam="Moestuin aan de Vecht")
    with in_scope(gemeente=beheer.gemeente):
        voorstel = goed(stel_initiatief_voor(gegevens=gegevens, peildatum=DAG))
        geweigerd("kaart.al-voorgesteld", stel_initiatief_voor, gegevens=gegevens, peildatum=DAG)
    assert not Voorziening.objects.filter(naam=gegevens.naam).exists()
    klaar = goed(beoordeel_voorstel(beheer, voorstel=voorstel, overnemen=True, peildatum=DAG))
    rij = Voorziening.objects.get(naam=gegevens.naam)
    assert (klaar.voorziening_id, rij.herkomst, rij.aard, rij.toegang) == (rij.pk, "inwoner", "initiatief", "vrij")
    assert Kaartvoorstel.objects.get().ingediend_door_id is None


def test_nakijken_zet_de_teller_op_nul_en_meldt_ruimte(beheer: Actor) -> None:
    rij = goed(zet_op_kaart(beheer, gegevens=replace(GOED, plaatsen=12), peildatum=DAG))
    profiel = profiel_uit("hardenberg")
    later = DAG + timedelta(days=200)
    assert rij.pk in {v.pk for v in queries.na_te_kijken(beheer, profiel, later)}
    geweigerd("kaart.ruimte", keek_na, beheer, voorziening=rij, vrij=13, peildatum=later)
    vol = goed(keek_na(beheer, voorziening=rij, vrij=0, wachttijd=21, peildatum=later))
    assert (vol.vol, vol.wachttijd, vol.gemeten_op) == (True, 21, later)
    assert rij.pk not in {v.pk for v in queries.na_te_kijken(beheer, profiel, later)}
