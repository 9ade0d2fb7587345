"""Drafts: what was typed in a form that has not been sent. Of the worker alone, so no action and no timeline.

A draft is offered again only on the page of its own form; that page asks the file's door first, so whoever may no
longer see the file no longer sees the draft.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from naober.agenda.models import Concept
from naober.dossier.models import Verzending
from naober.gemeente.actor import Actor

Gegevens = Mapping[str, Sequence[str]]
# Signs of all fields together; a form may not hold more either.
GROOTSTE = 200_000
LANGSTE_PAD = 200


def bewaar(actor: Actor, *, pad: str, gegevens: Gegevens, moment: datetime, sleutel: str = "") -> Concept | None:
    """Keep what was typed at this address; the newest counts. None when it was not kept: the form with this key
    was sent meanwhile, or it is more than a form can hold."""
    if len(pad) > LANGSTE_PAD or sum(len(w) for waarden in gegevens.values() for w in waarden) > GROOTSTE:
        return None
    if sleutel and Verzending.objects.filter(sleutel=sleutel).exists():
        return None
    concept, _ = Concept.objects.update_or_create(
        medewerker_id=actor.id,
        pad=pad,
        defaults={"gegevens": {naam: list(waarden) for naam, waarden in gegevens.items()}, "moment": moment},
    )
    return concept


def van_formulier(actor: Actor, pad: str) -> Concept | None:
    """What this worker began at this address and did not send."""
    return Concept.objects.filter(medewerker_id=actor.id, pad=pad).first()


def gooi_weg(actor: Actor, pad: str) -> None:
    """The form was sent, or its writer does not want it any more."""
    Concept.objects.filter(medewerker_id=actor.id, pad=pad).delete()
