"""Early signals as DDAS vroegsignalering 0.9, as a stream: what the file holds is never in memory as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import IO, Any

import ijson

from naober.signalen.aanlevering.velden import lees_dag, lees_rij
from naober.signalen.aanlevering.waarden import Ernst, Gebrek, Onleesbaar, Rij, onleesbaar

VERSIE = "0.9"
_KOP = frozenset({"startdatumLevering", "einddatumLevering", "aanleverdatumEnTijd", "codeGegevensleverancier"})
_VAN_LEVERING = frozenset({"teller", "gemeentecode", "aanleverende_organisatie", "vroegsignalen", "vroegsignaalzaken"})
_VERPLICHT = frozenset({"teller", "gemeentecode", "aanleverende_organisatie"})
# The standard has six levels: an attack on what reads it has thousands.
_DIEPST = 12
# ijson remembers the path of each level: read so little at a time that nesting is seen before it costs seconds.
_KLEIN_STUK = 4096
_SIGNAAL = {
    "ID": "kenmerk", "crisissignaal": "crisis", "warmeOverdracht": "warm", "bedrag": "bedrag",
    "ontstaansdatum": "ontstaan_op", "signaaldatum": "signaal_op", "status": "status",
}  # fmt: skip
_CLIENT = {
    "Burgerservicenummer": "bsn", "Voorletters": "voorletters", "Voorvoegsel": "voorvoegsel",
    "Achternaam": "achternaam", "Geboortedatum": "geboortedatum", "Straatnaam": "straat", "Postcode": "postcode",
    "Huisnummer": "huisnummer", "Huisnummertoevoeging": "toevoeging", "Plaatsnaam": "plaats",
}  # fmt: skip
_LABELS = {
    **{veld: naam for naam, veld in _SIGNAAL.items()},
    **{veld: f"client.{naam}" for naam, veld in _CLIENT.items()},
    "partnersoort": "signaalpartner.type",
}
_TYPEN: Mapping[str, type] = {"crisis": bool, "warm": bool, "bedrag": int}
_TYPENAMEN: Mapping[type, str] = {
    bool: "true of false",
    int: "een heel getal, in euro",
    str: "tekst tussen aanhalingstekens",
}


@dataclass(slots=True)
class _Levering:
    velden: set[str]
    gemeentecode: str = ""
    signalen: int = 0
    zaken: int = 0


@dataclass(frozen=True, slots=True)
class Jsonkop:
    """What the file says of itself: its days, who made it, and for each delivery the municipality and its signals."""

    van: date | None
    tot: date | None
    leverancier: str
    leveringen: tuple[tuple[str, int], ...]
    zaken: int

    @property
    def signalen(self) -> int:
        return sum(aantal for _, aantal in self.leveringen)


def lees_kop(stroom: IO[bytes]) -> Jsonkop:
    """Look through the whole file: is it JSON to its end, and this standard. Raises `Onleesbaar` otherwise."""
    kop: dict[str, str] = {}
    leveringen: list[_Levering] = []
    diepte = 0
    begonnen = False
    for waar, wat, waarde in _gebeurtenissen(stroom):
        if not begonnen and wat != "start_map":
            raise _andere_vorm()
        begonnen = True
        if wat in ("start_map", "start_array"):
            diepte += 1
            if diepte > _DIEPST:
                raise onleesbaar("diep", "Het bestand is dieper genest dan de standaard.", _NAAR_STANDAARD)
        elif wat in ("end_map", "end_array"):
            diepte -= 1
        if diepte <= 5:
            _neem_kop(kop, leveringen, waar, wat, waarde)
    if not begonnen:
        raise onleesbaar("leeg", "Het bestand is leeg.", "Lever het bestand opnieuw aan.")
    return _controleer(kop, leveringen)


def _neem_kop(kop: dict[str, str], leveringen: list[_Levering], waar: str, wat: str, waarde: Any) -> None:
    if waar == "" and wat == "map_key":
        if waarde not in _KOP and waarde != "leveringen":
            raise _andere_vorm()
        kop.setdefault(waarde, "")
    elif waar in _KOP:
        kop[waar] = str(waarde)[:100]
    elif waar == "leveringen.item":
        if wat == "start_map":
            leveringen.append(_Levering(set()))
        elif wat == "map_key":
            if waarde not in _VAN_LEVERING:
                raise _andere_vorm()
            leveringen[-1].velden.add(waarde)
        elif wat != "end_map":
            raise _andere_vorm()
    elif waar == "leveringen.item.gemeentecode":
        leveringen[-1].gemeentecode = str(waarde)[:10]
    elif waar == "leveringen.item.vroegsignalen.item" and wat not in ("map_key", "end_map", "end_array"):
        leveringen[-1].signalen += 1
    elif waar == "leveringen.item.vroegsignaalzaken.item" and wat == "start_map":
        leveringen[-1].zaken += 1


def _controleer(kop: Mapping[str, str], leveringen: list[_Levering]) -> Jsonkop:
    mist = sorted(_KOP - set(kop)) or sorted({v for rij in leveringen for v in _VERPLICHT - rij.velden})
    if mist:
        raise onleesbaar("kop", f"In het bestand ontbreekt: {', '.join(mist)}.", _NAAR_STANDAARD)
    if not leveringen:
        raise onleesbaar("leeg", "In het bestand staat geen levering.", "Lever het bestand opnieuw aan.")
    van, tot = lees_dag(kop["startdatumLevering"]), lees_dag(kop["einddatumLevering"])
    if van is None or tot is None or tot < van:
        wat = "De periode van de levering (startdatumLevering tot einddatumLevering) klopt niet."
        raise onleesbaar("periode", wat, "Verbeter de data en lever het bestand opnieuw aan.")
    return Jsonkop(
        van, tot, kop["codeGegevensleverancier"],
        tuple((rij.gemeentecode, rij.signalen) for rij in leveringen), sum(rij.zaken for rij in leveringen),
    )  # fmt: skip


def lees_rijen(stroom: IO[bytes], kop: Jsonkop, *, peildatum: date, bsn_mag: bool) -> Iterator[Rij]:
    """Each signal of the file whose head was read."""
    gemeenten = (code for code, aantal in kop.leveringen for _ in range(aantal))
    stroom.seek(0)
    _zonder_bom(stroom)
    try:
        signalen = ijson.items(stroom, "leveringen.item.vroegsignalen.item", use_float=False)
        for nummer, (signaal, gemeente) in enumerate(zip(signalen, gemeenten, strict=False), 1):
            ruw, gebreken = _teksten(signaal)
            ruw["gemeentecode"] = gemeente
            yield lees_rij(nummer, ruw, _LABELS, peildatum=peildatum, bsn_mag=bsn_mag, eerder=tuple(gebreken))
    except (ijson.JSONError, UnicodeDecodeError, ValueError) as fout:
        raise _geen_json() from fout


def _teksten(signaal: object) -> tuple[dict[str, str], list[Gebrek]]:
    """The fields of one signal as texts, with what is of another type or unknown."""
    gebreken: list[Gebrek] = []
    ruw: dict[str, str] = {}
    if not isinstance(signaal, dict):
        return ruw, [Gebrek("vroegsignalen", "Dit is geen signaal.", _NAAR_STANDAARD)]
    _neem(ruw, signaal, _SIGNAAL, "", gebreken, ook={"client", "signaalpartner"})
    for naam, velden in (("client", _CLIENT), ("signaalpartner", {"type": "partnersoort"})):
        deel = signaal.get(naam)
        if isinstance(deel, dict):
            _neem(ruw, deel, velden, f"{naam}.", gebreken)
        else:
            gebreken.append(Gebrek(naam, "Dit onderdeel ontbreekt.", _NAAR_STANDAARD))
    return ruw, gebreken


def _neem(
    ruw: dict[str, str], deel: Mapping[str, object], velden: Mapping[str, str], voor: str, gebreken: list[Gebrek],
    ook: frozenset[str] | set[str] = frozenset(),
) -> None:  # fmt: skip
    onbekend = 0
    for naam, waarde in deel.items():
        veld = velden.get(naam)
        if veld is None:
            onbekend += naam not in ook
            continue
        soort = _TYPEN.get(veld, str)
        if waarde is None:
            continue
        if type(waarde) is soort:
            ruw[veld] = str(waarde)
        elif soort is int and isinstance(waarde, Decimal) and waarde == waarde.to_integral_value():
            ruw[veld] = str(int(waarde))
        else:
            wat = f"Hier hoort {_TYPENAMEN[soort]} te staan."
            gebreken.append(Gebrek(f"{voor}{naam}", wat, _NAAR_STANDAARD))
    if onbekend:
        wat = f"{onbekend} veld(en) kent de standaard niet."
        gebreken.append(Gebrek(voor.rstrip(".") or "vroegsignaal", wat, "Zij zijn niet overgenomen.", Ernst.LET_OP))


_NAAR_STANDAARD = f"Lever aan volgens DDAS vroegsignalering, versie {VERSIE}."


def _gebeurtenissen(stroom: IO[bytes]) -> Iterator[tuple[str, str, Any]]:
    stroom.seek(0)
    _zonder_bom(stroom)
    try:
        yield from ijson.parse(stroom, use_float=False, buf_size=_KLEIN_STUK)
    except (ijson.JSONError, UnicodeDecodeError, ValueError) as fout:
        raise _geen_json() from fout


def _zonder_bom(stroom: IO[bytes]) -> None:
    if stroom.read(3) != b"\xef\xbb\xbf":
        stroom.seek(0)


def _geen_json() -> Onleesbaar:
    return onleesbaar(
        "geen-json",
        "Het bestand is geen volledige JSON. Misschien is het onderweg afgebroken.",
        "Maak het bestand opnieuw en lever het nog een keer aan.",
    )


def _andere_vorm() -> Onleesbaar:
    return onleesbaar(
        "versie",
        f"Dit is JSON, maar niet volgens DDAS vroegsignalering versie {VERSIE}.",
        f"Vraag uw leverancier om versie {VERSIE}. Een levering over schuldhulpverlening hoort hier niet.",
    )
