"""What a form says when it is filled in wrongly or refused; how it looks is in tests/browser."""

import re
from datetime import date
from typing import Any

import pytest
from django.forms.renderers import get_default_renderer

from naober.gezicht.formulier import LANGSTE_TEKST, Formulier, Veld, Weergave
from naober.kern import Bron, Weigering
from tests.gezicht.galerij import Proefformulier

GOED = {
    "naam": "Sanne", "datum": "3-3-2026", "plaats": "thuis", "veilig": "ja",
    "verslag": "Goed.", "gelezen": "on", "dossier": "7",
}  # fmt: skip


def formulier(**anders: Any) -> Proefformulier:
    return Proefformulier({**GOED, **anders})


def weigering(veld: str | None = None) -> Weigering:
    return Weigering("te-laat", "De termijn is <om>.", Bron("Awb", "art. 6:7"), "Vraag uitstel aan.", veld)


def invoer(html: str, naam: str) -> str:
    gevonden = re.search(rf"<(?:input|select|textarea)[^>]*name=\"{naam}\"[^>]*>", html)
    assert gevonden, naam
    return gevonden.group()


def test_de_instellingen_wijzen_deze_weergave_aan() -> None:
    assert isinstance(get_default_renderer(), Weergave)
    assert isinstance(Proefformulier()["naam"], Veld)


@pytest.mark.parametrize("tekst", ["3-3-2026", "03-03-2026", "2026-03-03"])
def test_een_nederlandse_datum_wordt_gelezen_en_aan_de_kalender_gegeven(tekst: str) -> None:
    form = formulier(datum=tekst)
    assert form.is_valid(), form.errors.as_json()
    assert form.cleaned_data["datum"] == date(2026, 3, 3)
    assert 'type="date"' in invoer(str(form), "datum")
    assert 'value="2026-03-03"' in invoer(str(form), "datum")


def test_een_onleesbare_datum_blijft_staan() -> None:
    html = str(formulier(datum="32 maart"))
    assert 'value="32 maart"' in invoer(html, "datum")
    assert 'type="text"' in invoer(html, "datum")


def test_een_dag_die_niet_bestaat_zegt_hoe_een_datum_eruitziet() -> None:
    fout = formulier(datum="31-02-2026").errors["datum"]
    assert fout == ["Deze dag bestaat niet, of is niet te lezen. Schrijf hem zo: 31-12-2026."]


def test_een_afspraak_krijgt_dag_en_tijd() -> None:
    form = formulier(moment="2026-03-03T14:30")
    assert form.is_valid()
    assert 'type="datetime-local"' in invoer(str(form), "moment")
    assert 'value="2026-03-03T14:30"' in invoer(str(form), "moment")


def test_een_leeg_veld_zegt_wat_er_moet_gebeuren() -> None:
    fouten = Proefformulier({}).errors
    assert fouten["naam"] == ["Vul dit in."]
    assert fouten["plaats"] == fouten["veilig"] == ["Maak een keuze."]
    assert fouten["gelezen"] == ["Vink dit aan om verder te gaan."]


def test_een_fout_is_aan_het_veld_verbonden() -> None:
    html = str(Proefformulier({}))
    naam = invoer(html, "naam")
    assert 'aria-invalid="true"' in naam
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in naam
    assert "utrecht-textbox--invalid" in naam
    for anker in re.findall(r"href=\"#([^\"]+)\"", html):
        assert f'id="{anker}"' in html, anker


def test_een_enkel_rondje_draagt_de_fout_niet_de_groep_wel() -> None:
    html = str(Proefformulier({}))
    assert "aria-invalid" not in invoer(html, "veilig")
    assert re.search(r"<fieldset[^>]*role=\"radiogroup\"[^>]*aria-invalid=\"true\"", html)


def test_alleen_tussen_verplichte_velden_staat_dat_iets_niet_hoeft() -> None:
    class Zoek(Formulier):
        woord = Proefformulier.base_fields["uren"]

    assert str(Proefformulier()).count("(niet verplicht)") == 3
    assert "(niet verplicht)" not in str(Zoek())


def test_een_weigering_toont_reden_bron_en_alternatief_en_bewaart_wat_getypt_is() -> None:
    form = formulier()
    form.meld_weigering(weigering())
    html = str(form)
    assert not form.is_valid()
    assert form.non_field_errors().as_data()[0].code == "te-laat"
    for tekst in (
        "De termijn is &lt;om&gt;.",
        "Vraag uitstel aan.",
        "Bron: Awb, art. 6:7",
        "Dit kan nu niet",
    ):
        assert tekst in html
    assert 'value="Sanne"' in invoer(html, "naam")
    assert "Er ging iets mis" not in html


def test_een_weigering_over_een_veld_staat_bij_dat_veld() -> None:
    form = formulier()
    form.meld_weigering(weigering("uren"))
    html = str(form)
    assert not form.non_field_errors()
    assert form.errors["uren"] == ["De termijn is <om>."]
    plek = html[html.index('id="id_uren_error"') :]
    assert plek.index("Vraag uitstel aan.") < plek.index("Bron: Awb, art. 6:7") < plek.index('name="uren"')


def test_een_weigering_over_een_onbekend_veld_gaat_niet_verloren() -> None:
    form = formulier()
    form.meld_weigering(weigering("bestaat_niet"))
    assert form.non_field_errors() == ["De termijn is <om>."]


def test_een_weigering_op_een_leeg_formulier_is_een_fout_van_de_bouwer() -> None:
    with pytest.raises(ValueError, match="ingevuld formulier"):
        Proefformulier().meld_weigering(weigering())


def test_een_verborgen_veld_met_een_fout_wordt_gemeld() -> None:
    assert "dossier: " in str(formulier(dossier="x"))


def test_elk_leeg_formulier_draagt_een_nieuwe_sleutel_en_een_ingevuld_houdt_de_zijne() -> None:
    leeg = [re.search(r'name="sleutel" value="([^"]+)"', str(Proefformulier())) for _ in range(2)]
    assert leeg[0]
    assert leeg[1]
    assert leeg[0][1] != leeg[1][1]
    form = formulier(sleutel=leeg[0][1])
    form.meld_weigering(weigering())
    assert f'value="{leeg[0][1]}"' in invoer(str(form), "sleutel")
    assert form.sleutel == leeg[0][1]
    assert formulier().sleutel == ""
    assert formulier().is_valid()


def test_een_pagina_met_eigen_opmaak_krijgt_de_verborgen_velden_bij_de_meldingen() -> None:
    assert 'name="sleutel"' in Proefformulier().meldingen()
    assert str(Proefformulier()).count('name="sleutel"') == 1


def test_een_verminkte_sleutel_wordt_in_gewone_woorden_gemeld() -> None:
    html = str(formulier(sleutel="kapot"))
    assert "Dit formulier is niet goed aangekomen." in html
    assert "sleutel:" not in html


def test_een_lange_tekst_heeft_een_grens_die_de_browser_niet_stil_afkapt() -> None:
    assert formulier(verslag="é" * LANGSTE_TEKST).is_valid()
    te_lang = formulier(verslag="é" * (LANGSTE_TEKST + 1))
    assert "er passen er 10000" in te_lang.errors["verslag"][0]
    assert "maxlength" not in invoer(str(te_lang), "verslag")
