"""Two at once on one budget: on the last euro of a line with a ceiling, and on one without."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from naober.besluit.actions import wijzig_besluit
from naober.besluit.models import Besluit, Vervolgbesluit
from naober.besluit.rules.vervolg import Wijziging
from naober.fundament.scope import in_scope
from naober.geld.models import Boeking, Verplichting
from naober.kern import Bedrag, Weigering
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, goed
from tests.geld import opzet
from tests.gelijktijdig.samenloop import Loper, Samenloop
from tests.gelijktijdig.test_tegelijk import beide, een_wint, kijk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("beide_profielen")]
POST = {"code": "begeleiding", "voor": {"producten": ["begeleiding-groep"]}, "raming": {"2015": 1500, "2016": 9000}}


def twee() -> tuple[Zaak, Zaak]:
    """Two households that each have a grant of 40 euro a month, until the end of the year."""
    with in_scope(gemeente=160, breed=True):
        zaken = Zaak(HARDENBERG, 0).tot("besluit"), Zaak(HARDENBERG, 1).tot("besluit")
        Besluit.objects.update(leveringsvorm="pgb", bedrag_centen=40_00, per="maand", eind_op=date(2015, 12, 31))
    return zaken


def meer(zaak: Zaak) -> Callable[[], Any]:
    """From September on 200 euro a month: 399 and 800 euro in all, so that only one of two fits in 1,500."""
    wijziging = Wijziging(
        "herziening", "Er is meer nodig.", date(2015, 9, 1), bedrag=Bedrag.van_euro("200"), per="maand"
    )
    return lambda: wijzig_besluit(zaak.anouk, besluit=zaak.besluit, wijziging=wijziging, peildatum=zaak.dag)


@pytest.mark.eis("UTR-252")
@beide
def test_van_twee_besluiten_op_de_laatste_euro_gaat_er_precies_een_door(
    samenloop: Samenloop, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, ander = twee()
    opzet.gebruik(opzet.met_begroting(een.profiel, {**POST, "einde": "begrensd"}), monkeypatch)
    een_wint(samenloop(160, meer(een), meer(ander)), "budget.vol")
    with kijk():
        assert Vervolgbesluit.objects.count() == 1
        verplicht = sum(Boeking.objects.exclude(soort="onbekend").values_list("centen", flat=True))
        assert 0 < verplicht <= 1500_00
        assert verplicht == sum(Verplichting.objects.values_list("verplicht_centen", flat=True))


def test_op_een_open_einde_wacht_niemand_op_een_ander(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first holds its transaction open until the second is done."""
    een, ander = twee()
    opzet.gebruik(opzet.met_begroting(een.profiel, {**POST, "einde": "open"}), monkeypatch)
    with kijk():
        goed(meer(een)())
        tweede = Loper(160, meer(ander))
        tweede.start()
        assert not isinstance(tweede.klaar(), Weigering)
    with kijk():
        assert Vervolgbesluit.objects.count() == 2
