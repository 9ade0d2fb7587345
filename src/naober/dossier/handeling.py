"""Every write is a `handeling`: one function, one transaction, one right, one event on the timeline.

An action returns `Gedaan` (what was made, and the line for the timeline) or a `Weigering`. A refusal undoes
everything the action had written; pages, messages and jobs all call the same function.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

import pghistory
from django.contrib.postgres.expressions import ArraySubquery
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Gebeurtenis, Inzagegrond
from naober.fundament.scope import huidige_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import weiger_buiten_toegang, weiger_zonder_recht
from naober.kern import Bron, Fout, Weigering

P = ParamSpec("P")
R = TypeVar("R", covariant=True)


@dataclass(frozen=True, slots=True)
class Gedaan(Generic[R]):
    """What an action made, and what the timeline says of it. `bron`: the rule that allowed it, when that
    is the municipality's own and not only the law of the decorator. `dag`: when it happened, if not today.
    Without a `tekst` there is no line: for what is of the member of staff alone, such as a draft."""

    resultaat: R
    dossier: Dossier | None
    soort: Gebeurtenis.Soort
    tekst: str
    bron: Bron | None = None
    dag: date | None = None


class _Geweigerd(Exception):
    def __init__(self, weigering: Weigering) -> None:
        self.weigering = weigering


class _Werkwijze(Protocol[P, R]):
    def __call__(self, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> Gedaan[R] | Weigering: ...


# What a broken constraint means to the user. Two people who do the same thing at once both pass the check
# of the action; the database lets one through and the other gets this refusal.
_BOTSINGEN: dict[str, Weigering] = {}


def weiger_bij_botsing(constraint: str, weigering: Weigering) -> None:
    """Say once, beside the action, which refusal stands for this database constraint."""
    _BOTSINGEN[constraint] = weigering


def is_botsing(weigering: Weigering) -> bool:
    """Does this refusal stand for something that is there already?"""
    return weigering in _BOTSINGEN.values()


# The right of each action, for a face that asks it before it reads anything else.
_RECHT: dict[Callable[..., object], str] = {}


def recht_van(doe: Callable[..., object]) -> str:
    """The right that this action asks. Refused (KeyError) for a function that is no action."""
    return _RECHT[doe]


def rechten_van_handelingen() -> dict[str, str]:
    """Every action by name, with the right that it asks."""
    eigen = {doe: recht for doe, recht in _RECHT.items() if doe.__module__.startswith("naober.")}
    return {getattr(doe, "__name__", ""): recht for doe, recht in eigen.items()}


# What follows from an action, by the name of the action; in the same transaction, so both happen or neither.
Gevolg = Callable[[Actor, "Gedaan[Any]", date], None]
_GEVOLGEN: dict[str, list[Gevolg]] = {}


def gevolg_van(naam: str) -> Callable[[Gevolg], Gevolg]:
    """Let a room further down the street follow an action of a room above it, which need not know of it."""

    def bij(gevolg: Gevolg) -> Gevolg:
        _GEVOLGEN.setdefault(naam, []).append(gevolg)
        return gevolg

    return bij


def handeling(*, recht: str, wet: Bron) -> Callable[[_Werkwijze[P, R]], Callable[Concatenate[Actor, P], R | Weigering]]:
    """Make a business action of a function. Its keyword `peildatum` is the day on which it happens."""

    def maak(functie: _Werkwijze[P, R]) -> Callable[Concatenate[Actor, P], R | Weigering]:
        naam = getattr(functie, "__name__", recht)

        @wraps(functie)
        def doe(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R | Weigering:
            _eis_scope(actor)
            if weigering := weiger_zonder_recht(actor.rollen, recht):
                return weigering
            if weigering := weiger_buiten_toegang(actor.verantwoordelijkheid, recht):
                return weigering
            dag = kwargs.get("peildatum")
            if not isinstance(dag, date):
                raise Fout(f"De handeling {naam} is aangeroepen zonder peildatum.")
            try:
                with transaction.atomic(), pghistory.context(actor=actor.id, handeling=naam):
                    uitkomst = functie(actor, *args, **kwargs)
                    if isinstance(uitkomst, Weigering):
                        raise _Geweigerd(uitkomst)
                    _noteer(actor, uitkomst, naam, dag, wet)
                    for gevolg in _GEVOLGEN.get(naam, ()):
                        gevolg(actor, uitkomst, dag)
            except _Geweigerd as geweigerd:
                return geweigerd.weigering
            except IntegrityError as fout:
                return weigering_bij(fout)
            return uitkomst.resultaat

        _RECHT[doe] = recht
        return doe

    return maak


def _eis_scope(actor: Actor) -> None:
    scope = huidige_scope()
    if scope is None or scope.gemeente != actor.gemeente:
        raise Fout(
            "De handeling loopt niet in de scope van de gemeente van de medewerker. "
            "Open eerst de scope (naober.fundament.scope.in_scope)."
        )


def _noteer(actor: Actor, gedaan: Gedaan[object], naam: str, dag: date, wet: Bron) -> None:
    if not gedaan.tekst:
        return
    Gebeurtenis.objects.create(
        dossier=gedaan.dossier,
        dag=gedaan.dag or dag,
        medewerker_id=actor.id,
        handeling=naam,
        soort=gedaan.soort,
        tekst=gedaan.tekst,
        bron=str(gedaan.bron or wet),
    )


def weigering_bij(fout: IntegrityError) -> Weigering:
    """The refusal that stands for this broken constraint; raises the error itself when none was named."""
    oorzaak = getattr(fout.__cause__, "diag", None)
    weigering = _BOTSINGEN.get(getattr(oorzaak, "constraint_name", None) or "")
    if weigering is None:
        raise fout
    return weigering


def vervangen_door(actor: Actor) -> QuerySet[Afwezigheid, Any]:
    """The colleagues for whom this actor stands in today, as a subquery of their numbers."""
    dag = actor.vandaag
    return Afwezigheid.objects.filter(vervanger_id=actor.id, van__lte=dag, tot__gte=dag).values("medewerker_id")


def van_team(actor: Actor) -> ArraySubquery:
    """The numbers of who is in the actor's team."""
    return ArraySubquery(Medewerker.objects.filter(gemeente_id=actor.gemeente, team=actor.team).values("pk"))


