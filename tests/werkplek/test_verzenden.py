"""A form is carried out once, however often it is sent."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.ingang.models import Binnenkomst
from naober.onderzoek.models import Behoefte, Waarneming
from naober.plan.actions import spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.rules import Bouwsteen
from tests.werkplek.hulp import GEMEENTE, actor, als

pytestmark = pytest.mark.django_db
AL_GEDAAN = "Dit was al vastgelegd."


def sleutel_in(html: str) -> str:
    gevonden = re.findall(r'name="sleutel" value="([^"]*)"', html)
    assert len(gevonden) == 1, "een formulier draagt precies één sleutel"
    return str(gevonden[0])


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.get(huishouden=mensen["schut"].huishouden)


def waarneming(**anders: Any) -> dict[str, Any]:
    return {"van_wie": "dochter", "beeld": "gelijk", "tekst": "Ging.", "sleutel": str(uuid4()), **anders}


def aantal(soort: Any, **waar: Any) -> int:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return int(soort.objects.filter(**waar).count())


def test_twee_keer_versturen_legt_een_keer_vast(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    pad, invoer = reverse("waarneming", args=[dossier.pk]), waarneming()
    for keer in range(2):
        antwoord = client.post(pad, invoer)
        assert antwoord.status_code == 302
        assert antwoord["Location"] == reverse("dossier", args=[dossier.pk])
        assert (AL_GEDAAN in client.get(antwoord["Location"]).content.decode()) == (keer == 1)
    assert aantal(Waarneming) == 1


def test_wat_geweigerd_is_mag_met_dezelfde_sleutel_opnieuw(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    pad = reverse("waarneming", args=[dossier.pk])
    invoer = waarneming(waargenomen_op="2199-01-01")
    geweigerd = client.post(pad, invoer)
    assert geweigerd.status_code == 422
    assert "ligt na vandaag" in geweigerd.content.decode()
    assert sleutel_in(geweigerd.content.decode()) == invoer["sleutel"]
    assert client.post(pad, invoer | {"tekst": ""}).status_code == 422
    assert client.post(pad, invoer | {"waargenomen_op": ""}).status_code == 302
    assert aantal(Waarneming, waargenomen_op=timezone.localdate()) == 1


def test_een_leeg_formulier_heeft_elke_keer_een_nieuwe_sleutel(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    paden = [reverse(naam, args=[dossier.pk]) for naam in ("waarneming", "gesprek", "dossier-afronden")]
    sleutels = [sleutel_in(client.get(pad).content.decode()) for pad in (*paden, paden[0])]
    assert len(set(sleutels)) == 4
    assert all(sleutels)


def test_een_verminkte_sleutel_wordt_niet_stil_aangenomen(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    antwoord = client.post(reverse("waarneming", args=[dossier.pk]), waarneming(sleutel="kapot"))
    assert antwoord.status_code == 422
    assert "niet goed aangekomen" in antwoord.content.decode()
    assert aantal(Waarneming) == 0


def test_een_vraag_die_twee_keer_is_verstuurd_komt_een_keer_binnen(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "petra")
    pad = f"{reverse('binnenkomst-nieuw')}?persoon={mensen['spijkers'].pk}"
    invoer = {
        "ingang": "telefoon-gemeente", "kanaal": "telefoon", "soort": "eigen", "telefoon": "0523 12 34 56",
        "ontvangen_op": "2026-01-05", "omschrijving": "Het lukt niet meer.", "leefgebieden": ["wonen-huishouden"],
        "sleutel": str(uuid4()),
    }  # fmt: skip
    voor = aantal(Binnenkomst)
    for _ in range(2):
        assert client.post(pad, invoer)["Location"] == reverse("mijn-dag")
    assert aantal(Binnenkomst) == voor + 1
    with in_scope(gemeente=GEMEENTE, breed=True):
        nieuw = Binnenkomst.objects.latest("pk")
    assert nieuw.telefoon == "0523 12 34 56"
    assert nieuw.ontvangen_op.isoformat() == "2026-01-05"


def test_een_besluit_dat_twee_keer_is_verstuurd_wordt_een_keer_genomen(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    dag, anouk = timezone.localdate(), actor("anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan, behoefte = Plan.objects.get(), Behoefte.objects.get()
        bouwsteen = Bouwsteen(
            "individuele-maatwerkvoorzieningen", "Elke dag begeleiding", "aanbieder", "zorg", "begeleiding-individueel",
            aangevraagd=True, reden_buiten_team="Te zwaar voor het team.",
        )  # fmt: skip
        wereld = Wereld(gemeente=GEMEENTE, dag=dag, mensen={"anouk": anouk})
        vul_open_in(wereld, "anouk", plan.dossier, "product", alleen=["begeleiding-individueel"])
        actie = voeg_actie_toe(anouk, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=dag)
        assert isinstance(actie, Actie)
        spreek_af(anouk, plan=plan, akkoord_van="meneer Schut", peildatum=dag)
    als(client, "anouk")
    pad = reverse("besluit-nieuw", args=[actie.pk])
    invoer = {
        "uitkomst": "afgewezen", "motivering": "Lichtere hulp is genoeg.", "aanvraag_op": dag.isoformat(),
        "voorwaarde-langer-of-intensiever": "nee", "motivering-langer-of-intensiever": "Wekelijks is genoeg.",
        "sleutel": str(uuid4()),
    }  # fmt: skip
    eerste, tweede = client.post(pad, invoer), client.post(pad, invoer)
    assert eerste.status_code == 302, eerste.content.decode()
    assert eerste["Location"] == tweede["Location"]
    assert aantal(Besluit) == 1
    pagina = client.get(reverse("dossier", args=[plan.dossier_id])).content.decode()
    assert "Afgevallen" in pagina
    assert f"?actie={actie.pk}" not in pagina, "wat is besloten wordt niet geschrapt"


def test_een_actie_schrappen_en_een_behoefte_laten_vervallen(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get(dossier=dossier)
        actie, behoefte = plan.acties.get(), Behoefte.objects.get(dossier=dossier)
    pad = f"{reverse('actie-schrappen', args=[plan.pk])}?actie={actie.pk}"
    html = client.get(pad).content.decode()
    assert f'<option value="{actie.pk}" selected>' in html
    invoer = {"actie": actie.pk, "reden": "Het hoeft niet meer.", "sleutel": sleutel_in(html)}
    for _ in range(2):
        assert client.post(pad, invoer)["Location"] == reverse("dossier", args=[dossier.pk])
    assert aantal(Actie) == 0

    pad = reverse("behoefte-vervallen", args=[behoefte.pk])
    assert client.post(pad, {"reden": " ", "sleutel": str(uuid4())}).status_code == 422
    assert client.post(pad, {"reden": "Dubbel vastgelegd.", "sleutel": str(uuid4())}).status_code == 302
    pagina = client.get(reverse("dossier", args=[dossier.pk])).content.decode()
    assert reverse("afweging", args=[behoefte.pk]) not in pagina
    assert "Dubbel vastgelegd." in pagina


def test_een_vraag_twee_keer_oppakken_opent_het_dossier(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        wachtend = Binnenkomst.objects.get(status=Binnenkomst.Status.OVERGEDRAGEN)
    for _ in range(2):
        antwoord = client.post(reverse("binnenkomst-oppakken", args=[wachtend.pk]))
        assert antwoord["Location"] == reverse("dossier", args=[wachtend.dossier_id])
