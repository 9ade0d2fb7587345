"""Reading and widening what somebody typed, without a database."""

import pytest

from naober.kaart.zoeken.rules import (
    Treffer,
    Uitdrukking,
    Woord,
    Woordenboek,
    afstand,
    maak_plan,
    volgorde,
    woorden_van,
)

BOEK = Woordenboek(
    (Uitdrukking(("niet", "rond", "kom"), (("schuld",),)), Uitdrukking(("eenzam",), (("maatj",), ("warm", "bezoek")))),
    frozenset({"ik", "niet", "kom"}),
    {"rond": "rond", "eenzaam": "eenzam"},
)


def test_woorden_zonder_hoofdletters_accenten_en_leestekens() -> None:
    assert woorden_van("  Café, 't Huis: één-op-één! ") == ("cafe", "t", "huis", "een", "op", "een")
    assert len(woorden_van("woord " * 500)) == 14


def test_een_uitdrukking_telt_als_haar_woorden_er_in_die_volgorde_staan() -> None:
    def stammen(*typte: str) -> set[str]:
        plan = maak_plan([Woord(w, w, bekend=True) for w in typte], BOEK)
        return {stam for groep in plan.groepen for stam in groep}

    assert "schuld" in stammen("ik", "niet", "meer", "rond", "kom")
    assert "schuld" not in stammen("rond", "niet", "kom")
    assert "schuld" not in stammen("niet", "a", "b", "c", "d", "rond", "kom"), "te ver uit elkaar"


def test_een_term_van_een_woord_telt_zwaarder_dan_een_van_meer_woorden() -> None:
    (_, groep) = maak_plan([Woord("eenzaam", "eenzam", bekend=True)], BOEK).groepen
    assert groep["maatj"] > groep["warm"]


def test_een_onbekend_woord_wordt_gelezen_als_wat_erop_lijkt_en_dat_staat_erbij() -> None:
    plan = maak_plan([Woord("eensaam", "eensam")], BOEK)
    assert plan.verbeterd == {"eensaam": "eenzam"}
    assert {"eenzam", "maatj"} <= {stam for groep in plan.groepen for stam in groep}
    assert maak_plan([Woord("eensaam", "eensam", bekend=True)], BOEK).verbeterd == {}, "wat bekend is, blijft staan"
    assert maak_plan([Woord("eensaam", "eensam", delen=("saam",))], BOEK).verbeterd, "een stuk ervan is nog geen woord"
    assert not maak_plan([Woord("ik", "ik")], BOEK), "een woord dat niets zegt, zoekt niets"


@pytest.mark.parametrize(
    ("een", "ander", "hoever"), [("taal", "taal", 0), ("taal", "tala", 1), ("taal", "tal", 1), ("taal", "bal", 2)]
)
def test_verwisselde_weggelaten_en_andere_letters_tellen(een: str, ander: str, hoever: int) -> None:
    assert afstand(een, ander, 2) == hoever


def test_van_antwoorden_die_even_goed_zijn_komt_de_lichtste_trede_eerst() -> None:
    zwaar, licht, slecht = Treffer(1, 10.0, 5), Treffer(2, 9.0, 1), Treffer(3, 2.0, 0)
    assert volgorde([slecht, zwaar, licht]) == [licht, zwaar, slecht]
