"""Networks with their meetings, consultations, cases that were put forward, and what the breakthrough team decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from naober.delen.models import Verstrekking
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import actieve_scope, huidige_scope, zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Netwerk, Profiel, Rol
from naober.gemeente.profiel.samenspel import Knelpuntsoort
from naober.register.queries import netwerken_van
from naober.samenspel.models import Bijeenkomst, Casusoverleg, Casuspunt, Doorbraak, Inbreng, Knelpunt, Werkafspraak
from naober.samenspel.rules import Ritme, ritme_van
from naober.samenspel.rules.vastgelopen import behandeltijd

_LIJST = 50
# Who sees to the networks of the municipality, beside their members.
_LEIDT = frozenset({Rol.TEAMLEIDER, Rol.BELEID})


# --------------------------------------------------------------------------------------------------- netwerken


@dataclass(frozen=True, slots=True)
class Netwerkstand:
    """A network with how it stands with its meetings. `lid`: whether the reader belongs to it today."""

    netwerk: Netwerk
    ritme: Ritme
    lid: bool
    volgende: Bijeenkomst | None


def netwerkstanden(actor: Actor, profiel: Profiel, dag: date) -> list[Netwerkstand]:
    """The networks that meet, of which this actor is a member or to which they see, those that are late first: two
    queries."""
    mijn = netwerken_van(actor, profiel, dag)
    netwerken = [n for n in profiel.netwerken if n.dorpsniveau and (n.code in mijn or actor.rollen & _LEIDT)]
    if not netwerken:
        return []
    laatst, gepland = _laatst_en_gepland(n.code for n in netwerken)
    standen = []
    for n in netwerken:
        volgende = gepland.get(n.code)
        ritme = ritme_van(n, laatst.get(n.code), volgende.dag if volgende else None, dag)
        standen.append(Netwerkstand(n, ritme, n.code in mijn, volgende))
    return sorted(standen, key=lambda s: -s.ritme.dagen_te_laat)


def _laatst_en_gepland(codes: Iterable[str]) -> tuple[dict[str, date], dict[str, Bijeenkomst]]:
    rijen = Bijeenkomst.objects.filter(netwerk__in=list(codes))
    gehouden = rijen.filter(stand=Bijeenkomst.Stand.GEHOUDEN).values("netwerk").annotate(dag=Max("dag")).order_by()
    gepland = rijen.filter(stand=Bijeenkomst.Stand.GEPLAND)
    return {r["netwerk"]: r["dag"] for r in gehouden}, {b.netwerk: b for b in gepland}


def netwerken_te_laat(actor: Actor, profiel: Profiel, dag: date) -> list[Netwerkstand]:
    """The networks that should have met by now, for who belongs to them or sees to them; no query without a network."""
    if not any(n.elke_dagen for n in profiel.netwerken):
        return []
    return [s for s in netwerkstanden(actor, profiel, dag) if s.ritme.te_laat]


def netwerk_van(profiel: Profiel, bijeenkomst: Bijeenkomst) -> Netwerk | None:
    """The network of this meeting, as the profile has it today."""
    return next((n for n in profiel.netwerken if n.code == bijeenkomst.netwerk), None)


def bijeenkomsten(actor: Actor, profiel: Profiel, peildatum: date) -> list[Bijeenkomst]:
    """The meetings of one's own networks, or of all for who sees to them; the last first."""
    codes = [s.netwerk.code for s in netwerkstanden(actor, profiel, peildatum)]
    return list(Bijeenkomst.objects.filter(netwerk__in=codes).order_by("-dag", "-id")[:_LIJST])


def bijeenkomst(actor: Actor, pk: int) -> Bijeenkomst | None:
    """This meeting, for who was asked to it and for who sees to the networks."""
    mag = Q() if actor.rollen & _LEIDT else Q(leden__contains=[actor.id])
    return Bijeenkomst.objects.filter(mag, pk=pk).select_related("gepland_door").first()


def casuspunten_van(actor: Actor, profiel: Profiel, bijeenkomst: Bijeenkomst, dag: date) -> list[Casuspunt]:
    """The households that this meeting talks about, with their names: only for who was asked to it and belongs to the
    network today, and not when the consent was withdrawn since. Two queries at most."""
    scope = huidige_scope()
    mijn = actor.id in bijeenkomst.leden and bijeenkomst.netwerk in netwerken_van(actor, profiel, dag)
    if not mijn or scope is None:
        return []
    # Past the policy on being involved, as in `delen.netwerkcasussen`, and for nothing but these rows.
    with actieve_scope(replace(scope, breed=True)):
        rijen = Casuspunt.objects.filter(bijeenkomst=bijeenkomst)
        rijen = rijen.exclude(verstrekking__toestemming__ingetrokken_op__isnull=False)
        return list(rijen.select_related("verstrekking", "verstrekking__persoon", "ingebracht_door").order_by("id"))


