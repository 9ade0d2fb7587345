"""The contribution of one household with several provisions: asked once, and never above what they cost.

Source: Wmo 2015 art. 2.1.4a lid 3 (per household, whatever the number of provisions) and lid 6 (not above the cost
price); general provisions stand outside it (art. 2.1.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from naober.kern import Bedrag, Bron
from naober.regels.bijdrage import BijdrageFeiten, BijdrageOordeel, Per, bijdrage_wmo

PER_HUISHOUDEN = Bron("Wmo 2015", "art. 2.1.4a lid 3")
KOSTPRIJS = Bron("Wmo 2015", "art. 2.1.4a lid 6")
_GEEN_VOORZIENING = Bron("Wmo 2015", "art. 2.1.4a lid 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorziening:
    """One provision of the household in the month asked about. `soort` as the product has it: "wmo", "rolstoel",
    "woningaanpassing", "beschermd-wonen", or "geen" for what asks no contribution. `kostprijs`: what it costs the
    municipality in one contribution period, with maintenance, repair and insurance; None when not known."""

    naam: str
    soort: str
    kostprijs: Bedrag | None = None


@dataclass(frozen=True, slots=True)
class Huishoudbijdrage:
    """What the household owes together, and which provisions it is for. `begrensd`: lowered to the cost price."""

    oordeel: BijdrageOordeel
    voorzieningen: tuple[str, ...]
    begrensd: bool = False


def bijdrage_huishouden(
    feiten: BijdrageFeiten, voorzieningen: Sequence[Voorziening], peildatum: date
) -> Huishoudbijdrage:
    """One contribution for the whole household. Sheltered living goes by income and pushes the fixed amount aside."""
    telt = [v for v in voorzieningen if v.soort != "geen"]
    namen = tuple(v.naam for v in telt)
    if not telt:
        reden = "Dit huishouden heeft geen hulp waarvoor een eigen bijdrage bestaat."
        return Huishoudbijdrage(BijdrageOordeel("geen", None, None, (reden,), (_GEEN_VOORZIENING,)), ())
    if any(v.soort == "beschermd-wonen" for v in telt):
        reden = "Voor beschermd wonen hangt de bijdrage af van inkomen en vermogen. Het CAK rekent uit hoeveel."
        bron = Bron("Uitvoeringsbesluit Wmo 2015", "art. 3.11")
        return Huishoudbijdrage(BijdrageOordeel("cak", None, None, (reden,), (bron,)), namen)
    soorten = {v.soort for v in telt}
    oordeel = bijdrage_wmo(
        replace(feiten, alleen_rolstoel=soorten == {"rolstoel"}, woningaanpassing="woningaanpassing" in soorten),
        peildatum,
    )
    if oordeel.bedrag is None:
        return Huishoudbijdrage(oordeel, namen)
    # A wheelchair is free by itself, so what it costs does not raise the ceiling for the rest.
    prijzen = [v.kostprijs for v in telt if v.soort != "rolstoel"]
    kosten = [p for p in prijzen if p is not None]
    grens = Bedrag.som(kosten) if len(kosten) == len(prijzen) else None
    return _begrens(oordeel, oordeel.bedrag, oordeel.per, grens, namen)


def _begrens(
    oordeel: BijdrageOordeel, bedrag: Bedrag, per: Per | None, grens: Bedrag | None, namen: tuple[str, ...]
) -> Huishoudbijdrage:
    redenen, bronnen = oordeel.redenen, oordeel.bronnen
    if len(namen) > 1:
        redenen += (f"Het huishouden heeft {len(namen)} voorzieningen en betaalt één keer.",)
        bronnen += (PER_HUISHOUDEN,)
    if grens is None or grens >= bedrag:
        return Huishoudbijdrage(replace(oordeel, redenen=redenen, bronnen=bronnen), namen)
    reden = f"De hulp kost per {per} {grens}. Meer dan dat betaalt het huishouden niet."
    lager = replace(
        oordeel,
        soort="bedrag" if grens.centen > 0 else "geen",
        bedrag=grens if grens.centen > 0 else None,
        per=per if grens.centen > 0 else None,
        redenen=(*redenen, reden),
        bronnen=(*bronnen, KOSTPRIJS),
    )
    return Huishoudbijdrage(lager, namen, begrensd=True)
