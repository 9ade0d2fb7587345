"""The rules of the messages as people read them and search in them. No clock and no database."""

from dataclasses import dataclass
from functools import cache

from naober.istandaard import REGELS

NIVEAUS = {
    1: "de vorm van het bericht",
    2: "binnen het bericht",
    3: "met eerdere berichten",
    4: "met andere gegevens",
}


@dataclass(frozen=True, slots=True)
class Regelregel:
    """One rule as it says the same of one or more parts and messages. `retourcode` is empty where there is none;
    `nummers` are the messages."""

    code: str
    retourcode: str
    niveau: str
    waar: tuple[str, ...]
    zegt: str
    nu: str
    nummers: tuple[int, ...]
    wetten: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """Everything that somebody may look for, in small letters."""
        delen = (self.code, self.retourcode, self.niveau, *self.waar, self.zegt, self.nu, *map(str, self.nummers))
        return " ".join(delen).casefold()


@cache
def alle_regels() -> tuple[Regelregel, ...]:
    """Every rule that is carried out, by its code; what says the same of more parts is one line."""
    samen: dict[tuple[str, str, int, str, str], tuple[dict[str, None], set[int], set[str]]] = {}
    for r in REGELS:
        waar, nummers, wetten = samen.setdefault(
            (r.code, r.retourcode or "", r.niveau, r.zegt, r.nu), ({}, set(), set())
        )
        waar[f"{r.klasse}, {r.element}" if r.element else r.klasse] = None
        nummers.update(r.nummers)
        wetten.update(r.wetten)
    return tuple(
        Regelregel(code, retour, NIVEAUS[niveau], tuple(waar), zegt, nu, tuple(sorted(nummers)), tuple(sorted(wetten)))
        for (code, retour, niveau, zegt, nu), (waar, nummers, wetten) in sorted(samen.items())
    )


def zoek_regels(zoek: str = "", nummer: int | None = None) -> list[Regelregel]:
    """The rules in which all these words stand, of this message; without either all of them."""
    woorden = zoek.casefold().split()
    return [
        r
        for r in alle_regels()
        if (nummer is None or nummer in r.nummers) and all(woord in r.tekst for woord in woorden)
    ]
