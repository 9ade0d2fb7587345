"""Invented addresses in real villages: digits of the postcode are of the place, letters and streets not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, product
from random import Random

from naober.demo.namen import lees
from naober.gemeente.profiel import Kern
from naober.kern import Fout

# As the post does: no letters that are mistaken for others, and none of three charged combinations.
_LETTERS = tuple(a + b for a, b in product("ABCDEGHJKLMNPRSTVWXZ", repeat=2) if a + b not in {"SA", "SD", "SS"})
_PER_POSTCODE = 20


@dataclass(frozen=True, slots=True)
class Adres:
    straat: str
    huisnummer: int
    postcode: str


@lru_cache(maxsize=1)
def _straten() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lijsten = lees("straten.yaml")
    stammen, uitgangen = lijsten["stammen"].split(), lijsten["uitgangen"].split()
    return tuple(lijsten["dorp"].split()), tuple(s + u for u in uitgangen for s in stammen)


class Stratenplan:
    """Hands out addresses in a municipality. Villages may share a postcode area."""

    def __init__(self) -> None:
        self._volgende: dict[int, int] = {}

    def adressen(self, kern: Kern, kans: Random) -> Iterator[Adres]:
        """Endless addresses in this village, street by street. Refused (`Fout`) when it has no postcodes."""
        if not kern.postcodes:
            raise Fout(
                f"De kern {kern.naam} heeft geen postcodes.",
                waar="gebieden in het gemeenteprofiel",
                waarom="Zonder postcode kunnen er geen proefadressen worden gemaakt.",
                wat_nu="Vul postcodes in bij deze kern, met vier cijfers.",
            )
        for nummer, straat in zip(count(), self._namen(kans), strict=False):
            pc4 = kern.postcodes[nummer % len(kern.postcodes)]
            huisnummers = iter(range(1, 1 + _PER_POSTCODE * kans.randint(1, 4)))
            for plaats, huisnummer in enumerate(huisnummers):
                if plaats % _PER_POSTCODE == 0:
                    postcode = self._postcode(pc4)
                yield Adres(straat, huisnummer, postcode)

    def _namen(self, kans: Random) -> Iterator[str]:
        dorp, overige = (kans.sample(lijst, len(lijst)) for lijst in _straten())
        namen = dorp[: kans.randint(6, 12)] + overige
        for ronde in count():
            # A town larger than the list gets second streets of a name, as towns do.
            yield from (naam if ronde == 0 else f"{ronde + 1}e {naam}" for naam in namen)

    def _postcode(self, pc4: int) -> str:
        volgnummer = self._volgende.get(pc4, 0)
        self._volgende[pc4] = volgnummer + 1
        return f"{pc4}{_LETTERS[volgnummer % len(_LETTERS)]}"
