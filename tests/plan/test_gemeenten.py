"""What each municipality asks of the one plan, played through the actions in its own profile."""

from datetime import timedelta
from typing import Any

import pytest

from naober.kern import maanden_later
from naober.onderzoek.actions import leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from naober.plan.actions import maak_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Planpartij, Regie
from naober.plan.samen.actions import (
    draag_hulp_over,
    leg_overleg_vast,
    regel_partij,
    spreek_samenwerking_af,
    voeg_partij_toe,
    vul_onderdeel,
    wijs_regie_toe,
)
from naober.plan.samen.rules import Deelname
from naober.plan.voortgang.actions import Uitwerking, begin_actie, beoordeel, evalueer, rond_actie_af, werk_actie_uit
from naober.plan.voortgang.queries import open_signalen, te_herijken
from naober.plan.voortgang.rules import Terugblik
from tests.dossier.opzet import TERUGKIJKEN, Zaak, geweigerd, goed
from tests.plan.invoer import plan
from tests.plan.samenspel import zelf


def af(zaak: Zaak) -> dict[str, Any]:
    return {"plan": zaak.plan, "akkoord_van": "mevrouw Proef", "peildatum": zaak.dag}


def partij(zaak: Zaak, soort: str, naam: str, **anders: Any) -> Planpartij:
    deelname = Deelname(soort, naam, f"{naam} helpt", "0612345678", **anders)
    return goed(voeg_partij_toe(zaak.anouk, dossier=zaak.dossier, deelname=deelname, peildatum=zaak.dag))


def uitgewerkt(zaak: Zaak, actie: Actie, **anders: Any) -> Actie:
    return goed(werk_actie_uit(zaak.anouk, actie=actie, uitwerking=Uitwerking(**anders), peildatum=zaak.dag))


def toegekend(actie: Actie) -> Actie:
    """As after a grant: deciding itself is tested elsewhere."""
    Actie.objects.filter(pk=actie.pk).update(stand=Actie.Stand.TOEGEKEND)
    return actie


def meervoudig(zaak: Zaak) -> None:
    """A second need on another life domain, with an answer in the plan."""
    nodig = zaak.nieuwe_behoefte(leefgebied=zaak.geval.leefgebieden[1], omschrijving="Iets anders")
    wie = {"dossier": zaak.dossier, "gesprek": zaak.verslag(), "behoeften": [nodig], "peildatum": zaak.dag}
    goed(leg_gesprek_vast(zaak.anouk, **wie))
    eerste = zaak.profiel.trap.treden[0].code
    bouwsteen = zaak.bouwsteen(trede=eerste, product="", uitvoerder="inwoner", wie="De inwoner", omschrijving="Zelf")
    behoefte = Behoefte.objects.get(omschrijving="Iets anders")
    goed(voeg_actie_toe(zaak.anouk, plan=zaak.plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=zaak.dag))


# -------------------------------------------------------------------------------- Utrechtse Heuvelrug


@pytest.mark.eis("HEU-083")
def test_een_ondersteuningsplan_maakt_de_inwoner_zelf_of_samen_met_de_consulent(heuvelrug: Zaak) -> None:
    z = heuvelrug.tot("gesprek")
    assert [w.code for w in z.profiel.plan.opstellen] == ["door-de-inwoner", "samen"]
    assert goed(maak_plan(z.anouk, **plan(z, hoe="door-de-inwoner"))).opgesteld_hoe == "door-de-inwoner"


@pytest.mark.eis("HEU-086")
def test_bij_elk_doel_is_formele_en_informele_zorg_overwogen(heuvelrug: Zaak) -> None:
    z = heuvelrug.tot("actie")
    weigering = geweigerd("plan.formeel-informeel", spreek_af, z.anouk, **af(z))
    assert "Thuis blijven wonen" in weigering.reden
    z.plan.doelen.update(formeel="Begeleiding", informeel="De buurvrouw")
    goed(spreek_af(z.anouk, **af(z)))


def afgesproken(zaak: Zaak) -> Zaak:
    zaak.tot("actie")
    zaak.plan.doelen.update(formeel="Begeleiding", informeel="De buurvrouw")
    return zaak.tot("afspraak")


