"""With whom data of residents may be shared, as it holds for one municipality on one day: for pure rules."""

from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import (
    Convenant,
    Deeldoel,
    Deelregel,
    Gegevenssoort,
    Inzageverzoekregel,
    Noodtoegang,
    Ontvanger,
    Toestemmingsleeftijd,
)


@dataclass(frozen=True)
class Kader:
    """What holds on `dag`: the municipality's own rules first. `voorstellen`: rules of a law that is not in force.
    `convenanten` are those of that day; `ooit` all that the profile knows, to say of one that it is over or has
    not begun."""

    dag: date
    gegevens: tuple[Gegevenssoort, ...]
    doelen: tuple[Deeldoel, ...]
    ontvangers: tuple[Ontvanger, ...]
    regels: tuple[Deelregel, ...]
    voorstellen: tuple[Deelregel, ...]
    convenanten: tuple[Convenant, ...]
    ooit: tuple[Convenant, ...]
    leeftijd: Toestemmingsleeftijd
    noodtoegang: Noodtoegang
    inzageverzoek: Inzageverzoekregel

    def gegevenssoort(self, code: str) -> Gegevenssoort | None:
        return next((g for g in self.gegevens if g.code == code), None)

    def doel(self, code: str) -> Deeldoel | None:
        return next((d for d in self.doelen if d.code == code), None)

    def ontvanger(self, code: str) -> Ontvanger | None:
        return next((o for o in self.ontvangers if o.code == code), None)

    def namen(self, codes: tuple[str, ...] | list[str]) -> str:
        """These kinds of data in words, in the order of the list; an old code that is gone stays as it was."""
        bekend = {g.code: g.naam for g in self.gegevens}
        namen = [bekend.get(code, code) for code in codes]
        return ", ".join([*namen[:1], *(f"{naam[:1].lower()}{naam[1:]}" for naam in namen[1:])])


def in_zin(naam: str) -> str:
    """A receiver inside a sentence: an article there is small."""
    return f"{naam[0].lower()}{naam[1:]}" if naam.startswith(("De ", "Het ", "Een ")) else naam
