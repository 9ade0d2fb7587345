"""The forecast as people meet it: all lines, one line, its causes, what came true; and when there is none."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naober.demo.prognose import Soort, verzin
from naober.geld import queries as lezen
from naober.geld.models import Begrotingsbesluit, Begrotingsregel, Boeking, Maandstand, Prognose
from naober.geld.prognose.bevolking import lees_bevolking, vervang
from naober.geld.prognose.bewaren import maak
from naober.kern import Weigering
from tests.dossier.opzet import Zaak
from tests.geld.test_bladzijden import beleid, bladzijde

pytestmark = pytest.mark.django_db
# The line of the budget of this municipality on which group guidance lands.
POST = "wmo-begeleiding-persoonlijke-verzorging"
HULP, JEUGD = "hbh-kosten-hulp-bij-huishouden", "jeugd-jeugdhulp-via-rta"


@pytest.fixture(autouse=True)
def op_de_dag(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages live on the day of the case."""
    for waar in ("dag", "geld.standen", "geld.prognose"):
        monkeypatch.setattr(f"naober.werkplek.{waar}.vandaag", lambda: zaak.dag)


def soort(zaak: Zaak, post: str = POST, leeftijd: str = "65-79", gebied: str = "noord", instroom: float = 6) -> Soort:
    wet = "Jeugdwet" if leeftijd == "0-17" else "Wmo 2015"
    product = next(p for p in zaak.profiel.producten if p.wet == wet)
    return Soort(post, product, gebied, leeftijd, instroom, 0.05, 2, 6000)


def voorspeld(zaak: Zaak, *soorten: Soort) -> None:
    """Five and a half years of invented months on three lines, one of them in two areas, and a forecast from them."""
    gewoon = (soort(zaak), soort(zaak, gebied="zuid"), soort(zaak, HULP), soort(zaak, JEUGD, "0-17"))
    verzin(soorten or gewoon, zaak.dag)
    maak(zaak.profiel, zaak.dag, paden=150)


def begroot(zaak: Zaak, centen: int, jaar: int = 2015, post: str = POST) -> None:
    """Bring the line to this amount."""
    besluit = Begrotingsbesluit.objects.create(naam="Bijstelling", orgaan="raad", dag=zaak.dag)
    nu = lezen.prognosebeeld(beleid(zaak), zaak.profiel, zaak.dag)
    al = next((r.begroot or 0 for r in nu.rijen if r.code == post), 0) if nu else 0
    Begrotingsregel.objects.create(
        besluit=besluit, soort="wijziging", naam="x", aard="incidenteel", jaar=jaar, centen=centen - al, post=post
    )


def test_een_bewaarde_prognose_staat_op_de_bladzijde_met_band_terugtoets_en_oorzaken(
    zaak: Zaak, client: Client
) -> None:
    voorspeld(zaak)
    bea = beleid(zaak)
    with CaptureQueriesContext(connection) as vragen:
        beeld = lezen.prognosebeeld(bea, zaak.profiel, zaak.dag)
    assert beeld is not None
    assert (len(vragen), beeld.weigering, beeld.maand) == (3, None, date(2015, 2, 1))
    [rij] = [r for r in beeld.rijen if r.code == POST]
    assert rij.verwacht is not None
    assert rij.verwacht.onder < rij.verwacht.verwacht < rij.verwacht.boven
    begroot(zaak, rij.verwacht.onder - 1)
    pagina = bladzijde(client, zaak, reverse("geld-prognose"), bea)
    assert "bijna zeker boven de begroting" in pagina
    assert "zoals vorig jaar" in pagina
    with CaptureQueriesContext(connection) as vragen:
        detail = lezen.postprognose(bea, zaak.profiel, POST, zaak.dag)
    assert detail is not None
    assert len(vragen) <= 12
    # The rest of this year and five years after it, wider as it is further away.
    assert [j.jaar for j, _ in detail.jaren] == [2015, 2016, 2017, 2018, 2019, 2020]
    assert detail.verklaring is not None
    assert sum(detail.verklaring.oorzaken.door.values()) == detail.verklaring.oorzaken.verschil
    post = bladzijde(client, zaak, f"{reverse('geld-prognose-post')}?post={POST}", bea)
    assert rij.toets is not None
    wie = "De prognose was beter" if rij.toets.wint else "Zoals vorig jaar was hier even goed of beter"
    for woord in ("zit niet in deze prognose", "<svg", "er komen nog facturen", "Door de intensiteit", wie):
        assert woord in post, woord
    bestand = client.get(reverse("geld-prognose-bestand"), {"tabel": "jaren", "post": POST, "vorm": "csv"})
    assert "2020" in bestand.content.decode()
    client.force_login(zaak.staf["anouk"])
    for naam in ("geld-prognose", "geld-prognose-post", "geld-prognose-bestand"):
        assert client.get(reverse(naam), {"post": POST, "tabel": "jaren", "vorm": "csv"}).status_code == 403


