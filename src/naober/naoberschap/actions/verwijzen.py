"""Bringing a resident to a provision of the map, and hearing how it went."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, op_slot, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kaart.models import Voorziening
from naober.kern import Weigering
from naober.naoberschap.models import Verwijzing
from naober.naoberschap.rules.verwijzing import WET, Plek, mag_verder, mag_verwijzen
from naober.naoberschap.zorgqueries import verwijzing_naar_ons
from naober.plan.models import Actie

weiger_bij_botsing(
    "verwijzing_een_lopend",
    Weigering("verwijzing.loopt", "Er loopt al zo'n verwijzing.", WET, "Leg daar vast hoe het gaat."),
)
_MEEST = 3
_LOOPT = (Verwijzing.Stand.VERSTUURD, Verwijzing.Stand.AANGENOMEN, Verwijzing.Stand.BEZOCHT)


def plek_van(voorziening: Voorziening) -> Plek:
    """The provision as it is now, with what else there is on the same rung: two queries."""
    vers = Voorziening.objects.get(pk=voorziening.pk)
    anders = (
        Voorziening.objects.filter(actief=True, trede=vers.trede, leefgebieden__overlap=vers.leefgebieden)
        .exclude(pk=vers.pk).exclude(vrij=0).exclude(toegang="besluit").order_by("naam", "pk")
    )  # fmt: skip
    return Plek(
        naam=vers.naam,
        vrij_toegankelijk=vers.toegang != Voorziening.Toegang.BESLUIT,
        dicht=not vers.actief,
        vol=vers.vol,
        reden_dicht=vers.reden_stand,
        anders=tuple(anders.values_list("naam", flat=True)[:_MEEST]),
    )


@handeling(recht="plan.maken", wet=WET)
def verwijs(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    voorziening: Voorziening,
    vraag: str,
    warm: str,
    akkoord: bool,
    actie: Actie | None = None,
    peildatum: date,
) -> Gedaan[Verwijzing] | Weigering:
    """Bring a resident of this household to a provision: `warm` says who goes along or calls ahead. Refused by
    `mag_verwijzen`, and a resident or action of another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if persoon.huishouden_id != open_.huishouden_id or (actie is not None and actie.plan.dossier_id != open_.pk):
        return Weigering(
            "verwijzing.ander-huishouden", "Dit is van een ander huishouden.", WET, "Kies uit de lijst.", "persoon"
        )
    loopt = Verwijzing.objects.filter(persoon=persoon, voorziening=voorziening, stand__in=_LOOPT).exists()
    if fout := mag_verwijzen(plek_van(voorziening), vraag=vraag, warm=warm, akkoord=akkoord, loopt=loopt):
        return fout
    rij = Verwijzing.objects.create(
        dossier=open_, actie=actie, persoon=persoon, voorziening=voorziening, vraag=vraag.strip(), warm=warm.strip(),
        akkoord=akkoord, verstuurd_op=peildatum, stand_op=peildatum, door_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, open_, Gebeurtenis.Soort.PLAN, f"Warm verwezen naar {voorziening.naam}. {rij.warm}")


@handeling(recht="plan.maken", wet=WET)
def volg_verwijzing(
    actor: Actor,
    *,
    verwijzing: Verwijzing,
    stap: Verwijzing.Stand,
    reden: str = "",
    contactpersoon: str = "",
    peildatum: date,
) -> Gedaan[Verwijzing] | Weigering:
    """What the provision or the resident told: accepted, visited, helped, or not fitting with the reason. Refused by
    `mag_verder`."""
    open_ = vergrendel(actor, Dossier(pk=verwijzing.dossier_id))
    if isinstance(open_, Weigering):
        return open_
    return _zet_stap(open_, verwijzing.pk, stap, reden, contactpersoon, peildatum)


@handeling(recht="verwijzing.beantwoorden", wet=WET)
def beantwoord_verwijzing(
    actor: Actor,
    *,
    verwijzing: Verwijzing,
    stap: Verwijzing.Stand,
    reden: str = "",
    contactpersoon: str = "",
    peildatum: date,
) -> Gedaan[Verwijzing] | Weigering:
    """What the organisation itself tells of somebody who was brought to its offer. It sees no more of the file, and the
    answer stands on the timeline of it. Refused for another organisation's offer, and by `mag_verder`."""
    eigen = verwijzing_naar_ons(actor, verwijzing.pk)
    if eigen is None:
        reden = "Deze verwijzing is niet naar het aanbod van uw organisatie."
        return Weigering("verwijzing.andere-organisatie", reden, WET, "Kies een verwijzing uit uw lijst.", "verwijzing")
    open_ = op_slot(eigen.dossier_id)
    if isinstance(open_, Weigering):
        return open_
    return _zet_stap(open_, eigen.pk, stap, reden, contactpersoon, peildatum, door=" De organisatie meldt dit zelf.")


def _zet_stap(
    dossier: Dossier, pk: int, stap: Verwijzing.Stand, reden: str, contact: str, dag: date, *, door: str = ""
) -> Gedaan[Verwijzing] | Weigering:
    """Write the next step of a referral under the lock of its file."""
    vers = Verwijzing.objects.select_related("voorziening").get(pk=pk)
    if fout := mag_verder(vers.stand, stap, reden):
        return fout
    vers.stand, vers.stand_op = stap, dag
    vers.reden = reden.strip() or vers.reden
    vers.contactpersoon = contact.strip() or vers.contactpersoon
    if stap == Verwijzing.Stand.AANGENOMEN:
        vers.aangenomen_op = dag
    if stap == Verwijzing.Stand.BEZOCHT:
        vers.bezocht_op = dag
    vers.save()
    tekst = f"Verwijzing naar {vers.voorziening.naam}: {vers.get_stand_display()}. {reden.strip()}".strip()
    return Gedaan(vers, dossier, Gebeurtenis.Soort.PLAN, tekst + door)
