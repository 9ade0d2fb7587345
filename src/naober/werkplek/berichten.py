"""What residents wrote in a file: to read, and to answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.agenda.berichten import beantwoord_bericht, lees_berichten
from naober.agenda.queries import berichten_van
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.werkplek.formulieren.agenda import Berichtformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


@medewerker("dossier.inzien")
def berichten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Everything that was written, by whom it is about; what nobody read yet stands first."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    alles = berichten_van(gevonden)
    ongelezen: dict[int, list[Any]] = {}
    for b in alles:
        if b.medewerker_id is None and b.gelezen_op is None:
            ongelezen.setdefault(b.persoon_id, []).append(b)
    eerder = [b for b in alles if b.medewerker_id is not None or b.gelezen_op is not None]
    return toon(request, "berichten", actor, dossier=gevonden, ongelezen=list(ongelezen.values()), eerder=eerder)


@medewerker("contact.vastleggen")
def schrijven(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Answer, or write first; `aan` is chosen in the form."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    bewoners = {str(p.pk): p for p in bewoners_van(gevonden.huishouden, vandaag())}
    aan = request.GET.get("aan", "")
    formulier = Berichtformulier(
        [(k, p.naam) for k, p in bewoners.items()],
        request.POST or None,
        initial={"persoon": aan if aan in bewoners else next(iter(bewoners), "")},
    )

    def stuur() -> object:
        persoon = bewoners[formulier.cleaned_data["persoon"]]
        tekst = formulier.cleaned_data["tekst"]
        return beantwoord_bericht(actor, dossier=gevonden, persoon=persoon, tekst=tekst, peildatum=vandaag())

    klaar = ingestuurd(request, formulier, stuur, naar=lambda _: redirect("dossier-berichten", pk=pk))
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Bericht aan een inwoner",
        knop="Versturen",
        uitleg="De inwoner leest dit op Mijn Naober, en wie voor de inwoner spreekt ook. Schrijf gewone taal.",
    )


@alleen_post
@medewerker("contact.vastleggen")
def gelezen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What this resident wrote is read; the resident sees by whom and when."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    bewoners = {str(b.persoon_id): b.persoon for b in berichten_van(gevonden)}
    persoon = bewoners.get(request.POST.get("persoon", ""))
    if persoon is None:
        messages.error(request, "Kies wiens berichten u hebt gelezen.")
        return redirect("dossier-berichten", pk=pk)
    uitkomst = lees_berichten(actor, dossier=gevonden, persoon=persoon, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        messages.error(request, uitkomst.reden)
    else:
        messages.success(request, f"{persoon.naam} ziet nu dat u dit hebt gelezen.")
    return redirect("dossier-berichten", pk=pk)
