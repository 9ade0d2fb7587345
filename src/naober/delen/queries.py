"""Consents, disclosures, exceptions and who was let in; and what a receiver would get."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from naober.bewoners.models import Persoon
from naober.delen import rules
from naober.delen.models import Noodopening, Toegangsverzoek, Toestemming, Toestemmingsvraag, Uitzondering, Verstrekking
from naober.dossier.deur import lopende_dossiers
from naober.dossier.handeling import inzagegronden_nu, zichtbaar
from naober.dossier.models import Dossier, Inzagegrond
from naober.fundament.scope import actieve_scope, huidige_scope
from naober.gemeente.actor import Actor
from naober.gemeente.deelkader import Kader
from naober.gemeente.profiel import Ontvangersoort, Profiel
from naober.gemeente.rechten import heeft_recht
from naober.plan.models import Actie
from naober.register.queries import netwerken_van

_LIJST = 100


class Bedoeld(Protocol):
    """What is meant to be shared, as an action or a page has it."""

    @property
    def ontvanger(self) -> str: ...
    @property
    def gegevens(self) -> tuple[str, ...]: ...
    @property
    def doel(self) -> str: ...
    @property
    def van_wet(self) -> str: ...


# ----------------------------------------------------------------------------------------- toestemming


def geldend_nu(dag: date) -> Q:
    """Consents that hold: begun, not over on this day, and not withdrawn at this moment."""
    return Q(van__lte=dag) & (Q(tot__isnull=True) | Q(tot__gte=dag)) & Q(ingetrokken_op__isnull=True)


def toestemmingen_van(dossier: Dossier) -> list[Toestemming]:
    """All consents in this file, also those that are over or withdrawn, newest first."""
    rijen = Toestemming.objects.filter(dossier=dossier).select_related("persoon", "medewerker")
    return list(rijen.order_by("-id")[:_LIJST])


def toestemmingsvragen_van(dossier: Dossier) -> list[Toestemmingsvraag]:
    """What is asked of the residents of this file and not answered yet, or refused; newest first."""
    rijen = Toestemmingsvraag.objects.filter(dossier=dossier).exclude(antwoord=Toestemmingsvraag.Antwoord.JA)
    return list(rijen.select_related("persoon", "medewerker", "gevraagd_door").order_by("-id")[:_LIJST])


def toestemming(actor: Actor, pk: int) -> Toestemming | None:
    rijen = Toestemming.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("dossier", "dossier__huishouden", "persoon", "medewerker").first()


def standen_van(persoon: Persoon, dag: date) -> tuple[rules.Toestemmingstand, ...]:
    """The consents of this resident that hold, as the rules read them."""
    rijen = Toestemming.objects.filter(geldend_nu(dag), persoon=persoon)
    return tuple(
        rules.Toestemmingstand(t.pk, t.ontvanger or str(t.medewerker_id), frozenset(t.gegevens), t.doel)
        for t in rijen.order_by("-id")
    )


# ---------------------------------------------------------------------------------------- verstrekking


def verstrekkingen_van(dossier: Dossier) -> list[Verstrekking]:
    """What was given to others, newest first."""
    rijen = Verstrekking.objects.filter(dossier=dossier).select_related("persoon", "medewerker")
    return list(rijen.order_by("-id")[:_LIJST])


def netwerkcasussen(actor: Actor, profiel: Profiel, peildatum: date) -> list[Verstrekking]:
    """What was told of a household in the networks to which this actor belongs today, newest first.

    For members only, whether or not they work in the file; they see what was told, and not the file. So the policy on
    being involved is passed here, and nowhere but for these rows."""
    netwerken = netwerken_van(actor, profiel, peildatum)
    scope = huidige_scope()
    if not netwerken or scope is None:
        return []
    rijen = Verstrekking.objects.filter(ontvanger_soort=Ontvangersoort.NETWERK, ontvanger__in=sorted(netwerken))
    with actieve_scope(replace(scope, breed=True)):
        return list(rijen.select_related("persoon", "medewerker").order_by("-id")[:_LIJST])


def alleen_voor_leden(verstrekking: Verstrekking, profiel: Profiel, netwerken: Collection[str]) -> bool:
    """Whether what was told is for the members of a network to which the reader (of `netwerken`) does not belong."""
    van_leden = verstrekking.ontvanger_soort == Ontvangersoort.NETWERK and any(r.leden for r in profiel.registers)
    return van_leden and verstrekking.ontvanger not in netwerken


def uitzonderingen_van(dossier: Dossier) -> list[Uitzondering]:
    """Where the household's own say did not hold, newest first."""
    return list(Uitzondering.objects.filter(dossier=dossier).select_related("medewerker").order_by("-id")[:_LIJST])


