"""How each municipality buys support, as its document says it, and what the rules make of it. Without a database."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from naober.gemeente.inkoopbeschrijving import inkoop
from naober.gemeente.leesbaar import beschrijf
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.inkoop import Inkoopbeleid, Samenwerkingsverband
from naober.gemeente.velden import controleer_velden
from naober.kern import Bron, Weigering
from naober.levering.rules.contract import (
    Contractvoornemen,
    Productinvoer,
    controleer_contract,
    controleer_product,
    controleer_stap,
    eisen_van,
    mag_ingaan,
    mag_verlengen,
    volgende_stap,
    weiger_nieuwe,
)
from naober.levering.rules.prijs import (
    Prijs,
    controleer_tarief,
    past_in_ruimte,
    ruimtestand,
    tarief_na_indexatie,
    tarief_na_korting,
    verreken,
    waarde_in,
)
from tests.dossier.gevallen import profiel_uit

HEU, LEU, GOO, UTR, HAR = "utrechtse-heuvelrug", "leusden", "gooise-meren", "utrecht", "hardenberg"


def beleid(slug: str) -> Inkoopbeleid:
    return profiel_uit(slug).inkoop


def tekst(slug: str, rubriek: str) -> str:
    """What staff read under this heading, in one piece; the same lines stand on a page and in the command."""
    profiel = profiel_uit(slug)
    [gevonden] = [r for r in inkoop(profiel) if r.naam == rubriek]
    assert gevonden in beschrijf(profiel, date(2026, 1, 1))
    regels = (f"{r.naam}. {'; '.join(f'{n.lower()}: {w}' for n, w in r.gegevens)} [{r.bron}]" for r in gevonden.regels)
    return "\n".join(regels).replace("\xa0", " ")


def fout(verdict: Weigering | None) -> str:
    return verdict.code if verdict is not None else ""


def voornemen(slug: str, **anders: Any) -> Contractvoornemen:
    i = beleid(slug)
    basis: dict[str, Any] = {
        "kenmerk": "C-1", "naam": "Begeleiding", "wetten": ("Wmo 2015", "Jeugdwet"), "schaal": i.schalen[0].code,
        "schaal_reden": "Dichtbij inwoners.", "procedure": i.procedures[0].code, "ingang": date(2015, 1, 1),
        "einde": date(2015, 12, 31), "eisen_op": date(2014, 12, 1), "niveau": i.niveaus[0].code if i.niveaus else "",
    }  # fmt: skip
    return Contractvoornemen(**{**basis, **anders})


def contract(slug: str, **anders: Any) -> str:
    return fout(controleer_contract(beleid(slug), voornemen(slug, **anders), date(2015, 1, 2)))


def product(slug: str, code: str, schaal: str, bekostiging: str = "inspanning") -> str:
    p = profiel_uit(slug)
    gevraagd, soort = Productinvoer(code, bekostiging), p.product(code)
    wetten = {x.wet for x in p.producten}
    return fout(controleer_product(p.inkoop, gevraagd, soort, schaal=schaal, wetten=wetten))


# -------------------------------------------------------------------------------------------------- de schaal


@pytest.mark.eis("HEU-162", "HAR-231")
def test_elk_contract_zegt_waarom_het_op_deze_schaal_is() -> None:
    weigering = controleer_contract(beleid(HEU), voornemen(HEU, schaal="regionaal", schaal_reden=" "), date(2015, 1, 2))
    assert weigering is not None
    assert weigering.code == "contract.schaal-reden"
    assert "kwaliteit en kosten" in weigering.alternatief
    assert contract(HEU, schaal="regionaal") == contract(HEU, schaal="lokaal") == ""
    assert contract(HEU, schaal="landelijk") == "contract.schaal"
    assert "Lokaal" in tekst(HAR, "Schalen van inkoop")
    assert contract(HAR, schaal="regionaal", schaal_reden="") == "contract.schaal-reden"


@pytest.mark.eis("HEU-163", "HEU-164", "HEU-165")
def test_wat_lokaal_regionaal_en_bovenregionaal_wordt_ingekocht() -> None:
    for code in ("hulpmiddelen", "huishoudelijke-hulp"):
        assert (product(HEU, code, "lokaal"), product(HEU, code, "regionaal")) == ("", "contract.product-schaal")
    for code in ("wmo-begeleiding", "jeugdhulp", "ruggensteun"):
        assert (product(HEU, code, "regionaal"), product(HEU, code, "lokaal")) == ("", "contract.product-schaal")
    assert product(HEU, "essentiele-functies", "bovenregionaal") == ""
    assert product(HEU, "essentiele-functies", "regionaal") == "contract.product-schaal"
    schalen = tekst(HEU, "Schalen van inkoop")
    assert "jeugdbescherming en jeugdreclassering" in schalen
    assert "verplicht: ja, door de wet" in schalen
    koers = tekst(HEU, "Wat is afgesproken")
    assert "Regionale Koers Inkoop Jeugdzorg en Wmo-begeleiding" in koers
    assert "vastgesteld op 7 november 2019" in koers
    assert "van: 1 januari 2020; tot en met: 31 december 2025" in koers


@pytest.mark.eis("HEU-167", "HAR-224", "HAR-356")
def test_een_uitvoerend_samenwerkingsverband_maakt_geen_beleid() -> None:
    with pytest.raises(ValidationError, match="voert alleen uit"):
        Samenwerkingsverband(
            code="x", naam="Verband", alleen_uitvoering=True, taken=("contracteren", "beleid maken"),
            bron=Bron("Samen", "L1"),
        )  # fmt: skip
    heuvelrug, bvo = tekst(HEU, "Wie voor meer gemeenten inkoopt"), tekst(HAR, "Wie voor meer gemeenten inkoopt")
    assert "Lichte constructie, met democratische controle" in heuvelrug
    assert "Gemeenschappelijke regeling. vorm: Alleen voor uitvoerende taken" in heuvelrug
    assert "gemeenten: 11" in bvo
    assert "het Programma van Wensen opstellen; contracteren; contracten sluiten; contracten beheren" in bvo
    assert "blijft bij de gemeente: beleid maken; beleid vaststellen (colleges en gemeenteraden)" in bvo
    assert "rollen apart: eigenaar; opdrachtgever" in bvo
    assert "overleg van portefeuillehouders jeugd" in bvo
    assert "tussenvorm op basis van de Gemeenschappelijke Regeling" in bvo
    assert "gereed: oktober 2014" in bvo


# ------------------------------------------------------------------------------------------------- de procedure


@pytest.mark.eis("HAR-210", "HAR-211", "HAR-213")
def test_sociaal_contracteren_gaat_in_vijf_stappen_in_deze_volgorde() -> None:
    procedure = beleid(HAR).procedure("sociaal-contracteren")
    assert procedure is not None
    assert [s.code for s in procedure.stappen] == [
        "startnotitie", "startbijeenkomst", "onderhandelen", "opstellen", "sluiten",
    ]  # fmt: skip
    gedaan: list[str] = []
    while (stap := volgende_stap(procedure, gedaan)) is not None:
        verkeerd = next((s.code for s in procedure.stappen if s.code not in (*gedaan, stap)), "startnotitie")
        met = {"partijen": ["Carinova"], "verslag": "Gedaan."}
        assert fout(controleer_stap(procedure, gedaan, verkeerd, **met)) == "inkoop.volgorde"
        assert fout(controleer_stap(procedure, gedaan, stap, partijen=["Carinova"], verslag="")) == "inkoop.verslag"
        assert fout(controleer_stap(procedure, gedaan, stap, **met)) == ""
        gedaan.append(stap)
    zonder = {"partijen": [], "verslag": "Gedaan."}
    assert fout(controleer_stap(procedure, gedaan[:2], "onderhandelen", **zonder)) == "inkoop.partijen"
    gepland = tekst(HAR, "Inkoop die gepland is")
    assert "2B-diensten" in gepland
    assert "begin: najaar 2014" in gepland
    assert "klaar verwacht: 1 april 2015" in gepland
    [traject] = beleid(HAR).trajecten
    assert traject.einde == date(2015, 4, 1)
    # The same day drives the rules for who comes new in the meantime.
    [overgang] = [r for r in profiel_uit(HAR).regels if r.code == "overgangsrecht"]
    assert [w.waarde for w in overgang.waarden if w.code == "nieuw-voor"] == [traject.einde]


@pytest.mark.eis("UTR-211", "UTR-215", "UTR-228")
def test_utrecht_koopt_in_vier_samenhangende_trajecten_met_mijlpalen() -> None:
    trajecten = {t.code: t for t in beleid(UTR).trajecten}
    assert set(trajecten) == {"aanvullende-zorg", "dagactiviteiten", "buurtteams", "hulp-bij-huishouden"}
    assert all(set(t.samen_met) == set(trajecten) - {code} for code, t in trajecten.items())
    gepland = tekst(UTR, "Inkoop die gepland is")
    for mijlpaal in (
        "de raad stelt de minimumprijs vast: februari", "begin van de inkoop: vanaf februari",
        "inkoop klaar: zomer 2015",
        "invoeren: september tot en met december 2015", "herindicatie begint: najaar 2015",
        "begin van de uitvraag: begin 2014", "keuzen gemaakt: medio 2014",
    ):  # fmt: skip
        assert mijlpaal in gepland


@pytest.mark.eis("UTR-224", "UTR-225")
def test_elke_afspraak_heeft_een_procedure_en_een_van_drie_niveaus() -> None:
    procedures = tekst(UTR, "Inkoopprocedures")
    assert "Subsidie. eindigt in: subsidie; looptijd: meerjarig of korte termijn" in procedures
    assert "Aanbesteding. eindigt in: contract" in procedures
    assert [n.naam for n in beleid(UTR).niveaus] == ["Niveau I", "Niveau II", "Niveau III"]
    assert "Bekostiging, financiële kaders en opdrachtgeverschap" in tekst(UTR, "Niveaus van afspraken")
    assert (contract(UTR, niveau=""), contract(UTR, niveau="iv"), contract(UTR)) == (
        "contract.niveau", "contract.niveau", "",
    )  # fmt: skip
    assert contract(UTR, procedure="") == "contract.procedure"


# --------------------------------------------------------------------------------------------------- de eisen


def eiscodes(slug: str, *producten: str, overgang: bool = False, procedure: str = "") -> set[str]:
    return {e.code for e in eisen_van(beleid(slug), overgang=overgang, procedure=procedure, producten=producten)}


@pytest.mark.eis("HEU-168")
def test_kwaliteitseisen_staan_vast_voordat_een_contract_er_is() -> None:
    assert contract(HEU, eisen_op=None) == "contract.eisen-vooraf"
    assert contract(HEU, eisen_op=date(2015, 2, 1)) == "contract.eisen-vooraf"
    eisen = eisen_van(beleid(HEU), overgang=False, procedure="regionale-inkoop", producten=["wmo-begeleiding"])
    assert fout(mag_ingaan(eisen, {}, producten=1, zonder_tarief=[])) == "contract.eis-open"
    assert fout(mag_ingaan(eisen, {"kwaliteit-vooraf": "deels"}, producten=1, zonder_tarief=[])) == "contract.eis-open"
    assert mag_ingaan(eisen, {"kwaliteit-vooraf": "voldoet"}, producten=1, zonder_tarief=[]) is None


@pytest.mark.eis("LEU-159", "LEU-161", "LEU-162")
def test_leusden_vraagt_dezelfde_hulp_eenduidige_vormen_en_samenwerking_in_de_keten() -> None:
    assert eiscodes(LEU, "hulp-bij-het-huishouden") == {"zelfde-hulp", "eenduidig"}
    assert eiscodes(LEU, "rolstoel") == {"eenduidig"}
    assert eiscodes(LEU, "rolstoel", procedure="subsidie") == {"eenduidig", "keten"}
    eisen = eisen_van(beleid(LEU), overgang=False, procedure="subsidie", producten=["rolstoel"])
    weigering = mag_ingaan(eisen, {"eenduidig": "voldoet"}, producten=1, zonder_tarief=[])
    assert weigering is not None
    assert "in de keten" in weigering.reden
    afspraken = {a.code: a.onderdelen for a in beleid(LEU).afspraken}
    for code in ("prestatieovereenkomst", "dienstverleningsovereenkomst"):
        assert "samenwerken in de keten van frontoffice en backoffice" in afspraken[code]


@pytest.mark.eis("GOO-173", "UTR-222", "UTR-223", "UTR-229", "HAR-216")
def test_wat_een_contract_per_product_moet_beloven() -> None:
    assert {"tevredenheid", "bewezen"} <= eiscodes(GOO, "dagbesteding")
    begeleiding = eiscodes(UTR, "intensieve-begeleiding")
    assert {"zelfredzaam", "wijk", "buurtteam", "traject", "korting", "efficientie"} <= begeleiding
    dagverzorging = eiscodes(UTR, "dagverzorging")
    vernieuwing = {"minder-doelgroep", "mantelzorg", "nieuwe-vormen", "toegankelijk", "combineren"}
    assert vernieuwing | {"vastgoed", "cultuur"} <= dagverzorging
    assert not begeleiding & dagverzorging - {"diversiteit"}
    assert {"kwaliteit", "gekanteld"} <= eiscodes(HAR, "begeleiding-groep", overgang=True)
    assert eiscodes(HAR, "begeleiding-groep") == set()
    eisen = eisen_van(beleid(UTR), overgang=False, procedure="subsidie", producten=["intensieve-begeleiding"])
    gevonden = {e.code: "voldoet" for e in eisen if e.code != "traject"}
    weigering = mag_ingaan(eisen, gevonden, producten=1, zonder_tarief=[])
    assert weigering is not None
    assert "resultaat, inzet en tarief" in weigering.reden


# ---------------------------------------------------------------------------------------------------- de prijs


@pytest.mark.eis("GOO-169")
def test_een_tarief_zonder_onderbouwing_is_geen_tarief() -> None:
    dag = date(2022, 1, 1)
    assert fout(controleer_tarief(6150, dag, " ", [], minimum=None, regel=None)) == "tarief.onderbouwing"
    assert controleer_tarief(6150, dag, "Kostprijs volgens de AMvB.", [], minimum=None, regel=None) is None
    eisen = eisen_van(beleid(GOO), overgang=False, procedure="regionale-inkoop", producten=["dagbesteding"])
    assert any(e.code == "reeel-tarief" and e.moment == "vooraf" for e in eisen)


@pytest.mark.eis("UTR-214")
def test_hulp_bij_het_huishouden_heeft_een_vaste_prijs_en_nooit_minder_dan_de_minimumprijs() -> None:
    regel, dag = beleid(UTR).minimumprijs("hulp-bij-huishouden"), date(2015, 3, 1)
    assert regel is not None
    assert "wettelijk minimumloon" in regel.grondslag

    def tarief(centen: int, minimum: int | None) -> str:
        return fout(controleer_tarief(centen, dag, "Gemiddeld 2,5 uur.", [], minimum=minimum, regel=regel))

    assert tarief(2200, None) == "tarief.minimum-onbekend"
    assert (tarief(2199, 2200), tarief(2200, 2200)) == ("tarief.onder-minimum", "")
    assert product(UTR, "hulp-bij-huishouden", "lokaal", "inspanning") == "contract.bekostiging"
    assert product(UTR, "hulp-bij-huishouden", "lokaal", "vaste-prijs") == ""


def test_tarieven_volgen_op_elkaar_en_stijgen_met_een_index() -> None:
    eerste = [Prijs(6150, date(2015, 1, 1))]
    met = {"minimum": None, "regel": None}
    assert fout(controleer_tarief(6200, date(2015, 1, 1), "Nieuw.", eerste, **met)) == "tarief.niet-later"
    assert controleer_tarief(6200, date(2015, 1, 2), "Nieuw.", eerste, **met) is None
    assert fout(controleer_tarief(0, date(2016, 1, 1), "Nieuw.", eerste, **met)) == "tarief.nul"
    assert (tarief_na_indexatie(6150, Decimal("2.5")), tarief_na_indexatie(1, Decimal(10))) == (6304, 1)


@pytest.mark.eis("UTR-218", "UTR-219", "HAR-217")
def test_hoe_producten_worden_bekostigd_en_waar_een_plafond_geldt() -> None:
    prijs = tekst(UTR, "Prijs en bekostiging")
    assert "Hulp bij het huishouden" in prijs
    assert "plafond: er is geen plafond; eisen: productvariatie; overstapmogelijkheden" in prijs
    assert "bekostiging: per dagdeel; plafond: er is een budgetplafond" in prijs
    for code in ("arbeidsmatige-activering", "dagverzorging"):
        assert (product(UTR, code, "lokaal", "dagdeel"), product(UTR, code, "lokaal", "lumpsum")) == (
            "", "contract.bekostiging",
        )  # fmt: skip
    assert product(HAR, "begeleiding-groep", "lokaal", "lumpsum") == ""
    assert product(HAR, "begeleiding-groep", "lokaal", "vaste-prijs") == "contract.bekostiging"
    assert "stand: wordt onderzocht" in tekst(HAR, "Prijs en bekostiging")


@pytest.mark.eis("HAR-215")
def test_de_korting_van_de_overgang_is_twintig_en_vijf_samen_vijfentwintig_procent() -> None:
    regel = beleid(HAR).overgangsregel("begeleiding-individueel", "Wmo 2015", 2015)
    assert regel is not None
    assert [(k.naam, k.procent) for k in regel.korting] == [("Rijkskorting", 20), ("Innovatie en vangnet", 5)]
    assert (regel.totaal, tarief_na_korting(8_000, regel)) == (25, 6_000)
    assert beleid(HAR).overgangsregel("begeleiding-individueel", "Wmo 2015", 2016) is None


@pytest.mark.parametrize(
    ("gebruikt", "procent", "waarschuwing"), [(0, 0, False), (69_99, 69, False), (70_00, 70, True), (130_00, 130, True)]
)
def test_vanaf_zeventig_procent_van_de_ruimte_wordt_gewaarschuwd(
    gebruikt: int, procent: int, waarschuwing: bool
) -> None:
    for slug in (HEU, LEU, GOO, UTR, HAR):
        stand = ruimtestand(2015, 100_00, gebruikt, beleid(slug).ruimte)
        assert (stand.procent, stand.waarschuwing) == (procent, waarschuwing)
    assert fout(past_in_ruimte(ruimtestand(2015, 100_00, 90_00, None), 10_01)) == "toewijzing.geen-ruimte"
    assert past_in_ruimte(ruimtestand(2015, 100_00, 90_00, None), 10_00) is None


@pytest.mark.parametrize(
    ("frequentie", "volume", "budget", "ingang", "einde", "centen"),
    [
        ("1", 1, None, (2015, 1, 1), (2015, 1, 10), 10_00),
        ("2", 7, None, (2014, 12, 1), (2015, 1, 7), 49_00 // 7),
        ("4", 3, None, (2015, 1, 1), (2015, 2, 14), 450),
        ("6", 10, None, (2014, 12, 22), (2015, 1, 10), 500),
        ("6", 10, None, (2015, 6, 1), None, 1000),
        ("6", 10, None, (2014, 6, 1), None, 0),
        ("", None, 20_00, (2014, 12, 22), (2015, 1, 10), 10_00),
        ("2", 7, None, (2016, 1, 1), None, 0),
    ],
)
def test_wat_een_toewijzing_in_een_jaar_kost(
    frequentie: str, volume: int | None, budget: int | None, ingang: Any, einde: Any, centen: int
) -> None:
    assert (
        waarde_in(
            2015, ingang=date(*ingang), einde=date(*einde) if einde else None, volume=volume, frequentie=frequentie,
            budget=budget, prijs=100,
        )
        == centen
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------- de overgang


@pytest.mark.eis("HAR-214", "HAR-220", "UTR-220", "UTR-221")
def test_in_de_overgang_alleen_wie_de_clienten_al_had() -> None:
    def nieuw(slug: str, code: str, wet: str, jaar: int) -> str:
        regel = beleid(slug).overgangsregel(code, wet, jaar)
        return "geen overgang" if regel is None else fout(weiger_nieuwe(regel, zittend=False))

    assert nieuw(HAR, "begeleiding-groep", "Wmo 2015", 2015) == "contract.alleen-zittend"
    assert nieuw(HAR, "jeugd-ggz", "Jeugdwet", 2015) == "contract.alleen-zittend"
    assert nieuw(HAR, "jeugd-ggz", "Jeugdwet", 2016) == "geen overgang"
    # Here new parties may, on a small scale: the note gives no number, so whoever buys reads it.
    assert [nieuw(UTR, "dagverzorging", "Wmo 2015", jaar) for jaar in (2015, 2017, 2018)] == ["", "", "geen overgang"]
    assert "aanbieders: wie de cliënten al had, en nieuwe op beperkte schaal" in tekst(UTR, "Overgang")
    assert "nieuwe partijen zoals cliëntorganisaties op beperkte schaal" in tekst(UTR, "Overgang")
    assert nieuw(UTR, "intensieve-begeleiding", "Wmo 2015", 2016) == "contract.alleen-zittend"
    assert nieuw(UTR, "intensieve-begeleiding", "Wmo 2015", 2017) == "geen overgang"
    assert (contract(HAR, overgang=True), contract(HAR, overgang=True, zittend=True)) == ("contract.alleen-zittend", "")
    jeugd = beleid(HAR).overgangsregel("jeugd-ggz", "Jeugdwet", 2015)
    assert jeugd is not None
    assert (jeugd.ook_nieuw, jeugd.nieuwe_vanaf) == (True, date(2016, 1, 1))
    overgang = tekst(HAR, "Overgang")
    assert "de visie onderschrijven; cliënten tevreden houden; transformeren en vernieuwen" in overgang
    assert "nieuwe aanbieders: vanaf 1 januari 2016" in overgang
    assert {"visie", "tevreden", "transformeert"} <= eiscodes(HAR, "begeleiding-groep", overgang=True)


@pytest.mark.eis("HAR-218", "UTR-216", "UTR-217")
def test_een_contract_wordt_niet_verlengd_voorbij_de_dag_van_het_beleid() -> None:
    def verleng(slug: str, code: str, nieuw: date) -> str:
        verdict = mag_verlengen(
            beleid(slug), einde=date(2014, 12, 31), nieuw=nieuw, producten=[code], reden="Zachte landing."
        )
        return fout(verdict)

    assert verleng(HAR, "begeleiding-huishouding", date(2015, 12, 31)) == ""
    assert verleng(HAR, "begeleiding-huishouding", date(2016, 1, 1)) == "contract.uiterlijk"
    assert "wijzen van bekostigen en verantwoorden blijven gelijk" in tekst(HAR, "Wat is afgesproken")
    assert verleng(UTR, "hulpmiddel", date(2016, 1, 1)) == "contract.uiterlijk"
    assert verleng(UTR, "collectief-vervoer", date(2019, 12, 31)) == ""
    assert verleng(UTR, "collectief-vervoer", date(2020, 1, 1)) == "contract.uiterlijk"
    afspraken = tekst(UTR, "Wat is afgesproken")
    assert "met: twee aanbieders van hulpmiddelen; onderdelen: scherpe prijsafspraken" in afspraken
    assert "eisen waardoor een grotere groep de Regiotaxi kan gebruiken" in afspraken


# ------------------------------------------------------------------------------------------------ de afspraken


@pytest.mark.eis("HAR-209", "HAR-219", "HAR-221", "HAR-222", "HAR-223", "HAR-355")
def test_de_afspraken_van_hardenberg_over_jeugdhulp() -> None:
    afspraken = {a.code: a for a in beleid(HAR).afspraken}
    assert len(afspraken["rta-jeugd"].onderdelen) == 8
    assert (afspraken["jeugd-ggz"].van, afspraken["jeugd-ggz"].tot) == (date(2015, 1, 1), date(2017, 12, 31))
    assert "zorgverzekeraars" in afspraken["jeugd-ggz"].met
    assert (afspraken["jeugd-en-opvoedhulp"].soort, afspraken["jeugd-en-opvoedhulp"].met) == (
        "subsidie", ("Trias", "Pactum"),
    )  # fmt: skip
    assert (afspraken["jeugdbescherming"].soort, afspraken["jeugd-lvg"].soort) == ("subsidie", "contract")
    assert {a.heroverwegen for a in afspraken.values()} == {None, "vanaf 2017"}
    alles = tekst(HAR, "Wat is afgesproken")
    for stuk in (
        "Crisisopvang, spoedhulp en het AM(H)K. soort: nog te beslissen", "15% apart gezet voor lokale afspraken",
        "met: de provincie; onderdelen: jeugd- en opvoedhulp",
        "met: de provincie; Justitie; onderdelen: jeugdbescherming; jeugdreclassering", "opnieuw kiezen: vanaf 2017",
        "aansluitende afspraken met kleinere aanbieders", "drie jaar door",
    ):  # fmt: skip
        assert stuk in alles


@pytest.mark.eis("LEU-155", "LEU-158")
def test_de_afspraken_van_leusden_met_taken_rollen_en_bedragen() -> None:
    alles = tekst(LEU, "Wat is afgesproken")
    for stuk in (
        "€ 101.900,00 in 2015", "€ 107.000,00 in 2016 na wijziging", "€ 102.000,00 in 2017", "€ 102.000,00 in 2018",
        "Prestatieovereenkomst met Larikslaan2", "Dienstverleningsovereenkomst met Amersfoort",
        "het college is opdrachtgever", "eigen taken; eigen verantwoordelijkheden; eigen bevoegdheden",
    ):  # fmt: skip
        assert stuk in alles


@pytest.mark.eis("UTR-227")
def test_een_afspraak_gaat_over_innovatie_en_over_producten_tegelijk() -> None:
    assert "onderdelen: innovatie; strategisch partnerschap; concrete producten en diensten" in tekst(
        UTR, "Wat is afgesproken"
    )
    assert contract(UTR, resultaten="Samen nieuwe vormen van dagverzorging maken.") == ""


@pytest.mark.eis("LEU-156")
def test_verevening_gaat_van_samen_delen_naar_elke_gemeente_voor_zich() -> None:
    kosten = {"Leusden": 100_00, "Amersfoort": 200_01}

    def deel(code: str, wet: str, jaar: int) -> Any:
        regel = beleid(LEU).verevening_van(code, wet, jaar)
        assert regel is not None
        return verreken(kosten, regel, {"Leusden": 1, "Amersfoort": 1})

    samen = {"Leusden": 150_00, "Amersfoort": 150_01}
    for jaar in (2015, 2016):
        gedeeld = deel("begeleiding", "Wmo 2015", jaar)
        assert sum(gedeeld.values()) == 300_01
        assert sorted(gedeeld.values()) == sorted(samen.values())
    assert deel("begeleiding", "Wmo 2015", 2017) == deel("jeugd-ggz", "Jeugdwet", 2017) == kosten
    assert deel("jeugdzorg-plus", "Jeugdwet", 2017) != kosten
    eerste = beleid(LEU).verevening_van("begeleiding", "Wmo 2015", 2015)
    assert eerste is not None
    assert isinstance(verreken(kosten, eerste, None), Weigering)


@pytest.mark.eis("UTR-233")
def test_zeventien_productcodes_van_groepsbegeleiding_per_dagdeel() -> None:
    codes = beleid(UTR).productcodes
    assert len(codes) == 17
    assert {c.eenheid for c in codes} == {"dagdeel"}
    assert next(c for c in codes if c.code == "dagactiviteit-lza").aantal == 457
    lijst = tekst(UTR, "Productcodes")
    assert "Dagbesteding VG-zwaar" in lijst
    assert "doelgroep: VG; zwaarte: zwaar; aantal: 4" in lijst


@pytest.mark.eis("UTR-236")
def test_intensieve_begeleiding_zegt_hoeveel_uren_hoe_lang_en_of_er_een_achterwacht_is() -> None:
    product_ = profiel_uit(UTR).product("intensieve-begeleiding")
    assert product_ is not None
    velden = {v.code: v for v in product_.velden}
    assert {"uren", "achterwacht"} <= set(velden)
    assert {"3 tot 5", "5 tot 8", "8 tot 10"} <= set(velden["uren"].keuzes)
    gegeven = {c: v.keuzes[0] for c, v in velden.items()}
    assert controleer_velden(product_.velden, gegeven, code="besluit.gegevens", bron=product_.bron) is None
    for veld in ("uren", "achterwacht"):
        zonder = {c: w for c, w in gegeven.items() if c != veld}
        assert controleer_velden(product_.velden, zonder, code="besluit.gegevens", bron=product_.bron) is not None
    assert product_.duur is not None or product_.tijdelijk


@pytest.mark.eis("LEU-167", "LEU-268")
def test_welk_vervoer_er_is_en_welke_overheid_daarover_gaat() -> None:
    vervoer = tekst(LEU, "Vervoer")
    assert "Regiotaxi. soort: collectief; verantwoordelijk: de gemeente en de provincie samen" in vervoer
    assert "Openbaar vervoer. soort: openbaar; verantwoordelijk: de provincie" in vervoer
    soorten = {v.soort for v in beleid(LEU).vervoer}
    assert {"collectief", "maatwerk"} <= soorten
    afspraak = tekst(LEU, "Wat is afgesproken")
    assert "Convenant Regiotaxi" in afspraak
    assert "inbreng in de programma's van de provincie na afstemming in de regio" in afspraak
    te_krijgen = {v.soort for v in beleid(LEU).vervoer for code in v.producten if profiel_uit(LEU).product(code)}
    assert te_krijgen == {"collectief", "maatwerk"}


def test_een_profiel_zonder_inkoop_zegt_niets() -> None:
    leeg: Profiel = profiel_uit("testerveen")
    assert inkoop(leeg) == ()
    assert leeg.inkoop.overgangsregel("x", "Wmo 2015", 2015) is None
