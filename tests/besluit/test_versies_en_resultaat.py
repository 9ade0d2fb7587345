"""Policy that changes by date, and what every decision states: its result and the own contribution."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_django import Settings

from naober.besluit.actions import leg_resultaat_vast, neem_besluit
from naober.besluit.models import Brief
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van, profielmappen
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Weigering
from tests.besluit.aanbod import Speel, besluit, niet, speelt
from tests.dossier.gevallen import UTRECHT, profiel_uit
from tests.dossier.opzet import goed
from tests.pdf import controleer_pdf_ua

CODE = profiel_uit("utrecht").gemeente.code
VOOR, NA = date(2015, 12, 31), date(2016, 1, 1)
speel = speelt(UTRECHT)

Herschrijf = Callable[[list[dict[str, Any]]], None]


@pytest.fixture
def anders(tmp_path: Path, settings: Settings) -> Callable[[str, Herschrijf], None]:
    """Utrecht with one of its files rewritten, in a folder of its own."""

    def maak(bestand: str, herschrijf: Herschrijf) -> None:
        map_ = tmp_path / "profielen" / "utrecht"
        shutil.copytree(profielmappen()["utrecht"], map_)
        pad = map_ / f"{bestand}.yaml"
        inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
        herschrijf(inhoud[bestand])
        pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
        settings.PROFIELMAPPEN = [tmp_path / "profielen"]

    return maak


def voldaan(profiel: Profiel, **antwoorden: bool) -> bool | None:
    gegeven = {code: Antwoord(waarde, "Dat bleek.") for code, waarde in antwoorden.items()}
    return weeg_toets(profiel.toets("schuldregeling"), gegeven).voldaan


@pytest.mark.eis("UTR-108")
def test_de_criteria_voor_maatwerk_hebben_een_versie_en_een_besluit_neemt_die_van_zijn_dag(
    anders: Callable[[str, Herschrijf], None],
) -> None:
    def nieuwe_versie(toetsen: list[dict[str, Any]]) -> None:
        [oud] = [t for t in toetsen if t["code"] == "schuldregeling"]
        nieuw = {**oud, "geldig_van": NA, "voorwaarden": [{**oud["voorwaarden"][0], "code": "nieuw-criterium"}]}
        oud["geldig_tot"] = VOOR
        toetsen.append(nieuw)

    anders("toetsen", nieuwe_versie)
    assert voldaan(profiel_van(CODE, VOOR), **{"criteria-werk-en-inkomen": True}) is True
    # From the day of the new version the old answer answers nothing.
    assert voldaan(profiel_van(CODE, NA), **{"criteria-werk-en-inkomen": True}) is None
    assert voldaan(profiel_van(CODE, NA), **{"nieuw-criterium": True}) is True


@pytest.mark.eis("UTR-131")
@pytest.mark.django_db
def test_of_stedelijk_aanbod_een_beschikking_vraagt_is_per_product_om_te_zetten(
    anders: Callable[[str, Herschrijf], None], speel: Speel
) -> None:
    zaak = speel("exodus")
    assert zaak.product.besluit_nodig

    def zonder_beschikking(producten: list[dict[str, Any]]) -> None:
        [oud] = [p for p in producten if p["code"] == "exodus"]
        producten.append({**oud, "geldig_van": NA, "besluit_nodig": False})
        oud["geldig_tot"] = VOOR

    anders("producten", zonder_beschikking)
    later = neem_besluit(zaak.beslisser, actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=NA)
    assert isinstance(later, Weigering)
    assert later.code == "besluit.algemeen"
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-103")
@pytest.mark.django_db
def test_een_besluit_noemt_het_resultaat_en_later_of_het_is_bereikt(speel: Speel) -> None:
    zaak = speel("hulpmiddel")
    niet(zaak, "besluit.resultaat", "resultaat", resultaat=" ")
    gegeven = besluit(zaak, resultaat="Zelf naar de markt kunnen.")
    assert gegeven.resultaat == "Zelf naar de markt kunnen."
    assert "Zelf naar de markt kunnen." in controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))
    vast = goed(
        leg_resultaat_vast(
            zaak.anouk, besluit=gegeven, bereikt="bereikt", uitleg="Zij gaat elke zaterdag.", peildatum=zaak.dag
        )
    )
    assert (vast.resultaat_stand, vast.resultaat_op) == ("bereikt", zaak.dag)


@pytest.mark.eis("UTR-109")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("product", "zin"),
    [
        ("hulpmiddel", "hoort u van het CAK"),
        ("maatschappelijke-opvang", "geen eigen bijdrage via het CAK"),
    ],
)
def test_elk_besluit_zegt_wat_de_eigen_bijdrage_is(speel: Speel, product: str, zin: str) -> None:
    gegeven = besluit(speel(product))
    assert zin in controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))
