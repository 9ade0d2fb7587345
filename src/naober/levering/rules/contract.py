"""With whom a contract may be closed."""

import re

from naober.kern import Bron, Weigering

WET = Bron("Wmo 2015", "art. 2.6.4")
KLACHT = Bron("Wmo 2015", "art. 3.2 lid 1 onder a")
_AGB = re.compile(r"[0-9]{8}")


def controleer_aanbieder(*, naam: str, agb: str, klachtenregeling: str) -> Weigering | None:
    """Refused: without a name, with an AGB code that is no eight digits, and without a complaints procedure."""
    if not naam.strip():
        return Weigering("aanbieder.naam", "De naam ontbreekt.", WET, "Vul de naam in.", "naam")
    if agb and not _AGB.fullmatch(agb):
        reden = "Een AGB-code heeft acht cijfers."
        return Weigering("aanbieder.agb", reden, Bron("iWmo en iJw 3.2", "AGB"), "Zoek de code na bij Vektis.", "agb")
    if not klachtenregeling.strip():
        return Weigering(
            "aanbieder.klachtenregeling",
            "Een aanbieder zonder klachtenregeling wordt niet ingeschreven.",
            KLACHT,
            "Vraag de aanbieder waar de klachtenregeling staat.",
            "klachtenregeling",
        )
    return None
