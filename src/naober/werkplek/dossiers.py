"""The household page, its timeline, and who works on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.avg.queries import grenzen_van, heeft_grenzen
from naober.besluit.queries import acties_van, besluit_over, stappen_bij
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.actions import betrek
from naober.dossier.queries import (
    TIJDLIJN_LENGTE,
    betrokkenen_van,
    collegas_met_rol,
    dossier_met,
    tijdlijn_van,
)
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.ingang.queries import binnenkomsten_van
from naober.levering.queries.toewijzingen import heeft_hulp, hulp_in
from naober.onderzoek.queries import behoeften_van
from naober.plan.queries import plannen_van, standen, trapbeeld
from naober.plan.rules import Behoeftestand
from naober.signalen.klokken import open_zaken
from naober.veiligheid.queries import heeft_veiligheid, tekens_van
from naober.werkplek import signaaltermijnen
from naober.werkplek.formulieren.plan import Betrekformulier
from naober.werkplek.termijnen import lopende_termijnen
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag
from naober.werkplek.treden import tredenaam, zoek_trede
from naober.werkplek.volgende import volgende_stap


@medewerker("dossier.inzien")
def dossier(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One household: its ladder, its plan, its decisions, its terms and its timeline, in at most 12 queries."""
    gevonden = bestaat(
        dossier_met(
            actor, pk, heeft_grenzen=heeft_grenzen, heeft_hulp=heeft_hulp, heeft_veiligheid=heeft_veiligheid,
            signalen_=open_zaken,
        )
    )  # fmt: skip
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
    # A plan is read by the policy under which it was made: its rungs may have gone since.
    van_plan = profiel_van(actor.gemeente, laatste.opgesteld_op) if laatste else profiel
    betrokkenen = betrokkenen_van(gevonden)
    stand = _behoeften(behoeften, nu, van_plan, profiel)
    actieregels = [_actieregel(a, van_plan, profiel) for a in nu]
    return toon(
        request,
        "dossier",
        actor,
        profiel=profiel,
        dag=dag,
        dossier=gevonden,
        tekens=tekens_van(gevonden) if gevonden.__dict__.get("heeft_veiligheid") else [],
        signalen=signaaltermijnen.van_dossier(gevonden, signaalkader(actor.gemeente, dag)),
        grenzen=grenzen_van(gevonden) if gevonden.__dict__.get("heeft_grenzen") else [],
        personen=bewoners_van(gevonden.huishouden, dag),
        betrokkenen=betrokkenen,
        binnenkomsten=binnenkomsten,
        volgende=volgende_stap(
            actor,
            profiel,
            dag,
            dossier=gevonden,
            plan=laatste,
            behoeften=stand,
            te_besluiten=[r.actie for r in actieregels if r.nodig and not r.besluit and r.actie.helpt],
            betrokken_als=frozenset(Rol(b.rol) for b in betrokkenen if b.medewerker_id == actor.id and not b.tot),
            acties=len(actieregels),
        ),
        behoeften=stand,
        plan=laatste,
        eerdere=[p for p in plannen if p is not laatste],
        acties=actieregels,
        besluiten=besluiten,
        hulp=hulp_in(gevonden, profiel) if gevonden.__dict__.get("heeft_hulp") else [],
        laddernaam=van_plan.trap.naam,
        ladderbron=van_plan.trap.bron,
        ladderaanname=van_plan.trap.aanname,
        trap=trapbeeld(van_plan.trap, behoeften, nu),
        tijdlijn=_gepland(laatste, besluiten, dag) + _verleden(tijdlijn_van(gevonden, aantal=OP_DOSSIER)),
        termijnen=lopende_termijnen(profiel, binnenkomsten, plannen, nu, stappen_bij(nu), dag),
    )


@dataclass(frozen=True, slots=True)
class Actieregel:
    """An action as the plan shows it; `besluit` is the decision on it, `nodig` whether it needs one, `deelname`
    whether the municipality records who takes part."""

    actie: Any
    trede: str
    besluit: Any
    nodig: bool
    deelname: bool


def _behoeften(
    behoeften: Sequence[Any], acties: Sequence[Any], *profielen: Profiel
) -> list[tuple[Any, Behoeftestand, str]]:
    """Each need, how far it has come, and the name of the rung that is enough for it."""
    paren = zip(behoeften, standen(behoeften, acties), strict=True)
    return [(behoefte, stand, tredenaam(stand.volstaat_op or "", *profielen)) for behoefte, stand in paren]


def _actieregel(actie: Any, *profielen: Profiel) -> Actieregel:
    trede = zoek_trede(actie.trede, *profielen)
    nodig = bool(actie.product) or (trede is not None and trede.besluit)
    code = actie.voorziening.code if actie.voorziening else ""
    deelname = any(v.code == code and (v.toets or v.velden) for v in profielen[-1].voorzieningen)
    return Actieregel(actie, tredenaam(actie.trede, *profielen), besluit_over(actie), nodig, deelname)


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
    return [Tijdpunt(g.dag, g.tekst, g.soort, g.door, g.bron) for g in gebeurtenissen]


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


@medewerker("dossier.inzien")
def tijdlijn(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The whole timeline, a page at a time, by key."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    voor = None
    if "dag" in request.GET:
        na = getal(request.GET.get("na", ""))
        try:
            dag = date.fromisoformat(request.GET["dag"])
        except ValueError:
            return redirect("tijdlijn", pk=pk)
        if na is None:
            return redirect("tijdlijn", pk=pk)
        voor = (dag, na)
    rijen = tijdlijn_van(gevonden, voor=voor)
    verder = rijen[-1] if len(rijen) == TIJDLIJN_LENGTE else None
    return toon(request, "tijdlijn", actor, dossier=gevonden, tijdlijn=_verleden(rijen), verder=verder)


@medewerker("betrokkene.toevoegen")
def betrekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Involve an independent client supporter."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    collegas = {str(c.pk): c for c in collegas_met_rol(actor, Rol.CLIENTONDERSTEUNER)}
    formulier = Betrekformulier([(k, c.naam) for k, c in collegas.items()], request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: betrek(
            actor,
            dossier=gevonden,
            medewerker=collegas[formulier.cleaned_data["medewerker"]],
            rol=Rol.CLIENTONDERSTEUNER,
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("dossier", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Cliëntondersteuner betrekken",
        knop="Betrekken",
        uitleg="Een onafhankelijke cliëntondersteuner denkt met de inwoner mee en beslist niet in dit dossier. "
        "Die ziet het dossier alleen als de inwoner dat goed vindt. Leg dat eerst vast bij Delen.",
    )
