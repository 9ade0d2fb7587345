"""What each municipality does for volunteers and carers, as its profile has it and as it works."""

from datetime import date
from decimal import Decimal

import pytest

from naober.gemeente.laden import geldend
from naober.gemeente.profiel.naoberschap import Mantelregeling
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Bedrag
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap.models import Voorstel, Vrijwilliger
from naober.naoberschap.rules.koppelen import Aanbodkant, Vraagkant, pas, verdeel
from naober.naoberschap.rules.vrijwillig import controleer_hulpvraag
from naober.plan.models import Actie
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.naoberschap import opzet

# ------------------------------------------------------------------------------------------ Hardenberg


@pytest.mark.eis("HAR-161", "HAR-171", "HAR-169", "HAR-160")
def test_elke_maatregel_hoort_bij_een_pijler_en_een_functie_of_bij_een_lijn() -> None:
    profiel = profiel_uit("hardenberg")
    beleid = profiel.naoberschap
    assert (len(beleid.pijlers), len(beleid.functies), len(beleid.lijnen)) == (4, 8, 3)
    assert [n.naam for n in beleid.lijnen] == ["Stimuleren", "Faciliteren", "Waarderen"]
    for m in beleid.maatregelen:
        assert (m.lijn is not None) if m.voor == "vrijwilliger" else (m.pijler is not None and m.functie is not None)
    assert {m.functie for m in beleid.maatregelen if m.functie} == {f.code for f in beleid.functies}
    assert {m.pijler for m in beleid.maatregelen if m.pijler} == {p.code for p in beleid.pijlers}
    respijt = {m.code: m.vorm for m in beleid.maatregelen if m.soort == "respijt"}
    assert respijt == {
        "vrijwillige-thuiszorg": "informeel", "respijt-dagbesteding": "formeel", "logeerhuis": "kort-verblijf",
        "arrangement": "formeel",
    }  # fmt: skip
    # Material help is tailor-made under the Wmo, weighed with a checklist.
    materieel = profiel.product(beleid.maatregel("materiele-hulp").product or "")  # type: ignore[union-attr]
    assert materieel is not None
    assert (materieel.wet, materieel.soort, materieel.besluit_nodig) == ("Wmo 2015", "maatwerk", True)
    assert materieel.alle_toetsen


@pytest.mark.eis("HAR-164", "HAR-172", "HAR-178", "HAR-170")
def test_de_kalender_van_hardenberg_en_een_avond_in_plaats_van_een_bedrag() -> None:
    beleid = profiel_uit("hardenberg").naoberschap
    punten = {k.code: k for k in beleid.kalender}
    assert (punten["publiciteitscampagne"].jaar, punten["week-mantelzorg"].jaar) == (2015, None)
    assert (punten["nl-doet"].medewerkers, punten["nl-doet"].keer, punten["nl-doet"].jaren) == (True, 1, 1)
    assert "Stichting Present" in (punten["nl-doet"].door or "")
    assert "Voorveghter" in punten["vrijwilligersavond"].uitleg
    waardering = [m for m in beleid.maatregelen if m.voor == "mantelzorger" and m.soort == "waardering"]
    assert [(m.code, m.groep, m.per_jaar, m.product) for m in waardering] == [
        ("waarderingsbijeenkomst", True, True, None)
    ]