def namens(actor: Actor) -> Q:
    """Involvement of the actor, or of a colleague for whom the actor stands in today."""
    return Q(medewerker_id=actor.id) | Q(medewerker__een_van=ArraySubquery(vervangen_door(actor)))


def inzagegronden_nu() -> QuerySet[Inzagegrond, Inzagegrond]:
    """The grounds that hold at this moment: begun, not over and not withdrawn."""
    nu = Now()
    einde = Q(tot__isnull=True) | Q(tot__gt=nu)
    niet_ingetrokken = Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=nu)
    return Inzagegrond.objects.filter(einde, niet_ingetrokken, van__lte=nu)


def zichtbaar(actor: Actor, via: str = "") -> Q:
    """Which files this actor may see, as a filter: one's own and those of a colleague for whom one stands in
    today, those for which one has a ground (`Inzagegrond`), those of the team and its areas for who works there,
    and all for who decides or tests, whose work lists bring them there. `via` is the path to the file, such as
    `plan__dossier__`. The database still shows every file of the municipality; that closes later."""
    if actor.rollen & {Rol.BESLISSER, Rol.TOETSER}:
        return Q()
    # Who works in the file is asked once for each file; whom that may be, once for the whole list.
    wie = namens(actor)
    gebied = Q()
    if actor.team and actor.rollen & {Rol.GENERALIST, Rol.TEAMLEIDER}:
        # A team without areas of its own (a task group) shares the files in which its members work.
        wie |= Q(medewerker__een_van=van_team(actor))
        gebied = Q(**{f"{via}huishouden__gebied__in": sorted(actor.gebieden)})
    lopend = Betrokkenheid.objects.filter(wie, dossier=OuterRef(f"{via}pk"), tot__isnull=True)
    grond = inzagegronden_nu().filter(dossier=OuterRef(f"{via}pk"), medewerker_id=actor.id)
    return gebied | Q(Exists(lopend)) | Q(Exists(grond))


def op_slot(dossier: Dossier) -> Dossier | Weigering:
    """The open file, locked until the end of this action, so that two actions on it take turns."""
    vers = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if vers.gesloten_op is None:
        return vers
    return Weigering(
        code="dossier.gesloten",
        reden="Dit dossier is afgerond. Er kan niets meer aan worden toegevoegd.",
        bron=Bron("Wmo 2015", "art. 2.3.2"),
        alternatief="Leg een nieuwe vraag vast; dan gaat dit dossier weer open.",
    )


def vergrendel(actor: Actor, dossier: Dossier, *, ook_gesloten: bool = False) -> Dossier | Weigering:
    """As `op_slot`, for an actor who works in this file; refused when it is not theirs to work in.

    `ook_gesloten`: for what goes on after the file has ended, such as a grant that runs or an objection."""
    vers = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk) if ook_gesloten else op_slot(dossier)
    if isinstance(vers, Weigering) or Dossier.objects.filter(zichtbaar(actor), pk=vers.pk).exists():
        return vers
    return Weigering(
        code="dossier.niet-betrokken",
        reden="U bent niet bij dit dossier betrokken en het hoort niet bij uw team.",
        bron=Bron("AVG", "art. 5 lid 1 onder f"),
        alternatief="Vraag de regisseur om u erbij te betrekken.",
    )
