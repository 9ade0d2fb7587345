"""Choosing a provider with a resident, ordering the help, and what the back office still has to do."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.besluit.queries import besluit as zoek_besluit
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kern import datum_voluit
from naober.levering import actions as doen
from naober.levering import queries as zoek
from naober.levering.queries.keuze import (
    WEEKDAGEN,
    aanbieders_voor,
    aanbod_voor,
    aanmeldingen_van,
    doel_van,
    gekozen_aanbieder,
    keuzes_van,
    vastgelopen,
    vervoer_van,
)
from naober.levering.queries.toewijzingen import eerdere_van, omvang_van, verwerkt
from naober.werkplek.formulieren import kiezen as kiesformulieren
from naober.werkplek.formulieren import levering as formulieren
from naober.werkplek.toegang import bestaat, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

KIEZEN = "aanbieder.kiezen"


@medewerker(KIEZEN)
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


@medewerker(KIEZEN)
def aanmelden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Put the resident forward to a provider, and wait for its answer."""
    dag = vandaag()
    besluit = bestaat(zoek_besluit(actor, pk))
    aanbod = aanbod_voor(actor, profiel_van(actor.gemeente, dag), besluit.product, besluit.persoon, dag)
    formulier = kiesformulieren.Aanmeldformulier([(str(a.aanbieder), a.naam) for a in aanbod], request.POST or None)
    return _in_dossier(
        request, actor, besluit.dossier, formulier,
        lambda: doen.meld_aan(
            actor, besluit=besluit, peildatum=dag,
            aanbieder=bestaat(gekozen_aanbieder(aanbod, int(formulier.cleaned_data["aanbieder"]))),
        ),
        naar=lambda _: redirect("aanbieder-kiezen", pk), titel="Aanmelden bij een aanbieder", knop="Aanmelden",
        uitleg="Leg daarna vast wat de aanbieder antwoordt.",
    )  # fmt: skip


