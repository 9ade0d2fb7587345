"""`profiel controleer`, `toon` and `vergelijk`: on the real profiles, on an invented one, and on a broken one."""

import json
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from naober.gemeente.laden import profiel_in
from naober.opdracht.mappen import STANDAARDMAP

from .conftest import GEMEENTEN, PROFIELEN, Typ, vervang

# ----------------------------------------------------------------------------------------------- controleer


def test_alle_echte_profielen_zijn_in_orde(typ: Typ) -> None:
    antwoord = typ("profiel", "controleer")
    assert (antwoord.code, antwoord.fout) == (0, "")
    assert antwoord.uit.splitlines()[:-2] == [f"{naam}: in orde" for naam in GEMEENTEN]
    assert "manage.py check --tag profiel" in antwoord.uit


def test_alleen_wat_genoemd_is_wordt_nagekeken_en_maar_een_keer(typ: Typ) -> None:
    assert typ("profiel", "controleer", "leusden", "leusden").uit.count("in orde") == 1


def test_elke_fout_noemt_bestand_regel_veld_en_wat_er_hoort(typ: Typ, bovenmap: Path) -> None:
    vervang(bovenmap / "testerveen" / "trap.yaml", "      soort: algemeen\n", "")
    vervang(bovenmap / "testerveen" / "besluiten.yaml", "oordeel: eerste", "oordeel: laatste")
    antwoord = typ("profiel", "controleer", "--map", bovenmap)
    assert (antwoord.code, antwoord.fout) == (1, "")
    regels = antwoord.uit.splitlines()
    assert regels[:2] == ["proefdam: in orde", "testerveen: niet te gebruiken"]
    assert "  trap.yaml, regel 12: trap.treden.2.soort ontbreekt" in regels
    assert any(
        regel.startswith("  besluiten.yaml, regel ")
        and regel.endswith("toetsen.2.oordeel is 'laatste'; verwacht 'alle', 'een' of 'eerste'")
        for regel in regels
    )
    assert regels[-1].startswith("2 fouten.")


def test_fouten_in_twee_profielen_komen_allebei(typ: Typ, bovenmap: Path) -> None:
    for naam in ("testerveen", "proefdam"):
        vervang(bovenmap / naam / "besluiten.yaml", "    trede: dichtbij", "    trede: verweg")
    antwoord = typ("profiel", "controleer", "--map", bovenmap)
    assert antwoord.code == 1
    assert antwoord.uit.count("voorzieningen.1.trede verwijst naar 'verweg'") == 2


def test_een_map_zonder_gemeente_yaml_valt_op(typ: Typ, bovenmap: Path) -> None:
    (bovenmap / "proefdam" / "gemeente.yaml").unlink()
    antwoord = typ("profiel", "controleer", "proefdam", "--map", bovenmap)
    assert antwoord.code == 1
    assert "gemeente ontbreekt" in antwoord.uit


# ----------------------------------------------------------------------------------------------------- toon


def test_toon_geeft_trap_mandaten_en_termijnen_met_hun_bron(typ: Typ) -> None:
    antwoord = typ("profiel", "toon", "hardenberg", "--op", "2015-03-01")
    assert (antwoord.code, antwoord.fout) == (0, "")
    uit = antwoord.uit
    assert "Beleid op 1 maart 2015." in uit
    assert "1. Eigen kracht (zelf; zonder besluit)" in uit
    assert "   bron: Samen Doen, r. 1152-1156; r. 6552\n" in uit
    assert "6. Individuele maatwerkvoorzieningen (individueel-maatwerk; na een besluit)" in uit
    assert "   beslist: specialist bijzondere bijstand\n" in uit
    assert "toegangsbesluit: alle andere producten\n" in uit
    assert "   toetst achteraf: toetser van de backoffice" in uit
    assert "besluit (Wmo 2015): 2 weken" in uit
    assert "bron: Awb, art. 6:7" in uit


@pytest.mark.parametrize("naam", GEMEENTEN)
def test_toon_past_op_honderd_kolommen_en_noemt_elke_aanname(typ: Typ, naam: str) -> None:
    uit = typ("profiel", "toon", naam, "--op", "2023-03-01").uit
    assert max(len(regel) for regel in uit.splitlines()) <= 100
    assert all(kop in uit for kop in ("De trap: ", "Wie beslist", "Termijnen", "bron: ", "aanname: "))


