"""A brake on guessing passwords: per account and per address.

An account is tried by one at a time: the row is locked from before the password is looked at until the end of the
request, so that a hundred guesses at once are a hundred in turn. A name that is no account has a row just the same."""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.crypto import salted_hmac

from naober.identiteit.models import Inlogrem
from naober.identiteit.rules import Remregel, Remstand, weiger_te_vaak
from naober.kern import Weigering

_log = logging.getLogger("naober.identiteit")


@dataclass(frozen=True, slots=True)
class Poging:
    """One attempt to sign in, let through by `begin`; `gelukt` or `mislukt` ends it."""

    account: str
    adres: str
    moment: datetime

    def gelukt(self) -> None:
        """The account starts anew. The address does not: a right password of oneself would wash guesses away."""
        Inlogrem.objects.filter(sleutel=self.account).delete()
        ruim_op(self.moment)

    def mislukt(self) -> None:
        """Count it, for the account and for the address, and say so in the log when that closes one."""
        _tel(self.account, settings.REM_ACCOUNT, self.moment)
        _tel(self.adres, settings.REM_ADRES, self.moment)


def begin(naam: str, adres: str, nu: datetime) -> Poging | Weigering:
    """Whether this account may be tried from this address now. Refused when either failed too often of late."""
    poging = Poging(_sleutel("account", naam.casefold()), _sleutel("adres", adres), nu)
    for sleutel, regel in ((poging.account, settings.REM_ACCOUNT), (poging.adres, settings.REM_ADRES)):
        if _stand(sleutel, nu, op_slot=sleutel == poging.account).dicht(nu):
            return weiger_te_vaak(regel)
    return poging


def ruim_op(nu: datetime) -> int:
    """Forget what no longer counts; how many rows that were."""
    oudste = nu - max(r.venster + r.duur for r in (settings.REM_ACCOUNT, settings.REM_ADRES))
    return Inlogrem.objects.filter(sinds__lt=oudste).delete()[0]


def _sleutel(soort: str, wat: str) -> str:
    return salted_hmac(f"naober.inlogrem.{soort}", wat, algorithm="sha256").hexdigest()


def _stand(sleutel: str, nu: datetime, *, op_slot: bool) -> Remstand:
    if op_slot:
        Inlogrem.objects.bulk_create([Inlogrem(sleutel=sleutel, pogingen=0, sinds=nu)], ignore_conflicts=True)
    rijen = Inlogrem.objects.filter(sleutel=sleutel)
    rij = (rijen.select_for_update() if op_slot else rijen).first()
    return Remstand(rij.pogingen, rij.sinds, rij.tot) if rij else Remstand(0, nu)


def _tel(sleutel: str, regel: Remregel, nu: datetime) -> None:
    stand = _stand(sleutel, nu, op_slot=True).na_fout(regel, nu)
    Inlogrem.objects.filter(sleutel=sleutel).update(pogingen=stand.pogingen, sinds=stand.sinds, tot=stand.tot)
    if stand.dicht(nu):
        _log.warning("Inloggen is gesloten na %s mislukte pogingen (afdruk %s).", stand.pogingen, sleutel[:12])
