"""What a resident applies for gets into the plan, whatever the ladder says; and what is struck out of it."""

from datetime import timedelta
from typing import Any

import pytest

from naober.dossier.models import Gebeurtenis
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.rules import Vondst
from naober.plan.actions import herzie_plan, schrap_actie, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan.invoer import plan, zonder_dossier


def erbij(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return {
        "plan": zaak.plan,
        "behoefte": zaak.behoefte,
        "bouwsteen": zaak.bouwsteen(**anders),
        "peildatum": zaak.dag,
    }


def lichter_is_genoeg(zaak: Zaak) -> None:
    lichtste = zaak.profiel.trap.treden[0].code
    goed(
        leg_bevindingen_vast(
            zaak.anouk,
            behoefte=zaak.behoefte,
            bevindingen={lichtste: Vondst("ja", "Het lukt samen.")},
            peildatum=zaak.dag,
        )
    )


# ------------------------------------------------------------------------------------------- aanvragen


def test_een_aanvraag_komt_in_het_plan_zonder_dat_de_trap_is_bekeken(elke_zaak: Zaak) -> None:
    elke_zaak.tot("gesprek")._plan()
    geweigerd("trede.bevinding-ontbreekt", voeg_actie_toe, elke_zaak.anouk, **erbij(elke_zaak))
    actie = goed(voeg_actie_toe(elke_zaak.anouk, **erbij(elke_zaak, aangevraagd=True)))
    assert (actie.aangevraagd, actie.aangevraagd_op, actie.stand) == (True, None, "")


def test_een_aanvraag_komt_in_het_plan_ook_als_een_lichtere_trede_genoeg_is(elke_zaak: Zaak) -> None:
    elke_zaak.tot("plan")
    lichter_is_genoeg(elke_zaak)
    geweigerd("trede.lichter-volstaat", voeg_actie_toe, elke_zaak.anouk, **erbij(elke_zaak))
    goed(voeg_actie_toe(elke_zaak.anouk, **erbij(elke_zaak, aangevraagd=True)))


def test_een_aanvraag_gaat_over_een_product(zaak: Zaak) -> None:
    zaak.tot("plan")
    weigering = geweigerd(
        "actie.aanvraag-zonder-product", voeg_actie_toe, zaak.anouk, **erbij(zaak, product="", aangevraagd=True)
    )
    assert (str(weigering.bron), weigering.veld) == ("Awb, art. 1:3 lid 3", "product")


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"trede": "zolder"}, "trede.onbekend"),
        ({"product": "luchtkasteel"}, "actie.product"),
        ({"product": "rolstoel"}, "actie.verkeerde-trede"),
        ({"wie": " "}, "actie.onvolledig"),
        ({"uitvoerder": "robot"}, "actie.uitvoerder"),
    ],
)
def test_een_aanvraag_slaat_alleen_de_trap_over_en_niets_anders(zaak: Zaak, anders: dict[str, str], code: str) -> None:
    zaak.tot("gesprek")._plan()
    geweigerd(code, voeg_actie_toe, zaak.anouk, **erbij(zaak, aangevraagd=True, **anders))


# ------------------------------------------------------------------------------------- sinds wanneer


def aangevraagd_op(zaak: Zaak) -> object:
    return Actie.objects.get(pk=zaak.actie.pk).aangevraagd_op


def test_een_product_is_aangevraagd_op_de_dag_van_de_eerste_afspraak_en_die_klok_begint_niet_opnieuw(
    elke_zaak: Zaak,
) -> None:
    """Not by agreeing anew, and not by a review."""
    eerste_dag = elke_zaak.dag
    elke_zaak.tot("actie")
    assert aangevraagd_op(elke_zaak) is None
    elke_zaak.tot("afspraak")
    assert aangevraagd_op(elke_zaak) == eerste_dag

    elke_zaak.dag += timedelta(days=7)
    # Elsewhere than where the product stands, so that the ladder does not matter.
    lichtste = elke_zaak.profiel.trap.treden[0].code
    goed(voeg_actie_toe(elke_zaak.anouk, **erbij(elke_zaak, trede=lichtste, product="")))
    goed(spreek_af(elke_zaak.anouk, plan=elke_zaak.plan, akkoord_van="Wij", peildatum=elke_zaak.dag))
    assert aangevraagd_op(elke_zaak) == eerste_dag

    elke_zaak.dag += timedelta(days=7)
    nieuw = goed(herzie_plan(elke_zaak.anouk, plan=elke_zaak.plan, reden="Meer.", **zonder_dossier(plan(elke_zaak))))
    goed(spreek_af(elke_zaak.anouk, plan=nieuw, akkoord_van="Wij", peildatum=elke_zaak.dag))
    assert aangevraagd_op(elke_zaak) == eerste_dag


