"""What residents read is measured: profile, public pages and their own pages, in all five municipalities."""

import re
from pathlib import Path

import pytest
from django import forms

from naober.gemeente.laden import lees_profiel
from naober.gemeente.publiekstaal import moeilijke_teksten, publieksteksten
from naober.kern.leesniveau import lees
from naober.opdracht import hoofd
from naober.portaal import formulieren, naoberformulieren
from naober.portaal.openbaar import formulieren as openbare_formulieren
from tests.gemeente.test_bronnen import ALLE, GEMEENTEN

SJABLONEN = Path(openbare_formulieren.__file__).parents[1] / "jinja2"
_BLOK = re.compile(r"</?(?:p|li|h[1-6]|dt|dd|td|th|summary|caption|div|section|a|strong|title|ul|ol|article)\b[^>]*>")


def leestekst(sjabloon: str) -> str:
    """The words of a template as somebody reads them: what is filled in is one word, a text given to a macro itself."""
    tekst = re.sub(r"\{#.*?#\}", "", sjabloon, flags=re.S)
    # A text given to a macro (a heading, a message) is read; the rest of what the template does is not.
    tekst = re.sub(r"\{[%{].*?[%}]\}", lambda m: _gezegd(m[0]), tekst, flags=re.S)
    return re.sub(r"<[^>]+>", " ", _BLOK.sub("\n\n", tekst))


def _gezegd(stuk: str) -> str:
    zinnen = [z for z in re.findall(r'"([^"<>{}]{25,})"', stuk) if z.count(" ") >= 3]
    return "\n\n".join(["", *zinnen, ""]) if zinnen else "X" if stuk.startswith("{{") else " "


@pytest.mark.eis("LEU-022", "GOO-042", "HAR-015", "UTR-023")
@pytest.mark.parametrize("slug", ALLE)
def test_elke_tekst_van_de_gemeente_voor_inwoners_is_in_gewone_taal(slug: str) -> None:
    profiel = lees_profiel(GEMEENTEN / slug)
    teksten = [tekst for _, tekst in publieksteksten(profiel)]
    assert len(teksten) > 100
    assert [(plek, uitkomst.score, uitkomst.moeilijk) for plek, _, uitkomst in moeilijke_teksten(profiel)] == []
    assert lees("\n\n".join(teksten)).score >= 70, "makkelijker dan gewoon"


@pytest.mark.eis("LEU-022", "GOO-042", "HAR-015")
def test_elke_bladzijde_voor_inwoners_is_in_gewone_taal() -> None:
    gevonden = {}
    for pad in sorted(SJABLONEN.glob("*/*.html")):
        gelezen = lees(leestekst(pad.read_text(encoding="utf-8")))
        if not gelezen.gewoon:
            gevonden[pad.name] = (gelezen.score, [f"{m.zin.strip()}: {m.waarom}" for m in gelezen.moeilijk])
    assert gevonden == {}


@pytest.mark.eis("LEU-022", "GOO-042")
def test_elk_veld_voor_inwoners_is_in_gewone_taal() -> None:
    teksten = [
        tekst
        for module in (formulieren, naoberformulieren, openbare_formulieren)
        for soort in vars(module).values()
        if isinstance(soort, type) and issubclass(soort, forms.BaseForm) and hasattr(soort, "base_fields")
        for veld in soort.base_fields.values()
        for tekst in (str(veld.label or ""), str(veld.help_text))
        if tekst
    ]
    assert len(teksten) > 60
    assert [(t, lees(t).moeilijk) for t in teksten if not lees(t).gewoon] == []


def test_wie_schrijft_ziet_welke_zin_moeilijk_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert hoofd(["profiel", "leesbaar"]) == 0
    assert capsys.readouterr().out.count("score") == len(ALLE)
    from shutil import copytree

    copytree(GEMEENTEN / "leusden", tmp_path / "leusden")
    pad = tmp_path / "leusden" / "openbaar.yaml"
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("Wij geven uw initiatief ruimte.", "Indien mogelijk geven wij ruimte."), "utf-8")
    assert hoofd(["profiel", "leesbaar", "leusden", "--map", str(tmp_path)]) == 1
    assert "schrijf liever ‘als’ dan ‘Indien’" in capsys.readouterr().out
