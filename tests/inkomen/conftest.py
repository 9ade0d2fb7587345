"""The case that every room plays a part in."""

from tests.naoberschap.conftest import beide_profielen, testerveen, utrecht, zaak

__all__ = ["beide_profielen", "testerveen", "utrecht", "zaak"]
