"""Who opens a decision reads at once what has to be there before anything can be granted, and where to see to it."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.vooraf import nog_open
from naober.demo.verhaal.doorlopen import rond_onderzoek_zonodig_af, vul_open_in
from naober.fundament.scope import in_scope
from naober.plan.voortgang.actions import Uitwerking, werk_actie_uit
from tests.besluit.aanbod import adviseer, besluit, niet
from tests.dossier.gevallen import UTRECHT, geval_met, profiel_uit
from tests.dossier.opzet import Zaak, goed

pytestmark = pytest.mark.django_db
ZORGPLAN = {"intensiteit": "8 uur per week", "duur": "een jaar", "te-behalen-resultaten": "Een vast ritme."}
NOG_NIET = "Toekennen kan nog niet"


def bladzijde(client: Client, zaak: Zaak, wie: str) -> str:
    client.force_login(zaak.staf[wie])
    inhoud = client.get(reverse("besluit-nieuw", args=[zaak.actie.pk])).content.decode()
    return re.search(r"<main.*?</main>", inhoud, re.DOTALL)[0]  # type: ignore[index]


@pytest.mark.eis("UTR-067")
def test_het_besluit_zegt_vooraf_wat_in_onderzoek_en_plan_nog_open_is(client: Client) -> None:
    with in_scope(gemeente=profiel_uit("utrecht").gemeente.code, breed=True):
        zaak = Zaak(geval_met("intensieve-begeleiding", basis=UTRECHT))
        zaak.tot("gesprek")
        vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", wetten=["Wmo 2015"])
        zaak.tot("afspraak")
        adviseer(zaak)
        assert [w.code for w in nog_open(zaak.profiel, zaak.product, zaak.actie)] == [
            "onderzoek.niet-afgerond",
            "actie.onuitgewerkt",
        ]
        niet(zaak, "actie.onuitgewerkt")
    onderzoek, uitwerken = (
        reverse("onderzoek", args=[zaak.dossier.pk]),
        reverse("actie-uitwerken", args=[zaak.actie.pk]),
    )
    # Who decides cannot change the plan: no link that would be refused. Who advises reads it too, and can.
    gezien = bladzijde(client, zaak, zaak.geval.beslisser)
    assert gezien.count(NOG_NIET) == 2
    assert f'href="{onderzoek}"' in gezien
    assert f'href="{uitwerken}"' not in gezien
    assert f'href="{uitwerken}"' in bladzijde(client, zaak, "anouk")
    with in_scope(gemeente=zaak.gemeente, breed=True):
        uitwerking = Uitwerking(resultaten=["Een vast ritme"], gegevens=ZORGPLAN)
        goed(werk_actie_uit(zaak.anouk, actie=zaak.actie, uitwerking=uitwerking, peildatum=zaak.dag))
        niet(zaak, "onderzoek.niet-afgerond")
        rond_onderzoek_zonodig_af(zaak.wereld, "anouk", zaak.dossier, "Wmo 2015")
    assert NOG_NIET not in bladzijde(client, zaak, zaak.geval.beslisser)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        zaak.actie.refresh_from_db()
        # The form asks of the product only; the rest comes from the plan.
        genomen = besluit(zaak, gegevens={k: w for k, w in zaak.geval.gegevens.items() if k not in ZORGPLAN})
    # Once decided there is no form any more, also for who kept its address.
    client.force_login(zaak.staf[zaak.geval.beslisser])
    antwoord = client.get(reverse("besluit-nieuw", args=[zaak.actie.pk]))
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("besluit", args=[genomen.pk]))
    # What the plan said of this help stands with the decision, under the names of the policy.
    client.force_login(zaak.staf["anouk"])
    gezien = client.get(reverse("besluit", args=[genomen.pk])).content.decode()
    assert "Intensiteit van de inzet" in gezien
    assert "8 uur per week" in gezien
