"""A schema made of our own tables, so that libxml2 checks structure and values as fast as it can.

The national schemas are not part of this system. That these accept and refuse the same messages is a test."""

import threading
from xml.sax.saxutils import quoteattr

from lxml import etree

from naober.istandaard.soorten import SUBVERSIE, VERSIE, Soort
from naober.istandaard.structuur import Klasse, Veld, structuur
from naober.istandaard.typen import Enkel

_BASIS = "basis.xsd"
_GROND = {"tekst": "xs:string", "getal": "xs:integer", "datum": "xs:date", "tijd": "xs:time"}


_EIGEN = threading.local()


def schema(soort: Soort) -> etree.XMLSchema:
    """The compiled schema of this kind of message. Made once for each thread, because what it finds wrong stands in a
    log of the schema itself: two threads at once would read each other's."""
    eigen: dict[str, etree.XMLSchema] = _EIGEN.__dict__
    gevonden = eigen.get(soort.code)
    if gevonden is None:
        gevonden = eigen[soort.code] = _maak(soort)
    return gevonden


def _maak(soort: Soort) -> etree.XMLSchema:
    basis, bericht = schematekst(soort)

    class _Los(etree.Resolver):  # type: ignore[misc]
        def resolve(self, system_url, public_id, context):  # type: ignore[no-untyped-def]
            return self.resolve_string(basis, context)

    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    parser.resolvers.add(_Los())
    return etree.XMLSchema(etree.XML(bericht.encode(), parser))


def schematekst(soort: Soort) -> tuple[str, str]:
    """The text of both schemas: of the values, and of the message."""
    bouw = _Bouw(soort)
    bouw.neem(structuur(soort))
    return bouw.document(basis=True), bouw.document(basis=False)


class _Bouw:
    def __init__(self, soort: Soort) -> None:
        self._soort = soort
        self._enkel: dict[str, Enkel] = {}
        self._klassen: dict[str, Klasse] = {}
        self._vast = {
            "BerichtCode": soort.berichtcode,
            "BerichtVersie": str(VERSIE),
            "BerichtSubversie": str(SUBVERSIE),
        }

    def neem(self, klasse: Klasse) -> None:
        if klasse.naam in self._klassen:
            return
        self._klassen[klasse.naam] = klasse
        for veld in klasse.velden:
            if isinstance(veld.soort, Klasse):
                self.neem(veld.soort)
            else:
                self._enkel[veld.soort.naam] = veld.soort

    def document(self, *, basis: bool) -> str:
        ruimte = self._soort.basisruimte if basis else self._soort.naamruimte
        delen = [
            (
                f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b={quoteattr(self._soort.basisruimte)}'
                f" xmlns:m={quoteattr(self._soort.naamruimte)} targetNamespace={quoteattr(ruimte)}"
                ' elementFormDefault="qualified">'
            )
        ]
        if basis:
            delen += [self._simpel(enkel) for enkel in self._enkel.values()]
        else:
            delen.append(f'<xs:import namespace={quoteattr(self._soort.basisruimte)} schemaLocation="{_BASIS}"/>')
            delen.append('<xs:element name="Bericht" type="m:Bericht"/>')
        delen += [self._complex(klasse) for klasse in self._klassen.values() if klasse.basis == basis]
        return "".join([*delen, "</xs:schema>"])

    def _complex(self, klasse: Klasse) -> str:
        velden = "".join(self._element(veld) for veld in klasse.velden)
        return f'<xs:complexType name="{klasse.naam}"><xs:sequence>{velden}</xs:sequence></xs:complexType>'

    def _element(self, veld: Veld) -> str:
        vaak = ("" if veld.verplicht else ' minOccurs="0"') + (' maxOccurs="unbounded"' if veld.herhaalt else "")
        if veld.naam in self._vast:
            vast = f'<xs:simpleType><xs:restriction base="b:_{veld.naam}"><xs:pattern value="{self._vast[veld.naam]}"/>'
            return f'<xs:element name="{veld.naam}">{vast}</xs:restriction></xs:simpleType></xs:element>'
        if isinstance(veld.soort, Klasse):
            ref = f"{'b' if veld.soort.basis else 'm'}:{veld.soort.naam}"
        else:
            ref = f"b:_{veld.soort.naam}"
        return f'<xs:element name="{veld.naam}" type="{ref}"{vaak}/>'

    def _simpel(self, enkel: Enkel) -> str:
        facetten = [f'<xs:enumeration value="{waarde}"/>' for waarde in enkel.waarden(self._soort.wet)]
        if enkel.kortst is not None:
            facetten.append(f'<xs:minLength value="{enkel.kortst}"/>')
        if enkel.langst is not None:
            facetten.append(f'<xs:maxLength value="{enkel.langst}"/>')
        if enkel.hoogst is not None:
            facetten.append(f'<xs:minInclusive value="0"/><xs:maxInclusive value="{enkel.hoogst}"/>')
        if enkel.patroon is not None:
            facetten.append(f"<xs:pattern value={quoteattr(enkel.patroon)}/>")
        grond = _GROND[enkel.grond]
        inhoud = "".join(facetten)
        return (
            f'<xs:simpleType name="_{enkel.naam}"><xs:restriction base="{grond}">{inhoud}</xs:restriction>'
            "</xs:simpleType>"
        )