def test_toon_zegt_wat_bij_een_trede_hoort_en_waarover_niemand_beslist(typ: Typ) -> None:
    uit = typ("profiel", "toon", "testerveen", "--op", "2021-01-01", "--map", PROFIELEN).uit
    assert "Veiligheid gaat voor: nee." in uit
    assert "3. Dorpsteam (toegang; laag formeel; zonder besluit; vraagt geen bevinding)" in uit
    maatwerk = "4. Maatwerk (individueel-maatwerk; laag formeel; na een besluit; toets: Passend, doeltreffend en"
    assert maatwerk in uit
    assert "gemeente-beslist: Begeleiding\n" in uit
    assert "   adviseert: dorpswerker\n" in uit
    assert "Hierover mag niemand beslissen: Proefregeling" in uit
    assert "evaluatie: 90 dagen. Terugkijken" in uit


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        ("2019-12-31", "31 december 2019; de nota geldt vanaf 1 januari 2020, dus dit is het beleid van die dag."),
        ("2020-01-01", "Beleid op 1 januari 2020."),
        ("2027-12-31", "Beleid op 31 december 2027."),
        ("2028-01-01", "1 januari 2028; let op: de nota gold tot en met 31 december 2027."),
    ],
)
def test_een_dag_buiten_de_nota_valt_op(typ: Typ, dag: str, verwacht: str) -> None:
    assert verwacht in typ("profiel", "toon", "testerveen", "--op", dag, "--map", PROFIELEN).uit


def test_een_gebroken_profiel_wordt_niet_getoond_en_niet_vergeleken(typ: Typ, bovenmap: Path) -> None:
    vervang(bovenmap / "testerveen" / "trap.yaml", "      soort: algemeen\n", "")
    for woorden in ("toon testerveen", "vergelijk proefdam testerveen --json"):
        antwoord = typ("profiel", *woorden.split(), "--map", bovenmap)
        assert (antwoord.code, antwoord.uit) == (2, "")
        assert "trap.yaml, regel 12: trap.treden.2.soort ontbreekt" in antwoord.fout


# ------------------------------------------------------------------------------------------------ vergelijk


def _rubrieken(typ: Typ, *woorden: object) -> dict[str, dict[str, dict[str, list[dict[str, str | None]]]]]:
    antwoord = typ("profiel", "vergelijk", *woorden, "--json")
    assert (antwoord.code, antwoord.fout) == (0, "")
    inhoud = json.loads(antwoord.uit)
    rubrieken: dict[str, dict[str, dict[str, list[dict[str, str | None]]]]] = inhoud["rubrieken"]
    return rubrieken


def test_vergelijk_zet_twee_gemeenten_naast_elkaar(typ: Typ) -> None:
    rubrieken = _rubrieken(typ, "hardenberg", "utrecht", "--op", "2015-03-01")
    trap = rubrieken["Trap"]
    assert [v["tekst"] for v in trap["zelf"]["hardenberg"]] == ["1. Eigen kracht"]
    assert trap["team"]["hardenberg"] == []
    assert [v["tekst"] for v in trap["team"]["utrecht"]] == ["5. Buurtteam"]
    beslist = rubrieken["Wie beslist"]
    assert "toegangsbesluit: generalist, over alle andere producten" in [
        v["tekst"] for v in beslist["beslist"]["hardenberg"]
    ]
    assert beslist["toetst"]["utrecht"] == []
    [toets] = beslist["toetst"]["hardenberg"]
    assert toets["tekst"] == "toegangsbesluit: toetser van de backoffice, achteraf; gronden: 6"
    assert toets["bron"] == "Samen Doen, r. 2540-2544; r. 2553"
    assert str(toets["aanname"]).startswith("De nota zegt alleen")
    assert [v["tekst"] for v in rubrieken["Termijnen"]["besluit"]["utrecht"]] == ["2 weken (Wmo 2015)", "8 weken"]
    assert all(rubrieken["Leefgebieden"]["jeugd-gezin"].values())
    assert [v["tekst"] for v in rubrieken["Waar een vraag heen gaat"]["regel 3"]["hardenberg"]] == [
        "elke andere vraag: naar het team van het adres"
    ]
    assert "Rolstoel (Wmo 2015, zin, pgb)" in [
        v["tekst"] for v in rubrieken["Producten per trede"]["individueel-maatwerk"]["hardenberg"]
    ]


