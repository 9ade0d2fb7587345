"""A message as a value, and what is said when a file is none."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, Self

from naober.istandaard.soorten import Soort

# By the names of the standard: str, int and date; a composite value or class is a dict, a repeating class a list.
Inhoud = dict[str, Any]

XSD_VERSIE = "1.0.0"


@dataclass(frozen=True, slots=True)
class Bericht:
    """A message that has the structure of the standard.

    `kop`: Afzender, Ontvanger, Identificatie, Dagtekening, BasisschemaXsdVersie and BerichtXsdVersie; of a return also
    IdentificatieRetour, DagtekeningRetour, XsdVersieRetour (a dict) and RetourCodes; of a 325 DeclaratieIdentificatie
    and XsdVersieDeclaratie. The code and version of the message follow from `soort`.

    `inhoud`: what stands under the header, {"Client": {…}}, {"Antwoord": {…}} or {"Declaratie": {…}}. A class that only
    holds others is a list: `inhoud["Client"]["ToegewezenProducten"]` is a list of products, `RetourCodes` one of codes.
    A time is a str, amounts are whole cents.
    """

    soort: Soort
    kop: Inhoud
    inhoud: Inhoud

    @property
    def afzender(self) -> str:
        return str(self.kop["Afzender"])

    @property
    def ontvanger(self) -> str:
        return str(self.kop["Ontvanger"])

    @property
    def identificatie(self) -> str:
        return str(self.kop["Identificatie"])

    @property
    def dagtekening(self) -> date:
        dag = self.kop["Dagtekening"]
        if not isinstance(dag, date):
            raise TypeError("De dagtekening van een bericht is een datum.")
        return dag

    @property
    def retourcodes(self) -> list[str]:
        return list(self.kop.get("RetourCodes", []))


def kop(afzender: str, ontvanger: str, identificatie: str, dagtekening: date) -> Inhoud:
    """The header of a message that is not a return."""
    return {
        "Afzender": afzender,
        "Ontvanger": ontvanger,
        "Identificatie": identificatie,
        "Dagtekening": dagtekening,
        "BasisschemaXsdVersie": XSD_VERSIE,
        "BerichtXsdVersie": XSD_VERSIE,
    }


@dataclass(frozen=True, slots=True)
class Plek:
    """One fault in the structure of a file. `pad`: names of the elements; `regel`: the restriction that it breaks, when
    the standard numbers it; `verwacht`: what should have stood there."""

    pad: str
    wat: str
    verwacht: str
    regel: str = ""
    regelnummer: int | None = None

    def __str__(self) -> str:
        waar = f"{self.pad}: " if self.pad else ""
        return f"{waar}{self.wat} Verwacht: {self.verwacht}." if self.verwacht else f"{waar}{self.wat}"


@dataclass(frozen=True, slots=True)
class Leesfout:
    """This file is no message that can be taken in. `code`: te_groot, leeg, geen_xml, doctype, versie, soort or schema.

    `retourcode` is None when the standard has no answer to it, because nobody knows what message it was; `soort` and
    `kop` hold what could still be read, so that it can be answered.
    """

    code: str
    reden: str
    alternatief: str
    retourcode: str | None = None
    soort: Soort | None = None
    kop: Inhoud | None = None
    plekken: tuple[Plek, ...] = field(default=())


class Onleesbaar(Exception):
    """Raised while a stream is read; carries the `Leesfout`."""

    def __init__(self, fout: Leesfout) -> None:
        super().__init__(fout.reden)
        self.fout = fout


class Prestatieregel(NamedTuple):
    """One line of a declaration, flat. Amounts in cents; `debet` is "D" or "C"; `volume` in its own unit."""

    bsn: str
    referentie: str
    vorige_referentie: str | None
    toewijzing: int
    categorie: str
    code: str
    begin: date
    eind: date
    volume: int
    eenheid: str
    tarief: int | None
    bedrag: int
    debet: str

    @classmethod
    def van(cls, bsn: str, prestatie: Inhoud) -> Self:
        """From the class Prestatie of a 323 or 325."""
        nummers, periode, bedrag = (prestatie[n] for n in ("ProductReferentie", "ProductPeriode", "IngediendBedrag"))
        return cls(
            bsn, nummers["ReferentieNummer"], nummers.get("VorigReferentieNummer"), prestatie["ToewijzingNummer"],
            prestatie["ProductCategorie"], prestatie["ProductCode"], periode["Begindatum"], periode["Einddatum"],
            prestatie["GeleverdVolume"], prestatie["Eenheid"], prestatie.get("ProductTarief"), bedrag["Bedrag"],
            bedrag["DebetCredit"],
        )  # fmt: skip

    @property
    def is_credit(self) -> bool:
        return self.debet == "C"

    @property
    def saldo(self) -> int:
        """Cents; below nought for a credit."""
        return -self.bedrag if self.debet == "C" else self.bedrag

    @property
    def kleinste_volume(self) -> int:
        """Hours as minutes, all else in its own unit: what may be added up."""
        return self.volume * 60 if self.eenheid == "04" else self.volume

    def als_prestatie(self) -> Inhoud:
        """The class Prestatie, by the names of the standard."""
        nummers: Inhoud = {"ReferentieNummer": self.referentie}
        if self.vorige_referentie is not None:
            nummers["VorigReferentieNummer"] = self.vorige_referentie
        uit: Inhoud = {
            "ProductReferentie": nummers,
            "ToewijzingNummer": self.toewijzing,
            "ProductCategorie": self.categorie,
            "ProductCode": self.code,
            "ProductPeriode": {"Begindatum": self.begin, "Einddatum": self.eind},
            "GeleverdVolume": self.volume,
            "Eenheid": self.eenheid,
        }
        if self.tarief is not None:
            uit["ProductTarief"] = self.tarief
        return uit | {"IngediendBedrag": {"Bedrag": self.bedrag, "DebetCredit": self.debet}}


def prestaties(bericht: Bericht) -> Iterator[Prestatieregel]:
    """The lines of a 323, or the rejected ones of a 325, in the order of the message."""
    romp = bericht.inhoud.get("Declaratie") or bericht.inhoud.get("DeclaratieAntwoord") or {}
    for client in romp.get("Clienten", ()):
        for prestatie in client["Prestaties"]:
            yield Prestatieregel.van(client["Bsn"], prestatie)
