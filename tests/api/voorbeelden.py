"""A body for each operation that can be read, made from the types of the operation itself."""

from copy import deepcopy
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AwareDatetime, BaseModel

from naober.api.operatie import Operatie, body_van

_GEMAAKT: dict[str, dict[str, Any]] = {}


def voorbeeld(op: Operatie) -> dict[str, Any]:
    """Every field that must be there, and no other."""
    if op.naam not in _GEMAAKT:
        body = body_van(op)
        _GEMAAKT[op.naam] = _van(body) if body else {}
    return deepcopy(_GEMAAKT[op.naam])


def _van(soort: Any) -> Any:
    oorsprong, delen = get_origin(soort), get_args(soort)
    if oorsprong is Annotated:
        return _van(delen[0])
    if oorsprong in (Union, UnionType):
        return _van(delen[0])
    if oorsprong is Literal:
        return delen[0]
    if oorsprong is dict:
        return {}
    if oorsprong is list:
        return []
    if oorsprong is tuple:
        return [_van(deel) for deel in delen]
    if isinstance(soort, type) and issubclass(soort, Enum):
        return next(iter(soort)).value
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return {naam: _van(v.annotation) for naam, v in soort.model_fields.items() if v.is_required()}
    return {
        str: "Proef",
        int: 1,
        bool: True,
        float: 1.0,
        Decimal: 1,
        date: "2020-01-01",
        bytes: "AA==",
        AwareDatetime: "2149-01-01T10:00:00Z",
    }[soort]


def vragen_bij(op: Operatie) -> dict[str, str]:
    """What is asked behind the address of an operation that cannot do without."""
    gevraagd = {"rol": "generalist", "jaar": "2015"}
    return {naam: waarde for naam, waarde in gevraagd.items() if naam in op.vrij}
