"""The page on which a team leader sees what the size of the teams rests on, and tries other assumptions."""

import html
import re
from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.regels.teamomvang import aannamen_van, gebieden_van
from naober.werkplek.formulieren.teamomvang import Teamomvangformulier
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import afdruk, veranderd

PROFIEL = profiel_uit("utrecht")
OMVANG = PROFIEL.teamomvang
assert OMVANG is not None
INDICATOREN = [i.code for i in OMVANG.indicatoren]


@pytest.fixture
def leider(client: Client, db: None) -> Client:
    Gemeente.objects.create(code=PROFIEL.gemeente.code, naam="Proef", slug=PROFIEL.gemeente.slug)
    wie = Medewerker.objects.create(
        gemeente_id=PROFIEL.gemeente.code,
        gebruikersnaam="leider",
        naam="Leider",
        rollen=[Rol.TEAMLEIDER.value],
        team=PROFIEL.teams[0].code,
    )
    client.force_login(wie)
    return client


def ingevuld(**anders: Any) -> dict[str, Any]:
    """The form as the page gives it, with these fields otherwise."""
    assert OMVANG is not None
    formulier = Teamomvangformulier(OMVANG, aannamen_van(PROFIEL, OMVANG), gebieden_van(PROFIEL, OMVANG))
    begin = {naam: veld.initial for naam, veld in formulier.fields.items() if veld.initial is not None}
    return {**begin, **anders}


def scores(waarde: int | Mapping[str, int]) -> dict[str, int]:
    """One score for every indicator of every area, or one for each area."""
    gebieden = [g.code for g in gebieden_van(PROFIEL, OMVANG)]  # type: ignore[arg-type]
    return {
        f"score-{g}-{i}": waarde if isinstance(waarde, int) else waarde.get(g, 0) for g in gebieden for i in INDICATOREN
    }


def rij(antwoord: Any, gebied: str) -> str:
    """The cells of this area, as a reader sees them."""
    kop = antwoord.content.decode().index(f">{gebied}</th>")
    regel = antwoord.content.decode()[kop:].partition("</tr>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", regel).split())


