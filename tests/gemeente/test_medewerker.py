"""The command that makes and changes accounts of staff."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from naober.gemeente.management.commands import medewerker as opdracht
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_profielen

SLUG = "hardenberg"
WACHTWOORD = "paard-batterij-nietje"
pytestmark = pytest.mark.django_db


@pytest.fixture
def team(monkeypatch: pytest.MonkeyPatch) -> str:
    """A municipality is loaded, and whoever is asked for a password gives a good one."""
    monkeypatch.setattr(opdracht, "getpass", lambda _: WACHTWOORD)
    vandaag = timezone.localdate()
    laad_profielen(vandaag)
    gemeente = Gemeente.objects.get(slug=SLUG)
    return profiel_van(gemeente.code, vandaag).teams[0].code


def draai(*args: str, rollen: tuple[str, ...] = ("generalist",), gemeente: str = SLUG) -> Medewerker:
    """Run the command; returns the account as it is then in the database."""
    namen = [f"--rol={rol}" for rol in rollen]
    call_command(
        "medewerker", "a.jansen", "--naam=A. Jansen", f"--gemeente={gemeente}", *namen, *args, stdout=StringIO()
    )
    return Medewerker.objects.get(gebruikersnaam="a.jansen")


def test_een_account_krijgt_rollen_team_en_een_wachtwoord(team: str) -> None:
    nieuw = draai(f"--team={team}")
    assert (nieuw.rollen, nieuw.team, nieuw.is_active) == (["generalist"], team, True)
    assert nieuw.check_password(WACHTWOORD)


def test_wie_andere_rollen_krijgt_houdt_team_en_wachtwoord(team: str) -> None:
    draai(f"--team={team}")
    anders = draai("--uit", rollen=("generalist", "beslisser"))
    assert (anders.rollen, anders.team, anders.is_active) == (["beslisser", "generalist"], team, False)
    assert anders.check_password(WACHTWOORD)
    assert draai("--team=").team == ""


@pytest.mark.usefixtures("team")
def test_wat_niet_bestaat_wordt_geweigerd_en_laat_niets_na() -> None:
    with pytest.raises(CommandError, match="niet geladen"):
        draai(gemeente="nergens")
    with pytest.raises(CommandError, match="staat niet in het profiel"):
        draai("--team=geen-team")
    assert not Medewerker.objects.filter(gebruikersnaam="a.jansen").exists()


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("slug", "rol", "mag", "mag_niet", "waarom"),
    [
        pytest.param("utrechtse-heuvelrug", "generalist", "humanitas", "zorgaanbieders", "niet verbonden aan wie",
                     marks=pytest.mark.eis("HEU-009"), id="HEU"),
        pytest.param("gooise-meren", "generalist", "usd", "zorgaanbieders", "kent geen ondersteuning toe",
                     marks=pytest.mark.eis("GOO-004"), id="GOO"),
        pytest.param("utrecht", "beslisser", "gemeente-utrecht", "buurtteamorganisatie-1", "hoort bij de gemeente zelf",
                     marks=pytest.mark.eis("UTR-327"), id="UTR"),
    ],
)  # fmt: skip
def test_een_account_krijgt_geen_rol_die_de_gemeente_daar_uitsluit(
    slug: str, rol: str, mag: str, mag_niet: str, waarom: str
) -> None:
    with pytest.raises(CommandError, match=waarom):
        draai(f"--organisatie={mag_niet}", rollen=(rol,), gemeente=slug)
    assert not Medewerker.objects.filter(gebruikersnaam="a.jansen").exists()
    assert draai(f"--organisatie={mag}", rollen=(rol,), gemeente=slug).organisatie == mag
    with pytest.raises(CommandError, match=waarom):
        draai(f"--organisatie={mag_niet}", rollen=(rol,), gemeente=slug)
    assert Medewerker.objects.get(gebruikersnaam="a.jansen").organisatie == mag


@pytest.mark.eis("GOO-004")
@pytest.mark.usefixtures("team")
def test_wie_elders_ging_werken_krijgt_er_geen_rol_van_de_toegang_bij() -> None:
    """The roles come with the command and the place with the page: whichever comes last is checked."""
    slug = "gooise-meren"
    draai("--organisatie=zorgaanbieders", rollen=("uitvoerder",), gemeente=slug)
    with pytest.raises(CommandError, match="kent geen ondersteuning toe"):
        draai(rollen=("uitvoerder", "generalist"), gemeente=slug)
    assert Medewerker.objects.get(gebruikersnaam="a.jansen").rollen == ["uitvoerder"]
    assert not draai("--uit", rollen=("uitvoerder", "generalist"), gemeente=slug).is_active
