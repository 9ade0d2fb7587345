"""A session ends by itself, says so beforehand, loses nothing that was typed, and is of one municipality."""

import logging
import re
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from naober.agenda.models import Concept
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gezicht.jinja import tijd
from tests.dossier.opzet import Zaak
from tests.identiteit.conftest import EIGEN, VREEMD, WACHTWOORD, Klok

pytestmark = pytest.mark.django_db
STIL, TOTAAL = settings.SESSIEDUUR["medewerker"].stil, settings.SESSIEDUUR["medewerker"].totaal


def minuten(duur: timedelta) -> int:
    return int(duur.total_seconds() // 60)


def is_binnen(client: Client) -> bool:
    return client.get("/").status_code == 200


def test_wie_niets_doet_wordt_uitgelogd_en_leest_waarom(klok: Klok, binnen: Client) -> None:
    klok.verder(minutes=minuten(STIL) - 1)
    assert is_binnen(binnen), "iets doen houdt de sessie in leven"
    klok.verder(minutes=minuten(STIL) - 1)
    assert is_binnen(binnen)
    klok.verder(minutes=minuten(STIL))
    antwoord = binnen.get("/", follow=True)
    assert antwoord.redirect_chain[0][0] == f"{reverse('inloggen')}?next=/"
    assert "U bent uitgelogd, omdat u een tijd niets deed." in antwoord.content.decode()
    assert not is_binnen(binnen)


def test_ook_wie_steeds_iets_doet_logt_na_de_hele_duur_opnieuw_in(klok: Klok, binnen: Client) -> None:
    for _ in range(minuten(TOTAAL) // 20):
        assert is_binnen(binnen)
        klok.verder(minutes=20)
    assert not is_binnen(binnen)


def test_een_beeindigde_sessie_is_ook_van_de_server_af(klok: Klok, binnen: Client) -> None:
    sleutel = binnen.session.session_key
    klok.verder(minutes=minuten(STIL))
    binnen.get("/")
    assert not Session.objects.filter(session_key=sleutel).exists()


def test_elke_bladzijde_zegt_tot_hoe_laat_en_waarschuwt_op_tijd(klok: Klok, binnen: Client) -> None:
    eerst = binnen.get("/").content.decode()
    assert f"Dan logt Naober u om {tijd(klok.nu + STIL)} uit." in eerst
    assert 'role="alert"' not in binnen.get(reverse("sessie")).content.decode()
    klok.verder(minutes=minuten(STIL - settings.SESSIE_WAARSCHUW))
    deel = binnen.get(reverse("sessie"), headers={"HX-Request": "true"}).content.decode()
    assert 'role="alert"' in deel
    assert reverse("sessie-verlengen") in deel


def test_vragen_hoe_laat_het_is_houdt_de_sessie_niet_in_leven_en_verlengen_wel(klok: Klok, binnen: Client) -> None:
    for _ in range(minuten(STIL) - 1):
        klok.verder(minutes=1)
        binnen.get(reverse("sessie"))
    binnen.get(reverse("sessie-verlengen"), headers={"HX-Request": "true"})
    klok.verder(minutes=2)
    assert "Dan logt Naober u" in binnen.get(reverse("sessie")).content.decode()
    for _ in range(minuten(STIL)):
        klok.verder(minutes=1)
        deel = binnen.get(reverse("sessie"))
    assert "U bent uitgelogd." in deel.content.decode()


def test_aan_het_eind_van_de_hele_sessie_is_er_niets_te_verlengen(klok: Klok, binnen: Client) -> None:
    for _ in range(minuten(TOTAAL) // 20 - 1):
        klok.verder(minutes=20)
        binnen.get("/")
    klok.verder(minutes=17)
    deel = binnen.get(reverse("sessie")).content.decode()
    assert "U bent lang ingelogd." in deel
    assert reverse("sessie-verlengen") not in deel


def test_zonder_script_is_verlengen_een_bladzijde_in_een_eigen_tabblad(klok: Klok, binnen: Client) -> None:
    assert re.search(
        rf'<a [^>]*href="{reverse("sessie-verlengen")}"[^>]*target="_blank"', binnen.get("/").content.decode()
    )
    klok.verder(minutes=10)
    assert f"om {tijd(klok.nu + STIL)} uit" in binnen.get(reverse("sessie-verlengen")).content.decode()


@pytest.mark.parametrize("wie_logt_in", ["anouk", "bram"])
def test_wat_is_getypt_staat_na_het_einde_klaar_als_concept_voor_wie_het_typte(
    client: Client, klok: Klok, zaak: Zaak, wie_logt_in: str
) -> None:
    zaak.tot("vraag")
    pad = reverse("waarneming", args=[zaak.dossier.pk])
    client.force_login(zaak.staf["anouk"])
    [teken] = set(re.findall(r'name="schrijver" value="(\w+)"', client.get(pad).content.decode()))
    wie = zaak.staf[wie_logt_in]
    wie.set_password(WACHTWOORD)
    wie.save()
    client.force_login(zaak.staf["anouk"])
    klok.verder(minutes=minuten(STIL))
    tekst = "Zij slaapt slecht."
    invoer = {"van_wie": "dochter", "beeld": "slechter", "tekst": tekst, "sleutel": str(uuid4()), "schrijver": teken}
    antwoord = client.post(pad, invoer)
    html = antwoord.content.decode()
    assert antwoord.status_code == 401
    assert "omdat u een tijd niets deed" in html
    velden = {
        naam: unescape(waarde)
        for naam, waarde in re.findall(
            r'<input type="hidden" name="(getypt|getypt_op|getypt_van)" value="([^"]*)"', html
        )
    }
    client.post(f"{reverse('inloggen')}?next={pad}", {"username": wie.gebruikersnaam, "password": WACHTWOORD, **velden})
    with in_scope(gemeente=zaak.gemeente, breed=True):
        klaar = list(Concept.objects.values_list("medewerker_id", flat=True))
    assert klaar == ([zaak.anouk.id] if wie_logt_in == "anouk" else [])
    if klaar:
        assert tekst in client.get(pad).content.decode()


# ------------------------------------------------------------------------------------------- gemeente


@pytest.mark.parametrize("wat", ["weg", "andere", "tekst"])
def test_een_sessie_zonder_gemeente_wordt_geweigerd_met_uitleg_en_in_het_log(
    binnen: Client, caplog: pytest.LogCaptureFixture, wat: str
) -> None:
    sessie = binnen.session
    if wat == "weg":
        del sessie["naober_gemeente"]
    else:
        sessie["naober_gemeente"] = VREEMD if wat == "andere" else str(EIGEN)
    sessie.save()
    with caplog.at_level(logging.WARNING, "naober.identiteit"):
        antwoord = binnen.get("/")
    assert antwoord.status_code == 403
    assert "Deze sessie is beëindigd" in antwoord.content.decode()
    assert "geen gemeente" in caplog.text
    assert "Anouk" not in antwoord.content.decode()
    assert not is_binnen(binnen)


def test_een_account_dat_naar_een_andere_gemeente_ging_verliest_zijn_sessie(binnen: Client, anouk: Medewerker) -> None:
    Medewerker.objects.filter(pk=anouk.pk).update(gemeente_id=VREEMD)
    assert binnen.get("/").status_code == 403


def test_een_gewone_bladzijde_schrijft_niet_in_de_sessie(klok: Klok, binnen: Client) -> None:
    def inhoud() -> str:
        return Session.objects.get(session_key=binnen.session.session_key).session_data

    voor = inhoud()
    klok.verder(seconds=59)
    assert is_binnen(binnen)
    assert inhoud() == voor
    klok.verder(seconds=1)
    assert is_binnen(binnen)
    assert inhoud() != voor


def test_een_sessie_bevat_geen_naam(binnen: Client, anouk: Medewerker) -> None:
    with in_scope(gemeente=EIGEN, breed=True):
        assert not [w for w in binnen.session.values() if anouk.naam in str(w) or anouk.gebruikersnaam in str(w)]
