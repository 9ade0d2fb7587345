"""A resident sees their own plan as the worker does, has a say in it and reads that they were heard."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from naober.agenda.berichten import lees_berichten, stuur_bericht
from naober.agenda.models import Bericht
from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.fundament.scope import in_scope
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.kern import Weigering
from naober.onderzoek.inwoner import reageer_op_verslag
from naober.onderzoek.uitzoeken import rond_onderzoek_af
from naober.plan.models import Actie, Doel, EigenPlan
from naober.plan.samen.inwoner import dien_mijn_plan_in, rond_eigen_actie_af
from tests.dossier.opzet import goed
from tests.identiteit.conftest import EIGEN
from tests.portaal.conftest import Aanmelder, Gezin

pytestmark = pytest.mark.django_db
BUDGET = 19
KLAAR = "Hulp bij het huis."


def vandaag() -> Any:
    return timezone.localdate()


def mij(gezin: Gezin, als: Persoon | None = None) -> Bewoner:
    wie = als or gezin.wie
    return Bewoner(EIGEN, wie.pk, gezin.wie.pk, gezin.wie.naam, wie.naam)


def html(client: Client, naam: str, *nummer: int) -> str:
    antwoord = client.get(reverse(naam, args=nummer))
    assert antwoord.status_code == 200, naam
    assert len(antwoord.content) <= 150_000
    return antwoord.content.decode()


def stuur(client: Client, naam: str, /, *nummer: int, **velden: Any) -> Any:
    return client.post(reverse(naam, args=nummer), velden, follow=True)


def eigen_actie(gezin: Gezin) -> Actie:
    """What the resident would do themselves, in the agreed plan."""
    with in_scope(gemeente=EIGEN, breed=True):
        return Actie.objects.create(
            plan=gezin.zaak.plan, behoefte=gezin.zaak.behoefte, trede=gezin.zaak.actie.trede,
            omschrijving="Elke dag een rondje lopen", uitvoerder="inwoner", wie="Ikzelf",
        )  # fmt: skip


def eigen_doel(gezin: Gezin) -> Doel:
    with in_scope(gemeente=EIGEN, breed=True):
        return Doel.objects.filter(plan=gezin.zaak.plan).order_by("pk")[0]


def staf(gezin: Gezin, wie: str = "anouk") -> Client:
    via = Client()
    via.force_login(gezin.zaak.staf[wie])
    return via


def in_regie(gezin: Gezin) -> Client:
    with in_scope(gemeente=EIGEN, breed=True):
        regie = gezin.zaak.dossier.betrokkenen.get(regie=True, tot__isnull=True).medewerker
    via = Client()
    via.force_login(regie)
    return via


@pytest.mark.eis("GOO-043")
def test_een_inwoner_ziet_vraag_plan_contact_en_resultaat_en_een_opmerking_wordt_gelezen(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        Actie.objects.filter(pk=zaak.actie.pk).update(resultaten=["Een schoon huis"])
    meld_aan(gezin.wie)
    plan = html(client, "mijn-plan")
    trede = zaak.profiel.trap.trede(zaak.actie.trede).naam
    for deel in (zaak.actie.omschrijving, zaak.behoefte.omschrijving, "Een schoon huis", trede, "Mijn tijdlijn"):
        assert deel in plan
    assert "U stelde een vraag: " + zaak.binnenkomst.omschrijving in plan
    assert "is uw contactpersoon" in html(client, "mijn-overzicht")
    assert "Uw opmerking is verstuurd" in stuur(client, "mijn-opmerking", tekst="Ik mis de tuin.").content.decode()
    assert "nog niet gelezen" in html(client, "mijn-plan")
    # The municipality has to read it: it stays on the first screen of who leads the file until then.
    werker = in_regie(gezin)
    assert "Van inwoners" in werker.get(reverse("mijn-dag")).content.decode()
    bladzijde = reverse("dossier-berichten", args=[zaak.dossier.pk])
    assert "Ik mis de tuin." in werker.get(bladzijde).content.decode()
    werker.post(reverse("berichten-gelezen", args=[zaak.dossier.pk]), {"persoon": gezin.wie.pk})
    assert "Van inwoners" not in werker.get(reverse("mijn-dag")).content.decode()
    plan = html(client, "mijn-plan")
    assert "nog niet gelezen" not in plan
    assert "Ik mis de tuin." in plan


def test_wat_een_inwoner_niet_zelf_mag_weten_staat_niet_in_de_trap_en_niet_in_de_tijdlijn(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    meld_aan(gezin.wie)
    for anders in ({"aard": "signaal"}, {"aard": "vraag", "herkomst": "omgeving"}, {"soort": "signaal"}):
        with in_scope(gemeente=EIGEN, breed=True):
            type(zaak.binnenkomst).objects.filter(pk=zaak.binnenkomst.pk).update(**anders, melder="De buurman")
        for naam in ("mijn-plan", "mijn-voortgang"):
            pagina = html(client, naam)
            assert "De buurman" not in pagina
            assert zaak.binnenkomst.omschrijving not in pagina
    plan = html(client, "mijn-plan")
    for vondst in zaak.vondsten().values():
        assert vondst.reden not in plan


def test_een_inwoner_vertelt_hoe_het_gaat_en_meldt_dat_iets_gedaan_is(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    actie, doel = eigen_actie(gezin), eigen_doel(gezin)
    meld_aan(gezin.wie)
    leeg = client.post(reverse("mijn-doel", args=[doel.pk]), {"tekst": "Het lopen lukt al."})
    assert leeg.status_code == 422
    assert "Het lopen lukt al." in leeg.content.decode()
    stuur(client, "mijn-doel", doel.pk, score="4", tekst="Het lopen lukt al.")
    plan = html(client, "mijn-plan")
    assert "Het lopen lukt al." in plan
    assert "Ik heb dit gedaan: " + actie.omschrijving in plan
    stuur(client, "mijn-actie", actie.pk, afloop="bereikt")
    assert "Ik heb dit gedaan: " + actie.omschrijving not in html(client, "mijn-plan")
    with in_scope(gemeente=EIGEN, breed=True):
        actie.refresh_from_db()
        rijen = list(Bericht.objects.order_by("id").values_list("soort", "score", "doel_id", "actie_id"))
    assert (actie.afloop, actie.afgerond_op, actie.begonnen_op) == ("bereikt", vandaag(), vandaag())
    assert rijen == [("voortgang", 4, doel.pk, None), ("gedaan", None, None, actie.pk)]
    assert "4 van 5" in in_regie(gezin).get(reverse("dossier-berichten", args=[gezin.zaak.dossier.pk])).content.decode()
    # What somebody else does is not theirs to end.
    assert client.get(reverse("mijn-actie", args=[gezin.zaak.actie.pk])).status_code == 404
    with als_bewoner(mij(gezin)):
        for nummer, code in ((gezin.zaak.actie.pk, "actie.niet-van-u"), (actie.pk, "actie.afgerond")):
            uitkomst = rond_eigen_actie_af(mij(gezin), actie=nummer, afloop="bereikt", peildatum=vandaag())
            assert isinstance(uitkomst, Weigering)
            assert uitkomst.code == code


def test_een_eigen_plan_staat_met_de_dag_waarop_het_op_tijd_is_en_een_later_plan_telt_ook(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    assert "Wmo 2015, art. 2.3.2 lid 2" in html(client, "mijn-eigen-plan")
    stuur(client, "mijn-eigen-plan", tekst="Mijn zus helpt met de was.")
    with in_scope(gemeente=EIGEN, breed=True):
        rij = EigenPlan.objects.get(persoon=gezin.wie)
    assert (rij.door, rij.ingediend_op, rij.op_tijd) == (gezin.wie.naam, vandaag(), False)
    plan = html(client, "mijn-plan")
    assert "Mijn zus helpt met de was." in plan
    assert "na de zeven dagen" in plan
    with als_bewoner(mij(gezin)):
        leeg = dien_mijn_plan_in(mij(gezin), tekst=" ", peildatum=vandaag())
    assert isinstance(leeg, Weigering)
    assert leeg.veld == "tekst"


def test_een_inwoner_reageert_op_het_verslag_eens_of_niet_eens_met_een_reden(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", "afronding")
        onderzoek = goed(rond_onderzoek_af(zaak.anouk, dossier=zaak.dossier, conclusie=KLAAR, peildatum=zaak.dag))
    meld_aan(gezin.wie)
    zonder = client.post(reverse("mijn-reactie", args=[onderzoek.pk]), {"eens": "nee"})
    assert zonder.status_code == 422
    assert "Schrijf op wat er niet klopt" in zonder.content.decode()
    stuur(client, "mijn-reactie", onderzoek.pk, eens="nee", reactie="Ik wil geen hulp op dinsdag.")
    with in_scope(gemeente=EIGEN, breed=True):
        onderzoek.refresh_from_db()
        nummer = onderzoek.verslag.pk
    assert (onderzoek.reactie_eens, onderzoek.reactie_door) == (False, gezin.wie.naam)
    plan = html(client, "mijn-plan")
    assert "niet eens." in plan
    assert "Ik wil geen hulp op dinsdag." in plan
    assert client.get(reverse("mijn-verslag", args=[nummer]))["Content-Type"] == "application/pdf"
    ander = gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=ander.pk).update(huishouden=gezin.wie.huishouden)
    meld_aan(ander)
    assert client.get(reverse("mijn-verslag", args=[nummer])).status_code == 404
    assert client.get(reverse("mijn-reactie", args=[onderzoek.pk])).status_code == 404
    zelf = Bewoner(EIGEN, ander.pk, ander.pk, ander.naam, ander.naam)
    with als_bewoner(zelf):
        uitkomst = reageer_op_verslag(zelf, onderzoek=onderzoek.pk, eens=True, peildatum=vandaag())
    assert isinstance(uitkomst, Weigering)
    assert uitkomst.code == "verslag.niet-van-u"


def test_berichten_gaan_heen_en_weer_en_blijven_van_een_persoon(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    meld_aan(gezin.wie)
    assert client.post(reverse("mijn-berichten"), {"tekst": " "}).status_code == 422
    assert "Uw bericht is verstuurd" in stuur(client, "mijn-berichten", tekst="Wanneer komt u?").content.decode()
    werker = in_regie(gezin)
    assert "Wanneer komt u?" not in werker.get(reverse("mijn-dag")).content.decode()
    schrijven = reverse("bericht-schrijven", args=[zaak.dossier.pk])
    werker.post(schrijven, {"persoon": gezin.wie.pk, "tekst": "Maandag om tien uur."})
    thuis = html(client, "mijn-berichten")
    assert "Maandag om tien uur." in thuis
    assert "nog niet gelezen" not in thuis
    ander = gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=ander.pk).update(huishouden=gezin.wie.huishouden)
        assert isinstance(
            lees_berichten(zaak.anouk, dossier=zaak.dossier, persoon=gezin.wie, peildatum=vandaag()), Weigering
        )
    meld_aan(ander)
    thuis = html(client, "mijn-berichten")
    assert "Maandag om tien uur." not in thuis
    assert "Wanneer komt u?" not in thuis


def test_wat_een_inwoner_typte_overleeft_uitloggen(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    meld_aan(gezin.wie)
    velden = dict(re.findall(r'name="(sleutel|schrijver)" value="([^"]+)"', html(client, "mijn-opmerking")))
    velden["tekst"] = "Ik mis de tuin."
    ander = gezin.nieuw("Mila", 1)
    for wie in (ander, None):
        client.session.flush()
        client.cookies.pop(settings.SESSION_COOKIE_NAME)
        uit = client.post(reverse("mijn-opmerking"), velden)
        assert uit.status_code == 401
        if wie is not None:
            meld_aan(wie)
            assert "Ik mis de tuin." not in html(client, "mijn-opmerking"), "een ander leest het nooit"
            client.session.flush()
            meld_aan(gezin.wie)
            assert "Ik mis de tuin." not in html(client, "mijn-opmerking"), "en dan is het weg"
    assert "U was uitgelogd" in uit.content.decode()
    assert "Ik mis de tuin." not in str(dict(client.session))
    meld_aan(gezin.wie)
    assert "Ik mis de tuin." not in html(client, "mijn-berichten")
    assert "Ik mis de tuin." in html(client, "mijn-opmerking")
    assert "Ik mis de tuin." not in html(client, "mijn-opmerking"), "het staat er één keer"
    with in_scope(gemeente=EIGEN, breed=True):
        assert not Bericht.objects.exists()


def test_wie_geen_dossier_heeft_kan_niets_sturen_en_leest_waarom(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    ander = gezin.nieuw("Mila", 1)
    meld_aan(ander)
    assert "Daarom kunt u hier geen bericht sturen" in html(client, "mijn-berichten")
    html(client, "mijn-plan")
    antwoord = client.post(reverse("mijn-berichten"), {"tekst": "Is er iemand?"})
    assert antwoord.status_code == 422
    zelf = Bewoner(EIGEN, ander.pk, ander.pk, ander.naam, ander.naam)
    with als_bewoner(zelf):
        uitkomst = stuur_bericht(zelf, tekst="Is er iemand?", peildatum=vandaag())
    assert isinstance(uitkomst, Weigering)
    assert uitkomst.code == "inwoner.geen-dossier"


@pytest.mark.parametrize("naam", ["mijn-plan", "mijn-berichten"])
def test_elke_bladzijde_kost_een_vast_aantal_bevragingen(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, naam: str
) -> None:
    with als_bewoner(mij(gezin)):
        for nr in range(5):
            goed(stuur_bericht(mij(gezin), tekst=f"Bericht {nr}", peildatum=vandaag()))
    meld_aan(gezin.wie)
    with CaptureQueriesContext(connection) as gevangen:
        html(client, naam)
    stuur_ = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
    echt = [v["sql"] for v in gevangen.captured_queries if not v["sql"].startswith(stuur_)]
    assert len(echt) <= BUDGET, "\n".join(echt)
