"""Accounts to try Naober with: one for each place in the path, and never where real people are."""

import stat
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.password_validation import validate_password
from pytest_django import Settings

from naober.demo.accounts import demo_accounts, lees_wachtwoord, zorg_voor_accounts
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.kern import Fout


@pytest.fixture
def gemeente(db: None, klein: Profiel) -> Gemeente:
    return Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")


def test_er_is_een_account_voor_elke_plek(klein: Profiel) -> None:
    accounts = demo_accounts(klein)
    assert {rol for account in accounts for rol in account.rollen} == {r.rol for r in klein.rollen}
    generalisten = [a.team for a in accounts if a.rollen == (Rol.GENERALIST,)]
    assert generalisten == ["gebiedsteam-noord", "gebiedsteam-noord", "gebiedsteam-2"]
    teams = {a.rollen[0]: a.team for a in accounts if a.rollen != (Rol.GENERALIST,)}
    assert teams == {
        Rol.INGANG: "klantcontactcentrum",
        Rol.TOETSER: "backoffice",
        Rol.CLIENTONDERSTEUNER: "",
        Rol.TEAMLEIDER: "gebiedsteam-noord",
        Rol.BESLISSER: "bijzondere-bijstand",
        Rol.BELEID: "",
        Rol.OPBOUWWERKER: "",
        Rol.PRIVACYFUNCTIONARIS: "",
        Rol.CONTRACTBEHEERDER: "",
        Rol.AANBIEDER: "",
    }


def test_een_rol_die_de_gemeente_niet_kent_krijgt_geen_account(klein: Profiel) -> None:
    rollen = tuple(r for r in klein.rollen if r.rol is not Rol.BESLISSER)
    accounts = demo_accounts(klein.model_copy(update={"rollen": rollen}))
    assert Rol.BESLISSER not in {rol for account in accounts for rol in account.rollen}


def test_een_gemeente_zonder_teams_krijgt_toch_accounts(klein: Profiel) -> None:
    kaal = klein.model_copy(update={"teams": (), "ingangen": ()})
    assert {account.team for account in demo_accounts(kaal)} == {""}


def test_met_het_wachtwoord_kan_iedereen_aanmelden(gemeente: Gemeente, klein: Profiel, tmp_path: Path) -> None:
    wachtwoord, _ = lees_wachtwoord(tmp_path / "wachtwoord")
    for account in zorg_voor_accounts(klein, wachtwoord):
        medewerker = authenticate(username=account.gebruikersnaam, password=wachtwoord)
        assert isinstance(medewerker, Medewerker)
        assert (medewerker.gemeente_id, medewerker.naam, medewerker.team) == (160, account.naam, account.team)
        assert medewerker.rollen == list(account.rollen)


def test_nog_eens_klaarzetten_laat_accounts_met_rust(gemeente: Gemeente, klein: Profiel) -> None:
    zorg_voor_accounts(klein, "een-eerste-wachtwoord")
    eerst = list(Medewerker.objects.order_by("pk").values())
    zorg_voor_accounts(klein, "een-ander-wachtwoord")
    assert list(Medewerker.objects.order_by("pk").values()) == eerst


def test_een_nieuw_wachtwoord_geldt_voor_alle_accounts(gemeente: Gemeente, klein: Profiel) -> None:
    accounts = zorg_voor_accounts(klein, "een-eerste-wachtwoord")
    zorg_voor_accounts(klein, "een-ander-wachtwoord", vernieuw=True)
    assert Medewerker.objects.count() == len(accounts)
    assert authenticate(username=accounts[0].gebruikersnaam, password="een-ander-wachtwoord")


def test_het_wachtwoord_voldoet_aan_de_eisen_en_blijft_van_de_gebruiker(tmp_path: Path) -> None:
    bestand = tmp_path / "map" / "wachtwoord"
    wachtwoord, vers = lees_wachtwoord(bestand)
    assert vers
    validate_password(wachtwoord)
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    assert lees_wachtwoord(bestand) == (wachtwoord, False)
    assert lees_wachtwoord(tmp_path / "ander")[0] != wachtwoord


def test_een_leeg_bestand_geeft_een_nieuw_wachtwoord(tmp_path: Path) -> None:
    bestand = tmp_path / "wachtwoord"
    bestand.write_text("\n")
    wachtwoord, vers = lees_wachtwoord(bestand)
    assert vers
    assert wachtwoord


def test_buiten_een_ontwikkelomgeving_komen_er_geen_accounts(
    gemeente: Gemeente, klein: Profiel, settings: Settings, tmp_path: Path
) -> None:
    settings.ONTWIKKELING = False
    with pytest.raises(Fout, match="kunnen hier niet worden gemaakt"):
        zorg_voor_accounts(klein, "een-eerste-wachtwoord")
    with pytest.raises(Fout, match="kunnen hier niet worden gemaakt"):
        lees_wachtwoord(tmp_path / "wachtwoord")
    assert not Medewerker.objects.exists()
    assert not (tmp_path / "wachtwoord").exists()
