"""What a plan is made of, ready to be passed to an action."""

from typing import Any

from tests.dossier.opzet import TERUGKIJKEN, Zaak

DOELEN = [("Thuis blijven wonen", "stabilisatie")]


def plan(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {
        "dossier": zaak.dossier,
        "doelen": DOELEN,
        "evaluatie_op": zaak.dag + TERUGKIJKEN,
        "peildatum": zaak.dag,
    }
    return basis | anders


def zonder_dossier(velden: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in velden.items() if k != "dossier"}
