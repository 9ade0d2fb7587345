"""Help between people on the pages of a resident: offering it, asking it, answering a proposal, being a carer."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.identiteit.bewoners import Bewoner
from naober.naoberschap import actions as doen
from naober.naoberschap.queries import eigen_naoberschap
from naober.naoberschap.zorgqueries import eigen_mantelzorg
from naober.portaal.formulieren import Bevestiging
from naober.portaal.naoberformulieren import (
    Aanbiedformulier,
    Hulpvraagformulier,
    Mantelzorgmelding,
    Voorstelformulier,
)
from naober.portaal.toegang import bewoner, ingestuurd, toon, vandaag


@bewoner("naoberschap")
def naoberschap(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What I offer, what I ask, what is proposed to me, and for whom I care."""
    profiel = profiel_van(wie.gemeente, vandaag())
    return toon(
        request, "naoberschap", wie, profiel=profiel, beleid=profiel.naoberschap, eigen=eigen_naoberschap(wie.voor),
        zorg=eigen_mantelzorg(wie.voor),
    )  # fmt: skip


def _blad(
    request: HttpRequest, wie: Bewoner, formulier: Formulier, doe: Callable[[], object], *,
    titel: str, uitleg: str, knop: str, klaar: str,
) -> HttpResponse:  # fmt: skip
    def naar() -> HttpResponse:
        messages.success(request, klaar)
        return redirect("mijn-naoberschap")

    if (verder := ingestuurd(request, formulier, doe, naar=naar)) is not None:
        return verder
    status = 422 if formulier.errors else 200
    return toon(
        request, "naoberformulier", wie, status=status, formulier=formulier, titel=titel, uitleg=uitleg, knop=knop
    )


@bewoner("naoberschap")
def aanbieden(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Offer oneself as a helpful neighbour or at an organisation."""
    formulier = Aanbiedformulier(profiel_van(wie.gemeente, vandaag()), request.POST or None)
    return _blad(
        request, wie, formulier,
        lambda: doen.bied_jezelf_aan(
            wie, wie=formulier.wie(wie.naam), aanbod=formulier.aanbod(), peildatum=vandaag()
        ),
        titel="Ik wil iemand helpen", knop="Aanbieden",
        uitleg="Wij zoeken wie bij u past en stellen het u voor. U zegt altijd zelf ja of nee.",
        klaar="Dank u wel. Wij laten het u hier weten als iemand bij uw aanbod past.",
    )  # fmt: skip


@bewoner("naoberschap")
def vragen(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Ask a volunteer."""
    formulier = Hulpvraagformulier(profiel_van(wie.gemeente, vandaag()), request.POST or None)
    return _blad(
        request, wie, formulier,
        lambda: doen.vraag_om_hulp(wie, vraag=formulier.vraag(wie.naam), peildatum=vandaag()),
        titel="Ik zoek iemand die helpt", knop="Vragen",
        uitleg="Een vrijwilliger hoort uw naam pas als u allebei ja zegt.",
        klaar="Uw vraag is vastgelegd. Wij laten het u hier weten als wij iemand hebben gevonden.",
    )  # fmt: skip


@bewoner("naoberschap")
def voorstel(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Answer what is proposed to me."""
    rij, kant = next(((v, k) for v, k in eigen_naoberschap(wie.voor).voorstellen if v.pk == pk), (None, ""))
    if rij is None:
        raise Http404
    formulier = Voorstelformulier(request.POST or None)

    def naar() -> HttpResponse:
        messages.success(request, "Uw antwoord is vastgelegd.")
        return redirect("mijn-naoberschap")

    klaar = ingestuurd(
        request, formulier,
        lambda: doen.beantwoord_eigen_voorstel(
            wie, voorstel=pk, ja=formulier.cleaned_data["antwoord"] == "ja", peildatum=vandaag()
        ),
        naar=naar,
    )  # fmt: skip
    status = 422 if formulier.errors else 200
    return klaar or toon(request, "voorstel", wie, status=status, formulier=formulier, v=rij, kant=kant)


@bewoner("naoberschap")
def intrekken(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Take my offer back."""
    if not any(a.pk == pk for a in eigen_naoberschap(wie.voor).aanbod):
        raise Http404
    formulier = Bevestiging(request.POST if request.method == "POST" else None)
    return _blad(
        request, wie, formulier,
        lambda: doen.trek_eigen_aanbod_in(wie, aanbod=pk, peildatum=vandaag()),
        titel="Mijn aanbod intrekken", knop="Intrekken",
        uitleg="Wat op uw antwoord wacht, vervalt. Helpt u al iemand, dan stopt dat ook. U hoeft geen reden te geven.",
        klaar="Uw aanbod is ingetrokken.",
    )  # fmt: skip


@bewoner("naoberschap")
def mantelzorg(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Say that I am a carer."""
    profiel = profiel_van(wie.gemeente, vandaag())
    begrip = profiel.naoberschap.mantelzorger
    formulier = Mantelzorgmelding(profiel, request.POST or None)
    return _blad(
        request, wie, formulier,
        lambda: doen.meld_mantelzorg(wie, zorg=formulier.zorg(wie.naam), peildatum=vandaag()),
        titel="Ik zorg voor iemand", knop="Vastleggen",
        uitleg=f"{begrip.uitleg if begrip else ''} U hoeft dit nooit: mantelzorg is geen voorwaarde voor hulp.".strip(),
        klaar="Vastgelegd. Iemand neemt contact met u op als u daarom vraagt.",
    )  # fmt: skip
