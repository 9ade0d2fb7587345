"""Every page of staff: it opens, for whom it may, and costs a fixed number of queries."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from markupsafe import escape

from naober.bewoners.models import Persoon
from naober.dossier.actions import betrek
from naober.dossier.models import Betrokkenheid, Dossier, Inzagegrond
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding
from naober.onderzoek.models import Behoefte
from naober.plan.actions import spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.rules import Bouwsteen
from tests.werkplek.hulp import BUDGET, GEMEENTE, actor, als, bevragingen, groei

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("keer", [1, 4])
def test_een_huishouden_kost_hoogstens_twaalf_bevragingen(
    client: Client, mensen: dict[str, Persoon], keer: int
) -> None:
    dossier = groei(mensen, keer, timezone.localdate())
    als(client, "anouk")
    client.get("/")
    assert bevragingen(client, f"/dossier/{dossier.pk}/") <= BUDGET


def test_mijn_dag_kost_evenveel_bij_een_als_bij_veel_dossiers(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "anouk")
    client.get("/")
    voor = bevragingen(client, "/")
    with in_scope(gemeente=GEMEENTE, breed=True):
        for sleutel in ("spijkers", "oma", "moeder-jordi"):
            _maak_dossier(actor("anouk"), mensen[sleutel])
    assert bevragingen(client, "/") == voor <= BUDGET


def _maak_dossier(wie: Actor, persoon: Persoon) -> None:
    melding = Melding(
        ingang="gebiedsteam", kanaal="fysiek", eigen_vraag=True, omschrijving="Vraag", enkelvoudig=False,
        leefgebieden=frozenset({"wonen-huishouden"}),
    )  # fmt: skip
    registreer_binnenkomst(wie, melding=melding, persoon=persoon, peildatum=timezone.localdate())


def test_wie_het_recht_niet_heeft_krijgt_geen_dossier(client: Client, mensen: dict[str, Persoon]) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        dossier = Dossier.objects.first()
    assert dossier is not None
    als(client, "petra")
    assert Rol.INGANG in Medewerker.objects.get(gebruikersnaam="petra.hardenberg").rollen
    assert client.get(f"/dossier/{dossier.pk}/").status_code == 403


def laat_zien(dossier: Dossier, wie: Medewerker) -> None:
    """The resident lets them see the file."""
    with in_scope(gemeente=GEMEENTE, breed=True):
        Inzagegrond.objects.create(
            dossier=dossier, medewerker=wie, grond="toestemming", reden="Meedenken.", gegeven_door="De inwoner",
            vastgelegd_door_id=actor("anouk").id,
        )  # fmt: skip


def test_een_cliëntondersteuner_ziet_zijn_dossier_en_kan_niets_wijzigen(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        dossier = Dossier.objects.get(huishouden=mensen["schut"].huishouden)
    als(client, "anouk")
    saskia = Medewerker.objects.get(gebruikersnaam="saskia.hardenberg")
    zonder = client.post(f"/dossier/{dossier.pk}/betrekken/", {"medewerker": saskia.pk})
    assert zonder.status_code == 422
    assert "alleen met toestemming van de inwoner" in zonder.content.decode()
    laat_zien(dossier, saskia)
    antwoord = client.post(f"/dossier/{dossier.pk}/betrekken/", {"medewerker": saskia.pk})
    assert antwoord.status_code == 302
    als(client, "saskia")
    assert f"/dossier/{dossier.pk}/" in client.get("/").content.decode()
    pagina = client.get(f"/dossier/{dossier.pk}/").content.decode()
    assert "Gesprek vastleggen" not in pagina
    assert client.get(f"/dossier/{dossier.pk}/gesprek/").status_code == 403


def test_wie_mag_beslissen_ziet_wat_op_een_besluit_wacht(client: Client, mensen: dict[str, Persoon]) -> None:
    """The specialist for special assistance decides, not the generalist: the plan has to reach her."""
    dag = timezone.localdate()
    anouk = actor("anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get()
        behoefte = Behoefte.objects.get()
        bouwsteen = Bouwsteen(
            "algemene-voorzieningen", "Extra kosten dragen", "inwoner", "meneer Schut", "bijzondere-bijstand-meerkosten"
        )
        actie = voeg_actie_toe(anouk, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=dag)
        assert isinstance(actie, Actie)
        assert f"/actie/{actie.pk}/besluit/" not in als(client, "ilse").get("/").content.decode()
        spreek_af(anouk, plan=plan, akkoord_van="meneer Schut", peildatum=dag)
    pagina = als(client, "ilse").get("/").content.decode()
    assert f"/actie/{actie.pk}/besluit/" in pagina
    assert "Wacht op uw besluit" not in als(client, "anouk").get("/").content.decode()


# ------------------------------------------------------------------------------------- terug te lezen


@pytest.mark.parametrize("keer", [1, 4])
def test_vragen_en_gesprekken_staan_terug_te_lezen_in_een_vast_aantal_bevragingen(
    client: Client, mensen: dict[str, Persoon], keer: int
) -> None:
    dossier = groei(mensen, keer, timezone.localdate())
    als(client, "anouk")
    pad = reverse("gesprekken", args=[dossier.pk])
    client.get(pad)
    assert bevragingen(client, pad) <= 9
    pagina = client.get(pad).content.decode()
    for tekst in ("Weer gesproken.", "meneer Schut (inwoner)", "Hij kookt.", "nee, er is geen mantelzorger"):
        assert tekst in pagina
    assert pad in client.get(reverse("dossier", args=[dossier.pk])).content.decode()


def test_een_telefoonnummer_staat_bij_de_vraag_en_is_te_bellen(client: Client, mensen: dict[str, Persoon]) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        melding = Melding(
            ingang="telefoon-gemeente", kanaal="telefoon", eigen_vraag=True, omschrijving="Vraag", enkelvoudig=False,
            leefgebieden=frozenset({"wonen-huishouden"}), telefoon="0523-12 34 56", vraag_erachter="Eenzaam.",
        )  # fmt: skip
        nieuw = registreer_binnenkomst(
            actor("petra"), melding=melding, persoon=mensen["spijkers"], peildatum=timezone.localdate()
        )
        assert isinstance(nieuw, Binnenkomst)
    als(client, "anouk")
    for pad in ("/", reverse("dossier", args=[nieuw.dossier_id]), reverse("gesprekken", args=[nieuw.dossier_id])):
        assert 'href="tel:0523123456"' in client.get(pad).content.decode()
    assert "Eenzaam." in client.get(pad).content.decode()


def test_de_toetser_kan_naar_het_dossier_en_de_gesprekken(client: Client, mensen: dict[str, Persoon]) -> None:
    dossier = groei(mensen, 1, timezone.localdate())
    als(client, "henk")
    toets = re.search(r"/toets/\d+/", client.get("/").content.decode())
    assert toets
    pagina = client.get(toets.group()).content.decode()
    for naam in ("dossier", "gesprekken"):
        pad = reverse(naam, args=[dossier.pk])
        assert pad in pagina
        assert client.get(pad).status_code == 200


# ---------------------------------------------------------------------------------------- per rol


def test_wie_besluit_over_een_dossier_ziet_namen_van_velden_en_rollen(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    dossier = groei(mensen, 1, timezone.localdate())
    als(client, "anouk")
    pagina = client.get(reverse("dossier", args=[dossier.pk])).content.decode()
    besluit = re.search(r"/besluit/\d+/", pagina)
    assert besluit
    html = client.get(besluit.group()).content.decode()
    for naam in ("Soort begeleiding", "Duur en intensiteit"):
        assert naam in html
    assert ">Patroon<" not in html


def test_een_lege_lijst_zegt_elke_rol_wat_er_komt(client: Client, mensen: dict[str, Persoon]) -> None:
    leeg = {
        "yasmina": "Pak hierboven een vraag op",
        "saskia": "Een generalist kan u erbij vragen",
        "ilse": "Er wacht niets op uw besluit",
        "henk": "Alles is getoetst",
        "petra": "Nieuwe vraag vastleggen",
    }
    for wie, tekst in leeg.items():
        assert tekst in als(client, wie).get("/").content.decode(), wie
    with in_scope(gemeente=GEMEENTE, breed=True):
        Betrokkenheid.objects.update(regie=False)
    assert "Uw team leidt nog geen dossier" in als(client, "tom").get("/").content.decode()


def test_cliëntondersteuner_en_teamleider_zien_namen_en_geen_codes(client: Client, mensen: dict[str, Persoon]) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        dossier = Dossier.objects.get(huishouden=mensen["schut"].huishouden)
        wie = Medewerker.objects.get(gebruikersnaam="saskia.hardenberg")
        laat_zien(dossier, wie)
        betrek(
            actor("anouk"), dossier=dossier, medewerker=wie, rol=Rol.CLIENTONDERSTEUNER, peildatum=timezone.localdate()
        )
    for naam in ("saskia", "tom"):
        pagina = als(client, naam).get("/").content.decode()
        assert mensen["schut"].naam in pagina
        assert reverse("dossier", args=[dossier.pk]) in pagina
    pagina = als(client, "saskia").get(reverse("dossier", args=[dossier.pk])).content.decode()
    assert profiel_van(GEMEENTE, timezone.localdate()).rolnaam(Rol.CLIENTONDERSTEUNER) in pagina
    for code in (", clientondersteuner", ", generalist<"):
        assert code not in pagina


# ------------------------------------------------------------------------------- profiel en aannames


def test_een_trede_die_is_vervallen_breekt_het_dossier_niet(
    client: Client, mensen: dict[str, Persoon], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan was made months ago; since yesterday its rung is gone."""
    dag = timezone.localdate()
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        plan = Plan.objects.get()
        code = plan.acties.get().trede
    oud = profiel_van(GEMEENTE, plan.opgesteld_op)
    over = tuple(t for t in oud.trap.treden if t.code != code)
    nieuw = oud.model_copy(update={"trap": oud.trap.model_copy(update={"treden": over})})
    monkeypatch.setattr("naober.werkplek.dossiers.profiel_van", lambda _, peildatum: nieuw if peildatum == dag else oud)
    pagina = client.get(reverse("dossier", args=[plan.dossier_id]))
    assert pagina.status_code == 200
    assert oud.trap.trede(code).naam in pagina.content.decode()
    # Also when neither knows the rung: then its code is all there is.
    monkeypatch.setattr("naober.werkplek.dossiers.profiel_van", lambda *_: nieuw)
    assert client.get(reverse("dossier", args=[plan.dossier_id])).status_code == 200


