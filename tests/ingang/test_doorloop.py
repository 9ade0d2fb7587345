"""How long the way from entrance to access takes, in days and steps, without names."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.doorloop import Vraag, doorloop, doorlooprapport, wegen
from naober.ingang.models import Binnenkomst
from tests.dossier.gevallen import HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak, goed

DAG = date(2015, 3, 2)


def vraag(persoon: int, ingang: str, dag: int, opgepakt: int | None, **anders: Any) -> Vraag:
    klaar = None if opgepakt is None else DAG + timedelta(opgepakt)
    gegeven = {"verwezen": False, "zelf": False, **anders}
    return Vraag(persoon, ingang, DAG + timedelta(dag), klaar, **gegeven)


def test_de_weg_begint_bij_de_eerste_ingang_en_elke_doorverwijzing_is_een_stap() -> None:
    direct = vraag(1, "team", 0, 0, zelf=True)
    overgedragen = vraag(2, "balie", 0, 3)
    keer_op_keer = [
        vraag(3, "balie", 0, None, verwezen=True),
        vraag(3, "huisarts", 5, None, verwezen=True),
        vraag(3, "team", 9, 10),
    ]
    uit = {
        w.ingang + str(w.stappen): (w.dagen, w.doorverwijzingen) for w in wegen([direct, overgedragen, *keer_op_keer])
    }
    assert uit == {"team1": (0, 0), "balie2": (3, 0), "balie4": (10, 2)}


def test_een_doorverwijzing_van_lang_geleden_hoort_er_niet_bij() -> None:
    (weg,) = wegen([vraag(1, "balie", -200, None, verwezen=True), vraag(1, "team", 0, 1, zelf=True)])
    assert (weg.ingang, weg.dagen, weg.doorverwijzingen) == ("team", 1, 0)


def test_van_minder_dan_vijf_vragen_staat_er_niets() -> None:
    weinig = [w for n in range(4) for w in wegen([vraag(n, "balie", 0, 1)])]
    veel = [w for n in range(10, 22) for w in wegen([vraag(n, "team", 0, 2, zelf=True)])]
    rapport = doorloop([("balie", "De balie"), ("team", "Het team"), ("web", "De site")], [*weinig, *veel])
    balie, team, _ = rapport.per_ingang
    assert (balie.aantal, balie.gemiddeld, balie.langste) == (None, None, None)
    assert team.gemiddeld in (2.0, None)
    assert all(d.aantal is None or d.aantal == 0 or d.aantal >= 5 for d in rapport.per_ingang)


@pytest.fixture
def zaak(db: None, beide_profielen: None) -> Iterator[Zaak]:
    with in_scope(gemeente=profiel_uit(HARDENBERG.slug).gemeente.code, breed=True):
        yield Zaak(HARDENBERG)


@pytest.mark.eis("HAR-010")
def test_de_gemeente_leest_dagen_stappen_en_doorverwijzingen_van_ingang_tot_toegang(client: Client, zaak: Zaak) -> None:
    dag = timezone.localdate()
    for n in range(6):
        persoon = zaak.inwoner(f"Piet{n}", f"Wever{n}")
        verwezen = zaak.melding(enkelvoudig=True, antwoord="Bel het team.", verwezen_naar="Samen Doen")
        if n == 0:
            goed(registreer_binnenkomst(zaak.kees, melding=verwezen, persoon=persoon, peildatum=dag))
        rij = goed(registreer_binnenkomst(zaak.kees, melding=zaak.melding(), persoon=persoon, peildatum=dag))
        Binnenkomst.objects.filter(pk=rij.pk).update(
            ontvangen_op=dag - timedelta(days=4), opgepakt_op=dag, opgepakt_door=zaak.anouk.id, status="opgepakt"
        )
        if n == 0:
            Binnenkomst.objects.filter(persoon=persoon, status="verwezen").update(ontvangen_op=dag - timedelta(days=10))
    rapport = doorlooprapport(zaak.profiel, dag - timedelta(days=90), dag)
    (eigen,) = [d for d in rapport.per_ingang if d.aantal]
    assert eigen.ingang == next(i.naam for i in zaak.profiel.ingangen if i.code == HARDENBERG.ingang)
    assert (eigen.aantal, eigen.gemiddeld, eigen.langste) == (6, 5.0, 10)
    assert eigen.doorverwijzingen == 0.17
    client.force_login(zaak.staf["kees"])
    blad = client.get(reverse("ingang")).content.decode()
    assert "Van ingang tot toegang" in blad
    assert "Wever" not in blad.split("Van ingang tot toegang")[1].split("Doorverwezen</h2>")[0]
