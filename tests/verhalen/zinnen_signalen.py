"""What a story may claim of signals."""

from collections.abc import Callable

from naober.demo.verhaal.wereld import Wereld
from naober.demo.verhaal.zinnen_signalen import zaak_van
from naober.dossier.models import Dossier

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('wacht het signaal over "{naam}" bij team "{team}" en is er geen dossier')
def wacht(wereld: Wereld, naam: str, team: str) -> None:
    wereld.eis_geen_weigering()
    zaak = zaak_van(wereld, naam)
    assert (zaak.status, zaak.team, zaak.dossier_id) == ("wacht", team, None)
    assert not Dossier.objects.filter(huishouden=wereld.inwoners[naam].huishouden_id).exists()


@dan('is het signaal over "{naam}" afgesloten met "{resultaat}"')
def afgesloten(wereld: Wereld, naam: str, resultaat: str) -> None:
    wereld.eis_geen_weigering()
    zaak = zaak_van(wereld, naam)
    assert (zaak.status, zaak.resultaat) == ("afgesloten", resultaat)
