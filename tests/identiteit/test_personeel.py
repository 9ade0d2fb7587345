"""Staff sign in at a real provider: with a second factor, by their groups, and out again when the provider says so."""

import logging
import re
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from naober.gemeente.models import Gemeente, Medewerker
from naober.identiteit.models import Aanbiederaccount, Aanmelding
from tests.dossier.gevallen import TESTERVEEN
from tests.identiteit.aanbieder import Browser, Provider, lijst
from tests.identiteit.conftest import EIGEN, VREEMD

pytestmark = pytest.mark.django_db
Rij = dict[str, Any]
GROEP = ["iets-anders", "SD-generalist"]


@pytest.fixture(autouse=True)
def _lijst(personeel: Rij) -> None:
    """Every test here has the list of providers."""


def zit_er(provider: Provider, **anders: Any) -> None:
    """Femke of the municipality sits at the browser and proves herself with a code."""
    basis: Rij = {
        "acr": "mfa", "amr": ["pwd", "otp"], "name": "Femke de Boer", "preferred_username": "f.deboer", "groups": GROEP,
    }  # fmt: skip
    provider.wie(anders.pop("sub", "femke-1"), **{**basis, **anders})


def is_binnen(client: Client) -> bool:
    return client.get("/").status_code == 200


def femke() -> Medewerker:
    return Medewerker.objects.get(gebruikersnaam="f.deboer")


def zet(settings: Settings, provider: Provider, map_: Path, rij: Rij) -> None:
    settings.AANBIEDERS = lijst(map_, provider, rij)


# ------------------------------------------------------------------------------------------------ binnen


