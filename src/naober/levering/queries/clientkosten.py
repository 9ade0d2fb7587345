"""What help costs for each client, so that a municipality is reckoned with for its own residents only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern.rekenblad import Cel
from naober.levering.models import Declaratie, Prestatie, Prestatiebesluit, Toewijzing

_GOED = (Declaratie.Stand.GOEDGEKEURD, Declaratie.Stand.BETAALD)
KOLOMMEN = ("toewijzingen", "wet", "ingekocht door", "bedrag in centen")


@dataclass(frozen=True, slots=True)
class Clientkosten:
    """The approved costs of one client in one year, under one law, by who bought the help. `toewijzingen` are the
    numbers by which provider and region know what it is about: there is no name in it."""

    toewijzingen: tuple[int, ...]
    wet: str
    inkoper: str
    centen: int

    def rij(self) -> tuple[Cel, ...]:
        """As a line of a file, in the order of `KOLOMMEN`."""
        return " ".join(map(str, self.toewijzingen)), self.wet, self.inkoper, self.centen


def kosten_per_client(actor: Actor, profiel: Profiel, jaar: int) -> list[Clientkosten]:
    """What was approved for help given in this year, by client; for who pays. A line that was decided on counts for
    what was decided. Two queries.

    Added up it is what the invoices of these lines come to for this year: nothing is divided over clients."""
    if not heeft_recht(actor.rollen, "betaling.doen"):
        return []
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk").values("centen")[:1]
    binnen = {"begin__range": (date(jaar, 1, 1), date(jaar, 12, 31)), "toewijzing__isnull": False}
    regels = Prestatie.objects.filter(declaratie__stand__in=_GOED, **binnen)
    telt = regels.annotate(telt=Coalesce(Subquery(laatste), F("toegekend_centen")))
    som = {pk: centen for pk, centen in telt.values_list("toewijzing").annotate(som=Sum("telt")) if centen}
    rijen = Toewijzing.objects.filter(pk__in=som).select_related("contractproduct__contract").order_by("nummer")
    namen = {v.code: v.naam for v in profiel.inkoop.verbanden}
    per: dict[tuple[int, str, str], list[Toewijzing]] = {}
    for t in rijen:
        verband = t.contractproduct.contract.namens if t.contractproduct else ""
        wie = namen.get(verband, verband) or "de gemeente zelf"
        per.setdefault((t.persoon_id, t.get_wet_display(), wie), []).append(t)
    uit = [
        Clientkosten(tuple(t.nummer for t in lijst), wet, wie, sum(som[t.pk] for t in lijst))
        for (_, wet, wie), lijst in per.items()
    ]
    return sorted(uit, key=lambda k: (k.inkoper, k.wet, k.toewijzingen))


def per_inkoper(kosten: list[Clientkosten]) -> Iterator[tuple[str, str, int, int]]:
    """Of each buyer and law how many clients and cents: what is settled with the region."""
    groepen = sorted({(k.inkoper, k.wet) for k in kosten})
    for inkoper, wet in groepen:
        hier = [k for k in kosten if (k.inkoper, k.wet) == (inkoper, wet)]
        yield inkoper, wet, len(hier), sum(k.centen for k in hier)
