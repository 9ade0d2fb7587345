"""What is typed is not lost: a draft on request and by itself, after signing out, and with two windows open."""

import re
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.models import Concept
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.kern import datum_voluit
from naober.onderzoek.models import Waarneming
from naober.plan.actions import herzie_plan, schrap_actie
from naober.plan.models import Actie, Doel, Plan
from tests.beveiliging.adressen import RECHT
from tests.werkplek.hulp import GEMEENTE, actor, als

pytestmark = pytest.mark.django_db
TEKST = "Zij vertelt dat het slapen niet lukt."


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.get(huishouden=mensen["schut"].huishouden)


def concepten() -> list[Concept]:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return list(Concept.objects.all())


def waarneming(**anders: Any) -> dict[str, Any]:
    return {"van_wie": "dochter", "beeld": "slechter", "tekst": TEKST, "sleutel": str(uuid4()), **anders}


def waarde(html: str, naam: str) -> str:
    """What a hidden field holds."""
    veld = re.search(rf'<input[^>]*name="{naam}"[^>]*>', html)
    assert veld, naam
    gevonden = re.search(r'value="([^"]*)"', veld.group())
    return unescape(gevonden.group(1)) if gevonden else ""


def test_een_concept_komt_terug_met_alles_wat_was_ingevuld_en_is_weg_na_versturen(
    client: Client, dossier: Dossier
) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    als(client, "anouk")
    antwoord = client.post(pad, {**waarneming(), "bewaar-concept": "knop"})
    assert (antwoord.status_code, antwoord.url) == (302, pad)  # type: ignore[attr-defined]
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert not Waarneming.objects.exists()
    html = client.get(pad).content.decode()
    assert TEKST in html
    assert re.search(r'<option value="slechter" selected|value="slechter"[^>]* checked', html)
    assert "U gaat verder met wat u eerder typte" in html
    dag = client.get("/").content.decode()
    assert f'href="{pad}"' in dag
    assert TEKST not in dag, "op Mijn dag staat alleen dat er een concept is"
    assert client.post(pad, waarneming()).status_code == 302
    assert concepten() == []
    assert "U gaat verder met" not in client.get(pad).content.decode()


def test_het_concept_bewaart_zichzelf_en_het_laatste_telt(client: Client, dossier: Dossier) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    als(client, "anouk")
    for tekst in ("Eerst dit.", TEKST):
        invoer = {**waarneming(tekst=tekst), "bewaar-concept": "vanzelf"}
        antwoord = client.post(pad, invoer, headers={"HX-Request": "true"})
        assert antwoord.status_code == 200
        assert antwoord.content.decode().startswith("Concept bewaard om ")
    [concept] = concepten()
    assert concept.gegevens == {"van_wie": ["dochter"], "beeld": ["slechter"], "tekst": [TEKST]}


def test_wat_net_is_verstuurd_wordt_niet_alsnog_een_concept(client: Client, dossier: Dossier) -> None:
    """The browser keeps a draft a moment after the button was pressed."""
    pad = reverse("waarneming", args=[dossier.pk])
    als(client, "anouk")
    invoer = waarneming()
    assert client.post(pad, invoer).status_code == 302
    client.post(pad, {**invoer, "bewaar-concept": "vanzelf"}, headers={"HX-Request": "true"})
    assert concepten() == []


def test_een_concept_is_van_wie_het_schreef_en_gaat_door_de_deur_van_het_dossier(
    client: Client, dossier: Dossier
) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    als(client, "anouk").post(pad, {**waarneming(), "bewaar-concept": "knop"})
    assert TEKST not in als(client, "bram").get(pad).content.decode()
    assert als(client, "yasmina").post(pad, {**waarneming(), "bewaar-concept": "knop"}).status_code == 404
    assert len(concepten()) == 1


def test_een_concept_wordt_weggegooid_en_dan_is_het_formulier_leeg(client: Client, dossier: Dossier) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    als(client, "anouk").post(pad, {**waarneming(), "bewaar-concept": "knop"})
    client.post(pad, {**waarneming(), "concept-weg": "1"})
    assert concepten() == []
    assert TEKST not in client.get(pad).content.decode()


def test_een_veel_te_lang_concept_wordt_geweigerd_en_blijft_op_het_scherm(client: Client, dossier: Dossier) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    antwoord = als(client, "anouk").post(pad, {**waarneming(tekst="a" * 200_001), "bewaar-concept": "knop"})
    assert "Niet bewaard als concept" in antwoord.content.decode()
    assert "a" * 1000 in antwoord.content.decode()
    assert concepten() == []


def test_wie_was_uitgelogd_vindt_na_inloggen_terug_wat_was_getypt(client: Client, dossier: Dossier) -> None:
    """What was typed stays in the browser of its writer until they have signed in again."""
    pad = reverse("waarneming", args=[dossier.pk])
    teken = waarde(als(client, "anouk").get(pad).content.decode(), "schrijver")
    client.logout()
    antwoord = client.post(pad, {**waarneming(), "schrijver": teken})
    html = antwoord.content.decode()
    assert antwoord.status_code == 401
    assert "U was uitgelogd" in html
    assert concepten() == []
    invoer = {
        "username": "anouk.hardenberg", "password": "toets-wachtwoord-lang-genoeg",
        **{naam: waarde(html, naam) for naam in ("getypt", "getypt_op", "getypt_van")},
    }  # fmt: skip
    actie = re.search(r'action="([^"]+)"', html)
    assert actie
    fout = client.post(unescape(actie.group(1)), {**invoer, "password": "verkeerd"})
    assert TEKST in waarde(fout.content.decode(), "getypt"), "een verkeerd wachtwoord kost niets"
    terug = client.post(unescape(actie.group(1)), invoer)
    assert (terug.status_code, terug.url) == (302, pad)  # type: ignore[attr-defined]
    assert TEKST in client.get(pad).content.decode()


