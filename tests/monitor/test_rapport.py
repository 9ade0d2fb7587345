"""The half-yearly report, the public figures and the dashboards: what is in them, what is not, and what they cost."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.geld.models import Boeking
from naober.geld.queries import Overzicht, Rij
from naober.geld.rules.stand import Geldstand, waarschuwing
from naober.gemeente.profiel import Rol
from naober.kern import Weigering
from naober.kern.cijfertabel import VERBORGEN
from naober.monitor.actions import stel_bij, vertel_bij_doel
from naober.monitor.doelen.rules import Punt
from naober.monitor.models import Indicatorwaarde
from naober.monitor.rapport import raadsrapport
from naober.monitor.rapport.geld import geldhoofdstuk, verschilhoofdstuk
from naober.monitor.rapport.rules import Halfjaar, halfjaar_van, halfjaren, klein, lees_halfjaar, verborgen_gebieden
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import goed
from tests.geld.opzet import met_begroting
from tests.monitor.test_doelen import sturing
from tests.werkplek.hulp import bevragingen
from tests.werkplek.test_beleid import binnen

DAG = date(2017, 3, 1)
POSTEN = (
    {"code": "jeugd", "naam": "Jeugdhulp", "einde": "open", "raming": {2017: 1000}},
    {"code": "wmo", "naam": "Begeleiding", "einde": "open", "raming": {2017: 500}},
    {"code": "klein", "naam": "Doventolk", "einde": "open", "raming": {2017: 50}},
)


def _rij(code: str, aantal: int, begroot: int, verplicht: int, gerealiseerd: int, straks: int) -> Rij:
    stand = Geldstand(begroot * 100, verplicht * 100, gerealiseerd * 100)
    naam = next(str(p["naam"]) for p in POSTEN if p["code"] == code)
    return Rij(code, naam, aantal, stand, straks * 100, waarschuwing(naam, "open", stand, straks * 100), "open")


def _stand(jaar: int, per: dict[str, tuple[Rij, ...]], *posten: Rij) -> Overzicht:
    return Overzicht(jaar, DAG, Geldstand(None, 0, 0), None, posten, per)


def _as(**centen: int | None) -> tuple[Rij, ...]:
    return tuple(Rij(code, code, 9, None if som is None else Geldstand(None, som, 0)) for code, som in centen.items())


@pytest.mark.eis("HAR-272")
def test_begroot_staat_naast_gerealiseerd_verplicht_en_verwacht_met_de_afwijking_tot_op_de_cent() -> None:
    profiel = met_begroting(profiel_uit("leusden"), *POSTEN)
    stand = _stand(
        2017, {}, _rij("jeugd", 40, 1000, 700, 300, 1200), _rij("wmo", 30, 500, 200, 100, 450),
        _rij("klein", 2, 50, 40, 40, 60),
    )  # fmt: skip
    deel = geldhoofdstuk(profiel, Halfjaar(2017, 1), stand, DAG)
    delen, posten = (b.tabel for b in deel.blokken)
    # Together 1.550 budgeted, 440 realised, 940 committed, 1.710 expected: 160 more.
    som = ("Alles bij elkaar", 155_000, 44_000, 94_000, 171_000, 16_000)
    assert tuple(delen.rijen[-1]) == som
    # A line of two grants is not shown, nor the smallest beside it: the total less the others would be that line.
    assert {r[0]: r[2] for r in posten.rijen} == {"Jeugdhulp": 30_000, "Begeleiding": VERBORGEN, "Doventolk": VERBORGEN}
    assert any("Jeugdhulp wordt naar verwachting overschreden" in punt for punt in deel.punten)
    assert not any("Doventolk" in punt for punt in deel.punten)
    assert all("Stand van 1 maart 2017" in b.tabel.herkomst for b in deel.blokken)


def test_waar_het_verschil_zit_telt_op_en_zegt_niet_waarom() -> None:
    profiel = profiel_uit("leusden")
    nu = _stand(2017, {"wet": _as(Wmo=900, Jeugdwet=None), "trede": _as(a=500)})
    toen = _stand(2016, {"wet": _as(Wmo=600, Jeugdwet=200), "trede": _as(b=100)})
    deel = verschilhoofdstuk(profiel, nu, toen, DAG)
    wet, trede = (b.tabel for b in deel.blokken)
    assert {r[0]: r[3] for r in wet.rijen} == {"Wmo": 300, "Jeugdwet": VERBORGEN}
    assert {r[0]: r[3] for r in trede.rijen} == {"a": 500, "b": -100}
    assert "Waarom het zo is, volgt er niet uit" in deel.alineas[0]
    leeg = verschilhoofdstuk(profiel, nu, _stand(2016, {"wet": (), "trede": ()}), DAG)
    assert not leeg.blokken
    assert "niets in Naober" in leeg.alineas[0]


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [("2017-1", Halfjaar(2017, 1)), ("2016-2", Halfjaar(2016, 2)), ("", Halfjaar(2017, 1)),
     ("2017-2", "rapport.toekomst"), ("2017-3", "rapport.halfjaar"), ("vorig", "rapport.halfjaar")],
)  # fmt: skip
def test_een_half_jaar_dat_er_niet_is_wordt_geweigerd(tekst: str, uit: Halfjaar | str) -> None:
    gelezen = lees_halfjaar(tekst, DAG)
    assert (gelezen.code if isinstance(gelezen, Weigering) else gelezen) == uit
    assert [h.code for h in halfjaren(date(2017, 8, 1), 3)] == ["2017-2", "2017-1", "2016-2"]
    assert (Halfjaar(2016, 2).van, Halfjaar(2016, 2).tot) == (date(2016, 7, 1), date(2016, 12, 31))


def test_een_cijfer_over_te_weinig_mensen_is_klein_ook_in_wat_ervan_overblijft() -> None:
    procent = next(i for i in profiel_uit("leusden").indicatoren if i.eenheid == "procent")

    def punt(waarde: str, noemer: int | None, herkomst: str = "telling") -> Punt:
        return Punt(DAG, Decimal(waarde), herkomst=herkomst, noemer=None if noemer is None else Decimal(noemer))

    assert klein(punt("50", 4), procent, 5)
    assert klein(punt("3", 100), procent, 5), "drie mensen in de teller"
    assert klein(punt("97", 100), procent, 5), "drie mensen daarbuiten"
    assert not klein(punt("0", 100), procent, 5)
    assert not klein(punt("100", 100), procent, 5)
    assert not klein(punt("3", 100, "de nota"), procent, 5), "wat de nota drukte, is al bekend"
    per = {"a": punt("50", 4), "b": punt("50", 20), "c": punt("50", 90)}
    assert verborgen_gebieden(per, procent, 5) == {"a", "b"}, "met het totaal is a anders terug te rekenen"


@pytest.mark.django_db
def test_de_acht_soorten_maatstaven_van_utrecht_staan_per_periode_en_gebied_in_het_rapport() -> None:
    with sturing("utrecht") as s:
        maatstaven = [i for i in s.profiel.indicatoren if i.bron.plaats.startswith("L988-")]
        assert len(maatstaven) == 8
        een, twee = s.profiel.gebieden[:2]
        for i in maatstaven:
            for jaar, gebied in ((2013, een), (2014, een), (2014, twee)):
                Indicatorwaarde.objects.create(
                    indicator=i.code, van=date(jaar, 1, 1), tot=date(jaar, 12, 31), gebied=gebied.code, noemer=800,
                    waarde=40, herkomst="telling", volledig="Alles telt mee.", dag=s.dag,
                    **(
                        {"wijze": "berekend", "per": "gebied", "stand": timezone.now()} if i.berekend
                        else {"wijze": "handmatig", "medewerker_id": s.beleid.id}
                    ),
                )  # fmt: skip
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(2015, 1), s.dag)
        assert rapport is not None
        for i in maatstaven:
            blok = rapport.blok(f"gebied-{i.code}")
            assert blok is not None, i.code
            per = [(een.naam, "2013", 40), (een.naam, "2014", 40), (twee.naam, "2014", 40)]
            assert [tuple(r[:3]) for r in blok.tabel.rijen] == per, i.code
        zin = s.profiel.monitor.niet_oorzakelijk
        assert zin is not None
        assert zin.tekst in next(d for d in rapport.delen if d.code == "doelen").alineas
        assert raadsrapport(s.generalist, s.profiel, Halfjaar(2015, 1), s.dag) is None


@pytest.mark.django_db
@pytest.mark.eis("LEU-204")
def test_het_rapport_van_leusden_loopt_van_doel_tot_uitvoering_en_zegt_wat_er_niet_is(client: Client) -> None:
    wie = binnen(client, "leusden", Rol.BELEID)
    with sturing("leusden") as s:
        s.meet("peuters-opvang", "91", 2016, uitspraak="Ouders weten de weg beter.")
        bijstelling = s.regel(
            soort="bijstelling", indicator="peuters-opvang", titel="Eerder beginnen", tekst="Vanaf twee jaar.",
            wat="uitvoering",
        )  # fmt: skip
        goed(stel_bij(s.beleid, waarde=None, **bijstelling))
        goed(vertel_bij_doel(s.generalist, **s.regel(doel="doelstelling-1-3", titel="Voorleesweek")))
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(2017, 1), s.dag)
        assert rapport is not None
        delen = {d.code: d for d in rapport.delen}
        assert set(delen) >= {"geld", "doelen", "niet-meetbaar", "uitvoering", "verhalen", "bijgesteld", "risico"}
        rij = next(r for b in delen["doelen"].blokken for r in b.tabel.rijen if "91" in str(r[2]))
        assert "eigen telling; Alles telt mee" in str(rij[4])
        assert any("Ouders weten de weg beter." in p for p in delen["doelen"].punten)
        assert any("Eerder beginnen" in p and "de uitvoering" in p for p in delen["bijgesteld"].punten)
        assert any("Voorleesweek" in p for p in delen["verhalen"].punten)
        assert len(delen["niet-meetbaar"].punten) > 10
        # In another half year nothing was adjusted.
        eerder = raadsrapport(s.beleid, s.profiel, Halfjaar(2016, 2), s.dag)
        assert eerder is not None
        assert not next(d for d in eerder.delen if d.code == "bijgesteld").punten
    assert wie.pk


def _boek(gemeente: int, post: str, centen: int, keer: int = 6) -> None:
    """So many grants on a line this year, without anybody; and as many in the year before at half the price."""
    dag = timezone.localdate()
    with in_scope(gemeente=gemeente, breed=True):
        for jaar, som in ((dag.year, centen), (dag.year - 1, centen // 2)):
            for _ in range(keer):
                Boeking.objects.create(
                    boekjaar=jaar, dag=dag.replace(year=jaar, day=1), soort="verplicht", centen=som, aantal=1,
                    post=post, wet="Wmo 2015", gebied="", trede="", team="", product="",
                )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.eis("GOO-215", "LEU-190")
def test_het_rapport_gaat_als_toegankelijke_pdf_naar_de_raad_met_oorzaak_en_regio(client: Client) -> None:
    binnen(client, "gooise-meren", Rol.BELEID)
    _boek(profiel_uit("gooise-meren").gemeente.code, "", 100_000)
    pad = reverse("raadsrapport")
    tekst = client.get(pad).content.decode()
    for woord in ("Verwacht", "Afwijking", "6.000", "Nog niet meetbaar", "Maatregelen en risico"):
        assert woord in tekst, woord
    invoer = {"oorzaak": "Meer jongeren vroegen hulp.", "maatregel": "", "regio": "Besproken met de regio"}
    pdf = client.post(pad, invoer)
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")
    assert b"pdfuaid" in pdf.content
    # A number that may be a citizen's is not set.
    fout = client.post(pad, {**invoer, "oorzaak": "Het gaat om 999990019."})
    assert fout.status_code == 422
    assert client.get(f"{pad}?halfjaar=2999-1").status_code == 422
    csv = client.get(f"{reverse('raadsrapport-cijfers')}?vorm=csv&tabel=geld-delen").content.decode()
    assert "Stand van" in csv
    assert client.get(f"{reverse('raadsrapport-cijfers')}?vorm=csv&tabel=iets").status_code == 404
    # Three of them are about what lies ahead: the forecast, the income, and what residents paid.
    assert bevragingen(client, pad) <= 21
    _stel_vast(client, pad, invoer)


def _stel_vast(client: Client, pad: str, invoer: dict[str, str]) -> None:
    """What the council reads is kept as it was, once, and everybody may read it."""
    openbaar = reverse("openbaar-cijfers", args=["gooise-meren"])
    loopt = client.post(pad, {**invoer, "vaststellen": "1"})
    assert loopt.status_code == 422
    assert "loopt nog" in loopt.content.decode()
    assert "Meer jongeren vroegen hulp." in loopt.content.decode()
    voorbij = f"{pad}?halfjaar={halfjaar_van(timezone.localdate()).vorige.code}"
    sleutel = {"sleutel": "5e9f3a52-6a7e-4c39-9d33-0f0d5a2f6b11", "vaststellen": "1"}
    for _ in range(2):
        assert client.post(voorbij, {**invoer, **sleutel}).status_code == 302
    assert client.get(pad).content.decode().count("vastgesteld op") == 1
    client.logout()
    [nr] = re.findall(r"rapport/\?nr=(\d+)", client.get(openbaar).content.decode())
    gelezen = client.get(reverse("openbaar-rapport", args=["gooise-meren"]), {"nr": nr})
    assert (gelezen.status_code, gelezen["Content-Type"]) == (200, "application/pdf")
    assert gelezen.content.startswith(b"%PDF-")
    for niet in ("", "0", "x", "9" * 30):
        assert client.get(reverse("openbaar-rapport", args=["gooise-meren"]), {"nr": niet}).status_code == 404
    # Of another municipality it is not there.
    assert client.get(reverse("openbaar-rapport", args=["leusden"]), {"nr": nr}).status_code == 404


@pytest.mark.django_db
def test_wie_niet_rapporteert_krijgt_het_rapport_niet_en_borden_alleen_met_hun_recht(client: Client) -> None:
    binnen(client, "leusden", Rol.GENERALIST)
    assert client.get(reverse("raadsrapport")).status_code == 403
    bord = reverse("monitor-bord")
    assert client.get(f"{bord}?bord=beleid").status_code == 200
    for code in ("team", "geld", "contracten"):
        assert client.get(f"{bord}?bord={code}").status_code == 403, code
        assert client.get(f"{reverse('monitor-bordcijfers')}?vorm=csv&bord={code}").status_code == 403
    begin = client.get(reverse("monitor")).content.decode()
    assert "bord=beleid" in begin
    assert "bord=geld" not in begin
    assert client.get(f"{bord}?bord=iets").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "rol", "kaart", "hoogstens"),
    [("team", Rol.TEAMLEIDER, "druk", 12), ("beleid", Rol.BELEID, "doelen", 19), ("geld", Rol.TOETSER, "verwacht", 8),
     ("contracten", Rol.CONTRACTBEHEERDER, "ruimte", 26)],
)  # fmt: skip
def test_elk_bord_zegt_hoe_een_cijfer_is_gemaakt_en_geeft_het_als_bestand(
    client: Client, code: str, rol: Rol, kaart: str, hoogstens: int
) -> None:
    wie = binnen(client, "utrecht", rol, team="sociaal-west")
    _boek(wie.gemeente_id, "iets", 50_000)
    pad = f"{reverse('monitor-bord')}?bord={code}"
    tekst = client.get(pad).content.decode()
    assert tekst.count("Hoe komt dit cijfer tot stand?") >= 3
    assert "Waar het op rust" in tekst
    assert bevragingen(client, pad) <= hoogstens
    for vorm, begin in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("parquet", b"PAR1")):
        bestand = client.get(f"{reverse('monitor-bordcijfers')}?vorm={vorm}&bord={code}&tabel={kaart}")
        assert bestand.status_code == 200
        assert bestand.content.startswith(begin)
    assert client.get(f"{reverse('monitor-bordcijfers')}?vorm=exe&bord={code}&tabel={kaart}").status_code == 404


@pytest.mark.django_db
def test_iedereen_ziet_doelen_met_cijfers_en_nooit_een_cijfer_over_weinig_mensen(client: Client) -> None:
    with sturing("utrecht") as s:
        for jaar, waarde in ((2012, "88"), (2013, "91")):
            s.meet("verantwoordelijk-voor-buurt", waarde, jaar, noemer=Decimal(400), teller=Decimal(waarde) * 4)
        een, twee, drie = (g.code for g in s.profiel.gebieden[:3])
        for gebied, noemer in ((een, 4), (twee, 60), (drie, 300)):
            s.meet(
                "verantwoordelijk-voor-buurt",
                "50",
                2013,
                gebied=gebied,
                noemer=Decimal(noemer),
                teller=Decimal(noemer) / 2,
            )
    pad = reverse("openbaar-cijfers", args=["utrecht"])
    begin = client.get(pad).content.decode()
    assert "Hierover is 1 cijfer." in begin
    doel = client.get(f"{pad}?doel=zelf-organiseren")
    tekst = doel.content.decode()
    assert "Het gaat beter dan eerst." in tekst
    assert "91%" in tekst
    assert "<svg" in tekst
    assert tekst.count("afgeschermd") >= 2
    assert "<script" not in tekst
    assert not client.cookies
    assert client.get(f"{pad}?doel=iets").status_code == 404
