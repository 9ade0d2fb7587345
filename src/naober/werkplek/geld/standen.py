"""How the budget stands, of one year: all of it, one line, and the areas; and the money of one household."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.dossier.queries import dossier as zoek_dossier
from naober.geld import queries as lezen
from naober.geld.queries import Gebiedsrij, Overzicht, Prognosebeeld, Rij, Tredejaren
from naober.geld.queries.afspraken import neutraliteit
from naober.geld.rules.stand import Waarschuwing
from naober.geld.rules.verdelen import SLEUTELS, Sleutel
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.werkplek.toegang import bestaat, getal, medewerker, toon, vandaag

_BRON = "besluiten, toewijzingen en goedgekeurde facturen in Naober"
_GELD = ("Verplicht", "Gerealiseerd", "Nog open")
_KLEIN = "Een rij over minder dan vijf verplichtingen is afgeschermd, en wat nodig is om die terug te rekenen ook."
# The axes of the overview and of one line, with their title and the name of their first column.
_ASSEN = {
    "gebied": ("Per gebied", "Gebied"),
    "team": ("Per team", "Team"),
    "wet": ("Per wet", "Wet"),
    "trede": ("Per trede", "Trede"),
    "product": ("Per hulp", "Hulp"),
    "aanbieder": ("Per aanbieder", "Aanbieder"),
}


def jaar_van(request: HttpRequest, dag: date) -> int:
    gevraagd = getal(request.GET.get("jaar", ""))
    return gevraagd if gevraagd is not None and 2007 <= gevraagd <= 2150 else dag.year


def _volledig(onbekend: int) -> str:
    """How complete the figures are, in a sentence."""
    if onbekend:
        return f"Van {onbekend} toekenningen is het bedrag nog niet bekend; die tellen niet mee."
    return "Van elke toekenning is een bedrag bekend."


@medewerker("geld.inzien")
def geld(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every budget line with what was budgeted, committed, realised, expected and is free; and warnings."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = jaar_van(request, dag)
    stand = bestaat(lezen.begrotingsstand(actor, profiel, jaar, dag))
    volledig = _volledig(stand.totaal.onbekend)
    beeld = lezen.prognosebeeld(actor, profiel, dag) if jaar == dag.year else None
    neutraal = neutraliteit(actor, profiel, jaar, dag)
    erbij = filter(None, [lezen.over_taakbekostiging(actor), neutraal[1] if neutraal else None])
    return toon(
        request, "geld/overzicht", actor, profiel=profiel, jaar=jaar, stand=stand,
        waarschuwingen=[*waarschuwingen(stand, beeld), *erbij],
        posten=_posten_tabel(stand.posten, dag, volledig),
        tabellen=[_tabel(as_, stand.per[as_], dag, volledig) for as_ in ("gebied", "team", "wet", "trede")],
        trap_in_de_tijd=_trap(lezen.treden_door_de_tijd(actor, profiel, range(jaar - 3, jaar + 1)), jaar, dag),
    )  # fmt: skip


def waarschuwingen(stand: Overzicht, beeld: Prognosebeeld | None) -> list[Waarschuwing]:
    """What to know of the lines. Where a line is forecast, that takes the place of what its pace would give."""
    voorspeld = lezen.codes_met_prognose(beeld)
    gewoon = [
        r.waarschuwing
        for r in stand.posten
        if r.waarschuwing and not (r.waarschuwing.ernst == "straks" and r.code in voorspeld)
    ]
    return [*lezen.prognosewaarschuwingen(beeld), *gewoon]


@medewerker("geld.inzien")
def post(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One budget line of one year (`post` in the question): on what it is spent, where, and at whom. Without one the
    overview, where each line is to choose."""
    code = request.GET.get("post", "")
    if not code:
        return redirect("geld")
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = jaar_van(request, dag)
    detail = bestaat(lezen.poststand(actor, profiel, code, jaar, dag))
    stand = detail.post.stand
    volledig = _volledig(stand.onbekend if stand else 0)
    return toon(
        request, "geld/post", actor, profiel=profiel, jaar=jaar, rij=detail.post, stand=stand,
        begrotingspost=profiel.begroting.post(code) if profiel.begroting else None,
        tabellen=[_tabel(as_, rijen, dag, volledig) for as_, rijen in detail.per.items()],
    )  # fmt: skip


@medewerker("geld.inzien")
def gebieden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The virtual budget of each area by the chosen key, beside what its residents use."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    jaar = jaar_van(request, dag)
    gevraagd = request.GET.get("sleutel", "")
    sleutel: Sleutel = next((s for s in SLEUTELS if s == gevraagd), "inwoners")
    rijen = lezen.gebiedsbudget(actor, profiel, jaar, sleutel, dag)
    tabel = None
    if not isinstance(rijen, Weigering):
        kolommen = (Kolom("Gebied"), *(Kolom(n, "bedrag") for n in ("Gebiedsbudget", *_GELD, "Vrij")))
        tabel = Cijfertabel(
            f"Gebiedsbudgetten {jaar}", kolommen,
            [_gebiedrij(r) for r in bestaat(rijen)],
            _BRON, dag, _BEHOEFTE if sleutel == "behoefte" else _VERDEELD,
            (f"Verdeeld naar {SLEUTELS[sleutel]}. Hulp telt bij het gebied van de eerste dag.", _KLEIN),
        )  # fmt: skip
    return toon(
        request, "geld/gebieden", actor, profiel=profiel, jaar=jaar, sleutel=sleutel, sleutels=SLEUTELS, tabel=tabel,
        weigering=rijen if isinstance(rijen, Weigering) else None,
    )  # fmt: skip


