"""Who may have which place: independence, access or supply, and the side of the municipality or a partner."""

from dataclasses import replace
from datetime import date

import pytest

from naober.gemeente.bezetting import Plaats, controleer_plaats, ontbrekende_expertises
from naober.gemeente.profiel import Rol
from naober.kern import Weigering
from tests.dossier.gevallen import profiel_uit

HEUVELRUG = profiel_uit("utrechtse-heuvelrug")
GOOISE_MEREN = profiel_uit("gooise-meren")
UTRECHT = profiel_uit("utrecht")
LEUSDEN = profiel_uit("leusden")
CONSULENT = Plaats(frozenset({Rol.GENERALIST}), organisatie="stichting-sociale-dorpsteams", functie="consulent")


def geweigerd(uitkomst: Weigering | None, code: str) -> Weigering:
    assert uitkomst is not None
    assert uitkomst.code == f"medewerker.{code}"
    assert uitkomst.bron
    assert uitkomst.alternatief
    return uitkomst


@pytest.mark.eis("HEU-009")
def test_een_consulent_met_een_band_met_een_aanbieder_wordt_geweigerd() -> None:
    assert controleer_plaats(HEUVELRUG, CONSULENT) is None
    assert controleer_plaats(HEUVELRUG, replace(CONSULENT, banden=("humanitas",))) is None
    weigering = geweigerd(
        controleer_plaats(HEUVELRUG, replace(CONSULENT, banden=("zorgaanbieders",))), "band-met-aanbieder"
    )
    assert "r. 1641-1649" in str(weigering.bron)
    geweigerd(controleer_plaats(HEUVELRUG, replace(CONSULENT, organisatie="zorgaanbieders")), "band-met-aanbieder")
    # Without naming the function: whoever has the role may have that function.
    zonder = replace(CONSULENT, functie="", banden=("zorgaanbieders",))
    geweigerd(controleer_plaats(HEUVELRUG, zonder), "band-met-aanbieder")
    # A social broker is no consultant, so the rule does not touch them.
    makelaar = Plaats(frozenset({Rol.OPBOUWWERKER}), functie="sociaal-makelaar", banden=("zorgaanbieders",))
    assert controleer_plaats(HEUVELRUG, makelaar) is None


@pytest.mark.eis("HEU-008")
def test_een_team_dekt_samen_de_vijf_verplichte_expertises() -> None:
    alle = [e.code for e in HEUVELRUG.expertises if e.verplicht]
    assert alle == ["welzijn", "wmo", "bemoeizorg", "opvoeden-en-opgroeien", "werk-en-inkomen"]
    assert ontbrekende_expertises(HEUVELRUG, [alle[:2], alle[2:]]) == ()
    mist = ontbrekende_expertises(HEUVELRUG, [["welzijn", "wmo"], ["opvoeden-en-opgroeien"]])
    assert [e.naam for e in mist] == ["Bemoeizorg", "Werk en inkomen"]
    assert len(ontbrekende_expertises(HEUVELRUG, [])) == 5


@pytest.mark.eis("GOO-004", "GOO-005")
@pytest.mark.parametrize("rol", [Rol.GENERALIST, Rol.BESLISSER])
@pytest.mark.parametrize("organisatie", ["versa-welzijn", "ggd", "zorgaanbieders", "regio-gooi-en-vechtstreek"])
def test_wie_bij_een_aanbieder_werkt_onderzoekt_niet_en_kent_niets_toe(rol: Rol, organisatie: str) -> None:
    plaats = Plaats(frozenset({rol}), organisatie=organisatie)
    weigering = geweigerd(controleer_plaats(GOOISE_MEREN, plaats), "geen-toegang")
    assert weigering.veld == "organisatie"
    assert controleer_plaats(GOOISE_MEREN, replace(plaats, organisatie="usd")) is None
    assert controleer_plaats(GOOISE_MEREN, replace(plaats, rollen=frozenset({Rol.UITVOERDER}))) is None


@pytest.mark.eis("UTR-327")
def test_dossierrollen_zijn_van_partners_en_besluit_en_contract_van_de_gemeente() -> None:
    gemeente = Plaats(frozenset({Rol.GENERALIST}), organisatie="gemeente-utrecht")
    assert "hoort bij een partner" in geweigerd(controleer_plaats(UTRECHT, gemeente), "kant").reden
    assert controleer_plaats(UTRECHT, replace(gemeente, organisatie="buurtteamorganisatie-1")) is None
    for rol in (Rol.BESLISSER, Rol.BELEID):
        partner = Plaats(frozenset({rol}), organisatie="buurtteamorganisatie-1")
        assert "hoort bij de gemeente zelf" in geweigerd(controleer_plaats(UTRECHT, partner), "kant").reden
        assert controleer_plaats(UTRECHT, replace(partner, organisatie="gemeente-utrecht")) is None


@pytest.mark.eis("UTR-331")
def test_alleen_wie_verstrekkingen_afhandelt_is_bij_de_gemeente_ook_generalist() -> None:
    alles = Plaats(frozenset({Rol.GENERALIST, Rol.BESLISSER}), "gemeente-utrecht", "individuele-verstrekkingen")
    assert controleer_plaats(UTRECHT, alles) is None
    # A role that a function does not bring along is judged on its own, whatever function is chosen.
    for functie in ("frontoffice-oggz", ""):
        weigering = geweigerd(controleer_plaats(UTRECHT, replace(alles, functie=functie)), "kant")
        assert "generalist" in weigering.reden


@pytest.mark.eis("LEU-238")
def test_larikslaan2_heeft_een_kwaliteitsmedewerker_en_tijdelijk_of_vast_personeel() -> None:
    kwaliteit = LEUSDEN.functie("kwaliteitsmedewerker")
    assert kwaliteit is not None
    assert kwaliteit.organisatie == "larikslaan2"
    vast = Plaats(frozenset({Rol.TOETSER}), organisatie="larikslaan2", functie="kwaliteitsmedewerker")
    assert controleer_plaats(LEUSDEN, vast) is None
    tijdelijk = Plaats(
        frozenset({Rol.GENERALIST}), organisatie="larikslaan2", functie="extra-capaciteit", tijdelijk=True
    )
    assert geweigerd(controleer_plaats(LEUSDEN, tijdelijk), "einde").veld == "aanstelling_tot"
    assert controleer_plaats(LEUSDEN, replace(tijdelijk, tot=date(2017, 12, 31))) is None


def test_een_functie_zonder_haar_rol_en_een_onbekende_code_worden_geweigerd() -> None:
    geweigerd(controleer_plaats(LEUSDEN, Plaats(frozenset({Rol.INGANG}), functie="kwaliteitsmedewerker")), "functie")
    geweigerd(controleer_plaats(LEUSDEN, Plaats(frozenset({Rol.INGANG}), organisatie="bestaat-niet")), "onbekend")
