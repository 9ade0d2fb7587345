"""What a story may claim of volunteers and carers."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.demo.verhaal.wereld import Wereld
from naober.naoberschap.models import Mantelzorg, Mantelzorgsteun, Voorstel, Vrijwilliger
from naober.naoberschap.zorgqueries import mantelzorgers


@dan(parsers.parse('is er een voorstel dat "{tekst}" zegt en geen naam noemt'))
def een_voorstel(wereld: Wereld, tekst: str) -> None:
    rij = Voorstel.objects.get(stand="open")
    assert tekst in " ".join([rij.aanbod_tekst, rij.vraag_tekst, *rij.waarom])
    namen = (rij.aanbod.vrijwilliger.naam, rij.hulpvraag.naam)
    assert not any(naam in f"{rij.aanbod_tekst} {rij.vraag_tekst}" for naam in namen)
    assert rij.helper == rij.geholpene == ""


@dan(parsers.parse('helpt "{vrijwilliger}" nu "{naam}"'))
def helpt(wereld: Wereld, vrijwilliger: str, naam: str) -> None:
    rij = Voorstel.objects.get(stand="gekoppeld")
    assert rij.helper.startswith(vrijwilliger)
    assert rij.geholpene.startswith(naam)


@dan(parsers.parse('is mantelzorger "{naam}" volgens "{wie}" {oordeel}'))
def oordeel_is(wereld: Wereld, naam: str, wie: str, oordeel: str) -> None:
    regels = {r.zorg.naam: r for r in mantelzorgers(wereld.mensen[wie], wereld.profiel, wereld.dag)}
    assert regels[naam].oordeel_naam == oordeel


@dan(parsers.parse('staat mantelzorger "{naam}" te boek als werkend, met de vraag "{vraag}"'))
def werkend(wereld: Wereld, naam: str, vraag: str) -> None:
    zorg = Mantelzorg.objects.get(naam=naam)
    assert (zorg.werkend, zorg.steunvraag) == (True, vraag)


@dan(parsers.parse('heeft mantelzorger "{naam}" {vorm} respijtzorg'))
def respijt(wereld: Wereld, naam: str, vorm: str) -> None:
    assert Mantelzorgsteun.objects.filter(mantelzorg__naam=naam, soort="respijt", vorm=vorm).exists()


@dan(parsers.parse('heeft mantelzorger "{naam}" steun van lotgenoten'))
def lotgenoten(wereld: Wereld, naam: str) -> None:
    assert Mantelzorgsteun.objects.filter(mantelzorg__naam=naam, soort="lotgenoten").exists()


@dan("heeft niemand vrijwilligers bemiddeld")
def niet_bemiddeld(wereld: Wereld) -> None:
    wereld.eis_geen_weigering()
    assert not Vrijwilliger.objects.exists()
    assert not Voorstel.objects.exists()
