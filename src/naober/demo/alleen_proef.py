"""Invented people never come between real ones."""

from django.conf import settings
from django.core.management.base import CommandError


def weiger_echte_databank(wie: str, *, toch: bool) -> None:
    """Refuse where real people could be: outside development, and in a database that somebody named, unless `toch`."""
    if not settings.ONTWIKKELING:
        raise CommandError(
            f"{wie} start niet: NAOBER_OMGEVING zegt dat dit geen ontwikkelomgeving is. Zij zou "
            "verzonnen inwoners en accounts met één wachtwoord tussen de echte zetten. "
            f"Draai {wie[0].lower()}{wie[1:]} op een andere machine."
        )
    if settings.DATABASES["default"].get("INGEBED") is None and not toch:
        raise CommandError(
            f"{wie} start niet: DATABASE_URL is gezet, en zij zou die databank vullen met verzonnen "
            "inwoners. Haal DATABASE_URL uit de omgeving; dan krijgt zij een eigen databank. "
            "Is deze databank alleen om te proberen, geef dan --toch."
        )
