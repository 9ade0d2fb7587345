"""A whole calculation: which assumptions count, in which order themes follow each other, and what is missing."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from zlib import crc32

import numpy as np

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Aanname, Rekenmodel
from naober.gemeente.profiel.scenariothemas import (
    Besparingsthema,
    Extramuraalthema,
    Kostenthema,
    Mkbathema,
    Regelwijzigingsthema,
    Stappenthema,
    Teamthema,
    Thema,
    Tredenthema,
    Uitstroomthema,
    Vereveningsthema,
    Verschuivingsthema,
    verwijzingen_van,
)
from naober.kern import Bron, Fout, Weigering
from naober.monitor.scenario.rules import beleid, cohorten, lijnen, samen, stappen
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Themauitkomst, Uitkomst
from naober.monitor.scenario.rules.stappen import getal

Waarde = Decimal | Mapping[int, Decimal]
_WIJZEN: dict[type[Any], Any] = {
    Stappenthema: stappen.reken_stappen,
    Extramuraalthema: cohorten.reken_extramuraal,
    Uitstroomthema: cohorten.reken_uitstroom,
    Kostenthema: lijnen.reken_kosten,
    Tredenthema: lijnen.reken_treden,
    Verschuivingsthema: lijnen.reken_verschuiving,
    Vereveningsthema: samen.reken_verevening,
    Mkbathema: samen.reken_mkba,
    Besparingsthema: samen.reken_besparing,
    Teamthema: beleid.reken_teams,
    Regelwijzigingsthema: beleid.reken_regelwijziging,
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """What differs from the policy: assumptions by code, as one value or by year (each from that year on).

    `motivering` by theme: why it departs from what the policy advises against. Without any of it, this is the policy
    as it stands."""

    naam: str = "Zoals in de nota"
    waarden: Mapping[str, Waarde] = field(default_factory=dict)
    motivering: Mapping[str, str] = field(default_factory=dict)


def bereken(
    profiel: Profiel,
    model: Rekenmodel,
    scenario: Scenario,
    *,
    themas: Collection[str] | None = None,
    trekkingen: int = 1,
    seed: int = 0,
) -> Uitkomst | Weigering:
    """All themes, or those named with what they need. With more draws every assumption that has a range is drawn
    between its ends, unless this scenario lays it down; the same seed gives the same draws.

    Refused: an assumption without a value (each one named), an unknown one, a saving above the advised maximum without
    a motivation."""
    nodig = nodig_voor(model, themas)
    if weigering := _weiger(model, scenario, nodig):
        return weigering
    kader = Kader(model.begin, model.jaren, profiel, trekkingen, seed)
    gelezen = {a.code: _reeks_van(a, scenario, kader) for a in model.aannamen}
    klaar: dict[str, Getallen] = {}

    def lees(verwijzing: str) -> Getallen:
        return klaar[verwijzing] if verwijzing in klaar else gelezen[verwijzing]

    uitkomsten: dict[str, Themauitkomst] = {}
    for thema in nodig:
        if weigering := _weiger_besparing(thema, scenario, lees):
            return weigering
        reeksen, meldingen = _WIJZEN[type(thema)](thema, lees, kader)
        klaar |= {f"{thema.code}.{r.code}": r.waarden for r in reeksen}
        uitkomsten[thema.code] = Themauitkomst(thema.code, thema.naam, thema.bron, tuple(reeksen), tuple(meldingen))
    volgorde = [t.code for t in model.themas if t.code in uitkomsten]
    return Uitkomst(kader.lijst, tuple(uitkomsten[code] for code in volgorde))


def ontbrekend(model: Rekenmodel, scenario: Scenario, themas: Collection[str] | None = None) -> tuple[Aanname, ...]:
    """The assumptions these themes read that have no value yet, in the order of the policy."""
    gevraagd = {v for t in nodig_voor(model, themas) for v in _verplicht(t)}
    return tuple(a for a in model.aannamen if a.code in gevraagd and not _heeft_waarde(a, scenario))


def gebruikt(model: Rekenmodel, themas: Collection[str] | None = None) -> tuple[Aanname, ...]:
    """The assumptions on which these themes rest, to be listed beside their results."""
    gevraagd = {v for t in nodig_voor(model, themas) for v in verwijzingen_van(t)}
    return tuple(a for a in model.aannamen if a.code in gevraagd)


def nodig_voor(model: Rekenmodel, themas: Collection[str] | None) -> tuple[Thema, ...]:
    """These themes and those they read, each after what it reads. Refused (`Fout`): themes that wait for each other."""
    alle = {t.code: t for t in model.themas}
    klaar: dict[str, Thema] = {}

    def neem(code: str, pad: tuple[str, ...]) -> None:
        if code in pad:
            raise Fout(f"De thema's {' en '.join(pad)} wachten op elkaar.", wat_nu="Verbreek de kring in het profiel.")
        if code not in klaar:
            for ander in leest(alle[code]):
                neem(ander, (*pad, code))
            klaar[code] = alle[code]

    for code in alle if themas is None else themas:
        if code in alle:
            neem(code, ())
    return tuple(klaar.values())


def leest(thema: Thema) -> tuple[str, ...]:
    """The other themes of which this one reads a result."""
    return tuple(dict.fromkeys(v.partition(".")[0] for v in verwijzingen_van(thema) if "." in v))


def geldende_waarde(aanname: Aanname, scenario: Scenario, jaar: int) -> Decimal | None:
    """What an assumption is in a year, in this scenario; None while it has no value."""
    eigen = scenario.waarden.get(aanname.code)
    if isinstance(eigen, Decimal):
        return eigen
    per_jaar = dict(eigen) if eigen else {w.jaar: w.waarde for w in aanname.per_jaar}
    if not per_jaar:
        return aanname.waarde
    eerder = [j for j in per_jaar if j <= jaar]
    return per_jaar[max(eerder) if eerder else min(per_jaar)]


def _reeks_van(aanname: Aanname, scenario: Scenario, kader: Kader) -> Getallen:
    waarden = [geldende_waarde(aanname, scenario, jaar) for jaar in kader.lijst]
    if any(w is None for w in waarden):
        return np.full((1, 1), np.nan)
    getallen = np.array([[float(w) for w in waarden if w is not None]])
    if kader.trekkingen == 1 or aanname.laag is None or aanname.hoog is None or aanname.code in scenario.waarden:
        return getallen
    # A stream of its own for each assumption: another one that is added changes nothing here.
    bron = np.random.default_rng([kader.seed, crc32(aanname.code.encode())])
    laag, hoog = float(aanname.laag), float(aanname.hoog)
    if laag == hoog:
        return getallen
    midden = float(np.clip(getallen[0, 0], laag, hoog))
    getrokken = bron.triangular(laag, midden, hoog, kader.trekkingen)
    return np.asarray(getrokken[:, None] + (getallen - getallen[0, 0]))


def _verplicht(thema: Thema) -> Iterator[str]:
    delen = (thema.bedrag, thema.hoogstens) if isinstance(thema, Besparingsthema) else verwijzingen_van(thema)
    yield from delen


def _heeft_waarde(aanname: Aanname, scenario: Scenario) -> bool:
    return bool(aanname.code in scenario.waarden or aanname.per_jaar or aanname.waarde is not None)


def _weiger(model: Rekenmodel, scenario: Scenario, nodig: tuple[Thema, ...]) -> Weigering | None:
    bekend = {a.code for a in model.aannamen}
    if vreemd := sorted(set(scenario.waarden) - bekend):
        bron = model.themas[0].bron if model.themas else Bron("Rekenmodel")
        return Weigering(
            "scenario.onbekende-aanname",
            f"Deze aannamen kent het rekenmodel niet: {', '.join(vreemd)}.",
            bron,
            "Haal ze weg of noem een aanname van het rekenmodel.",
            veld=vreemd[0],
        )
    mist = ontbrekend(model, scenario, [t.code for t in nodig])
    if not mist:
        return None
    namen = ", ".join(f"“{a.naam}”" for a in mist)
    return Weigering(
        "scenario.aanname-ontbreekt",
        f"Er ontbreekt een waarde voor {namen}. Zonder die waarde rekent het model niet.",
        mist[0].bron,
        "Vul de waarde in, of laat het thema weg dat haar gebruikt.",
        veld=mist[0].code,
    )


def _weiger_besparing(thema: Thema, scenario: Scenario, lees: Lees) -> Weigering | None:
    if not isinstance(thema, Besparingsthema) or scenario.motivering.get(thema.code, "").strip():
        return None
    boven = samen.boven_advies(thema, lees)
    if not boven:
        return None
    return Weigering(
        "scenario.boven-advies",
        f"{thema.naam} ligt {getal(boven)} euro boven het geadviseerde maximum.",
        thema.bron,
        "Verlaag het bedrag, of leg uit waarom u van het advies afwijkt.",
        veld=thema.bedrag,
    )
