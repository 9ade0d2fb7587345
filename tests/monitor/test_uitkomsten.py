"""Paths, movement over the ladder, areas, teams side by side, figures read together, and outcomes by group."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from naober.gemeente.landelijk import gelijkheidskader
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel
from naober.monitor.indicatoren import Uitvraag, laad
from naober.monitor.indicatoren.rekenen import reken
from naober.monitor.models import Gelijkheidsvraag
from naober.monitor.motor import motor_voor
from naober.monitor.tijd import heel_jaar
from naober.monitor.uitkomsten import beelden, opbrengst, paden, teams, trap, wijken
from naober.monitor.uitkomsten.bron import Cijferbron
from naober.monitor.uitkomsten.gelijk import Groepsvraag, controleer_groepsvraag, groepstabel
from naober.monitor.uitkomsten.rules import beweging, bundel, kies_periode, onzekerheid, periodes
from tests.dossier.gevallen import profiel_uit
from tests.monitor.buurt import bron as maak_bron
from tests.monitor.buurt import buurtmotor
from tests.monitor.winkels import winkel

SLUGS = ("utrechtse-heuvelrug", "leusden", "gooise-meren", "utrecht", "hardenberg")


@pytest.fixture(scope="module")
def heuvelrug(tmp_path_factory: pytest.TempPathFactory) -> Cijferbron:
    return _bron(tmp_path_factory, "utrechtse-heuvelrug")


@pytest.fixture(scope="module")
def gooi(tmp_path_factory: pytest.TempPathFactory) -> Cijferbron:
    return _bron(tmp_path_factory, "gooise-meren")


def _bron(tmp_path_factory: pytest.TempPathFactory, slug: str) -> Cijferbron:
    profiel = profiel_uit(slug)
    return maak_bron(buurtmotor(tmp_path_factory.mktemp(slug), profiel, 2025), profiel, 2025)


def rijen(tabel: Cijfertabel) -> dict[Any, list[Any]]:
    return {r[0]: list(r[1:]) for r in tabel.rijen}


# ------------------------------------------------------------------------------------------------ regels


def test_alleen_hele_jaren_die_voorbij_zijn_zijn_te_kiezen() -> None:
    dag = date(2026, 7, 1)
    assert [p.code for p in periodes(dag)] == ["2025", "2024", "2023", "2022"]
    assert kies_periode(dag, "") == heel_jaar(2025)
    # A quarter that may be shown beside its year would tell of the one that may not.
    assert kies_periode(dag, "2025-3") is None
    assert kies_periode(dag, "2026") is None


def test_wat_zeldzaam_is_gaat_samen_en_volgt_niet_uit_het_totaal() -> None:
    rij = bundel({"a": 20, "b": 7, "c": 2, "d": 1}, 5, 12)
    # Three together are too few: the next smallest goes along.
    assert (dict(rij.getoond), rij.rest, rij.soorten) == ({"a": 20}, 10, 3)
    assert dict(bundel({"a": 20, "b": 7}, 5, 12).getoond) == {"a": 20, "b": 7}
    veel = bundel({str(n): 10 for n in range(20)}, 5, 12)
    assert (len(veel.getoond), veel.rest, veel.soorten) == (12, 80, 8)
    klein = bundel({"a": 3, "b": 1}, 5, 12)
    assert (klein.getoond, klein.rest) == ((), 4)


def test_hoe_zeker_een_aandeel_is_hangt_af_van_hoeveel_mensen() -> None:
    # Wilson 1927: of 10 from 20 the bounds are 29.9 and 70.1.
    laag, hoog = onzekerheid(10, 20) or (0, 0)
    assert (round(laag, 1), round(hoog, 1)) == (29.9, 70.1)
    laag, hoog = onzekerheid(0, 20) or (1, 0)
    assert laag == 0
    assert round(hoog, 1) == 16.1
    assert onzekerheid(0, 0) is None


def test_een_pad_zegt_van_welke_trede_naar_welke() -> None:
    treden = ("licht", "midden", "zwaar")
    b = beweging(("vraag", "midden", "zwaar", "licht", "gestopt", "nieuwe vraag"), treden, gestopt="gestopt")
    assert b is not None
    assert (b.eerst, b.zwaarst, b.nu) == ("midden", "zwaar", "gestopt")
    assert beweging(("vraag", "gesprek"), treden, gestopt="gestopt") is None


# ------------------------------------------------------------------------------------------------ zorgpaden


@pytest.mark.eis("HEU-217", "GOO-234")
def test_de_weg_van_huishoudens_met_aantal_duur_en_kosten_en_wat_samen_kan(
    heuvelrug: Cijferbron, gooi: Cijferbron
) -> None:
    for bron in (heuvelrug, gooi):
        gelezen = paden.lees_paden(bron.motor, bron.periode)
        tabel = rijen(paden.padentabel(bron, gelezen))
        zwaar, midden = (t.naam for t in reversed(bron.profiel.trap.treden[-2:]))
        # Thirty go straight to the heaviest rung, ten of them without a talk; each was paid 100 euro.
        assert tabel[f"vraag → gesprek → plan → {zwaar}"] == [20, 20.0, 10_000]
        assert tabel[f"vraag → plan → {zwaar}"] == [10, 20.0, 10_000]
        assert tabel[f"vraag → gesprek → plan → {zwaar} → {midden} → gestopt"] == [8, 100.0, 10_000]
        assert f"vraag → gesprek → plan → {midden} → gestopt → nieuwe vraag" in tabel
        # Two households went down and up again: nothing of them stands apart.
        assert not [pad for pad in tabel if pad.count(zwaar) > 1]
        assert tabel["Andere paden (4)"][0] == 9
        assert sum(r[0] for r in tabel.values()) == 72
    bron, gelezen = heuvelrug, paden.lees_paden(heuvelrug.motor, heuvelrug.periode)
    zwaar = bron.profiel.trap.treden[-1].naam
    stroom = {tuple(r[:2]): r[2] for r in paden.stroomtabel(bron, gelezen).rijen}
    assert stroom[f"Eerst: {zwaar}", f"Zwaarst: {zwaar}"] == 38
    assert stroom[f"Zwaarst: {zwaar}", "Nu: gestopt"] == 8
    eerste = [r for r in paden.hulptabel(bron, gelezen).rijen if r[0] == f"vraag → gesprek → plan → {zwaar}"]
    assert sum(r[2] for r in eerste) == 20
    # The same individual help for twelve in one area: perhaps that can be done together.
    samen = paden.samentabel(bron).rijen
    assert [r[2] for r in samen] == [12] * 6
    assert {r[1] for r in samen} == {g.naam for g in bron.profiel.gebieden[:3]}


def test_een_tabel_is_van_de_dag_hier(gooi: Cijferbron) -> None:
    moment = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
    laat = replace(gooi, winkel=replace(gooi.winkel, manifest=replace(gooi.winkel.manifest, moment=moment)))
    assert laat.tabel("Proef", [], []).peil == date(2026, 3, 1)


def test_een_pad_begint_met_de_eerste_vraag_en_telt_maar_een_keer(tmp_path: Path) -> None:
    vragen = [
        {"vraag": 1, "huishouden": 1, "ontvangen": date(2024, 3, 1)},
        {"vraag": 2, "huishouden": 1, "ontvangen": date(2025, 3, 1)},
        {"vraag": 3, "huishouden": 2, "ontvangen": date(2025, 3, 1)},
        {"vraag": 4, "huishouden": 2, "ontvangen": date(2025, 3, 2), "status": "samengevoegd"},
    ]
    gelezen = paden.lees_paden(motor_voor(winkel(tmp_path, vraag=vragen), draden=1), heel_jaar(2025))
    assert [(p.stappen, p.huishoudens) for p in gelezen] == [(("vraag",), 1)]


# ------------------------------------------------------------------------------------------------ de trap


@pytest.mark.eis("HEU-219", "GOO-238")
def test_huishoudens_gaan_op_en_af_de_trap_per_gebied_en_over_de_jaren(heuvelrug: Cijferbron, gooi: Cijferbron) -> None:
    gebied = rijen(trap.per_gebied(heuvelrug))
    assert gebied["Alles bij elkaar"][:3] == [72, 22, 14]
    # Nine went down in two of the three areas, in each of them too few to show.
    omlaag = [r[2] for naam, r in gebied.items() if naam != "Alles bij elkaar"]
    assert sorted(omlaag, key=str) == [5, VERBORGEN, VERBORGEN]
    assert rijen(trap.over_jaren(heuvelrug)) == {"2025": gebied["Alles bij elkaar"]}
    midden, zwaar = (t.naam for t in heuvelrug.profiel.trap.treden[-2:])
    per_trede = {(r[0], r[1]): r[2] for r in trap.trap_over_jaren(heuvelrug).rijen}
    assert (per_trede["2025", midden], per_trede["2025", zwaar]) == (42, 64)
    stappen = {(r[0], r[1]): r[2] for r in trap.van_naar(heuvelrug).rijen}
    assert stappen == {(midden, f"{zwaar} (daarna)"): 22, (zwaar, f"{midden} (daarna)"): 14}
    licht = trap.zwaar_naar_licht(gooi)
    assert round(rijen(licht)["Alles bij elkaar"][0], 1) == 38.9
    assert [k.naam for k in licht.kolommen[1:]] == ["Stappen naar lichter", "Van verblijf naar andere hulp"]
    # What the policies expect: fewer households with heavy help, and more steps to lighter help and from a stay.
    assert {(i.code, woord) for i, woord in trap.verwacht(heuvelrug.profiel)} >= {("verblijf-naar-ambulant", "meer")}
    assert {(i.code, woord) for i, woord in trap.verwacht(gooi.profiel)} == {
        ("zwaar-naar-licht", "meer"), ("verblijf-naar-ambulant", "meer")
    }  # fmt: skip
    assert trap.verblijfproducten(gooi) == ("verblijf-jeugd", "beschermd-wonen")


# ------------------------------------------------------------------------------------------------ wijken en teams


@pytest.mark.eis("GOO-233")
def test_per_wijk_waarbij_hulp_nodig_is_en_wat_die_opleverde(gooi: Cijferbron) -> None:
    nodig = wijken.behoeften(gooi)
    assert [k.naam for k in nodig.kolommen[1:]] == [v.naam for v in gooi.profiel.leefgebieden[:2]]
    assert rijen(nodig) == {g.naam: [12, 12] for g in gooi.profiel.gebieden[:3]}
    effect = rijen(wijken.effecten(gooi))
    assert {naam: r[0] for naam, r in effect.items()} == dict.fromkeys([*rijen(nodig), "Alles bij elkaar"], 75.0)


@pytest.mark.eis("UTR-270")
def test_teams_staan_naast_elkaar_op_naam_met_hoe_zeker_het_is_en_zonder_volgorde(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    bron = _bron(tmp_path_factory, "utrecht")
    wat = laad()["doelen-bereikt"]
    tabel = teams.naast_elkaar(bron, wat, None)
    namen = [r[0] for r in tabel.rijen]
    assert namen == [*sorted(namen[:-1]), "Alles bij elkaar"]
    assert [k.naam for k in tabel.kolommen] == ["Team", "Cijfer", "Zeker boven", "Zeker onder"]
    for r in tabel.rijen:
        assert r[2] < r[1] < r[3]
    assert "geen verschil aangetoond" in " ".join(tabel.uitleg)
    context = rijen(teams.achtergrond(bron))
    assert set(context) == set(namen[:-1])
    assert all(r[1:3] == [24, 12] for r in context.values())
    # What the policy compares teams by comes first; it says itself that this is no list of places.
    assert bron.profiel.monitor.vergelijking is not None
    assert "geen ranglijst" in bron.profiel.monitor.vergelijking.tekst
    assert teams.te_vergelijken(bron)


# ------------------------------------------------------------------------------------------------ beelden


@pytest.mark.parametrize("slug", SLUGS)
def test_wat_samen_gelezen_wordt_is_te_tellen(slug: str) -> None:
    alle = laad()
    for b in profiel_uit(slug).monitor.beelden:
        for deel in b.delen:
            for code in deel.cijfers:
                assert code in alle, (b.code, code)
                assert b.per is None or b.per in alle[code].splitst, (b.code, code)


def beeld(bron: Cijferbron, code: str) -> list[Cijfertabel]:
    gekozen = beelden.beeld(bron, code)
    assert gekozen is not None
    return beelden.delen_van(bron, gekozen)


@pytest.mark.eis("GOO-239")
def test_de_verwachting_van_maatwerk_staat_naast_wat_er_is_zonder_oorzaak_te_beweren(gooi: Cijferbron) -> None:
    gekozen = beelden.beeld(gooi, "vraag-centraal")
    assert gekozen is not None
    assert gekozen.per == "aanpak"
    assert "goedkoper" in (gekozen.verwacht or "")
    [tabel] = beeld(gooi, "vraag-centraal")
    assert [k.naam for k in tabel.kolommen[1:]] == [
        laad()[c].naam for c in ("vraag-tevreden", "resultaat-besluit", "kosten-per-client")
    ]
    per = rijen(tabel)
    # Of 72 households 24 were never talked with. Three of four are satisfied; of help two thirds reached its result.
    assert set(per) == {"na een gesprek, met een eigen doel", "zonder gesprek of eigen doel", "Alles bij elkaar"}
    assert per["Alles bij elkaar"] == [75.0, pytest.approx(66.7, abs=0.1), 10_000]
    assert per["zonder gesprek of eigen doel"][1] == 0
    assert per["na een gesprek, met een eigen doel"][1] == 100


@pytest.mark.eis("GOO-237")
def test_hoe_effectief_ondersteuning_is_voor_de_klant_en_over_het_geheel(gooi: Cijferbron) -> None:
    """Of one client it stands on the page of the plan (tests/portaal/test_na_de_hulp.py)."""
    klant, geheel = (rijen(tabel) for tabel in beeld(gooi, "effectiviteit"))
    assert {naam: r[-1] for naam, r in klant.items()} == {
        "Doelen bereikt": "75,0%", "Hulp die haar resultaat bereikte": "66,7%",
        "Zelfredzaamheid vooruit": "niet bekend", "Eigen kracht versterkt": "75,0%",
    }  # fmt: skip
    assert geheel["Van zwaardere naar lichtere hulp"][-1] == "38,9%"
    assert geheel["Terugval"][-1] == "0,0%"


@pytest.mark.eis("LEU-209")
def test_eigen_kracht_wordt_op_twee_niveaus_getoond(tmp_path_factory: pytest.TempPathFactory) -> None:
    bron = _bron(tmp_path_factory, "leusden")
    persoonlijk, samen = beeld(bron, "eigen-kracht")
    individueel = ("zelfredzaamheid-verbetering", "vraag-eigen-kracht", "informele-inzet")
    assert [r[0] for r in persoonlijk.rijen] == [laad()[c].naam for c in individueel]
    assert [r[0] for r in samen.rijen] == [laad()[c].naam for c in ("vragen-zonder-maatwerk", "hulpvraag-voorzien")]
    assert rijen(persoonlijk)["Eigen kracht versterkt"][-1] == "75,0%"


# ------------------------------------------------------------------------------------------------ nieuwe cijfers


def cijfer(map_: Path, code: str, **tabellen: Any) -> list[tuple[Any, Any]]:
    vraag = Uitvraag(date(2025, 1, 1), date(2025, 12, 31))
    uit = reken(motor_voor(winkel(map_, **tabellen), draden=1), laad()[code], vraag)
    return [(r.teller, r.noemer) for r in uit]


def test_uitval_bij_een_aanbieder_volgt_de_reden_van_elke_standaard(tmp_path: Path) -> None:
    """Code 31 is a move under the Wmo and the plan fulfilled under the Jeugdwet."""
    redenen = [("Wmo 2015", c) for c in ("19", "21", "22", "31", "02", "38")] + [("Jeugdwet", c) for c in ("31", "34")]
    hulp = [
        {"toewijzing": n, "persoon": n, "wet": wet, "reden_einde": reden, "eind_hulp": date(2025, 6, 1)}
        for n, (wet, reden) in enumerate(redenen)
    ]
    assert cijfer(tmp_path, "uitval-aanbieder", toewijzing=hulp) == [(3, 5)]


def test_terugkeer_na_hulp_en_mantelzorgers_bij_wie_het_lichter_werd(tmp_path: Path) -> None:
    hulp = [
        {"toewijzing": n, "persoon": n % 3, "ingang": date(2025, 1, 1), "eind_hulp": date(2025, 2, 1)} for n in range(3)
    ]
    hulp.append({"toewijzing": 9, "persoon": 0, "ingang": date(2025, 9, 1)})
    hulp.append({"toewijzing": 10, "persoon": 1, "ingang": date(2026, 9, 1)})
    zorg = [
        {"mantelzorg": n, "eerst": eerst, "laatst": laatst, "oordelen": oordelen, "sinds": date(2024, 1, 1)}
        for n, (eerst, laatst, oordelen) in enumerate(
            (("overbelast", "risico", 2), ("risico", "risico", 3), ("goed", "goed", 2), ("risico", "goed", 1))
        )
    ]
    assert cijfer(tmp_path, "terugkeer", toewijzing=hulp) == [(1, 3)]
    assert cijfer(tmp_path, "mantelzorg-ontlast", mantelzorg=zorg) == [(1, 2)]


def test_kosten_staan_naast_wat_er_bereikt_is(tmp_path: Path) -> None:
    toewijzingen = [{"toewijzing": n, "persoon": n} for n in (1, 2)]
    regels = [{"toewijzing": n, "begin": date(2025, 5, 1), "toegekend": 1000 * n} for n in (1, 2)]
    resultaten = [{"persoon": 1, "oordeel": "bereikt", "gemeld": date(2025, 8, 1)}] * 2
    alles = {"toewijzing": toewijzingen, "levering": regels, "resultaat": resultaten}
    assert cijfer(tmp_path, "kosten-per-resultaat", **alles) == [(3000, 1)]


# ------------------------------------------------------------------------------------------------ per groep

GOED = Groepsvraag("vraag-tevreden", ("leeftijdsgroep",), "2025", "gelijke-behandeling", "De raad vroeg ernaar.")


def test_de_grens_tegen_profileren_laat_alleen_vaste_kenmerken_door() -> None:
    kader = gelijkheidskader()
    assert controleer_groepsvraag(kader, GOED, ["Roelofsen"]) is None

    def nee(**anders: Any) -> str:
        velden = {naam: getattr(GOED, naam) for naam in GOED.__slots__} | anders
        fout = controleer_groepsvraag(kader, Groepsvraag(**velden), ["Roelofsen"])
        assert fout is not None
        return fout.code

    for kenmerk in ("geslacht", "herkomst", "nationaliteit", "product", "persoon"):
        assert nee(kenmerken=(kenmerk,)) == "gelijk.kenmerk"
    assert nee(kenmerken=()) == "gelijk.kenmerk"
    assert nee(kenmerken=("leeftijdsgroep", "huishoudtype", "gebied")) == "gelijk.te-fijn"
    assert nee(kenmerken=("gebied", "gebied")) == "gelijk.te-fijn"
    assert nee(cijfer="uitgaven") == "gelijk.cijfer"
    assert nee(doel="opsporen") == "gelijk.doel"
    assert nee(toelichting=" ") == "gelijk.waarom"
    assert nee(toelichting="Hoe gaat het met Roelofsen?") == "gelijk.naam"
    # Every outcome of the frame can be told apart by every characteristic of it.
    for code in kader.cijfers:
        assert set(kader.kenmerken) <= set(laad()[code].splitst), code


def test_een_ruimere_grens_verraadt_niet_wat_elders_is_afgeschermd(tmp_path: Path) -> None:
    """What another page keeps back by its own bound is never shown here: with the rest it would tell the three."""
    profiel = profiel_uit("hardenberg")
    besluiten: list[dict[str, Any]] = []
    for gebied, aantal in zip((g.code for g in profiel.gebieden), (3, 8, 12, 40), strict=True):
        for _ in range(aantal):
            nr = len(besluiten)
            besluiten.append({"besluit": nr, "persoon": nr, "huishouden": nr, "gebied": gebied, "uitkomst": "toegekend",
                              "ingang": date(2024, 1, 1)})  # fmt: skip
    mensen = [{"persoon": n, "huishouden": n, "gebied": b["gebied"]} for n, b in enumerate(besluiten)]
    hier = maak_bron(motor_voor(winkel(tmp_path, persoon=mensen, besluit=besluiten), draden=1), profiel, 2024)
    elders = rijen(dict(opbrengst.tabellen(hier, "gebied"))["bereik"])
    weg = {naam for naam, r in elders.items() if r[0] is VERBORGEN}
    assert len(weg) >= 2
    vraag = Gelijkheidsvraag(gemeente_id=profiel.gemeente.code, cijfer="bereik", kenmerken=["gebied"])
    tabel = groepstabel(hier, vraag)
    assert isinstance(tabel, Cijfertabel)
    per = rijen(tabel)
    assert all(per[naam][0] is VERBORGEN for naam in weg)
    assert per[profiel.gebieden[1].naam][0] is VERBORGEN


# ------------------------------------------------------------------------------------------------ wat hulp oplevert


def test_wat_hulp_oplevert_is_er_per_aanbieder_product_en_team(heuvelrug: Cijferbron) -> None:
    aanbieder = dict(opbrengst.tabellen(heuvelrug, "aanbieder"))
    namen = [k.naam for k in aanbieder["uitval"].kolommen]
    assert namen == ["Aanbieder", "Hulp die eerder ophield dan gepland", "Opnieuw hulp na afloop"]
    product = rijen(dict(opbrengst.tabellen(heuvelrug, "product"))["resultaat"])
    assert product["Alles bij elkaar"][0] == pytest.approx(66.7, abs=0.1)
    assert {code for code, _ in opbrengst.tabellen(heuvelrug, "team")} == {
        "resultaat",
        "uitval",
        "kosten",
        "tijd",
        "bereik",
        "oorzaak",
    }
