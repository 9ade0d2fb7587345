"""Decisions about the budget: changes, bookings of a reserve, and what is set aside for an activity."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Literal

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.geld.begroten import begroot_in, geboekt, op_beurt, ruimte
from naober.geld.models import Begrotingsbesluit, Begrotingsregel, Besteding, Reserveboeking
from naober.geld.rules.begroting import (
    BEGROTING,
    RAMEN,
    Begrotingswijziging,
    Besluitgegevens,
    toets_besluit,
    toets_besteding,
)
from naober.geld.rules.reserve import RESERVE, Boekgegevens, Reservejaar, plafond_in, toets_vanaf, verloop
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag, Weigering

_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="begroting.bijhouden", wet=BEGROTING)
def neem_begrotingsbesluit(
    actor: Actor, *, besluit: Besluitgegevens, regels: Sequence[Begrotingswijziging], peildatum: date
) -> Gedaan[Begrotingsbesluit] | Weigering:
    """Record a decision that changes the budget, with what each line was before and is after it. Refused by
    `toets_besluit`; a decision is not altered afterwards, another one puts it right."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := toets_besluit(profiel.begroting, besluit, regels, peildatum=peildatum):
        return fout
    rij = Begrotingsbesluit.objects.create(
        naam=besluit.naam.strip(),
        orgaan=besluit.orgaan,
        dag=besluit.dag,
        voorstel=besluit.voorstel,
        afwijking=besluit.afwijking.strip(),
        stap=besluit.stap,
    )
    Begrotingsregel.objects.bulk_create(_regels(profiel, rij, regels))
    return Gedaan(rij, None, _OVERIG, f"Begroting gewijzigd door {rij.naam}.", dag=besluit.dag)


def _regels(
    profiel: Profiel, besluit: Begrotingsbesluit, regels: Sequence[Begrotingswijziging]
) -> list[Begrotingsregel]:
    """The rows, each with the budget before and after it, also of two lines on the same post and year."""
    jaren: dict[str, set[int]] = defaultdict(set)
    for regel in regels:
        if regel.post:
            jaren[regel.post].add(regel.jaar)
    for post in sorted(jaren):
        op_beurt(post)
    stand = {(post, jaar): c for post in jaren for jaar, c in begroot_in(profiel, post, jaren[post]).items()}
    uit = []
    for regel in regels:
        voor = stand.get((regel.post, regel.jaar))
        na = (voor or 0) + regel.bedrag.centen if regel.post else None
        if regel.post:
            stand[regel.post, regel.jaar] = na
        uit.append(
            Begrotingsregel(
                besluit=besluit,
                soort=regel.soort,
                naam=regel.naam.strip() or besluit.naam,
                post=regel.post,
                jaar=regel.jaar,
                centen=regel.bedrag.centen,
                aard=regel.aard,
                voor_centen=voor,
                na_centen=na,
            )
        )
    return uit


@handeling(recht="begroting.bijhouden", wet=RESERVE)
def boek_reserve(
    actor: Actor, *, reserve: str, boeking: Boekgegevens, peildatum: date
) -> Gedaan[Reserveboeking] | Weigering:
    """Book a movement of this reserve, by a decision. Refused for a reserve that is not there, and by `toets_mutatie`:
    among others a withdrawal without its goal, and an addition above the ceiling."""
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
    if fout := toets_vanaf(beleid, boeking, vanaf):
        return fout
    rij = Reserveboeking.objects.create(
        reserve=reserve,
        jaar=boeking.jaar,
        centen=boeking.bedrag.centen,
        waarvoor=boeking.waarvoor.strip(),
        besluit=boeking.besluit.strip(),
        doel=boeking.doel,
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
    peildatum: date,
) -> Gedaan[Besteding] | Weigering:
    """Set money of this line aside for an activity or initiative. Refused by `toets_besteding`: without cover in the
    budget, from a fund that does not pay for this, or for a year of which the amount must be determined first."""
    profiel = profiel_van(actor.gemeente, peildatum)
    regel = profiel.begroting.post(post) if profiel.begroting else None
    if profiel.begroting is None or regel is None:
        return Weigering("begroting.post", "Deze begrotingsregel is er niet.", RAMEN, "Kies er een.", "post")
    if not waarvoor.strip():
        return Weigering("begroting.waarvoor", "Schrijf waarvoor dit is.", RAMEN, "Een paar woorden.", "waarvoor")
    op_beurt(regel.onder or post)
    for wie in (regel, profiel.begroting.post(regel.onder or "")):
        if wie is not None and (
            fout := toets_besteding(profiel.begroting, wie, jaar, bedrag, aard, ruimte(profiel, wie.code, jaar))
        ):
            return fout
    rij = Besteding.objects.create(
        post=post, jaar=jaar, centen=bedrag.centen, aard=aard, waarvoor=waarvoor.strip(), dag=peildatum
    )
    return Gedaan(rij, None, _OVERIG, f"{regel.naam} {jaar}: {bedrag} voor {rij.waarvoor}.", regel.bron)
