"""What a story may claim of help with debts."""

from collections.abc import Callable

from naober.agenda.models import Taak
from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.demo.verhaal.zinnen_schuldhulp import traject_van
from naober.inkomen.queries import beeld_van, loopt_schuldhulp

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('is het eerste gesprek over de schulden van "{naam}" uiterlijk op {dag}')
def gesprek_voor(wereld: Wereld, naam: str, dag: str) -> None:
    wereld.eis_geen_weigering()
    assert traject_van(wereld, naam).gesprek_voor == lees_datum(dag)


@dan('is "{wie}" het vaste gezicht in de schuldhulp van "{naam}"')
def contact(wereld: Wereld, wie: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert traject_van(wereld, naam).contact_id == wereld.mensen[wie].id


@dan('is er in het dossier van "{naam}" een taak "{tekst}" voor {dag}')
def taak(wereld: Wereld, naam: str, tekst: str, dag: str) -> None:
    wereld.eis_geen_weigering()
    open_ = Taak.objects.filter(dossier=wereld.dossier(naam), gedaan_op=None, vervalt_op=lees_datum(dag))
    assert tekst in set(open_.values_list("omschrijving", flat=True))


@dan('zijn de schulden van "{naam}" samen "{bedrag}"')
def samen(wereld: Wereld, naam: str, bedrag: str) -> None:
    wereld.eis_geen_weigering()
    assert beeld_van(wereld.dossier(naam))[0].totaal.naar_euro().replace("\xa0", " ") == bedrag


@dan('loopt er voor "{naam}" geen schuldhulp meer')
def loopt_niet(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert beeld_van(wereld.dossier(naam))
    assert not loopt_schuldhulp().filter(dossier=wereld.dossier(naam)).exists()
