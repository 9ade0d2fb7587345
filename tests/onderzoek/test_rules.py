"""What a conversation and a finding must hold. No database."""

from dataclasses import replace
from typing import Any

import pytest

from naober.gemeente.profiel import Gespreksonderdeel
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst, controleer_bevinding, controleer_gesprek
from tests.dossier.opzet import profiel_uit

GEMEENTEN = ("hardenberg", "testerveen")
# What leaves one section of a conversation open.
LEEG: dict[str, dict[str, Any]] = {
    "mantelzorg": {"mantelzorg": ""},
    "eigen-kracht": {"eigen_kracht": "  "},
    "clientondersteuning": {"clientondersteuning": False},
    "leefgebieden": {"leefgebieden": {}},
    "plaats": {"plaats": "elders"},
}


def verslag(slug: str, **anders: Any) -> Gespreksverslag:
    basis = Gespreksverslag(
        verslag="Samen gekeken wat nodig is.",
        deelnemers=(Tafelgenoot("Wie het aangaat", "inwoner"),),
        eigen_kracht="Koken lukt.",
        mantelzorg="nee",
        clientondersteuning=True,
        leefgebieden={profiel_uit(slug).leefgebieden[0].code: "Hier speelt iets."},
    )
    return replace(basis, **anders)


def onderdelen() -> list[Any]:
    return [
        pytest.param(slug, o, id=f"{slug}-{o.code}") for slug in GEMEENTEN for o in profiel_uit(slug).gesprek if o.vast
    ]


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_een_volledig_gesprek_mag(slug: str) -> None:
    assert controleer_gesprek(profiel_uit(slug), verslag(slug)) is None


@pytest.mark.parametrize(("slug", "onderdeel"), onderdelen())
def test_een_onderdeel_is_verplicht_precies_als_het_profiel_dat_zegt(slug: str, onderdeel: Gespreksonderdeel) -> None:
    uitkomst = controleer_gesprek(profiel_uit(slug), verslag(slug, **LEEG[onderdeel.code]))
    if not onderdeel.verplicht:
        assert uitkomst is None
        return
    assert uitkomst is not None
    assert uitkomst.code == f"gesprek.{onderdeel.code}"
    assert uitkomst.bron == onderdeel.bron
    assert onderdeel.vraag in uitkomst.reden
    # Where the form has the error: the field of the account.
    assert hasattr(verslag(slug), uitkomst.veld or "")


def test_wat_het_profiel_niet_noemt_mag_leeg_blijven() -> None:
    leeg = verslag("testerveen", eigen_kracht="", clientondersteuning=False, mantelzorg="")
    assert controleer_gesprek(profiel_uit("testerveen"), leeg) is None


@pytest.mark.parametrize(
    ("mantelzorg", "steun", "mag"), [("nee", "", True), ("ja", "Elke week bellen", True), ("ja", " ", False)]
)
def test_bij_een_mantelzorger_hoort_hoe_die_wordt_gesteund(mantelzorg: str, steun: str, mag: bool) -> None:
    ingevuld = verslag("hardenberg", mantelzorg=mantelzorg, mantelzorg_steun=steun)
    assert (controleer_gesprek(profiel_uit("hardenberg"), ingevuld) is None) is mag


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"deelnemers": ()}, "gesprek.inwoner"),
        ({"deelnemers": (Tafelgenoot("Een zus", "netwerk"),)}, "gesprek.inwoner"),
        ({"verslag": " \n "}, "gesprek.verslag"),
        ({"leefgebieden": {"onbekend": "Tekst."}}, "gesprek.leefgebied"),
    ],
)
@pytest.mark.parametrize("slug", GEMEENTEN)
def test_een_gesprek_gaat_met_de_inwoner_en_heeft_een_verslag(slug: str, anders: dict[str, Any], code: str) -> None:
    uitkomst = controleer_gesprek(profiel_uit(slug), verslag(slug, **anders))
    assert uitkomst is not None
    assert uitkomst.code == code
    assert str(uitkomst.bron)


@pytest.mark.parametrize(
    ("trede", "vondst", "code"),
    [
        ("dichtbij", Vondst("ja", "Dit lukt."), None),
        ("dichtbij", Vondst("deels", "Half."), None),
        ("dichtbij", Vondst("nee", "Te licht."), None),
        ("zolder", Vondst("nee", "Te licht."), "bevinding.trede"),
        ("dichtbij", Vondst("", "Te licht."), "bevinding.volstaat"),
        ("dichtbij", Vondst("misschien", "Te licht."), "bevinding.volstaat"),
        ("dichtbij", Vondst("nee", "  "), "bevinding.reden"),
        ("dichtbij", Vondst("ja", ""), "bevinding.reden"),
    ],
)
def test_een_bevinding_noemt_een_trede_een_oordeel_en_een_reden(trede: str, vondst: Vondst, code: str | None) -> None:
    trap = profiel_uit("testerveen").trap
    uitkomst = controleer_bevinding(trap, trede, vondst)
    assert (uitkomst.code if uitkomst else None) == code
    assert uitkomst is None or uitkomst.bron == trap.bron
