"""On which line of the budget money lands, and what may be spent on it."""

from collections.abc import Iterable

from naober.geld.begroten import begroot, gedrukt, wijzigingen
from naober.geld.rules.stand import Grens
from naober.gemeente.begrotingsregels import kies_post
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost


def post_voor(profiel: Profiel, *, wet: str, product: str, trede: str, vorm: str, jaar: int) -> str:
    """The code of the line for such an award in this year; empty when no line fits."""
    gevonden = kies_post(profiel.begroting, wet=wet, product=product, trede=trede, vorm=vorm, jaar=jaar)
    return gevonden.code if gevonden else ""


def budgetten(profiel: Profiel, jaar: int, codes: Iterable[str]) -> dict[str, int | None]:
    """The cents that there are for each of these lines in a year: the document, with every decision since; None where
    neither says so. One query."""
    welke = list(codes)
    sinds = wijzigingen(welke, [jaar])
    uit: dict[str, int | None] = {}
    for code in welke:
        eerst = gedrukt(profiel.begroting, code, jaar) if profiel.begroting else None
        erbij = sinds.get((code, jaar))
        uit[code] = eerst if erbij is None else (eerst or 0) + erbij
    return uit


def lasten(profiel: Profiel, jaar: int) -> list[Begrotingspost]:
    """The lines that cost money in this year: of the budget itself, on which an award may land or that holds a limit.
    What shows the same money again, or is income, is no line to spend from."""
    if profiel.begroting is None:
        return []
    uit = []
    for deel in profiel.begroting.delen:
        if deel.rol != "begroting":
            continue
        uit += [p for p in deel.posten if p.kant != "baten" and (p.voor or p.einde) and not _voorbij(p, jaar)]
    return uit


def _voorbij(post: Begrotingspost, jaar: int) -> bool:
    return post.eindigt is not None and jaar > post.eindigt


def plafond_zonder_bedrag(profiel: Profiel, code: str, jaar: int) -> bool:
    """Whether this line has a ceiling of which nobody knows how high it is in this year."""
    post = profiel.begroting.post(code) if profiel.begroting else None
    if profiel.begroting is None or post is None or post.einde != "begrensd":
        return False
    return gedrukt(profiel.begroting, code, jaar) is None


def begrensd(profiel: Profiel, code: str, jaar: int) -> Grens | None:
    """The ceiling of this line in this year; None where it has none, or the budget names no amount. What was only
    changed since, with nothing to change, is no ceiling."""
    post = profiel.begroting.post(code) if profiel.begroting else None
    if post is None or post.einde != "begrensd" or plafond_zonder_bedrag(profiel, code, jaar):
        return None
    centen = begroot(profiel, code, jaar)
    return None if centen is None else Grens(code, post.naam, centen, post.bron)
