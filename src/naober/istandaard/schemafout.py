"""What libxml2 says about a file, in plain Dutch: where it is, what is wrong, which rule it breaks, what was meant."""

import re
from collections.abc import Iterable
from typing import Any

from naober.istandaard.bericht import Plek
from naober.istandaard.codelijsten import betekenis, lijstnaam
from naober.istandaard.soorten import Soort
from naober.istandaard.structuur import Klasse, Veld, structuur
from naober.istandaard.typen import Enkel

MEESTE = 50
_STAP = re.compile(r"(?:\{[^}]*\}|[\w.-]+:)?([\w.-]+)")
_ELEMENT = re.compile(r"Element '([^']*)'")
_VERWACHT = re.compile(r"Expected is (?:one of )?\( (.*?) \)")
# More values than this are not summed up.
_OPSOMMING = 12


def plekken(soort: Soort, log: Iterable[Any]) -> tuple[Plek, ...]:
    """One `Plek` for each element that is wrong, at most fifty, in the order of the file."""
    uit: dict[tuple[str, int | None], Plek] = {}
    for fout in log:
        plek = _plek(soort, fout)
        # The first thing said about an element is the sharpest; "not a valid value of …" follows it.
        uit.setdefault((plek.pad, plek.regelnummer), plek)
        if len(uit) == MEESTE:
            break
    return tuple(uit.values())


def _plek(soort: Soort, fout: Any) -> Plek:
    gevonden = _ELEMENT.search(fout.message)
    namen = _namen(soort, fout.path or "", gevonden[1] if gevonden else "")
    pad = " / ".join(namen[1:] or namen)
    regelnummer = fout.line or None
    if "ELEMENT_CONTENT" in fout.type_name or "CVC_COMPLEX_TYPE" in fout.type_name:
        return _inhoudsplek(soort, pad, namen, fout.message, regelnummer)
    veld = _veld(soort, namen)
    if veld is None or isinstance(veld.soort, Klasse):
        return Plek(pad, "Dit deel hoort hier niet, of niet zo.", "", "", regelnummer)
    if veld.naam in ("BerichtCode", "BerichtVersie", "BerichtSubversie"):
        return _vast(soort, pad, veld.naam, regelnummer)
    return Plek(pad, _wat(fout), _verwacht(veld.soort, soort), _regel(veld.soort, fout.type_name), regelnummer)


def _namen(soort: Soort, pad: str, element: str) -> list[str]:
    """The names in the path. libxml2 writes * for an element without a prefix; the tables know which it is."""
    namen = [m[1] if (m := _STAP.match(stap)) else "*" for stap in pad.strip("/").split("/") if stap]
    if element and (m := _STAP.match(element)):
        # While walking libxml2 gives no path at all.
        namen[-1:] = [m[1]]
    return ["Bericht" if i == 0 and n == "*" else n for i, n in enumerate(namen)] or ["Bericht"]


def _veld(soort: Soort, namen: list[str]) -> Veld | None:
    klasse: Any = structuur(soort)
    veld: Veld | None = None
    for naam in namen[1:]:
        veld = klasse.veld(naam) if isinstance(klasse, Klasse) else None
        if veld is None:
            break
        klasse = veld.soort
    return veld if veld is not None and veld.naam == namen[-1] else _ergens(structuur(soort), namen[-1])


def _ergens(klasse: Klasse, naam: str) -> Veld | None:
    for veld in klasse.velden:
        if veld.naam == naam:
            return veld
        if isinstance(veld.soort, Klasse) and (gevonden := _ergens(veld.soort, naam)):
            return gevonden
    return None


def _inhoudsplek(soort: Soort, pad: str, namen: list[str], tekst: str, regelnummer: int | None) -> Plek:
    lijst = _VERWACHT.search(tekst)
    mag = [m[1] for deel in lijst[1].split(",") if (m := _STAP.match(deel.strip()))] if lijst else []
    # What may be left out comes first; the last is what has to be there.
    verwacht = mag[-1] if mag else ""
    if "Missing child" in tekst:
        return Plek(pad, f"In {namen[-1]} ontbreekt {verwacht or 'iets'}.", verwacht, "", regelnummer)
    if "not expected" in tekst:
        return Plek(pad, *_misplaatst(_klasse(soort, namen[:-1]), namen[-1], mag), "", regelnummer)
    if "attribute" in tekst:
        return Plek(pad, "Hier staat een attribuut; dat kent de standaard niet.", "", "", regelnummer)
    if "Character content" in tekst:
        return Plek(pad, "Hier staat tekst tussen de elementen.", "alleen elementen", "", regelnummer)
    return Plek(pad, "De inhoud is niet zoals de standaard haar beschrijft.", verwacht, "", regelnummer)


def _misplaatst(klasse: Klasse | None, naam: str, mag: list[str]) -> tuple[str, str]:
    """What to say of an element that does not come now, and what should: it is not of this class, or something before
    it is missing, or it comes too late or twice."""
    volgorde = [veld.naam for veld in klasse.velden] if klasse is not None else []
    verwacht = " of ".join(mag) or "niets meer op deze plek"
    if klasse is not None and naam not in volgorde:
        return f"{naam} hoort niet in {klasse.naam}.", verwacht
    if mag and naam in volgorde and mag[-1] in volgorde and volgorde.index(mag[-1]) < volgorde.index(naam):
        return f"{mag[-1]} ontbreekt, of staat na {naam}.", verwacht
    return f"{naam} staat er te laat of te vaak.", verwacht


def _klasse(soort: Soort, namen: list[str]) -> Klasse | None:
    klasse: Klasse = structuur(soort)
    for naam in namen[1:]:
        veld = klasse.veld(naam)
        if veld is None or not isinstance(veld.soort, Klasse):
            return None
        klasse = veld.soort
    return klasse


def _vast(soort: Soort, pad: str, naam: str, regelnummer: int | None) -> Plek:
    wat, waarde, regel = {
        "BerichtCode": (f"Dit is niet de code van {soort.code}.", soort.berichtcode, "RS047"),
        "BerichtVersie": ("Dit is niet de versie van release 3.2.", "3", "CS025"),
        "BerichtSubversie": ("Dit is niet de subversie van release 3.2.", "2", "CS015"),
    }[naam]
    return Plek(pad, wat, waarde, regel, regelnummer)


def _wat(fout: Any) -> str:
    soort = fout.type_name
    if "MAXLENGTH" in soort:
        return "De tekst is te lang."
    if "MINLENGTH" in soort:
        return "Dit is leeg."
    if "ENUMERATION" in soort:
        return "Deze code bestaat niet in de codelijst."
    if "MAXINCLUSIVE" in soort or "MININCLUSIVE" in soort:
        return "Dit getal is te groot of kleiner dan nul."
    return "Deze waarde heeft niet de goede vorm."


def _verwacht(enkel: Enkel, soort: Soort) -> str:
    if enkel.lijst is None:
        return enkel.uitleg
    naam, waarden = lijstnaam(enkel.lijst, soort.wet), enkel.waarden(soort.wet)
    if len(waarden) > _OPSOMMING:
        return f"een code uit {naam}"
    return f"uit {naam}: " + ", ".join(f"{w} ({betekenis(enkel.lijst, w, soort.wet)})" for w in waarden)


def _regel(enkel: Enkel, soort: str) -> str:
    if not enkel.regels:
        return ""
    # The first restriction is that of length or value, the last of form.
    if "MININCLUSIVE" in soort or "LENGTH" in soort or "ENUMERATION" in soort:
        return enkel.regels[-1] if "MINLENGTH" in soort else enkel.regels[0]
    return enkel.regels[-1]
