"""What a resident does in their own file. The same frame as for staff (`handeling.voer_uit`): one function, one
transaction, one line on the timeline; but the right is to what is their own, and no member of staff stands behind the
line.

Whoever opens the session of a resident has looked up whom they may speak for (`identiteit.bewoners`); an action here
asks for each thing whether it is of that person.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from django.db.models import Exists, F, OuterRef, Q

from naober.bewoners.models import Persoon, Vertegenwoordiging, Woonperiode
from naober.dossier.handeling import Gedaan, voer_uit
from naober.dossier.models import Dossier
from naober.dossier.rules import weiger_spreker
from naober.fundament.scope import huidige_scope, in_scope
from naober.gemeente.inwonerrechten import INWONERRECHTEN
from naober.gemeente.landelijk import leeftijden
from naober.kern import Bron, Fout, Weigering

P = ParamSpec("P")
R = TypeVar("R")


class Inwoner(Protocol):
    """Who acts: a resident (`wie`), for themselves or for whom they speak for today (`voor`), by number."""

    @property
    def gemeente(self) -> int: ...
    @property
    def wie(self) -> int: ...
    @property
    def voor(self) -> int: ...
    @property
    def eigen_naam(self) -> str: ...


_RECHT: dict[str, str] = {}

# What follows from an action of a resident, by the name of the action; as `handeling.gevolg_van` for staff.
Gevolg = Callable[[Inwoner, Gedaan[Any], date], None]
_GEVOLGEN: dict[str, list[Gevolg]] = {}


def inwonergevolg(*namen: str) -> Callable[[Gevolg], Gevolg]:
    """Let a room further down the street follow these actions of residents, in the same transaction."""

    def bij(gevolg: Gevolg) -> Gevolg:
        for naam in namen:
            _GEVOLGEN.setdefault(naam, []).append(gevolg)
        return gevolg

    return bij


def rechten_van_inwonerhandelingen() -> dict[str, str]:
    """Every action of a resident by name, with the right that it asks."""
    return dict(_RECHT)


def inwonerhandeling(
    *, recht: str, wet: Bron
) -> Callable[
    [Callable[Concatenate[Inwoner, P], Gedaan[R] | Weigering]], Callable[Concatenate[Inwoner, P], R | Weigering]
]:
    """Make an action of a resident of a function; it must itself find only what is of `inwoner.voor`.

    It runs in the wide scope of the municipality, as no file is open to a resident in the database; a refusal undoes
    all that was written. Its keyword `peildatum` is the day on which it happens. Refused on that day: who is too young
    to act alone, and who does not speak for the other any more (`weiger_spreker`)."""
    if recht not in INWONERRECHTEN:
        raise Fout(f"Het recht {recht!r} van een inwoner bestaat niet. Voeg het toe in naober.gemeente.inwonerrechten.")

    def maak(
        functie: Callable[Concatenate[Inwoner, P], Gedaan[R] | Weigering],
    ) -> Callable[Concatenate[Inwoner, P], R | Weigering]:
        naam = getattr(functie, "__name__", recht)

        @wraps(functie)
        def doe(inwoner: Inwoner, /, *args: P.args, **kwargs: P.kwargs) -> R | Weigering:
            scope, dag = huidige_scope(), kwargs.get("peildatum")
            if scope is None or scope.gemeente != inwoner.gemeente or not isinstance(dag, date):
                raise Fout(f"De handeling {naam} loopt niet in de gemeente van de inwoner, of heeft geen peildatum.")

            def volgt(gedaan: Gedaan[R]) -> None:
                for gevolg in _GEVOLGEN.get(naam, ()):
                    gevolg(inwoner, gedaan, dag)

            wie: dict[str, Any] = {"wie": {"inwoner": inwoner.wie}, "medewerker": None}
            with in_scope(gemeente=inwoner.gemeente, breed=True):
                return voer_uit(
                    lambda: _weiger(inwoner, dag) or functie(inwoner, *args, **kwargs),
                    naam,
                    dag,
                    wet,
                    **wie,
                    volgt=volgt,
                )

        _RECHT[naam] = recht
        return doe

    return maak


def _weiger(inwoner: Inwoner, dag: date) -> Weigering | None:
    """Whether this person may act on this day, as the database has it now: one query, or two for another."""
    geboren = Persoon.objects.filter(pk=inwoner.voor).values_list("geboortedatum", flat=True).first()
    soorten = None
    if inwoner.wie != inwoner.voor:
        loopt = Q(van__lte=dag) & (Q(tot__isnull=True) | Q(tot__gte=dag)) & ~Q(reikwijdte="geld")
        rijen = Vertegenwoordiging.objects.filter(loopt, door_id=inwoner.wie, persoon_id=inwoner.voor)
        soorten = list(rijen.values_list("soort", flat=True))
    return weiger_spreker(leeftijden(dag), geboren, dag, soorten)


def op_slot_van(inwoner: Inwoner, dossier: int) -> Dossier | Weigering:
    """The file with this number, locked, also when it has ended; refused when it is of no household of theirs now."""
    vers = Dossier.objects.select_for_update(of=("self",)).filter(pk=dossier).first()
    if vers is not None and (
        Persoon.objects.filter(pk=inwoner.voor, huishouden_id=vers.huishouden_id).exists()
        or Woonperiode.objects.filter(
            persoon_id=inwoner.voor, huishouden_id=vers.huishouden_id, tot__isnull=True
        ).exists()
    ):
        return vers
    return Weigering(
        "inwoner.niet-van-u",
        "Dit dossier is niet van uw huishouden.",
        Bron("AVG", "art. 5 lid 1 onder f"),
        "Ga terug naar Mijn overzicht.",
    )


_GEEN_DOSSIER = Weigering(
    "inwoner.geen-dossier",
    "De gemeente helpt u nu niet. Daarom is er niemand die dit leest.",
    Bron("Wmo 2015", "art. 2.3.2 lid 1"),
    "Bel de gemeente als u hulp nodig hebt.",
)


def op_slot_van_mij(inwoner: Inwoner, *, ook_gesloten: bool = False) -> Dossier | Weigering:
    """The file of their household, locked: the open one, first of the household where they live. With `ook_gesloten`
    the last one when none is open, for what goes on after it ended. Refused without one."""
    tweede = Woonperiode.objects.filter(persoon_id=inwoner.voor, tot__isnull=True).values("huishouden")
    rijen = Dossier.objects.filter(Q(huishouden__personen=inwoner.voor) | Q(huishouden__in=tweede))
    if not ook_gesloten:
        rijen = rijen.filter(gesloten_op__isnull=True)
    thuis = Exists(Persoon.objects.filter(pk=inwoner.voor, huishouden=OuterRef("huishouden")))
    volgorde = rijen.order_by(F("gesloten_op").desc(nulls_first=True), thuis.desc(), "-id")
    nummer = volgorde.values_list("pk", flat=True).first()
    return _GEEN_DOSSIER if nummer is None else Dossier.objects.select_for_update(of=("self",)).get(pk=nummer)
