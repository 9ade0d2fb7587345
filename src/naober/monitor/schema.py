"""The analytic tables: what the monitor knows, column by column, with unit and origin.

No name, no citizen service number, no address, and nothing that somebody typed. Persons, households, files and what
hangs on them carry a pseudonym: a number that is made anew for each municipality (`winkel/pseudoniem.py`) and leads
nowhere without its key. Areas are those of the profile, nothing finer. Times are days, money is whole cents.

A fact carries what figures are told apart by (`gebied`, `team`, `trede`, `wet`, `product`, `aanbieder`) as it was when
the store was filled; an invoice line carries only its allocation, of which there are far fewer.
"""

from naober.monitor.geldtabellen import BIJDRAGE, CONTROLE, MAATREGEL, RESERVE
from naober.monitor.hulptabellen import ACTIE, BEHOEFTE, BESLUIT, DOEL, LEVERING, METING, SCHALING, TOEWIJZING
from naober.monitor.kolommen import Kolom, Soort, Tabel
from naober.monitor.uitkomsttabellen import (
    BEZWAAR,
    BOEKING,
    DECLARATIE,
    ERVARING,
    GESPREK,
    HULPVRAAG,
    KLACHT,
    MANTELZORG,
    OORDEEL,
    PARTIJ,
    RESULTAAT,
    VEILIGHEID,
    VRIJWILLIGER,
)
from naober.monitor.wietabellen import DOSSIER, HUISHOUDEN, PERSOON, SIGNAAL, STAP, VRAAG

__all__ = ["SCHEMA", "SPLITSING", "Kolom", "Soort", "Tabel"]

# The tables by name, people first.
SCHEMA: dict[str, Tabel] = {
    t.naam: t
    for t in (
        PERSOON, HUISHOUDEN, DOSSIER, VRAAG, SIGNAAL, STAP, BEHOEFTE, METING, DOEL, ACTIE, SCHALING, BESLUIT,
        TOEWIJZING, LEVERING, DECLARATIE, RESULTAAT, ERVARING, OORDEEL, BEZWAAR, KLACHT, VRIJWILLIGER, HULPVRAAG,
        MANTELZORG, GESPREK, PARTIJ, VEILIGHEID, BOEKING, CONTROLE, BIJDRAGE, MAATREGEL, RESERVE,
    )
}  # fmt: skip

# By what a figure may be told apart, with the word for it. A person, household or file is none of them.
SPLITSING: dict[str, str] = {
    "gebied": "gebied",
    "team": "team",
    "aanbieder": "aanbieder",
    "product": "product",
    "trede": "trede",
    "trede_van": "van trede",
    "trede_naar": "naar trede",
    "wet": "wet",
    "vorm": "leveringsvorm",
    "huishoudtype": "soort huishouden",
    "leeftijdsgroep": "leeftijdsgroep",
    "geslacht": "geslacht",
    "leefgebied": "leefgebied",
    "stap": "stap",
    "oorzaak": "oorzaak",
    "dimensie": "dimensie",
    "instrument": "instrument",
    "soort": "soort",
    "afzender": "afzender",
    "toetsgrond": "grond van onrechtmatigheid",
    "eis": "eis aan het contract",
    "reserve": "reserve",
    "vrager": "vrager",
    "werk": "soort werk",
    "aanpak": "hoe de hulp begon",
    "jaar": "jaar",
    "kwartaal": "kwartaal",
}
