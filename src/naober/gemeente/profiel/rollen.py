"""Who does what: the roles of the product, and the name a municipality gives them."""

from enum import StrEnum

from naober.gemeente.delen import Beleid, Tekst


class Rol(StrEnum):
    """What someone does in the product; a profile gives it the municipality's own name."""

    INGANG = "ingang"
    GENERALIST = "generalist"
    BESLISSER = "beslisser"
    TOETSER = "toetser"
    CLIENTONDERSTEUNER = "clientondersteuner"
    TEAMLEIDER = "teamleider"

    @property
    def woord(self) -> str:
        """The role in a sentence, where no profile is at hand to name it."""
        return {"ingang": "ingangsmedewerker", "clientondersteuner": "cliëntondersteuner"}.get(self.value, self.value)


class Rolnaam(Beleid):
    rol: Rol
    naam: Tekst
