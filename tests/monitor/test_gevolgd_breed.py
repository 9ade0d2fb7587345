"""What is followed beside the counts: by level, with words, money and risks beside it, and the same for everybody."""

import csv
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naober.geld.actions.maatregelen import leg_financieel_risico_vast
from naober.geld.rules.maatregelen import Risicogegevens
from naober.gemeente.landelijk import kerncijfers
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kern import Bedrag, Weigering
from naober.monitor.actions import lever_landelijk, vertel_bij_doel
from naober.monitor.berekend.tellen import tel_alles
from naober.monitor.doelen import delen
from naober.monitor.doelen.niveaus import eigen_niveaus
from naober.monitor.doelen.rules import Regel
from naober.monitor.landelijk import waarstaat
from naober.monitor.motor import motor_voor
from naober.monitor.namen import namen_van
from naober.monitor.rapport.queries import raadsrapport
from naober.monitor.rapport.rules import Halfjaar
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import goed
from tests.monitor.geteld import tel, zet_winkel
from tests.monitor.test_doelbladzijden import lees, lezer
from tests.monitor.test_doelen import sturing
from tests.monitor.test_gevolgd import cijfer, geteld, keer, stand
from tests.monitor.winkels import winkel
from tests.register.opzet import DAG, gemeente


@pytest.fixture(autouse=True)
def _map(settings: Any, tmp_path: Path) -> None:
    settings.MONITORMAP = str(tmp_path)


@pytest.mark.django_db
@pytest.mark.eis("LEU-202", "LEU-203", "LEU-206", "LEU-208")
def test_leusden_volgt_op_drie_niveaus_met_dezelfde_cijfers_voor_iedereen(client: Client) -> None:
    with lezer("leusden", client) as s:
        jaar, nu = s.dag.year - 1, date(s.dag.year - 1, 5, 4)
        wat = {"product": s.profiel.producten[0].code, "aanbieder": 1, "gebied": s.profiel.gebieden[0].code}
        tel(
            s.beleid.gemeente, s.dag, "clienttevredenheid", "kwaliteit-dienstverlening",
            ervaring=keer(20, wat="tevreden", via="check", dag=nu, score=8, **wat),
            controle=[{"controle": n, "dag": nu, "uitkomst": "voldoet" if n else "niet", "aanbieder": 1,
                       "product": wat["product"]} for n in range(4)],
        )  # fmt: skip
        s.meet("lokaal-geluk", "7.6", jaar)
        assert [cijfer(s, c) for c in ("clienttevredenheid", "kwaliteit-dienstverlening")] == [8, 75]
        # Each level has what it looks at, and only who works there chooses it.
        niveaus = eigen_niveaus(s.profiel, s.beleid.rollen)
        assert {n.niveau for n in s.profiel.monitor.informatie} == {"strategisch", "tactisch", "operationeel"}
        per = {}
        for n in niveaus:
            blad = lees(client, f"/monitor/doelen/?niveau={n.niveau}")
            per[n.niveau] = {i.code for i in s.profiel.indicatoren if f'?code={i.code}"' in blad}
        assert "lokaal-geluk" in per["strategisch"]
        assert "wachttijd-toegang" not in per["strategisch"]
        andere = {"strategisch", "tactisch", "operationeel"} - set(per)
        for niveau in andere:
            assert client.get(f"/monitor/doelen/?niveau={niveau}").status_code == 404
        assert len({frozenset(codes) for codes in per.values()}) == len(per)
        # Well-being stands beside money in the report to the council.
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(s.dag.year, 1), s.dag)
        assert rapport is not None
        geluk = next(b for d in rapport.delen if d.code == "doelen" for b in d.blokken if "ambitie-1" in b.code)
        assert [r for r in geluk.tabel.rijen if r[0] == "Bruto lokaal geluk" and "7,6" in str(r[2])]
        assert any(d.code == "geld" and d.blokken for d in rapport.delen)
        # Residents, companies and institutions read and take along the same figures, with who counted.
        pad = f"/in/{s.profiel.gemeente.slug}/cijfers/"
        client.logout()
        bestand = client.get(f"{pad}bestand/?vorm=csv")
        rijen = list(csv.DictReader(StringIO(bestand.content.decode("utf-8-sig"))))
        tevreden = [r for r in rijen if r["Code"] == "clienttevredenheid"]
        assert {(r["Gebied"], r["Wanneer"]) for r in tevreden} >= {("hele gemeente", str(jaar))}
        assert all(r["Wie telde"].startswith("geteld in Naober") for r in tevreden)
        assert "Neem ze mee" in lees(client, pad)
        assert client.get(f"{pad}bestand/?vorm=doc").status_code == 404


