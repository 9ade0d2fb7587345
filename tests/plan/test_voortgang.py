"""Help that begins, goes lighter and ends; how it stands; looking back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from naober.plan.models import Actie, Plan
from naober.plan.voortgang.actions import (
    Uitwerking,
    begin_actie,
    beoordeel,
    evalueer,
    rond_actie_af,
    schaal_bij,
    werk_actie_uit,
)
from naober.plan.voortgang.queries import terug_te_kijken
from naober.plan.voortgang.rules import Terugblik
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import TERUGKIJKEN, Zaak, geweigerd, goed
from tests.plan import samenspel


def test_uitwerken_hoort_bij_dit_plan(zaak: Zaak) -> None:
    zaak.tot("actie")
    doe = {"actie": zaak.actie, "peildatum": zaak.dag}
    geweigerd("actie.soort", werk_actie_uit, zaak.anouk, **doe, uitwerking=Uitwerking(soort="toveren"))
    ander = Zaak(HARDENBERG, nummer=1).tot("plan").plan.doelen.get()
    geweigerd("actie.doel", werk_actie_uit, zaak.anouk, **doe, uitwerking=Uitwerking(), doel=ander)
    uit = goed(werk_actie_uit(zaak.anouk, **doe, uitwerking=Uitwerking(resultaten=("Structuur", " "))))
    assert uit.resultaten == ["Structuur"]


def test_hulp_begint_na_afspraak_en_besluit_en_maar_een_keer(zaak: Zaak) -> None:
    zaak.tot("actie")
    doe = {"actie": zaak.actie, "peildatum": zaak.dag}
    geweigerd("plan.niet-afgesproken", begin_actie, zaak.anouk, **doe)
    zaak.tot("afspraak")
    geweigerd("actie.zonder-besluit", begin_actie, zaak.anouk, **doe)
    zaak.tot("besluit")
    assert goed(begin_actie(zaak.anouk, **doe)).begonnen_op == zaak.dag
    geweigerd("actie.begonnen", begin_actie, zaak.anouk, **doe)


def test_is_iemand_niet_veilig_dan_begint_hulp_meteen(zaak: Zaak) -> None:
    zaak.tot("plan")
    actie = samenspel.zelf(zaak, uitvoerder="team", wie="Anouk", onveilig="Er is nu gevaar.")
    assert goed(begin_actie(zaak.anouk, actie=actie, peildatum=zaak.dag)).begonnen_op == zaak.dag
    assert Plan.objects.get().status == "concept"


@pytest.mark.eis("UTR-095")
def test_eerst_de_schulden_en_dan_het_werk(zaak: Zaak) -> None:
    zaak.tot("actie")
    eerst, dan = samenspel.zelf(zaak, omschrijving="Schulden"), samenspel.zelf(zaak, omschrijving="Werk")
    for actie, fase in ((eerst, 1), (dan, 2)):
        goed(werk_actie_uit(zaak.anouk, actie=actie, uitwerking=Uitwerking(fase=fase), peildatum=zaak.dag))
    zaak.tot("afspraak")
    weigering = geweigerd("actie.volgorde", begin_actie, zaak.anouk, actie=dan, peildatum=zaak.dag)
    assert "Schulden" in weigering.reden
    goed(begin_actie(zaak.anouk, actie=eerst, peildatum=zaak.dag))
    goed(rond_actie_af(zaak.anouk, actie=eerst, afloop="bereikt", toelichting="Rust.", peildatum=zaak.dag))
    goed(begin_actie(zaak.anouk, actie=dan, peildatum=zaak.dag))


def test_afronden_zegt_wat_het_opleverde_en_daarna_is_het_klaar(zaak: Zaak) -> None:
    zaak.tot("besluit")
    doe = {"actie": zaak.actie, "peildatum": zaak.dag}
    geweigerd("actie.afloop", rond_actie_af, zaak.anouk, **doe, afloop="vervangen", toelichting="Klaar.")
    geweigerd("actie.toelichting", rond_actie_af, zaak.anouk, **doe, afloop="bereikt", toelichting=" ")
    goed(rond_actie_af(zaak.anouk, **doe, afloop="bereikt", toelichting="Het lukt zelf."))
    geweigerd("actie.afgerond", rond_actie_af, zaak.anouk, **doe, afloop="bereikt", toelichting="Nog eens.")
    assert Actie.objects.get(pk=zaak.actie.pk).helpt


@pytest.mark.eis("UTR-085")
def test_op_en_afschalen_vervangt_de_hulp_en_bewaart_wat_er_was(zaak: Zaak) -> None:
    zaak.tot("besluit")
    doe = {"actie": zaak.actie, "peildatum": zaak.dag}
    zelfde = replace(samenspel.lichter(zaak)["bouwsteen"], trede=zaak.trede)
    geweigerd("schaling.trede", schaal_bij, zaak.anouk, **doe, bouwsteen=zelfde, reden="Anders.")
    geweigerd("schaling.reden", schaal_bij, zaak.anouk, **doe, **samenspel.lichter(zaak, reden=" "))
    niemand = replace(samenspel.lichter(zaak)["bouwsteen"], uitvoerder="niemand")
    geweigerd("actie.uitvoerder", schaal_bij, zaak.anouk, **doe, bouwsteen=niemand, reden="Anders.")
    neer = goed(schaal_bij(zaak.anouk, **doe, **samenspel.lichter(zaak)))
    assert (neer.lichter, neer.trede_van, neer.trede_naar) == (True, zaak.trede, "eigen-kracht")
    oud = Actie.objects.get(pk=zaak.actie.pk)
    assert (oud.afloop, oud.helpt, oud.afgerond_op) == ("vervangen", False, zaak.dag)
    assert Plan.objects.get().status == "concept"
    geweigerd("actie.loopt-al", *_schrap(zaak, neer.naar))
    op = goed(
        schaal_bij(zaak.anouk, actie=neer.naar, bouwsteen=zaak.bouwsteen(), reden="Toch te zwaar.", peildatum=zaak.dag)
    )
    assert (op.lichter, op.van_id) == (False, neer.naar_id)


def _schrap(zaak: Zaak, actie: Actie) -> tuple[Any, ...]:
    from naober.plan.actions import schrap_actie

    return (lambda wie: schrap_actie(wie, actie=actie, reden="Weg.", peildatum=zaak.dag), zaak.anouk)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"uitkomst": "prima"}, "oordeel.uitkomst"),
        ({"toelichting": ""}, "oordeel.toelichting"),
        ({"uitkomst": "niet"}, "oordeel.vervolg"),
        ({"doel": None}, "oordeel.waarover"),
    ],
)
def test_een_oordeel_heeft_een_uitkomst_een_reden_en_zo_nodig_een_vervolg(
    zaak: Zaak, anders: dict[str, Any], code: str
) -> None:
    zaak.tot("actie")
    geweigerd(code, beoordeel, zaak.anouk, plan=zaak.plan, **samenspel.oordeel(zaak, **anders), peildatum=zaak.dag)


def terug(zaak: Zaak, **anders: Any) -> Terugblik:
    basis = Terugblik(zaak.actie.pk, zaak.trede, zaak.trede, "Zij kan meer.", "De buurtkamer.", False, "Nog niet.")
    return replace(basis, **anders)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"verslag": " "}, "evaluatie.verslag"),
        ({"volgende_op": HARDENBERG.dag}, "evaluatie.volgende"),
        ({"terugblikken": [Terugblik(0, "a", "a", "", "", None, "")]}, "evaluatie.actie"),
    ],
)
def test_terugkijken_heeft_een_verslag_en_een_volgende_keer(zaak: Zaak, anders: dict[str, Any], code: str) -> None:
    zaak.tot("besluit")
    basis = {"verslag": "Besproken.", "volgende_op": zaak.dag + TERUGKIJKEN}
    geweigerd(code, evalueer, zaak.anouk, plan=zaak.plan, **(basis | anders), peildatum=zaak.dag)


def test_een_stap_terug_gaat_naar_een_lichtere_trede(zaak: Zaak) -> None:
    zaak.tot("besluit")
    basis = {"plan": zaak.plan, "verslag": "Besproken.", "volgende_op": zaak.dag + TERUGKIJKEN, "peildatum": zaak.dag}
    for fout in (terug(zaak, stap_terug=True), terug(zaak, trede_na="eigen-kracht"), terug(zaak, trede_na="maan")):
        geweigerd("evaluatie.trede", evalueer, zaak.anouk, **basis, terugblikken=[fout])
    met = terug(zaak, stap_terug=True, trede_na="algemene-voorzieningen", reden="De buurtkamer is genoeg.")
    regel = goed(evalueer(zaak.anouk, **basis, terugblikken=[met])).regels.get()
    assert (regel.trede_voor, regel.trede_na, regel.stap_terug) == (zaak.trede, "algemene-voorzieningen", True)


@pytest.mark.eis("HAR-053")
def test_een_plan_heeft_een_dag_om_terug_te_kijken_en_het_systeem_zegt_wanneer_die_er_is(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    dag = zaak.plan.evaluatie_op
    assert terug_te_kijken(zaak.anouk, dag - timedelta(days=1)) == []
    assert [p.pk for p in terug_te_kijken(zaak.anouk, dag)] == [zaak.plan.pk]
    assert terug_te_kijken(zaak.elders, dag) == []
    zaak.dag = dag
    goed(evalueer(zaak.anouk, plan=zaak.plan, verslag="Besproken.", volgende_op=dag + TERUGKIJKEN, peildatum=dag))
    assert terug_te_kijken(zaak.anouk, dag) == []