def test_wat_er_later_bij_komt_is_aangevraagd_op_zijn_eigen_eerste_afspraak(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    eerste, eerste_dag = zaak.actie.pk, zaak.dag
    zaak.dag += timedelta(days=7)
    zaak._actie()
    zaak._afspraak()
    assert dict(Actie.objects.values_list("pk", "aangevraagd_op")) == {eerste: eerste_dag, zaak.actie.pk: zaak.dag}


def test_wat_geen_product_is_is_niet_aangevraagd(zaak: Zaak) -> None:
    zaak.tot("actie")
    zelf = goed(voeg_actie_toe(zaak.anouk, **erbij(zaak, trede="eigen-kracht", product="")))
    zaak.tot("afspraak")
    assert Actie.objects.get(pk=zelf.pk).aangevraagd_op is None


# ------------------------------------------------------------------------------------------- schrappen


def schrap(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return {"actie": zaak.actie, "reden": "Zij doet het toch zelf.", "peildatum": zaak.dag} | anders


@pytest.mark.parametrize("stap", ["actie", "afspraak"])
def test_een_actie_gaat_met_een_reden_uit_het_lopende_plan_en_de_geschiedenis_houdt_haar(zaak: Zaak, stap: str) -> None:
    zaak.tot(stap)
    pk = zaak.actie.pk
    assert goed(schrap_actie(zaak.anouk, **schrap(zaak, reden=" Zij doet het toch zelf. "))).pk == zaak.plan.pk
    assert not Actie.objects.exists()
    regel = Gebeurtenis.objects.latest("id")
    assert regel.handeling == "schrap_actie"
    assert "Twee dagdelen per week" in regel.tekst
    assert " Zij doet het toch zelf." in regel.tekst
    # What the household had agreed to is no longer all there.
    assert regel.tekst.endswith("opnieuw worden afgesproken.") == (stap == "afspraak")
    assert Plan.objects.get().status == Plan.Status.CONCEPT
    eerder = Actie.pgh_event_models["delete"].objects.filter(pgh_obj_id=pk).latest("pgh_id")
    assert (eerder.pgh_label, eerder.product) == ("delete", zaak.geval.product)
    assert eerder.pgh_context == {"actor": zaak.anouk.id, "handeling": "schrap_actie"}


@pytest.mark.parametrize("reden", ["", "  "])
def test_een_actie_wordt_niet_geschrapt_zonder_reden(zaak: Zaak, reden: str) -> None:
    zaak.tot("actie")
    weigering = geweigerd("actie.schrappen-zonder-reden", schrap_actie, zaak.anouk, **schrap(zaak, reden=reden))
    assert weigering.veld == "reden"


@pytest.mark.parametrize("stand", ["toegekend", "afgewezen", "ingetrokken"])
def test_waarover_is_besloten_wordt_niet_geschrapt(zaak: Zaak, stand: str) -> None:
    """Whatever the page said of it: the action in hand was read before the decision."""
    zaak.tot("afspraak")
    if stand == "afgewezen":
        lichter_is_genoeg(zaak)
        zaak.voornemen_anders = {"uitkomst": "afgewezen"}
    zaak.tot("besluit")
    if stand == "ingetrokken":
        zaak.trek_in()
    assert Actie.objects.get().stand == stand
    assert zaak.actie.stand == ""
    geweigerd("actie.vast", schrap_actie, zaak.anouk, **schrap(zaak))


def test_uit_een_gesloten_plan_wordt_niets_geschrapt(zaak: Zaak) -> None:
    zaak.tot("plan")
    zaak.actie = goed(voeg_actie_toe(zaak.anouk, **erbij(zaak, trede="eigen-kracht", product="")))
    goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Nieuw begin.", **zonder_dossier(plan(zaak))))
    geweigerd("actie.vast", schrap_actie, zaak.anouk, **schrap(zaak))


def test_een_actie_wordt_een_keer_geschrapt(zaak: Zaak) -> None:
    zaak.tot("actie")
    opgehaald = Actie.objects.select_related("plan__dossier").get(pk=zaak.actie.pk)
    goed(schrap_actie(zaak.anouk, **schrap(zaak)))
    geweigerd("actie.geschrapt", schrap_actie, zaak.bram, **schrap(zaak, actie=opgehaald))


def test_in_een_afgerond_dossier_wordt_niets_geschrapt(zaak: Zaak) -> None:
    zaak.tot("actie")
    zaak.dossier.gesloten_op = zaak.dag
    zaak.dossier.save()
    geweigerd("dossier.gesloten", schrap_actie, zaak.anouk, **schrap(zaak))


def test_na_schrappen_vraagt_de_behoefte_weer_een_antwoord(zaak: Zaak) -> None:
    zaak.tot("actie")
    goed(schrap_actie(zaak.anouk, **schrap(zaak)))
    geweigerd("plan.open-behoefte", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag)
    assert Plan.objects.get().status == Plan.Status.CONCEPT
