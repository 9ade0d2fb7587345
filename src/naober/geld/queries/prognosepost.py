"""The forecast of one line: month by month, year by year, by area, why it costs more or less, and what came true."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, Sum

from naober.geld.begroten import begroot_in
from naober.geld.models import Maandstand, Prognose
from naober.geld.prognose.bewaren import jaren_van, ramingen
from naober.geld.prognose.rules import (
    Jaarcel,
    Jaarverwachting,
    Oorzaken,
    vergelijk,
    vergelijk_een,
    verklaar,
)
from naober.geld.prognose.rules.bouwen import NALOOP
from naober.geld.prognose.rules.vergelijken import GEMENGD, LEEG
from naober.geld.prognose.tellen import maanden_terug
from naober.geld.queries.prognose import Prognosebeeld, Prognoserij, prognosebeeld
from naober.geld.queries.standen import INZIEN
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begrotingsoorzaken import Drijfveer
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import KLEINSTE, verhul

# So many months back are drawn, and so many kept forecasts are laid beside what came true.
_TERUG = 36
_EERDERE = 24


@dataclass(frozen=True, slots=True)
class Maand:
    """One month: what it cost, or between which amounts it is expected. None where it is about few residents, or where
    invoices are still to come."""

    maand: date
    centen: int | None
    dicht: bool = False
    onder: int | None = None
    midden: int | None = None
    boven: int | None = None


@dataclass(frozen=True, slots=True)
class Hulpsoort:
    """One kind of help in two years, and what each factor did to its costs; nothing of it when it is about few."""

    naam: str
    was: Jaarcel | None
    werd: Jaarcel | None
    oorzaken: Oorzaken | None


@dataclass(frozen=True, slots=True)
class Genoemd:
    """A cause that the policy names, with the cents of the difference that go through it. None when figures of help do
    not measure it, or when it is about few (`dicht`)."""

    oorzaak: Drijfveer
    centen: int | None
    dicht: bool = False


@dataclass(frozen=True, slots=True)
class Verklaring:
    """Twelve months of which the invoices are in beside the twelve before. `van`, `tot`: the first and the last of the
    latter months. `rest`: what no named cause explains; None when that is not shown."""

    van: date
    tot: date
    oorzaken: Oorzaken
    hulp: tuple[Hulpsoort, ...]
    genoemd: tuple[Genoemd, ...] = ()
    rest: int | None = None


@dataclass(frozen=True, slots=True)
class Gebiedsprognose:
    """One area of a line."""

    naam: str
    verwacht: Jaarverwachting | None
    reden: str


@dataclass(frozen=True, slots=True)
class Eerder:
    """A forecast that was kept, of the year in which it was made, and what that year came to; None while it runs."""

    dag: date
    verwacht: Jaarverwachting
    werd: int | None

    @property
    def binnen(self) -> bool | None:
        return None if self.werd is None else self.verwacht.onder <= self.werd <= self.verwacht.boven


@dataclass(frozen=True)
class Postprognose:
    """All that is known ahead of one line; of a line that is kept back only `rij`."""

    rij: Prognoserij
    beeld: Prognosebeeld
    seed: int = 0
    bevolking: str = ""
    maanden: tuple[Maand, ...] = ()
    jaren: tuple[tuple[Jaarverwachting, int | None], ...] = ()
    gebieden: tuple[Gebiedsprognose, ...] = ()
    verklaring: Verklaring | None = None
    eerdere: tuple[Eerder, ...] = ()
    drijfveren: tuple[Drijfveer, ...] = ()
    ramingen: Mapping[str, str] = field(default_factory=dict)


def postprognose(actor: Actor, profiel: Profiel, code: str, peildatum: date) -> Postprognose | None:
    """The forecast of this line; None without the right, when there is no such line, or while no forecast may be shown.
    At most ten queries."""
    beeld = prognosebeeld(actor, profiel, peildatum)
    if beeld is None or beeld.maand is None:
        return None
    rij = next((r for r in beeld.rijen if r.code == code), None)
    if rij is None:
        return None
    genoemd = _drijfveren(profiel, code)
    geraamd = _ramingen(genoemd)
    if rij.verwacht is None:
        return Postprognose(rij, beeld, drijfveren=genoemd, ramingen=geraamd)
    bewaard = list(Prognose.objects.filter(post=code, gebied="").order_by("-maand")[:_EERDERE])
    nu = bewaard[0]
    jaren = jaren_van(nu)
    begroot = begroot_in(profiel, code, [j.jaar for j in jaren])
    per_maand = _per_maand(code)
    return Postprognose(
        rij, beeld, nu.seed, nu.bevolking, _maanden(per_maand, nu), tuple((j, begroot[j.jaar]) for j in jaren),
        _gebieden(profiel, code, beeld.maand), _verklaring(profiel, code, beeld.maand, genoemd),
        _eerdere(bewaard, per_maand), genoemd, geraamd,
    )  # fmt: skip


def _ramingen(genoemd: Sequence[Drijfveer]) -> dict[str, str]:
    """In words what each cause does in the forecast; nothing for one of which nobody said how much it is."""
    vastgelegd, uit = ramingen(), {}
    for d in genoemd:
        per = {**d.per_jaar, **vastgelegd.get(d.code, {})}
        if per:
            wat = "de prijs" if d.werkt_op == "prijs" else "de instroom"
            uit[d.code] = "; ".join(
                f"{wat} in {j}: {p.normalize():+f}%".replace(".", ",") for j, p in sorted(per.items())
            )
    return uit


_Maanden = Mapping[date, tuple[int, int]]


def _per_maand(code: str) -> _Maanden:
    """By month what it cost, and how many residents had help in it."""
    rijen = Maandstand.objects.filter(post=code).values("maand").order_by("maand")
    som = rijen.annotate(c=Sum("centen"), n=Sum("lopend") + Sum("gestopt"))
    return {r["maand"]: (r["c"], r["n"]) for r in som}


def _maanden(per_maand: _Maanden, nu: Prognose) -> tuple[Maand, ...]:
    """What is known without the months of which invoices are to come, then the band of the months to come."""
    bekend = [maanden_terug(nu.maand, n) for n in range(_TERUG + NALOOP - 1, NALOOP - 1, -1)]
    eerste = min((m for m, (c, _) in per_maand.items() if c), default=nu.maand)
    dicht: set[date] = set()
    for jaar in {m.year for m in bekend}:
        # Together they are a year that may be known, so none is hidden by itself.
        hele = [date(jaar, m, 1) for m in range(1, 13) if date(jaar, m, 1) <= nu.maand]
        # Money of which nobody is counted is about one at least.
        over = {m: max(n, 1 if c else 0) for m, (c, n) in per_maand.items()}
        getoond = verhul([(m.isoformat(), over.get(m, 0)) for m in hele])
        dicht |= {m for m, t in zip(hele, getoond, strict=True) if t.aantal is None}
    uit = [Maand(m, None if m in dicht else per_maand.get(m, (0, 0))[0], m in dicht) for m in bekend if m >= eerste]
    uit += [Maand(maanden_terug(nu.maand, n), None) for n in range(NALOOP - 1, -1, -1)]
    for m in nu.maanden:
        jaar, _, maand = m["maand"].partition("-")
        eerste_dag = date(int(jaar), int(maand), 1)
        uit.append(Maand(eerste_dag, None, onder=m["onder"], midden=m["midden"], boven=m["boven"]))
    return tuple(uit)


def _gebieden(profiel: Profiel, code: str, maand: date) -> tuple[Gebiedsprognose, ...]:
    rijen = {p.gebied: p for p in Prognose.objects.filter(post=code, maand=maand).exclude(gebied="")}
    gebieden = [g for g in profiel.gebieden if g.code in rijen]
    getoond = verhul([(g.code, rijen[g.code].aantal) for g in gebieden])
    uit = []
    for gebied, telling in zip(gebieden, getoond, strict=True):
        rij = rijen[gebied.code]
        if telling.aantal is None:
            uit.append(Gebiedsprognose(gebied.naam, None, "Afgeschermd."))
        else:
            uit.append(Gebiedsprognose(gebied.naam, None if rij.weigering else jaren_van(rij)[0], rij.weigering))
    return tuple(uit)


def _eerdere(bewaard: Sequence[Prognose], per_maand: _Maanden) -> tuple[Eerder, ...]:
    """Of a year that is over and of which the invoices are in, what it came to."""
    over = maanden_terug(bewaard[0].maand, NALOOP)
    uit = []
    for rij in bewaard:
        if rij.weigering:
            continue
        verwacht = jaren_van(rij)[0]
        werd = None
        if date(verwacht.jaar, 12, 1) <= over:
            werd = sum(c for m, (c, _) in per_maand.items() if m.year == verwacht.jaar)
        uit.append(Eerder(rij.dag, verwacht, werd))
    return tuple(uit)


# ------------------------------------------------------------------------------------------------ waarom

_VELDEN = ("dagen", "stukdagen", "centen", "volume")
_Cellen = dict[tuple[str, str, str], Jaarcel]


def waardoor(actor: Actor, profiel: Profiel, code: str, maand: date) -> Verklaring | None:
    """Why a line of which the forecast is shown costs more or less than a year before, seen from the last counted
    month; None without the right, or when there are no two years of enough residents. Two queries."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    return _verklaring(profiel, code, maand, _drijfveren(profiel, code))


