"""Messages with providers: taken in, discussed, repaired."""

from datetime import date

from django.db.models.functions import Now

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.levering.models import Afkeuring, Berichtoverleg, Ketenbericht
from naober.levering.queries.ketenberichten import bericht as zoek_bericht
from naober.levering.queries.ketenberichten import bevinding as zoek_bevinding
from naober.levering.queries.toewijzingen import eigen_aanbieder
from naober.levering.rules.bericht import STANDAARD, controleer_gesprek, controleer_reden, mag_herstellen
from naober.levering.rules.herstel import uitleg_van
from naober.levering.verkeer.herstellen import stuur_ingehouden, voer_knop_uit
from naober.levering.verkeer.ontvangen import neem_aan

_OVERIG = Gebeurtenis.Soort.OVERIG
_NIET_VAN_U = Weigering(
    "bericht.niet-van-u",
    "Dit bericht is er niet, of is niet van u.",
    Bron("AVG", "art. 5 lid 1 onder f"),
    "Kies een bericht uit uw lijst.",
)


@handeling(recht="bericht.insturen", wet=STANDAARD)
def ontvang_bericht(
    actor: Actor, *, bestand: bytes, bestandsnaam: str = "", peildatum: date
) -> Gedaan[Ketenbericht] | Weigering:
    """Hand in a message as a file. It is kept as it is and carried out in its turn. Refused: nothing in it.

    Of a provider it is kept on its own name; when another stands in the message as sender, it is rejected later."""
    eigen = eigen_aanbieder(actor).first() if actor.aanbieder else None
    if actor.aanbieder and eigen is None:
        return _NIET_VAN_U
    rij = neem_aan(bestand, kanaal=Ketenbericht.Kanaal.BESTAND, bestandsnaam=bestandsnaam, aanbieder=eigen)
    if isinstance(rij, Weigering):
        return rij
    return Gedaan(rij, None, _OVERIG, f"Bericht {rij.pk} ingestuurd als bestand.")


@handeling(recht="bericht.bespreken", wet=STANDAARD)
def bespreek_bericht(
    actor: Actor, *, bericht: Ketenbericht, tekst: str, bevinding: Afkeuring | None = None, peildatum: date
) -> Gedaan[Berichtoverleg] | Weigering:
    """Say or ask something about a message; the other side reads it on the message itself. What the other side said
    before counts as read then. Refused: nothing in it, a finding of another message, another's message."""
    eigen = zoek_bericht(actor, bericht.pk)
    if eigen is None or (bevinding is not None and bevinding.bericht_id != eigen.pk):
        return _NIET_VAN_U
    if fout := controleer_gesprek(tekst):
        return fout
    van_aanbieder = actor.aanbieder
    eigen.gesprek.filter(gelezen_op=None).exclude(van_aanbieder=van_aanbieder).update(gelezen_op=Now())
    rij = Berichtoverleg.objects.create(
        bericht=eigen, bevinding=bevinding, medewerker_id=actor.id, door=actor.naam, van_aanbieder=van_aanbieder,
        tekst=tekst.strip(),
    )  # fmt: skip
    return Gedaan(rij, None, _OVERIG, f"Iets gezegd over bericht {eigen.pk}.")


@handeling(recht="bericht.verwerken", wet=STANDAARD)
def herstel_bevinding(actor: Actor, *, bevinding: Afkeuring, peildatum: date) -> Gedaan[Ketenbericht] | Weigering:
    """Do what repairs this rejection, with one button: a new allocation number, a new message number, without the
    reference, or the allocation sent again. Refused: what was repaired, and what cannot be repaired this way."""
    eigen = zoek_bevinding(actor, bevinding.pk)
    if eigen is None:
        return _NIET_VAN_U
    uitleg = uitleg_van(eigen.retourcode)
    knop = uitleg.knop_in if eigen.van_ons else uitleg.knop
    if fout := mag_herstellen(eigen.herstel, knop, heeft_toewijzing=eigen.toewijzing_id is not None):
        return fout
    nieuw = voer_knop_uit(eigen, knop, peildatum)
    if isinstance(nieuw, Weigering):
        return nieuw
    # What stood in the same message of ours goes along: it was sent again as a whole.
    samen = {"pk": eigen.pk} if eigen.van_ons else {"bericht": eigen.bericht, "herstel": Afkeuring.Herstel.OPEN}
    Afkeuring.objects.filter(**samen).update(
        herstel="hersteld", hersteld_op=peildatum, hersteld_door=actor.id, hersteld_met=nieuw
    )
    if not eigen.van_ons:
        Ketenbericht.objects.filter(pk=eigen.bericht_id).update(staat=Ketenbericht.Staat.VERVANGEN)
    return Gedaan(nieuw, nieuw.dossier, Gebeurtenis.Soort.OVERIG, f"{nieuw.naam} opnieuw gestuurd: {uitleg.betekenis}")


