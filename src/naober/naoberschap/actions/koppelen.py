"""Bringing an offer and a request together: proposed, answered by both, and from then on a match."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import in_zijn_geheel, laat_binnen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.naoberschap import Naoberschapbeleid
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.naoberschap.models import Aanbod, Hulpvraag, Uren, Voorstel
from naober.naoberschap.rules.koppelen import TIJDEN, Aanbodkant, Vraagkant, verdeel
from naober.naoberschap.rules.vrijwillig import WET, Voorstelstand, controleer_uren, mag_antwoorden
from naober.plan.actions import voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.rules import Bouwsteen

_OVERIG = Gebeurtenis.Soort.OVERIG
_LOOPT = (Voorstel.Stand.OPEN, Voorstel.Stand.GEKOPPELD)
_BEZET = Weigering(
    "voorstel.bezet",
    "Een van beide is intussen met een ander gekoppeld.",
    WET,
    "Laat opnieuw zoeken; dan komt er een ander voorstel.",
)
for _naam in ("voorstel_aanbod_een_koppeling", "voorstel_vraag_een_koppeling"):
    weiger_bij_botsing(_naam, _BEZET)
weiger_bij_botsing(
    "voorstel_een_keer",
    Weigering("voorstel.bestaat", "Een collega zocht op hetzelfde moment.", WET, "Open de lijst opnieuw."),
)


def _aanbodkant(aanbod: Aanbod, beleid: Naoberschapbeleid) -> Aanbodkant:
    wie = aanbod.vrijwilliger
    return Aanbodkant(
        nummer=aanbod.pk,
        werk=frozenset(aanbod.werk),
        tijden=frozenset(aanbod.tijden),
        talen=frozenset(aanbod.talen),
        vorm=aanbod.vorm,
        gebied=wie.gebied,
        gebieden=frozenset(aanbod.gebieden),
        postcode=wie.postcode,
        liever=aanbod.liever,
        platform=aanbod.platform,
        kring=wie.kring,
        vog=wie.vog_op is not None,
        voorrang=next((v.gewicht for v in beleid.voorrang if v.code == wie.voorrang), 0),
    )


def _vraagkant(vraag: Hulpvraag, beleid: Naoberschapbeleid) -> Vraagkant:
    werk, platform = beleid.werksoort(vraag.werk), beleid.platform(vraag.platform)
    return Vraagkant(
        nummer=vraag.pk,
        werk=vraag.werk,
        tijden=frozenset(vraag.tijden),
        taal=vraag.taal,
        vorm=vraag.vorm,
        gebied=vraag.gebied,
        postcode=vraag.postcode,
        platform=vraag.platform,
        kring=vraag.kring,
        vog=werk is not None and werk.vog,
        eigen_kring=platform is not None and platform.eigen_kring,
    )


def te_koppelen(dag: date) -> tuple[list[Aanbod], list[Hulpvraag]]:
    """The offers and requests that wait for each other on this day: two queries."""
    bezig = Voorstel.objects.filter(stand__in=_LOOPT)
    geldig = Q(tot__isnull=True) | Q(tot__gte=dag)
    aanbod = Aanbod.objects.filter(
        geldig, ~Exists(bezig.filter(aanbod=OuterRef("pk"))), ingetrokken_op__isnull=True, van__lte=dag,
        vrijwilliger__gestopt_op__isnull=True,
    )  # fmt: skip
    vragen = Hulpvraag.objects.filter(~Exists(bezig.filter(hulpvraag=OuterRef("pk"))), gesloten_op__isnull=True)
    return list(aanbod.select_related("vrijwilliger").order_by("pk")), list(vragen.order_by("pk"))


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def stel_koppelingen_voor(actor: Actor, *, peildatum: date) -> Gedaan[list[Voorstel]] | Weigering:
    """Look for the best whole of what waits, and propose each pair to both. Who waits for an answer is left alone,
    and a pair that was proposed before is not proposed again. Refused when there is nothing to bring together."""
    beleid = profiel_van(actor.gemeente, peildatum).naoberschap
    aanbod, vragen = te_koppelen(peildatum)
    eerder = Voorstel.objects.values_list("aanbod_id", "hulpvraag_id")
    gevonden = verdeel([_aanbodkant(a, beleid) for a in aanbod], [_vraagkant(v, beleid) for v in vragen], list(eerder))
    if not gevonden:
        return Weigering(
            "koppelen.niets",
            "Er is nu geen aanbod dat bij een open vraag past.",
            WET,
            "Werf vrijwilligers voor het werk dat open staat, of praat met de vrager over tijd, plek of vorm.",
        )
    per_aanbod, per_vraag = {a.pk: a for a in aanbod}, {v.pk: v for v in vragen}
    rijen = Voorstel.objects.bulk_create(
        Voorstel(
            aanbod_id=k.aanbod.nummer,
            hulpvraag_id=k.vraag.nummer,
            kosten=k.pas.kosten,
            waarom=list(k.pas.waarom),
            aanbod_tekst=_aanbod_tekst(per_aanbod[k.aanbod.nummer], beleid),
            vraag_tekst=_vraag_tekst(per_vraag[k.vraag.nummer], beleid),
            voorgesteld_op=peildatum,
        )
        for k in gevonden
    )
    aantal = f"{len(rijen)} koppelingen" if len(rijen) > 1 else "1 koppeling"
    return Gedaan(rijen, None, _OVERIG, f"{aantal} voorgesteld.")


def _tijden(codes: Iterable[str]) -> str:
    namen = [naam for code, naam in TIJDEN.items() if code in set(codes)]
    return f" Kan op {', '.join(namen)}." if namen else ""


def _aanbod_tekst(aanbod: Aanbod, beleid: Naoberschapbeleid) -> str:
    """What the asker reads of the volunteer, without a name."""
    werk = ", ".join(beleid.naam_van("werk", code) for code in aanbod.werk)
    talen = f" Spreekt {', '.join(aanbod.talen)}." if aanbod.talen else ""
    return f"Iemand biedt aan: {werk} ({beleid.naam_van('vormen', aanbod.vorm)}).{_tijden(aanbod.tijden)}{talen}"


def _vraag_tekst(vraag: Hulpvraag, beleid: Naoberschapbeleid) -> str:
    """What the volunteer reads of the request, without a name."""
    wat = f"{beleid.naam_van('werk', vraag.werk)} ({beleid.naam_van('vormen', vraag.vorm)})"
    return f"{vraag.get_vrager_display().capitalize()} vraagt: {wat}. {vraag.omschrijving}{_tijden(vraag.tijden)}"


def antwoord(voorstel: int, kant: str, ja: bool, reden: str, gemeente: int, dag: date) -> Voorstel | Weigering:
    """Write down the answer of one side; with yes of both it becomes a match. Refused by `mag_antwoorden`.

    It looks at both sides, of which the one who answers sees one only: with two times yes both agreed that their name
    and number go to the other, and before that nothing of either comes out."""
    with in_zijn_geheel():
        rij = Voorstel.objects.select_for_update(of=("self",)).get(pk=voorstel)
        aanbod = Aanbod.objects.select_for_update(of=("self",)).select_related("vrijwilliger").get(pk=rij.aanbod_id)
        vraag = Hulpvraag.objects.select_for_update(of=("self",)).get(pk=rij.hulpvraag_id)
        gekoppeld = Voorstel.objects.filter(stand=Voorstel.Stand.GEKOPPELD)
        werk = profiel_van(gemeente, dag).naoberschap.werksoort(vraag.werk)
        stand = Voorstelstand(
            stand=rij.stand,
            ingetrokken=aanbod.ingetrokken_op is not None,
            aanbod_voorbij=aanbod.tot is not None and aanbod.tot < dag,
            vrijwilliger_gestopt=aanbod.vrijwilliger.gestopt_op is not None,
            vraag_gesloten=vraag.gesloten_op is not None,
            aanbod_bezet=gekoppeld.filter(aanbod=aanbod).exists(),
            vraag_bezet=gekoppeld.filter(hulpvraag=vraag).exists(),
            vog_nodig=werk is not None and werk.vog,
            vog=aanbod.vrijwilliger.vog_op is not None,
        )
        if fout := mag_antwoorden(stand, kant, ja, reden):
            return fout
        gekozen = Voorstel.Antwoord.JA if ja else Voorstel.Antwoord.NEE
        if kant == "vrijwilliger":
            rij.antwoord_vrijwilliger = gekozen
        else:
            rij.antwoord_vrager = gekozen
        if not ja:
            rij.stand, rij.reden = Voorstel.Stand.AFGEWEZEN, reden.strip()
        elif rij.antwoord_vrijwilliger == rij.antwoord_vrager == Voorstel.Antwoord.JA:
            _koppel(rij, aanbod, vraag, dag)
        rij.save()
    return rij


def _koppel(rij: Voorstel, aanbod: Aanbod, vraag: Hulpvraag, dag: date) -> None:
    wie = aanbod.vrijwilliger
    rij.stand, rij.gekoppeld_op = Voorstel.Stand.GEKOPPELD, dag
    rij.helper = f"{wie.naam}, {wie.telefoon or wie.email}"[:160]
    rij.geholpene = f"{vraag.naam}, {vraag.contact}"[:260]
    vraag.gesloten_op, vraag.uitkomst, vraag.slot = dag, Hulpvraag.Uitkomst.VOORZIEN, "Gekoppeld met een vrijwilliger."
    vraag.save()


def met_dossier(rij: Voorstel) -> Dossier | None:
    """The file of the request, let in for this one line on its timeline; None when it is of none."""
    with in_zijn_geheel():
        vraag = Hulpvraag.objects.get(pk=rij.hulpvraag_id)
    if vraag.dossier_id is None:
        return None
    laat_binnen(vraag.dossier_id)
    return Dossier.objects.get(pk=vraag.dossier_id)


def tekst_bij(rij: Voorstel) -> str:
    """The line on the timeline of the file: only of a match, for an answer of one side is between those two."""
    if rij.stand == Voorstel.Stand.GEKOPPELD:
        return f"Gekoppeld met een vrijwilliger: {rij.helper.partition(',')[0]}. {rij.vraag_tekst}"
    return "Een voorstel om een vrijwilliger te koppelen is beantwoord."


@handeling(recht="vrijwilliger.vragen", wet=WET)
def beantwoord_voorstel(
    actor: Actor, *, voorstel: Voorstel, kant: str, ja: bool, reden: str = "", peildatum: date
) -> Gedaan[Voorstel] | Weigering:
    """Record what the volunteer or the asker (`kant`) said. Nobody is bound by the other's yes. Who only sees the
    request answers for the asker alone. Refused by `mag_antwoorden`."""
    if kant == "vrijwilliger" and not Aanbod.objects.filter(voorstellen=voorstel).exists():
        return Weigering(
            "voorstel.niet-uw-kant",
            "U antwoordt alleen voor wie om hulp vraagt.",
            WET,
            "De vrijwilliger antwoordt zelf, of via het servicepunt.",
            "kant",
        )
    rij = antwoord(Voorstel.objects.get(pk=voorstel.pk).pk, kant, ja, reden, actor.gemeente, peildatum)
    if isinstance(rij, Weigering):
        return rij
    dossier = met_dossier(rij) if rij.stand == Voorstel.Stand.GEKOPPELD else None
    return Gedaan(rij, dossier, Gebeurtenis.Soort.PLAN if dossier else _OVERIG, tekst_bij(rij))


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def stop_koppeling(actor: Actor, *, voorstel: Voorstel, reden: str, peildatum: date) -> Gedaan[Voorstel] | Weigering:
    """A match ends; the offer is free again. Refused without a reason, and for what is no running match."""
    vers = Voorstel.objects.select_for_update(of=("self",)).get(pk=voorstel.pk)
    if vers.stand != Voorstel.Stand.GEKOPPELD:
        return Weigering("koppeling.loopt-niet", "Deze koppeling loopt niet.", WET, "Kies een koppeling die loopt.")
    if not reden.strip():
        return Weigering("koppeling.reden", "Waarom stopt deze koppeling?", WET, "Schrijf het kort op.", "reden")
    vers.stand, vers.gestopt_op, vers.reden = Voorstel.Stand.GESTOPT, peildatum, reden.strip()
    vers.save()
    dossier = met_dossier(vers)
    return Gedaan(vers, dossier, Gebeurtenis.Soort.PLAN if dossier else _OVERIG, "De hulp van een vrijwilliger stopt.")


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def leg_uren_vast(
    actor: Actor, *, voorstel: Voorstel, dag: date, aantal: Decimal, peildatum: date
) -> Gedaan[Uren] | Weigering:
    """Hours of a volunteer in a match. Refused by `controleer_uren`: without their agreement none are counted."""
    vers = Voorstel.objects.select_related("aanbod__vrijwilliger").get(pk=voorstel.pk)
    toestemming = vers.aanbod.vrijwilliger.uren_bijhouden
    if fout := controleer_uren(toestemming, vers.gekoppeld_op is not None, aantal, dag, peildatum):
        return fout
    rij = Uren.objects.create(voorstel=vers, dag=dag, aantal=aantal)
    return Gedaan(rij, None, _OVERIG, "Uren van een vrijwilliger vastgelegd.")


@handeling(recht="plan.maken", wet=WET)
def zet_koppeling_in_plan(actor: Actor, *, voorstel: Voorstel, peildatum: date) -> Gedaan[Actie] | Weigering:
    """Put a match in the plan of the household, as informal help on the rung of volunteers, by `voeg_actie_toe`,
    which asks what it always asks. Refused: no match of this household that runs, in the plan already, no plan or
    need."""
    vers = Voorstel.objects.select_for_update(of=("self",)).get(pk=voorstel.pk)
    vraag = Hulpvraag.objects.select_related("behoefte", "actie").get(pk=vers.hulpvraag_id)
    beleid = profiel_van(actor.gemeente, peildatum).naoberschap
    if vraag.dossier_id is None or vraag.behoefte is None or beleid.trede is None:
        return Weigering(
            "koppeling.geen-behoefte",
            "Deze koppeling hoort niet bij een behoefte van een huishouden.",
            WET,
            "Vraag een vrijwilliger aan vanuit het dossier, bij een behoefte.",
        )
    dossier = vergrendel(actor, Dossier(pk=vraag.dossier_id))
    if isinstance(dossier, Weigering):
        return dossier
    if vers.stand != Voorstel.Stand.GEKOPPELD or vers.planactie_id is not None:
        return Weigering(
            "koppeling.niet-in-plan",
            "Deze koppeling loopt niet, of staat al in het plan.",
            WET,
            "Kies een koppeling die loopt.",
        )
    plan = Plan.objects.filter(dossier=dossier, gesloten_op__isnull=True).first()
    if plan is None:
        return Weigering("koppeling.geen-plan", "Er is nog geen plan.", WET, "Maak eerst het plan met het huishouden.")
    komt_uit = f" (taak uit: {vraag.actie.omschrijving})" if vraag.actie is not None else ""
    steen = Bouwsteen(
        trede=beleid.trede,
        omschrijving=f"{vraag.omschrijving}{komt_uit}"[:200],
        uitvoerder=Actie.Uitvoerder.VRIJWILLIGER,
        wie=vers.helper.partition(",")[0][:120],
    )
    actie = voeg_actie_toe(actor, plan=plan, behoefte=vraag.behoefte, bouwsteen=steen, peildatum=peildatum)
    if isinstance(actie, Weigering):
        return actie
    vers.planactie = actie
    vers.save()
    # `voeg_actie_toe` has written the line on the timeline.
    return Gedaan(actie, dossier, Gebeurtenis.Soort.PLAN, "")
