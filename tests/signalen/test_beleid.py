"""What each municipality says of signals: the words of its document, and what the rules make of them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel.signalen import Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Fout, Weigering
from naober.signalen import rules, stukregels
from naober.signalen.rules import Afsluiting, Inzending, Wie, Zaakfeiten
from naober.signalen.stukregels import Stukfeiten
from tests.dossier.gevallen import HUISPROFIELEN, profiel_uit

HEU, LEU, GOO, UTR, HAR = "utrechtse-heuvelrug", "leusden", "gooise-meren", "utrecht", "hardenberg"
DAG = {
    HEU: date(2020, 6, 1),
    LEU: date(2017, 3, 1),
    GOO: date(2022, 3, 1),
    UTR: date(2015, 3, 2),
    HAR: date(2015, 3, 2),
}


def kader(slug: str, dag: date | None = None) -> Signaalkader:
    return signaalkader(profiel_uit(slug).gemeente.code, dag or DAG[slug])


def soort(slug: str, code: str) -> Signaalsoort:
    gevonden = kader(slug).soort(code)
    assert gevonden is not None, code
    return gevonden


def wie(dag: date, jaren: int = 30) -> Wie:
    return Wie(geslachtsnaam="Kwikkelaar", geboortedatum=dag - timedelta(days=365 * jaren))


def stuur(slug: str, code: str, afzender: str, dag: date | None = None, **anders: object) -> str:
    """The ground under which it is received, or the code of the refusal."""
    dag = dag or DAG[slug]
    vast = {"omschrijving": "Gezien.", "wie": wie(dag), "organisatie": "Proef", "inspanning": True, **anders}
    uitkomst = rules.controleer_inzending(kader(slug, dag), Inzending(code, afzender, **vast))  # type: ignore[arg-type]
    return uitkomst.code if isinstance(uitkomst, Weigering) else uitkomst[1].code


def sluit(slug: str, code: str, resultaat: str, **anders: str) -> str:
    feiten = Afsluiting((code,), ("brief", "telefoon", "huisbezoek"), bereikt=True)
    woorden = {"niveau": "team", "normaliseren": "", "toelichting": "Gesproken.", **anders}
    return rules.controleer_afsluiten(kader(slug), feiten, resultaat=resultaat, **woorden).code


# ------------------------------------------------------------------------------------------- losse verwijzingen


@pytest.mark.parametrize(
    ("lijst", "deel", "fout"),
    [
        ("soorten", {"team": "verweg"}, "verwijst naar 'verweg', maar zo'n team bestaat niet"),
        ("soorten", {"aanbod": ["verweg"]}, "zo'n product of voorziening bestaat niet"),
        ("soorten", {"niet_sluiten_op": ["verweg"]}, "zo'n resultaat bestaat niet"),
        ("soorten", {"bronnen": ["verweg"]}, "zo'n afzender bestaat niet"),
        ("soorten", {"gronden": ["verweg"]}, "zo'n grond bestaat niet"),
        ("soorten", {"gronden": []}, "kan nooit worden aangenomen"),
        ("soorten", {"code": "zorgmijder"}, "dat staat er al"),
        ("bronnen", {"organisaties": ["verweg"]}, "zo'n organisatie bestaat niet"),
        ("niveaus", {"preventie": "verweg"}, "zo'n niveau van preventie bestaat niet"),
        ("gronden", {"soort": "convenant", "convenant": "verweg", "doel": "hulp"}, "zo'n convenant bestaat niet"),
    ],
)
def test_een_code_die_nergens_heen_wijst_wordt_geweigerd(
    tmp_path: Path, lijst: str, deel: dict[str, object], fout: str
) -> None:
    map_ = copytree(HUISPROFIELEN / HEU, tmp_path / HEU, ignore=lambda *_: {"verhalen"})
    profiel = yaml.safe_load((map_ / "signalen.yaml").read_text(encoding="utf-8"))
    basis = {"code": "proef", "naam": "Proef", "bron": "L600-602"}
    basis |= {"groep": "zorg", "gronden": ["wmo-signaal"]} if lijst == "soorten" else {}
    profiel["signalen"][lijst] = [*profiel["signalen"].get(lijst, []), basis | deel]
    (map_ / "signalen.yaml").write_text(yaml.safe_dump(profiel, allow_unicode=True), encoding="utf-8")
    with pytest.raises(Fout, match=fout):
        lees_profiel(map_)


# ------------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.eis("HEU-049")
def test_heuvelrug_een_signaal_wordt_opgevolgd_op_een_van_de_drie_niveaus_van_preventie() -> None:
    niveaus = {n.code: n.preventie for n in kader(HEU).niveaus}
    assert set(niveaus.values()) == {n.code for n in profiel_uit(HEU).kaart.preventieniveaus}
    for niveau in niveaus:
        assert sluit(HEU, "zorgmijder", "advies", niveau=niveau) == "advies"
    assert sluit(HEU, "zorgmijder", "advies", niveau="") == "signaal.niveau"
    assert sluit(HEU, "zorgmijder", "advies", toelichting="") == "signaal.toelichting"


@pytest.mark.eis("HEU-060")
def test_heuvelrug_schuldsignalen_mogen_pas_als_het_convenant_is_getekend_of_de_wet_het_regelt() -> None:
    huur = {"antwoorden": {"bedrag": "300"}, "bedrag": Decimal(300)}
    (convenant,) = profiel_uit(HEU).delen.convenanten
    assert convenant.stand == "in voorbereiding"
    assert stuur(HEU, "huurachterstand", "verhuurder", **huur) == "signaal.convenant"
    assert stuur(HEU, "huurachterstand", "verhuurder", date(2021, 3, 1), **huur) == "wgs-schuldeiser"
    # Signed: under the covenant, and for what it is meant for.
    getekend = replace(kader(HEU), gronden=(*kader(HEU).gronden, *kader(HEU).niet_nu), niet_nu=())
    inzending = Inzending(
        "huurachterstand", "verhuurder", wie=wie(DAG[HEU]), organisatie="Proef", inspanning=True, **huur
    )  # type: ignore[arg-type]
    uitkomst = rules.controleer_inzending(getekend, inzending)
    assert not isinstance(uitkomst, Weigering)
    assert uitkomst[1].doel == "inwoners met beginnende schulden vroeg hulp aan te bieden"


@pytest.mark.eis("HEU-059")
@pytest.mark.parametrize(
    ("code", "afzender"), [("huurachterstand", "verhuurder"), ("zorgpremieachterstand", "zorgverzekeraar")]
)
def test_heuvelrug_een_gemiste_betaling_is_genoeg_en_er_is_gelijk_een_aanbod(code: str, afzender: str) -> None:
    dag = date(2021, 3, 1)
    gemist = {"antwoorden": {"bedrag": "140", "gemiste-betalingen": "1"}, "bedrag": Decimal(140)}
    assert stuur(HEU, code, afzender, dag, **gemist) == "wgs-schuldeiser"
    geen = {**gemist, "antwoorden": {"bedrag": "0", "gemiste-betalingen": "0"}}
    assert stuur(HEU, code, afzender, dag, **geen) == "signaal.veld"
    assert rules.uiterlijk(soort(HEU, code), rules.GEWOON, dag) == date(2021, 3, 2)
    assert soort(HEU, code).aanbod == ("schuldhulpmaatje", "humanitas-thuisadministratie")


@pytest.mark.eis("HEU-062", "HEU-065")
def test_heuvelrug_school_vakman_en_inwoner_kunnen_een_zorg_kwijt_ook_zonder_naam() -> None:
    assert stuur(HEU, "geldzorgen", "school") == "wgs-taak"
    for bron in kader(HEU).bronnen:
        if bron.partner is None and bron.code != "leerplicht":
            assert stuur(HEU, "zorgmijder", bron.code) == "wmo-signaal", bron.code
    assert stuur(HEU, "zorgmijder", "inwoner", organisatie="", melder="") == "wmo-signaal"
    assert stuur(HEU, "zorgmijder", "zorgaanbieder", organisatie="", melder="") == "signaal.melder"


@pytest.mark.eis("HEU-058")
def test_heuvelrug_het_pakket_bij_uit_elkaar_gaan_is_voor_gezinnen_met_jonge_kinderen() -> None:
    dag, regels = DAG[HEU], kader(HEU)
    jong, groot = date(2014, 1, 1), date(2004, 1, 1)
    feiten = Stukfeiten(("scheiding",), True, (groot, jong))
    stuk = stukregels.controleer_stuk(regels, feiten, "scheiding")
    assert not isinstance(stuk, Weigering)
    assert stuk.naam == "Informatiepakket uit elkaar gaan met kinderen"
    assert "ouderschapsplan" in " ".join(stuk.tekst)
    for anders in (
        {"geboren": (groot,)},
        {"bekend": False},
        {"soorten": ("geboorte",)},
        {"geboren": (dag + timedelta(9),)},
    ):
        assert isinstance(stukregels.controleer_stuk(regels, replace(feiten, **anders), "scheiding"), Weigering)
    nogmaals = replace(feiten, gestuurd=(stukregels.gestuurd(stuk),))
    assert stukregels.controleer_stuk(regels, nogmaals, "scheiding").code == "signaal.al-gestuurd"  # type: ignore[union-attr]


# --------------------------------------------------------------------------------------------------- Leusden

DERTIEN = (
    "erbuiten-vallen", "zorgmijder", "eenzaamheid", "geweld-in-afhankelijkheid", "onveilig-kind",
    "overbelaste-mantelzorger", "zwaar-belast-gezin", "vechtscheiding", "schuld-of-armoede", "drugs-of-alcohol",
    "jongere-tussen-wal-en-schip", "vermoeden-lvb", "escalatie",
)  # fmt: skip


@pytest.mark.eis("LEU-043")
def test_leusden_kent_dertien_soorten_en_elke_is_te_melden_en_te_wijzigen() -> None:
    assert tuple(s.code for s in profiel_uit(LEU).signalen.soorten) == DERTIEN
    velden = {
        "eenzaamheid": {"leeftijd": "oudere"},
        "schuld-of-armoede": {"aard": "armoede", "kinderen": "ja"},
        "jongere-tussen-wal-en-schip": {"status": "nergens of niet bekend"},
    }
    for code in DERTIEN:
        assert not stuur(LEU, code, "welzijn", antwoorden=velden.get(code, {}), leefwereld="gezin").startswith(
            "signaal."
        )
    zonder = replace(kader(LEU), soorten=tuple(s for s in kader(LEU).soorten if s.code != "escalatie"))
    inzending = Inzending("escalatie", "welzijn", "Gezien.", wie(DAG[LEU]), organisatie="Proef")
    assert rules.controleer_inzending(zonder, inzending).code == "signaal.soort"  # type: ignore[union-attr]


@pytest.mark.eis("LEU-044", "LEU-053")
def test_leusden_wie_het_zelf_niet_ziet_of_bekwaam_overkomt_wordt_toch_opgevolgd() -> None:
    assert stuur(LEU, "zorgmijder", "inwoner", weet_ervan=False) == "wmo-signaal"
    for code in ("zorgmijder", "vermoeden-lvb"):
        assert sluit(LEU, code, "redt-zich") == "signaal.resultaat"
        assert sluit(LEU, code, "advies") == "advies"
    assert sluit(LEU, "erbuiten-vallen", "redt-zich") == "redt-zich"


@pytest.mark.eis("LEU-106")
def test_leusden_een_zwaar_belast_gezin_wordt_vroeg_gezien_en_krijgt_steun_voor_het_te_veel_wordt() -> None:
    gezin = soort(LEU, "zwaar-belast-gezin")
    assert stuur(LEU, gezin.code, "school", leefwereld="gezin") == "jeugd-signaal"
    assert set(gezin.aanbod) == {"steungezin", "opvoedondersteuning"}
    assert rules.uiterlijk(gezin, rules.GEWOON, DAG[LEU]) == date(2017, 3, 8)


@pytest.mark.eis("LEU-049")
def test_leusden_verloskundige_huisarts_en_ggd_melden_van_zwangerschap_tot_en_met_voortgezet_onderwijs() -> None:
    dag = DAG[LEU]
    assert [kader(LEU).bron(c).naam for c in ("verloskundige", "huisarts", "jeugdgezondheidszorg")] == [  # type: ignore[union-attr]
        "Verloskundige", "Huisarts", "GGD",
    ]  # fmt: skip
    for bron in ("verloskundige", "huisarts", "jeugdgezondheidszorg"):
        for geboren in (dag + timedelta(days=200), dag - timedelta(days=400), dag - timedelta(days=365 * 17)):
            over = Wie(geslachtsnaam="Kwikkelaar", geboortedatum=geboren)
            gestuurd = stuur(LEU, "zwaar-belast-gezin", bron, wie=over, leefwereld="gezondheidszorg")
            assert gestuurd == "jeugd-signaal", (bron, geboren)
    # Of who is not born yet only where that can be.
    assert stuur(LEU, "eenzaamheid", "verloskundige", wie=replace(over, geboortedatum=dag + timedelta(200))).startswith(
        "signaal."
    )


@pytest.mark.eis("LEU-050")
def test_leusden_elk_jeugdsignaal_zegt_in_welke_van_vier_leefwerelden_het_is_gezien() -> None:
    assert [w.naam for w in kader(LEU).leefwerelden] == [
        "Gezin",
        "Gezondheidszorg",
        "School of voorschool",
        "Vrije tijd",
    ]
    jeugd = [s for s in profiel_uit(LEU).signalen.soorten if s.groep == "jeugd"]
    assert len(jeugd) == 4
    for s in jeugd:
        antwoorden = {"status": "nergens of niet bekend"} if s.velden else {}
        assert stuur(LEU, s.code, "school", antwoorden=antwoorden) == "signaal.leefwereld"
        assert stuur(LEU, s.code, "school", antwoorden=antwoorden, leefwereld="vrije-tijd") == "jeugd-signaal"


@pytest.mark.eis("LEU-054")
def test_leusden_eenzaamheid_wordt_bij_ouderen_en_bij_jongeren_vastgelegd() -> None:
    for leeftijd in ("oudere", "jongere"):
        assert stuur(LEU, "eenzaamheid", "vereniging", antwoorden={"leeftijd": leeftijd}) == "wmo-signaal"
    assert stuur(LEU, "eenzaamheid", "vereniging") == "signaal.veld"


@pytest.mark.eis("LEU-055")
def test_leusden_een_risico_staat_bij_het_signaal_en_beslist_niets() -> None:
    assert {w.code for w in kader(LEU).wortels} == {
        "laag-inkomen", "laag-beroep", "laag-opgeleid", "risicovolle-schulden", "eenoudergezin", "laaggeschoold-milieu",
    }  # fmt: skip
    assert stuur(LEU, "zorgmijder", "school", wortels=("eenoudergezin", "laag-inkomen")) == "wmo-signaal"
    assert stuur(LEU, "zorgmijder", "school", wortels=("afkomst",)) == "signaal.wortels"
    # Nothing in the order of the queue looks at it: a person does.
    assert {r.feit for r in kader(LEU).prioriteit} <= set(Zaakfeiten.__slots__) | {"dreigt"}
    assert not {"wortels", "risico"} & set(Zaakfeiten.__slots__)


@pytest.mark.eis("LEU-058")
def test_leusden_oplopende_en_risicovolle_schulden_leiden_vroeg_tot_een_aanbod() -> None:
    schuld = soort(LEU, "schuld-of-armoede")
    for aard in ("oplopende schulden", "risicovolle schulden"):
        assert stuur(LEU, schuld.code, "school", antwoorden={"aard": aard, "kinderen": "nee"}) == "wgs-taak"
    assert rules.uiterlijk(schuld, rules.GEWOON, DAG[LEU]) == date(2017, 3, 8)
    assert set(schuld.aanbod) == {"omgaan-met-geld", "informatie-en-advies-larikslaan2"}


# ---------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-054")
def test_gooise_meren_voor_specialistische_opvolging_staat_er_waarom_gewoon_niet_genoeg_is() -> None:
    for s in kader(GOO).soorten:
        assert sluit(GOO, s.code, "advies", niveau="specialist") == "signaal.normaliseren", s.code
    assert sluit(GOO, "eenzaamheid", "advies", niveau="specialist", normaliseren="Het maatje kwam al.") == "advies"
    assert sluit(GOO, "eenzaamheid", "advies", niveau="omgeving") == "advies"


@pytest.mark.eis("GOO-057")
def test_gooise_meren_beginnende_schulden_komen_op_grond_van_de_wet_en_krijgen_op_tijd_een_aanbod() -> None:
    huur = {"antwoorden": {"bedrag": "300"}, "bedrag": Decimal(300)}
    assert stuur(GOO, "huurachterstand", "verhuurder", **huur) == "wgs-schuldeiser"
    assert stuur(GOO, "huurachterstand", "verhuurder", date(2020, 12, 31), **huur) == "signaal.grond"
    assert stuur(GOO, "geldzorgen", "welzijn") == "wgs-taak"
    for code in ("huurachterstand", "geldzorgen"):
        assert soort(GOO, code).aanbod == ("hulpaanbod-schulden",)
        assert rules.uiterlijk(soort(GOO, code), rules.GEWOON, DAG[GOO]) == date(2022, 3, 8)


@pytest.mark.eis("GOO-056")
def test_gooise_meren_kinderopvang_en_onderwijs_beantwoorden_de_vraag_en_signaleren_vroeg() -> None:
    antwoorden = {"antwoorden": {"beantwoord": "ja", "geschoold": "ja"}, "leefwereld": "school"}
    for bron in ("kinderopvang", "school"):
        assert stuur(GOO, "opvoedvraag", bron, **antwoorden) == "jeugd-signaal"
    assert stuur(GOO, "opvoedvraag", "politie", **antwoorden) == "signaal.afzender"
    assert stuur(GOO, "opvoedvraag", "school", leefwereld="school") == "signaal.veld"


# ---------------------------------------------------------------------------------------------------- Utrecht


@pytest.mark.eis("UTR-056")
def test_utrecht_de_soorten_waarvoor_het_buurtteam_erop_af_gaat_staan_in_een_lijst() -> None:
    assert [s.code for s in profiel_uit(UTR).signalen.soorten] == [
        "huisuitzetting", "woonoverlast", "stille-problematiek", "burenruzie", "woonhygiene", "sociale-klacht",
        "tip-over-een-bewoner", "kritiek-op-buurtteam",
    ]  # fmt: skip
    erbij = soort(UTR, "stille-problematiek").model_copy(update={"code": "nieuw", "naam": "Nieuw"})
    regels = replace(kader(UTR), soorten=(*kader(UTR).soorten, erbij))
    inzending = Inzending("nieuw", "huisarts", "Gezien.", wie(DAG[UTR]), organisatie="Proef")
    assert not isinstance(rules.controleer_inzending(regels, inzending), Weigering)
    assert isinstance(rules.controleer_inzending(kader(UTR), inzending), Weigering)
