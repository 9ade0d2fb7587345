"""A resident applies for a provision. What the plan has already is applied for at once; what it does not have yet
waits, from its own day, until a worker puts it in the plan."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from naober.agenda.berichten import bericht_van
from naober.agenda.models import Bericht
from naober.besluit.actions.aanvraag import leg_aanvraag_vast
from naober.besluit.models import Aanvraag, Besluit
from naober.besluit.rules.aanvraag import mag_aanvragen
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, gevolg_van
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van_mij
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import samen_nodig
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import leeftijden
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering, datum_voluit
from naober.onderzoek.models import Onderzoek
from naober.plan.models import Actie, Plan
from naober.plan.samen.actions import gemeld_op

_AANVRAAG = Bron("Awb", "art. 4:1")


@inwonerhandeling(recht="eigen.aanvraag", wet=_AANVRAAG)
def vraag_zelf_aan(
    inwoner: Inwoner, *, product: str, waarom: str, samen: bool = False, peildatum: date
) -> Gedaan[Bericht] | Weigering:
    """Apply for this product of the profile; from today the term for the decision runs. Refused: what is not there or
    is given without a decision, before the end of the investigation and of its term (Wmo), what was applied for or
    decided upon already, without saying why it is needed, and for a child from twelve to sixteen when not both the
    child and a parent agree (`samen`; Jeugdwet art. 7.3.4)."""
    dossier = op_slot_van_mij(inwoner)
    if isinstance(dossier, Weigering):
        return dossier
    profiel = profiel_van(inwoner.gemeente, peildatum)
    gevraagd = profiel.product(product)
    if gevraagd is None:
        return Weigering("aanvraag.product", "Wat wilt u aanvragen?", _AANVRAAG, "Kies uit de lijst.", "product")
    actie = _in_plan(inwoner, dossier, product)
    if weigering := _weiger(inwoner, profiel, dossier, gevraagd, actie, peildatum):
        return weigering
    if not waarom.strip():
        return Weigering("aanvraag.waarom", "Waarom hebt u dit nodig?", _AANVRAAG, "Schrijf het kort op.", "waarom")
    beiden = _beiden(inwoner, peildatum)
    if beiden is not None and not samen:
        return beiden
    uiterlijk = profiel.termijn("besluit", wet=gevraagd.wet).vanaf(peildatum).uiterste_datum
    wat = f"{gevraagd.naam}. Besluit uiterlijk op {datum_voluit(uiterlijk)}.\n{waarom.strip()}"
    if beiden is not None:
        wat += f"\nKind en ouder zijn het eens, zegt {inwoner.eigen_naam}."
    if actie is not None:
        leg_aanvraag_vast(dossier, actie, peildatum, Aanvraag.Via.DIGITAAL)
        rij = bericht_van(inwoner, dossier, Bericht.Soort.INGEDIEND, f"Aanvraag: {wat}", actie=actie, product=product)
    else:
        rij = bericht_van(inwoner, dossier, Bericht.Soort.AANVRAAG, f"Aanvraag: {wat}", product=product)
    tekst = f"{rij.door} vraagt {gevraagd.in_zin} aan, via internet."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst)


def _beiden(inwoner: Inwoner, dag: date) -> Weigering | None:
    """The refusal that stands as long as a child and its parent do not both agree; None where one of them decides."""
    wet = leeftijden(dag)
    geboren = Persoon.objects.get(pk=inwoner.voor).geboortedatum
    if not samen_nodig(wet, geboren, dag):
        return None
    return Weigering(
        "aanvraag.samen",
        f"Van {wet.samen_vanaf.jaren} tot {wet.ouders_tot.jaren} jaar beslissen kind en ouder samen.",
        wet.samen_vanaf.bron,
        "Bespreek het samen, en vink dan aan dat de ander het ermee eens is. Lukt dat niet? Bel de gemeente.",
        "samen",
    )


def _in_plan(inwoner: Inwoner, dossier: Dossier, product: str) -> Actie | None:
    """What the running plan has of this product for this resident, the last one added first."""
    rijen = Actie.objects.filter(plan__dossier=dossier, behoefte__persoon_id=inwoner.voor, product=product)
    lopend = rijen.filter(plan__gesloten_op__isnull=True).select_related("plan", "behoefte")
    return next((a for a in lopend.order_by("-id") if a.helpt), None)


def _weiger(
    inwoner: Inwoner, profiel: Profiel, dossier: Dossier, product: Product, actie: Actie | None, dag: date
) -> Weigering | None:
    if not product.besluit_nodig:
        return Weigering(
            "aanvraag.zonder-besluit",
            f"{product.naam} krijgt u zonder aanvraag en zonder besluit.",
            product.bron,
            "Stuur uw contactpersoon een bericht. De hulp kan dan meteen beginnen.",
            "product",
        )
    if actie is not None and Besluit.objects.filter(actie=actie).exists():
        return Weigering(
            "aanvraag.besloten",
            "Hierover is al besloten.",
            _AANVRAAG,
            "Bekijk het besluit. Bent u het niet eens, dan kunt u bezwaar maken.",
            "product",
        )
    wacht = Bericht.objects.filter(persoon_id=inwoner.voor, soort=Bericht.Soort.AANVRAAG, product=product.code)
    if (actie is not None and actie.aangevraagd_op is not None) or wacht.filter(actie=None, dossier=dossier).exists():
        return Weigering(
            "aanvraag.bestaat",
            "U hebt dit al aangevraagd.",
            _AANVRAAG,
            "Kijk bij Waar is mijn vraag wanneer u het besluit krijgt.",
            "product",
        )
    return _te_vroeg(inwoner, profiel, dossier, product, dag)


def _te_vroeg(inwoner: Inwoner, profiel: Profiel, dossier: Dossier, product: Product, dag: date) -> Weigering | None:
    gemeld = gemeld_op(dossier)
    plannen = Plan.objects.filter(dossier=dossier, status=Plan.Status.AFGESPROKEN, afgesproken_op__gte=gemeld)
    onderzocht = (
        Onderzoek.objects.filter(dossier=dossier, afgerond_op__gte=gemeld).exists()
        or plannen.filter(acties__behoefte__persoon_id=inwoner.voor).exists()
    )
    weigering = mag_aanvragen(
        profiel, product, afgesproken=onderzocht, gemeld_op=gemeld, ingediend_op=dag, peildatum=dag
    )
    if weigering is None:
        return None
    tot = profiel.termijn("onderzoek", wet=product.wet).vanaf(gemeld).uiterste_datum
    return replace(
        weigering,
        alternatief=(
            f"Het onderzoek is uiterlijk klaar op {datum_voluit(tot)}. Duurt het langer, dan kunt u daarna toch "
            "aanvragen. Is er haast? Bel de gemeente."
        ),
        veld="product",
    )


@gevolg_van("voeg_actie_toe")
def neem_aanvraag_over(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What a resident applied for and is put in the plan now, was applied for on the day on which they did."""
    actie: Actie = gedaan.resultaat
    if not actie.product or gedaan.dossier is None:
        return
    wacht = Bericht.objects.filter(
        dossier=gedaan.dossier,
        persoon_id=actie.behoefte.persoon_id,
        soort=Bericht.Soort.AANVRAAG,
        product=actie.product,
        actie=None,
    )
    eerste = wacht.order_by("id").first()
    if eerste is not None:
        wacht.update(actie=actie)
        leg_aanvraag_vast(gedaan.dossier, actie, timezone.localdate(eerste.moment), Aanvraag.Via.DIGITAAL)