@pytest.mark.django_db
@pytest.mark.eis("LEU-265", "LEU-266", "LEU-097", "LEU-099")
def test_leusden_volgt_bekendheid_peuters_startkwalificatie_en_werkt_planmatig_aan_inclusie() -> None:
    with sturing("leusden") as s:
        jaar = s.dag.year - 1
        reeksen = {"bekendheid-toegang": (61, 68), "peuters-opvang": (82, 86), "startkwalificatie": (88, 91)}
        for code, cijfers in reeksen.items():
            for nr, getal in enumerate(cijfers):
                s.meet(code, str(getal), jaar - 1 + nr, teller=Decimal(getal * 2), noemer=Decimal(200))
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(s.dag.year, 1), s.dag)
        assert rapport is not None
        verteld = " ".join(str(c) for d in rapport.delen for b in d.blokken for r in b.tabel.rijen for c in r)
        for code, (_, getal) in reeksen.items():
            assert stand(s, code).ontwikkeling == "beter"
            assert f"{getal}%" in verteld
            # Of how many, so also how many do not.
            laatste = stand(s, code).laatste
            assert laatste is not None
            assert laatste.noemer == 200
        inclusie = s.boom()["doelstelling-1-4"]
        assert "Agenda22" in inclusie.doel.inzet[0]
        for nr, veld in enumerate(("sport", "werk", "onderwijs"), start=1):
            stap = Regel(
                "activiteit", f"Inclusie: {veld}", "Drempels weg.", s.dag + timedelta(days=90 * nr),
                doel="doelstelling-1-4", wie="sportbedrijf", tot=s.dag + timedelta(days=90 * nr + 60),
            )  # fmt: skip
            goed(vertel_bij_doel(s.beleid, regel=stap, peildatum=s.dag))
        gepland = s.boom()["doelstelling-1-4"].verhalen
        assert [r.titel for r in reversed(gepland)] == ["Inclusie: sport", "Inclusie: werk", "Inclusie: onderwijs"]
        assert all(r.van > s.dag for r in gepland)


@pytest.mark.django_db
@pytest.mark.eis("GOO-227", "GOO-229", "GOO-241")
def test_gooise_meren_meet_resultaat_en_tevredenheid_elk_kwartaal_met_woorden_erbij(client: Client) -> None:
    with lezer("gooise-meren", client) as s:
        jaar = s.dag.year - 1
        wat = {"product": "begeleiding-individueel", "aanbieder": 1, "gebied": s.profiel.gebieden[0].code}
        ervaring, resultaat = [], []
        for kwartaal in range(4):
            dag = date(jaar, 2 + 3 * kwartaal, 4)
            for vraag, goed_ in (("hulp", 16), ("tevreden", 14), ("eigen-kracht", 12)):
                ervaring += keer(goed_, wat=vraag, via="bevraging", dag=dag, score=10, **wat)
                ervaring += keer(24 - goed_, 50, wat=vraag, via="bevraging", dag=dag, score=5, **wat)
            resultaat += keer(10, gemeld=dag, klaar=True, oordeel="bereikt", **wat)
            resultaat += keer(10, 50, gemeld=dag, klaar=True, oordeel="niet", **wat)
        codes = ("oordeel-hulp", "tevredenheid", "eigen-kracht", "resultaten-ondersteuning")
        tel(s.beleid.gemeente, s.dag, *codes, ervaring=ervaring, resultaat=resultaat)
        # Results and satisfaction stand there of every quarter, not once at the end of a policy.
        for code in codes:
            tabel = delen.per_periode(s.beeld(code), s.dag)
            assert tabel is not None, code
            assert sum("kwartaal" in str(r[0]) and isinstance(r[1], Decimal) for r in tabel.rijen) == 4, code
        assert cijfer(s, "resultaten-ondersteuning") == 50
        # Beside the figure what is to be said of it and what people told.
        s.meet("eigen-kracht", None, jaar, uitspraak="Inwoners noemen vooral de eigen regie.")
        verhaal = Regel("ervaring", "Zelf de regie", "Ik doe het weer zelf.", s.dag, indicator="eigen-kracht")
        goed(vertel_bij_doel(s.beleid, regel=verhaal, peildatum=s.dag))
        blad = lees(client, "/monitor/indicator/?code=eigen-kracht")
        for tekst in ("50,0%", "Inwoners noemen vooral de eigen regie.", "Zelf de regie", "Per kwartaal"):
            assert tekst in blad
        # And of the whole by provider.
        per = dict(delen.per_deel(s.beeld("resultaten-ondersteuning"), s.dag, namen_van(s.profiel, {"1": "A"})))
        assert [tuple(r) for r in per["aanbieder"].rijen] == [("A", 50)]
        # Partners who do not work here have the same figures, without signing in.
        client.logout()
        inhoud = client.get(f"/in/{s.profiel.gemeente.slug}/cijfers/bestand/").content.decode("utf-8-sig")
        rijen = [r for r in csv.DictReader(StringIO(inhoud)) if r["Code"] == "resultaten-ondersteuning"]
        assert {r["Cijfer"] for r in rijen} == {"50"} or {float(r["Cijfer"].replace(",", ".")) for r in rijen} == {50.0}


