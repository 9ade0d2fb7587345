"""The resident's own plan, who takes part, who directs, what is agreed between them, and meetings."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Max

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Antwoorden, controleer_velden, vastleggen
from naober.ingang.models import Binnenkomst
from naober.kern import Weigering
from naober.plan.grendel import NIET_AFGESPROKEN, PLANBRON, lopend_plan, lopende_actie
from naober.plan.models import (
    Actie,
    EigenPlan,
    Overdracht,
    Overleg,
    Plan,
    Planonderdeel,
    Planpartij,
    Regie,
    Samenwerkafspraak,
)
from naober.plan.samen.rules import (
    EIGEN_PLAN,
    PLEKKEN,
    Deelname,
    controleer_deelname,
    controleer_overdracht,
    controleer_overleg,
    controleer_regie,
    eigen_plan_uiterlijk,
    melding_voor_plan,
)
from naober.plan.voortgang.rules import herijken_voor

_PLAN = Gebeurtenis.Soort.PLAN
weiger_bij_botsing(
    "regie_een_per_rol",
    Weigering(
        "regie.al-belegd",
        "Een collega heeft deze rol net aan iemand gegeven. Er is er altijd één.",
        PLANBRON,
        "Bekijk het plan en stem af.",
        "rol",
    ),
)


@handeling(recht="plan.maken", wet=EIGEN_PLAN)
def dien_eigen_plan_in(
    actor: Actor, *, dossier: Dossier, door: str, tekst: str, ingediend_op: date | None = None, peildatum: date
) -> Gedaan[EigenPlan] | Weigering:
    """Record the plan that the resident made. In time when it came within seven days after the report; a later
    one is kept and considered too. Refused: nobody, or nothing in it, or a day after today."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    ingediend = ingediend_op or peildatum
    if fout := niet_later(ingediend, peildatum, "ingediend_op", EIGEN_PLAN):
        return fout
    if not door.strip() or not tekst.strip():
        veld = "tekst" if door.strip() else "door"
        return Weigering("eigen-plan.leeg", "Van wie is het plan, en wat staat erin?", EIGEN_PLAN, "Vul het in.", veld)
    rij = EigenPlan.objects.create(
        dossier=open_,
        door=door.strip(),
        tekst=tekst.strip(),
        ingediend_op=ingediend,
        op_tijd=ingediend <= eigen_plan_uiterlijk(gemeld_op(open_)),
    )
    wanneer = "" if rij.op_tijd else " Het kwam na de zeven dagen; wij kijken er toch naar."
    return Gedaan(rij, open_, _PLAN, f"{rij.door} heeft een eigen plan ingediend.{wanneer}", dag=ingediend)


def gemeld_op(dossier: Dossier) -> date:
    """When what is looked into now was reported: the oldest question after the last agreed plan. Two queries."""
    gevraagd = list(Binnenkomst.objects.filter(dossier=dossier).values_list("ontvangen_op", flat=True))
    plannen = Plan.objects.filter(dossier=dossier, afgesproken_op__isnull=False)
    return melding_voor_plan(gevraagd, plannen.aggregate(d=Max("afgesproken_op"))["d"]) or dossier.geopend_op


@handeling(recht="plan.maken", wet=EIGEN_PLAN)
def overweeg_eigen_plan(
    actor: Actor, *, eigen_plan: EigenPlan, overweging: str, peildatum: date
) -> Gedaan[EigenPlan] | Weigering:
    """Say what is done with the resident's own plan. Refused without a word on it."""
    open_ = vergrendel(actor, eigen_plan.dossier)
    if isinstance(open_, Weigering):
        return open_
    if not overweging.strip():
        return Weigering(
            "eigen-plan.overweging", "Wat doet u met het eigen plan?", EIGEN_PLAN, "Schrijf het op.", "overweging"
        )
    rij = EigenPlan.objects.get(pk=eigen_plan.pk)
    rij.overwogen_op, rij.overweging = peildatum, overweging.strip()
    rij.save()
    return Gedaan(rij, open_, _PLAN, f"Het eigen plan van {rij.door} is besproken. {rij.overweging}")


