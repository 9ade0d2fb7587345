"""The first screen of the day, the household page, and the municipality's own policy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit.queries import acties_van, besluit_over, wachtend_op_besluit, wachtend_op_toets
from naober.dossier.actions import betrek
from naober.dossier.queries import (
    TIJDLIJN_LENGTE,
    betrokkenen_van,
    collegas_met_rol,
    dossiers_van_team,
    mijn_dossiers,
    tijdlijn_van,
)
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol, Termijnregel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.ingang.queries import binnenkomsten_van, laatste_van, wachtend_bij_team
from naober.kern import TermijnStand
from naober.onderzoek.queries import behoeften_van
from naober.plan.queries import lopende_plannen_van, plannen_van, standen, trapbeeld
from naober.plan.rules import heeft_besluit_nodig
from naober.werkplek.formulieren.plan import Betrekformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker()
def mijn_dag(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who needs me today, and what may not wait."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    onderzoek = profiel.termijn("onderzoek")
    veldwerk = heeft_recht(actor.rollen, "binnenkomst.oppakken")
    nieuw = []
    for b in wachtend_bij_team(actor) if veldwerk else []:
        uiterlijk = onderzoek.vanaf(b.ontvangen_op).uiterste_datum
        nieuw.append((b, uiterlijk, uiterlijk < dag))
    regel = profiel.termijn("besluit")
    te_besluiten = [
        (actie, regel.vanaf(actie.plan.afgesproken_op or dag).uiterste_datum)
        for actie in (wachtend_op_besluit(actor, profiel) if Rol.BESLISSER in actor.rollen else [])
    ]
    eigen = mijn_dossiers(actor) if heeft_recht(actor.rollen, "dossier.inzien") else []
    van_team = dossiers_van_team(actor) if Rol.TEAMLEIDER in actor.rollen else []
    plannen = lopende_plannen_van([b.dossier_id for b in (*eigen, *van_team)])
    return toon(
        request,
        "mijn_dag",
        actor,
        profiel=profiel,
        dag=dag,
        nieuw=nieuw,
        onderzoek=onderzoek,
        dossiers=[(b, plannen.get(b.dossier_id)) for b in eigen],
        van_team=[(b, plannen.get(b.dossier_id)) for b in van_team],
        te_besluiten=te_besluiten,
        besluit=regel,
        toetsen=wachtend_op_toets(actor) if heeft_recht(actor.rollen, "besluit.toetsen") else [],
        ingevoerd=laatste_van(actor) if heeft_recht(actor.rollen, "binnenkomst.registreren") else [],
    )


@medewerker()
def beleid(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The municipality's own policy as the system carries it out, each rule with its source."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(request, "beleid", actor, profiel=profiel, dag=dag, trap=trapbeeld(profiel.trap, [], []))


@medewerker("dossier.inzien")
def dossier(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One household: its ladder, its plan, its decisions, its terms and its timeline, in at most 12 queries."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    binnenkomsten = binnenkomsten_van(gevonden)
    behoeften = behoeften_van(gevonden)
    plannen = plannen_van(gevonden)
    acties = acties_van(gevonden)
    besluiten = [b for a in reversed(acties) if (b := besluit_over(a)) is not None]
    lopend = next((p for p in plannen if p.gesloten_op is None), None)
    laatste = lopend or (plannen[0] if plannen else None)
    nu = [a for a in acties if laatste is not None and a.plan_id == laatste.pk]
    return toon(
        request,
        "dossier",
        actor,
        profiel=profiel,
        dag=dag,
        dossier=gevonden,
        personen=list(gevonden.huishouden.personen.all()),
        betrokkenen=betrokkenen_van(gevonden),
        binnenkomsten=binnenkomsten,
        behoeften=list(zip(behoeften, standen(behoeften, nu), strict=True)),
        plan=laatste,
        eerdere=[p for p in plannen if p is not laatste],
        acties=[
            (a, profiel.trap.trede(a.trede), besluit_over(a), heeft_besluit_nodig(profiel, a.trede, a.product))
            for a in nu
        ],
        besluiten=besluiten,
        trap=trapbeeld(profiel.trap, behoeften, nu),
        tijdlijn=_gepland(laatste, besluiten, dag) + _verleden(tijdlijn_van(gevonden, aantal=OP_DOSSIER)),
        termijnen=_termijnen(profiel, binnenkomsten, plannen, [(a, besluit_over(a)) for a in nu], dag),
    )


# The newest lines stand beside the plan; the whole timeline has a page of its own.
OP_DOSSIER = 8


@dataclass(frozen=True, slots=True)
class Tijdpunt:
    """A line of the timeline as the picture wants it; planned ones lie ahead of today."""

    moment: date
    tekst: str
    soort: str
    actor: str = ""
    bron: str = ""
    wet: str = ""
    gepland: bool = False


def _verleden(gebeurtenissen: Iterable[Any]) -> list[Tijdpunt]:
    return [Tijdpunt(g.dag, g.tekst, g.soort, g.medewerker.naam, g.bron) for g in gebeurtenissen]


def _gepland(plan: Any, besluiten: Iterable[Any], dag: date) -> list[Tijdpunt]:
    """What lies ahead, furthest first: looking back together, and the last day of what was granted."""
    punten = []
    if plan is not None and plan.gesloten_op is None and plan.evaluatie_op >= dag:
        punten.append(Tijdpunt(plan.evaluatie_op, f"Samen terugkijken op plan {plan.versie}.", "plan", gepland=True))
    punten += [
        Tijdpunt(b.eind_op, f"Laatste dag van besluit {b.kenmerk}.", "besluit", wet=b.wet, gepland=True)
        for b in besluiten
        if b.eind_op is not None and b.eind_op >= dag and b.ingetrokken_op is None
    ]
    return sorted(punten, key=lambda p: p.moment, reverse=True)


def _termijnen(
    profiel: Profiel,
    binnenkomsten: Sequence[Any],
    plannen: Sequence[Any],
    acties: Sequence[tuple[Any, Any]],
    dag: date,
) -> list[tuple[Termijnregel, TermijnStand]]:
    """The legal terms that run now: the investigation from the first entry until a plan is agreed, and the
    decision from the agreed plan until it is taken."""
    lopend = []
    if binnenkomsten and not any(p.afgesproken_op for p in plannen):
        regel = profiel.termijn("onderzoek")
        lopend.append((regel, regel.vanaf(binnenkomsten[0].ontvangen_op).stand(dag)))
    wachtend = [
        a.plan.afgesproken_op
        for a, besluit in acties
        if besluit is None and a.plan.afgesproken_op and heeft_besluit_nodig(profiel, a.trede, a.product)
    ]
    if wachtend:
        regel = profiel.termijn("besluit")
        lopend.append((regel, regel.vanaf(min(wachtend)).stand(dag)))
    return lopend


@medewerker("dossier.inzien")
def tijdlijn(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The whole timeline, a page at a time, by key."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    voor = None
    if "dag" in request.GET and request.GET.get("na", "").isdigit():
        try:
            voor = (date.fromisoformat(request.GET["dag"]), int(request.GET["na"]))
        except ValueError:
            return redirect("tijdlijn", pk=pk)
    rijen = tijdlijn_van(gevonden, voor=voor)
    verder = rijen[-1] if len(rijen) == TIJDLIJN_LENGTE else None
    return toon(request, "tijdlijn", actor, dossier=gevonden, tijdlijn=_verleden(rijen), verder=verder)


@medewerker("betrokkene.toevoegen")
def betrekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Involve an independent client supporter."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    collegas = {str(c.pk): c for c in collegas_met_rol(actor, Rol.CLIENTONDERSTEUNER)}
    formulier = Betrekformulier([(k, c.naam) for k, c in collegas.items()], request.POST or None)
    betrokken = ingestuurd(
        request,
        formulier,
        lambda: betrek(
            actor,
            dossier=gevonden,
            medewerker=collegas[formulier.cleaned_data["medewerker"]],
            rol=Rol.CLIENTONDERSTEUNER,
            peildatum=vandaag(),
        ),
    )
    if betrokken is not None:
        return redirect("dossier", pk=pk)
    return toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Cliëntondersteuner betrekken",
        knop="Betrekken",
        uitleg="Een onafhankelijke cliëntondersteuner denkt met de inwoner mee en beslist niet in dit dossier.",
    )
