"""What help brought about, who dropped out or came back, what it cost beside that, and how long steps took: by area,
team, provider, product, law or rung. By kind of household and age is asked for elsewhere, with a reason (`gelijk`)."""

from naober.kern.cijfertabel import Cijfertabel, Kolom
from naober.monitor.indicatoren import laad
from naober.monitor.schema import SPLITSING
from naober.monitor.uitkomsten.bron import Cijferbron, kolom_van, per_deel

PER = ("gebied", "team", "aanbieder", "product", "wet", "trede")
_TABELLEN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("resultaat", "Wat hulp opleverde",
     ("doelen-bereikt", "resultaat-besluit", "resultaten-bereikt", "vraag-tevreden", "vraag-eigen-kracht",
      "zelfredzaamheid-verbetering")),
    ("uitval", "Uitval en terugkeer", ("uitval", "uitval-aanbieder", "terugval", "terugkeer")),
    ("kosten", "Kosten naast wat er is bereikt", ("kosten-per-client", "kosten-per-resultaat", "resultaten-bereikt")),
    ("tijd", "Hoe lang elke stap duurt",
     ("wachttijd-toegang", "doorlooptijd-toegang", "doorlooptijd-besluit", "levertijd", "doorlooptijd-bezwaar",
      "termijn-gehaald")),
    ("bereik", "Wie wordt bereikt", ("bereik", "gebruikers-uniek", "vragen-zonder-maatwerk")),
)  # fmt: skip


def tabellen(bron: Cijferbron, per: str) -> list[tuple[str, Cijfertabel]]:
    """A table for each side of it that can be told apart that way, with its code, and what made steps take longer."""
    alle = laad()
    uit = []
    for code, titel, cijfers in _TABELLEN:
        passend = [c for c in cijfers if per in alle[c].splitst]
        if passend:
            kolommen = [Kolom(SPLITSING[per].capitalize()), *(kolom_van(c) for c in passend)]
            uitleg = [f"{alle[c].naam}. Geteld: {alle[c].teller}. Van: {alle[c].noemer}." for c in passend]
            uit.append((code, bron.tabel(titel, kolommen, per_deel(bron, passend, per), uitleg)))
    return [*uit, ("oorzaak", _oorzaken(bron))]


def _oorzaken(bron: Cijferbron) -> Cijfertabel:
    wat = laad()["vertraging"]
    return bron.tabel(
        "Waardoor het langer duurt", [Kolom("Oorzaak"), kolom_van(wat.code, "Dagen extra")],
        per_deel(bron, [wat.code], "oorzaak"),
        (f"Geteld: {wat.teller}. Van: {wat.noemer}. Niet meegeteld: {wat.laat_weg}.",),
    )  # fmt: skip
