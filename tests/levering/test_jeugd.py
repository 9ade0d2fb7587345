"""Youth help: who refers and who hears of it, until which age, who carries out a measure, and who pays for whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.agenda.models import Taak
from naober.besluit.rules.grenzen import weiger_zonder_besluit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.inkoopbeschrijving import inkoop
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.gemeente.velden import controleer_velden
from naober.kern import Bedrag, Weigering
from naober.levering import actions as doen
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.models import Aanbieder, Aanmelding, Contract, Contractproduct, Keuze, Leveringscheck
from naober.levering.queries.inkoop import eisen_van_contract
from naober.levering.queries.keuze import aanmeldingen_van
from naober.levering.rules.contract import Contractvoornemen, Productinvoer, controleer_contract, controleer_product
from naober.levering.rules.jeugd import (
    Woonplaats,
    controleer_verwijzing,
    past_leeftijd,
    past_woonplaats,
    woonplaats,
    woonplaatsversie,
)
from naober.levering.rules.keuze import weiger_zonder_overbrugging
from naober.levering.rules.toewijzen import Grond, Wijziging, mag_toewijzen
from naober.levering.rules.verzoek import Gevraagd
from naober.register.actions import leg_vast
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

HAR, GOO = profiel_uit("hardenberg"), profiel_uit("gooise-meren")


def code(verdict: Weigering | None) -> str:
    return verdict.code if verdict else ""


def gelezen(slug: str, rubriek: str) -> str:
    """What staff read under this heading, with the source of each line."""
    [gevonden] = [r for r in inkoop(profiel_uit(slug)) if r.naam == rubriek]
    regels = (f"{r.naam}. {'; '.join(f'{n.lower()}: {w}' for n, w in r.gegevens)} [{r.bron}]" for r in gevonden.regels)
    return "\n".join(regels).replace("\xa0", " ")


# -------------------------------------------------------------------------------------------- zonder databank


def perceel(naam: str, schaal: str, namens: str = "") -> str:
    v = Contractvoornemen(
        "C-1", "Jeugd", ("Jeugdwet",), schaal, "Specialistisch.", "inkoopcontract", date(2015, 1, 1),
        date(2015, 12, 31), perceel=naam, namens=namens, eisen_op=date(2014, 12, 1),
    )  # fmt: skip
    return code(controleer_contract(HAR.inkoop, v, date(2015, 1, 1)))


@pytest.mark.eis("HAR-105", "HAR-106")
def test_acht_groepen_jeugdhulp_worden_in_de_regio_ingekocht_en_zijn_niet_vrij_toegankelijk() -> None:
    regionaal = [g for g in HAR.inkoop.groepen if g.schaal == "regionaal"]
    assert len(regionaal) == 8
    assert [len(g.delen) for g in regionaal if g.delen] == [4]
    assert [g.code for g in regionaal if g.vrij] == ["amhk"]
    crisis = next(g for g in regionaal if g.code == "crisishulp")
    assert (crisis.dag_en_nacht, crisis.samen_met) == (True, "amhk")
    assert "Crisishulp. schaal: Regionaal" in (blad := gelezen("hardenberg", "Wat samen wordt ingekocht"))
    assert "dag en nacht: ja; samen met: Advies- en Meldpunt" in blad
    for product in {p for g in regionaal for p in g.alle_producten}:
        soort = HAR.product(product)
        assert soort is not None
        assert soort.soort == "maatwerk"
        gekocht = {
            schaal: code(controleer_product(HAR.inkoop, Productinvoer(product, "inspanning"), soort, schaal=schaal,
                                            wetten=["Jeugdwet"]))
            for schaal in ("lokaal", "regionaal")
        }  # fmt: skip
        assert gekocht == {"lokaal": "contract.product-schaal", "regionaal": ""}
    assert (perceel("Pleegzorg", "lokaal"), perceel("Pleegzorg", "regionaal")) == ("contract.perceel-schaal", "")
    # Not without a decision of the team, unless the law lets somebody else refer (paragraph 7.2.1).
    dag = date(2015, 3, 2)
    assert code(mag_toewijzen(Grond(jeugd=True), dag, None)) == "toewijzing.geen-grond"
    assert mag_toewijzen(Grond(jeugd=True, verwijzer="02"), dag, None) is None
    assert "amhk" in {i.code for i in HAR.ingangen}


@pytest.mark.eis("HAR-118")
def test_landelijke_functies_horen_niet_bij_de_inkoop_van_de_regio() -> None:
    landelijk = next(g for g in HAR.inkoop.groepen if g.schaal == "landelijk")
    assert (len(landelijk.delen), landelijk.procent) == (7, "2,2")
    assert "deel van het budget: 2,2 procent" in gelezen("hardenberg", "Wat samen wordt ingekocht")
    for deel in landelijk.delen:
        assert perceel(deel.naam, "regionaal", "bedrijfsvoeringsorganisatie") == "contract.perceel-schaal"
        assert perceel(deel.naam, "landelijk", "bedrijfsvoeringsorganisatie") == "contract.perceel-namens"
        assert perceel(deel.naam, "landelijk") == ""


@pytest.mark.eis("HAR-107", "HAR-119")
def test_de_jeugdregio_telt_elf_gemeenten_en_van_elke_hulp_staat_er_uit_welke_wet_zij_komt() -> None:
    assert "Jeugdregio IJsselland+. gemeenten: 11; sinds: 2012" in gelezen(
        "hardenberg", "Wie voor meer gemeenten inkoopt"
    )
    assert perceel("Pleegzorg", "regionaal", "jeugdregio") == ""
    blad = gelezen("hardenberg", "Hulp en de wet waar zij uit komt")
    buiten = [d.naam for d in HAR.inkoop.domein if d.wet != "Jeugdwet"]
    assert buiten == ["Jeugdgezondheidszorg en gezondheidsbevordering"]
    assert f"{buiten[0]}. was: Wpg; valt onder: Wpg" in blad
    assert "Gesloten jeugdzorg. was: Wjz; valt onder: Jeugdwet; taak erbij vanaf: 1 januari 2015" in blad
    herkomst = {d.naam: d.herkomst for d in HAR.inkoop.domein}
    assert herkomst["Jeugd-ggz en jeugd-vb"] == ("AWBZ",)
    assert herkomst["Behandeling in de jeugd-ggz"] == ("Zvw",)
    assert {w for ws in herkomst.values() for w in ws} == {"Wjz", "AWBZ", "Zvw", "Wpg", "Wmo"}


@pytest.mark.eis("LEU-110")
def test_de_vijf_groepen_jeugdhulp_van_de_begroting_met_hun_nummer() -> None:
    beleid = profiel_uit("leusden").inkoop
    assert [(g.naam, g.kostenplaats) for g in beleid.groepen] == [
        ("Begrotingsgefinancierde jeugdzorg", "61171"), ("Kinderen met een beperking", "61172"),
        ("Jeugdzorg GGZ", "61173"), ("Jeugdzorg plus", "61181"), ("Persoonsgebonden budget jeugd", "61174"),
    ]  # fmt: skip
    assert "Jeugdzorg plus. schaal: Regionaal; producten: Jeugdzorg plus; kostenplaats: 61181" in gelezen(
        "leusden", "Wat samen wordt ingekocht"
    )


@pytest.mark.eis("HAR-114")
def test_gesloten_jeugdhulp_kan_alleen_met_een_machtiging_en_als_onttrekken_dreigt() -> None:
    toets = HAR.toets("gesloten-jeugdhulp")
    alles = {v.code: Antwoord(v.verwacht, "Volgens de beschikking.") for v in toets.vragen}
    assert {"machtiging-rechter", "ernstige-belemmering", "onttrekken-voorkomen"} == alles.keys()
    assert weeg_toets(toets, alles).voldaan is True
    for mist in alles:
        assert weeg_toets(toets, {**alles, mist: Antwoord(False, "Nee.")}).voldaan is False
        assert weeg_toets(toets, {c: a for c, a in alles.items() if c != mist}).voldaan is None
    assert HAR.product("gesloten-jeugdhulp").toets == toets.code  # type: ignore[union-attr]

    def verwijs(verwijzer: str, tekst: str) -> str:
        regels = HAR.inkoop.verwijzing
        return code(controleer_verwijzing(regels, verwijzer=verwijzer, product="gesloten-jeugdhulp", toelichting=tekst))

    for ander in ("02", "03", "04", "05"):
        assert verwijs(ander, "Machtiging van 3 maart.") == "verwijzing.niet-door-deze"
    assert (verwijs("08", " "), verwijs("08", "Machtiging van 3 maart.")) == ("verwijzing.noteer", "")


@pytest.mark.eis("HAR-110")
def test_hulp_bij_een_maatregel_bepaalt_rechter_of_instelling_in_overleg_met_het_team() -> None:
    def verwijs(verwijzer: str, tekst: str, product: str = "jeugd-ggz") -> str:
        regels = HAR.inkoop.verwijzing
        return code(controleer_verwijzing(regels, verwijzer=verwijzer, product=product, toelichting=tekst))

    for wie in ("04", "08"):
        assert (verwijs(wie, ""), verwijs(wie, "Besproken met Anouk.")) == ("verwijzing.noteer", "")
        assert mag_toewijzen(Grond(jeugd=True, verwijzer=wie), date(2015, 3, 2), None) is None
    assert verwijs("02", "") == ""
    protocol = next(a for a in HAR.inkoop.afspraken if a.code == "protocol-gi")
    assert "een plan van aanpak of familiegroepsplan maken" in protocol.onderdelen
    assert "Protocol van gebiedsteams en gecertificeerde instellingen" in gelezen("hardenberg", "Wat is afgesproken")


@pytest.mark.eis("HAR-115")
def test_jeugdhulp_is_tot_18_loopt_door_tot_23_en_reclassering_heeft_geen_grens() -> None:
    regel = HAR.inkoop.leeftijd("Jeugdwet")
    assert regel is not None
    assert (regel.tot, regel.doorlopend_tot) == (18, 23)
    basis: dict[str, Any] = {
        "product": "jeugd-ggz", "geboren": date(2000, 2, 29), "ingang": date(2017, 3, 1), "liep_al": False,
        "waarom": "",
    }  # fmt: skip

    def mag(einde: date | None, **anders: Any) -> str:
        return code(past_leeftijd(regel, **{**basis, "einde": einde, **anders}))

    al = {"liep_al": True, "waarom": "Geen andere wet geeft deze hulp."}
    assert (mag(date(2018, 2, 28)), mag(date(2018, 3, 1)), mag(None)) == ("", "leeftijd.doorlopen", "")
    assert mag(date(2018, 3, 1), liep_al=True) == mag(date(2018, 3, 1), waarom=al["waarom"]) == "leeftijd.doorlopen"
    assert (mag(date(2023, 2, 28), **al), mag(date(2023, 3, 1), **al)) == ("", "leeftijd.te-oud")
    assert mag(date(2030, 1, 1), product="jeugdreclassering") == mag(date(2030, 1, 1), geboren=None) == ""
    assert "tot: 18 jaar; doorlopend tot: 23 jaar; zonder grens: Jeugdreclassering" in gelezen("hardenberg", "Leeftijd")
    assert mag(date(2030, 1, 1), strafrecht=True) == ""
    zonder = regel.model_copy(update={"strafrecht": False})
    laat = {**basis, "einde": date(2030, 1, 1), "strafrecht": True}
    assert code(past_leeftijd(zonder, **laat)) == "leeftijd.te-oud"
    assert "na een strafrechtelijke beslissing: geen grens" in gelezen("hardenberg", "Leeftijd")
    assert HAR.inkoop.leeftijd("Wmo 2015") is None


@pytest.mark.django_db
@pytest.mark.eis("HAR-115")
def test_hulp_na_een_strafrechtelijke_beslissing_heeft_geen_leeftijdsgrens_en_komt_van_de_rechter(zaak: Zaak) -> None:
    zaak.tot("vraag")
    kind(zaak, 30)
    henk, dag = opzet.backoffice(zaak), zaak.dag

    def verwezen(verwijzer: str, **anders: Any) -> Any:
        invoer = {**verwijzing(zaak, "jeugd-ggz", verwijzer), "toelichting": "Overlegd met Anouk.", **anders}
        return doen.leg_verwijzing_vast(zaak.anouk, **invoer)

    assert verwezen("02", strafrecht=True).code == "verwijzing.strafrecht"
    gewoon = goed(verwezen("08"))
    geweigerd("leeftijd.te-oud", doen.wijs_hulp_toe, henk, keuze=gewoon, invoer=uren(zaak), peildatum=dag)
    rij = goed(doen.wijs_hulp_toe(henk, keuze=goed(verwezen("08", strafrecht=True)), invoer=uren(zaak), peildatum=dag))
    langer = Wijziging("04", einde=date(dag.year + 1, 12, 31), overleg=True)
    goed(doen.wijzig_toewijzing(henk, toewijzing=rij, wijziging=langer, toelichting="Zo besloot de rechter.",
                                peildatum=dag))  # fmt: skip


@pytest.mark.eis("UTR-139")
def test_wie_mag_verwijzen_verschilt_per_wet() -> None:
    dag = date(2015, 9, 7)
    for wie in ("02", "05"):
        assert mag_toewijzen(Grond(jeugd=True, verwijzer=wie), dag, None) is None
        assert code(mag_toewijzen(Grond(jeugd=False, verwijzer=wie), dag, None)) == "toewijzing.geen-grond"
    besluit = {"toegekend": True, "leveringsvorm": "zin"}
    assert mag_toewijzen(Grond(**besluit), dag, None) is mag_toewijzen(Grond(jeugd=True, **besluit), dag, None) is None


@pytest.mark.eis("GOO-114")
def test_of_iets_onder_de_jeugdhulpplicht_valt_wordt_uitdrukkelijk_en_met_reden_beslist() -> None:
    toets = GOO.toets("jeugdhulp")
    [vraag] = [v for v in toets.vragen if v.code == "reikwijdte"]
    assert "mediation na een echtscheiding" in vraag.vraag
    assert "huiswerkbegeleiding" in vraag.vraag
    alles = {v.code: Antwoord(v.verwacht, "Zo is het.") for v in toets.vragen}
    assert weeg_toets(toets, alles).voldaan is True
    for antwoord, uitkomst in ((Antwoord(True, " "), None), (Antwoord(False, "Hoort bij school."), False)):
        assert weeg_toets(toets, {**alles, "reikwijdte": antwoord}).voldaan is uitkomst
    met_toets = {p.code for p in GOO.producten if p.wet == "Jeugdwet" and p.toets == "jeugdhulp"}
    assert met_toets == {"individuele-jeugdhulp", "jeugd-ggz"}


@pytest.mark.eis("HEU-102", "HEU-103")
def test_een_kind_groeit_zo_thuis_mogelijk_op_en_anders_staat_er_waarom_dat_niet_kan_of_niet_veilig_is() -> None:
    heuvelrug = profiel_uit("utrechtse-heuvelrug")
    jeugd = [p for p in heuvelrug.producten if p.wet == "Jeugdwet"]
    assert jeugd
    for product in jeugd:
        toets = heuvelrug.toets(product.toets or "")
        [thuis] = [v for v in toets.vragen if v.code == "zo-thuis-mogelijk"]
        assert "verplaatst de zorg in plaats van het kind" in thuis.vraag
        assert "niet veilig" in thuis.vraag
        alles = {v.code: Antwoord(v.verwacht, "Zo is het.") for v in toets.vragen}
        for antwoord, uitkomst in (
            (Antwoord(True, "Thuis is het niet veilig."), True), (Antwoord(True, " "), None),
            (Antwoord(False, "Nee."), False),
        ):  # fmt: skip
            assert weeg_toets(toets, {**alles, thuis.code: antwoord}).voldaan is uitkomst


@pytest.mark.eis("HAR-117")
def test_pleegzorg_is_tijdelijk_en_pleegouders_hebben_geen_zeggenschap() -> None:
    pleegzorg = HAR.product("pleegzorg")
    assert pleegzorg is not None
    assert (pleegzorg.tijdelijk, "ouders de opvoeding weer" in pleegzorg.uitleg) == (True, True)
    velden = {v.code: v for v in pleegzorg.velden}
    assert velden["pleegouders"].keuzes == ("uit het netwerk van het gezin", "van buiten het netwerk")
    assert velden["zeggenschap"].keuzes == ("ouders", "voogd")
    antwoorden = {
        "pleegouders": "van buiten het netwerk", "zeggenschap": "ouders", "terug-naar-huis": "Rust en een vast inkomen."
    }  # fmt: skip

    def past(gegeven: dict[str, str]) -> bool:
        return controleer_velden(pleegzorg.velden, gegeven, code="veld", bron=pleegzorg.bron) is None

    assert past(antwoorden)
    assert not any(past({c: w for c, w in antwoorden.items() if c != veld}) for veld in antwoorden)
    assert not past({**antwoorden, "zeggenschap": "pleegouders"})


@pytest.mark.eis("UTR-140")
def test_een_gezin_met_een_kind_met_een_beperking_heeft_respijt_van_vrijwilligers_en_van_een_aanbieder() -> None:
    utrecht = profiel_uit("utrecht")
    vormen = {m.code: m for m in utrecht.naoberschap.maatregelen if m.soort == "respijt"}
    informeel, formeel = vormen["handje-helpen"], vormen["kortdurend-verblijf"]
    assert (informeel.vorm, informeel.door, formeel.vorm) == ("informeel", "Stichting Handje helpen", "formeel")
    assert "kind met een handicap" in informeel.uitleg
    [werk] = [w for w in utrecht.naoberschap.werk if w.code == "logeeropvang"]
    assert werk.voorziening in {v.code for v in utrecht.voorzieningen}
    product = utrecht.product(formeel.product or "")
    assert product is not None
    [last] = [v for v in product.velden if v.code == "zorglast"]
    assert "gezin met een kind met een beperking" in last.keuzes
    toets = utrecht.toets(product.toets or "")
    assert weeg_toets(toets, {v.code: Antwoord(v.verwacht, "Ja.") for v in toets.vragen}).voldaan is True


@pytest.mark.eis("HEU-111")
def test_wie_voor_jeugdhulp_betaalt_hangt_af_van_de_dag_waarop_de_hulp_begint() -> None:
    kind = Woonplaats(gezag="0310", verblijf="0344", brp="0307", brp_voor_verblijf="0331")
    oud, nieuw = date(2021, 12, 31), date(2022, 1, 1)
    assert (woonplaats(kind, oud), woonplaats(kind, nieuw)) == ("0310", "0331")
    thuis = Woonplaats(gezag="0310", brp="0307")
    assert (woonplaats(thuis, oud), woonplaats(thuis, nieuw)) == ("0310", "0307")
    voogdij = Woonplaats(gezag="0310", voogdij_gi=True, verblijf="0344", brp="0344", brp_voor_verblijf="0331")
    assert (woonplaats(voogdij, oud), woonplaats(voogdij, nieuw)) == ("0344", "0331")
    assert woonplaats(Woonplaats(verblijf="0344"), oud) == "0344"
    assert (code(past_woonplaats(kind, oud, "0331")), past_woonplaats(kind, nieuw, "0331")) == (
        "verzoek.woonplaats-anders", None,
    )  # fmt: skip
    assert woonplaatsversie(oud).naam != woonplaatsversie(nieuw).naam
    # The note announced another day than the law got in the end; both stand in the profile, and the choice.
    [anders] = [t for t in profiel_uit("utrechtse-heuvelrug").tegenstrijdigheden if t.code == "woonplaatsbeginsel"]
    assert "1-1-2021" in anders.naam
    assert "1-1-2022" in anders.keuze


def test_zonder_plek_is_er_onder_de_jeugdwet_iets_dat_de_veiligheid_waarborgt() -> None:
    keuze = GOO.inkoop.keuze

    def leg(uitkomst: str, tekst: str, wet: str = "Jeugdwet") -> str:
        return code(weiger_zonder_overbrugging(keuze, wet=wet, uitkomst=uitkomst, overbrugging=tekst))

    assert (leg("geen-plek", " "), leg("geen-plek", "Elke dag bellen.")) == ("aanmelding.overbrugging", "")
    assert leg("geweigerd", "") == leg("aangenomen", "") == leg("geen-plek", "", "Wmo 2015") == ""


# ------------------------------------------------------------------------------------------------ met databank


def jeugdproduct(zaak: Zaak, product: str, naam: str = "Jeugdzorg Noord", agb: str = "41410021") -> Aanbieder:
    """A provider with a running contract for this youth help."""
    wie = opzet.aanbieder(zaak, naam, agb)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        contract, _ = Contract.objects.get_or_create(
            aanbieder=wie, kenmerk=f"J-{wie.pk}",
            defaults={
                "naam": "Jeugd", "wetten": ["Jeugdwet"], "schaal": "regionaal", "schaal_reden": "Zo is het.",
                "procedure": "inkoopcontract", "ingang": date(zaak.dag.year, 1, 1), "stand": Contract.Stand.LOOPT,
            },
        )  # fmt: skip
        Contractproduct.objects.get_or_create(
            contract=contract, product=product, wet="ijw", productcategorie="54", productcode="54001", eenheid="04",
            frequentie="2", bekostiging="inspanning",
        )  # fmt: skip
    return wie


def uren(zaak: Zaak) -> Toewijzingsinvoer:
    return Toewijzingsinvoer(
        "specifiek", "inspanning", zaak.dag, date(zaak.dag.year + 1, 1, 31), volume=3, eenheid="04", frequentie="2"
    )


def verwijzing(zaak: Zaak, product: str, verwijzer: str, **anders: Any) -> dict[str, Any]:
    return {
        "dossier": zaak.dossier, "persoon": zaak.persoon, "aanbieder": jeugdproduct(zaak, product), "product": product,
        "verwijzer": verwijzer, "peildatum": zaak.dag, **anders,
    }  # fmt: skip


def kind(zaak: Zaak, jaren: int = 12) -> None:
    with in_scope(gemeente=zaak.gemeente, breed=True):
        zaak.persoon.geboortedatum = date(zaak.dag.year - jaren, 1, 2)
        zaak.persoon.save()


@pytest.mark.django_db
@pytest.mark.eis("HAR-103")
def test_het_team_hoort_van_elke_verwijzing_door_een_arts_ook_als_de_aanbieder_haar_meldt(zaak: Zaak) -> None:
    zaak.tot("vraag")
    kind(zaak)
    keuze = goed(doen.leg_verwijzing_vast(zaak.anouk, **verwijzing(zaak, "jeugd-ggz", "02")))
    assert "door de huisarts" in Gebeurtenis.objects.latest("pk").tekst
    ayla = opzet.bij_aanbieder(zaak, keuze.aanbieder)
    vraag = {"wet": "ijw", "bsn": zaak.persoon.bsn, "peildatum": zaak.dag}
    for nummer, wie in enumerate(("05", "01", "")):
        gevraagd = Gevraagd(zaak.dag, productcategorie="54", verwijzer=wie)
        goed(doen.vraag_toewijzing(ayla, referentie=f"J{nummer}", gevraagd=gevraagd, **vraag))
    # The same when it comes as a message of the provider.
    with in_scope(gemeente=zaak.gemeente, breed=True):
        bericht = opzet.ketenbericht(zaak, keuze.aanbieder, wet="ijw", nummer=315)
    goed(
        doen.neem_verzoek_op(
            opzet.backoffice(zaak), bericht=bericht, referentie="M1", bsn=zaak.persoon.bsn, client={},
            gevraagd=Gevraagd(zaak.dag, productcategorie="54", verwijzer="03"), peildatum=zaak.dag,
        )
    )  # fmt: skip
    with in_scope(gemeente=zaak.gemeente, breed=True):
        taken = Taak.objects.filter(herkomst="verwijzing", dossier=zaak.dossier)
        assert [t.omschrijving.split(" naar ")[0] for t in taken.order_by("pk")] == [
            "Verwezen door de huisarts", "Verwezen door de medisch specialist", "Verwezen door de jeugdarts",
        ]  # fmt: skip
        assert {t.van_id for t in taken} == {zaak.anouk.id}
        # A grown-up gets no youth help, whoever refers.
        kind(zaak, 30)
    geweigerd("leeftijd.te-oud", doen.wijs_hulp_toe, opzet.backoffice(zaak), keuze=keuze, invoer=uren(zaak),
              peildatum=zaak.dag)  # fmt: skip


@pytest.mark.django_db
def test_de_backoffice_neemt_een_verwijzing_over_en_wijst_de_hulp_toe(zaak: Zaak) -> None:
    zaak.tot("vraag")
    kind(zaak)
    wie = verwijzing(zaak, "jeugd-ggz", "02")["aanbieder"]
    ayla, henk = opzet.bij_aanbieder(zaak, wie), opzet.backoffice(zaak)
    vraag = {"wet": "ijw", "bsn": zaak.persoon.bsn, "peildatum": zaak.dag}
    rij = {}
    for nummer, van, categorie in (("A1", "02", "54"), ("A2", "01", "54"), ("A3", "02", "45")):
        gevraagd = Gevraagd(zaak.dag, productcategorie=categorie, verwijzer=van)
        rij[nummer] = goed(doen.vraag_toewijzing(ayla, referentie=nummer, gevraagd=gevraagd, **vraag))
    for nummer in ("A2", "A3"):
        geweigerd("verzoek.geen-verwijzing", doen.neem_verwijzing_over, henk, verzoek=rij[nummer], peildatum=zaak.dag)
    client = Client()
    client.force_login(Medewerker.objects.get(pk=henk.id))
    pad = reverse("verwijzing-overnemen", args=[rij["A1"].pk])
    assert pad in client.get(reverse("aanbiederverzoek", args=[rij["A1"].pk])).content.decode()
    assert pad.replace(str(rij["A1"].pk), str(rij["A2"].pk)) not in client.get(
        reverse("aanbiederverzoek", args=[rij["A2"].pk])
    ).content.decode()  # fmt: skip
    antwoord = client.post(pad, {"x": "1"})
    keuze = Keuze.objects.get()
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("keuze-toewijzen", args=[keuze.pk]))
    assert (keuze.verwijzer, keuze.product, keuze.besluit, keuze.persoon) == ("02", "jeugd-ggz", None, zaak.persoon)
    geweigerd("verzoek.geen-verwijzing", doen.neem_verwijzing_over, henk, verzoek=rij["A1"], peildatum=zaak.dag)
    goed(doen.wijs_hulp_toe(henk, keuze=keuze, invoer=uren(zaak), peildatum=zaak.dag))
    rij["A1"].refresh_from_db()
    assert rij["A1"].stand == "gehonoreerd"


@pytest.mark.django_db
def test_verlengen_kan_tot_de_leeftijd_waarop_de_hulp_voorgoed_stopt(zaak: Zaak) -> None:
    zaak.tot("vraag")
    kind(zaak, 17)
    henk, jaar = opzet.backoffice(zaak), zaak.dag.year
    keuze = goed(doen.leg_verwijzing_vast(zaak.anouk, **verwijzing(zaak, "jeugd-ggz", "02")))
    invoer = replace(uren(zaak), einde=date(jaar, 12, 31))
    rij = goed(doen.wijs_hulp_toe(henk, keuze=keuze, invoer=invoer, peildatum=zaak.dag))
    basis = {"toewijzing": rij, "toelichting": "Geen andere wet geeft dit.", "peildatum": zaak.dag}

    def tot(einde: date) -> dict[str, Any]:
        return {**basis, "wijziging": Wijziging("04", einde=einde, overleg=True)}

    geweigerd("leeftijd.te-oud", doen.wijzig_toewijzing, henk, **tot(date(jaar + 6, 1, 2)))
    goed(doen.wijzig_toewijzing(henk, **tot(date(jaar + 6, 1, 1))))


@pytest.mark.django_db
@pytest.mark.eis("HAR-108", "HAR-109")
def test_een_maatregel_voert_alleen_een_gecertificeerde_instelling_uit_die_zelf_geen_hulp_geeft(zaak: Zaak) -> None:
    cato, dag = opzet.beheerder(zaak), zaak.dag
    wie = opzet.aanbieder(zaak, "Leger des Heils", "41410031")
    v = Contractvoornemen(
        "M-1", "Maatregelen", ("Jeugdwet",), "regionaal", "Gedwongen kader.", "subsidie", date(2015, 1, 1),
        date(2015, 12, 31), perceel="Jeugdbescherming en jeugdreclassering", eisen_op=date(2014, 12, 1),
    )  # fmt: skip
    contract = goed(doen.maak_contract(cato, aanbieder=wie, voornemen=v, peildatum=dag))

    def neem_op(product: str) -> Any:
        return doen.neem_product_op(
            cato, contract=contract, invoer=Productinvoer(product, "inspanning", wet="ijw"), peildatum=dag
        )

    rij = goed(neem_op("jeugdbescherming"))
    goed(neem_op("jeugdreclassering"))
    assert neem_op("ambulante-jeugdhulp").code == "contract.maatregel-en-hulp"
    for product in contract.producten.all():
        goed(doen.stel_tarief_vast(cato, contractproduct=product, bedrag=Bedrag.van_euro("90"),
                                   geldig_van=v.ingang, onderbouwing="Kostprijs.", peildatum=dag))  # fmt: skip
    ga_in = {"contract": contract, "peildatum": dag}

    def vind(eis: str) -> None:
        goed(
            doen.leg_controle_vast(
                cato, contract=contract, eis=eis, uitkomst="voldoet", toelichting="Certificaat gezien.", peildatum=dag
            )
        )

    for eis in {e.code for e in eisen_van_contract(cato, contract, dag)} - {
        "gecertificeerd",
        "transformatie-instelling",
    }:
        vind(eis)
    weigering = geweigerd("contract.eis-open", doen.laat_contract_ingaan, cato, **ga_in)
    assert weigering.veld == "gecertificeerd"
    vind("gecertificeerd")
    goed(doen.laat_contract_ingaan(cato, **ga_in))
    langer = {"contract": contract, "einde": date(2016, 12, 31), "reden": "Nog een jaar.", "peildatum": dag}
    geweigerd("contract.verlenging-eis", doen.verleng_contract, cato, **langer)
    vind("transformatie-instelling")
    goed(doen.verleng_contract(cato, **langer))
    afspraak = next(a for a in zaak.profiel.inkoop.afspraken if a.code == "jeugdbescherming")
    assert afspraak.met == (
        "Bureau Jeugdzorg", "Leger des Heils", "William Schrikker Groep", "Stichting Gereformeerde Jeugdzorg",
    )  # fmt: skip
    # Who gives help has no measure to carry out, and the municipality decides on none.
    zaak.tot("vraag")
    met_hulp = Contract.objects.get(aanbieder=jeugdproduct(zaak, "jeugd-ggz"))
    geweigerd("contract.maatregel-en-hulp", doen.neem_product_op, cato, contract=met_hulp,
              invoer=Productinvoer("jeugdbescherming", "inspanning", wet="ijw"), peildatum=dag)  # fmt: skip
    assert weiger_zonder_besluit(zaak.profiel.product(rij.product), zaak.profiel.besluitregels) is not None  # type: ignore[arg-type]
    kind(zaak)
    oplegging = {**verwijzing(zaak, "jeugd-ggz", "08"), "product": "jeugdbescherming", "toelichting": "Met Anouk."}
    geweigerd("keuze.geen-contract", doen.leg_verwijzing_vast, zaak.anouk, **oplegging)
    goed(doen.leg_verwijzing_vast(zaak.anouk, **{**oplegging, "aanbieder": wie}))


ROUTES = {"02": "huisarts", "05": "medisch specialist", "08": "rechter", "04": "gecertificeerde instelling"}


@pytest.mark.django_db
@pytest.mark.eis("GOO-110", "GOO-112", "GOO-115", "GOO-121", "GOO-125")
def test_een_traject_jeugdhulp_van_verwijzing_tot_resultaat(gooi: Zaak) -> None:
    """The route of each, bridging while waiting, why it goes on, and what was seen of it."""
    gooi.tot("vraag")
    kind(gooi)
    henk, dag = opzet.backoffice(gooi), gooi.dag
    for verwijzer, naam in ROUTES.items():
        assert VERWIJZERS[verwijzer].startswith(naam)
        invoer = verwijzing(gooi, "jeugd-ggz", verwijzer)
        invoer["aanbieder"] = jeugdproduct(gooi, "jeugd-ggz", f"Praktijk {verwijzer}", f"414100{verwijzer}")
        keuze = goed(doen.leg_verwijzing_vast(gooi.anouk, **invoer))
        rij = goed(doen.wijs_hulp_toe(henk, keuze=keuze, invoer=uren(gooi), peildatum=dag))
        assert (rij.wet, rij.verwijzer, rij.besluit) == ("ijw", verwijzer, None)
    # On a decision of the municipality the route is asked as well.
    for product in (p for p in gooi.profiel.producten if p.wet == "Jeugdwet"):
        [weg] = [v for v in product.velden if v.code == "verwijzer"]
        assert (set(weg.keuzes), weg.verplicht) == ({"gemeente", *ROUTES.values()}, True)

    langer = {
        "toewijzing": rij, "wijziging": Wijziging("04", einde=date(dag.year + 1, 6, 30), overleg=True),
        "toelichting": "Vijf sessies erbij.", "peildatum": dag,
    }  # fmt: skip
    toets = gooi.profiel.toets("verlenging-jeugdhulp")
    antwoorden = {v.code: Antwoord(True, f"Reden {n}.") for n, v in enumerate(toets.vragen)}
    assert list(antwoorden) == ["wat-is-nodig", "waarom", "verwacht-effect"]
    for mist in antwoorden:
        deel = {c: a for c, a in antwoorden.items() if c != mist}
        geweigerd("wijziging.verlenging", doen.wijzig_toewijzing, henk, **langer, antwoorden=deel)
    goed(doen.wijzig_toewijzing(henk, **langer, antwoorden=antwoorden))
    assert "Vijf sessies erbij. Reden 0. Reden 1. Reden 2." in Gebeurtenis.objects.latest("pk").tekst

    aan = Aanmelding.objects.create(
        dossier=gooi.dossier, persoon=gooi.persoon, aanbieder=rij.aanbieder, product="jeugd-ggz", op=dag
    )
    antwoord = {"aanmelding": aan, "uitkomst": "geen-plek", "wachttijd_weken": 9, "peildatum": dag}
    geweigerd("aanmelding.overbrugging", doen.leg_aanmelding_vast, gooi.anouk, **antwoord)
    goed(doen.leg_aanmelding_vast(gooi.anouk, **antwoord, overbrugging="Elke dag iemand langs, voor de veiligheid."))
    assert [(a.uitkomst, a.overbrugging) for a in aanmeldingen_van(gooi.dossier)] == [
        ("geen-plek", "Elke dag iemand langs, voor de veiligheid."),
    ]  # fmt: skip
    brug = gooi.profiel.toets(gooi.profiel.product("overbruggingszorg-jeugd").toets or "")  # type: ignore[union-attr]
    assert {"veiligheid-gewaarborgd", "wens-blijft-staan"} <= {v.code for v in brug.vragen}

    goed(
        doen.leg_leveringscheck_vast(
            gooi.anouk, toewijzing=rij, geleverd=True, resultaat=False, toelichting="Slaapt nog slecht.", peildatum=dag
        )
    )
    assert Leveringscheck.objects.get(toewijzing=rij).toelichting == "Slaapt nog slecht."
    afspraak = {"met": "huisartsen", "afspraak": "Eerst bellen met de uitvoeringsdienst.", "van": dag.isoformat()}
    lijn = goed(
        leg_vast(opzet.beheerder(gooi), register="afspraken-verwijzers", onderwerp="", antwoorden=afspraak,
                 peildatum=dag)
    )  # fmt: skip
    assert lijn.gegevens["met"] == "huisartsen"
