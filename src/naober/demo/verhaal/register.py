"""The sentences a story may use: pattern and what it does. A module of sentences registers them on import."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

Doe = TypeVar("Doe", bound=Callable[..., None])


@dataclass(frozen=True, slots=True)
class Zin:
    """`patroon` as the library `parse` reads it; its names, `wereld` and `datatable` are arguments of `doe`."""

    soort: Literal["gegeven", "als"]
    patroon: str
    doe: Callable[..., None]


ZINNEN: list[Zin] = []


def gegeven(patroon: str) -> Callable[[Doe], Doe]:
    """A sentence that says how things stand when the story begins, or moves on."""
    return _registreer("gegeven", patroon)


def als(patroon: str) -> Callable[[Doe], Doe]:
    """A sentence in which someone does something, through the actions."""
    return _registreer("als", patroon)


def _registreer(soort: Literal["gegeven", "als"], patroon: str) -> Callable[[Doe], Doe]:
    def neem_op(doe: Doe) -> Doe:
        ZINNEN.append(Zin(soort, patroon, doe))
        return doe

    return neem_op


def argumenten(doe: Callable[..., Any]) -> frozenset[str]:
    """The names of what a sentence asks for."""
    code = doe.__code__
    return frozenset(code.co_varnames[: code.co_argcount])
