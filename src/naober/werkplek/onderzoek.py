"""The conversation, the weighing on the ladder, and light follow-up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.queries import behoefte as zoek_behoefte
from naober.onderzoek.queries import vondsten_van, waarnemingen_van
from naober.werkplek.formulieren import Afwegingsformulier, Gespreksformulier, Waarnemingsformulier
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


@medewerker("gesprek.vastleggen")
def gesprek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a conversation with the needs it showed."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    dossier = bestaat(zoek_dossier(actor, pk))
    personen = {p.pk: p for p in dossier.huishouden.personen.all()}
    eerste = next(iter(personen.values()), None)
    formulier = Gespreksformulier(
        profiel,
        [(str(p.pk), p.naam) for p in personen.values()],
        request.POST or None,
        initial={"deelnemer-1-naam": eerste.naam if eerste else "", "deelnemer-1-als": "inwoner"},
    )
    if request.method == "POST" and formulier.is_valid():
        behoeften = [NieuweBehoefte(personen[b.pop("persoon_id")], **b) for b in formulier.behoeften()]
        uitkomst = leg_gesprek_vast(
            actor, dossier=dossier, gesprek=formulier.gesprek(), behoeften=behoeften, peildatum=dag
        )
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=pk)
        formulier.meld_weigering(uitkomst)
    return toon(
        request,
        "gesprek",
        actor,
        profiel=profiel,
        dossier=dossier,
        formulier=formulier,
        status=422 if formulier.errors else 200,
    )


@medewerker("bevinding.vastleggen")
def afweging(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Weigh one need on the ladder, lightest rung first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    behoefte = bestaat(zoek_behoefte(actor, pk))
    formulier = Afwegingsformulier(profiel.trap, vondsten_van(behoefte), request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = leg_bevindingen_vast(actor, behoefte=behoefte, bevindingen=formulier.vondsten(), peildatum=dag)
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=behoefte.dossier_id)
        formulier.meld_weigering(uitkomst)
    return toon(
        request,
        "afweging",
        actor,
        profiel=profiel,
        behoefte=behoefte,
        dossier=behoefte.dossier,
        formulier=formulier,
        status=422 if formulier.errors else 200,
    )


@medewerker("waarneming.vastleggen")
def waarneming(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Keep a light eye: what was seen, and by whom."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = Waarnemingsformulier(request.POST or None)
    if request.method == "POST" and formulier.is_valid():
        uitkomst = leg_waarneming_vast(actor, dossier=dossier, peildatum=vandaag(), **formulier.cleaned_data)
        if not isinstance(uitkomst, Weigering):
            return redirect("dossier", pk=pk)
        formulier.meld_weigering(uitkomst)
    return toon(
        request,
        "waarneming",
        actor,
        dossier=dossier,
        formulier=formulier,
        eerdere=waarnemingen_van(dossier),
        status=422 if formulier.errors else 200,
    )
