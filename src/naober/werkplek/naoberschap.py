"""Help between people: the service point with its volunteers, requests and matches, and the calendar."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap.rules.koppelen import TIJDEN
from naober.onderzoek.queries import behoeften_van
from naober.plan.queries import acties_van_plan, plannen_van
from naober.werkplek.formulieren import naoberschap as formulieren
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import bestaat, getal, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag


def blad(
    request: HttpRequest, actor: Actor, formulier: Formulier, doe: Callable[[], object], naar: str, **gegevens: Any
) -> HttpResponse:
    """A page with one form of this part of the house; afterwards, and back, to the address `naar`."""
    kruimels = [("Naoberschap", reverse("naoberschap"))]
    return los_blad(request, actor, formulier, doe, naar, sjabloon="naoberformulier", kruimels=kruimels, **gegevens)


@medewerker("vrijwilligers.bemiddelen")
def servicepunt(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What waits: offers, requests, proposals and questions; and the button that looks for what fits."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Formulier(request.POST if request.method == "POST" else None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.stel_koppelingen_voor(actor, peildatum=dag),
        naar=lambda _: redirect("servicepunt"),
    )
    gebied, werk = request.GET.get("gebied", ""), request.GET.get("werk", "")
    return klaar or toon_formulier(
        request, "servicepunt", actor, formulier, profiel=profiel, beleid=profiel.naoberschap, tijden=TIJDEN,
        vrijwilligers=lezen.vrijwilligers(actor, gebied=gebied, werk=werk, dag=dag),
        hulpvragen=lezen.hulpvragen(actor), voorstellen=lezen.koppelvoorstellen(actor),
        servicevragen=lezen.servicevragen(actor), gebied=gebied, werk=werk,
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def vrijwilliger_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Somebody offers to help."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Inschrijfformulier(profiel, request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.schrijf_vrijwilliger_in(
            actor, wie=formulier.wie(), aanbod=formulier.aanbod(), peildatum=vandaag()
        ),
        reverse("servicepunt"), titel="Vrijwilliger inschrijven", knop="Inschrijven",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def vrijwilliger(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One volunteer: what they offer, whom they help, and what they were given."""
    wie = bestaat(lezen.vrijwilliger(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(
        request, "vrijwilliger", actor, profiel=profiel, beleid=profiel.naoberschap, wie=wie, tijden=TIJDEN,
        aanbod=lezen.aanbod_van(wie), koppelingen=lezen.koppelingen_van(wie), steun=lezen.steun_van(wie),
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def vrijwilliger_bijwerken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What has changed of a volunteer, or that they stop."""
    wie = bestaat(lezen.vrijwilliger(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    velden = ("naam", "telefoon", "email", "gebied", "postcode", "organisatie", "kring", "uren_bijhouden", "vog_op",
              "coordinator", "voorrang")  # fmt: skip
    formulier = formulieren.Bijwerkformulier(
        profiel, request.POST or None, initial={v: getattr(wie, v) for v in velden}
    )
    return blad(
        request, actor, formulier,
        lambda: doen.werk_vrijwilliger_bij(
            actor, vrijwilliger=wie, wie=formulier.wie(), gestopt=formulier.cleaned_data["gestopt"],
            peildatum=vandaag(),
        ),
        reverse("vrijwilliger", args=[pk]), titel="Vrijwilliger bijwerken",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def vrijwilliger_aanbod(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Another offer."""
    wie = bestaat(lezen.vrijwilliger(actor, pk))
    formulier = formulieren.Aanbodformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.leg_aanbod_vast(actor, vrijwilliger=wie, aanbod=formulier.aanbod(), peildatum=vandaag()),
        reverse("vrijwilliger", args=[pk]), titel="Aanbod vastleggen",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def vrijwilliger_steun(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A course, an appreciation, other support."""
    wie = bestaat(lezen.vrijwilliger(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Steunformulier(profiel, "vrijwilliger", request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.steun_vrijwilliger(actor, vrijwilliger=wie, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("vrijwilliger", args=[pk]), titel="Steun voor een vrijwilliger",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def aanbod_intrekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """An offer is taken back."""
    rij = bestaat(lezen.aanbod(actor, pk))
    formulier = Redenformulier(request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.trek_aanbod_in(actor, aanbod=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("vrijwilliger", args=[rij.vrijwilliger_id]), titel="Aanbod intrekken", knop="Intrekken",
        uitleg="Voorstellen die nog open staan vervallen, en een koppeling stopt.",
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def hulpvraag_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A request of an organisation, an initiative, or somebody without a file."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Hulpformulier(profiel, request.POST or None)
    naar = "servicepunt" if lezen.bemiddelt(actor) else "naoberschap"
    return blad(
        request, actor, formulier,
        lambda: doen.stel_hulpvraag(actor, vraag=formulier.vraag(), peildatum=vandaag()),
        reverse(naar), titel="Een vrijwilliger vragen", knop="Vragen",
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def dossier_hulpvraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A request for a household: for which need, and of which help it takes over a task."""
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    behoeften = {str(b.pk): b for b in behoeften_van(dossier)}
    lopend = next((p for p in plannen_van(dossier) if p.gesloten_op is None), None)
    acties = {str(a.pk): a for a in (acties_van_plan(lopend) if lopend else []) if a.formeel}
    formulier = formulieren.Hulpformulier(
        profiel,
        request.POST or None,
        behoeften=[(k, b.omschrijving) for k, b in behoeften.items()],
        acties=[(k, a.omschrijving) for k, a in acties.items()],
        initial={"gebied": dossier.huishouden.gebied},
    )
    buurt = lezen.vrijwilligers_in_de_buurt(
        actor, profiel, dossier.huishouden.gebied, (dossier.huishouden.verborgen and "") or dossier.huishouden.postcode,
        vandaag(),
    )  # fmt: skip
    return blad(
        request, actor, formulier,
        lambda: doen.stel_hulpvraag(
            actor, vraag=formulier.vraag(), dossier=dossier,
            behoefte=behoeften.get(formulier.cleaned_data.get("behoefte", "")),
            actie=acties.get(formulier.cleaned_data.get("actie", "")), peildatum=vandaag(),
        ),
        reverse("dossier-naoberschap", args=[pk]), titel="Een vrijwilliger vragen", knop="Vragen", buurt=buurt,
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def hulpvraag_sluiten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A request ends."""
    rij = bestaat(lezen.hulpvraag(actor, pk))
    formulier = formulieren.Sluitformulier(request.POST or None)
    naar = reverse("dossier-naoberschap", args=[rij.dossier_id]) if rij.dossier_id else reverse("naoberschap")
    return blad(
        request, actor, formulier,
        lambda: doen.sluit_hulpvraag(actor, hulpvraag=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("servicepunt") if lezen.bemiddelt(actor) else naar, titel="Vraag afsluiten", knop="Afsluiten",
        uitleg=rij.omschrijving,
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def voorstel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A proposal with why it fits, and the answer of either side."""
    rij = bestaat(lezen.voorstel(actor, pk))
    formulier = formulieren.Antwoordformulier(request.POST or None, alleen_vrager=not lezen.bemiddelt(actor))

    def antwoord() -> object:
        c = formulier.cleaned_data
        return doen.beantwoord_voorstel(
            actor, voorstel=rij, kant=c["kant"], ja=c["antwoord"] == "ja", reden=c["reden"], peildatum=vandaag()
        )

    klaar = ingestuurd(request, formulier, antwoord, naar=lambda _: redirect("voorstel", pk=pk))
    return klaar or toon_formulier(request, "voorstel", actor, formulier, v=rij, bemiddelt=lezen.bemiddelt(actor))


@medewerker("vrijwilligers.bemiddelen")
def voorstel_stoppen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A match ends."""
    rij = bestaat(lezen.voorstel(actor, pk))
    formulier = Redenformulier(request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.stop_koppeling(actor, voorstel=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("voorstel", args=[pk]), titel="Koppeling stoppen", knop="Stoppen",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def voorstel_uren(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Hours, where the volunteer agreed that they are counted."""
    rij = bestaat(lezen.voorstel(actor, pk))
    formulier = formulieren.Urenformulier(request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.leg_uren_vast(actor, voorstel=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("voorstel", args=[pk]), titel="Uren vastleggen",
        uitleg="Alleen van een vrijwilliger die dat goed vindt.",
    )  # fmt: skip


@medewerker("plan.maken")
def voorstel_plan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Put a match in the plan of the household."""
    rij = bestaat(lezen.voorstel(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    return blad(
        request, actor, formulier,
        lambda: doen.zet_koppeling_in_plan(actor, voorstel=rij, peildatum=vandaag()),
        reverse("voorstel", args=[pk]), titel="In het plan zetten", knop="In het plan zetten",
        uitleg="De hulp van de vrijwilliger komt als informele hulp in het plan, dat u daarna opnieuw afspreekt.",
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def servicevraag_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A question, an initiative or an offer for the service point."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Servicevraagformulier(profiel, request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.stel_servicevraag(actor, vraag=formulier.vraag(), peildatum=vandaag()),
        reverse("naoberschap"), titel="Vraag aan het servicepunt", knop="Versturen",
        uitleg=profiel.naoberschap.servicepunt.uitleg if profiel.naoberschap.servicepunt else "",
    )  # fmt: skip


@medewerker("vrijwilliger.vragen")
def servicevraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One question and how far it is; who answers it does so here."""
    rij = bestaat(lezen.servicevraag(actor, pk))
    formulier = formulieren.Serviceantwoordformulier(
        request.POST or None, initial={"antwoord": rij.antwoord, "verbonden_met": rij.verbonden_met}
    )
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.beantwoord_servicevraag(
            actor, servicevraag=rij, stand=formulier.cleaned_data["hoever"],
            antwoord=formulier.cleaned_data["antwoord"], verbonden_met=formulier.cleaned_data["verbonden_met"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("servicevraag", pk=pk),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "servicevraag", actor, formulier, vraag=rij, bemiddelt=lezen.bemiddelt(actor)
    )


@medewerker()
def naoberschap(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What this municipality does for volunteers and carers, the calendar, and the year in counts."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = getal(request.GET.get("jaar", "")) or dag.year
    jaar = jaar if 2000 <= jaar <= dag.year else dag.year
    return toon(
        request, "naoberschap", actor, profiel=profiel, beleid=profiel.naoberschap, jaar=jaar,
        beeld=lezen.ontwikkeling(actor, profiel, jaar), kalender=lezen.kalender(actor, profiel, (jaar, jaar + 1)),
        servicevragen=lezen.servicevragen(actor) if not lezen.bemiddelt(actor) else [],
        regelingen=lezen.gebruik_van_regelingen(actor, profiel, jaar),
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def activiteit_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Something on the calendar."""
    formulier = formulieren.Activiteitformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    return blad(
        request, actor, formulier,
        lambda: doen.leg_activiteit_vast(actor, invoer=formulier.invoer(), peildatum=vandaag()),
        reverse("naoberschap"), titel="Op de kalender zetten",
    )  # fmt: skip


@medewerker("vrijwilligers.bemiddelen")
def activiteit(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What something on the calendar yielded."""
    rij = bestaat(lezen.activiteit(actor, pk))
    velden = ("code", "naam", "dag", "plaats", "gebied", "met", "deelnemers", "uit_doelgroep", "medewerkers",
              "koppelingen")  # fmt: skip
    begin = {v: getattr(rij, v) for v in velden}
    if rij.waarde_centen is not None:
        begin["waarde"] = Bedrag(rij.waarde_centen).naar_euro()
    formulier = formulieren.Activiteitformulier(
        profiel_van(actor.gemeente, vandaag()), request.POST or None, initial=begin
    )
    return blad(
        request, actor, formulier,
        lambda: doen.leg_activiteit_vast(actor, invoer=formulier.invoer(), activiteit=rij, peildatum=vandaag()),
        reverse("naoberschap"), titel="Wat de activiteit opleverde",
    )  # fmt: skip
