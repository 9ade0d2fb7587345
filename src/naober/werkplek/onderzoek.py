"""The conversation, the weighing on the ladder, and light follow-up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.queries import behoefte as zoek_behoefte
from naober.onderzoek.queries import vondsten_van, waarnemingen_van
from naober.werkplek.formulieren.onderzoek import Afwegingsformulier, Gespreksformulier, Waarnemingsformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon_formulier, vandaag


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

    def leg_vast() -> object:
        behoeften = [NieuweBehoefte(personen[b.pop("persoon_id")], **b) for b in formulier.behoeften()]
        return leg_gesprek_vast(actor, dossier=dossier, gesprek=formulier.gesprek(), behoeften=behoeften, peildatum=dag)

    if ingestuurd(request, formulier, leg_vast) is not None:
        return redirect("dossier", pk=pk)
    return toon_formulier(request, "gesprek", actor, formulier, profiel=profiel, dossier=dossier)


@medewerker("bevinding.vastleggen")
def afweging(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Weigh one need on the ladder, lightest rung first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    behoefte = bestaat(zoek_behoefte(actor, pk))
    formulier = Afwegingsformulier(profiel.trap, vondsten_van(behoefte), request.POST or None)
    vastgelegd = ingestuurd(
        request,
        formulier,
        lambda: leg_bevindingen_vast(actor, behoefte=behoefte, bevindingen=formulier.vondsten(), peildatum=dag),
    )
    if vastgelegd is not None:
        return redirect("dossier", pk=behoefte.dossier_id)
    return toon_formulier(
        request, "afweging", actor, formulier, profiel=profiel, behoefte=behoefte, dossier=behoefte.dossier
    )


@medewerker("waarneming.vastleggen")
def waarneming(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Keep a light eye: what was seen, and by whom."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = Waarnemingsformulier(request.POST or None)
    vastgelegd = ingestuurd(
        request,
        formulier,
        lambda: leg_waarneming_vast(actor, dossier=dossier, peildatum=vandaag(), **formulier.cleaned_data),
    )
    if vastgelegd is not None:
        return redirect("dossier", pk=pk)
    return toon_formulier(request, "waarneming", actor, formulier, dossier=dossier, eerdere=waarnemingen_van(dossier))
