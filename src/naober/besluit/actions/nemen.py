"""Taking a decision on an action of the plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Max, Min, Q

from naober.besluit.actions.bewaren import bewaar_brief
from naober.besluit.bijdrage import bijdrage_bij
from naober.besluit.brieftekst import besluitbrief
from naober.besluit.feiten import feiten_voor
from naober.besluit.models import Aanvraag, Advies, Besluit, Brief, Rechtmatigheidstoets, Toetsing
from naober.besluit.rules import SPOED, Voornemen, controleer_voornemen
from naober.besluit.rules.aanvraag import GegevenAdvies, controleer_vooraf_advies
from naober.besluit.rules.grenzen import klachtweg, weiger_zonder_besluit
from naober.besluit.vooraf import gaat_meteen, weiger_onuitgewerkt
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Gegevensveld, Mandaat, Product, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Oordeel, eenmaal, mag_beslissen, toetsen_voor, weeg_toets
from naober.gemeente.velden import product_voor, vastleggen
from naober.ingang.models import Binnenkomst
from naober.kern import Bron, Weigering, datum_voluit, leeftijd_op
from naober.onderzoek.actions import weiger_vervallen
from naober.onderzoek.onderdelen.stand import weiger_zonder_onderzoek
from naober.onderzoek.queries import vondsten_van
from naober.plan.actions import leg_stand_vast
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie
from naober.plan.queries import actie as zoek_actie
from naober.plan.rules import controleer_product_in_plan, mag_op_trede
from naober.regels import BijdrageOordeel

_BESLUIT = Bron("Wmo 2015", "art. 2.3.5")
_AL_BESLOTEN = Weigering(
    code="besluit.bestaat",
    reden="Over deze actie is al een besluit genomen.",
    bron=_BESLUIT,
    alternatief="Open dat besluit. Is er iets veranderd, herzie dan het plan.",
)
weiger_bij_botsing("besluit_besluit_actie_id_key", _AL_BESLOTEN)
weiger_bij_botsing(
    "besluit_kenmerk_uniek",
    Weigering("besluit.kenmerk", "Een collega nam op hetzelfde moment een besluit.", _BESLUIT, "Bewaar nog een keer."),
)


@handeling(recht="besluit.nemen", wet=_BESLUIT)
def neem_besluit(actor: Actor, *, actie: Actie, voornemen: Voornemen, peildatum: date) -> Gedaan[Besluit] | Weigering:
    """Decide on a product in an agreed plan; makes the letter, and offers it for the test afterwards.

    Refused: no mandate or a conflicting role, no advice where the mandate asks one, plan not agreed, a grant for a
    need that has lapsed, ladder not walked, a condition open or not met, no motivation, no end date without reason,
    outside the limits of the product, what needs no decision. With `voornemen.spoed` temporary help is granted
    before the plan is agreed. Source: profile `mandaten`, `toetsen`, `producten`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    # Read again under the lock: since the page was opened, the plan may have been closed or the action struck out.
    vers = zoek_actie(actor, actie.pk)
    if vers is None:
        return GESCHRAPT
    actie = vers
    product = profiel.product(actie.product)
    if product is None:
        return Weigering(
            "besluit.geen-product",
            "Voor deze actie is geen besluit nodig.",
            profiel.trap.bron,
            klachtweg(profiel.besluitregels),
        )
    product = product_voor(product, leeftijd_op(actie.behoefte.persoon.geboren_of_verwacht, peildatum))
    mandaat = _mandaat(actor, dossier, profiel, product, actie, voornemen)
    if isinstance(mandaat, Weigering):
        return mandaat
    oordelen = _beoordeel(dossier, profiel, product, actie, voornemen, peildatum)
    if isinstance(oordelen, Weigering):
        return oordelen
    bijdrage = bijdrage_bij(profiel, product, actie, voornemen)
    velden = (*product.velden, *profiel.plan.besluitvelden(actie.trede, actie.product))
    voornemen = replace(voornemen, gegevens={**actie.gegevens, **voornemen.gegevens})
    besluit = _maak(actor, dossier, actie, profiel, product, mandaat, voornemen, bijdrage, peildatum, velden)
    _bewaar_toetsing(besluit, oordelen)
    inhoud = besluitbrief(profiel, actor, besluit, product, oordelen=oordelen, bijdrage=bijdrage)
    getypt = {
        "motivering": voornemen.motivering,
        "reden_zonder_einde": voornemen.reden_zonder_einde,
        "resultaat": voornemen.resultaat,
    }
    if weigering := bewaar_brief(besluit, Brief.Soort.BESLUIT, inhoud, peildatum, getypt):
        return weigering
    leg_stand_vast(actie, Actie.Stand(besluit.uitkomst))
    tekst = f"{product.naam} {besluit.uitkomst} ({besluit.kenmerk})."
    if voornemen.spoed:
        tekst += " Tijdelijk, met spoed: het onderzoek volgt."
    if besluit.uitkomst == "toegekend" and mandaat.nacontrole and mandaat.nacontrole.moment == "achteraf":
        Rechtmatigheidstoets.objects.create(besluit=besluit, aangeboden_op=peildatum)
        tekst += " Het geldt meteen; de rechtmatigheid wordt achteraf getoetst."
    return Gedaan(besluit, dossier, Gebeurtenis.Soort.BESLUIT, tekst, SPOED if voornemen.spoed else mandaat.bron)


