"""What the five documents lay down about money, as the profiles hold it. Figures are those of the documents."""

from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from naober.gemeente.begrotingsregels import kies_post
from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begroting, Begrotingspost, Deelbegroting

GEMEENTEN = Path(__file__).resolve().parents[2] / "src" / "naober" / "gemeenten"


@cache
def profiel_van(slug: str) -> Profiel:
    return lees_profiel(GEMEENTEN / slug)


def begroting(slug: str) -> Begroting:
    gevonden = profiel_van(slug).begroting
    assert gevonden is not None
    return gevonden


def tabel(slug: str, code: str) -> Deelbegroting:
    deel = begroting(slug).deel(code)
    assert deel is not None, code
    return deel


def post(slug: str, code: str) -> Begrotingspost:
    gevonden = begroting(slug).post(code)
    assert gevonden is not None, code
    return gevonden


def euro(slug: str, code: str, jaar: int, soort: str = "raming") -> int | None:
    bedrag = post(slug, code).bedrag(soort, jaar)
    return None if bedrag is None else bedrag.euro


@pytest.mark.eis("LEU-172")
def test_de_rijksbijdrage_staat_er_per_jaar_en_per_onderdeel() -> None:
    delen = ("rijk-jeugd", "rijk-wmo", "rijk-participatie")
    assert [euro("leusden", d, 2017) for d in delen] == [4_288_000, 2_616_000, 1_732_000]
    totaal = {j: sum(euro("leusden", d, j) or 0 for d in delen) // 1000 for j in range(2015, 2021)}
    assert totaal == {2015: 10309, 2016: 9144, 2017: 8636, 2018: 8525, 2019: 8410, 2020: 8307}


@pytest.mark.eis("LEU-173")
def test_acht_groepen_met_rekening_raming_wijziging_en_raming_na_wijziging() -> None:
    deel = tabel("leusden", "hoofdlijnen")
    assert [p.groep for p in deel.posten] == list("12345678")
    totaal = Counter[tuple[str, int | None]]()
    for p in deel.posten:
        for b in p.bedragen:
            totaal[b.soort, b.jaar] += b.euro or 0
    assert totaal["realisatie", 2015] == 17_026_000
    assert [totaal[s, 2016] for s in ("raming", "wijziging", "na_wijziging")] == [18_163_000, -987_000, 17_176_000]
    assert [totaal["raming", j] for j in range(2017, 2021)] == [17_246_000, 17_175_000, 17_254_000, 17_400_000]


@pytest.mark.eis("LEU-174", "LEU-175")
def test_elke_regel_heeft_een_eigen_sleutel_al_delen_regels_een_kostenplaats_of_missen_ze_een_taakveld() -> None:
    posten = tabel("leusden", "integrale-begroting").posten
    assert len(posten) == 29
    assert all(p.groep and p.naam and p.kostenplaats for p in posten)
    gedeeld = Counter(p.kostenplaats for p in posten)
    assert (gedeeld["61161"], gedeeld["61163"], gedeeld["61139"], gedeeld["diverse"]) == (3, 2, 2, 2)
    assert sum(1 for p in posten if p.taakveld is None) == 5
    assert len({p.code for p in posten}) == 29
    assert post("leusden", "pgb-wmo").taakveld == "6.72"


@pytest.mark.eis("LEU-178", "LEU-180")
def test_wensen_dekkingsplan_en_de_ruimte_die_overblijft_per_jaar() -> None:
    (voorstel,) = begroting("leusden").voorstellen
    jaren = range(2017, 2021)

    def regels(soort: str) -> dict[str, list[int]]:
        return {r.code: [r.bedragen[j] * voorstel.factor for j in jaren] for r in voorstel.regels if r.soort == soort}

    assert regels("wens") == {
        "werkbudget": [50_000] * 4,
        "regie-werkprocessen": [112_000] * 4,
        "lokale-dagbesteding": [150_000] * 4,
        "versterking-sociaal-team": [100_000] * 4,
    }
    assert regels("dekking") == {
        "onderbesteding-pgb": [-100_000] * 4,
        "hogere-eigen-bijdrage": [-150_000] * 4,
        "chronisch-zieken": [-80_000] * 4,
        "onderuitputting-mantelzorg": [-30_000] * 4,
        "vrije-ruimte": [-350_000] * 4,
        "schrappen-dotatie": [0, 0, -100_000, -100_000],
    }
    assert [voorstel.som(j, "wens") for j in jaren] == [412] * 4
    assert [voorstel.som(j, "dekking") for j in jaren] == [-710, -710, -810, -810]
    assert [voorstel.som(j, "ruimte") for j in jaren] == [123, 134, 210, 24]


@pytest.mark.eis("LEU-191")
def test_de_brede_begroting_is_meer_dan_de_rijksbijdrage_en_zegt_waarom() -> None:
    breed = sum(p.bedrag("raming", 2017).euro or 0 for p in tabel("leusden", "hoofdlijnen").posten)  # type: ignore[union-attr]
    rijk = sum(p.bedrag("raming", 2017).euro or 0 for p in tabel("leusden", "rijksbijdrage").posten)  # type: ignore[union-attr]
    assert (breed, rijk) == (17_246_000, 8_636_000)
    assert "Werk en Inkomen" in post("leusden", "groep-7-participatie").toelichtingen[0].tekst
    # What the State gives is no part of what is spent, so that neither is read as the other.
    assert tabel("leusden", "rijksbijdrage").rol == "rijk"


@pytest.mark.eis("LEU-192")
def test_lokale_dagbesteding_heeft_budget_per_jaar_en_in_2016_een_projectleider_uit_de_reserve() -> None:
    (voorstel,) = begroting("leusden").voorstellen
    regel = next(r for r in voorstel.regels if r.code == "lokale-dagbesteding")
    assert set(regel.bedragen.values()) == {150}
    mutatie = next(m for m in begroting("leusden").reserves[0].mutaties if m.code == "projectleider-dagbesteding")
    assert mutatie.bedragen == {2016: -36}


@pytest.mark.eis("LEU-193")
def test_de_uitvoeringskosten_zijn_zeven_regels() -> None:
    regels = [p for p in tabel("leusden", "integrale-begroting").posten if p.groep == "6"]
    assert len(regels) == 7
    assert sum(1 for p in regels if "Larikslaan2" in p.naam) == 3
    for jaar, totaal in ((2017, 2_897_300), (2018, 2_907_400)):
        assert sum(euro("leusden", p.code, jaar) or 0 for p in regels) == totaal


@pytest.mark.eis("LEU-194", "LEU-195")
def test_onttrekkingen_van_de_reserve_staan_per_doel() -> None:
    per = {m.code: m.bedragen for m in begroting("leusden").reserves[0].mutaties}
    assert per["regievoering"] == {2017: -69, 2018: -69, 2019: -52}
    assert per["samenlevingsontwikkelaar"] == {2016: -34, 2017: -25}
    assert per["fysiek-portaal"] == {2016: -85}
    assert {j: b for j, b in per["projectleider-doelgroepenvervoer"].items() if b} == {2016: -5, 2017: -10, 2018: -5}
    assert per["kwartiermaker"] == per["lokaal-vervoersinitiatief"] == {2016: -15}
    (voorstel,) = begroting("leusden").voorstellen
    assert next(r for r in voorstel.regels if r.code == "regie-werkprocessen").bedragen[2017] == 112


@pytest.mark.eis("LEU-196")
def test_een_budget_dat_afloopt_krijgt_daarna_niets_meer() -> None:
    for code, na_wijziging in (("innovatieve-zorg", 150_000), ("verschil-vrije-ruimte", 352_800)):
        assert euro("leusden", code, 2016, "na_wijziging") == na_wijziging
        assert (euro("leusden", code, 2017), euro("leusden", code, 2018)) == (0, 0)
        assert post("leusden", code).eindigt == 2016
    af = post("leusden", "wmo-nieuw").model_copy(update={"eindigt": 2016})
    los = begroting("leusden").model_copy(
        update={"delen": (tabel("leusden", "integrale-begroting").model_copy(update={"posten": (af,)}),)}
    )
    waar = {"wet": "Wmo 2015", "product": "begeleiding", "trede": "maatwerk", "vorm": "zin"}
    assert kies_post(los, **waar, jaar=2016) == af
    assert kies_post(los, **waar, jaar=2017) is None


@pytest.mark.eis("LEU-197")
def test_in_de_kolom_van_het_beleidskader_maakt_een_positief_bedrag_geld_vrij() -> None:
    deel = tabel("leusden", "integrale-begroting")

    def last(code: str, soort: str, jaar: int) -> int | None:
        p = post("leusden", code)
        bedrag = p.bedrag(soort, jaar)
        return None if bedrag is None else deel.last(p, bedrag)

    assert (last("wtcg-cer", "raming", 2017), last("wtcg-cer", "vrijval", 2017)) == (601_900, -80_000)
    assert last("wmo-nieuw", "vrijval", 2017) == 150_000
    # Income stands below nought among the estimates; more of it is a release.
    assert (last("eigen-bijdrage", "raming", 2017), last("eigen-bijdrage", "vrijval", 2017)) == (-143_500, -150_000)
    vrijval = sum(b.euro or 0 for p in deel.posten for b in p.bedragen if b.soort == "vrijval")
    assert vrijval == 398_000


@pytest.mark.eis("HAR-244", "HAR-245")
def test_structureel_extra_voor_informele_zorg_en_vrijwilligers() -> None:
    for code, bedrag in (
        ("extra-informele-zorg", 150_000),
        ("vrijwilligerswerk-was", 80_000),
        ("vrijwilligerswerk-wordt", 193_000),
    ):
        assert post("hardenberg", code).aard == "structureel"
        assert euro("hardenberg", code, 2016) == bedrag


@pytest.mark.eis("HAR-248")
def test_de_bijdrage_aan_de_regionale_organisatie_is_een_eigen_regel() -> None:
    assert [euro("hardenberg", "jeugd-bijdrage-rta", j) for j in range(2015, 2019)] == [120_000] * 4


@pytest.mark.eis("HAR-250", "HAR-251")
def test_het_sociaal_deelfonds_heeft_zijn_omvang_zijn_grenzen_en_zijn_uitzonderingen() -> None:
    fonds = begroting("hardenberg").fonds("sociaal-deelfonds")
    assert fonds is not None
    assert fonds.integraal
    assert fonds.reserveren_mag
    assert fonds.toevoegen_mag
    assert fonds.wetten == ("Wmo 2015", "Jeugdwet", "Participatiewet")
    assert [euro("hardenberg", code, 2015) for code in fonds.baten] == [9_290_000, 15_370_000, 11_590_000]
    assert sum(euro("hardenberg", code, 2015) or 0 for code in fonds.baten) == 36_250_000
    assert len(fonds.buiten) == 3
    assert {"bijzondere bijstand", "BUIG"} < set(fonds.buiten)


@pytest.mark.eis("HAR-257", "HAR-266")
def test_vier_onderdelen_met_lasten_en_baten_die_tegen_elkaar_wegvallen() -> None:
    totalen = {
        "hulp-bij-huishouden": [5_200_000, 4_130_000, 4_140_000, 4_150_000],
        "wmo-2015": [10_360_000, 10_610_000, 10_350_000, 10_320_000],
        "jeugdzorg": [16_770_000, 16_060_000, 15_460_000, 15_460_000],
        "participatie": [13_750_000, 12_950_000, 12_170_000, 11_480_000],
    }
    for code, verwacht in totalen.items():
        for kant in ("lasten", "baten"):
            posten = [p for p in tabel("hardenberg", code).posten if p.kant == kant]
            assert [sum(euro("hardenberg", p.code, j) or 0 for p in posten) for j in range(2015, 2019)] == verwacht
    huishouden = {p.naam: p for p in tabel("hardenberg", "hulp-bij-huishouden").posten}
    assert "algemene voorziening" in huishouden["Kosten hulp bij huishouden"].toelichtingen[0].tekst
    assert {p.naam for p in huishouden.values() if p.kant == "baten"} == {"Integratie-uitkering Wmo", "Eigen bijdragen"}
    assert "overgangsrecht" in huishouden["Eigen bijdragen"].toelichtingen[0].tekst


@pytest.mark.eis("HAR-258")
def test_overgangsrecht_en_onvoorzien_is_wat_lasten_en_baten_schelen() -> None:
    for deel, code in (
        ("hulp-bij-huishouden", "hbh-overgangsrecht-onvoorzien"),
        ("wmo-2015", "wmo-overgangsrecht-onvoorzien"),
        ("jeugdzorg", "jeugd-overgangsrecht-onvoorzien"),
        ("participatie", "part-overgangsrecht-onvoorzien"),
    ):
        for jaar in range(2015, 2019):
            rest = sum(
                (euro("hardenberg", p.code, jaar) or 0) * (1 if p.kant == "baten" else -1)
                for p in tabel("hardenberg", deel).posten
                if p.code != code
            )
            assert rest == euro("hardenberg", code, jaar), (deel, jaar)
    assert "herindiceren" in post("hardenberg", "hbh-overgangsrecht-onvoorzien").toelichtingen[0].tekst


def test_hoe_teams_en_jeugdbudget_worden_verdeeld() -> None:
    per = {v.code: v for v in begroting("hardenberg").verdelingen}
    assert [d.procent for d in per["jeugdbudget"].delen] == [85, 4, 5, 5, 1]
    assert per["landelijke-jeugdaanbieders"].delen[0].procent == Decimal("2.2")
    assert [(d.naam, d.procent) for d in per["kosten-teams"].delen] == [("Wmo 2015", 50), ("Jeugdzorg", 50)]
    assert per["innovatie-teams"].delen[0].procent == 10
    assert euro("hardenberg", "kosten-per-team", 2015) == 650_000
    assert euro("hardenberg", "kosten-vier-teams", 2015) == 2_600_000
    gedekt = ("wmo-apparaatskosten-in-begroting-subsidies", "jeugd-apparaatskosten-in-begroting-subsidies")
    assert sum(euro("hardenberg", code, 2015) or 0 for code in gedekt) == 1_300_000


@pytest.mark.eis("HAR-268")
def test_ramingen_zeggen_dat_zij_onzeker_zijn() -> None:
    for code in ("hulp-bij-huishouden", "wmo-2015", "jeugdzorg", "participatie", "overgangsrecht"):
        deel = tabel("hardenberg", code)
        assert "betrouwbaar" in (deel.betrouwbaarheid or "")
        assert {b.soort for p in deel.posten for b in p.bedragen} == {"raming"}


@pytest.mark.eis("GOO-204", "GOO-205")
def test_acht_regels_met_de_rekening_van_2020_en_ramingen_tot_2025() -> None:
    posten = tabel("gooise-meren", "uitgaven-sociaal-domein").posten
    assert len(posten) == 8
    cellen = [(b.soort, b.jaar) for p in posten for b in p.bedragen]
    assert len(cellen) == 48
    assert {jaar for soort, jaar in cellen if soort == "realisatie"} == {2020}
    assert {jaar for soort, jaar in cellen if soort == "raming"} == set(range(2021, 2026))
    assert euro("gooise-meren", "buig", 2020, "realisatie") == -945_882


@pytest.mark.eis("GOO-206")
def test_een_regel_is_een_open_einde_of_vrij_en_collectief_kan_bij_meer_terreinen() -> None:
    einde = {p.code: p.einde for p in tabel("gooise-meren", "uitgaven-sociaal-domein").posten}
    assert (einde["jeugd"], einde["buig"], einde["wmo"]) == ("open", "open", "open")
    assert einde["collectieve-voorzieningen"] == "vrij"
    assert None not in einde.values()
    assert post("gooise-meren", "collectieve-voorzieningen").ook == ("onderwijs", "gezondheid")
    assert post("gooise-meren", "gezondheidszorg").ook == ("collectieve voorzieningen",)


@pytest.mark.eis("GOO-209", "GOO-210", "GOO-211", "GOO-212")
def test_een_beweging_heeft_haar_uitleg_met_lasten_en_baten_apart() -> None:
    (buig,) = post("gooise-meren", "buig").toelichtingen
    assert (buig.lasten, buig.baten, buig.euro) == (838_000, 838_000, 0)
    (collectief,) = post("gooise-meren", "collectieve-voorzieningen").toelichtingen
    assert "College Uitvoerings Programma" in collectief.tekst
    daling = (euro("gooise-meren", "collectieve-voorzieningen", 2022) or 0) - (
        euro("gooise-meren", "collectieve-voorzieningen", 2021) or 0
    )
    assert daling == -430_272
    (wmo,) = post("gooise-meren", "wmo").toelichtingen
    assert (wmo.jaar, wmo.lasten) == (2021, 727_000)
    bij, knelpunten = post("gooise-meren", "jeugd").toelichtingen
    assert (bij.euro, bij.herkomst) == (987_000, "Rijk")
    assert (knelpunten.baten, knelpunten.herkomst) == (1_000_000, "Rijk (knelpunten jeugdzorg)")


@pytest.mark.eis("GOO-213")
def test_opvang_en_beschermd_wonen_en_personeel_staan_buiten_de_tabel() -> None:
    assert euro("gooise-meren", "bescherming-en-opvang", 2020, "realisatie") == 7_169_489
    assert post("gooise-meren", "bescherming-en-opvang").deel == "buiten-de-tabel"
    assert "centrumgemeente Hilversum" in (post("gooise-meren", "bescherming-en-opvang").herkomst or "")
    buiten = tabel("gooise-meren", "uitgaven-sociaal-domein").buiten
    assert "personeelskosten van de gemeente" in buiten
    assert not any("regio" in b.lower() for b in buiten)
    waar = {"wet": "Wmo 2015", "product": "beschermd-wonen", "trede": "individuele-maatwerkvoorzieningen"}
    op = kies_post(begroting("gooise-meren"), **waar, vorm="zin", jaar=2022)
    assert op is not None
    assert op.code == "bescherming-en-opvang"


@pytest.mark.eis("GOO-224")
def test_waarvoor_de_incidentele_rijksmiddelen_voor_jeugd_zijn() -> None:
    doelen = [m for m in begroting("gooise-meren").maatregelen if m.soort == "bestemming"]
    assert [m.naam.partition(": ")[2] for m in doelen] == [
        "personele kosten",
        "jeugdbeschermingsketen verbeteren en versnellen",
        "Zo thuis mogelijk wonen",
        "autonome stijging van maatwerk jeugdhulp",
    ]
    assert {(m.post, m.termijn, m.euro) for m in doelen} == {("jeugd", "2022", None)}


@pytest.mark.eis("GOO-272")
def test_een_regel_wijst_naar_de_nota_die_haar_uitlegt() -> None:
    p = profiel_van("gooise-meren")
    noten = {d.code: d.naam for d in p.documenten}
    assert [noten[d] for d in post("gooise-meren", "jeugd").documenten] == ["Jeugdnota"]
    assert [noten[d] for d in post("gooise-meren", "gezondheidszorg").documenten] == ["Gezondheidsnota"]


@pytest.mark.eis("UTR-247", "UTR-248")
def test_bestaande_en_nieuwe_middelen_met_hoe_de_nota_eraan_komt() -> None:
    assert euro("utrecht", "bestaande-middelen", 2015) == 46_000_000
    teams = post("utrecht", "bestaand-voor-buurtteams")
    assert (euro("utrecht", teams.code, 2015), teams.onder) == (11_000_000, "bestaande-middelen")
    assert "Werk en Inkomen" in (teams.toelichtingen[0].herkomst or "")
    assert euro("utrecht", "nieuwe-middelen", 2015) == 52_000_000
    keten = [euro("utrecht", c, 2017) for c in ("macrobudget-landelijk", "naar-wmo", "zonder-ribw", "aandeel")]
    assert keten == [28_500_000_000, 5_100_000_000, 4_000_000_000, 52_000_000]
    assert [c.procent for c in tabel("utrecht", "macrobudget").controles] == [18, 80, 1.28]


@pytest.mark.eis("UTR-249")
def test_hoe_nieuwe_middelen_en_hulp_bij_het_huishouden_worden_verdeeld() -> None:
    per = {v.code: v for v in begroting("utrecht").verdelingen}
    tiende = per["nieuwe-middelen"].delen[0].procent * (euro("utrecht", "nieuwe-middelen", 2015) or 0) / 100
    assert (euro("utrecht", "bestaand-voor-buurtteams", 2015) or 0) + tiende == 16_200_000
    assert euro("utrecht", "minimale-ruimte-buurtteams", 2015) == 16_000_000
    assert per["verdeelmodel"].delen[0].procent == 25
    assert per["verdeelmodel"].jaren == (2015,)
    assert "RIBW" in (per["verdeelmodel"].uitleg or "")
    assert [d.procent for d in per["hulp-bij-huishouden"].delen] == [60, 40]
    assert "schoonmaakdienst" in (per["hulp-bij-huishouden"].eerst or "")


@pytest.mark.eis("UTR-255")
def test_vijf_risicos_en_een_reserve_zonder_vast_maximum() -> None:
    risicos = begroting("utrecht").risicos
    assert len(risicos) == 5
    assert [r.code for r in risicos if r.maatregel] == ["effectiviteit-buurtteams"]
    (reserve,) = begroting("utrecht").reserves
    assert reserve.plafond is None
    assert "passend maximum" in (reserve.plafond_open or "")


@pytest.mark.eis("UTR-257")
def test_de_begrotingscyclus_is_een_rij_stappen() -> None:
    assert [(s.soort, s.jaar) for s in begroting("utrecht").cyclus] == [
        ("rijk", 2014),
        ("nota", 2014),
        ("plan", 2014),
        ("verordening", 2014),
        ("vaststelling", 2014),
    ]


@pytest.mark.eis("UTR-258", "UTR-259", "UTR-260")
def test_opvang_kort_verblijf_en_begeleiding_groep_naar_herkomst_en_vorm() -> None:
    wmo, awbz = post("utrecht", "maatschappelijke-opvang"), post("utrecht", "maatschappelijke-opvang-awbz")
    assert euro("utrecht", wmo.code, 2014, "realisatie") == 13_000_000
    assert (wmo.herkomst, awbz.herkomst) == ("Wmo", "extramurale AWBZ")
    # The document says that it is comparable, and prints no figure.
    assert awbz.bedragen == ()
    kort = post("utrecht", "kortdurend-verblijf").bedragen[0]
    assert (kort.euro, kort.jaartekst, kort.benadering) == (500_000, "per jaar", "circa")
    zin = [euro("utrecht", c, 2014, "realisatie") for c in ("groep-zin", "groep-zin-vervoer")]
    assert zin == [7_343_931, 3_508_970]
    assert sum(b or 0 for b in zin) == 10_852_901
    assert euro("utrecht", "groep-pgb", 2014, "realisatie") == 2_989_957


@pytest.mark.eis("HEU-196")
def test_het_innovatiebudget_per_jaar_en_de_preventiegelden_als_deel_ervan() -> None:
    bedragen = [euro("utrechtse-heuvelrug", "innovatiemiddelen", j) for j in range(2020, 2025)]
    assert bedragen == [700_000, 700_000, 600_000, 600_000, 600_000]
    gelden = post("utrechtse-heuvelrug", "preventiegelden")
    assert gelden.onder == "innovatiemiddelen"
    assert [(b.euro, b.jaar, b.tot) for b in gelden.bedragen] == [(170_000, 2020, 2021)]
    fonds = begroting("utrechtse-heuvelrug").fonds("preventiegelden-fonds")
    assert fonds is not None
    assert fonds.onder == "innovatiegelden"
    assert "per jaar is of samen" in (fonds.onzeker or "")


@pytest.mark.eis("HEU-203")
def test_inkomsten_van_het_rijk_staan_per_stroom_structureel_of_incidenteel() -> None:
    stromen = {p.code: p.aard for p in tabel("utrechtse-heuvelrug", "rijksinkomsten").posten}
    assert stromen == {
        "gemeentefonds": "structureel",
        "compensatie-voogdij-18": "incidenteel",
        "fonds-tekortgemeenten": "incidenteel",
    }


@pytest.mark.eis("HEU-205")
def test_vier_ombuigingen_met_hun_voorwaarden() -> None:
    per = {m.code: m for m in begroting("utrechtse-heuvelrug").maatregelen if m.soort == "ombuiging"}
    assert set(per) == {"dorpscoordinatoren", "dorps-en-cultuursubsidies", "minimabeleid", "oab"}
    assert per["dorps-en-cultuursubsidies"].niet_alles
    assert per["minimabeleid"].hoogstens == 50_000
    assert len(per["minimabeleid"].let_op) == 3
    assert all(per[code].voorwaarden for code in ("dorpscoordinatoren", "dorps-en-cultuursubsidies", "oab"))
