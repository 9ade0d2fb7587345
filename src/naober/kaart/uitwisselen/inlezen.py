"""Very many entries at once: the good ones in, the wrong ones in a report with one reason each. Doing it again updates.

COPY goes into temporary tables, then INSERT ... SELECT into the map: straight into a protected table the database
refuses it. Each part of the file is one transaction, so a file that breaks off half way leaves what was read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import IO, Any
from uuid import UUID

from django.db import connection
from pydantic_core import from_json

from naober.fundament.scope import in_scope
from naober.gemeente.models import gemeente_van_scope
from naober.gemeente.profiel import Profiel
from naober.kaart import rules
from naober.kaart.models import Organisatie
from naober.kaart.rules import Afgekeurd, Kaartgegevens, Organisatiegegevens, Plekgegevens, Tijdgegevens
from naober.kaart.uitwisselen.hsds_in import Dienst, Onleesbaar, Plekrij, lees_dienst
from naober.kaart.uitwisselen.tabellen import CEL, COPY, INSERT, LEEG, MAAK

PER_KEER = 5000
_RIJ = "\x1e"
Tijdrij = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Inleesstand:
    """How far reading has come: entries read, in, and left out."""

    gelezen: int
    ingelezen: int
    afgekeurd: int


def lees_bestand(bestand: IO[str]) -> Iterator[object]:
    """The entries in a file, one by one: JSON Lines (one service on each line), a JSON list, or the answer of an HSDS
    server (`contents`). A line that is no JSON comes as the text of the error."""
    begin = bestand.read(1)
    bestand.seek(0)
    if begin == "[":
        alles = _json(bestand.read())
        yield from alles if isinstance(alles, list) else [alles]
        return
    eerste = bestand.readline()
    heel = _json(eerste)
    if isinstance(heel, str):
        bestand.seek(0)
        alles = _json(bestand.read())
        if isinstance(alles, dict):
            yield from _inhoud(alles)
            return
        bestand.seek(0)
        eerste = bestand.readline()
    elif isinstance(heel, dict) and "contents" in heel:
        yield from _inhoud(heel)
        return
    for regel in (eerste, *bestand) if eerste.strip() else bestand:
        if regel.strip():
            yield _json(regel)


def _inhoud(antwoord: dict[str, Any]) -> list[object]:
    diensten = antwoord.get("contents", [antwoord])
    return diensten if isinstance(diensten, list) else [diensten]


def _json(tekst: str) -> Any:
    try:
        return from_json(tekst)
    except ValueError as fout:
        return f"geen geldige JSON ({fout})"


def lees_in(
    profiel: Profiel,
    rijen: Iterable[object],
    dag: date,
    *,
    meld: Callable[[Inleesstand], None] = lambda _: None,
    keur_af: Callable[[Afgekeurd], None] = lambda _: None,
) -> Inleesstand:
    """Bring these entries on the map of this municipality: new ones are made, known ones (by their number in
    the file) updated. What is wrong goes to `keur_af`; `meld` hears after each part how far it is.

    An organisation that is on the map under another number, by its name, is a reason to leave an entry out."""
    genummerd = enumerate(rijen, 1)
    stand = Inleesstand(0, 0, 0)
    gezien: set[UUID] = set()
    while deel := list(islice(genummerd, PER_KEER)):
        fout = lees_deel(profiel, deel, gezien, dag)
        for afgekeurd in fout:
            keur_af(afgekeurd)
        stand = Inleesstand(
            stand.gelezen + len(deel),
            stand.ingelezen + len(deel) - len(fout),
            stand.afgekeurd + len(fout),
        )
        meld(stand)
    return stand


def lees_deel(profiel: Profiel, deel: Sequence[tuple[int, object]], gezien: set[UUID], dag: date) -> list[Afgekeurd]:
    """Bring a part of a file on the map, each row with its place in it, and give what was left out, by place.

    `gezien`: the numbers that were read in from this file; those of this part come to it."""
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        goed, fout = _keur(profiel, deel, gezien)
        goed, dubbel = _zonder_dubbele_organisaties(goed)
        _schrijf([d for _, d in goed], dag)
    return sorted((*fout, *dubbel), key=lambda a: a.regel)


Genummerd = tuple[int, Dienst]


def _keur(
    profiel: Profiel, deel: Sequence[tuple[int, object]], gezien: set[UUID]
) -> tuple[list[Genummerd], list[Afgekeurd]]:
    goed, fout = [], []
    for regel, ruw in deel:
        try:
            dienst = lees_dienst(profiel, _leesbaar(ruw))
        except Onleesbaar as reden:
            fout.append(Afgekeurd(regel, *_wie(ruw), reden.veld, reden.reden))
            continue
        weigering = (
            rules.controleer(profiel, dienst.gegevens, nieuw=False)
            or rules.controleer_plekken(profiel, [p.gegevens for p in dienst.plekken])
            or rules.controleer_tijden(profiel, [t for _, t in (*dienst.tijden, *_op_plekken(dienst))])
            or (rules.controleer_organisatie(dienst.organisatie[1], _SOORTEN) if dienst.organisatie else None)
        )
        if weigering is not None:
            fout.append(Afgekeurd(regel, *_wie(ruw), weigering.veld or "", weigering.reden))
        elif dienst.nummer in gezien:
            fout.append(Afgekeurd(regel, *_wie(ruw), "id", "dit nummer staat eerder in het bestand"))
        else:
            gezien.add(dienst.nummer)
            goed.append((regel, dienst))
    return goed, fout


def _op_plekken(dienst: Dienst) -> Iterator[tuple[UUID, Any]]:
    for plek in dienst.plekken:
        yield from plek.tijden


def _leesbaar(ruw: object) -> object:
    if isinstance(ruw, str):
        raise Onleesbaar("regel", ruw)
    return ruw


def _wie(ruw: object) -> tuple[str, str]:
    """The number and name that stand in an entry, as far as they can be read."""
    if not isinstance(ruw, dict):
        return "", ""
    return str(ruw.get("id") or "")[:40], str(ruw.get("name") or "")[:160]


def _zonder_dubbele_organisaties(goed: list[Genummerd]) -> tuple[list[Genummerd], list[Afgekeurd]]:
    """Leave out what is of an organisation that has another number here, or that two in this part share a name of."""
    namen = {d.organisatie[0]: d.organisatie[1].naam for _, d in goed if d.organisatie}
    with connection.cursor() as cursor:
        cursor.execute(
            "select n, s, o.hsds_id, o.naam from unnest(%s::text[]) n, naober_organisatiesleutel(n) s"
            " left join kaart_organisatie o on o.naamsleutel = s",
            [sorted(set(namen.values()))],
        )
        sleutels = {naam: (sleutel, nummer, bekend) for naam, sleutel, nummer, bekend in cursor.fetchall()}
    eerste: dict[str, UUID] = {}
    over, fout = [], []
    for regel, dienst in goed:
        if dienst.organisatie is not None:
            nummer, organisatie = dienst.organisatie
            sleutel, hier, bekend = sleutels[organisatie.naam]
            if (hier or eerste.setdefault(sleutel, nummer)) != nummer:
                reden = f"de organisatie staat al op de kaart, als {bekend or organisatie.naam}, met een ander nummer"
                fout.append(Afgekeurd(regel, str(dienst.nummer), dienst.gegevens.naam, "organization", reden))
                continue
        over.append((regel, dienst))
    return over, fout


# All columns of a kind at once.
_ORGANISATIEVELDEN = attrgetter(*(v.name for v in fields(Organisatiegegevens)))
_KAARTVELDEN = attrgetter(*(v.name for v in fields(Kaartgegevens)))
_TIJDVELDEN = attrgetter(*(v.name for v in fields(Tijdgegevens)))
_PLEKVELDEN = attrgetter(*(v.name for v in fields(Plekgegevens) if v.name != "tijden"))
_SOORTEN = tuple(Organisatie.Soort.values)


def _schrijf(diensten: Sequence[Dienst], dag: date) -> None:
    organisaties = {d.organisatie[0]: d.organisatie[1] for d in diensten if d.organisatie}
    locaties = {p.locatie: p.gegevens for d in diensten for p in d.plekken}
    rijen: dict[str, Iterable[Sequence[Any]]] = {
        "organisatie": ((nummer, *_ORGANISATIEVELDEN(o)) for nummer, o in organisaties.items()),
        "voorziening": (_voorziening(d, dag) for d in diensten),
        "locatie": ((nummer, *_PLEKVELDEN(p)) for nummer, p in locaties.items()),
        "plek": ((p.nummer, d.nummer, p.locatie) for d in diensten for p in _eenmaal(d)),
        "tijd": (rij for d in diensten for rij in _tijden(d)),
    }
    with connection.cursor() as cursor:
        cursor.execute(MAAK)
        for naam, inhoud in rijen.items():
            with cursor.copy(COPY[naam]) as copy:
                for stuk in _stukken(inhoud):
                    copy.write(stuk)
        for opdracht in INSERT:
            cursor.execute(opdracht, {"gemeente": gemeente_van_scope()})


def _stukken(rijen: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Rows as COPY reads them, a thousand at a time: written here, as the library's own way costs half of the time.

    Cells and rows are kept apart by signs that no text from a file has (`hsds_in` refuses them), so that what COPY
    wants otherwise is replaced once in a thousand rows and not in every cell."""
    rest = iter(rijen)
    while deel := list(islice(rest, 1000)):
        stuk = _RIJ.join([CEL.join(map(_cel, rij)) for rij in deel])
        yield stuk.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace(_RIJ, "\n") + "\n"


def _cel(waarde: Any) -> str:
    if isinstance(waarde, str):
        return waarde
    if waarde is None:
        return LEEG
    if isinstance(waarde, tuple):
        return "{" + ",".join([_aangehaald(w) for w in waarde]) + "}" if waarde else "{}"
    return str(waarde)


def _aangehaald(waarde: str) -> str:
    veilig = waarde.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{veilig}"'


def _eenmaal(dienst: Dienst) -> Iterator[Plekrij]:
    """A place counts once for an entry, whatever the file says."""
    yield from {p.locatie: p for p in dienst.plekken}.values()


def _voorziening(d: Dienst, dag: date) -> tuple[Any, ...]:
    organisatie = d.organisatie[0] if d.organisatie else None
    return (d.nummer, d.stand, organisatie, d.nagekeken_op or dag, *_KAARTVELDEN(d.gegevens))


def _tijden(d: Dienst) -> Iterator[Tijdrij]:
    for nummer, tijd in d.tijden:
        yield (nummer, d.nummer, None, *_TIJDVELDEN(tijd))
    for plek in _eenmaal(d):
        for nummer, tijd in plek.tijden:
            yield (nummer, d.nummer, plek.nummer, *_TIJDVELDEN(tijd))
