"""The signature pictures say in words and figures what they show, in order, without inline style."""

import re
from datetime import date

import pytest
from django.template import engines

from naober.kern import Bron
from tests.gezicht.galerij import BRON, gebeurtenissen, treden


def teken(macro: str, **waarden: object) -> str:
    sjabloon = '{% import "gezicht/beelden.html" as b %}{{ b.' + macro + " }}"
    uit = engines["jinja2"].from_string(sjabloon).render(waarden)
    assert "style=" not in uit
    return uit


def plat(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("hoeveel", [4, 5, 6, 7, 8])
def test_de_trap_leest_van_licht_naar_zwaar(hoeveel: int) -> None:
    html = teken("trap(treden)", treden=treden(hoeveel))
    assert re.findall(r"Trede (\d):", html) == [str(n + 1) for n in range(hoeveel)]
    assert html.count("Besluit nodig") == 2
    assert html.count("Bron: Samen Voorbeeld") == hoeveel


def test_de_trap_zegt_in_woorden_wat_gekozen_en_afgevallen_is() -> None:
    tekst = plat(teken("trap(treden)", treden=treden(6)))
    assert "Dochter doet boodschappen Elke zaterdag Gekozen" in tekst
    assert "Open eettafel Kan niet lang achter elkaar zitten Afgevallen" in tekst
    assert "Nog niets op deze trede" in tekst


def test_de_tijdlijn_scheidt_gepland_van_gebeurd_bij_vandaag() -> None:
    html = teken("tijdlijn(g)", g=gebeurtenissen())
    assert html.count("Vandaag") == 1
    assert html.index("14 september 2026") < html.index("Vandaag") < html.index("20 mei 2026")
    assert html.count("<strong>Gepland</strong>") == 2
    assert 'datetime="2026-05-20T11:30:00+02:00"' in html


def test_elke_wet_heeft_een_eigen_kleur_en_staat_er_in_woorden_bij() -> None:
    html = teken("tijdlijn(g)", g=gebeurtenissen())
    for kleur in ("wmo", "jeugd", "participatie", "schuld", "geen"):
        assert f"tijdlijn__punt--{kleur}" in html
    assert "Besluit · Wmo 2015" in html


def termijn(gebruikt: int, opgeschort: int, over: int, verstreken: int = 0) -> str:
    return teken(
        "termijnbalk('Onderzoek', 42, gebruikt, opgeschort, over, dag, bron, verstreken=verstreken)",
        gebruikt=gebruikt, opgeschort=opgeschort, over=over, verstreken=verstreken,
        dag=date(2026, 6, 24), bron=BRON,
    )  # fmt: skip


def test_de_termijnbalk_geeft_dezelfde_cijfers_in_beeld_en_tekst() -> None:
    html = termijn(12, 7, 30)
    assert 'viewBox="0 0 49 10"' in html
    assert '<rect class="termijn__opgeschort" x="12" y="0" width="7" height="10"/>' in html
    assert "<title>Onderzoek: nog 30 dagen</title>" in html
    assert "12 dagen gebruikt, 7 dagen opgeschort en 30 dagen over. Uiterste datum: 24 juni 2026." in html
    assert "Gebruikt 12 dagen Opgeschort 7 dagen Over 30 dagen Termijn 42 dagen Uiterlijk 24 juni 2026" in plat(html)
    assert "Bron: Wmo 2015, art. 2.3.2" in html


@pytest.mark.parametrize(
    ("stand", "zin", "staat"),
    [
        ((10, 0, 32), "Nog 32 dagen", "ruim"),
        ((41, 0, 1), "Nog 1 dag", "bijna"),
        ((42, 0, 0), "Vandaag is de laatste dag", "bijna"),
        ((42, 0, 0, 3), "3 dagen te laat", "te-laat"),
        ((43, 0, -1), "1 dag te laat", "te-laat"),
        ((0, 0, 0), "Vandaag is de laatste dag", "bijna"),
    ],
)
def test_de_termijnbalk_zegt_hoe_dringend_het_is(stand: tuple[int, ...], zin: str, staat: str) -> None:
    html = termijn(*stand)
    assert zin in plat(html)
    assert f'class="termijn termijn--{staat}"' in html


def test_tekst_van_een_ander_blijft_tekst_in_elk_beeld() -> None:
    ladder = treden(4)
    ladder[0].naam = "<script>"
    punten = gebeurtenissen()
    punten[0].tekst = "<script>"
    assert "<script>" not in teken("trap(t)", t=ladder)
    assert "<script>" not in teken("tijdlijn(g)", g=punten)
    assert "<script>" not in teken("termijnbalk('<script>', 1, 1, 0, 0, d, b)", d=date(2026, 1, 1), b=Bron("<script>"))
