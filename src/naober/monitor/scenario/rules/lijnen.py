"""Money by year: what a line costs, what moves over the ladder, and when a shift pays for itself."""

from dataclasses import dataclass

import numpy as np

from naober.gemeente.profiel.scenariothemas import Kostenthema, Tredenthema, Verschuivingsthema
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Reeks

WEKEN = 52


def reken_kosten(thema: Kostenthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """Clients and costs of each group by year. Inflow follows the residents of the group, where those are known."""
    index = lees(thema.index) if thema.index else np.zeros((1, 1))
    prijs_op = kader.vol((1 + index / 100) ** kader.verstreken)
    clienten, kosten, reeksen = kader.vol(0.0), kader.vol(0.0), []
    for groep in thema.groepen:
        instroom = kader.vol(lees(groep.instroom))
        if groep.inwoners:
            inwoners = kader.vol(lees(groep.inwoners))
            instroom = instroom * inwoners / inwoners[:, :1]
        gemiddeld = gemiddeld_in_zorg(kader.vol(lees(groep.clienten))[:, 0], instroom, kader.vol(lees(groep.duur)))
        eigen = gemiddeld * kader.vol(lees(groep.omvang)) * WEKEN * kader.vol(lees(groep.prijs)) * prijs_op
        clienten, kosten = clienten + gemiddeld, kosten + eigen
        reeksen.append(Reeks(groep.code, groep.naam, "euro", eigen, thema.bron))
    return [
        Reeks("kosten", "Kosten in het jaar", "euro", kosten, thema.bron),
        Reeks("clienten", "Cliënten, gemiddeld over het jaar", "personen", clienten, thema.bron),
        *reeksen,
    ], []


def gemiddeld_in_zorg(begin: Getallen, instroom: Getallen, duur: Getallen) -> Getallen:
    """The mean number in care over each year, with people coming evenly and staying `duur` years on average."""
    in_zorg = np.asarray(begin, dtype=np.float64)
    gemiddeld = np.empty_like(instroom, dtype=np.float64)
    for jaar in range(instroom.shape[1]):
        lang = duur[:, jaar]
        evenwicht = instroom[:, jaar] * lang
        blijft = np.exp(-1 / lang)
        gemiddeld[:, jaar] = evenwicht + (in_zorg - evenwicht) * lang * (1 - blijft)
        in_zorg = evenwicht + (in_zorg - evenwicht) * blijft
    return gemiddeld


def reken_treden(thema: Tredenthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """Who stands where at the end of each year, and the costs of it."""
    staat = {t.trede: kader.vol(lees(t.clienten))[:, 0].copy() for t in thema.treden}
    aantallen = {t: np.empty((kader.trekkingen, kader.jaren)) for t in staat}
    for jaar in range(kader.jaren):
        vooraf = {trede: aantal.copy() for trede, aantal in staat.items()}
        for v in thema.verschuivingen:
            gaat = vooraf[v.van] * kader.vol(lees(v.aandeel))[:, jaar] / 100
            staat[v.van] = staat[v.van] - gaat
            staat[v.naar] = staat[v.naar] + gaat
        for trede, aantal in staat.items():
            aantallen[trede][:, jaar] = aantal
    kosten = kader.vol(sum((aantallen[t.trede] * lees(t.kosten) for t in thema.treden), np.zeros((1, 1))))
    meldingen = []
    if min(float(a.min()) for a in aantallen.values()) < 0:
        meldingen.append("Van een trede gaan er meer weg dan er staan. Verlaag een verschuiving.")
    namen = {t.code: t.naam for t in kader.profiel.trap.treden}
    return [
        Reeks("kosten", "Kosten in het jaar", "euro", kosten, thema.bron),
        *(Reeks(t, namen.get(t, t), "personen", a, thema.bron) for t, a in aantallen.items()),
    ], meldingen


def reken_verschuiving(thema: Verschuivingsthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """The balance of extra means now and lower costs later, for the term that is assumed.

    When lower costs come is not known; so the break-even year stands beside it for every term."""
    inzet, besparing = kader.vol(lees(thema.inzet)), kader.vol(lees(thema.besparing))
    saldo = kader.vol(np.where(kader.verstreken >= lees(thema.termijn), besparing, 0.0) - inzet)
    punt = omslag(float(np.median(inzet)), float(np.median(besparing)), float(np.median(lees(thema.termijn))))
    melding = (
        "Met deze aannamen verdient het zich niet terug."
        if punt is None
        else f"Met deze termijn is het terugverdiend na {punt:.1f} jaar.".replace(".", ",", 1)
    )
    waarom = "Wanneer lagere kosten te verwachten zijn, is niet te zeggen; de termijn is een aanname."
    return [
        Reeks("saldo", "Saldo in het jaar", "euro", saldo, thema.bron, schatting=True, toelichting=waarom),
        Reeks("opgeteld", "Saldo, opgeteld", "euro", np.cumsum(saldo, axis=1), thema.bron, schatting=True),
    ], [melding]


@dataclass(frozen=True, slots=True)
class Termijnuitkomst:
    """For one term in years: the balance over the horizon, and when it is earned back (None: never)."""

    termijn: int
    saldo: float
    omslag: float | None


def omslag(inzet: float, besparing: float, termijn: float) -> float | None:
    """After how many years what was put in has come back, when each year costs `inzet` and yields `besparing` from
    `termijn` on. None when the yield does not exceed what is put in."""
    if besparing <= inzet:
        return None
    return besparing * termijn / (besparing - inzet)


def per_termijn(inzet: float, besparing: float, horizon: int, termijnen: range) -> tuple[Termijnuitkomst, ...]:
    """The result as a function of the unknown term."""
    return tuple(
        Termijnuitkomst(t, besparing * max(0, horizon - t) - inzet * horizon, omslag(inzet, besparing, t))
        for t in termijnen
    )
