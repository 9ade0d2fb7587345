"""The size of teams: classes, norms, the division of fte, the benchmark and the caseload."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.regels.teamomvang import Aannamen, Gebiedscijfers, aannamen_van, bereken_omvang, gebieden_van, score_van
from tests.dossier.gevallen import profiel_uit

PROFIEL = profiel_uit("utrecht")
assert PROFIEL.teamomvang is not None
BELEID = aannamen_van(PROFIEL, PROFIEL.teamomvang)


def gebied(score: int | None, **anders: object) -> Gebiedscijfers:
    scores = {} if score is None else dict.fromkeys(BELEID.gewichten, score)
    basis = Gebiedscijfers("proef", "Proef", inwoners=16_000, huishoudens=6_000, scores=scores)
    return replace(basis, **anders)  # type: ignore[arg-type]


def een(cijfers: Gebiedscijfers, aannamen: Aannamen = BELEID):  # type: ignore[no-untyped-def]
    [uitkomst] = bereken_omvang([cijfers], aannamen)
    return uitkomst


@pytest.mark.eis("UTR-315")
def test_het_profiel_houdt_per_wijk_de_geplande_capaciteit() -> None:
    gebieden = gebieden_van(PROFIEL, PROFIEL.teamomvang)  # type: ignore[arg-type]
    assert {g.naam: (g.gepland_van, g.gepland_tot) for g in gebieden} == {
        "West": (12, 14), "Noordwest": (32, 36), "Overvecht": (50, 57), "Noordoost en Oost": (32, 37),
        "Binnenstad": (9, 10), "Zuid": (15, 17), "Zuidwest": (33, 38), "Leidsche Rijn": (11, 12),
        "Vleuten-de Meern": (16, 18),
    }  # fmt: skip
    assert (BELEID.fte_van, BELEID.fte_tot) == (210, 239)


@pytest.mark.parametrize(("score", "per_team", "teams"), [(100, 3_000, 2), (50, 6_000, 1), (0, 10_000, 1)])
def test_de_zwaarte_bepaalt_op_hoeveel_huishoudens_een_team_komt(score: int, per_team: int, teams: int) -> None:
    uitkomst = een(gebied(score))
    assert uitkomst.klasse.huishoudens_per_team == per_team
    assert uitkomst.teams == Fraction(6_000, per_team)
    assert uitkomst.aantal_teams == teams


@pytest.mark.parametrize(
    ("score", "klasse"), [(0, "laag"), (33, "laag"), (34, "gemiddeld"), (66, "gemiddeld"), (67, "hoog")]
)
def test_de_grens_zelf_telt_bij_de_zwaardere_klasse(score: int, klasse: str) -> None:
    assert een(gebied(score)).klasse.code == klasse


def test_zonder_alle_scores_is_er_geen_klasse_en_wordt_er_niets_verdeeld() -> None:
    half = gebied(None, scores={"opleiding": 100})
    uitkomst = een(half)
    assert (uitkomst.klasse, uitkomst.teams, uitkomst.fte_van) == (None, None, None)
    bekend, onbekend = bereken_omvang([gebied(100), half], BELEID)
    assert bekend.aantal_teams == 2
    assert bekend.fte_van is None, "een deel van het geheel is pas bekend als alle gebieden bekend zijn"
    assert onbekend.klasse is None


def test_een_indicator_met_gewicht_nul_telt_niet_mee_en_hoeft_niet_bekend_te_zijn() -> None:
    gewichten = {"opleiding": 1, "isolement": 3, "bijstand": 0}
    assert score_van({"opleiding": 100, "isolement": 0}, gewichten) == 25
    assert score_van({"opleiding": 100}, gewichten) is None
    assert score_van({"opleiding": 100}, dict.fromkeys(gewichten, 0)) is None


def test_de_fte_wordt_verdeeld_naar_het_aantal_teams_dat_een_gebied_vraagt() -> None:
    zwaar, licht = bereken_omvang([gebied(100), gebied(0)], BELEID)
    # 2 teams and 0.6 of a team: ten to three.
    assert zwaar.fte_van == 210 * Fraction(10, 13)
    assert licht.fte_tot == 239 * Fraction(3, 13)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from([0, 50, 100])), min_size=1, max_size=12))
def test_wat_er_te_verdelen_is_wordt_precies_verdeeld(gebieden: list[tuple[int, int]]) -> None:
    uitkomsten = bereken_omvang([gebied(score, huishoudens=n) for n, score in gebieden], BELEID)
    delen = [u.fte_tot for u in uitkomsten]
    if any(n for n, _ in gebieden):
        assert sum(d for d in delen if d is not None) == 239
    else:
        assert set(delen) == {None}


@pytest.mark.parametrize(
    ("inwoners", "wijkt_af"), [(16_000, False), (20_000, False), (20_001, True), (12_000, False), (11_999, True)]
)
def test_een_gebied_dat_meer_dan_de_marge_van_de_maat_afwijkt_wordt_gemerkt(inwoners: int, wijkt_af: bool) -> None:
    uitkomst = een(gebied(None, inwoners=inwoners, gepland_van=9, gepland_tot=11))
    assert uitkomst.inwoners_per_fte == Fraction(inwoners, 10)
    assert uitkomst.wijkt_af is wijkt_af


def test_een_caseload_bepaalt_de_fte_zodra_die_bekend_is() -> None:
    cijfers = gebied(100, clienten=240, gepland_van=9, gepland_tot=11)
    zonder, met = een(cijfers), een(cijfers, replace(BELEID, caseload=16))
    assert zonder.fte_caseload is None
    assert met.fte_caseload == 15 == met.fte
    assert met.inwoners_per_fte == Fraction(16_000, 15)


def test_zorggebruik_staat_ernaast_en_telt_niet_mee() -> None:
    met, zonder = een(gebied(50, zorggebruik=900)), een(gebied(50))
    assert met.cijfers.zorggebruik == 900
    assert replace(met, cijfers=zonder.cijfers) == zonder
