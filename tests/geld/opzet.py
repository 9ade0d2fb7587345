"""Rows of this room on the case of tests/dossier, and a budget that it lands on."""

from typing import Any

import pytest

from naober.fundament.scope import in_scope
from naober.geld.boeken import verdicht
from naober.geld.models import (
    Begrotingsbesluit,
    Begrotingsmaatregel,
    Begrotingsregel,
    Besteding,
    Bevolking,
    Boeking,
    Drijfveerraming,
    Financieelrisico,
    Maandstand,
    Prognose,
    Reserveboeking,
)
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begroting
from tests.dossier.opzet import Zaak


def vul(zaak: Zaak) -> None:
    """A row in every table of this room: what was booked so far in the sums, and one booking after it."""
    assert verdicht() > 0
    Boeking.objects.create(boekjaar=zaak.dag.year, soort="verplicht", centen=100, dag=zaak.dag)
    vul_begroting(zaak)
    vul_prognose(zaak)


def vul_prognose(zaak: Zaak) -> None:
    """A row in every table of the forecast."""
    maand = zaak.dag.replace(day=1)
    Maandstand.objects.create(maand=maand, post="proef", gestart=1, lopend=1)
    Bevolking.objects.create(
        jaar=zaak.dag.year, leeftijd="80+", inwoners=10, herkomst="Proef", gelezen_op=zaak.dag
    )  # fmt: skip
    Prognose.objects.create(maand=maand, dag=zaak.dag, post="proef", weigering="Er is te weinig.")
    Drijfveerraming.objects.create(
        drijfveer="proef", jaar=zaak.dag.year, procent=1, onderbouwing="Proef.", vastgelegd_op=zaak.dag,
        vastgelegd_door_id=zaak.anouk.id,
    )  # fmt: skip


def vul_begroting(zaak: Zaak) -> None:
    """A row in every table of what is decided about money."""
    besluit = Begrotingsbesluit.objects.create(naam="Najaarsnota", orgaan="raad", dag=zaak.dag)
    jaar: dict[str, Any] = {"jaar": zaak.dag.year, "centen": 100}
    Begrotingsregel.objects.create(besluit=besluit, soort="wijziging", naam="Proef", aard="incidenteel", **jaar)
    Reserveboeking.objects.create(reserve="proef", waarvoor="Proef", besluit="Najaarsnota", dag=zaak.dag, **jaar)
    Besteding.objects.create(post="proef", aard="incidenteel", waarvoor="Proef", dag=zaak.dag, **jaar)
    nummers(zaak)


def nummers(zaak: Zaak) -> dict[str, int]:
    """A measure and a risk, by what an address calls them."""
    maatregel = Begrotingsmaatregel.objects.create(naam="Proef", soort="beheersing", stand_op=zaak.dag)
    risico = Financieelrisico.objects.create(naam="Proef", kans=3, gevolg_centen=100, beoordeeld_op=zaak.dag)
    return {"begrotingsmaatregel": maatregel.pk, "financieelrisico": risico.pk}


def met_begroting(profiel: Profiel, *posten: dict[str, Any]) -> Profiel:
    """This profile with a budget of these lines, in whole euros."""
    regels = [{"bron": "Gemeentewet, art. 189", "kant": "lasten", "naam": p["code"].capitalize(), **p} for p in posten]
    deel = {
        "code": "proef",
        "naam": "Proef",
        "eenheid": "euro",
        "bron": "Gemeentewet, art. 189",
        "posten": regels,
    }
    begroting = Begroting.model_validate({"naam": "Proef", "bron": "Gemeentewet, art. 189", "delen": [deel]})
    return profiel.model_copy(update={"begroting": begroting})


def gebruik(profiel: Profiel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the consequences for the money reckon with this profile."""
    monkeypatch.setattr("naober.geld.gevolgen.profiel_van", lambda *_: profiel)


def stand(zaak: Zaak) -> dict[tuple[int, str], tuple[int, int]]:
    """By year and line what all bookings come to: committed and realised."""
    uit: dict[tuple[int, str], tuple[int, int]] = {}
    with in_scope(gemeente=zaak.gemeente, breed=True):
        for b in Boeking.objects.exclude(soort="onbekend"):
            verplicht, gerealiseerd = uit.get((b.boekjaar, b.post), (0, 0))
            if b.soort == "gerealiseerd":
                gerealiseerd += b.centen
            else:
                verplicht += b.centen
            uit[b.boekjaar, b.post] = verplicht, gerealiseerd
    return {sleutel: som for sleutel, som in uit.items() if any(som)}


def onbekend(zaak: Zaak) -> int:
    """How many awards have no amount."""
    with in_scope(gemeente=zaak.gemeente, breed=True):
        return sum(Boeking.objects.filter(soort="onbekend").values_list("aantal", flat=True))
