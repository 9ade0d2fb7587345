"""What each document says of itself stands in its profile, with the document's own figures, and is shown."""

from datetime import date
from functools import cache

import pytest

from naober.gemeente.laden import geldend
from naober.gemeente.leesbaar import Regel, beschrijf
from naober.gemeente.profiel import Buurt, Profiel
from naober.opdracht.toon import toon
from tests.dossier.gevallen import profiel_uit

DAG = {
    "hardenberg": date(2015, 3, 2),
    "utrecht": date(2015, 3, 2),
    "leusden": date(2017, 3, 1),
    "gooise-meren": date(2022, 3, 1),
    "utrechtse-heuvelrug": date(2020, 6, 1),
}


@cache
def profiel(slug: str) -> Profiel:
    return geldend(profiel_uit(slug), DAG[slug])


@cache
def tekst(slug: str) -> str:
    """Everything that `profiel toon` shows, on one line."""
    return " ".join(toon(profiel(slug), DAG[slug]).tekst.split())


@cache
def regels(slug: str, rubriek: str) -> dict[str, Regel]:
    """The lines under this heading, as page and command line show them."""
    return {r.naam: r for deel in beschrijf(profiel(slug), DAG[slug]) if deel.naam == rubriek for r in deel.regels}


def zegt(slug: str, rubriek: str, naam: str) -> dict[str, str]:
    return dict(regels(slug, rubriek)[naam].gegevens)


@pytest.mark.parametrize("slug", DAG)
def test_alles_wat_wordt_getoond_heeft_een_bron_en_toont_zijn_aanname(slug: str) -> None:
    for rubriek in beschrijf(profiel(slug), DAG[slug]):
        assert f" {rubriek.naam} " in tekst(slug)
        for regel in rubriek.regels:
            assert str(regel.bron) in tekst(slug), regel.naam
            assert regel.aanname is None or " ".join(regel.aanname.split()) in tekst(slug), regel.naam


# ---------------------------------------------------------------------------------------------- Hardenberg


@pytest.mark.eis("HAR-303")
def test_hardenberg_heeft_29_kernen_elk_in_een_gebied_van_een_team() -> None:
    kernen = [k.naam for g in profiel("hardenberg").gebieden for k in g.kernen]
    assert len(set(kernen)) == len(kernen) == 29
    for gebied in profiel("hardenberg").gebieden:
        assert profiel("hardenberg").team_van_gebied(gebied.code) is not None
    assert all(naam in tekst("hardenberg") for naam in kernen)


@pytest.mark.eis("HAR-305")
def test_de_teams_van_hardenberg_beginnen_in_stappen_en_draaien_op_1_januari_2015() -> None:
    teams = [t for t in profiel_uit("hardenberg").teams if t.soort == "toegangsteam"]

    def stand(dag: date) -> list[str]:
        return [t.stand_op(dag) for t in teams]

    assert stand(date(2014, 2, 28)) == ["gepland"] * 4
    assert stand(date(2014, 3, 1)) == ["in opbouw", "gepland", "gepland", "gepland"]
    assert stand(date(2014, 8, 1)) == ["in opbouw", "in opbouw", "gepland", "gepland"]
    assert stand(date(2014, 10, 1)) == ["in opbouw"] * 4
    assert stand(date(2015, 1, 1)) == ["werkzaam"] * 4
    assert zegt("hardenberg", "Teams", "Samen Doen team Noord")["Stand"] == "werkzaam"


@pytest.mark.eis("HAR-308")
def test_de_inwoners_van_hardenberg_staan_in_drie_delen_met_het_doel_per_deel() -> None:
    delen = profiel("hardenberg").segmenten
    assert [d.procent for d in delen] == [80, 15, 5]
    assert [d.doel.split()[0] for d in delen] == ["Sterker", "Minder", "Ondersteunen"]
    inwoners = sum(k.inwoners for g in profiel("hardenberg").gebieden for k in g.kernen)
    getoond = zegt("hardenberg", "Inwoners in delen", "Heeft tijdelijk ondersteuning nodig")
    assert getoond["Deel"] == "15%"
    assert getoond["Ongeveer"] == f"{round(inwoners * 0.15):,} inwoners".replace(",", ".")


