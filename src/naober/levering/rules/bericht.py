"""Verdicts on messages with providers: what is taken in, and what can be repaired. No clock and no database."""

from naober.istandaard import GRENS
from naober.kern import Bron, Weigering
from naober.levering.rules.herstel import Knop

STANDAARD = Bron("iWmo en iJw 3.2", "het berichtenverkeer")
_OMVANG = Bron("iWmo en iJw 3.2", "OP179")


def weiger_omvang(grootte: int) -> Weigering | None:
    """Refused: an empty file, and one of more than 25 MB."""
    if grootte == 0:
        return Weigering("bericht.leeg", "Dit bestand is leeg.", _OMVANG, "Kies een ander bestand.", "bestand")
    if grootte > GRENS:
        return Weigering(
            "bericht.te-groot",
            f"Dit bericht is groter dan 25 MB ({grootte} bytes).",
            _OMVANG,
            "Vraag de aanbieder het op te delen in kleinere berichten.",
            "bestand",
        )
    return None


def controleer_gesprek(tekst: str) -> Weigering | None:
    """What is said to the other side says something."""
    if tekst.strip():
        return None
    return Weigering(
        "berichtgesprek.leeg", "Er staat niets in.", STANDAARD, "Schrijf op wat u wilt zeggen of vragen.", "tekst"
    )


_AL_KLAAR = Weigering(
    "bevinding.klaar", "Deze afkeuring is al hersteld of zo gelaten.", STANDAARD, "U hoeft niets meer te doen."
)


def mag_herstellen(herstel: str, knop: Knop, *, heeft_toewijzing: bool) -> Weigering | None:
    """Whether a button can repair a rejection. Refused: one that was repaired, one for which there is no button, and
    one of which the allocation is not known."""
    if herstel in ("hersteld", "gelaten"):
        return _AL_KLAAR
    if knop is Knop.GEEN or not heeft_toewijzing:
        return Weigering(
            "bevinding.geen-knop",
            "Dit kan het systeem niet zelf herstellen.",
            STANDAARD,
            "Overleg met de aanbieder, met een bericht hieronder.",
        )
    return None


def controleer_reden(reden: str, herstel: str) -> Weigering | None:
    """Refused: a rejection that was repaired or left before, and no reason."""
    if herstel in ("hersteld", "gelaten"):
        return _AL_KLAAR
    if reden.strip():
        return None
    return Weigering("bevinding.reden", "De reden ontbreekt.", STANDAARD, "Schrijf waarom dit zo kan blijven.", "reden")
