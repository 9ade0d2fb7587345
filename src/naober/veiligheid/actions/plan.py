"""The safety plan, and judging whether the violence has stopped."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Geweldsoordeel, Veiligheidsafspraak, Veiligheidsplan
from naober.veiligheid.queries import laatste_oordelen
from naober.veiligheid.rules import plan as rules
from naober.veiligheid.rules.plan import Geweldinvoer, Veiligheidsplaninvoer

_WET = Bron("Wmo 2015", "art. 2.3.5 lid 4")
_OVERIG = Gebeurtenis.Soort.OVERIG
weiger_bij_botsing(
    "veiligheidsplan_een_lopend",
    Weigering("veiligheidsplan.loopt-al", "Er loopt al een veiligheidsplan.", _WET, "Open de bladzijde opnieuw."),
)


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def maak_veiligheidsplan(
    actor: Actor, *, dossier: Dossier, plan: Veiligheidsplaninvoer, peildatum: date
) -> Gedaan[Veiligheidsplan] | Weigering:
    """Agree on a safety plan; one that ran before ends with it. Refused by `controleer_plan`."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := rules.controleer_plan(plan, peildatum):
        return weigering
    for eerder in Veiligheidsplan.objects.filter(dossier=open_, gesloten_op__isnull=True):
        eerder.gesloten_op = peildatum
        eerder.save()
    rij = Veiligheidsplan.objects.create(
        dossier=open_,
        doel=plan.doel.strip(),
        met_wie=plan.met_wie.strip()[:200],
        gemaakt_op=peildatum,
        gemaakt_door_id=actor.id,
        kijk_op=plan.kijk_op,
    )
    Veiligheidsafspraak.objects.bulk_create(
        Veiligheidsafspraak(plan=rij, wie=a.wie.strip()[:120], wat=a.wat.strip(), wanneer=a.wanneer.strip()[:120])
        for a in plan.afspraken
        if a.wat.strip()
    )
    return Gedaan(rij, open_, _OVERIG, f"Veiligheidsplan gemaakt. Samen kijken op {plan.kijk_op:%d-%m-%Y}.")


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def beoordeel_geweld(
    actor: Actor, *, dossier: Dossier, geweld: Geweldinvoer, peildatum: date
) -> Gedaan[Geweldsoordeel] | Weigering:
    """Judge whether the violence has durably stopped, and when one looks again. Refused by `controleer_geweld`."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    lopend = Veiligheidsplan.objects.filter(dossier=open_, gesloten_op__isnull=True).first()
    eerdere = list(Geweldsoordeel.objects.filter(dossier=open_, vorm=geweld.vorm).values_list("dag", "oordeel"))
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := rules.controleer_geweld(kader, geweld, eerdere, peildatum, plan=lopend is not None):
        return weigering
    rij = Geweldsoordeel.objects.create(
        dossier=open_,
        vorm=geweld.vorm,
        oordeel=geweld.oordeel,
        reden=geweld.reden.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    if lopend is not None and geweld.kijk_op is not None:
        lopend.kijk_op = geweld.kijk_op
        lopend.save()
    return Gedaan(rij, open_, _OVERIG, f"Veiligheid bekeken: het geweld is {rij.get_oordeel_display()}.")


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def sluit_veiligheidsplan(
    actor: Actor, *, plan: Veiligheidsplan, peildatum: date
) -> Gedaan[Veiligheidsplan] | Weigering:
    """End a safety plan. Refused as long as of some form of violence the last judgement is not that it has durably
    stopped, and when nothing was judged since the plan was made."""
    open_ = vergrendel(actor, plan.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Veiligheidsplan.objects.select_for_update(of=("self",)).get(pk=plan.pk)
    oordelen = laatste_oordelen([open_.pk])
    if vers.gesloten_op is not None:
        return Weigering("veiligheidsplan.gesloten", "Dit plan is al gesloten.", _WET, "Maak zo nodig een nieuw plan.")
    gestopt = all(o.oordeel == Geweldsoordeel.Oordeel.GESTOPT for o in oordelen)
    if not gestopt or not any(o.dag >= vers.gemaakt_op for o in oordelen):
        return Weigering(
            "veiligheidsplan.niet-gestopt",
            "Het plan loopt door tot het geweld duurzaam is gestopt.",
            _WET,
            "Leg eerst vast of het geweld is gestopt, of maak een nieuw plan.",
        )
    vers.gesloten_op = peildatum
    vers.save()
    return Gedaan(vers, open_, _OVERIG, "Veiligheidsplan gesloten.")
