"""Following a case up: reaching the resident, agreeing who does what, and closing it."""

from dataclasses import replace
from datetime import date

from django.db.models import Min

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.dossier.rules import niet_later
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Herkomst
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding
from naober.kern import Weigering
from naober.signalen import rules
from naober.signalen.actions.stap import (
    WMO,
    al,
    hang_in_dossier,
    laat_allen_weten,
    leeg,
    open_voor,
    opgepakt_voor,
    pak_zaak_op,
    regel,
    sluit,
)
from naober.signalen.actions.veilig import begin_vanzelf
from naober.signalen.models import Contactpoging, Ernst, Opvolging, Signaalzaak

_VRAAG = Gebeurtenis.Soort.VRAAG


@handeling(recht="signaal.opvolgen", wet=WMO)
def pak_signaal_op(actor: Actor, *, zaak: Signaalzaak, peildatum: date) -> Gedaan[Signaalzaak] | Weigering:
    """Take up a case of one's own team. The senders hear so, by the rule of each. Who works in the running file of the
    household finds the case there from now on, and where the policy wants it the reporting code begins
    (`begin_vanzelf`). Refused: what a colleague has."""
    vers = open_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    if vers.status == Signaalzaak.Status.OPGEPAKT:
        return al("signaal.opgepakt", "Een collega heeft dit al opgepakt.", "Kies een ander signaal uit de rij.")
    kader = signaalkader(actor.gemeente, peildatum)
    hang_in_dossier(actor, vers, kader)
    pak_zaak_op(vers, kader, actor.id, peildatum)
    if weigering := begin_vanzelf(actor, vers, kader, peildatum):
        return weigering
    return Gedaan(vers, vers.dossier, _VRAAG, regel(vers, "De signalen over dit huishouden zijn opgepakt."))


@handeling(recht="signaal.opvolgen", wet=WMO)
def leg_poging_vast(
    actor: Actor, *, zaak: Signaalzaak, soort: str, bereikt: bool, dag: date | None = None, dagdeel: str = "",
    toelichting: str = "", peildatum: date,
) -> Gedaan[Contactpoging] | Weigering:  # fmt: skip
    """Record an attempt to reach the resident. Refused: a way that is not known, a day to come, and a case that nobody
    took up."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    wijze = signaalkader(actor.gemeente, peildatum).contactsoort(soort)
    if wijze is None:
        return leeg("soort", "Er staat niet hoe u het probeerde.")
    if weigering := niet_later(dag or peildatum, peildatum, "dag", WMO):
        return weigering
    rij = Contactpoging.objects.create(
        zaak=vers, soort=soort, dag=dag or peildatum, dagdeel=dagdeel, bereikt=bereikt, toelichting=toelichting.strip(),
        gedaan_door_id=actor.id,
    )  # fmt: skip
    gelukt = "gesproken" if bereikt else "niet bereikt"
    return Gedaan(rij, vers.dossier, _VRAAG, regel(vers, f"{wijze.naam}: {gelukt}."), dag=dag)


@handeling(recht="signaal.opvolgen", wet=rules.EERSTE_GESPREK)
def leg_gespreksaanbod_vast(actor: Actor, *, zaak: Signaalzaak, dag: date | None = None, peildatum: date) -> (
    Gedaan[Signaalzaak] | Weigering
):  # fmt: skip
    """The resident said yes to the offer of a first talk. Its term counts from the signal (Wgs art. 4 lid 1 onder b),
    and from the first one that threatens when something does. Refused: before anybody was spoken."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    if weigering := niet_later(dag or peildatum, peildatum, "dag", rules.EERSTE_GESPREK):
        return weigering
    if not vers.pogingen.filter(bereikt=True).exists():
        return leeg("dag", "De inwoner is volgens de pogingen nog niet gesproken.")
    vers.aanbod_aanvaard_op = dag or peildatum
    staan = vers.signalen.filter(ingetrokken_op__isnull=True)
    dreigt = staan.filter(ernst=Ernst.DREIGT).aggregate(dag=Min("ontvangen_op"))["dag"]
    vers.gesprek_voor = rules.gesprek_voor(dreigt is not None, dreigt or vers.eerste_op)
    vers.save()
    return Gedaan(vers, vers.dossier, _VRAAG, regel(vers, "De inwoner wil een gesprek."))


