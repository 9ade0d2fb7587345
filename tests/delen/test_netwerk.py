"""What is told in an area network: of a household for its members only, of a village without anybody in it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.delen.actions import Deling, Gevraagd, verstrek
from naober.delen.models import Verstrekking
from naober.delen.queries import netwerkcasussen, verstrekkingen_van
from naober.dossier.models import Betrokkenheid
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.profiel.registers import Register
from naober.logboek.models import Inzage
from naober.register.actions import leg_vast
from naober.register.models import Registratie
from naober.register.queries import netwerken_van
from tests.api.machine import Machine
from tests.delen.opzet import toestemming
from tests.dossier.opzet import Zaak, geweigerd, goed, kies_vandaag

pytestmark = pytest.mark.django_db
NETWERK, NAAM = "signalering-1", "Signaleringsnetwerk 1"
VERTELD = "Zij wil graag dat de wijkagent meekijkt."
NAAR = Deling(NETWERK, ("hulpvraag",), "afstemmen", "Wmo 2015", inhoud=VERTELD, noodzaak="Samen afstemmen.")


def medewerker(zaak: Zaak, naam: str, *rollen: Rol) -> Medewerker:
    return Medewerker.objects.create(
        gemeente_id=zaak.gemeente, gebruikersnaam=f"{naam}-netwerk", naam=naam, rollen=[r.value for r in rollen]
    )


def maak_lid(zaak: Zaak, wie: int, *, netwerk: str = NAAM, **anders: Any) -> Registratie:
    """As who keeps the register does."""
    beleid = Actor.van(medewerker(zaak, f"Beleid-{uuid4().hex[:8]}", Rol.BELEID))
    velden = {"netwerk": netwerk, "namens": "wijkagent", "van": zaak.dag.isoformat(), **anders.pop("velden", {})}
    return goed(
        leg_vast(beleid, register="netwerkleden", onderwerp=str(wie), antwoorden=velden, peildatum=zaak.dag, **anders)
    )


def deel(zaak: Zaak, **anders: Any) -> Any:
    deling = replace(NAAR, **anders)
    return verstrek(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, deling=deling, peildatum=zaak.dag)


def laat_weten(zaak: Zaak) -> None:
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=NETWERK))


def vertel(zaak: Zaak) -> Verstrekking:
    """A member tells of this household, which lets the network know."""
    laat_weten(zaak)
    maak_lid(zaak, zaak.anouk.id)
    rij: Verstrekking = goed(deel(zaak))
    return rij


@pytest.fixture
def zaak(heuvelrug: Zaak) -> Zaak:
    """A household that lets the network know, told there by a member who works in its file."""
    heuvelrug.tot("vraag")
    laat_weten(heuvelrug)
    return heuvelrug


@pytest.fixture
def agent(zaak: Zaak) -> Medewerker:
    """The police officer of the village: an account of a partner, with nothing to do in files."""
    return medewerker(zaak, "Wijkagent", Rol.INGANG)


@pytest.fixture
def casus(zaak: Zaak, agent: Medewerker) -> Verstrekking:
    maak_lid(zaak, zaak.anouk.id)
    maak_lid(zaak, agent.pk)
    rij: Verstrekking = goed(deel(zaak))
    return rij


def leest(zaak: Zaak, wie: Medewerker, dag: Any = None) -> list[Verstrekking]:
    return netwerkcasussen(Actor.van(wie), zaak.profiel, dag or zaak.dag)


@pytest.mark.eis("HEU-247")
def test_wat_over_een_huishouden_is_verteld_lezen_alleen_de_leden_van_dat_netwerk_op_de_dagen_dat_zij_lid_zijn(
    zaak: Zaak, agent: Medewerker, casus: Verstrekking
) -> None:
    assert leest(zaak, agent) == [casus]
    ander = medewerker(zaak, "Woningbouw", Rol.INGANG)
    maak_lid(zaak, ander.pk, netwerk="Signaleringsnetwerk 2")
    # Neither another network, nor the file, nor every right there is, opens it.
    buiten = (ander, zaak.staf["bram"], zaak.staf["berta"], medewerker(zaak, "Alles", *Rol))
    assert [leest(zaak, wie) for wie in buiten] == [[], [], [], []]
    assert leest(zaak, agent, zaak.dag - timedelta(days=1)) == []
    # The membership ends: until and with its last day.
    nu = Registratie.objects.get(register="netwerkleden", onderwerp=str(agent.pk))
    weg = maak_lid(zaak, agent.pk, vervangt=nu, velden={"tot": zaak.dag.isoformat()})
    assert leest(zaak, agent) == [casus]
    assert leest(zaak, agent, zaak.dag + timedelta(days=1)) == []
    maak_lid(zaak, agent.pk, vervangt=weg, vervallen=True)
    assert leest(zaak, agent) == []
    # Who was a member, and when, stays to be found.
    assert Registratie.objects.filter(register="netwerkleden", onderwerp=str(agent.pk)).count() == 3


@pytest.mark.eis("HEU-247")
def test_alleen_een_lid_dat_in_het_dossier_werkt_vertelt_iets_over_een_huishouden_en_met_een_grond(zaak: Zaak) -> None:
    geweigerd("netwerk.geen-lid", deel, zaak)
    maak_lid(zaak, zaak.anouk.id)
    maak_lid(zaak, zaak.elders.id)
    geweigerd("delen.geen-toestemming", deel, zaak, gegevens=("contact",))
    geweigerd(
        "dossier.niet-betrokken", verstrek, zaak.elders,
        dossier=zaak.dossier, persoon=zaak.persoon, deling=NAAR, peildatum=zaak.dag,
    )  # fmt: skip
    assert goed(deel(zaak)).grond == "toestemming"


@pytest.mark.eis("HEU-247")
def test_op_de_bladzijde_en_voor_een_machine_staat_het_alleen_voor_leden_en_lezen_komt_in_het_logboek(
    client: Client, zaak: Zaak, agent: Medewerker, casus: Verstrekking
) -> None:
    pad = reverse("netwerken")
    client.force_login(agent)
    pagina = client.get(pad).content.decode()
    assert VERTELD in pagina
    assert zaak.persoon.naam in pagina
    assert Inzage.objects.filter(medewerker_id=agent.pk, dossier_id=zaak.dossier.pk).exists()
    assert client.get(reverse("dossier", args=[zaak.dossier.pk])).status_code in (403, 404)
    slug = zaak.geval.slug
    [gelezen] = Machine(agent, slug).vraag("netwerkcasussen").json()["resultaten"]
    assert gelezen["id"] == casus.pk
    buiten = medewerker(zaak, "Alles", *Rol)
    client.force_login(buiten)
    pagina = client.get(pad).content.decode()
    assert "U hoort vandaag niet bij een netwerk." in pagina
    assert VERTELD not in pagina
    assert zaak.persoon.naam not in pagina
    assert Machine(buiten, slug).vraag("netwerkcasussen").json()["resultaten"] == []


@pytest.mark.eis("HEU-247")
def test_wie_in_het_dossier_werkt_en_geen_lid_is_leest_dat_er_is_gedeeld_en_niet_wat(
    client: Client, zaak: Zaak, casus: Verstrekking
) -> None:
    pad = reverse("delen", args=[zaak.dossier.pk])
    # Straight in the table: which roles may be involved is another matter.
    Betrokkenheid.objects.create(dossier=zaak.dossier, medewerker=zaak.staf["berta"], rol=Rol.GENERALIST, van=zaak.dag)
    for naam, lid in (("anouk", True), ("berta", False)):
        kies_vandaag(zaak.staf[naam], zaak.dossier)
        client.force_login(zaak.staf[naam])
        pagina = client.get(pad).content.decode()
        assert NAAM in pagina
        assert (VERTELD in pagina) is lid
    assert verstrekkingen_van(zaak.dossier) == [casus]


@pytest.mark.eis("HEU-247")
def test_op_dorpsniveau_staat_niemand_en_alleen_een_lid_schrijft_het_op(zaak: Zaak) -> None:
    def schrijf(tekst: str, **anders: Any) -> Any:
        velden = {"tekst": tekst}
        return leg_vast(
            zaak.anouk, register="dorpssignalen", onderwerp=NETWERK, antwoorden=velden, peildatum=zaak.dag, **anders
        )

    geweigerd("netwerk.geen-lid", schrijf, "Hangjongeren bij de brug.")
    maak_lid(zaak, zaak.anouk.id)
    naam = zaak.persoon.geslachtsnaam
    for tekst in (f"Overlast door {naam}.", f"Overlast bij {naam.lower()}, weer.", "Het gaat om 111222333.",
                  "Het gaat om 111 222.333."):  # fmt: skip
        weigering = geweigerd("register.persoon", schrijf, tekst)
        assert weigering.veld == "veld-tekst"
    rij = goed(schrijf("Hangjongeren bij de brug. Bel 0343 565600.", dossier=zaak.dossier))
    assert (rij.dossier_id, rij.onderwerp) == (None, NETWERK)


def test_een_gemeente_zonder_zulke_netwerken_merkt_er_niets_van(utrecht: Zaak) -> None:
    assert netwerken_van(utrecht.anouk, utrecht.profiel, utrecht.dag) == frozenset()
    assert netwerkcasussen(utrecht.anouk, utrecht.profiel, timezone.localdate()) == []


@pytest.mark.parametrize(
    "anders",
    [
        {"leden": True, "over": "team"},
        {"leden": True, "velden": [{"code": "netwerk", "naam": "Welk?", "uit": "netwerken"}]},
        {"zonder_personen": True, "over": "medewerker"},
    ],
)
def test_een_register_van_leden_zegt_wie_waar_en_wanneer(anders: dict[str, Any]) -> None:
    velden = [
        {"code": "netwerk", "naam": "Welk?", "uit": "netwerken"},
        {"code": "van", "naam": "Van?", "soort": "datum"},
        {"code": "tot", "naam": "Tot?", "soort": "datum"},
    ]
    goed_ = {"code": "leden", "naam": "Leden", "uitleg": "Wie.", "over": "medewerker", "rollen": ["beleid"],
             "velden": velden, "bron": "AVG, art. 5 lid 1 onder f"}  # fmt: skip
    assert Register.model_validate({**goed_, "leden": True}).leden
    with pytest.raises(ValueError, match=r"leden|zonder personen"):
        Register.model_validate({**goed_, **anders})
