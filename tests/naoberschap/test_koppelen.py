"""Bringing offers and requests together: the pure assignment, without a database."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.naoberschap.rules.koppelen import TIJDEN, Aanbodkant, Pas, Vraagkant, pas, verdeel

_WERK, _GEBIED, _TAAL = ("maatje", "klus"), ("noord", "zuid"), ("Nederlands", "Turks")
_VORM, _TIJD = ("structureel", "incidenteel"), tuple(TIJDEN)[:4]
_POSTCODE = ("", "7772AB", "7772CD", "7700AA")
_een = st.sampled_from


def _deel(uit: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(_een(uit))


AANBOD = st.builds(
    Aanbodkant, nummer=st.just(0), werk=_deel(_WERK), tijden=_deel(_TIJD), talen=_deel(_TAAL), vorm=_een(_VORM),
    gebied=_een(_GEBIED), gebieden=_deel(_GEBIED), postcode=_een(_POSTCODE), liever=_een(("", *_WERK)),
    platform=_een(("p", "q")), kring=_een(("", "kerk")), vog=st.booleans(), voorrang=_een((0, 15)),
)  # fmt: skip
VRAAG = st.builds(
    Vraagkant, nummer=st.just(0), werk=_een(_WERK), tijden=_deel(_TIJD), taal=_een(("", *_TAAL)), vorm=_een(_VORM),
    gebied=_een(_GEBIED), postcode=_een(_POSTCODE), platform=_een(("p", "q")), kring=_een(("", "kerk")),
    vog=st.booleans(), eigen_kring=st.booleans(),
)  # fmt: skip
A = Aanbodkant(1, frozenset({"maatje"}), frozenset({"ma-ochtend"}), frozenset({"Nederlands"}), "structureel", "noord")
V = Vraagkant(1, "maatje", frozenset({"ma-ochtend"}), "", "structureel", "noord")


def _genummerd(aanbod: list[Aanbodkant], vragen: list[Vraagkant]) -> tuple[list[Aanbodkant], list[Vraagkant]]:
    return (
        [replace(a, nummer=i) for i, a in enumerate(aanbod)],
        [replace(v, nummer=100 + i) for i, v in enumerate(vragen)],
    )


def _beste(aanbod: list[Aanbodkant], vragen: list[Vraagkant]) -> tuple[int, int]:
    """By trying every assignment: how many pairs at most, and the fewest points of those."""
    lang, kort = (aanbod, vragen) if len(aanbod) >= len(vragen) else (vragen, aanbod)
    uit = (0, 0)
    for rij in permutations(lang, len(kort)):
        paren = [(x, y) if isinstance(x, Aanbodkant) else (y, x) for x, y in zip(rij, kort, strict=True)]
        gevonden = [p for a, v in paren if (p := pas(a, v)) is not None]  # type: ignore[arg-type]
        uit = max(uit, (len(gevonden), -sum(p.kosten for p in gevonden)))
    return uit[0], -uit[1]


@given(st.lists(AANBOD, max_size=4), st.lists(VRAAG, max_size=4))
@settings(max_examples=60, deadline=None)
def test_de_toewijzing_is_de_beste_die_er_is_en_rekent_als_de_regel(
    aanbod: list[Aanbodkant], vragen: list[Vraagkant]
) -> None:
    links, rechts = _genummerd(aanbod, vragen)
    uit = verdeel(links, rechts)
    assert all(pas(k.aanbod, k.vraag) == k.pas for k in uit)
    assert len({k.aanbod.nummer for k in uit}) == len({k.vraag.nummer for k in uit}) == len(uit)
    assert (len(uit), sum(k.pas.kosten for k in uit)) == _beste(links, rechts)
    assert verdeel(links[::-1], rechts[::-1]) == uit


@pytest.mark.parametrize(
    ("aanbod", "vraag"),
    [
        ({"werk": frozenset({"klus"})}, {}),
        ({"platform": "particulier"}, {}),
        ({"tijden": frozenset({"zo-avond"})}, {}),
        ({}, {"taal": "Turks"}),
        ({}, {"gebied": "zuid"}),
        ({}, {"vog": True}),
        ({"vorm": "incidenteel"}, {}),
        ({"kring": "sportclub"}, {"eigen_kring": True, "kring": "kerk"}),
        ({}, {"eigen_kring": True}),
    ],
)
def test_wat_nooit_kan_wordt_nooit_voorgesteld(aanbod: dict[str, object], vraag: dict[str, object]) -> None:
    assert pas(A, V) is not None
    links, rechts = replace(A, **aanbod), replace(V, **vraag)  # type: ignore[arg-type]
    assert pas(links, rechts) is None
    assert verdeel([links], [rechts]) == []


@pytest.mark.eis("UTR-174")
def test_wie_in_dezelfde_straat_woont_gaat_voor_wie_verder_weg_woont() -> None:
    ver, wijk = replace(A, nummer=1, postcode="7777ZZ"), replace(A, nummer=2, postcode="7772ZZ")
    straat = replace(A, nummer=3, postcode="7772AB")
    [gevonden] = verdeel([ver, wijk, straat], [replace(V, postcode="7772AB")])
    assert (gevonden.aanbod, gevonden.pas) == (
        straat, Pas(0, ("Kan op: maandagochtend.", "Woont in dezelfde straat of vlakbij."))
    )  # fmt: skip
    [dan] = verdeel([ver, wijk], [replace(V, postcode="7772AB")])
    assert dan.aanbod == wijk


def test_een_paar_dat_eerder_is_voorgesteld_komt_niet_terug() -> None:
    ander = replace(A, nummer=2, gebied="zuid", gebieden=frozenset({"noord"}))
    [eerst] = verdeel([A, ander], [V])
    [daarna] = verdeel([A, ander], [V], niet=[(1, 1)])
    assert (eerst.aanbod.nummer, daarna.aanbod.nummer) == (1, 2)
    assert verdeel([A], [V], niet=[(1, 1)]) == []


def test_zoveel_mogelijk_vragen_krijgen_een_antwoord_ook_als_een_paar_dan_verder_uiteen_ligt() -> None:
    overal = replace(A, nummer=1, gebieden=frozenset({"zuid"}))
    thuis = replace(A, nummer=2)
    noord, zuid = replace(V, nummer=1), replace(V, nummer=2, gebied="zuid")
    assert {(k.aanbod.nummer, k.vraag.nummer) for k in verdeel([overal, thuis], [noord, zuid])} == {(1, 2), (2, 1)}
