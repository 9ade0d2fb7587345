"""Questions to the service point, and the calendar."""

from dataclasses import dataclass
from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag, Weigering
from naober.naoberschap.models import Activiteit, Servicevraag
from naober.naoberschap.rules.vrijwillig import WET, controleer_servicevraag

_OVERIG = Gebeurtenis.Soort.OVERIG


@dataclass(frozen=True, slots=True)
class Vraaginvoer:
    """A question to the service point: by whom (`vrager`: a kind of the profile, and which `organisatie`), and what."""

    soort: str
    vrager: str
    organisatie: str
    contact: str
    tekst: str
    gebied: str = ""


@dataclass(frozen=True, slots=True)
class Activiteitinvoer:
    """Something on the calendar, with what it yielded when it has been. Counts of people, never names.

    `uit_doelgroep`: how many of them belong to the group whose reach the profile wants to know."""

    code: str
    dag: date
    naam: str = ""
    plaats: str = ""
    gebied: str = ""
    met: str = ""
    deelnemers: int | None = None
    uit_doelgroep: int | None = None
    medewerkers: int | None = None
    koppelingen: int | None = None
    waarde: Bedrag | None = None


@handeling(recht="vrijwilliger.vragen", wet=WET)
def stel_servicevraag(actor: Actor, *, vraag: Vraaginvoer, peildatum: date) -> Gedaan[Servicevraag] | Weigering:
    """Put a question, an initiative or an offer to the service point. Refused by `controleer_servicevraag`."""
    if fout := controleer_servicevraag(profiel_van(actor.gemeente, peildatum), vraag.vrager, vraag.tekst):
        return fout
    if vraag.soort not in Servicevraag.Soort.values or not vraag.organisatie.strip():
        return Weigering("servicevraag.wie", "Wie vraagt wat?", WET, "Vul in wie het vraagt.", "organisatie")
    rij = Servicevraag.objects.create(
        soort=vraag.soort,
        vrager=vraag.vrager,
        organisatie=vraag.organisatie.strip(),
        contact=vraag.contact.strip(),
        gebied=vraag.gebied,
        tekst=vraag.tekst.strip(),
        gesteld_op=peildatum,
        gesteld_door_id=actor.id,
    )
    return Gedaan(rij, None, _OVERIG, "Een vraag gesteld aan het servicepunt.")


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def beantwoord_servicevraag(
    actor: Actor,
    *,
    servicevraag: Servicevraag,
    stand: Servicevraag.Stand,
    antwoord: str,
    verbonden_met: str = "",
    peildatum: date,
) -> Gedaan[Servicevraag] | Weigering:
    """Say how far a question is and what the answer is; `verbonden_met`: with whom the asker was brought together.
    Refused: an answer without words, and what was finished before."""
    vers = Servicevraag.objects.select_for_update(of=("self",)).get(pk=servicevraag.pk)
    if vers.stand == Servicevraag.Stand.KLAAR:
        return Weigering("servicevraag.klaar", "Deze vraag is al afgehandeld.", WET, "Leg een nieuwe vraag vast.")
    if not antwoord.strip():
        return Weigering("servicevraag.antwoord", "Wat is het antwoord?", WET, "Schrijf het op.", "antwoord")
    vers.stand, vers.antwoord, vers.verbonden_met = stand, antwoord.strip(), verbonden_met.strip()
    vers.beantwoord_op, vers.beantwoord_door_id = peildatum, actor.id
    vers.save()
    return Gedaan(vers, None, _OVERIG, "Een vraag aan het servicepunt is beantwoord.")


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def leg_activiteit_vast(
    actor: Actor, *, invoer: Activiteitinvoer, activiteit: Activiteit | None = None, peildatum: date
) -> Gedaan[Activiteit] | Weigering:
    """Plan something of the calendar, or say what it yielded (`activiteit`). Refused: what is not on the calendar of
    the profile, more of the group than took part, money where nothing is exchanged, staff where they do not take
    part, and what it yielded before it has been."""
    punt = profiel_van(actor.gemeente, peildatum).naoberschap.kalenderpunt(invoer.code)
    if punt is None:
        return Weigering(
            "activiteit.onbekend", "Dit staat niet op de kalender van de gemeente.", WET, "Kies uit de lijst.", "code"
        )
    opbrengst = (invoer.deelnemers, invoer.uit_doelgroep, invoer.medewerkers, invoer.koppelingen, invoer.waarde)
    if any(w is not None for w in opbrengst) and invoer.dag > peildatum:
        return Weigering(
            "activiteit.nog-niet", "Dit is nog niet geweest.", punt.bron, "Vul de aantallen na afloop in.", "deelnemers"
        )
    if invoer.uit_doelgroep is not None and invoer.uit_doelgroep > (invoer.deelnemers or 0):
        return Weigering(
            "activiteit.meer-dan-alle",
            "Het zijn er meer uit de groep dan er deelnemers waren.",
            punt.bron,
            "Verbeter een van de twee.",
            "uit_doelgroep",
        )
    if (invoer.waarde is not None and not punt.waarde) or (invoer.medewerkers is not None and not punt.medewerkers):
        return Weigering(
            "activiteit.telt-niet", f"Dat wordt bij {punt.naam} niet geteld.", punt.bron, "Laat het leeg.", "waarde"
        )
    rij = activiteit or Activiteit()
    rij.code, rij.dag, rij.naam = invoer.code, invoer.dag, invoer.naam.strip()
    rij.plaats, rij.gebied, rij.met = invoer.plaats.strip(), invoer.gebied, invoer.met.strip()
    rij.deelnemers, rij.uit_doelgroep, rij.medewerkers = invoer.deelnemers, invoer.uit_doelgroep, invoer.medewerkers
    rij.koppelingen = invoer.koppelingen
    rij.waarde_centen = None if invoer.waarde is None else invoer.waarde.centen
    rij.save()
    return Gedaan(rij, None, _OVERIG, f"Op de kalender: {rij.naam or punt.naam}.", bron=punt.bron)
