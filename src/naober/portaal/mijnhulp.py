"""What a resident sees of help: from whom, how much, since when, and what is left of a voucher."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.levering.rules.toewijzen import saldo
from naober.levering.rules.varianten import DAGDEEL, TOTAAL, hoeveel
from naober.portaal.queries import haal_rijen


@dataclass(frozen=True, slots=True)
class MijnHulp:
    """Help of one provider; `over`: day parts that are left of a voucher."""

    wat: str
    aanbieder: str
    omvang: str
    sinds: date | None
    tot: date | None
    stand: str
    over: int | None


def mijn_hulp(profiel: Profiel) -> Sequence[MijnHulp]:
    """What was allocated for this resident, the last first: one query."""
    uit = []
    for r in haal_rijen("select * from naober_mijn_hulp()"):
        product = profiel.product(r["product"])
        voucher = profiel.inkoop.keuze is not None and r["product"] in profiel.inkoop.keuze.voucher
        in_dagdelen = voucher and (r["eenheid"], r["frequentie"]) == (DAGDEEL, TOTAAL)
        omvang = "naar wat nodig is"
        if r["volume"] is not None:
            omvang = hoeveel(r["volume"], r["eenheid"], r["frequentie"])
        stand = "begint nog" if r["sinds"] is None else "loopt"
        if r["gestopt"] is not None:
            stand = "ligt stil" if r["tijdelijk"] else "gestopt"
        uit.append(
            MijnHulp(
                product.naam if product else "Hulp", r["aanbieder"], omvang, r["sinds"], r["gestopt"] or r["einde"],
                stand, saldo(r["volume"], [int(r["dagdelen"] or 0)]) if in_dagdelen else None,
            )
        )  # fmt: skip
    return uit
