"""Pure rules at the front door."""

from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering


@dataclass(frozen=True, slots=True)
class Melding:
    """A question as it was told, and what the first clarification made of it.

    `eigen_mogelijkheden`: what the resident and the people around can do: the ladder already counts here."""

    ingang: str
    kanaal: str
    eigen_vraag: bool
    omschrijving: str
    leefgebieden: frozenset[str]
    enkelvoudig: bool
    melder: str = ""
    melder_relatie: str = ""
    telefoon: str = ""
    vraag_erachter: str = ""
    eigen_mogelijkheden: str = ""
    antwoord: str = ""


def leeftijd_op(geboren: date, dag: date) -> int:
    """Age in whole years. Someone born on 29 February has a birthday on 1 March in other years."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def controleer_melding(profiel: Profiel, melding: Melding) -> Weigering | None:
    """Refuse what cannot be routed: an unknown entrance or channel, no life domain, no teller of a signal."""
    bron = Bron(profiel.document.kort, "ingangen")
    if profiel.ingang(melding.ingang) is None:
        return Weigering(
            "ingang.onbekend",
            "Deze ingang staat niet in het gemeenteprofiel.",
            bron,
            "Kies een ingang uit de lijst.",
            "ingang",
        )
    if melding.kanaal not in profiel.kanalen:
        return Weigering(
            "ingang.kanaal",
            "Dit kanaal staat niet in het gemeenteprofiel.",
            bron,
            "Kies een kanaal uit de lijst.",
            "kanaal",
        )
    onbekend = [v for v in melding.leefgebieden if profiel.leefgebied(v) is None]
    if onbekend or not melding.leefgebieden:
        return Weigering(
            "ingang.leefgebied",
            "Het is nog niet duidelijk waar de vraag over gaat.",
            bron,
            "Kies minstens één leefgebied.",
            "leefgebieden",
        )
    if not melding.omschrijving.strip():
        return Weigering(
            "ingang.omschrijving",
            "De vraag zelf ontbreekt.",
            bron,
            "Schrijf op wat de inwoner vertelt.",
            "omschrijving",
        )
    if not melding.eigen_vraag and not melding.melder.strip():
        return Weigering(
            "ingang.melder",
            "Bij een signaal van een ander hoort wie het vertelde.",
            bron,
            "Vul in wie het signaal gaf.",
            "melder",
        )
    return None
