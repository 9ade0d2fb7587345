"""Lines in the log, without a browser."""

from typing import Any
from uuid import uuid4

from naober.logboek.models import Inzage
from naober.logboek.opname import Beeld, Kijk, Kijker, schrijf
from tests.dossier.opzet import Zaak


def bekeken(zaak: Zaak, wie: str = "anouk", **anders: Any) -> Inzage:
    """This colleague looked at the file of the case; `anders` is what the line has otherwise."""
    basis: dict[str, Any] = {
        "wie": Kijker.van(zaak.staf[wie]),
        "trace": uuid4(),
        "aanroeper": "",
        "via": Inzage.Via.SCHERM,
        "wat": "dossier",
        "nummer": zaak.dossier.pk,
        "gebruik": Inzage.Gebruik.LEZEN,
        "verwerking": "ondersteuning",
        "aanleiding": "betrokken",
        "grondslag": "AVG, art. 6 lid 1 onder e",
        "status": Inzage.Status.GELUKT,
        "duur_ms": 12,
    }
    schrijf(Kijk(**basis | anders), Beeld({zaak.dossier.pk: [zaak.persoon.pk]}, kamers=("dossier",)))
    return Inzage.objects.order_by("-id")[0]
