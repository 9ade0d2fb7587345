"""Rules about the answer to a declaration (325), as the provider checks it."""

from collections.abc import Callable, Iterator

from naober.istandaard.bericht import Inhoud, Prestatieregel
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.lijn import Lijn
from naober.istandaard.regels.register import (
    BERICHT,
    OVERSTIJGEND,
    Lijntoets,
    Mis,
    Omgeving,
    berichtregel,
    kopdeel,
    lijnregel,
    van_klasse,
)
from naober.istandaard.retourcodes import GEEN_OPMERKING, TOEGEWEZEN


@berichtregel(
    "TR337", OVERSTIJGEND, None, (325,), "Header", "Een antwoord hoort bij een declaratie die is verstuurd.",
    nu="Vraag de gemeente bij welke declaratie dit antwoord hoort.",
)  # fmt: skip
def tr337(o: Omgeving) -> Iterator[Mis]:
    identificatie = o.bericht.kop["DeclaratieIdentificatie"]["Identificatie"]
    if o.stand.declaratie(identificatie) is None:
        yield Mis(kopdeel(o.bericht), "DeclaratieIdentificatie", f"Er is geen declaratie {identificatie} verstuurd.")


@berichtregel(
    "TR371", OVERSTIJGEND, None, (325,), "Header", "De versies in een antwoord zijn die van de declaratie.",
    nu="Vraag de gemeente om een goed antwoord.",
)  # fmt: skip
def tr371(o: Omgeving) -> Iterator[Mis]:
    eerder = o.stand.declaratie(o.bericht.kop["DeclaratieIdentificatie"]["Identificatie"])
    versie = o.bericht.kop["XsdVersieDeclaratie"]
    staat = (versie["BasisschemaXsdVersie"], versie["BerichtXsdVersie"])
    if eerder is not None and staat != (eerder.basisschema_xsd, eerder.bericht_xsd):
        yield Mis(kopdeel(o.bericht), "XsdVersieDeclaratie", "De versies zijn niet die van de declaratie.")


@berichtregel(
    "TR376", OVERSTIJGEND, None, (325,), "DeclaratieAntwoord", "Het declaratienummer is dat van de declaratie.",
    nu="Vraag de gemeente om een goed antwoord.",
)  # fmt: skip
def tr376(o: Omgeving) -> Iterator[Mis]:
    eerder = o.stand.declaratie(o.bericht.kop["DeclaratieIdentificatie"]["Identificatie"])
    for deel in van_klasse(o.bericht, "DeclaratieAntwoord"):
        if eerder is not None and deel.waarde["DeclaratieNummer"] != eerder.nummer:
            yield Mis(deel, "DeclaratieNummer", f"De declaratie had nummer {eerder.nummer}.")


@berichtregel(
    "TR342", BERICHT, TECHNISCH, (325,), "DeclaratieAntwoord",
    "Wat is afgewezen, verklaart het verschil tussen ingediend en toegekend.",
    nu="Vraag de gemeente om een goed antwoord.",
)  # fmt: skip
def tr342(o: Omgeving) -> Iterator[Mis]:
    for deel in van_klasse(o.bericht, "DeclaratieAntwoord"):
        w = deel.waarde
        toegekend = _saldo(w["TotaalToegekendBedrag"])
        if any(code not in (GEEN_OPMERKING, TOEGEWEZEN) for code in w["RetourCodes"]):
            # The whole is refused; then the lines were not looked at.
            if toegekend != 0:
                yield Mis(deel, "TotaalToegekendBedrag", "De declaratie is afgekeurd; er kan niets zijn toegekend.")
            continue
        afgewezen = sum(
            Prestatieregel.van(client["Bsn"], p).saldo for client in w.get("Clienten", ()) for p in client["Prestaties"]
        )
        if afgewezen != _saldo(w["TotaalIngediendBedrag"]) - toegekend:
            yield Mis(deel, "TotaalToegekendBedrag", "De afgewezen regels verklaren het verschil niet.")
        for prestatie in van_klasse(o.bericht, "Prestatie"):
            if prestatie.waarde["RetourCodes"] == [GEEN_OPMERKING]:
                yield Mis(prestatie, "RetourCodes", "Een goedgekeurde regel hoort niet in het antwoord.")


def _saldo(totaal: Inhoud) -> int:
    bedrag = int(totaal["TotaalBedrag"])
    return -bedrag if totaal["DebetCredit"] == "C" else bedrag


def _toets_325(code: str, retourcode: str, element: str, zegt: str) -> Callable[[Lijntoets], Lijntoets]:
    return lijnregel(code, OVERSTIJGEND, retourcode, element, zegt, nummers=(325,))


@_toets_325("TR366", "9366", "ProductReferentie", "Elke afgewezen regel stond in de declaratie.")
def tr366(r: Prestatieregel, k: Lijn) -> str | None:
    return f"Regel {r.referentie} is niet gedeclareerd." if k.stand.prestatie(r.referentie) is None else None


@_toets_325("TR367", "9367", "Prestatie", "Een afgewezen regel komt ongewijzigd terug.")
def tr367(r: Prestatieregel, k: Lijn) -> str | None:
    eerder = k.stand.prestatie(r.referentie)
    if eerder is None:
        return None
    anders = [naam for naam, a, b in zip(r._fields[2:], r[2:], eerder[2:], strict=True) if a != b]
    return f"Anders dan gedeclareerd: {', '.join(anders)}." if anders else None


@_toets_325("TR304", "8187", "Bsn", "Een afgewezen regel gaat over wie de declaratie noemde.")
def tr304(r: Prestatieregel, k: Lijn) -> str | None:
    eerder = k.stand.prestatie(r.referentie)
    if eerder is None or eerder.bsn == r.bsn:
        return None
    return f"Regel {r.referentie} ging over een andere cliënt."