@pytest.mark.eis("HAR-310")
def test_elk_gebiedsteam_heeft_dezelfde_opdracht_van_vier_delen() -> None:
    teams = [t for t in profiel("hardenberg").teams if t.soort == "toegangsteam"]
    assert len(teams) == 4
    for team in teams:
        opdracht = zegt("hardenberg", "Teams", team.naam)["Opdracht"]
        for deel in ("alle inwoners", "laagdrempelige integrale", "afwegingskader", "beschikbare budgetten"):
            assert deel in opdracht


@pytest.mark.eis("HAR-314")
def test_de_partners_van_samen_doen_staan_er_met_hun_soort() -> None:
    soorten: dict[str, list[str]] = {}
    for o in profiel("hardenberg").organisaties:
        soorten.setdefault(zegt("hardenberg", "Organisaties", o.naam)["Soort"], []).append(o.naam)
    assert soorten["kernpartner"] == [
        *("De Kern", "MEE", "RIBW", "De Stuw", "Landstede Welzijn", "Carinova Thuisbegeleiding", "Bureau Jeugdzorg"),
        # Named apart, as signaller and core partner (L3109-3111).
        "Jeugdgezondheidszorg",
    ]
    assert soorten["expertisepartner"] == ["Baalderborg", "Saxenburgh"]


@pytest.mark.eis("HAR-315")
def test_de_afdeling_en_de_geraakte_delen_van_de_bestuursdienst_staan_als_boom_in_het_profiel() -> None:
    onder = {a.naam: zegt("hardenberg", "Afdelingen", a.naam).get("Onder") for a in profiel("hardenberg").afdelingen}
    md = "Afdeling Maatschappelijk Domein"
    assert onder["Gebiedsteams"] == onder["Team sport en accommodaties"] == "Frontoffice"
    assert {onder[a] for a in ("Frontoffice", "Expertise en kennisteam", "Dienstenbedrijf", "Team Innovatie")} == {md}
    assert onder["Backoffice"] == onder["Bedrijfsbureau"] == md
    geraakt = {onder[a] for a in ("Financiën", "Inkoop", "ICT", "Klantcontactcentrum")}
    assert geraakt == {"Afdeling Dienstverlening"}
    assert onder["Afdeling Dienstverlening"] == "Bestuursdienst Ommen-Hardenberg"
    assert "2016" in zegt("hardenberg", "Afdelingen", md)["Uitleg"]


@pytest.mark.eis("HAR-316")
def test_elk_gebiedsteam_heeft_de_drie_soorten_schakels() -> None:
    soorten = ("bestaand in het gebied", "zorg, veiligheid en onderwijs", "maatschappelijke organisaties")
    for team in profiel("hardenberg").teams:
        if team.soort == "toegangsteam":
            assert tuple(s.soort for s in team.netwerk) == soorten
            assert all(f"{soort}: " in zegt("hardenberg", "Teams", team.naam)["Netwerk"] for soort in soorten)


@pytest.mark.eis("HAR-318")
def test_generalisten_werken_in_partnerschap_en_specialisten_onder_een_zakelijk_contract() -> None:
    for o in profiel("hardenberg").organisaties:
        contract = zegt("hardenberg", "Organisaties", o.naam).get("Contract")
        verwacht = {"kernpartner": "Partnerschap, langdurig contract", "expertisepartner": "Zakelijk contract"}
        assert contract == verwacht.get(o.soort), o.naam


@pytest.mark.eis("HAR-321")
def test_de_drie_opdrachten_van_de_wmo_zijn_kopjes_voor_wat_de_gemeente_doet() -> None:
    opdrachten = [o for o in profiel("hardenberg").opgaven if o.soort == "opdracht"]
    kern = ("sociale samenhang", "zelfredzaamheid en participatie", "beschermd wonen en opvang")
    assert [k in o.naam for k, o in zip(kern, opdrachten, strict=True)] == [True] * 3
    onder = [zegt("hardenberg", "Opgaven", o.naam) for o in opdrachten]
    assert {o["Wet"] for o in onder} == {"Wmo 2015"}
    namen = {q.code: q.naam for q in profiel("hardenberg").producten}
    assert namen["begeleiding-individueel"] in onder[1]["Producten"]
    assert onder[2]["Producten"] == namen["beschermd-wonen"]


# ------------------------------------------------------------------------------------- Utrechtse Heuvelrug


@pytest.mark.eis("HEU-001")
def test_het_profiel_noemt_de_nota_de_wethouder_en_het_aantal_inwoners() -> None:
    getoond = zegt("utrechtse-heuvelrug", "Gemeente", "Utrechtse Heuvelrug")
    assert getoond["Document"] == "Samen leven, samen doen"
    assert (getoond["Wethouder"], getoond["Inwoners"]) == ("Hans Waaldijk", "bijna 50.000")


