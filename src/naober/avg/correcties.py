"""Which fields a resident may have corrected, and what stands in them.

What is a fact about the resident or what they told is corrected in place; the history keeps what stood there. What a
professional thinks is not rewritten: the resident's own statement is kept beside it (Jeugdwet art. 7.3.8 lid 2). What
only grows (a note, the timeline, a letter) is not rewritten either.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from naober.avg.graaf import Tabel, tabel
from naober.avg.inzage import Gegevens
from naober.avg.velden import tabelnaam, veldnaam
from naober.kern import Bron, Weigering

_CORRECTIE = Bron("AVG", "art. 16")
# Corrected in place, by table.
CORRIGEERBAAR: Mapping[str, frozenset[str]] = {
    "bewoners.Persoon": frozenset({"voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "telefoon"}),
    "bewoners.Netwerkcontact": frozenset({"naam", "relatie", "telefoon", "steun"}),
    "bewoners.Vertegenwoordiging": frozenset({"naam", "telefoon", "omschrijving"}),
    "ingang.Binnenkomst": frozenset({"omschrijving", "vraag_erachter", "eigen_mogelijkheden"}),
    "onderzoek.Gesprek": frozenset({"eigen_woorden", "verslag", "eigen_kracht", "mantelzorg_steun"}),
    "onderzoek.Behoefte": frozenset({"omschrijving", "gevraagd"}),
    "onderzoek.Deelnemer": frozenset({"naam"}),
    "onderzoek.Waarneming": frozenset({"tekst"}),
    "plan.Doel": frozenset({"omschrijving"}),
    "plan.EigenPlan": frozenset({"tekst"}),
}


@dataclass(frozen=True, slots=True)
class Plek:
    """One field of one record, as a key that fits in a form: "room.Model:number:column"."""

    tabel: str
    rij: int
    veld: str

    def __str__(self) -> str:
        return f"{self.tabel}:{self.rij}:{self.veld}"

    @classmethod
    def van(cls, tekst: str) -> "Plek | None":
        """The place that this key names; None for anything else."""
        delen = tekst.split(":")
        if len(delen) != 3 or not delen[1].isdecimal() or len(delen[1]) > 18:
            return None
        return cls(delen[0], int(delen[1]), delen[2])


def veld_van(plek: Plek) -> "tuple[Tabel, models.Field[Any, Any]] | None":
    """The table and the column of this place, when both exist."""
    gevonden = tabel(plek.tabel)
    if gevonden is None:
        return None
    for veld in gevonden.model._meta.concrete_fields:
        if veld.name == plek.veld and not veld.generated:
            return gevonden, veld
    return None


def in_plaats(plek: Plek) -> bool:
    """Is this field corrected in place; else the statement is kept beside it."""
    return plek.veld in CORRIGEERBAAR.get(plek.tabel, ())


def keuzes(gegevens: Iterable[Gegevens]) -> list[tuple[str, str]]:
    """What may be pointed at: every field that is given at access, with its first words."""
    uit = []
    for g in gegevens:
        for v in g.velden:
            if v.waarde and not v.weggelaten:
                kort = v.waarde if len(v.waarde) <= 60 else f"{v.waarde[:57]}…"
                uit.append(
                    (str(Plek(g.tabel, g.nummer, v.kolom)), f"{g.onderwerp.capitalize()} {g.nummer}, {v.veld}: {kort}")
                )
    return uit


def voluit(plek: Plek) -> str:
    """The place in words, for a page and a letter."""
    gevonden = veld_van(plek)
    if gevonden is None:
        return str(plek)
    welke, veld = gevonden
    return f"{veldnaam(veld)} ({tabelnaam(welke.model)} {plek.rij})"


def lees_waarde(veld: "models.Field[Any, Any]", tekst: str) -> Any | Weigering:
    """What was typed, as this column keeps it. Refused: a day that is none, empty where it may not be, too long."""
    try:
        ruw: Any = tekst.strip()
        if isinstance(veld, models.DateField):
            ruw = date.fromisoformat(ruw) if ruw else None
        return veld.clean(ruw, None)
    except (ValidationError, ValueError):
        return Weigering(
            "correctie.waarde",
            f"Dit past niet bij dit gegeven: {veldnaam(veld)}.",
            _CORRECTIE,
            "Schrijf een datum als 2026-03-01, en laat een verplicht gegeven niet leeg.",
            "moet_zijn",
        )
