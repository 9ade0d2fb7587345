"""Making a national delivery: who did it, over which half year and how much was in it stays on record."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.monitor.landelijk import bron, jeugd, wmo

_WET: Final = Bron("Jeugdwet", "art. 7.4.2")
SOORTEN: Final = {"jeugd": "Beleidsinformatie Jeugd", "wmo": "Gemeentelijke Monitor Sociaal Domein"}


@dataclass(frozen=True, slots=True)
class Landelijk:
    """A delivery as rows under their heads, and what CBS would send back."""

    koppen: tuple[str, ...]
    rijen: list[tuple[str, ...]]
    gebreken: list[jeugd.Gebrek]


@handeling(recht="monitor.leveren", wet=_WET)
def lever_landelijk(
    actor: Actor, *, soort: str, van: date, tot: date, peildatum: date
) -> Gedaan[Landelijk] | Weigering:
    """The delivery of this kind over a half year. Refused for a kind that is none, a period that is no half year, and
    one that has not ended yet."""
    if soort not in SOORTEN:
        return Weigering("landelijk.soort", "Deze levering is er niet.", _WET, "Kies jeugd of wmo.", "soort")
    if fout := jeugd.controleer_periode(van, tot, peildatum):
        return fout
    code = f"{actor.gemeente:04d}"
    if soort == "jeugd":
        hulp = jeugd.te_leveren(bron.jeugdhulp(profiel_van(actor.gemeente, tot), van, tot), van, tot)
        uit = Landelijk(jeugd.KOPPEN, [jeugd.regel(h, code) for h in hulp], jeugd.gebreken(hulp))
    else:
        rijen = wmo.te_leveren(bron.arrangementen(van, tot), van, tot)
        uit = Landelijk(wmo.KOPPEN, [wmo.regel(r, code, peildatum) for r in rijen], wmo.gebreken(rijen))
    tekst = f"{SOORTEN[soort]} gemaakt over {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}: {len(uit.rijen)} regels."
    return Gedaan(uit, None, Gebeurtenis.Soort.OVERIG, tekst, _WET)
