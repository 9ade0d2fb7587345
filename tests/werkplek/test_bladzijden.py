"""Every page of staff: it opens, for whom it may, and costs a fixed number of queries."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from naober.besluit.actions import neem_besluit
from naober.besluit.rules import Voornemen
from naober.bewoners.models import Persoon
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.verhaalpersonen import laad_verhaalpersonen
from naober.demo.verhalen import speel_begin
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.rules import Melding
from naober.kaart.laden import laad_profielen
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import herzie_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.rules import Bouwsteen

pytestmark = pytest.mark.django_db
BUDGET = 12
GEMEENTE = 160


def bevragingen(client: Client, pad: str) -> int:
    """How many statements a page costs, without those that only begin and end a transaction."""
    with CaptureQueriesContext(connection) as gevangen:
        antwoord = client.get(pad)
    assert antwoord.status_code == 200
    stuur = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
    return sum(1 for vraag in gevangen.captured_queries if not vraag["sql"].startswith(stuur))


@pytest.fixture
def mensen() -> dict[str, Persoon]:
    dag = timezone.localdate()
    [stand] = laad_profielen(dag)
    profiel = profiel_van(stand.gemeente, dag)
    zorg_voor_accounts(profiel, "toets-wachtwoord-lang-genoeg")
    gevonden = laad_verhaalpersonen(stand.gemeente, dag)
    speel_begin(profiel, gevonden, dag)
    return gevonden


def als(client: Client, wie: str) -> Client:
    client.force_login(Medewerker.objects.get(gebruikersnaam=f"{wie}.hardenberg"))
    return client


def groei(mensen: dict[str, Persoon], keer: int, dag: date) -> Dossier:
    """Make the file of meneer Schut longer: talks, needs, findings, plans and one decision."""
    schut = mensen["schut"]
    actor = Actor.van(Medewerker.objects.get(gebruikersnaam="anouk.hardenberg"))
    with in_scope(gemeente=GEMEENTE):
        dossier = Dossier.objects.get(huishouden=schut.huishouden)
        trap = profiel_van(GEMEENTE, dag).trap
        for nr in range(keer):
            verslag = Gespreksverslag(
                verslag="Weer gesproken.",
                deelnemers=(Tafelgenoot("meneer Schut", "inwoner"),),
                eigen_kracht="Hij kookt.",
                mantelzorg="nee",
                clientondersteuning=True,
                leefgebieden={"wonen-huishouden": "besproken"},
            )
            nodig = NieuweBehoefte(schut, "wonen-huishouden", f"Behoefte {nr}")
            leg_gesprek_vast(actor, dossier=dossier, gesprek=verslag, behoeften=[nodig], peildatum=dag)
            vondsten = {
                t.code: Vondst("nee", "Lukt niet.") for t in trap.lichter_dan("individuele-maatwerkvoorzieningen")
            }
            for behoefte in Behoefte.objects.filter(dossier=dossier):
                leg_bevindingen_vast(actor, behoefte=behoefte, bevindingen=vondsten, peildatum=dag)
            leg_waarneming_vast(actor, dossier=dossier, van_wie="dochter", beeld="gelijk", tekst="Ging.", peildatum=dag)
            plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
            terug = dag + timedelta(days=90)
            herzie_plan(
                actor, plan=plan, reden="Nieuw", doelen=[("Thuis", "stabilisatie")], evaluatie_op=terug, peildatum=dag
            )
            plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
            for behoefte in Behoefte.objects.filter(dossier=dossier):
                bouwsteen = Bouwsteen(
                    "individuele-maatwerkvoorzieningen", "Begeleiding", "aanbieder", "zorg", "begeleiding-individueel"
                )
                voeg_actie_toe(actor, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=dag)
            spreek_af(actor, plan=plan, akkoord_van="meneer Schut", peildatum=dag)
        voornemen = Voornemen(
            uitkomst="toegekend",
            aanvraag_op=dag,
            motivering="Nodig.",
            ingang_op=dag,
            eind_op=dag + timedelta(days=300),
            leveringsvorm="zin",
            antwoorden={
                code: Antwoord(waarde=True, motivering="Ja.")
                for code in ("langer-of-intensiever", "voorliggend-ontoereikend", "groep-dient-ander-doel")
            },
            gegevens={"soort": "overnemen van toezicht", "patroon": "langdurig en laagfrequent"},
        )
        actie = plan.acties.first()
        assert actie is not None
        besluit = neem_besluit(actor, actie=actie, voornemen=voornemen, peildatum=dag)
        assert not hasattr(besluit, "reden"), besluit
    return dossier


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
    actor = Actor.van(Medewerker.objects.get(gebruikersnaam="anouk.hardenberg"))
    with in_scope(gemeente=GEMEENTE):
        for sleutel in ("spijkers", "oma", "moeder-jordi"):
            _maak_dossier(actor, mensen[sleutel])
    assert bevragingen(client, "/") == voor <= BUDGET


def _maak_dossier(actor: Actor, persoon: Persoon) -> None:
    melding = Melding(
        ingang="gebiedsteam", kanaal="fysiek", eigen_vraag=True, omschrijving="Vraag", enkelvoudig=False,
        leefgebieden=frozenset({"wonen-huishouden"}),
    )  # fmt: skip
    registreer_binnenkomst(actor, melding=melding, persoon=persoon, peildatum=timezone.localdate())


def test_wie_het_recht_niet_heeft_krijgt_geen_dossier(client: Client, mensen: dict[str, Persoon]) -> None:
    with in_scope(gemeente=GEMEENTE):
        dossier = Dossier.objects.first()
    assert dossier is not None
    als(client, "petra")
    assert Rol.INGANG in Medewerker.objects.get(gebruikersnaam="petra.hardenberg").rollen
    assert client.get(f"/dossier/{dossier.pk}/").status_code == 403


def test_een_cliëntondersteuner_ziet_zijn_dossier_en_kan_niets_wijzigen(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    with in_scope(gemeente=GEMEENTE):
        dossier = Dossier.objects.get(huishouden=mensen["schut"].huishouden)
    als(client, "anouk")
    saskia = Medewerker.objects.get(gebruikersnaam="saskia.hardenberg")
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
    anouk = Actor.van(Medewerker.objects.get(gebruikersnaam="anouk.hardenberg"))
    with in_scope(gemeente=GEMEENTE):
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
