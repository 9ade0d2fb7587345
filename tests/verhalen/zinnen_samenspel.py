"""What a story may claim about networks and about cases that were put before who may decide."""

from collections.abc import Callable
from datetime import timedelta

from naober.demo.verhaal.wereld import Wereld
from naober.demo.verhaal.zinnen_samenspel import bijeenkomst_van, knelpunt_van
from naober.samenspel import queries

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('leest "{wie}" in "{netwerk}" over {aantal:d} huishoudens')
def leest(wereld: Wereld, wie: str, netwerk: str, aantal: int) -> None:
    wereld.eis_geen_weigering()
    rij = bijeenkomst_van(wereld, netwerk)
    assert len(queries.casuspunten_van(wereld.mensen[wie], wereld.profiel, rij, wereld.dag)) == aantal


@dan('moet "{wie}" nog doen: "{wat}"')
def moet_nog(wereld: Wereld, wie: str, wat: str) -> None:
    wereld.eis_geen_weigering()
    assert [a.wat for a in queries.mijn_werkafspraken(wereld.mensen[wie])] == [wat]


@dan('stelt Naober voor "{wie}" de volgende bijeenkomst van "{netwerk}" voor na {dagen:d} dagen')
def stelt_voor(wereld: Wereld, wie: str, netwerk: str, dagen: int) -> None:
    wereld.eis_geen_weigering()
    standen = queries.netwerkstanden(wereld.mensen[wie], wereld.profiel, wereld.dag)
    ritme = next(s.ritme for s in standen if s.netwerk.naam == netwerk)
    assert ritme.voorstel == wereld.dag + timedelta(days=dagen)
    laat = queries.netwerken_te_laat(wereld.mensen[wie], wereld.profiel, wereld.dag + timedelta(days=dagen + 1))
    assert netwerk in [s.netwerk.naam for s in laat]


@dan('staat "{naam}" op de lijst van "{wie}" met eigenaar "{eigenaar}"')
def op_de_lijst(wereld: Wereld, naam: str, wie: str, eigenaar: str) -> None:
    wereld.eis_geen_weigering()
    rijen = queries.knelpunten(wereld.mensen[wie], wereld.profiel, wereld.dag)
    dossier = wereld.dossier(naam).pk
    assert [r.knelpunt.eigenaar.naam for r in rijen if r.knelpunt.dossier_id == dossier] == [eigenaar]


@dan('is het knelpunt van "{naam}" na {dagen:d} dagen opgelost')
def opgelost(wereld: Wereld, naam: str, dagen: int) -> None:
    wereld.eis_geen_weigering()
    rij = knelpunt_van(wereld, naam)
    assert rij.opgelost_op is not None
    assert (rij.opgelost_op - rij.gemeld_op).days == dagen