def test_wie_was_uitgelogd_hoort_dat_van_het_bewaren(client: Client, dossier: Dossier) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    antwoord = client.post(pad, {**waarneming(), "bewaar-concept": "vanzelf"}, headers={"HX-Request": "true"})
    assert antwoord.content.decode().startswith("U bent uitgelogd.")
    assert concepten() == []


@pytest.mark.parametrize("rommel", ["{", "[]", '{"a": 1}', '"x"'])
def test_rommel_in_plaats_van_wat_was_getypt_stoort_het_inloggen_niet(
    client: Client, dossier: Dossier, rommel: str
) -> None:
    pad = reverse("waarneming", args=[dossier.pk])
    teken = waarde(als(client, "anouk").get(pad).content.decode(), "schrijver")
    client.logout()
    invoer = {"username": "anouk.hardenberg", "password": "toets-wachtwoord-lang-genoeg", "getypt": rommel}
    antwoord = client.post(f"{reverse('inloggen')}?next=/", {**invoer, "getypt_op": "/", "getypt_van": teken})
    assert antwoord.status_code == 302
    assert concepten() == []


def test_elk_formulier_van_een_dossier_kan_als_concept_worden_bewaard(client: Client, dossier: Dossier) -> None:
    """Also the pages that lay out their own fields."""
    als(client, "anouk")
    met = []
    for naam in sorted(RECHT):
        try:
            pad = reverse(naam, args=[dossier.pk])
        except Exception:  # noqa: BLE001  # an address of another shape
            continue
        # What one opens a file for is one choice, and is asked before anything of the file is shown.
        if not pad.startswith("/dossier/") or naam == "waarvoor":
            continue
        antwoord = client.get(pad)
        html = antwoord.content.decode(errors="ignore")
        if antwoord.status_code == 200 and 'name="sleutel"' in html:
            assert 'name="bewaar-concept"' in html, f"{naam}: zet o.conceptknoppen(formulier) na de knop"
            eerste = re.search(r'<form class="formulier".*?<button[^>]*>', html, re.DOTALL)
            assert eerste
            assert "concept" not in eerste.group().rpartition("<button")[2], f"{naam}: Enter bewaart dan een concept"
            met.append(naam)
    assert {"gesprek", "waarneming", "contactmoment", "notitie", "dossier-taak"} <= set(met)


# ---------------------------------------------------------------------------------------- twee vensters


def herziening(html: str, **anders: str) -> dict[str, str]:
    return {
        "reden": "Het gaat slechter.", "doel-1": "Thuis blijven wonen", "doel-1-soort": "stabilisatie",
        "evaluatie_op": "2199-01-01", "sleutel": waarde(html, "sleutel"), "stand": waarde(html, "stand"), **anders,
    }  # fmt: skip


def test_wie_als_tweede_verstuurt_ziet_wat_er_intussen_is_veranderd_en_raakt_niets_kwijt(
    client: Client, dossier: Dossier
) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
    pad = reverse("plan-herzien", args=[plan.pk])
    html = client.get(pad).content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        actie = Actie.objects.get(plan=plan)
        schrap_actie(actor("bram"), actie=actie, reden="De buurvrouw doet het.", peildatum=timezone.localdate())
    antwoord = client.post(pad, herziening(html))
    tweede = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Er is iets veranderd terwijl u bezig was" in tweede
    assert "Bram Odink: Uit het plan:" in tweede
    assert "De buurvrouw doet het." in tweede
    nu = datum_voluit(plan.evaluatie_op)
    assert f"Nu staat er: {nu}<br>U typte: 1 januari 2199" in tweede, "wat er nu staat, en niet wat wordt voorgesteld"
    assert "Het gaat slechter." in tweede
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Plan.objects.filter(dossier=dossier).count() == 1, "er is nog niets vastgelegd"
    # Having seen it, one may go on with the same contents.
    assert client.post(pad, herziening(tweede)).status_code == 302
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Doel.objects.filter(plan__dossier=dossier, plan__versie=2).exists()


def test_wat_niet_over_het_plan_gaat_houdt_niemand_op(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
    pad = reverse("plan-herzien", args=[plan.pk])
    html = client.get(pad).content.decode()
    als(client, "bram").post(reverse("waarneming", args=[dossier.pk]), waarneming())
    assert als(client, "anouk").post(pad, herziening(html)).status_code == 302


def test_het_eigen_tweede_venster_telt_ook_en_een_herhaalde_verzending_niet(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    dag = timezone.localdate()
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
    pad = reverse("actie-nieuw", args=[plan.pk])
    html = client.get(pad).content.decode()
    terug = dag.replace(year=dag.year + 1, day=1)
    with in_scope(gemeente=GEMEENTE, breed=True):
        herzie_plan(
            actor("anouk"), plan=plan, reden="Nieuw", doelen=[("Thuis", "stabilisatie")], evaluatie_op=terug,
            peildatum=dag,
        )  # fmt: skip
    invoer = {"sleutel": waarde(html, "sleutel"), "stand": waarde(html, "stand"), "omschrijving": "Wandelen"}
    antwoord = client.post(pad, invoer)
    assert antwoord.status_code == 409
    assert "Nu staat er" not in antwoord.content.decode()
    assert "Wandelen" in antwoord.content.decode()
    waarnemen = reverse("waarneming", args=[dossier.pk])
    zelfde = waarneming()
    assert client.post(waarnemen, zelfde).status_code == 302
    assert "Dit was al vastgelegd." in client.post(waarnemen, zelfde, follow=True).content.decode()
