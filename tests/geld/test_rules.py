"""Commitments over a term: to the cent, by book year, with what stops, pauses or gets another price."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.geld.posten import post_voor
from naober.geld.rules.bron import Onbekend, Prijsvraag, geraamd, omrekening, opdracht, resterend
from naober.geld.rules.stand import Geldstand, Grens, past_onder_plafond, verwacht, waarschuwing
from naober.geld.rules.verdelen import Gebiedsbudgetten, Regel, achttien_op, gebiedsbudgetten, verdeel
from naober.geld.rules.verplichting import (
    EERST,
    Per,
    Plek,
    Stuk,
    bedragen_door_de_tijd,
    bewegingen,
    dagen_van_hulp,
    dekkend,
    geprijsd,
    horizon,
    knip,
    maanden,
    met_gebruik,
    over_de_jaren,
    per_jaar,
    per_plek,
    verspreid,
    waarde,
)
from naober.kern import Bron, Weigering
from naober.kern.kalender import leeftijd_op
from naober.levering.rules.prijs import Prijs, waarde_in
from tests.dossier.gevallen import profiel_uit

BRON = Bron("Nota", "r. 1")
DAGEN = st.dates(date(2015, 1, 1), date(2022, 12, 31))
PER: st.SearchStrategy[Per] = st.sampled_from(get_args(Per)).filter(lambda per: per != "eenmalig")


@st.composite
def termijn(draw: st.DrawFn) -> Stuk:
    van = draw(DAGEN)
    tot = van + timedelta(days=draw(st.integers(0, 1500)))
    per: Per = draw(PER)
    centen = Fraction(draw(st.integers(0, 5_000_000)), draw(st.sampled_from([1, 3, 7, 60])))
    return Stuk(van, tot, per, centen, (van, tot) if per == "totaal" else None)


@given(termijn())
def test_de_jaren_zijn_samen_het_geheel_tot_op_de_cent_en_nooit_negatief(stuk: Stuk) -> None:
    jaren = per_jaar([stuk])
    geheel = waarde(stuk, stuk.van, stuk.tot)
    assert abs(sum(jaren.values()) - geheel) <= Fraction(1, 2)
    assert all(centen >= 0 for centen in jaren.values())
    assert (min(jaren), max(jaren)) == (stuk.van.year, stuk.tot.year)


@given(termijn(), st.integers(0, 1500))
def test_een_stop_maakt_precies_vrij_wat_niet_is_geleverd(stuk: Stuk, dagen: int) -> None:
    """The years before the stop stay as they were, and what comes free is what the days after it would have cost."""
    stop = min(stuk.van + timedelta(days=dagen), stuk.tot)
    voor, na = per_jaar([stuk]), per_jaar(knip([stuk], [(stuk.van, stop)]))
    assert all(na[jaar] == voor[jaar] for jaar in na if jaar < stop.year)
    vrij = sum(voor.values()) - sum(na.values())
    assert vrij >= 0
    assert abs(vrij - waarde(stuk, stop + timedelta(days=1), stuk.tot)) <= 1
    boekingen = list(bewegingen({j: (c, 0) for j, c in voor.items()}, {j: (c, 0) for j, c in na.items()}))
    assert -sum(b.centen for b in boekingen) == vrij
    assert {b.soort for b in boekingen} <= {"vrijval"}
    assert sum(b.aantal for b in boekingen) == -sum(1 for j in voor if voor[j] and not na.get(j))


@given(termijn())
def test_de_ruimte_van_een_contract_rekent_met_dezelfde_jaren(stuk: Stuk) -> None:
    """`levering` compares an order with the room of its contract; both reckon the same, but for the last cent."""
    codes = {"dag": "1", "week": "2", "maand": "4", "totaal": "6"}
    if stuk.per not in codes or stuk.centen.denominator != 1:
        return
    jaren = per_jaar([stuk])
    for jaar, centen in jaren.items():
        daar = waarde_in(
            jaar, ingang=stuk.van, einde=stuk.tot, volume=1, frequentie=codes[stuk.per], budget=None,
            prijs=int(stuk.centen),
        )  # fmt: skip
        assert abs(daar - centen) <= 1


def test_drie_uur_per_week_tegen_een_tarief_over_twee_jaren() -> None:
    """52 weeks and a day at three hours of 61.50 euro: 184.50 a week."""
    stukken = geprijsd(
        date(2026, 7, 1), date(2027, 6, 30), volume=Fraction(3), per="week", prijzen=[Prijs(6150, date(2026, 1, 1))]
    )
    assert stukken is not None
    # 184 days are 26 2/7 weeks, 181 days are 25 6/7 weeks.
    assert per_jaar(stukken) == {2026: 484_971, 2027: 477_065}


def test_een_nieuw_tarief_telt_vanaf_zijn_eerste_dag() -> None:
    prijzen = [Prijs(100, date(2026, 1, 1), date(2026, 6, 30)), Prijs(200, date(2026, 7, 1))]
    stukken = geprijsd(date(2026, 6, 30), date(2026, 7, 1), volume=Fraction(1), per="dag", prijzen=prijzen)
    assert stukken is not None
    assert per_jaar(stukken) == {2026: 300}


@pytest.mark.parametrize(
    "prijzen", [[], [Prijs(100, date(2026, 2, 1))], [Prijs(100, date(2025, 1, 1), date(2026, 1, 15))]]
)
def test_zonder_tarief_op_elke_dag_is_er_geen_bedrag_en_nooit_nul(prijzen: list[Prijs]) -> None:
    vraag = Prijsvraag(
        ingang=date(2026, 1, 1), einde=date(2026, 3, 31), zonder_einde=False, volume=3, eenheid="04", frequentie="2",
        budget=None, contracteenheid="04",
    )  # fmt: skip
    assert opdracht(vraag, prijzen, []) == Onbekend.GEEN_TARIEF


def vraag(**anders: Any) -> Prijsvraag:
    velden: dict[str, Any] = {
        "ingang": date(2026, 1, 1), "einde": date(2026, 12, 31), "zonder_einde": False, "volume": 1, "eenheid": "04",
        "frequentie": "1", "budget": None, "contracteenheid": "04", **anders,
    }  # fmt: skip
    return Prijsvraag(**velden)


PRIJS = [Prijs(1000, date(2020, 1, 1))]


def totaal(v: Prijsvraag, leveringen: Sequence[tuple[date, date | None, bool]]) -> int:
    stukken = opdracht(v, PRIJS, leveringen)
    assert isinstance(stukken, list)
    return sum(per_jaar(stukken).values())


def test_wat_later_begint_maakt_vrij_wat_ervoor_lag_maar_een_totaal_blijft() -> None:
    later = [(date(2026, 1, 11), None, False)]
    assert totaal(vraag(), later) == 355 * 1000
    assert totaal(vraag(frequentie="6", volume=100), later) == 100 * 1000
    assert totaal(vraag(volume=None, budget=77_777), later) == 77_777


def test_een_pauze_houdt_vast_en_een_herstart_maakt_de_pauze_vrij() -> None:
    pauze = [(date(2026, 1, 1), date(2026, 3, 31), True)]
    assert totaal(vraag(), pauze) == 365 * 1000
    weer = [*pauze, (date(2026, 5, 1), None, False)]
    assert totaal(vraag(), weer) == (365 - 30) * 1000
    definitief = [(date(2026, 1, 1), date(2026, 3, 31), False)]
    assert totaal(vraag(), definitief) == 90 * 1000


def test_wat_is_teruggedraaid_kost_niets_en_een_taak_zit_in_het_contract() -> None:
    assert opdracht(vraag(verwijderd=True), PRIJS, []) == []
    assert opdracht(vraag(taak=True, volume=None), PRIJS, []) == Onbekend.TAAK
    assert opdracht(vraag(volume=None), PRIJS, []) == Onbekend.GEEN_OMVANG
    assert opdracht(vraag(eenheid="16"), PRIJS, []) == Onbekend.GEEN_TARIEF


def test_minuten_tegen_een_uurtarief_en_een_totaal_zonder_einde() -> None:
    assert omrekening("01", "04") == Fraction(1, 60)
    assert totaal(vraag(eenheid="01", volume=60), []) == 365 * 1000
    assert opdracht(vraag(frequentie="6", zonder_einde=True), PRIJS, []) == [
        Stuk(date(2026, 1, 1), date(2026, 1, 1), "eenmalig", Fraction(1000))
    ]


def test_een_raming_is_het_gemiddelde_van_de_contracten_in_dezelfde_eenheid() -> None:
    assert geraamd("uur", [("04", 6000), ("04", 6300), ("16", 1), ("01", 110)]) == Fraction(6000 + 6300 + 6600, 3)
    assert geraamd("uur", [("16", 1)]) is None
    assert geraamd("nachten", [("14", 1)]) is None


def test_een_toekenning_telt_zelf_alleen_de_dagen_zonder_opdracht() -> None:
    begin, eind = date(2026, 1, 1), date(2026, 12, 31)
    juni = date(2026, 6, 30)
    assert resterend(begin, eind, []) == [(begin, eind)]
    assert resterend(begin, eind, [(begin, None, "")]) == []
    # On to another provider the help goes on; ended as it was no longer needed it does not.
    assert resterend(begin, eind, [(begin, juni, "09")]) == [(date(2026, 7, 1), eind)]
    assert resterend(begin, eind, [(begin, juni, "05")]) == []


def test_geld_per_maand_dat_verandert_telt_tot_en_vanaf_die_dag() -> None:
    stukken = bedragen_door_de_tijd(
        (100_00, "maand"), [(date(2026, 7, 1), 200_00, "")], date(2026, 1, 1), date(2026, 12, 31)
    )
    assert per_jaar(stukken) == {2026: 6 * 100_00 + 6 * 200_00}
    assert per_jaar(bedragen_door_de_tijd((500_00, "eenmalig"), [], date(2026, 3, 1), date(2028, 1, 1))) == {
        2026: 500_00, 2027: 0, 2028: 0
    }  # fmt: skip
    assert per_jaar(bedragen_door_de_tijd((1200_00, "jaar"), [], date(2026, 7, 1), date(2027, 6, 30))) == {
        2026: 600_00, 2027: 600_00
    }  # fmt: skip


def test_maanden_naar_rato_van_hun_dagen() -> None:
    assert maanden(date(2026, 2, 1), date(2026, 2, 14)) == Fraction(1, 2)
    assert maanden(date(2026, 1, 17), date(2026, 3, 31)) == Fraction(15, 31) + 2


def test_wat_is_gefactureerd_is_altijd_gedekt_en_een_afgerekend_jaar_laat_de_rest_vrij() -> None:
    plan, binnen = {2025: 100, 2026: 100}, {2025: 40, 2026: 120}
    assert dekkend(plan, binnen, []) == {2025: 100, 2026: 120}
    assert dekkend(plan, binnen, [2025]) == {2025: 40, 2026: 120}
    assert dekkend({}, {2025: -5}, []) == {2025: 0}


JAREN = st.dictionaries(st.integers(2025, 2029), st.integers(-500, 5000))


@given(JAREN.map(lambda p: {j: max(0, c) for j, c in p.items()}), JAREN, st.sets(st.integers(2025, 2029)))
def test_een_totaal_legt_nooit_meer_vast_dan_het_geheel_of_wat_is_gefactureerd(
    plan: dict[int, int], binnen: dict[int, int], klaar: set[int]
) -> None:
    jaren = dekkend(plan, binnen, klaar, totaal=True)
    assert sum(jaren.values()) <= max(sum(plan.values()), sum(max(0, c) for c in binnen.values()))
    assert all(centen >= max(0, binnen.get(jaar, 0)) for jaar, centen in jaren.items())


def test_wat_van_een_totaal_eerder_is_gebruikt_is_er_later_niet_meer() -> None:
    plan = {2025: 100, 2026: 100, 2027: 100}
    assert dekkend(plan, {2026: 150}, [], totaal=True) == {2025: 100, 2026: 150, 2027: 50}
    assert dekkend(plan, {2026: 250}, [], totaal=True) == {2025: 50, 2026: 250, 2027: 0}
    assert dekkend(plan, {2026: 150}, [2025], totaal=True) == {2025: 0, 2026: 150, 2027: 100}


def test_een_factuurregel_over_de_jaarwisseling_telt_in_elk_jaar_naar_zijn_dagen() -> None:
    regel = (date(2025, 12, 29), date(2026, 1, 4))
    assert over_de_jaren(*regel, 700) == {2025: 300, 2026: 400}
    assert over_de_jaren(*regel, -701) == {j: -c for j, c in over_de_jaren(*regel, 701).items()}


def test_een_later_besluit_met_een_eerdere_dag_geldt_vanaf_die_dag() -> None:
    """80 a month; 100 from September on; and then 90 from July on, which takes the place of both."""
    anders = [(date(2026, 9, 1), 100_00, ""), (date(2026, 7, 1), 90_00, "")]
    stukken = bedragen_door_de_tijd((80_00, "maand"), anders, date(2026, 1, 1), date(2026, 12, 31))
    assert per_jaar(stukken) == {2026: 6 * 80_00 + 6 * 90_00}


def test_van_dagen_die_twee_keer_zijn_gecontroleerd_telt_de_laatste() -> None:
    eerst = (date(2026, 1, 1), date(2026, 1, 10), 1000)
    later = (date(2026, 1, 6), date(2026, 1, 15), 2000)
    assert per_jaar(verspreid([eerst, later])) == {2026: 500 + 2000}
    assert verspreid([]) == []


def test_zonder_einde_telt_het_jaar_en_de_drie_jaren_erna() -> None:
    assert horizon(date(2026, 3, 1)) == date(2029, 12, 31)


def test_dagen_van_hulp_buiten_de_termijn_tellen_niet() -> None:
    term = (date(2026, 1, 1), date(2026, 12, 31))
    assert dagen_van_hulp(*term, [(date(2027, 1, 1), None, False)]) == []


# ---------------------------------------------------------------------------------------------- standen en grenzen


@pytest.mark.eis("UTR-252")
def test_een_begrensde_post_laat_precies_tot_zijn_plafond_toe() -> None:
    grens = Grens("dagbesteding", "Dagbesteding", 1000_00, BRON)
    assert past_onder_plafond(grens, 2026, 900_00, 100_00) is None
    vol = past_onder_plafond(grens, 2026, 900_00, 100_01)
    assert isinstance(vol, Weigering)
    assert (vol.code, vol.bron) == ("budget.vol", BRON)
    assert "nog €\xa0100,00 vrij" in vol.reden


@pytest.mark.eis("GOO-208")
def test_een_open_einde_dat_wordt_overschreden_waarschuwt_met_een_verwachting() -> None:
    stand = Geldstand(begroot=1000_00, verplicht=1100_00, gerealiseerd=300_00, nieuw=200_00)
    straks = verwacht(stand, 2026, date(2026, 7, 2))
    assert straks is not None
    assert straks > stand.verplicht
    melding = waarschuwing("Jeugd", "open", stand, straks)
    assert melding is not None
    assert melding.ernst == "over"
    assert "verwachting" in melding.tekst
    assert "toekenningen gaan door" in melding.wat_nu


def test_halverwege_het_jaar_is_driekwart_van_de_instroom_binnen() -> None:
    """At t = T/2 the part is 3/4, so a third of it is still to come."""
    stand = Geldstand(None, 300, 0, nieuw=300)
    assert verwacht(stand, 2028, date(2028, 7, 1)) == 400
    assert verwacht(stand, 2028, date(2028, 12, 31)) == 300
    assert verwacht(stand, 2028, date(2028, 1, 20)) is None
    assert verwacht(stand, 2028, date(2029, 1, 1)) == 300
    assert verwacht(stand, 2028, date(2027, 1, 1)) is None


def test_wat_nog_past_geeft_geen_waarschuwing_en_zonder_begroting_wel() -> None:
    assert waarschuwing("Jeugd", "open", Geldstand(100, 100, 0), 100) is None
    straks = waarschuwing("Jeugd", "begrensd", Geldstand(100, 90, 0), 110)
    assert straks is not None
    assert straks.ernst == "straks"
    plafond = waarschuwing("Jeugd", "begrensd", Geldstand(100, 0, 0), None, zonder_plafond=True)
    assert plafond is not None
    assert plafond.ernst == "plafond-zonder-bedrag"
    leeg = waarschuwing("Jeugd", "open", Geldstand(None, 1, 0), None)
    assert leeg is not None
    assert leeg.ernst == "geen-budget"
    assert waarschuwing("Jeugd", "open", Geldstand(None, 0, 0), None) is None


# ------------------------------------------------------------------------------------------------------- verdelen


@given(st.integers(-(10**12), 10**12), st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 10**7), min_size=1))
def test_een_bedrag_wordt_tot_op_de_cent_verdeeld(centen: int, gewichten: dict[str, int]) -> None:
    delen = verdeel(centen, gewichten)
    if not any(gewichten.values()):
        assert delen == {}
        return
    assert sum(delen.values()) == centen
    totaal = sum(gewichten.values())
    assert all(abs(delen[g] - Fraction(centen * w, totaal)) < 1 for g, w in gewichten.items())


@pytest.mark.eis("HAR-254")
def test_gebiedsbudgetten_naar_keuze_van_de_sleutel() -> None:
    posten = [Regel("jeugd", 900, "open"), Regel("wmo", 100, "open"), Regel("dagopvang", 500, "begrensd"),
              Regel("fonds", 70, "open", fonds=True)]  # fmt: skip
    op_inwoners = gebiedsbudgetten(posten, "inwoners", {"noord": 2000, "zuid": 1000}, BRON)
    assert isinstance(op_inwoners, Gebiedsbudgetten)
    assert op_inwoners.per_gebied == {"noord": {"jeugd": 600, "wmo": 67}, "zuid": {"jeugd": 300, "wmo": 33}}
    # What holds a ceiling or is of a fund stays whole.
    assert op_inwoners.apart == {"dagopvang": 500, "fonds": 70}
    historie: Mapping[str, Mapping[str, int]] = {"jeugd": {"noord": 0, "zuid": 50}, "wmo": {}}
    op_gebruik = gebiedsbudgetten(posten, "historie", historie, BRON)
    assert isinstance(op_gebruik, Gebiedsbudgetten)
    assert (op_gebruik.van("zuid"), op_gebruik.van("noord")) == (1000, 0)


def test_op_elke_dag_is_jeugdig_wie_nog_geen_achttien_is() -> None:
    for dag in (date(2026, 3, 31), date(2028, 2, 29), date(2026, 1, 1)):
        for verschil in range(-3, 4):
            geboren = date(dag.year - 18, dag.month, 28) + timedelta(days=verschil)
            assert (geboren > achttien_op(dag)) == (leeftijd_op(geboren, dag) < 18)
    assert date(2008, 3, 30) <= achttien_op(date(2026, 3, 31))


def test_zonder_gewichten_zegt_de_verdeling_wat_er_mist() -> None:
    leeg = gebiedsbudgetten([Regel("plafond", 1, "begrensd")], "inwoners", {"noord": 1}, BRON)
    assert isinstance(leeg, Weigering)
    assert leeg.code == "gebiedsbudget.geen-bedrag"
    fout = gebiedsbudgetten([Regel("jeugd", 1, "open")], "jeugdigen", {"noord": 0}, BRON)
    assert isinstance(fout, Weigering)
    assert (fout.code, fout.veld) == ("gebiedsbudget.gewicht", "sleutel")


# --------------------------------------------------------------------------------------------- het eigen profiel


@pytest.mark.eis("UTR-252")
@pytest.mark.parametrize(
    ("product", "vorm", "einde"),
    [
        ("hulp-bij-huishouden", "zin", "open"),
        ("intensieve-begeleiding", "zin", "begrensd"),
        ("arbeidsmatige-activering", "zin", "begrensd"),
        ("dagverzorging", "zin", "begrensd"),
        ("dagverzorging", "pgb", "begrensd"),
    ],
)
def test_individuele_voorzieningen_zijn_open_en_de_rest_heeft_een_plafond(product: str, vorm: str, einde: str) -> None:
    """L2305-2307, L2599-2601, L3411, L3525-3529."""
    profiel = profiel_uit("utrecht")
    soort = profiel.product(product)
    assert soort is not None
    code = post_voor(profiel, wet=soort.wet, product=product, trede=soort.trede, vorm=vorm, jaar=2015)
    assert profiel.begroting is not None
    post = profiel.begroting.post(code)
    assert post is not None
    assert post.einde == einde


def test_wat_voor_een_verhuizing_is_gebruikt_blijft_waar_het_is_gebruikt() -> None:
    begin, op, slot = date(2026, 1, 1), date(2026, 7, 1), date(2026, 12, 31)
    plekken = (Plek(EERST, "west", "a"), Plek(op, "oost", "b"))
    # 600 until the move and nothing since; later 100 a month over the middle of the year.
    eerst = [Stuk(begin, date(2026, 6, 30), "totaal", Fraction(600_00), (begin, date(2026, 6, 30)))]
    over = Stuk(
        date(2026, 6, 16), date(2026, 7, 15), "totaal", Fraction(100_00), (date(2026, 6, 16), date(2026, 7, 15))
    )
    for stukken, gebruikt in ((eerst, (600_00, 0)), ([*eerst, over], (650_00, 50_00))):
        binnen = per_jaar(stukken)
        waar = per_plek({2026: ("p", 1200_00, binnen[2026])}, met_gebruik(plekken, stukken, binnen), begin, slot)
        west, oost = waar["west", "a"][2026], waar["oost", "b"][2026]
        assert (west[2], oost[2]) == gebruikt
        assert west[1] + oost[1] == 1200_00
        assert (west[1] >= west[2], oost[1] >= oost[2]) == (True, True)
    # As it was booked while that was not known: by days.
    oud = per_plek({2026: ("p", 600_00, 600_00)}, plekken, begin, slot)
    assert oud["west", "a"][2026][2] == 600_00 * 181 // 365
