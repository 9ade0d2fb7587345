"""A debt: to whom, how much, on which day that was established. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from naober.dossier.rules import niet_later
from naober.inkomen.rules.traject import weiger
from naober.inkomen.rules.woorden import DDAS, SCHULDSOORTEN
from naober.kern import Bedrag, Weigering

# More than this is a typing error, and no column would hold it.
HOOGSTENS = Bedrag(10_000_000_00)
_POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")
_KVK = re.compile(r"\d{8}")
ANTWOORDEN = {"akkoord": "akkoord", "weigert": "weigert"}


@dataclass(frozen=True, slots=True)
class Schuldinvoer:
    """One debt. `kvk` and `postcode` are of the creditor, and may be empty; `prive`: the creditor is a person."""

    schuldeiser: str
    bedrag: Bedrag
    soort: str
    peildatum: date
    zakelijk: bool = False
    prive: bool = False
    kvk: str = ""
    postcode: str = ""

    @property
    def postcode_kaal(self) -> str:
        return re.sub(r"\s", "", self.postcode).upper()


def controleer_schuld(invoer: Schuldinvoer, vandaag: date, *, stond: bool = False) -> Weigering | None:
    """`stond`: it was recorded before, so nothing left of it means that it was paid off.

    Refused: no creditor, an amount that is none, a kind that is not known, a day to come, and a number or postcode
    that cannot be one. A person has no number of the trade register."""
    if not invoer.schuldeiser.strip():
        return weiger(
            "schuldeiser", "Er staat niet aan wie de inwoner geld moet betalen.", "Noem de schuldeiser.", DDAS
        )
    if invoer.bedrag.centen < (0 if stond else 1) or invoer.bedrag > HOOGSTENS:
        return weiger("bedrag", "Dit bedrag kan niet.", "Vul het bedrag van de schuld in, zoals 1.250,00.", DDAS)
    if invoer.soort not in SCHULDSOORTEN:
        return weiger("soort", "Er staat niet wat voor schuld dit is.", "Kies een soort.", DDAS)
    if weigering := niet_later(invoer.peildatum, vandaag, "peildatum_schuld", DDAS):
        return weigering
    if invoer.prive and invoer.kvk:
        return weiger("kvk", "Een persoon heeft geen KvK-nummer.", "Laat het nummer leeg.", DDAS)
    if invoer.kvk and not _KVK.fullmatch(invoer.kvk):
        return weiger("kvk", "Een KvK-nummer heeft acht cijfers.", "Verbeter het nummer, of laat het leeg.", DDAS)
    if invoer.postcode.strip() and not _POSTCODE.fullmatch(invoer.postcode_kaal):
        return weiger("postcode", "Dit is geen postcode.", "Schrijf vier cijfers en twee letters.", DDAS)
    return None
