"""What Leusden asks of an investigation: first listen, then understand, and only then what support fits."""

from collections.abc import Iterator

import pytest

from naober.fundament.scope import in_scope
from naober.gemeente.rules import Antwoord
from naober.kern import Weigering
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.models import Onderdeel
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.rules import Vondst
from naober.onderzoek.uitzoeken import leg_onderdeel_vast, rond_onderzoek_af
from tests.dossier.opzet import geweigerd, goed
from tests.onderzoek.gemeenten import Huis


@pytest.fixture
def huis(db: None) -> Iterator[Huis]:
    with in_scope(gemeente=327, breed=True):
        yield Huis("leusden")


def open_blijft(huis: Huis, code: str) -> Weigering:
    """All is recorded but this section; then it holds up the end of the investigation."""
    huis.vul(code)
    return geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding)


def zonder(huis: Huis, code: str, *velden: str, **antwoorden: str) -> None:
    """None of these fields may stay empty."""
    for veld in velden:
        weigering = geweigerd(
            "onderdeel.veld", leg_onderdeel_vast, huis.anouk, **huis.invoer(code, **antwoorden, **{veld: ""})
        )
        assert weigering.veld == veld


@pytest.mark.eis("LEU-059")
def test_eerst_luisteren_dan_begrijpen_en_dan_pas_afwegen(huis: Huis) -> None:
    behoefte = huis.gesprek()
    zelf = {"behoefte": behoefte, "bevindingen": {"eigen-kracht": Vondst("ja", "Lukt.")}, "peildatum": huis.dag}
    weigering = geweigerd("onderzoek.onderdeel-open", leg_bevindingen_vast, huis.anouk, **zelf)
    assert "in eigen woorden" in weigering.reden
    geweigerd("onderdeel.volgorde", leg_onderdeel_vast, huis.anouk, **huis.invoer("begrijpen", lvb="nee"))
    huis.leg_vast("luisteren")
    geweigerd("onderzoek.onderdeel-open", leg_bevindingen_vast, huis.anouk, **zelf)
    huis.leg_vast("begrijpen", lvb="nee")
    goed(leg_bevindingen_vast(huis.anouk, **zelf))


@pytest.mark.eis("LEU-060")
def test_bij_een_lvb_staat_eerst_het_totaal_aan_problemen_op_papier(huis: Huis) -> None:
    behoefte = huis.gesprek()
    huis.leg_vast("luisteren")
    huis.leg_vast("begrijpen", lvb="ja")
    vondst = {"eigen-kracht": Vondst("nee", "Lukt niet.")}
    zaken = {"behoefte": behoefte, "bevindingen": vondst, "peildatum": huis.dag}
    weigering = geweigerd("onderzoek.onderdeel-open", leg_bevindingen_vast, huis.anouk, **zaken)
    assert "totaal aan problemen" in weigering.reden
    huis.leg_vast("totaal-aan-problemen")
    goed(leg_bevindingen_vast(huis.anouk, **zaken))


@pytest.mark.eis("LEU-061")
@pytest.mark.parametrize("criterium", ["beleving", "problematiek", "voorkeuren", "mogelijkheden"])
def test_bij_een_lvb_past_de_oplossing_op_vier_punten_bij_de_persoon(huis: Huis, criterium: str) -> None:
    huis.gesprek()
    huis.leg_vast("luisteren")
    huis.leg_vast("begrijpen", lvb="ja")
    assert "samen gezocht" in open_blijft(huis, "passend-bij-lvb").reden
    gewoon = huis.invoer("passend-bij-lvb")
    zonder_een = {c: a for c, a in gewoon["inzending"].oordelen.items() if c != criterium}
    half = {**gewoon, "inzending": Inzending(oordelen=zonder_een)}
    geweigerd("onderdeel.toets-open", leg_onderdeel_vast, huis.anouk, **half)
    nee = {**gewoon, "inzending": Inzending(oordelen={**zonder_een, criterium: Antwoord(False, "Past niet.")})}
    assert goed(leg_onderdeel_vast(huis.anouk, **nee)).uitkomst == "De oplossing past nog niet bij de persoon."
    assert huis.leg_vast("passend-bij-lvb").uitkomst == "De oplossing past bij de persoon."


@pytest.mark.eis("LEU-062", "LEU-068")
def test_eigen_kracht_kwetsbaarheid_en_grenzen_met_de_conclusie(huis: Huis) -> None:
    huis.gesprek()
    huis.leg_vast("luisteren")
    zonder(huis, "begrijpen", "eigen-kracht", "kwetsbaarheid", "grenzen", "conclusie", lvb="nee")
    alle = ["versterken", "verbinden", "ontzien"]
    rij = huis.leg_vast("begrijpen", lvb="nee", conclusie=alle)
    assert rij.antwoorden["conclusie"] == alle
    # It starts from own strength: no field of it names a product or a right.
    deel = huis.profiel.onderdeel("begrijpen")
    assert deel is not None
    assert deel.velden[0].code == "eigen-kracht"
    namen = {p.naam for p in huis.profiel.producten}
    assert not any(set(v.keuzes) & namen for o in huis.profiel.onderdelen for v in o.velden)


