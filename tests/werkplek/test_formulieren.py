"""What a form asks, what it says of the letter, and that nothing is answered beforehand."""

from collections.abc import Iterable
from typing import Any

import pytest
from django import forms

from naober.gemeente.profiel import Product
from naober.gezicht.formulier import LANGSTE_TEKST, Formulier
from naober.kern import Bedrag
from naober.onderzoek.rules import Vondst
from naober.werkplek.formulieren.besluit import NIET_IN_BRIEF, Besluitformulier, Toetsformulier, uit_bevindingen
from naober.werkplek.formulieren.ingang import Binnenkomstformulier, Zoekformulier
from naober.werkplek.formulieren.inloggen import Inlogformulier
from naober.werkplek.formulieren.kaart import Kaartformulier
from naober.werkplek.formulieren.onderzoek import Gespreksformulier, Vervalformulier, Waarnemingsformulier
from naober.werkplek.formulieren.plan import Actieformulier, Herzieningsformulier, Planformulier, Schrapformulier
from naober.werkplek.formulieren.samen import (
    Afloopformulier,
    Bijschaalformulier,
    Deelnemerformulier,
    Oordeelformulier,
    Overdrachtformulier,
    Overlegformulier,
    Regieformulier,
    Samenwerkformulier,
)
from naober.werkplek.formulieren.velden import Bedragveld
from tests.dossier.opzet import HARDENBERG, profiel_uit

PROFIEL = profiel_uit("hardenberg")
ZWAAR = "individuele-maatwerkvoorzieningen"


def product(code: str) -> Product:
    gevonden = PROFIEL.product(code)
    assert gevonden is not None
    return gevonden


def besluit(code: str, **invoer: Any) -> Besluitformulier:
    return Besluitformulier(PROFIEL, product(code), invoer or None)


def lege_formulieren() -> list[Formulier]:
    dag = HARDENBERG.dag
    return [
        Binnenkomstformulier(PROFIEL),
        Gespreksformulier(PROFIEL, [("1", "Iemand")]),
        Waarnemingsformulier(),
        Planformulier(PROFIEL, dag),
        Herzieningsformulier(PROFIEL, dag, []),
        Actieformulier(PROFIEL, [("1", "Een huis op orde")], []),
        Schrapformulier([("1", "Wandelen")]),
        Deelnemerformulier(PROFIEL, [("1", "Iemand")]),
        Regieformulier(PROFIEL, []),
        Samenwerkformulier(PROFIEL, []),
        Overlegformulier(PROFIEL),
        Overdrachtformulier(PROFIEL),
        Oordeelformulier([("doel-1", "Rust")], [("bereikt", "bereikt")]),
        Bijschaalformulier(PROFIEL),
        Afloopformulier(),
        Toetsformulier([("g", "Grond")]),
        *(Besluitformulier(PROFIEL, p) for p in PROFIEL.producten),
    ]


def gekozen(formulier: Formulier) -> Iterable[str]:
    """The fields of which a choice would be sent by whoever chose nothing."""
    for veld in formulier:
        if isinstance(veld.field, forms.MultipleChoiceField) or not isinstance(veld.field, forms.ChoiceField):
            continue
        lijst = list(veld.field.choices)
        eerste = str(lijst[0][0]) if isinstance(veld.field.widget, forms.Select) else ""
        # One way of delivery is a fact and no answer.
        if (veld.value() or eerste) and not (veld.name == "leveringsvorm" and len(lijst) == 2):
            yield veld.name


@pytest.mark.parametrize("formulier", lege_formulieren(), ids=lambda f: type(f).__name__)
def test_niets_is_vooraf_gekozen(formulier: Formulier) -> None:
    if isinstance(formulier, Gespreksformulier):
        assert list(gekozen(formulier)) == []
    assert [naam for naam in gekozen(formulier) if naam != "deelnemer-1-als"] == []


@pytest.mark.parametrize(
    "formulier", [Zoekformulier(), Inlogformulier(), Kaartformulier(PROFIEL)], ids=lambda f: type(f).__name__
)
def test_wie_alleen_zoekt_of_inlogt_verstuurt_geen_sleutel(formulier: Formulier) -> None:
    assert "sleutel" not in formulier.fields
    assert formulier.sleutel == ""


def test_een_doel_zonder_soort_wordt_gevraagd() -> None:
    form = Planformulier(
        PROFIEL,
        HARDENBERG.dag,
        {"evaluatie_op": "2015-06-01", "doel-1": "Thuis", "doel-1-soort": "stabilisatie", "doel-2": "Meedoen"},
    )
    assert not form.is_valid()
    assert form.errors["doel-2-soort"] == ["Maak een keuze."]


def test_een_te_lange_tekst_wordt_niet_afgekapt_maar_geweigerd() -> None:
    form = Vervalformulier({"reden": "a" * (LANGSTE_TEKST + 1)})
    assert not form.is_valid()
    [fout] = form.errors["reden"]
    assert "10001 tekens; er passen er 10000" in fout
    assert "maxlength" not in str(form["reden"])
    assert Vervalformulier({"reden": "a" * LANGSTE_TEKST}).is_valid()


