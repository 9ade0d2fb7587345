"""Handing over to who watches over safety, and what comes back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from naober.gemeente.profiel.veiligheid import Overdrachtstap, Veiligheidsontvanger
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Bron, Weigering, werkdagen_na
from naober.veiligheid.rules.kader import Veiligheidskader

MELDEN = Bron("Wmo 2015", "art. 5.2.6")
_VOLWASSEN = 18


@dataclass(frozen=True, slots=True)
class Overdrachtinvoer:
    """A hand-over as it is typed. `feiten`: what was seen, with from whom. `inhoud`: what is told. `verteld`: what the
    household was told of it, or why that waits. `antwoorden`: of the checklist of this receiver, when it has one."""

    ontvanger: str
    feiten: str
    gegevens: tuple[str, ...] = ()
    inhoud: str = ""
    noodzaak: str = ""
    verteld: str = ""
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Overdrachtstand:
    """A step of the receiver as it is followed. `uiterlijk`: the last day of its term; `te_laat` when that is over."""

    stap: Overdrachtstap
    gedaan: bool
    uiterlijk: date | None
    te_laat: bool


def wet_van(ontvanger: Veiligheidsontvanger) -> str:
    """Under which law the data go: the report of violence under the Wmo, the others for a child under the Jeugdwet."""
    return "Wmo 2015" if ontvanger.rol == "meldpunt" else "Jeugdwet"


def controleer_overdracht(
    kader: Veiligheidskader, invoer: Overdrachtinvoer, *, leeftijd: int = 0, meedenken: bool = False
) -> Weigering | None:
    """May this go to this receiver? `leeftijd`: of whom it is about, in years. Refused: a receiver that is unknown or
    does not think along, the board for somebody of age, no facts, and a checklist that is open or does not hold: before
    the board everything must be substantiated and prepared."""
    ontvanger = kader.ontvanger(invoer.ontvanger)
    if ontvanger is None:
        return _vul("ontvanger", "Deze ontvanger kent de gemeente niet.", "Kies uit de lijst.")
    if meedenken and not (ontvanger.meedenken or ontvanger.rol == "meldpunt"):
        return Weigering(
            "overdracht.denkt-niet-mee",
            f"{ontvanger.naam} denkt niet mee voordat er een melding is.",
            ontvanger.bron,
            "Vraag het meldpunt om advies. Dat kan zonder namen.",
            "ontvanger",
        )
    if ontvanger.rol == "raad" and leeftijd >= _VOLWASSEN and not meedenken:
        return Weigering(
            "overdracht.volwassen",
            f"{ontvanger.naam} onderzoekt alleen of een kind een maatregel nodig heeft.",
            ontvanger.bron,
            "Kies het kind om wie het gaat, of meld bij het meldpunt.",
            "persoon",
        )
    if not invoer.feiten.strip():
        return _vul("feiten", "Leg vast wat er is gezien of gehoord, en van wie.", "Schrijf de feiten op.")
    return None if meedenken else _controleer_toets(kader, ontvanger, invoer.antwoorden)


def _controleer_toets(
    kader: Veiligheidskader, ontvanger: Veiligheidsontvanger, antwoorden: Mapping[str, Antwoord]
) -> Weigering | None:
    toets = kader.toets_voor(ontvanger)
    if toets is None:
        return None
    oordeel = weeg_toets(toets, antwoorden)
    if oordeel.voldaan:
        return None
    mist = (oordeel.open or oordeel.niet_gehouden)[0]
    return Weigering(
        "overdracht.toets",
        f"Het dossier is nog niet klaar voor {ontvanger.naam}: {mist.vraag}",
        mist.bron,
        "Zet dit eerst in het dossier en geef bij elk antwoord de reden.",
        f"toets_{mist.code}",
    )


def controleer_terugkoppeling(weg: Sequence[Overdrachtstap], stap: str, tekst: str, *, klaar: bool) -> Weigering | None:
    """A step that this receiver has, with what they let know; nothing more once the hand-over is done."""
    if klaar:
        return _vul("stap", "Deze overdracht is afgerond.", "Doe een nieuwe melding als er weer zorgen zijn.")
    if stap not in {s.code for s in weg}:
        return _vul("stap", "Deze stap hoort niet bij deze ontvanger.", "Kies uit de lijst.")
    if not tekst.strip():
        return _vul("tekst", "Wat liet de ontvanger weten?", "Schrijf op wat u hoorde, en van wie.")
    return None


def uiterlijk_voor(stap: Overdrachtstap, dag: date) -> date | None:
    """By when this step must have been taken of a report of `dag`; None when nothing says so."""
    if stap.binnen_werkdagen:
        return werkdagen_na(dag, stap.binnen_werkdagen)
    return dag + timedelta(weeks=stap.binnen_weken) if stap.binnen_weken else None


def volg(weg: Sequence[Overdrachtstap], gedaan: Collection[str], dag: date, vandaag: date) -> list[Overdrachtstand]:
    """Every step of the receiver: whether it came back, and by when it should have. `dag`: of the report."""
    uit = []
    for stap in weg:
        uiterlijk = uiterlijk_voor(stap, dag)
        klaar = stap.code in gedaan
        uit.append(Overdrachtstand(stap, klaar, uiterlijk, bool(uiterlijk and not klaar and uiterlijk < vandaag)))
    return uit


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"overdracht.{veld}", reden, MELDEN, alternatief, veld)
