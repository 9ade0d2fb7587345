"""The filters of a work list that a worker keeps for themselves or shares with the team.

What is typed in a filter may hold a name, so it is kept here and never in an address.
"""

from dataclasses import asdict

from django.db.models import Q, QuerySet

from naober.agenda.models import Werklijstfilter
from naober.agenda.werklijst import Keuzes
from naober.gemeente.actor import Actor


def onthoud(actor: Actor, keuzes: Keuzes) -> None:
    """The filter used last: there when the list is opened again."""
    Werklijstfilter.objects.update_or_create(
        medewerker_id=actor.id, naam="", defaults={"keuzes": asdict(keuzes), "team": ""}
    )


def bewaar_filter(actor: Actor, naam: str, keuzes: Keuzes, *, delen: bool) -> Werklijstfilter:
    """Keep a filter by name; the same name again changes it. `delen`: the team sees and uses it too.

    What was typed is left out of a shared filter: it searches one's own files, and may be a name."""
    if delen:
        keuzes = Keuzes.lees({**asdict(keuzes), "tekst": ""})
    filter_, _ = Werklijstfilter.objects.update_or_create(
        medewerker_id=actor.id,
        naam=naam.strip()[:60],
        defaults={"keuzes": asdict(keuzes), "team": actor.team if delen else ""},
    )
    return filter_


def _mijn_filters(actor: Actor) -> QuerySet[Werklijstfilter]:
    van_team = Q(team=actor.team) & ~Q(team="") if actor.team else Q(pk__isnull=True)
    return Werklijstfilter.objects.filter(Q(medewerker_id=actor.id) | van_team)


def filters_van(actor: Actor) -> list[Werklijstfilter]:
    """One's own and those shared with the team; the one used last has no name and comes first."""
    return list(_mijn_filters(actor).select_related("medewerker").order_by("naam", "id")[:100])


def filter_op_nummer(actor: Actor, pk: int) -> Werklijstfilter | None:
    return _mijn_filters(actor).filter(pk=pk).first()


def gooi_filter_weg(actor: Actor, pk: int) -> bool:
    """Only one's own. False when there was none."""
    return bool(Werklijstfilter.objects.filter(medewerker_id=actor.id, pk=pk).delete()[0])
