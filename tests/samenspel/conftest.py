"""The case that every room plays a part in, in each municipality."""

from tests.delen.conftest import gooi, heuvelrug, leusden, utrecht
from tests.dossier.opzet import beide_profielen, testerveen, zaak

__all__ = ["beide_profielen", "gooi", "heuvelrug", "leusden", "testerveen", "utrecht", "zaak"]
