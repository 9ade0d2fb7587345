"""A request that is too large is refused by what it says of itself, before any of it is read."""

import logging
import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_LOG = logging.getLogger(__name__)


def omvang_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 413 without touching the body. What says no length has none for us: the server reads no further than the
    length that was given. Stands before whatever reads the form, such as the check on forged forms."""

    def middleware(request: HttpRequest) -> HttpResponse:
        lengte = request.META.get("CONTENT_LENGTH") or "0"
        if lengte.isdecimal() and int(lengte) <= _grens(request.path_info):
            return get_response(request)
        # What is announced comes from outside: only a number of a usual length is repeated.
        gezegd = lengte if lengte.isdecimal() and len(lengte) < 20 else "een onleesbaar aantal"
        _LOG.warning("Een verzoek is ongelezen geweigerd: het is %s bytes groot.", gezegd)
        antwoord = render(request, "413.html", status=413)
        # The rest of the body is still on its way; this line cannot be used again.
        antwoord["Connection"] = "close"
        return antwoord

    return middleware


def _grens(pad: str) -> int:
    per_pad = settings.GROOTSTE_PER_PAD.items()
    return next((grens for vorm, grens in per_pad if re.fullmatch(vorm, pad)), settings.GROOTSTE_VERZOEK)
