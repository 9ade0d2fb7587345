"""What a right is: its words and ground, whose it is, what one must have to do with a thing, and whether it goes on."""

from dataclasses import dataclass
from enum import StrEnum

from naober.gemeente.profiel import Rol
from naober.kern import Bron


class Band(StrEnum):
    """What somebody must have to do with a thing, beside the right, before it is there for them at all.

    BETROKKEN: the file is theirs to see, as `dossier.handeling.zichtbaar` and the policies of the database say.
    TEAM: it waits for their team, or is about a colleague of it, or is their own. GEMEENTE: it is of their
    municipality. GEEN: it is about no resident: policy, counts."""

    BETROKKEN = "betrokken"
    TEAM = "team"
    GEMEENTE = "gemeente"
    GEEN = "geen"

    @property
    def uitleg(self) -> str:
        return {
            "betrokken": "alleen in een dossier dat iemand mag zien",
            "team": "alleen voor het eigen team, of voor zichzelf",
            "gemeente": "in de hele eigen gemeente",
            "geen": "gaat niet over een inwoner",
        }[self.value]


class Stand(StrEnum):
    """Whether the right goes on when a file has ended. OPEN: it does not. OOK_GESLOTEN: it does: looking back, and
    what runs on, such as a grant or an objection. GEEN: it is not about a file."""

    OPEN = "open"
    OOK_GESLOTEN = "ook-gesloten"
    GEEN = "geen"

    @property
    def uitleg(self) -> str:
        return {
            "open": "alleen zolang het dossier loopt",
            "ook-gesloten": "ook in een afgerond dossier",
            "geen": "niet van toepassing",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Recht:
    """`naam` completes the sentence 'U mag niet …'. `toegang`: belongs to the access to support, so nobody of an
    organisation with another responsibility has it, whatever role someone has. Unless said otherwise a right reaches
    the least: a file that one may see, as long as it runs."""

    code: str
    naam: str
    wet: Bron
    rollen: frozenset[Rol]
    toegang: bool = False
    band: Band = Band.BETROKKEN
    stand: Stand = Stand.OPEN


def gemeentebreed(code: str, naam: str, wet: Bron, rollen: frozenset[Rol]) -> Recht:
    """A right over what is of the whole municipality, that goes on when a file has ended: of the back office, and of
    providers, whom the policies of the database keep to their own."""
    return Recht(code, naam, wet, rollen, band=Band.GEMEENTE, stand=Stand.OOK_GESLOTEN)