@pytest.mark.eis("GOO-228")
def test_de_kerncijfers_van_waarstaatjegemeente_tellen_wat_kan_en_zeggen_wie_de_rest_levert(tmp_path: Path) -> None:
    nu = date(2025, 5, 4)
    kinderen = keer(200, geboortejaar=2015)
    tabellen = {
        "persoon": [*kinderen, *keer(800, 200, geboortejaar=1960)],
        "besluit": [
            *keer(24, uitkomst="toegekend", wet="Jeugdwet", soort="maatwerk", ingang=nu),
            # Of age: help of the youth law that goes on is not help to a youth.
            *keer(10, 200, uitkomst="toegekend", wet="Jeugdwet", soort="maatwerk", ingang=nu),
            *keer(30, 300, uitkomst="toegekend", wet="Wmo 2015", soort="maatwerk", ingang=nu),
            *keer(9, 400, uitkomst="toegekend", wet="Wmo 2015", soort="algemeen", ingang=nu),
            *keer(9, 500, uitkomst="afgewezen", wet="Wmo 2015", soort="maatwerk", ingang=nu),
        ],
    }  # fmt: skip
    motor = motor_voor(winkel(tmp_path, **tabellen), draden=1)
    jaar = (date(2025, 1, 1), date(2025, 12, 31))
    rijen = waarstaat.regels(motor, kerncijfers(), "1942", *jaar, nu=date(2026, 3, 1), drempel=5)
    per = {r[3]: dict(zip(waarstaat.KOPPEN, r, strict=True)) for r in rijen}
    assert len(per) == len(kerncijfers().indicatoren) == 11
    assert (per["Jongeren met jeugdhulp"]["waarde"], per["Jongeren met jeugdhulp"]["noemer"]) == ("12.0", "200")
    assert per["Cliënten met een maatwerkarrangement Wmo"]["waarde"] == "300.0"
    assert per["Personen met een bijstandsuitkering"]["waarde"] == ""
    assert "CBS" in per["Personen met een bijstandsuitkering"]["levert"]
    weigering = waarstaat.controleer_jaar(date(2025, 1, 1), date(2025, 6, 30), date(2026, 3, 1))
    assert weigering is not None
    assert waarstaat.controleer_jaar(*jaar, date(2025, 9, 1)) is not None


@pytest.mark.django_db
@pytest.mark.eis("GOO-228")
def test_een_levering_van_kerncijfers_staat_op_naam_en_vraagt_cijfers_die_er_zijn() -> None:
    with gemeente("gooise-meren") as maak:
        toetser, dag = maak(Rol.TOETSER), DAG["gooise-meren"]
        vorig = {"van": date(dag.year - 1, 1, 1), "tot": date(dag.year - 1, 12, 31), "peildatum": dag}
        zonder = lever_landelijk(toetser, soort="waarstaat", **vorig)
        assert isinstance(zonder, Weigering)
        zet_winkel(toetser.gemeente, timezone.now(), {"persoon": keer(50, geboortejaar=1980)})
        geleverd = goed(lever_landelijk(toetser, soort="waarstaat", **vorig))
        assert len(geleverd.rijen) == 11


