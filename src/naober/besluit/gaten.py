"""The gap map: needs that were recorded, beside what there is for them, by area and life domain. No names."""

from dataclasses import dataclass
from datetime import date

from naober.besluit.tellingen import per_gebied
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kaart.overzicht import feiten
from naober.kaart.rules.overzicht import per_gebied_en_leefgebied
from naober.kern.tellen import Aantal


@dataclass(frozen=True, slots=True)
class Gat:
    """An area and a life domain: how many households had a need there (None where that is hidden, as it could be about
    people that a reader knows), and how much there is for all. `open`: there is a need, and nothing for it."""

    gebied: str
    leefgebied: str
    behoeften: Aantal
    aanbod: int

    @property
    def open(self) -> bool:
        return self.aanbod == 0 and self.behoeften.aantal != 0


def gaten(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Gat]:
    """Needs in conversations of these days beside the offer of today, in every area of which the number may be shown;
    what has no offer at all first. Three queries."""
    telling = per_gebied(actor, profiel, van, tot)
    aanbod = per_gebied_en_leefgebied(profiel, feiten(actor))
    uit = [
        Gat(gebied.naam, deel.naam, aantal, aanbod[gebied.code][deel.code])
        for gebied in profiel.gebieden
        if gebied.naam in telling
        for deel, aantal in zip(profiel.leefgebieden, telling[gebied.naam], strict=True)
        if aantal.aantal != 0
    ]
    return sorted(uit, key=lambda g: (not g.open, g.aanbod, -(g.behoeften.aantal or 0), g.gebied, g.leefgebied))
