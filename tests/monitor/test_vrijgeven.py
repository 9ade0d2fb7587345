"""What of a figure may be kept: nothing small, and nothing that follows from what is shown by part or over time."""

import random
from collections.abc import Mapping
from datetime import date

import numpy as np
from scipy.optimize import linprog

from naober.monitor.berekend.vrijgeven import Sleutel, jaren_van, verborgen_cellen
from naober.monitor.onderdrukken import KLEINSTE, Cel
from naober.monitor.tijd import Tijdvak, tijdvak_van, tijdvakken

NA = date(2026, 1, 2)
PERIODEN = {"2025": range(4), "2025-h1": (0, 1), "2025-h2": (2, 3), **{f"2025-k{k + 1}": (k,) for k in range(4)}}
Kwartalen = Mapping[str, tuple[int, ...]]


def vakken(nu: date = NA, jaar: int = 2025) -> list[Tijdvak]:
    return [t for t in tijdvakken(nu, 1) if t.jaar == jaar]


def tafel(mensen: Kwartalen, boven: Kwartalen | None = None) -> dict[Sleutel, Cel]:
    """Parts by quarter, with their half years and year, and the whole."""
    uit = {}
    for periode, ks in PERIODEN.items():
        for kolom, deel, leden in (("", "", list(mensen)), *(("gebied", d, [d]) for d in mensen)):
            er_in = None if boven is None else sum(boven[d][k] for d in leden for k in ks)
            uit[kolom, deel, periode] = Cel(sum(mensen[d][k] for d in leden for k in ks), er_in)
    return uit


def weg(cellen: Mapping[Sleutel, Cel], nu: date = NA, getoond: set[Sleutel] | None = None) -> set[Sleutel]:
    return verborgen_cellen(cellen, jaren_van(vakken(nu), nu), KLEINSTE, getoond or ())


def test_een_tijdvak_heeft_een_code_en_een_naam_en_wat_niet_begon_is_er_niet() -> None:
    assert [t.code for t in tijdvakken(date(2026, 5, 1), 1) if t.jaar == 2026] == [
        "2026-k1", "2026-h1", "2026", "2026-k2"
    ]  # fmt: skip
    assert len([t for t in tijdvakken(date(2026, 5, 1), 1) if t.jaar == 2025]) == 7
    derde = tijdvak_van(date(2025, 7, 1), date(2025, 9, 30))
    assert derde is not None
    assert (derde.code, derde.naam) == ("2025-k3", "derde kwartaal van 2025")
    assert tijdvak_van(date(2025, 7, 1), date(2025, 9, 29)) is None


def test_een_deel_dat_ergens_in_een_jaar_klein_is_is_in_dat_jaar_niet_per_kwartaal_te_zien() -> None:
    cellen = tafel({"noord": (20, 20, 20, 20), "zuid": (9, 9, 9, 9), "west": (9, 2, 9, 9)})
    verborgen = weg(cellen)
    assert ("gebied", "west", "2025-k1") in verborgen
    assert ("gebied", "west", "2025-h1") in verborgen
    # With the whole known the quarter would follow from one part; so the next smallest goes with it.
    assert ("gebied", "zuid", "2025-k2") in verborgen
    assert not {s for s in verborgen if s[1] == "noord" or s[0] == ""}
    # Over the year both are large enough to show.
    assert ("gebied", "west", "2025") not in verborgen


def test_een_kwartaal_dat_klein_is_is_er_alleen_in_het_jaar() -> None:
    verborgen = weg(tafel({"noord": (20, 3, 20, 20)}))
    assert {s[2] for s in verborgen if s[0] == ""} == {p for p in PERIODEN if p != "2025"}
    assert {s[2] for s in weg(tafel({"noord": (1, 1, 1, 1)}))} == set(PERIODEN)


def test_het_lopende_jaar_verraadt_het_kwartaal_dat_loopt_niet() -> None:
    nu = date(2025, 10, 9)
    veel, weinig = (tafel({"noord": (20, 20, 20, n)}) for n in (9, 2))
    assert ("", "", "2025") not in weg(veel, nu)
    assert ("", "", "2025") in weg(weinig, nu)
    assert ("", "", "2025-k3") not in weg(weinig, nu)


def test_een_jaar_waarvan_de_kwartalen_al_verteld_zijn_verraadt_het_laatste_niet() -> None:
    cellen = tafel({"noord": (20, 20, 20, 2)})
    assert ("", "", "2025") not in weg(cellen)
    assert ("", "", "2025") in weg(cellen, getoond={("", "", "2025-k1")})


def test_van_een_aandeel_telt_ook_wie_er_niet_in_zit() -> None:
    mensen = {"noord": (20, 20, 20, 20), "zuid": (20, 20, 20, 20), "west": (30, 30, 30, 30)}
    verborgen = weg(tafel(mensen, {"noord": (20, 19, 20, 20), "zuid": (10, 10, 10, 10), "west": (15, 15, 15, 15)}))
    # All but one of them in the north: that one could be known.
    assert ("gebied", "noord", "2025-k2") in verborgen
    assert ("gebied", "zuid", "2025-k2") in verborgen


def _speling(cellen: Mapping[Sleutel, Cel], verborgen: set[Sleutel], delen: list[str], maat: int) -> list[Sleutel]:
    """What can be reckoned back by whoever knows everything that is shown: hidden small cells with too little room."""

    def getal(cel: Cel) -> int:
        return (cel.mensen, cel.boven or 0, cel.mensen - (cel.boven or 0))[maat]

    plek = {(d, k): nr for nr, (d, k) in enumerate((d, k) for d in delen for k in range(4))}

    def rij(sleutel: Sleutel) -> np.ndarray:
        uit = np.zeros(len(plek))
        uit[[plek[d, k] for d in (delen if not sleutel[0] else [sleutel[1]]) for k in PERIODEN[sleutel[2]]]] = 1
        return uit

    open_ = [s for s in cellen if s not in verborgen]
    stelsel = {"A_eq": np.array([rij(s) for s in open_]), "b_eq": [getal(cellen[s]) for s in open_]} if open_ else {}
    lek = []
    for s in verborgen:
        if 0 < getal(cellen[s]) < KLEINSTE:
            laag, hoog = (linprog(k * rij(s), bounds=(0, None), method="highs", **stelsel) for k in (1, -1))
            if hoog.status == 0 and -hoog.fun - laag.fun < KLEINSTE - 1e-6:
                lek.append(s)
    return lek


def test_wie_alles_weet_wat_er_staat_rekent_niets_terug() -> None:
    """Invented tables with many small cells, solved by linear programming: the least and the most that each hidden cell
    can be lie as far apart as the bound."""
    lot, getoond, geprobeerd = random.Random(8), 0, 0
    for _ in range(12):
        delen = [f"d{n}" for n in range(lot.randint(2, 6))]
        veel = lot.choice([3, 10])
        mensen = {d: tuple(lot.choice([0, 1, 3, 8, 30]) * lot.choice([1, veel]) for _ in range(4)) for d in delen}
        boven = {d: tuple(lot.randint(0, n) for n in rij) for d, rij in mensen.items()} if lot.random() < 0.5 else None
        cellen = tafel(mensen, boven)
        verborgen = weg(cellen)
        assert not [s for s, cel in cellen.items() if s not in verborgen and cel.klein(KLEINSTE)]
        for maat in range(1 if boven is None else 3):
            assert not _speling(cellen, verborgen, delen, maat)
        getoond += len(cellen) - len(verborgen)
        geprobeerd += len(verborgen)
    assert getoond > 30 < geprobeerd, "er is wat te zien en wat te raden"
