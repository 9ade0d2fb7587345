"""What a story may claim about who sees what, and what was shared."""

from collections.abc import Callable

from naober.delen.queries import uitzonderingen_van, verstrekkingen_van
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.queries import dossier as zoek_dossier

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('ziet "{wie}" het dossier van "{naam}"')
def ziet(wereld: Wereld, wie: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert zoek_dossier(wereld.mensen[wie], wereld.dossier(naam).pk) is not None


@dan('ziet "{wie}" het dossier van "{naam}" niet')
def ziet_niet(wereld: Wereld, wie: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert zoek_dossier(wereld.mensen[wie], wereld.dossier(naam).pk) is None


@dan('is van "{naam}" gedeeld met "{ontvanger}" op grond van {grond}')
def gedeeld(wereld: Wereld, naam: str, ontvanger: str, grond: str) -> None:
    wereld.eis_geen_weigering()
    rij = verstrekkingen_van(wereld.dossier(naam))[0]
    assert (rij.ontvanger_naam, rij.get_grond_display()) == (ontvanger, grond)


@dan('is van "{naam}" niets gedeeld')
def niets(wereld: Wereld, naam: str) -> None:
    assert verstrekkingen_van(wereld.dossier(naam)) == []


@dan('staat bij "{naam}" de uitzondering "{waarop}"')
def staat(wereld: Wereld, naam: str, waarop: str) -> None:
    wereld.eis_geen_weigering()
    assert waarop in {u.waarop for u in uitzonderingen_van(wereld.dossier(naam))}
