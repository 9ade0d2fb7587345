"""What stands on a dashboard: a table with its picture, how it was made, and the list that the reader may see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gezicht.grafiek import Grafiek
from naober.kern.cijfertabel import Cijfertabel, Kolom, Kolomsoort


@dataclass(frozen=True, slots=True)
class Cijferkaart:
    """One card. `definitie`: what is counted and what is not, in sentences; `grondslag`: where that is agreed.

    `lijst`: the name and the address of the list behind the figures, which asks its own right. `teken` draws it; it is
    called by the page, and not for who only takes the file."""

    code: str
    tabel: Cijfertabel
    definitie: Sequence[str]
    grondslag: str
    teken: Callable[[Cijfertabel], Grafiek] | None = None
    lijst: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Bord:
    """A dashboard for one kind of work, for who has its right."""

    code: str
    naam: str
    recht: str
    uitleg: str
    maak: Callable[[Actor, Profiel, date], Sequence[Cijferkaart]] = field(repr=False)


def kolommen(eerste: str, *rest: tuple[str, Kolomsoort] | Kolom) -> list[Kolom]:
    """A column with names, and columns of figures."""
    return [Kolom(eerste), *(k if isinstance(k, Kolom) else Kolom(*k) for k in rest)]
