"""Registers are kept up by the roles that the profile names, with what it asks, and nothing of it is lost."""

from datetime import date, timedelta

import pytest

from naober.dossier.actions import betrek
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.bezetting import Plaats
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Waarde
from naober.register.actions import leg_vast, stel_medewerker_in
from naober.register.models import Registratie
from naober.register.queries import (
    ontbrekend_in,
    programma_van,
    registers_voor,
    registraties,
    teamleden,
    versies,
)
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db


def vast(actor: Actor, slug: str, register: str, onderwerp: str = "", **antwoorden: Waarde) -> Registratie:
    return goed(
        leg_vast(
            actor,
            register=register,
            onderwerp=onderwerp,
            antwoorden={k.replace("_", "-"): w for k, w in antwoorden.items()},
            peildatum=DAG[slug],
        )
    )


def niet(code: str, actor: Actor, slug: str, register: str, onderwerp: str = "", **antwoorden: Waarde) -> str:
    weigering = geweigerd(
        code,
        leg_vast,
        actor,
        register=register,
        onderwerp=onderwerp,
        antwoorden={k.replace("_", "-"): w for k, w in antwoorden.items()},
        peildatum=DAG[slug],
    )
    return weigering.veld or ""


# ------------------------------------------------------------------------------------------------ het raamwerk


def test_een_regel_die_een_andere_vervangt_telt_en_de_oude_blijft_bewaard() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        makelaar = maak(Rol.OPBOUWWERKER)
        eerste = vast(
            makelaar,
            slug,
            "activiteiten",
            "doorn",
            titel="Soep",
            doel=["ontmoeting"],
            soort="activiteit",
            wanneer="Dinsdag",
        )
        nieuw = {"titel": "Soep en brood", "doel": ["ontmoeting"], "soort": "activiteit", "wanneer": "Woensdag"}
        goed(
            leg_vast(
                makelaar,
                register="activiteiten",
                onderwerp="doorn",
                antwoorden=nieuw,
                vervangt=eerste,
                peildatum=DAG[slug],
            )
        )
        register = profiel_van(1581, DAG[slug]).register("activiteiten")
        assert register is not None
        assert [r.gegevens["titel"] for r in registraties(makelaar, register)] == ["Soep en brood"]
        assert [r.gegevens["titel"] for r in versies(makelaar, register, "doorn")] == ["Soep en brood", "Soep"]
        geweigerd(
            "register.al-vervangen",
            leg_vast,
            makelaar,
            register="activiteiten",
            onderwerp="doorn",
            antwoorden=nieuw,
            vervangt=eerste,
            peildatum=DAG[slug],
        )


def test_een_register_dat_er_niet_is_een_onbekend_onderwerp_en_een_lege_regel_worden_geweigerd() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        makelaar = maak(Rol.OPBOUWWERKER)
        niet("register.onbekend", makelaar, slug, "verweg")
        niet("register.onderwerp", makelaar, slug, "activiteiten", "utrecht", titel="Soep")
        assert niet("register.veld", makelaar, slug, "activiteiten", "doorn") == "veld-titel"
        niet("register.rol", maak(Rol.GENERALIST), slug, "activiteiten", "doorn", titel="Soep")


def test_wat_wordt_vastgelegd_staat_op_de_tijdlijn_met_de_bron_van_het_register() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        vast(
            maak(Rol.BELEID),
            slug,
            "scholing",
            titel="Werken in de keten",
            voor=["professionals"],
            deelnemers="12",
            soort="training",
        )
        regel = Gebeurtenis.objects.latest("id")
        assert "Scholing en steun bij de cultuurwijziging" in regel.tekst
        assert "Beleidskader Sociaal Domein" in regel.bron


# ---------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-018")
def test_een_actie_waarvan_het_geplande_jaar_voorbij_is_waarschuwt_tot_zij_gereed_is() -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(1942, DAG[slug])

        def achter(dag: date) -> set[str]:
            return {v.actie.code for v in programma_van(beleid, profiel, dag).acties if v.achter}

        gepland = {"beleidsplan-bo", "plan-npo", "onderwijs-zorg", "visie-wonen-met-zorg", "actieplan-mantelzorg"}
        gepland |= {"vrijwilligersinzet", "gezondheidsnota"}
        assert achter(date(2022, 12, 31)) == set()
        assert achter(date(2023, 1, 1)) == gepland
        vast(beleid, slug, "voortgang", "actieplan-mantelzorg", opstellen="gereed", uitvoeren="bezig")
        assert achter(date(2023, 1, 1)) == gepland - {"actieplan-mantelzorg"}
        [mantelzorg] = [
            v for v in programma_van(beleid, profiel, DAG[slug]).acties if v.actie.code == "actieplan-mantelzorg"
        ]
        assert (mantelzorg.opstellen, mantelzorg.uitvoeren) == ("gereed", "bezig")
        [wonen] = [a for a in profiel.acties if a.code == "visie-wonen-met-zorg"]
        assert (wonen.eigenaar, wonen.partners) == ("gemeente", ("woningbouwcorporaties", "zorgaanbieders"))


@pytest.mark.eis("GOO-015")
def test_een_subnota_is_pas_toe_aan_vernieuwing_als_zij_is_uitgevoerd_en_de_resultaten_bekend_zijn() -> None:
    slug, nota = "gooise-meren", "basisvoorzieningen"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(1942, DAG[slug])

        def toe() -> list[str]:
            return [d.code for d, _, vernieuwen in programma_van(beleid, profiel, DAG[slug]).documenten if vernieuwen]

        vast(beleid, slug, "vernieuwing", nota, uitvoering_gereed="ja", resultaten_bekend="nee", vernieuwen="nee")
        assert toe() == []
        niet(
            "register.eis",
            beleid,
            slug,
            "vernieuwing",
            nota,
            uitvoering_gereed="ja",
            resultaten_bekend="nee",
            vernieuwen="ja",
        )
        niet(
            "register.eis",
            beleid,
            slug,
            "vernieuwing",
            nota,
            uitvoering_gereed="nee",
            resultaten_bekend="ja",
            vernieuwen="ja",
        )
        vast(beleid, slug, "vernieuwing", nota, uitvoering_gereed="ja", resultaten_bekend="ja", vernieuwen="ja")
        assert toe() == [nota]
        integraal = next(d for d in profiel.documenten if d.code == "integrale-nota")
        assert integraal.domein_breed
        assert set(integraal.domeinen) == {d.code for d in profiel.domeinen}


