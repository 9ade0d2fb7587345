"""What a resident can choose from, and how choosing and waiting go: the last without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, F, Min, Q

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.ingang.models import Binnenkomst
from naober.ingang.overkomst.rules import SLEUTEL
from naober.kaart.models import Locatie
from naober.levering.models import (
    Aanbieder,
    Aanmelding,
    Contractproduct,
    Keuze,
    Kwaliteitscontrole,
    Leveringscheck,
    Toewijzing,
    Vervoersbehoefte,
)
from naober.levering.queries.inkoop import beheert, laatste_beschikbaarheid, lopend
from naober.levering.rules.keuze import Aanbod, afstand_km, op_volgorde

WEEKDAGEN = [
    ("1", "maandag"), ("2", "dinsdag"), ("3", "woensdag"), ("4", "donderdag"), ("5", "vrijdag"), ("6", "zaterdag"),
    ("7", "zondag"),
]  # fmt: skip
DAGDELEN = Vervoersbehoefte.Dagdeel.choices
_GENOEG = 5  # Fewer answers than this would tell who gave them.


def aanbod_voor(actor: Actor, profiel: Profiel, product: str, persoon: Persoon, dag: date) -> tuple[Aanbod, ...]:
    """The contracted providers for this product, as this resident sees them. Eight queries, however many there are."""
    rijen = list(
        Contractproduct.objects.filter(lopend(dag), product=product, contract__aanbieder__actief=True)
        .select_related("contract__aanbieder__organisatie").order_by("contract__aanbieder__naam", "pk")
        .distinct("contract__aanbieder__naam")
    )  # fmt: skip
    stand = laatste_beschikbaarheid([r.pk for r in rijen])
    ids = [r.contract.aanbieder_id for r in rijen]
    gehad, voldoet, tevreden = _had(persoon), _kwaliteit(ids), _tevreden(ids)
    plekken, midden, gebied = _plekken(rijen), *_midden(persoon)
    uit = []
    for r in rijen:
        wie, b = r.contract.aanbieder, stand.get(r.pk)
        hier = plekken.get(wie.organisatie_id or 0, ())
        afstanden = [afstand_km(midden, punt) for _, punt in hier if midden and punt]
        goed, bekeken = voldoet.get(wie.pk, (0, 0))
        uit.append(
            Aanbod(
                aanbieder=wie.pk, naam=wie.naam, contractproduct=r.pk,
                wachttijd_weken=b.wachttijd_weken if b else None, stop=bool(b and b.stop),
                reden_stop=b.reden if b else "", afstand=min(afstanden, default=None),
                in_gebied=any(g == gebied for g, _ in hier), gezindten=tuple(wie.gezindten),
                voldoet=goed, bekeken=bekeken, tevreden=tevreden.get(wie.pk),
                eigen=bool(actor.organisatie and wie.organisatie and wie.organisatie.code == actor.organisatie),
                zittend=wie.pk in gehad[0] or wie.naam in gehad[1],
            )
        )  # fmt: skip
    regel = profiel.inkoop.keuze
    return op_volgorde(uit, dichtbij=regel is not None and product in regel.dichtbij, toeval=persoon.pk)


def gekozen_aanbieder(aanbod: Sequence[Aanbod], nummer: int) -> Aanbieder | None:
    """The provider with this number, when it is one of those that were shown."""
    return Aanbieder.objects.filter(pk=nummer, pk__in=[a.aanbieder for a in aanbod]).first()


def aanbieders_voor(producten: Sequence[str], dag: date) -> Sequence[Aanbieder]:
    """The providers with a running contract for one of these products, by name."""
    met = Contractproduct.objects.filter(lopend(dag), product__in=producten).values("contract__aanbieder")
    return list(Aanbieder.objects.filter(pk__in=met, actief=True).order_by("naam"))


def vervoer_van(dossier: Dossier) -> Sequence[Vervoersbehoefte]:
    """How the people of this file get somewhere regularly, the last first."""
    return list(dossier.vervoersbehoeften.select_related("persoon").order_by("-pk")[:100])


def _had(persoon: Persoon) -> tuple[set[int], set[str]]:
    """Who helped this resident before: by an allocation, or as they told when they came over from another law."""
    nummers = set(Toewijzing.objects.filter(persoon=persoon, verwijderd=False).values_list("aanbieder", flat=True))
    verteld = Binnenkomst.objects.filter(persoon=persoon, gegevens__has_key=SLEUTEL).values_list("gegevens", flat=True)
    return nummers, {str(g[SLEUTEL].get("aanbieder", "")) for g in verteld}


def _kwaliteit(ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Of the demands that were looked at at these providers, how many are met."""
    rijen = Kwaliteitscontrole.objects.filter(contract__aanbieder__in=ids).select_related("contract")
    uit: dict[int, tuple[int, int]] = {}
    for c in rijen.order_by("contract", "eis", "-op", "-pk").distinct("contract", "eis"):
        goed, alle = uit.get(c.contract.aanbieder_id, (0, 0))
        uit[c.contract.aanbieder_id] = goed + (c.uitkomst == "voldoet"), alle + 1
    return uit


