"""What a story may claim of what stands around a decision."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.besluit.models import Advies, Belemmering, Besluit, Bezwaar, Brief, Deelname, Klacht
from naober.demo.verhaal.wereld import Wereld, lees_datum
from tests.pdf import controleer_pdf_ua


def _besluit(wereld: Wereld, actie: str) -> Besluit:
    return Besluit.objects.select_related("dossier").get(actie=wereld.actie(actie))


@dan(parsers.parse('staat het advies "{strekking}" van "{wie}" vast'))
def advies_staat(wereld: Wereld, strekking: str, wie: str) -> None:
    wereld.eis_geen_weigering()
    rij = Advies.objects.latest("id")
    assert (rij.get_strekking_display(), rij.adviseur_id) == (strekking, wereld.mensen[wie].id)
    assert rij.motivering
    assert rij.waarom_niet_lichter


@dan(parsers.parse('noemt de brief "{tekst}"'))
def brief_noemt(wereld: Wereld, tekst: str) -> None:
    wereld.eis_geen_weigering()
    gelezen = " ".join(controleer_pdf_ua(bytes(Brief.objects.latest("id").pdf)).split())
    assert tekst in gelezen, gelezen


@dan(parsers.parse('is het besluit over "{actie}" gestopt op {datum}'))
def gestopt(wereld: Wereld, actie: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    besluit = _besluit(wereld, actie)
    assert besluit.ingetrokken_op == lees_datum(datum)
    assert not wereld.actie(actie).helpt


@dan(parsers.parse("is het bezwaar {uitkomst}"))
def bezwaar_is(wereld: Wereld, uitkomst: str) -> None:
    wereld.eis_geen_weigering()
    assert Bezwaar.objects.latest("id").get_uitkomst_display() == uitkomst


@dan(parsers.parse('loopt er {soort} tegen "{actie}"'))
def bezwaar_loopt(wereld: Wereld, soort: str, actie: str) -> None:
    wereld.eis_geen_weigering()
    rij = Bezwaar.objects.latest("id")
    assert (rij.get_soort_display(), rij.uitkomst, rij.te_laat) == (soort, "", False)
    assert rij.besluit_id == _besluit(wereld, actie).pk


@dan(parsers.parse('staat de klacht over "{waarover}" vast'))
def klacht_staat(wereld: Wereld, waarover: str) -> None:
    wereld.eis_geen_weigering()
    assert Klacht.objects.get().waarover == waarover


@dan(parsers.parse('staat de grens "{soort}" vast met wet "{wet}" en organisatie "{organisatie}"'))
def grens_staat(wereld: Wereld, soort: str, wet: str, organisatie: str) -> None:
    wereld.eis_geen_weigering()
    rij = Belemmering.objects.latest("id")
    assert (rij.soort, rij.wet, rij.organisatie) == (soort, wet, organisatie)


@dan(parsers.parse('past deelname: {past}, met als doelen "{doelen}"'))
def deelname_past(wereld: Wereld, past: str, doelen: str) -> None:
    wereld.eis_geen_weigering()
    rij = Deelname.objects.latest("id")
    assert rij.past is {"ja": True, "nee": False, "nog open": None}[past]
    assert rij.gegevens["doelen"] == [d.strip() for d in doelen.split(";")]


@dan(parsers.parse('moet de hulp van "{actie}" er uiterlijk {datum} zijn'))
def uiterlijk(wereld: Wereld, actie: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    assert _besluit(wereld, actie).leveren_voor == lees_datum(datum)


@dan(parsers.parse('is de late hulp van "{actie}" voorgelegd aan "{naar}"'))
def voorgelegd(wereld: Wereld, actie: str, naar: str) -> None:
    wereld.eis_geen_weigering()
    besluit = _besluit(wereld, actie)
    assert (besluit.opgeschaald_naar, besluit.geleverd_op) == (naar, None)
