"""Who does what: the roles of the product, and the name a municipality gives them."""

from enum import StrEnum

from naober.gemeente.delen import Beleid, Tekst


class Rol(StrEnum):
    """What someone does in the product; a profile gives it the municipality's own name.

    `beleid`: keeps up the programme and the agreements. `opbouwwerker`: makes room for what residents do together.
    `ervaringsdeskundige`: joins in a household's file out of own experience. `uitvoerder`: of an organisation that
    offers what is open to all; it keeps up its own offer and gives signals, and sees no files. `privacyfunctionaris`:
    watches over how personal data are used (AVG art. 39): sees who looked and why, and no file. `contractbeheerder`:
    keeps up contracts and tariffs, and sees no file. `aanbieder`: of a provider under contract; the database shows it
    nothing but what is allocated to that provider."""

    INGANG = "ingang"
    GENERALIST = "generalist"
    BESLISSER = "beslisser"
    TOETSER = "toetser"
    CLIENTONDERSTEUNER = "clientondersteuner"
    TEAMLEIDER = "teamleider"
    BELEID = "beleid"
    OPBOUWWERKER = "opbouwwerker"
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige"
    UITVOERDER = "uitvoerder"
    PRIVACYFUNCTIONARIS = "privacyfunctionaris"
    CONTRACTBEHEERDER = "contractbeheerder"
    AANBIEDER = "aanbieder"

    @property
    def woord(self) -> str:
        """The role in a sentence, where no profile is at hand to name it."""
        return {
            "ingang": "ingangsmedewerker",
            "clientondersteuner": "cliëntondersteuner",
            "beleid": "beleidsmedewerker",
            "uitvoerder": "medewerker van een uitvoerende organisatie",
            "aanbieder": "medewerker van een aanbieder",
        }.get(self.value, self.value)


class Rolnaam(Beleid):
    rol: Rol
    naam: Tekst
