"""Making, agreeing, reviewing and ending the one plan of a household."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from django.db.models import Max, Q

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.ingang.queries import eerst_nog
from naober.kaart.models import Voorziening
from naober.kern import Bron, Weigering
from naober.onderzoek.actions import weiger_vervallen
from naober.onderzoek.models import Behoefte
from naober.onderzoek.onderdelen.stand import weiger_einde, weiger_in_plan
from naober.onderzoek.queries import behoeften_van, vondsten_van
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie, Doel, Plan
from naober.plan.queries import standen
from naober.plan.rules import (
    Bouwsteen,
    Doelen,
    als_voornemen,
    controleer_bouwsteen,
    controleer_doelen,
    open_behoeften,
)
from naober.plan.samen.afspreken import weeg_afspraak

_PLAN = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_EEN_PLAN = Weigering(
    code="plan.bestaat",
    reden="Dit huishouden heeft al een plan. Een huishouden heeft één plan, over alle wetten heen.",
    bron=_PLAN,
    alternatief="Voeg een actie toe aan het lopende plan, of herzie dat plan.",
)
weiger_bij_botsing("plan_een_lopend_per_dossier", _EEN_PLAN)
weiger_bij_botsing("plan_versie_uniek", _EEN_PLAN)

_OPNIEUW = " Het plan moet opnieuw worden afgesproken."


@handeling(recht="plan.maken", wet=_PLAN)
def maak_plan(
    actor: Actor,
    *,
    dossier: Dossier,
    doelen: Doelen,
    evaluatie_op: date,
    mantelzorg_steun: str = "",
    hoe: str = "",
    peildatum: date,
) -> Gedaan[Plan] | Weigering:
    """Begin the household's plan. `doelen` are pairs of text and kind, or say more; `hoe` is how it came about, as
    the profile names it.

    Refused: a second plan, no conversation with needs yet, no review date after today, a kind of goal or a way
    that the profile does not know."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if Plan.objects.filter(dossier=open_, gesloten_op__isnull=True).exists():
        return _EEN_PLAN
    if weigering := eerst_nog(profiel_van(actor.gemeente, peildatum), open_, "plan"):
        return weigering
    opstellen = {w.code: w.naam for w in profiel_van(actor.gemeente, peildatum).plan.opstellen}
    if hoe and hoe not in opstellen:
        return Weigering("plan.hoe", "Zo komt een plan hier niet tot stand.", _PLAN, "Kies uit de lijst.", "hoe")
    plan = _nieuw_plan(actor, open_, doelen, evaluatie_op, mantelzorg_steun, peildatum, hoe=hoe)
    if isinstance(plan, Weigering):
        return plan
    manier = f" ({opstellen[hoe]})" if hoe else ""
    return Gedaan(plan, open_, Gebeurtenis.Soort.PLAN, f"Plan {plan.versie} opgesteld met het huishouden{manier}.")


def _nieuw_plan(
    actor: Actor,
    dossier: Dossier,
    doelen: Doelen,
    evaluatie_op: date,
    mantelzorg_steun: str,
    peildatum: date,
    *,
    hoe: str = "",
) -> Plan | Weigering:
    if evaluatie_op <= peildatum:
        return Weigering(
            "plan.evaluatie",
            "De datum waarop u samen terugkijkt moet na vandaag liggen.",
            _PLAN,
            "Kies een latere datum.",
            "evaluatie_op",
        )
    if not Behoefte.objects.filter(dossier=dossier).exists():
        return Weigering(
            "plan.zonder-gesprek",
            "Er is nog geen gesprek waarin een behoefte is vastgelegd.",
            _PLAN,
            "Leg eerst het gesprek vast.",
        )
    voornemens = [als_voornemen(d) for d in doelen]
    if fout := controleer_doelen(profiel_van(actor.gemeente, peildatum), voornemens, _PLAN):
        return fout
    hoogste = Plan.objects.filter(dossier=dossier).aggregate(h=Max("versie"))["h"] or 0
    plan = Plan.objects.create(
        dossier=dossier,
        versie=hoogste + 1,
        opgesteld_op=peildatum,
        opgesteld_door_id=actor.id,
        evaluatie_op=evaluatie_op,
        mantelzorg_steun=mantelzorg_steun.strip(),
        opgesteld_hoe=hoe,
    )
    Doel.objects.bulk_create(
        Doel(
            plan=plan,
            omschrijving=d.tekst.strip(),
            soort=d.soort,
            formeel=d.formeel.strip(),
            informeel=d.informeel.strip(),
        )
        for d in voornemens
    )
    return plan


