"""A personal budget: the plan before it, the contracts and the drawing right after it, and its check."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from naober.besluit.actions import wijzig_besluit
from naober.besluit.models import Besluit, Vervolgbesluit
from naober.besluit.rules.vervolg import Wijziging
from naober.dossier.handeling import Gedaan, gevolg_van, handeling, houd_tegen, vergrendel
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.profiel.geld import Pgbregels
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import vastleggen
from naober.kern import Bedrag, Bron, Weigering, datum_voluit
from naober.levering.actions.uitgaand import over_wie
from naober.levering.models import Pgbcontrole, Pgbovereenkomst, Pgbplan, Uitgaand
from naober.levering.rules import pgb as regels
from naober.levering.rules import pgbcontrole as daarna
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie
from naober.plan.queries import actie as zoek_actie

_GEEN_REGELS = Weigering(
    "pgb.geen-regels",
    "Het beleid van deze gemeente zegt niets over een pgb.",
    regels.VOORWAARDEN,
    "Geef de hulp in natura.",
)


@handeling(recht="pgb.vastleggen", wet=regels.VOORWAARDEN)
def leg_pgbplan_vast(
    actor: Actor, *, actie: Actie, plan: regels.Pgbplan, peildatum: date
) -> Gedaan[Pgbplan] | Weigering:
    """Record or change the personal plan for a budget, with the tariff that follows from it. Part of the whole plan.

    Refused once it was decided on, and by `controleer_plan` and `bepaal_tarief`."""
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = zoek_actie(actor, actie.pk)
    if vers is None:
        return GESCHRAPT
    profiel = profiel_van(actor.gemeente, peildatum)
    beleid, product = profiel.geld.pgb, profiel.product(vers.product)
    if beleid is None or product is None:
        return _GEEN_REGELS
    if Besluit.objects.filter(actie=vers).exists():
        return Weigering(
            "pgb.al-besloten", "Over dit pgb is al besloten. Het plan blijft zoals het was.", regels.VOORWAARDEN,
            "Leg vast hoe het gaat bij de controle, of maak een nieuw plan.",
        )  # fmt: skip
    if weigering := regels.controleer_plan(beleid, plan, product, peildatum=peildatum):
        return weigering
    tarief = regels.bepaal_tarief(beleid, plan, product.code)
    if isinstance(tarief, Weigering):
        return tarief
    velden = _velden(beleid, plan, tarief)
    rij, _ = Pgbplan.objects.update_or_create(
        actie=vers,
        defaults={
            **velden, "dossier": dossier, "persoon": vers.behoefte.persoon, "vastgelegd_op": peildatum,
            "vastgelegd_door_id": actor.id,
        },
    )  # fmt: skip
    naam = beleid.plan.naam if beleid.plan else "Plan voor het pgb"
    bron = beleid.plan.bron if beleid.plan else beleid.bron
    return Gedaan(rij, dossier, Gebeurtenis.Soort.PLAN, f"{naam} voor {product.in_zin} vastgelegd.", bron)


def _velden(beleid: Pgbregels, plan: regels.Pgbplan, tarief: regels.Pgbtarief | None) -> dict[str, Any]:
    gegevens = vastleggen(beleid.plan.velden, plan.gegevens) if beleid.plan else {}
    uitleg = [[reden, str(bron)] for reden, bron in zip(tarief.redenen, tarief.bronnen, strict=True)] if tarief else []
    return {
        "motivering": plan.motivering.strip(), "gegevens": gegevens, "taken": dict(plan.taken), "hulp": plan.hulp,
        "hulp_naam": plan.hulp_naam.strip(), "helper": plan.helper, "helper_naam": plan.helper_naam.strip(),
        "netwerk_reden": plan.netwerk_reden.strip(), "netwerk_misbruik": plan.netwerk_misbruik.strip(),
        "uitsluitingen": dict(plan.uitsluitingen), "buiten_gemeente": plan.buiten_gemeente,
        "zelf_regelen": plan.zelf_regelen, "natura_centen": plan.natura.centen if plan.natura else None,
        "gevraagd_centen": plan.gevraagd.centen if plan.gevraagd else None,
        "tarief_centen": tarief.centen if tarief else None, "bijbetaling_centen": tarief.bijbetaling if tarief else 0,
        "uitleg": uitleg, "besproken_op": plan.besproken_op,
    }  # fmt: skip


def als_plan(rij: Pgbplan) -> regels.Pgbplan:
    """The plan as the rules read it."""
    return regels.Pgbplan(
        motivering=rij.motivering, gegevens=rij.gegevens, taken=rij.taken, hulp=rij.hulp, hulp_naam=rij.hulp_naam,
        helper=rij.helper, helper_naam=rij.helper_naam, natura=_bedrag(rij.natura_centen),
        gevraagd=_bedrag(rij.gevraagd_centen), netwerk_reden=rij.netwerk_reden, netwerk_misbruik=rij.netwerk_misbruik,
        uitsluitingen=rij.uitsluitingen, besproken_op=rij.besproken_op, zelf_regelen=rij.zelf_regelen,
        buiten_gemeente=rij.buiten_gemeente,
    )  # fmt: skip


def _bedrag(centen: int | None) -> Bedrag | None:
    return None if centen is None else Bedrag(centen)


@gevolg_van("neem_besluit")
def na_besluit(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A budget is granted on a plan that was tested with the resident, up to its tariff; the SVB is told of it."""
    besluit = gedaan.resultaat
    if not isinstance(besluit, Besluit) or besluit.uitkomst != Besluit.Uitkomst.TOEGEKEND or besluit.spoed:
        return
    profiel = profiel_van(actor.gemeente, dag)
    beleid, product = profiel.geld.pgb, profiel.product(besluit.product)
    if beleid is None or product is None:
        return
    rij = Pgbplan.objects.filter(actie_id=besluit.actie_id).first()
    if weigering := _weiger(profiel, beleid, product, besluit, als_plan(rij) if rij else None):
        houd_tegen(weigering)
    if rij is not None:
        rij.besluit = besluit
        rij.save(update_fields=["besluit"])
    if besluit.leveringsvorm == Besluit.Leveringsvorm.PGB and beleid.trekkingsrecht is not None:
        meld_svb(besluit, Uitgaand.Soort.TOEKENNING, besluit.ingang_op or dag, dag, rij)


