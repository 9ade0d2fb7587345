"""`naober profiel leesbaar`: which texts for residents are hard, and what to change in them."""

from collections.abc import Mapping

from naober.gemeente.profiel import Profiel
from naober.gemeente.publiekstaal import moeilijke_teksten, publieksteksten
from naober.kern.leesniveau import lees
from naober.opdracht.mappen import Uitvoer
from naober.opdracht.woorden import alinea


def leesbaar(profielen: Mapping[str, Profiel]) -> Uitvoer:
    """Per municipality the score of all its texts together, and every text that is hard. Code 1 when there is any."""
    regels: list[str] = []
    aantal = 0
    for naam, profiel in profielen.items():
        teksten = [tekst for _, tekst in publieksteksten(profiel)]
        score = lees("\n\n".join(teksten)).score
        moeilijk = moeilijke_teksten(profiel)
        aantal += len(moeilijk)
        regels.append(f"{naam}: {len(teksten)} teksten, score {score:.0f} (60 is gewoon, 100 heel makkelijk)")
        for plek, tekst, uitkomst in moeilijk:
            regels += [f"  {plek}, score {uitkomst.score:.0f}", *alinea(tekst, 4)]
            regels += [regel for m in uitkomst.moeilijk for regel in alinea(f"> ‘{m.zin}’: {m.waarom}", 6)]
    return Uitvoer(1 if aantal else 0, "\n".join(regels) + "\n")
