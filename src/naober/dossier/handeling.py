"""Every write is a `handeling`: one function, one transaction, one right, one event on the timeline.

An action returns `Gedaan` (what was made, and the line for the timeline) or a `Weigering`. A refusal undoes
everything the action had written; pages, messages and jobs all call the same function.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Any, Concatenate, Generic, NoReturn, ParamSpec, Protocol, TypeVar

import pghistory
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Gebeurtenis, Inzagegrond
from naober.fundament.scope import (
    Scope,
    Zicht,
    achter_gesloten_deuren,
    actieve_scope,
    huidige_scope,
    laat_binnen,
)
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.rechten import weiger_buiten_toegang, weiger_zonder_recht
from naober.gemeente.zicht import scope_van, zicht_van
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


def houd_tegen(weigering: Weigering) -> NoReturn:
    """Refuse, in what follows from an action (`gevolg_van`): the action undoes all of it and returns this refusal."""
    raise _Geweigerd(weigering)


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
            scope = _eis_scope(actor)
            if weigering := weiger_zonder_recht(actor.rollen, recht):
                return weigering
            if weigering := weiger_buiten_toegang(actor.verantwoordelijkheid, recht):
                return weigering
            dag = kwargs.get("peildatum")
            if not isinstance(dag, date):
                raise Fout(f"De handeling {naam} is aangeroepen zonder peildatum.")

            def volgt(gedaan: Gedaan[R]) -> None:
                for gevolg in _GEVOLGEN.get(naam, ()):
                    gevolg(actor, gedaan, dag)

            wie: dict[str, Any] = {"wie": {"actor": actor.id}, "medewerker": actor.id}
            try:
                with _eigen_scope(actor, scope):
                    return voer_uit(lambda: functie(actor, *args, **kwargs), naam, dag, wet, **wie, volgt=volgt)
            except ObjectDoesNotExist:
                # What the action was given is not the actor's to see, or not any more: the policies hide it.
                return _NIET_TE_ZIEN

        _RECHT[doe] = recht
        return doe

    return maak


def _eigen_scope(actor: Actor, scope: Scope) -> AbstractContextManager[object]:
    """An action sees what its actor sees, also in a wide scope or in that of somebody else."""
    eigen = scope_van(actor)
    return nullcontext() if replace(scope, deuren=eigen.deuren) == eigen else actieve_scope(eigen)


def _eis_scope(actor: Actor) -> Scope:
    scope = huidige_scope()
    if scope is None or scope.gemeente != actor.gemeente:
        raise Fout(
            "De handeling loopt niet in de scope van de gemeente van de medewerker. "
            "Open eerst de scope (naober.fundament.scope.in_scope)."
        )
    return scope


def voer_uit(
    doe: Callable[[], "Gedaan[R] | Weigering"],
    naam: str,
    dag: date,
    wet: Bron,
    *,
    wie: dict[str, int],
    medewerker: int | None,
    volgt: Callable[["Gedaan[R]"], None] = lambda _: None,
) -> R | Weigering:
    """The frame of every action, of staff and of residents: one savepoint, which a refusal undoes, with who acts in the
    history (`wie`) and one line on the timeline."""
    try:
        with transaction.atomic(), achter_gesloten_deuren(), pghistory.context(**wie, handeling=naam):
            uitkomst = doe()
            if isinstance(uitkomst, Weigering):
                raise _Geweigerd(uitkomst)
            _noteer(uitkomst, medewerker, naam, dag, wet)
            volgt(uitkomst)
    except _Geweigerd as geweigerd:
        return geweigerd.weigering
    except IntegrityError as fout:
        return _weigering_bij(fout)
    return uitkomst.resultaat


def _noteer(gedaan: Gedaan[Any], medewerker: int | None, naam: str, dag: date, wet: Bron) -> None:
    if not gedaan.tekst:
        return
    Gebeurtenis.objects.create(
        dossier=gedaan.dossier,
        dag=gedaan.dag or dag,
        medewerker_id=medewerker,
        handeling=naam,
        soort=gedaan.soort,
        tekst=gedaan.tekst,
        bron=str(gedaan.bron or wet),
    )


def _weigering_bij(fout: IntegrityError) -> Weigering:
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


# What a room further down the street knows of tasks that bring somebody to a file: rows, and the path from them to it.
Taken = Callable[[Actor, Zicht], "list[tuple[QuerySet[Any], str]]"]
_TAKEN: list[Taken] = []


def zicht_door_taak(taken: Taken) -> Taken:
    """Let a room say which files somebody sees because of a task in them; `naober_taak` tells the database."""
    _TAKEN.append(taken)
    return taken


def zichtbaar(actor: Actor, via: str = "") -> Q:
    """Which files this actor may see, as a filter: where they work, or a colleague for whom they stand in today, now
    or when the file ended; where they have a ground (`Inzagegrond`); those of the team and its areas, and those in
    which a task waits, as the profile has it for their role (`zicht_van`). `via` is the path to the file, such as
    `plan__dossier__`. The policies of the database say the same once more: what is forgotten here stays closed."""
    return _zichtbaar(actor, via)


def _zichtbaar(actor: Actor, via: str) -> Q:
    zicht = zicht_van(actor)
    welk = OuterRef(f"{via}pk")
    # Who works in the file is asked once for each file; whom that may be, once for the whole list.
    toen = Q(tot__isnull=True) | Q(tot=OuterRef(f"{via}gesloten_op"))
    mag = Q(Exists(_werkt(actor, zicht).filter(toen, dossier=welk)))
    mag |= Q(Exists(inzagegronden_nu().filter(dossier=welk, medewerker_id=actor.id)))
    for taken in _TAKEN:
        for rijen, pad in taken(actor, zicht):
            mag |= Q(Exists(rijen.filter(**{pad: welk})))
    if zicht.gebieden:
        mag |= Q(**{f"{via}huishouden__gebied__in": sorted(zicht.gebieden)})
    return mag


def zichtbaar_open(actor: Actor) -> Q:
    """As `zichtbaar`, for a list of open files: from what the actor has to the files, and not the other way round, as
    there are far more files than those. Whoever sees areas sees so many that the files are read instead."""
    zicht = zicht_van(actor)
    if zicht.gebieden:
        return zichtbaar(actor)
    eerste: QuerySet[Any, Any] = _werkt(actor, zicht).filter(tot__isnull=True).values("dossier")
    andere: list[QuerySet[Any, Any]] = [inzagegronden_nu().filter(medewerker_id=actor.id).values("dossier")]
    andere += [rijen.values(pad) for taken in _TAKEN for rijen, pad in taken(actor, zicht)]
    return Q(pk__een_van=ArraySubquery(eerste.union(*andere, all=True)))


def _werkt(actor: Actor, zicht: Zicht) -> QuerySet[Betrokkenheid]:
    """The involvement that lets this actor see a file: their own, of whom they stand in for, and of the team."""
    wie = namens(actor)
    if zicht.samen:
        wie |= Q(medewerker__een_van=van_team(actor))
    return Betrokkenheid.objects.filter(wie).exclude(rol__in=sorted(zicht.zonder))


_GESLOTEN = Weigering(
    code="dossier.gesloten",
    reden="Dit dossier is afgerond. Er kan niets meer aan worden toegevoegd.",
    bron=Bron("Wmo 2015", "art. 2.3.2"),
    alternatief="Leg een nieuwe vraag vast; dan gaat dit dossier weer open.",
)
_NIET_BETROKKEN = Weigering(
    code="dossier.niet-betrokken",
    reden="U bent niet bij dit dossier betrokken en het hoort niet bij uw team.",
    bron=Bron("AVG", "art. 5 lid 1 onder f"),
    alternatief="Vraag de regisseur om u erbij te betrekken.",
)

_NIET_TE_ZIEN = Weigering(
    code="dossier.niet-betrokken",
    reden="Dit is er niet meer, of het is van een ander en u bent er niet bij betrokken.",
    bron=Bron("AVG", "art. 5 lid 1 onder f"),
    alternatief="Vraag de regisseur om u erbij te betrekken. Is het van een collega? Vraag het dan die collega.",
)


def op_slot(dossier: int) -> Dossier | Weigering:
    """The open file with this number, locked until the end of this action, so that two actions on it take turns.

    It lets the action in, whoever acts: for the door, where a question comes in or is taken up before anyone is
    involved. What the action does there it must have decided itself."""
    laat_binnen(dossier)
    vers = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier)
    return _GESLOTEN if vers.gesloten_op is not None else vers


def vergrendel(actor: Actor, dossier: Dossier, *, ook_gesloten: bool = False) -> Dossier | Weigering:
    """As `op_slot`, for an actor who works in this file; refused when it is not theirs to work in.

    `ook_gesloten`: for what goes on after the file has ended, such as a grant that runs or an objection."""
    vers = Dossier.objects.select_for_update(of=("self",)).filter(pk=dossier.pk).first()
    if vers is None or not Dossier.objects.filter(zichtbaar(actor), pk=vers.pk).exists():
        return _NIET_BETROKKEN
    if vers.gesloten_op is not None and not ook_gesloten:
        return _GESLOTEN
    # What the action writes may end the very involvement by which it came in: handing over, ending the file.
    laat_binnen(vers.pk)
    return vers
