"""Every table of money in the five documents, against a reading of them that was made apart from the profiles.

That reading (rows with line, year, kind and euros) and the documents lie beside the checkout; they are not shipped."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from naober.gemeente.begrotingsregels import Uitslag, controleer
from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel.begroting import Begroting, Begrotingspost, Controle, Jaarbedrag

WORTEL = Path(__file__).resolve().parents[2]
GEMEENTEN = WORTEL / "src" / "naober" / "gemeenten"
NAAST = WORTEL.parent / "shared"
LEZINGEN = NAAST / "eisen"
DOCUMENTEN = Path(os.environ.get("NAOBER_BRONNEN", NAAST / "bronnen"))
# The reading of a municipality, and how many rows of money it has.
RIJEN = {
    "leusden": ("leusden", 370),
    "hardenberg": ("hardenberg", 194),
    "gooise-meren": ("gooise-meren", 50),
    "utrecht": ("utrecht", 11),
    "utrechtse-heuvelrug": ("heuvelrug", 8),
}
# What the other reading calls a kind; what it does not name has one kind only.
SOORT = {
    "rekening": "realisatie",
    "raming": "raming",
    "wijziging najaarsnota": "wijziging",
    "raming na wijziging": "na_wijziging",
    "meerjarenraming": "raming",
    "werkelijk": "realisatie",
    "aanpassing beleidskader (+ = release)": "vrijval",
    "rijksbijdrage": "raming",
    "rijksbijdrage totaal": "raming",
    "lasten": "raming",
    "baten": "raming",
    "lasten totaal": "raming",
    "baten totaal": "raming",
    "overview": "raming",
}
Regels = frozenset[int]
Cel = tuple[Regels, str, str | None, int | None]


@cache
def begroting_van(slug: str) -> Begroting:
    begroting = lees_profiel(GEMEENTEN / slug).begroting
    assert begroting is not None
    return begroting


def _regels(plaats: str) -> Regels:
    """Every line of the document in `L5116-5118; L5208`."""
    stukken = (re.findall(r"\d+", stuk) for stuk in re.split(r"[;,]", plaats))
    return frozenset(n for grenzen in stukken for n in range(int(grenzen[0]), int(grenzen[-1]) + 1))


def _per_jaar(regels: Regels, jaren: dict[int, int], factor: int) -> Iterator[Cel]:
    for jaar, bedrag in jaren.items():
        yield regels, str(jaar), None, bedrag * factor


def profielcellen(begroting: Begroting) -> Iterator[Cel]:
    """Each amount of the profile: the lines of its source, column, kind and euros."""
    for deel in begroting.delen:
        delen: tuple[Begrotingspost | Controle, ...] = (*deel.posten, *deel.controles)
        for post in delen:
            for b in post.bedragen:
                yield _regels(post.bron.plaats), b.jaartekst, b.soort, b.euro
    for voorstel in begroting.voorstellen:
        for regel in voorstel.regels:
            yield from _per_jaar(_regels(regel.bron.plaats), regel.bedragen, voorstel.factor)
    for reserve in begroting.reserves:
        for mutatie in reserve.mutaties:
            yield from _per_jaar(_regels(mutatie.bron.plaats), mutatie.bedragen, reserve.factor)


def lezing(slug: str) -> list[dict[str, Any]]:
    bestand, aantal = RIJEN[slug]
    pad = LEZINGEN / f"{bestand}.json"
    if not pad.exists():
        pytest.skip(f"De andere lezing staat niet in {LEZINGEN}; zij wordt niet meegeleverd.")
    rijen: list[dict[str, Any]] = json.loads(pad.read_text(encoding="utf-8"))["budget"]
    assert len(rijen) == aantal
    return rijen


def _standen(begroting: Begroting) -> set[tuple[str, int, int]]:
    """Opening and closing balances, and a proposal's begin and end: what no single line prints."""
    standen = {
        (naam, stand.jaar, bedrag * reserve.factor)
        for reserve in begroting.reserves
        for stand in reserve.standen
        for naam, bedrag in (("begin", stand.begin), ("eind", stand.eind))
    }
    for voorstel in begroting.voorstellen:
        standen |= {("start", jaar, bedrag * voorstel.factor) for jaar, bedrag in voorstel.begin.items()}
        standen |= {("slot", jaar, bedrag * voorstel.factor) for jaar, bedrag in voorstel.eind.items()}
    return standen


