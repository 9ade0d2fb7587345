"""A delivery as CSV: own names of columns, and the encodings and separators that Dutch systems write."""

import codecs
import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import TextIOWrapper
from typing import IO

from naober.signalen.aanlevering.velden import VELDEN, lees_rij
from naober.signalen.aanlevering.waarden import Ernst, Gebrek, Partnersoort, Rij, onleesbaar

_SCHEIDINGEN = (";", ",", "\t", "|")
# Longer is no row any more, but something else.
_LANGSTE_REGEL = 20_000
_MEESTE_KOLOMMEN = 200
_STUK = 1 << 20
# What partners call a column when nothing else was agreed; compared without capitals, spaces and signs.
_GEWOON: Mapping[str, tuple[str, ...]] = {
    "kenmerk": ("id", "signaalid", "signaalnummer", "klantnummer", "contractnummer", "referentie", "dossiernummer"),
    "partnersoort": ("soort", "type", "signaaltype", "soortsignaal", "typepartner"),
    "bedrag": ("achterstand", "openstaandbedrag", "saldo", "schuldbedrag", "bedrageuro"),
    "ontstaan_op": ("ontstaansdatum", "datumontstaan", "achterstandsinds"),
    "signaal_op": ("signaaldatum", "datumsignaal", "datum", "meldingsdatum"),
    "crisis": ("crisissignaal", "spoed", "dreigend"),
    "warm": ("warmeoverdracht",),
    "bsn": ("burgerservicenummer",),
    "voorletters": ("initialen", "voorletter"),
    "voornamen": ("voornaam",),
    "voorvoegsel": ("tussenvoegsel", "voorvoegsels", "tussenvoegsels"),
    "achternaam": ("naam", "geslachtsnaam", "familienaam"),
    "geboortedatum": ("gebdatum", "geborenop"),
    "straat": ("straatnaam", "adres"),
    "huisnummer": ("huisnr", "nummer"),
    "toevoeging": ("huisnummertoevoeging", "toev", "huisnrtoevoeging", "huisletter"),
    "plaats": ("woonplaats", "plaatsnaam"),
    "gemeentecode": ("gemeente", "gemeentenummer"),
    "telefoon": ("telefoonnummer", "tel", "mobiel"),
}
_NODIG = ("kenmerk", "achternaam")
# How a file begins that was saved as something else.
_ANDERS = {b"PK\x03\x04": "een werkblad of zip", b"%PDF": "een pdf", b"\xd0\xcf\x11\xe0": "een oud werkblad"}


@dataclass(frozen=True, slots=True)
class Kolomkaart:
    """What a partner agreed about its file: the name of its column by our field (`VELDEN`; others by their usual
    names), and the kind of partner when no column says it."""

    velden: Mapping[str, str] = field(default_factory=dict)
    partnersoort: Partnersoort | None = None


@dataclass(frozen=True, slots=True)
class Csvkop:
    """How this file is written: its encoding and separator, its rows, and in which place each of our fields stands."""

    codering: str
    scheiding: str
    plaatsen: Mapping[str, int]
    labels: Mapping[str, str]
    kolommen: int
    regels: int


def lees_kop(stroom: IO[bytes], kaart: Kolomkaart) -> Csvkop:
    """Look through the whole file: which encoding it has, and which columns. Raises `Onleesbaar` when it is no text, or
    a column that is needed is missing."""
    codering, regels = _codering(stroom)
    eerste = next(_regels(stroom, codering), "")
    beste: tuple[dict[str, int], list[str], str] = ({}, [], ";")
    for scheiding in _SCHEIDINGEN:
        namen = next(csv.reader([eerste], delimiter=scheiding), [])
        plaatsen = _plaatsen(namen, kaart)
        if len(plaatsen) > len(beste[0]):
            beste = (plaatsen, namen, scheiding)
    plaatsen, namen, scheiding = beste
    nodig = (*_NODIG, *(() if kaart.partnersoort else ("partnersoort",)))
    if mist := [kaart.velden.get(v, v) for v in nodig if v not in plaatsen]:
        raise onleesbaar(
            "kolom",
            f"In de eerste regel staat geen kolom: {', '.join(mist)}.",
            "Zet de namen van de kolommen op de eerste regel, of leg vast hoe deze partner ze noemt.",
        )
    labels = {veld: namen[plaats].strip()[:40] for veld, plaats in plaatsen.items()}
    return Csvkop(codering, scheiding, plaatsen, labels, len(namen), max(regels - 1, 0))


