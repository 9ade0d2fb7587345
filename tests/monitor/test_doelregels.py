"""What may be recorded beside goals, and how an indicator stands: without a database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from naober.gemeente.profiel import Indicator
from naober.kern import Weigering
from naober.monitor.doelen.inlezen import getal_van, lees_cijfers
from naober.monitor.doelen.rules import (
    Punt,
    Regel,
    Streefkeuze,
    Streefstand,
    Waarde,
    controleer_regel,
    controleer_streef,
    controleer_waarde,
    nog_niet_meetbaar,
    stand_van,
)
from tests.dossier.gevallen import profiel_uit

DAG = date(2015, 6, 1)
JAAR = (date(2014, 1, 1), date(2014, 12, 31))
GEEN = Streefstand("geen", None, "", None, "")


def waarde(indicator: str, getal: str | None, **anders: Any) -> Waarde:
    goed = Waarde(indicator, *JAAR, Decimal(getal) if getal else None, herkomst="W&I", volledig="Alles telt mee.")
    return replace(goed, **anders)


def geweigerd(slug: str, w: Waarde, vorige: str | None = None, **anders: Any) -> Weigering | None:
    return controleer_waarde(profiel_uit(slug), w, vorige=Decimal(vorige) if vorige else None, peildatum=DAG, **anders)


def code(uitkomst: Weigering | None) -> str:
    return uitkomst.code.removeprefix("doelen.") if uitkomst else ""


@pytest.mark.parametrize(
    ("w", "reden"),
    [
        (waarde("informatie-en-advies", "10000"), ""),
        (waarde("bestaat-niet", "1"), "indicator"),
        (waarde("huishouden-aantal", "6132"), "zelf-geteld"),
        (waarde("huishouden-aantal", None, uitspraak="Minder aanvragen door de nieuwe folder."), ""),
        (waarde("informatie-en-advies", None), "leeg"),
        (waarde("informatie-en-advies", "10000", herkomst=" "), "herkomst"),
        (waarde("informatie-en-advies", "10000", volledig=""), "volledig"),
        (waarde("informatie-en-advies", "10.5"), "heel"),
        (waarde("informatie-en-advies", "10", gebied="elders"), "gebied"),
        (waarde("informatie-en-advies", "10", deel="jongeren"), "deel"),
        (waarde("informatie-en-advies", "10", van=date(2016, 1, 1), tot=date(2016, 12, 31)), "toekomst"),
        (waarde("informatie-en-advies", "10", peildatum=date(2013, 1, 1)), "peildatum"),
        (waarde("actief-in-buurt", "101"), "procent"),
        (waarde("actief-in-buurt", "0.38"), "fractie"),
        (waarde("actief-in-buurt", "38", teller=Decimal(38)), "zonder-noemer"),
        (waarde("actief-in-buurt", "38", teller=Decimal(0), noemer=Decimal(0)), "noemer-nul"),
        (waarde("actief-in-buurt", "38", teller=Decimal(190), noemer=Decimal(1000)), "rekent-niet"),
        (waarde("actief-in-buurt", "38", teller=Decimal(380), noemer=Decimal(1000)), ""),
        (waarde("activering-ketenpartners", "85"), "cijfer"),
    ],
)
def test_een_cijfer_dat_niet_kan_wordt_geweigerd_met_wat_te_doen(w: Waarde, reden: str) -> None:
    uitkomst = geweigerd("utrecht", w)
    assert code(uitkomst) == reden
    assert uitkomst is None or uitkomst.alternatief


def test_een_cijfer_in_duizenden_wordt_geweigerd_tot_iemand_zegt_dat_het_klopt() -> None:
    in_duizenden = waarde("geld-vrijwilligerswerk", "193")
    uitkomst = geweigerd("hardenberg", in_duizenden, vorige="80000")
    assert code(uitkomst) == "duizenden"
    assert uitkomst is not None
    assert "in duizenden" in uitkomst.alternatief
    assert geweigerd("hardenberg", waarde("geld-vrijwilligerswerk", "193000"), vorige="80000") is None
    assert geweigerd("hardenberg", replace(in_duizenden, zeker=True), vorige="80000") is None


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [("1.234,5", "1234.5"), ("13.108", "13108"), ("85", "85"), ("0,38", "0.38"), ("1.5", None), ("1,234.50", None),
     ("€ 12", None), ("", None)],
)  # fmt: skip
def test_een_getal_wordt_gelezen_zoals_nederlands_het_schrijft(tekst: str, getal: str | None) -> None:
    assert getal_van(tekst) == (Decimal(getal) if getal else None)


_KOP = "indicator;van;tot;waarde;eenheid;herkomst;volledig\n"
_GOED = "beursvloer;2014-01-01;2014-12-31;131.500;euro;Servicepunt;Alles telt mee.\n"


@pytest.mark.parametrize(
    ("bestand", "reden", "wat"),
    [
        (_KOP + _GOED.replace("euro", "x 1.000 euro"), "de eenheid is 'x 1.000 euro'", "niet in duizenden"),
        (_KOP + _GOED.replace("131.500", "131500.50"), "Regel 2, waarde: '131500.50' is geen getal", "een komma"),
        (_KOP + _GOED.replace("2014-12-31", "31-12-2014"), "is geen dag", "2026-12-31"),
        (_KOP + _GOED + _GOED.replace("beursvloer", "beurs"), "Regel 3, indicator: 'beurs' is hier geen", "beursvloer"),
        ("indicator;waarde\nbeursvloer;3\n", "noemt niet alle kolommen", "herkomst"),
        (_KOP, "Er staat geen cijfer", "ander bestand"),
        (_KOP + _GOED.replace(";Alles", ";;Alles"), "heeft 8 kolommen en geen 7", "scheidingsteken"),
    ],
)
def test_een_bestand_met_een_fout_wordt_in_zijn_geheel_geweigerd(bestand: str, reden: str, wat: str) -> None:
    uitkomst = lees_cijfers(profiel_uit("hardenberg"), bestand)
    assert isinstance(uitkomst, Weigering)
    assert reden in uitkomst.reden
    assert wat in uitkomst.alternatief


def test_een_goed_bestand_geeft_de_cijfers_met_hun_bron() -> None:
    gelezen = lees_cijfers(profiel_uit("hardenberg"), "\ufeff" + _KOP + _GOED)
    assert gelezen == [Waarde("beursvloer", *JAAR, Decimal(131500), herkomst="Servicepunt", volledig="Alles telt mee.")]


def streef(indicator: str, soort: Any, getal: int | None, vanaf: date = DAG) -> Streefkeuze:
    return Streefkeuze(indicator, soort, Decimal(getal) if getal is not None else None, vanaf, "Uitvoeringsplan", "Zo.")


@pytest.mark.eis("UTR-267", "UTR-273")
def test_utrecht_normeert_in_de_leerfase_niet_en_stelt_effecten_niet_elk_jaar_bij() -> None:
    utrecht = profiel_uit("utrecht")
    assert code(controleer_streef(utrecht, streef("activering-geslaagd", "norm", 70), laatste=None)) == "leerfase"
    assert controleer_streef(utrecht, streef("activering-geslaagd", "streefcijfer", 70), laatste=None) is None
    assert controleer_streef(utrecht, streef("activering-geslaagd", "geen", None), laatste=None) is None
    effect = streef("actief-in-buurt", "streefcijfer", 40)
    assert {i.horizon for i in utrecht.indicatoren} == {"kort", "meerjarig"}
    assert code(controleer_streef(utrecht, effect, laatste=date(2014, 9, 1))) == "meerjarig"
    assert controleer_streef(utrecht, effect, laatste=date(2014, 5, 1)) is None
    # A performance agreement is followed in the short term, and may be adjusted meanwhile.
    kort = streef("huishouden-levertijd", "streefcijfer", 14)
    assert controleer_streef(utrecht, kort, laatste=date(2015, 5, 1)) is None


def test_op_wat_beleid_niet_veroorzaakt_wordt_ook_na_de_leerfase_niet_afgerekend() -> None:
    utrecht = profiel_uit("utrecht")
    fase = utrecht.monitor.leerfase
    assert fase is not None
    klaar = fase.model_copy(update={"tot": date(2014, 12, 31)})
    later = utrecht.model_copy(update={"monitor": utrecht.monitor.model_copy(update={"leerfase": klaar})})
    assert controleer_streef(later, streef("activering-geslaagd", "norm", 70), laatste=None) is None
    uitkomst = controleer_streef(later, streef("actief-in-buurt", "norm", 40), laatste=None)
    assert code(uitkomst) == "geen-norm-op-effect"


def regel(**anders: Any) -> Regel:
    return replace(Regel("verhaal", "Aan de keukentafel", "Zij doet weer mee.", DAG, doel="vangnet"), **anders)


@pytest.mark.parametrize(
    ("r", "met_cijfer", "reden"),
    [
        (regel(), False, ""),
        (regel(soort="gerucht"), False, "soort"),
        (regel(doel="weg"), False, "onbekend"),
        (regel(doel=""), False, "nergens-over"),
        (regel(tekst=" "), False, "tekst"),
        (regel(van=date(2015, 7, 1)), False, "later"),
        (regel(soort="activiteit", van=date(2015, 7, 1)), False, ""),
        (regel(tekst="Mevrouw Zandbergen doet weer mee."), False, "persoon"),
        (regel(soort="bijstelling", indicator="huishouden-levertijd"), False, "wat"),
        (regel(soort="bijstelling", wat="instrument"), False, "aanleiding"),
        (regel(soort="bijstelling", wat="instrument"), True, ""),
        (regel(soort="evaluatie"), False, "moment"),
    ],
)
def test_wat_bij_een_doel_staat_noemt_niemand_en_zegt_waarover_het_gaat(r: Regel, met_cijfer: bool, reden: str) -> None:
    uitkomst = controleer_regel(
        profiel_uit("utrecht"), r, met_cijfer=met_cijfer, achternamen=["Zandbergen"], peildatum=DAG
    )
    assert code(uitkomst) == reden


def indicator(slug: str, code_: str) -> Indicator:
    gevonden = profiel_uit(slug).indicator(code_)
    assert gevonden is not None
    return gevonden


def punt(jaar: int, getal: int | None, **anders: Any) -> Punt:
    return Punt(date(jaar, 12, 31), Decimal(getal) if getal is not None else None, **anders)


@pytest.mark.parametrize(
    ("code_", "getallen", "ontwikkeling"),
    [
        ("eenzaamheid", (40, 35), "beter"),
        ("eenzaamheid", (35, 40), "slechter"),
        ("eenzaamheid", (35, 35), "gelijk"),
        ("startkwalificatie", (90, 92), "beter"),
        # Only followed: more or less is neither better nor worse.
        ("pgb-naar-natura", (30, 20), ""),
        ("startkwalificatie", (90,), ""),
    ],
)
def test_beter_of_slechter_hangt_af_van_de_gewenste_richting(
    code_: str, getallen: tuple[int, ...], ontwikkeling: str
) -> None:
    punten = [punt(2015 + nr, getal) for nr, getal in enumerate(getallen)]
    assert stand_van(indicator("leusden", code_), punten, GEEN).ontwikkeling == ontwikkeling


def test_een_streefcijfer_is_gehaald_naar_de_kant_waar_het_heen_moet() -> None:
    reserve = indicator("leusden", "reserve-aandeel")
    tien = Streefstand("norm", Decimal(10), "", None, "")
    assert stand_van(reserve, [punt(2016, 22)], tien).gehaald is False
    assert stand_van(reserve, [punt(2016, 22), punt(2018, 9)], tien).gehaald is True
    assert stand_van(reserve, [punt(2016, 22)], GEEN).gehaald is None


def test_een_cijfer_van_een_gebied_of_deel_is_niet_dat_van_de_gemeente() -> None:
    stand = stand_van(indicator("leusden", "eenzaamheid"), [punt(2016, 40, gebied="noord")], GEEN)
    assert not stand.meetbaar
    assert stand.reden_niet_meetbaar == "Er is nog geen cijfer."


@pytest.mark.eis("LEU-205")
def test_een_doelstelling_zonder_cijfer_is_nog_niet_meetbaar_tot_er_een_komt() -> None:
    leusden = profiel_uit("leusden")
    leeg = {i.code: stand_van(i, (), GEEN) for i in leusden.indicatoren}
    doelstellingen = [d for d in leusden.doelen if d.niveau == "doelstelling"]
    assert len(doelstellingen) == 20
    assert all(nog_niet_meetbaar(d, leeg) for d in doelstellingen)
    peuters = stand_van(indicator("leusden", "peuters-opvang"), [punt(2017, 91)], GEEN)
    erbij = {**leeg, "peuters-opvang": peuters}
    meetbaar = [d.nummer for d in doelstellingen if not nog_niet_meetbaar(d, erbij)]
    assert meetbaar == ["1.3"]
