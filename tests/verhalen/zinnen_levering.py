"""What a story may claim about contracts, allocations, messages and invoices."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.demo.verhaal.zinnen_toewijzing import toewijzing_van
from naober.kern import Bedrag
from naober.levering.models import Betaalbatch, Contract, Declaratie, Ketenbericht, Keuze, Tarief
from naober.levering.rules.toewijzen import saldo


@dan(parsers.parse('is het tarief in contract "{kenmerk}" {euro}'))
def tarief_is(wereld: Wereld, kenmerk: str, euro: str) -> None:
    rij = Tarief.objects.get(contractproduct__contract__kenmerk=kenmerk, geldig_tot__isnull=True)
    assert Bedrag(rij.centen) == Bedrag.van_euro(euro)


@dan(parsers.parse('gaat van {oud} euro voor "{product}" {deel} euro af als "{naam}"'))
def gaat_af(wereld: Wereld, oud: str, product: str, deel: str, naam: str) -> None:
    """Each part of a reduction is of the whole: they are added, not taken one after the other."""
    soort = next(p for p in wereld.profiel.producten if p.naam == product)
    regel = wereld.profiel.inkoop.overgangsregel(soort.code, soort.wet, wereld.dag.year)
    assert regel is not None
    [procent] = [k.procent for k in regel.korting if k.naam == naam]
    assert Bedrag.van_euro(oud).centen * procent == Bedrag.van_euro(deel).centen * 100


@dan(parsers.parse('is contract "{kenmerk}" in de stand "{stand}"'))
def stand_is(wereld: Wereld, kenmerk: str, stand: str) -> None:
    assert Contract.objects.get(kenmerk=kenmerk).get_stand_display() == stand


@dan(parsers.parse('is voor "{actie}" gekozen uit {aantal:d} aanbieders'))
def gekozen_uit(wereld: Wereld, actie: str, aantal: int) -> None:
    wereld.eis_geen_weigering()
    keuze = Keuze.objects.filter(besluit__actie=wereld.actie(actie)).latest("pk")
    assert len(keuze.getoond) == aantal


@dan(parsers.parse('staat er van "{actie}" een saldo van {aantal:d} dagdelen'))
def over(wereld: Wereld, actie: str, aantal: int) -> None:
    wereld.eis_geen_weigering()
    rij = toewijzing_van(wereld, actie)
    assert saldo(rij.volume, list(rij.dagdelen.values_list("dagdelen", flat=True))) == aantal


@dan(parsers.parse('ligt er een bericht {nummer:d} aan "{aanbieder}" dat is "{staat}"'))
def bericht_is(wereld: Wereld, nummer: int, aanbieder: str, staat: str) -> None:
    wereld.eis_geen_weigering()
    rij = Ketenbericht.objects.filter(richting="uit", nummer=nummer, aanbieder__naam=aanbieder).latest("pk")
    assert rij.get_staat_display() == staat


@dan(parsers.parse('loopt de hulp van "{actie}" sinds {datum}'))
def loopt_sinds(wereld: Wereld, actie: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    [levering] = toewijzing_van(wereld, actie).leveringen.all()
    assert (levering.begin, levering.eind) == (lees_datum(datum), None)


@dan(parsers.parse('is factuur "{nummer}" "{stand}", met {gevraagd} euro gevraagd en {te_betalen} euro te betalen'))
def factuur_is(wereld: Wereld, nummer: str, stand: str, gevraagd: str, te_betalen: str) -> None:
    wereld.eis_geen_weigering()
    rij = Declaratie.objects.get(nummer=nummer)
    bedragen = (Bedrag(rij.ingediend_centen), Bedrag(rij.toegekend_centen))
    assert (rij.get_stand_display(), *bedragen) == (stand, Bedrag.van_euro(gevraagd), Bedrag.van_euro(te_betalen))


@dan(parsers.parse('gaat er {euro} euro naar rekening "{iban}"'))
def gaat_naar(wereld: Wereld, euro: str, iban: str) -> None:
    wereld.eis_geen_weigering()
    batch = Betaalbatch.objects.latest("pk")
    [betaling] = batch.betalingen.all()
    assert (Bedrag(betaling.centen), betaling.iban) == (Bedrag.van_euro(euro), iban)
    bestand = bytes(batch.bestand or b"").decode()
    assert f"<IBAN>{iban}</IBAN>" in bestand
    assert f">{betaling.centen / 100:.2f}</InstdAmt>" in bestand
