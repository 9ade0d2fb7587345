"""Care paths: in which order households came by a question, a talk, a plan and help, how long it took and what it cost.

A path begins with the first question of a household and ends with the last thing that is known of it. It is told in
steps of the ladder of the profile; which help stood behind it is told within a path that is shown.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.indicatoren.register import Tabel
from naober.monitor.motor import Motor
from naober.monitor.tellen import Uitkomst
from naober.monitor.tijd import Tijdvak
from naober.monitor.uitkomsten.bron import Cijferbron
from naober.monitor.uitkomsten.rules import beweging, bundel

STAPPEN = 8
_MEESTE, _PER_PAD = 12, 5
VRAAG, GESPREK, PLAN, OPNIEUW, GESTOPT = "vraag", "gesprek", "plan", "nieuwe vraag", "gestopt"
_WOORD = {VRAAG: "vraag", GESPREK: "gesprek", PLAN: "plan", OPNIEUW: "nieuwe vraag", GESTOPT: "gestopt"}
_ANDERE = "Andere paden"
_BEGINT = "Een pad begint met de eerste vraag van een huishouden, in de gekozen tijd."


@dataclass(frozen=True, slots=True)
class Pad:
    """What households had in common. `duur` in days and `centen` are sums over them; `product`: the first help."""

    stappen: tuple[str, ...]
    product: str
    huishoudens: int
    duur: int
    centen: int


def lees_paden(motor: Motor, periode: Tijdvak) -> list[Pad]:
    """Every path of who came for the first time in this period, before suppression: for nobody's eyes."""
    begin = _begin(motor, periode)
    per_huishouden = _op_een_rij(_stappen(motor, begin))
    per_huishouden = _bij(per_huishouden, _eerste_product(motor), "product")
    per_huishouden = _bij(per_huishouden, _kosten(motor, begin), "centen")
    namen = [f"s{n}" for n in range(STAPPEN)]
    rijen = per_huishouden.group_by([*namen, "product"]).aggregate(
        huishoudens=per_huishouden.count(), duur=per_huishouden.duur.sum(), centen=per_huishouden.centen.sum()
    )
    return [
        Pad(tuple(r[n] for n in namen if r[n]), r["product"] or "", int(r["huishoudens"]), int(r["duur"] or 0),
            int(r["centen"] or 0))
        for r in motor.haal(rijen)
    ]  # fmt: skip


def _begin(motor: Motor, periode: Tijdvak) -> Tabel:
    """The day of the first question of each household of which that was in this period."""
    vragen = motor.tabel("vraag")
    vragen = vragen.filter(vragen.huishouden.notnull() & (vragen.status != "samengevoegd"))
    eerste = vragen.group_by("huishouden").aggregate(begin=vragen.ontvangen.min())
    return eerste.filter(eerste.begin.between(periode.van, periode.tot))


def _stappen(motor: Motor, begin: Tabel) -> Tabel:
    """Every step of these households: what, when, and its place among those of one day."""
    import ibis

    vragen, gesprekken, acties = motor.tabel("vraag"), motor.tabel("gesprek"), motor.tabel("actie")
    acties = acties.filter(~acties.stand.isin(["afgewezen", "ingetrokken"]))
    hulp = acties.filter(acties.begonnen.notnull())
    open_ = hulp.group_by("huishouden").aggregate(dag=hulp.afgerond.max(), loopt=hulp.afgerond.isnull().sum())
    klaar = open_.filter(open_.loopt == 0)
    delen = [
        begin.select("huishouden", dag=begin.begin, wat=ibis.literal(VRAAG), orde=ibis.literal(0)),
        gesprekken.select("huishouden", dag=gesprekken.dag, wat=ibis.literal(GESPREK), orde=ibis.literal(1)),
        acties.select("huishouden", dag=acties.gepland, wat=ibis.literal(PLAN), orde=ibis.literal(2)),
        hulp.select("huishouden", dag=hulp.begonnen, wat=hulp.trede, orde=ibis.literal(3)),
        klaar.select("huishouden", dag=klaar.dag, wat=ibis.literal(GESTOPT), orde=ibis.literal(4)),
        vragen.filter(vragen.huishouden.notnull() & (vragen.status != "samengevoegd")).select(
            "huishouden", dag=vragen.ontvangen, wat=ibis.literal(OPNIEUW), orde=ibis.literal(5)
        ),
    ]
    alle = ibis.union(*delen)
    samen = alle.inner_join(begin, "huishouden")
    later = (samen.wat != OPNIEUW) | (samen.dag > samen.begin)
    return samen.filter((samen.dag >= samen.begin) & later).select("huishouden", "dag", "wat", "orde")


