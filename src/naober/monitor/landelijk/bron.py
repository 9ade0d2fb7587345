"""What is in the database, as values of the national deliveries. Called in the wide scope of a job.

Two queries for youth help and four for the Wmo, whatever the number of residents."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from naober.besluit.models import Besluit
from naober.gemeente.profiel import Profiel
from naober.levering.models import Contractproduct, Levering, Prestatie, Prestatiebesluit, Toewijzing
from naober.monitor.landelijk.jeugd import BSN_ONBEKEND, BSN_ONGEBOREN, Jeugdhulp
from naober.monitor.landelijk.wmo import Arrangement
from naober.plan.models import Actie

_JEUGDWET = "Jeugdwet"
_WMO = "Wmo 2015"
_TEAM = "01"
_TOEGANG = "01"
# Why the team's help ended. What was replaced goes on as help of another kind, as the plan had it.
_REDEN = {
    Actie.Afloop.BEREIKT: "01",
    Actie.Afloop.DEELS: "01",
    Actie.Afloop.VERVANGEN: "01",
    Actie.Afloop.NIET: "02",
}
_WIE = ("persoon__bsn", "persoon__geboortedatum", "persoon__geslacht", "persoon__huishouden__postcode",
        "persoon__huishouden__geheim_adres")  # fmt: skip


def jeugdhulp(profiel: Profiel, van: date, tot: date) -> Iterator[Jeugdhulp]:
    """Help under the youth law that the team gives itself and that began before the end of the period.

    An action of the plan without a product of that law is no youth help here: nobody said that it is."""
    producten = [p.code for p in profiel.producten if p.wet == _JEUGDWET]
    acties = (
        Actie.objects.filter(
            Q(afgerond_op__isnull=True) | Q(afgerond_op__gte=van),
            uitvoerder=Actie.Uitvoerder.TEAM,
            product__in=producten,
            begonnen_op__lte=tot,
        )
        .exclude(stand__in=[Actie.Stand.AFGEWEZEN, Actie.Stand.INGETROKKEN])
        .order_by("pk")
        .values_list("behoefte__persoon_id", "begonnen_op", "afgerond_op", "afloop", "onveilig",
                     *(f"behoefte__{veld}" for veld in _WIE))
    )  # fmt: skip
    for persoon, begin, einde, afloop, onveilig, bsn, geboren, geslacht, postcode, geheim in acties.iterator():
        yield Jeugdhulp(
            persoon,
            bsn or (BSN_ONBEKEND if geboren else BSN_ONGEBOREN),
            geboren,
            geslacht,
            "" if geheim else postcode or "",
            _TOEGANG,
            _TEAM,
            bool(onveilig),
            begin,
            einde,
            _REDEN[afloop] if einde is not None and afloop else "",
        )


def arrangementen(van: date, tot: date) -> Iterator[Arrangement]:
    """Allocations under the Wmo, and personal budgets, that overlap the period or were paid for in it."""
    betaald = _betaald(van, tot)
    toewijzingen = (
        Toewijzing.objects.filter(
            Q(einde__isnull=True) | Q(einde__gte=van) | Q(pk__in=betaald),
            wet=Toewijzing.Wet.IWMO,
            verwijderd=False,
            ingang__lte=tot,
        )
        .annotate(hulp_begin=_levering("begin"), hulp_eind=_levering("eind"), hulp_reden=_levering("reden_beeindiging"))
        .order_by("pk")
        .values_list("pk", "productcategorie", "productcode", "aanbieder__agb", "aanbieder__naam", "ingang", "einde",
                     "volume", "eenheid", "frequentie", "hulp_begin", "hulp_eind", "hulp_reden", "persoon__bsn")
    )  # fmt: skip
    for (pk, categorie, code, agb, naam, ingang, einde, volume, eenheid, frequentie, begin, eind, reden,
         bsn) in toewijzingen.iterator():  # fmt: skip
        yield Arrangement(
            bsn or BSN_ONBEKEND, categorie, code, agb or naam, "zin", ingang, einde, begin, eind, volume, eenheid,
            frequentie, betaald.get(pk), reden or "",
        )  # fmt: skip
    yield from _budgetten(van, tot)


def _levering(veld: str) -> Subquery:
    """Of the whole delivery: when it first began, and how it last ended (nothing while it runs)."""
    rijen = Levering.objects.filter(toewijzing=OuterRef("pk"))
    if veld == "begin":
        return Subquery(rijen.order_by("begin").values("begin")[:1])
    return Subquery(rijen.order_by(F("begin").desc()).values(veld)[:1])


def _betaald(van: date, tot: date) -> dict[int, int]:
    """What was granted per allocation on lines about the period, in cents; what a person decided counts over it."""
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk").values("centen")[:1]
    regels = (
        Prestatie.objects.filter(toewijzing__wet=Toewijzing.Wet.IWMO, begin__lte=tot, eind__gte=van)
        .annotate(telt=Coalesce(Subquery(laatste), "toegekend_centen"))
        .values("toewijzing_id")
        .annotate(som=Sum("telt"))
        .values_list("toewijzing_id", "som")
    )
    return {toewijzing: int(som) for toewijzing, som in regels.iterator() if som}


def _budgetten(van: date, tot: date) -> Iterator[Arrangement]:
    """Personal budgets: the SVB pays them out, so what was paid is not known here. Their category is that under which
    the same product is bought in kind."""
    ingekocht = Contractproduct.objects.exclude(productcategorie="").order_by("pk")
    categorie = dict(ingekocht.values_list("product", "productcategorie"))
    besluiten = (
        Besluit.objects.filter(
            Q(eind_op__isnull=True) | Q(eind_op__gte=van),
            Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=van),
            wet=_WMO,
            uitkomst=Besluit.Uitkomst.TOEGEKEND,
            leveringsvorm=Besluit.Leveringsvorm.PGB,
            ingang_op__lte=tot,
        )
        .order_by("pk")
        .values_list("product", "ingang_op", "eind_op", "ingetrokken_op", "persoon__bsn")
    )
    for product, ingang, eind, ingetrokken, bsn in besluiten.iterator():
        if ingang is None:
            raise ValueError("Een toekenning heeft een eerste dag; de tabel laat niets anders toe.")
        einde = min(filter(None, (eind, ingetrokken)), default=None)
        yield Arrangement(bsn or BSN_ONBEKEND, categorie.get(product, ""), product, "", "pgb", ingang, einde)
