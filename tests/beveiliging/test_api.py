"""Every operation of the API: only with a key that exists, only of one's own municipality, and nothing changes.

What each role gets in each relation is in the matrix (`test_matrix_api.py`)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from naober.api.operatie import Operatie
from naober.api.operaties import OPERATIES
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine, pad_van
from tests.api.voorbeelden import voorbeeld, vragen_bij
from tests.beveiliging.adressen import nummers
from tests.beveiliging.test_adressen import EIGEN, VREEMD, account
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN
from tests.dossier.opzet import Zaak, afdruk, veranderd
from tests.inkomen import opzet as opzet_schuldhulp
from tests.signalen import opzet as opzet_signalen
from tests.veiligheid import opzet as opzet_veiligheid

MET_NUMMER = [op for op in OPERATIES if op.nummers]
# What a number in an address is the number of: the first word of it.
_SOORT = {
    "groepsbrieven": "voorlichting", "aanbieders": "aanbieder", "toewijzingen": "toewijzing",
    "ketenberichten": "ketenbericht", "afkeuringen": "afkeuring", "aanbiederverzoeken": "aanbiederverzoek",
    "toezichtmeldingen": "toezichtmelding", "resultaatmeldingen": "resultaatmelding",
    "contracten": "contract", "contractproducten": "contractproduct", "inkooptrajecten": "inkooptraject",
    "keuzes": "keuze", "aanmeldingen": "aanmelding",
    "declaraties": "declaratie", "prestaties": "prestatie", "betaalbatches": "betaalbatch",
    "steekproeven": "steekproef", "steekproefregels": "steekproefregel", "pgbplannen": "pgbplan",
    "bijdrageafspraken": "bijdrageafspraak",
    "dossiers": "dossier", "personen": "persoon", "binnenkomsten": "binnenkomst", "behoeften": "behoefte",
    "plannen": "plan", "acties": "actie", "besluiten": "besluit", "brieven": "brief",
    "inzagevragen": "inzagevraag", "signalen": "signaal", "datalekken": "datalek",
    "rechtmatigheidstoetsen": "toets", "voorzieningen": "voorziening", "organisaties": "organisatie",
    "kaartvoorstellen": "kaartvoorstel", "maatregelen": "maatregel",
    "vrijwilligers": "vrijwilliger", "aanbod": "aanbod", "hulpvragen": "hulpvraag", "koppelvoorstellen": "voorstel",
    "eigen-verwijzingen": "verwezen", "kaartinvoeren": "kaartinvoer",
    **opzet_veiligheid.WOORDEN,
    **opzet_schuldhulp.WOORDEN,
    **opzet_signalen.WOORDEN,
    "mantelzorgers": "mantelzorg", "verwijzingen": "verwijzing", "servicevragen": "servicevraag",
    "activiteiten": "activiteit",
    "afspraken": "afspraak", "taken": "taak", "documenten": "document", "afwezigheden": "afwezig",
    "medewerkers": "team", "verzoeken": "verzoek", "weglatingen": "weglating",
    "bijeenkomsten": "bijeenkomst", "casuspunten": "casuspunt", "casusoverleggen": "casusoverleg",
    "werkafspraken": "werkafspraak", "knelpunten": "knelpunt", "doorbraken": "doorbraak",
    "vernietigingslijsten": "vernietiging", "vernietigingsregels": "vernietigingsregel",
    "begrotingsmaatregelen": "begrotingsmaatregel", "financielerisicos": "financieelrisico",
}  # fmt: skip


@pytest.fixture
def eigen(db: None, beide_profielen: None) -> dict[str, int]:
    """The numbers of a whole case in the first municipality; the second has staff only."""
    with in_scope(gemeente=VREEMD, breed=True):
        Zaak(TESTERVEEN)
    with in_scope(gemeente=EIGEN, breed=True):
        zaak = Zaak(HARDENBERG)
        return {**nummers(zaak), "persoon": zaak.persoon.pk}


# Nouns of which the case has none: their addresses are tried with a number that is of nothing.
ZONDER_GEVAL = {"expertisevragen", "eigen-plannen", "deelnemers", "bezwaren", "klachten", "werkaantekeningen"}
ZONDER_GEVAL |= {"toestemmingen", "toegangsverzoeken", "noodopeningen"}
_VAN_NIETS = 2**40


def nummers_van(op: Operatie, eigen: dict[str, int]) -> dict[str, int]:
    """The numbers in this address, of the things of this case; of a noun that the case lacks one that is of nothing."""
    woord = op.pad.partition("/")[0]
    assert not op.nummers or woord in _SOORT or woord in ZONDER_GEVAL, f"zeg in _SOORT wat {woord} zijn"
    return dict.fromkeys(op.nummers, eigen.get(_SOORT.get(woord, ""), _VAN_NIETS))


def pad(op: Operatie, gemeente: str, eigen: dict[str, int]) -> str:
    return pad_van(op, gemeente, **nummers_van(op, eigen), **dict.fromkeys(op.codes, "bestaat-niet"))


def vraag(machine: Machine, op: Operatie, eigen: dict[str, int], gemeente: str = HARDENBERG.slug) -> Any:
    koppen = {"Authorization": f"Bearer {machine.sleutel}"}
    if op.methode == "GET":
        return machine.client.get(pad(op, gemeente, eigen), vragen_bij(op), headers=koppen)
    return machine.client.post(pad(op, gemeente, eigen), voorbeeld(op), content_type="application/json", headers=koppen)


def test_elk_adres_van_de_api_komt_uit_de_lijst_van_operaties_of_is_het_document() -> None:
    [api] = [deel for deel in get_resolver().url_patterns if str(deel.pattern) == "api/v1/"]
    namen = {deel.name for deel in api.url_patterns if isinstance(deel, URLPattern)}  # type: ignore[union-attr]
    assert namen <= {op.naam for op in OPERATIES} | {"openapi-json", "api-root"}


@pytest.mark.django_db
def test_een_verzonnen_sleutel_opent_geen_operatie(client: Client) -> None:
    """Without any key every operation is tried in the matrix."""
    for op in OPERATIES[::10]:
        adres = pad(op, HARDENBERG.slug, dict.fromkeys(_SOORT.values(), 1))
        for sleutel in ("Bearer nbr_onzin", "Basic YTpi"):
            doe = client.get if op.methode == "GET" else client.post
            antwoord = doe(adres, headers={"Authorization": sleutel})
            assert antwoord.status_code == 401, op.naam
            assert antwoord["Content-Type"] == "application/problem+json"


def test_in_de_naam_van_een_andere_gemeente_gaat_geen_operatie(eigen: dict[str, int]) -> None:
    """With every role: only the municipality in the address is another."""
    machine = Machine(account(VREEMD, *Rol), TESTERVEEN.slug)
    with in_scope(gemeente=EIGEN, breed=True):
        voor = afdruk()
    gezien = {op.naam: s for op in OPERATIES if (s := vraag(machine, op, eigen).status_code) != 403}
    assert gezien == {}
    with in_scope(gemeente=EIGEN, breed=True):
        assert set(veranderd(voor, afdruk())) <= {"django_session"}


def test_wat_van_een_andere_gemeente_is_bestaat_niet_onder_het_eigen_adres(eigen: dict[str, int]) -> None:
    machine = Machine(account(VREEMD, *Rol), TESTERVEEN.slug)
    with in_scope(gemeente=EIGEN, breed=True):
        voor = afdruk()
    gezien = {op.naam: s for op in MET_NUMMER if (s := vraag(machine, op, eigen, TESTERVEEN.slug).status_code) != 404}
    assert gezien == {}
    with in_scope(gemeente=EIGEN, breed=True):
        assert set(veranderd(voor, afdruk())) <= {"django_session"}