@pytest.mark.eis("GOO-016")
def test_het_uitvoeringsplan_wordt_herzien_zo_vaak_als_nodig_en_eerdere_versies_blijven() -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        register = profiel_van(1942, DAG[slug]).register("herziening")
        assert register is not None
        for nr in range(1, 4):
            versie = {
                "versie": str(nr),
                "vastgesteld": f"2022-0{nr}-15",
                "loopt-tot": "2023-12-31",
                "accenten": f"Accent {nr}",
            }
            goed(
                leg_vast(
                    beleid, register="herziening", onderwerp="uitvoeringsplan", antwoorden=versie, peildatum=DAG[slug]
                )
            )
        assert [r.gegevens["accenten"] for r in versies(beleid, register, "uitvoeringsplan")] == [
            "Accent 3",
            "Accent 2",
            "Accent 1",
        ]
        assert niet("register.veld", beleid, slug, "herziening", "uitvoeringsplan", versie="4") == "veld-vastgesteld"


@pytest.mark.eis("GOO-020")
def test_per_opgave_staan_doel_resultaat_en_vervolg_en_het_resultaat_is_bij_te_werken() -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(1942, DAG[slug])
        opgaven = [o for o in profiel.opgaven if o.soort == "opgave"]
        assert len(opgaven) == 5
        assert all(o.doel and o.gerealiseerd and o.vervolg for o in opgaven)
        vast(
            beleid,
            slug,
            "resultaat",
            "data",
            gerealiseerd="Een dashboard.",
            vervolg="Meer metingen.",
            indicator="Tevredenheid",
        )
        stand = {o.code: (acties, s) for o, acties, s in programma_van(beleid, profiel, DAG[slug]).opgaven}
        assert stand["data"][1]["gerealiseerd"] == "Een dashboard."
        assert stand["samenwerken"][1] == {}
        assert {v.actie.code for v in stand["kwaliteit"][0]} == set()
        assert "laaggeletterdheid" in {v.actie.code for v in stand["samenwerken"][0]}


@pytest.mark.eis("GOO-009")
def test_de_uitvoeringsdienst_wordt_niet_vastgelegd_als_leverende_partij() -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        jeugd: dict[str, Waarde] = {"waarover": "Jeugdhulp", "domeinen": ["Jeugd"]}
        niet(
            "organisatie.levert-niet",
            beleid,
            slug,
            "overeenkomsten",
            "usd",
            soort="levering van ondersteuning",
            **jeugd,
        )
        vast(beleid, slug, "overeenkomsten", "usd", soort="samenwerking", **jeugd)
        vast(beleid, slug, "overeenkomsten", "zorgaanbieders", soort="levering van ondersteuning", **jeugd)


@pytest.mark.eis("GOO-022")
def test_een_uitvoerder_houdt_eigen_aanbod_en_bereik_bij_en_geeft_signalen() -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        for code in ("versa-welzijn", "ggd", "jeugd-en-gezin"):
            wie = maak(Rol.UITVOERDER, organisatie=code)
            vast(wie, slug, "aanbod", code, soort="cursus", titel=f"Cursus {code}", waar="Bussum")
            vast(wie, slug, "bereik", code, titel=f"Cursus {code}", aantal="14", periode="voorjaar")
            vast(wie, slug, "signaal", code, signaal="Meer vragen over geld", gebied="Bussum")
            profiel = profiel_van(1942, DAG[slug])
            assert [r.code for r, schrijft in registers_voor(wie, profiel) if schrijft] == [
                "aanbod",
                "bereik",
                "signaal",
            ]
            aanbod = profiel.register("aanbod")
            assert aanbod is not None
            assert [r.onderwerp for r in registraties(wie, aanbod)] == [code], "een ander ziet zij niet"
        niet("register.andere-organisatie", wie, slug, "aanbod", "ggd", soort="cursus", titel="X", waar="Y")


@pytest.mark.eis("GOO-023")
@pytest.mark.parametrize("code", ["buurtplatforms", "dorps-en-stadsraden", "preventieverenigingen"])
def test_een_inwonersorganisatie_brengt_een_initiatief_in(code: str) -> None:
    slug = "gooise-meren"
    with gemeente(slug) as maak:
        wie = maak(Rol.UITVOERDER, organisatie=code, functie="initiatiefnemer")
        vast(wie, slug, "aanbod", code, soort="initiatief van inwoners", titel="Buurttuin", waar="Naarden")
        aanbod = profiel_van(1942, DAG[slug]).register("aanbod")
        assert aanbod is not None
        assert [r.gegevens["titel"] for r in registraties(maak(Rol.BELEID), aanbod)] == ["Buurttuin"]


# --------------------------------------------------------------------------------------- Utrechtse Heuvelrug


@pytest.mark.eis("HEU-010")
def test_bij_elke_activiteit_opdracht_en_elk_initiatief_staat_de_rol_van_de_gemeente() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rollen = [r.naam for r in profiel_van(1581, DAG[slug]).gemeenterollen]
        assert rollen == ["Terughoudend", "Regisserend", "Faciliterend", "Uitvoerend"]
        rest: dict[str, Waarde] = {
            "titel": "Leeskring",
            "schaal": "Lokaal",
            "uitgangspunten": ["We leveren kwalitatief goede zorg"],
        }
        for soort, rol in zip(("activiteit", "opdracht", "initiatief", "activiteit"), rollen, strict=True):
            vast(beleid, slug, "gemeentelijke-rol", soort=soort, rol=rol, **rest)
        assert niet("register.veld", beleid, slug, "gemeentelijke-rol", soort="activiteit", **rest) == "veld-rol"


