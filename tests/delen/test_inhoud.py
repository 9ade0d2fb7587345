"""What a party gets of a file, and the rules that anyone may read."""

from datetime import timedelta

import pytest

from naober.delen.inhoud import deel_voor_taak, gedeeld_met_mij
from naober.plan.models import Actie
from tests.delen.opzet import DEEL, kader, toestemming
from tests.dossier.opzet import Zaak

pytestmark = pytest.mark.django_db


@pytest.mark.eis("GOO-259")
def test_een_aanbieder_krijgt_alleen_het_deel_van_plan_en_gegevens_voor_de_eigen_taak(gooi: Zaak) -> None:
    zaak = gooi.tot("afspraak")
    actie = zaak.actie
    andere = Actie.objects.create(
        plan=zaak.plan, behoefte=zaak.behoefte, trede=actie.trede, omschrijving="Iets anders", uitvoerder="aanbieder",
        wie="Een ander", product=actie.product,
    )  # fmt: skip
    keus = deel_voor_taak(kader(zaak), actie)
    assert {s.actie for s in keus.wel} == {None, actie.pk}
    assert {s.soort for s in keus.wel} == {"contact", "plan"}
    assert zaak.persoon.naam in {s.tekst for s in keus.wel}
    blijft = {(s.soort, s.actie) for s in keus.niet}
    assert {("hulpvraag", None), ("gesprek", None), ("plan", andere.pk)} <= blijft
    # Help that is open to all gives no ground at all.
    actie.product = ""
    assert deel_voor_taak(kader(zaak), actie).wel == ()


def test_een_geheim_adres_gaat_nooit_mee(gooi: Zaak) -> None:
    zaak = gooi.tot("afspraak")
    huis = zaak.actie.plan.dossier.huishouden
    assert "Adres" in {s.kop for s in deel_voor_taak(kader(zaak), zaak.actie).wel}
    huis.geheim_adres = True
    assert "Adres" not in {s.kop for s in deel_voor_taak(kader(zaak), zaak.actie).wel}


def test_waar_elke_verstrekking_toestemming_vraagt_krijgt_een_aanbieder_niets_vanzelf(utrecht: Zaak) -> None:
    zaak = utrecht.tot("afspraak")
    assert deel_voor_taak(kader(zaak), zaak.actie).wel == ()


def test_een_collega_ziet_de_delen_waarvoor_toestemming_is_en_niet_na_de_laatste_dag(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    gegeven = toestemming(zaak, DEEL, medewerker=zaak.staf["elders"])
    deel = gedeeld_met_mij(zaak.elders, gegeven.pk, zaak.dag)
    assert deel is not None
    assert {s.soort for s in deel.stukken} == {"hulpvraag"}
    assert gedeeld_met_mij(zaak.bram, gegeven.pk, zaak.dag) is None
    gegeven.tot = zaak.dag
    gegeven.save()
    assert gedeeld_met_mij(zaak.elders, gegeven.pk, zaak.dag + timedelta(days=1)) is None
