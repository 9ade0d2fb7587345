"""Specialised help that the team itself calls in for a case: for some time, and without a referral."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.levering import actions as doen
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.models import Ketenbericht, Keuze
from naober.levering.rules.toewijzen import Wijziging
from naober.levering.verkeer.inhoud import toegewezen_product
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

pytestmark = pytest.mark.django_db
PRODUCT = "intensieve-begeleiding"


@pytest.mark.eis("UTR-234")
def test_gespecialiseerde_begeleiding_komt_tijdelijk_bij_een_casus_van_het_team_zonder_verwijzing(
    utrecht: Zaak, client: Client
) -> None:
    zaak = utrecht
    zaak.tot("actie")
    wie = opzet.aanbieder(zaak)
    basis: dict[str, Any] = {
        "dossier": zaak.dossier, "persoon": zaak.persoon, "aanbieder": wie, "product": PRODUCT,
        "toelichting": "Samen met de generalist naar het gezin.", "peildatum": zaak.dag,
    }  # fmt: skip
    geweigerd("keuze.geen-contract", doen.zet_tijdelijk_in, zaak.anouk, **basis)
    opzet.contractproduct(zaak, wie, product=PRODUCT)
    geweigerd("inzet.waarvoor", doen.zet_tijdelijk_in, zaak.anouk, **{**basis, "toelichting": " "})
    geweigerd("inzet.niet", doen.zet_tijdelijk_in, zaak.anouk, **{**basis, "product": "dagverzorging"})
    geweigerd("keuze.ander-huishouden", doen.zet_tijdelijk_in, zaak.anouk, **{**basis, "persoon": zaak.andere})
    client.force_login(zaak.staf["anouk"])
    adres = reverse("inzet", args=[zaak.dossier.pk])
    assert adres in client.get(reverse("dossier", args=[zaak.dossier.pk])).content.decode()
    bladzijde = client.get(adres).content.decode()
    assert "Intensieve begeleiding" in bladzijde
    assert "Dagverzorging" not in bladzijde
    sleutel = re.search(r'name="sleutel" value="([^"]+)"', bladzijde)
    assert sleutel
    velden = {"persoon": zaak.persoon.pk, "product": PRODUCT, "aanbieder": wie.pk, "sleutel": sleutel[1]}
    leeg = client.post(adres, velden)
    assert (leeg.status_code, "Waarvoor de casus dit nodig heeft" in leeg.content.decode()) == (422, True)
    assert client.post(adres, {**velden, "toelichting": "Meekijken bij het gezin."}).status_code == 302
    keuze = Keuze.objects.get()
    assert keuze.besluit is None
    uren = {"vorm": "specifiek", "variant": "inspanning", "ingang": zaak.dag, "volume": 3, "eenheid": "04"}
    invoer = Toewijzingsinvoer(**uren, frequentie="2")  # type: ignore[arg-type]
    wijs = {"keuze": keuze, "peildatum": zaak.dag}
    weigering = geweigerd("toewijzing.inzet-einde", doen.wijs_hulp_toe, opzet.backoffice(zaak), **wijs, invoer=invoer)
    assert weigering.bron.plaats == "L3197"
    einde = zaak.dag + timedelta(days=60)
    tijdelijk = Toewijzingsinvoer(**uren, frequentie="2", einde=einde)  # type: ignore[arg-type]
    rij = goed(doen.wijs_hulp_toe(opzet.backoffice(zaak), **wijs, invoer=tijdelijk))
    assert (rij.besluit, rij.einde, rij.aanbieder) == (None, einde, wie)
    open_ = {"wijziging": Wijziging("04", einde=None, overleg=True), "toelichting": "Nog nodig.", "peildatum": zaak.dag}
    geweigerd("toewijzing.inzet-einde", doen.wijzig_toewijzing, opzet.backoffice(zaak), toewijzing=rij, **open_)
    assert isinstance(toegewezen_product(rij)["Einddatum"], date)
    assert Ketenbericht.objects.filter(nummer=301, aanbieder=wie).count() == 1
