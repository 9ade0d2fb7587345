"""The same case in two municipalities with different policy, and for any product of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Gegevensveld, Profiel, Rol
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Antwoorden, Waarde

TESTPROFIELEN = Path(__file__).resolve().parent.parent / "profielen"
HUISPROFIELEN = Path(__file__).resolve().parents[2] / "src" / "naober" / "gemeenten"


@cache
def profiel_uit(slug: str) -> Profiel:
    """A profile straight from its folder, for tests without a database."""
    return lees_profiel(next(m / slug for m in (HUISPROFIELEN, TESTPROFIELEN) if (m / slug).is_dir()))


@dataclass(frozen=True)
class Geval:
    """The same case in one municipality's own codes. `beslisser` is who may decide there; `ander_team` works
    in other areas."""

    slug: str
    dag: date
    gebied: str
    team: str
    ander_team: str
    ingang: str
    kanaal: str
    leefgebieden: tuple[str, str]
    product: str
    beslisser: str
    antwoorden: Mapping[str, Antwoord]
    gegevens: Antwoorden = field(default_factory=dict)


HARDENBERG = Geval(
    slug="hardenberg",
    dag=date(2015, 3, 2),
    gebied="noord",
    team="gebiedsteam-noord",
    ander_team="gebiedsteam-2",
    ingang="gebiedsteam",
    kanaal="telefoon",
    leefgebieden=("wonen-huishouden", "beperking-mantelzorg"),
    product="begeleiding-groep",
    beslisser="anouk",
    antwoorden={
        "collectief-algemeen-ontoereikend": Antwoord(True, "De buurtkamer kan dit niet bieden."),
        "doel-past": Antwoord(True, "Het geeft structuur."),
    },
    gegevens={"doel": ["structuur, contacten en bezigheden"], "vervoer": "zonder vervoer"},
)
TESTERVEEN = Geval(
    slug="testerveen",
    dag=date(2023, 5, 8),
    gebied="oost",
    team="dorpsteam-oost",
    ander_team="geldloket",
    ingang="dorpshuis",
    kanaal="inloop",
    leefgebieden=("wonen", "gezin"),
    product="begeleiding",
    beslisser="berta",
    antwoorden={
        "passend": Antwoord(True, "Het past."),
        "doeltreffend": Antwoord(True, "Het helpt."),
        "onveilig": Antwoord(False, "Er blijft geen gevaar over."),
    },
)


UTRECHT = Geval(
    slug="utrecht",
    dag=date(2015, 3, 2),
    gebied="overvecht",
    team="sociaal-overvecht",
    ander_team="sociaal-west",
    ingang="buurtteam",
    kanaal="telefoon",
    leefgebieden=("huishouden-vervoer", "mantelzorg"),
    product="dagverzorging",
    beslisser="berta",
    antwoorden={},
)


# Far enough for the pages of a case: up to and including the action that a decision is needed for.
LEUSDEN = Geval(
    slug="leusden",
    dag=date(2017, 3, 1),
    gebied="leusden",
    team="sociaal-team",
    ander_team="larikslaan2",
    ingang="sociaal-team",
    kanaal="telefoon",
    leefgebieden=("zorg", "wonen"),
    product="dagbesteding",
    beslisser="anouk",
    antwoorden={},
)
HEUVELRUG = Geval(
    slug="utrechtse-heuvelrug",
    dag=date(2020, 3, 2),
    gebied="doorn",
    team="dorpsteam-doorn",
    ander_team="dorpsteam-maarn",
    ingang="dorpsteam",
    kanaal="telefoon",
    leefgebieden=("dagelijks-leven", "wonen"),
    product="wmo-begeleiding",
    beslisser="berta",
    antwoorden={},
)
GOOISE_MEREN = Geval(
    slug="gooise-meren",
    dag=date(2022, 3, 1),
    gebied="bussum",
    team="taakgroep-wmo",
    ander_team="taakgroep-jeugd",
    ingang="usd",
    kanaal="telefoon",
    leefgebieden=("zelfredzaamheid", "wonen"),
    product="dagbesteding",
    beslisser="anouk",
    antwoorden={},
)


def geval_met(product: str, *, dag: date | None = None, basis: Geval = HARDENBERG) -> Geval:
    """The case about another product: every condition met, the first choice of everything to choose."""
    profiel = profiel_uit(basis.slug)
    soort, mandaat = profiel.product(product), profiel.mandaat_voor(product)
    assert soort is not None
    assert mandaat is not None
    return replace(
        basis,
        dag=dag or basis.dag,
        product=product,
        beslisser="anouk" if Rol.GENERALIST in mandaat.besluit else "berta",
        antwoorden={c: a for t in soort.alle_toetsen for c, a in antwoorden_op(profiel, t, goed=True).items()},
        gegevens={
            veld.code: _eerste(veld)
            for veld in (*soort.velden, *profiel.plan.besluitvelden(soort.trede, product))
            if veld.verplicht
        },
    )


def _eerste(veld: Gegevensveld) -> Waarde:
    """An answer that fits this field: the last choice asks no more than the first."""
    if veld.soort == "getal":
        return str(veld.minimum or 1)
    if veld.soort == "datum":
        return "2015-03-02"
    if not veld.mogelijk:
        return "Dat bleek in het gesprek."
    return [veld.keuzes[0]] if veld.soort == "meerkeuze" else veld.mogelijk[0]


def antwoorden_op(profiel: Profiel, toets: str | None, *, goed: bool) -> dict[str, Antwoord]:
    """What a professional answers to this checklist: every condition met, or none of them."""
    voorwaarden = profiel.toets(toets).vragen if toets else ()
    return {v.code: Antwoord(v.verwacht == goed, "Dat bleek.") for v in voorwaarden if v.antwoord == "mens"}