@pytest.mark.eis("HEU-005")
def test_een_initiatief_en_een_contract_worden_getoetst_aan_de_zeven_uitgangspunten() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(1581, DAG[slug])
        assert len(profiel.uitgangspunten) == 7
        contract: dict[str, Waarde] = {
            "titel": "Dagbesteding",
            "schaal": profiel.schalen[1].naam,
            "laag": profiel.lagen[2].naam,
        }
        assert niet("register.veld", beleid, slug, "contracten", "zorgaanbieders", **contract) == "veld-uitgangspunten"
        rij = vast(
            beleid,
            slug,
            "contracten",
            "zorgaanbieders",
            **contract,
            uitgangspunten=[u.naam for u in profiel.uitgangspunten],
        )
        assert len(rij.gegevens["uitgangspunten"]) == 7
        initiatief = next(
            v
            for r in profiel.registers
            if r.code == "gemeentelijke-rol"
            for v in r.velden
            if v.code == "uitgangspunten"
        )
        assert initiatief.verplicht
        assert initiatief.minimum == 1


@pytest.mark.eis("HEU-006")
def test_een_contract_staat_op_een_schaal() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        profiel = profiel_van(1581, DAG[slug])
        rest: dict[str, Waarde] = {
            "titel": "X",
            "laag": profiel.lagen[2].naam,
            "uitgangspunten": [profiel.uitgangspunten[0].naam],
        }
        beleid = maak(Rol.BELEID)
        assert niet("register.veld", beleid, slug, "contracten", "zorgaanbieders", **rest) == "veld-schaal"
        vast(beleid, slug, "contracten", "zorgaanbieders", schaal="Centrumgemeente Utrecht", **rest)


@pytest.mark.eis("HEU-011")
def test_een_dorp_heeft_een_coordinator_ook_als_inwoners_dat_doen_en_een_aanspreekpunt_in_de_gemeente() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rest: dict[str, Waarde] = {"wie": "via het dorpshuis"}
        for door in (["gemeente"], ["gemeente", "dorpsnetwerk"], ["actieve inwoners", "sociaal makelaar"]):
            vast(beleid, slug, "dorpscoordinatie", "overberg", vervuld_door=door, intern="balie dorpen", **rest)
        register = profiel_van(1581, DAG[slug]).register("dorpscoordinatie")
        assert register is not None
        [stand] = registraties(beleid, register)
        assert stand.gegevens["vervuld-door"] == ["actieve inwoners", "sociaal makelaar"]
        veld = niet(
            "register.veld", beleid, slug, "dorpscoordinatie", "overberg", vervuld_door=["dorpsnetwerk"], **rest
        )
        assert veld == "veld-intern"


@pytest.mark.eis("HEU-012")
def test_elke_partner_in_de_keten_heeft_een_terrein_en_een_plek_om_naar_te_verwijzen() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        profiel = profiel_van(1581, DAG[slug])
        partners = [o for o in profiel.organisaties if o.soort == "partner in de keten"]
        assert {"Zorgverzekeraars", "Gecontracteerde zorgaanbieders"} <= {o.naam for o in partners}
        assert all(o.terrein and o.verwijst_naar for o in partners)
        beleid = maak(Rol.BELEID)
        vast(
            beleid,
            slug,
            "ketenpartners",
            "zorgverzekeraars",
            terrein="zorg",
            verwijst_naar="Stichting Sociale Dorpsteams",
        )
        niet("register.veld", beleid, slug, "ketenpartners", "zorgverzekeraars", terrein="zorg")


@pytest.mark.eis("HEU-013")
def test_een_sociaal_makelaar_maakt_wijzigt_en_beeindigt_activiteiten_en_steunt_vrijwilligers() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        makelaar = maak(Rol.OPBOUWWERKER, functie="sociaal-makelaar", organisatie="stichting-sociale-dorpsteams")
        soep = vast(
            makelaar,
            slug,
            "activiteiten",
            "maarn",
            titel="Soep",
            doel=["ontmoeting", "participatie"],
            soort="ontmoetingsmogelijkheid",
            wanneer="Dinsdag",
        )
        assert (
            niet(
                "register.veld",
                makelaar,
                slug,
                "activiteiten",
                "maarn",
                titel="Steun",
                doel=["zelfredzaamheid"],
                soort="ondersteuning van een vrijwilligersorganisatie",
                wanneer="Altijd",
            )
            == "veld-organisatie"
        )
        vast(
            makelaar,
            slug,
            "activiteiten",
            "maarn",
            titel="Steun",
            doel=["zelfredzaamheid"],
            soort="ondersteuning van een vrijwilligersorganisatie",
            organisatie="Toneelclub",
            wanneer="Altijd",
        )
        goed(
            leg_vast(
                makelaar,
                register="activiteiten",
                onderwerp="maarn",
                antwoorden={},
                vervangt=soep,
                vervallen=True,
                peildatum=DAG[slug],
            )
        )
        register = profiel_van(1581, DAG[slug]).register("activiteiten")
        assert register is not None
        assert [r.gegevens["titel"] for r in registraties(makelaar, register)] == ["Steun"]


@pytest.mark.eis("HEU-014")
def test_een_jongerenwerker_legt_werk_op_een_plek_en_ambulant_vast_en_met_wie_jongeren_zijn_verbonden() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        wie = maak(Rol.OPBOUWWERKER, functie="jongerenwerker")
        vast(
            wie,
            slug,
            "jongerenwerk",
            "leersum",
            werkwijze="locatiegebonden",
            plek="Jongerenruimte",
            jongeren="9",
            verbonden="scouting",
        )
        vast(wie, slug, "jongerenwerk", "leersum", werkwijze="ambulant", route="Park", jongeren="4")
        assert (
            niet("register.veld", wie, slug, "jongerenwerk", "leersum", werkwijze="ambulant", plek="X", jongeren="4")
            == "veld-route"
        )


