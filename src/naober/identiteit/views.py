"""The pages of the door: signing in at a provider, being signed out by one, and how long a session still lasts."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.base import SessionBase
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt

from naober.gezicht.schrijver import PERSOON
from naober.identiteit.aanbieders import Aanbieder, aanbieder
from naober.identiteit.aanmeldingen import BIJ, meld_af, onthoud
from naober.identiteit.bewoners import meld_aan, vereist_niveau
from naober.identiteit.medewerkers import gemeente_van, medewerker_van
from naober.identiteit.opnieuw import onthoud_bewijs
from naober.identiteit.rules import weiger_aanmelden
from naober.identiteit.sessies import Soort, sessie_van
from naober.identiteit.verkeer import Aanvraag, Verkeer
from naober.kern import Weigering

_UITGELOGD = (
    '<p class="sessieregel__tijd" id="sessieregel" role="alert">U bent uitgelogd. Verstuur het formulier: dan kunt u '
    "inloggen en blijft staan wat u typte.</p>"
)
_STATES, _VERDER = "oidc_states", "oidc_login_next"


def sessie(request: HttpRequest) -> HttpResponse:
    """Until when somebody stays signed in, for the line on the page; asking does not keep the session alive."""
    huidige = sessie_van(request)
    if huidige is None:
        return HttpResponse(_UITGELOGD)
    return render(request, "identiteit/sessie_deel.html", {"sessie": huidige})


def sessie_verlengen(request: HttpRequest) -> HttpResponse:
    """Stay signed in. Opening this page is something done, as any page is."""
    huidige = sessie_van(request)
    if "HX-Request" in request.headers:
        return sessie(request)
    if huidige is None:
        return redirect("inloggen")
    return render(request, "identiteit/sessie.html", {"sessie": huidige})


# ------------------------------------------------------------------------------------------ bij een aanbieder


def aanmelden(request: HttpRequest, nr: int) -> HttpResponse:
    """On to the provider with this number; with `opnieuw` also who is signed in there proves anew who they are."""
    waar = _aanbieder(nr)
    opnieuw = waar.soort is Soort.MEDEWERKER and "opnieuw" in request.GET
    return Aanvraag(waar, _gevraagd(waar), opnieuw=opnieuw).begin(request)


def aanmelden_terug(request: HttpRequest) -> HttpResponse:
    """Back from a provider: signed in, or a page that says why not."""
    begonnen = _begonnen(request.session, request.GET.get("state", ""))
    if begonnen is None:
        return _geweigerd(request, weiger_aanmelden("onbekend"), Soort.MEDEWERKER)
    waar = _aanbieder(begonnen["aanbieder"])
    if "error" in request.GET or "code" not in request.GET:
        return _geweigerd(request, weiger_aanmelden("afgebroken"), waar.soort)
    claims = Verkeer(waar).claims(request, begonnen["nonce"], begonnen.get("code_verifier"))
    if isinstance(claims, Weigering):
        return _geweigerd(request, claims, waar.soort)
    verder = request.session.get(_VERDER)
    uitkomst = _binnen(request, waar, claims)
    if isinstance(uitkomst, Weigering):
        return _geweigerd(request, uitkomst, waar.soort)
    onthoud(request.session, waar, claims)
    if begonnen.get("opnieuw"):
        onthoud_bewijs(request.session, claims)
    return redirect(verder or uitkomst)


@csrf_exempt  # a provider sends it, without our cookies; what it sends is signed
def afgemeld_door_aanbieder(request: HttpRequest) -> HttpResponse:
    """A provider says that a session is over (OpenID Connect Back-Channel Logout 1.0)."""
    gelukt = request.method == "POST" and meld_af(request.POST.get("logout_token", ""))
    antwoord = JsonResponse({} if gelukt else {"error": "invalid_request"}, status=200 if gelukt else 400)
    # As the standard has it, 2.8.
    antwoord["Cache-Control"] = "no-store"
    return antwoord


def uitgelogd(request: HttpRequest, nr: int) -> HttpResponse:
    """Signed out here, with the way to sign out at the provider as well."""
    waar = _aanbieder(nr)
    if waar.uitloggen is None:
        return redirect(_DEUR[waar.soort])
    terug = request.build_absolute_uri(reverse(_DEUR[waar.soort]))
    weg = f"{waar.uitloggen}?{urlencode({'client_id': waar.client, 'post_logout_redirect_uri': terug})}"
    return render(request, "identiteit/uitgelogd.html", {"aanbieder": waar, "weg": weg, "deur": terug})


def naar_na_uitloggen(sessie: SessionBase, anders: str) -> str:
    """The address after signing out, asked before the session is gone: by way of the provider, when it began there."""
    nr = sessie.get(BIJ)
    return reverse("uitgelogd", args=[nr]) if isinstance(nr, int) and aanbieder(nr) else resolve_url(anders)


_DEUR = {Soort.MEDEWERKER: "inloggen", Soort.BEWONER: "mijn-inloggen"}
_BINNEN = {Soort.MEDEWERKER: settings.LOGIN_REDIRECT_URL, Soort.BEWONER: "mijn-overzicht"}


def _aanbieder(nr: int) -> Aanbieder:
    gevonden = aanbieder(nr)
    if gevonden is None:
        raise Http404
    return gevonden


def _gevraagd(waar: Aanbieder) -> tuple[str, ...]:
    """How sure the provider is asked to be: of staff a second factor, of a resident what the municipality asks."""
    if waar.soort is Soort.MEDEWERKER:
        return waar.acr_gevraagd()
    gemeente = gemeente_van(waar, {})
    niveau, _ = vereist_niveau(gemeente.code if gemeente else None, timezone.localdate())
    return waar.acr_gevraagd(niveau)


def _begonnen(sessie: SessionBase, state: str) -> dict[str, Any] | None:
    """What the session wrote down when this was begun; once, so that an answer cannot be used again."""
    states = sessie.get(_STATES)
    gevonden = states.pop(state, None) if isinstance(states, dict) else None
    sessie.modified = True
    return gevonden if isinstance(gevonden, dict) and isinstance(gevonden.get("aanbieder"), int) else None


def _binnen(request: HttpRequest, waar: Aanbieder, claims: dict[str, Any]) -> str | Weigering:
    """Begin the session; where it leads."""
    if waar.soort is Soort.BEWONER:
        return meld_aan(request, waar, claims) or resolve_url(_BINNEN[waar.soort])
    wie = medewerker_van(waar, claims)
    if isinstance(wie, Weigering):
        return wie
    if PERSOON in request.session:
        request.session.flush()
    login(request, wie, backend="django.contrib.auth.backends.ModelBackend")
    request.session.pop(_STATES, None)
    request.session.pop(_VERDER, None)
    return resolve_url(_BINNEN[waar.soort])


def _geweigerd(request: HttpRequest, weigering: Weigering, soort: Soort) -> HttpResponse:
    gegevens = {"weigering": weigering, "deur": reverse(_DEUR[soort])}
    return render(request, "identiteit/geweigerd.html", gegevens, status=403)
