"""The afwegingskader: rungs in order, lightest first."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Tekst
from naober.kern import Fout


class Tredesoort(StrEnum):
    """What a rung of a ladder is made of. Municipalities name and order their own; counts compare by this."""

    ZELF = "zelf"
    NETWERK = "netwerk"
    VRIJWILLIG = "vrijwillig"
    ALGEMEEN = "algemeen"
    TEAM = "team"
    TOEGANG = "toegang"
    COLLECTIEF_MAATWERK = "collectief-maatwerk"
    INDIVIDUEEL_MAATWERK = "individueel-maatwerk"


class Trede(Beleid):
    """One rung. `besluit`: help on it needs a formal decision. `bevinding`: a heavier rung asks a finding
    on this one (off for a rung that is a place and not a solution). `toets`: questions to answer for it."""

    code: Code
    naam: Tekst
    soort: Tredesoort
    uitleg: Tekst
    besluit: bool = False
    bevinding: bool = True
    laag: Tekst | None = None
    toets: Code | None = None


class Trap(Beleid):
    """The afwegingskader: treden in order, lightest first.

    `veiligheid_eerst`: danger opens every rung at once, with the reason recorded."""

    naam: Tekst
    treden: Annotated[tuple[Trede, ...], Field(min_length=1)]
    veiligheid_eerst: bool = True

    def trede(self, code: str) -> Trede:
        gevonden = next((t for t in self.treden if t.code == code), None)
        if gevonden is None:
            raise Fout(
                f"De trede {code!r} staat niet op de trap.",
                waarom="Zij gold op een andere dag, of de code is verkeerd.",
                wat_nu="Lees het plan met het profiel van de dag waarop het is opgesteld.",
            )
        return gevonden

    def lichter_dan(self, code: str) -> tuple[Trede, ...]:
        """The rungs below this one on which a finding is needed, lightest first."""
        codes = [t.code for t in self.treden]
        return tuple(t for t in self.treden[: codes.index(code)] if t.bevinding)

    def nummer(self, code: str) -> int:
        return [t.code for t in self.treden].index(code) + 1