@pytest.mark.eis("HEU-002")
def test_de_wetten_staan_er_met_de_dag_van_vaststelling_en_alles_draagt_er_een() -> None:
    p = profiel("utrechtse-heuvelrug")
    assert {w.naam: w.vastgesteld for w in p.wetten} == {
        "Wmo 2015": date(2014, 7, 9),
        "Jeugdwet": date(2014, 3, 1),
        "Participatiewet": date(2003, 10, 9),
    }
    assert zegt("utrechtse-heuvelrug", "Wetten", "Wmo 2015")["Vastgesteld"] == "9 juli 2014"
    for deel in (*p.producten, *p.voorzieningen):
        assert p.wetten_van(deel), deel.code


@pytest.mark.eis("HEU-004")
def test_de_piramide_van_eigen_kracht_heeft_drie_gekleurde_lagen_en_alles_staat_op_een_ervan() -> None:
    p = profiel("utrechtse-heuvelrug")
    assert [laag.kleur for laag in p.lagen] == ["groen", "blauw", "rood"]
    for deel in (*p.producten, *p.voorzieningen):
        assert sum(deel.trede in laag.treden for laag in p.lagen) == 1, deel.code
    top = zegt("utrechtse-heuvelrug", "Lagen", "3. Individuele voorzieningen")
    assert all(
        q.naam in top["Producten"] and q.ten_laste_van in top["Ten laste van"]
        for q in p.producten
        if q.trede == "individuele-voorzieningen"
    )


# ----------------------------------------------------------------------------------------------- Leusden


@pytest.mark.eis("LEU-233")
def test_larikslaan2_draagt_de_frontoffice_van_twee_domeinen() -> None:
    taken = zegt("leusden", "Organisaties", "Larikslaan2")["Taken"]
    assert "De frontoffice (in opdracht van college; onder een prestatieovereenkomst; " in taken
    assert "Welzijn en Zorg; Opvoeden en Opgroeien)" in taken or "Opvoeden en Opgroeien; Welzijn en Zorg)" in taken
    assert zegt("leusden", "Teams", "Larikslaan2 (frontoffice)")["Organisatie"] == "Larikslaan2"


@pytest.mark.eis("LEU-234")
def test_het_sociaal_team_is_van_larikslaan2_vanaf_2017_en_niet_eerder() -> None:
    heel = profiel_uit("leusden")

    def taken(dag: date) -> list[str]:
        larikslaan2 = geldend(heel, dag).organisatie("larikslaan2")
        assert larikslaan2 is not None
        return [taak.naam for taak in larikslaan2.taken]

    assert taken(date(2016, 12, 31)) == ["De frontoffice"]
    assert taken(date(2017, 1, 1)) == ["De frontoffice", "Inrichting en verrichtingen van het sociaal team"]
    assert zegt("leusden", "Teams", "Sociaal team")["Organisatie"] == "Larikslaan2"


@pytest.mark.eis("LEU-235")
def test_amersfoort_doet_de_backoffice_en_alles_van_werk_en_inkomen() -> None:
    backoffice = zegt("leusden", "Organisaties", "Gemeente Amersfoort, backoffice")["Taken"]
    assert "administratieve werkzaamheden" in backoffice
    assert "Welzijn en Zorg; Opvoeden en Opgroeien" in backoffice
    sociale_dienst = zegt("leusden", "Organisaties", "Gemeente Amersfoort, sociale dienst")["Taken"]
    assert "Alle taken op het gebied van werk en inkomen" in sociale_dienst
    wie = {
        zegt("leusden", "Teams", t.naam).get("Organisatie") for t in profiel("leusden").teams if t.soort == "backoffice"
    }
    assert wie == {"Gemeente Amersfoort, backoffice", "Gemeente Amersfoort, sociale dienst"}


@pytest.mark.eis("LEU-241")
def test_leusden_heeft_drie_beleidsdomeinen_en_alles_valt_onder_een_ervan() -> None:
    p = profiel("leusden")
    assert [d.naam for d in p.domeinen] == ["Welzijn en Zorg", "Opvoeden en Opgroeien", "Werk en Inkomen"]
    for deel in (*p.producten, *p.voorzieningen):
        assert p.domeinen_van(deel), deel.code
    getoond = zegt("leusden", "Beleidsterreinen", "Werk en Inkomen")["Producten en voorzieningen"]
    assert all(q.naam in getoond for q in p.producten if q.wet == "Participatiewet")


