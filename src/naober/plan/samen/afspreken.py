"""What agreeing a plan asks of everyone around it, and the roles that are then filled by themselves."""

from datetime import date

from naober.dossier.models import Betrokkenheid, Dossier
from naober.gemeente.profiel import Profiel
from naober.kern import Weigering
from naober.onderzoek.models import Behoefte
from naober.onderzoek.queries import behoeften_van
from naober.plan.models import Actie, EigenPlan, Plan, Planpartij, Regie, Samenwerkafspraak
from naober.plan.queries import standen
from naober.plan.rules import Doelvoornemen, controleer_samenhang, mag_afspreken
from naober.plan.samen.actions import leg_regie_vast
from naober.plan.samen.rules import (
    EIGEN_PLAN,
    Partijstand,
    Situatie,
    controleer_partijen,
    regie_ontbreekt,
    verplichte_rollen,
)
from naober.plan.voortgang.queries import open_signalen
from naober.plan.voortgang.rules import controleer_samenloop


def weeg_afspraak(
    profiel: Profiel, dossier: Dossier, plan: Plan, akkoord_van: str, peildatum: date
) -> Weigering | None:
    """What stands in the way of agreeing this plan, if anything. When nothing does, the roles that the profile
    fills by itself are filled. Only called inside the action that agrees."""
    behoeften, acties = behoeften_van(dossier), list(plan.acties.select_related("behoefte").order_by("id"))
    doelen = [Doelvoornemen(d.omschrijving, d.soort, d.formeel, d.informeel) for d in plan.doelen.all()]
    partijen = list(Planpartij.objects.filter(dossier=dossier, tot__isnull=True))
    return (
        mag_afspreken(profiel, standen(behoeften, acties), doelen=len(doelen), akkoord_van=akkoord_van)
        or _eigen_plan(dossier)
        or controleer_samenhang(profiel, doelen)
        or controleer_partijen(
            profiel,
            [Partijstand(p.naam, p.soort, p.formeel, p.gebonden, p.principes_op is not None) for p in partijen],
            producten={a.product for a in acties if a.product and a.helpt},
            sjablonen=set(plan.onderdelen.values_list("sjabloon", flat=True)),
            afspraken=set(Samenwerkafspraak.objects.filter(dossier=dossier).values_list("code", flat=True)),
        )
        or controleer_samenloop(profiel, open_signalen(profiel, dossier, plan))
        or _vul_rollen(profiel, dossier, situatie_van(profiel, behoeften, acties, partijen), akkoord_van, peildatum)
    )


def _eigen_plan(dossier: Dossier) -> Weigering | None:
    if not EigenPlan.objects.filter(dossier=dossier, overwogen_op__isnull=True).exists():
        return None
    return Weigering(
        "plan.eigen-plan",
        "De inwoner heeft een eigen plan ingediend. Dat is nog niet besproken.",
        EIGEN_PLAN,
        "Leg vast wat u met het eigen plan doet.",
        "eigen_plan",
    )


def situatie_van(
    profiel: Profiel, behoeften: list[Behoefte], acties: list[Actie], partijen: list[Planpartij]
) -> Situatie:
    """How many life domains and providers this household has to do with, and whether there is help by decision."""
    lopend = [a for a in acties if a.helpt and a.afgerond_op is None]
    wie = {a.wie.strip().lower() for a in lopend if a.uitvoerder == Actie.Uitvoerder.AANBIEDER}
    besluit = {t.code for t in profiel.trap.treden if t.besluit}
    return Situatie(
        leefgebieden=len({b.leefgebied for b in behoeften}),
        aanbieders=len(wie | {p.naam.strip().lower() for p in partijen if p.formeel}),
        maatwerk=any(a.product or a.trede in besluit for a in lopend),
    )


def _vul_rollen(
    profiel: Profiel, dossier: Dossier, situatie: Situatie, akkoord_van: str, peildatum: date
) -> Weigering | None:
    lopend = set(Regie.objects.filter(dossier=dossier, tot__isnull=True).values_list("rol", flat=True))
    regisseur = (
        Betrokkenheid.objects.filter(dossier=dossier, regie=True, tot__isnull=True).select_related("medewerker").first()
    )
    for rol in verplichte_rollen(profiel, situatie):
        if rol.code in lopend:
            continue
        wie = akkoord_van if rol.vanzelf == "gezin" else (regisseur.medewerker.naam if regisseur else "")
        if rol.vanzelf is None or not wie.strip():
            return regie_ontbreekt(rol)
        leg_regie_vast(dossier, rol.code, rol.vanzelf, wie, peildatum)
    return None
