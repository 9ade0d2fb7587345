"""What a decision in Leusden shows to who decides, and what the resident reads of it."""

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.models import Brief
from tests.besluit.aanbod import Speel, besluit, speelt
from tests.dossier.gevallen import LEUSDEN
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db

HULP = "hulp-bij-het-huishouden"
speel = speelt(LEUSDEN)


@pytest.mark.eis("LEU-085")
def test_het_scherm_van_het_besluit_toont_eerdere_gevallen_en_niet_wie_het_waren(speel: Speel, client: Client) -> None:
    eerste, tweede = speel(HULP, jaar=1945), speel(HULP, jaar=1960)
    pad = reverse("besluit-nieuw", args=[tweede.actie.pk])
    client.force_login(tweede.staf["anouk"])
    assert "70 tot en met 79 jaar" not in client.get(pad).content.decode()
    genomen = besluit(eerste)
    pagina = client.get(pad).content.decode()
    geval = " ".join(pagina[pagina.index("Vergelijkbare gevallen") : pagina.index("Voorwaarden")].split())
    for deel in ("toegekend, maart 2017", "70 tot en met 79 jaar", "zorg in natura", "vergelijkbare gevallen: gelijk"):
        assert deel in geval
    for geheim in (genomen.kenmerk, genomen.motivering, str(eerste.dossier.pk) + "/"):
        assert geheim not in geval


def test_de_brief_vraagt_niets_aan_wie_beslist_en_noemt_geen_grens_van_het_beleid(speel: Speel) -> None:
    zaak = speel(HULP)
    genomen = besluit(zaak)
    assert genomen.gegevens["grens"], "in het dossier staat de grens wel"
    brief = " ".join(controleer_pdf_ua(bytes(Brief.objects.get(besluit=genomen).pdf)).split())
    assert "Iemand helpt u om uw huis schoon en op orde te houden." in brief
    assert "Past dit bij wat er nodig is? Antwoord: ja." in brief
    assert "Wat dit is, naast wat werd verwacht" in brief
    for voor_de_beslisser in ("Stuitte de beste oplossing", "Leg uit waarom", "noem dan die regel", "deze inwoner"):
        assert voor_de_beslisser not in brief


def test_bij_de_grens_staat_op_het_scherm_dat_zij_niet_in_de_brief_komt(speel: Speel, client: Client) -> None:
    zaak = speel(HULP)
    client.force_login(zaak.staf["anouk"])
    pagina = client.get(reverse("besluit-nieuw", args=[zaak.actie.pk])).content.decode()
    vanaf = pagina.index("Stuitte de beste oplossing op een grens")
    assert "Komt niet in de brief." in pagina[vanaf : vanaf + 600]