@handeling(recht="plan.maken", wet=_PLAN)
def voeg_actie_toe(
    actor: Actor,
    *,
    plan: Plan,
    behoefte: Behoefte,
    bouwsteen: Bouwsteen,
    voorziening: Voorziening | None = None,
    peildatum: date,
) -> Gedaan[Actie] | Weigering:
    """Add a building block for a need of this household. What was agreed before has to be agreed anew: a
    household never finds something in its plan that it did not agree to.

    Refused: a heavier rung without findings on the lighter ones, a product on another rung, a closed plan."""
    profiel = profiel_van(actor.gemeente, peildatum)
    dossier = vergrendel(actor, plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Plan.objects.get(pk=plan.pk)
    if vers.gesloten_op is not None or behoefte.dossier_id != dossier.pk:
        return Weigering(
            "plan.gesloten",
            "Dit plan loopt niet meer, of hoort bij een ander huishouden.",
            _PLAN,
            "Gebruik het lopende plan.",
        )
    if weigering := weiger_vervallen(behoefte):
        return weigering
    # Danger does not wait for a question.
    spoed = bool(bouwsteen.onveilig) and profiel.trap.veiligheid_eerst
    if not spoed and (weigering := weiger_in_plan(profiel, dossier, behoefte, bouwsteen.product, peildatum)):
        return weigering
    # The rung of a provision is on the map, whatever the caller says of it.
    bouwsteen = replace(bouwsteen, voorziening_trede=voorziening.trede if voorziening else "")
    if weigering := controleer_bouwsteen(profiel, bouwsteen, vondsten_van(behoefte)):
        return weigering
    if bouwsteen.uitvoerder not in Actie.Uitvoerder.values:
        return Weigering("actie.uitvoerder", "Kies wie dit gaat doen.", _PLAN, "Kies uit de lijst.", "uitvoerder")
    actie = Actie.objects.create(
        plan=vers,
        behoefte=behoefte,
        trede=bouwsteen.trede,
        omschrijving=bouwsteen.omschrijving.strip(),
        uitvoerder=bouwsteen.uitvoerder,
        wie=bouwsteen.wie.strip(),
        voorziening=voorziening,
        product=bouwsteen.product,
        reden_buiten_team=bouwsteen.reden_buiten_team.strip(),
        opdracht=bouwsteen.opdracht.strip(),
        onveilig=bouwsteen.onveilig.strip(),
        aangevraagd=bouwsteen.aangevraagd,
    )
    trede = profiel.trap.trede(bouwsteen.trede)
    tekst = f"In het plan: {actie.omschrijving} ({trede.naam}, door {actie.wie})."
    if actie.onveilig:
        tekst += f" Veiligheid gaat voor: {actie.onveilig}"
    if _weer_in_de_maak(vers):
        tekst += _OPNIEUW
    return Gedaan(actie, dossier, Gebeurtenis.Soort.PLAN, tekst, profiel.trap.bron)


@handeling(recht="plan.maken", wet=_PLAN)
def schrap_actie(actor: Actor, *, actie: Actie, reden: str, peildatum: date) -> Gedaan[Plan] | Weigering:
    """Take a building block out of the running plan, with the reason; the history keeps it. What was agreed
    has to be agreed anew.

    Refused: no reason, plan closed, already struck out, and when it was decided upon: a decision stays."""
    if not reden.strip():
        return Weigering(
            "actie.schrappen-zonder-reden", "Waarom vervalt deze actie?", _PLAN, "Schrijf de reden op.", "reden"
        )
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Actie.objects.select_related("plan").filter(pk=actie.pk).first()
    if vers is None:
        return GESCHRAPT
    if vers.stand or vers.plan.gesloten_op is not None:
        return Weigering(
            "actie.vast",
            "Over deze actie is besloten, of het plan is gesloten. Zij kan niet meer worden geschrapt.",
            _PLAN,
            "Herzie het plan; daar kiest u welke acties blijven.",
        )
    if vers.begonnen_op or vers.afgerond_op or vers.overdrachten.exists() or vers.schaling_van.exists():
        return Weigering(
            "actie.loopt-al",
            "Deze actie is al begonnen of overgedragen. Zij kan niet meer worden geschrapt.",
            _PLAN,
            "Rond de actie af, met wat zij heeft opgeleverd.",
        )
    tekst = f"Uit het plan: {vers.omschrijving}. {reden.strip()}"
    plan = vers.plan
    vers.delete()
    if _weer_in_de_maak(plan):
        tekst += _OPNIEUW
    return Gedaan(plan, dossier, Gebeurtenis.Soort.PLAN, tekst)


def _weer_in_de_maak(plan: Plan) -> bool:
    """A household never finds something in its plan, or misses something, that it did not agree to."""
    if plan.status != Plan.Status.AFGESPROKEN:
        return False
    plan.status = Plan.Status.CONCEPT
    plan.save()
    return True


def leg_stand_vast(actie: Actie, stand: Actie.Stand) -> None:
    """What was decided on this action; only called inside the action that decides."""
    Actie.objects.filter(pk=actie.pk).update(stand=stand)


@handeling(recht="plan.maken", wet=_PLAN)
def spreek_af(actor: Actor, *, plan: Plan, akkoord_van: str, peildatum: date) -> Gedaan[Plan] | Weigering:
    """Agree the plan with the household; roles that the profile fills by itself are filled. Refused: no aim, a need
    without an answer, nobody who agrees, and what `weeg_afspraak` finds open."""
    dossier = vergrendel(actor, plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Plan.objects.get(pk=plan.pk)
    if vers.status != Plan.Status.CONCEPT:
        return Weigering(
            "plan.al-afgesproken",
            "Dit plan is al afgesproken of gesloten.",
            _PLAN,
            "Is er iets veranderd, herzie dan het plan.",
        )
    profiel = profiel_van(actor.gemeente, peildatum)
    if weigering := weeg_afspraak(profiel, dossier, vers, akkoord_van, peildatum):
        return weigering
    vers.status = Plan.Status.AFGESPROKEN
    vers.afgesproken_op, vers.akkoord_van = peildatum, akkoord_van.strip()
    vers.save()
    # The term of a decision starts with the first agreement, and a later one does not restart it.
    vers.acties.filter(aangevraagd_op__isnull=True).exclude(product="").update(aangevraagd_op=peildatum)
    return Gedaan(vers, dossier, Gebeurtenis.Soort.PLAN, f"Plan {vers.versie} afgesproken met {vers.akkoord_van}.")


@handeling(recht="plan.maken", wet=_PLAN)
def herzie_plan(
    actor: Actor,
    *,
    plan: Plan,
    reden: str,
    doelen: Doelen,
    evaluatie_op: date,
    mantelzorg_steun: str = "",
    houd: Collection[int] = (),
    peildatum: date,
) -> Gedaan[Plan] | Weigering:
    """Close the running plan with the reason and open the next version, in one step: the household is never
    without a plan and never has two. The actions in `houd` go along, with the decision on them, and so does
    every application that waits for one; the history keeps in which plan they stood before. Refused: no
    reason, plan already closed."""
    if not reden.strip():
        return Weigering(
            "plan.herzien-zonder-reden",
            "Waarom wordt het plan herzien?",
            _PLAN,
            "Schrijf op wat er is veranderd.",
            "reden",
        )
    dossier = vergrendel(actor, plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    oud = Plan.objects.get(pk=plan.pk)
    if oud.gesloten_op is not None:
        return Weigering("plan.gesloten", "Dit plan is al gesloten.", _PLAN, "Gebruik het lopende plan.")
    _sluit(oud, reden, peildatum)
    nieuw = _nieuw_plan(actor, dossier, doelen, evaluatie_op, mantelzorg_steun, peildatum)
    if isinstance(nieuw, Weigering):
        return nieuw
    blijft = oud.acties.filter(Q(pk__in=houd) | (~Q(product="") & Q(stand="")))
    doelen_nu = {d.omschrijving: d for d in nieuw.doelen.all()}
    for actie in list(blijft.select_related("doel")):
        actie.plan, actie.doel = nieuw, doelen_nu.get(actie.doel.omschrijving) if actie.doel else None
        actie.save()
    oud.onderdelen.update(plan=nieuw)
    tekst = f"Plan {oud.versie} herzien: {oud.sluitreden} Plan {nieuw.versie} begint."
    return Gedaan(nieuw, dossier, Gebeurtenis.Soort.PLAN, tekst)


def _sluit(plan: Plan, reden: str, peildatum: date) -> None:
    plan.status = Plan.Status.GESLOTEN
    plan.gesloten_op, plan.sluitreden = peildatum, reden.strip()
    plan.save()


@handeling(recht="dossier.afronden", wet=_PLAN)
def rond_af(actor: Actor, *, dossier: Dossier, slottekst: str, peildatum: date) -> Gedaan[Dossier] | Weigering:
    """End the file with what it yielded. A solution that needed no provision is a full outcome.

    Refused: a question nobody took up, a need without an answer, an application without a decision, no
    closing text."""
    if not slottekst.strip():
        return Weigering(
            "afronden.zonder-slot",
            "Wat heeft het opgeleverd? Dat ontbreekt nog.",
            _PLAN,
            "Schrijf kort op hoe het is afgelopen.",
            "slottekst",
        )
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if Binnenkomst.objects.filter(dossier=open_, status=Binnenkomst.Status.OVERGEDRAGEN).exists():
        return Weigering(
            "afronden.wachtende-vraag",
            "Er wacht nog een vraag die niemand heeft opgepakt.",
            _PLAN,
            "Pak die vraag eerst op.",
        )
    if weigering := eerst_nog(profiel_van(actor.gemeente, peildatum), open_, "afronden"):
        return weigering
    plan = Plan.objects.filter(dossier=open_, gesloten_op__isnull=True).first()
    acties = list(plan.acties.all()) if plan else []
    if over := open_behoeften(standen(behoeften_van(open_), acties)):
        return Weigering(
            "afronden.open-behoefte",
            f"Deze behoefte heeft nog geen antwoord: {over[0]}.",
            _PLAN,
            "Leg vast op welke trede die is opgelost.",
            "slottekst",
        )
    if wachtend := next((a for a in acties if a.product and not a.stand), None):
        return Weigering(
            "afronden.open-besluit",
            f"Over deze actie is nog niet besloten: {wachtend.omschrijving}.",
            _PLAN,
            "Neem eerst het besluit, of schrap de actie met een reden.",
            "slottekst",
        )
    profiel = profiel_van(actor.gemeente, peildatum)
    gegeven = Actie.objects.filter(plan__dossier=open_, stand=Actie.Stand.TOEGEKEND).values_list("product", flat=True)
    wetten = {p.wet for code in gegeven if (p := profiel.product(code)) is not None}
    if weigering := weiger_einde(profiel, open_, wetten, peildatum):
        return weigering
    if plan is not None:
        _sluit(plan, "Dossier afgerond.", peildatum)
    Betrokkenheid.objects.filter(dossier=open_, tot__isnull=True).update(tot=peildatum)
    open_.gesloten_op, open_.slottekst = peildatum, slottekst.strip()
    open_.save()
    return Gedaan(open_, open_, Gebeurtenis.Soort.OVERIG, f"Dossier afgerond: {open_.slottekst}")
