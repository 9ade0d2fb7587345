"""How Dutch writes a date, on the screen and in a letter alike."""

from datetime import date

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def datum_voluit(dag: date) -> str:
    """Write a date out: "3 maart 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def maand_voluit(maand: date) -> str:
    """Write the month of a day out: "maart 2026"."""
    return f"{MAANDEN[maand.month - 1]} {maand.year}"
