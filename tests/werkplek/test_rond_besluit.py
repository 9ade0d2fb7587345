"""Pages around a decision: who comes there from where."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.models import Besluit
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.kaart.models import Voorziening
from naober.plan.actions import maak_plan, voeg_actie_toe
from naober.plan.rules import Bouwsteen
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import TERUGKIJKEN, Zaak, goed
from tests.onderzoek.gemeenten import Huis
from tests.werkplek.hulp import BUDGET, bevragingen

pytestmark = pytest.mark.django_db


def pagina(client: Client, wie: Medewerker, pad: str) -> str:
    client.force_login(wie)
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_hulp_die_te_laat_is_staat_op_een_lijst_voor_wie_haar_mag_zien(client: Client) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        kenmerk = zaak.besluit.kenmerk
        pad = reverse("te-laat")
        assert kenmerk not in pagina(client, zaak.staf["anouk"], pad), "zonder termijn is niets te laat"
        Besluit.objects.update(leveren_voor=zaak.dag + timedelta(weeks=6))
    lijst = pagina(client, zaak.staf["anouk"], pad)
    assert kenmerk in lijst
    assert reverse("opschalen", args=[zaak.besluit.pk]) in lijst
    assert "13 april 2015" in lijst
    assert kenmerk in pagina(client, zaak.staf["bram"], pad)
    assert kenmerk not in pagina(client, zaak.staf["berta"], pad), "hier wacht niets op een beslisser"
    assert kenmerk not in pagina(client, zaak.staf["elders"], pad)
    with in_scope(gemeente=160, breed=True):
        Besluit.objects.update(geleverd_op=zaak.dag)
    assert kenmerk not in pagina(client, zaak.staf["anouk"], pad)


def test_de_lijst_staat_in_het_menu_waar_de_gemeente_een_termijn_heeft(client: Client) -> None:
    with in_scope(gemeente=1942, breed=True):
        met = Medewerker.objects.get(pk=Huis("gooise-meren").anouk.id)
    with in_scope(gemeente=160, breed=True):
        zonder = Zaak(HARDENBERG).staf["anouk"]
    link = f'href="{reverse("te-laat")}"'
    assert link in pagina(client, met, reverse("mijn-dag"))
    assert link not in pagina(client, zonder, reverse("mijn-dag"))


def test_bij_een_actie_met_deelname_staat_waar_die_wordt_vastgelegd(client: Client) -> None:
    with in_scope(gemeente=327, breed=True):
        huis = Huis("leusden")
        behoefte = huis.gesprek()
        huis.vul()
        goed(huis.weeg(behoefte))
        plan = goed(
            maak_plan(
                huis.anouk, dossier=huis.dossier, doelen=[("Onder de mensen", "stabilisatie")],
                evaluatie_op=huis.dag + TERUGKIJKEN, peildatum=huis.dag,
            )
        )  # fmt: skip
        acties = []
        for code in ("dagactiviteiten", "ijsbreker-fort33"):
            op_kaart = Voorziening.objects.create(
                code=code, naam=code, trede="algemene-oplossingen", uitleg="x", betaling="gratis", bron="x"
            )
            bouwsteen = Bouwsteen("algemene-oplossingen", code, "inwoner", "Zelf", voorziening_trede=op_kaart.trede)
            acties.append(
                goed(
                    voeg_actie_toe(
                        huis.anouk, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, voorziening=op_kaart,
                        peildatum=huis.dag,
                    )
                )
            )  # fmt: skip
    wie = Medewerker.objects.get(pk=huis.anouk.id)
    pad = reverse("dossier", args=[huis.dossier.pk])
    tekst = pagina(client, wie, pad)
    met, zonder = (reverse("deelname", args=[a.pk]) for a in acties)
    assert met in tekst
    assert zonder not in tekst
    assert bevragingen(client, pad) <= BUDGET
    assert "een zinvolle dagbesteding" in pagina(client, wie, met)


def test_zolang_het_plan_niet_is_afgesproken_kan_er_met_spoed_worden_besloten(client: Client) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("actie")
    pad = reverse("dossier", args=[zaak.dossier.pk])
    besluiten = reverse("besluit-nieuw", args=[zaak.actie.pk])
    assert "Hulp met spoed" in pagina(client, zaak.staf["anouk"], pad)
    assert 'name="spoed"' in pagina(client, zaak.staf["anouk"], besluiten)
    with in_scope(gemeente=160, breed=True):
        zaak.tot("afspraak")
    assert "Hulp met spoed" not in pagina(client, zaak.staf["anouk"], pad)
    assert 'name="spoed"' not in pagina(client, zaak.staf["anouk"], besluiten)
