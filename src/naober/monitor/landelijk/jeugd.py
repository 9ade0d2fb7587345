"""Beleidsinformatie Jeugd: the half-yearly delivery of youth help that the municipality's own team gives. Pure.

Source: Regeling Jeugdwet, bijlage 2 (Informatieprotocol Beleidsinformatie Jeugd, version 7). Providers and certified
institutions deliver their own help; a municipality delivers what its team does itself, which is kind of help 01."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from naober.kern import Bron, Weigering

BSN_ONBEKEND: Final = "999999999"
BSN_ONGEBOREN: Final = "000000000"
VERWIJZERS: Final[Mapping[str, str]] = {
    "01": "gemeentelijke toegang",
    "02": "huisarts",
    "03": "jeugdarts",
    "04": "gecertificeerde instelling",
    "05": "medisch specialist",
    "06": "geen verwijzer",
    "08": "rechter, officier van justitie of justitiële jeugdinrichting",
}
HULPVORMEN: Final[Mapping[str, str]] = {
    "01": "jeugdhulp door het wijk- of buurtteam",
    "02": "ambulante jeugdhulp op locatie van de aanbieder",
    "03": "daghulp op locatie van de aanbieder",
    "04": "jeugdhulp in het netwerk van de jeugdige",
    "11": "pleegzorg",
    "12": "gezinsgericht",
    "13": "gesloten plaatsing",
    "14": "ander verblijf",
}
REDENEN: Final[Mapping[str, str]] = {
    "01": "volgens plan",
    "02": "voortijdig, in overeenstemming",
    "03": "voortijdig, eenzijdig door de cliënt",
    "04": "voortijdig, eenzijdig door de aanbieder",
    "05": "voortijdig, door externe omstandigheden",
}
KOPPEN: Final = (
    "bsn", "geboortedatum", "geslacht", "postcode", "gemeentecode", "verwijzer", "hulpvorm", "crisis", "aanvang",
    "einde", "reden_einde",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Jeugdhulp:
    """Help of one kind to one youth. `persoon` only tells people apart who have no number; it is not delivered.

    `postcode` is empty for a secret address: then the municipality is what is known. `reden` belongs to `einde`."""

    persoon: int
    bsn: str
    geboren_op: date | None
    geslacht: str
    postcode: str
    verwijzer: str
    hulpvorm: str
    crisis: bool
    aanvang: date
    einde: date | None = None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Gebrek:
    """What is missing or wrong in the help with this number in the delivery. Names nobody."""

    regel: int
    wat: str


def controleer_periode(van: date, tot: date, vandaag: date) -> Weigering | None:
    """CBS replaces exactly a half year by a new delivery, and takes it in after it ended."""
    helften = ((1, 1, 6, 30), (7, 1, 12, 31))
    if van.year != tot.year or (van.month, van.day, tot.month, tot.day) not in helften:
        return Weigering(
            "landelijk.periode",
            "Deze levering gaat over een half jaar.",
            Bron("Regeling Jeugdwet", "bijlage 2"),
            "Neem 1 januari tot en met 30 juni, of 1 juli tot en met 31 december.",
            "van",
        )
    if tot >= vandaag:
        return Weigering(
            "landelijk.bezig",
            "Dit half jaar is nog niet voorbij.",
            Bron("Regeling Jeugdwet", "bijlage 2"),
            "Lever binnen drie weken na de laatste dag.",
            "tot",
        )
    return None


def te_leveren(hulp: Iterable[Jeugdhulp], van: date, tot: date) -> list[Jeugdhulp]:
    """All help that began, ran or ended in the period; what ends after it is still running, as CBS sees it.

    Overlapping help of one kind to one youth is one record: from the first day to the last, with who sent the youth
    first and why the last one ended."""
    per: dict[tuple[int, str], list[Jeugdhulp]] = {}
    for rij in hulp:
        if rij.aanvang <= tot and (rij.einde is None or rij.einde >= van):
            lopend = rij.einde is not None and rij.einde > tot
            per.setdefault((rij.persoon, rij.hulpvorm), []).append(
                replace(rij, einde=None, reden="") if lopend else rij
            )
    return [een for rijen in per.values() for een in _samen(rijen)]


def _samen(rijen: Sequence[Jeugdhulp]) -> list[Jeugdhulp]:
    uit: list[Jeugdhulp] = []
    for rij in sorted(rijen, key=lambda r: (r.aanvang, r.einde or date.max)):
        vorige = uit[-1] if uit else None
        if vorige is None or (vorige.einde is not None and vorige.einde < rij.aanvang):
            uit.append(rij)
            continue
        laatste = rij if vorige.einde is not None and (rij.einde is None or rij.einde >= vorige.einde) else vorige
        uit[-1] = replace(
            vorige, crisis=vorige.crisis or (rij.crisis and rij.aanvang == vorige.aanvang),
            einde=laatste.einde, reden=laatste.reden,
        )  # fmt: skip
    return uit


def gebreken(hulp: Sequence[Jeugdhulp]) -> list[Gebrek]:
    """What CBS would send back, per number of the line from one."""
    uit = []
    for nr, rij in enumerate(hulp, 1):
        mis = [
            ("Het burgerservicenummer ontbreekt.", rij.bsn == BSN_ONBEKEND),
            ("De geboortedatum ontbreekt.", rij.geboren_op is None and rij.bsn != BSN_ONGEBOREN),
            (f"Verwijzer {rij.verwijzer!r} bestaat niet.", rij.verwijzer not in VERWIJZERS),
            (f"Hulpvorm {rij.hulpvorm!r} bestaat niet.", rij.hulpvorm not in HULPVORMEN),
            ("De hulp eindigt voor zij begint.", rij.einde is not None and rij.einde < rij.aanvang),
            ("De reden van het einde ontbreekt.", rij.einde is not None and rij.reden not in REDENEN),
            ("Er is een reden van het einde, en geen einde.", rij.einde is None and rij.reden != ""),
        ]
        uit += [Gebrek(nr, tekst) for tekst, is_mis in mis if is_mis]
    return uit


def regel(rij: Jeugdhulp, gemeentecode: str) -> tuple[str, ...]:
    """The line in the fields of `KOPPEN`, days as JJJJMMDD. Without a postcode the municipality says where."""
    return (
        rij.bsn,
        als_dag(rij.geboren_op),
        {"man": "1", "vrouw": "2"}.get(rij.geslacht, "9"),
        rij.postcode,
        "" if rij.postcode else gemeentecode,
        rij.verwijzer,
        rij.hulpvorm,
        "01" if rij.crisis else "02",
        als_dag(rij.aanvang),
        als_dag(rij.einde),
        rij.reden,
    )


def als_dag(dag: date | None) -> str:
    """JJJJMMDD, as CBS writes a day; empty for none."""
    return "" if dag is None else f"{dag:%Y%m%d}"
