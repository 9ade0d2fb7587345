"""The rules on safety, without a database."""

from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from naober.gemeente.laden import geldend, profiel_in
from naober.gemeente.landelijk import veiligheidswet
from naober.gemeente.queries import profielmappen
from naober.gemeente.rechten import RECHTEN
from naober.gemeente.rules import Antwoord
from naober.kern import Weigering
from naober.veiligheid.rules import crisis, meldcode, overdracht, plan, verwijsindex
from naober.veiligheid.rules.kader import Veiligheidskader, maak_kader
from naober.veiligheid.rules.meldcode import Begin, Gezet, Stapinvoer

DAG = date(2026, 3, 2)


@cache
def kader(slug: str = "leusden", dag: date = DAG) -> Veiligheidskader:
    return maak_kader(geldend(veiligheidswet(), dag), profiel_in(profielmappen()[slug], dag), dag)


def code(uitkomst: Weigering | None) -> str:
    return uitkomst.code if uitkomst else ""


def tot(*stappen: str) -> list[Gezet]:
    return [Gezet(s, False) for s in stappen]


def stap(code_: str, **anders: Any) -> Stapinvoer:
    return Stapinvoer(code_, **{"uitkomst": "Zo is het.", "wie": "Een collega", **anders})


# ---------------------------------------------------------------------------------------------- meldcode


@pytest.mark.eis("HAR-112")
def test_de_meldcode_heeft_vijf_stappen_met_hun_bron_en_sinds_2019_twee_besluiten() -> None:
    nu, toen = kader("hardenberg"), kader("hardenberg", date(2018, 12, 31))
    codes = ["signalen", "overleg", "gesprek", "wegen", "beslissen"]
    assert [s.code for s in nu.stappen] == [s.code for s in toen.stappen] == codes
    assert [s.nummer for s in nu.stappen] == [1, 2, 3, 4, 5]
    assert all("meldcode" in s.bron.document for s in nu.stappen)
    assert (nu.stappen[-1].afweging, toen.stappen[-1].afweging) == (True, False)
    gezet = tot(*codes[:-1])
    alleen_melden = stap("beslissen", melden=True)
    assert code(meldcode.controleer_stap(toen, gezet, alleen_melden, acuut=False)) == ""
    assert code(meldcode.controleer_stap(nu, gezet, alleen_melden, acuut=False)) == "meldcode.hulp"


def test_een_meldcode_begint_met_een_zorg_die_de_gemeente_kent() -> None:
    assert code(meldcode.controleer_begin(kader(), Begin("kindermishandeling", "Blauwe plekken."))) == ""
    assert code(meldcode.controleer_begin(kader(), Begin("ruzie", "Blauwe plekken."))) == "meldcode.vorm"
    assert code(meldcode.controleer_begin(kader(), Begin("kindermishandeling", " "))) == "meldcode.aanleiding"
    voor = kader("leusden", date(2013, 6, 30))
    assert code(meldcode.controleer_begin(voor, Begin("kindermishandeling", "X."))) == "meldcode.bestaat-niet"


def test_de_stappen_gaan_op_volgorde_en_een_stap_kan_opnieuw() -> None:
    k = kader()
    assert [s.stap.code for s in meldcode.standen(k, tot("signalen")) if s.stand == "nu"] == ["overleg"]
    assert code(meldcode.controleer_stap(k, [], stap("overleg"), acuut=False)) == "meldcode.volgorde"
    assert code(meldcode.controleer_stap(k, tot("signalen"), stap("overleg"), acuut=False)) == ""
    assert code(meldcode.controleer_stap(k, tot("signalen", "overleg"), stap("signalen"), acuut=False)) == ""
    standen = meldcode.standen(k, [Gezet("signalen", False), Gezet("overleg", True)])
    assert [s.stand for s in standen] == ["gedaan", "overgeslagen", "nu", "wacht", "wacht"]