@pytest.mark.eis("HAR-176", "HAR-172", "HAR-178", "HAR-164")
@pytest.mark.django_db
def test_op_de_beursvloer_telt_de_waarde_en_bij_nl_doet_de_medewerkers_die_meedoen(zaak: Zaak) -> None:
    sem = opzet.makelaar(zaak)
    opzet.activiteit(zaak, code="beursvloer", deelnemers=80, koppelingen=60, waarde=Bedrag.van_euro("70.000"))
    opzet.activiteit(zaak, code="beursvloer", deelnemers=90, koppelingen=55, waarde=Bedrag.van_euro("51.500"))
    opzet.activiteit(zaak, code="nl-doet", plaats="Balkbrug", medewerkers=14)
    opzet.activiteit(zaak, date(2015, 11, 10), code="vrijwilligersavond", plaats="De Voorveghter")
    opzet.activiteit(zaak, date(2015, 11, 10), code="week-mantelzorg")
    kalender = {k.code: k for k in lezen.kalender(sem, zaak.profiel, (zaak.dag.year,))}
    assert kalender["beursvloer"].waarde_centen == 12_150_000
    assert [a.medewerkers for a in kalender["nl-doet"].gepland] == [14]
    assert len(kalender["vrijwilligersavond"].gepland) == len(kalender["week-mantelzorg"].gepland) == 1
    punt = zaak.profiel.naoberschap.kalenderpunt("beursvloer")
    assert punt is not None
    assert (punt.keer, punt.jaren) == (2, 3)
    bedragen = {(b.jaar, b.euro) for b in zaak.profiel.naoberschap.bedragen}
    assert bedragen == {(None, 150_000), (2013, 120_000)}
    for code, invoer in (
        ("activiteit.onbekend", {"code": "kerstmarkt"}),
        ("activiteit.telt-niet", {"code": "nl-doet", "waarde": Bedrag.van_euro("1")}),
        ("activiteit.meer-dan-alle", {"code": "nl-doet", "deelnemers": 1, "uit_doelgroep": 2}),
    ):
        from naober.naoberschap.actions.servicepunt import Activiteitinvoer

        geweigerd(
            code, doen.leg_activiteit_vast, sem, invoer=Activiteitinvoer(dag=zaak.dag, **invoer), peildatum=zaak.dag
        )


