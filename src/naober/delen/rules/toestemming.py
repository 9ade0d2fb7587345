"""Whether this consent can be given: by whom, of what, for what and until when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.bewoners.soorten import Reikwijdte, Vertegenwoordigersoort
from naober.gemeente.deelkader import Kader
from naober.gemeente.profiel import Ontvangersoort
from naober.gemeente.profiel.deelbeleid import HELE_DOSSIER
from naober.kern import Bron, Weigering, leeftijd_op, verjaardag

_AVG = Bron("AVG", "art. 7")
_DOEL = Bron("AVG", "art. 6 lid 1 onder a")
_GELD = frozenset({"contact", "schulden"})
_OUDERS = frozenset({Vertegenwoordigersoort.OUDER, Vertegenwoordigersoort.VOOGD})


@dataclass(frozen=True, slots=True)
class Spreker:
    """Who speaks for the resident, as it is recorded: `tot` is their last day."""

    naam: str
    soort: Vertegenwoordigersoort
    reikwijdte: Reikwijdte
    van: date
    tot: date | None


def _weiger(code: str, reden: str, bron: Bron, alternatief: str, veld: str) -> Weigering:
    return Weigering(f"toestemming.{code}", reden, bron, alternatief, veld)


def controleer_gever(
    kader: Kader, geboren: date, *, zelf: bool, spreker: Spreker | None, gegevens: Collection[str]
) -> Weigering | None:
    """Whether who gives this consent may do so on the day of `kader`.

    From `zelf` years on it is the resident, or who speaks for them by law or mandate; of a child that decides along
    both the child and a parent or guardian; of a younger one a parent or guardian. Refused: a representation that has
    not begun or is over, one about money for anything else, and a parent for a child that decides by itself."""
    jaren, grens = leeftijd_op(geboren, kader.dag), kader.leeftijd
    if spreker is not None and (fout := _spreker(kader, spreker, gegevens)):
        return fout
    ouder = spreker is not None and spreker.soort in _OUDERS
    if jaren >= grens.zelf:
        if ouder:
            return _weiger(
                "kind-beslist-zelf",
                f"Vanaf {grens.zelf} jaar geeft een kind zelf toestemming. Een ouder kan dat niet meer doen.",
                grens.bron,
                "Vraag het aan het kind zelf.",
                "namens",
            )
        if not zelf and spreker is None:
            return _weiger(
                "niemand", "Zeg wie toestemming geeft.", _AVG, "Kies de inwoner of wie namens hem spreekt.", "namens"
            )
        return None
    if not ouder:
        return _weiger(
            "ouder-nodig",
            f"Onder de {grens.zelf} jaar is toestemming nodig van een ouder met gezag of een voogd.",
            grens.bron,
            "Leg de ouder of voogd vast bij Wie hoort erbij, en kies die hier.",
            "namens",
        )
    if jaren >= grens.mee and not zelf:
        return _weiger(
            "kind-beslist-mee",
            f"Vanaf {grens.mee} jaar moet het kind zelf ook toestemming geven.",
            grens.bron,
            "Vraag het aan het kind, en kruis aan dat het kind het ook wil.",
            "zelf",
        )
    return None


def _spreker(kader: Kader, spreker: Spreker, gegevens: Collection[str]) -> Weigering | None:
    if spreker.van > kader.dag or (spreker.tot is not None and spreker.tot < kader.dag):
        wanneer = "is nog niet begonnen" if spreker.van > kader.dag else f"eindigde op {spreker.tot:%d-%m-%Y}"
        return _weiger(
            "vertegenwoordiging-voorbij",
            f"{spreker.naam} mag vandaag niet namens deze inwoner spreken: dat {wanneer}.",
            Bron("Wmo 2015", "art. 1.1.1"),
            "Vraag het aan de inwoner zelf, of leg vast wie nu namens hem spreekt.",
            "namens",
        )
    if spreker.reikwijdte is Reikwijdte.GELD and not set(gegevens) <= _GELD:
        return _weiger(
            "alleen-geld",
            f"{spreker.naam} gaat alleen over geld en bezittingen.",
            Bron("Burgerlijk Wetboek Boek 1", "art. 431"),
            "Vraag de andere toestemming aan de inwoner zelf of aan een mentor.",
            "namens",
        )
    return None


def controleer_inhoud(
    kader: Kader, *, soort: Ontvangersoort, gegevens: Sequence[str], doel: str, van: date, tot: date | None
) -> Weigering | None:
    """Whether this can be consented to. Refused: nothing or something unknown, the whole file to anyone but a member of
    staff, the whole file beside parts of it, an end before its beginning, and an end in the past."""
    onbekend = [g for g in gegevens if kader.gegevenssoort(g) is None]
    if not gegevens or onbekend:
        return _weiger(
            "gegevens", "Zeg van welke delen van het dossier.", _AVG, "Kruis aan wat gedeeld mag worden.", "gegevens"
        )
    if kader.doel(doel) is None:
        return _weiger("doel", "Toestemming geldt voor één doel.", _DOEL, "Kies het doel.", "doel")
    if HELE_DOSSIER in gegevens and soort is not Ontvangersoort.MEDEWERKER:
        return _weiger(
            "hele-dossier",
            "Het hele dossier kan alleen een medewerker meelezen. Een ander krijgt alleen de delen die nodig zijn.",
            Bron("AVG", "art. 5 lid 1 onder c"),
            "Kies de delen die deze ontvanger nodig heeft.",
            "gegevens",
        )
    if HELE_DOSSIER in gegevens and len(gegevens) > 1:
        return _weiger(
            "alles-of-delen",
            "Kies het hele dossier of delen ervan, niet allebei.",
            _AVG,
            "Haal een van de twee weg.",
            "gegevens",
        )
    if tot is not None and tot < max(van, kader.dag):
        return _weiger("einde", "De laatste dag is al voorbij.", _AVG, "Kies een latere dag.", "tot")
    return None


def mist_huisgenoten(kader: Kader, gegevens: Collection[str], ontbreekt: Sequence[str]) -> Weigering | None:
    """What is about everyone in the household asks everyone who decides for themselves (`ontbreekt`: who did not)."""
    samen = [g.naam.lower() for g in kader.gegevens if g.samen and g.code in gegevens]
    if not samen or not ontbreekt:
        return None
    return _weiger(
        "huisgenoten",
        f"Dit ({', '.join(samen)}) gaat ook over {', '.join(ontbreekt)}. Niet iedereen heeft gezegd dat het mag.",
        Bron("AVG", "art. 7 lid 1"),
        "Vraag het aan hen, of kies alleen de delen over deze inwoner.",
        "huisgenoten",
    )


def laatste_dag(kader: Kader, geboren: date, *, zelf: bool, spreker: Spreker | None, tot: date | None) -> date | None:
    """Until when it holds: what a parent gives alone ends the day before the child decides along."""
    if zelf or spreker is None or spreker.soort not in _OUDERS:
        return tot
    grens = verjaardag(geboren, kader.leeftijd.mee) - timedelta(days=1)
    return grens if tot is None else min(tot, grens)
