"""What a party gets of a file, and the rules that anyone may read."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from naober.delen.inhoud import deel_voor_taak, gedeeld_met_mij
from naober.gemeente.laden import geldend
from naober.gemeente.profiel import Privacybeleid
from naober.gemeente.queries import profiel_van
from naober.gemeente.verwerkingen import register_van
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


# ------------------------------------------------------------------------------------------- protocol


@pytest.mark.eis("UTR-307")
def test_de_grond_verschilt_per_periode_en_wet_en_een_regel_zegt_bij_welk_protocol_zij_hoort(utrecht: Zaak) -> None:
    voor = register_van(utrecht.gemeente, date(2014, 12, 31))
    na = register_van(utrecht.gemeente, date(2015, 1, 1))
    assert "r. 2013-2015" in voor.grondslag("ondersteuning")
    assert "Wmo 2015, art. 5.1.1" in na.grondslag("ondersteuning")
    assert "Jeugdwet, art. 7.4.0" in na.grondslag("ondersteuning")
    assert "2013-2015" not in na.grondslag("ondersteuning")
    assert {r.protocol for r in voor.regels} == {"privacyprotocol"}
    [eigen] = [r for r in na.regels if r.protocol == "privacyprotocol-buurtteams"]
    assert eigen.wetten == ("Wmo 2015", "Jeugdwet")


@pytest.mark.eis("HEU-243")
def test_het_privacyprotocol_is_een_reeks_regels_met_versie_status_en_datum_en_te_lezen(
    heuvelrug: Zaak, client: Client
) -> None:
    zaak = heuvelrug
    regels = {r.code: r for r in profiel_van(zaak.gemeente, zaak.dag).privacy.regels}
    assert regels["inwoner-bepaalt-inzage"].status == "in ontwikkeling"
    oud = regels["inwoner-bepaalt-inzage"]
    wissel = zaak.dag + timedelta(days=30)
    reeks = Privacybeleid(
        regels=(
            oud.model_copy(update={"geldig_tot": wissel - timedelta(days=1)}),
            oud.model_copy(update={"geldig_van": wissel, "versie": 2, "status": "vastgesteld"}),
        )
    )
    assert [(r.versie, r.status) for r in geldend(reeks, zaak.dag).regels] == [(1, "in ontwikkeling")]
    assert [(r.versie, r.status) for r in geldend(reeks, wissel).regels] == [(2, "vastgesteld")]
    client.force_login(zaak.staf["anouk"])
    pagina = client.get(reverse("beleid-delen")).content.decode()
    assert "U bepaalt wie uw dossier mag inzien" in pagina
    assert "versie 1, in ontwikkeling" in pagina
