"""The envelope in which the national exchange (GGk) carries messages: StUF Di01 out, Du01 back, Fo01 when it fails.

Two versions are in use, of the same words: 2.10, which wants a random UUID as reference, and 3.10, which names the kind
of content. The message itself goes in as it is, byte for byte."""

import re
from base64 import b64decode, b64encode
from binascii import Error as Base64fout
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from xml.sax.saxutils import escape

from lxml import etree

from naober.istandaard.bericht import Leesfout
from naober.istandaard.lezen import GRENS, doctype, geen_xml, leeg, naam_van, ontleder, te_groot
from naober.istandaard.soorten import SUBVERSIE, VERSIE, Soort

Versie = Literal["0210", "0310"]
STUF = "http://www.egem.nl/StUF/StUF0301"
_XMIME = "http://www.w3.org/2005/05/xmlmime"
_RUIMTE: dict[Versie, str] = {
    "0210": "http://www.stufstandaarden.nl/koppelvlak/ggk0210",
    "0310": "http://www.stufstandaarden.nl/sectormodel/ggk/0210",
}
_WORTEL = {False: "envelopHeenbericht-ggk_Di01", True: "envelopRetourbericht-ggk_Du01"}
_UUID4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
# A message in base64 is a third longer; around it is little.
GRENS_ENVELOP = GRENS * 4 // 3 + 64 * 1024


@dataclass(frozen=True, slots=True)
class Systeem:
    """Who sends or receives: the code of the municipality or the AGB code, and the name of the software."""

    organisatie: str
    applicatie: str
    administratie: str | None = None
    gebruiker: str | None = None


@dataclass(frozen=True, slots=True)
class Envelop:
    """A message on its way. `functie` is its code, such as WMO301; `antwoord_op` is the reference of the envelope that
    is answered, and there only when this one goes back. `tijdstip` without a time zone, as the standard has it."""

    zender: Systeem
    ontvanger: Systeem
    referentie: str
    tijdstip: datetime
    functie: str
    bericht: bytes
    antwoord_op: str | None = None
    versie: Versie = "0210"


@dataclass(frozen=True, slots=True)
class Ggkfout:
    """The exchange could not do what was asked (Fo01). `code` such as IB005; `bij_zender`: the fault is on our side."""

    referentie: str
    antwoord_op: str
    code: str
    bij_zender: bool
    omschrijving: str
    details: str = ""


# Codes of the exchange in words of our own; the rest says enough itself.
GGKFOUTEN: dict[str, str] = {
    "IB001": "De envelop heeft niet de goede vorm.",
    "IB002": "Deze organisatie mag het knooppunt niet gebruiken.",
    "IB003": "Het bericht is groter dan 25 MB.",
    "IB004": "Dit soort bericht kent het knooppunt niet.",
    "IB005": "De gemeentecode op de envelop is onbekend.",
    "IB006": "Dit systeem mag dit soort bericht niet sturen.",
    "IB007": "Deze organisatie mag dit soort bericht niet sturen.",
    "IB008": "De AGB-code van de aanbieder hoort niet bij dit soort bericht.",
    "IB009": "Wie indient, heeft geen toestemming van de afzender.",
    "IB010": "De aanbieder is niet aangesloten, of de AGB-code klopt niet.",
    "IB011": "De aanbieder mag dit soort bericht niet ontvangen.",
    "IB012": "Het bericht is groter dan 25 MB.",
    "IB013": "Er zat een virus in; het bestand is weggegooid.",
    "IB014": "Het bericht heeft niet de vorm van de standaard.",
    "IB016": "Dit referentienummer is al gebruikt.",
    "IB019": "Op deze declaratie is al geantwoord.",
    "IB023": "Dit soort bericht is nog niet of niet meer in gebruik.",
}


