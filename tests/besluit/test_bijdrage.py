"""What a household pays itself, by the kind of product and on the first day of the help."""

from datetime import date

import pytest

from naober.besluit.models import Besluit, Brief
from tests.dossier.gevallen import antwoorden_op, geval_met
from tests.dossier.opzet import Zaak
from tests.pdf import controleer_pdf_ua

DAG = date(2021, 3, 1)
MET, ROLSTOEL, WONING = "begeleiding-huishouding", "rolstoel", "woningaanpassing"


def besloten(product: str, *, dag: date = DAG, jaren: int = 70, **anders: object) -> Besluit:
    """A decision on that day about someone of this age; a grant unless said otherwise."""
    zaak = Zaak(geval_met(product, dag=dag), nummer=1)
    zaak.persoon.geboortedatum = dag.replace(year=dag.year - jaren)
    zaak.persoon.save()
    zaak.voornemen_anders = anders
    return zaak.tot("besluit").besluit


def brief_over(besluit: Besluit) -> str:
    return controleer_pdf_ua(bytes(Brief.objects.get(besluit=besluit).pdf))


@pytest.mark.parametrize(
    ("product", "jaren", "soort", "centen"),
    [
        (MET, 70, "bedrag", 1900),
        (MET, 17, "geen", None),
        ("vervoer", 70, "bedrag", 1900),
        (ROLSTOEL, 70, "geen", None),
        (WONING, 70, "bedrag", 1900),
        # For the home of a child the by-law asks its parents (Samen Doen L3722-3728).
        (WONING, 10, "bedrag", 1900),
        ("beschermd-wonen", 70, "cak", None),
        ("financiele-steun-huishouding", 70, "geen", None),
        ("jeugd-ggz", 10, "geen", None),
    ],
)
def test_wat_iemand_betaalt_volgt_uit_het_soort_product(
    zaak: Zaak, product: str, jaren: int, soort: str, centen: int | None
) -> None:
    rij = besloten(product, jaren=jaren)
    assert (rij.bijdrage, rij.bijdrage_centen) == (soort, centen)


@pytest.mark.parametrize(
    ("product", "begint"),
    [
        (MET, "U betaalt € 19,00 per maand."),
        (ROLSTOEL, "U betaalt niets."),
        ("beschermd-wonen", "Hoeveel u betaalt, hoort u van het CAK."),
    ],
)
def test_de_brief_zegt_eerst_wat_iemand_betaalt(zaak: Zaak, product: str, begint: str) -> None:
    tekst = brief_over(besloten(product)).replace("\N{NO-BREAK SPACE}", " ")
    assert f"Betaalt u zelf mee? {begint}" in tekst


def test_waar_geen_bijdrage_bestaat_zegt_de_brief_er_niets_over(zaak: Zaak) -> None:
    assert "Betaalt u zelf mee?" not in brief_over(besloten("financiele-steun-huishouding"))


@pytest.mark.parametrize(
    ("besloten_op", "ingang_op", "soort", "centen"),
    [
        (date(2018, 12, 20), date(2018, 12, 31), "cak", None),
        (date(2018, 12, 20), date(2019, 1, 1), "bedrag", 1750),
        (date(2019, 12, 20), date(2019, 12, 31), "bedrag", 1750),
        (date(2019, 12, 20), date(2020, 1, 15), "bedrag", 1900),
        (date(2024, 12, 20), date(2024, 12, 20), "bedrag", 2060),
        (date(2024, 12, 20), date(2025, 2, 1), "bedrag", 2100),
        (date(2025, 12, 20), date(2026, 1, 1), "onbekend", None),
    ],
)
def test_wat_iemand_betaalt_is_dat_van_de_eerste_dag_en_niet_van_de_dag_van_het_besluit(
    zaak: Zaak, besloten_op: date, ingang_op: date, soort: str, centen: int | None
) -> None:
    rij = besloten(MET, dag=besloten_op, ingang_op=ingang_op, eind_op=ingang_op.replace(year=ingang_op.year + 1))
    assert rij.genomen_op == besloten_op
    assert (rij.bijdrage, rij.bijdrage_centen) == (soort, centen)


def test_wie_achttien_is_op_de_eerste_dag_betaalt_ook_al_was_dat_bij_het_besluit_nog_niet_zo(zaak: Zaak) -> None:
    dag = date(2021, 3, 20)
    jong = Zaak(geval_met(MET, dag=dag), nummer=1)
    jong.persoon.geboortedatum = date(2003, 4, 2)
    jong.persoon.save()
    jong.voornemen_anders = {"ingang_op": date(2021, 5, 1), "eind_op": date(2022, 4, 30)}
    rij = jong.tot("besluit").besluit
    assert (rij.bijdrage, rij.bijdrage_centen) == ("bedrag", 1900)


def test_een_jonge_partner_telt_mee(zaak: Zaak) -> None:
    """A couple pays nothing as long as one of the two is under pension age."""
    assert besloten(MET, geboortedatum_partner=date(1980, 1, 1)).bijdrage == "geen"


def test_een_afwijzing_kost_niets(zaak: Zaak) -> None:
    niets = antwoorden_op(zaak.profiel, MET, goed=False)
    rij = besloten(MET, uitkomst="afgewezen", antwoorden=niets)
    assert (rij.bijdrage, rij.bijdrage_centen, rij.bijdrage_uitleg) == ("geen", None, [])
    assert "Betaalt u zelf mee?" not in brief_over(rij)


def test_een_toekenning_bewaart_waarom_iemand_dit_betaalt(zaak: Zaak) -> None:
    assert any("rolstoel" in reden for reden in besloten(ROLSTOEL).bijdrage_uitleg)