def _tevreden(ids: Sequence[int]) -> dict[int, Decimal]:
    """How satisfied residents are on average, from 1 to 10, where enough of them said so."""
    with zonder_namen():
        rijen = list(
            Leveringscheck.objects.filter(toewijzing__aanbieder__in=ids, tevreden__isnull=False)
            .values("toewijzing__aanbieder").order_by("toewijzing__aanbieder")
            .annotate(n=Count("toewijzing__persoon", distinct=True), cijfer=Avg("tevreden")).filter(n__gte=_GENOEG)
        )  # fmt: skip
    return {r["toewijzing__aanbieder"]: Decimal(str(r["cijfer"])).quantize(Decimal("0.1")) for r in rijen}


Punt = tuple[Decimal, Decimal]


def _plekken(rijen: Sequence[Contractproduct]) -> dict[int, list[tuple[str, Punt | None]]]:
    """Where these providers are, by their organisation on the map: area, and point where it is known."""
    ids = [r.contract.aanbieder.organisatie_id for r in rijen if r.contract.aanbieder.organisatie_id]
    plekken = Locatie.objects.filter(plekken__voorziening__organisatie__in=ids, actief=True).values_list(
        "plekken__voorziening__organisatie", "gebied", "breedte", "lengte"
    )
    uit: dict[int, list[tuple[str, Punt | None]]] = {}
    for organisatie, gebied, breedte, lengte in plekken.distinct():
        punt = (breedte, lengte) if breedte is not None and lengte is not None else None
        uit.setdefault(organisatie, []).append((gebied, punt))
    return uit


def _midden(persoon: Persoon) -> tuple[Punt | None, str]:
    """The middle of the resident's area, from what stands on the map there; and the area. No address is used."""
    gebied = Persoon.objects.filter(pk=persoon.pk).values_list("huishouden__gebied", flat=True).first() or ""
    m = Locatie.objects.filter(gebied=gebied, breedte__isnull=False).aggregate(b=Avg("breedte"), l=Avg("lengte"))
    return (m["b"], m["l"]) if m["b"] is not None else None, gebied


def doel_van(keuze: Keuze) -> str:
    """What the decision behind this choice has to reach, as an order can tell it: one line, cut off by what fits. Empty
    for who may not read the decision."""
    resultaat = Besluit.objects.filter(keuzes=keuze).values_list("resultaat", flat=True).first() or ""
    return "; ".join(r.strip() for r in resultaat.splitlines() if r.strip())[:200]


def keuze(actor: Actor, pk: int) -> Keuze | None:
    """This choice, for who may see the file and for the back office."""
    rijen = Keuze.objects.filter(pk=pk).select_related("aanbieder", "dossier", "persoon")
    if not heeft_recht(actor.rollen, "toewijzing.verwerken"):
        rijen = rijen.filter(zichtbaar(actor, "dossier__"))
    return rijen.first()


def keuzes_van(besluit: Besluit) -> Sequence[Keuze]:
    """The choices on this decision, the last first."""
    return list(Keuze.objects.filter(besluit=besluit).select_related("aanbieder").order_by("-pk"))


def aanmelding(actor: Actor, pk: int) -> Aanmelding | None:
    """This place that was asked for, for who may see the file."""
    rijen = Aanmelding.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
    return rijen.select_related("aanbieder").first()


def aanmeldingen_van(dossier: Dossier) -> Sequence[Aanmelding]:
    """Where somebody of this file was put forward, the last first."""
    return list(Aanmelding.objects.filter(dossier=dossier).select_related("aanbieder").order_by("-op", "-pk"))


@dataclass(frozen=True, slots=True)
class Vastgelopen:
    """Looking for a place goes wrong again and again: the ground to ask who can break through."""

    tevergeefs: int
    langste_wacht: int | None
    naar: str


