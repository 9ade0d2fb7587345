"""How long someone who had support under the old law keeps it: transition law of 2015."""

from datetime import date
from typing import Literal

from pydantic.dataclasses import dataclass

from naober.kern import datum_voluit, maanden_later
from naober.regels.uitkomst import Dag, Uitkomst, Waarden


@dataclass(frozen=True, config={"extra": "forbid"})
class Overgangsfeiten:
    """The old support: its kind, and the first and last day of the indication. `bekend_op`: when the new provision
    was made known to the resident, or for a budget when a new offer was accepted. `andere_vraag_op`: when the resident
    asked for more or other support, or came as a new client."""

    soort: Literal["ambulant", "ggz-c", "huishouding", "pgb"]
    indicatie_van: Dag | None = None
    indicatie_tot: Dag | None = None
    bekend_op: Dag | None = None
    andere_vraag_op: Dag | None = None


def reken(feiten: Overgangsfeiten, waarden: Waarden, peildatum: date) -> Uitkomst:
    """The last day of the old support, or why there is no transition law."""
    peildag = waarden.datum("peildag")
    if feiten.andere_vraag_op is not None:
        return _andere_vraag(feiten.andere_vraag_op, waarden)
    if not _geldig(feiten, peildag):
        reden = f"Op {datum_voluit(peildag)} was er geen indicatie die verder liep."
        return Uitkomst("nee", (reden,), (waarden.bron("peildag"),), voldoet=False)
    if feiten.soort == "huishouding":
        return _huishouding(feiten, waarden)
    if feiten.soort == "pgb":
        return _tot(feiten, waarden, "pgb-tot", feiten.bekend_op)
    return _tot(feiten, waarden, "ambulant-tot" if feiten.soort == "ambulant" else "ggz-tot", None)


def _geldig(feiten: Overgangsfeiten, peildag: date) -> bool:
    """An indication for the household that ends on the very day gives no right any more."""
    if feiten.indicatie_tot is None or (feiten.indicatie_van or date.min) > peildag:
        return False
    return feiten.indicatie_tot > peildag if feiten.soort == "huishouding" else feiten.indicatie_tot >= peildag


def _andere_vraag(dag: date, waarden: Waarden) -> Uitkomst:
    van, voor = waarden.datum("peildag"), waarden.datum("nieuw-voor")
    bronnen = (waarden.bron("nieuw-voor"),)
    if van <= dag < voor:
        reden = (
            f"Een nieuwe of andere vraag van {datum_voluit(dag)} wordt behandeld als overgangsrecht: zij kwam voor "
            f"{datum_voluit(voor)}."
        )
        return Uitkomst("ja", (reden,), bronnen, voldoet=True)
    reden = "Een nieuwe of andere vraag valt niet onder het overgangsrecht."
    return Uitkomst("nee", (reden,), bronnen, voldoet=False)


def _tot(feiten: Overgangsfeiten, waarden: Waarden, code: str, eerder: date | None) -> Uitkomst:
    grenzen = [feiten.indicatie_tot, waarden.datum(code), eerder]
    einde = min(grens for grens in grenzen if grens is not None)
    grens = datum_voluit(waarden.datum(code))
    reden = f"De ondersteuning loopt tot en met {datum_voluit(einde)}: zolang de indicatie geldt, uiterlijk {grens}."
    return Uitkomst("datum", (reden,), (waarden.bron("peildag"), waarden.bron(code)), voldoet=True, dag=einde)


def _huishouding(feiten: Overgangsfeiten, waarden: Waarden) -> Uitkomst:
    """Six months from the day on which the new provision is known; beyond the last day of the contracts the policy
    contradicts itself, and says not which one gives way."""
    maanden, contract = waarden.getal("huishouding-maanden"), waarden.datum("contract-tot")
    bronnen = (waarden.bron("huishouding-maanden"),)
    if feiten.bekend_op is None:
        reden = "De termijn begint pas als de nieuwe voorziening bij de inwoner bekend is."
        return Uitkomst("onbekend", (reden,), bronnen)
    einde = maanden_later(feiten.bekend_op, maanden)
    reden = f"De bestaande hulp gaat nog {maanden} maanden door, tot uiterlijk {datum_voluit(einde)}."
    if einde <= contract:
        return Uitkomst("datum", (reden,), bronnen, voldoet=True, dag=einde)
    botst = f"De contracten lopen uiterlijk tot {datum_voluit(contract)}. Wat voorgaat, zegt het beleid niet."
    return Uitkomst("tegenstrijdig", (reden, botst), (*bronnen, waarden.bron("contract-tot")), voldoet=True)
