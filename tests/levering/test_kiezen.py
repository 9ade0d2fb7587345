"""A resident chooses a provider, help is allocated and followed."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.agenda.models import Taak
from naober.fundament.scope import Scope, Zicht, actieve_scope, in_scope
from naober.gemeente.profiel.inkoop import Keuzeregel
from naober.gemeente.zicht import scope_van
from naober.kaart.models import Organisatie
from naober.kern import Bedrag, Bron
from naober.levering import actions as doen
from naober.levering.models import (
    Aanbieder,
    Contractproduct,
    Keuze,
    Leveringscheck,
    Ruimte,
    Toewijzing,
)
from naober.levering.queries import eigen_toewijzingen, te_verwerken
from naober.levering.queries.keuze import aanbod_voor, aanmeldingen_van, vastgelopen, verwijsdelen, wachten
from naober.levering.queries.toewijzingen import clienten, hulp_in
from naober.levering.queries.volgen import kwaliteit_per_aanbieder, vervoersplanning
from naober.levering.rules.keuze import Aanbod, afstand_km, controleer_keuze, op_volgorde
from naober.levering.rules.toewijzen import Grond, Wijziging, mag_claimen, mag_toewijzen, mag_wijzigen
from naober.levering.rules.varianten import Omvang, controleer_variant, hoeveel
from naober.portaal.mijnhulp import mijn_hulp
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

DAG, MORGEN = date(2015, 3, 2), date(2015, 3, 3)


# -------------------------------------------------------------------------------------------- zonder databank


def aanbod(*namen: str, **anders: Any) -> list[Aanbod]:
    return [Aanbod(n, naam, n, **anders) for n, naam in enumerate(namen, 1)]


@pytest.mark.eis("HEU-172")
def test_niemand_staat_altijd_bovenaan_en_een_prijs_is_er_niet_te_zien() -> None:
    drie = aanbod("Anker", "Brug", "Cirkel")
    eerste = {op_volgorde(drie, dichtbij=False, toeval=n)[0].naam for n in range(6)}
    assert eerste == {"Anker", "Brug", "Cirkel"}
    dicht = [*drie, Aanbod(9, "Aap", 9, stop=True, reden_stop="Vol.")]
    assert all(op_volgorde(dicht, dichtbij=False, toeval=n)[-1].naam == "Aap" for n in range(4))
    assert not {"prijs", "tarief", "centen", "kosten"} & set(Aanbod.__dataclass_fields__)


@pytest.mark.eis("HAR-226")
def test_dagbesteding_staat_op_afstand_van_huis() -> None:
    assert "begeleiding-groep" in profiel_uit("hardenberg").inkoop.keuze.dichtbij
    ver = [
        Aanbod(1, "Anker", 1, afstand=Decimal("9.1")), Aanbod(2, "Brug", 2, afstand=Decimal("2.5")),
        Aanbod(3, "Cirkel", 3), Aanbod(4, "Dak", 4, in_gebied=True),
    ]  # fmt: skip
    for toeval in range(4):
        assert [a.naam for a in op_volgorde(ver, dichtbij=True, toeval=toeval)] == ["Dak", "Brug", "Anker", "Cirkel"]
    assert afstand_km((Decimal("52.5"), Decimal("6.6")), (Decimal("52.6"), Decimal("6.6"))) == Decimal("11.1")


@pytest.mark.eis("HAR-229", "HAR-230")
def test_een_keuze_noemt_wensen_en_blijft_in_de_overgang_bij_wie_er_al_hielp() -> None:
    regel = Keuzeregel(wensen=("levensovertuiging of geloof",), bron=Bron("Samen Doen", "L1"))
    eigen = profiel_uit("hardenberg").inkoop
    overgang = eigen.overgangsregel("begeleiding-groep", "Wmo 2015", 2015)
    assert eigen.keuze is not None
    assert {"levensovertuiging of geloof", "persoonlijk zorgplan", "steeds dezelfde hulpverlener"} == {
        *eigen.keuze.wensen
    }
    oud = [Aanbod(1, "Anker", 1, zittend=True), Aanbod(2, "Brug", 2)]

    def kies(welke: int, *wensen: str, **anders: Any) -> str:
        velden: dict[str, Any] = {
            "getoond": [1, 2], "wensen": wensen, "regel": regel, "overgang": overgang, "nieuw_aanbod": False, **anders,
        }  # fmt: skip
        verdict = controleer_keuze(oud, welke, **velden)
        return verdict.code if verdict else ""

    assert (kies(1), kies(2), kies(2, nieuw_aanbod=True), kies(2, overgang=None)) == ("", "keuze.overgang", "", "")
    assert (kies(1, "levensovertuiging of geloof"), kies(1, "goedkoop")) == ("", "keuze.wens")
    assert (kies(1, getoond=[1]), kies(7)) == ("keuze.niet-alles-getoond", "keuze.geen-contract")


@pytest.mark.eis("GOO-176")
def test_een_opdracht_gaat_pas_weg_na_een_toekenning_of_een_wettelijke_verwijzing() -> None:
    def mag(**anders: Any) -> str:
        verdict = mag_toewijzen(Grond(**anders), DAG, MORGEN)
        return verdict.code if verdict else ""

    zin = {"toegekend": True, "leveringsvorm": "zin"}
    assert (mag(), mag(**zin), mag(**zin, ingetrokken=True)) == ("toewijzing.geen-grond", "", "toewijzing.geen-grond")
    assert mag(toegekend=True, leveringsvorm="pgb") == "toewijzing.geen-natura"
    assert (mag(**zin, van=MORGEN), mag(**zin, tot=DAG)) == ("toewijzing.buiten-besluit",) * 2
    assert [mag(jeugd=True, verwijzer=v) for v in ("02", "03", "04", "05", "08")] == [""] * 5
    assert (mag(jeugd=True, verwijzer="06"), mag(verwijzer="02")) == ("toewijzing.geen-grond",) * 2


_P = {"categorie": "02", "product": "02A03"}
VARIANTEN = [
    ("specifiek", "inspanning", {**_P, "volume": 3, "eenheid": "04", "frequentie": "2"}, True),
    ("specifiek", "inspanning", {**_P, "volume": 3, "eenheid": "01", "frequentie": "1"}, False),
    ("specifiek", "output", {**_P, "volume": 1, "eenheid": "82", "frequentie": "6"}, False),
    ("specifiek", "output", {**_P, "volume": 9, "eenheid": "83", "frequentie": "2"}, True),
    ("aspecifiek", "inspanning", {"categorie": "02"}, False),
    ("aspecifiek", "inspanning", {"categorie": "02", "budget": 100}, True),
    ("aspecifiek", "output", {"categorie": "55"}, False),
    ("aspecifiek", "output", {"categorie": "55", "budget": 100}, False),
    ("generiek", "inspanning", {"budget": 100}, True),
    ("generiek", "output", {"budget": 100}, False),
]  # fmt: skip


@pytest.mark.parametrize(("vorm", "variant", "velden", "einde_verplicht"), VARIANTEN)
def test_elke_vorm_heeft_precies_de_velden_van_de_standaard(
    vorm: str, variant: str, velden: dict[str, Any], einde_verplicht: bool
) -> None:
    def kijk(**anders: Any) -> str:
        o = Omvang(vorm, variant, **{"ingang": DAG, "einde": MORGEN, **velden, **anders})
        verdict = controleer_variant(o)
        return verdict.code if verdict else ""

    assert kijk() == ""
    assert kijk(einde=None) == ("variant.einddatum" if einde_verplicht else "")
    for veld in ("categorie", "product", "volume", "eenheid", "frequentie", "budget"):
        anders: dict[str, Any] = {"volume": 5, "budget": 5, "eenheid": "04", "frequentie": "2"}
        if veld in velden:
            leeg = None if veld in ("volume", "budget") else ""
            optioneel = veld == "budget" and vorm == "aspecifiek"
            assert (kijk(**{veld: leeg}) == "") is optioneel, veld
        elif not (vorm == "aspecifiek" and veld == "budget"):
            assert kijk(**{veld: anders.get(veld, "02")}) == "variant.te-veel", veld
    assert controleer_variant(Omvang("specifiek", "taak")) is not None


def test_dagdeel_per_dag_en_uren_als_output_bestaan_niet() -> None:
    velden = {"categorie": "07", "product": "07A12", "volume": 4, "ingang": DAG, "einde": MORGEN}
    per_dag = controleer_variant(Omvang("specifiek", "inspanning", eenheid="16", frequentie="1", **velden))
    als_output = controleer_variant(Omvang("specifiek", "output", eenheid="04", frequentie="6", **velden))
    assert [v.code for v in (per_dag, als_output) if v] == ["variant.frequentie", "variant.eenheid"]


def wijzig(reden: str, frequentie: str = "6", geleverd: date | None = None, **anders: Any) -> str:
    verdict = mag_wijzigen(
        Wijziging(reden, **{"einde": date(2015, 12, 31), **anders}), ingang=DAG, einde=date(2015, 12, 31), volume=10,
        budget=None, frequentie=frequentie, verwijderd=False, geleverd_tot=geleverd,
    )  # fmt: skip
    return verdict.code if verdict else ""


def test_een_toewijzing_verandert_alleen_zoals_de_standaard_zegt() -> None:
    eerder = {"einde": date(2015, 6, 30)}
    assert (wijzig("05", **eerder), wijzig("05", overleg=True, **eerder)) == ("wijziging.overleg", "")
    assert wijzig("02", **eerder) == ""
    assert wijzig("05", overleg=True, geleverd=date(2015, 7, 1), **eerder) == "wijziging.geleverd"
    assert (wijzig("13", overleg=True, **eerder), wijzig("99", overleg=True, **eerder)) == ("wijziging.reden",) * 2
    assert wijzig("04", overleg=True) == "wijziging.niets"
    assert wijzig("03", volume=12, overleg=True) == "wijziging.instemming"
    assert wijzig("03", volume=12, overleg=True, instemming=True) == wijzig("12", volume=12, op_verzoek=True) == ""
    assert wijzig("12", volume=12, op_verzoek=True, frequentie="2") == "wijziging.volume"


def test_een_dag_heeft_hoogstens_drie_dagdelen_en_een_voucher_raakt_op() -> None:
    vast: dict[str, Any] = {"ingang": DAG, "einde": None, "peildatum": MORGEN, "is_voucher": True, "dag": DAG}

    def claim(dagdelen: int, over: int, **anders: Any) -> str:
        verdict = mag_claimen(dagdelen=dagdelen, over=over, **{**vast, **anders})
        return verdict.code if verdict else ""

    assert (claim(2, 2), claim(3, 2), claim(4, 9)) == ("", "voucher.op", "voucher.dagdelen")
    assert claim(1, 9, is_voucher=False) == "voucher.geen"
    assert claim(1, 9, dag=MORGEN + timedelta(days=1)) == claim(1, 9, dag=DAG - timedelta(days=1)) == "voucher.dag"


# --------------------------------------------------------------------------------------------------- kiezen


@pytest.mark.django_db
@pytest.mark.eis("GOO-175", "HAR-228")
def test_de_keuze_van_de_inwoner_staat_vast_met_wat_is_getoond_en_de_eigen_werkgever_valt_op(zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord, zuid = opzet.aanbieder(zaak), opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    zuid.organisatie = Organisatie.objects.create(naam="Zuidzorg", code="zuidzorg")
    zuid.save()
    werkgever = zaak.anouk.__class__(**{
        **{n: getattr(zaak.anouk, n) for n in zaak.anouk.__dataclass_fields__}, "organisatie": "zuidzorg"
    })  # fmt: skip
    invoer = {**opzet.keuze(zaak, noord), **opzet.keuze(zaak, zuid)}
    geweigerd(
        "keuze.niet-alles-getoond", doen.kies_aanbieder, zaak.anouk, **{**invoer, "getoond": [zuid.pk]},
        peildatum=zaak.dag,
    )  # fmt: skip
    rij = goed(
        doen.kies_aanbieder(
            werkgever, **invoer, wensen=["steeds dezelfde hulpverlener"], toelichting="Kent haar al.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    assert {g["naam"] for g in rij.getoond} == {"Thuiszorg Noord", "Zuidzorg"}
    assert (rij.aanbieder, rij.wensen, rij.eigen_werkgever) == (zuid, ["steeds dezelfde hulpverlener"], True)
    goed(doen.kies_aanbieder(zaak.anouk, **opzet.keuze(zaak, noord), peildatum=zaak.dag))
    cato = opzet.beheerder(zaak)
    delen = {d.aanbieder: (d.aantal, d.procent, d.eigen) for d in verwijsdelen(cato)}
    assert delen == {"Zuidzorg": (1, 50, 1), "Thuiszorg Noord": (1, 50, 0)}
    assert {d.door for d in verwijsdelen(cato, per_medewerker=True)} == {"Anouk"}
    assert not verwijsdelen(zaak.anouk)


@pytest.mark.django_db
def test_een_stop_staat_bij_het_aanbod_en_is_niet_te_kiezen(zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord = opzet.aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        product = opzet.contractproduct(zaak, noord)
    goed(
        doen.leg_beschikbaarheid_vast(
            opzet.bij_aanbieder(zaak, noord), contractproduct=product, stop=True, reden="Te weinig personeel.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    [een] = aanbod_voor(zaak.anouk, zaak.profiel, zaak.besluit.product, zaak.persoon, zaak.dag)
    assert (een.stop, een.reden_stop) == (True, "Te weinig personeel.")
    geweigerd("keuze.stop", doen.kies_aanbieder, zaak.anouk, **opzet.keuze(zaak, noord), peildatum=zaak.dag)
    zuid = opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    geweigerd(
        "wachttijd.niet-van-u", doen.leg_beschikbaarheid_vast, opzet.bij_aanbieder(zaak, zuid, "zoe"),
        contractproduct=product, wachttijd_weken=2, peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.eis("HEU-173")
def test_vergeefse_aanmeldingen_en_wachttijden_zijn_grond_voor_het_doorbraakteam(zaak: Zaak) -> None:
    zaak.tot("besluit")
    namen = (("Noord", "geweigerd", None, "Past niet."), ("Zuid", "geen-plek", 26, ""), ("Oost", "aangenomen", 2, ""))
    heuvelrug = profiel_uit("utrechtse-heuvelrug")
    for nummer, (naam, uitkomst, weken, reden) in enumerate(namen):
        wie = opzet.aanbieder(zaak, naam, f"4141002{nummer}")
        aan = goed(doen.meld_aan(zaak.anouk, besluit=zaak.besluit, aanbieder=wie, peildatum=zaak.dag))
        if uitkomst == "geweigerd":
            geweigerd("aanmelding.reden", doen.leg_aanmelding_vast, zaak.anouk, aanmelding=aan, uitkomst=uitkomst,
                      peildatum=zaak.dag)  # fmt: skip
            assert vastgelopen(aanmeldingen_van(zaak.dossier), heuvelrug) is None
        goed(
            doen.leg_aanmelding_vast(
                zaak.anouk, aanmelding=aan, uitkomst=uitkomst, wachttijd_weken=weken, reden=reden, peildatum=zaak.dag
            )
        )
    gezien = vastgelopen(aanmeldingen_van(zaak.dossier), heuvelrug)
    assert gezien is not None
    assert (gezien.tevergeefs, gezien.langste_wacht, gezien.naar) == (2, 26, "Regionaal Doorbraakteam")


@pytest.mark.django_db
@pytest.mark.eis("GOO-177", "GOO-178", "UTR-232", "HEU-171")
def test_hoe_lang_het_duurt_van_besluit_tot_hulp_en_wie_wacht_met_overbrugging(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, cato = opzet.toewijzing(zaak), opzet.beheerder(zaak)
    aan = goed(doen.meld_aan(zaak.anouk, besluit=zaak.besluit, aanbieder=rij.aanbieder, peildatum=zaak.dag))
    goed(
        doen.leg_aanmelding_vast(
            zaak.anouk, aanmelding=aan, uitkomst="geen-plek", wachttijd_weken=8, overbrugging="De thuiszorg komt.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    [wacht] = wachten(cato, zaak.profiel, zaak.dag)
    assert (wacht.dagen, wacht.geen_plek, wacht.overbrugd, wacht.besluiten) == (None, 1, 1, 1)
    later = zaak.dag + timedelta(days=20)
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    goed(doen.start_levering(ayla, toewijzing=rij, begin=zaak.dag + timedelta(days=14), peildatum=later))
    [wacht] = wachten(cato, zaak.profiel, later)
    assert (wacht.begonnen, wacht.dagen) == (1, 14)
    zaak.besluit.refresh_from_db()
    assert zaak.besluit.geleverd_op == zaak.dag + timedelta(days=14)
    type(zaak.besluit).objects.filter(pk=zaak.besluit.pk).update(leveren_voor=zaak.dag + timedelta(days=7))
    [wacht] = wachten(cato, zaak.profiel, later)
    assert (wacht.te_laat, wacht.procent_te_laat) == (1, 100)
    # Whether it is good as well is counted for each provider.
    goed(
        doen.leg_leveringscheck_vast(
            zaak.anouk, toewijzing=rij, geleverd=True, resultaat=True, toelichting="Goed.", peildatum=later
        )
    )
    assert [(k.aanbieder, k.geleverd, k.resultaat) for k in kwaliteit_per_aanbieder(cato)] == [
        (rij.aanbieder.naam, 1, 1)
    ]
    assert "wachtlijsten" in (profiel_uit("gooise-meren").inkoop.keuze.wachtnorm or "")


# ------------------------------------------------------------------------------------------------ toewijzen


@pytest.mark.django_db
@pytest.mark.eis("HAR-227", "UTR-230", "LEU-164")
def test_na_de_keuze_gaat_de_opdracht_weg_met_doel_omvang_en_duur_en_wordt_er_warm_overgedragen(zaak: Zaak) -> None:
    zaak.tot("besluit")
    keuze, henk = opzet.gekozen(zaak), opzet.backoffice(zaak)
    # The back office sees what waits for an order, and of the file no more than that.
    assert [k.pk for k in te_verwerken(henk)] == [keuze.pk]
    fout = {"keuze": keuze, "peildatum": zaak.dag}
    geweigerd("toewijzing.buiten-besluit", doen.wijs_hulp_toe, henk, **fout,
              invoer=opzet.uren(zaak, einde=zaak.besluit.eind_op + timedelta(days=1)))  # fmt: skip
    geweigerd("variant.te-veel", doen.wijs_hulp_toe, henk, **fout,
              invoer=opzet.uren(zaak, budget=Bedrag.van_euro("10")))  # fmt: skip
    rij = goed(
        doen.wijs_hulp_toe(henk, keuze=keuze, invoer=opzet.uren(zaak, commentaar="Structuur in de week."),
                           peildatum=zaak.dag)
    )  # fmt: skip
    assert (rij.nummer, rij.volume, rij.eenheid, rij.frequentie, rij.commentaar) == (
        1, 3, "04", "2", "Structuur in de week.",
    )  # fmt: skip
    assert (rij.ingang, rij.einde, rij.wet, rij.productcode) == (
        zaak.besluit.ingang_op, zaak.besluit.eind_op, "iwmo", "02A03",
    )  # fmt: skip
    geweigerd("toewijzing.dubbel", doen.wijs_hulp_toe, henk, keuze=keuze, invoer=opzet.uren(zaak), peildatum=zaak.dag)
    assert not te_verwerken(henk)
    # Other help that was chosen at the same provider on the same day still waits.
    with in_scope(gemeente=zaak.gemeente, breed=True):
        tweede = Keuze.objects.create(
            dossier=zaak.dossier, persoon=zaak.persoon, aanbieder=keuze.aanbieder, product="kort-verblijf",
            besluit=zaak.besluit, op=zaak.dag, door_id=zaak.anouk.id,
        )  # fmt: skip
    assert [k.pk for k in te_verwerken(henk)] == [tweede.pk]
    [hulp] = hulp_in(zaak.dossier, zaak.profiel)
    assert (hulp.stand, hulp.omvang) == ("nog niet begonnen", "3 uur per week")
    geweigerd("overdracht.onvolledig", doen.draag_warm_over, zaak.anouk, toewijzing=rij,
              **{**opzet.WARM, "regie": " "}, peildatum=zaak.dag)  # fmt: skip
    geweigerd("overdracht.inwoner", doen.draag_warm_over, zaak.anouk, toewijzing=rij,
              **{**opzet.WARM, "met_inwoner": False}, peildatum=zaak.dag)  # fmt: skip
    warm = goed(doen.draag_warm_over(zaak.anouk, toewijzing=rij, **opzet.WARM, peildatum=zaak.dag))
    assert warm.inbreng == "Belt elke maand."
    # The provider reads whom it is about, and nothing of the file; the front office reads how it stands.
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    with actieve_scope(scope_van(ayla)):
        eigen = list(eigen_toewijzingen(ayla))
        assert clienten(eigen)[rij.pk].naam == zaak.persoon.naam
    with actieve_scope(scope_van(zaak.elders)):
        assert clienten(eigen) == {}
    goed(doen.start_levering(ayla, toewijzing=rij, begin=zaak.dag, peildatum=zaak.dag))
    [hulp] = hulp_in(zaak.dossier, zaak.profiel)
    assert (hulp.stand, hulp.sinds) == ("loopt", zaak.dag)
    leusden = profiel_uit("leusden").inkoop.backoffice
    assert leusden is not None
    assert (leusden.naam, leusden.wetten) == ("Zorgadministratie Amersfoort", ("Wmo 2015", "Jeugdwet"))
    kost = next(a for a in profiel_uit("leusden").inkoop.afspraken if a.code == "dienstverleningsovereenkomst")
    bedragen = {b.jaar: (b.centen, b.na_wijziging) for b in kost.bedragen}
    assert bedragen[2016] == (331_800_00, True)
    assert bedragen[2017] == bedragen[2018] == (258_800_00, False)


@pytest.mark.django_db
def test_een_opdracht_past_binnen_de_ruimte_van_het_jaar(zaak: Zaak) -> None:
    zaak.tot("besluit")
    keuze = opzet.gekozen(zaak)
    Ruimte.objects.update(centen=100_00)
    weigering = geweigerd(
        "toewijzing.geen-ruimte", doen.wijs_hulp_toe, opzet.backoffice(zaak), keuze=keuze, invoer=opzet.uren(zaak),
        peildatum=zaak.dag,
    )  # fmt: skip
    assert "100" in weigering.reden
    Ruimte.objects.update(centen=100_000_00)
    goed(doen.wijs_hulp_toe(opzet.backoffice(zaak), keuze=keuze, invoer=opzet.uren(zaak), peildatum=zaak.dag))


@pytest.mark.django_db
def test_een_huisarts_verwijst_een_jongere_en_niet_iemand_onder_de_wmo(zaak: Zaak) -> None:
    zaak.tot("besluit")
    zaak.persoon.geboortedatum = date(zaak.dag.year - 10, 1, 2)
    zaak.persoon.save()
    invoer = {**opzet._jeugd(zaak), "peildatum": zaak.dag}
    geweigerd("toewijzing.geen-grond", doen.leg_verwijzing_vast, zaak.anouk, **{**invoer, "verwijzer": "06"})
    geweigerd(
        "toewijzing.geen-grond", doen.leg_verwijzing_vast, zaak.anouk, **{**invoer, "product": "begeleiding-groep"}
    )
    keuze = goed(doen.leg_verwijzing_vast(zaak.anouk, **invoer))
    rij = goed(doen.wijs_hulp_toe(opzet.backoffice(zaak), keuze=keuze, invoer=opzet.uren(zaak), peildatum=zaak.dag))
    assert (rij.besluit, rij.wet, rij.verwijzer) == (None, "ijw", "02")


@pytest.mark.django_db
@pytest.mark.eis("UTR-231")
def test_een_voucher_heeft_een_saldo_in_dagdelen(utrecht: Zaak) -> None:
    utrecht.tot("vraag")
    van = opzet.aanbieder(utrecht)
    product = _dagverzorging(utrecht, van)
    velden = {
        "besluit": None, "contractproduct": product, "volume": 5, "eenheid": "16", "frequentie": "6", "verwijzer": "01",
    }  # fmt: skip
    rij = _toewijzing(utrecht, van, **velden)
    ayla = opzet.bij_aanbieder(utrecht, van)
    claim = {"toewijzing": rij, "dag": utrecht.dag, "peildatum": utrecht.dag}
    goed(doen.claim_dagdelen(ayla, dagdelen=2, **claim))
    assert [h.over for h in hulp_in(utrecht.dossier, utrecht.profiel)] == [3]
    goed(doen.claim_dagdelen(ayla, dagdelen=3, **claim))
    geweigerd("voucher.op", doen.claim_dagdelen, ayla, dagdelen=1, **claim)


def _dagverzorging(zaak: Zaak, van: Aanbieder) -> Contractproduct:
    from naober.levering.models import Contract

    contract = Contract.objects.create(
        aanbieder=van, kenmerk="D-1", naam="Dagverzorging", wetten=["Wmo 2015"], schaal="lokaal", schaal_reden="x",
        procedure="subsidie", ingang=zaak.dag, stand="loopt", niveau="iii",
    )  # fmt: skip
    return Contractproduct.objects.create(
        contract=contract, product="dagverzorging", wet="iwmo", productcategorie="07", productcode="07A12",
        eenheid="16", frequentie="6", bekostiging="dagdeel",
    )  # fmt: skip


def _toewijzing(zaak: Zaak, van: Aanbieder, **velden: Any) -> Toewijzing:
    from naober.fundament.tijd import begin_van

    basis = {
        "dossier": zaak.dossier, "persoon": zaak.persoon, "wet": "iwmo", "nummer": 1, "vorm": "specifiek",
        "variant": "inspanning", "productcategorie": "07", "productcode": "07A12", "ingang": zaak.dag,
        "toegewezen_op": begin_van(zaak.dag), "toegewezen_door_id": zaak.anouk.id,
    }  # fmt: skip
    return Toewijzing.objects.create(aanbieder=van, **{**basis, **velden})


# --------------------------------------------------------------------------------------------------- volgen


@pytest.mark.django_db
@pytest.mark.eis("GOO-171", "GOO-172", "GOO-179")
def test_hulp_die_niet_komt_wordt_een_taak_en_wat_de_gemeente_ziet_gaat_naar_het_contractbeheer(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, cato = opzet.toewijzing(zaak), opzet.beheerder(zaak)
    eerst = Taak.objects.count()

    def check(geleverd: bool, resultaat: bool, **anders: Any) -> Any:
        return doen.leg_leveringscheck_vast(
            zaak.anouk, toewijzing=rij, geleverd=geleverd, resultaat=resultaat, toelichting="Gebeld.",
            peildatum=zaak.dag, **anders,
        )  # fmt: skip

    assert check(False, True).code == "check.onvolledig"
    assert check(True, True, tevreden=11).code == "check.tevreden"
    goed(check(True, True, tevreden=8))
    assert Taak.objects.count() == eerst
    goed(check(False, False))
    goed(check(True, False, tevreden=4))
    taken = list(Taak.objects.order_by("pk").values_list("omschrijving", flat=True))[eerst:]
    assert len(taken) == 2
    assert "komt niet" in taken[0]
    assert "bereikt niet" in taken[1]
    [beeld] = kwaliteit_per_aanbieder(cato)
    assert (beeld.aanbieder, beeld.bekeken, beeld.geleverd, beeld.resultaat, beeld.tevreden) == (
        "Thuiszorg Noord", 3, 2, 1, 6.0,
    )  # fmt: skip
    assert not kwaliteit_per_aanbieder(zaak.anouk)
    assert Leveringscheck.objects.count() == 3
    [afspraak] = profiel_uit("gooise-meren").inkoop.afspraken
    assert (afspraak.soort, "geboden kwaliteit" in afspraak.onderdelen) == ("prestatieovereenkomst", True)


@pytest.mark.django_db
@pytest.mark.eis("LEU-165", "UTR-235")
def test_vervoer_van_verschillende_soorten_komt_in_een_planning(leusden: Zaak) -> None:
    leusden.tot("vraag")
    invoer = {"dossier": leusden.dossier, "persoon": leusden.persoon, "naar": "De Spil", "peildatum": leusden.dag}
    for soort, dagen, rolstoel in (("collectief", [1, 3], False), ("dagbesteding", [1], True), ("wsw", [2], False),
                                   ("leerlingen", [1], False)):  # fmt: skip
        goed(
            doen.leg_vervoer_vast(
                leusden.anouk, soort=soort, dagen=dagen, dagdeel="ochtend", rolstoel=rolstoel, **invoer
            )
        )
    geweigerd(
        "vervoer.dagen", doen.leg_vervoer_vast, leusden.anouk, soort="wsw", dagen=[8], dagdeel="ochtend", **invoer
    )
    cato = opzet.beheerder(leusden)
    ritten = vervoersplanning(cato, leusden.profiel, leusden.dag)
    eerste = ritten[0]
    assert (eerste.naar, eerste.dag, eerste.reizigers, eerste.rolstoelen, eerste.te_combineren) == (
        "De Spil", "maandag", 3, 1, True,
    )  # fmt: skip
    assert set(eerste.soorten) == {
        "Collectief vraagafhankelijk vervoer", "Vervoer naar dagbesteding", "Leerlingenvervoer",
    }  # fmt: skip
    assert [r.dag for r in ritten if not r.te_combineren] == ["dinsdag", "woensdag"]
    assert not vervoersplanning(leusden.anouk, leusden.profiel, leusden.dag)


@pytest.mark.django_db
def test_het_huishouden_en_de_inwoner_zien_wie_er_helpt_en_sinds_wanneer(client: Client, zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = opzet.toewijzing(zaak)
    goed(
        doen.start_levering(
            opzet.bij_aanbieder(zaak, rij.aanbieder), toewijzing=rij, begin=zaak.dag, peildatum=zaak.dag
        )
    )
    client.force_login(zaak.staf["anouk"])
    bladzijde = client.get(reverse("dossier", args=[zaak.dossier.pk])).content.decode()
    for stuk in ("Hulp van aanbieders", "Thuiszorg Noord", "3 uur per week", "2 maart 2015"):
        assert stuk in bladzijde, stuk
    for wie, aantal in ((zaak.persoon, 1), (zaak.andere, 0)):
        scope = Scope(zaak.gemeente, zicht=Zicht(dag=zaak.dag), inwoner=(wie.pk, wie.pk))
        with actieve_scope(scope):
            hulp = mijn_hulp(zaak.profiel)
            assert len(hulp) == aantal
    with actieve_scope(Scope(zaak.gemeente, zicht=Zicht(dag=zaak.dag), inwoner=(zaak.persoon.pk, zaak.persoon.pk))):
        [een] = mijn_hulp(zaak.profiel)
    assert (een.aanbieder, een.omvang, een.sinds, een.stand) == (
        "Thuiszorg Noord", "3 uur per week", zaak.dag, "loopt",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("volume", "eenheid", "frequentie", "woorden"),
    [
        (4, "16", "2", "4 dagdelen per week"), (1, "16", "2", "1 dagdeel per week"), (3, "04", "2", "3 uur per week"),
        (90, "01", "4", "90 minuten per maand"), (125_050, "83", "6", f"{Bedrag(125_050)} in totaal"),
    ],
)  # fmt: skip
def test_hoeveel_hulp_staat_er_zoals_mensen_het_zeggen(
    volume: int, eenheid: str, frequentie: str, woorden: str
) -> None:
    assert hoeveel(volume, eenheid, frequentie) == woorden
