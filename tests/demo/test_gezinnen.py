"""A population holds together: everybody once, and no family that cannot be."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.demo.gezinnen import PER_DUIZEND, Gezin, Rol, leeftijden, stel_samen


def gezinnen(aantal: int, zaad: int) -> list[Gezin]:
    kans = Random(zaad)
    return stel_samen(leeftijden(aantal, kans), kans)


@given(aantal=st.integers(0, 400), zaad=st.integers(0, 10**6))
@settings(deadline=None)
def test_iedereen_woont_ergens_en_nooit_twee_keer(aantal: int, zaad: int) -> None:
    assert sum(len(gezin) for gezin in gezinnen(aantal, zaad)) == aantal


@given(aantal=st.integers(1, 400), zaad=st.integers(0, 10**6))
@settings(deadline=None)
def test_een_ouder_is_ten_minste_negentien_jaar_ouder_dan_elk_kind(aantal: int, zaad: int) -> None:
    for gezin in gezinnen(aantal, zaad):
        ouders = [lid.leeftijd for lid in gezin if lid.rol is Rol.OUDER]
        for kind in (lid.leeftijd for lid in gezin if lid.rol is Rol.KIND):
            assert all(ouder - kind >= 19 for ouder in ouders)
            assert min(ouders) - kind <= 55


@given(aantal=st.integers(1, 400), zaad=st.integers(0, 10**6))
@settings(deadline=None)
def test_geen_kind_woont_alleen(aantal: int, zaad: int) -> None:
    for gezin in gezinnen(aantal, zaad):
        rollen = Counter(lid.rol for lid in gezin)
        if rollen[Rol.KIND]:
            assert rollen[Rol.OUDER] in (1, 2)
        assert all(lid.leeftijd >= 18 for lid in gezin if lid.rol is not Rol.KIND)
        assert rollen[Rol.PARTNER] in (0, 2)
        assert rollen[Rol.ALLEEN] in (0, 1)


@given(aantal=st.integers(1, 400), zaad=st.integers(0, 10**6))
@settings(deadline=None)
def test_broers_en_zussen_schelen_twee_jaar_of_zijn_tweeling(aantal: int, zaad: int) -> None:
    for gezin in gezinnen(aantal, zaad):
        jaren = [lid.leeftijd for lid in gezin if lid.rol is Rol.KIND]
        assert jaren == sorted(jaren, reverse=True)
        assert all(ouder - jonger != 1 for ouder, jonger in pairwise(jaren))


@pytest.mark.parametrize("aantal", [1, 45, 1000, 20000])
def test_de_leeftijden_volgen_de_verdeling(aantal: int) -> None:
    per_band = Counter(min(jaar // 5, len(PER_DUIZEND) - 1) for jaar in leeftijden(aantal, Random(1)))
    for band, deel in enumerate(PER_DUIZEND):
        assert abs(per_band[band] - aantal * deel / sum(PER_DUIZEND)) <= 1


def test_een_stad_heeft_gewone_huishoudens() -> None:
    stad = gezinnen(20000, 1)
    gemiddeld = 20000 / len(stad)
    assert 2.0 < gemiddeld < 2.5
    alleen = sum(len(gezin) == 1 for gezin in stad) / len(stad)
    assert 0.25 < alleen < 0.4
    ouderen = [gezin for gezin in stad if max(lid.leeftijd for lid in gezin) >= 85]
    assert sum(len(gezin) == 1 for gezin in ouderen) > 0.4 * len(ouderen)
    assert max(len(gezin) for gezin in stad) <= 6
    vrouwen = sum(lid.geslacht == "vrouw" for gezin in stad for lid in gezin) / 20000
    assert 0.48 < vrouwen < 0.54
