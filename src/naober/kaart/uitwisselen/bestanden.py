"""The map as a table for a spreadsheet, and its hours as a calendar."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import IO

from naober.kaart.models import Openingstijd, Voorziening
from naober.kaart.queries import met_plekken
from naober.kaart.rules import Afgekeurd
from naober.kaart.uitwisselen.hsds_uit import DAGEN
from naober.kern.rekenblad import Cel, schrijf_rijen

KOP = (
    *("nummer", "naam", "organisatie", "aard", "trede", "toegang", "kosten", "leefgebieden", "doelgroepen", "gebieden"),
    *("plekken", "telefoon", "e-mail", "website", "stand", "nagekeken op", "uitleg"),
)


def schrijf_csv(bestand: IO[str]) -> int:
    """Every entry on the map of the municipality in scope, safe to open in a spreadsheet; how many rows."""
    rijen = met_plekken(Voorziening.objects.exclude(stand=Voorziening.Stand.VOORGESTELD)).order_by("naam", "id")
    return schrijf_rijen(bestand, _rijen(rijen.iterator(chunk_size=2000))) - 1


def _rijen(voorzieningen: Iterable[Voorziening]) -> Iterator[tuple[Cel, ...]]:
    yield KOP
    for v in voorzieningen:
        yield (
            *(str(v.hsds_id), v.naam, v.organisatie.naam if v.organisatie else "", v.aard, v.trede, v.toegang),
            *(v.betaling, "; ".join(v.leefgebieden), "; ".join(v.doelgroepen), "; ".join(v.gebieden)),
            "; ".join(p.locatie.naam for p in v.plekken.all()),
            *(v.telefoon, v.email, v.website, v.stand, v.nagekeken_op, v.uitleg),
        )


def schrijf_afgekeurd(bestand: IO[str], rijen: Iterable[Afgekeurd]) -> int:
    """What was left out of a file, with one reason for each row."""
    kop = ("regel", "nummer", "naam", "veld", "reden")
    inhoud = ((a.regel, a.nummer, a.naam, a.veld, a.reden) for a in rijen)
    return schrijf_rijen(bestand, (kop, *inhoud)) - 1


def ical(voorzieningen: Iterable[Voorziening], nu: datetime) -> str:
    """The hours of these entries (read with `met_plekken`) as a calendar: each a weekly event with its period."""
    regels = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Naober//Sociale kaart//NL", "CALSCALE:GREGORIAN"]
    for v in voorzieningen:
        for tijd in v.openingstijden.all():
            regels += _gebeurtenis(v, tijd, nu)
    return "\r\n".join([*(deel for regel in regels for deel in _vouw(regel)), "END:VCALENDAR", ""])


def _gebeurtenis(v: Voorziening, tijd: Openingstijd, nu: datetime) -> list[str]:
    dag = _eerste_dag(tijd, nu.date())
    regel = f"FREQ=WEEKLY;BYDAY={DAGEN[tijd.dag - 1]};INTERVAL={tijd.om_de}"
    if tijd.geldig_tot:
        regel += f";UNTIL={tijd.geldig_tot:%Y%m%d}T235959"
    plek = next((p.locatie for p in v.plekken.all() if p.pk == tijd.plek_id), None)
    waar = ", ".join(filter(None, (plek.naam, plek.adres, plek.plaats))) if plek else ""
    wat = " - ".join(filter(None, (v.naam, tijd.wie)))
    return [
        "BEGIN:VEVENT",
        f"UID:{tijd.hsds_id}",
        f"DTSTAMP:{nu:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{dag:%Y%m%d}T{tijd.van:%H%M}00",
        f"DTEND:{dag:%Y%m%d}T{tijd.tot:%H%M}00",
        f"RRULE:{regel}",
        f"SUMMARY:{_tekst(wat)}",
        *([f"LOCATION:{_tekst(waar)}"] if waar else []),
        *([f"DESCRIPTION:{_tekst(tijd.opmerking)}"] if tijd.opmerking else []),
        "END:VEVENT",
    ]


def _eerste_dag(tijd: Openingstijd, vandaag: date) -> date:
    begin = tijd.geldig_van or vandaag
    return begin + timedelta(days=(tijd.dag - 1 - begin.weekday()) % 7)


def _tekst(tekst: str) -> str:
    """As RFC 5545 wants it: no bare comma, semicolon or line end."""
    for teken, ervoor in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"), ("\r", "")):
        tekst = tekst.replace(teken, ervoor)
    return tekst


def _vouw(regel: str) -> Iterator[str]:
    """At most 75 octets on a line, never in the middle of a sign."""
    deel = ""
    for teken in regel:
        if len((deel + teken).encode()) > 74:
            yield deel
            deel = " "
        deel += teken
    yield deel
