"""What a story may claim of safety."""

from collections.abc import Callable

from naober.demo.verhaal.wereld import Wereld
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Geweldsoordeel, Meldcode, Opschaling, Overdracht
from naober.veiligheid.queries import beeld_van, gevaar_in

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('is de volgende stap van de meldcode van "{naam}" "{stap}"')
def volgende_stap(wereld: Wereld, naam: str, stap: str) -> None:
    wereld.eis_geen_weigering()
    beeld = beeld_van(wereld.dossier(naam), kader_van(wereld.gemeente, wereld.dag), wereld.dag)
    assert beeld.lopend is not None
    assert [s.stap.naam for s, _ in beeld.lopend.stappen if s.stand == "nu"] == [stap]


@dan('loopt er voor "{naam}" geen meldcode meer')
def loopt_niet(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    codes = Meldcode.objects.filter(dossier=wereld.dossier(naam))
    assert codes.exists()
    assert not codes.filter(afgesloten_op__isnull=True).exists()


@dan('is het gevaar bij "{naam}" "{gevaar}"')
def gevaar_is(wereld: Wereld, naam: str, gevaar: str) -> None:
    wereld.eis_geen_weigering()
    assert gevaar_in(wereld.dossier(naam)) == gevaar


@dan('is over "{naam}" gemeld bij "{ontvanger}" en is die melding {stand}')
def gemeld(wereld: Wereld, naam: str, ontvanger: str, stand: str) -> None:
    wereld.eis_geen_weigering()
    rij = Overdracht.objects.select_related("verstrekking").get(dossier=wereld.dossier(naam), ontvanger_naam=ontvanger)
    assert rij.verstrekking is not None
    assert {"open": False, "afgerond": True}[stand] == (rij.klaar_op is not None)


@dan('is over "{naam}" niets gemeld')
def niets_gemeld(wereld: Wereld, naam: str) -> None:
    assert not Overdracht.objects.filter(dossier=wereld.dossier(naam)).exists()


@dan('is het laatste oordeel over "{naam}" dat het geweld "{oordeel}" is')
def laatste_oordeel(wereld: Wereld, naam: str, oordeel: str) -> None:
    wereld.eis_geen_weigering()
    rij = Geweldsoordeel.objects.filter(dossier=wereld.dossier(naam)).latest("pk")
    assert rij.get_oordeel_display() == oordeel


@dan('is "{partij}" gevraagd in te grijpen bij "{naam}", buiten het team')
def gevraagd(wereld: Wereld, partij: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    rij = Opschaling.objects.get(dossier=wereld.dossier(naam))
    assert rij.partij_naam == partij
    assert wereld.profiel.team(rij.partij) is None or "toegang" not in wereld.profiel.team(rij.partij).soort  # type: ignore[union-attr]
