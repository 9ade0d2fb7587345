"""What comes in is kept first, byte for byte, and read afterwards: nothing is lost by what is wrong with it."""

import re
from hashlib import sha256
from typing import Any

from naober.istandaard import Soort, alle_soorten
from naober.kern import Weigering
from naober.levering.models import Berichtinhoud, Ketenbericht
from naober.levering.rules.bericht import weiger_omvang

# Who sends it and what it is, as it says of itself: for its place in the queue, and for nothing else. Whether it is so
# is seen when it is read.
_BEGIN = 8192
_AFZENDER = re.compile(rb"<(?:[\w.-]+:)?Afzender>\s*(\d{4,8})\s*<")
_ONTVANGER = re.compile(rb"<(?:[\w.-]+:)?Ontvanger>\s*(\d{4,8})\s*<")
_CODE = re.compile(rb"<(?:[\w.-]+:)?BerichtCode>\s*(\d{3})\s*<")
_SOORT_BIJ_CODE = {soort.berichtcode.encode(): soort for soort in alle_soorten()}


def neem_aan(
    data: bytes, *, kanaal: Ketenbericht.Kanaal, bestandsnaam: str = "", aanbieder: int | None = None, kenmerk: str = ""
) -> Ketenbericht | Weigering:
    """Keep this file and put it in the queue. Refused: nothing in it.

    One that is larger than the standard allows (OP179) is kept as well, and stands on the work list as rejected.
    `aanbieder`: who handed it in, when that is known from how it came."""
    weigering = weiger_omvang(len(data))
    if weigering is not None and not data:
        return weigering
    bericht = Ketenbericht.objects.create(
        richting=Ketenbericht.Richting.IN,
        kanaal=kanaal,
        bestandsnaam=bestandsnaam[:200],
        kenmerk=kenmerk[:40],
        aanbieder_id=aanbieder,
        grootte=len(data),
        sha256=sha256(data).hexdigest(),
        staat=Ketenbericht.Staat.ONTVANGEN if weigering is None else Ketenbericht.Staat.AFGEWEZEN,
        fout="" if weigering is None else weigering.reden,
        **_plaats_in_de_rij(data[:_BEGIN]),
    )
    Berichtinhoud.objects.create(bericht=bericht, bytes=data)
    return bericht


def meld_te_groot(bestandsnaam: str, grootte: int) -> Ketenbericht:
    """A file that is too large to take in at all: that it came is kept, and the file itself where it was put."""
    return Ketenbericht.objects.create(
        richting=Ketenbericht.Richting.IN, kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam=bestandsnaam[:200],
        grootte=grootte, sha256="", staat=Ketenbericht.Staat.AFGEWEZEN,
        fout=f"Dit bestand is te groot om in te lezen ({grootte} bytes). Het staat in de map met gelezen post.",
    )  # fmt: skip


def keert_om(soort: Soort) -> bool:
    """Whether the header of this kind repeats that of the message it answers: who sends it is its receiver."""
    return soort.is_retour and soort.nummer != 325


def _plaats_in_de_rij(begin: bytes) -> dict[str, Any]:
    code = _CODE.search(begin)
    soort = _SOORT_BIJ_CODE.get(code[1]) if code else None
    afzender = (_ONTVANGER if soort is not None and keert_om(soort) else _AFZENDER).search(begin)
    return {
        "afzender": afzender[1].decode() if afzender else "",
        "wet": soort.wet if soort else "",
        "nummer": soort.nummer if soort else None,
    }
