"""Residents sign in at a real provider: sure enough, for themselves or whom they speak for today, never as staff."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Niveau, Portaal, Rol
from naober.identiteit import bewoners
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, adressen
from tests.identiteit.aanbieder import Browser, Provider
from tests.identiteit.conftest import EIGEN, WACHTWOORD
from tests.portaal.conftest import BSNS, Aanmelder, Gezin

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def is_binnen(client: Client) -> bool:
    return client.get(reverse("mijn-overzicht")).status_code == 200


def overzicht(client: Client) -> str:
    return client.get(reverse("mijn-overzicht")).content.decode()


def test_een_inwoner_logt_in_met_het_niveau_dat_de_gemeente_vraagt(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, provider: Provider
) -> None:
    antwoord = meld_aan(gezin.wie)
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("mijn-overzicht"))
    assert gezin.wie.naam in overzicht(client)
    assert provider.gevraagd()["acr_values"] == "substantieel hoog"


@pytest.mark.parametrize("acr", ["midden", "onbekend", ""])
def test_te_weinig_zekerheid_wordt_geweigerd_met_de_bron(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, acr: str
) -> None:
    antwoord = meld_aan(gezin.wie, acr=acr)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 403
    assert "niet zeker genoeg" in tekst
    assert "Regeling betrouwbaarheidsniveaus authenticatie elektronische dienstverlening, art. 2" in tekst
    assert not is_binnen(client)


def test_een_gemeente_kan_een_hoger_niveau_vragen_en_nooit_een_lager(
    gezin: Gezin, monkeypatch: pytest.MonkeyPatch
) -> None:
    dag, profiel = timezone.localdate(), gezin.zaak.profiel
    for eigen, verwacht in (("hoog", Niveau.HOOG), ("basis", Niveau.SUBSTANTIEEL)):
        portaal = Portaal.model_validate({"betrouwbaarheidsniveau": eigen, "bron": "Verordening, art. 1"})
        ander = profiel.model_copy(update={"portaal": portaal})
        monkeypatch.setattr(bewoners, "profiel_van", lambda _gemeente, _dag, ander=ander: ander)
        assert bewoners.vereist_niveau(EIGEN, dag)[0] is verwacht


@pytest.mark.parametrize(
    ("bsn", "tekst"), [(BSNS[9], "Wij vinden u niet"), ("123456789", "geen geldig"), (None, "geen geldig")]
)
def test_wie_niet_bekend_is_leest_dat_en_het_nummer_staat_nergens(
    client: Client, provider: Provider, makelaar: dict[str, Any], caplog: pytest.LogCaptureFixture, bsn: str | None,
    tekst: str,
) -> None:  # fmt: skip
    provider.wie("iemand", acr="hoog", bsn=bsn)
    with caplog.at_level(logging.DEBUG):
        antwoord = Browser().meld_aan(client, 3)
    assert antwoord.status_code == 403
    assert tekst in antwoord.content.decode()
    assert bsn is None or bsn not in antwoord.content.decode() + caplog.text
    assert not is_binnen(client)


def test_het_burgerservicenummer_staat_niet_in_sessie_log_adres_of_bladzijde(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, caplog: pytest.LogCaptureFixture
) -> None:
    ander = gezin.nieuw("Mila", 1)
    gezin.vertegenwoordigt(ander, gezin.wie)
    with caplog.at_level(logging.DEBUG):
        terug = meld_aan(ander, namens=gezin.wie)
        html = overzicht(client)
    sessie = str(Session.objects.get(session_key=client.session.session_key).get_decoded())
    for bsn in (ander.bsn, gezin.wie.bsn):
        assert bsn
        assert bsn not in sessie + caplog.text + terug["Location"] + html
    assert not [naam for naam in (ander.geslachtsnaam, gezin.wie.geslachtsnaam) if naam in sessie]


def test_een_inwoner_opent_geen_enkele_bladzijde_van_medewerkers(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    assert is_binnen(client)
    for adres in (a for a in adressen() if a.naam not in OPENBAAR | BEWONERS):
        pad = adres.pad(gezin.zaak.dossier.pk) if adres.omzetters else adres.pad()
        for antwoord in (client.get(pad), client.post(pad)):
            assert antwoord.status_code in (302, 405), adres.naam
            if antwoord.status_code == 302:
                assert antwoord.url.startswith(f"{reverse('inloggen')}?"), adres.naam  # type: ignore[attr-defined]


def test_wie_als_medewerker_inlogt_is_geen_inwoner_meer_en_andersom(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    Medewerker.objects.create_user("mee", WACHTWOORD, gemeente_id=EIGEN, naam="Mee", rollen=[Rol.GENERALIST.value])
    meld_aan(gezin.wie)
    client.post(reverse("inloggen"), {"username": "mee", "password": WACHTWOORD})
    assert client.get(reverse("kaart")).status_code == 200
    assert not is_binnen(client)
    meld_aan(gezin.wie)
    assert is_binnen(client)
    assert client.get(reverse("kaart")).status_code == 302


def test_een_sessie_die_van_beide_soorten_is_wordt_geweigerd(client: Client, gezin: Gezin) -> None:
    client.force_login(gezin.zaak.staf["anouk"])
    sessie = client.session
    sessie["naober_persoon"] = {"wie": gezin.wie.pk, "voor": gezin.wie.pk, "makelaar": None}
    sessie.save()
    assert client.get("/").status_code == 403
    assert not is_binnen(client)


@pytest.mark.parametrize("via_makelaar", [True, False])
def test_een_mentor_ziet_het_dossier_van_wie_hij_vertegenwoordigt(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, via_makelaar: bool
) -> None:
    mentor = gezin.nieuw("Mila", 1)
    gezin.vertegenwoordigt(mentor, gezin.wie)
    meld_aan(mentor, namens=gezin.wie if via_makelaar else None)
    if not via_makelaar:
        assert gezin.zaak.besluit.kenmerk not in overzicht(client)
        assert f"Bekijk {gezin.wie.naam}" in client.get(reverse("mijn-voor")).content.decode()
        client.post(reverse("mijn-voor"), {"voor": gezin.wie.pk})
    html = overzicht(client)
    assert f"U kijkt voor {gezin.wie.naam}. Dat mag, want u bent mentor." in html
    assert gezin.zaak.besluit.kenmerk in html


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"tot": -1}, "Dat is voorbij."),
        ({"van": 1}, "U mag deze persoon vertegenwoordigen vanaf"),
        ({"soort": "bewindvoerder", "reikwijdte": "geld"}, "U gaat over geld en bezittingen"),
        (None, "Bij de gemeente staat niet dat u deze persoon mag vertegenwoordigen."),
    ],
    ids=str,
)
def test_een_vertegenwoordiging_die_nu_niet_geldt_wordt_geweigerd_ook_als_de_makelaar_haar_noemt(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, caplog: pytest.LogCaptureFixture, anders: dict[str, Any] | None,
    tekst: str,
) -> None:  # fmt: skip
    mentor, vandaag = gezin.nieuw("Mila", 1), timezone.localdate()
    if anders is not None:
        gezin.vertegenwoordigt(
            mentor, gezin.wie, **{n: vandaag + w * DAG if isinstance(w, int) else w for n, w in anders.items()}
        )
    antwoord = meld_aan(mentor, namens=gezin.wie)
    assert antwoord.status_code == 403
    assert tekst in antwoord.content.decode()
    assert "geweigerd: namens." in caplog.text
    assert gezin.wie.geslachtsnaam not in antwoord.content.decode()
    assert not is_binnen(client)


def test_een_gemachtigde_heeft_de_machtiging_van_de_makelaar_nodig(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    buur = gezin.nieuw("Mila", 1)
    gezin.vertegenwoordigt(buur, gezin.wie, soort="gemachtigde", reikwijdte="omschreven", omschrijving="De post.")
    meld_aan(buur)
    client.post(reverse("mijn-voor"), {"voor": gezin.wie.pk})
    assert gezin.zaak.besluit.kenmerk not in overzicht(client)
    meld_aan(buur, namens=gezin.wie)
    assert gezin.zaak.besluit.kenmerk in overzicht(client)


def test_een_vertegenwoordiging_die_tijdens_de_sessie_eindigt_sluit_die_bladzijde_en_niet_de_eigen(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, caplog: pytest.LogCaptureFixture
) -> None:
    mentor = gezin.nieuw("Mila", 1)
    rij = gezin.vertegenwoordigt(mentor, gezin.wie)
    meld_aan(mentor, namens=gezin.wie)
    assert is_binnen(client)
    with in_scope(gemeente=EIGEN, breed=True):
        Vertegenwoordiging.objects.filter(pk=rij.pk).update(tot=timezone.localdate() - DAG)
    antwoord = client.get(reverse("mijn-overzicht"))
    assert antwoord.status_code == 403
    assert "Dat is voorbij." in antwoord.content.decode()
    assert "Een sessie van een bewoner is geweigerd: namens." in caplog.text
    assert gezin.zaak.besluit.kenmerk not in antwoord.content.decode()
    client.post(reverse("mijn-voor"), {"voor": mentor.pk})
    assert is_binnen(client)


@pytest.mark.parametrize("voor", ["999999999", "-1", "abc", "", "9" * 30])
def test_een_verzonnen_nummer_kiezen_verandert_niets(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, voor: str
) -> None:
    meld_aan(gezin.wie)
    assert "Dat kan niet." in client.post(reverse("mijn-voor"), {"voor": voor}, follow=True).content.decode()
    assert gezin.zaak.besluit.kenmerk in overzicht(client)


@pytest.mark.parametrize(
    ("jaren", "zelf", "ouder"), [(11, False, True), (12, True, True), (15, True, True), (16, True, False)]
)
def test_tot_twaalf_zien_ouders_het_van_twaalf_tot_zestien_beiden_en_daarna_het_kind(
    gezin: Gezin, meld_aan: Aanmelder, jaren: int, zelf: bool, ouder: bool
) -> None:
    kind, moeder = gezin.nieuw("Sam", 1, jaren), gezin.nieuw("Mila", 2, 40)
    gezin.vertegenwoordigt(moeder, kind, soort="ouder", reikwijdte="alles")
    een, ander = Client(), Client()
    assert (meld_aan(kind, via=een).status_code == 302) is zelf
    assert is_binnen(een) is zelf
    assert (meld_aan(moeder, namens=kind, via=ander).status_code == 302) is ouder
    assert is_binnen(ander) is ouder


def test_een_ouder_zonder_vastgelegd_gezag_ziet_niets(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    kind, vader = gezin.nieuw("Sam", 1, 9), gezin.nieuw("Piet", 2, 40)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=kind.pk).update(huishouden=vader.huishouden)
    meld_aan(vader)
    assert kind.naam not in client.get(reverse("mijn-voor")).content.decode()
    client.post(reverse("mijn-voor"), {"voor": kind.pk})
    assert kind.naam not in overzicht(client)


def test_de_makelaar_beeindigt_ook_de_sessie_van_een_inwoner(
    client: Client, gezin: Gezin, provider: Provider, makelaar: dict[str, Any]
) -> None:
    provider.wie("bsn-x", acr="hoog", bsn=gezin.wie.bsn)
    browser = Browser()
    browser.meld_aan(client, 3)
    assert is_binnen(client)
    provider.afmeldingen()
    browser.meld_af(provider)
    [bericht] = provider.afmeldingen()
    assert client.post(reverse("afgemeld-door-aanbieder"), {"logout_token": bericht["token"]}).status_code == 200
    assert not is_binnen(client)


def test_uitloggen_is_een_knop_en_wijst_de_weg_naar_de_makelaar(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    assert client.get(reverse("mijn-uitloggen")).status_code == 405
    assert "Ook uitloggen bij DigiD" in client.post(reverse("mijn-uitloggen"), follow=True).content.decode()
    assert not is_binnen(client)