@pytest.mark.eis("LEU-063")
def test_waar_zelfredzaamheid_niet_werkt_staat_waarom_dit_een_uitzondering_is(huis: Huis) -> None:
    huis.gesprek()
    huis.leg_vast("luisteren")
    for hoe in ("nee, het werkt niet", "nee, het kan niet"):
        zonder(huis, "begrijpen", "uitzondering", lvb="nee", zelfredzaamheid=hoe)
    rij = huis.leg_vast("begrijpen", lvb="nee", zelfredzaamheid="nee, het kan niet", uitzondering="Zij valt.")
    assert rij.antwoorden["uitzondering"] == "Zij valt."


@pytest.mark.eis("LEU-064")
def test_het_eigen_netwerk_komt_per_soort_in_beeld(huis: Huis) -> None:
    huis.gesprek()
    assert "eigen netwerk" in open_blijft(huis, "eigen-netwerk").reden
    soorten = ["familie", "vrienden", "buren", "verzorgers", "kerken", "verenigingen", "clubs"]
    assert huis.leg_vast("eigen-netwerk", gevonden=soorten).antwoorden["gevonden"] == soorten


@pytest.mark.eis("LEU-065")
def test_langer_thuis_gaat_over_aanpassingen_plek_en_genoeg_zorg(huis: Huis) -> None:
    huis.gebied = "wonen"
    huis.gesprek()
    assert "langer thuis" in open_blijft(huis, "langer-thuis").reden
    zonder(huis, "langer-thuis", "aanpassingen", "locatie", "genoeg-zorg")
    rij = huis.leg_vast("langer-thuis", aanpassingen=["traplift", "elektrische deur"])
    assert rij.antwoorden["aanpassingen"] == ["traplift", "elektrische deur"]


@pytest.mark.eis("LEU-066")
def test_technologie_wordt_bekeken_en_alleen_gekozen_als_zij_past(huis: Huis) -> None:
    huis.gesprek()
    assert "technologie" in open_blijft(huis, "technologie").reden
    zonder(huis, "technologie", "waarom-niet", past="nee")
    rij = huis.leg_vast("technologie", past="nee", gekozen="Een robot.", waarom_niet="Zij wil dat niet.")
    assert "gekozen" not in rij.antwoorden
    assert huis.leg_vast("technologie", past="ja", gekozen="Een robot.").antwoorden["gekozen"] == "Een robot."


@pytest.mark.eis("LEU-067")
def test_het_gesprek_gaat_over_de_domeinen_heen(huis: Huis) -> None:
    namen = " ".join(g.naam for g in huis.profiel.leefgebieden).lower()
    domeinen = ("zorg", "welzijn", "wonen", "werk", "inkomen", "onderwijs", "vervoer")
    for domein in (*domeinen, "opvoeden en opgroeien", "sociaal netwerk"):
        assert domein in namen
    huis.gesprek()
    huis.leg_vast("luisteren")
    huis.leg_vast("begrijpen", lvb="ja")
    gevraagd = huis.invoer("totaal-aan-problemen")["inzending"].antwoorden
    assert {g.code for g in huis.profiel.leefgebieden} <= set(gevraagd)
    for gebied in huis.profiel.leefgebieden:
        zonder(huis, "totaal-aan-problemen", gebied.code)


@pytest.mark.eis("LEU-069")
def test_wat_de_mantelzorger_kan_en_wil_en_het_eigen_leven(huis: Huis) -> None:
    huis.gesprek(mantelzorg="ja", mantelzorg_steun="Even vrij.")
    assert "mantelzorger" in open_blijft(huis, "mantelzorger").reden
    zonder(huis, "mantelzorger", "kan", "wil", "eigen-leven")
    huis.leg_vast("mantelzorger")
    huis.rond_af()


@pytest.mark.eis("LEU-070")
def test_hoe_iemand_gewend_is_te_leven_en_hoeveel_regie_iemand_wil(huis: Huis) -> None:
    huis.gesprek()
    zonder(huis, "luisteren", "eigen-woorden", "gewend", "regie")
    huis.leg_vast("luisteren", gewend="Elke dag naar buiten.", regie="Zij kiest zelf wie er komt.")
    assert Onderdeel.objects.get(code="luisteren").antwoorden["regie"] == "Zij kiest zelf wie er komt."
