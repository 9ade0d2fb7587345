"""After a restore: destroy again what was destroyed since that backup, and put the proof of it back.

It works as the owner, from the register outside the database (`vernietigregister`), and only on lines that two people
approved; nobody can ask for it on a page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from django.db import IntegrityError, connection, transaction

from naober.avg.actions.vernietigen import bewijs_van
from naober.avg.models import Vernietigingslijst, Vernietigingsregel
from naober.avg.vernietigregister import Registerregel, lees, plek
from naober.dossier.models import Dossier
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.ingang.models import Binnenkomst

Meld = Callable[[str], None]
_WAT: dict[str, type[Dossier] | type[Binnenkomst]] = {"dossier": Dossier, "vraag": Binnenkomst}


@dataclass(frozen=True, slots=True)
class Herhaald:
    """How many were destroyed again, and how many were not there any more; for both the proof is in the database."""

    weg: int
    al_weg: int


def na_herstel(moment: datetime, meld: Meld) -> None:
    """What `herstel` does when a backup of this moment is back; without a register it says so. Refused (`Fout`): one
    that cannot be read."""
    pad = plek()
    if pad is not None:
        herhaal(moment, pad, meld)
        return
    meld(
        "LET OP: wat na deze kopie is vernietigd, staat er weer, want NAOBER_VERNIETIGREGISTER is niet gezet. "
        f"Is er een register, draai dan manage.py vernietig_opnieuw --sinds {moment.isoformat()} --register <bestand>."
    )


def herhaal(sinds: datetime, register: Path, meld: Meld) -> Herhaald:
    """Destroy again what the register says was destroyed after this moment, that of the backup; may be done again.

    A number alone is not enough to go by, for after a restore it may be given out anew; hence the moment. Each list is
    a transaction of its own. Refused (`Fout`): the register is not there or is damaged; nothing is destroyed then."""
    regels = [r for r in lees(register) if r.geschreven_op >= sinds]
    regels.sort(key=lambda r: (r.gemeente, r.lijst, r.geschreven_op))
    weg = al_weg = 0
    with als_eigenaar():
        for (gemeente, _), groep in groupby(regels, key=lambda r: (r.gemeente, r.lijst)):
            with in_scope(gemeente=gemeente, breed=True):
                gedaan = _herhaal_lijst(gemeente, list(groep), meld)
            weg, al_weg = weg + gedaan.weg, al_weg + gedaan.al_weg
    meld(f"Opnieuw vernietigd: {weg}. Stond niet in de kopie: {al_weg}. Sinds {sinds:%d-%m-%Y %H:%M} UTC.")
    return Herhaald(weg, al_weg)


def _herhaal_lijst(gemeente: int, regels: list[Registerregel], meld: Meld) -> Herhaald:
    for account in {regels[0].opgesteld_door, regels[0].goedgekeurd_door}:
        _zorg_voor_account(gemeente, account)
    lijst, was_er = _lijst_van(regels[0])
    weg = 0
    for regel in regels:
        is_er = _WAT[regel.soort].objects.filter(pk=regel.nummer).exists()
        if is_er:
            with connection.cursor() as cursor:
                cursor.execute("select naober_vernietig_geheel(%s, %s)", [regel.soort, regel.nummer])
        weg += is_er
        _zet_regel(lijst, regel)
        waar = "opnieuw vernietigd" if is_er else "stond niet in de kopie"
        meld(f"Gemeente {gemeente}, lijst {lijst.pk}: {regel.soort} {regel.nummer} {waar}; {regel.grond}.")
    klaar = next((r for r in regels if r.bewijs), None)
    if klaar is not None or not was_er:
        lijst.afgesloten_op = max(r.vernietigd_op for r in regels).date()
        lijst.bewijs = bewijs_van(lijst)
    lijst.save()
    if klaar is not None and lijst.bewijs != klaar.bewijs:
        meld(f"LET OP: het kenmerk van lijst {lijst.pk} is niet meer dat van het register ({klaar.bewijs}).")
    if klaar is None and not was_er:
        meld(f"Lijst {lijst.pk} was nog niet klaar: wat er nog op stond, komt op een nieuwe lijst.")
    return Herhaald(weg, len(regels) - weg)


def _lijst_van(regel: Registerregel) -> tuple[Vernietigingslijst, bool]:
    """The list as the backup knew it, approved by now; or one made again, under its own number when that is free."""
    van_toen = {
        "opgesteld_op": regel.opgesteld_op,
        "opgesteld_door_id": regel.opgesteld_door,
        "verzoek": regel.verzoek,
    }
    door = {"goedgekeurd_op": regel.goedgekeurd_op, "goedgekeurd_door_id": regel.goedgekeurd_door}
    lijst = Vernietigingslijst.objects.filter(pk=regel.lijst, **van_toen).first()
    if lijst is not None:
        lijst.goedgekeurd_op, lijst.goedgekeurd_door_id = regel.goedgekeurd_op, regel.goedgekeurd_door
        return lijst, True
    # Closed at once: a municipality may have one open list, and that may be another.
    dicht = {**van_toen, **door, "afgesloten_op": regel.vernietigd_op.date()}
    try:
        with transaction.atomic():
            lijst = Vernietigingslijst.objects.create(pk=regel.lijst, **dicht)
            _schuif_reeks("avg_vernietigingslijst", regel.lijst)
            return lijst, False
    except IntegrityError:
        return Vernietigingslijst.objects.create(**dicht), False


def _zet_regel(lijst: Vernietigingslijst, regel: Registerregel) -> None:
    Vernietigingsregel.objects.update_or_create(
        lijst=lijst,
        soort=regel.soort,
        nummer=regel.nummer,
        defaults={
            "vrij_op": regel.vrij_op,
            "grond": regel.grond,
            "uitzondering": "",
            "uitgezonderd_door": None,
            "vernietigd_op": regel.vernietigd_op,
            "aantallen": regel.aantallen,
        },
    )


def _zorg_voor_account(gemeente: int, nummer: int) -> None:
    """An account that was made after the backup: its number is kept for who it was, so that no other gets it."""
    if Medewerker.objects.filter(pk=nummer).exists():
        return
    account = Medewerker(
        pk=nummer,
        gemeente_id=gemeente,
        gebruikersnaam=f"account-{nummer}",
        naam=f"Account {nummer}, gemaakt na de reservekopie",
        is_active=False,
    )
    account.set_unusable_password()
    account.save(force_insert=True)
    _schuif_reeks("gemeente_medewerker", nummer)


def _schuif_reeks(tabel: str, tot: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_get_serial_sequence(%s, 'id')", [tabel])
        [(reeks,)] = cursor.fetchall()
        cursor.execute(f"select setval(%s, greatest(%s, (select last_value from {reeks})))", [reeks, tot])  # noqa: S608
