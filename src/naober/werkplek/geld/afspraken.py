"""What is agreed about money and how it stands: earmarks, funds, neutrality and programmes; what is followed over time;
and reading a budget in."""

import hashlib
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from naober.geld import actions as doen
from naober.geld.queries import afspraken as lezen
from naober.geld.queries import volgen as gevolgd
from naober.geld.queries.begroting import INZIEN
from naober.geld.queries.inlezen import bekijk, codelijst
from naober.geld.rules.volgen import verdeel_rijk
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.werkplek.formulieren import afspraken as formulieren
from naober.werkplek.formulieren.begroting import als_getypt
from naober.werkplek.formulieren.inlezen import GEZIEN, Begrotingsbestand
from naober.werkplek.geld.standen import jaar_van
from naober.werkplek.toegang import ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

BIJHOUDEN = "begroting.bijhouden"


@medewerker(INZIEN)
def afspraken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was agreed about the budget of one year: does it stay neutral, what is earmarked, what stays in a fund, and
    the programmes."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = jaar_van(request, dag)
    return toon(
        request, "geld/afspraken", actor, profiel=profiel, jaar=jaar,
        neutraal=lezen.neutraliteit(actor, profiel, jaar, dag), oormerken=lezen.oormerken(actor, profiel, jaar),
        fondsen=lezen.fondsen(actor, profiel, jaar), programmas=lezen.programmas(actor, profiel, jaar),
        indeling=profiel.begroting.indeling(jaar) if profiel.begroting else None,
    )  # fmt: skip


@medewerker(INZIEN)
def volgen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What is followed: uses that may not rise, the volume of a saving, money that is left each year, what the State
    pays, and what moves from heavy to light."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = jaar_van(request, dag)
    bewegingen = profiel.begroting.verschuivingen if profiel.begroting else ()
    return toon(
        request, "geld/volgen", actor, profiel=profiel, jaar=jaar, gevolgd=gevolgd.gevolgd(actor, profiel, dag),
        overschotten=gevolgd.overschotten(actor, profiel, dag), rijksgaten=gevolgd.rijksgaten(actor, profiel, jaar),
        verschuivingen=[(v, gevolgd.verschuiving(actor, v, range(jaar - 2, jaar + 1))) for v in bewegingen],
        als_getypt=als_getypt,
    )  # fmt: skip


@medewerker(INZIEN)
def rijksmiddelen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What the State will give in a year by the way it divides national means; nothing is kept."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    regels = profiel.begroting.rijksverdelingen if profiel.begroting else ()
    if not regels:
        return toon(request, "geld/rijksmiddelen", actor, profiel=profiel, regel=None)
    regel = regels[0]
    gevraagd = request.GET if "jaar" in request.GET else None
    formulier = formulieren.Rijksformulier(regel, gevraagd, initial={"jaar": regel.korting_in})
    uitkomst = verdeel_rijk(regel, *formulier.gegeven()) if gevraagd is not None and formulier.is_valid() else None
    nee = uitkomst if isinstance(uitkomst, Weigering) else None
    return toon_formulier(
        request, "geld/rijksmiddelen", actor, formulier, profiel=profiel, regel=regel, weigering=nee,
        delen=None if nee else uitkomst,
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def bestemmen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Earmark money of one source."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    teams = lezen.teams_voor_geld(profiel)
    formulier = formulieren.Bestemformulier(
        profiel, teams, request.POST or None, initial={"dag": dag, "jaar": dag.year}
    )
    return los_blad(
        request, actor, formulier,
        lambda: doen.bestem_geld(
            actor, besluit=formulier.besluit(), bestemming=formulier.bestemming(), peildatum=dag
        ),
        reverse("begroting-afspraken"), titel="Geld bestemmen", profiel=profiel,
        uitleg="Kies welk geld het is, en verdeel het over waar het voor is.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def schrappen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Let planned additions to a reserve lapse."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Schrapformulier(profiel, request.POST or None, initial={"dag": dag, "jaar": dag.year})
    return los_blad(
        request, actor, formulier,
        lambda: doen.schrap_dotatie(
            actor, reserve=formulier.cleaned_data["reserve"], besluit=formulier.besluit(),
            bedragen=formulier.bedragen(), ten_gunste_van=formulier.cleaned_data["ten_gunste_van"], peildatum=dag,
        ),
        reverse("begroting-reserves"), titel="Toevoeging laten vervallen", profiel=profiel,
        uitleg="Wat gepland was komt er niet bij. Het bedrag komt vrij op de begrotingsregel die de reserve vult.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def verdelen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Charge one activity to several lines."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Verdeelformulier(profiel, request.POST or None, initial={"jaar": dag.year})
    return los_blad(
        request, actor, formulier,
        lambda: doen.verdeel_besteding(actor, **formulier.gegeven(), peildatum=dag),
        reverse("begroting-besluiten"), titel="Een voorziening over meer terreinen verdelen", knop="Verdelen",
        profiel=profiel, uitleg="Elk terrein betaalt een deel. De delen zijn samen precies 100 procent.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def inlezen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Read a budget in: first what the file would change, with everything that is wrong in it, and only then it is
    recorded. What was typed or uploaded stays in the form."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gestuurd = _met_bestand(request)
    formulier = Begrotingsbestand(gestuurd, request.FILES or None, initial={"dag": dag})
    blad: dict[str, Any] = {
        "profiel": profiel, "titel": "Begroting inlezen", "codes": codelijst(profiel), "terug": reverse("begroting"),
        "weigering": None, "gelezen": None, "afdruk": "",
    }  # fmt: skip
    if gestuurd is None or not formulier.is_valid():
        return toon_formulier(request, "geld/inlezen", actor, formulier, **blad)
    tekst, eenheid = formulier.cleaned_data["tekst"], formulier.cleaned_data["eenheid"]
    blad["afdruk"] = hashlib.sha256(f"{eenheid}\n{tekst}".encode()).hexdigest()
    if "vastleggen" in gestuurd and gestuurd.get(GEZIEN) == blad["afdruk"]:
        klaar = ingestuurd(
            request, formulier,
            lambda: doen.lees_begroting_in(
                actor, besluit=formulier.besluit(), tekst=tekst, eenheid=eenheid, peildatum=dag
            ),
            naar=lambda _: redirect("begroting-besluiten"),
        )  # fmt: skip
        if klaar is not None:
            return klaar
    elif "vastleggen" in gestuurd:
        messages.info(request, "Er is iets veranderd sinds het voorbeeld. Kijk het nog eens na.")
    gelezen = bekijk(actor, profiel, tekst, eenheid)
    fout = isinstance(gelezen, Weigering) or bool(gelezen.fouten)
    blad["weigering" if isinstance(gelezen, Weigering) else "gelezen"] = gelezen
    return toon(request, "geld/inlezen", actor, status=422 if fout else 200, formulier=formulier, **blad)


def _met_bestand(request: HttpRequest) -> QueryDict | None:
    """What was sent, with the contents of a file in the place of the text, so that it stays there."""
    if request.method != "POST":
        return None
    gegevens = request.POST.copy()
    bestand = request.FILES.get("bestand")
    if bestand is not None and (tekst := Begrotingsbestand.lees(bestand)) is not None:
        gegevens["tekst"] = tekst
    return gegevens
