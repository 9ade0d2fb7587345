"""What is neither given nor mentioned at a request for access, as long as showing it may bring somebody into danger.

Who asks may live with whom it is about. The law lets a right be limited to protect somebody, and lets that go untold
when telling would undo it (AVG art. 23 lid 1 onder i and lid 2 onder h; UAVG art. 41). Once nothing of safety runs any
more, it is given like everything else, and whoever handles the request may leave a record out by hand."""

from collections.abc import Mapping
from typing import Any

from naober.avg.graaf import Tabel
from naober.veiligheid import actions

_HANDELINGEN = frozenset(actions.__all__)


def over_veiligheid(tabel: Tabel) -> bool:
    """Is this a table of the room of safety?"""
    return tabel.model._meta.app_label == "veiligheid"


def verraadt(tabel: Tabel, rij: Mapping[str, Any]) -> bool:
    """Does this record of another room tell that a report was made, or that somebody looks after safety?"""
    if tabel.naam == "delen.Verstrekking":
        return bool(rij["doel"] == "veiligheid")
    if tabel.naam == "delen.Uitzondering":
        return str(rij["waarop"]).startswith("Gedeeld zonder toestemming")
    if tabel.naam == "dossier.Gebeurtenis":
        gedeeld = rij["handeling"] == "verstrek" and "Grond: de wet" in rij["tekst"]
        return gedeeld or rij["handeling"] in _HANDELINGEN or "Veiligheid gaat voor" in rij["tekst"]
    return tabel.naam == "agenda.Taak" and rij["herkomst"] == "veiligheid"


def zonder_gevaar(tabel: Tabel, rij: Mapping[str, Any]) -> dict[str, Any]:
    """This record without the field that names a danger."""
    return {**rij, "onveilig": ""} if tabel.naam == "plan.Actie" else dict(rij)
