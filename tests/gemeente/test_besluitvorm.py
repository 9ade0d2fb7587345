"""What a profile may say of deciding: groups of conditions, limits, teams, forms of delivery, grounds to refuse."""

from typing import Any

import pytest
from pydantic import ValidationError

from naober.gemeente.profiel import (
    Besluitregels,
    Duur,
    Lengte,
    Leveringsvorm,
    Mandaat,
    Product,
    Rol,
    Toets,
    Voorwaarde,
    Weigergrond,
)
from naober.gemeente.rules import Antwoord, mag_adviseren, mag_beslissen, weeg_toets
from naober.kern import Bron, Weigering
from tests.dossier.gevallen import TESTERVEEN, profiel_uit

BRON = Bron("Proefnota", "L1")
JA, NEE = Antwoord(True, "Dat bleek."), Antwoord(False, "Dat bleek.")


def mens(code: str, **anders: Any) -> Voorwaarde:
    return Voorwaarde(code=code, vraag=f"{code}?", antwoord="mens", bron=BRON, **anders)


def groep(code: str, *voorwaarden: Voorwaarde, oordeel: Any = "een") -> Voorwaarde:
    return Voorwaarde(
        code=code, vraag=f"{code}?", antwoord="groep", voorwaarden=voorwaarden, oordeel=oordeel, bron=BRON
    )


# A and (B or C) and D.
DOELGROEP = Toets(
    code="doelgroep", naam="Doelgroep", oordeel="alle", bron=BRON,
    voorwaarden=(mens("a"), groep("b-of-c", mens("b"), mens("c")), mens("d")),
)  # fmt: skip


def weeg(**antwoorden: Antwoord) -> tuple[bool | None, list[str], list[str]]:
    oordeel = weeg_toets(DOELGROEP, antwoorden)
    return oordeel.voldaan, [v.code for v in oordeel.niet_gehouden], [v.code for v in oordeel.open]


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ({"a": JA, "b": JA, "c": NEE, "d": JA}, (True, [], [])),
        ({"a": JA, "b": NEE, "c": JA, "d": JA}, (True, [], [])),
        ({"a": JA, "b": NEE, "c": NEE, "d": JA}, (False, ["b", "c"], [])),
        ({"a": NEE, "b": JA, "c": NEE, "d": JA}, (False, ["a"], [])),
        ({"a": JA, "b": JA, "c": JA, "d": NEE}, (False, ["d"], [])),
        ({"a": JA, "b": JA, "d": JA}, (True, [], [])),
        ({"a": JA, "b": NEE, "d": JA}, (None, [], ["c"])),
        ({"a": JA, "b": JA}, (None, [], ["d"])),
    ],
)
def test_een_groep_telt_als_een_voorwaarde(antwoorden: dict[str, Antwoord], verwacht: object) -> None:
    assert weeg(**antwoorden) == verwacht


def test_een_groep_waarin_alles_moet_gelden_faalt_op_een() -> None:
    toets = Toets(
        code="t", naam="T", oordeel="een", bron=BRON,
        voorwaarden=(mens("x"), groep("samen", mens("y"), mens("z"), oordeel="alle")),
    )  # fmt: skip
    assert weeg_toets(toets, {"x": NEE, "y": JA, "z": JA}).voldaan is True
    assert weeg_toets(toets, {"x": NEE, "y": JA, "z": NEE}).voldaan is False


def test_een_leeftijdsgrens_telt_aan_beide_kanten_mee() -> None:
    grens = Voorwaarde(code="l", vraag="Leeftijd?", antwoord="feit", naam="leeftijd", minimum=18, maximum=66, bron=BRON)
    assert [grens.binnen(n) for n in (17, 18, 66, 67)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"antwoord": "groep"}, "hoort bij antwoord 'groep'"),
        ({"antwoord": "mens", "minimum": 18}, "horen bij een feit of regel"),
        ({"antwoord": "feit", "naam": "leeftijd", "minimum": 18, "maximum": 17}, "kleiner dan 'minimum'"),
        ({"antwoord": "groep", "verwacht": False, "voorwaarden": (mens("x"),)}, "niet omgekeerd"),
    ],
)
def test_een_voorwaarde_die_niet_klopt_wordt_niet_geladen(velden: dict[str, Any], melding: str) -> None:
    with pytest.raises(ValidationError, match=melding):
        Voorwaarde(code="v", vraag="V?", bron=BRON, **velden)