@handeling(recht="plan.maken", wet=PLANBRON)
def vul_onderdeel(
    actor: Actor, *, plan: Plan, sjabloon: str, antwoorden: Antwoorden, peildatum: date
) -> Gedaan[Planonderdeel] | Weigering:
    """Fill in a part of the plan for which the profile has a template; filled in again, it replaces what was
    there. Refused: an unknown template, and a field that the template asks and is empty."""
    gevonden = lopend_plan(actor, plan)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    vorm = profiel_van(actor.gemeente, peildatum).plan.sjabloon(sjabloon)
    if vorm is None:
        return Weigering("onderdeel.onbekend", "Dit onderdeel staat niet in het profiel.", PLANBRON, "Kies er een.")
    fout = controleer_velden(
        vorm.velden, antwoorden, code="onderdeel.onvolledig", bron=vorm.bron, voorvoegsel="onderdeel-"
    )
    if fout is not None:
        return fout
    rij, nieuw = Planonderdeel.objects.update_or_create(
        plan=vers,
        sjabloon=sjabloon,
        defaults={"gegevens": vastleggen(vorm.velden, antwoorden), "vastgelegd_op": peildatum},
    )
    return Gedaan(rij, dossier, _PLAN, f"{vorm.naam} {'vastgelegd' if nieuw else 'bijgewerkt'} in het plan.", vorm.bron)


@handeling(recht="plan.maken", wet=PLANBRON)
def voeg_partij_toe(
    actor: Actor, *, dossier: Dossier, deelname: Deelname, persoon: Persoon | None = None, peildatum: date
) -> Gedaan[Planpartij] | Weigering:
    """Record someone who takes part, formal or informal, with law, task and contact. Refused: see
    `controleer_deelname`, and a person of another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_deelname(profiel, deelname):
        return fout
    if persoon is not None and persoon.huishouden_id != open_.huishouden_id:
        return Weigering(
            "partij.persoon", "Deze persoon hoort bij een ander huishouden.", PLANBRON, "Kies een ander.", "persoon"
        )
    soort = profiel.plan.partij(deelname.soort)
    if soort is None:
        raise AssertionError("de soort is al getoetst")
    if persoon is None:
        # Who lives alone is who is helped.
        bewoners = list(Persoon.objects.filter(huishouden_id=open_.huishouden_id)[:2])
        persoon = bewoners[0] if len(bewoners) == 1 else None
    rij = Planpartij.objects.create(
        dossier=open_,
        soort=soort.code,
        naam=deelname.naam.strip(),
        formeel=soort.formeel,
        wet=deelname.wet.strip() or soort.wet or "",
        taak=deelname.taak.strip(),
        contact=deelname.contact.strip(),
        leefgebied=deelname.leefgebied,
        persoon=persoon,
        gebonden=deelname.gebonden or Planpartij.Gebonden.NVT,
        van=peildatum,
    )
    tekst = f"{rij.naam} ({soort.naam}) doet mee: {rij.taak}."
    if rij.gebonden == Planpartij.Gebonden.NEE:
        tekst += " Nog te regelen: deze partij is niet gebonden aan de samenwerkingsafspraken."
    return Gedaan(rij, open_, _PLAN, tekst, soort.bron)


@handeling(recht="plan.maken", wet=PLANBRON)
def regel_partij(
    actor: Actor, *, partij: Planpartij, geregeld: str, principes: bool = False, stopt: bool = False, peildatum: date
) -> Gedaan[Planpartij] | Weigering:
    """Settle how a party takes part that the agreements do not bind, whether it works by the guiding principles,
    or that it takes part no longer. Refused without a word on it, and for a party that stopped before."""
    open_ = vergrendel(actor, partij.dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = Planpartij.objects.get(pk=partij.pk)
    if rij.tot is not None:
        return Weigering("partij.gestopt", "Deze deelnemer doet niet meer mee.", PLANBRON, "Voeg opnieuw toe.")
    if not geregeld.strip():
        return Weigering("partij.geregeld", "Wat is er afgesproken?", PLANBRON, "Schrijf het op.", "geregeld")
    rij.geregeld = geregeld.strip()
    if rij.gebonden == Planpartij.Gebonden.NEE and not stopt:
        rij.gebonden = Planpartij.Gebonden.GEREGELD
    if principes:
        rij.principes_op = peildatum
    if stopt:
        rij.tot = peildatum
        Regie.objects.filter(partij=rij, tot__isnull=True).update(tot=peildatum)
    rij.save()
    tekst = f"{rij.naam} doet niet meer mee. {rij.geregeld}" if stopt else f"Geregeld met {rij.naam}: {rij.geregeld}"
    return Gedaan(rij, open_, _PLAN, tekst)


@handeling(recht="plan.maken", wet=PLANBRON)
def wijs_regie_toe(
    actor: Actor,
    *,
    dossier: Dossier,
    rol: str,
    bij: str,
    wie: str = "",
    partij: Planpartij | None = None,
    reden: str = "",
    peildatum: date,
) -> Gedaan[Regie] | Weigering:
    """Give a role in the direction to someone; who had it before has it no longer. With an institution it is one
    of the formal parties of this plan. Refused: see `controleer_regie`, and an institution that does not take
    part."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    lopend = {r.rol: r for r in Regie.objects.filter(dossier=open_, tot__isnull=True)}
    wie = partij.naam if partij else wie
    if fout := controleer_regie(profiel, rol, bij=bij, wie=wie, reden=reden, lopend=lopend.keys()):
        return fout
    doet_mee = partij is not None and partij.dossier_id == open_.pk and partij.formeel and partij.tot is None
    vorm = profiel.plan.rol(rol)
    if vorm is not None and bij == Regie.Bij.INSTELLING and not doet_mee:
        return Weigering(
            "regie.instelling",
            "Dit is geen instelling die in dit plan meedoet.",
            vorm.bron,
            "Zet de instelling eerst bij de deelnemers, en kies haar dan.",
            "partij",
        )
    rij = leg_regie_vast(open_, rol, bij, wie, peildatum, reden=reden, partij=partij if doet_mee else None)
    naam = vorm.naam if vorm else rol
    tekst = f"{naam}: {rij.wie}, bij {PLEKKEN[bij]}." + (f" {rij.reden}" if rij.reden else "")
    return Gedaan(rij, open_, _PLAN, tekst, vorm.bron if vorm else None)


