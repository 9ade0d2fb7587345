"""A declaration of any size, line by line and in constant memory.

The file is cut at the end of every so many clients. Each piece, between the beginning and the end of the file, is a
small declaration: libxml2 parses it and checks it with the schema. Below its total a declaration is a list of clients
and nothing else, so the whole is valid exactly when every piece is. What was accepted is then taken out of the bytes
(`plat.py`), because building objects for a tree costs more than all the rest. A piece that is written in another way
than plain elements is read as a tree after all; a file that cannot be cut (comments, CDATA, another encoding) is
walked through by libxml2. All three give the same lines."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, NamedTuple

from lxml import etree

from naober.istandaard.bericht import Inhoud, Leesfout, Onleesbaar, Plek, Prestatieregel
from naober.istandaard.lezen import (
    GRENS,
    HERSTEL,
    Lezer,
    doctype,
    geen_declaratie,
    geen_xml,
    leeg,
    lezer_van,
    onmogelijke_datum,
    ontleder,
    schemafout,
    soort_van,
    te_groot,
    vlak_kop,
)
from naober.istandaard.plat import plat
from naober.istandaard.schema import schema
from naober.istandaard.schemafout import plekken
from naober.istandaard.soorten import Soort, soort_van_naamruimte
from naober.istandaard.structuur import Klasse, structuur

# Clients in one piece: so few that the tree of it stays in the cache of the processor, and enough to begin anew rarely.
STUK = 200
_HAP = 256 * 1024
_DECLARATIE = 323
_CLIENT = re.compile(rb"<((?:[\w.-]+:)?)Client\s*>")
_NOG_EEN = re.compile(rb"[<:]Client[\s>]")
_WORTEL = re.compile(rb"(?:\xef\xbb\xbf)?(<\?xml[^>]*\?>)?\s*<((?:[\w.-]+:)?)Bericht((?:\s[^<>]*)?)>")
_XMLNS = re.compile(rb"\sxmlns(?::([\w.-]+))?\s*=\s*[\"']([^\"']*)[\"']")
_UTF8 = re.compile(rb"encoding\s*=\s*[\"'](?:utf-8|us-ascii)[\"']", re.IGNORECASE)


class _Vorm(NamedTuple):
    """How a plain file is written: what stands before the first client, and its prefixes with their colon."""

    soort: Soort
    begin: bytes
    m: bytes
    b: bytes


class Regelstroom:
    """The lines of a 323. Making it reads the header; `blokken()` gives the lines in lists, iterating one by one.

    `stroom`: bytes, or a file opened for reading bytes; `grens`: the largest number of bytes; `stuk`: clients in one
    list. Raises `Onleesbaar`, with the `Leesfout`, as soon as a fault is met: what was taken in before it must then be
    undone, for a declaration is taken in whole or not at all.

    `declaratie`: DeclaratieNummer, DeclaratiePeriode, DeclaratieDagtekening and TotaalIngediendBedrag.
    """

    soort: Soort
    kop: Inhoud
    declaratie: Inhoud

    def __init__(self, stroom: bytes | BinaryIO, *, grens: int = GRENS, stuk: int = STUK) -> None:
        self._bron = _Bron(BytesIO(stroom) if isinstance(stroom, bytes) else stroom, grens)
        self._stuk = stuk
        vorm = _vorm(self._bron)
        self._bezig = self._in_stukken(vorm) if vorm else self._gewandeld(b"")
        self._eerste: list[Prestatieregel] | None = next(self._bezig)

    @property
    def gelezen(self) -> int:
        """Bytes of the file that are done, to show how far it is."""
        return self._bron.gedaan

    def __iter__(self) -> Iterator[Prestatieregel]:
        for blok in self.blokken():
            yield from blok

    def blokken(self) -> Iterator[list[Prestatieregel]]:
        """The lines in lists, as they come in. Can be gone through once."""
        if self._eerste is not None:
            eerste, self._eerste = self._eerste, None
            yield eerste
        yield from self._bezig

    def _in_stukken(self, vorm: _Vorm) -> Iterator[list[Prestatieregel]]:
        staart = b"</%bClienten></%bDeclaratie></%bBericht>" % (vorm.m, vorm.m, vorm.m)
        lijnen = 0
        laatste = False
        while not laatste:
            tot, laatste = self._bron.stuk(vorm.m, self._stuk)
            stuk = self._bron.neem(len(self._bron.buffer) if laatste else tot)
            boom = None
            if not _onsnijdbaar(stuk):
                boom = self._keur(vorm.soort, vorm.begin + stuk + (b"" if laatste else staart), lijnen)
            if boom is None:
                # Not to be cut with certainty, or cut where it should not: libxml2 walks through all that is left.
                self._bron.buffer = stuk + self._bron.buffer
                yield from self._gewandeld(vorm.begin)
                return
            # A client after the last one that was found is written in another way than the others.
            gewoon = not (laatste and _NOG_EEN.search(stuk, tot))
            try:
                self._neem_kop(vorm.soort, boom)
                uit = plat(stuk[:tot], vorm.m.decode(), vorm.b.decode()) if gewoon else None
                yield _uit_boom(vorm.soort, boom) if uit is None else uit
            except ValueError as fout:
                raise Onleesbaar(onmogelijke_datum(vorm.soort)) from fout
            lijnen += stuk.count(b"\n")

    def _keur(self, soort: Soort, data: bytes, lijnen: int) -> etree._Element | None:
        """The tree of a piece; None when the piece is no XML, so that the whole may be none either."""
        try:
            boom = etree.fromstring(data, ontleder())
        except etree.XMLSyntaxError:
            return None
        toets = schema(soort)
        if not toets.validate(boom):
            fout = schemafout(soort, boom, toets)
            raise Onleesbaar(replace(fout, plekken=tuple(_verderop(plek, lijnen) for plek in fout.plekken)))
        return boom

    def _neem_kop(self, soort: Soort, wortel: etree._Element) -> None:
        if hasattr(self, "kop"):
            return
        klasse = structuur(soort)
        self.soort = soort
        self.kop = vlak_kop(lezer_van(_klasse(klasse, "Header"))(wortel[0]))
        velden = lezer_van(replace(_klasse(klasse, "Declaratie"), velden=_klasse(klasse, "Declaratie").velden[:-1]))
        los = etree.Element("los")
        los.extend([copy(kind) for kind in wortel[1][:-1]])
        self.declaratie = velden(los)

    def _gewandeld(self, begin: bytes) -> Iterator[list[Prestatieregel]]:
        """Without cutting: libxml2 walks, and every client is let go of when it is read. Twice as slow."""
        self._bron.buffer = begin + self._bron.buffer
        soort = self._bron.kijk_soort()
        lees = lezer_van(_klasse(structuur(soort), "Declaratie", "Clienten", "Client"))
        blok: list[Prestatieregel] = []
        scheef = False
        # What an exception carries is all that went wrong in this thread, also before.
        etree.clear_error_log()
        wandeling = etree.iterparse(
            self._bron, events=("end",), tag=f"{{{soort.naamruimte}}}Client", schema=schema(soort),
            remove_comments=True, remove_pis=True, no_network=True, load_dtd=False, huge_tree=False,
        )  # fmt: skip
        # With resolve_entities=False it would take a file that is broken off for a whole one (lxml 6). There are no
        # entities: a document type was refused when the root was looked at.
        try:
            for _, element in wandeling:
                try:
                    blok += self._neem_client(soort, lees, element)
                except (AttributeError, IndexError, KeyError, ValueError):
                    # Not where a client belongs, or a date that no calendar has. The schema tells at the end.
                    scheef = True
                if len(blok) >= self._stuk:
                    yield blok
                    blok = []
        except etree.XMLSyntaxError as fout:
            raise Onleesbaar(_wandelfout(soort, fout)) from fout
        if scheef or not hasattr(self, "kop"):
            raise Onleesbaar(onmogelijke_datum(soort))
        yield blok

    def _neem_client(self, soort: Soort, lees: Lezer, element: etree._Element) -> list[Prestatieregel]:
        ouder = element.getparent()
        self._neem_kop(soort, ouder.getparent().getparent())
        client = lees(element)
        # What comes after it may be in already, and has not been read.
        while (eerder := element.getprevious()) is not None:
            ouder.remove(eerder)
        return [Prestatieregel.van(client["Bsn"], prestatie) for prestatie in client["Prestaties"]]


class _Bron:
    """The bytes that are in, and those still to come. As a file, for libxml2: first what is in."""

    def __init__(self, stroom: BinaryIO, grens: int) -> None:
        self._stroom = stroom
        self._grens = grens
        self._binnen = 0
        self.buffer = b""

    @property
    def gedaan(self) -> int:
        return max(self._binnen - len(self.buffer), 0)

    def vul(self) -> bool:
        """One more bite of the file; False when there is none."""
        hap = self._stroom.read(_HAP)
        self._binnen += len(hap)
        if self._binnen > self._grens:
            raise Onleesbaar(te_groot(self._grens))
        self.buffer += hap
        return bool(hap)

    def read(self, aantal: int = -1) -> bytes:
        if not self.buffer:
            self.vul()
        return self.neem(len(self.buffer) if aantal < 0 else aantal)

    def neem(self, tot: int) -> bytes:
        uit, self.buffer = self.buffer[:tot], self.buffer[tot:]
        return uit

    def stuk(self, m: bytes, aantal: int) -> tuple[int, bool]:
        """Up to where the next so many clients go, and whether the file ends after them."""
        einde = b"</%bClient>" % m
        tot = 0
        for _ in range(aantal):
            plek = self._vind(einde, tot)
            if plek < 0:
                return tot, True
            tot = plek + len(einde)
        volgende = self._vind(b"<", tot)
        while volgende >= 0 and len(self.buffer) < volgende + len(einde) and self.vul():
            pass
        if volgende >= 0 and self.buffer.startswith(einde.replace(b"/", b""), volgende):
            return tot, False
        while self.vul():
            pass
        return tot, True

    def _vind(self, wat: bytes, vanaf: int) -> int:
        while (plek := self.buffer.find(wat, vanaf)) < 0:
            # What is looked for may have been cut in two by the end of a bite.
            vanaf = max(vanaf, len(self.buffer) - len(wat))
            if not self.vul():
                return -1
        return plek

    def kijk_soort(self) -> Soort:
        """The kind of message, by its root; what was looked at stays in."""
        kijker = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True, load_dtd=False)
        gezien = b""
        try:
            while hap := self.read(_HAP):
                gezien += hap
                kijker.feed(hap)
                if (element := next((e for _, e in kijker.read_events()), None)) is not None:
                    break
            else:
                if not gezien.strip():
                    raise Onleesbaar(leeg())
                # A small file is only looked at when it is closed.
                kijker.close()
                element = next((e for _, e in kijker.read_events()), None)
        except etree.XMLSyntaxError as fout:
            raise Onleesbaar(geen_xml(fout.lineno)) from fout
        if element is None:
            raise Onleesbaar(geen_xml())
        self.buffer = gezien + self.buffer
        return _declaratie(element)


def _declaratie(wortel: etree._Element) -> Soort:
    if wortel.getroottree().docinfo.doctype:
        raise Onleesbaar(doctype())
    soort = soort_van(wortel)
    if isinstance(soort, Soort) and soort.nummer == _DECLARATIE:
        return soort
    raise Onleesbaar(geen_declaratie(soort) if isinstance(soort, Soort) else soort)


def _vorm(bron: _Bron) -> _Vorm | None:
    """How this file is written; None when that is not plainly enough to cut it."""
    while not (client := _CLIENT.search(bron.buffer)) and bron.vul():
        pass
    if client is None:
        return None
    begin = bron.buffer[: client.start()]
    wortel = _WORTEL.match(begin)
    if wortel is None or b"<!" in begin or b"<?" in begin[wortel.end(1) if wortel[1] else 0 :]:
        return None
    if wortel[1] and b"encoding" in wortel[1] and not _UTF8.search(wortel[1]):
        return None
    ruimten = {uri.decode("ascii", "replace"): voor for voor, uri in _XMLNS.findall(wortel[3])}
    soort = next((s for uri in ruimten if (s := soort_van_naamruimte(uri))), None)
    if soort is None or soort.nummer != _DECLARATIE or begin.count(b"xmlns") != len(ruimten):
        return None
    m, b = (_voor(ruimten.get(uri)) for uri in (soort.naamruimte, soort.basisruimte))
    if m is None or b is None or not (m == client[1] == wortel[2]):
        return None
    return _Vorm(soort, bron.neem(client.start()), m, b)


def _voor(voorvoegsel: bytes | None) -> bytes | None:
    return voorvoegsel + b":" if voorvoegsel else voorvoegsel


def _klasse(klasse: Klasse, *namen: str) -> Klasse:
    for naam in namen:
        veld = klasse.veld(naam)
        if veld is None or not isinstance(veld.soort, Klasse):
            raise LookupError(f"{klasse.naam} heeft geen {naam}.")
        klasse = veld.soort
    return klasse


def _uit_boom(soort: Soort, boom: etree._Element) -> list[Prestatieregel]:
    clienten = lezer_van(_klasse(structuur(soort), "Declaratie", "Clienten"))(boom[1][-1])
    return [Prestatieregel.van(client["Bsn"], prestatie) for client in clienten for prestatie in client["Prestaties"]]


def _onsnijdbaar(stuk: bytes) -> bool:
    """Is there a comment, CDATA or instruction in it? A single sign is looked for much faster than two."""
    return (b"!" in stuk and b"<!" in stuk) or (b"?" in stuk and b"<?" in stuk)


def _verderop(plek: Plek, lijnen: int) -> Plek:
    return plek if plek.regelnummer is None else replace(plek, regelnummer=plek.regelnummer + lijnen)


def _wandelfout(soort: Soort, fout: etree.XMLSyntaxError) -> Leesfout:
    """While walking libxml2 does not say where in the tree it is; the line it does."""
    log = list(fout.error_log)
    gevonden = plekken(soort, [f for f in log if f.domain_name == "SCHEMASV"])
    if not gevonden or any(f.domain_name == "PARSER" for f in log):
        return geen_xml(fout.lineno)
    return Leesfout("schema", f"Dit is geen goede {soort}. {gevonden[0]}", HERSTEL, "0001", soort, None, gevonden)
