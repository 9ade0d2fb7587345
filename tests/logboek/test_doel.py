"""What a file is opened for: seen from the work, or asked first; and nothing is shown before it is known."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.actions import maak_taak
from naober.dossier.actions import meld_afwezig
from naober.logboek.actions import kies_doel
from naober.logboek.doel import aanleiding_voor
from naober.logboek.models import Doelkeuze, Inzage
from tests.dossier.opzet import ACHTERNAMEN, Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db


def dossierpad(zaak: Zaak, naam: str = "dossier") -> str:
    return reverse(naam, args=[zaak.dossier.pk])


def test_wie_in_het_dossier_werkt_wordt_niets_gevraagd(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["anouk"])
    assert client.get(dossierpad(zaak)).status_code == 200
    assert Inzage.objects.get().aanleiding == "betrokken"


def test_wie_er_geen_taak_heeft_zegt_eerst_waarvoor_en_ziet_tot_dan_niets(client: Client, zaak: Zaak) -> None:
    zaak.tot("plan")
    client.force_login(zaak.staf["bram"])
    antwoord = client.get(dossierpad(zaak))
    vraag = f"{dossierpad(zaak, 'waarvoor')}?verder={dossierpad(zaak)}"
    assert (antwoord.status_code, antwoord["Location"]) == (302, vraag)
    gevraagd = client.get(vraag)
    tekst = gevraagd.content.decode()
    assert "Waarvoor opent u dit dossier?" in tekst
    assert not any(naam in tekst or naam in antwoord.content.decode() for naam in ACHTERNAMEN)
    # Nothing has been shown, so nobody has looked.
    assert not Inzage.objects.exists()
    gekozen = client.post(vraag, {"aanleiding": "meekijken", "toelichting": ""})
    assert (gekozen.status_code, gekozen["Location"]) == (302, dossierpad(zaak))
    assert client.get(dossierpad(zaak)).status_code == 200
    regel = Inzage.objects.get(gebruik="lezen")
    assert (regel.medewerker_id, regel.aanleiding, regel.verwerking) == (zaak.bram.id, "meekijken", "ondersteuning")


def test_een_gekozen_reden_geldt_voor_die_medewerker_dat_dossier_en_die_dag(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(kies_doel(zaak.bram, dossier=zaak.dossier, aanleiding="contact", peildatum=zaak.dag))
    assert aanleiding_voor(zaak.bram, zaak.dossier.pk, zaak.dag) == "contact"
    assert aanleiding_voor(zaak.bram, zaak.dossier.pk, zaak.dag + timedelta(days=1)) is None
    assert aanleiding_voor(zaak.dina, zaak.dossier.pk, zaak.dag) is None


def test_iets_anders_vraagt_uitleg_en_een_verzonnen_reden_wordt_geweigerd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("doel.toelichting", kies_doel, zaak.bram, dossier=zaak.dossier, aanleiding="anders", peildatum=zaak.dag)
    geweigerd("doel.onbekend", kies_doel, zaak.bram, dossier=zaak.dossier, aanleiding="zin", peildatum=zaak.dag)
    geweigerd(
        "dossier.niet-betrokken", kies_doel, zaak.elders, dossier=zaak.dossier, aanleiding="contact", peildatum=zaak.dag
    )
    assert not Doelkeuze.objects.exists()


def test_een_taak_een_vervanging_en_een_besluit_zijn_een_reden(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    pk, dag = zaak.dossier.pk, zaak.dag
    assert aanleiding_voor(zaak.bram, pk, dag) is None
    goed(maak_taak(zaak.anouk, dossier=zaak.dossier, omschrijving="Bel terug", voor=zaak.bram.id, peildatum=dag))
    assert aanleiding_voor(zaak.bram, pk, dag) == "agenda"
    assert aanleiding_voor(zaak.berta, pk, dag) == "besluit"
    assert aanleiding_voor(zaak.tom, pk, dag) is None
    vandaag = timezone.localdate()
    weg = {"medewerker": zaak.staf["anouk"], "vervanger": zaak.staf["dina"], "van": vandaag, "tot": vandaag}
    goed(meld_afwezig(zaak.anouk, **weg, peildatum=vandaag))
    assert aanleiding_voor(zaak.dina, pk, vandaag) == "vervanging"


def test_naar_een_vreemd_adres_wordt_niet_doorgestuurd(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["bram"])
    antwoord = client.post(
        f"{dossierpad(zaak, 'waarvoor')}?verder=https://example.org/", {"aanleiding": "contact", "toelichting": ""}
    )
    assert antwoord["Location"] == dossierpad(zaak)


def test_wat_wordt_verstuurd_zonder_reden_staat_zo_in_het_logboek(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["bram"])
    assert client.post(dossierpad(zaak, "notitie"), {"tekst": ""}).status_code == 422
    assert [(r.gebruik, r.aanleiding) for r in Inzage.objects.all()] == [("wijzigen", "geen")]
