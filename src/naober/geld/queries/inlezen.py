"""What a file would make of the budget, before anything is recorded."""

from naober.geld.rules.begroting import BEGROTING
from naober.geld.rules.inlezen import TOTALEN, Inlezing
from naober.geld.vastleggen import voorbeeld
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Eenheid
from naober.gemeente.rechten import heeft_recht
from naober.kern import Weigering


def bekijk(actor: Actor, profiel: Profiel, tekst: str, eenheid: Eenheid) -> Inlezing | Weigering:
    """Each line as it is and as it would be, or everything that is wrong. Refused without the right."""
    if not heeft_recht(actor.rollen, "begroting.bijhouden"):
        reden = "U mag de begroting niet bijhouden."
        return Weigering("recht.ontbreekt", reden, BEGROTING, "Vraag wie de begroting beheert.", "")
    return voorbeeld(profiel, tekst, eenheid)


def codelijst(profiel: Profiel) -> list[tuple[str, str]]:
    """The codes that a file may name: each line on which money is, and the totals."""
    delen = profiel.begroting.delen if profiel.begroting else ()
    regels = [(p.code, f"{d.naam}: {p.naam}") for d in delen if d.rol != "overzicht" for p in d.posten]
    return [*regels, *((code, f"Totaal van de {kant}") for code, kant in TOTALEN.items())]
