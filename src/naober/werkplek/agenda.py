"""Appointments, tasks and the calendar feed of a member of staff."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from naober.agenda.actions import maak_taak, plan_afspraak, rond_taak_af, zeg_af
from naober.agenda.feed import agenda_van_sleutel, nieuwe_sleutel, sleutel_van, trek_sleutel_in
from naober.agenda.queries import afspraak as zoek_afspraak
from naober.agenda.queries import afspraken_vooruit, open_taken
from naober.agenda.queries import taak as zoek_taak
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.dossier.queries import teamgenoten
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.doelen import Evaluatiemoment
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.kern import Weigering
from naober.monitor.doelen.queries import te_evalueren
from naober.werkplek.formulieren.agenda import Afspraakformulier, Taakformulier
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


@medewerker("agenda.bijhouden")
def agenda(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What is planned and what is to be done, and the feed for one's own calendar."""
    dag = vandaag()
    return toon(
        request,
        "agenda",
        actor,
        dag=dag,
        afspraken=afspraken_vooruit(actor, dag),
        taken=open_taken(actor),
        sleutel=sleutel_van(actor),
        adres="",
        evaluaties=_evaluaties(actor, dag),
    )


def _evaluaties(actor: Actor, dag: date) -> tuple[Evaluatiemoment, ...]:
    """The moments of evaluation of the policy, for who keeps up its figures."""
    mag = heeft_recht(actor.rollen, "monitor.bijhouden")
    return te_evalueren(profiel_van(actor.gemeente, dag), dag) if mag else ()


@alleen_post
@medewerker("agenda.bijhouden")
def agendasleutel(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Make a new secret address, shown this once, or revoke the one there is."""
    dag = vandaag()
    if "intrekken" in request.POST:
        trek_sleutel_in(actor, dag)
        messages.success(request, "De agendalink is ingetrokken. Uw telefoon krijgt geen afspraken meer.")
        return redirect("agenda")
    sleutel = nieuwe_sleutel(actor, dag)
    pad = reverse("agenda-link", kwargs={"gemeente": actor.gemeente, "sleutel": sleutel})
    return toon(
        request,
        "agenda",
        actor,
        dag=dag,
        afspraken=afspraken_vooruit(actor, dag),
        taken=open_taken(actor),
        sleutel=sleutel_van(actor),
        adres=request.build_absolute_uri(pad),
        evaluaties=_evaluaties(actor, dag),
    )


def agendalink(request: HttpRequest, gemeente: int, sleutel: UUID) -> HttpResponse:
    """The feed itself, for a calendar program that is not signed in. The secret is the key; without names."""
    inhoud = agenda_van_sleutel(gemeente, sleutel, timezone.now()) if 1 <= gemeente <= 9999 else None
    if inhoud is None:
        raise Http404
    return HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")


def _terug(dossier: int | None) -> HttpResponse:
    """To the file it belongs to, or to one's own agenda."""
    return redirect("agenda") if dossier is None else redirect("dossier-contact", pk=dossier)


@medewerker("agenda.bijhouden")
def eigen_afspraak(request: HttpRequest, actor: Actor) -> HttpResponse:
    """An appointment of one's own, outside any file."""
    return _afspraak(request, actor, None)


@medewerker("agenda.bijhouden")
def afspraak_in_dossier(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    return _afspraak(request, actor, pk)


def _afspraak(request: HttpRequest, actor: Actor, pk: int | None) -> HttpResponse:
    dossier = None if pk is None else bestaat(zoek_dossier(actor, pk))
    collegas = [(str(c.pk), c.naam) for c in teamgenoten(actor) if c.pk != actor.id]
    adres = dossier.huishouden.adresregel if dossier and not dossier.huishouden.geheim_adres else ""
    bewoners = {str(p.pk): p for p in bewoners_van(dossier.huishouden, vandaag())} if dossier else {}
    formulier = Afspraakformulier(
        collegas,
        request.POST or None,
        in_dossier=dossier is not None,
        bewoners=[(k, p.naam) for k, p in bewoners.items()],
        initial={"plaats": adres, "persoon": request.GET.get("voor", "")},
    )

    def plan() -> object:
        persoon = bewoners.get(formulier.cleaned_data.get("persoon", ""))
        return plan_afspraak(
            actor, dossier=dossier, afspraak=formulier.afspraak(), persoon=persoon, peildatum=vandaag()
        )

    klaar = ingestuurd(
        request,
        formulier,
        plan,
        naar=lambda _: _terug(pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier" if dossier else "los_formulier",
        actor,
        formulier,
        dossier=dossier,
        titel="Afspraak maken",
        knop="Afspraak maken",
        uitleg="De afspraak staat daarna op Mijn dag, ook bij de collega's die meegaan.",
        terug=reverse("agenda"),
    )


@medewerker("agenda.bijhouden")
def afspraak_afzeggen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_afspraak(actor, pk))
    formulier = Redenformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: zeg_af(actor, afspraak=gevonden, reden=formulier.cleaned_data["reden"], peildatum=vandaag()),
        naar=lambda _: (
            redirect("dossier-contact", pk=gevonden.dossier_id) if gevonden.dossier_id else redirect("agenda")
        ),
    )
    return klaar or toon_formulier(
        request,
        "formulier" if gevonden.dossier else "los_formulier",
        actor,
        formulier,
        dossier=gevonden.dossier,
        titel="Afspraak afzeggen",
        knop="Afzeggen",
        uitleg=f"{gevonden.onderwerp}.",
        terug=reverse("agenda"),
    )


@medewerker("agenda.bijhouden")
def eigen_taak(request: HttpRequest, actor: Actor) -> HttpResponse:
    return _taak(request, actor, None)


@medewerker("agenda.bijhouden")
def taak_in_dossier(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    return _taak(request, actor, pk)


def _taak(request: HttpRequest, actor: Actor, pk: int | None) -> HttpResponse:
    dossier = None if pk is None else bestaat(zoek_dossier(actor, pk))
    wie = [(str(c.pk), c.naam) for c in teamgenoten(actor)]
    formulier = Taakformulier(wie, request.POST or None, initial={"voor": str(actor.id)})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: maak_taak(actor, dossier=dossier, peildatum=vandaag(), **formulier.taak()),
        naar=lambda _: _terug(pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier" if dossier else "los_formulier",
        actor,
        formulier,
        dossier=dossier,
        titel="Taak maken",
        knop="Taak maken",
        uitleg="De taak staat op Mijn dag tot zij is afgerond.",
        terug=reverse("agenda"),
    )


@alleen_post
@medewerker("agenda.bijhouden")
def taak_gedaan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One press: it is done. `terug=dossier` goes back to the file."""
    gevonden = bestaat(zoek_taak(actor, pk))
    uitkomst = rond_taak_af(actor, taak=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=reverse("mijn-dag"), status=422)
    messages.success(request, f"Gedaan: {gevonden.omschrijving}")
    if request.POST.get("terug") == "dossier" and gevonden.dossier_id:
        return redirect("dossier-contact", pk=gevonden.dossier_id)
    return redirect("mijn-dag")
