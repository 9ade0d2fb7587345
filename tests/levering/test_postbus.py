"""The box of the national exchange, and the provider that answers by itself: one household from order to help."""

from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from pytest_django import Settings

from naober import istandaard
from naober.fundament.scope import in_scope
from naober.istandaard import ggk
from naober.koppelingen.ggk import wissel_uit
from naober.koppelingen.postbus import Mappostbus
from naober.levering.models import Afkeuring, Declaratie, Ketenbericht, Levering
from naober.levering.verkeer.uitgaand import stuur_toewijzingen
from tests.dossier.opzet import HARDENBERG, Zaak
from tests.levering import berichten, opzet

pytestmark = pytest.mark.django_db
# The envelope has a time without a zone.
TOEN = datetime.fromisoformat("2026-03-02T12:00:00")
S = Ketenbericht.Staat


def envelop(zaak: Zaak, data: bytes, functie: str = "WMO305") -> bytes:
    """As the gateway of a provider hands it over."""
    return ggk.pak_in(
        ggk.Envelop(
            ggk.Systeem("41410001", "Aanbieder"), ggk.Systeem(f"{zaak.gemeente:04d}", "Naober"), str(uuid4()),
            TOEN, functie, data,
        )
    )  # fmt: skip


def leg(map_: Path, naam: str, data: bytes) -> None:
    (map_ / "in" / naam).write_bytes(data)


def test_wat_in_de_postbus_ligt_komt_een_keer_binnen_en_wat_klaarstaat_gaat_in_een_envelop_uit(
    zaak: Zaak, tmp_path: Path
) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    bus = Mappostbus(tmp_path)
    start = berichten.start(zaak, rij)
    leg(tmp_path, "1.xml", envelop(zaak, start))
    leg(tmp_path, "2.xml", b"geen envelop")
    leg(tmp_path, ".half.xml", b"wordt nog geschreven")
    assert wissel_uit(bus, zaak.gemeente).opgehaald == 2
    # As after a crash between the commit and the moving of the file: it is met again, and does nothing.
    leg(tmp_path, "1.xml", envelop(zaak, start))
    assert wissel_uit(bus, zaak.gemeente).opgehaald == 1
    berichten.verwerk_alles(machine, zaak.dag)
    binnen = Ketenbericht.objects.filter(richting="in").order_by("pk")
    assert [b.staat for b in binnen] == [S.VERWERKT, S.AFGEWEZEN, S.DUBBEL]
    assert bytes(binnen[0].inhoud.bytes) == start
    assert Levering.objects.count() == 1
    assert wissel_uit(bus, zaak.gemeente).verstuurd == 1
    [terug] = Ketenbericht.objects.filter(nummer=306)
    [pad] = (tmp_path / "uit").iterdir()
    uit = ggk.pak_uit(pad.read_bytes())
    assert isinstance(uit, ggk.Envelop)
    assert (uit.functie, uit.antwoord_op, uit.bericht) == ("WMO306", binnen[0].kenmerk, bytes(terug.inhoud.bytes))
    assert (terug.staat, terug.kenmerk) == (S.VERSTUURD, uit.referentie)
    assert sorted(p.name for p in (tmp_path / "gelezen").iterdir()) == ["1.xml", "2-1.xml", "2.xml"]


def test_wat_het_knooppunt_niet_kan_bezorgen_staat_op_de_werklijst(zaak: Zaak, tmp_path: Path) -> None:
    zaak.tot("besluit")
    ons = stuur_toewijzingen(opzet.toewijzing(zaak), zaak.dag)
    assert ons is not None
    bus = Mappostbus(tmp_path)
    wissel_uit(bus, zaak.gemeente)
    ons.refresh_from_db()
    fout = ggk.Ggkfout(str(uuid4()), ons.kenmerk, "IB010", bij_zender=True, omschrijving="Onbekend.")
    knooppunt, wij = ggk.Systeem("knooppunt", "GGK"), ggk.Systeem(f"{zaak.gemeente:04d}", "Naober")
    leg(tmp_path, "fout.xml", ggk.pak_fout_in(fout, knooppunt, wij, TOEN))
    wissel_uit(bus, zaak.gemeente)
    ons.refresh_from_db()
    [punt] = Afkeuring.objects.filter(bericht=ons)
    assert (ons.staat, punt.herstel, "IB010" in punt.tekst) == (S.AFGEKEURD, "open", True)


def test_een_aanbieder_in_het_spel_antwoordt_begint_en_doet_niets_dubbel(
    zaak: Zaak, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    ons = stuur_toewijzingen(rij, zaak.dag)
    assert ons is not None
    settings.BERICHTENMAP = str(tmp_path)
    settings.ONTWIKKELING = True
    dag = max(zaak.dag, rij.ingang)
    # The first day on which the invented provider has begun, whatever it drew.
    laat = dag.replace(year=dag.year + 1, month=1, day=15)
    opties: dict[str, Any] = {"gemeente": zaak.gemeente, "stdout": StringIO()}
    spel = {**opties, "dag": laat, "toch": True}
    call_command("speel_aanbieder", **spel)
    berichten.verwerk_alles(machine, laat)
    ons.refresh_from_db()
    assert ons.staat == S.BEANTWOORD
    [levering] = Levering.objects.filter(toewijzing=rij)
    assert levering.begin >= rij.ingang
    call_command("speel_aanbieder", **spel)
    call_command("wissel_berichten_uit", **opties)
    berichten.verwerk_alles(machine, laat)
    soorten = Ketenbericht.objects.filter(richting="in").values_list("nummer", "staat")
    assert sorted(soorten) == [(302, S.VERWERKT), (305, S.VERWERKT)]
    assert istandaard.Soort.van("iwmo", 305).antwoord.nummer == 306


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_een_declaratie_per_bericht_wordt_beoordeeld_en_beantwoord_en_telt_een_keer() -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        dagen = {"ingang": date(2026, 3, 2), "einde": date(2026, 12, 31)}
        rij, machine = opzet.toewijzing(zaak, **dagen), opzet.backoffice(zaak)
        goede = berichten.declaratie(zaak, rij, "D1")
        binnen = [
            berichten.kom_binnen(data)
            for data in (
                goede,
                goede,
                berichten.declaratie(zaak, rij, "D1", referentie="ANDERS"),
                berichten.declaratie(zaak, rij, "D2", referentie="P2", nummer=987654),
                goede[: len(goede) // 2],
                berichten.declaratie(zaak, rij, "D3", referentie="P3", totaal=1),
            )
        ]
    berichten.verwerk_alles(machine, date(2026, 4, 1))
    with in_scope(gemeente=160, breed=True):
        for bericht in binnen:
            bericht.refresh_from_db()
        assert [a.tekst for a in Afkeuring.objects.filter(bericht=binnen[0])] == []
        assert [b.staat for b in binnen] == [S.VERWERKT, S.DUBBEL, S.AFGEWEZEN, S.VERWERKT, S.AFGEWEZEN, S.AFGEWEZEN]
        eerste, _, dubbel, onbekend, _, totaal = binnen
        assert (eerste.regels, eerste.gedaan) == (1, 1)
        assert [berichten.codes(b) for b in (eerste, dubbel, onbekend, totaal)] == [[], ["9333"], ["9338"], ["0001"]]
        assert sorted(Declaratie.objects.values_list("nummer", "kanaal")) == [("D1", "bericht"), ("D2", "bericht")]
        assert Afkeuring.objects.get(bericht=onbekend).retourcode == "9338"
