"""Who stands around a household: relations, contacts and representatives. Each change is a line on the timeline."""

from dataclasses import dataclass
from datetime import date

from naober.bewoners.bewoning import hoort_bij
from naober.bewoners.models import Netwerkcontact, Persoon, Relatie, Vertegenwoordiging
from naober.bewoners.rules import Machtiging, controleer_machtiging, einde_bij_achttien, volgt_na
from naober.bewoners.soorten import Netwerksoort, Vertegenwoordigersoort
from naober.dossier.bewoners import RECHT, hoort_hier, verbind, weiger
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.kern import Bron, Periode, Weigering

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_VERTEGENWOORDIGER = Bron("Wmo 2015", "art. 1.1.1")
_JUIST = Bron("AVG", "art. 5 lid 1 onder d")
_OVERIG = Gebeurtenis.Soort.OVERIG


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone around a resident, as typed. `relatie` in their own words ("buurvrouw"), `steun`: what they do."""

    naam: str
    soort: Netwerksoort
    relatie: str = ""
    telefoon: str = ""
    steun: str = ""
    mantelzorger: bool = False


@handeling(recht=RECHT, wet=_WMO)
def leg_relatie_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    ander: Persoon,
    soort: str,
    omgekeerd: str,
    mantelzorger: bool = False,
    peildatum: date,
) -> Gedaan[Relatie] | Weigering:
    """`persoon` of this household has `ander`, a resident, as `soort`; the other way round as `omgekeerd`.

    `mantelzorger`: `ander` cares for `persoon`. Refused: who does not belong here, oneself, no word for it."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, peildatum):
        return weigering
    if persoon.pk == ander.pk:
        return weiger("relatie.zelf", "Iemand heeft geen relatie met zichzelf.", "Kies een ander.", "ander")
    if not soort.strip() or not omgekeerd.strip():
        return weiger("relatie.soort", "Zonder woord zegt een relatie niets.", "Vul beide kanten in.", "soort")
    relatie = verbind(persoon, ander, soort.strip(), omgekeerd.strip(), mantelzorger=mantelzorger)
    zorgt = ", en mantelzorger" if mantelzorger else ""
    return Gedaan(relatie, open_, _OVERIG, f"{ander.naam} is {soort.strip()}{zorgt} van {persoon.naam}.")


@handeling(recht=RECHT, wet=_WMO)
def leg_netwerkcontact_vast(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, contact: Contact, peildatum: date
) -> Gedaan[Netwerkcontact] | Weigering:
    """Someone around a member of this household who need not be a resident. Refused: who does not belong here, no
    name, the same name and kind twice."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, peildatum):
        return weigering
    naam = contact.naam.strip()
    if not naam:
        return weiger("netwerk.naam", "Een contact heeft een naam nodig.", "Vul de naam in, of een roepnaam.", "naam")
    lopend = Netwerkcontact.objects.filter(persoon=persoon, soort=contact.soort, tot__isnull=True)
    if naam.casefold() in {c.naam.casefold() for c in lopend}:
        return weiger("netwerk.dubbel", "Dit contact staat er al.", "Beëindig eerst het oude.", "naam")
    rij = Netwerkcontact.objects.create(
        persoon=persoon,
        naam=naam,
        soort=contact.soort,
        relatie=contact.relatie.strip(),
        telefoon=contact.telefoon.strip(),
        steun=contact.steun.strip(),
        mantelzorger=contact.mantelzorger,
        van=peildatum,
    )
    return Gedaan(rij, open_, _OVERIG, f"{naam} ({contact.soort.woord}) hoort bij het netwerk van {persoon.naam}.")


@handeling(recht=RECHT, wet=_WMO)
def beeindig_netwerkcontact(
    actor: Actor, *, dossier: Dossier, contact: Netwerkcontact, op: date, peildatum: date
) -> Gedaan[Netwerkcontact] | Weigering:
    """The contact is there no longer, but stays known. Refused: of another household, a day that does not fit."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = Netwerkcontact.objects.select_for_update(of=("self",)).select_related("persoon").get(pk=contact.pk)
    if weigering := _beeindig(open_, rij, op, peildatum):
        return weigering
    return Gedaan(rij, open_, _OVERIG, f"{rij.naam} hoort niet meer bij het netwerk van {rij.persoon.naam}.", dag=op)


@handeling(recht=RECHT, wet=_VERTEGENWOORDIGER)
def leg_vertegenwoordiging_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    machtiging: Machtiging,
    door: Persoon | None = None,
    peildatum: date,
) -> Gedaan[Vertegenwoordiging] | Weigering:
    """Who speaks for a member of this household, about what and until when; `door` when that is a resident.

    What a parent or guardian may ends the day before the child turns eighteen. Refused: who does not belong here,
    oneself, and what `controleer_machtiging` refuses."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, peildatum):
        return weigering
    if door is not None and door.pk == persoon.pk:
        return weiger("vertegenwoordiging.zelf", "Niemand vertegenwoordigt zichzelf.", "Kies een ander.", "door")
    bestaand = [
        (Vertegenwoordigersoort(v.soort), v.naam, Periode(v.van, v.tot))
        for v in Vertegenwoordiging.objects.filter(persoon=persoon)
    ]
    if weigering := controleer_machtiging(machtiging, persoon.geboren_of_verwacht, bestaand):
        return weigering
    rij = Vertegenwoordiging.objects.create(
        persoon=persoon,
        soort=machtiging.soort,
        door=door,
        naam=machtiging.naam.strip(),
        telefoon=machtiging.telefoon.strip(),
        reikwijdte=machtiging.reikwijdte,
        omschrijving=machtiging.omschrijving.strip(),
        grondslag=machtiging.grondslag.strip(),
        van=machtiging.van,
        tot=einde_bij_achttien(machtiging, persoon.geboren_of_verwacht),
    )
    tekst = f"{rij.naam} is {machtiging.soort.woord} van {persoon.naam}, over {machtiging.reikwijdte.woord}."
    return Gedaan(rij, open_, _OVERIG, tekst, machtiging.bron)


@handeling(recht=RECHT, wet=_VERTEGENWOORDIGER)
def beeindig_vertegenwoordiging(
    actor: Actor, *, dossier: Dossier, vertegenwoordiging: Vertegenwoordiging, op: date, peildatum: date
) -> Gedaan[Vertegenwoordiging] | Weigering:
    """The last day on which someone speaks for another. Refused: another household's, a day that does not fit."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = (
        Vertegenwoordiging.objects.select_for_update(of=("self",))
        .select_related("persoon")
        .get(pk=vertegenwoordiging.pk)
    )
    if weigering := _beeindig(open_, rij, op, peildatum):
        return weigering
    soort = Vertegenwoordigersoort(rij.soort).woord
    return Gedaan(rij, open_, _OVERIG, f"{rij.naam} is niet meer {soort} van {rij.persoon.naam}.", dag=op)


def _beeindig(
    dossier: Dossier, rij: Netwerkcontact | Vertegenwoordiging, op: date, peildatum: date
) -> Weigering | None:
    """End a row with `van` and `tot` of someone of this household."""
    if not hoort_bij(rij.persoon, dossier.huishouden_id, peildatum):
        return hoort_hier(dossier, rij.persoon, peildatum)
    if weigering := niet_later(op, peildatum, "op", _JUIST) or volgt_na(rij.van, op, "op"):
        return weigering
    if rij.tot is not None and rij.tot <= op:
        return weiger("periode.al-voorbij", "Dit was toen al voorbij.", "Dan hoeft u niets te doen.", "op")
    rij.tot = op
    rij.save()
    return None