def test_een_gesprek_kan_overgeslagen_worden_met_de_reden_maar_kijken_en_wegen_niet() -> None:
    k, gezet = kader(), tot("signalen", "overleg")
    over = {"overslaan": True, "wie": ""}
    assert code(meldcode.controleer_stap(k, gezet, stap("gesprek", uitkomst=" ", **over), acuut=False)) == (
        "meldcode.uitkomst"
    )
    gevaar = stap("gesprek", uitkomst="Een gesprek brengt haar nu in gevaar.", **over)
    assert code(meldcode.controleer_stap(k, gezet, gevaar, acuut=False)) == ""
    assert code(meldcode.controleer_stap(k, [], stap("signalen", overslaan=True), acuut=False)) == (
        "meldcode.niet-overslaan"
    )
    assert code(meldcode.controleer_stap(k, gezet, stap("gesprek", wie=""), acuut=False)) == "meldcode.wie"


def test_bij_acuut_gevaar_wacht_het_besluit_niet_op_gesprekken_en_is_melden_nodig() -> None:
    k = kader()
    gezet = tot("signalen", "wegen")
    besluit = {"melden": True, "hulp": True}
    assert code(meldcode.controleer_stap(k, gezet, stap("beslissen", **besluit), acuut=False)) == "meldcode.volgorde"
    assert code(meldcode.controleer_stap(k, gezet, stap("beslissen", **besluit), acuut=True)) == ""
    assert code(meldcode.controleer_stap(k, tot("signalen"), stap("beslissen", **besluit), acuut=True)) == (
        "meldcode.volgorde"
    )
    niet = stap("beslissen", melden=False, hulp=True)
    assert code(meldcode.controleer_stap(k, gezet, niet, acuut=True)) == "meldcode.acuut-melden"


def test_niet_melden_en_niet_helpen_kan_niet() -> None:
    gezet = tot("signalen", "overleg", "gesprek", "wegen")
    niets = stap("beslissen", melden=False, hulp=False)
    assert code(meldcode.controleer_stap(kader(), gezet, niets, acuut=False)) == "meldcode.niets"
    assert code(meldcode.controleer_stap(kader(), gezet, stap("beslissen"), acuut=False)) == "meldcode.melden"
    zelf = stap("beslissen", melden=False, hulp=True)
    assert code(meldcode.controleer_stap(kader(), gezet, zelf, acuut=False)) == ""


def einde(slug: str = "hardenberg", **anders: Any) -> str:
    feiten = {"besloten": True, "melden": True, "gemeld": True, "verder": "Oma.", "geholpen": False, **anders}
    return code(meldcode.controleer_einde(kader(slug), **feiten))


def test_de_meldcode_sluit_pas_na_besluit_en_melding_en_niemand_wordt_losgelaten() -> None:
    assert einde() == ""
    assert einde(besloten=False) == "meldcode.niet-besloten"
    assert einde(gemeld=False) == "meldcode.nog-melden"
    assert einde(gemeld=False, melden=False) == ""
    assert einde(verder=" ") == "meldcode.verder"


@pytest.mark.eis("LEU-109")
def test_bij_een_onveilig_thuis_sluit_de_meldcode_niet_zonder_zorg_voor_kinderen_en_ouders() -> None:
    zorg = kader("leusden").beleid.zorg
    assert zorg is not None
    assert zorg.bron.plaats == "L798-801"
    assert einde("leusden") == "meldcode.zonder-zorg"
    assert einde("leusden", geholpen=True) == ""


# --------------------------------------------------------------------------------------------- overdracht


def invoer(ontvanger: str, **anders: Any) -> overdracht.Overdrachtinvoer:
    return overdracht.Overdrachtinvoer(ontvanger, "De school zag blauwe plekken.", **anders)


