"""Counts of early signalling: what each partner sent and what came of it, without a number that gives somebody away."""

from datetime import timedelta

import pytest

from naober.gemeente.queries import profiel_van
from naober.kern.cijfertabel import VERBORGEN
from naober.signalen.actions import leg_poging_vast
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.tellingen import per_partner
from tests.dossier.opzet import Zaak, goed
from tests.signalen.opzet import opgepakt

pytestmark = pytest.mark.django_db


def erbij(zaak: Zaak, over: Signaalzaak, afzender: str, aantal: int) -> None:
    Signaal.objects.bulk_create(
        Signaal(
            zaak=over, soort="huurachterstand", afzender=afzender, grond="wgs-schuldeiser", ontvangen_op=zaak.dag,
            gezien_op=zaak.dag, koppeling="geen",
        )
        for _ in range(aantal)
    )  # fmt: skip


def test_per_partner_staat_wat_er_kwam_en_wat_ervan_kwam_en_geen_klein_aantal(zaak: Zaak) -> None:
    profiel = profiel_van(zaak.gemeente, zaak.dag)
    assert per_partner(zaak.anouk, profiel, zaak.dag, zaak.dag) is None
    thuis = opgepakt(zaak)
    onbekend = Signaalzaak.objects.create(
        over="iemand", team=thuis.team, eerste_op=zaak.dag, laatste_op=zaak.dag, uiterlijk_op=zaak.dag
    )
    for over, afzender, aantal in (
        (thuis, "verhuurder", 6), (onbekend, "verhuurder", 5),
        # Of nine one is not found: that one is not to be read from the difference.
        (thuis, "energie", 8), (onbekend, "energie", 1),
        (onbekend, "drinkwater", 2), (onbekend, "zorgverzekeraar", 7),
    ):  # fmt: skip
        erbij(zaak, over, afzender, aantal)
    goed(leg_poging_vast(zaak.anouk, zaak=thuis, soort="telefoon", bereikt=True, peildatum=zaak.dag))
    tabel = per_partner(zaak.anouk, profiel, zaak.dag, zaak.dag)
    assert tabel is not None
    assert [k.naam for k in tabel.kolommen] == ["Partner", "Ontvangen", "Inwoner gevonden", "Gesproken", "Wil hulp"]
    weg = VERBORGEN
    assert {rij[0]: tuple(rij[1:]) for rij in tabel.rijen} == {
        "Verhuurder of woningcorporatie": (11, 6, 6, 0),
        "Energieleverancier": (9, weg, weg, 0),
        "Drinkwaterbedrijf": (weg, 0, 0, 0),
        # Hidden with it, as otherwise the two are what is left of all.
        "Zorgverzekeraar": (weg, 0, 0, 0),
    }
    # Who reported without being a partner for debts does not count here; what was of another day does not either.
    dag = zaak.dag - timedelta(days=1)
    assert per_partner(zaak.anouk, profiel, dag, dag) is None
    thuis.status, thuis.resultaat, thuis.afgesloten_op = "afgesloten", "hulpvraag", zaak.dag
    thuis.save()
    daarna = per_partner(zaak.anouk, profiel, zaak.dag, zaak.dag)
    assert daarna is not None
    assert daarna.rijen[0] == ("Verhuurder of woningcorporatie", 11, 6, 6, 6)
