"""A question that is built once gives the rows of the question built anew, whatever fills it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q, QuerySet, Value

from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.models import Gemeente

pytestmark = pytest.mark.django_db
gebouwd: list[str] = []


@vaste_vraag
def _gemeenten(hoogstens: int, *, van: int, **anders: Any) -> QuerySet[Gemeente]:
    gebouwd.append("gemeenten")
    rijen = Gemeente.objects.filter(Q(pk__gte=van) | Q(pk=0))
    if "tot" in anders:
        rijen = rijen.filter(pk__lt=anders["tot"])
    return rijen.annotate(een=Value(1)).order_by("pk")[:hoogstens]


@vaste_vraag
def _geen(*, van: int) -> QuerySet[Gemeente]:
    return Gemeente.objects.filter(pk__gte=van, pk__in=[])


@vaste_vraag
def _namen(*, van: int) -> QuerySet[Gemeente, str]:
    return Gemeente.objects.filter(pk__gte=van).order_by("pk").values_list("naam", flat=True)


@pytest.fixture(autouse=True)
def vijf() -> None:
    gebouwd.clear()
    Gemeente.objects.bulk_create([Gemeente(pk=9000 + n, naam=f"Proef {n}", slug=f"proef-{n}") for n in range(5)])


def test_dezelfde_rijen_bij_elke_waarde_en_maar_een_keer_gebouwd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("naober.fundament.vaste_vraag.MEEKIJKERS", [])  # they build it too
    for van in (9000, 9003, 9001, 9999):
        assert [g.pk for g in _gemeenten(3, van=van)] == [n for n in range(9000, 9005) if n >= van][:3]
    assert [g.pk for g in _gemeenten(3, van=9000, tot=9002)] == [9000, 9001]
    assert [g.pk for g in _gemeenten(1, van=9000)] == [9000]
    assert len(gebouwd) == 3, "een keer per vorm: met drie, met een grens, met een"


def test_een_getal_dat_in_geen_kolom_past_vindt_niets() -> None:
    assert _namen(van=10**20) == []


def test_een_vraag_die_niets_kan_vinden_en_een_vraag_naar_losse_waarden() -> None:
    assert _geen(van=9000) == []
    assert _namen(van=9003) == ["Proef 3", "Proef 4"]


def test_wat_het_vormt_en_wat_het_vult_worden_niet_verward() -> None:
    @vaste_vraag
    def verkeerd(*, van: int) -> QuerySet[Gemeente]:
        return Gemeente.objects.filter(pk=van) if van == 9000 else Gemeente.objects.filter(pk__gt=van)

    with pytest.raises(AssertionError, match="andere vraag"):
        verkeerd(van=9000)

    @vaste_vraag
    def gerekend(*, dag: date) -> QuerySet[Gemeente]:
        return Gemeente.objects.filter(pk__gt=(dag + timedelta(days=1)).year)

    with pytest.raises(AttributeError):
        gerekend(dag=date(2026, 1, 1))


def test_op_een_andere_lijn_gaat_de_vraag_over_die_lijn() -> None:
    _namen(van=9000)

    def elders() -> list[str]:
        try:
            with connection.cursor() as cursor:
                cursor.execute("select pg_backend_pid()")
            return _namen(van=9000)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as draad:
        assert draad.submit(elders).result() == [], "wat hier niet vaststaat, is daar niet te zien"
    assert len(_namen(van=9000)) == 5
