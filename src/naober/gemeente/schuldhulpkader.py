"""The rules on debt help of one municipality on a day, as a value: those of the law, with its own beside them."""

from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel.schuldhulp import (
    Bedreiging,
    Schuldhulpbeleid,
    Schuldhulptermijnen,
    Schuldhulpuitvoerder,
)

WGS = "Wet gemeentelijke schuldhulpverlening"


@dataclass(frozen=True, slots=True)
class Schuldhulpkader:
    """What holds on `dag`. `besluit_weken`: the municipality's own term, never longer than that of the law."""

    dag: date
    termijnen: Schuldhulptermijnen
    bedreigingen: tuple[Bedreiging, ...]
    beleid: Schuldhulpbeleid

    @property
    def besluit_weken(self) -> int:
        eigen = self.beleid.beslistermijn
        return min(self.termijnen.besluit_weken, eigen.weken) if eigen else self.termijnen.besluit_weken

    @property
    def producten(self) -> tuple[str, ...]:
        """The products on which the decision is taken here; none when somebody else takes it."""
        return self.beleid.besluit.producten if self.beleid.besluit else ()

    def bedreiging(self, code: str) -> Bedreiging | None:
        return next((b for b in self.bedreigingen if b.code == code), None)

    def uitvoerder(self, code: str) -> Schuldhulpuitvoerder | None:
        return next((u for u in self.beleid.uitvoerders if u.code == code), None)

    def uitvoerders_voor(self, soort: str, vorm: str, groep: str = "") -> tuple[Schuldhulpuitvoerder, ...]:
        """Who carries this step out for somebody of this group; who is there for the group alone goes first. Nobody:
        the policy does not say."""
        kan = [
            u for u in self.beleid.uitvoerders
            if soort in u.stappen and (not vorm or not u.vormen or vorm in u.vormen)
        ]  # fmt: skip
        eigen = tuple(u for u in kan if groep and groep in u.groepen)
        return eigen or tuple(u for u in kan if not u.groepen)

    @property
    def groepen(self) -> tuple[str, ...]:
        """The groups for whom somebody else carries out."""
        return tuple(dict.fromkeys(g for u in self.beleid.uitvoerders for g in u.groepen))
