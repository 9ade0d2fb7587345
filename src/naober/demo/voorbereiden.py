"""Everything a demo needs before the screens can open: tables, policy, residents, accounts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from naober.bewoners.models import Persoon
from naober.demo.accounts import Demoaccount, lees_wachtwoord, zorg_voor_accounts
from naober.demo.bevolking import inwoners, laad_bevolking
from naober.demo.levering.spelen import speel_levering
from naober.demo.prognose import speel_prognose
from naober.demo.signalen import speel_signalen
from naober.demo.verhaal.spelen import speel, verhalen_in
from naober.demo.verhaalpersonen import laad_verhaalpersonen
from naober.demo.verhalen import speel_begin
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van, profielmap
from naober.kaart.laden import laad_profielen

Meld = Callable[[str], None]


# Enough to feel the size of a municipality; a city is not filled whole, or the first start would take a minute.
HOOGSTENS = 62_000


@dataclass(frozen=True, slots=True)
class Demo:
    """What the person at the keyboard needs to know."""

    accounts: list[Demoaccount]
    wachtwoord: str


def bereid_voor(peildatum: date, meld: Meld) -> Demo:
    """Bring the demo up to date. What is there already is left alone, so that a second time takes a moment.

    `meld` gets a line before each step that takes time. Refused (`Fout`) outside development."""
    wachtwoord, vers = lees_wachtwoord(wachtwoordbestand())
    _werk_tabellen_bij(meld)
    accounts: list[Demoaccount] = []
    gevuld = False
    profielen = [profiel_van(stand.gemeente, peildatum) for stand in laad_profielen(peildatum)]
    for profiel in profielen:
        accounts += zorg_voor_accounts(profiel, wachtwoord, vernieuw=vers)
        gevuld |= _zorg_voor_inwoners(profiel, peildatum, meld)
    if gevuld:
        _tel_voor_de_planner()
    for profiel in profielen:
        _zorg_voor_levering(profiel, peildatum, meld)
        if speel_signalen(profiel, peildatum):
            meld(f"{profiel.gemeente.naam} krijgt signalen van buren en van partners.")
        if speel_prognose(profiel, peildatum):
            meld(f"{profiel.gemeente.naam} krijgt een prognose, uit verzonnen jaren.")
    return Demo(accounts, wachtwoord)


def wachtwoordbestand() -> Path:
    """Beside the demo's database, so that both disappear together."""
    gegevens = settings.DATABASES["default"].get("INGEBED") or settings.WORTEL / ".naober" / "pg"
    return Path(gegevens).with_name(f"{Path(gegevens).name}-wachtwoord")


def _werk_tabellen_bij(meld: Meld) -> None:
    uitvoerder = MigrationExecutor(connection)
    if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
        meld("De tabellen worden gemaakt.")
        call_command("migrate", interactive=False, verbosity=0)


def _zorg_voor_inwoners(profiel: Profiel, peildatum: date, meld: Meld) -> bool:
    """Fill a municipality that has no residents at all; one that has any keeps them as they are."""
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        if Persoon.objects.exists():
            return False
        meld(f"{profiel.gemeente.naam} krijgt {min(inwoners(profiel), HOOGSTENS)} verzonnen inwoners.")
        mensen = laad_verhaalpersonen(profiel.gemeente.code, peildatum)
        laad_bevolking(profiel, peildatum, hoogstens=HOOGSTENS)
        speel_begin(profiel, mensen, peildatum)
    for verhaal in verhalen_in(profielmap(profiel.gemeente.code) / "verhalen"):
        speel(verhaal, profiel.gemeente.code)
    return True


def _zorg_voor_levering(profiel: Profiel, peildatum: date, meld: Meld) -> None:
    """Contracts, help, messages and invoices, where there are none; after the statistics, as it searches residents."""
    if speel_levering(profiel, peildatum):
        meld(f"{profiel.gemeente.naam} krijgt aanbieders, met contracten, berichten en facturen.")


def _tel_voor_de_planner() -> None:
    """Fresh statistics, or the first searches read whole tables. Only the owner may."""
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("analyze bewoners_huishouden, bewoners_persoon")