def _drijfveren(profiel: Profiel, code: str) -> tuple[Drijfveer, ...]:
    return tuple(d for d in profiel.begroting.drijfveren if code in d.posten) if profiel.begroting else ()


def _verklaring(profiel: Profiel, code: str, maand: date, genoemd: Sequence[Drijfveer]) -> Verklaring | None:
    """The last twelve months of which the invoices are in, beside the twelve before; None when there is no year to
    compare with, or when one of the two is about few residents."""
    tot = maanden_terug(maand, NALOOP)
    van, eerder = maanden_terug(tot, 11), maanden_terug(tot, 23)
    nu, toen = _jaarcellen(code, van, tot), _jaarcellen(code, eerder, maanden_terug(van, 1))
    if min(_mensen(nu.values()), _mensen(toen.values())) < KLEINSTE:
        return None
    soort_nu, soort_toen = _bij_elkaar(nu, lambda s: (s[0], s[1])), _bij_elkaar(toen, lambda s: (s[0], s[1]))
    door, rest = verklaar(
        genoemd, _bij_elkaar(toen, lambda s: (s[0], s[2])), _bij_elkaar(nu, lambda s: (s[0], s[2]))
    )  # fmt: skip
    hulp = _hulpsoorten(profiel, soort_toen, soort_nu)
    uitleg, open_rest = _genoemd(genoemd, door, rest, toen, nu)
    plat_toen, plat_nu = ({" ".join(s): c for s, c in per.items()} for per in (soort_toen, soort_nu))
    return Verklaring(van, tot, vergelijk(plat_toen, plat_nu), hulp, uitleg, open_rest)