# ------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-002")
def test_doelen_acties_voorzieningen_en_budgetten_vallen_onder_de_zeven_beleidsterreinen() -> None:
    p = profiel("gooise-meren")
    assert [d.naam for d in p.domeinen] == [
        *("Bescherming en opvang", "Jeugd", "Onderwijs", "Participatie (met inburgering)", "Wmo"),
        *("Gezondheid", "Schuldhulpverlening"),
    ]
    assert [d.naam for d in p.domeinen if d.nieuw] == ["Participatie (met inburgering)", "Gezondheid"]
    for deel in (*p.producten, *p.voorzieningen):
        assert p.domeinen_van(deel), deel.code
    assert all(d.domeinen for d in (*p.opgaven, *p.acties))
    wmo = zegt("gooise-meren", "Beleidsterreinen", "Wmo")
    assert "Wijkagenda's" in wmo["Acties"]
    # A budget is what a product is paid from, so it is filed with the product.
    getoond = " ".join(zegt("gooise-meren", "Beleidsterreinen", d.naam).get("Ten laste van", "") for d in p.domeinen)
    assert all(q.ten_laste_van in getoond for q in p.producten)


@pytest.mark.eis("GOO-003")
def test_de_driehoek_heeft_vier_lagen_in_drie_fasen_rond_de_toegang() -> None:
    assert [(laag.naam, laag.fase) for laag in profiel("gooise-meren").lagen] == [
        ("Inwoners die samen met en/of voor elkaar hun vragen oplossen", "vóór de toegang"),
        ("Laagdrempelige voorzieningen", "vóór de toegang"),
        ("Toegang gemeentelijke uitvoeringsdienst USD", "in de toegang"),
        ("Individuele maatwerkvoorzieningen", "na de toegang"),
    ]
    na = zegt("gooise-meren", "Lagen", "4. Individuele maatwerkvoorzieningen")
    assert na["Fase"] == "na de toegang"
    assert "Dagbesteding" in na["Producten"]


@pytest.mark.eis("GOO-010")
def test_de_vroegere_gemeenten_zijn_gebieden_waaronder_buurten_kunnen_staan() -> None:
    gebieden = profiel("gooise-meren").gebieden
    assert [g.naam for g in gebieden] == ["Bussum", "Naarden", "Muiden/Muiderberg"]
    assert all(g.buurten == () for g in gebieden), "het plan noemt geen buurten"
    met = gebieden[0].model_copy(update={"buurten": (Buurt(naam="Het Spiegel", buurten=(Buurt(naam="Noord"),)),)})
    anders = profiel("gooise-meren").model_copy(update={"gebieden": (met, *gebieden[1:])})
    assert "Het Spiegel (Noord)" in " ".join(toon(anders, DAG["gooise-meren"]).tekst.split())


@pytest.mark.eis("GOO-011")
def test_documenten_staan_in_drie_niveaus_met_boven_stand_periode_en_doelen() -> None:
    p = profiel("gooise-meren")
    assert {d.niveau for d in p.documenten} == {"strategisch", "tactisch", "operationeel"}
    assert {"uitvoeringsprogramma", "verordening", "beleidsregel"} <= {d.soort for d in p.documenten}
    grip = zegt("gooise-meren", "Beleidsdocumenten", "Grip op het bestaan")
    assert grip["Werkt uit"] == "Beleidsplan sociaal domein 2015-2019"
    assert grip["Status"] == "geldend"
    assert "Minder ingrijpende zorg" in grip["Doelen"]
    oud = zegt("gooise-meren", "Beleidsdocumenten", "Beleidsplan sociaal domein 2015-2019")
    assert oud["Periode"] == "vanaf 1 januari 2015 tot en met 31 december 2019"


@pytest.mark.eis("GOO-012")
def test_de_zes_subnotas_van_2015_gelden_nog_met_hun_onderwerp() -> None:
    sub = [d for d in profiel("gooise-meren").documenten if d.soort == "subnota"]
    assert [d.naam for d in sub] == [
        "Grip op het bestaan",
        "Gemeentelijke dienstverlening",
        "Passend onderwijs en afstemming jeugdhulp",
        "Basisvoorzieningen op orde",
        "Inclusieve samenleving",
        "Inwoners aan zet",
    ]
    for d in sub:
        assert (d.niveau, d.status, d.onder) == ("tactisch", "geldend", "beleidsplan-2015")
        assert zegt("gooise-meren", "Beleidsdocumenten", d.naam)["Onderwerp"] == d.onderwerp


