"""The frame of a page and the pages that explain an error, also when nothing is known."""

from types import SimpleNamespace

import pytest
from django.template.loader import get_template

from tests.gezicht.galerij import GEMEENTE

PAGINAS = ["400.html", "403.html", "403_csrf.html", "404.html", "405.html", "500.html", "503.html"]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_een_foutpagina_zegt_wat_waarom_en_wat_nu_zonder_enige_gegevens(pagina: str) -> None:
    html = get_template(pagina).render()
    assert '<html lang="nl"' in html
    assert html.count("<h1") == 1
    assert "Wat kunt u nu doen?" in html
    assert "· Naober</title>" in html


def test_de_reden_van_een_verbod_staat_erbij() -> None:
    html = get_template("403.html").render({"exception": "Dit dossier is <niet> van uw wijk."})
    assert "Dit dossier is &lt;niet&gt; van uw wijk." in html


def test_het_telefoonnummer_van_de_gemeente_staat_onderaan() -> None:
    html = get_template("gezicht/basis.html").render({"gemeente": GEMEENTE})
    assert 'href="tel:0123456789"' in html
    assert "Gemeente Voorbeeldstad" in html


def test_een_bericht_wordt_getoond_in_zijn_eigen_toon() -> None:
    berichten = [
        SimpleNamespace(level_tag="success", message="Opgeslagen"),
        SimpleNamespace(level_tag="error", message="Mis"),
    ]
    html = get_template("gezicht/basis.html").render({"messages": berichten})
    assert html.index("utrecht-alert--ok") < html.index("Opgeslagen") < html.index("utrecht-alert--error")


def test_geen_stijl_of_script_in_de_pagina_zelf() -> None:
    html = get_template("gezicht/basis.html").render({"gemeente": GEMEENTE, "csrf_token": "abc"})
    assert "<style" not in html
    assert " style=" not in html
    assert "<script>" not in html
    assert """hx-headers='{"X-CSRFToken": "abc"}'""" in html
