"""`naober bericht`: is this a good message, which rules are there, and how much may be declared?

Reads files alone. What hangs on what a receiver knows (allocations, earlier messages) is asked in the system itself."""

from datetime import date
from pathlib import Path

from naober.istandaard import (
    REGELS,
    Bericht,
    Geheugenstand,
    Leesfout,
    Omvang,
    Soort,
    Toewijzing,
    Wet,
    betekenis,
    controleer,
    declarabel_totaal,
    declarabel_volume,
    lees,
    regels_voor,
)
from naober.istandaard.ggk import GGKFOUTEN, Envelop, Ggkfout, pak_uit
from naober.kern import Fout
from naober.opdracht.mappen import Uitvoer

_NIVEAUS = {1: "vorm", 2: "inhoud", 3: "eerdere berichten", 4: "andere bron"}
# What can be said without knowing anything of sender or receiver.
_ZONDER_KENNIS = ("TR135", "TR378")


def keur(bestanden: list[Path], vandaag: date) -> Uitvoer:
    """What is wrong with these files by structure, and by the rules that ask no knowledge. Code 1 when anything is."""
    regels: list[str] = []
    fout = False
    for pad in bestanden:
        gevonden, kop = _keur(pad.read_bytes(), vandaag)
        fout = fout or bool(gevonden)
        regels += [f"{pad.name}: {kop}", *(f"  {regel}" for regel in gevonden)]
    return Uitvoer(1 if fout else 0, "\n".join(regels) + "\n")


def _keur(data: bytes, vandaag: date) -> tuple[list[str], str]:
    gelezen = lees(_uit_envelop(data))
    if isinstance(gelezen, Leesfout):
        plekken = [str(p) + (f" [{p.regel}]" if p.regel else "") + _regelnummer(p.regelnummer) for p in gelezen.plekken]
        code = f", retourcode {gelezen.retourcode}" if gelezen.retourcode else ""
        return plekken or [gelezen.reden], f"geen goed bericht{code}" + (f" ({gelezen.soort})" if gelezen.soort else "")
    bevindingen = [
        b
        for b in controleer(gelezen, Geheugenstand(vandaag, gelezen.soort.wet))
        if b.technisch or b.regel in _ZONDER_KENNIS
    ]
    namen = [f"{b.regel} ({b.retourcode}) {b.klasse} {b.sleutel}: {b.wat} {b.nu}" for b in bevindingen]
    return namen, f"{gelezen.soort} van {gelezen.afzender} aan {gelezen.ontvanger}, {_oordeel(gelezen, namen)}"


def _oordeel(gelezen: Bericht, namen: list[str]) -> str:
    if namen:
        return "goed van vorm, niet van inhoud"
    return f"goed, {len(regels_voor(gelezen.soort))} regels gelden"


def _regelnummer(nummer: int | None) -> str:
    return f" (regel {nummer})" if nummer else ""


def _uit_envelop(data: bytes) -> bytes:
    """The message itself, also when it is still in the envelope of the exchange."""
    uit = pak_uit(data)
    if isinstance(uit, Ggkfout):
        wat = GGKFOUTEN.get(uit.code, uit.omschrijving)
        raise Fout("Dit is geen bericht maar een fout van het knooppunt.", waarom=f"{uit.code}: {wat}")
    return uit.bericht if isinstance(uit, Envelop) else data


def regels(nummer: int | None, wet: Wet) -> Uitvoer:
    """The rules of the standard, of all messages or of one."""
    soort = None if nummer is None else _soort(wet, nummer)
    gekozen = [r for r in REGELS if wet in r.wetten and (soort is None or soort.nummer in r.nummers)]
    rijen = [
        f"{r.code}  {r.retourcode or '-':4}  {_NIVEAUS[r.niveau]:18}  {', '.join(map(str, r.nummers)):27}  {r.zegt}"
        for r in sorted(gekozen, key=lambda r: (r.code, r.nummers))
    ]
    return Uitvoer(0, "\n".join(dict.fromkeys(rijen)) + f"\n\n{len({r.code for r in gekozen})} regels.\n")


def _soort(wet: Wet, nummer: int) -> Soort:
    try:
        return Soort.van(wet, nummer)
    except ValueError as fout:
        raise Fout(str(fout)) from fout


def volume(
    omvang: Omvang, ingang: date, eind: date | None, van: date, tot: date, categorie: str | None, wet: Wet
) -> Uitvoer:
    """How much of an allocation may be declared over a period, and over the whole."""
    if tot < van or (eind is not None and eind < ingang):
        raise Fout("Een periode eindigt niet voor zij begint.")
    t = Toewijzing(1, "", ingang, eind, categorie, None, omvang, wet=wet)
    periode, geheel = declarabel_volume(t, van, tot), declarabel_totaal(t)
    eenheid = betekenis("WJ756", omvang.eenheid, wet)
    totaal = "geen grens" if geheel.hoogst is None else f"{geheel.hoogst}"
    return Uitvoer(
        0,
        f"Van {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}: {periode.hoogst} {eenheid} ({periode.uitleg}).\n"
        f"Over de hele toewijzing: {totaal} ({geheel.uitleg}).\n",
    )
