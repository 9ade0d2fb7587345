"""Rungs by name, also of a ladder that has changed since they were used."""

from naober.gemeente.profiel import Profiel, Trede


def zoek_trede(code: str, *profielen: Profiel) -> Trede | None:
    """The rung as the first of these profiles knows it; None when it has gone from all of them."""
    return next((t for p in profielen for t in p.trap.treden if t.code == code), None)


def tredenaam(code: str, *profielen: Profiel) -> str:
    """The name of a rung; its code when no profile knows it any more."""
    gevonden = zoek_trede(code, *profielen)
    return gevonden.naam if gevonden else code
