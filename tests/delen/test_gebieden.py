"""What a neighbourhood asks, without a household in it."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.tellingen import per_gebied
from naober.bewoners.models import Huishouden
from naober.dossier.models import Dossier
from naober.onderzoek.models import Behoefte
from tests.dossier.opzet import Zaak


def behoefte_in(zaak: Zaak, gebied: str, leefgebied: str, aantal: int) -> None:
    """So many more households in this area with a need on this part of life."""
    for nummer in range(aantal):
        huis = Huishouden.objects.create(
            straat="Wijklaan", huisnummer=nummer + 1, postcode="1411AA", plaats="Proefdorp", gebied=gebied
        )
        dossier = Dossier.objects.create(huishouden=huis, geopend_op=zaak.dag)
        Behoefte.objects.create(
            dossier=dossier, gesprek=zaak.gesprek, persoon=zaak.persoon, leefgebied=leefgebied, omschrijving="Geheim."
        )


@pytest.mark.eis("GOO-260")
def test_een_wijkanalyse_toont_aantallen_waaruit_geen_huishouden_te_herkennen_is(gooi: Zaak) -> None:
    gooi.tot("gesprek")
    Behoefte.objects.all().delete()
    bussum, naarden, muiden = (g.code for g in gooi.profiel.gebieden[:3])
    een, twee = gooi.profiel.leefgebieden[:2]
    behoefte_in(gooi, bussum, een.code, 9)
    behoefte_in(gooi, bussum, twee.code, 2)
    behoefte_in(gooi, naarden, een.code, 6)
    behoefte_in(gooi, muiden, twee.code, 3)
    jaar = (gooi.dag.replace(month=1, day=1), gooi.dag)
    tellingen = {
        titel: {r.naam: r.aantal for r in rijen} for titel, rijen in per_gebied(gooi.anouk, gooi.profiel, *jaar).items()
    }
    namen = {g.code: g.naam for g in gooi.profiel.gebieden}
    # Three is too few; with the six of its neighbour it cannot be reckoned back from the total.
    assert tellingen["Gebied"][namen[bussum]] == 11
    assert (tellingen["Gebied"][namen[naarden]], tellingen["Gebied"][namen[muiden]]) == (None, None)
    # Of those nothing more is said, and in the area that is shown two do not stand beside nine.
    assert set(tellingen) == {"Gebied", namen[bussum]}
    assert (tellingen[namen[bussum]][een.naam], tellingen[namen[bussum]][twee.naam]) == (None, None)
    # Outside these days there is nothing.
    leeg = per_gebied(gooi.anouk, gooi.profiel, date(1990, 1, 1), date(1990, 12, 31))
    assert {r.aantal for r in leeg["Gebied"]} == {0}
    assert set(leeg) == {"Gebied"}


@pytest.mark.eis("GOO-260")
def test_de_bladzijde_met_tellingen_noemt_geen_mens_adres_of_dossier(gooi: Zaak, client: Client) -> None:
    gooi.tot("gesprek")
    gebied, deel = gooi.profiel.gebieden[0], gooi.profiel.leefgebieden[0]
    behoefte_in(gooi, gebied.code, deel.code, 8)
    client.force_login(gooi.staf["berta"])
    antwoord = client.get(reverse("tellingen"), {"jaar": gooi.dag.year})
    assert antwoord.status_code == 200
    tekst = re.sub(r"<[^>]+>", " ", antwoord.content.decode())
    assert f"Leefgebied in {gebied.naam}" in tekst
    for geheim in (gooi.persoon.geslachtsnaam, "Wijklaan", "1411AA", "Geheim", gooi.persoon.bsn or "?"):
        assert geheim not in tekst
    assert not re.search(r"/dossier/\d", antwoord.content.decode())
