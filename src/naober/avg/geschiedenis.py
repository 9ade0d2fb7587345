"""What changed in a file: per change what stood there and what came instead, when, by whom and by which action.

The history keeps the row as it was before each change (`gemeente.models.geschiedenis`). What came instead is the next
kept row, or the row as it is now. One query over all history tables of the file, a page at a time by key; two more for
the names of staff and residents.
"""

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection, models

from naober.avg.graaf import Tabel, tabellen
from naober.avg.rules import Verschil, vergelijk
from naober.avg.velden import (
    VERBORGEN,
    Woorden,
    genoemd,
    tabelnaam,
    velden_van,
    veldnaam,
    verborgen,
    waarde,
    woorden_voor,
)
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.fundament.systeem import SYSTEEM
from naober.gemeente.profiel import Profiel

BLADZIJDE = 40


@dataclass(frozen=True, slots=True)
class Sleutel:
    """Where a page ended: the moment of its last change, and which one it was."""

    moment: datetime
    tabel: str
    nummer: int


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change of one record. `wie` is empty when it was done outside any action, by an administrator.

    `verwijderd`: the record itself went; the differences then say what stood there."""

    moment: datetime
    tabel: str
    onderwerp: str
    nummer: int
    verwijderd: bool
    wie: str
    handeling: str
    verschillen: tuple[Verschil, ...]
    sleutel: Sleutel


@dataclass(frozen=True, slots=True)
class Rij:
    """One kept row, with what came after it (`nieuw`: None when the record went), as the database has them."""

    tabel: Tabel
    pgh_id: int
    moment: datetime
    context: Mapping[str, Any]
    nummer: int
    oud: Mapping[str, Any]
    nieuw: Mapping[str, Any] | None

    @property
    def actor(self) -> int | None:
        actor = self.context.get("actor")
        return actor if isinstance(actor, int) else None

    @property
    def van_systeem(self) -> bool:
        """A command did it, and no member of staff."""
        return self.context.get("actor") == SYSTEEM


def wijzigingen_van(
    dossier: Dossier, profiel: Profiel, *, voor: Sleutel | None = None, aantal: int = BLADZIJDE
) -> list[Wijziging]:
    """The changes in a file and in who belongs to its household, newest first; three queries, however much there is.

    `voor`: the key of the last change of the page before. An address that is or was secret is told to nobody."""
    rijen = rijen_van(dossier, voor=voor, aantal=aantal)
    woorden = woorden_bij(rijen, profiel)
    return [in_woorden(rij, woorden) for rij in rijen]


def woorden_bij(rijen: Sequence[Rij], profiel: Profiel) -> Woorden:
    """Names for whoever these changes name; two queries."""
    medewerkers = {rij.actor for rij in rijen if rij.actor is not None}
    personen: set[int] = set()
    for rij in rijen:
        wie, welke = genoemd(rij.tabel.model, [s for s in (rij.oud, rij.nieuw) if s is not None])
        medewerkers |= wie
        personen |= welke
    return woorden_voor(profiel, medewerkers=medewerkers, personen=personen)


def _wie(rij: Rij, woorden: Woorden) -> str:
    if rij.van_systeem:
        return "het systeem"
    return "de inwoner" if "inwoner" in rij.context else woorden.medewerkers.get(rij.actor or 0, "")


def in_woorden(rij: Rij, woorden: Woorden, *, verberg: Container[str] = ()) -> Wijziging:
    """A change in plain Dutch. `verberg`: columns of which nothing is told, beside those of a secret address."""
    model = rij.tabel.model
    nieuw = rij.nieuw
    geheim = verborgen(rij.oud) | verborgen(nieuw or {})
    voor_en_na = [
        (
            veldnaam(veld),
            _tekst(veld, rij.oud, geheim, woorden),
            "" if nieuw is None else _tekst(veld, nieuw, geheim, woorden),
        )
        for veld in velden_van(model)
        if veld.name not in verberg
    ]
    naam = str(rij.context.get("handeling") or "")
    return Wijziging(
        moment=rij.moment,
        tabel=rij.tabel.naam,
        onderwerp=tabelnaam(model),
        nummer=rij.nummer,
        verwijderd=rij.nieuw is None,
        wie=_wie(rij, woorden),
        handeling=naam.replace("_", " ").capitalize(),
        verschillen=vergelijk(voor_en_na),
        sleutel=Sleutel(rij.moment, rij.tabel.naam, rij.pgh_id),
    )


def _tekst(veld: "models.Field[Any, Any]", rij: Mapping[str, Any], geheim: frozenset[str], woorden: Woorden) -> str:
    if veld.name in geheim:
        return VERBORGEN
    ruw = rij.get(veld.column or veld.name)
    if veld.name == "bsn" and isinstance(ruw, str):
        return f"eindigt op {ruw[-3:]}"
    return waarde(veld, ruw, woorden)


# ------------------------------------------------------------------------------------------------- the one query

# A page is cut in every table first, so that a long history of one table costs no more than its page.
_TAK = """(
select {nr} as tabel, e.pgh_id, e.pgh_created_at, e.pgh_label, e.pgh_context, e.pgh_obj_id, to_jsonb(e) as oud,
       coalesce((select to_jsonb(n) from {gebeurtenis} n where n.pgh_obj_id = e.pgh_obj_id and n.pgh_id > e.pgh_id
                 order by n.pgh_id limit 1),
                (select to_jsonb(t) from {tabel} t where t.id = e.pgh_obj_id)) as nieuw
from {gebeurtenis} e
where {waar} and (%(moment)s::timestamptz is null or e.pgh_created_at < %(moment)s
                  or (e.pgh_created_at = %(moment)s and ({nr}, e.pgh_id) < (%(tabel)s, %(nummer)s)))
order by e.pgh_created_at desc, e.pgh_id desc limit %(aantal)s)"""


@cache
def _vraag() -> tuple[str, tuple[Tabel, ...]]:
    """The statement over every history table, and the tables by their number in it. Names come from the models."""
    met = tuple(t for t in tabellen() if t.gebeurtenis is not None)
    takken = [
        _TAK.format(nr=nr, tabel=t.model._meta.db_table, gebeurtenis=_naam_van_gebeurtenis(t), waar=_waar(t))
        for nr, t in enumerate(met)
    ]
    order = " order by pgh_created_at desc, tabel desc, pgh_id desc limit %(aantal)s"
    return " union all ".join(takken) + order, met


def _naam_van_gebeurtenis(tabel: Tabel) -> str:
    gebeurtenis = tabel.gebeurtenis
    if gebeurtenis is None:
        raise ValueError(f"{tabel.naam} houdt geen geschiedenis bij.")
    return gebeurtenis._meta.db_table


def _waar(tabel: Tabel) -> str:
    """Which history rows belong to the file: by the first key of the way to it. A row in between may be gone itself,
    so it is looked up in its table and in its history."""
    if tabel.model is Dossier:
        return "e.pgh_obj_id = %(dossier)s"
    if tabel.model is Huishouden:
        return "e.pgh_obj_id = %(huishouden)s"
    if tabel.model is Persoon:
        return f"e.pgh_obj_id in ({_MENSEN})"
    if not tabel.dossier:
        if not tabel.persoon:
            return "e.huishouden_id = %(huishouden)s"
        return _langs(tabel.model, tabel.persoon.split("__"), "e", f"in ({_MENSEN})")
    return _langs(tabel.model, tabel.dossier.split("__"), "e", "= %(dossier)s")


_MENSEN = (
    "select id from bewoners_persoon where huishouden_id = %(huishouden)s"
    " union select persoon_id from bewoners_woonperiode where huishouden_id = %(huishouden)s"
)


def _langs(model: type[models.Model], stappen: Sequence[str], rij: str, eind: str) -> str:
    veld = model._meta.get_field(stappen[0])
    if not isinstance(veld, models.ForeignKey):
        raise ValueError(f"{model._meta.label}.{stappen[0]} wijst nergens naar.")
    if len(stappen) == 1:
        return f"{rij}.{veld.column} {eind}"
    ouder = veld.related_model
    binnen = f"o{len(stappen)}"
    waar = _langs(ouder, stappen[1:], binnen, eind)
    # Names of our own models; what a user gives goes in as a parameter.
    keuzes = f"select {binnen}.id from {ouder._meta.db_table} {binnen} where {waar}"  # noqa: S608
    soorten = getattr(ouder, "pgh_event_models", None)
    if soorten:
        eerder = soorten["update"]._meta.db_table
        keuzes += f" union select {binnen}.pgh_obj_id from {eerder} {binnen} where {waar}"  # noqa: S608
    return f"{rij}.{veld.column} in ({keuzes})"


def rijen_van(dossier: Dossier, *, voor: Sleutel | None = None, aantal: int = BLADZIJDE) -> list[Rij]:
    """The kept rows of a file, newest first; one query."""
    vraag, met = _vraag()
    namen = {t.naam: nr for nr, t in enumerate(met)}
    gegeven = {
        "dossier": dossier.pk,
        "huishouden": dossier.huishouden_id,
        "moment": voor.moment if voor else None,
        "tabel": namen.get(voor.tabel, 0) if voor else 0,
        "nummer": voor.nummer if voor else 0,
        "aantal": aantal,
    }
    with connection.cursor() as cursor:
        cursor.execute(vraag, gegeven)
        return [
            Rij(
                met[nr],
                pgh_id,
                moment,
                _json(context) or {},
                nummer,
                _json(oud) or {},
                None if soort == "delete" else _json(nieuw),
            )
            for nr, pgh_id, moment, soort, context, nummer, oud, nieuw in cursor.fetchall()
        ]


def _json(ruw: object) -> dict[str, Any] | None:
    gelezen = json.loads(ruw) if isinstance(ruw, str) else ruw
    return gelezen if isinstance(gelezen, dict) else None
