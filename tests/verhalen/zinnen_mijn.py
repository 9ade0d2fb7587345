"""What a story may claim about the pages of residents: what they read there, by the functions of the portal."""

from collections.abc import Callable

from naober.agenda.queries import dagregels
from naober.besluit.models import Bezwaar
from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.demo.verhaal.zinnen_mijn import inwoner
from naober.identiteit.bewoners import als_bewoner
from naober.portaal.mijnbesluit import aanvraagstanden, mijn_klachten
from naober.portaal.mijnplan import mijn_berichten, mijn_doelen, mijn_tijdlijn
from naober.portaal.mijnpost import mijn_documenten
from naober.portaal.queries import mijn_dossiers, mijn_plan

DAN: list[tuple[str, Callable[..., None]]] = []


def dan(patroon: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def neem_op(doe: Callable[..., None]) -> Callable[..., None]:
        DAN.append((patroon, doe))
        return doe

    return neem_op


@dan('ziet "{naam}" dat over "{wat}" uiterlijk {datum} wordt besloten')
def uiterlijk(wereld: Wereld, naam: str, wat: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        standen = {a.wat: a for a in aanvraagstanden(wereld.profiel, mijn_berichten(), wereld.dag)}
    termijn = standen[wat].termijn
    assert termijn is not None
    assert termijn.stand.uiterste_datum == lees_datum(datum)


@dan('ziet "{naam}" dat over "{wat}" is besloten op {datum}')
def besloten(wereld: Wereld, naam: str, wat: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        standen = {a.wat: a for a in aanvraagstanden(wereld.profiel, mijn_berichten(), wereld.dag)}
    assert (standen[wat].termijn, standen[wat].besloten_op) == (None, lees_datum(datum))


@dan('ziet "{naam}" het document "{wat}" terug')
def document(wereld: Wereld, naam: str, wat: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        assert wat in {d.naam for d in mijn_documenten()}


@dan('ziet "{naam}" de vraag "{vraag}", de actie "{actie}", het resultaat "{resultaat}" en contactpersoon "{wie}"')
def eigen_zaak(wereld: Wereld, naam: str, vraag: str, actie: str, resultaat: str, wie: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        plan, regels, [dossier] = mijn_plan(), {t.tekst for t in mijn_tijdlijn(wereld.dag)}, mijn_dossiers()
    assert plan is not None
    afspraken = {a.wat: a.resultaten for a in plan.afspraken}
    assert f"U stelde een vraag: {vraag}" in regels
    assert resultaat in afspraken[actie]
    assert dossier.regisseur == wie


@dan('wacht op de dag van "{wie}" iets van "{naam}": {soort}')
def wacht(wereld: Wereld, wie: str, naam: str, soort: str) -> None:
    wereld.eis_geen_weigering()
    actor, persoon = wereld.mensen[wie], wereld.inwoners[naam]
    assert (soort, persoon.naam) in {(r.tekst, r.met) for r in dagregels(actor, wereld.dag) if r.soort == "bericht"}


@dan('wacht op de dag van "{wie}" niets van inwoners')
def wacht_niet(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    assert [r for r in dagregels(wereld.mensen[wie], wereld.dag) if r.soort == "bericht"] == []


@dan('ziet "{naam}" dat "{tekst}" is gelezen door "{wie}"')
def gelezen(wereld: Wereld, naam: str, tekst: str, wie: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        [rij] = [b for b in mijn_berichten() if b.tekst == tekst]
    assert rij.gelezen_op is not None
    assert rij.gelezen_door == wie


@dan('staat bij het doel "{doel}" van "{naam}": {hoe}')
def doel(wereld: Wereld, doel: str, naam: str, hoe: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        [rij] = [d for d in mijn_doelen(mijn_berichten()) if d.omschrijving == doel]
    assert rij.voortgang[0].hoe == hoe


@dan('ziet "{naam}" dat de klacht uiterlijk {datum} wordt beantwoord')
def klacht_uiterlijk(wereld: Wereld, naam: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        [klacht] = mijn_klachten(wereld.profiel)
    assert (klacht.uiterlijk, klacht.afgehandeld_op) == (lees_datum(datum), None)


@dan('leest "{naam}" bij het klagen "{tekst}"')
def klachtenroute(wereld: Wereld, naam: str, tekst: str) -> None:
    assert naam in wereld.inwoners
    regels = wereld.profiel.besluitregels
    assert regels is not None
    assert tekst in (regels.klachtenroute or "")


@dan('leest "{naam}" als antwoord op de klacht "{tekst}"')
def klacht_antwoord(wereld: Wereld, naam: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    with als_bewoner(inwoner(wereld, naam)):
        [klacht] = mijn_klachten(wereld.profiel)
    assert (klacht.oordeel, klacht.afgehandeld_op) == (tekst, wereld.dag)


@dan("is er geen bezwaar")
def geen_bezwaar(wereld: Wereld) -> None:
    assert not Bezwaar.objects.exists()
