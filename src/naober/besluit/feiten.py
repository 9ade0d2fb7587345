"""Facts that the system itself knows, by the name under which a profile's checklist asks for them."""

from collections.abc import Callable
from datetime import date

from naober.gemeente.profiel import Profiel, Toets, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.kern import Fout, leeftijd_op
from naober.onderzoek.queries import vondsten_van
from naober.plan.models import Actie, Plan
from naober.plan.rules import zonder_bevinding
from naober.regels.gemeentelijk import bereken, vraagt, zoek

Feit = Callable[[Actie, Profiel, date], Antwoord]
Getal = Callable[[Actie, Profiel, date], tuple[int, str]]


def _in_afgesproken_plan(actie: Actie, profiel: Profiel, dag: date) -> Antwoord:
    staat = actie.plan.status == Plan.Status.AFGESPROKEN
    return Antwoord(staat, "Staat in het afgesproken plan." if staat else "Het plan is nog niet afgesproken.")


def _lichtere_treden_bekeken(actie: Actie, profiel: Profiel, dag: date) -> Antwoord:
    """True as well when safety went first: then the lighter rungs need not be waited for, and it says so."""
    open_ = zonder_bevinding(profiel.trap, actie.trede, vondsten_van(actie.behoefte))
    if open_ and actie.onveilig and profiel.trap.veiligheid_eerst:
        return Antwoord(True, "Het was dringend: veiligheid gaat voor.")
    return Antwoord(not open_, "Nog niet op elke lichtere trede." if open_ else "Op elke lichtere trede is gekeken.")


def _volwassen(actie: Actie, profiel: Profiel, dag: date) -> Antwoord:
    leeftijd = leeftijd_op(actie.behoefte.persoon.geboren_of_verwacht, dag)
    return Antwoord(leeftijd >= 18, f"De inwoner is {leeftijd} jaar.")


def _leeftijd(actie: Actie, profiel: Profiel, dag: date) -> tuple[int, str]:
    leeftijd = leeftijd_op(actie.behoefte.persoon.geboren_of_verwacht, dag)
    return leeftijd, f"De inwoner is {leeftijd} jaar."


# Facts that are a number: the condition names the limits, both inclusive.
GETALLEN: dict[str, Getal] = {"leeftijd": _leeftijd}

FEITEN: dict[str, Feit] = {
    "in-afgesproken-plan": _in_afgesproken_plan,
    "lichtere-treden-bekeken": _lichtere_treden_bekeken,
    "volwassen": _volwassen,
}


# What the system knows for a calculation of the municipality, by the name of the fact there.
REGELFEITEN: dict[str, Callable[[Actie], object]] = {
    "geboortedatum": lambda actie: actie.behoefte.persoon.geboortedatum,
}


def _reken(voorwaarde: Voorwaarde, actie: Actie, profiel: Profiel, dag: date) -> Antwoord:
    """The verdict of a calculation, with its reasons. Where the policy has no scheme, the answer is no."""
    naam = voorwaarde.naam or ""
    gevonden = zoek(profiel, naam)
    if gevonden is None:
        raise Fout(f"De regel {naam!r} staat niet in het profiel. Verbeter regels.yaml.")
    feiten = {feit: REGELFEITEN[feit](actie) for feit in vraagt(gevonden[0])}
    uitkomst = bereken(profiel, naam, gevonden[0].feiten(**feiten), dag)
    return Antwoord(bool(uitkomst.voldoet), " ".join(uitkomst.redenen))


def feiten_voor(toets: Toets, actie: Actie, profiel: Profiel, dag: date) -> dict[str, Antwoord]:
    """The answers to all conditions of this checklist that are facts, by code of condition."""
    gevonden: dict[str, Antwoord] = {}
    for voorwaarde in toets.vragen:
        if voorwaarde.antwoord == "mens":
            continue
        if voorwaarde.antwoord == "regel":
            gevonden[voorwaarde.code] = _reken(voorwaarde, actie, profiel, dag)
            continue
        if fout := onbekend_feit(voorwaarde):
            raise Fout(f"Toets {toets.code!r} {fout} Verbeter toetsen.yaml.")
        naam = voorwaarde.naam or ""
        if voorwaarde.begrensd:
            getal, tekst = GETALLEN[naam](actie, profiel, dag)
            gevonden[voorwaarde.code] = Antwoord(voorwaarde.binnen(getal), tekst)
        else:
            gevonden[voorwaarde.code] = FEITEN[naam](actie, profiel, dag)
    return gevonden


def onbekend_feit(voorwaarde: Voorwaarde) -> str | None:
    """What is wrong with a condition that the system must answer itself; None when it can. A calculation is looked
    at by `onbekende_regelfeiten`."""
    if voorwaarde.antwoord in ("mens", "regel"):
        return None
    bekend = GETALLEN if voorwaarde.begrensd else FEITEN
    if voorwaarde.naam in bekend:
        return None
    soort = "het getal" if voorwaarde.begrensd else "het feit"
    return (
        f"vraagt bij {voorwaarde.code!r} {soort} {voorwaarde.naam!r}, maar dat is niet bekend. "
        f"Bekend zijn: {', '.join(sorted(bekend))}."
    )


def onbekende_regelfeiten(profiel: Profiel, voorwaarde: Voorwaarde) -> str | None:
    """What a calculation asks that the system cannot look up by itself; None when it can answer this condition."""
    gevonden = zoek(profiel, voorwaarde.naam or "") if voorwaarde.antwoord == "regel" else None
    onbekend = [feit for feit in vraagt(gevonden[0]) if feit not in REGELFEITEN] if gevonden else []
    if not onbekend:
        return None
    nodig = ", ".join(onbekend)
    return f"vraagt bij {voorwaarde.code!r} een berekening die {nodig} nodig heeft; dat weet het systeem niet."
