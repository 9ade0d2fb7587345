"""Volunteers, what they offer, and what is asked of them."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.kern import Weigering
from naober.naoberschap.models import Aanbod, Hulpvraag, Mantelzorg, Voorstel, Vrijwilliger, Vrijwilligersteun
from naober.naoberschap.rules.vrijwillig import (
    WET,
    Aanbodinvoer,
    Hulpinvoer,
    Inschrijving,
    al_gegeven,
    controleer_aanbod,
    controleer_hulpvraag,
    controleer_inschrijving,
    controleer_maatregel,
    kring,
    schoon,
)
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie

_OVERIG = Gebeurtenis.Soort.OVERIG
AL_INGESCHREVEN = Weigering(
    "vrijwilliger.bestaat",
    "Deze inwoner staat al ingeschreven als vrijwilliger.",
    WET,
    "Leg het nieuwe aanbod vast bij die inschrijving.",
)
weiger_bij_botsing("vrijwilliger_een_per_inwoner", AL_INGESCHREVEN)
_GESTOPT = Weigering(
    "vrijwilliger.gestopt",
    "Deze vrijwilliger is gestopt.",
    WET,
    "Schrijf de vrijwilliger opnieuw in als die weer mee wil doen.",
)


def schrijf_in(wie: Inschrijving, persoon: Persoon | None, door: int | None, dag: date) -> Vrijwilliger:
    """The row of a volunteer; what was filled in has been checked."""
    return Vrijwilliger.objects.create(
        persoon=persoon,
        naam=wie.naam.strip(),
        telefoon=wie.telefoon.strip(),
        email=wie.email.strip(),
        gebied=wie.gebied,
        postcode=schoon(wie.postcode),
        organisatie=wie.organisatie.strip(),
        kring=kring(wie.kring),
        coordinator=wie.coordinator,
        voorrang=wie.voorrang,
        uren_bijhouden=wie.uren_bijhouden,
        vog_op=wie.vog_op,
        sinds=dag,
        ingeschreven_door_id=door,
    )


def leg_rij_vast(vrijwilliger: Vrijwilliger, aanbod: Aanbodinvoer, dag: date) -> Aanbod:
    """The row of an offer; what was filled in has been checked."""
    return Aanbod.objects.create(
        vrijwilliger=vrijwilliger,
        werk=sorted(aanbod.werk),
        liever=aanbod.liever,
        tijden=sorted(aanbod.tijden),
        talen=sorted(aanbod.talen),
        vorm=aanbod.vorm,
        gebieden=sorted(aanbod.gebieden),
        platform=aanbod.platform,
        omschrijving=aanbod.omschrijving.strip(),
        van=dag,
        tot=aanbod.tot,
    )


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def schrijf_vrijwilliger_in(
    actor: Actor, *, wie: Inschrijving, aanbod: Aanbodinvoer, persoon: Persoon | None = None, peildatum: date
) -> Gedaan[Vrijwilliger] | Weigering:
    """Somebody offers to help: who, and with what. Refused by `controleer_inschrijving` and `controleer_aanbod`, and
    for a resident who is a volunteer already."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_inschrijving(profiel, wie, peildatum) or controleer_aanbod(profiel, aanbod, peildatum):
        return fout
    rij = schrijf_in(wie, persoon, actor.id, peildatum)
    leg_rij_vast(rij, aanbod, peildatum)
    return Gedaan(rij, None, _OVERIG, "Een vrijwilliger is ingeschreven.")


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def werk_vrijwilliger_bij(
    actor: Actor, *, vrijwilliger: Vrijwilliger, wie: Inschrijving, gestopt: bool = False, peildatum: date
) -> Gedaan[Vrijwilliger] | Weigering:
    """What has changed of a volunteer, such as a certificate of conduct, or that they stop; then their offers and the
    proposals on them lapse. Refused by `controleer_inschrijving`, and for who stopped before."""
    if fout := controleer_inschrijving(profiel_van(actor.gemeente, peildatum), wie, peildatum):
        return fout
    vers = Vrijwilliger.objects.select_for_update(of=("self",)).get(pk=vrijwilliger.pk)
    if vers.gestopt_op is not None:
        return _GESTOPT
    vers.naam, vers.telefoon, vers.email = wie.naam.strip(), wie.telefoon.strip(), wie.email.strip()
    vers.gebied, vers.postcode, vers.organisatie = wie.gebied, schoon(wie.postcode), wie.organisatie.strip()
    vers.kring, vers.coordinator, vers.voorrang = kring(wie.kring), wie.coordinator, wie.voorrang
    vers.uren_bijhouden, vers.vog_op = wie.uren_bijhouden, wie.vog_op
    if gestopt:
        vers.gestopt_op = peildatum
        for aanbod in Aanbod.objects.filter(vrijwilliger=vers, ingetrokken_op__isnull=True):
            trek_rij_in(aanbod, "De vrijwilliger is gestopt.", peildatum)
    vers.save()
    return Gedaan(vers, None, _OVERIG, "Een vrijwilliger is gestopt." if gestopt else "Een vrijwilliger is bijgewerkt.")


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def leg_aanbod_vast(
    actor: Actor, *, vrijwilliger: Vrijwilliger, aanbod: Aanbodinvoer, peildatum: date
) -> Gedaan[Aanbod] | Weigering:
    """Another offer of a volunteer. Refused by `controleer_aanbod`, and of who has stopped."""
    if fout := controleer_aanbod(profiel_van(actor.gemeente, peildatum), aanbod, peildatum):
        return fout
    if Vrijwilliger.objects.get(pk=vrijwilliger.pk).gestopt_op is not None:
        return _GESTOPT
    return Gedaan(leg_rij_vast(vrijwilliger, aanbod, peildatum), None, _OVERIG, "Een aanbod is vastgelegd.")


