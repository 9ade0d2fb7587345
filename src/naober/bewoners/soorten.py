"""The fixed words of this room: kinds of contact and of representation, the same in every municipality. No Django."""

from enum import StrEnum


class _Soort(StrEnum):
    """A code with a word for people."""

    @property
    def woord(self) -> str:
        return _WOORDEN[type(self).__name__][self.value]


class Netwerksoort(_Soort):
    """Where someone knows a person from. The broad list of social support; no municipality adds to it."""

    FAMILIE = "familie"
    VRIEND = "vriend"
    BUUR = "buur"
    STRAAT = "straat"
    WIJK = "wijk"
    SCHOOL = "school"
    WERK = "werk"
    VERENIGING = "vereniging"
    GELOOF = "geloof"
    VRIJWILLIGER = "vrijwilliger"
    ANDERS = "anders"


class Vertegenwoordigersoort(_Soort):
    """Kinds of representation of a client (Wmo 2015 art. 1.1.1, Awb art. 2:1, BW Boek 1)."""

    CURATOR = "curator"
    BEWINDVOERDER = "bewindvoerder"
    MENTOR = "mentor"
    GEMACHTIGDE = "gemachtigde"
    OUDER = "ouder"
    VOOGD = "voogd"
    NAASTE = "naaste"


class Reikwijdte(_Soort):
    """About what someone may speak for another."""

    ALLES = "alles"
    GELD = "geld"
    ZORG = "zorg"
    OMSCHREVEN = "omschreven"


_WOORDEN: dict[str, dict[str, str]] = {
    "Netwerksoort": {
        "familie": "familie",
        "vriend": "vrienden",
        "buur": "buren",
        "straat": "straat",
        "wijk": "buurt of wijk",
        "school": "school",
        "werk": "werk of collega's",
        "vereniging": "vereniging of club",
        "geloof": "kerk, moskee of andere geloofsgemeenschap",
        "vrijwilliger": "vrijwilliger of maatje",
        "anders": "anders",
    },
    "Vertegenwoordigersoort": {
        "curator": "curator",
        "bewindvoerder": "bewindvoerder",
        "mentor": "mentor",
        "gemachtigde": "gemachtigde",
        "ouder": "ouder met gezag",
        "voogd": "voogd",
        "naaste": "naaste die opkomt voor wie dat zelf niet kan",
    },
    "Reikwijdte": {
        "alles": "alles",
        "geld": "geld en bezittingen",
        "zorg": "zorg en ondersteuning",
        "omschreven": "zoals in de machtiging staat",
    },
}


def keuzes(soort: type[_Soort]) -> list[tuple[str, str]]:
    """Code and word of each, as a field with choices wants them."""
    return [(s.value, s.woord) for s in soort]
