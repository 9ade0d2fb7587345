"""What a household pays itself: judgements, in kind, hours bought besides, and what the CAK is told."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from naober.besluit.models import Besluit
from naober.dossier.handeling import Gedaan, gevolg_van, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.geld import Bijdrageregels
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Bedrag, Bron, Weigering, datum_voluit
from naober.levering.actions.uitgaand import over_wie
from naober.levering.models import Bijdrageafspraak, Bijdrageopbrengst, Uitgaand
from naober.levering.queries.bijdrage import perioden_van
from naober.levering.rules import bijdrage as regels
from naober.plan.models import Plan

_WMO = Bron("Wmo 2015", "art. 2.1.4a")


def _lopend_plan(dossier: Dossier) -> Plan | None:
    return Plan.objects.filter(dossier=dossier, gesloten_op__isnull=True).order_by("-pk").first()


def _leg_vast(actor: Actor, dossier: Dossier, soort: str, dag: date, **velden: Any) -> Bijdrageafspraak:
    """As part of the plan that runs, where there is one."""
    return Bijdrageafspraak.objects.create(
        dossier=dossier,
        plan=_lopend_plan(dossier),
        soort=soort,
        vastgelegd_op=dag,
        vastgelegd_door_id=actor.id,
        **velden,
    )


@handeling(recht="bijdrage.vastleggen", wet=regels.OORDEEL)
def leg_bijdrageoordeel_vast(
    actor: Actor, *, dossier: Dossier, soort: str, reden: str, van: date, tot: date | None = None, peildatum: date
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """The team decides that this household pays no contribution for a reason of the law, such as that it cannot pay.
    Part of its plan. Refused by `controleer_oordeel`."""
    vers = vergrendel(actor, dossier)
    if isinstance(vers, Weigering):
        return vers
    if weigering := regels.controleer_oordeel(soort, reden, van, tot, peildatum=peildatum):
        return weigering
    rij = _leg_vast(actor, vers, soort, peildatum, reden=reden.strip(), van=van, tot=tot, bron=str(regels.OORDEEL))
    return Gedaan(
        rij, vers, Gebeurtenis.Soort.BESLUIT, f"Geen eigen bijdrage: {regels.OORDELEN[soort]}", regels.OORDEEL
    )


@handeling(recht="bijdrage.vastleggen", wet=_WMO)
def leg_natura_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    antwoorden: Mapping[str, Antwoord],
    wat: str,
    opbrengst: Bedrag | None = None,
    van: date,
    tot: date | None = None,
    peildatum: date,
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """A contribution in kind in place of money, as an exception, by the checklist of the profile.

    Refused by `controleer_natura`, and where the policy knows no such thing."""
    vers = vergrendel(actor, dossier)
    if isinstance(vers, Weigering):
        return vers
    profiel = profiel_van(actor.gemeente, peildatum)
    beleid = profiel.geld.bijdrage
    oordeel = weeg_toets(profiel.toets(beleid.natura.toets), antwoorden) if beleid and beleid.natura else None
    ja = {code for code, a in antwoorden.items() if a.waarde}
    eerste = oordeel.toets.vragen[0].code if oordeel else ""
    if weigering := regels.controleer_natura(
        beleid,
        voldaan=oordeel.voldaan if oordeel else None,
        wat=wat,
        opbrengst=opbrengst,
        kan_niet_betalen=eerste in ja,
    ):
        return weigering
    if tot is not None and tot < van:
        return Weigering("bijdrage.periode", "De laatste dag ligt voor de eerste.", _WMO, "Verbeter de dagen.", "tot")
    gegeven = {code: [a.waarde, a.motivering] for code, a in antwoorden.items()}
    bron = beleid.natura.bron if beleid and beleid.natura else _WMO
    rij = _leg_vast(
        actor, vers, "natura", peildatum, van=van, tot=tot, wat=wat.strip(), antwoorden=gegeven, bron=str(bron),
        centen=opbrengst.centen if opbrengst else None,
    )  # fmt: skip
    return Gedaan(rij, vers, Gebeurtenis.Soort.BESLUIT, "Een bijdrage in natura afgesproken.", bron)


@handeling(recht="bijdrage.vastleggen", wet=_WMO)
def leg_bijkopen_vast(
    actor: Actor,
    *,
    besluit: Besluit,
    uren: Decimal,
    bij: str,
    van: date,
    tot: date | None = None,
    peildatum: date,
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """Hours a week that a resident buys beside what the decision gives: apart from it, and never told to the CAK.
    Refused by `controleer_bijkopen`."""
    vers = vergrendel(actor, besluit.dossier)
    if isinstance(vers, Weigering):
        return vers
    beleid = profiel_van(actor.gemeente, peildatum).geld.bijdrage
    if weigering := regels.controleer_bijkopen(beleid, besluit.product, uren, van, tot):
        return weigering
    bron = beleid.bijkopen.bron if beleid and beleid.bijkopen else _WMO
    rij = _leg_vast(
        actor,
        vers,
        "bijkopen",
        peildatum,
        besluit=besluit,
        uren=uren,
        bij=bij.strip(),
        van=van,
        tot=tot,
        bron=str(bron),
    )
    return Gedaan(rij, vers, Gebeurtenis.Soort.BESLUIT, "Vastgelegd dat de inwoner zelf uren bijkoopt.", bron)


@handeling(recht="bijdrage.vastleggen", wet=_WMO)
def leg_overgang_vast(
    actor: Actor, *, dossier: Dossier, product: str, sinds: date, peildatum: date
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """This household had this provision already (`sinds`) before a contribution was asked for it, so it pays nothing
    until the transition of the policy is over; the CAK hears of it from then. Refused by `controleer_overgang`."""
    vers = vergrendel(actor, dossier)
    if isinstance(vers, Weigering):
        return vers
    beleid = profiel_van(actor.gemeente, peildatum).geld.bijdrage
    besloten = Besluit.objects.filter(dossier=vers, product=product, uitkomst=Besluit.Uitkomst.TOEGEKEND).exists()
    if weigering := regels.controleer_overgang(beleid, product, sinds, al_besloten=besloten):
        return weigering
    regel = beleid.overgang_van(product) if beleid else None
    assert regel is not None  # noqa: S101  # refused above
    rij = _leg_vast(
        actor, vers, regels.OVERGANG, peildatum, van=regel.ingang, tot=regel.vanaf - timedelta(days=1),
        reden=f"{regels.overgang_in_zin(regel)} Het huishouden had dit sinds {datum_voluit(sinds)}.",
        antwoorden={"product": product}, bron=str(regel.bron),
    )  # fmt: skip
    tekst = f"Geen eigen bijdrage tot {datum_voluit(regel.vanaf)}: het huishouden had deze voorziening al."
    return Gedaan(rij, vers, Gebeurtenis.Soort.BESLUIT, tekst, regel.bron)


@handeling(recht="bijdrage.vastleggen", wet=_WMO)
def leg_wlzgesprek_vast(
    actor: Actor, *, dossier: Dossier, weegt_mee: bool, toelichting: str, peildatum: date
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """That the contributions of Wmo and Wlz were laid side by side for a resident, and whether that keeps them in the
    Wmo. Refused where the policy has no such comparison, and without saying what the resident said when it does."""
    vers = vergrendel(actor, dossier)
    if isinstance(vers, Weigering):
        return vers
    beleid = profiel_van(actor.gemeente, peildatum).geld.bijdrage
    if beleid is None or beleid.wlz is None:
        return Weigering(
            "bijdrage.geen-wlz", "Het beleid legt Wmo en Wlz niet naast elkaar.", _WMO, "Leg het vast als notitie."
        )
    if weegt_mee and not toelichting.strip():
        return Weigering(
            "bijdrage.wlz-uitleg", "Wat zei de inwoner daarover?", beleid.wlz.bron, "Schrijf het op.", "toelichting"
        )
    rij = _leg_vast(
        actor, vers, "wlz", peildatum, van=peildatum, weegt_mee=weegt_mee, reden=toelichting.strip(),
        bron=str(beleid.wlz.bron),
    )  # fmt: skip
    return Gedaan(rij, vers, Gebeurtenis.Soort.GESPREK, "De bijdrage van Wmo en Wlz besproken.", beleid.wlz.bron)


@handeling(recht="bijdrage.vastleggen", wet=_WMO)
def beeindig_bijdrageafspraak(
    actor: Actor, *, afspraak: Bijdrageafspraak, tot: date, peildatum: date
) -> Gedaan[Bijdrageafspraak] | Weigering:
    """Let what was agreed end on this day. Refused before it began, and when it ended already."""
    vers = vergrendel(actor, afspraak.dossier)
    if isinstance(vers, Weigering):
        return vers
    rij = Bijdrageafspraak.objects.select_for_update(of=("self",)).get(pk=afspraak.pk)
    if tot < rij.van or (rij.tot is not None and rij.tot <= peildatum):
        return Weigering(
            "bijdrage.al-voorbij", "Deze afspraak is al voorbij, of begint later.", _WMO, "Kies een andere dag.", "tot"
        )
    rij.tot = tot
    rij.save(update_fields=["tot"])
    return Gedaan(rij, vers, Gebeurtenis.Soort.BESLUIT, "Een afspraak over de eigen bijdrage beëindigd.")


@handeling(recht="koppeling.versturen", wet=regels.CAK)
def leg_opbrengst_vast(
    actor: Actor,
    *,
    jaar: int,
    bedrag: Bedrag,
    leveringsvorm: str,
    post: str = "",
    product: str = "",
    toelichting: str = "",
    peildatum: date,
) -> Gedaan[Bijdrageopbrengst] | Weigering:
    """What came in as contributions, by form of delivery, as the CAK accounts for it. Refused by
    `controleer_opbrengst`, and for a form, budget line or product that the profile does not know."""
    if weigering := regels.controleer_opbrengst(jaar, bedrag.centen, peildatum=peildatum):
        return weigering
    profiel = profiel_van(actor.gemeente, peildatum)
    bekend = (
        leveringsvorm in Besluit.Leveringsvorm.values
        and (not post or profiel.geld.post(post) is not None)
        and (not product or profiel.product(product) is not None)
    )
    if not bekend:
        return Weigering(
            "bijdrage.onbekend", "Deze vorm, begrotingsregel of hulp kennen wij niet.", regels.CAK,
            "Kies uit de lijst.", "post",
        )  # fmt: skip
    rij = Bijdrageopbrengst.objects.create(
        jaar=jaar, centen=bedrag.centen, leveringsvorm=leveringsvorm, post=post, product=product,
        toelichting=toelichting.strip(), vastgelegd_op=peildatum, vastgelegd_door_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Opbrengst van eigen bijdragen over {jaar} vastgelegd.")


@gevolg_van("neem_besluit")
def meld_na_besluit(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A grant for which a contribution is asked: what changes for the household goes to the CAK."""
    if isinstance(besluit := gedaan.resultaat, Besluit):
        werk_meldingen_bij(besluit, profiel_van(actor.gemeente, dag).geld.bijdrage, dag)


