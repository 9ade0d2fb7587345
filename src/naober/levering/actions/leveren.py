"""Help begins and ends, as the provider reports it."""

from datetime import date

from naober.besluit.models import Besluit
from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering, datum_voluit
from naober.levering.actions.slot import op_slot_toewijzing, opdracht_van
from naober.levering.models import Levering, Toewijzing
from naober.levering.rules.leveren import STANDAARD, TIJDELIJK, mag_beginnen, mag_stoppen, redenen_einde

weiger_bij_botsing(
    "levering_een_lopend",
    Weigering("levering.loopt-al", "De hulp loopt al.", STANDAARD, "U hoeft niets te doen.", "begin"),
)


@handeling(recht="levering.melden", wet=STANDAARD)
def start_levering(
    actor: Actor, *, toewijzing: Toewijzing, begin: date, peildatum: date
) -> Gedaan[Levering] | Weigering:
    """The provider began to help on this day (message 305). Refused by `mag_beginnen`, and for another's allocation."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    if fout := mag_beginnen(opdracht_van(vers), begin, peildatum):
        return fout
    rij = Levering.objects.create(toewijzing=vers, begin=begin, gemeld_op=peildatum)
    # The decision says too that help is there, where nobody told so yet.
    if vers.besluit_id is not None:
        Besluit.objects.filter(pk=vers.besluit_id, geleverd_op__isnull=True).update(geleverd_op=begin)
    tekst = f"{vers.aanbieder.naam} begon met de hulp van toewijzing {vers.nummer}."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=begin)


@handeling(recht="levering.melden", wet=STANDAARD)
def stop_levering(
    actor: Actor, *, toewijzing: Toewijzing, eind: date, reden: str, toelichting: str = "", peildatum: date
) -> Gedaan[Levering] | Weigering:
    """The provider helped for the last time on this day (message 307); with reason 20 for the time being. Refused by
    `mag_stoppen`, and for another's allocation."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    if fout := mag_stoppen(opdracht_van(vers), eind, reden, peildatum):
        return fout
    rij = vers.leveringen.get(eind__isnull=True)
    rij.eind, rij.reden_beeindiging, rij.tijdelijk = eind, reden, reden == TIJDELIJK
    rij.eind_gemeld_op, rij.toelichting = peildatum, toelichting.strip()
    rij.save()
    waarom = redenen_einde(vers.wet)[reden]
    tekst = f"De hulp van {vers.aanbieder.naam} stopte op {datum_voluit(eind)}. {waarom}."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=eind)
