"""What was agreed about the budget, and how it stands: earmarked money, funds, neutrality and programmes.

Nobody is in any of it; what is about few commitments is kept back."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from naober.geld.actions.afspraken import toegangsteams
from naober.geld.begroten import geboekt
from naober.geld.models import Begrotingsregel
from naober.geld.posten import budgetten
from naober.geld.queries.standen import INZIEN, Som, jaarsommen, telling
from naober.geld.rules.afspraken import Fondsjaar, posten_in, verantwoord
from naober.geld.rules.reserve import verloop
from naober.geld.rules.stand import Waarschuwing, verwacht
from naober.geld.rules.volgen import Neutraalstand, neutraalstand, niet_neutraal
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begrotingsafspraken import Oormerk, Oormerkbron
from naober.gemeente.profiel.begrotingsbeleid import Fonds
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import KLEINSTE, verhul


@dataclass(frozen=True, slots=True)
class Bronstand:
    """A source of earmarked money in one year: what it has by the budget (None: no line says so), and what of it goes
    to which goal and team, in cents. `vanzelf`: all of it goes there, without a decision."""

    bron: Oormerkbron
    begroot: int | None
    delen: tuple[tuple[str, str, int], ...]
    vanzelf: bool

    @property
    def bestemd(self) -> int:
        return sum(centen for _, _, centen in self.delen)


@dataclass(frozen=True, slots=True)
class Oormerkbeeld:
    """An earmark with its sources in one year."""

    oormerk: Oormerk
    bronnen: tuple[Bronstand, ...]


def oormerken(actor: Actor, profiel: Profiel, jaar: int) -> list[Oormerkbeeld]:
    """Each earmark that holds in this year, with what was decided on it. Two statements."""
    begroting = profiel.begroting
    if begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    gelden = [o for o in begroting.oormerken if o.geldt_in(jaar)]
    budget = budgetten(profiel, jaar, [b.post for o in gelden for b in o.bronnen if b.post])
    teams = {t.code: t.naam for t in profiel.teams}
    besloten: dict[tuple[str, str], list[tuple[str, str, int]]] = defaultdict(list)
    rijen = Begrotingsregel.objects.filter(soort=Begrotingsregel.Soort.OORMERK, jaar=jaar).order_by("pk")
    for r in rijen.values("oormerk", "herkomst", "naam", "team", "centen"):
        besloten[r["oormerk"], r["herkomst"]].append((r["naam"], teams.get(r["team"], r["team"]), r["centen"]))
    return [Oormerkbeeld(o, tuple(_bron(o, b, budget, besloten) for b in o.bronnen)) for o in gelden]


def _bron(
    oormerk: Oormerk, bron: Oormerkbron, budget: Mapping[str, int | None],
    besloten: Mapping[tuple[str, str], list[tuple[str, str, int]]],
) -> Bronstand:  # fmt: skip
    begroot = budget.get(bron.post) if bron.post else None
    delen = tuple(besloten.get((oormerk.code, bron.post or bron.code), ()))
    vanzelf = not delen and oormerk.aandeel == "alles" and begroot is not None
    if vanzelf and begroot is not None:
        delen = ((oormerk.doelen[0].naam, "", begroot),)
    return Bronstand(bron, begroot, delen, vanzelf)


def teams_voor_geld(profiel: Profiel) -> list[tuple[str, str]]:
    """The teams that get a part where each team does, with their names."""
    codes = set(toegangsteams(profiel))
    return [(t.code, t.naam) for t in profiel.teams if t.code in codes]


# --------------------------------------------------------------------------------------------------------- fondsen


@dataclass(frozen=True, slots=True)
class Fondsbeeld:
    """A fund in one year: its account, and what was saved within it. `klein`: names of budgets of which committed and
    spent money is about so few that it is kept back."""

    fonds: Fonds
    jaar: Fondsjaar
    gespaard: int
    klein: frozenset[str]


def fondsen(actor: Actor, profiel: Profiel, jaar: int) -> list[Fondsbeeld]:
    """Each closed fund with its account of this year: every budget apart as long as that is asked."""
    begroting = profiel.begroting
    if begroting is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    uit = []
    gesloten = [f for f in begroting.fondsen if f.gesloten]
    per_post = jaarsommen(jaar, ("post",))["post"] if gesloten else {}
    budget = budgetten(profiel, jaar, {c for f in gesloten for c in posten_in(begroting, f)})
    for fonds in gesloten:
        stand = {c: (s.verplicht, s.gerealiseerd) for c, (s, _) in per_post.items()}
        gespaard = sum(
            v[-1].eind
            for r in begroting.reserves
            if r.fonds == fonds.code and (v := [j for j in verloop(begroting, r, geboekt(r.code)) if j.jaar <= jaar])
        )
        account = verantwoord(begroting, fonds, jaar, budget, stand)
        uit.append(Fondsbeeld(fonds, account, gespaard, _klein(profiel, fonds, account, per_post)))
    return uit


def _klein(profiel: Profiel, fonds: Fonds, jaar: Fondsjaar, per_post: Mapping[str, Som]) -> frozenset[str]:
    begroting = profiel.begroting
    if begroting is None:
        return frozenset()
    posten = posten_in(begroting, fonds)
    tel = {
        d.naam: sum(n for p in d.posten if p.code in posten for _, n in (per_post.get(p.code, (None, 0)),))
        for d in begroting.delen
    }
    namen = [d.naam for d in jaar.delen]
    tellingen = [(n, tel.get(n, sum(tel.values()))) for n in namen]
    heeft = {d.naam for d in jaar.delen if d.verplicht or d.gerealiseerd}
    getoond = verhul([(n, max(t, 1) if n in heeft else t) for n, t in tellingen])
    return frozenset(a.naam for a in getoond if a.aantal is None)


# ------------------------------------------------------------------------------------------------ budgetneutraliteit


def neutraliteit(
    actor: Actor, profiel: Profiel, jaar: int, dag: date
) -> tuple[Neutraalstand, Waarschuwing | None] | None:
    """What everything costs beside what State and municipality give, and what to say of it; None without the right,
    the agreement or means in this year. Two statements."""
    begroting = profiel.begroting
    if begroting is None or begroting.neutraliteit is None or not heeft_recht(actor.rollen, INZIEN):
        return None
    budget = budgetten(profiel, jaar, [p.code for p in begroting.posten])
    per_post = jaarsommen(jaar, ("post",))["post"]
    verplicht = {c: s.verplicht for c, (s, _) in per_post.items()}
    straks = {c: verwacht(replace(s, begroot=None), jaar, dag) for c, (s, _) in per_post.items()}
    stand = neutraalstand(begroting, jaar, budget, verplicht, straks)
    if stand is not None and 0 < sum(telling(s, aantal) for s, aantal in per_post.values()) < KLEINSTE:
        stand = replace(stand, lopend=stand.begroot, verwacht=stand.begroot, klein=True)
    return None if stand is None else (stand, niet_neutraal(stand))


# ------------------------------------------------------------------------------------------------------ programma's


@dataclass(frozen=True, slots=True)
class Programmastand:
    """A programme with what its lines cost in a year, in cents; `code` empty for what is in none."""

    code: str
    naam: str
    centen: int
    posten: tuple[str, ...]


def programmas(actor: Actor, profiel: Profiel, jaar: int) -> list[Programmastand]:
    """The budget by the layout of this year, and last what is in no programme. Lines that are a part of another are in
    it already. One statement."""
    begroting = profiel.begroting
    indeling = begroting.indeling(jaar) if begroting else None
    if begroting is None or indeling is None or not heeft_recht(actor.rollen, INZIEN):
        return []
    tabel = {d.code for d in begroting.delen if d.rol == "begroting"}
    posten = {p.code: p.naam for p in begroting.posten if p.deel in tabel and p.onder is None}
    genoemd = [c for p in indeling.programmas for c in p.posten]
    budget = budgetten(profiel, jaar, {*posten, *genoemd})
    namen = {p.code: p.naam for p in begroting.posten}
    uit = [
        Programmastand(p.code, p.naam, sum(budget.get(c) or 0 for c in p.posten), tuple(namen[c] for c in p.posten))
        for p in indeling.programmas
    ]
    rest = [c for c in posten if c not in genoemd and budget.get(c) is not None]
    if rest:
        som = sum(budget.get(c) or 0 for c in rest)
        uit.append(Programmastand("", "In geen programma", som, tuple(posten[c] for c in rest)))
    return uit
