"""Reviewing a plan and ending a file: what goes on, what stays behind, and nothing is left without an answer."""

from typing import Any

import pytest

from naober.dossier.models import Dossier
from naober.onderzoek.actions import leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.rules import Vondst
from naober.plan.actions import herzie_plan, maak_plan, rond_af, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan.invoer import plan, zonder_dossier


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"reden": "  "}, "plan.herzien-zonder-reden"),
        ({"evaluatie_op": None}, "plan.evaluatie"),
        ({"doelen": [("", "")]}, "plan.doel"),
    ],
)
def test_een_herziening_die_niet_klopt_laat_het_oude_plan_lopen(zaak: Zaak, anders: dict[str, Any], code: str) -> None:
    zaak.tot("afspraak")
    velden = zonder_dossier(plan(zaak)) | {"reden": "Er is iets veranderd."} | anders
    velden["evaluatie_op"] = velden["evaluatie_op"] or zaak.dag
    geweigerd(code, herzie_plan, zaak.anouk, plan=zaak.plan, **velden)
    assert Plan.objects.get().status == Plan.Status.AFGESPROKEN


def test_herzien_sluit_het_oude_plan_en_opent_het_volgende_in_een_stap(elke_zaak: Zaak) -> None:
    elke_zaak.tot("afspraak")
    velden = zonder_dossier(plan(elke_zaak))
    nieuw = goed(herzie_plan(elke_zaak.anouk, plan=elke_zaak.plan, reden="Er is meer nodig.", **velden))
    assert list(Plan.objects.order_by("versie").values_list("versie", "status")) == [(1, "gesloten"), (2, "concept")]
    assert (nieuw.versie, Plan.objects.get(versie=1).sluitreden) == (2, "Er is meer nodig.")
    geweigerd("plan.gesloten", herzie_plan, elke_zaak.anouk, plan=elke_zaak.plan, reden="Nog eens.", **velden)


def test_wat_doorgaat_verhuist_naar_het_nieuwe_plan_met_zijn_besluit_en_de_rest_blijft_achter(zaak: Zaak) -> None:
    zaak.tot("besluit")
    oud = zaak.actie
    velden = zonder_dossier(plan(zaak))
    anders = goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, peildatum=zaak.dag,
            bouwsteen=zaak.bouwsteen(trede="eigen-kracht", product=""),
        )
    )  # fmt: skip
    nieuw = goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Er is meer nodig.", houd=[oud.pk], **velden))
    assert list(nieuw.acties.values_list("pk", "besluit__pk")) == [(oud.pk, zaak.besluit.pk)]
    assert Actie.objects.get(pk=anders.pk).plan_id == zaak.plan.pk
    eerder = Actie.pgh_event_models["update"].objects.filter(pgh_obj_id=oud.pk).latest("pgh_id")
    assert (eerder.plan_id, eerder.pgh_context["handeling"]) == (zaak.plan.pk, "herzie_plan")


@pytest.mark.parametrize("aangevraagd", [False, True])
def test_waarover_nog_niet_is_besloten_gaat_altijd_mee_ook_als_niemand_het_kiest(
    elke_zaak: Zaak, aangevraagd: bool
) -> None:
    """Who applied keeps the right to an answer; a review does not make an application disappear."""
    elke_zaak.tot("plan")
    elke_zaak.actie = goed(
        voeg_actie_toe(
            elke_zaak.anouk, plan=elke_zaak.plan, behoefte=elke_zaak.behoefte, peildatum=elke_zaak.dag,
            bouwsteen=elke_zaak.bouwsteen(aangevraagd=aangevraagd),
        )
    )  # fmt: skip
    elke_zaak._afspraak()
    velden = zonder_dossier(plan(elke_zaak))
    nieuw = goed(herzie_plan(elke_zaak.anouk, plan=elke_zaak.plan, reden="Er is meer nodig.", **velden))
    assert Actie.objects.get().plan_id == nieuw.pk


@pytest.mark.parametrize("houd", [True, False])
def test_waarover_wel_is_besloten_gaat_mee_als_het_wordt_gekozen(zaak: Zaak, houd: bool) -> None:
    zaak.tot("besluit")
    velden = zonder_dossier(plan(zaak)) | {"houd": [zaak.actie.pk] if houd else []}
    nieuw = goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Er is meer nodig.", **velden))
    assert Actie.objects.get().plan_id == (nieuw if houd else zaak.plan).pk


