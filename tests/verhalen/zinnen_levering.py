"""What a story may claim about contracts."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.demo.verhaal.wereld import Wereld
from naober.kern import Bedrag
from naober.levering.models import Contract, Tarief


@dan(parsers.parse('is het tarief in contract "{kenmerk}" {euro}'))
def tarief_is(wereld: Wereld, kenmerk: str, euro: str) -> None:
    rij = Tarief.objects.get(contractproduct__contract__kenmerk=kenmerk, geldig_tot__isnull=True)
    assert Bedrag(rij.centen) == Bedrag.van_euro(euro)


@dan(parsers.parse('is contract "{kenmerk}" in de stand "{stand}"'))
def stand_is(wereld: Wereld, kenmerk: str, stand: str) -> None:
    assert Contract.objects.get(kenmerk=kenmerk).get_stand_display() == stand
