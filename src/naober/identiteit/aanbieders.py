"""The providers at which people sign in: one file of the installation, which says of each what its answers mean.

No secret stands in it: of each provider it names the file with the secret. What a municipality wants (who decides on
what, which level of assurance) is policy and stands in its profile; what its provider calls things stands here."""

import os
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

import yaml
from django.conf import settings
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from naober.gemeente.delen import Code, Tekst
from naober.gemeente.profiel import Niveau, Rol
from naober.identiteit.sessies import Soort
from naober.kern import Fout

_WAAR = "NAOBER_AANBIEDERS"


def _https(adres: str) -> str:
    delen = urlsplit(adres)
    hier = delen.hostname in ("127.0.0.1", "localhost") and settings.ONTWIKKELING
    if not delen.hostname or (delen.scheme != "https" and not (delen.scheme == "http" and hier)):
        raise ValueError("verwacht een adres met https")
    return adres


Adres = Annotated[str, AfterValidator(_https)]


class _Deel(BaseModel):
    """A piece of the list; a field that is not known is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Ondertekening(StrEnum):
    """With what a provider signs. A shared secret, or no signature at all, is never accepted."""

    RS256 = "RS256"
    RS384 = "RS384"
    RS512 = "RS512"
    ES256 = "ES256"
    ES384 = "ES384"


class Groep(_Deel):
    """What somebody in this group of the provider is here: roles, and codes of the municipality's profile."""

    groep: Tekst
    rollen: tuple[Rol, ...] = Field(min_length=1)
    team: Code | None = None
    organisatie: Code | None = None
    functie: Code | None = None


class TweedeFactor(_Deel):
    """How the provider says that it asked for more than a password: a class (`acr`), or a method (`amr`)."""

    acr: tuple[Tekst, ...] = ()
    amr: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if not self.acr and not self.amr:
            raise ValueError("noem minstens één waarde van acr of amr waaraan een tweede factor te zien is")
        return self


class Aanbieder(_Deel):
    """One provider, for staff or for residents. `nummer` stands in addresses, so it never changes; the fields named
    `claim_…` say under which name the provider gives something."""

    nummer: int = Field(ge=1, le=999)
    soort: Literal[Soort.MEDEWERKER, Soort.BEWONER]
    naam: Tekst
    uitgever: Adres
    aanvraag: Adres
    token: Adres
    sleutels: Adres
    gegevens: Adres | None = None
    uitloggen: Adres | None = None
    client: Tekst
    geheim_bestand: Path
    ondertekening: Ondertekening = Ondertekening.RS256
    bereik: Tekst = "openid profile"
    # For whom: one municipality, or the one that a claim names.
    gemeente: Code | None = None
    claim_gemeente: Tekst | None = None
    gemeenten: dict[str, Code] = {}
    # Staff.
    claim_gebruikersnaam: Tekst = "preferred_username"
    claim_naam: Tekst = "name"
    claim_groepen: Tekst = "groups"
    groepen: tuple[Groep, ...] = ()
    tweede_factor: TweedeFactor | None = None
    neem_bestaande_over: bool = False
    # Residents.
    claim_bsn: Tekst = "bsn"
    claim_namens: Tekst | None = None
    niveaus: dict[str, Niveau] = {}

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        if (self.gemeente is None) == (self.claim_gemeente is None):
            raise ValueError("noem of één gemeente, of de claim waarin zij staat (claim_gemeente, met gemeenten)")
        if self.claim_gemeente and not self.gemeenten:
            raise ValueError("gemeenten zegt bij claim_gemeente welke waarde welke gemeente is")
        if self.soort is Soort.MEDEWERKER and not (self.groepen and self.tweede_factor):
            raise ValueError("voor medewerkers zijn groepen en tweede_factor nodig")
        if self.soort is Soort.BEWONER and not self.niveaus:
            raise ValueError("voor bewoners zegt niveaus welk betrouwbaarheidsniveau bij welke acr hoort")
        return self

    @property
    def geheim(self) -> str:
        """With what Naober makes itself known. Refused (`Fout`) when the file cannot be read or is empty."""
        try:
            tekst = self.geheim_bestand.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as fout:
            raise self._geen_geheim() from fout
        if not tekst:
            raise self._geen_geheim()
        return tekst

    def _geen_geheim(self) -> Fout:
        return Fout(
            f"Het geheim van aanbieder {self.nummer} is niet te lezen.",
            waar=str(self.geheim_bestand),
            wat_nu="Zet in dat bestand het geheim dat de aanbieder u gaf, leesbaar voor de gebruiker van de dienst.",
        )

    def acr_gevraagd(self, minstens: Niveau | None = None) -> tuple[str, ...]:
        """What is asked of the provider: its classes with a second factor, or those of this level and higher."""
        if self.tweede_factor is not None:
            return self.tweede_factor.acr
        hoog_genoeg = [(niveau, acr) for acr, niveau in self.niveaus.items() if niveau.minstens(minstens)]
        return tuple(acr for _, acr in sorted(hoog_genoeg, key=lambda paar: paar[0].hoogte))


def aanbieders() -> tuple[Aanbieder, ...]:
    """The providers of this installation, by number; none when it names no file.

    Refused (`Fout`) with everything that is wrong in the file at once."""
    pad = settings.AANBIEDERS
    if not pad:
        return ()
    try:
        moment = os.stat(pad).st_mtime_ns  # noqa: PTH116  # one call, and the path may be a text
    except OSError as fout:
        raise Fout("De lijst van aanbieders is niet te lezen.", waar=f"{_WAAR}: {pad}") from fout
    return _lees(Path(pad), moment)


def aanbieder(nummer: int) -> Aanbieder | None:
    """The provider with this number."""
    return next((a for a in aanbieders() if a.nummer == nummer), None)


def aanbieders_voor(soort: Soort) -> tuple[Aanbieder, ...]:
    """Where somebody of this kind can sign in."""
    return tuple(a for a in aanbieders() if a.soort is soort)


@lru_cache(maxsize=4)
def _lees(pad: Path, moment: int) -> tuple[Aanbieder, ...]:
    try:
        inhoud: Any = yaml.safe_load(pad.read_text(encoding="utf-8"))
        rijen = tuple(_Lijst.model_validate(inhoud or {}).aanbieders)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as fout:
        raise Fout(
            "De lijst van aanbieders is niet te gebruiken.",
            waar=f"{_WAAR}: {pad}",
            waarom=_fouten(fout),
            wat_nu="Verbeter deze velden; docs/beheer.md beschrijft ze.",
        ) from fout
    return tuple(sorted(rijen, key=lambda a: a.nummer))


class _Lijst(_Deel):
    aanbieders: tuple[Aanbieder, ...] = ()

    @model_validator(mode="after")
    def _uniek(self) -> Self:
        nummers = [a.nummer for a in self.aanbieders]
        if len(set(nummers)) != len(nummers):
            raise ValueError("elke aanbieder heeft een eigen nummer")
        clients = [(a.uitgever, a.client) for a in self.aanbieders]
        if len(set(clients)) != len(clients):
            raise ValueError("elke aanbieder heeft een eigen client bij zijn uitgever")
        return self


def _fouten(fout: Exception) -> str:
    if isinstance(fout, ValidationError):
        regels = (f"{'.'.join(map(str, d['loc'])) or 'de lijst'}: {d['msg']}" for d in fout.errors(include_input=False))
        return "; ".join(regels)
    return "Het is geen leesbaar YAML-bestand."
