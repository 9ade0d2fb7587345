"""Taking a decision, and testing it afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from django.db.models import Max, Min, Q

from naober.besluit.brieftekst import besluitbrief, intrekkingsbrief
from naober.besluit.feiten import feiten_voor
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets, Toetsing
from naober.besluit.rules import Voornemen, controleer_nacontrole, controleer_voornemen
from naober.brief.zetten import Briefinhoud, OnzetbaarTeken, zet
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Gegevensveld, Mandaat, Product, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Oordeel, mag_beslissen, weeg_toets
from naober.gemeente.velden import vastleggen
from naober.ingang.models import Binnenkomst
from naober.kern import Bron, Weigering
from naober.onderzoek.actions import weiger_vervallen
from naober.onderzoek.onderdelen.stand import weiger_zonder_onderzoek
from naober.onderzoek.queries import vondsten_van
from naober.plan.actions import leg_stand_vast
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie
from naober.plan.queries import actie as zoek_actie
from naober.plan.rules import controleer_product_in_plan, mag_op_trede
from naober.plan.voortgang.rules import controleer_onderdelen
from naober.regels import BijdrageFeiten, BijdrageOordeel, bijdrage_wmo

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

    Refused: no mandate or a conflicting role, plan not agreed, a grant for a need that has lapsed, ladder not
    walked, a condition open or not met, no motivation, no end date without reason. Source: profile `mandaten`,
    `toetsen`, `producten`."""
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
            "De hulp kan zonder besluit beginnen.",
        )
    mandaat = mag_beslissen(profiel, product, actor.rollen, _betrokken_als(actor, dossier))
    if isinstance(mandaat, Weigering):
        return mandaat
    if Besluit.objects.filter(actie=actie).exists():
        return _AL_BESLOTEN
    if weigering := controleer_product_in_plan(product, actie.plan.status):
        return weigering
    toegekend = voornemen.uitkomst == Besluit.Uitkomst.TOEGEKEND
    lichter = mag_op_trede(profiel.trap, actie.trede, vondsten_van(actie.behoefte), onveilig=actie.onveilig)
    uit_plan = controleer_onderdelen(profiel, actie.trede, actie.product, actie.gegevens, alleen_besluit=True)
    if toegekend and (
        weigering := weiger_vervallen(actie.behoefte) or lichter or uit_plan or _loopt_al(actie, voornemen)
    ):
        return weigering
    spoed = bool(actie.onveilig) and profiel.trap.veiligheid_eerst
    if toegekend and not spoed and (weigering := weiger_zonder_onderzoek(profiel, actie.behoefte, product)):
        return weigering
    oordelen = _weeg(product, profiel, actie, voornemen, peildatum)
    if weigering := controleer_voornemen(
        product,
        voornemen,
        oordelen,
        gemeld_op=_gemeld_op(dossier),
        peildatum=peildatum,
        # A rung that was not looked at is no ground: then there was no investigation.
        lichter_volstaat=lichter is not None and lichter.code == "trede.lichter-volstaat",
    ):
        return weigering
    bijdrage = _bijdrage(product, actie, voornemen)
    velden = (*product.velden, *profiel.plan.besluitvelden(actie.trede, actie.product))
    voornemen = replace(voornemen, gegevens={**actie.gegevens, **voornemen.gegevens})
    besluit = _maak(actor, dossier, actie, product, mandaat, voornemen, bijdrage, peildatum, velden)
    _bewaar_toetsing(besluit, oordelen)
    inhoud = besluitbrief(profiel, actor, besluit, product, oordelen=oordelen, bijdrage=bijdrage)
    getypt = {"motivering": voornemen.motivering, "reden_zonder_einde": voornemen.reden_zonder_einde}
    if weigering := _bewaar_brief(besluit, Brief.Soort.BESLUIT, inhoud, peildatum, getypt):
        return weigering
    leg_stand_vast(actie, Actie.Stand(besluit.uitkomst))
    tekst = f"{product.naam} {besluit.uitkomst} ({besluit.kenmerk})."
    if toegekend and mandaat.nacontrole and mandaat.nacontrole.moment == "achteraf":
        Rechtmatigheidstoets.objects.create(besluit=besluit, aangeboden_op=peildatum)
        tekst += " Het geldt meteen; de rechtmatigheid wordt achteraf getoetst."
    return Gedaan(besluit, dossier, Gebeurtenis.Soort.BESLUIT, tekst, mandaat.bron)