@pytest.mark.eis("HEU-007")
def test_de_stichting_is_een_eigen_lichaam_met_twee_opdrachten_en_haar_mensen_doen_beide() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        profiel = profiel_van(1581, DAG[slug])
        stichting = profiel.organisatie("stichting-sociale-dorpsteams")
        assert stichting is not None
        assert (stichting.gemeente, stichting.sinds) == (False, date(2017, 7, 1))
        assert [taak.soort for taak in stichting.taken] == ["toegang", "basisaanbod"]
        makelaar = maak(Rol.OPBOUWWERKER, organisatie="stichting-sociale-dorpsteams", functie="sociaal-makelaar")
        vast(
            makelaar,
            slug,
            "activiteiten",
            "doorn",
            titel="Soep",
            doel=["ontmoeting"],
            soort="activiteit",
            wanneer="Dinsdag",
        )
        consulent = maak(Rol.GENERALIST, organisatie="stichting-sociale-dorpsteams", team="dorpsteam-doorn")
        niet("register.rol", consulent, slug, "activiteiten", "doorn", titel="Soep")
        assert {t.organisatie for t in profiel.teams if t.soort == "toegangsteam"} == {stichting.code}


@pytest.mark.eis("HEU-003")
def test_de_zeven_dorpen_zijn_de_kleinste_eenheid_voor_gesprekken_budget_en_kaart() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        dorpen = profiel_van(1581, DAG[slug]).gebieden
        assert [d.naam for d in dorpen] == [
            *("Doorn", "Maarn", "Maarsbergen", "Driebergen", "Leersum", "Amerongen", "Overberg")
        ]
        assert all(len(d.kernen) == 1 and not d.buurten for d in dorpen)
        beleid = maak(Rol.BELEID)
        for dorp in dorpen:
            vast(beleid, slug, "dorp", dorp.code, soort="dorpsgesprek", tekst=f"Gesprek in {dorp.naam}")
            vast(beleid, slug, "dorp", dorp.code, soort="dorpsbudget", tekst="Subsidie", bedrag="2500")
            vast(beleid, slug, "dorp", dorp.code, soort="plek op de kaart", tekst="Dorpshuis")
            vast(beleid, slug, "dorp", dorp.code, soort="eigenheid van het dorp", tekst="Een sterke vereniging")
        niet("register.onderwerp", beleid, slug, "dorp", "utrechtse-heuvelrug", soort="dorpsgesprek", tekst="X")


@pytest.mark.eis("HEU-008")
def test_een_dorpsteam_waarin_expertise_ontbreekt_wordt_gemeld_tot_iemand_haar_meebrengt() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        leider = maak(Rol.TEAMLEIDER, team="dorpsteam-doorn")
        alle = ["welzijn", "wmo", "bemoeizorg", "opvoeden-en-opgroeien"]
        maak(Rol.GENERALIST, team="dorpsteam-doorn", expertises=alle[:2])
        nieuw = maak(Rol.GENERALIST, team="dorpsteam-doorn", expertises=alle[2:])
        profiel = profiel_van(1581, DAG[slug])
        assert [e.naam for e in ontbrekend_in(profiel, teamleden(leider, "dorpsteam-doorn"))] == ["Werk en inkomen"]
        plaats = Plaats(frozenset(), functie="consulent", expertises=tuple(alle[2:]), specialisme="werk-en-inkomen")
        collega = Medewerker.objects.get(pk=nieuw.id)
        goed(stel_medewerker_in(leider, medewerker=collega, plaats=plaats, peildatum=DAG[slug]))
        assert ontbrekend_in(profiel, teamleden(leider, "dorpsteam-doorn")) == ()


@pytest.mark.eis("HEU-009")
def test_een_consulent_met_een_band_met_een_aanbieder_wordt_niet_vastgelegd() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        leider = maak(Rol.TEAMLEIDER, team="dorpsteam-doorn")
        collega = Medewerker.objects.get(pk=maak(Rol.GENERALIST, team="dorpsteam-doorn").id)
        plaats = Plaats(frozenset(), functie="consulent", banden=("zorgaanbieders",))
        geweigerd(
            "medewerker.band-met-aanbieder",
            stel_medewerker_in,
            leider,
            medewerker=collega,
            plaats=plaats,
            peildatum=DAG[slug],
        )
        ander = Medewerker.objects.get(pk=maak(Rol.GENERALIST, team="dorpsteam-maarn").id)
        geweigerd(
            "medewerker.ander-team",
            stel_medewerker_in,
            leider,
            medewerker=ander,
            plaats=Plaats(frozenset()),
            peildatum=DAG[slug],
        )


# ---------------------------------------------------------------------------------------------------- Leusden


@pytest.mark.eis("LEU-236")
def test_het_college_is_opdrachtgever_van_drie_partijen_en_dat_wordt_vastgelegd() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(327, DAG[slug])
        taken = {o.naam: o.taken for o in profiel.organisaties if o.taken}
        assert len(taken) == 3
        assert {t.opdrachtgever for lijst in taken.values() for t in lijst} == {"college"}
        for naam, lijst in taken.items():
            vast(
                beleid,
                slug,
                "opdrachten",
                soort="opdracht",
                titel=lijst[0].naam,
                organisatie=naam,
                overeenkomst=lijst[0].overeenkomst or "",
                rol="Regisseur",
                schaal="Lokaal",
            )
        veld = niet(
            "register.veld", beleid, slug, "opdrachten", soort="opdracht", titel="X", rol="Regisseur", schaal="Lokaal"
        )
        assert veld == "veld-organisatie"


@pytest.mark.eis("LEU-240")
def test_de_gemeente_regisseert_en_legt_uit_waarom_als_zij_het_toch_zelf_doet() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rest: dict[str, Waarde] = {"soort": "initiatief", "titel": "Fort33", "schaal": "Lokaal"}
        vast(beleid, slug, "opdrachten", rol="Regisseur", **rest)
        assert niet("register.veld", beleid, slug, "opdrachten", rol="Verzorger", **rest) == "veld-waarom-zelf"
        vast(beleid, slug, "opdrachten", rol="Verzorger", waarom_zelf="Niemand anders kan dit nu.", **rest)


