"""Which legal terms run for a household on a day."""

from datetime import date
from types import SimpleNamespace as Los

from naober.werkplek.termijnen import besluit_uiterlijk, lopende_termijnen, onderzoek_loopt_sinds
from tests.dossier.opzet import profiel_uit

PROFIEL = profiel_uit("hardenberg")
MAART, MEI, JUNI = date(2015, 3, 2), date(2015, 5, 4), date(2015, 6, 1)


def kwam(dag: date) -> Los:
    return Los(ontvangen_op=dag)


def plan(afgesproken: date | None) -> Los:
    return Los(afgesproken_op=afgesproken)


def actie(product: str = "begeleiding-individueel", stand: str = "", sinds: date | None = MAART) -> Los:
    return Los(pk=1, product=product, stand=stand, aangevraagd_op=sinds)


def uiterlijk(binnenkomsten: list[Los], plannen: list[Los], acties: list[Los]) -> dict[str, date]:
    lopend = lopende_termijnen(PROFIEL, binnenkomsten, plannen, acties, {}, JUNI)
    return {regel.sleutel: stand.uiterste_datum for regel, stand in lopend}


def onderzoek(dag: date) -> date:
    return PROFIEL.termijn("onderzoek").vanaf(dag).uiterste_datum


def test_het_onderzoek_loopt_vanaf_de_eerste_vraag_tot_er_een_plan_is_afgesproken() -> None:
    assert uiterlijk([kwam(MAART), kwam(MEI)], [plan(None)], []) == {"onderzoek": onderzoek(MAART)}
    assert uiterlijk([kwam(MAART), kwam(MEI)], [plan(MEI)], []) == {}


def test_een_nieuwe_vraag_na_het_afgesproken_plan_laat_een_nieuw_onderzoek_lopen() -> None:
    lopend = uiterlijk([kwam(MAART), kwam(MEI), kwam(JUNI)], [plan(None), plan(date(2015, 4, 1))], [])
    assert lopend == {"onderzoek": onderzoek(MEI)}


def test_na_een_afgesproken_plan_loopt_alleen_voor_een_latere_vraag_een_onderzoek() -> None:
    """An old file of which the investigation was never completed is not thousands of days late."""
    assert onderzoek_loopt_sinds([MAART, MEI], []) == MAART
    assert onderzoek_loopt_sinds([MAART], [plan(MAART)]) is None
    assert onderzoek_loopt_sinds([MAART, JUNI], [plan(MEI), plan(None)]) == JUNI


def test_de_termijn_van_een_besluit_is_die_van_de_wet_en_begint_bij_de_eerste_afspraak() -> None:
    wmo = PROFIEL.termijn("besluit", wet="Wmo 2015")
    anders = PROFIEL.termijn("besluit", wet="Participatiewet")
    assert wmo.sleutel != anders.sleutel
    lopend = uiterlijk([], [], [actie(sinds=MEI), actie(), actie("bijzondere-bijstand-meerkosten", sinds=MEI)])
    assert lopend == {wmo.sleutel: wmo.vanaf(MAART).uiterste_datum, anders.sleutel: anders.vanaf(MEI).uiterste_datum}
    assert besluit_uiterlijk(PROFIEL, actie(), (), JUNI) == wmo.vanaf(MAART).uiterste_datum


def test_waarover_is_besloten_of_wat_nog_niet_is_afgesproken_laat_geen_termijn_lopen() -> None:
    assert uiterlijk([], [], [actie(stand="afgewezen"), actie(sinds=None), actie(product="")]) == {}
    assert besluit_uiterlijk(PROFIEL, actie(sinds=None), (), JUNI) is None
