"""The conversation, the weighing on the ladder, and light follow-up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.ingang.queries import binnenkomsten_van
from naober.onderzoek.actions import (
    NieuweBehoefte,
    laat_vervallen,
    leg_bevindingen_vast,
    leg_gesprek_vast,
    leg_waarneming_vast,
)
from naober.onderzoek.queries import behoefte as zoek_behoefte
from naober.onderzoek.queries import gesprekken_van, vondsten_van, waarnemingen_van
from naober.werkplek.formulieren.onderzoek import (
    Afwegingsformulier,
    Gespreksformulier,
    Vervalformulier,
    Waarnemingsformulier,
)
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("gesprek.vastleggen")
def gesprek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a conversation with the needs it showed."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    dossier = bestaat(zoek_dossier(actor, pk))
    personen = {p.pk: p for p in bewoners_van(dossier.huishouden, dag)}
    eerste = next(iter(personen.values()), None)
    formulier = Gespreksformulier(
        profiel,
        [(str(p.pk), p.naam) for p in personen.values()],
        request.POST or None,
        initial={
            "gevoerd_op": dag,
            "plaats": "thuis",
            "deelnemer-1-naam": eerste.naam if eerste else "",
            "deelnemer-1-als": "inwoner",
        },
    )

    def leg_vast() -> object:
        behoeften = [NieuweBehoefte(personen[b.pop("persoon_id")], **b) for b in formulier.behoeften()]
        return leg_gesprek_vast(
            actor,
            dossier=dossier,
            gesprek=formulier.gesprek(),
            behoeften=behoeften,
            gevoerd_op=formulier.cleaned_data["gevoerd_op"],
            peildatum=dag,
        )

    klaar = ingestuurd(request, formulier, leg_vast, naar=lambda _: redirect("dossier", pk=pk))
    return klaar or toon_formulier(request, "gesprek", actor, formulier, profiel=profiel, dossier=dossier)


@medewerker("dossier.inzien")
def gesprekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What was asked and what was said, to read back: every entry and every talk, newest first."""
    dossier = bestaat(zoek_dossier(actor, pk))
    return toon(
        request,
        "gesprekken",
        actor,
        dossier=dossier,
        binnenkomsten=binnenkomsten_van(dossier)[::-1],
        gesprekken=gesprekken_van(dossier),
    )


@medewerker("bevinding.vastleggen")
def afweging(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Weigh one need on the ladder, lightest rung first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    behoefte = bestaat(zoek_behoefte(actor, pk))
    formulier = Afwegingsformulier(profiel, vondsten_van(behoefte), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_bevindingen_vast(actor, behoefte=behoefte, bevindingen=formulier.vondsten(), peildatum=dag),
        naar=lambda _: redirect("dossier", pk=behoefte.dossier_id),
        over=behoefte.dossier,
        soorten=("gesprek",),
    )
    return klaar or toon_formulier(
        request, "afweging", actor, formulier, profiel=profiel, behoefte=behoefte, dossier=behoefte.dossier
    )


@medewerker("gesprek.vastleggen")
def vervallen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A need that is no longer one, or was recorded twice."""
    behoefte = bestaat(zoek_behoefte(actor, pk))
    formulier = Vervalformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: laat_vervallen(actor, behoefte=behoefte, reden=formulier.cleaned_data["reden"], peildatum=vandaag()),
        naar=lambda _: redirect("dossier", pk=behoefte.dossier_id),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=behoefte.dossier,
        titel="Behoefte vervalt",
        knop="Laten vervallen",
        uitleg=f"{behoefte.omschrijving}. De behoefte vraagt dan geen antwoord meer. Op de tijdlijn blijft zij staan.",
    )


@medewerker("waarneming.vastleggen")
def waarneming(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Keep a light eye: what was seen, and by whom."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    formulier = Waarnemingsformulier(request.POST or None, initial={"waargenomen_op": dag})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_waarneming_vast(actor, dossier=dossier, peildatum=dag, **formulier.waarneming()),
        naar=lambda _: redirect("dossier", pk=pk),
    )
    return klaar or toon_formulier(
        request, "waarneming", actor, formulier, dossier=dossier, eerdere=waarnemingen_van(dossier)
    )
