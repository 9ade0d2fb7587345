"""Sources read as a reader expects; refusals and errors say what, why and what now."""

import pickle

import pytest

from naober.kern import Bron, Fout, Weigering


@pytest.mark.parametrize(
    ("document", "plaats", "tekst"),
    [
        ("Wmo 2015", "art. 2.3.5", "Wmo 2015, art. 2.3.5"),
        ("Samen Doen", "L2850-2862", "Samen Doen, r. 2850-2862"),
        ("Samen Doen", "L2850-L2862", "Samen Doen, r. 2850-2862"),
        ("Samen Doen", "L74-78; L105", "Samen Doen, r. 74-78; r. 105"),
        ("Samen Doen", "L12 ;hoofdstuk 3; ", "Samen Doen, r. 12; hoofdstuk 3"),
        ("Samen Doen", "Leefgebieden", "Samen Doen, Leefgebieden"),
        ("Samen Doen", "", "Samen Doen"),
    ],
)
def test_een_bron_leest_als_verwijzing(document: str, plaats: str, tekst: str) -> None:
    assert str(Bron(document, plaats)) == tekst


def test_een_bron_zonder_document_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="document"):
        Bron("  ")


def test_een_weigering_noemt_reden_bron_en_wat_wel_kan() -> None:
    weigering = Weigering(
        code="mandaat.advies",
        reden="U mag hierover adviseren, niet beslissen.",
        bron=Bron("Mandaatregeling"),
        alternatief="Vraag de consulent.",
    )

    assert str(weigering) == ("U mag hierover adviseren, niet beslissen. (bron: Mandaatregeling) Vraag de consulent.")


def test_een_weigering_is_niet_stilletjes_onwaar() -> None:
    assert bool(Weigering("x", "Kan niet.", Bron("Awb"))) is True


def test_wat_een_fout_niet_noemt_staat_er_ook_niet() -> None:
    assert str(Fout("De ladder is leeg. Vul treden in.")) == "De ladder is leeg. Vul treden in."
    assert str(Fout("Leeg.", wat_nu="Vul in.")) == "Leeg. Wat nu: Vul in."


def test_een_fout_zegt_wat_waar_waarom_en_wat_nu_ook_uit_een_ander_proces() -> None:
    fout = Fout("Trede ontbreekt.", waar="profiel.yaml", waarom="De ladder is leeg.", wat_nu="Vul treden in.")

    terug = pickle.loads(pickle.dumps(fout))

    assert str(terug) == ("Trede ontbreekt. Waar: profiel.yaml. Waarom: De ladder is leeg. Wat nu: Vul treden in.")
