"""Areas side by side: what residents need there, what came of help, and what others say of the neighbourhood."""

from collections.abc import Sequence
from datetime import date

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Indicator, Profiel
from naober.gemeente.profiel.doelen import EXTERN
from naober.kern.cijfertabel import Cijfer, Cijfertabel, Kolom
from naober.monitor.doelen.beeld import scherm
from naober.monitor.doelen.queries import kleinste, reeksen
from naober.monitor.doelen.rules import Punt
from naober.monitor.tellen import Uitkomst
from naober.monitor.uitkomsten.bron import Cijferbron, kolom_van, leeg, per_deel, waarde

EFFECTEN = ("doelen-bereikt", "zelfredzaamheid-verbetering", "vraag-eigen-kracht", "terugval", "uitval")


def behoeften(bron: Cijferbron) -> Cijfertabel:
    """Households with a need, by area and life domain."""
    uitkomst = bron.tel("behoeften", "gebied", "leefgebied")
    delen = {d.sleutel: d for d in uitkomst.delen} if isinstance(uitkomst, Uitkomst) else {}
    gebieden = [g for g in bron.profiel.gebieden if any(k[0] == g.code for k in delen)]
    domeinen = [v for v in bron.profiel.leefgebieden if any(k[1] == v.code for k in delen)]
    niets = leeg(delen.values())
    rijen: list[list[Cijfer]] = [
        [g.naam, *(waarde(delen[g.code, v.code]) if (g.code, v.code) in delen else niets for v in domeinen)]
        for g in gebieden
    ]
    return bron.tabel(
        "Waarbij hulp nodig is", [Kolom("Gebied"), *(Kolom(v.naam, "aantal") for v in domeinen)], rijen,
        ("Huishoudens met een behoefte die in deze tijd is besproken; een huishouden kan vaker tellen.",),
    )  # fmt: skip


def effecten(bron: Cijferbron) -> Cijfertabel:
    """What came of help, by area."""
    return bron.tabel(
        "Wat hulp opleverde", [Kolom("Gebied"), *(kolom_van(c) for c in EFFECTEN)],
        per_deel(bron, EFFECTEN, "gebied"),
        ("Gebieden hebben andere inwoners: een verschil is een vraag, geen oordeel over wie er werkt.",),
    )  # fmt: skip


def van_buiten(actor: Actor, profiel: Profiel, dag: date) -> Cijfertabel | None:
    """The last figure of others for each area: income, school, safety, care of the insurer. None without any indicator
    that is read from elsewhere; one statement.

    Beside the other tables and not taken together with them: who are counted there is not known here."""
    gevraagd = [
        i for i in profiel.indicatoren if i.meting == EXTERN and "gebied" in i.vergelijken and not i.uitsplitsing
    ]
    if not gevraagd:
        return None
    alle = reeksen(actor, profiel, dag)
    laatste = {i.code: _laatste(alle.get(i.code, ())) for i in gevraagd}
    grens = kleinste(profiel)
    gebieden = profiel.gebieden
    per = [scherm(i, [laatste[i.code].get(g.code) for g in gebieden], grens) for i in gevraagd]
    geheel = [scherm(i, [laatste[i.code].get("")], grens)[0] for i in gevraagd]
    rijen: list[list[Cijfer]] = [[g.naam, *(k[nr] for k in per)] for nr, g in enumerate(gebieden)]
    rijen.append(["Hele gemeente", *geheel])
    return Cijfertabel(
        "Wat anderen van de wijk weten", [Kolom("Gebied"), *(_kolom(i) for i in gevraagd)], rijen,
        _bronnen([p for per in laatste.values() for p in per.values()]), dag,
        "Van elke indicator het laatste cijfer dat is ingelezen; niet bekend is wat nog nooit is aangeleverd.",
        _uitleg(gevraagd, laatste, grens),
    )  # fmt: skip


def _laatste(punten: Sequence[Punt]) -> dict[str, Punt]:
    return {p.gebied: p for p in sorted(punten, key=lambda p: p.tot) if not p.deel}


def _kolom(i: Indicator) -> Kolom:
    if i.eenheid == "procent":
        return Kolom(i.naam, "procent", decimalen=1)
    return Kolom(i.naam, "getal", i.eenheid)


def _bronnen(punten: Sequence[Punt]) -> str:
    return "; ".join(sorted({p.herkomst for p in punten if p.herkomst})) or "cijfers van anderen, nog niet ingelezen"


def _uitleg(gevraagd: Sequence[Indicator], laatste: dict[str, dict[str, Punt]], grens: int) -> tuple[str, ...]:
    uit = [f"Minder dan {grens} mensen staat er niet."]
    for i in gevraagd:
        achter = f" Wat ook meespeelt: {', '.join(i.achtergrond)}." if i.achtergrond else ""
        wanneer = sorted({p.tot.year for p in laatste[i.code].values() if p.gebied})
        van = f" Van {wanneer[0]}." if len(wanneer) == 1 else f" Van {wanneer[0]} tot {wanneer[-1]}." if wanneer else ""
        uit.append(f"{i.naam}: {i.definitie}.{van}{achter}")
    uit.append("Deze cijfers staan ernaast. Dat hulp een verschil veroorzaakt, volgt er niet uit.")
    return tuple(uit)
