"""A form is carried out once, by its one-time key."""

from uuid import uuid4

import pytest
from django.db import transaction

from naober.dossier.models import Verzending
from naober.dossier.verzending import eenmalig
from naober.fundament.scope import in_scope
from tests.dossier.gevallen import TESTERVEEN, profiel_uit
from tests.dossier.opzet import Zaak


def test_dezelfde_sleutel_telt_een_keer(zaak: Zaak) -> None:
    sleutel = str(uuid4())
    assert [eenmalig(sleutel) for _ in range(3)] == [True, False, False]
    assert Verzending.objects.get().sleutel.hex == sleutel.replace("-", "")


def test_dezelfde_sleutel_anders_geschreven_is_dezelfde(zaak: Zaak) -> None:
    sleutel = uuid4()
    assert eenmalig(str(sleutel))
    assert not eenmalig(str(sleutel).upper())
    assert not eenmalig(sleutel.hex)


def test_een_andere_sleutel_telt_gewoon(zaak: Zaak) -> None:
    assert eenmalig(str(uuid4()))
    assert eenmalig(str(uuid4()))


@pytest.mark.parametrize("sleutel", ["", "nee", "1234", "x" * 36, "'; drop table dossier_verzending; --"])
def test_wat_geen_sleutel_is_telt_nooit_en_laat_niets_na(zaak: Zaak, sleutel: str) -> None:
    assert not eenmalig(sleutel)
    assert not Verzending.objects.exists()


def test_na_een_weigering_mag_hetzelfde_formulier_nog_een_keer(zaak: Zaak) -> None:
    """Key and action share a savepoint; a refusal takes the key back with it."""
    sleutel = str(uuid4())
    with transaction.atomic():
        assert eenmalig(sleutel)
        transaction.set_rollback(True)
    assert eenmalig(sleutel)


def test_een_sleutel_van_een_andere_gemeente_zit_niet_in_de_weg(zaak: Zaak) -> None:
    sleutel = str(uuid4())
    assert eenmalig(sleutel)
    vreemd = profiel_uit(TESTERVEEN.slug).gemeente.code
    with in_scope(gemeente=vreemd, breed=True):
        Zaak(TESTERVEEN)
        assert eenmalig(sleutel)
        assert not eenmalig(sleutel)
