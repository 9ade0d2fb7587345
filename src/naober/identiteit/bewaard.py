"""What somebody typed while they were signed out, kept while they sign in at a provider.

It may be about a resident, and who sends it is not known yet. So it stands in the session enciphered, and the key of it
only in the browser of its writer: neither can be read without the other. It is offered to the account that wrote it,
and thrown away when another signs in."""

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from naober.gezicht.schrijver import schrijver

_IN_SESSIE, _KOEKJE = "naober_bewaard", "naober-bewaard"
_MINUTEN = 15


def leg_weg(request: HttpRequest, antwoord: HttpResponse, pad: str, tekst: str, *, van: str) -> None:
    """Keep this text, typed at this address, for a quarter of an hour. `van`: the sign of who wrote it, as it stood in
    the form; without one it is kept for nobody."""
    if not van:
        return
    sleutel = Fernet.generate_key()
    request.session[_IN_SESSIE] = [pad, Fernet(sleutel).encrypt(tekst.encode()).decode(), van]
    antwoord.set_cookie(
        _KOEKJE,
        sleutel.decode(),
        max_age=_MINUTEN * 60,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def haal(request: HttpRequest) -> tuple[str, str] | None:
    """The address and the text, once; None when there is none, the key is not there, or another account wrote it: then
    it is gone."""
    pad, geheim, van = _gelezen(request.session.pop(_IN_SESSIE, None))
    if not van or not constant_time_compare(van, schrijver(request)):
        return None
    try:
        tekst = Fernet(request.COOKIES.get(_KOEKJE, "")).decrypt(geheim.encode(), ttl=_MINUTEN * 60).decode()
    except (InvalidToken, ValueError):
        return None
    return pad, tekst


def haal_voor(request: HttpRequest, pad: str) -> str | None:
    """The text that was typed at this address, once; None when there is none. What is for another address stays, as
    long as the same account is signed in."""
    waar, _, van = _gelezen(request.session.get(_IN_SESSIE))
    if not van or (waar != pad and constant_time_compare(van, schrijver(request))):
        return None
    gevonden = haal(request)
    return gevonden[1] if gevonden else None


def _gelezen(bewaard: object) -> tuple[str, str, str]:
    """Address, text and writer; empty when nothing is kept, or from before the writer was kept."""
    if not isinstance(bewaard, list) or len(bewaard) != 3:
        return "", "", ""
    pad, geheim, van = (str(deel) for deel in bewaard)
    return pad, geheim, van


def vervang_sessie(request: HttpRequest) -> None:
    """Begin the session anew, with nothing of the one before but what was typed and is kept."""
    bewaard = request.session.get(_IN_SESSIE)
    request.session.flush()
    if bewaard is not None:
        request.session[_IN_SESSIE] = bewaard