def _mandaat(
    actor: Actor, dossier: Dossier, profiel: Profiel, product: Product, actie: Actie, voornemen: Voornemen
) -> Mandaat | Weigering:
    """May this person decide on this action now? Everything that does not depend on what is decided."""
    if weigering := weiger_zonder_besluit(product, profiel.besluitregels):
        return weigering
    mandaat = mag_beslissen(profiel, product, actor.rollen, betrokken_als(actor, dossier), actor.team)
    if isinstance(mandaat, Weigering):
        return mandaat
    if Besluit.objects.filter(actie=actie).exists():
        return _AL_BESLOTEN
    if voornemen.spoed:
        return mandaat
    if weigering := controleer_product_in_plan(product, actie.plan.status):
        return weigering
    laatste = Advies.objects.filter(actie=actie).order_by("-id").first()
    gegeven = GegevenAdvies(laatste.adviseur_id, laatste.plan_id) if laatste else None
    vooraf = controleer_vooraf_advies(profiel, mandaat, gegeven, beslisser=actor.id, plan=actie.plan_id)
    return vooraf or mandaat


def _beoordeel(
    dossier: Dossier, profiel: Profiel, product: Product, actie: Actie, voornemen: Voornemen, dag: date
) -> tuple[Oordeel, ...] | Weigering:
    """What the checklists say, or why this decision cannot be taken."""
    toegekend = voornemen.uitkomst == Besluit.Uitkomst.TOEGEKEND
    onveilig = actie.onveilig or ("spoed" if voornemen.spoed else "")
    lichter = mag_op_trede(profiel.trap, actie.trede, vondsten_van(actie.behoefte), onveilig=onveilig)
    uit_plan = weiger_onuitgewerkt(profiel, actie)
    if toegekend and (
        weigering := weiger_vervallen(actie.behoefte) or lichter or uit_plan or _loopt_al(actie, voornemen)
    ):
        return weigering
    spoed = voornemen.spoed or gaat_meteen(profiel, actie)
    if toegekend and not spoed and (weigering := weiger_zonder_onderzoek(profiel, actie.behoefte, product)):
        return weigering
    ingediend = Aanvraag.objects.filter(actie=actie).values_list("ingediend_op", flat=True).first()
    if ingediend is not None and ingediend != voornemen.aanvraag_op:
        return Weigering(
            "besluit.aanvraagdatum",
            f"De aanvraag is vastgelegd op {datum_voluit(ingediend)}.",
            Bron("Awb", "art. 4:13"),
            "Neem die datum over.",
            "aanvraag_op",
        )
    oordelen = () if voornemen.spoed else _weeg(product, profiel, actie, voornemen, dag)
    return (
        controleer_voornemen(
            product,
            voornemen,
            oordelen,
            gemeld_op=gemeld_op(dossier),
            peildatum=dag,
            # A rung that was not looked at is no ground: then there was no investigation.
            lichter_volstaat=lichter is not None and lichter.code == "trede.lichter-volstaat",
            regels=profiel.besluitregels,
            vorm=profiel.leveringsvorm(voornemen.leveringsvorm),
        )
        or oordelen
    )