def _stand(rij: dict[str, Any]) -> str | None:
    """Which balance this row is, if it is one."""
    namen = {"begrotingsvoorstel: start": "start", "begrotingsvoorstel: eind": "slot"}
    if rij["kind"] == "reserve" and "Stand" in rij["line"]:
        return "begin" if "1-1" in rij["line"] else "eind"
    return namen.get(rij["kind"])


@pytest.mark.parametrize("slug", RIJEN)
def test_elke_rij_van_de_andere_lezing_staat_in_het_profiel_tot_op_de_euro(slug: str) -> None:
    begroting = begroting_van(slug)
    cellen = list(profielcellen(begroting))
    standen = _standen(begroting)
    gemist = []
    for rij in lezing(slug):
        stand = _stand(rij)
        if stand is not None:
            gevonden = (stand, rij["year"], rij["amount_eur"]) in standen
        else:
            soort = SOORT.get(rij["kind"].removeprefix("bijlage 3: "))
            gevonden = any(_is(cel, rij, soort) for cel in cellen)
        if not gevonden:
            gemist.append(rij)
    assert gemist == []


def _is(cel: Cel, rij: dict[str, Any], soort: str | None) -> bool:
    regels, jaar, eigen, euro = cel
    jaren = {str(rij["year"]), str(rij["year"]).replace(" en ", "/")}
    if rij["year"] in (None, "jaarlijks"):
        jaren = {"per jaar"}
    if rij["kind"] == "jaarbudget":
        jaren = {"2019/2021"}
    return (
        not regels.isdisjoint(_regels(rij["lines"]))
        and jaar in jaren
        and (soort is None or eigen is None or eigen == soort)
        and euro == rij["amount_eur"]
    )


# Tables of which each line stands on one line of the document, with the order of its columns.
KOLOMMEN = {
    ("leusden", "integrale-begroting"): (
        "realisatie",
        "raming",
        "wijziging",
        "na_wijziging",
        "raming",
        "raming",
        "vrijval",
    ),
    ("leusden", "hoofdlijnen"): ("realisatie", "raming", "wijziging", "na_wijziging", *("raming",) * 4),
    ("leusden", "rijksbijdrage"): ("raming",) * 6,
    ("hardenberg", "hulp-bij-huishouden"): ("raming",) * 4,
    ("hardenberg", "wmo-2015"): ("raming",) * 4,
    ("hardenberg", "jeugdzorg"): ("raming",) * 4,
    ("hardenberg", "participatie"): ("raming",) * 4,
    ("hardenberg", "overgangsrecht"): ("raming",) * 4,
    ("gooise-meren", "uitgaven-sociaal-domein"): ("realisatie", *("raming",) * 5),
}
DOCUMENT = {"utrechtse-heuvelrug": 0, "leusden": 1, "gooise-meren": 2, "utrecht": 3, "hardenberg": 4}
GETAL = re.compile(r"(?:(?<=\s)|^)(-?)(?:€ )?(\d{1,3}(?:\.\d{3})*)(?=\s|$)")


def _gedrukt(slug: str, plaats: str) -> list[int]:
    paden = sorted(DOCUMENTEN.glob("*.txt"))
    if not paden:
        pytest.skip(f"De beleidsdocumenten staan niet in {DOCUMENTEN}; zij worden niet meegeleverd.")
    regel = paden[DOCUMENT[slug]].read_text(encoding="utf-8").split("\n")[min(_regels(plaats.split(";")[0])) - 1]
    # A number that belongs to the name of a line stands before a letter; a cost centre has no dot and five digits.
    return [int(teken + getal.replace(".", "")) for teken, getal in GETAL.findall(regel)]


