"""What a resident sees of their own file. Each asks the database one function that knows of the one person in scope
(`identiteit.bewoners.als_bewoner`), and raises where none is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db import connection

from naober.bewoners.soorten import Vertegenwoordigersoort
from naober.gemeente.deelkader import Kader, in_zin
from naober.gemeente.profiel import Profiel
from naober.kern import Bedrag


@dataclass(frozen=True, slots=True)
class MijnDossier:
    """A file of a household of this resident, and who leads it; `regisseur` empty: nobody does now."""

    nummer: int
    geopend_op: date
    gesloten_op: date | None
    regisseur: str
    team: str
    sinds: date | None


@dataclass(frozen=True, slots=True)
class Afspraak:
    """What was agreed for a need of this resident: who does what, and how it stands in words."""

    nummer: int
    waarvoor: str
    wat: str
    wie: str
    doel: str
    resultaten: tuple[str, ...]
    stand: str
    zelf: bool
    klaar: bool


@dataclass(frozen=True, slots=True)
class MijnPlan:
    """The part of the agreed plan that is about this resident; `rijen` as the database gave it."""

    versie: int
    opgesteld_op: date
    afgesproken_op: date
    evaluatie_op: date
    afspraken: tuple[Afspraak, ...]
    rijen: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class MijnBrief:
    """A letter about a decision; `naam` says which."""

    nummer: int
    naam: str
    gemaakt_op: date


@dataclass(frozen=True, slots=True)
class MijnBesluit:
    """A decision about this resident, with its letters, the oldest first."""

    nummer: int
    product: str
    kenmerk: str
    wat: str
    wet: str
    uitkomst: str
    genomen_op: date
    van: date | None
    tot: date | None
    ingetrokken_op: date | None
    bedrag: Bedrag | None
    per: str
    brieven: tuple[MijnBrief, ...]


@dataclass(frozen=True, slots=True)
class MijnToestemming:
    """A consent about this resident, in words. `geldt`: it holds today; `tot` empty: until it is withdrawn."""

    nummer: int
    wie: str
    wat: str
    doel: str
    van: date
    tot: date | None
    door: str
    ingetrokken_op: datetime | None
    ingetrokken_door: str
    geldt: bool


@dataclass(frozen=True, slots=True)
class MijnVerstrekking:
    """What was given to somebody with this resident's consent, in words; `inhoud` is what exactly."""

    wie: str
    wat: str
    inhoud: str
    doel: str
    waarom: str
    dag: date


@dataclass(frozen=True, slots=True)
class MijnToestemmingsvraag:
    """A consent that somebody asks of this resident, in words."""

    nummer: int
    wie: str
    wat: str
    doel: str
    tot: date | None
    waarom: str
    gevraagd_op: date
    gevraagd_door: str

    @property
    def wie_in_zin(self) -> str:
        return in_zin(self.wie)


@dataclass(frozen=True, slots=True)
class MijnVraag:
    """A question of this resident about who looked; `antwoord` empty: it is still being looked into."""

    vraag: str
    gesteld_op: date
    antwoord_voor: date
    over: str
    over_dag: date | None
    uitkomst: str
    antwoord: str
    beantwoord_op: date | None


_UITKOMST = {
    "terecht": "Deze medewerker mocht kijken.",
    "onterecht": "Deze medewerker had niet mogen kijken.",
    "onbekend": "Dit is niet meer na te gaan.",
}
_PER = {"eenmalig": "één keer", "maand": "per maand", "jaar": "per jaar"}
_BRIEF = {
    "besluit": "Brief met het besluit",
    "intrekking": "Brief: de hulp stopt",
    "herziening": "Brief: er verandert iets",
    "verlenging": "Brief: de hulp gaat langer door",
    "bezwaar": "Brief over uw bezwaar",
}


def mijn_dossiers() -> list[MijnDossier]:
    """The files of the households to which this resident belongs now, the open one first: one query."""
    return [
        MijnDossier(nr, van, tot, wie or "", team or "", sinds)
        for nr, van, tot, wie, team, sinds in _haal("select * from naober_mijn_dossiers()")
    ]


def mijn_plan() -> MijnPlan | None:
    """The agreed plan that runs, as far as it is about this resident; None without one: one query."""
    for _, groep in groupby(haal_rijen("select * from naober_mijn_plan()"), key=lambda rij: rij["plan"]):
        regels = tuple(groep)
        eerste = regels[0]
        return MijnPlan(
            eerste["versie"],
            eerste["opgesteld_op"],
            eerste["afgesproken_op"],
            eerste["evaluatie_op"],
            tuple(_afspraak(rij) for rij in regels),
            regels,
        )
    return None


def mijn_besluiten(profiel: Profiel) -> list[MijnBesluit]:
    """The decisions about this resident with their letters, the newest first: two queries."""
    brieven: dict[int, list[MijnBrief]] = {}
    for nr, besluit, soort, _, gemaakt_op in _haal("select * from naober_mijn_brieven()"):
        brieven.setdefault(besluit, []).append(MijnBrief(nr, _BRIEF.get(soort, "Brief"), gemaakt_op))
    return [_besluit(profiel, rij, brieven) for rij in _haal("select * from naober_mijn_besluiten()")]


