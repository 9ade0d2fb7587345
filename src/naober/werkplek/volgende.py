"""The next step in a household, in one sentence with one button: from the first talk to looking back together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from naober.besluit.vooraf import gaat_meteen, weiger_onuitgewerkt
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.rules import mag_adviseren, mag_beslissen, wie_beslist
from naober.onderzoek.queries import vondsten_van
from naober.plan.rules import Behoeftestand


@dataclass(frozen=True, slots=True)
class Stap:
    """`knop` is empty when this person has nothing to do but wait; `adres` is the name of the page, of `pk`.

    `eerst`: the page on which may stand what has to be done before, as its button, name and number."""

    tekst: str
    knop: str = ""
    adres: str = ""
    pk: int = 0
    eerst: tuple[str, str, int] | None = None


def volgende_stap(
    actor: Actor,
    profiel: Profiel,
    dag: date,
    *,
    dossier: Any,
    plan: Any,
    behoeften: Sequence[tuple[Any, Behoeftestand, str]],
    te_besluiten: Sequence[Any],
    betrokken_als: frozenset[Rol],
    acties: int,
) -> Stap | None:
    """What to do next, from what the page already holds: no query. None for a closed file.

    `te_besluiten`: the actions of the plan that need a decision and have none; `betrokken_als`: the actor's own
    involvement in this file; `acties`: how many actions stand in the plan."""
    if dossier.gesloten_op is not None or not heeft_recht(actor.rollen, "dossier.inzien"):
        return None
    stap = _voor_afspraak(profiel, dossier, plan, behoeften, acties)
    if stap is None and te_besluiten:
        return _besluit(actor, profiel, dossier, te_besluiten[0], betrokken_als)
    stap = stap or _na_afspraak(plan, dag)
    return stap if heeft_recht(actor.rollen, "plan.maken") else Stap(stap.tekst)


def _voor_afspraak(
    profiel: Profiel, dossier: Any, plan: Any, behoeften: Sequence[tuple[Any, Behoeftestand, str]], acties: int
) -> Stap | None:
    """The way to an agreed plan that answers every need; None when it is there."""
    if not behoeften:
        return Stap("Voer het gesprek en leg vast wat er nodig is.", "Gesprek vastleggen", "gesprek", dossier.pk)
    for behoefte, stand, _ in behoeften:
        if not stand.gedekt and not vondsten_van(behoefte):
            tekst = f"Bekijk voor “{behoefte.omschrijving}” per trede of die genoeg is."
            if not any(o.voor == "afweging" for o in profiel.onderdelen):
                return Stap(tekst, "Afwegen", "afweging", behoefte.pk)
            tekst = f"Vul eerst het onderzoek in. {tekst}"
            return Stap(tekst, "Afwegen", "afweging", behoefte.pk, ("Onderzoek", "onderzoek", dossier.pk))
    if plan is None or plan.status == "gesloten":
        return Stap("Maak samen met het huishouden een plan.", "Plan maken", "plan-nieuw", dossier.pk)
    for behoefte, stand, _ in behoeften:
        if not stand.gedekt:
            tekst = f"Zet in het plan wie wat doet voor “{behoefte.omschrijving}”."
            return Stap(tekst, "Actie toevoegen", "actie-nieuw", plan.pk)
    if plan.status == "concept":
        klaar = "Elke behoefte heeft een antwoord." if acties else "Wat er al is, is genoeg."
        tekst = f"{klaar} Kijk in het hele plan wie meedoet en wie de regie heeft. Spreek het plan dan af."
        return Stap(tekst, "Plan afspreken", "plan-afspreken", plan.pk, ("Het hele plan", "plan", plan.pk))
    return None


def _besluit(actor: Actor, profiel: Profiel, dossier: Any, actie: Any, betrokken_als: frozenset[Rol]) -> Stap:
    """Say what the decision needs, decide, advise, or wait for who does."""
    product = profiel.product(actie.product)
    mandaat = profiel.mandaat_voor(actie.product)
    if product is None or mandaat is None:
        return Stap(f"Over “{actie.omschrijving}” is nog een besluit nodig.")
    if weiger_onuitgewerkt(profiel, actie):
        tekst = f"Werk “{actie.omschrijving}” uit in het plan. Zonder dat kan het niet worden toegekend."
        if heeft_recht(actor.rollen, "plan.maken"):
            return Stap(tekst, "Uitwerken", "actie-uitwerken", actie.pk)
    eerst, toe = _onderzoek_eerst(profiel, product, dossier, actie)
    if isinstance(mag_beslissen(profiel, product, actor.rollen, betrokken_als, actor.team), Mandaat):
        tekst = f"Neem een besluit over “{actie.omschrijving}”.{toe}"
        return Stap(tekst, "Besluit nemen", "besluit-nieuw", actie.pk, eerst)
    wacht = f"Over “{actie.omschrijving}” beslist de {wie_beslist(profiel, mandaat)}."
    if not heeft_recht(actor.rollen, "besluit.adviseren") or not isinstance(
        mag_adviseren(profiel, product, actor.rollen, actor.team), Mandaat
    ):
        return Stap(wacht)
    if not actie.geadviseerd:
        return Stap(f"{wacht} U adviseert.{toe}", "Advies geven", "advies", actie.pk, eerst)
    if eerst is not None:
        return Stap(f"{wacht} Het advies is er.{toe}", eerst[0], eerst[1], eerst[2])
    return Stap(f"{wacht} Het advies is er. U hoeft nu niets te doen.")


def _onderzoek_eerst(
    profiel: Profiel, product: Product, dossier: Any, actie: Any
) -> tuple[tuple[str, str, int] | None, str]:
    """The page and the sentence where a grant waits for the end of the investigation, and that has not come."""
    regel = profiel.onderzoeksregel("voor-toekenning")
    if regel is None or (regel.treden and product.trede not in regel.treden):
        return None, ""
    if actie.onderzocht or gaat_meteen(profiel, actie):
        return None, ""
    return ("Onderzoek", "onderzoek", dossier.pk), " Toekennen kan als het onderzoek is afgerond."


def _na_afspraak(plan: Any, dag: date) -> Stap:
    if plan.evaluatie_op <= dag:
        return Stap("Het is tijd om samen terug te kijken op het plan.", "Samen terugkijken", "evaluatie", plan.pk)
    return Stap(
        "Het plan loopt. Leg vast hoe het gaat, en wat er begint en klaar is.", "Het hele plan", "plan", plan.pk
    )