def trek_rij_in(aanbod: Aanbod, reden: str, dag: date) -> None:
    """Take an offer back: what was proposed on it lapses, and a match on it ends."""
    aanbod.ingetrokken_op, aanbod.intrekreden = dag, reden.strip()
    aanbod.save()
    Voorstel.objects.filter(aanbod=aanbod, stand=Voorstel.Stand.OPEN).update(stand=Voorstel.Stand.VERVALLEN)
    Voorstel.objects.filter(aanbod=aanbod, stand=Voorstel.Stand.GEKOPPELD).update(
        stand=Voorstel.Stand.GESTOPT, gestopt_op=dag
    )


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def trek_aanbod_in(actor: Actor, *, aanbod: Aanbod, reden: str, peildatum: date) -> Gedaan[Aanbod] | Weigering:
    """The volunteer takes an offer back. Refused without a reason, and when it was taken back before."""
    if not reden.strip():
        return Weigering("aanbod.reden", "Waarom vervalt dit aanbod?", WET, "Schrijf het kort op.", "reden")
    vers = Aanbod.objects.select_for_update(of=("self",)).get(pk=aanbod.pk)
    if vers.ingetrokken_op is not None:
        return Weigering("aanbod.al-weg", "Dit aanbod is al ingetrokken.", WET, "Leg zo nodig een nieuw aanbod vast.")
    trek_rij_in(vers, reden, peildatum)
    return Gedaan(vers, None, _OVERIG, "Een aanbod is ingetrokken.")


def stel_rij(
    vraag: Hulpinvoer,
    dag: date,
    *,
    door: int | None = None,
    persoon: Persoon | None = None,
    dossier: Dossier | None = None,
    behoefte: Behoefte | None = None,
    actie: Actie | None = None,
    mantelzorg: Mantelzorg | None = None,
) -> Hulpvraag:
    """The row of a request; what was filled in has been checked."""
    return Hulpvraag.objects.create(
        vrager=vraag.vrager,
        persoon=persoon,
        dossier=dossier,
        behoefte=behoefte,
        actie=actie,
        mantelzorg=mantelzorg,
        naam=vraag.naam.strip(),
        contact=vraag.contact.strip(),
        werk=vraag.werk,
        omschrijving=vraag.omschrijving.strip(),
        gebied=vraag.gebied,
        postcode=schoon(vraag.postcode),
        tijden=sorted(vraag.tijden),
        taal=vraag.taal.strip(),
        vorm=vraag.vorm,
        platform=vraag.platform,
        kring=kring(vraag.kring),
        kenmerken=sorted(vraag.kenmerken),
        gesteld_op=dag,
        gesteld_door_id=door,
    )


