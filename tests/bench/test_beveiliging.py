"""What safety costs, as `make bench` counts it: the two sides take turns, and a wrong answer counts for nothing."""

import pytest

from bench.beveiliging import GRENS_RIJEN, ZONDER_RIJEN, _meet_blok, _naast
from bench.meten import Proef
from naober.kern import Fout


def proef(naam: str, gedaan: list[str], *, goed: bool = True) -> Proef:
    return Proef("dag", lambda nr: gedaan.append(naam), lambda uit: goed)


def test_beide_kanten_gaan_om_beurten_en_tellen_pas_als_ze_warm_zijn() -> None:
    gedaan: list[str] = []
    tijden: dict[tuple[str, str], list[float]] = {}
    _meet_blok({"met": [proef("met", gedaan)], "zonder": [proef("zonder", gedaan)]}, 0, tijden)
    assert gedaan[:4] == ["zonder", "met", "met", "zonder"]
    assert {sleutel: len(rij) for sleutel, rij in tijden.items()} == {("met", "dag"): 10, ("zonder", "dag"): 10}
    with pytest.raises(Fout, match="'dag' geeft niet wat een gebruiker hoort te krijgen"):
        _meet_blok({"met": [proef("met", gedaan, goed=False)]}, 0, tijden)


def test_de_uitkomst_zegt_hoeveel_keer_de_bladzijde_zonder_en_of_dat_te_veel_is() -> None:
    tijden = {("als het is", "dag"): [12.0, 13.0, 11.0], (ZONDER_RIJEN, "dag"): [10.0, 10.0, 9.0]}
    uit = _naast("dag", ZONDER_RIJEN, GRENS_RIJEN, tijden)
    assert (uit.ms, uit.verhouding) == (12.0, 1.2)
    assert uit.overschrijdingen == [
        "dag, naast zonder regels per rij: 1.20 keer de vloer (zonder regels per rij), het budget is 1.15 keer."
    ]
