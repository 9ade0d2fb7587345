"""Sessions: of one kind, of one municipality, and not for ever.

What a session holds about its owner is numbers and moments. `laatst` is written once a minute at most, because a page
should not cost a write; a session without activity may so end a minute early."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from naober.gezicht.schrijver import PERSOON
from naober.identiteit.rules import Einde, Sessieduur, Sessiestand

_log = logging.getLogger("naober.identiteit")

_GEMEENTE, _SINDS, _LAATST = "naober_gemeente", "naober_sinds", "naober_laatst"
_ZUINIG = 60


class Soort(StrEnum):
    """Whose session it is."""

    MEDEWERKER = "medewerker"
    BEWONER = "bewoner"


@dataclass(frozen=True, slots=True)
class Sessie:
    """The session of this request, when somebody is signed in. `gemeente` is a CBS code."""

    soort: Soort
    gemeente: int
    stand: Sessiestand
    duur: Sessieduur

    @property
    def tot(self) -> datetime:
        """When it ends if nothing more happens after this page."""
        return self.stand.tot(self.duur)

    @property
    def is_laatste(self) -> bool:
        """Whether going on does not put the end off any more."""
        return self.stand.is_laatste(self.duur)

    @property
    def bijna(self) -> bool:
        """Whether it is time to warn."""
        return timezone.now() >= self.tot - settings.SESSIE_WAARSCHUW


def sessie_van(request: HttpRequest) -> Sessie | None:
    """The session of whoever is signed in here; None for a visitor, and for a machine with a key."""
    gevonden = getattr(request, "_naober_sessie", None)
    return gevonden if isinstance(gevonden, Sessie) else None


def begin(sessie: SessionBase, gemeente: int) -> None:
    """Write down for which municipality this session is, and that it begins now."""
    nu = _seconden(timezone.now())
    sessie[_GEMEENTE], sessie[_SINDS], sessie[_LAATST] = gemeente, nu, nu


def begin_van_medewerker(sender: object, request: HttpRequest, user: Any, **_: object) -> None:
    """Follows every way in which Django signs somebody in. What a resident left in this browser is gone."""
    request.session.pop(PERSOON, None)
    begin(request.session, user.gemeente_id)


def sessie_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """End a session that is over, refuse one that belongs to no municipality, and keep the others alive.

    Stands after the messages, which tell why somebody was signed out, and before the keys of machines."""

    def middleware(request: HttpRequest) -> HttpResponse:
        # A machine works by its key, whatever session its browser has.
        soort = None if hasattr(request, "_naober_sleutel") else _soort(request.session)
        if soort is None:
            return get_response(request)
        sessie = _lees(request, soort)
        if sessie is None:
            return _weiger(request)
        nu = timezone.now()
        if einde := sessie.stand.voorbij(sessie.duur, nu):
            _beeindig(request)
            _zeg(request, einde)
        else:
            request._naober_sessie = _blijf(request, sessie, nu)  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def _soort(sessie: SessionBase) -> Soort | None:
    if SESSION_KEY in sessie:
        return Soort.MEDEWERKER
    return Soort.BEWONER if PERSOON in sessie else None


def _lees(request: HttpRequest, soort: Soort) -> Sessie | None:
    """The session as it stands; None when it is of both kinds, of no municipality, or not of that of its owner."""
    inhoud = request.session
    gemeente, sinds, laatst = (inhoud.get(naam) for naam in (_GEMEENTE, _SINDS, _LAATST))
    if not (isinstance(gemeente, int) and isinstance(sinds, int) and isinstance(laatst, int)):
        return None
    if soort is Soort.MEDEWERKER:
        if PERSOON in inhoud:
            return None
        # Without an account the visitor is anonymous, which every page already refuses.
        if not request.user.is_anonymous and request.user.gemeente_id != gemeente:
            return None
    duur = settings.SESSIEDUUR[soort.value]
    return Sessie(soort, gemeente, Sessiestand(_moment(sinds), _moment(laatst)), duur)


def _blijf(request: HttpRequest, sessie: Sessie, nu: datetime) -> Sessie:
    """Note that something happened, unless only the clock of the page asked how late it is."""
    if request.path_info == reverse("sessie"):
        return sessie
    if (nu - sessie.stand.laatst).total_seconds() >= _ZUINIG:
        request.session[_LAATST] = _seconden(nu)
    return Sessie(sessie.soort, sessie.gemeente, Sessiestand(sessie.stand.sinds, nu), sessie.duur)


def _beeindig(request: HttpRequest) -> None:
    request.session.flush()
    request.user = AnonymousUser()


def _zeg(request: HttpRequest, einde: Einde) -> None:
    if request.headers.get("HX-Request") or request.path_info.startswith("/api/"):
        return
    reden = {
        Einde.STIL: "U bent uitgelogd, omdat u een tijd niets deed.",
        Einde.TOTAAL: "U bent uitgelogd, omdat u lang was ingelogd.",
    }[einde]
    messages.info(request, f"{reden} Zo kan niemand anders op dit apparaat meekijken. Log opnieuw in.")


def _weiger(request: HttpRequest) -> HttpResponse:
    _log.warning("Een sessie is geweigerd: zij hoort bij geen gemeente, of niet bij die van het account.")
    _beeindig(request)
    return render(request, "identiteit/zonder_gemeente.html", status=403)


def _seconden(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconden: int) -> datetime:
    return datetime.fromtimestamp(seconden, UTC)
