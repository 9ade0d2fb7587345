"""What the law asks of every municipality, in an investigation, with personal data and at the portal, as data beside
the profiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter

from naober.gemeente.delen import Beleid
from naober.gemeente.profiel import (
    Bewaartermijn,
    Deelkader,
    Gespreksonderdeel,
    Leeftijdsgrens,
    Portaal,
    Portaalregels,
    Privacyregister,
)
from naober.gemeente.profiel.doelen import Gelijkheidskader, Kerncijfers
from naober.gemeente.profiel.overkomst import Overkomstmoment
from naober.gemeente.profiel.schuldhulp import Schuldhulpwet
from naober.gemeente.profiel.signalen import Signaalbeleid
from naober.gemeente.profiel.sociale_kaart import Kaartbeleid
from naober.gemeente.profiel.veiligheid import Veiligheidswet
from naober.kern import Fout

_MAP = Path(__file__).resolve().parent
B = TypeVar("B", bound=Beleid)


@lru_cache(maxsize=1)
def landelijk() -> tuple[Gespreksonderdeel, ...]:
    """The sections that the law adds to the investigation; read once per process."""
    inhoud = yaml.safe_load((_MAP / "onderzoek.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Gespreksonderdeel, ...]).validate_python(inhoud["onderzoek"])


@lru_cache(maxsize=1)
def privacyregister() -> Privacyregister:
    """The register of processing activities, with their legal grounds by date; read once per process."""
    inhoud = yaml.safe_load((_MAP / "verwerkingen.yaml").read_text(encoding="utf-8"))
    return Privacyregister.model_validate(inhoud)


@lru_cache(maxsize=1)
def kerncijfers() -> Kerncijfers:
    """The figures of the social domain that every municipality has on waarstaatjegemeente.nl; read once per process."""
    inhoud = yaml.safe_load((_MAP / "waarstaatjegemeente.yaml").read_text(encoding="utf-8"))
    return Kerncijfers.model_validate(inhoud)


@dataclass(frozen=True, slots=True)
class Portaalwet:
    """What the law says of the portal on one day."""

    niveau: Portaal
    zelf_vanaf: Leeftijdsgrens
    ouders_tot: Leeftijdsgrens


@dataclass(frozen=True, slots=True)
class Leeftijden:
    """The ages that the law ties to acting for oneself or for a child, on one day."""

    zelf_vanaf: Leeftijdsgrens
    ouders_tot: Leeftijdsgrens
    samen_vanaf: Leeftijdsgrens


def leeftijden(dag: date) -> Leeftijden:
    """The ages as they hold on this day. Refused (`Fout`) for a day without one."""
    regels = _portaalregels()
    return Leeftijden(*(_van(rijen, dag) for rijen in (regels.zelf_vanaf, regels.ouders_tot, regels.samen_vanaf)))


def portaalwet(dag: date) -> Portaalwet:
    """The national rules of the portal as they hold on this day. Refused (`Fout`) for a day without one."""
    regels = _portaalregels()
    return Portaalwet(
        _van(regels.betrouwbaarheidsniveau, dag),
        _van(regels.zelf_vanaf, dag),
        _van(regels.ouders_tot, dag),
    )


def noodnummer(code: str, dag: date) -> str:
    """The number to call on this day, as for danger to life. Refused (`Fout`) for a code that is not there."""
    return _van([n for n in _portaalregels().noodnummers if n.code == code], dag).nummer


@lru_cache(maxsize=1)
def _portaalregels() -> Portaalregels:
    inhoud = yaml.safe_load((_MAP / "portaal.yaml").read_text(encoding="utf-8"))
    return Portaalregels.model_validate(inhoud["portaal"])


def _van(rijen: Sequence[B], dag: date) -> B:
    gevonden = next((rij for rij in rijen if rij.geldt_op(dag)), None)
    if gevonden is None:
        raise Fout(f"Voor {dag:%d-%m-%Y} staat in {_MAP.name}/portaal.yaml geen regel.", wat_nu="Vul de datums aan.")
    return gevonden


@lru_cache(maxsize=1)
def kaartwet() -> Kaartbeleid:
    """What holds on every social map: accessibility, and when an entry is looked at again; read once per process."""
    inhoud = yaml.safe_load((_MAP / "kaart.yaml").read_text(encoding="utf-8"))
    return Kaartbeleid.model_validate(inhoud["kaart"])


@lru_cache(maxsize=1)
def gelijkheidskader() -> Gelijkheidskader:
    """By which groups outcomes may be told apart, and what for; read once per process."""
    inhoud = yaml.safe_load((_MAP / "gelijk.yaml").read_text(encoding="utf-8"))
    return Gelijkheidskader.model_validate(inhoud["gelijk"])


@lru_cache(maxsize=1)
def bewaartermijnen() -> tuple[Bewaartermijn, ...]:
    """How long data are kept by law, with the dates between which each term holds; read once per process."""
    inhoud = yaml.safe_load((_MAP / "bewaartermijnen.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Bewaartermijn, ...]).validate_python(inhoud["bewaartermijnen"])


@lru_cache(maxsize=1)
def deelkader() -> Deelkader:
    """With whom which data may be shared, on which ground, by date; read once per process."""
    inhoud = yaml.safe_load((_MAP / "delen.yaml").read_text(encoding="utf-8"))
    return Deelkader.model_validate(inhoud)


@lru_cache(maxsize=1)
def signaalwet() -> Signaalbeleid:
    """What holds of signals in every municipality; read once per process."""
    inhoud = yaml.safe_load((_MAP / "signalen.yaml").read_text(encoding="utf-8"))
    return Signaalbeleid.model_validate(inhoud["signalen"])


@lru_cache(maxsize=1)
def overkomstmomenten() -> tuple[Overkomstmoment, ...]:
    """From when data of clients who come over under a law may be there; read once per process."""
    inhoud = yaml.safe_load((_MAP / "overkomst.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[Overkomstmoment, ...]).validate_python(inhoud["momenten"])


@lru_cache(maxsize=1)
def veiligheidswet() -> Veiligheidswet:
    """The reporting code, the index of youths at risk and the steps of who takes a report, by date; read once."""
    inhoud = yaml.safe_load((_MAP / "veiligheid.yaml").read_text(encoding="utf-8"))
    return Veiligheidswet.model_validate(inhoud)


@lru_cache(maxsize=1)
def schuldhulpwet() -> Schuldhulpwet:
    """The terms of debt help and what threatens, in every municipality; read once per process."""
    inhoud = yaml.safe_load((_MAP / "schuldhulp.yaml").read_text(encoding="utf-8"))
    return Schuldhulpwet.model_validate(inhoud["schuldhulp"])
