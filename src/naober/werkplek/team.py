"""Passing work on: one file, a whole caseload, an absence; and who does what in the team."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.agenda.verdeling import caseload, werkverdeling
from naober.dossier.actions import beeindig_afwezigheid, draag_over, meld_afwezig, verdeel, zet_uit
from naober.dossier.queries import afwezigheden, collega, collegas_met_rol, teamlid
from naober.dossier.queries import afwezigheid as zoek_afwezigheid
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.samenspel.queries import netwerken_te_laat
from naober.werkplek.formulieren.werklijst import Afwezigformulier, Overdraagformulier, Verdeelformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


def _regisseurs(actor: Actor) -> list[tuple[str, str]]:
    """Who can lead a household, the own team first."""
    wie = sorted(collegas_met_rol(actor, Rol.GENERALIST), key=lambda c: (c.team != actor.team, c.naam))
    profiel = profiel_van(actor.gemeente, vandaag())
    namen = {t.code: f" ({t.naam})" for t in profiel.teams}
    return [(str(c.pk), f"{c.naam}{namen.get(c.team, '')}") for c in wie]


@medewerker("dossier.overdragen")
def overdragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The regie of one household to a colleague, or to oneself."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gevonden = bestaat(zoek_dossier(actor, pk))
    formulier = Overdraagformulier(_regisseurs(actor), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: draag_over(
            actor,
            dossier=gevonden,
            naar=bestaat(collega(actor, int(formulier.cleaned_data["naar"]))),
            reden=formulier.cleaned_data["reden"],
            op_verzoek=formulier.cleaned_data["op_verzoek"],
            peildatum=dag,
        ),
        # Who handed it to another team may not see it any more.
        naar=lambda _: redirect("dossier", pk=pk) if zoek_dossier(actor, pk) else redirect("mijn-dag"),
    )
    keuze = profiel.andere_medewerker
    uitleg = "Het huishouden houdt één vaste contactpersoon. Taken en afspraken die nog komen, gaan mee."
    if keuze is not None:
        uitleg += f" Vraagt de inwoner om een ander, dan blijft dat binnen het team ({keuze.bron})."
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        profiel=profiel,
        dossier=gevonden,
        titel="Dossier overdragen",
        knop="Overdragen",
        uitleg=uitleg,
    )


@medewerker("afwezigheid.vastleggen")
def afwezig(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One's own absence, with who stands in."""
    return _afwezig(request, actor, actor.id)


@medewerker("team.leiden")
def teamlid_afwezig(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    return _afwezig(request, actor, bestaat(teamlid(actor, pk)).pk)


def _afwezig(request: HttpRequest, actor: Actor, wie: int) -> HttpResponse:
    dag = vandaag()
    afwezige = bestaat(collega(actor, wie))
    rollen = sorted({c.pk: c.naam for rol in afwezige.rollen for c in collegas_met_rol(actor, Rol(rol))}.items())
    formulier = Afwezigformulier(
        [(str(pk), naam) for pk, naam in rollen if pk != wie], request.POST or None, initial={"van": dag, "tot": dag}
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: meld_afwezig(
            actor,
            medewerker=afwezige,
            vervanger=bestaat(collega(actor, int(formulier.cleaned_data["vervanger"]))),
            van=formulier.cleaned_data["van"],
            tot=formulier.cleaned_data["tot"],
            peildatum=dag,
        ),
        naar=lambda _: redirect("afwezig") if wie == actor.id else redirect("werkverdeling"),
    )
    return klaar or toon_formulier(
        request,
        "afwezig",
        actor,
        formulier,
        titel="Afwezig en waarnemen" if wie == actor.id else f"{afwezige.naam} is afwezig",
        afwezigheden=afwezigheden(actor, dag),
    )


@alleen_post
@medewerker("afwezigheid.vastleggen")
def afwezigheid_stopt(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_afwezigheid(actor, pk))
    uitkomst = beeindig_afwezigheid(actor, afwezigheid=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=reverse("afwezig"), status=422)
    messages.success(request, "De waarneming is gestopt.")
    return redirect("afwezig")


@medewerker("team.leiden")
def werkverdeling_(request: HttpRequest, actor: Actor) -> HttpResponse:
    """How the work is divided, who is away, and which files nobody leads."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    druk, zonder = werkverdeling(actor, profiel, dag)
    return toon(
        request,
        "werkverdeling",
        actor,
        profiel=profiel,
        dag=dag,
        druk=druk,
        zonder=zonder,
        afwezigheden=afwezigheden(actor, dag),
        netwerken=netwerken_te_laat(actor, profiel, dag),
    )


@medewerker("team.leiden")
def werk_verdelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Hand over the files of one member of the team, each to a colleague: all that were chosen, or none."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    wie = bestaat(teamlid(actor, pk))
    regels = {r.dossier.pk: r for r in caseload(actor, wie, profiel, dag)}
    collegas = [(nr, naam) for nr, naam in _regisseurs(actor) if nr != str(wie.pk)]
    formulier = Verdeelformulier([(nr, r.namen) for nr, r in regels.items()], collegas, request.POST or None)

    def doe() -> object:
        paren = [(regels[nr].dossier, bestaat(collega(actor, int(naar)))) for nr, naar in formulier.gekozen()]
        return verdeel(actor, verdeling=paren, reden=formulier.cleaned_data["reden"], peildatum=dag)

    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("werkverdeling"))
    return klaar or toon_formulier(
        request,
        "los_formulier",
        actor,
        formulier,
        profiel=profiel,
        titel=f"Dossiers van {wie.naam} verdelen",
        knop="Overdragen",
        uitleg=f"{wie.naam} is regisseur in {len(regels)} dossiers. Kies per dossier wie het overneemt.",
        terug=reverse("werkverdeling"),
    )


@alleen_post
@medewerker("team.leiden")
def uitzetten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Somebody leaves; refused as long as a household would be left without a coordinator."""
    wie = bestaat(teamlid(actor, pk))
    uitkomst = zet_uit(actor, medewerker=wie, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=reverse("werkverdeling"), status=422)
    messages.success(request, f"Het account van {wie.naam} is uitgezet.")
    return redirect("werkverdeling")
