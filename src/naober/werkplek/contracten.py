"""The pages of who keeps up contracts: what runs, what it costs, who has room, and how residents choose."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.inkoopbeschrijving import inkoop
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kaart.queries import organisaties
from naober.levering import actions as doen
from naober.levering import queries as zoek
from naober.levering.queries import inkoop as lezen
from naober.levering.queries.contractbeheer import verantwoordingen_van
from naober.levering.queries.keuze import verwijsdelen, wachten
from naober.levering.queries.resultaten import resultaat_per_product, te_laat_per_aanbieder
from naober.levering.queries.volgen import kwaliteit_per_aanbieder, stroom_per_verwijzer, vervoersplanning
from naober.werkplek.formulieren import levering as formulieren
from naober.werkplek.formulieren.inkoop import Verantwoordingformulier
from naober.werkplek.toegang import bestaat, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

BEHEER = "contract.beheren"


@medewerker(BEHEER)
def contracten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What runs and what ends, the room of each provider, products with too few, waiting, and how residents choose."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request, "contracten", actor, profiel=profiel, dag=dag, contracten=zoek.contracten(actor),
        aanbieders=zoek.aanbieders(actor), loopt_af=lezen.loopt_af(actor, dag),
        ruimte=lezen.ruimte_overzicht(actor, dag), dekking=lezen.dekking(actor, profiel, dag),
        percelen=lezen.percelen(actor, dag), wachten=wachten(actor, profiel, dag), verwijsdelen=verwijsdelen(actor),
        per_medewerker=verwijsdelen(actor, per_medewerker=True), kwaliteit=kwaliteit_per_aanbieder(actor),
        resultaten=resultaat_per_product(actor, profiel), niet_gemeld=sorted(te_laat_per_aanbieder(actor, dag).items()),
        stromen=stroom_per_verwijzer(actor, profiel, dag.year, dag), ritten=vervoersplanning(actor, profiel, dag),
        trajecten=zoek.inkooptrajecten(actor), rubrieken=inkoop(profiel),
    )  # fmt: skip


@medewerker(BEHEER)
def contract(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One contract: what is in it, at what price, how much room is left, and how the demands were found."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    c = bestaat(zoek.contract(actor, pk))
    producten = lezen.producten_van(c)
    gevonden = {k.eis: k for k in lezen.laatste_controles(c)}
    return toon(
        request, "contract", actor, profiel=profiel, dag=dag, c=c, producten=producten,
        wacht=lezen.laatste_beschikbaarheid([p.pk for p in producten]), ruimten=lezen.ruimte_van(actor, c, dag),
        eisen=[(e, gevonden.get(e.code)) for e in lezen.eisen_van_contract(actor, c, dag)],
        namen={p.code: p.naam for p in profiel.producten}, schaal=profiel.inkoop.schaal(c.schaal),
        procedure=profiel.inkoop.procedure(c.procedure),
        geleverd=verantwoordingen_van(c),
        verband=next((v for v in profiel.inkoop.verbanden if v.code == c.namens), None),
    )  # fmt: skip


def _boven(c: Any = None) -> list[tuple[str, str]]:
    """The pages above one form: the list, and the contract that it is about."""
    boven = [("Contracten", reverse("contracten"))]
    return [*boven, (c.kenmerk, reverse("contract", args=[c.pk]))] if c else boven


@medewerker(BEHEER)
def aanbieder_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take a provider in."""
    op_kaart = {str(o.pk): o for o in organisaties(actor)}
    formulier = formulieren.Aanbiederformulier([(nr, o.naam) for nr, o in op_kaart.items()], request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.neem_aanbieder_op(actor, **formulier.invoer(op_kaart), peildatum=vandaag()),
        reverse("contracten"), titel="Aanbieder opnemen", knop="Opnemen", kruimels=_boven(),
    )  # fmt: skip


@medewerker(BEHEER)
def contract_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a contract; it runs once the demands were found met and there is a price."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    aanbieders, trajecten = zoek.aanbieders(actor), zoek.inkooptrajecten(actor)
    formulier = formulieren.Contractformulier(
        profiel, [(str(a.pk), a.naam) for a in aanbieders], [(str(t.pk), t.naam) for t in trajecten],
        request.POST or None,
    )  # fmt: skip

    def leg_vast() -> Any:
        g = formulier.cleaned_data
        traject = g.get("traject")
        return doen.maak_contract(
            actor, aanbieder=bestaat(zoek.aanbieder(actor, int(g["aanbieder"]))), voornemen=formulier.voornemen(),
            traject=zoek.inkooptraject(actor, int(traject)) if traject else None, peildatum=dag,
        )  # fmt: skip

    klaar = ingestuurd(
        request, formulier, leg_vast, naar=lambda rij: redirect("contract", rij.pk) if rij else redirect("contracten")
    )
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Contract vastleggen", knop="Vastleggen",
        uitleg="Het loopt pas als u het laat ingaan.", terug=reverse("contracten"), kruimels=_boven(),
    )  # fmt: skip


