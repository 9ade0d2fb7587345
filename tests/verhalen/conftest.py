"""The sentences of the stories for pytest-bdd, and what a story may claim.

What people do in a story (`Gegeven`, `Als`) stands in `naober.demo.verhaal`, for the demo plays the same
stories; only what is claimed (`Dan`) stands here."""

from collections.abc import Iterator
from functools import cache

import pytest
from pytest_bdd import given as gegeven
from pytest_bdd import parsers
from pytest_bdd import then as dan
from pytest_bdd import when as als
from pytest_django import DjangoDbBlocker

from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets
from naober.demo.verhaal import besluitzinnen as besluitzinnen  # registers them
from naober.demo.verhaal import zinnen as zinnen
from naober.demo.verhaal import zinnen_avg as zinnen_avg
from naober.demo.verhaal import zinnen_delen as zinnen_delen
from naober.demo.verhaal import zinnen_geld as zinnen_geld
from naober.demo.verhaal import zinnen_kaart as zinnen_kaart
from naober.demo.verhaal import zinnen_levering as zinnen_levering
from naober.demo.verhaal import zinnen_mijn as zinnen_mijn
from naober.demo.verhaal import zinnen_naoberschap as zinnen_naoberschap
from naober.demo.verhaal import zinnen_onderzoek as zinnen_onderzoek
from naober.demo.verhaal import zinnen_plan as zinnen_plan
from naober.demo.verhaal import zinnen_samenspel as zinnen_samenspel
from naober.demo.verhaal import zinnen_schuldhulp as zinnen_schuldhulp
from naober.demo.verhaal import zinnen_signalen as zinnen_signalen
from naober.demo.verhaal import zinnen_toewijzing as zinnen_toewijzing
from naober.demo.verhaal import zinnen_veiligheid as zinnen_veiligheid
from naober.demo.verhaal.register import ZINNEN
from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.laden import lees_profiel
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profielmappen
from naober.ingang.models import Binnenkomst
from naober.kaart.laden import laad_voorzieningen
from naober.plan.models import Actie, Plan
from naober.plan.queries import standen
from tests.leegmaken import maak_leeg
from tests.pdf import controleer_pdf_ua
from tests.verhalen import zinnen_avg as avg_dan
from tests.verhalen import zinnen_delen as delen_dan
from tests.verhalen import zinnen_geld as geld_dan
from tests.verhalen import zinnen_mijn as mijn_dan
from tests.verhalen import zinnen_plan as plan_dan
from tests.verhalen import zinnen_samenspel as samen_dan
from tests.verhalen import zinnen_schuldhulp as schuld_dan
from tests.verhalen import zinnen_signalen as signalen_dan
from tests.verhalen import zinnen_veiligheid as veilig_dan
from tests.verhalen.zinnen_besluit import *  # noqa: F403
from tests.verhalen.zinnen_kaart import *  # noqa: F403
from tests.verhalen.zinnen_levering import *  # noqa: F403
from tests.verhalen.zinnen_naoberschap import *  # noqa: F403
from tests.verhalen.zinnen_onderzoek import *  # noqa: F403


