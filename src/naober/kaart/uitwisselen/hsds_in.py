"""A `service` of Open Referral HSDS 3 as an entry of the map: read, weighed by the same rules as a form, or refused
with one reason in plain Dutch."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, get_args, get_origin, get_type_hints
from uuid import UUID

from naober.gemeente.profiel import Profiel
from naober.kaart.rules import Kaartgegevens, Organisatiegegevens, Plekgegevens, Tijdgegevens
from naober.kaart.uitwisselen.hsds_uit import DAGEN, EIGEN_VELD, STATUS

_STAND = {engels: ons for ons, engels in STATUS.items()}
_LIJSTEN = frozenset(
    {"leefgebieden", "partners", "gaat_voor", "inzet", "themas", "doelgroepen", "activiteiten", "kenmerken",
     "toegankelijkheid"}
)  # fmt: skip
# And half of a sign, which no text can hold.
_STUURTEKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_KLOK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
# Which words a field of ours knows, where it knows some only.
_KEUZES = {v: frozenset(get_args(s)) for v, s in get_type_hints(Kaartgegevens).items() if get_origin(s) is Literal}
_VELDEN = frozenset(v.name for v in fields(Kaartgegevens)) - EIGEN_VELD


class Onleesbaar(Exception):
    """Why this entry cannot be read: the field and the reason, for the report."""

    def __init__(self, veld: str, reden: str) -> None:
        self.veld, self.reden = veld, reden
        super().__init__(f"{veld}: {reden}")


@dataclass(frozen=True, slots=True)
class Plekrij:
    """A place of an entry, with the numbers that HSDS gives."""

    nummer: UUID
    locatie: UUID
    gegevens: Plekgegevens
    tijden: tuple[tuple[UUID, Tijdgegevens], ...]


@dataclass(frozen=True, slots=True)
class Dienst:
    """An entry from a file, with the numbers that HSDS gives."""

    nummer: UUID
    stand: str
    gegevens: Kaartgegevens
    organisatie: tuple[UUID, Organisatiegegevens] | None
    plekken: tuple[Plekrij, ...]
    tijden: tuple[tuple[UUID, Tijdgegevens], ...]
    nagekeken_op: date | None


def lees_dienst(profiel: Profiel, ruw: object) -> Dienst:
    """One entry from a file. Refused (`Onleesbaar`) for what is no service, or has a value that cannot be read.

    Without a rung of ours it is a general provision: it stands on the first rung that is for all."""
    if not isinstance(ruw, Mapping):
        raise Onleesbaar("regel", "dit is geen voorziening")
    if ruw.get("status") not in _STAND:
        raise Onleesbaar("status", f"{ruw.get('status')!r} is geen stand van HSDS")
    velden = _kenmerken(ruw)
    velden.setdefault("trede", _algemeen(profiel))
    velden |= {
        "naam": _tekst(ruw, "name"),
        "uitleg": _tekst(ruw, "description") or _tekst(ruw, "name"),
        "betaling": _tekst(ruw, "fees_description") or "niet bekend",
        "toegangsregels": _tekst(ruw, "application_process"),
        "website": _tekst(ruw, "url"),
        "email": _tekst(ruw, "email"),
        "telefoon": _tekst(_eerste(ruw, "phones"), "number")[:30],
        "leeftijd_van": _heel(ruw, "minimum_age"),
        "leeftijd_tot": _heel(ruw, "maximum_age"),
        "talen": tuple(_tekst(t, "code") for t in _lijst(ruw, "languages")),
        "gebieden": tuple(_tekst(g, "extent") or _tekst(g, "name") for g in _lijst(ruw, "service_areas")),
    }
    return Dienst(
        nummer=_nummer(ruw, "id"),
        stand=_STAND[str(ruw["status"])],
        gegevens=Kaartgegevens(**velden),
        organisatie=_organisatie(ruw.get("organization")),
        plekken=tuple(_plek(p) for p in _lijst(ruw, "service_at_locations")),
        tijden=tuple(_tijd(t) for t in _lijst(ruw, "schedules")),
        nagekeken_op=_dag(ruw, "assured_date"),
    )


def _algemeen(profiel: Profiel) -> str:
    return next((t.code for t in profiel.trap.treden if t.soort == "algemeen"), profiel.trap.treden[0].code)


def _kenmerken(ruw: Mapping[str, Any]) -> dict[str, Any]:
    """Our own fields, which HSDS carries as attributes."""
    velden: dict[str, Any] = {}
    for kenmerk in _lijst(ruw, "attributes"):
        naam, waarde = _tekst(kenmerk, "link_type"), _tekst(kenmerk, "value")
        if naam not in _VELDEN:
            continue
        if naam in _LIJSTEN:
            velden[naam] = (*velden.get(naam, ()), waarde)
        elif naam in ("geldig_van", "geldig_tot"):
            velden[naam] = _dag({naam: waarde}, naam)
        elif naam == "plaatsen":
            velden[naam] = _heel({naam: int(waarde) if waarde.isdecimal() else waarde}, naam)
        elif naam in _KEUZES and waarde not in _KEUZES[naam]:
            raise Onleesbaar(naam, f"{waarde!r} is geen bekende keuze")
        else:
            velden[naam] = waarde
    velden.setdefault("leefgebieden", ())
    return velden


def _organisatie(ruw: object) -> tuple[UUID, Organisatiegegevens] | None:
    if not isinstance(ruw, Mapping):
        return None
    kenmerken = {_tekst(k, "link_type"): _tekst(k, "value") for k in _lijst(ruw, "attributes")}
    return _nummer(ruw, "id"), Organisatiegegevens(
        naam=_tekst(ruw, "name"),
        soort=kenmerken.get("soort", "overig"),
        omschrijving=_tekst(ruw, "description"),
        gecontracteerd=kenmerken.get("gecontracteerd") == "ja",
        gesubsidieerd=kenmerken.get("gesubsidieerd") == "ja",
        website=_tekst(ruw, "website"),
        email=_tekst(ruw, "email"),
        telefoon=_tekst(_eerste(ruw, "phones"), "number")[:30],
    )


def _plek(ruw: Mapping[str, Any]) -> Plekrij:
    plaats = ruw.get("location")
    if not isinstance(plaats, Mapping):
        raise Onleesbaar("service_at_locations", "een plek zonder locatie")
    adres = _eerste(plaats, "addresses")
    kenmerken = {_tekst(k, "link_type"): _tekst(k, "value") for k in _lijst(plaats, "attributes")}
    gegevens = Plekgegevens(
        naam=_tekst(plaats, "name") or _tekst(adres, "address_1"),
        soort="online" if plaats.get("location_type") == "virtual" else "fysiek",
        adres=_tekst(adres, "address_1"),
        postcode=_tekst(adres, "postal_code"),
        plaats=_tekst(adres, "city"),
        gebied=kenmerken.get("gebied", ""),
        buurt=kenmerken.get("buurt", ""),
        breedte=_graden(plaats, "latitude"),
        lengte=_graden(plaats, "longitude"),
        website=_tekst(plaats, "url"),
        omvang=kenmerken.get("omvang", ""),
        toegankelijkheid=tuple(_tekst(a, "description") for a in _lijst(plaats, "accessibility")),
        toegankelijk_opmerking=kenmerken.get("toegankelijk_opmerking", ""),
    )
    tijden = tuple(_tijd(t) for t in _lijst(ruw, "schedules"))
    return Plekrij(_nummer(ruw, "id"), _nummer(plaats, "id"), gegevens, tijden)


def _tijd(ruw: Mapping[str, Any]) -> tuple[UUID, Tijdgegevens]:
    if ruw.get("freq", "WEEKLY") != "WEEKLY" or _tekst(ruw, "byday") not in DAGEN:
        raise Onleesbaar("schedules", "alleen een tijd per week met één dag (byday) is te lezen")
    van, tot = _tekst(ruw, "opens_at")[:5], _tekst(ruw, "closes_at")[:5]
    if not _KLOK.fullmatch(van) or not _KLOK.fullmatch(tot):
        raise Onleesbaar("schedules", f"{van or '?'}-{tot or '?'} is geen tijd")
    kenmerken = {_tekst(k, "link_type"): _tekst(k, "value") for k in _lijst(ruw, "attributes")}
    return _nummer(ruw, "id"), Tijdgegevens(
        dag=DAGEN.index(_tekst(ruw, "byday")) + 1,
        van=van,
        tot=tot,
        om_de=_heel(ruw, "interval") or 1,
        geldig_van=_dag(ruw, "valid_from"),
        geldig_tot=_dag(ruw, "valid_to"),
        wie=kenmerken.get("wie", ""),
        activiteit=kenmerken.get("activiteit", ""),
        opmerking=_tekst(ruw, "notes"),
    )


def _tekst(ruw: Mapping[str, Any], veld: str) -> str:
    waarde = ruw.get(veld)
    if waarde is None:
        return ""
    if not isinstance(waarde, str):
        raise Onleesbaar(veld, "verwacht tekst")
    if not waarde.isprintable() and _STUURTEKEN.search(waarde):
        raise Onleesbaar(veld, "bevat een teken dat niet te bewaren is")
    return waarde.strip()


def _heel(ruw: Mapping[str, Any], veld: str) -> int | None:
    waarde = ruw.get(veld)
    if waarde is None:
        return None
    if isinstance(waarde, bool) or not (isinstance(waarde, int) or (isinstance(waarde, float) and waarde.is_integer())):
        raise Onleesbaar(veld, f"{waarde!r} is geen heel getal")
    return int(waarde)


def _graden(ruw: Mapping[str, Any], veld: str) -> Decimal | None:
    waarde = ruw.get(veld)
    if waarde is None:
        return None
    try:
        return round(Decimal(str(waarde)), 6)
    except InvalidOperation:
        raise Onleesbaar(veld, f"{waarde!r} is geen getal") from None


def _dag(ruw: Mapping[str, Any], veld: str) -> date | None:
    tekst = _tekst(ruw, veld)
    if not tekst:
        return None
    try:
        return date.fromisoformat(tekst[:10])
    except ValueError:
        raise Onleesbaar(veld, f"{tekst!r} is geen dag; schrijf 2026-01-31") from None


def _nummer(ruw: Mapping[str, Any], veld: str) -> UUID:
    try:
        return UUID(_tekst(ruw, veld))
    except ValueError:
        raise Onleesbaar(veld, f"{ruw.get(veld)!r} is geen nummer (UUID)") from None


def _lijst(ruw: Mapping[str, Any], veld: str) -> Sequence[Mapping[str, Any]]:
    waarde = ruw.get(veld)
    if not waarde:
        return ()
    if isinstance(waarde, list):
        for blok in waarde:
            if not isinstance(blok, dict):
                break
        else:
            return waarde
    raise Onleesbaar(veld, "verwacht een lijst met blokken")


def _eerste(ruw: Mapping[str, Any], veld: str) -> Mapping[str, Any]:
    lijst = _lijst(ruw, veld)
    return lijst[0] if lijst else {}
