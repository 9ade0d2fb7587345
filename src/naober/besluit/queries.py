"""Decisions, letters and the queue of tests, for whoever may read them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import JSONObject

from naober.besluit.models import (
    Advies,
    Besluit,
    Bezwaar,
    Brief,
    Deelname,
    Klacht,
    Rechtmatigheidstoets,
    Termijnstap,
    Vervolgbesluit,
)
from naober.besluit.rules.aanvraag import Stap
from naober.besluit.rules.grenzen import weiger_zonder_besluit
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol
from naober.gemeente.rules import mag_adviseren, mag_beslissen, wie_adviseert, wie_beslist
from naober.gemeente.velden import leesbaar
from naober.ingang.models import Binnenkomst
from naober.kaart.models import Voorziening
from naober.kern import Bron, Weigering
from naober.onderzoek.models import Onderzoek
from naober.plan.models import Actie, Plan

_STAPPEN = Termijnstap.objects.order_by("van", "id")
_STAP = JSONObject(soort="soort", van="van", tot="tot", weken="weken")
# As `weiger_zonder_onderzoek` asks it, and as `controleer_vooraf_advies` does.
_ONDERZOCHT = Onderzoek.objects.filter(gesprekken__behoeften=OuterRef("behoefte_id"), afgerond_op__isnull=False)
_GEADVISEERD = Advies.objects.filter(actie=OuterRef("pk"), plan=OuterRef("plan_id"))


def stappen_bij(acties: Iterable[Actie]) -> dict[int, list[Stap]]:
    """What moved the term of these actions, as it came along with `acties_van`. No query."""
    return {
        a.pk: [
            Stap(s["soort"], date.fromisoformat(s["van"]), s["tot"] and date.fromisoformat(s["tot"]), s["weken"])
            for s in a.__dict__.get("stappenlijst") or ()
        ]
        for a in acties
    }


def acties_van(dossier: Dossier) -> list[Actie]:
    """All actions of all plans, in the order in which they were agreed, with their decision and its test when
    there is one, whether the need was investigated to the end and whether there is an advice: one query."""
    return _acties_van(dossier=dossier.pk)


@vaste_vraag
def _acties_van(dossier: int) -> QuerySet[Actie]:
    return (
        Actie.objects.filter(plan__dossier=dossier)
        .select_related("plan", "behoefte", "voorziening", "besluit", "besluit__persoon", "besluit__rechtmatigheid")
        .annotate(stappenlijst=ArraySubquery(_STAPPEN.filter(aanvraag__actie=OuterRef("pk")).values(json=_STAP)))
        .annotate(onderzocht=Exists(_ONDERZOCHT), geadviseerd=Exists(_GEADVISEERD))
        .order_by("plan__versie", "id")
    )


def wachtend_op_besluit(actor: Actor, profiel: Profiel, limiet: int = 50) -> list[Actie]:
    """Actions in agreed plans on which the actor may decide and nobody has, longest waiting first: one query."""
    producten = [
        p.code
        for p in profiel.producten
        if isinstance(mag_beslissen(profiel, p, actor.rollen, frozenset(), actor.team), Mandaat)
    ]
    return list(
        Actie.objects.filter(plan__status=Plan.Status.AFGESPROKEN, product__in=producten, besluit__isnull=True)
        .select_related("plan", "behoefte", "behoefte__persoon")
        .order_by("plan__afgesproken_op", "id")[:limiet]
    )


# Who is a client, in the words of the law; the order is that in which the reasons are shown.
CLIENT = Bron("Wmo 2015", "art. 1.1.1 lid 1")
_NAMENS_DE_INWONER = [a for a in Binnenkomst.Aard if a not in (Binnenkomst.Aard.SIGNAAL, Binnenkomst.Aard.INFORMATIE)]


def clienten_van(dossier: Dossier) -> dict[int, list[str]]:
    """Who in this file is a client, by number, and why: there was a notification by or for them, they use a general
    provision, or a tailored one or a budget was granted and not withdrawn. A signal of someone else makes no client.
    One query (Wmo 2015, art. 1.1.1 lid 1)."""
    meldingen = Binnenkomst.objects.filter(dossier=dossier, persoon__isnull=False, aard__in=_NAMENS_DE_INWONER)
    gebruik = Actie.objects.filter(
        plan__dossier=dossier,
        voorziening__toegang=Voorziening.Toegang.VRIJ,
        begonnen_op__isnull=False,
        afgerond_op__isnull=True,
    )
    toegekend = Besluit.objects.filter(
        dossier=dossier, uitkomst=Besluit.Uitkomst.TOEGEKEND, ingetrokken_op__isnull=True
    )
    pgb = Case(When(leveringsvorm="pgb", then=Value("2:heeft een pgb")), default=Value("3:heeft maatwerk"))
    rijen = (
        meldingen.values_list("persoon_id", Value("0:melding door of namens de inwoner"))
        .union(gebruik.values_list("behoefte__persoon_id", Value("1:gebruikt een algemene voorziening")))
        .union(toegekend.values_list("persoon_id", pgb))
    )
    redenen: dict[int, list[str]] = {}
    for persoon, reden in sorted(rijen):
        redenen.setdefault(persoon, []).append(reden.partition(":")[2])
    return redenen


def lopende_hulp(dossier: Dossier, dag: date) -> list[Besluit]:
    """What was granted in this file and goes on after this day, in the order in which it was decided: one query."""
    besluiten = Besluit.objects.filter(
        dossier=dossier, uitkomst=Besluit.Uitkomst.TOEGEKEND, ingetrokken_op__isnull=True
    )
    return list(besluiten.filter(Q(eind_op__isnull=True) | Q(eind_op__gt=dag)).order_by("genomen_op", "id"))


def besluit_over(actie: Actie) -> Besluit | None:
    """The decision on this action, without a query when it came along with the action."""
    return getattr(actie, "besluit", None)


def besluit(actor: Actor, pk: int) -> Besluit | None:
    return (
        Besluit.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("dossier", "dossier__huishouden", "persoon", "actie", "genomen_door", "rechtmatigheid")
        .prefetch_related("toetsing")
        .first()
    )


def gegevens_van(besluit: Besluit, profiel: Profiel) -> list[tuple[str, str]]:
    """What was recorded with this decision, as pairs of name and answer: what the product asks, and what the plan says
    of such help. What this profile does not know any more keeps its code as its name. No query."""
    product = profiel.product(besluit.product)
    velden = (
        *(product.velden if product else ()),
        *profiel.plan.besluitvelden(besluit.actie.trede, besluit.product),
    )
    bekend = {veld.code: veld for veld in velden}
    onbekend = {code: w for code, w in besluit.gegevens.items() if code not in bekend}
    return leesbaar(tuple(bekend.values()), besluit.gegevens) + [
        (code.replace("-", " ").capitalize(), w if isinstance(w, str) else "; ".join(w)) for code, w in onbekend.items()
    ]


def brieven_van(besluit: Besluit) -> list[Brief]:
    return list(Brief.objects.filter(besluit=besluit).defer("pdf").order_by("gemaakt_op", "id"))


def brief(actor: Actor, pk: int) -> Brief | None:
    return Brief.objects.filter(zichtbaar(actor, "besluit__dossier__"), pk=pk).select_related("besluit").first()


@dataclass(frozen=True, slots=True)
class Beslissers:
    """Who decides on an action and who advises, in words; the advice given; and why this actor does not decide."""

    beslist: str
    adviseert: str
    advies_vereist: bool
    bron: str
    advies: Advies | None
    weigering: Weigering | None
    mag_adviseren: bool


def wie_beslist_over(actor: Actor, profiel: Profiel, product: Product, actie: Actie) -> Beslissers:
    """Who decides on this action, for a page to show instead of a form that would be refused: two queries."""
    rollen = Betrokkenheid.objects.filter(dossier=actie.plan.dossier_id, medewerker_id=actor.id, tot__isnull=True)
    als = frozenset(Rol(r) for r in rollen.values_list("rol", flat=True))
    uitkomst = weiger_zonder_besluit(product, profiel.besluitregels) or mag_beslissen(
        profiel, product, actor.rollen, als, actor.team
    )
    mandaat = profiel.mandaat_voor(product.code)
    return Beslissers(
        beslist=wie_beslist(profiel, mandaat) if mandaat else "",
        adviseert=wie_adviseert(profiel, mandaat) if mandaat else "",
        advies_vereist=mandaat.advies_vereist if mandaat else False,
        bron=str(mandaat.bron if mandaat else product.bron),
        advies=laatste_advies(actie),
        weigering=uitkomst if isinstance(uitkomst, Weigering) else None,
        mag_adviseren=isinstance(mag_adviseren(profiel, product, actor.rollen, actor.team), Mandaat),
    )


def vervolg_van(besluit: Besluit) -> list[Vervolgbesluit]:
    """The decisions on this decision, oldest first: one query."""
    return list(
        Vervolgbesluit.objects.filter(besluit=besluit).select_related("genomen_door").order_by("genomen_op", "id")
    )


def laatste_advies(actie: Actie) -> Advies | None:
    """The advice that counts: the last one given."""
    return Advies.objects.filter(actie=actie).select_related("adviseur").order_by("-id").first()


def deelname_aan(actie: Actie) -> Deelname | None:
    return Deelname.objects.filter(actie=actie).first()


def termijnstappen(acties: list[Actie]) -> dict[int, list[Stap]]:
    """What moved the term of each of these actions, by its number, oldest first: one query."""
    gevonden: dict[int, list[Stap]] = {}
    rijen = Termijnstap.objects.filter(aanvraag__actie__in=acties).select_related("aanvraag").order_by("van", "id")
    for rij in rijen:
        gevonden.setdefault(rij.aanvraag.actie_id, []).append(Stap(rij.soort, rij.van, rij.tot, rij.weken))
    return gevonden


def stappenlijst(actie: Actie) -> list[Termijnstap]:
    return list(Termijnstap.objects.filter(aanvraag__actie=actie).order_by("van", "id"))


def bezwaren_van(dossier: Dossier) -> list[Bezwaar]:
    """The objections and appeals of this household, newest first: one query."""
    return list(
        Bezwaar.objects.filter(besluit__dossier=dossier).select_related("besluit").order_by("-ontvangen_op", "-id")
    )


def bezwaar(actor: Actor, pk: int) -> Bezwaar | None:
    return (
        Bezwaar.objects.filter(zichtbaar(actor, "besluit__dossier__"), pk=pk)
        .select_related("besluit__dossier__huishouden", "besluit__persoon", "besluit__genomen_door", "besloten_door")
        .first()
    )


def klachten_van(dossier: Dossier) -> list[Klacht]:
    """The complaints of this household, newest first: one query."""
    return list(Klacht.objects.filter(dossier=dossier).select_related("persoon").order_by("-ontvangen_op", "-id"))


def klacht(actor: Actor, pk: int) -> Klacht | None:
    return (
        Klacht.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("dossier__huishouden", "persoon", "over_medewerker", "afgehandeld_door", "ontvangen_door")
        .first()
    )


def te_laat_geleverd(actor: Actor, dag: date, limiet: int = 50) -> list[Besluit]:
    """Grants of which the help is not there although its term has passed, longest first: one query."""
    return list(
        Besluit.objects.filter(
            zichtbaar(actor, "dossier__"),
            uitkomst=Besluit.Uitkomst.TOEGEKEND,
            leveren_voor__lt=dag,
            geleverd_op__isnull=True,
            ingetrokken_op__isnull=True,
        )
        .select_related("persoon", "dossier")
        .order_by("leveren_voor", "id")[:limiet]
    )


def wachtend_op_toets(actor: Actor, limiet: int = 50) -> list[Rechtmatigheidstoets]:
    """Decisions that wait for the lawfulness test, oldest first; what has been ended waits for nothing."""
    return list(
        Rechtmatigheidstoets.objects.filter(
            uitkomst=Rechtmatigheidstoets.Uitkomst.OPEN, besluit__ingetrokken_op__isnull=True
        )
        .select_related("besluit", "besluit__persoon", "besluit__genomen_door")
        .order_by("aangeboden_op", "id")[:limiet]
    )


def rechtmatigheidstoets(actor: Actor, pk: int) -> Rechtmatigheidstoets | None:
    return (
        Rechtmatigheidstoets.objects.filter(zichtbaar(actor, "besluit__dossier__"), pk=pk)
        .select_related("besluit", "besluit__actie", "besluit__persoon", "besluit__genomen_door", "besluit__dossier")
        .prefetch_related("besluit__toetsing")
        .first()
    )


UITKOMSTEN = Besluit.Uitkomst.choices
PER = Besluit.Per.choices
ADVIEZEN = Advies.Strekking.choices
TERMIJNSTAPPEN = Termijnstap.Soort.choices
VERVOLGSOORTEN = [
    ("intrekking", "de hulp stopt"),
    ("herziening", "er verandert iets"),
    ("verlenging", "het gaat langer door"),
]
RESULTAATSTANDEN = Besluit.Resultaatstand.choices
UITKOMSTEN_BEZWAAR = Bezwaar.Uitkomst.choices
