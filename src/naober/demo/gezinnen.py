"""From ages to households: who lives with whom, so that a population holds together.

Pure, with chance as an argument. Children get parents 19 to 46 years older, brothers and sisters differ two
years or are twins, and the old live alone more often than the young.
"""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

# Inhabitants per thousand in five-year bands from 0-4 up to 90 and older, of a municipality in the country
# (after CBS StatLine 83502NED, 1 January 2021).
PER_DUIZEND = (52, 57, 61, 69, 60, 57, 57, 56, 58, 64, 76, 74, 67, 58, 52, 35, 26, 15, 6)
# Share of young adults of 18 up to and including 24 who live with their parents.
_THUIS = (0.88, 0.82, 0.72, 0.62, 0.50, 0.38, 0.28)
# (up to this age, share of the remaining adults who live alone).
_ALLEEN = ((24, 0.65), (29, 0.36), (44, 0.32), (64, 0.22), (74, 0.22), (84, 0.40), (200, 0.68))
_KINDEREN = ((1, 2, 3, 4), (30, 44, 19, 7))
_OUDST = 99


class Rol(StrEnum):
    OUDER = "ouder"
    KIND = "kind"
    ALLEEN = "alleen"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Lid:
    """Someone in a household. Two children of one age in a household are twins."""

    leeftijd: int
    geslacht: str
    rol: Rol


Gezin = tuple[Lid, ...]


def leeftijden(aantal: int, kans: Random) -> list[int]:
    """This many ages in the proportions of `PER_DUIZEND`: exact up to rounding, not drawn."""
    totaal, gedaan, som = sum(PER_DUIZEND), 0, 0
    uitkomst: list[int] = []
    for band, deel in enumerate(PER_DUIZEND):
        som += deel
        tot = round(aantal * som / totaal)
        laatste = 9 if band == len(PER_DUIZEND) - 1 else 4
        uitkomst += [band * 5 + kans.randint(0, laatste) for _ in range(tot - gedaan)]
        gedaan = tot
    return uitkomst


def stel_samen(jaren: list[int], kans: Random) -> list[Gezin]:
    """Households of all these people and of nobody else.

    In a hamlet an age may shift, so that no child lives alone."""
    kinderen, volwassenen = _Voorraad(), _Voorraad()
    for jaar in jaren:
        thuis = jaar < 18 or (jaar < 25 and kans.random() < _THUIS[jaar - 18])
        (kinderen if thuis else volwassenen).zet(jaar)
    gezinnen = []
    while kinderen.aantal:
        gezinnen.append(_gezin_met_kinderen(kinderen, volwassenen, kans))
    while volwassenen.aantal:
        gezinnen.append(_zonder_kinderen(volwassenen, kans))
    return gezinnen


class _Voorraad:
    """How many people of each age have no place yet."""

    def __init__(self) -> None:
        self._per_jaar = [0] * (_OUDST + 1)
        self.aantal = 0

    def zet(self, jaar: int) -> None:
        self._per_jaar[jaar] += 1
        self.aantal += 1

    def oudste(self) -> int:
        return next(jaar for jaar in range(_OUDST, -1, -1) if self._per_jaar[jaar])

    def neem(self, doel: int, onder: int, boven: int) -> int | None:
        """Take out the age nearest to `doel` within these bounds, or None when there is nobody."""
        onder, boven = max(0, onder), min(_OUDST, boven)
        doel = min(max(doel, onder), boven)
        for verschil in range(max(doel - onder, boven - doel) + 1):
            for jaar in (doel - verschil, doel + verschil):
                if onder <= jaar <= boven and self._per_jaar[jaar]:
                    self._per_jaar[jaar] -= 1
                    self.aantal -= 1
                    return jaar
        return None


def _gezin_met_kinderen(kinderen: _Voorraad, volwassenen: _Voorraad, kans: Random) -> Gezin:
    broers = _broers_en_zussen(kinderen, kans)
    oudste, jongste = broers[0], broers[-1]
    eerste = min(max(round(kans.gauss(29.5, 4)), 20), 40)
    doel = max(oudste + 19, min(oudste + eerste, jongste + 45))
    ouder = volwassenen.neem(doel, oudste + 19, max(oudste + 24, jongste + 46))
    if ouder is None and volwassenen.neem(doel, 0, _OUDST) is not None:
        # A hamlet has nobody of the right age: somebody's age gives way.
        ouder = doel
    if ouder is None:
        # Nobody is grown up here: the eldest lives alone as an adult, and the others look again.
        for jaar in broers[1:]:
            kinderen.zet(jaar)
        return (Lid(max(oudste, 30), _geslacht(kans), Rol.ALLEEN),)
    leden = [Lid(ouder, "vrouw" if kans.random() < 0.83 else "man", Rol.OUDER)]
    if kans.random() < 0.85:
        partner = volwassenen.neem(ouder + round(kans.gauss(2, 3)), max(oudste + 19, ouder - 8), ouder + 9)
        if partner is not None:
            leden = [Lid(ouder, "vrouw", Rol.OUDER), Lid(partner, _van_partner("vrouw", kans), Rol.OUDER)]
    leden += [Lid(jaar, _geslacht(kans), Rol.KIND) for jaar in broers]
    return tuple(leden)


def _broers_en_zussen(kinderen: _Voorraad, kans: Random) -> list[int]:
    """One to four children, eldest first; fewer when nobody of a fitting age is left."""
    oudste = kinderen.oudste()
    kinderen.neem(oudste, oudste, oudste)
    broers = [oudste]
    for _ in range(kans.choices(*_KINDEREN)[0] - 1):
        verschil = 0 if kans.random() < 0.03 else kans.choice((2, 2, 2, 3, 3, 4))
        boven = broers[-1] - (2 if verschil else 0)
        if boven < 0:
            break
        volgende = kinderen.neem(broers[-1] - verschil, broers[-1] - 2 * verschil, boven)
        if volgende is None:
            break
        broers.append(volgende)
    return broers


def _zonder_kinderen(volwassenen: _Voorraad, kans: Random) -> Gezin:
    jaar = volwassenen.oudste()
    volwassenen.neem(jaar, jaar, jaar)
    deel = next(deel for tot, deel in _ALLEEN if jaar <= tot)
    # A couple takes two people at once, so that fewer draws than people end alone.
    if kans.random() >= 2 * deel / (1 + deel):
        partner = volwassenen.neem(jaar - abs(round(kans.gauss(2, 2.5))), max(18, jaar - 12), jaar)
        if partner is not None:
            oudste = "man" if kans.random() < 0.8 else "vrouw"
            return (Lid(jaar, oudste, Rol.PARTNER), Lid(partner, _van_partner(oudste, kans), Rol.PARTNER))
    return (Lid(jaar, "vrouw" if kans.random() < (0.7 if jaar >= 75 else 0.48) else "man", Rol.ALLEEN),)


def _van_partner(geslacht: str, kans: Random) -> str:
    zelfde = kans.random() < 0.03
    return geslacht if zelfde else ("man" if geslacht == "vrouw" else "vrouw")


def _geslacht(kans: Random) -> str:
    return "vrouw" if kans.random() < 0.49 else "man"
