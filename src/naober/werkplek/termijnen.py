"""Which legal terms run for a household, as the pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from naober.besluit.rules.aanvraag import Stap, beslistermijn
from naober.gemeente.profiel import Profiel, Termijnregel
from naober.kern import Termijn, TermijnStand


@dataclass(frozen=True, slots=True)
class Termijnrij:
    """A term on a page: what it is about, where that is, what has to be done, until when and by which rule."""

    kop: str
    adres: str
    naam: str
    uiterlijk: date
    bron: str


def besluittermijn(profiel: Profiel, actie: Any) -> Termijnregel:
    """The term for a decision on this action: that of the law of its product."""
    product = profiel.product(actie.product)
    return profiel.termijn("besluit", wet=product.wet if product else None)


Stappen = Mapping[int, Sequence[Stap]]


def besluit_uiterlijk(profiel: Profiel, actie: Any, stappen: Sequence[Stap], dag: date) -> date | None:
    """The last day for the decision as it is on this day, counted from the first agreement and with what moved the
    term; None when nothing was agreed yet."""
    if actie.aangevraagd_op is None:
        return None
    return beslistermijn(besluittermijn(profiel, actie), actie.aangevraagd_op, stappen).op(dag).uiterste_datum


def onderzoek_loopt_sinds(gevraagd: Sequence[date], plannen: Sequence[Any]) -> date | None:
    """The day from which the term of the investigation counts: the oldest question after the last agreed plan. None
    when that plan answers all that was asked: then the term of the decision counts."""
    afgesproken = max((p.afgesproken_op for p in plannen if p.afgesproken_op), default=date.min)
    return min((dag for dag in gevraagd if dag > afgesproken), default=None)


def lopende_termijnen(
    profiel: Profiel,
    binnenkomsten: Sequence[Any],
    plannen: Sequence[Any],
    acties: Sequence[Any],
    stappen: Stappen,
    dag: date,
) -> list[tuple[Termijnregel, TermijnStand]]:
    """The terms that run on this day: the investigation of what came in after the last agreed plan, from the
    oldest of it, and each kind of decision that somebody waits for. `stappen`: what moved the term, by action."""
    lopend: dict[str, tuple[Termijnregel, Termijn]] = {}

    def loopt(regel: Termijnregel, termijn: Termijn) -> None:
        eerder = lopend.get(regel.sleutel)
        if eerder is None or termijn.op(dag).uiterste_datum < eerder[1].op(dag).uiterste_datum:
            lopend[regel.sleutel] = (regel, termijn)

    if (sinds := onderzoek_loopt_sinds([b.ontvangen_op for b in binnenkomsten], plannen)) is not None:
        regel = profiel.termijn("onderzoek")
        loopt(regel, regel.vanaf(sinds))
    for actie in acties:
        if actie.product and not actie.stand and actie.aangevraagd_op:
            regel = besluittermijn(profiel, actie)
            loopt(regel, beslistermijn(regel, actie.aangevraagd_op, stappen.get(actie.pk, ())))
    return [(regel, termijn.stand(dag)) for regel, termijn in lopend.values()]
