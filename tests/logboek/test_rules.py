"""Purpose, questions, odd reading and breaches: the verdicts, without a database."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Signaalgrens
from naober.gemeente.queries import bewaartermijnen_voor
from naober.gemeente.verwerkingen import Verwerkingsregister, register_van
from naober.kern import Weigering
from naober.logboek.rules import (
    Collega,
    Huis,
    Kijkmoment,
    Opvallend,
    antwoord_voor,
    controleer_afhandeling,
    controleer_antwoord,
    controleer_datalek,
    controleer_keuze,
    controleer_melding,
    controleer_oordeel,
    lees_postcode,
    opvallend,
    uiterlijk_melden,
)

DAG = date(2026, 3, 2)  # a Monday
LEK = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
UTRECHT = 344


@pytest.fixture
def register() -> Verwerkingsregister:
    return register_van(UTRECHT, DAG)


@pytest.fixture
def grenzen(register: Verwerkingsregister) -> dict[str, Signaalgrens]:
    return {s.soort: s for s in register.signalen}


def code(uitkomst: Weigering | None) -> str:
    return uitkomst.code if uitkomst else ""


def kijk(wie: int, dossier: int | None = 1, waarom: str = "contact", uur: int = 10, **anders: bool) -> Kijkmoment:
    return Kijkmoment(wie, dossier, datetime(2026, 3, 2, uur, 0, tzinfo=UTC), waarom, **anders)


# ------------------------------------------------------------------------------------------------ het register


@pytest.mark.eis("UTR-307")
def test_de_grond_hangt_af_van_wet_en_periode() -> None:
    """Utrecht, L2013-2015 and L2037-2047: until 2015 by the laws of the organisations that take part, from 1 January
    2015 under the Wmo 2015 or the Jeugdwet."""
    voor, na = register_van(UTRECHT, date(2014, 12, 31)), register_van(UTRECHT, date(2015, 1, 1))
    for activiteit in ("toegang", "ondersteuning"):
        eerst, later = voor.verwerking(activiteit), na.verwerking(activiteit)
        assert eerst is not None
        assert later is not None
        assert [str(g.bron) for g in eerst.gronden] == ["Meedoen naar Vermogen, r. 2013-2015"]
        assert {"Wmo 2015", "Jeugdwet"} <= {g.wet for g in later.gronden}
        assert "Meedoen naar Vermogen" not in na.grondslag(activiteit)
    assert "Wmo 2015, art. 5.1.1 lid 1; Jeugdwet, art. 7.4.0 lid 1" in na.grondslag("ondersteuning")


def test_een_wet_die_nieuwe_regels_kreeg_heeft_per_periode_een_eigen_grond() -> None:
    assert "Wgs, art. 3" in register_van(UTRECHT, date(2020, 12, 31)).grondslag("ondersteuning")
    assert "Wgs, art. 8a" in register_van(UTRECHT, date(2021, 1, 1)).grondslag("ondersteuning")


def test_elke_verwerking_die_in_gebruik_is_heeft_een_grond_en_een_doel_in_gewone_woorden(
    register: Verwerkingsregister,
) -> None:
    for verwerking in register.verwerkingen:
        assert verwerking.gronden or verwerking.code == "onbekend", verwerking.code
        assert verwerking.doel[0].islower()
    for aanleiding in register.aanleidingen:
        assert register.verwerking(aanleiding.verwerking) is not None


# ----------------------------------------------------------------------------------------------------- het doel


def test_een_doel_komt_uit_het_register_en_iets_anders_vraagt_uitleg(register: Verwerkingsregister) -> None:
    assert controleer_keuze(register.aanleiding("contact"), "") is None
    assert code(controleer_keuze(register.aanleiding("zomaar"), "")) == "doel.onbekend"
    assert code(controleer_keuze(register.aanleiding("anders"), "  ")) == "doel.toelichting"
    assert controleer_keuze(register.aanleiding("anders"), "Brief kwam terug.") is None


# ------------------------------------------------------------------------------------------------------ vragen


@pytest.mark.parametrize(
    ("gesteld", "uiterlijk"),
    [
        (date(2026, 3, 2), date(2026, 4, 2)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2026, 12, 5), date(2027, 1, 5)),
    ],
)
def test_een_vraag_over_inzage_krijgt_binnen_een_maand_antwoord(gesteld: date, uiterlijk: date) -> None:
    assert antwoord_voor(gesteld) == uiterlijk


def test_een_antwoord_heeft_een_oordeel_en_uitleg_en_gaat_niet_over_jezelf() -> None:
    assert controleer_antwoord("Het was nodig.", "terecht", beantwoord=False, over=1, door=2) is None
    assert code(controleer_antwoord("", "terecht", beantwoord=False, over=1, door=2)) == "inzagevraag.antwoord"
    assert code(controleer_antwoord("Ja.", "", beantwoord=False, over=1, door=2)) == "inzagevraag.uitkomst"
    assert code(controleer_antwoord("Ja.", "terecht", beantwoord=True, over=1, door=2)) == "inzagevraag.beantwoord"
    assert code(controleer_antwoord("Ja.", "terecht", beantwoord=False, over=2, door=2)) == "inzagevraag.eigen"


def test_een_oordeel_over_een_signaal_heeft_een_reden_en_gaat_niet_over_jezelf() -> None:
    assert controleer_oordeel("in-orde", "Het was overleg.", beoordeeld=False, over=1, door=2) is None
    assert code(controleer_oordeel("in-orde", " ", beoordeeld=False, over=1, door=2)) == "signaal.reden"
    assert code(controleer_oordeel("", "Overleg.", beoordeeld=False, over=1, door=2)) == "signaal.oordeel"
    assert code(controleer_oordeel("in-orde", "Overleg.", beoordeeld=True, over=1, door=2)) == "signaal.beoordeeld"
    assert code(controleer_oordeel("in-orde", "Overleg.", beoordeeld=False, over=2, door=2)) == "signaal.eigen"


# --------------------------------------------------------------------------------------------------- datalekken


@pytest.mark.eis("LEU-232")
def test_een_datalek_wordt_binnen_72_uur_gemeld_en_later_alleen_met_een_reden() -> None:
    assert uiterlijk_melden(LEK) == datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
    op_tijd, te_laat = LEK + timedelta(hours=72), LEK + timedelta(hours=72, minutes=1)
    assert controleer_melding(LEK, op_tijd, "", date(2026, 3, 9)) is None
    assert code(controleer_melding(LEK, te_laat, "", date(2026, 3, 9))) == "datalek.te-laat"
    assert controleer_melding(LEK, te_laat, "Het was Pasen.", date(2026, 3, 9)) is None
    assert code(controleer_melding(LEK, LEK - timedelta(hours=1), "", date(2026, 3, 9))) == "datalek.meldmoment"
    assert code(controleer_melding(LEK, op_tijd, "", date(2026, 3, 4))) == "datalek.meldmoment"


def test_een_datalek_zegt_wat_er_gebeurde_en_wat_eraan_is_gedaan() -> None:
    teksten = {"feiten": "Brief kwijt.", "gegevens": "naam", "gevolgen": "Geen.", "maatregelen": "Gezocht."}
    assert controleer_datalek(LEK, teksten, DAG) is None
    for veld in teksten:
        assert code(controleer_datalek(LEK, {**teksten, veld: " "}, DAG)) == f"datalek.{veld}"
    assert code(controleer_datalek(LEK, teksten, DAG - timedelta(days=1))) == "datalek.later"


def test_een_datalek_is_pas_klaar_als_het_is_gemeld_en_bij_hoog_risico_de_mensen_het_weten() -> None:
    def klaar(risico: str, *, gemeld: bool = True, ingelicht: bool = False, reden: str = "") -> str:
        return code(
            controleer_afhandeling(
                risico, gemeld=gemeld, ingelicht=ingelicht, reden_niet_ingelicht=reden, afgehandeld=False
            )
        )

    assert klaar("onwaarschijnlijk", gemeld=False) == ""
    assert klaar("risico", gemeld=False) == "datalek.niet-gemeld"
    assert klaar("risico") == ""
    assert klaar("hoog") == "datalek.niet-ingelicht"
    assert klaar("hoog", ingelicht=True) == ""
    assert klaar("hoog", reden="De gegevens waren versleuteld.") == ""


# ---------------------------------------------------------------------------------------------- opvallend kijken


def test_wie_bij_de_buren_kijkt_valt_op_ook_met_een_taak(grenzen: dict[str, Signaalgrens]) -> None:
    huizen = {1: Huis("3511AA", 5), 2: Huis("3511AB", 5)}
    collegas = {7: Collega(7, "jansen", "3511AA", 9)}
    gevonden = opvallend([kijk(7, 1, "betrokken"), kijk(7, 2, "betrokken")], collegas, huizen, grenzen)
    assert gevonden == [Opvallend("buren", 7, 1, 1)]


def test_wie_bij_een_collega_thuis_kijkt_valt_op(grenzen: dict[str, Signaalgrens]) -> None:
    collegas = {7: Collega(7, "jansen"), 8: Collega(8, "smit", "3511AA", 9)}
    gevonden = opvallend([kijk(7, 1, "betrokken"), kijk(7, 1, "betrokken")], collegas, {1: Huis("3511AA", 9)}, grenzen)
    assert gevonden == [Opvallend("collega", 7, 1, 2)]


def test_een_naamgenoot_valt_alleen_op_zonder_taak(grenzen: dict[str, Signaalgrens]) -> None:
    huizen, collegas = {1: Huis("3511AA", 9, {"jansen"})}, {7: Collega(7, "jansen")}
    assert opvallend([kijk(7, 1, "betrokken")], collegas, huizen, grenzen) == []
    assert opvallend([kijk(7, 1, "contact")], collegas, huizen, grenzen) == [Opvallend("naamgenoot", 7, 1, 1)]


def test_veel_dossiers_zonder_taak_valt_op_vanaf_de_grens_van_de_gemeente(grenzen: dict[str, Signaalgrens]) -> None:
    grens = grenzen["veel"].aantal
    assert grens == 15
    bijna = [kijk(7, nr) for nr in range(1, grens)]
    assert opvallend(bijna, {}, {}, grenzen) == []
    # The same file again is no other file, and a file with a task does not count.
    assert opvallend([*bijna, kijk(7, 1), kijk(7, 99, "betrokken")], {}, {}, grenzen) == []
    assert opvallend([*bijna, kijk(7, grens)], {}, {}, grenzen) == [Opvallend("veel", 7, None, grens)]


def test_buiten_werktijd_en_in_het_weekend_valt_op(grenzen: dict[str, Signaalgrens]) -> None:
    laat = kijk(7, 1, uur=22)
    zondag = Kijkmoment(8, 2, datetime(2026, 3, 1, 12, 0, tzinfo=UTC), "contact")
    met_taak = kijk(9, 3, "betrokken", uur=23)
    gevonden = opvallend([laat, zondag, met_taak, kijk(7, 4, uur=20)], {}, {}, grenzen)
    assert gevonden == [Opvallend("buiten-uren", 7, 1, 1), Opvallend("buiten-uren", 8, 2, 1)]


def test_vaak_geweigerd_worden_en_kijken_zonder_reden_vallen_op(grenzen: dict[str, Signaalgrens]) -> None:
    geweigerd = [kijk(7, None, "taak", geweigerd=True)] * 10
    assert opvallend(geweigerd, {}, {}, grenzen) == [Opvallend("geweigerd", 7, None, 10)]
    assert opvallend(geweigerd[1:], {}, {}, grenzen) == []
    assert opvallend([kijk(8, 1, "geen")], {}, {}, grenzen) == [Opvallend("zonder-doel", 8, None, 1)]


def test_waarvoor_geen_grens_is_wordt_niet_gezocht(grenzen: dict[str, Signaalgrens]) -> None:
    zonder = {soort: grens for soort, grens in grenzen.items() if soort not in ("buiten-uren", "zonder-doel")}
    assert opvallend([kijk(7, 1, "geen", uur=23)], {}, {}, zonder) == []


@pytest.mark.parametrize(
    ("tekst", "gelezen"), [("3511 aa", "3511AA"), (" 3511AA ", "3511AA"), ("0511AA", None), ("", None)]
)
def test_een_postcode_wordt_gelezen_zoals_die_wordt_bewaard(tekst: str, gelezen: str | None) -> None:
    assert lees_postcode(tekst) == gelezen


GEMEENTEN = Path(__file__).resolve().parents[2] / "src" / "naober" / "gemeenten"


@pytest.mark.parametrize("slug", sorted(m.parent.name for m in GEMEENTEN.glob("*/gemeente.yaml")))
def test_elk_profiel_laat_een_register_zien(slug: str) -> None:
    profiel = lees_profiel(GEMEENTEN / slug)
    register = register_van(profiel.gemeente.code, DAG)
    termijnen = bewaartermijnen_voor(profiel.gemeente.code, DAG)
    assert [t.in_maanden for t in termijnen if t.soort == "logboek"] == [60]
    assert register.grondslag("ondersteuning")
