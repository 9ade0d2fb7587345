"""Messages with providers: what waits, what went wrong and how to repair it, and what was said about it."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.fundament.koppen import als_bestand
from naober.gemeente.actor import Actor
from naober.gezicht.formulier import Formulier
from naober.istandaard import NUMMERS
from naober.kern import Weigering
from naober.levering import actions as doen
from naober.levering.queries import ketenberichten as lezen
from naober.levering.rules.regellijst import alle_regels, zoek_regels
from naober.werkplek.formulieren import berichtverkeer as formulieren
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    getal,
    ingestuurd,
    los_blad,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)

VERWERKEN, BESPREKEN, INSTUREN = "bericht.verwerken", "bericht.bespreken", "bericht.insturen"
# So far back the patterns look.
_HALF_JAAR = timedelta(days=183)


def _boven(over: Any = None) -> list[tuple[str, str]]:
    """The pages above one form: the list, and the message that it is about."""
    boven = [("Berichtenverkeer", reverse("berichtverkeer"))]
    return [*boven, (f"{over.naam} ({over.pk})", reverse("ketenbericht", args=[over.pk]))] if over else boven


@medewerker(BESPREKEN)
def berichtverkeer(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What has to be repaired, what waits for an answer, and the messages themselves."""
    staat, voor = request.GET.get("staat", ""), getal(request.GET.get("voor", ""))
    lijst = lezen.berichten(actor, soort=staat, voor=voor)
    return toon(
        request, "berichtverkeer", actor, dag=vandaag(), groepen=lezen.te_herstellen(actor),
        wachtend=lezen.wacht_op_antwoord(actor, vandaag()), ongelezen=lezen.ongelezen_van(actor),
        lijst=lijst, staat=staat,
        staten=lezen.STATEN, verder=lijst[-1].pk if len(lijst) == lezen.BLADZIJDE else None,
    )  # fmt: skip


@medewerker(INSTUREN)
def bericht_insturen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Hand in a message as a file."""
    formulier = formulieren.Berichtbestand(request.POST or None, request.FILES or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.ontvang_bericht(actor, **formulier.gegeven(), peildatum=vandaag()),
        naar=lambda rij: redirect("ketenbericht", pk=rij.pk) if rij else redirect("berichtverkeer"),
    )
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Bericht insturen", knop="Insturen",
        uitleg="Het bestand wordt bewaard zoals het is, en daarna verwerkt.", terug=reverse("berichtverkeer"),
        kruimels=_boven(),
    )  # fmt: skip


@medewerker(BESPREKEN)
def bericht(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One message: how it stands, what is wrong with it and what to do, and the talk about it."""
    gevonden = bestaat(lezen.bericht(actor, pk))
    formulier = formulieren.Zegformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.bespreek_bericht(actor, bericht=gevonden, tekst=formulier.cleaned_data["tekst"],
                                      peildatum=vandaag()),
        naar=lambda _: redirect("ketenbericht", pk=pk),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "ketenbericht", actor, formulier, bericht=gevonden, bevindingen=lezen.bevindingen_van(gevonden),
        gesprek=lezen.gesprek_van(gevonden), antwoorden=lezen.antwoorden_van(gevonden),
    )  # fmt: skip


@medewerker(BESPREKEN)
def bericht_origineel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The message as it came or went, byte for byte."""
    inhoud = bestaat(lezen.inhoud_van(actor, pk))
    return als_bestand(inhoud, "application/xml", f"bericht-{pk}.xml")


@alleen_post
@medewerker(VERWERKEN)
def bevinding_herstellen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The button that repairs a rejection."""
    gevonden = bestaat(lezen.bevinding(actor, pk))
    uitkomst = doen.herstel_bevinding(actor, bevinding=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        messages.error(request, f"{uitkomst.reden} {uitkomst.alternatief}")
        return redirect("ketenbericht", pk=gevonden.bericht_id)
    messages.success(request, f"{uitkomst.naam} staat klaar om te versturen.")
    return redirect("ketenbericht", pk=uitkomst.pk)


@medewerker(VERWERKEN)
def bevinding_laten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Leave a rejection as it is, with the reason."""
    gevonden = bestaat(lezen.bevinding(actor, pk))
    formulier = formulieren.Laatformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.laat_bevinding(actor, bevinding=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("ketenbericht", args=[gevonden.bericht_id]), titel="Afkeuring zo laten", knop="Zo laten",
        kruimels=_boven(gevonden.bericht),
    )  # fmt: skip


@medewerker(VERWERKEN)
def bericht_afbreken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Stop carrying out a message; what was done of it stays."""
    gevonden = bestaat(lezen.bericht(actor, pk))
    formulier = formulieren.Afbreekformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.breek_bericht_af(actor, bericht=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("ketenbericht", args=[pk]), titel="Verwerking afbreken", knop="Afbreken",
        kruimels=_boven(gevonden),
        uitleg="Wat al is verwerkt, blijft staan. U kunt later verdergaan.",
    )  # fmt: skip


@medewerker(VERWERKEN)
def bericht_opnieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Put a message back in the queue that was broken off or could not be carried out."""
    gevonden = bestaat(lezen.bericht(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.verwerk_opnieuw(actor, bericht=gevonden, peildatum=vandaag()),
        reverse("ketenbericht", args=[pk]), titel="Opnieuw verwerken", knop="Verwerk opnieuw",
        kruimels=_boven(gevonden),
    )  # fmt: skip


@medewerker(VERWERKEN)
def bericht_alsnog(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Send what was held back, once what was missing is there."""
    gevonden = bestaat(lezen.bericht(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.verstuur_alsnog(actor, bericht=gevonden, peildatum=vandaag()),
        reverse("ketenbericht", args=[pk]), titel="Alsnog versturen", knop="Verstuur alsnog",
        uitleg=gevonden.fout, kruimels=_boven(gevonden),
    )  # fmt: skip


@medewerker(VERWERKEN)
def berichtpatronen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Which rule goes wrong how often, at whom, and whether that grows."""
    sinds = vandaag() - _HALF_JAAR
    return toon(request, "berichtpatronen", actor, sinds=sinds, patronen=lezen.patronen(actor, sinds=sinds))


@medewerker(BESPREKEN)
def berichtregels(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The rules of the messages: what each says, where, of which messages, and what to do. What is typed is sent as a
    form, so that it stands in no address; a link names a rule."""
    gevraagd = request.POST if request.method == "POST" else request.GET
    zoek, nummer = gevraagd.get("zoek", "").strip()[:80], getal(gevraagd.get("bericht", ""))
    return toon(
        request, "berichtregels", actor, regels=zoek_regels(zoek, nummer), aantal=len(alle_regels()), zoek=zoek,
        nummer=nummer, nummers=NUMMERS,
    )  # fmt: skip
