"""Each decision and order books what it costs, in the transaction in which it is taken."""
from naober.geld.models import Boeking, Verplichting
from tests.dossier.opzet import Zaak
from tests.levering import opzet

def test_x(zaak: Zaak) -> None:
    zaak.tot("besluit")
    print(zaak.besluit.__dict__)
    for v in Verplichting.objects.all(): print(v.__dict__)
    for v in Boeking.objects.all(): print(v.__dict__)
    opzet.contractproduct(zaak, opzet.aanbieder(zaak))
    assert 0
