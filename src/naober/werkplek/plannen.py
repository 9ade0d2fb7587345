"""Making, agreeing, reviewing and ending the one plan."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.besluit.queries import lopende_hulp
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kaart.queries import voorzieningen
from naober.kern import datum_voluit
from naober.onderzoek.queries import behoeften_van
from naober.plan.actions import herzie_plan, maak_plan, rond_af, schrap_actie, spreek_af, voeg_actie_toe
from naober.plan.queries import acties_van_plan, plannen_van
from naober.plan.queries import plan as zoek_plan
from naober.veiligheid.queries import gevaar_in
from naober.werkplek.formulieren.plan import (
    Actieformulier,
    Afrondformulier,
    Afspraakformulier,
    Herzieningsformulier,
    Planformulier,
    Schrapformulier,
)
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon_formulier, vandaag
from naober.werkplek.treden import naar_afweging

# What changes a plan while somebody types in another window.
_PLAN = ("plan", "besluit")


def _terugkijken(actor: Actor, dag: date) -> date:
    """When to look back together, unless the household wants another day."""
    return profiel_van(actor.gemeente, dag).termijn("evaluatie").vanaf(dag).uiterste_datum


@medewerker("plan.maken")
def nieuw_plan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Begin the household's one plan."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    loopt = next((p for p in plannen_van(dossier) if p.gesloten_op is None), None)
    if loopt is not None and request.method == "GET":
        messages.info(request, "Dit huishouden heeft al een plan. Er is er één tegelijk: werk het hier verder uit.")
        return redirect("plan", pk=loopt.pk)
    formulier = Planformulier(profiel_van(actor.gemeente, dag), _terugkijken(actor, dag), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: maak_plan(
            actor,
            dossier=dossier,
            doelen=formulier.doelen(),
            evaluatie_op=formulier.cleaned_data["evaluatie_op"],
            mantelzorg_steun=formulier.cleaned_data["mantelzorg_steun"],
            hoe=formulier.cleaned_data.get("hoe", ""),
            peildatum=dag,
        ),
        naar=lambda _: redirect("dossier", pk=pk),
    )
    uitleg = "Een huishouden heeft één plan. U maakt het samen met het huishouden."
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel="Plan maken", knop="Plan beginnen", uitleg=uitleg
    )


@medewerker("plan.maken")
def nieuwe_actie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Add a building block on the ladder."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    plan = bestaat(zoek_plan(actor, pk))
    behoeften = {str(b.pk): b for b in behoeften_van(plan.dossier)}
    aanbod = {str(v.pk): v for v in voorzieningen(actor, trap=profiel.trap)}
    formulier = Actieformulier(
        profiel,
        [(sleutel, b.omschrijving) for sleutel, b in behoeften.items()],
        [(sleutel, f"{v.naam} ({profiel.trap.trede(v.trede).naam})") for sleutel, v in aanbod.items()],
        request.POST or None,
        # What danger the reporting code names is the ground on which the ladder opens; the worker may leave it out.
        initial={
            "behoefte": next(iter(behoeften), "") if len(behoeften) == 1 else "",
            "onveilig": gevaar_in(plan.dossier),
        },
    )
    if (gekozen := behoeften.get(formulier.data.get("behoefte", ""))) is not None:
        formulier.wegen = naar_afweging(actor, gekozen.pk)

    def voeg_toe() -> object:
        voorziening = aanbod.get(formulier.cleaned_data["voorziening"])
        return voeg_actie_toe(
            actor,
            plan=plan,
            behoefte=behoeften[formulier.cleaned_data["behoefte"]],
            bouwsteen=formulier.bouwsteen(voorziening.trede if voorziening else ""),
            voorziening=voorziening,
            peildatum=dag,
        )

    klaar = ingestuurd(
        request,
        formulier,
        voeg_toe,
        naar=lambda _: redirect("dossier", pk=plan.dossier_id),
        over=plan.dossier,
        soorten=_PLAN,
    )
    uitleg = "Zo licht als kan, zo zwaar als nodig. Voor een zwaardere trede moet op elke lichtere zijn gekeken."
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=plan.dossier,
        titel="Actie toevoegen",
        knop="Toevoegen",
        uitleg=uitleg,
    )


@medewerker("plan.maken")
def schrappen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take an action out of the plan. `?actie=` is our number of the one that was pointed at."""
    plan = bestaat(zoek_plan(actor, pk))
    acties = {str(a.pk): a for a in acties_van_plan(plan) if not a.stand}
    formulier = Schrapformulier(
        [(sleutel, f"{a.omschrijving} ({a.wie})") for sleutel, a in acties.items()],
        request.POST or None,
        initial={"actie": request.GET.get("actie", "")},
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: schrap_actie(
            actor,
            actie=acties[formulier.cleaned_data["actie"]],
            reden=formulier.cleaned_data["reden"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("dossier", pk=plan.dossier_id),
        over=plan.dossier,
        soorten=_PLAN,
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=plan.dossier,
        titel="Actie schrappen",
        knop="Schrappen",
        uitleg="De actie gaat uit het plan. Op de tijdlijn blijft staan wat het was en waarom het vervalt.",
    )


@medewerker("plan.maken")
def afspreken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Agree the plan with the household."""
    plan = bestaat(zoek_plan(actor, pk))
    formulier = Afspraakformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: spreek_af(actor, plan=plan, akkoord_van=formulier.cleaned_data["akkoord_van"], peildatum=vandaag()),
        naar=lambda _: redirect("dossier", pk=plan.dossier_id),
        over=plan.dossier,
        soorten=_PLAN,
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=plan.dossier,
        titel="Plan afspreken",
        knop="Afspreken",
        uitleg="Spreek af met wie het aangaat. Daarna kunt u besluiten over hulp waarvoor dat nodig is.",
        ook=("Het hele plan: wie doet mee, en wie heeft de regie?", reverse("plan", args=[pk])),
    )


@medewerker("plan.maken")
def herzien(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close this version and begin the next, in one step."""
    dag = vandaag()
    plan = bestaat(zoek_plan(actor, pk))
    # What waits for a decision goes along by itself; what was rejected or ended helps nobody any more.
    acties = [
        (str(a.pk), f"{a.omschrijving} ({a.wie})")
        for a in acties_van_plan(plan)
        if a.helpt and (a.stand or not a.product)
    ]
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Herzieningsformulier(profiel, _terugkijken(actor, dag), acties, request.POST or None)
    formulier.bewaard = {"evaluatie_op": plan.evaluatie_op, "mantelzorg_steun": plan.mantelzorg_steun}
    klaar = ingestuurd(
        request,
        formulier,
        lambda: herzie_plan(
            actor,
            plan=plan,
            reden=formulier.cleaned_data["reden"],
            doelen=formulier.doelen(),
            evaluatie_op=formulier.cleaned_data["evaluatie_op"],
            mantelzorg_steun=formulier.cleaned_data["mantelzorg_steun"],
            houd=formulier.gehouden(),
            peildatum=dag,
        ),
        naar=lambda _: redirect("dossier", pk=plan.dossier_id),
        over=plan.dossier,
        soorten=_PLAN,
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=plan.dossier,
        titel="Plan herzien",
        knop="Nieuw plan beginnen",
        uitleg="Het oude plan sluit en het nieuwe begint. Er is altijd één plan.",
    )


@medewerker("dossier.afronden")
def afronden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """End the file with what it yielded; help that goes on without it is named beforehand."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    loopt = [_loopt_door(profiel, besluit) for besluit in lopende_hulp(dossier, dag)]
    formulier = Afrondformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: rond_af(actor, dossier=dossier, slottekst=formulier.cleaned_data["slottekst"], peildatum=dag),
        naar=lambda _: redirect("dossier", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=dossier,
        titel="Dossier afronden",
        knop="Afronden",
        uitleg=" ".join(
            [
                "Een oplossing zonder voorziening is een volwaardige uitkomst.",
                *([f"Let op, deze hulp loopt door zonder regisseur: {'; '.join(loopt)}."] if loopt else []),
            ]
        ),
    )


def _loopt_door(profiel: Profiel, besluit: Any) -> str:
    soort = profiel.product(besluit.product)
    tot = f"tot en met {datum_voluit(besluit.eind_op)}" if besluit.eind_op else "zonder einddatum"
    return f"{soort.naam if soort else besluit.product}, {tot}"
