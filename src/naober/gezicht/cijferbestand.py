"""A table of figures as a file: CSV, Parquet or a workbook, each with where the figures come from.

What may not be shown on a page is not in a file either: a figure that is kept back leaves the cell empty and says so in
the column beside it, so that no program takes it for zero."""

import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.kern.rekenblad import Cel, schrijf_rijen, veilige_cel

_NIET_IN_NAAM = re.compile(r"[^a-z0-9]+")
_GETALVORM: Mapping[str, str] = {"aantal": "#,##0", "bedrag": "€ #,##0.00", "procent": '0.0"%"', "datum": "d mmmm yyyy"}


class Bestand(NamedTuple):
    """What goes to the browser: the name to save it under, its kind for the header, and its content."""

    naam: str
    soort: str
    inhoud: bytes


def maak_bestand(tabel: Cijfertabel, vorm: str) -> Bestand | None:
    """The table in this form (`csv`, `xlsx` or `parquet`); None for a form that does not exist."""
    if vorm not in VORMEN:
        return None
    soort, maak = VORMEN[vorm]
    stam = _NIET_IN_NAAM.sub("-", tabel.titel.lower()).strip("-")[:60] or "cijfers"
    return Bestand(f"{stam}-{tabel.peil:%Y-%m-%d}.{vorm}", soort, maak(tabel))


def _koppen(tabel: Cijfertabel) -> list[str]:
    """Names with their unit. Two columns of one name would be one column to a program: the second gets a number."""
    namen: list[str] = []
    for kolom in tabel.kolommen:
        eenheid = {"bedrag": "euro", "procent": "procent"}.get(kolom.soort, kolom.eenheid)
        naam = f"{kolom.naam} ({eenheid})" if eenheid else kolom.naam
        namen.append(f"{naam} {namen.count(naam) + 1}" if naam in namen else naam)
    return [*namen, "Wat er niet staat"]


def _gaten(tabel: Cijfertabel, rij: int) -> str:
    """Which figures of this row are kept back and which are not known."""
    per: dict[str, list[str]] = {"afgeschermd": [], "niet bekend": []}
    for waarde, kolom in zip(tabel.rijen[rij], tabel.kolommen, strict=True):
        if waarde is VERBORGEN or waarde is None:
            per["niet bekend" if waarde is None else "afgeschermd"].append(kolom.naam)
    return "; ".join(f"{wat}: {', '.join(namen)}" for wat, namen in per.items() if namen)


def _waarde(waarde: Cijfer, kolom: Kolom) -> str | int | float | Decimal | date | None:
    """As a program reads it: money as euros with cents, nothing where there is no figure."""
    if waarde is None or not isinstance(waarde, str | int | float | Decimal | date):
        return None
    if kolom.soort == "bedrag" and not isinstance(waarde, str | date):
        return Decimal(round(waarde)).scaleb(-2)
    return waarde


def _rijen(tabel: Cijfertabel) -> list[list[Any]]:
    return [
        [*(_waarde(w, k) for w, k in zip(rij, tabel.kolommen, strict=True)), _gaten(tabel, nr)]
        for nr, rij in enumerate(tabel.rijen)
    ]


def _herkomst(tabel: Cijfertabel) -> list[tuple[str, str]]:
    return [
        ("Titel", tabel.titel),
        ("Bron", tabel.bron),
        ("Stand van", tabel.peil.isoformat()),
        ("Volledigheid", tabel.volledig),
        *(("Uitleg", regel) for regel in tabel.uitleg),
    ]


def _csv(tabel: Cijfertabel) -> bytes:
    """The rows first, so that any program reads them; what is to be known of them below an empty line."""
    uit = io.StringIO(newline="")
    rijen: list[list[Cel]] = [[*_koppen(tabel)], *_rijen(tabel), []]
    schrijf_rijen(uit, [*rijen, *(list(paar) for paar in _herkomst(tabel))])
    return uit.getvalue().encode("utf-8-sig")


def _xlsx(tabel: Cijfertabel) -> bytes:
    import xlsxwriter  # only who asks for a workbook loads it

    uit = io.BytesIO()
    boek = xlsxwriter.Workbook(uit, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    vet = boek.add_format({"bold": True})
    vormen = {soort: boek.add_format({"num_format": vorm}) for soort, vorm in _GETALVORM.items()}
    blad, over = boek.add_worksheet("Cijfers"), boek.add_worksheet("Over deze cijfers")
    for kolom, kop in enumerate(_koppen(tabel)):
        blad.write_string(0, kolom, kop, vet)
    for nr, rij in enumerate(_rijen(tabel), 1):
        for kolom, waarde in enumerate(rij):
            if waarde is None:
                continue
            vorm = vormen.get(tabel.kolommen[kolom].soort) if kolom < len(tabel.kolommen) else None
            blad.write(nr, kolom, veilige_cel(waarde), vorm)
    blad.freeze_panes(1, 0)
    blad.autofit()
    for nr, (wat, tekst) in enumerate(_herkomst(tabel)):
        over.write_string(nr, 0, wat, vet)
        over.write_string(nr, 1, tekst)
    over.autofit()
    boek.close()
    return uit.getvalue()


def _parquet(tabel: Cijfertabel) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    typen = {"tekst": pa.string(), "aantal": pa.int64(), "bedrag": pa.decimal128(18, 2), "datum": pa.date32()}
    soorten = [*(typen.get(k.soort, pa.float64()) for k in tabel.kolommen), pa.string()]
    kolommen = list(zip(*_rijen(tabel), strict=True)) or [()] * len(soorten)
    velden = [pa.field(kop, soort) for kop, soort in zip(_koppen(tabel), soorten, strict=True)]
    herkomst = json.dumps(_herkomst(tabel), ensure_ascii=False)
    schema = pa.schema(velden, metadata={"herkomst": herkomst})
    reeksen = [
        pa.array([float(w) if pa.types.is_floating(soort) and w is not None else w for w in reeks], soort)
        for reeks, soort in zip(kolommen, soorten, strict=True)
    ]
    uit = io.BytesIO()
    pq.write_table(pa.table(reeksen, schema=schema), uit)
    return uit.getvalue()


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
VORMEN: Final[Mapping[str, tuple[str, Callable[[Cijfertabel], bytes]]]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "xlsx": (_XLSX, _xlsx),
    "parquet": ("application/vnd.apache.parquet", _parquet),
}