def _plaatsen(namen: list[str], kaart: Kolomkaart) -> dict[str, int]:
    waar: dict[str, int] = {}
    for plaats, naam in enumerate(namen[:_MEESTE_KOLOMMEN]):
        waar.setdefault(_kaal(naam), plaats)
    uit: dict[str, int] = {}
    for veld in VELDEN:
        keuzes = (kaart.velden[veld],) if veld in kaart.velden else (veld, *_GEWOON.get(veld, ()))
        gevonden = [waar[_kaal(k)] for k in keuzes if _kaal(k) in waar]
        if gevonden:
            uit[veld] = gevonden[0]
    return uit


def _kaal(naam: str) -> str:
    return "".join(teken for teken in naam.lower() if teken.isalnum())


def lees_rijen(stroom: IO[bytes], kop: Csvkop, kaart: Kolomkaart, *, peildatum: date, bsn_mag: bool) -> Iterator[Rij]:
    """Each row below the heading; empty ones are passed over."""
    lezer = csv.reader(_regels(stroom, kop.codering), delimiter=kop.scheiding)
    try:
        next(lezer, None)
        for cellen in lezer:
            if not any(cel.strip() for cel in cellen):
                continue
            ruw = {veld: cellen[p] for veld, p in kop.plaatsen.items() if p < len(cellen)}
            eerder: tuple[Gebrek, ...] = ()
            if len(cellen) != kop.kolommen:
                wat = f"Deze rij heeft {len(cellen)} kolommen, de eerste regel {kop.kolommen}."
                ernst = Ernst.LET_OP if len(cellen) < kop.kolommen else Ernst.FOUT
                eerder = (Gebrek("rij", wat, "Zet tekst met het scheidingsteken tussen aanhalingstekens.", ernst),)
            yield lees_rij(
                lezer.line_num, ruw, kop.labels, peildatum=peildatum, bsn_mag=bsn_mag,
                partnersoort=kaart.partnersoort, eerder=eerder,
            )  # fmt: skip
    except csv.Error as fout:
        raise onleesbaar(
            "aanhaling",
            f"Vanaf regel {lezer.line_num} is het bestand niet te lezen: er staat een aanhalingsteken te veel of te "
            "weinig.",
            "Verbeter die regel en lever het bestand opnieuw aan.",
        ) from fout


def _codering(stroom: IO[bytes]) -> tuple[str, int]:
    """UTF-8, or else what Windows wrote, by reading all of it; with the number of lines."""
    stroom.seek(0)
    begin = stroom.read(4)
    for teken, wat in _ANDERS.items():
        if begin.startswith(teken):
            raise onleesbaar("geen-csv", f"Dit bestand is {wat}, geen CSV.", "Bewaar het als CSV en lever dat aan.")
    if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", _tel(stroom, "utf-16")
    for codering in ("utf-8-sig", "cp1252"):
        try:
            return codering, _tel(stroom, codering)
        except UnicodeDecodeError:
            continue
    raise onleesbaar("tekens", "De tekens in dit bestand zijn niet te lezen.", "Bewaar het als CSV met UTF-8.")


def _tel(stroom: IO[bytes], codering: str) -> int:
    stroom.seek(0)
    ontsleutel = codecs.getincrementaldecoder(codering)()
    regels, laatste = 0, ""
    while stuk := stroom.read(_STUK):
        tekst = ontsleutel.decode(stuk)
        if "\0" in tekst:
            raise onleesbaar("geen-csv", "Dit bestand is geen tekst.", "Bewaar het als CSV en lever dat aan.")
        regels += tekst.count("\n")
        laatste = tekst[-1:] or laatste
    ontsleutel.decode(b"", final=True)
    return regels + (laatste not in ("", "\n"))


def _regels(stroom: IO[bytes], codering: str) -> Iterator[str]:
    """The lines, none longer than a row can be."""
    stroom.seek(0)
    tekst = TextIOWrapper(stroom, encoding=codering, newline="")
    try:
        nummer = 0
        while regel := tekst.readline(_LANGSTE_REGEL + 1):
            nummer += 1
            if len(regel) > _LANGSTE_REGEL:
                raise onleesbaar(
                    "regel-te-lang",
                    f"Regel {nummer} is langer dan een rij kan zijn.",
                    "Controleer of elke rij op een eigen regel staat.",
                )
            yield regel
    finally:
        # The file stays open: who opened it closes it.
        if not stroom.closed:
            tekst.detach()