def casuspunt(actor: Actor, pk: int) -> Casuspunt | None:
    """A household on an agenda, for who was asked to that meeting; the policy of the database says the same."""
    rijen = Casuspunt.objects.filter(pk=pk, bijeenkomst__leden__contains=[actor.id])
    return rijen.select_related("bijeenkomst").first()


def verstrekking(actor: Actor, pk: int) -> Verstrekking | None:
    """What was told to a network from a file that this actor sees."""
    rijen = Verstrekking.objects.filter(zichtbaar(actor, "dossier__"), pk=pk, ontvanger_soort="netwerk")
    return rijen.select_related("dossier", "persoon").first()


def te_bespreken(actor: Actor, bijeenkomst: Bijeenkomst) -> list[Verstrekking]:
    """What this network was told from files that this actor sees and does not stand on this agenda yet, the last
    first."""
    rijen = Verstrekking.objects.filter(
        zichtbaar(actor, "dossier__"),
        ~Exists(Casuspunt.objects.filter(bijeenkomst=bijeenkomst, verstrekking=OuterRef("pk"))),
        ontvanger_soort="netwerk",
        ontvanger=bijeenkomst.netwerk,
        dossier__gesloten_op__isnull=True,
        toestemming__ingetrokken_op__isnull=True,
    )
    return list(rijen.select_related("persoon").order_by("-id")[:_LIJST])


def ingetrokken(verstrekkingen: Iterable[int | None]) -> bool:
    """Whether the consent behind one of these disclosures was withdrawn since."""
    with zonder_namen():
        rijen = Verstrekking.objects.filter(pk__in=[pk for pk in verstrekkingen if pk is not None])
        return rijen.filter(toestemming__ingetrokken_op__isnull=False).exists()


def namen_in(netwerk: str) -> list[str]:
    """The surnames of whom this network was told: what is general may not name them. Only for use within this room."""
    with zonder_namen():
        rijen = Verstrekking.objects.filter(ontvanger_soort="netwerk", ontvanger=netwerk)
        return list(rijen.values_list("persoon__geslachtsnaam", flat=True).distinct())


# ---------------------------------------------------------------------------------------------------- afspraken


def afspraken_van(bijeenkomst: Bijeenkomst) -> list[Werkafspraak]:
    """What this meeting agreed, what is open first; the policy leaves out what is of a household to others."""
    rijen = Werkafspraak.objects.filter(bijeenkomst=bijeenkomst).select_related("eigenaar")
    return list(rijen.order_by("gedaan_op", "uiterlijk", "id"))


def afspraken_in(overleg: Casusoverleg) -> list[Werkafspraak]:
    """What this consultation agreed, what is open first."""
    rijen = Werkafspraak.objects.filter(overleg=overleg).select_related("eigenaar")
    return list(rijen.order_by("gedaan_op", "uiterlijk", "id"))


def mijn_werkafspraken(actor: Actor) -> list[Werkafspraak]:
    """What this actor still has to do, as meetings and consultations agreed; the first day first. One query."""
    rijen = Werkafspraak.objects.filter(eigenaar_id=actor.id, gedaan_op__isnull=True)
    return list(rijen.select_related("bijeenkomst", "overleg").order_by("uiterlijk", "id")[:_LIJST])


def werkafspraak(actor: Actor, pk: int) -> Werkafspraak | None:
    """One agreement, for who belongs to what it is of."""
    rij = Werkafspraak.objects.filter(pk=pk).select_related("bijeenkomst", "eigenaar").first()
    if rij is None:
        return None
    if rij.overleg_id is not None:
        return rij if casusoverleg(actor, rij.overleg_id) else None
    erbij = rij.bijeenkomst is not None and bool(actor.id in rij.bijeenkomst.leden or actor.rollen & _LEIDT)
    return rij if erbij or rij.eigenaar_id == actor.id else None


# ------------------------------------------------------------------------------------------------------ overleg


def ziet_dossier(wie: Medewerker, dossier: int) -> bool:
    """Whether this colleague sees this file by their own work."""
    ander = Actor.van(wie)
    with zonder_namen():
        return Dossier.objects.filter(zichtbaar(ander), pk=dossier).exists()


def collegas(actor: Actor) -> list[Medewerker]:
    """Who has an account here and could come, by name; at most two hundred."""
    return list(Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True).order_by("naam", "pk")[:200])


def casusoverleggen_van(dossier: Dossier) -> list[Casusoverleg]:
    """The consultations on this household, the last first."""
    rijen = Casusoverleg.objects.filter(dossier=dossier).select_related("persoon", "belegd_door", "gehouden")
    return list(rijen.order_by("-dag", "-id")[:_LIJST])


def casusoverleg(actor: Actor, pk: int) -> Casusoverleg | None:
    """A consultation, for who sees the file and for who was asked to come. Two queries at most."""
    rijen = Casusoverleg.objects.filter(pk=pk).select_related("belegd_door")
    return rijen.filter(leden__contains=[actor.id]).first() or rijen.filter(zichtbaar(actor, "dossier__")).first()


