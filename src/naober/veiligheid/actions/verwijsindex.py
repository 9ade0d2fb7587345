"""The index of youths at risk: reporting, a match, and taking back."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Verwijsindexmatch, Verwijsindexmelding
from naober.veiligheid.rules import verwijsindex as rules
from naober.veiligheid.rules.verwijsindex import WET, Indexinvoer

_OVERIG = Gebeurtenis.Soort.OVERIG
weiger_bij_botsing(
    "verwijsindex_een_per_jeugdige",
    Weigering(
        "verwijsindex.staat-er-al",
        "Deze jeugdige is al gemeld.",
        WET,
        "Trek de oude melding eerst in als de risico's anders zijn.",
    ),
)
_INGETROKKEN = Weigering("verwijsindex.ingetrokken", "Deze melding is ingetrokken.", WET, "Doe zo nodig een nieuwe.")


@handeling(recht="veiligheid.bijhouden", wet=WET)
def meld_in_verwijsindex(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, melding: Indexinvoer, peildatum: date
) -> Gedaan[Verwijsindexmelding] | Weigering:
    """Record a report of a youth to the index. Refused by `controleer_melding`, and for another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := hoort_hier(open_, persoon, peildatum) or rules.controleer_melding(
        kader, persoon.geboortedatum, melding, peildatum
    ):
        return weigering
    rij = Verwijsindexmelding.objects.create(
        dossier=open_,
        persoon=persoon,
        risicos=list(melding.risicos),
        waarom=melding.waarom.strip(),
        verteld=melding.verteld.strip(),
        nog_niet=melding.nog_niet.strip(),
        organisatie=actor.organisatie or actor.team,
        dag=peildatum,
        door_id=actor.id,
    )
    return Gedaan(rij, open_, _OVERIG, "Melding gedaan in de Verwijsindex.")


def _op_slot(actor: Actor, melding: Verwijsindexmelding) -> Verwijsindexmelding | Weigering:
    open_ = vergrendel(actor, melding.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Verwijsindexmelding.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=melding.pk)
    return _INGETROKKEN if vers.ingetrokken_op is not None else vers


@handeling(recht="veiligheid.bijhouden", wet=WET)
def leg_match_vast(
    actor: Actor, *, melding: Verwijsindexmelding, met: str, afspraak: str, peildatum: date
) -> Gedaan[Verwijsindexmatch] | Weigering:
    """Record that another organisation reported the same youth, and what was agreed. Refused: without either, and when
    the report was taken back."""
    vers = _op_slot(actor, melding)
    if isinstance(vers, Weigering):
        return vers
    for veld, waarde, vraag in (
        ("met", met, "Met welke organisatie is er een match?"),
        ("afspraak", afspraak, "Wat sprak u met hen af?"),
    ):
        if not waarde.strip():
            return Weigering(f"verwijsindex.{veld}", vraag, WET, "Neem contact op en vul dit in.", veld)
    rij = Verwijsindexmatch.objects.create(
        melding=vers, met=met.strip()[:120], afspraak=afspraak.strip(), dag=peildatum, door_id=actor.id
    )
    return Gedaan(rij, vers.dossier, _OVERIG, "Match in de Verwijsindex.")


@handeling(recht="veiligheid.bijhouden", wet=WET)
def trek_verwijsindex_in(
    actor: Actor, *, melding: Verwijsindexmelding, reden: str, peildatum: date
) -> Gedaan[Verwijsindexmelding] | Weigering:
    """Take a report back, when the risk is gone. Refused without a reason, and twice."""
    vers = _op_slot(actor, melding)
    if isinstance(vers, Weigering):
        return vers
    if not reden.strip():
        return Weigering("verwijsindex.reden", "Waarom trekt u de melding in?", WET, "Schrijf de reden op.", "reden")
    vers.ingetrokken_op, vers.ingetrokken_om = peildatum, reden.strip()
    vers.save()
    return Gedaan(vers, vers.dossier, _OVERIG, "Melding in de Verwijsindex ingetrokken.")