@pytest.mark.eis("LEU-190")
def test_wie_over_het_geld_gaat_wordt_niet_verrast(zaak: Zaak, client: Client) -> None:
    """The alert stands where the budget is looked at, on the board, and on the day of who keeps the budget."""
    voorspeld(zaak)
    bea = beleid(zaak)
    beeld = lezen.prognosebeeld(bea, zaak.profiel, zaak.dag)
    assert beeld is not None
    verwacht = next(r.verwacht for r in beeld.rijen if r.code == POST)
    assert verwacht is not None
    assert lezen.mijn_prognosemeldingen(bea, zaak.profiel, zaak.dag) == []
    begroot(zaak, verwacht.verwacht * 9 // 10)
    maak(zaak.profiel, zaak.dag, paden=150)
    [melding] = lezen.mijn_prognosemeldingen(bea, zaak.profiel, zaak.dag)
    assert "boven de begroting" in melding.tekst
    assert lezen.mijn_prognosemeldingen(zaak.anouk, zaak.profiel, zaak.dag) == []
    tekst = melding.tekst.replace("\xa0", " ")
    assert tekst in bladzijde(client, zaak, reverse("mijn-dag"), bea)
    assert tekst in bladzijde(client, zaak, reverse("geld"), bea)
    # An old forecast warns of nothing any more.
    assert lezen.mijn_prognosemeldingen(bea, zaak.profiel, zaak.dag + timedelta(days=4)) == []


def test_dezelfde_telling_geeft_dezelfde_prognose_en_van_elke_maand_blijft_er_een(zaak: Zaak) -> None:
    voorspeld(zaak)
    eerst = list(Prognose.objects.order_by("post", "gebied").values_list("post", "gebied", "jaren", "seed"))
    maak(zaak.profiel, zaak.dag, paden=150)
    assert list(Prognose.objects.order_by("post", "gebied").values_list("post", "gebied", "jaren", "seed")) == eerst
    assert {g for _, g, _, _ in eerst} > {""}
    # Two years later the year is over, and the kept one lies beside what it came to.
    later = date(2017, 3, 2)
    verzin([soort(zaak, leeftijd="80+")], later)
    maak(zaak.profiel, later, paden=150)
    detail = lezen.postprognose(beleid(zaak), zaak.profiel, POST, later)
    assert detail is not None
    nieuw, oud = detail.eerdere
    werd = sum(Maandstand.objects.filter(post=POST, maand__year=2015).values_list("centen", flat=True))
    assert (nieuw.werd, oud.werd, oud.dag) == (None, werd, zaak.dag)
    assert oud.binnen == (oud.verwacht.onder <= werd <= oud.verwacht.boven)


def test_zonder_prognose_met_een_oude_en_zonder_budget_staat_er_waarom(zaak: Zaak, client: Client) -> None:
    bea = beleid(zaak)
    leeg = bladzijde(client, zaak, reverse("geld-prognose"), bea)
    assert "Er is nog geen prognose gemaakt" in leeg
    # Two months is too little, and says so; nobody had help on the other lines.
    verzin([soort(zaak)], zaak.dag, maanden=2)
    maak(zaak.profiel, zaak.dag, paden=150)
    beeld = lezen.prognosebeeld(bea, zaak.profiel, zaak.dag)
    assert beeld is not None
    assert {r.verwacht for r in beeld.rijen} == {None}
    assert "pas 2 hele maanden" in next(r.reden for r in beeld.rijen if r.code == POST)
    assert lezen.postprognose(bea, zaak.profiel, POST, zaak.dag) is not None
    # Files moved on since the count.
    later = zaak.dag + timedelta(days=5)
    Boeking.objects.create(boekjaar=2015, soort="verplicht", post=POST, centen=1, dag=later)
    oud = lezen.prognosebeeld(bea, zaak.profiel, later)
    assert oud is not None
    assert oud.weigering is not None
    assert (oud.weigering.code, oud.rijen) == ("prognose.verouderd", ())
    assert lezen.postprognose(bea, zaak.profiel, POST, later) is None
    # A year of which the budget prints no amount has nothing to be laid beside.
    straks = date(2023, 3, 2)
    verzin([soort(zaak)], straks)
    maak(zaak.profiel, straks, paden=150)
    beeld = lezen.prognosebeeld(bea, zaak.profiel, straks)
    assert beeld is not None
    rij = next(r for r in beeld.rijen if r.code == POST)
    assert (rij.begroot, rij.melding) == (None, None)
    assert "geen bedrag begroot" in rij.reden
    assert lezen.prognosebeeld(zaak.anouk, zaak.profiel, straks) is None


def test_een_post_over_weinig_inwoners_is_afgeschermd_en_een_ander_ernaast(zaak: Zaak) -> None:
    voorspeld(zaak)
    codes = list(Prognose.objects.filter(gebied="", weigering="").values_list("post", flat=True))
    Prognose.objects.filter(post=codes[0], gebied="").update(aantal=3)
    beeld = lezen.prognosebeeld(beleid(zaak), zaak.profiel, zaak.dag)
    assert beeld is not None
    dicht = [r for r in beeld.rijen if r.dicht]
    assert len(dicht) == 2
    assert codes[0] in {r.code for r in dicht}
    assert {r.verwacht for r in dicht} == {None}
    detail = lezen.postprognose(beleid(zaak), zaak.profiel, codes[0], zaak.dag)
    assert detail is not None
    assert (detail.jaren, detail.maanden, detail.verklaring) == ((), (), None)


def test_ouder_worden_telt_mee_als_er_inwoners_zijn_ingelezen(zaak: Zaak) -> None:
    voorspeld(zaak)
    gewoon = {p.post: p.jaren[-1]["verwacht"] for p in Prognose.objects.filter(gebied="") if p.jaren}
    tekst = "jaar;gebied;leeftijd;inwoners\n" + "".join(
        f"{jaar};;{oud};{n}\n" for jaar, keer in ((2015, 1), (2020, 2))
        for oud, n in (("0-17", 1000), ("18-64", 5000), ("65-79", 1000 * keer), ("80+", 400 * keer))
    )  # fmt: skip
    gelezen = lees_bevolking(zaak.profiel, tekst)
    assert isinstance(gelezen, dict)
    assert vervang(gelezen, "CBS, proef", zaak.dag) == 8
    maak(zaak.profiel, zaak.dag, paden=150)
    ouder = {p.post: p for p in Prognose.objects.filter(gebied="") if p.jaren}
    # Twice as many of 65 and older bring more on what they use, and nothing for children.
    assert ouder[POST].jaren[-1]["verwacht"] > 1.15 * gewoon[POST]
    assert "CBS, proef" in ouder[POST].bevolking
    assert ouder[JEUGD].jaren[-1]["verwacht"] == pytest.approx(gewoon[JEUGD], rel=0.02)
    for fout, woord in (
        (tekst.replace("65-79", "65+"), "kennen wij niet"), (tekst.replace(";1000\n", ";1.000\n"), "geen heel aantal"),
        (tekst.replace(";;", ";elders;"), "geen gebied"), ("a;b\n", "precies de kolommen"),
        (tekst + "2020;;80+;9\n", "twee keer"),
    ):  # fmt: skip
        uit = lees_bevolking(zaak.profiel, fout)
        assert isinstance(uit, Weigering), woord
        assert woord in uit.reden
