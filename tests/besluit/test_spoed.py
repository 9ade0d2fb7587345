"""Temporary help at once: before the plan and the ladder, with a last day, and the investigation afterwards."""

from datetime import timedelta
from typing import Any

from naober.besluit.actions import neem_besluit
from naober.besluit.models import Besluit, Brief
from naober.dossier.models import Gebeurtenis
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.plan.actions import spreek_af, voeg_actie_toe
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua

WEEK = timedelta(days=7)


def met_gevaar(zaak: Zaak) -> Zaak:
    """An action for which danger was named, in a plan that nobody agreed to yet; no rung was looked at."""
    zaak.tot("gesprek")._plan()
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(onveilig="Zij valt elke nacht."), peildatum=zaak.dag,
        )
    )  # fmt: skip
    return zaak


def besluit(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    gewoon = {"spoed": True, "eind_op": zaak.dag + 4 * WEEK, "antwoorden": {}, **anders}
    return {"actie": zaak.actie, "voornemen": zaak.voornemen(**gewoon), "peildatum": zaak.dag}


def test_hulp_met_spoed_wacht_niet_op_het_plan_en_de_voorwaarden_en_is_tijdelijk(zaak: Zaak) -> None:
    met_gevaar(zaak)
    geweigerd("besluit.zonder-plan", neem_besluit, zaak.anouk, **besluit(zaak, spoed=False))
    weigering = geweigerd("besluit.spoed-tijdelijk", neem_besluit, zaak.anouk, **besluit(zaak, eind_op=None))
    assert (str(weigering.bron), weigering.veld) == ("Wmo 2015, art. 2.3.3", "eind_op")
    geweigerd("besluit.spoed-tijdelijk", neem_besluit, zaak.anouk, **besluit(zaak, uitkomst="afgewezen"))
    rij = goed(neem_besluit(zaak.anouk, **besluit(zaak)))
    assert (rij.spoed, rij.eind_op, rij.toetsing.count()) == (True, zaak.dag + 4 * WEEK, 0)
    regel = Gebeurtenis.objects.filter(handeling="neem_besluit").latest("id")
    assert "Tijdelijk, met spoed: het onderzoek volgt." in regel.tekst
    assert str(regel.bron) == "Wmo 2015, art. 2.3.3"
    brief = " ".join(controleer_pdf_ua(bytes(Brief.objects.get(besluit=rij).pdf)).split())
    assert "tijdelijk" in brief.lower()


def test_na_spoed_volgt_het_onderzoek_en_dan_een_gewoon_besluit_over_dezelfde_hulp(zaak: Zaak) -> None:
    met_gevaar(zaak)
    spoed = goed(neem_besluit(zaak.anouk, **besluit(zaak)))
    vondsten = {"behoefte": zaak.behoefte, "bevindingen": zaak.vondsten(), "peildatum": zaak.dag}
    goed(leg_bevindingen_vast(zaak.anouk, **vondsten))
    vervolg = goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(omschrijving="Voor langer"),
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(spreek_af(zaak.anouk, plan=zaak.plan, akkoord_van="Het huishouden", peildatum=zaak.dag))
    zaak.actie = Actie.objects.select_related("plan__dossier", "behoefte__persoon").get(pk=vervolg.pk)
    # The same days as the help at once: that makes way.
    gewoon = {"actie": zaak.actie, "voornemen": zaak.voornemen(), "peildatum": zaak.dag}
    daarna = goed(neem_besluit(zaak.anouk, **gewoon))
    assert (daarna.spoed, daarna.toetsing.exists()) == (False, True)
    assert Besluit.objects.get(pk=spoed.pk).ingetrokken_op is None
    geweigerd("besluit.bestaat", neem_besluit, zaak.anouk, **gewoon)