@handeling(recht="signaal.opvolgen", wet=WMO)
def spreek_opvolging_af(
    actor: Actor, *, zaak: Signaalzaak, niveau: str, wat: str, wie: str, uiterlijk_op: date, peildatum: date
) -> Gedaan[Opvolging] | Weigering:
    """Agree who does what, by when, at which level of prevention. Refused: a level that is not known, something that
    is not filled in, a day that is past."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    if signaalkader(actor.gemeente, peildatum).niveau(niveau) is None:
        return leeg("niveau", "Er staat niet op welk niveau dit is.")
    if not wat.strip() or not wie.strip():
        return leeg("wat" if not wat.strip() else "wie", "Er staat niet wie wat doet.")
    if uiterlijk_op < peildatum:
        return leeg("uiterlijk_op", "Deze dag is al voorbij.")
    rij = Opvolging.objects.create(
        zaak=vers, niveau=niveau, wat=wat.strip(), wie=wie.strip()[:120], uiterlijk_op=uiterlijk_op,
        afgesproken_door_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, vers.dossier, _VRAAG, regel(vers, "Na een signaal is afgesproken wie wat doet."))


@handeling(recht="signaal.opvolgen", wet=WMO)
def rond_opvolging_af(
    actor: Actor, *, opvolging: Opvolging, uitkomst: str, peildatum: date
) -> Gedaan[Opvolging] | Weigering:
    """What came of an agreement. Refused without words, and a second time."""
    rij = Opvolging.objects.select_for_update(of=("self",)).get(pk=opvolging.pk)
    vers = opgepakt_voor(actor, Signaalzaak(pk=rij.zaak_id))
    if isinstance(vers, Weigering):
        return vers
    if rij.gedaan_op is not None:
        return al("opvolging.gedaan", "Dit is al afgerond.", "Spreek iets nieuws af als dat nodig is.")
    if not uitkomst.strip():
        return leeg("uitkomst", "Er staat niet wat ervan kwam.")
    rij.gedaan_op, rij.uitkomst = peildatum, uitkomst.strip()
    rij.save()
    return Gedaan(rij, vers.dossier, _VRAAG, regel(vers, "Wat na een signaal was afgesproken, is gedaan."))


@handeling(recht="signaal.opvolgen", wet=WMO)
def stuur_signaal_door(
    actor: Actor, *, zaak: Signaalzaak, team: str, reden: str, peildatum: date
) -> Gedaan[Signaalzaak] | Weigering:
    """Bring a case to the team that can devise a solution and may decide on it. Refused: no reason, no such team."""
    vers = open_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    naar = profiel_van(actor.gemeente, peildatum).team(team)
    if naar is None or naar.code == vers.team:
        return leeg("team", "Kies een ander team.")
    if not reden.strip():
        return leeg("reden", "Er staat niet waarom dit team het krijgt.")
    vers.team, vers.status, vers.opgepakt_door, vers.opgepakt_op = naar.code, Signaalzaak.Status.WACHT, None, None
    vers.toelichting = reden.strip()
    with zonder_namen():
        vers.save()
    return Gedaan(vers, vers.dossier, _VRAAG, regel(vers, f"Een signaal is doorgestuurd naar {naar.naam}."))


@handeling(recht="signaal.opvolgen", wet=WMO)
def maak_hulpvraag(
    actor: Actor, *, zaak: Signaalzaak, melding: Melding, persoon: Persoon, niveau: str, toelichting: str,
    resultaat: str = "hulpvraag", peildatum: date,
) -> Gedaan[Signaalzaak] | Weigering:  # fmt: skip
    """The resident wants help: the case becomes a question, goes into the file of the household and is closed; what
    was reported is kept as long as that file. `resultaat`: which help, money or something else. Refused: somebody of
    another household, nobody spoken, a result that is no help, and whatever the entrance refuses."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    if persoon.huishouden_id is None or persoon.huishouden_id != vers.huishouden_id:
        return leeg("persoon", "Deze persoon hoort niet bij het huishouden van het signaal.")
    kader = signaalkader(actor.gemeente, peildatum)
    uitkomst = rules.controleer_afsluiten(
        kader, _feiten(vers), resultaat=resultaat, niveau=niveau, normaliseren=vers.normaliseren or toelichting,
        toelichting=toelichting,
    )  # fmt: skip
    if isinstance(uitkomst, Weigering):
        return uitkomst
    if not uitkomst.hulp:
        return leeg("resultaat", "Dit is geen hulp. Sluit de zaak af met dit resultaat.")
    # The resident asks; that somebody else told us first is why we went there.
    zelf = replace(melding, aard=Aard.VRAAG, herkomst=Herkomst.OUTREACH, eigen_vraag=True)
    vraag = registreer_binnenkomst(actor, melding=zelf, persoon=persoon, peildatum=peildatum)
    if isinstance(vraag, Weigering):
        return vraag
    vers.binnenkomst, vers.dossier_id = vraag, vraag.dossier_id
    sluit(vers, kader, uitkomst.code, niveau, toelichting, peildatum)
    if vers.dossier_id is not None:
        vers.signalen.filter(ingetrokken_op__isnull=True).update(bewaren_tot=None)
        # What was told of it at the entrance goes where the signals go.
        van_dossier = vers.signalen.filter(bewaren_tot__isnull=True).select_related("binnenkomst")
        verteld = [s.binnenkomst.pk for s in van_dossier if s.binnenkomst is not None]
        Binnenkomst.objects.filter(pk__in=verteld, dossier__isnull=True).update(dossier=vers.dossier_id)
    laat_allen_weten(vers, kader, "afgesloten", peildatum)
    return Gedaan(vers, vraag.dossier, _VRAAG, "Na een signaal wil de inwoner hulp." if vraag.dossier else "")


