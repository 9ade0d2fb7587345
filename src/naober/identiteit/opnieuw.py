"""Proving again who one is, for what weighs more than any page: by the password of the account, or at the provider."""

from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import timezone

from naober.fundament.tempo import adres_van
from naober.identiteit import rem
from naober.identiteit.aanbieders import Aanbieder, aanbieder
from naober.identiteit.aanmeldingen import BIJ
from naober.kern import Bron, Weigering

# How long a proof counts: enough to read a page and write a reason.
GELDIG = timedelta(minutes=5)
_SINDS = "naober_opnieuw_bewezen"
_AVG = Bron("AVG", "art. 32 lid 1 onder b")


def aanbieder_van(request: HttpRequest) -> Aanbieder | None:
    """The provider at which this session began; None for an account with a password of its own."""
    nr = request.session.get(BIJ)
    return aanbieder(nr) if isinstance(nr, int) else None


def onthoud_bewijs(sessie: SessionBase, claims: dict[str, Any]) -> None:
    """The provider was asked for a new proof and gave one; one that it says is old does not count."""
    nu = timezone.now().timestamp()
    moment = claims.get("auth_time")
    if isinstance(moment, int | float) and nu - moment > GELDIG.total_seconds():
        return
    sessie[_SINDS] = int(nu)


def weiger_zonder_bewijs(request: HttpRequest, wachtwoord: str) -> Weigering | None:
    """The refusal for who did not prove again who they are; None when they did.

    By password it counts as an attempt to sign in, with the same brake. Call it outside the savepoint of the action: a
    failed attempt stays counted."""
    if aanbieder_van(request) is not None:
        sinds = request.session.get(_SINDS)
        if isinstance(sinds, int) and timezone.now().timestamp() - sinds <= GELDIG.total_seconds():
            return None
        return Weigering(
            "opnieuw.aanbieder",
            "Log eerst opnieuw in bij uw organisatie, zodat zeker is dat u het bent.",
            _AVG,
            "Gebruik de knop Opnieuw inloggen. Daarna heeft u vijf minuten.",
        )
    if request.user.is_anonymous:
        return _verkeerd()
    poging = rem.begin(request.user.get_username(), adres_van(request), timezone.now())
    if isinstance(poging, Weigering):
        return poging
    if not wachtwoord or not request.user.check_password(wachtwoord):
        poging.mislukt()
        return _verkeerd()
    poging.gelukt()
    return None


def _verkeerd() -> Weigering:
    return Weigering(
        "opnieuw.wachtwoord",
        "Dit is niet uw wachtwoord.",
        _AVG,
        "Vul het wachtwoord in waarmee u inlogt.",
        "wachtwoord",
    )
