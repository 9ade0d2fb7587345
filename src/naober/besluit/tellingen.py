"""Counts over households, without a name in them, and earlier cases beside a new one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from naober.besluit.models import Belemmering, Besluit
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel
from naober.kern import leeftijd_op
from naober.kern.tellen import Aantal, verhul
from naober.onderzoek.models import Behoefte, Bevinding
from naober.plan.models import Actie

# Ages are shown in steps of this many years.
_STAP = 10
_MEESTE = 10


def per_trede(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Aantal]:
    """On which rung the needs of conversations in these days found an answer: the lightest that was enough, else the
    heaviest of the actions for it. Needs without an answer are the last line; what lapsed does not count. Three
    queries."""
    tel = antwoorden_per_trede(profiel, van, tot)
    namen = [(t.naam, tel[t.code]) for t in profiel.trap.treden]
    return verhul([*namen, ("Nog geen antwoord", tel[""])])


def antwoorden_per_trede(profiel: Profiel, van: date, tot: date) -> Counter[str]:
    """The same as plain numbers by code of the rung, "" without an answer: to be counted further and never shown."""
    with zonder_namen():
        nummers = {t.code: i for i, t in enumerate(profiel.trap.treden)}
        tel = Counter[str]()
        codes = [t.code for t in profiel.trap.treden]
        behoeften = Behoefte.objects.filter(gesprek__gevoerd_op__range=(van, tot), vervallen_op__isnull=True)
        genoeg: dict[int, int] = {}
        for pk, trede in Bevinding.objects.filter(behoefte__in=behoeften, volstaat="ja").values_list(
            "behoefte", "trede"
        ):
            if trede in nummers:
                genoeg[pk] = min(genoeg.get(pk, nummers[trede]), nummers[trede])
        zwaarst: dict[int, int] = {}
        acties = Actie.objects.filter(behoefte__in=behoeften).exclude(stand__in=("afgewezen", "ingetrokken"))
        for pk, trede in acties.values_list("behoefte", "trede"):
            if trede in nummers:
                zwaarst[pk] = max(zwaarst.get(pk, -1), nummers[trede])
        for pk in behoeften.values_list("pk", flat=True):
            nummer = genoeg.get(pk, zwaarst.get(pk))
            tel["" if nummer is None else codes[nummer]] += 1
        return tel


def per_belemmering(actor: Actor, profiel: Profiel, van: date, tot: date) -> dict[str, list[Aantal]]:
    """Barriers of these days by kind, law and organisation: three queries."""
    with zonder_namen():
        rijen = Belemmering.objects.filter(gezien_op__range=(van, tot))
        soorten = {b.code: b.naam for b in (profiel.besluitregels.belemmeringen if profiel.besluitregels else ())}
        groepen = {"soort": "Soort grens", "wet": "Wet", "organisatie": "Organisatie"}
        return {
            titel: verhul(
                [
                    (soorten.get(r[veld], r[veld]) or "niet genoemd", r["n"])
                    for r in rijen.values(veld).annotate(n=Count("id")).order_by("-n", veld)
                ]
            )
            for veld, titel in groepen.items()
        }


def per_gebied(actor: Actor, profiel: Profiel, van: date, tot: date) -> dict[str, list[Aantal]]:
    """How many households had a need in a conversation of these days, by area; and in each area of which that number
    may be shown, on which part of life. Households and never people or addresses; two queries."""
    with zonder_namen():
        behoeften = Behoefte.objects.filter(gesprek__gevoerd_op__range=(van, tot), vervallen_op__isnull=True)
        huishoudens = Count("dossier__huishouden", distinct=True)
        per_plek = dict(behoeften.values_list("dossier__huishouden__gebied").annotate(n=huishoudens).order_by())
        per_deel = {
            (gebied, deel): n
            for gebied, deel, n in behoeften.values_list("dossier__huishouden__gebied", "leefgebied")
            .annotate(n=huishoudens)
            .order_by()
        }
    gebieden = [(g.code, g.naam) for g in profiel.gebieden]
    elders = sum(n for code, n in per_plek.items() if code not in dict(gebieden))
    plekken = verhul([*((naam, per_plek.get(code, 0)) for code, naam in gebieden), ("Elders of niet bekend", elders)])
    uit = {"Gebied": plekken}
    for (code, naam), plek in zip(gebieden, plekken, strict=False):
        if plek.aantal:
            uit[naam] = verhul([(deel.naam, per_deel.get((code, deel.code), 0)) for deel in profiel.leefgebieden])
    return uit


@dataclass(frozen=True, slots=True)
class Geval:
    """An earlier decision as a colleague may compare it: no name, no reference, no words that someone typed."""

    maand: date
    uitkomst: str
    verhouding: str
    leeftijd: str
    leveringsvorm: str
    duur: int | None
    omvang: str
    antwoorden: tuple[tuple[str, bool], ...]


def vergelijkbare_gevallen(actor: Actor, product: Product, *, behalve: int) -> list[Geval]:
    """The last decisions on the same product for other households, newest first: two queries.

    `behalve`: the file that is being decided upon. The day is only its month, the age a range of ten years, and of
    the conditions the answer without its reason."""
    with zonder_namen():
        besluiten = (
            Besluit.objects.filter(product=product.code, spoed=False)
            .exclude(dossier_id=behalve)
            .select_related("persoon")
            .prefetch_related("toetsing")
            .order_by("-genomen_op", "-id")[:_MEESTE]
        )
        return [_geval(product, b) for b in besluiten]


def _geval(product: Product, besluit: Besluit) -> Geval:
    tiental = leeftijd_op(besluit.persoon.geboren_of_verwacht, besluit.genomen_op) // _STAP * _STAP
    dagen = (besluit.eind_op - besluit.ingang_op).days + 1 if besluit.eind_op and besluit.ingang_op else None
    return Geval(
        maand=besluit.genomen_op.replace(day=1),
        uitkomst=besluit.get_uitkomst_display(),
        verhouding=besluit.get_verhouding_display() if besluit.verhouding else "",
        leeftijd=f"{max(tiental, 0)} tot en met {max(tiental, 0) + _STAP - 1} jaar",
        leveringsvorm=besluit.get_leveringsvorm_display() if besluit.leveringsvorm else "",
        duur=dagen,
        omvang=f"{besluit.omvang:f} {product.omvang.eenheid}" if besluit.omvang and product.omvang else "",
        antwoorden=tuple((t.vraag, t.antwoord) for t in sorted(besluit.toetsing.all(), key=lambda t: t.volgorde)),
    )
