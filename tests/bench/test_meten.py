"""The harness itself: what it times, what it counts, and when it says no."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bench.meten import Grens, Proef, Uitkomst, meet, vergelijk
from naober.kern import Fout


class Klok:
    """A clock that stands still until someone works; times in seconds."""

    def __init__(self) -> None:
        self.nu = 0.0

    def __call__(self) -> float:
        return self.nu

    def werk(self, *duren: float) -> Callable[[int], object]:
        """Work that takes these times in turn, and returns the number of the round."""

        def doe(ronde: int) -> int:
            self.nu += duren[ronde % len(duren)]
            return ronde

        return doe


@contextmanager
def telt_niets() -> Iterator[list[str]]:
    yield []


def altijd_goed(resultaat: object) -> bool:
    return True


def uitkomst(*, ms: float = 10, queries: int | None = 5, vloer_ms: float | None = 2, grens: Grens) -> Uitkomst:
    return Uitkomst("pagina", ms, ms, queries, "vloer", vloer_ms, grens)


def test_de_mediaan_telt_en_niet_het_gemiddelde() -> None:
    klok = Klok()
    [uit] = meet(
        [Proef("werk", klok.werk(0.001, 0.002, 0.9), altijd_goed)], telt_niets, opwarmen=0, rondes=3, klok=klok
    )
    assert uit.ms == pytest.approx(2)


def test_opwarmen_telt_niet_mee_in_de_tijd() -> None:
    klok = Klok()
    proef = Proef("werk", klok.werk(5, 5, 0.001, 0.001), altijd_goed)
    [uit] = meet([proef], telt_niets, opwarmen=2, rondes=2, klok=klok)
    assert [uit.ms, uit.p95] == pytest.approx([1, 1])


def test_proef_en_vloer_komen_om_de_beurt() -> None:
    gedaan: list[tuple[str, int]] = []

    def noteer(naam: str) -> Callable[[int], object]:
        return lambda ronde: gedaan.append((naam, ronde))

    proeven = [Proef("vloer", noteer("vloer"), altijd_goed), Proef("pagina", noteer("pagina"), altijd_goed, "vloer")]
    meet(proeven, telt_niets, opwarmen=1, rondes=1)
    assert gedaan == [("vloer", 0), ("pagina", 0), ("vloer", 1), ("pagina", 1)]


def test_de_verhouding_is_de_tijd_gedeeld_door_die_van_de_vloer() -> None:
    klok = Klok()
    proeven = [
        Proef("vloer", klok.werk(0.002), altijd_goed),
        Proef("pagina", klok.werk(0.01), altijd_goed, "vloer"),
    ]
    vloer, pagina = meet(proeven, telt_niets, opwarmen=0, rondes=3, klok=klok)
    assert pagina.verhouding == pytest.approx(5)
    assert vloer.verhouding is None


def test_de_duurste_ronde_bepaalt_het_aantal_queries() -> None:
    """A page of one file may cost more than that of another: the bound holds for all."""
    per_ronde = iter([["a"], ["a", "b", "c"], ["a", "b"]])

    @contextmanager
    def telt() -> Iterator[list[str]]:
        yield next(per_ronde)

    [uit] = meet([Proef("pagina", lambda nr: nr, altijd_goed)], telt, opwarmen=3, rondes=1)
    assert uit.queries == 3


@pytest.mark.parametrize("opwarmen", [0, 1])
def test_een_verkeerd_antwoord_wordt_niet_gemeten(opwarmen: int) -> None:
    proef = Proef("pagina", lambda nr: "foutpagina", lambda uit: uit == "pagina")
    with pytest.raises(Fout, match="De proef 'pagina' geeft niet wat een gebruiker hoort te krijgen"):
        meet([proef], telt_niets, opwarmen=opwarmen, rondes=1)


def test_een_vloer_die_niet_wordt_gemeten_wordt_geweigerd() -> None:
    with pytest.raises(Fout, match="Deze vloer is geen proef: kelder"):
        meet([Proef("pagina", lambda nr: nr, altijd_goed, "kelder")], telt_niets, opwarmen=0, rondes=1)


@pytest.mark.parametrize(
    "grens",
    [Grens(), Grens(queries=5), Grens(verhouding=5), Grens(ms=10), Grens(queries=5, verhouding=5, ms=10)],
    ids=["geen grens", "queries", "verhouding", "ms", "alle drie"],
)
def test_precies_op_de_grens_is_goed(grens: Grens) -> None:
    assert uitkomst(grens=grens).overschrijdingen == []


@pytest.mark.parametrize(
    ("grens", "zin"),
    [
        (Grens(queries=4), "pagina: 5 queries, het budget is 4."),
        (Grens(verhouding=4.9), "pagina: 5.00 keer de vloer (vloer), het budget is 4.9 keer."),
        (Grens(ms=9.9), "pagina: 10.0 ms, het budget is 9.9 ms."),
    ],
    ids=["queries", "verhouding", "ms"],
)
def test_over_de_grens_zegt_wat_en_hoeveel(grens: Grens, zin: str) -> None:
    assert uitkomst(grens=grens).overschrijdingen == [zin]


def test_elke_grens_wordt_apart_genoemd() -> None:
    assert len(uitkomst(grens=Grens(queries=1, verhouding=1, ms=1)).overschrijdingen) == 3


@pytest.mark.parametrize("grens", [Grens(queries=99), Grens(verhouding=99)], ids=["queries", "verhouding"])
def test_wat_niet_is_gemeten_haalt_geen_grens(grens: Grens) -> None:
    assert uitkomst(queries=None, vloer_ms=None, grens=grens).overschrijdingen


def test_een_traag_staartje_gaat_over_het_budget_ook_als_het_midden_snel_is() -> None:
    traag = Uitkomst("mijn dag", 20, 75.5, 8, grens=Grens(p95=60))
    assert traag.overschrijdingen == ["mijn dag: p95 75.5 ms, het budget is 60 ms."]
    assert Uitkomst("mijn dag", 20, 59, 8, grens=Grens(p95=60)).overschrijdingen == []


def test_een_pagina_die_met_de_gemeente_meegroeit_gaat_over_het_budget() -> None:
    klein = [Uitkomst("a", 10, 11, 3), Uitkomst("b", 10, 11, 3)]
    groot = [Uitkomst("a", 14, 15, 3), Uitkomst("b", 16, 17, 3)]
    vlak, gegroeid = vergelijk(klein, groot, ["a", "b"], 1.5)
    assert vlak.overschrijdingen == []
    assert gegroeid.overschrijdingen == ["b, groot naast klein: 1.60 keer de vloer (klein), het budget is 1.5 keer."]
    assert [u.naam for u in vergelijk(klein, groot, ["b"], 1.5)] == ["b, groot naast klein"]
