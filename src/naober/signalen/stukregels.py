"""Pure rules on what may be sent to a resident with a signal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel.signalen import Signaalstuk
from naober.gemeente.signaalkader import Signaalkader
from naober.kern import Bron, Weigering
from naober.kern.kalender import maanden_later

BRIEF = "brief"
_WMO = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")


@dataclass(frozen=True, slots=True)
class Stukfeiten:
    """What is known of the case: the kinds of its signals, whether the household is known, when the people who live
    there were born, and what was sent before (as in `gestuurd`)."""

    soorten: Sequence[str]
    bekend: bool
    geboren: Sequence[date] = ()
    gestuurd: Sequence[str] = ()


def controleer_stuk(kader: Signaalkader, feiten: Stukfeiten, code: str) -> Signaalstuk | Weigering:
    """What is sent with this kind of signal, or why it is not.

    Refused: the case has no such signal, there is nothing to send with it, the household is not known, no child in it
    is young enough, and when it was sent before."""
    soort = kader.soort(code) if code in feiten.soorten else None
    if soort is None or soort.stuk is None:
        reden = "Bij de signalen van deze zaak hoort niets om te sturen."
        return Weigering("signaal.stuk", reden, _WMO, "Zoek contact, en vertel zelf wat er is.", "soort")
    stuk = soort.stuk
    if not feiten.bekend:
        reden = "Het is nog niet bekend om welk huishouden het gaat."
        return Weigering("signaal.stuk", reden, stuk.bron, "Koppel het signaal eerst aan een inwoner.", "soort")
    if stuk.kinderen_tot is not None and not _jong(feiten.geboren, stuk.kinderen_tot, kader.dag):
        reden = f"Hier woont geen kind jonger dan {stuk.kinderen_tot} jaar. Dit is voor gezinnen met jonge kinderen."
        return Weigering("signaal.stuk", reden, stuk.bron, "Zoek contact, en vraag wat er nodig is.", "soort")
    if gestuurd(stuk) in feiten.gestuurd:
        return Weigering("signaal.al-gestuurd", "Dit is al gestuurd.", stuk.bron, "U hoeft niets te doen.", "soort")
    return stuk


def gestuurd(stuk: Signaalstuk) -> str:
    """What is noted of having sent it."""
    return f"{stuk.naam} is gestuurd."


def _jong(geboren: Sequence[date], tot: int, dag: date) -> bool:
    return any(maanden_later(op, 12 * tot) > dag for op in geboren if op <= dag)
