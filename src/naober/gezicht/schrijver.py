"""Who has a page open, as a sign in each of its forms: what somebody sent after their session ended is offered to them
again, and to nobody else who signs in at the same browser."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.html import format_html

SCHRIJVERVELD = "schrijver"
# Where a session holds the resident who signed in, and whose file it is.
PERSOON = "naober_persoon"


def schrijver(request: HttpRequest) -> str:
    """The sign of the account that is signed in; '' for a visitor. It tells nothing, and only we can make one."""
    gebruiker = getattr(request, "user", None)
    if gebruiker is not None and gebruiker.is_authenticated:
        return _teken(f"medewerker {gebruiker.pk}")
    bewoner = request.session.get(PERSOON) if hasattr(request, "session") else None
    return _teken(f"inwoner {bewoner.get('wie')} voor {bewoner.get('voor')}") if isinstance(bewoner, dict) else ""


def _teken(wie: str) -> str:
    return salted_hmac("naober.gezicht.schrijver", wie, algorithm="sha256").hexdigest()


def schrijverveld(request: HttpRequest) -> str:
    """The hidden field of it; nothing for a visitor."""
    teken = schrijver(request)
    return format_html('<input type="hidden" name="{}" value="{}">', SCHRIJVERVELD, teken) if teken else ""
