"""Figures over stores that are small enough to count by hand."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from naober.gemeente.laden import lees_profiel
from naober.gemeente.queries import profielmappen
from naober.kern import Fout, Weigering
from naober.kern.cijfertabel import VERBORGEN
from naober.monitor.checks import controleer_metingen, onbekende_metingen
from naober.monitor.indicatoren import Uitvraag, indicator, laad
from naober.monitor.indicatoren.register import INDICATOREN
from naober.monitor.indicatoren.rekenen import Regel, reken
from naober.monitor.motor import Motor, motor_voor
from naober.monitor.schema import SPLITSING
from naober.monitor.tellen import Uitkomst, tel
from tests.dossier.gevallen import profiel_uit
from tests.monitor.winkels import winkel

JAAR = Uitvraag(date(2025, 1, 1), date(2025, 12, 31))
NU = date(2026, 11, 29)


def d(maand: int, dag: int, jaar: int = 2025) -> date:
    return date(jaar, maand, dag)


def inwoners(aantal: int, **rest: Any) -> list[dict[str, Any]]:
    return [{"persoon": n, "huishouden": n, "geboortejaar": 1980, "gebied": "noord", **rest} for n in range(aantal)]


def hulp(n: int, **rest: Any) -> dict[str, Any]:
    basis = {
        "besluit": n,
        "persoon": n,
        "huishouden": n,
        "gebied": "noord",
        "uitkomst": "toegekend",
        "soort": "maatwerk",
    }
    return {**basis, "product": "begeleiding", "vorm": "zin", "genomen": d(1, 10), "ingang": d(2, 1), **rest}


def cijfer(map_: Path, code: str, uitvraag: Uitvraag = JAAR, /, **tabellen: Any) -> list[Regel]:
    return reken(motor_voor(winkel(map_, **tabellen), draden=1), laad()[code], uitvraag)


def test_elk_cijfer_zegt_waarvan_geteld_wordt_en_wat_er_niet_in_zit() -> None:
    for wat in laad().values():
        assert wat.teller.strip()
        assert wat.noemer.strip()
        assert wat.laat_weg.strip()
        assert set(wat.splitst) <= set(SPLITSING), wat.code


def test_een_cijfer_zonder_noemer_wordt_geweigerd() -> None:
    with pytest.raises(Fout, match="noemer"):
        indicator("zonder", naam="Zonder", eenheid="keer", teller="iets", noemer=" ", laat_weg="niets")
    laad()
    with pytest.raises(Fout, match="is er al"):
        indicator("bereik", naam="B", eenheid="keer", teller="iets", noemer="iets", laat_weg="niets")
    assert "zonder" not in INDICATOREN


def test_wat_een_profiel_laat_meten_bestaat_en_anders_zegt_de_controle_het() -> None:
    assert controleer_metingen(None) == []
    profiel = lees_profiel(profielmappen()["leusden"])
    (eerste, *rest) = profiel.indicatoren
    mis = [eerste.model_copy(update={"meting": "geluk-meten", "ook": ("bereik", "nog-iets")}), *rest]
    assert onbekende_metingen(profiel.model_copy(update={"indicatoren": tuple(mis)})) == [
        (eerste.code, "geluk-meten"), (eerste.code, "nog-iets")
    ]  # fmt: skip


@pytest.mark.eis("UTR-279")
def test_voorzieningen_en_inwoners_zijn_twee_cijfers(tmp_path: Path) -> None:
    """One resident may use several provisions: three provisions, two residents."""
    besluiten = [hulp(1), {**hulp(2), "persoon": 1, "product": "vervoer"}, hulp(3)]
    regels = cijfer(tmp_path, "voorzieningen-verstrekt", persoon=inwoners(5), besluit=besluiten)
    assert [(r.teller, r.noemer) for r in regels] == [(3, 2)]
    regels = cijfer(tmp_path, "gebruikers-uniek", persoon=inwoners(5), besluit=besluiten)
    assert [(r.teller, r.noemer) for r in regels] == [(2, 3)]


@pytest.mark.eis("UTR-280")
def test_per_product_staan_unieke_clienten_naast_de_dubbelingen(tmp_path: Path) -> None:
    """The same resident twice in one product counts once, and their sum over products is more than the residents."""
    besluiten = [hulp(1), {**hulp(2), "persoon": 1}, {**hulp(3), "persoon": 1, "product": "vervoer"}]
    vraag = Uitvraag(JAAR.van, JAAR.tot, ("product",))
    per = {
        r.sleutel[0]: (r.teller, r.noemer)
        for r in cijfer(tmp_path, "voorzieningen-verstrekt", vraag, besluit=besluiten)
    }
    assert per == {"begeleiding": (2, 1), "vervoer": (1, 1)}
    assert cijfer(tmp_path, "voorzieningen-verstrekt", besluit=besluiten)[0].noemer == 1


def test_wachttijd_telt_wat_is_opgepakt_en_laat_samengevoegd_weg(tmp_path: Path) -> None:
    vragen = [
        {"vraag": 1, "persoon": 1, "ontvangen": d(3, 1), "opgepakt": d(3, 5)},
        {"vraag": 2, "persoon": 2, "ontvangen": d(3, 1), "opgepakt": d(3, 11)},
        {"vraag": 3, "persoon": 3, "ontvangen": d(3, 1)},
        {"vraag": 4, "persoon": 4, "ontvangen": d(3, 1), "opgepakt": d(9, 1), "status": "samengevoegd"},
        {"vraag": 5, "ontvangen": d(3, 1), "opgepakt": d(9, 1)},
    ]
    assert [(r.teller, r.noemer) for r in cijfer(tmp_path, "wachttijd-toegang", vraag=vragen)] == [(14, 2)]


def test_te_laat_en_nog_niet_klaar_telt_als_te_laat(tmp_path: Path) -> None:
    stappen = [
        {"stap": "besluit", "van": d(1, 1), "tot": d(2, 1), "uiterlijk": d(2, 26)},
        {"stap": "besluit", "van": d(1, 1), "tot": d(3, 1), "uiterlijk": d(2, 26)},
        {"stap": "besluit", "van": d(1, 1), "uiterlijk": d(2, 26)},
        {"stap": "besluit", "van": d(12, 20), "uiterlijk": d(2, 14, 2026)},
        {"stap": "start", "van": d(1, 1), "tot": d(6, 1)},
    ]
    assert [(r.teller, r.noemer) for r in cijfer(tmp_path, "termijn-gehaald", stap=stappen)] == [(1, 3)]


def test_huishoudens_gaan_de_trap_op_en_af(tmp_path: Path) -> None:
    """Escalation and de-escalation are two figures over the households with help."""
    acties = [{"actie": n, "persoon": n, "huishouden": n, "gepland": d(1, 1)} for n in range(1, 5)]
    stappen = [
        {"schaling": 1, "huishouden": 1, "lichter": True, "dag": d(4, 1)},
        {"schaling": 2, "huishouden": 1, "lichter": True, "dag": d(5, 1)},
        {"schaling": 3, "huishouden": 2, "lichter": False, "dag": d(4, 1)},
    ]
    motor = motor_voor(winkel(tmp_path, actie=acties, schaling=stappen), draden=1)
    for code, verwacht in (("afgeschaald", (1, 4)), ("opgeschaald", (1, 4)), ("zwaar-naar-licht", (2, 3))):
        assert [(r.teller, r.noemer) for r in reken(motor, laad()[code], JAAR)] == [verwacht], code


def test_terugval_en_uitval(tmp_path: Path) -> None:
    acties = [
        {"actie": 1, "persoon": 1, "huishouden": 1, "leefgebied": "geld", "afgerond": d(3, 1), "afloop": "bereikt"},
        {"actie": 2, "persoon": 2, "huishouden": 2, "leefgebied": "geld", "afgerond": d(3, 1), "afloop": "bereikt"},
        {"actie": 3, "persoon": 3, "huishouden": 3, "leefgebied": "geld", "afgerond": d(3, 1), "afloop": "niet"},
        {"actie": 4, "persoon": 4, "huishouden": 4, "leefgebied": "geld", "afgerond": d(3, 1), "afloop": "vervangen"},
    ]
    behoeften = [
        {"behoefte": 1, "huishouden": 1, "leefgebied": "geld", "gesteld": d(9, 1)},
        {"behoefte": 2, "huishouden": 2, "leefgebied": "wonen", "gesteld": d(9, 1)},
        {"behoefte": 3, "huishouden": 2, "leefgebied": "geld", "gesteld": d(9, 1, 2026)},
    ]
    motor = motor_voor(winkel(tmp_path, actie=acties, behoefte=behoeften), draden=1)
    assert [(r.teller, r.noemer) for r in reken(motor, laad()["terugval"], JAAR)] == [(1, 2)]
    assert [(r.teller, r.noemer) for r in reken(motor, laad()["uitval"], JAAR)] == [(1, 3)]
    # The profile may say otherwise after how long coming back is no recurrence.
    ruim = Uitvraag(JAAR.van, JAAR.tot, waarden={"dagen": 730})
    assert [(r.teller, r.noemer) for r in reken(motor, laad()["terugval"], ruim)] == [(2, 2)]


def test_uitgaven_volgen_de_toewijzing_en_tellen_wie_niet_bekend_is_mee(tmp_path: Path) -> None:
    toewijzingen = [{"toewijzing": n, "persoon": n % 2, "product": f"p{n}", "gebied": "noord"} for n in (1, 2, 3)]
    regels = [{"toewijzing": n, "begin": d(5, 1), "toegekend": 1000 * n} for n in (1, 2, 3)]
    regels.append({"toewijzing": None, "begin": d(5, 1), "toegekend": 50})
    regels.append({"toewijzing": 1, "begin": d(5, 1, 2024), "toegekend": 9})
    vraag = Uitvraag(JAAR.van, JAAR.tot, ("product",))
    motor = motor_voor(winkel(tmp_path, toewijzing=toewijzingen, levering=regels), draden=1)
    assert {r.sleutel[0]: r.teller for r in reken(motor, laad()["uitgaven"], vraag)} == {
        "": 50,
        "p1": 1000,
        "p2": 2000,
        "p3": 3000,
    }
    assert [(r.teller, r.noemer) for r in reken(motor, laad()["kosten-per-client"], JAAR)] == [(6000, 2)]


@pytest.mark.eis("HEU-220")
def test_van_verblijf_naar_ambulant(tmp_path: Path) -> None:
    # On the pages of the indicators, as the policy asks for it.
    [gevraagd] = [i for i in profiel_uit("utrechtse-heuvelrug").indicatoren if i.meting == "verblijf-naar-ambulant"]
    assert gevraagd.richting == "hoger"
    besluiten = [
        hulp(1, product="verblijf", einde=d(3, 1)), {**hulp(11, ingang=d(3, 5)), "persoon": 1},
        hulp(2, product="verblijf", einde=d(3, 1)), {**hulp(12, product="verblijf", ingang=d(3, 5)), "persoon": 2},
        hulp(3, product="verblijf", einde=d(3, 1)), {**hulp(13, ingang=d(12, 1)), "persoon": 3},
    ]  # fmt: skip
    vraag = Uitvraag(JAAR.van, JAAR.tot, keuze={"product": ("verblijf",)})
    assert [(r.teller, r.noemer) for r in cijfer(tmp_path, "verblijf-naar-ambulant", vraag, besluit=besluiten)] == [
        (1, 3)
    ]


def test_zelfredzaamheid_toen_en_nu(tmp_path: Path) -> None:
    def meting(wie: int, dimensie: str, score: float, volgorde: int, *, laatste: bool) -> dict[str, Any]:
        vast = {"persoon": wie, "instrument": "zrm", "dimensie": dimensie, "dag": d(volgorde, 1)}
        return {**vast, "score": score, "volgorde": volgorde, "laatste": laatste}

    metingen = [
        meting(1, "geld", 2, 1, laatste=False), meting(1, "geld", 1, 2, laatste=False),
        meting(1, "geld", 4, 3, laatste=True), meting(1, "wonen", 3, 1, laatste=False),
        meting(1, "wonen", 3, 2, laatste=True), meting(2, "geld", 5, 1, laatste=True),
    ]  # fmt: skip
    assert [(r.teller, r.noemer) for r in cijfer(tmp_path, "zelfredzaamheid-verbetering", meting=metingen)] == [(1, 2)]


# ------------------------------------------------------------------------------------------------ what may be shown


@pytest.fixture(scope="module")
def gebieden(tmp_path_factory: pytest.TempPathFactory) -> Motor:
    """Twelve residents with help in the north, three in the south, forty in the west; one tailored product is rare."""
    besluiten, mensen = [], []
    for gebied, aantal in (("noord", 12), ("zuid", 3), ("west", 40)):
        for _ in range(aantal):
            nr = len(besluiten)
            product = "vervoer" if gebied == "west" and nr % 10 == 0 else "begeleiding"
            besluiten.append(hulp(nr, gebied=gebied, product=product))
            mensen += [{"persoon": nr, "huishouden": nr, "geboortejaar": 1980, "gebied": gebied}]
    return motor_voor(winkel(tmp_path_factory.mktemp("winkel"), persoon=mensen, besluit=besluiten), draden=1)


def gevraagd(motor: Motor, *per: str, code: str = "gebruikers-uniek") -> Uitkomst:
    uitkomst = tel(motor, code, Uitvraag(JAAR.van, JAAR.tot, per), nu=NU)
    assert isinstance(uitkomst, Uitkomst)
    return uitkomst


@pytest.mark.eis("UTR-278")
def test_minder_dan_vijf_in_een_gebied_wordt_niet_getoond_en_is_niet_af_te_leiden(gebieden: Motor) -> None:
    uitkomst = gevraagd(gebieden, "gebied")
    assert {u.sleutel[0]: u.waarde for u in uitkomst.delen} == {"noord": None, "zuid": None, "west": 40}
    assert uitkomst.geheel.waarde == 55
    tabel = uitkomst.als_tabel(peil=NU, volledig="Volledig.", namen={"gebied": {"noord": "Noord"}})
    assert [rij[0] for rij in tabel.rijen] == ["Noord", "west", "zuid", "Alles bij elkaar"]
    assert tabel.rijen[0][1] is VERBORGEN
    assert tabel.rijen[1][1] == 40
    assert tabel.rijen[3][1] == 55
    assert any(regel.startswith("Niet meegeteld: hulp zonder besluit") for regel in tabel.uitleg)


def test_in_een_tabel_van_twee_blijft_verborgen_wat_aan_de_rand_verborgen_is(gebieden: Motor) -> None:
    twee = gevraagd(gebieden, "gebied", "product")
    getoond = {u.sleutel: u.waarde for u in twee.delen if not u.verborgen}
    # The whole table is 4 provisions of transport in the west, and help elsewhere: no line may give those four.
    assert ("west", "vervoer") not in getoond
    assert ("west", "begeleiding") not in getoond
    assert ("zuid", "begeleiding") not in getoond


def test_wat_elders_verborgen_is_blijft_dat_ook_als_het_niets_is(gebieden: Motor) -> None:
    def zo(*per: str, dicht: dict[str, set[str]]) -> dict[tuple[str, ...], float | None]:
        uitkomst = tel(gebieden, "gebruikers-uniek", Uitvraag(JAAR.van, JAAR.tot, per), nu=NU, dicht=dicht)
        assert isinstance(uitkomst, Uitkomst)
        return {u.sleutel: u.waarde for u in (*uitkomst.delen, uitkomst.geheel)}

    # The west goes with the south there, so here it does as well, and the north may be seen. In the east is nobody.
    elders = {"gebied": {"", "zuid", "west", "oost"}}
    assert zo("gebied", dicht=elders) == {("noord",): 12, ("oost",): None, ("west",): None, ("zuid",): None, (): 55}
    twee = zo("gebied", "product", dicht=elders)
    assert twee["noord", "begeleiding"] == 12
    assert None in (twee["west", "begeleiding"], twee["west", "vervoer"])
    assert set(zo("gebied", "product", dicht={"": {""}}).values()) == {None}


def test_wat_niet_kan_wordt_gezegd_met_wat_wel_kan(gebieden: Motor) -> None:
    def weigering(code: str, vraag: Uitvraag) -> Weigering:
        antwoord = tel(gebieden, code, vraag, nu=NU)
        assert isinstance(antwoord, Weigering)
        return antwoord

    assert weigering("bestaat-niet", JAAR).code == "monitor.onbekend"
    niet = weigering("bezwaar-gegrond", Uitvraag(JAAR.van, JAAR.tot, ("aanbieder",)))
    assert (niet.code, "gebied" in niet.alternatief) == ("monitor.splitsing", True)
    assert weigering("bereik", Uitvraag(JAAR.van, JAAR.tot, ("gebied", "product", "wet"))).code == "monitor.te-fijn"
    assert weigering("bereik", Uitvraag(JAAR.van, d(12, 30))).code == "monitor.periode"


def test_zonder_iets_om_van_te_tellen_is_er_geen_getal(gebieden: Motor) -> None:
    """Nothing is not nought: there were no objections, so no share of them was upheld."""
    geheel = gevraagd(gebieden, code="bezwaar-gegrond").geheel
    assert (geheel.waarde, geheel.noemer, geheel.verborgen) == (None, 0, False)
