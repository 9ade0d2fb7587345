"""The store: filled from the files, only what changed, swapped at once, without a name, and of a day that is said."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel
from naober.kern import Fout, Weigering
from naober.monitor.actions import leg_nabevraging_vast
from naober.monitor.indicatoren import Uitvraag
from naober.monitor.schema import SCHEMA
from naober.monitor.tellen import Uitkomst, tel
from naober.monitor.winkel import pseudoniem, vullen
from naober.monitor.winkel.lezen import Winkel, lees_manifest, map_van, open_winkel
from naober.monitor.winkel.parquet import arrow_schema
from naober.monitor.winkel.vullen import ververs
from tests.dossier.opzet import Zaak, goed
from tests.monitor.opzet import nabevraging_invoer

pytestmark = pytest.mark.django_db


@pytest.fixture
def map_(settings: Any, tmp_path: Path) -> Path:
    settings.MONITORMAP = str(tmp_path)
    return tmp_path


def rijen(gemeente: int, tabel: str) -> list[dict[str, Any]]:
    manifest = lees_manifest(gemeente)
    assert manifest is not None
    return [r for b in manifest.tabellen[tabel].bestanden for r in pq.read_table(map_van(gemeente) / b).to_pylist()]


def test_elke_tabel_wordt_gevuld_zoals_het_schema_zegt_en_zonder_naam(zaak: Zaak, map_: Path) -> None:
    zaak.tot("besluit")
    gemeente, nu = zaak.persoon.gemeente_id, timezone.now()
    manifest = ververs(gemeente, nu)
    assert set(manifest.tabellen) == set(SCHEMA)
    for naam, inhoud in manifest.tabellen.items():
        for bestand in inhoud.bestanden:
            pad = map_van(gemeente) / bestand
            assert pq.read_schema(pad).equals(arrow_schema(SCHEMA[naam])), naam
            ruw = repr(pq.read_table(pad).to_pylist())
            assert zaak.persoon.geslachtsnaam not in ruw
            assert not zaak.persoon.bsn or zaak.persoon.bsn not in ruw
    (besluit,) = rijen(gemeente, "besluit")
    (dossier,) = rijen(gemeente, "dossier")
    (stap,) = (s for s in rijen(gemeente, "stap") if s["stap"] == "besluit")
    mensen = {p["persoon"]: p for p in rijen(gemeente, "persoon")}
    assert besluit["dossier"] == dossier["dossier"] != zaak.dossier.pk
    assert mensen[besluit["persoon"]]["geboortejaar"] == zaak.persoon.geboren_of_verwacht.year
    assert besluit["persoon"] != zaak.persoon.pk
    assert (besluit["uitkomst"], besluit["trede"] != "", besluit["tredenr"] >= 1) == ("toegekend", True, True)
    assert besluit["gebied"] == dossier["gebied"] != ""
    assert stap["tot"] == besluit["genomen"]
    assert stap["uiterlijk"] > stap["van"]
    assert {b["leefgebied"] for b in rijen(gemeente, "behoefte")} == {besluit["leefgebied"]}
    assert rijen(gemeente, "vraag")[0]["huishouden"] == dossier["huishouden"]


@pytest.mark.eis("HEU-214")
def test_wat_een_inwoner_van_de_hulp_vond_wordt_vastgelegd_en_telt_mee(heuvelrug: Zaak, map_: Path) -> None:
    zaak = heuvelrug.tot("actie")
    goed(leg_nabevraging_vast(zaak.anouk, **nabevraging_invoer(zaak), peildatum=zaak.dag))
    gemeente = zaak.persoon.gemeente_id
    ververs(gemeente, timezone.now())
    gezegd = {r["wat"]: r["score"] for r in rijen(gemeente, "ervaring")}
    assert gezegd == {"hulp": 10, "tevreden": 10, "eigen-kracht": 5}


def test_er_wordt_alleen_gelezen_wat_veranderd_is_en_weg_is_weg(zaak: Zaak, map_: Path) -> None:
    zaak.tot("gesprek")
    gemeente, nu = zaak.persoon.gemeente_id, timezone.now()
    eerst = ververs(gemeente, nu)
    assert ververs(gemeente, nu + timedelta(hours=1)).tabellen == eerst.tabellen
    with in_scope(gemeente=gemeente, breed=True):
        Persoon.objects.filter(pk=zaak.persoon.pk).update(geslacht="onbekend")
    later = ververs(gemeente, nu + timedelta(hours=2)).tabellen
    anders = {naam for naam, inhoud in later.items() if inhoud.bestanden != eerst.tabellen[naam].bestanden}
    assert {"persoon", "huishouden", "vraag"} <= anders
    assert not anders & {"besluit", "dossier", "gesprek", "actie"}
    # The store before can still be read; the one before that is gone.
    over = {p.name for p in map_van(gemeente).glob("*.parquet")}
    assert eerst.tabellen["persoon"].bestanden[0] in over
    ververs(gemeente, nu + timedelta(hours=3))
    assert eerst.tabellen["persoon"].bestanden[0] not in {p.name for p in map_van(gemeente).glob("*.parquet")}


def test_de_dag_van_de_cijfers_is_de_dag_hier(monkeypatch: pytest.MonkeyPatch, map_: Path) -> None:
    """Half an hour past midnight here it is still the day before elsewhere."""

    def dag_van(gemeente: int, dag: date) -> Profiel:
        raise LookupError(str(dag))

    monkeypatch.setattr(vullen, "profiel_van", dag_van)
    with pytest.raises(LookupError, match="2026-07-02"):
        ververs(9999, datetime(2026, 7, 1, 22, 30, tzinfo=UTC))


def test_dezelfde_inwoner_heeft_in_een_andere_gemeente_een_ander_nummer(settings: Any) -> None:
    import pyarrow as pa

    nummers = pa.array([7, 8, None, 7])
    hier, daar = (pseudoniem.pseudoniem_voor(g)("persoon", nummers).to_pylist() for g in (160, 9998))
    assert hier[0] == hier[3] != hier[1]
    assert hier[2] is None
    assert not set(filter(None, hier)) & set(filter(None, daar))
    assert pseudoniem.pseudoniem_voor(160)("dossier", nummers).to_pylist()[0] != hier[0]
    assert pseudoniem.pseudoniem_voor(160)("wie", nummers).to_pylist() == hier
    settings.MONITOR_SLEUTEL = "kort"
    pseudoniem._sleutel.cache_clear()
    with pytest.raises(Fout, match="geen sleutel"):
        pseudoniem.pseudoniem_voor(160)
    pseudoniem._sleutel.cache_clear()


def test_een_halve_verversing_laat_de_vorige_cijfers_staan(
    zaak: Zaak, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak.tot("vraag")
    gemeente, nu = zaak.persoon.gemeente_id, timezone.now()
    eerst = ververs(gemeente, nu)

    def stuk(*_: object) -> None:
        raise OSError("schijf vol")

    monkeypatch.setattr("naober.monitor.winkel.vullen.schrijf_manifest", stuk)
    with pytest.raises(OSError, match="schijf vol"):
        ververs(gemeente, nu + timedelta(hours=1), alles=True)
    assert lees_manifest(gemeente) == eerst
    assert all((map_van(gemeente) / b).exists() for i in eerst.tabellen.values() for b in i.bestanden)


def test_cijfers_die_achterlopen_zeggen_dat_en_te_oude_worden_niet_getoond(
    zaak: Zaak, map_: Path, settings: Any
) -> None:
    zaak.tot("vraag")
    gemeente = zaak.persoon.gemeente_id
    geen = open_winkel(gemeente, timezone.now())
    assert isinstance(geen, Weigering)
    assert geen.code == "monitor.geen-cijfers"
    with in_scope(gemeente=gemeente, breed=True):
        laatst = Gebeurtenis.objects.latest("moment").moment

    def op(moment: datetime) -> Winkel | Weigering:
        ververs(gemeente, moment)
        return open_winkel(gemeente, timezone.now())

    vers = op(laatst + timedelta(minutes=1))
    assert isinstance(vers, Winkel)
    assert vers.waarschuwing == ""
    assert vers.herkomst.startswith("De cijfers zijn van ")
    achter = op(laatst - timedelta(hours=40))
    assert isinstance(achter, Winkel)
    assert achter.waarschuwing == "De cijfers lopen 40 uur achter op de dossiers."
    oud = op(laatst - timedelta(hours=settings.MONITOR_TE_OUD + 1))
    assert isinstance(oud, Weigering)
    assert (oud.code, "ververs" in oud.alternatief) == ("monitor.te-oud", True)


def test_een_cijfer_telt_in_wat_de_opdracht_ververste(
    zaak: Zaak, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zaak.tot("besluit")
    gemeente = zaak.persoon.gemeente_id
    call_command("monitor", "ververs", gemeente=gemeente)
    assert "tabellen vernieuwd" in capsys.readouterr().out
    winkel = open_winkel(gemeente, timezone.now())
    assert isinstance(winkel, Winkel)
    dag = zaak.dag
    vraag = Uitvraag(dag.replace(month=1, day=1), dag.replace(month=12, day=31))
    uitkomst = tel(winkel.motor, "bereik", vraag, nu=dag + timedelta(days=800))
    assert isinstance(uitkomst, Uitkomst)
    # One resident: counted, and not shown.
    assert (uitkomst.geheel.waarde, uitkomst.geheel.verborgen) == (None, True)


def test_de_vragen_lezen_alleen(zaak: Zaak) -> None:
    """A refresh on its own line to the database cannot write: the database would refuse it."""
    from naober.monitor.winkel.vragen import VRAGEN

    assert all(v.lstrip().lower().startswith(("select", "with")) for v in VRAGEN.values())
    assert not [v for v in VRAGEN.values() if any(w in f" {v.lower()} " for w in (" insert ", " update ", " delete "))]
    assert connection.in_atomic_block