@pytest.mark.eis("HAR-121")
def test_naar_de_raad_gaat_alleen_wat_feitelijk_onderbouwd_en_zorgvuldig_voorbereid_is() -> None:
    k = kader("hardenberg")
    raad = k.ontvanger("raad")
    assert raad is not None
    toets = k.toets_voor(raad)
    assert toets is not None
    ja = {v.code: Antwoord(True, "Staat in het verslag.") for v in toets.vragen}
    assert {"feitelijk-onderbouwd", "zorgvuldig-voorbereid"} <= set(ja)
    assert code(overdracht.controleer_overdracht(k, invoer("raad", antwoorden=ja), leeftijd=9)) == ""
    for vraag in ja:
        for fout in (Antwoord(False, "Nog niet."), Antwoord(True, " ")):
            mist = overdracht.controleer_overdracht(k, invoer("raad", antwoorden={**ja, vraag: fout}), leeftijd=9)
            assert mist is not None
            assert (mist.code, mist.veld) == ("overdracht.toets", f"toets_{vraag}")
    zonder_feiten = overdracht.Overdrachtinvoer("raad", " ", antwoorden=ja)
    assert code(overdracht.controleer_overdracht(k, zonder_feiten, leeftijd=9)) == "overdracht.feiten"
    assert code(overdracht.controleer_overdracht(k, invoer("raad", antwoorden=ja), leeftijd=18)) == (
        "overdracht.volwassen"
    )


@pytest.mark.eis("HAR-111")
def test_een_melding_bij_het_amhk_is_te_volgen_tot_en_met_de_raad() -> None:
    k = kader("hardenberg")
    amhk, instelling = k.ontvanger("amhk"), k.ontvanger("gecertificeerde-instelling")
    assert amhk is not None
    assert instelling is not None
    weg = k.weg(amhk)
    assert [s.code for s in weg] == [
        "ontvangen", "onderzoek", "ouders", "woongemeente", "geinformeerd", "hulp", "raad", "teruggekoppeld",
    ]  # fmt: skip
    naar = next(s for s in weg if s.code == "raad")
    assert (naar.naar, naar.einde) == ("raad", True)
    assert {"bepaald", "woongemeente"} <= {s.code for s in k.weg(instelling)}
    volg = overdracht.volg(weg, {"ontvangen"}, DAG, DAG + timedelta(weeks=11))
    assert [(s.stap.code, s.gedaan, s.te_laat) for s in volg][:3] == [
        ("ontvangen", True, False), ("onderzoek", False, True), ("ouders", False, False),
    ]  # fmt: skip
    assert code(overdracht.controleer_terugkoppeling(weg, "rechter", "Ja.", klaar=False)) == "overdracht.stap"
    assert code(overdracht.controleer_terugkoppeling(weg, "hulp", " ", klaar=False)) == "overdracht.tekst"
    assert code(overdracht.controleer_terugkoppeling(weg, "hulp", "Gestart.", klaar=True)) == "overdracht.stap"
    assert code(overdracht.controleer_terugkoppeling(weg, "hulp", "Gestart.", klaar=False)) == ""


@pytest.mark.eis("HAR-113")
def test_raad_en_gezinsvoogd_denken_vroeg_mee_zonder_melding() -> None:
    for wie in ("raad", "gecertificeerde-instelling"):
        vraag = invoer(wie)
        assert code(overdracht.controleer_overdracht(kader("hardenberg"), vraag, meedenken=True)) == "", wie
    # Where the policy does not say so, the board does not.
    assert code(overdracht.controleer_overdracht(kader(), invoer("raad"), meedenken=True)) == (
        "overdracht.denkt-niet-mee"
    )


@pytest.mark.eis("UTR-141")
def test_een_meldpunt_voor_volwassenen_en_kinderen_is_verbonden_met_de_save_teams() -> None:
    k = kader("utrecht", date(2015, 1, 1))
    meldpunten = [o for o in k.ontvangers if o.rol == "meldpunt"]
    assert [o.code for o in meldpunten] == ["amhk"]
    assert meldpunten[0].geldig_van == date(2015, 1, 1)
    assert [o.naam for o in k.ontvangers if o.rol == "gezin"] == ["SAVE-team"]
    for leeftijd in (9, 78):
        assert code(overdracht.controleer_overdracht(k, invoer("amhk"), leeftijd=leeftijd)) == ""


# ---------------------------------------------------------------------------------------- veiligheidsplan


