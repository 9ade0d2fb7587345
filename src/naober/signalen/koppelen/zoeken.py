"""Residents who may be meant by many rows at once, in a few statements over sets.

The keys of the rows go into temporary tables by COPY and are joined by equality alone: under row level security no
other operator may use an index. First by citizen service number, by address (now and before) and by surname with day
of birth. Only for rows that are not certain after that also by day of birth and by postcode, which bring more people
in view. Whoever calls it works in the wide scope of a job; nothing of it reaches a screen but what is kept of a
verdict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db import connection
from django.db.backends.utils import CursorWrapper

from naober.bewoners.bulk import kopieer
from naober.gemeente.models import gemeente_van_scope
from naober.signalen.koppelen.rules import (
    Gezochte,
    Kandidaat,
    Oordeel,
    Sleutels,
    Uitkomst,
    Woonplek,
    beoordeel,
    sleutels_van,
)

_TABELLEN = """
create temporary table if not exists koppel_rij (
  nr integer not null, postcode varchar(6) not null, huisnummer integer, bsn varchar(9)) on commit delete rows;
create temporary table if not exists koppel_naam (
  nr integer not null, naam varchar(120) collate "C" not null, dag date not null) on commit delete rows;
create temporary table if not exists koppel_ruim (
  nr integer not null, naam varchar(120) collate "C" not null, letter varchar(1) collate "C" not null, dag date,
  postcode varchar(6) not null) on commit delete rows;
create temporary table if not exists koppel_kandidaat (
  nr integer not null, persoon bigint not null) on commit delete rows;
truncate koppel_rij, koppel_naam, koppel_ruim, koppel_kandidaat;
"""
_PRECIES = """
insert into koppel_kandidaat (nr, persoon)
with thuis as (
  select r.nr, h.id from koppel_rij r
  join bewoners_huishouden h on h.gemeente_id = %(g)s and h.postcode = r.postcode and h.huisnummer = r.huisnummer
), eerder as (
  select r.nr, v.huishouden_id as id from koppel_rij r
  join bewoners_vorigadres v on v.gemeente_id = %(g)s and v.postcode = r.postcode and v.huisnummer = r.huisnummer
), huis as (select nr, id from thuis union select nr, id from eerder)
select h.nr, p.id from huis h join bewoners_persoon p on p.huishouden_id = h.id
union
select h.nr, w.persoon_id from huis h join bewoners_woonperiode w on w.huishouden_id = h.id
union
select n.nr, p.id from koppel_naam n
join bewoners_persoon p on p.gemeente_id = %(g)s and p.zoeknaam = n.naam and p.geboortedatum = n.dag
union
select r.nr, p.id from koppel_rij r join bewoners_persoon p on p.gemeente_id = %(g)s and p.bsn = r.bsn
"""
# Of all who are born on a day those with the same first letter of either name; of a postcode those with the name.
_RUIM = """
insert into koppel_kandidaat (nr, persoon)
select r.nr, p.id from koppel_ruim r
join bewoners_persoon p on p.gemeente_id = %(g)s and p.geboortedatum = r.dag
where left(p.zoeknaam, 1) = left(r.naam, 1) or left(p.zoekvoornaam, 1) = r.letter
union
select r.nr, p.id from koppel_ruim r
join bewoners_huishouden h on h.gemeente_id = %(g)s and h.postcode = r.postcode
join bewoners_persoon p on p.huishouden_id = h.id
where p.zoeknaam = r.naam
"""
_WIE = """
select k.persoon, p.huishouden_id, p.zoeknaam, p.voorvoegsel, p.zoekvoornaam, p.geboortedatum, coalesce(p.bsn, ''),
  p.overleden_op, h.geheim_adres, h.postcode, h.huisnummer, h.toevoeging
