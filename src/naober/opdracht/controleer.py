"""`naober profiel controleer`: is what stands here a profile that the system takes?"""

from collections.abc import Sequence
from pathlib import Path

from naober.gemeente.laden import OngeldigProfiel, lees_profiel
from naober.opdracht.mappen import Uitvoer, kies_map, profielmappen
from naober.regels.gemeentelijk import fouten_in

# Which facts exist is known by the rooms that look them up, and those need Django.
_FEITEN = "Of elk feit in een toets bestaat, kijkt dit na: manage.py check --tag profiel"


def controleer(bovenmap: Path, namen: Sequence[str]) -> Uitvoer:
    """Every error of these profiles, or of all when none is named, with file, line, field and expectation.

    Code 1 when there is any. Refused (`Fout`) when a named profile does not exist, or there is none at all."""
    mappen = [kies_map(bovenmap, naam) for naam in dict.fromkeys(namen)] or list(profielmappen(bovenmap).values())
    regels: list[str] = []
    aantal = 0
    for map_ in mappen:
        try:
            fouten = [str(fout) for fout in fouten_in(lees_profiel(map_))]
        except OngeldigProfiel as fout:
            fouten = [str(regel) for regel in fout.fouten]
        aantal += len(fouten)
        kop = "niet te gebruiken" if fouten else "in orde"
        regels += [f"{map_.name}: {kop}", *(f"  {regel}" for regel in fouten)]
    if aantal:
        woord = "fout" if aantal == 1 else "fouten"
        regels += ["", f"{aantal} {woord}. Verbeter de genoemde regels; docs/profiel.md beschrijft elk veld."]
    else:
        regels += ["", _FEITEN]
    return Uitvoer(1 if aantal else 0, "\n".join(regels) + "\n")
