"""Consultation with several parties on one household: who is asked to come, who leads and who decides."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering

_SAMEN = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_ERBIJ = Bron("Wmo 2015", "art. 2.3.2 lid 1")


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Who is asked to come. `soort`: a kind of party of the plan. `ontvanger`: the code of the organisation to which is
    told what it is about; empty for who knows the household already. `medewerker`: the number of an account, if any."""

    naam: str
    soort: str
    ontvanger: str = ""
    medewerker: int | None = None


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """A consultation as it is called. `leider` leads it and `beslist` decides when the parties do not agree, by
    name."""

    onderwerp: str
    vraag: str
    dag: date
    leider: str
    beslist: str
    inwoner_uitgenodigd: bool
    deelnemers: Sequence[Deelnemer]
    reden_zonder: str = ""


def controleer_uitnodiging(profiel: Profiel, u: Uitnodiging, peildatum: date) -> Weigering | None:
    """Refused: without subject, question, leader or who decides; a day that is over; no resident and no reason why;
    fewer than two parties; an unknown kind; and a professional of whom nobody says for which organisation."""
    for veld, wat in (
        ("onderwerp", "waarover het gaat"),
        ("vraag", "wat de partijen samen moeten beslissen"),
        ("leider", "wie het overleg leidt"),
        ("beslist", "wie beslist als de partijen het niet eens worden"),
    ):
        if not str(getattr(u, veld)).strip():
            return Weigering("overleg.onvolledig", f"Nog niet gezegd: {wat}.", _SAMEN, "Vul het in.", veld)
    if u.dag < peildatum:
        return Weigering("overleg.voorbij", "Deze dag is al voorbij.", _SAMEN, "Kies vandaag of een latere dag.", "dag")
    if not u.inwoner_uitgenodigd and not u.reden_zonder.strip():
        return Weigering(
            "overleg.inwoner",
            "De inwoner hoort erbij als er over het eigen huishouden wordt overlegd. Waarom wordt die niet gevraagd?",
            _ERBIJ,
            "Nodig de inwoner uit, of schrijf op waarom dat niet kan.",
            "reden_zonder",
        )
    if len(u.deelnemers) < 2:
        return Weigering(
            "overleg.deelnemers", "Een overleg is met ten minste twee partijen.", _SAMEN, "Noem wie er komen.", "wie-1"
        )
    for nummer, d in enumerate(u.deelnemers, 1):
        soort = profiel.plan.partij(d.soort)
        if soort is None or not d.naam.strip():
            return Weigering(
                "overleg.deelnemers", "Noem van elke deelnemer naam en soort.", _SAMEN, "Kies uit de lijst.",
                f"wie-{nummer}",
            )  # fmt: skip
    return None


def controleer_aanwezig(gevraagd: int, aanwezig: Collection[int]) -> Weigering | None:
    """Who of so many that were asked were there, by place from 1. Refused: somebody else, and nobody."""
    if not aanwezig or not set(aanwezig) <= set(range(1, gevraagd + 1)):
        return Weigering(
            "overleg.aanwezig", "Wie van wie u vroeg waren er?", _SAMEN,
            "Kies ten minste een van hen. Kwam er niemand, dan ging het overleg niet door.", "aanwezig",
        )  # fmt: skip
    return None


def controleer_kent(naam: str, *, ziet: bool, ontvanger: str, nummer: int) -> Weigering | None:
    """Whoever comes to talk about a household knows why by a ground: by working in the file, or because it is shared
    with their organisation. Refused: somebody of whom neither holds."""
    if ziet or ontvanger:
        return None
    return Weigering(
        "overleg.grond",
        f"{naam} werkt niet in dit dossier. Namens welke organisatie komt {naam}, en mag die het weten?",
        Bron("AVG", "art. 6 lid 1"),
        "Kies de organisatie. Naober kijkt of er toestemming is, of een andere grond om te delen.",
        f"ontvanger-{nummer}",
    )
