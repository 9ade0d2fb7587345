"""A network meets: in general about nobody, of a household for its members, with agreements that are followed up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from naober.agenda.models import Taak
from naober.delen.actions import trek_toestemming_in
from naober.delen.models import Verstrekking
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from naober.samenspel import actions as doen
from naober.samenspel import queries
from naober.samenspel.models import Bijeenkomst, Casuspunt, Werkafspraak
from naober.samenspel.rules import NieuweWerkafspraak
from tests.dossier.opzet import Zaak, blijft_staan, geweigerd, goed, speel
from tests.plan import gevallen
from tests.samenspel.opzet import NETWERK, collega, gepland, lid, verteld

pytestmark = pytest.mark.django_db


@dataclass
class Rij:
    zaak: Zaak
    agent: Medewerker
    bijeenkomst: Bijeenkomst
    verteld: Verstrekking
    punt: Casuspunt

    @property
    def wie(self) -> Actor:
        return Actor.van(self.agent)


@pytest.fixture(scope="module")
def gespeeld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Rij]:
    """A network with two members, a meeting planned today, and a household on its agenda."""
    with blijft_staan(django_db_blocker):
        for zaak in speel(gevallen.HEUVELRUG):
            zaak.tot("vraag")
            agent = collega(zaak, "wijkagent", Rol.INGANG)
            lid(zaak, zaak.anouk.id)
            lid(zaak, agent.pk, namens="wijkagent")
            bijeenkomst = gepland(zaak, agenda=["Hangjongeren bij de brug."])
            gedeeld = verteld(zaak)
            punt = goed(
                doen.breng_casus_in(zaak.anouk, bijeenkomst=bijeenkomst, verstrekking=gedeeld, peildatum=zaak.dag)
            )
            yield Rij(zaak, agent, bijeenkomst, gedeeld, punt)


@pytest.fixture
def rij(gespeeld: Rij, db: None) -> Rij:
    return gespeeld


AANWEZIG = [("Anouk", "dorpsteam"), ("Agent Smit", "wijkagent")]


def houd(rij: Rij, **anders: Any) -> Any:
    invoer: dict[str, Any] = {"verslag": "Er staat nu licht bij de brug.", "aanwezig": AANWEZIG}
    return doen.houd_bijeenkomst(
        rij.zaak.anouk, bijeenkomst=rij.bijeenkomst, **{**invoer, **anders}, peildatum=rij.zaak.dag
    )


def spreek_af(rij: Rij, *, punt: Casuspunt | None = None, **anders: Any) -> Any:
    invoer: dict[str, Any] = {"wat": "Loopt 's avonds langs.", "namens": "wijkagent", "eigenaar": rij.agent.pk}
    invoer["uiterlijk"] = rij.zaak.dag + timedelta(days=7)
    return doen.spreek_in_netwerk_af(
        rij.zaak.anouk, bijeenkomst=rij.bijeenkomst, punt=punt, afspraak=NieuweWerkafspraak(**{**invoer, **anders}),
        peildatum=rij.zaak.dag,
    )  # fmt: skip


def casussen(rij: Rij, actor: Actor) -> list[int]:
    return [p.pk for p in queries.casuspunten_van(actor, rij.zaak.profiel, rij.bijeenkomst, rij.zaak.dag)]


@pytest.mark.eis("HEU-051")
def test_na_een_bijeenkomst_stelt_naober_de_volgende_voor_en_na_zes_weken_waarschuwt_het(rij: Rij) -> None:
    zaak = rij.zaak

    def stand(dag: Any) -> queries.Netwerkstand:
        return next(s for s in queries.netwerkstanden(zaak.anouk, zaak.profiel, dag) if s.netwerk.code == NETWERK)

    assert stand(zaak.dag).ritme.gepland == zaak.dag
    goed(houd(rij))
    assert stand(zaak.dag).ritme.voorstel == zaak.dag + timedelta(days=42)
    assert queries.netwerken_te_laat(zaak.anouk, zaak.profiel, zaak.dag + timedelta(days=42)) == []
    [laat] = queries.netwerken_te_laat(zaak.anouk, zaak.profiel, zaak.dag + timedelta(days=50))
    assert (laat.netwerk.code, laat.ritme.dagen_te_laat) == (NETWERK, 8)


@pytest.mark.eis("HEU-052")
def test_het_verslag_heeft_twee_niveaus_algemeen_zonder_iemand_en_casus_alleen_voor_leden(rij: Rij) -> None:
    zaak = rij.zaak
    naam = zaak.persoon.geslachtsnaam
    for tekst in (f"Familie {naam} heeft hulp.", "Het gaat om 111222333."):
        assert geweigerd("bijeenkomst.persoon", houd, rij, verslag=tekst).veld == "verslag"
        geweigerd(
            "bijeenkomst.persoon", doen.zet_op_agenda, zaak.anouk, bijeenkomst=rij.bijeenkomst, onderwerp=tekst,
            peildatum=zaak.dag,
        )  # fmt: skip
        # Somebody who sees no file knows the name from what the network was told.
        geweigerd(
            "bijeenkomst.persoon", doen.zet_op_agenda, rij.wie, bijeenkomst=rij.bijeenkomst, onderwerp=tekst,
            peildatum=zaak.dag,
        )  # fmt: skip
    assert goed(houd(rij)).verslag == "Er staat nu licht bij de brug."
    casus = doen.leg_casusverslag_vast(rij.wie, punt=rij.punt, verslag=f"{naam} wil rust.", peildatum=zaak.dag)
    assert goed(casus).verslag == f"{naam} wil rust."
    assert casussen(rij, zaak.anouk) == casussen(rij, rij.wie) == [rij.punt.pk]
    assert [p["onderwerp"] for p in rij.bijeenkomst.agenda] == ["Hangjongeren bij de brug."]
    # In the file stands that it was, and not what was said.
    regel = Gebeurtenis.objects.filter(dossier=zaak.dossier).order_by("-id").first()
    assert regel is not None
    assert regel.tekst == "Besproken in Signaleringsnetwerk 1."


def test_wie_geen_lid_is_leest_over_geen_huishouden_ook_niet_in_de_databank(rij: Rij) -> None:
    zaak = rij.zaak
    alles = Actor.van(collega(zaak, "alles", *Rol))
    for wie in (alles, zaak.bram, zaak.berta):
        assert casussen(rij, wie) == []
        assert queries.casuspunt(wie, rij.punt.pk) is None
        with actieve_scope(scope_van(wie)), connection.cursor() as cursor:
            cursor.execute("select id from samenspel_casuspunt where bijeenkomst_id = %s", [rij.bijeenkomst.pk])
            assert cursor.fetchall() == []
    # Bram works in the file; that makes him no member of the network.
    geweigerd("netwerk.geen-lid", doen.plan_bijeenkomst, zaak.bram, netwerk=NETWERK, dag=zaak.dag, peildatum=zaak.dag)
    geweigerd("netwerk.geen-lid", doen.leg_casusverslag_vast, alles, punt=rij.punt, verslag="X", peildatum=zaak.dag)


def test_een_casus_komt_op_de_agenda_door_wie_in_het_dossier_werkt_en_alleen_als_het_netwerk_het_mag_weten(
    rij: Rij,
) -> None:
    zaak = rij.zaak
    invoer = {"bijeenkomst": rij.bijeenkomst, "verstrekking": rij.verteld, "peildatum": zaak.dag}
    geweigerd("agendapunt.dubbel", doen.breng_casus_in, zaak.anouk, **invoer)
    geweigerd("dossier.niet-betrokken", doen.breng_casus_in, rij.wie, **invoer)
    Casuspunt.objects.filter(pk=rij.punt.pk).delete()
    goed(trek_toestemming_in(zaak.anouk, toestemming=rij.verteld.toestemming, door="Hendrika", peildatum=zaak.dag))
    geweigerd("agendapunt.ingetrokken", doen.breng_casus_in, zaak.anouk, **invoer)


def test_trekt_de_inwoner_de_toestemming_in_dan_leest_en_schrijft_het_netwerk_niet_verder(rij: Rij) -> None:
    zaak = rij.zaak
    assert casussen(rij, rij.wie)
    goed(trek_toestemming_in(zaak.anouk, toestemming=rij.verteld.toestemming, door="Hendrika", peildatum=zaak.dag))
    assert casussen(rij, rij.wie) == []
    geweigerd("agendapunt.ingetrokken", doen.leg_casusverslag_vast, rij.wie, punt=rij.punt, verslag="X",
              peildatum=zaak.dag)  # fmt: skip
    geweigerd("agendapunt.ingetrokken", spreek_af, rij, punt=rij.punt)


def test_afspraken_worden_taken_en_de_eigenaar_vertelt_wat_ervan_kwam(rij: Rij) -> None:
    zaak = rij.zaak
    geweigerd("bijeenkomst.persoon", spreek_af, rij, wat=f"Belt {zaak.persoon.geslachtsnaam}.")
    geweigerd("werkafspraak.eigenaar", spreek_af, rij, eigenaar=zaak.berta.id)
    algemeen, casus = goed(spreek_af(rij)), goed(spreek_af(rij, punt=rij.punt, wat="Belt mevrouw aan."))
    taken = {t.omschrijving: t for t in Taak.objects.filter(van=rij.agent)}
    # About a household the task says nothing of it: the owner sees no file.
    assert set(taken) == {"Afgesproken: Loopt 's avonds langs.", "Afspraak over een huishouden. Kijk bij Samenwerken."}
    assert all(t.dossier_id is None for t in taken.values())
    assert [a.pk for a in queries.mijn_werkafspraken(rij.wie)] == [algemeen.pk, casus.pk]
    geweigerd(
        "werkafspraak.van-een-ander", doen.volg_werkafspraak_op, zaak.anouk, afspraak=algemeen, uitkomst="Klaar.",
        peildatum=zaak.dag,
    )  # fmt: skip
    gedaan = goed(doen.volg_werkafspraak_op(rij.wie, afspraak=algemeen, uitkomst="Rustig.", peildatum=zaak.dag))
    assert (gedaan.gedaan_op, gedaan.uitkomst) == (zaak.dag, "Rustig.")
    assert Taak.objects.get(pk=taken["Afgesproken: Loopt 's avonds langs."].pk).gedaan_op == zaak.dag
    with actieve_scope(scope_van(zaak.bram)):
        assert not Werkafspraak.objects.exists()


def test_er_staat_een_bijeenkomst_tegelijk_gepland_en_een_die_vervalt_heeft_een_reden(rij: Rij) -> None:
    zaak = rij.zaak
    invoer = {"netwerk": NETWERK, "dag": zaak.dag + timedelta(days=42), "peildatum": zaak.dag}
    geweigerd("bijeenkomst.al-gepland", doen.plan_bijeenkomst, zaak.anouk, **invoer)
    weg = {"bijeenkomst": rij.bijeenkomst, "peildatum": zaak.dag}
    geweigerd("bijeenkomst.reden", doen.laat_bijeenkomst_vervallen, zaak.anouk, reden=" ", **weg)
    goed(doen.laat_bijeenkomst_vervallen(zaak.anouk, reden="Er ligt sneeuw.", **weg))
    geweigerd("bijeenkomst.niet-open", houd, rij)
    volgende = goed(doen.plan_bijeenkomst(zaak.anouk, **invoer))
    assert volgende.leden == sorted([zaak.anouk.id, rij.agent.pk], key=volgende.leden.index)


def test_vastleggen_kan_pas_als_de_dag_er_is_en_met_verslag_en_leden(rij: Rij) -> None:
    geweigerd("bijeenkomst.verslag", houd, rij, verslag=" ")
    geweigerd("bijeenkomst.aanwezigen", houd, rij, aanwezig=[("Truus", "informele zorg")])
    Bijeenkomst.objects.filter(pk=rij.bijeenkomst.pk).update(dag=rij.zaak.dag + timedelta(days=1))
    assert isinstance(houd(rij), object)
    assert getattr(houd(rij), "veld", "") == "dag"
