"""Reading a profile: an error names file, line, field and what was expected; dates decide what holds."""

import pickle
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from naober.gemeente.laden import OngeldigProfiel, geldend, lees_profiel, profiel_in

TESTERVEEN = Path(__file__).resolve().parent.parent / "profielen" / "testerveen"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A copy of a good profile, to break."""
    doel = tmp_path / "testerveen"
    shutil.copytree(TESTERVEEN, doel)
    return doel


@dataclass(frozen=True)
class Breuk:
    """Replace `oud` by `nieuw` in `bestand`; the error must stand on the line that holds `regel`."""

    bestand: str
    oud: str
    nieuw: str
    regel: str
    veld: str
    uitleg: str


BREUKEN = {
    "veld-ontbreekt": Breuk(
        "trap.yaml", "      soort: algemeen\n", "", "code: dichtbij", "trap.treden.2.soort", "ontbreekt"
    ),
    "veld-onbekend": Breuk(
        "trap.yaml", "veiligheid_eerst:", "veiligheid:", "veiligheid:", "trap.veiligheid", "geen bekend veld"
    ),
    "tekst-leeg": Breuk("gemeente.yaml", "naam: Testerveen", 'naam: " "', 'naam: " "', "gemeente.naam", "leeg"),
    "geen-tekst": Breuk(
        "gemeente.yaml",
        "telefoon: 14 0000",
        "telefoon: 140000",
        "telefoon",
        "gemeente.telefoon",
        "verwacht tekst",
    ),
    "geen-getal": Breuk("gemeente.yaml", "9998", "vijf", "vijf", "gemeente.code", "verwacht een heel getal"),
    "geen-ja-of-nee": Breuk(
        "trap.yaml",
        "bevinding: false",
        "bevinding: soms",
        "soms",
        "trap.treden.3.bevinding",
        "verwacht ja of nee",
    ),
    "geen-lijst": Breuk("wegwijs.yaml", "[inloop, telefoon]", "telefoon", "kanalen", "kanalen", "verwacht een lijst"),
    "geen-blok": Breuk(
        "wegwijs.yaml",
        "als: {jonger_dan: 18}",
        "als: jeugd",
        "als: jeugd",
        "triage.1.als",
        "verwacht een blok met velden",
    ),
    "lijst-leeg": Breuk(
        "besluiten.yaml",
        "besluit: [beslisser]",
        "besluit: []",
        "besluit: []",
        "mandaten.1.besluit",
        "mag niet leeg zijn",
    ),
    "keuze-onbekend": Breuk(
        "besluiten.yaml",
        "oordeel: eerste",
        "oordeel: laatste",
        "oordeel: laatste",
        "toetsen.2.oordeel",
        "is 'laatste'; verwacht 'alle', 'een' of 'eerste'",
    ),
    "rol-onbekend": Breuk(
        "besluiten.yaml",
        "[beslisser]",
        "[burgemeester]",
        "burgemeester",
        "mandaten.1.besluit.1",
        "verwacht 'ingang'",
    ),
    "code-met-hoofdletter": Breuk(
        "wegwijs.yaml", "code: geldloket", "code: Geldloket", "Geldloket", "teams.3.code", "kleine letters"
    ),
    "dag-bestaat-niet": Breuk(
        "besluiten.yaml",
        "geldig_tot: 2022-12-31",
        "geldig_tot: 2022-02-30",
        "2022-02-30",
        "producten.1.geldig_tot",
        "verwacht een datum",
    ),
    "tot-voor-van": Breuk(
        "besluiten.yaml",
        "geldig_tot: 2022-12-31",
        "geldig_tot: 2019-12-31",
        "code: begeleiding",
        "producten.1",
        "geldig_tot ligt voor geldig_van",
    ),
    "bron-zonder-artikel": Breuk(
        "besluiten.yaml", '"Awb, art. 6:7"', "Awb", "code: bezwaar", "termijnen.3.bron", "noemt geen artikel"
    ),
    "bron-onleesbaar": Breuk(
        "trap.yaml", "bron: L10-30", "bron: L10 tot L30", "L10 tot", "trap.bron", "regelnummers niet te lezen"
    ),
    "bron-leeg": Breuk("trap.yaml", "bron: L10-30", "bron:", "bron:", "trap.bron", "of een wet met artikel"),
    "twee-maten": Breuk(
        "besluiten.yaml",
        "dagen: 90",
        "dagen: 90, weken: 1",
        "dagen: 90",
        "termijnen.4",
        "precies een van weken",
    ),
    "termijn-weg": Breuk(
        "besluiten.yaml",
        '  - {code: besluit, naam: Besluit, weken: 2, bron: "Wmo 2015, art. 2.3.5"}\n',
        "",
        "termijnen:",
        "termijnen",
        "noemt geen termijn met code 'besluit'",
    ),
    "feit-zonder-naam": Breuk(
        "besluiten.yaml",
        ", naam: in-afgesproken-plan",
        "",
        "code: in-plan",
        "toetsen.1.voorwaarden.4",
        "een feit of regel noemt in 'naam'",
    ),
    "overdragen-aan-niemand": Breuk(
        "wegwijs.yaml",
        "    naar: geldloket\n",
        "",
        "code: alleen-geld",
        "triage.2",
        "noemt geen team in 'naar'",
    ),
    "trede-onbekend": Breuk(
        "besluiten.yaml", "trede: dichtbij", "trede: verweg", "verweg", "voorzieningen.1.trede", "'verweg'"
    ),
    "toets-onbekend": Breuk(
        "trap.yaml",
        "toets: passend",
        "toets: pasend",
        "pasend",
        "trap.treden.4.toets",
        "bekend: passend, wie-leidt",
    ),
    "leefgebied-onbekend": Breuk(
        "wegwijs.yaml",
        "leefgebieden: [geld]",
        "leefgebieden: [goud]",
        "[goud]",
        "triage.2.als.leefgebieden",
        "zo'n leefgebied bestaat niet",
    ),
    "gebied-onbekend": Breuk("wegwijs.yaml", "[oost], bron", "[noord], bron", "[noord]", "teams.1.gebieden", "gebied"),
    "team-onbekend": Breuk(
        "wegwijs.yaml", "naar: jeugdteam", "naar: jeugdtim", "jeugdtim", "triage.1.naar", "team (of 'gebied')"
    ),
    "product-onbekend": Breuk(
        "besluiten.yaml",
        "[begeleiding]",
        "[begelijding]",
        "begelijding",
        "mandaten.1.producten",
        "product (of '*')",
    ),
    "code-dubbel": Breuk(
        "wegwijs.yaml",
        "code: gezin, naam",
        "code: geld, naam",
        "naam: Gezin",
        "leefgebieden.3.code",
        "staat er al",
    ),
    "code-dubbel-voor-dezelfde-tijd": Breuk(
        "besluiten.yaml",
        "geldig_van: 2023-01-01",
        "geldig_van: 2022-12-31",
        "code: begeleiding",
        "producten.2.code",
        "voor dezelfde tijd",
    ),
    "voorwaarde-dubbel": Breuk(
        "besluiten.yaml",
        "code: doeltreffend",
        "code: passend",
        "Bereikt de hulp",
        "toetsen.1.voorwaarden.2.code",
        "staat er al",
    ),
    "rol-dubbel": Breuk(
        "wegwijs.yaml", "rol: generalist", "rol: ingang", "naam: dorpswerker", "rollen.2.rol", "staat er al"
    ),
    "postcode-dubbel": Breuk(
        "wegwijs.yaml", "[9995]", "[9995, 9991]", "[9995", "gebieden.2.kernen.1.postcodes", "9991"
    ),
    "naam-dubbel-in-blok": Breuk(
        "gemeente.yaml",
        "provincie: Testland",
        "naam: Testland",
        "naam: Testland",
        "naam",
        "staat al op regel",
    ),
    "geen-yaml": Breuk("trap.yaml", "naam: Zelf en samen", "naam: [Zelf", "soort: zelf", "het bestand", "YAML"),
    "geen-velden": Breuk("trap.yaml", "", "- alleen\n- een lijst\n", "- alleen", "het bestand", "velden met namen"),
}


@pytest.mark.parametrize("breuk", BREUKEN.values(), ids=BREUKEN)
def test_een_fout_noemt_bestand_regel_veld_en_verwachting(map_: Path, breuk: Breuk) -> None:
    bestand = map_ / breuk.bestand
    tekst = bestand.read_text(encoding="utf-8")
    assert breuk.oud in tekst
    tekst = tekst.replace(breuk.oud, breuk.nieuw, 1) if breuk.oud else breuk.nieuw
    bestand.write_text(tekst, encoding="utf-8")
    regels = [nr for nr, regel in enumerate(tekst.splitlines(), 1) if breuk.regel in regel]
    with pytest.raises(OngeldigProfiel) as gevangen:
        lees_profiel(map_)
    fout = gevangen.value.fouten[0]
    assert (fout.bestand, fout.veld) == (breuk.bestand, breuk.veld)
    assert fout.regel in regels
    assert breuk.uitleg in fout.uitleg
    assert f"{breuk.bestand}, regel {fout.regel}: {breuk.veld} " in str(gevangen.value)


def test_alle_fouten_komen_tegelijk(map_: Path) -> None:
    bestand = map_ / "trap.yaml"
    tekst = bestand.read_text(encoding="utf-8").replace("soort: zelf", "soort: alleen")
    bestand.write_text(tekst.replace("veiligheid_eerst: false", "veiligheid_eerst: misschien"), encoding="utf-8")
    with pytest.raises(OngeldigProfiel) as gevangen:
        lees_profiel(map_)
    assert {f.veld for f in gevangen.value.fouten} == {"trap.treden.1.soort", "trap.veiligheid_eerst"}


def test_een_onderdeel_in_twee_bestanden_wordt_geweigerd(map_: Path) -> None:
    (map_ / "zelf.yaml").write_text("kanalen: [telefoon]\n", encoding="utf-8")
    with pytest.raises(OngeldigProfiel, match=r"zelf.yaml, regel 1: kanalen staat al in wegwijs.yaml"):
        lees_profiel(map_)


def test_een_onderdeel_dat_helemaal_ontbreekt_wordt_genoemd(map_: Path) -> None:
    (map_ / "trap.yaml").unlink()
    with pytest.raises(OngeldigProfiel) as gevangen:
        lees_profiel(map_)
    assert [(f.veld, f.uitleg) for f in gevangen.value.fouten] == [("trap", "ontbreekt")]


def test_een_lege_map_is_geen_profiel(tmp_path: Path) -> None:
    with pytest.raises(OngeldigProfiel) as gevangen:
        lees_profiel(tmp_path)
    assert len(gevangen.value.fouten) > 10


@pytest.mark.parametrize(
    ("inhoud", "uitleg"),
    [
        (b"kanalen: [a]\nnaam: caf\xe9\n", "is geen UTF-8-tekst"),
        (b"naam: \x01\n", "een teken dat in YAML niet mag"),
    ],
)
def test_een_bestand_dat_geen_tekst_is_wordt_geweigerd(map_: Path, inhoud: bytes, uitleg: str) -> None:
    (map_ / "aa.yaml").write_bytes(inhoud)
    with pytest.raises(OngeldigProfiel, match=uitleg):
        lees_profiel(map_)


def test_een_gemeentecode_met_nul_ervoor_is_tientallig(map_: Path) -> None:
    bestand = map_ / "gemeente.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace("9998", "0160"), encoding="utf-8")
    assert lees_profiel(map_).gemeente.code == 160


def test_een_geweigerd_profiel_komt_heel_aan_in_een_ander_proces(map_: Path) -> None:
    (map_ / "trap.yaml").unlink()
    with pytest.raises(OngeldigProfiel) as gevangen:
        lees_profiel(map_)
    kopie = pickle.loads(pickle.dumps(gevangen.value))
    assert (str(kopie), kopie.fouten) == (str(gevangen.value), gevangen.value.fouten)


@pytest.mark.parametrize(
    ("dag", "uitleg"),
    [
        (date(2020, 1, 1), "Begeleiding per uur."),
        (date(2022, 12, 31), "Begeleiding per uur."),
        (date(2023, 1, 1), "Begeleiding per resultaat."),
        (date(2030, 1, 1), "Begeleiding per resultaat."),
    ],
)
def test_wat_geldt_hangt_af_van_de_dag(dag: date, uitleg: str) -> None:
    product = profiel_in(TESTERVEEN, dag).product("begeleiding")
    assert product is not None
    assert product.uitleg == uitleg


def test_wat_niet_meer_geldt_is_weg() -> None:
    assert profiel_in(TESTERVEEN, date(2021, 12, 31)).voorzieningen
    assert profiel_in(TESTERVEEN, date(2022, 1, 1)).voorzieningen == ()


def test_voor_de_eerste_dag_van_de_nota_geldt_haar_eerste_dag() -> None:
    assert profiel_in(TESTERVEEN, date(2014, 5, 1)) == profiel_in(TESTERVEEN, date(2020, 1, 1))


def test_ook_diep_in_het_profiel_gelden_de_datums(map_: Path) -> None:
    bestand = map_ / "besluiten.yaml"
    tekst = bestand.read_text(encoding="utf-8").replace(
        "    besluit: [beslisser]\n",
        "    besluit: [beslisser]\n"
        "    nacontrole:\n"
        "      moment: achteraf\n"
        "      bron: L131\n"
        "      geldig_tot: 2021-12-31\n"
        "      gronden:\n"
        "        - {code: oud, naam: Oude grond, bron: L132, geldig_tot: 2020-06-30}\n"
        "        - {code: nieuw, naam: Nieuwe grond, bron: L132}\n",
    )
    bestand.write_text(tekst, encoding="utf-8")
    profiel = lees_profiel(map_)

    def gronden(dag: date) -> list[str] | None:
        mandaat = geldend(profiel, dag).mandaat_voor("begeleiding")
        assert mandaat is not None
        return None if mandaat.nacontrole is None else [g.code for g in mandaat.nacontrole.gronden]

    assert gronden(date(2020, 6, 30)) == ["oud", "nieuw"]
    assert gronden(date(2020, 7, 1)) == ["nieuw"]
    assert gronden(date(2022, 1, 1)) is None
