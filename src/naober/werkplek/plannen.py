"""Making, agreeing, reviewing and ending the one plan."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kaart.queries import voorzieningen
from naober.kern import Termijn, Weigering
from naober.onderzoek.queries import behoeften_van
from naober.plan.actions import herzie_plan, maak_plan, rond_af, spreek_af, voeg_actie_toe
from naober.plan.queries import plan as zoek_plan
from naober.werkplek.formulieren import (
    Actieformulier,
    Afrondformulier,
    Afspraakformulier,
    Herzieningsformulier,
    Planformulier,
)
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


def _standaard_evaluatie(profiel: Profiel, dag: date) -> date:
    regel = profiel.termijn("evaluatie")
    return Termijn(dag, weken=regel.weken, dagen=regel.dagen, maanden=regel.maanden, bron=regel.bron).uiterste_datum


def _pagina(
    request: HttpRequest, actor: Actor, dossier: Any, formulier: Formulier, titel: str, knop: str, uitleg: str = ""
) -> HttpResponse:
    return toon(
        request,
        "formulier",
        actor,
        dossier=dossier,
        formulier=formulier,
        titel=titel,
        knop=knop,
        uitleg=uitleg,
        status=422 if formulier.errors else 200,
    )


@medewerker("plan.maken")
def nieuw_plan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    evaluatie = _standaard_evaluatie(profiel_van(actor.gemeente, dag), dag)
    formulier = Planformulier(evaluatie, request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = maak_plan(
            actor,
            dossier=dossier,
            doelen=formulier.doelen(),
            evaluatie_op=formulier.cleaned_data["evaluatie_op"],
            mantelzorg_steun=formulier.cleaned_data["mantelzorg_steun"],
            peildatum=dag,
        )
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=pk)
        formulier.meld_weigering(uitkomst)
    return _pagina(
        request,
        actor,
        dossier,
        formulier,
        "Plan maken",
        "Plan beginnen",
        "Een huishouden heeft één plan. U maakt het samen met het huishouden.",
    )


@medewerker("plan.maken")
def nieuwe_actie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Add a building block on the ladder."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    plan = bestaat(zoek_plan(actor, pk))
    behoeften = {str(b.pk): b for b in behoeften_van(plan.dossier)}
    aanbod = {str(v.pk): v for v in voorzieningen(actor)}
    formulier = Actieformulier(
        profiel,
        [(k, b.omschrijving) for k, b in behoeften.items()],
        [(k, f"{v.naam} ({profiel.trap.trede(v.trede).naam})") for k, v in aanbod.items()],
        request.POST or None,
        initial={"behoefte": request.GET.get("behoefte", "")},
    )
    if request.method == "POST" and formulier.is_valid():
        voorziening = aanbod.get(formulier.cleaned_data["voorziening"])
        uitkomst = voeg_actie_toe(
            actor,
            plan=plan,
            behoefte=behoeften[formulier.cleaned_data["behoefte"]],
            bouwsteen=formulier.bouwsteen(voorziening.trede if voorziening else ""),
            voorziening=voorziening,
            peildatum=dag,
        )
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=plan.dossier_id)
        formulier.meld_weigering(uitkomst)
    return _pagina(
        request,
        actor,
        plan.dossier,
        formulier,
        "Actie toevoegen",
        "Toevoegen",
        "Zo licht als kan, zo zwaar als nodig. Voor een zwaardere trede moet op elke lichtere zijn gekeken.",
    )


@medewerker("plan.maken")
def afspreken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    plan = bestaat(zoek_plan(actor, pk))
    formulier = Afspraakformulier(request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = spreek_af(actor, plan=plan, akkoord_van=formulier.cleaned_data["akkoord_van"], peildatum=vandaag())
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=plan.dossier_id)
        formulier.meld_weigering(uitkomst)
    return _pagina(request, actor, plan.dossier, formulier, "Plan afspreken", "Afspreken")


@medewerker("plan.maken")
def herzien(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close this version and begin the next, in one step."""
    dag = vandaag()
    plan = bestaat(zoek_plan(actor, pk))
    evaluatie = _standaard_evaluatie(profiel_van(actor.gemeente, dag), dag)
    formulier = Herzieningsformulier(evaluatie, request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        c = formulier.cleaned_data
        uitkomst = herzie_plan(
            actor,
            plan=plan,
            reden=c["reden"],
            doelen=formulier.doelen(),
            evaluatie_op=c["evaluatie_op"],
            mantelzorg_steun=c["mantelzorg_steun"],
            peildatum=dag,
        )
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=plan.dossier_id)
        formulier.meld_weigering(uitkomst)
    return _pagina(
        request,
        actor,
        plan.dossier,
        formulier,
        "Plan herzien",
        "Nieuw plan beginnen",
        "Het oude plan sluit en het nieuwe begint. Er is altijd één plan.",
    )


@medewerker("dossier.afronden")
def afronden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = Afrondformulier(request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = rond_af(actor, dossier=dossier, slottekst=formulier.cleaned_data["slottekst"], peildatum=vandaag())
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=pk)
        formulier.meld_weigering(uitkomst)
    return _pagina(
        request,
        actor,
        dossier,
        formulier,
        "Dossier afronden",
        "Afronden",
        "Een oplossing zonder voorziening is een volwaardige uitkomst.",
    )
