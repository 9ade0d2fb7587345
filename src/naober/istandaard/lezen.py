"""Reading a message: the one place in the house where XML of others is parsed.

The parser fetches nothing and resolves nothing; a document type is refused, so there are no entities to blow up.
Comments and instructions are taken out, so that no value is cut in two by one."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from lxml import etree

from naober.istandaard.bericht import Bericht, Inhoud, Leesfout
from naober.istandaard.schema import schema
from naober.istandaard.schemafout import plekken
from naober.istandaard.soorten import Soort, soort_van_naamruimte
from naober.istandaard.structuur import Klasse, structuur

# A message is at most 25 MB (OP179).
GRENS = 25 * 1024 * 1024
_RUIMTE = re.compile(r"http://www\.istandaarden\.nl/(iwmo|ijw)/(\d+)_(\d+)/\w+/schema")
HERSTEL = "Herstel het bericht en stuur het opnieuw."
_VAST = {"BerichtCode", "BerichtVersie", "BerichtSubversie"}

Lezer = Callable[[etree._Element], Any]


def ontleder(*, groot: bool = False) -> etree.XMLParser:
    """A parser for XML of others. Make a new one for each file: one that is shared makes threads wait. `groot`: a value
    may be longer than ten million signs; only for what has a limit of its own."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=groot,
        remove_comments=True,
        remove_pis=True,
    )


def lees(data: bytes, *, grens: int = GRENS) -> Bericht | Leesfout:
    """The message in these bytes; `grens` is the largest number of bytes. Never raises on what it is given."""
    boom = ontleed(data, grens=grens)
    if isinstance(boom, Leesfout):
        return boom
    soort = soort_van(boom)
    if isinstance(soort, Leesfout):
        return soort
    toets = schema(soort)
    if not toets.validate(boom):
        return schemafout(soort, boom, toets)
    try:
        return _bericht(soort, boom)
    except (ValueError, OverflowError):
        # The schema knows years before one and after 9999; no calendar of ours does.
        return onmogelijke_datum(soort)


def ontleed(data: bytes, *, grens: int = GRENS) -> etree._Element | Leesfout:
    """The tree of a file that is small enough, and XML, and has no document type."""
    if len(data) > grens:
        return te_groot(grens)
    if not data.strip():
        return leeg()
    if b"<!DOCTYPE" in data:
        return doctype()
    try:
        boom = etree.fromstring(data, ontleder())
    except etree.XMLSyntaxError as fout:
        return geen_xml(fout.lineno)
    except ValueError:
        return _fout("geen_xml", "Dit bestand is niet te lezen.", "Maak het bericht opnieuw, in UTF-8.")
    # In another encoding than UTF-8 the words look different in bytes.
    return doctype() if boom.getroottree().docinfo.doctype else boom


def naam_van(element: etree._Element) -> tuple[str, str]:
    """Namespace and name. A prefix that was never declared is part of the name, which lxml's own QName refuses."""
    ruimte, _, naam = str(element.tag).rpartition("}")
    return ruimte.removeprefix("{"), naam


def soort_van(boom: etree._Element) -> Soort | Leesfout:
    ruimte, naam = naam_van(boom)
    soort = soort_van_naamruimte(ruimte)
    if soort is not None and naam == "Bericht":
        return soort
    ander = _RUIMTE.fullmatch(ruimte)
    if ander and (ander[2], ander[3]) != ("3", "2"):
        return _fout(
            "versie",
            f"Dit is een bericht van release {ander[2]}.{ander[3]}. Hier geldt release 3.2.",
            "Stuur het bericht in release 3.2.",
        )
    return _fout("soort", "Dit is geen bericht van iWmo of iJw.", "Stuur een bericht van iWmo of iJw, release 3.2.")


def schemafout(soort: Soort, boom: etree._Element, toets: etree.XMLSchema) -> Leesfout:
    """What is wrong with a tree that the schema refused."""
    gevonden = plekken(soort, toets.error_log)
    reden = f"Dit bericht heeft niet de vorm van {soort}. {gevonden[0]}" if gevonden else f"Dit is geen goede {soort}."
    return Leesfout("schema", reden, HERSTEL, "0001", soort, kop_zonder_schema(boom), gevonden)


