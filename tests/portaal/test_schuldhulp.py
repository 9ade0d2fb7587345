"""A resident reads their own help with debts; nobody else of the household does."""

import pytest
from django.test import Client
from django.urls import reverse

from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.inkomen.models import Schuldhulptraject
from naober.logboek.models import Inzage
from tests.identiteit.conftest import EIGEN
from tests.inkomen import opzet
from tests.portaal.conftest import Aanmelder, Gezin

pytestmark = pytest.mark.django_db


def test_een_inwoner_leest_de_eigen_schuldhulp_en_een_ander_niet(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    with in_scope(gemeente=EIGEN, breed=True):
        opzet.regeling(gezin.zaak)
        opzet.stap(gezin.zaak)
        rij = opzet.vers(gezin.zaak)
        rij.stappen.create(
            soort="moratorium",
            uitvoerder_naam="De rechter",
            aangevraagd_op=gezin.zaak.dag,
            gezet_door_id=rij.contact_id,
        )
    meld_aan(gezin.wie)
    assert "vaste gezicht" in client.get(reverse("mijn-overzicht")).content.decode()
    # That they saw it stands in the log, from the overview as well.
    with in_scope(gemeente=EIGEN, breed=True):
        assert "inkomen" in Inzage.objects.order_by("pk").last().gegevens
    html = client.get(reverse("mijn-schuldhulp")).content.decode()
    for woord in ("Energie Oost", "€\xa01.250,49", "Informatie en advies", "U krijgt hulp", "Dat besloot Kredietbank",
                  "Vastgesteld op"):  # fmt: skip
        assert woord in html
    # What the court was only asked for does not run yet.
    moratorium = html.split("Moratorium")[1].split("</dl>")[0]
    assert "Gevraagd op" in moratorium
    assert "Sinds" not in moratorium
    with in_scope(gemeente=EIGEN, breed=True):
        Schuldhulptraject.objects.filter(pk=rij.pk).update(toelating="afwijzing")
    na = client.get(reverse("mijn-overzicht")).content.decode()
    assert "Uw hulp bij schulden loopt" not in na
    assert "niet krijgt" in na
    # Who left a household that is helped on, reads what there was until then.
    with in_scope(gemeente=EIGEN, breed=True):
        rij = opzet.vers(gezin.zaak)
        rij.clienten.update(tot=gezin.zaak.dag)
        rij.schulden.model.objects.create(
            traject=rij, schuldeiser="Winkel later", soort="overig", aanvang_centen=1, bedrag_centen=1,
            peildatum=opzet.later(gezin.zaak, 1),
        )  # fmt: skip
        rij.stappen.update(tot=opzet.later(gezin.zaak, 1))
    html = client.get(reverse("mijn-schuldhulp")).content.decode()
    assert "Energie Oost" in html
    for later in ("Winkel later", "Tot en met"):
        assert later not in html
    assert "klaar sinds" in html
    with in_scope(gemeente=EIGEN, breed=True):
        rij.clienten.update(tot=None)
    assert "Winkel later" in client.get(reverse("mijn-schuldhulp")).content.decode()
    # Somebody of the same household who does not take part reads nothing of it.
    ander = gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=ander.pk).update(huishouden=gezin.wie.huishouden)
    meld_aan(ander)
    html = client.get(reverse("mijn-schuldhulp")).content.decode()
    assert "Energie Oost" not in html
    assert "U krijgt nu geen hulp bij schulden." in html
