"""A signal whose term is over is nowhere any more: in no table, in no history."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings

from naober.avg.apps import AvgConfig
from naober.avg.models import Opruimtelling
from naober.avg.signalen import _sinds, na_herstel, ruim_op
from naober.avg.tellingen import opgeruimd, opgeruimd_per_grond
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.zicht import scope_van
from naober.kern import Fout
from naober.signalen.actions import leg_poging_vast, pak_signaal_op, sluit_signaalzaak, spreek_opvolging_af
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.rules import Wie
from tests.beveiliging.tabellen import sql
from tests.dossier.opzet import Zaak, goed
from tests.signalen.opzet import opgepakt, signaal

pytestmark = pytest.mark.django_db

NAAM, POSTCODE = "Xylanderkroost", "7783XQ"
# The months of the log are read through the table that they are part of.
_TABELLEN = """
select oid::regclass::text from pg_class
where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
  and has_table_privilege(oid, 'select')
"""


def waar(woord: str) -> set[str]:
    """Every table in which this word stands, in whatever column."""
    return {t for (t,) in sql(_TABELLEN) if sql(f"select 1 from {t} x where x::text ilike %s limit 1", [f"%{woord}%"])}


def gesloten(zaak: Zaak) -> Signaal:
    """Somebody with a rare name, tried three times and closed; changed on the way, so that there is history."""
    rij = signaal(
        zaak, omschrijving=f"Mevrouw {NAAM} van {POSTCODE} doet niet open.",
        wie=Wie(geslachtsnaam=NAAM, geboortedatum=date(1950, 4, 3), postcode=POSTCODE, huisnummer=3),
    )  # fmt: skip
    over = goed(pak_signaal_op(zaak.anouk, zaak=rij.zaak, peildatum=zaak.dag))
    for soort in ("telefoon", "huisbezoek", "telefoon"):
        goed(
            leg_poging_vast(
                zaak.anouk, zaak=over, soort=soort, bereikt=False, toelichting=NAAM, peildatum=zaak.dag
            )
        )  # fmt: skip
    goed(sluit_signaalzaak(
        zaak.anouk, zaak=over, resultaat="niet-bereikt", niveau="team", toelichting=f"{NAAM} niet gezien.",
        peildatum=zaak.dag,
    ))  # fmt: skip
    return rij


def verloopt(rij: Signaal, dagen: int) -> None:
    Signaal.objects.filter(pk=rij.pk).update(bewaren_tot=timezone.localdate() + timedelta(days=dagen))


def test_na_de_termijn_staat_een_signaal_in_geen_enkele_tabel(zaak: Zaak) -> None:
    verlopen, nog_niet = gesloten(zaak), signaal(zaak)
    assert {"signalen_signaal", "signalen_signaalevent", "signalen_contactpoging", "signalen_signaalzaak"} <= waar(NAAM)
    assert waar(POSTCODE)
    verloopt(verlopen, 0)
    verloopt(nog_niet, 0)
    assert ruim_op(zaak.gemeente).gronden == {}
    verloopt(verlopen, -1)
    gedaan = ruim_op(zaak.gemeente)
    assert gedaan.gronden == {verlopen.grond: 1}
    assert gedaan.tabellen["signalen_contactpoging"] == 3
    assert waar(NAAM) == waar(POSTCODE) == set()
    assert list(Signaal.objects.values_list("pk", flat=True)) == [nog_niet.pk]
    assert Signaalzaak.objects.get().pk == nog_niet.zaak_id


def test_wat_bij_een_dossier_hoort_blijft_tot_het_dossier_gaat(zaak: Zaak) -> None:
    zaak.tot("vraag")
    over = opgepakt(zaak)
    goed(
        spreek_opvolging_af(
            zaak.anouk, zaak=over, niveau="team", wat="Langs", wie="Anouk", uiterlijk_op=zaak.dag, peildatum=zaak.dag
        )
    )
    over.signalen.update(bewaren_tot=None)
    Signaalzaak.objects.filter(pk=over.pk).update(dossier=zaak.dossier)
    assert ruim_op(zaak.gemeente).tabellen == {}
    assert over.opvolgingen.count() == over.signalen.count() == 1


def test_elke_nacht_en_na_een_herstel_gaat_wat_verlopen_is_en_er_staat_bij_wat_zonder_wie(
    zaak: Zaak, capsys: pytest.CaptureFixture[str]
) -> None:
    rij = gesloten(zaak)
    verloopt(rij, -1)
    call_command("ruim_signalen_op")
    gedrukt = capsys.readouterr().out
    assert f"1 signalen verwijderd: {rij.grond} 1." in gedrukt
    assert NAAM not in gedrukt
    verloopt(signaal(zaak, kenmerk="terug uit de kopie"), -1)
    regels: list[str] = []
    na_herstel(timezone.now(), regels.append)
    assert not Signaal.objects.exists()
    assert any("1 signalen verwijderd" in regel for regel in regels)


def test_wat_niet_buiten_de_databank_te_schrijven_is_wordt_niet_verwijderd(
    zaak: Zaak, settings: Settings, tmp_path: Path
) -> None:
    settings.VERNIETIGREGISTER = str(tmp_path / "weg" / "register.jsonl")
    rij = gesloten(zaak)
    verloopt(rij, -1)
    with pytest.raises(Fout, match="Er is niets verwijderd"):
        ruim_op(zaak.gemeente)
    assert Signaal.objects.filter(pk=rij.pk).exists()
    (tmp_path / "weg").mkdir()
    half = (tmp_path / "weg" / "register-signalen.jsonl").open("w")
    half.write('{"geschreven_op": "20')
    half.close()
    # By another last day than the backup knows it went; what a kill left half before it does not matter.
    sinds = timezone.now()
    assert ruim_op(zaak.gemeente).gronden == {rij.grond: 1}
    assert _sinds(sinds) == {zaak.gemeente: {(rij.pk, rij.ontvangen_op)}}
    assert _sinds(timezone.now()) == {}
    # After a restore the number may be that of somebody else's signal: only the same one goes again.
    ander = signaal(zaak, kenmerk="nieuw")
    verloopt(ander, 200)
    with (tmp_path / "weg" / "register-signalen.jsonl").open("a") as erbij:
        weg = {"geschreven_op": sinds.isoformat(), "gemeente": zaak.gemeente, "signalen": [ander.pk]}
        erbij.write(json.dumps({**weg, "ontvangen": [str(ander.ontvangen_op - timedelta(days=1))]}) + "\n")
    na_herstel(sinds, lambda _: None)
    assert Signaal.objects.filter(pk=ander.pk).exists()
    (tmp_path / "weg" / "register-signalen.jsonl").rename(tmp_path / "kwijt")
    with pytest.raises(Fout, match="niet te lezen"):
        na_herstel(sinds, lambda _: None)
    [telling] = Opruimtelling.objects.values_list("dag", "soort", "grond", "aantal")
    assert telling == (timezone.localdate(), rij.soort, rij.grond, 1)
    tellend = Actor.van(zaak._medewerker("floor", (Rol.PRIVACYFUNCTIONARIS,)))
    profiel = profiel_van(zaak.gemeente, zaak.dag)
    dagen = (timezone.localdate(), timezone.localdate())
    for wie, hoeveel in ((tellend, 1), (zaak.anouk, 0)):
        with actieve_scope(scope_van(wie)):
            assert len(opgeruimd(wie, profiel, *dagen)) == hoeveel
    with actieve_scope(scope_van(zaak.anouk)):
        assert [(a.aantal, a.deel) for a in opgeruimd_per_grond(zaak.anouk, profiel, *dagen)] == [(None, None)]


def test_herstel_kent_het_opruimen_van_signalen() -> None:
    config = apps.get_app_config("avg")
    assert isinstance(config, AvgConfig)
    assert na_herstel in config.na_herstel
