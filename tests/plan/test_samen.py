"""Who works together around a plan: what is refused, and what is kept."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from naober.dossier.models import Gebeurtenis
from naober.kern import Weigering
from naober.plan.actions import maak_plan, schrap_actie, spreek_af, voeg_actie_toe
from naober.plan.models import Regie
from naober.plan.samen.actions import (
    dien_eigen_plan_in,
    draag_hulp_over,
    leg_overleg_vast,
    overweeg_eigen_plan,
    regel_partij,
    spreek_samenwerking_af,
    voeg_partij_toe,
    vul_onderdeel,
    wijs_regie_toe,
)
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan import samenspel
from tests.plan.invoer import plan


def test_een_eigen_plan_wordt_besproken_voor_het_plan_wordt_afgesproken(zaak: Zaak) -> None:
    zaak.tot("actie")
    leeg = {"dossier": zaak.dossier, "door": "De inwoner", "tekst": " ", "peildatum": zaak.dag}
    geweigerd("eigen-plan.leeg", dien_eigen_plan_in, zaak.anouk, **leeg)
    eigen = samenspel.eigen_plan(zaak)
    assert eigen.op_tijd is True
    geweigerd("plan.eigen-plan", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag)
    geweigerd(
        "eigen-plan.overweging", overweeg_eigen_plan, zaak.anouk, eigen_plan=eigen, overweging="", peildatum=zaak.dag
    )
    goed(overweeg_eigen_plan(zaak.anouk, eigen_plan=eigen, overweging="Overgenomen.", peildatum=zaak.dag))
    goed(spreek_af(zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag))


@pytest.mark.parametrize(("dagen", "op_tijd"), [(7, True), (8, False)])
def test_een_eigen_plan_is_op_tijd_tot_en_met_zeven_dagen_na_de_melding(zaak: Zaak, dagen: int, op_tijd: bool) -> None:
    zaak.tot("vraag")
    zaak.dag += timedelta(days=dagen)
    assert samenspel.eigen_plan(zaak).op_tijd is op_tijd


def test_een_plan_komt_tot_stand_zoals_het_profiel_het_kent(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    geweigerd("plan.hoe", maak_plan, zaak.anouk, **plan(zaak, hoe="opgelegd"))
    assert goed(maak_plan(zaak.anouk, **plan(zaak, hoe="samen"))).opgesteld_hoe == "samen"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"soort": "tovenaar"}, "partij.soort"),
        ({"taak": ""}, "partij.onvolledig"),
        ({"contact": " "}, "partij.onvolledig"),
        ({"soort": "specialist"}, "partij.wet"),
        ({"leefgebied": "maan"}, "partij.leefgebied"),
    ],
)
def test_van_een_deelnemer_is_bekend_wie_het_is_en_wat_die_doet(zaak: Zaak, anders: dict[str, str], code: str) -> None:
    zaak.tot("vraag")
    deelname = replace(samenspel.DEELNAME, **anders)
    geweigerd(code, voeg_partij_toe, zaak.anouk, dossier=zaak.dossier, deelname=deelname, peildatum=zaak.dag)


def test_een_deelnemer_is_voor_iemand_van_dit_huishouden_en_kan_stoppen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd(
        "partij.persoon", voeg_partij_toe, zaak.anouk,
        dossier=zaak.dossier, deelname=samenspel.DEELNAME, persoon=zaak.andere, peildatum=zaak.dag,
    )  # fmt: skip
    partij = samenspel.partij(zaak)
    geweigerd("partij.geregeld", regel_partij, zaak.anouk, partij=partij, geregeld="", peildatum=zaak.dag)
    goed(regel_partij(zaak.anouk, partij=partij, geregeld="Zij verhuist.", stopt=True, peildatum=zaak.dag))
    geweigerd("partij.gestopt", regel_partij, zaak.anouk, partij=partij, geregeld="Toch.", peildatum=zaak.dag)


def test_een_rol_ligt_waar_het_profiel_hem_legt_en_bij_een_tegelijk(zaak: Zaak) -> None:
    zaak.tot("vraag")
    basis = {"dossier": zaak.dossier, "rol": "regie-over-het-plan", "bij": "team", "wie": "Bram", "peildatum": zaak.dag}
    for anders, code in (
        ({"rol": "koning"}, "regie.rol"),
        ({"bij": "instelling"}, "regie.plek"),
        ({"wie": " "}, "regie.wie"),
    ):
        geweigerd(code, wijs_regie_toe, zaak.anouk, **(basis | anders))
    goed(wijs_regie_toe(zaak.anouk, **basis))
    goed(wijs_regie_toe(zaak.anouk, **(basis | {"wie": "Anouk"})))
    assert list(Regie.objects.order_by("id").values_list("wie", "tot")) == [("Bram", zaak.dag), ("Anouk", None)]


def test_een_afspraak_is_er_tussen_deelnemers_van_dit_plan(zaak: Zaak) -> None:
    zaak.tot("vraag")
    velden = samenspel.afspraak(zaak)
    doe = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    geweigerd("afspraak.leeg", spreek_samenwerking_af, zaak.anouk, **doe, **(velden | {"tekst": ""}))
    verzonnen = partial(spreek_samenwerking_af, code="verzonnen")
    geweigerd("afspraak.code", verzonnen, zaak.anouk, **doe, **velden)
    geweigerd("afspraak.partijen", spreek_samenwerking_af, zaak.anouk, **doe, **(velden | {"ander": None}))
    rij = goed(spreek_samenwerking_af(zaak.anouk, **doe, **velden))
    regel = Gebeurtenis.objects.latest("id").tekst
    assert (rij.een_id, rij.ander_id) == (velden["een"].pk, velden["ander"].pk)
    assert "De dochter en De instelling" in regel


def test_een_overleg_zegt_waarom_de_inwoner_er_niet_bij_was(zaak: Zaak) -> None:
    zaak.tot("vraag")
    basis = {"dossier": zaak.dossier, **samenspel.OVERLEG, "peildatum": zaak.dag}
    for anders, code in (
        ({"verslag": ""}, "overleg.onvolledig"),
        ({"inwoner_erbij": False}, "overleg.zonder-inwoner"),
        ({"aanwezigen": [("Iemand", "tovenaar")]}, "overleg.aanwezigen"),
    ):
        geweigerd(code, leg_overleg_vast, zaak.anouk, **(basis | anders))
    goed(leg_overleg_vast(zaak.anouk, **(basis | {"inwoner_erbij": False, "reden_afwezig": "Zij was ziek."})))


@pytest.mark.eis("HAR-057")
def test_wie_een_specialist_laat_uitvoeren_houdt_de_regie_en_zegt_hoe_er_wordt_samengewerkt(zaak: Zaak) -> None:
    zaak.tot("actie")
    basis = {"actie": zaak.actie, **samenspel.OVERDRACHT, "peildatum": zaak.dag}
    geweigerd("plan.niet-afgesproken", draag_hulp_over, zaak.anouk, **basis)
    zaak.tot("afspraak")
    geweigerd("overdracht.soort", draag_hulp_over, zaak.anouk, **(basis | {"soort": "weggeven"}))
    for veld in ("aan", "inbreng", "samenwerking"):
        geweigerd("overdracht.onvolledig", draag_hulp_over, zaak.anouk, **(basis | {veld: " "}))
    assert goed(draag_hulp_over(zaak.anouk, **basis)).regie == "team"
    assert Regie.objects.get(tot__isnull=True).bij == "team"
    geweigerd("actie.loopt-al", schrap_actie, zaak.anouk, actie=zaak.actie, reden="Weg ermee.", peildatum=zaak.dag)


@pytest.mark.eis("HAR-058")
def test_met_een_gecertificeerde_instelling_komt_er_een_familiegroepsplan(zaak: Zaak) -> None:
    zaak.tot("actie")
    samenspel.partij(zaak, samenspel.INSTELLING)
    af = {"plan": zaak.plan, "akkoord_van": "Wij", "peildatum": zaak.dag}
    weigering = geweigerd("plan.onderdeel-ontbreekt", spreek_af, zaak.anouk, **af)
    assert "familiegroepsplan" in weigering.reden
    assert str(weigering.bron) == "Samen Doen, r. 6684-6690"
    invul = {"plan": zaak.plan, "peildatum": zaak.dag}
    geweigerd("onderdeel.onbekend", vul_onderdeel, zaak.anouk, **invul, sjabloon="horoscoop", antwoorden={})
    half = samenspel.ONDERDEEL["antwoorden"] | {"afstemming": ""}
    geweigerd("onderdeel.onvolledig", vul_onderdeel, zaak.anouk, **invul, sjabloon="familiegroepsplan", antwoorden=half)
    goed(vul_onderdeel(zaak.anouk, **invul, **samenspel.ONDERDEEL))
    goed(spreek_af(zaak.anouk, **af))


@pytest.mark.eis("HAR-059")
def test_het_team_doet_zoveel_mogelijk_zelf_en_een_ander_alleen_met_reden(zaak: Zaak) -> None:
    zaak.tot("plan")
    doe = {"plan": zaak.plan, "behoefte": zaak.behoefte, "peildatum": zaak.dag}
    weigering = geweigerd(
        "actie.reden-buiten-team", voeg_actie_toe, zaak.anouk, **doe, bouwsteen=zaak.bouwsteen(reden_buiten_team="")
    )
    assert "r. 324" in str(weigering.bron)
    met = goed(voeg_actie_toe(zaak.anouk, **doe, bouwsteen=zaak.bouwsteen(reden_buiten_team="Dit is dagopvang.")))
    assert met.reden_buiten_team == "Dit is dagopvang."
    eigen = zaak.bouwsteen(trede="algemene-voorzieningen", product="", uitvoerder="team", reden_buiten_team="")
    assert not isinstance(voeg_actie_toe(zaak.anouk, **doe, bouwsteen=eigen), Weigering)
