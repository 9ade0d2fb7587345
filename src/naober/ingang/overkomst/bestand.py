"""Many clients at once, from a file."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import IO

from naober.gemeente.actor import Actor
from naober.ingang.overkomst.actions import lees_client_in
from naober.ingang.overkomst.rules import Clientrij
from naober.kern import Weigering


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """How a row of a file went: its place in the file (the heading is 1), and why it was left out."""

    regel: int
    weigering: Weigering | None = None


def lees_bestand(bestand: IO[str]) -> Iterator[tuple[int, Clientrij | Weigering]]:
    """The rows of a CSV file with the names of the fields in its first line, with ; or , between them."""
    kop = bestand.readline()
    velden = [v.strip().lower() for v in kop.replace(";", ",").split(",")]
    for nummer, rij in enumerate(csv.DictReader(bestand, velden, delimiter=";" if ";" in kop else ","), 2):
        yield nummer, Clientrij.lees({k: v for k, v in rij.items() if isinstance(k, str) and isinstance(v, str)})


def lees_in(
    actor: Actor, groep: str, rijen: Iterable[tuple[int, Clientrij | Weigering]], dag: date
) -> Iterator[Ingelezen]:
    """Read these rows in, one by one: each whole or not at all. Who calls it decides on the transaction around all."""
    for nummer, rij in rijen:
        uitkomst = rij if isinstance(rij, Weigering) else lees_client_in(actor, groep=groep, client=rij, peildatum=dag)
        yield Ingelezen(nummer, uitkomst if isinstance(uitkomst, Weigering) else None)
