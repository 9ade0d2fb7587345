"""From the question to the end: who it is for, what threatens, the first talk, the plan, and why it ended."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.gemeente.schuldhulpregels import schuldhulpkader
from naober.inkomen.actions.stap import bijgewerkt, lopend
from naober.inkomen.models import Schuldhulpclient, Schuldhulptraject
from naober.inkomen.queries.traject import besluit_bij, bezwaar_gelukt, koppelbare_acties, stand_van, toelating_van
from naober.inkomen.rules import termijnen
from naober.inkomen.rules import traject as rules
from naober.inkomen.rules.stappen import laatste_dag
from naober.inkomen.rules.traject import Aanmelding, Schuldgesprek, weiger
from naober.inkomen.rules.woorden import BESLUIT, EERSTE_GESPREK, WGS
from naober.kern import Weigering
from naober.plan.models import Actie
from naober.signalen.models import Signaalzaak

weiger_bij_botsing(
    "schuldhulp_een_lopend_per_persoon",
    weiger(
        "persoon", "Deze inwoner heeft al schuldhulp die loopt.", "Ga verder met dat traject.",
        code="schuldhulp.loopt-al",
    ),
)  # fmt: skip
weiger_bij_botsing(
    "schuldhulp_een_lopend_per_actie",
    weiger("actie", "Deze actie is al andere schuldhulp.", "Kies een andere actie.", code="schuldhulp.actie-bezet"),
)


@handeling(recht="schuldhulp.bijhouden", wet=EERSTE_GESPREK)
def begin_schuldhulp(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, partner: Persoon | None = None, aanmelding: Aanmelding,
    signaalzaak: Signaalzaak | None = None, peildatum: date,
) -> Gedaan[Schuldhulptraject] | Weigering:  # fmt: skip
    """Somebody asks for help with debts: the term of the first talk runs. Whoever records it is their contact.

    Refused by `controleer_aanmelding`, for who is not of this household, for the same person twice, for somebody whose
    trajectory runs, and for a signal that does not stand in this file."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    wie = [persoon] if partner is None else [persoon, partner]
    if len({p.pk for p in wie}) != len(wie):
        return weiger("partner", "Dit is twee keer dezelfde inwoner.", "Kies een ander, of niemand.")
    for ander in wie:
        if weigering := hoort_hier(open_, ander, peildatum):
            return weigering
    kader = schuldhulpkader(actor.gemeente, peildatum)
    geboren = tuple(p.geboren_of_verwacht for p in wie)
    if weigering := rules.controleer_aanmelding(kader, aanmelding, geboren, peildatum):
        return weigering
    if signaalzaak is not None and signaalzaak.dossier_id != open_.pk:
        return weiger("signaalzaak", "Dit signaal hoort niet bij dit dossier.", "Kies een signaal uit dit dossier.")
    rij = _begin(actor, open_, persoon, kader, aanmelding, signaalzaak)
    Schuldhulpclient.objects.bulk_create(Schuldhulpclient(traject=rij, persoon=ander) for ander in wie)
    return bijgewerkt(rij, open_, aanmelding.dag)


def _begin(
    actor: Actor, dossier: Dossier, persoon: Persoon, kader: Schuldhulpkader, aanmelding: Aanmelding,
    signaalzaak: Signaalzaak | None,
) -> Schuldhulptraject:  # fmt: skip
    bedreigd = aanmelding.dag if aanmelding.bedreiging else None
    voor = termijnen.gesprek_voor(kader, aanmelding.dag, bedreigd)
    if signaalzaak is not None and signaalzaak.gesprek_voor is not None:
        # Who accepted the offer after a signal does not wait longer than was promised then.
        voor = min(voor, signaalzaak.gesprek_voor)
    return Schuldhulptraject.objects.create(
        dossier=dossier,
        persoon=persoon,
        contact_id=actor.id,
        signaalzaak_nummer=signaalzaak.pk if signaalzaak else None,
        hulpvraag=aanmelding.hulpvraag.strip(),
        aangemeld_op=aanmelding.dag,
        bedreiging=aanmelding.bedreiging,
        bedreigd_op=bedreigd,
        gesprek_voor=voor,
    )


