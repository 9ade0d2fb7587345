"""The messages of the demo: providers that answer, a request that waits, a rejection to repair, a conversation."""

from datetime import date

from naober import istandaard
from naober.demo.aanbieders import Eigenaardig, speel, stuur
from naober.demo.levering.inkoop import Partij
from naober.demo.levering.spel import Spel, gelukt
from naober.istandaard.aanbieder import Aanbieder as Speler
from naober.istandaard.regels.stand import Omvang, Toewijzing
from naober.kern import Fout
from naober.levering import actions as doen
from naober.levering.models import Ketenbericht
from naober.levering.models import Toewijzing as Rij
from naober.levering.verkeer.verwerken import verwerk
from naober.levering.verkeer.wachtrij import verwerk_een

_ONBEKEND_NUMMER = 100_000
_VERKEERD_BESTAND = b"<?xml version='1.0' encoding='UTF-8'?>\n<Urenstaat><Week>41</Week><Uren>4</Uren></Urenstaat>\n"


def laat_antwoorden(spel: Spel, dag: date, *, maand: date | None = None, anders: Eigenaardig | None = None) -> None:
    """The providers answer, report and invoice; the municipality carries out what came in, and answers that.

    An invoice is read in transactions of its own, so this is called outside any, as is all that sends."""
    with spel.scope():
        speel(spel.gemeente, dag, maand=maand, anders=anders)
    verwerk_alles(spel, dag)


def verwerk_alles(spel: Spel, dag: date) -> None:
    """Carry out what waits, on the name of the back office. Raises (`Fout`) when our own code cannot do one."""
    while verwerk_een(spel.wie["henk"], verwerk, dag) is not None:
        pass
    with spel.scope():
        stil = Ketenbericht.objects.filter(staat__in=("ontvangen", "bezig", "storing")).first()
        if stil is not None:
            raise Fout("Een bericht van de demo is niet te verwerken.", waar=stil.naam, waarom=stil.fout)


def vraag(spel: Spel, partij: Partij, bij: Rij, ander: Rij) -> None:
    """The provider asks a second product for somebody (315), and more of what somebody else has (317); both wait."""
    dag = spel.geleden(1)
    tweede = spel.producten[1]

    def om_hulp(speler: Speler) -> istandaard.Bericht:
        product = {
            "Product": {"Categorie": tweede.categorie, "Code": tweede.code},
            "ToewijzingIngangsdatum": spel.vandaag,
            "ToewijzingEinddatum": bij.einde,
            "Omvang": {"Volume": 2, "Eenheid": tweede.eenheid, "Frequentie": tweede.frequentie},
            "Verwijzer": {"Type": "01", "Naam": "Het team"},
            "Commentaar": "Thuis gaat het goed. Overdag is het stil.",
        }
        return speler.vraag_toewijzing(speler.personen[str(bij.persoon.bsn)], product, dag)

    def om_meer(speler: Speler) -> istandaard.Bericht:
        omvang = Omvang((ander.volume or 1) + 2, ander.eenheid, ander.frequentie)
        return speler.vraag_wijziging(ander.nummer, omvang, spel.vandaag, dag)

    with spel.scope():
        for maak, rij in ((om_hulp, bij), (om_meer, ander)):
            stuur(spel.gemeente, partij.aanbieder, _wet(rij), dag, maak)
    verwerk_alles(spel, dag)


def meld_onbekende_start(spel: Spel, partij: Partij, bij: Rij) -> None:
    """A 305 under a number that no allocation has: rejected, with a button that sends the allocation again."""
    dag = spel.geleden(4)

    def maak(speler: Speler) -> istandaard.Bericht:
        echt = speler.toewijzingen[bij.nummer]
        fout = Toewijzing(
            _ONBEKEND_NUMMER + bij.nummer, echt.bsn, echt.ingang, echt.eind, echt.categorie, echt.code, echt.omvang,
            None, None, None, echt.wet,
        )  # fmt: skip
        return speler.meld_start(fout, echt.ingang, dag)

    with spel.scope():
        stuur(spel.gemeente, partij.aanbieder, _wet(bij), dag, maak)
    verwerk_alles(spel, dag)


def stuur_verkeerd_bestand(spel: Spel) -> None:
    """The provider hands in a file that is no message; it is kept, and rejected in plain words."""
    dag = spel.geleden(2)
    with spel.scope():
        ayla, naam = spel.wie["ayla"], "urenstaat.xml"
        gelukt(doen.ontvang_bericht(ayla, bestand=_VERKEERD_BESTAND, bestandsnaam=naam, peildatum=dag))
    verwerk_alles(spel, dag)


def bespreek(spel: Spel, partij: Partij) -> None:
    """A conversation on the last invoice of this provider, in which it is the turn of the municipality."""
    bericht = Ketenbericht.objects.filter(richting="in", nummer=323, aanbieder=partij.aanbieder).latest("pk")
    afkeuring = bericht.bevindingen.order_by("pk").first()
    for wie, tekst in (
        ("ayla", "Een van onze regels is afgewezen. Zit het in het tarief of in het aantal uren?"),
        ("henk", "In het bedrag: het is niet het aantal maal het tarief. De uren kloppen wel."),
        ("ayla", "Dank u, ik zie het. Zullen wij deze regel nu al opnieuw indienen, of pas volgende maand?"),
    ):
        gelukt(
            doen.bespreek_bericht(
                spel.wie[wie], bericht=bericht, tekst=tekst, bevinding=afkeuring, peildatum=spel.vandaag
            )
        )


def _wet(rij: Rij) -> istandaard.Wet:
    return next(wet for wet in istandaard.WETTEN if wet == rij.wet)
