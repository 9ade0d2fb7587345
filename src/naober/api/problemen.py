"""What went wrong, as `application/problem+json` (RFC 9457): the same reason, source and way out as on a page."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from pydantic import Field

from naober.dossier.handeling import is_botsing
from naober.kern import Weigering

VERSIE = "1.0.0"
_INHOUD = "application/problem+json"
_TITELS = {
    400: "Dit verzoek is niet te lezen",
    401: "U bent niet aangemeld",
    403: "Dit mag u niet",
    404: "Dit is er niet",
    405: "Dit kan hier niet",
    409: "Dit is al gedaan",
    413: "Dit is te groot",
    422: "Dit is geweigerd",
    503: "Dit kan nu even niet",
    429: "Even wachten",
}
# A refusal that is about who asks, and not about what is asked.
_VERBODEN = {"recht.ontbreekt", "dossier.niet-betrokken"}
_WAAROM = {
    "missing": "ontbreekt",
    "extra_forbidden": "is hier geen bekend veld",
    "json_invalid": "is geen geldige JSON",
    "string_type": "verwacht tekst",
    "string_too_long": "is te lang",
    "int_type": "verwacht een heel getal",
    "int_parsing": "verwacht een heel getal",
    "bool_type": "verwacht true of false",
    "bool_parsing": "verwacht true of false",
    "date_type": "verwacht een datum (2015-01-31)",
    "date_parsing": "verwacht een datum (2015-01-31)",
    "date_from_datetime_parsing": "verwacht een datum (2015-01-31)",
    "enum": "is geen van de keuzes",
    "literal_error": "is geen van de keuzes",
}


class FoutVeld(Schema):
    """A part of the request that cannot be read, and why. What was sent is never repeated."""

    veld: str
    reden: str


class Probleem(Schema):
    """`code` is stable and for machines; `detail` and `alternatief` are sentences; `bron` is the rule or the law."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    bron: str | None = None
    alternatief: str | None = None
    veld: str | None = None
    velden: Annotated[list[FoutVeld], Field(default_factory=list)]


def probleem(
    status: int,
    code: str,
    detail: str,
    *,
    bron: str | None = None,
    alternatief: str | None = None,
    veld: str | None = None,
    velden: Sequence[FoutVeld] = (),
) -> HttpResponse:
    """The answer for something that was not done."""
    inhoud = Probleem(
        type="about:blank",
        title=_TITELS.get(status, "Dit ging niet"),
        status=status,
        detail=detail,
        code=code,
        bron=bron,
        alternatief=alternatief or None,
        veld=veld,
        velden=list(velden),
    )
    antwoord = JsonResponse(inhoud.model_dump(exclude_none=True), status=status, content_type=_INHOUD)
    antwoord["API-Version"] = VERSIE
    if status == 401:
        antwoord["WWW-Authenticate"] = "Bearer"
    return antwoord


def probleem_van(weigering: Weigering) -> HttpResponse:
    """A refusal: 403 when it is about who asks, 409 when it clashes with what is there already, else 422."""
    status = 403 if weigering.code in _VERBODEN else 409 if is_botsing(weigering) else 422
    return probleem(
        status,
        weigering.code,
        weigering.reden,
        bron=str(weigering.bron),
        alternatief=weigering.alternatief,
        veld=weigering.veld,
    )


def bij_onleesbaar(request: HttpRequest, fout: Any) -> HttpResponse:
    """Every part of the request that cannot be read, at once; without what was sent."""
    fouten = fout.errors if isinstance(fout, ValidationError) else []
    velden = [FoutVeld(veld=_plek(f["loc"]), reden=_WAAROM.get(f["type"], "past hier niet")) for f in fouten]
    return probleem(400, "verzoek.onleesbaar", "Een of meer velden zijn niet te lezen.", velden=velden)


def _plek(loc: Sequence[int | str]) -> str:
    """The path of a field in what was sent. The key of a map was typed by the sender, and is left out."""
    return ".".join(str(deel) for deel in loc[2:] if isinstance(deel, int) or deel.replace("_", "").isalpha()) or str(
        loc[0] if loc else "verzoek"
    )


def bij_http(request: HttpRequest, fout: Any) -> HttpResponse:
    """What the library itself refuses: no sign-in, a missing CSRF token, a body that is no JSON."""
    if isinstance(fout, AuthenticationError):
        return probleem(
            401,
            "aanmelden",
            "Dit verzoek noemt geen geldige sleutel en hoort niet bij een aangemelde medewerker.",
            alternatief="Geef de sleutel mee: Authorization: Bearer <sleutel>.",
        )
    status = fout.status_code if isinstance(fout, HttpError) else 400
    if status == 403:
        return probleem(
            403, "csrf", "Het CSRF-teken ontbreekt.", alternatief="Stuur X-CSRFToken mee, of gebruik een sleutel."
        )
    return probleem(status, "verzoek.onleesbaar", "Dit verzoek is niet te lezen.")


def bij_404(request: HttpRequest, fout: Exception) -> HttpResponse:
    return probleem(404, "niet-gevonden", "Dit bestaat niet, of het is niet voor u.")


def problemen_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Under /api/ every error is a problem, also of an address or method that no operation has: those never reach the
    library, and would answer with a page. The headers that came with the error, such as `Allow`, stay."""

    def middleware(request: HttpRequest) -> HttpResponse:
        antwoord = get_response(request)
        if (
            antwoord.status_code >= 400
            and request.path.startswith("/api/")
            and antwoord.get("Content-Type", "").partition(";")[0] != _INHOUD
        ):
            anders = _vreemd(antwoord)
            antwoord.content = anders.content
            for kop, waarde in anders.items():
                antwoord[kop] = waarde
        return antwoord

    return middleware


def _vreemd(antwoord: HttpResponse) -> HttpResponse:
    """The problem for an error that the framework gave."""
    status = antwoord.status_code
    if status == 404:
        return probleem(
            404, "adres.onbekend", "Dit adres kent de API niet.", alternatief="De adressen staan in openapi.json."
        )
    if status == 405:
        wel = antwoord.get("Allow", "")
        return probleem(405, "methode.onbekend", "Dit adres kent deze methode niet.", alternatief=f"Gebruik {wel}.")
    if status == 503:
        return probleem(
            503,
            "databank.weg",
            "De gegevens zijn even niet te bereiken.",
            alternatief="Probeer het na enkele seconden opnieuw, met dezelfde Idempotency-Key.",
        )
    if status == 413:
        return probleem(413, "verzoek.te-groot", "Dit verzoek is te groot. Er is niets bewaard.")
    if status == 429:
        over = f"Probeer het over {antwoord.get('Retry-After', '60')} seconden opnieuw."
        return probleem(429, "tempo", "Dit komt te vaak achter elkaar. Er is niets gedaan.", alternatief=over)
    if status >= 500:
        return probleem(status, "storing", "Er ging iets mis. Er is niets vastgelegd.")
    return probleem(status, "verzoek.onleesbaar", "Dit verzoek is niet te lezen.")
