"""Reading a file of entries in from the browser: hand it in, see how far it is, and what was left out and why."""

from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.fundament.koppen import als_bestand
from naober.gemeente.actor import Actor
from naober.gezicht.formulier import Formulier
from naober.kaart import actions, queries
from naober.kaart.uitwisselen.bestanden import schrijf_afgekeurd
from naober.werkplek.formulieren.kaart import Inleesformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon_formulier, vandaag

BIJHOUDEN = "kaart.bijhouden"
# So many rows that were left out stand on the page; the file has all of them.
_EERSTE = 100


@medewerker(BIJHOUDEN)
def kaart_inlezen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Hand in a file, and what was handed in before."""
    formulier = Inleesformulier(request.POST or None, request.FILES or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.geef_bestand(actor, **formulier.gegeven(), peildatum=vandaag()),
        naar=lambda rij: redirect("kaartinvoer", pk=rij.pk) if rij else redirect("kaart-inlezen"),
    )
    return klaar or toon_formulier(request, "kaart_inlezen", actor, formulier, invoeren=queries.invoeren(actor))


@medewerker(BIJHOUDEN)
def kaartinvoer(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """How far one file is, and what was left out; each sending reads in the next part."""
    invoer = bestaat(queries.invoer(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.lees_verder(actor, invoer=invoer, peildatum=vandaag()),
        naar=lambda _: redirect("kaartinvoer", pk=pk),
    )
    if klaar:
        return klaar
    afgekeurd = queries.afgekeurd_in(actor, invoer)
    return toon_formulier(
        request, "kaartinvoer", actor, formulier, invoer=invoer, afgekeurd=afgekeurd[:_EERSTE], aantal=len(afgekeurd)
    )


@medewerker(BIJHOUDEN)
def kaartinvoer_fouten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """All that was left out of one file, with a reason for each row, as a file for a spreadsheet."""
    invoer = bestaat(queries.invoer(actor, pk))
    uit = StringIO(newline="")
    schrijf_afgekeurd(uit, queries.afgekeurd_in(actor, invoer))
    return als_bestand(uit.getvalue().encode(), "text/csv", f"afgekeurd-{invoer.pk}.csv")
