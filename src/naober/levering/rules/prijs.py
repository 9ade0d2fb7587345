"""Prices: never below the minimum, always with why they are real; and what is left of the room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from naober.gemeente.profiel.inkoop import Minimumprijsregel, Overgangsregel, Ruimteregel, Vereveningsregel
from naober.istandaard.volume import IN_TOTAAL, PER_DAG, PER_MAAND, PER_WEEK
from naober.kern import Bedrag, Bron, Weigering, datum_voluit

REEEL = Bron("Uitvoeringsbesluit Wmo 2015", "art. 5.4")
_HONDERD = Decimal(100)


@dataclass(frozen=True, slots=True)
class Prijs:
    """A tariff that holds from one day until another, both inclusive, in whole cents."""

    centen: int
    van: date
    tot: date | None = None


def hele_centen(bedrag: Decimal) -> int:
    """Half a cent goes up."""
    return int(bedrag.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def controleer_tarief(
    centen: int,
    van: date,
    onderbouwing: str,
    bestaand: Sequence[Prijs],
    *,
    minimum: int | None,
    regel: Minimumprijsregel | None,
) -> Weigering | None:
    """Whether this may be the tariff from this day. Refused: nothing or less, without why it is real, on or before the
    first day of another, and below the minimum price; also while the policy asks a minimum that nobody laid down."""
    if centen <= 0:
        return Weigering("tarief.nul", "Het tarief is nul.", REEEL, "Vul een bedrag in.", "bedrag")
    if not onderbouwing.strip():
        reden = "Waarom dit een reële prijs is, staat er niet bij."
        return Weigering("tarief.onderbouwing", reden, REEEL, "Schrijf hoe de prijs is opgebouwd.", "onderbouwing")
    if any(van <= p.van for p in bestaand):
        laatste = max(p.van for p in bestaand)
        reden = f"Er is al een tarief vanaf {datum_voluit(laatste)}."
        return Weigering("tarief.niet-later", reden, REEEL, "Kies een dag daarna.", "geldig_van")
    if regel is not None and minimum is None:
        reden = f"De minimumprijs is nog niet bekend: die stelt {regel.door} vast, op basis van {regel.grondslag}."
        return Weigering("tarief.minimum-onbekend", reden, regel.bron, "Leg de minimumprijs eerst vast.", "bedrag")
    if minimum is not None and centen < minimum:
        bron = regel.bron if regel else REEEL
        reden = f"{Bedrag(centen)} is lager dan de minimumprijs van {Bedrag(minimum)}."
        return Weigering(
            "tarief.onder-minimum", reden, bron, "Weiger dit aanbod, of vraag om een hogere prijs.", "bedrag"
        )
    return None


def tarief_na_korting(oud: int, regel: Overgangsregel) -> int:
    """The old tariff less all parts of the reduction together, in whole cents."""
    return hele_centen(Decimal(oud) * (_HONDERD - regel.totaal) / _HONDERD)


def tarief_na_indexatie(oud: int, procent: Decimal) -> int:
    """The old tariff raised by so many percent, in whole cents."""
    return hele_centen(Decimal(oud) * (_HONDERD + procent) / _HONDERD)


def tarief_op(prijzen: Sequence[Prijs], dag: date) -> Prijs | None:
    """The tariff that holds on this day."""
    return next((p for p in prijzen if p.van <= dag and (p.tot is None or dag <= p.tot)), None)


# --------------------------------------------------------------------------------------------------- de ruimte


@dataclass(frozen=True, slots=True)
class Ruimtestand:
    """How much of a year's room is used, in whole cents; `procent` rounded down. `waarschuwing`: it runs out."""

    jaar: int
    ruimte: int
    gebruikt: int
    waarschuwing: bool
    grens: Decimal | None = None

    @property
    def procent(self) -> int:
        return self.gebruikt * 100 // self.ruimte if self.ruimte else (100 if self.gebruikt else 0)

    @property
    def over(self) -> int:
        return self.ruimte - self.gebruikt


