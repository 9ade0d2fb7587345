"""Help under three laws for one household: one file, one investigation, one plan."""

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.queries import acties_van
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.dossier.models import Dossier
from naober.ingang.actions import registreer_binnenkomst
from naober.onderzoek.actions import leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from naober.plan.actions import maak_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.samen.actions import wijs_regie_toe
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan.invoer import plan
from tests.plan.test_gemeenten import casus, partij, proces


def hulp(zaak: Zaak, product: str, gebied: str, wat: str) -> Actie:
    """A need of the second member of the household, weighed, with help under the law of this product."""
    nodig = zaak.nieuwe_behoefte(persoon=zaak.andere, leefgebied=gebied, omschrijving=wat)
    verslag = zaak.verslag(leefgebieden={gebied: wat})
    wie = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    goed(leg_gesprek_vast(zaak.anouk, gesprek=verslag, behoeften=[nodig], **wie))
    behoefte = Behoefte.objects.get(omschrijving=wat)
    gevonden = zaak.profiel.product(product)
    assert gevonden is not None
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", wetten=[gevonden.wet])
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "product", alleen=[product])
    goed(leg_bevindingen_vast(zaak.anouk, behoefte=behoefte, bevindingen=zaak.vondsten(), peildatum=zaak.dag))
    bouwsteen = zaak.bouwsteen(trede=gevonden.trede, product=product, omschrijving=f"Hulp: {wat}")
    return goed(voeg_actie_toe(zaak.anouk, plan=zaak.plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=zaak.dag))


@pytest.mark.eis("GOO-001")
def test_wmo_jeugdwet_en_participatiewet_staan_in_een_dossier_en_een_plan(gooi: Zaak, client: Client) -> None:
    z = gooi.tot("actie")
    # The second member of the household comes with a question of their own: it joins the same file.
    z.andere.huishouden = z.persoon.huishouden
    z.andere.save()
    vraag = goed(registreer_binnenkomst(z.anouk, melding=z.melding(), persoon=z.andere, peildatum=z.dag))
    assert vraag.dossier == z.dossier
    hulp(z, "individuele-jeugdhulp", "opgroeien-gezin", "Rust op school")
    hulp(z, "jobcoaching", "werk", "Een baan houden")
    zorg = partij(z, "wijkverpleging", "Thuiszorg Gooi", gebonden="ja")
    goed(wijs_regie_toe(z.anouk, **proces(z)))
    goed(wijs_regie_toe(z.anouk, **casus(z, zorg)))
    geweigerd("plan.bestaat", maak_plan, z.anouk, **plan(z))
    goed(spreek_af(z.anouk, plan=z.plan, akkoord_van="Het gezin", peildatum=z.dag))
    producten = [z.profiel.product(a.product) for a in acties_van(z.dossier)]
    assert [p.wet for p in producten if p] == ["Wmo 2015", "Jeugdwet", "Participatiewet"]
    assert (Dossier.objects.count(), Plan.objects.count()) == (1, 1)
    client.force_login(z.staf["anouk"])
    pagina = client.get(reverse("plan", args=[z.plan.pk])).content.decode()
    for wat in ("Twee dagdelen per week", "Hulp: Rust op school", "Hulp: Een baan houden"):
        assert wat in pagina
