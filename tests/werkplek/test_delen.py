"""The pages about sharing: what they cost and say, and that a page that is open closes when consent is withdrawn."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.models import Notitie
from naober.bewoners.models import Persoon
from naober.delen.actions import trek_toestemming_in
from naober.delen.models import Noodopening, Toegangsverzoek, Toestemming, Verstrekking
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.logboek.models import Inzage
from tests.werkplek.hulp import BUDGET, GEMEENTE, actor, als, bevragingen

pytestmark = pytest.mark.django_db
REDEN = "Zij belt dat haar zoon haar slaat en zij is alleen thuis."
WACHTWOORD = "toets-wachtwoord-lang-genoeg"


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.select_related("huishouden").get(huishouden=mensen["schut"].huishouden)


def stuur(client: Client, naam: str, pk: int, **velden: Any) -> str:
    antwoord = client.post(reverse(naam, args=[pk]), velden, follow=True)
    assert antwoord.redirect_chain, antwoord.content.decode()[-3000:]
    return antwoord.content.decode()


def geef_toestemming(
    client: Client, dossier: Dossier, persoon: Persoon, ontvanger: str, *gegevens: str, doel: str
) -> str:
    return stuur(
        client, "toestemming-nieuw", dossier.pk,
        persoon=persoon.pk, zelf="on", ontvanger=ontvanger, gegevens=list(gegevens), doel=doel, hoe="mondeling",
    )  # fmt: skip


def yasmina() -> Medewerker:
    return Medewerker.objects.get(gebruikersnaam="yasmina.hardenberg")


def test_een_pagina_die_open_staat_sluit_met_uitleg_als_de_toestemming_wordt_ingetrokken(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    blad = reverse("dossier", args=[dossier.pk])
    assert als(client, "yasmina").get(blad).status_code == 404
    als(client, "anouk")
    pagina = geef_toestemming(client, dossier, mensen["schut"], f"collega-{yasmina().pk}", "dossier", doel="meekijken")
    assert "Yasmina el Amrani" in pagina
    assert "Het hele dossier" in pagina
    assert als(client, "yasmina").get(blad).status_code == 200
    with in_scope(gemeente=GEMEENTE, breed=True):
        gegeven = Toestemming.objects.get()
        trek_toestemming_in(actor("anouk"), toestemming=gegeven, door="Meneer Schut", peildatum=timezone.localdate())
    antwoord = client.get(blad)
    assert antwoord.status_code == 403
    assert "De toestemming is ingetrokken" in antwoord.content.decode()
    # Also what is sent from the page that was open.
    antwoord = client.post(reverse("notitie", args=[dossier.pk]), {"tekst": "Nog even dit."})
    assert antwoord.status_code == 403
    with in_scope(gemeente=GEMEENTE, breed=True):
        geweigerd = Inzage.objects.filter(
            dossier_id=dossier.pk, medewerker_id=yasmina().pk, status=Inzage.Status.GEWEIGERD
        )
        # Before there was consent, the page that was open, and what was sent from it.
        assert geweigerd.count() == 3
        assert not Notitie.objects.filter(dossier=dossier, tekst="Nog even dit.").exists()
    # Who never saw it learns nothing.
    assert als(client, "saskia").get(blad).status_code == 404


def test_eerst_staat_er_of_het_mag_en_dan_pas_wat_er_wordt_gedeeld(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    als(client, "anouk")
    blad = reverse("verstrekking-nieuw", args=[dossier.pk])
    bedoeld = {
        "persoon": mensen["schut"].pk, "ontvanger": "huisarts", "van_wet": "Wmo 2015", "gegevens": ["hulpvraag"],
        "doel": "afstemmen",
    }  # fmt: skip
    pagina = client.get(blad, bedoeld).content.decode()
    assert "de inwoner gaf geen toestemming" in pagina
    assert "Delen vastleggen" not in pagina
    geef_toestemming(client, dossier, mensen["schut"], "huisarts", "hulpvraag", doel="afstemmen")
    pagina = client.get(blad, bedoeld).content.decode()
    assert "Waarom heeft deze ontvanger dit nodig?" in pagina
    assert "Alleen de delen waarvoor toestemming is gegeven." in pagina
    query = "&".join(f"{k}={w[0] if isinstance(w, list) else w}" for k, w in bedoeld.items())
    antwoord = client.post(
        f"{blad}?{query}",
        {"noodzaak": "De huisarts komt elke week.", "inhoud": "Dat het huishouden niet lukt."},
        follow=True,
    )
    assert antwoord.redirect_chain
    assert "De huisarts komt elke week." in antwoord.content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Verstrekking.objects.get().ontvanger == "huisarts"


def test_delen_van_het_dossier_ziet_een_collega_op_een_eigen_pagina_en_niet_meer_na_het_intrekken(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    als(client, "anouk")
    geef_toestemming(client, dossier, mensen["schut"], f"collega-{yasmina().pk}", "contact", doel="vraag")
    with in_scope(gemeente=GEMEENTE, breed=True):
        gegeven = Toestemming.objects.get()
    blad = reverse("gedeeld", args=[gegeven.pk])
    pagina = als(client, "yasmina").get(blad).content.decode()
    assert mensen["schut"].naam in pagina
    assert "Wat er nodig is" not in pagina
    assert client.get(reverse("dossier", args=[dossier.pk])).status_code == 404
    assert als(client, "bram").get(blad).status_code == 404
    als(client, "anouk")
    stuur(client, "toestemming-intrekken", gegeven.pk, door="Meneer Schut")
    assert als(client, "yasmina").get(blad).status_code == 404


def test_een_collega_vraagt_na_het_zoeken_en_de_regisseur_antwoordt(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    als(client, "yasmina")
    vraag = reverse("inzage-vragen", args=[mensen["schut"].pk])
    assert "loopt een dossier" in client.get(vraag).content.decode()
    assert "wacht op antwoord" in stuur(client, "inzage-vragen", mensen["schut"].pk, reden=REDEN)
    # Without the right to look up residents nobody is told that there is a file.
    assert als(client, "saskia").get(vraag).status_code == 403
    with in_scope(gemeente=GEMEENTE, breed=True):
        verzoek = Toegangsverzoek.objects.get()
    als(client, "anouk")
    assert REDEN in client.get(reverse("inzageverzoek", args=[verzoek.pk])).content.decode()
    dag = f"{timezone.localdate():%d-%m-%Y}"
    pagina = stuur(client, "inzageverzoek", verzoek.pk, toekennen="ja", tot=dag, antwoord="Zij neemt waar.")
    assert "Zij neemt waar." in pagina
    assert als(client, "yasmina").get(reverse("dossier", args=[dossier.pk])).status_code == 200


def test_in_nood_openen_vraagt_het_wachtwoord_en_komt_bij_de_privacyfunctionaris(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    als(client, "yasmina")
    nood = reverse("noodtoegang", args=[mensen["schut"].pk])
    antwoord = client.post(nood, {"reden": REDEN, "wachtwoord": "verkeerd"})
    assert antwoord.status_code == 422
    assert "Dit is niet uw wachtwoord" in antwoord.content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert not Noodopening.objects.exists()
    antwoord = client.post(nood, {"reden": REDEN, "wachtwoord": WACHTWOORD})
    assert antwoord["Location"] == reverse("dossier", args=[dossier.pk])
    assert client.get(antwoord["Location"]).status_code == 200
    with in_scope(gemeente=GEMEENTE, breed=True):
        rij = Noodopening.objects.get()
    als(client, "floor")
    pagina = client.get(reverse("noodoverzicht")).content.decode()
    assert REDEN in pagina
    assert "wacht op oordeel" in pagina
    assert mensen["schut"].achternaam not in pagina
    assert client.get(reverse("dossier", args=[dossier.pk])).status_code in (403, 404)
    stuur(client, "noodoordeel", rij.pk, in_orde="nee", oordeel="Er was geen gevaar.")
    antwoord = als(client, "yasmina").get(reverse("dossier", args=[dossier.pk]))
    assert antwoord.status_code == 403
    assert "ingetrokken" in antwoord.content.decode()


def test_een_verkeerd_wachtwoord_bij_noodtoegang_telt_mee_voor_de_rem(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    als(client, "yasmina")
    nood = reverse("noodtoegang", args=[mensen["schut"].pk])
    for _ in range(12):
        antwoord = client.post(nood, {"reden": REDEN, "wachtwoord": "verkeerd"})
    assert "Dit is niet uw wachtwoord" not in antwoord.content.decode()
    assert client.post(nood, {"reden": REDEN, "wachtwoord": WACHTWOORD}).status_code == 422


def test_de_paginas_kosten_een_vast_aantal_vragen(client: Client, dossier: Dossier, mensen: dict[str, Persoon]) -> None:
    als(client, "anouk")
    geef_toestemming(client, dossier, mensen["schut"], "huisarts", "hulpvraag", doel="afstemmen")
    # Of who is not involved themselves, the log asks twice why they look.
    assert bevragingen(client, reverse("delen", args=[dossier.pk])) <= BUDGET + 1
    assert bevragingen(client, reverse("toestemming-nieuw", args=[dossier.pk])) <= BUDGET + 4
    assert bevragingen(client, reverse("mijn-inzage")) <= BUDGET
    assert bevragingen(client, reverse("beleid-delen")) <= BUDGET
    assert "Met toestemming van de inwoner" in client.get(reverse("beleid-delen")).content.decode()