@medewerker(KIEZEN)
def aanmelding(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What the provider answered: accepted, refused or no place, and what helps in the meantime."""
    rij = bestaat(zoek.aanmelding(actor, pk))
    formulier = kiesformulieren.Aanmeldantwoord(request.POST or None)
    return _in_dossier(
        request, actor, rij.dossier, formulier,
        lambda: doen.leg_aanmelding_vast(actor, aanmelding=rij, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("aanbieder-kiezen", rij.besluit_id) if rij.besluit_id
        else redirect("dossier", rij.dossier_id),
        titel=f"Antwoord van {rij.aanbieder.naam}", uitleg=f"Aangemeld op {datum_voluit(rij.op)}.",
    )  # fmt: skip


@medewerker(KIEZEN)
def jeugdverwijzing(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record that a doctor, judge or certified institution sent a youth to a provider."""
    profiel = profiel_van(actor.gemeente, vandaag())
    return _zonder_besluit(
        request, actor, pk, [(p.code, p.naam) for p in profiel.producten if p.wet == "Jeugdwet"],
        kiesformulieren.Jeugdverwijsformulier, doen.leg_verwijzing_vast, titel="Verwijzing jeugd",
        uitleg="Een arts, rechter of gecertificeerde instelling verwees een jongere. Daar is geen besluit voor nodig.",
    )  # fmt: skip


@medewerker(KIEZEN)
def inzet(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Call in specialised help for a case of the team, for some time."""
    profiel = profiel_van(actor.gemeente, vandaag())
    return _zonder_besluit(
        request, actor, pk, [(p.code, p.naam) for p in profiel.producten if profiel.inkoop.inzet_van(p.code)],
        kiesformulieren.Inzetformulier, doen.zet_tijdelijk_in, titel="Tijdelijk hulp inzetten",
        uitleg="Het team haalt er zelf iemand bij. Daar is geen besluit of verwijzing voor nodig, wel een laatste dag.",
    )  # fmt: skip


def _zonder_besluit(
    request: HttpRequest, actor: Actor, pk: int, producten: list[tuple[str, str]],
    soort: type[kiesformulieren.Jeugdverwijsformulier], doe: Callable[..., Any], **blad: str,
) -> HttpResponse:  # fmt: skip
    """Help to which nobody needs a decision: for whom, what, and from which provider; then it is ordered."""
    dag, dossier = vandaag(), bestaat(zoek_dossier(actor, pk))
    personen = {str(p.pk): p for p in bewoners_van(dossier.huishouden, dag)}
    aanbieders = {str(a.pk): a for a in aanbieders_voor([code for code, _ in producten], dag)}
    formulier = soort(_namen(personen), producten, _namen(aanbieders), request.POST or None)

    def leg_vast() -> object:
        c = formulier.ingevuld()
        wie, bij = personen[c.pop("persoon")], aanbieders[c.pop("aanbieder")]
        return doe(actor, dossier=dossier, persoon=wie, aanbieder=bij, **c, peildatum=dag)

    return _in_dossier(
        request, actor, dossier, formulier, leg_vast,
        naar=lambda keuze: redirect("keuze-toewijzen", keuze.pk) if keuze else redirect("dossier", pk), **blad,
    )  # fmt: skip


@medewerker(KIEZEN)
def vervoer(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """How somebody gets somewhere regularly, so that rides can be planned together."""
    dag, dossier = vandaag(), bestaat(zoek_dossier(actor, pk))
    soorten = profiel_van(actor.gemeente, dag).inkoop.vervoer
    personen = {str(p.pk): p for p in bewoners_van(dossier.huishouden, dag)}
    formulier = kiesformulieren.Vervoerformulier(
        _namen(personen), [(v.code, v.naam) for v in soorten], request.POST or None
    )
    return _in_dossier(
        request, actor, dossier, formulier,
        lambda: doen.leg_vervoer_vast(
            actor, dossier=dossier, persoon=personen[formulier.cleaned_data["persoon"]], **formulier.invoer(),
            peildatum=dag,
        ),
        naar=lambda _: redirect("vervoer", pk), titel="Vervoer vastleggen", sjabloon="vervoer",
        bestaand=vervoer_van(dossier), namen={v.code: v.naam for v in soorten}, dagen=dict(WEEKDAGEN),
        uitleg="Zo zijn ritten van verschillende inwoners samen te plannen.",
    )  # fmt: skip


def _namen(rijen: dict[str, Any]) -> list[tuple[str, str]]:
    return [(nummer, rij.naam) for nummer, rij in rijen.items()]


def _in_dossier(
    request: HttpRequest,
    actor: Actor,
    dossier: Any,
    formulier: Formulier,
    doe: Callable[[], object],
    *,
    naar: Callable[[Any], HttpResponse],
    titel: str,
    knop: str = "Vastleggen",
    sjabloon: str = "formulier",
    **gegevens: Any,
) -> HttpResponse:
    """A form in a file."""
    return ingestuurd(request, formulier, doe, naar=naar) or toon_formulier(
        request, sjabloon, actor, formulier, dossier=dossier, titel=titel, knop=knop, **gegevens
    )


@medewerker("toewijzing.maken")
def keuze_toewijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Order the help from the provider that the resident chose."""
    dag = vandaag()
    keuze = bestaat(zoek.keuze(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    eerder = {str(t.pk): t for t in eerdere_van(actor, keuze)}
    formulier = formulieren.Toewijsformulier(
        [(nr, f"toewijzing {t.nummer}, {t.aanbieder.naam}") for nr, t in eerder.items()], request.POST or None,
        initial={"ingang": dag, "commentaar": doel_van(keuze)},
    )  # fmt: skip
    product = profiel.product(keuze.product)
    naam, naar = ("Toewijzen", reverse("toewijzingen")) if verwerkt(actor) else (
        f"Dossier {keuze.dossier_id}", reverse("dossier", args=[keuze.dossier_id])
    )  # fmt: skip
    return los_blad(
        request, actor, formulier,
        lambda: doen.wijs_hulp_toe(
            actor, keuze=keuze, invoer=formulier.invoer(), peildatum=dag,
            vervangt=eerder.get(formulier.cleaned_data.get("vervangt", "")),
        ),
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
