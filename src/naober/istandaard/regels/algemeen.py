"""Rules that hold for more kinds of message than one: header, resident, product, and nothing twice."""

from collections.abc import Iterator
from datetime import date

from stdnum.nl import bsn as elfproef

from naober.istandaard.bericht import Inhoud
from naober.istandaard.codelijsten import lijstnaam
from naober.istandaard.regels.register import (
    BERICHT,
    EXTERN,
    OVERSTIJGEND,
    Deel,
    Mis,
    Omgeving,
    Plaats,
    berichtregel,
    deelregel,
    delen,
    kopdeel,
    sleutelwaarden,
    van_klasse,
)

HEEN = (301, 305, 307, 315, 317, 319, 323, 325)
_PERSOON = (301, 305, 307, 315)
OUDST = 120
ONBEKEND, ONBEKENDE_DATUM = "3", date(1900, 1, 1)
TECHNISCH = "0001"


@berichtregel(
    "TR056", OVERSTIJGEND, "9056", HEEN, "Header", "Een identificatie wordt per soort bericht één keer gebruikt."
)
def tr056(o: Omgeving) -> Iterator[Mis]:
    if o.stand.bericht_bekend(o.bericht.soort.nummer, o.bericht.identificatie):
        yield Mis(kopdeel(o.bericht), "Identificatie", f"Bericht {o.bericht.identificatie} is al eerder ontvangen.")


@berichtregel("TR135", EXTERN, "8848", HEEN, "Header", "De dagtekening ligt niet in de toekomst.")
def tr135(o: Omgeving) -> Iterator[Mis]:
    if o.bericht.dagtekening > o.stand.vandaag:
        yield Mis(kopdeel(o.bericht), "Dagtekening", f"De dagtekening {o.bericht.dagtekening:%d-%m-%Y} komt nog.")


@berichtregel("TR378", EXTERN, "S300", HEEN, "Header", "Een gemeente staat er met een code die het CBS kent.")
def tr378(o: Omgeving) -> Iterator[Mis]:
    soort = o.bericht.soort
    van_gemeente = soort.van_gemeente
    element, code = ("Afzender", o.bericht.afzender) if van_gemeente else ("Ontvanger", o.bericht.ontvanger)
    dagen = [o.bericht.dagtekening, *_ingangen(o)]
    if not any(o.stand.gemeente_bestaat(code, dag) for dag in dagen):
        yield Mis(kopdeel(o.bericht), element, f"Gemeentecode {code} staat niet in de lijst van het CBS.")
    for deel in van_klasse(o.bericht, "Woonplaatsbeginsel"):
        ander = deel.waarde["Gemeente"]
        if not o.stand.gemeente_bestaat(ander, o.bericht.dagtekening):
            yield Mis(deel, "Gemeente", f"Gemeentecode {ander} staat niet in de lijst van het CBS.")


def _ingangen(o: Omgeving) -> list[date]:
    """After a redivision the code of the day on which the help began may still be used."""
    if o.bericht.soort.nummer == 301:
        return [deel.waarde["Ingangsdatum"] for deel in van_klasse(o.bericht, "ToegewezenProduct")]
    if o.bericht.soort.nummer == 315:
        return [deel.waarde["ToewijzingIngangsdatum"] for deel in van_klasse(o.bericht, "AangevraagdProduct")]
    return []


@berichtregel(
    "TR381", EXTERN, "S329", (301, 305, 307, 315, 317), "Product", "Een productcode hoort bij de categorie ernaast."
)
def tr381(o: Omgeving) -> Iterator[Mis]:
    for deel in delen(o.bericht):
        product = deel.waarde.get("Product") or {}
        code = product.get("Code")
        if code and not o.stand.product_bestaat(product["Categorie"], code, o.bericht.dagtekening):
            lijst = lijstnaam("020", o.bericht.soort.wet)
            yield Mis(deel, "Code", f"Product {code} hoort niet bij categorie {product['Categorie']} van {lijst}.")


