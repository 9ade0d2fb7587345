"""Asking others to act, a back-up for a crisis that is foreseen, and the risks that a file carries."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.plan.models import Plan
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Achtervang, Markering, Opschaling
from naober.veiligheid.rules import crisis as rules
from naober.veiligheid.rules.crisis import Achtervanginvoer, Opschalingsinvoer

_WET = Bron("Wmo 2015", "art. 2.1.2 lid 2")
_OVERIG = Gebeurtenis.Soort.OVERIG
weiger_bij_botsing(
    "markering_een_per_soort",
    Weigering("veiligheid.al-gemarkeerd", "Dit staat al bij dit dossier.", _WET, "Haal de oude eerst weg.", "soort"),
)


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def schaal_op(
    actor: Actor,
    *,
    dossier: Dossier,
    opschaling: Opschalingsinvoer,
    persoon: Persoon | None = None,
    peildatum: date,
) -> Gedaan[Opschaling] | Weigering:
    """Flag the case for a party outside the team, which has means that the team never has.

    Refused by `controleer_opschaling`, and for somebody of another household. What that party gets of the file goes by
    the rules on sharing, apart from this."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if persoon is not None and (weigering := hoort_hier(open_, persoon, peildatum)):
        return weigering
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := rules.controleer_opschaling(kader, opschaling):
        return weigering
    beleid = kader.beleid.opschaling
    partij = next((p for p in beleid.partijen if p.code == opschaling.partij), None) if beleid else None
    rij = Opschaling.objects.create(
        dossier=open_,
        persoon=persoon,
        grond=opschaling.grond,
        vorm=opschaling.vorm,
        partij=opschaling.partij if partij else "",
        partij_naam=partij.naam if partij else "Meldfunctie verplichte ggz",
        wat=opschaling.wat.strip(),
        samen=opschaling.samen.strip(),
        dag=peildatum,
        door_id=actor.id,
    )
    bron = kader.beleid.wvggz.bron if opschaling.vorm == "wvggz" and kader.beleid.wvggz else None
    bron = beleid.bron if beleid and partij else bron
    return Gedaan(rij, open_, _OVERIG, f"{rij.get_vorm_display().capitalize()} gevraagd: {rij.partij_naam}.", bron)


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def rond_opschaling_af(
    actor: Actor, *, opschaling: Opschaling, uitkomst: str, peildatum: date
) -> Gedaan[Opschaling] | Weigering:
    """Record how it ended. Refused without that, and twice."""
    open_ = vergrendel(actor, opschaling.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Opschaling.objects.select_for_update(of=("self",)).get(pk=opschaling.pk)
    if vers.klaar_op is not None:
        return Weigering("opschaling.klaar", "Dit is al afgerond.", _WET, "Vraag het opnieuw als het nodig is.")
    if not uitkomst.strip():
        return Weigering("opschaling.uitkomst", "Hoe liep het af?", _WET, "Schrijf op wat er is gedaan.", "uitkomst")
    vers.klaar_op, vers.uitkomst = peildatum, uitkomst.strip()
    vers.save()
    return Gedaan(vers, open_, _OVERIG, f"{vers.get_vorm_display().capitalize()} afgerond: {vers.partij_naam}.")


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def regel_achtervang(
    actor: Actor, *, dossier: Dossier, achtervang: Achtervanginvoer, peildatum: date
) -> Gedaan[Achtervang] | Weigering:
    """Arrange beforehand who is there at a crisis that is foreseen; it stands in the plan. Refused by
    `controleer_achtervang`, and without a plan that runs."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    kader = kader_van(actor.gemeente, peildatum)
    regel = kader.beleid.achtervang
    plan = Plan.objects.filter(dossier=open_, gesloten_op__isnull=True).order_by("-pk").first()
    if plan is None:
        return Weigering(
            "achtervang.zonder-plan",
            "Achtervang staat in het plan van het huishouden. Er loopt nog geen plan.",
            regel.bron if regel else _WET,
            "Maak eerst een plan.",
        )
    if weigering := rules.controleer_achtervang(achtervang, peildatum):
        return weigering
    rij = Achtervang.objects.create(
        plan=plan,
        waarvoor=achtervang.waarvoor.strip(),
        wie=achtervang.wie.strip()[:120],
        telefoon=achtervang.telefoon.strip()[:20],
        wanneer=achtervang.wanneer.strip()[:120],
        bereikbaar=achtervang.bereikbaar.strip()[:20],
        van=peildatum,
        tot=achtervang.tot,
        door_id=actor.id,
    )
    return Gedaan(rij, open_, _OVERIG, f"Achtervang geregeld: {rij.wie}.", regel.bron if regel else None)


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def markeer(
    actor: Actor, *, dossier: Dossier, soort: str, reden: str, persoon: Persoon | None = None, peildatum: date
) -> Gedaan[Markering] | Weigering:
    """Let this file carry a risk, with why. Refused by `controleer_markering`, and when it carries it already."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if persoon is not None and (weigering := hoort_hier(open_, persoon, peildatum)):
        return weigering
    kader = kader_van(actor.gemeente, peildatum)
    if weigering := rules.controleer_markering(kader, soort, reden):
        return weigering
    rij = Markering.objects.create(
        dossier=open_, persoon=persoon, soort=soort, reden=reden.strip(), van=peildatum, door_id=actor.id
    )
    bekend = next(m for m in kader.beleid.markeringen if m.code == soort)
    return Gedaan(rij, open_, _OVERIG, f"Risico gemarkeerd: {bekend.naam.lower()}.", bekend.bron)


@handeling(recht="veiligheid.bijhouden", wet=_WET)
def haal_markering_weg(
    actor: Actor, *, markering: Markering, reden: str, peildatum: date
) -> Gedaan[Markering] | Weigering:
    """Take a risk off the file. Refused without why it is over, and twice."""
    open_ = vergrendel(actor, markering.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Markering.objects.select_for_update(of=("self",)).get(pk=markering.pk)
    if vers.tot is not None:
        return Weigering("veiligheid.markering-weg", "Dit risico staat er niet meer bij.", _WET, "Markeer het opnieuw.")
    if not reden.strip():
        return Weigering("veiligheid.reden", "Waarom geldt dit niet meer?", _WET, "Schrijf de reden op.", "reden")
    vers.tot, vers.slot = peildatum, reden.strip()
    vers.save()
    return Gedaan(vers, open_, _OVERIG, "Risico weggehaald.")
