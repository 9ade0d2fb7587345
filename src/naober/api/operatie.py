"""One operation: an address, a function of a room, and what follows from the types of that function.

The function says the rest. A parameter that stands in the address is looked up for this actor; `actor`, `profiel`,
`trap` and `peildatum` are filled in; every other parameter comes from the body, or from the query of a GET.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, Literal, get_args, get_type_hints

from django.db import DataError, transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja.params.functions import Header, Query
from pydantic import Field as Veld
from pydantic import create_model

from naober.api.beelden import schrijf
from naober.api.problemen import VERSIE, probleem, probleem_van
from naober.api.toegang import vandaag
from naober.api.vormen import Haal, Invoer, OnbekendNummer, Sleutel, eigen_namen, lees, uitkomst_van, vorm_van
from naober.dossier.handeling import recht_van
from naober.dossier.verzending import eenmalig
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import weiger_zonder_recht
from naober.kern import Weigering

Methode = Literal["GET", "POST"]
_INGEVULD = ("actor", "profiel", "trap", "peildatum")


@dataclass(frozen=True)
class Operatie:
    """`recht` is asked first; for an action it is the action's own, and None is for every member of staff.

    `schrijft`: an action, which counts once for each Idempotency-Key. `vorige`: the key of the last row of a page, with
    which the next page is asked for (as the parameter `voor`)."""

    methode: Methode
    pad: str
    doe: Callable[..., Any]
    titel: str
    recht: str | None = None
    schrijft: bool = False
    vorige: Callable[[Any], str] | None = None

    @property
    def naam(self) -> str:
        return self.doe.__name__

    @property
    def status(self) -> int:
        """201 for what is made anew; 204 for what leaves nothing to show; 200 for what is read or changed."""
        if self.soort is NoneType:
            return 204
        return 201 if self.schrijft and not self.pad.rpartition("/")[2].startswith("_") else 200

    @property
    def soort(self) -> Any:
        """The type of what comes back when it is not refused."""
        return uitkomst_van(get_type_hints(self.doe)["return"])

    @property
    def soorten(self) -> dict[str, Any]:
        """The types of the parameters, in order, without what the system fills in."""
        kaal = inspect.unwrap(self.doe)
        soorten = get_type_hints(kaal)
        return {naam: soorten[naam] for naam in inspect.signature(kaal).parameters if naam in soorten}

    @property
    def nummers(self) -> tuple[str, ...]:
        """The parameters in the address that are the number of a row."""
        return tuple(deel.removeprefix("{int:")[:-1] for deel in self.pad.split("/") if deel.startswith("{int:"))

    @property
    def codes(self) -> tuple[str, ...]:
        """The parameters in the address that are a code of the profile."""
        return tuple(deel.removeprefix("{slug:")[:-1] for deel in self.pad.split("/") if deel.startswith("{slug:"))

    @property
    def vrij(self) -> dict[str, inspect.Parameter]:
        """What the caller gives, outside the address."""
        vast = {*_INGEVULD, *self.nummers, *self.codes}
        parameters = inspect.signature(inspect.unwrap(self.doe)).parameters
        # What a room may add to its own query (`**met`) is not for a caller.
        return {naam: p for naam, p in parameters.items() if naam not in vast and p.kind is not p.VAR_KEYWORD}


def handeling(pad: str, doe: Callable[..., Any], titel: str) -> Operatie:
    """An action: POST, with the right of the action."""
    return Operatie("POST", pad, doe, titel, recht=recht_van(doe), schrijft=True)


def lezing(
    pad: str, doe: Callable[..., Any], titel: str, *, recht: str | None, vorige: Callable[[Any], str] | None = None
) -> Operatie:
    """Something to read: GET, for whoever has this right, of what this actor may see."""
    return Operatie("GET", pad, doe, titel, recht=recht, vorige=vorige)


def vraag(pad: str, doe: Callable[..., Any], titel: str, *, recht: str | None) -> Operatie:
    """A question whose facts must not stand in an address: POST, and nothing is written."""
    return Operatie("POST", pad, doe, titel, recht=recht)


# ------------------------------------------------------------------------------------------- carrying out


class Verzoek(HttpRequest):
    """A request of which the library knows who asks."""

    auth: Actor


def maak_view(op: Operatie, haal: Callable[[Actor], Haal]) -> Callable[..., HttpResponse]:
    """The view of this operation, with the signature from which the library reads and documents the request."""
    body = body_van(op) if op.methode == "POST" else None

    def view(request: Verzoek, **gegeven: Any) -> HttpResponse:
        actor = request.auth
        dag = vandaag()
        profiel = profiel_van(actor.gemeente, dag)
        if weigering := _weiger_toegang(op, actor, profiel, gegeven.pop("gemeente")):
            return weigering
        sleutel = gegeven.pop("idempotency_key", None)
        try:
            argumenten = _argumenten(op, gegeven, haal(actor), dag, profiel)
            return _voer_uit(op, actor, argumenten, sleutel)
        except OnbekendNummer as fout:
            detail = "Dit nummer hoort bij niets dat u hier kunt gebruiken."
            return probleem(422, "verwijzing.onbekend", detail, veld=fout.veld)
        except DataError:
            # The savepoint of the action has been undone; the database does not say which field it was.
            detail = "Een van de teksten of getallen is te lang of te groot om te bewaren."
            return probleem(422, "waarde.te-groot", detail)

    view.__name__ = op.naam
    view.__doc__ = inspect.getdoc(op.doe)
    vars(view)["__signature__"] = _handtekening(op, body)
    return view


def _weiger_toegang(op: Operatie, actor: Actor, profiel: Profiel, gemeente: str) -> HttpResponse | None:
    if profiel.gemeente.slug != gemeente:
        return probleem(
            403,
            "gemeente.andere",
            "U werkt niet bij deze gemeente.",
            alternatief=f"Gebruik het adres van uw eigen gemeente: {profiel.gemeente.slug}.",
        )
    weigering = weiger_zonder_recht(actor.rollen, op.recht) if op.recht else None
    return probleem_van(weigering) if weigering else None


def _argumenten(op: Operatie, gegeven: dict[str, Any], haal: Haal, dag: date, profiel: Profiel) -> dict[str, Any]:
    soorten = op.soorten
    argumenten: dict[str, Any] = {naam: gegeven[naam] for naam in op.codes}
    for naam in op.nummers:
        # A query that takes the number itself looks the row up on its own.
        argumenten[naam] = gegeven[naam] if soorten[naam] is int else haal(soorten[naam], gegeven[naam])
        if argumenten[naam] is None:
            raise Http404
    body = gegeven.get("body")
    if body is not None:
        argumenten |= {naam: None for naam, p in op.vrij.items() if p.default is inspect.Parameter.empty}
        for naam in body.model_fields_set:
            argumenten[naam] = lees(soorten[naam], getattr(body, naam), haal, naam)
    elif op.methode == "GET":
        argumenten |= {
            naam: _sleutelwaarde(soorten[naam], gegeven[naam]) for naam in op.vrij if gegeven[naam] is not None
        }
    ingevuld: dict[str, Any] = {"profiel": profiel, "trap": profiel.trap, "peildatum": dag}
    return argumenten | {naam: waarde for naam, waarde in ingevuld.items() if naam in soorten}


def _sleutelwaarde(soort: Any, waarde: Any) -> Any:
    """A page key as the query takes it: a number, or a day and a number."""
    if not isinstance(waarde, str) or tuple not in {getattr(deel, "__origin__", None) for deel in get_args(soort)}:
        return waarde
    dag, _, nummer = waarde.partition("_")
    try:
        return date.fromisoformat(dag), int(nummer)
    except ValueError as fout:
        raise OnbekendNummer("voor") from fout


def _voer_uit(op: Operatie, actor: Actor, argumenten: dict[str, Any], sleutel: str | None) -> HttpResponse:
    voor = (actor,) if "actor" in op.soorten else ()
    if not op.schrijft:
        return _antwoord(op, op.doe(*voor, **argumenten))
    with transaction.atomic():
        if sleutel is not None and not eenmalig(sleutel):
            return probleem(
                409,
                "sleutel.gebruikt",
                "Een verzoek met deze Idempotency-Key is al verwerkt. Er is niets opnieuw gedaan.",
                alternatief="Lees op wat er is vastgelegd; stuur iets nieuws met een nieuwe sleutel.",
            )
        uitkomst = op.doe(*voor, **argumenten)
        if isinstance(uitkomst, Weigering):
            # Key and action in one savepoint: what was refused may be sent again with the same key.
            transaction.set_rollback(True)
    return _antwoord(op, uitkomst)


def _antwoord(op: Operatie, uitkomst: Any) -> HttpResponse:
    if isinstance(uitkomst, HttpResponse):
        return uitkomst
    if isinstance(uitkomst, Weigering):
        return probleem_van(uitkomst)
    if op.soort is NoneType:
        antwoord = HttpResponse(status=op.status)
    elif uitkomst is None:
        raise Http404
    else:
        antwoord = JsonResponse(_inhoud(op, uitkomst), status=op.status)
    antwoord["API-Version"] = VERSIE
    return antwoord


def _inhoud(op: Operatie, uitkomst: Any) -> Any:
    inhoud = schrijf(uitkomst)
    if not isinstance(uitkomst, list):
        return inhoud
    volgende = op.vorige(uitkomst[-1]) if op.vorige and uitkomst else None
    return {"resultaten": inhoud, "volgende": volgende} if op.vorige else {"resultaten": inhoud}


# ------------------------------------------------------------------------------------------- describing


def body_van(op: Operatie) -> type[Invoer] | None:
    """The JSON object that this operation takes; None when it takes none."""
    soorten = op.soorten
    velden: dict[str, Any] = {
        naam: (vorm_van(soorten[naam]), ... if _moet(soorten[naam], p) else Veld(default=None))
        for naam, p in op.vrij.items()
    }
    with eigen_namen():
        return create_model(_klassenaam(op.naam), __base__=Invoer, **velden) if velden else None


def _moet(soort: Any, parameter: inspect.Parameter) -> bool:
    """What may be nothing, may be left out as well."""
    return parameter.default is inspect.Parameter.empty and NoneType not in get_args(soort)


def _klassenaam(naam: str) -> str:
    return "".join(deel.capitalize() for deel in naam.split("_")) + "Body"


def _handtekening(op: Operatie, body: type[Invoer] | None) -> inspect.Signature:
    def los(naam: str, soort: Any, begin: Any = inspect.Parameter.empty) -> inspect.Parameter:
        return inspect.Parameter(naam, inspect.Parameter.KEYWORD_ONLY, annotation=soort, default=begin)

    delen = [
        inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD),
        los("gemeente", str),
        *(los(naam, int) for naam in op.nummers),
        *(los(naam, str) for naam in op.codes),
    ]
    if body is not None:
        delen.append(los("body", body))
    if op.methode == "GET":
        delen += [los(naam, *_queryvorm(op.soorten[naam], p)) for naam, p in op.vrij.items()]
    if op.schrijft:
        kop = Header(None, alias="Idempotency-Key", pattern=_UUID, description="UUID; telt één keer per gemeente")
        delen.append(los("idempotency_key", str | None, kop))
    return inspect.Signature(delen)


_UUID = r"^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$"
_DAG_EN_NUMMER = r"^\d{4}-\d{2}-\d{2}_\d{1,18}$"


def _queryvorm(soort: Any, parameter: inspect.Parameter) -> tuple[Any, Any]:
    """A parameter in the query: a short code, a number, or the key of a page."""
    nodig = parameter.default is inspect.Parameter.empty
    begin = ... if nodig else None
    kern = [deel for deel in get_args(soort) if deel is not NoneType] or [soort]
    if isinstance(kern[0], type) and issubclass(kern[0], Enum):
        return soort, Query(begin)
    if getattr(kern[0], "__origin__", None) is tuple:
        uitleg = "de sleutel `volgende` van de vorige bladzijde"
        return str | None, Query(begin, pattern=_DAG_EN_NUMMER, description=uitleg)
    if kern[0] is int:
        hoogste = 200 if parameter.name in ("aantal", "limiet") else 2**63 - 1
        return int | None, Query(begin, ge=1, le=hoogste)
    vorm = Sleutel if kern[0] is str else vorm_van(kern[0])
    return vorm | None, Query(begin)