@handeling(recht="vrijwilliger.vragen", wet=WET)
def stel_hulpvraag(
    actor: Actor,
    *,
    vraag: Hulpinvoer,
    dossier: Dossier | None = None,
    behoefte: Behoefte | None = None,
    actie: Actie | None = None,
    mantelzorg: Mantelzorg | None = None,
    peildatum: date,
) -> Gedaan[Hulpvraag] | Weigering:
    """Ask for a volunteer, for a household (`dossier`, with the need it is for) or for an organisation or initiative.

    `actie`: formal help of which the volunteer takes over a task. `mantelzorg`: the carer whom it relieves. Refused by
    `controleer_hulpvraag`, and what is not of this household."""
    if fout := controleer_hulpvraag(profiel_van(actor.gemeente, peildatum), vraag):
        return fout
    if vraag.vrager not in Hulpvraag.Vrager.values:
        return Weigering("hulpvraag.vrager", "Wie vraagt dit?", WET, "Kies uit de lijst.", "vrager")
    open_: Dossier | Weigering | None = vergrendel(actor, dossier) if dossier is not None else None
    if isinstance(open_, Weigering):
        return open_
    eigen = None if open_ is None else open_.pk
    van_elders = (
        (behoefte is not None and behoefte.dossier_id != eigen)
        or (actie is not None and actie.plan.dossier_id != eigen)
        or (mantelzorg is not None and mantelzorg.dossier_id != eigen)
    )
    if van_elders:
        return Weigering(
            "hulpvraag.ander-huishouden", "Dit hoort niet bij dit huishouden.", WET, "Kies uit de lijst.", "behoefte"
        )
    persoon = behoefte.persoon if behoefte is not None else None
    rij = stel_rij(
        vraag, peildatum, door=actor.id, persoon=persoon, dossier=open_, behoefte=behoefte, actie=actie,
        mantelzorg=mantelzorg,
    )  # fmt: skip
    tekst = "Een vrijwilliger gevraagd." if open_ is None else f"Een vrijwilliger gevraagd: {rij.omschrijving}"
    if actie is not None:
        tekst += f" Deze taak komt uit: {actie.omschrijving}."
    return Gedaan(rij, open_, Gebeurtenis.Soort.PLAN if open_ else _OVERIG, tekst)


@handeling(recht="vrijwilliger.vragen", wet=WET)
def sluit_hulpvraag(
    actor: Actor, *, hulpvraag: Hulpvraag, uitkomst: Hulpvraag.Uitkomst, slot: str, peildatum: date
) -> Gedaan[Hulpvraag] | Weigering:
    """A request ends, with what became of it; open proposals on it lapse. Refused without words, or when it ended."""
    vers = Hulpvraag.objects.select_for_update(of=("self",)).get(pk=hulpvraag.pk)
    dossier = None
    if vers.dossier_id is not None:
        open_ = vergrendel(actor, Dossier(pk=vers.dossier_id), ook_gesloten=True)
        if not isinstance(open_, Weigering):
            dossier = open_
        elif not heeft_recht(actor.rollen, "vrijwilligers.bemiddelen"):
            # Who brings people together sees the request, and not the file that it is of.
            return open_
    if vers.gesloten_op is not None:
        return Weigering("hulpvraag.gesloten", "Deze vraag is al afgesloten.", WET, "Stel zo nodig een nieuwe vraag.")
    if not slot.strip():
        return Weigering("hulpvraag.slot", "Hoe is het afgelopen?", WET, "Schrijf het kort op.", "slot")
    vers.gesloten_op, vers.uitkomst, vers.slot = peildatum, uitkomst, slot.strip()
    vers.save()
    Voorstel.objects.filter(hulpvraag=vers, stand=Voorstel.Stand.OPEN).update(stand=Voorstel.Stand.VERVALLEN)
    tekst = f"De vraag om een vrijwilliger is afgesloten: {vers.get_uitkomst_display()}."
    return Gedaan(vers, dossier, _OVERIG, tekst)


@handeling(recht="vrijwilligers.bemiddelen", wet=WET)
def steun_vrijwilliger(
    actor: Actor, *, vrijwilliger: Vrijwilliger, maatregel: str, wat: str, peildatum: date
) -> Gedaan[Vrijwilligersteun] | Weigering:
    """A course, an appreciation or other support of the profile, given to a volunteer. Refused by
    `controleer_maatregel`, and what is once a year when it was given this year."""
    beleid = profiel_van(actor.gemeente, peildatum).naoberschap
    gekozen = controleer_maatregel(beleid.maatregel(maatregel), "vrijwilliger", wat)
    if isinstance(gekozen, Weigering):
        return gekozen
    eerder = Vrijwilligersteun.objects.filter(vrijwilliger=vrijwilliger, maatregel=maatregel, jaar=peildatum.year)
    if gekozen.per_jaar and eerder.exists():
        return al_gegeven(gekozen, peildatum.year)
    rij = Vrijwilligersteun.objects.create(
        vrijwilliger=vrijwilliger,
        maatregel=maatregel,
        soort=gekozen.soort,
        lijn=gekozen.lijn or "",
        jaar=peildatum.year,
        dag=peildatum,
        wat=wat.strip(),
        eenmalig=gekozen.per_jaar,
        door_id=actor.id,
    )
    return Gedaan(rij, None, _OVERIG, f"{gekozen.naam} gegeven aan een vrijwilliger.", bron=gekozen.bron)


weiger_bij_botsing(
    "vrijwilligersteun_een_per_jaar",
    Weigering(
        "steun.al-gegeven",
        "Dit is dit jaar al gegeven. Dat kan een keer per jaar.",
        WET,
        "Wacht tot het volgende jaar.",
        "maatregel",
    ),
)