def test_over_een_trede_die_is_vervallen_kan_niet_meer_worden_besloten_en_de_bladzijde_zegt_het(
    client: Client, mensen: dict[str, Persoon], monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = groei(mensen, 1, timezone.localdate())
    oud = profiel_van(GEMEENTE, timezone.localdate())
    with in_scope(gemeente=GEMEENTE, breed=True):
        actie = Actie.objects.filter(plan__dossier=dossier, stand="").latest("pk")
    over = tuple(t for t in oud.trap.treden if t.code != actie.trede)
    nieuw = oud.model_copy(update={"trap": oud.trap.model_copy(update={"treden": over})})
    for module in ("naober.werkplek.besluiten", "naober.besluit.actions.nemen"):
        monkeypatch.setattr(f"{module}.profiel_van", lambda *_: nieuw)
    als(client, "anouk")
    pad = reverse("besluit-nieuw", args=[actie.pk])
    assert client.get(pad).status_code == 200
    invoer = {
        "uitkomst": "toegekend", "motivering": "Nodig.", "leveringsvorm": "zin",
        "aanvraag_op": timezone.localdate().isoformat(), "ingang_op": timezone.localdate().isoformat(),
    }  # fmt: skip
    antwoord = client.post(pad, invoer)
    assert antwoord.status_code == 422
    assert "Deze trede staat niet op de trap van de gemeente." in antwoord.content.decode()


def test_het_beleid_toont_elke_aanname(client: Client, mensen: dict[str, Persoon]) -> None:
    pagina = als(client, "anouk").get("/beleid/").content.decode()
    profiel = profiel_van(GEMEENTE, timezone.localdate())
    delen = (profiel.trap, *profiel.trap.treden, *profiel.mandaten, *profiel.termijnen)
    aannames = [d.aanname for d in delen if d.aanname]
    assert aannames
    for aanname in aannames:
        assert str(escape(aanname)) in pagina


# ------------------------------------------------------------------------------------ rand van het web


def test_geen_bladzijde_met_gegevens_blijft_in_een_browser_achter(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        pk = Dossier.objects.get(huishouden=mensen["schut"].huishouden).pk
    for pad in ("/", "/beleid/", reverse("dossier", args=[pk]), reverse("gesprek", args=[pk])):
        assert client.get(pad)["Cache-Control"] == "private, no-store"
    assert client.post(reverse("gesprek", args=[pk]), {})["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("pad", ["/uitloggen/", "/binnenkomst/1/oppakken/"])
def test_wie_een_knop_als_adres_opent_krijgt_uitleg(client: Client, mensen: dict[str, Persoon], pad: str) -> None:
    antwoord = als(client, "anouk").get(pad)
    assert antwoord.status_code == 405
    assert antwoord["Allow"] == "POST"
    assert "Dit adres opent u niet zelf" in antwoord.content.decode()


def test_een_veel_te_groot_formulier_krijgt_uitleg(client: Client, mensen: dict[str, Persoon]) -> None:
    als(client, "petra")
    antwoord = client.post("/inwoner/zoeken/", {"zoek": "a" * 20_000_000})
    assert antwoord.status_code == 413
    assert "te groot" in antwoord.content.decode()


@pytest.mark.parametrize("getal", ["²", "-1", "1e3", "9" * 5000, "9" * 19])
def test_een_raar_nummer_in_het_adres_breekt_niets(client: Client, mensen: dict[str, Persoon], getal: str) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        pk = Dossier.objects.get(huishouden=mensen["schut"].huishouden).pk
    assert client.get("/binnenkomst/nieuw/", {"persoon": getal}).status_code in (200, 404)
    assert client.get(f"/dossier/{pk}/tijdlijn/", {"na": getal, "dag": "2026-01-01"}).status_code in (200, 302)
