"""Outcomes by group: first say what for and why, then see them; with who asked before."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import gelijkheidskader
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.kern.cijfertabel import Cijfertabel
from naober.monitor.actions import stel_groepsvraag
from naober.monitor.indicatoren import laad
from naober.monitor.uitkomsten.bron import open_bron
from naober.monitor.uitkomsten.gelijk import eigen_vraag, gestelde_vragen, groepstabel
from naober.werkplek.formulieren.gelijk import Groepsvraagformulier
from naober.werkplek.monitor.bestanden import als_bestand
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon_formulier, vandaag

GELIJK = "monitor.gelijk"


@medewerker(GELIJK)
def gelijk(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Ask for an outcome by group; with a question of one's own of today (`vraag`) its answer as well."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Groepsvraagformulier(dag, request.POST or None)
    klaar = ingestuurd(
        request, formulier, lambda: stel_groepsvraag(actor, vraag=formulier.vraag(), peildatum=dag),
        naar=lambda rij: redirect(f"{reverse('monitor-gelijk')}?vraag={rij.pk}" if rij else "monitor-gelijk"),
    )  # fmt: skip
    if klaar:
        return klaar
    antwoord = _antwoord(request, actor) if request.GET.get("vraag") else None
    return toon_formulier(
        request, "monitor/gelijk", actor, formulier, profiel=profiel, kader=gelijkheidskader(),
        tabel=antwoord if isinstance(antwoord, Cijfertabel) else None,
        weigering=antwoord if isinstance(antwoord, Weigering) else None, nummer=request.GET.get("vraag", ""),
        vragen=gestelde_vragen(actor), cijfernaam={c: i.naam for c, i in laad().items()},
        doelnaam={d.code: d.naam for d in gelijkheidskader().doelen},
    )  # fmt: skip


def _antwoord(request: HttpRequest, actor: Actor) -> Cijfertabel | Weigering:
    dag = vandaag()
    nummer = getal(request.GET.get("vraag", ""))
    vraag = bestaat(None if nummer is None else eigen_vraag(actor, nummer, dag))
    bron = open_bron(actor, profiel_van(actor.gemeente, dag), dag, timezone.now(), vraag.periode)
    return bron if isinstance(bron, Weigering) else groepstabel(bron, vraag)


@medewerker(GELIJK)
def cijfers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The answer to a question of one's own of today as a file; without a question the page where one is asked."""
    if not request.GET.get("vraag"):
        return redirect("monitor-gelijk")
    antwoord = _antwoord(request, actor)
    if isinstance(antwoord, Weigering):
        raise Http404
    return als_bestand(request, lambda code: antwoord if code == "groepen" else None)
