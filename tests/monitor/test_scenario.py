"""What holds for every model: what is missing is named, a seed gives the same again, a wrong profile is refused."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.gemeente.laden import OngeldigProfiel, lees_profiel
from naober.gemeente.profiel.scenarios import Rekenmodel
from naober.gemeente.scenarioverwijzingen import losse_scenarios
from naober.kern import Weigering
from naober.monitor.scenario.rules import Scenario, Uitkomst, band_van, bereken, geldende_waarde, gevoeligheid
from naober.monitor.scenario.rules.cohorten import naar_huis, nog_over
from naober.monitor.scenario.rules.lijnen import gemiddeld_in_zorg, omslag
from naober.monitor.scenario.rules.rekenen import gebruikt, ontbrekend
from naober.monitor.scenario.rules.samen import vereven
from naober.monitor.scenario.rules.stappen import bewerk
from tests.dossier.gevallen import profiel_uit

UTRECHT = profiel_uit("utrecht")
assert UTRECHT.rekenmodel is not None
MODEL = UTRECHT.rekenmodel


def rekenmodel(**delen: Any) -> Rekenmodel:
    """A small model of two assumptions and one theme, with these parts otherwise."""
    aannamen = [
        {"code": "basis", "naam": "Basis", "eenheid": "euro", "waarde": 100, "bron": "Wmo 2015, art. 2.1.1"},
        {"code": "deel", "naam": "Deel", "eenheid": "procent", "waarde": 10, "bron": "Wmo 2015, art. 2.1.1"},
    ]
    stap = {"code": "uit", "naam": "Uit", "bewerking": "deel", "van": ["basis", "deel"], "eenheid": "euro"}
    thema = {"wijze": "stappen", "code": "een", "naam": "Een", "bron": "Wmo 2015, art. 2.1.1"}
    stap["bron"] = "Wmo 2015, art. 2.1.1"
    return Rekenmodel.model_validate(
        {
            "begin": 2024,
            "aannamen": aannamen,
            "themas": [{**thema, "stappen": [{**stap, **delen.pop("stap", {})}]}],
            **delen,
        }
    )


def losse(model: Rekenmodel) -> list[str]:
    return [uitleg for _, uitleg in losse_scenarios(UTRECHT.model_copy(update={"rekenmodel": model}))]


def test_een_ontbrekende_aanname_wordt_met_naam_genoemd_en_stil_rekenen_kan_niet() -> None:
    weigering = bereken(UTRECHT, MODEL, Scenario(), themas=["hulp-bij-huishouden"])
    assert isinstance(weigering, Weigering)
    assert weigering.veld == "hbh-budget"
    assert "“Budget voor hulp bij huishouden nu”" in weigering.reden
    assert str(weigering.bron) == "Meedoen naar Vermogen, r. 2316-2319"
    assert [a.code for a in ontbrekend(MODEL, Scenario())][:2] == ["kosten-per-fte", "uitstroom-opvang"]


def test_een_aanname_die_het_model_niet_kent_wordt_geweigerd() -> None:
    weigering = bereken(UTRECHT, MODEL, Scenario(waarden={"tikfout": Decimal(1)}), themas=["teambudget"])
    assert isinstance(weigering, Weigering)
    assert "tikfout" in weigering.reden


def test_dezelfde_seed_geeft_dezelfde_trekkingen_en_een_andere_niet() -> None:
    def band(seed: int) -> tuple[float, ...]:
        uitkomst = bereken(UTRECHT, MODEL, Scenario(), themas=["teambudget"], trekkingen=400, seed=seed)
        assert isinstance(uitkomst, Uitkomst)
        gevonden = band_van(uitkomst.reeks("teambudget.minimaal"))
        return gevonden.onder[0], gevonden.midden[0], gevonden.boven[0]

    assert band(7) == band(7)
    assert band(7) != band(8)
    onder, midden, boven = band(7)
    assert 13_600_000 < onder < midden < boven < 18_800_000
    # What somebody lays down is not drawn any more.
    vast = Scenario(waarden={"nieuw-naar-teams": Decimal(10), "bestaand-teams": Decimal(11_000_000)})
    uitkomst = bereken(UTRECHT, MODEL, vast, themas=["instroom-buurtteams", "teambudget"], trekkingen=50, seed=7)
    assert isinstance(uitkomst, Uitkomst)
    assert np.ptp(uitkomst.reeks("teambudget.minimaal").waarden) < 1_000_000


def test_een_waarde_per_jaar_geldt_tot_het_volgende_jaar_dat_er_een_heeft() -> None:
    scenario = Scenario(waarden={"bestaand-teams": {2015: Decimal(11), 2018: Decimal(12)}})
    aanname = MODEL.aanname("bestaand-teams")
    assert aanname is not None
    waarden = [geldende_waarde(aanname, scenario, jaar) for jaar in (2014, 2015, 2017, 2018, 2030)]
    assert waarden == [11, 11, 11, 12, 12]


def test_een_thema_noemt_ook_de_aannamen_van_de_themas_die_het_leest() -> None:
    codes = [a.code for a in gebruikt(MODEL, ["teambudget"])]
    assert codes[:2] == ["macrobudget", "deel-naar-wmo"]
    assert "huishoudens" not in codes


def test_gevoeligheid_laat_weg_wat_geen_bandbreedte_heeft() -> None:
    balken = gevoeligheid(UTRECHT, MODEL, Scenario(), "instroom-buurtteams.samen")
    assert not isinstance(balken, Weigering)
    assert [b.aanname.code for b in balken] == ["awbz-begeleiding", "deel-naar-buurtteam"]
    assert (balken[1].laag, balken[1].hoog) == (14_250, 14_850)


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"stap": {"van": ["basis", "nergens"]}}, "'nergens', maar dat is geen aanname"),
        ({"stap": {"bewerking": "som"}}, "telt procent samen tot euro"),
        ({"stap": {"van": ["deel", "basis"]}}, "'basis', maar dat is geen percentage"),
        ({"stap": {"van": ["een.uit", "deel"]}}, "op dit thema wacht"),
        (
            {"voorbeelden": [{"code": "x", "naam": "X", "bron": "Wmo 2015, art. 1", "waarden": [
                {"aanname": "weg", "waarde": 1}
            ]}]},
            "verwijst naar aanname 'weg'",
        ),
    ],
)  # fmt: skip
def test_een_rekenmodel_dat_niet_kan_wordt_bij_het_laden_geweigerd(anders: dict[str, Any], uitleg: str) -> None:
    assert any(uitleg in los for los in losse(rekenmodel(**anders))), losse(rekenmodel(**anders))
    assert losse(rekenmodel()) == []


def test_een_onbekende_wijze_van_rekenen_noemt_regel_en_veld(tmp_path: Path) -> None:
    tekst = (
        "gemeente: {}\nrekenmodel:\n  begin: 2024\n  aannamen: []\n  themas:\n    - wijze: glazen-bol\n      code: x\n"
    )
    (tmp_path / "gemeente.yaml").write_text(tekst, encoding="utf-8")
    with pytest.raises(OngeldigProfiel) as fout:
        lees_profiel(tmp_path)
    [regel] = [f for f in fout.value.fouten if f.veld.startswith("rekenmodel")]
    assert (regel.regel, regel.uitleg) == (6, "kent deze wijze van rekenen niet")


@pytest.mark.parametrize(
    ("laag", "hoog", "waarde"), [(5, 3, 4), (1, 2, 3), (1, None, 1)], ids=["omgekeerd", "erbuiten", "half"]
)
def test_een_bandbreedte_die_niet_klopt_wordt_geweigerd(laag: int, hoog: int | None, waarde: int) -> None:
    aanname = {"code": "a", "naam": "A", "eenheid": "euro", "bron": "Wmo 2015, art. 1", "laag": laag, "hoog": hoog}
    with pytest.raises(ValueError, match="bandbreedte"):
        Rekenmodel.model_validate({"begin": 2024, "aannamen": [{**aanname, "waarde": waarde}], "themas": []})


# ------------------------------------------------------------------------------------- the kernels


def in_een(waarde: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([[waarde]])


@pytest.mark.parametrize(
    ("bewerking", "waarden", "uitkomst"),
    [
        ("som", [1, 2, 3], 6),
        ("verschil", [10, 2, 3], 5),
        ("product", [2, 3, 4], 24),
        ("deel", [200, 50, 10], 10),
        ("rest", [200, 50, 10], 80),
        ("quotient", [200, 4], 50),
        ("hoogstens", [200, 4], 4),
        ("minstens", [200, 4], 200),
        ("naar-beneden", [52_531_200, 1_000_000], 52_000_000),
    ],
)
def test_elke_bewerking(bewerking: str, waarden: list[float], uitkomst: float) -> None:
    assert bewerk(bewerking, [in_een(w) for w in waarden])[0, 0] == pytest.approx(uitkomst)


def test_delen_door_nul_geeft_geen_getal() -> None:
    assert np.isnan(bewerk("quotient", [in_een(1), in_een(0)])[0, 0])


@given(st.lists(st.tuples(st.floats(1, 1e9), st.floats(0, 1e9)), min_size=11, max_size=11))
def test_vereveningen_van_elf_gemeenten_tellen_op_tot_de_kosten(paren: list[tuple[float, float]]) -> None:
    middelen, kosten = (np.array([[[p[i]]] for p in paren]) for i in (0, 1))
    betaalt = vereven(middelen, kosten)
    assert betaalt.sum() == pytest.approx(kosten.sum())
    # Who brings twice the means pays twice as much.
    assert betaalt[0, 0, 0] * middelen[1, 0, 0] == pytest.approx(betaalt[1, 0, 0] * middelen[0, 0, 0])


@given(st.floats(1, 1e6), st.floats(0, 100), st.integers(1, 12))
def test_wie_er_nog_is_en_wie_er_ging_is_samen_wie_er_was(begin: float, per_jaar: float, jaren: int) -> None:
    over, uit = nog_over(in_een(begin), in_een(per_jaar), np.arange(jaren, dtype=float)[None, :])
    assert over[0, -1] + uit.sum() == pytest.approx(begin)


def test_voor_de_ingang_gaat_er_niemand_naar_huis_en_daarna_nooit_meer_dan_iedereen() -> None:
    jaren = np.arange(-2.0, 9.0)[None, :]
    aantal = naar_huis(in_een(100), jaren, in_een(5), in_een(20))[0]
    assert aantal[:3] == pytest.approx([0, 0, 0])
    assert aantal[-1] == pytest.approx(80)
    assert (np.diff(aantal) >= 0).all()


def test_in_zorg_nadert_instroom_keer_duur() -> None:
    gemiddeld = gemiddeld_in_zorg(np.array([0.0]), np.full((1, 40), 100.0), np.full((1, 40), 3.0))[0]
    assert gemiddeld[-1] == pytest.approx(300, rel=1e-4)
    # In the first year with nobody there: what came, less what left again.
    assert gemiddeld[0] == pytest.approx(300 - 300 * 3 * (1 - np.exp(-1 / 3)))


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(0, 20))
def test_op_het_omslagpunt_is_het_saldo_nul(inzet: float, winst: float, termijn: float) -> None:
    punt = omslag(inzet, inzet + winst, termijn)
    assert punt is not None
    assert (inzet + winst) * (punt - termijn) - inzet * punt == pytest.approx(0, abs=inzet * max(punt, 1) * 1e-6)
    assert omslag(inzet + winst, inzet, termijn) is None


# --------------------------------------------------------------------------- a change of a national rule


@pytest.fixture(scope="module")
def eigen_bijdrage() -> Callable[..., Uitkomst | Weigering]:
    profiel = profiel_uit("gooise-meren")
    assert profiel.rekenmodel is not None
    model = profiel.rekenmodel

    def reken(**waarden: int) -> Uitkomst | Weigering:
        return bereken(
            profiel,
            model,
            Scenario(waarden={c.replace("_", "-"): Decimal(w) for c, w in waarden.items()}),
            themas=["eigen-bijdrage"],
        )

    return reken


def test_een_andere_bijdrage_geldt_niet_voor_wie_is_vrijgesteld(
    eigen_bijdrage: Callable[..., Uitkomst | Weigering],
) -> None:
    uitkomst = eigen_bijdrage(huishoudens_bijdrage=1_000, bijdrage_anders=25, jonge_paren=20, alleen_rolstoel=5)
    assert isinstance(uitkomst, Uitkomst)
    # 1,000 households of which 80% × 95% pay: 760 × 19 euro × 12 months, and the same with 25 euro.
    thema = uitkomst.thema("eigen-bijdrage")
    assert [r.geheel() for r in thema.reeksen] == [173_280, 228_000, 54_720]
    assert date(2022, 1, 1) == next(t.op for t in _themas("gooise-meren") if t.code == "eigen-bijdrage")


def _themas(slug: str) -> tuple[Any, ...]:
    model = profiel_uit(slug).rekenmodel
    assert model is not None
    return model.themas
