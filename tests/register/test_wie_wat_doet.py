"""What the people of the five documents do in a household's file, and what they do not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from naober.besluit.actions import neem_besluit
from naober.dossier.actions import betrek, draag_over
from naober.dossier.models import Betrokkenheid, Dossier
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.ingang.actions import registreer_binnenkomst
from naober.onderzoek.actions import leg_bevindingen_vast, leg_gesprek_vast
from naober.plan.actions import maak_plan, voeg_actie_toe
from naober.plan.rules import Bouwsteen
from naober.register.actions import leg_vast
from naober.register.queries import registraties_van_dossier
from tests.dossier.gevallen import HARDENBERG, Geval, profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db
GOOISE_MEREN = replace(
    HARDENBERG,
    slug="gooise-meren",
    dag=date(2022, 3, 1),
    gebied="bussum",
    team="taakgroep-wmo",
    ander_team="taakgroep-jeugd",
    ingang="usd",
    leefgebieden=("meedoen", "zelfredzaamheid"),
    product="dagbesteding",
)
UTRECHT = replace(
    HARDENBERG,
    slug="utrecht",
    gebied="west",
    team="sociaal-west",
    ander_team="sociaal-zuid",
    ingang="buurtteam",
    leefgebieden=("wonen", "sociaal"),
    product="dagverzorging",
)


def speel(geval: Geval) -> Iterator[Zaak]:
    with in_scope(gemeente=profiel_uit(geval.slug).gemeente.code, breed=True):
        yield Zaak(geval).tot("vraag")


@pytest.fixture
def goois(db: None) -> Iterator[Zaak]:
    """A file that Anouk leads; what the entrance asks here is no matter of these tests."""
    with in_scope(gemeente=profiel_uit("gooise-meren").gemeente.code, breed=True):
        zaak = Zaak(GOOISE_MEREN)
        zaak.dossier = Dossier.objects.create(huishouden=zaak.persoon.huishouden, geopend_op=zaak.dag)
        anouk = {"medewerker": zaak.staf["anouk"], "rol": Rol.GENERALIST, "regie": True, "van": zaak.dag}
        Betrokkenheid.objects.create(dossier=zaak.dossier, **anouk)
        yield zaak


@pytest.fixture
def stad(db: None) -> Iterator[Zaak]:
    yield from speel(UTRECHT)


@pytest.mark.eis("GOO-004", "GOO-005")
@pytest.mark.parametrize("verantwoordelijkheid", ["basisaanbod", "individueel aanbod"])
@pytest.mark.parametrize("doe", [leg_gesprek_vast, leg_bevindingen_vast, maak_plan, neem_besluit])
def test_wie_bij_een_aanbieder_werkt_onderzoekt_plant_en_beslist_niet(
    goois: Zaak, doe: object, verantwoordelijkheid: str
) -> None:
    aanbieder = replace(goois.dina, verantwoordelijkheid=verantwoordelijkheid)
    weigering = geweigerd("recht.niet-van-de-toegang", doe, aanbieder, peildatum=goois.dag)  # type: ignore[arg-type]
    assert verantwoordelijkheid in weigering.reden
    # The responsibility comes with the organisation of the account, not with what someone says.
    collega = goois._medewerker("versa", (Rol.UITVOERDER,))
    collega.organisatie = "versa-welzijn"
    assert Actor.van(collega).verantwoordelijkheid == "basisaanbod"


@pytest.mark.eis("GOO-008")
def test_meer_taakgroepen_werken_in_een_dossier_met_een_contactpersoon_en_anderen_zien_het_niet(goois: Zaak) -> None:
    werk = Actor.van(goois._medewerker("derde", (Rol.GENERALIST,), "taakgroep-participatie"))
    assert zoek_dossier(goois.elders, goois.dossier.pk) is None
    goed(
        betrek(
            goois.anouk,
            dossier=goois.dossier,
            medewerker=goois.staf["elders"],
            rol=Rol.GENERALIST,
            peildatum=goois.dag,
        )
    )
    jeugd = Actor.van(goois._medewerker("jeugdcollega", (Rol.GENERALIST,), "taakgroep-jeugd"))
    for wie in (goois.elders, jeugd, goois.anouk):
        assert zoek_dossier(wie, goois.dossier.pk) is not None
    assert zoek_dossier(werk, goois.dossier.pk) is None, "een groep die niet meedoet ziet het niet"
    assert goois.dossier.betrokkenen.filter(regie=True).count() == 1
    doelen = [("Thuis blijven", "stabilisatie")]
    plan = {"dossier": goois.dossier, "doelen": doelen, "evaluatie_op": date(2022, 6, 1), "peildatum": goois.dag}
    geweigerd("dossier.niet-betrokken", maak_plan, werk, **plan)


@pytest.mark.eis("GOO-007")
def test_een_taakgroep_van_vier_functies_ziet_elkaars_zaken_en_neemt_ze_over(goois: Zaak) -> None:
    vier = {f.naam: f.rol for f in goois.profiel.functies if f.organisatie == "usd"}
    assert vier == {
        "Consulent": Rol.GENERALIST,
        "Klantmanager": Rol.BESLISSER,
        "Administratieve kracht": Rol.INGANG,
        "Kwaliteitsadviseur": Rol.TOETSER,
    }
    assert zoek_dossier(goois.bram, goois.dossier.pk) is not None, "een collega van de taakgroep"
    wie = {"naar": goois.staf["bram"], "reden": "Anouk is ziek.", "peildatum": goois.dag}
    geweigerd("dossier.niet-betrokken", draag_over, goois.elders, dossier=goois.dossier, **wie)
    goed(draag_over(goois.bram, dossier=goois.dossier, **wie))
    regie = goois.dossier.betrokkenen.get(regie=True, tot__isnull=True)
    assert regie.medewerker_id == goois.bram.id


@pytest.mark.eis("GOO-025")
def test_elke_partij_rond_de_inwoner_staat_in_het_dossier_met_de_wet_waaronder_zij_werkt(goois: Zaak) -> None:
    verwacht = {
        "Wijkverpleging": "Zorgverzekeringswet",
        "Huisarts": "Zorgverzekeringswet",
        "Gemeente (Wmo)": "Wmo 2015",
        "Welzijnspartner": "Wmo 2015",
        "Vrijwilliger": "geen wet",
        "Volledig pakket thuis": "Wlz",
    }
    soorten = {p.naam: p.wet for p in goois.profiel.partijen}
    assert verwacht.items() <= soorten.items()
    regel = {"dossier": goois.dossier, "register": "rond-de-inwoner", "peildatum": goois.dag}
    for partij, wet in verwacht.items():
        antwoorden = {"partij": partij, "naam": "Proef", "wet": wet, "wat": "Komt langs"}
        goed(leg_vast(goois.anouk, antwoorden=antwoorden, **regel))
    geweigerd(
        "register.veld", leg_vast, goois.anouk, antwoorden={"partij": "Huisarts", "naam": "P", "wat": "x"}, **regel
    )
    geweigerd("dossier.niet-betrokken", leg_vast, goois.elders, antwoorden={}, **regel)
    register = goois.profiel.register("rond-de-inwoner")
    assert register is not None
    gezien = registraties_van_dossier(goois.anouk, register, goois.dossier)
    assert {r.gegevens["partij"]: r.gegevens["wet"] for r in gezien} == verwacht
    assert registraties_van_dossier(goois.elders, register, goois.dossier) == []


@pytest.mark.eis("UTR-330")
@pytest.mark.parametrize("functie", ["informatie-en-adviesvrijwilliger", "sociaal-raadsman"])
def test_een_enkele_vraag_om_advies_wordt_naast_de_generalisten_afgehandeld(stad: Zaak, functie: str) -> None:
    gekozen = stad.profiel.functie(functie)
    assert gekozen is not None
    assert gekozen.rol is Rol.INGANG
    assert gekozen.vrijwillig == (functie == "informatie-en-adviesvrijwilliger")
    collega = stad._medewerker(functie, (Rol.INGANG,))
    collega.functie = functie
    collega.save()
    wie = Actor.van(collega)
    enkel = stad.melding(enkelvoudig=True, leefgebieden=frozenset({"sociaal"}), antwoord="Zo zit het.")
    rij = goed(registreer_binnenkomst(wie, melding=enkel, persoon=stad.andere, peildatum=stad.dag))
    assert rij.status == "beantwoord"
    meer = goed(registreer_binnenkomst(wie, melding=stad.melding(), persoon=stad.andere, peildatum=stad.dag))
    assert (meer.status, meer.team) == ("overgedragen", "sociaal-west")


@pytest.mark.eis("UTR-334")
def test_een_ervaringsdeskundige_die_is_betrokken_ziet_het_dossier_en_anders_niet(stad: Zaak) -> None:
    collega = stad._medewerker("ella", (Rol.ERVARINGSDESKUNDIGE,), "sociaal-west")
    ella = Actor.van(collega)
    assert zoek_dossier(ella, stad.dossier.pk) is None
    goed(betrek(stad.anouk, dossier=stad.dossier, medewerker=collega, rol=Rol.ERVARINGSDESKUNDIGE, peildatum=stad.dag))
    assert zoek_dossier(ella, stad.dossier.pk) is not None
    geweigerd("recht.ontbreekt", neem_besluit, ella, peildatum=stad.dag)


@pytest.mark.eis("HAR-313")
def test_een_huishouden_heeft_een_plan_en_een_regisseur(zaak: Zaak) -> None:
    zaak.tot("plan")
    nog = {"dossier": zaak.dossier, "doelen": [("Nog een", "stabilisatie")], "evaluatie_op": date(2015, 6, 1)}
    weigering = maak_plan(zaak.bram, **nog, peildatum=zaak.dag)  # type: ignore[arg-type]
    assert getattr(weigering, "code", "") == "plan.bestaat"
    zaak.tot("vraag")
    goed(registreer_binnenkomst(zaak.bram, melding=zaak.melding(), persoon=zaak.persoon, peildatum=zaak.dag))
    assert zaak.dossier.betrokkenen.filter(regie=True, tot__isnull=True).count() == 1


@pytest.mark.eis("HAR-311")
def test_de_generalist_maakt_het_plan_leidt_toe_begeleidt_zelf_en_geeft_toegang(zaak: Zaak) -> None:
    zaak.tot("plan")
    voorliggend = Bouwsteen("vrijwilligers", "Een maatje", "vrijwilliger", "Stichting Present")
    zelf = Bouwsteen("algemene-voorzieningen", "Begeleiding door het team", "team", "Anouk")
    for bouwsteen in (voorliggend, zelf):
        goed(
            voeg_actie_toe(zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=bouwsteen, peildatum=zaak.dag)
        )
    zaak.tot("besluit")
    assert zaak.besluit.uitkomst == "toegekend"
    assert Rol.GENERALIST in zaak.anouk.rollen
    assert zaak.anouk.rollen == frozenset({Rol.GENERALIST})
