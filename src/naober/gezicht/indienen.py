"""A form that was sent in: carried out once, whichever face it stands on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db import transaction

from naober.dossier.verzending import eenmalig
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Klaar(Generic[R]):
    """A form that needs nothing more, with what the action made. `eerder`: this same form was sent before; then nothing
    was done again, and nothing made."""

    uitkomst: R | None
    eerder: bool = False


def uitkomst_van(formulier: Formulier, handeling: Callable[[], R | Weigering]) -> R | None:
    """What the action made of a form that was sent in. None when a field cannot be read or the action refused;
    that then stands on the form, with what was typed."""
    if not formulier.is_valid():
        return None
    uitkomst = handeling()
    if isinstance(uitkomst, Weigering):
        formulier.meld_weigering(uitkomst)
        return None
    return uitkomst


def een_keer(
    formulier: Formulier, handeling: Callable[[], R | Weigering], *, botst: Callable[[], bool] = lambda: False
) -> Klaar[R] | None:
    """Carry out the action of a form that was sent in, once; None when there is still something to fill in, or when it
    clashes with what came since (`botst`)."""
    # Key and action in one savepoint: what was refused may be sent again with the same key.
    with transaction.atomic():
        if formulier.sleutel and not eenmalig(formulier.sleutel):
            return Klaar(None, eerder=True)
        uitkomst = None if botst() else uitkomst_van(formulier, handeling)
        if uitkomst is None:
            transaction.set_rollback(True)
            return None
    return Klaar(uitkomst)
