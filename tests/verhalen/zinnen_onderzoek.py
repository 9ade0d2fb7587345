"""What a story may claim about an entry that stayed small, and about finding out."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.agenda.models import Contactmoment
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.ingang.models import Binnenkomst
from naober.onderzoek.models import Behoefte, Expertisevraag, Onderdeel, Onderzoek
from naober.plan.models import Plan


@dan("is er geen dossier")
def geen_dossier(wereld: Wereld) -> None:
    wereld.eis_geen_weigering()
    assert not Dossier.objects.exists()


@dan(parsers.parse('is de vraag beantwoord met "{antwoord}" en niet doorverwezen'))
def beantwoord(wereld: Wereld, antwoord: str) -> None:
    wereld.eis_geen_weigering()
    rij = Binnenkomst.objects.latest("id")
    assert (rij.status, rij.antwoord, rij.team) == (Binnenkomst.Status.BEANTWOORD, antwoord, "")


@dan(parsers.parse('hoort de vraag van "{naam}" bij het dossier van "{ander}"'))
def zelfde_dossier(wereld: Wereld, naam: str, ander: str) -> None:
    wereld.eis_geen_weigering()
    vraag = Binnenkomst.objects.filter(persoon=wereld.inwoners[naam]).latest("id")
    eerste = Binnenkomst.objects.filter(persoon=wereld.inwoners[ander]).earliest("id")
    assert vraag.dossier_id == eerste.dossier_id is not None


@dan(parsers.parse('zijn er {aantal:d} huisbezoeken bij "{naam}" en is er nog geen plan'))
def huisbezoeken(wereld: Wereld, aantal: int, naam: str) -> None:
    wereld.eis_geen_weigering()
    bezoeken = Contactmoment.objects.filter(dossier=wereld.dossier(naam), wijze="huisbezoek", bereikt=True)
    assert bezoeken.count() == aantal
    assert not Plan.objects.filter(dossier=wereld.dossier(naam)).exists()


def _onderdeel(wereld: Wereld, naam: str, code: str) -> Onderdeel:
    return Onderdeel.objects.get(onderzoek__dossier=wereld.dossier(naam), code=code)


@dan(parsers.parse('is de uitkomst van "{code}" voor "{naam}" "{uitkomst}"'))
def uitkomst(wereld: Wereld, code: str, naam: str, uitkomst: str) -> None:
    wereld.eis_geen_weigering()
    assert _onderdeel(wereld, naam, code).uitkomst == uitkomst


@dan(parsers.parse('staat in "{code}" voor "{naam}" bij "{veld}" "{tekst}"'))
def vastgelegd(wereld: Wereld, code: str, naam: str, veld: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    assert _onderdeel(wereld, naam, code).antwoorden[veld] == tekst


@dan(parsers.parse('zijn er {aantal:d} behoeften van "{naam}"'))
def behoeften(wereld: Wereld, aantal: int, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert Behoefte.objects.filter(persoon=wereld.inwoners[naam], vervallen_op__isnull=True).count() == aantal


@dan(parsers.parse('is het onderzoek over "{naam}" afgerond'))
def onderzoek_afgerond(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert Onderzoek.objects.get(dossier=wereld.dossier(naam)).afgerond_op == wereld.dag


@dan(parsers.parse('staat bij het antwoord van "{bron}" als {veld} "{tekst}"'))
def antwoord(wereld: Wereld, bron: str, veld: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    rij = Expertisevraag.objects.get(dossier__in=wereld.dossiers, bron=bron)
    assert rij.antwoorden[veld] == tekst
