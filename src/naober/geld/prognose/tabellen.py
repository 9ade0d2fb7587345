"""The tables of all forecasts together, as they stand on the page, in a file and in the report."""

from collections.abc import Sequence
from datetime import date

from naober.geld.queries import Prognosebeeld, Prognoserij, Saldo, Tekortregel
from naober.gemeente.profiel.begrotingsoorzaken import Tekort
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.kern.taal import maand_voluit

BRON = "besluiten, toewijzingen en goedgekeurde facturen in Naober, per maand geteld"
BAND = "Van honderd jaren liggen er naar verwachting tachtig tussen de ondergrens en de bovengrens."
NALOOP = "Tot nu toe: goedgekeurde facturen, en van de laatste drie maanden ook wat er naar verwachting nog komt."
KLEIN = "Een regel over minder dan vijf inwoners is afgeschermd, en wat nodig is om die terug te rekenen ook."
_BEDRAGEN = ("Begroot", "Tot nu toe", "Verwacht", "Ondergrens", "Bovengrens", "Verschil")


def van_beeld(beeld: Prognosebeeld) -> dict[str, Cijfertabel]:
    """The lines with their year, and how well each forecast before."""
    uit = {"posten": _posten(beeld)}
    if any(r.toets for r in beeld.rijen):
        uit["toets"] = _toets(beeld)
    return uit


def volledig(beeld: Prognosebeeld) -> str:
    """What is in a forecast and what is not."""
    zonder = sum(1 for r in beeld.rijen if r.verwacht is None)
    tot = f"Geteld tot en met {maand_voluit(beeld.maand)}." if beeld.maand else ""
    posten = "1 post" if zonder == 1 else f"{zonder} posten"
    return f"{tot} Van {posten} is er geen prognose." if zonder else f"{tot} Van elke post is er een prognose."


def _posten(beeld: Prognosebeeld) -> Cijfertabel:
    kolommen = (Kolom("Post"), *(Kolom(n, "bedrag") for n in _BEDRAGEN), Kolom("Melding"))
    uitleg: tuple[str, ...] = (BAND, NALOOP, "Verschil: verwacht min begroot. Boven nul is meer dan begroot.")
    if any(r.dicht for r in beeld.rijen):
        uitleg = (*uitleg, KLEIN)
    titel = f"Verwacht in {beeld.jaar}"
    return Cijfertabel(titel, kolommen, [_rij(r) for r in beeld.rijen], BRON, _dag(beeld), volledig(beeld), uitleg)


def _rij(r: Prognoserij) -> tuple[Cijfer, ...]:
    if r.verwacht is None:
        leeg: Cijfer = VERBORGEN if r.dicht else None
        return (r.naam, r.begroot, leeg, leeg, leeg, leeg, leeg, r.reden)
    v = r.verwacht
    verschil = None if r.begroot is None else v.verwacht - r.begroot
    woord = MELDING[r.melding.soort] if r.melding else r.reden or "binnen de begroting"
    return (r.naam, r.begroot, v.bekend, v.verwacht, v.onder, v.boven, verschil, woord)


MELDING = {
    "zeker-over": "bijna zeker boven de begroting",
    "waarschijnlijk-over": "waarschijnlijk boven de begroting",
    "misschien-over": "kan boven de begroting komen",
    "zeker-onder": "bijna zeker onder de begroting",
    "waarschijnlijk-onder": "waarschijnlijk onder de begroting",
}


def _toets(beeld: Prognosebeeld) -> Cijfertabel:
    kolommen = (
        Kolom("Post"), Kolom("Fout van de prognose", "procent", decimalen=1),
        Kolom("Fout van zoals vorig jaar", "procent", decimalen=1), Kolom("Beter"),
        Kolom("Binnen de band", "procent"), Kolom("Keren", "aantal"),
    )  # fmt: skip
    rijen: list[tuple[Cijfer, ...]] = [
        (r.naam, r.toets.mape, r.toets.zoals_vorig_jaar, "prognose" if r.toets.wint else "zoals vorig jaar",
         r.toets.binnen, r.toets.keren)
        for r in beeld.rijen if r.toets
    ]  # fmt: skip
    uitleg = (
        "Elk jaar dat voorbij is, is nog eens voorspeld na een, twee en drie kwartalen, met wat toen bekend was.",
        (
            "De fout is hoeveel procent de prognose gemiddeld naast het jaar zat. Zoals vorig jaar: de rest van het "
            "jaar is dan even duur als een jaar eerder."
        ),
    )
    zonder = sum(1 for r in beeld.rijen if r.verwacht and not r.toets)
    posten = "1 post" if zonder == 1 else f"{zonder} posten"
    hoe = f"Van {posten} zijn er nog geen drie jaren." if zonder else "Van elke post met een prognose."
    return Cijfertabel("Hoe goed de prognose was", kolommen, rijen, BRON, _dag(beeld), hoe, uitleg)


