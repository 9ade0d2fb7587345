"""The case that the API is asked about."""

from tests.dossier.opzet import beide_profielen, testerveen, zaak

__all__ = ["beide_profielen", "testerveen", "zaak"]
