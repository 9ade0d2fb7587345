"""A letter becomes a PDF, or says which sign it cannot print; never a letter with gaps."""

import pickle
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.brief.zetten import OnzetbaarTeken, zet
from tests.besluit.brieven import GEHEIM, actie, besluit, brief, lees
from tests.pdf import controleer_pdf_ua


@pytest.mark.parametrize(
    ("tekst", "tekens"),
    [
        (f"{GEHEIM} 😀 al jaren", "😀"),
        (f"{GEHEIM} سلام al jaren", "سلام"),
        (f"{GEHEIM} \ue000 al jaren", "\ue000"),
        (f"{GEHEIM} 你好 al jaren", "你好"),
    ],
)
@pytest.mark.parametrize("plek", ["motivering", "wie"])
def test_een_teken_buiten_het_lettertype_wordt_genoemd_en_de_tekst_niet(tekst: str, tekens: str, plek: str) -> None:
    rij = besluit(motivering=tekst) if plek == "motivering" else besluit(actie=actie(wie=tekst))
    with pytest.raises(OnzetbaarTeken) as fout:
        zet(brief(rij))
    assert fout.value.teken
    assert set(fout.value.teken) <= set(tekens)
    assert GEHEIM not in str(fout.value)
    assert fout.value.teken not in str(fout.value)
    # Nor along another way to the log: the typesetter's message is not the cause of ours.
    assert fout.value.__cause__ is None
    assert fout.value.__context__ is None
    terug = pickle.loads(pickle.dumps(fout.value))
    assert (terug.teken, str(terug)) == (fout.value.teken, str(fout.value))


def test_na_een_geweigerde_brief_lukt_de_volgende() -> None:
    with pytest.raises(OnzetbaarTeken):
        zet(brief(besluit(motivering="😀")))
    assert "Het huis wordt niet meer schoon." in lees(brief())


def test_onzichtbare_tekens_houden_geen_brief_tegen_en_keren_hem_niet_om() -> None:
    tekst = lees(brief(besluit(motivering="Goed\x07 en\x00 \u202ewel\u2028Nieuwe regel\x85en nog een.")))
    assert "Goed en wel" in tekst
    assert "Nieuwe regel" in tekst


def test_een_lang_webadres_loopt_niet_van_het_papier() -> None:
    adres = "https://proef.example/" + "a" * 300 + "einde"
    bladzijden = zet(brief(besluit(motivering=adres, actie=actie(wie=adres))))
    tekst = controleer_pdf_ua(bladzijden).replace(" ", "").replace("\N{ZERO WIDTH SPACE}", "")
    assert tekst.count("aeinde") == 2


LATIJN = st.characters(
    codec="utf-8", min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cn", "Co", "Cs"]
)


@settings(max_examples=60, deadline=None)
@given(st.text(LATIJN, max_size=300), st.text(LATIJN, max_size=60))
def test_elke_tekst_van_latijnse_tekens_is_te_zetten(motivering: str, wie: str) -> None:
    """Also what reads as markup to the typesetter: the text is data and never code."""
    assert zet(brief(besluit(motivering=motivering, actie=actie(wie=wie)))).startswith(b"%PDF")


def test_opmaak_in_een_tekst_is_gewoon_tekst() -> None:
    code = '#panic("x") *vet* $x$ @ref <etiket> `ruw` \\ [haken] // geen opmerking'
    assert re.sub(r"\s+", " ", code) in lees(brief(besluit(motivering=code)))
