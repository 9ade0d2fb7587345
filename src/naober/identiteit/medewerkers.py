"""The account of a member of staff, made or brought up to date at every sign-in from what the provider says.

Roles and team are those of today's groups: who leaves a group has lost the role at the next sign-in. What an account
has been refused here (switched off) no provider gives back."""

import logging
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from naober.gemeente.bezetting import Plaats, controleer_plaats
from naober.gemeente.models import Aanstellingsduur, Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.identiteit.aanbieders import Aanbieder, Groep
from naober.identiteit.models import Aanbiederaccount
from naober.identiteit.rules import controleer_tweede_factor, namen_uit, weiger_aanmelden
from naober.kern import Weigering

_log = logging.getLogger("naober.identiteit")
_LANGSTE_NAAM, _LANGSTE_GEBRUIKERSNAAM = 120, 80


def afdruk(aanbieder: Aanbieder, soort: str, wat: str) -> str:
    """What stands for a name of this provider in our tables."""
    return salted_hmac(f"naober.{soort}.{aanbieder.uitgever}", wat, algorithm="sha256").hexdigest()


def medewerker_van(aanbieder: Aanbieder, claims: Mapping[str, Any]) -> Medewerker | Weigering:
    """The account of whoever signed in at this provider, as it is from now on.

    Refused: no second factor, no municipality that is here, no group that works with Naober, a place that the
    municipality excludes, an account that is switched off or of another municipality, a name that is taken."""
    uitkomst = _medewerker_van(aanbieder, claims)
    if isinstance(uitkomst, Weigering):
        _log.warning("Aanmelden bij aanbieder %s is geweigerd: %s.", aanbieder.nummer, uitkomst.code)
    return uitkomst


def gemeente_van(aanbieder: Aanbieder, claims: Mapping[str, Any]) -> Gemeente | None:
    """The municipality for which somebody signed in, as the list of providers says it; None when it is not here."""
    slug = aanbieder.gemeente or aanbieder.gemeenten.get(str(claims.get(aanbieder.claim_gemeente or "")))
    return Gemeente.objects.filter(slug=slug).first() if slug else None


def _medewerker_van(aanbieder: Aanbieder, claims: Mapping[str, Any]) -> Medewerker | Weigering:
    factor = aanbieder.tweede_factor
    if factor and (fout := controleer_tweede_factor(factor.acr, factor.amr, claims.get("acr"), claims.get("amr"))):
        return fout
    gemeente = gemeente_van(aanbieder, claims)
    if gemeente is None:
        return weiger_aanmelden("gemeente")
    namen = namen_uit(claims.get(aanbieder.claim_groepen))
    groepen = [groep for groep in aanbieder.groepen if groep.groep in namen]
    if not groepen:
        return weiger_aanmelden("groep")
    with transaction.atomic():
        medewerker = _zoek(aanbieder, gemeente, claims)
        if isinstance(medewerker, Weigering):
            return medewerker
        if fout := _zet(medewerker, groepen, claims.get(aanbieder.claim_naam)):
            return fout
        medewerker.save()
        Aanbiederaccount.objects.get_or_create(
            aanbieder=aanbieder.nummer,
            onderwerp=afdruk(aanbieder, "onderwerp", str(claims["sub"])),
            defaults={"medewerker": medewerker},
        )
    return medewerker


def _zoek(aanbieder: Aanbieder, gemeente: Gemeente, claims: Mapping[str, Any]) -> Medewerker | Weigering:
    """The account that belongs to this subject, one of that name when those may be taken over, or a new one."""
    onderwerp = afdruk(aanbieder, "onderwerp", str(claims["sub"]))
    eigen = Medewerker.objects.filter(
        aanbiederaccounts__aanbieder=aanbieder.nummer, aanbiederaccounts__onderwerp=onderwerp
    ).first()
    if eigen is not None:
        if eigen.gemeente_id != gemeente.code:
            return weiger_aanmelden("gemeente")
        return eigen if eigen.is_active else weiger_aanmelden("uitgezet")
    naam = claims.get(aanbieder.claim_gebruikersnaam)
    if not isinstance(naam, str) or not 0 < len(naam) <= _LANGSTE_GEBRUIKERSNAAM:
        return weiger_aanmelden("gegevens")
    bekend = Medewerker.objects.filter(gebruikersnaam=naam).first()
    if bekend is None:
        nieuw = Medewerker(gebruikersnaam=naam, gemeente=gemeente)
        nieuw.set_unusable_password()
        return nieuw
    # The account of another municipality, or of another subject with the same name, is never given away.
    bezet = bekend.aanbiederaccounts.filter(aanbieder=aanbieder.nummer).exists()
    if not aanbieder.neem_bestaande_over or bekend.gemeente_id != gemeente.code or bezet:
        return weiger_aanmelden("naam-bezet")
    return bekend if bekend.is_active else weiger_aanmelden("uitgezet")


def _zet(medewerker: Medewerker, groepen: list[Groep], naam: object) -> Weigering | None:
    """Give the account what its groups say; refused when the municipality does not have it so."""
    medewerker.naam = naam[:_LANGSTE_NAAM] if isinstance(naam, str) and naam else medewerker.gebruikersnaam
    medewerker.rollen = sorted({rol.value for groep in groepen for rol in groep.rollen})
    for veld in ("team", "organisatie", "functie"):
        gegeven = next((waarde for groep in groepen if (waarde := getattr(groep, veld))), None)
        if gegeven is not None:
            setattr(medewerker, veld, gegeven)
        elif veld == "team":
            medewerker.team = ""
    profiel = profiel_van(medewerker.gemeente_id, timezone.localdate())
    plaats = Plaats(
        frozenset(Rol(rol) for rol in medewerker.rollen),
        medewerker.organisatie,
        medewerker.functie,
        tuple(medewerker.expertises),
        medewerker.specialisme,
        tuple(medewerker.banden),
        medewerker.aanstelling == Aanstellingsduur.TIJDELIJK,
        medewerker.aanstelling_tot,
    )
    if controleer_plaats(profiel, plaats) or (medewerker.team and profiel.team(medewerker.team) is None):
        return weiger_aanmelden("plaats")
    return None