@pytest.mark.eis("LEU-237")
def test_wat_regionaal_wordt_belegd_zegt_waarom_het_moet() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rest: dict[str, Waarde] = {"soort": "initiatief", "titel": "Vervoer", "rol": "Facilitator"}
        assert niet("register.veld", beleid, slug, "opdrachten", schaal="Regionaal", **rest) == "veld-waarom-regionaal"
        vast(beleid, slug, "opdrachten", schaal="Regionaal", waarom_regionaal="De vervoerder rijdt regionaal.", **rest)


@pytest.mark.eis("LEU-239")
def test_organisaties_professionals_en_inwoners_worden_getraind_en_dat_is_te_zien() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        for voor in ("organisaties", "professionals", "inwoners"):
            vast(beleid, slug, "scholing", titel=f"Voor {voor}", voor=[voor], deelnemers="10", soort="training")
        niet("register.veld", beleid, slug, "scholing", titel="Voor niemand", deelnemers="10", soort="training")
        register = profiel_van(327, DAG[slug]).register("scholing")
        assert register is not None
        assert {v for r in registraties(beleid, register) for v in r.gegevens["voor"]} == {
            "organisaties",
            "professionals",
            "inwoners",
        }


@pytest.mark.eis("LEU-242")
def test_de_extra_capaciteit_van_2017_is_te_volgen_en_waarschuwt_na_dat_jaar() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(327, DAG[slug])
        assert [a.jaar for a in profiel.acties] == [2017, 2017, 2017]
        vast(beleid, slug, "voortgang", "capaciteit-beleid", opstellen="hoort er niet bij", uitvoeren="gereed")
        na = programma_van(beleid, profiel, date(2018, 1, 1))
        assert {v.actie.code: v.achter for v in na.acties} == {
            "capaciteit-regie": True,
            "capaciteit-bedrijfsvoering": True,
            "capaciteit-beleid": False,
        }
        assert programma_van(beleid, profiel, date(2017, 12, 31)).achter == 0


@pytest.mark.eis("LEU-238")
def test_een_medewerker_van_larikslaan2_is_tijdelijk_of_structureel_vastgelegd() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        leider = maak(Rol.TEAMLEIDER, team="larikslaan2")
        collega = Medewerker.objects.get(pk=maak(Rol.TOETSER, team="larikslaan2").id)
        plaats = Plaats(frozenset(), organisatie="larikslaan2", functie="kwaliteitsmedewerker")
        gezet = goed(stel_medewerker_in(leider, medewerker=collega, plaats=plaats, peildatum=DAG[slug]))
        assert (gezet.functie, gezet.aanstelling, gezet.aanstelling_tot) == (
            "kwaliteitsmedewerker",
            "structureel",
            None,
        )
        tot = DAG[slug] + timedelta(days=200)
        tijdelijk = Plaats(
            frozenset(), organisatie="larikslaan2", functie="kwaliteitsmedewerker", tijdelijk=True, tot=tot
        )
        gezet = goed(stel_medewerker_in(leider, medewerker=collega, plaats=tijdelijk, peildatum=DAG[slug]))
        assert (gezet.aanstelling, gezet.aanstelling_tot) == ("tijdelijk", tot)


# ------------------------------------------------------------------------------------------------- Hardenberg


@pytest.mark.eis("HAR-306")
@pytest.mark.parametrize("soort", ["besluit", "subsidie", "evaluatie"])
def test_besluiten_subsidies_en_evaluaties_dienen_een_van_de_vijf_uitgangspunten(soort: str) -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        vijf = [u.naam for u in profiel_van(160, DAG[slug]).uitgangspunten]
        assert [u.split(",")[0] for u in vijf] == [
            *("Meer inwoner", "Meer buurt/wijk", "Meer preventief", "Meer integraal", "Meer collectief")
        ]
        rest: dict[str, Waarde] = {
            "soort": soort,
            "titel": "Buurtkamers",
            "schaal": "De wijk, het gebied",
            "rol": "Facilitator",
        }
        vast(beleid, slug, "uitgangspunten", uitgangspunten=vijf[:2], **rest)
        assert niet("register.veld", beleid, slug, "uitgangspunten", **rest) == "veld-uitgangspunten"


@pytest.mark.eis("HAR-309")
def test_de_gemeente_voert_regie_met_vier_functies_en_voert_niet_zelf_uit() -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(160, DAG[slug])
        regie = next(r for r in profiel.gemeenterollen if r.code == "regie")
        assert regie.functies == (
            "kaders stellen",
            "processturing en bewaking",
            "initiëren van pilots",
            "inkopen en subsidiëren",
        )
        rest: dict[str, Waarde] = {
            "soort": "pilot",
            "titel": "Proef",
            "schaal": "De wijk, het gebied",
            "uitgangspunten": [profiel.uitgangspunten[0].naam],
        }
        for functie in regie.functies:
            vast(beleid, slug, "uitgangspunten", rol="Regie", functie=functie, **rest)
        assert niet("register.veld", beleid, slug, "uitgangspunten", rol="Regie", **rest) == "veld-functie"
        assert niet("register.veld", beleid, slug, "uitgangspunten", rol="Uitvoerder", **rest) == "veld-rol"


@pytest.mark.eis("HAR-307")
def test_een_contract_op_een_grotere_schaal_zegt_waarom_het_niet_dichterbij_kan() -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rest: dict[str, Waarde] = {
            "soort": "contract",
            "titel": "Jeugdzorg",
            "rol": "Facilitator",
            "uitgangspunten": ["Meer inwoner, minder overheid"],
        }
        vast(beleid, slug, "uitgangspunten", schaal="De wijk, het gebied", **rest)
        assert (
            niet("register.veld", beleid, slug, "uitgangspunten", schaal="De regio (bovenregio)", **rest)
            == "veld-waarom-schaal"
        )
        vast(beleid, slug, "uitgangspunten", schaal="De regio (bovenregio)", waarom_schaal="Regionale inkoop.", **rest)


