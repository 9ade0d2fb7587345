"""Relations, contacts and representatives around a household."""

from datetime import timedelta
from typing import Any

import pytest

from naober.bewoners.bewoning import netwerk_van, omgeving_van, vertegenwoordigers_van
from naober.bewoners.models import Netwerkcontact, Relatie, Vertegenwoordiging
from naober.bewoners.rules import volwassen_op
from naober.bewoners.soorten import Netwerksoort
from naober.dossier.omgeving import (
    Contact,
    beeindig_netwerkcontact,
    beeindig_vertegenwoordiging,
    leg_netwerkcontact_vast,
    leg_relatie_vast,
    leg_vertegenwoordiging_vast,
)
from tests.dossier.huishouden import buurvrouw, huisgenoot, mentor, vertegenwoordigd
from tests.dossier.opzet import Zaak, geweigerd, goed

DAG = timedelta(days=1)


@pytest.fixture
def thuis(zaak: Zaak) -> Zaak:
    return zaak.tot("vraag")


def over(zaak: Zaak, **meer: Any) -> dict[str, Any]:
    return {"dossier": zaak.dossier, "persoon": zaak.persoon, "peildatum": zaak.dag, **meer}


def test_een_relatie_staat_aan_beide_kanten_en_komt_er_niet_dubbel(thuis: Zaak) -> None:
    invoer = over(thuis, ander=thuis.andere, soort="broer", omgekeerd="zus", mantelzorger=True)
    for _ in range(2):
        goed(leg_relatie_vast(thuis.anouk, **invoer))
    assert {(r.persoon_id, r.soort, r.mantelzorger) for r in Relatie.objects.all()} == {
        (thuis.persoon.pk, "broer", True),
        (thuis.andere.pk, "zus", False),
    }


def test_een_relatie_heeft_een_woord_en_een_ander(thuis: Zaak) -> None:
    geweigerd(
        "relatie.zelf", leg_relatie_vast, thuis.anouk, **over(thuis, ander=thuis.persoon, soort="x", omgekeerd="x")
    )
    geweigerd(
        "relatie.soort", leg_relatie_vast, thuis.anouk, **over(thuis, ander=thuis.andere, soort="zus", omgekeerd=" ")
    )
    vreemd = over(thuis, ander=thuis.persoon, soort="zus", omgekeerd="zus") | {"persoon": thuis.andere}
    geweigerd("persoon.ander-huishouden", leg_relatie_vast, thuis.anouk, **vreemd)


@pytest.mark.parametrize("soort", list(Netwerksoort), ids=str)
def test_het_netwerk_kent_elke_kring_om_iemand_heen(thuis: Zaak, soort: Netwerksoort) -> None:
    """Someone who is no resident: name, kind, and what they do."""
    contact = Contact("Truus", soort, "kookt mee", "0612345678", "Kookt op maandag.", mantelzorger=True)
    goed(leg_netwerkcontact_vast(thuis.anouk, **over(thuis, contact=contact)))
    [rij] = netwerk_van([thuis.persoon], thuis.dag)
    assert (rij.naam, rij.soort, rij.steun, rij.mantelzorger) == ("Truus", soort, "Kookt op maandag.", True)
    assert rij.get_soort_display() == soort.woord


def test_een_contact_dat_er_niet_meer_is_blijft_bekend(thuis: Zaak) -> None:
    truus = buurvrouw(thuis)
    later = thuis.dag + DAG
    invoer = {"dossier": thuis.dossier, "contact": truus, "peildatum": later}
    geweigerd("periode.volgorde", beeindig_netwerkcontact, thuis.anouk, **invoer, op=thuis.dag - DAG)
    geweigerd("datum.later", beeindig_netwerkcontact, thuis.anouk, **invoer, op=later + DAG)
    goed(beeindig_netwerkcontact(thuis.anouk, **invoer, op=thuis.dag))
    geweigerd("periode.al-voorbij", beeindig_netwerkcontact, thuis.anouk, **invoer, op=later)
    assert netwerk_van([thuis.persoon], later) == []
    assert netwerk_van([thuis.persoon], thuis.dag) == [truus]


def test_een_contact_heeft_een_naam_en_staat_er_een_keer(thuis: Zaak) -> None:
    buurvrouw(thuis)
    for code, naam in (("netwerk.naam", "  "), ("netwerk.dubbel", "truus")):
        geweigerd(code, leg_netwerkcontact_vast, thuis.anouk, **over(thuis, contact=Contact(naam, Netwerksoort.BUUR)))
    assert Netwerkcontact.objects.count() == 1


