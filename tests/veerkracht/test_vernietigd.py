"""What was destroyed stays destroyed: after a restore of an older backup, and after a kill in the middle of it."""

import os
import signal
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoDbBlocker, Settings

from naober.avg.actions import keur_lijst_goed, voer_vernietiging_uit
from naober.avg.actions.vernietigen import bewijs_van
from naober.avg.models import Opruimtelling, Vernietigingslijst, Vernietigingsregel
from naober.avg.queries import regels_van
from naober.avg.signalen import ruim_op
from naober.avg.vernietigregister import lees
from naober.dossier.models import Dossier
from naober.fundament.reserve.herstellen import herstel
from naober.fundament.reserve.maken import lees_manifest
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.signalen.actions import trek_signaal_in
from naober.signalen.models import Signaal
from tests.avg.opzet import LATER, archivaris, goedgekeurde_lijst, sluit
from tests.avg.resten import nummers_in, over_van
from tests.beveiliging.tabellen import sql
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, goed
from tests.signalen.opzet import signaal
from tests.veerkracht.servers import Server, op

GEMEENTE = 160
Inhoud = dict[str, list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def register(settings: Settings, tmp_path: Path) -> Path:
    settings.VERNIETIGREGISTER = str(tmp_path / "register.jsonl")
    return Path(settings.VERNIETIGREGISTER)


def uitvoer(naam: str, *woorden: str, **opties: Any) -> str:
    uit = StringIO()
    call_command(naam, *woorden, stdout=uit, stderr=StringIO(), **opties)
    return uit.getvalue()


# --------------------------------------------------------------------------------------------------- na een herstel


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_een_kopie_van_voor_de_vernietiging_brengt_het_dossier_niet_terug(
    leeg: Server, tmp_path: Path, register: Path
) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        weg, blijft = Zaak(HARDENBERG).tot("gesprek"), Zaak(HARDENBERG, 1).tot("vraag")
        nummers = nummers_in(weg.dossier)
        # Both have a last day that lies ahead, as far as the backup knows.
        terug, over = signaal(weg, omschrijving="Niet meer waar."), signaal(blijft)
        assert min(terug.bewaren_tot or LATER, over.bewaren_tot or LATER) > terug.ontvangen_op
        Signaal.objects.update(bewaren_tot=timezone.localdate() + timedelta(days=200))
    uitvoer("reservekopie", str(tmp_path / "reserve"))
    [kopie] = (tmp_path / "reserve").glob("naober-*")
    moment = lees_manifest(kopie).moment
    # All after the backup: a signal is taken back and the night removes it; the file is closed, two new colleagues
    # begin, and they have it destroyed.
    with in_scope(gemeente=GEMEENTE, breed=True):
        goed(trek_signaal_in(weg.anouk, signaal=terug, reden="Vergissing", peildatum=weg.dag))
    assert ruim_op(GEMEENTE).gronden == {terug.grond: 1}
    with in_scope(gemeente=GEMEENTE, breed=True):
        sluit(weg)
        lijst = goedgekeurde_lijst(weg)
        noor, floor = archivaris(weg), archivaris(weg, "floor", Rol.PRIVACYFUNCTIONARIS)
    with in_scope(gemeente=GEMEENTE, breed=True):
        goed(voer_vernietiging_uit(noor, lijst=lijst, peildatum=LATER))
        lijst.refresh_from_db()
    assert [(r.soort, r.nummer) for r in lees(register)] == [("dossier", weg.dossier.pk)]

    with op(leeg):
        gezegd = uitvoer("herstel", str(kopie))
        assert f"lijst {lijst.pk}: dossier {weg.dossier.pk} opnieuw vernietigd" in gezegd
        assert "Opnieuw vernietigd: 1. Stond niet in de kopie: 0." in gezegd
        with in_scope(gemeente=GEMEENTE, breed=True):
            assert over_van(nummers) == []
            assert list(Signaal.objects.values_list("pk", flat=True)) == [over.pk]
            assert not sql("select 1 from signalen_signaalevent where pgh_obj_id = %s", [terug.pk])
            [telling] = Opruimtelling.objects.all()
            assert (telling.soort, telling.grond, telling.aantal) == (terug.soort, terug.grond, 1)
            assert Dossier.objects.filter(pk=blijft.dossier.pk).exists()
            terug = Vernietigingslijst.objects.get()
            assert (terug.pk, terug.bewijs) == (lijst.pk, lijst.bewijs)
            assert terug.bewijs == bewijs_van(terug)
            assert (terug.opgesteld_door_id, terug.goedgekeurd_door_id) == (noor.id, floor.id)
        assert "klopt" in uitvoer("vernietig", gemeente=GEMEENTE, lijst=lijst.pk, controleer=True)
        # The numbers of the colleagues go to nobody else, and nobody signs in with them.
        van_toen = Medewerker.objects.filter(pk__in=(noor.id, floor.id))
        assert [(m.is_active, m.has_usable_password()) for m in van_toen] == [(False, False)] * 2
        with in_scope(gemeente=GEMEENTE, breed=True):
            assert archivaris(weg, "nieuw").id > max(noor.id, floor.id)
        # Again does nothing more, and what a later backup knows of is left alone.
        assert "Opnieuw vernietigd: 0. Stond niet in de kopie: 1." in uitvoer(
            "vernietig_opnieuw", f"--sinds={moment.isoformat()}"
        )
        later = timezone.now().isoformat()
        assert "Opnieuw vernietigd: 0. Stond niet in de kopie: 0." in uitvoer("vernietig_opnieuw", f"--sinds={later}")


@pytest.mark.usefixtures("_mag_verbinden")
def test_zonder_register_zegt_het_herstel_dat_vernietigde_dossiers_terug_zijn(
    leeg: Server, lege_kopie: Path, settings: Settings
) -> None:
    settings.VERNIETIGREGISTER = ""
    with op(leeg):
        gezegd = uitvoer("herstel", str(lege_kopie))
    assert "LET OP: wat na deze kopie is vernietigd, staat er weer" in gezegd
    assert "vernietig_opnieuw --sinds 2026-11-28T02:00:00+00:00" in gezegd


# ------------------------------------------------------------------------------------------------------ kill -9


@pytest.fixture
def _mag_verbinden(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """These tests point Django at a database of their own."""
    with django_db_blocker.unblock():
        yield


def inhoud(nummers: dict[str, list[int]]) -> Inhoud:
    """All that these rows and their history hold, by table."""
    uit: Inhoud = {}
    for tabel, ids in nummers.items():
        uit[tabel] = sql(f"select t::text from {tabel} t where id = any(%s) order by 1", [ids])
        if sql("select to_regclass(%s) is not null", [f"{tabel}event"]) == [(True,)]:
            vraag = f"select t::text from {tabel}event t where pgh_obj_id = any(%s) order by 1"
            uit[f"{tabel}event"] = sql(vraag, [ids])
    return uit


def _gesloten_zaken() -> list[Zaak]:
    zaken = [Zaak(HARDENBERG, nr).tot("gesprek") for nr in range(2)]
    for zaak in zaken:
        zaak.persoon.telefoon = "0523 12 34 56"
        zaak.persoon.save()
        sluit(zaak)
    return zaken


def _lijst(zaken: list[Zaak]) -> Vernietigingslijst:
    """A list by one, approved by another. At a request: so that it does not matter which day it is."""
    dag = zaken[0].dag
    noor, floor = archivaris(zaken[0]), archivaris(zaken[0], "floor", Rol.PRIVACYFUNCTIONARIS)
    lijst = Vernietigingslijst.objects.create(opgesteld_op=dag, opgesteld_door_id=noor.id, verzoek=0)
    for zaak in zaken:
        Vernietigingsregel.objects.create(
            lijst=lijst, soort="dossier", nummer=zaak.dossier.pk, vrij_op=dag, grond="Op verzoek"
        )
    return goed(keur_lijst_goed(floor, lijst=lijst, peildatum=dag))


def schiet_terwijl_hij_wacht(server: Server, tabel: str, nummer: int, naam: str, **opties: Any) -> None:
    """Kill this command while it waits for this row, which another holds: so it is always at that point."""
    connection.close()
    with server.als("postgres") as ander:
        ander.execute("begin")
        ander.execute(f"select 1 from {tabel} where id = %s for update", [nummer])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # newer Pythons warn that a fork copies no threads; this one needs none
            kind = os.fork()
        if kind == 0:
            try:
                uitvoer(naam, **opties)
            finally:
                os._exit(0)
        _wacht(server, "wait_event_type = 'Lock'", 1)
        os.kill(kind, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(kind, 0)[1]), "hij was al klaar: dan is er niets getoond"
        ander.execute("rollback")
    _wacht(server, "true", 0)


def _wacht(server: Server, waarvoor: str, aantal: int) -> None:
    with server.als("postgres", "postgres") as beheer:
        vraag = f"select count(*) from pg_stat_activity where datname = %s and usename = 'naober_app' and {waarvoor}"
        for _ in range(1500):
            rij = beheer.execute(vraag, [server.databank]).fetchone()
            if rij and rij[0] == aantal:
                return
            time.sleep(0.02)
    raise AssertionError(f"niet gezien: {waarvoor}")


@pytest.mark.usefixtures("_mag_verbinden")
def test_kill_9_midden_in_een_vernietiging_laat_elk_dossier_heel_of_weg_en_het_bewijs_klopt(
    lege_kopie: Path, nieuwe_databank: Callable[[], Server], register: Path
) -> None:
    server = nieuwe_databank()
    with op(server):
        herstel(lege_kopie, lambda _: None)
        with in_scope(gemeente=GEMEENTE, breed=True):
            eerste, tweede = zaken = _gesloten_zaken()
            lijst = _lijst(zaken)
            wie = archivaris(eerste).id
        with in_scope(gemeente=GEMEENTE, breed=True):
            weg, heel = nummers_in(eerste.dossier), nummers_in(tweede.dossier)
            voor = inhoud(heel)
            assert sum(map(bool, voor.values())) > 5
        # Of the second file every row is gone by then, but for what it kept of its people: the last step.
        opties = {"gemeente": GEMEENTE, "lijst": lijst.pk, "actor": wie}
        schiet_terwijl_hij_wacht(server, "bewoners_persoon", tweede.persoon.pk, "vernietig", **opties)
        with in_scope(gemeente=GEMEENTE, breed=True):
            assert over_van(weg) == [], "het eerste dossier was klaar, en is helemaal weg"
            assert inhoud(heel) == voor, "het tweede is er nog, teken voor teken"
            stand = {r.nummer: r.vernietigd_op is not None for r in regels_van(lijst)}
            assert stand == {eerste.dossier.pk: True, tweede.dossier.pk: False}
        assert [r.nummer for r in lees(register)] == [eerste.dossier.pk]

        assert "is klaar" in uitvoer("vernietig", **opties)
        with in_scope(gemeente=GEMEENTE, breed=True):
            assert over_van(heel) == []
        assert "klopt" in uitvoer("vernietig", gemeente=GEMEENTE, lijst=lijst.pk, controleer=True)
        assert [r.nummer for r in lees(register)] == [eerste.dossier.pk, tweede.dossier.pk]
