"""Pure verdicts at the door: when a session is over, and when somebody has guessed too often."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from naober.kern import Bron, Weigering

VEILIG = Bron("AVG", "art. 32 lid 1 onder b")


# --------------------------------------------------------------------------------------------- sessies


class Einde(StrEnum):
    """Why a session is over."""

    STIL = "stil"
    TOTAAL = "totaal"


@dataclass(frozen=True, slots=True)
class Sessieduur:
    """How long a session lives: `stil` without anything happening, `totaal` whatever happens."""

    stil: timedelta
    totaal: timedelta

    def __post_init__(self) -> None:
        if not timedelta(0) < self.stil <= self.totaal:
            raise ValueError("Een sessie duurt zonder iets te doen niet langer dan in totaal, en langer dan niets.")


@dataclass(frozen=True, slots=True)
class Sessiestand:
    """Since when somebody is signed in, and when they last did something."""

    sinds: datetime
    laatst: datetime

    def tot(self, duur: Sessieduur) -> datetime:
        """The moment at which this session ends when nothing more happens."""
        return min(self.laatst + duur.stil, self.sinds + duur.totaal)

    def is_laatste(self, duur: Sessieduur) -> bool:
        """Whether the end is that of the whole session, which doing something does not put off."""
        return self.sinds + duur.totaal <= self.laatst + duur.stil

    def voorbij(self, duur: Sessieduur, nu: datetime) -> Einde | None:
        """Why this session is over at this moment; None while it lives."""
        if nu >= self.sinds + duur.totaal:
            return Einde.TOTAAL
        return Einde.STIL if nu >= self.laatst + duur.stil else None


# -------------------------------------------------------------------------------------------- inlogrem


@dataclass(frozen=True, slots=True)
class Remregel:
    """After `pogingen` failures within `venster` nobody signs in any more, for `duur`."""

    pogingen: int
    venster: timedelta
    duur: timedelta


@dataclass(frozen=True, slots=True)
class Remstand:
    """How often it failed since `sinds`; `tot`: until when it is closed."""

    pogingen: int
    sinds: datetime
    tot: datetime | None = None

    def dicht(self, nu: datetime) -> bool:
        return self.tot is not None and nu < self.tot

    def na_fout(self, regel: Remregel, nu: datetime) -> "Remstand":
        """As it stands after one more failure. What failed before the window, or before a closure that is over, no
        longer counts."""
        oud = nu - self.sinds >= regel.venster or (self.tot is not None and nu >= self.tot)
        pogingen, sinds = (1, nu) if oud else (self.pogingen + 1, self.sinds)
        return Remstand(pogingen, sinds, nu + regel.duur if pogingen >= regel.pogingen else None)


def weiger_te_vaak(regel: Remregel) -> Weigering:
    """The same for an account that exists and for one that does not."""
    minuten = max(1, round(regel.duur.total_seconds() / 60))
    return Weigering(
        code="inloggen.te-vaak",
        reden="Er is te vaak met een verkeerd wachtwoord geprobeerd in te loggen.",
        bron=VEILIG,
        alternatief=f"Wacht {minuten} minuten en probeer het dan opnieuw. Weet u het wachtwoord niet meer? Vraag de "
        "beheerder om een nieuw.",
    )
