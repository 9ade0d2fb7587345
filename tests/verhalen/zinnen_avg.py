"""What a story may claim about the data of a resident, and about destroying them."""

from collections.abc import Callable

from naober.avg.actions.vernietigen import bewijs_van
from naober.avg.models import Antwoordbrief, Vernietigingslijst, Verzoek
from naober.avg.queries import inzage_bij, stand_van
from naober.avg.uitvoer import overzicht
from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.dossier.models import Dossier, Gebeurtenis
from tests.pdf import controleer_pdf_ua

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


def _verzoek(wereld: Wereld, naam: str) -> Verzoek:
    wereld.eis_geen_weigering()
    return Verzoek.objects.filter(persoon=wereld.inwoners[naam]).select_related("dossier", "persoon").latest("pk")


@dan('krijgt "{naam}" uiterlijk {datum} antwoord')
def uiterlijk(wereld: Wereld, naam: str, datum: str) -> None:
    assert stand_van(_verzoek(wereld, naam), wereld.dag).uiterlijk == lees_datum(datum)


@dan('leest "{naam}" in het overzicht "{tekst}"')
def leest(wereld: Wereld, naam: str, tekst: str) -> None:
    rij = _verzoek(wereld, naam)
    uit = inzage_bij(rij, wereld.profiel, wereld.dag)
    wie = next(iter(wereld.mensen.values()))
    pdf = overzicht(uit, wereld.profiel, wie, kenmerk="AVG", aan=naam, zelf=True)
    assert tekst in controleer_pdf_ua(pdf)


@dan('staat in de brief aan "{naam}" over het verzoek "{tekst}"')
def in_de_brief(wereld: Wereld, naam: str, tekst: str) -> None:
    brief = Antwoordbrief.objects.get(verzoek=_verzoek(wereld, naam))
    assert tekst in controleer_pdf_ua(bytes(brief.pdf))


@dan('is het dossier van "{naam}" vernietigd en blijft alleen het bewijs')
def vernietigd(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    lijst = Vernietigingslijst.objects.filter(gemeente_id=wereld.gemeente).latest("pk")
    nummers = set(lijst.regels.values_list("nummer", flat=True))
    assert not Dossier.objects.filter(pk__in=nummers).exists()
    assert not Gebeurtenis.objects.filter(dossier__in=nummers).exists()
    assert lijst.bewijs == bewijs_van(lijst) != ""