@gevolg_van("wijzig_besluit")
def meld_na_wijziging(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A grant that changes or ends, likewise."""
    besluit = getattr(gedaan.resultaat, "besluit", None)
    if isinstance(besluit, Besluit):
        werk_meldingen_bij(besluit, profiel_van(actor.gemeente, dag).geld.bijdrage, dag)


def werk_meldingen_bij(besluit: Besluit, beleid: Bijdrageregels | None, dag: date) -> None:
    """Start and stop of the household as the grants stand now, each told once. Only what the CAK needs: who, which
    help, from or until which month; nothing about income, which the municipality does not hold."""
    if beleid is None or besluit.bijdrage in ("geen",):
        return
    perioden = perioden_van(besluit.dossier_id)
    # A start that lies ahead is told now: nobody decides anything on that day.
    tot = max(dag, besluit.ingetrokken_op or dag, *(van for van, _ in perioden))
    for melding in regels.meldingen(perioden, tot=tot):
        Uitgaand.objects.get_or_create(
            koppeling=Uitgaand.Koppeling.CAK,
            sleutel=f"{besluit.dossier_id} {melding.soort} {melding.maand:%Y-%m}",
            defaults={
                "soort": melding.soort, "dossier_id": besluit.dossier_id, "persoon_id": besluit.persoon_id,
                "besluit": besluit, "per_op": melding.maand, "aangemaakt_op": dag,
                "gegevens": {
                    "product": besluit.product, "vorm": besluit.leveringsvorm, "kenmerk": besluit.kenmerk,
                    **over_wie(besluit),
                },
            },
        )  # fmt: skip
