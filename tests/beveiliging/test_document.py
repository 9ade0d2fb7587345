"""docs/beveiliging.md names every requirement of ASVS 5.0 up to level 2, once, and no test that is not there."""

import re
from collections import Counter
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
TEKST = (WORTEL / "docs" / "beveiliging.md").read_text(encoding="utf-8")
STANDEN = {"voldoet", "deels", "nog niet", "beheer", "n.v.t."}
# The numbers of level 1 and 2 in each section of ASVS 5.0.0; within a section they are numbered first, 253 in all.
SECTIES = {
    "V1.1": 2, "V1.2": 9, "V1.3": 11, "V1.4": 3, "V1.5": 2, "V2.1": 3, "V2.2": 3, "V2.3": 4, "V2.4": 1, "V3.2": 2,
    "V3.3": 4, "V3.4": 6, "V3.5": 5, "V3.7": 2, "V4.1": 3, "V4.2": 1, "V4.3": 2, "V4.4": 4, "V5.1": 1, "V5.2": 3,
    "V5.3": 2, "V5.4": 3, "V6.1": 3, "V6.2": 12, "V6.3": 4, "V6.4": 4, "V6.5": 5, "V6.6": 3, "V6.8": 4, "V7.1": 3,
    "V7.2": 4, "V7.3": 2, "V7.4": 5, "V7.5": 2, "V7.6": 2, "V8.1": 2, "V8.2": 3, "V8.3": 1, "V8.4": 1, "V9.1": 3,
    "V9.2": 4, "V10.1": 2, "V10.2": 2, "V10.3": 4, "V10.4": 11, "V10.5": 5, "V10.6": 2, "V10.7": 3, "V11.1": 2,
    "V11.2": 3, "V11.3": 3, "V11.4": 4, "V11.5": 1, "V11.6": 1, "V12.1": 3, "V12.2": 2, "V12.3": 4, "V13.1": 1,
    "V13.2": 5, "V13.3": 2, "V13.4": 5, "V14.1": 2, "V14.2": 4, "V14.3": 3, "V15.1": 3, "V15.2": 3, "V15.3": 7,
    "V16.1": 1, "V16.2": 5, "V16.3": 4, "V16.4": 3, "V16.5": 3, "V17.1": 1, "V17.2": 4, "V17.3": 2,
}  # fmt: skip
_RIJ = re.compile(r"^\| (V\d+\.\d+)\.(\d+)(?:–(\d+))? \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_elke_eis_van_niveau_2_staat_er_een_keer_in() -> None:
    genoemd = Counter(
        f"{sectie}.{nummer}"
        for sectie, begin, einde, _, _ in _RIJ.findall(TEKST)
        for nummer in range(int(begin), int(einde or begin) + 1)
    )
    verwacht = {f"{sectie}.{n}" for sectie, aantal in SECTIES.items() for n in range(1, aantal + 1)}
    assert len(verwacht) == 253
    assert set(genoemd) == verwacht
    assert [eis for eis, keer in genoemd.items() if keer > 1] == []


def test_elke_eis_heeft_een_stand_en_zegt_hoe_of_waarom_niet() -> None:
    rijen = _RIJ.findall(TEKST)
    assert {stand for *_, stand, _ in rijen} <= STANDEN
    assert [rij for rij in rijen if len(rij[4]) < 4] == []
    open_ = [rij for rij in rijen if rij[3] in ("nog niet", "deels")]
    assert open_, "een lijst waarop alles goed is, gelooft niemand"


def test_elke_toets_en_elk_bestand_dat_wordt_genoemd_bestaat() -> None:
    paden = set(re.findall(r"`((?:tests|src)/[a-z_/]+(?:\.py)?)`", TEKST))
    los = set(re.findall(r"`(test_[a-z_]+\.py)`", TEKST))
    assert [pad for pad in paden if not (WORTEL / pad).exists()] == []
    assert [naam for naam in los if not (WORTEL / "tests" / "beveiliging" / naam).exists()] == []
    assert len(paden) > 15
