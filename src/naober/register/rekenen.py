"""What a register reckons from what was filled in. Pure."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from naober.gemeente.profiel import Register
from naober.gemeente.profiel.registers import Registersom
from naober.gemeente.velden import Antwoorden, Waarde


def berekend(register: Register, gegevens: Antwoorden) -> dict[str, Waarde]:
    """What this register reckons from what was filled in; nothing of a sum of which a number is missing."""
    uit: dict[str, Waarde] = {}
    for som in register.rekent:
        getallen = [_getal({**gegevens, **uit}.get(code)) for code in som.van]
        bekend = [g for g in getallen if g is not None]
        if len(bekend) == len(getallen):
            uit[som.code] = _reken(som, bekend)
    return uit


def _reken(som: Registersom, getallen: list[Decimal]) -> str:
    if som.som == "gehaald":
        return "ja" if getallen[0] >= getallen[1] else "nee"
    if som.som == "verschil":
        return _als_tekst(getallen[0] - getallen[1])
    if som.som == "gemiddelde":
        return _als_tekst((sum(getallen, Decimal()) / len(getallen)).quantize(Decimal("0.1"), ROUND_HALF_UP))
    return _als_tekst((getallen[0] * (som.procent or 0) / 100).quantize(Decimal(1), ROUND_HALF_UP))


def _getal(waarde: Waarde | None) -> Decimal | None:
    try:
        return Decimal(waarde.replace(",", ".")) if isinstance(waarde, str) and waarde else None
    except InvalidOperation:
        return None


def _als_tekst(getal: Decimal) -> str:
    return f"{getal:f}".replace(".", ",")