def pak_in(envelop: Envelop) -> bytes:
    """The envelope as XML. Refuses (ValueError) what the envelope has no room for."""
    _keur(envelop)
    retour = envelop.antwoord_op is not None
    wortel = _WORTEL[retour]
    ruimte = _RUIMTE[envelop.versie]
    stuur = "".join(
        (
            _s("berichtcode", "Du01" if retour else "Di01"),
            _systeem("zender", envelop.zender),
            _systeem("ontvanger", envelop.ontvanger),
            _s("referentienummer", envelop.referentie),
            _s("tijdstipBericht", f"{envelop.tijdstip:%Y%m%d%H%M%S}{envelop.tijdstip.microsecond // 1000:03d}"),
            _s("crossRefnummer", envelop.antwoord_op),
            _s("functie", envelop.functie),
        )
    )
    versie, subversie = f"{VERSIE:04d}", f"{SUBVERSIE:04d}"
    inhoud = b64encode(envelop.bericht).decode()
    if envelop.versie == "0210":
        bericht = f"<g:bericht><g:xmlBestand>{inhoud}</g:xmlBestand></g:bericht>"
    else:
        bericht = f'<g:bericht x:contentType="application/xml">{inhoud}</g:bericht>'
    parameters = "".join(
        f"<g:{naam}>{waarde}</g:{naam}>"
        for naam, waarde in (("applicatieVersie", versie), ("applicatieSubversie", subversie),
                             ("functieVersie", versie), ("functieSubversie", subversie))
    )  # fmt: skip
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<g:{wortel} xmlns:g="{ruimte}" xmlns:s="{STUF}" xmlns:x="{_XMIME}">'
        f"<g:stuurgegevens>{stuur}</g:stuurgegevens><g:parameters>{parameters}{bericht}</g:parameters></g:{wortel}>"
    ).encode()


def pak_fout_in(fout: Ggkfout, zender: Systeem, ontvanger: Systeem, tijdstip: datetime) -> bytes:
    """An Fo01, as the exchange sends it; for the simulator and for tests."""
    stuur = "".join(
        (
            _s("berichtcode", "Fo01"),
            _systeem("zender", zender),
            _systeem("ontvanger", ontvanger),
            _s("referentienummer", fout.referentie),
            _s("tijdstipBericht", f"{tijdstip:%Y%m%d%H%M%S}"),
            _s("crossRefnummer", fout.antwoord_op),
        )
    )
    body = _s("code", fout.code) + _s("plek", "client" if fout.bij_zender else "server")
    body += _s("omschrijving", fout.omschrijving) + _s("details", fout.details or None)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<s:Fo01Bericht xmlns:s="{STUF}"><s:stuurgegevens>{stuur}'
        f"</s:stuurgegevens><s:body>{body}</s:body></s:Fo01Bericht>"
    ).encode()


def pak_uit(data: bytes, *, grens: int = GRENS_ENVELOP) -> Envelop | Ggkfout | Leesfout:
    """What is in the envelope: a message, or the word of the exchange that it could not be delivered."""
    if len(data) > grens:
        return te_groot(grens)
    if not data.strip():
        return leeg()
    if b"<!DOCTYPE" in data or b"\0" in data[:64]:
        # Zeros are of UTF-16, in which a document type would not be seen.
        return doctype() if b"<!DOCTYPE" in data else geen_xml()
    try:
        wortel = etree.fromstring(data, ontleder(groot=True))
        return _lees(wortel)
    except (etree.XMLSyntaxError, ValueError, KeyError, Base64fout):
        return Leesfout("envelop", "Dit is geen goede envelop van het berichtenknooppunt.", "Stuur het opnieuw.")


def functie_van(soort: Soort) -> str:
    return soort.code


