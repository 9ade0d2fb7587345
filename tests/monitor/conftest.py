"""The case that every room plays a part in."""

from tests.dossier.opzet import beide_profielen, zaak

__all__ = ["beide_profielen", "zaak"]
