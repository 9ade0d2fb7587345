"""How spending moved over the rungs in the course of years: is there less on the heavy ones and more on the light?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from naober.geld.queries.standen import INZIEN
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import verhul

_PER_JAAR = """
select trede, boekjaar, coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0),
  coalesce(sum(aantal) filter (where soort <> 'onbekend'), 0)
from (
  select trede, boekjaar, soort, centen, aantal from geld_boekstand where boekjaar = any (%(jaren)s)
  union all select trede, boekjaar, soort, centen, aantal from geld_boekstaart where boekjaar = any (%(jaren)s)
) b group by trede, boekjaar
"""


@dataclass(frozen=True, slots=True)
class Tredejaren:
    """One rung, the lightest first: what was committed on it in each of the years, in cents, and what part that is of
    all rungs of that year, in percent. None where it could be about people whom a reader knows, and then in no year."""

    code: str
    naam: str
    centen: tuple[int | None, ...]
    delen: tuple[int | None, ...]


def treden_door_de_tijd(actor: Actor, profiel: Profiel, jaren: Sequence[int]) -> list[Tredejaren]:
    """Of each rung what was committed in these years; nothing without the right. One statement.

    It says where the money goes, and not that one thing came of the other."""
    if not heeft_recht(actor.rollen, INZIEN):
        return []
    bedrag: dict[tuple[str, int], int] = {}
    aantal: dict[tuple[str, int], int] = {}
    with connection.cursor() as cursor:
        cursor.execute(_PER_JAAR, {"jaren": list(jaren)})
        for trede, jaar, centen, n in cursor.fetchall():
            bedrag[trede, jaar], aantal[trede, jaar] = int(centen), int(n)
    treden = [t.code for t in profiel.trap.treden]
    dicht = {
        (code, jaar)
        for jaar in jaren
        for code, telling in zip(treden, verhul([(c, aantal.get((c, jaar), 0)) for c in treden]), strict=True)
        if telling.aantal is None
    }
    return [_rij(t.code, t.naam, jaren, treden, bedrag, dicht) for t in profiel.trap.treden]


def _rij(
    code: str, naam: str, jaren: Sequence[int], treden: Sequence[str], bedrag: dict[tuple[str, int], int],
    dicht: set[tuple[str, int]],
) -> Tredejaren:  # fmt: skip
    centen = tuple(None if (code, jaar) in dicht else bedrag.get((code, jaar), 0) for jaar in jaren)
    delen = []
    for jaar, van in zip(jaren, centen, strict=True):
        # A share of what is shown only, so that nothing that is kept back can be reckoned from it.
        alles = sum(bedrag.get((t, jaar), 0) for t in treden if (t, jaar) not in dicht)
        delen.append(None if van is None else round(100 * van / alles) if alles else 0)
    return Tredejaren(code, naam, centen, tuple(delen))
