"""How many people live where, by age and year, from a file: of the CBS, or of who forecasts the population."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from typing import Final

from django.db import transaction

from naober.geld.models import Bevolking
from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering

KOPPEN: Final = ("jaar", "gebied", "leeftijd", "inwoners")
LEEFTIJDEN: Final = ("0-17", "18-64", "65-79", "80+")
_BRON = Bron("Besluit begroting en verantwoording provincies en gemeenten", "art. 19")
_Aantallen = Mapping[tuple[int, str, str], int]


def lees_bevolking(profiel: Profiel, tekst: str) -> dict[tuple[int, str, str], int] | Weigering:
    """By year, area (none: the whole municipality) and age the residents. Refused whole, with the line and what to do:
    without the headings, with an area or age that is not known, a number that is none, or a row that is there twice."""
    scheiding = ";" if ";" in tekst.partition("\n")[0] else ","
    try:
        rijen = list(csv.reader(StringIO(tekst.lstrip("\ufeff")), delimiter=scheiding))
    except csv.Error:
        return _nee("tabel", "Dit bestand is geen tabel die wij kunnen lezen.", "Bewaar het opnieuw als csv.")
    if not rijen or tuple(k.strip().lower() for k in rijen[0]) != KOPPEN:
        return _nee("koppen", "De eerste regel noemt niet precies de kolommen die nodig zijn.", "; ".join(KOPPEN))
    gebieden = {"", *(g.code for g in profiel.gebieden)}
    uit: dict[tuple[int, str, str], int] = {}
    for nr, cellen in enumerate(rijen[1:], start=2):
        if not any(c.strip() for c in cellen):
            continue
        gelezen = _rij(nr, [c.strip() for c in cellen], gebieden)
        if isinstance(gelezen, Weigering):
            return gelezen
        sleutel, aantal = gelezen
        if sleutel in uit:
            return _nee("dubbel", f"Regel {nr} staat er twee keer.", "Laat er één staan.")
        uit[sleutel] = aantal
    return uit or _nee("leeg", "Er staat geen regel met inwoners in.", "Kies een ander bestand.")


def _rij(nr: int, cellen: Sequence[str], gebieden: set[str]) -> tuple[tuple[int, str, str], int] | Weigering:
    if len(cellen) != len(KOPPEN):
        return _nee("kolommen", f"Regel {nr} heeft {len(cellen)} kolommen en geen vier.", "Kijk de regel na.")
    jaar, gebied, leeftijd, inwoners = cellen
    if not (jaar.isdecimal() and 1990 <= int(jaar) <= 2100):
        return _nee("jaar", f"Regel {nr}: {jaar!r} is geen jaar.", "Schrijf 2027.")
    if gebied not in gebieden:
        bekend = ", ".join(sorted(gebieden - {""}))
        return _nee("gebied", f"Regel {nr}: {gebied!r} is hier geen gebied.", f"Laat leeg, of kies uit: {bekend}.")
    if leeftijd not in LEEFTIJDEN:
        return _nee("leeftijd", f"Regel {nr}: {leeftijd!r} kennen wij niet.", f"Kies uit: {', '.join(LEEFTIJDEN)}.")
    if not inwoners.isdecimal():
        return _nee("aantal", f"Regel {nr}: {inwoners!r} is geen heel aantal.", "Schrijf 12345, zonder punt.")
    return (int(jaar), gebied, leeftijd), int(inwoners)


def vervang(aantallen: _Aantallen, herkomst: str, dag: date) -> int:
    """Put these in the place of what was read before, all of it. In the scope of one municipality."""
    with transaction.atomic():
        Bevolking.objects.all().delete()
        rijen = [
            Bevolking(jaar=jaar, gebied=gebied, leeftijd=oud, inwoners=n, herkomst=herkomst, gelezen_op=dag)
            for (jaar, gebied, oud), n in aantallen.items()
        ]
        return len(Bevolking.objects.bulk_create(rijen, batch_size=5000))


def _nee(code: str, reden: str, wat: str) -> Weigering:
    return Weigering(f"bevolking.{code}", reden, _BRON, wat, "bestand")