@pytest.mark.eis("GOO-099")
def test_een_profiel_dat_geld_uitsluit_kan_geen_geld_als_weigergrond_noemen() -> None:
    geld = Weigergrond(code="budget", naam="Het budget is op", soort="financieel", bron=BRON)
    with pytest.raises(ValidationError, match="sluit geld als grond uit"):
        Besluitregels(geen_financiele_grond=True, weigergronden=(geld,), bron=BRON)
    assert Besluitregels(weigergronden=(geld,), bron=BRON).weigergronden == (geld,)


@pytest.mark.parametrize("maten", [{}, {"weken": 2, "dagen": 1}, {"jaren": -1}])
def test_een_lengte_heeft_precies_een_maat(maten: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Lengte(**maten)


def test_een_duur_noemt_een_grens_en_een_voucher_een_eenheid() -> None:
    with pytest.raises(ValidationError):
        Duur()
    with pytest.raises(ValidationError):
        Leveringsvorm(vorm="voucher", naam="Voucher", bron=BRON)
    assert [str(Lengte(weken=1)), str(Lengte(maanden=18)), str(Lengte(jaren=2))] == ["1 week", "18 maanden", "2 jaar"]


def met_mandaat(**anders: Any) -> tuple[Any, Product]:
    profiel = profiel_uit(TESTERVEEN.slug)
    mandaat = Mandaat(
        code="m", producten=("*",), advies=(Rol.GENERALIST,), besluit=(Rol.BESLISSER,), bron=BRON, **anders
    )
    product = profiel.product(TESTERVEEN.product)
    assert product is not None
    return profiel.model_copy(update={"mandaten": (mandaat,)}), product


def test_een_mandaat_op_team_weigert_wie_in_een_ander_team_werkt() -> None:
    team = profiel_uit(TESTERVEEN.slug).teams[0]
    profiel, product = met_mandaat(besluitteams=(team.code,), adviesteams=(team.code,))
    geen = frozenset[Rol]()
    beslisser, adviseur = frozenset({Rol.BESLISSER}), frozenset({Rol.GENERALIST})
    assert isinstance(mag_beslissen(profiel, product, beslisser, geen, team.code), Mandaat)
    assert isinstance(mag_adviseren(profiel, product, adviseur, team.code), Mandaat)
    elders = mag_beslissen(profiel, product, beslisser, geen, "elders")
    assert isinstance(elders, Weigering)
    assert team.naam in elders.reden
    assert isinstance(mag_adviseren(profiel, product, adviseur, "elders"), Weigering)
    assert isinstance(mag_adviseren(profiel, product, beslisser, team.code), Weigering)


def test_een_advies_dat_moet_noemt_wie_het_geeft() -> None:
    with pytest.raises(ValidationError, match="wie adviseert"):
        Mandaat(code="m", producten=("*",), besluit=(Rol.BESLISSER,), advies_vereist=True, bron=BRON)


def test_een_vorm_die_niet_in_gebruik_is_wordt_niet_aangeboden() -> None:
    profiel, product = met_mandaat()
    straks = Leveringsvorm(vorm="pvb", naam="Persoonsvolgend budget", actief=False, bron=BRON)
    breed = product.model_copy(update={"leveringsvormen": ("zin", "pvb")})
    assert profiel.vormen_van(breed) == ("zin", "pvb")
    assert profiel.model_copy(update={"leveringsvormen": (straks,)}).vormen_van(breed) == ("zin",)
