"""Consent, disclosure and letting in, on the case of tests/dossier."""

from dataclasses import replace
from datetime import date
from typing import Any

from naober.delen.actions import (
    Deling,
    Gevraagd,
    leg_toestemming_vast,
    open_in_nood,
    verstrek,
    vraag_toegang,
    vraag_toestemming,
)
from naober.delen.models import Noodopening, Toegangsverzoek, Toestemming, Toestemmingsvraag, Verstrekking
from naober.gemeente.actor import Actor
from naober.gemeente.deelkader import Kader
from naober.gemeente.deelregels import kader_van
from naober.gemeente.profiel import Rol
from tests.dossier.opzet import Zaak, goed

AAN_HUISARTS = Gevraagd(("contact", "hulpvraag"), "vraag", ontvanger="huisarts")
MEEKIJKEN = Gevraagd(("dossier",), "meekijken")
DEEL = Gevraagd(("hulpvraag",), "afstemmen")
HUISARTS = Deling(
    "huisarts",
    ("hulpvraag",),
    "vraag",
    "Wmo 2015",
    inhoud="Wat zij nodig heeft.",
    noodzaak="De arts vraagt ernaar.",
)
VEILIG_THUIS = Deling(
    "veilig-thuis",
    ("contact", "hulpvraag"),
    "veiligheid",
    "Wmo 2015",
    inhoud="De melding van mishandeling.",
    noodzaak="Zij loopt gevaar en durft niets te zeggen.",
    verteld="Nog niet: dat maakt het gevaar groter.",
)
UITZONDERING = {
    "waarop": "Wie er aan tafel zit",
    "reden": "De wijkagent moest erbij zijn.",
    "verteld": "Vooraf aan beide ouders.",
}
REDEN = "Ik neem vandaag de crisisdienst waar en zij belt mij."


def kader(zaak: Zaak) -> Kader:
    return kader_van(zaak.gemeente, zaak.dag)


def toestemming_invoer(zaak: Zaak, gevraagd: Gevraagd = AAN_HUISARTS, **anders: Any) -> dict[str, Any]:
    return {"dossier": zaak.dossier, "persoon": zaak.persoon, "gevraagd": gevraagd, **anders}


def toestemming(zaak: Zaak, gevraagd: Gevraagd = AAN_HUISARTS, **anders: Any) -> Toestemming:
    return goed(leg_toestemming_vast(zaak.anouk, **toestemming_invoer(zaak, gevraagd, **anders), peildatum=zaak.dag))


def meekijker(zaak: Zaak, wie: str, **anders: Any) -> Toestemming:
    """The resident lets this colleague see the whole file."""
    return toestemming(zaak, MEEKIJKEN, medewerker=zaak.staf[wie], **anders)


def toestemmingsvraag_invoer(zaak: Zaak, gevraagd: Gevraagd = AAN_HUISARTS, **anders: Any) -> dict[str, Any]:
    return toestemming_invoer(zaak, gevraagd, waarom="De huisarts kent u al lang.", **anders)


def toestemmingsvraag(zaak: Zaak, gevraagd: Gevraagd = AAN_HUISARTS, **anders: Any) -> Toestemmingsvraag:
    """A worker asks the resident for a consent, which is not given yet."""
    invoer = toestemmingsvraag_invoer(zaak, gevraagd, **anders)
    return goed(vraag_toestemming(zaak.anouk, **invoer, peildatum=zaak.dag))


def verstrekking_invoer(zaak: Zaak, deling: Deling = HUISARTS) -> dict[str, Any]:
    toestemming(zaak)
    return {"dossier": zaak.dossier, "persoon": zaak.persoon, "deling": deling}


def verstrekking(zaak: Zaak, deling: Deling = HUISARTS, **anders: Any) -> Verstrekking:
    invoer = {**verstrekking_invoer(zaak, deling), **anders}
    return goed(verstrek(zaak.anouk, **invoer, peildatum=zaak.dag))


def verzoek(zaak: Zaak) -> Toegangsverzoek:
    return goed(vraag_toegang(zaak.elders, persoon=zaak.persoon, reden=REDEN, peildatum=zaak.dag))


def noodopening(zaak: Zaak, wie: Actor | None = None) -> Noodopening:
    return goed(open_in_nood(wie or zaak.elders, persoon=zaak.persoon, reden=REDEN, peildatum=zaak.dag))


def toezicht(zaak: Zaak, naam: str = "pien") -> Actor:
    """Who watches over privacy in this municipality."""
    return Actor.van(zaak._medewerker(naam, (Rol.PRIVACYFUNCTIONARIS,)))


def geboren(zaak: Zaak, jaren: int) -> None:
    """Make the resident this old today."""
    zaak.persoon.geboortedatum = date(zaak.dag.year - jaren, 1, 2)
    zaak.persoon.save()


def anders(deling: Deling, **velden: Any) -> Deling:
    return replace(deling, **velden)
