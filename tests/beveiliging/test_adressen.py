"""Every address of the site: only for staff, only with the right, only of one's own municipality."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.urls.converters import IntConverter, UUIDConverter

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN
from naober.logboek.models import Inzage
from naober.portaal.openbaar.omzetters import Beleidscode, Gemeenteslug
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, RECHT, Adres, adressen, nummers
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, profiel_uit
from tests.dossier.opzet import ACHTERNAMEN, Zaak, afdruk, veranderd
from tests.kaart.opzet import VAN_DE_KAART

ADRESSEN = adressen()
BESLOTEN = [a for a in ADRESSEN if a.naam not in OPENBAAR | BEWONERS]
MET_NUMMER = [a for a in BESLOTEN if a.omzetters]
EIGEN, VREEMD = (profiel_uit(g.slug).gemeente.code for g in (HARDENBERG, TESTERVEEN))


@pytest.fixture
def eigen(db: None, beide_profielen: None) -> dict[str, int]:
    """The numbers of a whole case in the first municipality; the second has staff only."""
    with in_scope(gemeente=VREEMD, breed=True):
        Zaak(TESTERVEEN)
    with in_scope(gemeente=EIGEN, breed=True):
        return nummers(Zaak(HARDENBERG))


def account(gemeente: int, *rollen: Rol, team: str = "") -> Medewerker:
    """An account with exactly these roles, in the team of the case unless another is named."""
    naam = f"proef-{gemeente}-{'-'.join(sorted(rol[:4] for rol in rollen))}-{team}"
    team = team or ("gebiedsteam-noord" if gemeente == EIGEN else "dorpsteam-oost")
    return Medewerker.objects.create(
        gemeente_id=gemeente, gebruikersnaam=naam[:80], naam="Proef", rollen=[r.value for r in rollen], team=team
    )


def stuur(client: Client, adres: Adres, nummers: dict[str, int]) -> int:
    """The status of sending an empty form; a page that only shows something answers it with 405."""
    return client.post(adres.pad(nummers[adres.soort]) if adres.omzetters else adres.pad()).status_code


def test_elk_adres_is_bekend_en_vraagt_een_recht_dat_bestaat() -> None:
    assert {a.naam for a in BESLOTEN} == set(RECHT), "zet het nieuwe adres met zijn recht in RECHT"
    assert {r for r in RECHT.values() if r} <= set(RECHTEN)


def test_een_adres_bevat_alleen_nummers_en_nooit_vrije_tekst() -> None:
    """Text in an address could hold a name, and addresses end in logs and histories. A public page is named after a
    municipality that has a profile, or something in its policy: any other name is no address."""
    vrij = [
        a.patroon
        for a in ADRESSEN
        if not all(
            isinstance(o, IntConverter | UUIDConverter | Gemeenteslug | Beleidscode) for o in a.omzetters.values()
        )
        or not re.fullmatch(r"(?:[a-z-]+/|<(?:int|uuid|gemeente|beleidscode):[a-z_]+>/)*", a.patroon)
    ]
    assert vrij == []


@pytest.mark.django_db
def test_wie_niet_is_ingelogd_ziet_op_de_open_adressen_alleen_inloggen(client: Client) -> None:
    assert client.get(reverse("inloggen")).status_code == 200
    assert client.post(reverse("uitloggen")).url == reverse("inloggen")  # type: ignore[attr-defined]


def test_een_medewerker_met_elke_rol_opent_geen_bladzijde_van_een_bewoner(
    client: Client, eigen: dict[str, int]
) -> None:
    client.force_login(account(EIGEN, *Rol))
    for adres in (a for a in ADRESSEN if a.naam in BEWONERS):
        pad = adres.pad(eigen["brief"]) if adres.omzetters else adres.pad()
        for antwoord in (client.get(pad), client.post(pad)):
            assert antwoord.status_code == 302, adres.naam
            assert antwoord.url.startswith(reverse("mijn-inloggen")), adres.naam  # type: ignore[attr-defined]


def test_wat_van_een_andere_gemeente_is_bestaat_niet(client: Client, eigen: dict[str, int]) -> None:
    """With every role, so that only the municipality can be the reason. What each role gets to read is in the matrix,
    as is that the same addresses exist for who may see them."""
    client.force_login(account(VREEMD, *Rol))
    with in_scope(gemeente=EIGEN, breed=True):
        voor = afdruk()
    gezien = {a.naam: s for a in MET_NUMMER if (s := stuur(client, a, eigen)) != 404}
    # What takes no form is read instead.
    lezen = [a for a in MET_NUMMER if gezien.get(a.naam) == 405]
    gezien |= {a.naam: client.get(a.pad(eigen[a.soort])).status_code for a in lezen}
    assert {naam: status for naam, status in gezien.items() if status != 404} == {}
    antwoord = client.get(reverse("dossier", kwargs={"pk": eigen["dossier"]}))
    assert "Deze pagina is er niet" in antwoord.content.decode()
    with in_scope(gemeente=VREEMD, breed=True):
        gelogd = Inzage.objects.filter(dossier_id=eigen["dossier"], status=Inzage.Status.GEWEIGERD)
        assert gelogd.filter(wat="dossier").exists(), "een verzonnen nummer staat in het logboek van wie het vroeg"
    with in_scope(gemeente=EIGEN, breed=True):
        assert set(veranderd(voor, afdruk())) <= {"django_session", "logboek_inzage"}


# Lists of what may be destroyed, and letters to groups, are of the whole municipality: numbers, and nobody's name.
ZONDER_INWONER = {
    "groepsbrief", "vernietigingslijst", "vernietiging-goedkeuren", "vernietiging-terugnemen", "vernietiging-uitvoeren",
    "vernietiging-uitzonderen", "vernietiging-bewijs",
}  # fmt: skip


# Asking to look along, and opening in an emergency, start from a resident whom this role may look up, not from a file.
NAAR_BINNEN = {"inzage-vragen", "noodtoegang"}


def test_wat_van_een_ander_team_is_verandert_niet(client: Client, eigen: dict[str, int]) -> None:
    """What this role gets to read is in the matrix. For a role without the right it is forbidden before it is looked
    up. Taking up a question is refused by the action itself: it has no file yet that someone could be involved in."""
    client.force_login(account(EIGEN, Rol.GENERALIST, team="gebiedsteam-2"))
    with in_scope(gemeente=EIGEN, breed=True):
        voor = afdruk()
    gezien = {
        a.naam: s
        for a in MET_NUMMER
        if a.naam not in {"binnenkomst-oppakken", *ZONDER_INWONER, *NAAR_BINNEN}
        and a.soort not in VAN_DE_KAART
        and (s := stuur(client, a, eigen)) not in (403, 404, 405)
    }
    assert gezien == {}
    assert client.get(reverse("dossier", kwargs={"pk": eigen["dossier"]})).status_code == 404
    with in_scope(gemeente=EIGEN, breed=True):
        assert set(veranderd(voor, afdruk())) <= {"django_session", "logboek_inzage"}


def test_wat_van_een_ander_team_is_staat_ook_niet_op_de_eigen_lijsten(client: Client, eigen: dict[str, int]) -> None:
    naam = ACHTERNAMEN[0]
    for team, zichtbaar in (("gebiedsteam-2", False), ("gebiedsteam-noord", True)):
        client.force_login(account(EIGEN, Rol.GENERALIST, team=team))
        assert (naam in client.get(reverse("mijn-dag")).content.decode()) is zichtbaar, team


@pytest.mark.parametrize("soort", ["gemeente", "verzonnen"])
def test_een_vraag_wordt_niet_vastgelegd_over_een_inwoner_van_een_andere_gemeente(
    client: Client, zaak: Zaak, soort: str
) -> None:
    client.force_login(account(EIGEN, *Rol))
    pad = reverse("binnenkomst-nieuw")
    assert client.get(pad, {"persoon": zaak.persoon.pk}).status_code == 200
    with in_scope(gemeente=VREEMD, breed=True):
        vreemde = Zaak(TESTERVEEN).persoon
    nummer = vreemde.pk if soort == "gemeente" else 2**62
    assert client.get(pad, {"persoon": nummer}).status_code == 404
    assert client.post(f"{pad}?persoon={nummer}").status_code == 404


def test_zoeken_kijkt_niet_naar_wat_er_in_het_adres_staat(client: Client, zaak: Zaak) -> None:
    client.force_login(account(EIGEN, *Rol))
    pad, naam = reverse("inwoner-zoeken"), zaak.persoon.geslachtsnaam
    assert zaak.persoon.voornamen not in client.get(pad, {"zoek": naam}).content.decode()
    assert zaak.persoon.voornamen in client.post(pad, {"zoek": naam}).content.decode()
