"""Counts from five up, and none that can be reckoned back."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from naober.kern.tellen import KLEINSTE, totaal, verhul, verhul_delen, verhul_tabel


def getoond(*aantallen: int) -> list[int | None]:
    return [a.aantal for a in verhul([(str(nr), n) for nr, n in enumerate(aantallen)])]


def test_een_tot_en_met_vier_wordt_niet_getoond_en_nul_en_vijf_wel() -> None:
    assert getoond(0, 5, 5, 1, 4) == [0, 5, 5, None, None]


def test_wie_het_totaal_kent_rekent_een_klein_aantal_niet_terug() -> None:
    # With a total of 32 the hidden 2 would be what is left.
    assert getoond(10, 20, 2) == [None, 20, None]
    # Two hidden ones, of one each, are together less than five.
    assert getoond(1, 1, 30, 8) == [None, None, 30, None]


def test_een_klein_aantal_alleen_blijft_verborgen() -> None:
    assert getoond(3) == [None]
    assert getoond(3, 0) == [None, 0]
    assert totaal([("a", 3)]) is None
    assert totaal([("a", 3), ("b", 2)]) == 5
    assert totaal([]) == 0


def test_de_delen_tellen_wat_wordt_getoond() -> None:
    assert [a.deel for a in verhul([("a", 30), ("b", 10), ("c", 10), ("d", 2)])] == [75, None, 25, None]


@given(st.lists(st.integers(0, 40), max_size=8))
def test_wat_verborgen_is_is_nooit_een_klein_aantal_dat_overblijft(aantallen: list[int]) -> None:
    zichtbaar = getoond(*aantallen)
    weg = [n for n, z in zip(aantallen, zichtbaar, strict=True) if z is None]
    assert not any(0 < n < KLEINSTE for n, z in zip(aantallen, zichtbaar, strict=True) if z is not None)
    if weg and any(z for z in zichtbaar):
        assert len(weg) > 1
        assert sum(weg) >= KLEINSTE
    # No more is hidden than was needed: without its largest the rest would not be safe, or it is small itself.
    groot = [n for n in weg if n >= KLEINSTE]
    for over in combinations([n for n in weg if n < KLEINSTE], len(weg) - len(groot)):
        assert not groot or len(over) < 2 or sum(over) < KLEINSTE


def test_wat_anders_is_verborgen_wordt_ook_tegen_het_totaal_beschermd() -> None:
    rijen = [("a", 30), ("b", 9), ("c", 7)]
    assert [a.aantal for a in verhul(rijen, ["a"])] == [None, 9, None]
    assert [a.aantal for a in verhul([*rijen, ("d", 0)], ["d"])] == [30, 9, 7, 0]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5).map(lambda n: sorted(n, reverse=True)))
def test_van_delen_van_delen_blijft_er_nooit_een_klein_aantal_over(aantallen: list[int]) -> None:
    zichtbaar = verhul_delen(aantallen)
    getoond = [n for n in zichtbaar if n is not None]
    assert all(z in (None, n) for n, z in zip(aantallen, zichtbaar, strict=True))
    for meer, minder in pairwise([*getoond, 0]):
        assert not 0 < meer - minder < KLEINSTE
    assert verhul_delen([40, 38, 20, 4, 0]) == [40, None, 20, None, 0]


def test_wie_bladzijden_naast_het_totaal_legt_rekent_geen_cel_terug() -> None:
    # On its own row the 2 is safe with the 9; the totals of 22 and 39 less the other row would tell both.
    rijen = {"een": {"west": 2, "oost": 9, "zuid": 8}, "twee": {"west": 20, "oost": 30, "zuid": 40}}
    weg = verhul_tabel(rijen, {"west": 22, "oost": 39, "zuid": 48})
    assert weg.van_rij("een") == {"west", "zuid"}
    assert weg.van_rij("twee") == {"west", "zuid"}
    assert weg.kolommen == frozenset()
    # Nothing else in the column: then its total is kept back, with another that protects it.
    alleen = verhul_tabel({"een": {"west": 2, "oost": 9}, "twee": {"west": 20}}, {"west": 22, "oost": 9})
    assert alleen.kolommen == {"west", "oost"}


_TABEL = st.dictionaries(
    st.sampled_from("abcd"), st.dictionaries(st.sampled_from("wxyz"), st.integers(0, 20), min_size=1), max_size=4
)


@given(_TABEL, st.sets(st.sampled_from("abcd"), max_size=2))
def test_geen_rij_en_geen_kolom_van_een_tabel_laat_weinig_over(
    rijen: dict[str, dict[str, int]], dicht: set[str]
) -> None:
    totalen = {k: sum(per.get(k, 0) for per in rijen.values()) for k in "wxyz"}
    weg = verhul_tabel(rijen, totalen, dicht)
    for rij, per in rijen.items():
        cellen = [n for k, n in per.items() if (rij, k) in weg.cellen]
        assert rij in dicht or all((rij, k) in weg.cellen for k, n in per.items() if 0 < n < KLEINSTE)
        assert rij in dicht or not cellen or sum(cellen) >= KLEINSTE or len(cellen) == sum(n > 0 for n in per.values())
    for k, totaal_ in totalen.items():
        cellen = [per[k] for rij, per in rijen.items() if (rij, k) in weg.cellen]
        assert k in weg.kolommen or not 0 < totaal_ < KLEINSTE
        if k not in weg.kolommen:
            assert not cellen or (len(cellen) > 1 and sum(cellen) >= KLEINSTE)
        else:
            # Known again from the rows when all of it is shown there, or all but few.
            assert sum(cellen) >= KLEINSTE or sum(cellen) == totaal_
