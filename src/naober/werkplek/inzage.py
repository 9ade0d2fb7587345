"""What a file is opened for, and who looked in it."""

from datetime import timedelta
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from naober.dossier.queries import bewoners_in
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.gezien import zonder
from naober.gemeente.actor import Actor
from naober.gemeente.verwerkingen import register_van
from naober.logboek.actions import kies_doel, stel_inzagevraag
from naober.logboek.queries import inzages_voor
from naober.logboek.toezicht import vragen_over
from naober.werkplek.formulieren.privacy import Doelformulier, Inzagevraagformulier, Periodeformulier
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag

_PERIODE = timedelta(days=30)
_LANGSTE = timedelta(days=366)


def vraag_waarvoor(request: HttpRequest, dossier: int) -> HttpResponse:
    """To the page that asks what this file is opened for, and from there back to where they were going."""
    return redirect(f"{reverse('waarvoor', kwargs={'pk': dossier})}?verder={quote(request.get_full_path())}")


@medewerker("doel.kiezen")
def waarvoor(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask what this file is opened for; of the file itself only its number is shown."""
    with zonder():
        gevonden = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    keuzes = register_van(actor.gemeente, dag).aanleidingen
    formulier = Doelformulier([(a.code, a.naam) for a in keuzes], request.POST or None)
    formulier.eenmalig = False
    verder = request.GET.get("verder", "")
    if not url_has_allowed_host_and_scheme(verder, {request.get_host()}, require_https=request.is_secure()):
        verder = reverse("dossier", kwargs={"pk": pk})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: kies_doel(actor, dossier=gevonden, **formulier.ingevuld(), peildatum=dag),
        naar=lambda _: redirect(verder),
    )
    return klaar or toon_formulier(request, "waarvoor", actor, formulier, nummer=pk)


@medewerker("dossier.inzien")
def wie_keek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Who looked in this file, when and why, in words for the resident: to read together or to print."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    van, tot = dag - _PERIODE, dag
    formulier = Periodeformulier(request.GET if "van" in request.GET else None, initial={"van": van, "tot": tot})
    if formulier.is_valid():
        gekozen = formulier.cleaned_data
        tot = min(gekozen["tot"], dag)
        van = max(gekozen["van"], tot - _LANGSTE)
    return toon(
        request,
        "wie_keek",
        actor,
        status=422 if formulier.errors else 200,
        dossier=gevonden,
        formulier=formulier,
        van=van,
        tot=tot,
        dagen=inzages_voor(
            actor.gemeente,
            van=van,
            tot=tot,
            dossiers=[gevonden.pk],
            personen=[p.pk for p in bewoners_in(gevonden, dag)],
        ),
        vragen=vragen_over(gevonden),
    )


@medewerker("inzage.vragen")
def inzagevraag_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Write down what the resident asks about who looked."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    formulier = Inzagevraagformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: stel_inzagevraag(
            actor,
            dossier=gevonden,
            inzage=getal(request.GET.get("inzage", "")),
            **formulier.ingevuld(),
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("wie-keek", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Vraag over wie keek",
        knop="Vraag vastleggen",
        uitleg="De functionaris gegevensbescherming zoekt het uit en antwoordt binnen een maand.",
    )
