"""Of a referral by a doctor the team gets the fact, for its directing role, and nothing of the reason."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Herkomst, Ingang, Rol
from naober.ingang.actions import bevestig, leg_stap_vast, registreer_binnenkomst, verwijs_door, wijs_toe
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding, te_verwijzen
from naober.kern import Weigering
from tests.api.machine import Machine
from tests.dossier.opzet import aangeraakt, geweigerd, goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db
REDEN = "Vermoeden van ADHD, slaapt slecht"
ARTSEN = ("huisarts", "kinderarts")
HULP = frozenset({"ambulante-jeugdhulp"})
# What the form asks, and what says which kind of entry it is.
FEIT = {"ingang", "kanaal", "aard", "producten", "herkomst"}
MEER: dict[str, Any] = {
    "eigen_vraag": True,
    "omschrijving": REDEN,
    "leefgebieden": frozenset({"gezondheid"}),
    "enkelvoudig": True,
    "spoed": True,
    "wachttijd": 3,
    "toestemming_op": date(2015, 3, 1),
    "gegevens": {"aanleiding": REDEN},
}


@pytest.fixture
def hardenberg(db: None) -> Iterator[Plaats]:
    with plaats("hardenberg", date(2015, 3, 2)) as p:
        yield p


@pytest.fixture
def kees(hardenberg: Plaats) -> Actor:
    return hardenberg.actor("Kees", Rol.INGANG, "klantcontactcentrum")


def feit(**anders: Any) -> Melding:
    vast: dict[str, Any] = {
        "ingang": "huisarts", "kanaal": "telefoon", "eigen_vraag": False, "omschrijving": "",
        "leefgebieden": frozenset(), "enkelvoudig": False, "aard": Aard.VERWIJZING, "producten": HULP,
    }  # fmt: skip
    return Melding(**{**vast, **anders})


def leg_vast(p: Plaats, wie: Actor, **anders: Any) -> Binnenkomst | Weigering:
    return registreer_binnenkomst(
        wie, melding=feit(**anders), persoon=p.inwoner("Jan Proef", 9, "noord"), peildatum=p.dag
    )


def overal(woord: str) -> list[str]:
    """Every table in which this word stands now, the history of rows too; of the tables that this test wrote in."""
    geschreven = aangeraakt()
    return [
        f"{m._meta.label}.{v.name}"
        for m in apps.get_models()
        if m._meta.db_table in geschreven
        for v in m._meta.concrete_fields
        if v.get_internal_type() in {"TextField", "CharField", "JSONField"}
        and m._default_manager.filter(**{f"{v.name}__icontains": woord}).exists()
    ]


@pytest.mark.eis("HAR-299")
@pytest.mark.parametrize("arts", ARTSEN)
def test_van_een_verwijzing_door_een_arts_krijgt_het_team_alleen_het_feit(
    hardenberg: Plaats, kees: Actor, arts: str
) -> None:
    rij = goed(leg_vast(hardenberg, kees, ingang=arts))
    rij.refresh_from_db()
    naam = hardenberg.profiel.product("ambulante-jeugdhulp").naam  # type: ignore[union-attr]
    assert (rij.ingang, rij.producten, rij.ontvangen_op) == (arts, sorted(HULP), hardenberg.dag)
    assert rij.persoon is not None
    assert rij.persoon.naam == "Jan Proef"
    # The team of the address has it, and reads the fact in our words.
    assert (rij.status, rij.team) == ("overgedragen", hardenberg.profiel.team_van_gebied("noord").code)  # type: ignore[union-attr]
    assert rij.omschrijving == f"Verwijzing door {arts} naar: {naam}."
    vrij = ("melder", "melder_relatie", "telefoon", "vraag_erachter", "eigen_mogelijkheden", "gevaar", "wet",
            "toestemming_van", "adviseur", "antwoord", "verwezen_naar")  # fmt: skip
    assert {v: getattr(rij, v) for v in vrij} == dict.fromkeys(vrij, "")
    assert (rij.gegevens, rij.leefgebieden) == ({}, [])
    [regel] = Gebeurtenis.objects.filter(dossier=rij.dossier, soort=Gebeurtenis.Soort.VRAAG)
    assert regel.tekst.endswith(rij.omschrijving)


@pytest.mark.eis("HAR-299")
def test_wat_meer_is_dan_het_feit_van_een_verwijzing_wordt_geweigerd_en_nergens_bewaard(
    hardenberg: Plaats, kees: Actor
) -> None:
    jan = hardenberg.inwoner("Jan Proef", 9, "noord")
    velden = {f.name for f in fields(Melding)} - FEIT
    for veld in sorted(velden):
        melding = feit(**{veld: MEER.get(veld, REDEN)})
        weigering = geweigerd(
            "ingang.alleen-feit", registreer_binnenkomst, kees, melding=melding, persoon=jan, peildatum=hardenberg.dag
        )
        assert weigering.veld == veld
        assert "2559-2567" in str(weigering.bron)
    assert len(velden) >= 15
    assert overal(REDEN) == []


@pytest.mark.eis("HAR-299")
def test_ook_later_komt_bij_het_feit_van_een_verwijzing_geen_tekst(hardenberg: Plaats, kees: Actor) -> None:
    rij, dag = goed(leg_vast(hardenberg, kees)), hardenberg.dag
    anouk = hardenberg.medewerker("Anouk", Rol.GENERALIST, rij.team)
    op = {"binnenkomst": rij, "peildatum": dag}
    geweigerd("ingang.alleen-feit", verwijs_door, kees, naar="De praktijk", reden=REDEN, **op)
    geweigerd("ingang.alleen-feit", wijs_toe, kees, medewerker=anouk, reden=REDEN, **op)
    for stap in hardenberg.profiel.ingangsstappen:
        geweigerd("binnenkomst.stap", leg_stap_vast, kees, stap=stap.code, antwoorden={"aanleiding": REDEN}, **op)
    geweigerd("bevestiging.geen-melding", bevestig, kees, **op)
    assert goed(wijs_toe(kees, medewerker=anouk, **op)).status == "opgepakt"
    assert overal(REDEN) == []


def test_naar_welke_hulp_een_arts_verwees_komt_uit_de_lijst_van_jeugdhulp(hardenberg: Plaats, kees: Actor) -> None:
    jan = hardenberg.inwoner("Jan Proef", 9, "noord")
    andere = next(p.code for p in hardenberg.profiel.producten if p not in te_verwijzen(hardenberg.profiel))
    for fout in (frozenset(), frozenset({REDEN}), frozenset({andere}), HULP | {andere}):
        melding = feit(producten=fout)
        geweigerd(
            "ingang.verwezen-naar", registreer_binnenkomst, kees, melding=melding, persoon=jan, peildatum=hardenberg.dag
        )


def test_vraagt_een_arts_zelf_om_hulp_voor_iemand_dan_is_dat_een_gewone_vraag(hardenberg: Plaats, kees: Actor) -> None:
    jan = hardenberg.inwoner("Jan Proef", 9, "noord")
    namens: dict[str, Any] = {"ingang": "huisarts", "melder": "De huisarts", "herkomst": Herkomst.NAMENS}
    assert goed(hardenberg.meld(kees, jan, **namens)).omschrijving == "Het lukt niet meer."


@pytest.mark.eis("HAR-299")
def test_het_formulier_van_een_verwijzing_zegt_waarom_en_heeft_geen_plaats_voor_een_reden(
    client: Client, hardenberg: Plaats
) -> None:
    jan = hardenberg.inwoner("Jan Proef", 9, "noord")
    client.force_login(hardenberg.medewerker("Kees", Rol.INGANG, "klantcontactcentrum"))
    pad = f"{reverse('binnenkomst-nieuw')}?persoon={jan.pk}"
    gewoon = client.get(f"{pad}&aard=verwijzing").content.decode()
    assert "?aard=feit" in gewoon
    assert not any(f'value="{arts}"' in gewoon for arts in ARTSEN)
    pagina = client.get(f"{pad}&aard=feit").content.decode()
    assert all(f'value="{arts}"' in pagina for arts in ARTSEN)
    assert "Alleen dát er is verwezen" in pagina
    assert str(escape(hardenberg.profiel.ingang("huisarts").bron)) in pagina  # type: ignore[union-attr]
    vorm = pagina[pagina.index("<main") : pagina.index("</main>")]
    assert "<textarea" not in vorm
    assert 'type="text"' not in vorm
    # What is sent along all the same, has nowhere to go.
    antwoord = client.post(f"{pad}&aard=feit", {
        "sleutel": str(uuid4()),
        "ingang": "kinderarts", "kanaal": "telefoon", "ontvangen_op": timezone.localdate().isoformat(),
        "producten": sorted(HULP),
        "omschrijving": REDEN, "melder": REDEN, "antwoord": REDEN, "gevaar": REDEN, "stap-aanleiding": REDEN,
    })  # fmt: skip
    assert antwoord.status_code == 302, antwoord.content.decode()
    rij = Binnenkomst.objects.get(persoon=jan)
    assert (rij.ingang, rij.soort, rij.herkomst) == ("kinderarts", "signaal", "netwerk")
    assert overal(REDEN) == []
    bladzijde = client.get(reverse("binnenkomst", args=[rij.pk])).content.decode()
    assert "Waarom er is verwezen, bewaart de gemeente niet." in bladzijde
    assert reverse("binnenkomst-verwijzen", args=[rij.pk]) not in bladzijde
    assert reverse("binnenkomst-bevestigen", args=[rij.pk]) not in bladzijde
    toewijzen = client.get(reverse("binnenkomst-toewijzen", args=[rij.pk])).content.decode()
    assert 'name="reden"' not in toewijzen


@pytest.mark.eis("HAR-299")
def test_ook_een_machine_legt_van_een_verwijzing_door_een_arts_alleen_het_feit_vast(hardenberg: Plaats) -> None:
    jan = hardenberg.inwoner("Jan Proef", 9, "noord")
    machine = Machine(hardenberg.medewerker("Kees", Rol.INGANG, "klantcontactcentrum"), "hardenberg")
    fout = machine.vraag("registreer_binnenkomst", {"melding": feit(vraag_erachter=REDEN), "persoon": jan.pk})
    assert (fout.status_code, fout.json()["code"]) == (422, "ingang.alleen-feit")
    assert overal(REDEN) == []
    klaar = machine.vraag("registreer_binnenkomst", {"melding": feit(), "persoon": jan.pk})
    assert klaar.status_code == 201, klaar.content.decode()
    assert klaar.json()["omschrijving"].startswith("Verwijzing door huisarts naar: ")


@pytest.mark.parametrize("anders", [{"verwijst": False}, {"toestemming": True}])
def test_alleen_wie_de_wet_laat_verwijzen_kan_een_feit_melden(anders: dict[str, bool]) -> None:
    arts = {"code": "huisarts", "naam": "Huisarts", "soort": "zorg", "verwijst": True, "alleen_feit": True, **anders}
    with pytest.raises(ValueError, match="alleen_feit"):
        Ingang.model_validate({**arts, "bron": "Jeugdwet, art. 2.6 lid 1 onder g"})
