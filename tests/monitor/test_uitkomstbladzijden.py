"""The pages on what came of help: whole periods only, small groups gone, and nothing by group without a reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.monitor.doelen.queries import te_evalueren
from naober.monitor.models import Doelregel, Gelijkheidsvraag
from naober.monitor.uitkomsten.wijken import van_buiten
from naober.werkplek.monitor.lijsten import lijst_bij
from tests.monitor.buurt import zet_winkel
from tests.monitor.test_doelbladzijden import lees, lezer
from tests.monitor.test_doelen import Sturing, sturing

pytestmark = pytest.mark.django_db


@contextmanager
def met_cijfers(slug: str, client: Client, settings: Any, map_: Path, wie: str = "beleid") -> Iterator[Sturing]:
    """Who reads, and a store that was filled just now with figures of last year."""
    settings.MONITORMAP = str(map_)
    with lezer(slug, client, wie) as s:
        zet_winkel(map_, s.profiel, timezone.localdate().year - 1, timezone.now())
        yield s


def test_zonder_cijfers_zegt_elke_bladzijde_wat_er_te_doen_is(client: Client, settings: Any, tmp_path: Path) -> None:
    settings.MONITORMAP = str(tmp_path)
    with lezer("leusden", client):
        assert "Vraag de beheerder om ze te maken" in lees(client, "/monitor/paden/")
        assert client.get("/monitor/uitkomst/bestand/?blad=paden&tabel=paden&vorm=csv").status_code == 404
        assert "Kies een heel jaar dat voorbij is" in lees(client, "/monitor/trap/?periode=2050")


@pytest.mark.eis("UTR-270")
def test_een_gesprek_tussen_teams_heeft_cijfers_en_wat_erin_is_gezegd(
    client: Client, settings: Any, tmp_path: Path
) -> None:
    with met_cijfers("utrecht", client, settings, tmp_path) as s:
        blad = lees(client, "/monitor/teams/")
        assert "Het is geen ranglijst." in blad
        assert "Met wie elk team werkt" in blad
        assert "Zeker boven" in blad
        assert "<svg" in blad
        link = reverse("doel-vertellen") + "?soort=reflectie"
        assert link in blad
        # What is said in the conversation is written beside the figure, and read here.
        indicator = next(i for i in s.profiel.indicatoren if f"{link}&code={i.code}" in blad)
        velden = {
            "soort": "reflectie", "indicator": indicator.code, "titel": "West begint eerder", "wie": "buurtteams",
            "tekst": "Daar bellen we binnen een dag.", "van": str(timezone.localdate() - timedelta(days=1)),
        }  # fmt: skip
        assert client.post(f"{link}&code={indicator.code}", velden).status_code == 302
        blad = lees(client, "/monitor/teams/")
        assert "Daar bellen we binnen een dag." in blad
        bestand = client.get("/monitor/uitkomst/bestand/?blad=teams&tabel=wie&vorm=csv")
        assert "Wonen alleen" in bestand.content.decode("utf-8-sig")


@pytest.mark.eis("GOO-240", "GOO-243")
def test_wat_buiten_de_eigen_begroting_en_termijn_ligt_staat_per_wijk_ernaast() -> None:
    with sturing("gooise-meren") as s:
        kwetsbaar = ("laagste-inkomens-sociale-huur", "kwetsbare-groepen-wijk", "kansrijke-huishoudens")
        verder = ("gebruik-zvw", "schooluitval", "vandalisme-en-criminaliteit")
        for code in (*kwetsbaar, *verder):
            for gebied, getal in (("bussum", "21"), ("naarden", "40"), ("muiden-muiderberg", "3")):
                s.meet(code, getal, 2021, gebied=gebied, herkomst="CBS", noemer=None)
        s.meet("schooluitval", "70", 2021, herkomst="DUO")
        s.meet("schooluitval", "18", 2020, gebied="bussum", herkomst="DUO")
        for code in kwetsbaar:
            s.meet(code, "32", 2020, gebied="naarden", herkomst="CBS", noemer=None)
            per_jaar = {p.tot.year: p.waarde for p in s.beeld(code).punten if p.gebied == "naarden"}
            assert per_jaar == {2020: 32, 2021: 40}, "een wijk is over de jaren te volgen"
        tabel = van_buiten(s.beleid, s.profiel, s.dag)
        assert tabel is not None
        per = {str(r[0]): tabel.tekst(nr) for nr, r in enumerate(tabel.rijen)}
        plek = {k.naam: nr for nr, k in enumerate(tabel.kolommen)}
        naam = {i.code: i.naam for i in s.profiel.indicatoren}
        for code in (*kwetsbaar, *verder):
            assert per["Naarden"][plek[naam[code]]].startswith("40"), code
        # The last figure of each area; three young people are not shown, and do not follow from the whole.
        assert per["Hele gemeente"][plek[naam["schooluitval"]]] == "70 jongeren"
        assert per["Muiden/Muiderberg"][plek[naam["schooluitval"]]] == "afgeschermd"
        assert per["Bussum"][plek[naam["schooluitval"]]] == "afgeschermd"
        uitleg = " ".join(tabel.uitleg)
        assert "inzet van de outreachende jeugdconsulent" in uitleg
        assert "Dat hulp een verschil veroorzaakt, volgt er niet uit." in uitleg


def test_een_uitkomst_per_groep_wordt_pas_getoond_als_bewaard_is_wie_het_vroeg_en_waarom(
    client: Client, settings: Any, tmp_path: Path
) -> None:
    with met_cijfers("hardenberg", client, settings, tmp_path) as s:
        vorig = str(timezone.localdate().year - 1)
        velden = {
            "doel": "gelijke-behandeling", "toelichting": "De adviesraad vroeg ernaar.", "cijfer": "vraag-tevreden",
            "kenmerk": "leeftijdsgroep", "ook": "", "periode": vorig,
        }  # fmt: skip
        assert "afgeschermd" not in lees(client, "/monitor/gelijk/")
        assert client.post("/monitor/gelijk/", {**velden, "toelichting": ""}).status_code == 422
        assert client.post("/monitor/gelijk/", {**velden, "kenmerk": "herkomst"}).status_code == 422
        assert not Gelijkheidsvraag.objects.exists()
        naar = client.post("/monitor/gelijk/", velden)
        rij = Gelijkheidsvraag.objects.get()
        assert (rij.medewerker_id, rij.kenmerken, rij.doel) == (s.beleid.id, ["leeftijdsgroep"], "gelijke-behandeling")
        blad = lees(client, naar.url)
        # Half of 72 households are of somebody of 30, half of somebody of 82.
        assert "80 en ouder" in blad
        assert "23 tot en met 66" in blad
        assert "Een groep van minder dan 10 mensen staat er niet" in blad
        assert "De adviesraad vroeg ernaar." in blad
        # Of another day, and of somebody else, it is asked anew.
        assert client.get(f"/monitor/gelijk/bestand/?vraag={rij.pk}&tabel=groepen&vorm=csv").status_code == 200
        assert client.get("/monitor/gelijk/?vraag=999999").status_code == 404
    with met_cijfers("leusden", client, settings, tmp_path / "anders", "generalist"):
        assert client.get("/monitor/gelijk/").status_code == 403


def test_van_een_cijfer_naar_de_lijst_die_de_lezer_zelf_mag_zien() -> None:
    with sturing("leusden") as s:
        assert lijst_bij(s.generalist, "doelen-bereikt") == ("Naar uw werklijst", reverse("werklijst"))
        assert lijst_bij(s.generalist, "extern") is None
        # Who makes policy sees no files, and so no way to a list of them.
        assert lijst_bij(s.beleid, "wachttijd-toegang") is None


def test_een_moment_van_evaluatie_staat_in_de_agenda_tot_er_iets_is_vastgelegd(client: Client) -> None:
    with lezer("hardenberg", client) as s:
        dag = timezone.localdate()
        eerst = te_evalueren(s.profiel, dag)
        assert eerst
        blad = lees(client, reverse("agenda"))
        assert eerst[0].naam in blad
        assert "te laat" in blad
        Doelregel.objects.create(
            soort="evaluatie", moment=eerst[0].code, titel="Gedaan", tekst="Zo.", van=s.dag, dag=s.dag,
            medewerker_id=s.beleid.id,
        )  # fmt: skip
        assert eerst[0].naam not in lees(client, reverse("agenda"))
    with lezer("hardenberg", client, "generalist"):
        assert eerst[-1].naam not in lees(client, reverse("agenda"))