@pytest.mark.eis("HAR-304")
def test_vier_gebiedsteams_werken_elk_in_een_gebied_met_eigen_taken_en_samenstelling() -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        profiel = profiel_van(160, DAG[slug])
        teams = [t for t in profiel.teams if t.soort == "toegangsteam"]
        assert len(teams) == 4
        assert all(len(t.gebieden) == 1 for t in teams)
        noord, tweede = (maak(Rol.TEAMLEIDER, team=t.code) for t in teams[:2])
        vast(noord, slug, "samenstelling", teams[0].code, taken="Kernen bezoeken", achtergronden=["Jeugd en gezin"])
        vast(
            tweede,
            slug,
            "samenstelling",
            teams[1].code,
            taken="Wijk de Magnolia",
            achtergronden=["Werk en participatie"],
        )
        register = profiel.register("samenstelling")
        assert register is not None
        assert {r.onderwerp: r.gegevens["taken"] for r in registraties(noord, register)} == {
            teams[0].code: "Kernen bezoeken",
            teams[1].code: "Wijk de Magnolia",
        }
        niet(
            "register.ander-team",
            noord,
            slug,
            "samenstelling",
            teams[1].code,
            taken="X",
            achtergronden=["Jeugd en gezin"],
        )


@pytest.mark.eis("HAR-320")
def test_de_menskracht_en_het_budget_van_een_partner_staan_bij_het_team() -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        vast(beleid, slug, "bijdrage-partner", "gebiedsteam-noord", organisatie="MEE", menskracht="1,5", budget="20000")
        vast(beleid, slug, "bijdrage-partner", "gebiedsteam-2", organisatie="De Stuw", menskracht="0,5", budget="0")
        register = profiel_van(160, DAG[slug]).register("bijdrage-partner")
        assert register is not None
        per = {
            r.onderwerp: (r.gegevens["organisatie"], r.gegevens["menskracht"]) for r in registraties(beleid, register)
        }
        assert per == {"gebiedsteam-noord": ("MEE", "1,5"), "gebiedsteam-2": ("De Stuw", "0,5")}
        niet(
            "register.veld",
            beleid,
            slug,
            "bijdrage-partner",
            "gebiedsteam-noord",
            organisatie="Onbekend",
            menskracht="1",
            budget="0",
        )


@pytest.mark.eis("HAR-319")
def test_zes_sporen_lopen_tegelijk_met_taken_en_maanden_en_hun_voortgang() -> None:
    slug = "hardenberg"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        profiel = profiel_van(160, DAG[slug])
        sporen = [o for o in profiel.opgaven if o.soort == "spoor"]
        assert [o.naam for o in sporen] == [
            *("Aanpassen beleid", "Inrichting gebiedsteams", "Doorontwikkeling organisatie"),
            *("Inkoop", "Communicatie", "Sturing en verantwoording"),
        ]
        stand = {o.code: acties for o, acties, _ in programma_van(beleid, profiel, date(2014, 12, 11)).opgaven}
        assert all(stand[o.code] for o in sporen)
        acties = {a.code: a for a in profiel.acties}
        assert acties["inkoop-wmo"].planning == "contracten per oktober 2014"
        assert acties["verordeningen-in-raad"].planning == "begin december 2014"
        achter = {v.actie.code for v in programma_van(beleid, profiel, date(2014, 12, 11)).acties if v.achter}
        assert achter == {"verordeningen-in-raad", "inkoop-jeugdzorg", "inkoop-wmo", "bedrijfsvoeringsorganisatie"}
        vast(beleid, slug, "voortgang", "inkoop-wmo", opstellen="hoort er niet bij", uitvoeren="gereed")
        assert programma_van(beleid, profiel, date(2014, 12, 11)).achter == 3