def planinvoer(**anders: Any) -> plan.Veiligheidsplaninvoer:
    gewoon = {
        "doel": "Noor slaapt veilig",
        "met_wie": "moeder",
        "kijk_op": DAG + timedelta(weeks=4),
        "afspraken": (plan.Afspraak("oma", "haalt Noor op", "bij ruzie"),),
    }
    return plan.Veiligheidsplaninvoer(**{**gewoon, **anders})


def test_een_veiligheidsplan_zegt_wie_wat_wanneer_en_wanneer_er_weer_wordt_gekeken() -> None:
    assert code(plan.controleer_plan(planinvoer(), DAG)) == ""
    assert code(plan.controleer_plan(planinvoer(doel=" "), DAG)) == "veiligheidsplan.doel"
    assert code(plan.controleer_plan(planinvoer(met_wie=""), DAG)) == "veiligheidsplan.met_wie"
    assert code(plan.controleer_plan(planinvoer(afspraken=()), DAG)) == "veiligheidsplan.wie_1"
    half = (plan.Afspraak("oma", "haalt Noor op", ""),)
    assert code(plan.controleer_plan(planinvoer(afspraken=half), DAG)) == "veiligheidsplan.wanneer_1"
    for dag in (DAG, DAG + timedelta(weeks=14)):
        assert code(plan.controleer_plan(planinvoer(kijk_op=dag), DAG)) == "veiligheidsplan.kijk_op"


def test_duurzaam_gestopt_kan_niet_bij_de_eerste_keer_kijken() -> None:
    k = kader("gooise-meren")
    gestopt = plan.Geweldinvoer("ouderenmishandeling", "gestopt", "Vader woont elders.")
    assert code(plan.controleer_geweld(k, gestopt, [], DAG, plan=True)) == "geweld.niet-duurzaam"
    eerder = [(DAG - timedelta(weeks=8), "minder")]
    assert code(plan.controleer_geweld(k, gestopt, eerder, DAG, plan=True)) == ""
    minder = plan.Geweldinvoer("ouderenmishandeling", "minder", "Rustiger.")
    assert code(plan.controleer_geweld(k, minder, [], DAG, plan=True)) == "veiligheidsplan.kijk_op"
    assert code(plan.controleer_geweld(k, minder, [], DAG, plan=False)) == ""
    zonder = plan.Geweldinvoer("ouderenmishandeling", "minder", " ")
    assert code(plan.controleer_geweld(k, zonder, [], DAG, plan=False)) == "veiligheidsplan.reden"


# ------------------------------------------------------------------------------------------- verwijsindex


def test_in_de_verwijsindex_komt_alleen_een_jeugdige_met_een_risico_uit_de_wet() -> None:
    k = kader()
    regel = k.verwijsindex
    assert regel is not None
    assert (regel.onder, len(regel.omstandigheden)) == (23, 12)
    geboren = date(DAG.year - 23, DAG.month, DAG.day + 1)
    goed = verwijsindex.Indexinvoer(("geweld", "school"), "Al weken niet op school.", verteld="Zijn moeder weet het.")
    assert code(verwijsindex.controleer_melding(k, geboren, goed, DAG)) == ""
    net = date(DAG.year - 23, DAG.month, DAG.day)
    assert code(verwijsindex.controleer_melding(k, net, goed, DAG)) == "verwijsindex.leeftijd"
    assert code(verwijsindex.controleer_melding(k, None, goed, DAG)) == "verwijsindex.leeftijd"
    for risicos in ((), ("lastig",), ("geweld", "lastig")):
        fout = verwijsindex.Indexinvoer(risicos, "X.", verteld="Ja.")
        assert code(verwijsindex.controleer_melding(k, geboren, fout, DAG)) == "verwijsindex.risicos"


def test_de_jeugdige_hoort_van_de_melding_tenzij_dat_gevaar_geeft() -> None:
    geboren = date(2015, 1, 1)
    for verteld, nog_niet, verwacht in (
        ("", "", "verwijsindex.verteld"), ("Ja.", "Gevaar.", "verwijsindex.verteld"),
        ("Ja.", "", ""), ("", "Vader zou haar slaan.", ""),
    ):  # fmt: skip
        melding = verwijsindex.Indexinvoer(("geweld",), "X.", verteld, nog_niet)
        assert code(verwijsindex.controleer_melding(kader(), geboren, melding, DAG)) == verwacht


