"""A table of figures says where it comes from, on a page and in each kind of file, and hides the same everywhere."""

import csv
import io
import json
import zipfile
from datetime import date
from decimal import Decimal

import pyarrow.parquet as pq
import pytest

from naober.gezicht.cijferbestand import maak_bestand
from naober.kern import Fout
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel, Kolom, toon

TABEL = Cijfertabel(
    titel="Kosten per gebied",
    kolommen=[
        Kolom("Gebied"),
        Kolom("Huishoudens", "aantal"),
        Kolom("Kosten", "bedrag"),
        Kolom("Deel", "procent", decimalen=1),
    ],
    rijen=[["Noord", 1234, 123_456_789, 62.5], ["=1+1", VERBORGEN, None, None]],
    bron="toewijzingen en facturen",
    peil=date(2026, 3, 3),
    volledig="Over februari ontbreken nog de facturen van twee aanbieders.",
    uitleg=["Een huishouden telt één keer."],
)


def test_een_mens_leest_nederlandse_getallen_en_ziet_wat_er_niet_staat() -> None:
    assert [t.replace("\N{NO-BREAK SPACE}", " ") for t in TABEL.tekst(0)] == [
        "Noord",
        "1.234",
        "€ 1.234.567,89",
        "62,5%",
    ]
    assert TABEL.tekst(1)[1:] == ["afgeschermd", "niet bekend", "niet bekend"]
    assert "3 maart 2026" in TABEL.herkomst
    assert "toewijzingen en facturen" in TABEL.herkomst
    assert toon(-12.25, Kolom("x", "getal", "dagen", 1)) == "-12,2 dagen"


def test_cijfers_zonder_bron_of_met_een_scheve_rij_zijn_er_niet() -> None:
    with pytest.raises(Fout, match="bron"):
        Cijfertabel("Kosten", [Kolom("a")], [], bron=" ", peil=date(2026, 1, 1), volledig="Alles.")
    with pytest.raises(Fout, match="Rij 2"):
        Cijfertabel("Kosten", [Kolom("a")], [["1"], ["1", "2"]], "facturen", date(2026, 1, 1), "Alles.")


@pytest.mark.eis("GOO-244")
def test_csv_rekent_niets_uit_en_zegt_waar_de_cijfers_vandaan_komen() -> None:
    bestand = maak_bestand(TABEL, "csv")
    assert bestand is not None
    assert bestand.naam == "kosten-per-gebied-2026-03-03.csv"
    kop, noord, zuid, leeg, *herkomst = csv.reader(io.StringIO(bestand.inhoud.decode("utf-8-sig")))
    assert kop == ["Gebied", "Huishoudens", "Kosten (euro)", "Deel (procent)", "Wat er niet staat"]
    assert noord == ["Noord", "1234", "1234567.89", "62.5", ""]
    assert zuid == ["'=1+1", "", "", "", "afgeschermd: Huishoudens; niet bekend: Kosten, Deel"]
    assert leeg == []
    assert dict(herkomst)["Stand van"] == "2026-03-03"
    assert dict(herkomst)["Bron"] == "toewijzingen en facturen"
    assert dict(herkomst)["Volledigheid"].startswith("Over februari")


def test_parquet_houdt_centen_en_herkomst_bij_elkaar() -> None:
    bestand = maak_bestand(TABEL, "parquet")
    assert bestand is not None
    tabel = pq.read_table(io.BytesIO(bestand.inhoud))
    assert tabel.column("Kosten (euro)").to_pylist() == [Decimal("1234567.89"), None]
    assert tabel.column("Huishoudens").to_pylist() == [1234, None]
    assert ["Stand van", "2026-03-03"] in json.loads(tabel.schema.metadata[b"herkomst"])


def test_een_werkmap_heeft_getallen_en_een_blad_over_de_cijfers() -> None:
    bestand = maak_bestand(TABEL, "xlsx")
    assert bestand is not None
    with zipfile.ZipFile(io.BytesIO(bestand.inhoud)) as zip_:
        blad = zip_.read("xl/worksheets/sheet1.xml").decode()
        teksten = zip_.read("xl/sharedStrings.xml").decode()
    assert "<v>1234567.89</v>" in blad
    assert "<f>" not in blad, "een cel rekent iets uit"
    assert "twee aanbieders" in teksten
    assert "afgeschermd: Huishoudens" in teksten


def test_een_tabel_zonder_rijen_is_een_bestand_en_een_vreemde_vorm_niet() -> None:
    leeg = Cijfertabel(
        "Leeg", [Kolom("Gebied"), Kolom("n", "aantal")], [], "dossiers", date(2026, 1, 1), "Alles telt mee."
    )
    for vorm in ("csv", "xlsx", "parquet"):
        assert maak_bestand(leeg, vorm) is not None
    assert maak_bestand(leeg, "exe") is None
