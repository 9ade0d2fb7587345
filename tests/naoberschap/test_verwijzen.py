"""Bringing a resident to a provision, and the answer back in the plan and on the map."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naober.agenda.models import Taak
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart.models import Organisatie, Voorziening
from naober.naoberschap import actions as doen
from naober.naoberschap import zorgqueries as zorg
from naober.naoberschap.models import Verwijzing
from naober.naoberschap.rules.verwijzing import Plek, mag_verder, mag_verwijzen
from tests.dossier.opzet import Zaak, geweigerd, goed, kies_vandaag
from tests.naoberschap import opzet

PLEK = Plek("Buurtkamer", vrij_toegankelijk=True, dicht=False, vol=False, anders=("Ontmoetingscentrum",))
GOED = {"vraag": "Onder de mensen komen.", "warm": "Anouk gaat mee.", "akkoord": True, "loopt": False}


@pytest.mark.parametrize(
    ("plek", "anders", "code"),
    [
        ({}, {"akkoord": False}, "verwijzing.akkoord"),
        ({}, {"warm": " "}, "verwijzing.warm"),
        ({"dicht": True}, {}, "verwijzing.dicht"),
        ({"vol": True}, {}, "verwijzing.vol"),
        ({"vrij_toegankelijk": False}, {}, "verwijzing.besluit"),
        ({}, {"loopt": True}, "verwijzing.loopt"),
    ],
)
def test_een_verwijzing_die_niet_kan_zegt_waarom_en_wat_er_wel_is(
    plek: dict[str, bool], anders: dict[str, object], code: str
) -> None:
    from dataclasses import replace

    assert mag_verwijzen(PLEK, **GOED) is None  # type: ignore[arg-type]
    weigering = mag_verwijzen(replace(PLEK, **plek), **(GOED | anders))  # type: ignore[arg-type]
    assert weigering is not None
    assert weigering.code == code
    assert not (plek.get("dicht") or plek.get("vol")) or "Ontmoetingscentrum" in weigering.alternatief


def test_een_stap_volgt_op_de_vorige_en_past_niet_vraagt_een_reden() -> None:
    assert mag_verder("verstuurd", "aangenomen", "") is None
    assert mag_verder("bezocht", "geholpen", "Komt nu elke week.") is None
    fout = [mag_verder(*w) for w in (("verstuurd", "geholpen", "x"), ("geholpen", "past-niet", "x"))]
    assert [f.code for f in fout if f] == ["verwijzing.stap"] * 2
    zonder = mag_verder("verstuurd", "past-niet", " ")
    assert zonder is not None
    assert zonder.code == "verwijzing.reden"


@pytest.mark.django_db
def test_van_verstuurd_tot_geholpen_met_het_antwoord_terug_in_het_plan_en_op_de_kaart(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = opzet.verwezen(zaak)
    geweigerd("verwijzing.loopt", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak))
    geweigerd("verwijzing.ander-huishouden", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak, persoon=zaak.andere))
    for stap in ("aangenomen", "bezocht"):
        goed(doen.volg_verwijzing(zaak.anouk, verwijzing=rij, stap=stap, peildatum=zaak.dag))  # type: ignore[arg-type]
    assert zorg.verwijzing(zaak.elders, rij.pk) is None
    goed(
        doen.volg_verwijzing(
            zaak.anouk, verwijzing=rij, stap=Verwijzing.Stand.GEHOLPEN, reden="Komt elke week.", peildatum=zaak.dag
        )
    )
    assert Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk").tekst.endswith("geholpen. Komt elke week.")
    assert Taak.objects.get(herkomst="verwijzing").van_id == zaak.anouk.id
    [telling] = zorg.verwijzingen_per_voorziening(zaak.anouk, zaak.dag.year)
    assert telling.voorziening == rij.voorziening
    # One is a small number: the map tells it of five and more.
    assert [t.aantal for t in telling.standen if t.naam == "geholpen"] == [None]


@pytest.mark.django_db
def test_een_dichte_voorziening_weigert_met_een_andere_op_dezelfde_trede(zaak: Zaak) -> None:
    zaak.tot("vraag")
    plek = opzet.plek(zaak)
    Voorziening.objects.filter(pk=plek.pk).update(stand="dicht", reden_stand="Verbouwing tot mei.")
    weigering = geweigerd("verwijzing.dicht", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak, voorziening=plek))
    assert "Verbouwing tot mei." in weigering.reden


@pytest.mark.django_db
def test_de_organisatie_antwoordt_zelf_en_ziet_niets_anders_van_het_dossier(zaak: Zaak, client: Client) -> None:
    zaak.tot("actie")
    plek = opzet.plek(zaak)
    eigen = Organisatie.objects.create(naam="De Welle", code="de-welle")
    Voorziening.objects.filter(pk=plek.pk).update(organisatie=eigen)
    rij = opzet.verwezen(zaak, actie=zaak.actie)

    def account(naam: str, organisatie: str) -> Actor:
        wie = zaak._medewerker(naam, (Rol.UITVOERDER,))
        wie.organisatie, wie.team = organisatie, ""
        wie.save()
        return Actor.van(wie)

    wel, ander = account("welle", "de-welle"), account("ander", "een-ander")
    assert [v.pk for v in zorg.verwijzingen_naar_ons(wel)] == [rij.pk]
    assert zorg.verwijzingen_naar_ons(ander) == zorg.verwijzingen_naar_ons(zaak.anouk) == []
    stap: dict[str, Any] = {"verwijzing": rij, "peildatum": zaak.dag}
    aangenomen, bezocht, niet = Verwijzing.Stand.AANGENOMEN, Verwijzing.Stand.BEZOCHT, Verwijzing.Stand.PAST_NIET
    geweigerd("verwijzing.andere-organisatie", doen.beantwoord_verwijzing, ander, stap=aangenomen, **stap)
    geweigerd("recht.ontbreekt", doen.beantwoord_verwijzing, zaak.anouk, stap=aangenomen, **stap)
    geweigerd("verwijzing.stap", doen.beantwoord_verwijzing, wel, stap=bezocht, **stap)
    geweigerd("dossier.niet-betrokken", doen.volg_verwijzing, zaak.elders, stap=aangenomen, **stap)
    client.force_login(Medewerker.objects.get(pk=wel.id))
    dag = client.get("/").content.decode()
    assert f"/verwezen/{rij.pk}/" in dag
    assert zaak.persoon.naam in client.get(f"/verwezen/{rij.pk}/").content.decode()
    assert client.post(f"/verwezen/{rij.pk}/", {"stap": "aangenomen", "contactpersoon": "Wil"}).status_code == 302
    assert client.get(f"/dossier/{zaak.dossier.pk}/").status_code in (403, 404)
    client.force_login(Medewerker.objects.get(pk=ander.id))
    assert client.get(f"/verwezen/{rij.pk}/").status_code == 404
    rij.refresh_from_db()
    assert (rij.stand, rij.contactpersoon) == ("aangenomen", "Wil")
    geweigerd("verwijzing.reden", doen.beantwoord_verwijzing, wel, stap=niet, **stap)
    goed(doen.beantwoord_verwijzing(wel, stap=niet, reden="Zij zoekt iets rustigers.", **stap))
    # Back in the plan: on the timeline, as a task for who directs it, and beside the action.
    regel = Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk").tekst
    assert "Zij zoekt iets rustigers. De organisatie meldt dit zelf." in regel
    assert Taak.objects.get(herkomst="verwijzing").van_id == zaak.anouk.id
    client.force_login(zaak.staf["anouk"])
    kies_vandaag(zaak.staf["anouk"], zaak.dossier)
    plan = client.get(f"/plan/{zaak.plan.pk}/").content.decode()
    assert "Zij zoekt iets rustigers." in plan
    # And on the map, where small numbers are hidden.
    Verwijzing.objects.filter(pk=rij.pk).update(verstuurd_op=timezone.localdate())
    assert "Verwijzingen dit jaar" in client.get(f"/voorziening/{plek.pk}/").content.decode()
    assert zorg.verwijzingen_naar_ons(wel) == []
