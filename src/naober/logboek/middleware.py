"""The one place where who looked is recorded: every page, operation, download and list passes here.

It stands inside the scope, so a line of the log and what it is about are kept or undone together."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from django.utils import timezone

from naober.fundament.gezien import Rij, gezien, verzamel
from naober.fundament.scope import huidige_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.logboek.doel import aanleiding_voor
from naober.logboek.models import Inzage
from naober.logboek.opname import Beeld, Kijk, Kijker, beeld_van, schrijf
from naober.logboek.register import register_nu
from naober.logboek.routes import ALGEMEEN, Route, route_van, vraag_van
from naober.logboek.woorden import VAST

_TRACE = re.compile(r"^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$")
_API = "api/v1/<slug:gemeente>/"
_GEWEIGERD = (403, 404)
# How a machine says why it opens a file, with a code of the register; and what stands in the log when nobody said so.
_KOP = "Naober-Aanleiding"
GEEN = "geen"
# On the pages of residents: about oneself, or about whom one speaks for.
ZELF, NAMENS = "zelf", "namens"


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
        # A number that no row can have is no number of ours.
        nummer = next((w for w in match.kwargs.values() if isinstance(w, int) and w < 2**63), None)
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
    """Record what this request showed or refused, in one statement and in its own transaction.

    A page of a file that is opened for no reason that the system sees, is not sent: the face asks for the reason first,
    and nothing has been shown then. A machine gives it in the header `Naober-Aanleiding`."""

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
        elif not beeld:
            return response
        doel = _Doel(adres.route.verwerking, adres.route.aanleiding)
        if not geweigerd and adres.route.dossier and beeld.dossiers and isinstance(request.user, Medewerker):
            dossier = adres.dossier if adres.dossier in beeld.dossiers else next(iter(beeld.dossiers))
            doel = _doel(request, request.user, dossier or 0, doel, rijen)
            vraag = vraag_van(adres.naamruimte)
            if doel.aanleiding == GEEN and vraag and request.method == "GET" and response.status_code == 200:
                return vraag(request, dossier or 0)
        schrijf(_kijk(request, wie, adres, doel, round((perf_counter() - begin) * 1000), geweigerd=geweigerd), beeld)
        return response

    return middleware


@dataclass(frozen=True, slots=True)
class _Doel:
    """For which activity, and why now."""

    verwerking: str
    aanleiding: str


def _doel(request: HttpRequest, wie: Medewerker, dossier: int, pagina: _Doel, gelezen: Iterable[Rij]) -> _Doel:
    """What this file is opened for: seen from the work, chosen today, or said by a machine; else without a reason."""
    dag = timezone.localdate()
    waarom = aanleiding_voor(Actor.van(wie), dossier, dag, gelezen) or request.headers.get(_KOP, "")
    gekozen = register_nu(wie.gemeente_id).aanleiding(waarom)
    if gekozen is not None:
        return _Doel(gekozen.verwerking, waarom)
    # Whoever only supports residents in their talks does so here, whatever the page is for.
    verwerking = "clientondersteuning" if wie.rollen == [Rol.CLIENTONDERSTEUNER] else pagina.verwerking
    if waarom in VAST:
        return _Doel(verwerking, waarom)
    # A page that is about one task only, such as a request about one's own data, is its own reason.
    return pagina if pagina.aanleiding != ALGEMEEN else _Doel(verwerking, GEEN)


def leg_vast(wie: Medewerker, adres: Adres, *, via: Inzage.Via) -> None:
    """Record what was read so far, for who was let in without signing in: the scope is open here only."""
    beeld = beeld_van(gezien())
    if not beeld:
        return
    doel = _Doel(adres.route.verwerking, adres.route.aanleiding)
    schrijf(_regel(Kijker.van(wie), adres, doel, adres.route.gebruik, via, (uuid4(), ""), 0), beeld)


def leg_inwoner_vast(
    request: HttpRequest, gemeente: int, *, wie: int, voor: int, kamers: Sequence[str], vastgelegd: bool = False
) -> None:
    """Record that a resident (`wie`) saw on their own pages what is of `voor`, from these rooms; `vastgelegd`: and did
    something. The line names no file, for it is the business of this one person: a housemate does not read it."""
    if request.resolver_match is None:
        return
    adres = Adres.van(request.resolver_match)
    doel = _Doel(adres.route.verwerking, ZELF if wie == voor else NAMENS)
    kijker = Kijker(gemeente, Inzage.Kijker.INWONER, inwoner=wie)
    beeld = Beeld(los=[voor], kamers=tuple(kamers))
    schrijf(
        _regel(
            kijker,
            adres,
            doel,
            Inzage.Gebruik.WIJZIGEN if vastgelegd else adres.route.gebruik,
            Inzage.Via.SCHERM,
            _trace(request),
            0,
        ),
        beeld,
    )


def _kijker(request: HttpRequest) -> Kijker | None:
    kijker = getattr(request, "naober_kijker", None)
    if isinstance(kijker, Kijker):
        return kijker
    return Kijker.van(request.user) if isinstance(request.user, Medewerker) else None


def _kijk(request: HttpRequest, wie: Kijker, adres: Adres, doel: _Doel, duur: int, *, geweigerd: bool) -> Kijk:
    via = Inzage.Via.API if adres.naamruimte == "api" else Inzage.Via.SCHERM
    gebruik = adres.route.gebruik
    if request.method == "POST" and adres.route.dossier and not geweigerd:
        gebruik = Inzage.Gebruik.WIJZIGEN
    status = Inzage.Status.GEWEIGERD if geweigerd else Inzage.Status.GELUKT
    return _regel(wie, adres, doel, gebruik, via, _trace(request), duur, status=status)


def _regel(
    wie: Kijker,
    adres: Adres,
    doel: _Doel,
    gebruik: Inzage.Gebruik,
    via: Inzage.Via,
    trace: tuple[UUID, str],
    duur: int,
    *,
    status: Inzage.Status = Inzage.Status.GELUKT,
) -> Kijk:
    return Kijk(
        wie=wie,
        trace=trace[0],
        aanroeper=trace[1],
        via=via,
        wat=adres.naam,
        nummer=adres.nummer,
        gebruik=gebruik,
        verwerking=doel.verwerking,
        aanleiding=doel.aanleiding,
        grondslag=register_nu(wie.gemeente).grondslag(doel.verwerking),
        status=status,
        duur_ms=duur,
    )


def _trace(request: HttpRequest) -> tuple[UUID, str]:
    """The trace of this request, and the span of the system that asked, when it says so (W3C Trace Context)."""
    gevonden = _TRACE.match(request.headers.get("traceparent", ""))
    if gevonden and int(gevonden[1], 16) and int(gevonden[2], 16):
        return UUID(hex=gevonden[1]), gevonden[2]
    return uuid4(), ""