@pytest.mark.eis("HEU-084")
def test_de_regie_ligt_bij_het_gezin_en_alleen_als_het_wenselijk_is_bij_het_dorpsteam(heuvelrug: Zaak) -> None:
    z = afgesproken(heuvelrug)
    regie = Regie.objects.get(rol="regie-op-het-plan", tot__isnull=True)
    assert (regie.bij, regie.wie) == ("gezin", "Het huishouden")
    naar = {"dossier": z.dossier, "rol": "regie-op-het-plan", "bij": "team", "wie": "Anouk", "peildatum": z.dag}
    geweigerd("regie.reden", wijs_regie_toe, z.anouk, **naar)
    goed(wijs_regie_toe(z.anouk, **naar, reden="Zij vraagt daar zelf om."))


@pytest.mark.eis("HEU-089")
def test_bij_meervoudige_problematiek_is_er_altijd_coordinatie_van_zorg(heuvelrug: Zaak) -> None:
    z = heuvelrug.tot("actie")
    z.plan.doelen.update(formeel="Begeleiding", informeel="De buurvrouw")
    meervoudig(z)
    z.tot("afspraak")
    rol = Regie.objects.get(rol="coordinatie-van-zorg", tot__isnull=True)
    assert (rol.bij, rol.wie) == ("team", "Anouk")


def test_bij_een_enkele_vraag_hoeft_de_coordinatie_niet(heuvelrug: Zaak) -> None:
    afgesproken(heuvelrug)
    assert not Regie.objects.filter(rol="coordinatie-van-zorg").exists()


@pytest.mark.eis("HEU-088")
def test_de_consulent_helpt_zelf_en_is_regisseur_als_er_aanvullende_hulp_is(heuvelrug: Zaak) -> None:
    z = heuvelrug.tot("plan")
    doe = {"plan": z.plan, "behoefte": z.behoefte, "peildatum": z.dag}
    geweigerd("actie.reden-buiten-team", voeg_actie_toe, z.anouk, **doe, bouwsteen=z.bouwsteen(reden_buiten_team=""))
    z = afgesproken(z)
    rol = Regie.objects.get(rol="regisseur-aanvullende-hulp", tot__isnull=True)
    assert (rol.bij, rol.wie) == ("team", "Anouk")


@pytest.mark.eis("HEU-085", "HEU-090")
def test_zonder_afgesproken_resultaat_en_afbouwdoel_begint_individuele_hulp_niet(heuvelrug: Zaak) -> None:
    z = afgesproken(heuvelrug)
    doe = {"actie": toegekend(z.actie), "peildatum": z.dag}
    weigering = geweigerd("actie.zonder-resultaat", begin_actie, z.anouk, **doe)
    assert "r. 1966-1968" in str(weigering.bron)
    uitgewerkt(z, z.actie, resultaten=("Een dagritme",))
    zonder = geweigerd("actie.onderdeel", begin_actie, z.anouk, **doe)
    assert (zonder.veld, "r. 2213-2217" in str(zonder.bron)) == ("afbouwdoel", True)
    uitgewerkt(z, z.actie, resultaten=("Een dagritme",), gegevens={"afbouwdoel": "Dan is de soos genoeg."})
    begonnen = goed(begin_actie(z.anouk, **doe))
    assert begonnen.gegevens == {"afbouwdoel": "Dan is de soos genoeg."}


@pytest.mark.eis("HEU-087")
def test_de_consulent_bewaakt_per_doel_of_het_wordt_bereikt(heuvelrug: Zaak) -> None:
    z = afgesproken(heuvelrug)
    doel = z.plan.doelen.get()
    doe = {"plan": z.plan, "wat": "doel", "doel": doel, "toelichting": "Gezien.", "peildatum": z.dag}
    geweigerd("oordeel.vervolg", beoordeel, z.anouk, **doe, uitkomst="niet")
    goed(beoordeel(z.anouk, **doe, uitkomst="niet", vervolg="Een ander plan."))
    goed(beoordeel(z.anouk, **doe, uitkomst="bereikt"))
    assert list(doel.oordelen.order_by("id").values_list("uitkomst", flat=True)) == ["niet", "bereikt"]


