"""Finding someone whose name is not typed as it is written: by ear, with a typing error, in another order."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.bewoners.models import Huishouden, Naamvorm, Persoon
from naober.bewoners.queries import zoek_personen
from naober.bewoners.rules import scheelt_een, zoeksleutel
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.kern import Weigering

from .conftest import BSNS

HUIZEN = [Huishoudenrij("Proefstraat", 20, "7771AD", "Proefdorp", "noord")]
MENSEN = [
    Persoonrij(0, "Pieter Jan", "", "Jansen", date(1950, 3, 12), "man"),
    Persoonrij(0, "Saskia", "", "Janssen", date(1980, 1, 1), "vrouw"),
    Persoonrij(0, "Els", "", "Meijer", date(1970, 2, 2), "vrouw"),
    Persoonrij(0, "Fatma", "", "Çelik", date(1975, 2, 2), "vrouw"),
    Persoonrij(0, "Søren", "", "Bjørk-Lund", date(1985, 2, 2), "man"),
]


@pytest.fixture
def mensen(bewoners: None) -> None:
    laad_bewoners(HUIZEN, MENSEN)


def namen(uitkomst: list[Persoon] | Weigering) -> list[str]:
    assert not isinstance(uitkomst, Weigering)
    return [p.voornamen for p in uitkomst]


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [
        ("celik", ["Fatma"]),  # no accent
        ("ozturk", ["Ayşe"]),
        ("bjork lund", ["Søren"]),
        ("Bjørk-Lund", ["Søren"]),
        ("jansen", ["Pieter Jan"]),  # as typed, so not Janssen
        ("jasnen", ["Pieter Jan"]),  # two letters changed over, across the middle
        ("jnasen", ["Pieter Jan"]),
        ("jamsen", ["Pieter Jan"]),  # one letter other
        ("meyer", ["Els"]),  # by ear
        ("meier", ["Els"]),
        ("tselik", []),
        ("oztürck", ["Ayşe"]),
        ("pieter jansen", ["Pieter Jan"]),
        ("jansen pieter", ["Pieter Jan"]),
        ("jansen, pieter", ["Pieter Jan"]),
        ("pieter jan jansen", ["Pieter Jan"]),
        ("piter jansen", ["Pieter Jan"]),
        ("saskia jansen", ["Saskia"]),  # no Saskia Jansen, so the one who sounds alike
        ("anna van den berg", ["Anna"]),
        ("berg, van den", ["Dirk", "Anna", "Bert"]),
        ("anna berg", ["Anna"]),
        ("van den bergh cor", ["Cor"]),
        ("v.d. berg anna", ["Anna"]),
        ("xavier jansen", []),
    ],
)
def test_een_naam_wordt_gevonden_zoals_iemand_hem_kan_typen(
    mensen: None, baliemedewerker: Actor, zoek: str, gevonden: list[str]
) -> None:
    with CaptureQueriesContext(connection) as vragen:
        assert sorted(namen(zoek_personen(baliemedewerker, zoek))) == sorted(gevonden)
    assert len(vragen) <= 4


@pytest.mark.parametrize(
    "geboren",
    ["12-03-1950", "12/3/1950", "12.03.1950", "12 3 1950", "1950-03-12", "19500312", "12 maart 1950", "12 mrt 1950"],
)
def test_een_geboortedatum_in_de_tekst_maakt_het_nauwer(mensen: None, baliemedewerker: Actor, geboren: str) -> None:
    assert namen(zoek_personen(baliemedewerker, f"janssen {geboren}")) == ["Pieter Jan"]
    assert namen(zoek_personen(baliemedewerker, f"{geboren}, jansen")) == ["Pieter Jan"]
    alleen = zoek_personen(baliemedewerker, geboren)
    assert isinstance(alleen, Weigering)
    assert alleen.code in {"zoek.datum", "bsn.lengte"}


def test_wie_exact_zo_heet_gaat_voor_en_dan_komt_niemand_anders_in_beeld(mensen: None, baliemedewerker: Actor) -> None:
    Persoon.objects.create(
        huishouden=Huishouden.objects.first(), voornamen="Jo", geslachtsnaam="Meyer", geboortedatum=date(1990, 1, 1)
    )
    assert namen(zoek_personen(baliemedewerker, "meyer")) == ["Jo"]
    assert namen(zoek_personen(baliemedewerker, "meyer", date(1970, 2, 2))) == ["Els"]


def test_een_geheim_adres_vindt_niemand_en_wordt_nergens_getoond(mensen: None, baliemedewerker: Actor) -> None:
    Huishouden.objects.filter(huisnummer=20).update(geheim_adres=True)
    assert namen(zoek_personen(baliemedewerker, "7771AD 20")) == []
    uitkomst = zoek_personen(baliemedewerker, "celik")
    assert isinstance(uitkomst, list)
    huis = uitkomst[0].huishouden
    assert huis is not None
    assert (huis.adres, huis.adresregel) == ("geheim adres", "geheim adres")
    assert huis.straatregel == "Proefstraat 20", "een brief moet wel aankomen"


def test_een_naam_van_een_andere_gemeente_lijkt_op_niets(mensen: None, baliemedewerker: Actor) -> None:
    with in_scope(gemeente=9998, breed=True):
        laad_bewoners(HUIZEN, [Persoonrij(0, "Zoë", "", "Kwakernaat", date(1990, 1, 1), "vrouw")])
    assert namen(zoek_personen(baliemedewerker, "kwakernaak")) == []
    assert not Naamvorm.objects.filter(sleutel="kwakernaat").exists()


def test_een_naam_die_verandert_wordt_onder_de_nieuwe_gevonden(mensen: None, baliemedewerker: Actor) -> None:
    Persoon.objects.filter(bsn=BSNS[0]).update(geslachtsnaam="Trouwlustig")
    assert namen(zoek_personen(baliemedewerker, "trauwlustig")) == ["Anna"]


@pytest.mark.parametrize(
    "naam", ["Ångström-D'Hondt", "İnönü", "Łukasz", "Straße", "Æbelø", "O’Neill - de Wit", "Nuñez."]
)
def test_de_databank_en_de_vraag_lezen_een_naam_gelijk(db: None, naam: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select naober_zoeksleutel(%s)", [naam])
        assert cursor.fetchone() == (zoeksleutel(naam),)


@pytest.mark.parametrize(
    ("een", "ander", "lijkt"),
    [
        ("jansen", "jansen", True),
        ("jansen", "janssen", True),
        ("jansen", "jasnen", True),
        ("jansen", "jensen", True),
        ("jansen", "ansen", True),
        ("jansen", "jansens", True),
        ("jansen", "jenssen", False),
        ("jansen", "jnasne", False),
        ("abc", "cab", False),
        ("", "a", True),
    ],
)
def test_een_typefout(een: str, ander: str, lijkt: bool) -> None:
    assert scheelt_een(een, ander) is scheelt_een(ander, een) is lijkt


@given(st.text("abcde", min_size=3, max_size=9), st.integers(0, 8), st.sampled_from("abcde"))
def test_elke_enkele_typefout_lijkt_op_de_naam(naam: str, plek: int, letter: str) -> None:
    plek %= len(naam)
    anders = [
        naam[:plek] + letter + naam[plek + 1 :],
        naam[:plek] + letter + naam[plek:],
        naam[:plek] + naam[plek + 1 :],
        naam[:plek] + naam[plek : plek + 2][::-1] + naam[plek + 2 :],
    ]
    assert all(scheelt_een(naam, ander) for ander in anders)
