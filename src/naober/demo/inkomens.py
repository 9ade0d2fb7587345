"""What a household has to spend in a year: invented, with the spread that incomes have.

Middle values per kind of household are round figures in the order of magnitude of the national statistics of 2023; they
serve to try calculations on, not to draw conclusions about a municipality.
"""

from math import log
from random import Random

from naober.demo.gezinnen import Gezin, Rol

# Euros a year, half of the households below it: alone, alone from 67, couple, couple from 67, one parent, two parents.
_ALLEEN, _ALLEEN_OUD, _PAAR, _PAAR_OUD, _EENOUDER, _GEZIN = 24_000, 21_500, 47_000, 38_000, 30_000, 62_000
_AOW = 67
_SPREIDING = 0.45
# Nobody has less than what social assistance leaves, but for students and the self-employed in a bad year.
_BODEM, _ONDER_DE_BODEM = 14_000, 0.04


def jaarinkomen(gezin: Gezin, kans: Random) -> int:
    """The disposable income of this household in whole cents a year."""
    euro = kans.lognormvariate(log(_midden(gezin)), _SPREIDING)
    if euro < _BODEM and kans.random() > _ONDER_DE_BODEM:
        euro = _BODEM + kans.random() * 2_000
    return round(euro) * 100


def _midden(gezin: Gezin) -> int:
    volwassen = [lid for lid in gezin if lid.rol is not Rol.KIND]
    if len(volwassen) < len(gezin):
        return _GEZIN if len(volwassen) > 1 else _EENOUDER
    oud = max(lid.leeftijd for lid in volwassen) >= _AOW
    if len(volwassen) > 1:
        return _PAAR_OUD if oud else _PAAR
    return _ALLEEN_OUD if oud else _ALLEEN
