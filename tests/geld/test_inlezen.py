"""Reading a budget in: by rule, a worksheet, and on its page."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from naober.geld import actions as doen
from naober.geld.begroten import begroot, gedrukt, op_beurten
from naober.geld.models import Begrotingsbesluit, Begrotingsregel
from naober.geld.prognose.bevolking import lees_bevolking
from naober.geld.rules.begroting import Begrotingswijziging, Besluitgegevens
from naober.geld.rules.inlezen import Inlezing, lees
from naober.geld.vastleggen import leg_vast
from naober.geld.werkblad import als_tekst
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kern import Bedrag, Weigering
from tests.dossier.opzet import goed
from tests.geld.test_begroting import profiel_van
from tests.register.opzet import DAG, gemeente

REGELS = {
    "hbh-kosten-hulp-bij-huishouden": (4_240_000, 2_500_000),
    "hbh-apparaatskosten": (510_000, 510_000),
    "hbh-eigen-bijdragen": (840_000, 270_000),
}


def bestand(*erbij: str, zonder: str = "", deel: int = 1) -> str:
    """Three lines of 2015 and 2016 with their totals; `zonder`: a row that is left out."""
    rijen = [f"{code};{jaar};{b[n] // deel}" for code, b in REGELS.items() for n, jaar in enumerate((2015, 2016))]
    for n, jaar in enumerate((2015, 2016)):
        lasten = sum(b[n] for c, b in REGELS.items() if c != "hbh-eigen-bijdragen")
        rijen += [
            f"totaal-lasten;{jaar};{lasten // deel}",
            f"totaal-baten;{jaar};{REGELS['hbh-eigen-bijdragen'][n] // deel}",
        ]
    return "\n".join(["regel;jaar;bedrag", *(r for r in rijen if not zonder or not r.startswith(zonder)), *erbij])


def inlezing(tekst: str, eenheid: Any = "euro") -> Inlezing:
    heel = profiel_van("hardenberg").begroting
    assert heel is not None
    nu = {(c, j): gedrukt(heel, c, j) for c in REGELS for j in (2015, 2016)}
    return lees(heel, tekst, eenheid, nu)


def test_een_begroting_die_klopt_zegt_wat_er_verandert() -> None:
    gelezen = inlezing(bestand())
    assert gelezen.fouten == ()
    assert {(r.post, r.jaar): r.verschil // 100 for r in gelezen.regels if r.verschil} == {
        ("hbh-kosten-hulp-bij-huishouden", 2016): 30_000
    }
    # Income stands above nought in the file, and brings money.
    bijdrage = next(r for r in gelezen.regels if (r.post, r.jaar) == ("hbh-eigen-bijdragen", 2015))
    assert bijdrage.wordt == -840_000_00
    assert inlezing(bestand(deel=1000), "duizend").fouten == ()


@pytest.mark.parametrize(
    ("tekst", "eenheid", "reden"),
    [
        (bestand(zonder="hbh-apparaatskosten;2016"), "euro", "ontbreekt 2016"),
        (bestand("totaal-lasten;2015;4750001", zonder="totaal-lasten;2015"), "euro", "samen €"),
        (bestand(zonder="totaal-baten;2016"), "euro", "totaal van de baten van 2016 ontbreekt"),
        (bestand("totaal-lasten;2015;4750", zonder="totaal-lasten;2015"), "euro", "er staat €"),
        (bestand(deel=1000), "euro", "duizend keer zo klein als wat er nu is begroot"),
        (bestand(), "duizend", "duizend keer zo groot als wat er nu is begroot"),
        (bestand("sportpark;2015;10"), "euro", "'sportpark' is geen regel van de begroting"),
        (bestand("overgang-hbh;2015;450000"), "euro", "laat hetzelfde geld nog eens zien"),
        (bestand("hbh-apparaatskosten;2015;510000"), "euro", "ook al op regel"),
        (bestand("hbh-apparaatskosten;;510000"), "euro", "ontbreekt het jaar"),
        (bestand("hbh-apparaatskosten;15;510000"), "euro", "geen jaar"),
        (bestand("wmo-gebiedsteams;2015;1300000.00"), "euro", "geen bedrag"),
        (bestand("wmo-gebiedsteams;2015;"), "euro", "staat geen bedrag"),
        (bestand(";2015;10"), "euro", "geen begrotingsregel"),
        ("post,jaar\nx,2015", "euro", "niet alle kolommen"),
        ("", "euro", "niet alle kolommen"),
        ("regel;jaar;bedrag", "euro", "geen regel in dit bestand"),
    ],
)
def test_wat_niet_klopt_wordt_gezegd_met_wat_te_doen(tekst: str, eenheid: Any, reden: str) -> None:
    fouten = inlezing(tekst, eenheid).fouten
    assert any(reden in f.reden for f in fouten), [f.reden for f in fouten]
    assert all(f.wat_nu for f in fouten)


def test_een_factor_duizend_in_het_totaal_staat_erbij() -> None:
    fouten = inlezing(bestand("totaal-lasten;2015;4750", zonder="totaal-lasten;2015")).fouten
    assert any("factor 1.000" in f.wat_nu for f in fouten)


def werkblad(tekst: str) -> bytes:
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as boek:
        blad = boek.add_worksheet()
        for r, regel in enumerate(tekst.split("\n")):
            for k, cel in enumerate(regel.split(";")):
                blad.write(r, k, int(cel) if cel.isdecimal() else cel)
        blad.write(0, 5, 1234.5)
        boek.add_worksheet().write(0, 0, "een ander blad")
    return data.getvalue()


def test_een_werkblad_wordt_als_tekst_gelezen_en_wat_er_geen_is_niet() -> None:
    regels = (als_tekst(werkblad(bestand())) or "").split("\n")
    assert regels[0] == "regel;jaar;bedrag;;;1234,5"
    assert regels[1:] == bestand().split("\n")[1:]
    assert als_tekst(b"PK\x03\x04 geen zip") is None
    assert als_tekst(werkblad("x")[:200]) is None
    # An entry of which the packing is broken, or that asks for a password.
    data, naam = bytearray(werkblad("x")), b"xl/worksheets/sheet1.xml"
    with ZipFile(BytesIO(data)) as zip_:
        begin = zip_.getinfo(naam.decode()).header_offset
    inhoud = begin + 30 + len(naam) + int.from_bytes(data[begin + 28 : begin + 30], "little")
    assert als_tekst(bytes(data[:inhoud] + b"\xff" * 8 + data[inhoud + 8 :])) is None
    data[data.rindex(naam) - 46 + 8] |= 1
    assert als_tekst(bytes(data)) is None


def test_een_bestand_dat_geen_tabel_is_wordt_met_woorden_geweigerd() -> None:
    te_lang = "x" * 200_000
    [fout] = inlezing(f"regel;jaar;bedrag\n{te_lang};2015;1").fouten
    assert "geen tabel" in fout.reden
    geweigerd = lees_bevolking(profiel_van("hardenberg"), f"jaar;gebied;leeftijd;inwoners\n{te_lang};;;")
    assert isinstance(geweigerd, Weigering)
    assert "geen tabel" in geweigerd.reden


def test_beurten_gaan_op_volgorde_en_een_deel_neemt_die_van_het_geheel(monkeypatch: pytest.MonkeyPatch) -> None:
    beurten: list[str] = []
    monkeypatch.setattr("naober.geld.begroten.op_beurt", beurten.append)
    heel = profiel_van("utrecht").begroting
    deel = next((p for p in heel.posten if p.onder), None) if heel else None
    if heel is None or deel is None or deel.onder is None:
        pytest.fail("geen post onder een andere")
    op_beurten(heel, ["zz", deel.code, "aa", deel.onder])
    assert beurten == sorted({"zz", deel.onder, "aa"})


@pytest.mark.django_db
def test_wat_er_al_staat_wordt_pas_gelezen_als_de_regels_aan_de_beurt_zijn(monkeypatch: pytest.MonkeyPatch) -> None:
    with gemeente("hardenberg") as maak:
        actor, profiel, dag = maak(Rol.BELEID), profiel_van("hardenberg"), DAG["hardenberg"]
        besluit, code = Besluitgegevens("Begroting", "raad", date(2015, 1, 2)), "hbh-kosten-hulp-bij-huishouden"
        tussen = Begrotingswijziging("Tussendoor", 2015, Bedrag(1_000_00), code)
        beurten: list[str] = []

        def ander(wat: str) -> None:
            """While this one waits for its turn, somebody else decides."""
            if not beurten:
                leg_vast_zonder_beurt()
            beurten.append(wat)

        def leg_vast_zonder_beurt() -> None:
            monkeypatch.setattr("naober.geld.begroten.op_beurt", lambda _: None)
            leg_vast(profiel, besluit, [tussen])
            monkeypatch.setattr("naober.geld.begroten.op_beurt", ander)

        monkeypatch.setattr("naober.geld.begroten.op_beurt", ander)
        goed(doen.lees_begroting_in(actor, besluit=besluit, tekst=bestand(), eenheid="euro", peildatum=dag))
        assert beurten[:3] == sorted(REGELS)
        assert begroot(profiel, code, 2015) == 4_240_000_00


@pytest.mark.django_db
def test_op_de_bladzijde_wordt_niets_bewaard_voor_het_is_vastgelegd(client: Client) -> None:
    with gemeente("hardenberg") as maak:
        wie = Medewerker.objects.get(pk=maak(Rol.BELEID).id)
    client.force_login(wie)
    adres = reverse("begroting-inlezen")
    assert client.get(adres).status_code == 200
    vast = {"naam": "Begroting 2016", "orgaan": "raad", "dag": "2015-01-10", "eenheid": "euro"}

    def stuur(**velden: Any) -> tuple[int, str]:
        antwoord = client.post(adres, {**vast, **velden})
        with gemeente("hardenberg"):
            bewaard = Begrotingsbesluit.objects.count()
        assert bewaard == (1 if antwoord.status_code == 302 else 0)
        return antwoord.status_code, antwoord.content.decode().replace("\xa0", " ")

    assert stuur()[0] == 422
    fout = SimpleUploadedFile("begroting.csv", bestand("sportpark;2015;10").encode())
    status, pagina = stuur(bestand=fout)
    assert status == 422
    assert "is geen regel van de begroting" in pagina
    assert "sportpark;2015;10" in pagina  # what was uploaded stays, to be put right
    plaatje = SimpleUploadedFile("begroting.xlsx", b"\x89PNG\0\0")
    assert "kunnen wij niet lezen" in stuur(bestand=plaatje)[1]
    goed = SimpleUploadedFile("begroting.xlsx", werkblad(bestand()))
    status, pagina = stuur(bestand=goed)
    assert (status, "€ 30.000,00" in pagina) == (200, True)
    gezien = pagina.partition('name="gezien" value="')[2][:64]
    tekst = als_tekst(werkblad(bestand()))
    # Something else than what was looked at is shown first.
    status, pagina = stuur(tekst=bestand(), gezien=gezien, vastleggen="1")
    assert (status, "Kijk het nog eens na" in pagina) == (200, True)
    assert stuur(tekst=tekst, gezien=gezien, vastleggen="1")[0] == 302
    with gemeente("hardenberg"):
        profiel = profiel_van("hardenberg")
        assert begroot(profiel, "hbh-kosten-hulp-bij-huishouden", 2016) == 2_500_000_00
        [regel] = Begrotingsregel.objects.all()
        assert (regel.voor_centen, regel.na_centen) == (2_470_000_00, 2_500_000_00)
        assert Begrotingsbesluit.objects.get().dag == date(2015, 1, 10)
