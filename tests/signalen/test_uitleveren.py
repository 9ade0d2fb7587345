"""What is in the database goes out as the national standard asks, without names and without a secret address."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from naober.bewoners.models import Huishouden
from naober.gemeente.profiel import Rol
from naober.signalen.actions import koppel_signaal, leg_poging_vast, meld_signaal, pak_signaal_op, sluit_signaalzaak
from naober.signalen.rules import DREIGT, Inzending, Wie
from tests.dossier.opzet import Zaak, goed

SCHEMA = (
    Path(__file__).resolve().parents[3] / "shared/standaarden/ddas-vroegsignalering/json_schema_Uitwisselmodel.json"
)
pytestmark = pytest.mark.django_db


def _zaken(zaak: Zaak) -> None:
    """One signal that was followed to its end, and one that waits."""
    wie = Wie(geslachtsnaam=zaak.persoon.geslachtsnaam, geboortedatum=zaak.persoon.geboortedatum)
    basis = Inzending(
        "huurachterstand", "verhuurder", wie=wie, organisatie="De Corporatie", inspanning=True, kenmerk="H-1",
        antwoorden={"bedrag": "612,50", "ontstaan": "2026-01-01"}, bedrag=Decimal("612.50"), ernst=DREIGT,
    )  # fmt: skip
    signaal = goed(meld_signaal(zaak.anouk, inzending=basis, peildatum=zaak.dag))
    over = goed(koppel_signaal(zaak.anouk, signaal=signaal, persoon=zaak.persoon, reden="Zelfde.", peildatum=zaak.dag))
    goed(pak_signaal_op(zaak.anouk, zaak=over, peildatum=zaak.dag))
    goed(leg_poging_vast(zaak.anouk, zaak=over, soort="huisbezoek", bereikt=True, dagdeel="avond", peildatum=zaak.dag))
    goed(
        sluit_signaalzaak(
            zaak.anouk, zaak=over, resultaat="advies", niveau="team", toelichting="Samen gebeld.", peildatum=zaak.dag
        )
    )
    ander = replace(basis, kenmerk="H-2", ernst=1, wie=Wie(geslachtsnaam="Elders", geboortedatum=date(1970, 1, 1)))
    goed(meld_signaal(zaak.anouk, inzending=ander, peildatum=zaak.dag))


def test_de_landelijke_levering_volgt_de_standaard_en_noemt_niemand(zaak: Zaak, tmp_path: Path) -> None:
    _zaken(zaak)
    Huishouden.objects.filter(pk=zaak.persoon.huishouden_id).update(geheim_adres=True)
    henk = zaak._medewerker("henk.backoffice", (Rol.TOETSER,))
    uit, pad = StringIO(), tmp_path / "levering.json"
    periode = {"van": zaak.dag.replace(day=1), "tot": zaak.dag, "gemeente": henk.gemeente_id}
    call_command("vroegsignalen_uit", pad, actor=henk.pk, stdout=uit, **periode)
    assert uit.getvalue() == "Geleverd: 2 signalen en 1 zaken.\n"
    levering = json.loads(pad.read_text(encoding="utf-8"))
    if SCHEMA.exists():
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(levering)
    (deel,) = levering["leveringen"]
    eerste, tweede = deel["vroegsignalen"]
    assert (eerste["bedrag"], eerste["crisissignaal"], eerste["ontstaansdatum"]) == (613, True, "2026-01-01")
    assert eerste["client"] == {"Geboortedatum": zaak.persoon.geboortedatum.isoformat()}
    assert ("status" in eerste, tweede["status"]) == (False, "Nog niet opgepakt")
    (klaar,) = deel["vroegsignaalzaken"]
    assert (klaar["resultaat"], klaar["vroegsignalen"]) == ("(Budget)advies en/of quick fix", [{"ID": eerste["ID"]}])
    assert klaar["contactpogingen"] == [
        {"soort": "Huisbezoek", "datum": zaak.dag.isoformat(), "bereikt": True, "dagdeel": "Avond"}
    ]
    assert zaak.persoon.geslachtsnaam not in pad.read_text(encoding="utf-8")
    assert pad.stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="is er al"):
        call_command("vroegsignalen_uit", pad, actor=henk.pk, **periode)
    with pytest.raises(CommandError, match="mag geen signalen leveren"):
        call_command("vroegsignalen_uit", tmp_path / "x", actor=zaak.kees.id, **periode)
