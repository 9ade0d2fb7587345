"""What the system itself knows of a case, and that a profile asks for nothing else."""

import shutil
from pathlib import Path

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from naober.besluit.actions import neem_besluit
from naober.besluit.checks import controleer_feiten
from naober.besluit.feiten import FEITEN, feiten_voor
from naober.gemeente.profiel import Toets, Voorwaarde
from naober.kern import Bron, Fout
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.plan.actions import voeg_actie_toe
from naober.plan.models import Actie
from tests.dossier.gevallen import TESTPROFIELEN
from tests.dossier.opzet import Zaak, goed

BRON = Bron("Proefnota", "L1")


def toets(naam: str, soort: str = "feit") -> Toets:
    voorwaarde = Voorwaarde(code="vraag", vraag="Klopt het?", antwoord=soort, naam=naam, bron=BRON)
    return Toets(code="proef", naam="Proef", oordeel="alle", voorwaarden=(voorwaarde,), bron=BRON)


def antwoord(zaak: Zaak, feit: str) -> tuple[bool, str]:
    actie = Actie.objects.select_related("plan", "behoefte", "behoefte__persoon").get(pk=zaak.actie.pk)
    gevonden = feiten_voor(toets(feit), actie, zaak.profiel, zaak.dag)["vraag"]
    return gevonden.waarde, gevonden.motivering


def in_het_plan(zaak: Zaak, *, onveilig: str = "") -> Zaak:
    """On the product's rung without any finding: for safety, or because it was applied for."""
    zaak.tot("gesprek")._plan()
    bouwsteen = zaak.bouwsteen(onveilig=onveilig, aangevraagd=True)
    zaak.actie = goed(
        voeg_actie_toe(zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=bouwsteen, peildatum=zaak.dag)
    )
    return zaak


# --------------------------------------------------------------------------------------- lichtere treden


def test_dat_lichtere_treden_zijn_bekeken_is_waar_als_op_elke_een_bevinding_ligt(elke_zaak: Zaak) -> None:
    in_het_plan(elke_zaak)
    assert antwoord(elke_zaak, "lichtere-treden-bekeken") == (False, "Nog niet op elke lichtere trede.")
    *eerste, (laatste, vondst) = elke_zaak.vondsten().items()
    zet = {"behoefte": elke_zaak.behoefte, "peildatum": elke_zaak.dag}
    goed(leg_bevindingen_vast(elke_zaak.anouk, bevindingen=dict(eerste), **zet))
    assert antwoord(elke_zaak, "lichtere-treden-bekeken")[0] is False
    goed(leg_bevindingen_vast(elke_zaak.anouk, bevindingen={laatste: vondst}, **zet))
    assert antwoord(elke_zaak, "lichtere-treden-bekeken") == (True, "Op elke lichtere trede is gekeken.")


def test_ging_veiligheid_voor_dan_zegt_het_feit_dat_en_niet_waarom(zaak: Zaak) -> None:
    in_het_plan(zaak, onveilig="Haar broer slaat haar.")
    assert antwoord(zaak, "lichtere-treden-bekeken") == (True, "Het was dringend: veiligheid gaat voor.")


def test_is_er_toch_op_elke_trede_gekeken_dan_zegt_het_feit_dat_ook_bij_gevaar(zaak: Zaak) -> None:
    in_het_plan(zaak, onveilig="Haar broer slaat haar.")
    goed(leg_bevindingen_vast(zaak.anouk, behoefte=zaak.behoefte, bevindingen=zaak.vondsten(), peildatum=zaak.dag))
    assert antwoord(zaak, "lichtere-treden-bekeken") == (True, "Op elke lichtere trede is gekeken.")


def test_waar_de_trap_dat_niet_kent_maakt_gevaar_het_feit_niet_waar(testerveen: Zaak) -> None:
    in_het_plan(testerveen, onveilig="Er dreigt brand.")
    assert antwoord(testerveen, "lichtere-treden-bekeken")[0] is False