def te_groot(grens: int) -> Leesfout:
    return _fout("te_groot", f"Het bestand is groter dan {grens} bytes.", "Verdeel wat erin staat over meer berichten.")


def leeg() -> Leesfout:
    return _fout("leeg", "Het bestand is leeg.", "Stuur het bericht opnieuw.")


def geen_xml(regelnummer: int | None = None) -> Leesfout:
    waar = f" op regel {regelnummer}" if regelnummer else ""
    return _fout("geen_xml", f"Dit is geen goede XML; het gaat mis{waar}.", "Maak het bericht opnieuw.")


def onmogelijke_datum(soort: Soort) -> Leesfout:
    return _fout("schema", "Er staat een datum in die niet kan.", "Herstel de datum.", "0001", soort)


def geen_declaratie(soort: Soort) -> Leesfout:
    return Leesfout("soort", f"Dit is geen declaratie maar een {soort}.", "Stuur een declaratie.", None, soort)


def doctype() -> Leesfout:
    return _fout("doctype", "Het bestand heeft een documenttype; dat mag niet.", "Laat <!DOCTYPE …> weg.")


def _fout(
    code: str, reden: str, alternatief: str, retourcode: str | None = None, soort: Soort | None = None
) -> Leesfout:
    return Leesfout(code, reden, alternatief, retourcode, soort)


def kop_zonder_schema(boom: etree._Element) -> Inhoud | None:
    """What the header says, of a file that is refused, as far as it is enough to answer; else None."""
    uit: Inhoud = {}
    for element in boom.iterfind("{*}Header//{*}*"):
        naam, tekst = naam_van(element)[1], (element.text or "").strip()
        if tekst and naam not in _VAST and naam != "RetourCode":
            uit.setdefault(naam, tekst)
    try:
        uit["Dagtekening"] = date.fromisoformat(uit["Dagtekening"])
    except (KeyError, ValueError):
        return None
    return uit if {"Afzender", "Ontvanger", "Identificatie"} <= uit.keys() else None


def _bericht(soort: Soort, boom: etree._Element) -> Bericht:
    alles = _lezer(structuur(soort))(boom)
    return Bericht(soort, vlak_kop(alles.pop("Header")), alles)


def vlak_kop(kop: Inhoud) -> Inhoud:
    uit = {naam: waarde for naam, waarde in kop.items() if naam not in _VAST}
    uit |= uit.pop("BerichtIdentificatie")
    uit |= uit.pop("XsdVersie")
    return uit


def lezer_van(klasse: Klasse) -> Lezer:
    """A function that turns an element of this class into a dict, or a list; for what a schema has accepted."""
    return _lezer(klasse)


@cache
def _lezer(klasse: Klasse) -> Lezer:
    velden: dict[str, tuple[str, Lezer]] = {}
    for veld in klasse.velden:
        soort = veld.soort
        lezer = _lezer(soort) if isinstance(soort, Klasse) else _ENKEL[soort.grond]
        velden[f"{{{klasse.ruimte}}}{veld.naam}"] = (veld.naam, lezer)
    if klasse.is_lijst:
        ((_, een),) = velden.values()
        return lambda element: [een(kind) for kind in element]

    def lees_klasse(element: etree._Element) -> Inhoud:
        uit: Inhoud = {}
        for kind in element:
            naam, lezer = velden[kind.tag]
            uit[naam] = lezer(kind)
        return uit

    return lees_klasse


def _tekst(element: etree._Element) -> str:
    return element.text or ""


def _getal(element: etree._Element) -> int:
    return int(element.text or "")


def _datum(element: etree._Element) -> date:
    return date.fromisoformat((element.text or "").strip())


def _tijd(element: etree._Element) -> str:
    return (element.text or "").strip()


_ENKEL: dict[str, Lezer] = {"tekst": _tekst, "getal": _getal, "datum": _datum, "tijd": _tijd}
