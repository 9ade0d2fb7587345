"""`naober toets` on a scheme: the answer of a calculation on given facts, with its reasons and sources."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from naober.gemeente.profiel import Profiel, Regel
from naober.kern import Bedrag, Fout, datum_voluit
from naober.opdracht.mappen import Uitvoer
from naober.opdracht.toets import lees_json, onbruikbaar
from naober.opdracht.woorden import alinea, geldigheid, herkomst
from naober.regels import gemeentelijk
from naober.regels.gemeentelijk import Berekening
from naober.regels.uitkomst import Deelbedrag, Uitkomst

_WOORDEN = {
    "ja": "ja",
    "nee": "nee",
    "onbekend": "niet te zeggen",
    "tegenstrijdig": "het beleid geeft twee antwoorden",
    "geen-regeling": "deze gemeente heeft hiervoor geen regeling",
}


def bereken(profiel: Profiel, code: str, feiten: Path, peildatum: date, *, als_json: bool = False) -> Uitvoer:
    """The answer of this scheme, by its code in the profile or by the name of its calculation.

    Code 0 for yes, an amount or a date; 1 for no, and where there is no such scheme; 2 when it cannot be said. Refused
    (`Fout`): an unknown code, and a file of which any fact cannot be used (all are named at once)."""
    gevonden = gemeentelijk.zoek(profiel, code)
    if gevonden is None:
        raise Fout(f"Er is geen berekening {code!r}.", wat_nu=f"Kies uit: {', '.join(codes(profiel))}.")
    berekening, regel = gevonden
    inhoud = lees_json(feiten)
    if not isinstance(inhoud, dict):
        raise onbruikbaar(feiten, ["verwacht een blok met een waarde per feit"])
    gelezen = gemeentelijk.lees_feiten(berekening, inhoud)
    if isinstance(gelezen, list):
        vraagt = f"de berekening vraagt: {', '.join(gemeentelijk.vraagt(berekening))}"
        raise onbruikbaar(feiten, [*(str(fout) for fout in gelezen), vraagt])
    uitkomst = gemeentelijk.bereken(profiel, code, gelezen, peildatum)
    if als_json:
        tekst = _als_json(profiel, berekening, uitkomst, peildatum)
    else:
        tekst = "\n".join(_regels(profiel, berekening, regel, uitkomst, peildatum))
    return Uitvoer(_code(uitkomst), tekst + "\n")


def codes(profiel: Profiel) -> list[str]:
    """What can be calculated here: the schemes of this profile, and the calculations by name."""
    eigen = [regel.code for regel in profiel.regels]
    return [*eigen, *(code for code in gemeentelijk.BEREKENINGEN if code not in eigen)]


def _code(uitkomst: Uitkomst) -> int:
    if uitkomst.soort in ("onbekend", "tegenstrijdig"):
        return 2
    return 1 if uitkomst.voldoet is False or uitkomst.soort == "geen-regeling" else 0


def _regels(
    profiel: Profiel, berekening: Berekening, regel: Regel | None, uitkomst: Uitkomst, peildatum: date
) -> Iterator[str]:
    naam = f"{regel.naam} ({regel.code})" if regel else f"{berekening.naam} ({berekening.code})"
    yield from alinea(f"{naam}, {profiel.gemeente.naam}")
    yield from alinea(f"Beleid op {geldigheid(profiel, peildatum)}.")
    if regel:
        yield from herkomst(regel, 0)
    yield ""
    yield from alinea(f"Antwoord: {_antwoord(uitkomst)}.")
    for reden in uitkomst.redenen:
        yield from alinea(reden)
    for deel in uitkomst.delen:
        yield from alinea(f"{deel.naam}: {_deel(deel)}", 3)
    for bron in uitkomst.bronnen:
        yield from alinea(f"bron: {bron}")


def _antwoord(uitkomst: Uitkomst) -> str:
    if uitkomst.soort == "bedrag" and uitkomst.bedrag_centen is not None:
        return str(Bedrag.van_centen(uitkomst.bedrag_centen))
    if uitkomst.soort == "datum" and uitkomst.dag is not None:
        return f"tot en met {datum_voluit(uitkomst.dag)}"
    return _WOORDEN[uitkomst.soort]


def _deel(deel: Deelbedrag) -> str:
    return str(Bedrag.van_centen(deel.waarde)) if deel.eenheid == "centen" else f"{deel.waarde} {deel.eenheid}"


def _als_json(profiel: Profiel, berekening: Berekening, uitkomst: Uitkomst, peildatum: date) -> str:
    inhoud = {
        "gemeente": profiel.gemeente.slug,
        "peildatum": peildatum.isoformat(),
        "berekening": berekening.code,
        "soort": uitkomst.soort,
        "voldoet": uitkomst.voldoet,
        "bedrag_centen": uitkomst.bedrag_centen,
        "dag": uitkomst.dag.isoformat() if uitkomst.dag else None,
        "delen": [{"naam": d.naam, "waarde": d.waarde, "eenheid": d.eenheid} for d in uitkomst.delen],
        "redenen": list(uitkomst.redenen),
        "bronnen": [str(bron) for bron in uitkomst.bronnen],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2)
