"""The schemes of municipalities: the cases a lawyer reads, and what a profile may not say."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import naober.regels
from naober.gemeente.laden import geldend, lees_profiel
from naober.gemeente.profiel import Profiel
from naober.regels.gemeentelijk import BEREKENINGEN, bereken, fouten_in, lees_feiten, vraagt, zoek
from naober.regels.gemeentestelsel import stelsel_met
from naober.regels.stelsel import stelsel

GEVALLEN = yaml.safe_load((Path(naober.regels.__file__).parent / "gevallen" / "gemeentelijk.yaml").read_text("utf-8"))
GEMEENTEN = Path(naober.regels.__file__).parents[1] / "gemeenten"


def profiel_op(slug: str, dag: date) -> Profiel:
    profiel = lees_profiel(GEMEENTEN / slug)
    return geldend(profiel, max(dag, profiel.document.geldig_van))


@pytest.mark.parametrize(
    "geval",
    [pytest.param(g, marks=[pytest.mark.eis(e) for e in g.get("eis", ())], id=g["geval"]) for g in GEVALLEN],
)
def test_de_regeling_geeft_het_antwoord_van_het_geval(geval: dict[str, Any]) -> None:
    profiel = profiel_op(geval["gemeente"], geval["peildatum"])
    gevonden = zoek(profiel, geval["regel"])
    assert gevonden is not None
    feiten = lees_feiten(gevonden[0], geval["feiten"])
    assert isinstance(feiten, gevonden[0].feiten), feiten
    uitkomst = bereken(profiel, geval["regel"], feiten, geval["peildatum"])
    gezien = {naam: getattr(uitkomst, naam) for naam in geval["verwacht"]}
    assert gezien == geval["verwacht"]
    assert [str(bron) for bron in uitkomst.bronnen] == geval["bronnen"]
    assert {deel.naam: deel.waarde for deel in uitkomst.delen} == geval.get("delen", {})
    assert all(reden.strip() for reden in uitkomst.redenen)
    assert uitkomst.redenen


def test_elke_berekening_heeft_een_geval() -> None:
    gebruikt = {profiel_op(g["gemeente"], g["peildatum"]).regel(g["regel"]) for g in GEVALLEN}
    assert {regel.berekening for regel in gebruikt if regel} == set(BEREKENINGEN)


def test_de_waarden_van_een_gemeente_veranderen_het_stelsel_van_de_andere_niet() -> None:
    eigen = stelsel_met("tegemoetkoming_zorgkosten", (("bedrag", 30000),))
    assert eigen.parameters("2020-01-01").gemeentelijk.tegemoetkoming_zorgkosten.bedrag == 30000
    kaal = stelsel().parameters("2020-01-01").gemeentelijk.tegemoetkoming_zorgkosten
    assert (kaal.regeling, kaal.bedrag) == (False, 0)


def test_elke_regeling_van_een_gemeente_is_te_berekenen() -> None:
    for map_ in sorted(GEMEENTEN.glob("*/gemeente.yaml")):
        assert list(fouten_in(lees_profiel(map_.parent))) == []


@pytest.mark.parametrize(
    ("van", "naar", "fout"),
    [
        ("berekening: leeftijdsgrens", "berekening: leeftijd", "berekening 'leeftijd' is niet bekend"),
        ("code: jonger-dan", "code: jongerdan", "de waarde 'jonger-dan' ontbreekt"),
        ("code: jonger-dan", "code: jongerdan", "'jongerdan' is geen waarde van deze berekening"),
        ("waarde: 67", "waarde: 2015-01-01", "'jonger-dan' verwacht een heel getal"),
        ("berekening: leeftijdsgrens", "berekening: korting-op-uren", "geeft geen ja of nee"),
        ("code: arbeidsmatige-activering-leeftijd", "code: pgb", "zo heet al een toets"),
        ("code: arbeidsmatige-activering-leeftijd", "code: iets-anders", "die staat niet in regels.yaml"),
    ],
)
def test_een_regeling_die_niet_klopt_wordt_bij_het_nakijken_gevonden(
    tmp_path: Path, van: str, naar: str, fout: str
) -> None:
    for bestand in (GEMEENTEN / "utrecht").glob("*.yaml"):
        tekst = bestand.read_text("utf-8")
        nieuw = tekst.replace(van, naar) if bestand.name == "regels.yaml" else tekst
        (tmp_path / bestand.name).write_text(nieuw, "utf-8")
    assert any(fout in regel for regel in fouten_in(lees_profiel(tmp_path)))


def test_van_feiten_die_niet_kloppen_wordt_elke_fout_genoemd() -> None:
    gelezen = lees_feiten(BEREKENINGEN["overgangsrecht"], {"soort": "anders", "indicatie_tot": "gisteren", "naam": "x"})
    assert gelezen == [
        "soort verwacht 'ambulant', 'ggz-c', 'huishouding' of 'pgb'",
        "indicatie_tot verwacht een datum (2015-01-31)",
        "naam is geen bekend feit",
    ]
    assert vraagt(BEREKENINGEN["leeftijdsgrens"]) == ("geboortedatum",)