def leg_regie_vast(
    dossier: Dossier, rol: str, bij: str, wie: str, dag: date, *, reden: str = "", partij: Planpartij | None = None
) -> Regie:
    """Only called inside an action, when the rules have been asked."""
    Regie.objects.filter(dossier=dossier, rol=rol, tot__isnull=True).update(tot=dag)
    return Regie.objects.create(
        dossier=dossier, rol=rol, bij=bij, wie=wie.strip(), partij=partij, reden=reden.strip(), van=dag
    )


@handeling(recht="plan.maken", wet=PLANBRON)
def spreek_samenwerking_af(
    actor: Actor,
    *,
    dossier: Dossier,
    tekst: str,
    code: str = "",
    een: Planpartij | None = None,
    ander: Planpartij | None = None,
    peildatum: date,
) -> Gedaan[Samenwerkafspraak] | Weigering:
    """Record what parties agreed: one of the profile's agreements applied here, coordination between two kinds of
    help, or their own. Refused: nothing said, an unknown code, and parties that do not take part here."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    plan = profiel_van(actor.gemeente, peildatum).plan
    if not tekst.strip():
        return Weigering("afspraak.leeg", "Wat is er afgesproken?", PLANBRON, "Schrijf het op.", "tekst")
    if code and not plan.afspraaknaam(code):
        return Weigering("afspraak.code", "Deze afspraak staat niet in het profiel.", PLANBRON, "Kies er een.", "code")
    partijen = [p for p in (een, ander) if p is not None]
    if any(p.dossier_id != open_.pk or p.tot is not None for p in partijen) or (not code and len(partijen) < 2):
        return Weigering(
            "afspraak.partijen",
            "Tussen wie geldt deze afspraak? Kies twee deelnemers van dit plan.",
            PLANBRON,
            "Zet hen eerst bij de deelnemers.",
            "een",
        )
    rij = Samenwerkafspraak.objects.create(
        dossier=open_, code=code, tekst=tekst.strip(), een=een, ander=ander, gemaakt_op=peildatum
    )
    wie = f" ({' en '.join(p.naam for p in partijen)})" if partijen else ""
    return Gedaan(
        rij, open_, _PLAN, f"{plan.afspraaknaam(code) or 'Samenwerkafspraak over samenwerking'}{wie}: {rij.tekst}"
    )


@handeling(recht="plan.maken", wet=PLANBRON)
def leg_overleg_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    onderwerp: str,
    verslag: str,
    inwoner_erbij: bool,
    aanwezigen: Sequence[tuple[str, str]],
    reden_afwezig: str = "",
    dag: date | None = None,
    peildatum: date,
) -> Gedaan[Overleg] | Weigering:
    """Record a meeting about the guidance. `aanwezigen`: names with their kind of party. Refused: no subject or
    account, no resident and no reason why, an unknown kind of party, a day after today."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    op = dag or peildatum
    fout = niet_later(op, peildatum, "dag", PLANBRON) or controleer_overleg(
        onderwerp=onderwerp, verslag=verslag, inwoner_erbij=inwoner_erbij, reden_afwezig=reden_afwezig
    )
    if fout is not None:
        return fout
    plan = profiel_van(actor.gemeente, peildatum).plan
    if any(plan.partij(soort) is None or not naam.strip() for naam, soort in aanwezigen):
        return Weigering(
            "overleg.aanwezigen", "Noem van elke aanwezige naam en soort.", PLANBRON, "Kies uit de lijst.", "wie-1"
        )
    rij = Overleg.objects.create(
        dossier=open_,
        dag=op,
        onderwerp=onderwerp.strip(),
        verslag=verslag.strip(),
        inwoner_erbij=inwoner_erbij,
        reden_afwezig=reden_afwezig.strip(),
        aanwezigen=[{"naam": n.strip(), "soort": s} for n, s in aanwezigen],
        door_id=actor.id,
    )
    erbij = "met de inwoner" if inwoner_erbij else f"zonder de inwoner: {rij.reden_afwezig}"
    return Gedaan(rij, open_, _PLAN, f"Overleg over {rij.onderwerp}, {erbij}", dag=op)


