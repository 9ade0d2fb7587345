"""What a story may claim about a personal budget and the contribution."""

from collections.abc import Callable

from naober.besluit.models import Besluit, Brief
from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.kern import Bedrag
from naober.levering.models import Bijdrageafspraak, Pgbplan, Uitgaand
from naober.levering.queries.bijdrage import bijdragestand
from tests.pdf import controleer_pdf_ua

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('betaalt het pgb voor "{actie}" {bedrag} euro en legt de inwoner er {bij} euro bij')
def tarief(wereld: Wereld, actie: str, bedrag: str, bij: str) -> None:
    wereld.eis_geen_weigering()
    rij = Pgbplan.objects.get(actie=wereld.actie(actie))
    assert (rij.tarief_centen, rij.bijbetaling_centen) == (Bedrag.van_euro(bedrag).centen, Bedrag.van_euro(bij).centen)
    assert all(bron for _, bron in rij.uitleg)


@dan('hoort de SVB van het pgb voor "{actie}": {soorten}')
def svb(wereld: Wereld, actie: str, soorten: str) -> None:
    wereld.eis_geen_weigering()
    rijen = Uitgaand.objects.filter(koppeling="svb", besluit__actie=wereld.actie(actie)).order_by("id")
    assert [r.soort for r in rijen] == soorten.split(" en ")


@dan("hoort het CAK niets")
def geen_cak(wereld: Wereld) -> None:
    wereld.eis_geen_weigering()
    assert not Uitgaand.objects.filter(koppeling="cak", dossier__in=wereld.dossiers).exists()


@dan('loopt er voor "{naam}" een bijdrage in natura als deel van het plan')
def in_natura(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    rij = Bijdrageafspraak.objects.get(dossier=wereld.dossier(naam), tot__isnull=True)
    assert (rij.soort, rij.plan_id) == ("natura", wereld.plan().pk)


@dan('zegt het beleid over de bijdrage: "{tekst}"')
def beleid_zegt(wereld: Wereld, tekst: str) -> None:
    beleid = wereld.profiel.geld.bijdrage
    assert beleid is not None
    assert any(tekst in f"{r.naam} {r.uitleg}" for r in beleid.regels)


@dan('is het pgb voor "{actie}" toegekend met {bedrag} euro per {per}')
def toegekend(wereld: Wereld, actie: str, bedrag: str, per: str) -> None:
    wereld.eis_geen_weigering()
    rij = Besluit.objects.get(actie=wereld.actie(actie))
    assert (rij.leveringsvorm, rij.bedrag_centen, rij.per) == ("pgb", Bedrag.van_euro(bedrag).centen, per)


@dan('hoort het CAK dat "{naam}" bijdraagt vanaf {datum}')
def cak_vanaf(wereld: Wereld, naam: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    [start] = Uitgaand.objects.filter(koppeling="cak", dossier=wereld.dossier(naam), soort="start")
    assert start.per_op == lees_datum(datum)


@dan('betaalt "{naam}" op {datum} "{wat}"')
def betaalt_op(wereld: Wereld, naam: str, datum: str, wat: str) -> None:
    """`wat`: `niets`, or `wat het CAK uitrekent`."""
    wereld.eis_geen_weigering()
    wie = next(iter(wereld.mensen.values()))
    stand = bijdragestand(wie, wereld.dossier(naam), wereld.profiel, lees_datum(datum))
    assert stand.uitkomst.oordeel.soort == {"niets": "geen", "wat het CAK uitrekent": "cak"}[wat]
    assert stand.uitkomst.oordeel.redenen


@dan('zegt de brief over "{actie}": "{tekst}"')
def brief_zegt(wereld: Wereld, actie: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    brief = Brief.objects.get(besluit__actie=wereld.actie(actie))
    assert tekst in " ".join(controleer_pdf_ua(bytes(brief.pdf)).split())


@dan('betaalt "{naam}" {bedrag} euro per maand op {datum}')
def bijdrage_is(wereld: Wereld, naam: str, datum: str, bedrag: str) -> None:
    wereld.eis_geen_weigering()
    wie = next(iter(wereld.mensen.values()))
    oordeel = bijdragestand(wie, wereld.dossier(naam), wereld.profiel, lees_datum(datum)).uitkomst.oordeel
    assert (oordeel.bedrag, oordeel.per) == (Bedrag.van_euro(bedrag), "maand")


@dan('staat er naast elkaar: "{wmo}" en "{wlz}"')
def wmo_en_wlz(wereld: Wereld, wmo: str, wlz: str) -> None:
    beleid = wereld.profiel.geld.bijdrage
    assert beleid is not None
    assert beleid.wlz is not None
    assert (beleid.wlz.wmo, beleid.wlz.wlz) == (wmo, wlz)


@dan('weegt de bijdrage voor "{naam}" mee om in de Wmo te blijven')
def weegt_mee(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    rij = Bijdrageafspraak.objects.get(dossier=wereld.dossier(naam), soort="wlz")
    assert rij.weegt_mee
    assert rij.reden
