"""After help has ended the resident says on their own pages how it was; it counts with what others said."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.queries import profiel_van
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.kern import Weigering
from naober.monitor.doelen.bevragen import Antwoorden
from naober.monitor.doelen.inwoner import vertel_na_de_hulp
from naober.monitor.models import Nabevraging
from naober.monitor.winkel.lezen import map_van
from naober.monitor.winkel.vullen import ververs
from naober.plan.models import Actie
from tests.dossier.gevallen import profiel_uit
from tests.identiteit.conftest import EIGEN
from tests.portaal.conftest import Aanmelder, Gezin
from tests.portaal.test_mijn_plan import in_regie

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vraagt_na(monkeypatch: pytest.MonkeyPatch) -> None:
    """The policy of this municipality asks after help, as that of Gooise Meren does."""
    beleid = profiel_uit("gooise-meren")
    monkeypatch.setattr("naober.portaal.mijnplan.profiel_van", lambda *_: beleid)


GOED = {"hulp": "goed", "tevreden": "deels", "sterker": "ja", "toelichting": "Ik loop weer zelf."}


def stop(gezin: Gezin) -> Actie:
    """The help of this resident ended yesterday; straight into the table, as ending it is not what this is about."""
    dag = timezone.localdate()
    with in_scope(gemeente=EIGEN, breed=True):
        Actie.objects.filter(pk=gezin.zaak.actie.pk).update(
            begonnen_op=dag - timedelta(days=40), afgerond_op=dag - timedelta(days=1), afloop="bereikt"
        )
        return Actie.objects.get(pk=gezin.zaak.actie.pk)


@pytest.mark.eis("GOO-230", "GOO-237")
def test_na_de_hulp_worden_drie_vragen_gesteld_en_het_antwoord_telt_mee(
    client: Client, gezin: Gezin, meld_aan: Aanmelder, settings: Any, tmp_path: Path
) -> None:
    meld_aan(gezin.wie)
    blad = reverse("mijn-nabevraging", args=[gezin.zaak.actie.pk])
    assert client.get(blad).status_code == 404, "hulp die loopt"
    actie = stop(gezin)
    with pytest.MonkeyPatch.context() as even:
        even.setattr("naober.portaal.mijnplan.profiel_van", profiel_van)
        assert blad not in client.get(reverse("mijn-overzicht")).content.decode(), "hier vraagt het beleid het niet"
        assert client.get(blad).status_code == 404
    overzicht = client.get(reverse("mijn-overzicht")).content.decode()
    assert blad in overzicht
    vragen = client.get(blad).content.decode()
    for vraag in ("Wat vond u van de hulp?", "Bent u tevreden?", "Kunt u door de hulp meer zelf?"):
        assert vraag in vragen
    assert client.post(blad, {**GOED, "sterker": ""}).status_code == 422
    gestuurd = client.post(blad, GOED, follow=True).content.decode()
    assert "Dank u wel" in gestuurd
    assert blad not in gestuurd, "een keer per hulp"
    assert client.get(blad).status_code == 404
    with in_scope(gemeente=EIGEN, breed=True):
        rij = Nabevraging.objects.get()
        regel = Gebeurtenis.objects.get(handeling="vertel_na_de_hulp")
    assert regel.tekst == "Na de hulp gevraagd hoe het was.", "geen antwoord en geen naam op de tijdlijn"
    assert (rij.actie_id, rij.hulp, rij.tevreden, rij.sterker, rij.door_id) == (actie.pk, "goed", "deels", "ja", None)
    assert rij.van_wie == gezin.wie.naam
    plan = in_regie(gezin).get(reverse("plan", args=[gezin.zaak.plan.pk])).content.decode()
    assert "Ik loop weer zelf." in plan
    # The policy of Gooise Meren asks these three, and the same answers are in the figures of the monitor.
    assert profiel_uit("gooise-meren").monitor.bevraging
    settings.MONITORMAP = str(tmp_path)
    manifest = ververs(EIGEN, timezone.now())
    [bestand] = manifest.tabellen["ervaring"].bestanden
    scores = {r["wat"]: r["score"] for r in pq.read_table(map_van(EIGEN) / bestand).to_pylist()}
    assert scores == {"hulp": 10, "tevreden": 5, "eigen-kracht": 10}


def test_over_de_hulp_van_een_ander_en_een_tweede_keer_kan_niet(gezin: Gezin) -> None:
    actie, dag = stop(gezin), timezone.localdate()
    antwoorden = Antwoorden("goed", "ja", "ja")

    def vertel(wie: Bewoner) -> Any:
        with als_bewoner(wie):
            return vertel_na_de_hulp(wie, actie=actie.pk, antwoorden=antwoorden, peildatum=dag)

    buur = gezin.nieuw("Bram", 0)
    ander = vertel(Bewoner(EIGEN, buur.pk, buur.pk, buur.naam, buur.naam))
    assert isinstance(ander, Weigering)
    assert ander.code == "nabevraging.niet-van-u"
    ik = Bewoner(EIGEN, gezin.wie.pk, gezin.wie.pk, gezin.wie.naam, gezin.wie.naam)
    assert not isinstance(vertel(ik), Weigering)
    weer = vertel(ik)
    assert isinstance(weer, Weigering)
    assert weer.code == "nabevraging.al-gevraagd"
