"""The workbench: what is missing is named, a scenario is kept, shared, compared, exported and looked back on."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.werkplek.formulieren.scenario import Getalveld, nederlands
from tests.dossier.gevallen import profiel_uit

PROFIEL = profiel_uit("utrecht")
pytestmark = pytest.mark.django_db


def medewerker(naam: str, rol: Rol = Rol.BELEID) -> Medewerker:
    return Medewerker.objects.create(
        gemeente_id=PROFIEL.gemeente.code, gebruikersnaam=naam.lower(), naam=naam, rollen=[rol.value]
    )


@pytest.fixture
def beleid(client: Client) -> Client:
    Gemeente.objects.create(code=PROFIEL.gemeente.code, naam="Proef", slug=PROFIEL.gemeente.slug)
    client.force_login(medewerker("Bea"))
    return client


def tekst(antwoord: Any) -> str:
    kaal = re.sub(r"<(style|script).*?</\1>", " ", antwoord.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", kaal).replace("\N{NO-BREAK SPACE}", " ").split())


def bewaar(client: Client, naam: str, **waarden: str) -> str:
    velden = {f"a-{c.replace('_', '-')}": w for c, w in waarden.items()}
    antwoord = client.post(reverse("monitor-scenario") + "?thema=teambudget", {**velden, "naam": naam, "bewaar": "1"})
    assert antwoord.status_code == 302, tekst(antwoord)
    return str(antwoord["Location"])


def test_het_overzicht_noemt_per_thema_wat_er_ontbreekt(beleid: Client) -> None:
    inhoud = tekst(beleid.get(reverse("monitor-scenarios")))
    assert "Hulp bij huishouden met minder geld Budget voor hulp bij huishouden nu" in inhoud
    assert "Buurtteams vangen minder op: Deel dat begeleiding van het buurtteam krijgt wordt 75" in inhoud


def test_zonder_de_aanname_staat_er_wat_er_mist_en_met_haar_de_uitkomst(beleid: Client) -> None:
    weg = reverse("monitor-scenario") + "?thema=hulp-bij-huishouden"
    leeg = tekst(beleid.get(weg))
    assert "Dit is nog niet te berekenen" in leeg
    assert "“Budget voor hulp bij huishouden nu”" in leeg
    mis = beleid.post(weg, {"a-hbh-budget": "12.5"})
    assert mis.status_code == 422
    assert "Schrijf een komma" in tekst(mis)
    vol = tekst(beleid.post(weg, {"a-hbh-budget": "20.000.000"}))
    assert "Budget dat overblijft € 12.000.000,00" in vol


@pytest.mark.eis("UTR-282", "UTR-283")
@pytest.mark.parametrize(
    ("thema", "getallen"), [("instroom-buurtteams", ("2.550", "450", "14.550")), ("aanvullende-zorg", ("450", "300"))]
)
def test_wat_de_teams_te_wachten_staat_staat_op_de_werkbank(
    beleid: Client, thema: str, getallen: tuple[str, ...]
) -> None:
    inhoud = tekst(beleid.get(reverse("monitor-scenario") + f"?thema={thema}"))
    assert [g for g in getallen if f" {g} " not in inhoud] == []


def test_een_scenario_wordt_bewaard_vergeleken_en_uitgevoerd(beleid: Client) -> None:
    eerste = bewaar(beleid, "Meer uit nieuw geld", nieuw_naar_teams="15")
    inhoud = tekst(beleid.get(eerste))
    # 11 million and 15% of 52 million.
    assert "Ten minste vrij te spelen € 18.800.000,00" in inhoud
    assert "Deel van de nieuwe middelen voor de buurtteams 15 procent 5 15 dit scenario" in inhoud
    assert "Hoeveel elke aanname uitmaakt voor" in inhoud
    tweede = bewaar(beleid, "Minder bestaand", bestaand_teams="10.500.000")
    nummers = [int(weg.rstrip("/").rpartition("/")[2]) for weg in (eerste, tweede)]
    naast = tekst(beleid.get(reverse("monitor-scenario-naast"), {"s": nummers, "jaar": 2016}))
    assert "€ 16.200.000,00 € 18.800.000,00 € 15.700.000,00 € 2.600.000,00 € -500.000,00" in naast
    assert "Aannamen die verschillen" in naast
    csv = beleid.get(reverse("monitor-scenario-bestand", args=[nummers[0]]) + "?vorm=csv")
    assert csv["Content-Type"].startswith("text/csv")
    assert b"18800000" in csv.content
    assert beleid.get(reverse("monitor-scenario-bestand", args=[nummers[0]]) + "?vorm=xlsx").content[:2] == b"PK"
    assert beleid.get(reverse("monitor-scenario-bestand", args=[nummers[0]]) + "?vorm=exe").status_code == 404


@pytest.mark.eis("HAR-275")
def test_wie_twee_keer_op_bewaren_drukt_heeft_een_scenario(beleid: Client) -> None:
    waar = reverse("monitor-scenario") + "?thema=teambudget"
    [sleutel] = re.findall(r'name="sleutel" value="([^"]+)"', beleid.get(waar).content.decode())
    velden = {"a-nieuw-naar-teams": "14", "naam": "Een keer", "bewaar": "1", "sleutel": sleutel}
    eerst, weer = beleid.post(waar, velden), beleid.post(waar, velden)
    assert (eerst.status_code, weer.status_code) == (302, 302)
    lijst = beleid.get(weer.headers["Location"])
    assert tekst(lijst).count("Een keer") == 1
    assert "Dit was al vastgelegd." in tekst(lijst)


def test_achteraf_staat_erbij_hoeveel_de_aannamen_verklaren(beleid: Client) -> None:
    weg = bewaar(beleid, "Verwacht", nieuw_naar_teams="10")
    terug = beleid.post(
        weg,
        {"doel": "teambudget.minimaal", "jaar": "2016", "werkelijk": "17.000.000", "b-bestaand-teams": "11.500.000"},
    )
    inhoud = tekst(terug)
    assert "Berekend € 16.200.000,00 Door: Bestaande middelen voor de buurtteams € 500.000,00" in inhoud
    assert "Niet verklaard door deze aannamen € 300.000,00 Wat het werd € 17.000.000,00" in inhoud


def test_een_collega_ziet_alleen_wat_gedeeld_is_en_wie_niet_mag_rekenen_niets(beleid: Client, client: Client) -> None:
    eigen = bewaar(beleid, "Voor mij", nieuw_naar_teams="12")
    gedeeld = beleid.post(
        reverse("monitor-scenario") + "?thema=teambudget",
        {"a-nieuw-naar-teams": "11", "naam": "Voor ons", "delen": "on", "bewaar": "1"},
    )["Location"]
    beleid.force_login(medewerker("Carl"))
    assert beleid.get(eigen).status_code == 404
    assert "door Bea, gedeeld met collega’s" in tekst(beleid.get(gedeeld))
    beleid.force_login(medewerker("Gea", Rol.GENERALIST))
    assert beleid.get(gedeeld).status_code == 403


def test_zonder_naam_wordt_niets_bewaard_en_zonder_rekenmodel_staat_dat_er(client: Client) -> None:
    Gemeente.objects.create(code=PROFIEL.gemeente.code, naam="Proef", slug=PROFIEL.gemeente.slug)
    client.force_login(medewerker("Bea"))
    antwoord = client.post(reverse("monitor-scenario") + "?thema=teambudget", {"naam": " ", "bewaar": "1"})
    assert antwoord.status_code == 422
    assert "Geef het scenario een naam" in tekst(antwoord)
    ander = profiel_uit("leusden")
    Gemeente.objects.create(code=ander.gemeente.code, naam="Ander", slug=ander.gemeente.slug)
    wie = medewerker("Lia")
    Medewerker.objects.filter(pk=wie.pk).update(gemeente_id=ander.gemeente.code)
    client.force_login(Medewerker.objects.get(pk=wie.pk))
    assert "heeft geen rekenmodel" in tekst(client.get(reverse("monitor-scenarios")))
    assert client.get(reverse("monitor-scenario") + "?thema=teambudget").status_code == 302


@pytest.mark.parametrize(
    ("getypt", "waarde"), [("1.234,5", "1234.5"), ("-400.000", "-400000"), ("2,5", "2.5"), ("7", "7")]
)
def test_getallen_worden_gelezen_zoals_men_ze_schrijft(getypt: str, waarde: str) -> None:
    gelezen = Getalveld(label="x").clean(getypt)
    assert str(gelezen) == waarde
    assert Getalveld(label="x").clean(nederlands(gelezen)) == gelezen