@pytest.mark.eis("GOO-013")
def test_zes_notas_moeten_nog_worden_opgesteld_onder_het_plan() -> None:
    op_te_stellen = {
        d.naam
        for d in profiel("gooise-meren").documenten
        if d.status == "op te stellen"
        and d.onder == "beleidsplan-2022"
        and d.niveau == "tactisch"
        and not d.domein_breed
    }
    assert op_te_stellen == {
        *("Nota Inclusie", "Jeugdnota", "Nota Bescherming en Opvang", "Gezondheidsnota"),
        *("Actieplan mantelzorg", "Beleidsplan Inburgering"),
    }
    assert all(zegt("gooise-meren", "Beleidsdocumenten", n)["Status"] == "op te stellen" for n in op_te_stellen)


@pytest.mark.eis("GOO-017")
def test_de_veertien_acties_staan_er_per_beleidsterrein_met_opstellen_en_uitvoeren_apart() -> None:
    p = profiel("gooise-meren")
    per = {d.naam: [a for a in p.acties if d.code in a.domeinen] for d in p.domeinen}
    assert [len(a) for a in per.values()] == [1, 3, 3, 1, 4, 1, 1]
    assert len(p.acties) == 14
    doen = {a.naam: zegt("gooise-meren", "Acties", a.naam)["Doen"] for a in p.acties}
    assert doen["Jeugdnota"] == "opstellen; uitvoeren"
    assert doen["Visie wonen met zorg"] == "opstellen"
    assert doen["Huisartsenroute versterken"] == "uitvoeren"


@pytest.mark.eis("GOO-019")
def test_de_vijf_transformatieopgaven_dragen_de_acties_en_de_documenten() -> None:
    p = profiel("gooise-meren")
    opgaven = [o for o in p.opgaven if o.soort == "opgave"]
    assert [o.naam.split(":")[0] for o in opgaven] == [
        "Meer samenwerken in beleid en uitvoering",
        "Verbeteren van de kwaliteit van de ondersteuning",
        "Minder ingrijpende zorg",
        "Meer data-gestuurd werken",
        "Robuuster dienstverleningsmodel",
    ]
    codes = {o.code for o in opgaven}
    assert all(set(a.opgaven) & codes for a in p.acties)
    assert zegt("gooise-meren", "Acties", "Jeugdnota")["Opgaven"] == "Minder ingrijpende zorg"


@pytest.mark.eis("GOO-026")
def test_iedereen_doet_mee_staat_boven_alle_doelen() -> None:
    p = profiel("gooise-meren")
    [kern] = [o for o in p.opgaven if o.soort == "kern"]
    assert kern.naam == "Iedereen doet mee"
    assert kern.onder is None
    assert {o.onder for o in p.opgaven if o.soort == "opgave"} == {kern.code}
    uitleg = zegt("gooise-meren", "Opgaven", "Iedereen doet mee")["Uitleg"]
    assert all(w in uitleg for w in ("vraag van de inwoner", "eigen kracht", "Participatiewet", "Jeugdwet", "Wmo"))


# ------------------------------------------------------------------------------------------------- Utrecht


@pytest.mark.eis("UTR-312")
def test_de_vijf_leidende_principes_hebben_een_titel_en_uitleg() -> None:
    titels = [u.naam for u in profiel("utrecht").uitgangspunten]
    assert titels == [
        "Eigen verantwoordelijkheid, keuzevrijheid en wederkerigheid zijn vanzelfsprekend",
        "Ruimte voor professionele afwegingen en beslissingen",
        "Normaliseren en uitgaan van de mogelijkheden",
        "Hoogwaardige generalistische professionals aan de voorkant",
        "Eenvoudiger systeem",
    ]
    for n, titel in enumerate(titels, 1):
        assert zegt("utrecht", "Uitgangspunten", f"{n}. {titel}")["Uitleg"]