@pytest.mark.eis("HAR-312")
def test_een_generalist_heeft_een_specialisme_en_een_specialist_in_het_team_denkt_mee(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    leider = Actor.van(zaak._medewerker("leider", (Rol.TEAMLEIDER,)))
    plaats = Plaats(frozenset(), functie="specialist-in-het-team", specialisme="ggz")
    gezet = goed(stel_medewerker_in(leider, medewerker=zaak.staf["bram"], plaats=plaats, peildatum=zaak.dag))
    assert (gezet.rollen, gezet.specialisme) == (["generalist"], "ggz")
    # Anouk goes to the household; whoever is in her team is found by specialism and can work along.
    in_team = {m.naam: m.specialisme for m in teamleden(zaak.anouk, zaak.geval.team)}
    assert in_team["Bram"] == "ggz"
    goed(betrek(zaak.anouk, dossier=zaak.dossier, medewerker=zaak.staf["bram"], rol=Rol.GENERALIST, peildatum=zaak.dag))
    assert zaak.dossier.betrokkenen.filter(regie=True).count() == 1


# ---------------------------------------------------------------------------------------------------- Utrecht


STAD: dict[str, Waarde] = {
    "soort": "contract",
    "titel": "Een contract",
    "begrotingspost": "Wmo 1",
    "diversiteit": ["Leeftijd"],
    "principes": ["Eenvoudiger systeem"],
}


@pytest.mark.eis("UTR-313")
def test_een_afspraak_over_sturing_noemt_welk_principe_zij_dient() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rest: dict[str, Waarde] = {
            "soort": "afspraak",
            "titel": "Caseload",
            "niveau": "III: prestatieafspraken",
            "rol": "Opdrachtgever",
        }
        assert niet("register.veld", beleid, slug, "sturing", "buurtteamorganisatie-1", **rest) == "veld-principes"
        niet("register.veld", beleid, slug, "sturing", "buurtteamorganisatie-1", principes=["Iets anders"], **rest)
        vast(beleid, slug, "sturing", "buurtteamorganisatie-1", principes=["Eenvoudiger systeem"], **rest)


@pytest.mark.eis("UTR-312")
@pytest.mark.parametrize("soort", ["plan", "besluit", "evaluatie"])
def test_een_plan_besluit_of_evaluatie_wordt_getoetst_aan_een_principe(soort: str) -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        rest: dict[str, Waarde] = {
            "soort": soort,
            "titel": "X",
            "niveau": "I: samenwerken en leren",
            "rol": "Evaluator",
        }
        vast(maak(Rol.BELEID), slug, "sturing", "buurtteamorganisatie-1", principes=["Eenvoudiger systeem"], **rest)


@pytest.mark.eis("UTR-328")
def test_bij_een_afspraak_verslag_of_gesprek_staat_een_van_de_vijf_rollen_van_de_gemeente() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        rollen = [r.naam for r in profiel_van(344, DAG[slug]).gemeenterollen]
        assert rollen == ["Kadersteller", "Opdrachtgever", "Controleur", "Partner", "Evaluator"]
        rest: dict[str, Waarde] = {
            "titel": "X",
            "niveau": "I: samenwerken en leren",
            "principes": ["Eenvoudiger systeem"],
        }
        for soort in ("afspraak", "verslag", "gesprek"):
            for rol in rollen:
                vast(beleid, slug, "sturing", "buurtteamorganisatie-1", soort=soort, rol=rol, **rest)
            assert (
                niet("register.veld", beleid, slug, "sturing", "buurtteamorganisatie-1", soort=soort, **rest)
                == "veld-rol"
            )


@pytest.mark.eis("UTR-323")
def test_wie_de_buurtteams_draagt_krijgt_geen_contract_of_subsidie_in_een_ander_spoor() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        for spoor in ("De Stad (spoor 1)", "Aanvullende zorg (spoor 3)"):
            for soort in ("contract", "subsidie"):
                niet(
                    "organisatie.exclusief",
                    beleid,
                    slug,
                    "contracten",
                    "buurtteamorganisatie-1",
                    **{**STAD, "soort": soort},
                    spoor=spoor,
                )
        vast(beleid, slug, "contracten", "buurtteamorganisatie-1", spoor="Basiszorg (spoor 2)", **STAD)
        # The other way round: who has a contract in track 3 does not get the teams.
        vast(beleid, slug, "contracten", "u-centraal", spoor="Aanvullende zorg (spoor 3)", **STAD)
        niet("organisatie.exclusief", beleid, slug, "contracten", "u-centraal", spoor="Basiszorg (spoor 2)", **STAD)


@pytest.mark.eis("UTR-311")
def test_alles_hoort_bij_een_van_de_drie_sporen() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        p = profiel_van(344, DAG[slug])
        assert [laag.naam for laag in p.lagen] == [
            "De Stad (spoor 1)",
            "Basiszorg (spoor 2)",
            "Aanvullende zorg (spoor 3)",
        ]
        for deel in (*p.producten, *p.voorzieningen):
            assert sum(deel.trede in laag.treden for laag in p.lagen) == 1, deel.code
        beleid = maak(Rol.BELEID)
        assert niet("register.veld", beleid, slug, "contracten", "aanbieders-aanvullende-zorg", **STAD) == "veld-spoor"
        zonder = {k: w for k, w in STAD.items() if k != "begrotingspost"}
        rij = vast(
            beleid, slug, "contracten", "aanbieders-aanvullende-zorg", spoor="Aanvullende zorg (spoor 3)", **STAD
        )
        assert (rij.gegevens["spoor"], rij.gegevens["begrotingspost"]) == ("Aanvullende zorg (spoor 3)", "Wmo 1")
        assert (
            niet(
                "register.veld",
                beleid,
                slug,
                "contracten",
                "aanbieders-aanvullende-zorg",
                spoor="Aanvullende zorg (spoor 3)",
                **zonder,
            )
            == "veld-begrotingspost"
        )
        # What exists in more tracks is one product in each: day activities.
        dag = {
            p.laag_van(d.trede).code
            for d in (*p.producten, *p.voorzieningen)
            if d.code in ("dagactiviteiten-de-stad", "arbeidsmatige-activering", "dagverzorging")
        }  # type: ignore[union-attr]
        assert len(dag) > 1


@pytest.mark.eis("UTR-322")
def test_een_team_toont_zich_als_samenwerking_en_niet_als_van_de_gemeente() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        leider = maak(Rol.TEAMLEIDER, team="sociaal-west")
        fout = niet(
            "team.stijl",
            leider,
            slug,
            "eigen-gezicht",
            "sociaal-west",
            titel="Flyer",
            tekst="Het buurtteam is een team van de gemeente.",
        )
        assert fout == "veld-tekst"
        vast(leider, slug, "eigen-gezicht", "sociaal-west", titel="Flyer", tekst="Wij werken samen in uw buurt.")
        stijl = profiel_van(344, DAG[slug]).teamstijl
        assert stijl is not None
        assert "samenwerkingsverband van verschillende organisaties en de gemeente" in stijl.zin
        for team in profiel_van(344, DAG[slug]).teams:
            assert team.soort != "toegangsteam" or "gemeente" not in team.naam.lower()


@pytest.mark.eis("UTR-320")
def test_een_groot_gebied_heeft_een_hoofdlocatie_spreekuren_en_een_vast_gezicht_per_buurt() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        p = profiel_van(344, DAG[slug])
        noordwest = {t.soort: t for t in p.toegangspunten if t.gebied == "noordwest"}
        assert set(noordwest) == {"hoofdlocatie", "spreekuur", "buitenpost"}
        spreekuren = {t.buurt for t in p.toegangspunten if t.soort == "spreekuur"}
        assert {"Ondiep", "Zuilen", "Overvecht Zuid"} <= spreekuren
        leider = maak(Rol.TEAMLEIDER, team="sociaal-noordwest")
        vast(leider, slug, "aandachtsfunctionaris", "noordwest", buurt="Ondiep", naam="Sanne", instellingen="scholen")
        assert niet("register.veld", leider, slug, "aandachtsfunctionaris", "noordwest", buurt="Ondiep") == "veld-naam"


@pytest.mark.eis("UTR-333")
def test_een_sociaal_makelaar_steunt_een_activiteit_en_noemt_het_buurtteam() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        for functie in ("sociaal-makelaar", "sociaal-beheerder"):
            wie = maak(Rol.OPBOUWWERKER, functie=functie, organisatie="sociaal-makelaarschap")
            vast(
                wie,
                slug,
                "activiteiten",
                "west",
                titel="Eetclub",
                steun="Een sleutel en uitleg",
                team="Buurtteam West, team Sociaal",
            )
            assert (
                niet("register.veld", wie, slug, "activiteiten", "west", titel="Eetclub", steun="Sleutel")
                == "veld-team"
            )


@pytest.mark.eis("UTR-335")
def test_de_samenstelling_staat_naast_de_buurt_en_de_samenwerking_met_zelforganisaties_ook() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        leider = maak(Rol.TEAMLEIDER, team="sociaal-west")
        vast(
            leider,
            slug,
            "teamsamenstelling",
            "sociaal-west",
            verschillen=["Etniciteit en cultuur", "Leeftijd"],
            buurt="Jong en divers",
            team="Vooral ouder",
        )
        for naam in ("Zelforganisaties", "Organisaties van (allochtone) mantelzorgers"):
            vast(leider, slug, "samenwerking", "sociaal-west", organisatie=naam, wat="Samen spreekuur")
        niet("register.veld", leider, slug, "teamsamenstelling", "sociaal-west", buurt="Jong", team="Oud")


@pytest.mark.eis("UTR-338")
def test_de_zeven_verschillen_tellen_in_teams_voorzieningen_en_contracten() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        p = profiel_van(344, DAG[slug])
        zeven = [d.naam for d in p.diversiteit]
        assert zeven == [
            *("Etniciteit en cultuur", "Leefstijl", "Leeftijd", "(Arbeids)beperking"),
            *("Seksuele oriëntatie", "Gender", "Wereldbeeld"),
        ]
        leider, beleid = maak(Rol.TEAMLEIDER, team="sociaal-west"), maak(Rol.BELEID)
        makelaar = maak(Rol.OPBOUWWERKER)
        rijen = (
            vast(leider, slug, "teamsamenstelling", "sociaal-west", verschillen=zeven, buurt="X", team="Y"),
            vast(beleid, slug, "contracten", "u-centraal", spoor="De Stad (spoor 1)", **{**STAD, "diversiteit": zeven}),
            vast(makelaar, slug, "activiteiten", "west", titel="X", steun="Y", team=p.teams[0].naam, verschillen=zeven),
        )
        assert [len(r.gegevens.get("verschillen") or r.gegevens["diversiteit"]) for r in rijen] == [7, 7, 7]
        zonder = {k: w for k, w in STAD.items() if k != "diversiteit"}
        assert (
            niet("register.veld", beleid, slug, "contracten", "u-centraal", spoor="De Stad (spoor 1)", **zonder)
            == "veld-diversiteit"
        )


@pytest.mark.eis("UTR-336")
def test_scholing_staat_per_medewerker_en_de_hele_stad_deelt_een_leeromgeving() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        west, zuid = maak(Rol.TEAMLEIDER, team="sociaal-west"), maak(Rol.TEAMLEIDER, team="sociaal-zuid")
        collega = maak(Rol.GENERALIST, team="sociaal-west", expertises=[])
        for soort in ("scholing", "coaching"):
            vast(west, slug, "scholing", str(collega.id), soort=soort, titel="Motiverende gespreksvoering")
        niet("register.onderwerp", zuid, slug, "scholing", str(collega.id), soort="scholing", titel="X")
        p = profiel_van(344, DAG[slug])
        scholing, leren = p.register("scholing"), p.register("leeromgeving")
        assert scholing is not None
        assert leren is not None
        assert len(registraties(collega, scholing)) == len(registraties(west, scholing)) == 2
        assert registraties(zuid, scholing) == []
        vast(collega, slug, "leeromgeving", soort="gevraagd", titel="LVB", wat="Herkennen")
        vast(zuid, slug, "leeromgeving", soort="aangeboden", titel="LVB", wat="Training")
        for wie in (west, zuid, collega):
            assert [r.gegevens["soort"] for r in registraties(wie, leren)] == ["aangeboden", "gevraagd"]


@pytest.mark.eis("UTR-337")
def test_de_zes_pilots_hebben_ontwikkelopgaven_met_hun_voortgang() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        p = profiel_van(344, DAG[slug])
        per: dict[str, int] = {}
        for a in p.acties:
            if a.pilot:
                per[a.pilot] = per.get(a.pilot, 0) + 1
        assert per == {
            "Overvecht Zuid": 3,
            "Ondiep": 2,
            "Zuilen": 2,
            "Overvecht Noord": 2,
            "Kanaleneiland Zuid": 3,
            "Leidsche Rijn": 3,
        }
        vast(beleid, slug, "voortgang", "ondiep-2", opstellen="hoort er niet bij", uitvoeren="gereed")
        stand = {v.actie.code: (v.uitvoeren, v.achter) for v in programma_van(beleid, p, date(2015, 1, 1)).acties}
        assert stand["ondiep-2"] == ("gereed", False)
        assert stand["ondiep-1"] == ("niet begonnen", True)


@pytest.mark.eis("UTR-334")
def test_een_ervaringsdeskundige_doet_mee_in_team_plan_en_begeleiding() -> None:
    slug = "utrecht"
    with gemeente(slug) as maak:
        wie = maak(Rol.ERVARINGSDESKUNDIGE, team="sociaal-zuidwest", functie="ervaringsdeskundige")
        for waarin in ("team", "plan", "begeleiding naar activiteiten"):
            vast(wie, slug, "ervaring", "sociaal-zuidwest", waarin=waarin, wat="Meegedacht")
        niet("register.ander-team", wie, slug, "ervaring", "sociaal-west", waarin="team", wat="X")
