"""A contract from the purchase to its end, by who keeps up contracts; in the municipalities that say so."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag
from naober.levering import actions as doen
from naober.levering.models import Aanbieder, Contract, Contractproduct, Kwaliteitscontrole, Tarief
from naober.levering.queries import inkoop as lezen
from naober.levering.queries.inkoop import eisen_van_contract
from naober.levering.queries.keuze import aanbod_voor
from naober.levering.rules.contract import Contractvoornemen, Productinvoer
from naober.register.actions import leg_vast
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

pytestmark = pytest.mark.django_db


def voornemen(zaak: Zaak, **anders: Any) -> Contractvoornemen:
    i, jaar = zaak.profiel.inkoop, zaak.dag.year
    basis: dict[str, Any] = {
        "kenmerk": "C-1", "naam": "Begeleiding", "wetten": ("Wmo 2015",), "schaal": i.schalen[0].code,
        "schaal_reden": "Dichtbij.", "procedure": i.procedures[0].code, "ingang": date(jaar, 1, 1),
        "einde": date(jaar, 12, 31), "eisen_op": date(jaar - 1, 12, 1),
        "niveau": i.niveaus[0].code if i.niveaus else "",
    }  # fmt: skip
    return Contractvoornemen(**{**basis, **anders})


def maak(zaak: Zaak, van: Aanbieder | None = None, **anders: Any) -> Contract:
    wie = van or opzet.aanbieder(zaak)
    return goed(
        doen.maak_contract(
            opzet.beheerder(zaak), aanbieder=wie, voornemen=voornemen(zaak, **anders), peildatum=zaak.dag
        )
    )


def met(zaak: Zaak, contract: Contract, code: str, bekostiging: str = "inspanning", **anders: Any) -> Contractproduct:
    invoer = Productinvoer(code, bekostiging, **anders)
    return goed(doen.neem_product_op(opzet.beheerder(zaak), contract=contract, invoer=invoer, peildatum=zaak.dag))


def tarief(zaak: Zaak, product: Contractproduct, euro: str, van: date | None = None) -> Any:
    return doen.stel_tarief_vast(
        opzet.beheerder(zaak), contractproduct=product, bedrag=Bedrag.van_euro(euro),
        geldig_van=van or date(zaak.dag.year, 1, 1), onderbouwing="Kostprijs volgens de AMvB.", peildatum=zaak.dag,
    )  # fmt: skip


def keur(zaak: Zaak, contract: Contract, *, behalve: str = "") -> None:
    cato = opzet.beheerder(zaak)
    for eis in eisen_van_contract(cato, contract, zaak.dag):
        if eis.code != behalve:
            goed(
                doen.leg_controle_vast(
                    cato, contract=contract, eis=eis.code, uitkomst="voldoet", toelichting="Gezien.",
                    peildatum=zaak.dag,
                )
            )  # fmt: skip


def laat_ingaan(zaak: Zaak, contract: Contract) -> Any:
    return doen.laat_contract_ingaan(opzet.beheerder(zaak), contract=contract, peildatum=zaak.dag)


@pytest.mark.eis("UTR-226")
def test_een_partij_zonder_klachtenregeling_wordt_niet_ingeschreven(utrecht: Zaak) -> None:
    cato = opzet.beheerder(utrecht)
    weigering = geweigerd(
        "aanbieder.klachtenregeling", doen.neem_aanbieder_op, cato, naam="Zorg Zuid", klachtenregeling=" ",
        peildatum=utrecht.dag,
    )  # fmt: skip
    assert weigering.bron.document == "Wmo 2015"
    zonder = Aanbieder.objects.create(naam="Van vroeger")
    geweigerd(
        "contract.klachtenregeling", doen.maak_contract, cato, aanbieder=zonder, voornemen=voornemen(utrecht),
        peildatum=utrecht.dag,
    )  # fmt: skip


@pytest.mark.eis("UTR-212", "UTR-213")
def test_elk_contract_in_utrecht_vraagt_naar_diversiteit_en_elk_product_naar_vrije_keuze(utrecht: Zaak) -> None:
    contract = maak(utrecht)
    product = met(utrecht, contract, "dagverzorging", "dagdeel", vrije_keuze=False)
    goed(tarief(utrecht, product, "38"))
    keur(utrecht, contract, behalve="diversiteit")
    weigering = geweigerd(
        "contract.eis-open", doen.laat_contract_ingaan, opzet.beheerder(utrecht), contract=contract,
        peildatum=utrecht.dag,
    )  # fmt: skip
    assert "diversiteit" in weigering.reden
    keur(utrecht, contract)
    assert goed(laat_ingaan(utrecht, contract)).stand == "loopt"
    dekking = {d.product: d for d in lezen.dekking(opzet.beheerder(utrecht), utrecht.profiel, utrecht.dag)}
    assert (dekking["dagverzorging"].vrije_keuze, dekking["dagverzorging"].aanbieders) == (False, 1)


def test_de_minimumprijs_weert_een_lager_tarief_en_het_vorige_tarief_eindigt_de_dag_ervoor(utrecht: Zaak) -> None:
    cato, dag = opzet.beheerder(utrecht), utrecht.dag
    contract = maak(utrecht)
    product = met(utrecht, contract, "hulp-bij-huishouden", "vaste-prijs")
    assert tarief(utrecht, product, "24").code == "tarief.minimum-onbekend"
    prijs = {"product": "hulp-bij-huishouden", "bedrag": Bedrag.van_euro("23"), "geldig_van": date(2015, 1, 1)}
    geweigerd("minimumprijs.onvolledig", doen.stel_minimumprijs_vast, cato, **prijs, besluit="", peildatum=dag)
    goed(doen.stel_minimumprijs_vast(cato, **prijs, besluit="Raad 26 februari", peildatum=dag))
    assert tarief(utrecht, product, "22,99").code == "tarief.onder-minimum"
    goed(tarief(utrecht, product, "23"))
    goed(
        doen.indexeer_tarieven(
            cato, contract=contract, procent=Decimal(10), geldig_van=date(2015, 7, 1), onderbouwing="Index.",
            peildatum=dag,
        )
    )  # fmt: skip
    rijen = list(Tarief.objects.order_by("geldig_van").values_list("centen", "geldig_van", "geldig_tot", "indexatie"))
    assert rijen == [
        (2300, date(2015, 1, 1), date(2015, 6, 30), None), (2530, date(2015, 7, 1), None, Decimal(10)),
    ]  # fmt: skip
    geweigerd(
        "ruimte.geen-plafond", doen.stel_ruimte_vast, cato, contract=contract, jaar=2015,
        bedrag=Bedrag.van_euro("100000"), peildatum=dag,
    )  # fmt: skip


@pytest.mark.eis("HAR-212")
def test_na_sociaal_contracteren_krijgt_elke_partij_die_tekende_een_raamovereenkomst(zaak: Zaak) -> None:
    cato, dag = opzet.beheerder(zaak), zaak.dag
    traject = goed(doen.begin_inkoop(cato, naam="Nieuwe vormen", procedure="sociaal-contracteren", peildatum=dag))
    assert traject.verwacht_op == date(2015, 4, 1)
    namen = ["Thuiszorg Noord", "Zuidzorg", "Oostzorg"]
    noord, west = opzet.aanbieder(zaak, namen[0], "41410001"), opzet.aanbieder(zaak, "Westzorg", "41410009")
    invoer = {"voornemen": voornemen(zaak, procedure="sociaal-contracteren"), "traject": traject, "peildatum": dag}

    def stap(code: str, partijen: list[str]) -> Any:
        return doen.leg_inkoopstap_vast(
            cato, traject=traject, stap=code, verslag="Gedaan.", partijen=partijen, peildatum=dag
        )

    for code in ("startnotitie", "startbijeenkomst"):
        goed(stap(code, []))
    goed(stap("onderhandelen", namen))
    geweigerd("contract.traject-loopt", doen.maak_contract, cato, aanbieder=noord, **invoer)
    goed(stap("opstellen", []))
    assert stap("sluiten", [*namen, "Westzorg"]).code == "inkoop.niet-eerder"
    goed(stap("sluiten", namen))
    geweigerd("contract.niet-getekend", doen.maak_contract, cato, aanbieder=west, **invoer)
    for nummer, naam in enumerate(namen):
        wie = opzet.aanbieder(zaak, naam, f"4141000{nummer + 1}")
        eigen = replace(invoer["voornemen"], kenmerk=f"R-{nummer}")
        goed(doen.maak_contract(cato, aanbieder=wie, **{**invoer, "voornemen": eigen}))
    assert Contract.objects.filter(traject=traject).count() == len(namen)
    # When the transition is over, who comes new is helped under these: nobody else has a contract then.
    for contract in Contract.objects.filter(traject=traject):
        goed(tarief(zaak, met(zaak, contract, "begeleiding-groep"), "40"))
        keur(zaak, contract)
        goed(laat_ingaan(zaak, contract))
        Contract.objects.filter(pk=contract.pk).update(einde=None)
    straks = date(2016, 3, 1)
    assert zaak.profiel.inkoop.overgangsregel("begeleiding-groep", "Wmo 2015", straks.year) is None
    zaak.tot("vraag")
    aanbod = aanbod_voor(zaak.anouk, zaak.profiel, "begeleiding-groep", zaak.persoon, straks)
    assert {a.naam for a in aanbod} == set(namen)


@pytest.mark.eis("UTR-380")
def test_bij_een_uitvraag_hoort_een_bijeenkomst_en_van_mijlpalen_horen_organisaties(utrecht: Zaak) -> None:
    cato, dag = opzet.beheerder(utrecht), utrecht.dag
    traject = goed(doen.begin_inkoop(cato, naam="Buurtteams", procedure="ontwikkeluitvraag", peildatum=dag))
    invoer = {"traject": traject, "verslag": "Gedaan.", "peildatum": dag}
    goed(doen.leg_inkoopstap_vast(cato, stap="uitvraag", **invoer))
    geweigerd("inkoop.volgorde", doen.leg_inkoopstap_vast, cato, stap="besluit", bericht="Gekozen.", **invoer)
    goed(doen.leg_inkoopstap_vast(cato, stap="bijeenkomst", **invoer))
    geweigerd("inkoop.bericht", doen.leg_inkoopstap_vast, cato, stap="besluit", **invoer)
    rij = goed(doen.leg_inkoopstap_vast(cato, stap="besluit", bericht="Het college koos.", **invoer))
    assert rij.bericht == "Het college koos."


@pytest.mark.eis("HEU-169", "HEU-170")
def test_de_welzijnsopdracht_is_er_per_jaar_en_een_initiatief_wordt_een_aanbesteding(heuvelrug: Zaak) -> None:
    stichting = opzet.aanbieder(heuvelrug, "Stichting Sociale Dorpsteams", "")
    for jaar, inhoud in ((2020, "Sociaal makelaars en jongerenwerkers."), (2021, "Meer preventieve activiteiten.")):
        maak(
            heuvelrug, stichting, kenmerk=f"W-{jaar}", naam="Welzijnsopdracht", procedure="welzijnsopdracht",
            ingang=date(jaar, 1, 1), einde=date(jaar, 12, 31), resultaten=inhoud, eisen_op=date(2019, 12, 1),
        )  # fmt: skip
    per_jaar = {c.ingang.year: c.resultaten for c in lezen.contracten(opzet.beheerder(heuvelrug))}
    assert per_jaar == {2020: "Sociaal makelaars en jongerenwerkers.", 2021: "Meer preventieve activiteiten."}
    traject = goed(
        doen.begin_inkoop(
            opzet.beheerder(heuvelrug), naam="Buurtkamer", procedure="aanbesteding", initiatief="Buurtkamer Doorn",
            peildatum=heuvelrug.dag,
        )
    )  # fmt: skip
    assert traject.initiatief == "Buurtkamer Doorn"
    assert "na het initiatief Buurtkamer Doorn" in Gebeurtenis.objects.latest("pk").tekst


@pytest.mark.eis("LEU-154", "LEU-157", "HEU-166")
def test_een_regionaal_contract_wordt_per_gemeente_verantwoord_en_dan_verrekend(leusden: Zaak) -> None:
    cato, dag = opzet.beheerder(leusden), leusden.dag
    contract = maak(
        leusden, schaal="regionaal", namens="regio", wetten=("Wmo 2015", "Jeugdwet"), ingang=date(2015, 1, 1),
        eisen_op=date(2014, 12, 1),
    )  # fmt: skip
    assert contract.namens == "regio"
    met(leusden, contract, "begeleiding")
    geweigerd(
        "contract.namens", doen.maak_contract, cato, aanbieder=opzet.aanbieder(leusden),
        voornemen=voornemen(leusden, namens="een ander"), peildatum=dag,
    )  # fmt: skip
    lopend = {"contract": contract, "van_gemeente": "Leusden", "bedrag": Bedrag.van_euro("100"), "peildatum": dag}
    geweigerd("verantwoording.jaar", doen.leg_verantwoording_vast, cato, jaar=dag.year, **lopend)
    assert lezen.afrekening(cato, contract, 2016, None, dag) is None
    for gemeente, euro in (("Leusden", "100"), ("Amersfoort", "300")):
        goed(
            doen.leg_verantwoording_vast(
                cato, contract=contract, jaar=2016, van_gemeente=gemeente, bedrag=Bedrag.van_euro(euro), peildatum=dag
            )
        )
    uit = lezen.afrekening(cato, contract, 2016, {"Leusden": 1, "Amersfoort": 4}, dag)
    assert uit == {"Leusden": 80_00, "Amersfoort": 320_00}
    assert lezen.managementinformatie(cato, "regio", 2016) == {
        "Leusden": {contract.kenmerk: 100_00}, "Amersfoort": {contract.kenmerk: 300_00},
    }  # fmt: skip


@pytest.mark.eis("LEU-160")
def test_vervoerscontracten_die_aflopen_staan_klaar_voor_een_nieuwe_aanbesteding(leusden: Zaak) -> None:
    dag = leusden.dag
    for kenmerk, einde in (("V-1", dag + timedelta(days=90)), ("V-2", dag + timedelta(days=900))):
        contract = maak(leusden, kenmerk=kenmerk, naam="Vervoer", procedure="aanbesteding", einde=einde)
        goed(tarief(leusden, met(leusden, contract, "vervoersvoorziening"), "12"))
        keur(leusden, contract)
        goed(laat_ingaan(leusden, contract))
    assert [c.kenmerk for c in lezen.loopt_af(opzet.beheerder(leusden), dag)] == ["V-1"]
    # Who leads the new purchase is paid for, each year.
    afspraak = next(a for a in leusden.profiel.inkoop.afspraken if a.code == "projectleider-vervoer")
    assert {b.jaar: b.centen for b in afspraak.bedragen} == {2016: 5_000_00, 2017: 10_000_00, 2018: 5_000_00}


@pytest.mark.eis("GOO-021", "GOO-167", "GOO-168", "GOO-170")
def test_de_regio_houdt_per_aanbieder_bij_wat_is_ingekocht_en_of_aan_de_vier_eisen_is_voldaan(gooi: Zaak) -> None:
    cato, dag = opzet.beheerder(gooi), gooi.dag
    contract = maak(gooi, schaal="regionaal", namens="regio", resultaten="Overdag dichtbij huis, ook in het weekend.")
    product = met(gooi, contract, "dagbesteding", resultaat="Structuur in de week.")
    goed(tarief(gooi, product, "40"))
    vier = {"continuiteit", "werkgeverschap", "deskundigheid", "samenwerking"}
    assert vier <= {e.code for e in eisen_van_contract(cato, contract, dag)}
    onvoldoende = {"contract": contract, "eis": "samenwerking", "uitkomst": "niet", "toelichting": "Komt niet."}
    geweigerd("controle.verbeteren", doen.leg_controle_vast, cato, **onvoldoende, peildatum=dag)
    goed(doen.leg_controle_vast(cato, **onvoldoende, verbeteren_voor=dag + timedelta(days=60), peildatum=dag))
    keur(gooi, contract, behalve="samenwerking")
    assert laat_ingaan(gooi, contract).code == "contract.eis-open"
    keur(gooi, contract)
    goed(laat_ingaan(gooi, contract))
    laatste = {c.eis: c.uitkomst for c in lezen.laatste_controles(contract)}
    assert {laatste[eis] for eis in vier} == {Kwaliteitscontrole.Uitkomst.VOLDOET}
    dekking = {d.product: d for d in lezen.dekking(cato, gooi.profiel, dag)}
    assert (dekking["dagbesteding"].aanbieders, dekking["dagbesteding"].keuze) == (1, False)
    tweede = maak(gooi, opzet.aanbieder(gooi, "Zuidzorg", "41410002"), kenmerk="C-2", schaal="regionaal")
    goed(tarief(gooi, met(gooi, tweede, "dagbesteding"), "41"))
    keur(gooi, tweede)
    goed(laat_ingaan(gooi, tweede))
    dekking = {d.product: d for d in lezen.dekking(cato, gooi.profiel, dag)}
    assert (dekking["dagbesteding"].aanbieders, dekking["dagbesteding"].keuze) == (2, True)


@pytest.mark.eis("GOO-174")
def test_een_samenwerkingspunt_tussen_aanbieders_komt_op_de_agenda_van_de_regio_en_wordt_gevolgd(gooi: Zaak) -> None:
    cato, dag = opzet.beheerder(gooi), gooi.dag
    punt = {
        "punt": "Overdracht duurt lang.", "aanbieders": "Noord en Zuid", "agenda": "2022-05-01",
        "stand": "op de agenda",
    }  # fmt: skip
    code = "samenwerking-aanbieders"
    rij = goed(leg_vast(cato, register=code, onderwerp="", antwoorden=punt, peildatum=dag))
    verder = goed(
        leg_vast(
            cato, register=code, onderwerp="", antwoorden={**punt, "stand": "opgelost", "afspraak": "Binnen een week."},
            vervangt=rij, peildatum=dag,
        )
    )  # fmt: skip
    assert verder.gegevens["stand"] == "opgelost"


@pytest.mark.eis("HAR-208", "HAR-225")
def test_per_doelgroep_is_te_zien_of_er_aanbieders_zijn_en_per_contract_wat_het_oplevert(zaak: Zaak) -> None:
    cato = opzet.beheerder(zaak)
    for kenmerk, perceel in (("P-1", "autisme"), ("P-2", "hersenletsel"), ("P-3", "autisme")):
        wie = opzet.aanbieder(zaak, f"Zorg {kenmerk}", f"4141001{kenmerk[-1]}")
        contract = maak(zaak, wie, kenmerk=kenmerk, perceel=perceel, resultaten="Meer mensen doen mee in de buurt.")
        goed(tarief(zaak, met(zaak, contract, "begeleiding-groep"), "40"))
        keur(zaak, contract)
        goed(laat_ingaan(zaak, contract))
        assert contract.resultaten == "Meer mensen doen mee in de buurt."
    assert lezen.percelen(cato, zaak.dag) == {"autisme": 2, "hersenletsel": 1}
    landelijk = next(a for a in zaak.profiel.inkoop.afspraken if a.code == "zintuiglijk")
    assert landelijk.met == ("aanbieders met landelijke afspraken",)


def test_in_de_overgang_gaat_de_korting_van_het_oude_tarief_af(zaak: Zaak) -> None:
    nieuw = maak(zaak, kenmerk="O-0", overgang=True, zittend=True)
    product = met(zaak, nieuw, "begeleiding-groep", "lumpsum")
    rij = goed(tarief(zaak, product, "80"))
    assert (rij.centen, nieuw.korting) == (60_00, 25)
    assert "min 25 procent" in rij.onderbouwing
    # The reduction is of who came from the AWBZ; youth help has none.
    jeugd = maak(zaak, kenmerk="O-1", overgang=True, zittend=True, wetten=("Jeugdwet",), schaal="regionaal")
    assert jeugd.korting is None
    assert goed(tarief(zaak, met(zaak, jeugd, "jeugd-ggz"), "80")).centen == 80_00


def test_wie_geen_contracten_beheert_ziet_en_doet_niets(zaak: Zaak) -> None:
    contract = maak(zaak)
    for wie in (zaak.anouk, zaak.tom):
        assert lezen.contract(wie, contract.pk) is None
        assert not lezen.contracten(wie)
        geweigerd("recht.ontbreekt", doen.beeindig_contract, wie, contract=contract, einde=zaak.dag, reden="x",
                  peildatum=zaak.dag)  # fmt: skip


def test_een_contract_eindigt_met_reden_en_neemt_daarna_niets_meer_op(zaak: Zaak) -> None:
    cato, contract = opzet.beheerder(zaak), maak(zaak)
    stop = {"contract": contract, "einde": zaak.dag, "peildatum": zaak.dag}
    geweigerd("contract.einde-reden", doen.beeindig_contract, cato, **stop, reden=" ")
    assert goed(doen.beeindig_contract(cato, **stop, reden="Failliet.")).stand == "beeindigd"
    geweigerd("contract.einde-dag", doen.beeindig_contract, cato, **stop, reden="Nog eens.")
    geweigerd(
        "contract.beeindigd", doen.neem_product_op, cato, contract=contract,
        invoer=Productinvoer("begeleiding-groep", "inspanning"), peildatum=zaak.dag,
    )  # fmt: skip


def test_alles_van_een_contract_staat_op_de_dag_van_vandaag_vast(zaak: Zaak) -> None:
    """The profile of today counts, and nobody of another municipality has anything to do with it."""
    assert profiel_van(zaak.gemeente, timezone.localdate()).inkoop == zaak.profiel.inkoop
    with in_scope(gemeente=zaak.gemeente, breed=True):
        assert isinstance(opzet.beheerder(zaak), Actor)


def test_een_calamiteit_gaat_naar_de_toezichthouder_van_haar_wet_en_wordt_opgevolgd(zaak: Zaak) -> None:
    cato, dag, van = opzet.beheerder(zaak), zaak.dag, opzet.aanbieder(zaak)
    invoer = {"aanbieder": van, "soort": "calamiteit", "gebeurd_op": dag, "omschrijving": "Een val.", "peildatum": dag}
    geweigerd("toezicht.wet", doen.meld_bij_toezicht, cato, **invoer, wet="Participatiewet")
    geweigerd("toezicht.leeg", doen.meld_bij_toezicht, cato, **{**invoer, "omschrijving": " "}, wet="Wmo 2015")
    jeugd = goed(doen.meld_bij_toezicht(cato, **invoer, wet="Jeugdwet"))
    wmo = goed(doen.meld_bij_toezicht(cato, **invoer, wet="Wmo 2015"))
    assert jeugd.toezichthouder == "Inspectie Gezondheidszorg en Jeugd"
    assert wmo.toezichthouder == "toezichthouder Wmo van de gemeente"
    geweigerd("toezicht.niet-doorgegeven", doen.sluit_toezichtmelding, cato, melding=wmo, peildatum=dag)
    maatregel = {"melding": wmo, "maatregel": "Valmatten.", "peildatum": dag}
    geweigerd("toezicht.maatregel", doen.vraag_maatregel, cato, **maatregel, maatregel_voor=None)
    goed(doen.vraag_maatregel(cato, **maatregel, maatregel_voor=dag + timedelta(days=14), doorgegeven_op=dag))
    geweigerd("toezicht.opvolging", doen.sluit_toezichtmelding, cato, melding=wmo, peildatum=dag)
    klaar = goed(doen.sluit_toezichtmelding(cato, melding=wmo, opvolging="Ze liggen er.", peildatum=dag))
    assert (klaar.afgesloten_op, klaar.opvolging) == (dag, "Ze liggen er.")
    geweigerd("toezicht.gesloten", doen.vraag_maatregel, cato, **maatregel, maatregel_voor=dag)
    assert [m.pk for m in lezen.toezichtmeldingen(cato)] == [jeugd.pk, wmo.pk]
