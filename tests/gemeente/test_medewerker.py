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
