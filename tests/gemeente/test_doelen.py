"""The goals and indicators of the five documents: the whole trees, with the figures that the documents print."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from naober.gemeente.doelverwijzingen import losse_doelen
from naober.gemeente.profiel import Indicator, Profiel
from naober.gemeente.profiel.doelen import LEERAARD, Leerfase, Streven
from tests.dossier.gevallen import profiel_uit
from tests.gemeente.test_bronnen import DOCUMENTEN, van_tot

GEMEENTEN = ("utrechtse-heuvelrug", "leusden", "gooise-meren", "utrecht", "hardenberg")
# What a document says in words, or what follows from two of its figures; the profile says so in `aanname` or in words.
_IN_WOORDEN = {Decimal(25): "kwart", Decimal(900000): "0,9 mln", Decimal(2300000): "2,3 mln"}
_AFGELEID = {Decimal("21.9"), Decimal(2550)}


def indicator(slug: str, code: str) -> Indicator:
    gevonden = profiel_uit(slug).indicator(code)
    assert gevonden is not None, code
    return gevonden


def onder(profiel: Profiel, code: str | None) -> set[str]:
    return {d.code for d in profiel.doelen if d.onder == code}


def niveaus(slug: str) -> dict[str, int]:
    return dict(Counter(d.niveau for d in profiel_uit(slug).doelen))


@pytest.mark.parametrize("slug", GEMEENTEN)
def test_elk_getal_staat_op_de_regels_die_erbij_worden_genoemd(slug: str) -> None:
    documenten = [pad.read_text(encoding="utf-8").split("\n") for pad in sorted(DOCUMENTEN.glob("*.txt"))]
    if not documenten:
        pytest.skip(f"De beleidsdocumenten staan niet in {DOCUMENTEN}.")
    profiel = profiel_uit(slug)

    def gemist(regels: list[str]) -> list[str]:
        fout = []
        for i in profiel.indicatoren:
            bereik = [van_tot(v) for v in i.bron.plaats.split("; ")]
            tekst = " ".join(" ".join(" ".join(regels[a - 1 : b]) for a, b in bereik).split())
            getallen = set(re.findall(r"\d[\d.,]*\d|\d", tekst))
            for c in i.cijfers:
                if c.waarde is None or c.waarde in _AFGELEID or _IN_WOORDEN.get(c.waarde, "\0") in tekst:
                    continue
                if not {f"{c.waarde:,}".replace(",", "."), str(c.waarde)} & {g.rstrip(".,") for g in getallen}:
                    fout.append(f"{i.code}: {c.waarde}")
        return fout

    assert min((gemist(d) for d in documenten), key=len) == []


def test_de_heuvelrug_heeft_zestien_doelen_en_meet_goede_hulp_langs_drie_kanten() -> None:
    profiel = profiel_uit("utrechtse-heuvelrug")
    assert len(profiel.doelen) == 16
    assert onder(profiel, "mee-kunnen-doen") == {"meedoen-stimuleren", "preventie-minima"}
    kanten = [indicator(profiel.gemeente.slug, c) for c in ("resultaten-behaald", "tevredenheid", "kwaliteitseisen")]
    assert [k.bron.plaats for k in kanten] == ["L1966-1968", "L1970-1972", "L1974-1978"]
    assert {"product", "aanbieder"} <= set(kanten[0].vergelijken)
    jeugdfonds = indicator(profiel.gemeente.slug, "jeugdfonds-aanvragen").nulmeting
    assert jeugdfonds is not None
    assert (jeugdfonds.waarde, jeugdfonds.jaar, jeugdfonds.herkomst) == (Decimal(162), 2019, "Kwartaalrapportage JSF")
    welzijn = ("zelfredzaamheid", "sociale-samenhang", "participatie", "formeel-naar-informeel")
    assert all(profiel.doel(code) and indicator(profiel.gemeente.slug, code).doelen == (code,) for code in welzijn)


@pytest.mark.eis("LEU-198", "LEU-199", "LEU-201")
def test_leusden_heeft_vier_lijnen_met_twintig_doelstellingen_die_aan_vijf_ambities_bijdragen() -> None:
    profiel = profiel_uit("leusden")
    assert niveaus("leusden") == {"ambitie": 5, "programmalijn": 4, "doelstelling": 20, "aandachtspunt": 5}
    assert [len(onder(profiel, f"lijn-{n}")) for n in (1, 2, 3, 4)] == [4, 6, 4, 6]
    ambities = {d.code for d in profiel.doelen if d.niveau == "ambitie"}
    doelstellingen = [d for d in profiel.doelen if d.niveau == "doelstelling"]
    assert all(d.draagt_bij and set(d.draagt_bij) <= ambities for d in doelstellingen)
    # The document's own example (L625-628): living independently is worked on along all four lines.
    assert {d.onder for d in doelstellingen if "ambitie-2" in d.draagt_bij} == {f"lijn-{n}" for n in (1, 2, 3, 4)}
    aandacht = [d for d in profiel.doelen if d.niveau == "aandachtspunt"]
    assert all(d.draagt_bij == ("lijn-1", "lijn-2", "lijn-3", "lijn-4") for d in aandacht)


@pytest.mark.eis("LEU-207")
def test_de_vijf_trends_van_leusden_kijken_naar_2030_en_staan_bij_doelen() -> None:
    trends = profiel_uit("leusden").monitor.trends
    assert [t.code for t in trends] == ["maatwerk", "langer-thuis", "preventie", "tweedeling", "connectiviteit"]
    assert {t.horizon for t in trends} == {2030}
    assert all(t.doelen for t in trends)


def test_bij_leusden_is_alleen_de_reserve_een_norm() -> None:
    normen = [i for i in profiel_uit("leusden").indicatoren if i.streef.soort == "norm"]
    assert [(i.code, i.streef.waarde) for i in normen] == [("reserve-aandeel", Decimal(10))]
    # 1,884,000 where at most 860,000 is allowed: the share follows from both.
    assert round(Decimal(1_884_000) / (860_000 * 10) * 100, 1) == normen[0].nulmeting.waarde  # type: ignore[union-attr]
    gewenst = {i.code: i.streef.letterlijk for i in profiel_uit("leusden").indicatoren if i.streef.waarde is not None}
    assert gewenst["wachttijd-toegang"] == "geen wachttijden"
    assert gewenst["startkwalificatie"] == "iedere jongere"


def test_gooise_meren_heeft_een_effect_en_vijf_opgaven_met_hun_verslag() -> None:
    profiel = profiel_uit("gooise-meren")
    assert niveaus("gooise-meren") == {"effect": 1, "opgave": 5}
    assert len(onder(profiel, "meedoen")) == 5
    opgaven = {o.code for o in profiel.opgaven}
    assert {d.opgave for d in profiel.doelen} == opgaven
    vragen = [indicator("gooise-meren", c) for c in ("oordeel-hulp", "tevredenheid", "eigen-kracht")]
    assert all(i.kwalitatief and "inspanning van de gemeente" in i.achtergrond for i in vragen)


@pytest.mark.eis("UTR-264", "UTR-265")
def test_utrecht_heeft_twee_effecten_en_daaronder_vijf_resultaten() -> None:
    profiel = profiel_uit("utrecht")
    top = [d for d in profiel.doelen if d.niveau == "effect"]
    assert [d.bron.plaats.split("-")[1] for d in top] == ["962", "966"]
    assert {d.onder for d in profiel.doelen if d.niveau == "resultaat"} == {d.code for d in top}
    assert niveaus("utrecht") == {"effect": 2, "resultaat": 5}


@pytest.mark.eis("UTR-267")
def test_in_utrecht_is_in_de_leerfase_geen_maatstaf_een_norm() -> None:
    profiel = profiel_uit("utrecht")
    assert all(i.streef.soort != "norm" for i in profiel.indicatoren)
    streef = indicator("utrecht", "activering-geslaagd").streef
    assert streef.soort == "streefcijfer"
    norm = Streven(soort="norm", waarde=Decimal(80), vanaf=date(2016, 1, 1))
    te_vroeg = indicator("utrecht", "activering-geslaagd").model_copy(update={"streef": norm})
    fouten = list(losse_doelen(profiel.model_copy(update={"indicatoren": (te_vroeg,)})))
    assert [uitleg for _, uitleg in fouten] == ["is een norm, maar dan wordt er nog geleerd (L1011-1031; L6098-6110)"]
    fase = profiel.monitor.leerfase
    assert fase is not None
    voorbij = profiel.monitor.model_copy(update={"leerfase": fase.model_copy(update={"tot": date(2015, 12, 31)})})
    later = profiel.model_copy(update={"indicatoren": (te_vroeg,), "monitor": voorbij})
    assert list(losse_doelen(later)) == []


def test_de_acht_maatstaven_van_utrecht_zijn_meerjarig_en_bewijzen_niets_over_beleid() -> None:
    acht = [i for i in profiel_uit("utrecht").indicatoren if i.bron.plaats.startswith("L988-")]
    assert len(acht) == 8
    assert not any(i.oorzakelijk for i in acht)
    assert {i.horizon for i in acht if i.aard not in LEERAARD} == {"meerjarig"}


def test_utrecht_stuurt_op_vier_dingen_bij_drie_diensten_en_drie_bij_activering_en_dagverzorging() -> None:
    codes = {i.code for i in profiel_uit("utrecht").indicatoren}
    vier = ("kwaliteit", "aantal", "tevredenheid", "levertijd")
    assert {f"{d}-{k}" for d in ("huishouden", "vervoer", "hulpmiddelen") for k in vier} <= codes
    drie = ("tevredenheid", "ketenpartners", "geslaagd")
    for dienst in ("activering", "dagverzorging"):
        assert {f"{dienst}-{k}" for k in drie} <= codes
        assert all(indicator("utrecht", f"{dienst}-{k}").streef.soort == "streefcijfer" for k in drie)


def test_een_cijfer_zegt_van_wie_het_is_en_wat_het_telt() -> None:
    bronnen = {c.herkomst: c for c in indicator("utrecht", "begeleiding-individueel").waarden}
    gezegd = {naam: (c.waarde, c.telt, c.over) for naam, c in bronnen.items()}
    assert gezegd == {
        "CIZ": (Decimal(3205), "indicatie", "peildatum"),
        "zorgkantoor": (Decimal(2682), "gebruik", "peildatum"),
        "Vektis": (Decimal(4285), "gebruik", "jaar"),
    }
    assert bronnen["zorgkantoor"].correctie != bronnen["Vektis"].correctie
    verstrekt = indicator("utrecht", "verstrekt-huishouden")
    assert (verstrekt.meting, verstrekt.ook) == ("voorzieningen-verstrekt", ("gebruikers-uniek",))


@pytest.mark.eis("UTR-284")
def test_per_groep_staat_hoeveel_mensen_in_de_aanvullende_zorg_worden_verwacht() -> None:
    verwacht = indicator("utrecht", "verwacht-aanvullende-zorg")
    per_groep = {c.deel: c for c in verwacht.waarden if c.deel}
    assert set(per_groep) == set(verwacht.uitsplitsing)
    getallen = {deel: c.waarde for deel, c in per_groep.items() if c.waarde is not None}
    assert sorted(getallen.values()) == [140, 200, 200, 400]
    assert getallen["psychiatrische problematiek"] == 400
    assert "helft" in str(per_groep["niet-aangeboren hersenletsel"].letterlijk)
    assert "15 met een pgb" in str(per_groep["zintuiglijke beperking"].letterlijk)


def test_hardenberg_wil_elf_effecten_uiterlijk_in_2018_zonder_nulmeting_of_streefwaarde_van_de_nota() -> None:
    profiel = profiel_uit("hardenberg")
    assert [d.nummer for d in profiel.doelen] == [str(n) for n in range(1, 12)]
    assert {(d.niveau, d.uiterlijk) for d in profiel.doelen} == {("effect", date(2018, 12, 31))}
    gevolgd = {code for i in profiel.indicatoren for code in i.doelen}
    assert gevolgd == {d.code for d in profiel.doelen}
    open_ = {i.code for i in profiel.indicatoren if i.meting is None}
    assert open_ == {"eigen-aanbod", "lokaal-aanbod"}


@pytest.mark.eis("HAR-281")
def test_hardenberg_heeft_vaste_momenten_om_terug_te_kijken_en_stappen_naar_planning_en_control() -> None:
    monitor = profiel_uit("hardenberg").monitor
    momenten = {e.code: (e.van, e.tot) for e in monitor.evaluaties}
    assert momenten["rta-jeugd"] == (date(2015, 1, 1), date(2015, 12, 31))
    assert momenten["inkoopvormen"] == (date(2015, 1, 1), date(2016, 12, 31))
    inkoop = next(e for e in monitor.evaluaties if e.code == "inkoopvormen")
    assert "2017" in str(inkoop.daarna)
    assert {s.gereed for s in monitor.ontwikkelplan} == {date(2014, 12, 31)}
    volgorde = [s.code for s in monitor.ontwikkelplan]
    assert volgorde.index("inventariseren") < volgorde.index("verplichte-elementen")
    assert next(s for s in monitor.ontwikkelplan if s.code == "sturingsfilosofie").na == ("gesprekken",)


def _kapot(profiel: Profiel, **wijzig: Any) -> list[str]:
    return [uitleg for _, uitleg in losse_doelen(profiel.model_copy(update=wijzig))]


_KAPOT: list[tuple[Callable[[Profiel], dict[str, Any]], str]] = [
    (lambda p: {"doelen": (p.doelen[0].model_copy(update={"onder": "weg"}), *p.doelen[1:])}, "verwijst naar 'weg'"),
    (
        lambda p: {"doelen": tuple(d.model_copy(update={"onder": d.code}) for d in p.doelen[:1]) + p.doelen[1:]},
        "komt zo weer bij zichzelf uit",
    ),
    (
        lambda p: {"indicatoren": (p.indicatoren[0].model_copy(update={"doelen": ("weg",)}),)},
        "verwijst naar 'weg'",
    ),
]


@pytest.mark.parametrize(("wijzig", "uitleg"), _KAPOT)
def test_een_doel_of_indicator_die_nergens_naar_wijst_wordt_geweigerd(
    wijzig: Callable[[Profiel], dict[str, Any]], uitleg: str
) -> None:
    profiel = profiel_uit("leusden")
    assert any(u.startswith(uitleg) for u in _kapot(profiel, **wijzig(profiel)))


@pytest.mark.parametrize(
    ("velden", "uitleg"),
    [
        ({"soort": "geen", "waarde": 3}, "zonder streefcijfer of norm"),
        ({"soort": "norm", "waarde": 3}, "een norm noemt een 'waarde', en de dag 'vanaf'"),
        ({"soort": "norm", "vanaf": date(2016, 1, 1)}, "een norm noemt een 'waarde'"),
    ],
)
def test_een_norm_zonder_waarde_of_begindag_wordt_geweigerd(velden: dict[str, Any], uitleg: str) -> None:
    with pytest.raises(ValidationError, match=uitleg):
        Streven(**velden)


def test_een_telling_van_een_register_noemt_een_veld_en_een_antwoord_dat_er_is() -> None:
    profiel = profiel_uit("leusden")
    goed = indicator("leusden", "organisaties-toegerust")
    assert goed.telling is not None
    fout = goed.model_copy(update={"telling": goed.telling.model_copy(update={"onder": {"toegerust": ("misschien",)}})})
    assert _kapot(profiel, indicatoren=(fout,)) == [
        "noemt het antwoord 'misschien', maar dat kan bij 'toegerust' niet worden gegeven"
    ]


def test_de_leerfase_zonder_einde_loopt_tot_de_gemeente_anders_zegt() -> None:
    fase = profiel_uit("utrecht").monitor.leerfase
    assert isinstance(fase, Leerfase)
    assert fase.loopt_op(date(2030, 1, 1))
    assert not fase.loopt_op(None)
    assert not fase.model_copy(update={"tot": date(2016, 12, 31)}).loopt_op(date(2017, 1, 1))
