"""Who looks, what a page costs, and a file that has grown."""

from datetime import date, timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from naober.besluit.actions import neem_besluit
from naober.besluit.rules import Voornemen
from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import herzie_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Plan
from naober.plan.rules import Bouwsteen

BUDGET = 12
GEMEENTE = 160


def bevragingen(client: Client, pad: str) -> int:
    """How many statements a page costs, without those that only begin and end a transaction, and without those of the
    log of who looked: these are at most two, which is counted here as well."""
    with CaptureQueriesContext(connection) as gevangen:
        antwoord = client.get(pad)
    assert antwoord.status_code == 200
    # Within the transaction of a test the scope is set back; in earnest it ends with its own.
    stuur = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "select set_config('naober.gemeente', '', true)")
    opdrachten = [vraag["sql"] for vraag in gevangen.captured_queries if not vraag["sql"].startswith(stuur)]
    # A comparison of the history reads the log's tables as well; that is no keeping of the log.
    logboek = [opdracht for opdracht in opdrachten if "logboek_" in opdracht and "pgh_" not in opdracht]
    assert len(logboek) <= 2
    return len(opdrachten) - len(logboek)


def als(client: Client, wie: str) -> Client:
    client.force_login(Medewerker.objects.get(gebruikersnaam=f"{wie}.hardenberg"))
    return client


def actor(wie: str) -> Actor:
    return Actor.van(Medewerker.objects.get(gebruikersnaam=f"{wie}.hardenberg"))


def groei(mensen: dict[str, Persoon], keer: int, dag: date) -> Dossier:
    """Make the file of meneer Schut longer: talks, needs, findings, plans and one decision."""
    schut = mensen["schut"]
    anouk = actor("anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
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
            leg_gesprek_vast(anouk, dossier=dossier, gesprek=verslag, behoeften=[nodig], peildatum=dag)
            vondsten = {
                t.code: Vondst("nee", "Lukt niet.") for t in trap.lichter_dan("individuele-maatwerkvoorzieningen")
            }
            for behoefte in Behoefte.objects.filter(dossier=dossier):
                leg_bevindingen_vast(anouk, behoefte=behoefte, bevindingen=vondsten, peildatum=dag)
            leg_waarneming_vast(anouk, dossier=dossier, van_wie="dochter", beeld="gelijk", tekst="Ging.", peildatum=dag)
            plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
            terug = dag + timedelta(days=90)
            herzie_plan(
                anouk, plan=plan, reden="Nieuw", doelen=[("Thuis", "stabilisatie")], evaluatie_op=terug, peildatum=dag
            )
            plan = Plan.objects.get(dossier=dossier, gesloten_op__isnull=True)
            for behoefte in Behoefte.objects.filter(dossier=dossier):
                bouwsteen = Bouwsteen(
                    "individuele-maatwerkvoorzieningen", "Begeleiding", "aanbieder", "zorg", "begeleiding-individueel",
                    reden_buiten_team="Te zwaar voor het team.",
                )  # fmt: skip
                # What the profile asks before this help may stand in the plan.
                wereld = Wereld(gemeente=GEMEENTE, dag=dag, mensen={"anouk": anouk})
                vul_open_in(wereld, "anouk", dossier, "product", alleen=["begeleiding-individueel"])
                voeg_actie_toe(anouk, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=dag)
            spreek_af(anouk, plan=plan, akkoord_van="meneer Schut", peildatum=dag)
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
        besluit = neem_besluit(anouk, actie=actie, voornemen=voornemen, peildatum=dag)
        assert not hasattr(besluit, "reden"), besluit
    return dossier
