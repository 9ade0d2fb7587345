"""Finding files, the work list, handing over on screen, and what a team leader sees."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from markupsafe import escape

from naober.agenda.actions import leg_contact_vast
from naober.agenda.models import Bericht
from naober.agenda.rules import Contact, laatste_start
from naober.agenda.werklijst import Keuzes, werklijst
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.plan.models import Actie, Plan
from tests.werkplek.hulp import BUDGET, GEMEENTE, actor, als, bevragingen

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(mensen: dict[str, Persoon]) -> Dossier:
    with in_scope(gemeente=GEMEENTE, breed=True):
        return Dossier.objects.get(huishouden=mensen["schut"].huishouden)


@pytest.fixture
def binnen() -> Iterator[None]:
    with in_scope(gemeente=GEMEENTE, breed=True):
        yield


def op_lijst(wie: str = "anouk", **keuzes: Any) -> list[int]:
    dag = timezone.localdate()
    lijst, _ = werklijst(actor(wie), Keuzes(**keuzes), profiel_van(GEMEENTE, dag), dag)
    return [r.dossier.pk for r in lijst]


def veel(aantal: int) -> None:
    """More open files of Anouk's team than fit on a page."""
    dag, anouk = timezone.localdate(), actor("anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        gebied = Huishouden.objects.exclude(gebied="").values_list("gebied", flat=True)[0]
        for nr in range(aantal):
            huis = Huishouden.objects.create(
                straat="Proefweg", huisnummer=nr, postcode="7777AA", plaats="Proefdorp", gebied=gebied
            )
            nieuw = Dossier.objects.create(huishouden=huis, geopend_op=dag)
            Betrokkenheid.objects.create(dossier=nieuw, medewerker_id=anouk.id, rol="generalist", regie=True, van=dag)


def test_de_werklijst_gaat_per_vijftig_en_kost_een_vast_aantal_bevragingen(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    client.get("/werklijst/")
    weinig = bevragingen(client, "/werklijst/")
    with in_scope(gemeente=GEMEENTE, breed=True):
        al = len(op_lijst())
    veel(60)
    assert bevragingen(client, "/werklijst/") == weinig <= BUDGET
    gezien: list[str] = []
    pad: str | None = "/werklijst/"
    while pad:
        html = client.get(pad).content.decode()
        gezien += re.findall(r"Dossier (\d+),", html)
        verder = re.search(r'href="(/werklijst/\?na=\d+)"', html)
        pad = verder.group(1) if verder else None
    assert len(gezien) == len(set(gezien)) == 60 + al


def test_elke_keuze_van_de_werklijst_laat_zien_wat_erbij_hoort_en_niets_anders(
    dossier: Dossier, mensen: dict[str, Persoon], binnen: None
) -> None:
    dag = timezone.localdate()
    Plan.objects.filter(dossier=dossier).update(status=Plan.Status.CONCEPT)
    plan = Plan.objects.get(dossier=dossier)
    trede = Actie.objects.get(plan=plan).trede
    gebied = dossier.huishouden.gebied
    assert dossier.pk in op_lijst()
    team = actor("anouk").team
    for keuze, anders in (
        ({"team": team}, {"team": "gebiedsteam-2"}),
        ({"gebied": gebied}, {"gebied": "bestaat-niet"}),
        ({"trede": trede}, {"trede": "bestaat-niet"}),
        ({"status": "in-de-maak"}, {"status": "afgesproken"}),
        ({"tekst": mensen["schut"].geslachtsnaam[:4].upper()}, {"tekst": "komt nergens voor"}),
    ):
        assert dossier.pk in op_lijst(**keuze), keuze
        assert dossier.pk not in op_lijst(**anders), anders
    for status in ("zonder-plan", "afgerond"):
        assert dossier.pk not in op_lijst(status=status)
    assert dossier.pk in op_lijst(wacht_op="planning")
    assert dossier.pk not in op_lijst(wacht_op="regisseur")
    Medewerker.objects.filter(pk=actor("anouk").id).update(is_active=False)
    assert dossier.pk in op_lijst("bram", wacht_op="regisseur")
    # A word is only ever looked for in one's own files.
    assert dossier.pk not in op_lijst("bram", tekst=mensen["schut"].geslachtsnaam)
    Plan.objects.filter(pk=plan.pk).update(evaluatie_op=dag + timedelta(days=5))
    Binnenkomst.objects.filter(dossier=dossier).update(ontvangen_op=dag)
    assert dossier.pk in op_lijst("bram", termijn="week")
    assert dossier.pk not in op_lijst("bram", termijn="te-laat")
    Plan.objects.filter(pk=plan.pk).update(evaluatie_op=dag + timedelta(days=90))
    assert dossier.pk not in op_lijst("bram", termijn="week")
    start = laatste_start(profiel_van(GEMEENTE, dag).termijn("onderzoek"), dag)
    for eerder, te_laat in ((start, True), (start + timedelta(days=1), False)):
        Binnenkomst.objects.filter(dossier=dossier).update(ontvangen_op=eerder)
        assert (dossier.pk in op_lijst("bram", termijn="te-laat")) is te_laat, eerder


def test_een_lijst_wordt_bewaard_en_gedeeld_zonder_wat_er_was_getypt(client: Client, dossier: Dossier) -> None:
    als(client, "anouk")
    with in_scope(gemeente=GEMEENTE, breed=True):
        Plan.objects.filter(dossier=dossier).update(status=Plan.Status.CONCEPT)
    keuzes = {"status": "in-de-maak", "tekst": "Geheimpje", "naam": "Plannen in de maak", "delen": "on"}
    antwoord = client.post("/werklijst/", keuzes)
    assert antwoord.status_code == 302
    pad = antwoord.url  # type: ignore[attr-defined]
    assert re.fullmatch(r"/werklijst/\d+/", pad), "wat is getypt staat niet in het adres"
    assert 'value="Geheimpje"' in client.get("/werklijst/").content.decode(), "de laatste keuze van uzelf blijft staan"
    collega = als(client, "bram").get(pad).content.decode()
    assert "Plannen in de maak" in collega
    assert "Geheimpje" not in collega
    assert f"Dossier {dossier.pk}," in collega
    assert als(client, "yasmina").get(pad).status_code == 404
    als(client, "bram").post(f"{pad}weg/")
    assert client.get(pad).status_code == 200, "alleen wie haar bewaarde gooit haar weg"
    als(client, "anouk").post(f"{pad}weg/")
    assert client.get(pad).status_code == 404


def test_zoeken_kan_van_elke_bladzijde_en_vindt_alleen_wat_men_mag_zien(
    client: Client, dossier: Dossier, mensen: dict[str, Persoon]
) -> None:
    naam = mensen["schut"].geslachtsnaam
    als(client, "anouk")
    for pad in ("/", "/werklijst/", "/beleid/", reverse("dossier", args=[dossier.pk])):
        assert 'action="/zoeken/"' in client.get(pad).content.decode(), pad
    assert f"Dossier {dossier.pk}," in client.post("/zoeken/", {"zoek": naam[:3].upper()}).content.decode()
    assert client.post("/zoeken/", {"zoek": str(dossier.pk)}).url == f"/dossier/{dossier.pk}/"  # type: ignore[attr-defined]
    for wie, zoek in (("yasmina", naam), ("yasmina", str(dossier.pk)), ("anouk", naam[0]), ("anouk", "9" * 30)):
        assert "Geen dossier gevonden" in als(client, wie).post("/zoeken/", {"zoek": zoek}).content.decode(), (
            wie,
            zoek,
        )


# ------------------------------------------------------------------------------------------ overdragen


@pytest.mark.eis("LEU-040")
def test_wie_een_dossier_overneemt_leest_alles_terug_en_de_inwoner_hoeft_niets_te_herhalen(
    client: Client, dossier: Dossier
) -> None:
    dag = timezone.localdate()
    with in_scope(gemeente=GEMEENTE, breed=True):
        vraag = Binnenkomst.objects.filter(dossier=dossier).latest("id").omschrijving
        contact = Contact("huisbezoek", dag, "meneer", True, "Hij kookt zelf.")
        leg_contact_vast(actor("anouk"), dossier=dossier, contact=contact, peildatum=dag)
    bram = actor("bram").id
    pad = reverse("overdragen", args=[dossier.pk])
    antwoord = als(client, "anouk").post(pad, {"naar": str(bram), "reden": "Anouk werkt minder."})
    assert antwoord.status_code == 302
    als(client, "bram")
    gesprekken = client.get(reverse("gesprekken", args=[dossier.pk])).content.decode()
    assert str(escape(vraag)) in gesprekken
    assert "Hij kookt zelf." in client.get(reverse("dossier-contact", args=[dossier.pk])).content.decode()
    pagina = client.get(reverse("dossier", args=[dossier.pk])).content.decode()
    assert "Bram Odink, regisseur" in pagina
    assert "Anouk werkt minder." in pagina
    assert "Maak kennis met het huishouden" in client.get("/").content.decode()


def test_een_teamleider_verdeelt_het_werk_voordat_iemand_vertrekt(client: Client, dossier: Dossier) -> None:
    anouk, bram = actor("anouk").id, actor("bram").id
    als(client, "tom")
    pagina = client.get("/werkverdeling/").content.decode()
    assert reverse("overdragen", args=[dossier.pk]) not in pagina, "dit dossier heeft een regisseur"
    assert re.findall(r"Anouk Brinkhuis</th>\s*<td[^>]*>(\d+)</td>", pagina) == ["1"]
    uit = client.post(reverse("uitzetten", args=[anouk]))
    assert uit.status_code == 422
    assert "nog regisseur in 1 dossier" in uit.content.decode()
    pad = reverse("werk-verdelen", args=[anouk])
    assert f"dossier-{dossier.pk}" in client.get(pad).content.decode()
    assert client.post(pad, {f"dossier-{dossier.pk}": str(bram), "reden": "Anouk vertrekt."}).status_code == 302
    assert client.post(reverse("uitzetten", args=[anouk])).status_code == 302
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Betrokkenheid.objects.get(dossier=dossier, regie=True, tot__isnull=True).medewerker_id == bram
        assert Gebeurtenis.objects.filter(dossier=dossier, tekst__contains="Anouk vertrekt.").exists()
    assert client.get(reverse("werk-verdelen", args=[actor("yasmina").id])).status_code == 404


def test_een_dossier_waarvan_de_regisseur_weg_is_staat_bij_de_teamleider(client: Client, dossier: Dossier) -> None:
    """An account that was switched off by other means leaves nobody unseen."""
    Medewerker.objects.filter(gebruikersnaam="anouk.hardenberg").update(is_active=False)
    als(client, "tom").get("/werkverdeling/")
    assert bevragingen(client, "/werkverdeling/") <= BUDGET
    pagina = client.get("/werkverdeling/").content.decode()
    assert "niet meer in dienst" in pagina
    assert reverse("overdragen", args=[dossier.pk]) in pagina


def test_wie_waarneemt_ziet_de_dossiers_op_mijn_dag_en_daarna_niet_meer(client: Client, dossier: Dossier) -> None:
    dag = timezone.localdate()
    yasmina = actor("yasmina").id
    assert client.get(reverse("afwezig")).status_code == 302
    als(client, "anouk")
    invoer = {"van": dag.isoformat(), "tot": (dag + timedelta(days=6)).isoformat(), "vervanger": str(yasmina)}
    assert client.post(reverse("afwezig"), invoer).status_code == 302
    assert "u neemt waar voor Anouk Brinkhuis" in als(client, "yasmina").get("/").content.decode()
    assert client.get(reverse("dossier", args=[dossier.pk])).status_code == 200
    stopt = re.search(r"/afwezig/\d+/stopt/", als(client, "anouk").get(reverse("afwezig")).content.decode())
    assert stopt
    client.post(stopt.group())
    assert als(client, "yasmina").get(reverse("dossier", args=[dossier.pk])).status_code == 404


def test_een_aanvraag_van_een_inwoner_loopt_in_de_lijsten_tot_zij_in_het_plan_staat(
    client: Client, dossier: Dossier, binnen: None
) -> None:
    dag = timezone.localdate()
    profiel = profiel_van(GEMEENTE, dag)
    product = next(p for p in profiel.producten if p.besluit_nodig)
    als(client, "anouk")
    Binnenkomst.objects.filter(dossier=dossier).update(ontvangen_op=dag)
    Plan.objects.filter(dossier=dossier).update(evaluatie_op=dag + timedelta(days=90))
    assert dossier.pk not in op_lijst(wacht_op="besluit")
    rij = Bericht.objects.create(
        dossier=dossier, persoon_id=dossier.huishouden.personen.all()[0].pk, soort="aanvraag", tekst="Een aanvraag.",
        door="De inwoner", product=product.code, gelezen_op=timezone.now(), gelezen_door_id=actor("anouk").id,
    )  # fmt: skip
    assert dossier.pk in op_lijst(wacht_op="besluit"), "ook als iemand het bericht al las"
    for dagen, te_laat in ((10, False), (400, True)):
        Bericht.objects.filter(pk=rij.pk).update(moment=timezone.now() - timedelta(days=dagen))
        assert (dossier.pk in op_lijst(termijn="te-laat", eigen=True)) is te_laat, dagen
    lijst, _ = werklijst(actor("anouk"), Keuzes(), profiel, dag)
    [regel] = [r for r in lijst if r.dossier.pk == dossier.pk]
    regel_besluit = profiel.termijn("besluit", wet=product.wet)
    # The day here, not so many days back: in summer the same moment is an hour later on the clock.
    gevraagd = timezone.localdate(timezone.now() - timedelta(days=400))
    uiterlijk = regel_besluit.vanaf(gevraagd).uiterste_datum
    assert (regel_besluit.naam, uiterlijk) in [(naam, op) for naam, op, _ in regel.termijnen]
    assert bevragingen(client, reverse("mijn-dag")) <= BUDGET
