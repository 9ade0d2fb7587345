"""Rules about an allocation (301), as the provider checks it, and the municipality before it sends."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from naober.istandaard.bericht import Inhoud
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.register import (
    BERICHT,
    OVERSTIJGEND,
    Deel,
    Mis,
    Omgeving,
    berichtregel,
    deelregel,
    van_klasse,
)
from naober.istandaard.regels.stand import VERVALLEN, VERWIJDERD
from naober.istandaard.soorten import Wet

# Chairs, vehicles, adaptations and aids: several at a time are common.
_HULPMIDDELEN = ("11", "12", "13", "14")


class Zorgperiode(NamedTuple):
    """What is asked or given, from when until when; to see whether two of them overlap."""

    deel: Deel
    categorie: str | None
    code: str | None
    begin: date
    eind: date | None


def zorgperiode(deel: Deel, begin: str, eind: str) -> Zorgperiode:
    product = deel.waarde.get("Product", {})
    return Zorgperiode(deel, product.get("Categorie"), product.get("Code"), deel.waarde[begin], deel.waarde.get(eind))


def overlappend(perioden: list[Zorgperiode], wet: Wet) -> Iterator[Mis]:
    """The same product at the same time. Without a code the category is compared, without a category everything;
    for the Wmo aids may be given side by side."""
    for een, ander in combinations(perioden, 2):
        if _zelfde(een, ander, wet) and _tegelijk(een, ander):
            wat = f"Dit product loopt tegelijk met {een.deel.sleutel or 'een ander'}."
            yield Mis(ander.deel, "Product", wat)


def _zelfde(een: Zorgperiode, ander: Zorgperiode, wet: Wet) -> bool:
    if wet == "iwmo" and (een.categorie in _HULPMIDDELEN or ander.categorie in _HULPMIDDELEN):
        return False
    if een.categorie is None or ander.categorie is None:
        return True
    if een.categorie != ander.categorie:
        return False
    return een.code is None or ander.code is None or een.code == ander.code


def _tegelijk(een: Zorgperiode, ander: Zorgperiode) -> bool:
    return een.begin <= (ander.eind or date.max) and ander.begin <= (een.eind or date.max)


@deelregel(
    "TR006", BERICHT, TECHNISCH, (301,), "Contact", "Telefoon",
    "Bij een contact staat een telefoonnummer, of een huisnummer met postcode.", nu="Vul een van beide in.",
)  # fmt: skip
def tr006(w: Inhoud, o: Omgeving) -> str | None:
    adres = w.get("Adres", {})
    bereikbaar = "Telefoon" in w or ("Huis" in adres and "Postcode" in adres)
    return None if bereikbaar else "Er is geen telefoonnummer, en ook geen adres met huisnummer en postcode."


@deelregel(
    "TR061", BERICHT, TECHNISCH, (301,), "Client", "Contactgegevens",
    "Van een cliënt staat er een BRP-adres, correspondentieadres of verblijfadres.", nu="Voeg zo'n adres toe.",
)  # fmt: skip
def tr061(w: Inhoud, o: Omgeving) -> str | None:
    heeft = any(c["Soort"] in ("01", "02", "03") and "Adres" in c for c in w["Contactgegevens"])
    return None if heeft else "Er staat geen BRP-adres, correspondentieadres of verblijfadres."


@berichtregel(
    "TR302", BERICHT, TECHNISCH, (301,), "ToegewezenProduct",
    "Hetzelfde product wordt niet twee keer tegelijk toegewezen.", nu="Laat de periodes op elkaar aansluiten.",
)  # fmt: skip
def tr302(o: Omgeving) -> Iterator[Mis]:
    perioden = [
        zorgperiode(deel, "Ingangsdatum", "Einddatum")
        for deel in van_klasse(o.bericht, "ToegewezenProduct")
        if not _telt_niet(deel.waarde)
    ]
    return overlappend(perioden, o.bericht.soort.wet)


def _telt_niet(w: Inhoud) -> bool:
    return w.get("RedenWijziging") in (VERWIJDERD, VERVALLEN) and w.get("Einddatum") == w["Ingangsdatum"]


@deelregel(
    "TR332", OVERSTIJGEND, "9332", (301,), "ToegewezenProduct", "ToewijzingNummer",
    "Een toewijzingsnummer wordt één keer gebruikt.",
)  # fmt: skip
def tr332(w: Inhoud, o: Omgeving) -> str | None:
    eerder = o.stand.toewijzing(w["ToewijzingNummer"])
    if eerder is None:
        return None
    # A change has the number of what it changes; so it is about the same person and product.
    product = w.get("Product", {})
    zelfde = (eerder.bsn, eerder.categorie, eerder.code) == (
        o.bericht.inhoud["Client"]["Bsn"], product.get("Categorie"), product.get("Code"),
    )  # fmt: skip
    return None if zelfde else f"Nummer {w['ToewijzingNummer']} hoort al bij een andere toewijzing."


@deelregel(
    "TR379", OVERSTIJGEND, "9379", (301,), "ToegewezenProduct", "ReferentieAanbieder",
    "De referentie van de aanbieder is die van zijn verzoek.",
)  # fmt: skip
def tr379(w: Inhoud, o: Omgeving) -> str | None:
    referentie = w.get("ReferentieAanbieder")
    if referentie is None or o.stand.verzoek_bekend(referentie):
        return None
    return f"Er is geen verzoek met referentie {referentie}."


@deelregel(
    "TR385", OVERSTIJGEND, "9385", (301,), "ToegewezenProduct", "RedenWijziging",
    "Waarop is gedeclareerd, wordt niet verwijderd.",
)  # fmt: skip
def tr385(w: Inhoud, o: Omgeving) -> str | None:
    if w.get("RedenWijziging") != VERWIJDERD or o.stand.gedeclareerd(w["ToewijzingNummer"]) == (0, 0):
        return None
    return "Op deze toewijzing staan goedgekeurde regels die niet zijn gecrediteerd."