def ruimtestand(jaar: int, ruimte: int, gebruikt: int, regel: Ruimteregel | None) -> Ruimtestand:
    """Where a year's room stands; a warning from the part of it that the policy says, that part included."""
    grens = regel.waarschuwing if regel else None
    vol = grens is not None and Decimal(gebruikt) * _HONDERD >= grens * ruimte
    return Ruimtestand(jaar, ruimte, gebruikt, vol, grens)


def past_in_ruimte(stand: Ruimtestand | None, erbij: int) -> Weigering | None:
    """Refused when an allocation would cost more than what is left of the room of its year."""
    if stand is None or erbij <= stand.over:
        return None
    over = Bedrag(max(stand.over, 0))
    reden = f"De ruimte van deze aanbieder in {stand.jaar} is {Bedrag(stand.ruimte)}; daarvan is nog {over} over."
    wat_nu = "Kies een andere aanbieder, of vraag de contractbeheerder om meer ruimte."
    return Weigering("toewijzing.geen-ruimte", reden, Bron("Wmo 2015", "art. 2.6.4"), wat_nu, "aanbieder")


def waarde_in(
    jaar: int, *, ingang: date, einde: date | None, volume: int | None, frequentie: str, budget: int | None, prijs: int
) -> int:
    """What an allocation comes to in one calendar year, in whole cents: its units by the days, weeks or months that
    fall in that year, or the part of a total or budget. Without an end a total counts whole in the year in which it
    began."""
    van, tot = max(ingang, date(jaar, 1, 1)), min(einde or date(jaar, 12, 31), date(jaar, 12, 31))
    dagen = (tot - van).days + 1
    if dagen <= 0:
        return 0
    if budget is not None or frequentie == IN_TOTAAL:
        geheel = budget if budget is not None else (volume or 0) * prijs
        if einde is None:
            return geheel if ingang.year == jaar else 0
        return hele_centen(Decimal(geheel) * dagen / ((einde - ingang).days + 1))
    keer = {PER_DAG: Decimal(dagen), PER_WEEK: Decimal(dagen) / 7, PER_MAAND: _maanden(van, tot)}.get(frequentie)
    return hele_centen(Decimal(volume or 0) * prijs * keer) if keer is not None else 0


def _maanden(van: date, tot: date) -> Decimal:
    """Calendar months from `van` to `tot`, a part of one by its days."""
    totaal, begin = Decimal(0), van
    while begin <= tot:
        volgende = date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
        lengte = (volgende - date(begin.year, begin.month, 1)).days
        eind = min(tot, volgende - timedelta(days=1))
        totaal += Decimal((eind - begin).days + 1) / lengte
        begin = volgende
    return totaal


# ------------------------------------------------------------------------------------------------- de verevening


def verreken(
    kosten: Mapping[str, int], regel: Vereveningsregel, gewichten: Mapping[str, int] | None = None
) -> dict[str, int] | Weigering:
    """What each municipality pays of these established costs, in whole cents, together exactly their sum. `profijt`:
    what its own residents used. `solidariteit`: all of it by weight, such as inhabitants. Refused without a weight for
    each."""
    if regel.beginsel == "profijt":
        return dict(kosten)
    if not gewichten or set(gewichten) != set(kosten) or sum(gewichten.values()) <= 0:
        reden = "Voor verevening is van elke gemeente een aandeel nodig."
        return Weigering("verevening.gewicht", reden, regel.bron, "Geef bijvoorbeeld het aantal inwoners.", "gewichten")
    totaal, som = sum(kosten.values()), sum(gewichten.values())
    delen = {g: totaal * w // som for g, w in gewichten.items()}
    # What rounding leaves goes to the largest remainders, so that no cent is lost.
    rest = sorted(gewichten, key=lambda g: (-(totaal * gewichten[g] % som), g))
    for gemeente in rest[: totaal - sum(delen.values())]:
        delen[gemeente] += 1
    return delen
