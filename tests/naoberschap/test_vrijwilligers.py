"""Volunteers, what is asked of them and what comes of it: the actions, each refusal writing nothing."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from naober.dossier.models import Gebeurtenis
from naober.gemeente.models import Medewerker
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap.models import Aanbod, Hulpvraag, Voorstel, Vrijwilliger
from naober.naoberschap.queries import wachtend
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.naoberschap import opzet

pytestmark = pytest.mark.django_db


def test_van_aanbod_en_vraag_naar_hulp_in_het_plan(zaak: Zaak) -> None:
    """One case from offer to plan: proposed and not imposed, names only after yes of both, and visible as informal
    help."""
    zaak.tot("plan")
    wie = opzet.vrijwilliger(zaak)
    opzet.gevraagd(zaak)
    rij = opzet.voorgesteld(zaak)
    assert "Willie" not in rij.aanbod_tekst
    assert rij.helper == ""
    # The worker answers for the household, and never for the volunteer.
    geweigerd(
        "voorstel.niet-uw-kant", doen.beantwoord_voorstel, zaak.anouk, voorstel=rij, kant="vrijwilliger", ja=True,
        peildatum=zaak.dag,
    )  # fmt: skip
    goed(doen.beantwoord_voorstel(zaak.anouk, voorstel=rij, kant="vrager", ja=True, peildatum=zaak.dag))
    assert Voorstel.objects.get().stand == "open"
    goed(doen.beantwoord_voorstel(opzet.makelaar(zaak), voorstel=rij, kant="vrijwilliger", ja=True, peildatum=zaak.dag))
    rij = Voorstel.objects.get()
    assert (rij.stand, rij.helper) == ("gekoppeld", "Willie Wever, 0612345678")
    assert Hulpvraag.objects.get().uitkomst == "voorzien"
    assert "Willie Wever" in Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk").tekst
    geweigerd(
        "voorstel.beantwoord", doen.beantwoord_voorstel, zaak.anouk, voorstel=rij, kant="vrager", ja=False,
        peildatum=zaak.dag,
    )  # fmt: skip
    zaak.tot("afweging")
    actie = goed(doen.zet_koppeling_in_plan(zaak.anouk, voorstel=rij, peildatum=zaak.dag))
    assert (actie.uitvoerder, actie.trede, actie.wie) == (
        "vrijwilliger",
        zaak.profiel.naoberschap.trede,
        "Willie Wever",
    )
    assert not actie.formeel
    geweigerd("koppeling.niet-in-plan", doen.zet_koppeling_in_plan, zaak.anouk, voorstel=rij, peildatum=zaak.dag)
    sem = opzet.makelaar(zaak)
    goed(doen.leg_uren_vast(sem, voorstel=rij, dag=zaak.dag, aantal=Decimal("2.5"), peildatum=zaak.dag))
    [koppeling] = lezen.koppelingen_van(wie)
    assert koppeling.som == Decimal("2.5")  # type: ignore[attr-defined]
    goed(doen.stop_koppeling(sem, voorstel=rij, reden="Verhuisd.", peildatum=zaak.dag))
    geweigerd("koppeling.loopt-niet", doen.stop_koppeling, sem, voorstel=rij, reden="Nog eens.", peildatum=zaak.dag)


def test_wie_zich_intussen_terugtrok_is_niet_meer_te_koppelen_en_een_nee_vraagt_geen_reden(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    opzet.vrijwilliger(zaak)
    opzet.gevraagd(zaak)
    rij, sem = opzet.voorgesteld(zaak), opzet.makelaar(zaak)
    Aanbod.objects.update(ingetrokken_op=zaak.dag)
    weigering = geweigerd(
        "voorstel.aanbod-weg", doen.beantwoord_voorstel, sem, voorstel=rij, kant="vrager", ja=True, peildatum=zaak.dag
    )
    assert "teruggetrokken" in weigering.reden
    goed(doen.beantwoord_voorstel(sem, voorstel=rij, kant="vrager", ja=False, peildatum=zaak.dag))
    assert Voorstel.objects.get().stand == "afgewezen"


def test_een_ingetrokken_aanbod_laat_open_voorstellen_vervallen_en_wordt_niet_meer_voorgesteld(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    wie = opzet.vrijwilliger(zaak)
    opzet.gevraagd(zaak)
    opzet.voorgesteld(zaak)
    sem, rij = opzet.makelaar(zaak), wie.aanbod.get()
    geweigerd("aanbod.reden", doen.trek_aanbod_in, sem, aanbod=rij, reden=" ", peildatum=zaak.dag)
    goed(doen.trek_aanbod_in(sem, aanbod=rij, reden="Geen tijd meer.", peildatum=zaak.dag))
    assert Voorstel.objects.get().stand == "vervallen"
    geweigerd("aanbod.al-weg", doen.trek_aanbod_in, sem, aanbod=rij, reden="Weer.", peildatum=zaak.dag)
    geweigerd("koppelen.niets", doen.stel_koppelingen_voor, sem, peildatum=zaak.dag)
    wie_nu = opzet.wie(zaak)
    goed(doen.werk_vrijwilliger_bij(sem, vrijwilliger=wie, wie=wie_nu, gestopt=True, peildatum=zaak.dag))
    geweigerd("vrijwilliger.gestopt", doen.leg_aanbod_vast, sem, vrijwilliger=wie, aanbod=opzet.aanbod(zaak),
              peildatum=zaak.dag)  # fmt: skip


def test_zonder_toestemming_telt_niemand_uren_en_zonder_vog_is_er_geen_koppeling_waar_die_nodig_is(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    sem, dag = opzet.makelaar(zaak), zaak.dag
    opzet.vrijwilliger(zaak, uren_bijhouden=False, vog_op=None)
    opzet.gevraagd(zaak)
    assert zaak.profiel.naoberschap.werk[0].vog
    geweigerd("koppelen.niets", doen.stel_koppelingen_voor, sem, peildatum=dag)
    Vrijwilliger.objects.update(vog_op=dag)
    rij = opzet.voorgesteld(zaak)
    Vrijwilliger.objects.update(vog_op=None)
    geweigerd("voorstel.zonder-vog", doen.beantwoord_voorstel, sem, voorstel=rij, kant="vrager", ja=True, peildatum=dag)
    Vrijwilliger.objects.update(vog_op=dag)
    rij = opzet.gekoppeld(zaak, rij)
    geweigerd(
        "uren.zonder-toestemming", doen.leg_uren_vast, sem, voorstel=rij, dag=dag, aantal=Decimal(1), peildatum=dag
    )


def test_wie_vrijwilligers_bemiddelt_ziet_de_vraag_en_niet_het_dossier_en_een_ander_team_geen_van_beide(
    zaak: Zaak,
) -> None:
    zaak.tot("gesprek")
    opzet.vrijwilliger(zaak)
    hulp, sem = opzet.gevraagd(zaak), opzet.makelaar(zaak)
    assert lezen.hulpvraag(sem, hulp.pk) is not None
    assert lezen.hulpvraag(zaak.elders, hulp.pk) is None
    assert lezen.hulpvragen(zaak.elders) == lezen.vrijwilligers(zaak.anouk, dag=zaak.dag) == []
    assert [w.naam for w, _ in lezen.vrijwilligers(sem, gebied=zaak.geval.gebied, dag=zaak.dag)] == ["Willie Wever"]
    goed(doen.sluit_hulpvraag(sem, hulpvraag=hulp, uitkomst="niet-gelukt", slot="Niemand.", peildatum=zaak.dag))  # type: ignore[arg-type]


def test_hoeveel_er_is_gebeurd_staat_per_jaar_en_kleine_aantallen_niet(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    for nr in range(5):
        opzet.vrijwilliger(zaak, naam=f"Vrijwilliger {nr}")
    opzet.gevraagd(zaak)
    rij = opzet.gekoppeld(zaak)
    goed(doen.leg_uren_vast(opzet.makelaar(zaak), voorstel=rij, dag=zaak.dag, aantal=Decimal(3), peildatum=zaak.dag))
    beeld = lezen.jaarbeeld(opzet.makelaar(zaak), zaak.profiel, zaak.dag.year)
    assert (beeld.vrijwilligers, beeld.koppelingen, beeld.uren) == (5, None, None)
    assert [t.aantal for t in beeld.per_werk if t.naam == zaak.profiel.naoberschap.werk[0].naam] == [None]


def test_een_taak_uit_formele_hulp_gaat_naar_een_vrijwilliger_en_het_plan_laat_beide_zien(zaak: Zaak) -> None:
    zaak.tot("actie")
    opzet.vrijwilliger(zaak)
    invoer = {"dossier": zaak.dossier, "behoefte": zaak.behoefte, "actie": zaak.actie, "peildatum": zaak.dag}
    goed(doen.stel_hulpvraag(zaak.anouk, vraag=opzet.vraag(zaak), **invoer))
    rij = opzet.gekoppeld(zaak)
    informeel = goed(doen.zet_koppeling_in_plan(zaak.anouk, voorstel=rij, peildatum=zaak.dag))
    assert zaak.actie.omschrijving in informeel.omschrijving
    assert {a.formeel for a in Actie.objects.filter(plan=zaak.plan)} == {True, False}


def test_wat_hier_niet_kan_wordt_geweigerd_en_schrijft_niets(zaak: Zaak) -> None:
    """The refusals that need the tables, on one household."""
    from naober.naoberschap.actions.servicepunt import Activiteitinvoer, Vraaginvoer

    zaak.tot("gesprek")
    sem, dag, anouk = opzet.makelaar(zaak), zaak.dag, zaak.anouk
    wie = opzet.vrijwilliger(zaak, persoon=zaak.persoon)
    dubbel = {"wie": opzet.wie(zaak), "aanbod": opzet.aanbod(zaak), "persoon": zaak.persoon, "peildatum": dag}
    geweigerd("vrijwilliger.bestaat", doen.schrijf_vrijwilliger_in, sem, **dubbel)
    geweigerd(
        "hulpvraag.ander-huishouden", doen.stel_hulpvraag, anouk, vraag=opzet.vraag(zaak), behoefte=zaak.behoefte,
        peildatum=dag,
    )  # fmt: skip
    geweigerd("hulpvraag.vrager", doen.stel_hulpvraag, anouk, vraag=opzet.vraag(zaak, vrager="niemand"), peildatum=dag)
    los = goed(doen.stel_hulpvraag(anouk, vraag=opzet.vraag(zaak), peildatum=dag))
    rij = opzet.gekoppeld(zaak)
    geweigerd("koppeling.geen-behoefte", doen.zet_koppeling_in_plan, anouk, voorstel=rij, peildatum=dag)
    geweigerd("koppeling.reden", doen.stop_koppeling, sem, voorstel=rij, reden="", peildatum=dag)
    sluit = {"hulpvraag": los, "uitkomst": "voorzien", "peildatum": dag}
    geweigerd("hulpvraag.gesloten", doen.sluit_hulpvraag, sem, **sluit, slot="Klaar.")
    open_ = opzet.gevraagd(zaak)
    geweigerd("hulpvraag.slot", doen.sluit_hulpvraag, anouk, **(sluit | {"hulpvraag": open_}), slot=" ")
    goed(doen.leg_aanbod_vast(sem, vrijwilliger=wie, aanbod=opzet.aanbod(zaak), peildatum=dag))
    in_dossier = opzet.gekoppeld(zaak)
    geweigerd("koppeling.geen-plan", doen.zet_koppeling_in_plan, anouk, voorstel=in_dossier, peildatum=dag)
    geweigerd(
        "mantelzorg.zichzelf", doen.leg_mantelzorg_vast, anouk, zorg=opzet.zorg(zaak), dossier=zaak.dossier,
        verzorgde=zaak.persoon, persoon=zaak.persoon, peildatum=dag,
    )  # fmt: skip
    vraag = opzet.servicevraag(zaak)
    geweigerd(
        "servicevraag.antwoord", doen.beantwoord_servicevraag, sem, servicevraag=vraag, stand="klaar", antwoord="",
        peildatum=dag,
    )  # fmt: skip
    leeg = Vraaginvoer("vraag", "kerk", " ", "06", "Hoe?")
    geweigerd("servicevraag.wie", doen.stel_servicevraag, anouk, vraag=leeg, peildatum=dag)
    straks = Activiteitinvoer("nl-doet", date(2199, 1, 1), deelnemers=5)
    geweigerd("activiteit.nog-niet", doen.leg_activiteit_vast, sem, invoer=straks, peildatum=dag)


def test_wat_bij_het_servicepunt_wacht_staat_op_mijn_dag_van_wie_bemiddelt(zaak: Zaak, client: Client) -> None:
    zaak.tot("gesprek")
    wie = opzet.makelaar(zaak)
    assert wachtend(wie, zaak.dag).samen == 0
    opzet.vrijwilliger(zaak, zaak.andere)
    opzet.gevraagd(zaak)
    assert (wachtend(wie, zaak.dag).hulpvragen, wachtend(wie, zaak.dag).aanbod) == (1, 1)
    assert wachtend(zaak.anouk, zaak.dag).samen == 0, "alleen wie bemiddelt ziet het"
    client.force_login(Medewerker.objects.get(pk=wie.id))
    assert "1 hulpvraag zonder voorstel" in client.get("/").content.decode()
    opzet.voorgesteld(zaak)
    assert wachtend(wie, zaak.dag).samen == 0
