"""Following the budget: does it stay neutral, does a use rise, is a saving found in volume, is money left each year,
what does the State pay, and what moves from heavy to light. Amounts are whole cents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from naober.geld.rules.stand import Waarschuwing
from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsafspraken import Onderbesteding, Rijksverdeling
from naober.kern import Bedrag, Weigering


def _heel(waarde: Decimal) -> int:
    return int(waarde.quantize(Decimal(1), ROUND_HALF_UP))


# ------------------------------------------------------------------------------------------------ budgetneutraliteit


@dataclass(frozen=True, slots=True)
class Neutraalstand:
    """What everything may cost and does cost in a year. `rijk`, `eigen`: the means; `begroot`: the cost by the budget;
    `lopend`: with what is committed in place of what was budgeted, where help lands on a line; `verwacht`: with what is
    expected of the whole year, where that can be said. Cost is after what residents pay. `klein`: what is committed is
    about so few that the budget stands in its place."""

    jaar: int
    rijk: int
    eigen: int
    begroot: int
    lopend: int
    verwacht: int
    klein: bool = False

    @property
    def middelen(self) -> int:
        return self.rijk + self.eigen

    @property
    def ruimte(self) -> int:
        """What is left of the means when the year ends as it is expected to; below nought it is not neutral."""
        return self.middelen - max(self.verwacht, self.lopend)


def neutraalstand(
    begroting: Begroting,
    jaar: int,
    begroot: Mapping[str, int | None],
    verplicht: Mapping[str, int],
    straks: Mapping[str, int | None],
) -> Neutraalstand | None:
    """How the whole stands; None without the agreement, or in a year for which no means are budgeted. `begroot`: what
    each line costs, income below nought; `verplicht` and `straks`: what is committed and expected on it.

    A line on which help lands costs what is committed, every other what is budgeted."""
    regel = begroting.neutraliteit
    if regel is None:
        return None
    rijk = -sum(begroot.get(c) or 0 for c in regel.rijk)
    eigen = -sum(begroot.get(c) or 0 for c in regel.eigen)
    if not rijk + eigen:
        return None
    baten = sum(begroot.get(c) or 0 for c in regel.mindering)
    som, lopend, verwacht = baten, baten, baten
    for deel in begroting.delen:
        if deel.rol != "begroting":
            continue
        for post in deel.posten:
            if post.kant == "baten" or post.code in regel.buffer:
                continue
            plan = begroot.get(post.code) or 0
            nu = verplicht.get(post.code, 0) if post.voor else plan
            dan = straks.get(post.code) if post.voor else plan
            som, lopend, verwacht = som + plan, lopend + nu, verwacht + (max(plan, nu) if dan is None else dan)
    return Neutraalstand(jaar, rijk, eigen, som, lopend, verwacht)


def niet_neutraal(stand: Neutraalstand) -> Waarschuwing | None:
    """Said when it costs more than there is, or will; also when the budget itself asks more than its means."""
    wat_nu = "Zoek het verschil binnen de begroting, of vraag de raad om eigen middelen."
    for soort, kosten, tekst in (
        ("over", stand.lopend, "Wat is verplicht, kost"),
        ("straks", stand.verwacht, "Naar verwachting kost het"),
        ("begroot", stand.begroot, "De begroting zelf kost"),
    ):
        over = kosten - stand.middelen
        if over > 0:
            uit = f"{tekst} in {stand.jaar} {Bedrag(over)} meer dan Rijk en gemeente samen geven."
            return Waarschuwing(soort, f"Niet budgetneutraal. {uit}", wat_nu)
    return None


# ------------------------------------------------------------------------------------------------ gebruik en volume


@dataclass(frozen=True, slots=True)
class Gebruiksstand:
    """How many people use something, then and now. None where it is about so few that a reader could know them."""

    code: str
    naam: str
    toen: int | None
    nu: int | None
    gestegen: bool


def gebruik_sinds(
    naar: Iterable[tuple[str, str]], toen: Mapping[str, int], nu: Mapping[str, int], kleinste: int
) -> list[Gebruiksstand]:
    """Each use beside its baseline. That it rose is said also where the figures are kept back: a rise asks for
    attention, whoever it is. A rise within what is kept back on both sides is not said, as it could be one person."""
    uit = []
    for code, naam in naar:
        was, werd = toen.get(code), nu.get(code, 0)
        if was is None:
            continue
        klein = [0 < n < kleinste for n in (was, werd)]
        gestegen = werd > was and not all(klein)
        uit.append(
            Gebruiksstand(code, naam, None if klein[0] else was, None if klein[1] else werd, gestegen)
        )  # fmt: skip
    return uit


@dataclass(frozen=True, slots=True)
class Volume:
    """How many people get so much of it, and at which price: units a week in all, cents for all of them in a week."""

    mensen: int
    eenheden: Fraction
    centen: Fraction

    @property
    def prijs(self) -> Fraction | None:
        """The mean price of a unit."""
        return self.centen / self.eenheden if self.eenheden else None


@dataclass(frozen=True, slots=True)
class Volumestand:
    """What became of a saving that is found in volume. Percents less than before, below nought for more: of people,
    of units for each, of both together (`volume`), and of the price. `gehaald`: the volume is so much less."""

    mensen: Decimal
    per_mens: Decimal
    volume: Decimal
    prijs: Decimal
    nodig: Decimal
    gehaald: bool


def volume_sinds(nodig: Decimal, toen: Volume, nu: Volume) -> Volumestand | None:
    """Number of people times units, at a price that stays the same; None without a baseline. A lower price is no part
    of it: it is told apart, and never counts as volume that was saved."""
    if not toen.mensen or not toen.eenheden or toen.prijs is None:
        return None
    per_toen = toen.eenheden / toen.mensen
    per_nu = nu.eenheden / nu.mensen if nu.mensen else per_toen
    volume = _minder(toen.eenheden, nu.eenheden)
    return Volumestand(
        _minder(Fraction(toen.mensen), Fraction(nu.mensen)), _minder(per_toen, per_nu), volume,
        _minder(toen.prijs, toen.prijs if nu.prijs is None else nu.prijs), nodig,
        Fraction(nu.eenheden) <= toen.eenheden * (1 - Fraction(nodig) / 100),
    )  # fmt: skip


def _minder(was: Fraction, werd: Fraction) -> Decimal:
    deel = (was - werd) * 100 / was
    return (Decimal(deel.numerator) / Decimal(deel.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)


# ------------------------------------------------------------------------------------------------- onderbesteding


@dataclass(frozen=True, slots=True)
class Overschot:
    """A line on which money was left in each of these years: what was left by year, and what is left for certain."""

    post: str
    naam: str
    jaren: Mapping[int, int]
    voorstel: int


def structureel_over(
    regel: Onderbesteding,
    posten: Iterable[tuple[str, str]],
    jaren: Sequence[int],
    begroot: Mapping[tuple[str, int], int | None],
    werkelijk: Mapping[tuple[str, int], int],
) -> list[Overschot]:
    """The lines on which in each of the last years at least so much of the budget was left, the most first. A year
    without a budget or without figures says nothing, and then neither do the years together. What is proposed is the
    least that was left: somebody decides whether the budget goes down, or it is saved."""
    uit = []
    laatste = sorted(jaren)[-regel.jaren :]
    if len(laatste) < regel.jaren:
        return []
    for code, naam in posten:
        over: dict[int, int] = {}
        for jaar in laatste:
            plan, echt = begroot.get((code, jaar)), werkelijk.get((code, jaar))
            if plan and echt is not None and plan - echt >= abs(plan) * regel.procent / 100:
                over[jaar] = plan - echt
        if len(over) == regel.jaren:
            uit.append(Overschot(code, naam, over, min(over.values())))
    return sorted(uit, key=lambda o: -o.voorstel)


# -------------------------------------------------------------------------------------------------- rijksmiddelen


@dataclass(frozen=True, slots=True)
class Rijksgat:
    """What a line costs and what the State gives for it structurally; the rest comes from own means. `rijk` None:
    nobody recorded it."""

    post: str
    naam: str
    uitgaven: int
    rijk: int | None

    @property
    def eigen(self) -> int | None:
        """What is paid from own means; below nought when the State gives more."""
        return None if self.rijk is None else self.uitgaven - self.rijk


def verdeel_rijk(
    regel: Rijksverdeling, jaar: int, historie: Mapping[str, int], objectief: Mapping[str, int]
) -> dict[str, int] | Weigering:
    """What each part gets of national means in this year: in the year of the cut what was spent before, less the cut
    but for what is spared; later the part that goes by the objective model, the rest as in that year.

    Refused: a year before the division, a part without a figure of what was spent, a year for which nobody said how far
    the model goes, and a part that the model does not name."""
    if jaar < regel.korting_in:
        reden = f"{regel.naam} begint in {regel.korting_in}."
        return Weigering("rijksverdeling.jaar", reden, regel.bron, "Kies een later jaar.", "jaar")
    if mist := [o for o in regel.onderdelen if o not in historie]:
        reden = f"Van {mist[0]} is niet bekend wat er eerder is uitgegeven."
        return Weigering("rijksverdeling.historie", reden, regel.bron, "Vul dat bedrag in.", "historie")
    basis = {
        o: historie[o] if o in regel.gespaard else _heel(Decimal(historie[o]) * (100 - regel.korting) / 100)
        for o in regel.onderdelen
    }
    if jaar < regel.objectief_vanaf:
        return basis
    deel = regel.ingroei.get(jaar)
    if deel is None:
        reden = f"Hoe ver het objectieve model in {jaar} meetelt, is niet bekend."
        wat_nu = "Zet dat deel in het profiel zodra het Rijk het noemt."
        return Weigering("rijksverdeling.ingroei", reden, regel.bron, wat_nu, "jaar")
    if mist := [o for o in regel.onderdelen if o not in regel.gespaard and o not in objectief]:
        reden = f"Wat {mist[0]} volgens het objectieve model krijgt, is niet bekend."
        return Weigering("rijksverdeling.objectief", reden, regel.bron, "Vul dat bedrag in.", "objectief")
    return {
        o: basis[o]
        if o in regel.gespaard
        else _heel((Decimal(basis[o]) * (100 - deel) + Decimal(objectief[o]) * deel) / 100)
        for o in regel.onderdelen
    }


# ------------------------------------------------------------------------------------------------- van zwaar naar licht


@dataclass(frozen=True, slots=True)
class Lichterjaar:
    """One year of a movement from heavy to light: cents and people on either side, and how many who were only on the
    heavy side the year before are on the light side now. None where it is about few."""

    jaar: int
    euro_van: int | None
    euro_naar: int | None
    mensen_van: int | None
    mensen_naar: int | None
    overgegaan: int | None
