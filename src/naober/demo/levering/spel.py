"""Who acts in the demo of delivery, and on which days."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from naober.demo.namen import lees
from naober.fundament.scope import Scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Product, Profiel
from naober.kern import Fout, Weigering, maanden_later

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Demoproduct:
    """How a product of a profile goes with the national standard, what of it one household gets, and what it costs.

    `tarief` in cents for one `eenheid`."""

    product: str
    wet: str
    categorie: str
    code: str
    eenheid: str
    frequentie: str
    volume: int
    tarief: int
    bekostiging: str = "inspanning"


@dataclass(frozen=True, slots=True)
class Spel:
    """One municipality on one day. `wie`: the accounts of the demo by their short name."""

    profiel: Profiel
    vandaag: date
    wie: Mapping[str, Actor]
    producten: tuple[Demoproduct, ...]

    @property
    def uitgebreid(self) -> bool:
        """Where the profile says how help is paid there is most to show; elsewhere fewer households are played, or the
        first start would take too long."""
        return bool(self.profiel.inkoop.bekostiging)

    @property
    def gemeente(self) -> int:
        return self.profiel.gemeente.code

    def scope(self) -> AbstractContextManager[Scope]:
        """Work of the demo itself in this municipality, in a transaction."""
        return in_scope(gemeente=self.gemeente, breed=True)

    def maand(self, terug: int) -> date:
        """The first day of the month so many months ago."""
        return maanden_later(self.vandaag.replace(day=1), -terug)

    def geleden(self, dagen: int) -> date:
        return self.vandaag - timedelta(days=dagen)

    def product(self, code: str) -> Product:
        gevonden = self.profiel.product(code)
        if gevonden is None:
            raise Fout(f"{code!r} is geen product van {self.profiel.gemeente.naam}.")
        return gevonden


def maak_spel(profiel: Profiel, vandaag: date) -> Spel | None:
    """None for a municipality that lacks one of the roles, or every product that the demo knows."""
    staart = f".{profiel.gemeente.slug}"
    rijen = Medewerker.objects.filter(gemeente_id=profiel.gemeente.code, gebruikersnaam__endswith=staart)
    wie = {m.gebruikersnaam.removesuffix(staart): Actor.van(m) for m in rijen}
    natura = {p.code for p in profiel.producten if "zin" in p.leveringsvormen and p.besluit_nodig}
    producten = tuple(
        Demoproduct(**{**p, "bekostiging": _bekostiging(profiel, p)})
        for p in lees("levering.yaml")["producten"]
        if p["product"] in natura
    )
    nodig = {"anouk", "bram", "henk", "ingrid", "cato", "ayla"}
    return Spel(profiel, vandaag, wie, producten) if producten and nodig <= wie.keys() else None


def _bekostiging(profiel: Profiel, product: dict[str, Any]) -> str:
    """As the policy wants it, where it says so; otherwise as the data of the demo do."""
    gewoon = str(product.get("bekostiging", "inspanning"))
    regel = profiel.inkoop.bekostiging_van(product["product"])
    vormen = regel.vormen if regel is not None else ()
    return gewoon if not vormen or gewoon in vormen else vormen[0]


def gelukt(uitkomst: R | Weigering) -> R:
    """What the action made. Raises (`Fout`) with the reason of a refusal: the demo asks nothing that is refused."""
    if isinstance(uitkomst, Weigering):
        raise Fout("De demo van de levering is geweigerd.", waarom=str(uitkomst), waar="naober.demo.levering")
    return uitkomst
