"""Every line of a policy document that a profile points to was read, and says what the profile says it does."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from naober.besluit.feiten import onbekend_feit
from naober.gemeente.delen import Beleid, Deel
from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Profiel

HIER = Path(__file__).resolve().parent
WORTEL = HIER.parent.parent
GEMEENTEN = WORTEL / "src" / "naober" / "gemeenten"
ALLE = sorted(map_.parent.name for map_ in GEMEENTEN.glob("*/gemeente.yaml"))
# The documents themselves are not shipped; they lie beside the checkout, or where this says.
DOCUMENTEN = Path(os.environ.get("NAOBER_BRONNEN", WORTEL.parent / "shared" / "bronnen"))


@pytest.fixture(params=ALLE)
def slug(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def profiel(slug: str) -> Profiel:
    return lees_profiel(GEMEENTEN / slug)


@pytest.fixture
def nagelezen(slug: str) -> dict[str, list[str]]:
    """Per cited range the words that were read there."""
    gelezen: dict[str, list[str]] = yaml.safe_load((HIER / "bronregels" / f"{slug}.yaml").read_text(encoding="utf-8"))
    return gelezen


def beleid(deel: Deel) -> Iterator[Beleid]:
    """Every item with a source, at every depth."""
    if isinstance(deel, Beleid):
        yield deel
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for d in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(d, Deel):
                yield from beleid(d)


def aangehaald(profiel: Profiel) -> set[str]:
    gevonden: set[str] = set()
    for deel in beleid(profiel):
        if deel.bron.document == profiel.document.kort:
            gevonden.update(deel.bron.plaats.split("; "))
        gevonden.update(re.findall(r"\((L\d+(?:-\d+)?)\)", deel.aanname or ""))
    return gevonden


def van_tot(verwijzing: str) -> tuple[int, int]:
    van, _, tot = verwijzing.removeprefix("L").partition("-")
    return int(van), int(tot or van)


def fouten_in(regels: list[str], nagelezen: dict[str, list[str]]) -> list[str]:
    """The citations that this document does not bear out."""
    fout = []
    for verwijzing, woorden in nagelezen.items():
        van, tot = van_tot(verwijzing)
        tekst = " ".join(" ".join(regels[van - 1 : tot]).split()).lower()
        fout += [f"{verwijzing}: {woord}" for woord in woorden if str(woord).lower() not in tekst]
        if tot > len(regels) or not regels[van - 1].strip() or not regels[tot - 1].strip():
            fout.append(f"{verwijzing}: begint of eindigt op een lege regel")
    return fout


def test_elke_regelverwijzing_is_nagelezen(profiel: Profiel, nagelezen: dict[str, list[str]]) -> None:
    genoemd = aangehaald(profiel)
    assert genoemd - nagelezen.keys() == set(), "lees na in de nota en zet ze bij de bronregels"
    assert all(woorden for woorden in nagelezen.values())
    for verwijzing in nagelezen:
        van, tot = van_tot(verwijzing)
        assert 1 <= van <= tot, verwijzing


def test_de_woorden_staan_op_de_aangehaalde_regels(nagelezen: dict[str, list[str]]) -> None:
    documenten = sorted(DOCUMENTEN.glob("*.txt"))
    if not documenten:
        pytest.skip(f"De beleidsdocumenten staan niet in {DOCUMENTEN}; zij worden niet meegeleverd.")
    fouten = [fouten_in(pad.read_text(encoding="utf-8").split("\n"), nagelezen) for pad in documenten]
    assert min(fouten, key=len) == []


def test_elke_toets_vraagt_alleen_feiten_die_bekend_zijn(profiel: Profiel) -> None:
    onbekend = {v.naam for t in profiel.toetsen for v in t.vragen if onbekend_feit(v)}
    assert onbekend == set()


def test_over_elk_product_kan_iemand_beslissen(profiel: Profiel) -> None:
    rollen = {r.rol for r in profiel.rollen}
    for product in profiel.producten:
        mandaat = profiel.mandaat_voor(product.code)
        assert mandaat is not None, product.code
        assert set(mandaat.besluit) <= rollen, product.code


def test_elk_adres_hoort_bij_een_gebied_met_een_team(profiel: Profiel) -> None:
    bewoond = [g for g in profiel.gebieden if g.kernen]
    assert bewoond
    routes = {regel.naar for regel in profiel.triage}
    if "gebied" in routes:
        assert all(profiel.team_van_gebied(g.code) for g in bewoond)
