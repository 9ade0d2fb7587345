"""The pages of contracts, choosing and allocating, for whoever has the right."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.levering.models import Aanbieder, Contract, Keuze, Ruimte, Tarief, Toewijzing
from tests.dossier.opzet import Zaak
from tests.levering import opzet

pytestmark = pytest.mark.django_db


def binnen(client: Client, zaak: Zaak, naam: str, *rollen: Rol) -> None:
    client.force_login(zaak._medewerker(naam, rollen))


def test_de_contractbeheerder_gaat_van_aanbieder_tot_lopend_contract_en_ziet_de_ruimte(
    client: Client, zaak: Zaak
) -> None:
    binnen(client, zaak, "cato", Rol.CONTRACTBEHEERDER)
    opnemen = {"naam": "Thuiszorg Noord", "agb": "41410001", "klachtenregeling": ""}
    antwoord = client.post(reverse("aanbieder-nieuw"), opnemen)
    assert antwoord.status_code == 422
    assert client.post(reverse("aanbieder-nieuw"), {**opnemen, "klachtenregeling": "Op de site."}).status_code == 302
    wie = Aanbieder.objects.get()
    velden = {
        "aanbieder": wie.pk, "kenmerk": "C-1", "naam": "Begeleiding", "wetten": ["Wmo 2015"], "schaal": "lokaal",
        "schaal_reden": "Dichtbij.", "procedure": "inkoopcontract", "ingang": "2015-01-01", "einde": "2030-12-31",
        "eisen_op": "2014-12-01",
    }  # fmt: skip
    assert client.post(reverse("contract-nieuw"), {**velden, "schaal_reden": ""}).status_code == 422
    assert client.post(reverse("contract-nieuw"), velden).status_code == 302
    contract = Contract.objects.get()
    stap = reverse("contract-stap", args=[contract.pk])
    product = {"product": "begeleiding-groep", "bekostiging": "vaste-prijs"}
    antwoord = client.post(f"{stap}?wat=product", product)
    assert antwoord.status_code == 422
    assert "wordt zo niet bekostigd" in antwoord.content.decode()
    product = {**product, "bekostiging": "inspanning", "wet": "iwmo", "productcategorie": "07", "productcode": "07A12",
               "eenheid": "16", "frequentie": "2", "vrije_keuze": "on"}  # fmt: skip
    assert client.post(f"{stap}?wat=product", product).status_code == 302
    [rij] = contract.producten.all()
    tarief = {"bedrag": "38,50", "geldig_van": "2015-01-01", "onderbouwing": "Kostprijs."}
    assert client.post(reverse("contractproduct-tarief", args=[rij.pk]), tarief).status_code == 302
    assert Tarief.objects.get().centen == 38_50
    assert client.post(f"{stap}?wat=ingaan", {"verstuurd": "1"}).status_code == 302
    assert client.post(f"{stap}?wat=ruimte", {"jaar": timezone.localdate().year, "bedrag": "1.000"}).status_code == 302
    assert Ruimte.objects.get().centen == 1000_00
    assert client.post(reverse("contractproduct-wachttijd", args=[rij.pk]), {"wachttijd_weken": "3"}).status_code == 302
    een = client.get(reverse("contract", args=[contract.pk])).content.decode()
    for stuk in ("38,50", "Wachttijd 3 weken", "€ 0,00 van € 1.000,00", "Dichtbij.", "loopt"):
        assert stuk in een.replace("\xa0", " "), stuk
    lijst = client.get(reverse("contracten")).content.decode()
    assert "Thuiszorg Noord" in lijst
    assert "Sociaal contracteren" in lijst, "wat het beleid over inkopen zegt"
    assert client.get(f"{stap}?wat=anders").status_code == 404


def test_de_aanbieder_meldt_de_wachttijd_vanaf_de_eigen_lijst_en_leest_wat_er_staat(client: Client, zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord, zuid = opzet.aanbieder(zaak), opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    eigen, ander = opzet.contractproduct(zaak, noord), opzet.contractproduct(zaak, zuid)
    client.force_login(Medewerker.objects.get(pk=opzet.bij_aanbieder(zaak, noord).id))
    lijst = client.get(reverse("opdrachten")).content.decode()
    pad = reverse("contractproduct-wachttijd", args=[eigen.pk])
    assert pad in lijst
    assert "nog niet gemeld" in lijst
    assert reverse("contractproduct-wachttijd", args=[ander.pk]) not in lijst
    assert client.get(pad).status_code == 200
    antwoord = client.post(pad, {"wachttijd_weken": "7"})
    assert antwoord["Location"] == reverse("opdrachten")
    assert "7 weken" in client.get(reverse("opdrachten")).content.decode()


def test_de_inwoner_kiest_uit_alle_aanbieders_en_de_backoffice_wijst_toe(client: Client, zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord = opzet.aanbieder(zaak)
    opzet.keuze(zaak, noord)
    opzet.keuze(zaak, opzet.aanbieder(zaak, "Zuidzorg", "41410002"))
    client.force_login(zaak.staf["anouk"])
    besluit = client.get(reverse("besluit", args=[zaak.besluit.pk])).content.decode()
    pad = reverse("aanbieder-kiezen", args=[zaak.besluit.pk])
    assert pad in besluit
    bladzijde = client.get(pad).content.decode()
    assert "Thuiszorg Noord" in bladzijde
    assert "Zuidzorg" in bladzijde
    assert "61,50" not in bladzijde, "een prijs is er niet te zien"
    gekozen = {"aanbieder": noord.pk, "wensen": ["steeds dezelfde hulpverlener"], "toelichting": "Kent haar al."}
    assert client.post(pad, gekozen).status_code == 302
    keuze = Keuze.objects.get()
    assert (keuze.aanbieder, len(keuze.getoond)) == (noord, 2)
    binnen(client, zaak, "henk", Rol.TOETSER)
    wacht = client.get(reverse("toewijzingen")).content.decode()
    assert reverse("keuze-toewijzen", args=[keuze.pk]) in wacht
    velden = {
        "vorm": "specifiek", "variant": "inspanning", "ingang": zaak.besluit.ingang_op, "einde": zaak.besluit.eind_op,
        "volume": "3", "eenheid": "04", "frequentie": "2", "commentaar": "Structuur.",
    }  # fmt: skip
    antwoord = client.post(reverse("keuze-toewijzen", args=[keuze.pk]), {**velden, "frequentie": ""})
    assert antwoord.status_code == 422
    Contract.objects.update(einde=None, reden_zonder_einde="Doorlopend.")
    Ruimte.objects.all().delete()
    assert client.post(reverse("keuze-toewijzen", args=[keuze.pk]), velden).status_code == 302
    rij = Toewijzing.objects.get()
    assert (rij.volume, rij.commentaar) == (3, "Structuur.")
    assert Medewerker.objects.filter(rollen=["aanbieder"]).count() == 0
