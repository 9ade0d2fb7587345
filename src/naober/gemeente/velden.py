"""Pure rules on what was recorded in the fields of a profile.

An answer is kept as text, or as a list of texts for `meerkeuze`: a number as Dutch writes it ('1,5'), a day as
'2015-03-01', yes and no as 'ja' and 'nee'. So it can stand in a JSON column and on a page as it is.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel import Gegevensveld, Product
from naober.kern import Bron, Weigering, datum_voluit

Waarde = str | Sequence[str]
Antwoorden = Mapping[str, Waarde]

_GETAL = re.compile(r"\d{1,9}(,\d{1,2})?")


def leeg(waarde: Waarde | None) -> bool:
    """Whether nothing was recorded; white space is nothing."""
    return not (waarde.strip() if isinstance(waarde, str) else waarde)


def gevraagd(velden: Sequence[Gegevensveld], antwoorden: Antwoorden) -> tuple[Gegevensveld, ...]:
    """The fields that are asked, given what was answered to the fields that they depend on."""
    return tuple(v for v in velden if all(_heeft(antwoorden.get(code), w) for code, w in v.als.items()))


def _heeft(waarde: Waarde | None, gezocht: Sequence[str]) -> bool:
    gegeven = [waarde] if isinstance(waarde, str) else waarde or ()
    return any(w in gezocht for w in gegeven)


def voor_leeftijd(velden: Sequence[Gegevensveld], leeftijd: int | None) -> tuple[Gegevensveld, ...]:
    """The fields that concern someone of this age in years; all of them when the age is not known."""
    return tuple(
        v
        for v in velden
        if leeftijd is None
        or (
            (v.vanaf_leeftijd is None or leeftijd >= v.vanaf_leeftijd)
            and (v.jonger_dan is None or leeftijd < v.jonger_dan)
        )
    )


def product_voor(product: Product, leeftijd: int) -> Product:
    """The same product with only the fields that are asked about someone of this age in years."""
    return product.model_copy(update={"velden": voor_leeftijd(product.velden, leeftijd)})


def getal_van(tekst: str) -> Decimal | None:
    """The number as Dutch writes it, with at most two decimals; None when it is none."""
    return Decimal(tekst.replace(",", ".")) if _GETAL.fullmatch(tekst) else None


def controleer_velden(
    velden: Sequence[Gegevensveld], antwoorden: Antwoorden, *, code: str, bron: Bron, voorvoegsel: str = ""
) -> Weigering | None:
    """The first field that is missing or wrong, or None. `bron` counts where a field has none of its own;
    `voorvoegsel` stands before the field's code in the name of the field on the form."""
    for veld in gevraagd(velden, antwoorden):
        if (fout := _mis(veld, antwoorden.get(veld.code, ""))) is not None:
            reden, alternatief = fout
            return Weigering(code, reden, veld.bron or bron, alternatief, f"{voorvoegsel}{veld.code}")
        gekozen = antwoorden.get(veld.code, "")
        if (
            veld.kies_uit is not None
            and not leeg(gekozen)
            and not _heeft(antwoorden.get(veld.kies_uit), (str(gekozen),))
        ):
            reden, alternatief = f"Dit is niet een van de aangevinkte: {veld.naam}", "Kies een van de aangevinkte."
            return Weigering(code, reden, veld.bron or bron, alternatief, f"{voorvoegsel}{veld.code}")
    return None


def vastleggen(velden: Sequence[Gegevensveld], antwoorden: Antwoorden) -> dict[str, Waarde]:
    """What is kept: the answers to the fields that are asked and were filled in, in the order of the profile."""
    return {
        v.code: w if isinstance(w, str) else list(w)
        for v in gevraagd(velden, antwoorden)
        if not leeg(w := antwoorden.get(v.code, ""))
    }


def weergave(veld: Gegevensveld, waarde: Waarde) -> str:
    """An answer as a reader sees it, with its unit."""
    if not isinstance(waarde, str):
        return "; ".join(waarde)
    if veld.soort == "datum":
        return datum_voluit(date.fromisoformat(waarde))
    return f"{waarde} {veld.eenheid}" if veld.eenheid and veld.soort == "getal" else waarde


def leesbaar(velden: Sequence[Gegevensveld], antwoorden: Antwoorden) -> list[tuple[str, str]]:
    """What was recorded as pairs of question and answer, in the order of the profile."""
    return [(v.naam, weergave(v, antwoorden[v.code])) for v in velden if not leeg(antwoorden.get(v.code))]


def _mis(veld: Gegevensveld, waarde: Waarde) -> tuple[str, str] | None:
    if leeg(waarde):
        if not veld.verplicht:
            return None
        wat = f"Kies uit: {'; '.join(veld.mogelijk)}." if veld.mogelijk else "Vul dit in."
        return f"Dit is nog niet ingevuld: {veld.naam}", wat
    if veld.mogelijk:
        return _mis_keuze(veld, [waarde] if isinstance(waarde, str) else list(waarde))
    if not isinstance(waarde, str):
        return f"Hier hoort één antwoord: {veld.naam}", "Vul één antwoord in."
    if veld.soort == "getal":
        return _mis_getal(veld, waarde)
    if veld.soort == "datum" and not _is_datum(waarde):
        return f"Dit is geen datum: {veld.naam}", "Vul een dag in die bestaat."
    return None


def _mis_keuze(veld: Gegevensveld, gekozen: list[str]) -> tuple[str, str] | None:
    uit = f"Kies uit: {'; '.join(veld.mogelijk)}."
    if any(k not in veld.mogelijk for k in gekozen):
        return f"Deze keuze staat niet in de lijst: {veld.naam}", uit
    if veld.soort != "meerkeuze":
        return None if len(gekozen) == 1 else (f"Hier past één keuze: {veld.naam}", uit)
    if veld.minimum is not None and len(gekozen) < veld.minimum:
        return f"Kies er ten minste {veld.minimum}: {veld.naam}", uit
    if veld.maximum is not None and len(gekozen) > veld.maximum:
        return f"Kies er ten hoogste {veld.maximum}: {veld.naam}", uit
    return None


def _mis_getal(veld: Gegevensveld, waarde: str) -> tuple[str, str] | None:
    getal = getal_van(waarde.strip())
    if getal is None:
        return f"Dit is geen getal: {veld.naam}", "Schrijf een getal, met een komma voor de decimalen."
    eenheid = f" {veld.eenheid}" if veld.eenheid else ""
    if veld.minimum is not None and getal < veld.minimum:
        return f"Dit is te weinig: {veld.naam}", f"Vul ten minste {veld.minimum}{eenheid} in."
    if veld.maximum is not None and getal > veld.maximum:
        return f"Dit is te veel: {veld.naam}", f"Vul ten hoogste {veld.maximum}{eenheid} in."
    return None


def _is_datum(waarde: str) -> bool:
    try:
        return date.fromisoformat(waarde).isoformat() == waarde
    except ValueError:
        return False
