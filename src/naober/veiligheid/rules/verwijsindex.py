"""The index of youths at risk: who may be reported, for what, and what they are told."""

from dataclasses import dataclass
from datetime import date

from naober.kern import Bron, Weigering, leeftijd_op
from naober.veiligheid.rules.kader import Veiligheidskader

WET = Bron("Jeugdwet", "art. 7.1.4.1")
_VERTELLEN = Bron("AVG", "art. 14")


@dataclass(frozen=True, slots=True)
class Indexinvoer:
    """A report to the index. `verteld`: what the youth or the parents were told; else `nog_niet`, why that brings
    danger now."""

    risicos: tuple[str, ...]
    waarom: str
    verteld: str = ""
    nog_niet: str = ""


def mag_in_index(kader: Veiligheidskader, geboren: date | None, dag: date) -> Weigering | None:
    """Is this somebody whom the law lets be reported: a youth under the age of that day?"""
    regel = kader.verwijsindex
    if regel is None:
        return Weigering("verwijsindex.bestaat-niet", "Op deze dag was er geen Verwijsindex.", WET, "Kies een dag.")
    if geboren is not None and geboren <= dag and leeftijd_op(geboren, dag) < regel.onder:
        return None
    return Weigering(
        "verwijsindex.leeftijd",
        f"De Verwijsindex is voor jeugdigen tot {regel.onder} jaar.",
        regel.bron,
        "Deel wat nodig is op een andere grond, bij Delen en toestemming.",
        "persoon",
    )


def controleer_melding(
    kader: Veiligheidskader, geboren: date | None, invoer: Indexinvoer, dag: date
) -> Weigering | None:
    """May this youth be reported for these risks? Only for those that the law names, with why it is suspected; and the
    youth hears it, unless that brings danger."""
    if weigering := mag_in_index(kader, geboren, dag):
        return weigering
    regel = kader.verwijsindex
    bekend = {o.code for o in regel.omstandigheden} if regel else set()
    if not invoer.risicos or set(invoer.risicos) - bekend:
        return _vul("risicos", "Melden mag alleen voor een risico dat in de wet staat.", "Kies een of meer risico's.")
    if not invoer.waarom.strip():
        return _vul("waarom", "Waarom vermoedt u dit?", "Schrijf op wat u zag of hoorde.")
    if bool(invoer.verteld.strip()) == bool(invoer.nog_niet.strip()):
        return Weigering(
            "verwijsindex.verteld",
            "De jeugdige of de ouders horen dat u meldt, tenzij dat nu gevaar geeft.",
            _VERTELLEN,
            "Schrijf op wat u heeft verteld, of waarom dat nog niet kan. Niet allebei.",
            "verteld",
        )
    return None


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"verwijsindex.{veld}", reden, WET, alternatief, veld)
