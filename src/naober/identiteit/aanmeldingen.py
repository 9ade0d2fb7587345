"""Sessions that began at a provider, which the provider may end."""

from collections.abc import Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import Q
from django.utils import timezone

from naober.identiteit.aanbieders import Aanbieder, aanbieders
from naober.identiteit.medewerkers import afdruk
from naober.identiteit.models import Aanmelding, Gebruikttoken
from naober.identiteit.verkeer import OUDSTE_AFMELDING, SPELING, Verkeer, voor_wie

BIJ = "naober_bij"
# Longer than any session lives.
_BEWAREN = timedelta(days=2)


def onthoud(sessie: SessionBase, aanbieder: Aanbieder, claims: Mapping[str, Any]) -> None:
    """Write down that this session, which has just begun, is of this subject and session at the provider."""
    nu = timezone.now()
    sessie[BIJ] = aanbieder.nummer
    Aanmelding.objects.filter(begonnen__lt=nu - _BEWAREN).delete()
    Aanmelding.objects.update_or_create(
        sessie=sessie.session_key or "",
        defaults={
            "aanbieder": aanbieder.nummer,
            "onderwerp": afdruk(aanbieder, "onderwerp", str(claims["sub"])),
            "sid": afdruk(aanbieder, "sid", str(claims["sid"])) if claims.get("sid") else "",
            "begonnen": nu,
        },
    )


def meld_af(token: str) -> bool:
    """End the sessions that this message of a provider names; False when it is not to be believed, or was used before.

    With a `sid` it is that one session, else every session of the subject."""
    door, voor = voor_wie(token)
    aanbieder = next((a for a in aanbieders() if a.uitgever == door and a.client in voor), None)
    if aanbieder is None:
        return False
    claims = Verkeer(aanbieder).afmelding(token)
    if claims is None or not _eerste_keer(aanbieder, str(claims["jti"])):
        return False
    wie = Q(sid=afdruk(aanbieder, "sid", str(claims["sid"]))) if claims.get("sid") else Q()
    if claims.get("sub"):
        wie &= Q(onderwerp=afdruk(aanbieder, "onderwerp", str(claims["sub"])))
    rijen = Aanmelding.objects.filter(wie, aanbieder=aanbieder.nummer)
    opslag = import_module(settings.SESSION_ENGINE).SessionStore
    for sleutel in rijen.values_list("sessie", flat=True):
        opslag(sleutel).delete()
    rijen.delete()
    return True


def _eerste_keer(aanbieder: Aanbieder, jti: str) -> bool:
    """Whether this message was not carried out before; it is from now on."""
    nu = timezone.now()
    Gebruikttoken.objects.filter(verloopt__lt=nu).delete()
    rij = Gebruikttoken(
        aanbieder=aanbieder.nummer,
        afdruk=afdruk(aanbieder, "jti", jti),
        # Older than this it is refused by its age.
        verloopt=nu + OUDSTE_AFMELDING + 2 * SPELING,
    )
    voor = Gebruikttoken.objects.filter(aanbieder=rij.aanbieder, afdruk=rij.afdruk)
    if voor.exists():
        return False
    # Two at once: the constraint lets one through, and both mean the same.
    Gebruikttoken.objects.bulk_create([rij], ignore_conflicts=True)
    return True
