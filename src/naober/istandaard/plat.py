"""Lines of a declaration straight out of the bytes, for a piece that libxml2 has accepted.

Only for what is written as plain elements, each with the prefix it has at the root, without attributes, references or
anything between the elements but white space. `plat` says None for all else; the caller then reads a tree."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from naober.istandaard.bericht import Prestatieregel


class _Patronen(NamedTuple):
    client: re.Pattern[str]
    regel: re.Pattern[str]
    einde: re.Pattern[str]


@cache
def _patronen(m: str, b: str) -> _Patronen:
    """`m` and `b`: the prefixes of message and values, colon included; empty for the one that has none."""

    def een(voor: str, naam: str) -> str:
        return rf"<{voor}{naam}>([^<&]*)</{voor}{naam}>\s*"

    def om(naam: str, *delen: str) -> str:
        return rf"<{m}{naam}>\s*{''.join(delen)}</{m}{naam}>\s*"

    m, b = re.escape(m), re.escape(b)
    regel = om(
        "Prestatie",
        om("ProductReferentie", een(b, "ReferentieNummer"), f"(?:{een(b, 'VorigReferentieNummer')})?"),
        *(een(m, naam) for naam in ("ToewijzingNummer", "ProductCategorie", "ProductCode")),
        om("ProductPeriode", een(b, "Begindatum"), een(b, "Einddatum")),
        *(een(m, naam) for naam in ("GeleverdVolume", "Eenheid")),
        f"(?:{een(m, 'ProductTarief')})?",
        om("IngediendBedrag", een(b, "Bedrag"), een(b, "DebetCredit")),
    )
    client = rf"\s*<{m}Client>\s*{een(m, 'Bsn')}<{m}Prestaties>\s*"
    einde = rf"</{m}Prestaties>\s*</{m}Client>\s*"
    return _Patronen(re.compile(client), re.compile(regel), re.compile(einde))


def plat(stuk: bytes, m: str, b: str) -> list[Prestatieregel] | None:
    """The lines of whole clients, in UTF-8; None when it is not written plainly."""
    if b"\r" in stuk:
        # A line end is one sign in XML, however the file writes it.
        stuk = stuk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    tekst = stuk.decode()
    patronen = _patronen(m, b)
    zoek_client, zoek_regel, zoek_einde = patronen.client.match, patronen.regel.match, patronen.einde.match
    uit: list[Prestatieregel] = []
    plek, tot = 0, len(tekst)
    while plek < tot:
        if (client := zoek_client(tekst, plek)) is None:
            return None
        bsn, plek = client[1], client.end()
        while regel := zoek_regel(tekst, plek):
            plek = regel.end()
            ref, vorige, toewijzing, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, debet = (
                regel.groups()
            )
            uit.append(
                _nieuw(
                    Prestatieregel,
                    (
                        bsn, ref, vorige, int(toewijzing), categorie, code, _dag(begin), _dag(eind), int(volume),
                        eenheid, None if tarief is None else int(tarief), int(bedrag), debet,
                    ),
                )
            )  # fmt: skip
        if (einde := zoek_einde(tekst, plek)) is None:
            return None
        plek = einde.end()
    return uit


_nieuw = tuple.__new__


@lru_cache(maxsize=4096)
def _dag(waarde: str) -> date:
    return date.fromisoformat(waarde.strip())
