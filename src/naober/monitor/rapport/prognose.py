"""The chapters that look ahead: what each line comes to with its band, why it costs more, income beside expenditure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from naober.geld.prognose.posttabellen import FACTOREN, oorzaken
from naober.geld.prognose.tabellen import van_beeld, van_saldo, van_tekort
from naober.geld.queries import (
    Overzicht,
    Prognosebeeld,
    Prognoserij,
    Rij,
    Saldo,
    Tekortregel,
    Verklaring,
    overschrijdingen,
)
from naober.geld.rules.stand import Waarschuwing
from naober.gemeente.profiel.begrotingsoorzaken import Tekort
from naober.kern import Bedrag, datum_voluit
from naober.monitor.rapport.model import Blok, Deel, Tekening

# So many lines that go over are explained, the largest first; the pages have the rest.
UITGELEGD = 5


@dataclass(frozen=True, slots=True)
class Vooruitblik:
    """What is known ahead of the year of a report: every line, why those that go over cost more, and the income.
    `beeld` is None for a year that is over."""

    beeld: Prognosebeeld | None
    waardoor: Sequence[tuple[Prognoserij, Verklaring | None]]
    saldo: Saldo | None
    tekorten: Sequence[tuple[Tekort, Sequence[Tekortregel]]]


def met_prognose(stand: Overzicht, beeld: Prognosebeeld | None) -> Overzicht:
    """The budget with the forecast in the place of what the pace of the year would give, where there is one."""
    per = {r.code: r for r in beeld.rijen if r.verwacht} if beeld else {}
    posten = tuple(_met(r, per[r.code]) if r.code in per else r for r in stand.posten)
    return replace(stand, posten=posten)


def _met(rij: Rij, voorspeld: Prognoserij) -> Rij:
    if voorspeld.verwacht is None or rij.stand is None:
        return rij
    over = voorspeld.melding is not None and voorspeld.melding.soort.endswith("over")
    melding = rij.waarschuwing
    if melding is not None and melding.ernst == "straks":
        melding = None
    if over and voorspeld.melding is not None and melding is None:
        wat_nu = "De oorzaken staan bij de vooruitblik."
        melding = Waarschuwing("prognose", f"{rij.naam}: {voorspeld.melding.tekst}", wat_nu)
    return replace(rij, straks=voorspeld.verwacht.verwacht, waarschuwing=melding)


def vooruitblikhoofdstuk(blik: Vooruitblik) -> Deel:
    """Each line with its band, the alerts, and what made the costs of those that go over change."""
    kop, beeld = "Wat wij verwachten", blik.beeld
    if beeld is None:
        return Deel("vooruitblik", kop, ("Dit jaar is voorbij: er valt niets meer te verwachten.",))
    if beeld.weigering is not None:
        return Deel("vooruitblik", kop, (f"Er is geen prognose om te tonen. {beeld.weigering.reden}",))
    alinea = (
        f"De prognose is van {datum_voluit(beeld.dag)}. Zij rekent met wie er hulp kreeg, hoe lang die duurt, hoeveel "
        "het is en wat het kost."
        if beeld.dag
        else ""
    )
    tabellen = van_beeld(beeld)
    blokken = [Blok("prognose-posten", tabellen["posten"], Tekening("staven", "Post", "Verschil"))]
    if "toets" in tabellen:
        blokken.append(Blok("prognose-toets", tabellen["toets"]))
    punten = [_waardoor(rij, uitleg) for rij, uitleg in blik.waardoor]
    for nr, (rij, uitleg) in enumerate(blik.waardoor, 1):
        if uitleg is not None and beeld.dag is not None:
            blokken.append(Blok(f"prognose-oorzaken-{nr}", oorzaken(rij.naam, uitleg, beeld.dag)))
    if not punten:
        alinea += " Van geen post ligt het eind van het jaar naar verwachting boven de begroting."
    return Deel("vooruitblik", kop, (alinea,), punten, blokken)


def _waardoor(rij: Prognoserij, uitleg: Verklaring | None) -> str:
    """The alert of a line, with the two factors that did most to its costs."""
    kop = f"{rij.naam}: {rij.melding.tekst}" if rij.melding else rij.naam
    if uitleg is None:
        return f"{kop} Waardoor, is nog niet te zeggen: er zijn nog geen twee jaren om te vergelijken."
    meest = sorted(uitleg.oorzaken.door.items(), key=lambda o: -o[1])[:2]
    delen = [
        f"{FACTOREN[naam].partition(':')[0].lower()} ({Bedrag(centen)} meer)" for naam, centen in meest if centen > 0
    ]
    if not delen:
        return f"{kop} De kosten stegen niet tegenover een jaar eerder."
    return f"{kop} Tegenover een jaar eerder kwam dat vooral door: {' en '.join(delen)}."


def saldohoofdstuk(blik: Vooruitblik, dag: date) -> Deel:
    """Income beside expenditure, and the shortfalls that the policy wants to be followed."""
    blokken = []
    alinea = "Wat er binnenkomt voor het sociaal domein, naast wat er wordt uitgegeven."
    if blik.saldo is not None and blik.saldo.inkomsten:
        blokken.append(Blok("saldo", van_saldo(blik.saldo, blik.beeld, dag)))
    else:
        alinea = "In de begroting van deze gemeente staan geen inkomsten."
    blokken += [Blok(f"tekort-{t.code}", van_tekort(t, regels, dag)) for t, regels in blik.tekorten]
    punten = []
    over = overschrijdingen(blik.beeld)
    if over:
        samen = sum(r.melding.verschil.centen for r in over if r.melding)
        punten.append(f"Naar verwachting gaan {len(over)} posten samen {Bedrag(samen)} over hun budget heen.")
        punten += [_waardoor(rij, uitleg) for rij, uitleg in blik.waardoor]
    return Deel("saldo", "Inkomsten en uitgaven", (alinea,), punten, blokken)
