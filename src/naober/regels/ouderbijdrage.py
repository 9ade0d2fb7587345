"""The contribution of parents under the Jeugdwet: due or not, why, and by which source.

National law in whole: amount, term, collection and exemptions are no policy of a municipality (Jeugdwet art. 8.2.1,
text 2015, repealed as of 1 January 2016). Our sources hold no amount, so none is ever given.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from naober.kern import Bron

_REGEL = "jeugdwet.ouderbijdrage"


@dataclass(frozen=True, slots=True, kw_only=True)
class OuderbijdrageFeiten:
    """What is known of one child. `buiten_gezin`: it gets youth help and stays outside the family, by day and night.
    `nood_sinds`: the first day of a placement in an emergency, of which the first six weeks are free."""

    buiten_gezin: bool
    adoptie: bool = False
    gezag_ontnomen: bool = False
    nood_sinds: date | None = None


@dataclass(frozen=True, slots=True)
class OuderbijdrageOordeel:
    """ "verschuldigd": the CAK sets and collects it; "geen"; "onbekend": our sources do not reach that far back.

    `stapelt_mee` is always false: the CAK does not count it among other contributions when it guards against
    stacking, as it is of another nature."""

    soort: Literal["verschuldigd", "geen", "onbekend"]
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]
    stapelt_mee: bool = False


_NOOD_DAGEN = 42


def ouderbijdrage(feiten: OuderbijdrageFeiten, peildatum: date) -> OuderbijdrageOordeel:
    """Whether parents owe a contribution on this day. Source: Jeugdwet art. 8.2.1, dated in `parameters/jeugdwet.yaml`.

    The same rule holds when a judge has ordered the help: only a stay outside the family makes it due."""
    # Loads OpenFisca, which keeps the dated parameters; a page without this question must not pay for it.
    from naober.regels.stelsel import bron_van, waarde_op

    def oordeel(soort: Literal["verschuldigd", "geen", "onbekend"], *namen: str) -> OuderbijdrageOordeel:
        gevonden = [waarde_op(f"{_REGEL}.{naam}", peildatum)[1] for naam in namen]
        return OuderbijdrageOordeel(soort, tuple(m["reden"] for m in gevonden), tuple(map(bron_van, gevonden)))

    status, _ = waarde_op(f"{_REGEL}.status", peildatum)
    if status != "verschuldigd":
        return oordeel("geen" if status == "vervallen" else "onbekend", "status")
    in_nood = feiten.nood_sinds is not None and 0 <= (peildatum - feiten.nood_sinds).days < _NOOD_DAGEN
    vrij = {
        "thuis": not feiten.buiten_gezin,
        "adoptie": feiten.adoptie,
        "gezag_ontnomen": feiten.gezag_ontnomen,
        "nood": in_nood,
    }
    if redenen := [f"vrijstelling.{naam}" for naam, geldt in vrij.items() if geldt]:
        return oordeel("geen", *redenen)
    return oordeel("verschuldigd", "status", "bedrag")
