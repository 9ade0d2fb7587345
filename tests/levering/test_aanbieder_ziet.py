"""A provider sees what is allocated to it, and nothing else; the database refuses the rest."""

from datetime import date

import pytest

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN, heeft_recht
from naober.gemeente.zicht import scope_van
from naober.levering import actions as doen
from naober.levering import queries as lezen
from naober.levering.models import (
    Aanbieder,
    Aanbiederaccount,
    Contract,
    Contractproduct,
    Levering,
    Ruimte,
    Tarief,
    Toewijzing,
)
from naober.levering.rules.leveren import Opdracht, mag_stoppen, redenen_einde
from tests.beveiliging.tabellen import geweigerd_met, sql
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

pytestmark = pytest.mark.django_db
VAN_CONTRACTEN = (Aanbieder, Contract, Contractproduct, Tarief, Ruimte)


def test_een_aanbieder_ziet_in_de_databank_alleen_wat_aan_die_aanbieder_is_toegewezen(zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord, zuid = opzet.aanbieder(zaak), opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    van_noord, van_zuid = opzet.toewijzing(zaak, noord), opzet.toewijzing(zaak, zuid)
    ayla, zoe = opzet.bij_aanbieder(zaak, noord), opzet.bij_aanbieder(zaak, zuid, "zoe")
    with in_scope(gemeente=zaak.gemeente, breed=True):
        for rij in (van_noord, van_zuid):
            Levering.objects.create(toewijzing=rij, begin=zaak.dag, gemeld_op=zaak.dag)
    for wie, eigen, ander in ((ayla, van_noord, van_zuid), (zoe, van_zuid, van_noord)):
        with actieve_scope(scope_van(wie)):
            assert list(Toewijzing.objects.values_list("pk", flat=True)) == [eigen.pk]
            assert list(Levering.objects.values_list("toewijzing", flat=True)) == [eigen.pk]
            assert {m.__name__: m._default_manager.count() for m in VAN_CONTRACTEN} == {
                m.__name__: 1 for m in VAN_CONTRACTEN
            }
            assert lezen.toewijzing(wie, eigen.pk) is not None
            assert lezen.toewijzing(wie, ander.pk) is None
            # Nothing of the file, nor of who lives there.
            assert not Dossier.objects.exists()
            assert not Gebeurtenis.objects.exists()
            assert not Persoon.objects.exists()
            assert not Besluit.objects.exists()
            assert "row-level security" in geweigerd_met(
                "update levering_toewijzing set volume = 99 where id = %s", [eigen.pk]
            )
            assert "row-level security" in geweigerd_met("update levering_tarief set centen = 9900")


def test_een_account_zonder_aanbieder_of_van_wie_er_wegging_ziet_niets(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = opzet.toewijzing(zaak)
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    los = Actor.van(zaak._medewerker("los", (Rol.AANBIEDER,), "geen"))
    Aanbiederaccount.objects.filter(medewerker_id=ayla.id).update(tot="2001-01-01")
    for wie in (los, ayla):
        with actieve_scope(scope_van(wie)):
            assert not Toewijzing.objects.exists()
            assert not Aanbieder.objects.exists()
            assert not Tarief.objects.exists()


def test_een_aanbieder_meldt_begin_en_einde_van_de_eigen_toewijzing_en_van_geen_andere(zaak: Zaak) -> None:
    zaak.tot("besluit")
    noord, zuid = opzet.aanbieder(zaak), opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    eigen, ander = opzet.toewijzing(zaak, noord), opzet.toewijzing(zaak, zuid)
    ayla = opzet.bij_aanbieder(zaak, noord)
    invoer = {"begin": zaak.dag, "peildatum": zaak.dag}
    geweigerd("toewijzing.niet-van-u", doen.start_levering, ayla, toewijzing=ander, **invoer)
    goed(doen.start_levering(ayla, toewijzing=eigen, **invoer))
    geweigerd("levering.loopt-al", doen.start_levering, ayla, toewijzing=eigen, **invoer)
    stop = {"toewijzing": eigen, "eind": zaak.dag, "peildatum": zaak.dag}
    geweigerd("levering.reden-onbekend", doen.stop_levering, ayla, **stop, reden="99")
    gestopt = goed(doen.stop_levering(ayla, **stop, reden="20"))
    assert (gestopt.tijdelijk, gestopt.reden_beeindiging) == (True, "20")
    lijnen = Gebeurtenis.objects.filter(dossier=zaak.dossier).values_list("handeling", flat=True)
    assert {"start_levering", "stop_levering"} <= set(lijnen)


def test_een_account_met_nog_een_rol_werkt_voor_geen_aanbieder(zaak: Zaak) -> None:
    zaak.tot("besluit")
    dubbel = zaak._medewerker("dubbel", (Rol.AANBIEDER, Rol.TOETSER), "geen")
    van = opzet.aanbieder(zaak)
    cato = opzet.beheerder(zaak)
    geweigerd(
        "aanbieder.account-rol", doen.koppel_account, cato,
        aanbieder=van, medewerker=Medewerker.objects.get(pk=dubbel.pk), peildatum=zaak.dag,
    )  # fmt: skip


def test_een_verwijderde_toewijzing_eindigt_op_de_eerste_dag_en_draagt_geen_hulp(zaak: Zaak) -> None:
    zaak.tot("besluit")
    henk, rij = opzet.backoffice(zaak), opzet.toewijzing(zaak)
    weg = goed(doen.verwijder_toewijzing(henk, toewijzing=rij, reden="Aan de verkeerde gestuurd.", peildatum=zaak.dag))
    assert (weg.einde, weg.reden_wijziging, weg.verwijderd) == (rij.ingang, "13", True)
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    geweigerd(
        "levering.verwijderd", doen.start_levering, ayla, toewijzing=rij, begin=zaak.dag, peildatum=zaak.dag
    )  # fmt: skip
    geleverd = opzet.toewijzing(zaak)
    goed(doen.start_levering(ayla, toewijzing=geleverd, begin=zaak.dag, peildatum=zaak.dag))
    invoer = {"toewijzing": geleverd, "reden": "Toch niet.", "peildatum": zaak.dag}
    geweigerd("toewijzing.geleverd", doen.verwijder_toewijzing, henk, **invoer)


def test_de_nummering_gaat_per_wet_door_ook_voor_wie_de_vorige_niet_ziet(zaak: Zaak) -> None:
    zaak.tot("besluit")
    opzet.toewijzing(zaak, nummer=41)
    with actieve_scope(scope_van(Actor.van(zaak._medewerker("buiten", (Rol.GENERALIST,), zaak.geval.ander_team)))):
        assert not Toewijzing.objects.exists()
        assert sql("select naober_toewijzingsnummer('iwmo'), naober_toewijzingsnummer('ijw')") == [(42, 1)]


def test_wie_contracten_beheert_of_bij_een_aanbieder_werkt_komt_in_geen_dossier() -> None:
    for rol in (Rol.CONTRACTBEHEERDER, Rol.AANBIEDER):
        for recht in ("dossier.inzien", "bewoner.zoeken", "gesprek.vastleggen", "besluit.nemen"):
            assert not heeft_recht(frozenset({rol}), recht)
    assert {code for code in RECHTEN if heeft_recht(frozenset({Rol.AANBIEDER}), code)} == {
        "bericht.bespreken", "bericht.insturen", "levering.melden", "factuur.indienen",
        "resultaat.melden", "verzoek.indienen", "wachttijd.melden",
    }  # fmt: skip


@pytest.mark.parametrize(("wet", "kent", "vreemd"), [("iwmo", "19", "32"), ("ijw", "32", "19")])
def test_waarom_hulp_mag_stoppen_staat_in_de_codelijst_van_de_wet(wet: str, kent: str, vreemd: str) -> None:
    begin, eind = date(2026, 1, 5), date(2026, 3, 31)
    opdracht = Opdracht(begin, eind, False, ((begin, None),), wet)
    assert mag_stoppen(opdracht, eind, kent, eind) is None
    fout = mag_stoppen(opdracht, eind, vreemd, eind)
    assert fout is not None
    assert fout.code == "levering.reden-onbekend"
    # The same code is another reason: moved house under the one law, carried out as planned under the other.
    assert redenen_einde("iwmo")["31"].startswith("Verhuisd")
    assert redenen_einde("ijw")["31"].startswith("Volgens plan")
