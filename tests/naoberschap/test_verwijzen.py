"""Bringing a resident to a provision, and the answer back in the plan and on the map."""

import pytest

from naober.agenda.models import Taak
from naober.dossier.models import Gebeurtenis
from naober.kaart.models import Voorziening
from naober.naoberschap import actions as doen
from naober.naoberschap import zorgqueries as zorg
from naober.naoberschap.models import Verwijzing
from naober.naoberschap.rules.verwijzing import Plek, mag_verder, mag_verwijzen
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.naoberschap import opzet

PLEK = Plek("Buurtkamer", vrij_toegankelijk=True, dicht=False, vol=False, anders=("Ontmoetingscentrum",))
GOED = {"vraag": "Onder de mensen komen.", "warm": "Anouk gaat mee.", "akkoord": True, "loopt": False}


@pytest.mark.parametrize(
    ("plek", "anders", "code"),
    [
        ({}, {"akkoord": False}, "verwijzing.akkoord"),
        ({}, {"warm": " "}, "verwijzing.warm"),
        ({"dicht": True}, {}, "verwijzing.dicht"),
        ({"vol": True}, {}, "verwijzing.vol"),
        ({"vrij_toegankelijk": False}, {}, "verwijzing.besluit"),
        ({}, {"loopt": True}, "verwijzing.loopt"),
    ],
)
def test_een_verwijzing_die_niet_kan_zegt_waarom_en_wat_er_wel_is(
    plek: dict[str, bool], anders: dict[str, object], code: str
) -> None:
    from dataclasses import replace

    assert mag_verwijzen(PLEK, **GOED) is None  # type: ignore[arg-type]
    weigering = mag_verwijzen(replace(PLEK, **plek), **(GOED | anders))  # type: ignore[arg-type]
    assert weigering is not None
    assert weigering.code == code
    assert not (plek.get("dicht") or plek.get("vol")) or "Ontmoetingscentrum" in weigering.alternatief


def test_een_stap_volgt_op_de_vorige_en_past_niet_vraagt_een_reden() -> None:
    assert mag_verder("verstuurd", "aangenomen", "") is None
    assert mag_verder("bezocht", "geholpen", "Komt nu elke week.") is None
    fout = [mag_verder(*w) for w in (("verstuurd", "geholpen", "x"), ("geholpen", "past-niet", "x"))]
    assert [f.code for f in fout if f] == ["verwijzing.stap"] * 2
    zonder = mag_verder("verstuurd", "past-niet", " ")
    assert zonder is not None
    assert zonder.code == "verwijzing.reden"


@pytest.mark.django_db
def test_van_verstuurd_tot_geholpen_met_het_antwoord_terug_in_het_plan_en_op_de_kaart(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = opzet.verwezen(zaak)
    geweigerd("verwijzing.loopt", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak))
    geweigerd("verwijzing.ander-huishouden", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak, persoon=zaak.andere))
    for stap in ("aangenomen", "bezocht"):
        goed(doen.volg_verwijzing(zaak.anouk, verwijzing=rij, stap=stap, peildatum=zaak.dag))  # type: ignore[arg-type]
    assert zorg.verwijzing(zaak.elders, rij.pk) is None
    goed(
        doen.volg_verwijzing(
            zaak.anouk, verwijzing=rij, stap=Verwijzing.Stand.GEHOLPEN, reden="Komt elke week.", peildatum=zaak.dag
        )
    )
    assert Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk").tekst.endswith("geholpen. Komt elke week.")
    assert Taak.objects.get(herkomst="verwijzing").van_id == zaak.anouk.id
    [telling] = zorg.verwijzingen_per_voorziening(zaak.anouk, zaak.dag.year)
    assert telling.voorziening == rij.voorziening
    # One is a small number: the map tells it of five and more.
    assert [t.aantal for t in telling.standen if t.naam == "geholpen"] == [None]


@pytest.mark.django_db
def test_een_dichte_voorziening_weigert_met_een_andere_op_dezelfde_trede(zaak: Zaak) -> None:
    zaak.tot("vraag")
    plek = opzet.plek(zaak)
    Voorziening.objects.filter(pk=plek.pk).update(stand="dicht", reden_stand="Verbouwing tot mei.")
    weigering = geweigerd("verwijzing.dicht", doen.verwijs, zaak.anouk, **opzet.verwijsinvoer(zaak, voorziening=plek))
    assert "Verbouwing tot mei." in weigering.reden
