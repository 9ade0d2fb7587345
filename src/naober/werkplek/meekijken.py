"""Looking along in a file to which one does not belong: asking, answering, and in an emergency."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils.http import urlencode

from naober.bewoners.queries import persoon as zoek_persoon
from naober.delen import actions
from naober.delen.inhoud import gedeeld_met_mij
from naober.delen.queries import (
    bekend_dossier,
    mijn_meekijken,
    noodopeningen,
    voorbije_inzage,
    ziet,
)
from naober.delen.queries import (
    noodopening as zoek_noodopening,
)
from naober.delen.queries import (
    toegangsverzoek as zoek_verzoek,
)
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.gezicht.indienen import uitkomst_van
from naober.identiteit.opnieuw import aanbieder_van, weiger_zonder_bewijs
from naober.werkplek.formulieren import delen as f
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("dossiertoegang.vragen")
def inzage_vragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask to see the file of this resident's household. Who may look up residents is told that there is one."""
    persoon = bestaat(zoek_persoon(actor, pk))
    nummer = bekend_dossier(persoon)
    if nummer is not None and ziet(actor, nummer):
        return redirect("dossier", pk=nummer)
    formulier = f.Meekijkformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.vraag_toegang(
            actor, persoon=persoon, reden=formulier.cleaned_data["reden"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("mijn-inzage"),
    )
    return klaar or toon_formulier(
        request, "inzage_vragen", actor, formulier, persoon=persoon, is_er=nummer is not None
    )


@medewerker("noodtoegang.gebruiken")
def noodtoegang(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Open the file of this resident's household at once, after proving again who one is."""
    persoon = bestaat(zoek_persoon(actor, pk))
    waar = aanbieder_van(request)
    formulier = f.Noodformulier(request.POST or None, met_wachtwoord=waar is None)
    # Before the savepoint of the action: a wrong password stays counted.
    zonder = weiger_zonder_bewijs(request, request.POST.get("wachtwoord", "")) if request.method == "POST" else None

    def open_() -> Any:
        if zonder is not None:
            return zonder
        reden = formulier.cleaned_data["reden"]
        return actions.open_in_nood(actor, persoon=persoon, reden=reden, peildatum=vandaag())

    uitkomst = uitkomst_van(formulier, open_) if request.method == "POST" else None
    if uitkomst is not None:
        messages.success(request, "Het dossier is open. De privacyfunctionaris kijkt achteraf of dit nodig was.")
        return redirect("dossier", pk=uitkomst.dossier_id)
    hier = urlencode({"opnieuw": "ja", "next": request.get_full_path()})
    return toon_formulier(
        request, "noodtoegang", actor, formulier,
        persoon=persoon,
        regel=kader_van(actor.gemeente, vandaag()).noodtoegang,
        opnieuw=f"{reverse('aanmelden', args=[waar.nummer])}?{hier}" if waar else "",
    )  # fmt: skip


@medewerker("dossier.inzien")
def mijn_inzage(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What one asked, and the grounds on which one sees or saw a file without belonging to it."""
    return toon(request, "mijn_inzage", actor, meekijken=mijn_meekijken(actor, vandaag()))


@medewerker("dossier.inzien")
def gedeeld(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The parts of a file that a resident shared with this member of staff, and no more."""
    deel = bestaat(gedeeld_met_mij(actor, pk, vandaag()))
    return toon(request, "gedeeld", actor, deel=deel)


@medewerker("dossiertoegang.toekennen")
def inzageverzoek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Answer a colleague who asks to look along."""
    verzoek = bestaat(zoek_verzoek(actor, pk))
    formulier = f.Antwoordformulier(request.POST or None)

    def antwoord() -> Any:
        c = formulier.cleaned_data
        return actions.beantwoord_toegangsverzoek(
            actor,
            verzoek=verzoek,
            toekennen=c["toekennen"] == "ja",
            antwoord=c["antwoord"],
            tot=c["tot"],
            peildatum=vandaag(),
        )

    klaar = ingestuurd(request, formulier, antwoord, naar=lambda _: redirect("delen", pk=verzoek.dossier_id))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier,
        dossier=verzoek.dossier, titel="Een collega wil meekijken", knop="Antwoorden",
        uitleg=f"{verzoek.aanvrager.naam} vraagt: {verzoek.reden}",
    )  # fmt: skip


@medewerker("privacy.toezien")
def noodoverzicht(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every emergency in which a file was opened; those that wait to be judged first."""
    return toon(request, "noodoverzicht", actor, rijen=noodopeningen(actor))


@medewerker("privacy.toezien")
def noodoordeel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Judge afterwards whether an emergency was one."""
    rij = bestaat(zoek_noodopening(actor, pk))
    formulier = f.Oordeelformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.beoordeel_noodtoegang(
            actor,
            noodopening=rij,
            in_orde=formulier.cleaned_data["in_orde"] == "ja",
            oordeel=formulier.cleaned_data["oordeel"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("noodoverzicht"),
    )
    return klaar or toon_formulier(request, "noodoordeel", actor, formulier, rij=rij)


def voorbij_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Who saw a file by consent, request or emergency, and asks for it when that is over, reads that it is over (403).

    Anybody else keeps the 404 that tells nothing: only one's own grounds are looked at."""

    def middleware(request: HttpRequest) -> HttpResponse:
        antwoord = get_response(request)
        if antwoord.status_code != 404 or request.user.is_anonymous or not request.path_info.startswith("/dossier/"):
            return antwoord
        nummer = resolve(request.path_info).kwargs.get("pk")
        actor = Actor.van(request.user)
        grond = voorbije_inzage(actor, nummer) if isinstance(nummer, int) else None
        if grond is None or ziet(actor, grond.dossier_id):
            return antwoord
        return toon(request, "inzage_voorbij", actor, status=403, grond=grond)

    return middleware
