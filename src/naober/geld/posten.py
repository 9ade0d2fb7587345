"""On which line of the budget money lands, and what may be spent on it."""

from collections.abc import Iterable

from naober.geld.rules.stand import Grens
from naober.gemeente.begrotingsregels import kies_post
from naober.gemeente.profiel import Profiel

# What counts as the budget of a year, the strongest first.
_SOORTEN = ("na_wijziging", "raming")


def post_voor(profiel: Profiel, *, wet: str, product: str, trede: str, vorm: str, jaar: int) -> str:
    """The code of the line for such an award in this year; empty when no line fits."""
    gevonden = kies_post(profiel.begroting, wet=wet, product=product, trede=trede, vorm=vorm, jaar=jaar)
    return gevonden.code if gevonden else ""


def begroot(profiel: Profiel, code: str, jaar: int) -> int | None:
    """The cents that the budget has for this line in this year: after the changes where they are printed, and else as
    estimated. None when it names none."""
    post = profiel.begroting.post(code) if profiel.begroting else None
    for soort in _SOORTEN:
        bedrag = post.bedrag(soort, jaar) if post else None
        if bedrag is not None and bedrag.euro is not None:
            return bedrag.euro * 100
    return None


def budgetten(profiel: Profiel, jaar: int, codes: Iterable[str]) -> dict[str, int | None]:
    """The budget of each of these lines in a year."""
    return {code: begroot(profiel, code, jaar) for code in codes}


def begrensd(profiel: Profiel, code: str, jaar: int) -> Grens | None:
    """The ceiling of this line in this year; None where it has none, or the budget names no amount."""
    post = profiel.begroting.post(code) if profiel.begroting else None
    centen = begroot(profiel, code, jaar)
    if post is None or post.einde != "begrensd" or centen is None:
        return None
    return Grens(code, post.naam, centen, post.bron)
