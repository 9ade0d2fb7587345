"""The pages of the privacy officer, the register of breaches, and what everybody may read about personal data."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from naober.avg.tellingen import opgeruimd
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.verwerkingen import register_van
from naober.gezicht.formulier import Formulier
from naober.kern import Fout, Weigering
from naober.logboek import actions, toezicht
from naober.logboek.rules import moet_gemeld, uiterlijk_melden
from naober.logboek.signalen import zoek_signalen
from naober.signalen.tellingen import per_grond
from naober.werkplek.formulieren import privacy as formulieren
from naober.werkplek.toegang import alleen_post, bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag

_TERUGKIJKEN = timedelta(days=90)
_JAAR = timedelta(days=365)


@medewerker("privacy.toezien")
def toezichtpagina(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What waits for the privacy officer, by kind, with how earlier signs were judged."""
    dag = vandaag()
    register = register_van(actor.gemeente, dag)
    oordelen = toezicht.oordelen(dag - _TERUGKIJKEN)
    return toon(
        request,
        "toezicht",
        actor,
        dag=dag,
        soorten=toezicht.open_toezicht(actor, dag),
        gronden=per_grond(actor, profiel_van(actor.gemeente, dag), dag - _JAAR, dag),
        opgeruimd=opgeruimd(actor, profiel_van(actor.gemeente, dag), dag - _JAAR, dag),
        tellingen=[(s.naam, oordelen[s.soort]) for s in register.signalen if s.soort in oordelen],
    )


@alleen_post
@medewerker("privacy.toezien")
def signalen_bijwerken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Look through the log of today and yesterday now, instead of tonight."""
    dag = vandaag()
    nieuw = sum(zoek_signalen(actor.gemeente, d, actor=actor.id) for d in (dag - timedelta(days=1), dag))
    messages.success(request, f"Er zijn {nieuw} nieuwe signalen." if nieuw else "Er zijn geen nieuwe signalen.")
    return redirect("toezicht")


def _een_formulier(
    request: HttpRequest,
    actor: Actor,
    formulier: Formulier,
    doe: Callable[[], object | Weigering],
    *,
    naar: str = "toezicht",
    **gegevens: Any,
) -> HttpResponse:
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect(naar))
    return klaar or toon_formulier(request, "toezicht_punt", actor, formulier, terug=naar, **gegevens)


@medewerker("privacy.toezien")
def signaal(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Judge one sign of odd reading: who read, which file by its number, when and how often."""
    rij = bestaat(toezicht.signaal(actor, pk))
    grens = register_van(actor.gemeente, rij.dag).signaal(rij.soort)
    formulier = formulieren.Oordeelformulier(request.POST or None)
    return _een_formulier(
        request,
        actor,
        formulier,
        lambda: actions.beoordeel_signaal(actor, signaal=rij, **formulier.ingevuld(), peildatum=vandaag()),
        titel=f"Signaal: {grens.naam if grens else rij.soort}",
        uitleg=grens.uitleg if grens else "",
        bron=grens.bron if grens else None,
        aanname=grens.aanname if grens else "",
        rijen=[
            ("Medewerker", rij.medewerker.naam),
            ("Dossier", f"dossier {rij.dossier_id}" if rij.dossier_id else "meer dan een"),
            ("Dag", f"{rij.dag:%d-%m-%Y}"),
            ("Aantal", str(rij.aantal)),
        ],
        klaar=f"{rij.get_oordeel_display()}: {rij.reden}" if rij.oordeel else "",
        knop="Oordeel vastleggen",
    )


@medewerker("privacy.toezien")
def inzagevraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Answer what a resident asked about who looked."""
    rij = bestaat(toezicht.inzagevraag(actor, pk))
    formulier = formulieren.Inzageantwoordformulier(request.POST or None)
    return _een_formulier(
        request,
        actor,
        formulier,
        lambda: actions.beantwoord_inzagevraag(actor, vraag=rij, **formulier.ingevuld(), peildatum=vandaag()),
        titel=f"Vraag over dossier {rij.dossier_id}",
        uitleg=rij.vraag,
        bron=None,
        aanname="",
        rijen=[
            ("Gesteld op", f"{rij.gesteld_op:%d-%m-%Y}"),
            ("Gesteld door", rij.gesteld_door or "de inwoner, via een medewerker"),
            ("Antwoord uiterlijk", f"{rij.antwoord_voor:%d-%m-%Y}"),
            ("Over wie", rij.over.naam if rij.over else "niemand in het bijzonder"),
            ("Over welke dag", f"{rij.over_dag:%d-%m-%Y}" if rij.over_dag else "geen dag in het bijzonder"),
        ],
        klaar=f"{rij.get_uitkomst_display()}: {rij.antwoord}" if rij.beantwoord_op else "",
        knop="Antwoord vastleggen",
    )


@medewerker("privacy.toezien")
def datalekken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The register of breaches, with the last moment to notify each."""
    nu = timezone.now()
    regels = [(d, uiterlijk_melden(d.ontdekt_op), moet_gemeld(d.risico)) for d in toezicht.datalekken(actor)]
    return toon(request, "datalekken", actor, regels=regels, nu=nu)


