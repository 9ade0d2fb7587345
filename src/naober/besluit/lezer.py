"""Who reads a letter, and how its sentences call who gets the help."""

import re
from dataclasses import dataclass
from datetime import date

from naober.bewoners.models import Persoon
from naober.gemeente.profiel import Voorwaarde
from naober.kern import leeftijd_op

# From this age someone acts alone in matters of care (BW boek 7, art. 447) and gets the letter personally.
_ZELF_VANAF = 16
_VOLWASSEN = 18
_INWONER = re.compile(r"\b(?:de|deze|een) (?:inwoner|aanvrager)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lezer:
    """Who reads the letter, and how its sentences call who gets the help. `kind`: the given name of a child whose
    parents read; empty when someone reads about themselves."""

    naam: str
    aanhef: str
    kind: str = ""

    @property
    def krijgt(self) -> str:
        return f"{self.kind or 'U'} krijgt"

    @property
    def voor(self) -> str:
        return f" voor {self.kind}" if self.kind else ""

    def vraag(self, voorwaarde: Voorwaarde) -> str:
        """A condition as this reader is asked it: about themselves, or about the child by name."""
        eigen = voorwaarde.brief_vraag or voorwaarde.vraag
        over_iemand = _INWONER.search(voorwaarde.vraag)
        return _INWONER.sub(self.kind, voorwaarde.vraag) if self.kind and over_iemand else eigen


def lezer_van(persoon: Persoon, dag: date) -> Lezer:
    """Who reads a letter to this person: they themselves, or the parents of a child under sixteen."""
    leeftijd = leeftijd_op(persoon.geboren_of_verwacht, dag)
    if leeftijd < _ZELF_VANAF:
        return Lezer(
            f"De ouders of verzorgers van {persoon.naam}", "Beste ouders of verzorgers,", kind=persoon.voornamen
        )
    woord = {Persoon.Geslacht.MAN: "meneer", Persoon.Geslacht.VROUW: "mevrouw"}.get(Persoon.Geslacht(persoon.geslacht))
    achternaam = persoon.achternaam
    if woord is None or not achternaam or leeftijd < _VOLWASSEN:
        return Lezer(persoon.naam, f"Beste {persoon.naam},")
    return Lezer(persoon.naam, f"Beste {woord} {achternaam[0].upper()}{achternaam[1:]},")
