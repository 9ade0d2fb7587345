"""How often one account may do what costs much or would help to collect data: searching, files, and everything by
machine. Counted per minute in a small table that all servers share; it is empty again after a crash, and that is fine.

The count stands outside the transaction of the request, so that two requests of one account never wait for each other,
and what is rolled back still counts. Signing in has a brake of its own."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

_MINUUT = 60
_TEL = """
insert into fundament_tempo (sleutel, venster, aantal) values (%s, %s, 1)
on conflict (sleutel, venster) do update set aantal = fundament_tempo.aantal + 1 returning aantal
"""
_RUIM_OP = "delete from fundament_tempo where sleutel = %s and venster < %s"


@dataclass(frozen=True, slots=True)
class Grens:
    """So many times a minute, for each account, over all these addresses together. `alleen_post`: opening the form
    does not count."""

    code: str
    per_minuut: int
    adressen: frozenset[str]
    alleen_post: bool = False


# What is not here is not counted. `api` is every address under /api/, on top of what the address itself counts for.
GRENZEN: tuple[Grens, ...] = (
    Grens("zoeken", 60, frozenset({"zoeken", "inwoner-zoeken", "zoek_personen"}), alleen_post=True),
    Grens("toevoegen", 20, frozenset({"document-nieuw", "voeg_document_toe"}), alleen_post=True),
    Grens(
        "ophalen",
        60,
        frozenset({"document", "brief", "verslag", "bevestiging", "document_bestand", "brief_pdf"}),
    ),
    Grens("rekenen", 60, frozenset({"teamomvang", "weeg", "reken"}), alleen_post=True),
    Grens("api", 600, frozenset()),
)


def lees_grenzen(tekst: str) -> dict[str, int]:
    """The limits of this installation: those above, with what `zoeken=120,api=1200` says otherwise.

    Refused (ValueError): a name that does not exist, or what is not a number from 1."""
    grenzen = {g.code: g.per_minuut for g in GRENZEN}
    for deel in filter(None, tekst.split(",")):
        naam, _, getal = deel.strip().partition("=")
        if naam not in grenzen or not getal.isdecimal() or int(getal) < 1:
            raise ValueError(f"NAOBER_TEMPO: {deel!r} is geen grens. Kies uit {', '.join(grenzen)}, met een getal.")
        grenzen[naam] = int(getal)
    return grenzen


def tempo_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse (429, with when to try again) what comes too often. Stands after sign-in and before the scope."""

    def middleware(request: HttpRequest) -> HttpResponse:
        grenzen: Mapping[str, int] = settings.TEMPO
        wie = request.user.pk if grenzen else None
        if wie is not None:
            nu = int(time.time())
            for code in _telt_voor(request):
                if code in grenzen and _tel(f"{code}:{wie}", nu // _MINUUT) > grenzen[code]:
                    return _later(request, _MINUUT - nu % _MINUUT)
        return get_response(request)

    return middleware


def _telt_voor(request: HttpRequest) -> list[str]:
    try:
        naam = resolve(request.path_info).url_name or ""
    except Resolver404:
        naam = ""
    post = request.method == "POST"
    codes = [g.code for g in GRENZEN if naam in g.adressen and (post or not g.alleen_post)]
    return [*codes, "api"] if request.path_info.startswith("/api/") else codes


def _tel(sleutel: str, venster: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_TEL, [sleutel, venster])
        aantal: int = cursor.fetchone()[0]
        if aantal == 1:
            cursor.execute(_RUIM_OP, [sleutel, venster])
    return aantal


def _later(request: HttpRequest, seconden: int) -> HttpResponse:
    antwoord = render(request, "429.html", {"seconden": seconden}, status=429)
    antwoord["Retry-After"] = str(seconden)
    return antwoord
