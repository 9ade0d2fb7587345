"""The national delivery: signals, cases and attempts at contact as DDAS vroegsignalering 0.9, as a stream. Pure.

What of a person goes along is what the caller gives: the standard asks a client, and no field of it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum

from naober.signalen.aanlevering.waarden import Signaalrij


class Contactsoort(StrEnum):
    """EnumContactsoort."""

    MAIL = "Mail"
    BRIEF = "Brief"
    BERICHT = "SMS/Whatsapp"
    TELEFOON = "Telefoon"
    HUISBEZOEK = "Huisbezoek"
    KAARTJE = "Kaartje"
    OVERIGE = "Overige"
    ADMINISTRATIEF = "Administratief"


class Dagdeel(StrEnum):
    """EnumDagdeel."""

    OCHTEND = "Ochtend"
    MIDDAG = "Middag"
    AVOND = "Avond"

    @classmethod
    def van(cls, uur: int) -> "Dagdeel":
        """Of an hour of the day, 0 to 23: the morning until noon, the evening from six."""
        return cls.OCHTEND if uur < 12 else cls.MIDDAG if uur < 18 else cls.AVOND


class Eindresultaat(StrEnum):
    """EnumEindresultaat."""

    HERHAALD = "Niet opgepakt: herhaalde melding"
    ONTERECHT = "Niet opgepakt: onterecht signaal"
    OVERLEDEN = "Inwoner is overleden"
    GEEN_INWONER = "Persoon is geen inwoner (meer) in de gemeente"
    ANDERE_REDEN = "Niet opgepakt: andere reden"
    AL_BEKEND = "Inwoner al bekend bij schuldhulpverlening"
    ANDER_TRAJECT = "Inwoner heeft al een ander lopend traject"
    GEEN_CONTACT = "Definitief geen contact kunnen krijgen"
    GEEN_REACTIE = "Geen reactie na eerder contact"
    GEEN_HULP_NODIG = "Inwoner hoeft geen hulp vanuit vroegsignalering"
    ZELF_BETAALD = "Inwoner heeft zelf al betaald/betalingsregeling getroffen"
    ADVIES = "(Budget)advies en/of quick fix"
    VERVOLG_FINANCIEEL = "Vervolghulp en/of verwijzing financieel"
    VERWIJZING_ZONDER_CONTACT = "Verwijzing zonder contact"
    VERVOLG_NIET_FINANCIEEL = "Vervolghulp en/of verwijzing niet financieel"


@dataclass(frozen=True, slots=True)
class Contactpoging:
    """One attempt to reach somebody."""

    soort: Contactsoort
    dag: date
    bereikt: bool
    dagdeel: Dagdeel | None = None


@dataclass(frozen=True, slots=True)
class Zaak:
    """What was done with one or more signals (`kenmerken`, at least one)."""

    kenmerken: tuple[str, ...]
    gekoppeld_op: date | None = None
    periode_van: date | None = None
    periode_tot: date | None = None
    opgepakt_op: date | None = None
    resultaat: Eindresultaat | None = None
    contactpogingen: tuple[Contactpoging, ...] = ()


@dataclass(frozen=True, slots=True)
class Leveringskop:
    """Who delivers over which days. `gemaakt`: the moment, with its zone."""

    van: date
    tot: date
    gemaakt: datetime
    leverancier: str
    gemeentecode: int
    organisatie: str
    kvk: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)


def schrijf(kop: Leveringskop, signalen: Iterable[Signaalrij], zaken: Iterable[Zaak]) -> Iterator[str]:
    """The delivery in pieces of text. Refused (ValueError) for a case without a signal."""
    hoofd = {
        "startdatumLevering": kop.van.isoformat(),
        "einddatumLevering": kop.tot.isoformat(),
        "aanleverdatumEnTijd": f"{kop.gemaakt.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z",
        "codeGegevensleverancier": kop.leverancier,
    }
    organisatie: dict[str, object] = {"naam": kop.organisatie}
    if kop.kvk:
        organisatie["kvk-nummer"] = kop.kvk
    if kop.contact:
        organisatie["contactpersoonen"] = [dict(kop.contact)]
    levering = {
        "teller": 1, "gemeentecode": f"{kop.gemeentecode:04}", "aanleverende_organisatie": organisatie,
    }  # fmt: skip
    yield f'{_json(hoofd)[:-1]}, "leveringen": [{_json(levering)[:-1]}, "vroegsignalen": ['
    yield from _reeks(signaal(rij) for rij in signalen)
    yield '], "vroegsignaalzaken": ['
    yield from _reeks(zaak(rij) for rij in zaken)
    yield "]}]}\n"


def signaal(rij: Signaalrij) -> dict[str, object]:
    """One signal; amounts in whole euros, rounded."""
    wie = rij.wie
    client = {
        "Burgerservicenummer": wie.bsn, "Voorletters": wie.voorletters, "Voorvoegsel": wie.voorvoegsel,
        "Achternaam": wie.achternaam, "Geboortedatum": _dag(wie.geboortedatum), "Straatnaam": wie.straat,
        "Postcode": wie.postcode, "Huisnummer": "" if wie.huisnummer is None else str(wie.huisnummer),
        "Huisnummertoevoeging": wie.toevoeging, "Plaatsnaam": wie.plaats,
    }  # fmt: skip
    uit = {
        "ID": rij.kenmerk,
        "crisissignaal": rij.crisis,
        "warmeOverdracht": rij.warm,
        "bedrag": None if rij.centen is None else (rij.centen + 50) // 100,
        "ontstaansdatum": _dag(rij.ontstaan_op),
        "signaaldatum": _dag(rij.signaal_op),
        "status": rij.status or None,
    }
    zonder_leeg = {veld: waarde for veld, waarde in uit.items() if waarde is not None}
    return {
        **zonder_leeg,
        "signaalpartner": {"type": rij.partnersoort.value},
        "client": {veld: waarde for veld, waarde in client.items() if waarde},
    }


def zaak(rij: Zaak) -> dict[str, object]:
    """One case with its attempts."""
    if not rij.kenmerken:
        raise ValueError("Een zaak zonder signaal kan niet worden aangeleverd.")
    uit: dict[str, object | None] = {
        "matchingsdatum": _dag(rij.gekoppeld_op),
        "startdatum_matchtingperiode": _dag(rij.periode_van),
        "einddatum_matchingperiode": _dag(rij.periode_tot),
        "datum_opgepakt": _dag(rij.opgepakt_op),
        "resultaat": rij.resultaat,
        "vroegsignalen": [{"ID": kenmerk} for kenmerk in dict.fromkeys(rij.kenmerken)],
        "contactpogingen": [_poging(p) for p in rij.contactpogingen],
    }
    return {veld: waarde for veld, waarde in uit.items() if waarde is not None}


def _poging(poging: Contactpoging) -> dict[str, object]:
    uit: dict[str, object] = {"soort": poging.soort, "datum": poging.dag.isoformat(), "bereikt": poging.bereikt}
    return {**uit, "dagdeel": poging.dagdeel} if poging.dagdeel else uit


def _reeks(delen: Iterable[dict[str, object]]) -> Iterator[str]:
    for nummer, deel in enumerate(delen):
        yield ("" if nummer == 0 else ",\n") + _json(deel)


def _json(deel: object) -> str:
    return json.dumps(deel, ensure_ascii=False)


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()
