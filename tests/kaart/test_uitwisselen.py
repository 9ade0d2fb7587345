"""The map out and in again: valid HSDS 3, the same entries, wrong rows apart, and once more changes nothing."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.core.management import CommandError, call_command

from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Openingstijd, Organisatie, Plek, Voorziening
from naober.kaart.queries import gegevens_van, met_plekken, plekken_van
from naober.kaart.uitwisselen import inlezen
from naober.kaart.uitwisselen.bestanden import ical, schrijf_csv
from naober.kaart.uitwisselen.hsds_uit import diensten
from naober.kaart.uitwisselen.inlezen import Afgekeurd, lees_bestand, lees_in
from naober.kaart.uitwisselen.verzinnen import verzin
from tests.register.opzet import DAG

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).resolve().parents[3] / "shared/standaarden/hsds/schema/compiled/service_with_definitions.json"
CODE, SLUG = 344, "utrecht"


@pytest.fixture
def dag() -> Any:
    Gemeente.objects.create(code=CODE, naam="Utrecht", slug=SLUG)
    return DAG[SLUG]


def lees(rijen: list[Any], dag: Any) -> tuple[tuple[int, int], list[Afgekeurd]]:
    fout: list[Afgekeurd] = []
    stand = lees_in(profiel_van(CODE, dag), rijen, dag, keur_af=fout.append)
    return (stand.ingelezen, stand.afgekeurd), fout


def test_de_uitvoer_is_geldige_hsds_en_komt_hetzelfde_terug(dag: Any) -> None:
    profiel = profiel_van(CODE, dag)
    laad_voorzieningen(CODE, profiel)
    lees(list(verzin(profiel, 30, 7)), dag)
    with in_scope(gemeente=CODE, breed=True):
        uit = list(diensten(profiel))
        eerst = {v.hsds_id: (gegevens_van(v), plekken_van(v), v.stand) for v in met_plekken(Voorziening.objects.all())}
    assert len(uit) == len(profiel.voorzieningen) + 30
    aantallen, fout = lees([json.loads(json.dumps(d)) for d in uit], dag)
    assert (aantallen, fout) == ((len(uit), 0), [])
    with in_scope(gemeente=CODE, breed=True):
        na = {v.hsds_id: (gegevens_van(v), plekken_van(v), v.stand) for v in met_plekken(Voorziening.objects.all())}
        assert na == eerst
    if not SCHEMA.is_file():
        pytest.skip("de schema's van HSDS liggen niet naast de map van Naober (shared/standaarden/hsds)")
    keur = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8")), validate_formats=True)
    assert [(d["name"], f.message) for d in uit for f in keur.iter_errors(d)] == []
    assert not keur.is_valid(uit[0] | {"status": "weg"})


def test_foute_regels_blijven_eruit_met_een_reden_en_nog_eens_verandert_niets(dag: Any) -> None:
    rijen = list(verzin(profiel_van(CODE, dag), 40, 3))
    rijen[1]["id"] = "geen nummer"
    rijen[2]["name"] = ""
    rijen[3]["attributes"].append({"id": rijen[3]["id"], "link_type": "toegang", "value": "besluit"})
    rijen[4]["service_at_locations"][0]["schedules"][0]["closes_at"] = "25:00"
    rijen[5]["id"] = rijen[0]["id"]
    rijen[35]["organization"] |= {"id": rijen[35]["id"]}
    kapot = [*rijen[:7], "geen geldige JSON (regel 8)", *rijen[7:]]
    aantallen, fout = lees(kapot, dag)
    assert aantallen == (34, 7)
    assert [(f.regel, f.veld) for f in fout] == [
        (2, "id"), (3, "naam"), (4, "toegang"), (5, "schedules"), (6, "id"), (8, "regel"), (37, "organization"),
    ]  # fmt: skip
    assert all(f.reden for f in fout)
    with in_scope(gemeente=CODE, breed=True):
        voor = [list(m.objects.order_by("pk").values()) for m in (Organisatie, Voorziening, Plek, Openingstijd)]
        historie = Voorziening.pgh_event_models["update"].objects.count()  # type: ignore[attr-defined]
    assert lees(kapot, dag)[0] == aantallen
    with in_scope(gemeente=CODE, breed=True):
        assert voor == [list(m.objects.order_by("pk").values()) for m in (Organisatie, Voorziening, Plek, Openingstijd)]
        assert Voorziening.pgh_event_models["update"].objects.count() == historie  # type: ignore[attr-defined]


def test_hetzelfde_nummer_wordt_bijgewerkt_met_zijn_plekken_en_tijden(dag: Any) -> None:
    [rij] = verzin(profiel_van(CODE, dag), 1, 5)
    lees([rij], dag)
    rij["status"] = "temporarily closed"
    rij["description"] = lastig = 'Eén "regel"\nmet \\ en\ttab; {accolade}, komma'
    rij["attributes"].append({"id": rij["id"], "link_type": "partners", "value": lastig})
    rij["service_at_locations"][0]["schedules"] = []
    lees([rij], dag)
    with in_scope(gemeente=CODE, breed=True):
        nu = Voorziening.objects.get()
        assert (nu.stand, nu.uitleg, nu.partners) == ("dicht", lastig, [lastig])
        assert Plek.objects.count() == 1
        assert not Openingstijd.objects.exists()


def test_een_bestand_mag_een_lijst_zijn_regels_of_het_antwoord_van_een_server() -> None:
    een, twee = {"id": "1"}, {"id": "2"}
    regels = f"{json.dumps(een)}\n\nkapot\n{json.dumps(twee)}\n"
    gelezen = list(lees_bestand(io.StringIO(regels)))
    assert gelezen[0] == een
    assert "geen geldige JSON" in str(gelezen[1])
    assert gelezen[2] == twee
    server = {"contents": [een, twee]}
    for tekst in (json.dumps([een, twee]), json.dumps(server), json.dumps(server, indent=1)):
        assert list(lees_bestand(io.StringIO(tekst))) == [een, twee]


def test_het_commando_schrijft_leest_en_laat_een_verslag_achter(dag: Any, tmp_path: Path) -> None:
    bestand, uit = tmp_path / "kaart.jsonl", io.StringIO()
    call_command("kaart", "verzin", bestand, gemeente=CODE, aantal=12, stdout=uit)
    regels = bestand.read_text(encoding="utf-8").splitlines()
    bestand.write_text("\n".join([*regels, '{"id": "=1+1", "status": "weg"}']), encoding="utf-8")
    call_command("kaart", "in", bestand, gemeente=CODE, stdout=uit)
    assert "12 op de kaart, 1 afgekeurd" in uit.getvalue()
    with (tmp_path / "kaart.fouten.csv").open(encoding="utf-8") as verslag:
        kop, fout = csv.reader(verslag)
    assert kop == ["regel", "nummer", "naam", "veld", "reden"]
    assert fout == ["13", "'=1+1", "", "status", "'weg' is geen stand van HSDS"]
    call_command("kaart", "csv", tmp_path / "kaart.csv", gemeente=CODE, stdout=uit)
    call_command("kaart", "ical", tmp_path / "kaart.ics", gemeente=CODE, stdout=uit)
    assert (tmp_path / "kaart.ics").read_bytes().count(b"BEGIN:VEVENT") == 12
    with pytest.raises(CommandError, match="Er is geen bestand"):
        call_command("kaart", "in", tmp_path / "weg.json", gemeente=CODE)


def test_csv_is_veilig_en_de_agenda_zegt_wanneer(dag: Any) -> None:
    [rij] = verzin(profiel_van(CODE, dag), 1, 5)
    rij["name"] = "=HYPERLINK()"
    rij["service_at_locations"][0]["schedules"][0] |= {
        "byday": "TU", "opens_at": "09:30", "closes_at": "11:00", "valid_from": "2015-03-02", "valid_to": "2015-06-30",
    }  # fmt: skip
    lees([rij], dag)
    with in_scope(gemeente=CODE, breed=True):
        uit = io.StringIO()
        assert schrijf_csv(uit) == 1
        assert "'=HYPERLINK()" in uit.getvalue()
        agenda = ical(met_plekken(Voorziening.objects.all()), datetime(2015, 3, 1, 12, tzinfo=UTC))
    for regel in (
        "DTSTART:20150303T093000",
        "DTEND:20150303T110000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU;INTERVAL=1;UNTIL=20150630T235959",
    ):
        assert regel in agenda, regel
    assert all(len(regel.encode()) <= 75 for regel in agenda.split("\r\n"))


def test_drie_procent_fout_gaat_met_reden_in_een_bestand_en_nog_eens_geeft_hetzelfde(
    dag: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inlezen, "PER_KEER", 70)
    rijen = list(verzin(profiel_van(CODE, dag), 200, 9))
    stuk: dict[int, dict[str, Any]] = {
        3: {"status": "weg"}, 69: {"name": ""}, 70: {"id": "geen"}, 71: {"minimum_age": "oud"}, 140: {"url": "nergens"},
        199: {"id": rijen[0]["id"]},
    }  # fmt: skip
    for regel, anders in stuk.items():
        rijen[regel] |= anders
    bestand = tmp_path / "groot.jsonl"
    bestand.write_text("\n".join(json.dumps(r) for r in rijen), encoding="utf-8")
    verslagen, standen = [], []
    for _ in range(2):
        uit = io.StringIO()
        call_command("kaart", "in", bestand, gemeente=CODE, stdout=uit)
        assert "140 gelezen, 136 op de kaart, 4 afgekeurd" in uit.getvalue()
        assert "194 op de kaart, 6 afgekeurd" in uit.getvalue()
        verslagen.append((tmp_path / "groot.fouten.csv").read_text(encoding="utf-8"))
        with in_scope(gemeente=CODE, breed=True):
            standen.append(list(Voorziening.objects.order_by("pk").values()))
    assert verslagen[0] == verslagen[1]
    assert standen[0] == standen[1]
    regels = list(csv.DictReader(io.StringIO(verslagen[0])))
    assert [int(r["regel"]) for r in regels] == [n + 1 for n in stuk]
    assert all(r["reden"] and r["veld"] for r in regels)
