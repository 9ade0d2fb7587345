"""The pages on goals, as somebody reads them who keeps up the policy; without one resident on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.monitor.doelen import beeld, queries
from naober.monitor.models import Doelregel, Indicatorwaarde, Streefwaarde
from tests.monitor.test_doelen import Sturing, sturing

pytestmark = pytest.mark.django_db


@contextmanager
def lezer(slug: str, client: Client, wie: str = "beleid") -> Iterator[Sturing]:
    with sturing(slug) as s:
        client.force_login(Medewerker.objects.get(pk=getattr(s, wie).id))
        yield s


def lees(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200, pad
    return " ".join(unescape(antwoord.content.decode()).split())


@pytest.mark.eis("UTR-275")
def test_de_boom_van_utrecht_toont_maatstaven_zonder_oorzaak_te_beweren(client: Client) -> None:
    with lezer("utrecht", client) as s:
        for jaar, getal in ((2013, "38"), (2014, "41")):
            s.meet("actief-in-buurt", getal, jaar)
            s.meet("actief-in-buurt", "52", jaar, gebied="overvecht")
        boom = lees(client, "/monitor/doelen/")
        for doel in s.profiel.doelen:
            assert doel.naam in boom
        assert "bewijst niet dat het beleid die heeft veroorzaakt" in boom
        assert "nog niet meetbaar" in boom
        blad = lees(client, "/monitor/indicator/?code=actief-in-buurt")
        assert "bewijst niet dat het beleid die heeft veroorzaakt" in blad
        assert "<svg" in blad
        assert "over meer jaren" in blad
        assert "Overvecht" in blad
        assert "52,0%" in blad
        assert "Het is geen ranglijst." in blad
        # What is no effect says nothing of cause.
        assert "bewijst niet" not in lees(client, "/monitor/indicator/?code=huishouden-levertijd")
        assert client.get("/monitor/indicator/?code=weg").status_code == 404


@pytest.mark.eis("UTR-278", "UTR-281")
def test_minder_dan_vijf_staat_er_niet_en_is_ook_niet_terug_te_rekenen(client: Client) -> None:
    with lezer("utrecht", client) as s:
        for gebied, getal in (("west", "3"), ("oost", "12"), ("zuid", "40")):
            s.meet(
                "grondslag-per-wijk", getal, 2014, gebied=gebied, deel="Zintuiglijk beperkt", telt="indicatie",
                herkomst="CIZ", peildatum=date(2014, 7, 1),
            )  # fmt: skip
        gevonden = s.beeld("grondslag-per-wijk")
        tabel = beeld.per_gebied(s.profiel, gevonden, s.dag, queries.kleinste(s.profiel))
        assert tabel is not None
        kolom = [k.naam for k in tabel.kolommen].index("Zintuiglijk beperkt")
        getoond = {str(rij[0]): tabel.tekst(nr)[kolom] for nr, rij in enumerate(tabel.rijen)}
        assert getoond["West"] == "afgeschermd"
        # With the total known West would follow from the rest, so the next smallest is kept back too.
        assert getoond["Oost"] == "afgeschermd"
        assert getoond["Zuid"] == "40 mensen"
        assert getoond["Leidsche Rijn"] == "niet bekend"
        blad = lees(client, "/monitor/indicator/?code=grondslag-per-wijk")
        assert "Minder dan 5 staat er niet" in blad
        for grondslag in ("Psychisch", "Somatisch", "Verstandelijk beperkt", "Psychogeriatrisch"):
            assert grondslag in blad


@pytest.mark.eis("HAR-271", "HAR-282", "HAR-283")
def test_hardenberg_volgt_elf_effecten_en_ziet_welk_moment_van_evaluatie_nu_komt(client: Client) -> None:
    with lezer("hardenberg", client) as s:
        boom = lees(client, "/monitor/doelen/")
        assert boom.count("Bereikt uiterlijk op 31 december 2018") == 11
        momenten = {e.code: e.naam for e in s.profiel.monitor.evaluaties}
        for naam in momenten.values():
            assert naam in boom
        assert "1 juli 2016 tot en met 31 december 2016" in boom
        Doelregel.objects.create(
            soort="evaluatie", moment="rta-jeugd", titel="De beweging is begonnen", tekst="Zo.", van=s.dag, dag=s.dag,
            medewerker_id=s.beleid.id,
        )  # fmt: skip
        rij = lees(client, "/monitor/doelen/").partition(momenten["rta-jeugd"])[2].partition("</tr>")[0]
        assert "gedaan" in rij
        assert "De beweging is begonnen" in rij
        # Another moment begins in the year 2015 and is not done yet.
        ander = lees(client, "/monitor/doelen/").partition(momenten["organisatie"])[2].partition("</tr>")[0]
        assert "gedaan" not in ander


def test_de_boom_kost_even_veel_vragen_met_veel_cijfers_als_met_weinig(client: Client) -> None:
    with lezer("hardenberg", client) as s:

        def vragen() -> int:
            with CaptureQueriesContext(
                connection,
            ) as gedaan:
                lees(client, "/monitor/doelen/")
            return len(gedaan)

        vragen()
        weinig = vragen()
        Indicatorwaarde.objects.bulk_create(
            Indicatorwaarde(
                indicator=i.code, van=date(jaar, 1, 1), tot=date(jaar, 12, 31), waarde=Decimal(jaar - 1990),
                herkomst="proef", volledig="Alles.", wijze="handmatig", dag=s.dag, medewerker_id=s.beleid.id,
            )
            for i in s.profiel.indicatoren
            for jaar in range(2005, 2015)
        )  # fmt: skip
        assert vragen() == weinig


def test_een_cijfer_streven_verhaal_en_bestand_worden_op_hun_bladzijde_vastgelegd(client: Client) -> None:
    with lezer("leusden", client):
        velden = {
            "indicator": "startkwalificatie", "van": "2016-01-01", "tot": "2016-12-31", "waarde": "91,5",
            "teller": "183", "noemer": "200", "herkomst": "RMC", "volledig": "Alles telt mee.",
        }  # fmt: skip
        fout = client.post("/monitor/cijfer/?code=startkwalificatie", {**velden, "noemer": ""})
        assert fout.status_code == 422
        assert "hoeveel, en van hoeveel" in fout.content.decode()
        assert client.post("/monitor/cijfer/?code=startkwalificatie", velden).status_code == 302
        assert Indicatorwaarde.objects.get().waarde == Decimal("91.5")
        streef = {
            "indicator": "startkwalificatie", "soort": "streefcijfer", "waarde": "95", "vanaf": "2017-01-01",
            "document": "Uitvoeringsplan", "reden": "Zo.",
        }  # fmt: skip
        assert client.post("/monitor/streven/", streef).status_code == 302
        assert Streefwaarde.objects.get().waarde == 95
        verhaal = {
            "soort": "verhaal", "doel": "doelstelling-1-3", "titel": "Op tijd", "tekst": "Het lukte.",
            "van": "2017-02-01",
        }  # fmt: skip
        assert client.post("/monitor/vertellen/", verhaal).status_code == 302
        assert "Op tijd" in lees(client, "/monitor/doelen/")
        kop = "indicator;van;tot;waarde;eenheid;herkomst;volledig\n"
        regel = "kinderen-in-armoede;2016-01-01;2016-12-31;412;{};CBS;Alles.\n"
        mis = SimpleUploadedFile("cijfers.csv", (kop + regel.format("x 1.000 kinderen")).encode())
        antwoord = client.post("/monitor/inlezen/", {"bestand": mis})
        assert antwoord.status_code == 422
        assert "niet in duizenden" in antwoord.content.decode()
        goed = SimpleUploadedFile("cijfers.csv", (kop + regel.format("kinderen")).encode())
        assert client.post("/monitor/inlezen/", {"bestand": goed}).status_code == 302
        assert Indicatorwaarde.objects.count() == 2


def test_wie_het_werk_doet_leest_en_vertelt_maar_legt_geen_cijfer_vast(client: Client) -> None:
    with lezer("leusden", client, "generalist") as s:
        assert s.generalist.rollen == {Rol.GENERALIST}
        assert lees(client, "/monitor/indicator/")
        vertellen = lees(client, "/monitor/vertellen/")
        assert "bijstelling" not in vertellen
        assert client.get("/monitor/cijfer/").status_code == 403