@pytest.mark.parametrize("paar", [*combinations(GEMEENTEN, 2), GEMEENTEN[:3]], ids=" ".join)
def test_de_tabel_past_op_honderd_kolommen(typ: Typ, paar: tuple[str, ...]) -> None:
    antwoord = typ("profiel", "vergelijk", *paar, "--op", "2023-03-01")
    regels = antwoord.uit.splitlines()
    assert antwoord.code == 0
    assert max(len(regel) for regel in regels) <= 100
    assert not any(regel != regel.rstrip() or "\N{NO-BREAK SPACE}" in regel for regel in regels)
    koppen = ("Nota", "Trap", "Wie beslist", "Ingangen", "Waar een vraag heen gaat", "Producten per trede")
    assert all(kop in regels for kop in (*koppen, "Termijnen", "Leefgebieden"))


def test_de_tabel_geeft_de_bron_en_merkt_een_aanname(typ: Typ) -> None:
    uit = typ("profiel", "vergelijk", "hardenberg", "utrecht", "--op", "2015-03-01").uit
    assert "6 maanden [r. 2530]*" in uit
    assert "6 weken [Awb, art. 6:7]" in uit


def test_in_json_past_elk_aantal_en_ontbreekt_geen_onderdeel(typ: Typ) -> None:
    rubrieken = _rubrieken(typ, *GEMEENTEN, "--op", "2023-03-01")
    for naam in GEMEENTEN:
        profiel = profiel_in(STANDAARDMAP / naam, date(2023, 3, 1))
        aantal = {kop: sum(len(cel[naam]) for cel in rubriek.values()) for kop, rubriek in rubrieken.items()}
        assert aantal["Trap"] == len(profiel.trap.treden) + 2
        assert aantal["Ingangen"] == len(profiel.ingangen) + len(profiel.kanalen)
        assert aantal["Waar een vraag heen gaat"] == len(profiel.triage)
        assert aantal["Producten per trede"] == len(profiel.producten)
        assert aantal["Termijnen"] == len(profiel.termijnen)
        assert aantal["Leefgebieden"] == len(profiel.leefgebieden)


def test_vergelijk_laat_zien_wat_er_die_dag_gold(typ: Typ, bovenmap: Path) -> None:
    vervang(bovenmap / "proefdam" / "besluiten.yaml", "producten: [begeleiding]", 'producten: ["*"]')
    rubrieken = _rubrieken(typ, "testerveen", "proefdam", "--op", "2021-06-01", "--map", bovenmap)
    beslist = rubrieken["Wie beslist"]["beslist"]
    assert [v["tekst"] for v in beslist["testerveen"]] == [
        "gemeente-beslist: consulent van de gemeente, over Begeleiding",
        "niemand, over Proefregeling",
    ]
    assert [v["tekst"] for v in beslist["proefdam"]] == [
        "gemeente-beslist: consulent van de gemeente, over alle producten"
    ]
    maatwerk = rubrieken["Producten per trede"]["individueel-maatwerk"]["testerveen"]
    assert maatwerk[0]["tekst"] == "Begeleiding (Wmo 2015, zin, pgb)"
    heen = [cel["testerveen"][0]["tekst"] for cel in rubrieken["Waar een vraag heen gaat"].values()]
    assert heen == [
        "jonger dan 18: naar Jeugdteam",
        "enkelvoudig, over Geld: naar Geldloket",
        "niet enkelvoudig: naar het team van het adres",
        "over Wonen of Gezondheid: meteen beantwoorden",
    ]


def test_een_product_op_een_trede_die_niet_meer_geldt_verdwijnt_niet(typ: Typ, bovenmap: Path) -> None:
    trap = bovenmap / "testerveen" / "trap.yaml"
    vervang(trap, "      toets: passend\n", "      toets: passend\n      geldig_tot: 2022-12-31\n")
    rubrieken = _rubrieken(typ, "testerveen", "proefdam", "--op", "2023-06-01", "--map", bovenmap)
    assert len(rubrieken["Producten per trede"]["niet op de trap"]["testerveen"]) == 2


@pytest.mark.parametrize("woorden", ["hardenberg", "hardenberg hardenberg", "hardenberg utrecht hardenberg"])
def test_vergelijken_vraagt_twee_verschillende_gemeenten(typ: Typ, woorden: str) -> None:
    antwoord = typ("profiel", "vergelijk", *woorden.split())
    assert antwoord.code == 2
    assert "Noem ten minste twee gemeenten, en elke gemeente één keer." in antwoord.fout


def test_te_veel_voor_een_tabel_wijst_op_json(typ: Typ) -> None:
    antwoord = typ("profiel", "vergelijk", *GEMEENTEN[:4])
    assert antwoord.code == 2
    assert "Naast elkaar passen 3 gemeenten; er zijn er 4 genoemd." in antwoord.fout
    assert "--json" in antwoord.fout
