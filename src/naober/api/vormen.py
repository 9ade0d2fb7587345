"""From the types of an action to a JSON body, and back: nothing is written twice.

An action says what it takes in its own types: values (`Melding`, `Voornemen`), rows (`Dossier`, `Persoon`), money,
lists. Each has one form in JSON: a value is an object with its fields, a row is its number, money is whole cents.
A field that someone adds to a value so stands in the API at once.
"""

import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from django.db.models import Model
from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, Base64Bytes, ConfigDict, StringConstraints, create_model
from pydantic import Field as Veld
from pydantic_core import PydanticCustomError

from naober.kern import Bedrag, Weigering

LANGSTE_TEKST = 10_000  # as in the forms (naober.gezicht.formulier)
_MEESTE = 500
_HOOGSTE = 2**63 - 1
Haal = Callable[[type, int], object | None]


class OnbekendNummer(Exception):
    """A number in the body that is of nothing this actor may use; `veld` is where it stood."""

    def __init__(self, veld: str) -> None:
        self.veld = veld
        super().__init__(veld)


def _zonder_stuurtekens(tekst: str) -> str:
    if any(teken < " " and teken not in "\t\r\n" for teken in tekst):
        raise PydanticCustomError("stuurteken", "bevat een teken dat niet te bewaren is")
    return tekst


Zin = Annotated[str, StringConstraints(max_length=LANGSTE_TEKST), AfterValidator(_zonder_stuurtekens)]
Sleutel = Annotated[str, StringConstraints(max_length=200), AfterValidator(_zonder_stuurtekens)]
# Dates that a person or a file can have: outside them a term could not be counted.
Dag = Annotated[date, Veld(ge=date(1850, 1, 1), le=date(2150, 12, 31))]
# With its time zone: a clock time alone is not a moment.
Moment = Annotated[AwareDatetime, Veld(ge=datetime(1850, 1, 1, tzinfo=UTC), le=datetime(2150, 12, 31, tzinfo=UTC))]
Nummer = Annotated[int, Veld(ge=1, le=_HOOGSTE, strict=True)]
Getal = Annotated[int, Veld(ge=-_HOOGSTE, le=_HOOGSTE, strict=True)]
Centen = Annotated[int, Veld(ge=-_HOOGSTE, le=_HOOGSTE, strict=True, description="hele centen")]
Hoeveel = Annotated[Decimal, Veld(ge=0, max_digits=9, decimal_places=2)]
Waar = Annotated[bool, Veld(strict=True)]


