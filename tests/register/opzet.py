"""Staff of any of the five municipalities in its own scope, on a day of its own document."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from tests.dossier.gevallen import profiel_uit

DAG = {
    "hardenberg": date(2015, 3, 2),
    "utrecht": date(2015, 3, 2),
    "leusden": date(2017, 3, 1),
    "gooise-meren": date(2022, 3, 1),
    "utrechtse-heuvelrug": date(2020, 6, 1),
}
Maak = Callable[..., Actor]


@contextmanager
def gemeente(slug: str) -> Iterator[Maak]:
    """Open the scope of this municipality; gives a function that makes a member of staff of it."""
    code = profiel_uit(slug).gemeente.code
    Gemeente.objects.get_or_create(code=code, defaults={"naam": slug, "slug": slug})

    def maak(*rollen: Rol, **velden: object) -> Actor:
        nummer = Medewerker.objects.count()
        medewerker = Medewerker.objects.create(
            gemeente_id=code,
            gebruikersnaam=f"proef{nummer}.{slug}",
            naam=f"Proef {nummer}",
            rollen=[r.value for r in rollen],
            **velden,
        )
        return Actor.van(medewerker)

    with in_scope(gemeente=code, breed=True):
        yield maak