def gemeld_op(dossier: Dossier) -> date:
    """When the household's first question came in, which may be days before the file was opened."""
    eerste = Binnenkomst.objects.filter(dossier=dossier).aggregate(e=Min("ontvangen_op"))["e"]
    return min(eerste or dossier.geopend_op, dossier.geopend_op)


def _loopt_al(actie: Actie, voornemen: Voornemen) -> Weigering | None:
    """Nobody gets the same thing twice over the same days."""
    if voornemen.ingang_op is None:
        return None
    lopend = Besluit.objects.filter(
        Q(eind_op__isnull=True) | Q(eind_op__gte=voornemen.ingang_op),
        persoon_id=actie.behoefte.persoon_id,
        product=actie.product,
        uitkomst=Besluit.Uitkomst.TOEGEKEND,
        # What was given at once makes way for what follows the investigation.
        spoed=False,
    ).exclude(ingetrokken_op__lte=voornemen.ingang_op)
    if voornemen.eind_op is not None:
        lopend = lopend.filter(ingang_op__lte=voornemen.eind_op)
    eerste = lopend.first()
    if eerste is None:
        return None
    return Weigering(
        code="besluit.loopt-al",
        reden=f"Deze inwoner heeft dit al, met besluit {eerste.kenmerk}. De dagen overlappen.",
        bron=_BESLUIT,
        alternatief="Laat dit besluit ingaan na de laatste dag van het andere.",
        veld="ingang_op",
    )


def betrokken_als(actor: Actor, dossier: Dossier) -> frozenset[Rol]:
    rollen = Betrokkenheid.objects.filter(dossier=dossier, medewerker_id=actor.id, tot__isnull=True).values_list(
        "rol", flat=True
    )
    return frozenset(Rol(r) for r in rollen)


def _weeg(product: Product, profiel: Profiel, actie: Actie, voornemen: Voornemen, dag: date) -> tuple[Oordeel, ...]:
    """The checklists that count, with facts filled in by the system; what a form says of a fact does not
    count. A rung may have questions for all that stands on it; a pgb has conditions of its own (Wmo 2015 art.
    2.3.6 lid 2)."""
    codes = toetsen_voor(profiel, product, actie.trede)
    if voornemen.leveringsvorm == "pgb" and product.toets_pgb:
        codes = (*codes, product.toets_pgb)
    toetsen = [profiel.toets(code) for code in dict.fromkeys(codes)]
    return tuple(
        weeg_toets(toets, {**voornemen.antwoorden, **feiten_voor(toets, actie, profiel, dag)}) for toets in toetsen
    )


