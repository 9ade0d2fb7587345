"""What follows from an allocation: the provider hears of it by message, in the same transaction."""

from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van
from naober.fundament.scope import in_zijn_geheel
from naober.gemeente.actor import Actor
from naober.levering.models import Toewijzing
from naober.levering.verkeer.uitgaand import stuur_toewijzingen

# What makes, changes or ends an allocation.
HANDELINGEN = ("wijs_hulp_toe", "wijzig_toewijzing", "verwijder_toewijzing", "haal_toewijzing_terug")


def vertel_de_aanbieder(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A message 301 with all that the provider has for this resident; whoever ordered it need not see all of that."""
    if not isinstance(gedaan.resultaat, Toewijzing):
        return
    with in_zijn_geheel():
        velden = ("aanbieder", "persoon__huishouden")
        stuur_toewijzingen(Toewijzing.objects.select_related(*velden).get(pk=gedaan.resultaat.pk), dag)


for _handeling in HANDELINGEN:
    gevolg_van(_handeling)(vertel_de_aanbieder)
