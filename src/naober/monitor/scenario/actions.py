"""Keeping a scenario."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.monitor.models import BewaardScenario
from naober.monitor.scenario.rules import Scenario, bereken

_WET: Final = Bron("Gemeentewet", "art. 212")


@handeling(recht="scenario.rekenen", wet=_WET)
def bewaar_scenario(
    actor: Actor,
    *,
    thema: str,
    naam: str,
    waarden: Mapping[str, str],
    motivering: str = "",
    gedeeld: bool = False,
    peildatum: date,
) -> Gedaan[BewaardScenario] | Weigering:
    """Keep what differs from the policy, under a name. `waarden`: by code of the assumption a number, with a point for
    what is behind the comma. `gedeeld`: who may calculate in this municipality sees it too.

    Refused: no name, a theme that the model does not have, and what the model itself refuses (a missing assumption)."""
    profiel = profiel_van(actor.gemeente, peildatum)
    model = profiel.rekenmodel
    gekozen = model.thema(thema) if model else None
    if model is None or gekozen is None:
        return Weigering(
            "scenario.thema", "Dit thema heeft het rekenmodel niet.", _WET, "Kies een ander thema.", "thema"
        )
    if not naam.strip():
        return Weigering("scenario.naam", "Geef het scenario een naam.", _WET, veld="naam")
    gelezen = _getallen(waarden)
    if isinstance(gelezen, Weigering):
        return gelezen
    scenario = Scenario(naam.strip(), dict(gelezen), {thema: motivering})
    uitkomst = bereken(profiel, model, scenario, themas=[thema])
    if isinstance(uitkomst, Weigering):
        return uitkomst
    rij = BewaardScenario.objects.create(
        medewerker_id=actor.id,
        naam=naam.strip()[:120],
        thema=thema,
        waarden={code: str(waarde) for code, waarde in gelezen.items()},
        motivering=motivering.strip()[:1000],
        gedeeld=gedeeld,
        dag=peildatum,
    )
    # What it is called is of its maker; the line says only that there is one, and about what.
    tekst = f"Scenario bewaard bij het thema {gekozen.naam}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst, gekozen.bron)


def _getallen(waarden: Mapping[str, str]) -> dict[str, Decimal] | Weigering:
    gelezen = {}
    for code, tekst in waarden.items():
        try:
            gelezen[code] = Decimal(tekst)
        except InvalidOperation:
            gelezen[code] = Decimal("NaN")
        if not gelezen[code].is_finite() or abs(gelezen[code]) >= 10**14:
            wat_nu = "Schrijf een getal met een punt voor wat achter de komma komt, zoals 2.5."
            return Weigering("scenario.getal", f"De waarde van {code} is geen getal.", _WET, wat_nu, code)
    return gelezen
