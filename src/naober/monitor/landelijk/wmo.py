"""Gemeentelijke Monitor Sociaal Domein: tailored provisions under the Wmo in a half year, and what was paid for them.

Voluntary, by an agreement with VNG and CBS (aanleverprotocol GMSD). Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from naober.monitor.landelijk.jeugd import BSN_ONBEKEND, Gebrek, als_dag

KOPPEN: Final = (
    "aanmaakdatum", "gemeentecode", "bsn", "productcategorie", "product", "aanbieder", "leveringsvorm",
    "beoogde_start", "beoogd_einde", "start", "einde", "omvang", "eenheid", "frequentie", "betaald", "reden_einde",
)  # fmt: skip
VORMEN: Final = ("zin", "pgb")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One tailored provision. Days of the decision or allocation stand apart from days on which help really began and
    ended. `betaald_centen`: what was granted to invoices over the period; None where nothing could be counted, as for
    a pgb that the SVB pays."""

    bsn: str
    productcategorie: str
    product: str
    aanbieder: str
    vorm: str
    beoogde_start: date
    beoogd_einde: date | None
    start: date | None = None
    einde: date | None = None
    omvang: int | None = None
    eenheid: str = ""
    frequentie: str = ""
    betaald_centen: int | None = None
    reden: str = ""


def te_leveren(rijen: Iterable[Arrangement], van: date, tot: date) -> list[Arrangement]:
    """What was granted to run somewhere in the period, or was delivered in it, or paid for in it."""
    return [r for r in rijen if _loopt(r, van, tot) or r.betaald_centen]


def _loopt(rij: Arrangement, van: date, tot: date) -> bool:
    begin, einde = rij.start or rij.beoogde_start, rij.einde or rij.beoogd_einde
    return begin <= tot and (einde is None or einde >= van)


def gebreken(rijen: Sequence[Arrangement]) -> list[Gebrek]:
    """What is missing or contradicts itself, per number of the line from one."""
    uit = []
    for nr, rij in enumerate(rijen, 1):
        mis = [
            ("Het burgerservicenummer ontbreekt.", rij.bsn == BSN_ONBEKEND),
            (f"Leveringsvorm {rij.vorm!r} bestaat niet.", rij.vorm not in VORMEN),
            ("De productcategorie ontbreekt.", rij.productcategorie == ""),
            ("De hulp eindigt voor zij begint.", bool(rij.start and rij.einde and rij.einde < rij.start)),
            ("Er is een einde, en geen begin.", rij.einde is not None and rij.start is None),
            ("De reden van het einde ontbreekt.", rij.einde is not None and rij.reden == ""),
        ]
        uit += [Gebrek(nr, tekst) for tekst, is_mis in mis if is_mis]
    return uit


def regel(rij: Arrangement, gemeentecode: str, gemaakt: date) -> tuple[str, ...]:
    """The line in the fields of `KOPPEN`: days as JJJJMMDD, money in euros with a point."""
    betaald = "" if rij.betaald_centen is None else f"{rij.betaald_centen / 100:.2f}"
    return (
        als_dag(gemaakt), gemeentecode, rij.bsn, rij.productcategorie, rij.product, rij.aanbieder, rij.vorm,
        als_dag(rij.beoogde_start), als_dag(rij.beoogd_einde), als_dag(rij.start), als_dag(rij.einde),
        "" if rij.omvang is None else str(rij.omvang), rij.eenheid, rij.frequentie, betaald, rij.reden,
    )  # fmt: skip
