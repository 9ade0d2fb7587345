"""The map follows the profile, and shows what can be offered now."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel, Rol
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Organisatie, Voorziening
from naober.kaart.queries import voorziening as een_voorziening
from naober.kaart.queries import voorzieningen

from .conftest import voorziening

ACTOR = Actor(id=1, gemeente=160, naam="Proef", rollen=frozenset({Rol.GENERALIST}), team="")


def met(profiel: Profiel, *nieuw: object) -> Profiel:
    return profiel.model_copy(update={"voorzieningen": nieuw})


def test_wat_het_profiel_noemt_staat_op_de_kaart(gemeente: Gemeente, profiel: Profiel) -> None:
    stand = laad_voorzieningen(160, profiel)
    assert (stand.nieuw, stand.gewijzigd, stand.vervallen, stand.totaal) == (3, 0, 0, 3)
    with in_scope(gemeente=160, breed=True):
        maatje = Voorziening.objects.select_related("organisatie").get(code="maatje")
        buurt = Voorziening.objects.get(code="buurt")
    assert maatje.organisatie is not None
    assert maatje.organisatie.naam == "Stichting Proef"
    assert (maatje.leefgebieden, maatje.toegang, maatje.uitvoerder) == (["jeugd-gezin"], "vrij", "aanbieder")
    assert (buurt.betaling, buurt.uitvoerder, buurt.organisatie_id) == ("niets", "netwerk", None)
    assert buurt.bron == "Samen Doen, r. 1"


def test_nog_eens_laden_verandert_niets(gemeente: Gemeente, profiel: Profiel) -> None:
    laad_voorzieningen(160, profiel)
    with in_scope(gemeente=160, breed=True):
        eerst = list(Voorziening.objects.order_by("pk").values())
        aantal = Organisatie.objects.count()
    stand = laad_voorzieningen(160, profiel)
    assert (stand.nieuw, stand.gewijzigd, stand.vervallen) == (0, 0, 0)
    with in_scope(gemeente=160, breed=True):
        assert list(Voorziening.objects.order_by("pk").values()) == eerst
        assert Organisatie.objects.count() == aantal
        assert Organisatie.objects.filter(naam="Stichting Proef").count() == 1


def test_een_wijziging_houdt_dezelfde_rij(gemeente: Gemeente, profiel: Profiel) -> None:
    laad_voorzieningen(160, profiel)
    with in_scope(gemeente=160, breed=True):
        eerst = Voorziening.objects.get(code="maatje").pk
    stand = laad_voorzieningen(160, met(profiel, voorziening("maatje", naam="Maatje van nu", aanbieder="Ander")))
    assert (stand.nieuw, stand.gewijzigd, stand.vervallen) == (0, 1, 2)
    with in_scope(gemeente=160, breed=True):
        maatje = Voorziening.objects.select_related("organisatie").get(code="maatje")
    assert (maatje.pk, maatje.naam) == (eerst, "Maatje van nu")
    assert maatje.organisatie is not None
    assert maatje.organisatie.naam == "Ander"


def test_wat_vervalt_blijft_bestaan_en_wordt_niet_meer_aangeboden(gemeente: Gemeente, profiel: Profiel) -> None:
    laad_voorzieningen(160, profiel)
    laad_voorzieningen(160, met(profiel, voorziening("maatje")))
    with in_scope(gemeente=160, breed=True):
        assert [v.code for v in voorzieningen(ACTOR)] == ["maatje"]
        buurt = Voorziening.objects.get(code="buurt")
        assert not buurt.actief
        assert een_voorziening(ACTOR, buurt.pk) == buurt
    stand = laad_voorzieningen(160, profiel)
    assert (stand.nieuw, stand.gewijzigd) == (0, 3)
    with in_scope(gemeente=160, breed=True):
        assert len(voorzieningen(ACTOR)) == 3


@pytest.mark.usefixtures("gemeente")
def test_de_kaart_is_van_een_gemeente(profiel: Profiel) -> None:
    Gemeente.objects.create(code=9998, naam="Buurgemeente", slug="buurgemeente")
    laad_voorzieningen(160, profiel)
    laad_voorzieningen(9998, met(profiel, voorziening("maatje", naam="Maatje van de buren")))
    with in_scope(gemeente=160, breed=True):
        assert len(voorzieningen(ACTOR)) == 3
    with in_scope(gemeente=9998, breed=True):
        assert [v.naam for v in voorzieningen(ACTOR)] == ["Maatje van de buren"]


def test_kiezen_op_trede_en_leefgebied_kost_een_vraag(gemeente: Gemeente, profiel: Profiel) -> None:
    laad_voorzieningen(160, profiel)
    with in_scope(gemeente=160, breed=True), CaptureQueriesContext(connection) as vragen:
        maatjes = voorzieningen(ACTOR, trede="vrijwilligers")
        assert [(v.code, v.organisatie and v.organisatie.naam) for v in maatjes] == [("maatje", "Stichting Proef")]
        assert len(vragen) == 1
        assert [v.code for v in voorzieningen(ACTOR, leefgebied="wonen-huishouden")] == ["buurt", "maaltijd"]
        assert voorzieningen(ACTOR, trede="sociaal-netwerk", leefgebied="jeugd-gezin") == []
        assert len(vragen) == 3


def test_met_de_trap_staat_het_lichtste_bovenaan(gemeente: Gemeente, profiel: Profiel) -> None:
    laad_voorzieningen(160, met(profiel, *profiel.voorzieningen, voorziening("zwevend", trede="oude-trede")))
    with in_scope(gemeente=160, breed=True):
        assert [v.code for v in voorzieningen(ACTOR, trap=profiel.trap)] == [
            "buurt",
            "maatje",
            "maaltijd",
            "zwevend",
        ]
