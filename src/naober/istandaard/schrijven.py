"""Writing a message. What is written is checked with the schema before it leaves; what does not fit is our fault."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from naober.istandaard.bericht import Bericht, Inhoud, Plek
from naober.istandaard.lezen import ontleder
from naober.istandaard.schema import schema
from naober.istandaard.schemafout import plekken
from naober.istandaard.soorten import SUBVERSIE, VERSIE, Soort
from naober.istandaard.structuur import Klasse, Veld, structuur

_Schrijver = Callable[[Any, list[str]], None]


class Schrijffout(ValueError):
    """This value is no message of its kind. `plekken` says what does not fit."""

    def __init__(self, soort: Soort, gevonden: tuple[Plek, ...]) -> None:
        super().__init__(f"Dit is geen goede {soort}. " + " ".join(str(plek) for plek in gevonden[:3]))
        self.plekken = gevonden


def schrijf(bericht: Bericht) -> bytes:
    """The XML, in UTF-8. Refuses (Schrijffout) what the schema refuses and names the standard does not have."""
    soort = bericht.soort
    kop = _kop(bericht)
    m, b = soort.code.lower(), soort.wet
    delen = [
        (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<{m}:Bericht xmlns:{m}="{soort.naamruimte}"'
            f' xmlns:{b}="{soort.basisruimte}">'
        )
    ]
    try:
        _schrijver(structuur(soort), m, b)({"Header": kop, **bericht.inhoud}, delen)
    except (KeyError, TypeError, AttributeError) as fout:
        wat = f"Er staat een waarde in die niet past: {fout}."
        raise Schrijffout(soort, (Plek("", wat, "de namen en soorten waarden van de standaard"),)) from fout
    delen.append(f"</{m}:Bericht>")
    data = "".join(delen).encode()
    _keur(soort, data)
    return data


def _keur(soort: Soort, data: bytes) -> None:
    try:
        boom = etree.fromstring(data, ontleder())
    except etree.XMLSyntaxError as fout:
        plek = Plek("", "Er staat een teken in dat niet in XML mag.", "gewone tekst")
        raise Schrijffout(soort, (plek,)) from fout
    toets = schema(soort)
    if not toets.validate(boom):
        raise Schrijffout(soort, plekken(soort, toets.error_log))


def _kop(bericht: Bericht) -> Inhoud:
    kop = dict(bericht.kop)
    nummer = {naam: kop.pop(naam) for naam in ("Identificatie", "Dagtekening") if naam in kop}
    versie = {naam: kop.pop(naam) for naam in ("BasisschemaXsdVersie", "BerichtXsdVersie") if naam in kop}
    vast = {"BerichtCode": bericht.soort.berichtcode, "BerichtVersie": VERSIE, "BerichtSubversie": SUBVERSIE}
    return kop | vast | {"BerichtIdentificatie": nummer, "XsdVersie": versie}


@cache
def _schrijver(klasse: Klasse, m: str, b: str) -> _Schrijver:
    voor = b if klasse.basis else m
    if klasse.is_lijst:
        een = _veldschrijver(klasse.velden[0], voor, m, b)

        def schrijf_lijst(waarden: list[Any], uit: list[str]) -> None:
            for waarde in waarden:
                een(waarde, uit)

        return schrijf_lijst
    velden = [(veld.naam, _veldschrijver(veld, voor, m, b)) for veld in klasse.velden]
    bekend = {naam for naam, _ in velden}

    def schrijf_klasse(waarde: Inhoud, uit: list[str]) -> None:
        if onbekend := waarde.keys() - bekend:
            raise KeyError(f"{klasse.naam} kent geen {', '.join(sorted(onbekend))}")
        for naam, schrijver in velden:
            inhoud = waarde.get(naam)
            if inhoud is not None:
                schrijver(inhoud, uit)

    return schrijf_klasse


def _veldschrijver(veld: Veld, voor: str, m: str, b: str) -> _Schrijver:
    begin, einde = f"<{voor}:{veld.naam}>", f"</{voor}:{veld.naam}>"
    if isinstance(veld.soort, Klasse):
        inhoud = _schrijver(veld.soort, m, b)

        def schrijf_deel(waarde: Any, uit: list[str]) -> None:
            uit.append(begin)
            inhoud(waarde, uit)
            uit.append(einde)

        return schrijf_deel
    tekst = _TEKST[veld.soort.grond]
    return lambda waarde, uit: uit.append(f"{begin}{tekst(waarde)}{einde}")


def _getal(waarde: Any) -> str:
    # A bool is an int to Python; a volume of True would be a mistake nobody sees.
    if isinstance(waarde, bool) or not isinstance(waarde, int):
        raise TypeError(f"{waarde!r} is geen heel getal")
    return str(waarde)


def _datum(waarde: Any) -> str:
    if not isinstance(waarde, date):
        raise TypeError(f"{waarde!r} is geen datum")
    return f"{waarde.year:04d}-{waarde.month:02d}-{waarde.day:02d}"


def _letters(waarde: Any) -> str:
    if not isinstance(waarde, str):
        raise TypeError(f"{waarde!r} is geen tekst")
    # A bare carriage return would come back as another sign.
    return escape(waarde, {"\r": "&#13;"})


_TEKST: dict[str, Callable[[Any], str]] = {"tekst": _letters, "tijd": _letters, "getal": _getal, "datum": _datum}
