"""Who sees the file of a household."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from naober.gemeente.delen import Beleid, Code
from naober.gemeente.profiel.rollen import Rol


class Kring(StrEnum):
    """How far somebody sees, beside the files for which there is a ground of their own (`Inzagegrond`).

    `toestemming`: nothing without the resident's consent, also when involved. `betrokken`: where one is involved.
    `team`: where a colleague of the team is. `gebied`: those, and every file in the areas of the team. `taak`: where
    one is involved, and where a decision, advice, test, objection, complaint or request about data waits for one or was
    one's own."""

    TOESTEMMING = "toestemming"
    BETROKKEN = "betrokken"
    TEAM = "team"
    GEBIED = "gebied"
    TAAK = "taak"


class Dossierzicht(Beleid):
    """How far these roles see."""

    code: Code
    rollen: Annotated[tuple[Rol, ...], Field(min_length=1)]
    kring: Kring
