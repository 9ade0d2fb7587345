"""The statements with which entries from a file come on the map, made from what an entry is."""
# ruff: noqa: S608  names come from the code below and never from a file; values go by COPY

from dataclasses import fields

from naober.kaart.rules import Kaartgegevens, Organisatiegegevens, Plekgegevens, Tijdgegevens

_SOORT = {
    "om_de": "smallint",
    "dag": "smallint",
    "van": "time",
    "tot": "time",
    "breedte": "numeric",
    "lengte": "numeric",
}
_GETAL = ("leeftijd_van", "leeftijd_tot", "plaatsen")
_WAAR = ("gecontracteerd", "gesubsidieerd")


def _kolommen(soort: type, zonder: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(v.name, _type(v.name, str(v.type))) for v in fields(soort) if v.name not in zonder]


def _type(naam: str, soort: str) -> str:
    if naam in _SOORT:
        return _SOORT[naam]
    if naam in _GETAL:
        return "integer"
    if naam in _WAAR:
        return "boolean"
    if "tuple" in soort:
        return "text[]"
    return "date" if "date" in soort else "text"


_ORGANISATIE = _kolommen(Organisatiegegevens)
_KAART = _kolommen(Kaartgegevens)
_PLEK = _kolommen(Plekgegevens, ("tijden",))
_TIJD = _kolommen(Tijdgegevens)

_TABELLEN = {
    "organisatie": [("hsds_id", "uuid"), *_ORGANISATIE],
    "voorziening": [
        *(("hsds_id", "uuid"), ("stand", "text"), ("organisatie", "uuid"), ("nagekeken_op", "date")),
        *_KAART,
    ],
    "locatie": [("hsds_id", "uuid"), *_PLEK],
    "plek": [("hsds_id", "uuid"), ("voorziening", "uuid"), ("locatie", "uuid")],
    "tijd": [("hsds_id", "uuid"), ("voorziening", "uuid"), ("plek", "uuid"), *_TIJD],
}
MAAK = ";\n".join(
    f"create temporary table lees_{naam} ({', '.join(f'{k} {soort}' for k, soort in kolommen)}) on commit drop"
    for naam, kolommen in _TABELLEN.items()
)
# Between two cells, and for no value: signs that no text from a file has.
CEL, LEEG = "\x1f", "\x1d"
COPY = {
    naam: f"copy lees_{naam} ({', '.join(k for k, _ in kolommen)}) from stdin (delimiter '{CEL}', null '{LEEG}')"
    for naam, kolommen in _TABELLEN.items()
}


def _namen(kolommen: list[tuple[str, str]]) -> str:
    return ", ".join(k for k, _ in kolommen)


def _zet(tabel: str, kolommen: list[tuple[str, str]], *ook: str) -> str:
    """Update only what is otherwise, so that reading the same file again writes no history."""
    velden = [*(k for k, _ in kolommen), *ook]
    zet = ", ".join(f"{v} = excluded.{v}" for v in velden)
    oud, nieuw = (", ".join(f"{van}.{v}" for v in velden) for van in (tabel, "excluded"))
    return f"on conflict (gemeente_id, hsds_id) do update set {zet} where ({oud}) is distinct from ({nieuw})"


_VAN_KAART = ", ".join(f"v.{k}" for k, _ in _KAART)
_VAN_TIJD = ", ".join(f"t.{k}" for k, _ in _TIJD)
INSERT = (
    # The words for searching come once, at the end: each of the statements below would make them anew. A place that
    # changes still makes those of everything that is there, in its own statement.
    "select set_config('naober.zoekindex', 'straks', true)",
    # A map without statistics, as one that was empty: row by row, thousands against thousands, took a minute. Not on a
    # map that has them: there the planner knows better than to read all of it.
    """select set_config('enable_nestloop', 'off', true)
from pg_class where oid = 'kaart_plek'::regclass and reltuples < 0""",
    # Without it the planner knows nothing of what was just copied.
    *(f"analyze lees_{naam}" for naam in _TABELLEN),
    f"""insert into kaart_organisatie (gemeente_id, hsds_id, {_namen(_ORGANISATIE)}, code, herkomst, actief)
select %(gemeente)s, hsds_id, {_namen(_ORGANISATIE)}, '', 'import', true from lees_organisatie
{_zet("kaart_organisatie", _ORGANISATIE)}""",
    f"""insert into kaart_voorziening (gemeente_id, hsds_id, code, {_namen(_KAART)}, organisatie_id, stand,
  nagekeken_op, herkomst, bron, reden_stand)
select %(gemeente)s, v.hsds_id, v.hsds_id::text, {_VAN_KAART}, o.id, v.stand, v.nagekeken_op, 'import', '', ''
from lees_voorziening v left join kaart_organisatie o on o.hsds_id = v.organisatie and o.gemeente_id = %(gemeente)s
{_zet("kaart_voorziening", _KAART, "organisatie_id", "stand", "nagekeken_op")}""",
    f"""insert into kaart_locatie (gemeente_id, hsds_id, {_namen(_PLEK)}, herkomst, actief)
select %(gemeente)s, hsds_id, {_namen(_PLEK)}, 'import', true from lees_locatie
{_zet("kaart_locatie", _PLEK)}""",
    # Where and when is replaced as a whole: what the file does not name any more is gone.
    """delete from kaart_openingstijd t using kaart_voorziening v, lees_voorziening l
where t.voorziening_id = v.id and v.hsds_id = l.hsds_id and v.gemeente_id = %(gemeente)s and not exists (
  select from lees_tijd n where n.hsds_id = t.hsds_id and n.voorziening = v.hsds_id)""",
    """delete from kaart_plek p using kaart_voorziening v, lees_voorziening l
where p.voorziening_id = v.id and v.hsds_id = l.hsds_id and v.gemeente_id = %(gemeente)s and not exists (
  select from lees_plek n where n.hsds_id = p.hsds_id and n.voorziening = v.hsds_id)""",
    """insert into kaart_plek (gemeente_id, hsds_id, voorziening_id, locatie_id, opmerking, herkomst)
select %(gemeente)s, p.hsds_id, v.id, l.id, '', 'import' from lees_plek p
join kaart_voorziening v on v.hsds_id = p.voorziening and v.gemeente_id = %(gemeente)s
join kaart_locatie l on l.hsds_id = p.locatie and l.gemeente_id = %(gemeente)s
on conflict (gemeente_id, hsds_id) do update set locatie_id = excluded.locatie_id
where kaart_plek.locatie_id <> excluded.locatie_id""",
    f"""insert into kaart_openingstijd (gemeente_id, hsds_id, voorziening_id, plek_id, {_namen(_TIJD)}, herkomst)
select %(gemeente)s, t.hsds_id, v.id, p.id, {_VAN_TIJD}, 'import' from lees_tijd t
join kaart_voorziening v on v.hsds_id = t.voorziening and v.gemeente_id = %(gemeente)s
left join kaart_plek p on p.hsds_id = t.plek and p.gemeente_id = %(gemeente)s
{_zet("kaart_openingstijd", _TIJD, "plek_id")}""",
    """select naober_zoekindex(array(
  select v.id from lees_voorziening t
  join kaart_voorziening v on v.hsds_id = t.hsds_id and v.gemeente_id = %(gemeente)s)),
  set_config('naober.zoekindex', '', true), set_config('enable_nestloop', 'on', true)""",
    "drop table " + ", ".join(f"lees_{naam}" for naam in _TABELLEN),
)
