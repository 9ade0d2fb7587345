"""Who looked: every page leaves a line, in plain Dutch for the resident, and never a name or a number of a person."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.logboek.models import Inzage
from naober.logboek.queries import inzages_voor, logregels
from tests.dossier.opzet import ACHTERNAMEN, Zaak

pytestmark = pytest.mark.django_db


def regels() -> list[Inzage]:
    return list(Inzage.objects.order_by("id"))


def ingelogd(client: Client, zaak: Zaak, wie: str) -> Client:
    client.force_login(zaak.staf[wie])
    return client


def test_wie_een_dossier_opent_laat_een_regel_na(client: Client, zaak: Zaak) -> None:
    zaak.tot("besluit")
    assert regels() == []
    antwoord = ingelogd(client, zaak, "anouk").get(reverse("dossier", args=[zaak.dossier.pk]))
    assert antwoord.status_code == 200
    [regel] = regels()
    assert (regel.dossier_id, regel.medewerker_id, regel.status) == (zaak.dossier.pk, zaak.anouk.id, 1)
    assert regel.personen == [zaak.persoon.pk]
    assert (regel.wat, regel.gebruik, regel.verwerking) == ("dossier", "lezen", "ondersteuning")
    assert {"bewoners", "plan", "besluit"} <= set(regel.gegevens)
    assert regel.grondslag.startswith("AVG, art. 6")
    assert "Wmo 2015, art. 5.1.1 lid 1" in regel.grondslag


def test_wat_geweigerd_wordt_staat_ook_in_het_logboek(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    pad = reverse("dossier", args=[zaak.dossier.pk])
    assert ingelogd(client, zaak, "elders").get(pad).status_code == 404
    assert ingelogd(client, zaak, "kees").get(pad).status_code == 403
    assert [(r.medewerker_id, r.dossier_id, r.status) for r in regels()] == [
        (zaak.elders.id, zaak.dossier.pk, 2),
        (zaak.kees.id, zaak.dossier.pk, 2),
    ]


def test_een_ander_systeem_kan_het_spoor_doorgeven(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    spoor = "4bf92f3577b34da6a3ce929d0e0e4736"
    pad = reverse("dossier", args=[zaak.dossier.pk])
    ingelogd(client, zaak, "anouk").get(pad, headers={"traceparent": f"00-{spoor}-00f067aa0ba902b7-01"})
    [regel] = regels()
    assert (regel.trace.hex, regel.aanroeper) == (spoor, "00f067aa0ba902b7")


def test_de_inwoner_leest_wie_keek_en_waarvoor(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    ingelogd(client, zaak, "anouk").get(reverse("dossier", args=[zaak.dossier.pk]))
    vandaag = timezone.localdate()
    [dag] = inzages_voor(zaak.gemeente, van=vandaag, tot=vandaag, dossiers=[zaak.dossier.pk])
    [regel] = dag.regels
    assert (dag.dag, regel.wie, regel.rol, regel.keer) == (vandaag, "Anouk", "generalist", 1)
    assert regel.doel == "met u te onderzoeken wat u nodig heeft, een plan te maken en de hulp te volgen"
    assert "naam en adres" in regel.gegevens
    gisteren = vandaag - timedelta(days=1)
    assert inzages_voor(zaak.gemeente, van=gisteren, tot=gisteren, dossiers=[zaak.dossier.pk]) == []
    assert inzages_voor(zaak.gemeente, van=vandaag, tot=vandaag) == []


def test_een_regel_van_de_standaard_is_er_voor_elke_betrokkene_en_noemt_niemand(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaak.andere.huishouden = zaak.persoon.huishouden
    zaak.andere.save()
    ingelogd(client, zaak, "anouk").get(reverse("dossier", args=[zaak.dossier.pk]))
    vandaag = timezone.localdate()
    gevonden = list(logregels(zaak.staf["anouk"].gemeente, van=vandaag, tot=vandaag))
    assert {r["attributes"]["dpl.core.data_subject_id"] for r in gevonden} == {
        str(zaak.persoon.pk),
        str(zaak.andere.pk),
    }
    for regel in gevonden:
        assert set(regel) == {
            "trace_id", "operation_id", "parent_operation_id", "status_code", "name", "start_time", "end_time",
            "resource", "attributes",
        }  # fmt: skip
        assert len(regel["trace_id"]) == 32
        assert len(regel["operation_id"]) == 16
        assert regel["status_code"] == 1
        assert regel["end_time"] >= regel["start_time"]
    alles = repr(gevonden)
    assert not any(naam in alles for naam in (*ACHTERNAMEN, zaak.persoon.bsn or "?"))
