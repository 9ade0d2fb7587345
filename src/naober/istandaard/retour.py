"""The message that answers another: what was refused and why, and nothing else.

A technical fault refuses the whole and stands in the header alone (OP286). Of a message about a resident the class
Client comes back whole, with a code at each class, when something in it was refused (OP065); of a declaration only the
lines that were refused (OP303, OP304, TR342)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from naober.istandaard.bericht import XSD_VERSIE, Bericht, Inhoud, Leesfout, Prestatieregel, kop
from naober.istandaard.regels.register import Bevinding, Plaats
from naober.istandaard.retourcodes import GEEN_OPMERKING, TECHNISCH, TOEGEWEZEN
from naober.istandaard.soorten import Soort
from naober.istandaard.structuur import Klasse, structuur

_XSD = {"BasisschemaXsdVersie": XSD_VERSIE, "BerichtXsdVersie": XSD_VERSIE}
_HEENKOP = ("Afzender", "Ontvanger", "Identificatie", "Dagtekening", *_XSD)
_HEADER: Plaats = ()


def maak_retour(heen: Bericht, bevindingen: Sequence[Bevinding], identificatie: str, dag: date) -> Bericht:
    """The 302, 306, 308, 316, 318 or 320 to this message. Without findings: only a header that says so.

    Refuses (ValueError) a declaration, which `maak_declaratieantwoord` answers, and what is an answer itself.
    """
    soort = heen.soort.antwoord
    if soort.nummer == 325:
        raise ValueError("Op een declaratie komt een declaratie-antwoord.")
    codes = _codes(bevindingen)
    inhoud: Inhoud = {}
    if codes and _HEADER not in codes:
        for veld in structuur(soort).velden:
            if veld.naam in heen.inhoud and isinstance(veld.soort, Klasse):
                inhoud[veld.naam] = _met_codes(veld.soort, heen.inhoud[veld.naam], (veld.naam,), codes)
    retour = {"IdentificatieRetour": identificatie, "DagtekeningRetour": dag, "XsdVersieRetour": dict(_XSD)}
    return Bericht(soort, {**heen.kop, **retour, "RetourCodes": codes.get(_HEADER) or [GEEN_OPMERKING]}, inhoud)


def retour_op_leesfout(fout: Leesfout, identificatie: str, dag: date) -> Bericht | None:
    """The answer to a file that is no good message, when enough of its header was read. None when nobody knows what it
    was or from whom: that is told outside the messages (OP090x2)."""
    if fout.soort is None or fout.kop is None or fout.retourcode is None or fout.soort.is_retour:
        return None
    heenkop = {**_XSD, **{naam: fout.kop[naam] for naam in _HEENKOP if naam in fout.kop}}
    if fout.soort.nummer == 323:
        return Bericht(fout.soort.antwoord, _kop_325(heenkop, [fout.retourcode], identificatie, dag), {})
    retour = {"IdentificatieRetour": identificatie, "DagtekeningRetour": dag, "XsdVersieRetour": dict(_XSD)}
    return Bericht(fout.soort.antwoord, {**heenkop, **retour, "RetourCodes": [fout.retourcode]}, {})


def maak_declaratieantwoord(
    soort: Soort,
    heenkop: Inhoud,
    declaratie: Inhoud,
    geheel: Sequence[Bevinding],
    afgewezen: Iterable[tuple[Prestatieregel, Sequence[str]]],
    identificatie: str,
    dag: date,
) -> Bericht:
    """The 325 to a 323 of this kind, header and Declaratie (its Clienten are not used).

    `geheel`: findings about header or declaration as a whole, and all technical ones; then no line was judged and
    nothing is granted.
    `afgewezen`: the lines that are refused, in the order of the declaration, with the return codes of each.
    """
    codes = _codes(geheel)
    header = codes.get(_HEADER)
    kop_ = _kop_325(heenkop, header or [GEEN_OPMERKING], identificatie, dag)
    if header:
        return Bericht(soort.antwoord, kop_, {})
    ingediend = declaratie["TotaalIngediendBedrag"]
    antwoord: Inhoud = {"DeclaratieNummer": declaratie["DeclaratieNummer"], "TotaalIngediendBedrag": ingediend}
    if codes:
        alle = [code for lijst in codes.values() for code in lijst]
        antwoord |= {"TotaalToegekendBedrag": _totaal(0), "RetourCodes": _uniek(alle)}
        return Bericht(soort.antwoord, kop_, {"DeclaratieAntwoord": antwoord})
    clienten: list[Inhoud] = []
    saldo = _saldo(ingediend)
    for regel, regelcodes in afgewezen:
        saldo -= regel.saldo
        if not clienten or clienten[-1]["Bsn"] != regel.bsn:
            clienten.append({"Bsn": regel.bsn, "Prestaties": [], "RetourCodes": [GEEN_OPMERKING]})
        clienten[-1]["Prestaties"].append({**regel.als_prestatie(), "RetourCodes": _uniek(regelcodes)})
    antwoord |= {"TotaalToegekendBedrag": _totaal(saldo), "RetourCodes": [GEEN_OPMERKING if clienten else TOEGEWEZEN]}
    if clienten:
        antwoord["Clienten"] = clienten
    return Bericht(soort.antwoord, kop_, {"DeclaratieAntwoord": antwoord})


def _kop_325(heenkop: Inhoud, codes: list[str], identificatie: str, dag: date) -> Inhoud:
    """The one answer whose header turns sender and receiver round."""
    return {
        **kop(heenkop["Ontvanger"], heenkop["Afzender"], identificatie, dag),
        "DeclaratieIdentificatie": {n: heenkop[n] for n in ("Identificatie", "Dagtekening")},
        "XsdVersieDeclaratie": {n: heenkop[n] for n in _XSD},
        "RetourCodes": codes,
    }


def _codes(bevindingen: Iterable[Bevinding]) -> dict[Plaats, list[str]]:
    """Return codes by the place of their class; a technical one, or one of the header, at the header."""
    uit: dict[Plaats, list[str]] = {}
    for b in bevindingen:
        if b.technisch:
            return {_HEADER: [TECHNISCH]}
        if b.retourcode:
            uit.setdefault(b.plaats, []).append(b.retourcode)
    return {plaats: _uniek(codes) for plaats, codes in uit.items()}


def _met_codes(klasse: Klasse, waarde: Any, plaats: Plaats, codes: dict[Plaats, list[str]]) -> Any:
    """This class again, with its return codes, and those of all classes in it."""
    if klasse.is_lijst:
        een = klasse.velden[0].soort
        if not isinstance(een, Klasse):
            return waarde
        return [_met_codes(een, deel, (*plaats, nummer), codes) for nummer, deel in enumerate(waarde)]
    uit = dict(waarde)
    for veld in klasse.velden:
        if veld.naam == "RetourCodes":
            uit[veld.naam] = codes.get(plaats) or [GEEN_OPMERKING]
        elif isinstance(veld.soort, Klasse) and not veld.soort.basis and veld.naam in waarde:
            uit[veld.naam] = _met_codes(veld.soort, waarde[veld.naam], (*plaats, veld.naam), codes)
    return uit


def _saldo(totaal: Inhoud) -> int:
    bedrag = int(totaal["TotaalBedrag"])
    return -bedrag if totaal["DebetCredit"] == "C" else bedrag


def _totaal(saldo: int) -> Inhoud:
    return {"TotaalBedrag": abs(saldo), "DebetCredit": "C" if saldo < 0 else "D"}


def _uniek(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))
