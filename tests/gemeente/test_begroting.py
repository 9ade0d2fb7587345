"""The budget in a profile: where an award lands, and what is refused when it is read."""

import shutil
from pathlib import Path

import pytest

from naober.gemeente.begrotingsregels import kies_post
from naober.gemeente.laden import OngeldigProfiel, lees_profiel
from naober.gemeente.profiel.begroting import Begroting

HIER = Path(__file__).resolve().parent
GEMEENTEN = HIER.parent.parent / "src" / "naober" / "gemeenten"
TESTERVEEN = HIER.parent / "profielen" / "testerveen"

GOED = """
begroting:
  naam: Begroting
  bron: L1
  delen:
    - code: lasten
      naam: Lasten
      eenheid: duizend
      bron: L1
      rijcontrole: true
      tekens: [{soort: vrijval, positief: bate, uitleg: Positief maakt geld vrij., bron: L1}]
      posten:
        - {code: een, naam: Een, kant: lasten, raming: {2017: 10}, vrijval: {2017/2018: 4}, bron: L1,
           voor: {wetten: [Wmo 2015], vormen: [pgb]}}
        - {code: twee, naam: Twee, kant: lasten, raming: {2017: 5}, wijziging: {2017: -1}, na_wijziging: {2017: 4},
           bron: L1, voor: {wetten: [Wmo 2015]}}
      controles:
        - {code: totaal, naam: Totaal, raming: {2017: 15}, bron: L1}
"""


def lees(tmp_path: Path, tekst: str) -> Begroting:
    map_ = tmp_path / "testerveen"
    if not map_.exists():
        shutil.copytree(TESTERVEEN, map_)
    (map_ / "begroting.yaml").write_text(tekst, encoding="utf-8")
    begroting = lees_profiel(map_).begroting
    assert begroting is not None
    return begroting


def test_een_tabel_in_duizenden_geeft_euros(tmp_path: Path) -> None:
    begroting = lees(tmp_path, GOED)
    post = begroting.post("een")
    assert post is not None
    raming, vrijval = post.bedrag("raming", 2017), post.bedrag("vrijval", 2018)
    assert raming is not None
    assert vrijval is not None
    assert (raming.gedrukt, raming.euro) == (10, 10_000)
    assert vrijval.jaartekst == "2017/2018"
    assert begroting.delen[0].last(post, raming) == 10_000
    assert begroting.delen[0].last(post, vrijval) == -4_000


@pytest.mark.parametrize(
    ("oud", "nieuw", "uitleg"),
    [
        ("raming: {2017: 15}", "raming: {2017: 16}", "gedrukt 16000, berekend 15000"),
        ("raming: {2017: 15}", "raming: {2017: 15000}", "factor 1.000"),
        ("na_wijziging: {2017: 4}", "na_wijziging: {2017: 5}", "telt niet op voor na_wijziging 2017"),
        ("tekens: [{soort: vrijval", "tekens: [{soort: raming", "zeg bij 'tekens' wat positief betekent"),
        ("voor: {wetten: [Wmo 2015], vormen: [pgb]}", "voor: {wetten: [Wmo 2015]}", "kiest hetzelfde als 'een'"),
        ("voor: {wetten: [Wmo 2015]}}", "voor: {producten: [onbekend]}}", "verwijst naar product 'onbekend'"),
        ("voor: {wetten: [Wmo 2015]}}", "voor: {treden: [onbekend]}}", "verwijst naar trede 'onbekend'"),
        ("voor: {wetten: [Wmo 2015]}}", "voor: {vormen: [pgb]}}", "noem wetten, producten of treden"),
        ("code: twee", "code: een", "noemt 'een' twee keer"),
        ("raming: {2017: 5}", "raming: {2017: 5.000}", "een heel getal zonder punten"),
        ("raming: {2017: 5}", "raming: {17: 5}", "verwacht 2016, 2017/2018 of per-jaar"),
    ],
)
def test_een_begroting_die_niet_klopt_wordt_geweigerd(tmp_path: Path, oud: str, nieuw: str, uitleg: str) -> None:
    assert oud in GOED
    with pytest.raises(OngeldigProfiel) as fout:
        lees(tmp_path, GOED.replace(oud, nieuw, 1))
    assert uitleg in str(fout.value)
    assert "begroting.yaml, regel" in str(fout.value)


def test_een_afgedrukt_verschil_staat_er_met_beide_cijfers_of_wordt_geweigerd(tmp_path: Path) -> None:
    gemeld = GOED.replace(
        "raming: {2017: 15}, bron: L1}",
        "raming: {2017: 16}, bron: L1, verschillen: [{soort: raming, jaar: 2017, gedrukt: 16000, berekend: 15000, "
        "uitleg: De nota telt anders op., bron: L1}]}",
    )
    lees(tmp_path, gemeld)
    with pytest.raises(OngeldigProfiel, match="het gemelde verschil noemt 16000 en 14000"):
        lees(tmp_path, gemeld.replace("berekend: 15000", "berekend: 14000"))


def test_de_eerste_regel_die_past_krijgt_het_geld(tmp_path: Path) -> None:
    begroting = lees(tmp_path, GOED)

    def regel(vorm: str, wet: str = "Wmo 2015") -> str | None:
        post = kies_post(begroting, wet=wet, product="x", trede="y", vorm=vorm, jaar=2017)
        return post.code if post else None

    assert (regel("pgb"), regel("zin")) == ("een", "twee")
    assert regel("zin", "Jeugdwet") is None
    assert kies_post(None, wet="Wmo 2015", product="x", trede="y", vorm="zin", jaar=2017) is None


@pytest.mark.parametrize(
    ("slug", "wet", "product", "vorm", "jaar", "regel"),
    [
        ("leusden", "Wmo 2015", "hulp-bij-het-huishouden", "zin", 2017, "hulp-bij-het-huishouden"),
        ("leusden", "Wmo 2015", "hulp-bij-het-huishouden", "pgb", 2017, "pgb-huishouden"),
        ("leusden", "Jeugdwet", "jeugd-ggz", "pgb", 2017, "pgb-jeugd"),
        ("hardenberg", "Jeugdwet", "pleegzorg", "zin", 2015, "jeugd-jeugdhulp-via-rta"),
        ("hardenberg", "Wmo 2015", "beschermd-wonen", "zin", 2015, None),
        ("gooise-meren", "Wmo 2015", "beschermd-wonen", "zin", 2022, "bescherming-en-opvang"),
        ("utrecht", "Wmo 2015", "dagverzorging", "pgb", 2015, "begeleiding-groep-pgb"),
        ("utrechtse-heuvelrug", "Wmo 2015", "rolstoel", "zin", 2021, "wmo-budget"),
    ],
)
def test_waar_een_toekenning_op_komt(
    slug: str, wet: str, product: str, vorm: str, jaar: int, regel: str | None
) -> None:
    begroting = lees_profiel(GEMEENTEN / slug).begroting
    post = kies_post(begroting, wet=wet, product=product, trede="maatwerk", vorm=vorm, jaar=jaar)
    assert (post.code if post else None) == regel