@handeling(recht="signaal.opvolgen", wet=WMO)
def sluit_signaalzaak(
    actor: Actor, *, zaak: Signaalzaak, resultaat: str, niveau: str, toelichting: str, normaliseren: str = "",
    peildatum: date,
) -> Gedaan[Signaalzaak] | Weigering:  # fmt: skip
    """Close a case with what came of it; from now on the term of keeping counts. The senders hear so by their rule.

    Refused by `controleer_afsluiten`, and when the resident wants help: then it becomes a question first."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    kader = signaalkader(actor.gemeente, peildatum)
    uitkomst = rules.controleer_afsluiten(
        kader, _feiten(vers), resultaat=resultaat, niveau=niveau, normaliseren=normaliseren, toelichting=toelichting
    )
    if isinstance(uitkomst, Weigering):
        return uitkomst
    if uitkomst.hulp and vers.over != "groep":
        return leeg("resultaat", "De inwoner wil hulp. Maak er dan eerst een vraag van.")
    vers.normaliseren = normaliseren.strip()
    sluit(vers, kader, uitkomst.code, niveau, toelichting, peildatum)
    laat_allen_weten(vers, kader, "afgesloten", peildatum)
    return Gedaan(vers, vers.dossier, _VRAAG, regel(vers, "De signalen over dit huishouden zijn afgehandeld."))


def _feiten(zaak: Signaalzaak) -> rules.Afsluiting:
    pogingen = list(zaak.pogingen.values_list("soort", "bereikt"))
    opvolgingen = list(zaak.opvolgingen.values_list("gedaan_op", flat=True))
    return rules.Afsluiting(
        soorten=tuple(zaak.signalen.filter(ingetrokken_op__isnull=True).values_list("soort", flat=True).distinct()),
        pogingen=tuple(soort for soort, _ in pogingen),
        bereikt=any(bereikt for _, bereikt in pogingen),
        open_opvolgingen=sum(1 for dag in opvolgingen if dag is None),
    )
