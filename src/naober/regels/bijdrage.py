"""The own contribution under the Wmo 2015: the question a room asks, and the answer with its reasons.

Not decided here, because a by-law may differ: whether the municipality asks a contribution at all, a lower
amount for low incomes (Wmo 2015 art. 2.1.4a lid 1 and 5), another price for transport (Uitvoeringsbesluit
art. 3.8 lid 1), and the ceiling of the cost price (art. 2.1.4a lid 6).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from naober.kern import Bedrag, Bron

Soort = Literal["bedrag", "geen", "cak", "onbekend"]
Per = Literal["maand", "vier weken"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BijdrageFeiten:
    """The facts of one household in the month asked about: the unmarried client, or the couple together.

    `geboortedatum_partner` is given for who is married or counts as such (Wmo 2015 art. 1.1.2), only then.
    `algemene_voorziening` means one that the by-law does not designate under art. 2.1.4 lid 3.
    `alleen_rolstoel` means that the household has no other provision than a wheelchair.
    `woningaanpassing_ouders` means that the by-law asks parents to pay for the adaptation of a home for their
    minor child (Wmo 2015 art. 2.1.5 lid 1).
    The last three are judgements of the college, recorded elsewhere.
    """

    geboortedatum: date
    geboortedatum_partner: date | None = None
    algemene_voorziening: bool = False
    alleen_rolstoel: bool = False
    woningaanpassing: bool = False
    woningaanpassing_ouders: bool = False
    bijdrage_langdurige_zorg: bool = False
    opvang_twee_nachten: bool = False
    schade_minderjarige: bool = False
    onvoldoende_betalingscapaciteit: bool = False
    nadelig_voor_aanpak: bool = False

    def met(self, feiten: Collection[str]) -> "BijdrageFeiten":
        """The same household, of which these facts hold as well."""
        waar: dict[str, Any] = dict.fromkeys(feiten, True)
        return replace(self, **waar)


@dataclass(frozen=True, slots=True)
class BijdrageOordeel:
    """What a household owes, why, and by which source.

    `bedrag` and `per` are there only when `soort` is "bedrag". "cak": calculated from income by the CAK, so
    no amount is known here. "onbekend": our sources do not say; never to be read as nothing due.
    """

    soort: Soort
    bedrag: Bedrag | None
    per: Per | None
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]


def bijdrage_wmo(feiten: BijdrageFeiten, peildatum: date) -> BijdrageOordeel:
    """The contribution of one household over the month of `peildatum`.

    Sources: Wmo 2015 art. 2.1.4a, Uitvoeringsbesluit Wmo 2015 art. 3.8; each answer names its own.
    """
    # Loads OpenFisca and numpy, which a page without this question must not pay for.
    from naober.regels.uitleg import oordeel

    return oordeel(feiten, peildatum)