@pytest.mark.parametrize(
    ("soort", "reikwijdte"),
    [
        ("mentor", "zorg"),
        ("bewindvoerder", "geld"),
        ("curator", "alles"),
        ("gemachtigde", "omschreven"),
        ("naaste", "zorg"),
    ],
)
def test_waarover_iemand_mag_spreken_volgt_uit_de_wet(thuis: Zaak, soort: str, reikwijdte: str) -> None:
    rij = vertegenwoordigd(thuis, soort=soort, omschrijving="Alles rond de aanvraag.")
    assert rij.reikwijdte == reikwijdte
    assert vertegenwoordigers_van(thuis.persoon, thuis.dag) == [rij]
    assert vertegenwoordigers_van(thuis.persoon, thuis.dag - DAG) == []


@pytest.mark.parametrize(
    ("eerst", "dan", "geweigerd_met"),
    [
        ("curator", "bewindvoerder", "niet-samen"),
        ("curator", "mentor", "niet-samen"),
        ("mentor", "curator", "niet-samen"),
        ("mentor", "mentor", "dubbel"),
        ("mentor", "bewindvoerder", None),
        ("gemachtigde", "mentor", None),
    ],
)
def test_wat_de_wet_niet_naast_elkaar_toelaat_wordt_geweigerd(
    thuis: Zaak, eerst: str, dan: str, geweigerd_met: str | None
) -> None:
    vertegenwoordigd(thuis, soort=eerst, omschrijving="Alles.", tot=thuis.dag + DAG)
    nieuw = over(thuis, machtiging=mentor(thuis, dan, omschrijving="Alles."))
    if geweigerd_met:
        code = f"vertegenwoordiging.{geweigerd_met}"
        weigering = geweigerd(code, leg_vertegenwoordiging_vast, thuis.anouk, **nieuw)
        assert "Burgerlijk Wetboek" in weigering.bron.document
        erna = mentor(thuis, dan, omschrijving="Alles.", van=thuis.dag + 2 * DAG)
        nieuw = over(thuis, machtiging=erna)
    goed(leg_vertegenwoordiging_vast(thuis.anouk, **nieuw))


def test_twee_mentoren_met_een_andere_naam_kan(thuis: Zaak) -> None:
    vertegenwoordigd(thuis)
    vertegenwoordigd(thuis, naam="Meneer Tweede")
    assert Vertegenwoordiging.objects.count() == 2


def test_het_gezag_van_een_ouder_eindigt_als_het_kind_achttien_wordt(thuis: Zaak) -> None:
    kind = huisgenoot(thuis, jaren=17)
    invoer = over(thuis, machtiging=mentor(thuis, "ouder", grondslag="Gezagsregister"), door=thuis.persoon)
    rij = goed(leg_vertegenwoordiging_vast(thuis.anouk, **(invoer | {"persoon": kind})))
    assert kind.geboortedatum is not None
    assert rij.tot == volwassen_op(kind.geboortedatum) - DAG
    voogd = invoer | {"persoon": kind, "machtiging": mentor(thuis, "voogd")}
    geweigerd("vertegenwoordiging.niet-samen", leg_vertegenwoordiging_vast, thuis.anouk, **voogd)


@pytest.mark.parametrize(
    ("code", "anders"),
    [
        ("volwassen", {"soort": "ouder"}),
        ("naam", {"naam": " "}),
        ("grondslag", {"grondslag": ""}),
        ("omschrijving", {"soort": "gemachtigde"}),
    ],
)
def test_een_vertegenwoordiging_die_niet_kan_wordt_geweigerd(thuis: Zaak, code: str, anders: dict[str, Any]) -> None:
    invoer = over(thuis, machtiging=mentor(thuis, **anders))
    weigering = geweigerd(f"vertegenwoordiging.{code}", leg_vertegenwoordiging_vast, thuis.anouk, **invoer)
    assert weigering.veld


def test_een_kind_heeft_geen_mentor_en_niemand_vertegenwoordigt_zichzelf(thuis: Zaak) -> None:
    kind = huisgenoot(thuis)
    invoer = over(thuis, machtiging=mentor(thuis))
    geweigerd(
        "vertegenwoordiging.minderjarig", leg_vertegenwoordiging_vast, thuis.anouk, **(invoer | {"persoon": kind})
    )
    geweigerd("vertegenwoordiging.zelf", leg_vertegenwoordiging_vast, thuis.anouk, **invoer, door=thuis.persoon)
    om = over(thuis, machtiging=mentor(thuis, tot=thuis.dag - DAG))
    geweigerd("periode.volgorde", leg_vertegenwoordiging_vast, thuis.anouk, **om)


def test_een_vertegenwoordiging_eindigt_en_blijft_bekend(thuis: Zaak) -> None:
    rij = vertegenwoordigd(thuis)
    later = thuis.dag + DAG
    invoer = {"dossier": thuis.dossier, "vertegenwoordiging": rij, "op": thuis.dag, "peildatum": later}
    goed(beeindig_vertegenwoordiging(thuis.anouk, **invoer))
    assert vertegenwoordigers_van(thuis.persoon, later) == []
    omgeving = omgeving_van(thuis.persoon.huishouden, later)  # type: ignore[arg-type]
    assert [v.tot for v in omgeving.vertegenwoordigers] == [thuis.dag]