def _lees(wortel: Any) -> Envelop | Ggkfout:
    if wortel.tag == f"{{{STUF}}}Fo01Bericht":
        stuur, body = wortel
        return Ggkfout(
            _t(stuur, "referentienummer"), _t(stuur, "crossRefnummer"), _t(body, "code"), _t(body, "plek") == "client",
            _t(body, "omschrijving"), body.findtext(f"{{{STUF}}}details") or "",
        )  # fmt: skip
    naamruimte, naam = naam_van(wortel)
    versie = next((v for v, ruimte in _RUIMTE.items() if ruimte == naamruimte), None)
    if versie is None:
        raise ValueError("Dit is geen envelop van een bekende versie.")
    retour = {wortelnaam: is_retour for is_retour, wortelnaam in _WORTEL.items()}[naam]
    g = f"{{{naamruimte}}}"
    stuur, parameters = wortel.find(f"{g}stuurgegevens"), wortel.find(f"{g}parameters")
    if stuur is None or parameters is None:
        raise ValueError("De envelop is niet heel.")
    bericht = parameters.find(f"{g}bericht")
    tekst = bericht.findtext(f"{g}xmlBestand") if versie == "0210" else bericht.text
    envelop = Envelop(
        zender=_lees_systeem(stuur, "zender"),
        ontvanger=_lees_systeem(stuur, "ontvanger"),
        referentie=_t(stuur, "referentienummer"),
        tijdstip=_tijdstip(_t(stuur, "tijdstipBericht")),
        functie=_t(stuur, "functie"),
        bericht=b64decode("".join((tekst or "").split()), validate=True),
        antwoord_op=_t(stuur, "crossRefnummer") if retour else None,
        versie=versie,
    )
    _keur(envelop)
    return envelop


def _keur(envelop: Envelop) -> None:
    nummers = [envelop.referentie] + ([] if envelop.antwoord_op is None else [envelop.antwoord_op])
    if envelop.versie == "0210" and not all(_UUID4.fullmatch(nummer) for nummer in nummers):
        raise ValueError("Een referentie is in deze versie een UUID van versie 4.")
    if any(len(nummer) > 40 for nummer in nummers) or len(envelop.functie) > 30:
        raise ValueError("Referentie of functie is te lang voor de envelop.")
    for systeem in (envelop.zender, envelop.ontvanger):
        langst = ((systeem.organisatie, 200), (systeem.applicatie, 50), (systeem.administratie or "", 50),
                  (systeem.gebruiker or "", 100))  # fmt: skip
        if any(len(waarde) > hoogst for waarde, hoogst in langst) or len(systeem.applicatie) < 3:
            raise ValueError("De naam van een organisatie of applicatie past niet op de envelop.")


def _s(naam: str, waarde: str | None) -> str:
    return "" if waarde is None else f"<s:{naam}>{escape(waarde)}</s:{naam}>"


def _systeem(naam: str, systeem: Systeem) -> str:
    delen = _s("organisatie", systeem.organisatie) + _s("applicatie", systeem.applicatie)
    delen += _s("administratie", systeem.administratie) + _s("gebruiker", systeem.gebruiker)
    return f"<s:{naam}>{delen}</s:{naam}>"


def _lees_systeem(stuur: Any, naam: str) -> Systeem:
    element = stuur.find(f"{{{STUF}}}{naam}")
    if element is None:
        raise ValueError(f"De {naam} ontbreekt.")
    return Systeem(
        _t(element, "organisatie"), _t(element, "applicatie"), element.findtext(f"{{{STUF}}}administratie"),
        element.findtext(f"{{{STUF}}}gebruiker"),
    )  # fmt: skip


def _t(element: Any, naam: str) -> str:
    tekst = element.findtext(f"{{{STUF}}}{naam}")
    if not tekst:
        raise ValueError(f"{naam} ontbreekt.")
    return str(tekst)


def _tijdstip(tekst: str) -> datetime:
    """Eight to seventeen digits: what is left out at the end is zero."""
    if not re.fullmatch(r"[0-9]{8,17}", tekst):
        raise ValueError("Het tijdstip is niet te lezen.")
    vol = tekst.ljust(17, "0")
    getallen = [int(vol[van:tot]) for van, tot in ((0, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 14), (14, 17))]
    jaar, maand, dag, uur, minuut, seconde, milli = getallen
    return datetime(jaar, maand, dag, uur, minuut, seconde, milli * 1000)  # noqa: DTZ001 - the standard has no zone
