"""Invented entries of the map for scale, always the same for the same seed; no person and no existing organisation."""

import random
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from naober.gemeente.profiel import Profiel
from naober.kaart.uitwisselen.hsds_uit import DAGEN

_RUIMTE = UUID("0b7e2f0e-9d0a-5d27-8f3c-6a2f7d0b5c11")
_WAT = (
    *(
        "Eetclub",
        "Wandelgroep",
        "Koffieochtend",
        "Taalcafé",
        "Klussendienst",
        "Spreekuur geld",
        "Leesclub",
        "Naaiatelier",
    ),
    *("Beweegles", "Inloop", "Maatje", "Opvoedcafé", "Huiswerkhulp", "Computerhulp", "Moestuin", "Repaircafé"),
    *("Vervoersdienst", "Zangkoor", "Lotgenotengroep", "Jongerenavond"),
)
_WAAR = ("Plein", "Kerkstraat", "Dorpsweg", "Molenlaan", "Stationsweg", "Parkzicht", "Brink", "Haven")
_WIE = ("Stichting", "Vereniging", "Buurthuis", "Werkplaats", "Kring", "Huis")


def verzin(profiel: Profiel, aantal: int, zaad: int) -> Iterator[dict[str, Any]]:
    """So many invented services of HSDS for this municipality; one organisation for every twenty."""
    kans = random.Random(zaad)  # noqa: S311  invented data, no secret
    treden = [t.code for t in profiel.trap.treden if t.soort in ("vrijwillig", "algemeen")] or [
        profiel.trap.treden[0].code
    ]
    delen = [v.code for v in profiel.leefgebieden]
    gebieden = [g.code for g in profiel.gebieden]
    doelgroepen = [d.code for d in profiel.kaart.doelgroepen]
    for nr in range(aantal):
        eigen = uuid5(_RUIMTE, f"{profiel.gemeente.code}/{zaad}/{nr}")
        gebied, wie = kans.choice(gebieden), nr // 20
        kenmerken = [("trede", kans.choice(treden)), ("leefgebieden", kans.choice(delen)), ("aard", "algemeen")]
        if doelgroepen:
            kenmerken.append(("doelgroepen", kans.choice(doelgroepen)))
        wat, waar = kans.choice(_WAT), kans.choice(_WAAR)
        yield {
            "id": str(eigen),
            "name": f"{wat} {waar} {nr}",
            "description": f"{wat} voor iedereen in de buurt. Loop gerust binnen.",
            "status": "active",
            "fees_description": kans.choice(("gratis", "€ 2 per keer, aan de organisatie", "€ 5 per maand")),
            "organization": {
                "id": str(uuid5(_RUIMTE, f"{profiel.gemeente.code}/{zaad}/organisatie/{wie}")),
                "name": f"{_WIE[wie % len(_WIE)]} {_letters(wie)}",
                "description": "Verzonnen organisatie.",
                "attributes": [{"id": str(uuid5(eigen, "soort")), "link_type": "soort", "value": "vereniging"}],
            },
            "attributes": [{"id": str(uuid5(eigen, f"{n}/{w}")), "link_type": n, "value": w} for n, w in kenmerken],
            "service_areas": [{"id": str(uuid5(eigen, "gebied")), "name": gebied, "extent": gebied}],
            "service_at_locations": [_plek(profiel, eigen, nr, gebied, waar, kans)],
        }


def _plek(profiel: Profiel, eigen: UUID, nr: int, gebied: str, waar: str, kans: random.Random) -> dict[str, Any]:
    van = kans.randrange(8, 20)
    plaats = uuid5(_RUIMTE, f"{profiel.gemeente.code}/locatie/{nr // 5}")
    return {
        "id": str(uuid5(eigen, "plek")),
        "location": {
            "id": str(plaats),
            "location_type": "physical",
            "name": f"Gebouw {nr // 5}",
            "latitude": round(52 + (nr // 5 % 1000) / 1000, 6),
            "longitude": round(5 + (nr // 5 % 997) / 1000, 6),
            "addresses": [
                {
                    "id": str(uuid5(plaats, "adres")),
                    "address_1": f"{waar} {nr // 5 + 1}",
                    "city": profiel.gemeente.naam,
                    "state_province": profiel.gemeente.provincie,
                    "postal_code": "1234 AB",
                    "country": "NL",
                    "address_type": "physical",
                }
            ],
            "attributes": [{"id": str(uuid5(plaats, "gebied")), "link_type": "gebied", "value": gebied}],
        },
        "schedules": [
            {
                "id": str(uuid5(eigen, "tijd")),
                "freq": "WEEKLY",
                "byday": kans.choice(DAGEN),
                "opens_at": f"{van:02}:00",
                "closes_at": f"{van + 2:02}:30",
            }
        ],
    }


def _letters(nummer: int) -> str:
    """A name of letters for a number, so that no two look alike."""
    tekst = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        tekst = chr(97 + rest) * 2 + tekst
    return tekst.capitalize()
