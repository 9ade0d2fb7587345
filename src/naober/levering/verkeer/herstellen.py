"""What a button does to a rejection. Always a new message: what was sent stays as it was."""

from datetime import date

from naober.kern import Weigering
from naober.levering.models import Bericht, Berichtbevinding
from naober.levering.rules.bericht import STANDAARD
from naober.levering.rules.herstel import Knop
from naober.levering.verkeer.uitgaand import stuur_toewijzingen

_KAN_NIET = Weigering(
    "bericht.kan-niet",
    "Er kan geen bericht uit: de aanbieder heeft geen AGB-code, of van de inwoner is geen burgerservicenummer bekend.",
    STANDAARD,
    "Vul dat eerst aan.",
)


def voer_knop_uit(bevinding: Berichtbevinding, knop: Knop, dag: date) -> Bericht | Weigering:
    """The message with which this button repairs the rejection. Refused when no message can go out."""
    toewijzing = bevinding.toewijzing
    if toewijzing is None:
        return _KAN_NIET
    if knop is Knop.NIEUW_NUMMER:
        toewijzing.nummer = volgend_nummer(toewijzing.wet)
        toewijzing.save(update_fields=["nummer"])
    nieuw = stuur_toewijzingen(toewijzing, dag, zonder_referentie=knop is Knop.ZONDER_REFERENTIE)
    return nieuw or _KAN_NIET
