"""The case that every room plays a part in, in each municipality."""

from tests.dossier.opzet import Zaak, beide_profielen, testerveen, zaak
from tests.naoberschap.conftest import gooi, heuvelrug, leusden, utrecht

__all__ = ["Zaak", "beide_profielen", "gooi", "heuvelrug", "leusden", "testerveen", "utrecht", "zaak"]
