"""What somebody typed while they were signed out, kept while they sign in at a provider.

It may be about a resident, and who sends it is not known yet. So it stands in the session enciphered, and the key of it
only in the browser of its writer: neither can be read without the other."""

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse

_IN_SESSIE, _KOEKJE = "naober_bewaard", "naober-bewaard"
_MINUTEN = 15


def leg_weg(request: HttpRequest, antwoord: HttpResponse, pad: str, tekst: str) -> None:
    """Keep this text, typed at this address, for a quarter of an hour."""
    sleutel = Fernet.generate_key()
    request.session[_IN_SESSIE] = [pad, Fernet(sleutel).encrypt(tekst.encode()).decode()]
    antwoord.set_cookie(
        _KOEKJE,
        sleutel.decode(),
        max_age=_MINUTEN * 60,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def haal(request: HttpRequest) -> tuple[str, str] | None:
    """The address and the text, once; None when there is none, or the key is not there."""
    if _IN_SESSIE not in request.session:
        return None
    pad, geheim = request.session.pop(_IN_SESSIE)
    try:
        tekst = Fernet(request.COOKIES.get(_KOEKJE, "")).decrypt(geheim.encode(), ttl=_MINUTEN * 60).decode()
    except (InvalidToken, ValueError):
        return None
    return str(pad), tekst


def haal_voor(request: HttpRequest, pad: str) -> str | None:
    """The text that was typed at this address, once; None when there is none, and what is for another stays."""
    bewaard = request.session.get(_IN_SESSIE)
    if not isinstance(bewaard, list) or bewaard[0] != pad:
        return None
    gevonden = haal(request)
    return gevonden[1] if gevonden else None


def vervang_sessie(request: HttpRequest) -> None:
    """Begin the session anew, with nothing of the one before but what was typed and is kept."""
    bewaard = request.session.get(_IN_SESSIE)
    request.session.flush()
    if bewaard is not None:
        request.session[_IN_SESSIE] = bewaard
