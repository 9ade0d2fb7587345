"""Steps: what is done, by whom, and what came of it."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.gemeente.actor import Actor
from naober.gemeente.schuldhulpregels import schuldhulpkader
from naober.inkomen.actions.stap import bijgewerkt, lopend
from naober.inkomen.models import Schuldhulpstap, Schuldhulptraject
from naober.inkomen.queries.traject import stand_van
from naober.inkomen.rules import stappen as rules
from naober.inkomen.rules.stappen import Staphad, Stapinvoer
from naober.inkomen.rules.woorden import WGS
from naober.kern import Weigering


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def zet_schuldhulpstap(
    actor: Actor, *, traject: Schuldhulptraject, stap: Stapinvoer, peildatum: date
) -> Gedaan[Schuldhulpstap] | Weigering:
    """A step begins, by who carries it out. Refused by `controleer_stap`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    kader = schuldhulpkader(actor.gemeente, peildatum)
    wie = rules.controleer_stap(kader, stand_van(vers, peildatum), stap, peildatum)
    if isinstance(wie, Weigering):
        return wie
    rij = Schuldhulpstap.objects.create(
        traject=vers,
        soort=stap.soort,
        vorm=stap.vorm,
        groep=stap.groep,
        uitvoerder=wie.code if wie else "",
        uitvoerder_naam=(wie.naam if wie else stap.uitvoerder.strip())[:120],
        financiering=stap.financiering if wie and wie.financiering else "",
        vtlb_centen=stap.vtlb.centen if stap.vtlb else None,
        aangevraagd_op=stap.aangevraagd if stap.soort == "moratorium" else None,
        goedgekeurd_op=stap.goedgekeurd if stap.soort == "moratorium" else None,
        van=stap.van,
        gezet_door_id=actor.id,
    )
    return bijgewerkt(rij, dossier, stap.van or stap.aangevraagd)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def werk_schuldhulpstap_bij(
    actor: Actor,
    *,
    stap: Schuldhulpstap,
    van: date | None = None,
    tot: date | None = None,
    goedgekeurd: date | None = None,
    afgewezen: date | None = None,
    uitkomst: str = "",
    peildatum: date,
) -> Gedaan[Schuldhulpstap] | Weigering:
    """What came of a step: that the court granted it, from which day it held, and when and how it ended; or on which
    day the court refused it (`afgewezen`): then it ends without having begun.

    Refused by `controleer_bijwerken` or `controleer_afwijzing`."""
    vast = lopend(actor, stap.traject)
    if isinstance(vast, Weigering):
        return vast
    rij = Schuldhulpstap.objects.select_for_update(of=("self",)).get(pk=stap.pk)
    kader = schuldhulpkader(actor.gemeente, peildatum)
    door = kader.uitvoerder(rij.uitvoerder)
    had = Staphad(
        rij.soort, rij.van, rij.aangevraagd_op, rij.tot, door is not None and door.buiten, rij.goedgekeurd_op
    )  # fmt: skip
    if afgewezen is not None:
        ook = any((van, tot, goedgekeurd))
        weigering = rules.controleer_afwijzing(had, afgewezen, ook=ook, peildatum=peildatum)
        tot, uitkomst = afgewezen, f"Afgewezen door de rechter. {uitkomst}"
    else:
        weigering = rules.controleer_bijwerken(
            kader, had, van=van, tot=tot, goedgekeurd=goedgekeurd, uitkomst=uitkomst, peildatum=peildatum
        )
    if weigering:
        return weigering
    rij.van, rij.goedgekeurd_op = van or rij.van, goedgekeurd or rij.goedgekeurd_op
    rij.tot, rij.uitkomst = tot, uitkomst.strip() or rij.uitkomst
    rij.save()
    return bijgewerkt(rij, vast[1], tot)
