"""What everybody may read, without signing in: what personal data are used for, and the municipality's own rules."""

import pytest
from django.test import Client
from django.utils import timezone

from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profielen_op
from naober.gemeente.verwerkingen import register_van

pytestmark = pytest.mark.django_db


def bladzijde(client: Client, slug: str) -> str:
    gemeente = profiel(slug).gemeente.code
    antwoord = client.get(f"/privacy/{gemeente}/")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def profiel(slug: str) -> Profiel:
    return profielen_op(timezone.localdate())[slug]


@pytest.mark.eis("HEU-245")
def test_inwoners_lezen_de_regeling_voor_privacy_zonder_in_te_loggen(client: Client) -> None:
    tekst = bladzijde(client, "utrechtse-heuvelrug")
    assert "Een goede regeling voor privacy" in tekst
    assert "Uw rechten" in tekst
    register = register_van(profiel("utrechtse-heuvelrug").gemeente.code, timezone.localdate())
    for verwerking in (v for v in register.verwerkingen if v.gronden):
        assert verwerking.naam in tekst
        assert f"Wij gebruiken uw gegevens om {verwerking.doel}." in tekst
        assert all(g.wet in tekst for g in verwerking.gronden)


@pytest.mark.eis("HEU-243")
def test_het_privacyprotocol_is_een_regel_met_een_versie_die_nog_in_ontwikkeling_is(client: Client) -> None:
    """L1842-1852: the protocol is being made; until it is adopted the page says so, and every version has its dates."""
    register = register_van(profiel("utrechtse-heuvelrug").gemeente.code, timezone.localdate())
    [protocol] = [r for r in register.regels if r.code == "protocol"]
    assert (protocol.versie, protocol.status) == (1, "in ontwikkeling")
    assert str(protocol.bron) == "Samen leven, samen doen, r. 1842-1852"
    tekst = bladzijde(client, "utrechtse-heuvelrug")
    assert "Versie 1" in tekst
    assert "nog niet vastgesteld" in tekst


def test_een_gemeente_die_er_niet_is_heeft_geen_bladzijde(client: Client) -> None:
    assert client.get("/privacy/4321/").status_code == 404
    assert client.get("/privacy/99999999999999999999/").status_code == 404