def _producten(profiel: Profiel) -> list[tuple[str, str]]:
    return [(p.code, p.naam) for p in profiel.producten if "zin" in p.leveringsvormen]


Stap = tuple[str, str, Formulier, Callable[[], Any]]


def _stap(request: HttpRequest, actor: Actor, c: Any, wat: str) -> Stap:
    """What can be done with a contract, by the word in the address: title, button, form and action."""
    dag, post = vandaag(), request.POST or None
    profiel = profiel_van(actor.gemeente, dag)
    basis: dict[str, Any] = {"contract": c, "peildatum": dag}
    if wat == "product":
        p = formulieren.Productformulier(_producten(profiel), post)
        return "Product toevoegen", "Toevoegen", p, lambda: doen.neem_product_op(actor, invoer=p.invoer(), **basis)
    if wat == "controle":
        eisen = [(e.code, e.vraag) for e in lezen.eisen_van_contract(actor, c, dag)]
        k = formulieren.Controleformulier(eisen, post)
        return "Eis nakijken", "Vastleggen", k, lambda: doen.leg_controle_vast(actor, **basis, **_data(k))
    andere: dict[str, tuple[str, str, type[Formulier], Callable[..., Any]]] = {
        "ruimte": ("Ruimte vaststellen", "Vaststellen", formulieren.Ruimteformulier, doen.stel_ruimte_vast),
        "verantwoording": (
            "Levering van een jaar vastleggen",
            "Vastleggen",
            Verantwoordingformulier,
            doen.leg_verantwoording_vast,
        ),
        "index": ("Tarieven indexeren", "Verhogen", formulieren.Indexformulier, doen.indexeer_tarieven),
        "verlengen": ("Contract verlengen", "Verlengen", formulieren.Eindformulier, doen.verleng_contract),
        "beeindigen": ("Contract beëindigen", "Beëindigen", formulieren.Eindformulier, doen.beeindig_contract),
        "ingaan": ("Contract laten ingaan", "Laten ingaan", formulieren.Ingaanformulier, doen.laat_contract_ingaan),
    }
    if wat not in andere:
        raise Http404
    titel, knop, soort, handeling = andere[wat]
    f = soort(post)
    return titel, knop, f, lambda: handeling(actor, **basis, **_data(f))


def _data(formulier: Formulier) -> dict[str, Any]:
    """What was typed, by name, without the key of the form."""
    eigen = type(formulier).base_fields
    return {naam: waarde for naam, waarde in formulier.cleaned_data.items() if naam in eigen}


@medewerker(BEHEER)
def contract_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Do one thing with a contract: what, says `wat` behind the address."""
    c = bestaat(zoek.contract(actor, pk))
    titel, knop, formulier, handeling = _stap(request, actor, c, request.GET.get("wat", "product"))
    return los_blad(
        request, actor, formulier, handeling, reverse("contract", args=[pk]), titel=titel, knop=knop,
        uitleg=f"{c.kenmerk} {c.naam}, {c.aanbieder.naam}", kruimels=_boven(c),
    )  # fmt: skip


@medewerker(BEHEER)
def contractproduct_tarief(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Lay down the price of one unit."""
    p = bestaat(zoek.contractproduct(actor, pk))
    formulier = formulieren.Tariefformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.stel_tarief_vast(actor, contractproduct=p, **_data(formulier), peildatum=vandaag()),
        reverse("contract", args=[p.contract_id]), titel="Tarief vaststellen", knop="Vaststellen",
        uitleg=f"{_productnaam(actor, p)}, {p.contract.aanbieder.naam}", kruimels=_boven(p.contract),
    )  # fmt: skip


def _productnaam(actor: Actor, p: Any) -> str:
    product = profiel_van(actor.gemeente, vandaag()).product(p.product)
    return product.naam if product else str(p.product)


@medewerker("wachttijd.melden")
def contractproduct_wachttijd(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """How long somebody waits, or that nobody can be added; also by the provider itself."""
    p = bestaat(zoek.contractproduct(actor, pk))
    formulier = formulieren.Beschikbaarheidformulier(request.POST or None)
    beheert = lezen.beheert(actor)
    return los_blad(
        request, actor, formulier,
        lambda: doen.leg_beschikbaarheid_vast(actor, contractproduct=p, **_data(formulier), peildatum=vandaag()),
        reverse("contract", args=[p.contract_id]) if beheert else reverse("opdrachten"),
        titel="Wachttijd melden", knop="Melden", uitleg=_productnaam(actor, p),
        kruimels=_boven(p.contract) if beheert else [("Toewijzingen", reverse("opdrachten"))],
    )  # fmt: skip
