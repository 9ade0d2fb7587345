"""Help that is worked out, begins, goes lighter or heavier and ends; how it is judged, and looking back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Antwoorden, vastleggen
from naober.kern import Weigering
from naober.onderzoek.queries import vondsten_van
from naober.plan.grendel import NIET_AFGESPROKEN, PLANBRON, lopend_plan, lopende_actie
from naober.plan.models import (
    Actie,
    Doel,
    Evaluatie,
    Evaluatieregel,
    Oordeel,
    Plan,
    Planpartij,
    Samenwerkafspraak,
    Schaling,
)
from naober.plan.rules import Bouwsteen, controleer_bouwsteen
from naober.plan.voortgang.rules import (
    UITKOMSTEN,
    Hulpstand,
    Terugblik,
    controleer_oordeel,
    controleer_schaling,
    controleer_terugblik,
    herijken_voor,
    is_lichter,
    mag_beginnen,
)

_PLAN = Gebeurtenis.Soort.PLAN


@dataclass(frozen=True, slots=True)
class Uitwerking:
    """What is agreed with one action: results, what both sides do, its order, and what the profile asks.

    `fase`: an action begins when those of an earlier phase are ready. `structureel`: needed for good."""

    resultaten: Sequence[str] = ()
    soort: str = Actie.Soort.ONDERSTEUNING
    inzet_team: str = ""
    inzet_inwoner: str = ""
    structureel: bool = False
    te_intensief: bool = False
    fase: int | None = None
    gegevens: Antwoorden = field(default_factory=dict)


@handeling(recht="plan.maken", wet=PLANBRON)
def werk_actie_uit(
    actor: Actor, *, actie: Actie, uitwerking: Uitwerking, doel: Doel | None = None, peildatum: date
) -> Gedaan[Actie] | Weigering:
    """Say with an action what it is for, which results are agreed and who does what. What is still missing stops
    it from beginning, not from being written down. Refused: an unknown kind, and a goal of another plan."""
    gevonden = lopende_actie(actor, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if uitwerking.soort not in Actie.Soort.values:
        return Weigering("actie.soort", "Kies wat voor actie dit is.", PLANBRON, "Kies uit de lijst.", "soort")
    if doel is not None and doel.plan_id != vers.plan_id:
        return Weigering("actie.doel", "Dit doel hoort bij een ander plan.", PLANBRON, "Kies een ander doel.", "doel")
    onderdelen = profiel_van(actor.gemeente, peildatum).plan.onderdelen_bij(vers.trede, vers.product)
    vers.doel, vers.soort = doel, uitwerking.soort
    vers.resultaten = [r.strip() for r in uitwerking.resultaten if r.strip()]
    vers.inzet_team, vers.inzet_inwoner = uitwerking.inzet_team.strip(), uitwerking.inzet_inwoner.strip()
    vers.structureel, vers.te_intensief = uitwerking.structureel, uitwerking.te_intensief
    vers.fase = uitwerking.fase
    vers.gegevens = vastleggen([v for o in onderdelen for v in o.velden], uitwerking.gegevens)
    vers.save()
    resultaten = "; ".join(vers.resultaten) or "nog geen resultaat"
    return Gedaan(vers, dossier, _PLAN, f"Uitgewerkt: {vers.omschrijving}. Resultaat: {resultaten}.")


@handeling(recht="plan.maken", wet=PLANBRON)
def begin_actie(actor: Actor, *, actie: Actie, peildatum: date) -> Gedaan[Actie] | Weigering:
    """The help begins. When somebody is not safe now it begins at once, before the plan is agreed. Refused: a plan
    that is not agreed, a decision that was not taken, and what `mag_beginnen` asks."""
    gevonden = lopende_actie(actor, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if vers.begonnen_op is not None:
        return Weigering("actie.begonnen", "Deze actie is al begonnen.", PLANBRON, "Dan hoeft u niets te doen.")
    profiel = profiel_van(actor.gemeente, peildatum)
    if vers.plan.status != Plan.Status.AFGESPROKEN and not vers.onveilig:
        return NIET_AFGESPROKEN
    if (vers.product or profiel.trap.trede(vers.trede).besluit) and vers.stand != Actie.Stand.TOEGEKEND:
        return Weigering(
            "actie.zonder-besluit",
            "Over deze hulp is nog niet besloten. Dan kan zij niet beginnen.",
            profiel.trap.trede(vers.trede).bron,
            "Neem eerst het besluit.",
        )
    if not vers.onveilig and (fout := mag_beginnen(profiel, hulpstand_van(vers))):
        return fout
    vers.begonnen_op = peildatum
    vers.herijken_op = herijken_voor(profiel, vers.trede, peildatum)
    vers.save()
    spoed = " Meteen, want veiligheid gaat voor." if vers.onveilig else ""
    return Gedaan(vers, dossier, _PLAN, f"Begonnen: {vers.omschrijving} (door {vers.wie}).{spoed}")


def hulpstand_van(actie: Actie) -> Hulpstand:
    """What the rules ask of an action, with what stands around it in its plan: two queries."""
    eerder = None
    if actie.fase is not None:
        eerder = actie.plan.acties.filter(fase__lt=actie.fase, afgerond_op__isnull=True).order_by("fase", "id").first()
    netwerk = (
        Actie.objects.filter(behoefte=actie.behoefte, soort=Actie.Soort.NETWERK, afgerond_op__isnull=False)
        .order_by("-afgerond_op", "-id")
        .first()
    )
    return Hulpstand(
        trede=actie.trede,
        product=actie.product,
        uitvoerder=actie.uitvoerder,
        soort=actie.soort,
        resultaten=actie.resultaten,
        inzet_team=actie.inzet_team,
        inzet_inwoner=actie.inzet_inwoner,
        structureel=actie.structureel,
        te_intensief=actie.te_intensief,
        gegevens=actie.gegevens,
        eerder_open=eerder.omschrijving if eerder else "",
        netwerk=netwerk.afloop if netwerk else "",
    )


@handeling(recht="plan.maken", wet=PLANBRON)
def rond_actie_af(
    actor: Actor, *, actie: Actie, afloop: str, toelichting: str, peildatum: date
) -> Gedaan[Actie] | Weigering:
    """The help is ready, with what it yielded. Refused: no outcome or no word on it."""
    gevonden = lopende_actie(actor, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if afloop not in (Actie.Afloop.BEREIKT, Actie.Afloop.DEELS, Actie.Afloop.NIET):
        return Weigering("actie.afloop", "Wat heeft het opgeleverd?", PLANBRON, "Kies uit de lijst.", "afloop")
    if not toelichting.strip():
        return Weigering("actie.toelichting", "Waaraan ziet u dat?", PLANBRON, "Schrijf het op.", "toelichting")
    vers.afgerond_op, vers.afloop = peildatum, afloop
    vers.save()
    tekst = f"Afgerond: {vers.omschrijving}, {Actie.Afloop(afloop).label}. {toelichting.strip()}"
    return Gedaan(vers, dossier, _PLAN, tekst)


@handeling(recht="plan.maken", wet=PLANBRON)
def schaal_bij(
    actor: Actor, *, actie: Actie, bouwsteen: Bouwsteen, reden: str, peildatum: date
) -> Gedaan[Schaling] | Weigering:
    """Replace help by lighter or heavier help for the same need; what was there ends, and the link between both is
    kept. What was agreed has to be agreed anew. Refused: the same rung, no reason, and for heavier help what the
    ladder asks. A decision on the old help runs until it is ended itself."""
    gevonden = lopende_actie(actor, actie)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_schaling(profiel.trap, vers.trede, bouwsteen.trede, reden):
        return fout
    lichter = is_lichter(profiel.trap, vers.trede, bouwsteen.trede)
    if fout := _controleer_nieuw(profiel, vers, bouwsteen):
        return fout
    nieuw = Actie.objects.create(
        plan=vers.plan,
        behoefte=vers.behoefte,
        doel=vers.doel,
        trede=bouwsteen.trede,
        omschrijving=bouwsteen.omschrijving.strip(),
        uitvoerder=bouwsteen.uitvoerder,
        wie=bouwsteen.wie.strip(),
        product=bouwsteen.product,
        reden_buiten_team=bouwsteen.reden_buiten_team.strip(),
        onveilig=bouwsteen.onveilig.strip(),
    )
    vers.afgerond_op, vers.afloop = peildatum, Actie.Afloop.VERVANGEN
    vers.save()
    rij = Schaling.objects.create(
        van=vers,
        naar=nieuw,
        trede_van=vers.trede,
        trede_naar=nieuw.trede,
        lichter=lichter,
        reden=reden.strip(),
        dag=peildatum,
    )
    trap = profiel.trap
    tekst = (
        f"{'Afgeschaald' if lichter else 'Opgeschaald'} van {trap.trede(rij.trede_van).naam} naar "
        f"{trap.trede(rij.trede_naar).naam}: {nieuw.omschrijving}. {rij.reden}"
    )
    if vers.plan.status == Plan.Status.AFGESPROKEN:
        vers.plan.status = Plan.Status.CONCEPT
        vers.plan.save()
        tekst += " Het plan moet opnieuw worden afgesproken."
    return Gedaan(rij, dossier, _PLAN, tekst, trap.bron)


def _controleer_nieuw(profiel: Profiel, oud: Actie, bouwsteen: Bouwsteen) -> Weigering | None:
    if bouwsteen.uitvoerder not in Actie.Uitvoerder.values:
        return Weigering("actie.uitvoerder", "Kies wie dit gaat doen.", PLANBRON, "Kies uit de lijst.", "uitvoerder")
    return controleer_bouwsteen(profiel, replace(bouwsteen, voorziening_trede=""), vondsten_van(oud.behoefte))


@handeling(recht="plan.maken", wet=PLANBRON)
def beoordeel(
    actor: Actor,
    *,
    plan: Plan,
    wat: str,
    uitkomst: str,
    toelichting: str,
    vervolg: str = "",
    doel: Doel | None = None,
    actie: Actie | None = None,
    partij: Planpartij | None = None,
    afspraak: Samenwerkafspraak | None = None,
    sleutel: str = "",
    peildatum: date,
) -> Gedaan[Oordeel] | Weigering:
    """Record how a goal, an effort, a delivery, an agreement, a re-test or a signal of double help stands today.
    Refused: an outcome of another kind, no reason, no follow-up where it is not good, and something that is not
    part of this plan. A re-test sets the day of the next one."""
    gevonden = lopend_plan(actor, plan)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if fout := controleer_oordeel(wat, uitkomst, toelichting, vervolg):
        return fout
    if not _hoort_erbij(dossier, vers, wat, doel, actie, partij, afspraak, sleutel):
        return Weigering(
            "oordeel.waarover", "Dit hoort niet bij het lopende plan.", PLANBRON, "Kies iets uit dit plan.", "over"
        )
    if (
        actie is not None
        and wat in _ACHTERAF
        and not Actie.objects.filter(pk=actie.pk, begonnen_op__isnull=False).exists()
    ):
        return Weigering(
            "oordeel.te-vroeg",
            "Deze hulp is nog niet begonnen. Dan is er nog niets na te gaan.",
            PLANBRON,
            "Laat de hulp eerst beginnen.",
            "over",
        )
    rij = Oordeel.objects.create(
        dossier=dossier,
        wat=wat,
        doel=doel,
        actie=actie,
        partij=partij,
        afspraak=afspraak,
        sleutel=sleutel,
        uitkomst=uitkomst,
        toelichting=toelichting.strip(),
        vervolg=vervolg.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    if actie is not None and wat == Oordeel.Wat.HERIJKING:
        profiel = profiel_van(actor.gemeente, peildatum)
        Actie.objects.filter(pk=actie.pk).update(herijken_op=herijken_voor(profiel, actie.trede, peildatum))
    over = next((str(getattr(x, "omschrijving", "")) for x in (doel, actie) if x is not None), "")
    over = over or (partij.naam if partij else "") or (afspraak.tekst if afspraak else "")
    tekst = f"{Oordeel.Wat(wat).label.capitalize()}{f' ({over})' if over else ''}: {UITKOMSTEN[wat][uitkomst]}. "
    return Gedaan(rij, dossier, _PLAN, f"{tekst}{rij.toelichting} {rij.vervolg}".strip())


# First what is needed, then the grant, and only then whether the help is given and yields what was meant.
_ACHTERAF = {Oordeel.Wat.LEVERING, Oordeel.Wat.BIJDRAGE, Oordeel.Wat.SAMENWERKING}


def _hoort_erbij(
    dossier: Dossier,
    plan: Plan,
    wat: str,
    doel: Doel | None,
    actie: Actie | None,
    partij: Planpartij | None,
    afspraak: Samenwerkafspraak | None,
    sleutel: str,
) -> bool:
    w = Oordeel.Wat
    match wat:
        case w.DOEL:
            return doel is not None and doel.plan_id == plan.pk
        case w.AFSPRAAK:
            return afspraak is not None and afspraak.dossier_id == dossier.pk
        case w.SAMENLOOP:
            return bool(sleutel)
        case w.LEVERING | w.BIJDRAGE | w.SAMENWERKING if partij is not None:
            return partij.dossier_id == dossier.pk and partij.formeel
        case _:
            return actie is not None and actie.plan_id == plan.pk


@handeling(recht="plan.maken", wet=PLANBRON)
def evalueer(
    actor: Actor,
    *,
    plan: Plan,
    verslag: str,
    volgende_op: date,
    terugblikken: Sequence[Terugblik] = (),
    peildatum: date,
) -> Gedaan[Evaluatie] | Weigering:
    """Look back together: for each help whether a step down is possible, and when to look again. Refused: see
    `controleer_terugblik`, an action of another plan, and a next day that is not after today."""
    gevonden = lopend_plan(actor, plan)
    if isinstance(gevonden, Weigering):
        return gevonden
    dossier, vers = gevonden
    if volgende_op <= peildatum:
        return Weigering(
            "evaluatie.volgende", "De volgende keer ligt na vandaag.", PLANBRON, "Kies een latere dag.", "volgende_op"
        )
    profiel = profiel_van(actor.gemeente, peildatum)
    lopend = {a.pk: a for a in vers.acties.filter(afgerond_op__isnull=True)}
    gevraagd = {pk: a.omschrijving for pk, a in lopend.items() if vraagt_stap_terug(profiel, a)}
    if any(t.actie not in lopend for t in terugblikken):
        return Weigering("evaluatie.actie", "Deze actie loopt niet in dit plan.", PLANBRON, "Kies een actie.", "actie")
    if fout := controleer_terugblik(profiel, terugblikken, gevraagd=gevraagd, verslag=verslag):
        return fout
    rij = Evaluatie.objects.create(
        plan=vers, dag=peildatum, verslag=verslag.strip(), volgende_op=volgende_op, door_id=actor.id
    )
    Evaluatieregel.objects.bulk_create(
        Evaluatieregel(
            evaluatie=rij,
            actie=lopend[t.actie],
            trede_voor=t.trede_voor,
            trede_na=t.trede_na,
            mogelijkheden_inwoner=t.mogelijkheden_inwoner.strip(),
            mogelijkheden_omgeving=t.mogelijkheden_omgeving.strip(),
            stap_terug=bool(t.stap_terug),
            reden=t.reden.strip(),
        )
        for t in terugblikken
    )
    vers.evaluatie_op = volgende_op
    vers.save()
    stappen = [lopend[t.actie].omschrijving for t in terugblikken if t.stap_terug]
    tekst = f"Samen teruggekeken op plan {vers.versie}. {rij.verslag}"
    if stappen:
        tekst += f" Een stap terug kan voor: {', '.join(stappen)}."
    return Gedaan(rij, dossier, _PLAN, tekst)


def vraagt_stap_terug(profiel: Profiel, actie: Actie) -> bool:
    """Help by decision that runs: at looking back the question is whether it can be lighter."""
    trede = next((t for t in profiel.trap.treden if t.code == actie.trede), None)
    return actie.helpt and trede is not None and trede.besluit
