"""Invoices, payments, the sample for the accountant, and what is still to come."""

from datetime import date
from io import StringIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering
from naober.kern.rekenblad import schrijf_rijen
from naober.levering import actions as doen
from naober.levering.queries import geld as lezen
from naober.levering.queries.clientkosten import KOLOMMEN, Clientkosten, kosten_per_client, per_inkoper
from naober.levering.queries.verbetering import factuurregel_van, te_verbeteren, verbetering_van
from naober.levering.rules.contract import EERSTE_JAAR
from naober.levering.rules.redenen import uitleg
from naober.werkplek.formulieren import geld as formulieren
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag

INDIENEN, BEHANDELEN, BETALEN = "factuur.indienen", "factuur.behandelen", "betaling.doen"


@medewerker(INDIENEN)
def facturen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The invoices, those that need attention first."""
    stand, vanaf = request.GET.get("stand", ""), getal(request.GET.get("vanaf", "")) or 0
    lijst = lezen.declaratielijst(actor, stand, vanaf)
    verder = vanaf + len(lijst) if len(lijst) == lezen.MEESTE else None
    return toon(
        request, "facturen", actor, facturen=lijst, stand=stand, verder=verder, te_betalen=lezen.te_betalen(actor)
    )


@medewerker(INDIENEN)
def factuur_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Hand in an invoice: one line on the form, or many from a file."""
    dag = vandaag()
    aanbieders = {a.pk: a for a in lezen.aanbieders(actor)}
    formulier = formulieren.Factuurformulier(
        [(a.pk, a.naam) for a in aanbieders.values()],
        request.POST or None,
        request.FILES or None,
        initial={"dagtekening": dag},
    )

    def doe() -> Any:
        c = formulier.cleaned_data
        kop = {n: c[n] for n in ("wet", "nummer", "van", "tot", "dagtekening")}
        kanaal = "bestand" if request.FILES else "formulier"
        return doen.dien_factuur_in(
            actor, aanbieder=aanbieders[c["aanbieder"]], **kop, regels=formulier.regels(), kanaal=kanaal, peildatum=dag
        )

    klaar = ingestuurd(
        request, formulier, doe, naar=lambda rij: redirect("factuur", pk=rij.pk) if rij else redirect("facturen")
    )
    return klaar or toon_formulier(request, "factuur_nieuw", actor, formulier)


