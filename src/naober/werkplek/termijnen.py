"""Which legal terms run for a household, as the pages show them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from naober.gemeente.profiel import Profiel, Termijnregel
from naober.kern import TermijnStand


def besluittermijn(profiel: Profiel, actie: Any) -> Termijnregel:
    """The term for a decision on this action: that of the law of its product."""
    product = profiel.product(actie.product)
    return profiel.termijn("besluit", wet=product.wet if product else None)


def besluit_uiterlijk(profiel: Profiel, actie: Any) -> date | None:
    """The last day for the decision, counted from the first agreement; None when nothing was agreed yet."""
    if actie.aangevraagd_op is None:
        return None
    return besluittermijn(profiel, actie).vanaf(actie.aangevraagd_op).uiterste_datum


def lopende_termijnen(
    profiel: Profiel, binnenkomsten: Sequence[Any], plannen: Sequence[Any], acties: Sequence[Any], dag: date
) -> list[tuple[Termijnregel, TermijnStand]]:
    """The terms that run on this day: the investigation of what came in after the last agreed plan, from the
    oldest of it, and each kind of decision that somebody waits for."""
    starts: dict[str, tuple[Termijnregel, date]] = {}

    def loopt(regel: Termijnregel, vanaf: date) -> None:
        eerder = starts.get(regel.sleutel)
        starts[regel.sleutel] = (regel, min(vanaf, eerder[1]) if eerder else vanaf)

    afgesproken = max((p.afgesproken_op for p in plannen if p.afgesproken_op), default=None)
    for binnenkomst in binnenkomsten:
        if afgesproken is None or binnenkomst.ontvangen_op > afgesproken:
            loopt(profiel.termijn("onderzoek"), binnenkomst.ontvangen_op)
    for actie in acties:
        if actie.product and not actie.stand and actie.aangevraagd_op:
            loopt(besluittermijn(profiel, actie), actie.aangevraagd_op)
    return [(regel, regel.vanaf(vanaf).stand(dag)) for regel, vanaf in starts.values()]
