"""How hard a text is, by length of sentences and words and by words of offices."""

import pytest

from naober.kern.leesniveau import lees

MAKKELIJK = "U hebt hulp nodig. Bel ons. Wij komen bij u thuis. Samen kijken wij wat er kan."
MOEILIJK = (
    "Ingevolge het bepaalde in de beleidsregels maatschappelijke ondersteuning worden ondersteuningsarrangementen "
    "uitsluitend geïndiceerd indien algemene voorzieningen onvoldoende compensatiemogelijkheden bieden."
)


def test_een_makkelijke_tekst_scoort_hoog_en_een_ambtelijke_laag() -> None:
    makkelijk, moeilijk = lees(MAKKELIJK), lees(MOEILIJK)
    assert makkelijk.score > 90
    assert makkelijk.gewoon
    assert moeilijk.score < 30
    assert not moeilijk.gewoon
    assert (makkelijk.zinnen, makkelijk.woorden) == (4, 17)


def test_een_lange_zin_en_een_ambtelijk_woord_worden_aangewezen_met_wat_er_dan_moet_staan() -> None:
    lang = "Wij komen bij u thuis en praten met u over wat u kunt en wat u wilt en wie u daar nu al bij helpt."
    assert [m.waarom for m in lees(lang).moeilijk] == ["de zin heeft 25 woorden; knip hem in tweeën"]
    assert [m.waarom for m in lees("Bel ons indien u vragen hebt.").moeilijk] == ["schrijf liever ‘als’ dan ‘indien’"]


@pytest.mark.parametrize("tekst", ["", "  ", "1, 2 en 3", "Bel 14 030. Ja?"])
def test_weinig_tekst_is_niet_moeilijk(tekst: str) -> None:
    assert lees(tekst).gewoon


def test_een_getal_of_bedrag_breekt_geen_zin() -> None:
    assert lees("U betaalt 19.00 euro per maand.").zinnen == 1
