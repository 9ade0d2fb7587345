"""What partners write of residents: with typing errors, old addresses, initials, the name of a partner; and rows about
people who do not live here. Each row knows whom it is truly about.

The chances are an estimate of what customer records of landlords, energy companies and insurers look like; they are
written down here so that anybody can weigh the outcome against them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from string import ascii_lowercase
from typing import IO

from naober.signalen.aanlevering import Partnersoort

KANSEN = {
    "tikfout in de achternaam": 0.04,
    "naam van de partner, alleen of in een dubbele naam": 0.07,
    "voorvoegsel weg (van wie er een heeft)": 0.10,
    "voorvoegsel in de achternaam of erachter": 0.20,
    "alleen de eerste voorletter": 0.30,
    "geen voorletters": 0.04,
    "roepnaam of verkeerde letter": 0.04,
    "geboortedatum ontbreekt": 0.04,
    "één cijfer van de geboortedatum fout": 0.02,
    "dag en maand omgedraaid": 0.015,
    "geboortedatum van een ander": 0.005,
    "verhuisd, het oude adres is hier bekend (van wie een oud adres heeft)": 0.6,
    "verhuisd, het opgegeven adres is hier niet bekend": 0.02,
    "tikfout in het huisnummer": 0.01,
    "tikfout in de postcode": 0.01,
    "toevoeging weg (van wie er een heeft)": 0.25,
    "dezelfde inwoner twee keer": 0.03,
    "woont niet in de gemeente": 0.04,
}
_K = list(KANSEN.values())


@dataclass(frozen=True, slots=True)
class Inwoner:
    """A resident as the municipality knows them. `ouder`: an address where they lived before."""

    persoon: int
    voornamen: str
    voorvoegsel: str
    geslachtsnaam: str
    geboren: date
    postcode: str
    huisnummer: int
    toevoeging: str
    ouder: tuple[str, int, str] | None
    partner: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Rijwaarheid:
    """A row as it is delivered (`client` of the standard), and whom it is about; None: nobody here."""

    client: dict[str, str]
    persoon: int | None


def schrijf_rijen(inwoners: Sequence[Inwoner], aantal: int, kans: Random) -> Iterator[Rijwaarheid]:
    """So many rows about these residents, with doubles and with people who live elsewhere."""
    klaar = 0
    for wie in inwoners:
        keren = 2 if kans.random() < _K[16] else 1
        for _ in range(keren):
            if klaar == aantal:
                return
            klaar += 1
            yield Rijwaarheid(_client(wie, kans), wie.persoon)
        if klaar < aantal and kans.random() < _K[17]:
            klaar += 1
            yield Rijwaarheid(_vreemde(kans.choice(inwoners), kans.choice(inwoners), kans), None)


def _vreemde(adres: Inwoner, naam: Inwoner, kans: Random) -> dict[str, str]:
    """Somebody who moved away from here, a relative of who lives here, or somebody unknown at an unknown address."""
    geboren = date(1935, 1, 1) + timedelta(days=kans.randrange(27_000))
    keus = kans.random()
    bron = adres if keus < 0.25 else naam
    voornaam = kans.choice(ascii_lowercase).upper() + bron.voornamen[1:].split(" ")[0]
    plek = (adres.postcode, adres.huisnummer, adres.toevoeging)
    if keus > 0.75:
        plek = (
            f"{kans.randint(1000, 9999)}{kans.choice('ABCDEGHJ')}{kans.choice('KLMNPRST')}",
            kans.randint(1, 300),
            "",
        )
    wie = Inwoner(0, voornaam, bron.voorvoegsel, bron.geslachtsnaam, geboren, *plek, None, None)
    return _client(wie, kans)


def _client(wie: Inwoner, kans: Random) -> dict[str, str]:
    voorvoegsel, achternaam = _achternaam(wie, kans)
    plek = _plek(wie, kans)
    client = {
        "Voorletters": _voorletters(wie, kans),
        "Voorvoegsel": voorvoegsel,
        "Achternaam": achternaam,
        "Geboortedatum": _geboren(wie, kans),
        "Postcode": plek[0],
        "Huisnummer": str(plek[1]),
        "Huisnummertoevoeging": plek[2],
    }
    return {veld: waarde for veld, waarde in client.items() if waarde}


def _achternaam(wie: Inwoner, kans: Random) -> tuple[str, str]:
    voorvoegsel, naam = wie.voorvoegsel, wie.geslachtsnaam
    if wie.partner is not None and wie.partner[1] != naam and kans.random() < _K[1]:
        voorvoegsel = wie.partner[0]
        naam = (
            wie.partner[1]
            if kans.random() < 0.5
            else f"{wie.partner[1]}-{' '.join(filter(None, (wie.voorvoegsel, naam)))}"
        )
    if kans.random() < _K[0]:
        naam = tikfout(naam, kans)
        if kans.random() < 0.15:
            naam = tikfout(naam, kans)
    if not voorvoegsel:
        return "", naam
    keus = kans.random()
    if keus < _K[2]:
        return "", naam
    if keus < _K[2] + _K[3]:
        return "", f"{voorvoegsel} {naam}" if kans.random() < 0.7 else f"{naam}, {voorvoegsel}"
    return voorvoegsel, naam


def _voorletters(wie: Inwoner, kans: Random) -> str:
    letters = [n[0] for n in wie.voornamen.replace("-", " ").split()]
    keus = kans.random()
    if keus < _K[4]:
        return f"{letters[0]}."
    if keus < _K[4] + _K[5]:
        return ""
    if keus < _K[4] + _K[5] + _K[6]:
        return f"{kans.choice(ascii_lowercase).upper()}."
    if keus < 0.55:
        return "".join(letters)
    if keus < 0.65:
        return wie.voornamen.split()[0]
    return "".join(f"{letter}." for letter in letters)


def _geboren(wie: Inwoner, kans: Random) -> str:
    dag, keus = wie.geboren, kans.random()
    if (keus := keus - _K[7]) < 0:
        return ""
    if (keus := keus - _K[8]) < 0:
        return _ander_cijfer(dag, kans).isoformat()
    if (keus := keus - _K[9]) < 0 and dag.day <= 12:
        return date(dag.year, dag.day, dag.month).isoformat()
    if 0 <= keus < _K[10]:
        return (dag + timedelta(days=kans.randint(-15_000, 4_000))).isoformat()
    return dag.isoformat()


def _ander_cijfer(dag: date, kans: Random) -> date:
    """A day that exists, with one digit other."""
    while True:
        tekens = list(f"{dag:%Y%m%d}")
        tekens[kans.randrange(2, 8)] = str(kans.randrange(10))
        try:
            ander = date(int("".join(tekens[:4])), int("".join(tekens[4:6])), int("".join(tekens[6:])))
        except ValueError:
            continue
        if ander != dag and ander.year < 2020:
            return ander


def _plek(wie: Inwoner, kans: Random) -> tuple[str, int, str]:
    postcode, nummer, toevoeging = wie.postcode, wie.huisnummer, wie.toevoeging
    if wie.ouder is not None and kans.random() < _K[11]:
        postcode, nummer, toevoeging = wie.ouder
    elif kans.random() < _K[12]:
        postcode = _postcode(kans)
        nummer = kans.randint(1, 300)
    if kans.random() < _K[13]:
        nummer = max(1, int(tikcijfer(str(nummer), kans)))
    if kans.random() < _K[14]:
        postcode = postcode[:4] + tikfout(postcode[4:].lower(), kans).upper()[:2].ljust(2, "X")
    if toevoeging and kans.random() < _K[15]:
        toevoeging = ""
    return postcode, nummer, toevoeging.lower() if kans.random() < 0.3 else toevoeging


def _postcode(kans: Random) -> str:
    """One that may not even exist."""
    return f"{kans.randint(1000, 9999)}{kans.choice('ABCDEGHJ')}{kans.choice('KLMNPRST')}"


def tikcijfer(cijfers: str, kans: Random) -> str:
    plaats = kans.randrange(len(cijfers))
    return cijfers[:plaats] + kans.choice("0123456789") + cijfers[plaats + 1 :]


def tikfout(woord: str, kans: Random) -> str:
    """One letter other, too many, too few, or two changed over."""
    plaats, letter = kans.randrange(len(woord)), kans.choice(ascii_lowercase)
    soort = kans.randrange(4)
    if soort == 0:
        return woord[:plaats] + letter + woord[plaats + 1 :]
    if soort == 1:
        return woord[:plaats] + letter + woord[plaats:]
    if soort == 2 and len(woord) > 2:
        return woord[:plaats] + woord[plaats + 1 :]
    plaats = min(plaats, len(woord) - 2)
    return woord[:plaats] + woord[plaats + 1] + woord[plaats] + woord[plaats + 2 :]


def schrijf_json(
    uit: IO[str], rijen: Iterable[Rijwaarheid], gemeente: int, dag: date, kans: Random,
    soorten: Sequence[str] = tuple(Partnersoort)[:6],
) -> None:  # fmt: skip
    """The rows as a delivery of the standard, numbered from 1, of these kinds of partner."""
    kop = {
        "startdatumLevering": dag.replace(day=1).isoformat(),
        "einddatumLevering": dag.isoformat(),
        "aanleverdatumEnTijd": f"{dag.isoformat()}T06:00:00Z",
        "codeGegevensleverancier": "bench",
    }
    begin = json.dumps(kop)[:-1]
    levering = {"teller": 1, "gemeentecode": f"{gemeente:04}", "aanleverende_organisatie": {"naam": "Proefpartner"}}
    uit.write(f'{begin}, "leveringen": [{json.dumps(levering)[:-1]}, "vroegsignalen": [')
    for nummer, rij in enumerate(rijen, 1):
        signaal = {
            "ID": f"S{nummer:06}",
            "signaaldatum": dag.isoformat(),
            "bedrag": kans.randint(100, 4000),
            "crisissignaal": kans.random() < 0.01,
            "signaalpartner": {"type": kans.choice(soorten)},
            "client": rij.client,
        }
        uit.write(("" if nummer == 1 else ",\n") + json.dumps(signaal, ensure_ascii=False))
    uit.write("]}]}")
