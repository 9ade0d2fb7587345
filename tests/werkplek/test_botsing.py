"""Two windows on one file: the second tells what is kept now."""

import pytest
from django.test import Client

from naober.dossier.stand import stand_van
from naober.fundament.scope import in_scope
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.rules import Vondst
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, goed
from tests.identiteit.conftest import EIGEN

pytestmark = pytest.mark.django_db


def test_nu_staat_er_is_wat_is_vastgelegd(client: Client, beide_profielen: None) -> None:
    with in_scope(gemeente=EIGEN, breed=True):
        zaak = Zaak(HARDENBERG)
        zaak.tot("gesprek")
        trede = zaak.profiel.trap.treden[0].code
        voor = stand_van(zaak.dossier, ("gesprek",))
        vondst = {trede: Vondst("nee", "Hij kan het niet meer.")}
        goed(leg_bevindingen_vast(zaak.anouk, behoefte=zaak.behoefte, bevindingen=vondst, peildatum=zaak.dag))
    client.force_login(zaak.staf["anouk"])
    invoer = {"stand": voor, f"{trede}-volstaat": "deels", f"{trede}-reden": "Hij kan nog veel."}
    antwoord = client.post(f"/behoefte/{zaak.behoefte.pk}/afweging/", invoer)
    assert antwoord.status_code == 409
    assert "Nu staat er: Hij kan het niet meer.<br>U typte: Hij kan nog veel." in antwoord.content.decode()