def test_een_medewerker_logt_in_bij_de_aanbieder_en_het_account_ontstaat(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    antwoord = browser.meld_aan(client, 1, "/kaart/")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/kaart/")
    assert is_binnen(client)
    wie = femke()
    assert (wie.naam, wie.rollen, wie.team, wie.gemeente_id) == (
        "Femke de Boer", ["generalist"], "gebiedsteam-noord", EIGEN,
    )  # fmt: skip
    assert not wie.has_usable_password()
    assert "femke-1" not in str(list(Aanbiederaccount.objects.values())), "van wie het is, staat er als afdruk"


def test_de_inlogbladzijde_wijst_de_weg_en_vraagt_de_aanbieder_om_een_tweede_factor(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    assert f'href="{reverse("aanmelden", args=[1])}"' in client.get(reverse("inloggen")).content.decode()
    browser.meld_aan(client, 1)
    gevraagd = provider.gevraagd()
    assert gevraagd["acr_values"] == "mfa"
    assert gevraagd["code_challenge_method"] == "S256"
    assert gevraagd["nonce"]
    assert gevraagd["redirect_uri"] == "http://testserver/aanmelden/terug/"


def test_de_volgende_keer_volgen_rollen_en_team_de_groepen_van_dat_moment(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    eerste = femke().pk
    zit_er(provider, groups=["SD-leiding"], name="Femke Smit", preferred_username="f.smit")
    Browser().meld_aan(Client(), 1)
    wie = Medewerker.objects.get(pk=eerste)
    assert (wie.naam, wie.rollen) == ("Femke Smit", ["teamleider"])
    assert wie.gebruikersnaam == "f.deboer", "wie het is, hangt aan het onderwerp en niet aan een naam"


def test_twee_groepen_geven_beide_rollen(client: Client, browser: Browser, provider: Provider) -> None:
    zit_er(provider, groups=["SD-leiding", "SD-generalist"])
    browser.meld_aan(client, 1)
    assert femke().rollen == ["generalist", "teamleider"]


def test_een_claim_kan_zeggen_voor_welke_gemeente(
    client: Client, browser: Browser, provider: Provider, personeel: Rij, settings: Settings, tmp_path: Path
) -> None:
    rij = {n: w for n, w in personeel.items() if n != "gemeente"} | {
        "claim_gemeente": "gemeente",
        "gemeenten": {"9998": TESTERVEEN.slug},
        "groepen": [{"groep": "SD-generalist", "rollen": ["generalist"], "team": "dorpsteam-oost"}],
    }
    zet(settings, provider, tmp_path, rij)
    zit_er(provider, gemeente="9998")
    browser.meld_aan(client, 1)
    assert femke().gemeente_id == VREEMD
    assert is_binnen(client)
    zit_er(provider, sub="ander", preferred_username="ander", gemeente="0001")
    geweigerd = Browser().meld_aan(Client(), 1)
    assert "hoort geen gemeente die hier werkt" in geweigerd.content.decode()


# --------------------------------------------------------------------------------------------- geweigerd


def weigering(client: Client, browser: Browser, caplog: pytest.LogCaptureFixture, code: str) -> str:
    """The page that refuses; nobody is in, the log says why, and tells nothing of the person."""
    with caplog.at_level(logging.DEBUG):
        antwoord = browser.meld_aan(client, 1)
    assert antwoord.status_code == 403
    assert not is_binnen(client)
    assert code in caplog.text
    assert not [woord for woord in ("Femke", "f.deboer", "femke-1") if woord in caplog.text]
    return antwoord.content.decode()


@pytest.mark.parametrize(
    "hoe", [{"acr": "", "amr": None}, {"acr": "enkel", "amr": ["pwd"]}, {"acr": "", "amr": ["pwd"]}], ids=str
)
def test_zonder_tweede_factor_wordt_het_inloggen_geweigerd_ook_als_die_was_gevraagd(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture, hoe: Rij
) -> None:
    zit_er(provider, **hoe)
    tekst = weigering(client, browser, caplog, "aanmelden.tweede-factor")
    assert "zonder extra controle" in tekst
    assert not Medewerker.objects.filter(gebruikersnaam="f.deboer").exists()


@pytest.mark.parametrize("hoe", [{"acr": "mfa", "amr": None}, {"acr": "", "amr": ["pwd", "otp"]}], ids=str)
def test_een_klasse_of_een_methode_is_genoeg_bewijs(
    client: Client, browser: Browser, provider: Provider, hoe: Rij
) -> None:
    zit_er(provider, **hoe)
    browser.meld_aan(client, 1)
    assert is_binnen(client)


@pytest.mark.parametrize("groepen", [[], ["onbekend"], "sd-GENERALIST", None, {"SD-generalist": 1}], ids=str)
def test_wie_in_geen_bekende_groep_zit_leest_dat_in_gewoon_nederlands(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture, groepen: object
) -> None:
    zit_er(provider, groups=groepen)
    tekst = weigering(client, browser, caplog, "aanmelden.groep")
    assert "U hoort bij geen groep die met Naober werkt." in tekst
    assert "Vraag uw leidinggevende" in tekst


def test_een_account_dat_is_uitgezet_gaat_bij_de_aanbieder_niet_weer_aan(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    Medewerker.objects.filter(gebruikersnaam="f.deboer").update(is_active=False)
    zit_er(provider, groups=["SD-leiding"])
    tekst = weigering(Client(), Browser(), caplog, "aanmelden.uitgezet")
    assert "Uw account is uitgezet." in tekst
    assert (femke().is_active, femke().rollen) == (False, ["generalist"])


def test_wat_de_gemeente_uitsluit_geeft_ook_een_groep_niet(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture, personeel: Rij,
    settings: Settings, tmp_path: Path,
) -> None:  # fmt: skip
    groepen = [{"groep": "SD-generalist", "rollen": ["generalist"], "organisatie": "bestaat-niet"}]
    zet(settings, provider, tmp_path, {**personeel, "groepen": groepen})
    zit_er(provider)
    weigering(client, browser, caplog, "aanmelden.plaats")


def test_een_bestaand_account_wordt_alleen_overgenomen_als_de_lijst_dat_zegt(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture, personeel: Rij,
    settings: Settings, tmp_path: Path, anouk: Medewerker,
) -> None:  # fmt: skip
    zit_er(provider, preferred_username="anouk")
    tekst = weigering(client, browser, caplog, "aanmelden.naam-bezet")
    assert "Er is al een account" in tekst
    zet(settings, provider, tmp_path, {**personeel, "neem_bestaande_over": True})
    Browser().meld_aan(client, 1)
    assert is_binnen(client)
    assert Aanbiederaccount.objects.get().medewerker == anouk
    zit_er(provider, sub="een-ander", preferred_username="anouk")
    weigering(Client(), Browser(), caplog, "aanmelden.naam-bezet")


def test_een_account_van_een_andere_gemeente_is_nooit_over_te_nemen(
    client: Client, browser: Browser, provider: Provider, caplog: pytest.LogCaptureFixture, personeel: Rij,
    settings: Settings, tmp_path: Path,
) -> None:  # fmt: skip
    Medewerker.objects.create_user("anouk-oost", "x", gemeente_id=VREEMD, naam="Anouk")
    zet(settings, provider, tmp_path, {**personeel, "neem_bestaande_over": True})
    zit_er(provider, preferred_username="anouk-oost")
    weigering(client, browser, caplog, "aanmelden.naam-bezet")


def test_wie_bij_de_aanbieder_stopt_leest_dat_en_kan_opnieuw(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider, stopt=True)
    antwoord = browser.meld_aan(client, 1)
    assert "Het inloggen is afgebroken." in antwoord.content.decode()
    assert f'href="{reverse("inloggen")}"' in antwoord.content.decode()


def test_een_antwoord_zonder_begin_of_een_tweede_keer_wordt_geweigerd(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    terug = browser.tot_terug(client, 1)
    assert Client().get(terug).status_code == 403, "in een andere browser begonnen"
    assert client.get(terug).status_code == 302
    client.logout()
    assert client.get(terug).status_code == 403
    assert not is_binnen(client)
    assert client.get(reverse("aanmelden-terug")).status_code == 403


def test_een_aanbieder_die_niet_bestaat_is_niet_gevonden(client: Client) -> None:
    assert client.get(reverse("aanmelden", args=[7])).status_code == 404


def test_een_aanbieder_die_niet_antwoordt_is_geen_storing_van_ons(
    client: Client, browser: Browser, provider: Provider, personeel: Rij, settings: Settings, tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    zit_er(provider)
    zet(settings, provider, tmp_path, {**personeel, "token": "http://127.0.0.1:9/token"})
    tekst = weigering(client, browser, caplog, "onbereikbaar")
    assert "geeft nu geen antwoord" in tekst


# ------------------------------------------------------------------------------------------- het bewijs


def bewijs(provider: Provider, antwoord_op: str, **anders: Any) -> Rij:
    basis: Rij = {
        "iss": provider.uitgever, "aud": "naober", "sub": "femke-1", "iat": 0, "exp": 300, "nonce": antwoord_op,
        "acr": "mfa", "name": "Femke de Boer", "preferred_username": "f.deboer", "groups": GROEP,
    }  # fmt: skip
    return _met_klok({**basis, **anders})


def _met_klok(claims: Rij) -> Rij:
    """Moments are seconds from now; what is None is left out."""
    nu = int(time.time())
    return {n: nu + w if n in ("iat", "exp") else w for n, w in claims.items() if w is not None}


@pytest.mark.parametrize(
    ("anders", "kop", "code"),
    [
        ({}, {}, None),
        ({"aud": "ander"}, {}, "andere-ontvanger"),
        ({"aud": ["naober", "ander"]}, {}, "andere-ontvanger"),
        ({"aud": ["naober", "ander"], "azp": "ander"}, {}, "andere-ontvanger"),
        ({"aud": ["naober", "ander"], "azp": "naober"}, {}, None),
        ({"aud": None}, {}, "ongeldig"),
        ({"exp": -3600, "iat": -7200}, {}, "verlopen"),
        ({"exp": None}, {}, "ongeldig"),
        ({"iat": 3600}, {}, "ongeldig"),
        ({"iss": "https://elders.example"}, {}, "ongeldig"),
        ({"nonce": "van-een-ander"}, {}, "ongeldig"),
        ({"nonce": None}, {}, "ongeldig"),
        ({"sub": None}, {}, "ongeldig"),
        ({}, {"alg": "none"}, "ongeldig"),
        ({}, {"alg": "HS256"}, "ongeldig"),
        ({}, {"kid": "onbekend"}, "ongeldig"),
    ],
    ids=str,
)
def test_alleen_een_bewijs_van_deze_aanbieder_voor_ons_en_van_nu_telt(
    client: Client, browser: Browser, provider: Provider, personeel: Rij, settings: Settings, tmp_path: Path,
    caplog: pytest.LogCaptureFixture, anders: Rij, kop: Rij, code: str | None,
) -> None:  # fmt: skip
    """Each with the provider's own signature: a token that was made for another is as well signed as ours."""
    zet(settings, provider, tmp_path, {**personeel, "token": f"{provider.uitgever}/proef/token"})
    zit_er(provider)
    terug = browser.tot_terug(client, 1)
    [begonnen] = client.session["oidc_states"].values()
    provider.antwoordt(provider.onderteken(bewijs(provider, begonnen["nonce"], **anders), **kop))
    with caplog.at_level(logging.WARNING):
        antwoord = client.get(terug)
    if code is None:
        assert antwoord.status_code == 302
        assert is_binnen(client)
        return
    assert antwoord.status_code == 403
    assert f"Aanmelden bij aanbieder 1 is geweigerd: {code}." in caplog.text
    assert not is_binnen(client)


def test_een_bewijs_waaraan_is_geknoeid_telt_niet(
    client: Client, browser: Browser, provider: Provider, personeel: Rij, settings: Settings, tmp_path: Path
) -> None:
    zet(settings, provider, tmp_path, {**personeel, "token": f"{provider.uitgever}/proef/token"})
    zit_er(provider)
    terug = browser.tot_terug(client, 1)
    [begonnen] = client.session["oidc_states"].values()
    kop, _, handtekening = provider.onderteken(bewijs(provider, begonnen["nonce"])).split(".")
    ander = provider.onderteken(bewijs(provider, begonnen["nonce"], groups=["SD-leiding"])).split(".")[1]
    provider.antwoordt(f"{kop}.{ander}.{handtekening}")
    assert client.get(terug).status_code == 403


# ------------------------------------------------------------------------------------------------- eruit


AFGEMELD = {"http://schemas.openid.net/event/backchannel-logout": {}}


def meld_af(token: str) -> int:
    antwoord = Client(enforce_csrf_checks=True).post(reverse("afgemeld-door-aanbieder"), {"logout_token": token})
    assert antwoord["Cache-Control"] == "no-store"
    return antwoord.status_code


def test_wie_zich_bij_de_aanbieder_afmeldt_is_ook_hier_uitgelogd(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    elders, andere_browser = Client(), Browser()
    andere_browser.meld_aan(elders, 1)
    provider.afmeldingen()
    browser.meld_af(provider)
    [bericht] = provider.afmeldingen()
    assert bericht["url"] == f"http://testserver{reverse('afgemeld-door-aanbieder')}"
    sleutel = client.session.session_key
    assert meld_af(bericht["token"]) == 200
    assert not Session.objects.filter(session_key=sleutel).exists()
    assert not is_binnen(client)
    assert is_binnen(elders), "de andere sessie was niet afgemeld"
    assert meld_af(bericht["token"]) == 400, "een bericht telt één keer"


def afmelding(provider: Provider, **anders: Any) -> str:
    basis: Rij = {
        "iss": provider.uitgever, "aud": "naober", "sub": "femke-1", "iat": 0, "exp": 300, "jti": str(uuid4()),
        "events": AFGEMELD,
    }  # fmt: skip
    kop = anders.pop("kop", {})
    return provider.onderteken(_met_klok({**basis, **anders}), **kop)


def test_zonder_sessie_in_het_bericht_eindigt_alles_van_die_persoon(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    elders, ander = Client(), Client()
    Browser().meld_aan(elders, 1)
    zit_er(provider, sub="bas-1", preferred_username="bas")
    Browser().meld_aan(ander, 1)
    assert meld_af(afmelding(provider)) == 200
    assert [is_binnen(c) for c in (client, elders, ander)] == [False, False, True]
    assert Aanmelding.objects.count() == 1


@pytest.mark.parametrize(
    "anders",
    [
        {"aud": "ander"},
        {"iss": "https://elders.example"},
        {"events": None},
        {"events": {"iets-anders": {}}},
        {"events": ["http://schemas.openid.net/event/backchannel-logout"]},
        {"nonce": "x"},
        {"jti": None},
        {"iat": -3600, "exp": -1800},
        {"iat": -3600, "exp": None},
        {"sub": None},
        {"kop": {"alg": "none"}},
        {"kop": {"kid": "onbekend"}},
    ],
    ids=str,
)
def test_een_bericht_dat_niet_klopt_beeindigt_geen_sessie(
    client: Client, browser: Browser, provider: Provider, anders: Rij
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    assert meld_af(afmelding(provider, **anders)) == 400
    assert is_binnen(client)


@pytest.mark.parametrize("rommel", ["", "x", "a.b.c", "....", "e30.e30.", "\x00"])
def test_rommel_in_plaats_van_een_bericht_is_een_antwoord_en_geen_storing(rommel: str) -> None:
    assert meld_af(rommel) == 400
    assert Client().get(reverse("afgemeld-door-aanbieder")).status_code == 400


def test_een_afmelding_bij_een_andere_aanbieder_raakt_deze_sessie_niet(
    client: Client, browser: Browser, provider: Provider, personeel: Rij, settings: Settings, tmp_path: Path
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    settings.AANBIEDERS = lijst(tmp_path, provider, personeel, {**personeel, "nummer": 2, "client": "ander"})
    assert meld_af(afmelding(provider, aud="ander")) == 200
    assert is_binnen(client)


def test_na_uitloggen_hier_wijst_een_bladzijde_de_weg_om_ook_bij_de_aanbieder_uit_te_loggen(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    antwoord = client.post(reverse("uitloggen"), follow=True)
    tekst = antwoord.content.decode()
    assert "U bent uitgelogd bij Naober." in tekst
    assert f"{provider.uitgever}/session/end?client_id=naober" in tekst
    assert not is_binnen(client)


# --------------------------------------------------------------------------------------- niets verloren


def typte_eerder(client: Client, browser: Browser, provider: Provider) -> str:
    """Femke signed in and opened a form before; the sign of her in it. Then she is signed out."""
    zit_er(provider)
    browser.meld_aan(client, 1)
    [teken] = set(re.findall(r'name="schrijver" value="(\w+)"', client.get("/taak/nieuw/").content.decode()))
    client.session.flush()
    client.cookies.clear()
    return str(teken)


def test_wat_was_getypt_gaat_versleuteld_mee_langs_de_aanbieder_en_is_daarna_een_concept(
    client: Client, browser: Browser, provider: Provider
) -> None:
    pad, tekst = "/taak/nieuw/", "Bel mevrouw terug over haar zus."
    teken = typte_eerder(client, browser, provider)
    eerst = client.post(pad, {"omschrijving": tekst, "sleutel": str(uuid4()), "schrijver": teken})
    assert eerst.status_code == 401
    assert f'name="getypt_van" value="{teken}"' in eerst.content.decode()
    velden = {
        "getypt": f'{{"omschrijving": ["{tekst}"]}}', "getypt_op": pad, "getypt_van": teken, "aanbieder": "1"
    }  # fmt: skip
    verder = client.post(f"{reverse('inloggen')}?next={pad}", velden)
    assert "Wat u typte, is bewaard." in verder.content.decode()
    rij = Session.objects.get(session_key=client.session.session_key)
    assert "zus" not in str(rij.get_decoded()), "de sleutel staat alleen in de browser"
    antwoord = browser.meld_aan(client, 1, f"{reverse('inloggen')}?next={pad}")
    assert client.get(antwoord["Location"])["Location"] == pad
    assert tekst in client.get(pad).content.decode()


def test_zonder_de_sleutel_van_de_browser_is_het_bewaarde_weg(
    client: Client, browser: Browser, provider: Provider
) -> None:
    teken = typte_eerder(client, browser, provider)
    velden = {
        "getypt": '{"omschrijving": ["geheim"]}', "getypt_op": "/taak/nieuw/", "getypt_van": teken, "aanbieder": "1"
    }  # fmt: skip
    client.post(f"{reverse('inloggen')}?next=/taak/nieuw/", velden)
    del client.cookies["naober-bewaard"]
    antwoord = browser.meld_aan(client, 1, f"{reverse('inloggen')}?next=/taak/nieuw/")
    client.get(antwoord["Location"])
    assert "geheim" not in client.get("/taak/nieuw/").content.decode()


def test_de_gemeente_van_de_sessie_is_die_van_de_aanbieder(
    client: Client, browser: Browser, provider: Provider
) -> None:
    zit_er(provider)
    browser.meld_aan(client, 1)
    assert client.session["naober_gemeente"] == EIGEN
    assert Gemeente.objects.get(code=EIGEN).slug in client.get("/").content.decode().lower()
    gegevens = str(dict(client.session.items()))
    assert not [woord for woord in ("Femke", "f.deboer", "femke-1") if woord in gegevens]
