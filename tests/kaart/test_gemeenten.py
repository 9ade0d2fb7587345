"""What the five documents put on the map, as it stands there and as staff read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord
from naober.kaart import queries
from naober.kaart.actions import (
    beoordeel_voorstel,
    geef_label,
    neem_label_af,
    stel_initiatief_voor,
    wijzig_voorziening,
    zet_op_kaart,
    zet_plekken,
)
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Locatie, Organisatie, Voorziening
from naober.kaart.overzicht import feiten
from naober.kaart.rules import Kaartgegevens, Plekgegevens, Tijdgegevens, overzicht
from naober.plan.actions import voeg_actie_toe
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db


class Kaart:
    """The map of one municipality, with somebody who keeps it up and may read everything about it."""

    def __init__(self, slug: str, actor: Actor, client: Client) -> None:
        self.slug, self.actor, self.client, self.dag = slug, actor, client, DAG[slug]
        self.profiel: Profiel = profiel_van(actor.gemeente, self.dag)

    def __getitem__(self, code: str) -> Voorziening:
        return Voorziening.objects.get(code=code)

    def bladzijde(self, code: str) -> str:
        return self.lees(f"/voorziening/{self[code].pk}/")

    def lees(self, pad: str) -> str:
        antwoord = self.client.get(pad)
        assert antwoord.status_code == 200, pad
        return antwoord.content.decode()

    def gegevens(self, **anders: Any) -> Kaartgegevens:
        trede = next(t.code for t in self.profiel.trap.treden if t.soort == "algemeen")
        deel = self.profiel.leefgebieden[0].code
        return replace(Kaartgegevens("Proef", "Samen.", trede, (deel,), initiatief="derde"), **anders)


@contextmanager
def kaart_van(slug: str, client: Client) -> Iterator[Kaart]:
    with gemeente(slug) as maak:
        actor = maak(Rol.BELEID, Rol.OPBOUWWERKER)
        laad_voorzieningen(actor.gemeente, profiel_van(actor.gemeente, DAG[slug]))
        client.force_login(Medewerker.objects.get(pk=actor.id))
        yield Kaart(slug, actor, client)


@pytest.fixture
def heuvelrug(client: Client) -> Iterator[Kaart]:
    with kaart_van("utrechtse-heuvelrug", client) as kaart:
        yield kaart


@pytest.fixture
def leusden(client: Client) -> Iterator[Kaart]:
    with kaart_van("leusden", client) as kaart:
        yield kaart


@pytest.fixture
def gooise(client: Client) -> Iterator[Kaart]:
    with kaart_van("gooise-meren", client) as kaart:
        yield kaart


@pytest.fixture
def utrecht(client: Client) -> Iterator[Kaart]:
    with kaart_van("utrecht", client) as kaart:
        yield kaart


@pytest.fixture
def hardenberg(client: Client) -> Iterator[Kaart]:
    with kaart_van("hardenberg", client) as kaart:
        yield kaart


# ------------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.eis("HEU-016", "HEU-017", "HEU-018", "HEU-023")
def test_heuvelrug_een_overzicht_met_contracten_dat_zegt_wat_er_ontbreekt(heuvelrug: Kaart) -> None:
    with gemeente(heuvelrug.slug) as maak:
        consulent = Medewerker.objects.get(pk=maak(Rol.GENERALIST).id)
        makelaar = Medewerker.objects.get(pk=maak(Rol.OPBOUWWERKER).id)
    for wie in (consulent, makelaar):
        heuvelrug.client.force_login(wie)
        lijst = heuvelrug.lees("/kaart/")
        assert "Maatje Mobiel" in lijst
        assert "Bibliotheek" in lijst
        assert "Gecontracteerde zorgaanbieders" in heuvelrug.lees("/organisaties/")
    assert Organisatie.objects.get(code="zorgaanbieders").gecontracteerd
    beeld = heuvelrug.lees("/kaart/overzicht/")
    volledig = overzicht.volledigheid(heuvelrug.profiel, feiten(heuvelrug.actor), heuvelrug.dag)
    assert volledig.volledig < 100
    assert dict(volledig.ontbreekt)["openingstijden"] > 0
    assert "openingstijden" in beeld
    assert f"van {volledig.volledig}% is alles ingevuld" in beeld
    heuvelrug.client.force_login(consulent)
    assert heuvelrug.client.get("/kaart/overzicht/").status_code == 403


@pytest.mark.eis("HEU-019", "HEU-277")
def test_heuvelrug_wat_collectief_is_vraagt_geen_onderzoek_indicatie_of_hulpvraag(heuvelrug: Kaart) -> None:
    for toegang, code in (("besluit", "kaart.vrij-zonder-besluit"), ("toets", "kaart.geen-lichte-toets")):
        gegevens = heuvelrug.gegevens(toegang=toegang)
        geweigerd(code, zet_op_kaart, heuvelrug.actor, gegevens=gegevens, peildatum=heuvelrug.dag)
    open_ = Voorziening.objects.filter(trede="collectieve-voorzieningen", aard__in=("algemeen", "ontmoeting"))
    assert set(open_.values_list("toegang", flat=True)) == {"vrij"}


@pytest.mark.eis("HEU-020", "HEU-021", "HEU-022", "HEU-024", "HEU-027")
def test_heuvelrug_wie_het_in_stand_houdt_en_wat_geen_zorg_is(heuvelrug: Kaart) -> None:
    assert (heuvelrug["inloop"].bekostiging, heuvelrug["maatje-mobiel"].bekostiging) == ("gemeente", "zelf")
    assert "de gemeente betaalt mee" in heuvelrug.bladzijde("inloop")
    tien = {
        *("school", "kinderopvang", "arbeidsmarkt", "sportvereniging", "bibliotheek", "kerk", "cultuurhuis"),
        *("scouting", "belbus", "bezorgdienst"),
    }
    assert set(Voorziening.objects.values_list("categorie", flat=True)) >= tien | {"basisvoorziening"}
    assert "Ontmoetingsplek (basisvoorziening)" in heuvelrug.lees("/kaart/?categorie=basisvoorziening")
    assert heuvelrug["basisvoorziening"].aard == "ontmoeting"
    punten = [heuvelrug[f"grip-op-geldzaken-{dorp}"] for dorp in ("doorn", "driebergen")]
    assert {p.plekken.get().locatie.gebied for p in punten} == {"doorn", "driebergen"}
    for punt in punten:
        assert punt.partners == ["Sociale Dorpsteams", "Schuldhulpmaatje", "Humanitas", "RSD"]
        assert punt.website == "https://www.heuvelrug.nl/grip-op-geldzaken"
    assert heuvelrug["inloop"].kenmerken == ["laagdrempelig", "kleinschalig", "collectief"]
    assert "Inloop" in heuvelrug.lees("/kaart/?kenmerk=kleinschalig")


@pytest.mark.eis("HEU-025", "HEU-026")
def test_heuvelrug_tijden_per_periode_en_drie_soorten_toegankelijkheid(heuvelrug: Kaart) -> None:
    tijden = (
        Tijdgegevens(5, "19:00", "22:00", geldig_van=heuvelrug.dag, geldig_tot=heuvelrug.dag.replace(month=7)),
        Tijdgegevens(6, "15:00", "18:00", geldig_van=heuvelrug.dag.replace(month=9)),
    )
    plek = Plekgegevens("Jeugdhonk", gebied="leersum", tijden=tijden, toegankelijkheid=("welkom", "rolstoel"))
    ruimte = heuvelrug["jongerenruimte"]
    goed(zet_plekken(heuvelrug.actor, voorziening=ruimte, plekken=[plek], peildatum=heuvelrug.dag))
    bladzijde = heuvelrug.bladzijde("jongerenruimte")
    assert "vrijdag 19:00 tot 22:00 (vanaf 1 juni 2020 tot en met 1 juli 2020)" in bladzijde
    assert "zaterdag 15:00 tot 18:00 (vanaf 1 september 2020)" in bladzijde
    assert "met een rolstoel (fysiek)" in bladzijde
    gegevens = replace(queries.gegevens_van(ruimte), toegankelijkheid=("welkom", "digitaal", "rolstoel"))
    goed(wijzig_voorziening(heuvelrug.actor, voorziening=ruimte, gegevens=gegevens, peildatum=heuvelrug.dag))
    bladzijde = heuvelrug.bladzijde("jongerenruimte")
    assert all(f"({soort})" in bladzijde for soort in ("sociaal", "digitaal", "fysiek"))
    assert "Jongerenruimte" in heuvelrug.lees("/kaart/?toegankelijk=digitaal")


@pytest.mark.eis("HEU-028", "HEU-264", "HEU-273")
def test_heuvelrug_zoeken_op_dorp_thema_niveau_en_laag(heuvelrug: Kaart) -> None:
    kaart = heuvelrug.profiel.kaart
    assert (len(heuvelrug.profiel.gebieden), len(kaart.themas), len(kaart.preventieniveaus)) == (7, 8, 3)
    assert {t.naam for t in kaart.themas} >= {"waardig ouder worden", "armoede", "sociale samenhang in de dorpen"}
    zoek = "/kaart/?gebied=doorn&thema=armoede&preventieniveau=secundair&laag=collectief"
    gevonden = heuvelrug.lees(zoek)
    assert "Grip op Geldzaken in Doorn" in gevonden
    assert "Grip op Geldzaken in Driebergen" not in gevonden
    assert "Grip op Geldzaken in Doorn" not in heuvelrug.lees(zoek.replace("=collectief", "=individueel"))
    sport = heuvelrug["sportvereniging"]
    assert (sport.preventieniveau, sport.leeftijd_van) == ("primair", None)
    assert "primaire preventie" in heuvelrug.bladzijde("sportvereniging")


# ------------------------------------------------------------------------------------------------------ Leusden


@pytest.mark.eis("LEU-002")
def test_leusden_alles_staat_op_een_trede_en_het_lichtste_eerst(leusden: Kaart) -> None:
    treden = [t.code for t in leusden.profiel.trap.treden]
    gevonden, meer = queries.blader(leusden.actor, leusden.profiel, {})
    plekken = [treden.index(v.trede) for v in gevonden]
    assert plekken == sorted(plekken)
    assert (len(gevonden), meer) == (len(leusden.profiel.voorzieningen), False)
    zwaar = leusden.gegevens(aard="maatwerk", toegang="besluit", trede="maatwerk")
    goed(zet_op_kaart(leusden.actor, gegevens=zwaar, peildatum=leusden.dag))
    bladzijde = leusden.lees("/kaart/")
    koppen = [bladzijde.index(f">{t.naam}<") for t in leusden.profiel.trap.treden]
    assert koppen == sorted(koppen)


@pytest.mark.eis("LEU-003", "LEU-004", "LEU-005", "LEU-006")
def test_leusden_een_inlooppunt_met_alles_wat_erbij_hoort_voor_iedereen(leusden: Kaart) -> None:
    punt = leusden["inlooppunt"]
    tijden = (
        Tijdgegevens(2, "09:00", "17:00"),
        Tijdgegevens(2, "10:00", "11:00", wie="ouderenadviseur"),
        Tijdgegevens(4, "10:00", "11:00", wie="wijkverpleegkundige"),
    )
    plek = Plekgegevens(
        "Huis in de buurt",
        adres="Larikslaan 2",
        plaats="Leusden",
        gebied="leusden",
        buurt="Hamershof",
        omvang="40 stoelen",
        tijden=tijden,
    )
    goed(zet_plekken(leusden.actor, voorziening=punt, plekken=[plek], peildatum=leusden.dag))
    bladzijde = leusden.bladzijde("inlooppunt")
    for tekst in (
        *("Huis in de buurt", "Larikslaan 2", "40 stoelen", "Verschilt per buurt.", "dinsdag 09:00 tot 17:00"),
        *("dinsdag 10:00 tot 11:00, ouderenadviseur", "donderdag 10:00 tot 11:00, wijkverpleegkundige"),
        *(
            "een praatje maken",
            "koffie drinken",
            "een afspraak maken",
            "boeken lenen",
            "een spelletje doen",
            "moestuin",
        ),
        *("informele dagopvang of dagactiviteit voor senioren", "plek voor ouders die wachten op hun kind"),
    ):
        assert tekst in bladzijde, tekst
    assert "Hamershof" in leusden.lees(f"/locatie/{Locatie.objects.get(naam='Huis in de buurt').pk}/")
    # A neighbourhood may have an activity that the list lacks: the list is the municipality's own.
    assert {a.code for a in leusden.profiel.kaart.activiteiten} >= set(punt.activiteiten)
    assert (punt.aard, punt.toegang, punt.doelgroepen, punt.leeftijd_van) == ("ontmoeting", "vrij", [], None)
    for toegang in ("toets", "besluit"):
        gegevens = replace(queries.gegevens_van(punt), toegang=toegang)
        uit = wijzig_voorziening(leusden.actor, voorziening=punt, gegevens=gegevens, peildatum=leusden.dag)
        assert not isinstance(uit, Voorziening)


@pytest.mark.eis("LEU-008", "LEU-009", "LEU-010", "LEU-013", "LEU-014")
def test_leusden_het_informele_leven_sport_drie_lagen_vervoer_en_ontmoeten_op_internet(leusden: Kaart) -> None:
    lijst = leusden.lees("/kaart/")
    for naam in ("Kerken", "Sportverenigingen", "Actief cultureel Leusden", "Vrijwilligersorganisaties"):
        assert naam in lijst, naam
    assert leusden["sport"].naam in leusden.lees("/kaart/?categorie=sportfaciliteit")
    lagen = [c for c in leusden.profiel.kaart.categorieen if c.groep == "vervoer"]
    assert [c.code for c in lagen] == ["aanvullend-ov", "voorliggend-vervoer", "maatwerkvervoer"]
    for laag in lagen:
        assert Voorziening.objects.filter(categorie=laag.code).exists(), laag.code
    online = leusden["online-ontmoeten"]
    assert (online.levering, online.plekken.get().locatie.soort) == ("afstand", "online")
    assert "Buurtgemeenschap op internet" in leusden.bladzijde("online-ontmoeten")
    assert leusden["dagactiviteiten"].plekken.get().locatie.naam == "Locatie voor dagactiviteiten"
    assert "Locatie voor dagactiviteiten" in leusden.bladzijde("dagactiviteiten")


@pytest.mark.eis("LEU-011", "LEU-012")
def test_leusden_toegankelijkheid_en_delen_in_kleine_kring(leusden: Kaart) -> None:
    sport = leusden["sport"]
    gegevens = replace(
        queries.gegevens_van(sport),
        toegankelijkheid=("rolstoel", "begeleiding-mee"),
        toegankelijk_opmerking="Bel even.",
    )
    goed(wijzig_voorziening(leusden.actor, voorziening=sport, gegevens=gegevens, peildatum=leusden.dag))
    bladzijde = leusden.bladzijde("sport")
    assert "met een rolstoel (fysiek), uw begeleider mag mee (sociaal)" in bladzijde
    assert "Bel even." in bladzijde
    delen = leusden.gegevens(activiteiten=("delen",), naam="Spullen lenen")
    nee = geweigerd("kaart.kleine-kring", zet_op_kaart, leusden.actor, gegevens=delen, peildatum=leusden.dag)
    assert "r. 305-307" in str(nee.bron)
    goed(zet_op_kaart(leusden.actor, gegevens=replace(delen, bereik="buurt"), peildatum=leusden.dag))


# ------------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-027", "GOO-032")
def test_gooise_meren_algemeen_is_zonder_onderzoek_en_ontmoeten_zonder_behoefte(gooise: Kaart) -> None:
    for aard, toegang in (("algemeen", "besluit"), ("algemeen", "toets"), ("ontmoeting", "toets")):
        uit = zet_op_kaart(gooise.actor, gegevens=gooise.gegevens(aard=aard, toegang=toegang), peildatum=gooise.dag)
        assert not isinstance(uit, Voorziening), (aard, toegang)
    plek = gooise["ontmoetingsplek"]
    assert (plek.aard, plek.toegang, plek.doelgroepen) == ("ontmoeting", "vrij", [])
    profiel = next(v for v in gooise.profiel.voorzieningen if v.code == "ontmoetingsplek")
    assert (profiel.toets, profiel.velden) == (None, ())


@pytest.mark.eis("GOO-028", "GOO-029", "GOO-033", "GOO-034", "GOO-037", "GOO-196")
def test_gooise_meren_soorten_aanbod_wat_het_doet_en_voor_wie(gooise: Kaart) -> None:
    kaart = gooise.profiel.kaart
    zes = {"hulp-en-advies", "cursus", "buurtcentrum", "themabijeenkomst", "ontmoetingsplek", "digitaal"}
    assert zes <= set(Voorziening.objects.values_list("categorie", flat=True))
    hulp = gooise.bladzijde("activiteiten-buurtcentrum")
    for tekst in (
        "Versa Welzijn",
        "de gemeente betaalt mee",
        "Meedoen en anderen ontmoeten.",
        "signaleert",
        "voorkomt",
    ):
        assert tekst in hulp, tekst
    assert Organisatie.objects.get(naam="Versa Welzijn").gesubsidieerd
    lijst = gooise.lees("/kaart/").lower()
    for naam in ("alzheimercaf", "geheugenhuis bussum", "geheugenhuis muiden", "amw+", "triple p", "schoolverlat"):
        assert naam in lijst, naam
    assert "opvoed" in lijst
    assert gooise["meedoen-kwetsbaar"].naam in gooise.lees("/kaart/?kenmerk=ggz-welkom")
    taal = {v.code: v.kenmerken for v in Voorziening.objects.filter(categorie="taalaanbod")}
    assert taal == {"taal-collectief": ["collectief-project"], "taal-individueel": ["individuele-ondersteuning"]}
    assert gooise["taal-collectief"].doelgroepen == ["moedertaal", "anderstalig"]
    groepen = [d.naam for d in kaart.doelgroepen if d.groep is None]
    assert groepen == ["jeugdigen", "gezinnen", "kwetsbare volwassenen", "ouderen"]
    assert gooise["alzheimercafe"].naam in gooise.lees("/kaart/?doelgroep=ouderen")


@pytest.mark.eis("GOO-030")
def test_gooise_meren_per_gebied_en_leefgebied_wat_er_minstens_moet_zijn(gooise: Kaart) -> None:
    Voorziening.objects.exclude(code="activiteiten-buurtcentrum").update(stand="gearchiveerd")
    gevonden = overzicht.gemis(gooise.profiel, feiten(gooise.actor))
    assert {g.gebied for g in gevonden if "infrastructuur" in g.wat} == {g.naam for g in gooise.profiel.gebieden}
    delen = {g.leefgebied for g in gevonden if g.wat == "Collectief aanbod"}
    heeft = {gooise.profiel.leefgebied(c).naam for c in gooise["activiteiten-buurtcentrum"].leefgebieden}  # type: ignore[union-attr]
    assert delen == {v.naam for v in gooise.profiel.leefgebieden} - heeft
    beeld = gooise.lees("/kaart/overzicht/")
    assert "Een ontmoetingsplek of initiatief (basale sociale infrastructuur) in Naarden" in beeld


@pytest.mark.eis("GOO-031")
def test_gooise_meren_bewoners_melden_een_initiatief_en_het_komt_na_nakijken_op_de_kaart(gooise: Kaart) -> None:
    gegevens = gooise.gegevens(aard="initiatief", naam="Buurttuin", initiatief="bewoners", gebieden=("naarden",))
    with in_scope(gemeente=gooise.actor.gemeente):
        voorstel = goed(stel_initiatief_voor(gegevens=gegevens, peildatum=gooise.dag))
    assert "Buurttuin" in gooise.lees("/kaart/voorstellen/")
    goed(beoordeel_voorstel(gooise.actor, voorstel=voorstel, overnemen=True, peildatum=gooise.dag))
    assert "Buurttuin" in gooise.lees("/kaart/?gebied=naarden&aard=initiatief")


@pytest.mark.eis("GOO-035")
def test_gooise_meren_op_afstand_is_een_keuze_die_zo_is_omgezet(gooise: Kaart) -> None:
    hulp = gooise["hulp-en-advies"]
    assert "op locatie en op afstand" in gooise.bladzijde("hulp-en-advies")
    gegevens = replace(queries.gegevens_van(hulp), levering="afstand")
    goed(wijzig_voorziening(gooise.actor, voorziening=hulp, gegevens=gegevens, peildatum=gooise.dag))
    assert hulp.naam in gooise.lees("/kaart/?levering=afstand")
    oud = Voorziening.pgh_event_models["update"].objects.filter(pgh_obj_id=hulp.pk)  # type: ignore[attr-defined]
    assert oud.get().levering == "beide"


# ------------------------------------------------------------------------------------------------------ Utrecht


@pytest.mark.eis("UTR-001", "UTR-002", "UTR-003", "UTR-012", "UTR-016")
def test_utrecht_basisvoorzieningen_met_toegang_en_de_drie_van_de_wet(utrecht: Kaart) -> None:
    soorten = {c.code for c in utrecht.profiel.kaart.categorieen}
    assert {"sport", "cultuur", "recreatie", "vrijwillige-inzet", "bewonersinitiatief"} <= soorten
    lijst = utrecht.lees("/kaart/")
    assert "Sport- en cultuurvoorzieningen" in lijst
    assert "na een lichte toets aan de deur" in utrecht.bladzijde("collectieve-schoonmaak")
    assert "maatwerkvoorziening" in utrecht.bladzijde("dagverzorging-ghanadreef")
    assert utrecht["dagverzorging-ghanadreef"].toegang == "besluit"
    assert "altijd, dag en nacht" in utrecht.bladzijde("luisterend-oor")
    assert utrecht["clientondersteuning"].toegang == "vrij"
    assert "Advies- en Meldpunt Huiselijk geweld en Kindermishandeling" in lijst
    jutter = utrecht["nieuwe-jutter"]
    assert (jutter.aard, jutter.categorie, jutter.organisatie.soort) == (  # type: ignore[union-attr]
        "initiatief", "buurthuis-in-zelfbeheer", "bewoners",
    )  # fmt: skip
    assert jutter.naam in utrecht.lees("/kaart/?categorie=buurthuis-in-zelfbeheer")
    betaalt = {
        v.code: (v.categorie, v.bekostiging) for v in Voorziening.objects.filter(activiteiten__contains=["schoonmaak"])
    }
    assert betaalt == {
        "collectieve-schoonmaak": ("schoonmaak-publiek", "gemengd"),
        "schoonmaak-op-eigen-kosten": ("schoonmaak-zelf", "inwoner"),
        "schoonmaak-privaat": ("schoonmaak-privaat", "inwoner"),
    }


@pytest.mark.eis("UTR-004", "UTR-015", "UTR-378")
def test_utrecht_toegankelijkheid_cultuur_en_wie_er_samen_werken(utrecht: Kaart) -> None:
    huis = utrecht["huiskamer"]
    gegevens = replace(
        queries.gegevens_van(huis), toegankelijkheid=("welkom", "rolstoel"), kenmerken=("agenda-22", "cultuursensitief")
    )
    goed(wijzig_voorziening(utrecht.actor, voorziening=huis, gegevens=gegevens, peildatum=utrecht.dag))
    bladzijde = utrecht.bladzijde("huiskamer")
    for tekst in (
        *("iedereen is welkom (sociaal), met een rolstoel (fysiek)", "toegankelijk volgens Agenda 22"),
        *("houdt rekening met culturele achtergrond", "vrijwilliger, professional, ervaringsdeskundige"),
    ):
        assert tekst in bladzijde, tekst
    assert huis.naam in utrecht.lees("/kaart/?kenmerk=cultuursensitief")


@pytest.mark.eis("UTR-005", "UTR-006", "UTR-007")
def test_utrecht_spoor_een_gaat_voor_en_is_te_vinden_op_doelgroep_en_activiteit(utrecht: Kaart) -> None:
    dag = utrecht["dagactiviteiten-de-stad"]
    assert (dag.toegang, dag.leeftijd_van, dag.leeftijd_tot, dag.doelgroepen) == ("vrij", 18, None, [])
    bladzijde = utrecht.bladzijde("dagactiviteiten-de-stad")
    namen = [p.naam for c in ("arbeidsmatige-activering", "dagverzorging") if (p := utrecht.profiel.product(c))]
    assert f"{namen[0]}, {namen[1]}" in bladzijde
    assert [d.naam for d in utrecht.profiel.kaart.doelgroepen] == [
        "ouderen",
        "(ex-)psychiatrisch patiënten",
        "mensen met een licht verstandelijke beperking",
        "mensen met een lichamelijke beperking",
        "mensen met een langdurig psychische beperking",
    ]
    assert utrecht["steunpunt-lvb"].naam in utrecht.lees("/kaart/?doelgroep=lvb")
    acht = {
        "pleisterplaats",
        "loper",
        "inloop",
        "huiskamer",
        "eettafel",
        "maatschappelijk-herstel",
        "steunpunt-lvb",
        "vriendenkring",
    }
    for code in acht:
        assert Voorziening.objects.filter(activiteiten__contains=[code]).exists(), code
    assert utrecht["eetclub"].naam in utrecht.lees("/kaart/?activiteit=eettafel")


@pytest.mark.eis("UTR-008")
def test_utrecht_spreiding_wijst_versnippering_lege_plekken_en_achterblijvers_aan(utrecht: Kaart) -> None:
    for nr in range(3):
        wie = Organisatie.objects.create(naam=f"Aanbieder {'abc'[nr]}")
        gegevens = utrecht.gegevens(
            naam=f"Inloop {nr}", activiteiten=("inloop",), doelgroepen=("lvb", "ex-psychiatrisch"), gebieden=("zuid",)
        )
        goed(zet_op_kaart(utrecht.actor, gegevens=gegevens, organisatie=wie, peildatum=utrecht.dag))
    beeld = overzicht.spreiding(utrecht.profiel, feiten(utrecht.actor))
    assert ("inloop", "lvb", "zuid", 3) in beeld.versnipperd
    assert "ouderen" in beeld.achter
    assert "lvb" not in beeld.achter
    assert ("lichamelijk", "west") in beeld.leeg
    tekst = utrecht.lees("/kaart/overzicht/")
    assert (
        "Versnipperd: 3 organisaties doen inloopvoorziening voor mensen met een licht verstandelijke beperking" in tekst
    )
    assert "blijft achter" in tekst


@pytest.mark.eis("UTR-009", "UTR-010", "UTR-011")
def test_utrecht_een_label_alleen_als_elk_criterium_klopt(utrecht: Kaart) -> None:
    rij = utrecht["buurtbrug"]
    for code, aantal in (("buurtbrug", 6), ("ondersteuningsinitiatief", 5)):
        toets = utrecht.profiel.toets(code)
        assert len(toets.vragen) == aantal
        alle = {v.code: Antwoord(True, "Gezien.") for v in toets.vragen}
        velden: dict[str, Any] = {"doel": ["zingeving"], "zelf": "6", "steun": ["buurtteam"]} if aantal == 6 else {}
        invoer = {"voorziening": rij, "label": code, "gegevens": velden, "peildatum": utrecht.dag}
        for vraag in toets.vragen:
            mis = {**alle, vraag.code: Antwoord(False, "Niet gezien.")}
            geweigerd("kaart.label-niet-voldaan", geef_label, utrecht.actor, antwoorden=mis, **invoer)
        half = {k: v for k, v in alle.items() if k != toets.vragen[0].code}
        geweigerd("kaart.label-open", geef_label, utrecht.actor, antwoorden=half, **invoer)
        if velden:
            zonder = {**invoer, "gegevens": {}}
            geweigerd("kaart.label-gegevens", geef_label, utrecht.actor, antwoorden=alle, **zonder)
        goed(geef_label(utrecht.actor, antwoorden=alle, **invoer))
    bladzijde = utrecht.bladzijde("buurtbrug")
    for tekst in (
        "Waarop is de activiteit gericht?: zingeving",
        "Wie geeft beperkte formele ondersteuning?: buurtteam",
    ):
        assert tekst in bladzijde, tekst
    goed(neem_label_af(utrecht.actor, voorziening=rij, label="buurtbrug", peildatum=utrecht.dag))
    geweigerd(
        "kaart.label-niet", neem_label_af, utrecht.actor, voorziening=rij, label="buurtbrug", peildatum=utrecht.dag
    )


@pytest.mark.eis("UTR-013")
def test_utrecht_een_pand_met_meer_vormen_van_dagbesteding(utrecht: Kaart) -> None:
    pand = Locatie.objects.get(naam="Pand aan de Ghanadreef")
    bladzijde = utrecht.lees(f"/locatie/{pand.pk}/")
    assert "Dagverzorging aan de Ghanadreef" in bladzijde
    assert "Arbeidsmatige activering aan de Ghanadreef" in bladzijde
    assert {p.voorziening.kenmerken[0] for p in pand.plekken.all()} == {"spoor-2", "spoor-3"}


# --------------------------------------------------------------------------------------------------- Hardenberg


@pytest.mark.eis("HAR-001", "HAR-005")
def test_hardenberg_formeel_en_informeel_van_het_gebied_en_samen_in_een_plan(zaak: Zaak) -> None:
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    zaak.tot("plan")
    informeel = Voorziening.objects.get(code="sleutelfiguren")
    zelf = Voorziening.objects.get(code="zelf-ingeschakelde-hulp")
    assert informeel.organisatie is not None
    assert (informeel.organisatie.soort, informeel.organisatie.informeel) == ("sleutelfiguur", True)
    assert not Organisatie.objects.get(naam="De Kern").informeel
    gevonden, _ = queries.blader(zaak.anouk, zaak.profiel, {"gebied": zaak.geval.gebied})
    assert {informeel.pk, zelf.pk} <= {v.pk for v in gevonden}
    assert zelf.trede == "algemene-voorzieningen"
    for voorziening in (informeel, zelf):
        bouwsteen = replace(
            zaak.bouwsteen(),
            trede=voorziening.trede,
            product="",
            uitvoerder=voorziening.uitvoerder,
            reden_buiten_team="",
        )
        goed(
            voeg_actie_toe(
                zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=bouwsteen, voorziening=voorziening,
                peildatum=zaak.dag,
            )
        )  # fmt: skip
    assert set(zaak.plan.acties.values_list("voorziening", flat=True)) >= {informeel.pk, zelf.pk}


@pytest.mark.eis("HAR-003", "HAR-007")
def test_hardenberg_vrij_toegankelijk_met_prijs_en_door_een_derde_begonnen(hardenberg: Kaart) -> None:
    bladzijde = hardenberg.bladzijde("wasservice")
    for tekst in (hardenberg["wasservice"].betaling, "vrij toegankelijk", "elk maatwerk", "de hele gemeente"):
        assert tekst in bladzijde, tekst
    assert "een organisatie, de gemeente ondersteunt" in bladzijde
    nieuw = hardenberg.gegevens(initiatief="")
    geweigerd("kaart.wie-begint", zet_op_kaart, hardenberg.actor, gegevens=nieuw, peildatum=hardenberg.dag)
    gemeente_ = replace(nieuw, initiatief="gemeente")
    nee = geweigerd(
        "kaart.gemeente-met-reden", zet_op_kaart, hardenberg.actor, gegevens=gemeente_, peildatum=hardenberg.dag
    )
    assert "r. 2672-2674" in str(nee.bron)
    reden = replace(gemeente_, reden_gemeente="Niemand anders wilde het.")
    rij = goed(zet_op_kaart(hardenberg.actor, gegevens=reden, peildatum=hardenberg.dag))
    assert "Niemand anders wilde het." in hardenberg.bladzijde(rij.code)


@pytest.mark.eis("HAR-008")
def test_hardenberg_analyse_van_collectief_aanbod_met_kansen_om_te_combineren(hardenberg: Kaart) -> None:
    for code in ("buurtkamer", "vrije-dagbestedingslocatie", "zorgboerderij"):
        plek = Plekgegevens("Kulturhus", plaats="Hardenberg", gebied="noord")
        goed(zet_plekken(hardenberg.actor, voorziening=hardenberg[code], plekken=[plek], peildatum=hardenberg.dag))
    gevonden = overzicht.kansen(hardenberg.profiel, feiten(hardenberg.actor))
    samen = next(k for k in gevonden if (k.activiteit, k.doelgroep, k.waar) == ("dagbesteding", "ouderen", "Kulturhus"))
    assert set(samen.voorzieningen) == {
        hardenberg[c].naam for c in ("buurtkamer", "vrije-dagbestedingslocatie", "zorgboerderij")
    }
    product = hardenberg.profiel.product("begeleiding-groep")
    assert product is not None
    assert samen.in_plaats_van == (product.naam,)
    assert f"In plaats van: {product.naam}" in hardenberg.lees("/kaart/overzicht/")
