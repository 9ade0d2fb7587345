"""The command that brings municipalities and maps in line with the profiles: all of it, or nothing."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profielmappen
from naober.kaart.models import Voorziening


@pytest.fixture
def profielen(tmp_path: Path, settings: Settings) -> Path:
    """Two municipalities of our own: the first profile of the product, once as it is and once renamed."""
    bron = profielmappen()["hardenberg"]
    shutil.copytree(bron, tmp_path / "een")
    shutil.copytree(bron, tmp_path / "twee")
    vervang(tmp_path / "twee", "code: 160", "code: 9997")
    vervang(tmp_path / "twee", "slug: hardenberg", "slug: twee")
    settings.PROFIELMAPPEN = [tmp_path]
    return tmp_path


def vervang(map_: Path, oud: str, nieuw: str) -> None:
    pad = map_ / "gemeente.yaml"
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def laad(*args: str) -> str:
    uit = StringIO()
    call_command("laad_profielen", *args, stdout=uit)
    return uit.getvalue()


@pytest.mark.usefixtures("db", "profielen")
def test_elke_gemeente_met_een_profiel_bestaat_en_heeft_een_kaart() -> None:
    uit = laad("--peildatum", "2026-01-05")
    assert dict(Gemeente.objects.values_list("code", "slug")) == {160: "hardenberg", 9997: "twee"}
    for code in (160, 9997):
        with in_scope(gemeente=code, breed=True):
            aantal = Voorziening.objects.filter(actief=True).count()
        assert aantal > 0
        assert f"{aantal} voorzieningen ({aantal} nieuw, 0 gewijzigd, 0 vervallen)" in uit


@pytest.mark.usefixtures("db", "profielen")
def test_nog_eens_laden_meldt_dat_er_niets_verandert() -> None:
    laad()
    assert all("(0 nieuw, 0 gewijzigd, 0 vervallen)" in regel for regel in laad().splitlines())


@pytest.mark.usefixtures("db")
def test_een_nieuwe_naam_wordt_overgenomen(profielen: Path) -> None:
    laad()
    vervang(profielen / "twee", "naam: Hardenberg", "naam: Tweeburg")
    # Another folder name, as after a restart: a profile is read once per process.
    (profielen / "twee").rename(profielen / "drie")
    laad()
    assert Gemeente.objects.get(code=9997).naam == "Tweeburg"


@pytest.mark.usefixtures("db")
def test_een_kapot_profiel_houdt_alles_tegen_en_zegt_waar_het_zit(profielen: Path) -> None:
    vervang(profielen / "twee", "code: 9997", "code: geen getal")
    with pytest.raises(CommandError, match=r"gemeente\.yaml, regel \d+: gemeente\.code verwacht een heel getal"):
        laad()
    assert not Gemeente.objects.exists()


@pytest.mark.usefixtures("db")
def test_twee_profielen_van_een_gemeente_worden_geweigerd(profielen: Path) -> None:
    vervang(profielen / "twee", "code: 9997", "code: 160")
    with pytest.raises(CommandError, match="Twee profielen zijn van dezelfde gemeente"):
        laad()
    assert not Gemeente.objects.exists()


@pytest.mark.usefixtures("db")
def test_zonder_profielen_zegt_het_commando_dat(tmp_path: Path, settings: Settings) -> None:
    settings.PROFIELMAPPEN = [tmp_path]
    fout = StringIO()
    call_command("laad_profielen", stderr=fout)
    assert "geen gemeenteprofiel gevonden" in fout.getvalue()