@pytest.mark.eis("UTR-314")
def test_de_tien_wijken_hebben_buurten_en_subbuurten_voor_zover_de_nota_ze_noemt() -> None:
    gebieden = profiel("utrecht").gebieden
    assert {g.naam for g in gebieden} == {
        *("West", "Noordwest", "Overvecht", "Noordoost", "Oost", "Binnenstad", "Zuid", "Zuidwest"),
        *("Leidsche Rijn", "Vleuten-de Meern"),
    }
    assert zegt("utrecht", "Gebieden", "Overvecht")["Buurten"] == "Overvecht Noord; Overvecht Zuid"
    assert zegt("utrecht", "Gebieden", "Zuidwest")["Buurten"] == "Kanaleneiland (Kanaleneiland Zuid)"


@pytest.mark.eis("UTR-315")
def test_de_capaciteit_per_wijk_is_die_van_tabel_1() -> None:
    per = {c.gebieden: (c.minimum, c.maximum) for c in profiel("utrecht").capaciteit}
    assert per == {
        ("west",): (12, 14),
        ("noordwest",): (32, 36),
        ("overvecht",): (50, 57),
        ("noordoost", "oost"): (32, 37),
        ("binnenstad",): (9, 10),
        ("zuid",): (15, 17),
        ("zuidwest",): (33, 38),
        ("leidsche-rijn",): (11, 12),
        ("vleuten-de-meern",): (16, 18),
    }
    assert zegt("utrecht", "Capaciteit van de teams", "Samen")["Fte"] == "210 tot 239"
    assert zegt("utrecht", "Capaciteit van de teams", "Noordoost; Oost")["Fte"] == "32 tot 37"


@pytest.mark.eis("UTR-319")
def test_achter_elke_voordeur_werken_twee_teams() -> None:
    p = profiel("utrecht")
    deuren = {t.gebied: t for t in p.toegangspunten if t.soort == "hoofdlocatie"}
    assert set(deuren) == {g.code for g in p.gebieden}
    for deur in deuren.values():
        stromen = [team.stroom for code in deur.teams if (team := p.team(code))]
        assert sorted(filter(None, stromen)) == ["jeugd", "volwassenen"]
    assert "team Sociaal; Buurtteam, team Jeugd en Gezin" in zegt("utrecht", "Toegangspunten", "Voordeur West")["Teams"]


@pytest.mark.eis("UTR-321")
def test_elk_buurtteam_heeft_een_telefoonnummer_een_adres_een_naam_en_eigen_ruimte() -> None:
    p = profiel("utrecht")
    teams = [t for t in p.teams if t.soort == "toegangsteam"]
    assert len({t.email for t in teams}) == len(teams) == 10
    assert all(t.telefoon and t.naam.startswith("Buurtteam") for t in teams)
    assert zegt("utrecht", "Teams", "Buurtteam West, team Sociaal")["E mail"] == "west@buurtteam.voorbeeld"
    stijl = zegt("utrecht", "Hoe een team zich toont", "Buurtteam")
    assert "beeldmerk" in stijl["Beeldmerk"]
    assert "flyers" in stijl["Eigen ruimte"]


@pytest.mark.eis("UTR-324")
def test_twee_organisaties_dragen_de_buurtteams_elk_met_eigen_wijken() -> None:
    p = profiel("utrecht")
    dragers = [o for o in p.organisaties if any("basiszorg" in taak.lagen for taak in o.taken)]
    assert len(dragers) == 2
    assert sorted(g for o in dragers for g in o.gebieden) == sorted(g.code for g in p.gebieden)
    for team in p.teams:
        if team.soort == "toegangsteam":
            drager = p.organisatie(team.organisatie or "")
            assert drager in dragers
            assert set(team.gebieden) <= set(drager.gebieden)


@pytest.mark.eis("UTR-326")
def test_een_buurtteam_groeit_in_stappen_en_is_er_vanaf_de_start_voor_iedereen() -> None:
    p = profiel("utrecht")
    for team in (t for t in p.teams if t.soort == "toegangsteam"):
        assert team.stand_op(date(2014, 12, 31)) == "gepland"
        assert team.stand_op(date(2015, 1, 1)) == "in opbouw"
        assert team.stand_op(date(2016, 1, 1)) == "volledige sterkte"
        assert "management en een deel van de formatie" in zegt("utrecht", "Teams", team.naam)["Opbouw"]
    # Everyone has access from the start: every address belongs to a team on the first day.
    vroeg = geldend(profiel_uit("utrecht"), date(2015, 1, 1))
    assert all(vroeg.team_van_gebied(g.code) for g in vroeg.gebieden)
    groot = {c.gebieden[0]: c.maximum for c in vroeg.capaciteit}
    assert groot["overvecht"] > groot["binnenstad"], "in verhouding tot de verwachte vraag"