def vastgelopen(aanmeldingen: Sequence[Aanmelding], profiel: Profiel) -> Vastgelopen | None:
    """Whether several attempts failed, and whom the policy then names; None when they did not."""
    mis = [a for a in aanmeldingen if a.uitkomst in ("geweigerd", "geen-plek")]
    if len(mis) < 2:
        return None
    weken = [a.wachttijd_weken for a in aanmeldingen if a.wachttijd_weken is not None]
    regel = profiel.inkoop.keuze
    return Vastgelopen(len(mis), max(weken, default=None), (regel.doorbraak or "") if regel else "")


# ------------------------------------------------------------------------------------------------ zonder namen


@dataclass(frozen=True, slots=True)
class Verwijsdeel:
    """How many choices fell on one provider, in whole percent of all, and how many of them by an own employer."""

    aanbieder: str
    door: str
    aantal: int
    procent: int
    eigen: int


def verwijsdelen(actor: Actor, product: str = "", *, per_medewerker: bool = False) -> Sequence[Verwijsdeel]:
    """The share of each provider in the choices of residents, or of each provider with each worker; for who keeps up
    contracts. Counts only."""
    if not beheert(actor):
        return []
    groep = ["aanbieder__naam", *(("door__naam",) if per_medewerker else ())]
    with zonder_namen():
        rijen = Keuze.objects.filter(product=product) if product else Keuze.objects.all()
        tel = list(
            rijen.values(*groep).order_by(*groep)
            .annotate(n=Count("pk"), eigen=Count("pk", filter=Q(eigen_werkgever=True)))
        )  # fmt: skip
    totaal = sum(r["n"] for r in tel)
    return [
        Verwijsdeel(r["aanbieder__naam"], r.get("door__naam", ""), r["n"], r["n"] * 100 // totaal, r["eigen"])
        for r in sorted(tel, key=lambda r: (-r["n"], r["aanbieder__naam"]))
    ]


@dataclass(frozen=True, slots=True)
class Wachten:
    """How long it takes for one product: from decision to the first day of help, in days; how many wait longer than
    the term, how many were refused or found no place, and for how many something helps in the meantime."""

    product: str
    begonnen: int
    dagen: int | None
    te_laat: int
    besluiten: int
    geweigerd: int
    geen_plek: int
    overbrugd: int

    @property
    def procent_te_laat(self) -> int:
        return self.te_laat * 100 // self.besluiten if self.besluiten else 0


def wachten(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Wachten]:
    """Waiting for each product; for who keeps up contracts. Counts only."""
    if not beheert(actor):
        return []
    with zonder_namen():
        toegekend = Besluit.objects.filter(uitkomst=Besluit.Uitkomst.TOEGEKEND, leveringsvorm__in=("zin", "voucher"))
        per: dict[str, dict[str, Any]] = {
            r["product"]: dict(r)
            for r in toegekend.values("product").order_by("product").annotate(
                n=Count("pk"),
                laat=Count("pk", filter=Q(leveren_voor__lt=dag, geleverd_op__isnull=True)
                           | Q(geleverd_op__gt=F("leveren_voor"))),
            )
        }  # fmt: skip
        begonnen: dict[str, list[int]] = {}
        eerste = Toewijzing.objects.filter(besluit__isnull=False, verwijderd=False, leveringen__isnull=False)
        for product, genomen, begin in eerste.values_list("besluit__product", "besluit__genomen_op").annotate(
            begin=Min("leveringen__begin")
        ):
            # Help at once is there before its decision: nobody waited.
            begonnen.setdefault(product, []).append(max(0, (begin - genomen).days))
        mis: dict[str, dict[str, Any]] = {
            r["product"]: dict(r)
            for r in Aanmelding.objects.values("product").order_by("product").annotate(
                geweigerd=Count("pk", filter=Q(uitkomst="geweigerd")), vol=Count("pk", filter=Q(uitkomst="geen-plek")),
                over=Count("pk", filter=~Q(overbrugging="")),
            )
        }  # fmt: skip
    uit, niets = [], dict[str, Any]()
    for code in sorted({*per, *begonnen, *mis}):
        product, b, m, p = profiel.product(code), begonnen.get(code, []), mis.get(code, niets), per.get(code, niets)
        uit.append(
            Wachten(
                product.naam if product else code, len(b), sum(b) // len(b) if b else None,
                p.get("laat", 0), p.get("n", 0), m.get("geweigerd", 0),
                m.get("vol", 0), m.get("over", 0),
            )
        )  # fmt: skip
    return uit
