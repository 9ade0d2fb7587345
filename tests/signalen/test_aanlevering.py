"""A delivery is read a row at a time; what cannot be used is said, and never repeated."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest

from naober.kern import Weigering
from naober.signalen.aanlevering import Bestand, Ernst, Kolomkaart, Partnersoort, Rij, open_bestand
from naober.signalen.aanlevering.velden import lees_bedrag, lees_dag
from naober.signalen.aanlevering.waarden import Onleesbaar

DAG = date(2026, 11, 29)
BSN = "999990019"
CLIENT = {
    "Voorletters": "J.P.",
    "Voorvoegsel": "van",
    "Achternaam": "Proefbergen",
    "Geboortedatum": "1980-03-12",
    "Straatnaam": "Dorpsstraat",
    "Postcode": "7777 aa",
    "Huisnummer": "12",
    "Huisnummertoevoeging": "A",
    "Plaatsnaam": "Proefdorp",
}
SCHEMA = Path(__file__).resolve().parents[2].parent / "shared" / "standaarden" / "ddas-vroegsignalering"


def signaal(**anders: object) -> dict[str, object]:
    return {"ID": "S1", "bedrag": 250, "signaaldatum": "2026-11-01", "signaalpartner": {"type": "Huur"},
            "client": CLIENT, **anders}  # fmt: skip


def levering(*signalen: dict[str, object], **anders: object) -> dict[str, object]:
    organisatie = {"naam": "Proefwonen", "kvk-nummer": "12345678"}
    deel = {"teller": 1, "gemeentecode": "0160", "aanleverende_organisatie": organisatie, "vroegsignalen": [*signalen]}
    return {"startdatumLevering": "2026-11-01", "einddatumLevering": "2026-11-28",
            "aanleverdatumEnTijd": "2026-11-28T08:00:00Z", "codeGegevensleverancier": "proef",
            "leveringen": [deel], **anders}  # fmt: skip


def geopend(inhoud: bytes | dict[str, object], **keuze: object) -> Bestand:
    data = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    bestand = open_bestand(BytesIO(data), peildatum=DAG, **keuze)  # type: ignore[arg-type]
    assert isinstance(bestand, Bestand), bestand
    return bestand


def geweigerd(inhoud: bytes | dict[str, object], **keuze: object) -> Weigering:
    data = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    weigering = open_bestand(BytesIO(data), peildatum=DAG, **keuze)  # type: ignore[arg-type]
    assert isinstance(weigering, Weigering)
    return weigering


def rij(**anders: object) -> Rij:
    (gelezen,) = geopend(levering(signaal(**anders))).lees()
    return gelezen


def kolommen(gelezen: Rij) -> list[tuple[str, Ernst]]:
    return [(g.kolom, g.ernst) for g in gelezen.gebreken]


def test_een_signaal_volgens_de_standaard_wordt_een_waarde() -> None:
    bestand = geopend(levering(signaal(crisissignaal=True, ontstaansdatum="2026-08-01")))
    (gelezen,) = bestand.lees()
    s = gelezen.signaal
    assert s is not None
    assert gelezen.gebreken == ()
    assert (bestand.soort, bestand.rijen, bestand.van) == ("ddas", 1, date(2026, 11, 1))
    assert (s.kenmerk, s.partnersoort, s.centen, s.crisis) == ("S1", Partnersoort.HUUR, 25_000, True)
    assert (s.wie.postcode, s.wie.huisnummer, s.wie.toevoeging, s.gemeentecode) == ("7777AA", 12, "A", 160)
    assert (s.ontstaan_op, s.signaal_op) == (date(2026, 8, 1), date(2026, 11, 1))


@pytest.mark.skipif(not SCHEMA.exists(), reason="de standaard zelf staat niet in het project")
def test_wat_wij_lezen_is_wat_de_standaard_toelaat() -> None:
    schema = json.loads((SCHEMA / "json_schema_Uitwisselmodel.json").read_text(encoding="utf-8"))
    soorten = schema["$defs"]["EnumSignaalpartner"]["enum"]
    jsonschema.Draft202012Validator(schema).validate(levering(signaal()))
    assert [p.value for p in Partnersoort] == soorten


def test_een_bsn_wordt_alleen_overgenomen_als_de_grondslag_het_toestaat() -> None:
    met = levering(signaal(client={**CLIENT, "Burgerservicenummer": BSN}))
    (zonder,), (wel,) = geopend(met).lees(), geopend(met, bsn_mag=True).lees()
    assert zonder.signaal is not None
    assert zonder.signaal.wie.bsn == ""
    assert kolommen(zonder) == [("client.Burgerservicenummer", Ernst.LET_OP)]
    assert wel.signaal is not None
    assert wel.signaal.wie.bsn == BSN


@pytest.mark.parametrize(
    ("wat", "kolom"),
    [
        ({"ID": ""}, "ID"),
        ({"bedrag": "250"}, "bedrag"),
        ({"crisissignaal": "ja"}, "crisissignaal"),
        ({"signaaldatum": "2027-01-01"}, "signaaldatum"),
        ({"signaalpartner": {"type": "Sportclub"}}, "signaalpartner.type"),
        ({"client": {"Achternaam": "Proefbergen", "Plaatsnaam": "Proefdorp"}}, "client.Achternaam"),
        ({"client": None}, "client"),
        ({"client": {**CLIENT, "Achternaam": "x" * 500}}, "client.Achternaam"),
    ],
)
def test_een_rij_die_niet_klopt_zegt_in_welke_kolom_en_telt_niet(wat: dict[str, object], kolom: str) -> None:
    gelezen = rij(**wat)
    assert gelezen.signaal is None
    assert (kolom, Ernst.FOUT) in kolommen(gelezen)
    assert all(g.wat_nu for g in gelezen.gebreken)


def test_wat_niet_nodig_is_om_te_zoeken_houdt_de_rij_niet_tegen() -> None:
    gelezen = rij(client={**CLIENT, "Geboortedatum": "1980-02-31", "Postcode": "77 AA"})
    assert gelezen.signaal is None  # without both nobody can be looked up
    gelezen = rij(client={**CLIENT, "Geboortedatum": "1980-02-31", "Hobby": "vissen"})
    assert gelezen.signaal is not None
    assert gelezen.signaal.wie.geboortedatum is None
    assert sorted(kolommen(gelezen)) == [("client", Ernst.LET_OP), ("client.Geboortedatum", Ernst.LET_OP)]


def test_een_melding_herhaalt_niets_van_de_inwoner() -> None:
    raar = {**CLIENT, "Achternaam": "Geheimnaam\x07", "Geboortedatum": "31-31-1980", "Postcode": "ZZZZ"}
    gelezen = rij(client=raar, signaalpartner={"type": "Geheimsoort"})
    tekst = " ".join(f"{g.kolom} {g.wat} {g.wat_nu}" for g in gelezen.gebreken)
    assert gelezen.signaal is None
    assert not {deel for deel in ("Geheim", "31-31", "ZZZZ") if deel in tekst}


def test_een_nummer_dat_er_al_was_telt_een_keer() -> None:
    eerste, tweede = geopend(levering(signaal(), signaal())).lees()
    assert eerste.signaal is not None
    assert tweede.signaal is None
    assert tweede.gebreken[-1].wat == "Dit nummer staat al in rij 1."


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b"   {", "geen-json"),
        (json.dumps(levering(signaal())).encode()[:-20], "geen-json"),
        (b"[1, 2]", "versie"),
        (json.dumps({**levering(), "schuldhulptrajecten": []}).encode(), "versie"),
        (json.dumps(levering()).replace('"vroegsignalen"', '"schuldhulptrajecten"').encode(), "versie"),
        (json.dumps({k: v for k, v in levering().items() if k != "codeGegevensleverancier"}).encode(), "kop"),
        (json.dumps(levering(leveringen=[{"teller": 1}])).encode(), "kop"),
        (json.dumps(levering(einddatumLevering="2026-01-01")).encode(), "periode"),
        (b'{"leveringen": [{"vroegsignalen": ' + b"[" * 50_000, "diep"),
        (b'{"startdatumLevering": "\xff\xfe"}', "geen-json"),
        (b"PK\x03\x04 werkblad", "geen-csv"),
        (b"kenmerk;achternaam\n1;\0", "geen-csv"),
        (b"naam;bedrag\nx;1\n", "kolom"),
        (b"kenmerk;achternaam;soort\n" + b"x" * 30_000, "regel-te-lang"),
    ],
)
def test_een_bestand_dat_niet_kan_wordt_als_geheel_geweigerd(inhoud: bytes, code: str) -> None:
    try:
        weigering = open_bestand(BytesIO(inhoud), peildatum=DAG)
        if isinstance(weigering, Bestand):
            list(weigering.lees())
    except Onleesbaar as fout:
        weigering = fout.weigering
    assert isinstance(weigering, Weigering)
    assert (weigering.code, bool(weigering.alternatief)) == (f"aanlevering.{code}", True)


def test_een_te_groot_bestand_wordt_niet_gelezen() -> None:
    assert geweigerd(levering(signaal()), grens=100).code == "aanlevering.te-groot"


CSV = (
    "Contractnummer;Naam;Tussenvoegsel;Voorletters;Geb. datum;PC;Huisnr;Openstaand bedrag;Dreigend\n"
    "C-1;Müller;van;J.;12-03-1980;7777AA;12 bis;€ 1.234,50;ja\n\n"
    "C-2;Smit;;;1980-03-12;7777 AB;3;250;nee;te veel\n"
    'C-3;"Smit; Jr";;;12/3/80;7777AB;0;x;misschien\n'
)
KAART = Kolomkaart({"postcode": "PC", "huisnummer": "Huisnr", "bedrag": "Openstaand bedrag"}, Partnersoort.WATER)


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_een_csv_met_eigen_kolommen_wordt_in_elke_codering_gelezen(codering: str, scheiding: str) -> None:
    tekst = CSV.splitlines()[0].replace(";", scheiding) + "\r\n" + CSV.splitlines()[1].replace(";", scheiding)
    tekst = tekst.replace("1.234,50", "1234") if scheiding == "," else tekst
    (gelezen,) = geopend(tekst.encode(codering), kaart=KAART).lees()
    s = gelezen.signaal
    assert s is not None
    assert (s.kenmerk, s.wie.achternaam, s.wie.voorvoegsel, s.wie.geboortedatum) == (
        "C-1", "Müller", "van", date(1980, 3, 12),
    )  # fmt: skip
    assert (s.wie.huisnummer, s.wie.toevoeging, s.crisis, s.partnersoort) == (12, "bis", True, Partnersoort.WATER)
    assert s.centen == (123_400 if scheiding == "," else 123_450)


def test_een_rij_van_een_csv_heet_naar_zijn_regel_en_zijn_kolom() -> None:
    goed, te_veel, fout = geopend(CSV.encode(), kaart=KAART).lees()
    assert (goed.nummer, te_veel.nummer, fout.nummer) == (2, 4, 5)
    assert goed.signaal is not None
    assert te_veel.signaal is None
    assert kolommen(te_veel) == [("rij", Ernst.FOUT)]
    assert {k for k, _ in kolommen(fout)} == {"Huisnr", "Openstaand bedrag", "Dreigend", "Geb. datum", "Naam"}


def test_een_aanhalingsteken_dat_niet_sluit_houdt_het_lezen_op() -> None:
    rijen = geopend(b'kenmerk;achternaam;soort\n1;"Smit;Huur\n' + b"2;Jansen;Huur\n" * 20_000).lees()
    with pytest.raises(Onleesbaar) as fout:
        list(rijen)
    assert fout.value.weigering.code == "aanlevering.aanhaling"


@pytest.mark.parametrize(
    ("tekst", "centen"),
    [("250", 25_000), ("1.234,5", 123_450), ("1 234,56", 123_456), ("€ 12.50", 1250), ("1,234.56", 123_456),
     ("12,-", 1200), ("-5", None), ("1e9", None), ("1.23.4", None), ("", None)],
)  # fmt: skip
def test_een_bedrag_zoals_het_wordt_geschreven(tekst: str, centen: int | None) -> None:
    assert lees_bedrag(tekst) == centen


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [("2026-03-31", date(2026, 3, 31)), ("31-3-2026", date(2026, 3, 31)), ("20260331", date(2026, 3, 31)),
     ("31/03/2026", date(2026, 3, 31)), ("31-02-2026", None), ("31-03-26", None)],
)  # fmt: skip
def test_een_dag_zoals_hij_wordt_geschreven(tekst: str, dag: date | None) -> None:
    assert lees_dag(tekst) == dag