def waar_ik_gevraagd_ben(actor: Actor) -> list[Casusoverleg]:
    """Consultations to which this actor was asked and that are still to come, the first day first. One query."""
    rijen = Casusoverleg.objects.filter(leden__contains=[actor.id], stand=Casusoverleg.Stand.BELEGD)
    return list(rijen.select_related("belegd_door").order_by("dag", "id")[:_LIJST])


def inbreng_van(overleg: Casusoverleg) -> list[Inbreng]:
    """What who was asked to come thinks of it, in the order in which they said so."""
    return list(Inbreng.objects.filter(overleg=overleg).select_related("medewerker").order_by("id"))


def over_wie(actor: Actor, overleg: Casusoverleg) -> str:
    """The name of whom a consultation is about, for who was asked to it: they need not see the file."""
    scope = huidige_scope()
    if scope is None or (actor.id not in overleg.leden and casusoverleg(actor, overleg.pk) is None):
        return ""
    with actieve_scope(replace(scope, breed=True)):
        return Casusoverleg.objects.select_related("persoon").get(pk=overleg.pk).persoon.naam


# --------------------------------------------------------------------------------------- knelpunten, doorbraak


@dataclass(frozen=True, slots=True)
class Knelpuntregel:
    """A case that was put forward: its kind, how many days it has taken, and whether it waits too long."""

    knelpunt: Knelpunt
    soort: str
    dagen: int
    te_laat: bool


def knelpunten(actor: Actor, profiel: Profiel, peildatum: date, *, ook_opgelost: bool = False) -> list[Knelpuntregel]:
    """What was put forward and is not solved yet, in the files that this actor sees, or put before or owned by them;
    the first last day first. One query."""
    rijen = _zichtbare_knelpunten(actor)
    if not ook_opgelost:
        rijen = rijen.filter(opgelost_op__isnull=True)
    return [_regel(profiel, rij, peildatum) for rij in rijen.order_by("uiterlijk", "id")[:_LIJST]]


def knelpuntrijen(actor: Actor) -> list[Knelpunt]:
    """What was put forward and is not solved yet, as the rows themselves; as `knelpunten`. One query."""
    return list(_zichtbare_knelpunten(actor).filter(opgelost_op__isnull=True).order_by("uiterlijk", "id")[:_LIJST])


def _zichtbare_knelpunten(actor: Actor) -> QuerySet[Knelpunt]:
    van_mij = Q(eigenaar_id=actor.id) | Q(beslist_door_id=actor.id) | Q(gemeld_door_id=actor.id)
    ziet = Dossier.objects.filter(zichtbaar(actor), pk=OuterRef("dossier_id"))
    return Knelpunt.objects.filter(van_mij | Q(Exists(ziet))).select_related("eigenaar", "beslist_door")


def knelpunten_van(profiel: Profiel, dossier: Dossier, dag: date) -> list[Knelpuntregel]:
    """What was put forward of this household, the last first."""
    rijen = Knelpunt.objects.filter(dossier=dossier).select_related("eigenaar", "beslist_door")
    return [_regel(profiel, rij, dag) for rij in rijen.order_by("-id")[:_LIJST]]


def _regel(profiel: Profiel, rij: Knelpunt, dag: date) -> Knelpuntregel:
    soort = profiel.samenspel.knelpunt(rij.soort)
    wacht = rij.besloten_op is None and rij.opgelost_op is None
    return Knelpuntregel(
        rij,
        soort.naam if soort else rij.soort,
        behandeltijd(rij.gemeld_op, rij.opgelost_op, dag),
        wacht and rij.uiterlijk < dag,
    )


def knelpunt(actor: Actor, pk: int) -> Knelpunt | None:
    """One case that was put forward: for its owner, for who decides, for who put it, and for who sees the file."""
    rijen = Knelpunt.objects.filter(pk=pk).select_related("eigenaar", "beslist_door", "gemeld_door")
    van_mij = Q(eigenaar_id=actor.id) | Q(beslist_door_id=actor.id) | Q(gemeld_door_id=actor.id)
    return rijen.filter(van_mij).first() or rijen.filter(zichtbaar(actor, "dossier__")).first()


def wie_beslist(actor: Actor, soorten: Sequence[Knelpuntsoort]) -> list[Medewerker]:
    """Who has the mandate for one of these reasons, by name."""
    rollen = sorted({rol.value for soort in soorten for rol in soort.mandaat})
    wie = Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True, rollen__overlap=rollen)
    return list(wie.order_by("naam", "pk")[:200])


def doorbraak(actor: Actor, pk: int) -> Doorbraak | None:
    """What became of a case with the breakthrough team, for who sees the file."""
    rijen = Doorbraak.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("vraag", "dossier").first()


def doorbraken_van(dossier: Dossier) -> list[Doorbraak]:
    """What was put before the breakthrough team of this household, the last first."""
    return list(Doorbraak.objects.filter(dossier=dossier).select_related("vraag").order_by("-id")[:_LIJST])
