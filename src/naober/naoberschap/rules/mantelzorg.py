"""Who counts as a carer, when it is intensive, and how heavy it weighs. No clock, no database."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.naoberschap import Maatregel, Mantelzorgbegrip
from naober.kern import Bron, Weigering, leeftijd_op, maanden_later

WET = Bron("Wmo 2015", "art. 1.1.1 lid 1")
# What may be expected of housemates is usual help; the law has care by a carer apart from that, so it is no duty.
NIET_VERPLICHT = WET
UREN_IN_WEEK = Decimal(168)
GOED, RISICO, OVERBELAST = "goed", "risico", "overbelast"
_HOOGSTE = 5


@dataclass(frozen=True, slots=True)
class Mantelzorginvoer:
    """Who cares for whom. `relatie`: the bond between them. `uren` a week. `vrijwillig`: they do it because they want
    or feel it, and not because it was asked as a condition. `overdraagbaar`: tasks that a volunteer could do."""

    naam: str
    voor_wie: str
    relatie: str
    gebied: str
    uren: Decimal
    sinds: date
    onbetaald: bool
    beroepsmatig: bool
    vrijwillig: bool
    telefoon: str = ""
    geboortedatum: date | None = None
    werkend: bool = False
    steunvraag: str = ""
    scholingsvraag: str = ""
    overdraagbaar: str = ""


def controleer_mantelzorg(profiel: Profiel, zorg: Mantelzorginvoer, dag: date) -> Weigering | None:
    """Refuse what is no care by a carer: paid, out of a profession, or asked as a condition; and what cannot be so."""
    begrip = profiel.naoberschap.mantelzorger
    bron = begrip.bron if begrip is not None else WET
    if not zorg.naam.strip() or not zorg.voor_wie.strip() or not zorg.relatie.strip():
        return Weigering(
            "mantelzorg.wie", "Wie zorgt voor wie, en wat is de band tussen hen?", bron, "Vul alle drie in.", "relatie"
        )
    if not zorg.vrijwillig:
        return Weigering(
            "mantelzorg.niet-verplicht",
            "Mantelzorg is nooit een voorwaarde. Niemand hoeft het te doen, en niemand verliest er hulp door.",
            NIET_VERPLICHT,
            "Leg de behoefte vast en zoek andere hulp, ook een vrijwilliger.",
            "vrijwillig",
        )
    if not zorg.onbetaald or zorg.beroepsmatig:
        return Weigering(
            "mantelzorg.beroep",
            "Betaalde zorg, of zorg vanuit een beroep, is geen mantelzorg.",
            bron,
            "Leg deze hulp vast als deelnemer aan het plan. Helpt iemand zonder band? Schrijf die in als vrijwilliger.",
            "onbetaald",
        )
    if not 0 < zorg.uren <= UREN_IN_WEEK:
        return Weigering(
            "mantelzorg.uren", "Een week heeft 168 uur; hier staat minder dan niets of meer.", bron,
            "Verbeter de uren.", "uren",
        )  # fmt: skip
    if zorg.sinds > dag or (zorg.geboortedatum is not None and zorg.geboortedatum > dag):
        return Weigering("mantelzorg.later", "Deze dag komt nog.", bron, "Verbeter de dag.", "sinds")
    if zorg.gebied not in {g.code for g in profiel.gebieden}:
        return Weigering("mantelzorg.gebied", "Dit gebied kennen wij hier niet.", bron, "Kies uit de lijst.", "gebied")
    return None


def is_intensief(begrip: Mantelzorgbegrip | None, uren: Decimal, sinds: date, dag: date) -> bool | None:
    """Whether this care is intensive or long as the profile has it, on a day: at least so many hours a week, at least
    so many months on end. None where the profile names neither."""
    if begrip is None or (begrip.minimum_uren is None and begrip.minimum_maanden is None):
        return None
    lang = begrip.minimum_maanden is None or maanden_later(sinds, begrip.minimum_maanden) <= dag
    return lang and (begrip.minimum_uren is None or uren >= begrip.minimum_uren)


def is_jong(begrip: Mantelzorgbegrip | None, geboortedatum: date | None, dag: date) -> bool:
    """Whether the carer is a young carer on this day, by the age of the profile."""
    return begrip is not None and geboortedatum is not None and leeftijd_op(geboortedatum, dag) < begrip.jong_tot


def weeg_belasting(last: int, kracht: int) -> str:
    """What load and strength, both from 1 to 5, say together: overloaded when the load is two or more above what one
    can bear, or the heaviest there is with no more than average strength; at risk when it is just above."""
    if last - kracht >= 2 or (last == _HOOGSTE and kracht <= _HOOGSTE // 2 + 1):
        return OVERBELAST
    return RISICO if last > kracht else GOED


def controleer_belasting(last: int, kracht: int, gesprek: str) -> Weigering | None:
    """Load and strength are from 1 to 5, and come out of a conversation with the carer."""
    if not (1 <= last <= _HOOGSTE and 1 <= kracht <= _HOOGSTE):
        return Weigering("belasting.schaal", "Kies een getal van 1 tot en met 5.", WET, "Kies uit de lijst.", "last")
    if not gesprek.strip():
        return Weigering(
            "belasting.gesprek", "Wat vertelde de mantelzorger zelf?", WET, "Schrijf het kort op.", "gesprek"
        )
    return None


def vrijwilliger_eerst(
    profiel: Profiel, maatregel: Maatregel, *, gevraagd: bool, gesproken: bool, reden: str
) -> Weigering | None:
    """Where the profile says so, practical help for a carer follows a conversation and comes from a volunteer, unless
    there is a reason why not."""
    regel = profiel.naoberschap.regel("vrijwilliger-eerst")
    if regel is None or maatregel.soort != "praktische-hulp":
        return None
    if not gesproken:
        return Weigering(
            "steun.eerst-gesprek",
            "Praktische hulp volgt uit het gesprek met de mantelzorger. Dat is er nog niet.",
            regel.bron,
            "Leg eerst vast hoe het met de mantelzorger gaat.",
            "maatregel",
        )
    if gevraagd or reden.strip():
        return None
    return Weigering(
        "steun.eerst-vrijwilliger",
        f"{regel.uitleg} Er is nog geen vrijwilliger gevraagd.",
        regel.bron,
        "Vraag een vrijwilliger voor deze mantelzorger, of schrijf op waarom dat niet past.",
        "reden",
    )