@contextmanager
def eigen_namen() -> Iterator[None]:
    """Inside it a field may be called as something of the library's classes (`register`): it is read as a field."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Field name .* shadows an attribute", category=UserWarning)
        yield


class Invoer(Schema):
    """An unknown field is refused: a typing error must not be ignored in silence."""

    model_config = ConfigDict(extra="forbid")


_ENKEL: dict[Any, Any] = {
    str: Zin,
    date: Dag,
    datetime: Moment,
    int: Getal,
    bool: Waar,
    bytes: Base64Bytes,
    Bedrag: Centen,
    Decimal: Hoeveel,
    UUID: UUID,
    float: Annotated[float, Veld(allow_inf_nan=False)],
    NoneType: None,
}


def vorm_van(soort: Any) -> Any:
    """The type of this in JSON. Refused (TypeError) for a type that has no form here yet."""
    if soort in _ENKEL:
        return _ENKEL[soort]
    oorsprong, delen = get_origin(soort), get_args(soort)
    if oorsprong is Annotated or oorsprong is Literal:
        return soort
    if oorsprong in (Union, UnionType):
        return Union[tuple(vorm_van(deel) for deel in delen)]  # noqa: UP007 - built from a list
    if oorsprong is tuple and Ellipsis not in delen:
        return GenericAlias(tuple, tuple(vorm_van(deel) for deel in delen))
    if oorsprong is not None and issubclass(oorsprong, Mapping):
        return Annotated[GenericAlias(dict, (Sleutel, vorm_van(delen[1]))), Veld(max_length=_MEESTE)]
    if oorsprong is not None and issubclass(oorsprong, Collection):
        return Annotated[GenericAlias(list, (vorm_van(delen[0]),)), Veld(max_length=_MEESTE)]
    if isinstance(soort, type):
        if issubclass(soort, Model):
            return Nummer
        if is_dataclass(soort):
            return vorm_van_waarde(soort)
        if issubclass(soort, Enum):
            return soort
    raise TypeError(f"{soort!r} heeft in de API nog geen vorm; voeg haar toe in naober.api.vormen.")


@cache
def vorm_van_waarde(soort: type) -> type[Invoer]:
    """The JSON object for this dataclass, with its own defaults."""
    soorten = get_type_hints(soort)
    velden: dict[str, Any] = {
        v.name: (vorm_van(soorten[v.name]), ... if _verplicht(v) else Veld(default_factory=_begin(v)))
        for v in fields(soort)
        if v.init
    }
    return create_model(f"{soort.__name__}Invoer", __base__=Invoer, **velden)


def _verplicht(veld: Field[Any]) -> bool:
    return veld.default is MISSING and veld.default_factory is MISSING


def _begin(veld: Field[Any]) -> Callable[[], Any]:
    """Only there so that the field may be left out: the dataclass itself fills in what was not sent."""
    return lambda: None


def lees(soort: Any, waarde: Any, haal: Haal, veld: str) -> Any:
    """What the action takes, from what was sent in the form of `vorm_van`. `haal` finds a row by its number.

    Refused: `OnbekendNummer` for a row that is not this actor's to use."""
    if waarde is None:
        return None
    oorsprong, delen = get_origin(soort), get_args(soort)
    if oorsprong in (Union, UnionType):
        return lees(next(deel for deel in delen if deel is not NoneType), waarde, haal, veld)
    if oorsprong is tuple and Ellipsis not in delen:
        return tuple(lees(d, w, haal, veld) for d, w in zip(delen, waarde, strict=True))
    if oorsprong is not None and isinstance(oorsprong, type) and issubclass(oorsprong, Mapping):
        return {sleutel: lees(delen[1], w, haal, f"{veld}.{sleutel}") for sleutel, w in waarde.items()}
    if oorsprong is not None and isinstance(oorsprong, type) and issubclass(oorsprong, Collection):
        return _bak(oorsprong)(lees(delen[0], w, haal, f"{veld}.{nr}") for nr, w in enumerate(waarde))
    if soort is Bedrag:
        return Bedrag.van_centen(waarde)
    if isinstance(soort, type) and issubclass(soort, Model):
        return _rij(soort, waarde, haal, veld)
    if isinstance(soort, type) and is_dataclass(soort):
        soorten = get_type_hints(soort)
        return soort(**{n: lees(soorten[n], getattr(waarde, n), haal, n) for n in waarde.model_fields_set})
    return waarde


def _bak(oorsprong: type) -> Callable[[Iterable[Any]], Any]:
    if issubclass(oorsprong, frozenset):
        return frozenset
    if issubclass(oorsprong, set):
        return set
    return tuple if issubclass(oorsprong, tuple) else list


def _rij(soort: type, nummer: int, haal: Haal, veld: str) -> object:
    gevonden = haal(soort, nummer)
    if gevonden is None:
        raise OnbekendNummer(veld)
    return gevonden


def uitkomst_van(soort: Any) -> Any:
    """Of what a query or action may give back, the thing itself: without None, a refusal, and `Gedaan`."""
    if get_origin(soort) in (Union, UnionType):
        [soort] = [deel for deel in get_args(soort) if deel is not NoneType and deel is not Weigering]
    if get_origin(soort) is not None and get_origin(soort).__name__ == "Gedaan":
        [soort] = get_args(soort)
    return soort


def is_lijst(soort: Any) -> bool:
    oorsprong = get_origin(soort)
    return isinstance(oorsprong, type) and issubclass(oorsprong, Sequence)
