"""Who may act on the pages of residents, by age and by representation; without a database."""

from datetime import date

import pytest

from naober.dossier.rules import samen_nodig, weiger_spreker
from naober.gemeente.landelijk import leeftijden
from naober.kern import Weigering

DAG = date(2026, 11, 28)
WET = leeftijden(DAG)


def geboren(jaren: int, dagen: int = 0) -> date:
    return date(DAG.year - jaren, DAG.month, DAG.day + dagen)


@pytest.mark.parametrize(
    ("jaren", "dagen", "namens", "code"),
    [(12, 1, None, "inwoner.te-jong"), (12, 0, None, None), (40, 0, None, None),
     (11, 0, ["ouder"], None), (16, 1, ["ouder"], None), (16, 0, ["ouder"], "inwoner.zestien"),
     (16, 0, ["voogd"], "inwoner.zestien"), (16, 0, ["mentor"], None), (16, 0, ["ouder", "mentor"], None),
     (70, 0, [], "inwoner.niet-namens")],
)  # fmt: skip
def test_wie_mag_handelen_volgt_uit_leeftijd_en_vertegenwoordiging(
    jaren: int, dagen: int, namens: list[str] | None, code: str | None
) -> None:
    uitkomst = weiger_spreker(WET, geboren(jaren, dagen), DAG, namens)
    assert (uitkomst.code if isinstance(uitkomst, Weigering) else None) == code


@pytest.mark.parametrize(("jaren", "dagen", "nodig"), [(12, 1, False), (12, 0, True), (16, 1, True), (16, 0, False)])
def test_van_twaalf_tot_zestien_beslissen_kind_en_ouder_samen(jaren: int, dagen: int, nodig: bool) -> None:
    assert samen_nodig(WET, geboren(jaren, dagen), DAG) is nodig
    assert not samen_nodig(WET, None, DAG)


def test_elke_leeftijd_is_een_gegeven_met_dag_en_bron() -> None:
    grenzen = (WET.zelf_vanaf, WET.ouders_tot, WET.samen_vanaf)
    assert [g.jaren for g in grenzen] == [12, 16, 12]
    for grens in grenzen:
        assert grens.geldig_van == date(2015, 1, 1)
        assert "Jeugdwet" in str(grens.bron)