def _op_een_rij(stappen: Tabel) -> Tabel:
    """A row for each household with its first `STAPPEN` steps in columns; what repeats itself is one step."""
    import ibis

    volgorde = ibis.window(group_by="huishouden", order_by=["dag", "orde", "wat"])
    stappen = stappen.mutate(vorige=stappen.wat.lag().over(volgorde))
    stappen = stappen.filter(stappen.vorige.isnull() | (stappen.vorige != stappen.wat))
    stappen = stappen.mutate(nr=ibis.row_number().over(volgorde))
    kolommen: dict[str, Any] = {f"s{n}": stappen.wat.max(where=stappen.nr == n).fill_null("") for n in range(STAPPEN)}
    duur = stappen.dag.max().delta(stappen.dag.min(), unit="day")
    return stappen.group_by("huishouden").aggregate(**kolommen, duur=duur)


def _eerste_product(motor: Motor) -> Tabel:
    """The first help of each household that has a product; of more on one day the first by name."""
    acties = motor.tabel("actie")
    acties = acties.filter(acties.begonnen.notnull() & (acties.product != ""))
    eerst = acties.group_by("huishouden").aggregate(eerst=acties.begonnen.min())
    bij = acties.inner_join(eerst, "huishouden")
    bij = bij.filter(bij.begonnen == bij.eerst)
    return bij.group_by("huishouden").aggregate(product=bij.product.min())


def _kosten(motor: Motor, begin: Tabel) -> Tabel:
    """What was paid by invoice for help of each household since its first question."""
    regels, bij = motor.tabel("levering"), motor.tabel("toewijzing").select("toewijzing", "huishouden")
    regels = regels.select("toewijzing", "begin", "toegekend").rename(hulp="begin")
    samen = regels.inner_join(bij, "toewijzing").inner_join(begin, "huishouden")
    samen = samen.filter(samen.hulp >= samen.begin)
    return samen.group_by("huishouden").aggregate(centen=samen.toegekend.sum())


def _bij(rijen: Tabel, bij: Tabel, kolom: str) -> Tabel:
    samen = rijen.left_join(bij, [rijen.huishouden == bij.huishouden])
    return samen.select(*[rijen[k] for k in rijen.columns], bij[kolom])


def pad_in_woorden(stappen: Sequence[str], treden: Mapping[str, str]) -> str:
    """vraag → gesprek → plan → Team → gestopt; a path that was cut off says so."""
    woorden = [_WOORD.get(s, treden.get(s, s)) for s in stappen]
    return " → ".join(woorden) + (" → …" if len(stappen) == STAPPEN else "")


def padentabel(bron: Cijferbron, paden: Sequence[Pad]) -> Cijfertabel:
    """The paths walked most, with how many households, how long, and what it cost; the others together."""
    per: dict[tuple[str, ...], list[Pad]] = defaultdict(list)
    for p in paden:
        per[p.stappen].append(p)
    som = {k: sum(p.huishoudens for p in v) for k, v in per.items()}
    rij = bundel(som, bron.drempel, _MEESTE)
    treden = bron.namen["trede"]
    rijen: list[list[Cijfer]] = []
    for stappen, n in rij.getoond:
        duur, centen = (sum(getattr(p, k) for p in per[stappen]) for k in ("duur", "centen"))
        rijen.append([pad_in_woorden(stappen, treden), n, duur / n, round(centen / n)])
    if rij.rest:
        weg = {k for k, _ in rij.getoond}
        ander = [p for k, v in per.items() if k not in weg for p in v]
        rijen.append([f"{_ANDERE} ({rij.soorten})", *_rest(rij.rest, ander, bron.drempel)])
    uitleg = (
        _BEGINT + " Het eindigt met het laatste dat bekend is; wat nu loopt, kan nog verder gaan.",
        (
            f"Een pad van minder dan {bron.drempel} huishoudens staat er niet apart. Duur: dagen van eerste vraag tot "
            "de laatste stap, gemiddeld."
        ),
        (
            "Kosten: betaalde declaraties van hulp in natura, onder alle wetten, gemiddeld per huishouden. Pgb en "
            "financiële steun zitten er niet in."
        ),
        "Een volgorde is geen oorzaak: wie zwaardere hulp kreeg, had vaak ook een zwaardere vraag.",
    )
    kolommen = [
        Kolom("Pad"), Kolom("Huishoudens", "aantal"), Kolom("Duur", "getal", "dagen"), Kolom("Kosten", "bedrag")
    ]  # fmt: skip
    return bron.tabel("Welke weg huishoudens gaan", kolommen, rijen, uitleg)


