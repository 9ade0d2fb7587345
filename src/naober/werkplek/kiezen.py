"""Choosing a provider with a resident, ordering the help, and what the back office still has to do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.besluit.queries import besluit as zoek_besluit
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.levering import actions as doen
from naober.levering import queries as zoek
from naober.levering.queries.keuze import aanbod_voor, aanmeldingen_van, gekozen_aanbieder, keuzes_van, vastgelopen
from naober.levering.queries.toewijzingen import omvang_van, verwerkt
from naober.werkplek.formulieren import levering as formulieren
from naober.werkplek.toegang import bestaat, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag


@medewerker("aanbieder.kiezen")
def aanbieder_kiezen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The contracted providers for what was granted, shown neutrally, and which one the resident chose."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    besluit = bestaat(zoek_besluit(actor, pk))
    aanbod = aanbod_voor(actor, profiel, besluit.product, besluit.persoon, dag)
    regel = profiel.inkoop.keuze
    overgang = profiel.inkoop.overgangsregel(besluit.product, besluit.wet, dag.year)
    formulier = formulieren.Keuzeformulier(
        aanbod, list(regel.wensen) if regel else [], overgang is not None, request.POST or None
    )

    def kies() -> Any:
        g = formulier.cleaned_data
        return doen.kies_aanbieder(
            actor, besluit=besluit, aanbieder=bestaat(gekozen_aanbieder(aanbod, int(g["aanbieder"]))),
            getoond=formulier.getoond, wensen=g.get("wensen") or [],
            toelichting=g["toelichting"], nieuw_aanbod=g.get("nieuw_aanbod", False), peildatum=dag,
        )  # fmt: skip

    klaar = ingestuurd(
        request,
        formulier,
        kies,
        naar=lambda rij: redirect("keuze-toewijzen", rij.pk) if rij else redirect("besluit", pk),
        over=besluit.dossier,
        soorten=("besluit",),
    )
    aanmeldingen = aanmeldingen_van(besluit.dossier)
    return klaar or toon_formulier(
        request, "aanbieder_kiezen", actor, formulier, profiel=profiel, dossier=besluit.dossier, besluit=besluit,
        product=profiel.product(besluit.product), aanbod=aanbod, regel=regel, keuzes=keuzes_van(besluit),
        overgang=overgang, aanmeldingen=aanmeldingen, vast=vastgelopen(aanmeldingen, profiel),
    )  # fmt: skip


@medewerker("toewijzing.maken")
def keuze_toewijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Order the help from the provider that the resident chose."""
    dag = vandaag()
    keuze = bestaat(zoek.keuze(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Toewijsformulier(request.POST or None, initial={"ingang": dag})
    product = profiel.product(keuze.product)
    naam, naar = ("Toewijzen", reverse("toewijzingen")) if verwerkt(actor) else (
        f"Dossier {keuze.dossier_id}", reverse("dossier", args=[keuze.dossier_id])
    )  # fmt: skip
    return los_blad(
        request, actor, formulier,
        lambda: doen.wijs_hulp_toe(actor, keuze=keuze, invoer=formulier.invoer(), peildatum=dag),
        naar, titel="Hulp toewijzen", knop="Toewijzen", kruimels=[(naam, naar)],
        uitleg=f"{product.naam if product else keuze.product}, door {keuze.aanbieder.naam}",
    )  # fmt: skip


@medewerker("toewijzing.verwerken")
def toewijzingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What waits for an order, and what was allocated, in the whole municipality."""
    profiel = profiel_van(actor.gemeente, vandaag())
    rijen = zoek.alle_toewijzingen(actor)
    return toon(
        request, "toewijzingen", actor, profiel=profiel, keuzes=zoek.te_verwerken(actor),
        rijen=[(t, omvang_van(t)) for t in rijen], namen={p.code: p.naam for p in profiel.producten},
    )  # fmt: skip
