"""What changed, as a comparison: from what to what, when, by whom and by which action; a page at a time."""

from django.core.management.base import BaseCommand
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naober.avg.actions import registreer_verzoek
from naober.avg.geschiedenis import wijzigingen_van
from naober.avg.graaf import tabellen
from naober.bewoners.models import Huishouden
from naober.dossier.bewoners import zet_adres_geheim
from naober.fundament.systeem import namens_systeem
from naober.onderzoek.actions import laat_vervallen
from naober.onderzoek.models import Behoefte, Gesprek
from naober.plan.actions import schrap_actie
from tests.avg.opzet import indiening
from tests.beveiliging.tabellen import vul
from tests.dossier.opzet import Zaak, goed


def test_een_wijziging_zegt_van_wat_naar_wat_door_wie_en_met_welke_handeling(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(laat_vervallen(zaak.anouk, behoefte=zaak.behoefte, reden="Zij is verhuisd.", peildatum=zaak.dag))
    laatste = wijzigingen_van(zaak.dossier, zaak.profiel)[0]
    assert (laatste.onderwerp, laatste.wie, laatste.handeling) == ("behoefte", "Anouk", "Laat vervallen")
    assert {(v.veld, v.van, v.naar) for v in laatste.verschillen} == {
        ("Vervallen op", "", "2 maart 2015"),
        ("Vervallen reden", "", "Zij is verhuisd."),
    }


def test_wat_een_opdracht_wijzigt_staat_op_naam_van_het_systeem(zaak: Zaak) -> None:
    class Command(BaseCommand):
        help = "Waarom dit gebeurt."

        @namens_systeem
        def handle(self, *args: object, **opties: object) -> None:
            zaak.behoefte.omschrijving = "Door een opdracht."
            zaak.behoefte.save()

    zaak.tot("gesprek")
    Command().handle()
    laatste = wijzigingen_van(zaak.dossier, zaak.profiel)[0]
    assert (laatste.onderwerp, laatste.wie, laatste.handeling) == ("behoefte", "het systeem", "Test geschiedenis")


def test_wat_verwijderd_is_blijft_te_lezen(zaak: Zaak) -> None:
    zaak.tot("actie")
    goed(schrap_actie(zaak.anouk, actie=zaak.actie, reden="Het hoeft niet meer.", peildatum=zaak.dag))
    weg = next(w for w in wijzigingen_van(zaak.dossier, zaak.profiel) if w.verwijderd)
    assert weg.onderwerp == "actie"
    assert any(v.van == "Twee dagdelen per week" and v.naar == "" for v in weg.verschillen)


def test_twee_wijzigingen_na_elkaar_tonen_elk_hun_eigen_stap(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    for nieuw in ("Rust in huis", "Een huis op orde en rust"):
        Behoefte.objects.filter(pk=zaak.behoefte.pk).update(omschrijving=nieuw)
    stappen = [(v.van, v.naar) for w in wijzigingen_van(zaak.dossier, zaak.profiel) for v in w.verschillen]
    assert ("Een huis op orde", "Rust in huis") in stappen
    assert ("Rust in huis", "Een huis op orde en rust") in stappen


def test_een_geheim_adres_staat_niet_in_de_geschiedenis(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(zet_adres_geheim(zaak.anouk, dossier=zaak.dossier, geheim=True, reden="Bedreigd.", peildatum=zaak.dag))
    Huishouden.objects.filter(pk=zaak.dossier.huishouden_id).update(straat="Nieuwe Schuilplaats")
    teksten = [t for w in wijzigingen_van(zaak.dossier, zaak.profiel) for v in w.verschillen for t in (v.van, v.naar)]
    assert not any("Schuilplaats" in t or "Proefstraat" in t for t in teksten)


def test_een_ander_dossier_komt_er_niet_in(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    ander = Zaak(zaak.geval, 1).tot("gesprek")
    Behoefte.objects.filter(pk=ander.behoefte.pk).update(omschrijving="Van een ander")
    teksten = [v.naar for w in wijzigingen_van(zaak.dossier, zaak.profiel) for v in w.verschillen]
    assert "Van een ander" not in teksten


def test_elke_tabel_met_geschiedenis_komt_in_de_vergelijking(zaak: Zaak) -> None:
    vul(zaak)
    gezien = {w.tabel for w in wijzigingen_van(zaak.dossier, zaak.profiel, aantal=1000)}
    met = {t.naam for t in tabellen() if t.gebeurtenis is not None and t.dossier}
    assert met - gezien == set()


def test_bladeren_gaat_op_sleutel_en_slaat_niets_over(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    for nr in range(9):
        Gesprek.objects.filter(pk=zaak.gesprek.pk).update(verslag=f"Verslag {nr}")
        Behoefte.objects.filter(pk=zaak.behoefte.pk).update(omschrijving=f"Behoefte {nr}")
    alles = [w.sleutel for w in wijzigingen_van(zaak.dossier, zaak.profiel, aantal=100)]
    gebladerd, voor = [], None
    while blad := wijzigingen_van(zaak.dossier, zaak.profiel, voor=voor, aantal=4):
        gebladerd += [w.sleutel for w in blad]
        voor = blad[-1].sleutel
    assert gebladerd == alles
    assert len(alles) >= 18


def test_een_lange_geschiedenis_kost_evenveel_vragen_als_een_korte(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(
        registreer_verzoek(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, indiening=indiening(zaak), peildatum=zaak.dag
        )
    )
    with CaptureQueriesContext(connection) as kort:
        wijzigingen_van(zaak.dossier, zaak.profiel)
    for nr in range(60):
        Gesprek.objects.filter(pk=zaak.gesprek.pk).update(verslag=f"Verslag {nr}")
    with CaptureQueriesContext(connection) as lang:
        assert len(wijzigingen_van(zaak.dossier, zaak.profiel)) == 40
    # Nobody named is nothing to look up.
    assert max(len(kort), len(lang)) <= 3
