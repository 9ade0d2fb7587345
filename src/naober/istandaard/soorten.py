"""The kinds of message of iWmo and iJw 3.2: who sends which, its code in the header, and what answers it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

Wet = Literal["iwmo", "ijw"]
WETTEN: tuple[Wet, ...] = ("iwmo", "ijw")
_VOORVOEGSEL = {"iwmo": "wmo", "ijw": "jw"}
VERSIE = 3
SUBVERSIE = 2

# Number: name, sent by the municipality, number of the message it answers, code in the header for iWmo and iJw.
_SOORTEN: dict[int, tuple[str, bool, int | None, str, str]] = {
    301: ("Toewijzing", True, None, "414", "436"),
    302: ("Retour op toewijzing", False, 301, "415", "437"),
    305: ("Start van de levering", False, None, "418", "438"),
    306: ("Retour op start", True, 305, "419", "439"),
    307: ("Stop van de levering", False, None, "420", "440"),
    308: ("Retour op stop", True, 307, "421", "441"),
    315: ("Verzoek om toewijzing", False, None, "444", "446"),
    316: ("Retour op verzoek om toewijzing", True, 315, "445", "447"),
    317: ("Verzoek om wijziging", False, None, "480", "486"),
    318: ("Retour op verzoek om wijziging", True, 317, "481", "487"),
    319: ("Antwoord op een verzoek", True, None, "482", "488"),
    320: ("Retour op antwoord", False, 319, "483", "489"),
    323: ("Declaratie", False, None, "484", "490"),
    325: ("Antwoord op declaratie", True, 323, "485", "491"),
}
NUMMERS = tuple(_SOORTEN)


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind of message of one law. Make it with `Soort.van`.

    `van_gemeente` says who sends it. The header of a return (302, 306 …) keeps the sender and receiver of the message
    it answers; only the 325 turns them round.
    """

    wet: Wet
    nummer: int
    naam: str
    berichtcode: str
    van_gemeente: bool
    retour_op: int | None
    beantwoord_met: int | None

    @classmethod
    def van(cls, wet: str, nummer: int) -> "Soort":
        """Refuses (ValueError) another law or number: there is no 303, 304 or 324 in release 3.2."""
        return _soort(wet, nummer)

    @property
    def is_retour(self) -> bool:
        return self.retour_op is not None

    @property
    def code(self) -> str:
        """As people call it: WMO301, JW323."""
        return f"{_VOORVOEGSEL[self.wet].upper()}{self.nummer}"

    @property
    def naamruimte(self) -> str:
        return f"http://www.istandaarden.nl/{self.wet}/3_2/{self.code.lower()}/schema"

    @property
    def basisruimte(self) -> str:
        return f"http://www.istandaarden.nl/{self.wet}/3_2/basisschema/schema"

    @property
    def antwoord(self) -> "Soort":
        """The kind that answers this one. Refuses (ValueError) for what is itself an answer."""
        if self.beantwoord_met is None:
            raise ValueError(f"Op {self.code} komt geen retourbericht.")
        return _soort(self.wet, self.beantwoord_met)

    def __str__(self) -> str:
        return f"{self.code} ({self.naam})"


@cache
def _soort(wet: str, nummer: int) -> Soort:
    gekozen = next((w for w in WETTEN if w == wet), None)
    if gekozen is None or nummer not in _SOORTEN:
        raise ValueError(f"Er is geen bericht {nummer} van {wet} in release 3.2. De wetten zijn iwmo en ijw.")
    naam, van_gemeente, retour_op, wmo, jw = _SOORTEN[nummer]
    met = next((n for n, waarden in _SOORTEN.items() if waarden[2] == nummer), None)
    return Soort(gekozen, nummer, naam, wmo if gekozen == "iwmo" else jw, van_gemeente, retour_op, met)


def alle_soorten() -> tuple[Soort, ...]:
    """All twenty-eight: fourteen for each law."""
    return tuple(_soort(wet, nummer) for wet in WETTEN for nummer in NUMMERS)


@cache
def soort_van_naamruimte(naamruimte: str) -> Soort | None:
    """By the namespace of its root; None when it is no message of release 3.2."""
    return next((s for s in alle_soorten() if s.naamruimte == naamruimte), None)
