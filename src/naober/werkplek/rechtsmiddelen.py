"""Objections, appeals and complaints."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit import actions
from naober.besluit.queries import besluit_over, bezwaren_van, klachten_van, vervolg_van
from naober.besluit.queries import bezwaar as zoek_bezwaar
from naober.besluit.queries import klacht as zoek_klacht
from naober.besluit.rules.vervolg import klachttermijn, termijn_bezwaarbesluit
from naober.dossier.queries import collegas_met_rol
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.plan.queries import actie as zoek_actie
from naober.werkplek.formulieren import rond_besluit as formulieren
from naober.werkplek.rond_besluit import vraag_in
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


@medewerker("dossier.inzien")
def rechtsmiddelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The objections and complaints of this household, with their terms."""
    dag = vandaag()
    gevonden = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request,
        "rechtsmiddelen",
        actor,
        profiel=profiel,
        dossier=gevonden,
        dag=dag,
        bezwaren=[
            (b, termijn_bezwaarbesluit(profiel, b.besluit.wet, b.besluit.genomen_op).uiterste_datum)
            for b in bezwaren_van(gevonden)
        ],
        klachten=[(k, klachttermijn(profiel, k.ontvangen_op).uiterste_datum) for k in klachten_van(gevonden)],
    )


@medewerker("bezwaar.registreren")
def nieuw_bezwaar(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record an objection to what was decided on this action, or the appeal."""
    actie = bestaat(zoek_actie(actor, pk))
    genomen = besluit_over(actie)
    kenmerken = [v.kenmerk for v in reversed(vervolg_van(genomen))] + [genomen.kenmerk] if genomen else []
    formulier = formulieren.Bezwaarformulier(
        kenmerken, request.POST or None, initial={"ontvangen_op": vandaag(), "soort": "bezwaar"}
    )
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.registreer_bezwaar(actor, actie=actie, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=actie.plan.dossier,
        naar=redirect("rechtsmiddelen", pk=actie.plan.dossier_id),
        titel="Bezwaar of beroep vastleggen",
        knop="Vastleggen",
        uitleg=actie.omschrijving,
    )


@medewerker("dossier.inzien")
def bezwaar(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One objection: what was said, and what was decided."""
    gevonden = bestaat(zoek_bezwaar(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    uiterlijk = termijn_bezwaarbesluit(profiel, gevonden.besluit.wet, gevonden.besluit.genomen_op)
    return toon(
        request,
        "bezwaar",
        actor,
        profiel=profiel,
        dossier=gevonden.besluit.dossier,
        bezwaar=gevonden,
        termijn=uiterlijk,
    )


@medewerker("bezwaar.registreren")
def bezwaar_overleg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """It was talked over."""
    gevonden = bestaat(zoek_bezwaar(actor, pk))
    formulier = formulieren.Overlegformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.leg_overleg_bezwaar_vast(actor, bezwaar=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.besluit.dossier,
        naar=redirect("bezwaar", pk=pk),
        titel="Gesprek over het bezwaar",
        knop="Vastleggen",
        uitleg=f"Bezwaar tegen besluit {gevonden.kenmerk}. Vaak komt u er samen uit.",
    )


@medewerker("bezwaar.behandelen")
def bezwaar_beslissen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Decide on an objection, or record the outcome of an appeal."""
    gevonden = bestaat(zoek_bezwaar(actor, pk))
    formulier = formulieren.Bezwaarbesluitformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.beslis_op_bezwaar(actor, bezwaar=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.besluit.dossier,
        naar=redirect("bezwaar", pk=pk),
        titel="Beslissen op het bezwaar",
        knop="Beslissen en brief maken",
        uitleg=f"Bezwaar tegen besluit {gevonden.kenmerk}. Wie dat besluit nam, beslist hier niet over.",
    )


@medewerker("bezwaar.registreren")
def nieuwe_klacht(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a complaint."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    personen = {str(p.pk): p for p in gevonden.huishouden.personen.all()}
    collegas = {str(c.pk): c for c in collegas_met_rol(actor, Rol.GENERALIST)}
    formulier = formulieren.Klachtformulier(
        [(k, p.naam) for k, p in personen.items()],
        [(k, c.naam) for k, c in collegas.items()],
        request.POST or None,
        initial={"ontvangen_op": vandaag()},
    )

    def doe() -> Any:
        c = formulier.cleaned_data
        gegeven = {
            **c, "persoon": personen[c["persoon"]], "over_medewerker": collegas.get(c["over_medewerker"])
        }  # fmt: skip
        return actions.registreer_klacht(actor, dossier=gevonden, **gegeven, peildatum=vandaag())

    route = profiel.besluitregels.klachtenroute if profiel.besluitregels else None
    return vraag_in(
        request,
        actor,
        formulier,
        doe,
        dossier=gevonden,
        naar=redirect("rechtsmiddelen", pk=pk),
        titel="Klacht vastleggen",
        knop="Vastleggen",
        uitleg=f"Klagen kan altijd, ook over hulp zonder besluit. {route or ''}".strip(),
    )


@medewerker("bezwaar.behandelen")
def klacht(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Talk a complaint over, and answer it."""
    gevonden = bestaat(zoek_klacht(actor, pk))
    formulier = formulieren.Klachtoordeelformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.handel_klacht_af(actor, klacht=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.dossier,
        naar=redirect("rechtsmiddelen", pk=gevonden.dossier_id),
        titel=f"Klacht over {gevonden.waarover}",
        knop="Vastleggen",
        uitleg=gevonden.omschrijving,
    )
