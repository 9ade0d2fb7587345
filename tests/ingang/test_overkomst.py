"""Groups that come over: counts until the law lets a municipality know who they are, and after that each of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.models import Taak
from naober.dossier.models import Gebeurtenis
from naober.gemeente.landelijk import overkomstmomenten
from naober.gemeente.route import Route
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.ingang.actions import pak_op
from naober.ingang.models import Binnenkomst
from naober.ingang.overkomst import actions, bestand
from naober.ingang.overkomst.actions import lees_client_in
from naober.ingang.overkomst.queries import standen
from naober.ingang.overkomst.rules import Clientrij, controleer_moment
from naober.kern import Bron, Weigering
from naober.portaal.mijnplan import mijn_meldingen
from tests.dossier.opzet import Zaak, geweigerd, goed, speel
from tests.plan.gevallen import UTRECHT

pytestmark = pytest.mark.django_db

PUBLICATIE = date(2014, 7, 18)
DAG = date(2014, 9, 1)
GROEP = "begeleiding-individueel"


@pytest.fixture
def zaak(db: None) -> Iterator[Zaak]:
    yield from speel(UTRECHT)


def client_van(zaak: Zaak, **anders: Any) -> Clientrij:
    p = zaak.persoon
    rij = Clientrij(p.bsn or "", p.geboortedatum, "Begeleiding individueel", "Zorg & Co", date(2015, 12, 31))  # type: ignore[arg-type]
    return replace(rij, **anders)


def lees(zaak: Zaak, rij: Clientrij | None = None, dag: date = DAG, groep: str = GROEP) -> Any:
    return lees_client_in(zaak.kees, groep=groep, client=rij or client_van(zaak), peildatum=dag)


def test_een_groep_onder_een_wet_zonder_bekend_moment_blijft_bij_aantallen(zaak: Zaak) -> None:
    groep = zaak.profiel.privacy.overkomst[0].model_copy(update={"wet": "Jeugdwet"})
    weigering = controleer_moment(overkomstmomenten(), groep, date(2030, 1, 1))
    assert weigering is not None
    assert weigering.code == "overkomst.geen-moment"


@pytest.mark.eis("UTR-310")
def test_voor_de_publicatie_van_de_wet_zijn_er_alleen_aantallen_en_daarna_elke_client_bij_het_goede_team(
    zaak: Zaak, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    geweigerd("overkomst.te-vroeg", lees, zaak, dag=PUBLICATIE - timedelta(days=1))
    weigering = lees(zaak, dag=PUBLICATIE - timedelta(days=1))
    assert isinstance(weigering, Weigering)
    assert weigering.bron == Bron("Stb. 2014", "280")
    assert "18 juli 2014" in weigering.reden
    assert "L4441-4447" in weigering.alternatief or "4441" in weigering.alternatief
    # Until then: what three sources count, and nobody.
    (eerder,) = standen(zaak.kees, zaak.profiel, PUBLICATIE - timedelta(days=1))
    assert (eerder.mag, eerder.ingelezen) == (False, 0)
    totalen = {b.naam: b.aantallen["totaal"] for b in eerder.groep.bronnen}
    assert totalen == {"CIZ": 3205, "Zorgkantoor": 2682, "Vektis": 4285}

    # From that day on, a row that says enough about somebody who lives here.
    for code, rij in {
        "overkomst.veld": client_van(zaak, bsn="123456789"),
        "overkomst.onbekend": client_van(zaak, bsn="999990019"),
        "overkomst.ander": client_van(zaak, geboortedatum=date(1950, 1, 1)),
        "overkomst.voorbij": client_van(zaak, eind=DAG - timedelta(days=1)),
    }.items():
        geweigerd(code, lees, zaak, rij)
    geweigerd("overkomst.groep", lees, zaak, groep="bestaat-niet")
    with monkeypatch.context() as m:
        m.setattr(actions, "bepaal_route", lambda profiel, kenmerken: Route(profiel.triage[0], None))
        geweigerd("overkomst.geen-team", lees, zaak)
    goed(lees(zaak, dag=PUBLICATIE))
    geweigerd("overkomst.al-ingelezen", lees, zaak)
    rij = goed(lees(zaak, client_van(zaak, hulp="Kortdurend verblijf")))
    assert (rij.persoon, rij.team, rij.status) == (zaak.persoon, zaak.geval.team, Binnenkomst.Status.OVERGEDRAGEN)
    tekst = "Overgekomen van de AWBZ naar de Wmo 2015: Kortdurend verblijf van Zorg & Co, tot en met 31-12-2015."
    assert rij.omschrijving == tekst
    assert rij.dossier is not None
    assert (
        Gebeurtenis.objects.filter(
            dossier=rij.dossier, handeling="lees_client_in", medewerker=zaak.staf["kees"]
        ).count()
        == 2
    )

    # Who takes it up has a task: the entitlement ends.
    goed(pak_op(zaak.anouk, binnenkomst=rij, peildatum=DAG))
    taak = Taak.objects.get(herkomst="overkomst")
    assert (taak.van, taak.vervalt_op, taak.herinner_op) == (zaak.staf["anouk"], date(2015, 12, 31), date(2015, 11, 5))
    assert "Kortdurend verblijf van Zorg & Co eindigt op 31-12-2015" in taak.omschrijving

    # The resident reads it; a page with counts names no client and none of fewer than five.
    with als_bewoner(Bewoner(zaak.gemeente, zaak.persoon.pk, zaak.persoon.pk, zaak.persoon.naam, zaak.persoon.naam)):
        assert tekst in [m.omschrijving for m in mijn_meldingen()]
    client.force_login(zaak.staf["berta"])
    html = client.get(reverse("tellingen")).content.decode()
    assert "2682" in html
    assert "Ingelezen: minder dan 5" in html
    assert zaak.persoon.geslachtsnaam not in html


@pytest.mark.eis("UTR-310")
def test_de_opdracht_leest_een_bestand_heel_of_niet_en_zegt_per_regel_wat_er_niet_klopt(
    zaak: Zaak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    p, a = zaak.persoon, zaak.andere
    eind = timezone.localdate() + timedelta(days=200)
    pad = tmp_path / "clienten.csv"
    pad.write_text(
        "bsn;geboortedatum;hulp;aanbieder;eind\n"
        f"{p.bsn};{p.geboortedatum};Begeleiding;Zorg & Co;{eind}\n"
        f"{p.bsn};geen dag;Begeleiding;Zorg & Co;{eind}\n"
        f"999990019;{p.geboortedatum};Begeleiding;Zorg & Co;{eind}\n"
        f"{a.bsn};{a.geboortedatum};Begeleiding;Zorg & Co;{eind}\n",
        encoding="utf-8",
    )

    def opdracht(wie: str = "kees") -> str:
        uit = StringIO()
        call_command("overkomst", str(pad), gemeente=zaak.gemeente, groep=GROEP, actor=zaak.staf[wie].pk, stdout=uit)
        return uit.getvalue()

    # Half way it falls over: nothing is there.
    echt = lees_client_in

    def valt_om(actor: Any, **rest: Any) -> Any:
        if rest["client"].bsn == a.bsn:
            raise RuntimeError("stroom weg")
        return echt(actor, **rest)

    with monkeypatch.context() as m:
        m.setattr(bestand, "lees_client_in", valt_om)
        with pytest.raises(RuntimeError):
            opdracht()
    assert not Binnenkomst.objects.exists()

    uit = opdracht()
    assert "Klaar: 2 ingelezen, 2 niet." in uit
    rapport = pad.with_suffix(".fouten.csv").read_text(encoding="utf-8").splitlines()
    assert [regel.split(",")[:2] for regel in rapport[1:]] == [["3", "geboortedatum"], ["4", "bsn"]]
    assert not [w for w in (p.bsn, p.geslachtsnaam, a.bsn) if w and (w in uit or w in "".join(rapport))]
    assert "Klaar: 0 ingelezen, 4 niet." in opdracht()
    assert Binnenkomst.objects.count() == 2
    with pytest.raises(CommandError, match="mag niet"):
        opdracht("berta")
