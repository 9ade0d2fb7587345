"""Making a forecast of every line, and of every area in it, from the counts by month; and keeping it with its day.

A forecast of the same month takes the place of the one made before in that month: so one is kept for each month, the
last that was made in it, to lay beside what came true."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db.models import Sum

from naober.geld.models import Bevolking, Drijfveerraming, Maandstand, Prognose
from naober.geld.posten import budgetten, lasten
from naober.geld.prognose.rules import (
    PADEN,
    Achteraf,
    Bouwsel,
    Jaarverwachting,
    Maandcel,
    Verwachting,
    bevolkingsreeks,
    bouw,
    maandnummer,
    maandtekst,
    toets_achteraf,
    voorspel,
)
from naober.geld.prognose.tellen import maandbegin, maanden_terug
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost

SEED: Final = 1
JAREN_VERDER: Final = 5
# Drawn by month on a page: the rest of this year and the year after it.
_MAANDEN_GETEKEND: Final = 24
_VELDEN = ("gestart", "gestopt", "lopend", "verplicht", "centen")
_ZONDER_BEVOLKING = (
    "Hoe de bevolking verandert, zit niet in deze prognose: er zijn geen aantallen inwoners per leeftijd ingelezen."
)
_ZONDER_JAREN = (
    "Hoe de bevolking verandert, zit niet in deze prognose: de ingelezen aantallen inwoners passen niet op de jaren of "
    "de leeftijden van deze hulp."
)


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """How many forecasts were made, and of how many lines and areas there is none, with why."""

    gemaakt: int
    geweigerd: int


def maak(profiel: Profiel, dag: date, *, seed: int = SEED, paden: int = PADEN) -> Gemaakt:
    """Forecast from the months before this day's in so many futures, and keep it. In the scope of one municipality,
    after counting."""
    na, rijen = maandnummer(dag.year, dag.month), []
    cellen, instroom = _cellen(), _instroom(dag)
    bevolking, vastgelegd, delen = _bevolking(), ramingen(), _delen(dag)
    posten = voorspelde_posten(profiel, dag.year)
    budget = budgetten(profiel, dag.year, [p.code for p in posten])
    for post in posten:
        gebieden = [g.code for g in profiel.gebieden] if len(profiel.gebieden) > 1 else []
        for gebied in ("", *gebieden):
            eigen = cellen.get((post.code, gebied), [])
            if gebied and not eigen:
                continue
            inwoners, tekst = _inwoners(bevolking, instroom.get((post.code, gebied), {}), gebied, dag.year)
            erbij, prijs = (
                drijfveren(profiel, post.code, wat, vastgelegd, delen[wat].get((post.code, gebied), {}))
                for wat in ("aantal", "prijs")
            )
            bouwsel = bouw(
                post.code, post.naam, eigen, na, inwoners=_met_drijfveren(inwoners, erbij, dag.year), prijs=prijs
            )
            rij = _rij(bouwsel, post, gebied, dag, seed, paden)
            rij.bevolking = tekst if bouwsel.lijn else ""
            rij.begroot = None if gebied else budget[post.code]
            rijen.append(rij)
    Prognose.objects.filter(maand=_laatste_maand(dag)).delete()
    Prognose.objects.bulk_create(rijen, batch_size=1000)
    geweigerd = sum(1 for r in rijen if r.weigering)
    return Gemaakt(len(rijen) - geweigerd, geweigerd)


def voorspelde_posten(profiel: Profiel, jaar: int) -> list[Begrotingspost]:
    """The lines on which awards land: of the others nothing is counted."""
    return [p for p in lasten(profiel, jaar) if p.voor is not None]


def _laatste_maand(dag: date) -> date:
    return maanden_terug(maandbegin(dag), 1)


def _rij(bouwsel: Bouwsel, post: Begrotingspost, gebied: str, dag: date, seed: int, paden: int) -> Prognose:
    rij = Prognose(
        maand=_laatste_maand(dag), dag=dag, post=post.code, gebied=gebied, seed=seed, aantal=bouwsel.aantal,
        weigering=bouwsel.weigering,
    )  # fmt: skip
    if bouwsel.lijn is not None:
        verwacht = voorspel(bouwsel.lijn, jaren=JAREN_VERDER, paden=paden, seed=seed)
        rij.jaren = [_als_jaar(j) for j in verwacht.jaren]
        rij.maanden = list(_als_maanden(verwacht))
        rij.toets = _als_toets(toets_achteraf(bouwsel.lijn, paden=max(paden // 3, 50), seed=seed))
    return rij


def _als_jaar(j: Jaarverwachting) -> dict[str, int]:
    return {"jaar": j.jaar, "bekend": j.bekend, "verwacht": j.verwacht, "onder": j.onder, "boven": j.boven}


def jaren_van(rij: Prognose) -> list[Jaarverwachting]:
    """The years of a kept forecast."""
    return [Jaarverwachting(**j) for j in rij.jaren]


def _als_maanden(verwacht: Verwachting) -> Iterator[dict[str, Any]]:
    onder, midden, boven = verwacht.maandband()
    for n in range(min(_MAANDEN_GETEKEND, len(midden))):
        band = {"onder": round(float(onder[n])), "midden": round(float(midden[n])), "boven": round(float(boven[n]))}
        yield {"maand": maandtekst(verwacht.eerste + n), **band}


def _als_toets(toets: Achteraf | None) -> dict[str, float] | None:
    if toets is None:
        return None
    return {
        "keren": toets.keren, "mape": toets.mape, "vorig": toets.zoals_vorig_jaar, "binnen": toets.binnen,
        "procent": toets.procent,
    }  # fmt: skip


def toets_van(rij: Prognose) -> Achteraf | None:
    """The back-test of a kept forecast; None when there were too few years for one."""
    if rij.toets is None:
        return None
    t = rij.toets
    return Achteraf(int(t["keren"]), t["mape"], t["vorig"], t["binnen"], int(t["procent"]))


def _cellen() -> dict[tuple[str, str], list[Maandcel]]:
    """Every month by line and area, and of each line as a whole. One query."""
    som: dict[tuple[str, str], dict[tuple[int, str], list[int]]] = defaultdict(dict)
    rijen = Maandstand.objects.values("post", "gebied", "maand", "vorm").annotate(**{f"s_{v}": Sum(v) for v in _VELDEN})
    alle: Any = rijen.order_by()
    for r in alle:
        nummer = maandnummer(r["maand"].year, r["maand"].month)
        for gebied in {"", r["gebied"]}:
            cel = som[r["post"], gebied].setdefault((nummer, r["vorm"]), [0] * len(_VELDEN))
            for n, veld in enumerate(_VELDEN):
                cel[n] += r[f"s_{veld}"]
    return {s: [Maandcel(m, vorm, *cel) for (m, vorm), cel in per.items()] for s, per in som.items()}


def _instroom(dag: date) -> dict[tuple[str, str], dict[str, int]]:
    """By line and area how many of each age began in the last year. One query."""
    nu = maandbegin(dag)
    uit: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rijen = Maandstand.objects.filter(maand__gte=maanden_terug(nu, 12), maand__lt=nu).exclude(leeftijd="")
    for r in rijen.values("post", "gebied", "leeftijd").annotate(n=Sum("gestart")).order_by():
        for gebied in {"", r["gebied"]}:
            uit[r["post"], gebied][r["leeftijd"]] += r["n"]
    return uit


Vastgelegd = Mapping[str, Mapping[int, Decimal]]


def ramingen() -> dict[str, dict[int, Decimal]]:
    """By cause and year the percent that was recorded last. One query."""
    uit: dict[str, dict[int, Decimal]] = defaultdict(dict)
    for code, jaar, procent in Drijfveerraming.objects.order_by("pk").values_list("drijfveer", "jaar", "procent"):
        uit[code][jaar] = procent
    return uit


_Bevolking = Mapping[str, tuple[dict[int, dict[str, int]], str]]


def _bevolking() -> _Bevolking:
    """By area the residents of each year and age, and where they come from. One query."""
    uit: dict[str, tuple[dict[int, dict[str, int]], str]] = {}
    for b in Bevolking.objects.all():
        jaren, _ = uit.setdefault(b.gebied, ({}, b.herkomst))
        jaren.setdefault(b.jaar, {})[b.leeftijd] = b.inwoners
    return uit


def _inwoners(bevolking: _Bevolking, instroom: Mapping[str, int], gebied: str, nu: int) -> tuple[dict[int, float], str]:
    """How inflow moves with the residents of each age, and that in words."""
    gevonden = bevolking.get(gebied) or bevolking.get("")
    if gevonden is None:
        return {}, _ZONDER_BEVOLKING
    jaren, herkomst = gevonden
    reeks = bevolkingsreeks(instroom, jaren, nu)
    if not reeks:
        return {}, _ZONDER_JAREN
    waar = "in dit gebied" if gebied in bevolking and gebied else "in de gemeente"
    return reeks, (
        f"De prognose rekent met hoeveel inwoners van elke leeftijd er {waar} komen, tot en met {max(reeks)} "
        f"({herkomst})."
    )


_Delen = Mapping[tuple[str, str], Mapping[str, int]]


def _delen(dag: date) -> dict[str, _Delen]:
    """By line and area how many began, and what was paid, of each product in the last year. One query."""
    nu = maandbegin(dag)
    uit: dict[str, dict[tuple[str, str], dict[str, int]]] = {"aantal": {}, "prijs": {}}
    rijen = Maandstand.objects.filter(maand__gte=maanden_terug(nu, 12), maand__lt=nu).values(
        "post", "gebied", "product"
    )
    for r in rijen.annotate(n=Sum("gestart"), c=Sum("centen")).order_by():
        for gebied in {"", r["gebied"]}:
            for wat, waarde in (("aantal", r["n"]), ("prijs", r["c"])):
                per = uit[wat].setdefault((r["post"], gebied), {})
                per[r["product"]] = per.get(r["product"], 0) + waarde
    return dict(uit)


def drijfveren(
    profiel: Profiel, post: str, factor: str, vastgelegd: Vastgelegd, per: Mapping[str, int]
) -> dict[int, float]:
    """By year the percent that causes of the policy add to the inflow or the price of a line, all together: what was
    recorded last, else what the policy names. One that works on some products only counts for their part in `per`."""
    uit: dict[int, float] = defaultdict(float)
    alles = sum(per.values())
    for d in profiel.begroting.drijfveren if profiel.begroting else ():
        if post not in d.posten or d.werkt_op != factor:
            continue
        deel = sum(n for product, n in per.items() if product in d.producten) / alles if d.producten and alles else 1.0
        for jaar, procent in {**d.per_jaar, **vastgelegd.get(d.code, {})}.items():
            uit[jaar] += float(procent) * deel
    return dict(uit)


def _met_drijfveren(inwoners: dict[int, float], erbij: Mapping[int, float], nu: int) -> dict[int, float]:
    """The same residents, as if there were so many percent more of them from the year of a cause on."""
    if not erbij:
        return inwoners
    basis = inwoners or {nu: 1.0}
    jaren = range(min([*basis, *erbij]) - 1, max([*basis, *erbij, nu + JAREN_VERDER]) + 1)
    bekend = sorted(basis)
    uit, keer = {}, 1.0
    for jaar in jaren:
        keer *= 1 + erbij.get(jaar, 0.0) / 100
        waarde = next((basis[j] for j in reversed(bekend) if j <= jaar), basis[bekend[0]])
        uit[jaar] = waarde * keer
    return uit