@pytest.mark.parametrize(("tekst", "centen"), [("80", 8000), ("1.234,50", 123450), ("€ 12,00", 1200)])
def test_een_bedrag_wordt_gelezen_zoals_het_nederlands_het_schrijft(tekst: str, centen: int) -> None:
    assert Bedragveld().clean(tekst) == Bedrag(centen)


@pytest.mark.parametrize("tekst", ["12.50", "tachtig", "1,5"])
def test_een_onleesbaar_bedrag_wordt_geweigerd_met_een_voorbeeld(tekst: str) -> None:
    with pytest.raises(forms.ValidationError, match="bijvoorbeeld"):
        Bedragveld().clean(tekst)


def test_een_leeg_bedrag_is_geen_bedrag() -> None:
    assert Bedragveld(required=False).clean(" ") is None


@pytest.mark.parametrize("code", sorted(p.code for p in PROFIEL.producten))
def test_hulp_in_geld_en_een_budget_vragen_hoeveel_en_per_wanneer(code: str) -> None:
    namen = {v.name for v in besluit(code).van_toekenning()}
    gevraagd = {"bedrag", "per"} <= namen
    assert gevraagd == (product(code).leveringsvormen != ("zin",))


def test_een_budget_gaat_met_zijn_bedrag_mee_in_het_voornemen() -> None:
    assert set(product("begeleiding-individueel").leveringsvormen) == {"zin", "pgb"}
    form = besluit(
        "begeleiding-individueel",
        uitkomst="toegekend",
        motivering="Ja.",
        aanvraag_op="2015-03-02",
        leveringsvorm="pgb",
        bedrag="312,50",
        per="maand",
    )
    assert form.is_valid(), form.errors.as_json()
    voornemen = form.voornemen()
    assert (voornemen.leveringsvorm, voornemen.bedrag, voornemen.per) == ("pgb", Bedrag(31250), "maand")


def test_het_persoonsgebonden_budget_heeft_een_eigen_blok() -> None:
    form = besluit("begeleiding-individueel")
    pgb = {v.code for v, _, _ in form.blokken_pgb()}
    assert pgb == {v.code for v in PROFIEL.toets("pgb").voorwaarden if v.antwoord == "mens"}
    assert not pgb & {v.code for v, _, _ in form.blokken()}
    assert besluit("bijzondere-bijstand-meerkosten").blokken_pgb() == []


def test_antwoorden_op_het_persoonsgebonden_budget_gaan_mee_in_het_voornemen() -> None:
    code = besluit("begeleiding-individueel").blokken_pgb()[0][0].code
    form = besluit(
        "begeleiding-individueel",
        uitkomst="afgewezen",
        motivering="Nee.",
        aanvraag_op="2015-03-02",
        **{f"voorwaarde-{code}": "nee", f"motivering-{code}": "Kan het niet beheren."},
    )
    assert form.is_valid(), form.errors.as_json()
    antwoord = form.voornemen().antwoorden[code]
    assert (antwoord.waarde, antwoord.motivering) == (False, "Kan het niet beheren.")


def test_elk_veld_zegt_of_het_in_de_brief_komt() -> None:
    form = besluit("begeleiding-individueel")
    for _, antwoord, waarom in (*form.blokken(), *form.blokken_pgb()):
        assert antwoord.help_text == "Komt in de brief."
        assert waarom.help_text == NIET_IN_BRIEF
    assert "woord voor woord in de brief" in form["motivering"].help_text
    assert NIET_IN_BRIEF in form["geboortedatum_partner"].help_text
    assert "alleen_rolstoel" not in form.fields


def test_de_motivering_begint_met_wat_op_de_lichtere_treden_is_gevonden() -> None:
    lichter = PROFIEL.trap.lichter_dan(ZWAAR)
    vondsten = {lichter[0].code: Vondst("nee", "Koken lukt niet meer "), lichter[1].code: Vondst("deels", "Soms.")}
    tekst = uit_bevindingen(PROFIEL, ZWAAR, vondsten)
    assert tekst == f"{lichter[0].naam}: Koken lukt niet meer.\n{lichter[1].naam}: Soms."
    # What is found on the rung itself is no reason why a lighter one is not enough.
    assert uit_bevindingen(PROFIEL, lichter[0].code, vondsten) == ""
    assert uit_bevindingen(PROFIEL, "vervallen-trede", vondsten) == ""
    leeg, vooruit = (
        Besluitformulier(PROFIEL, product("begeleiding-individueel"), initial={"motivering": t}) for t in ("", tekst)
    )
    assert "Schrijf het om voor de inwoner" in vooruit["motivering"].help_text
    assert "Schrijf het om" not in leeg["motivering"].help_text
