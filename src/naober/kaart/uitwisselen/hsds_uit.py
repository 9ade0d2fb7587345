"""An entry of the map as Open Referral HSDS 3 (a `service` with all that belongs to it).

What HSDS has no field for goes along as `attributes`: the name of our field in `link_type`, its code in `value`. So
what comes back is the same entry."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any
from uuid import UUID, uuid5

from naober.gemeente.profiel import Profiel
from naober.kaart.models import Locatie, Openingstijd, Organisatie, Voorziening
from naober.kaart.queries import gegevens_van, met_plekken
from naober.kaart.rules import Kaartgegevens
from naober.kern import Fout

STATUS = {
    "gepubliceerd": "active",
    "dicht": "temporarily closed",
    "gearchiveerd": "defunct",
    "voorgesteld": "inactive",
}
DAGEN = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# What has a field of its own in HSDS; the other fields of an entry are attributes.
EIGEN_VELD = frozenset(
    {"naam", "uitleg", "website", "email", "telefoon", "betaling", "toegangsregels", "leeftijd_van", "leeftijd_tot",
     "talen", "gebieden"}
)  # fmt: skip
_PER_KEER = 2000


def diensten(profiel: Profiel) -> Iterator[dict[str, Any]]:
    """Every entry that is or was on the map of the municipality in scope, by number; what only was proposed is left
    out. A fixed number of queries for each 2,000."""
    laatste = 0
    keuze = Voorziening.objects.exclude(stand=Voorziening.Stand.VOORGESTELD).order_by("pk")
    while rijen := list(met_plekken(keuze.filter(pk__gt=laatste))[:_PER_KEER]):
        laatste = rijen[-1].pk
        yield from (dienst(profiel, rij) for rij in rijen)


def bladzijde(profiel: Profiel, na: int, aantal: int) -> tuple[list[dict[str, Any]], int | None]:
    """At most `aantal` entries that are offered now, by number after `na`, and the number after which the next ones
    come; None when there are no more."""
    keuze = Voorziening.objects.filter(actief=True, pk__gt=na).order_by("pk")
    rijen = list(met_plekken(keuze)[: aantal + 1])
    verder = rijen[aantal - 1].pk if len(rijen) > aantal else None
    return [dienst(profiel, rij) for rij in rijen[:aantal]], verder


def dienst(profiel: Profiel, rij: Voorziening) -> dict[str, Any]:
    """One entry, read with `met_plekken`."""
    los = [t for t in rij.openingstijden.all() if t.plek_id is None]
    uit: dict[str, Any] = {
        "id": str(rij.hsds_id),
        "name": rij.naam,
        "description": rij.uitleg,
        "status": STATUS[rij.stand],
        "fees_description": rij.betaling,
        "application_process": rij.toegangsregels,
        "alert": rij.reden_stand,
        "phones": [{"id": _nummer(rij.hsds_id, "telefoon"), "number": rij.telefoon}] if rij.telefoon else [],
        "languages": [{"id": _nummer(rij.hsds_id, f"taal/{t}"), "code": t} for t in rij.talen],
        "service_areas": [
            {"id": _nummer(rij.hsds_id, f"gebied/{g}"), "name": _gebied(profiel, g), "extent": g} for g in rij.gebieden
        ],
        "schedules": [_tijd(t) for t in los],
        "service_at_locations": [
            {
                "id": str(plek.hsds_id),
                "service_id": str(rij.hsds_id),
                "location": _locatie(profiel, plek.locatie),
                "schedules": [_tijd(t) for t in rij.openingstijden.all() if t.plek_id == plek.pk],
            }
            for plek in rij.plekken.all()
        ],
        "attributes": list(_kenmerken(rij)),
    }
    gegeven = {
        "url": rij.website,
        "email": rij.email,
        "minimum_age": rij.leeftijd_van,
        "maximum_age": rij.leeftijd_tot,
        "wait_time": "" if rij.wachttijd is None else f"{rij.wachttijd} dagen",
        "assured_date": rij.nagekeken_op.isoformat() if rij.nagekeken_op else "",
        "organization": _organisatie(rij.organisatie) if rij.organisatie else None,
    }
    return uit | {naam: waarde for naam, waarde in gegeven.items() if waarde not in ("", None)}


def _nummer(van: UUID, wat: str) -> str:
    return str(uuid5(van, wat))


def _gebied(profiel: Profiel, code: str) -> str:
    return next((g.naam for g in profiel.gebieden if g.code == code), code)


def _organisatie(rij: Organisatie) -> dict[str, Any]:
    uit: dict[str, Any] = {"id": str(rij.hsds_id), "name": rij.naam, "description": rij.omschrijving or rij.naam}
    uit |= {naam: w for naam, w in (("website", rij.website), ("email", rij.email)) if w}
    if rij.telefoon:
        uit["phones"] = [{"id": _nummer(rij.hsds_id, "telefoon"), "number": rij.telefoon}]
    vlaggen = [n for n in ("gecontracteerd", "gesubsidieerd") if getattr(rij, n)]
    uit["attributes"] = [_kenmerk(rij.hsds_id, "soort", rij.soort), *(_kenmerk(rij.hsds_id, v, "ja") for v in vlaggen)]
    return uit


def _locatie(profiel: Profiel, rij: Locatie) -> dict[str, Any]:
    uit: dict[str, Any] = {
        "id": str(rij.hsds_id),
        "location_type": "virtual" if rij.soort == "online" else "physical",
        "name": rij.naam,
        "addresses": [_adres(profiel, rij)] if rij.adres or rij.plaats else [],
        "accessibility": [
            {"id": _nummer(rij.hsds_id, f"toegankelijk/{code}"), "description": code} for code in rij.toegankelijkheid
        ],
        "attributes": [
            _kenmerk(rij.hsds_id, naam, str(w))
            for naam in ("gebied", "buurt", "omvang", "toegankelijk_opmerking")
            if (w := getattr(rij, naam))
        ],
    }
    if rij.website:
        uit["url"] = rij.website
    if rij.breedte is not None and rij.lengte is not None:
        uit |= {"latitude": float(rij.breedte), "longitude": float(rij.lengte)}
    return uit


def _adres(profiel: Profiel, rij: Locatie) -> dict[str, Any]:
    return {
        "id": _nummer(rij.hsds_id, "adres"),
        "address_1": rij.adres,
        "city": rij.plaats,
        "state_province": profiel.gemeente.provincie,
        "postal_code": rij.postcode,
        "country": "NL",
        "address_type": "physical",
    }


def _tijd(rij: Openingstijd) -> dict[str, Any]:
    uit: dict[str, Any] = {
        "id": str(rij.hsds_id),
        "freq": "WEEKLY",
        "interval": rij.om_de,
        "wkst": "MO",
        "byday": DAGEN[rij.dag - 1],
        "opens_at": f"{rij.van:%H:%M}",
        "closes_at": f"{rij.tot:%H:%M}",
        "notes": rij.opmerking,
        "attributes": [_kenmerk(rij.hsds_id, naam, w) for naam in ("wie", "activiteit") if (w := getattr(rij, naam))],
    }
    dagen = {"valid_from": rij.geldig_van, "valid_to": rij.geldig_tot}
    return uit | {naam: dag.isoformat() for naam, dag in dagen.items() if dag}


def _kenmerk(van: UUID, naam: str, waarde: str) -> dict[str, Any]:
    return {"id": _nummer(van, f"{naam}/{waarde}"), "link_type": naam, "value": waarde}


def _kenmerken(rij: Voorziening) -> Iterator[dict[str, Any]]:
    """What HSDS has no field for, each value on its own."""
    gegevens = gegevens_van(rij)
    for veld in fields(Kaartgegevens):
        if veld.name in EIGEN_VELD:
            continue
        waarde = getattr(gegevens, veld.name)
        for w in waarde if isinstance(waarde, tuple) else (waarde,):
            if w not in ("", None):
                yield _kenmerk(rij.hsds_id, veld.name, w if isinstance(w, str) else str(w))


def een_dienst(profiel: Profiel, nummer: UUID) -> dict[str, Any]:
    """The entry with this number. Refused (`Fout`) when it is not on the map."""
    rij = met_plekken(Voorziening.objects.filter(hsds_id=nummer)).first()
    if rij is None:
        raise Fout(f"Er is geen voorziening met nummer {nummer}.")
    return dienst(profiel, rij)
