"""One household, several provisions, one contribution; and the contribution of parents in the year it existed."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.gemeente.laden import profiel_in
from naober.kern import Bedrag
from naober.regels import (
    BijdrageFeiten,
    OuderbijdrageFeiten,
    Voorziening,
    bijdrage_huishouden,
    bijdrage_wmo,
    ouderbijdrage,
)
from naober.regels.stapeling import KOSTPRIJS, PER_HUISHOUDEN
from tests.dossier.gevallen import HUISPROFIELEN

ALLEEN = BijdrageFeiten(geboortedatum=date(1950, 3, 1))
DAG = date(2022, 5, 10)
KIND = BijdrageFeiten(geboortedatum=date(2015, 3, 2))
UIT_HUIS = OuderbijdrageFeiten(buiten_gezin=True)


def hulp(naam: str, soort: str = "wmo", kost: int | None = 100_000) -> Voorziening:
    return Voorziening(naam=naam, soort=soort, kostprijs=None if kost is None else Bedrag(kost))


@pytest.mark.eis("GOO-164")
def test_een_huishouden_betaalt_een_vast_bedrag_hoeveel_zwaar_en_lang_de_hulp_ook_is() -> None:
    een = bijdrage_huishouden(ALLEEN, [hulp("begeleiding")], DAG)
    veel = bijdrage_huishouden(
        ALLEEN, [hulp("begeleiding"), hulp("dagbesteding"), hulp("huishouden", kost=900_000)], DAG
    )

    assert een.oordeel.bedrag == veel.oordeel.bedrag == Bedrag.van_euro("19,00")
    assert veel.oordeel.per == "maand"
    assert PER_HUISHOUDEN in veel.oordeel.bronnen
    assert len(veel.oordeel.redenen) == len(veel.oordeel.bronnen)
    # Nothing about income or capital can even be asked.
    assert not {"inkomen", "vermogen"} & set(BijdrageFeiten.__dataclass_fields__)


@pytest.mark.eis("HAR-199")
def test_nooit_meer_dan_de_kostprijs_met_onderhoud_reparatie_en_verzekering() -> None:
    goedkoop = bijdrage_huishouden(ALLEEN, [hulp("douchestoel", kost=450)], DAG)

    assert goedkoop.begrensd
    assert goedkoop.oordeel.bedrag == Bedrag(450)
    assert KOSTPRIJS in goedkoop.oordeel.bronnen
    regels = profiel_in(HUISPROFIELEN / "hardenberg", date(2015, 3, 2)).geld.bijdrage
    assert regels is not None
    assert regels.kostprijs is not None
    assert regels.kostprijs.met == ("onderhoud", "reparatie", "verzekering")
    assert regels.kostprijs.methoden == ("aanbesteding", "consultatie in de markt", "overleg met de aanbieder")


@given(st.lists(st.integers(0, 5_000), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_de_bijdrage_is_het_kleinste_van_het_vaste_bedrag_en_wat_alles_samen_kost(kosten: list[int]) -> None:
    uitkomst = bijdrage_huishouden(ALLEEN, [hulp(f"hulp {n}", kost=k) for n, k in enumerate(kosten)], DAG)
    centen = uitkomst.oordeel.bedrag.centen if uitkomst.oordeel.bedrag else 0

    assert centen == min(1900, sum(kosten))
    assert uitkomst.oordeel.soort == ("bedrag" if centen else "geen")


def test_een_rolstoel_verhoogt_de_grens_niet_en_een_onbekende_kostprijs_begrenst_niet() -> None:
    met_rolstoel = bijdrage_huishouden(ALLEEN, [hulp("douchestoel", kost=450), hulp("rolstoel", "rolstoel")], DAG)
    onbekend = bijdrage_huishouden(ALLEEN, [hulp("douchestoel", kost=None)], DAG)

    assert met_rolstoel.oordeel.bedrag == Bedrag(450)
    assert onbekend.oordeel.bedrag == Bedrag(1900)


def test_beschermd_wonen_gaat_naar_inkomen_en_zonder_hulp_is_er_niets() -> None:
    assert bijdrage_huishouden(ALLEEN, [hulp("wonen", "beschermd-wonen"), hulp("x")], DAG).oordeel.soort == "cak"
    assert bijdrage_huishouden(ALLEEN, [hulp("buurthuis", "geen")], DAG).oordeel.soort == "geen"


@pytest.mark.eis("HAR-201")
def test_ouders_betalen_mee_aan_een_woningaanpassing_waar_de_gemeente_dat_vraagt() -> None:
    vraagt = profiel_in(HUISPROFIELEN / "hardenberg", date(2015, 3, 2)).geld.bijdrage
    niet = profiel_in(HUISPROFIELEN / "utrecht", date(2015, 3, 2)).geld.bijdrage
    assert vraagt is not None
    assert niet is not None
    soorten = {}
    for naam, regels in (("hardenberg", vraagt), ("utrecht", niet)):
        feiten = BijdrageFeiten(
            geboortedatum=KIND.geboortedatum,
            woningaanpassing=True,
            woningaanpassing_ouders=regels.ouders_woningaanpassing,
        )
        soorten[naam] = bijdrage_wmo(feiten, date(2022, 5, 1)).soort
    assert soorten == {"hardenberg": "bedrag", "utrecht": "geen"}
    # For a wheelchair the note asks one too: through the CAK while the law left room, none since it forbids it.
    rolstoel = BijdrageFeiten(geboortedatum=date(1950, 3, 1), alleen_rolstoel=True)
    assert bijdrage_wmo(rolstoel, date(2015, 3, 2)).soort == "cak"
    assert bijdrage_wmo(rolstoel, date(2018, 3, 2)).soort == "geen"
    assert any("rolstoel" in r.uitleg and "2.1" not in r.uitleg for r in vraagt.regels if r.code == "ouders")


@pytest.mark.eis("HAR-202")
@pytest.mark.parametrize(
    ("feiten", "soort", "reden"),
    [
        (UIT_HUIS, "verschuldigd", "(stief)ouders"),
        (OuderbijdrageFeiten(buiten_gezin=False), "geen", "ook niet bij dwang"),
        (OuderbijdrageFeiten(buiten_gezin=True, adoptie=True), "geen", "adoptie"),
        (OuderbijdrageFeiten(buiten_gezin=True, gezag_ontnomen=True), "geen", "gezag"),
        (OuderbijdrageFeiten(buiten_gezin=True, nood_sinds=date(2015, 4, 1)), "geen", "nood"),
    ],
    ids=lambda w: str(w)[:20],
)
def test_ouders_betalen_alleen_als_het_kind_buiten_het_gezin_verblijft_met_drie_uitzonderingen(
    feiten: OuderbijdrageFeiten, soort: str, reden: str
) -> None:
    oordeel = ouderbijdrage(feiten, date(2015, 5, 1))

    assert oordeel.soort == soort
    assert reden in " ".join(oordeel.redenen)
    assert all(bron.plaats for bron in oordeel.bronnen)


@pytest.mark.eis("HAR-203")
def test_bedrag_termijn_en_inning_van_de_ouderbijdrage_zijn_landelijk_en_niet_van_de_gemeente() -> None:
    oordeel = ouderbijdrage(UIT_HUIS, date(2015, 5, 1))

    assert oordeel.bronnen[-1].document == "Besluit Jeugdwet"
    assert "niets aan veranderen" in oordeel.redenen[-1]
    regels = profiel_in(HUISPROFIELEN / "hardenberg", date(2015, 3, 2)).geld.bijdrage
    assert regels is not None
    # The profile can switch it on, and holds no amount, term or exemption of its own.
    assert regels.ouderbijdrage is True
    assert any(r.code == "ouderbijdrage-regels" for r in regels.regels)
    # The amount is not in our sources, so none is made up; and since 2016 there is none at all.
    assert ouderbijdrage(UIT_HUIS, date(2016, 1, 1)).soort == "geen"
    assert ouderbijdrage(UIT_HUIS, date(2014, 12, 31)).soort == "onbekend"


@pytest.mark.eis("HAR-204")
def test_de_ouderbijdrage_telt_niet_mee_bij_het_stapelen() -> None:
    assert ouderbijdrage(UIT_HUIS, date(2015, 5, 1)).stapelt_mee is False
    met_jeugd = bijdrage_huishouden(ALLEEN, [hulp("begeleiding"), hulp("pleegzorg", "geen")], DAG)
    assert met_jeugd.voorzieningen == ("begeleiding",)
    assert met_jeugd.oordeel.bedrag == Bedrag(1900)


@given(st.integers(-400, 400))
@settings(max_examples=60, deadline=None)
def test_nood_is_zes_weken_vrij_en_daarna_niet_meer(dagen: int) -> None:
    dag = date(2015, 6, 1)
    oordeel = ouderbijdrage(OuderbijdrageFeiten(buiten_gezin=True, nood_sinds=dag - timedelta(days=dagen)), dag)

    assert (oordeel.soort == "geen") == (0 <= dagen < 42)


@pytest.mark.eis("HAR-207")
def test_er_is_vanaf_2015_geen_korting_op_de_bijdrage_voor_zorg_thuis() -> None:
    regels = profiel_in(HUISPROFIELEN / "hardenberg", date(2015, 3, 2)).geld.bijdrage
    assert regels is not None
    korting = next(r for r in regels.regels if r.code == "korting-vervalt")
    assert korting.geldig_van == date(2015, 1, 1)
    # No fact lowers the amount for care at home: whoever pays, pays the whole amount.
    assert {bijdrage_huishouden(ALLEEN, [hulp(n)], DAG).oordeel.bedrag for n in ("thuis", "elders")} == {Bedrag(1900)}
