"""Many residents at once: COPY into temporary tables, then INSERT ... SELECT.

COPY straight into a protected table is refused by the database. It also checks every row against the
municipality in scope.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection, transaction

from naober.gemeente.models import gemeente_van_scope

_LEEG = "\\N"
_PER_KEER = 4000
_GEWOON = re.compile(r"[^\\\t\n\r]*").fullmatch
_ONTSNAP = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Huishoudenrij:
    """A household to load. `gebied` is the code of the area in the profile."""

    straat: str
    huisnummer: int
    postcode: str
    plaats: str
    gebied: str
    toevoeging: str = ""


@dataclass(frozen=True, slots=True)
class Persoonrij:
    """A resident to load. `huishouden` is the place, from 0, of the household in the list loaded with it."""

    huishouden: int
    voornamen: str
    voorvoegsel: str
    geslachtsnaam: str
    geboortedatum: date
    geslacht: str
    bsn: str | None = None


_TABELLEN = """
create temporary table laad_huishouden (
  nr integer primary key,
  id bigint not null default nextval(pg_get_serial_sequence('bewoners_huishouden', 'id')),
  straat text, huisnummer integer, toevoeging text, postcode text, plaats text, gebied text) on commit drop;
create temporary table laad_persoon (
  huishouden integer, voornamen text, voorvoegsel text, geslachtsnaam text, geboortedatum date, geslacht text,
  bsn text) on commit drop;
"""
_COPY_HUISHOUDEN = "copy laad_huishouden (nr, straat, huisnummer, toevoeging, postcode, plaats, gebied) from stdin"
_COPY_PERSOON = """
copy laad_persoon (huishouden, voornamen, voorvoegsel, geslachtsnaam, geboortedatum, geslacht, bsn) from stdin
"""
_INSERT_HUISHOUDEN = """
insert into bewoners_huishouden
  (id, gemeente_id, straat, huisnummer, toevoeging, postcode, plaats, gebied)
select id, %s, straat, huisnummer, toevoeging, postcode, plaats, gebied from laad_huishouden order by nr
"""
_INSERT_PERSOON = """
insert into bewoners_persoon
  (gemeente_id, huishouden_id, bsn, voornamen, voorvoegsel, geslachtsnaam, geboortedatum, geslacht, telefoon)
select %s, h.id, p.bsn, p.voornamen, p.voorvoegsel, p.geslachtsnaam, p.geboortedatum, p.geslacht, ''
from laad_persoon p join laad_huishouden h on h.nr = p.huishouden
order by p.huishouden
"""


def laad_bewoners(huishoudens: Sequence[Huishoudenrij], personen: Sequence[Persoonrij]) -> None:
    """Add these households with their residents to the municipality in scope. All or nothing.

    Refused (RuntimeError) outside a scope, (ValueError) for a person in a household that is not there,
    and by the database for a citizen service number that the municipality already has."""
    gemeente = gemeente_van_scope()
    if any(not 0 <= p.huishouden < len(huishoudens) for p in personen):
        raise ValueError("Een persoon verwijst naar een huishouden dat niet in de lijst staat.")
    with transaction.atomic(), connection.wrap_database_errors, connection.cursor() as cursor:
        cursor.execute(_TABELLEN)
        kopieer(cursor.copy, _COPY_HUISHOUDEN, huishoudregels(huishoudens))
        kopieer(cursor.copy, _COPY_PERSOON, persoonregels(personen))
        cursor.execute(_INSERT_HUISHOUDEN, [gemeente])
        cursor.execute(_INSERT_PERSOON, [gemeente])
        # The outer transaction may go on and load more.
        cursor.execute("drop table laad_huishouden, laad_persoon")


def huishoudregels(huishoudens: Iterable[Huishoudenrij]) -> Iterator[str]:
    """The households as lines of COPY, numbered from 0."""
    for nr, h in enumerate(huishoudens):
        yield (
            f"{nr}\t{_tekst(h.straat)}\t{h.huisnummer}\t{_tekst(h.toevoeging)}\t{_tekst(h.postcode)}\t{_tekst(h.plaats)}"
            f"\t{_tekst(h.gebied)}\n"
        )


def persoonregels(personen: Iterable[Persoonrij]) -> Iterator[str]:
    """The residents as lines of COPY."""
    for p in personen:
        yield (
            f"{p.huishouden}\t{_tekst(p.voornamen)}\t{_tekst(p.voorvoegsel)}\t{_tekst(p.geslachtsnaam)}"
            f"\t{p.geboortedatum}\t{p.geslacht}\t{p.bsn or _LEEG}\n"
        )


def _tekst(tekst: str) -> str:
    """A text as COPY reads it; names seldom have anything to escape."""
    return tekst if _GEWOON(tekst) else tekst.translate(_ONTSNAP)


def kopieer(copy: Callable[[str], Any], opdracht: str, regels: Iterable[str]) -> None:
    """Send lines to COPY, many at a time."""
    lijst = iter(regels)
    with copy(opdracht) as stroom:
        while stuk := "".join(islice(lijst, _PER_KEER)):
            stroom.write(stuk)
