"""How Dutch writes dates, amounts and numbers, and that a forgotten name is an error."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.test.utils import override_settings
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from naober.gezicht import jinja
from naober.kern import Bedrag

AVOND = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)


def test_een_datum_wordt_uitgeschreven() -> None:
    assert jinja.datum(date(2026, 3, 3)) == "3 maart 2026"
    assert jinja.daglang(date(2026, 3, 3)) == "dinsdag 3 maart 2026"
    assert jinja.datum(None) == jinja.daglang(None) == jinja.tijd(None) == jinja.datumtijd(None) == ""


def test_een_moment_wordt_gelezen_op_de_nederlandse_klok() -> None:
    assert jinja.datumtijd(AVOND) == "3 maart 2026, 00.30 uur"
    assert jinja.datum(AVOND) == "3 maart 2026"
    assert jinja.iso(AVOND) == "2026-03-03T00:30:00+01:00"
    assert jinja.iso(date(2026, 3, 3)) == "2026-03-03"


def test_een_bedrag_in_centen_wordt_euro() -> None:
    assert jinja.bedrag(123450) == "€\N{NO-BREAK SPACE}1.234,50"
    assert jinja.bedrag(Bedrag(5)) == "€\N{NO-BREAK SPACE}0,05"
    assert jinja.bedrag(None) == ""


def test_een_getal_krijgt_nederlandse_tekens() -> None:
    assert jinja.getal(12345.6) == "12.345,6"
    assert jinja.getal(12345.678, 1) == "12.345,7"
    assert jinja.getal(0) == "0"
    assert jinja.getal(None) == ""
    assert jinja.aantal(1, "dag", "dagen") == "1 dag"
    assert jinja.aantal(1200, "dag", "dagen") == "1.200 dagen"


def test_een_vergeten_naam_is_een_fout() -> None:
    with pytest.raises(UndefinedError):
        engines["jinja2"].from_string("{{ vergeten }}").render()


def test_tekst_van_een_ander_wordt_nooit_opmaak() -> None:
    uit = engines["jinja2"].from_string("{{ x }}").render({"x": "<b>&"})
    assert uit == "&lt;b&gt;&amp;"


@pytest.fixture
def eigen_kleuren(tmp_path: Path) -> Iterator[None]:
    (tmp_path / "naober" / "thema").mkdir(parents=True)
    (tmp_path / "naober" / "thema" / "proef-stad.css").write_text(".naober-thema {}", encoding="utf-8")
    with override_settings(STATICFILES_DIRS=[tmp_path]):
        finders.get_finder.cache_clear()
        jinja.thema.cache_clear()
        yield
    finders.get_finder.cache_clear()
    jinja.thema.cache_clear()


@pytest.mark.usefixtures("eigen_kleuren")
def test_een_gemeente_met_eigen_kleuren_krijgt_ze_en_een_ander_de_neutrale() -> None:
    assert jinja.thema("proef-stad").endswith("naober/thema/proef-stad.css")
    assert jinja.thema("andere-stad") == ""
    assert jinja.thema("../../geheim") == ""


TABEL = """{% import "gezicht/onderdelen.html" as o %}{% call o.tabel("Proef", ["Wie", ("Bedrag <euro>", "getal")]) %}
{% for naam in namen %}<tr><th scope="row">{{ naam }}</th><td class="getal">€ 1</td></tr>{% endfor %}
{% endcall %}"""


def test_elke_cel_noemt_haar_kolom() -> None:
    html = engines["jinja2"].from_string(TABEL).render({"namen": ["Ans", '<tr data-kop="">']})
    assert html.count('data-kop="Wie"') == html.count('data-kop="Bedrag &lt;euro&gt;"') == 2
    assert "&lt;tr data-kop=&#34;&#34;&gt;" in html
    assert 'data-kop=""' not in html


def test_een_lege_tabel_mag_en_een_rij_die_niet_past_is_een_fout() -> None:
    assert "data-kop" not in engines["jinja2"].from_string(TABEL).render({"namen": []})
    with pytest.raises(ValueError, match="1 cellen passen niet"):
        jinja.tabelrijen(escape("<td>") + Markup("<tr><td>x</td></tr>"), ["a", "b"])


def test_een_aanname_staat_bij_de_bron() -> None:
    tekst = """{% import "gezicht/onderdelen.html" as o %}{{ o.bron(b, a) }}"""
    uit = engines["jinja2"].from_string(tekst)
    assert "Aanname: De nota zwijgt." in uit.render({"b": "Wmo", "a": "De nota zwijgt."})
    assert "Aanname" not in uit.render({"b": "Wmo", "a": None})
    assert "Bron" not in uit.render({"b": "", "a": "De nota zwijgt."})
