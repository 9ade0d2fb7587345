"""The ladder as a rule: any ladder, any findings. No database."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.gemeente.profiel import Product, Profiel, Trap, Trede, Tredesoort
from naober.kern import Bron, Weigering
from naober.onderzoek.rules import Vondst
from naober.plan.rules import (
    Behoeftestand,
    Bouwsteen,
    controleer_bouwsteen,
    controleer_product_in_plan,
    heeft_besluit_nodig,
    mag_afspreken,
    mag_op_trede,
    open_behoeften,
    zonder_bevinding,
)
from tests.dossier.opzet import profiel_uit

BRON = Bron("Proefnota", "L1")
GEMEENTEN = ("hardenberg", "testerveen")


def maak_trap(bevinding: tuple[bool, ...], *, veiligheid_eerst: bool = True) -> Trap:
    """A ladder of t0, t1, ... lightest first; `bevinding` says on which rungs one is asked."""
    treden = tuple(
        Trede(
            code=f"t{i}",
            naam=f"Trede {i}",
            soort=Tredesoort.ALGEMEEN,
            uitleg="Een trede.",
            bevinding=nodig,
            bron=BRON,
        )
        for i, nodig in enumerate(bevinding)
    )
    return Trap(naam="Proeftrap", bron=BRON, treden=treden, veiligheid_eerst=veiligheid_eerst)


@st.composite
def trappen(draw: st.DrawFn) -> Trap:
    bevinding = draw(st.lists(st.booleans(), min_size=1, max_size=8))
    return maak_trap(tuple(bevinding), veiligheid_eerst=draw(st.booleans()))


def vondsten_op(trap: Trap) -> st.SearchStrategy[dict[str, Vondst]]:
    vondst = st.builds(Vondst, st.sampled_from(["ja", "deels", "nee"]), st.sampled_from(["", "  ", "Bekeken."]))
    return st.dictionaries(st.sampled_from([t.code for t in trap.treden]), vondst)


@given(st.data())
def test_een_trede_mag_precies_als_op_elke_lichtere_een_bevinding_ligt_die_niet_genoeg_is(data: st.DataObject) -> None:
    trap = data.draw(trappen())
    vondsten = data.draw(vondsten_op(trap))
    nummer = data.draw(st.integers(0, len(trap.treden) - 1))
    mag = True
    for lichter in trap.treden[:nummer]:
        if lichter.bevinding:
            vondst = vondsten.get(lichter.code)
            mag = mag and vondst is not None and vondst.volstaat != "ja" and bool(vondst.reden.strip())
    uitkomst = mag_op_trede(trap, trap.treden[nummer].code, vondsten)
    assert (uitkomst is None) == mag
    if uitkomst is not None:
        assert uitkomst.code in ("trede.lichter-volstaat", "trede.bevinding-ontbreekt")
        assert uitkomst.bron == trap.bron
        assert uitkomst.alternatief


@given(st.data())
def test_wie_op_een_zware_trede_mag_mag_ook_op_elke_lichtere(data: st.DataObject) -> None:
    trap = data.draw(trappen())
    vondsten = data.draw(vondsten_op(trap))
    mag = [mag_op_trede(trap, t.code, vondsten) is None for t in trap.treden]
    assert mag == sorted(mag, reverse=True)
    assert mag[0], "de lichtste trede mag altijd"


@given(st.data())
def test_wat_op_de_trede_zelf_of_zwaarder_is_gevonden_doet_niet_mee(data: st.DataObject) -> None:
    trap = data.draw(trappen())
    vondsten = data.draw(vondsten_op(trap))
    nummer = data.draw(st.integers(0, len(trap.treden) - 1))
    lichter = {t.code for t in trap.treden[:nummer]}
    code = trap.treden[nummer].code
    alleen_lichter = {k: v for k, v in vondsten.items() if k in lichter}
    assert mag_op_trede(trap, code, vondsten) == mag_op_trede(trap, code, alleen_lichter)


@given(st.data())
def test_gevaar_opent_elke_trede_precies_als_de_trap_dat_zegt(data: st.DataObject) -> None:
    trap = data.draw(trappen())
    vondsten = data.draw(vondsten_op(trap))
    code = data.draw(st.sampled_from([t.code for t in trap.treden]))
    zonder = mag_op_trede(trap, code, vondsten)
    assert mag_op_trede(trap, code, vondsten, onveilig="   ") == zonder
    assert mag_op_trede(trap, code, vondsten, onveilig="Er dreigt geweld.") == (
        None if trap.veiligheid_eerst else zonder
    )


@given(st.data())
def test_wat_nog_open_is_staat_op_volgorde_van_licht_naar_zwaar(data: st.DataObject) -> None:
    trap = data.draw(trappen())
    nummer = data.draw(st.integers(0, len(trap.treden) - 1))
    open_ = [t.code for t in zonder_bevinding(trap, trap.treden[nummer].code, {})]
    assert open_ == [t.code for t in trap.treden[:nummer] if t.bevinding]


def test_de_weigering_noemt_elke_trede_die_nog_open_is() -> None:
    trap = maak_trap((True, True, False, True, True))
    uitkomst = mag_op_trede(trap, "t4", {"t1": Vondst("nee", "Te licht.")})
    assert uitkomst is not None
    assert uitkomst.reden.endswith("Nog open: Trede 0 en Trede 3.")


def test_genoeg_op_een_lichtere_trede_gaat_voor_een_ontbrekende_bevinding() -> None:
    trap = maak_trap((True, True, True))
    uitkomst = mag_op_trede(trap, "t2", {"t1": Vondst("ja", "Dit lukt.")})
    assert uitkomst is not None
    assert uitkomst.code == "trede.lichter-volstaat"
    assert "Trede 1" in uitkomst.alternatief


@pytest.mark.parametrize("onveilig", ["", "Er dreigt geweld."])
def test_een_trede_die_niet_op_de_trap_staat_mag_nooit(onveilig: str) -> None:
    uitkomst = mag_op_trede(maak_trap((True,)), "t9", {}, onveilig=onveilig)
    assert uitkomst is not None
    assert uitkomst.code == "trede.onbekend"


def test_een_trede_die_geen_oplossing_is_vraagt_geen_bevinding() -> None:
    trap = profiel_uit("testerveen").trap
    vondsten = {code: Vondst("nee", "Te licht.") for code in ("zelf-en-samen", "dichtbij")}
    assert mag_op_trede(trap, "maatwerk", vondsten) is None


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_zonder_bevindingen_mag_in_elke_gemeente_alleen_de_lichtste_trede(slug: str) -> None:
    trap = profiel_uit(slug).trap
    mag = [t.code for t in trap.treden if mag_op_trede(trap, t.code, {}) is None]
    assert mag == [trap.treden[0].code]


# --------------------------------------------------------------------------------------- de bouwsteen


def bouwsteen(**anders: Any) -> Bouwsteen:
    basis = {"trede": "eigen-kracht", "omschrijving": "Zelf koken", "uitvoerder": "inwoner", "wie": "De inwoner"}
    return Bouwsteen(**{**basis, **anders})


def controleer(**anders: str) -> Weigering | None:
    """In the first municipality, with every rung looked at and found too light."""
    profiel = profiel_uit("hardenberg")
    vondsten = {t.code: Vondst("nee", "Te licht.") for t in profiel.trap.treden}
    return controleer_bouwsteen(profiel, bouwsteen(**anders), vondsten)


ZWAAR = "individuele-maatwerkvoorzieningen"


@pytest.mark.parametrize(
    ("anders", "code", "veld"),
    [
        ({"trede": "zolder"}, "trede.onbekend", "trede"),
        ({"omschrijving": " "}, "actie.onvolledig", "omschrijving"),
        ({"wie": ""}, "actie.onvolledig", "omschrijving"),
        ({"product": "luchtkasteel"}, "actie.product", "product"),
        ({"trede": ZWAAR}, "actie.zonder-product", "product"),
        ({"trede": ZWAAR, "product": "begeleiding-groep"}, "actie.verkeerde-trede", "product"),
        ({"product": "rolstoel"}, "actie.verkeerde-trede", "product"),
        ({"voorziening_trede": "vrijwilligers"}, "actie.verkeerde-trede", "voorziening"),
        # Care by a carer is no condition: nobody around is given an assignment.
        ({"uitvoerder": "netwerk", "opdracht": "Elke dag"}, "actie.mantelzorg-geen-voorwaarde", "opdracht"),
    ],
)
def test_een_bouwsteen_die_niet_klopt_wordt_geweigerd(anders: dict[str, str], code: str, veld: str) -> None:
    uitkomst = controleer(**anders)
    assert uitkomst is not None
    assert (uitkomst.code, uitkomst.veld) == (code, veld)
    assert str(uitkomst.bron)


@pytest.mark.parametrize(
    "anders",
    [
        {},
        {"voorziening_trede": "eigen-kracht"},
        {"trede": ZWAAR, "product": "rolstoel"},
        {"trede": "algemene-voorzieningen", "product": "financiele-steun-huishouding"},
    ],
)
def test_een_bouwsteen_die_klopt_mag(anders: dict[str, str]) -> None:
    assert controleer(**anders) is None


def test_een_bouwsteen_slaat_de_trap_niet_over() -> None:
    uitkomst = controleer_bouwsteen(profiel_uit("hardenberg"), bouwsteen(trede=ZWAAR, product="rolstoel"), {})
    assert uitkomst is not None
    assert uitkomst.code == "trede.bevinding-ontbreekt"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"trede": ZWAAR, "product": "rolstoel"}, None),
        ({"trede": ZWAAR}, "actie.aanvraag-zonder-product"),
        ({"trede": "zolder", "product": "rolstoel"}, "trede.onbekend"),
        ({"trede": ZWAAR, "product": "luchtkasteel"}, "actie.product"),
        ({"trede": ZWAAR, "product": "begeleiding-groep"}, "actie.verkeerde-trede"),
    ],
)
@pytest.mark.parametrize("volstaat", [None, "ja", "nee"])
def test_een_aanvraag_vraagt_een_product_en_niet_de_trap(
    anders: dict[str, str], code: str | None, volstaat: str | None
) -> None:
    vondsten = {"eigen-kracht": Vondst(volstaat, "Bekeken.")} if volstaat else {}
    uitkomst = controleer_bouwsteen(profiel_uit("hardenberg"), bouwsteen(aangevraagd=True, **anders), vondsten)
    assert (uitkomst.code if uitkomst else None) == code


@pytest.mark.eis("HAR-065")
@pytest.mark.parametrize(
    ("trede", "product", "nodig"),
    [
        ("eigen-kracht", "", False),
        ("sociaal-netwerk", "", False),
        ("vrijwilligers", "", False),
        ("algemene-voorzieningen", "", False),
        ("algemene-voorzieningen", "financiele-steun-huishouding", True),
        ("collectieve-maatwerkvoorzieningen", "begeleiding-groep", True),
        (ZWAAR, "rolstoel", True),
    ],
)
def test_een_besluit_is_nodig_voor_maatwerk_en_niet_voor_wat_vrij_toegankelijk_is(
    trede: str, product: str, nodig: bool
) -> None:
    assert heeft_besluit_nodig(profiel_uit("hardenberg"), trede, product) is nodig


# ------------------------------------------------------------------------------------------- afspreken

GEDEKT = Behoeftestand("Een huis op orde", None, ("eigen-kracht",))
VOLSTAAT = Behoeftestand("Meer mensen zien", "sociaal-netwerk", ())
OPEN = Behoeftestand("Rust voor moeder", None, ())


@pytest.fixture
def profiel() -> Profiel:
    return profiel_uit("hardenberg")


@pytest.mark.parametrize(
    ("behoeften", "doelen", "akkoord", "code"),
    [
        ([GEDEKT], 0, "Het gezin", "plan.zonder-doel"),
        ([GEDEKT, OPEN], 1, "Het gezin", "plan.open-behoefte"),
        ([GEDEKT, VOLSTAAT], 1, "  ", "plan.akkoord"),
        ([GEDEKT, VOLSTAAT], 1, "Het gezin", None),
        ([], 1, "Het gezin", None),
    ],
)
def test_een_plan_afspreken_vraagt_een_doel_een_antwoord_op_elke_behoefte_en_akkoord(
    profiel: Profiel, behoeften: list[Behoeftestand], doelen: int, akkoord: str, code: str | None
) -> None:
    uitkomst = mag_afspreken(profiel, behoeften, doelen=doelen, akkoord_van=akkoord)
    assert (uitkomst.code if uitkomst else None) == code


def test_de_weigering_noemt_de_behoefte_die_nog_open_is(profiel: Profiel) -> None:
    uitkomst = mag_afspreken(profiel, [GEDEKT, OPEN], doelen=1, akkoord_van="Het gezin")
    assert uitkomst is not None
    assert OPEN.omschrijving in uitkomst.reden
    assert list(open_behoeften([GEDEKT, OPEN, VOLSTAAT])) == [OPEN.omschrijving]


@pytest.mark.parametrize(("status", "mag"), [("afgesproken", True), ("concept", False), ("gesloten", False)])
def test_een_besluit_volgt_alleen_uit_een_afgesproken_plan(profiel: Profiel, status: str, mag: bool) -> None:
    product = profiel.product("rolstoel")
    assert isinstance(product, Product)
    uitkomst = controleer_product_in_plan(product, status)
    assert (uitkomst is None) is mag
    if uitkomst is not None:
        assert (uitkomst.code, uitkomst.bron) == ("besluit.zonder-plan", product.bron)