def test_een_herziening_haalt_geen_actie_uit_het_plan_van_een_ander_huishouden(zaak: Zaak) -> None:
    zaak.tot("actie")
    ander = Zaak(zaak.geval, nummer=1).tot("actie")
    velden = zonder_dossier(plan(zaak))
    goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Er is meer nodig.", houd=[ander.actie.pk], **velden))
    assert Actie.objects.get(pk=ander.actie.pk).plan_id == ander.plan.pk


# ------------------------------------------------------------------------------------------- afronden


def test_afronden_vraagt_wat_het_heeft_opgeleverd(zaak: Zaak) -> None:
    zaak.tot("actie")
    geweigerd("afronden.zonder-slot", rond_af, zaak.anouk, dossier=zaak.dossier, slottekst=" ", peildatum=zaak.dag)


def test_met_een_wachtende_vraag_wordt_niet_afgerond(zaak: Zaak) -> None:
    zaak.tot("actie").wachtende_vraag()
    geweigerd(
        "afronden.wachtende-vraag", rond_af, zaak.anouk, dossier=zaak.dossier, slottekst="Klaar.", peildatum=zaak.dag
    )


def test_met_een_behoefte_zonder_antwoord_wordt_niet_afgerond(zaak: Zaak) -> None:
    zaak.tot("afweging")
    geweigerd(
        "afronden.open-behoefte", rond_af, zaak.anouk, dossier=zaak.dossier, slottekst="Klaar.", peildatum=zaak.dag
    )


def test_met_een_aanvraag_zonder_besluit_wordt_niet_afgerond(elke_zaak: Zaak) -> None:
    elke_zaak.tot("afspraak")
    slot = {"dossier": elke_zaak.dossier, "slottekst": "Klaar.", "peildatum": elke_zaak.dag}
    weigering = geweigerd("afronden.open-besluit", rond_af, elke_zaak.anouk, **slot)
    assert elke_zaak.actie.omschrijving in weigering.reden
    elke_zaak.tot("besluit")
    goed(rond_af(elke_zaak.anouk, **slot))


def test_na_een_herziening_houdt_een_aanvraag_zonder_besluit_het_dossier_nog_steeds_open(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Meer nodig.", **zonder_dossier(plan(zaak))))
    geweigerd(
        "afronden.open-besluit", rond_af, zaak.anouk, dossier=zaak.dossier, slottekst="Klaar.", peildatum=zaak.dag
    )


def test_wie_het_samen_redt_is_klaar_zonder_plan_en_zonder_voorziening(elke_zaak: Zaak) -> None:
    elke_zaak.tot("gesprek")
    lichtste = elke_zaak.profiel.trap.treden[0].code
    goed(
        leg_bevindingen_vast(
            elke_zaak.anouk,
            behoefte=elke_zaak.behoefte,
            bevindingen={lichtste: Vondst("ja", "De buren helpen.")},
            peildatum=elke_zaak.dag,
        )
    )
    klaar = goed(rond_af(elke_zaak.anouk, dossier=elke_zaak.dossier, slottekst="De buren.", peildatum=elke_zaak.dag))
    assert klaar.gesloten_op == elke_zaak.dag
    assert not Plan.objects.exists()


def test_in_een_afgerond_dossier_verandert_het_plan_niet_meer(zaak: Zaak) -> None:
    zaak.tot("actie")
    Dossier.objects.update(gesloten_op=zaak.dag)
    dag = {"peildatum": zaak.dag}
    geweigerd("dossier.gesloten", maak_plan, zaak.anouk, **plan(zaak))
    geweigerd(
        "dossier.gesloten",
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(), **dag,
    )  # fmt: skip
    geweigerd("dossier.gesloten", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="Wij", **dag)
    geweigerd("dossier.gesloten", herzie_plan, zaak.anouk, plan=zaak.plan, reden="Meer.", **zonder_dossier(plan(zaak)))
    geweigerd("dossier.gesloten", rond_af, zaak.anouk, dossier=zaak.dossier, slottekst="Klaar.", **dag)


def test_een_tweede_behoefte_uit_een_later_gesprek_hoort_bij_hetzelfde_plan(zaak: Zaak) -> None:
    zaak.tot("actie")
    goed(
        leg_gesprek_vast(
            zaak.anouk,
            dossier=zaak.dossier,
            gesprek=zaak.verslag(),
            behoeften=[zaak.nieuwe_behoefte(omschrijving="Meer mensen zien")],
            peildatum=zaak.dag,
        )
    )
    weigering = geweigerd(
        "plan.open-behoefte", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag
    )
    assert "Meer mensen zien" in weigering.reden
