"""Where help of the team ends to be free to all: as the profile says, with an option that is not in force."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from naober.gemeente.laden import geldend, lees_profiel
from naober.gemeente.profiel import Profiel
from naober.onderzoek.rules import Vondst
from naober.plan.rules import Bouwsteen, controleer_bouwsteen, heeft_besluit_nodig
from tests.dossier.gevallen import HUISPROFIELEN

DAG = date(2015, 6, 1)
PRODUCT = "teamhulp-na-plan"
GEKEKEN = {
    trede: Vondst("deels", "Dat is niet genoeg.")
    for trede in (
        "eigen-kracht",
        "sociaal-netwerk",
        "vrijwilligers",
        "algemene-voorzieningen",
        "collectieve-maatwerkvoorzieningen",
    )
}
VRIJ = Bouwsteen("algemene-voorzieningen", "Samen de post doen.", "team", "Anouk")
NA_HET_PLAN = Bouwsteen(
    "individuele-maatwerkvoorzieningen", "Samen de post doen.", "team", "Anouk", product=PRODUCT, aangevraagd=True
)


def profiel(map_: Path) -> Profiel:
    return geldend(lees_profiel(map_), DAG)


@pytest.mark.eis("HAR-071")
def test_de_grens_tussen_vrije_hulp_van_het_team_en_maatwerk_is_te_verleggen_naar_het_plan(tmp_path: Path) -> None:
    zoals_het_is = profiel(HUISPROFIELEN / "hardenberg")
    (optie,) = (p for p in lees_profiel(HUISPROFIELEN / "hardenberg").producten if p.optie)
    assert (optie.code, optie.bron.plaats, optie.bijdrage, optie.besluit_nodig) == (PRODUCT, "L3857-3867", "wmo", True)
    # Not in force: help of the team is free, without a decision, and the product is nobody's to choose.
    assert controleer_bouwsteen(zoals_het_is, VRIJ, GEKEKEN) is None
    assert not heeft_besluit_nodig(zoals_het_is, VRIJ.trede, VRIJ.product)
    assert zoals_het_is.product(PRODUCT) is None
    weigering = controleer_bouwsteen(zoals_het_is, NA_HET_PLAN, GEKEKEN)
    assert weigering is not None
    assert weigering.code == "actie.product"

    # One line of policy draws the line at the plan.
    map_ = tmp_path / "hardenberg"
    shutil.copytree(HUISPROFIELEN / "hardenberg", map_)
    pad = map_ / "producten.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("    optie: true\n", ""), encoding="utf-8")
    verlegd = profiel(map_)
    weigering = controleer_bouwsteen(verlegd, VRIJ, GEKEKEN)
    assert weigering is not None
    assert (weigering.code, weigering.bron) == ("actie.teamhulp", optie.bron)
    assert controleer_bouwsteen(verlegd, NA_HET_PLAN, GEKEKEN) is None
    assert heeft_besluit_nodig(verlegd, NA_HET_PLAN.trede, NA_HET_PLAN.product)
    product = verlegd.product(PRODUCT)
    assert product is not None
    assert (product.soort, product.bijdrage) == ("maatwerk", "wmo")
    assert verlegd.mandaat_voor(PRODUCT) is not None
    # Help of others, and of the resident, stays as it was.
    ander = Bouwsteen("algemene-voorzieningen", "De buurvrouw leest mee.", "netwerk", "Buurvrouw")
    assert controleer_bouwsteen(verlegd, ander, GEKEKEN) is None
