"""A form is carried out once, however often it is sent: going back and sending again must not double a file."""

from uuid import UUID

from naober.dossier.models import Verzending


def eenmalig(sleutel: str) -> bool:
    """Claim this form key. False when it was used before, or is no key at all.

    Call it in one savepoint with the action, so that a refused form may be sent again with the same key."""
    try:
        nummer = UUID(sleutel)
    except ValueError:
        return False
    _, nieuw = Verzending.objects.get_or_create(sleutel=nummer)
    return nieuw
