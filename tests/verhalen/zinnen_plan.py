"""What a story may claim about a plan."""

from collections.abc import Callable

from naober.demo.verhaal.wereld import Wereld
from naober.plan.models import Evaluatieregel, Regie, Schaling
from naober.plan.voortgang.queries import open_signalen

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('ligt "{rol}" bij "{naam}" bij {plek} "{wie}"')
def regie(wereld: Wereld, rol: str, naam: str, plek: str, wie: str) -> None:
    wereld.eis_geen_weigering()
    code = next(r.code for r in wereld.profiel.plan.regie if r.naam == rol)
    rij = Regie.objects.get(dossier=wereld.dossier(naam), rol=code, tot__isnull=True)
    assert (rij.get_bij_display(), rij.wie) == (plek, wie)


@dan('is er bij "{naam}" een signaal "{tekst}"')
def signaal(wereld: Wereld, naam: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    [gevonden] = open_signalen(wereld.profiel, wereld.dossier(naam), wereld.plan())
    assert tekst in gevonden.tekst


@dan('is bij het terugkijken op "{actie}" een stap van "{van}" naar "{naar}" vastgelegd')
def stap(wereld: Wereld, actie: str, van: str, naar: str) -> None:
    wereld.eis_geen_weigering()
    regel = Evaluatieregel.objects.get(actie=wereld.actie(actie))
    assert (regel.trede_voor, regel.trede_na) == (wereld.trede(van), wereld.trede(naar))
    assert regel.stap_terug is True


@dan('is "{oud}" afgeschaald naar "{nieuw}"')
def afgeschaald(wereld: Wereld, oud: str, nieuw: str) -> None:
    wereld.eis_geen_weigering()
    rij = Schaling.objects.get(van=wereld.actie(oud))
    assert (rij.naar.omschrijving, rij.lichter, rij.van.helpt, rij.naar.helpt) == (nieuw, True, False, True)


_DOOR = {"de inwoner": "inwoner", "een vrijwilliger": "vrijwilliger", "een aanbieder": "aanbieder", "het team": "team"}


@dan('doet {door} "{actie}": "{wie}"')
def wie_doet(wereld: Wereld, door: str, actie: str, wie: str) -> None:
    wereld.eis_geen_weigering()
    rij = wereld.actie(actie)
    assert (rij.uitvoerder, rij.wie) == (_DOOR[door], wie)
