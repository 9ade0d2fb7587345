"""Verdicts on appointments, tasks, contact moments and documents. No clock and no database."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from naober.gemeente.profiel import Termijnregel
from naober.kern import Bron, Weigering
from naober.kern.bestand import Ongeschikt, soort_van
from naober.kern.leesniveau import lees

_WMO = Bron("Wmo 2015", "art. 2.3.2")
_VEILIG = Bron("AVG", "art. 32 lid 1")

# Minutes. Longer is a typing error, or days that belong in an absence.
LANGSTE_AFSPRAAK = 10 * 60
GROOTSTE_DOCUMENT = 10 * 1024 * 1024
_HIER = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class NieuweAfspraak:
    """An appointment as it is asked for; `begint_op` with its time zone, `collegas` by number."""

    soort: str
    onderwerp: str
    begint_op: datetime
    minuten: int = 60
    plaats: str = ""
    met: str = ""
    collegas: tuple[int, ...] = ()

    @property
    def dag(self) -> date:
        """The day on which it begins, at the clock of the Netherlands."""
        return self.begint_op.astimezone(_HIER).date()


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact moment as it was: how, with whom, whether anybody was reached, and what was said."""

    wijze: str
    dag: date
    met: str
    bereikt: bool
    verslag: str = field(repr=False, default="")


def controleer_afspraak(afspraak: NieuweAfspraak, peildatum: date, *, in_dossier: bool) -> Weigering | None:
    """Refused: no subject, a day that is over, a strange length, private time inside a file."""
    if not afspraak.onderwerp.strip():
        return _weiger("afspraak.onderwerp", "Waar gaat de afspraak over?", "Vul een onderwerp in.", "onderwerp")
    if afspraak.dag < peildatum:
        return _weiger(
            "afspraak.voorbij",
            "Deze dag is al voorbij.",
            "Kies vandaag of later. Leg wat al is geweest vast als contactmoment.",
            "begint_op",
        )
    if not 5 <= afspraak.minuten <= LANGSTE_AFSPRAAK:
        return _weiger(
            "afspraak.duur",
            "Een afspraak duurt tussen 5 minuten en 10 uur.",
            "Verbeter het aantal minuten.",
            "minuten",
        )
    if in_dossier and afspraak.soort == "eigen":
        return _weiger(
            "afspraak.eigen-in-dossier",
            "Eigen tijd hoort niet bij een huishouden.",
            "Kies wat voor afspraak het is, of maak haar vanuit uw agenda.",
            "soort",
        )
    return None


def controleer_taak(omschrijving: str, vervalt_op: date | None, peildatum: date) -> Weigering | None:
    """Refused: no description, a last day that is over."""
    if not omschrijving.strip():
        return _weiger("taak.leeg", "Wat moet er gebeuren?", "Vul de taak in.", "omschrijving")
    if vervalt_op is not None and vervalt_op < peildatum:
        return _weiger("taak.voorbij", "Deze dag is al voorbij.", "Kies vandaag of een latere dag.", "vervalt_op")
    return None


def controleer_contact(contact: Contact) -> Weigering | None:
    """Refused: nobody named, and reached without a word of what was said."""
    if not contact.met.strip():
        return _weiger("contact.met-wie", "Met wie was het contact?", "Vul in met wie, of wie u zocht.", "met")
    if contact.bereikt and not contact.verslag.strip():
        return _weiger("contact.leeg", "Wat is er besproken?", "Schrijf kort op wat er is gezegd.", "verslag")
    return None


def controleer_bericht(tekst: str) -> Weigering | None:
    """A message says something."""
    if tekst.strip():
        return None
    return _weiger("bericht.leeg", "Het bericht is leeg.", "Schrijf op wat u wilt zeggen.", "tekst")


# How it goes with a goal, in the resident's own eyes.
SCORES: dict[int, str] = {1: "slecht", 2: "niet zo goed", 3: "gaat wel", 4: "goed", 5: "heel goed"}


def controleer_voortgang(score: int | None, eigen_doel: bool) -> Weigering | None:
    """Refused: a goal of another or of a plan that ended, and no mark from 1 to 5."""
    if not eigen_doel:
        return _weiger(
            "voortgang.doel",
            "Dit doel staat niet in het plan dat nu met u is afgesproken.",
            "Kijk bij Mijn plan welke doelen er nu zijn.",
            "doel",
        )
    if score not in SCORES:
        return _weiger("voortgang.score", "Hoe gaat het?", "Kies wat het beste past.", "score")
    return None


def controleer_wens(waarover: str, wanneer: str) -> Weigering | None:
    """Who asks for an appointment says what about, and when it suits."""
    if not waarover.strip():
        return _weiger("afspraak.onderwerp", "Waar gaat de afspraak over?", "Vul dit in.", "waarover")
    if not wanneer.strip():
        return _weiger("afspraak.wanneer", "Wanneer past het u?", "Schrijf op welke dagen en tijden.", "wanneer")
    return None


