"""A resident offers help, asks it, answers a proposal and says that they are a carer; and sees nothing of others before
both said yes."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import in_scope
from naober.gezicht.schrijver import PERSOON
from naober.identiteit.sessies import begin
from naober.naoberschap.models import Aanbod, Hulpvraag, Mantelzorg, Voorstel, Vrijwilliger
from tests.dossier.gevallen import HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak, beide_profielen
from tests.naoberschap import opzet

__all__ = ["beide_profielen"]
pytestmark = pytest.mark.django_db
EIGEN = profiel_uit(HARDENBERG.slug).gemeente.code


@pytest.fixture
def zaak(db: None, beide_profielen: None) -> Iterator[Zaak]:
    with in_scope(gemeente=EIGEN, breed=True):
        yield Zaak(HARDENBERG).tot("gesprek")


def binnen(client: Client, zaak: Zaak, persoon: int) -> Client:
    """Signed in as this resident."""
    sessie = client.session
    sessie[PERSOON] = {"wie": persoon, "voor": persoon, "makelaar": None}
    begin(sessie, zaak.gemeente)
    sessie.save()
    return client


def verstuur(client: Client, naam: str, *args: int, **velden: object) -> str:
    antwoord = client.post(reverse(naam, args=args), velden, follow=True)
    assert antwoord.status_code == 200, antwoord.content.decode()[-2000:]
    return antwoord.content.decode()


AANBOD = {"werk": ["maatje"], "vorm": "structureel", "gebied": HARDENBERG.gebied, "telefoon": "0611111111",
          "platform": "vacaturebank", "talen": "Nederlands", "tijden": ["ma-ochtend"]}  # fmt: skip


@pytest.mark.eis("LEU-140")
def test_een_inwoner_biedt_zich_aan_en_hoort_pas_na_twee_keer_ja_van_wie(client: Client, zaak: Zaak) -> None:
    eigen = binnen(client, zaak, zaak.persoon.pk)
    # At an organisation, or as a helpful neighbour.
    verstuur(eigen, "mijn-aanbieden", **AANBOD, organisatie="De Zonnebloem")
    verstuur(eigen, "mijn-aanbieden", **(AANBOD | {"werk": ["boodschappen"], "platform": "vind-en-marktplaats"}))
    wie = Vrijwilliger.objects.get()
    assert (wie.persoon_id, wie.naam, wie.ingeschreven_door_id) == (zaak.persoon.pk, zaak.persoon.naam, None)
    assert wie.aanbod.count() == 2
    # The case is of an earlier year than the clock of the page.
    Vrijwilliger.objects.update(vog_op=zaak.dag)
    Aanbod.objects.update(van=zaak.dag)
    opzet.gevraagd(zaak, naam="Okke", contact="0622222222", gebied=wie.gebied)
    rij = opzet.voorgesteld(zaak)
    bladzijde = eigen.get(reverse("mijn-voorstel", args=[rij.pk])).content.decode()
    assert "Samen koffie drinken" in bladzijde
    assert "0622222222" not in bladzijde
    # Somebody else finds neither the proposal nor the offer.
    vreemde = binnen(Client(), zaak, zaak.andere.pk)
    assert vreemde.get(reverse("mijn-voorstel", args=[rij.pk])).status_code == 404
    assert vreemde.get(reverse("mijn-aanbod-intrekken", args=[rij.aanbod_id])).status_code == 404
    verstuur(eigen, "mijn-voorstel", rij.pk, antwoord="ja")
    from naober.naoberschap.actions import beantwoord_voorstel

    beantwoord_voorstel(zaak.anouk, voorstel=rij, kant="vrager", ja=True, peildatum=zaak.dag)
    assert Voorstel.objects.get().stand == "gekoppeld"
    assert "0622222222" in eigen.get(reverse("mijn-voorstel", args=[rij.pk])).content.decode()
    verstuur(eigen, "mijn-aanbod-intrekken", rij.aanbod_id)
    assert Voorstel.objects.get().stand == "gestopt"


def test_een_inwoner_vraagt_hulp_en_meldt_mantelzorger_te_zijn(client: Client, zaak: Zaak) -> None:
    eigen = binnen(client, zaak, zaak.persoon.pk)
    verstuur(
        eigen, "mijn-hulpvraag", vrager="inwoner", werk="boodschappen", omschrijving="Elke week melk en brood.",
        vorm="incidenteel", gebied=HARDENBERG.gebied, contact="0633333333", platform="vacaturebank",
    )  # fmt: skip
    assert (Hulpvraag.objects.get().persoon_id, Hulpvraag.objects.get().gesteld_door_id) == (zaak.persoon.pk, None)
    zorg = {"voor_wie": "mijn man", "relatie": "echtgenote", "uren": "20", "sinds": "2014-01-01", "beroepsmatig": "nee",
            "gebied": HARDENBERG.gebied}  # fmt: skip
    geweigerd = eigen.post(reverse("mijn-mantelzorg"), {**zorg, "onbetaald": "ja"})
    assert geweigerd.status_code == 422
    assert "is geen mantelzorg" in geweigerd.content.decode()
    tekst = verstuur(eigen, "mijn-mantelzorg", **zorg, onbetaald="nee")
    assert "mijn man" in tekst
    assert Mantelzorg.objects.get().persoon_id == zaak.persoon.pk
