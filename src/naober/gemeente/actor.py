"""Who acts. Every query and action takes an actor first; nothing in a room reads the request."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from naober.fundament.scope import Zicht
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of staff at work: whom the timeline names, and what the rights look at."""

    id: int
    gemeente: int
    naam: str
    rollen: frozenset[Rol]
    team: str
    gebieden: frozenset[str] = frozenset()
    organisatie: str = ""
    verantwoordelijkheid: str = ""
    # The day of today, on which one may stand in for a colleague; without it one does not.
    dag: date | None = None
    # How far they see, in the shape of a question only (`vorm`); otherwise `gemeente.zicht.zicht_van` says so.
    zicht: Zicht | None = None

    @property
    def vandaag(self) -> date:
        """The day on which one may stand in for a colleague; long ago when none is known."""
        return self.dag or date.min

    @property
    def aanbieder(self) -> bool:
        """Is this an account of a provider? Only when it has no other role: no other is ever linked to one
        (`levering.koppel_account`), and so sees anything as its provider."""
        return self.rollen == {Rol.AANBIEDER}

    @property
    def vorm(self) -> "Actor":
        """This actor without who it is and which day it is: what decides the shape of a question that is built once
        (`fundament.vaste_vraag`). `als` fills it in, there with the gaps. How far they see by the profile of today is
        part of it, so that a question changes with the policy."""
        from naober.gemeente.zicht import zicht_van

        return replace(self, id=0, naam="", dag=None, zicht=replace(zicht_van(self), dag=None))

    def als(self, wie: int, dag: date) -> "Actor":
        return replace(self, id=wie, dag=dag)

    @classmethod
    def van(cls, medewerker: Medewerker) -> "Actor":
        """The actor of this account; `gebieden` are those of the team, and `verantwoordelijkheid` is that of the
        organisation, as the profile has them today."""
        dag = timezone.localdate()
        profiel = profiel_van(medewerker.gemeente_id, dag)
        team = profiel.team(medewerker.team)
        organisatie = profiel.organisatie(medewerker.organisatie)
        return cls(
            id=medewerker.pk,
            gemeente=medewerker.gemeente_id,
            naam=medewerker.naam,
            rollen=frozenset(Rol(r) for r in medewerker.rollen),
            team=medewerker.team,
            gebieden=frozenset(team.gebieden) if team else frozenset(),
            organisatie=medewerker.organisatie,
            verantwoordelijkheid=(organisatie.verantwoordelijkheid or "") if organisatie else "",
            dag=dag,
        )
