"""Searching the map of five municipalities by ordinary words."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profielen_op
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Openingstijd, Voorziening
from naober.kaart.zoeken.vragen import Zoekvraag, zoek

VRAGEN = yaml.safe_load((Path(__file__).parent / "zoekvragen.yaml").read_text(encoding="utf-8"))
DAG = date(2026, 11, 2)


@pytest.fixture
def kaarten(db: None) -> dict[str, Profiel]:
    """The maps of the five municipalities, as they hold today."""
    profielen = {naam: p for naam, p in profielen_op(DAG).items() if naam in VRAGEN}
    for p in profielen.values():
        g = p.gemeente
        Gemeente.objects.get_or_create(code=g.code, defaults={"naam": g.naam, "slug": g.slug})
        laad_voorzieningen(g.code, p)
    return profielen


def test_negentig_van_honderd_gewone_vragen_vinden_het_in_de_eerste_vijf(kaarten: dict[str, Profiel]) -> None:
    assert sum(len(v) for v in VRAGEN.values()) == 100
    mis = []
    for naam, vragen in VRAGEN.items():
        profiel = kaarten[naam]
        with in_scope(gemeente=profiel.gemeente.code):
            codes = dict(Voorziening.objects.values_list("pk", "code"))
            for v in vragen:
                gevonden = [codes[nr] for nr in zoek(profiel, Zoekvraag(v["vraag"])).nummers[:5]]
                if not set(gevonden) & set(v["goed"]):
                    mis.append((naam, v["vraag"], gevonden))
    assert len(mis) <= 10, mis


def test_de_woorden_gaan_mee_met_de_kaart_en_blijven_van_de_gemeente(kaarten: dict[str, Profiel]) -> None:
    hier, elders = kaarten["hardenberg"], kaarten["leusden"]

    def gevonden(profiel: Profiel, **wat: Any) -> tuple[int, ...]:
        with in_scope(gemeente=profiel.gemeente.code):
            return zoek(profiel, Zoekvraag(**wat)).nummers

    maandag = datetime(2026, 11, 2, 10, 30, tzinfo=UTC)
    with in_scope(gemeente=hier.gemeente.code, breed=True):
        rij = Voorziening.objects.get(code="buurtkamer")
        rij.naam, rij.gebieden = "Zwaluwnest", [hier.gebieden[0].code]
        rij.save()
        Openingstijd.objects.create(voorziening=rij, dag=1, van=time(9), tot=time(12))
    assert gevonden(hier, tekst="zwaluwnest")[0] == rij.pk
    assert gevonden(hier, tekst="zwaluwnst")[0] == rij.pk, "ook met een tikfout"
    assert rij.pk not in gevonden(hier, tekst="zwaluwnest", gebied=hier.gebieden[1].code)
    assert gevonden(hier, tekst="zwaluwnest", open_op=maandag) == (rij.pk,)
    assert gevonden(hier, tekst="zwaluwnest", open_op=maandag.replace(hour=13)) == ()
    assert gevonden(elders, tekst="zwaluwnest") == ()
    with in_scope(gemeente=hier.gemeente.code, breed=True):
        Voorziening.objects.filter(pk=rij.pk).update(stand="dicht")
    assert gevonden(hier, tekst="zwaluwnest") == (), "wat dicht is, wordt niet gevonden"
