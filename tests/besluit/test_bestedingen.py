"""What is granted in money by area: linked by the address in the administration, shown without anybody in it."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.besluit.bestedingen import toegekend_per_gebied
from naober.besluit.models import Besluit
from naober.besluit.rules.besteding import Toekenning, toegekend_in
from naober.bewoners.models import Huishouden
from naober.bewoners.rules import Adres
from naober.dossier.bewoners import verhuis
from naober.dossier.models import Dossier
from naober.kern import Bedrag
from naober.plan.models import Actie
from tests.dossier.gevallen import geval_met
from tests.dossier.opzet import Zaak, goed

JAAR = (date(2015, 1, 1), date(2015, 12, 31))


@pytest.mark.parametrize(
    ("per", "ingang", "eind", "euro"),
    [
        ("eenmalig", date(2015, 3, 2), None, "120"),
        ("eenmalig", date(2014, 12, 31), None, "0"),
        ("maand", date(2015, 3, 2), None, "1.200"),  # 2 March up to and including 2 December
        ("maand", date(2015, 3, 2), date(2015, 5, 1), "240"),
        ("maand", date(2013, 1, 31), None, "1.440"),  # also on the last day of a short month
        ("maand", date(2016, 1, 1), None, "0"),
        ("jaar", date(2014, 7, 1), None, "120"),
        ("jaar", date(2015, 7, 1), None, "60"),
    ],
)
def test_wat_een_toekenning_in_een_jaar_is(per: str, ingang: date, eind: date | None, euro: str) -> None:
    toekenning = Toekenning(Bedrag.van_euro("120"), per, ingang, eind)
    assert toegekend_in(toekenning, *JAAR) == Bedrag.van_euro(euro)


def toegekend_in_gebied(zaak: Zaak, gebied: str, aantal: int, centen: int) -> None:
    """So many more households in this area, each with the same grant of this amount, once."""
    bron = Besluit.objects.get(pk=zaak.besluit.pk)
    for nummer in range(aantal):
        huis = Huishouden.objects.create(
            straat="Bestedingslaan", huisnummer=nummer + 1, postcode="7771ZZ", plaats="Proefdorp", gebied=gebied
        )
        actie, rij = Actie.objects.get(pk=bron.actie_id), Besluit.objects.get(pk=bron.pk)
        actie.pk = rij.pk = None
        actie.save()
        rij.dossier, rij.actie = Dossier.objects.create(huishouden=huis, geopend_op=zaak.dag), actie
        rij.kenmerk, rij.bedrag_centen, rij.per = f"{gebied}-{nummer}", centen, "eenmalig"
        rij.save()


@pytest.mark.eis("HAR-300")
def test_bestedingen_zijn_per_adres_aan_een_werkgebied_gekoppeld_en_het_rapport_toont_geen_mensen(
    zaak: Zaak, client: Client
) -> None:
    zaak = Zaak(geval_met("financiele-steun-huishouding"), nummer=1).tot("besluit")
    assert (zaak.besluit.bedrag_centen, zaak.besluit.per) == (8000, "maand")
    toegekend_in_gebied(zaak, "noord", 5, 10_000)
    toegekend_in_gebied(zaak, "gebied-2", 7, 20_000)
    toegekend_in_gebied(zaak, "gebied-3", 9, 30_000)
    namen = {g.code: g.naam for g in zaak.profiel.gebieden}

    def rapport() -> dict[str, tuple[int | None, Bedrag | None]]:
        regels = toegekend_per_gebied(zaak.anouk, zaak.profiel, *JAAR)
        return {r.naam: (r.huishoudens, r.bedrag) for r in regels}

    # The household of the case has 80 euros in each of the ten months from 2 March.
    assert rapport()[namen["noord"]] == (6, Bedrag.van_euro("1.300"))
    assert rapport()[namen["gebied-2"]] == (7, Bedrag.van_euro("1.400"))
    assert rapport()[namen["gebied-4"]] == (0, Bedrag(0))

    # The address in the administration decides: whoever moves, counts where they live now.
    nieuw = Adres("Nieuwe Wijk", 8, "7773AB", "Proefdorp", "gebied-2")
    goed(verhuis(zaak.anouk, dossier=zaak.dossier, adres=nieuw, op=zaak.dag, peildatum=zaak.dag))
    assert rapport()[namen["noord"]] == (5, Bedrag.van_euro("500"))
    assert rapport()[namen["gebied-2"]] == (8, Bedrag.van_euro("2.200"))

    # Of four households nothing is said, and the smallest other area hides them.
    Besluit.objects.filter(kenmerk="noord-0").update(ingetrokken_op=zaak.dag)
    assert rapport()[namen["noord"]] == rapport()[namen["gebied-2"]] == (None, None)
    assert rapport()[namen["gebied-3"]] == (9, Bedrag.van_euro("2.700"))

    Besluit.objects.update(ingang_op=timezone.localdate(), eind_op=None)
    client.force_login(zaak.staf["berta"])
    html = client.get(reverse("tellingen")).content.decode()
    tekst = re.sub(r"<[^>]+>", " ", html)
    assert "€\N{NO-BREAK SPACE}2.700,00" in tekst
    assert "2.200,00" not in tekst
    assert "500,00" not in tekst
    for geheim in (zaak.persoon.geslachtsnaam, "Bestedingslaan", "7771ZZ", "Nieuwe Wijk", zaak.besluit.kenmerk):
        assert geheim not in tekst
    assert not re.search(r"/(dossier|besluit)/\d", html)
