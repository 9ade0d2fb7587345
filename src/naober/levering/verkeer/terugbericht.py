"""The return message to a start, stop, request or answer: what was rejected and why, and nothing else (OP065)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from naober.istandaard import Bericht, Bevinding, Leesfout, Soort
from naober.istandaard.bericht import XSD_VERSIE
from naober.istandaard.retourcodes import GEEN_OPMERKING, TECHNISCH
from naober.istandaard.structuur import Klasse, structuur

_XSD = {"BasisschemaXsdVersie": XSD_VERSIE, "BerichtXsdVersie": XSD_VERSIE}


def terugbericht(gelezen: Bericht, bevindingen: Sequence[Bevinding], identificatie: str, dag: date) -> Bericht:
    """The return with these findings: no part of the message when all is well, or when it is rejected as a whole."""
    codes: dict[tuple[str | int, ...], list[str]] = {}
    for b in bevindingen:
        if b.retourcode:
            codes.setdefault(() if b.technisch else b.plaats, []).append(b.retourcode)
    technisch = any(b.technisch for b in bevindingen)
    kop = _kop(gelezen.kop, identificatie, dag)
    # A finding without a place in what the return repeats stands in its header.
    inhoud: dict[str, Any] = {}
    if codes and not technisch and () not in codes:
        for veld in structuur(gelezen.soort.antwoord).velden:
            if veld.naam in gelezen.inhoud and isinstance(veld.soort, Klasse):
                inhoud[veld.naam] = _met_codes(veld.soort, gelezen.inhoud[veld.naam], (veld.naam,), codes)
    kop_codes = [TECHNISCH] if technisch else _uniek(codes.get((), []))
    if kop_codes:
        kop["RetourCodes"] = kop_codes
    return Bericht(gelezen.soort.antwoord, kop, inhoud)


def terugbericht_op_leesfout(soort: Soort, fout: Leesfout, identificatie: str, dag: date) -> Bericht:
    """The return to what could not be read further than its header: technically wrong, and so not sent (OP286)."""
    kop = {
        **{naam: waarde for naam, waarde in (fout.kop or {}).items() if naam in _KOPVELDEN},
        **_ontbrekend(fout.kop or {}),
    }
    return Bericht(soort.antwoord, {**_kop(kop, identificatie, dag), "RetourCodes": [fout.retourcode]}, {})


_KOPVELDEN = ("Afzender", "Ontvanger", "Identificatie", "Dagtekening", *_XSD)


def _ontbrekend(kop: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in _XSD.items() if naam not in kop}


def _kop(kop: dict[str, Any], identificatie: str, dag: date) -> dict[str, Any]:
    return {**kop, "IdentificatieRetour": identificatie, "DagtekeningRetour": dag, "XsdVersieRetour": dict(_XSD)}


def _met_codes(klasse: Klasse, waarde: Any, plaats: tuple[str | int, ...], codes: dict[Any, list[str]]) -> Any:
    """This class with a return code in each of its classes that takes one."""
    if klasse.is_lijst:
        een = klasse.velden[0].soort
        if not isinstance(een, Klasse):
            return waarde
        return [_met_codes(een, deel, (*plaats, n), codes) for n, deel in enumerate(waarde)]
    uit = dict(waarde)
    for veld in klasse.velden:
        if veld.naam == "RetourCodes":
            uit["RetourCodes"] = _uniek(codes.get(plaats, [])) or [GEEN_OPMERKING]
        elif isinstance(veld.soort, Klasse) and not veld.soort.basis and veld.naam in waarde:
            uit[veld.naam] = _met_codes(veld.soort, waarde[veld.naam], (*plaats, veld.naam), codes)
    return uit


def _uniek(codes: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(codes))
