"""Mijn dag with appointments and tasks, the calendar feed, and the pages around a file."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.actions import leg_contact_vast, maak_taak, plan_afspraak
from naober.agenda.rules import Contact, NieuweAfspraak
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.fundament.tijd import begin_van
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.plan.models import Plan
from tests.werkplek.hulp import BUDGET, GEMEENTE, actor, als, bevragingen, groei

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.get(huishouden=mensen["schut"].huishouden)


def vul_dag(dossier: Dossier, keer: int) -> None:
    """Appointments, tasks and contact of Anouk in this file."""
    dag, anouk = timezone.localdate(), actor("anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        for nr in range(keer):
            wanneer = begin_van(dag) + timedelta(days=nr, hours=12)
            nieuw = NieuweAfspraak("huisbezoek", f"Gesprek {nr}", wanneer, 60, "Dorpsstraat", "de dochter")
            plan_afspraak(anouk, dossier=dossier, afspraak=nieuw, peildatum=dag)
            maak_taak(anouk, dossier=dossier, omschrijving=f"Taak {nr}", vervalt_op=dag, peildatum=dag)
            contact = Contact("huisbezoek", dag, "meneer", True, f"Bezoek {nr}.")
            leg_contact_vast(anouk, dossier=dossier, contact=contact, peildatum=dag)


def test_mijn_dag_toont_wat_er_gepland_is_en_kost_een_vast_aantal_bevragingen(client: Client, dossier: Dossier) -> None:
    als(client, "anouk").get("/")
    leeg = bevragingen(client, "/")
    vul_dag(dossier, 3)
    assert bevragingen(client, "/") == leeg <= BUDGET
    pagina = client.get("/").content.decode()
    for tekst in ("Gesprek 0", "Dorpsstraat", "de dochter", "Gesprek 2", "Taak 1"):
        assert tekst in pagina


def test_ook_wie_elke_rol_heeft_krijgt_mijn_dag_binnen_het_budget(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    groei(mensen, 1, timezone.localdate())
    Medewerker.objects.filter(gebruikersnaam="anouk.hardenberg").update(rollen=[r.value for r in Rol])
    vul_dag(dossier, 2)
    als(client, "anouk").get("/")
    # One more: who keeps the budget is told of lines that are forecast above it.
    assert bevragingen(client, "/") <= BUDGET + 1


@pytest.mark.eis("HAR-053")
def test_mijn_dag_meldt_dat_het_tijd_is_om_samen_terug_te_kijken(client: Client, dossier: Dossier) -> None:
    """Every plan has its day; from two weeks before, the system says so, and that it is over afterwards."""
    dag = timezone.localdate()
    als(client, "anouk")
    for over, staat, te_laat in ((60, False, False), (10, True, False), (-1, True, True)):
        with in_scope(gemeente=GEMEENTE, breed=True):
            Plan.objects.filter(dossier=dossier).update(evaluatie_op=dag + timedelta(days=over))
        termijnen = re.search(r">Termijnen</h2>.*?</section>", client.get("/").content.decode(), re.DOTALL)
        gevonden = termijnen is not None and "Samen terugkijken" in termijnen.group()
        assert gevonden is staat, over
        if termijnen is not None and staat:
            regel = termijnen.group().partition("Samen terugkijken")[2]
            assert ("te laat" in regel) is te_laat, over


def test_een_taak_is_met_een_druk_gedaan(client: Client, dossier: Dossier) -> None:
    vul_dag(dossier, 1)
    pad = re.findall(r'action="(/taak/\d+/gedaan/)"', als(client, "anouk").get("/").content.decode())
    assert pad
    for adres in pad:
        assert client.post(adres).status_code == 302
    assert "/gedaan/" not in client.get("/").content.decode()
    assert client.post(pad[0]).status_code == 422


# ------------------------------------------------------------------------------------------- de agendalink


def link(client: Client) -> str:
    pagina = client.post(reverse("agendasleutel")).content.decode()
    gevonden = re.search(r'<code class="adres">http://testserver([^<]+)</code>', pagina)
    assert gevonden
    return gevonden.group(1)


def test_de_agendalink_toont_afspraken_zonder_een_naam_of_adres_van_een_inwoner(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    vul_dag(dossier, 2)
    pad = link(als(client, "anouk"))
    client.logout()
    antwoord = client.get(pad)
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    feed = antwoord.content.decode()
    assert feed.startswith("BEGIN:VCALENDAR\r\n")
    assert feed.count("BEGIN:VEVENT") == 4
    assert f"SUMMARY:Afspraak\\, dossier {dossier.pk}\r\n" in feed
    assert f"SUMMARY:Taak\\, dossier {dossier.pk}\r\n" in feed
    with in_scope(gemeente=GEMEENTE, breed=True):
        huis = Huishouden.objects.get(pk=dossier.huishouden_id)
    for geheim in (mensen["schut"].geslachtsnaam, huis.straat, huis.plaats, "dochter", "Gesprek", "Taak 0"):
        assert geheim not in feed, geheim


def test_een_ingetrokken_vervangen_of_verzonnen_agendalink_geeft_niets(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    oud = link(client)
    nieuw = link(client)
    assert "agendalink is van" in client.get(reverse("agenda")).content.decode()
    assert nieuw not in client.get(reverse("agenda")).content.decode(), "het adres staat er maar één keer"
    assert client.get(oud).status_code == 404
    assert client.get(nieuw).status_code == 200
    # The secret of one municipality opens nothing in another, nor does one that was made up.
    for gemeente, sleutel in (
        (141, nieuw.strip("/").rpartition("/")[2]),
        (GEMEENTE, uuid4()),
        (0, uuid4()),
        (99999, uuid4()),
    ):
        assert client.get(f"/agenda/link/{gemeente}/{sleutel}/").status_code == 404
    Medewerker.objects.filter(gebruikersnaam="anouk.hardenberg").update(is_active=False)
    assert client.get(nieuw).status_code == 404
    Medewerker.objects.filter(gebruikersnaam="anouk.hardenberg").update(is_active=True)
    als(client, "anouk").post(reverse("agendasleutel"), {"intrekken": "1"})
    assert client.get(nieuw).status_code == 404


# ------------------------------------------------------------------------------------- rond het dossier


@pytest.mark.parametrize("keer", [1, 4])
def test_contact_en_notities_staan_op_een_bladzijde_in_een_vast_aantal_bevragingen(
    client: Client, dossier: Dossier, keer: int
) -> None:
    vul_dag(dossier, keer)
    als(client, "anouk")
    pad = reverse("dossier-contact", args=[dossier.pk])
    client.get(pad)
    assert bevragingen(client, pad) <= BUDGET
    pagina = client.get(pad).content.decode()
    assert f"Huisbezoek {keer}," in pagina
    assert "Bezoek 0." in pagina


def test_contact_notitie_afspraak_en_taak_gaan_via_een_formulier(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    dag = timezone.localdate()
    anouk = actor("anouk").id
    formulieren = {
        "contactmoment": {
            "wijze": "huisbezoek", "dag": dag.isoformat(), "met": "meneer", "bereikt": "nee", "verslag": "Dicht.",
        },
        "notitie": {"voor": "dossier", "tekst": "De bel is stuk."},
        "dossier-afspraak": {
            "soort": "huisbezoek", "onderwerp": "Kennismaken", "begint_op": f"{dag.isoformat()}T23:30", "minuten": "20",
        },
        "dossier-taak": {"omschrijving": "Bel de huisarts", "voor": str(anouk)},
    }  # fmt: skip
    for naam, invoer in formulieren.items():
        pad = reverse(naam, args=[dossier.pk])
        assert client.get(pad).status_code == 200
        assert client.post(pad, {**invoer, "sleutel": str(uuid4())}).status_code == 302, naam
    pagina = client.get(reverse("dossier-contact", args=[dossier.pk])).content.decode()
    for tekst in ("Dicht.", "De bel is stuk.", "Kennismaken", "Bel de huisarts"):
        assert tekst in pagina


def test_een_document_gaat_door_de_deur_van_het_dossier(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    pad = reverse("document-nieuw", args=[dossier.pk])
    fout = SimpleUploadedFile("programma.exe", b"MZ")
    assert client.post(pad, {"soort": "advies", "bestand": fout}).status_code == 422
    goed = SimpleUploadedFile("advies.pdf", b"%PDF-1.7 inhoud")
    assert client.post(pad, {"soort": "advies", "bestand": goed}).status_code == 302
    lijst = client.get(reverse("documenten", args=[dossier.pk])).content.decode()
    gevonden = re.search(r'href="(/document/\d+/)"', lijst)
    assert gevonden
    antwoord = client.get(gevonden.group(1))
    assert antwoord.content == b"%PDF-1.7 inhoud"
    assert antwoord["Content-Disposition"].startswith("attachment;")
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert als(client, "yasmina").get(gevonden.group(1)).status_code == 404
    als(client, "anouk").post(f"{gevonden.group(1)}vervallen/", {"reden": "Van een ander."})
    assert client.get(gevonden.group(1)).status_code == 404
