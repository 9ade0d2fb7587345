"""A machine that works by a key, and speaks JSON."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.test import Client

from naober.api.operatie import Operatie
from naober.api.operaties import OPERATIES
from naober.gemeente.models import Medewerker
from naober.gemeente.sleutels import maak_sleutel
from naober.kern import Bedrag

VANDAAG = date(2000, 1, 1)  # when the keys of the tests were made; they work for a year from the real day


def json_van(waarde: Any) -> Any:
    """The same value as a client writes it down."""
    if isinstance(waarde, Bedrag):
        return waarde.centen
    if isinstance(waarde, Model):
        return waarde.pk
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: json_van(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, bytes):
        return b64encode(waarde).decode()
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Mapping):
        return {sleutel: json_van(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list | tuple | set | frozenset):
        return [json_van(deel) for deel in waarde]
    return waarde


def operatie(naam: str) -> Operatie:
    return next(op for op in OPERATIES if op.naam == naam)


def pad_van(op: Operatie, gemeente: str, **delen: object) -> str:
    pad = op.pad
    for naam in op.nummers:
        pad = pad.replace(f"{{int:{naam}}}", str(delen[naam]))
    for naam in op.codes:
        pad = pad.replace(f"{{slug:{naam}}}", str(delen[naam]))
    return f"/api/v1/{gemeente}/{pad}"


class Machine:
    """One member of staff's machine; every request carries its key."""

    def __init__(self, wie: Medewerker, gemeente: str) -> None:
        from django.utils import timezone

        self.gemeente = gemeente
        self.rij, self.sleutel = maak_sleutel(wie, "proef", dagen=30, peildatum=timezone.localdate())
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)

    def vraag(
        self, naam: str, body: Any = None, *, kop: Mapping[str, str] = {}, query: Any = None, **delen: object
    ) -> Any:
        op = operatie(naam)
        koppen = {"Authorization": f"Bearer {self.sleutel}", **kop}
        pad = pad_van(op, self.gemeente, **delen)
        if op.methode == "GET":
            return self.client.get(pad, query or {}, headers=koppen)
        return self.client.post(pad, json_van(body or {}), content_type="application/json", headers=koppen)