@pytest.mark.eis("HEU-091")
def test_de_stressorenaanpak_is_een_onderdeel_van_het_plan(heuvelrug: Zaak) -> None:
    z = heuvelrug.tot("plan")
    velden = ["stressoren", "leefwereld", "stabiele-leefomgeving", "sociale-omgeving"]
    doe = {"plan": z.plan, "sjabloon": "stressorenaanpak", "peildatum": z.dag}
    ingevuld = {veld: f"Besproken: {veld}" for veld in velden}
    for veld in velden:
        zonder = geweigerd("onderdeel.onvolledig", vul_onderdeel, z.anouk, **doe, antwoorden=ingevuld | {veld: ""})
        assert zonder.veld == f"onderdeel-{veld}"
    assert goed(vul_onderdeel(z.anouk, **doe, antwoorden=ingevuld)).gegevens == ingevuld


# -------------------------------------------------------------------------------------------- Leusden


@pytest.mark.eis("LEU-074", "LEU-075")
def test_bij_elke_evaluatie_is_de_vraag_of_het_een_trede_terug_kan(leusden: Zaak) -> None:
    z = leusden.tot("afspraak")
    toegekend(z.actie)
    doe = {"plan": z.plan, "verslag": "Besproken.", "volgende_op": z.dag + TERUGKIJKEN, "peildatum": z.dag}
    weigering = geweigerd("evaluatie.stap-terug", evalueer, z.anouk, **doe)
    assert "r. 614-617" in str(weigering.bron)
    leeg = Terugblik(z.actie.pk, z.trede, "algemene-oplossingen", "", "", True, "De inloop is genoeg.")
    geweigerd("evaluatie.mogelijkheden", evalueer, z.anouk, **doe, terugblikken=[leeg])
    vol = Terugblik(
        z.actie.pk, z.trede, "algemene-oplossingen", "Zij kookt weer.", "De inloop in Leusden.", True, "Dat is genoeg."
    )
    regel = goed(evalueer(z.anouk, **doe, terugblikken=[vol])).regels.get()
    assert (regel.trede_voor, regel.trede_na) == (z.trede, "algemene-oplossingen")
    assert (regel.mogelijkheden_inwoner, regel.mogelijkheden_omgeving) == ("Zij kookt weer.", "De inloop in Leusden.")


@pytest.mark.eis("LEU-076")
def test_elke_organisatie_in_het_plan_werkt_volgens_de_leidende_principes(leusden: Zaak) -> None:
    z = leusden.tot("actie")
    partij(z, "mantelzorger", "Nel")
    organisatie = partij(z, "onderwijs", "De school")
    weigering = geweigerd("plan.leidraad", spreek_af, z.anouk, **af(z))
    assert "De school" in weigering.reden
    assert "r. 784-785" in str(weigering.bron)
    goed(regel_partij(z.anouk, partij=organisatie, geregeld="Besproken.", principes=True, peildatum=z.dag))
    goed(spreek_af(z.anouk, **af(z)))


@pytest.mark.eis("LEU-079")
def test_het_plan_van_een_nieuwkomer_heeft_vier_onderdelen(leusden: Zaak) -> None:
    z = leusden.tot("plan")
    velden = ["bekend-raken", "netwerk", "taalverwerving", "participatie"]
    vol = {veld: f"Afgesproken: {veld}" for veld in velden}
    doe = {"plan": z.plan, "sjabloon": "nieuwkomer", "peildatum": z.dag}
    for veld in velden:
        geweigerd("onderdeel.onvolledig", vul_onderdeel, z.anouk, **doe, antwoorden=vol | {veld: " "})
    assert list(goed(vul_onderdeel(z.anouk, **doe, antwoorden=vol)).gegevens) == velden


@pytest.mark.eis("LEU-080")
def test_bij_een_complexe_scheiding_is_er_een_samenhangend_aanbod_voor_ouders_en_kinderen(leusden: Zaak) -> None:
    z = leusden.tot("plan")
    vol = {"aanbod-ouders": "Ouderschap na scheiding", "aanbod-kinderen": "Een maatje", "samenhang": "Een begeleider"}
    doe = {"plan": z.plan, "sjabloon": "complexe-scheiding", "peildatum": z.dag}
    for veld in vol:
        geweigerd("onderdeel.onvolledig", vul_onderdeel, z.anouk, **doe, antwoorden=vol | {veld: ""})
    assert goed(vul_onderdeel(z.anouk, **doe, antwoorden=vol)).gegevens == vol


