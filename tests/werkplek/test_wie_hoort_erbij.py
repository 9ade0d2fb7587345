"""The page 'Wie hoort erbij': everything is there to read, and each change has a form that does it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.besluit.models import Besluit
from naober.bewoners.models import Huishouden, Netwerkcontact, Persoon, Relatie, Vertegenwoordiging
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Aard
from naober.ingang.actions import registreer_binnenkomst
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, goed
from tests.plan.conftest import gooi
from tests.werkplek.hulp import GEMEENTE, als, bevragingen

__all__ = ["gooi"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(client: Client, mensen: dict[str, Persoon]) -> Dossier:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.select_related("huishouden").get(huishouden=mensen["schut"].huishouden)


def stuur(client: Client, dossier: Dossier, wat: str, /, **velden: object) -> str:
    """Send the form and read the page after it."""
    antwoord = client.post(reverse(wat, args=[dossier.pk]), velden, follow=True)
    assert antwoord.redirect_chain == [(reverse("omgeving", args=[dossier.pk]), 302)], re.findall(
        r"<(?:p|span)[^>]*(?:error|fout)[^>]*>(.*?)<", antwoord.content.decode()
    )
    return antwoord.content.decode()


def op(dag: object) -> str:
    return f"{dag:%d-%m-%Y}"


def test_alles_rond_een_huishouden_is_vast_te_leggen_en_terug_te_lezen(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    dag, schut = timezone.localdate(), mensen["schut"]
    pagina = stuur(
        client, dossier, "contact", persoon=schut.pk, naam="Truus", soort="straat", steun="Kookt op maandag.",
        mantelzorger="on",
    )  # fmt: skip
    assert all(tekst in pagina for tekst in ("Truus", "straat", "Kookt op maandag.", "mantelzorger"))
    pagina = stuur(
        client, dossier, "vertegenwoordiger", persoon=schut.pk, soort="mentor", naam="Mevrouw Mentink",
        grondslag="Beschikking 12-34", van=op(dag),
    )  # fmt: skip
    assert all(tekst in pagina for tekst in ("Mevrouw Mentink", "zorg en ondersteuning", "Beschikking 12-34"))
    with in_scope(gemeente=GEMEENTE, breed=True):
        riet = f"{mensen['oma'].geslachtsnaam} {op(mensen['oma'].geboortedatum)}"
    pagina = stuur(client, dossier, "relatie", persoon=schut.pk, zoek=riet, soort="nicht", omgekeerd="oom")
    assert f"{mensen['oma'].naam} is nicht van {schut.naam}" in pagina
    pagina = stuur(client, dossier, "ongeboren", ouder=schut.pk, verwacht_op=op(dag + timedelta(days=10)))
    assert "verwacht op" in pagina
    pagina = stuur(client, dossier, "erbij", zoek=riet, op=op(dag), mede="on")
    assert "ook op een ander adres" in pagina
    with in_scope(gemeente=GEMEENTE, breed=True):
        kind = Persoon.objects.get(geboortedatum__isnull=True)
        contact, mentor = Netwerkcontact.objects.get(), Vertegenwoordiging.objects.get()
    pagina = stuur(client, dossier, "geboorte", kind=kind.pk, geboren_op=op(dag), voornamen="Mees", geslacht="man")
    assert "Mees Schut" in pagina
    pagina = stuur(
        client,
        dossier,
        "verhuizen",
        straat="Verweg",
        huisnummer=7,
        postcode="7772 xy",
        plaats="Hardenberg",
        gebied=dossier.huishouden.gebied,
        op=op(dag),
    )
    assert "Verweg 7, 7772 XY Hardenberg" in pagina
    assert "Eerdere adressen" in pagina
    stuur(client, dossier, "contact-eindigt", contact=contact.pk, op=op(dag))
    stuur(client, dossier, "vertegenwoordiger-eindigt", vertegenwoordiging=mentor.pk, op=op(dag))
    pagina = stuur(client, dossier, "overlijden", persoon=kind.pk, op=op(dag))
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Relatie.objects.filter(persoon=kind, soort="vader").exists()
    assert bevragingen(client, reverse("omgeving", args=[dossier.pk])) <= 13


def test_een_weigering_staat_bij_het_veld_en_wat_is_getypt_blijft_staan(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    velden = {"zoek": "Schut", "op": op(timezone.localdate())}
    antwoord = client.post(reverse("erbij", args=[dossier.pk]), velden)
    assert antwoord.status_code == 422
    assert "Er zijn meer inwoners die hieraan voldoen." in antwoord.content.decode()
    velden = {"persoon": mensen["schut"].pk, "op": op(timezone.localdate()), "straat": "Half"}
    antwoord = client.post(reverse("uit-huis", args=[dossier.pk]), velden)
    assert "Vul het hele adres in, of laat het helemaal leeg." in antwoord.content.decode()


def test_een_geheim_adres_staat_op_geen_pagina_tot_iemand_zegt_waarom(client: Client, dossier: Dossier) -> None:
    straat = dossier.huishouden.straat
    pagina = stuur(client, dossier, "geheim-adres", geheim="ja", reden="Hij wordt bedreigd.")
    dossierpad = reverse("dossier", args=[dossier.pk])
    for tekst in (pagina, client.get(dossierpad).content.decode(), client.get("/").content.decode()):
        assert straat not in tekst
        assert dossier.huishouden.postcode[4:] not in re.sub(r"<[^>]*>", "", tekst)
    zoeken = client.post(reverse("inwoner-zoeken"), {"zoek": "Schut"}).content.decode()
    assert straat not in zoeken
    assert "geheim adres" in zoeken
    pad = reverse("adres-inzien", args=[dossier.pk])
    assert straat not in client.post(pad, {"reden": ""}).content.decode()
    gezien = client.post(pad, {"reden": "Huisbezoek."})
    assert straat in gezien.content.decode()
    assert gezien["Cache-Control"] == "private, no-store"
    assert "Het geheime adres is ingezien: Huisbezoek." in client.get(dossierpad).content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Huishouden.objects.get(pk=dossier.huishouden_id).geheim_adres


def test_wie_niet_mag_bijhouden_leest_alleen(client: Client, dossier: Dossier) -> None:
    als(client, "ilse")
    pad = reverse("omgeving", args=[dossier.pk])
    if client.get(pad).status_code == 200:
        assert reverse("contact", args=[dossier.pk]) not in client.get(pad).content.decode()
    assert client.get(reverse("contact", args=[dossier.pk])).status_code == 403


def clienten(pagina: str) -> dict[str, str]:
    """What stands in the column Cliënt, by the name of the resident."""
    tabel = pagina[pagina.index("Wie er nu bij het huishouden horen") :]
    rijen = re.findall(r"<tr.*?</tr>", tabel[: tabel.index("</table>")], re.S)
    kaal = [
        [" ".join(re.sub(r"<[^>]*>", " ", c).split()) for c in re.findall(r"<t[dh].*?</t[dh]>", r, re.S)] for r in rijen
    ]
    return {cellen[0]: cellen[-1] for cellen in kaal[1:]}


@pytest.mark.eis("GOO-045")
@pytest.mark.django_db
def test_wie_client_is_volgt_uit_melding_gebruik_of_toekenning(client: Client, gooi: Zaak) -> None:
    z = gooi.tot("afspraak")
    z.andere.huishouden = z.persoon.huishouden
    z.andere.save()
    client.force_login(z.staf["anouk"])

    def wie() -> dict[str, str]:
        return clienten(client.get(reverse("omgeving", args=[z.dossier.pk])).content.decode())

    melding = "melding door of namens de inwoner"
    assert wie() == {z.persoon.naam: f"ja: {melding}", z.andere.naam: "nee"}
    # Another's worry about someone is a signal, and makes no client.
    signaal = z.melding(aard=Aard.SIGNAAL, eigen_vraag=False, melder="Buurvrouw", melder_relatie="buur")
    goed(registreer_binnenkomst(z.anouk, melding=signaal, persoon=z.andere, peildatum=z.dag))
    assert wie()[z.andere.naam] == "nee"
    # What is in the plan makes a client once it is used, and while it is.
    laad_voorzieningen(z.gemeente, z.profiel)
    vrij = Voorziening.objects.filter(toegang="vrij").first()
    assert vrij is not None
    z.behoefte = Behoefte.objects.create(
        dossier=z.dossier, gesprek=z.gesprek, persoon=z.andere, leefgebied="meedoen", omschrijving="Mensen ontmoeten"
    )
    stap = Actie.objects.create(
        plan=z.plan, behoefte=z.behoefte, trede=vrij.trede, omschrijving="Naar de inloop", uitvoerder="inwoner",
        wie="Okke", voorziening=vrij,
    )  # fmt: skip
    assert wie()[z.andere.naam] == "nee"
    Actie.objects.filter(pk=stap.pk).update(begonnen_op=z.dag)
    assert wie()[z.andere.naam] == "ja: gebruikt een algemene voorziening"
    Actie.objects.filter(pk=stap.pk).update(afgerond_op=z.dag, afloop="bereikt")
    assert wie()[z.andere.naam] == "nee"
    # Granted help, in kind or as a budget, until it is withdrawn.
    velden: dict[str, Any] = {
        "dossier": z.dossier, "actie": z.actie, "persoon": z.persoon, "kenmerk": "2022-1", "product": z.actie.product,
        "wet": "Wmo 2015", "aanvraag_op": z.dag, "genomen_op": z.dag, "genomen_door": z.staf["anouk"], "mandaat": "-",
        "ingang_op": z.dag, "eind_op": z.dag, "motivering": "Nodig.",
    }  # fmt: skip
    besluit = Besluit.objects.create(**velden, uitkomst="toegekend", leveringsvorm="zin")
    assert wie()[z.persoon.naam] == f"ja: {melding}; heeft maatwerk"
    Besluit.objects.filter(pk=besluit.pk).update(leveringsvorm="pgb", bedrag_centen=8000, per="maand")
    assert wie()[z.persoon.naam] == f"ja: {melding}; heeft een pgb"
    Besluit.objects.filter(pk=besluit.pk).update(ingetrokken_op=z.dag)
    assert wie()[z.persoon.naam] == f"ja: {melding}"
