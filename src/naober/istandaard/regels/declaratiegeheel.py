"""Rules about a declaration (323) as a whole: its number, its month and its total."""

from collections.abc import Iterator
from datetime import date

from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.declaratie import laatste_dag
from naober.istandaard.regels.lijn import Lijn
from naober.istandaard.regels.register import BERICHT, OVERSTIJGEND, geheelregel, tellingregel


@geheelregel("TR101", BERICHT, TECHNISCH, "Bsn", "Een cliënt staat er één keer in.", klasse="Client",
             nu="Zet alle regels van een cliënt bij elkaar.")  # fmt: skip
def tr101(k: Lijn) -> str | None:
    dubbel = sum(1 for aantal in k.geheel.personen.values() if aantal > 1)
    return f"Er staan {dubbel} cliënten twee keer in." if dubbel else None


@tellingregel("TR101", BERICHT, TECHNISCH, "ProductReferentie", "Geen regel staat er twee keer in.",
              nu="Laat er een weg.")  # fmt: skip
def tr101_regel(k: Lijn) -> Iterator[tuple[str, str]]:
    for referentie, aantal in k.geheel.aantal.items():
        if aantal > 1:
            yield referentie, f"Referentie {referentie} staat er {aantal} keer in."


@tellingregel("TR315", BERICHT, TECHNISCH, "VorigReferentieNummer", "Een regel wordt één keer gecrediteerd.",
              nu="Laat een van de twee weg.")  # fmt: skip
def tr315(k: Lijn) -> Iterator[tuple[str, str]]:
    for referentie, aantal in k.geheel.vorige.items():
        if aantal > 1:
            yield referentie, f"Regel {referentie} wordt {aantal} keer gecrediteerd."


@tellingregel("TR316", BERICHT, TECHNISCH, "VorigReferentieNummer", "Een regel wordt niet in zijn eigen bericht"
              " gecrediteerd.", nu="Laat beide regels weg.")  # fmt: skip
def tr316(k: Lijn) -> Iterator[tuple[str, str]]:
    for referentie in k.geheel.vorige.keys() & k.geheel.aantal.keys():
        yield referentie, f"Regel {referentie} staat in dit bericht en wordt erin gecrediteerd."


@tellingregel("TR416", BERICHT, TECHNISCH, "IngediendBedrag", "Een periode van een product staat er één keer in.",
              nu="Voeg de regels samen.")  # fmt: skip
def tr416(k: Lijn) -> Iterator[tuple[str, str]]:
    for (toewijzing, _, code, begin, _), aantal in k.geheel.debet.items():
        if aantal > 1:
            yield str(toewijzing), f"Toewijzing {toewijzing}, product {code}, {begin:%m-%Y}: staat er {aantal} keer in."


@geheelregel("CS100", BERICHT, TECHNISCH, "DeclaratiePeriode", "Met deze release wordt vanaf 2021 gedeclareerd.",
             nu="Declareer deze maand buiten het berichtenverkeer om.")  # fmt: skip
def cs100(k: Lijn) -> str | None:
    return "De maand ligt voor 2021." if k.declaratie["DeclaratiePeriode"]["Begindatum"] < k.vroegst else None


@geheelregel("CS340", BERICHT, TECHNISCH, "DeclaratiePeriode", "Een declaratie gaat over één hele kalendermaand.",
             nu="Begin op de eerste en eindig op de laatste van de maand.")  # fmt: skip
def cs340(k: Lijn) -> str | None:
    begin, eind = k.declaratie["DeclaratiePeriode"]["Begindatum"], k.declaratie["DeclaratiePeriode"]["Einddatum"]
    if begin.day == 1 and eind == laatste_dag(begin):
        return None
    return f"{begin:%d-%m-%Y} tot en met {eind:%d-%m-%Y} is geen hele kalendermaand."


@geheelregel("CS325", BERICHT, TECHNISCH, "TotaalIngediendBedrag", "Een totaal van nul is debet.", nu="Vul D.")
def cs325(k: Lijn) -> str | None:
    totaal = k.declaratie["TotaalIngediendBedrag"]
    nul_credit = totaal["TotaalBedrag"] == 0 and totaal["DebetCredit"] == "C"
    return "Het totaal is nul en staat als credit." if nul_credit else None


@geheelregel("TR358", BERICHT, TECHNISCH, "TotaalIngediendBedrag", "Het totaal is de som van de regels, credits eraf.",
             nu="Tel de regels opnieuw op.")  # fmt: skip
def tr358(k: Lijn) -> str | None:
    totaal = k.declaratie["TotaalIngediendBedrag"]
    staat = -totaal["TotaalBedrag"] if totaal["DebetCredit"] == "C" else totaal["TotaalBedrag"]
    som = k.geheel.saldo
    return None if staat == som else f"De regels zijn samen {som} cent; er staat {staat}."


@geheelregel("TR333", OVERSTIJGEND, "9333", "DeclaratieNummer", "Een declaratienummer wordt één keer gebruikt.")
def tr333(k: Lijn) -> str | None:
    nummer = k.declaratie["DeclaratieNummer"]
    return f"Declaratie {nummer} is al ontvangen." if k.stand.declaratienummer_bekend(nummer) else None


@geheelregel("TR318", OVERSTIJGEND, "8214", "DeclaratiePeriode", "Zolang er hulp is, sluiten de maanden op elkaar aan.")
def tr318(k: Lijn) -> str | None:
    vorige = k.stand.laatste_declaratiemaand()
    maand = k.declaratie["DeclaratiePeriode"]["Begindatum"].replace(day=1)
    # The last month again is a correction.
    if vorige is None or maand == vorige:
        return None
    if maand < vorige:
        return f"De maand {vorige:%m-%Y} is al gedeclareerd."
    tussen = _volgende(vorige)
    while tussen < maand:
        if (tussen.year, tussen.month) in k.geheel.maanden or k.stand.geleverd_in(tussen):
            return f"Over {tussen:%m-%Y} is nog niet gedeclareerd, terwijl er toen hulp was."
        tussen = _volgende(tussen)
    return None


def _volgende(maand: date) -> date:
    return date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)