# ------------------------------------------------------------------------------------------------- crisis


def vraag(**anders: str) -> crisis.Opschalingsinvoer:
    gewoon = {"grond": "overlast", "vorm": "dwang", "partij": "politie", "wat": "Ruzie.", "samen": "Anouk gaat mee."}
    return crisis.Opschalingsinvoer(**{**gewoon, **anders})


@pytest.mark.eis("UTR-053", "UTR-054")
def test_bij_gevaar_overlast_of_dreigende_huisuitzetting_handelt_een_partij_buiten_het_team() -> None:
    k = kader("utrecht")
    beleid = k.beleid.opschaling
    assert beleid is not None
    assert {g.code for g in beleid.gronden} == {"gevaar", "overlast", "huisuitzetting"}
    for grond in beleid.gronden:
        assert code(crisis.controleer_opschaling(k, vraag(grond=grond.code))) == ""
    assert code(crisis.controleer_opschaling(k, vraag(grond="lastig"))) == "opschaling.grond"
    dwang = {p.naam for p in beleid.partijen if "dwang" in p.vormen}
    assert {"Woningcorporatie", "Toezicht en handhaving", "GG&GD", "Politie"} == dwang
    # Never the team itself, and no party beyond its means; and the team stays.
    for partij in ("team", "sociaal-west", ""):
        assert code(crisis.controleer_opschaling(k, vraag(partij=partij))) == "opschaling.partij"
    assert code(crisis.controleer_opschaling(k, vraag(vorm="bemoeizorg"))) == "opschaling.partij"
    assert code(crisis.controleer_opschaling(k, vraag(vorm="bemoeizorg", partij="ggd"))) == ""
    assert code(crisis.controleer_opschaling(k, vraag(samen=" "))) == "veiligheid.samen"
    assert not [r.code for r in RECHTEN.values() if "dwang" in f"{r.code} {r.naam}"]
    assert code(crisis.controleer_opschaling(kader(), vraag())) == "opschaling.geen-afspraken"


@pytest.mark.eis("HEU-067")
def test_het_dorpsteam_neemt_alleen_meldingen_verplichte_ggz_aan_die_niet_acuut_of_subacuut_zijn() -> None:
    k = kader("utrechtse-heuvelrug")
    for mate in ("niet-acuut", "subacuut"):
        assert code(crisis.controleer_opschaling(k, vraag(vorm="wvggz", grond=mate, partij=""))) == ""
    acuut = crisis.controleer_opschaling(k, vraag(vorm="wvggz", grond="acuut", partij=""))
    assert acuut is not None
    assert (acuut.code, acuut.bron.plaats) == ("wvggz.acuut", "L1791-1793")
    assert "crisisdienst" in acuut.alternatief
    assert code(crisis.controleer_opschaling(kader(), vraag(vorm="wvggz", grond="subacuut"))) == "wvggz.niet-hier"


@pytest.mark.parametrize("veld", ["waarvoor", "wie", "telefoon", "wanneer", "bereikbaar"])
def test_achtervang_is_vooraf_helemaal_geregeld(veld: str) -> None:
    vol = dict.fromkeys(("waarvoor", "wie", "telefoon", "wanneer", "bereikbaar"), "iets")
    assert code(crisis.controleer_achtervang(crisis.Achtervanginvoer(**vol), DAG)) == ""
    assert code(crisis.controleer_achtervang(crisis.Achtervanginvoer(**{**vol, veld: " "}), DAG)) == (
        f"veiligheid.{veld}"
    )


def test_een_dossier_draagt_alleen_de_risicos_van_de_gemeente() -> None:
    k = kader("utrecht")
    assert code(crisis.controleer_markering(k, "zorgmijdend", "Doet niet open.")) == ""
    assert code(crisis.controleer_markering(k, "zorgmijdend", " ")) == "veiligheid.reden"
    assert code(crisis.controleer_markering(kader(), "zorgmijdend", "X.")) == "veiligheid.soort"
