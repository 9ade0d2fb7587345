"""What each note wants to see followed: counted from the work itself, and shown on its page or in the report."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from naober.kern import Weigering
from naober.monitor.actions import lees_cijfers_in, leg_cijfer_vast, stel_streef_vast
from naober.monitor.berekend.tellen import Geteld, tel_alles
from naober.monitor.doelen import delen
from naober.monitor.doelen.queries import kleinste
from naober.monitor.doelen.rules import Stand, Streefkeuze, Waarde
from naober.monitor.indicatoren import laad
from naober.monitor.motor import motor_voor
from naober.monitor.namen import namen_van
from naober.monitor.rapport.queries import raadsrapport
from naober.monitor.rapport.rules import Halfjaar
from naober.monitor.schema import SCHEMA
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, controleer_gesprek
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import goed
from tests.monitor.geteld import tel
from tests.monitor.test_doelen import Sturing, sturing
from tests.monitor.winkels import winkel

Rijen = list[dict[str, Any]]


@pytest.fixture(autouse=True)
def _map(settings: Any, tmp_path: Path) -> None:
    settings.MONITORMAP = str(tmp_path)


def keer(aantal: int, vanaf: int = 0, /, **rest: Any) -> Rijen:
    """So many rows, each of another resident and household."""
    return [{"persoon": n, "huishouden": n, **rest} for n in range(vanaf, vanaf + aantal)]


def huishoudens(aantal: int, vanaf: int = 0, /, **rest: Any) -> Rijen:
    """So many rows, each of another household."""
    return [{"huishouden": n, **rest} for n in range(vanaf, vanaf + aantal)]


def stand(s: Sturing, code: str) -> Stand:
    return next(st for b in s.boom().values() for st in b.standen if st.indicator.code == code)


def cijfer(s: Sturing, code: str) -> float:
    laatste = stand(s, code).laatste
    assert laatste is not None, code
    assert laatste.waarde is not None, code
    return round(float(laatste.waarde), 1)


def geteld(map_: Path, slug: str, dag: date, codes: Sequence[str], **tabellen: Rijen) -> dict[tuple[str, str], Geteld]:
    """What is counted over the year before this day, without a database: by indicator and part."""
    profiel = profiel_uit(slug)
    gekozen = [i for i in profiel.indicatoren if i.code in codes]
    uit = tel_alles(motor_voor(winkel(map_, **tabellen), draden=1), gekozen, dag, kleinste(profiel))
    return {(g.indicator, g.deel): g for g in uit.geteld if g.tijdvak.code == str(dag.year - 1) and not g.naast}


# ------------------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.django_db
@pytest.mark.eis("HEU-212", "HEU-213", "HEU-216")
def test_kwaliteit_heeft_drie_kanten_en_elk_wordt_uit_het_werk_zelf_geteld() -> None:
    with sturing("utrechtse-heuvelrug") as s:
        jaar = s.dag.year - 1
        toen, nu = date(jaar - 1, 5, 4), date(jaar, 5, 4)
        hulp = {"product": "wmo-begeleiding", "aanbieder": 1, "gebied": "doorn"}
        ander = {"product": "dagbesteding", "aanbieder": 2, "gebied": "maarn"}
        codes = ("resultaten-behaald", "tevredenheid", "kwaliteitseisen", "blauw-en-rood", "preventief-effect")
        tel(
            s.beleid.gemeente, s.dag, *codes,
            resultaat=[
                *keer(30, gemeld=nu, klaar=True, oordeel="bereikt", **hulp),
                *keer(10, 30, gemeld=nu, klaar=True, oordeel="niet", **hulp),
                *keer(20, 40, gemeld=nu, klaar=True, oordeel="bereikt", **ander),
                *keer(20, 60, gemeld=nu, klaar=True, oordeel="deels", **ander),
            ],
            ervaring=[*keer(10, wat="tevreden", via="check", dag=nu, score=6, **hulp),
                      *keer(10, 10, wat="tevreden", via="check", dag=nu, score=9, **ander)],
            controle=[{"controle": n, "aanbieder": 1 + n % 2, "product": "dagbesteding", "dag": nu,
                       "uitkomst": "voldoet" if n < 3 else "niet"} for n in range(4)],
            actie=[*keer(40, trede="individuele-voorzieningen", begonnen=toen, afgerond=date(jaar - 1, 12, 30)),
                   *keer(25, trede="collectieve-voorzieningen", begonnen=nu)],
            maatregel=[{"maatregel": n, "stand": "gestart", "van": toen, "beoordeeld": nu if n < 3 else None}
                       for n in range(4)],
        )  # fmt: skip
        # Result, satisfaction and demands stand apart, each with its own figure.
        assert [cijfer(s, c) for c in codes[:3]] == [62.5, 7.5, 75.0]
        per = dict(delen.per_deel(s.beeld("resultaten-behaald"), s.dag, {"aanbieder": {"1": "A", "2": "B"}}))
        assert [tuple(r) for r in per["aanbieder"].rijen] == [("A", 75), ("B", 50)]
        assert [r[1] for r in sorted(per["product"].rijen)] == [50, 75]
        # Blue and red: fewer than before is what is aimed at.
        piramide = stand(s, "blauw-en-rood")
        assert piramide.eerste is not None
        assert (piramide.eerste.waarde, cijfer(s, "blauw-en-rood"), piramide.ontwikkeling) == (40, 25, "beter")
        # Projects that run, with what was said of their effect; what is adjusted stands beside the figure.
        assert cijfer(s, "preventief-effect") == 75.0


@pytest.mark.django_db
@pytest.mark.eis("HEU-215", "HEU-221")
def test_de_vier_welzijnsdoelen_en_escalaties_worden_over_jaren_gevolgd() -> None:
    with sturing("utrechtse-heuvelrug") as s:
        jaar = s.dag.year - 1
        toen, nu = date(jaar - 1, 5, 4), date(jaar, 5, 4)
        meting = {"instrument": "zrm", "dimensie": "geld"}
        tel(
            s.beleid.gemeente, s.dag, "zelfredzaamheid", "formeel-naar-informeel",
            meting=[*keer(20, volgorde=1, score=2.0, dag=toen, **meting),
                    *keer(20, volgorde=2, laatste=True, score=3.0, dag=nu, **meting)],
            actie=[*keer(10, uitvoerder="aanbieder", begonnen=toen, afgerond=date(jaar - 1, 12, 1)),
                   *keer(10, 10, uitvoerder="netwerk", begonnen=toen)],
        )  # fmt: skip
        for code, cijfers in (("sociale-samenhang", ("6.1", "6.4")), ("escalaties-verward-gedrag", ("31", "24"))):
            for nr, getal in enumerate(cijfers):
                s.meet(code, getal, jaar - 1 + nr)
        s.meet("participatie", None, jaar, uitspraak="Meer bewoners doen mee in het dorpshuis.")
        assert cijfer(s, "zelfredzaamheid") == 100
        assert stand(s, "formeel-naar-informeel").ontwikkeling == "beter"
        assert stand(s, "sociale-samenhang").ontwikkeling == "beter"
        gezegd = stand(s, "participatie").uitspraak
        assert gezegd is not None
        assert "dorpshuis" in gezegd.uitspraak
        boom = s.boom()
        for doel in ("zelfredzaamheid", "sociale-samenhang", "participatie", "formeel-naar-informeel"):
            assert boom[doel].standen, doel
        # Fewer escalations is the aim.
        assert stand(s, "escalaties-verward-gedrag").ontwikkeling == "beter"


# ------------------------------------------------------------------------------------------------ Utrecht

DIENSTEN = {"huishouden": "hulp-bij-huishouden", "vervoer": "collectief-vervoer", "hulpmiddelen": "rolstoel"}


@pytest.mark.eis("UTR-271", "UTR-117")
def test_utrecht_telt_van_drie_diensten_kwaliteit_aantal_tevredenheid_en_levertijd(tmp_path: Path) -> None:
    nu = date(2014, 5, 4)
    codes = [f"{d}-{wat}" for d in DIENSTEN for wat in ("kwaliteit", "aantal", "tevredenheid", "levertijd")]
    tabellen: dict[str, Rijen] = {"controle": [], "besluit": [], "ervaring": [], "stap": []}
    for nr, product in enumerate(DIENSTEN.values()):
        wat = {"product": product, "aanbieder": nr}
        tabellen["controle"] += [
            {"controle": 10 * nr + n, "dag": nu, "uitkomst": "voldoet" if n <= nr else "niet", **wat} for n in range(4)
        ]
        tabellen["besluit"] += [
            {"besluit": 100 * nr + r["persoon"], **r}
            for r in keer(20 + nr, uitkomst="toegekend", genomen=nu, ingang=nu, **wat)
        ]
        tabellen["ervaring"] += keer(10, wat="tevreden", via="check", dag=nu, score=7 + nr, **wat)
        tabellen["stap"] += keer(10, stap="levering", van=nu, tot=date(2014, 5, 14 + nr), **wat)
    # Of the wheelchairs nine in ten of those of which it is known were used before.
    for n, rij in enumerate(r for r in tabellen["besluit"] if r["product"] == "rolstoel"):
        rij["uitgifte"] = "" if n < 2 else "opnieuw" if n < 14 else "nieuw"
    cijfers = geteld(tmp_path, "utrecht", date(2015, 3, 2), [*codes, "herverstrekking"], **tabellen)
    for nr, dienst in enumerate(DIENSTEN):
        waarden = [
            cijfers[f"{dienst}-{wat}", ""].waarde for wat in ("kwaliteit", "aantal", "tevredenheid", "levertijd")
        ]
        assert waarden == [25 * (nr + 1), 20 + nr, 7 + nr, 10 + nr], dienst
    assert [cijfers["herverstrekking", ""].waarde, cijfers["herverstrekking", ""].noemer] == [60, 20]
    assert cijfers["huishouden-aantal", "0"].per == "aanbieder"


@pytest.mark.django_db
@pytest.mark.eis("UTR-272", "UTR-274")
def test_utrecht_zet_drie_cijfers_van_activering_af_tegen_een_streefcijfer_en_normeert_nog_niet() -> None:
    with sturing("utrecht") as s:
        nu, jaar = date(s.dag.year - 1, 5, 4), s.dag.year - 1
        wat = {"product": "arbeidsmatige-activering", "aanbieder": 1}
        dag = {"product": "dagverzorging", "aanbieder": 2}
        diensten = ("activering", "dagverzorging")
        tel(
            s.beleid.gemeente, s.dag, *(f"{d}-{c}" for d in diensten for c in ("tevredenheid", "geslaagd")),
            ervaring=[*keer(10, wat="tevreden", via="check", dag=nu, score=8, **wat),
                      *keer(10, 50, wat="tevreden", via="check", dag=nu, score=6, **dag)],
            resultaat=[*keer(15, gemeld=nu, klaar=True, oordeel="bereikt", **wat),
                       *keer(5, 15, gemeld=nu, klaar=True, oordeel="niet", **wat),
                       *keer(10, 50, gemeld=nu, klaar=True, oordeel="bereikt", **dag),
                       *keer(10, 60, gemeld=nu, klaar=True, oordeel="niet", **dag)],
        )  # fmt: skip
        for dienst in diensten:
            s.meet(f"{dienst}-ketenpartners", "6.5", jaar)
        doel = {"tevredenheid": "7", "ketenpartners": "7", "geslaagd": "70"}
        for code, getal in ((f"{d}-{c}", n) for d in diensten for c, n in doel.items()):
            streef = Streefkeuze(code, "streefcijfer", Decimal(getal), date(jaar, 1, 1), "Overeenkomst", "Zo.")
            goed(stel_streef_vast(s.beleid, streef=streef, peildatum=s.dag))
        gehaald = {d: [stand(s, f"{d}-{c}").gehaald for c in doel] for d in diensten}
        assert gehaald == {"activering": [True, False, True], "dagverzorging": [False, False, False]}
        assert cijfer(s, "activering-geslaagd") == 75
        # While all are learning a figure is no norm, and numbers, flow and process come first.
        norm = Streefkeuze("activering-geslaagd", "norm", Decimal(70), s.dag, "Brief", "Zo.")
        nee = stel_streef_vast(s.beleid, streef=norm, peildatum=s.dag)
        assert isinstance(nee, Weigering)
        assert nee.code == "doelen.leerfase"
        for beeld in s.boom().values():
            eerst = [st.indicator.aard in ("aantal", "doorstroom", "proces") for st in beeld.standen]
            assert eerst == sorted(eerst, reverse=True), beeld.doel.code


@pytest.mark.django_db
@pytest.mark.eis("UTR-266", "UTR-269")
def test_de_acht_maatstaven_van_utrecht_staan_er_en_wat_te_tellen_is_vraagt_niemand_iets() -> None:
    with sturing("utrecht") as s:
        maatstaven = [i for i in s.profiel.indicatoren if i.bron.plaats.startswith("L988-")]
        assert len(maatstaven) == 8
        jaar, (een, twee) = s.dag.year - 1, s.profiel.gebieden[:2]
        zelf = [i.code for i in maatstaven if i.berekend]
        zrm = {"instrument": "zrm", "dimensie": "geld", "dag": date(jaar, 5, 4)}
        tabellen: dict[str, Rijen] = {"meting": [], "besluit": []}
        for nr, gebied in enumerate((een.code, twee.code)):
            wie = {"gebied": gebied}
            tabellen["meting"] += keer(30, 100 * nr, **wie, **zrm, volgorde=1, score=2.0)
            tabellen["meting"] += keer(30, 100 * nr, **wie, **zrm, volgorde=2, laatste=True, score=3.0)
            tabellen["besluit"] += [
                {"besluit": r["persoon"], **r}
                for r in keer(12 + nr, 100 * nr, uitkomst="toegekend", soort="maatwerk", genomen=zrm["dag"], **wie)
            ]
        tel(s.beleid.gemeente, s.dag, *zelf, **tabellen)
        for i in maatstaven:
            if not i.berekend:
                for gebied in (een.code, twee.code):
                    s.meet(i.code, "40", jaar, gebied=gebied, teller=Decimal(320), noemer=Decimal(800))
                s.meet(i.code, "40", jaar)
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(s.dag.year, 1), s.dag)
        assert rapport is not None
        for i in maatstaven:
            blok = rapport.blok(f"gebied-{i.code}")
            assert blok is not None, i.code
            assert [(r[0], r[1]) for r in blok.tabel.rijen] == [(een.naam, str(jaar)), (twee.naam, str(jaar))], i.code
        verwezen = rapport.blok("gebied-doorverwijzingen")
        assert verwezen is not None
        assert [r[2] for r in verwezen.tabel.rijen] == [12, 13]
        # What Naober counts comes from tables that the work fills; nobody fills it in beside that.
        werk = {b for naam in tabellen for b in SCHEMA[naam].bronnen}
        assert not [b for b in werk if b.startswith("monitor_")]
        zelf_invullen = Waarde(
            "doorverwijzingen", date(jaar, 1, 1), date(jaar, 12, 31), Decimal(9), herkomst="ik", volledig="Alles."
        )
        nee = leg_cijfer_vast(s.beleid, waarde=zelf_invullen, peildatum=s.dag)
        assert isinstance(nee, Weigering)
        assert nee.code == "doelen.zelf-geteld"


# ------------------------------------------------------------------------------------------------ Hardenberg


@pytest.mark.django_db
@pytest.mark.eis("HAR-269", "HAR-270", "HAR-276", "HAR-317")
def test_hardenberg_volgt_de_toets_achteraf_mantelzorg_uitkomst_en_instellingen_per_team() -> None:
    with sturing("hardenberg") as s:
        jaar, (een, twee) = s.dag.year - 1, [t.code for t in s.profiel.teams[:2]]
        nu = date(jaar, 5, 4)
        grond = next(m.nacontrole for m in s.profiel.mandaten if m.nacontrole).gronden[0]
        besluit = {"uitkomst": "toegekend", "genomen": nu, "product": s.profiel.producten[0].code}
        toets = [
            *keer(30, toets="rechtmatig", team=een, **besluit),
            *keer(10, 30, toets="onrechtmatig", toetsgrond=grond.code, team=een, **besluit),
            *keer(30, 40, toets="rechtmatig", team=twee, **besluit),
            *keer(30, 70, toets="onrechtmatig", toetsgrond=grond.code, team=twee, **besluit),
        ]
        zrm = {"instrument": "zrm", "dimensie": "geld"}
        tel(
            s.beleid.gemeente, s.dag, "onrechtmatig", "mantelzorg-besproken", "outcome", "instellingen-per-huishouden",
            besluit=[{"besluit": r["persoon"], **r} for r in toets],
            gesprek=[*huishoudens(20, dag=nu, mantelzorg="ja", team=een),
                     *huishoudens(10, 20, dag=nu, mantelzorg="", team=een),
                     *huishoudens(20, 30, dag=nu, mantelzorg="nee", team=twee)],
            meting=[*keer(20, volgorde=1, score=2.0, dag=date(jaar - 1, 3, 1), **zrm),
                    *keer(20, volgorde=2, laatste=True, score=2.5, dag=nu, **zrm)],
            ervaring=keer(20, wat="tevreden", via="check", dag=nu, score=8),
            partij=[*huishoudens(10, formeel=True, van=date(jaar - 1, 2, 1), tot=date(jaar - 1, 12, 31)),
                    *huishoudens(10, formeel=True, van=date(jaar - 1, 3, 1), tot=date(jaar - 1, 12, 31)),
                    *huishoudens(10, formeel=True, van=date(jaar, 2, 1))],
        )  # fmt: skip
        namen = namen_van(s.profiel, {})
        per = dict(delen.per_deel(s.beeld("onrechtmatig"), s.dag, namen))
        assert cijfer(s, "onrechtmatig") == 40
        assert sorted(r[1] for r in per["team"].rijen) == [25, 50]
        assert [tuple(r) for r in per["toetsgrond"].rijen] == [(grond.naam, 40)]
        assert cijfer(s, "mantelzorg-besproken") == 80
        # Beforehand a talk that says nothing of a carer is no talk; afterwards it is counted by team.
        gesprek = Gespreksverslag(
            "Zo.", (Tafelgenoot("Henk", "inwoner"),), "Zelf koken.", clientondersteuning=True,
            leefgebieden={x.code: "Goed." for x in s.profiel.leefgebieden},
        )  # fmt: skip
        nee = controleer_gesprek(s.profiel, gesprek)
        assert isinstance(nee, Weigering)
        assert nee.code == "gesprek.mantelzorg"
        besproken = dict(delen.per_deel(s.beeld("mantelzorg-besproken"), s.dag, namen))["team"]
        assert len(besproken.rijen) == 2
        # Outcome by the matrix, with what residents give beside it; and the panel as somebody else counted it.
        uitkomst = delen.per_periode(s.beeld("outcome"), s.dag)
        assert uitkomst is not None
        assert laad()["tevredenheid-cijfer"].naam in [k.naam for k in uitkomst.kolommen]
        kop = "indicator;van;tot;waarde;eenheid;herkomst;volledig\n"
        regel = f"tevredenheid-burgerpanel;{jaar}-01-01;{jaar}-12-31;7,4;cijfer van 1 tot 10;burgerpanel;900 leden.\n"
        goed(lees_cijfers_in(s.beleid, bestand=kop + regel, peildatum=s.dag))
        assert cijfer(s, "tevredenheid-burgerpanel") == 7.4
        # Fewer institutions at a household than a year before.
        assert stand(s, "instellingen-per-huishouden").ontwikkeling == "beter"
