"""The pages of safety: from a worry to a report and what came back, with a budget, and who does not read them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.veiligheid.models import Achtervang, Meldcode, Overdracht, Verwijsindexmelding
from tests.werkplek.hulp import BUDGET, GEMEENTE, als, bevragingen

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        gevonden = Dossier.objects.select_related("huishouden").get(huishouden=mensen["schut"].huishouden)
        Persoon.objects.create(
            huishouden=gevonden.huishouden,
            voornamen="Noor",
            geslachtsnaam="Schut",
            geboortedatum=timezone.localdate().replace(year=timezone.localdate().year - 9, month=1, day=2),
            geslacht=Persoon.Geslacht.VROUW,
        )
        return gevonden


def noor() -> int:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Persoon.objects.get(voornamen="Noor").pk


def stuur(client: Client, naam: str, pk: int, vraag: str = "", **velden: Any) -> str:
    antwoord = client.post(reverse(naam, args=[pk]) + vraag, velden, follow=True)
    assert antwoord.redirect_chain, antwoord.content.decode()[-4000:]
    return antwoord.content.decode()


def test_van_zorg_tot_melding_en_bericht_terug_op_een_bladzijde(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    gevaar = "Vader dreigt vanavond te komen."
    pagina = stuur(
        client, "meldcode-nieuw", dossier.pk, vorm="kindermishandeling", aanleiding="Blauwe plekken.", acuut=gevaar
    )
    assert "Er is nu gevaar" in pagina
    assert "Kijk of een melding in de Verwijsindex nodig is." in pagina
    assert "Stap 1 vastleggen" in pagina
    with in_scope(gemeente=GEMEENTE, breed=True):
        code = Meldcode.objects.get().pk
    # Safety first, on the page of the household too.
    huishouden = client.get(reverse("dossier", args=[dossier.pk])).content.decode()
    assert huishouden.index("Veiligheid gaat voor alles") < huishouden.index("De trap")
    assert gevaar in huishouden
    te_vroeg = client.post(reverse("meldcode-stap", args=[code]) + "?stap=beslissen", {"melden": "ja", "uitkomst": "X"})
    assert te_vroeg.status_code == 422
    assert "komt eerst" in te_vroeg.content.decode()
    for stap, extra in (
        ("signalen", {}), ("overleg", {"wie": "Veilig Thuis"}), ("gesprek", {"overslaan": "on"}), ("wegen", {}),
        ("beslissen", {"melden": "ja", "hulp": "ja"}),
    ):  # fmt: skip
        pagina = stuur(client, "meldcode-stap", code, f"?stap={stap}", uitkomst=f"Uitkomst van {stap}.", **extra)
    assert "Overgeslagen." in pagina
    assert "Met: Veilig Thuis" in pagina
    assert "Meldcode afsluiten" in pagina
    wie = reverse("melding-nieuw", args=[dossier.pk])
    assert "Raad voor de Kinderbescherming" in client.get(wie).content.decode()
    pagina = stuur(
        client, "melding-nieuw", dossier.pk, "?ontvanger=amhk", persoon=noor(), feiten="De school zag plekken.",
        gegevens=["contact", "hulpvraag"], inhoud="Plekken sinds mei.", noodzaak="Zij is niet veilig.",
        verteld="Nog niet, dat geeft gevaar.",
    )  # fmt: skip
    assert "De school zag plekken." in pagina
    assert "Het AMHK doet onderzoek" in pagina
    with in_scope(gemeente=GEMEENTE, breed=True):
        rij = Overdracht.objects.get().pk
    pagina = stuur(client, "terugkoppeling", rij, stap="ontvangen", tekst="Zij nemen het op.")
    assert "Zij nemen het op." in pagina
    assert bevragingen(client, reverse("veiligheid", args=[dossier.pk])) <= BUDGET + 12


@pytest.mark.eis("HAR-121")
def test_de_melding_bij_de_raad_vraagt_de_lijst_en_laat_staan_wat_is_getypt(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    adres = reverse("melding-nieuw", args=[dossier.pk]) + "?ontvanger=raad"
    assert "Staat met feiten in het dossier" in client.get(adres).content.decode()
    velden = {
        "persoon": noor(), "feiten": "De school zag plekken.", "gegevens": ["contact"], "inhoud": "Plekken.",
        "noodzaak": "Onveilig.", "verteld": "De ouders weten het.",
        "toets_feitelijk-onderbouwd": "ja", "waarom_feitelijk-onderbouwd": "Verslag van mei.",
        "toets_zorgvuldig-voorbereid": "nee", "waarom_zorgvuldig-voorbereid": "Nog niet besproken.",
        "toets_vrijwillig-niet-genoeg": "ja", "waarom_vrijwillig-niet-genoeg": "Hulp weigeren zij.",
    }  # fmt: skip
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 422
    assert "nog niet klaar voor Raad" in antwoord.content.decode()
    assert "Nog niet besproken." in antwoord.content.decode()
    klaar = {**velden, "toets_zorgvuldig-voorbereid": "ja"}
    assert client.post(adres, klaar, follow=True).redirect_chain


def test_veiligheidsplan_oordeel_verwijsindex_en_achtervang_gaan_op_hun_blad(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    dag = timezone.localdate() + timezone.timedelta(weeks=4)
    plan = {"doel": "Noor slaapt veilig", "met_wie": "moeder", "kijk_op": dag.isoformat()}
    afspraak = {"wie_1": "Oma", "wat_1": "haalt Noor op", "wanneer_1": "bij ruzie"}
    half = client.post(reverse("veiligheidsplan-nieuw", args=[dossier.pk]), {**plan, "wie_1": "Oma"})
    assert half.status_code == 422
    assert "Een afspraak zegt wie, wat en wanneer." in half.content.decode()
    pagina = stuur(client, "veiligheidsplan-nieuw", dossier.pk, **plan, **afspraak)
    assert "haalt Noor op" in pagina
    oordeel = {"vorm": "kindermishandeling", "oordeel": "minder", "reden": "Rustiger.", "kijk_op": dag.isoformat()}
    assert "minder, maar niet gestopt" in stuur(client, "geweld", dossier.pk, **oordeel)
    index = {"persoon": noor(), "risicos": ["geweld"], "waarom": "Plekken.", "verteld": "Moeder weet het."}
    assert "Staat bloot aan geweld" in stuur(client, "verwijsindex-nieuw", dossier.pk, **index)
    with in_scope(gemeente=GEMEENTE, breed=True):
        melding = Verwijsindexmelding.objects.get().pk
        plan_nr = reverse("veiligheidsplan-sluiten", args=[dossier.veiligheidsplannen.get().pk])
    assert "Match met School" in stuur(client, "match", melding, met="School", afspraak="Wij bellen elke week.")
    assert "loopt door tot het geweld duurzaam is gestopt" in client.post(plan_nr).content.decode()
    vang = {"waarvoor": "Paniek", "wie": "zijn broer", "telefoon": "0612345678", "wanneer": "avond", "bereikbaar": "06"}
    antwoord = client.post(reverse("achtervang-nieuw", args=[dossier.pk]), vang)
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Achtervang.objects.count() == (1 if antwoord.status_code == 302 else 0)
    assert client.get(reverse("opschaling-nieuw", args=[dossier.pk])).status_code == 200


def test_wie_met_de_inwoner_meedenkt_leest_niet_wat_er_over_veiligheid_staat(client: Client, dossier: Dossier) -> None:
    als(client, "floor")
    assert client.get(reverse("veiligheid", args=[dossier.pk])).status_code == 403
    als(client, "anouk")
    blad = client.get(reverse("veiligheid", args=[dossier.pk])).content.decode()
    assert "Er loopt geen meldcode." in blad
