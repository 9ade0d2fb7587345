"""A figure as it may be shown: counted, told apart, small numbers kept back, with what it is made of."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from naober.kern import Bron, Weigering
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.indicatoren import Indicator, Uitvraag, laad
from naober.monitor.indicatoren.rekenen import Regel, reken
from naober.monitor.motor import Motor
from naober.monitor.onderdrukken import KLEINSTE, Cel, hele_periode, verberg_rij, verberg_tafel
from naober.monitor.schema import SPLITSING

_BRON = Bron("Inrichting van de monitor", "docs/architectuur.md")
_MEESTE = 2
# By column the parts that are kept back; "" for the whole.
Dicht = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One part of a figure. `waarde` None: there is nothing to count it from. `verborgen`: kept back, and then none of
    the numbers is filled in."""

    sleutel: tuple[str, ...]
    waarde: float | None
    teller: int | float | None
    noemer: int | float | None
    verborgen: bool = False


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A figure told apart, with the whole. `verborgen`: how many parts are kept back."""

    indicator: Indicator
    vraag: Uitvraag
    delen: tuple[Uitslag, ...]
    geheel: Uitslag

    @property
    def verborgen(self) -> int:
        return sum(u.verborgen for u in (*self.delen, self.geheel))

    def als_tabel(
        self, *, peil: date, volledig: str, namen: Mapping[str, Mapping[str, str]] | None = None
    ) -> Cijfertabel:
        """For a page, a chart or a file. `namen`: for each column the names of its codes; a code without name stands as
        it is, and no code is "niet bekend"."""
        wat = self.indicator
        namen = namen or {}
        kolommen = [Kolom(SPLITSING.get(p, p).capitalize()) for p in self.vraag.per] or [Kolom("Deel")]
        soort = "aantal" if wat.soort == "aantal" else wat.soort
        kolommen.append(
            Kolom(wat.naam, soort, "" if soort in ("bedrag", "procent") else wat.eenheid, 0 if soort == "aantal" else 1)
        )
        kolommen.append(Kolom("Waarvan" if wat.toont == "breuk" else "Ernaast", "aantal"))
        rijen: list[list[Cijfer]] = []
        for uitslag in (*self.delen, self.geheel):
            sleutel = uitslag.sleutel or ("Alles bij elkaar", *[""] * (len(self.vraag.per) - 1))
            kop: list[Cijfer] = [
                namen.get(p, {}).get(code, code) or "niet bekend" if uitslag.sleutel else code
                for p, code in zip(self.vraag.per or ("",), sleutel, strict=True)
            ]
            cijfers: list[Cijfer] = [VERBORGEN, VERBORGEN] if uitslag.verborgen else [uitslag.waarde, uitslag.noemer]
            rijen.append([*kop, *cijfers])
        uitleg = [f"Geteld: {wat.teller}.", f"{kolommen[-1].naam}: {wat.noemer}.", f"Niet meegeteld: {wat.laat_weg}."]
        return Cijfertabel(wat.naam, kolommen, rijen, "de dossiers van de gemeente", peil, volledig, uitleg)


def tel(
    motor: Motor, code: str, vraag: Uitvraag, *, nu: date, drempel: int = KLEINSTE, dicht: Dicht | None = None
) -> Uitkomst | Weigering:
    """Count this figure. `drempel`: below how many people a cell is kept back, from the profile; `nu`: today; `dicht`:
    what of the same figure and days is kept back elsewhere, and so here.

    `vraag.keuze` is of the profile, never of who asks: a free choice would let one part be taken from another. Refuses
    a figure that does not exist, columns it cannot be told apart by, and days that are no whole quarter or year."""
    wat = laad().get(code)
    if wat is None:
        return _weiger("onbekend", f"Het cijfer {code!r} bestaat niet.", "Kies een cijfer uit de lijst.", "code")
    if fout := _weiger_splitsing(wat, vraag):
        return fout
    if fout := hele_periode(vraag.van, vraag.tot, gesplitst=bool(vraag.per), nu=nu):
        return fout
    geheel = _regels(motor, wat, vraag, ()).get(())
    if geheel is None:
        geheel = Regel((), 0, 0, 0, 0)
    dicht = dicht or {}
    heel_klein = cel(wat, geheel).klein(drempel) or bool(dicht.get(""))
    delen = _regels(motor, wat, vraag, vraag.per) if vraag.per else {}
    if len(vraag.per) == 1:
        # A part that is kept back elsewhere may be nought here; without it that would be told.
        for deel in dicht.get(vraag.per[0], ()):
            if deel:
                delen.setdefault((deel,), Regel((deel,), 0, 0, 0, 0))
        delen = dict(sorted(delen.items()))
    weg = _verborgen(motor, wat, vraag, delen, drempel, dicht, heel_klein=heel_klein) if delen else set()
    return Uitkomst(
        wat, vraag, tuple(_uitslag(wat, r, verborgen=k in weg) for k, r in delen.items()),
        _uitslag(wat, geheel, verborgen=heel_klein),
    )  # fmt: skip


def _weiger(code: str, reden: str, anders: str, veld: str) -> Weigering:
    return Weigering(code=f"monitor.{code}", reden=reden, bron=_BRON, alternatief=anders, veld=veld)


def _weiger_splitsing(wat: Indicator, vraag: Uitvraag) -> Weigering | None:
    if vreemd := [p for p in vraag.per if p not in wat.splitst]:
        kan = ", ".join(SPLITSING.get(p, p) for p in wat.splitst)
        woord = SPLITSING.get(vreemd[0], vreemd[0])
        return _weiger("splitsing", f"Dit cijfer is er niet per {woord}.", f"Het kan per: {kan}.", "per")
    if len(set(vraag.per)) > _MEESTE or len(set(vraag.per)) != len(vraag.per):
        zin = "Een cijfer wordt hoogstens op twee manieren tegelijk uitgesplitst."
        return _weiger("te-fijn", zin, "Kies een of twee verschillende manieren.", "per")
    return None


def _regels(motor: Motor, wat: Indicator, vraag: Uitvraag, per: tuple[str, ...]) -> dict[tuple[str, ...], Regel]:
    return {r.sleutel: r for r in reken(motor, wat, replace(vraag, per=per))}


def cel(wat: Indicator, regel: Regel) -> Cel:
    """How many people this part is about. Of a share the people are those of the denominator, and what is left of them
    counts as well; of a count, a mean or an amount they are those of whom something was counted."""
    if wat.soort == "procent":
        return Cel(regel.mensen_noemer or 0, regel.mensen_teller or 0)
    return Cel(regel.mensen_teller or 0)


def _verborgen(
    motor: Motor,
    wat: Indicator,
    vraag: Uitvraag,
    delen: Mapping[tuple[str, ...], Regel],
    drempel: int,
    dicht: Dicht,
    *,
    heel_klein: bool,
) -> set[tuple[str, ...]]:
    if heel_klein:
        return set(delen)

    def rand(kolom: str, regels: Mapping[tuple[str, ...], Regel]) -> set[str]:
        return verberg_rij({k[0]: cel(wat, r) for k, r in regels.items()}, drempel, dicht.get(kolom, ()))

    if len(vraag.per) == 1:
        return {(k,) for k in rand(vraag.per[0], delen)}
    rijen, kolommen = (rand(p, _regels(motor, wat, vraag, (p,))) for p in vraag.per)
    cellen = {(k[0], k[1]): cel(wat, r) for k, r in delen.items()}
    return set(verberg_tafel(cellen, rijen, kolommen, drempel))


def _uitslag(wat: Indicator, regel: Regel, *, verborgen: bool) -> Uitslag:
    if verborgen:
        return Uitslag(regel.sleutel, None, None, None, True)
    if wat.toont == "teller":
        return Uitslag(regel.sleutel, regel.teller, regel.teller, regel.noemer)
    waarde = regel.factor * regel.teller / regel.noemer if regel.noemer else None
    return Uitslag(regel.sleutel, waarde, regel.teller, regel.noemer)