def _maak(
    actor: Actor,
    dossier: Dossier,
    actie: Actie,
    profiel: Profiel,
    product: Product,
    mandaat: Mandaat,
    voornemen: Voornemen,
    bijdrage: BijdrageOordeel | None,
    dag: date,
    velden: Sequence[Gegevensveld],
) -> Besluit:
    toegekend = voornemen.uitkomst == Besluit.Uitkomst.TOEGEKEND
    centen = bijdrage.bedrag.centen if bijdrage and bijdrage.bedrag else None
    # An amount that was filled in before "zin" was chosen is no part of the decision.
    in_geld = voornemen.leveringsvorm not in (Besluit.Leveringsvorm.ZIN, Besluit.Leveringsvorm.VOUCHER)
    bedrag = voornemen.bedrag if toegekend and in_geld else None
    return Besluit.objects.create(
        dossier=dossier,
        actie=actie,
        persoon=actie.behoefte.persoon,
        kenmerk=_kenmerk(dag),
        product=product.code,
        wet=product.wet,
        voorzieningsoort=product.soort,
        uitkomst=voornemen.uitkomst,
        aanvraag_op=voornemen.aanvraag_op,
        genomen_op=dag,
        genomen_door_id=actor.id,
        mandaat=str(mandaat.bron),
        ingang_op=voornemen.ingang_op if toegekend else None,
        eind_op=voornemen.eind_op if toegekend else None,
        reden_zonder_einde=voornemen.reden_zonder_einde.strip() if toegekend else "",
        leveringsvorm=voornemen.leveringsvorm if toegekend else "",
        bedrag_centen=bedrag.centen if bedrag else None,
        per=voornemen.per if bedrag else "",
        gegevens=vastleggen(velden, voornemen.gegevens) if toegekend else {},
        motivering=voornemen.motivering.strip(),
        bijdrage=bijdrage.soort if bijdrage else "geen",
        bijdrage_centen=centen,
        bijdrage_uitleg=list(bijdrage.redenen) if bijdrage else [],
        spoed=voornemen.spoed,
        **(_van_toekenning(profiel, voornemen, product, dag) if toegekend else {"gronden": list(voornemen.gronden)}),
    )


def _van_toekenning(profiel: Profiel, voornemen: Voornemen, product: Product, dag: date) -> dict[str, Any]:
    """What only a grant has. The help must be there within the term of the profile, where it has one."""
    in_natura = voornemen.leveringsvorm == Besluit.Leveringsvorm.ZIN
    levering = profiel.termijn("levering", wet=product.wet) if profiel.heeft_termijn("levering") else None
    return {
        "verhouding": voornemen.verhouding,
        "vormsoort": product.soorten[0] if in_natura and len(product.soorten) == 1 else voornemen.vormsoort,
        "omvang": voornemen.omvang if product.omvang else None,
        "toegangsweg": voornemen.toegangsweg,
        "reden_niet_lichter": voornemen.reden_niet_lichter.strip(),
        "afwijking": voornemen.afwijking.strip(),
        "resultaat": voornemen.resultaat.strip(),
        "leveren_voor": levering.vanaf(dag).uiterste_datum if levering else None,
    }


def _kenmerk(dag: date) -> str:
    """Year and serial number. Two at once collide on the constraint and one is asked to save again."""
    # A range and not a pattern: only that may use the index under row level security.
    van, tot = f"{dag.year}-000000", f"{dag.year}-999999"
    # Numbers go on through the whole municipality, whoever may see the decisions.
    with zonder_namen():
        vorige = Besluit.objects.filter(kenmerk__gte=van, kenmerk__lte=tot).aggregate(h=Max("kenmerk"))["h"]
    volgnummer = int(str(vorige).partition("-")[2]) + 1 if vorige else 1
    return f"{dag.year}-{volgnummer:06d}"


def _bewaar_toetsing(besluit: Besluit, oordelen: Sequence[Oordeel]) -> None:
    beantwoord = [(u, u.antwoord, u.houdt) for u in eenmaal(oordelen) if u.antwoord is not None and u.houdt is not None]
    Toetsing.objects.bulk_create(
        Toetsing(
            besluit=besluit,
            volgorde=nummer,
            code=u.voorwaarde.code,
            vraag=u.voorwaarde.vraag,
            antwoord=antwoord.waarde,
            houdt=houdt,
            motivering=antwoord.motivering,
            bron=str(u.voorwaarde.bron),
        )
        for nummer, (u, antwoord, houdt) in enumerate(beantwoord, start=1)
    )
