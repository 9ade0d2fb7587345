"""Measures that save or control, and risks. Amounts are whole cents; a saving is above nought."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsbeleid import Maatregel
from naober.kern import Bedrag, Bron, Weigering

MAATREGEL = Bron("Gemeentewet", "art. 189 lid 3")
RISICO = Bron("Besluit begroting en verantwoording provincies en gemeenten", "art. 11")


@dataclass(frozen=True, slots=True)
class Maatregelgegevens:
    """A measure. `code`: of which measure of the profile. `vult`: the provisional item that it fills. `bedragen`: by
    year what it saves. `afwijking`: why it goes above what was advised."""

    naam: str
    soort: Literal["ombuiging", "beheersing", "bestemming"]
    bedragen: Mapping[str, Bedrag]
    code: str = ""
    post: str = ""
    vult: str = ""
    oorzaak: str = ""
    beinvloedbaar: bool | None = None
    niveau: Literal["", "lokaal", "regionaal", "landelijk"] = ""
    effect: str = ""
    termijn: str = ""
    baten_elders: str = ""
    afwijking: str = ""


@dataclass(frozen=True, slots=True)
class Risicogegevens:
    """A financial risk. `kans`: from 1 (hardly) to 5 (nearly certain). `gevolg`: what it costs when it happens."""

    naam: str
    kans: int
    gevolg: Bedrag
    maatregel: str = ""
    code: str = ""
    uitleg: str = ""


def jaren_van(bedragen: Mapping[str, Bedrag]) -> dict[int, int] | Weigering:
    """The cents by year; refused for what is no year."""
    uit: dict[int, int] = {}
    for jaar, bedrag in bedragen.items():
        if not (jaar.isascii() and jaar.isdecimal() and 1990 <= int(jaar) <= 2100):
            reden = f"{jaar!r} is geen begrotingsjaar."
            return _nee("jaar", reden, MAATREGEL, "Vul een jaar van vier cijfers in.", "bedragen")
        uit[int(jaar)] = bedrag.centen
    return uit


def toets_maatregel(
    begroting: Begroting | None,
    gegevens: Maatregelgegevens,
    jaren: Mapping[int, int],
    *,
    budget: Mapping[int, int | None],
    open_post: Mapping[int, int],
) -> Weigering | None:
    """Whether this measure may be recorded. `budget`: cents of its line by year; `open_post`: what of its provisional
    item is open by year.

    Refused: without a name, on a line or item that is not there, above what the document advises without saying why,
    for the whole of a budget of which only a part may go, and above what a provisional item still asks."""
    if begroting is None:
        return _nee("geen", "Deze gemeente heeft geen begroting.", MAATREGEL, "Vul eerst de begroting.", "")
    if not gegevens.naam.strip():
        return _nee("naam", "Geef de maatregel een naam.", MAATREGEL, "Een paar woorden is genoeg.", "naam")
    if gegevens.post and begroting.post(gegevens.post) is None and begroting.fonds(gegevens.post) is None:
        return _nee("post", "Deze begrotingsregel is er niet.", begroting.bron, "Kies er een uit de lijst.", "post")
    als = next((m for m in begroting.maatregelen if m.code == gegevens.code), None)
    if gegevens.code and als is None:
        return _nee("code", "Deze maatregel staat niet in het profiel.", begroting.bron, "Laat dit leeg.", "code")
    if als is not None and (fout := _voorwaarden(als, gegevens, jaren, budget)):
        return fout
    return _vult(begroting, gegevens, jaren, open_post)


def _voorwaarden(
    als: Maatregel, gegevens: Maatregelgegevens, jaren: Mapping[int, int], budget: Mapping[int, int | None]
) -> Weigering | None:
    for jaar, centen in sorted(jaren.items()):
        if als.hoogstens is not None and centen > als.hoogstens * 100 and not gegevens.afwijking.strip():
            reden = (
                f"Het advies is om niet meer dan {Bedrag(als.hoogstens * 100)} te bezuinigen; dit is {Bedrag(centen)}."
            )
            return _nee("hoogstens", reden, als.bron, "Bezuinig minder, of schrijf waarom het meer is.", "afwijking")
        begroot = budget.get(jaar)
        if als.niet_alles and begroot is not None and centen >= begroot:
            reden = f"Hier mag alleen een deel van worden bezuinigd; {Bedrag(centen)} is het hele budget van {jaar}."
            return _nee("niet-alles", reden, als.bron, "Bezuinig een deel.", "bedragen")
    return None


def _vult(
    begroting: Begroting, gegevens: Maatregelgegevens, jaren: Mapping[int, int], open_post: Mapping[int, int]
) -> Weigering | None:
    if not gegevens.vult:
        return None
    for jaar, centen in sorted(jaren.items()):
        nog = open_post.get(jaar, 0)
        if centen > nog:
            reden = f"Van deze stelpost is in {jaar} nog {Bedrag(nog)} open; dit is {Bedrag(centen)}."
            return _nee("stelpost", reden, begroting.bron, "Vul hoogstens in wat open is.", "bedragen")
    return None


def gevolgen_elders(als: Maatregel | None) -> str:
    """What to say of a saving on something that prevents other cost."""
    if als is None or not als.preventief:
        return ""
    return als.effect or "Dit is een preventief middel; een bezuiniging kan elders kosten geven."


def toets_risico(gegevens: Risicogegevens) -> Weigering | None:
    """Refused: without a name, with a probability that is none, or with a consequence below nought."""
    if not gegevens.naam.strip():
        return _nee("naam", "Geef het risico een naam.", RISICO, "Een paar woorden is genoeg.", "naam")
    if not 1 <= gegevens.kans <= 5:
        return _nee("kans", "De kans is een cijfer van 1 tot en met 5.", RISICO, "1 is klein, 5 bijna zeker.", "kans")
    if gegevens.gevolg.centen < 0:
        return _nee("gevolg", "Het gevolg is wat het kost.", RISICO, "Vul een bedrag van nul of meer in.", "gevolg")
    return None


def _nee(code: str, reden: str, bron: Bron, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"maatregel.{code}", reden, bron, wat_nu, veld)
