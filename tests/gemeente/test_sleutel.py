"""The command that makes, lists and withdraws the keys of machines."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from naober.gemeente.models import Gemeente, Medewerker, Toegangssleutel
from naober.gemeente.sleutels import medewerker_van

pytestmark = pytest.mark.django_db


@pytest.fixture
def wie() -> Medewerker:
    Gemeente.objects.create(code=160, naam="Proef", slug="proef")
    return Medewerker.objects.create(gemeente_id=160, gebruikersnaam="a.jansen", naam="A. Jansen", rollen=[])


def draai(*args: str) -> list[str]:
    uit = StringIO()
    call_command("sleutel", *args, stdout=uit)
    return uit.getvalue().splitlines()


def test_de_sleutel_wordt_een_keer_getoond_en_alleen_de_afdruk_bewaard(wie: Medewerker) -> None:
    _, tekst = draai("maak", "a.jansen", "--naam=koppeling")
    assert medewerker_van(tekst, timezone.localdate()) == wie
    rij = Toegangssleutel.objects.get()
    assert (rij.geldig_tot - rij.gemaakt_op).days == 90
    assert tekst not in {str(getattr(rij, veld.attname)) for veld in rij._meta.concrete_fields}
    assert tekst not in "".join(draai("toon", "a.jansen"))


def test_een_ingetrokken_sleutel_werkt_niet_meer_en_blijft_in_de_lijst(wie: Medewerker) -> None:
    _, tekst = draai("maak", "a.jansen", "--naam=koppeling")
    draai("intrekken", str(Toegangssleutel.objects.get().pk))
    assert medewerker_van(tekst, timezone.localdate()) is None
    [regel] = draai("toon", "a.jansen")
    assert "koppeling" in regel
    assert "ingetrokken" in regel


@pytest.mark.parametrize("opties", [("--naam= ",), ("--naam=x", "--dagen=0"), ("--naam=x", "--dagen=9999")])
def test_een_sleutel_zonder_doel_of_zonder_einde_wordt_niet_gemaakt(wie: Medewerker, opties: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        draai("maak", "a.jansen", *opties)
    assert not Toegangssleutel.objects.exists()


def test_voor_een_onbekend_of_uitgezet_account_komt_er_geen_sleutel(wie: Medewerker) -> None:
    wie.is_active = False
    wie.save()
    for naam in ("a.jansen", "niemand"):
        with pytest.raises(CommandError):
            draai("maak", naam, "--naam=x")
    assert not Toegangssleutel.objects.exists()
