"""What the monitor may know: tables without a name, each column with what it means and where it comes from."""

import re

import pytest
from django.apps import apps

from naober.avg.inzage import DERDENREGELS
from naober.monitor.schema import SCHEMA, SPLITSING, Soort, Tabel

TABELLEN = list(SCHEMA.values())
# What says who somebody is, or was typed by somebody.
WIE = re.compile(
    r"\.(bsn|voornamen|geslachtsnaam|voorvoegsel|naam|straat|huisnummer|postcode|telefoon|email|melder\w*|omschrijving"
    r"|toelichting|motivering|verslag|tekst|reden|gevaar)$"
)


def _kolommen_van_de_databank() -> set[str]:
    return {f"{m._meta.db_table}.{f.column}" for m in apps.get_models() for f in m._meta.concrete_fields}


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda t: t.naam)
def test_elke_kolom_heeft_betekenis_eenheid_en_een_herkomst_die_er_is(tabel: Tabel) -> None:
    bekend, tabellen = _kolommen_van_de_databank(), {m._meta.db_table for m in apps.get_models()}
    assert len(set(tabel.namen)) == len(tabel.namen)
    assert all(b in tabellen or b.startswith("geld_") for b in tabel.bronnen)
    for kolom in tabel.kolommen:
        assert kolom.betekenis
        assert kolom.bron
        assert bool(kolom.eenheid) == (kolom.soort in {Soort.GETAL, Soort.KOMMA, Soort.CENTEN}), kolom
        for bron in re.findall(r"\b[a-z]+_[a-z]+\.[a-z_]+\b", kolom.bron):
            assert bron in bekend or bron.startswith("geld_"), f"{tabel.naam}.{kolom.naam}: {bron} bestaat niet"


def test_geen_kolom_zegt_wie_iemand_is_of_wat_iemand_schreef() -> None:
    for tabel in TABELLEN:
        for kolom in tabel.kolommen:
            assert kolom.naam not in {"bsn", "naam", "adres", "postcode", "geboortedatum", "telefoon", "tekst"}
            # A table that counts whether something was filled in reads the column; it does not copy it.
            if kolom.soort is Soort.CODE:
                assert not [b for b in re.split(r",\s*|\s", kolom.bron) if WIE.search(b)], (tabel.naam, kolom)
    # What the resident's own copy leaves out because it says who somebody else is, is in no table at all.
    derden = {f"{apps.get_model(regel.tabel)._meta.db_table}.{veld}" for regel in DERDENREGELS for veld in regel.velden}
    assert derden
    assert not derden & {b for t in TABELLEN for k in t.kolommen for b in re.split(r",\s*|\s", k.bron)}


def test_een_sleutel_is_een_pseudoniem_en_geen_nummer_van_de_databank() -> None:
    """Only what is of no resident keeps its own number: a provider and its invoice."""
    nummers = {k.naam for t in TABELLEN for k in t.kolommen if k.soort is Soort.NUMMER}
    assert nummers == {"aanbieder", "declaratie"}


def test_uitsplitsen_kan_niet_op_iets_van_een_huishouden() -> None:
    assert not {"persoon", "huishouden", "dossier", "besluit", "toewijzing", "actie"} & set(SPLITSING)