@handeling(recht="schuldhulp.bijhouden", wet=EERSTE_GESPREK)
def meld_bedreiging(
    actor: Actor, *, traject: Schuldhulptraject, bedreiging: str, dag: date, peildatum: date
) -> Gedaan[Schuldhulptraject] | Weigering:
    """Something threatens: the first talk cannot wait. Refused by `controleer_bedreiging`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    kader = schuldhulpkader(actor.gemeente, peildatum)
    gevaar = rules.controleer_bedreiging(kader, stand_van(vers, peildatum), bedreiging, dag, peildatum)
    if isinstance(gevaar, Weigering):
        return gevaar
    vers.bedreiging, vers.bedreigd_op = bedreiging, dag
    vers.gesprek_voor = min(vers.gesprek_voor, termijnen.gesprek_voor(kader, vers.aangemeld_op, dag))
    vers.save()
    return bijgewerkt(vers, dossier, dag)


@handeling(recht="schuldhulp.bijhouden", wet=EERSTE_GESPREK)
def leg_schuldgesprek_vast(
    actor: Actor, *, traject: Schuldhulptraject, gesprek: Schuldgesprek, peildatum: date
) -> Gedaan[Schuldhulptraject] | Weigering:
    """The first talk: the question is clear, and the term of the decision begins. Refused by `controleer_gesprek`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    kader = schuldhulpkader(actor.gemeente, peildatum)
    if weigering := rules.controleer_gesprek(
        kader, gesprek, aangemeld=vers.aangemeld_op, gehad=vers.gesprek_op is not None, peildatum=peildatum
    ):
        return weigering
    velden = {v.code for v in kader.beleid.verkenning}
    vers.gesprek_op = gesprek.dag
    vers.verkenning = {code: tekst.strip() for code, tekst in gesprek.verkenning.items() if code in velden}
    vers.collectief = gesprek.collectief.strip()
    vers.beslis_voor = termijnen.besluit_termijn(kader, gesprek.dag).uiterste_datum
    vers.save()
    return bijgewerkt(vers, dossier, gesprek.dag)


@handeling(recht="schuldhulp.bijhouden", wet=BESLUIT)
def koppel_schuldhulp(
    actor: Actor, *, traject: Schuldhulptraject, actie: Actie, peildatum: date
) -> Gedaan[Schuldhulptraject] | Weigering:
    """This help is that action of the household's plan: its goal, who directs it, and the decision on it.

    Refused: an action of another plan or of who takes no part in it, one that is not about help with debts here, that
    is other help already, or that was decided on before the first talk; another once it was decided, unless an
    objection to the refusal succeeded."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    if actie.pk not in {a.pk for a in koppelbare_acties(vers, schuldhulpkader(actor.gemeente, peildatum))}:
        return weiger(
            "actie", "Deze actie kan deze schuldhulp niet zijn.",
            "Kies een actie over schuldhulp voor deze inwoner, uit het plan dat loopt. Een besluit van voor het eerste "
            "gesprek telt niet.", BESLUIT,
        )  # fmt: skip
    besluit = besluit_bij(vers)
    if toelating_van(vers, besluit)[0] and not (besluit and bezwaar_gelukt([besluit])):
        return weiger("actie", "Er is al besloten over deze schuldhulp.", "De koppeling ligt nu vast.", BESLUIT)
    vers.actie = actie
    vers.save()
    return bijgewerkt(vers, dossier)


@handeling(recht="schuldhulp.bijhouden", wet=BESLUIT)
def leg_besluit_elders_vast(
    actor: Actor, *, traject: Schuldhulptraject, uitkomst: str, door: str, dag: date, peildatum: date
) -> Gedaan[Schuldhulptraject] | Weigering:
    """What another organisation decided, for the municipality. Refused by `controleer_elders`, and a second time."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    stand = stand_van(vers, peildatum)
    kader = schuldhulpkader(actor.gemeente, peildatum)
    if weigering := rules.controleer_elders(kader, stand, uitkomst=uitkomst, door=door, dag=dag, peildatum=peildatum):
        return weigering
    if stand.toelating:
        return weiger("uitkomst", "Het besluit is al vastgelegd.", "Het staat bij het traject.", BESLUIT)
    vers.toelating, vers.toelating_op, vers.toelating_door = uitkomst, dag, door.strip()[:120]
    vers.save()
    return bijgewerkt(vers, dossier, dag)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def beeindig_schuldhulp(
    actor: Actor, *, traject: Schuldhulptraject, reden: str, toelichting: str = "", besluit_op: date | None = None,
    besluit_door: str = "", dag: date, peildatum: date,
) -> Gedaan[Schuldhulptraject] | Weigering:  # fmt: skip
    """The help with debts ends; what still ran of it ends on that day, a moratorium no later than the court can grant
    it. `besluit_op`, `besluit_door`: the decision to end it, where another organisation granted it.

    Refused by `controleer_einde` and `controleer_eindbesluit`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    stand = stand_van(vers, dag)
    if weigering := rules.controleer_einde(
        stand, reden=reden, dag=dag, peildatum=peildatum
    ) or rules.controleer_eindbesluit(stand, reden=reden, op=besluit_op, door=besluit_door, peildatum=peildatum):
        return weigering
    kader = schuldhulpkader(actor.gemeente, peildatum)
    # What the court never granted did not begin, and has no last day.
    for stap in vers.stappen.filter(tot__isnull=True, van__isnull=False):
        if stap.van is not None:
            stap.tot = laatste_dag(kader, stap.soort, stap.van, dag)
            stap.save()
    vers.geeindigd_op, vers.reden, vers.toelichting = dag, reden, toelichting.strip()
    if besluit_op is not None:
        vers.beeindigd_op, vers.beeindigd_door = besluit_op, besluit_door.strip()[:120]
    vers.save()
    for client in vers.clienten.filter(tot__isnull=True):
        client.tot = dag
        client.save()
    return bijgewerkt(vers, dossier, dag)
