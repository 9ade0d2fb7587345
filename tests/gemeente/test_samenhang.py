"""What does not hold together in a profile is refused with file, line and reason, all at once."""

import shutil
from pathlib import Path

import pytest

from naober.gemeente.laden import OngeldigProfiel, lees_profiel
from naober.gemeente.profiel import Beleidsdocument
from tests.dossier.gevallen import HUISPROFIELEN, profiel_uit


def fouten_na(tmp_path: Path, slug: str, bestand: str, *ruil: tuple[str, str]) -> list[str]:
    """The errors of this profile once these texts have been replaced, each exactly once."""
    map_ = tmp_path / slug
    shutil.copytree(HUISPROFIELEN / slug, map_, dirs_exist_ok=True)
    tekst = (map_ / bestand).read_text(encoding="utf-8")
    for oud, nieuw in ruil:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw, 1)
    (map_ / bestand).write_text(tekst, encoding="utf-8")
    with pytest.raises(OngeldigProfiel) as fout:
        lees_profiel(map_)
    return [str(f) for f in fout.value.fouten]


def test_alle_fouten_komen_tegelijk_met_hun_regel(tmp_path: Path) -> None:
    fouten = fouten_na(
        tmp_path,
        "gooise-meren",
        "documenten.yaml",
        ("doelen: [dienstverleningsmodel]", "doelen: [bestaat-niet]"),
        ("onder: beleidsplan-2015, status: geldend, domeinen: [onderwijs", "onder: weg, status: geldend, domeinen: [o"),
    )
    assert len(fouten) == 3
    assert all(f.startswith("documenten.yaml, regel ") for f in fouten)
    assert any("'bestaat-niet'" in f and "opgaven" in f for f in fouten)
    assert any("'weg'" in f for f in fouten)


def test_een_document_dat_zichzelf_uitwerkt_wordt_geweigerd(tmp_path: Path) -> None:
    [fout] = fouten_na(
        tmp_path,
        "gooise-meren",
        "documenten.yaml",
        ("soort: verordening, onder: beleidsplan-2022", "soort: verordening, onder: verordeningen"),
    )
    assert "weer bij zichzelf" in fout


@pytest.mark.eis("UTR-323")
def test_wie_de_buurtteams_draagt_staat_in_het_profiel_in_geen_ander_spoor(tmp_path: Path) -> None:
    [fout] = fouten_na(
        tmp_path, "utrecht", "organisatie.yaml", ("lagen: [basiszorg]", "lagen: [basiszorg, aanvullende-zorg]")
    )
    assert "Buurtteamorganisatie 1" in fout
    assert "alleen die laag" in fout


@pytest.mark.eis("UTR-325")
def test_de_indeling_voor_volwassenen_en_jeugd_blijft_dezelfde(tmp_path: Path) -> None:
    p = profiel_uit("utrecht")
    volwassenen = {g for t in p.teams if t.stroom == "volwassenen" for g in t.gebieden}
    jeugd = {g for t in p.teams if t.stroom == "jeugd" for g in t.bestrijkt}
    assert volwassenen == jeugd == {g.code for g in p.gebieden}
    fouten = fouten_na(tmp_path, "utrecht", "teams.yaml", ("bestrijkt: [west, ", "bestrijkt: ["))
    assert any("verschillen van die voor volwassenen (west)" in f for f in fouten)


@pytest.mark.eis("GOO-014")
def test_alleen_een_strategische_nota_mag_zonder_einddatum(tmp_path: Path) -> None:
    strategisch = next(d for d in profiel_uit("gooise-meren").documenten if d.code == "beleidsplan-2022")
    assert (strategisch.status, strategisch.tot) == ("geldend", None)
    [uitvoeringsplan] = fouten_na(
        tmp_path,
        "gooise-meren",
        "documenten.yaml",
        (
            "soort: uitvoeringsplan, onder: beleidsplan-2022, status: op te",
            "soort: uitvoeringsplan, onder: beleidsplan-2022, status: geldend, onderwerp: op te",
        ),
    )
    assert "laatste dag" in uitvoeringsplan
    gezondheid = next(d for d in profiel_uit("gooise-meren").documenten if d.code == "gezondheidsnota")
    gegevens = {**gezondheid.model_dump(), "bron": gezondheid.bron, "status": "geldend"}
    with pytest.raises(ValueError, match="laatste dag"):
        Beleidsdocument.model_validate(gegevens)
    assert Beleidsdocument.model_validate({**gegevens, "tot": "2026-12-31"}).wettelijke_termijn