def _gemeld_op(dossier: Dossier) -> date:
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
        ingetrokken_op__isnull=True,
    )
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


def _betrokken_als(actor: Actor, dossier: Dossier) -> frozenset[Rol]:
    rollen = Betrokkenheid.objects.filter(dossier=dossier, medewerker_id=actor.id, tot__isnull=True).values_list(
        "rol", flat=True
    )
    return frozenset(Rol(r) for r in rollen)


def _weeg(product: Product, profiel: Profiel, actie: Actie, voornemen: Voornemen, dag: date) -> tuple[Oordeel, ...]:
    """The checklists that count, with facts filled in by the system; what a form says of a fact does not
    count. A pgb has conditions of its own (Wmo 2015 art. 2.3.6 lid 2)."""
    codes = [product.toets, product.toets_pgb if voornemen.leveringsvorm == "pgb" else None]
    toetsen = [profiel.toets(code) for code in codes if code is not None]
    return tuple(
        weeg_toets(toets, {**voornemen.antwoorden, **feiten_voor(toets, actie, profiel, dag)}) for toets in toetsen
    )


def _bijdrage(product: Product, actie: Actie, voornemen: Voornemen) -> BijdrageOordeel | None:
    """What the household pays in the first month, by facts of the product and the person."""
    if product.bijdrage == "geen" or voornemen.uitkomst != "toegekend" or voornemen.ingang_op is None:
        return None
    if product.bijdrage == "beschermd-wonen":
        reden = "Voor beschermd wonen hangt de bijdrage af van uw inkomen en vermogen. Het CAK rekent uit hoeveel."
        return BijdrageOordeel("cak", None, None, (reden,), (Bron("Uitvoeringsbesluit Wmo 2015", "art. 3.11"),))
    feiten = BijdrageFeiten(
        geboortedatum=actie.behoefte.persoon.geboren_of_verwacht,
        geboortedatum_partner=voornemen.geboortedatum_partner,
        alleen_rolstoel=product.bijdrage == "rolstoel",
        woningaanpassing=product.bijdrage == "woningaanpassing",
    )
    return bijdrage_wmo(feiten, voornemen.ingang_op)


