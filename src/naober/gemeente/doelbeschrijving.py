"""What a profile says of its goals, its indicators and how it steers by them, as headings with lines (`leesbaar`)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from naober.gemeente.leesbaar import Regel, Rubriek, regel_van, rubrieken
from naober.gemeente.profiel import Doel, Indicator, Profiel
from naober.gemeente.profiel.doelen import Cijfer, Streven
from naober.kern import datum_voluit

STREEFNAMEN = {"geen": "alleen volgen", "streefcijfer": "streefcijfer", "norm": "norm"}


def doelen(p: Profiel) -> tuple[Rubriek, ...]:
    """Goals, indicators, trends and the moments of looking back."""
    return rubrieken(
        ("Doelen van het beleid", (_doel(p, d) for d in p.doelen)),
        ("Indicatoren", (_indicator(p, i) for i in p.indicatoren)),
        ("Sturen op cijfers", _sturen(p)),
        ("Trends", (regel_van(t, uitleg=t.uitleg, kijkt_naar=str(t.horizon or "")) for t in p.monitor.trends)),
        (
            "Momenten van evaluatie",
            (
                regel_van(e, over=e.over, van=_dag(e.van), tot=_dag(e.tot), daarna=e.daarna)
                for e in p.monitor.evaluaties
            ),
        ),
        (
            "Opbouw van planning en control",
            (regel_van(s, gereed=_dag(s.gereed)) for s in p.monitor.ontwikkelplan),
        ),
    )


def getal(waarde: Decimal) -> str:
    """A number as Dutch writes it: 13.108, or 21,9."""
    return f"{waarde.normalize():,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def doelnaam(doel: Doel) -> str:
    """The goal with its number, as the note prints it."""
    return f"{doel.nummer} {doel.naam}" if doel.nummer else doel.naam


def cijfer_in_woorden(cijfer: Cijfer, eenheid: str) -> str:
    """A figure of a document in one line: the value, of when, who counted, and what."""
    waarde = f"{getal(cijfer.waarde)} {eenheid}" if cijfer.waarde is not None else str(cijfer.letterlijk)
    nota = f"in de nota: {cijfer.letterlijk}" if cijfer.waarde is not None and cijfer.letterlijk else ""
    wanneer = datum_voluit(cijfer.dag) if cijfer.dag else str(cijfer.jaar or "")
    delen = (cijfer.deel, nota, wanneer, cijfer.herkomst, cijfer.telt, cijfer.correctie)
    bij = "; ".join(deel for deel in delen if deel)
    return f"{waarde} ({bij})" if bij else waarde


def streven_in_woorden(streef: Streven, eenheid: str) -> str:
    """What is aimed at, in one line."""
    waarde = f"{getal(streef.waarde)} {eenheid}" if streef.waarde is not None else ""
    tekst = "; ".join(t for t in (waarde, streef.letterlijk or "") if t)
    vanaf = f", vanaf {datum_voluit(streef.vanaf)}" if streef.vanaf else ""
    soort = STREEFNAMEN[streef.soort]
    return f"{soort}: {tekst}{vanaf}" if tekst else soort


def _doel(p: Profiel, d: Doel) -> Regel:
    namen = {x.code: doelnaam(x) for x in p.doelen}
    return regel_van(
        d,
        doelnaam(d),
        niveau=d.niveau,
        onder=namen[d.onder] if d.onder else None,
        draagt_bij_aan="; ".join(namen[code] for code in d.draagt_bij),
        inzet="; ".join(d.inzet),
        uiterlijk=_dag(d.uiterlijk),
    )


def _indicator(p: Profiel, i: Indicator) -> Regel:
    namen = {d.code: doelnaam(d) for d in p.doelen}
    return regel_van(
        i,
        definitie=i.definitie,
        eenheid=i.eenheid,
        bij="; ".join(namen[code] for code in i.doelen),
        gemeten="nog niet meetbaar" if i.meting is None else i.meting,
        waarom_niet=i.niet_meetbaar,
        nulmeting=cijfer_in_woorden(i.nulmeting, i.eenheid) if i.nulmeting else None,
        streven=streven_in_woorden(i.streef, i.eenheid),
        kan_ook_komen_door="; ".join(i.achtergrond),
    )


def _sturen(p: Profiel) -> Iterator[Regel]:
    m = p.monitor
    if m.leerfase is not None:
        yield regel_van(m.leerfase, "Leren gaat voor afrekenen", uitleg=m.leerfase.uitleg, tot=_dag(m.leerfase.tot))
    if m.niet_oorzakelijk is not None:
        yield regel_van(m.niet_oorzakelijk, "Geen oorzaak en gevolg", uitleg=m.niet_oorzakelijk.tekst)
    if m.vergelijking is not None:
        yield regel_van(m.vergelijking, "Vergelijken", uitleg=m.vergelijking.tekst)
    if m.kleinste_cel is not None:
        yield regel_van(m.kleinste_cel, "Kleine aantallen", niet_getoond_onder=str(m.kleinste_cel.minder_dan))
    if m.bevraging is not None:
        yield regel_van(m.bevraging, "Wat inwoners wordt gevraagd", uitleg=m.bevraging.uitleg)
    for behoefte in m.informatie:
        elke = f"elke {behoefte.elke_maanden} maanden" if behoefte.elke_maanden else None
        yield regel_van(behoefte, f"{behoefte.niveau.capitalize()}: {behoefte.naam}", hoe_vaak=elke)


def _dag(dag: date | None) -> str | None:
    return datum_voluit(dag) if dag else None