@pytest.fixture(scope="module", autouse=True)
def kaarten(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The municipalities with their maps: really committed, once for all stories. A story undoes only its own.
    Asked for by itself, as a sentence asks for what it needs only while the story is being told."""
    with django_db_blocker.unblock():
        for slug in profielmappen():
            profiel = _profiel(slug)
            gemeente = Gemeente.objects.create(code=profiel.gemeente.code, slug=slug, naam=profiel.gemeente.naam)
            with in_scope(gemeente=gemeente.code, breed=True):
                laad_voorzieningen(gemeente.code, profiel)
    yield
    with django_db_blocker.unblock():
        maak_leeg()


@pytest.fixture
def wereld(db: None) -> Iterator[Wereld]:
    """The story's world, in the scope of its municipality; a refusal nobody told is a failure."""
    w = Wereld()
    yield w
    w.eis_geen_weigering()


@cache
def _profiel(slug: str) -> Profiel:
    """As it is written, without a day."""
    return lees_profiel(profielmappen()[slug])


@gegeven(parsers.parse('de gemeente "{slug}" op {datum}'))
def de_gemeente(wereld: Wereld, slug: str, datum: str, request: pytest.FixtureRequest) -> None:
    """As in the demo, but here the scope has to be opened."""
    profiel = _profiel(slug)
    wereld.gemeente, wereld.dag = profiel.gemeente.code, lees_datum(datum)
    scope = in_scope(gemeente=wereld.gemeente, breed=True)
    scope.__enter__()
    request.addfinalizer(lambda: scope.__exit__(None, None, None))


for _zin in ZINNEN:
    if not _zin.patroon.startswith("de gemeente "):
        _zo = gegeven if _zin.soort == "gegeven" else als
        _zo(parsers.parse(_zin.patroon))(_zin.doe)

_DAN = (
    *delen_dan.DAN,
    *geld_dan.DAN,
    *mijn_dan.DAN,
    *veilig_dan.DAN,
    *schuld_dan.DAN,
    *signalen_dan.DAN,
    *samen_dan.DAN,
)
for _patroon, _dat in (*plan_dan.DAN, *avg_dan.DAN, *_DAN):
    dan(parsers.parse(_patroon))(_dat)


# ----------------------------------------------------------------------------------------------- dan


@dan(parsers.parse('wordt dat geweigerd met "{tekst}" en bron "{bron}"'))
def geweigerd_met_bron(wereld: Wereld, tekst: str, bron: str) -> None:
    assert wereld.geweigerd is not None
    assert bron in str(wereld.geweigerd.bron)
    geweigerd(wereld, tekst)


@dan(parsers.re(r'wordt dat geweigerd met "(?P<tekst>[^"]+)"$'))
def geweigerd(wereld: Wereld, tekst: str) -> None:
    assert wereld.geweigerd is not None, "dit had geweigerd moeten worden"
    assert tekst in wereld.geweigerd.reden
    assert wereld.geweigerd.bron.document
    wereld.geweigerd = None


@dan(parsers.parse('wacht er {aantal:d} vragen bij "{team}"'))
@dan(parsers.parse('wacht er {aantal:d} vraag bij "{team}"'))
def wachtend(wereld: Wereld, aantal: int, team: str) -> None:
    assert Binnenkomst.objects.filter(team=team, status=Binnenkomst.Status.OVERGEDRAGEN).count() == aantal


@dan(parsers.parse('is "{wie}" regisseur van het huishouden van "{naam}"'))
def regisseur(wereld: Wereld, wie: str, naam: str) -> None:
    regie = Betrokkenheid.objects.get(dossier=wereld.dossier(naam), regie=True, tot__isnull=True)
    assert regie.medewerker_id == wereld.mensen[wie].id


@dan(parsers.parse('heeft "{naam}" één dossier met {aantal:d} vragen'))
def een_dossier(wereld: Wereld, naam: str, aantal: int) -> None:
    dossier = Dossier.objects.get(huishouden=wereld.inwoners[naam].huishouden)
    assert dossier.binnenkomsten.count() == aantal


@dan(parsers.parse("is vraag {nr:d} een {soort} via {kanaal} met ingang, toeleiding en toegang op {datum}"))
def vraag_is(wereld: Wereld, nr: int, soort: str, kanaal: str, datum: str) -> None:
    vraag = Binnenkomst.objects.order_by("id")[nr - 1]
    dag = lees_datum(datum)
    verwacht = Binnenkomst.Soort.SIGNAAL if soort == "signaal" else Binnenkomst.Soort.EIGEN
    assert (vraag.soort, vraag.kanaal) == (verwacht, kanaal)
    assert (vraag.ontvangen_op, vraag.toegeleid_op, vraag.opgepakt_op) == (dag, dag, dag)


@dan(parsers.parse('staat in het plan de steun voor de mantelzorger "{tekst}"'))
def steun_in_plan(wereld: Wereld, tekst: str) -> None:
    assert wereld.plan().mantelzorg_steun == tekst


@dan(parsers.parse('staat "{actie}" op de trede "{trede}"'))
def op_trede(wereld: Wereld, actie: str, trede: str) -> None:
    assert wereld.actie(actie).trede == wereld.trede(trede)


@dan(parsers.parse('staan er {aantal:d} acties op de trede "{trede}"'))
def aantal_op_trede(wereld: Wereld, aantal: int, trede: str) -> None:
    assert Actie.objects.filter(plan=wereld.plan(), trede=wereld.trede(trede)).count() == aantal


@dan(parsers.parse('is "{behoefte}" opgelost op de trede "{trede}"'))
def opgelost(wereld: Wereld, behoefte: str, trede: str) -> None:
    [stand] = standen([wereld.behoefte(behoefte)], [])
    assert stand.volstaat_op == wereld.trede(trede)


@dan("is er geen besluit en geen brief")
def geen_besluit(wereld: Wereld) -> None:
    wereld.eis_geen_weigering()
    assert not Besluit.objects.exists()
    assert not Brief.objects.exists()


@dan("is er geen plan")
def geen_plan(wereld: Wereld) -> None:
    assert not Plan.objects.exists()


@dan(parsers.parse('is het dossier van "{naam}" afgerond'))
def afgerond(wereld: Wereld, naam: str) -> None:
    assert wereld.dossier(naam).gesloten_op == wereld.dag


@dan(parsers.parse('hoort bij de tijdlijn van "{naam}" de regel "{tekst}"'))
def op_tijdlijn(wereld: Wereld, naam: str, tekst: str) -> None:
    assert tekst in Gebeurtenis.objects.filter(dossier=wereld.dossier(naam)).values_list("tekst", flat=True)


@dan(parsers.parse('is "{product}" toegekend aan "{naam}" ten laste van "{budget}"'))
def toegekend(wereld: Wereld, product: str, naam: str, budget: str) -> None:
    wereld.eis_geen_weigering()
    besluit = wereld.besluit()
    uit_profiel = wereld.profiel.product(besluit.product)
    assert besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND
    assert besluit.persoon == wereld.inwoners[naam]
    assert uit_profiel is not None
    assert (uit_profiel.naam, uit_profiel.ten_laste_van) == (product, budget)


@dan(parsers.parse('is "{product}" afgewezen voor "{naam}"'))
def afgewezen(wereld: Wereld, product: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    besluit = wereld.besluit()
    uit_profiel = wereld.profiel.product(besluit.product)
    assert besluit.uitkomst == Besluit.Uitkomst.AFGEWEZEN
    assert besluit.persoon == wereld.inwoners[naam]
    assert uit_profiel is not None
    assert uit_profiel.naam == product
    assert besluit.actie.helpt is False


@dan("is er geen rechtmatigheidstoets")
def geen_toets(wereld: Wereld) -> None:
    assert not Rechtmatigheidstoets.objects.exists()


@dan("is er geen eigen bijdrage")
def geen_bijdrage(wereld: Wereld) -> None:
    assert wereld.besluit().bijdrage == "geen"


@dan("stelt het CAK de eigen bijdrage vast")
def bijdrage_cak(wereld: Wereld) -> None:
    besluit = wereld.besluit()
    assert besluit.bijdrage == "cak"
    assert besluit.bijdrage_uitleg


@dan(parsers.parse('heeft de uitvoerder de extra opdracht "{tekst}"'))
def opdracht(wereld: Wereld, tekst: str) -> None:
    assert wereld.besluit().actie.opdracht == tekst


@dan(parsers.parse('is er een brief die voldoet aan PDF/UA en noemt "{datum}" als laatste dag voor bezwaar'))
def brief_met_bezwaar(wereld: Wereld, datum: str) -> None:
    brief = Brief.objects.get(besluit=wereld.besluit())
    tekst = controleer_pdf_ua(bytes(brief.pdf))
    assert f"uiterlijk {datum}" in tekst


@dan("krijgt de inwoner een brief over de intrekking")
def brief_intrekking(wereld: Wereld) -> None:
    brief = Brief.objects.get(soort=Brief.Soort.INTREKKING)
    assert "stopt" in controleer_pdf_ua(bytes(brief.pdf))
    assert wereld.besluit().ingetrokken_op == wereld.dag


@dan("wacht het besluit op een rechtmatigheidstoets")
def wacht_op_toets(wereld: Wereld) -> None:
    assert wereld.toets().uitkomst == "open"
    assert wereld.besluit().ingetrokken_op is None


@dan(parsers.parse('is het besluit getoetst als "{uitkomst}"'))
def getoetst(wereld: Wereld, uitkomst: str) -> None:
    wereld.eis_geen_weigering()
    assert wereld.toets().uitkomst == uitkomst
