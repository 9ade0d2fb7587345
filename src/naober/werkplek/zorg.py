"""Carers and what supports them, and bringing somebody to a provision of the map."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart.queries import voorzieningen
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap import zorgqueries as zorg
from naober.plan.queries import acties_van_plan, plannen_van
from naober.werkplek.formulieren import zorg as formulieren
from naober.werkplek.naoberschap import blad
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag


def _personen(dossier: Any) -> dict[str, Any]:
    return {str(p.pk): p for p in dossier.huishouden.personen.all() if p.overleden_op is None}


def _namen(personen: dict[str, Any]) -> list[tuple[str, str]]:
    return [(k, p.naam) for k, p in personen.items()]


@medewerker("dossier.inzien")
def dossier_naoberschap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Who stands around this household unpaid: carers, requests for a volunteer, matches and referrals."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request, "dossier_naoberschap", actor, profiel=profiel, beleid=profiel.naoberschap, dossier=dossier,
        mantelzorgers=zorg.mantelzorgers_in(profiel, dossier, dag), verwijzingen=zorg.verwijzingen_in(dossier),
        hulpvragen=lezen.hulpvragen_in(dossier), koppelingen=lezen.koppelingen_in(dossier),
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorgers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The carers one may see, the most heavily loaded first, and the year in counts."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = getal(request.GET.get("jaar", "")) or dag.year
    return toon(
        request, "mantelzorgers", actor, profiel=profiel, beleid=profiel.naoberschap, jaar=jaar,
        mantelzorgers=zorg.mantelzorgers(actor, profiel, dag), beeld=zorg.zorgbeeld(actor, profiel, jaar, dag),
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorg_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A carer without a file."""
    formulier = formulieren.Mantelzorgformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.leg_mantelzorg_vast(actor, zorg=formulier.zorg(), peildatum=vandaag()),
        reverse("mantelzorgers"), titel="Mantelzorger vastleggen",
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def dossier_mantelzorg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A carer of this household."""
    dossier = bestaat(zoek_dossier(actor, pk))
    personen = _personen(dossier)
    formulier = formulieren.Mantelzorgindossier(
        profiel_van(actor.gemeente, vandaag()), _namen(personen), request.POST or None,
        initial={"gebied": dossier.huishouden.gebied},
    )  # fmt: skip
    return blad(
        request, actor, formulier,
        lambda: doen.leg_mantelzorg_vast(
            actor, zorg=formulier.zorg(), dossier=dossier, verzorgde=personen.get(formulier.cleaned_data["verzorgde"]),
            persoon=personen.get(formulier.cleaned_data["persoon"]), peildatum=vandaag(),
        ),
        reverse("dossier-naoberschap", args=[pk]), titel="Mantelzorger vastleggen",
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One carer: how it goes, and what was given."""
    rij = bestaat(zorg.mantelzorg(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    belastingen = zorg.belastingen_van(rij)
    return toon(
        request, "mantelzorg", actor, profiel=profiel, beleid=profiel.naoberschap, rij=rij,
        regel=zorg.regel_van(profiel, rij, belastingen, dag), belastingen=belastingen, steun=zorg.steun_aan(rij),
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorg_bijwerken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What has changed."""
    rij = bestaat(zorg.mantelzorg(actor, pk))
    velden = ("naam", "voor_wie", "relatie", "telefoon", "geboortedatum", "gebied", "uren", "sinds", "werkend",
              "steunvraag", "scholingsvraag", "overdraagbaar")  # fmt: skip
    begin = {v: getattr(rij, v) for v in velden} | {"onbetaald": "ja", "beroepsmatig": "nee", "vrijwillig": "ja"}
    formulier = formulieren.Mantelzorgformulier(
        profiel_van(actor.gemeente, vandaag()), request.POST or None, initial=begin
    )
    return blad(
        request, actor, formulier,
        lambda: doen.leg_mantelzorg_vast(actor, zorg=formulier.zorg(), mantelzorg=rij, peildatum=vandaag()),
        reverse("mantelzorg", args=[pk]), titel="Mantelzorg bijwerken",
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def belasting(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The carer's own conversation."""
    rij = bestaat(zorg.mantelzorg(actor, pk))
    formulier = formulieren.Belastingformulier(request.POST or None)

    def doe() -> object:
        c = formulier.cleaned_data
        return doen.leg_belasting_vast(
            actor, mantelzorg=rij, last=int(c["last"]), kracht=int(c["kracht"]), gesprek=c["gesprek"],
            peildatum=vandaag(),
        )  # fmt: skip

    return blad(
        request, actor, formulier, doe, reverse("mantelzorg", args=[pk]), titel="Gesprek met de mantelzorger",
        uitleg="Een eigen gesprek: niet over wie verzorgd wordt, maar over wie zorgt.",
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorg_steun(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Respite, training, peers, appreciation, other support."""
    rij = bestaat(zorg.mantelzorg(actor, pk))
    formulier = formulieren.Zorgsteunformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.steun_mantelzorger(actor, mantelzorg=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("mantelzorg", args=[pk]), titel="Steun voor de mantelzorger",
    )  # fmt: skip


@medewerker("mantelzorg.vastleggen")
def mantelzorg_einde(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The care ends."""
    rij = bestaat(zorg.mantelzorg(actor, pk))
    formulier = formulieren.Slotformulier(request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.beeindig_mantelzorg(actor, mantelzorg=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("mantelzorg", args=[pk]), titel="Mantelzorg stopt",
        uitleg="Stoppen mag altijd en vraagt geen reden.",
    )  # fmt: skip


@medewerker("plan.maken")
def dossier_verwijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Bring a resident to a provision."""
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    personen = {str(p.pk): p for p in bewoners_van(dossier.huishouden, vandaag()) if p.huishouden_id}
    plekken = {str(v.pk): v for v in voorzieningen(actor, trap=profiel.trap)}
    lopend = next((p for p in plannen_van(dossier) if p.gesloten_op is None), None)
    acties = {str(a.pk): a for a in (acties_van_plan(lopend) if lopend else [])}
    formulier = formulieren.Verwijsformulier(
        _namen(personen), [(k, v.naam) for k, v in plekken.items()],
        [(k, a.omschrijving) for k, a in acties.items()], request.POST or None,
    )  # fmt: skip

    def doe() -> object:
        c = formulier.cleaned_data
        return doen.verwijs(
            actor, dossier=dossier, persoon=personen[c["persoon"]], voorziening=plekken[c["voorziening"]],
            vraag=c["vraag"], warm=c["warm"], akkoord=c["akkoord"], actie=acties.get(c.get("actie", "")),
            peildatum=vandaag(),
        )  # fmt: skip

    return blad(
        request, actor, formulier, doe, reverse("dossier-naoberschap", args=[pk]), titel="Warm verwijzen",
        knop="Verwijzen", uitleg="U brengt iemand ergens heen: u gaat mee of belt vooruit, en hoort hoe het ging.",
    )  # fmt: skip


@medewerker("dossier.inzien")
def verwijzing(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One referral and how it goes."""
    rij = bestaat(zorg.verwijzing(actor, pk))
    formulier = formulieren.Verwijsstapformulier(rij.stand, request.POST or None)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.volg_verwijzing(actor, verwijzing=rij, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("verwijzing", pk=pk),
    )  # fmt: skip
    return klaar or toon_formulier(request, "verwijzing", actor, formulier, v=rij)


@medewerker("dossier.inzien")
def verwijzingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Referrals that run, and how those of this year went for each provision."""
    return toon(
        request, "verwijzingen", actor, lopend=zorg.lopende_verwijzingen(actor),
        tellingen=zorg.verwijzingen_per_voorziening(actor, vandaag().year),
    )  # fmt: skip


@medewerker("verwijzing.beantwoorden")
def verwezen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """For an organisation: who was brought to what it offers and waits for its answer."""
    return toon(request, "verwezen", actor, verwijzingen=zorg.verwijzingen_naar_ons(actor))


@medewerker("verwijzing.beantwoorden")
def verwezen_antwoord(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """For an organisation: one of them, and how it went."""
    rij = bestaat(zorg.verwijzing_naar_ons(actor, pk))
    formulier = formulieren.Verwijsstapformulier(rij.stand, request.POST or None)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.beantwoord_verwijzing(actor, verwijzing=rij, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("verwezen"),
    )  # fmt: skip
    return klaar or toon_formulier(request, "verwezen_antwoord", actor, formulier, v=rij)
