"""The case that every room plays a part in, and the people who handle requests and keep the archive."""

from tests.dossier.opzet import beide_profielen, elke_zaak, testerveen, zaak

__all__ = ["beide_profielen", "elke_zaak", "testerveen", "zaak"]
