"""The application, its term, and the advice: what comes before a decision."""

from datetime import date

from naober.besluit.actions.nemen import gemeld_op
from naober.besluit.models import Aanvraag, Advies, Besluit, Termijnstap
from naober.besluit.rules.aanvraag import (
    AL_VERLENGD,
    STAAT_AL_STIL,
    Stap,
    controleer_advies,
    controleer_stap,
    mag_aanvragen,
)
from naober.besluit.rules.grenzen import klachtweg, weiger_zonder_besluit
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import mag_adviseren
from naober.kern import Bron, Weigering, datum_voluit
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie, Plan
from naober.plan.queries import actie as zoek_actie
from naober.plan.rules import controleer_product_in_plan

_AANVRAAG = Bron("Awb", "art. 4:1")
_TERMIJN = Bron("Awb", "art. 4:13")
_BESTAAT = Weigering(
    "aanvraag.bestaat",
    "Deze aanvraag is al vastgelegd.",
    _AANVRAAG,
    "Open de actie om te zien wanneer zij is ingediend.",
)
_BESLOTEN = Weigering(
    "aanvraag.besloten",
    "Hierover is al besloten.",
    _AANVRAAG,
    "Is er iets veranderd, herzie dan het plan en leg een nieuwe aanvraag vast.",
)
weiger_bij_botsing("besluit_aanvraag_actie_id_key", _BESTAAT)
weiger_bij_botsing("termijnstap_een_open_opschorting", STAAT_AL_STIL)
weiger_bij_botsing("termijnstap_een_verlenging", AL_VERLENGD)


def _wachtend(actor: Actor, actie: Actie, dag: date) -> tuple[Dossier, Actie, Profiel, Product] | Weigering:
    """The action under lock, when a decision on it is still waited for."""
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = zoek_actie(actor, actie.pk)
    if vers is None:
        return GESCHRAPT
    profiel = profiel_van(actor.gemeente, dag)
    product = profiel.product(vers.product)
    if product is None:
        return Weigering(
            "aanvraag.geen-product",
            "Voor deze actie is geen besluit nodig, en dus geen aanvraag.",
            profiel.trap.bron,
            klachtweg(profiel.besluitregels),
        )
    if weigering := weiger_zonder_besluit(product, profiel.besluitregels):
        return weigering
    if Besluit.objects.filter(actie=vers).exists():
        return _BESLOTEN
    return dossier, vers, profiel, product


