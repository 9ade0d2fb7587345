"""Pure rules that every room of the file shares."""

from datetime import date

from naober.kern import Bron, Weigering


def niet_later(dag: date, peildatum: date, veld: str, bron: Bron) -> Weigering | None:
    """What happened cannot have happened after today."""
    if dag <= peildatum:
        return None
    return Weigering(
        code="datum.later",
        reden="Deze datum ligt na vandaag. Vastleggen gaat over wat al is gebeurd.",
        bron=bron,
        alternatief="Kies vandaag of een eerdere dag.",
        veld=veld,
    )
