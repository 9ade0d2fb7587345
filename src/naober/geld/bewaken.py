"""A line that holds a ceiling: what is committed on it is looked at before anything is added."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

from naober.geld.models import Boeking
from naober.geld.posten import begrensd
from naober.geld.rules.stand import past_onder_plafond
from naober.gemeente.profiel import Profiel
from naober.kern import Weigering

_VERPLICHT = ("verplicht", "vrijval")


def weiger_vol(profiel: Profiel, boekingen: Iterable[Boeking]) -> Weigering | None:
    """Whether one of these bookings would bring a line over its ceiling.

    Only whoever adds to such a line takes turns, until the end of the transaction: so of two on the last euro exactly
    one passes. Lines without a ceiling know no turns."""
    erbij: dict[tuple[str, int], int] = defaultdict(int)
    for b in boekingen:
        if b.soort in _VERPLICHT:
            erbij[b.post, b.boekjaar] += b.centen
    for (code, jaar), centen in sorted(erbij.items()):
        grens = begrensd(profiel, code, jaar) if centen > 0 else None
        if grens is None:
            continue
        _op_beurt(code)
        if weigering := past_onder_plafond(grens, jaar, verplicht(code, jaar), centen):
            return weigering
    return None


def _op_beurt(code: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext('geld ' || current_setting('naober.gemeente')), hashtext(%s))",
            [code],
        )


def verplicht(post: str, jaar: int) -> int:
    """The cents that are committed on this line in this year. One statement over sums and tail: what moves from one
    to the other meanwhile is counted once."""
    waar = "where post = %(post)s and boekjaar = %(jaar)s and soort = any (%(soorten)s)"
    opdracht = f"""
    select coalesce(sum(centen), 0) from (
      select centen from geld_boekstand {waar} union all select centen from geld_boekstaart {waar}
    ) b
    """  # noqa: S608  made of constants
    with connection.cursor() as cursor:
        cursor.execute(opdracht, {"post": post, "jaar": jaar, "soorten": list(_VERPLICHT)})
        return int(cursor.fetchone()[0])
