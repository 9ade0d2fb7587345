"""Groups that change with the years: who leaves care at home or in an institution, and why."""

import numpy as np

from naober.gemeente.profiel.scenariothemas import Extramuraalthema, Uitstroomthema
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Reeks


def reken_extramuraal(thema: Extramuraalthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """By package, how many more live at home in each year than before the measure."""
    jaren = np.asarray(kader.lijst, dtype=np.float64)[None, :]
    reeksen, meldingen, samen = [], [], kader.vol(0.0)
    for pakket in thema.pakketten:
        clienten = sum((lees(v) for v in pakket.clienten), np.zeros((1, 1)))
        blijft = lees(pakket.blijft) if pakket.blijft else np.zeros((1, 1))
        toename = kader.vol(
            naar_huis(clienten, np.minimum(jaren, thema.tot) - pakket.ingang, lees(pakket.jaren), blijft)
        )
        samen = samen + toename
        # The document looks at one year; a package is compared there, rounded as people are counted.
        einde = naar_huis(clienten, np.full((1, 1), float(thema.tot - pakket.ingang)), lees(pakket.jaren), blijft)
        berekend = float(np.median(einde[:, -1]))
        anders = pakket.gedrukt is not None and abs(float(pakket.gedrukt) - berekend) > 0.5
        if anders:
            meldingen.append(
                f"{pakket.naam}: de nota drukt {pakket.gedrukt} af, de berekening geeft {berekend:.0f} in {thema.tot}."
            )
        reeksen.append(
            Reeks(pakket.code, pakket.naam, "personen", toename, pakket.bron, pakket.gedrukt if anders else None)
        )
    return [Reeks("samen", "Samen", "personen", samen, thema.bron), *reeksen], meldingen


def naar_huis(clienten: Getallen, verstreken: Getallen, jaren: Getallen, blijft: Getallen) -> Getallen:
    """So many of `clienten` live at home after these years: evenly until all do, without the percentage that stays."""
    deel = np.clip(verstreken / np.where(jaren > 0, jaren, np.nan), 0, 1)
    return np.asarray(clienten * deel * (1 - blijft / 100))


def reken_uitstroom(thema: Uitstroomthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """Who is left at the end of each year, who left in it, and for which reason."""
    over, uit = nog_over(lees(thema.begin), lees(thema.per_jaar), kader.verstreken)
    over, uit = kader.vol(over), kader.vol(uit)
    delen = {r.code: lees(r.deel) if r.deel else None for r in thema.redenen}
    rest = 100 - sum((d for d in delen.values() if d is not None), np.zeros((1, 1)))
    meldingen = []
    if float(np.min(rest)) < 0:
        meldingen.append("De redenen zijn samen meer dan 100 procent.")
    reeksen = [
        Reeks("over", "Nog over aan het eind van het jaar", thema.eenheid, over, thema.bron),
        Reeks("uit", "Uitgestroomd in het jaar", thema.eenheid, uit, thema.bron),
    ]
    for reden in thema.redenen:
        deel = delen[reden.code]
        aantal = kader.vol(uit * (rest if deel is None else deel) / 100)
        reeksen.append(Reeks(reden.code, reden.naam, thema.eenheid, aantal, reden.bron))
    return reeksen, meldingen


def nog_over(begin: Getallen, per_jaar: Getallen, verstreken: Getallen) -> tuple[Getallen, Getallen]:
    """Left at the end of each year, and gone in it, when so many percent of who is left goes each year."""
    blijft = 1 - per_jaar / 100
    vooraf = begin * blijft**verstreken
    return np.asarray(vooraf * blijft), np.asarray(vooraf * (1 - blijft))