@pytest.mark.eis("HAR-307", "LEU-237", "HEU-006")
@pytest.mark.parametrize(
    ("slug", "schalen"),
    [
        ("hardenberg", ["De wijk, het gebied", "De gemeente", "De regio (bovenregio)"]),
        ("leusden", ["Lokaal", "Regionaal"]),
        (
            "utrechtse-heuvelrug",
            [
                "Lokaal",
                "Regionaal (regio Zuidoost Utrecht)",
                "Bovenregionaal (gemeenten in de provincie Utrecht)",
                "Centrumgemeente Utrecht",
            ],
        ),
    ],
)
def test_alles_staat_op_een_schaal_en_een_grotere_vraagt_een_reden(
    tmp_path: Path, slug: str, schalen: list[str]
) -> None:
    p = profiel_uit(slug)
    assert [s.naam for s in p.schalen] == schalen
    for deel in (*p.producten, *p.acties):
        gevonden = p.schaal_van(deel.code)
        assert gevonden is not None
        schaal, keuze = gevonden
        assert (schaal == p.schalen[0]) == (keuze is None), "zonder reden staat alles dichtbij"
    regels = (HUISPROFIELEN / slug / "kader.yaml").read_text(encoding="utf-8").splitlines()
    eerste = next(r for r in regels if r.strip().startswith("reden:"))
    [fout] = fouten_na(tmp_path, slug, "kader.yaml", (eerste + "\n", ""))
    assert "reden ontbreekt" in fout


@pytest.mark.eis("HEU-006")
def test_de_regio_zuidoost_utrecht_telt_vijf_gemeenten() -> None:
    regio = profiel_uit("utrechtse-heuvelrug").schalen[1]
    assert {g.naam: g.code for g in regio.gemeenten} == {
        "Utrechtse Heuvelrug": 1581,
        "Bunnik": 312,
        "De Bilt": 310,
        "Wijk bij Duurstede": 352,
        "Zeist": 355,
    }


def test_een_trede_in_twee_lagen_of_in_geen_laag_wordt_geweigerd(tmp_path: Path) -> None:
    dubbel = fouten_na(
        tmp_path / "a", "utrecht", "kader.yaml", ("treden: [aanvullende-zorg]", "treden: [aanvullende-zorg, de-stad]")
    )
    assert any("meer dan een laag" in f for f in dubbel)
    zonder = fouten_na(tmp_path / "b", "utrecht", "kader.yaml", ("vrijwillige-hulp, de-stad]", "vrijwillige-hulp]"))
    assert any("'de-stad' niet" in f for f in zonder)


@pytest.mark.eis("GOO-009")
def test_de_uitvoeringsdienst_staat_in_het_profiel_niet_als_aanbieder(tmp_path: Path) -> None:
    [fout] = fouten_na(
        tmp_path,
        "gooise-meren",
        "organisatie.yaml",
        ("    verantwoordelijkheid: toegang\n", "    verantwoordelijkheid: toegang\n    gecontracteerd: true\n"),
    )
    assert "levert niet zelf" in fout


@pytest.mark.eis("GOO-004")
def test_een_organisatie_heeft_een_van_drie_verantwoordelijkheden_en_een_aanbieder_draagt_geen_toegangsteam(
    tmp_path: Path,
) -> None:
    p = profiel_uit("gooise-meren")
    assert all(o.verantwoordelijkheid for o in p.organisaties)
    assert {o.verantwoordelijkheid for o in p.organisaties} == {"toegang", "basisaanbod", "individueel aanbod"}
    for deel in (*p.producten, *p.voorzieningen):
        laag = p.laag_van(deel.trede)
        assert laag is not None
        assert laag.fase, deel.code
    [fout] = fouten_na(
        tmp_path,
        "gooise-meren",
        "teams.yaml",
        ("soort: toegangsteam\n    organisatie: usd", "soort: toegangsteam\n    organisatie: zorgaanbieders"),
    )
    assert "biedt aanbod en geen toegang" in fout


def test_segmenten_zijn_samen_honderd_procent(tmp_path: Path) -> None:
    [fout] = fouten_na(tmp_path, "hardenberg", "kader.yaml", ("procent: 15", "procent: 16"))
    assert "101%" in fout


@pytest.mark.eis("UTR-321")
def test_een_buurtteam_met_een_andere_naam_wordt_geweigerd(tmp_path: Path) -> None:
    [fout] = fouten_na(
        tmp_path, "utrecht", "teams.yaml", ("naam: Buurtteam West, team Sociaal", "naam: Wijkteam West, team Sociaal")
    )
    assert "begint niet met 'Buurtteam'" in fout


def test_een_register_dat_uit_een_lege_lijst_kiest_wordt_geweigerd(tmp_path: Path) -> None:
    fouten = fouten_na(tmp_path, "leusden", "registers.yaml", ("uit: gemeenterollen", "uit: diversiteit"))
    assert any("kiest uit diversiteit, maar daar staat niets" in f for f in fouten)