def _maak(
    actor: Actor,
    dossier: Dossier,
    actie: Actie,
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
    bedrag = voornemen.bedrag if toegekend and voornemen.leveringsvorm != Besluit.Leveringsvorm.ZIN else None
    return Besluit.objects.create(
        dossier=dossier,
        actie=actie,
        persoon=actie.behoefte.persoon,
        kenmerk=_kenmerk(dag),
        product=product.code,
        wet=product.wet,
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
    )


def _kenmerk(dag: date) -> str:
    """Year and serial number. Two at once collide on the constraint and one is asked to save again."""
    # A range and not a pattern: only that may use the index under row level security.
    van, tot = f"{dag.year}-000000", f"{dag.year}-999999"
    vorige = Besluit.objects.filter(kenmerk__gte=van, kenmerk__lte=tot).aggregate(h=Max("kenmerk"))["h"]
    volgnummer = int(str(vorige).partition("-")[2]) + 1 if vorige else 1
    return f"{dag.year}-{volgnummer:06d}"


def _bewaar_toetsing(besluit: Besluit, oordelen: Sequence[Oordeel]) -> None:
    beantwoord = [
        (u, u.antwoord, u.houdt)
        for oordeel in oordelen
        for u in oordeel.uitkomsten
        if u.antwoord is not None and u.houdt is not None
    ]
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


def _bewaar_brief(
    besluit: Besluit, soort: Brief.Soort, inhoud: Briefinhoud, dag: date, getypt: Mapping[str, str]
) -> Weigering | None:
    """Set the letter and keep it. Refused when a sign in it cannot be printed, at the field of `getypt`
    in which it stands; otherwise it came from the plan or from a name."""
    try:
        pdf = zet(inhoud)
    except OnzetbaarTeken as fout:
        return Weigering(
            code="brief.teken",
            reden=f"Het teken {fout.teken} kan niet in een brief worden afgedrukt.",
            bron=Bron("Besluit digitale toegankelijkheid overheid", "art. 3"),
            alternatief="Haal het teken weg; een brief bestaat uit gewone letters, cijfers en leestekens.",
            veld=next((veld for veld, tekst in getypt.items() if fout.teken in tekst), None),
        )
    Brief.objects.create(besluit=besluit, soort=soort, gemaakt_op=dag, pdf=pdf, sha256=sha256(pdf).hexdigest())
    return None


@handeling(recht="besluit.toetsen", wet=_BESLUIT)
def toets_rechtmatigheid(
    actor: Actor,
    *,
    toets: Rechtmatigheidstoets,
    rechtmatig: bool,
    grond: str = "",
    toelichting: str = "",
    peildatum: date,
) -> Gedaan[Rechtmatigheidstoets] | Weigering:
    """Test a decision afterwards. It stands, or it falls on a ground of unlawfulness in the profile; then the
    resident gets a letter. Refused: any other ground, one's own decision, a second test."""
    vers = Rechtmatigheidstoets.objects.select_for_update(of=("self",)).select_related("besluit").get(pk=toets.pk)
    besluit = Besluit.objects.select_related("dossier", "dossier__huishouden", "persoon", "actie").get(
        pk=vers.besluit_id
    )
    if vers.uitkomst != Rechtmatigheidstoets.Uitkomst.OPEN:
        return Weigering("toets.al-gedaan", "Dit besluit is al getoetst.", _BESLUIT, "Kies een ander besluit.")
    profiel = profiel_van(actor.gemeente, besluit.genomen_op)
    product, mandaat = profiel.product(besluit.product), profiel.mandaat_voor(besluit.product)
    if product is None or mandaat is None or mandaat.nacontrole is None:
        return Weigering(
            "toets.geen-regel",
            "Het profiel kent voor dit product geen toets achteraf.",
            _BESLUIT,
            "Vraag de beheerder om het profiel na te kijken.",
        )
    gevonden = controleer_nacontrole(
        mandaat.nacontrole,
        rechtmatig=rechtmatig,
        grond=grond,
        toelichting=toelichting,
        zelf_besloten=besluit.genomen_door_id == actor.id,
    )
    if isinstance(gevonden, Weigering):
        return gevonden
    vers.getoetst_op, vers.getoetst_door_id = peildatum, actor.id
    vers.toelichting = toelichting.strip()
    if gevonden is None:
        vers.uitkomst = Rechtmatigheidstoets.Uitkomst.RECHTMATIG
        tekst = f"Besluit {besluit.kenmerk} is rechtmatig."
    else:
        vers.uitkomst, vers.grond = Rechtmatigheidstoets.Uitkomst.ONRECHTMATIG, gevonden.code
        besluit.ingetrokken_op = peildatum
        besluit.save()
        inhoud = intrekkingsbrief(profiel, actor, besluit, product, gevonden, vers.toelichting, peildatum)
        if weigering := _bewaar_brief(besluit, Brief.Soort.INTREKKING, inhoud, peildatum, {"toelichting": toelichting}):
            return weigering
        leg_stand_vast(besluit.actie, Actie.Stand.INGETROKKEN)
        tekst = f"Besluit {besluit.kenmerk} is onrechtmatig en stopt: {gevonden.naam}."
    vers.save()
    return Gedaan(vers, besluit.dossier, Gebeurtenis.Soort.TOETS, tekst, mandaat.nacontrole.bron)
