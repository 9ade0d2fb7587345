"""How often one account may do what costs much or would help to collect data: searching, files, and everything by
machine; and how often one address may, on what is open to all. Counted per minute in a small table that all servers
share; it is empty again after a crash, and that is fine.

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
from django.utils.crypto import salted_hmac

_MINUUT = 60
_TEL = """
insert into fundament_tempo (sleutel, venster, aantal) values (%s, %s, 1)
on conflict (sleutel, venster) do update set aantal = fundament_tempo.aantal + 1 returning aantal
"""
_RUIM_OP = "delete from fundament_tempo where sleutel = %s and venster < %s"


@dataclass(frozen=True, slots=True)
class Grens:
    """So many times a minute, for each account, over all these addresses together. `alleen_post`: opening the form
    does not count. `bezoekers`: it counts whoever is not signed in too, by the address they come from; behind one
    address a whole office or library may sit."""

    code: str
    per_minuut: int
    adressen: frozenset[str]
    alleen_post: bool = False
    bezoekers: bool = False


# What is not here is not counted. `api` is every address under /api/, on top of what the address itself counts for.
GRENZEN: tuple[Grens, ...] = (
    Grens("zoeken", 60, frozenset({"zoeken", "inwoner-zoeken", "zoek_personen"}), alleen_post=True),
    Grens("toevoegen", 20, frozenset({"document-nieuw", "voeg_document_toe"}), alleen_post=True),
    Grens(
        "ophalen",
        60,
        frozenset({"document", "brief", "verslag", "bevestiging", "document_bestand", "brief_pdf"}),
    ),
    Grens(
        "rekenen",
        60,
        frozenset({"teamomvang", "monitor-scenario", "monitor-scenario-bewaard", "weeg", "reken"}),
        alleen_post=True,
    ),
    Grens("openbaar-zoeken", 240, frozenset({"openbaar-zoeken"}), alleen_post=True, bezoekers=True),
    # Asked by the page itself (`wachten`), which then gives back what was typed.
    Grens("insturen", 12, frozenset(), bezoekers=True),
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
        for grens in _telt_voor(request) if settings.TEMPO else ():
            if seconden := _te_vaak(request, grens):
                return _later(request, seconden)
        return get_response(request)

    return middleware


def wachten(request: HttpRequest, code: str) -> int:
    """Count one more time for this limit; in how many seconds it can be done again, 0 when it can be done now.

    For a page that answers a refusal itself. It counts in the transaction of the request, so what goes wrong later
    does not count."""
    return next((_te_vaak(request, g) for g in GRENZEN if g.code == code), 0)


def adres_van(request: HttpRequest) -> str:
    """The address of the visitor: as the last of our own proxies wrote it down, or of the connection itself.

    What a visitor puts in front of that header is never believed."""
    kop = [deel.strip() for deel in request.headers.get("X-Forwarded-For", "").split(",") if deel.strip()]
    if settings.PROXIES and len(kop) >= settings.PROXIES:
        return kop[-settings.PROXIES]
    return str(request.META.get("REMOTE_ADDR", ""))


def _te_vaak(request: HttpRequest, grens: Grens) -> int:
    grenzen: Mapping[str, int] = settings.TEMPO
    wie = "" if request.user.pk is None else str(request.user.pk)
    if not wie and grens.bezoekers:
        # As a fingerprint: an address is of somebody.
        wie = salted_hmac("naober.tempo", adres_van(request), algorithm="sha256").hexdigest()[:32]
    if not wie or grens.code not in grenzen:
        return 0
    nu = int(time.time())
    te_vaak = _tel(f"{grens.code}:{wie}", nu // _MINUUT) > grenzen[grens.code]
    return _MINUUT - nu % _MINUUT if te_vaak else 0


def _telt_voor(request: HttpRequest) -> list[Grens]:
    try:
        naam = resolve(request.path_info).url_name or ""
    except Resolver404:
        naam = ""
    post, machine = request.method == "POST", request.path_info.startswith("/api/")
    return [g for g in GRENZEN if (naam in g.adressen and (post or not g.alleen_post)) or (g.code == "api" and machine)]


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
