"""What a button does to a rejection. Always a new message: what was sent stays as it was."""

from datetime import date

from django.db import connection

from naober.kern import Weigering
from naober.levering.models import Afkeuring, Ketenbericht
from naober.levering.rules.bericht import STANDAARD
from naober.levering.rules.herstel import Knop
from naober.levering.verkeer.uitgaand import stuur_toewijzingen

_KAN_NIET = Weigering(
    "bericht.kan-niet",
    "Er kan geen bericht uit: de aanbieder heeft geen AGB-code, of van de inwoner is geen burgerservicenummer bekend.",
    STANDAARD,
    "Vul dat eerst aan.",
)


def volgend_nummer(wet: str) -> int:
    """The next number of an allocation of this law, which nobody else gets (levering/migrations/0003)."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_toewijzingsnummer(%s)", [wet])
        rij = cursor.fetchone()
    return int(rij[0])


def voer_knop_uit(bevinding: Afkeuring, knop: Knop, dag: date) -> Ketenbericht | Weigering:
    """The message with which this button repairs the rejection. Refused when no message can go out."""
    toewijzing = bevinding.toewijzing
    if toewijzing is None:
        return _KAN_NIET
    if knop is Knop.NIEUW_NUMMER:
        toewijzing.nummer = volgend_nummer(toewijzing.wet)
        toewijzing.save(update_fields=["nummer"])
    nieuw = stuur_toewijzingen(toewijzing, dag, zonder_referentie=knop is Knop.ZONDER_REFERENTIE)
    return nieuw or _KAN_NIET
