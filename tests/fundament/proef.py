"""A site of three pages and two middlewares, for the tests of the scope in a request."""

from collections.abc import Callable
from types import SimpleNamespace

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from naober.fundament.scope import huidige_scope

Antwoord = Callable[[HttpRequest], HttpResponse]


def aanmelden(get_response: Antwoord) -> Antwoord:
    """Sign in by a header with the municipality: these tests have no accounts."""

    def middleware(request: HttpRequest) -> HttpResponse:
        gemeente = request.headers.get("Gemeente")
        request.user = SimpleNamespace(  # type: ignore[assignment]
            is_authenticated=gemeente is not None, gemeente_id=gemeente and int(gemeente), pk=7
        )
        return get_response(request)

    return middleware


def voer_uit(sql: str) -> list[tuple[object, ...]]:
    """Run SQL as the app; the rows, if any."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


def tel(request: HttpRequest) -> HttpResponse:
    """The number of visible files, and the scope."""
    aantal = voer_uit("select count(*) from toets_dossier")[0][0]
    return HttpResponse(f"{aantal} {huidige_scope()}")


def schrijf(request: HttpRequest, slot: str) -> HttpResponse:
    """Write a file and end as asked."""
    voer_uit(f"insert into toets_dossier (gemeente_id) values ({request.headers['Gemeente']})")
    if slot == "fout":
        raise RuntimeError("proef")
    if slot == "verboden":
        raise PermissionDenied
    return HttpResponse(status=int(slot))


urlpatterns = [path("tel", tel), path("schrijf/<slot>", schrijf)]
handler500 = handler403 = lambda request, *args, **kwargs: HttpResponse(status=500 if not kwargs else 403)
