"""What was destroyed, kept outside the database too: a backup from before a destruction brings the file back, and then
this says that it has to go again.

One line of JSON for each file or question, in a file that only grows: numbers, ground and moments, of staff the number
of their account. Nothing of the contents and no name. Where it stands is `NAOBER_VERNIETIGREGISTER`.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils import timezone
from pydantic import BaseModel, ConfigDict, ValidationError

from naober.avg.models import Vernietigingsregel
from naober.fundament.scope import in_scope
from naober.fundament.veilig import Gebrek
from naober.gemeente.models import Gemeente
from naober.kern import Fout


class Registerregel(BaseModel):
    """One destruction. `geschreven_op`: after it was final, so a backup of a later moment knows of it. `bewijs`: the
    mark of the whole list, once it was closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    geschreven_op: datetime
    gemeente: int
    lijst: int
    opgesteld_op: date
    opgesteld_door: int
    goedgekeurd_op: date
    goedgekeurd_door: int
    verzoek: int | None
    soort: str
    nummer: int
    vrij_op: date
    grond: str
    vernietigd_op: datetime
    aantallen: dict[str, int]
    bewijs: str

    @property
    def sleutel(self) -> tuple[int, str, int, datetime]:
        """Which destruction this is; numbers alone may come back after a restore."""
        return self.gemeente, self.soort, self.nummer, self.vernietigd_op


def plek() -> Path | None:
    """Where the register stands; None when this installation has none."""
    return Path(settings.VERNIETIGREGISTER) if settings.VERNIETIGREGISTER else None


def te_schrijven() -> bool:
    """May what is destroyed be written down; also true without a register."""
    pad = plek()
    if pad is None:
        return True
    try:
        with _open(pad):
            return True
    except OSError:
        return False


def lees(pad: Path) -> list[Registerregel]:
    """Every line. Refused (`Fout`): the file is not there, or a line cannot be read."""
    try:
        tekst = pad.read_text(encoding="utf-8")
    except OSError as fout:
        raise Fout(
            "Het register van vernietigingen is niet te lezen.",
            waar=str(pad),
            wat_nu="Noem het bestand met --register, of zet NAOBER_VERNIETIGREGISTER goed.",
        ) from fout
    return list(_regels(tekst, pad))


def _regels(tekst: str, pad: Path) -> Iterator[Registerregel]:
    # What a kill left behind without its end is written again by the next one.
    for nr, regel in enumerate(tekst.split("\n")[:-1], 1):
        try:
            yield Registerregel.model_validate_json(regel)
        except ValidationError:
            raise Fout(
                "Het register van vernietigingen is beschadigd.",
                waar=f"{pad}, regel {nr}",
                wat_nu="Herstel die regel uit een eigen kopie van het register. Er is niets vernietigd.",
            ) from None


def vul_aan(gemeente: int) -> int:
    """Write what was destroyed in this municipality and does not stand in the register; how many lines. What is written
    is on disk before this returns."""
    pad = plek()
    if pad is None:
        return 0
    with _open(pad) as bestand:
        tekst = bestand.read()
        heel = tekst[: tekst.rfind("\n") + 1]
        bekend = {r.sleutel for r in _regels(heel, pad)}
        with in_scope(gemeente=gemeente, breed=True):
            nieuw = [r for r in _vernietigd(gemeente) if r.sleutel not in bekend]
        if nieuw:
            bestand.truncate(len(heel.encode()))
            bestand.seek(0, os.SEEK_END)
            bestand.writelines(f"{json.dumps(r.model_dump(mode='json'))}\n" for r in nieuw)
            bestand.flush()
            os.fsync(bestand.fileno())
    return len(nieuw)


def vul_alles_aan() -> None:
    """The same for every municipality; nightly, with the backup."""
    for gemeente in Gemeente.objects.values_list("code", flat=True):
        vul_aan(gemeente)


def _vernietigd(gemeente: int) -> Iterable[Registerregel]:
    rijen = Vernietigingsregel.objects.filter(vernietigd_op__isnull=False, lijst__goedgekeurd_op__isnull=False)
    nu = timezone.now()
    for r in rijen.select_related("lijst").order_by("vernietigd_op", "pk"):
        lijst = r.lijst
        yield Registerregel.model_validate(
            {
                "geschreven_op": nu,
                "gemeente": gemeente,
                "lijst": lijst.pk,
                "opgesteld_op": lijst.opgesteld_op,
                "opgesteld_door": lijst.opgesteld_door_id,
                "goedgekeurd_op": lijst.goedgekeurd_op,
                "goedgekeurd_door": lijst.goedgekeurd_door_id,
                "verzoek": lijst.verzoek,
                "soort": r.soort,
                "nummer": r.nummer,
                "vrij_op": r.vrij_op,
                "grond": r.grond,
                "vernietigd_op": r.vernietigd_op,
                "aantallen": r.aantallen,
                "bewijs": lijst.bewijs,
            }
        )


@contextmanager
def _open(pad: Path) -> Iterator[IO[str]]:
    """The file, for one writer at a time; made when it is not there. Its group may write too: the server destroys, and
    who makes the backups completes."""
    nummer = os.open(pad, os.O_RDWR | os.O_CREAT, 0o660)
    with os.fdopen(nummer, "r+", encoding="utf-8") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield bestand


def van_register() -> Iterator[Gebrek]:
    """Without a register outside the database, a restore cannot do again what was destroyed since."""
    if plek() is None:
        yield Gebrek(
            "vernietiging.register",
            "Er is geen register van vernietigingen buiten de databank: een herstel kan ze dan niet herhalen.",
            "Zet NAOBER_VERNIETIGREGISTER naar een bestand dat niet bij de reservekopieën staat.",
            fout=False,
        )
    elif not te_schrijven():
        yield Gebrek(
            "vernietiging.register-dicht",
            "Het register van vernietigingen is niet te schrijven; er wordt dan niets vernietigd.",
            "Geef de gebruiker van de server recht om NAOBER_VERNIETIGREGISTER te schrijven.",
            fout=False,
        )
