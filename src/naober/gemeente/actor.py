"""Who acts. Every query and action takes an actor first; nothing in a room reads the request."""

from dataclasses import dataclass

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of staff at work: whom the timeline names, and what the rights look at."""

    id: int
    gemeente: int
    naam: str
    rollen: frozenset[Rol]
    team: str

    @classmethod
    def van(cls, medewerker: Medewerker) -> "Actor":
        return cls(
            id=medewerker.pk,
            gemeente=medewerker.gemeente_id,
            naam=medewerker.naam,
            rollen=frozenset(Rol(r) for r in medewerker.rollen),
            team=medewerker.team,
        )
