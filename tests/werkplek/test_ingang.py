"""The pages of the entrance, in each municipality: what whoever takes a question in or over reads there."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.werkplek.formulieren.ingang import Binnenkomstformulier
from tests.dossier.opzet import goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def hardenberg(db: None) -> Iterator[Plaats]:
    with plaats("hardenberg", date(2015, 3, 2)) as p:
        yield p


@pytest.fixture
def gooise(db: None) -> Iterator[Plaats]:
    with plaats("gooise-meren", date(2022, 5, 9)) as p:
        yield p


@pytest.fixture
def leusden(db: None) -> Iterator[Plaats]:
    with plaats("leusden", date(2017, 2, 1)) as p:
        yield p


def lees(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


def test_wat_de_inwoner_zelf_kan_wordt_aan_de_ingang_maar_een_keer_gevraagd(
    hardenberg: Plaats, leusden: Plaats
) -> None:
    """As the municipality asks it, or else as every municipality does."""
    eigen = Binnenkomstformulier(hardenberg.profiel)
    assert "stap-afweging-eigen-kracht" in eigen.fields
    assert "eigen_mogelijkheden" not in eigen.fields
    assert "eigen_mogelijkheden" in Binnenkomstformulier(leusden.profiel).fields


def test_wat_de_inwoner_zelf_kan_blijft_ook_bij_gevaar_staan(hardenberg: Plaats) -> None:
    rij = goed(
        hardenberg.meld(
            hardenberg.actor("Kees", Rol.INGANG, "klantcontactcentrum"), hardenberg.inwoner("Jan Proef", 50, "noord"),
            gevaar="Zijn vrouw slaat hem.", antwoorden={"afweging-eigen-kracht": "Hij belt zelf de huisarts."},
        )
    )  # fmt: skip
    assert rij.gegevens == {"afweging-eigen-kracht": "Hij belt zelf de huisarts."}


@pytest.mark.eis("HAR-025")
def test_wie_ook_een_vraag_inneemt_ziet_het_afwegingskader_en_de_drie_lichtste_treden_om_in_te_vullen(
    client: Client, hardenberg: Plaats
) -> None:
    jan = hardenberg.inwoner("Jan Proef", 50, "noord")
    trap = hardenberg.profiel.trap
    velden = [v for s in hardenberg.profiel.ingangsstappen for v in s.velden if v.code.startswith("afweging-")]
    assert [v.code for v in velden] == ["afweging-eigen-kracht", "afweging-omgeving", "afweging-vrijwilligers"]
    # The general practitioner and the others at the entrance belong to no team of the municipality.
    teams = {"", *(i.team or "" for i in hardenberg.profiel.ingangen)}
    assert len(teams) > 1
    for nr, team in enumerate(sorted(teams)):
        client.force_login(hardenberg.medewerker(f"ingang-{nr}", Rol.INGANG, team))
        pagina = lees(client, f"{reverse('binnenkomst-nieuw')}?persoon={jan.pk}")
        ladder = re.search(r"<ol.*?</ol>", pagina[pagina.index(str(escape(trap.naam))) :], re.S)
        assert ladder, team
        treden = [" ".join(t.split()) for t in re.findall(r"<li[^>]*>(.*?)</li>", ladder[0], re.S)]
        assert treden == [str(escape(t.naam)) for t in trap.treden], team
        for veld in velden:
            assert f'name="stap-{veld.code}"' in pagina, (team, veld.code)


@pytest.mark.eis("LEU-040")
def test_wie_overneemt_leest_het_verhaal_en_de_gegevens_op_de_bladzijde_van_de_vraag_en_in_het_dossier(
    client: Client, leusden: Plaats
) -> None:
    marloes = leusden.actor("Marloes", Rol.INGANG, "larikslaan2")
    joost = leusden.medewerker("Joost", Rol.GENERALIST, "sociale-dienst-amersfoort")
    wim = leusden.inwoner("Wim Terschuur", 44)
    rij = goed(
        leusden.meld(
            marloes, wim, leefgebieden=frozenset({"werk"}), telefoon="033 1234567",
            omschrijving="Ik ben mijn baan kwijt.", vraag_erachter="Hij slaapt niet.", eigen_mogelijkheden="Hij zoekt.",
        )
    )  # fmt: skip
    verteld = ("Ik ben mijn baan kwijt.", "Hij slaapt niet.", "Hij zoekt.")
    client.force_login(joost)
    pagina = lees(client, reverse("binnenkomst", args=[rij.pk]))
    for deel in (*verteld, "033 1234567", wim.naam):
        assert deel in pagina, deel
    assert reverse("binnenkomst-oppakken", args=[rij.pk]) in pagina
    antwoord = client.post(reverse("binnenkomst-oppakken", args=[rij.pk]))
    dossier = antwoord["Location"]
    assert all(deel in lees(client, f"{dossier}gesprekken/") for deel in verteld)
    assert wim.naam in lees(client, dossier)


def test_wie_de_vraag_zelf_oppakte_krijgt_geen_voorstel_om_bij_het_eigen_plan_aan_te_sluiten(
    client: Client, gooise: Plaats
) -> None:
    yasmina = gooise.medewerker("Yasmina", Rol.GENERALIST, "taakgroep-wmo")
    rij = goed(gooise.meld(Actor.van(yasmina), gooise.inwoner("Sietske Osinga", 45)))
    assert rij.status == "opgepakt"
    client.force_login(yasmina)
    assert "Voorstel" not in lees(client, reverse("binnenkomst", args=[rij.pk]))


@pytest.mark.eis("GOO-049")
def test_bij_een_vraag_van_een_gezinslid_stelt_de_bladzijde_voor_bij_het_plan_aan_te_sluiten(
    client: Client, gooise: Plaats
) -> None:
    petra = gooise.medewerker("Petra", Rol.INGANG, "aanmelding-usd")
    yasmina = gooise.actor("Yasmina", Rol.GENERALIST, "taakgroep-wmo")
    moeder, zoon = gooise.inwoner("Sietske Osinga", 45), gooise.inwoner("Sem Osinga", 20)
    zoon.huishouden = moeder.huishouden
    zoon.save()
    client.force_login(petra)
    nieuw = f"{reverse('binnenkomst-nieuw')}?persoon={zoon.pk}"
    assert "Voorstel" not in lees(client, nieuw), "er loopt nog niets in dit gezin"
    goed(gooise.meld(yasmina, moeder, leefgebieden=frozenset({"zelfredzaamheid"})))
    pagina = lees(client, nieuw)
    assert "Voorstel: neem deze vraag mee in het plan dat er al is" in pagina
    assert "Yasmina is regisseur van dit huishouden" in pagina
    tweede = goed(gooise.meld(gooise.actor("Petra", Rol.INGANG, "aanmelding-usd"), zoon))
    assert "Voorstel: sluit aan bij het plan dat er al is" in lees(client, reverse("binnenkomst", args=[tweede.pk]))
    vreemd = gooise.inwoner("Jan Proef", 70)
    assert "Voorstel" not in lees(client, f"{reverse('binnenkomst-nieuw')}?persoon={vreemd.pk}")