# --------------------------------------------------------------------------------------- andere feiten


def test_dat_het_in_het_afgesproken_plan_staat_is_pas_waar_na_de_afspraak(zaak: Zaak) -> None:
    zaak.tot("actie")
    assert antwoord(zaak, "in-afgesproken-plan")[0] is False
    zaak.tot("afspraak")
    assert antwoord(zaak, "in-afgesproken-plan")[0] is True


@pytest.mark.parametrize(
    ("jaren", "dagen_erbij", "waar"), [(18, 0, True), (18, 1, False), (70, 0, True), (3, 0, False)]
)
def test_volwassen_is_wie_achttien_is_op_de_dag_van_het_besluit(
    zaak: Zaak, jaren: int, dagen_erbij: int, waar: bool
) -> None:
    zaak.tot("actie")
    verjaardag = zaak.dag.replace(year=zaak.dag.year - jaren, day=zaak.dag.day + dagen_erbij)
    zaak.persoon.geboortedatum = verjaardag
    zaak.persoon.save()
    assert antwoord(zaak, "volwassen")[0] is waar


def test_een_feit_dat_niet_bestaat_is_een_fout_die_zegt_welke_er_wel_zijn(zaak: Zaak) -> None:
    zaak.tot("actie")
    with pytest.raises(Fout, match="maanstand") as gevangen:
        antwoord(zaak, "maanstand")
    for bekend in FEITEN:
        assert bekend in str(gevangen.value)


def test_wat_een_mens_beantwoordt_zoekt_het_systeem_niet_op(zaak: Zaak) -> None:
    zaak.tot("actie")
    assert feiten_voor(toets("volwassen", "mens"), zaak.actie, zaak.profiel, zaak.dag) == {}


# ---------------------------------------------------------------------------------------- het nakijken


def test_de_eigen_profielen_vragen_alleen_wat_bekend_is(beide_profielen: None) -> None:
    assert controleer_feiten(None) == []


@pytest.fixture
def onbekend_feit(settings: Settings, tmp_path: Path) -> None:
    """A municipality of which a checklist asks what nobody can tell."""
    shutil.copytree(TESTPROFIELEN / "testerveen", tmp_path / "testerveen")
    besluiten = tmp_path / "testerveen" / "besluiten.yaml"
    besluiten.write_text(besluiten.read_text().replace("naam: in-afgesproken-plan", "naam: maanstand"))
    settings.PROFIELMAPPEN = [tmp_path]


@pytest.mark.usefixtures("onbekend_feit")
def test_een_profiel_dat_een_onbekend_feit_vraagt_wordt_bij_het_nakijken_van_het_systeem_gevonden() -> None:
    [fout] = [f for f in run_checks(tags=["profiel"]) if f.id == "besluit.E001"]
    for woord in ("testerveen", "'passend'", "'in-plan'", "'maanstand'"):
        assert woord in fout.msg
    assert all(bekend in fout.msg for bekend in FEITEN)
    assert fout.is_serious()


def test_een_profiel_dat_stuk_is_wordt_door_zijn_eigen_controle_genoemd(settings: Settings, tmp_path: Path) -> None:
    shutil.copytree(TESTPROFIELEN / "testerveen", tmp_path / "testerveen")
    (tmp_path / "testerveen" / "trap.yaml").write_text("trap: niets\n")
    settings.PROFIELMAPPEN = [tmp_path]
    assert controleer_feiten(None) == []
    assert "gemeente.E001" in {f.id for f in run_checks(tags=["profiel"])}


def test_een_besluit_bewaart_het_feit_met_de_reden_die_het_systeem_gaf(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    rij = goed(neem_besluit(zaak.anouk, actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=zaak.dag))
    feit = rij.toetsing.get(code="volwassen")
    assert (feit.antwoord, feit.houdt, feit.motivering) == (True, True, "De inwoner is 70 jaar.")
