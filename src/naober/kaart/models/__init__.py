"""The social map: who offers what, where, when, for whom and on which rung. No data of residents.

Names follow Open Referral HSDS 3 (in brackets); `hsds_id` is the key under which an entry goes out and comes back."""

from naober.kaart.models.basis import Herkomst
from naober.kaart.models.bijhouden import Kaartinvoer, Kaartinvoerdeel, Kaartvoorstel, Label
from naober.kaart.models.organisatie import Locatie, Organisatie
from naober.kaart.models.plek import Openingstijd, Plek
from naober.kaart.models.preventie import Preventiemaatregel, Preventiestap
from naober.kaart.models.voorziening import Voorziening
from naober.kaart.models.zoeken import Zoekplaats, Zoekregel, Zoekwoord

__all__ = [
    "Herkomst",
    "Kaartinvoer",
    "Kaartinvoerdeel",
    "Kaartvoorstel",
    "Label",
    "Locatie",
    "Openingstijd",
    "Organisatie",
    "Plek",
    "Preventiemaatregel",
    "Preventiestap",
    "Voorziening",
    "Zoekplaats",
    "Zoekregel",
    "Zoekwoord",
]
