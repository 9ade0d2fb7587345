"""Bad input of every kind: refused with reason and source, and nothing is half-written."""

import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from naober.besluit.actions import neem_besluit
from naober.bewoners.queries import zoek_personen
from naober.gemeente.laden import OngeldigProfiel
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_voorzieningen
from naober.plan.actions import maak_plan, voeg_actie_toe
from tests.dossier.opzet import TERUGKIJKEN, TESTPROFIELEN, Zaak, afdruk, geweigerd, veranderd


@pytest.mark.parametrize(
    ("bsn", "code"), [("999900007", "bsn.elfproef"), ("12345", "bsn.lengte"), ("9999000061", "bsn.lengte")]
)
def test_een_ongeldig_burgerservicenummer(zaak: Zaak, bsn: str, code: str) -> None:
    weigering = geweigerd(code, zoek_personen, zaak.kees, bsn)
    assert "burgerservicenummer" in weigering.bron.document
    assert bsn not in str(weigering), "de weigering herhaalt het nummer"


def test_een_zwaardere_trede_zonder_bevindingen(elke_zaak: Zaak) -> None:
    elke_zaak.tot("gesprek")._plan()
    weigering = geweigerd(
        "trede.bevinding-ontbreekt",
        voeg_actie_toe, elke_zaak.anouk, plan=elke_zaak.plan, behoefte=elke_zaak.behoefte,
        bouwsteen=elke_zaak.bouwsteen(), peildatum=elke_zaak.dag,
    )  # fmt: skip
    assert weigering.bron.document == elke_zaak.profiel.document.kort


def test_een_tweede_plan(elke_zaak: Zaak) -> None:
    elke_zaak.tot("plan")
    weigering = geweigerd(
        "plan.bestaat",
        maak_plan, elke_zaak.anouk, dossier=elke_zaak.dossier, doelen=[("Thuis wonen", "stabilisatie")],
        evaluatie_op=elke_zaak.dag + TERUGKIJKEN, peildatum=elke_zaak.dag,
    )  # fmt: skip
    assert weigering.bron.document == "Wmo 2015"


def test_een_besluit_zonder_mandaat(testerveen: Zaak) -> None:
    testerveen.tot("afspraak")
    weigering = geweigerd(
        "mandaat.geen",
        neem_besluit, testerveen.anouk, actie=testerveen.actie, voornemen=testerveen.voornemen(),
        peildatum=testerveen.dag,
    )  # fmt: skip
    assert str(weigering.bron) == "Samen Testerveen, r. 130"


@pytest.fixture
def kapot(testerveen: Zaak, settings: Settings, tmp_path: Path) -> Path:
    """The same municipality, of which someone has just broken the ladder."""
    laad_voorzieningen(testerveen.gemeente, testerveen.profiel)
    shutil.copytree(TESTPROFIELEN / "testerveen", tmp_path / "testerveen")
    trap = tmp_path / "testerveen" / "trap.yaml"
    trap.write_text(trap.read_text().replace("soort: individueel-maatwerk", "soort: maatwerkje"))
    settings.PROFIELMAPPEN = [tmp_path]
    return trap


def test_een_kapot_profiel_noemt_bestand_regel_veld_en_wat_er_werd_verwacht(testerveen: Zaak, kapot: Path) -> None:
    regel = next(n for n, tekst in enumerate(kapot.read_text().splitlines(), 1) if "maatwerkje" in tekst)
    with pytest.raises(OngeldigProfiel) as gevangen:
        profiel_van(testerveen.gemeente, testerveen.dag)
    [fout] = gevangen.value.fouten
    assert (fout.bestand, fout.regel, fout.veld) == ("trap.yaml", regel, "trap.treden.4.soort")
    assert "maatwerkje" in fout.uitleg
    assert "individueel-maatwerk" in fout.uitleg
    assert "docs/profiel.md" in str(gevangen.value)


def test_met_een_kapot_profiel_wordt_er_niets_geladen_en_niets_besloten(testerveen: Zaak, kapot: Path) -> None:
    with pytest.MonkeyPatch.context() as context:
        context.setattr("django.conf.settings.PROFIELMAPPEN", [TESTPROFIELEN])
        testerveen.tot("afspraak")
    voor = afdruk()
    with pytest.raises(CommandError, match=r"trap\.yaml"):
        call_command("laad_profielen")
    with pytest.raises(OngeldigProfiel):
        neem_besluit(
            testerveen.berta, actie=testerveen.actie, voornemen=testerveen.voornemen(), peildatum=testerveen.dag
        )
    assert veranderd(voor, afdruk()) == []