def van_saldo(saldo: Saldo, beeld: Prognosebeeld | None, dag: date) -> Cijfertabel:
    """Income beside expenditure, as budgeted and as expected."""
    rijen: list[tuple[Cijfer, ...]] = [(f"Inkomst: {i.naam}", i.centen, i.herkomst) for i in saldo.inkomsten]
    rijen.append(("Inkomsten bij elkaar", saldo.baten, ""))
    rijen.append(("Bijdragen van inwoners die binnen zijn", saldo.bijdragen, "staan niet in de som"))
    rijen.append(("Uitgaven volgens de begroting", saldo.lasten, ""))
    rijen.append(("Over volgens de begroting", saldo.tegenover(saldo.lasten), "onder nul is een tekort"))
    verwacht = verwacht_samen(beeld.rijen) if beeld else None
    if verwacht is not None:
        rijen.append(("Meer of minder uitgaven dan begroot", verwacht, "posten met een prognose en een bedrag"))
        straks = None if saldo.lasten is None else saldo.tegenover(saldo.lasten + verwacht)
        rijen.append(("Over naar verwachting", straks, "onder nul is een tekort"))
    hoe = "Van elke inkomst is een bedrag bekend."
    if saldo.zonder:
        hoe = f"Van {saldo.zonder} van de {len(saldo.inkomsten)} inkomsten is geen bedrag bekend; die tellen niet mee."
    kolommen = (Kolom("Wat"), Kolom("Bedrag", "bedrag"), Kolom("Toelichting"))
    bron = "de begroting en de besluiten erover; prognoses en ontvangen bijdragen in Naober"
    return Cijfertabel(f"Inkomsten en uitgaven in {saldo.jaar}", kolommen, rijen, bron, dag, hoe)


def verwacht_samen(rijen: Sequence[Prognoserij]) -> int | None:
    """How much more than budgeted the shown lines come to together; None without one."""
    verschillen = [r.verwacht.verwacht - r.begroot for r in rijen if r.verwacht and r.begroot is not None]
    return sum(verschillen) if verschillen else None


def van_tekort(tekort: Tekort, regels: Sequence[Tekortregel], dag: date) -> Cijfertabel:
    """A shortfall by year: costs, the part of the budget for them, and the gap."""
    kolommen = (Kolom("Jaar"), *(Kolom(n, "bedrag") for n in ("Kosten", "Deel van het budget", "Tekort")), Kolom("Van"))
    rijen: list[tuple[Cijfer, ...]] = []
    for r in regels:
        van = f"de nota{f' ({r.benadering})' if r.benadering else ''}" if r.gedrukt else "begroting en besluiten"
        rijen.append((str(r.jaar), r.lasten, r.aandeel, r.tekort, van if r.tekort is not None else "nog niet bekend"))
    zonder = sum(1 for r in regels if r.tekort is None)
    hoe = f"Van {zonder} jaren is het deel van het budget niet bekend." if zonder else "Van elk jaar is het bekend."
    uitleg: tuple[str, ...] = (
        "Waar de nota het tekort en de kosten noemt, volgt het deel van het budget uit die twee.",
    )
    if tekort.uitleg:
        uitleg = (tekort.uitleg, *uitleg)
    return Cijfertabel(tekort.naam, kolommen, rijen, f"de begroting; {tekort.bron}", dag, hoe, uitleg)


def _dag(beeld: Prognosebeeld) -> date:
    """When it was made: there are lines only with a day."""
    return beeld.dag or date.min
