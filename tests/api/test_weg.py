"""From question to decision without a browser: the same steps, the same file, the same refusals."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from naober.besluit.models import Besluit, Brief
from naober.bewoners.models import Huishouden
from naober.dossier.models import Gebeurtenis
from naober.dossier.queries import TIJDLIJN_LENGTE
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.sleutels import trek_in
from naober.ingang.models import Binnenkomst
from tests.api.machine import Machine, json_van, operatie, pad_van
from tests.dossier.opzet import TERUGKIJKEN, Zaak, afdruk, veranderd


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def machine(zaak: Zaak) -> Machine:
    return Machine(zaak.staf["anouk"], zaak.geval.slug)


def gemaakt(antwoord: Any, status: int = 201) -> Any:
    assert antwoord.status_code == status, antwoord.content.decode()
    assert antwoord["API-Version"] == "1.0.0"
    return antwoord.json()


def geweigerd(antwoord: Any, status: int, code: str) -> dict[str, Any]:
    assert antwoord.status_code == status, antwoord.content.decode()
    assert antwoord["Content-Type"] == "application/problem+json"
    probleem: dict[str, Any] = antwoord.json()
    assert probleem["code"] == code, probleem
    assert probleem["status"] == status
    return probleem


def test_een_machine_loopt_de_hele_weg_van_vraag_tot_toets(zaak: Zaak, machine: Machine, vandaag: date) -> None:
    vraag = gemaakt(machine.vraag("registreer_binnenkomst", {"melding": zaak.melding(), "persoon": zaak.persoon.pk}))
    dossier = vraag["dossier"]
    gemaakt(
        machine.vraag(
            "leg_gesprek_vast", {"gesprek": zaak.verslag(), "behoeften": [zaak.nieuwe_behoefte()]}, dossier=dossier
        )
    )
    [behoefte] = gemaakt(machine.vraag("behoeften_van", dossier=dossier), 200)["resultaten"]
    gemaakt(machine.vraag("leg_bevindingen_vast", {"bevindingen": zaak.vondsten()}, behoefte=behoefte["id"]))
    plan = gemaakt(
        machine.vraag(
            "maak_plan",
            {"doelen": [("Thuis blijven wonen", "stabilisatie")], "evaluatie_op": vandaag + TERUGKIJKEN},
            dossier=dossier,
        )
    )
    actie = gemaakt(
        machine.vraag("voeg_actie_toe", {"behoefte": behoefte["id"], "bouwsteen": zaak.bouwsteen()}, plan=plan["id"])
    )
    gemaakt(machine.vraag("spreek_af", {"akkoord_van": "Het huishouden"}, plan=plan["id"]), 200)
    voornemen = zaak.voornemen(aanvraag_op=vandaag, ingang_op=vandaag, eind_op=vandaag + timedelta(days=365))
    besluit = gemaakt(machine.vraag("neem_besluit", {"voornemen": voornemen}, actie=actie["id"]))
    assert besluit["uitkomst"] == "toegekend"
    assert Besluit.objects.get(pk=besluit["id"]).genomen_door_id == zaak.anouk.id

    regels = gemaakt(machine.vraag("tijdlijn_van", dossier=dossier), 200)["resultaten"]
    assert [r["handeling"] for r in reversed(regels)] == [
        "registreer_binnenkomst", "leg_gesprek_vast", "leg_bevindingen_vast", "maak_plan", "voeg_actie_toe",
        "spreek_af", "neem_besluit",
    ]  # fmt: skip
    brief = Brief.objects.get(besluit_id=besluit["id"])
    pdf = machine.vraag("brief_pdf", pk=brief.pk)
    assert pdf.content == bytes(brief.pdf)

    tom = Machine(zaak.staf["tom"], zaak.geval.slug)
    [toets] = gemaakt(tom.vraag("wachtend_op_toets"), 200)["resultaten"]
    klaar = gemaakt(tom.vraag("toets_rechtmatigheid", {"rechtmatig": True}, toets=toets["id"]), 200)
    assert klaar["uitkomst"] == "rechtmatig"


def test_een_weigering_noemt_reden_bron_wat_wel_kan_en_het_veld(zaak: Zaak, machine: Machine) -> None:
    voor = afdruk()
    probleem = geweigerd(
        machine.vraag("registreer_binnenkomst", {"melding": zaak.melding(leefgebieden=frozenset())}),
        422,
        "ingang.leefgebied",
    )
    assert probleem["detail"] == "Het is nog niet duidelijk waar de vraag over gaat."
    assert probleem["bron"] == f"{zaak.profiel.document.kort}, ingangen"
    assert probleem["alternatief"] == "Kies minstens één leefgebied."
    assert probleem["veld"] == "leefgebieden"
    assert set(veranderd(voor, afdruk())) <= {"django_session"}


def test_een_tweede_plan_botst_met_wat_er_al_is(zaak: Zaak, machine: Machine, vandaag: date) -> None:
    zaak.tot("plan")
    body = {"doelen": [("Weer thuis", "verbetering")], "evaluatie_op": vandaag + TERUGKIJKEN}
    geweigerd(machine.vraag("maak_plan", body, dossier=zaak.dossier.pk), 409, "plan.bestaat")


def test_een_sleutel_voor_herhaling_telt_een_keer(zaak: Zaak, machine: Machine) -> None:
    kop = {"Idempotency-Key": str(uuid4())}
    body = {"melding": zaak.melding(), "persoon": zaak.persoon.pk}
    gemaakt(machine.vraag("registreer_binnenkomst", body, kop=kop))
    geweigerd(machine.vraag("registreer_binnenkomst", body, kop=kop), 409, "sleutel.gebruikt")
    assert Binnenkomst.objects.count() == 1
    # Without a key the machine itself answers for not sending twice.
    gemaakt(machine.vraag("registreer_binnenkomst", body))
    assert Binnenkomst.objects.count() == 2


def test_na_een_weigering_mag_dezelfde_sleutel_nog_een_keer(zaak: Zaak, machine: Machine) -> None:
    kop = {"Idempotency-Key": str(uuid4())}
    fout = {"melding": zaak.melding(omschrijving=" "), "persoon": zaak.persoon.pk}
    geweigerd(machine.vraag("registreer_binnenkomst", fout, kop=kop), 422, "ingang.omschrijving")
    gemaakt(machine.vraag("registreer_binnenkomst", {**fout, "melding": zaak.melding()}, kop=kop))


def test_een_herhaalsleutel_die_geen_uuid_is_wordt_niet_stil_genegeerd(zaak: Zaak, machine: Machine) -> None:
    body = {"melding": zaak.melding(), "persoon": zaak.persoon.pk}
    geweigerd(machine.vraag("registreer_binnenkomst", body, kop={"Idempotency-Key": "7"}), 400, "verzoek.onleesbaar")
    assert Binnenkomst.objects.count() == 0


def test_een_onbekend_veld_of_nummer_wordt_genoemd_zonder_te_herhalen_wat_er_stond(
    zaak: Zaak, machine: Machine
) -> None:
    melding = {**json_van(zaak.melding()), "ingnag": "Zwaluwenburg"}
    antwoord = machine.vraag("registreer_binnenkomst", {"melding": melding, "persoon": "Zwaluwenburg"})
    probleem = geweigerd(antwoord, 400, "verzoek.onleesbaar")
    assert {v["veld"] for v in probleem["velden"]} == {"melding.ingnag", "persoon"}
    assert "Zwaluwenburg" not in antwoord.content.decode()
    antwoord = machine.vraag("registreer_binnenkomst", {"melding": zaak.melding(), "persoon": 2**62})
    assert geweigerd(antwoord, 422, "verwijzing.onbekend")["veld"] == "persoon"


def test_een_te_lange_tekst_is_een_weigering_en_geen_storing(zaak: Zaak, machine: Machine) -> None:
    body = {"melding": zaak.melding(melder="x" * 5000, eigen_vraag=False), "persoon": zaak.persoon.pk}
    geweigerd(machine.vraag("registreer_binnenkomst", body), 422, "waarde.te-groot")
    nul = {"melding": zaak.melding(omschrijving="a\x00b"), "persoon": zaak.persoon.pk}
    geweigerd(machine.vraag("registreer_binnenkomst", nul), 400, "verzoek.onleesbaar")


def test_het_burgerservicenummer_staat_in_geen_antwoord(zaak: Zaak, machine: Machine) -> None:
    zaak.tot("vraag")
    assert zaak.persoon.bsn
    for antwoord in (
        machine.vraag("zoek_personen", {"zoek": zaak.persoon.bsn}),
        machine.vraag("persoon", pk=zaak.persoon.pk),
        machine.vraag("bewoners_in", dossier=zaak.dossier.pk),
    ):
        assert antwoord.status_code == 200
        assert zaak.persoon.geslachtsnaam in antwoord.content.decode()
        assert zaak.persoon.bsn not in antwoord.content.decode()


def test_de_tijdlijn_komt_per_bladzijde_en_elke_regel_een_keer(zaak: Zaak, machine: Machine) -> None:
    zaak.tot("afspraak")
    alle = gemaakt(machine.vraag("tijdlijn_van", dossier=zaak.dossier.pk), 200)["resultaten"]
    assert 3 < len(alle) < TIJDLIJN_LENGTE
    gezien: list[int] = []
    query: dict[str, Any] = {"aantal": 2}
    while True:
        bladzijde = gemaakt(machine.vraag("tijdlijn_van", query=query, dossier=zaak.dossier.pk), 200)
        if not bladzijde["resultaten"]:
            break
        gezien += [r["id"] for r in bladzijde["resultaten"]]
        query["voor"] = bladzijde["volgende"]
    assert gezien == [r["id"] for r in alle]
    onzin = machine.vraag("tijdlijn_van", query={"voor": "2015-02-30_1"}, dossier=zaak.dossier.pk)
    assert geweigerd(onzin, 422, "verwijzing.onbekend")["veld"] == "voor"


def test_een_dossier_komt_met_het_huishouden_en_de_mensen_erin(zaak: Zaak, machine: Machine) -> None:
    zaak.tot("vraag")
    dossier = gemaakt(machine.vraag("dossier", pk=zaak.dossier.pk), 200)
    assert dossier["huishouden"]["straat"] == "Proefstraat"
    [persoon] = gemaakt(machine.vraag("bewoners_in", dossier=zaak.dossier.pk), 200)["resultaten"]
    assert persoon["id"] == zaak.persoon.pk
    # A secret address is no less secret to a machine.
    Huishouden.objects.filter(pk=zaak.dossier.huishouden_id).update(geheim_adres=True)
    antwoord = machine.vraag("dossier", pk=zaak.dossier.pk)
    assert gemaakt(antwoord, 200)["huishouden"]["straat"] == "geheim adres"
    assert not re.search("Proefstraat|7777AA", antwoord.content.decode())
    [eigen] = gemaakt(machine.vraag("mijn_dossiers"), 200)["resultaten"]
    assert eigen["dossier_rij"]["id"] == zaak.dossier.pk
    assert gemaakt(machine.vraag("mijn_dossiers", query={"voor": zaak.dossier.pk}), 200)["resultaten"] == []


# ------------------------------------------------------------------------------------------ wie het is


def test_een_sleutel_werkt_niet_meer_na_intrekken_na_de_laatste_dag_en_zonder_account(
    zaak: Zaak, machine: Machine, vandaag: date
) -> None:
    assert machine.vraag("mijn_dossiers").status_code == 200
    rij = machine.rij
    rij.geldig_tot = vandaag - timedelta(days=1)
    rij.gemaakt_op = vandaag - timedelta(days=9)
    rij.save()
    geweigerd(machine.vraag("mijn_dossiers"), 401, "aanmelden")
    rij.geldig_tot = vandaag
    rij.save()
    assert machine.vraag("mijn_dossiers").status_code == 200
    Medewerker.objects.filter(pk=rij.medewerker_id).update(is_active=False)
    geweigerd(machine.vraag("mijn_dossiers"), 401, "aanmelden")
    Medewerker.objects.filter(pk=rij.medewerker_id).update(is_active=True)
    trek_in(rij, vandaag)
    geweigerd(machine.vraag("mijn_dossiers"), 401, "aanmelden")


@pytest.mark.parametrize("pad", ["/api/", "/api/v2/hardenberg/dossiers", "/api/v1/hardenberg/bestaat-niet"])
@pytest.mark.django_db
def test_een_adres_dat_de_api_niet_kent_is_een_probleem_en_geen_bladzijde(client: Client, pad: str) -> None:
    for antwoord in (client.get(pad), client.post(pad)):
        probleem = geweigerd(antwoord, 404, "adres.onbekend")
        assert "openapi.json" in probleem["alternatief"]
        assert antwoord["API-Version"] == "1.0.0"
        assert "Content-Security-Policy" in antwoord, "de koppen van elk antwoord blijven"


def test_een_methode_die_een_adres_niet_kent_is_een_probleem_dat_zegt_welke_wel(zaak: Zaak, machine: Machine) -> None:
    pad = pad_van(operatie("registreer_binnenkomst"), zaak.geval.slug)
    antwoord = machine.client.delete(pad, headers={"Authorization": f"Bearer {machine.sleutel}"})
    probleem = geweigerd(antwoord, 405, "methode.onbekend")
    assert "POST" in antwoord["Allow"]
    assert antwoord["Allow"] in probleem["alternatief"]


@pytest.mark.django_db
def test_een_onbekend_adres_buiten_de_api_blijft_een_bladzijde(client: Client) -> None:
    antwoord = client.get("/bestaat-niet/")
    assert antwoord.status_code == 404
    assert antwoord["Content-Type"].startswith("text/html")


def test_een_sleutel_opent_geen_bladzijde(zaak: Zaak, machine: Machine) -> None:
    antwoord = machine.client.get("/", headers={"Authorization": f"Bearer {machine.sleutel}"})
    assert antwoord.status_code == 302


def test_een_verkeerde_sleutel_valt_niet_terug_op_de_sessie(zaak: Zaak, machine: Machine) -> None:
    machine.client.force_login(zaak.staf["anouk"])
    machine.sleutel = "nbr_onzin"
    geweigerd(machine.vraag("mijn_dossiers"), 401, "aanmelden")


def test_een_sessie_schrijft_alleen_met_het_csrf_teken(zaak: Zaak) -> None:
    pad = f"/api/v1/{zaak.geval.slug}/binnenkomsten"
    body = json_van({"melding": zaak.melding(), "persoon": zaak.persoon.pk})
    client = Client(enforce_csrf_checks=True)
    client.force_login(zaak.staf["anouk"])
    assert client.get(pad).status_code == 200
    geweigerd(client.post(pad, body, content_type="application/json"), 403, "csrf")
    assert Binnenkomst.objects.count() == 0
    client.cookies["csrftoken"] = "a" * 32
    assert client.post(pad, body, content_type="application/json", headers={"X-CSRFToken": "a" * 32}).status_code == 201


def test_wat_een_machine_doet_staat_in_de_geschiedenis_op_naam_van_de_medewerker(zaak: Zaak, machine: Machine) -> None:
    gemaakt(machine.vraag("registreer_binnenkomst", {"melding": zaak.melding(), "persoon": zaak.persoon.pk}))
    with in_scope(gemeente=zaak.gemeente, breed=True):
        assert Gebeurtenis.objects.get().medewerker_id == zaak.anouk.id


# ------------------------------------------------------------------------------------- oordelen op feiten


def test_een_toets_wordt_gewogen_met_elke_voorwaarde_het_antwoord_en_de_bron(zaak: Zaak, machine: Machine) -> None:
    toets = zaak.profiel.toets(zaak.product.toets or "")
    antwoorden = {
        v.code: {"antwoord": v.verwacht, "motivering": "Dat bleek in het gesprek."} for v in toets.voorwaarden
    }
    oordeel = gemaakt(machine.vraag("weeg", {"antwoorden": antwoorden}, code=toets.code), 200)
    assert oordeel["voldaan"] is True
    assert [v["code"] for v in oordeel["voorwaarden"]] == [v.code for v in toets.voorwaarden]
    assert [v["bron"] for v in oordeel["voorwaarden"]] == [str(v.bron) for v in toets.voorwaarden]
    laatste = toets.voorwaarden[-1]
    antwoorden[laatste.code] = {"antwoord": not laatste.verwacht, "motivering": "Toch niet."}
    assert gemaakt(machine.vraag("weeg", {"antwoorden": antwoorden}, code=toets.code), 200)["voldaan"] is False
    del antwoorden[laatste.code]
    open_ = gemaakt(machine.vraag("weeg", {"antwoorden": antwoorden}, code=toets.code), 200)
    assert (open_["voldaan"], open_["open"]) == (None, [laatste.code])
    verkeerd = machine.vraag("weeg", {"antwoorden": {"bestaat-niet": {"antwoord": True}}}, code=toets.code)
    geweigerd(verkeerd, 422, "toets.voorwaarde")
    geweigerd(machine.vraag("weeg", {"antwoorden": {}}, code="bestaat-niet"), 404, "niet-gevonden")


def test_het_beleid_komt_zoals_het_op_een_dag_geldt(zaak: Zaak, machine: Machine) -> None:
    beleid = gemaakt(machine.vraag("beleid", query={"op": zaak.dag.isoformat()}), 200)
    assert beleid["peildatum"] == zaak.dag.isoformat()
    assert beleid["profiel"]["gemeente"]["slug"] == zaak.geval.slug
    assert [t["code"] for t in beleid["profiel"]["trap"]["treden"]] == [t.code for t in zaak.profiel.trap.treden]


def test_een_regeling_wordt_berekend_met_reden_en_bron(zaak: Zaak, machine: Machine) -> None:
    feiten = {"soort": "ggz-c", "indicatie_van": "2013-07-01", "indicatie_tot": "2022-03-01"}
    uitkomst = gemaakt(machine.vraag("reken", {"feiten": feiten, "op": "2015-03-02"}, code="overgangsrecht"), 200)
    assert (uitkomst["soort"], uitkomst["dag"]) == ("datum", "2019-12-31")
    assert uitkomst["bronnen"] == ["Samen Doen, r. 4395-4397", "Samen Doen, r. 4401-4403"]
    zonder = {"inkomen_centen": 1, "minimuminkomen_centen": 1, "hoge_kosten": True}
    geen = gemaakt(machine.vraag("reken", {"feiten": zonder}, code="tegemoetkoming-zorgkosten"), 200)
    assert (geen["soort"], geen["bedrag_centen"]) == ("geen-regeling", None)
    fout = machine.vraag("reken", {"feiten": {"zwaluwenburg": 1}}, code="overgangsrecht")
    assert geweigerd(fout, 422, "regel.feiten")["veld"] == "feiten"
    assert "zwaluwenburg" not in fout.content.decode()
    geweigerd(machine.vraag("reken", {"feiten": {}}, code="bestaat-niet"), 404, "niet-gevonden")