@handeling(recht="bericht.verwerken", wet=STANDAARD)
def laat_bevinding(actor: Actor, *, bevinding: Afkeuring, reden: str, peildatum: date) -> Gedaan[Afkeuring] | Weigering:
    """Leave a rejection as it is, with the reason. Refused without one, and for what was repaired or left before."""
    eigen = zoek_bevinding(actor, bevinding.pk)
    if eigen is None:
        return _NIET_VAN_U
    if fout := controleer_reden(reden, eigen.herstel):
        return fout
    eigen.herstel, eigen.reden = Afkeuring.Herstel.GELATEN, reden.strip()
    eigen.hersteld_op, eigen.hersteld_door_id = peildatum, actor.id
    eigen.save()
    return Gedaan(eigen, None, _OVERIG, f"Afkeuring in bericht {eigen.bericht_id} zo gelaten: {eigen.reden}")


_WEER = (Ketenbericht.Staat.STORING, Ketenbericht.Staat.AFGEBROKEN)


@handeling(recht="bericht.verwerken", wet=STANDAARD)
def verwerk_opnieuw(actor: Actor, *, bericht: Ketenbericht, peildatum: date) -> Gedaan[Ketenbericht] | Weigering:
    """Put a message back in the queue that could not be carried out, or that was broken off: it goes on where it was.
    Refused for any other."""
    vers = Ketenbericht.objects.select_for_update(of=("self",)).filter(pk=bericht.pk).first()
    if vers is None:
        return _NIET_VAN_U
    if vers.staat not in _WEER:
        return Weigering(
            "bericht.niet-opnieuw", f"Dit bericht is {vers.get_staat_display()}.", STANDAARD, "U hoeft niets te doen."
        )
    vers.staat = Ketenbericht.Staat.BEZIG if vers.gedaan else Ketenbericht.Staat.ONTVANGEN
    vers.pogingen, vers.fout = 0, ""
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Bericht {vers.pk} wordt opnieuw verwerkt.")


@handeling(recht="bericht.verwerken", wet=STANDAARD)
def verstuur_alsnog(actor: Actor, *, bericht: Ketenbericht, peildatum: date) -> Gedaan[Ketenbericht] | Weigering:
    """Send what was held back, with the data of now: what was missing has been filled in meanwhile. Refused for any
    other message, and as long as it would be held back again, with why."""
    vers = Ketenbericht.objects.select_for_update(of=("self",)).filter(pk=bericht.pk).first()
    if vers is None:
        return _NIET_VAN_U
    if vers.staat != Ketenbericht.Staat.INGEHOUDEN:
        reden = f"Dit bericht is {vers.get_staat_display()}."
        return Weigering("bericht.niet-ingehouden", reden, STANDAARD, "U hoeft niets te doen.")
    nieuw = stuur_ingehouden(vers, peildatum)
    if isinstance(nieuw, Weigering):
        return nieuw
    return Gedaan(nieuw, nieuw.dossier, _OVERIG, f"{nieuw.naam} alsnog gestuurd.")


@handeling(recht="bericht.verwerken", wet=STANDAARD)
def breek_bericht_af(
    actor: Actor, *, bericht: Ketenbericht, reden: str, peildatum: date
) -> Gedaan[Ketenbericht] | Weigering:
    """Stop carrying out a message that waits or is being carried out; what was done of it stays. Refused without a
    reason, and for what is done already."""
    vers = Ketenbericht.objects.select_for_update(of=("self",)).filter(pk=bericht.pk).first()
    if vers is None:
        return _NIET_VAN_U
    if vers.staat not in (Ketenbericht.Staat.ONTVANGEN, Ketenbericht.Staat.BEZIG):
        return Weigering(
            "bericht.niet-afbreken", f"Dit bericht is {vers.get_staat_display()}.", STANDAARD, "U hoeft niets te doen."
        )
    if not reden.strip():
        return Weigering("bericht.reden", "De reden ontbreekt.", STANDAARD, "Schrijf waarom.", "reden")
    vers.staat, vers.fout = Ketenbericht.Staat.AFGEBROKEN, reden.strip()
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Verwerking van bericht {vers.pk} afgebroken.")
