"""Who is at work: by a key, or in the session of a page with its CSRF token. The same `Actor` either way."""

from datetime import date

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import HttpBearer
from ninja.security.apikey import APIKeyCookie
from ninja.utils import check_csrf

from naober.gemeente.actor import Actor
from naober.gemeente.sleutels import via_sleutel


class Sleutel(HttpBearer):
    """The middleware has looked the key up already, for the scope had to be known first."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        return _actor(request) if via_sleutel(request) else None


class Sessie(APIKeyCookie):
    """The session of a page; what writes also asks for the CSRF token."""

    param_name = settings.SESSION_COOKIE_NAME

    def _get_key(self, request: HttpRequest) -> str | None:
        return request.COOKIES.get(self.param_name)

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        actor = _actor(request)
        if actor is not None and check_csrf(request) is not None:
            raise HttpError(403, "csrf")
        return actor


def _actor(request: HttpRequest) -> Actor | None:
    wie = request.user
    return None if isinstance(wie, AnonymousUser) else Actor.van(wie)


def vandaag() -> date:
    """The clock, read here at the edge and passed on; no room reads it."""
    return timezone.localdate()