def mijn_brief(nummer: int) -> tuple[str, bytes] | None:
    """The kenmerk and the PDF of a letter to this resident; None for any other: one query."""
    for kenmerk, pdf in _haal("select * from naober_mijn_brief(%s)", [nummer]):
        return str(kenmerk), bytes(pdf)
    return None


def mijn_toestemmingen(kader: Kader) -> list[MijnToestemming]:
    """The consents about this resident, also those that are over or withdrawn, newest first: one query."""
    return [
        MijnToestemming(
            nummer=nr,
            wie=_ontvanger(kader, ontvanger, medewerker),
            wat=kader.namen(gegevens),
            doel=_doel(kader, doel),
            van=van,
            tot=tot,
            door=f"{door}, samen met {mede}" if mede else door,
            ingetrokken_op=weg,
            ingetrokken_door=weg_door,
            geldt=weg is None and van <= kader.dag and (tot is None or tot >= kader.dag),
        )
        for nr, ontvanger, medewerker, gegevens, doel, van, tot, door, mede, _, weg, weg_door in _haal(
            "select * from naober_mijn_toestemmingen()"
        )
    ]


def mijn_verstrekkingen(kader: Kader) -> list[MijnVerstrekking]:
    """What was given to others with consent, newest first: one query."""
    return [
        MijnVerstrekking(wie, kader.namen(gegevens), inhoud, _doel(kader, doel), waarom, dag)
        for _, wie, gegevens, inhoud, doel, waarom, dag in _haal("select * from naober_mijn_verstrekkingen()")
    ]


def mijn_toestemmingsvragen(kader: Kader) -> list[MijnToestemmingsvraag]:
    """The consents that wait for this resident's answer, the oldest first: one query."""
    return [
        MijnToestemmingsvraag(
            nr,
            _ontvanger(kader, ontvanger, medewerker),
            kader.namen(gegevens),
            _doel(kader, doel),
            tot,
            waarom,
            op,
            door,
        )
        for nr, ontvanger, medewerker, gegevens, doel, tot, waarom, op, door in _haal(
            "select * from naober_mijn_toestemmingsvragen()"
        )
    ]


def mijn_vragen() -> list[MijnVraag]:
    """What was asked on these pages about who looked, with the answers, newest first: one query."""
    return [
        MijnVraag(vraag, op, uiterlijk, over or "", dag, _UITKOMST.get(uitkomst, ""), antwoord, klaar)
        for _, vraag, op, uiterlijk, over, dag, uitkomst, antwoord, klaar in _haal(
            "select * from naober_mijn_inzagevragen()"
        )
    ]


def mijn_vertegenwoordigers() -> dict[int, tuple[str, str]]:
    """Who speaks or spoke for this resident and can sign in, by number, with their name and as what: one query."""
    return {
        nr: (naam, Vertegenwoordigersoort(soort).woord)
        for nr, naam, soort in _haal("select * from naober_mijn_vertegenwoordigers()")
    }


def _ontvanger(kader: Kader, code: str, medewerker: str | None) -> str:
    if medewerker:
        return f"{medewerker}, medewerker van de gemeente"
    ontvanger = kader.ontvanger(code)
    return ontvanger.naam if ontvanger else code


def _doel(kader: Kader, code: str) -> str:
    doel = kader.doel(code)
    return doel.naam if doel else code


def _besluit(profiel: Profiel, rij: Sequence[Any], brieven: dict[int, list[MijnBrief]]) -> MijnBesluit:
    nr, kenmerk, product, wet, uitkomst, genomen, van, tot, ingetrokken, _, centen, per, wat = rij
    gevonden = profiel.product(product)
    return MijnBesluit(
        nummer=nr,
        product=product,
        kenmerk=kenmerk,
        wat=gevonden.naam if gevonden else wat,
        wet=wet,
        uitkomst="U krijgt dit" if uitkomst == "toegekend" else "U krijgt dit niet",
        genomen_op=genomen,
        van=van,
        tot=tot,
        ingetrokken_op=ingetrokken,
        bedrag=None if centen is None else Bedrag(centen),
        per=_PER.get(per, ""),
        brieven=tuple(brieven.get(nr, ())),
    )


def _afspraak(rij: dict[str, Any]) -> Afspraak:
    stand = _stand(rij["stand"], rij["begonnen_op"], rij["afgerond_op"])
    return Afspraak(
        nummer=rij["actie_id"],
        waarvoor=rij["behoefte"],
        wat=rij["actie"],
        wie=rij["wie"],
        doel=rij["doel"],
        resultaten=tuple(rij["resultaten"]),
        stand=stand,
        zelf=rij["uitvoerder"] == "inwoner",
        klaar=stand not in ("Begonnen", "Afgesproken"),
    )


def _stand(stand: str, begonnen: date | None, afgerond: date | None) -> str:
    if stand in ("afgewezen", "ingetrokken"):
        return "Gaat niet door" if stand == "afgewezen" else "Gestopt"
    if afgerond:
        return "Klaar"
    return "Begonnen" if begonnen else "Afgesproken"


def haal_rijen(opdracht: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """The rows of one function of the database, each by the names of its columns."""
    with connection.cursor() as cursor:
        cursor.execute(opdracht, list(parameters))
        namen = [kolom.name for kolom in cursor.description or ()]
        return [dict(zip(namen, rij, strict=True)) for rij in cursor.fetchall()]


def _haal(opdracht: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, list(parameters))
        return list(cursor.fetchall())
