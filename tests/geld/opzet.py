"""Rows of this room, on the case of tests/dossier."""

from naober.geld.boeken import verdicht
from naober.geld.models import Boeking
from tests.dossier.opzet import Zaak


def vul(zaak: Zaak) -> None:
    """A row in every table of this room: what was booked so far in the sums, and one booking after it."""
    assert verdicht() > 0
    Boeking.objects.create(boekjaar=zaak.dag.year, soort="verplicht", centen=100, dag=zaak.dag)
