"""The one place where who looked is recorded: every page, operation, download and list passes here.

It stands inside the scope, so a line of the log and what it is about are kept or undone together."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from naober.fundament.gezien import gezien, verzamel
from naober.fundament.scope import huidige_scope
from naober.gemeente.models import Medewerker
from naober.logboek.models import Inzage
from naober.logboek.opname import Beeld, Kijk, Kijker, beeld_van, schrijf
from naober.logboek.register import grondslag_van
from naober.logboek.routes import Route, route_van

_TRACE = re.compile(r"^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$")
_API = "api/v1/<slug:gemeente>/"
_GEWEIGERD = (403, 404)


@dataclass(frozen=True, slots=True)
class Adres:
    """Which page or operation was asked. `woord`: the first word of its path, which says what its number is of."""

    naamruimte: str
    naam: str
    woord: str
    nummer: int | None

    @classmethod
    def van(cls, match: ResolverMatch) -> "Adres":
        woord = match.route.removeprefix(_API).partition("/")[0]
        nummer = next((w for w in match.kwargs.values() if isinstance(w, int)), None)
        return cls(match.namespace, match.url_name or "", woord, nummer)

    @property
    def dossier(self) -> int | None:
        return self.nummer if self.woord in ("dossier", "dossiers") else None

    @property
    def route(self) -> Route:
        return route_van(self.naamruimte, self.naam, self.woord)


def logboek_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Record what this request showed or refused, in one statement and in its own transaction."""

    def middleware(request: HttpRequest) -> HttpResponse:
        begin = perf_counter()
        with verzamel() as rijen:
            response = get_response(request)
        wie = _kijker(request)
        if wie is None or request.resolver_match is None or response.status_code >= 500 or huidige_scope() is None:
            return response
        beeld, adres = beeld_van(rijen), Adres.van(request.resolver_match)
        geweigerd = response.status_code in _GEWEIGERD and adres.nummer is not None
        if geweigerd:
            beeld = Beeld({adres.dossier: []} if adres.dossier else {})
        if beeld or geweigerd:
            duur = round((perf_counter() - begin) * 1000)
            schrijf(_kijk(request, wie, adres, duur, geweigerd=geweigerd), beeld)
        return response

    return middleware


def leg_vast(wie: Medewerker, adres: Adres, *, via: Inzage.Via) -> None:
    """Record what was read so far, for who was let in without signing in: the scope is open here only."""
    beeld = beeld_van(gezien())
    if not beeld:
        return
    schrijf(_regel(Kijker.van(wie), adres, adres.route.gebruik, via, (uuid4(), ""), 0), beeld)


def _kijker(request: HttpRequest) -> Kijker | None:
    kijker = getattr(request, "naober_kijker", None)
    if isinstance(kijker, Kijker):
        return kijker
    return Kijker.van(request.user) if isinstance(request.user, Medewerker) else None


def _kijk(request: HttpRequest, wie: Kijker, adres: Adres, duur: int, *, geweigerd: bool) -> Kijk:
    via = Inzage.Via.API if adres.naamruimte == "api" else Inzage.Via.SCHERM
    gebruik = adres.route.gebruik
    if request.method == "POST" and adres.route.dossier and not geweigerd:
        gebruik = Inzage.Gebruik.WIJZIGEN
    status = Inzage.Status.GEWEIGERD if geweigerd else Inzage.Status.GELUKT
    return _regel(wie, adres, gebruik, via, _trace(request), duur, status=status)


def _regel(
    wie: Kijker,
    adres: Adres,
    gebruik: Inzage.Gebruik,
    via: Inzage.Via,
    trace: tuple[UUID, str],
    duur: int,
    *,
    status: Inzage.Status = Inzage.Status.GELUKT,
) -> Kijk:
    route = adres.route
    return Kijk(
        wie=wie,
        trace=trace[0],
        aanroeper=trace[1],
        via=via,
        wat=adres.naam,
        nummer=adres.nummer,
        gebruik=gebruik,
        verwerking=route.verwerking,
        aanleiding=route.aanleiding,
        grondslag=grondslag_van(wie.gemeente, route.verwerking),
        status=status,
        duur_ms=duur,
    )


def _trace(request: HttpRequest) -> tuple[UUID, str]:
    """The trace of this request, and the span of the system that asked, when it says so (W3C Trace Context)."""
    gevonden = _TRACE.match(request.headers.get("traceparent", ""))
    if gevonden and int(gevonden[1], 16) and int(gevonden[2], 16):
        return UUID(hex=gevonden[1]), gevonden[2]
    return uuid4(), ""
