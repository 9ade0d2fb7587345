"""Pure rules that every room of the file shares."""

from datetime import date

from naober.kern import Bron, Weigering

# Longer ago than this is a typing error in the year.
_LANGSTE_JAREN = 10


def niet_later(dag: date, peildatum: date, veld: str, bron: Bron) -> Weigering | None:
    """What happened cannot have happened after today, nor in a year that must be a typing error: terms count
    from these days, and the law knows no holidays of the year 205."""
    if dag.year < peildatum.year - _LANGSTE_JAREN:
        return Weigering(
            code="datum.ver-terug",
            reden=f"Deze datum ligt meer dan {_LANGSTE_JAREN} jaar terug.",
            bron=bron,
            alternatief="Verbeter het jaar.",
            veld=veld,
        )
    if dag <= peildatum:
        return None
    return Weigering(
        code="datum.later",
        reden="Deze datum ligt na vandaag. Vastleggen gaat over wat al is gebeurd.",
        bron=bron,
        alternatief="Kies vandaag of een eerdere dag.",
        veld=veld,
    )