@pytest.mark.eis("UTR-315", "UTR-317")
def test_de_bladzijde_begint_met_wat_gepland_is_en_merkt_wat_van_de_maat_afwijkt(leider: Client) -> None:
    antwoord = leider.get(reverse("teamomvang"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "1.600 inwoners per fte" in tekst
    for gebied, plan in (
        ("Overvecht", "50 tot 57"),
        ("Noordoost en Oost", "32 tot 37"),
        ("Leidsche Rijn", "11 tot 12"),
    ):
        assert plan in rij(antwoord, gebied)
    # 34.090 residents on 53,5 fte, and 43.015 on 11,5: far fewer and far more than one on 1.600.
    assert "637 wijkt af" in rij(antwoord, "Overvecht")
    assert "3.740 wijkt af" in rij(antwoord, "Leidsche Rijn")
    assert "1.735 binnen de maat" in rij(antwoord, "Zuid")


@pytest.mark.eis("UTR-316")
def test_huishoudens_en_drie_indicatoren_geven_het_aantal_teams_per_gebied(leider: Client) -> None:
    zwaar = {"overvecht": 100, "zuidwest": 50}
    anders = {"huishoudens-overvecht": 15_000, "huishoudens-zuidwest": 18_000, "huishoudens-zuid": 20_000}
    body = ingevuld(**scores(zwaar), **anders, **{"zorggebruik-overvecht": 812})
    antwoord = leider.post(reverse("teamomvang"), body)
    assert antwoord.status_code == 200
    assert "Hoog (score 100) 5 (precies 5,0)" in rij(antwoord, "Overvecht")
    assert "Gemiddeld (score 50) 3 (precies 3,0)" in rij(antwoord, "Zuidwest")
    assert "Laag (score 0) 2 (precies 2,0)" in rij(antwoord, "Zuid")
    # The historic use of care stands beside it.
    assert "812" in rij(antwoord, "Overvecht")


@pytest.mark.eis("UTR-318")
def test_indicatoren_gewichten_en_caseload_zijn_bij_te_stellen_en_de_fte_wordt_opnieuw_berekend(leider: Client) -> None:
    body = ingevuld(**{**scores(0), "score-overvecht-opleiding": 100, "clienten-overvecht": 900})
    antwoord = leider.post(reverse("teamomvang"), body)
    assert "Laag (score 33)" in rij(antwoord, "Overvecht")
    zwaarder = leider.post(reverse("teamomvang"), {**body, "gewicht-opleiding": 3})
    assert "Gemiddeld (score 60)" in rij(zwaarder, "Overvecht")
    alleen = leider.post(reverse("teamomvang"), {**body, "gewicht-isolement": 0, "gewicht-bijstand": 0})
    assert "Hoog (score 100)" in rij(alleen, "Overvecht")
    met = leider.post(reverse("teamomvang"), {**body, "caseload": 18})
    assert "50,0 (naar caseload)" in rij(met, "Overvecht")
    norm = leider.post(reverse("teamomvang"), {**body, "norm-laag": 5_000, "huishoudens-zuid": 20_000})
    assert "4 (precies 4,0)" in rij(norm, "Zuid")


def test_er_wordt_niets_bewaard(leider: Client) -> None:
    with in_scope(gemeente=PROFIEL.gemeente.code, breed=True):
        voor = afdruk()
    assert leider.post(reverse("teamomvang"), ingevuld(**scores(50))).status_code == 200
    with in_scope(gemeente=PROFIEL.gemeente.code, breed=True):
        assert set(veranderd(voor, afdruk())) <= {"django_session"}
    assert "vul de scores in" in rij(leider.get(reverse("teamomvang")), "Overvecht")


@pytest.mark.parametrize(
    "fout", [{"fte_van": 300}, {"norm-hoog": 0}, {"marge": 101}, {"caseload": 0}, {"score-zuid-opleiding": 51}]
)
def test_een_aanname_die_niet_kan_wordt_geweigerd_en_de_uitkomst_blijft_die_van_het_beleid(
    leider: Client, fout: dict[str, Any]
) -> None:
    antwoord = leider.post(reverse("teamomvang"), ingevuld(**{**scores(50), **fout}))
    assert antwoord.status_code == 422
    assert "vul de scores in" in rij(antwoord, "Overvecht")


def test_een_gemeente_zonder_maat_zegt_dat(client: Client, db: None) -> None:
    ander = profiel_uit("leusden").gemeente
    Gemeente.objects.create(code=ander.code, naam="Ander", slug=ander.slug)
    wie = Medewerker.objects.create(
        gemeente_id=ander.code, gebruikersnaam="leider", naam="Leider", rollen=[Rol.TEAMLEIDER.value]
    )
    client.force_login(wie)
    antwoord = client.get(reverse("teamomvang"))
    assert antwoord.status_code == 200
    assert "noemt geen maat" in antwoord.content.decode()
    assert reverse("teamomvang") not in client.get(reverse("beleid")).content.decode()


def test_het_beleid_wijst_de_weg_en_toont_de_waarden_van_de_regelingen(leider: Client) -> None:
    tekst = leider.get(reverse("beleid")).content.decode()
    assert reverse("teamomvang") in tekst
    assert "jonger dan: 67" in tekst


def test_elke_aanname_onder_de_berekening_staat_op_de_bladzijde_met_haar_bron(leider: Client) -> None:
    assert OMVANG is not None
    tekst = html.unescape(re.sub(r"<[^>]+>", "", leider.get(reverse("teamomvang")).content.decode()))
    for kop, maat in (
        ("Inwoners per fte: ", OMVANG.inwoners_per_fte),
        ("Hoeveel een gebied mag afwijken (25%): ", OMVANG.marge),
        ("Inwoners per huishouden (1,9): ", OMVANG.inwoners_per_huishouden),
    ):
        assert f"Bron: {kop}{maat.bron}" in tekst
        assert not maat.aanname or f"Aanname: {maat.aanname}" in tekst
    # The policy has the first; of the other two it says nothing.
    assert (OMVANG.inwoners_per_fte.waarde, OMVANG.inwoners_per_fte.aanname) == (1600, None)
    assert all(m.aanname for m in (OMVANG.marge, OMVANG.inwoners_per_huishouden))
    for deel in (*OMVANG.klassen, *OMVANG.indicatoren, *PROFIEL.capaciteit):
        assert str(deel.bron) in tekst
        assert not deel.aanname or f"Aanname: {deel.aanname}" in tekst