@medewerker(INDIENEN)
def factuur(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One invoice: what was asked, what is paid and why not more, and who approved."""
    rij = bestaat(lezen.declaratie(actor, pk))
    afwijzen, alles = request.GET.get("wat") == "afwijzen", request.GET.get("alles") == "ja"
    gegevens = request.POST if request.method == "POST" else None
    formulier: Formulier = formulieren.Toelichting(gegevens) if afwijzen else Formulier(gegevens)

    def doe() -> object | Weigering:
        if afwijzen:
            tekst = formulier.cleaned_data["toelichting"]
            return doen.keur_factuur_af(actor, declaratie=rij, toelichting=tekst, peildatum=vandaag())
        return doen.keur_factuur_goed(actor, declaratie=rij, peildatum=vandaag())

    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("factuur", pk=pk))
    vanaf = getal(request.GET.get("vanaf", "")) or 0
    regels = [] if klaar else lezen.regels_van(rij, alles=alles, vanaf=vanaf)
    return klaar or toon_formulier(
        request, "factuur", actor, formulier, factuur=rij, afwijzen=afwijzen, alles=alles, uitleg=uitleg,
        regels=regels, verder=vanaf + len(regels) if len(regels) == lezen.MEESTE else None,
        goedkeuringen=lezen.goedkeuringen(rij), te_verbeteren=te_verbeteren,
    )  # fmt: skip


@medewerker(BEHANDELEN)
def prestatie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Decide on one line of an invoice."""
    rij = bestaat(lezen.prestatie(actor, pk))
    formulier = formulieren.Regelbesluit(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.beslis_prestatie(actor, prestatie=rij, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("factuur", pk=rij.declaratie_id),
    )
    return klaar or toon_formulier(
        request,
        "prestatie",
        actor,
        formulier,
        regel=rij,
        redenen=[uitleg(code) for code in rij.redenen],
        besluiten=lezen.besluiten_op(rij),
    )


@medewerker(INDIENEN)
def prestatie_verbeteren(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What a rejected line becomes when it is put right, and the button that hands it in again so."""
    rij = bestaat(lezen.prestatie(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.verbeter_prestatie(actor, prestatie=rij, peildatum=vandaag()),
        naar=lambda nieuw: redirect("factuur", pk=nieuw.pk if nieuw else rij.declaratie_id),
    )
    return klaar or toon_formulier(
        request, "prestatie_verbeteren", actor, formulier, regel=rij, was=factuurregel_van(rij),
        wordt=verbetering_van(rij), redenen=[uitleg(code) for code in rij.redenen],
    )  # fmt: skip


@medewerker(BETALEN)
def betalingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The payments, and a form to put together what is approved."""
    dag = vandaag()
    formulier = formulieren.Betaalformulier(request.POST or None, initial={"uitvoeren_op": dag})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.maak_betaling(actor, **formulier.ingevuld(), peildatum=dag),
        naar=lambda rij: redirect("betaling", pk=rij.pk) if rij else redirect("betalingen"),
    )
    return klaar or toon_formulier(
        request, "betalingen", actor, formulier, batches=lezen.betaalbatches(actor), te_betalen=lezen.te_betalen(actor)
    )


@medewerker(BETALEN)
def betaling(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One payment: to whom and how much; released by somebody else than who made it."""
    batch = bestaat(lezen.betaalbatch(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    weg = "intrekken" in request.POST

    def doe() -> object | Weigering:
        handeling = doen.trek_betaling_in if weg else doen.geef_betaling_vrij
        return handeling(actor, betaalbatch=batch, peildatum=vandaag())

    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("betaling", pk=pk))
    return klaar or toon_formulier(
        request, "betaling", actor, formulier, batch=batch, betalingen=lezen.betalingen_van(batch)
    )


@medewerker(BETALEN)
def betaalbestand(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The file for the bank, as it was released."""
    batch = bestaat(lezen.betaalbatch(actor, pk))
    if batch.bestand is None:
        messages.error(request, "Er is nog geen bestand: geef de betaling eerst vrij.")
        return redirect("betaling", pk=pk)
    return als_stuk(bytes(batch.bestand), f"{batch.kenmerk}.xml", soort="application/xml", opslaan=True)


@medewerker(BETALEN)
def steekproeven(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The samples that were drawn, and a form to draw one."""
    formulier = formulieren.Steekproefformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.trek_steekproef(actor, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda rij: redirect("steekproef", pk=rij.pk) if rij else redirect("steekproeven"),
    )
    return klaar or toon_formulier(request, "steekproeven", actor, formulier, steekproeven=lezen.steekproeven(actor))


@medewerker(BETALEN)
def steekproef(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The file for the accountant: each drawn line with its invoice, allocation and decision, and what was found."""
    rij = bestaat(lezen.steekproef(actor, pk))
    return toon(request, "steekproef", actor, steekproef=rij, stand=lezen.steekproefstand(actor, rij))


@medewerker(BETALEN)
def steekproefregel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record what was found of one line."""
    rij = bestaat(lezen.steekproefregel(actor, pk))
    formulier = formulieren.Steekproefoordeel(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.toets_steekproefregel(actor, regel=rij, **formulier.gegeven(), peildatum=vandaag()),
        naar=lambda _: redirect("steekproef", pk=rij.steekproef_id),
    )
    return klaar or toon_formulier(request, "steekproefregel", actor, formulier, regel=rij)


@medewerker(BETALEN)
def nog_te_ontvangen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was delivered up to a day and is not invoiced yet, by provider."""
    dag = _dag(request.GET.get("op", "")) or vandaag()
    posten = lezen.transitorisch_per_aanbieder(actor, dag)
    return toon(request, "nog_te_ontvangen", actor, op=dag, posten=posten, totaal=sum(p.centen for p in posten))


def _kosten(request: HttpRequest, actor: Actor) -> tuple[int, list[Clientkosten]]:
    """The year that is asked for, else this one, with what clients cost in it."""
    dag = vandaag()
    jaar = getal(request.GET.get("jaar", "")) or dag.year
    jaar = jaar if EERSTE_JAAR <= jaar <= dag.year else dag.year
    return jaar, kosten_per_client(actor, profiel_van(actor.gemeente, dag), jaar)


@medewerker(BETALEN)
def kosten_clienten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was approved for each client in a year, without names."""
    jaar, kosten = _kosten(request, actor)
    return toon(
        request, "kosten_per_client", actor, jaar=jaar, jaren=range(vandaag().year, EERSTE_JAAR - 1, -1), kosten=kosten,
        samen=list(per_inkoper(kosten)), meeste=lezen.MEESTE,
    )  # fmt: skip


@medewerker(BETALEN)
def kosten_clienten_bestand(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The same, all of it, as a file for the region."""
    jaar, kosten = _kosten(request, actor)
    bestand = StringIO(newline="")
    schrijf_rijen(bestand, [KOLOMMEN, *(k.rij() for k in kosten)])
    naam = f"kosten-per-client-{jaar}.csv"
    return als_stuk(bestand.getvalue().encode(), naam, soort="text/csv; charset=utf-8", opslaan=True)


def _dag(tekst: str) -> date | None:
    """A day from an address; None for anything else, and for one in which nothing can have happened."""
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return None
    return dag if date(2000, 1, 1) <= dag <= vandaag() else None
