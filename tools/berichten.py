"""Messages of the national standard invented at random, and the same ones damaged: for tests and for `make bench`.

Everything that the tables allow can come out, also what nobody would write; no rule of the standard is kept but those
of the structure."""

from datetime import date, timedelta
from random import Random
from typing import Any

from lxml import etree

from naober.istandaard import Bericht, Soort
from naober.istandaard.lezen import vlak_kop
from naober.istandaard.structuur import Klasse, Veld, structuur
from naober.istandaard.typen import Enkel

_TEKENS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 -'.,&<>\"éëïőßŵČŁ中😀\u00a0"
_VOORLETTERS = "abcJKLXYZÀéőỳ"
_SLECHT = ("", " ", "0", "-1", "+7", "007", "x", "X" * 250, "2026-02-30", "2026-01-01Z", "2026-01-01+01:00", "9" * 20,
           "12:00:00", "24:00:00", "25:00:00", "10:00:00Z", "1.0", "1.0.0", "01.0.0", "123456789", "ABC", "  1  ", "à",
           "1é", "\n", " a\n b ", "3", "2", "D", "NL", "9999-12-31", "10000-01-01", "-0001-01-01", "1e3")  # fmt: skip


def willekeurig_bericht(soort: Soort, keus: Random) -> Bericht:
    """A message of this kind with the structure of the standard."""
    alles = _klasse(structuur(soort), soort, keus)
    return Bericht(soort, vlak_kop(alles.pop("Header")), alles)


def _klasse(klasse: Klasse, soort: Soort, keus: Random) -> Any:
    if klasse.is_lijst:
        return [_waarde(klasse.velden[0], soort, keus) for _ in range(keus.choice((1, 1, 2, 3)))]
    return {v.naam: _waarde(v, soort, keus) for v in klasse.velden if v.verplicht or keus.random() < 0.5}


def _waarde(veld: Veld, soort: Soort, keus: Random) -> Any:
    if isinstance(veld.soort, Klasse):
        return _klasse(veld.soort, soort, keus)
    return _enkel(veld.soort, soort, keus)


def _enkel(enkel: Enkel, soort: Soort, keus: Random) -> Any:
    if enkel.lijst:
        return keus.choice(enkel.waarden(soort.wet))
    if enkel.grond == "getal":
        hoogst = enkel.hoogst or 0
        return keus.choice((0, hoogst, keus.randint(0, hoogst)))
    if enkel.grond == "datum":
        return keus.choice((date(1, 1, 1), date(9999, 12, 31), date(1900, 1, 1) + timedelta(keus.randrange(60_000))))
    if enkel.grond == "tijd":
        return f"{keus.randrange(24):02d}:{keus.randrange(60):02d}:{keus.randrange(60):02d}"
    return _tekst(enkel, soort, keus)


def _tekst(enkel: Enkel, soort: Soort, keus: Random) -> str:
    cijfers = {"AgbCode": 8, "BurgerServicenummer": 9, "Gemeente": 4}
    if enkel.naam in cijfers:
        return "".join(keus.choices("0123456789", k=cijfers[enkel.naam]))
    lengte = keus.choice((1, enkel.langst or 300, keus.randint(1, enkel.langst or 300)))
    match enkel.naam:
        case "Telefoonnummer":
            return "".join(keus.choices("0123456789", k=lengte))
        case "Voorletters":
            return "".join(keus.choices(_VOORLETTERS, k=lengte))
        case "Declaratienummer":
            return "".join(keus.choices("abzAZ019", k=lengte))
        case "Versie":
            return ".".join(str(keus.choice((0, 1, 12))) for _ in range(3))
        case "BerichtCode":
            return soort.berichtcode
        case "Commentaar":
            tekens = _TEKENS + "\n\t"
        case _:
            tekens = _TEKENS
    return "".join(keus.choices(tekens, k=lengte - 1)) + keus.choice("aZ9é")


def beschadig(data: bytes, keus: Random) -> bytes:
    """The same XML with one to three things wrong with it, or different: mostly no longer valid, sometimes still."""
    boom = etree.fromstring(data)
    for _ in range(keus.choice((1, 1, 1, 2, 3))):
        alle = list(boom.iter())
        element = keus.choice(alle)
        ouder = element.getparent()
        _daden(element, ouder, alle, keus)
    return bytes(etree.tostring(boom))


def _daden(element: Any, ouder: Any, alle: list[Any], keus: Random) -> None:
    daad = keus.randrange(8)
    if daad < 3 and len(element) == 0:
        element.text = keus.choice(_SLECHT)
    elif daad == 3 and ouder is not None:
        ouder.remove(element)
    elif daad == 4 and ouder is not None:
        ouder.insert(keus.randrange(len(ouder) + 1), etree.fromstring(etree.tostring(element)))
    elif daad == 5 and ouder is not None and len(ouder) > 1:
        ouder.insert(keus.randrange(len(ouder)), element)
    elif daad == 6:
        element.tag = keus.choice(alle).tag
    elif daad == 7:
        element.set("x", "1")


_STUKJES = (b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x?>", b"&#0;", b"&#x10FFFF;", b"&lt;", b"<!DOCTYPE x>",
            b"\xff\xfe", b"</wmo323:Client>", b"<wmo323:Client>", b' xmlns:a="b"', b"\r", b"\0", b" ")  # fmt: skip


def verhaspel(data: bytes, keus: Random) -> bytes:
    """The same bytes with some changed, left out or put in between: mostly no XML any more."""
    uit = bytearray(data)
    for _ in range(keus.choice((1, 1, 2, 5, 20))):
        plek = keus.randrange(len(uit))
        match keus.randrange(4):
            case 0:
                uit[plek] = keus.randrange(256)
            case 1:
                del uit[plek : plek + keus.randrange(1, 30)]
            case 2:
                uit[plek:plek] = bytes(keus.choices(range(256), k=keus.randrange(1, 6)))
            case _:
                uit[plek:plek] = keus.choice(_STUKJES)
    return bytes(uit)
