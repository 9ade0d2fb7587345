"""Ages and months, as the calendar has them: with 29 February, and months that are shorter."""

from calendar import monthrange
from datetime import date


def leeftijd_op(geboren: date, dag: date) -> int:
    """Age in whole years. Someone born on 29 February has a birthday on 1 March in other years."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def verjaardag(geboren: date, leeftijd: int) -> date:
    """The day on which someone reaches this age; of 29 February that is 1 March."""
    try:
        return geboren.replace(year=geboren.year + leeftijd)
    except ValueError:
        return date(geboren.year + leeftijd, 3, 1)


def maanden_later(dag: date, maanden: int) -> date:
    """The same day so many months later; the last day of that month when it has no such day. Negative is earlier."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
