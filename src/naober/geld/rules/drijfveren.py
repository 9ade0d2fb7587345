"""What may be recorded of a cause of the policy: by how much it is expected to change a year."""

from dataclasses import dataclass
from decimal import Decimal

from naober.gemeente.profiel.begroting import Begroting
from naober.kern import Bron, Weigering

# What a budget reckons with is explained in it.
GROND = Bron("Besluit begroting en verantwoording provincies en gemeenten", "art. 19")
_HOOGSTENS = Decimal(50)
_JAREN_VOORUIT = 10


@dataclass(frozen=True, slots=True)
class Drijfveergegevens:
    """A cause, by its code in the profile; the percent by which it changes the year against the one before; and why."""

    drijfveer: str
    jaar: int
    procent: Decimal
    onderbouwing: str


def toets_drijfveer(begroting: Begroting | None, gegevens: Drijfveergegevens, dit_jaar: int) -> Weigering | None:
    """Refused for a cause that the policy does not name or of which it is not known what it changes, for a year that is
    over or far away, for more than half a year's costs, and without a reason."""
    drijfveer = next((d for d in begroting.drijfveren if d.code == gegevens.drijfveer), None) if begroting else None
    if drijfveer is None:
        return _nee("onbekend", "Deze oorzaak staat niet in het beleid.", "Kies er een uit de lijst.", "drijfveer")
    if drijfveer.werkt_op is None:
        reden = f"Van {drijfveer.naam} staat niet vast of het aantal of de prijs erdoor verandert."
        return _nee("werking", reden, "Vraag wie het profiel bijhoudt om dat erbij te zetten.", "drijfveer")
    if not dit_jaar <= gegevens.jaar <= dit_jaar + _JAREN_VOORUIT:
        wat = f"Kies een jaar van {dit_jaar} tot en met {dit_jaar + _JAREN_VOORUIT}."
        return _nee("jaar", f"Over {gegevens.jaar} wordt niets meer verwacht, of nog niet.", wat, "jaar")
    if abs(gegevens.procent) > _HOOGSTENS:
        reden = f"{gegevens.procent}% in één jaar is meer dan een prognose kan dragen."
        return _nee("procent", reden, "Schrijf procenten, van -50 tot en met 50.", "procent")
    if not gegevens.onderbouwing.strip():
        return _nee("reden", "Er staat niet waar dit percentage vandaan komt.", "Noem de bron.", "onderbouwing")
    return None


def _nee(code: str, reden: str, wat: str, veld: str) -> Weigering:
    return Weigering(f"drijfveer.{code}", reden, GROND, wat, veld)
