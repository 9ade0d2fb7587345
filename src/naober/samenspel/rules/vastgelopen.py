"""Cases that are put before who may decide, and households where nobody gets any further: each with the reason."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from naober.gemeente.profiel.samenspel import Knelpuntsoort, Vastloopgrens
from naober.kern import Bron, Weigering

_VANGNET = Bron("Wmo 2015", "art. 2.1.2 lid 2")


@dataclass(frozen=True, slots=True)
class Voorgelegd:
    """A case as it is put: what has to be decided, and between which laws it falls."""

    vraag: str
    wijzen: tuple[str, ...]


def controleer_voorgelegd(
    soort: Knelpuntsoort, voorgelegd: Voorgelegd, rollen_van_wie_beslist: Collection[str]
) -> Weigering | None:
    """Refused: no question, fewer than two laws that point at each other where the reason has laws, and somebody
    without the mandate."""
    if not voorgelegd.vraag.strip():
        return Weigering("knelpunt.vraag", "Wat moet er worden beslist?", soort.bron, "Schrijf het op.", "vraag")
    if soort.wetten and (len(set(voorgelegd.wijzen)) < 2 or set(voorgelegd.wijzen) - set(soort.wetten)):
        return Weigering(
            "knelpunt.wetten",
            "Welke wetten wijzen naar elkaar? Noem er ten minste twee.",
            soort.bron,
            f"Kies uit: {', '.join(soort.wetten)}.",
            "wijzen",
        )
    if not set(rollen_van_wie_beslist) & set(soort.mandaat):
        return Weigering(
            "knelpunt.mandaat",
            "Deze collega heeft hier geen mandaat. Een signaal gaat naar wie mag beslissen.",
            soort.bron,
            "Kies iemand uit de lijst van wie mandaat heeft.",
            "beslist_door",
        )
    return None


def uiterlijk_op(soort: Knelpuntsoort, gemeld_op: date) -> date:
    """The last day on which something has been decided."""
    return gemeld_op + timedelta(days=soort.dagen)


def behandeltijd(gemeld_op: date, opgelost_op: date | None, dag: date) -> int:
    """How many days it took, or has taken so far."""
    return ((opgelost_op or dag) - gemeld_op).days


ZONDER_EIGENAAR = Weigering(
    "knelpunt.eigenaar",
    "Dit knelpunt heeft dan geen eigenaar meer, en dat mag niet: iemand houdt het vast tot het is opgelost.",
    _VANGNET,
    "Geef het knelpunt eerst aan een collega, of los het op.",
)


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of one open file, as far as it says whether somebody gets any further."""

    regisseur: bool
    partijen: int
    wetten: frozenset[str]
    laatst: date | None
    evaluatie_op: date | None
    afspraken_te_laat: int
    knelpunten_te_laat: int


def waarom_vastgelopen(feiten: Feiten, grens: Vastloopgrens | None, dag: date) -> tuple[str, ...]:
    """Why this household asks the attention of who sees to the direction, in words; empty when it does not.

    Without `grens` in the profile only what is late and who is missing counts."""
    redenen = []
    druk = grens is not None and (feiten.partijen >= grens.partijen or len(feiten.wetten) >= grens.wetten)
    if druk:
        wat = _tel(feiten.partijen, "partij", "partijen")
        if feiten.wetten:
            wat += f" en {_tel(len(feiten.wetten), 'wet', 'wetten')}"
        redenen.append(f"{wat} zonder regisseur" if not feiten.regisseur else f"{wat} tegelijk")
    elif not feiten.regisseur:
        redenen.append("Niemand heeft de regie")
    if feiten.evaluatie_op is not None and feiten.evaluatie_op < dag:
        te_laat = _tel((dag - feiten.evaluatie_op).days, "dag", "dagen")
        redenen.append(f"Het plan had {te_laat} geleden bekeken moeten zijn")
    if feiten.afspraken_te_laat:
        redenen.append(_tel(feiten.afspraken_te_laat, "afspraak is te laat", "afspraken zijn te laat"))
    if feiten.knelpunten_te_laat:
        redenen.append(_tel(feiten.knelpunten_te_laat, "knelpunt wacht te lang", "knelpunten wachten te lang"))
    if grens is not None and feiten.laatst is not None and (stil := (dag - feiten.laatst).days) >= grens.stil_dagen:
        redenen.append(f"Er is {stil} dagen niets gebeurd")
    return tuple(redenen)


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
