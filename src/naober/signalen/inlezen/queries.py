"""What is read of deliveries, and who may be meant by a signal that waits for somebody to look."""

from collections.abc import Sequence
from dataclasses import dataclass

from naober.bewoners.models import Persoon
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.signalen.koppelen.rules import Gewogen
from naober.signalen.koppelen.zoeken import koppel
from naober.signalen.models import Aanlevering, Aanleverregel, Signaal, Signaalzaak
from naober.signalen.wie import gezochte_van

LENGTE = 50
AANLEVEREN, OPVOLGEN = "signaal.aanleveren", "signaal.opvolgen"


def aanleveringen(actor: Actor, *, voor: int | None = None, lengte: int = LENGTE) -> Sequence[Aanlevering]:
    """The deliveries, the newest first, a page before number `voor`. One query."""
    if not heeft_recht(actor.rollen, AANLEVEREN):
        return []
    rijen = Aanlevering.objects.select_related("aangeleverd_door").order_by("-pk")
    return list(rijen.filter(pk__lt=voor)[:lengte] if voor else rijen[:lengte])


def aanlevering(actor: Actor, pk: int) -> Aanlevering | None:
    """One delivery."""
    if not heeft_recht(actor.rollen, AANLEVEREN):
        return None
    return Aanlevering.objects.select_related("aangeleverd_door").filter(pk=pk).first()


def regels_van(actor: Actor, rij: Aanlevering, *, na: int | None = None, lengte: int = LENGTE) -> list[Aanleverregel]:
    """What there is to say of its rows, in the order of the file; a page after number `na`. One query."""
    if not heeft_recht(actor.rollen, AANLEVEREN):
        return []
    rijen = Aanleverregel.objects.filter(aanlevering=rij.pk).order_by("pk")
    return list((rijen.filter(pk__gt=na) if na else rijen)[:lengte])


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A resident who may be meant, with what compares in words. Of a secret address nothing is told."""

    persoon: Persoon
    gewogen: Gewogen

    @property
    def uitleg(self) -> list[str]:
        return [v.uitleg for v in self.gewogen.velden if v.uitleg]


def kandidaten_voor(actor: Actor, signaal: Signaal) -> list[Kandidaat]:
    """Who may be meant by a signal of one's own team of which that is not known, likeliest first. A fixed number of
    queries, over the whole municipality; only who may really be it comes back."""
    zaak = Signaalzaak.objects.filter(pk=signaal.zaak_id, team=actor.team).first()
    if zaak is None or zaak.huishouden_id is not None or not heeft_recht(actor.rollen, OPVOLGEN):
        return []
    with zonder_namen():
        (oordeel,) = koppel([gezochte_van(signaal)])
        mensen = Persoon.objects.select_related("huishouden").in_bulk([g.kandidaat.persoon for g in oordeel.beste])
    return [Kandidaat(mensen[g.kandidaat.persoon], g) for g in oordeel.beste]