@pytest.mark.parametrize(("slug", "code"), KOLOMMEN)
def test_elke_regel_van_een_tabel_staat_zo_in_het_document(slug: str, code: str) -> None:
    deel = begroting_van(slug).deel(code)
    assert deel is not None
    volgorde = KOLOMMEN[slug, code]
    for post in (*deel.posten, *(c for c in deel.controles if c.bedragen)):
        gelezen = [b.gedrukt for b in _op_volgorde(post, volgorde) if b.gedrukt is not None and not _leeg(b)]
        assert _gedrukt(slug, post.bron.plaats)[-len(gelezen) or 99 :] == gelezen, post.code


def _leeg(b: Jaarbedrag) -> bool:
    """A cell that the document leaves empty, and of which the total says what belongs there."""
    return b.gedrukt == 0 and b.beschadigd is not None


def _op_volgorde(post: Begrotingspost | Controle, volgorde: tuple[str, ...]) -> list[Jaarbedrag]:
    """The amounts of this line by column: what came first in time first, and a change before what it makes."""
    eerst = {soort: i for i, soort in enumerate(dict.fromkeys(volgorde))}
    later = len(volgorde)

    def plaats(b: Jaarbedrag) -> tuple[int, int]:
        jaar = b.jaar or 0
        return (later if b.soort == "vrijval" else 0, jaar * 10 + eerst[b.soort])

    return sorted(post.bedragen, key=plaats)


def uitslagen(slug: str) -> tuple[Uitslag, ...]:
    return controleer(begroting_van(slug))


def test_alles_telt_op_en_wat_de_nota_zelf_anders_afdrukt_staat_erbij() -> None:
    stand = {slug: Counter(u.stand for u in uitslagen(slug)) for slug in RIJEN}
    assert not any(telling["fout"] for telling in stand.values())
    # 29 lines and 8 groups by estimate and change, and the totals of three tables.
    assert stand["leusden"]["klopt"] + stand["leusden"]["afgerond"] >= 29 + 8 + 7 + 8 + 6
    tegen = {
        (slug, u.code, u.gedrukt, u.berekend) for slug in RIJEN for u in uitslagen(slug) if u.stand == "tegenstrijdig"
    }
    assert tegen == {
        ("hardenberg", "jeugd-85-procent", 13_070_000, 13_064_500),
        ("utrecht", "macro-aandeel", 52_000_000, 51_200_000),
    }


def test_wat_de_documenten_op_twee_plaatsen_anders_zeggen_staat_er_met_beide_cijfers() -> None:
    def cijfers(slug: str, code: str) -> list[int | None]:
        return [c.euro for t in begroting_van(slug).tegenspraken if t.code == code for c in t.cijfers]

    assert cijfers("leusden", "resterende-ruimte") == [123_000, 223_000]
    assert cijfers("leusden", "stelpost-2018") == [164_000, 175_000]
    assert cijfers("leusden", "plafond-reserve") == [860_000, 863_600]
    assert cijfers("utrecht", "ruimte-buurtteams") == [16_000_000, 16_200_000]
    assert cijfers("hardenberg", "vrijwilligers") == [193_000, 210_000]


def test_wat_bij_het_uitlezen_is_hersteld_zegt_dat() -> None:
    hersteld = {
        (p.code, b.jaar)
        for slug in RIJEN
        for p in begroting_van(slug).posten
        for b in p.bedragen
        if b.beschadigd is not None
    }
    assert hersteld == {("jeugdzorg-plus", 2015)} | {
        ("wmo-implementatie-gebiedsteams", jaar) for jaar in (2016, 2017, 2018)
    }
    mutaties = begroting_van("leusden").reserves[0].mutaties
    assert {m.code for m in mutaties if m.beschadigd} >= {
        "samenlevingsontwikkelaar",
        "regievoering",
        "onderuitputtingen",
    }
