"""Walking through the reporting code."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.plan.models import Plan
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Meldactie, Meldcode, Meldcodestap, Overdracht, Veiligheidsplan
from naober.veiligheid.rules import meldcode as rules
from naober.veiligheid.rules.meldcode import BESLUIT, Begin, Stapinvoer

_OVERIG = Gebeurtenis.Soort.OVERIG
_AFGESLOTEN = Weigering(
    "meldcode.afgesloten",
    "Deze meldcode is afgesloten.",
    BESLUIT,
    "Begin een nieuwe meldcode als er weer zorgen zijn.",
)
weiger_bij_botsing(
    "meldcode_een_open",
    Weigering(
        "meldcode.loopt-al",
        "Voor dit huishouden loopt de meldcode al.",
        BESLUIT,
        "Ga daarin verder. Leg nieuwe signalen vast bij stap 1.",
    ),
)


def _open_rij(actor: Actor, dossier: Dossier, invoer: Begin, dag: date) -> Meldcode:
    """The row of a code that begins, which has been checked."""
    return Meldcode.objects.create(
        dossier=dossier,
        vorm=invoer.vorm,
        aanleiding=invoer.aanleiding.strip(),
        acuut=invoer.acuut.strip(),
        organisatie=actor.organisatie or actor.team,
        begonnen_op=dag,
        begonnen_door_id=actor.id,
    )


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def begin_meldcode(actor: Actor, *, dossier: Dossier, begin: Begin, peildatum: date) -> Gedaan[Meldcode] | Weigering:
    """Begin the reporting code for this household. Refused by `controleer_begin`, and while one is open."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := rules.controleer_begin(kader_van(actor.gemeente, peildatum), begin):
        return weigering
    rij = _open_rij(actor, open_, begin, peildatum)
    return Gedaan(rij, open_, _OVERIG, "Meldcode begonnen.")


def _op_slot(actor: Actor, meldcode: Meldcode) -> Meldcode | Weigering:
    """The code as it is now, with its file locked; refused once it is closed."""
    open_ = vergrendel(actor, meldcode.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Meldcode.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=meldcode.pk)
    return _AFGESLOTEN if vers.afgesloten_op is not None else vers


def gezet(meldcode: Meldcode) -> list[rules.Gezet]:
    """The steps of this code as they stand: of each the last line."""
    rijen = Meldcodestap.objects.filter(meldcode=meldcode).order_by("pk").values_list("stap", "overgeslagen")
    return [rules.Gezet(stap, overgeslagen) for stap, overgeslagen in dict(rijen).items()]


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def zet_meldcodestap(
    actor: Actor, *, meldcode: Meldcode, stap: Stapinvoer, peildatum: date
) -> Gedaan[Meldcodestap] | Weigering:
    """Record one step, done or left out. Refused by `controleer_stap`, and when the code is closed."""
    vers = _op_slot(actor, meldcode)
    if isinstance(vers, Weigering):
        return vers
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := rules.controleer_stap(kader, gezet(vers), stap, acuut=bool(vers.acuut)):
        return weigering
    rij = Meldcodestap.objects.create(
        meldcode=vers,
        stap=stap.stap,
        overgeslagen=stap.overslaan,
        wie=stap.wie.strip(),
        uitkomst=stap.uitkomst.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    bekend = kader.stap(stap.stap)
    if bekend is not None and bekend.besluit:
        vers.melden = stap.melden
        vers.hulp = stap.hulp if bekend.afweging else not stap.melden
        vers.besloten_op = peildatum
        vers.save()
    nummer = bekend.nummer if bekend else 0
    return Gedaan(
        rij, vers.dossier, _OVERIG, f"Meldcode: stap {nummer} {'overgeslagen' if stap.overslaan else 'gezet'}."
    )


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def pas_gevaar_aan(
    actor: Actor, *, meldcode: Meldcode, acuut: str, reden: str, peildatum: date
) -> Gedaan[Meldcode] | Weigering:
    """Say that there is danger now, or that it has gone (`acuut` empty); why is a line of the first step."""
    vers = _op_slot(actor, meldcode)
    if isinstance(vers, Weigering):
        return vers
    if not reden.strip():
        return Weigering(
            "meldcode.reden", "Waaraan ziet u dat?", BESLUIT, "Schrijf op wat u zag of hoorde, en van wie.", "reden"
        )
    vers.acuut = acuut.strip()
    vers.save()
    Meldcodestap.objects.create(
        meldcode=vers,
        stap=kader_van(actor.gemeente, peildatum).stappen[0].code,
        uitkomst=reden.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    return Gedaan(vers, vers.dossier, _OVERIG, f"Meldcode: {'er is nu gevaar' if vers.acuut else 'geen gevaar meer'}.")


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def leg_meldactie_vast(
    actor: Actor, *, meldcode: Meldcode, soort: str, wat: str, wie: str, vervolg: str, peildatum: date
) -> Gedaan[Meldactie] | Weigering:
    """Record what was done meanwhile: advice, bringing to help, or stepping in, each by itself and with who goes on.

    Refused by `controleer_actie`, and when the code is closed."""
    vers = _op_slot(actor, meldcode)
    if isinstance(vers, Weigering):
        return vers
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := rules.controleer_actie(kader, soort, {"wat": wat, "wie": wie, "vervolg": vervolg}):
        return weigering
    rij = Meldactie.objects.create(
        meldcode=vers,
        soort=soort,
        wat=wat.strip(),
        wie=wie.strip()[:200],
        vervolg=vervolg.strip()[:200],
        dag=peildatum,
        door_id=actor.id,
    )
    actie = kader.actie(soort)
    return Gedaan(rij, vers.dossier, _OVERIG, f"Veiligheid: {actie.naam.lower() if actie else soort}.")


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def sluit_meldcode(actor: Actor, *, meldcode: Meldcode, verder: str, peildatum: date) -> Gedaan[Meldcode] | Weigering:
    """Close the code once it was decided and, where that was decided, reported. Refused by `controleer_einde`."""
    vers = _op_slot(actor, meldcode)
    if isinstance(vers, Weigering):
        return vers
    weigering = rules.controleer_einde(
        kader_van(actor.gemeente, peildatum),
        besloten=vers.besloten_op is not None,
        melden=bool(vers.melden),
        gemeld=Overdracht.objects.filter(meldcode=vers, soort=Overdracht.Soort.MELDING).exists(),
        verder=verder,
        geholpen=_er_is_hulp(vers.dossier),
    )
    if weigering:
        return weigering
    vers.afgesloten_op, vers.verder, vers.acuut = peildatum, verder.strip(), ""
    vers.save()
    return Gedaan(vers, vers.dossier, _OVERIG, "Meldcode afgesloten.")


def _er_is_hulp(dossier: Dossier) -> bool:
    """A safety plan that runs, or an agreed plan with help in it."""
    lopend = Plan.objects.filter(dossier=dossier, status="afgesproken", acties__isnull=False)
    return Veiligheidsplan.objects.filter(dossier=dossier, gesloten_op__isnull=True).exists() or lopend.exists()