def _weiger(
    profiel: Profiel, beleid: Pgbregels, product: Product, besluit: Besluit, plan: regels.Pgbplan | None
) -> Weigering | None:
    centen = besluit.bedrag_centen or 0
    if besluit.leveringsvorm == Besluit.Leveringsvorm.GELD:
        return regels.controleer_persoonsgericht(beleid, plan, product, centen)
    if besluit.leveringsvorm != Besluit.Leveringsvorm.PGB:
        return None
    eenheden = int(besluit.omvang * 100) if besluit.omvang is not None and besluit.per == "maand" else None
    if eenheden is not None and product.omvang is not None and product.omvang.per == "week":
        # So many weeks has a month: the budget of a month is for that many.
        eenheden = eenheden * 52 // 12
    if weigering := regels.controleer_toekenning(beleid, plan, product, eenheden=eenheden, centen=centen):
        return weigering
    return regels.controleer_plan(beleid, plan, product, peildatum=besluit.genomen_op) if plan else None


def meld_svb(besluit: Besluit, soort: Uitgaand.Soort, per_op: date, dag: date, plan: Pgbplan | None = None) -> None:
    """What the SVB must know to pay the helper: of whom, how much, from or until when. Once for each change."""
    gegevens: Mapping[str, object] = {
        "kenmerk": besluit.kenmerk, "product": besluit.product, "wet": besluit.wet,
        "bedrag_centen": besluit.bedrag_centen, "per": besluit.per,
        "tot": besluit.eind_op.isoformat() if besluit.eind_op else None,
        "zorgverlener": plan.helper_naam if plan else "", **over_wie(besluit),
    }  # fmt: skip
    Uitgaand.objects.get_or_create(
        koppeling=Uitgaand.Koppeling.SVB,
        sleutel=f"{besluit.kenmerk} {soort} {per_op} {besluit.vervolg.count()}",
        defaults={
            "soort": soort, "dossier_id": besluit.dossier_id, "persoon_id": besluit.persoon_id, "besluit": besluit,
            "per_op": per_op, "gegevens": gegevens, "aangemaakt_op": dag,
        },
    )  # fmt: skip


