"""What is known of groups that come over, as counts."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import overkomstmomenten
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.overkomst import Overkomstgroep, Overkomstmoment
from naober.ingang.models import Binnenkomst
from naober.ingang.overkomst.rules import SLEUTEL, controleer_moment, moment_van
from naober.kern.tellen import totaal


@dataclass(frozen=True, slots=True)
class Groepsstand:
    """What is known of a group: counts of sources, from which day data of clients may be there, and how many clients
    were read in; None where that is too few to show."""

    groep: Overkomstgroep
    moment: Overkomstmoment | None
    mag: bool
    ingelezen: int | None


def standen(actor: Actor, profiel: Profiel, dag: date) -> list[Groepsstand]:
    """Every group of the profile, without anybody in it: one query, and none without groups."""
    if not profiel.privacy.overkomst:
        return []
    with zonder_namen():
        rijen = Binnenkomst.objects.filter(gegevens__has_key=SLEUTEL).values_list(
            "persoon", f"gegevens__{SLEUTEL}__groep"
        )
        tel = Counter(groep for _, groep in set(rijen))
    uit = []
    for groep in profiel.privacy.overkomst:
        moment = moment_van(overkomstmomenten(), groep)
        mag = controleer_moment(overkomstmomenten(), groep, dag) is None
        uit.append(Groepsstand(groep, moment, mag, totaal([(groep.naam, tel[groep.code])])))
    return uit
