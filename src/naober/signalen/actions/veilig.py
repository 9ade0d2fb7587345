"""From a signal of violence to the reporting code, whose first step is the professional's own."""

from datetime import date

from naober.dossier.actions import doe_mee, open_dossier_van
from naober.dossier.deur import dossier_van_huishouden
from naober.dossier.handeling import Gedaan, handeling, op_slot, zichtbaar
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Bron, Weigering, leeftijd_op
from naober.signalen import rules
from naober.signalen.actions.stap import al, opgepakt_voor
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.queries import begint_meldcode
from naober.veiligheid.actions import begin_meldcode
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Meldcode
from naober.veiligheid.queries import open_meldcode
from naober.veiligheid.rules.meldcode import BESLUIT, Begin, vorm_bij

_VRAAG = Gebeurtenis.Soort.VRAAG


def vraagt_meldcode(zaak: Signaalzaak, kader: Signaalkader) -> Signaal | None:
    """The first signal in this case with which the reporting code begins; None without one."""
    staan = zaak.signalen.filter(ingetrokken_op__isnull=True).select_related("binnenkomst").order_by("pk")
    return next((s for s in staan if begint_meldcode(s, kader)), None)


def begin_vanzelf(actor: Actor, zaak: Signaalzaak, kader: Signaalkader, dag: date) -> Weigering | None:
    """Where the municipality says that such a signal begins the code (`veiligheid.start`), it begins when a generalist
    takes the case up: mapping what was seen is their first step (Besluit verplichte meldcode, art. 2), and it is
    recorded in the file of the household. Elsewhere, and for others, the case asks for it with a button."""
    signaal = vraagt_meldcode(zaak, kader)
    mag = Rol.GENERALIST in actor.rollen and heeft_recht(actor.rollen, "veiligheid.bijhouden")
    if signaal is None or not mag or zaak.huishouden_id is None:
        return None
    if kader_van(actor.gemeente, dag).beleid.start is None:
        return None
    gedaan = _begin(actor, zaak, kader, signaal, "", dag)
    return gedaan if isinstance(gedaan, Weigering) else None


@handeling(recht="veiligheid.bijhouden", wet=BESLUIT)
def begin_meldcode_bij_signaal(
    actor: Actor, *, zaak: Signaalzaak, acuut: str = "", peildatum: date
) -> Gedaan[Meldcode] | Weigering:
    """Begin the reporting code for the household of a case that one took up, or go on in the one that runs. A file is
    opened for it when there is none: it is the professional who decides so, and not the signal.

    `acuut`: what danger there is now. Refused: a case without such a signal, and one of which nobody knows whom it is
    about."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    kader = signaalkader(actor.gemeente, peildatum)
    signaal = vraagt_meldcode(vers, kader)
    if signaal is None:
        return al("signaal.geen-meldcode", "Bij deze zaak hoort geen meldcode.", "Begin hem bij het dossier.")
    if vers.huishouden_id is None:
        return al("signaal.wie-onbekend", "Nog niet bekend om wie het gaat.", "Zoek eerst de inwoner bij het signaal.")
    code = _begin(actor, vers, kader, signaal, acuut, peildatum)
    return code if isinstance(code, Weigering) else Gedaan(code, None, _VRAAG, "")


def _begin(
    actor: Actor, zaak: Signaalzaak, kader: Signaalkader, signaal: Signaal, acuut: str, dag: date
) -> Meldcode | Weigering:
    # Whom a signal is about is somebody's choice; that alone is no way into a file that others work in.
    loopt = dossier_van_huishouden(zaak.huishouden_id or 0)
    open_ = loopt is not None and loopt.gesloten_op is None
    if loopt and open_ and not Dossier.objects.filter(zichtbaar(actor), pk=loopt.pk).exists():
        return Weigering(
            "signaal.dossier-elders",
            "Een ander team helpt dit huishouden al.",
            Bron("AVG", "art. 5 lid 1 onder f"),
            "Stuur het signaal door naar het team dat helpt.",
        )
    dossier = op_slot(open_dossier_van(zaak.huishouden_id or 0, dag).pk)
    if isinstance(dossier, Weigering):
        return dossier
    doe_mee(dossier, actor, dag)
    _hang_eraan(zaak, kader, dossier)
    lopend = open_meldcode().filter(dossier=dossier).first()
    if lopend is not None:
        return lopend
    geboren = zaak.persoon.geboren_of_verwacht if zaak.persoon else signaal.geboortedatum
    vorm = vorm_bij(kader_van(actor.gemeente, dag), leeftijd_op(geboren, dag) if geboren else None)
    return begin_meldcode(
        actor, dossier=dossier, begin=Begin(vorm, signaal.omschrijving or "Er kwam een signaal.", acuut), peildatum=dag
    )


def _hang_eraan(zaak: Signaalzaak, kader: Signaalkader, dossier: Dossier) -> None:
    """The case belongs to the file from now on, when each of its signals may be read there."""
    staan = zaak.signalen.filter(ingetrokken_op__isnull=True)
    if rules.mag_in_dossier(kader, staan.values_list("grond", flat=True)):
        zaak.dossier = dossier
        zaak.save()
