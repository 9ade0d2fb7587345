"""Help that is worked out, begins, goes lighter or heavier and ends; how it stands; looking back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.levering.queries.resultaten import gemeld_bij_acties
from naober.plan.queries import actie as zoek_actie
from naober.plan.queries import plan as zoek_plan
from naober.plan.samen.actions import draag_hulp_over
from naober.plan.voortgang import actions as uitvoeren
from naober.plan.voortgang.beeld import beoordeelbaar
from naober.plan.voortgang.rules import UITKOMSTEN
from naober.werkplek.formulieren import samen as formulieren
from naober.werkplek.formulieren.samen import schoon
from naober.werkplek.samen import acties_van, vel
from naober.werkplek.toegang import bestaat, medewerker, vandaag


@medewerker("plan.maken")
def uitwerken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Results, what both sides do, order, and what the profile asks with this help."""
    actie = bestaat(zoek_actie(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    velden = [v for o in profiel.plan.onderdelen_bij(actie.trede, actie.product) for v in o.velden]
    doelen = {str(d.pk): d for d in actie.plan.doelen.order_by("id")}
    begin: dict[str, Any] = {f"resultaat-{nr}": r for nr, r in enumerate(actie.resultaten, start=1)}
    namen = ("soort", "inzet_team", "inzet_inwoner", "structureel", "te_intensief", "fase")
    begin |= {naam: getattr(actie, naam) for naam in namen} | {"doel": str(actie.doel_id or "")}
    formulier = formulieren.Uitwerkformulier(
        velden, actie.gegevens, [(k, d.omschrijving) for k, d in doelen.items()], request.POST or None, initial=begin
    )
    return vel(
        request, actor, actie.plan.dossier, formulier,
        lambda: uitvoeren.werk_actie_uit(
            actor, actie=actie, uitwerking=formulier.uitwerking(), doel=doelen.get(formulier.cleaned_data["doel"]),
            peildatum=vandaag(),
        ),
        titel=f"Uitwerken: {actie.omschrijving}", knop="Vastleggen", plan=actie.plan,
        uitleg="U bepaalt vooraf samen welke resultaten dit moet opleveren en wie wat doet.",
    )  # fmt: skip


@medewerker("plan.maken")
def beginnen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The help begins."""
    actie = bestaat(zoek_actie(actor, pk))
    return vel(
        request, actor, actie.plan.dossier, formulieren.Beginformulier(request.POST or None),
        lambda: uitvoeren.begin_actie(actor, actie=actie, peildatum=vandaag()),
        titel=f"Beginnen: {actie.omschrijving}", knop="Begint vandaag", plan=actie.plan,
        uitleg="De hulp begint als het plan is afgesproken en er is besloten waar dat nodig is. Is iemand niet veilig, "
        "dan begint de hulp meteen.",
    )  # fmt: skip


@medewerker("plan.maken")
def actie_afronden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The help is ready."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Afloopformulier(request.POST or None)
    return vel(
        request, actor, actie.plan.dossier, formulier,
        lambda: uitvoeren.rond_actie_af(actor, actie=actie, **schoon(formulier), peildatum=vandaag()),
        titel=f"Afronden: {actie.omschrijving}", knop="Afronden", plan=actie.plan,
    )  # fmt: skip


@medewerker("plan.maken")
def bijschalen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Lighter or heavier help for the same need."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Bijschaalformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return vel(
        request, actor, actie.plan.dossier, formulier,
        lambda: uitvoeren.schaal_bij(
            actor, actie=actie, bouwsteen=formulier.bouwsteen(), reden=formulier.cleaned_data["reden"],
            peildatum=vandaag(),
        ),
        titel=f"Lichter of zwaarder: {actie.omschrijving}", knop="Vervangen", plan=actie.plan,
        uitleg="De hulp van nu stopt en de nieuwe komt ervoor in de plaats. Daarna spreekt u het plan opnieuw af.",
    )  # fmt: skip


@medewerker("plan.maken")
def overdragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask another's expertise, or hand the help over."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Overdrachtformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return vel(
        request, actor, actie.plan.dossier, formulier,
        lambda: draag_hulp_over(actor, actie=actie, **schoon(formulier), peildatum=vandaag()),
        titel=f"Advies vragen of overdragen: {actie.omschrijving}", knop="Vastleggen", plan=actie.plan,
    )  # fmt: skip


def _gemeld(plan: Any) -> list[Any]:
    """What providers said of the help in this plan, beside the form in which the team judges it."""
    per_actie, acties = gemeld_bij_acties(plan.dossier), acties_van(plan)
    return [r for pk, rijen in per_actie.items() if str(pk) in acties for r in rijen]


@medewerker("plan.maken")
def oordeel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """How a goal, an effort, a delivery, an agreement or a signal stands today. `?wat=` is what about."""
    dag = vandaag()
    plan = bestaat(zoek_plan(actor, pk))
    wat = request.GET.get("wat", "doel")
    wat = wat if wat in UITKOMSTEN else "doel"
    over = beoordeelbaar(profiel_van(actor.gemeente, plan.opgesteld_op), plan, wat)
    formulier = formulieren.Oordeelformulier(
        [(sleutel, naam) for sleutel, (naam, _) in over.items()],
        UITKOMSTEN[wat].items(),
        request.POST or None,
        initial={"over": request.GET.get("over", "")},
    )

    def doe() -> object:
        c = schoon(formulier)
        return uitvoeren.beoordeel(actor, plan=plan, wat=wat, **over[c.pop("over")][1], **c, peildatum=dag)

    return vel(
        request, actor, plan.dossier, formulier, doe, titel="Hoe staat het ervoor?", knop="Vastleggen", plan=plan,
        gemeld=_gemeld(plan),
    )  # fmt: skip


@medewerker("plan.maken")
def evaluatie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Look back together."""
    dag = vandaag()
    plan = bestaat(zoek_plan(actor, pk))
    if plan.gesloten_op is not None:
        return redirect("plan", pk=pk)
    profiel = profiel_van(actor.gemeente, dag)
    acties = [
        (a.pk, a.omschrijving, a.trede) for a in acties_van(plan).values() if uitvoeren.vraagt_stap_terug(profiel, a)
    ]
    volgende = profiel.termijn("evaluatie").vanaf(dag).uiterste_datum
    formulier = formulieren.Evaluatieformulier(profiel, acties, volgende, request.POST or None)
    return vel(
        request, actor, plan.dossier, formulier,
        lambda: uitvoeren.evalueer(
            actor, plan=plan, verslag=formulier.cleaned_data["verslag"],
            volgende_op=formulier.cleaned_data["volgende_op"], terugblikken=formulier.terugblikken(), peildatum=dag,
        ),
        titel="Samen terugkijken", knop="Vastleggen", plan=plan,
        uitleg="Een stap terug op de trap is net zo belangrijk als een stap omhoog.", gemeld=_gemeld(plan),
    )  # fmt: skip