@pytest.mark.eis("HAR-175", "HAR-174")
@pytest.mark.django_db
def test_wie_een_tegenprestatie_levert_gaat_voor_en_de_vacaturebank_koppelt_per_gebied(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    ander_gebied = next(g.code for g in zaak.profiel.gebieden if g.code != zaak.geval.gebied)
    opzet.vrijwilliger(zaak, naam="Dichtbij")
    opzet.vrijwilliger(zaak, naam="Elders", gebied=ander_gebied)
    opzet.vrijwilliger(
        zaak, naam="Tegenprestatie", gebied=ander_gebied, voorrang="tegenprestatie",
        van={"gebieden": frozenset({zaak.geval.gebied})},
    )  # fmt: skip
    opzet.gevraagd(zaak)
    rij = opzet.voorgesteld(zaak)
    assert Vrijwilliger.objects.get(aanbod=rij.aanbod_id).naam == "Tegenprestatie"
    sem = opzet.makelaar(zaak)
    assert [w.naam for w, _ in lezen.vrijwilligers(sem, gebied=ander_gebied, dag=zaak.dag)] == [
        "Elders",
        "Tegenprestatie",
    ]
    assert zaak.profiel.naoberschap.kalenderpunt("vrijwilligersmarkt") is not None


@pytest.mark.eis("HAR-179", "GOO-150", "HEU-144")
def test_hoe_vaak_iemand_kan_hoort_bij_aanbod_en_vraag() -> None:
    vormen = {slug: [v.code for v in profiel_uit(slug).naoberschap.vormen] for slug in ("hardenberg", "gooise-meren")}
    assert vormen == {
        "hardenberg": ["structureel", "projectmatig", "taakgericht", "incidenteel"],
        "gooise-meren": ["structureel", "incidenteel", "beperkte-periode"],
    }
    assert [v.naam for v in profiel_uit("utrechtse-heuvelrug").naoberschap.vormen][1:] == [
        "kortdurend", "beperkt beschikbaar"
    ]  # fmt: skip
    kort = Aanbodkant(1, frozenset({"maatje"}), frozenset(), frozenset(), "incidenteel", "noord")
    vast = Aanbodkant(2, frozenset({"maatje"}), frozenset(), frozenset(), "structureel", "noord")
    lang = Vraagkant(1, "maatje", frozenset(), "", "structureel", "noord")
    even = Vraagkant(2, "maatje", frozenset(), "", "incidenteel", "noord")
    assert pas(kort, lang) is None
    assert {(k.aanbod.nummer, k.vraag.nummer) for k in verdeel([kort, vast], [lang, even])} == {(1, 2), (2, 1)}


@pytest.mark.eis("HAR-173", "HAR-177")
@pytest.mark.django_db
def test_wie_iets_aan_het_servicepunt_vraagt_volgt_wat_ermee_gebeurt(zaak: Zaak) -> None:
    punt = zaak.profiel.naoberschap.servicepunt
    assert punt is not None
    for vrager in ("plaatselijk belang", "dorpshuis", "vereniging", "gebiedsteam", "kerk", "inwoner"):
        opzet.servicevraag(zaak, door=zaak.anouk, vrager=vrager)
    sem = opzet.makelaar(zaak)
    [laatste, *_] = lezen.servicevragen(zaak.anouk)
    assert len(lezen.servicevragen(sem)) == len(punt.vragers) - 1
    assert lezen.servicevragen(zaak.elders) == []
    goed(
        doen.beantwoord_servicevraag(
            sem, servicevraag=laatste, stand="klaar", antwoord="Begin klein.",  # type: ignore[arg-type]
            verbonden_met="Stichting Present", peildatum=zaak.dag,
        )
    )  # fmt: skip
    gezien = lezen.servicevraag(zaak.anouk, laatste.pk)
    assert gezien is not None
    assert (gezien.get_stand_display(), gezien.antwoord, gezien.verbonden_met) == (
        "afgehandeld", "Begin klein.", "Stichting Present"
    )  # fmt: skip
    geweigerd(
        "servicevraag.klaar", doen.beantwoord_servicevraag, sem, servicevraag=laatste, stand="klaar", antwoord="Weer.",
        peildatum=zaak.dag,
    )  # fmt: skip
    [verzekering] = [m for m in zaak.profiel.naoberschap.maatregelen if m.soort == "verzekering"]
    assert "hun organisaties" in verzekering.uitleg
    wie = opzet.vrijwilliger(zaak)
    goed(doen.steun_vrijwilliger(sem, vrijwilliger=wie, maatregel="verzekering", wat="Gemeld.", peildatum=zaak.dag))
    assert [s.soort for s in lezen.steun_van(wie)] == ["verzekering"]


# ------------------------------------------------------------------------------------------ Utrecht


@pytest.mark.eis("UTR-164", "UTR-165", "UTR-166")
def test_vanaf_2015_steunt_het_buurtteam_en_het_steunpunt_doet_groepen_en_scholing() -> None:
    heel = profiel_uit("utrecht")
    codes = {jaar: {m.code for m in geldend(heel, date(jaar, 6, 1)).naoberschap.maatregelen} for jaar in (2014, 2015)}
    assert {"u-centraal"} & codes[2014] == {"u-centraal"}
    assert codes[2014] & {"buurtteam"} == set()
    assert "buurtteam" in codes[2015]
    assert "u-centraal" not in codes[2015]
    steunpunt = {m.code: m.groep for m in heel.naoberschap.maatregelen if m.door == "Steunpunt Mantelzorg"}
    assert steunpunt == {"lotgenoten": True, "scholing-professionals": True}
    assert any(k.door == "Steunpunt Mantelzorg" and k.code == "dag-mantelzorg" for k in heel.naoberschap.kalender)
    groepen = {m.code for m in heel.naoberschap.maatregelen if m.groep and m.voor == "mantelzorger"}
    assert {"amwaht", "ggz-groep", "voor-en-door"} <= groepen


@pytest.mark.eis("UTR-172")
def test_een_budget_voor_zorg_door_een_mantelzorger_vraagt_dat_natura_niet_past_en_die_het_beste_kan() -> None:
    """In every decision on a budget, whatever the product."""
    profiel = profiel_uit("utrecht")
    met_budget = [p for p in profiel.producten if "pgb" in p.leveringsvormen]
    assert met_budget
    assert {p.toets_pgb for p in met_budget} == {"pgb"}
    gewoon = {code: Antwoord(True, "Besproken.") for code in ("maatwerk", "eigen-belangen", "natura-niet-passend")}

    def gewogen(**anders: bool) -> bool | None:
        antwoorden = {c.replace("_", "-"): Antwoord(w, "Nagegaan.") for c, w in anders.items()}
        return weeg_toets(profiel.toets("pgb"), gewoon | antwoorden).voldaan

    assert gewogen(door_een_ander=True) is True
    assert gewogen(door_een_ander=False, natura_niet_adequaat=True, mantelzorger_het_beste=True) is True
    assert gewogen(door_een_ander=False, natura_niet_adequaat=True, mantelzorger_het_beste=False) is False
    assert gewogen(door_een_ander=False, natura_niet_adequaat=False, mantelzorger_het_beste=True) is False
    assert gewogen(door_een_ander=False) is None


@pytest.mark.eis("UTR-176")
def test_de_gemeente_zet_zelf_geen_vrijwilligers_in_waar_zij_alleen_mogelijk_maakt() -> None:
    from naober.naoberschap.rules.vrijwillig import Hulpinvoer

    def gevraagd(vrager: str, slug: str) -> str:
        beleid = profiel_uit(slug).naoberschap
        vraag = Hulpinvoer(
            vrager, "Wie", "06", beleid.werk[0].code, "Rijden.", profiel_uit(slug).gebieden[0].code,
            beleid.vormen[0].code, beleid.platforms[0].code,
        )  # fmt: skip
        fout = controleer_hulpvraag(profiel_uit(slug), vraag)
        return fout.code if fout else ""

    assert gevraagd("gemeente", "utrecht") == "hulpvraag.gemeente"
    assert gevraagd("organisatie", "utrecht") == gevraagd("gemeente", "hardenberg") == ""


@pytest.mark.eis("UTR-174", "UTR-175", "UTR-178")
@pytest.mark.django_db
def test_een_vrijwilliger_in_de_straat_en_het_plan_toont_formeel_en_informeel_met_het_verband(utrecht: Zaak) -> None:
    utrecht.tot("actie")
    sem = opzet.makelaar(utrecht)
    ver = opzet.vrijwilliger(utrecht, naam="Verder weg", postcode="3500AA")
    buurvrouw = opzet.vrijwilliger(utrecht, naam="Buurvrouw", postcode="3555AB")
    in_dossier = {"dossier": utrecht.dossier, "behoefte": utrecht.behoefte, "actie": utrecht.actie}
    goed(
        doen.stel_hulpvraag(
            utrecht.anouk, vraag=opzet.vraag(utrecht, postcode="3555AB"), **in_dossier, peildatum=utrecht.dag
        )
    )
    buurt = lezen.vrijwilligers_in_de_buurt(utrecht.anouk, utrecht.profiel, utrecht.geval.gebied, "3555AB", utrecht.dag)
    assert next((b.naam, b.aantal) for b in buurt) == ("Iemand brengen en halen", 1)
    [(eerste, aanbod), _] = lezen.vrijwilligers(sem, gebied=utrecht.geval.gebied, dag=utrecht.dag)
    assert (eerste.naam, aanbod[0].tijden) == ("Buurvrouw", ["di-middag", "ma-ochtend"])
    rij = opzet.gekoppeld(utrecht)
    assert rij.helper.startswith("Buurvrouw")
    actie = goed(doen.zet_koppeling_in_plan(utrecht.anouk, voorstel=rij, peildatum=utrecht.dag))
    assert f"(taak uit: {utrecht.actie.omschrijving})" in actie.omschrijving
    assert {a.formeel for a in Actie.objects.filter(plan=utrecht.plan)} == {True, False}
    for code in ("vrijwilligersprijs", "jijmaaktutrecht"):
        goed(
            doen.steun_vrijwilliger(
                sem, vrijwilliger=buurvrouw, maatregel=code, wat="Voorgedragen.", peildatum=utrecht.dag
            )
        )
    geweigerd(
        "steun.al-gegeven", doen.steun_vrijwilliger, sem, vrijwilliger=buurvrouw, maatregel="vrijwilligersprijs",
        wat="Weer.", peildatum=utrecht.dag,
    )  # fmt: skip
    assert ver.pk != buurvrouw.pk


# ------------------------------------------------------------------------------------------ Leusden


@pytest.mark.eis("LEU-136")
def test_de_bedragen_voor_de_regeling_mantelzorg_staan_per_jaar_en_de_onderuitputting_elk_jaar() -> None:
    bedragen = [(b.jaar, b.euro) for b in profiel_uit("leusden").naoberschap.bedragen]
    assert bedragen == [(2015, 49_700), (2016, 117_246), (2017, 134_200), (2018, 134_200), (None, -30_000)]


@pytest.mark.eis("LEU-137", "LEU-138", "LEU-139")
@pytest.mark.django_db
def test_vraag_en_aanbod_van_zorgvrijwilligers_met_scholing_en_een_coordinator_die_verbindt(leusden: Zaak) -> None:
    leusden.tot("gesprek")
    sem = opzet.makelaar(leusden)
    zorg = {"werk": frozenset({"zorgvrijwilliger", "verbinden"})}
    wie = opzet.vrijwilliger(leusden, naam="Coby", coordinator=True, van=zorg)
    opzet.gevraagd(leusden, werk="zorgvrijwilliger")
    assert opzet.gekoppeld(leusden).helper.startswith("Coby")
    for code in ("deskundigheid", "andere-steun"):
        goed(doen.steun_vrijwilliger(sem, vrijwilliger=wie, maatregel=code, wat="Training.", peildatum=leusden.dag))
    assert {s.soort for s in lezen.steun_van(wie)} == {"scholing", "begeleiding"}
    assert [w.coordinator for w, _ in lezen.vrijwilligers(sem, dag=leusden.dag)] == [True]


def test_een_platform_van_de_buurt_blijft_in_eigen_kring_en_de_gemeente_staat_ernaast() -> None:
    gemeente, buurt = profiel_uit("leusden").naoberschap.platforms
    assert (gemeente.beheer, gemeente.eigen_kring, buurt.beheer, buurt.eigen_kring) == (
        "gemeente", False, "particulier", True
    )  # fmt: skip
    helper = Aanbodkant(
        1,
        frozenset({"burenhulp"}),
        frozenset(),
        frozenset(),
        "incidenteel",
        "leusden",
        platform="buurt",
        kring="kerkstraat",
    )
    vraag = Vraagkant(
        1,
        "burenhulp",
        frozenset(),
        "",
        "incidenteel",
        "leusden",
        platform="buurt",
        kring="kerkstraat",
        eigen_kring=True,
    )
    assert pas(helper, vraag) is not None
    from dataclasses import replace

    assert pas(replace(helper, kring="schoolstraat"), vraag) is None
    assert pas(replace(helper, platform="gemeente"), vraag) is None


# ------------------------------------------------------------------------------------------ Gooise Meren


@pytest.mark.eis("GOO-149")
def test_vrijwilligerswerk_heeft_vier_kenmerken_en_wie_er_een_mist_hoort_welke() -> None:
    from naober.naoberschap.rules.vrijwillig import Hulpinvoer

    profiel = profiel_uit("gooise-meren")
    kenmerken = profiel.naoberschap.kenmerken
    assert [k.code for k in kenmerken] == ["verband", "onverplicht", "onbetaald", "voor-anderen"]
    basis = {
        "vrager": "organisatie", "naam": "Versa", "contact": "06", "werk": "maatje", "omschrijving": "Maatje.",
        "gebied": profiel.gebieden[0].code, "vorm": "incidenteel", "platform": "gemeente",
    }  # fmt: skip
    alle = frozenset(k.code for k in kenmerken)
    assert controleer_hulpvraag(profiel, Hulpinvoer(**basis, kenmerken=alle)) is None  # type: ignore[arg-type]
    for kenmerk in kenmerken:
        fout = controleer_hulpvraag(profiel, Hulpinvoer(**basis, kenmerken=alle - {kenmerk.code}))  # type: ignore[arg-type]
        assert fout is not None
        assert (fout.code, kenmerk.naam in fout.reden) == ("hulpvraag.geen-vrijwilligerswerk", True)


@pytest.mark.eis("GOO-146")
@pytest.mark.django_db
def test_mantelzorgers_en_vrijwilligers_staan_apart_en_mantelzorg_volgt_uit_een_band(gooi: Zaak) -> None:
    gooi.tot("vraag")
    begrip = gooi.profiel.naoberschap.mantelzorger
    assert begrip is not None
    assert "rechtstreeks voortvloeit uit een sociale relatie" in begrip.uitleg
    assert "hulpverlenend beroep" in begrip.uitleg
    opzet.mantelzorg(gooi)
    assert not Vrijwilliger.objects.exists()
    geweigerd(
        "mantelzorg.beroep", doen.leg_mantelzorg_vast, gooi.anouk, zorg=opzet.zorg(gooi, beroepsmatig=True),
        dossier=gooi.dossier, peildatum=gooi.dag,
    )  # fmt: skip
    geweigerd(
        "mantelzorg.wie", doen.leg_mantelzorg_vast, gooi.anouk, zorg=opzet.zorg(gooi, relatie=""),
        dossier=gooi.dossier, peildatum=gooi.dag,
    )  # fmt: skip


@pytest.mark.eis("GOO-151", "GOO-152")
@pytest.mark.django_db
def test_huisbezoek_en_maatje_komen_in_het_plan_en_minder_vrijwilligers_is_onder_peil(gooi: Zaak) -> None:
    gooi.tot("plan")
    beleid = gooi.profiel.naoberschap
    assert [w.code for w in beleid.werk][:2] == ["huisbezoek", "maatje"]
    for nr in range(6):
        opzet.vrijwilliger(gooi, naam=f"Vrijwilliger {nr}")
    opzet.gevraagd(gooi, werk="huisbezoek")
    rij = opzet.gekoppeld(gooi)
    goed(doen.zet_koppeling_in_plan(gooi.anouk, voorstel=rij, peildatum=gooi.dag))
    assert Voorstel.objects.get().planactie is not None
    sem = opzet.makelaar(gooi)
    Vrijwilliger.objects.update(sinds=date(2021, 1, 1))
    assert lezen.ontwikkeling(sem, gooi.profiel, 2022).onder_peil is False
    weg = Vrijwilliger.objects.order_by("pk").last()
    assert weg is not None
    Vrijwilliger.objects.filter(pk=weg.pk).update(gestopt_op=date(2021, 6, 1))
    beeld = lezen.ontwikkeling(sem, gooi.profiel, 2022)
    assert (beeld.vorig.vrijwilligers, beeld.nu.vrijwilligers, beeld.onder_peil) == (6, 5, True)


# ------------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.eis("HEU-139", "HEU-140")
@pytest.mark.django_db
def test_het_gebruik_van_de_mantelzorgregeling_blijft_te_tellen_ook_als_zij_opgaat_in_een_andere(
    heuvelrug: Zaak,
) -> None:
    heuvelrug.tot("plan")
    for _ in range(5):
        Actie.objects.create(
            plan=heuvelrug.plan, behoefte=heuvelrug.behoefte, trede="individuele-voorzieningen", omschrijving="Kosten",
            uitvoerder="inwoner", wie="De inwoner", product="mantelzorgregeling", stand="toegekend",
            aangevraagd_op=heuvelrug.dag,
        )  # fmt: skip

    def gebruik(profiel: object) -> list[tuple[str, int | None]]:
        return [(t.naam, t.aantal) for t in lezen.gebruik_van_regelingen(heuvelrug.anouk, profiel, 2020)]  # type: ignore[arg-type]

    assert gebruik(heuvelrug.profiel) == [("Mantelzorgregeling", 5)]
    [nu] = heuvelrug.profiel.naoberschap.regelingen
    samen: Mantelregeling = nu.model_copy(update={"opgegaan_in": "ruggensteun", "geldig_tot": date(2021, 12, 31)})
    later = heuvelrug.profiel.model_copy(
        update={"naoberschap": heuvelrug.profiel.naoberschap.model_copy(update={"regelingen": (samen,)})}
    )
    assert gebruik(later) == [("Mantelzorgregeling", 5)]


@pytest.mark.eis("HEU-143", "HEU-145", "HEU-150", "HEU-151", "HEU-141")
@pytest.mark.django_db
def test_de_makelaar_koppelt_een_mantelzorgvraag_aan_een_vrijwilliger_met_een_cursus_op_maat(heuvelrug: Zaak) -> None:
    heuvelrug.tot("actie")
    beleid = heuvelrug.profiel.naoberschap
    informeel = {w.organisatie for w in beleid.werk if w.organisatie}
    assert informeel == {"Handjehelpen", "Humanitas"}
    assert {w.code for w in beleid.werk if w.organisatie == "Humanitas"} == {"thuisadministratie", "huisbezoek", "rouw"}
    rij = opzet.mantelzorg(heuvelrug, overdraagbaar="Boodschappen")
    opzet.belast(heuvelrug, rij, 4, 3)
    vraag = opzet.vraag(heuvelrug, vrager="mantelzorger", werk="mantelzorger-ontlasten")
    goed(
        doen.stel_hulpvraag(
            heuvelrug.anouk, vraag=vraag, dossier=heuvelrug.dossier, behoefte=heuvelrug.behoefte, mantelzorg=rij,
            actie=heuvelrug.actie, peildatum=heuvelrug.dag,
        )
    )  # fmt: skip
    wie = opzet.vrijwilliger(heuvelrug, van={"werk": frozenset({"mantelzorger-ontlasten", "hulpvraag"})})
    gekoppeld = opzet.gekoppeld(heuvelrug)
    assert gekoppeld.hulpvraag.mantelzorg == rij
    assert gekoppeld.hulpvraag.actie == heuvelrug.actie
    zwaar = beleid.werksoort("hulpvraag")
    assert zwaar is not None
    assert zwaar.zwaar
    goed(
        doen.steun_vrijwilliger(
            opzet.makelaar(heuvelrug), vrijwilliger=wie, maatregel="cursus", wat="Omgaan met grenzen, in juni.",
            peildatum=heuvelrug.dag,
        )
    )  # fmt: skip
    # Early: at the risk of overload already, simple support can be given.
    goed(
        doen.steun_mantelzorger(
            heuvelrug.anouk,
            mantelzorg=rij,
            maatregel="eenvoudige-steun",
            wat="Een vrijwilliger.",
            peildatum=heuvelrug.dag,
        )
    )


@pytest.mark.eis("HEU-146", "HEU-147", "HEU-148")
@pytest.mark.django_db
def test_de_sociaal_makelaar_steunt_organisaties_en_initiatief_en_maakt_nieuw_collectief_aanbod(
    heuvelrug: Zaak,
) -> None:
    sem = opzet.makelaar(heuvelrug)
    for soort, vrager in (
        ("ondersteuning", "vrijwilligersorganisatie"),
        ("initiatief", "inwoner met een initiatief"),
        ("aanbod", "dorpsinitiatief"),
    ):
        rij = opzet.servicevraag(heuvelrug, soort=soort, vrager=vrager)
        goed(
            doen.beantwoord_servicevraag(
                sem,
                servicevraag=rij,
                stand="opgepakt",
                antwoord="Samen bekeken.",
                peildatum=heuvelrug.dag,  # type: ignore[arg-type]
            )
        )
    assert {(s.soort, s.stand) for s in lezen.servicevragen(sem)} == {
        (soort, "opgepakt") for soort in ("ondersteuning", "initiatief", "aanbod")
    }
    nieuw = opzet.activiteit(
        heuvelrug, code="collectief-aanbod", naam="Mantelzorgcafé Driebergen", met="kerken en bewoners", deelnemers=11
    )
    regels = {k.code: k for k in lezen.kalender(sem, heuvelrug.profiel, (2020,))}
    assert [a.pk for a in regels["collectief-aanbod"].gepland] == [nieuw.pk]
    assert Decimal(nieuw.deelnemers or 0) == 11