def taken_van(dossier: Dossier) -> list[Actie]:
    """What parties outside the team carry out by decision in an agreed plan: each is a task with data of its own. Help
    that is open to all is none: who offers that gets nothing of a file without consent."""
    return list(
        Actie.objects.filter(
            plan__dossier=dossier, plan__status="afgesproken", uitvoerder=Actie.Uitvoerder.AANBIEDER,
            afgerond_op__isnull=True,
        )
        .exclude(stand__in=(Actie.Stand.AFGEWEZEN, Actie.Stand.INGETROKKEN))
        .exclude(product="")
        .select_related("behoefte", "behoefte__persoon", "plan")
        .order_by("id")
    )  # fmt: skip


def oordeel_over(
    kader: Kader, dossier: Dossier, persoon: Persoon, bedoeld: Bedoeld, *, eigen_taak: bool
) -> tuple[rules.Deeloordeel, ...]:
    """The verdict for each part of what is meant to be shared; nothing when the receiver is not known. One query."""
    ontvanger = kader.ontvanger(bedoeld.ontvanger)
    if ontvanger is None:
        return ()
    voornemen = rules.Voornemen(ontvanger, bedoeld.gegevens, bedoeld.doel, bedoeld.van_wet, eigen_taak)
    return rules.weeg(kader, voornemen, standen_van(persoon, kader.dag))


# ---------------------------------------------------------------------------------------------- toegang


def bekend_dossier(persoon: Persoon) -> int | None:
    """The number of the open file of this resident's household, as the desk knows it, whoever asks."""
    if persoon.huishouden_id is None:
        return None
    return next((d.dossier for d in lopende_dossiers([persoon.huishouden_id])), None)


def ziet(actor: Actor, dossier: int) -> bool:
    """Whether this actor sees the file with this number now."""
    return Dossier.objects.filter(zichtbaar(actor), pk=dossier).exists()


def toegangsverzoeken_van(dossier: Dossier) -> list[Toegangsverzoek]:
    """Requests to look along in this file, newest first."""
    rijen = Toegangsverzoek.objects.filter(dossier=dossier).select_related("aanvrager", "beantwoord_door")
    return list(rijen.order_by("-id")[:_LIJST])


def toegangsverzoek(actor: Actor, pk: int) -> Toegangsverzoek | None:
    """A request in a file that this actor sees."""
    rijen = Toegangsverzoek.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("dossier", "dossier__huishouden", "aanvrager").first()


@dataclass(frozen=True, slots=True)
class Meekijken:
    """Where an actor looks along outside their own work: what they asked, and the grounds that they have or had."""

    verzoeken: Sequence[Toegangsverzoek]
    gronden: Sequence[Inzagegrond]
    gedeeld: Sequence[Toestemming]
    lopend: frozenset[int]


def mijn_meekijken(actor: Actor, dag: date) -> Meekijken:
    """One's own requests, grounds for sight, and parts that residents shared with one, newest first."""
    verzoeken = Toegangsverzoek.objects.filter(aanvrager_id=actor.id).order_by("-id")[:_LIJST]
    gronden = Inzagegrond.objects.filter(medewerker_id=actor.id).order_by("-id")[:_LIJST]
    gedeeld = Toestemming.objects.filter(geldend_nu(dag), medewerker_id=actor.id, inzagegrond__isnull=True)
    lopend = inzagegronden_nu().filter(medewerker_id=actor.id).values_list("pk", flat=True)
    return Meekijken(
        list(verzoeken),
        list(gronden),
        list(gedeeld.select_related("persoon").order_by("-id")[:_LIJST]),
        frozenset(lopend),
    )


def voorbije_inzage(actor: Actor, dossier: int) -> Inzagegrond | None:
    """The last ground on which this actor saw this file, when it is over: who saw a file may know that it is closed to
    them now, and why. None when there never was one."""
    nu = Now()
    voorbij = Q(tot__lte=nu) | Q(ingetrokken_op__lte=nu)
    return Inzagegrond.objects.filter(voorbij, medewerker_id=actor.id, dossier_id=dossier).order_by("-id").first()


def noodopeningen_van(dossier: Dossier) -> list[Noodopening]:
    """Emergencies in which this file was opened, newest first."""
    rijen = Noodopening.objects.filter(dossier=dossier).select_related("medewerker", "beoordeeld_door")
    return list(rijen.order_by("-id")[:_LIJST])


def _te_beoordelen(actor: Actor) -> QuerySet[Noodopening]:
    if not heeft_recht(actor.rollen, "privacy.toezien"):
        return Noodopening.objects.none()
    return Noodopening.objects.select_related("medewerker", "beoordeeld_door").order_by("-beoordeeld_op", "-id")


def noodopeningen(actor: Actor) -> list[Noodopening]:
    """Every emergency of the municipality, for who watches over privacy; those that wait to be judged first."""
    return list(_te_beoordelen(actor)[:_LIJST])


def noodopening(actor: Actor, pk: int) -> Noodopening | None:
    """One emergency, for who watches over privacy."""
    return _te_beoordelen(actor).filter(pk=pk).first()
