"""Who is at the page: every view of staff gets the actor, and a file only with the right to see it."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from naober.agenda import concepten
from naober.dossier.stand import Dossier, sinds, stand_van
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.formulier import CONCEPT_WEG, CONCEPTKNOP, SLEUTELVELD, Formulier, getypt
from naober.gezicht.indienen import een_keer
from naober.gezicht.jinja import datumtijd, tijd
from naober.gezicht.schrijver import SCHRIJVERVELD
from naober.identiteit.sessies import sessie_van
from naober.kern import Weigering
from naober.werkplek.formulieren.inloggen import Inlogformulier
from naober.werkplek.inloggen import rond_inloggen

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponse]


def medewerker(recht: str | None = None) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """A page for signed-in staff, with this right when one is named."""

    def maak(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.user.is_anonymous:
                return _log_eerst_in(request)
            actor = Actor.van(request.user)
            if recht is not None and not heeft_recht(actor.rollen, recht):
                raise PermissionDenied
            return view(request, actor, *args, **kwargs)

        # The list of rights reads it from here; see naober.api.rechtenlijst.
        doe.recht = recht  # type: ignore[attr-defined]
        return doe

    return maak


def _log_eerst_in(request: HttpRequest) -> HttpResponse:
    """To signing in. What somebody sent who was signed out meanwhile goes along, in their own browser, and is
    there as a draft after they have signed in."""
    if "HX-Request" in request.headers:
        return HttpResponse(
            "U bent uitgelogd. Verstuur het formulier: dan kunt u inloggen en blijft staan wat u typte."
        )
    if request.method != "POST" or SLEUTELVELD not in request.POST:
        return redirect_to_login(request.get_full_path())
    pad = request.get_full_path()
    van = request.POST.get(SCHRIJVERVELD, "")
    begin = {"getypt": json.dumps(getypt(request.POST)), "getypt_op": pad, "getypt_van": van} if van else {}
    formulier = Inlogformulier(request, initial=begin)
    return render(request, "werkplek/inloggen.html", {"form": formulier, **rond_inloggen(pad)}, status=401)


def alleen_post(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """An address that only a button uses; whoever opens it gets a page that says so (405)."""

    @wraps(view)
    def doe(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        antwoord = render(request, "405.html", status=405)
        antwoord["Allow"] = "POST"
        return antwoord

    return doe


def vandaag() -> date:
    """The clock, read here at the edge and passed on; no room reads it."""
    return timezone.localdate()


def getal(tekst: str) -> int | None:
    """A number of ours from an address; None for anything else."""
    # Longer than any number of ours, and Python refuses to read thousands of figures at all.
    return int(tekst) if tekst.isdecimal() and len(tekst) <= 19 else None


def toon(request: HttpRequest, sjabloon: str, actor: Actor, *, status: int = 200, **gegevens: Any) -> HttpResponse:
    """A page with what every page needs: who is here, for which municipality, and what they may do."""
    profiel: Profiel = gegevens.pop("profiel", None) or profiel_van(actor.gemeente, vandaag())
    gegevens.update(
        actor=actor,
        profiel=profiel,
        sessie=sessie_van(request),
        mag=lambda recht: heeft_recht(actor.rollen, recht),
        rolnaam=lambda rol: profiel.rolnaam(Rol(rol)),
    )
    return render(request, f"werkplek/{sjabloon}.html", gegevens, status=status)


def bestaat(gevonden: T | None) -> T:
    """What was found, or 'not found': also for what stands in another municipality."""
    if gevonden is None:
        raise Http404
    return gevonden


def ingestuurd(
    request: HttpRequest,
    formulier: Formulier,
    handeling: Callable[[], R | Weigering],
    *,
    naar: Callable[[R | None], HttpResponse],
    over: Dossier | None = None,
    soorten: Sequence[str] = (),
) -> HttpResponse | None:
    """Carry out the action of a form that was sent in, once; None when there is still something to fill in.

    What is typed is kept as a draft when asked, offered again on the empty form, and gone once the form is sent.
    `over` is the file that the form changes, and `soorten` the kinds of lines on its timeline that matter to it (all,
    when none are named): when one of those came since the form was opened, nothing is done yet and the form tells
    what changed, with the same contents (409).

    `naar` says which page follows. It gets what the action made, or None when this same form was sent before:
    then nothing is done again, and the user is told so."""
    actor = _wie(request)
    if (klaar := _concept(request, formulier, actor)) is not None:
        return klaar
    if request.method != "POST":
        if over is not None:
            formulier.draag_stand(stand_van(over, soorten))
        return None
    gedaan = een_keer(formulier, handeling, botst=lambda: over is not None and _botst(formulier, over, soorten))
    if gedaan is None:
        return None
    if gedaan.eerder:
        messages.info(request, "Dit was al vastgelegd.")
    else:
        concepten.gooi_weg(actor, formulier.concept_pad)
    return naar(gedaan.uitkomst)


def _wie(request: HttpRequest) -> Actor:
    if request.user.is_anonymous:
        raise PermissionDenied
    return Actor.van(request.user)


def _concept(request: HttpRequest, formulier: Formulier, actor: Actor) -> HttpResponse | None:
    """Keep, offer or throw away the draft of this form; None when the page goes on as always."""
    if not formulier.eenmalig:
        return None
    formulier.concept_pad = pad = request.get_full_path()
    if request.method != "POST":
        if concept := concepten.van_formulier(actor, pad):
            formulier.herneem(concept.gegevens, concept.moment)
        return None
    if CONCEPT_WEG in request.POST:
        concepten.gooi_weg(actor, pad)
        messages.info(request, "Het concept is weggegooid.")
        return redirect(pad)
    if CONCEPTKNOP not in request.POST:
        return None
    nu = timezone.now()
    vanzelf = request.POST[CONCEPTKNOP] == "vanzelf"
    if concepten.bewaar(actor, pad=pad, gegevens=getypt(request.POST), moment=nu, sleutel=formulier.sleutel):
        if vanzelf:
            return HttpResponse(f"Concept bewaard om {tijd(nu)}.")
        messages.success(request, "Bewaard als concept. U vindt het ook terug op Mijn dag.")
        return redirect(pad)
    melding = "Niet bewaard als concept: het is al verstuurd, of het is te lang."
    if vanzelf:
        return HttpResponse(melding)
    messages.error(request, melding)
    return None


def _botst(formulier: Formulier, over: Dossier, soorten: Sequence[str]) -> bool:
    """Did something of these kinds happen in the file since the form was opened? Then the form says so."""
    gezien = formulier.stand
    if gezien is None:
        formulier.draag_stand(stand_van(over, soorten))
        return False
    sindsdien = sinds(over, gezien, soorten)
    if not sindsdien:
        formulier.draag_stand(gezien)
        return False
    regels = [f"{datumtijd(g.moment)}, {g.door}: {g.tekst}" for g in sindsdien]
    formulier.meld_botsing(regels, max(g.pk for g in sindsdien))
    return True


def toon_formulier(
    request: HttpRequest, sjabloon: str, actor: Actor, formulier: Formulier, **gegevens: Any
) -> HttpResponse:
    """The page with this form; a form with errors says so to machines too (422)."""
    status = 409 if formulier.botsing else 422 if formulier.errors else 200
    return toon(request, sjabloon, actor, status=status, formulier=formulier, **gegevens)


def los_blad(
    request: HttpRequest,
    actor: Actor,
    formulier: Formulier,
    doe: Callable[[], object],
    naar: str,
    *,
    titel: str,
    knop: str = "Vastleggen",
    uitleg: str = "",
    sjabloon: str = "los_formulier",
    **gegevens: Any,
) -> HttpResponse:
    """A page with one form and nothing of a file; afterwards, and back, to the address `naar`. With `kruimels`: the
    pages between the day of who works here and this one, each with its address."""
    return ingestuurd(request, formulier, doe, naar=lambda _: redirect(naar)) or toon_formulier(
        request, sjabloon, actor, formulier, titel=titel, knop=knop, uitleg=uitleg, terug=naar, **gegevens
    )
