"""Handing over to who watches over safety; what is given goes through the rules on sharing."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.delen.actions import Deling, verstrek
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering, leeftijd_op
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Overdracht, Terugkoppeling
from naober.veiligheid.queries import open_meldcode
from naober.veiligheid.rules import overdracht as rules
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.overdracht import MELDEN, Overdrachtinvoer

_OVERIG = Gebeurtenis.Soort.OVERIG
_DOEL = "veiligheid"


@handeling(recht="veiligheid.bijhouden", wet=MELDEN)
def doe_melding(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, melding: Overdrachtinvoer, peildatum: date
) -> Gedaan[Overdracht] | Weigering:
    """Report this resident to who watches over safety. What goes along is a disclosure with its ground (`verstrek`).

    Refused by `controleer_overdracht`, for somebody of another household, and by the rules on sharing."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    kader = kader_van(actor.gemeente, peildatum)
    geboren = persoon.geboren_of_verwacht
    leeftijd = leeftijd_op(geboren, peildatum) if geboren <= peildatum else 0
    if weigering := hoort_hier(open_, persoon, peildatum) or rules.controleer_overdracht(
        kader, melding, leeftijd=leeftijd
    ):
        return weigering
    ontvanger = kader.ontvanger(melding.ontvanger)
    if ontvanger is None:
        raise AssertionError("wat is nagekeken, is er")
    deling = Deling(
        ontvanger=ontvanger.ontvanger,
        gegevens=melding.gegevens,
        doel=_DOEL,
        van_wet=rules.wet_van(ontvanger),
        inhoud=melding.inhoud,
        noodzaak=melding.noodzaak,
        verteld=melding.verteld,
    )
    gegeven = verstrek(actor, dossier=open_, persoon=persoon, deling=deling, peildatum=peildatum)
    if isinstance(gegeven, Weigering):
        return gegeven
    rij = _leg_vast(actor, open_, kader, melding, peildatum, soort=Overdracht.Soort.MELDING)
    rij.persoon, rij.verstrekking = persoon, gegeven
    rij.save()
    return Gedaan(rij, open_, _OVERIG, f"Melding gedaan bij {ontvanger.naam}.", ontvanger.bron)


@handeling(recht="veiligheid.bijhouden", wet=MELDEN)
def vraag_meedenken(
    actor: Actor, *, dossier: Dossier, ontvanger: str, vraag: str, peildatum: date
) -> Gedaan[Overdracht] | Weigering:
    """Ask who watches over safety to think along early, without data of a person. With data it is sharing, on a ground.

    Refused for who does not think along, and without a question."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    kader, invoer = kader_van(actor.gemeente, peildatum), Overdrachtinvoer(ontvanger, vraag)
    if weigering := rules.controleer_overdracht(kader, invoer, meedenken=True):
        return weigering
    rij = _leg_vast(actor, open_, kader, invoer, peildatum, soort=Overdracht.Soort.MEEDENKEN)
    rij.save()
    return Gedaan(rij, open_, _OVERIG, f"{rij.ontvanger_naam} gevraagd om mee te denken, zonder namen.")


def _leg_vast(
    actor: Actor,
    dossier: Dossier,
    kader: Veiligheidskader,
    invoer: Overdrachtinvoer,
    dag: date,
    *,
    soort: Overdracht.Soort,
) -> Overdracht:
    bekend = kader.ontvanger(invoer.ontvanger)
    return Overdracht(
        dossier=dossier,
        meldcode=open_meldcode().filter(dossier=dossier).first(),
        soort=soort,
        ontvanger=invoer.ontvanger,
        ontvanger_naam=(bekend.naam if bekend else invoer.ontvanger)[:120],
        feiten=invoer.feiten.strip(),
        toets={c: {"waarde": a.waarde, "motivering": a.motivering} for c, a in invoer.antwoorden.items()},
        dag=dag,
        door_id=actor.id,
    )


@handeling(recht="veiligheid.bijhouden", wet=MELDEN)
def leg_terugkoppeling_vast(
    actor: Actor, *, overdracht: Overdracht, stap: str, tekst: str, peildatum: date
) -> Gedaan[Terugkoppeling] | Weigering:
    """Record what the receiver let know: a step of theirs. With the last of them the hand-over is done.

    Refused for a step that this receiver does not have, without words, and once it is done."""
    open_ = vergrendel(actor, overdracht.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Overdracht.objects.select_for_update(of=("self",)).get(pk=overdracht.pk)
    kader = kader_van(actor.gemeente, peildatum)
    ontvanger = kader.ontvanger(vers.ontvanger)
    weg = kader.weg(ontvanger) if ontvanger else ()
    if weigering := rules.controleer_terugkoppeling(weg, stap, tekst, klaar=vers.klaar_op is not None):
        return weigering
    bekend = next(s for s in weg if s.code == stap)
    rij = Terugkoppeling.objects.create(
        overdracht=vers, stap=stap, tekst=tekst.strip(), dag=peildatum, door_id=actor.id
    )
    vers.laatste = stap
    vers.klaar_op = peildatum if bekend.einde else None
    vers.save()
    return Gedaan(rij, open_, _OVERIG, f"Bericht terug van {vers.ontvanger_naam}: {bekend.naam.lower()}.")