@pytest.mark.django_db
@pytest.mark.eis("HAR-273", "HAR-279", "HAR-280")
def test_hardenberg_stuurt_op_niveaus_groeit_zonder_bouw_en_weegt_risicos(client: Client, tmp_path: Path) -> None:
    with lezer("hardenberg", client) as s:
        informatie = {n.niveau: n for n in s.profiel.monitor.informatie}
        vaak = {k: n.elke_maanden for k, n in informatie.items()}
        assert vaak == {"strategisch": 6, "tactisch": 3, "operationeel": 1}
        blad = lees(client, "/monitor/doelen/")
        assert "Raad en college" in blad
        assert "elke 6 maanden" in blad
        boven = lees(client, "/monitor/doelen/?niveau=strategisch")
        assert "?code=outcome" in boven
        assert "?code=stappen-tot-toegang" not in boven
        # Who does the work has its own level and not that of the council.
        client.force_login(Medewerker.objects.get(pk=s.generalist.id))
        assert client.get("/monitor/doelen/?niveau=strategisch").status_code == 404
        onder = lees(client, "/monitor/doelen/?niveau=operationeel")
        assert "?code=stappen-tot-toegang" in onder
        assert "?code=redt-zichzelf" not in onder
        assert Rol.GENERALIST in informatie["operationeel"].rollen
        # Another indicator is a line of the profile: it is counted at once.
        nieuw = s.profiel.indicatoren[0].model_copy(update={"code": "bereik", "meting": "bereik", "ook": ()})
        (tmp_path / "los").mkdir()
        motor = motor_voor(winkel(tmp_path / "los", persoon=keer(50)), draden=1)
        geteld = tel_alles(motor, [nieuw], s.dag, 5).geteld
        assert {g.indicator for g in geteld} == {"bereik"}
        # Risks have a likelihood, what they cost and what is done about them, and stand in the report.
        risico = Risicogegevens("Meer vraag naar jeugdhulp", 4, Bedrag(25_000_000), "Wij sturen op doorstroom.")
        goed(leg_financieel_risico_vast(s.beleid, risico=risico, peildatum=s.dag))
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(s.dag.year, 1), s.dag)
        assert rapport is not None
        punten = next(d for d in rapport.delen if d.code == "risico").punten
        (zin,) = [p for p in punten if "Meer vraag naar jeugdhulp" in p]
        assert "Kans 4 van 5, gevolg €" in zin
        assert "Wij sturen op doorstroom" in zin


@pytest.mark.eis("GOO-117")
def test_gooise_meren_laat_thuis_voorgaan_en_telt_wie_van_verblijf_naar_ambulant_gaat(tmp_path: Path) -> None:
    """L1063-1067: at home as long as it can. Staying is only granted with why less at home is not enough."""
    verblijf = profiel_uit("gooise-meren").product("verblijf-jeugd")
    assert verblijf is not None
    assert verblijf.zwaarder_dan == ("individuele-jeugdhulp",)
    hulp = {"uitkomst": "toegekend", "wet": "Jeugdwet"}
    cijfers = geteld(
        tmp_path, "gooise-meren", date(2022, 3, 1), ["verblijf-naar-ambulant"], persoon=keer(40, geboortejaar=2011),
        besluit=[
            *keer(40, product="verblijf-jeugd", ingang=date(2020, 5, 4), einde=date(2021, 5, 4), **hulp),
            *keer(30, product="individuele-jeugdhulp", ingang=date(2021, 5, 10), **hulp),
        ],
    )  # fmt: skip
    assert cijfers["verblijf-naar-ambulant", ""].waarde == 75


@pytest.mark.eis("GOO-120")
def test_stapeling_van_jeugdhulp_is_per_leeftijd_te_zien(tmp_path: Path) -> None:
    nu = date(2021, 5, 4)
    hulp = {"uitkomst": "toegekend", "wet": "Jeugdwet", "ingang": nu}
    cijfers = geteld(
        tmp_path, "gooise-meren", date(2022, 3, 1), ["stapeling-jeugdhulp"],
        persoon=[*keer(20, geboortejaar=2011), *keer(20, 20, geboortejaar=2001)],
        besluit=[
            *keer(40, product="jeugd-ggz", **hulp), *keer(10, product="verblijf-jeugd", **hulp),
            *keer(5, 20, product="verblijf-jeugd", **hulp), *keer(5, 30, product="jeugd-ggz", **hulp),
        ],
    )  # fmt: skip
    per = {deel: g.waarde for (_, deel), g in cijfers.items() if g.per == "leeftijdsgroep"}
    # Twice the same kind of help is no stacking.
    assert per == {"0 tot en met 17": 50, "18 tot en met 22": 25}
    assert profiel_uit("gooise-meren").product("jeugd-ggz") is not None
