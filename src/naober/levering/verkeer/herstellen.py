"""What a button does to a rejection. Always a new message: what was sent stays as it was."""

from datetime import date

from django.db import connection

from naober.kern import Weigering
from naober.levering.models import Afkeuring, Ketenbericht, Toewijzing
from naober.levering.rules.bericht import STANDAARD
from naober.levering.rules.herstel import Knop
from naober.levering.verkeer.uitgaand import samen, stuur_toewijzingen

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


def stuur_ingehouden(bericht: Ketenbericht, dag: date) -> Ketenbericht | Weigering:
    """What was held back of this file for this provider, once more; what is sent takes its place. Refused, with why,
    as long as it cannot go out."""
    van = {"dossier": bericht.dossier_id, "aanbieder": bericht.aanbieder_id, "wet": bericht.wet}
    rijen = Toewijzing.objects.filter(**van).select_related("aanbieder", "persoon__huishouden")
    gestuurd = None
    # A message is of one resident; a household may have more than one. What each was not told yet is looked up before
    # the first goes out: after that it would seem that all was told.
    per_inwoner = [(t, list(samen(t, dag))) for t in rijen.order_by("persoon", "-pk").distinct("persoon")]
    for toewijzing, alle in per_inwoner:
        gestuurd = stuur_toewijzingen(toewijzing, dag, alle=alle)
        if gestuurd is None:
            return _KAN_NIET
        if gestuurd.staat == Ketenbericht.Staat.INGEHOUDEN:
            return Weigering("bericht.nog-ingehouden", gestuurd.fout, STANDAARD, "Probeer het daarna opnieuw.")
    if gestuurd is None:
        return _KAN_NIET
    Ketenbericht.objects.filter(staat=Ketenbericht.Staat.INGEHOUDEN, richting="uit", nummer=301, **van).update(
        staat=Ketenbericht.Staat.VERVANGEN
    )
    return gestuurd
