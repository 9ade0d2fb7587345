"""The case that every room plays a part in."""

from tests.dossier.opzet import beide_profielen, zaak
from tests.plan.conftest import heuvelrug

__all__ = ["beide_profielen", "heuvelrug", "zaak"]