from (select distinct persoon from koppel_kandidaat) k
join bewoners_persoon p on p.id = k.persoon
left join bewoners_huishouden h on h.id = p.huishouden_id
where p.geboortedatum is not null
"""
_EERDER = """
select u.id, v.geheim_adres, v.postcode, v.huisnummer, v.toevoeging, v.tot
from unnest(%(wie)s::bigint[], %(huis)s::bigint[]) u (id, huis)
join bewoners_vorigadres v on v.huishouden_id = u.huis
union all
select u.id, h.geheim_adres, h.postcode, h.huisnummer, h.toevoeging, w.tot
from unnest(%(wie)s::bigint[]) u (id)
join bewoners_woonperiode w on w.persoon_id = u.id
join bewoners_huishouden h on h.id = w.huishouden_id
order by 6 desc nulls first
"""
_HUISGENOTEN = """
select h.huis, p.zoeknaam from unnest(%s::bigint[]) h (huis) join bewoners_persoon p on p.huishouden_id = h.huis
"""
_GEEN = "\\N"


def koppel(rijen: Sequence[Gezochte]) -> list[Oordeel]:
    """For each row whom it is about, in the same order. A fixed number of statements, however many rows; some thousands
    at a time keep within tens of megabytes. Refused (RuntimeError) outside a scope."""
    gemeente = gemeente_van_scope()
    sleutels = [sleutels_van(rij) for rij in rijen]
    with connection.wrap_database_errors, connection.cursor() as cursor:
        cursor.execute(_TABELLEN)
        _laad(cursor, sleutels)
        gevonden = _zoek(cursor, _PRECIES, gemeente)
        # An address alone would bring everybody who lives there in view.
        uit = [
            beoordeel(s, () if rij.te_weinig else gevonden.get(nr, ()))
            for nr, (rij, s) in enumerate(zip(rijen, sleutels, strict=True))
        ]
        onzeker = [nr for nr, o in enumerate(uit) if o.uitkomst is not Uitkomst.ZEKER and not rijen[nr].te_weinig]
        if onzeker and _laad_ruim(cursor, [(nr, sleutels[nr]) for nr in onzeker]):
            ruimer = _zoek(cursor, _RUIM, gemeente)
            for nr in onzeker:
                wie = {k.persoon: k for k in (*gevonden.get(nr, ()), *ruimer.get(nr, ()))}
                uit[nr] = beoordeel(sleutels[nr], wie.values())
    return uit


def _laad(cursor: CursorWrapper, sleutels: Sequence[Sleutels]) -> None:
    kopieer(cursor.copy, "copy koppel_rij from stdin", (
        f"{nr}\t{s.postcode}\t{_GEEN if s.huisnummer is None else s.huisnummer}\t{s.bsn or _GEEN}\n"
        for nr, s in enumerate(sleutels)
    ))  # fmt: skip
    kopieer(cursor.copy, "copy koppel_naam from stdin", _naamregels(sleutels))
    cursor.execute("analyze koppel_rij; analyze koppel_naam")


def _naamregels(sleutels: Iterable[Sleutels]) -> Iterator[str]:
    for nr, s in enumerate(sleutels):
        for dag in (s.geboren, s.omgedraaid):
            if dag is not None:
                yield from (f"{nr}\t{_tekst(naam)}\t{dag}\n" for naam in s.achternamen)


def _laad_ruim(cursor: CursorWrapper, rijen: Iterable[tuple[int, Sleutels]]) -> int:
    """The rows that need a wider search, each with every name and day; how many lines that are."""
    regels = [
        f"{nr}\t{_tekst(naam)}\t{s.letters[:1] if s.letters[:1].isalpha() else ''}\t{dag or _GEEN}\t{s.postcode}\n"
        for nr, s in rijen
        for naam in s.achternamen
        for dag in ((s.geboren, s.omgedraaid) if s.omgedraaid else (s.geboren,))
    ]
    kopieer(cursor.copy, "copy koppel_ruim from stdin", regels)
    cursor.execute("analyze koppel_ruim; truncate koppel_kandidaat")
    return len(regels)


def _tekst(sleutel: str) -> str:
    """A key holds no tab or line end; a backslash it may."""
    return sleutel.replace("\\", "\\\\")


def _zoek(cursor: CursorWrapper, opdracht: str, gemeente: int) -> dict[int, list[Kandidaat]]:
    """The residents by number of the row."""
    cursor.execute(opdracht, {"g": gemeente})
    cursor.execute("analyze koppel_kandidaat")
    wie = _kandidaten(cursor)
    cursor.execute("select nr, persoon from koppel_kandidaat")
    uit: dict[int, list[Kandidaat]] = defaultdict(list)
    for nr, persoon in cursor.fetchall():
        if persoon in wie:
            uit[nr].append(wie[persoon])
    return uit


def _kandidaten(cursor: CursorWrapper) -> dict[int, Kandidaat]:
    cursor.execute(_WIE)
    rijen = cursor.fetchall()
    cursor.execute(_EERDER, {"wie": [rij[0] for rij in rijen], "huis": [rij[1] for rij in rijen]})
    eerder: dict[int, list[Woonplek]] = defaultdict(list)
    geheim_geweest: set[int] = set()
    for persoon, geheim, postcode, huisnummer, toevoeging, tot in cursor.fetchall():
        eerder[persoon].append(Woonplek(postcode, huisnummer, toevoeging, tot))
        if geheim:
            geheim_geweest.add(persoon)
    cursor.execute(_HUISGENOTEN, [list({rij[1] for rij in rijen if rij[1] is not None})])
    namen: dict[int, set[str]] = defaultdict(set)
    for huis, naam in cursor.fetchall():
        namen[huis].add(naam)
    leeg: frozenset[str] = frozenset()
    per_huis = {huis: frozenset(rij) if len(rij) > 1 else leeg for huis, rij in namen.items()}
    return {
        rij[0]: _kandidaat(rij, tuple(eerder.get(rij[0], ())), rij[0] in geheim_geweest, per_huis.get(rij[1], leeg))
        for rij in rijen
    }


def _kandidaat(
    rij: tuple[int, int | None, str, str, str, date, str, date | None, bool | None, str, int, str],
    eerder: tuple[Woonplek, ...],
    geheim_geweest: bool,
    huisgenoten: frozenset[str],
) -> Kandidaat:
    persoon, huis, naam, voorvoegsel, voornamen, geboren, bsn, overleden, geheim, postcode, huisnummer, toe = rij
    plek = None if huis is None else Woonplek(postcode, huisnummer, toe)
    return Kandidaat(
        persoon, huis, naam, voorvoegsel, voornamen, geboren, bsn, overleden, bool(geheim) or geheim_geweest, plek,
        eerder, huisgenoten,
    )  # fmt: skip
