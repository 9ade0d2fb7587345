"""What is carried together, weighed against what it yields, or saved under conditions."""

import numpy as np

from naober.gemeente.profiel.scenariothemas import Batenpost, Besparingsthema, Gebruik, Mkbathema, Vereveningsthema
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Reeks, rond
from naober.monitor.scenario.rules.stappen import getal

GEEN_METING = "Een schatting op de aannamen hiernaast, geen meting: wat zonder het plan was gebeurd, is niet te weten."


def reken_verevening(thema: Vereveningsthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """What each pays: its part of all costs by its means while costs are carried together, its own costs after that."""
    middelen = np.stack([kader.vol(lees(d.middelen)) for d in thema.deelnemers])
    kosten = np.stack([kader.vol(lees(d.kosten)) for d in thema.deelnemers])
    samen = np.asarray(kader.lijst)[None, None, :] <= thema.tot
    betaalt = np.where(samen, vereven(middelen, kosten), kosten)
    meldingen = []
    for deelnemer, eigen, bijdrage in zip(thema.deelnemers, kosten, betaalt, strict=True):
        verschil = rond(float(np.median(eigen[:, 0] - bijdrage[:, 0])))
        if verschil:
            richting = "van" if verschil > 0 else "naar"
            meldingen.append(f"{deelnemer.naam}: {getal(abs(verschil))} euro {richting} de anderen in {kader.begin}.")
    return [
        Reeks(d.code, d.naam, "euro", b, thema.bron) for d, b in zip(thema.deelnemers, betaalt, strict=True)
    ], meldingen


def vereven(middelen: Getallen, kosten: Getallen) -> Getallen:
    """All costs (participants along the first axis), divided by means; together exactly the costs."""
    deel = middelen / middelen.sum(axis=0, keepdims=True)
    return np.asarray(deel * kosten.sum(axis=0, keepdims=True))


def reken_mkba(thema: Mkbathema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """Costs and benefits by year at the value of the first year, and who carries or gets them.

    All of it is an estimate and says so."""
    disconto = kader.vol((1 + lees(thema.disconto) / 100) ** kader.verstreken)

    def post(p: Batenpost) -> Getallen:
        bedrag = kader.vol(lees(p.bedrag))
        vanaf = lees(p.vanaf) if p.vanaf else np.zeros((1, 1))
        return kader.vol(np.where(kader.verstreken >= vanaf, bedrag, 0.0) / disconto)

    per_post = {p.code: post(p) for p in (*thema.kosten, *thema.baten)}
    kosten = kader.vol(sum((per_post[p.code] for p in thema.kosten), np.zeros((1, 1))))
    baten = kader.vol(sum((per_post[p.code] for p in thema.baten), np.zeros((1, 1))))

    def reeks(code: str, naam: str, waarden: Getallen) -> Reeks:
        return Reeks(code, naam, "euro", waarden, thema.bron, schatting=True, toelichting=GEEN_METING)

    reeksen = [
        reeks("kosten", "Kosten", kosten),
        reeks("baten", "Baten", baten),
        reeks("saldo", "Saldo", baten - kosten),
    ]
    reeksen += [reeks(p.code, f"{p.naam} ({p.wie})", per_post[p.code]) for p in (*thema.kosten, *thema.baten)]
    wie = {p.wie for p in thema.kosten}
    elders = sorted({p.wie for p in thema.baten} - wie)
    meldingen = [f"Baten die niet bij {' en '.join(sorted(wie))} terechtkomen: {', '.join(elders)}."] if elders else []
    return reeksen, meldingen


def reken_besparing(thema: Besparingsthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """A saving, how far it is above the advised maximum, and which uses grew although they may not."""
    bedrag, hoogstens = kader.vol(lees(thema.bedrag)), kader.vol(lees(thema.hoogstens))
    boven = np.maximum(bedrag - hoogstens, 0.0)
    return [
        Reeks("bedrag", thema.naam, "euro", bedrag, thema.bron),
        Reeks("boven", "Boven het geadviseerde maximum", "euro", boven, thema.bron),
    ], [melding for g in thema.voorwaarden for melding in _gebruik(g, lees)]


def boven_advies(thema: Besparingsthema, lees: Lees) -> int:
    """By how many whole euros the saving exceeds what was advised; 0 when it does not."""
    return max(0, rond(float(np.max(lees(thema.bedrag) - lees(thema.hoogstens)))))


def _gebruik(gebruik: Gebruik, lees: Lees) -> list[str]:
    nul, nu = float(np.median(lees(gebruik.nulmeting))), float(np.median(lees(gebruik.nu)))
    if np.isnan(nul) or np.isnan(nu):
        return [f"{gebruik.naam}: nog niet te volgen, want de nulmeting of de stand van nu ontbreekt."]
    if nu > nul:
        return [
            f"{gebruik.naam}: gestegen van {getal(rond(nul))} naar {getal(rond(nu))}. De voorwaarde is niet gehaald."
        ]
    return []
