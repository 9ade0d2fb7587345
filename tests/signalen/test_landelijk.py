"""The national delivery follows the standard, and what came in goes out unchanged."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest

from naober.signalen.aanlevering import Bestand, Partnersoort, Signaalrij, open_bestand
from naober.signalen.aanlevering.landelijk import (
    Contactpoging,
    Contactsoort,
    Dagdeel,
    Eindresultaat,
    Leveringskop,
    Zaak,
    schrijf,
)
from naober.signalen.koppelen.rules import Gezochte

SCHEMA = (
    Path(__file__).resolve().parents[3] / "shared/standaarden/ddas-vroegsignalering/json_schema_Uitwisselmodel.json"
)
DAG = date(2026, 10, 3)
KOP = Leveringskop(
    date(2026, 10, 1), date(2026, 10, 31), datetime(2026, 11, 2, 8, 0, tzinfo=UTC), "naober", 160, "Proefgemeente",
    "12345678", {"naam": "T. Oets", "email": "toets@example.org", "telefoonnummer": "0612345678"},
)  # fmt: skip
WIE = Gezochte("Proefbergen", "van", "J.P.", "", date(1980, 3, 12), "7777AA", 12, "A", "Dorpsstraat", "Proefdorp")
SIGNALEN = [
    Signaalrij(
        "S-1", Partnersoort.HUUR, WIE, 25_000, True, False, date(2026, 8, 1), date(2026, 10, 2), gemeentecode=160
    ),
    Signaalrij(
        "S-2", Partnersoort.DIENST_TOESLAGEN, Gezochte("Ünal", geboortedatum=date(1990, 1, 2)), gemeentecode=160
    ),
]
POGINGEN = tuple(
    Contactpoging(soort, date(2026, 10, 5), soort is Contactsoort.HUISBEZOEK, Dagdeel.van(uur))
    for soort, uur in zip(Contactsoort, (9, 12, 17, 18, 23, 0, 11, 14), strict=True)
)
ZAKEN = [
    Zaak(
        ("S-1", "S-2"), date(2026, 10, 3), date(2026, 10, 1), date(2026, 10, 31), date(2026, 10, 4), resultaat, POGINGEN
    )
    for resultaat in Eindresultaat
]


@pytest.fixture(scope="module")
def keurder() -> jsonschema.Draft202012Validator:
    if not SCHEMA.exists():
        pytest.skip("het schema van DDAS vroegsignalering ligt niet naast dit project (shared/standaarden)")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def test_signalen_zaken_en_contactpogingen_gaan_volgens_de_standaard(
    keurder: jsonschema.Draft202012Validator,
) -> None:
    levering = json.loads("".join(schrijf(KOP, SIGNALEN, ZAKEN)))
    assert [f.message for f in keurder.iter_errors(levering)] == []
    (deel,) = levering["leveringen"]
    assert [s["ID"] for s in deel["vroegsignalen"]] == ["S-1", "S-2"]
    assert {z["resultaat"] for z in deel["vroegsignaalzaken"]} == set(Eindresultaat)
    poging = deel["vroegsignaalzaken"][0]["contactpogingen"][4]
    assert poging == {"soort": "Huisbezoek", "datum": "2026-10-05", "bereikt": True, "dagdeel": "Avond"}


def test_onze_lijsten_zijn_die_van_de_standaard(keurder: jsonschema.Draft202012Validator) -> None:
    soorten = {naam: set(deel["enum"]) for naam, deel in keurder.schema["$defs"].items() if "enum" in deel}
    assert soorten["EnumContactsoort"] == set(Contactsoort)
    assert soorten["EnumDagdeel"] == set(Dagdeel)
    assert soorten["EnumEindresultaat"] == set(Eindresultaat)
    assert soorten["EnumSignaalpartner"] == set(Partnersoort)


def test_wat_binnenkwam_gaat_ongewijzigd_weer_uit() -> None:
    eerste = "".join(schrijf(KOP, SIGNALEN, []))
    bestand = open_bestand(BytesIO(eerste.encode()), peildatum=date(2026, 11, 29))
    assert isinstance(bestand, Bestand)
    gelezen = [rij.signaal for rij in bestand.lees() if rij.signaal is not None]
    assert gelezen == SIGNALEN
    assert "".join(schrijf(KOP, gelezen, [])) == eerste


def test_een_zaak_zonder_signaal_wordt_niet_geleverd() -> None:
    with pytest.raises(ValueError, match="zonder signaal"):
        list(schrijf(KOP, [], [Zaak(())]))
