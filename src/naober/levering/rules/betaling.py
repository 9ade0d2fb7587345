"""Pure rules of approving, paying, owing and drawing a sample. Amounts are whole cents."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel.geld import Declaratieregels
from naober.kern import Bedrag, Bron, Weigering

VIER_OGEN = Bron("Gemeentewet", "art. 212 lid 2")
BETALEN = Bron("Gemeentewet", "art. 212 lid 1")
RECHTMATIG = Bron("Gemeentewet", "art. 213 lid 3")


def tweede_nodig(regels: Declaratieregels | None, centen: int) -> bool:
    """Whether a second person approves this amount; always, where the municipality named no limit."""
    grens = regels.tweede_vanaf if regels is not None else None
    return grens is None or centen >= grens


def controleer_goedkeuring(
    regels: Declaratieregels | None, *, stand: str, centen: int, eerder: Sequence[int], actor: int, regels_open: int
) -> Weigering | None:
    """May this person approve now? `eerder`: who approved already; `regels_open`: lines that nobody looked at."""
    if stand != "beoordeeld":
        return Weigering(
            "factuur.stand",
            "Deze factuur is al goedgekeurd of afgewezen.",
            VIER_OGEN,
            "Open de factuur opnieuw en kijk hoe zij ervoor staat.",
        )
    if regels_open:
        return Weigering(
            "factuur.regels-open",
            f"Naar {regels_open} regels moet iemand nog kijken.",
            VIER_OGEN,
            "Beslis eerst over de regels met een teken.",
            "regels",
        )
    if actor in eerder:
        grens = regels.tweede_vanaf if regels is not None else None
        waarom = f" Vanaf {Bedrag(grens)} kijken twee mensen." if grens else " Elke factuur zien twee mensen."
        return Weigering(
            "factuur.zelfde-persoon",
            f"U hebt deze factuur al goedgekeurd.{waarom}",
            VIER_OGEN,
            "Laat een collega de tweede goedkeuring geven.",
        )
    return None


def is_goedgekeurd(regels: Declaratieregels | None, centen: int, aantal: int) -> bool:
    """Whether so many approvals are enough for this amount."""
    return aantal >= (2 if tweede_nodig(regels, centen) else 1)


def controleer_betaling(*, maker: int, actor: int, stand: str) -> Weigering | None:
    """A batch is released by somebody else than who made it."""
    if stand != "klaar":
        return Weigering(
            "betaling.stand",
            "Deze betaling is al vrijgegeven of ingetrokken.",
            BETALEN,
            "Open de betaling opnieuw en kijk hoe zij ervoor staat.",
        )
    if maker == actor:
        return Weigering(
            "betaling.zelfde-persoon",
            "U hebt deze betaling zelf gemaakt. Een ander geeft haar vrij.",
            VIER_OGEN,
            "Vraag een collega om de betaling na te kijken en vrij te geven.",
        )
    return None


@dataclass(frozen=True, slots=True)
class TeBetalen:
    """What one provider gets. Only what is above nought is paid; a negative balance waits for the next batch."""

    aanbieder: int
    naam: str
    iban: str
    centen: int
    declaraties: tuple[int, ...]


def verdeel(facturen: Iterable[tuple[int, str, str, int, int]]) -> tuple[tuple[TeBetalen, ...], tuple[TeBetalen, ...]]:
    """Approved invoices as (provider, name, iban, invoice, cents), by provider: what can be paid, and what waits
    because there is no account number, or because credits are more than what is due."""
    per: dict[int, tuple[str, str, list[int], int]] = {}
    for aanbieder, naam, iban, factuur, centen in facturen:
        _, _, nummers, totaal = per.get(aanbieder, (naam, iban, [], 0))
        per[aanbieder] = (naam, iban, [*nummers, factuur], totaal + centen)
    alles = [TeBetalen(a, naam, iban, centen, tuple(n)) for a, (naam, iban, n, centen) in sorted(per.items())]
    betaalbaar = tuple(b for b in alles if b.centen > 0 and iban_klopt(b.iban))
    return betaalbaar, tuple(b for b in alles if b not in betaalbaar)


def iban_klopt(iban: str) -> bool:
    """The check digits of an account number (ISO 13616)."""
    kaal = iban.replace(" ", "").upper()
    if not 15 <= len(kaal) <= 34 or not kaal.isalnum() or not kaal.isascii() or not kaal[:2].isalpha():
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1


@dataclass(frozen=True, slots=True)
class Getrokken:
    """One line in the sample. `treffer`: how many monetary units hit it; more than one above the interval."""

    regel: int
    centen: int
    treffer: int


@dataclass(frozen=True, slots=True)
class Trekking:
    """A sample by monetary unit: each euro has the same chance. The same seed on the same lines draws the same."""

    zaad: int
    interval: int
    begin: int
    totaal: int
    regels: tuple[Getrokken, ...]


def trek(regels: Sequence[tuple[int, int]], *, omvang: int, zaad: int) -> Trekking | Weigering:
    """Draw `omvang` monetary units from lines (number, cents), in the order of their number.

    Refused: nothing to draw from, or a size that is none. Credits are no part of the mass: their debit is."""
    massa = sorted((nummer, centen) for nummer, centen in regels if centen > 0)
    totaal = sum(centen for _, centen in massa)
    if not massa or not 1 <= omvang <= totaal:
        return Weigering(
            "steekproef.leeg",
            "Hieruit is geen steekproef te trekken.",
            RECHTMATIG,
            "Kies een periode waarin is betaald, en een omvang van ten minste één.",
            "omvang",
        )
    interval = totaal // omvang
    begin = random.Random(zaad).randrange(interval)  # noqa: S311  reproducible on purpose
    gevonden: list[Getrokken] = []
    tot = 0
    volgende = begin
    getrokken = 0
    for nummer, centen in massa:
        tot += centen
        treffers = 0
        while volgende < tot and getrokken < omvang:
            treffers, getrokken, volgende = treffers + 1, getrokken + 1, volgende + interval
        if treffers:
            gevonden.append(Getrokken(nummer, centen, treffers))
    return Trekking(zaad, interval, begin, totaal, tuple(gevonden))


def geschatte_fout(trekking_interval: int, fouten: Iterable[tuple[int, int, int]]) -> int:
    """The likely error in the whole mass, in cents, from lines (cents, wrong cents, hits): a line below the interval
    stands for it in proportion, a line above it for itself."""
    uit = 0
    for centen, fout, treffers in fouten:
        uit += fout if centen >= trekking_interval else trekking_interval * treffers * fout // centen
    return uit


@dataclass(frozen=True, slots=True)
class Transitorisch:
    """What was delivered up to a day and not invoiced yet, in one month of one allocation; cents where a tariff is
    known, else None."""

    toewijzing: int
    maand: date
    centen: int | None


def nog_te_ontvangen(
    toewijzingen: Iterable[tuple[int, Sequence[tuple[date, int | None]]]], gedeclareerd: Mapping[tuple[int, date], int]
) -> list[Transitorisch]:
    """Accrual: for each allocation what each month would cost, less what came in for it. Never below nought."""
    uit: list[Transitorisch] = []
    for pk, maanden in toewijzingen:
        for maand, centen in maanden:
            binnen = gedeclareerd.get((pk, maand))
            if centen is None:
                if binnen is None:
                    uit.append(Transitorisch(pk, maand, None))
            elif (rest := centen - (binnen or 0)) > 0:
                uit.append(Transitorisch(pk, maand, rest))
    return uit
