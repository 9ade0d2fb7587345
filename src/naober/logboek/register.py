"""The legal ground of what is recorded now; the clock is read here, at the edge of the log."""

from django.utils import timezone

from naober.gemeente.verwerkingen import Verwerkingsregister, register_van


def register_nu(gemeente: int) -> Verwerkingsregister:
    """The register of this municipality as it holds today."""
    return register_van(gemeente, timezone.localdate())
