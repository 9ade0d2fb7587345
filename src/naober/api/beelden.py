"""How a row looks in JSON: its own columns, with what a query brought along.

Taken from the tables, so that a new column stands in the answer at once. What may not leave is named here.
"""

from collections.abc import Mapping
from functools import cache
from types import GenericAlias
from typing import Any, get_args

from django.db.models import BinaryField, JSONField, Model
from ninja import Schema
from ninja.orm import create_schema
from pydantic import TypeAdapter

from naober.api.vormen import eigen_namen, is_lijst

# Never in an answer: the municipality stands in the address, the others are secret, large or only for searching.
GEHEIM = frozenset({"gemeente", "bsn", "password", "last_login", "afdruk", "pdf", "inhoud", "zoeknaam", "zoekvoornaam"})
# Of these only what a colleague needs to know.
_ALLEEN = {"Medewerker": ["id", "naam", "rollen", "team"], "Dossier": ["id", "geopend_op", "gesloten_op", "slottekst"]}


class ToetsUit(Schema):
    code: str
    vraag: str
    antwoord: bool
    waarom: str
    bron: str


class VondstUit(Schema):
    trede: str
    volstaat: str
    reden: str
    toetsing: list[ToetsUit]


class DoelUit(Schema):
    soort: str
    omschrijving: str


# What a query reckons along with a row, by the name of the table.
_ERBIJ: Mapping[str, Mapping[str, Any]] = {
    "Behoefte": {"vondstenlijst": list[VondstUit] | None},
    "Plan": {"doelenlijst": list[DoelUit] | None},
}
# Rows that come along when the query brought them; never asked for one by one.
_MEE: Mapping[str, tuple[str, ...]] = {
    "Betrokkenheid": ("dossier", "medewerker"),
    "Besluit": ("toetsing",),
    "Dossier": ("huishouden",),
    "Gesprek": ("deelnemers",),
    "Huishouden": ("personen",),
    "Rechtmatigheidstoets": ("besluit",),
    "Signaalzaak": ("signalen", "pogingen", "opvolgingen"),
    "Voorziening": ("organisatie",),
}


@cache
def beeld_van(soort: Any) -> Any:
    """The schema of an answer of this type: a table, a list of rows, or a value of our own."""
    if is_lijst(soort):
        return GenericAlias(list, (beeld_van(get_args(soort)[0]),))
    if isinstance(soort, type) and issubclass(soort, Model):
        return _beeld_van_tabel(soort)
    return soort


def _beeld_van_tabel(soort: type[Model]) -> type[Schema]:
    naam = soort.__name__
    extra: list[tuple[str, Any, Any]] = [(veld, waarde, None) for veld, waarde in _ERBIJ.get(naam, {}).items()]
    # The library takes every JSON column for an object; what begins as a list is one.
    extra += [(v.name, list[Any], ...) for v in soort._meta.concrete_fields if _is_json(v) and v.default is list]
    extra += [(f"{veld}_rij" if veld in _kolommen(soort) else veld, _verwant(soort, veld), None) for veld in _mee(naam)]
    with eigen_namen():
        return create_schema(soort, name=naam, fields=list(_kolommen(soort)), custom_fields=extra)


def _is_json(veld: Any) -> bool:
    return isinstance(veld, JSONField)


def _mee(naam: str) -> tuple[str, ...]:
    return _MEE.get(naam, ())


def _kolommen(soort: type[Model]) -> tuple[str, ...]:
    # A file has an address of its own.
    kolommen = (veld for veld in soort._meta.concrete_fields if not isinstance(veld, BinaryField))
    velden = (veld.name for veld in kolommen if veld.name not in GEHEIM)
    return tuple(_ALLEEN.get(soort.__name__) or velden)


def _verwant(soort: type[Model], veld: str) -> Any:
    relatie = soort._meta.get_field(veld)
    ander = relatie.related_model
    if not (isinstance(ander, type) and issubclass(ander, Model)):
        raise TypeError(f"{soort.__name__}.{veld} leidt niet naar een tabel.")
    beeld = beeld_van(ander)
    return GenericAlias(list, (beeld,)) | None if relatie.one_to_many else beeld | None


def schrijf(uitkomst: object) -> Any:
    """This outcome as plain values: rows as their schema says, values of our own by their fields."""
    if isinstance(uitkomst, Model):
        return _rij(uitkomst)
    if isinstance(uitkomst, list | tuple):
        return [schrijf(deel) for deel in uitkomst]
    return TypeAdapter(type(uitkomst)).dump_python(uitkomst, mode="json")


def _rij(rij: Model) -> dict[str, Any]:
    soort = type(rij)
    inhoud = {naam: rij.serializable_value(naam) for naam in _kolommen(soort)}
    inhoud |= getattr(rij, "verborgen", {})
    inhoud |= {naam: rij.__dict__[naam] for naam in _ERBIJ.get(soort.__name__, {}) if naam in rij.__dict__}
    for veld in _mee(soort.__name__):
        gehaald: Mapping[str, Any] = getattr(rij, "_prefetched_objects_cache", {})
        if veld in gehaald:
            inhoud[veld] = [_rij(deel) for deel in gehaald[veld]]
        elif rij._state.fields_cache.get(veld) is not None:
            inhoud[f"{veld}_rij" if veld in inhoud else veld] = _rij(rij._state.fields_cache[veld])
    return inhoud