# What a resident may hand in: what can only be looked at.
_VAN_INWONER = frozenset({"application/pdf", "image/jpeg", "image/png"})


def controleer_soort_van_inwoner(bestandstype: str) -> Weigering | None:
    """A resident hands in a PDF or a picture, and nothing else."""
    if bestandstype in _VAN_INWONER:
        return None
    return _weiger_bestand(
        "document.geen-beeld",
        "Dit is geen pdf en geen foto.",
        "Maak een foto van het papier, of sla het op als pdf. Lukt dat niet? Breng het langs of stuur het op.",
    )


_INGEPAKT = "Open het zelf in uw tekstverwerker, bewaar het opnieuw, en kies het dan. Of sla het op als pdf."
# Why a file is not kept (`kern.bestand.Ongeschikt`), and what to do instead.
_ONGESCHIKT: dict[str, tuple[str, str]] = {
    "soort": (
        "Dit soort bestand kan niet worden bewaard, of de naam past niet bij de inhoud.",
        "Kies een pdf, jpg, png, docx of odt. Sla het bestand zo nodig eerst op als pdf.",
    ),
    "inpak": ("Dit bestand pakt uit tot veel meer dan het lijkt te zijn.", _INGEPAKT),
    "macro": ("In dit bestand zit iets dat vanzelf kan gaan werken, zoals een macro.", "Sla het op als pdf."),
    "verwijzing": ("Dit bestand verwijst op een ongewone manier naar iets anders.", _INGEPAKT),
    "versleuteld": ("Dit bestand heeft een wachtwoord.", "Bewaar het zonder wachtwoord, en kies het dan."),
}


def herken_bestand(naam: str, inhoud: bytes) -> str | Weigering:
    """The kind of file by what it holds and its name. Refused: empty, too large, another kind, a name that says
    something else than the contents, and what unpacks into too much, could run or points elsewhere."""
    if not inhoud:
        return _weiger_bestand("document.leeg", "Dit bestand is leeg.", "Kies een ander bestand.")
    if len(inhoud) > GROOTSTE_DOCUMENT:
        return _weiger_bestand(
            "document.te-groot",
            "Dit bestand is groter dan 10 MB.",
            "Maak het kleiner, of deel het op.",
        )
    try:
        return soort_van(naam, inhoud)
    except Ongeschikt as fout:
        return _weiger_bestand(f"document.{fout.code}", *_ONGESCHIKT[fout.code])


def weiger_na_scan(uitslag: str) -> Weigering | None:
    """The refusal for what the scanner for malware said, or None when it is clean."""
    if uitslag == "schoon":
        return None
    if uitslag == "besmet":
        return _weiger_bestand(
            "document.besmet",
            "In dit bestand zit schadelijke software. Het is niet bewaard.",
            "Open het niet, en meld het bij de servicedesk van uw gemeente.",
        )
    return _weiger_bestand(
        "document.niet-gekeurd",
        "Dit bestand kon niet worden nagekeken op schadelijke software. Het is niet bewaard.",
        "Probeer het straks opnieuw. Blijft het zo, meld het dan bij de beheerder.",
    )


def _weiger_bestand(code: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(code=code, reden=reden, bron=_VEILIG, alternatief=alternatief, veld="bestand")


def _weiger(code: str, reden: str, alternatief: str, veld: str) -> Weigering:
    return Weigering(code=code, reden=reden, bron=_WMO, alternatief=alternatief, veld=veld)


def laatste_start(regel: Termijnregel, grens: date) -> date:
    """The last day on which this term can have begun to have its last day before `grens`."""
    laag, hoog = 0, 800
    while laag < hoog:
        midden = (laag + hoog) // 2
        if regel.vanaf(grens - timedelta(days=midden)).uiterste_datum < grens:
            hoog = midden
        else:
            laag = midden + 1
    return grens - timedelta(days=laag)


def controleer_groepsbrief(onderwerp: str, tekst: str) -> Weigering | None:
    """A letter to a group says something, in plain words: everybody in it must be able to read it."""
    bron = Bron("Awb", "art. 2:1")
    for veld, wat in (("onderwerp", onderwerp), ("tekst", tekst)):
        if not wat.strip():
            return Weigering("groepsbrief.leeg", f"Vul {veld} in.", bron, "Zeg wat er voor de lezer verandert.", veld)
        gelezen = lees(wat)
        if gelezen.moeilijk:
            fout = gelezen.moeilijk[0]
            return Weigering(
                "groepsbrief.taal",
                f"Niet iedereen kan dit lezen: ‘{fout.zin}’",
                bron,
                f"Maak het makkelijker: {fout.waarom}.",
                veld,
            )
        if not gelezen.gewoon:
            return Weigering(
                "groepsbrief.taal",
                f"Deze tekst leest moeilijk: {gelezen.score:.0f}. Gewoon is 60, en heel makkelijk is 100.",
                bron,
                "Gebruik kortere zinnen en kortere woorden.",
                veld,
            )
    return None
