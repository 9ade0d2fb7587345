"""Another rule over a whole population: the same as one case, in parts or at once."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from naober.kern import Fout
from naober.regels.hervorming import Gevolg, Wijziging, gevolg_van, hervormd
from naober.regels.populatie import bereken_twee

DAG = date(2025, 3, 1)
HOGER = (Wijziging("wmo.eigen_bijdrage.bedrag", 2500, date(2025, 1, 1)),)


def bevolking(aantal: int, seed: int = 1) -> dict[str, NDArray[Any]]:
    kans = np.random.default_rng(seed)
    geboren = np.datetime64("1935-01-01") + kans.integers(0, 29_000, aantal).astype("timedelta64[D]")
    partner = np.where(kans.random(aantal) < 0.4, np.roll(geboren, 1), np.datetime64("NaT"))
    return {"geboortedatum": geboren, "geboortedatum_partner": partner, "alleen_rolstoel": kans.random(aantal) < 0.1}


def test_een_hoger_bedrag_raakt_alleen_wie_al_betaalt() -> None:
    feiten = bevolking(2_000)
    voor, na = bereken_twee(feiten, DAG, hervormd(HOGER))
    betaalt = voor.centen.filled(0) == 2100
    assert 0 < betaalt.sum() < 2_000
    assert (na.centen.filled(0) == np.where(betaalt, 2500, 0)).all()
    assert (voor.soort == na.soort).all()
    assert gevolg_van([feiten], HOGER, DAG) == Gevolg(
        huishoudens=2_000,
        centen_voor=int(betaalt.sum()) * 2100,
        centen_na=int(betaalt.sum()) * 2500,
        meer=int(betaalt.sum()),
    )


def test_een_vrijstelling_die_vervalt_laat_meer_huishoudens_betalen() -> None:
    vervalt = (Wijziging("wmo.eigen_bijdrage.vrijstelling.rolstoel", False, date(2025, 1, 1)),)
    feiten = bevolking(2_000)
    gevolg = gevolg_van([feiten], vervalt, DAG)
    assert 0 < gevolg.meer <= int(feiten["alleen_rolstoel"].sum())
    assert gevolg.centen_na - gevolg.centen_voor == gevolg.meer * 2100


def test_in_delen_is_hetzelfde_als_in_een_keer() -> None:
    feiten = bevolking(3_000)
    delen = [{naam: reeks[i : i + 700] for naam, reeks in feiten.items()} for i in range(0, 3_000, 700)]
    assert gevolg_van(iter(delen), HOGER, DAG) == gevolg_van([feiten], HOGER, DAG)


def test_voor_de_ingangsdag_verandert_er_niets_en_de_wet_zelf_blijft_heel() -> None:
    gevolg = gevolg_van([bevolking(200)], HOGER, date(2024, 12, 1))
    assert gevolg.centen_na == gevolg.centen_voor > 0
    voor, _ = bereken_twee(bevolking(200), DAG, hervormd(HOGER))
    assert set(voor.centen.filled(0)) == {0, 2100}


def test_zonder_bekend_bedrag_staat_een_huishouden_in_geen_som() -> None:
    gevolg = gevolg_van([bevolking(50)], (Wijziging("wmo.eigen_bijdrage.bedrag", 2500, DAG),), date(2026, 6, 1))
    assert (gevolg.onbekend + gevolg.huishoudens, gevolg.meer) == (50 + gevolg.onbekend, 0)
    assert gevolg.onbekend > 0
    assert gevolg.centen_voor == gevolg.centen_na == 0


@pytest.mark.parametrize(
    ("parameter", "waarde", "woord"),
    [("wmo.eigen_bijdrage.niets", 1, "bestaat niet"), ("wmo.eigen_bijdrage.bedrag", "veel", "andere soort")],
)
def test_een_wijziging_die_niet_kan_wordt_genoemd(parameter: str, waarde: int | str, woord: str) -> None:
    with pytest.raises(Fout, match=woord):
        hervormd((Wijziging(parameter, waarde, DAG),))
