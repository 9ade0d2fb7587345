"""What changed in a file, as a comparison: what stood there and what came instead."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.avg.geschiedenis import BLADZIJDE, Sleutel, wijzigingen_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.werkplek.toegang import bestaat, getal, medewerker, toon, vandaag


@medewerker("dossier.inzien")
def geschiedenis(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The changes in this file, a page at a time, by key."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    voor = None
    if "moment" in request.GET:
        nummer = getal(request.GET.get("nummer", ""))
        try:
            moment = datetime.fromisoformat(request.GET["moment"])
        except ValueError:
            return redirect("geschiedenis", pk=pk)
        if nummer is None or moment.tzinfo is None or nummer > 2**31 - 1:
            return redirect("geschiedenis", pk=pk)
        voor = Sleutel(moment, request.GET.get("tabel", ""), nummer)
    profiel = profiel_van(actor.gemeente, vandaag())
    wijzigingen = wijzigingen_van(gevonden, profiel, voor=voor)
    return toon(
        request,
        "geschiedenis",
        actor,
        profiel=profiel,
        dossier=gevonden,
        wijzigingen=wijzigingen,
        verder=wijzigingen[-1].sleutel if len(wijzigingen) == BLADZIJDE else None,
    )