@handeling(recht="plan.maken", wet=PLANBRON)
def draag_hulp_over(
    actor: Actor,
    *,
    actie: Actie,
    soort: str,
    aan: str,
    inbreng: str = "",
    samenwerking: str = "",
    peildatum: date,
) -> Gedaan[Overdracht] | Weigering:
    """Ask another's expertise, or hand the help over. The profile says where the direction then lies; when it goes
    to an institution it moves with the record, and the help gets the day on which it is looked at again.
    Refused: see `controleer_overdracht`, and a plan that has not been agreed."""
    gevonden = lopende_actie(actor, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if vers.plan.status != Plan.Status.AFGESPROKEN:
        return NIET_AFGESPROKEN
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_overdracht(profiel, soort, aan=aan, inbreng=inbreng, samenwerking=samenwerking):
        return fout
    vorm = profiel.plan.overdracht(soort)
    if vorm is None:
        raise AssertionError("de soort is al getoetst")
    rij = Overdracht.objects.create(
        actie=vers,
        soort=soort,
        aan=aan.strip(),
        regie=vorm.regie,
        inbreng=inbreng.strip(),
        samenwerking=samenwerking.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    if vorm.rol and vorm.regie == "instelling":
        leg_regie_vast(dossier, vorm.rol, vorm.regie, aan, peildatum, reden=vorm.naam)
        vers.herijken_op = vers.herijken_op or herijken_voor(profiel, vers.trede, peildatum)
        vers.save()
    tekst = f"{vorm.naam} ({vers.omschrijving}) aan {rij.aan}. De regie ligt bij {PLEKKEN[vorm.regie]}."
    return Gedaan(rij, dossier, _PLAN, tekst, vorm.bron)
