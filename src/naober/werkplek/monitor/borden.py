"""Dashboards: one for each kind of work, with figures over many and nobody in them."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.grafiek import Grafiek
from naober.kern.cijfertabel import Cijfertabel
from naober.werkplek.monitor.beleidsbord import beleidskaarten
from naober.werkplek.monitor.bestanden import als_bestand
from naober.werkplek.monitor.contractbord import contractkaarten
from naober.werkplek.monitor.geldbord import geldkaarten
from naober.werkplek.monitor.kaart import Bord, Cijferkaart
from naober.werkplek.monitor.teambord import teamkaarten
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag

INZIEN = "monitor.inzien"
# What a picture says of itself when every figure is kept back or not known.
LEEG = "Er is niets te tekenen"
BORDEN = (
    Bord(
        "team", "Het team", "team.leiden", "Hoe het werk verdeeld is, wat wacht en welke termijnen lopen.", teamkaarten
    ),
    Bord(
        "beleid",
        "Doelen en trap",
        INZIEN,
        "Hoe het met de doelen gaat, en of hulp van zwaar naar licht gaat.",
        beleidskaarten,
    ),
    Bord(
        "geld",
        "Geldstroom",
        "geld.inzien",
        "Waar het geld heen gaat, wat wordt verwacht en waar het knelt.",
        geldkaarten,
    ),
    Bord(
        "contracten",
        "Aanbieders",
        "contract.beheren",
        "Resultaat, tevredenheid, kosten en wachten per aanbieder.",
        contractkaarten,
    ),
)


@medewerker(INZIEN)
def monitor(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Where figures stand: the dashboards that this worker may see, the goals, and the report."""
    return toon(request, "monitor/begin", actor, borden=[b for b in BORDEN if heeft_recht(actor.rollen, b.recht)])


def _bord(request: HttpRequest, actor: Actor) -> Bord:
    """The dashboard that the question names (`bord`); not for who has not its right."""
    gekozen = bestaat(next((b for b in BORDEN if b.code == request.GET.get("bord", "")), None))
    if not heeft_recht(actor.rollen, gekozen.recht):
        raise PermissionDenied
    return gekozen


@medewerker(INZIEN)
def bord(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One dashboard (`bord` in the question); without one the page where each is to choose."""
    if not request.GET.get("bord"):
        return redirect("monitor")
    gekozen = _bord(request, actor)
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    kaarten = [(k, teken(k)) for k in gekozen.maak(actor, profiel, dag)]
    return toon(request, "monitor/bord", actor, profiel=profiel, dag=dag, bord=gekozen, kaarten=kaarten)


def teken(kaart: Cijferkaart) -> Grafiek | None:
    """The picture; none of a single row, where one bar says no more than its figure, and none of nothing."""
    getallen = [c for rij in kaart.tabel.rijen for c in rij if isinstance(c, int | float | Decimal)]
    if kaart.teken is None or len(kaart.tabel.rijen) < 2 or not any(getallen):
        return None
    grafiek = kaart.teken(kaart.tabel)
    return None if LEEG in grafiek.beschrijving else grafiek


@medewerker(INZIEN)
def bordcijfers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One table of a dashboard as a file; without a dashboard the page where each is to choose."""
    if not request.GET.get("bord"):
        return redirect("monitor")
    gekozen = _bord(request, actor)
    dag = vandaag()
    kaarten = gekozen.maak(actor, profiel_van(actor.gemeente, dag), dag)

    def zoek(code: str) -> Cijfertabel | None:
        return next((k.tabel for k in kaarten if k.code == code), None)

    return als_bestand(request, zoek)
