"""What residents write to their own plan themselves: a plan of their own, and an action of theirs that is done."""

from datetime import date

from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van_mij
from naober.dossier.models import Dossier, Gebeurtenis
from naober.kern import Weigering
from naober.plan.grendel import AFGEROND, NIET_AFGESPROKEN, PLANBRON
from naober.plan.models import Actie, EigenPlan, Plan
from naober.plan.samen.actions import gemeld_op
from naober.plan.samen.rules import EIGEN_PLAN, eigen_plan_uiterlijk

_PLAN = Gebeurtenis.Soort.PLAN


@inwonerhandeling(recht="eigen.plan", wet=EIGEN_PLAN)
def dien_mijn_plan_in(inwoner: Inwoner, *, tekst: str, peildatum: date) -> Gedaan[EigenPlan] | Weigering:
    """Hand in the plan that one made oneself. In time within seven days after the report; a later one is kept and
    considered too. Refused: nothing in it, and without a file that is open."""
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    if not tekst.strip():
        return Weigering("eigen-plan.leeg", "Wat staat er in uw plan?", EIGEN_PLAN, "Schrijf het op.", "tekst")
    rij = EigenPlan.objects.create(
        dossier=open_,
        persoon_id=inwoner.voor,
        door=inwoner.eigen_naam[:120],
        tekst=tekst.strip(),
        ingediend_op=peildatum,
        op_tijd=peildatum <= eigen_plan_uiterlijk(gemeld_op(open_)),
    )
    wanneer = "" if rij.op_tijd else " Het kwam na de zeven dagen; wij kijken er toch naar."
    return Gedaan(rij, open_, _PLAN, f"{rij.door} heeft een eigen plan ingediend.{wanneer}")


@inwonerhandeling(recht="eigen.plan", wet=PLANBRON)
def rond_eigen_actie_af(
    inwoner: Inwoner, *, actie: int, afloop: str, toelichting: str = "", peildatum: date
) -> Gedaan[Actie] | Weigering:
    """Say that something is done that one would do oneself, and how it went. Refused: what somebody else does or is for
    somebody else, what has ended, a plan that was not agreed or is closed, and without saying how it went."""
    gevonden = _eigen_actie(inwoner, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if afloop not in (Actie.Afloop.BEREIKT, Actie.Afloop.DEELS, Actie.Afloop.NIET):
        return Weigering("actie.afloop", "Is het gelukt?", PLANBRON, "Maak een keuze.", "afloop")
    vers.begonnen_op = vers.begonnen_op or peildatum
    vers.afgerond_op, vers.afloop = peildatum, afloop
    vers.save()
    woorden = f" {toelichting.strip()}" if toelichting.strip() else ""
    tekst = f"{inwoner.eigen_naam}: {vers.omschrijving} is klaar, {Actie.Afloop(afloop).label}.{woorden}"
    return Gedaan(vers, dossier, _PLAN, tekst)


def _eigen_actie(inwoner: Inwoner, nummer: int) -> tuple[Dossier, Actie] | Weigering:
    """The open file, locked, and in it an action that this resident would do themselves."""
    dossier = op_slot_van_mij(inwoner)
    if isinstance(dossier, Weigering):
        return dossier
    vers = (
        Actie.objects.filter(
            pk=nummer,
            plan__dossier=dossier,
            behoefte__persoon_id=inwoner.voor,
            uitvoerder=Actie.Uitvoerder.INWONER,
            plan__gesloten_op__isnull=True,
        )
        .select_related("plan", "behoefte")
        .first()
    )
    if vers is None:
        return Weigering(
            "actie.niet-van-u",
            "Dit staat niet bij wat u zelf doet.",
            PLANBRON,
            "Kijk bij Mijn plan wat u zelf doet. Klopt het niet? Stuur uw contactpersoon een bericht.",
        )
    if vers.plan.status != Plan.Status.AFGESPROKEN:
        return NIET_AFGESPROKEN
    return AFGEROND if vers.afgerond_op is not None else (dossier, vers)
