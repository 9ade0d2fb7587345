"""A start or stop reported by mistake is taken back (StatusAanlevering 3), and a pause becomes an end (OP377)."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering, datum_voluit
from naober.levering.actions.slot import op_slot_toewijzing
from naober.levering.models import Levering, Toewijzing
from naober.levering.rules.leveren import STANDAARD, TIJDELIJK, redenen_einde

_BESLUIT = Gebeurtenis.Soort.BESLUIT


def _geen(wat: str, veld: str) -> Weigering:
    reden = f"Er is geen {wat} op die dag gemeld."
    return Weigering("levering.niet-gemeld", reden, STANDAARD, "Kijk de datum na.", veld)


@handeling(recht="levering.melden", wet=STANDAARD)
def haal_start_terug(actor: Actor, *, toewijzing: Toewijzing, begin: date, peildatum: date) -> Gedaan[None] | Weigering:
    """Help did not begin on this day after all. Refused when no start of that day was reported, and when its stop was:
    that is taken back first (TR071)."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    rij = vers.leveringen.filter(begin=begin).order_by("-pk").first()
    if rij is None:
        return _geen("start", "begin")
    if rij.eind is not None:
        return Weigering(
            "levering.al-gestopt", "De hulp is al gestopt.", STANDAARD, "Haal eerst de stop terug.", "begin"
        )
    rij.delete()
    tekst = f"De start van {datum_voluit(begin)} van toewijzing {vers.nummer} is teruggehaald door de aanbieder."
    return Gedaan(None, dossier, _BESLUIT, tekst)


@handeling(recht="levering.melden", wet=STANDAARD)
def haal_stop_terug(
    actor: Actor, *, toewijzing: Toewijzing, begin: date, peildatum: date
) -> Gedaan[Levering] | Weigering:
    """Help that began on this day did not stop after all. Refused when no stop of it was reported."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    rij = vers.leveringen.filter(begin=begin, eind__isnull=False).order_by("-pk").first()
    if rij is None:
        return _geen("stop", "eind")
    rij.eind, rij.reden_beeindiging, rij.tijdelijk, rij.eind_gemeld_op = None, "", False, None
    rij.save()
    tekst = f"De stop van toewijzing {vers.nummer} is teruggehaald door de aanbieder: de hulp loopt door."
    return Gedaan(rij, dossier, _BESLUIT, tekst)


@handeling(recht="levering.melden", wet=STANDAARD)
def maak_stop_definitief(
    actor: Actor, *, toewijzing: Toewijzing, eind: date, reden: str, peildatum: date
) -> Gedaan[Levering] | Weigering:
    """Help that had stopped for the time being does not begin again: its last day and why. Refused when it was not
    stopped for the time being, on a day before that stop, and for a reason that the standard has not."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    rij = vers.leveringen.order_by("-begin", "-pk").first()
    if rij is None or not rij.tijdelijk or rij.eind is None:
        return Weigering(
            "levering.niet-tijdelijk", "De hulp was niet tijdelijk gestopt.", STANDAARD, "Meld een gewone stop.", "eind"
        )
    if eind < rij.eind:
        return Weigering(
            "levering.eind-voor-stop", f"De hulp stopte al op {datum_voluit(rij.eind)}.", STANDAARD,
            "Kies die dag of een dag daarna.", "eind",
        )  # fmt: skip
    redenen = redenen_einde(vers.wet)
    if reden not in redenen or reden == TIJDELIJK:
        return Weigering(
            "levering.reden-onbekend", "Deze reden kent de standaard niet.", STANDAARD, "Kies een reden uit de lijst.",
            "reden",
        )  # fmt: skip
    rij.eind, rij.reden_beeindiging, rij.tijdelijk, rij.eind_gemeld_op = eind, reden, False, peildatum
    rij.save()
    tekst = f"De hulp van {vers.aanbieder.naam} is definitief gestopt op {datum_voluit(eind)}. {redenen[reden]}."
    return Gedaan(rij, dossier, _BESLUIT, tekst, dag=eind)