@pytest.mark.eis("LEU-081")
def test_een_plan_kan_preventieve_acties_en_een_preventief_doel_hebben(leusden: Zaak) -> None:
    z = leusden.tot("gesprek")
    z.plan = goed(maak_plan(z.anouk, **plan(z, doelen=[("Zelf de regie houden", "preventie")])))
    actie = uitgewerkt(z, zelf(z, omschrijving="Elke week bewegen"), soort="preventief")
    assert actie.get_soort_display() == "voorkomen dat het erger wordt"
    assert z.plan.doelen.get().soort == "preventie"


# ---------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-086")
def test_een_partij_die_niet_is_gebonden_is_geregeld_voor_het_plan_wordt_afgesproken(gooi: Zaak) -> None:
    z = gooi.tot("actie")
    vraag = Deelname("wijkverpleging", "Landelijke Thuiszorg", "Wassen en kleden", "0201234567")
    geweigerd("partij.gebonden", voeg_partij_toe, z.anouk, dossier=z.dossier, deelname=vraag, peildatum=z.dag)
    los = partij(z, "wijkverpleging", "Landelijke Thuiszorg", gebonden="nee")
    goed(wijs_regie_toe(z.anouk, **proces(z)))
    goed(wijs_regie_toe(z.anouk, **casus(z, los)))
    weigering = geweigerd("plan.partij-niet-gebonden", spreek_af, z.anouk, **af(z))
    assert "Landelijke Thuiszorg" in weigering.reden
    geregeld = goed(regel_partij(z.anouk, partij=los, geregeld="Komt elke maand bij het overleg.", peildatum=z.dag))
    assert geregeld.gebonden == "geregeld"
    goed(spreek_af(z.anouk, **af(z)))


