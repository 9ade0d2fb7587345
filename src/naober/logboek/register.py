"""The legal ground of what is recorded now; the clock is read here, at the edge of the log."""

from django.utils import timezone

from naober.gemeente.verwerkingen import Verwerkingsregister, register_van


def register_nu(gemeente: int) -> Verwerkingsregister:
    """The register of this municipality as it holds today."""
    return register_van(gemeente, timezone.localdate())


def grondslag_van(gemeente: int, verwerking: str) -> str:
    """The grounds on which this activity rests today, in one line; empty when it has none."""
    return register_nu(gemeente).grondslag(verwerking)
