"""Small numbers: none is shown, and none can be reckoned back, whatever tables somebody lays side by side."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from naober.kern import Weigering
from naober.monitor.onderdrukken import Cel, hele_periode, verberg_rij, verberg_tafel

AANTALLEN = st.one_of(st.integers(0, 12), st.integers(0, 400))


def test_minder_dan_vijf_niet_en_er_gaat_een_tweede_mee() -> None:
    """Area statistics do not show fewer than 5; of one hidden cell the total would tell the rest."""
    cellen = {"noord": Cel(3), "zuid": Cel(9), "west": Cel(40), "oost": Cel(0)}
    assert verberg_rij(cellen) == {"noord", "zuid"}
    assert verberg_rij({"noord": Cel(5), "zuid": Cel(9)}) == set()
    # Two small ones that make less than the bound together take a third along.
    assert verberg_rij({"a": Cel(1), "b": Cel(2), "c": Cel(7), "d": Cel(30)}) == {"a", "b", "c"}


def test_een_hogere_grens_van_het_profiel_geldt() -> None:
    assert verberg_rij({"noord": Cel(9), "zuid": Cel(12), "west": Cel(40)}, 10) == {"noord", "zuid"}


def test_een_deel_waar_bijna_iedereen_in_zit_is_ook_klein() -> None:
    """Of 20 people 19 are satisfied: then who is not is one of a kind as well."""
    assert Cel(20, 19).klein(5)
    assert not Cel(20, 20).klein(5)
    assert not Cel(20, 10).klein(5)


@given(st.lists(AANTALLEN, min_size=1, max_size=8))
def test_wie_het_totaal_kent_rekent_geen_klein_getal_terug(aantallen: list[int]) -> None:
    cellen = {str(nr): Cel(n) for nr, n in enumerate(aantallen)}
    weg = verberg_rij(cellen)
    assert all(k in weg for k, cel in cellen.items() if cel.klein(5))
    totaal = sum(aantallen)
    # A whole that is small is not shown either (tel); what is shown here is a total of five or more.
    if weg and totaal >= 5:
        verborgen = totaal - sum(cel.mensen for k, cel in cellen.items() if k not in weg)
        assert len(weg) > 1
        assert verborgen >= 5


class Lezer:
    """Who lays the tables side by side: what is shown is known, and every sum over what is not."""

    def __init__(self, onder: float) -> None:
        self.onder = onder
        self.onbekend: list[object] = []
        self.lijnen: list[tuple[dict[object, float], float]] = []

    def bereik(self, wat: object) -> tuple[float, float]:
        """The least and the most that one hidden number can be."""
        namen = list(dict.fromkeys([*self.onbekend, *(k for leden, _ in self.lijnen for k in leden), wat]))
        stelsel = np.array([[leden.get(k, 0.0) for k in namen] for leden, _ in self.lijnen])
        doel = np.array([1.0 if k == wat else 0.0 for k in namen])
        laag, hoog = (
            linprog(
                kant * doel, A_eq=stelsel if len(self.lijnen) else None,
                b_eq=[som for _, som in self.lijnen] or None, bounds=(self.onder, None), method="highs",
            )
            for kant in (1, -1)
        )  # fmt: skip
        assert laag.status == 0
        return laag.fun, float("inf") if hoog.status else -hoog.fun


TAFELS = st.integers(2, 4).flatmap(
    lambda b: st.lists(st.lists(AANTALLEN, min_size=b, max_size=b), min_size=2, max_size=4)
)


@settings(max_examples=100)
@given(TAFELS)
def test_wie_alle_tabellen_naast_elkaar_legt_rekent_geen_klein_getal_terug(aantallen: list[list[int]]) -> None:
    """The reader has the table of areas, that of products, that of both, and the total; and takes them from each
    other. Areas may as well be quarters, with the year as their total."""
    tafel = {(f"g{i}", f"p{j}"): Cel(n) for i, rij in enumerate(aantallen) for j, n in enumerate(rij)}
    randen: list[dict[str, Cel]] = [{}, {}]
    for kant, rand in enumerate(randen):
        for naam in sorted({k[kant] for k in tafel}):
            rand[naam] = Cel(sum(cel.mensen for k, cel in tafel.items() if k[kant] == naam))
    totaal = sum(cel.mensen for cel in tafel.values())
    if 0 < totaal < 5:
        return  # nothing of it is shown (tel)
    randen_weg = [verberg_rij(rand) for rand in randen]
    weg = verberg_tafel(tafel, *randen_weg)
    klein: set[object] = {k for k, cel in tafel.items() if cel.klein(5)}
    klein |= {(kant, k) for kant in (0, 1) for k, cel in randen[kant].items() if cel.klein(5)}
    assert klein <= weg | {(kant, k) for kant in (0, 1) for k in randen_weg[kant]}

    # An empty cell is shown as such, unless nothing of the table is.
    lezer = Lezer(onder=0 if len(weg) == len(tafel) else 1)
    for kant, rand in enumerate(randen):
        for naam, cel in rand.items():
            leden: dict[object, float] = {k: 1.0 for k in weg if k[kant] == naam}
            getoond = sum(c.mensen for k, c in tafel.items() if k[kant] == naam and k not in weg)
            if naam in randen_weg[kant]:
                lezer.lijnen.append(({**leden, (kant, naam): -1.0}, -getoond))
            elif leden:
                lezer.lijnen.append((leden, cel.mensen - getoond))
        if hier := randen_weg[kant]:
            open_ = sum(cel.mensen for naam, cel in rand.items() if naam not in hier)
            lezer.lijnen.append(({(kant, naam): 1.0 for naam in hier}, totaal - open_))
    for wat in klein:
        laag, hoog = lezer.bereik(wat)
        assert hoog - laag >= 1 - 1e-6, (wat, laag, hoog)


def test_alleen_hele_kwartalen_en_jaren_zodat_twee_vragen_niet_een_dag_verschillen() -> None:
    nu = date(2026, 11, 29)
    goed = [((2026, 7, 1), (2026, 9, 30)), ((2025, 1, 1), (2025, 12, 31)), ((2024, 1, 1), (2025, 12, 31))]
    for van, tot in goed:
        assert hele_periode(date(*van), date(*tot), gesplitst=True, nu=nu) is None
    fout = [
        ((2026, 7, 1), (2026, 9, 29)),
        ((2026, 7, 2), (2026, 9, 30)),
        ((2026, 4, 1), (2026, 9, 30)),
        ((2026, 9, 30), (2026, 7, 1)),
    ]
    for van, tot in fout:
        antwoord = hele_periode(date(*van), date(*tot), gesplitst=False, nu=nu)
        assert isinstance(antwoord, Weigering)
        assert antwoord.code == "monitor.periode"
    lopend = hele_periode(date(2026, 10, 1), date(2026, 12, 31), gesplitst=True, nu=nu)
    assert isinstance(lopend, Weigering)
    assert lopend.code == "monitor.loopt-nog"
    assert hele_periode(date(2026, 10, 1), date(2026, 12, 31), gesplitst=False, nu=nu) is None
