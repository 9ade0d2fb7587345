"""When a trajectory may begin, what the first talk asks, and how it ends. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from naober.dossier.rules import niet_later
from naober.gemeente.profiel.schuldhulp import Bedreiging
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.inkomen.rules.woorden import BESLUIT, DDAS, EERSTE_GESPREK, REDENEN, WGS
from naober.kern import Bron, Weigering, leeftijd_op

TOELATING, AFWIJZING = "toelating", "afwijzing"
# After the first talk the law asks a plan or a refusal, also for who stays away or moves. Who withdrew asks nothing any
# more, and who died can be given none.
_ZONDER_BESLUIT = frozenset({"ingetrokken", "overleden"})
_MEERDERJARIG = 18
_HANDELEN = Bron("BW", "boek 1, art. 234")


def weiger(veld: str, reden: str, alternatief: str, bron: Bron = WGS, code: str = "schuldhulp.invoer") -> Weigering:
    """A refusal in the form of this room."""
    return Weigering(code=code, reden=reden, bron=bron, alternatief=alternatief, veld=veld)


@dataclass(frozen=True, slots=True)
class Aanmelding:
    """The question, in the words of the resident, and the day on which they asked. `bedreiging`: code of what
    threatens, empty when nothing does."""

    hulpvraag: str
    dag: date
    bedreiging: str = ""


def controleer_aanmelding(
    kader: Schuldhulpkader, aanmelding: Aanmelding, geboren: Sequence[date], peildatum: date
) -> Weigering | None:
    """Refused: no question, a day to come, something that threatens which is not known, and a minor, for
    whom whoever has authority over them acts."""
    dag = aanmelding.dag
    if not aanmelding.hulpvraag.strip():
        return weiger("hulpvraag", "Er staat niet waar de inwoner hulp bij wil.", "Schrijf op wat de inwoner vraagt.")
    if weigering := niet_later(dag, peildatum, "dag", EERSTE_GESPREK):
        return weigering
    if aanmelding.bedreiging and kader.bedreiging(aanmelding.bedreiging) is None:
        return weiger("bedreiging", "Wat er dreigt, is niet bekend.", "Kies wat er dreigt.", EERSTE_GESPREK)
    if any(g > dag or leeftijd_op(g, dag) < _MEERDERJARIG for g in geboren):
        return weiger(
            "persoon", "Deze inwoner is jonger dan achttien.", "Kies wie voor de schulden moet opkomen.", _HANDELEN
        )
    return None


@dataclass(frozen=True, slots=True)
class Schuldgesprek:
    """The first talk. `verkenning`: what was found on each field that the municipality looks at, by its code;
    `collectief`: which provisions for everybody can help, or why none does."""

    dag: date
    verkenning: Mapping[str, str] = field(default_factory=dict)
    collectief: str = ""


def controleer_gesprek(
    kader: Schuldhulpkader, gesprek: Schuldgesprek, *, aangemeld: date, gehad: bool, peildatum: date
) -> Weigering | None:
    """Refused: a second first talk, a day before the question or to come, and a field of the policy that was not
    looked at."""
    if gehad:
        return weiger(
            "dag", "Het eerste gesprek is al vastgelegd.", "Leg een volgend gesprek vast in het dossier.",
            EERSTE_GESPREK, "schuldhulp.gesprek-gehad",
        )  # fmt: skip
    if weigering := niet_later(gesprek.dag, peildatum, "dag", EERSTE_GESPREK) or _na(gesprek.dag, aangemeld):
        return weigering
    for veld in kader.beleid.verkenning:
        if not gesprek.verkenning.get(veld.code, "").strip():
            return weiger(
                f"verkenning_{veld.code}", f"Er staat niet wat u vond bij: {veld.naam.lower()}.",
                "Kijk ook hiernaar. Speelt er niets, schrijf dat dan op.", veld.bron,
            )  # fmt: skip
    regel = kader.beleid.collectief
    if regel is not None and not gesprek.collectief.strip():
        return weiger(
            "collectief", "Er staat niet welke voorziening voor iedereen kan helpen.", regel.uitleg, regel.bron
        )
    return None


def _na(dag: date, aangemeld: date) -> Weigering | None:
    if dag >= aangemeld:
        return None
    return weiger("dag", "Deze dag ligt voor de aanmelding.", "Verbeter de datum.")


@dataclass(frozen=True, slots=True)
class Trajectstand:
    """What is known of a trajectory when a step or its end is judged. `toelating`: empty as long as nobody decided;
    `besluit_loopt`: a grant of this help that has not ended; `soorten`: the kinds of steps that run;
    `regeling_open`: a proposal to creditors that waits for its outcome; `regeling_toegekend`: they agreed;
    `laatst`: the last day of what happened in it: talk, decision, steps and proposals; `elders`: when another
    organisation granted it."""

    aangemeld: date
    gesprek: date | None = None
    toelating: str = ""
    besluit_loopt: bool = False
    geeindigd: date | None = None
    soorten: tuple[str, ...] = ()
    gehad: tuple[str, ...] = ()
    regeling_open: bool = False
    regeling_toegekend: bool = False
    laatst: date | None = None
    elders: date | None = None


def controleer_bedreiging(
    kader: Schuldhulpkader, stand: Trajectstand, code: str, dag: date, peildatum: date
) -> Bedreiging | Weigering:
    """What threatens. Refused: what is not known, a day that cannot be, and once the first talk was held: then a crisis
    is a step."""
    gevaar = kader.bedreiging(code)
    if gevaar is None:
        return weiger("bedreiging", "Wat er dreigt, is niet bekend.", "Kies wat er dreigt.", EERSTE_GESPREK)
    if stand.gesprek is not None:
        return weiger(
            "bedreiging", "Het eerste gesprek is al geweest.", "Leg vast dat u de crisis afwendt, als stap.",
            EERSTE_GESPREK,
        )  # fmt: skip
    return niet_later(dag, peildatum, "dag", EERSTE_GESPREK) or _na(dag, stand.aangemeld) or gevaar


def weiger_geeindigd(stand: Trajectstand) -> Weigering | None:
    """What has ended takes nothing more."""
    if stand.geeindigd is None:
        return None
    return weiger(
        "", "Deze schuldhulp is beëindigd.", "Vraagt de inwoner opnieuw hulp? Begin dan een nieuw traject.",
        code="schuldhulp.geeindigd",
    )  # fmt: skip


def controleer_elders(
    kader: Schuldhulpkader, stand: Trajectstand, *, uitkomst: str, door: str, dag: date, peildatum: date
) -> Weigering | None:
    """A decision of another organisation. Refused where the municipality decides itself: then the decision is taken on
    the action of the plan, with a letter and a way to object."""
    if kader.producten:
        return weiger(
            "uitkomst", "In deze gemeente wordt het besluit over schuldhulp hier genomen.",
            "Zet schuldhulp als actie in het plan, en neem daar het besluit.", BESLUIT, "schuldhulp.besluit-hier",
        )  # fmt: skip
    if uitkomst not in (TOELATING, AFWIJZING):
        return weiger("uitkomst", "Er staat niet wat er is besloten.", "Kies toelating of afwijzing.", BESLUIT)
    if not door.strip():
        return weiger("door", "Er staat niet wie het besluit nam.", "Noem de organisatie.", BESLUIT)
    if stand.gesprek is None:
        return weiger("dag", "Er is nog geen eerste gesprek geweest.", "Leg eerst het gesprek vast.", EERSTE_GESPREK)
    return niet_later(dag, peildatum, "dag", BESLUIT) or _na(dag, stand.gesprek)


def controleer_eindbesluit(
    stand: Trajectstand, *, reden: str, op: date | None, door: str, peildatum: date
) -> Weigering | None:
    """The decision by which another organisation ends what it granted. Refused: none, unless the resident died; a day
    before the grant or to come; and one where nobody else granted anything."""
    if stand.elders is None:
        if op is None and not door.strip():
            return None
        return weiger(
            "besluit_op", "Geen andere organisatie liet de inwoner toe tot schuldhulp.", "Laat dit leeg.", BESLUIT
        )
    if op is None and not door.strip() and reden == "overleden":
        return None
    if op is None:
        return weiger(
            "besluit_op", "Er staat niet wanneer is besloten dat de schuldhulp stopt.",
            "Vraag het de organisatie die besloot. De inwoner krijgt daarvan een brief en kan bezwaar maken.", BESLUIT,
            "schuldhulp.geen-eindbesluit",
        )  # fmt: skip
    if not door.strip():
        return weiger("besluit_door", "Er staat niet wie besloot dat de hulp stopt.", "Noem de organisatie.", BESLUIT)
    if op < stand.elders:
        return weiger("besluit_op", "Deze dag ligt voor de toelating.", "Verbeter de datum.", BESLUIT)
    return niet_later(op, peildatum, "besluit_op", BESLUIT)


def controleer_einde(stand: Trajectstand, *, reden: str, dag: date, peildatum: date) -> Weigering | None:
    """Refused: a reason that is not known, a day to come or before the last thing that happened in it; a proposal that
    is still with the creditors; no decision after the first talk, unless the resident withdrew or died; and a grant
    that runs on: the law asks a decision to end it."""
    if reden not in REDENEN:
        return weiger("reden", "Er staat niet waarom de schuldhulp eindigt.", "Kies een reden.", DDAS)
    if weigering := niet_later(dag, peildatum, "dag", BESLUIT) or _na(dag, stand.aangemeld):
        return weigering
    if stand.laatst is not None and dag < stand.laatst:
        return weiger(
            "dag", f"Op {stand.laatst:%d-%m-%Y} gebeurde er nog iets in deze schuldhulp.",
            "Kies die dag, of een dag erna.",
        )  # fmt: skip
    if stand.regeling_open:
        return weiger(
            "reden", "Er ligt nog een voorstel bij de schuldeisers.", "Leg eerst vast hoe dat afliep, of trek het in."
        )
    if stand.gesprek is not None and not stand.toelating and reden not in _ZONDER_BESLUIT:
        return weiger(
            "reden", "Na het eerste gesprek is er nog niet besloten.",
            "Neem eerst het besluit. Alleen als de inwoner de vraag introk of overleed, hoeft dat niet.", BESLUIT,
            "schuldhulp.geen-besluit",
        )  # fmt: skip
    if stand.besluit_loopt and reden != "overleden":
        return weiger(
            "reden", "De toekenning van de schuldhulp loopt nog.",
            "Neem eerst het besluit dat de hulp stopt. De inwoner krijgt daarvan een brief en kan bezwaar maken.",
            BESLUIT, "schuldhulp.besluit-loopt",
        )  # fmt: skip
    return None