@berichtregel(
    "TR101", BERICHT, TECHNISCH, (301, 305, 307, 315, 317, 323, 325), "Bericht", "Niets staat er twee keer in.",
    nu="Laat de dubbele regel weg.",
)  # fmt: skip
def tr101(o: Omgeving) -> Iterator[Mis]:
    if o.bericht.soort.nummer == 323:
        # Of a declaration the lines are counted while they pass (Declaratiecontrole).
        return
    gezien: set[tuple[object, ...]] = set()
    for deel in delen(o.bericht):
        waarden = sleutelwaarden(deel.klasse, deel.waarde)
        sleutel = (deel.klasse, *_boven(deel.plaats), waarden)
        if any(w is not None for w in waarden) and sleutel in gezien:
            yield Mis(deel, "", f"{deel.klasse} {deel.sleutel} staat er twee keer in.".replace("  ", " "))
        gezien.add(sleutel)


def _boven(plaats: Plaats) -> Plaats:
    return plaats[:-1] if plaats and isinstance(plaats[-1], int) else plaats


@berichtregel(
    "TR002", BERICHT, TECHNISCH, _PERSOON, "Client", "Niemand is ouder dan 120 jaar.",
    nu="Controleer de geboortedatum; is zij onbekend, vul dan 01-01-1900 met datumgebruik 3.",
)  # fmt: skip
def tr002(o: Omgeving) -> Iterator[Mis]:
    for deel, geboren in _geboren(o, "Client"):
        if _onbekend(geboren):
            continue
        if jaren_eerder(o.bericht.dagtekening, OUDST) > geboren["Datum"]:
            yield Mis(deel, "Geboortedatum", "De geboortedatum ligt meer dan 120 jaar voor de dagtekening.")


@berichtregel(
    "TR134", BERICHT, TECHNISCH, _PERSOON, "Client", "Niemand is na de dagtekening geboren.",
    nu="Controleer de geboortedatum.",
)  # fmt: skip
def tr134(o: Omgeving) -> Iterator[Mis]:
    for deel, geboren in _geboren(o, "Client", "Relatie"):
        if geboren["Datum"] > o.bericht.dagtekening:
            yield Mis(deel, "Geboortedatum", "De geboortedatum ligt na de dagtekening.")


@berichtregel(
    "CS139", BERICHT, TECHNISCH, _PERSOON, "Client", "Bij een onbekende dag of maand staat de eerste, bij een onbekende"
    " datum 01-01-1900.", nu="Vul 01 voor wat onbekend is.",
)  # fmt: skip
def cs139(o: Omgeving) -> Iterator[Mis]:
    for deel, geboren in _geboren(o, "Client", "Relatie"):
        datum, gebruik = geboren["Datum"], geboren.get("DatumGebruik")
        past = {
            None: True,
            "1": datum.day == 1,
            "2": (datum.day, datum.month) == (1, 1),
            ONBEKEND: datum == ONBEKENDE_DATUM,
        }
        if not past[gebruik]:
            yield Mis(deel, "DatumGebruik", f"De datum {datum:%d-%m-%Y} past niet bij datumgebruik {gebruik}.")


def _geboren(o: Omgeving, *klassen: str) -> Iterator[tuple[Deel, Inhoud]]:
    for deel in van_klasse(o.bericht, *klassen):
        if geboren := deel.waarde.get("Geboortedatum"):
            yield deel, geboren


def _onbekend(geboren: Inhoud) -> bool:
    return bool(geboren.get("DatumGebruik") == ONBEKEND and geboren["Datum"] == ONBEKENDE_DATUM)


def jaren_eerder(dag: date, jaren: int) -> date:
    """The same day, so many years before."""
    # 29 February of a year without one is the first of March.
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return date(dag.year - jaren, 3, 1)


@deelregel(
    "CS002", BERICHT, TECHNISCH, (301, 305, 307, 315, 317, 325), "Client", "Bsn",
    "Een burgerservicenummer voldoet aan de elfproef.", nu="Controleer het burgerservicenummer.",
)  # fmt: skip
def cs002(w: Inhoud, o: Omgeving) -> str | None:
    return None if elfproef.is_valid(w["Bsn"]) else "Het burgerservicenummer bestaat niet: het haalt de elfproef niet."


@deelregel("TR304", OVERSTIJGEND, "8187", (317,), "Client", "Bsn", "Een bericht gaat over iemand met een toewijzing.")
def tr304(w: Inhoud, o: Omgeving) -> str | None:
    return None if o.stand.client_bekend(w["Bsn"]) else "Deze cliënt heeft geen toewijzing bij deze aanbieder."