def _jaarcellen(code: str, van: date, tot: date) -> _Cellen:
    """By product, form and age these months together: who had help when they began, and who came since."""
    binnen, voor = Q(maand__gte=van, maand__lte=tot), Q(maand=maanden_terug(van, 1))
    rijen = Maandstand.objects.filter(binnen | voor, post=code).values("product", "vorm", "leeftijd", "eenheid")
    som = rijen.annotate(
        n=Sum("gestart", filter=binnen, default=0), al=Sum("lopend", filter=voor, default=0),
        **{f"s_{v}": Sum(v, filter=binnen, default=0) for v in _VELDEN},
    )  # fmt: skip
    uit: _Cellen = defaultdict(lambda: LEEG)
    alle: Any = som.order_by()
    for r in alle:
        s = (r["product"], r["vorm"], r["leeftijd"])
        dagen, stukdagen, centen, volume = (r[f"s_{v}"] for v in _VELDEN)
        eenheid = r["eenheid"] if volume or r["eenheid"] == GEMENGD else ""
        uit[s] = uit[s].plus(Jaarcel(r["n"] + r["al"], dagen, stukdagen, centen, volume, eenheid))
    return dict(uit)


def _mensen(cellen: Iterable[Jaarcel]) -> int:
    return sum(c.aantal for c in cellen)


def _bij_elkaar(
    cellen: _Cellen, sleutel: Callable[[tuple[str, str, str]], tuple[str, str]]
) -> dict[tuple[str, str], Jaarcel]:
    uit: dict[tuple[str, str], Jaarcel] = {}
    for s, cel in sorted(cellen.items()):
        uit[sleutel(s)] = uit.get(sleutel(s), LEEG).plus(cel)
    return uit


def open_in_beide(was: Mapping[str, int], werd: Mapping[str, int]) -> set[str]:
    """Which rows may be shown in two years beside each other: hidden in one is hidden in both, and never one alone."""
    namen = sorted({*was, *werd})
    dicht: set[str] = set()
    while True:
        nieuw = set(dicht)
        for per in (was, werd):
            getoond = verhul([(n, per.get(n, 0)) for n in namen], ook=nieuw)
            nieuw |= {t.naam for t in getoond if t.aantal is None}
        if nieuw == dicht:
            return set(namen) - dicht
        dicht = nieuw


def _hulpsoorten(
    profiel: Profiel, was: dict[tuple[str, str], Jaarcel], werd: dict[tuple[str, str], Jaarcel]
) -> tuple[Hulpsoort, ...]:
    namen = {p.code: p.naam for p in profiel.producten}
    alle = {f"{p}|{v}": (p, v) for p, v in sorted({*was, *werd})}
    open_ = open_in_beide(*({n: per.get(s, LEEG).aantal for n, s in alle.items()} for per in (was, werd)))
    uit = []
    for n, (product, vorm) in alle.items():
        naam = f"{namen.get(product, product) or 'niet bekend'}{', in geld' if vorm == 'geld' else ''}"
        toen, nu = was.get((product, vorm), LEEG), werd.get((product, vorm), LEEG)
        if n in open_:
            uit.append(Hulpsoort(naam, toen, nu, vergelijk_een(toen, nu)))
        else:
            uit.append(Hulpsoort(naam, None, None, None))
    return tuple(uit)


def _genoemd(
    oorzaken: Sequence[Drijfveer], door: Sequence[int | None], rest: int, was: _Cellen, werd: _Cellen
) -> tuple[tuple[Genoemd, ...], int | None]:
    def over(o: Drijfveer, cellen: _Cellen) -> int:
        return sum(
            c.aantal
            for (product, _, oud), c in cellen.items()
            if (not o.producten or product in o.producten) and (not o.leeftijden or oud in o.leeftijden)
        )

    gemeten = [o for o, centen in zip(oorzaken, door, strict=True) if centen is not None]
    tellingen = [{"": _mensen(c.values()), **{o.code: over(o, c) for o in gemeten}} for c in (was, werd)]
    open_ = open_in_beide(*tellingen)
    uit = []
    for o, centen in zip(oorzaken, door, strict=True):
        dicht = centen is not None and o.code not in open_
        uit.append(Genoemd(o, None if dicht else centen, dicht))
    return tuple(uit), rest if "" in open_ else None
