"""The chapters about goals: their figures, what is said of them, what cannot be measured yet, and what was adjusted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.doelbeschrijving import doelnaam
from naober.gemeente.profiel import Doel, Indicator, Profiel
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.doelen.queries import in_boom
from naober.monitor.doelen.rules import Punt, Stand, van_geheel
from naober.monitor.models import Doelregel
from naober.monitor.rapport.model import Blok, Deel, Tekening
from naober.monitor.rapport.rules import (
    Halfjaar,
    cijfer_tekst,
    herkomst_tekst,
    is_procent,
    klein,
    streef_tekst,
    verborgen_gebieden,
    wanneer,
)

BRON = "de cijfers bij de doelen in Naober, en het beleidsdocument"
_GANG = {"beter": "het gaat beter", "slechter": "het gaat minder goed", "gelijk": "gelijk gebleven"}


@dataclass(frozen=True, slots=True)
class Doelcijfers:
    """Everything that is known of the goals on one day. `drempel`: below so many people a figure is kept back."""

    profiel: Profiel
    standen: Mapping[str, Stand]
    punten: Mapping[str, Sequence[Punt]]
    regels: Sequence[Doelregel]
    drempel: int
    peil: date

    def van(self, doel: Doel) -> list[Stand]:
        return [s for s in self.standen.values() if doel.code in s.indicator.doelen]


def niet_oorzakelijk(cijfers: Doelcijfers) -> tuple[str, ...]:
    """What has to be said where no effect of policy may be claimed: in the words of the policy."""
    vermelding = cijfers.profiel.monitor.niet_oorzakelijk
    return (vermelding.tekst,) if vermelding is not None else ()


def doelenhoofdstuk(cijfers: Doelcijfers) -> Deel:
    """By goal its indicators: the first figure, the last, and what is aimed at; what is said of one is a point."""
    alineas = [*niet_oorzakelijk(cijfers)]
    if not cijfers.profiel.doelen:
        alineas.append("Het beleid van deze gemeente noemt nog geen doelen.")
    blokken, gezegd = [], []
    for doel, _ in in_boom(cijfers.profiel.doelen):
        gemeten = [s for s in cijfers.van(doel) if s.meetbaar]
        if gemeten:
            blokken.append(Blok(f"doel-{doel.code}", _doeltabel(cijfers, doel, gemeten)))
        gezegd += [f"{s.indicator.naam}: {s.uitspraak.uitspraak}" for s in cijfers.van(doel) if s.uitspraak]
    return Deel("doelen", "Doelen en cijfers", alineas, list(dict.fromkeys(gezegd)), blokken)


def _doeltabel(cijfers: Doelcijfers, doel: Doel, standen: Sequence[Stand]) -> Cijfertabel:
    rijen: list[tuple[Cijfer, ...]] = []
    for s in standen:
        laatste = cijfer_tekst(s.laatste, s.indicator, cijfers.drempel)
        if (gang := _GANG.get(s.ontwikkeling)) and "afgeschermd" not in laatste:
            laatste += f"; {gang}"
        eerste = "" if s.eerste is s.laatste else cijfer_tekst(s.eerste, s.indicator, cijfers.drempel)
        rijen.append((s.indicator.naam, eerste, laatste, streef_tekst(s), herkomst_tekst(s.laatste)))
    kolommen = [
        Kolom(k) for k in ("Waaraan wij het zien", "Eerste cijfer", "Laatste cijfer", "Wat wij willen", "Wie telde")
    ]
    onvolledig = sum(1 for s in cijfers.van(doel) if not s.meetbaar)
    volledig = (
        f"Van {onvolledig} is nog geen cijfer." if onvolledig else "Van alles waaraan wij dit zien, is een cijfer."
    )
    return Cijfertabel(doelnaam(doel), kolommen, rijen, BRON, cijfers.peil, volledig)


def gebiedenhoofdstuk(cijfers: Doelcijfers) -> Deel:
    """What is known by area and period, an indicator at a time."""
    blokken = [b for s in cijfers.standen.values() if (b := gebiedsblok(cijfers, s)) is not None]
    alinea = "" if blokken else "Er zijn nog geen cijfers per gebied vastgelegd."
    return Deel("gebieden", "Per gebied", (alinea,) if alinea else (), (), blokken)


def gebiedsblok(cijfers: Doelcijfers, stand: Stand) -> Blok | None:
    """One indicator by area and period; None when it has no figure of an area."""
    indicator, per = stand.indicator, dict[date, dict[str, Punt]]()
    for p in van_geheel(cijfers.punten.get(indicator.code, ()), gebied=True):
        if p.waarde is not None or p.verborgen:
            per.setdefault(p.tot, {})[p.gebied] = p
    if not per:
        return None
    kolommen = [Kolom("Gebied"), Kolom("Wanneer"), _kolom(indicator), Kolom("Wie telde")]
    rijen: list[tuple[Cijfer, ...]] = []
    weg = {dag: verborgen_gebieden(punten, indicator, cijfers.drempel) for dag, punten in per.items()}
    for gebied in cijfers.profiel.gebieden:
        for dag in sorted(per):
            if (punt := per[dag].get(gebied.code)) is not None:
                waarde = VERBORGEN if gebied.code in weg[dag] else punt.waarde
                rijen.append((gebied.naam, wanneer(punt), waarde, herkomst_tekst(punt)))
    volledig = f"Van {len(set().union(*per.values()))} van de {len(cijfers.profiel.gebieden)} gebieden is een cijfer."
    uitleg = ["Cijfers over te weinig mensen zijn afgeschermd, en wat nodig is om die terug te rekenen ook."]
    tabel = Cijfertabel(
        indicator.naam, kolommen, rijen, BRON, cijfers.peil, volledig, uitleg if any(weg.values()) else ()
    )
    een_moment = Tekening("staven", "Gebied", "Cijfer") if len(per) == 1 else None
    return Blok(f"gebied-{indicator.code}", tabel, een_moment)


def reeksblok(cijfers: Doelcijfers, stand: Stand) -> Blok | None:
    """One indicator of the whole municipality over time; None when it was not measured."""
    i = stand.indicator
    heel = [p for p in van_geheel(cijfers.punten.get(i.code, ())) if p.waarde is not None or p.verborgen]
    if not heel:
        return None
    rijen: list[tuple[Cijfer, ...]] = [
        (wanneer(p), VERBORGEN if klein(p, i, cijfers.drempel) else p.waarde, herkomst_tekst(p)) for p in heel
    ]
    volledig = heel[-1].volledig or "Wat het beleidsdocument noemt."
    tabel = Cijfertabel(i.naam, [Kolom("Wanneer"), _kolom(i), Kolom("Wie telde")], rijen, BRON, cijfers.peil, volledig)
    # Two figures of one day are two ways of counting, and no line.
    over_tijd = Tekening("lijnen", "Wanneer", "Cijfer") if len({r[0] for r in rijen}) == len(rijen) > 1 else None
    return Blok(f"reeks-{i.code}", tabel, over_tijd)


def _kolom(i: Indicator) -> Kolom:
    if is_procent(i.eenheid):
        return Kolom("Cijfer", "procent", decimalen=1)
    return Kolom("Cijfer", "getal", i.eenheid, 1)


def niet_meetbaar_hoofdstuk(cijfers: Doelcijfers) -> Deel:
    """What is followed and has no figure yet, each with why."""
    punten = [f"{s.indicator.naam}: {s.reden_niet_meetbaar}" for s in cijfers.standen.values() if not s.meetbaar]
    zonder = [d for d in cijfers.profiel.doelen if not cijfers.van(d) and not _werkt_uit(cijfers.profiel, d)]
    punten += [f"{doelnaam(d)}: er is nog niet gekozen waaraan wij dit zien." for d in zonder]
    alinea = "Dit is nog niet te meten. Het staat hier, zodat niemand denkt dat het vergeten is."
    return Deel("niet-meetbaar", "Nog niet meetbaar", (alinea if punten else "Van alles is een cijfer.",), punten)


def _werkt_uit(profiel: Profiel, doel: Doel) -> bool:
    return any(d.onder == doel.code for d in profiel.doelen)


def verhalenhoofdstuk(cijfers: Doelcijfers, halfjaar: Halfjaar) -> Deel:
    """What residents and professionals told in this half year, beside the figures."""
    punten = list(_regels(cijfers, ("verhaal", "ervaring", "reflectie")))
    return Deel("verhalen", "Verhalen en ervaringen", () if punten else _geen(halfjaar, "verteld"), punten)


def bijgesteld_hoofdstuk(cijfers: Doelcijfers, halfjaar: Halfjaar) -> Deel:
    """What was adjusted in this half year, and in which part of the steering."""
    punten = list(_regels(cijfers, ("bijstelling",)))
    return Deel("bijgesteld", "Wat wij hebben bijgesteld", () if punten else _geen(halfjaar, "bijgesteld"), punten)


def _geen(halfjaar: Halfjaar, wat: str) -> tuple[str, ...]:
    return (f"In {halfjaar.naam} is hier niets {wat}.",)


def _regels(cijfers: Doelcijfers, soorten: Sequence[str]) -> Iterator[str]:
    namen = {d.code: doelnaam(d) for d in cijfers.profiel.doelen}
    namen |= {i.code: i.naam for i in cijfers.profiel.indicatoren}
    for r in cijfers.regels:
        if r.soort in soorten:
            bij = namen.get(r.doel) or namen.get(r.indicator) or ""
            wat = f", {r.get_wat_display()}" if r.wat else ""
            yield f"{r.titel}{f' (bij {bij}{wat})' if bij else ''}: {r.tekst}"
