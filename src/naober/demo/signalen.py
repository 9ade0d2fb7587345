"""Signals in the queue of each municipality of the demo: what neighbours and partners saw, in days before today.

Played by the same actions that a visitor uses: a worry that nobody took up in time, one that a colleague tries to
reach, one that ended well, and two deliveries of partners, read as the worker reads them: one household is in both,
and one row cannot be used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from naober.bewoners.models import Persoon
from naober.demo.bevolking import jaren_terug
from naober.demo.levering.spelen import bewoners_zonder_dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Fout, Weigering
from naober.signalen import actions as doen
from naober.signalen.inlezen.actions import lever_signalen_aan
from naober.signalen.inlezen.verwerken import verwerk_een
from naober.signalen.models import Aanlevering, Signaal, Signaalzaak
from naober.signalen.rules import Inzending, Wie

R = TypeVar("R")
# Adults of so many households, beside those of the stories and of delivery.
_HOEVEEL = 7
_KOP = "kenmerk;achternaam;voorvoegsel;voorletters;geboortedatum;postcode;huisnummer;toevoeging;bedrag"
_WONEN, _ENERGIE = ("verhuurder", "Woonstichting De Linde"), ("energie", "Energie van Hier")


@dataclass(frozen=True, slots=True)
class _Spel:
    """Who acts: takes in a call, follows up, and reads files; and about whom it goes."""

    vandaag: date
    balie: Actor
    volgt: Actor
    backoffice: Actor
    mensen: Sequence[Persoon]

    def geleden(self, dagen: int) -> date:
        return self.vandaag - timedelta(days=dagen)


def speel_signalen(profiel: Profiel, vandaag: date) -> bool:
    """Play it, and read what waits. False when this municipality has deliveries already, or lacks a role or residents
    for it; then nothing is played. Broken off while a file was read, it goes on there."""
    gemeente = profiel.gemeente.code
    with in_scope(gemeente=gemeente, breed=True):
        spel = None if Aanlevering.objects.exists() else _maak(profiel, vandaag)
        if spel is not None:
            _zorgen(spel)
            _leveringen(spel)
        backoffice = _wie(profiel, "henk")
    while backoffice is not None and verwerk_een(backoffice, vandaag) is not None:
        pass
    return spel is not None


def _maak(profiel: Profiel, vandaag: date) -> _Spel | None:
    balie, volgt, backoffice = (_wie(profiel, kort) for kort in ("petra", "anouk", "henk"))
    mensen = bewoners_zonder_dossier(profiel, vandaag, jaren_terug(vandaag, 25), _HOEVEEL)
    if volgt is None or backoffice is None or len(mensen) < _HOEVEEL:
        return None
    return _Spel(vandaag, balie or volgt, volgt, backoffice, mensen)


def _wie(profiel: Profiel, kort: str) -> Actor | None:
    naam = f"{kort}.{profiel.gemeente.slug}"
    rij = Medewerker.objects.filter(gemeente_id=profiel.gemeente.code, gebruikersnaam=naam).first()
    return Actor.van(rij) if rij else None


def _zorgen(spel: _Spel) -> None:
    """By neighbours and people around somebody: one too late, one taken up and not reached, one that ended well."""
    te_laat, loopt, klaar = spel.mensen[:3]
    _meld(spel, te_laat, "zorg-om-iemand", "inwoner", "De gordijnen zijn al een week dicht.", 20)
    zaak = _meld(spel, loopt, "eenzaamheid", "welzijn", "Komt niet meer bij de koffie, en zegt overal af.", 9)
    if _pak_op(spel, zaak, 7):
        for soort, dagen in (("telefoon", 6), ("kaartje", 3)):
            _gelukt(
                doen.leg_poging_vast(spel.volgt, zaak=zaak, soort=soort, bereikt=False, peildatum=spel.geleden(dagen))
            )
    zaak = _meld(spel, klaar, "overbelaste-mantelzorger", "huisarts", "Zorgt dag en nacht, en slaapt zelf slecht.", 30)
    if _pak_op(spel, zaak, 29):
        dag = spel.geleden(27)
        _gelukt(doen.leg_poging_vast(spel.volgt, zaak=zaak, soort="huisbezoek", bereikt=True, peildatum=dag))
        _gelukt(doen.sluit_signaalzaak(
            spel.volgt, zaak=zaak, resultaat="advies", niveau="omgeving",
            toelichting="De zus neemt twee avonden over.", peildatum=dag,
        ))  # fmt: skip


def _leveringen(spel: _Spel) -> None:
    """Two partners, and one household that owes both."""
    beide, huur, ook_huur, energie = spel.mensen[3:7]
    rijen = [_rij("W1", beide, 740), _rij("W2", huur, 410), _rij("W3", ook_huur, 1290)]
    # Without a name nobody can be found.
    rijen.append("W4;;;;1980-02-30;;;;300")
    _lever(spel, _WONEN, rijen, 4)
    _lever(spel, _ENERGIE, [_rij("E1", beide, 260), _rij("E2", energie, 180)], 2)


def _rij(kenmerk: str, wie: Persoon, bedrag: int) -> str:
    huis = wie.huishouden
    if huis is None:
        raise Fout("Wie in een levering van de demo staat, woont ergens.", waar="naober.demo.signalen")
    velden = (
        kenmerk, wie.geslachtsnaam, wie.voorvoegsel, f"{wie.voornamen[:1]}.", wie.geboortedatum, huis.postcode,
        huis.huisnummer, huis.toevoeging, bedrag,
    )  # fmt: skip
    return ";".join(str(veld) for veld in velden)


def _lever(spel: _Spel, van: tuple[str, str], rijen: Sequence[str], dagen: int) -> None:
    afzender, organisatie = van
    _gelukt(lever_signalen_aan(
        spel.backoffice, bestand="\n".join([_KOP, *rijen, ""]).encode(), bestandsnaam=f"{afzender}.csv",
        afzender=afzender, organisatie=organisatie, inspanning=True, kolommen={}, peildatum=spel.geleden(dagen),
    ))  # fmt: skip


def _meld(spel: _Spel, over: Persoon, soort: str, afzender: str, tekst: str, dagen: int) -> Signaalzaak:
    huis = over.huishouden
    wie = Wie(
        voornamen=over.voornamen, voorvoegsel=over.voorvoegsel, geslachtsnaam=over.geslachtsnaam,
        geboortedatum=over.geboortedatum, postcode=huis.postcode if huis else "",
        huisnummer=huis.huisnummer if huis else None,
    )  # fmt: skip
    kader = signaalkader(spel.volgt.gemeente, spel.geleden(dagen))
    inzending = Inzending(
        soort, afzender, tekst, wie, gebied=huis.gebied if huis else "", organisatie=_van(afzender),
        antwoorden=_antwoorden(kader, soort), leefwereld=kader.leefwerelden[0].code,
    )  # fmt: skip
    rij: Signaal = _gelukt(doen.meld_signaal(spel.balie, inzending=inzending, peildatum=spel.geleden(dagen)))
    return rij.zaak


def _antwoorden(kader: Signaalkader, soort: str) -> dict[str, str]:
    """What the policy asks of this kind: the first choice of each."""
    gevonden = kader.soort(soort)
    velden = gevonden.velden if gevonden else ()
    return {v.code: v.keuzes[0] if v.keuzes else "Niet bekend" for v in velden if v.verplicht}


def _van(afzender: str) -> str:
    return {"welzijn": "Buurthuis De Brink", "huisarts": "Huisartsenpraktijk Het Plein"}.get(afzender, "")


def _pak_op(spel: _Spel, zaak: Signaalzaak, dagen: int) -> bool:
    """False where the policy has this kind wait at another team."""
    if zaak.team != spel.volgt.team:
        return False
    _gelukt(doen.pak_signaal_op(spel.volgt, zaak=zaak, peildatum=spel.geleden(dagen)))
    return True


def _gelukt(uitkomst: R | Weigering) -> R:
    if isinstance(uitkomst, Weigering):
        raise Fout("Een signaal van de demo is geweigerd.", waarom=str(uitkomst), waar="naober.demo.signalen")
    return uitkomst
