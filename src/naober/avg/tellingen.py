"""What was removed of signals, counted without whom they were about."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from naober.avg.models import Opruimtelling
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.signaalregels import signaalkader
from naober.kern.tellen import Aantal, verhul


@dataclass(frozen=True, slots=True)
class Opruimstand:
    """How many of one kind and ground went, by name, and the last day on which some did."""

    soort: str
    grond: str
    aantal: int
    laatst: date


def opgeruimd(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Opruimstand]:
    """For who watches over privacy (the policy of the table says who that is): what left the database in these days.
    One query."""
    kader = signaalkader(profiel.gemeente.code, tot)
    som: dict[tuple[str, str], Opruimstand] = {}
    for rij in Opruimtelling.objects.filter(dag__range=(van, tot)).order_by("soort", "grond", "dag"):
        soort, grond = kader.soort(rij.soort), kader.grond(rij.grond)
        eerder = som.get((rij.soort, rij.grond))
        som[rij.soort, rij.grond] = Opruimstand(
            soort.naam if soort else rij.soort, grond.naam if grond else rij.grond,
            rij.aantal + (eerder.aantal if eerder else 0), rij.dag,
        )  # fmt: skip
    return list(som.values())


def opgeruimd_per_grond(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Aantal]:
    """The same for who may see counts, small ones hidden; empty when nothing went. One query."""
    kader = signaalkader(profiel.gemeente.code, tot)
    with zonder_namen():
        rijen = list(Opruimtelling.objects.filter(dag__range=(van, tot)).values_list("grond", "aantal"))
    tel = Counter[str]()
    for code, aantal in rijen:
        tel[grond.naam if (grond := kader.grond(code)) else code] += aantal
    return verhul(sorted(tel.items()))
