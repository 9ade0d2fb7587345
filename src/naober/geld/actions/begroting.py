"""Decisions about the budget: changes, bookings of a reserve, and what is set aside for an activity."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.geld.begroten import geboekt, op_beurt
from naober.geld.models import Begrotingsbesluit, Besteding, Reserveboeking
from naober.geld.rules.afspraken import toets_fondsreserve
from naober.geld.rules.begroting import BEGROTING, RAMEN, Begrotingswijziging, Besluitgegevens
from naober.geld.rules.reserve import RESERVE, Boekgegevens, Reservejaar, plafond_in, toets_vanaf, verloop
from naober.geld.vastleggen import leg_vast, voorbeeld, weiger_besluit, weiger_besteding
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag, Weigering

_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="begroting.bijhouden", wet=BEGROTING)
def neem_begrotingsbesluit(
    actor: Actor, *, besluit: Besluitgegevens, regels: Sequence[Begrotingswijziging], peildatum: date
) -> Gedaan[Begrotingsbesluit] | Weigering:
    """Record a decision that changes the budget, with what each line was before and is after it. Refused by
    `toets_besluit` and, of money that would leave a fund, by `toets_fondsen`; a decision is not altered afterwards,
    another one puts it right."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := weiger_besluit(profiel, besluit, regels, peildatum):
        return fout
    rij = leg_vast(profiel, besluit, regels)
    return Gedaan(rij, None, _OVERIG, f"Begroting gewijzigd door {rij.naam}.", dag=besluit.dag)


@handeling(recht="begroting.bijhouden", wet=BEGROTING)
def lees_begroting_in(
    actor: Actor, *, besluit: Besluitgegevens, tekst: str, eenheid: Literal["euro", "duizend"], peildatum: date
) -> Gedaan[Begrotingsbesluit] | Weigering:
    """Lay down a budget from rows of line, year and amount, as the decision that makes each line what the file says.
    Refused with what is wrong in the file, when it changes nothing, and as any decision about the budget."""
    profiel = profiel_van(actor.gemeente, peildatum)
    inlezing = voorbeeld(profiel, tekst, eenheid, vast=True)
    if isinstance(inlezing, Weigering):
        return inlezing
    if inlezing.fouten:
        eerste = inlezing.fouten[0]
        return Weigering("begroting.bestand", eerste.reden, RAMEN, eerste.wat_nu, "tekst")
    regels = [
        Begrotingswijziging("ingelezen", r.jaar, Bedrag(r.verschil), r.post) for r in inlezing.regels if r.verschil
    ]
    if not regels:
        reden = "Alles staat er al zo: dit bestand verandert niets."
        return Weigering("begroting.leeg", reden, BEGROTING, "Er hoeft niets te gebeuren.", "tekst")
    if fout := weiger_besluit(profiel, besluit, regels, peildatum):
        return fout
    rij = leg_vast(profiel, besluit, regels)
    return Gedaan(rij, None, _OVERIG, f"Begroting ingelezen: {rij.naam}, {len(regels)} bedragen.", dag=besluit.dag)


@handeling(recht="begroting.bijhouden", wet=RESERVE)
def boek_reserve(
    actor: Actor, *, reserve: str, boeking: Boekgegevens, peildatum: date
) -> Gedaan[Reserveboeking] | Weigering:
    """Book a movement of this reserve, by a decision. Refused for a reserve that is not there, and by `toets_mutatie`:
    among others a withdrawal without its goal, and an addition above the ceiling; what was saved in a fund is spent
    in it."""
    begroting = profiel_van(actor.gemeente, peildatum).begroting
    beleid = begroting.reserve(reserve) if begroting else None
    if begroting is None or beleid is None:
        return Weigering("reserve.geen", "Deze reserve is er niet.", RESERVE, "Kies er een uit de lijst.", "reserve")
    op_beurt(reserve)
    jaren = verloop(begroting, beleid, geboekt(reserve))
    vanaf = [j for j in jaren if j.jaar >= boeking.jaar]
    if not vanaf:
        laatste = jaren[-1].eind if jaren else 0
        vanaf = [Reservejaar(boeking.jaar, laatste, plafond=plafond_in(begroting, beleid, boeking.jaar))]
    if jaren and boeking.jaar < jaren[0].jaar:
        reden = f"De reserve wordt bijgehouden vanaf {jaren[0].jaar}."
        return Weigering("reserve.jaar", reden, beleid.bron, "Kies een later jaar.", "jaar")
    if fout := toets_fondsreserve(begroting, beleid, boeking.bedrag.centen, boeking.post):
        return fout
    if fout := toets_vanaf(beleid, boeking, vanaf):
        return fout
    rij = Reserveboeking.objects.create(
        reserve=reserve,
        jaar=boeking.jaar,
        centen=boeking.bedrag.centen,
        waarvoor=boeking.waarvoor.strip(),
        besluit=boeking.besluit.strip(),
        doel=boeking.doel,
        post=boeking.post,
        dag=peildatum,
    )
    wat = "Toevoeging aan" if rij.centen > 0 else "Onttrekking van"
    return Gedaan(rij, None, _OVERIG, f"{wat} {beleid.naam}: {Bedrag(abs(rij.centen))}.", beleid.bron)


@handeling(recht="begroting.bijhouden", wet=RAMEN)
def leg_besteding_vast(
    actor: Actor,
    *,
    post: str,
    jaar: int,
    bedrag: Bedrag,
    aard: Literal["structureel", "incidenteel"],
    waarvoor: str,
    kostensoort: str = "",
    peildatum: date,
) -> Gedaan[Besteding] | Weigering:
    """Set money of this line aside for an activity or initiative. Refused by `toets_besteding`: without cover in the
    budget, from a fund that does not pay for this, or for a year of which the amount must be determined first; for a
    kind of cost that the table keeps out; and on a line of which all is earmarked."""
    profiel = profiel_van(actor.gemeente, peildatum)
    regel = profiel.begroting.post(post) if profiel.begroting else None
    if profiel.begroting is None or regel is None:
        return Weigering("begroting.post", "Deze begrotingsregel is er niet.", RAMEN, "Kies er een.", "post")
    if not waarvoor.strip():
        return Weigering("begroting.waarvoor", "Schrijf waarvoor dit is.", RAMEN, "Een paar woorden.", "waarvoor")
    if fout := weiger_besteding(profiel, regel, jaar, bedrag, aard, kostensoort):
        return fout
    rij = Besteding.objects.create(
        post=post, jaar=jaar, centen=bedrag.centen, aard=aard, waarvoor=waarvoor.strip(),
        kostensoort=kostensoort, dag=peildatum,
    )  # fmt: skip
    return Gedaan(rij, None, _OVERIG, f"{regel.naam} {jaar}: {bedrag} voor {rij.waarvoor}.", regel.bron)
