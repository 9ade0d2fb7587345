"""What the bench loads is what a municipality has: full files, one coordinator each, every page with content."""

import pytest
from django.db import connection
from django.db.models import Count
from pytest_django import Settings

from bench.dossiers import Omvang, laad_dossiers, zwaar_product
from bench.gegevens import leeg_databank, maak_medewerkers
from bench.meten import meet
from bench.proeven import GRENZEN, _verschrijf, maak_proeven, tel_opdrachten
from bench.stroom import meet_brieven
from naober.besluit.models import Besluit, Toetsing
from naober.bewoners.rules import scheelt_een
from naober.demo.bevolking import laad_bevolking
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.kern import Fout
from naober.onderzoek.models import Bevinding
from naober.plan.models import Plan
from tests.bench.conftest import PEILDATUM, Bestand


def test_elk_dossier_heeft_alles_en_evenveel(bestand: Bestand) -> None:
    soorten = ("binnenkomsten", "gesprekken", "behoeften", "plannen", "besluiten", "waarnemingen", "gebeurtenissen")
    with in_scope(gemeente=bestand.stad.gemeente, breed=True):
        dossiers = Dossier.objects.annotate(**{f"n_{s}": Count(s, distinct=True) for s in soorten})
        gezien = {tuple(getattr(d, f"n_{s}") for s in soorten) for d in dossiers}
        assert len(dossiers) == bestand.omvang.dossiers
    assert gezien == {(3, 2, 3, 2, 2, 3, bestand.omvang.gebeurtenissen)}


def test_elk_dossier_heeft_een_regisseur_uit_het_team_van_het_gebied(bestand: Bestand) -> None:
    profiel = bestand.stad.profiel
    with in_scope(gemeente=bestand.stad.gemeente, breed=True):
        regie = Betrokkenheid.objects.filter(regie=True).select_related("medewerker", "dossier__huishouden")
        assert len(regie) == bestand.omvang.dossiers
        for b in regie:
            team = profiel.team_van_gebied(b.dossier.huishouden.gebied)
            assert team is not None
            assert b.medewerker.team == team.code


def test_een_plan_loopt_en_een_besluit_steunt_op_elke_lichtere_trede(bestand: Bestand) -> None:
    profiel = bestand.stad.profiel
    product = zwaar_product(profiel)
    with in_scope(gemeente=bestand.stad.gemeente, breed=True):
        assert Plan.objects.filter(gesloten_op__isnull=True).count() == bestand.omvang.dossiers
        besluit = Besluit.objects.select_related("actie").first()
        assert besluit is not None
        assert (besluit.product, besluit.actie.trede) == (product.code, product.trede)
        bekeken = set(Bevinding.objects.filter(behoefte=besluit.actie.behoefte_id).values_list("trede", flat=True))
        assert bekeken == {t.code for t in profiel.trap.lichter_dan(product.trede)}
        voorwaarden = profiel.toets(product.toets or "").voorwaarden
        assert Toetsing.objects.filter(besluit=besluit).count() == len(voorwaarden)


def test_een_databank_van_een_ander_wordt_niet_geleegd(bestand: Bestand) -> None:
    with pytest.raises(Fout, match="Deze databank is niet van de bench"):
        leeg_databank()
    with in_scope(gemeente=bestand.stad.gemeente, breed=True):
        assert Dossier.objects.count() == bestand.omvang.dossiers


def test_tellen_slaat_alleen_over_wat_een_transactie_begint_of_eindigt(db: None) -> None:
    with tel_opdrachten() as gezien, connection.cursor() as cursor:
        for opdracht in ("savepoint a", "select 1", "release savepoint a", "SAVEPOINT b", "rollback to savepoint b"):
            cursor.execute(opdracht)
        cursor.execute("select set_config('naober.actor', '', true)")
    assert gezien == ["select 1", "select set_config('naober.actor', '', true)"]


def test_elke_proef_geeft_wat_een_gebruiker_hoort_te_krijgen(bestand: Bestand, settings: Settings) -> None:
    """One round of everything: `meet` refuses a page or letter that is not what it should be."""
    settings.ROOT_URLCONF = "bench.urls"
    uitkomsten = {u.naam: u for u in meet(maak_proeven(bestand.stad), tel_opdrachten, opwarmen=1, rondes=1)}
    assert set(GRENZEN) <= set(uitkomsten)
    te_veel = {
        naam: uitkomsten[naam].queries
        for naam, grens in GRENZEN.items()
        if grens.queries is not None and (uitkomsten[naam].queries or 0) > grens.queries
    }
    assert te_veel == {}


def test_een_afgesloten_dossier_komt_naast_een_open_en_telt_niet_mee(profiel: Profiel, db: None) -> None:
    Gemeente.objects.create(code=profiel.gemeente.code, naam=profiel.gemeente.naam, slug=profiel.gemeente.slug)
    laad_bevolking(profiel, PEILDATUM)
    omvang = Omvang(dossiers=4, gebeurtenissen=3, gesloten=50)
    laad_dossiers(profiel, PEILDATUM, omvang, maak_medewerkers(profiel, omvang.dossiers))
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        assert Dossier.objects.filter(gesloten_op__isnull=True).count() == 4
        dicht = Dossier.objects.filter(gesloten_op__isnull=False)
        assert dicht.count() == 50
        assert dicht.values("huishouden").distinct().count() > 40
        assert not Betrokkenheid.objects.filter(dossier__in=dicht, tot__isnull=True).exists()


def test_duizend_brieven_zeggen_hoe_ver_zij_zijn(bestand: Bestand) -> None:
    regels: list[str] = []
    uitkomst = meet_brieven(bestand.stad, regels.append, aantal=10)
    assert [r.split()[0] for r in regels] == [f"{n}%" for n in range(10, 101, 10)]
    assert 0 < uitkomst.ms <= uitkomst.p95 * 10


def test_een_verschreven_naam_is_een_andere_die_erop_lijkt() -> None:
    for naam in ("jansen", "bakker", "visser", "aaaaab"):
        anders = _verschrijf(naam)
        assert anders != naam
        assert scheelt_een(naam, anders)
