"""What each budget line comes to: all lines with their band, one line with its months, years, areas and causes."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.geld import actions as doen
from naober.geld import queries as lezen
from naober.geld.prognose import posttabellen
from naober.geld.prognose import tabellen as prognosetabellen
from naober.geld.queries import Postprognose, Prognosebeeld
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gezicht.grafiek import Grafiek, lijnen, staven
from naober.kern.cijfertabel import Cijfertabel
from naober.werkplek.formulieren.begroting import Drijfveerformulier
from naober.werkplek.monitor.bestanden import als_bestand
from naober.werkplek.toegang import bestaat, los_blad, medewerker, toon, vandaag

INZIEN, BIJHOUDEN = "geld.inzien", "begroting.bijhouden"


@medewerker(INZIEN)
def prognose(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every line: budget, what is expected at the end of the year and between which amounts, and an alert when that
    leaves the budget; how well it forecast before; income beside expenditure."""
    profiel = profiel_van(actor.gemeente, vandaag())
    beeld = bestaat(lezen.prognosebeeld(actor, profiel, vandaag()))
    tabellen = _tabellen(actor, profiel, beeld)
    return toon(
        request, "geld/prognose", actor, profiel=profiel, beeld=beeld, tabellen=tabellen,
        over=lezen.overschrijdingen(beeld), wint=lezen.wint(beeld.rijen), beelden=_tekeningen(tabellen),
    )  # fmt: skip


@medewerker(INZIEN)
def prognose_post(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One line (`post` in the question); without one the list, where each is to choose."""
    code = request.GET.get("post", "")
    if not code:
        return redirect("geld-prognose")
    profiel = profiel_van(actor.gemeente, vandaag())
    detail = bestaat(lezen.postprognose(actor, profiel, code, vandaag()))
    tabellen = posttabellen.tabellen(detail)
    return toon(
        request, "geld/prognose_post", actor, profiel=profiel, p=detail, tabellen=tabellen,
        beelden=_tekeningen(tabellen), begrotingspost=profiel.begroting.post(code) if profiel.begroting else None,
    )  # fmt: skip


@medewerker(INZIEN)
def prognosebestand(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One table of the list, or of one line (`post`), as a file; without a table the list."""
    if not request.GET.get("tabel"):
        return redirect("geld-prognose")
    profiel, code = profiel_van(actor.gemeente, vandaag()), request.GET.get("post", "")
    tabellen: Mapping[str, Cijfertabel]
    if code:
        detail: Postprognose = bestaat(lezen.postprognose(actor, profiel, code, vandaag()))
        tabellen = posttabellen.tabellen(detail)
    else:
        tabellen = _tabellen(actor, profiel, bestaat(lezen.prognosebeeld(actor, profiel, vandaag())))
    return als_bestand(request, tabellen.get)


@medewerker(BIJHOUDEN)
def drijfveer_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record by how much a cause of the policy changes a year."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Drijfveerformulier(profiel, request.POST or None, initial={"jaar": dag.year})
    return los_blad(
        request, actor, formulier,
        lambda: doen.leg_drijfveer_vast(actor, gegevens=formulier.gegeven(), peildatum=dag),
        reverse("geld-prognose"), titel="Verwachting bij een oorzaak", profiel=profiel,
        uitleg="De volgende prognose rekent ermee. Een nieuwe verwachting vervangt de vorige van dat jaar.",
    )  # fmt: skip


def _tabellen(actor: Actor, profiel: Profiel, beeld: Prognosebeeld) -> dict[str, Cijfertabel]:
    dag = vandaag()
    uit = prognosetabellen.van_beeld(beeld) if beeld.rijen else {}
    saldo = lezen.saldo(actor, profiel, beeld.jaar)
    if saldo is not None and saldo.inkomsten:
        uit["saldo"] = prognosetabellen.van_saldo(saldo, beeld, dag)
    for tekort in profiel.begroting.tekorten if profiel.begroting else ():
        regels = lezen.tekortregels(actor, profiel, tekort, dag)
        uit[f"tekort-{tekort.code}"] = prognosetabellen.van_tekort(tekort, regels, dag)
    return uit


def _tekeningen(tabellen: Mapping[str, Cijfertabel]) -> dict[str, Grafiek]:
    uit = {}
    for code, (langs, waarde) in _LIJNEN.items():
        if code in tabellen and len(tabellen[code].rijen) > 1:
            uit[code] = lijnen(tabellen[code], x=langs, y=waarde, laag="Ondergrens", hoog="Bovengrens", vanaf_nul=False)
    if "posten" in tabellen and len(tabellen["posten"].rijen) > 1:
        uit["posten"] = staven(tabellen["posten"], naam="Post", waarde="Verschil")
    return uit


_LIJNEN = {"maanden": ("Maand", "Bedrag"), "jaren": ("Jaar", "Verwacht")}
