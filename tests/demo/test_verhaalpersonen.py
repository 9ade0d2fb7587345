"""The people of the stories are always the same, of the right age, and related as told."""

from datetime import date

import pytest

from naober.bewoners.models import Persoon, Relatie
from naober.demo.bevolking import jaren_terug
from naober.demo.verhaalpersonen import RELATIES, laad_verhaalpersonen, verhaalgebied, verhaalpersonen
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.kern import Fout

# pytest would take its own name for that of a test.
from naober.kern import testreeks as nummers

from .conftest import PEILDATUM

LEEFTIJDEN = {"jordi": 31, "spijkers": 69, "schut": 75, "kleinkind": 7}


@pytest.fixture
def gemeente(db: None, klein: Profiel) -> Gemeente:
    return Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")


def leeftijd(geboren: date, dag: date) -> int:
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


@pytest.mark.parametrize("dag", [date(2015, 1, 5), date(2026, 7, 1), date(2028, 2, 29), date(2027, 12, 31)])
def test_de_leeftijden_kloppen_op_elke_peildatum(dag: date) -> None:
    gevonden = {mens.sleutel: leeftijd(mens.geboortedatum, dag) for mens in verhaalpersonen(dag)}
    assert {sleutel: gevonden[sleutel] for sleutel in LEEFTIJDEN} == LEEFTIJDEN


def test_ouders_zijn_ouder_dan_hun_kinderen() -> None:
    geboren = {mens.sleutel: mens.geboortedatum for mens in verhaalpersonen(PEILDATUM)}
    for relatie in RELATIES:
        ouder, kind = sorted((geboren[relatie.persoon], geboren[relatie.ander]))
        assert ouder <= jaren_terug(kind, 18)


def test_de_nummers_staan_vast_aan_het_begin_van_de_nummers() -> None:
    mensen = verhaalpersonen(PEILDATUM)
    assert [mens.bsn for mens in mensen] == [bsn for bsn, _ in zip(nummers(), mensen, strict=False)]
    assert mensen[0].sleutel == "jordi"


def test_allen_wonen_in_het_gebied_en_moeder_woont_elders(gemeente: Gemeente, klein: Profiel) -> None:
    mensen = laad_verhaalpersonen(160, PEILDATUM)
    assert mensen.keys() == {mens.sleutel for mens in verhaalpersonen(PEILDATUM)}
    gebied = verhaalgebied(klein)
    assert gebied.code == "noord"
    plaatsen = {kern.naam for kern in gebied.kernen}
    for persoon in mensen.values():
        assert persoon.huishouden is not None
        assert persoon.huishouden.gebied == "noord"
        assert persoon.huishouden.plaats in plaatsen
    assert mensen["jordi"].huishouden_id != mensen["moeder-jordi"].huishouden_id
    assert mensen["kleinkind"].huishouden_id == mensen["dochter-oma"].huishouden_id


def test_de_relaties_staan_heen_en_terug(gemeente: Gemeente) -> None:
    mensen = laad_verhaalpersonen(160, PEILDATUM)
    with in_scope(gemeente=160, breed=True):
        assert Relatie.objects.count() == 2 * len(RELATIES)
        zorg = Relatie.objects.get(mantelzorger=True)
        assert (zorg.persoon_id, zorg.ander_id, zorg.soort) == (
            mensen["jordi"].pk,
            mensen["moeder-jordi"].pk,
            "moeder",
        )
        kinderen = Relatie.objects.filter(persoon=mensen["schut"]).order_by("soort")
        assert [relatie.soort for relatie in kinderen] == ["dochter", "zoon"]
        assert Relatie.objects.get(persoon=mensen["moeder-jordi"]).soort == "zoon"


def test_nog_eens_laden_geeft_dezelfde_mensen(gemeente: Gemeente) -> None:
    eerst = laad_verhaalpersonen(160, PEILDATUM)
    later = laad_verhaalpersonen(160, date(2029, 1, 1))
    assert {s: p.pk for s, p in eerst.items()} == {s: p.pk for s, p in later.items()}
    with in_scope(gemeente=160, breed=True):
        assert Persoon.objects.count() == len(eerst)


def test_zonder_bewoond_gebied_wordt_het_geweigerd(klein: Profiel) -> None:
    leeg = tuple(gebied.model_copy(update={"kernen": ()}) for gebied in klein.gebieden)
    with pytest.raises(Fout, match="geen gebied met kernen"):
        verhaalgebied(klein.model_copy(update={"gebieden": leeg}))
