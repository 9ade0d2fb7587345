"""What a page says when the database is away for a moment: try again, and what you typed is still here."""

import sys
from collections.abc import Iterator

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.template import loader
from django.views.defaults import server_error

from naober.gezicht.formulier import CONCEPT_WEG, CONCEPTKNOP

# Seconds. A database that was restarted answers again within this time.
OVER = 10
# Never sent back in a page.
_GEHEIM = ("password", "wachtwoord")


def bij_storing(request: HttpRequest) -> HttpResponse:
    """The answer to an error that nobody caught: 503 when the database was away, 500 for a mistake of ours.

    Asks nothing of the database, not even who this is. What was sent stands in the page as it was, with its one-time
    key: sent again it counts once, also when the first time did arrive."""
    if not databank_weg(sys.exc_info()[1]):
        return server_error(request)
    velden = list(_getypt(request))
    inhoud = loader.get_template("503.html").render(
        {"pad": request.get_full_path(), "velden": velden, "bestand": bool(velden and request.FILES)}
    )
    antwoord = HttpResponse(inhoud, status=503)
    antwoord["Retry-After"] = str(OVER)
    return antwoord


def databank_weg(fout: BaseException | None) -> bool:
    """Was the cause that the database did not answer, cut the line, or had no room for one more?"""
    gezien: set[int] = set()
    while fout is not None and id(fout) not in gezien:
        if isinstance(fout, OperationalError | InterfaceError):
            return True
        gezien.add(id(fout))
        fout = fout.__cause__ or fout.__context__
    return False


def _getypt(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """Every field that was sent, but no password, and not the button of a draft."""
    if request.method != "POST":
        return
    try:
        velden = list(request.POST.lists())
    except (OSError, SuspiciousOperation, MultiPartParserError):
        return  # not readable at any other time either
    for naam, waarden in velden:
        if naam in (CONCEPTKNOP, CONCEPT_WEG) or any(g in naam.lower() for g in _GEHEIM):
            continue
        yield from ((naam, str(waarde)) for waarde in waarden)