def _rest(aantal: int, paden: Sequence[Pad], drempel: int) -> list[Cijfer]:
    if aantal < drempel:
        return [VERBORGEN, VERBORGEN, VERBORGEN]
    return [aantal, sum(p.duur for p in paden) / aantal, round(sum(p.centen for p in paden) / aantal)]


def getoonde_paden(bron: Cijferbron, paden: Sequence[Pad]) -> list[tuple[tuple[str, ...], int]]:
    """The paths that are shown by themselves, with their households: all that a picture may be made of."""
    som: dict[tuple[str, ...], int] = defaultdict(int)
    for p in paden:
        som[p.stappen] += p.huishoudens
    return list(bundel(som, bron.drempel, _MEESTE).getoond)


def stroomtabel(bron: Cijferbron, paden: Sequence[Pad]) -> Cijfertabel:
    """From the first help, by the heaviest, to how it stands: of the paths that are shown, and of no others."""
    treden = [t.code for t in bron.profiel.trap.treden]
    naam = {**bron.namen["trede"], GESTOPT: "gestopt"}
    stromen: dict[tuple[str, str], int] = defaultdict(int)
    for stappen, n in getoonde_paden(bron, paden):
        # Of a path that was cut off nobody knows how it ends.
        if len(stappen) < STAPPEN and (b := beweging(stappen, treden, gestopt=GESTOPT)):
            stromen[f"Eerst: {naam[b.eerst]}", f"Zwaarst: {naam[b.zwaarst]}"] += n
            stromen[f"Zwaarst: {naam[b.zwaarst]}", f"Nu: {naam[b.nu]}"] += n
    rijen = [(a, b, n) for (a, b), n in sorted(stromen.items())]
    return bron.tabel(
        "Van de eerste hulp naar nu", [Kolom("Van"), Kolom("Naar"), Kolom("Huishoudens", "aantal")], rijen,
        ("Alleen van de paden die hierboven apart staan en niet zijn afgebroken.",
         "Elk huishouden telt in beide stappen een keer."),
    )  # fmt: skip


def hulptabel(bron: Cijferbron, paden: Sequence[Pad]) -> Cijfertabel:
    """With which help each path that is shown began; what is rare within a path is told together."""
    treden, namen = bron.namen["trede"], bron.namen["product"]
    rijen: list[list[Cijfer]] = []
    for stappen, n in getoonde_paden(bron, paden):
        per = {p.product: p.huishoudens for p in paden if p.stappen == stappen}
        rij = bundel(per, bron.drempel, _PER_PAD)
        pad = pad_in_woorden(stappen, treden)
        rijen += [[pad, namen.get(code, code) or "geen hulp met een naam", aantal] for code, aantal in rij.getoond]
        if rij.rest and rij.rest != n:
            rijen.append([pad, f"andere hulp ({rij.soorten})", rij.rest])
    return bron.tabel(
        "Met welke hulp een weg begint", [Kolom("Pad"), Kolom("Eerste hulp"), Kolom("Huishoudens", "aantal")], rijen,
        ("Van elk pad dat apart staat: de eerste hulp die een naam heeft in het aanbod van de gemeente.",),
    )  # fmt: skip


def samentabel(bron: Cijferbron) -> Cijfertabel:
    """The same individual help beside each other in one area: what could perhaps be organised together."""
    trap = {t.code: t.soort.value for t in bron.profiel.trap.treden}
    apart = {
        p.code for p in bron.profiel.producten
        if p.soort == "maatwerk" and not p.verblijf and trap.get(p.trede) == "individueel-maatwerk"
    }  # fmt: skip
    uitkomst = bron.tel("gebruikers-uniek", "product", "gebied")
    delen = uitkomst.delen if isinstance(uitkomst, Uitkomst) else ()
    rijen: list[list[Cijfer]] = [
        [bron.naam("product", d.sleutel[0]), bron.naam("gebied", d.sleutel[1]), d.waarde]
        for d in sorted(delen, key=lambda d: (-(d.waarde or 0), d.sleutel))
        if not d.verborgen and d.sleutel[0] in apart and d.sleutel[1]
    ]
    return bron.tabel(
        "Wat misschien samen kan", [Kolom("Hulp"), Kolom("Gebied"), Kolom("Inwoners", "aantal")], rijen,
        (
            ("Inwoners van één gebied die dezelfde hulp elk apart krijgen, de meeste bovenaan. Of het samen kan, hangt "
            "af van wat zij nodig hebben: dat staat hier niet."),
            "Verblijf, financiële steun en hulp die al samen is, staan er niet bij.",
        ),
    )  # fmt: skip
