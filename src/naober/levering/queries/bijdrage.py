"""What a household pays itself, as it stands; and the periods on which that rests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from naober.besluit.bijdrage import licht_bijdrage_toe, weet_van_bijdrage
from naober.besluit.models import Besluit
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.geld import Bijdrageregels
from naober.kern import Bedrag, Bron, maanden_later
from naober.levering.models import Bijdrageafspraak, Uitgaand
from naober.levering.rules.bijdrage import OORDELEN, OVERGANG, overgang_in_zin
from naober.regels import BijdrageFeiten, BijdrageOordeel, Huishoudbijdrage, Voorziening, bijdrage_huishouden


def perioden_van(dossier: int) -> list[tuple[date, date | None]]:
    """The days on which this household has something for which a contribution is asked; the last day counts."""
    rijen = Besluit.objects.filter(dossier=dossier, uitkomst=Besluit.Uitkomst.TOEGEKEND).exclude(bijdrage="geen")
    later = _na_overgang(Bijdrageafspraak.objects.filter(dossier=dossier, soort=OVERGANG))
    uit: list[tuple[date, date | None]] = []
    for product, begin, eind, weg in rijen.values_list("product", "ingang_op", "eind_op", "ingetrokken_op"):
        ingang = max(begin, later.get(product, begin)) if begin is not None else None
        laatste = [d for d in (eind, weg - timedelta(days=1) if weg else None) if d is not None]
        if ingang is not None and (not laatste or min(laatste) >= ingang):
            uit.append((ingang, min(laatste) if laatste else None))
    return uit


def _na_overgang(afspraken: Iterable[Bijdrageafspraak]) -> dict[str, date]:
    """Of each product that the household had before a contribution was asked: the first day on which it pays."""
    return {a.antwoorden["product"]: a.tot + timedelta(days=1) for a in afspraken if a.soort == OVERGANG and a.tot}


@dataclass(frozen=True, slots=True)
class Bijdragestand:
    """What the household pays in this month and why, what was agreed, and what the CAK was told."""

    uitkomst: Huishoudbijdrage
    afspraken: tuple[Bijdrageafspraak, ...]
    meldingen: tuple[Uitgaand, ...]


def bijdragestand(actor: Actor, dossier: Dossier, profiel: Profiel, dag: date) -> Bijdragestand:
    """The contribution of the household of this file over the month of `dag`: four questions."""
    geldt = Q(eind_op__isnull=True) | Q(eind_op__gte=dag)
    niet_weg = Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=dag)
    besluiten = list(
        Besluit.objects.filter(
            geldt, niet_weg, dossier=dossier, uitkomst=Besluit.Uitkomst.TOEGEKEND, ingang_op__lte=maanden_later(dag, 1)
        ).select_related("persoon")
    )
    afspraken = tuple(
        Bijdrageafspraak.objects.filter(dossier=dossier).select_related("vastgelegd_door").order_by("-pk")
    )
    later = _na_overgang(afspraken)
    telt = [b for b in besluiten if later.get(b.product, dag) <= dag]
    uitkomst = bijdrage_huishouden(
        _feiten(besluiten, afspraken, profiel, dag), [_voorziening(b, profiel) for b in telt], dag
    )
    if besluiten and not telt:
        uitkomst = Huishoudbijdrage(BijdrageOordeel("geen", None, None, *_alleen_overgang(profiel, besluiten)), ())
    meldingen = Uitgaand.objects.filter(dossier=dossier, koppeling=Uitgaand.Koppeling.CAK).order_by("per_op", "pk")
    return Bijdragestand(uitkomst, afspraken, tuple(meldingen))


def _alleen_overgang(profiel: Profiel, besluiten: Sequence[Besluit]) -> tuple[tuple[str, ...], tuple[Bron, ...]]:
    """Why a household pays nothing yet: reasons with their sources."""
    beleid = profiel.geld.bijdrage
    regels = [r for b in besluiten if beleid is not None and (r := beleid.overgang_van(b.product)) is not None]
    return tuple(overgang_in_zin(r) for r in regels), tuple(r.bron for r in regels)


@licht_bijdrage_toe
def over_overgang(dossier: Dossier, profiel: Profiel, product: str) -> tuple[str, Bron] | None:
    """What the letter says of who had this before a contribution was asked: one question, where the policy has that."""
    regel = profiel.geld.bijdrage.overgang_van(product) if profiel.geld.bijdrage else None
    if regel is None:
        return None
    afspraken = Bijdrageafspraak.objects.filter(dossier=dossier, soort=OVERGANG, antwoorden__product=product)
    return (overgang_in_zin(regel), regel.bron) if afspraken.exists() else None


def had_al(profiel: Profiel) -> list[tuple[str, str]]:
    """The provisions for which the policy has a transition, by code and name."""
    beleid = profiel.geld.bijdrage
    codes = [code for o in beleid.overgang for code in o.producten] if beleid is not None else []
    return [(p.code, p.naam) for code in codes if (p := profiel.product(code)) is not None]


def bij_te_kopen(dossier: Dossier, beleid: Bijdrageregels | None) -> list[Besluit]:
    """The grants of this file beside which a resident may buy hours, by the policy."""
    if beleid is None or beleid.bijkopen is None:
        return []
    toegekend = Besluit.objects.filter(dossier=dossier, uitkomst=Besluit.Uitkomst.TOEGEKEND)
    return list(toegekend.filter(product__in=beleid.bijkopen.producten).order_by("pk"))


def _feiten(
    besluiten: Sequence[Besluit], afspraken: Sequence[Bijdrageafspraak], profiel: Profiel, dag: date
) -> BijdrageFeiten:
    """The client of the oldest grant stands for the household, with what was decided about it."""
    nu = {a.soort for a in afspraken if a.van <= dag and (a.tot is None or dag <= a.tot)}
    geboren = besluiten[0].persoon.geboren_of_verwacht if besluiten else date(1900, 1, 1)
    beleid = profiel.geld.bijdrage
    feiten = BijdrageFeiten(
        geboortedatum=geboren, woningaanpassing_ouders=beleid is not None and beleid.ouders_woningaanpassing
    )
    return feiten.met(nu & OORDELEN.keys())


@weet_van_bijdrage
def besloten(dossier: Dossier, dag: date) -> frozenset[str]:
    """What was decided on the contribution of this household and holds on this day: one question."""
    loopt = Q(tot__isnull=True) | Q(tot__gte=dag)
    rijen = Bijdrageafspraak.objects.filter(loopt, dossier=dossier, van__lte=dag, soort__in=OORDELEN)
    return frozenset(rijen.values_list("soort", flat=True))


def _voorziening(besluit: Besluit, profiel: Profiel) -> Voorziening:
    product = profiel.product(besluit.product)
    naam, soort = (product.naam, product.bijdrage) if product else (besluit.product, "wmo")
    maand = besluit.bedrag_centen if besluit.per == Besluit.Per.MAAND else None
    return Voorziening(naam=naam, soort=soort, kostprijs=None if maand is None else Bedrag(maand))


def bijdrageafspraak(actor: Actor, pk: int) -> Bijdrageafspraak | None:
    """This agreement, when the actor may see the file."""
    return Bijdrageafspraak.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()
