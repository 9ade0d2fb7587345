"""What follows from an allocation: the provider hears of it by message, in the same transaction."""

from datetime import date
from typing import Any

from django.db.models import Q

from naober.dossier.handeling import Gedaan, gevolg_van
from naober.fundament.scope import in_zijn_geheel
from naober.gemeente.actor import Actor
from naober.levering.models import Toewijzing, Verzoek
from naober.levering.verkeer.uitgaand import stuur_toewijzingen

# What makes, changes or ends an allocation.
HANDELINGEN = ("wijs_hulp_toe", "wijzig_toewijzing", "verwijder_toewijzing", "haal_toewijzing_terug")


def vertel_de_aanbieder(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A message 301 with all that the provider has for this resident; whoever ordered it need not see all of that."""
    if not isinstance(gedaan.resultaat, Toewijzing):
        return
    with in_zijn_geheel():
        _beantwoord_verzoek(actor, gedaan.resultaat, dag)
        velden = ("aanbieder", "persoon__huishouden")
        stuur_toewijzingen(Toewijzing.objects.select_related(*velden).get(pk=gedaan.resultaat.pk), dag)


def _beantwoord_verzoek(actor: Actor, toewijzing: Toewijzing, dag: date) -> None:
    """An allocation answers what this provider asked for this resident: it carries the reference of that (TR379),
    and the request is granted."""
    if toewijzing.verwijderd:
        return
    past = Q(soort=Verzoek.Soort.WIJZIGING, toewijzing=toewijzing) | Q(
        Q(productcategorie=toewijzing.productcategorie) | Q(productcategorie=""), soort=Verzoek.Soort.TOEWIJZING
    )
    van = {"persoon_id": toewijzing.persoon_id, "aanbieder_id": toewijzing.aanbieder_id, "wet": toewijzing.wet}
    open_ = Verzoek.objects.filter(past, stand__in=(Verzoek.Stand.OPEN, Verzoek.Stand.ONDERZOEK), **van)
    verzoek = open_.select_for_update(of=("self",)).order_by("pk").first()
    if verzoek is None:
        return
    verzoek.stand, verzoek.beantwoord_op, verzoek.beantwoord_door_id = Verzoek.Stand.GEHONOREERD, dag, actor.id
    verzoek.toewijzing = toewijzing
    verzoek.save()
    toewijzing.referentie_aanbieder = verzoek.referentie
    toewijzing.save(update_fields=["referentie_aanbieder"])


for _handeling in HANDELINGEN:
    gevolg_van(_handeling)(vertel_de_aanbieder)
