"""What a profile tells residents, and which of it is hard to read: pure, without database."""

from collections.abc import Iterator

from naober.gemeente.delen import Deel
from naober.gemeente.landelijk.taal import zelfhulp
from naober.gemeente.profiel import Profiel
from naober.kern.leesniveau import Leesbaarheid, lees

# The fields of the public part that residents read; the others are codes, addresses and assumptions.
_GELEZEN = frozenset(
    {"tekst", "uitleg", "titel", "tijden", "stappen", "samen", "meteen", "zin", "vraag", "keuzes", "over", "voorbeeld",
     "onbekend", "spreekuur"}
)  # fmt: skip


def publieksteksten(profiel: Profiel) -> Iterator[tuple[str, str]]:
    """Every text for residents, with where it stands in the profile."""
    yield from _teksten(profiel.openbaar, "openbaar")
    for onderwerp in zelfhulp():
        yield from _teksten(onderwerp, f"zelfhulp ({onderwerp.code})")
    for trede in profiel.trap.treden:
        yield f"trap ({trede.code})", trede.uitleg
    for voorziening in profiel.voorzieningen:
        yield f"voorzieningen ({voorziening.code})", voorziening.uitleg
    for product in profiel.producten:
        yield f"producten ({product.code})", product.uitleg
        if product.brief_uitleg:
            yield f"producten ({product.code}), in brieven", product.brief_uitleg


def moeilijke_teksten(profiel: Profiel) -> list[tuple[str, str, Leesbaarheid]]:
    """The texts that not everybody can be expected to read: where, the text, and what is hard in it."""
    gelezen = [(plek, tekst, lees(tekst)) for plek, tekst in publieksteksten(profiel)]
    return [(plek, tekst, uitkomst) for plek, tekst, uitkomst in gelezen if not uitkomst.gewoon]


def _teksten(deel: Deel, plek: str) -> Iterator[tuple[str, str]]:
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        for w in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(w, Deel):
                yield from _teksten(w, f"{plek}.{naam}")
            elif isinstance(w, str) and naam in _GELEZEN:
                yield f"{plek}.{naam}", w