@medewerker("datalek.vastleggen")
def datalek_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Write down a breach: anybody who finds one may."""
    nu = timezone.localtime()
    formulier = formulieren.Datalekformulier(request.POST or None, initial={"ontdekt_op": nu})
    return _een_formulier(
        request,
        actor,
        formulier,
        lambda: actions.leg_datalek_vast(
            actor, datalek=actions.NieuwDatalek(**formulier.ingevuld()), peildatum=vandaag()
        ),
        naar="mijn-dag",
        titel="Datalek vastleggen",
        uitleg="Een datalek is: iemand zag, kreeg of verloor gegevens van mensen, en dat had niet gemogen.",
        bron=None,
        aanname="",
        rijen=[],
        klaar="",
        knop="Datalek vastleggen",
    )


@medewerker("privacy.toezien")
def datalek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One breach: notify it first, and close it after that."""
    rij = bestaat(toezicht.datalek(actor, pk))
    formulier: Formulier
    doe: Callable[..., object | Weigering]
    if moet_gemeld(rij.risico) and rij.gemeld_op is None:
        formulier = formulieren.Lekmeldingformulier(request.POST or None)
        knop, doe = "Melding vastleggen", actions.meld_datalek
    else:
        formulier = formulieren.Lekafhandelformulier(request.POST or None, initial={"risico": rij.risico})
        knop, doe = "Datalek afhandelen", actions.handel_datalek_af
    return _een_formulier(
        request,
        actor,
        formulier,
        lambda: doe(actor, datalek=rij, **formulier.ingevuld(), peildatum=vandaag()),
        titel=f"Datalek {rij.pk}: {rij.get_soort_display()}",
        uitleg=rij.feiten,
        bron=None,
        aanname="",
        rijen=_van_datalek(rij),
        klaar=f"Afgehandeld op {rij.afgehandeld_op:%d-%m-%Y}." if rij.afgehandeld_op else "",
        knop=knop,
    )


def _van_datalek(rij: Any) -> list[tuple[str, str]]:
    uiterlijk = timezone.localtime(uiterlijk_melden(rij.ontdekt_op))
    gemeld = f"{timezone.localtime(rij.gemeld_op):%d-%m-%Y %H:%M}" if rij.gemeld_op else "nog niet"
    return [
        ("Ontdekt", f"{timezone.localtime(rij.ontdekt_op):%d-%m-%Y %H:%M}"),
        ("Melden uiterlijk", f"{uiterlijk:%d-%m-%Y %H:%M}" if moet_gemeld(rij.risico) else "hoeft niet"),
        ("Gemeld", gemeld if moet_gemeld(rij.risico) else "hoeft niet"),
        ("Risico", rij.get_risico_display()),
        ("Soorten gegevens", rij.gegevens),
        ("Hoeveel mensen", str(rij.betrokkenen) if rij.betrokkenen is not None else "nog niet bekend"),
        ("Gevolgen", rij.gevolgen),
        ("Maatregelen", rij.maatregelen),
        ("Vastgelegd door", rij.vastgelegd_door.naam),
    ]


@medewerker("eigen.adres")
def mijn_adres(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Give one's own address, or take it back."""
    formulier = formulieren.Eigenadresformulier(request.POST or None)
    return _een_formulier(
        request,
        actor,
        formulier,
        lambda: actions.geef_eigen_adres(actor, **formulier.ingevuld(), peildatum=vandaag()),
        naar="mijn-dag",
        titel="Mijn eigen adres",
        uitleg=(
            "U hoeft dit niet in te vullen. Doet u het wel, dan stemt u ermee in dat de gemeente uw adres gebruikt"
            " om te zien of iemand in het dossier van buren of collega's kijkt, en nergens anders voor."
            " Maak de velden leeg en verstuur om uw adres weg te halen."
        ),
        bron=None,
        aanname="",
        rijen=[],
        klaar="",
        knop="Opslaan",
    )


def privacyverklaring(request: HttpRequest, gemeente: int) -> HttpResponse:
    """For everybody, also without signing in: what this municipality uses personal data for, on which ground, for how
    long, and its own rules, those in the making as well."""
    dag = vandaag()
    try:
        profiel = profiel_van(gemeente, dag)
    except Fout as fout:
        raise Http404 from fout
    register = register_van(gemeente, dag)
    gegevens = {
        "profiel": profiel,
        "dag": dag,
        "register": register,
        "verwerkingen": [v for v in register.verwerkingen if v.gronden],
    }
    return render(request, "werkplek/privacyverklaring.html", gegevens)
