"""The dashboard of who makes policy: goals, the ladder over time, and the shift from heavy to light."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from naober.geld import queries as geld
from naober.geld.queries import Overzicht
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gezicht.grafiek import lijnen, staven, trap_over_tijd
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.doelen.rules import Stand
from naober.monitor.rapport import Blok
from naober.monitor.rapport.doelen import BRON, Doelcijfers, niet_oorzakelijk, reeksblok
from naober.monitor.rapport.queries import doelcijfers
from naober.monitor.rapport.rules import halfjaar_van
from naober.werkplek.monitor.kaart import Cijferkaart, kolommen

JAREN = 4
REEKSEN = 2
_GELD = "besluiten en toewijzingen in Naober"
_STANDEN = (
    "het gaat beter",
    "gelijk gebleven",
    "het gaat minder goed",
    "één cijfer, nog niets te vergelijken",
    "nog niet meetbaar",
)


def beleidskaarten(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Cijferkaart]:
    """Up to five cards: three statements for the goals, and two for each year of the ladder."""
    cijfers = doelcijfers(actor, profiel, dag, halfjaar_van(dag))
    kaarten = [_doelstand(cijfers)]
    jaren = range(dag.year - JAREN + 1, dag.year + 1)
    overzichten = [o for j in jaren if (o := geld.begrotingsstand(actor, profiel, j, dag)) is not None]
    if overzichten:
        kaarten += [_trap(profiel, overzichten, dag), _verschuiving(profiel, overzichten, dag)]
    return [*kaarten, *_langste(cijfers)]


def _doelstand(cijfers: Doelcijfers) -> Cijferkaart:
    profiel, dag = cijfers.profiel, cijfers.peil
    woorden = {"beter": _STANDEN[0], "gelijk": _STANDEN[1], "slechter": _STANDEN[2]}
    tel = Counter(
        woorden.get(s.ontwikkeling, _STANDEN[3]) if s.meetbaar else _STANDEN[4] for s in cijfers.standen.values()
    )
    rijen = [(naam, tel[naam]) for naam in _STANDEN]
    tabel = Cijfertabel(
        "Hoe het met de doelen gaat",
        kolommen("Stand", ("Indicatoren", "aantal")),
        rijen,
        BRON,
        dag,
        f"Het beleid noemt {len(profiel.doelen)} doelen en {len(profiel.indicatoren)} indicatoren.",
    )
    uitleg = (
        "Per indicator is het eerste cijfer vergeleken met het laatste, in de richting die het beleid wil.",
        *niet_oorzakelijk(cijfers),
    )
    return Cijferkaart(
        "doelen", tabel, uitleg, profiel.document.titel, lambda t: staven(t, naam="Stand", waarde="Indicatoren")
    )


def _trap(profiel: Profiel, overzichten: Sequence[Overzicht], dag: date) -> Cijferkaart:
    rijen: list[tuple[Cijfer, ...]] = []
    for o in overzichten:
        per = {r.code: r for r in o.per["trede"]}
        for trede in profiel.trap.treden:
            r = per.get(trede.code)
            if r is not None:
                rijen.append((str(o.jaar), trede.naam, r.stand.verplicht if r.stand else VERBORGEN))
    tabel = Cijfertabel(
        "Waar het geld op de trap ligt",
        kolommen("Jaar", Kolom("Trede"), ("Verplicht", "bedrag")),
        rijen,
        _GELD,
        dag,
        "Hulp zonder bedrag telt niet mee; het lopende jaar kan nog veranderen.",
    )
    treden = [t.naam for t in profiel.trap.treden]
    return Cijferkaart(
        "trap",
        tabel,
        ("Elke toekenning telt bij de trede van de hulp, in het jaar waarvoor zij is.",),
        str(profiel.trap.bron),
        lambda t: trap_over_tijd(t, x="Jaar", trede="Trede", waarde="Verplicht", treden=treden),
    )


def _verschuiving(profiel: Profiel, overzichten: Sequence[Overzicht], dag: date) -> Cijferkaart:
    """The share of the money on the heavy half of the ladder, where no rung of that year is kept back."""
    treden = [t.code for t in profiel.trap.treden]
    zwaar = set(treden[len(treden) // 2 :])
    rijen: list[tuple[Cijfer, ...]] = []
    for o in overzichten:
        rij = [r for r in o.per["trede"] if r.code in treden]
        if any(r.stand is None for r in rij):
            rijen.append((str(o.jaar), VERBORGEN))
            continue
        som = sum(r.stand.verplicht for r in rij if r.stand)
        deel = sum(r.stand.verplicht for r in rij if r.stand and r.code in zwaar)
        rijen.append((str(o.jaar), round(100 * deel / som, 1) if som > 0 else None))
    namen = ", ".join(t.naam for t in profiel.trap.treden if t.code in zwaar)
    tabel = Cijfertabel(
        "Van zwaar naar licht",
        kolommen("Jaar", Kolom("Deel op de zware treden", "procent", decimalen=1)),
        rijen,
        _GELD,
        dag,
        "Hulp zonder bedrag telt niet mee; het lopende jaar kan nog veranderen.",
        (f"Zware treden: {namen}.", "Een jaar met een afgeschermde trede is als geheel afgeschermd."),
    )
    return Cijferkaart(
        "verschuiving",
        tabel,
        (("Van al het geld dat voor een jaar is toegekend, het deel op de bovenste helft van de trap."),),
        str(profiel.trap.bron),
        lambda t: lijnen(t, x="Jaar", y="Deel op de zware treden"),
    )


def _langste(cijfers: Doelcijfers) -> list[Cijferkaart]:
    """The indicators with the longest series of figures of the whole municipality."""
    blokken = [(s, b) for s in cijfers.standen.values() if (b := reeksblok(cijfers, s)) is not None and b.tekening]
    blokken.sort(key=lambda paar: -len(paar[1].tabel.rijen))
    return [_reeks(stand, blok) for stand, blok in blokken[:REEKSEN]]


def _reeks(stand: Stand, blok: Blok) -> Cijferkaart:
    i, streef = stand.indicator, stand.streef
    grens = float(streef.waarde) if streef.waarde is not None and streef.soort != "geen" else None
    return Cijferkaart(
        blok.code,
        blok.tabel,
        (i.definitie, *i.achtergrond),
        str(i.bron),
        lambda t: lijnen(t, x="Wanneer", y="Cijfer", streef=grens, vanaf_nul=False),
    )