_VERDEELD = "Alleen posten met een bedrag, zonder plafond en buiten een fonds zijn verdeeld."
_BEHOEFTE = (
    "Is er een fonds dat als één geheel wordt besteed, dan zijn de rijksmiddelen daarvan verdeeld. Anders alleen "
    "posten met een bedrag, zonder plafond."
)


def _gebiedrij(r: Gebiedsrij) -> tuple[Cijfer, ...]:
    budget: Cijfer = VERBORGEN if r.budget is None else r.budget
    if r.stand is None:
        return (r.naam, budget, VERBORGEN, VERBORGEN, VERBORGEN, VERBORGEN)
    s = r.stand
    return (r.naam, budget, s.verplicht, s.gerealiseerd, s.open, VERBORGEN if r.budget is None else s.vrij)


@medewerker("dossier.inzien")
def van_dossier(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What help to this household costs, for who sees its file."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    rijen = lezen.verplichtingen_van(actor, dossier, profiel)
    verplicht, gerealiseerd = lezen.hulpkosten_totaal(actor, dossier)
    return toon(
        request, "geld/dossier", actor, profiel=profiel, dossier=dossier, rijen=rijen, verplicht=verplicht,
        gerealiseerd=gerealiseerd,
    )  # fmt: skip


def _trap(rijen: Sequence[Tredejaren], jaar: int, dag: date) -> Cijfertabel | None:
    """The share of each rung in what was committed, over four years; None when there is nothing."""
    if not any(any(r.centen) for r in rijen):
        return None
    jaren = range(jaar - 3, jaar + 1)
    kolommen = (
        Kolom("Trede"),
        *(Kolom(f"{j}", "bedrag") for j in jaren),
        *(Kolom(f"Deel {j}", "procent") for j in jaren),
    )
    cijfers = [(r.naam, *(VERBORGEN if c is None else c for c in (*r.centen, *r.delen))) for r in rijen]
    uitleg = (
        "De bovenste trede is de lichtste. Dat het geld verschuift, zegt niet waardoor.",
        "Een cijfer over minder dan vijf verplichtingen is afgeschermd.",
    )
    return Cijfertabel("Over de treden door de jaren", kolommen, cijfers, _BRON, dag, "Wat is verplicht.", uitleg)


def _posten_tabel(rijen: Sequence[Rij], dag: date, volledig: str) -> Cijfertabel:
    namen = ("Begroot", "Verplicht", "Gerealiseerd", "Verwacht", "Vrij")
    kolommen = (Kolom("Post"), *(Kolom(n, "bedrag") for n in namen), Kolom("Onbekend", "aantal"))
    uitleg = (_VERWACHT, *((_KLEIN,) if any(r.stand is None for r in rijen) else ()))
    return Cijfertabel("Posten", kolommen, [_postrij(r) for r in rijen], _BRON, dag, volledig, uitleg)


_VERWACHT = (
    "Verwacht: wat aan het eind van het jaar is verplicht, als er elke dag evenveel bij blijft komen. In januari is "
    "dat nog niet te zeggen. Onbekend: toekenningen zonder bedrag."
)


def _postrij(r: Rij) -> tuple[Cijfer, ...]:
    if r.stand is None:
        return (r.naam, r.begroot, VERBORGEN, VERBORGEN, VERBORGEN, VERBORGEN, VERBORGEN)
    s = r.stand
    return (r.naam, s.begroot, s.verplicht, s.gerealiseerd, r.straks, s.vrij, s.onbekend)


def _tabel(as_: str, rijen: Sequence[Rij], dag: date, volledig: str) -> Cijfertabel:
    titel, kop = _ASSEN[as_]
    kolommen = (Kolom(kop), Kolom("Verplichtingen", "aantal"), *(Kolom(n, "bedrag") for n in _GELD))
    cijfers: list[tuple[Cijfer, ...]] = []
    for r in rijen:
        if r.stand is None:
            cijfers.append((r.naam, VERBORGEN, VERBORGEN, VERBORGEN, VERBORGEN))
        else:
            cijfers.append((r.naam, r.aantal, r.stand.verplicht, r.stand.gerealiseerd, r.stand.open))
    uitleg = (_KLEIN,) if any(r.stand is None for r in rijen) else ()
    return Cijfertabel(titel, kolommen, cijfers, _BRON, dag, volledig, uitleg)