@gevolg_van("wijzig_besluit")
def na_wijziging(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A budget that changes or ends: the SVB is told."""
    vervolg = gedaan.resultaat
    if not isinstance(vervolg, Vervolgbesluit) or vervolg.besluit.leveringsvorm != Besluit.Leveringsvorm.PGB:
        return
    beleid = profiel_van(actor.gemeente, dag).geld.pgb
    if beleid is None or beleid.trekkingsrecht is None:
        return
    weg = vervolg.soort == Vervolgbesluit.Soort.INTREKKING
    meld_svb(vervolg.besluit, Uitgaand.Soort.EINDE if weg else Uitgaand.Soort.WIJZIGING, vervolg.per_op, dag)


def _lopend(besluit: Besluit) -> Weigering | None:
    if besluit.leveringsvorm == Besluit.Leveringsvorm.PGB and besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND:
        return None
    return Weigering("pgb.geen-pgb", "Dit besluit is geen pgb.", regels.VOORWAARDEN, "Kies een besluit met een pgb.")


@handeling(recht="pgb.vastleggen", wet=daarna.TREKKINGSRECHT)
def leg_overeenkomst_vast(
    actor: Actor,
    *,
    besluit: Besluit,
    soort: str,
    met: str,
    natuurlijk_persoon: bool,
    uit_netwerk: bool = False,
    ingang: date,
    einde: date | None = None,
    tarief: Bedrag | None = None,
    eenheid: str = "",
    peildatum: date,
) -> Gedaan[Pgbovereenkomst] | Weigering:
    """Record the contract of a resident with who helps for the budget, such as an employment contract with a
    neighbour. Refused by `controleer_overeenkomst`, and where there is no budget."""
    dossier = vergrendel(actor, besluit.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    if weigering := _lopend(besluit):
        return weigering
    beleid = profiel_van(actor.gemeente, peildatum).geld.pgb
    if weigering := daarna.controleer_overeenkomst(
        beleid, soort=soort, natuurlijk_persoon=natuurlijk_persoon, met=met, ingang=ingang,
        pgb_van=besluit.ingang_op or besluit.genomen_op,
    ):  # fmt: skip
        return weigering
    if einde is not None and einde < ingang:
        return Weigering(
            "pgb.overeenkomst-einde", "De laatste dag ligt voor de eerste.", daarna.TREKKINGSRECHT,
            "Verbeter de dagen.", "einde",
        )  # fmt: skip
    rij = Pgbovereenkomst.objects.create(
        besluit=besluit, soort=soort, met=met.strip(), natuurlijk_persoon=natuurlijk_persoon, uit_netwerk=uit_netwerk,
        ingang=ingang, einde=einde, tarief_centen=tarief.centen if tarief else None, eenheid=eenheid.strip(),
        vastgelegd_op=peildatum,
    )  # fmt: skip
    tekst = f"{soort.capitalize()} bij pgb {besluit.kenmerk} vastgelegd."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=ingang if ingang <= peildatum else None)


@handeling(recht="pgb.controleren", wet=daarna.BESTEDING)
def controleer_pgb(
    actor: Actor, *, besluit: Besluit, controle: daarna.Controle, peildatum: date
) -> Gedaan[Pgbcontrole] | Weigering:
    """Record a check of what a budget was spent on, in contact with the resident, with how far the aims of the plan
    were reached. The municipality does this itself where its policy says so. Refused by `controleer_controle`."""
    dossier = vergrendel(actor, besluit.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    if weigering := _lopend(besluit):
        return weigering
    beleid = profiel_van(actor.gemeente, peildatum).geld.pgb
    if beleid is None:
        return _GEEN_REGELS
    plan = Pgbplan.objects.filter(besluit=besluit).first()
    if weigering := daarna.controleer_controle(
        beleid, controle, doelen=doelen_van(beleid, plan), ingang=besluit.ingang_op or besluit.genomen_op,
        peildatum=peildatum,
    ):  # fmt: skip
        return weigering
    rij = Pgbcontrole.objects.create(
        besluit=besluit, contact=controle.contact, van=controle.van, tot=controle.tot, besteed_centen=controle.besteed,
        uitkomst=controle.uitkomst, grond=controle.grond if controle.uitkomst == "onrechtmatig" else "",
        bevindingen=controle.bevindingen.strip(), kwaliteit=controle.kwaliteit.strip(), doelen=dict(controle.doelen),
        gedaan_op=peildatum, gedaan_door_id=actor.id,
    )  # fmt: skip
    tekst = f"Besteding van pgb {besluit.kenmerk} gecontroleerd: {daarna.UITKOMSTEN[controle.uitkomst]}."
    bron = beleid.controle.bron if beleid.controle else None
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst, bron)


def doelen_van(beleid: Pgbregels, plan: Pgbplan | None) -> tuple[str, ...]:
    """What the plan wanted to reach, in its own words: the aims that a check goes by."""
    if plan is None or beleid.plan is None:
        return ()
    codes = [v.code for v in beleid.plan.velden if v.code in ("resultaat", "bijdrage")]
    return tuple(str(plan.gegevens[code]) for code in codes if plan.gegevens.get(code))


@handeling(recht="besluit.wijzigen", wet=Bron("Wmo 2015", "art. 2.3.10"))
def trek_pgb_in(
    actor: Actor, *, besluit: Besluit, grond: str, motivering: str, per_op: date, peildatum: date
) -> Gedaan[Vervolgbesluit] | Weigering:
    """End a budget on a ground of the policy; a decision with its own letter and objection. Refused by
    `intrekkingsgrond` and by what ends any grant."""
    if weigering := _lopend(besluit):
        return weigering
    beleid = profiel_van(actor.gemeente, peildatum).geld.pgb
    if beleid is None:
        return _GEEN_REGELS
    gevonden = daarna.intrekkingsgrond(beleid, grond)
    if isinstance(gevonden, Weigering):
        return gevonden
    wijziging = Wijziging(soort="intrekking", motivering=motivering, per_op=per_op, grond=gevonden.wet or "")
    vervolg = wijzig_besluit(actor, besluit=besluit, wijziging=wijziging, peildatum=peildatum)
    if isinstance(vervolg, Weigering):
        return vervolg
    tekst = f"Pgb {besluit.kenmerk} ingetrokken per {datum_voluit(per_op)}: {gevonden.naam}"
    return Gedaan(vervolg, besluit.dossier, Gebeurtenis.Soort.BESLUIT, tekst, gevonden.bron)