@handeling(recht="aanvraag.vastleggen", wet=_AANVRAAG)
def dien_aanvraag_in(
    actor: Actor, *, actie: Actie, ingediend_op: date, peildatum: date
) -> Gedaan[Aanvraag] | Weigering:
    """Record that the resident applied in writing. From that day the term for the decision runs.

    Refused: before the end of the investigation and of its term (Wmo), a second time, for what is given without a
    decision."""
    gevonden = _wachtend(actor, actie, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers, profiel, product = gevonden
    if Aanvraag.objects.filter(actie=vers).exists():
        return _BESTAAT
    if weigering := mag_aanvragen(
        profiel,
        product,
        afgesproken=vers.plan.status == Plan.Status.AFGESPROKEN,
        gemeld_op=gemeld_op(dossier),
        ingediend_op=ingediend_op,
        peildatum=peildatum,
    ):
        return weigering
    aanvraag = leg_aanvraag_vast(dossier, vers, ingediend_op, Aanvraag.Via.SCHRIFTELIJK)
    tekst = f"Aanvraag voor {product.in_zin}, ingediend op {datum_voluit(ingediend_op)}."
    return Gedaan(aanvraag, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=ingediend_op)


def leg_aanvraag_vast(dossier: Dossier, actie: Actie, ingediend_op: date, via: Aanvraag.Via) -> Aanvraag:
    """From this day the term for the decision on this action runs; only called inside an action."""
    actie.aangevraagd, actie.aangevraagd_op = True, ingediend_op
    actie.save(update_fields=["aangevraagd", "aangevraagd_op"])
    return _maak(dossier, actie, ingediend_op, via)


def _maak(dossier: Dossier, actie: Actie, ingediend_op: date, via: Aanvraag.Via) -> Aanvraag:
    return Aanvraag.objects.create(
        actie=actie,
        dossier=dossier,
        persoon=actie.behoefte.persoon,
        product=actie.product,
        ingediend_op=ingediend_op,
        via=via,
    )


def stappen_van(aanvraag: Aanvraag) -> list[Stap]:
    """What moved the term so far, oldest first: one query."""
    return [Stap(s.soort, s.van, s.tot, s.weken) for s in aanvraag.stappen.order_by("van", "id")]


@handeling(recht="aanvraag.vastleggen", wet=_TERMIJN)
def leg_termijnstap_vast(
    actor: Actor,
    *,
    actie: Actie,
    soort: str,
    van: date,
    weken: int = 0,
    grond: str = "",
    reden: str = "",
    peildatum: date,
) -> Gedaan[Termijnstap] | Weigering:
    """Stop the term, lengthen it, record that the resident was told it will be late, or that they gave notice of
    default. `van`: the day from which, or on which.

    Refused: no application, a ground that the law does not know, a second extension, a notice within the term."""
    gevonden = _wachtend(actor, actie, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers, profiel, product = gevonden
    if soort not in Termijnstap.Soort.values:
        return Weigering("termijn.soort", "Wat is er met de termijn?", _TERMIJN, "Kies uit de lijst.", "soort")
    if vers.aangevraagd_op is None:
        return Weigering(
            "termijn.geen-aanvraag",
            "Er is nog geen aanvraag, dus er loopt nog geen termijn.",
            _TERMIJN,
            "Spreek het plan af, of leg de aanvraag vast.",
        )
    aanvraag = Aanvraag.objects.filter(actie=vers).first() or _maak(
        dossier, vers, vers.aangevraagd_op, Aanvraag.Via.PLAN
    )
    regel = profiel.termijn("besluit", wet=product.wet)
    nieuw = Stap(soort, van, weken=weken)
    if weigering := controleer_stap(
        regel, aanvraag.ingediend_op, stappen_van(aanvraag), nieuw, grond=grond, reden=reden, peildatum=peildatum
    ):
        return weigering
    stap = Termijnstap.objects.create(
        aanvraag=aanvraag, soort=soort, van=van, weken=weken, grond=grond, reden=reden.strip()
    )
    tekst = f"Besluit over {product.in_zin}: {stap.get_soort_display()}. {stap.reden}".strip()
    return Gedaan(stap, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=van)


@handeling(recht="aanvraag.vastleggen", wet=_TERMIJN)
def hervat_termijn(actor: Actor, *, actie: Actie, tot: date, peildatum: date) -> Gedaan[Termijnstap] | Weigering:
    """Let the term run again: `tot` is the last day on which it stood still."""
    gevonden = _wachtend(actor, actie, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers, _, product = gevonden
    stap = Termijnstap.objects.filter(
        aanvraag__actie=vers, soort=Termijnstap.Soort.OPSCHORTING, tot__isnull=True
    ).first()
    if stap is None or not stap.van <= tot <= peildatum:
        return Weigering(
            "termijn.staat-niet-stil",
            "De termijn staat nu niet stil, of deze dag past daar niet bij.",
            Bron("Awb", "art. 4:15"),
            "Kies een dag vanaf het begin van het uitstel tot en met vandaag.",
            "tot",
        )
    stap.tot = tot
    stap.save(update_fields=["tot"])
    tekst = f"De termijn voor het besluit over {product.in_zin} loopt weer."
    return Gedaan(stap, dossier, Gebeurtenis.Soort.BESLUIT, tekst)


@handeling(recht="besluit.adviseren", wet=Bron("Awb", "art. 3:5"))
def geef_advies(
    actor: Actor, *, actie: Actie, strekking: str, motivering: str, waarom_niet_lichter: str = "", peildatum: date
) -> Gedaan[Advies] | Weigering:
    """Advise on a decision that someone else takes; a later advice replaces an earlier one.

    Refused: who does not advise by the mandate, no agreed plan, no reason, and for a grant no reason why nothing
    lighter is enough."""
    gevonden = _wachtend(actor, actie, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers, profiel, product = gevonden
    mandaat = mag_adviseren(profiel, product, actor.rollen, actor.team)
    if isinstance(mandaat, Weigering):
        return mandaat
    if weigering := controleer_product_in_plan(product, vers.plan.status) or controleer_advies(
        strekking, motivering, waarom_niet_lichter, mandaat.bron
    ):
        return weigering
    advies = Advies.objects.create(
        actie=vers,
        plan=vers.plan,
        adviseur_id=actor.id,
        gegeven_op=peildatum,
        strekking=strekking,
        motivering=motivering.strip(),
        waarom_niet_lichter=waarom_niet_lichter.strip(),
    )
    tekst = f"Advies over {product.in_zin}: {advies.get_strekking_display()}."
    return Gedaan(advies, dossier, Gebeurtenis.Soort.BESLUIT, tekst, mandaat.bron)
