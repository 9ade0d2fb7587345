"""Every operation of the API × every role × every relation to the file, as `test_matrix.py` does for the pages."""

from collections.abc import Mapping

import pytest
from django.db import transaction
from django.http import HttpResponse

from naober.api.operatie import Operatie
from naober.api.operaties import OPERATIES
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine, pad_van
from tests.api.voorbeelden import voorbeeld, vragen_bij
from tests.beveiliging.matrix import (
    SOORT,
    Persoon,
    Telling,
    V,
    aan_de_beurt,
    alles,
    eersten,
    hoort_te_zien,
    methoden,
    noemt,
    nummers_van,
    personen,
    te_proberen,
    verwacht_op,
)
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN
from tests.dossier.opzet import Zaak

__all__ = ["alles"]


def soort_van(op: Operatie) -> str:
    return SOORT[op.pad.partition("/")[0]] if op.nummers else ""


EERSTEN = eersten((op.naam, op.recht, soort_van(op)) for op in OPERATIES)


def vraag(machine: Machine, op: Operatie, alles: Mapping[str, int], gemeente: str) -> HttpResponse:
    koppen = {"Authorization": f"Bearer {machine.sleutel}"} if machine.sleutel else {}
    pad = pad_van(op, gemeente, **nummers_van(op, alles), **dict.fromkeys(op.codes, "bestaat-niet"))
    with transaction.atomic():
        antwoord: HttpResponse
        if op.methode == "GET":
            antwoord = machine.client.get(pad, vragen_bij(op), headers=koppen)
        else:
            antwoord = machine.client.post(pad, voorbeeld(op), content_type="application/json", headers=koppen)
        transaction.set_rollback(True)
    return antwoord


@pytest.mark.eis("UTR-306", "LEU-227")
def test_elke_operatie_van_de_api_doet_voor_iedereen_wat_de_rechten_zeggen(zaak: Zaak, alles: dict[str, int]) -> None:
    telling, gelekt = Telling(), list[str]()
    for persoon in personen(zaak, alles):
        machine = _machine(persoon)
        thuis = TESTERVEEN.slug if persoon.verhouding == V.ANDERE_GEMEENTE else HARDENBERG.slug
        for op in OPERATIES:
            soort = soort_van(op)
            eerste, beurt = EERSTEN[op.naam], aan_de_beurt(op.naam, op.recht, persoon.rollen)
            if persoon.rollen == tuple(Rol):
                beurt = beurt._replace(met=True)  # who has them all does everything
            if not te_proberen(persoon, soort, eerste, beurt):
                continue
            verwacht = verwacht_op(persoon, op.recht, soort)
            # A resident is of the municipality, whoever asks.
            if (
                soort in ("persoon", "voorziening", "organisatie")
                and persoon.verhouding == V.ANDERE_GEMEENTE
                and verwacht == "open"
            ):
                verwacht = "niet te vinden"
            if not methoden(persoon, verwacht, soort, eerste, beurt=beurt):
                continue
            antwoord = vraag(machine, op, alles, thuis)
            status = antwoord.status_code
            if verwacht == "open" and soort == "" and op.codes:
                status = 200 if status == 404 else status  # the code of the profile that the address names is invented
            elif status == 403 and _niet_om_het_recht(antwoord):
                status = 422
            telling.zie(persoon, op.naam, "aanmelden" if verwacht == "inloggen" else verwacht, status)
            telling.bekijk(f"{op.naam} {antwoord.status_code}", antwoord)
            if not hoort_te_zien(persoon) and soort != "persoon" and noemt(antwoord):
                gelekt.append(f"{persoon}: {op.naam}")
    assert telling.fout == [], "\n".join(telling.fout)
    assert gelekt == []
    assert telling.koppen == {}
    assert telling.cellen >= 1_500


def _machine(persoon: Persoon) -> Machine:
    if persoon.account is None:
        machine = Machine.__new__(Machine)
        machine.client, machine.sleutel = persoon.client(), ""
        return machine
    machine = Machine(persoon.account, HARDENBERG.slug)
    persoon.client()  # switches the account off where that is the relation
    return machine


def _niet_om_het_recht(antwoord: HttpResponse) -> bool:
    """A refusal of the action itself, that the actor is not involved: then the operation was open to them."""
    return b'"recht.ontbreekt"' not in antwoord.content
