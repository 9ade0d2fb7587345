"""Finding a resident: in every way that is allowed, and in no other."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naober.bewoners.models import Persoon
from naober.bewoners.queries import persoon, zoek_personen
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.kern import Weigering

from .conftest import BSNS


def namen(uitkomst: list[Persoon] | Weigering) -> list[str]:
    assert not isinstance(uitkomst, Weigering)
    return [p.voornamen for p in uitkomst]


def code(uitkomst: list[Persoon] | Weigering) -> str:
    assert isinstance(uitkomst, Weigering)
    assert uitkomst.veld == "zoek"
    assert uitkomst.alternatief
    return uitkomst.code


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [
        ("berg", ["Dirk", "Anna", "Bert"]),
        ("BERG", ["Dirk", "Anna", "Bert"]),
        ("  be ", ["Dirk", "Anna", "Bert"]),
        ("bergs", ["Bert"]),
        ("van den berg", ["Dirk", "Anna", "Bert", "Cor"]),
        ("Van den Bergh", ["Cor"]),
        ("van", ["Cor"]),
        ("öz", ["Ayşe"]),
        ("O\u0308zt\u00fc", ["Ayşe"]),
        ("anders", []),
        ("7771AB 12", ["Anna", "Bert", "Ayşe"]),
        ("7771 ab, 12", ["Anna", "Bert", "Ayşe"]),
        ("7771ab12", ["Anna", "Bert", "Ayşe"]),
        ("7771AB 12A", ["Ayşe"]),
        ("7771AB 12-a", ["Ayşe"]),
        ("7771AB 13", []),
        (BSNS[0], ["Anna"]),
        (f"{BSNS[1][:4]}.{BSNS[1][4:6]}.{BSNS[1][6:]}", ["Ayşe"]),
        (BSNS[5], []),
    ],
    # A number has no place in a test's name, not even one of the test range.
    ids=lambda waarde: "nummer" if isinstance(waarde, str) and waarde[:4].isdigit() else None,
)
def test_zoeken(bewoners: None, baliemedewerker: Actor, zoek: str, gevonden: list[str]) -> None:
    with CaptureQueriesContext(connection) as vragen:
        uitkomst = zoek_personen(baliemedewerker, zoek)
        assert sorted(namen(uitkomst)) == sorted(gevonden)
        assert isinstance(uitkomst, list)
        assert all(p.huishouden is not None and p.huishouden.adres for p in uitkomst)
    # Only who is not found as typed costs another look.
    assert len(vragen) == 1 or (not gevonden and len(vragen) <= 4)


def test_de_volgorde_is_naam_en_dan_geboortedatum(bewoners: None, baliemedewerker: Actor) -> None:
    assert namen(zoek_personen(baliemedewerker, "van den berg")) == ["Anna", "Dirk", "Bert", "Cor"]


def test_de_geboortedatum_maakt_het_nauwer(bewoners: None, baliemedewerker: Actor) -> None:
    assert namen(zoek_personen(baliemedewerker, "berg", date(2015, 2, 28))) == ["Dirk"]
    assert namen(zoek_personen(baliemedewerker, "van den berg", date(1990, 7, 7))) == ["Cor"]
    assert namen(zoek_personen(baliemedewerker, BSNS[0], date(2015, 2, 28))) == []


def test_er_komt_nooit_meer_dan_gevraagd(bewoners: None, baliemedewerker: Actor) -> None:
    assert namen(zoek_personen(baliemedewerker, "van den berg", limiet=2)) == ["Anna", "Dirk"]


def test_alleen_de_eigen_gemeente_wordt_doorzocht(bewoners: None, baliemedewerker: Actor) -> None:
    Persoon.objects.filter(bsn=BSNS[0]).update(geslachtsnaam="Verhuisd")
    with in_scope(gemeente=9998, breed=True):
        assert namen(zoek_personen(baliemedewerker, "verhuisd")) == []
    assert namen(zoek_personen(baliemedewerker, "verhuisd")) == ["Anna"]


@pytest.mark.parametrize(
    ("zoek", "geweigerd"),
    [
        ("", "zoek.leeg"),
        ("   ", "zoek.leeg"),
        ("b", "zoek.te-kort"),
        ("'t", "zoek.te-kort"),
        ("b.", "zoek.te-kort"),
        ("%%", "zoek.onleesbaar"),
        ("be\x00rg", "zoek.onleesbaar"),
        ("berg; drop", "zoek.onleesbaar"),
        ("12-03-1950", "zoek.datum"),
        ("1/2/1990", "zoek.datum"),
        ("7771AB", "zoek.huisnummer"),
        ("7771 ab", "zoek.huisnummer"),
        ("12345678", "bsn.lengte"),
        ("999999999", "bsn.elfproef"),
    ],
)
def test_een_weigering_zegt_wat_wel_kan_en_herhaalt_niets(baliemedewerker: Actor, zoek: str, geweigerd: str) -> None:
    """No database: what is refused is refused before anything is looked up."""
    uitkomst = zoek_personen(baliemedewerker, zoek)
    assert code(uitkomst) == geweigerd
    assert not zoek.strip() or len(zoek) < 4 or zoek not in str(uitkomst)


@pytest.mark.parametrize("rol", [Rol.TOETSER, Rol.BESLISSER, Rol.TEAMLEIDER, Rol.CLIENTONDERSTEUNER])
def test_zonder_het_recht_wordt_niemand_gezocht(bewoners: None, rol: Rol) -> None:
    actor = Actor(id=1, gemeente=160, naam="Proef", rollen=frozenset({rol}), team="")
    uitkomst = zoek_personen(actor, "berg")
    assert isinstance(uitkomst, Weigering)
    assert uitkomst.code == "recht.ontbreekt"
    assert persoon(actor, Persoon.objects.get(bsn=BSNS[0]).pk) is None


def test_een_persoon_komt_met_het_huishouden(bewoners: None, baliemedewerker: Actor) -> None:
    anna = Persoon.objects.get(bsn=BSNS[0])
    with CaptureQueriesContext(connection) as vragen:
        gevonden = persoon(baliemedewerker, anna.pk)
        assert gevonden is not None
        assert gevonden.huishouden is not None
    assert len(vragen) == 1
    assert persoon(baliemedewerker, 0) is None


def test_een_persoon_van_een_andere_gemeente_bestaat_niet(bewoners: None, baliemedewerker: Actor) -> None:
    with in_scope(gemeente=9998, breed=True):
        buur = Persoon.objects.get(bsn=BSNS[0]).pk
    assert persoon(baliemedewerker, buur) is None


@pytest.mark.parametrize("zoek", ["zw", "van der zwan", "7771AB 12a", BSNS[0]], ids=["naam", "vol", "adres", "nummer"])
def test_zoeken_vergelijkt_alleen_zo_dat_een_index_mag(bewoners: None, baliemedewerker: Actor, zoek: str) -> None:
    """Under row level security LIKE and functions such as upper() may use no index and read every row."""
    with CaptureQueriesContext(connection) as vragen:
        zoek_personen(baliemedewerker, zoek, date(1990, 7, 7))
    voorwaarden = vragen.captured_queries[0]["sql"].split(" WHERE ", 1)[1].upper()
    assert not re.search(r"LIKE|UPPER\(|LOWER\(|~", voorwaarden)


@pytest.mark.parametrize("zoek", ["zw", "van der zwan"], ids=["naam", "met voorvoegsel"])
def test_elk_begin_van_een_naam_loopt_alleen_zijn_eigen_deel_van_de_index_af(
    bewoners: None, baliemedewerker: Actor, zoek: str
) -> None:
    with CaptureQueriesContext(connection) as vragen:
        zoek_personen(baliemedewerker, zoek)
    with connection.cursor() as cursor:
        # With five rows any way is cheap; the question is whether this way is allowed.
        for weg in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"set local enable_{weg} = off")
        cursor.execute("explain " + vragen.captured_queries[0]["sql"])
        plan = [regel for (regel,) in cursor.fetchall()]
    assert sum("persoon_zoeknaam" in regel for regel in plan) == 1 + (" " in zoek)
    assert sum("Index Cond" in regel and "zoeknaam" in regel for regel in plan) == 1 + (" " in zoek)
