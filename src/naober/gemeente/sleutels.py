"""Keys for machines: what works with the rights of a member of staff, without a browser.

A key is only accepted under `/api/`, in the header `Authorization: Bearer …`. Whoever sends that header works by
the key or not at all: a wrong one never falls back on a session that the browser happens to have.
"""

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from naober.gemeente.models import Medewerker, Toegangssleutel

LANGSTE_DAGEN = 366
_VOORLOOP = "nbr_"
_GEEN_SLEUTEL = AnonymousUser()


def maak_sleutel(medewerker: Medewerker, naam: str, *, dagen: int, peildatum: date) -> tuple[Toegangssleutel, str]:
    """A new key and its text, which is shown now and never again. Works up to and including `dagen` days from now.

    Refused (ValueError): no purpose named, or longer than a year."""
    if not naam.strip() or not 1 <= dagen <= LANGSTE_DAGEN:
        raise ValueError(f"Een sleutel heeft een doel, en geldt 1 tot en met {LANGSTE_DAGEN} dagen.")
    tekst = _VOORLOOP + token_urlsafe(32)
    rij = Toegangssleutel.objects.create(
        medewerker=medewerker,
        naam=naam.strip(),
        afdruk=_afdruk(tekst),
        gemaakt_op=peildatum,
        geldig_tot=peildatum + timedelta(days=dagen),
    )
    return rij, tekst


def trek_in(sleutel: Toegangssleutel, peildatum: date) -> None:
    """From now on this key no longer works; the row stays, to show that it existed."""
    if sleutel.ingetrokken_op is None:
        sleutel.ingetrokken_op = peildatum
        sleutel.save(update_fields=["ingetrokken_op"])


def medewerker_van(tekst: str, peildatum: date) -> Medewerker | None:
    """Who works by this key today. None for one that is unknown, past its day or withdrawn, and for an account
    that was switched off: one query."""
    rij = (
        Toegangssleutel.objects.filter(
            afdruk=_afdruk(tekst),
            geldig_tot__gte=peildatum,
            ingetrokken_op__isnull=True,
            medewerker__is_active=True,
        )
        .select_related("medewerker")
        .first()
    )
    return rij.medewerker if rij else None


def via_sleutel(request: HttpRequest) -> bool:
    """Was this request let in by a key, so that no browser can have been tricked into sending it?"""
    return getattr(request, "_naober_sleutel", False) is True


def _afdruk(tekst: str) -> str:
    return sha256(tekst.encode("utf-8", "surrogateescape")).hexdigest()


def sleutel_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Let a key decide who is at work; stands after the session and before the scope."""

    def middleware(request: HttpRequest) -> HttpResponse:
        kop = request.headers.get("Authorization")
        if kop is not None and request.path_info.startswith("/api/"):
            soort, _, tekst = kop.partition(" ")
            wie = medewerker_van(tekst.strip(), timezone.localdate()) if soort.lower() == "bearer" else None
            request.user = wie or _GEEN_SLEUTEL
            request._naober_sleutel = wie is not None  # type: ignore[attr-defined]
        return get_response(request)

    return middleware
