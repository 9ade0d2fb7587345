"""Oversight as far as it hangs on contract and delivery: who hears of what, what is kept up, and what is counted."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.actions import (
    beslis_op_bezwaar,
    handel_klacht_af,
    leg_overleg_bezwaar_vast,
    registreer_bezwaar,
    registreer_klacht,
)
from naober.gemeente.actor import Actor
from naober.gemeente.inkoopbeschrijving import inkoop
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Waarde
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.kern.tellen import KLEINSTE
from naober.levering import actions as doen
from naober.levering.models import Toezichtmelding
from naober.levering.queries import inkoop as lezen
from naober.levering.rules.toezicht import soort_toezicht, toezichthouders
from naober.naoberschap.actions import verwijs
from naober.register.actions import leg_vast
from naober.register.models import Registratie
from naober.register.queries import programma_van, registraties, tellingen, versies
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet
from tests.levering.test_contracten import keur, laat_ingaan, maak, met, tarief
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db


def meld(zaak: Zaak, soort: str, wet: str, **anders: Any) -> Toezichtmelding:
    invoer = {
        "aanbieder": opzet.aanbieder(zaak), "soort": soort, "wet": wet, "gebeurd_op": zaak.dag,
        "omschrijving": "De hulp kwam niet.", "peildatum": zaak.dag, **anders,
    }  # fmt: skip
    return goed(doen.meld_bij_toezicht(opzet.beheerder(zaak), **invoer))


# ------------------------------------------------------------------------------------- bij een aanbieder


@pytest.mark.eis("HEU-236", "HEU-237", "HEU-238", "HEU-239")
def test_toezicht_op_rechtmatigheid_en_op_kwaliteit_gaan_elk_naar_wie_daarover_gaat(
    heuvelrug: Zaak, client: Client
) -> None:
    regels = heuvelrug.profiel.inkoop.toezicht
    assert {soort_toezicht(s) for s in Toezichtmelding.Soort.values} == {"kwaliteit", "rechtmatigheid"}
    kwaliteit = {wet: wie for wet, (wie, _) in toezichthouders("kwaliteit", regels).items()}
    assert kwaliteit == {
        "Wmo 2015": "GGD Regio Utrecht",
        "Wet kinderopvang": "GGD Regio Utrecht",
        "Jeugdwet": "Inspectie Gezondheidszorg en Jeugd",
    }
    regio = "Toezicht op rechtmatigheid, met de regio"
    naar = [
        meld(heuvelrug, soort, wet).toezichthouder
        for soort, wet in (("calamiteit", "Wmo 2015"), ("kwaliteit", "Wet kinderopvang"), ("geweld", "Jeugdwet"),
                           ("handhaving", "Wmo 2015"), ("handhaving", "Jeugdwet"))
    ]  # fmt: skip
    assert naar == ["GGD Regio Utrecht", "GGD Regio Utrecht", "Inspectie Gezondheidszorg en Jeugd", regio, regio]
    geweigerd(
        "toezicht.wet", doen.meld_bij_toezicht, opzet.beheerder(heuvelrug), aanbieder=opzet.aanbieder(heuvelrug),
        soort="handhaving", wet="Wet kinderopvang", gebeurd_op=heuvelrug.dag, omschrijving="x",
        peildatum=heuvelrug.dag,
    )  # fmt: skip
    [rubriek] = [r for r in inkoop(heuvelrug.profiel) if r.naam == "Toezicht en handhaving"]
    [rechtmatig] = [r for r in rubriek.regels if r.naam == regio]
    assert ("Schaal", "regionaal, en lokaal verder ingericht") in rechtmatig.gegevens
    client.force_login(Medewerker.objects.get(pk=opzet.beheerder(heuvelrug).id))
    melden = client.get(reverse("toezicht-nieuw", args=[opzet.aanbieder(heuvelrug).pk])).content.decode()
    lijst = client.get(reverse("toezichtmeldingen")).content.decode()
    for bladzijde, teksten in (
        (melden, ("Wet kinderopvang", "twijfel over de kwaliteit", "twijfel over de rechtmatigheid")),
        (lijst, ("GGD Regio Utrecht", "Inspectie Gezondheidszorg en Jeugd", regio)),
    ):
        assert [t for t in teksten if t not in bladzijde] == []


@pytest.mark.eis("GOO-254")
def test_handhaving_gaat_ook_over_aanbieders_en_wordt_gevolgd_tot_zij_is_afgesloten(gooi: Zaak) -> None:
    cato, dag = opzet.beheerder(gooi), gooi.dag
    for wet in ("Wmo 2015", "Jeugdwet"):
        assert meld(gooi, "handhaving", wet).toezichthouder == "Handhaving van de USD"
    [_, melding] = lezen.toezichtmeldingen(cato)
    maatregel = {"maatregel": "Terugbetalen wat niet is geleverd.", "maatregel_voor": dag + timedelta(days=30)}
    goed(doen.vraag_maatregel(cato, melding=melding, **maatregel, peildatum=dag))
    morgen = {"melding": melding, "doorgegeven_op": dag + timedelta(days=1), "peildatum": dag}
    geweigerd("toezicht.doorgegeven", doen.sluit_toezichtmelding, cato, **morgen, opvolging="Gedaan.")
    geweigerd("toezicht.opvolging", doen.sluit_toezichtmelding, cato, melding=melding, peildatum=dag)
    goed(doen.sluit_toezichtmelding(cato, melding=melding, opvolging="Er is terugbetaald.", peildatum=dag))
    assert [m.afgesloten_op for m in lezen.toezichtmeldingen(cato)] == [None, dag]


@pytest.mark.eis("HAR-292")
def test_begeleiding_huishouding_wordt_gelegd_naast_het_landelijke_kwaliteitskader(zaak: Zaak) -> None:
    contract = maak(zaak)
    goed(tarief(zaak, met(zaak, contract, "begeleiding-huishouding"), "40"))
    [eis] = [e for e in lezen.eisen_van_contract(opzet.beheerder(zaak), contract, zaak.dag) if "kader" in e.code]
    assert (eis.code, "landelijke kwaliteitskader" in eis.vraag, eis.bron.plaats) == ("kwaliteitskader", True, "L2895")
    keur(zaak, contract, behalve=eis.code)
    weigering = geweigerd(
        "contract.eis-open", doen.laat_contract_ingaan, opzet.beheerder(zaak), contract=contract, peildatum=zaak.dag
    )
    assert "kwaliteitskader" in weigering.reden
    keur(zaak, contract)
    assert goed(laat_ingaan(zaak, contract)).stand == "loopt"
    ander = maak(zaak, kenmerk="C-2")
    met(zaak, ander, "begeleiding-groep")
    assert eis.code not in {e.code for e in lezen.eisen_van_contract(opzet.beheerder(zaak), ander, zaak.dag)}


@pytest.mark.eis("HAR-298")
def test_afspraken_over_kwaliteit_ict_en_monitoring_zijn_per_contract_na_te_gaan(zaak: Zaak) -> None:
    cato = opzet.beheerder(zaak)
    contract = maak(zaak, overgang=True, zittend=True, wetten=("Jeugdwet",), schaal="regionaal")
    goed(tarief(zaak, met(zaak, contract, "jeugd-ggz"), "80"))
    afspraken = ("afspraken-kwaliteit", "afspraken-ict", "monitoring")
    gevraagd = {e.code: e.moment for e in lezen.eisen_van_contract(cato, contract, zaak.dag)}
    assert [gevraagd.get(code) for code in afspraken] == ["tijdens"] * 3
    for code, uitkomst in zip(afspraken, ("voldoet", "deels", "niet"), strict=True):
        goed(
            doen.leg_controle_vast(
                cato, contract=contract, eis=code, uitkomst=uitkomst, toelichting="Gezien.",
                verbeteren_voor=zaak.dag + timedelta(days=60) if uitkomst != "voldoet" else None, peildatum=zaak.dag,
            )
        )  # fmt: skip
    standen = {c.eis: c.uitkomst for c in lezen.laatste_controles(contract)}
    assert [standen[code] for code in afspraken] == ["voldoet", "deels", "niet"]


# ------------------------------------------------------------------------------------- klagen en bezwaar maken


@pytest.mark.eis("HAR-293")
def test_klagen_kan_over_elke_soort_hulp_en_ook_over_een_klacht_kan_eerst_worden_gesproken(zaak: Zaak) -> None:
    zaak.tot("besluit")
    for nummer, soort in enumerate(zaak.profiel.trap.treden):
        rij = goed(
            registreer_klacht(
                zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, waarover=soort.naam,
                omschrijving="Niemand belde.", ontvangen_op=zaak.dag, peildatum=zaak.dag,
            )
        )  # fmt: skip
        af = {"klacht": rij, "peildatum": zaak.dag}
        goed(handel_klacht_af(zaak.berta, **af, overleg="Samen gebeld en excuses gemaakt."))
        rij.refresh_from_db()
        assert (rij.overleg_op, rij.afgehandeld_op) == (zaak.dag, None), nummer
        goed(handel_klacht_af(zaak.berta, **af, oordeel="Wij bellen voortaan terug."))


@pytest.mark.eis("HAR-294")
def test_een_bezwaar_krijgt_zijn_informele_aanpak_van_wie_in_het_dossier_werkt_en_er_niet_over_beslist(
    zaak: Zaak, client: Client
) -> None:
    zaak.tot("besluit")
    rij = goed(
        registreer_bezwaar(
            zaak.anouk, actie=zaak.actie, kenmerk=zaak.besluit.kenmerk, ontvangen_op=zaak.dag, gronden="Te weinig.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    # Who works with the resident says that they talk first, while the objection runs on; nobody decides on that.
    goed(leg_overleg_bezwaar_vast(zaak.anouk, bezwaar=rij, overleg="Samen aan tafel gezeten.", peildatum=zaak.dag))
    rij.refresh_from_db()
    assert (rij.overleg_op, rij.uitkomst) == (zaak.dag, "")
    client.force_login(zaak.staf["anouk"])
    assert "Samen aan tafel gezeten." in client.get(reverse("bezwaar", args=[rij.pk])).content.decode()
    besluit = {"bezwaar": rij, "uitkomst": "ongegrond", "motivering": "Het klopt.", "peildatum": zaak.dag}
    geweigerd("recht.ontbreekt", beslis_op_bezwaar, zaak.anouk, **besluit)
    goed(beslis_op_bezwaar(zaak.berta, **besluit))


@pytest.mark.eis("HEU-241")
def test_een_inwoner_wordt_verwezen_naar_de_onafhankelijke_vertrouwenspersoon(heuvelrug: Zaak) -> None:
    heuvelrug.tot("vraag")
    laad_voorzieningen(heuvelrug.gemeente, heuvelrug.profiel)
    wie = Voorziening.objects.get(naam="Onafhankelijk vertrouwenspersoon")
    rij = goed(
        verwijs(
            heuvelrug.anouk, dossier=heuvelrug.dossier, persoon=heuvelrug.persoon, voorziening=wie,
            vraag="Praten over hulp die niet goed ging.", warm="Anouk belt samen met de inwoner.", akkoord=True,
            peildatum=heuvelrug.dag,
        )
    )  # fmt: skip
    assert (rij.voorziening, rij.persoon) == (wie, heuvelrug.persoon)


@pytest.mark.eis("HAR-296")
def test_een_jeugdige_wordt_verwezen_naar_het_akj_dat_dag_en_nacht_bereikbaar_is(zaak: Zaak) -> None:
    zaak.tot("vraag")
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    akj = Voorziening.objects.get(naam="Vertrouwenspersoon jeugd")
    for tekst in ("dag en nacht bereikbaar", "meer wegen", "één meldpunt", "vaste tijden"):
        assert tekst in akj.uitleg
    goed(
        verwijs(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, voorziening=akj, vraag="Wij worden niet gehoord.",
            warm="Anouk belt samen.", akkoord=True, peildatum=zaak.dag,
        )
    )  # fmt: skip
    [rubriek] = [r for r in inkoop(zaak.profiel) if r.naam == "Wat is afgesproken"]
    [afspraak] = [dict(r.gegevens) for r in rubriek.regels if r.naam == "Vertrouwenswerk voor jeugd"]
    assert afspraak["Met"] == "Advies- en Klachtenbureau Jeugdzorg (AKJ)"
    for deel in (
        "drie jaar lang", "24-uurs bereikbaarheid", "meerdere communicatiekanalen", "gezamenlijk meldpunt",
        "op vaste tijden bereikbaar en beschikbaar", "borging van kwaliteit", "meer regionaal", "andere taken",
    ):  # fmt: skip
        assert deel in afspraak["Onderdelen"], deel
    assert "vertrouwenspersoon" in {g.code for g in zaak.profiel.inkoop.groepen if g.schaal == "regionaal"}


# ------------------------------------------------------------------------------------- handhaving in een dossier


def leg(actor: Actor, slug: str, register: str, onderwerp: str = "", **antwoorden: Waarde) -> Any:
    velden = {naam.replace("_", "-"): waarde for naam, waarde in antwoorden.items()}
    return leg_vast(actor, register=register, onderwerp=onderwerp, antwoorden=velden, peildatum=DAG[slug])


@pytest.mark.eis("GOO-253", "GOO-255")
def test_handhaving_en_onjuiste_toekenningen_staan_in_het_dossier_en_alleen_hun_aantal_erbuiten(
    gooi: Zaak, client: Client
) -> None:
    gooi.tot("vraag")

    def vast(register: str, **antwoorden: Waarde) -> Registratie:
        return goed(
            leg_vast(
                gooi.anouk, register=register, dossier=gooi.dossier, antwoorden=antwoorden, peildatum=gooi.dag
            )
        )  # fmt: skip

    for wet in ("Participatiewet", "Wmo 2015", "Jeugdwet"):
        zaak = vast("handhaving", wet=wet, aanleiding="Een tip van de buren.", stand="in onderzoek")
        verder = {"wet": wet, "aanleiding": "Een tip.", "stand": "maatregel genomen"}
        kaal = {"register": "handhaving", "dossier": gooi.dossier, "vervangt": zaak, "peildatum": gooi.dag}
        geweigerd("register.veld", leg_vast, gooi.anouk, antwoorden=verder, **kaal)
        goed(leg_vast(gooi.anouk, antwoorden={**verder, "maatregel": "Het budget is gestopt."}, **kaal))
    for n in range(KLEINSTE):
        vast(
            "onjuiste-toekenningen", voorziening=f"Hulp {n}", wet="Wmo 2015", oorzaak="gegevens klopten niet",
            correctie="herzien", toelichting="De inwoner woonde elders.",
        )  # fmt: skip
    jaar = (date(gooi.dag.year, 1, 1), date(gooi.dag.year, 12, 31))
    leider = Actor.van(gooi._medewerker("lia", (Rol.TEAMLEIDER,), "geen"))
    telling = {t.register.code: t for t in tellingen(leider, gooi.profiel, *jaar)}
    # Three is too few to tell; five may be told, with cause and correction.
    assert (telling["handhaving"].aantal, telling["onjuiste-toekenningen"].aantal) == (None, KLEINSTE)
    per = {vraag: {a.naam: a.aantal for a in rijen} for vraag, rijen in telling["onjuiste-toekenningen"].per.items()}
    assert per["Hoe kwam het?"]["gegevens klopten niet"] == KLEINSTE
    assert per["Wat is eraan gedaan?"]["herzien"] == KLEINSTE
    assert tellingen(gooi.anouk, gooi.profiel, date(1999, 1, 1), date(1999, 12, 31))[0].aantal == 0
    client.force_login(Medewerker.objects.get(pk=leider.id))
    html = client.get(reverse("tellingen"), {"jaar": gooi.dag.year}).content.decode()
    assert "Onjuiste toekenningen" in html
    assert "De inwoner woonde elders." not in html


# --------------------------------------------------------------------------------------------- wat wordt bijgehouden


@pytest.mark.eis("LEU-222")
def test_elk_optreden_naar_een_partner_heeft_een_van_drie_rollen() -> None:
    with gemeente("leusden") as maak_:
        beleid = maak_(Rol.BELEID)
        zo: dict[str, Waarde] = {
            "soort": "optreden naar een partner", "titel": "Overleg", "organisatie": "Larikslaan2", "schaal": "Lokaal",
        }  # fmt: skip
        assert leg(beleid, "leusden", "opdrachten", **zo).veld == "veld-rol"
        for rol in ("Regisseur", "Samenwerkingspartner", "Facilitator"):
            assert goed(leg(beleid, "leusden", "opdrachten", **zo, rol=rol)).gegevens["rol"] == rol


@pytest.mark.eis("LEU-223", "LEU-225")
def test_het_college_ziet_wat_larikslaan2_en_amersfoort_deden_en_hoe_zij_samenwerkten(client: Client) -> None:
    with gemeente("leusden") as maak_:
        beleid = maak_(Rol.BELEID)
        rest: dict[str, Waarde] = {
            "periode": "Eerste helft 2017", "afspraak": "Binnen zes weken een gesprek.", "resultaat": "In acht weken.",
        }  # fmt: skip
        for wie, overeenkomst, gehaald in (
            ("larikslaan2", "prestatieovereenkomst", "voor een deel"),
            ("backoffice-amersfoort", "dienstverleningsovereenkomst", "ja"),
        ):
            soort: dict[str, Waarde] = {"overeenkomst": overeenkomst, "gehaald": gehaald, **rest}
            assert leg(beleid, "leusden", "prestaties", wie, **soort).veld == "veld-keten"
            goed(leg(beleid, "leusden", "prestaties", wie, **soort, keten=f"{wie} belt elke week."))
        client.force_login(Medewerker.objects.get(pk=beleid.id))
        html = client.get(reverse("registers"), {"code": "prestaties"}).content.decode()
        for tekst in ("Larikslaan2", "Gemeente Amersfoort, backoffice", "larikslaan2 belt elke week.", "voor een deel"):
            assert tekst in html


@pytest.mark.eis("LEU-224")
def test_twee_punten_worden_gevolgd_met_wat_clienten_ervan_merken() -> None:
    with gemeente("leusden") as maak_:
        beleid, register = maak_(Rol.BELEID), profiel_van(327, DAG["leusden"]).register("verbeterpunten")
        assert register is not None
        punten = register.velden[0].keuzes
        assert [p.split()[0] for p in punten] == ["governance", "integraliteit"]
        zo: dict[str, Waarde] = {
            "gedaan": "Samen beslist.",
            "clienttevredenheid": "Een loket.",
            "kwaliteit": "Sneller.",
        }
        for punt in punten:
            goed(leg(beleid, "leusden", "verbeterpunten", punt=punt, **zo))
        assert leg(beleid, "leusden", "verbeterpunten", punt="iets anders", **zo).code == "register.veld"
        assert {r.gegevens["punt"] for r in registraties(beleid, register)} == set(punten)


@pytest.mark.eis("LEU-226")
def test_een_partner_wordt_gevraagd_naar_wat_mogelijk_is_en_wat_het_kost_en_mag_nee_zeggen() -> None:
    with gemeente("leusden") as maak_:
        beleid = maak_(Rol.BELEID)
        zo: dict[str, Waarde] = {"beginsel": "Eenmalig vastleggen", "mogelijk": "Niet in dit systeem."}
        weigering = leg(beleid, "leusden", "informatiebeleid-partners", "larikslaan2", **zo, uitkomst="niets")
        assert weigering.veld == "veld-kosten"
        rij = goed(
            leg(beleid, "leusden", "informatiebeleid-partners", "larikslaan2", **zo, kosten="€ 9.000", uitkomst="niets")
        )
        assert rij.gegevens["uitkomst"] == "niets"


@pytest.mark.eis("UTR-297")
def test_wie_hulp_geeft_handelt_klachten_zelf_af_en_meldt_ze_in_aantallen(utrecht: Zaak) -> None:
    dag = DAG["utrecht"]
    geweigerd(
        "aanbieder.klachtenregeling", doen.neem_aanbieder_op, opzet.beheerder(utrecht), naam="Zorg Zuid",
        klachtenregeling="", peildatum=dag,
    )  # fmt: skip
    for rol, velden, wie in (
        (Rol.CONTRACTBEHEERDER, {}, "aanbieders-aanvullende-zorg"),
        (Rol.UITVOERDER, {"organisatie": "u-centraal"}, "u-centraal"),
    ):
        account = Medewerker.objects.create(
            gemeente_id=utrecht.gemeente, gebruikersnaam=f"klacht-{rol}", naam="K", rollen=[rol.value], **velden
        )
        zo: dict[str, Waarde] = {"periode": "2015", "waarover": "Wachten.", "veranderd": "Wij bellen terug."}
        melding = goed(
            leg(Actor.van(account), "utrecht", "klachtrapportage", wie, ontvangen="4", afgehandeld="3", **zo)
        )
        assert (melding.onderwerp, melding.gegevens["ontvangen"]) == (wie, "4")
    # Of residents nothing is told: a number that could be a citizen service number is refused.
    zo["waarover"] = "Van 123456782."
    weigering = leg(Actor.van(account), "utrecht", "klachtrapportage", wie, ontvangen="1", afgehandeld="1", **zo)
    assert (weigering.code, weigering.veld) == ("register.persoon", "veld-waarover")


@pytest.mark.eis("UTR-298")
def test_van_een_incident_wordt_geleerd_en_meer_regels_is_een_apart_besluit_met_reden() -> None:
    with gemeente("utrecht") as maak_:
        beleid = maak_(Rol.BELEID)
        zo: dict[str, Waarde] = {
            "waar": "Buurtteam Overvecht", "incident": "Een val.", "onderzoek": "Door een buitenstaander.",
            "reflectie": "Met het hele team.", "geleerd": "Eerder bellen.",
        }  # fmt: skip
        goed(leg(beleid, "utrecht", "incidenten", **zo, meer_regels="nee"))
        for mist in ("onderzoek", "reflectie", "geleerd"):
            zonder = {k: w for k, w in zo.items() if k != mist}
            assert leg(beleid, "utrecht", "incidenten", **zonder, meer_regels="nee").veld == f"veld-{mist}"
        assert leg(beleid, "utrecht", "incidenten", **zo, meer_regels="ja").veld == "veld-waarom-regels"
        besluit: dict[str, Waarde] = {"waarom_regels": "De wet vraagt het.", "besloten_door": "Het college, 3 maart."}
        rij = goed(leg(beleid, "utrecht", "incidenten", **zo, meer_regels="ja", **besluit))
        assert rij.gegevens["besloten-door"] == "Het college, 3 maart."


@pytest.mark.eis("UTR-299")
def test_de_evaluatie_van_de_aanvullende_zorg_staat_voor_2016_en_waarschuwt_daarna() -> None:
    with gemeente("utrecht") as maak_:
        beleid, profiel = maak_(Rol.BELEID), profiel_van(344, DAG["utrecht"])

        def achter(dag: date) -> bool:
            [stand] = [
                v for v in programma_van(beleid, profiel, dag).acties if v.actie.code == "evaluatie-aanvullende-zorg"
            ]
            assert (stand.actie.jaar, "cliënten en aanbieders" in stand.actie.naam) == (2016, True)
            return stand.achter

        assert [achter(date(2016, 12, 31)), achter(date(2017, 1, 1))] == [False, True]
        gedaan: dict[str, Waarde] = {"opstellen": "hoort er niet bij", "uitvoeren": "gereed"}
        goed(leg(beleid, "utrecht", "voortgang", "evaluatie-aanvullende-zorg", **gedaan))
        assert not achter(date(2017, 1, 1))


@pytest.mark.eis("UTR-300", "UTR-302")
def test_over_het_privacyprotocol_is_overlegd_en_algemene_voorzieningen_zijn_er_voor_wie_een_handicap_heeft() -> None:
    with gemeente("utrecht") as maak_:
        beleid, profiel = maak_(Rol.BELEID), profiel_van(344, DAG["utrecht"])
        wie = ["Inspecties", "organisaties in de buurtteams", "landelijk traject van de VNG"]
        zo: dict[str, Waarde] = {"versie": "0.9", "uitkomst": "nog open"}
        assert leg(beleid, "utrecht", "privacyprotocol", **zo, overlegd_met=wie).veld == "veld-bevindingen"
        eerste = goed(leg(beleid, "utrecht", "privacyprotocol", **zo, overlegd_met=wie, bevindingen="Kan korter."))
        velden = {**eerste.gegevens, "versie": "1.0", "uitkomst": "één protocol"}
        goed(
            leg_vast(
                beleid, register="privacyprotocol", antwoorden=velden, vervangt=eerste, peildatum=DAG["utrecht"]
            )
        )  # fmt: skip
        register = profiel.register("privacyprotocol")
        assert register is not None
        assert [r.gegevens["versie"] for r in versies(beleid, register, "")] == ["1.0", "0.9"]

        gebied = profiel.gebieden[0].code
        plek: dict[str, Waarde] = {"voorziening": "Buurthuis", "toegankelijk": "nee", "kwaliteit": "ja"}
        weigering = leg(beleid, "utrecht", "algemene-voorzieningen", gebied, **plek, zorg="Een lift.")
        assert weigering.veld == "veld-continuiteit"
        assert leg(beleid, "utrecht", "algemene-voorzieningen", gebied, **plek, continuiteit="ja").veld == "veld-zorg"
        goed(leg(beleid, "utrecht", "algemene-voorzieningen", gebied, **plek, continuiteit="ja", zorg="Een lift."))


@pytest.mark.eis("UTR-301")
def test_brieven_en_besluiten_over_de_uitvraag_zijn_gepland_en_bewaard() -> None:
    traject = next(t for t in profiel_uit("utrecht").inkoop.trajecten if t.code == "buurtteams")
    wanneer = {m.naam: (m.wanneer, m.dag) for m in traject.mijlpalen}
    assert wanneer["commissiebrief over de uitvraag"] == ("begin februari 2014", None)
    assert wanneer["het college kiest de organisaties"] == ("medio 2014", date(2014, 6, 30))
    with gemeente("utrecht") as maak_:
        beleid = maak_(Rol.BELEID)
        zo: dict[str, Waarde] = {
            "soort": "commissiebrief", "waarover": ["de uitvraag", "de gebieden", "de organisaties"],
            "gepland": "2014-02-03",
        }  # fmt: skip
        goed(leg(beleid, "utrecht", "raadsbrieven", **zo, stand="gepland"))
        klaar: dict[str, Waarde] = {**zo, "stand": "verstuurd of genomen", "gedaan_op": "2014-02-04"}
        assert leg(beleid, "utrecht", "raadsbrieven", **klaar).veld == "veld-vindplaats"
        goed(leg(beleid, "utrecht", "raadsbrieven", **klaar, vindplaats="Raadsinformatie 2014-17"))


@pytest.mark.eis("HAR-295")
def test_van_een_verordening_staan_alle_versies_vast_met_de_dag_waarop_zij_ingaan() -> None:
    with gemeente("hardenberg") as maak_:
        beleid, profiel = maak_(Rol.BELEID), profiel_van(160, DAG["hardenberg"])
        [document] = [d for d in profiel.documenten if d.code == "verordeningen"]
        assert document.soort == "verordening"
        zo: dict[str, Waarde] = {
            "titel": "Verordening sociaal domein", "wetten": ["Participatiewet", "Jeugdwet", "Wmo 2015"],
            "vindplaats": "Gemeenteblad", "vastgesteld": "2014-12-02",
        }  # fmt: skip
        assert leg(beleid, "hardenberg", "verordeningen", "verordeningen", **zo, versie="1").veld == "veld-geldt-vanaf"
        een = goed(
            leg(beleid, "hardenberg", "verordeningen", "verordeningen", **zo, versie="1", geldt_vanaf="2015-01-01")
        )
        twee = {**een.gegevens, "versie": "2", "vastgesteld": "2015-02-24", "geldt-vanaf": "2015-04-01"}
        goed(
            leg_vast(
                beleid, register="verordeningen", onderwerp="verordeningen", antwoorden=twee, vervangt=een,
                peildatum=DAG["hardenberg"],
            )
        )  # fmt: skip
        register = profiel.register("verordeningen")
        assert register is not None
        alle = [(r.gegevens["versie"], r.gegevens["geldt-vanaf"]) for r in versies(beleid, register, "verordeningen")]
        assert alle == [("2", "2015-04-01"), ("1", "2015-01-01")]
