"""The pages about the data of a resident: asked, given, corrected, kept and destroyed."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naober.agenda.actions import voeg_document_toe
from naober.avg.actions import keur_lijst_goed, stel_lijst_op, voer_vernietiging_uit
from naober.avg.bewaren import bewaaroordeel_van
from naober.avg.models import Vernietigingslijst, Verzoek
from naober.avg.rules.bewaren import uitleg
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import bewaartermijnen_voor
from naober.onderzoek.models import Gesprek
from tests.avg import opzet as avg
from tests.dossier.opzet import Zaak, goed
from tests.pdf import controleer_pdf_ua
from tests.werkplek.hulp import BUDGET, GEMEENTE, als, bevragingen


@pytest.fixture
def client() -> Client:
    return Client()


def dossier_van(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.get(huishouden=mensen["schut"].huishouden)


def lees(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return re.sub(r"\s+", " ", antwoord.content.decode())


def stuur(client: Client, pad: str, **velden: Any) -> str:
    antwoord = client.post(pad, velden)
    assert antwoord.status_code == 302, re.sub(r"<[^>]+>", " ", antwoord.content.decode())[:2000]
    return str(antwoord["Location"])


def test_van_verzoek_tot_overzicht_op_de_schermen(client: Client, mensen: dict[str, Persoon]) -> None:
    dossier = dossier_van(mensen)
    als(client, "anouk")
    pad = f"/dossier/{dossier.pk}"
    assert "Gegevens en rechten" in lees(client, f"{pad}/")
    verzoek = stuur(
        client, f"{pad}/verzoek/", persoon=mensen["schut"].pk, soort="inzage", omschrijving="Wat weet u van mij?",
        ontvangen_op=timezone.localdate().isoformat(), schriftelijk="on", door="zelf", namens="",
    )  # fmt: skip
    assert "nog niet vastgesteld" in lees(client, verzoek)
    assert client.get(f"{verzoek}overzicht/").status_code == 404
    stuur(client, f"{verzoek}wie/", hoe="Paspoort gezien.")
    bladzijde = lees(client, verzoek)
    assert "Overzicht (PDF)" in bladzijde
    assert "Regel op de tijdlijn" in bladzijde
    pdf = client.get(f"{verzoek}overzicht/")
    assert "Wat weet u van mij?" in controleer_pdf_ua(pdf.content)
    gegevens = json.loads(client.get(f"{verzoek}gegevens/").content)
    assert gegevens["inwoner"] == mensen["schut"].naam
    assert client.get(f"{verzoek}stukken/").content.startswith(b"PK")
    als(client, "tom")
    stuur(client, f"{verzoek}beslissen/", uitkomst="toegewezen", grond="", motivering="U krijgt alles.")
    [brief] = re.findall(r'href="(/antwoordbrief/\d+/)"', lees(client, verzoek))
    assert client.get(brief).content.startswith(b"%PDF")
    assert "toegewezen" in lees(client, f"{pad}/gegevens/")


def test_een_beperking_staat_boven_aan_het_dossier(client: Client, mensen: dict[str, Persoon]) -> None:
    dossier = dossier_van(mensen)
    with in_scope(gemeente=GEMEENTE, breed=True):
        anouk = Medewerker.objects.get(gebruikersnaam="anouk.hardenberg")
        Verzoek.objects.create(
            dossier=dossier, persoon=mensen["schut"], soort="beperking", omschrijving="Niet delen met de buurt.",
            ontvangen_op=timezone.localdate(), ontvangen_door=anouk, schriftelijk=True, door="zelf",
            uitkomst="toegewezen", besloten_op=timezone.localdate(), besloten_door=anouk,
        )  # fmt: skip
    als(client, "anouk")
    assert "Niet delen met de buurt." in lees(client, f"/dossier/{dossier.pk}/")


def test_de_geschiedenis_van_een_dossier_kost_evenveel_vragen_hoe_lang_zij_ook_is(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    dossier = dossier_van(mensen)
    als(client, "anouk")
    pad = f"/dossier/{dossier.pk}/geschiedenis/"
    with in_scope(gemeente=GEMEENTE, breed=True):
        Gesprek.objects.filter(dossier=dossier).update(verslag="Anders verteld.")
    kort = bevragingen(client, pad)
    assert "Anders verteld." in lees(client, pad)
    with in_scope(gemeente=GEMEENTE, breed=True):
        for nr in range(50):
            Gesprek.objects.filter(dossier=dossier).update(verslag=f"Verslag {nr}.")
    assert bevragingen(client, pad) == kort <= BUDGET
    eerste = lees(client, pad)
    [verder] = re.findall(r'href="([^"]*geschiedenis/\?[^"]*)"', eerste)
    assert "Verslag 49." in eerste
    assert "Verslag 49." not in lees(client, verder.replace("&amp;", "&"))
    assert client.get(pad, {"moment": "gisteren", "nummer": "x"}).status_code == 302


@pytest.mark.eis("LEU-229")
def test_alle_documenten_van_een_dossier_staan_op_een_plek_met_het_archiefbeleid(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    """Uploads, letters and reports on one page, with how long they are kept; they go with the file."""
    from naober.avg.queries import brieven_in

    dossier = dossier_van(mensen)
    with in_scope(gemeente=GEMEENTE, breed=True):
        anouk = Actor.van(Medewerker.objects.get(gebruikersnaam="anouk.hardenberg"))
        goed(
            voeg_document_toe(
                anouk, dossier=dossier, soort="advies", naam="Advies van de ergotherapeut", bestandsnaam="a.pdf",
                inhoud=b"%PDF-1.7", peildatum=timezone.localdate(),
            )
        )  # fmt: skip
        brieven = brieven_in(dossier)
    als(client, "anouk")
    bladzijde = lees(client, f"/dossier/{dossier.pk}/documenten/")
    assert "Advies van de ergotherapeut" in bladzijde
    for brief in brieven:
        assert f'href="/{brief.adres}/{brief.nummer}/"' in bladzijde
    assert f'href="/dossier/{dossier.pk}/gegevens/"' in bladzijde
    gegevens = lees(client, f"/dossier/{dossier.pk}/gegevens/")
    assert "Maatschappelijke ondersteuning: 15 jaar" in gegevens
    assert "Wmo 2015, art. 5.3.4 lid 1" in gegevens


def test_bewaren_en_vernietigen_volgt_de_wet_met_twee_paar_ogen_en_zonder_namen(client: Client, zaak: Zaak) -> None:
    """The archive law on a page: terms with their source, a list by one, approved by another, and the declaration."""
    zaak.tot("besluit")
    avg.sluit(zaak)
    noor, floor = avg.archivaris(zaak), avg.archivaris(zaak, "floor", avg.Rol.PRIVACYFUNCTIONARIS)
    dag = avg.LATER
    lijst = goed(stel_lijst_op(noor, peildatum=dag))
    client.force_login(Medewerker.objects.get(pk=noor.id))
    bladzijde = lees(client, "/vernietiging/")
    for termijn in bewaartermijnen_voor(zaak.gemeente, timezone.localdate()):
        assert termijn.duur in bladzijde
        assert str(termijn.bron) in bladzijde
    pad = f"/vernietiging/{lijst.pk}/"
    assert "Een collega keurt haar goed." in lees(client, pad)
    stuur(client, f"{pad}goedkeuren/")
    assert Vernietigingslijst.objects.get(pk=lijst.pk).goedgekeurd_op is None
    assert client.get(f"/verklaring/{lijst.pk}/").status_code == 404
    client.force_login(Medewerker.objects.get(pk=floor.id))
    stuur(client, f"{pad}goedkeuren/")
    assert Vernietigingslijst.objects.get(pk=lijst.pk).goedgekeurd_door_id == floor.id
    goed(voer_vernietiging_uit(noor, lijst=lijst, peildatum=dag))
    for inhoud in (lees(client, pad), controleer_pdf_ua(client.get(f"/verklaring/{lijst.pk}/").content)):
        assert zaak.persoon.geslachtsnaam not in inhoud
        assert Vernietigingslijst.objects.get(pk=lijst.pk).bewijs in inhoud.replace("\N{ZERO WIDTH SPACE}", "").replace(
            " ", ""
        )


def test_een_lijst_zonder_iets_erop_zegt_waarom(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "noor")
    stuur(client, "/vernietiging/lijst/")
    assert "Er is vandaag niets dat vernietigd mag worden." in lees(client, "/vernietiging/")


def test_hoe_lang_een_dossier_blijft_staat_er_met_wat_er_nog_loopt(mensen: dict[str, Persoon]) -> None:
    dossier = dossier_van(mensen)
    with in_scope(gemeente=GEMEENTE, breed=True):
        oordeel = bewaaroordeel_van(dossier, GEMEENTE, date(2099, 1, 1))
    assert uitleg(oordeel).startswith("Er is nog een dossier dat niet is afgerond.")


def test_een_lijst_die_een_ander_goedkeurde_is_in_een_keer_uit_te_voeren(zaak: Zaak) -> None:
    zaak.tot("vraag")
    avg.sluit(zaak)
    lijst = goed(stel_lijst_op(avg.archivaris(zaak), peildatum=avg.LATER))
    tweede = avg.archivaris(zaak, "floor", avg.Rol.PRIVACYFUNCTIONARIS)
    goed(keur_lijst_goed(tweede, lijst=lijst, peildatum=avg.LATER))
    klaar = goed(voer_vernietiging_uit(avg.archivaris(zaak), lijst=lijst, peildatum=avg.LATER))
    assert klaar.afgesloten_op == avg.LATER
