"""What is locked before something in a plan is written: the file, and in it the plan or action as it is now."""

from naober.dossier.handeling import vergrendel
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.plan.models import Actie, Plan

PLANBRON = Bron("Wmo 2015", "art. 2.3.2 lid 4")

GESCHRAPT = Weigering(
    code="actie.geschrapt",
    reden="Deze actie staat niet meer in het plan: een collega heeft haar geschrapt.",
    bron=PLANBRON,
    alternatief="Open het plan om te zien wat er nu in staat.",
)
GESLOTEN = Weigering(
    "plan.gesloten",
    "Dit plan loopt niet meer, of hoort bij een ander huishouden.",
    PLANBRON,
    "Gebruik het lopende plan.",
)
AFGEROND = Weigering(
    "actie.afgerond", "Deze actie is al afgerond.", PLANBRON, "Voeg een nieuwe actie toe als er weer iets nodig is."
)

NIET_AFGESPROKEN = Weigering(
    "plan.niet-afgesproken",
    "Dit kan pas als het plan met het huishouden is afgesproken.",
    PLANBRON,
    "Spreek eerst het plan af.",
)


def lopend_plan(actor: Actor, plan: Plan) -> tuple[Dossier, Plan] | Weigering:
    """The file, locked, and its plan as it is now. Refused when the plan has been closed."""
    dossier = vergrendel(actor, plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Plan.objects.get(pk=plan.pk)
    return GESLOTEN if vers.gesloten_op is not None else (dossier, vers)


def lopende_actie(actor: Actor, actie: Actie) -> tuple[Dossier, Actie] | Weigering:
    """The file, locked, and the action as it is now. Refused when it was struck out, has ended or was rejected,
    or when its plan has been closed."""
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Actie.objects.select_related("plan", "behoefte").filter(pk=actie.pk).first()
    if vers is None:
        return GESCHRAPT
    if vers.plan.gesloten_op is not None:
        return GESLOTEN
    return AFGEROND if vers.afgerond_op is not None or not vers.helpt else (dossier, vers)