def proces(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {"dossier": zaak.dossier, "rol": "procesregisseur", "bij": "gemeente", "wie": "Anouk"}
    return basis | {"peildatum": zaak.dag} | anders


def casus(zaak: Zaak, instelling: Planpartij | None, **anders: Any) -> dict[str, Any]:
    basis = {"dossier": zaak.dossier, "rol": "casusregisseur", "bij": "instelling", "partij": instelling}
    return basis | {"peildatum": zaak.dag} | anders


@pytest.mark.eis("GOO-083", "GOO-084")
def test_met_meer_aanbieders_wijst_de_gemeente_als_procesregisseur_een_instelling_aan(gooi: Zaak) -> None:
    z = gooi.tot("actie")
    zorg = partij(z, "wijkverpleging", "Thuiszorg Gooi", gebonden="ja")
    geweigerd("plan.regie-ontbreekt", spreek_af, z.anouk, **af(z))
    geweigerd("regie.volgorde", wijs_regie_toe, z.anouk, **casus(z, zorg))
    geweigerd("regie.plek", wijs_regie_toe, z.anouk, **proces(z, bij="instelling"))
    goed(wijs_regie_toe(z.anouk, **proces(z)))
    geweigerd("regie.plek", wijs_regie_toe, z.anouk, **casus(z, None, bij="gemeente", wie="Anouk"))
    geweigerd("regie.instelling", wijs_regie_toe, z.anouk, **casus(z, None, wie="Een ander"))
    goed(wijs_regie_toe(z.anouk, **casus(z, zorg)))
    ander = partij(z, "huisarts", "De huisarts", gebonden="ja")
    goed(wijs_regie_toe(z.anouk, **casus(z, ander)))
    lopend = Regie.objects.filter(rol="casusregisseur", tot__isnull=True)
    assert [r.wie for r in lopend] == ["De huisarts"]
    goed(spreek_af(z.anouk, **af(z)))


def test_met_een_aanbieder_en_een_vraag_hoeft_er_geen_casusregisseur_te_zijn(gooi: Zaak) -> None:
    gooi.tot("afspraak")
    assert set(Regie.objects.values_list("rol", flat=True)) == {"vast-contactpersoon"}


@pytest.mark.eis("GOO-081", "GOO-082", "GOO-091")
def test_het_vaste_contactpersoon_gaat_na_kent_toe_en_gaat_het_resultaat_na(gooi: Zaak) -> None:
    z = gooi.tot("afspraak")
    rol = z.profiel.plan.rol("vast-contactpersoon")
    assert rol is not None
    assert [t.split()[0] for t in rol.taken] == ["met", "de", "nagaan"]
    assert Regie.objects.get(rol="vast-contactpersoon").wie == "Anouk"
    doe = {"plan": z.plan, "actie": z.actie, "toelichting": "Gebeld.", "peildatum": z.dag}
    # Afterwards is afterwards: help that was not granted and has not begun cannot be checked.
    geweigerd("oordeel.te-vroeg", beoordeel, z.anouk, **doe, wat="levering", uitkomst="ja")
    doel = {"bijdrage-aan": ["de regie weer oppakken"], "eigen-woorden": "Ik wil weer naar buiten."}
    uitgewerkt(z, z.actie, gegevens=doel)
    goed(begin_actie(z.anouk, actie=toegekend(z.actie), peildatum=z.dag))
    goed(beoordeel(z.anouk, **doe, wat="levering", uitkomst="ja"))
    geweigerd("oordeel.vervolg", beoordeel, z.anouk, **doe, wat="bijdrage", uitkomst="nee")
    goed(beoordeel(z.anouk, **doe, wat="bijdrage", uitkomst="nee", vervolg="De aanbieder is gebeld."))
    goed(beoordeel(z.anouk, **doe, wat="samenwerking", uitkomst="deels", vervolg="Overleg op maandag."))


@pytest.mark.eis("GOO-088")
def test_bij_maatwerk_staat_het_doel_in_de_eigen_woorden_van_de_inwoner(gooi: Zaak) -> None:
    z = gooi.tot("afspraak")
    doe = {"actie": toegekend(z.actie), "peildatum": z.dag}
    assert geweigerd("actie.onderdeel", begin_actie, z.anouk, **doe).veld == "bijdrage-aan"
    uitgewerkt(z, z.actie, gegevens={"bijdrage-aan": ["grip krijgen op het eigen bestaan"]})
    assert geweigerd("actie.onderdeel", begin_actie, z.anouk, **doe).veld == "eigen-woorden"
    doel = {"bijdrage-aan": ["grip krijgen op het eigen bestaan"], "eigen-woorden": "Weer zelf kiezen."}
    uitgewerkt(z, z.actie, gegevens=doel)
    assert goed(begin_actie(z.anouk, **doe)).gegevens == doel


@pytest.mark.eis("GOO-087")
def test_dubbele_hulp_over_wetten_heen_vraagt_eerst_een_beslissing(gooi: Zaak) -> None:
    z = gooi.tot("actie")
    zorg = partij(z, "wijkverpleging", "Thuiszorg Gooi", gebonden="ja", leefgebied="zelfredzaamheid")
    goed(wijs_regie_toe(z.anouk, **proces(z)))
    goed(wijs_regie_toe(z.anouk, **casus(z, zorg)))
    [signaal] = open_signalen(z.profiel, z.dossier, z.plan)
    assert "Wmo 2015 en Zvw" in signaal.tekst
    weigering = geweigerd("plan.dubbele-hulp", spreek_af, z.anouk, **af(z))
    assert "r. 288-290" in str(weigering.bron)
    doe = {"plan": z.plan, "wat": "samenloop", "sleutel": signaal.sleutel, "peildatum": z.dag}
    goed(beoordeel(z.anouk, **doe, uitkomst="houden", toelichting="De een wast, de ander begeleidt."))
    assert open_signalen(z.profiel, z.dossier, z.plan) == []
    goed(spreek_af(z.anouk, **af(z)))


@pytest.mark.eis("GOO-087")
def test_hulp_die_niet_werkt_is_een_signaal(gooi: Zaak) -> None:
    z = gooi.tot("afspraak")
    uitgewerkt(z, z.actie, gegevens={"bijdrage-aan": ["grip krijgen op het eigen bestaan"], "eigen-woorden": "Zelf."})
    goed(begin_actie(z.anouk, actie=toegekend(z.actie), peildatum=z.dag))
    doe = {"plan": z.plan, "actie": z.actie, "wat": "bijdrage", "toelichting": "Niets.", "peildatum": z.dag}
    goed(beoordeel(z.anouk, **doe, uitkomst="nee", vervolg="Bespreken."))
    [signaal] = open_signalen(z.profiel, z.dossier, z.plan)
    assert signaal.sleutel == f"werkt-niet:actie-{z.actie.pk}"


@pytest.mark.eis("GOO-085", "GOO-090")
def test_bindende_afspraken_gelden_in_een_casus_en_per_afspraak_blijkt_of_zij_worden_uitgevoerd(gooi: Zaak) -> None:
    z = gooi.tot("actie")
    assert {a.niveau for a in z.profiel.plan.werkafspraken} == {"lokaal", "regionaal", "bovenregionaal"}
    doe = {"dossier": z.dossier, "tekst": "Elke maand samen om tafel.", "peildatum": z.dag}
    rij = goed(spreek_samenwerking_af(z.anouk, **doe, code="samenwerking-zorgprofessionals"))
    over = {"plan": z.plan, "wat": "afspraak", "afspraak": rij, "toelichting": "Twee keer niet.", "peildatum": z.dag}
    geweigerd("oordeel.vervolg", beoordeel, z.anouk, **over, uitkomst="nee")
    goed(beoordeel(z.anouk, **over, uitkomst="nee", vervolg="De procesregisseur spreekt hen erop aan."))
    assert rij.oordelen.get().uitkomst == "nee"


@pytest.mark.eis("GOO-092")
def test_een_eigen_oplossing_en_een_netwerk_opbouwen_zijn_volwaardige_regels_in_het_plan(gooi: Zaak) -> None:
    z = gooi.tot("plan")
    eigen = uitgewerkt(
        z, zelf(z, trede="inwoners-samen", omschrijving="Koken met de buurvrouw"), soort="eigen-oplossing"
    )
    netwerk = uitgewerkt(
        z,
        zelf(z, trede="inwoners-samen", omschrijving="Mensen leren kennen"),
        soort="netwerk",
        resultaten=("Twee vrienden",),
    )
    assert (eigen.uitvoerder, eigen.wie, eigen.formeel) == ("inwoner", "De inwoner", False)
    goed(spreek_af(z.anouk, **af(z)))
    for actie in (eigen, netwerk):
        goed(begin_actie(z.anouk, actie=actie, peildatum=z.dag))
    assert goed(rond_actie_af(z.anouk, actie=netwerk, afloop="bereikt", toelichting="Ja.", peildatum=z.dag)).helpt


# --------------------------------------------------------------------------------------------- Utrecht


@pytest.mark.eis("UTR-084")
def test_een_huishouden_heeft_een_plan_en_een_aanspreekpunt_en_dat_is_het_team(utrecht: Zaak) -> None:
    z = utrecht.tot("afspraak")
    geweigerd("plan.bestaat", maak_plan, z.anouk, **plan(z))
    naar = {"dossier": z.dossier, "rol": "aanspreekpunt", "bij": "team", "wie": "Bram", "peildatum": z.dag}
    geweigerd("regie.plek", wijs_regie_toe, z.anouk, **(naar | {"bij": "instelling"}))
    goed(wijs_regie_toe(z.anouk, **naar))
    assert [r.wie for r in Regie.objects.filter(rol="aanspreekpunt", tot__isnull=True)] == ["Bram"]


@pytest.mark.eis("UTR-087")
def test_team_en_inwoner_spreken_beide_hun_inzet_af_en_die_wordt_gevolgd(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    actie = zelf(z, trede="buurtteam", uitvoerder="team", wie="Anouk", omschrijving="Begeleiding")
    z.plan = goed(spreek_af(z.anouk, **af(z)))
    doe = {"actie": actie, "peildatum": z.dag}
    assert geweigerd("actie.zonder-inzet", begin_actie, z.anouk, **doe).veld == "inzet_team"
    uitgewerkt(z, actie, inzet_team="Elke week langs.")
    assert geweigerd("actie.zonder-inzet", begin_actie, z.anouk, **doe).veld == "inzet_inwoner"
    uitgewerkt(z, actie, inzet_team="Elke week langs.", inzet_inwoner="Opent de post.")
    goed(begin_actie(z.anouk, **doe))
    over = {
        "plan": z.plan,
        "actie": actie,
        "wat": "inzet-inwoner",
        "uitkomst": "nee",
        "toelichting": "Post lag er nog.",
    }
    geweigerd("oordeel.vervolg", beoordeel, z.anouk, **over, peildatum=z.dag)
    rij = goed(beoordeel(z.anouk, **over, vervolg="Erop aangesproken.", peildatum=z.dag))
    assert rij.vervolg == "Erop aangesproken."


@pytest.mark.eis("UTR-088")
def test_iedereen_kan_eigenaar_van_een_actie_zijn(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    for wie, formeel in (("inwoner", False), ("netwerk", False), ("vrijwilliger", False), ("team", True)):
        actie = zelf(z, trede="eigen-kracht", uitvoerder=wie, wie=f"Een {wie}", omschrijving=f"Door {wie}")
        assert (actie.uitvoerder, actie.formeel) == (wie, formeel)
    doe = {"plan": z.plan, "behoefte": z.behoefte, "peildatum": z.dag}
    zonder = z.bouwsteen(trede="eigen-kracht", product="", wie=" ")
    geweigerd("actie.onvolledig", voeg_actie_toe, z.anouk, **doe, bouwsteen=zonder)


@pytest.mark.eis("UTR-089")
def test_bij_een_blijvende_behoefte_bouwt_het_team_eerst_aan_een_informeel_netwerk(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    inzet = {"inzet_team": "Elke week langs.", "inzet_inwoner": "Doet mee."}
    op = {"trede": "buurtteam", "uitvoerder": "team", "wie": "Anouk"}
    lang = uitgewerkt(z, zelf(z, **op, omschrijving="Blijvend"), structureel=True, **inzet)
    contact = uitgewerkt(z, zelf(z, **op, omschrijving="Bellen"), structureel=True, soort="contact", **inzet)
    netwerk = uitgewerkt(z, zelf(z, trede="eigen-kracht", omschrijving="Netwerk"), soort="netwerk")
    z.plan = goed(spreek_af(z.anouk, **af(z)))
    goed(begin_actie(z.anouk, actie=contact, peildatum=z.dag))
    weigering = geweigerd("actie.netwerk-eerst", begin_actie, z.anouk, actie=lang, peildatum=z.dag)
    assert "r. 1649-1653" in str(weigering.bron)
    goed(rond_actie_af(z.anouk, actie=netwerk, afloop="niet", toelichting="Te weinig mensen.", peildatum=z.dag))
    uitgewerkt(z, lang, structureel=True, te_intensief=True, **inzet)
    geweigerd("actie.te-intensief", begin_actie, z.anouk, actie=lang, peildatum=z.dag)
    uitgewerkt(z, lang, structureel=True, **inzet)
    goed(begin_actie(z.anouk, actie=lang, peildatum=z.dag))


@pytest.mark.eis("UTR-090", "UTR-091")
def test_bij_advies_blijft_de_regie_bij_het_team_en_bij_doorverwijzing_gaat_zij_over(utrecht: Zaak) -> None:
    z = utrecht.tot("afspraak")

    def nu() -> tuple[str, str]:
        regie = Regie.objects.get(rol="casusregie", tot__isnull=True)
        return regie.bij, regie.wie

    assert nu() == ("team", "Anouk")
    doe = {"actie": z.actie, "peildatum": z.dag}
    advies = goed(draag_hulp_over(z.anouk, **doe, soort="consult", aan="Een verslavingsspecialist"))
    assert (advies.regie, nu()) == ("team", ("team", "Anouk"))
    warm = {"soort": "doorverwijzing", "aan": "Stichting Proef"}
    geweigerd("overdracht.onvolledig", draag_hulp_over, z.anouk, **doe, **warm)
    verder = {"inbreng": "Het team belt elke maand.", "samenwerking": "Samen evalueren."}
    rij = goed(draag_hulp_over(z.anouk, **doe, **warm, **verder))
    assert (rij.regie, rij.inbreng, rij.samenwerking) == ("instelling", *verder.values())
    assert nu() == ("instelling", "Stichting Proef")


@pytest.mark.eis("UTR-092", "UTR-096")
def test_de_inwoner_praat_mee_en_een_werkconsulent_kan_aanschuiven(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    basis = {
        "dossier": z.dossier,
        "onderwerp": "Omscholing tot kok",
        "verslag": "Hij wil kok worden.",
        "aanwezigen": [("Wim", "werkconsulent")],
        "peildatum": z.dag,
    }
    geweigerd("overleg.zonder-inwoner", leg_overleg_vast, z.anouk, **basis, inwoner_erbij=False)
    rij = goed(leg_overleg_vast(z.anouk, **basis, inwoner_erbij=True))
    soort = z.profiel.plan.partij("werkconsulent")
    assert soort is not None
    assert (soort.naam, soort.wet) == ("werkconsulent van Werk & Inkomen", "Participatiewet")
    assert rij.aanwezigen == [{"naam": "Wim", "soort": "werkconsulent"}]


@pytest.mark.eis("UTR-093")
def test_een_arrangement_over_wmo_en_zvw_zegt_wie_de_regie_voert(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    vol = {
        "aanbod": "Begeleiding en verzorging",
        "zwaartepunt": "lijfgebonden zorg met lichte begeleiding",
        "afgesproken-met": ["buurtteam", "wijkverpleegkundige"],
        "regie": "thuiszorginstelling",
    }
    doe = {"plan": z.plan, "sjabloon": "arrangement-wmo-zvw", "peildatum": z.dag}
    for fout in ({"regie": ""}, {"afgesproken-met": ["buurtteam"]}, {"zwaartepunt": ""}):
        geweigerd("onderdeel.onvolledig", vul_onderdeel, z.anouk, **doe, antwoorden=vol | fout)
    assert goed(vul_onderdeel(z.anouk, **doe, antwoorden=vol)).gegevens == vol


@pytest.mark.eis("UTR-094")
def test_een_doorverwijzing_wordt_na_de_ingestelde_periode_opnieuw_bekeken(utrecht: Zaak) -> None:
    z = utrecht.tot("afspraak")
    herijking = z.profiel.plan.herijking("aanvullende-zorg")
    assert herijking is not None
    uiterlijk = maanden_later(z.dag, herijking.maanden)
    warm = {"soort": "doorverwijzing", "aan": "Stichting Proef", "inbreng": "Bellen.", "samenwerking": "Samen."}
    goed(draag_hulp_over(z.anouk, actie=z.actie, **warm, peildatum=z.dag))
    assert te_herijken(z.anouk, uiterlijk - timedelta(days=1)) == []
    assert [a.pk for a in te_herijken(z.anouk, uiterlijk)] == [z.actie.pk]
    doe = {"plan": z.plan, "actie": z.actie, "wat": "herijking", "toelichting": "Nog te zwaar.", "peildatum": uiterlijk}
    goed(beoordeel(z.anouk, **doe, uitkomst="blijft"))
    assert te_herijken(z.anouk, uiterlijk) == []
    assert Actie.objects.get(pk=z.actie.pk).herijken_op == maanden_later(uiterlijk, herijking.maanden)


@pytest.mark.eis("UTR-098", "UTR-099")
def test_alle_zorgverleners_staan_in_het_plan_en_hulp_in_huis_sluit_aan_op_verzorging(utrecht: Zaak) -> None:
    z = utrecht.tot("actie")
    for soort, wet in (("verpleging", "Zvw"), ("dagverzorging", "Wmo 2015"), ("individuele-begeleiding", "Wmo 2015")):
        assert partij(z, soort, f"Aanbieder van {soort}").wet == wet
    Actie.objects.filter(pk=z.actie.pk).update(product="hulp-bij-huishouden", trede="maatwerk-basiszorg")
    zorg = partij(z, "persoonlijke-verzorging", "Wijkverpleging")
    hulp = partij(z, "hulp-bij-huishouden", "Schoon Thuis")
    weigering = geweigerd("plan.afstemming-ontbreekt", spreek_af, z.anouk, **af(z))
    assert "r. 2355-2361" in str(weigering.bron)
    doe = {"dossier": z.dossier, "een": hulp, "ander": zorg, "peildatum": z.dag}
    code = {"code": "hbh-en-persoonlijke-verzorging"}
    goed(spreek_samenwerking_af(z.anouk, **doe, **code, tekst="Eerst wassen, dan schoonmaken."))
    goed(spreek_af(z.anouk, **af(z)))


@pytest.mark.eis("UTR-100")
def test_begeleiding_van_de_omgeving_is_een_actie_in_het_plan(utrecht: Zaak) -> None:
    z = utrecht.tot("plan")
    actie = zelf(z, trede="eigen-kracht", uitvoerder="team", wie="Anouk", omschrijving="Uitleg aan het gezin")
    uit = uitgewerkt(z, actie, soort="omgeving", resultaten=("Het gezin raakt niet overbelast",))
    assert (uit.soort, uit.resultaten) == ("omgeving", ["Het gezin raakt niet overbelast"])
