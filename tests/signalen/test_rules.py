"""The rules on signals, without a database: the national part, and what a profile puts in its place."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naober.gemeente.landelijk import signaalwet
from naober.gemeente.profiel.signalen import Normaliseren, Signaalgrond
from naober.gemeente.signaalkader import Signaalkader
from naober.kern import Bron, Weigering
from naober.kern import testreeks as bsns
from naober.kern.termijn import is_werkdag
from naober.signalen import rules
from naober.signalen.rules import DREIGT, ERNSTIG, GEWOON, Afsluiting, Inzending, Wie, Zaakfeiten

DAG = date(2026, 3, 2)
BRON = Bron("test", "L1")


def kader(**anders: object) -> Signaalkader:
    wet = signaalwet()
    assert wet.pogingen is not None
    heel = Signaalkader(
        DAG, wet.gronden, (), wet.soorten, wet.bronnen, wet.niveaus, wet.resultaten, wet.contactsoorten, wet.prioriteit,
        wet.leefwerelden, (), wet.pogingen, None, "Meldpunt",
    )  # fmt: skip
    return replace(heel, **anders)  # type: ignore[arg-type]


HUUR = Inzending(
    "huurachterstand", "verhuurder", wie=Wie(postcode="3941AB", huisnummer=4), organisatie="De Corporatie",
    antwoorden={"bedrag": "612,50"}, bedrag=Decimal("612.50"), inspanning=True,
)  # fmt: skip
ZORG = Inzending(
    "zorg-om-iemand", "inwoner", "De gordijnen zijn al een week dicht.", wie=Wie(straat="Kerkstraat", huisnummer=2)
)


def afkeuring(inzending: Inzending, **anders: object) -> str:
    uitkomst = rules.controleer_inzending(kader(**anders), inzending)
    return uitkomst.code if isinstance(uitkomst, Weigering) else "mag"


def test_een_signaal_dat_klopt_komt_binnen_op_de_eerste_grond_die_geldt() -> None:
    mag = rules.controleer_inzending(kader(), HUUR)
    assert not isinstance(mag, Weigering)
    assert [deel.code for deel in mag] == ["huurachterstand", "wgs-schuldeiser"]
    assert afkeuring(ZORG) == "mag"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"soort": "bestaat-niet"}, "signaal.soort"),
        ({"afzender": "bestaat-niet"}, "signaal.afzender"),
        ({"afzender": "school"}, "signaal.afzender"),
        ({"wie": Wie()}, "signaal.geslachtsnaam"),
        ({"wie": Wie(geslachtsnaam="Kwikkelaar")}, "signaal.geslachtsnaam"),
        ({"wie": Wie(postcode="39411", huisnummer=4)}, "signaal.postcode"),
        ({"organisatie": ""}, "signaal.melder"),
        ({"inspanning": False}, "signaal.inspanning"),
        ({"antwoorden": {}}, "signaal.veld"),
        ({"ernst": 4}, "signaal.ernst"),
        ({"wortels": ("armoede",)}, "signaal.wortels"),
        ({"gezien_op": DAG + timedelta(days=1)}, "signaal.gezien-op"),
        (
            {"wie": Wie(geslachtsnaam="Kwikkelaar", geboortedatum=DAG + timedelta(days=90))},
            "signaal.geboortedatum",
        ),
    ],
)
def test_wat_er_niet_mag_of_ontbreekt_wordt_geweigerd(anders: dict[str, object], code: str) -> None:
    assert afkeuring(replace(HUUR, **anders)) == code  # type: ignore[arg-type]


def test_een_ongeboren_kind_kan_alleen_waar_het_soort_dat_toelaat() -> None:
    ongeboren = Wie(geslachtsnaam="Kwikkelaar", geboortedatum=DAG + timedelta(days=90))
    kind = Inzending(
        "zorg-om-kind", "verloskundige", "Er is niets klaar.", wie=ongeboren, melder="Vera", leefwereld="gezin"
    )
    assert afkeuring(kind) == "mag"
    assert afkeuring(replace(kind, leefwereld="")) == "signaal.leefwereld"


def test_een_burgerservicenummer_in_de_tekst_wordt_geweigerd_en_een_ander_getal_niet() -> None:
    bsn = next(iter(bsns()))
    assert afkeuring(replace(ZORG, omschrijving=f"Nummer {bsn}.")) == "signaal.omschrijving"
    assert afkeuring(replace(ZORG, omschrijving="Klantnummer 123456780.")) == "mag"
    assert bsn not in str(rules.controleer_inzending(kader(), replace(ZORG, omschrijving=bsn)))


def test_over_een_groep_wordt_niemand_genoemd() -> None:
    groep = Inzending("groepssignaal", "welzijn", "Nieuwkomers krijgen snel schulden.", gebied="noord", melder="Wil")
    assert afkeuring(groep) == "mag"
    assert afkeuring(replace(groep, gebied="")) == "signaal.gebied"
    assert afkeuring(replace(groep, wie=Wie(geslachtsnaam="Kwikkelaar"))) == "signaal.geslachtsnaam"


def test_zonder_convenant_dat_geldt_wordt_niets_bewaard() -> None:
    convenant = Signaalgrond(
        code="wgs-schuldeiser",
        naam="Convenant schulden",
        soort="convenant",
        doel="hulp",
        convenant="schulden",
        bron=BRON,
    )
    geen = rules.controleer_inzending(kader(gronden=(), niet_nu=(convenant,)), HUUR)
    assert isinstance(geen, Weigering)
    assert (geen.code, geen.bron) == ("signaal.convenant", BRON)
    assert "Bewaar en stuur niets" in str(geen.alternatief)
    assert afkeuring(HUUR, gronden=()) == "signaal.grond"


@pytest.mark.parametrize(
    ("ernst", "verwacht"), [(GEWOON, date(2026, 3, 16)), (ERNSTIG, date(2026, 3, 16)), (DREIGT, date(2026, 3, 5))]
)
def test_de_termijn_van_opvolging_telt_werkdagen(ernst: int, verwacht: date) -> None:
    soort = kader().soort("huurachterstand")
    assert soort is not None
    assert rules.uiterlijk(soort, ernst, DAG) == verwacht


@given(st.dates(date(2021, 1, 1), date(2035, 12, 31)))
def test_het_eerste_gesprek_is_op_tijd_en_op_een_werkdag(dag: date) -> None:
    snel, gewoon = rules.gesprek_voor(True, dag), rules.gesprek_voor(False, dag)
    assert is_werkdag(snel)
    assert is_werkdag(gewoon)
    assert sum(is_werkdag(dag + timedelta(days=n)) for n in range(1, (snel - dag).days + 1)) == 3
    assert timedelta(weeks=4) <= gewoon - dag <= timedelta(weeks=4, days=5)


@given(st.dates(date(2021, 1, 1), date(2035, 12, 31)), st.integers(0, 800))
def test_niets_wordt_langer_bewaard_dan_de_grond_toelaat(ontvangen: date, na: int) -> None:
    grond = kader().gronden[0]
    tot = rules.bewaren_tot(grond, ontvangen, ontvangen + timedelta(days=na))
    assert tot <= rules.bewaren_tot(grond, ontvangen)
    assert (tot - ontvangen).days <= 31 * grond.hoogstens


def test_de_volgorde_van_de_rij_is_uit_te_leggen() -> None:
    punten, redenen = rules.prioriteit(kader(), Zaakfeiten(DREIGT, 3, 2, 900, 1, 1))
    assert punten == sum(int(reden.split(":")[0]) for reden in redenen) == 135
    assert "50: er dreigt iets" in redenen
    assert rules.prioriteit(kader(), Zaakfeiten()) == (0, ())


@given(
    st.builds(
        Zaakfeiten, st.integers(1, 3), st.integers(1, 9), st.integers(1, 5), st.integers(0, 9999), st.integers(0, 5)
    ),
    st.integers(0, 4),
)
def test_meer_aan_de_hand_is_nooit_minder_dringend(feiten: Zaakfeiten, erbij: int) -> None:
    meer = replace(feiten, signalen=feiten.signalen + erbij, bedrag=feiten.bedrag + 100 * erbij)
    assert rules.prioriteit(kader(), meer)[0] >= rules.prioriteit(kader(), feiten)[0]


KLAAR = Afsluiting(("huurachterstand",), ("brief", "telefoon", "huisbezoek"))


def sluit(feiten: Afsluiting, resultaat: str, regels: Signaalkader | None = None, **anders: str) -> str:
    woorden = {"niveau": "team", "normaliseren": "", "toelichting": "Drie keer geprobeerd.", **anders}
    uitkomst = rules.controleer_afsluiten(regels or kader(), feiten, resultaat=resultaat, **woorden)
    return uitkomst.code


def test_niet_bereikt_kan_pas_na_genoeg_pogingen_op_meer_manieren() -> None:
    assert sluit(KLAAR, "niet-bereikt") == "niet-bereikt"
    assert sluit(replace(KLAAR, pogingen=("brief", "telefoon")), "niet-bereikt") == "signaal.resultaat"
    assert sluit(replace(KLAAR, pogingen=("brief", "brief", "brief")), "niet-bereikt") == "signaal.resultaat"


def test_bereikt_kan_alleen_wie_gesproken_is_en_een_open_afspraak_houdt_de_zaak_open() -> None:
    assert sluit(KLAAR, "wil-niet") == "signaal.resultaat"
    assert sluit(replace(KLAAR, bereikt=True), "wil-niet") == "wil-niet"
    assert sluit(replace(KLAAR, bereikt=True, open_opvolgingen=1), "wil-niet") == "signaal.resultaat"


@pytest.mark.eis("HEU-049")
def test_elk_signaal_wordt_op_een_niveau_van_preventie_opgevolgd() -> None:
    assert sluit(KLAAR, "niet-bereikt", niveau="") == "signaal.niveau"
    assert sluit(KLAAR, "niet-bereikt", toelichting=" ") == "signaal.toelichting"


def test_specialistische_opvolging_vraagt_eerst_waarom_gewoner_niet_genoeg_is() -> None:
    regels = kader(normaliseren=Normaliseren(uitleg="Kijk eerst wat in het gewone leven kan.", bron=BRON))
    klaar = replace(KLAAR, bereikt=True)
    assert sluit(klaar, "advies", regels, niveau="specialist") == "signaal.normaliseren"
    assert sluit(klaar, "advies", regels, niveau="specialist", normaliseren="Al twee jaar geprobeerd.") == "advies"
    assert sluit(klaar, "advies", regels, niveau="omgeving") == "advies"
    assert sluit(klaar, "advies", niveau="specialist") == "advies"


def test_een_soort_kan_een_reden_om_te_sluiten_uitsluiten() -> None:
    streng = tuple(s.model_copy(update={"niet_sluiten_op": ("onterecht",)}) for s in kader().soorten)
    assert sluit(KLAAR, "onterecht", kader(soorten=streng)) == "signaal.resultaat"
    assert sluit(KLAAR, "onterecht") == "onterecht"


def test_de_afzender_hoort_dat_er_iets_gebeurt_en_nooit_wat() -> None:
    momenten = ("ontvangen", "opgepakt", "afgesloten")
    teksten = [rules.terugkoppeling(momenten, m, ontvangen=DAG, uiterlijk_op=DAG) for m in momenten]
    assert all("2 maart 2026" in tekst for tekst in teksten)
    assert rules.terugkoppeling(("ontvangen",), "afgesloten", ontvangen=DAG, uiterlijk_op=DAG) == ""
