"""Figures about pgb and contributions: counts and sums without a name, beside the budget of the policy."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from naober.besluit.models import Besluit
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.geld import Geldpost, Jaarbedrag
from naober.gemeente.rechten import heeft_recht
from naober.kern.tellen import KLEINSTE
from naober.levering.models import Bijdrageopbrengst, Uitgaand

_INZIEN = "geld.inzien"


@dataclass(frozen=True, slots=True)
class Vormcijfer:
    """How often one product was granted in each form over a year, and for how much (cents a year) as a pgb.

    `pgb` and `natura` are None where so few people are in it that they could be recognised."""

    code: str
    naam: str
    natura: int | None
    pgb: int | None
    pgb_centen: int | None
    aandeel: int | None


def _zonder_herkenbare(aantal: int) -> int | None:
    return aantal if aantal == 0 or aantal >= KLEINSTE else None


def per_product(actor: Actor, profiel: Profiel, jaar: int) -> list[Vormcijfer]:
    """By product: in kind and as pgb, in number and amount, with the share of pgb in percent. One question.

    A pgb by the month counts for twelve of them, one by the year or at once for one."""
    if not heeft_recht(actor.rollen, _INZIEN):
        return []
    binnen = Q(ingang_op__lte=date(jaar, 12, 31)) & (Q(eind_op__isnull=True) | Q(eind_op__gte=date(jaar, 1, 1)))
    niet_weg = Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=date(jaar, 1, 1))
    pgb = Q(leveringsvorm=Besluit.Leveringsvorm.PGB)
    with zonder_namen():
        rijen = list(
            Besluit.objects.filter(binnen, niet_weg, uitkomst=Besluit.Uitkomst.TOEGEKEND)
            .values("product")
            .annotate(
                n=Count("pk", filter=Q(leveringsvorm=Besluit.Leveringsvorm.ZIN)),
                p=Count("pk", filter=pgb),
                maand=Coalesce(Sum("bedrag_centen", filter=pgb & Q(per="maand")), 0),
                anders=Coalesce(Sum("bedrag_centen", filter=pgb & ~Q(per="maand")), 0),
            )
            .order_by("product")
        )
    uit = []
    for r in rijen:
        product = profiel.product(r["product"])
        n, p = _zonder_herkenbare(r["n"]), _zonder_herkenbare(r["p"])
        samen = r["n"] + r["p"]
        bekend = n is not None and p is not None and samen > 0
        uit.append(
            Vormcijfer(
                r["product"], product.naam if product else r["product"], n, p,
                None if p is None else r["maand"] * 12 + r["anders"], round(100 * r["p"] / samen) if bekend else None,
            )
        )  # fmt: skip
    return uit


@dataclass(frozen=True, slots=True)
class Poststand:
    """A budget line in one year: what was budgeted, what was released, what is left after that, and what was really
    spent or received. Cents; income is below nought, as in the budget."""

    post: Geldpost
    raming: int | None
    vrijval: int
    na_vrijval: int | None
    werkelijk: int
    afwijking: int | None


def bedrag_van(post: Geldpost, jaar: int, soort: str) -> int | None:
    """The amount of this kind in this year, or None when the document names none."""
    gevonden: Jaarbedrag | None = next((b for b in post.bedragen if (b.jaar, b.soort) == (jaar, soort)), None)
    return gevonden.centen if gevonden else None


def na_vrijval(post: Geldpost, jaar: int) -> int | None:
    """What remains of the budget after its release: a positive one makes a cost line lower, and an income higher."""
    raming = bedrag_van(post, jaar, "raming")
    return None if raming is None else raming - (bedrag_van(post, jaar, "vrijval") or 0)


def posten(actor: Actor, profiel: Profiel, jaar: int) -> list[Poststand]:
    """Each budget line beside what was granted as pgb, or came in as contributions: two questions."""
    if not heeft_recht(actor.rollen, _INZIEN) or not profiel.geld.posten:
        return []
    per_code = {c.code: c.pgb_centen or 0 for c in per_product(actor, profiel, jaar)}
    binnen = dict(Bijdrageopbrengst.objects.filter(jaar=jaar).values_list("post").annotate(som=Sum("centen")))
    uit = []
    for post in profiel.geld.posten:
        if post.onderdeel == "pgb":
            werkelijk = sum(centen for code, centen in per_code.items() if _hoort(profiel, post, code))
        else:
            werkelijk = -int(binnen.get(post.code, 0))
        over = na_vrijval(post, jaar)
        uit.append(
            Poststand(
                post, bedrag_van(post, jaar, "raming"), bedrag_van(post, jaar, "vrijval") or 0, over, werkelijk,
                None if over is None else werkelijk - over,
            )
        )  # fmt: skip
    return uit


def _hoort(profiel: Profiel, post: Geldpost, code: str) -> bool:
    product = profiel.product(code)
    if code in post.niet:
        return False
    return code in post.producten or (product is not None and product.wet in post.wetten)


@dataclass(frozen=True, slots=True)
class Opbrengst:
    """What came in over a year for one product in one form of delivery, in cents."""

    product: str
    leveringsvorm: str
    centen: int


def opbrengsten(actor: Actor, jaar: int) -> list[Opbrengst]:
    """Contributions received, by product and form of delivery: one question."""
    if not heeft_recht(actor.rollen, _INZIEN):
        return []
    rijen = Bijdrageopbrengst.objects.filter(jaar=jaar).values_list("product", "leveringsvorm")
    return [
        Opbrengst(p, v, som) for p, v, som in rijen.annotate(som=Sum(F("centen"))).order_by("product", "leveringsvorm")
    ]


def wachtend(actor: Actor) -> list[tuple[str, str, int]]:
    """How much waits for each connection: its code, its name, and the number of lines."""
    if not heeft_recht(actor.rollen, "koppeling.versturen"):
        return []
    aantallen = dict(
        Uitgaand.objects.filter(verzonden_op__isnull=True).values_list("koppeling").annotate(n=Count("pk"))
    )
    return [(code, naam, aantallen.get(code, 0)) for code, naam in Uitgaand.Koppeling.choices]
