"""The addresses of the API and its OpenAPI document."""

from collections.abc import Callable
from functools import cached_property
from http.client import responses
from types import NoneType
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from pydantic import create_model
from pydantic.json_schema import models_json_schema

from naober.api.beelden import beeld_van
from naober.api.operatie import Operatie, maak_view
from naober.api.operaties import OPERATIES, haal_voor
from naober.api.problemen import VERSIE, Probleem, bij_404, bij_http, bij_onleesbaar
from naober.api.toegang import Sessie, Sleutel
from naober.api.vormen import is_lijst

BASIS = "/api/v1"
_VERWIJZING = "#/components/schemas/{model}"
# The same for every operation: what the library is told of an operation it builds a model for, on every start.
_PROBLEMEN = {
    status: {
        "description": responses[status],
        "content": {"application/problem+json": {"schema": {"$ref": _VERWIJZING.format(model="Probleem")}}},
    }
    for status in (400, 401, 403, 404, 409, 413, 422)
}
_KOP = {
    "API-Version": {"description": "De volledige versie van de API", "schema": {"type": "string"}},
}


class Naoberapi(NinjaAPI):
    """Ninja's, with paths relative to the server, the version in every answer, and errors as problem+json."""

    @cached_property
    def _document(self) -> OpenAPISchema:
        document = OpenAPISchema(self, "")
        _, vormen = models_json_schema([(Probleem, "serialization")], ref_template=_VERWIJZING)
        document["components"]["schemas"] |= vormen["$defs"]
        for pad in document["paths"].values():
            for deel in pad.values():
                for antwoord in deel["responses"].values():
                    antwoord["headers"] = _KOP
                deel["responses"] |= _PROBLEMEN
        return document

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> OpenAPISchema:
        """The same for everybody, and made once: it takes seconds, and whoever passes by may ask for it."""
        return self._document


def _antwoord_van(op: Operatie) -> Any:
    """The schema of what comes back: a row or a value, or a page of them."""
    soort = op.soort
    if soort is HttpResponse or soort is NoneType:
        return None
    beeld = beeld_van(soort)
    if not is_lijst(soort):
        return beeld
    velden: dict[str, Any] = {"resultaten": (beeld, ...)}
    if op.vorige:
        velden["volgende"] = (str | None, None)
    return create_model(f"{''.join(d.capitalize() for d in op.naam.split('_'))}Lijst", __base__=Schema, **velden)


def _voeg_toe(op: Operatie) -> None:
    api.api_operation(
        [op.methode],
        f"/{{slug:gemeente}}/{op.pad}",
        response={op.status: _antwoord_van(op)},
        operation_id=op.naam,
        summary=op.titel,
        tags=[op.doe.__module__.split(".")[1]],
        url_name=op.naam,
    )(maak_view(op, haal_voor))


api = Naoberapi(
    title="Naober",
    version=VERSIE,
    description="Wat een bladzijde kan, kan een machine ook: met dezelfde handelingen, rechten en weigeringen.",
    urls_namespace="api",
    docs_url=None,
    auth=[Sleutel(), Sessie()],
    servers=[{"url": BASIS, "description": "Onder het adres van deze installatie"}],
    openapi_extra={
        "info": {
            **({"contact": settings.API_CONTACT} if settings.API_CONTACT else {}),
            "license": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
        }
    },
)
_AFHANDELING: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    AuthenticationError: bij_http,
    HttpError: bij_http,
    ValidationError: bij_onleesbaar,
    Http404: bij_404,
}
for soort_fout, afhandeling in _AFHANDELING.items():
    api.add_exception_handler(soort_fout, afhandeling)
for operatie in OPERATIES:
    _voeg_toe(operatie)
