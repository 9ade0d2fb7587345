"""The pages about policy, the registers and the team: what they show, what they cost, and who may write."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from markupsafe import escape

from naober.fundament.scope import in_scope
from naober.gemeente.leesbaar import kader, organisatie
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.register.models import Registratie
from tests.dossier.gevallen import profiel_uit
from tests.werkplek.hulp import bevragingen

GEMEENTEN = ("gooise-meren", "hardenberg", "leusden", "utrecht", "utrechtse-heuvelrug")
pytestmark = pytest.mark.django_db


def binnen(client: Client, slug: str, *rollen: Rol, **velden: object) -> Medewerker:
    code = profiel_uit(slug).gemeente.code
    Gemeente.objects.get_or_create(code=code, defaults={"naam": slug, "slug": slug})
    medewerker = Medewerker.objects.create(
        gemeente_id=code,
        gebruikersnaam=f"{'-'.join(rollen)}{Medewerker.objects.count()}.{slug}",
        naam="Proef Persoon",
        rollen=[r.value for r in rollen],
        **velden,
    )
    client.force_login(medewerker)
    return medewerker


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_kader_en_organisatie_tonen_elke_regel_met_bron_en_aanname(client: Client, slug: str) -> None:
    binnen(client, slug, Rol.INGANG)
    dag = timezone.localdate()
    profiel = profiel_van(profiel_uit(slug).gemeente.code, dag)
    tekst = client.get(reverse("beleid-organisatie")).content.decode()
    for rubriek in (*kader(profiel), *organisatie(profiel, dag)):
        assert escape(rubriek.naam) in tekst
        for regel in rubriek.regels:
            assert escape(regel.naam) in tekst
            assert escape(str(regel.bron)) in tekst
            assert all(escape(waarde) in tekst for _, waarde in regel.gegevens), regel.naam


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_het_programma_toont_documenten_opgaven_en_acties(client: Client, slug: str) -> None:
    binnen(client, slug, Rol.INGANG)
    profiel = profiel_van(profiel_uit(slug).gemeente.code, timezone.localdate())
    tekst = client.get(reverse("beleid-programma")).content.decode()
    for deel in (*profiel.documenten, *profiel.opgaven, *profiel.acties):
        assert escape(deel.naam) in tekst, deel.code
        assert escape(str(deel.bron)) in tekst, deel.code
    if profiel.acties:
        assert "Achter op de planning" in tekst, "het programma is van jaren geleden"


def test_wat_achterloopt_verdwijnt_uit_de_waarschuwing_als_het_gereed_is(client: Client) -> None:
    binnen(client, "leusden", Rol.BELEID)
    assert "Van 3 taken" in client.get(reverse("beleid-programma")).content.decode()
    adres = f"{reverse('registers')}?code=voortgang"
    antwoord = client.post(
        adres,
        {"onderwerp": "capaciteit-beleid", "veld-opstellen": "hoort er niet bij", "veld-uitvoeren": "gereed"},
    )
    assert antwoord.status_code == 302
    assert "Van 2 taken" in client.get(reverse("beleid-programma")).content.decode()
    assert "Extra capaciteit voor regulier beleidswerk" in client.get(adres).content.decode()


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_een_gemeente_is_naast_elke_andere_te_leggen(client: Client, slug: str) -> None:
    binnen(client, slug, Rol.INGANG)
    for ander in (s for s in GEMEENTEN if s != slug):
        tekst = client.get(reverse("beleid-vergelijken"), {"met": ander}).content.decode()
        assert escape(profiel_uit(ander).gemeente.naam) in tekst
        assert all(escape(o.naam) in tekst for o in profiel_uit(ander).organisaties)
    assert client.get(reverse("beleid-vergelijken"), {"met": "onzin"}).status_code == 200


def test_een_weigering_staat_op_het_formulier_en_wat_was_ingevuld_blijft(client: Client) -> None:
    binnen(client, "utrecht", Rol.TEAMLEIDER, team="sociaal-west")
    adres = f"{reverse('registers')}?code=eigen-gezicht"
    fout = client.post(
        adres, {"onderwerp": "sociaal-west", "veld-titel": "Flyer", "veld-tekst": "Een team van de gemeente"}
    )
    assert fout.status_code == 422
    tekst = fout.content.decode()
    assert "samenwerkingsverband" in tekst
    assert "Een team van de gemeente" in tekst
    with in_scope(gemeente=344, breed=True):
        assert not Registratie.objects.exists()


def test_een_regel_is_te_wijzigen_en_te_beeindigen(client: Client) -> None:
    binnen(client, "utrechtse-heuvelrug", Rol.OPBOUWWERKER)
    adres = f"{reverse('registers')}?code=activiteiten"
    invoer = {"veld-titel": "Soep", "veld-doel": ["ontmoeting"], "veld-soort": "activiteit", "veld-wanneer": "Dinsdag"}
    assert client.post(adres, {"onderwerp": "doorn", **invoer}).status_code == 302
    with in_scope(gemeente=1581, breed=True):
        eerste = Registratie.objects.get()
    regel = f"{adres}&regel={eerste.pk}"
    assert "Soep" in client.get(regel).content.decode()
    assert client.post(regel, {**invoer, "veld-titel": "Soep en brood"}).status_code == 302
    with in_scope(gemeente=1581, breed=True):
        tweede = Registratie.objects.latest("id")
        assert (tweede.vervangt_id, tweede.onderwerp, tweede.gegevens["titel"]) == (eerste.pk, "doorn", "Soep en brood")
    assert client.post(f"{adres}&regel={tweede.pk}", {**invoer, "vervallen": "on"}).status_code == 302
    assert "Hier is nog niets vastgelegd" in client.get(adres).content.decode()


def test_wie_niet_schrijft_ziet_de_regels_zonder_formulier(client: Client) -> None:
    binnen(client, "leusden", Rol.INGANG)
    tekst = client.get(f"{reverse('registers')}?code=scholing").content.decode()
    assert "Wat is vastgelegd" in tekst
    assert "Vastleggen</button>" not in tekst
    assert client.post(f"{reverse('registers')}?code=scholing", {"veld-titel": "X"}).status_code == 422
    assert client.get(f"{reverse('registers')}?code=verweg").status_code == 404


@pytest.mark.eis("HEU-008")
def test_de_bladzijde_van_het_team_noemt_de_expertise_die_ontbreekt(client: Client) -> None:
    leider = binnen(client, "utrechtse-heuvelrug", Rol.TEAMLEIDER, Rol.GENERALIST, team="dorpsteam-doorn")
    tekst = client.get(reverse("team")).content.decode()
    assert "Niemand heeft: Welzijn, Wmo, Bemoeizorg, Opvoeden en opgroeien, Werk en inkomen." in tekst
    adres = f"{reverse('medewerker-instellen')}?wie={leider.pk}"
    invoer = {
        "functie": "consulent",
        "specialisme": "wmo",
        "expertises": ["welzijn", "bemoeizorg", "opvoeden-en-opgroeien"],
        "aanstelling": "structureel",
    }
    assert client.post(adres, invoer).status_code == 302
    assert "Niemand heeft: Werk en inkomen." in client.get(reverse("team")).content.decode()
    fout = client.post(adres, {**invoer, "banden": ["zorgaanbieders"]})
    assert fout.status_code == 422
    assert "niet verbonden aan wie ondersteuning levert" in fout.content.decode()


def test_een_team_zonder_teamleider_of_een_ander_team_is_niet_in_te_stellen(client: Client) -> None:
    ander = binnen(client, "utrechtse-heuvelrug", Rol.GENERALIST, team="dorpsteam-maarn")
    assert client.get(f"{reverse('medewerker-instellen')}?wie={ander.pk}").status_code == 403
    binnen(client, "utrechtse-heuvelrug", Rol.TEAMLEIDER, team="dorpsteam-doorn")
    assert client.get(f"{reverse('medewerker-instellen')}?wie={ander.pk}").status_code == 404


@pytest.mark.parametrize(
    "naam", ["beleid", "beleid-organisatie", "beleid-programma", "beleid-vergelijken", "registers", "team"]
)
def test_een_bladzijde_kost_een_vast_aantal_bevragingen(client: Client, naam: str) -> None:
    binnen(client, "utrecht", Rol.TEAMLEIDER, team="sociaal-west")
    assert bevragingen(client, reverse(naam)) <= 8


def test_een_register_met_veel_regels_kost_evenveel_als_een_met_een(client: Client) -> None:
    wie = binnen(client, "leusden", Rol.BELEID)

    def vul(aantal: int) -> int:
        with in_scope(gemeente=327, breed=True):
            Registratie.objects.bulk_create(
                Registratie(register="scholing", gegevens={"titel": f"T{n}"}, dag=timezone.localdate(), medewerker=wie)
                for n in range(aantal)
            )
        return bevragingen(client, f"{reverse('registers')}?code=scholing")

    assert vul(1) == vul(40)
