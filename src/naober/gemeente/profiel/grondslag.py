"""What a profile rests on: laws, principles, layers, scales and domains, and which of them a product belongs to."""

from naober.gemeente.delen import Deel
from naober.gemeente.profiel.aanbod import Product
from naober.gemeente.profiel.kader import (
    Diversiteit,
    Domein,
    Gemeenterol,
    Laag,
    Partijsoort,
    Schaal,
    Schaalkeuze,
    Segment,
    Uitgangspunt,
    Wetsgrond,
)
from naober.gemeente.profiel.sociale_kaart import Voorziening


class Kader(Deel):
    """The part of a profile on which the rest of the policy rests."""

    wetten: tuple[Wetsgrond, ...] = ()
    uitgangspunten: tuple[Uitgangspunt, ...] = ()
    lagen: tuple[Laag, ...] = ()
    schalen: tuple[Schaal, ...] = ()
    domeinen: tuple[Domein, ...] = ()
    gemeenterollen: tuple[Gemeenterol, ...] = ()
    segmenten: tuple[Segment, ...] = ()
    diversiteit: tuple[Diversiteit, ...] = ()
    partijen: tuple[Partijsoort, ...] = ()

    def laag_van(self, trede: str) -> Laag | None:
        """The layer in which this rung stands, and with it every product and provision on it."""
        return next((laag for laag in self.lagen if trede in laag.treden), None)

    def schaal_van(self, code: str) -> tuple[Schaal, Schaalkeuze | None] | None:
        """The scale of this product, provision or action, with why it is not a smaller one; None without scales."""
        for schaal in self.schalen:
            for keuze in schaal.keuzes:
                if code in (*keuze.producten, *keuze.voorzieningen, *keuze.acties):
                    return schaal, keuze
        return (self.schalen[0], None) if self.schalen else None

    def domeinen_van(self, deel: Product | Voorziening) -> tuple[Domein, ...]:
        """The policy domains of this product (by name, else by law) or provision (by life domain)."""
        if isinstance(deel, Product):
            eigen = tuple(d for d in self.domeinen if deel.code in d.producten)
            return eigen or tuple(d for d in self.domeinen if deel.wet in d.wetten)
        return tuple(d for d in self.domeinen if set(deel.leefgebieden) & set(d.leefgebieden))

    def wetten_van(self, deel: Product | Voorziening) -> tuple[Wetsgrond, ...]:
        """The legal bases of this product or provision."""
        if isinstance(deel, Product):
            return tuple(w for w in self.wetten if w.naam == deel.wet)
        return tuple(w for w in self.wetten if set(deel.leefgebieden) & set(w.leefgebieden))
