"""The signals of the demo, in five municipalities, played by the actions themselves."""

from datetime import date

import pytest

from naober.bewoners.models import Persoon
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.bevolking import laad_bevolking
from naober.demo.signalen import speel_signalen
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.gemeente.zicht import scope_van
from naober.kaart.laden import laad_profielen
from naober.signalen.models import Aanlevering, Aanleverregel, Signaalzaak
from naober.signalen.queries import signaalrij

DAG = date(2026, 11, 2)


@pytest.mark.django_db(transaction=True)
def test_in_elke_gemeente_wacht_er_iets_van_te_laat_tot_samengevoegd_met_een_rij_die_niet_klopt() -> None:
    for stand in laad_profielen(DAG):
        profiel = profiel_van(stand.gemeente, DAG)
        slug = profiel.gemeente.slug
        zorg_voor_accounts(profiel, "een-wachtwoord")
        assert not speel_signalen(profiel, DAG), "zonder inwoners is er niets te melden"
        laad_bevolking(profiel, DAG, aantal=700)
        assert speel_signalen(profiel, DAG), slug
        anouk = Actor.van(Medewerker.objects.get(gebruikersnaam=f"anouk.{slug}"))
        with actieve_scope(scope_van(anouk)):
            rij = signaalrij(anouk)
            assert any(z.status == "wacht" and z.uiterlijk_op < DAG for z in rij), slug
            assert any(z.status == "opgepakt" for z in rij), slug
        with in_scope(gemeente=stand.gemeente, breed=True):
            leveringen = Aanlevering.objects.order_by("pk")
            assert [(a.stand, a.rijen, a.zeker + a.mens, a.afgekeurd) for a in leveringen] == [
                ("klaar", 4, 3, 1), ("klaar", 2, 2, 0),
            ]  # fmt: skip
            assert Aanleverregel.objects.filter(telt=False).exists()
            assert Signaalzaak.objects.filter(status="afgesloten").exists()
            # Two partners about one household; at which team that waits is policy.
            samen = [z for z in Signaalzaak.objects.all() if any("meer dan een afzender" in r for r in z.redenen)]
            assert [z.signalen.count() for z in samen] == [2], slug
        assert not speel_signalen(profiel, DAG), "nog eens starten laat alles zoals het was"
        with in_scope(gemeente=stand.gemeente, breed=True):
            assert Persoon.objects.filter(signaalzaken__isnull=False).exists()
