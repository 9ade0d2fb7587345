"""Finding a file, and the work list."""

from dataclasses import asdict

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.agenda.filters import bewaar_filter, filter_op_nummer, filters_van, gooi_filter_weg, onthoud
from naober.agenda.werklijst import Keuzes, zoek_dossiers
from naober.agenda.werklijst import werklijst as lees_werklijst
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.werkplek import signaaltermijnen
from naober.werkplek.dag import van_berichten
from naober.werkplek.formulieren.werklijst import Dossierzoekformulier, Werklijstformulier
from naober.werkplek.toegang import alleen_post, bestaat, getal, medewerker, toon, toon_formulier, vandaag


@medewerker("dossier.inzien")
def zoeken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Find a file by surname or number, from every page; sent as a form, so that no name stands in an address."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Dossierzoekformulier(request.POST or None)
    gevonden = None
    if formulier.is_bound and formulier.is_valid():
        gevonden = zoek_dossiers(actor, formulier.cleaned_data["zoek"], profiel, dag)
        if len(gevonden) == 1 and formulier.cleaned_data["zoek"].strip().isdecimal():
            return redirect("dossier", pk=gevonden[0].dossier.pk)
    return toon_formulier(request, "zoeken", actor, formulier, profiel=profiel, gevonden=gevonden, vandaag=dag)


@medewerker("dossier.inzien")
def werklijst(request: HttpRequest, actor: Actor, pk: int | None = None) -> HttpResponse:
    """Fifty files at a time with what is going on in each. The filter is kept; a name in it never is in an address."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    filters = filters_van(actor)
    laatste = next((f for f in filters if not f.naam and f.medewerker_id == actor.id), None)
    huidig = laatste if pk is None else bestaat(filter_op_nummer(actor, pk))
    keuzes = Keuzes() if huidig is None else Keuzes.lees(huidig.keuzes)
    formulier = Werklijstformulier(profiel, request.POST or None, initial=asdict(keuzes))
    if request.method == "POST" and formulier.is_valid():
        return _bewaar(request, actor, formulier)
    lijst, verder = lees_werklijst(actor, keuzes, profiel, dag, na=getal(request.GET.get("na", "")))
    return toon_formulier(
        request,
        "werklijst",
        actor,
        formulier,
        profiel=profiel,
        dag=dag,
        lijst=lijst,
        verder=verder,
        bewaard=[f for f in filters if f.naam],
        huidig=None if huidig is None or not huidig.naam else huidig,
        berichttermijnen=van_berichten(actor, dag),
        signalen=signaaltermijnen.van_actor(actor, dag),
    )


def _bewaar(request: HttpRequest, actor: Actor, formulier: Werklijstformulier) -> HttpResponse:
    keuzes, naam = formulier.keuzes(), formulier.cleaned_data["naam"].strip()
    onthoud(actor, keuzes)
    if not naam:
        return redirect("werklijst")
    filter_ = bewaar_filter(actor, naam, keuzes, delen=formulier.cleaned_data["delen"])
    messages.success(request, f"De lijst {filter_.naam} is bewaard.")
    return redirect("werklijst-bewaard", pk=filter_.pk)


@alleen_post
@medewerker("dossier.inzien")
def werklijst_weg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Throw a list of one's own away; one shared by a colleague is theirs to throw away."""
    bestaat(filter_op_nummer(actor, pk))
    if gooi_filter_weg(actor, pk):
        messages.success(request, "De bewaarde lijst is weggegooid.")
    else:
        messages.info(request, "Deze lijst is van een collega. Alleen wie haar bewaarde, gooit haar weg.")
    return redirect("werklijst")


@medewerker()
def sneltoetsen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Which keys do what, and how to use the pages without a mouse."""
    return toon(request, "sneltoetsen", actor)
