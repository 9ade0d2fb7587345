"""Where the tables come from: the store of this municipality, a whole period, and the names of what is in it."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.utils import timezone

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.levering.queries.inkoop import aanbiedernamen
from naober.monitor.berekend.dicht import dicht_van, figuur
from naober.monitor.doelen.queries import kleinste, laatste_telling
from naober.monitor.indicatoren import Uitvraag, laad
from naober.monitor.motor import Motor
from naober.monitor.namen import Namen, namen_van
from naober.monitor.tellen import Dicht, Uitkomst, Uitslag, tel
from naober.monitor.tijd import Tijdvak
from naober.monitor.uitkomsten.rules import kies_periode, periodes
from naober.monitor.winkel.lezen import Winkel, open_winkel

_BRON = Bron("Inrichting van de monitor", "docs/architectuur.md")
T = TypeVar("T")
_EEN_TEGELIJK = threading.Lock()
_MEESTE = 1024
_onthouden: OrderedDict[Hashable, Any] = OrderedDict()
HERKOMST = "de dossiers van de gemeente, zonder namen"


@dataclass(frozen=True, slots=True)
class Cijferbron:
    """The store, opened for one whole period. `namen`: of each column the names of its codes. `telling`: the number of
    the last count that was kept; None when nothing was."""

    winkel: Winkel
    profiel: Profiel
    dag: date
    periode: Tijdvak
    namen: Namen
    telling: int | None = None

    @property
    def motor(self) -> Motor:
        return self.winkel.motor

    @property
    def drempel(self) -> int:
        return kleinste(self.profiel)

    @property
    def volledig(self) -> str:
        """Of when the figures are, and whether they are behind."""
        return " ".join(filter(None, (self.winkel.herkomst, self.winkel.waarschuwing)))

    def tel(
        self, code: str, *per: str, periode: Tijdvak | None = None, keuze: Mapping[str, tuple[str, ...]] | None = None
    ) -> Uitkomst | Weigering:
        """A figure of the register over this period, or another one, told apart by these columns. What is kept back
        where this figure is stored, is so here."""
        over = periode or self.periode
        vraag = Uitvraag(over.van, over.tot, per, keuze or {})
        dicht = self.dicht(code, over, keuze or {})
        wat = (code, per, over.code, tuple(sorted((keuze or {}).items())), self.drempel, self.dag, self.telling)
        return self.onthoud(wat, lambda: tel(self.motor, code, vraag, nu=self.dag, drempel=self.drempel, dicht=dicht))

    def dicht(self, code: str, over: Tijdvak, keuze: Mapping[str, tuple[str, ...]]) -> Dicht:
        """What the stored figures keep back of this one, by column; one query in each process after each count."""
        if self.telling is None:
            return {}
        jaren = [p.jaar for p in periodes(self.dag)]
        alles = self.onthoud(("dicht", self.telling, *jaren), lambda: dicht_van(self.profiel, jaren))
        return alles.get(figuur(code, keuze, over.van), {})

    def onthoud(self, wat: Hashable, maak: Callable[[], T]) -> T:
        """The same store gives the same answer: each process counts it once, until the figures are refreshed."""
        sleutel = (self.winkel.manifest.gemeente, self.winkel.manifest.moment, wat)
        with _EEN_TEGELIJK:
            if sleutel in _onthouden:
                _onthouden.move_to_end(sleutel)
                bekend: T = _onthouden[sleutel]
                return bekend
        nieuw = maak()
        with _EEN_TEGELIJK:
            _onthouden[sleutel] = nieuw
            while len(_onthouden) > _MEESTE:
                _onthouden.popitem(last=False)
        return nieuw

    def naam(self, kolom: str, code: str) -> str:
        return self.namen.get(kolom, {}).get(code, code) or "niet bekend"

    def tabel(
        self, titel: str, kolommen: Sequence[Kolom], rijen: Sequence[Sequence[Cijfer]], uitleg: Sequence[str] = (),
        *, tijd: bool = True,
    ) -> Cijfertabel:  # fmt: skip
        """A table of this source; its period stands in its title, unless it is over more years (`tijd` False)."""
        kop = f"{titel}, {self.periode.naam}" if tijd else titel
        dag = timezone.localtime(self.winkel.manifest.moment).date()
        return Cijfertabel(kop, kolommen, rijen, HERKOMST, dag, self.volledig, uitleg)


def open_bron(actor: Actor, profiel: Profiel, dag: date, nu: datetime, periode: str) -> Cijferbron | Weigering:
    """The source for this period (`periode`: its code; empty for the last whole year). Refuses without a store, with
    one that is too old, and for a period that is not whole or has not ended. Three queries."""
    over = kies_periode(dag, periode)
    if over is None:
        return Weigering(
            "monitor.periode", "Deze tijd is niet te kiezen.", _BRON,
            "Kies een heel jaar dat voorbij is.", "periode",
        )  # fmt: skip
    winkel = open_winkel(actor.gemeente, nu)
    if isinstance(winkel, Weigering):
        return winkel
    telling = laatste_telling()
    return Cijferbron(winkel, profiel, dag, over, namen_van(profiel, aanbiedernamen()), telling.pk if telling else None)


def kolom_van(code: str, naam: str = "") -> Kolom:
    """A column for the values of this figure."""
    wat = laad()[code]
    if wat.soort == "bedrag":
        return Kolom(naam or wat.naam, "bedrag")
    if wat.soort == "procent":
        return Kolom(naam or wat.naam, "procent", decimalen=1)
    return Kolom(naam or wat.naam, wat.soort, "" if naam else wat.eenheid, 0 if wat.soort == "aantal" else 1)


def waarde(uitslag: Uitslag | None) -> Cijfer:
    """A part as it may stand in a table; None when there was nothing to count."""
    if uitslag is None:
        return None
    return VERBORGEN if uitslag.verborgen else uitslag.waarde


def leeg(delen: Collection[Uitslag]) -> Cijfer:
    """What stands where a table of two columns has no part: nought, as everything was counted; but when every part of
    it is kept back, so is where there is none."""
    return VERBORGEN if delen and all(d.verborgen for d in delen) else 0


def per_deel(bron: Cijferbron, codes: Sequence[str], kolom: str) -> list[list[Cijfer]]:
    """A row for each value of the column, by its name, with a cell for each figure, and a row for the whole."""
    uitkomsten = [bron.tel(code, kolom) for code in codes]
    gelukt = [u for u in uitkomsten if isinstance(u, Uitkomst)]
    delen = [{d.sleutel[0]: d for d in u.delen} if isinstance(u, Uitkomst) else {} for u in uitkomsten]
    sleutels = sorted({k for d in delen for k in d}, key=lambda k: bron.naam(kolom, k))
    rijen: list[list[Cijfer]] = [[bron.naam(kolom, k), *(waarde(d.get(k)) for d in delen)] for k in sleutels]
    if gelukt:
        geheel = [waarde(u.geheel) if isinstance(u, Uitkomst) else None for u in uitkomsten]
        rijen.append(["Alles bij elkaar", *geheel])
    return rijen
