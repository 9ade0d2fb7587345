"""`naober toets`: weigh a checklist of a profile on given answers, to see what it does before it is in use."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from naober.gemeente.profiel import Profiel, Toets, Voorwaarde
from naober.gemeente.rules import Antwoord, Oordeel, Voorwaardeuitkomst, weeg_toets
from naober.kern import Fout
from naober.opdracht.mappen import Uitvoer
from naober.opdracht.woorden import alinea, geldigheid, herkomst, ja_nee

_OORDEEL = {True: "voldaan", False: "niet voldaan", None: "open"}
_CODE = {True: 0, False: 1, None: 2}
_WIJZE = {
    "alle": "alle voorwaarden moeten gelden",
    "een": "minstens één voorwaarde moet gelden",
    "eerste": "de eerste voorwaarde die geldt, telt",
}
_WIE = {"mens": "een professional, met een reden", "feit": "het systeem", "regel": "een berekening"}
_VELDEN = ("antwoord", "motivering")
_SOORT = {dict: "een blok", list: "een lijst", str: "tekst", int: "een getal", float: "een getal", bool: "ja of nee"}


def heeft_toets(profiel: Profiel, code: str) -> bool:
    return any(t.code == code for t in profiel.toetsen)


def toets(profiel: Profiel, code: str, feiten: Path, peildatum: date, *, als_json: bool = False) -> Uitvoer:
    """The verdict on this checklist, with every condition, its answer and its source.

    Code 0 when met, 1 when not, 2 while open conditions can still change it. Refused (`Fout`): a checklist that
    the profile does not have on that day, and a file of which any key cannot be used (all are named at once)."""
    gekozen = _kies_toets(profiel, code, peildatum)
    oordeel = weeg_toets(gekozen, lees_antwoorden(feiten, gekozen))
    tekst = _als_json(profiel, oordeel, peildatum) if als_json else "\n".join(_regels(profiel, oordeel, peildatum))
    return Uitvoer(_CODE[oordeel.voldaan], tekst + "\n")


def _kies_toets(profiel: Profiel, code: str, peildatum: date) -> Toets:
    gevonden = next((t for t in profiel.toetsen if t.code == code), None)
    if gevonden is None:
        bekend = ", ".join([*(t.code for t in profiel.toetsen), *(r.code for r in profiel.regels)]) or "geen"
        raise Fout(
            f"{profiel.gemeente.naam} heeft geen toets {code!r} op {geldigheid(profiel, peildatum)}.",
            wat_nu=f"Kies uit: {bekend}.",
        )
    return gevonden


# ---------------------------------------------------------------------------------- reading the given answers


def lees_antwoorden(pad: Path, toets: Toets) -> dict[str, Antwoord]:
    """The answers in this JSON file, by code of condition; what is left out is open.

    Refused (`Fout`), naming each key: no JSON, an unknown condition or field, a value of the wrong kind."""
    inhoud = lees_json(pad)
    if not isinstance(inhoud, dict):
        raise onbruikbaar(pad, [f"het bestand is {_soort(inhoud)}; verwacht een blok met een antwoord per voorwaarde"])
    bekend = [v.code for v in toets.vragen]
    fouten: list[str] = []
    antwoorden: dict[str, Antwoord] = {}
    for code, waarde in inhoud.items():
        if code not in bekend:
            fouten.append(f"{code!r} is geen voorwaarde van toets {toets.code!r}; bekend: {', '.join(bekend)}")
            continue
        if gevonden := list(_fouten_in(code, waarde)):
            fouten += gevonden
        else:
            antwoorden[code] = Antwoord(waarde["antwoord"], waarde.get("motivering", ""))
    if fouten:
        raise onbruikbaar(pad, fouten)
    return antwoorden


def lees_json(pad: Path) -> object:
    """What is in this JSON file. Refused (`Fout`): no JSON, no UTF-8, a name that stands twice in one block."""

    def blok(paren: list[tuple[str, object]]) -> dict[str, object]:
        gevonden: dict[str, object] = {}
        for sleutel, waarde in paren:
            if sleutel in gevonden:
                raise onbruikbaar(pad, [f"{sleutel!r} staat twee keer in hetzelfde blok"])
            gevonden[sleutel] = waarde
        return gevonden

    try:
        return json.loads(pad.read_bytes().decode("utf-8-sig"), object_pairs_hook=blok)
    except json.JSONDecodeError as fout:
        waarom = f"regel {fout.lineno}, teken {fout.colno}: dit is geen geldige JSON"
        raise onbruikbaar(pad, [waarom]) from fout
    except UnicodeDecodeError as fout:
        raise onbruikbaar(pad, ["het bestand is geen UTF-8-tekst"]) from fout
    except (ValueError, RecursionError) as fout:
        raise onbruikbaar(pad, ["het bestand bevat een te groot getal of te veel blokken in elkaar"]) from fout


def _fouten_in(code: str, waarde: object) -> Iterator[str]:
    if not isinstance(waarde, dict):
        yield f'{code!r} is {_soort(waarde)}; verwacht een blok: {{"antwoord": true, "motivering": "..."}}'
        return
    for veld in waarde:
        if veld not in _VELDEN:
            yield f"'{code}.{veld}' is geen bekend veld; bekend: {', '.join(_VELDEN)}"
    if "antwoord" not in waarde:
        yield f"'{code}.antwoord' ontbreekt; laat de hele voorwaarde weg als zij nog open is"
    elif not isinstance(waarde["antwoord"], bool):
        yield f"'{code}.antwoord' is {_soort(waarde['antwoord'])}; verwacht true of false"
    if not isinstance(waarde.get("motivering", ""), str):
        yield f"'{code}.motivering' is {_soort(waarde['motivering'])}; verwacht tekst"


def _soort(waarde: object) -> str:
    return _SOORT.get(type(waarde), "leeg (null)")


def onbruikbaar(pad: Path, fouten: list[str]) -> Fout:
    """The error of a file with facts or answers that cannot be used, with everything that is wrong in it."""
    return Fout(
        "De antwoorden zijn niet te gebruiken.",
        waar=str(pad),
        waarom="\n" + "\n".join(f"  {fout}" for fout in fouten) + "\n",
        wat_nu="Verbeter het bestand; docs/profiel.md geeft een voorbeeld.",
    )


# ------------------------------------------------------------------------------------------ telling the verdict


def _regels(profiel: Profiel, oordeel: Oordeel, peildatum: date) -> Iterator[str]:
    toets = oordeel.toets
    yield from alinea(f"{toets.naam} ({toets.code}), {profiel.gemeente.naam}")
    yield from alinea(f"Beleid op {geldigheid(profiel, peildatum)}.")
    yield from herkomst(toets, 0)
    yield ""
    yield from alinea(f"Oordeel: {_OORDEEL[oordeel.voldaan]} ({_WIJZE[toets.oordeel]}).")
    if oordeel.beslissend:
        yield from alinea(f"Beslissend: {oordeel.beslissend.code}")
    for nummer, uitkomst in enumerate(oordeel.uitkomsten, 1):
        yield ""
        yield from _voorwaarde(nummer, uitkomst)
    if oordeel.open:
        yield ""
        verder = "" if oordeel.voldaan is None else "; dat verandert het oordeel niet"
        yield from alinea(f"Nog open: {', '.join(v.code for v in oordeel.open)}{verder}.")


def _voorwaarde(nummer: int, uitkomst: Voorwaardeuitkomst) -> Iterator[str]:
    voorwaarde = uitkomst.voorwaarde
    yield from alinea(f"{nummer}. {voorwaarde.code}: {_OORDEEL[uitkomst.houdt]}")
    yield from alinea(voorwaarde.vraag, 3)
    yield from alinea(f"antwoord: {_antwoord(voorwaarde, uitkomst)} (goed is: {ja_nee(voorwaarde.verwacht)})", 3)
    if uitkomst.antwoord and uitkomst.antwoord.motivering.strip():
        yield from alinea(f"reden: {uitkomst.antwoord.motivering}", 3)
    yield from herkomst(voorwaarde, 3)


def _antwoord(voorwaarde: Voorwaarde, uitkomst: Voorwaardeuitkomst) -> str:
    if uitkomst.antwoord is None:
        return f"nog geen; dit zegt {_WIE[voorwaarde.antwoord]}"
    tekst = ja_nee(uitkomst.antwoord.waarde)
    return tekst if uitkomst.houdt is not None else f"{tekst}, maar zonder reden telt dat niet"


def _als_json(profiel: Profiel, oordeel: Oordeel, peildatum: date) -> str:
    toets = oordeel.toets
    inhoud = {
        "gemeente": profiel.gemeente.slug,
        "peildatum": peildatum.isoformat(),
        "toets": toets.code,
        "naam": toets.naam,
        "oordeel": toets.oordeel,
        "bron": str(toets.bron),
        "aanname": toets.aanname,
        "voldaan": oordeel.voldaan,
        "beslissend": oordeel.beslissend.code if oordeel.beslissend else None,
        "voorwaarden": [_uitkomst_json(uitkomst) for uitkomst in oordeel.uitkomsten],
        "open": [v.code for v in oordeel.open],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2)


def _uitkomst_json(uitkomst: Voorwaardeuitkomst) -> dict[str, object]:
    voorwaarde, antwoord = uitkomst.voorwaarde, uitkomst.antwoord
    return {
        "code": voorwaarde.code,
        "vraag": voorwaarde.vraag,
        "door": voorwaarde.antwoord,
        "verwacht": voorwaarde.verwacht,
        "antwoord": antwoord.waarde if antwoord else None,
        "motivering": antwoord.motivering if antwoord else "",
        "houdt": uitkomst.houdt,
        "bron": str(voorwaarde.bron),
        "aanname": voorwaarde.aanname,
    }
