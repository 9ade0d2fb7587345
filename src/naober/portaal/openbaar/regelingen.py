"""Money and schemes: what the municipality has, and what one may be entitled to. Reckoned here and kept nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from naober.kern import Bron
from naober.portaal.openbaar.formulieren import Regelingenformulier
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon
from naober.regels import BijdrageFeiten, bijdrage_wmo
from naober.regels.gemeentelijk import bereken, lees_feiten, zoek


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a calculation says to a visitor, with why and by which source."""

    naam: str
    zegt: str
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]


# It carries a date of birth and an income, so it is sent and never stands in the address; nothing of it is kept.
@csrf_exempt
@openbaar(formulier=True)
def regelingen(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What there is, and with a few facts what one may be entitled to."""
    rekent = frozenset(r.berekening for r in bezoek.profiel.regels)
    formulier = Regelingenformulier(rekent, request.POST if request.method == "POST" else None)
    antwoorden = list(_reken(bezoek, formulier.cleaned_data)) if formulier.is_valid() else []
    status = 422 if formulier.errors else 200
    financieel = [p for p in bezoek.profiel.producten if p.soort == "financieel"]
    return toon(
        request,
        "regelingen",
        bezoek,
        status=status,
        formulier=formulier,
        antwoorden=antwoorden,
        financieel=financieel,
    )


def _reken(bezoek: Bezoek, feiten: dict[str, Any]) -> Iterator[Antwoord]:
    yield _bijdrage(feiten["geboortedatum"], feiten["partner"], bezoek.dag)
    per_berekening: dict[str, dict[str, Any]] = {"leeftijdsgrens": {"geboortedatum": feiten["geboortedatum"]}}
    if feiten.get("inkomen") is not None and feiten.get("minimuminkomen") is not None:
        per_berekening["tegemoetkoming-zorgkosten"] = {
            "inkomen_centen": feiten["inkomen"] * 100,
            "minimuminkomen_centen": feiten["minimuminkomen"] * 100,
            "hoge_kosten": feiten["hoge_kosten"],
            "extra_kosten": feiten["extra_kosten"],
            "collectieve_verzekering": feiten["verzekering"],
        }
    for regel in bezoek.profiel.regels:
        gevonden = zoek(bezoek.profiel, regel.code)
        if gevonden is None or regel.berekening not in per_berekening:
            continue
        gelezen = lees_feiten(gevonden[0], per_berekening[regel.berekening])
        if isinstance(gelezen, list):
            continue
        uitkomst = bereken(bezoek.profiel, regel.code, gelezen, bezoek.dag)
        zegt = "Dit kan voor u zijn." if uitkomst.voldoet else "Dit is nu niet voor u."
        if uitkomst.bedrag_centen:
            zegt = f"Dit kan voor u zijn: {uitkomst.bedrag_centen // 100} euro per jaar."
        yield Antwoord(regel.naam, zegt, uitkomst.redenen, uitkomst.bronnen)


def _bijdrage(geboren: date, partner: date | None, dag: date) -> Antwoord:
    oordeel = bijdrage_wmo(BijdrageFeiten(geboortedatum=geboren, geboortedatum_partner=partner), dag)
    zegt = {
        "geen": "U betaalt niets voor hulp van de Wmo.",
        "cak": "Het CAK rekent uit wat u betaalt.",
        "onbekend": "Wij weten dit niet zeker. Bel ons.",
    }.get(oordeel.soort, "")
    if oordeel.bedrag is not None:
        zegt = f"Krijgt u hulp van de Wmo? Dan betaalt u hoogstens {oordeel.bedrag.naar_euro()} per {oordeel.per}."
    return Antwoord("Eigen bijdrage voor hulp van de Wmo", zegt, oordeel.redenen, oordeel.bronnen)
