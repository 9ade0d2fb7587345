"""The log in plain Dutch, for the resident and for who watches over it."""

from datetime import date

from naober.gemeente.verwerkingen import register_van

# What comes from each room, as a resident would call it.
GEGEVENS: dict[str, str] = {
    "bewoners": "naam en adres",
    "dossier": "het dossier",
    "ingang": "uw vraag",
    "onderzoek": "gesprekken en onderzoek",
    "plan": "het plan",
    "besluit": "aanvraag, besluit en brief",
    "agenda": "afspraken, contact en documenten",
    "register": "gegevens in een register",
    "logboek": "wie er in uw dossier keek",
    "delen": "wie iets uit het dossier mag krijgen",
}

# Reasons that the system sees itself; the others are chosen, and stand in the register.
VAST: dict[str, str] = {
    "betrokken": "deze medewerker werkt aan uw dossier",
    "vervanging": "deze medewerker vervangt een collega die aan uw dossier werkt",
    "taak": "deze medewerker had een taak in uw dossier",
    "ingang": "deze medewerker nam uw vraag aan of pakte die op",
    "agenda": "deze medewerker had een afspraak of taak in uw dossier",
    "besluit": "deze medewerker moest over uw aanvraag beslissen of adviseren",
    "toets": "deze medewerker moest een besluit controleren",
    "rechtsmiddel": "deze medewerker behandelde een bezwaar of klacht",
    "toestemming": "u gaf deze medewerker toestemming",
    "noodtoegang": "er was een noodgeval",
    "verzoek": "deze medewerker vroeg toegang, en die is gegeven",
    "zelf": "u keek zelf",
    "namens": "deze persoon mocht toen voor u spreken",
    "lijst": "uw naam stond in een lijst met werk",
    "zoeken": "deze medewerker zocht een inwoner of dossier op",
    "toezicht": "om te controleren wie in dossiers kijkt",
    "onbekend": "de reden is niet vastgelegd",
    "geen": "de reden is niet vastgelegd",
}


def aanleiding_in_woorden(gemeente: int, dag: date, code: str) -> str:
    """Why somebody looked, as the resident reads it."""
    gekozen = register_van(gemeente, dag).aanleiding(code)
    return gekozen.inwoner if gekozen else VAST.get(code, VAST["onbekend"])
