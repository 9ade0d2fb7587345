"""A report for the council is an accessible document that says of each figure where it comes from."""

from datetime import date
from unittest.mock import ANY

import pytest

from naober.brief.rapport import Cijferdeel, Hoofdstuk, Rapport, zet_rapport
from naober.brief.zetten import Beeld, _zetbaar
from naober.kern import Fout
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel, Kolom
from tests.pdf import controleer_pdf_ua

TABEL = Cijfertabel(
    titel="Kosten per gebied",
    kolommen=[Kolom("Gebied"), Kolom("Huishoudens", "aantal"), Kolom("Kosten", "bedrag")],
    rijen=[["Noord", 12, 123_400], ["Zuid", VERBORGEN, None]],
    bron="toewijzingen",
    peil=date(2026, 3, 3),
    volledig="Alle facturen zijn binnen.",
    uitleg=["Een huishouden telt één keer."],
)
BEELD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80">'
    '<rect width="200" height="40" fill="#006600"/><text x="4" y="60" font-family="Source Sans 3">Noord</text></svg>'
)


def rapport(deel: Cijferdeel) -> Rapport:
    return Rapport(
        "Halfjaarbericht",
        "Gemeente (verzonnen)",
        "3 maart 2026",
        [Hoofdstuk("Geld", ["Dit is de stand."], ["Eén punt."], [deel])],
    )


def test_een_rapport_is_toegankelijk_en_noemt_bij_elk_cijfer_de_herkomst() -> None:
    tekst = controleer_pdf_ua(zet_rapport(rapport(Cijferdeel(TABEL, BEELD, "Een staaf voor Noord."))))
    for stuk in (
        "Halfjaarbericht",
        "1.234,00",
        "afgeschermd",
        "niet bekend",
        "Een staaf voor Noord.",
        "Bron: toewijzingen",
    ):
        assert stuk in tekst
    assert "Stand van 3 maart 2026. Alle facturen zijn binnen." in tekst


def test_een_lijn_in_een_beeld_wordt_niet_afgebroken_als_een_lang_woord() -> None:
    lang = "M" + "0,1L" * 40
    assert _zetbaar({"beeld": Beeld(lang), "tekst": lang}) == {"beeld": lang, "tekst": ANY}
    assert _zetbaar(lang) != lang


def test_een_beeld_zonder_beschrijving_komt_er_niet_in() -> None:
    with pytest.raises(Fout, match="beschrijving"):
        zet_rapport(rapport(Cijferdeel(TABEL, BEELD, " ")))
