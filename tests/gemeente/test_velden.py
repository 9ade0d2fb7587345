"""Fields of a profile: what is asked, what is refused, and what is kept."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from naober.gemeente.profiel import Gegevensveld
from naober.gemeente.velden import Waarde, controleer_velden, getal_van, gevraagd, vastleggen, voor_leeftijd, weergave
from naober.kern import Bron

BRON = Bron("Wmo 2015", "art. 2.3.2")


def veld(soort: str = "keuze", **meer: Any) -> Gegevensveld:
    if soort in ("keuze", "meerkeuze"):
        meer.setdefault("keuzes", ["kort", "lang"])
    return Gegevensveld.model_validate({"code": "duur", "naam": "Hoe lang?", "soort": soort, **meer})


@pytest.mark.parametrize(
    ("vraag", "goed"),
    [
        (veld(), "kort"),
        (veld("meerkeuze"), ["kort", "lang"]),
        (veld("meerkeuze", minimum=1, maximum=1), ["lang"]),
        (veld("ja-nee"), "nee"),
        (veld("tekst"), "Een verhaal."),
        (veld("regel"), "Een regel."),
        (veld("getal", minimum=1, maximum=9), "9"),
        (veld("getal"), "1,5"),
        (veld("datum"), "2016-02-29"),
        (veld("tekst", verplicht=False), " "),
    ],
)
def test_dit_antwoord_past(vraag: Gegevensveld, goed: Waarde) -> None:
    assert controleer_velden([vraag], {"duur": goed}, code="x.veld", bron=BRON) is None


@pytest.mark.parametrize(
    ("vraag", "fout", "zin"),
    [
        (veld(), "", "nog niet ingevuld"),
        (veld(), "eeuwig", "niet in de lijst"),
        (veld("meerkeuze"), [], "nog niet ingevuld"),
        (veld("meerkeuze", minimum=2), ["kort"], "ten minste 2"),
        (veld("meerkeuze", maximum=1), ["kort", "lang"], "ten hoogste 1"),
        (veld("ja-nee"), "misschien", "niet in de lijst"),
        (veld("tekst"), "  ", "nog niet ingevuld"),
        (veld("regel"), ["a", "b"], "één antwoord"),
        (veld("getal"), "1.5", "geen getal"),
        (veld("getal"), "-1", "geen getal"),
        (veld("getal", minimum=2), "1,99", "te weinig"),
        (veld("getal", maximum=2), "2,01", "te veel"),
        (veld("datum"), "2015-02-29", "geen datum"),
        (veld("datum"), "20150101", "geen datum"),
    ],
)
def test_dit_antwoord_past_niet(vraag: Gegevensveld, fout: Waarde, zin: str) -> None:
    weigering = controleer_velden([vraag], {"duur": fout}, code="x.veld", bron=BRON, voorvoegsel="gegeven-")
    assert weigering is not None
    assert zin in weigering.reden
    assert (weigering.veld, weigering.bron) == ("gegeven-duur", BRON)


def test_een_veld_met_een_eigen_bron_noemt_die() -> None:
    eigen = veld(bron="Jeugdwet, art. 2.3")
    weigering = controleer_velden([eigen], {}, code="x.veld", bron=BRON)
    assert weigering is not None
    assert weigering.bron == Bron("Jeugdwet", "art. 2.3")


def test_een_vervolgvraag_wordt_alleen_gesteld_bij_dat_antwoord() -> None:
    velden = [veld(), Gegevensveld(code="waarom", naam="Waarom?", soort="tekst", als={"duur": ("lang",)})]
    assert gevraagd(velden, {"duur": "kort"}) == (velden[0],)
    assert controleer_velden(velden, {"duur": "kort"}, code="x", bron=BRON) is None
    assert controleer_velden(velden, {"duur": "lang"}, code="x", bron=BRON) is not None
    # An answer to a question that is not asked any more is not kept.
    assert vastleggen(velden, {"duur": "kort", "waarom": "oud"}) == {"duur": "kort"}


def test_een_vraag_kan_bij_een_leeftijd_horen() -> None:
    jong, oud, elk = veld(jonger_dan=67), veld(vanaf_leeftijd=67), veld()
    assert voor_leeftijd([jong, oud, elk], 66) == (jong, elk)
    assert voor_leeftijd([jong, oud, elk], 67) == (oud, elk)
    assert voor_leeftijd([jong, oud, elk], None) == (jong, oud, elk)


@pytest.mark.parametrize(
    "fout",
    [
        {"soort": "keuze", "keuzes": []},
        {"soort": "tekst", "keuzes": ["a"]},
        {"soort": "keuze", "keuzes": ["a", "a"]},
        {"soort": "tekst", "minimum": 1},
        {"soort": "getal", "minimum": 3, "maximum": 2},
    ],
)
def test_een_veld_dat_nergens_op_slaat_komt_niet_in_een_profiel(fout: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Gegevensveld.model_validate({"code": "duur", "naam": "Hoe lang?", **fout})


@given(st.decimals(min_value=0, max_value=999_999_999, places=2))
def test_elk_getal_komt_terug_zoals_het_is_opgeschreven(getal: Any) -> None:
    assert getal_van(f"{getal:.2f}".replace(".", ",")) == getal


def test_een_antwoord_leest_als_een_zin() -> None:
    assert weergave(veld("getal", eenheid="dagdelen"), "3") == "3 dagdelen"
    assert weergave(veld("meerkeuze"), ["kort", "lang"]) == "kort; lang"
    assert weergave(veld("datum"), "2015-03-01") == "1 maart 2015"
    assert weergave(veld(), "kort") == "kort"
