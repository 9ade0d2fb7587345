"""What a message says of a resident and an allocation, in the words of the standard. Nothing is written."""

from typing import Any
from zoneinfo import ZoneInfo

from naober.bewoners.models import Persoon
from naober.levering.models import Toewijzing

_HIER = ZoneInfo("Europe/Amsterdam")
# Code list COD046, COD700 and COD757.
_GESLACHT = {"man": "1", "vrouw": "2", "onbekend": "0"}
_EIGEN_NAAM = "1"
_BRP_ADRES = "01"
Inhoud = dict[str, Any]


def _naam(persoon: Persoon) -> Inhoud:
    achternaam: Inhoud = {"Achternaam": persoon.geslachtsnaam}
    if persoon.voorvoegsel:
        achternaam["Voorvoegsel"] = persoon.voorvoegsel[:10]
    naam: Inhoud = {"Geslachtsnaam": achternaam}
    if persoon.voornamen:
        naam["Voornamen"] = persoon.voornamen
    return naam


def persoon_van(persoon: Persoon) -> Inhoud:
    """Who it is about, in the short form that start, stop and request carry."""
    return {
        "Bsn": persoon.bsn or "",
        "Geboortedatum": {"Datum": persoon.geboren_of_verwacht},
        "Geslacht": _GESLACHT[persoon.geslacht],
        "Naam": _naam(persoon),
    }


def client_van(persoon: Persoon) -> Inhoud:
    """Who it is about, in the form of an allocation: with address and telephone, as far as they are known."""
    client = persoon_van(persoon)
    client["Naam"] = {**client["Naam"], "NaamGebruik": _EIGEN_NAAM}
    contact: Inhoud = {"Soort": _BRP_ADRES}
    huis = persoon.huishouden
    if huis is not None:
        adres: Inhoud = {
            "Huis": {"Huisnummer": huis.huisnummer},
            "Postcode": huis.postcode,
            "Straatnaam": huis.straat[:24],
            "Plaatsnaam": huis.plaats,
            "LandCode": "NL",
        }
        if len(huis.toevoeging) == 1 and huis.toevoeging.isalpha():
            adres["Huis"]["Huisletter"] = huis.toevoeging
        elif huis.toevoeging.strip():
            adres["Huis"]["HuisnummerToevoeging"] = huis.toevoeging.strip()[:4]
        contact["Adres"] = adres
    cijfers = "".join(c for c in persoon.telefoon if c.isdigit())
    if cijfers:
        contact["Telefoon"] = {"Telefoon01": {"Telefoonnummer": cijfers[:15], "Landnummer": "+31"}}
    return {**client, "Contactgegevens": [contact]}


def product_van(t: Toewijzing) -> Inhoud | None:
    """Category and code of an allocation; None for one that names no product."""
    if not t.productcategorie:
        return None
    return {"Categorie": t.productcategorie, **({"Code": t.productcode} if t.productcode else {})}


def toegewezen_product(t: Toewijzing, *, zonder_referentie: bool = False) -> Inhoud:
    """One allocation as message 301 has it."""
    moment = (t.gewijzigd_op or t.toegewezen_op).astimezone(_HIER)
    product: Inhoud = {
        "ToewijzingNummer": t.nummer,
        "ReferentieAanbieder": "" if zonder_referentie else t.referentie_aanbieder,
        "Product": product_van(t),
        "Toewijzingsdatum": moment.date(),
        "Toewijzingstijd": f"{moment:%H:%M:%S}",
        "Ingangsdatum": t.ingang,
        "Einddatum": t.einde,
        "RedenWijziging": t.reden_wijziging,
        "Omvang": omvang_van(t),
        "Budget": t.budget_centen,
        "Commentaar": t.commentaar,
    }
    return {naam: waarde for naam, waarde in product.items() if waarde not in (None, "")}


def omvang_van(t: Toewijzing) -> Inhoud | None:
    """How much, of what and how often; None for an allocation without."""
    if t.volume is None:
        return None
    return {"Volume": t.volume, "Eenheid": t.eenheid, "Frequentie": t.frequentie}
