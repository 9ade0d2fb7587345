"""The command that takes a file in and reads it, on commits as in use: killed halfway it goes on where it was."""

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.signalen.inlezen import verwerken
from naober.signalen.models import Aanleverbestand, Aanlevering, Signaal

pytestmark = pytest.mark.django_db(transaction=True)
CSV = "klantnummer;naam;voorletters;geboortedatum;postcode;huisnummer;achterstand\n" + "".join(
    f"K-{n};Proefnaam{chr(97 + n)};A.;01-02-19{50 + n};7783AB;{n + 1};{n}00,50\n" for n in range(5)
)


@pytest.fixture
def machine() -> Medewerker:
    Gemeente.objects.create(code=160, naam="Hardenberg", slug="hardenberg")
    with in_scope(gemeente=160, breed=True):
        laad_bewoners(
            [Huishoudenrij("Kerkstraat", n + 1, "7783AB", "Gramsbergen", "noord") for n in range(4)],
            [Persoonrij(n, "Anna", "", f"Proefnaam{chr(97 + n)}", date(1950 + n, 2, 1), "vrouw") for n in range(4)],
        )
    return Medewerker.objects.create_user("henk", gemeente_id=160, naam="Henk", rollen=[Rol.TOETSER])


def draai(machine: Medewerker, **opties: Any) -> str:
    uit = StringIO()
    call_command("verwerk_aanleveringen", gemeente=160, actor=machine.pk, stdout=uit, **opties)
    return uit.getvalue()


def test_een_bestand_komt_binnen_en_gaat_na_een_stop_verder(
    machine: Medewerker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "levering.csv"
    pad.write_text(CSV, encoding="cp1252")
    gegeven = {"bestand": pad, "afzender": "energie", "organisatie": "Licht BV"}
    with pytest.raises(CommandError, match="eerst zelf contact"):
        draai(machine, **gegeven)
    heel, gezien = verwerken._neem_deel, 0

    def afgeschoten(*delen: Any) -> None:
        nonlocal gezien
        gezien += 1
        heel(*delen)
        if gezien == 2:
            # As kill -9 leaves it: nothing of this part was committed, and nobody counts an attempt.
            raise KeyboardInterrupt

    monkeypatch.setattr(verwerken, "STUK", 2)
    monkeypatch.setattr(verwerken, "_neem_deel", afgeschoten)
    with pytest.raises(KeyboardInterrupt):
        draai(machine, **gegeven, inspanning=True)
    with in_scope(gemeente=160, breed=True):
        assert (Aanlevering.objects.get().gelezen, Signaal.objects.count()) == (2, 2)
    uit = draai(machine)
    with in_scope(gemeente=160, breed=True):
        rij = Aanlevering.objects.get()
        assert (rij.stand, rij.gelezen, rij.zeker, rij.mens, rij.pogingen) == ("klaar", 5, 4, 1, 0)
        assert (Signaal.objects.count(), Aanleverbestand.objects.count()) == (5, 0)
        assert Signaal.objects.filter(afzender="energie", soort="energieachterstand").count() == 5
    assert "5 van 5 rijen" in uit
    # It prints nobody.
    assert "Proefnaam" not in uit


def test_de_opdracht_werkt_op_naam_van_de_backoffice(machine: Medewerker) -> None:
    gewoon = Medewerker.objects.create_user("kees", gemeente_id=160, naam="Kees", rollen=[Rol.INGANG])
    with pytest.raises(CommandError, match="mag geen signalen inlezen"):
        draai(gewoon)
    with pytest.raises(CommandError, match="niet in deze gemeente"):
        call_command("verwerk_aanleveringen", gemeente=9998, actor=machine.pk)
